"""Notes: what a user should know of a file besides the findings: how it was decoded, and what in it was not read."""

from collections.abc import Sequence

from lint.article import Article
from lint.document import Span
from lint.findings import Problem
from lint.reading.layout import LONGEST_PARAGRAPH, MOST_PARAGRAPHS

LEAST = 200  # code points of a text whose letters should be of both sizes
MOST_LINES = 5  # line numbers listed in one note


def notes_of(article: Article) -> list[Problem]:
    """Warnings and notes on an article; none for English prose in a known encoding."""
    file = article.document.file
    notes = []
    if file.assumed:
        notes.append(Problem(file.path, 0, file.assumed, "Save it as UTF-8 to be sure.", "warning"))
    for remark in article.document.remarks:
        notes.append(Problem(file.path, file.position(remark.offset)[0], remark.message, remark.hint, "warning"))
    if not article.document.blocks:
        notes.append(Problem(file.path, 0, "there is no text in this file: nothing to check", severity="note"))
    text = article.text
    if len(text) >= LEAST and (text.isupper() or text.islower()):
        letters = "small" if text.isupper() else "capital"
        message = f"there is no {letters} letter in this text, so that names cannot be told: few speakers will be found"
        notes.append(Problem(file.path, 0, message, "Check the copy as it will be printed.", "warning"))
    return notes + _unread(article) + _foreign(article)


def _unread(article: Article) -> list[Problem]:
    """That the rest of a paragraph, or of the file, is too much to read: told at the first place."""
    unread = next((block.span.start for block in article.blocks if block.kind == "unread"), None)
    if unread is None:
        return []
    message = (
        f"this is too much for one article: a paragraph is read up to {LONGEST_PARAGRAPH:,} characters, "
        f"and {MOST_PARAGRAPHS:,} paragraphs are; what follows is not checked"
    )
    hint = "Give each article a file of its own, and see that its line ends were not lost."
    file = article.document.file
    return [Problem(file.path, article.document.region(Span(unread, unread)).line, message, hint, "warning")]


def _foreign(article: Article) -> list[Problem]:
    """What to tell of the parts that are not in English: once for each language."""
    path = article.document.file.path
    places: dict[str, list[int]] = {}
    for index, language in article.foreign.items():
        places.setdefault(language, []).append(article.document.region(article.blocks[index].span).line)
    if places and len(article.foreign) == len(article.blocks):
        message = f"this is in {' and '.join(places)}; quotelint reads English, so nothing in it was checked"
        return [Problem(path, 0, message, severity="note")]
    return [
        Problem(path, lines[0], f"{_told(lines)} in {language}; quotelint reads English and left that out", "", "note")
        for language, lines in places.items()
    ]


def _told(lines: Sequence[int]) -> str:
    if len(lines) == 1:
        return f"line {lines[0]} is"
    if len(lines) <= MOST_LINES:
        return f"lines {', '.join(map(str, lines[:-1]))} and {lines[-1]} are"
    return f"lines {', '.join(map(str, lines[:MOST_LINES]))} and {len(lines) - MOST_LINES} more are"
