"""Shortcodes: what Hugo, Jekyll and other site builders (Liquid, MDX) put into Markdown, masked before parsing.

Masked text is as long as it was, in private-use characters, which the Markdown parser takes for words.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lint.document import Comment, Span
from lint.values import NamedTuple

MASK = "\ue000"
MOST = 2000  # code points of the longest shortcode
# {{< name … >}}, {{% name … %}}, {% name … %}, {{ value }}
_CODE = re.compile(
    r"\{\{[<%](?P<hugo>[^\n]{0,2000}?)[>%]\}\}|\{%-?(?P<liquid>[^\n]{0,2000}?)-?%\}|\{\{[^{}\n]{0,2000}\}\}"
)
_NAME = re.compile(r"\s*(/?)\s*([\w./-]+)")
_CAPTION = re.compile(r"""\bcaption\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")
_ESM = re.compile(
    r"^(?:import\s+(?:[\w*{].*\s+from\s+)?['\"].*['\"];?[ \t]*\r?|export\s+(?:const|default|let|function)\b.*)$", re.M
)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_KINDS = {
    "pullquote": "pull-quote",
    "pull-quote": "pull-quote",
    "blockquote": "block-quotation",
    "quote": "block-quotation",
    "aside": "aside",
    "caption": "caption",
    "figcaption": "caption",
}
_SILENT = frozenset({"highlight", "raw", "comment", "capture", "tweet", "code"})


class Masked(NamedTuple):
    """Text without its shortcodes, and what they said: captions, and stretches with the kind of what stands in them."""

    text: str
    captions: tuple[Span, ...] = ()
    within: tuple[tuple[int, int, str], ...] = ()
    comments: tuple[Comment, ...] = ()


def mask(text: str, start: int = 0) -> Masked:
    """The text with every shortcode from an offset on masked."""
    has_esm = "import " in text or "export " in text
    if "{" not in text and not has_esm:
        return Masked(text)
    codes = _fenced(text) if "```" in text or "~~~" in text else []
    gaps: list[tuple[int, int]] = []
    captions: list[Span] = []
    within: list[tuple[int, int, str]] = []
    opened: list[tuple[str, int]] = []
    for found in _CODE.finditer(text, start):
        if inside(codes, found.start()):
            continue
        gaps.append(found.span())
        inner = found["hugo"] or found["liquid"] or ""
        name = _NAME.match(inner)
        if not name:
            continue
        ends, word = name[1] == "/" or name[2].startswith("end"), name[2].removeprefix("end").lower()
        if not ends:
            opened.append((word, found.end()))
            captions += _caption(found)
        elif any(one == word for one, _ in opened[-20:]):
            while opened[-1][0] != word:
                opened.pop()
            first = opened.pop()[1]
            if word in _SILENT:
                gaps.append((first, found.start()))
            elif word in _KINDS:
                within.append((first, found.start(), _KINDS[word]))
    comments = list(_mdx_comments(text, start)) if "{/*" in text else []
    gaps += [(one.start, one.end) for one in comments]
    if has_esm:
        gaps += [found.span() for found in _ESM.finditer(text, start) if not inside(codes, found.start())]
    return Masked(_without(text, gaps), tuple(captions), tuple(sorted(within)), tuple(comments))


def _mdx_comments(text: str, at: int) -> Iterator[Comment]:
    while (start := text.find("{/*", at)) >= 0:
        end = text.find("*/}", start + 3)
        if end < 0:
            return
        at = end + 3
        yield Comment(start, at, text[start + 3 : end])


def _caption(found: re.Match[str]) -> list[Span]:
    stated = _CAPTION.search(found.string, found.start(), found.end())
    if not stated or "\\" in stated[0]:
        return []
    which = 1 if stated[1] is not None else 2
    return [Span(*stated.span(which))]


def _fenced(text: str) -> list[tuple[int, int]]:
    """Where fenced code stands, in which braces are code."""
    found: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]):
            found.append((opened.start(), fence.end()))
            opened = None
    return found


def inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of some spans that are in order and apart."""
    at = bisect_right(spans, (offset, sys.maxsize)) - 1
    return at >= 0 and spans[at][0] <= offset < spans[at][1]


def _without(text: str, gaps: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for first, last in sorted(gaps):
        if last > at:
            parts += (text[at : max(first, at)], re.sub(r"[^\r\n]", MASK, text[max(first, at) : last]))
            at = last
    parts.append(text[at:])
    return "".join(parts)


def kind_at(masked: Masked, offset: int) -> str:
    """The kind that the shortcodes round an offset give to what stands there, or ""."""
    at = bisect_right(masked.within, (offset, sys.maxsize, ""))
    return next(
        (kind for first, last, kind in reversed(masked.within[max(at - 5, 0) : at]) if first <= offset < last), ""
    )
