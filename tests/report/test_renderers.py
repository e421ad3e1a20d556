"""Each form of the report: what it must say, what must never reach a terminal, a page or a spreadsheet raw."""

import base64
import csv
import hashlib
import io
import json
import re
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path

import jsonschema
import pytest
from referencing import Registry, Resource

from lint.report import RENDERERS, RenderOptions
from lint.report.cells import cell
from lint.report.markdown import MARKER
from lint.report.wording import words

ROOT = Path(__file__).parents[2]
SCHEMAS = {path.name: json.loads(path.read_text("utf-8")) for path in (ROOT / "docs/schemas").glob("*.json")}
SECTIONS = (
    "glance",
    "ledger",
    "voices",
    "unnamed",
    "log",
    "unresolved",
    "citations",
    "findings",
    "questions",
    "checklist",
    "fixes",
)
HOSTILE = """<script>alert("headline")</script> \x1b[31mred\x1b[0m

“We \x1b]0;title\x07cannot </td><img src=x onerror=alert(1)> wait \u202eright to left\u202c |pipe| `code` *star*,” said Ama =cmd|'/C calc'!A0 Osei, chief pilot of the <b>Oshton</b> Station.

“=HYPERLINK("http://evil.example","x")” said Kofi <i>Mintah</i>, an engineer with the @SUM(1) Institute.
"""


def rendered(sheet, kind: str, **options: object) -> str:
    parts: list[str] = []
    import_module(RENDERERS[kind]).render(sheet, parts.append, RenderOptions(**options))  # type: ignore[arg-type]
    return "".join(parts)


class Page(HTMLParser):
    """What a browser would find in a page: tags with attributes, and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.code: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "input", "br", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] in ("style", "script"):
            self.code[self.open[-1]] = self.code.get(self.open[-1], "") + data
        else:
            self.text += data


@pytest.fixture
def hostile(sheet):
    return sheet(HOSTILE, "a <b>&\x1b[2J\n=name.txt")


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_every_part_stands_in_its_order(harbour, kind):
    output = rendered(harbour, kind)
    if kind == "html":
        output = output[output.index("<main") :]
    titles = [words("sections")[name] for name in SECTIONS]
    if kind == "text":
        titles = [title.upper() for title in titles]
    places = [re.search(rf"(?m)^.*(?:#+ |\"\w+-title\">|^){re.escape(title)}", output) for title in titles]
    assert None not in places
    starts = [place.start() for place in places if place]
    assert starts == sorted(starts)


@pytest.mark.parametrize("kind", RENDERERS)
def test_the_same_copy_gives_the_same_report(harbour, kind):
    assert rendered(harbour, kind) == rendered(harbour, kind)


@pytest.mark.parametrize("kind", [kind for kind in RENDERERS if kind != "json"])
def test_nothing_reaches_the_reader_raw(hostile, kind):
    output = rendered(hostile, kind)
    assert not {"\x1b", "\x07", "\u202e", "\u202c"} & {*output}
    assert "\\x1b" in output or kind == "csv"


def test_colour_is_ours_alone(hostile):
    output = rendered(hostile, "text", color=True)
    assert "\x1b[1m" in output
    assert set(re.findall(r"\x1b[^m]*m?", output)) <= {
        f"\x1b[{code}m" for code in ("0", "1", "2", "34", "1;31", "1;32", "1;33", "1;36", "31", "32")
    }


def test_json_holds_to_its_schema(harbour, hostile, sheet):
    registry = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items())
    schema = SCHEMAS["report.schema.json"]
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema, registry=registry)
    for one in (harbour, hostile, sheet("")):
        found = json.loads(rendered(one, "json"))
        check.validate(found)
    assert list(json.loads(rendered(harbour, "json"))) == schema["required"]


def test_the_schema_refuses_another_shape(harbour):
    registry = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items())
    check = jsonschema.Draft202012Validator(SCHEMAS["report.schema.json"], registry=registry)
    found = json.loads(rendered(harbour, "json"))
    for broken in ({**found, "more": 1}, {**found, "ledger": [{}]}, {**found, "findings": [{"file": "x"}]}):
        assert not check.is_valid(broken)


def test_csv_is_a_table(harbour):
    head, *rows = csv.reader(io.StringIO(rendered(harbour, "csv")))
    assert head[0] == "file"
    assert len(rows) == len(harbour.ledger)
    assert {len(row) for row in rows} == {len(head)}
    quarshie = dict(zip(head, rows[1], strict=True))
    assert (quarshie["speaker"], quarshie["kind"], quarshie["in_time"], quarshie["statements"]) == (
        "Ama Quarshie",
        "named",
        "yes",
        "3",
    )


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "\r=1"])
def test_a_cell_is_no_formula(formula):
    assert cell(formula).startswith("'")


@pytest.mark.parametrize(
    ("value", "shown"), [(-3, "-3"), (0.25, "0.2500"), (True, "yes"), ("plain", "plain"), ("", ""), ("a=b", "a=b")]
)
def test_a_cell_is_what_it_was(value, shown):
    assert cell(value) == shown


def test_no_row_of_a_hostile_article_begins_a_formula(hostile):
    for row in csv.reader(io.StringIO(rendered(hostile, "csv"))):
        assert not [one for one in row if one.startswith(("=", "+", "-", "@", "\t"))]


def test_markdown_is_escaped(hostile):
    output = rendered(hostile, "markdown")
    assert output.startswith(MARKER)
    assert "<" not in output.replace(MARKER, "").replace("\\<", "")
    assert "`" not in output.replace("\\`", "")
    tables = [line for line in output.splitlines() if line.startswith("|")]
    log = next(at for at, line in enumerate(tables) if line.startswith("| line | speaker"))
    columns = len(re.findall(r"(?<!\\)\|", tables[log]))
    assert len(re.findall(r"(?<!\\)\|", tables[log + 2])) == columns


def test_a_page_holds_only_our_own_tags(hostile, harbour):
    page, plain = Page(rendered(hostile, "html")), Page(rendered(harbour, "html"))
    assert not page.open
    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in plain.tags} | {"ins", "del"}
    assert not {"img", "b>", "i"} & {tag for tag, _ in page.tags}
    assert len([tag for tag, _ in page.tags if tag == "script"]) == 1
    assert '<script>alert("headline")</script>' in page.text
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "style"]


def test_a_page_asks_for_nothing_from_outside(harbour):
    page = Page(rendered(harbour, "html"))
    (policy,) = [a["content"] for tag, a in page.tags if tag == "meta" and a.get("http-equiv")]
    assert policy is not None and policy.startswith("default-src 'none'; ")
    for kind in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.code[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    links = [a.get("href") or a.get("src") or "" for _, a in page.tags if "href" in a or "src" in a]
    assert all(link.startswith("#") for link in links)
    assert not re.search(r"url\((?!#)|@import|https?:", page.code["style"])


def test_every_link_of_a_page_leads_somewhere(harbour, hostile, sheet):
    for one in (harbour, hostile, sheet("<p>")):
        page = Page(rendered(one, "html"))
        ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
        assert len(ids) == len(set(ids))
        assert {a["href"][1:] for tag, a in page.tags if tag == "a" and a["href"]} <= {*ids}


def test_a_page_has_landmarks_and_heads(harbour):
    page = Page(rendered(harbour, "html"))
    tags = [tag for tag, _ in page.tags]
    assert tags.count("main") == tags.count("h1") == tags.count("header") == tags.count("footer") == 1
    assert all("scope" in attributes for tag, attributes in page.tags if tag == "th")
    assert ("html", {"lang": "en"}) in page.tags
    boxes = [attributes for tag, attributes in page.tags if tag == "input"]
    assert len(boxes) > 4 * len(harbour.ledger)


def test_right_to_left_and_wide_scripts_are_kept(sheet):
    found = sheet(
        "ميناء أوشتون\n\n“لا يمكننا الانتظار,” said Ama Osei of the 港湾局.\n\n「食堂を直す」と校長は述べた。"
    )
    page = Page(rendered(found, "html"))
    assert "لا يمكننا الانتظار" in page.text and "港湾局" in page.text and "食堂を直す" in page.text
    assert [a for tag, a in page.tags if tag == "h1"][0]["dir"] == "auto"


def test_five_thousand_quotations(sheet):
    """The report grows with the article and no faster: every quotation stands in the log and in the copy."""
    text = "Long hearing\n\n" + "\n\n".join(
        f"“We heard the pump number {at} stop,” said Ama Osei, chief engineer of the Volta Mill." for at in range(5000)
    )
    found = sheet(text)
    assert found.glance.utterances == len(found.log) == 5000
    assert sum(bool(run.quotation) for block in found.copy for run in block.runs) >= 5000
    assert rendered(found, "html").count('class="q ') >= 5000


def test_quotations_in_one_paragraph(sheet):
    text = "Long hearing\n\n" + " ".join(f"“No {at},” said Ama Osei." for at in range(2000))
    found = sheet(text)
    assert found.glance.parts == 2000
    assert "".join(run.text for run in found.copy[-1].runs) == text.partition("\n\n")[2]
