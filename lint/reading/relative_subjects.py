"""Relative subjects: a relative clause stands between the party and the verb: an official who asked for time said."""

from lint.reading.accused import PARTING, RELATIVE, accused_subject
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.parted_subjects import parted_subject
from lint.reading.tokens import PAUSES, Line

_TELLING = ("collective", "organisation", "person", "pronoun", "vague")  # kinds of subject inside a relative clause
OPENING = 6  # tokens in front of a relative clause that the head of a sentence has


def relative_clause_subject(line: Line, end: int, nouns: Nouns) -> tuple[Mention, int, None] | None:
    """S who … V: an official who asked not to be named said."""
    floor = max(0, end - RELATIVE)
    within = line.lower[floor + 1 : end - 1]
    if line.lower[end - 1] in nouns.nominatives or ("which" not in within and nouns.postmodifying.isdisjoint(within)):
        if not nouns.indicted.isdisjoint(within):
            return accused_subject(line, end, nouns)
        return _opening(line, end, nouns) if "that" in line.lower[2 : min(end, OPENING + 1)] else None
    reason = False
    for at in range(end - 2, floor, -1):
        low = line.lower[at]
        parting = line.words[at] in PARTING and line.words[at] not in "()"
        if parting or low in nouns.sequels and _opens_a_clause(line, at, end, nouns):
            return None
        which = low == "which" and is_verbal(line, at + 1, nouns)
        reason = reason or (low in nouns.boundaries and low not in ("as", "that"))
        if reason and which:
            return None
        if reason and low in nouns.postmodifying and nouns.withholding.isdisjoint(line.lower[at:end]):
            return None
        if not which:
            left = line.words[at - 1]
            if low not in nouns.postmodifying or not left[0].isalpha() and (left != ")" or low != "who"):
                continue  # not: Dara Pell (F-Oshton) who …
        mention = before(line, at, 0, nouns)
        if mention is None and which and line.words[at - 1] == ")":
            tagged = parted_subject(line, at - 1, nouns)
            mention = None if tagged is None else tagged[0]
        plain = mention is None or mention.kind == "pronoun"
        if which:
            return None if mention is None or plain else (mention, mention.first, None)
        inner = before(line, end, at + 1, nouns) if low == "who" else None
        if inner is not None and inner.first == at + 1 and _tells(line, inner, nouns):
            return inner, inner.first, None  # a baker who | neighbours said was late
        if low in ("who", "whose"):
            return None if mention is None or plain else (mention._replace(last=end), mention.first, None)
        if mention is not None and mention.kind in ("role", "collective", "vague"):
            return mention._replace(last=end), mention.first, None
    return None


def _tells(line: Line, inner: Mention, nouns: Nouns) -> bool:
    """Whether whoever stands behind "who" tells of another: who neighbours said; not: who represents Dorn said."""
    first, low = line.words[inner.first], line.lower[inner.first]
    if inner.name_last > inner.name_first > inner.first and first.islower():
        return low in nouns.determiners or nouns.is_role(low)
    return inner.kind in _TELLING


def _opening(line: Line, end: int, nouns: Nouns) -> tuple[Mention, int, None] | None:
    """S that … V, at the head of a sentence: the firm that built the bridge said."""
    at = line.lower.index("that", 2)
    if end - at > RELATIVE or line.lower[0] not in nouns.determiners or not is_verbal(line, at + 1, nouns):
        return None
    if not PARTING.isdisjoint(line.words[:end]) or "that" in line.lower[at + 1 : end]:
        return None
    mention = before(line, at, 0, nouns)
    speaks = mention is not None and mention.first == 0 and mention.kind in ("organisation", "collective", "role")
    return (mention, 0, None) if mention is not None and speaks else None


def is_verbal(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a verb stands right behind a relative: which is, which include; not: which Pell wrote, in which it is."""
    low = line.lower[at]
    noun = low in nouns.determiners or low in nouns.plurals or low in nouns.vague or low in nouns.role_plurals
    noun = noun or low in nouns.pronouns or low in nouns.role_words or low in nouns.body_heads
    return at > 2 and line.words[at].islower() and not noun and line.lower[at - 2] not in nouns.prepositions


def _opens_a_clause(line: Line, at: int, end: int, nouns: Nouns) -> bool:
    """Whether the verb at `end` has its own subject behind a linking word: a man who fled after a judge told him."""
    mention = before(line, end, at + 1, nouns)
    return mention is not None and mention.first == at + 1


def described_by_who(line: Line, mention: Mention, nouns: Nouns) -> Mention | None:
    """Whom a relative clause is about: confirmed by her daughter, Imogen, who said."""
    end = mention.first
    if end and line.words[end - 1] in PAUSES:
        end -= 1
    found = before(line, end, 0, nouns) or before(line, end, end - 1, nouns) if end else None
    if found is not None and found.kind == "role" and found.first > 1 and line.words[found.first - 1] == ",":
        named = before(line, found.first - 1, 0, nouns)  # Pell, an analyst at the bank, who rates it "…"
        found = named if named is not None and named.kind == "person" else found
    return found if found is not None and found.kind in ("person", "role", "collective", "vague") else None
