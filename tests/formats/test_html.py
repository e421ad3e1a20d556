"""HTML: fragments and pages, with the markup that content systems and word processors really write."""

import time

import pytest
from formats_read import blocks, parsed

from lint import edits, formats
from lint.errors import UserError
from lint.files import File, decode
from lint.formats import html, pages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>She said it re<em>al</em>ly works.</p>", [("", "She said it really works.")], id="inline tags join"),
        pytest.param("<p>Type <code>rm <b>x</b></code> the <kbd>y</kbd> the.</p>", [("", "Type \ufffc the \ufffc the.")], id="code is one sign"),
        pytest.param("<p>A</p><pre><code>x</code></pre><p>B", [("", "A"), ("", "B")], id="code in blocks is left out"),
        pytest.param("<p>One<br>two<br/>three</p>", [("", "One two three")], id="a break is a blank"),
        pytest.param("<p>One<br><br>two</p>", [("", "One"), ("", "two")], id="two breaks part"),
        pytest.param("<p>One<p>two<div>three", [("", "One"), ("", "two"), ("", "three")], id="unclosed"),
        pytest.param("<p><b>One<p>two</b> three</p>", [("", "One"), ("", "two three")], id="crossed"),
        pytest.param("</p></div>One</b><p>two", [("", "One"), ("", "two")], id="ends without a start"),
        pytest.param("<p>&ldquo;Yes&rdquo; &amp; &#8216;no&#x2019; &hellip;</p>", [("", "“Yes” & ‘no’ …")], id="entities"),
        pytest.param("<p>&ldquo yes &bogus; a & b < c &# d</p>", [("", "&ldquo yes &bogus; a & b < c &# d")], id="no entities"),
        pytest.param("<p>so&shy;ft\u200b ho\u00adme\ufeff</p>", [("", "soft home")], id="unseen signs"),
        pytest.param("<p>\u00a0&nbsp; one&nbsp;&thinsp;\n two </p>", [("", "one two")], id="blanks"),
        pytest.param("<p>He <q>left</q> it</p>", [("", "He “left” it")], id="q"),
        pytest.param("<blockquote><p>We left.</p><cite>Ada Ruiz</cite></blockquote>", [("block-quotation", "We left."), ("block-quotation", "Ada Ruiz")], id="blockquote with cite"),
        pytest.param("<figure class='wp-block-pullquote'><blockquote><p>We left.</p></blockquote></figure>", [("pull-quote", "We left.")], id="pull quote"),
        pytest.param("<aside><p>More on this</p></aside><p>Text</p>", [("aside", "More on this"), ("", "Text")], id="aside"),
        pytest.param("<figure><img src=x alt='An oar'><figcaption>The weir.</figcaption></figure>", [("caption", "The weir.")], id="caption"),
        pytest.param("<h1>Weir shut</h1><h2>Why</h2><h1>Again</h1>", [("headline", "Weir shut"), ("subhead", "Why"), ("subhead", "Again")], id="headings"),
        pytest.param("<ul><li>one<li>two</ul>", [("list-item", "one"), ("list-item", "two")], id="list"),
        pytest.param("<table><tr><td>“a”<td>b</table>", [("table", "“a”"), ("table", "b")], id="table"),
        pytest.param("<p>a<script>var x = '“no”';</script>b</p><style>p{}</style>", [("", "ab")], id="scripts"),
        pytest.param("<nav>Home</nav><p>Text</p><footer>Imprint</footer>", [("", "Text")], id="navigation"),
        pytest.param("<blockquote class='twitter-tweet'><p>“tweet”</p></blockquote><p>Text</p>", [("", "Text")], id="embedded post"),
        pytest.param("<p hidden>no</p><p>Text</p><span class='sr-only'>no</span>", [("", "Text")], id="hidden"),
        pytest.param("<!-- wp:paragraph --><p>Text</p><!-- /wp:paragraph -->", [("", "Text")], id="block comments"),
        pytest.param("One line\nof it.\n\nAnother.\n", [("", "One line of it."), ("", "Another.")], id="no tags: blank lines part"),
        pytest.param("<p>Word<![if !supportLists]> kept<![endif]><![x y]> too</p>", [("", "Word kept too")], id="marked sections"),
        pytest.param("[caption id='x']<img src=a> The weir.[/caption]\n\n[dropcap]M[/dropcap]ost said [sic].", [("caption", "The weir."), ("", "Most said [sic].")], id="shortcodes"),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(parsed("a.html", text)) == expected


PAGE = """<!doctype html><html lang="en-GB"><head><title>Weir | The Lonnoch Echo</title>
<meta property="article:published_time" content="2024-05-03T10:15:00Z">
<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "headline": "Weir shut", "author": [{"name": "Ann Tully"}]}]}</script>
</head><body><header class="site-header"><h1>The Lonnoch Echo</h1></header><nav><a>Home</a></nav>
<main><article><h1>Weir shut at Lonnoch</h1><p class="byline">By Ann Tully</p>
<figure><img src=x><figcaption>The weir. <span class="credit">Pia Lund</span></figcaption></figure>
<p>The weir at Lonnoch was shut on Friday after a wall gave way, and boats were turned back at the lock below the mill.</p>
<p>“We had no choice,” said Ama Quarshie, who runs the station, adding that it would stay shut until the wall was safe.</p>
<aside><p>Related: more weirs</p></aside><p>The council meets on Tuesday to hear what the repair of the wall will cost.</p></article></main>
<section class="related"><h2>More</h2><article><p>A teaser.</p></article></section><footer>Imprint</footer></body></html>"""


@pytest.mark.parametrize("extra", [True, False])
def test_the_story_of_a_page(extra: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not extra:
        monkeypatch.setattr(pages, "_extracted", lambda page: None)
    document = parsed("a.html", PAGE)
    found = blocks(document)
    assert found[:3] == [
        ("headline", "Weir shut at Lonnoch"),
        ("byline", "By Ann Tully"),
        ("caption", "The weir. Pia Lund"),
    ]
    assert [text[:8] for _, text in found[3:]] == ["The weir", "“We had ", "The coun"]
    facts = {name: document.metadata.get(name) for name in ("title", "byline", "published", "language", "credit")}
    assert facts == {
        "title": "Weir shut",
        "byline": "Ann Tully",
        "published": "2024-05-03T10:15:00Z",
        "language": "en-GB",
        "credit": "Pia Lund",
    }


def test_comments_have_their_place() -> None:
    text = "<p>One</p>\n<!-- quotelint: ignore[A01] -->\n<p>two</p><!--x-->"
    assert [text[one.start : one.end] for one in parsed("a.html", text).comments] == [
        "<!-- quotelint: ignore[A01] -->",
        "<!--x-->",
    ]


def test_a_tag_without_an_end_is_told() -> None:
    document = parsed("a.html", "<p>One</p>\n<a href='x")
    assert [(one.offset, "does not end" in one.message) for one in document.remarks] == [(11, True)]


def test_deep_nesting_is_read() -> None:
    text = "<div>" * 10_000 + "<p>Text</p>" + "</div>" * 10_000
    assert blocks(parsed("a.html", text)) == [("", "Text")]
    started = time.process_time()
    parsed("a.html", "<b class=x>" * 50_000 + "</i></b>" * 50_000)
    assert time.process_time() - started < 30  # an end without a start must not look at all that is open


@pytest.mark.parametrize("text", ["<a x " * 20_000, "<!--" * 20_000, "<p <" * 5000], ids=["tags", "comments", "both"])
def test_markup_that_never_ends_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="never closed"):
        parsed("a.html", text)


@pytest.mark.parametrize(
    ("data", "encoding", "told"),
    [
        (b'<meta charset="iso-8859-1"><p>\x93caf\xe9\x94</p>', "cp1252", ""),
        (b"<meta http-equiv=x content='text/html; charset=windows-1251'><p>\xcc\xe0\xf0\xe8\xff</p>", "cp1251", ""),
        ('<meta charset="iso-8859-1"><p>café “x”</p>'.encode(), "utf-8", "read as UTF-8"),
        (b'<meta charset="utf-8"><p>caf\xe9</p>', "cp1252", "but is not"),
        (b'<meta charset="no-such"><p>ok</p>', "utf-8", ""),
    ],
)
def test_declared_encodings(data: bytes, encoding: str, told: str) -> None:
    file = decode("a.html", data, declared=html.declared(data))
    assert (file.encoding, told in file.assumed, bool(file.assumed)) == (encoding, True, bool(told))
    assert file.encode() == data


def test_a_fix_is_written_in_the_encoding_of_the_page() -> None:
    from lint.document import Span

    document = formats.parse(File("a.html", "<p>a - b</p>", "iso8859-1"))
    edit = edits.file_edit(Span(2, 3), "—", document)
    assert edit is not None and edit.text == "&#8212;"
