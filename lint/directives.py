"""Directives: what an article's own markup tells quotelint to put aside, as it is written.

    <!-- quotelint: ignore[unattributed-quote] until 2026-12-31 the name is withheld, see the desk's note -->

`ignore` holds for a block, `disable` up to `enable`, `ignore-file` for the article. The rules stand in brackets, by
name, code or category; the rest is the reason, after a last day if there is one. Nothing here knows which rules there
are.
"""

from collections.abc import Iterator, Mapping

from lint.days import datetime
from lint.document import Comment, Document
from lint.files import File
from lint.findings import FileEdit
from lint.patterns import DOTALL, MULTILINE, compiled
from lint.tables import nearest
from lint.values import NamedTuple

VERBS = ("ignore", "ignore-file", "disable", "enable")
FRONT_MATTER = "front matter"
COMMENT = "comment"

_OURS = compiled(r"quotelint[ \t]*(?::|(?=[ \t](?:ignore|disable|enable)\b))")
_GRAMMAR = compiled(
    r"quotelint(?P<colon>\s*:?\s*)(?P<verb>[A-Za-z-]*)\s*(?P<rules>\[(?P<words>[^\[\]]*)\])?"
    r"\s*(?:until\b[\s:]*(?P<until>[^\s:,;]*)[:,;]?)?[\s:,;—–-]*(?P<reason>.*)",
    DOTALL,
)
_WORD = compiled(r"[^\s,]+")
_LEAD = " \t\r\n\"'("


class Word(NamedTuple):
    """A rule, or several, as a directive names them, and where in the file; nowhere for front matter."""

    text: str
    start: int = -1
    end: int = -1


class Directive(NamedTuple):
    """One order to put findings aside. `start` and `end` are the comment's in the file, its marks included."""

    verb: str
    words: tuple[Word, ...]
    reason: str = ""
    until: str = ""
    by: str = COMMENT
    start: int = 0
    end: int = 0
    brackets: tuple[int, int] = (-1, -1)


class Fault(NamedTuple):
    """What is wrong with a directive, where, and the edit that would mend it, if one would."""

    start: int
    end: int
    message: str
    hint: str = ""
    edit: FileEdit | None = None


def read(document: Document) -> tuple[list[Directive], list[Fault]]:
    """The directives of an article in the order of its text, those of the front matter first, and what is wrong."""
    directives: list[Directive] = []
    faults: list[Fault] = []
    for one in (*_front_matter(document), *_comments(document)):
        if isinstance(one, Directive):
            directives.append(one)
        else:
            faults.append(one)
    return directives, faults


def date(text: str) -> datetime.date | None:
    """The day that a text such as 2026-12-31 means."""
    try:
        return datetime.date.fromisoformat(text) if len(text) == len("2026-12-31") else None
    except ValueError:
        return None


def _comments(document: Document) -> Iterator[Directive | Fault]:
    for comment in document.comments:
        text = comment.text.lstrip(_LEAD)
        if _OURS.match(text):
            yield from _parse(document.file, comment, text.rstrip(_LEAD + ")"))


def _parse(file: File, comment: Comment, text: str) -> Iterator[Directive | Fault]:
    found = _GRAMMAR.match(text)
    assert found
    raw = file.slice(comment.start, comment.end)
    at = raw.find(text)  # what a comment says stands in it, unless the file writes it otherwise
    base = comment.start + at

    def spot(group: str) -> tuple[int, int]:
        return (base + found.start(group), base + found.end(group)) if at >= 0 else (comment.start, comment.end)

    def edit(group: str, instead: str) -> FileEdit | None:
        return FileEdit(*spot(group), instead) if at >= 0 else None

    verb = found["verb"].lower()
    if ":" not in found["colon"]:
        yield Fault(*spot("verb"), "a colon is missing after “quotelint”", "Write quotelint: …", edit("colon", ": "))
    if verb not in VERBS:
        near = nearest(verb, VERBS)
        named = near.removeprefix("Did you mean “").removesuffix("”?")
        instead = edit("verb", named) if named in VERBS else None
        yield Fault(*spot("verb"), f"“{found['verb']}” is nothing that quotelint can do", near, instead)
        return
    if found["rules"] is None:
        yield Fault(*spot("verb"), f"{verb} does not say which rule", f"Write {verb}[unattributed-quote], for example.")
        return
    words = tuple(
        Word(word[0], *((spot("words")[0] + word.start(), spot("words")[0] + word.end()) if at >= 0 else ()))
        for word in _WORD.finditer(found["words"])
    )
    until = found["until"] or ""
    if found["until"] is not None and date(until) is None:
        yield Fault(*spot("until"), f"“{until}” is no day", "Write the last day as 2026-12-31.")
        return
    reason = " ".join(found["reason"].split())
    brackets = spot("words") if at >= 0 else (-1, -1)
    yield Directive(verb, words, reason, until, COMMENT, comment.start, comment.end, brackets)


def _front_matter(document: Document) -> Iterator[Directive | Fault]:
    """`quotelint: {ignore: …}`: a list of rules, or a table from rule to reason, or both, for the whole article."""
    if not document.directives:
        return
    start, end = _line_of(document.file)
    for key, value in document.directives.items():
        if key != "ignore":
            hint = "Write ignore: [unattributed-quote], for example."
            yield Fault(start, end, f"“{key or value}” is nothing that quotelint reads in front matter", hint)
            continue
        for item in value if isinstance(value, (list, tuple)) else [value]:
            for word, reason, until in _entries(item):
                if until and date(until) is None:
                    yield Fault(start, end, f"“{until}” is no day", "Write the last day as 2026-12-31.")
                else:
                    yield Directive("ignore-file", (Word(word),), reason, until, FRONT_MATTER, start, end)


def _entries(item: object) -> Iterator[tuple[str, str, str]]:
    if isinstance(item, Mapping) and "rule" in item:
        yield str(item["rule"]), str(item.get("reason", "")), str(item.get("until", ""))
    elif isinstance(item, Mapping):
        yield from ((str(word), " ".join(str(reason or "").split()), "") for word, reason in item.items())
    else:
        yield from ((word, "", "") for word in _WORD.findall(str(item)))


_KEY = compiled(r"^[ \t]*\[?[\"']?quotelint\b[^\r\n]*", MULTILINE)


def _line_of(file: File) -> tuple[int, int]:
    """Where front matter speaks to us, to have a place for what is wrong with it; else where the article begins."""
    found = _KEY.search(file.text[:200_000])
    return (file.base + found.start(), file.base + found.end()) if found else (file.base, file.base)
