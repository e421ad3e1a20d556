"""Labels: who speaks, as the line of a transcript says at its start: "MR. OKORO:", "Q.", "Jane Okoro (00:12):"."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from lint.document import Span
from lint.reading.lexicon import Lexicon
from lint.values import NamedTuple

LONGEST = 60  # code points of a label
LABELLED = 2  # lines with a sure label from which on less sure ones are believed
_COURTESIES = frozenset("mr mrs ms miss dr prof sen rep gov hon judge justice sir".split())


class Label(NamedTuple):
    """A speaker as printed, and where the speech begins; `time` is the one beside the label, in seconds."""

    name: str
    end: int
    time: float | None = None


def _time(side: str) -> str:
    """The pattern of a time beside a label; `side` tells the one in front from the one behind."""
    hours, minutes, seconds = (
        rf"(?P<hours{side}>\d{{1,2}})",
        rf"(?P<minutes{side}>\d{{1,2}})",
        rf"(?P<seconds{side}>\d{{2}})",
    )
    return rf"[\[(]?(?:{hours}:)?{minutes}:{seconds}(?:[.,]\d{{1,3}})?[\])]?"


@cache
def _named() -> re.Pattern[str]:
    before, after = _time("1"), _time("2")
    name = r"(?P<name>(?:[^\W\d_]|\d(?!\d{0,8}:))[^:\n\[\]()\t]{0,49}?)"
    role = r"(?:[ \t]*\([^()\n]{1,40}\))?"
    return re.compile(
        rf"[ \t]*\*{{0,2}}(?:{before}[ \t]*[-–—]?[ \t]*)?\*{{0,2}}{name}{role}\*{{0,2}}"
        rf"[ \t]*(?:[-–—]?[ \t]*{after})?[ \t]*:\*{{0,2}}(?=\s|$|\*)[ \t]*"
    )


@cache
def _heading() -> re.Pattern[str]:
    # a line with nothing but a name and a time, as dictation services print it above what was said
    time = _time("1")
    return re.compile(rf"[ \t]*(?P<name>[^\W\d_][^:\n\[\]()\t]{{0,49}}?)[ \t]+{time}[ \t]*$")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[ \t]*\[(?P<name>[^\W\d_a-z][^\]\n:]{0,49})\]:?[ \t]+(?=\S)")


@cache
def _question() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?P<name>[QA])(?:[.:][ \t]*|[ \t]{2,}|\t)(?=\S)")


def find_labels(text: str, lines: Iterable[Span], lexicon: Lexicon) -> dict[int, Label]:
    """The labels among these lines, by where the line starts.

    One that could be the writer's own words before a colon counts if it comes again, or among other labels.
    """
    found = {line.start: label for line in lines if (label := _read(text, line, lexicon)) is not None}
    times = Counter(label.name.casefold() for label in found.values())
    sure = {
        start
        for start, label in found.items()
        if _certain(label.name, lexicon) or (times[label.name.casefold()] > 1 and _begins_so(label.name))
    }
    if len(sure) >= LABELLED:
        sure |= {start for start, label in found.items() if label.name.isupper() or _name_like(label.name)}
    single = {start for start, label in found.items() if label.name in ("Q", "A")}
    if {found[start].name for start in single} == {"Q"} or {found[start].name for start in single} == {"A"}:
        sure -= single if len(single) < LABELLED else set()
    return {start: label for start, label in found.items() if start in sure}


def _read(text: str, line: Span, lexicon: Lexicon) -> Label | None:
    start, end = line
    head = text[start : min(end, start + LONGEST + 40)]
    question = _question().match(head)
    if question:
        return Label(question["name"], start + question.end())
    if ":" in head:
        for pattern in (_named(), _heading()):
            match = pattern.match(head)
            if match and (pattern is not _heading() or match.end() == end - start):
                name = " ".join(match["name"].strip("* .").split())
                if _possible(name, lexicon):
                    return Label(name, start + match.end(), _seconds(match.groupdict()))
                return None
    match = _bracketed().match(head) if head.lstrip()[:1] == "[" else None
    if match and _possible(match["name"], lexicon) and not is_sound(match["name"], lexicon):
        return Label(" ".join(match["name"].split()), start + match.end())
    return None


def _seconds(groups: dict[str, str | None]) -> float | None:
    """The time in front of a label or behind it."""
    for side in "12":
        minutes, seconds = groups.get(f"minutes{side}"), groups.get(f"seconds{side}")
        if minutes and seconds:
            return int(groups[f"hours{side}"] or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return None


def _possible(name: str, lexicon: Lexicon) -> bool:
    """Whether words before a colon can name a speaker at all."""
    words = name.split()
    low = name.casefold().strip(".")
    if not words or len(words) > 7 or low in lexicon.words("record", "not_labels") or not _begins_so(name):
        return False
    if words[0].casefold() == "by" and len(words) > 1:
        return True
    return not re.search(r"[.!?;] [a-z]|[!?;“”\"]", name)


def _begins_so(name: str) -> bool:
    return name[:1].isupper() or name[:1].isdigit()


def _certain(name: str, lexicon: Lexicon) -> bool:
    """Whether a label cannot be anything else: with a title, a part in the conversation, or in capitals."""
    low = name.casefold()
    plain = re.sub(r"[\s#]*(?:\d{1,3}|[a-e])$", "", low) if " " in low else low.strip(".")
    if plain in lexicon.words("record", "parts") or low in lexicon.words("record", "parts"):
        return True
    if low.split()[0].strip(".") in _COURTESIES and len(low.split()) > 1:
        return True
    return len(name.split()) > 1 and (name.isupper() or _name_like(name)) and len(name) > 3


def _name_like(name: str) -> bool:
    """Two words or more, each with a capital but for particles, as names and posts are written."""
    words = re.sub(r",.*", "", name).split()
    small = sum(not word[0].isupper() for word in words)
    return 2 <= len(words) <= 4 and small <= len(words) - 2 and words[0].lower() not in ("the", "a", "an", "my", "our")


def is_sound(words: str, lexicon: Lexicon) -> bool:
    """Whether bracketed words describe a sound or a gap: laughter, inaudible 00:12:41."""
    low = re.sub(r"[\d:.,?*]+", " ", words.casefold()).strip()
    low = " ".join(low.split())
    known = lexicon.words("record", "sounds") | lexicon.words("quoting", "stage")
    return not low or low in known or low.split()[0] in known or low.split()[-1] in known
