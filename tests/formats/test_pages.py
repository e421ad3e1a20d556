"""The story on whole pages: invented stories in pages as content systems make them, `benchmarks/pages`.

The shares are those that the tree reaches, rounded down; a change that lowers one has lost something.
"""

import json
from pathlib import Path

import pytest

from lint import formats
from lint.errors import UserError
from lint.files import File
from lint.formats import pages

FOLDER = Path(__file__).parents[2] / "benchmarks" / "pages"
TRUTH: dict[str, dict[str, str]] = json.loads((FOLDER / "ground-truth.json").read_text("utf-8"))
PARAGRAPHS = {"", "list-item", "block-quotation", "aside", "table"}


def read(name: str) -> tuple[list[str], list[str]]:
    """The paragraphs of the story on a page, and those that were read."""
    text = (FOLDER / "html" / f"{name}.html").read_text("utf-8")
    document = formats.parse(File(f"{name}.html", text))
    found = [document.text[one.span.start : one.span.end] for one in document.blocks if one.kind in PARAGRAPHS]
    return TRUTH[name]["articleBody"].split("\n"), found


@pytest.fixture(params=["with the extra", "without"])
def extra(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """With trafilatura and without."""
    if request.param == "with the extra":
        pytest.importorskip("trafilatura", reason="the extra quotelint[web] is not installed")
    else:
        monkeypatch.setattr(pages, "_extracted", lambda page: None)
    return request.param == "with the extra"


# What a page may add: a line above the story or under it that nothing tells from it.
MORE = {"old-tables": 5, "paywall-stub": 5, "rich-links-inside": 2, "amp": 1, "ghost-cards": 2, "drupal-local": 1, "wordpress-jetpack": 1, "div-paragraphs": 1, "many-scripts-and-lists": 3}  # fmt: skip


@pytest.mark.parametrize("name", sorted(TRUTH))
def test_the_story_is_read_and_little_else(name: str, extra: bool) -> None:
    story, found = read(name)
    lost = [one for one in story if one not in found]
    assert len(lost) <= (2 if name == "many-scripts-and-lists" else 0), lost  # a list under the story
    more = [one for one in found if one not in story and len(one.split()) >= 5]
    assert len(more) <= MORE.get(name, 0), more


def test_every_story_is_told_by_its_headline(extra: bool) -> None:
    for name in TRUTH:
        text = (FOLDER / "html" / f"{name}.html").read_text("utf-8")
        document = formats.parse(File(f"{name}.html", text))
        headlines = [document.text[one.span.start : one.span.end] for one in document.blocks if one.kind == "headline"]
        assert len(headlines) == 1 or name in ("old-tables",), (name, headlines)


def test_half_a_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it pages are read another way; with one that does not load nobody would know which."""
    import builtins

    there = builtins.__import__

    def broken(name: str, *rest: object) -> object:
        if name == "trafilatura":
            raise ImportError("something it needs is not there", name="lxml.html.clean")
        return there(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", broken)
    with pytest.raises(UserError, match="is installed but does not load"):
        pages._extracted("<html>")


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        pytest.param("<h1>Fares rise</h2><p>{long}", ["{long}"], id="a heading that another one ends"),
        pytest.param("<article><p>{long}</p><p><a href=/x>Read more about the ferry and its crew</a></p></article>", ["{long}"], id="only a link"),
        pytest.param("<article><p>{long}</p><p>As <a href=/x>he said</a> before, it sails.</p></article>", ["{long}", "As he said before, it sails."], id="a link in a sentence"),
        pytest.param("<p>Home News Sport</p><div>{long}</div><div>{long} Twice.</div><p>Terms</p>", ["{long}", "{long} Twice."], id="nothing marked"),
        pytest.param("<article><p class='paywall'>{long}</p></article>", ["{long}"], id="what subscribers pay for is the story"),
        pytest.param("<article><p>{long}</p><div class='Newsletter_box__x'><p>Every morning in your inbox.</p></div></article>", ["{long}"], id="a box by part of its name"),
    ],
)  # fmt: skip
def test_without_the_extra(page: str, kept: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_extracted", lambda page: None)
    long = "The ferry that has crossed the lake since the spring of 1987 will be taken out of the water in May. " * 3
    long = long.strip()
    document = formats.parse(File("a.html", "<html><body>" + page.replace("{long}", long)))
    found = [document.text[one.span.start : one.span.end] for one in document.blocks if one.kind in PARAGRAPHS]
    assert found == [one.replace("{long}", long) for one in kept]
