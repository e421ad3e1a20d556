"""Edits: a fix in the text of an article turned into one in its file, where it may be applied at all.

No fix alters quoted words, crosses markup, or is safer than its rule.
"""

from bisect import bisect_left, bisect_right

from lint.article import Article
from lint.document import Document, Span
from lint.findings import FileEdit, FileFix, Fix
from lint.rulefile import Rule

_MARKS = frozenset("\"“”„'‘’")
_ELLIPSIS = frozenset(".… \u00a0")
_DOTS = 3  # of an ellipsis


def file_fix(rule: Rule, fix: Fix, article: Article) -> FileFix | None:
    """The fix in the file, or None where it may not be applied: across markup, or inside a quotation."""
    edits = []
    document = article.document
    for span, text in fix.edits:
        edit = file_edit(span, text, document)
        if rule.fix == "none" or edit is None or _alters_quotation(article, span, text):
            return None
        edits.append(edit)
    return FileFix("safe" if fix.safe and rule.fix == "safe" else "unsafe", tuple(sorted(edits))) if edits else None


def with_words(hint: str, rule: Rule, fix: Fix, article: Article) -> str:
    """The hint, with what to write where a fix may not be applied because it would cross markup."""
    span, text = fix.edits[0]
    quoted = any(_alters_quotation(article, *edit) for edit in fix.edits)
    if rule.fix == "none" or quoted or len(fix.edits) > 1 or not article.document.notations:
        return hint
    what = f"to write “{text}”" if text else f"to take “{article.excerpt(span)}” out"
    return f"{hint} There is markup in between, so it is for you {what}.".lstrip()


def file_edit(span: Span, text: str, document: Document) -> FileEdit | None:
    """The edit that puts a text in the place of a span, or None where the file does not have the span's very words."""
    start, end, *_ = document.region(span)
    file = document.file
    if document.notations:
        return _marked_up_edit(span, text, document, start, end)
    if end > start and file.slice(end - 1, end + 1) == "\r\n":
        end += 1
    standing = file.slice(start, end).replace("\r\n", "\n").replace("\r", "\n")
    words = document.text[span.start : span.end]
    if standing != words:
        if standing.replace("\n", " ") != words.replace("\n", " "):
            return None
        return _over_a_break(start, end, text, document)
    return FileEdit(start, end, text.replace("\n", file.newline))


def _over_a_break(start: int, end: int, text: str, document: Document) -> FileEdit:
    """The edit of words between which two lines of a paragraph meet: the break stays, if there is a blank for it."""
    newline = document.file.newline
    if not text and document.file.slice(end, end + 1) == " ":
        return FileEdit(start, end + 1, newline)
    return FileEdit(start, end, text.replace("\n", newline) if "\n" in text else text.replace(" ", newline, 1))


def _marked_up_edit(span: Span, text: str, document: Document, start: int, end: int) -> FileEdit | None:
    """The edit as the file writes its text; None where it would touch markup."""
    from lint.formats import notations

    if document.offsets.parts(span.start) or document.offsets.parts(span.end):
        return None
    notation = document.notation(span.start)
    if notation != document.notation(max(span.end - 1, span.start)):
        return None
    if notations.reads(document.file.slice(start, end), notation) != document.text[span.start : span.end]:
        return None
    written = notations.writes(text, notation, document.file, start, end)
    return None if written is None else FileEdit(start, end, written)


def _same_sign(standing: str, text: str) -> bool:
    """Whether an edit only writes a quotation mark or an ellipsis in another form: typography, not words."""
    both = {*standing, *text}
    dots = all("…" in form or form.replace(" ", "").count(".") >= _DOTS for form in (standing, text))
    return bool(standing and text) and (both <= _MARKS or (dots and both <= _ELLIPSIS))


def _alters_quotation(article: Article, span: Span, text: str) -> bool:
    """Whether an edit touches quoted words otherwise than by taking the whole quotation out.

    The stop before a closing mark belongs to the writer's sentence, and so may change; a quotation that lacks its
    closing mark has no certain end, and so may be closed. One may be parted in two between sentences, as long as every
    word of it stays between marks, and a sign may be given another form.
    """
    if _same_sign(article.text[span.start : span.end], text):
        return False
    quotations = article.quotations
    first = bisect_right(quotations, span.start, key=lambda quotation: quotation.inner.end)
    last = bisect_left(quotations, span.end, key=lambda quotation: quotation.inner.start)
    for quotation in quotations[first:last]:
        words = article.text[quotation.inner.start : quotation.inner.end]
        if not quotation.closed and not quotation.continues and span.start == span.end:
            continue
        if span.start == quotation.inner.end - 1 and words[-1] in ",." and (not text or text[0] in ",."):
            continue
        # an edit within the words is a short one; a long one may span thousands of quotations
        inside = quotation.inner.start < span.start < span.end < quotation.inner.end
        standing = article.text[span.start : span.end] if inside else ""
        close = article.text[quotation.inner.end : quotation.span.end]
        parts = text.lstrip(",").startswith(close) and text.endswith(quotation.mark) and quotation.closed
        if parts and inside and not standing.strip(" ."):
            continue
        whole = span.start <= quotation.span.start and quotation.span.end <= span.end
        if not whole or (text and words not in text):
            return True
    return False
