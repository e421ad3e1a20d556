"""Addressees: what stands between a verb of speech and what it reports: adverbs, the person told, where and when."""

from lint.reading.circumstances import after_time
from lint.reading.grammar import Grammar
from lint.reading.tokens import QUOTE, Line


def skip_adverbs(line: Line, at: int, grammar: Grammar) -> int:
    while at < len(line.words) and (
        (line.lower[at] in grammar.nouns.adverbs and line.lower[at] not in ("all", "both", "once"))
        or line.lower[at] == "back"
        or (line.lower[at].endswith("ly") and line.words[at].islower() and len(line.lower[at]) > 4)
    ):
        at += 1
    return at


def addressee(line: Line, at: int, grammar: Grammar) -> tuple[int, int] | None:
    """The person or outlet told: a pronoun, a name, or a common noun phrase up to a stop or a clause."""
    nouns = grammar.nouns
    low = line.lower[at]
    if low in nouns.prepositions:
        return None
    if low in grammar.addressed:
        if (
            low == "her"
            and at + 1 < len(line.words)
            and line.words[at + 1][0].isalnum()
            and line.lower[at + 1] not in grammar.openers
            and line.lower[at + 1] not in nouns.finite
        ):
            pass
        else:
            return at, at + 1
    stop = at
    while stop < len(line.words) and stop - at < 10:
        word, low = line.words[stop], line.lower[stop]
        if word == QUOTE or not word[0].isalnum():
            break
        if low in grammar.openers or low in nouns.finite or low in nouns.pronouns or low in nouns.auxiliaries:
            break
        if low == "there" and stop > at:
            break
        if stop > at and low in nouns.determiners and line.lower[stop - 1] not in nouns.linking:
            break
        if low in nouns.prepositions and low not in ("of", "for", "at"):
            break
        if (
            stop > at
            and word[:1].isupper()
            and line.words[stop - 1].islower()
            and line.lower[stop - 1] not in nouns.linking
            and line.lower[stop - 1] not in nouns.determiners
        ):
            break
        if stop > at and word in nouns.calendar:
            break
        stop += 1
    return (at, stop) if stop > at else None


def _verbal(line: Line, at: int, grammar: Grammar) -> bool:
    low = line.lower[at] if at < len(line.lower) else "."
    return low in grammar.nouns.finite or low in grammar.nouns.pasts or low.endswith(("ed", "s"))


def skip_phrases(line: Line, at: int, grammar: Grammar) -> int:
    """Skip "in a statement on Tuesday", "at a rally in Oshton", "to reporters" after a cue."""
    nouns = grammar.nouns
    size = len(line.words)
    for _ in range(6):
        if at >= size:
            break
        if line.words[at] in nouns.calendar or line.lower[at] in nouns.adverbs:
            at += 1
            continue
        timed = after_time(line, at, nouns)
        if timed > at and not _verbal(line, timed, grammar):
            at = timed
            continue
        if line.lower[at] not in nouns.prepositions or line.lower[at] in grammar.comparing:
            break
        stop = at + 1
        while stop < size and stop - at < 10:
            word, low = line.words[stop], line.lower[stop]
            if word == QUOTE or not (word[0].isalnum() or word[0] in "$£€"):
                break
            if (
                low in grammar.openers
                or low in nouns.finite
                or low in nouns.pronouns
                or (low in nouns.prepositions and stop > at + 1)
            ):
                break
            if low in nouns.determiners and stop > at + 1 and line.lower[stop - 1] not in nouns.determiners:
                break
            stop += 1
        at = stop
    return at
