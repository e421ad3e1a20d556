"""Unlisted cues: a verb that no list holds, where only one of speech can stand: "…," the cooper surmised.

The comma inside the closing mark says that the writer's sentence goes on with an attribution.
"""

from lint.reading.cues import Cue
from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.mentions import Mention, is_possessive
from lint.reading.slots import any_party, slot_end
from lint.reading.tokens import PAUSES, QUOTE, Line
from lint.reading.verbs import Verb

SHORTEST = 12  # characters of a quotation that is surely no title: "Cold Rivers," starred
LONGEST = 12  # tokens of a speaker in front of such a verb
_ENDS = PAUSES | {".", ";", ":", QUOTE}


def find_unlisted(line: Line, cues: list[Cue], grammar: Grammar) -> list[Cue]:
    """A cue for a quotation at the head of the sentence that ends in a comma and has no attribution after it."""
    first = min(line.quotes)  # the whole sentence, or what follows a colon
    if first and line.words[first - 1] != ":":
        return []
    if line.tails[first] != "," or line.sizes[first] < SHORTEST or len(line.words) - first < 3:
        return []
    near = first + LONGEST
    if any(cue.begin <= near and cue.content in ("fronted", "quotation", "quoted", "clause") for cue in cues):
        return []
    found = _verb_first(line, first + 1, grammar) or _subject_first(line, first + 1, grammar)
    return [] if found is None else [found]


def _verb_first(line: Line, begin: int, grammar: Grammar) -> Cue | None:
    """Q, V S."""
    verb = _verb(line, begin, grammar)
    if verb is None:
        return None
    subject = after(line, begin + 1, len(line.words), grammar.nouns)
    if subject is None or subject.kind == "pronoun" or is_possessive(line.words[subject.last - 1]):
        subject = any_party(line, begin + 1, slot_end(line, begin + 1, grammar), grammar)
    if subject is None or not _ends(line, subject.last, grammar):
        return None
    return Cue(begin, begin + 1, verb, subject, begin, subject.last, "after the verb", "fronted")


def _subject_first(line: Line, begin: int, grammar: Grammar) -> Cue | None:
    """Q, S V."""
    for at in range(begin + 1, min(len(line.words), begin + LONGEST)):
        if line.words[at] in _ENDS:
            return None
        verb = _verb(line, at, grammar)
        if verb is None or not _ends(line, at + 1, grammar):
            continue
        subject = _subject(line, begin, at, grammar)
        return None if subject is None else Cue(at, at + 1, verb, subject, begin, at + 1, "before the verb", "fronted")
    return None


def _subject(line: Line, begin: int, at: int, grammar: Grammar) -> Mention | None:
    if at == begin + 1 and line.lower[begin] in grammar.nouns.pronouns:
        return after(line, begin, at, grammar.nouns)
    known = after(line, begin, at, grammar.nouns)
    return known if known is not None and known.last == at else any_party(line, begin, at, grammar)


def _verb(line: Line, at: int, grammar: Grammar) -> Verb | None:
    """The word as a past form of a verb of speech, if it can be one."""
    low = line.lower[at]
    if not line.words[at].islower() or low in grammar.nouns.auxiliaries or low in grammar.nouns.finite:
        return None
    past = low.endswith("ed") and len(low) > 4 or low in grammar.nouns.pasts or grammar.nouns.is_past(low)
    return Verb(low, "neutral", "past") if past else None


def _ends(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a cue clause can end before a token: nothing follows that could be the object of another kind of verb."""
    if at >= len(line.words) or line.words[at] in _ENDS:
        return True
    low = line.lower[at]
    return low in grammar.nouns.prepositions or low in grammar.nouns.adverbs or low in grammar.conjunctions
