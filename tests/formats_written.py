"""Copy written down in every notation: hypothesis strategies for a file and what must be read from it."""

import json
from typing import NamedTuple

from hypothesis import strategies as st

LETTERS = "abcdefgINSTouyéßłж’“”‘—"
ENTITIES = {
    "“": "&ldquo;",
    "”": "&#8221;",
    "’": "&rsquo;",
    "é": "&eacute;",
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "—": "&#x2014;",
    '"': "&quot;",
}


class Written(NamedTuple):
    """A file's text, and the text of the document in it: blocks parted by blank lines."""

    file: str
    text: str


word = st.text(LETTERS + "ab", min_size=1, max_size=8)
paragraph = st.lists(word, min_size=1, max_size=8).map(" ".join)
html_words = st.lists(st.text(LETTERS + 'ab&<>"', min_size=1, max_size=6), min_size=1, max_size=8).map(" ".join)


@st.composite
def html(draw: st.DrawFn, kinds: tuple[str, ...] = ("p", "blockquote", "h2", "li", "figcaption", "div")) -> Written:
    """Paragraphs in HTML: entities or the signs themselves, tags inside words, soft hyphens, wraps, breaks."""
    parts, texts = [], []
    for words in draw(st.lists(html_words, min_size=1, max_size=4)):
        written = ""
        for sign in words:
            if sign == " ":
                written += draw(st.sampled_from([" ", "\n  ", "&nbsp;", "<br>", " <br/>", "\r\n", "\u00a0", " </b> "]))
            elif sign in "&<>" or (sign in ENTITIES and draw(st.booleans())):
                written += ENTITIES[sign]
            else:
                written += (
                    draw(
                        st.sampled_from(
                            [
                                "",
                                "",
                                "",
                                "",
                                "&shy;",
                                "\u200b",
                                "<em>",
                                "</em>",
                                "<!-- “x” -->",
                                '<a href="/x?a=1&b=2">',
                            ]
                        )
                    )
                    + sign
                )
        tag = draw(st.sampled_from(kinds))
        end = "" if tag == "p" and draw(st.booleans()) else f"</{tag}>"
        parts.append(f'<{tag} class="x">{draw(st.sampled_from(["", " ", chr(10)]))}{written}{end}')
        texts.append(words)
    return Written(draw(st.sampled_from(["", "\n", "\r\n\t"])).join(parts), "\n\n".join(texts))


@st.composite
def markdown(draw: st.DrawFn) -> Written:
    """Paragraphs in Markdown: entities, escapes, emphasis round words, links, wraps, lists and quotations."""
    parts, texts = [], []
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    for words in draw(
        st.lists(st.lists(st.text("abcdeTé", min_size=1, max_size=6), min_size=1, max_size=8), min_size=1, max_size=4)
    ):
        opening = draw(st.sampled_from(["", "> ", "- ", "## ", "1. "]))
        wrap = {"": newline, "> ": newline + "> ", "- ": newline + "  ", "1. ": newline + "   ", "## ": " "}[opening]
        written, text = [], []
        for one in words:
            form, shown = draw(
                st.sampled_from(
                    [
                        (one, one), (f"**{one}**", one), (f"*{one}*", one), (f"&ldquo;{one}&rdquo;", f"“{one}”"),
                        (f"[{one}](http://x.y/a_b)", one), (f"“{one}”", f"“{one}”"), (f"{one}\\*", f"{one}*"), (f"`{one}`", "\ufffc"), (f"<kbd>{one}</kbd>", "\ufffc"),
                        (f"{one}<!-- x -->", one), (f"<b>{one}</b>", one), (f"~~{one}~~", one), (f'{{{{< ref "{one}" >}}}}{one}', one),
                    ]
                )
            )  # fmt: skip
            written.append(form)
            text.append(shown)
        joined = written[0]
        for form in written[1:]:
            joined += draw(st.sampled_from([" ", " ", wrap])) + form
        parts.append(opening + joined)
        texts.append(" ".join(text))
    between = f"{newline}{newline}<!-- -->{newline}{newline}"  # keeps two lists apart
    return Written(between.join(parts) + newline, "\n\n".join(texts))


@st.composite
def in_json(draw: st.DrawFn) -> Written:
    """A story in JSON: HTML inside a string, escaped as little or as much as an exporter may."""
    inner = draw(html())
    head = draw(paragraph)
    record = {"uri": "x-1", "headline": head, "body_html": inner.file}
    escaped = json.dumps(record, ensure_ascii=draw(st.booleans()))
    if draw(st.booleans()):
        escaped = escaped.replace("</", "<\\/")
    return Written(escaped, f"{head}\n\n{inner.text}")
