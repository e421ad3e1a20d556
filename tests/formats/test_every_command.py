"""One story in every format: check, quotes, report, verify, --fix and the language server do the same with each."""

import csv
import io
import json
from collections.abc import Callable
from html import escape
from pathlib import Path
from zipfile import ZipFile

import pytest
from test_docx import docx, paragraph

from lint.cli import main

HEADLINE = "Ferry fares to rise at Oluma landing"
BYLINE = "Tendai Moyo"
SLIP = "Fares on the the Lake Oluma ferry will rise in May, the transport office said on Monday."
SAID = "“Nobody asked the traders & their families,” said Ngozi Adeyemi, who sells cassava at the landing."
LAST = "The boat crosses 14 times a day and carries 900 people."
BODY = (SLIP, SAID, LAST)
RECORD = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ngozi Adeyemi>Nobody asked the traders and their families.\n"
MARKED = "".join(f"<p>{escape(one, quote=False).replace('“', '&ldquo;')}</p>" for one in BODY)


def html() -> str:
    return f"<h1>{HEADLINE}</h1>\n<p class='byline'>By {BYLINE}</p>\n{MARKED}\n"


def page() -> str:
    linked = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "author": {"@type": "Person", "name": BYLINE}})
    more = "<nav><a href='/'>Home</a></nav>"
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{HEADLINE}</title>"
        f"<script type='application/ld+json'>{linked}</script></head><body>{more}"
        f"<article><h1>{HEADLINE}</h1><p class='byline'>By {BYLINE}</p>{MARKED}</article><footer>© the the</footer></body></html>"
    )


def nitf() -> str:
    return (
        f"<?xml version='1.0' encoding='UTF-8'?>\n<nitf><body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline>"
        f"<byline>By {BYLINE}</byline></body.head><body.content>{MARKED.replace('&ldquo;', '&#8220;')}</body.content></body></nitf>"
    )


def newsml() -> str:
    return (
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a'><itemMeta/><contentMeta>"
        f"<headline>{HEADLINE}</headline><by>{BYLINE}</by></contentMeta><contentSet><inlineXML contenttype='application/xhtml+xml'>"
        f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{MARKED.replace('&ldquo;', '&#8220;')}</body></html></inlineXML></contentSet></newsItem>"
    )


def wxr() -> str:
    body = "\n\n".join(BODY).replace("&", "&amp;")
    return (
        "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/' "
        "xmlns:wp='http://wordpress.org/export/1.2/'><channel><item>"
        f"<title>{HEADLINE}</title><dc:creator>{BYLINE}</dc:creator><wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>"
    )


def rows() -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("id", "headline", "byline", "body"))
    writer.writerow(("7", HEADLINE, BYLINE, "\n\n".join(BODY)))
    return out.getvalue()


def ans() -> str:
    elements = [{"type": "text", "content": escape(one, quote=False)} for one in BODY]
    story = {"_id": "7", "version": "0.10.9", "headlines": {"basic": HEADLINE}, "credits": {"by": [{"name": BYLINE}]}}
    return json.dumps({**story, "content_elements": elements}, indent=1)


STORIES: dict[str, Callable[[], str]] = {
    "story.txt": lambda: "\n\n".join((HEADLINE, f"By {BYLINE}", *BODY)) + "\n",
    "story.md": lambda: f"---\ntitle: {HEADLINE}\nauthor: {BYLINE}\n---\n\n" + "\n\n".join(BODY).replace("“", "&ldquo;") + "\n",
    "story.html": html,
    "page.html": page,
    "story.nitf": nitf,
    "story.newsml": newsml,
    "export.wxr": wxr,
    "ninjs.json": lambda: json.dumps({"uri": "a:7", "headline": HEADLINE, "byline": BYLINE, "body_xhtml": MARKED}),
    "ans.json": ans,
    "wordpress.json": lambda: json.dumps({"id": 7, "title": {"rendered": HEADLINE}, "content": {"rendered": MARKED}}),
    "linked.json": lambda: json.dumps(
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, "author": {"name": BYLINE}, "articleBody": "\n\n".join(BODY)}
    ),
    "export.jsonl": lambda: json.dumps({"id": "7", "title": HEADLINE, "byline": BYLINE, "body": "\n\n".join(BODY)}, ensure_ascii=False) + "\n",
    "export.csv": rows,
    "story.aml": lambda: f"headline: {HEADLINE}\nbyline: {BYLINE}\n\n[+body]\n" + "\n\n".join(BODY) + "\n[]\n",
}  # fmt: skip
WORD = "story.docx"


@pytest.fixture(params=[*STORIES, WORD])
def story(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / str(request.param)
    if path.name == WORD:
        body = (
            paragraph(HEADLINE, "Title")
            + paragraph(f"By {BYLINE}")
            + "".join(paragraph(escape(one, quote=False)) for one in BODY)
        )
        path.write_bytes(docx(body))
    else:
        path.write_bytes(STORIES[path.name]().encode())
    (tmp_path / "record.vtt").write_text(RECORD, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], command: str, path: Path, *words: str) -> list[dict[str, object]]:
    assert main([command, path.name, "--isolated", *words]) in (0, 1)
    said = capsys.readouterr()
    assert not said.err, said.err
    return json.loads(said.out)  # type: ignore[no-any-return]


def slips(found: list[dict[str, object]]) -> list[dict[str, object]]:
    return [one for one in found if one["rule"] == "doubled-word"]


def test_check(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (slip,) = slips(run(capsys, "check", story, "--output-format", "json"))
    if story.name != WORD:
        text = story.read_bytes().decode()
        assert "the the".startswith(text[slip["start"] : slip["end"]].strip())  # type: ignore[index]
        assert text[: slip["start"]].count("\n") == slip["line"] - 1  # type: ignore[index,operator]


def test_quotes(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (article,) = run(capsys, "quotes", story, "--output-format", "json")
    (quote,) = article["quotes"]  # type: ignore[misc]
    assert (quote["speaker"]["text"], quote["class"]) == ("Ngozi Adeyemi", "direct")  # type: ignore[index]
    if story.name != WORD:
        standing = story.read_bytes().decode()[quote["start"] : quote["end"]]  # type: ignore[index]
        assert standing.startswith(("“", "&ldquo;", "&#8220;", "\\u201c")) and "the traders" in standing


def test_report(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (sheet,) = run(capsys, "report", story, "--output-format", "json")
    assert "Ngozi Adeyemi" in json.dumps(sheet)
    assert HEADLINE in json.dumps(sheet)


def test_verify(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["verify", story.name, "--isolated", "--against", "record.vtt", "--output-format", "verdicts"]
    assert main(words) == 0
    (article,) = map(json.loads, capsys.readouterr().out.splitlines())
    (quotation,) = article["quotations"]
    assert (quotation["verdict"], quotation["speaker"]) == ("small-changes", "same")  # an ampersand for a word


def test_fix(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = story.read_bytes()
    run(capsys, "check", story, "--fix", "--select", "doubled-word", "--output-format", "json")
    if story.name == WORD:
        assert story.read_bytes() == before and ZipFile(story).testzip() is None
        return
    after = story.read_bytes().decode()
    at = after.index("Lake Oluma")
    assert (
        after[:at].endswith("on the ") and before.decode() == after[:at].removesuffix("the ") + "the the " + after[at:]
    )


def test_server(story: Path) -> None:
    pytest.importorskip("lsprotocol", reason="the extra quotelint[lsp] is not installed")
    from lint.plan import Choices
    from lint.server.desk import Desk
    from lint.server.diagnostics import diagnostics

    text = story.read_bytes().decode("utf-8", "replace")
    sheet = Desk(Choices(isolated=True)).sheet("file:///x", str(story), text)
    found = list(diagnostics(sheet, "file:///x"))
    if story.name == WORD:
        assert not sheet.articles and len(found) == 1  # no editor holds a Word file as text
        return
    (slip,) = [one for one in found if one.code == "doubled-word"]
    line = text.split("\n")[slip.range.start.line].encode("utf-16-le")
    flagged = line[slip.range.start.character * 2 : slip.range.end.character * 2].decode("utf-16-le")
    assert "the the".startswith(flagged.strip())
