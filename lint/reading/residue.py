"""Page furniture and readers' comments: which blocks of a text are not the newsroom's words."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from lint.document import Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.lexicon import Lexicon
from lint.values import NamedTuple

LONGEST = 300  # code points: a longer block is prose, whatever it says
LONGEST_SENTENCE = 60  # code points: a longer block with a final stop is furniture only by its tell-tale phrases
LONGEST_STOPPED = 240  # code points: a longer block with a final stop is prose
MOST_START_WORDS = 25
ENDS = ".,:;”’\"'"
_SWEEP, _FORM, _ALONE, _TOGETHER = "sweep", "form", "alone", "together"


@cache
def _words() -> Pattern[str]:
    return compiled(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|/")


def _normal(text: str) -> str:
    found = _words().findall(text.lower().replace("’", "'"))
    return " ".join("#" if word[0].isdigit() else word for word in found)


class _Phrases(NamedTuple):
    """The lists of `rules/words/residue.toml`, and the first word of every phrase."""

    fields: tuple[str, ...]
    form: tuple[str, ...]
    anywhere: tuple[str, ...]
    alone: frozenset[str]
    together: frozenset[str]
    starts: frozenset[str]
    openers: frozenset[str]


@cache
def _phrases(lexicon: Lexicon) -> _Phrases:
    table, words = lexicon.table("residue"), lexicon.words
    return _Phrases(
        table.get("comment_fields", ()),
        table.get("comment_form", ()),
        table.get("anywhere", ()),
        words("residue", "alone"),
        words("residue", "together"),
        words("residue", "together_starts"),
        frozenset(phrase.split()[0] for phrases in table.values() for phrase in phrases),
    )


def _mark(text: str, phrases: _Phrases) -> str:
    """How strongly one block looks like furniture: "", "together", "alone", "form" or "sweep"."""
    stopped = text[-1] in ENDS or text[-1] in "?!" and len(text) > LONGEST_SENTENCE
    normal = _normal(text)
    for phrase in filter(normal.__contains__, phrases.fields):
        if not stopped or normal.startswith(phrase):
            return _SWEEP
    for phrase in filter(normal.__contains__, phrases.form):
        if normal == phrase or not stopped and len(normal) < 2 * len(phrase) + 12:
            return _FORM
    if normal in phrases.alone or any(map(normal.__contains__, phrases.anywhere)):
        return _ALONE
    if normal in phrases.together:
        return _TOGETHER
    words = normal.split(" ", MOST_START_WORDS + 1)
    if len(words) <= MOST_START_WORDS and (not stopped or text[-1] == ":"):
        if words[0] in phrases.starts or any(" ".join(words[:count]) in phrases.starts for count in (2, 3)):
            return _TOGETHER
    return ""


def find_residue(text: str, spans: Sequence[Span], lexicon: Lexicon) -> frozenset[int]:
    """Indexes of the spans that are page furniture or readers' comments.

    A line of furniture counts alone where it can be nothing else, and beside a second one otherwise. What follows the
    form of a comment section belongs to it, to the end of the file.
    """
    marks = _marked(text, spans, _phrases(lexicon))
    found: set[int] = set()
    for run in _runs(marks):
        found.update(run)
        if any(marks[at] in (_SWEEP, _FORM) for at in run):
            found.update(range(run[-1] + 1, len(spans)))
            break
    return frozenset(found)


def comments_begin(text: str, spans: Sequence[Span], lexicon: Lexicon) -> int:
    """Index of the span with which the section of readers' comments begins; the number of spans where there is none."""
    marks = _marked(text, spans, _phrases(lexicon))
    for run in _runs(marks):
        if any(marks[at] in (_SWEEP, _FORM) for at in run):
            said = (_normal(text[spans[at].start : spans[at].end]) for at in run)
            return next(at for at, words in zip(run, said, strict=True) if _of_comments(marks[at], words))
    return len(spans)


def _of_comments(mark: str, words: str) -> bool:
    return mark in (_SWEEP, _FORM) or "comment" in words


def _runs(marks: Mapping[int, str]) -> Iterator[list[int]]:
    """The stretches of marked blocks that are furniture: two or more together, or one that can be nothing else."""
    for index in marks:
        if index - 1 in marks:
            continue
        run = [index]
        while run[-1] + 1 in marks:
            run.append(run[-1] + 1)
        if len(run) > 1 or marks[index] in (_ALONE, _SWEEP):
            yield run


def _marked(text: str, spans: Sequence[Span], phrases: _Phrases) -> dict[int, str]:
    """The blocks that look like furniture, in order, with how strongly they do."""
    marks = {}
    for index, (start, end) in enumerate(spans):
        if end - start > LONGEST or not index:
            continue
        if text[end - 1] in ENDS:
            if end - start > LONGEST_STOPPED or text[start] in ENDS or text[start] == "“":
                continue
            lowered = text[start:end].lower()
            opens = end - start <= LONGEST_SENTENCE and (
                lowered.split(maxsplit=1)[0].strip(".,:;") in phrases.openers or lowered[0].isdigit()
            )
            if not opens and not lowered.startswith(phrases.fields):
                if not any(map(lowered.__contains__, phrases.anywhere)):
                    continue
        if mark := _mark(text[start:end], phrases):
            marks[index] = mark
    return marks
