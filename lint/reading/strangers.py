"""Strangers: people whom a text brings in without a name: a woman in green; police said the man had fled."""

from collections.abc import Iterable

from lint.reading.clauses import low_at
from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.main_subjects import main_subject
from lint.reading.mentions import Mention
from lint.reading.passages import Passage
from lint.reading.tokens import Line

_REPORTED = ("that", "clause")  # what a cue is that reports a whole sentence
_AGED = "-old"  # the 34-year-old


def brought_in(passages: Iterable[Passage], heads: frozenset[str], grammar: Grammar) -> tuple[Passage, Mention] | None:
    """The first mention behind "a" that is headed by one of these nouns, in the order of the sentences."""
    nouns = grammar.nouns
    for passage in passages:
        line = passage.line
        if heads.isdisjoint(line.lower):
            continue
        for first, low in enumerate(line.lower):
            mention = after(line, first, len(line.words), nouns) if low in nouns.indefinites else None
            if mention is not None and mention.kind == "role" and mention.head in heads:
                return passage, mention
    return None


def stranger_in(passage: Passage, grammar: Grammar) -> Mention | None:
    """The person without a name whom a sentence is about, or what somebody reports in it."""
    line, nouns = passage.line, grammar.nouns
    reported = [cue.end + (low_at(line, cue.end) == "that") for cue in passage.cues if cue.content in _REPORTED]
    for begin in (*reversed(reported), 0):
        subject = main_subject(line, len(line.words), grammar, begin)
        if subject is None or subject.kind != "role" or _describes(line, subject):
            continue
        if nouns.is_role(subject.head) or subject.head.endswith(_AGED):
            return subject
    return None


def withheld_in(passage: Passage, grammar: Grammar) -> Mention | None:
    """Who opens a sentence without a name, as somebody who gave none: A trader, who would not be named, blamed Pell.

    Not who only suffers what it tells: A boy, who cannot be named, was hurt.
    """
    line, nouns = passage.line, grammar.nouns
    if line.lower[0] not in nouns.indefinites or "," not in line.words:
        return None
    close = len(line.words) - line.words[::-1].index(",")
    who = line.words.index(",") + 1
    if who == close or line.lower[who] != "who" or nouns.withholding.isdisjoint(line.lower[who:close]):
        return None
    suffers = close == len(line.words) or line.lower[close] in nouns.copulas
    found = None if suffers else after(line, 0, who - 1, nouns)
    return found if found is not None and found.kind == "role" and found.last == who - 1 else None


def _describes(line: Line, mention: Mention) -> bool:
    """Whether a phrase says who somebody with a name is: Pell, a senator from Norin, in a race …"""
    at = mention.first
    return at > 1 and line.words[at - 1] == "," and line.words[at - 2][:1].isupper()
