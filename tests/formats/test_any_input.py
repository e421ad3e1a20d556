"""Any input at all: a reader gives a document whose every place lies in the file, or a UserError; never anything else."""

import io
import time

import pytest
from formats_read import parsed
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint import formats
from lint.document import Span
from lint.errors import UserError

MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<b", ">", "<!--", "-->", "&ldquo;", "&#", "&#x", "&a", "“", "a", " ", "\n", "\r\n", "\r", "\t", '"', "'", "<q>", "</q>", "<li>",
         "<blockquote class='x'>", "</blockquote>", "<br>", "<script>", "</script>", "<![CDATA[", "]]>", "<nitf>", "</nitf>", "---\n", "title: ", "+++\n", "* ", "> ", "# ", "`", "```\n",
         "![", "](", ")", "[", "]", "{{<", ">}}", "{%", "%}", "{/*", "*/}", "|", "\\", "\\u201c", "\\ud83d", "{", "}", '{"body": "', '"}', ",", ":", "é", "\u00ad", "\u200b", "\ufeff", "\ue000", "😀",
         "<table><tr><td>", "<h1>", "<?x", "<!DOCTYPE ", "    ", "~~", "_", "[^1]", "\x0b", "\x85", "\u2028", "<title>", "<div class='credit'>", "[caption]", "[/caption]", "<html>"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.nitf", "a.txt"]),
    st.one_of(MARKUP, st.text(max_size=60)),
)
@example("a.html", "&")
@example("a.html", "<p>&#x</p>")
@example("a.md", "---\n---\n")
def test_every_place_lies_in_the_file(name: str, text: str) -> None:
    text = "".join(sign for sign in text if not "\ud800" <= sign <= "\udfff")
    try:
        for file in formats.articles(name, io.BytesIO(text.encode())):
            document = formats.parse(file)
            last = 0
            for block in document.blocks:
                assert last <= block.span.start < block.span.end <= len(document.text)
                last = block.span.end
                region = document.region(block.span)
                assert file.base <= region.start < region.end <= file.base + len(file.text)
                assert document.region(Span(block.span.start, block.span.start)).start == region.start
            for comment in document.comments:
                assert 0 <= comment.start < comment.end <= len(text)
    except UserError as error:
        assert error.path == name


HOSTILE = {
    "html-lt": ("a.html", "<" * 300_000), "html-amp": ("a.html", "&" * 300_000), "html-hash": ("a.html", "&#" * 150_000), "html-attr": ("a.html", "<p " + "a='b' " * 50_000 + ">x</p>"),
    "html-attr-open": ("a.html", "<p a=" + "'" * 100_000), "html-end": ("a.html", "</b>" * 75_000), "html-nest": ("a.html", "<blockquote><p>a" * 20_000), "html-comment": ("a.html", "<!-- a -->" * 30_000),
    "html-article": ("a.html", "<html>" + "<article><p>a" * 20_000), "html-shortcode": ("a.html", "[a b=" * 60_000), "html-spaces": ("a.html", "<p>" + " \n" * 150_000), "html-decl": ("a.html", "<![" * 1_900),
    "md-star": ("a.md", "*a " * 100_000), "md-bracket": ("a.md", "[" * 100_000), "md-link": ("a.md", "[a](" * 50_000), "md-quote": ("a.md", "> " * 5_000 + "a"), "md-tick": ("a.md", "`a" * 100_000),
    "md-shortcode": ("a.md", "{{< a " * 30_000), "md-pair": ("a.md", "{{< quote >}}a" * 10_000), "md-fence": ("a.md", "```\n```\n{{< a >}}\n" * 10_000), "md-html": ("a.md", "<div>\n\na\n\n" * 10_000),
    "md-inline-html": ("a.md", "a <b>" * 50_000), "md-image": ("a.md", "![a](b \"" * 30_000), "md-mdx": ("a.md", "{/*" * 100_000), "md-import": ("a.md", "import " * 50_000), "md-fm": ("a.md", "---\n" + "a\n" * 100_000),
    "md-link-comment": ("a.md", "[//]: # (" * 30_000), "json-array": ("a.json", "[" + "{}," * 100_000 + "{}]"), "json-escape": ("a.json", '{"body": "' + "\\n" * 150_000 + 'x"}'), "json-many": ("a.json", "[" + '{"body":"a"},' * 5_000 + "{}]"),
    "csv-quote": ("a.csv", "id,body\n" + '"' * 300_001), "csv-cells": ("a.csv", "id,body\n" + "," * 300_000), "xml-many": ("a.nitf", "<nitf>" + "<p>é&amp;</p>" * 20_000 + "</nitf>"), "txt-slug": ("a.txt", "(MORE)\n" * 40_000),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_markup_takes_no_more_than_its_length_allows(case: str) -> None:
    name, text = HOSTILE[case]
    started = time.process_time()
    try:
        for file in formats.articles(name, io.BytesIO(text.encode())):
            formats.parse(file)
    except UserError:
        pass
    assert time.process_time() - started < 30, "for 300 kB; what is linear takes a tenth of a second"


def test_a_picture_as_markdown_is_told() -> None:
    with pytest.raises(UserError, match="no text"):
        parsed("a.md", next(iter(formats.articles("a.md", io.BytesIO(b"GIF89a\x01\x00\x00\x00\xff")))).text)
