"""Markdown: CommonMark and what newsrooms and site builders add to it."""

import pytest
from formats_read import blocks, parsed

from lint.document import Span
from lint.errors import UserError
from lint.files import decode


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Weir shut\n\n## Why\n\nText\nwrapped.", [("headline", "Weir shut"), ("subhead", "Why"), ("", "Text wrapped.")], id="headings"),
        pytest.param("> “We left,” she said.\n>\n> — Ada Ruiz", [("block-quotation", "“We left,” she said."), ("block-quotation", "— Ada Ruiz")], id="quotation"),
        pytest.param("![An oar](a.jpg \"The weir. [Pia Lund]\")", [("caption", "The weir. [Pia Lund]"), ("alt-text", "An oar")], id="image with caption"),
        pytest.param("![An oar](a.jpg)\n*The weir.*", [("caption", "The weir."), ("alt-text", "An oar")], id="words under an image"),
        pytest.param("![An oar](a.jpg)\n\n_The weir._\n\n_All of it._", [("alt-text", "An oar"), ("caption", "The weir."), ("", "All of it.")], id="slanted paragraph below"),
        pytest.param("- one\n- two\n\n1. three", [("list-item", "one"), ("list-item", "two"), ("list-item", "three")], id="lists"),
        pytest.param("| a | b |\n|---|---|\n| “c” | d |", [("table", "a"), ("table", "b"), ("table", "“c”"), ("table", "d")], id="table"),
        pytest.param("Text.[^1]\n\n[^1]: A note.", [("", "Text."), ("footnote", "A note.")], id="footnote"),
        pytest.param("```\n“code”\n```\n\n    “more”\n\nText", [("", "Text")], id="code"),
        pytest.param("A [link “x”](http://a.b \"t\") and <https://a.b/c>", [("", "A link “x” and https://a.b/c")], id="links"),
        pytest.param("He said it’s **re**ally \\*so\\* &ndash; done", [("", "He said it’s really *so* – done")], id="emphasis, escapes"),
        pytest.param('{{< figure src="a" caption="The weir." >}}\n\nText', [("caption", "The weir."), ("", "Text")], id="shortcode with caption"),
        pytest.param("{{% pullquote %}}\nWe left.\n{{% /pullquote %}}\n\nText", [("pull-quote", "We left."), ("", "Text")], id="pull quote shortcode"),
        pytest.param("{% include a.html %}\n\nText {{ page.x }} here", [("", "Text here")], id="Liquid"),
        pytest.param("{% highlight py %}\n“code”\n{% endhighlight %}\n\nText", [("", "Text")], id="Liquid code"),
        pytest.param("import A from 'a'\nexport const x = 1\n\n{/* note */}\n\n<Box>\n\nText\n\n</Box>", [("", "Text")], id="MDX"),
        pytest.param("<figure>\n<img src=x>\n<figcaption>The &amp; weir.</figcaption>\n</figure>\n\nText", [("caption", "The & weir."), ("", "Text")], id="raw HTML"),
        pytest.param('<blockquote class="pullquote">\n\nWe *left*.\n\n</blockquote>\n\nText', [("pull-quote", "We left."), ("", "Text")], id="Markdown in HTML"),
        pytest.param("One<br>two <b>three</b> <!-- no -->four", [("", "One two three four")], id="inline HTML"),
        pytest.param('<blockquote class="twitter-tweet"><p>“x”</p></blockquote>\n\nText', [("", "Text")], id="tweet"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_blocks(text: str, expected: list[tuple[str, str]], newline: str) -> None:
    assert blocks(parsed("a.md", text.replace("\n", newline))) == expected


YAML = '---\ntitle: "The “weir” at Lonnoch"\nauthors:\n  - name: Ann Tully\n  - Bo Reed\ndate: 2024-05-03 10:15\nlang: en-GB\nsection: Local\ndraft: true\nquotelint:\n  ignore: [A01]\n---\nText.\n'
TOML = "+++\ntitle = 'The “weir” at Lonnoch'\nauthors = ['Ann Tully', 'Bo Reed']\ndate = 2024-05-03\nlang = 'en-GB'\nsection = 'Local'\ndraft = true\n[quotelint]\nignore = ['A01']\n+++\nText.\n"


@pytest.mark.parametrize("text", [YAML, TOML, YAML.replace("\n", "\r\n"), TOML.replace("\n", "\r\n")])
def test_front_matter(text: str) -> None:
    document = parsed("a.md", text)
    assert blocks(document) == [("headline", "The “weir” at Lonnoch"), ("", "Text.")]
    facts = {
        name: document.metadata.get(name, "")[:22] for name in ("title", "byline", "published", "language", "desk")
    }
    assert facts["byline"] == "Ann Tully, Bo Reed" and facts["published"].startswith("2024-05-03")
    assert (facts["language"], facts["desk"], document.metadata["draft"].lower()) == ("en-GB", "Local", "true")
    assert document.directives == {"ignore": ["A01"]}
    region = document.region(document.blocks[0].span)
    assert text[region.start : region.end] == "The “weir” at Lonnoch"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("---\ntitle: a: b: c\n---\nText.", 2, "no valid YAML"),
        ("---\ntitle: one\ntitle: two\n---\nText.", 3, "stands twice"),
        ("---\n- one\n---\nText.", 2, "no keys"),
        ("---\na: " + "[" * 5000 + "\n---\nText.", 2, "too deeply nested"),
        ("---\na: &a [x]\nb: [*c]\n---\nText.", 3, "no valid YAML"),
        ("+++\na = 1\na = 2\n+++\nText.", 3, "no valid TOML"),
    ],
)
def test_faulty_front_matter_is_told_and_the_text_read(text: str, line: int, words: str) -> None:
    document = parsed("a.md", text)
    (remark,) = document.remarks
    assert words in remark.message and document.file.position(remark.offset)[0] == line
    assert blocks(document)[-1] == ("", "Text.")


def test_a_bomb_of_aliases_is_no_bomb() -> None:
    lines = "".join(f"  k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 12))
    document = parsed("a.md", f"---\nquotelint:\n  k0: &k0 [x]\n{lines}---\nText.")
    assert len(str(document.directives)) < 100_000


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Type `rm the the` now.", "Type \ufffc now."),
        ("The `x` the ``y`z``.", "The \ufffc the \ufffc."),
        ("Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, <code>a *b* c</code>.", "Press \ufffc+\ufffc, \ufffc."),
        ("Never <code>closed *here*.", "Never closed here."),
        ("One </code>two <kbd>three</code> four.", "One two three four."),
    ],
)
def test_code_in_running_text_is_one_sign(text: str, shown: str) -> None:
    document = parsed("a.md", text)
    assert blocks(document) == [("", shown)]
    for at in [at for at, sign in enumerate(shown) if sign == "\ufffc"]:
        region = document.region(Span(at, at + 1))
        assert text[region.start] in "`<" and text[region.end - 1] in "`>"


def test_comments() -> None:
    text = "[//]: # (quotelint: ignore[A01])\n\nText <!-- quotelint: ignore --> here.\n\n```\n[//]: # (no)\n```\n\n[comment]: <> (yes)\n"
    assert [one.text.strip() for one in parsed("a.md", text).comments] == [
        "quotelint: ignore[A01]",
        "quotelint: ignore",
        "yes",
    ]


def test_a_picture_by_another_name_is_refused() -> None:
    with pytest.raises(UserError, match="no text file"):
        decode("a.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff")
