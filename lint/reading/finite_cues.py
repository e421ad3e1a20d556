"""Finite cues: whether a finite verb reports anything, and who its subject is.

It counts only with a subject that can speak and with something it reports (attribution grammar, sections 4 and 12).
"""

from lint.reading.addressees import skip_phrases
from lint.reading.asides import far_off
from lint.reading.clauses import clause_follows
from lint.reading.contents import reported
from lint.reading.cues import Cue
from lint.reading.dependent_cues import coordinated, overheard
from lint.reading.following_phrases import after
from lint.reading.framings import AGENT
from lint.reading.grammar import Grammar
from lint.reading.guards import (
    fronted_clause,
    hypothetical,
    inclined,
    noun_use,
    passive,
    plural_or_modal,
    reduced,
)
from lint.reading.inversions import described_before, inverted_subject, named_after
from lint.reading.mentions import Mention
from lint.reading.slots import relative_subject, slot_before, unlisted_subject
from lint.reading.subjects import subject_before
from lint.reading.tokens import QUOTE, Line
from lint.reading.unclosed import before_a_stray_comma, past_body, past_description, with_unclosed
from lint.reading.verbs import Verb

BODIES = ("organisation", "collective")  # kinds of mention
_HUMAN = frozenset({"emotive", "combative", "manner"})  # groups of verbs that no thing is the subject of
_SAID = ("that", "clause")  # what somebody is heard to say without marks
NEAR = 6  # tokens between a verb and the quotation that makes an unknown noun its speaker
Described = tuple[int, int] | None  # first and past-last token of a description


def finite(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    """The cue of a finite verb from token `at` to `last`; `earlier` are the cues in front of it."""
    special = _relative(line, at, last, verb, grammar) or _heard(line, at, last, verb, grammar)
    if special is not None:
        return special
    if verb.form in ("past", "part") and line.lower[last : last + 1] == ["by"] and passive(line, at, grammar):
        return _told_by(line, at, last, verb, grammar)
    if _is_none(line, at, last, verb, grammar):
        return None
    inverted = inverted_subject(line, at, last, verb, grammar)
    if inverted is not None and not described_before(line, at, verb, inverted, grammar):
        named = named_after(line, inverted, grammar.nouns)
        role = None if named is None else (inverted.first, inverted.last)
        party = named or inverted
        return Cue(at, last, verb, party, at, party.last, "after the verb", "fronted", role)
    subject = subject_before(line, at, grammar) or before_a_stray_comma(line, at, last, verb, grammar)
    afar = subject is None or subject[1] > 1 and subject[2] is None
    if afar and verb.lemma in grammar.plain:
        if "," in line.words[:at]:
            subject = past_description(line, at, last, subject, grammar) or subject
    elif afar and subject is not None and subject[0].kind in BODIES and line.quotes and "," in line.words[:at]:
        subject = past_body(line, at, subject, grammar) or subject
    if subject is None and verb.form == "base" and verb.lemma in grammar.plain:
        group = far_off(line, at, grammar.nouns)
        subject = None if group is None else (group, 0, None)
    if subject is None:
        return (
            coordinated(line, at, last, verb, grammar, earlier)
            or slot_before(line, at, last, verb, grammar)
            or _unknown_party(line, at, last, verb, grammar)
        )
    return _of_subject(line, at, last, verb, with_unclosed(line, last, subject, grammar), grammar)


def _is_none(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether the word is no verb with a subject of its own: a noun, an infinitive, a participle; backed the plan."""
    either = line.lower[at] == verb.lemma and verb.lemma in grammar.noun_like  # in her last broadcast
    if (verb.form in ("base", "s") or either) and noun_use(line, at, grammar):
        return True
    if verb.form == "base" and at and line.lower[at - 1] == "to" and inclined(line, at, grammar) == at:
        return True
    if verb.form in ("past", "part") and (
        passive(line, at, grammar)
        or reduced(line, at, last, verb, grammar)
        or _named_so(line, at, last, verb, grammar)
        or line.lower[at] in grammar.nouns.participles
        and _is_somebody(line, at, last, grammar)
    ):
        return True
    return not line.quotes and _takes_object(line, last, verb, grammar)


def _of_subject(
    line: Line, at: int, last: int, verb: Verb, subject: tuple[Mention, int, Described], grammar: Grammar
) -> Cue | None:
    """The cue of a verb behind its subject, if the two agree and it reports anything."""
    mention, begin, description = subject
    if verb.form == "s" and mention.kind == "pronoun" and mention.head in grammar.plain_pronouns:
        return None
    if verb.form == "s" and line.lower[mention.first] in grammar.nouns.quantities and mention.kind == "vague":
        return None  # some of the roof leaks
    if verb.form == "base" and not plural_or_modal(line, at, mention, grammar):
        return None
    fronted = fronted_clause(line, begin)
    if fronted and mention.head == "who":
        fronted = False  # Holm, who spoke as the House met, …
    content = reported(line, last, verb, mention, grammar, fronted)
    if content is None:
        return slot_before(line, at, last, verb, grammar)
    if content[0] != "quotation" and hypothetical(line, at, begin, grammar):
        return None
    if verb.group == "cognitive" and begin and line.lower[begin - 1] in ("if", "whether"):
        return None  # asked if he thought so, Pell said no
    how = "before the verb" if description is None else "before the verb, with a description between"
    return Cue(at, last, verb, mention, begin, content[1], how, content[0], description, content[2])


def _heard(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """Whoever is heard or seen to say something: the crowd was heard chanting “…”."""
    heard = overheard(line, at, verb, grammar)
    content = None if heard is None else reported(line, last, verb, None, grammar, fronted=False)
    if heard is None or content is None:
        return None
    if content[0] in ("quotation", "quoted") or line.quotes and content[0] in _SAID:
        return Cue(at, last, verb, heard, heard.first, content[1], "absolute", content[0], told=content[2])
    return None


def _told_by(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """V-ed by S that P: the jury was told by counsel that the dam had failed; it was confirmed by S that P."""
    told = verb.lemma in grammar.addressing or line.lower[at - 2 : at - 1] == ["it"]
    agent = after(line, last + 1, len(line.words), grammar.nouns) if told and not line.quotes else None
    if agent is None or verb.group in ("cognitive", "written") or hypothetical(line, at, 0, grammar):
        return None
    end = agent.last + (line.words[agent.last : agent.last + 1] == [","])
    that = skip_phrases(line, end, grammar)
    if line.lower[that : that + 1] != ["that"] or not clause_follows(line, that + 1, grammar):
        return None
    return Cue(at, last, verb, agent, at, agent.last, AGENT, "that")


def _relative(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """A thing whose relative clause says the quotation: in a report, which notes, “…”; a bill that says a town "…"."""
    if not line.quotes or verb.form not in ("past", "s") or verb.lemma not in grammar.stating:
        return None
    if not at or line.lower[at - 1] not in ("which", "that"):
        return None
    thing = relative_subject(line, at, grammar)
    beside = line.lower[at - 1] == "which" and QUOTE in line.words[last : last + 2]
    if thing is None or not (beside or thing.head in grammar.nouns.documents):
        return None
    content = reported(line, last, verb, thing, grammar, fronted=False)
    if content is None or content[0] not in ("quotation", "clause", "that"):
        return None
    return Cue(at, last, verb, thing, thing.first, content[1], "before the verb", content[0])


def _named_so(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether a verb of naming is a participle that the quotation completes: the man called "the Gull" was late."""
    if verb.lemma not in grammar.naming or verb.rest or line.words[last : last + 1] != [QUOTE]:
        return False
    if at and line.lower[at - 1] in grammar.nouns.nominatives:
        return False  # a woman she called "my second mum" was robbed
    following = line.lower[last + 1] if last + 1 < len(line.words) else "."
    return following in grammar.nouns.finite or any(v.form == "s" for v in grammar.verbs[following])


def _is_somebody(line: Line, at: int, last: int, grammar: Grammar) -> bool:
    """Whether a participle stands for who is meant by it: Pell said one accused had “a cold stare”."""
    nouns = grammar.nouns
    if not at or "".join(line.lower[last : last + 1]) not in nouns.finite:
        return False
    return line.lower[at - 1] in nouns.numbers or line.lower[at - 1] in nouns.determiners


def _takes_object(line: Line, last: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether a verb that reports by a clause has a plain object instead: backed the plan."""
    if verb.lemma in grammar.objects or last >= len(line.words) or not line.words[last][0].isalnum():
        return False
    low = line.lower[last]
    nouns = grammar.nouns
    return not (
        low in grammar.openers
        or low in nouns.prepositions
        or low in nouns.adverbs
        or low in grammar.conjunctions
        or low.endswith(("ly", "ing"))
    )


def _unknown_party(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """A noun that no list knows, with a verb of saying that has a quotation to report: one netizen wrote, "…"."""
    if not line.quotes or verb.form not in ("past", "s") or at == 0:
        return None
    subject = unlisted_subject(line, at, grammar)
    if subject is None:
        return None
    first = subject.first
    if verb.lemma in grammar.noun_like and not grammar.nouns.prepositions.isdisjoint(line.lower[first:at]):
        return None  # the freeze on civil pay rates: “…”
    known = verb.lemma in grammar.neutral or verb.group in _HUMAN
    beside = (first > 0 and line.words[first - 1] == QUOTE) or QUOTE in line.words[last : last + 2]
    opens = first == 0 and grammar.nouns.prepositions.isdisjoint(line.lower[:at])
    if known and (beside or (opens and QUOTE in line.words[last : last + NEAR])):
        content = "quotation" if QUOTE in line.words[last : last + 2] else "fronted"
        return Cue(at, last, verb, subject, first, last, "before the verb", content)
    plain = verb.lemma in grammar.plain and line.lower[first - 1] in grammar.subordinators  # fell after the maker said
    if first == 0 and verb.lemma in grammar.clausal and verb.group not in ("cognitive", "quoting") or plain:
        told = reported(line, last, verb, None, grammar, fronted=False)
        if told is not None and told[0] in ("that", "clause", "quoted", "quotation"):
            return Cue(at, last, verb, subject, first, told[1], "before the verb", told[0], told=told[2])
    return None
