"""News in XML: NITF, NewsML, WordPress exports; and XML that is out to harm."""

import pytest
from formats_read import blocks, parsed
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import edits, formats
from lint.document import Span
from lint.errors import UserError
from lint.files import File, decode
from lint.formats import news_xml
from lint.formats.notations import reads

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>slug</title><docdata><date.issue norm="20240503T101500Z"/><ed-msg info="“no”"/></docdata></head>
<body><body.head><hedline><hl1>Weir “shut” at Lonnoch</hl1><hl2>Boats turned back</hl2></hedline>
<byline>By <person>Ann Tully</person><byttl>Staff</byttl></byline><dateline><location>LONNOCH</location></dateline><note>“no”</note></body.head>
<body.content><media media-type="image"><media-metadata name="x" value="y"/><media-caption><p>The weir &amp; lock.</p></media-caption><media-producer>Pia Lund</media-producer></media>
<block><p>&quot;We can&rsquo;t wait,&#8221; said <em>Ama</em> Quarshie,
 of the council.</p><p>More <![CDATA[a < b]]> text.</p><bq><block><p>Gone.</p></block></bq><ul><li>one</li></ul></block></body.content>
<body.end><tagline>Desk</tagline></body.end></body></nitf>"""
G2 = """<newsItem guid="urn:1" xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2024-05-03T10:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2024-05-02</contentCreated><headline>Weir shut</headline><by>By Ann Tully</by><creditline>The Echo</creditline></contentMeta>
<contentSet>%s</contentSet></newsItem>"""
XHTML = '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><h2>Why</h2><p>“We <b>left</b>,” she said.</p></body></html></inlineXML>'
ESCAPED = "<inlineData contenttype='text/plain'><![CDATA[<p>“We <b>left</b>,” she said.</p>]]></inlineData>"
WXR = """<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c" xmlns:dc="d"><channel><title>Site</title>
<item><title>Weir shut</title><dc:creator><![CDATA[ann]]></dc:creator><content:encoded><![CDATA[He said “it’s <b>shut</b> &amp; done”.

Second.

[caption id="x"]<img src="a"/> The weir.[/caption]
]]></content:encoded><wp:post_id>12</wp:post_id><wp:post_type>post</wp:post_type><wp:comment>“no”</wp:comment></item>
<item><title>pic</title><wp:post_id>13</wp:post_id><wp:post_type>attachment</wp:post_type></item>
<item><title>Mill</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>Third.</p><!-- /wp:paragraph -->]]></content:encoded><wp:post_id>14</wp:post_id></item></channel></rss>"""


def test_nitf() -> None:
    document = parsed("a.nitf", NITF)
    assert blocks(document) == [
        ("headline", "Weir “shut” at Lonnoch"), ("standfirst", "Boats turned back"), ("byline", "By Ann Tully Staff"), ("metadata", "LONNOCH"),
        ("caption", "The weir & lock."), ("", '"We can’t wait,” said Ama Quarshie, of the council.'), ("", "More a < b text."),
        ("block-quotation", "Gone."), ("list-item", "one"), ("metadata", "Desk"),
    ]  # fmt: skip
    facts = {name: document.metadata.get(name) for name in ("title", "published", "credit")}
    assert facts == {"title": "Weir “shut” at Lonnoch", "published": "20240503T101500Z", "credit": "Pia Lund"}


@pytest.mark.parametrize(("payload", "expected"), [
    (XHTML, [("subhead", "Why"), ("", "“We left,” she said.")]),
    (ESCAPED, [("", "“We left,” she said.")]),
    ("<inlineData>One.\n\nTwo &amp; three.</inlineData>", [("", "One."), ("", "Two & three.")]),
    ("<inlineXML>" + NITF[NITF.index("<nitf>"):] + "</inlineXML>", blocks(parsed("a.nitf", NITF))[1:]),
])  # fmt: skip
def test_newsml(payload: str, expected: list[tuple[str, str]]) -> None:
    document = parsed("a.xml", G2 % payload)
    assert blocks(document) == [("headline", "Weir shut"), *expected]
    assert document.metadata["byline"] == "Ann Tully" and document.metadata["published"].startswith("2024")


def test_a_package_holds_several() -> None:
    text = f"<newsMessage><itemSet>{G2 % XHTML}\n{(G2 % ESCAPED).replace('urn:1', 'urn:2')}</itemSet></newsMessage>"
    assert [(one.record, blocks(formats.parse(one))[0]) for one in formats.split(File("a.xml", text))] == [
        ("urn:1", ("headline", "Weir shut")),
        ("urn:2", ("headline", "Weir shut")),
    ]


def test_wordpress_export() -> None:
    first, last = formats.split(File("a.xml", WXR))
    assert (first.record, last.record, last.base_line) == ("12", "14", 9)
    document = formats.parse(first)
    assert blocks(document) == [
        ("headline", "Weir shut"),
        ("", "He said “it’s shut & done”."),
        ("", "Second."),
        ("caption", "The weir."),
    ]
    assert document.metadata["byline"] == "ann"
    region = document.region(document.blocks[2].span)
    assert WXR[region.start : region.end] == "Second." and region.line == 4
    assert blocks(formats.parse(last)) == [("headline", "Mill"), ("", "Third.")]


BOMB = (
    '<!DOCTYPE nitf [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "&a{n - 1 if n else ""};&a{n - 1 if n else ""};">' for n in range(20))
    + "]>"
)


@pytest.mark.parametrize(("text", "words"), [
    (BOMB + "<nitf><p>&a19;</p></nitf>", "declares entities"),
    ('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><p>&x;</p></nitf>', "declares entities"),
    ('<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]><nitf><p>a</p></nitf>', "declares entities"),
    ("<nitf><p>one</nitf>", "not sound"),
    ("<nitf>\n<p>a</p>", "not sound"),
    ("<nitf>" + "<p>" * 10_000, "levels deep"),
    ("<catalogue><p>a</p></catalogue>", "no story that we know"),
    ("", "not sound"),
])  # fmt: skip
def test_refused(text: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        parsed("a.xml", text)


@pytest.mark.parametrize(("data", "encoding"), [
    ('<?xml version="1.0" encoding="iso-8859-1"?><nitf><p>café</p></nitf>'.encode("latin-1"), "iso8859-1"),
    ('<?xml version="1.0" encoding="windows-1251"?><nitf><p>Вода</p></nitf>'.encode("cp1251"), "cp1251"),
    ('\ufeff<?xml version="1.0" encoding="utf-16"?><nitf><p>café</p></nitf>'.encode("utf-16-le"), "utf-16-le"),
])  # fmt: skip
def test_declared_encodings(data: bytes, encoding: str) -> None:
    file = decode("a.xml", data, declared=news_xml.declared(data))
    assert (file.encoding, file.assumed, file.encode() == data) == (encoding, "", True)
    assert blocks(formats.parse(next(formats.split(file))))[0][1] in ("café", "Вода")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_positions_and_fixes(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.text("abé“”&<>’", min_size=1, max_size=5), min_size=1, max_size=6))
    forms = {"&": "&amp;", "<": "&lt;", ">": "&#62;", "“": "&#8220;", "’": "&#x2019;"}
    written = [
        "".join(forms[s] if s in "&<>" or (s in forms and data.draw(st.booleans())) else s for s in word)
        for word in words
    ]
    between = [data.draw(st.sampled_from([" ", "\n", " <em>x</em> ", " <![CDATA[x]]> "])) for _ in words]
    text = (
        "<nitf><hl1>Head é</hl1><p>"
        + "".join(word + gap for word, gap in zip(written, between, strict=True))
        + "</p></nitf>"
    )
    document = parsed("a.nitf", text)
    expected = " ".join(
        "".join(word + gap for word, gap in zip(words, between, strict=True))
        .replace("<em>x</em>", "x")
        .replace("<![CDATA[x]]>", "x")
        .split()
    )
    assert document.text == f"Head é\n\n{expected}"
    for at in range(8, len(document.text)):
        region = document.region(Span(at, at + 1))
        standing = text[region.start : region.end]
        assert "<" in standing or reads(standing, document.notation(at)) == document.text[at]
    start = data.draw(st.integers(8, len(document.text) - 1))
    put = data.draw(st.text("ab&<”", max_size=3))
    edit = edits.file_edit(Span(start, start + 1), put, document)
    if edit:
        after = parsed("a.nitf", text[: edit.start] + edit.text + text[edit.end :])
        assert after.text.split() == (document.text[:start] + put + document.text[start + 1 :]).split()
