"""Subjects: the party in front of a reporting verb, beside it or with a description between."""

from lint.reading.also_names import stands_as_name
from lint.reading.asides import around, composed, made_by
from lint.reading.circumstances import before_circumstances, before_state
from lint.reading.grammar import Grammar
from lint.reading.guards import inclined
from lint.reading.joint_subjects import joined
from lint.reading.mentions import Mention, is_possessive
from lint.reading.name_kinds import is_house
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.parted_subjects import NAMED, REACH, opening_document, parted_subject
from lint.reading.relative_subjects import relative_clause_subject
from lint.reading.tokens import PAUSES, QUOTE, Line

_CLAUSAL = frozenset({"neutral", "cognitive", "doubting", "factive", "conceding", "disclosing", "emphatic", "written"})


def subject_before(line: Line, at: int, grammar: Grammar) -> tuple[Mention, int, tuple[int, int] | None] | None:
    """The subject left of a verb: (mention, first token of the clause, apposition between them)."""
    nouns = grammar.nouns
    end = at
    while end > 0:
        first = before_circumstances(line, end, nouns)
        if first < end:
            end = first
        elif _passed_over(line, end - 1, nouns) or (end == at and line.lower[end - 1] in nouns.aspects):
            end -= 1
        else:
            break
    if line.lower[end - 1 : end] == ["to"]:
        if end < at and line.lower[end : end + 1] == ["have"]:
            return _said_to_have(line, end - 2, grammar)
        begin = inclined(line, end, grammar)
        if begin == end:
            return None
        while begin and _passed_over(line, begin - 1, nouns):
            begin -= 1
        return _simple_subject(line, begin, nouns)
    if end == 0:
        return None
    town = before_state(line, end, nouns)
    if town < end:
        return parted_subject(line, town, nouns) or _simple_subject(line, town, nouns)
    last = line.words[end - 1]
    if last == ")" and "which" in line.lower[:end]:
        relative = relative_clause_subject(line, end, nouns)
        if relative is not None:
            return relative
    if last == QUOTE and end > 1 and line.sizes[end - 1] <= NAMED:
        bearer = _bearer(line, end, nouns)
        if bearer is not None:
            return bearer
    named = last == QUOTE and line.tails[end - 1] == "," and line.sizes[end - 1] <= NAMED
    if named or last in PAUSES or last == ")":
        return parted_subject(line, end - 1, nouns) or (_past_participle(line, end - 1, nouns) if last == "," else None)
    relative = relative_clause_subject(line, end, nouns)
    if relative is not None:
        return relative
    return _simple_subject(line, end, nouns)


def _bearer(line: Line, end: int, nouns: Nouns) -> tuple[Mention, int, None] | None:
    """S “N” V: the body or the paper whose name stands in marks: the party's daily 'Norin Bell' said."""
    if line.tails[end - 1] in ",.?!" or not line.words[end - 2].islower():
        return None
    bearer = before(line, end - 1, 0, nouns)
    known = bearer is not None and bearer.kind in ("organisation", "document")
    return (bearer, bearer.first, None) if bearer is not None and known else None


def _past_participle(line: Line, close: int, nouns: Nouns) -> tuple[Mention, int, tuple[int, int] | None] | None:
    """S who …, speaking on condition of anonymity, V: a relative clause, and what its subject does besides."""
    for at in range(close - 2, max(0, close - REACH), -1):
        if line.words[at] == "," and line.lower[at + 1].endswith("ing"):
            found = relative_clause_subject(line, at, nouns)
            return None if found is None or found[1] > 0 else (found[0], found[1], (at + 1, close))
    return None


def _passed_over(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a token between a subject and its verb is an adverb or an auxiliary: Pell has since said."""
    low = line.lower[at]
    if not at and low in nouns.quantities:
        return False  # Both say
    return (
        (nouns.is_adverb(low) and line.words[at].islower())
        or (low in nouns.adverbs and not stands_as_name(line, at, nouns))
        or (low in nouns.auxiliaries and not stands_as_name(line, at, nouns))
        or (low == "since" and line.lower[at - 1] in nouns.perfect)
    )


def _said_to_have(line: Line, at: int, grammar: Grammar) -> tuple[Mention, int, None] | None:
    """S is said to have V-ed: the subject in front of the passive at a token."""
    if (
        at < 2
        or line.lower[at - 1] not in grammar.be
        or not any(v.form != "base" for v in grammar.verbs[line.lower[at]])
    ):
        return None
    return _simple_subject(line, at - 1, grammar.nouns)


def _simple_subject(line: Line, end: int, nouns: Nouns) -> tuple[Mention, int, None] | None:
    mention = before(line, end, 0, nouns)
    document = opening_document(line, mention, end, nouns)
    if document is not None:
        return document, document.first, None
    if (
        mention is not None
        and mention.kind == "document"
        and mention.first > 1
        and line.lower[mention.first - 1] == "in"
    ):
        speaker = around(line, mention.first - 1, nouns)
        return None if speaker is None else (speaker, speaker.first, None)
    if mention is None or _object(line, mention, nouns):
        return None
    if mention.first > 2 and line.lower[mention.first - 1] == "by":
        made = made_by(line, mention, nouns)
        mention = made if made is not None else mention
    if mention.kind == "person" or mention.kind == "collective":
        body = composed(line, mention, nouns)
        if body is not None:
            return body, body.first, None
    joint = joined(line, mention, nouns) or _including(line, mention, nouns)
    return (joint or mention), (joint or mention).first, None


def _object(line: Line, mention: Mention, nouns: Nouns) -> bool:
    """Whether a noun phrase in front of a verb is no subject: did not release details, reads the same points."""
    if mention.kind == "pronoun":
        return False
    if is_possessive(line.words[mention.last - 1]):
        return not is_house(line, mention.first, mention.last, nouns)
    if mention.first == 0:
        return False
    if line.lower[mention.first - 1] == "with" or _bare(line, mention, nouns):
        return True
    left, low = line.lower[mention.first - 1], line.lower[mention.first]
    bare = mention.last - mention.first == 1 and line.words[mention.first].islower()
    if bare and mention.kind in ("document", "role", "organisation"):
        return left in nouns.auxiliaries or left == "to"
    forms = nouns.verbs[left]
    active = any(verb.form in ("s", "past") and not verb.rest for verb in forms)
    return active and low in nouns.determiners and not any(verb.group in _CLAUSAL for verb in forms)


def _bare(line: Line, mention: Mention, nouns: Nouns) -> bool:
    """Whether a common noun without an article stands after a preposition: on criminal justice issues."""
    if (
        mention.kind not in ("role", "organisation", "document")
        or line.lower[mention.first - 1] not in nouns.prepositions
    ):
        return False
    phrase = line.words[mention.first : mention.last]
    return line.lower[mention.first] not in nouns.determiners and all(map(str.islower, phrase))


def _including(line: Line, mention: Mention, nouns: Nouns) -> Mention | None:
    """The group some of which are named: analysts including Pell."""
    at = mention.first - 1
    if at < 1 or line.lower[at] not in nouns.naming_some:
        return None
    group = before(line, at, 0, nouns)
    return group._replace(last=mention.last) if group is not None and group.kind in ("collective", "vague") else None
