"""Inversions: the party behind a reporting verb: “…,” said Pell; said Dara Pell of Oshton, “…”."""

from lint.reading.also_names import stands_as_name
from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.joint_subjects import is_post, one_holder
from lint.reading.main_subjects import has_verb
from lint.reading.mentions import Mention
from lint.reading.nouns import Nouns
from lint.reading.parted_subjects import NAMED, parted_subject
from lint.reading.slots import slot_after
from lint.reading.tokens import DASHES, PAUSES, QUOTE, Line
from lint.reading.verbs import Verb

_PARTING = PAUSES - {"-"}  # between a post and whoever has it
_BEFORE = PAUSES | {QUOTE, "?", "!"}  # stand between what is reported and the verb
_AFTER = _BEFORE | {".", ";", ":", "(", ")"}  # end an attribution


def named_after(line: Line, role: Mention, nouns: Nouns) -> Mention | None:
    """The person named after a role and a comma or a dash: said his brother, Ilkhom Vale."""
    first = role.last + 1
    if role.kind != "role" or first >= len(line.words) or line.words[role.last] not in _PARTING:
        return None
    named = after(line, first, len(line.words), nouns)
    return named if named is not None and named.kind == "person" and named.first == first else None


def inverted_subject(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Mention | None:
    """The subject in Q, V S: only after a quotation, a comma or a dash, and never with "told"."""
    if verb.form not in ("past", "s", "base") or verb.lemma in grammar.uninverted:
        return None
    if at == 0:
        return _opening(line, last, verb, grammar)
    left = at - 1
    while left > 0 and (line.lower[left] in grammar.nouns.adverbs or line.lower[left] == "so"):
        left -= 1
    if line.words[left] not in _BEFORE:
        return None
    led = left == 1 and line.lower[0] in grammar.nouns.adverbs
    inside = line.words[left] == "," and not led and not _clause_before(line, left)
    begin = last
    while begin < len(line.words) and line.lower[begin] in grammar.nouns.adverbs:
        if stands_as_name(line, begin, grammar.nouns):
            break
        begin += 1
    if begin < len(line.words) and line.lower[begin] == "that":
        return None
    subject = _with_both_posts(line, after(line, begin, len(line.words), grammar.nouns), grammar.nouns)
    quoted = line.words[left] == QUOTE or (line.words[left] in DASHES and line.words[left - 1] == QUOTE)
    if quoted and (
        subject is None or not _ends_inverted(line, subject.last, line.words[subject.last : subject.last + 1], grammar)
    ):
        subject = slot_after(line, begin, verb, grammar)
    if subject is None or subject.head in grammar.uninverted_pronouns:
        return None
    if subject.kind == "pronoun" and line.words[left] != QUOTE:
        return None
    thing = subject.kind in ("document", "collective") and (verb.lemma not in grammar.plain or verb.lemma == "write")
    if thing and line.words[left] == "," and not _says_something(line, left, grammar):
        return None  # Tom Fisk, a warden, wrote the resolution
    if verb.form == "base" and subject.kind not in ("vague", "collective", "pronoun"):
        return None
    following = line.words[subject.last : subject.last + 1]
    if inside and not _goes_on(line, subject.last, grammar):
        return None
    if following == ["to"] and verb.lemma in grammar.directive:
        return None  # A draft, read by Pell, called on the board to act
    return subject if _ends_inverted(line, subject.last, following, grammar) else None


def _with_both_posts(line: Line, subject: Mention | None, nouns: Nouns) -> Mention | None:
    """The person whose first post is what stands behind a verb: said author and historian Dara Pell."""
    if subject is None or line.lower[subject.last : subject.last + 1] != ["and"] or not is_post(line, subject, nouns):
        return subject
    second = after(line, subject.last + 1, len(line.words), nouns)
    if second is None or second.kind != "person" or not one_holder(line, subject, second, nouns):
        return subject
    return second._replace(first=subject.first)


def _opening(line: Line, last: int, verb: Verb, grammar: Grammar) -> Mention | None:
    """The subject of a verb that opens a sentence with a quotation: Said Dara Pell of Oshton, "…"."""
    if verb.lemma not in grammar.plain or verb.form == "base" or QUOTE not in line.words:
        return None
    subject = after(line, last, len(line.words), grammar.nouns)
    return subject if subject is not None and subject.kind in ("person", "role", "organisation") else None


def described_before(line: Line, at: int, verb: Verb, inverted: Mention, grammar: Grammar) -> bool:
    """Whether a subject with a description stands before the verb: Pell, a nurse, praised Vale."""
    while at > 2 and line.lower[at - 1] in grammar.nouns.adverbs:
        at -= 1
    if at < 2:
        return False
    close = line.words[at - 1]
    named = close == QUOTE and line.tails[at - 1] == "," and line.sizes[at - 1] <= NAMED
    if not (named or close in DASHES or (close == "," and line.words[at - 2] != QUOTE)):
        return False
    parted = parted_subject(line, at - 1, grammar.nouns)
    if verb.lemma in grammar.plain and line.words[inverted.last : inverted.last + 1] in ([], ["."], [","], [";"]):
        # Col. Rao, the town's police chief, said Pell, 52, had died
        opens = parted is not None and parted[0].kind == "person" and not parted[1] and QUOTE not in line.words[:at]
        return opens and inverted.last < len(line.words) - 1
    return parted is not None and parted[0].kind in ("person", "role", "organisation", "collective", "document")


def _goes_on(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether an attribution parts a subject from its verb, which follows a comma: The trouble, says Pell, is …"""
    return (
        line.words[at : at + 1] == [","]
        and line.lower[at + 1 : at + 2] != []
        and line.lower[at + 1] in grammar.nouns.finite
    )


def _clause_before(line: Line, comma: int) -> bool:
    """Whether enough stands before a comma to be a clause or a quotation."""
    return comma >= 3 or line.words[comma - 1] == QUOTE


def _says_something(line: Line, comma: int, grammar: Grammar) -> bool:
    """Whether a verb or a quotation stands before a comma, as a name and its description have none."""
    return QUOTE in line.words[:comma] or any(has_verb(line, at, comma, grammar) for at in range(1, comma))


def _ends_inverted(line: Line, at: int, following: list[str], grammar: Grammar) -> bool:
    if not following or following[0] in _AFTER:
        return True
    low = line.lower[at]
    return (
        (low.endswith("ing") and not _office_behind(line, at, grammar.nouns))
        or low in grammar.nouns.postmodifiers
        or low in grammar.nouns.prepositions
        or low in grammar.nouns.relatives
        or low in grammar.nouns.adverbs
        or low in grammar.conjunctions
    )


def _office_behind(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a word in -ing is what an office deals with, a name behind: said Welsh | housing minister Jo Dale."""
    return at + 2 < len(line.words) and nouns.is_role(line.lower[at + 1]) and line.words[at + 2][:1].isupper()
