"""Introductions: whether anything at all stands with a name to say who somebody is.

A role or a body that the reader of affiliations understood is one thing; this is the wider question, asked before an
article is said to give nothing: a word before the name ("screenwriter Lola Vale"), whatever stands between commas
after it, a town, an age, a relation, or a compound that only somebody known can give ("the Vale campaign").
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from lint.document import PROSE_KINDS, Block, Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.dictionary import dictionary
from lint.reading.grammar import Grammar
from lint.reading.letters import capitals
from lint.reading.name_words import is_acronym
from lint.reading.nouns import Nouns
from lint.reading.occurrences import occurrences
from lint.reading.sources import Source
from lint.reading.tokens import PAUSES
from lint.reading.vocabulary import token

_MARKS = "“”\"„«»‘'"
COMMON = 10  # level of the dictionary up to which a word is taken for itself, not for a name
HEADINGS = frozenset({"headline", "subhead", "standfirst"})


@cache
def _next() -> Pattern[str]:
    # what follows a name: a possessive mark, a stop, and the next two words
    word = r"\w[\w'’.\-]*+"
    return compiled(rf"(?P<own>[’'](?:s(?!\w))?)?\s?(?P<stop>[^\s\w]++)?\s?(?P<word>{word})?\s?(?P<then>{word})?")


@cache
def _outlet() -> Pattern[str]:
    # where somebody spoke or wrote, when that is a publication: on MSNBC, in The Harbour Post
    return compiled(rf"\s(?:[Tt]he\s)?(?![A-Z][a-z]+day\b)[{capitals()}]")


def personal(words: tuple[str, ...], nouns: Nouns) -> bool:
    """Whether every word can belong to a person's name: none is a place, a body, a demonym or a plain English word.

    A word that no list has is allowed: most of the world's names are in none.
    """
    if " ".join(words) in nouns.places:
        return False
    known = dictionary()
    plain = listed = 0
    for at, word in enumerate(words):
        low = word.lower()
        if len(word) == 2 and word[1] == "." or low in nouns.particles or word in nouns.suffixes:
            continue
        if "." in word and not (word.endswith(".") and all(len(part) == 1 for part in word[:-1].split("."))):
            return False
        if "-" in word and word.rsplit("-", 1)[1][:1].islower() and low.rsplit("-", 1)[1] not in nouns.particles:
            return False  # Oshton-based
        if is_acronym(word) or not word[:1].isupper() or word in nouns.demonyms or word in nouns.calendar:
            return False
        if known.people.level(word):
            listed += 1
            continue
        if low in nouns.body_heads or low in nouns.documents or low in nouns.role_plurals or low in nouns.role_heads:
            return False
        if 0 < known.level(low) <= COMMON or (at == len(words) - 1 and known.capitalised.level(word)):
            return False
        if at == len(words) - 1 and low.endswith("s") and known.level(low[:-1]):
            return False  # Holdings, Airlines
        plain += known.level(low) > 0
    return not plain or (plain == 1 and listed > 0)


def described(text: str, blocks: tuple[Block, ...], source: Source, words: Grammar) -> bool:
    """Whether any mention of a person, however unlike the usual shapes, comes with a description."""
    surname = source.name.split()[-1]
    speaking = {label.span.start for label in source.labels}
    for mention in source.mentions:
        whole = " " in text[mention.start : mention.end] or mention.start in speaking
        if text[max(0, mention.start - 13) : mention.start].lower() == "according to " and not _posted(
            text, mention.end, words
        ):
            continue  # the comma after it only closes the phrase
        if whole and _led(text, mention, words):
            return True
        if _followed(text, mention.end, words, whole):
            return True
    return any(_compounded(text, place, words.nouns) for place in places_of_word(text, blocks, surname))


def _posted(text: str, end: int, words: Grammar) -> bool:
    """Whether a role stands before the next comma but one: According to Lola Vale, the engineer, …"""
    parts = text[end : end + 100].split("\n")[0].split(",")
    return len(parts) > 2 and any(word.lower() in words.nouns.role_heads for word in parts[1].split())


def places_of_word(
    text: str, blocks: tuple[Block, ...], word: str, kinds: frozenset[str] = PROSE_KINDS
) -> Iterator[Span]:
    """Every place in blocks of these kinds where a word stands whole, in order."""
    for at in occurrences(text, word):
        end = at + len(word)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            block = blocks[bisect_right(blocks, at, key=_start) - 1]
            if block.kind in kinds and block.span.start <= at < block.span.end:
                yield Span(at, end)


def words_of_headings(text: str, blocks: tuple[Block, ...]) -> frozenset[str]:
    """Every word in the headline and the headings below it, as printed."""
    found = (token().findall(text, block.span.start, block.span.end) for block in blocks if block.kind in HEADINGS)
    return frozenset(word for words in found for word in words)


def _start(block: Block) -> int:
    return block.span.start


def word_before(text: str, at: int) -> str:
    """The word or stop that stands before a place on the same line, "" at the start of a block."""
    begin = max(0, at - 40)
    lead = text[begin:at]
    return lead.split("\n")[-1].split()[-1] if lead.split("\n")[-1].split() else ""


def _led(text: str, mention: Span, words: Grammar) -> bool:
    """Whether the word before the name belongs to it: screenwriter, the trust's; or ends a description: her friend,"""
    nouns = words.nouns
    word = word_before(text, mention.start)
    low = word.strip(_MARKS + "([—–,:;-").lower()
    if not low:
        return False
    if word[-1] in ",—–-(:":
        return word[-1] != ":" and (low in nouns.role_heads or low in nouns.role_plurals)
    if not word[-1].isalnum():
        return word[-1] in ".’'" and low in nouns.titles and low.rstrip(".") not in nouns.courtesies
    if (
        low in nouns.courtesies
        or low in words.verbs
        or low in words.conjunctions
        or low in nouns.adverbs
        or low in nouns.starters
    ):
        return False
    return not (low in nouns.prepositions or low in nouns.boundaries or low in nouns.finite or low in nouns.auxiliaries)


def _followed(text: str, end: int, words: Grammar, whole: bool) -> bool:
    """Whether a description follows a name: between commas, in brackets, "who …", "of …"."""
    nouns = words.nouns
    found = _next().match(text, end, min(len(text), end + 80))
    if found is None or "\n" in found[0]:
        return False
    stop, low, then = found["stop"] or "", (found["word"] or "").lower(), found["then"] or ""
    if not stop:
        if low in words.verbs and then in words.appearing and low not in nouns.auxiliaries:
            return bool(_outlet().match(text, found.end(), min(len(text), found.end() + 40)))
        if low in words.introducing:
            return True
        if low in nouns.copulas:
            return then.lower() in nouns.determiners or then.lower() in ("one", "among")
        return low in nouns.working and then[:1].isupper() and then not in nouns.calendar
    if stop[0] in "([":
        return True
    if stop not in PAUSES:
        return False
    if low in ("who", "whose") or low.isdigit():
        return True
    if low in words.conjunctions or low.endswith("ing") or low in nouns.pronouns or low in words.openers:
        return False
    return whole or low in nouns.determiners or low in nouns.role_words


def _compounded(text: str, place: Span, nouns: Nouns) -> bool:
    """Whether a surname stands before a body or a group of people: the Vale campaign, Vale supporters."""
    found = _next().match(text, place.end, min(len(text), place.end + 60))
    if found is None or found["stop"] or not found["word"] or "\n" in found[0]:
        return False
    low = found["word"].lower()
    return low in nouns.body_heads or low in nouns.role_plurals or low in nouns.plurals
