"""Cue search: finds the cues of a sentence.

A verb of the lexicon counts only with a subject that can speak and with something it reports: a quotation, a clause, a
clause in front of it, an order to somebody (attribution grammar, sections 4 and 12).
"""

from lint.reading.addressees import skip_phrases
from lint.reading.also_names import stands_as_name
from lint.reading.asides import far_off
from lint.reading.clauses import clause_follows
from lint.reading.contents import reported
from lint.reading.cues import Cue
from lint.reading.dependent_cues import coordinated, overheard, participle, quoted_as_saying
from lint.reading.following_phrases import after
from lint.reading.framings import AGENT
from lint.reading.grammar import Grammar
from lint.reading.guards import (
    fronted_clause,
    hypothetical,
    noun_use,
    passive,
    plural_or_modal,
    progressive,
    reduced,
    went_on,
)
from lint.reading.inversions import described_before, inverted_subject, named_after
from lint.reading.mentions import Mention
from lint.reading.parted_subjects import named_in
from lint.reading.slots import relative_subject, slot_before, unlisted_subject
from lint.reading.subjects import subject_before
from lint.reading.tokens import QUOTE, Line
from lint.reading.unclosed import before_a_stray_comma, with_unclosed
from lint.reading.verbs import Verb

_HUMAN = frozenset({"emotive", "combative", "manner"})  # groups of verbs that no thing is the subject of
_SAID = ("that", "clause")  # what somebody is heard to say without marks
HANDED = 8  # tokens of "quoted S as saying"
NEAR = 6  # tokens between a verb and the quotation that makes an unknown noun its speaker


def find_cues(line: Line, grammar: Grammar) -> list[Cue]:
    """The cues of one sentence, in order of their verbs."""
    cues: list[Cue] = []
    lower = line.lower
    skip = -1
    for at in grammar.verbs.places(lower, bool(line.quotes)):
        if at < skip:
            continue
        low = lower[at]
        if low == "according":
            cue = _according(line, at, grammar) if lower[at + 1 : at + 2] == ["to"] else None
        elif line.words[at] == low or at == 0:
            cue = _verb_cue(line, at, grammar, cues)
        else:
            continue
        if cue is not None:
            if cues and _described_by(line, cue, cues[-1], grammar):
                cues.pop()
            cues.append(cue)
            skip = cue.last
    return cues


def _described_by(line: Line, cue: Cue, earlier: Cue, grammar: Grammar) -> bool:
    """Whether an earlier verb only describes the subject: two officials briefed on the trial said."""
    subject = cue.subject
    if subject is None or earlier.begin != cue.begin or earlier.subject is None:
        return False
    if earlier.verb.form == "base" and line.lower[earlier.first] in grammar.noun_like:
        return subject.first <= earlier.first < subject.last  # the police command in Norin said
    if line.lower[earlier.first] in grammar.nouns.postmodifying:
        return subject.first <= earlier.first < subject.last
    # a study published in May found
    return subject.kind == "document" and earlier.subject.first == subject.first and earlier.first < cue.first


def _according(line: Line, at: int, grammar: Grammar) -> Cue | None:
    subject = _object(line, at + 2, grammar) or after(line, at + 2, len(line.words), grammar.nouns)
    subject = subject or _anything(line, at + 2, grammar)
    if subject is None:
        return None
    end = subject.last
    if line.words[end : end + 1] == [","]:
        close = next((i for i in range(end + 1, min(end + 8, len(line.words))) if line.words[i] in ",.:"), end)
        named = named_in(line, subject, end + 1, close, grammar.nouns)
        if named is not None and named.name_last - named.name_first > 1:
            subject, end = named, close  # according to the mayor, Dara Pell, …
    verb = Verb("according to", "neutral", "base", ("to",))
    return Cue(at, at + 2, verb, subject, at, end, "according to", "clause")


def _object(line: Line, at: int, grammar: Grammar) -> Mention | None:
    """The pronoun of somebody spoken of: according to him, according to her; not: according to her husband."""
    if at >= len(line.words) or line.lower[at] not in grammar.objects_of:
        return None
    following = line.words[at + 1 : at + 2] or ["."]
    owns = line.lower[at] == "her" and (following[0] == QUOTE or following[0][0].isalnum())
    return None if owns else Mention(at, at + 1, "pronoun", grammar.objects_of[line.lower[at]], at, at)


def _anything(line: Line, begin: int, grammar: Grammar) -> Mention | None:
    """The words up to a comma or a preposition as a document that no list knows: according to its summary."""
    stop = begin
    while (
        stop < len(line.words) and line.words[stop][0].isalnum() and line.lower[stop] not in grammar.nouns.prepositions
    ):
        stop += 1
    if stop - begin < 2 or stop - begin > 6 or line.lower[begin] not in grammar.nouns.determiners:
        return None
    return Mention(begin, stop, "document", line.lower[stop - 1], stop - 1, stop - 1, True)


def _verb_cue(line: Line, at: int, grammar: Grammar, cues: list[Cue]) -> Cue | None:
    before = line.lower[at - 1] if at else ""
    if (
        before in grammar.nouns.prepositions
        and not stands_as_name(line, at - 1, grammar.nouns)
        and before not in grammar.before_verbs
    ):
        return None  # of reported losses, in sworn testimony
    if _quotes_somebody(line, at, grammar):
        return None
    for verb in grammar.verbs[line.lower[at]]:
        if line.lower[at + 1 : at + 1 + len(verb.rest)] != list(verb.rest):
            continue
        last = at + 1 + len(verb.rest)
        if verb.lemma in grammar.phasal and line.lower[last : last + 1] == ["to"]:
            continue
        if verb.form in ("past", "part") and line.lower[at - 2 : at] == ["as", "having"]:
            return quoted_as_saying(line, at - 1, last, verb, grammar)
        if verb.form == "ing" and not progressive(line, at, grammar):
            cue = quoted_as_saying(line, at, last, verb, grammar) or participle(line, at, last, verb, grammar, cues)
        else:
            cue = _finite(line, at, last, verb, grammar, cues)
        behind = cue is not None and cue.how == "after the verb" and line.words[at - 1] == QUOTE
        if cue is not None and (verb.group != "quoting" or behind or cue.content in ("quotation", "quoted")):
            return cue
        if verb.rest == ("out",):
            return None  # ruled out a deal is not: ruled a deal
    return None


def _quotes_somebody(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a verb only hands on what somebody said, who comes next: the agency quoted him as saying."""
    if line.lower[at] not in grammar.quoted_as:
        return False
    for second in range(at + 2, min(len(line.words) - 1, at + HANDED)):
        if line.lower[second] == "as":
            low = line.lower[second + 1]
            return low == "having" or any(verb.form == "ing" for verb in grammar.verbs[low])
        if not line.words[second][0].isalnum():
            return False
    return False


def _finite(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    lower = line.lower
    previous = lower[at - 1] if at else ""
    if line.quotes and previous in ("which", "that") and verb.form in ("past", "s"):
        thing = _saying(line, at, last, verb, grammar)
        if thing is not None:
            return thing
    heard = overheard(line, at, verb, grammar)
    if heard is not None:
        content = reported(line, last, verb, None, grammar, fronted=False)
        if content is not None and (content[0] in ("quotation", "quoted") or line.quotes and content[0] in _SAID):
            return Cue(at, last, verb, heard, heard.first, content[1], "absolute", content[0], told=content[2])
    if verb.form in ("base", "s") and noun_use(line, at, grammar):
        return None
    if verb.form == "base" and (previous == "to" and not went_on(line, at)):
        return None
    if verb.form in ("past", "part") and lower[last : last + 1] == ["by"] and passive(line, at, grammar):
        return _told_by(line, at, last, verb, grammar)
    if verb.form in ("past", "part") and (
        passive(line, at, grammar) or reduced(line, at, last, verb, grammar) or _named_so(line, last, verb, grammar)
    ):
        return None
    if not line.quotes and _takes_object(line, last, verb, grammar):
        return None
    inverted = inverted_subject(line, at, last, verb, grammar)
    if inverted is not None and not described_before(line, at, verb, inverted, grammar):
        named = named_after(line, inverted, grammar.nouns)
        if named is not None:
            role = (inverted.first, inverted.last)
            return Cue(at, last, verb, named, at, named.last, "after the verb", "fronted", role)
        return Cue(at, last, verb, inverted, at, inverted.last, "after the verb", "fronted")
    subject = subject_before(line, at, grammar) or before_a_stray_comma(line, at, last, verb, grammar)
    if subject is None and verb.form == "base" and verb.lemma in grammar.plain:
        group = far_off(line, at, grammar.nouns)
        subject = None if group is None else (group, 0, None)
    if subject is None:
        return (
            coordinated(line, at, last, verb, grammar, earlier)
            or slot_before(line, at, last, verb, grammar)
            or _unknown_party(line, at, last, verb, grammar)
        )
    mention, begin, description = with_unclosed(line, last, subject, grammar)
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


def _saying(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """A thing whose relative clause says the quotation: in a report, which notes, “…”; a bill that says a town "…"."""
    if verb.lemma not in grammar.stating:
        return None
    thing = relative_subject(line, at, grammar)
    beside = line.lower[at - 1] == "which" and QUOTE in line.words[last : last + 2]
    if thing is None or not (beside or thing.head in grammar.nouns.documents):
        return None
    content = reported(line, last, verb, thing, grammar, fronted=False)
    if content is None or content[0] not in ("quotation", "clause", "that"):
        return None
    return Cue(at, last, verb, thing, thing.first, content[1], "before the verb", content[0])


def _named_so(line: Line, last: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether a verb of naming is a participle that the quotation completes: the man called "the Gull" was late."""
    if verb.lemma not in grammar.naming or verb.rest or line.words[last : last + 1] != [QUOTE]:
        return False
    following = line.lower[last + 1] if last + 1 < len(line.words) else "."
    return following in grammar.nouns.finite or any(v.form == "s" for v in grammar.verbs[following])


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
    if first == 0 and verb.lemma in grammar.clausal and verb.group not in ("cognitive", "quoting"):
        told = reported(line, last, verb, None, grammar, fronted=False)
        if told is not None and told[0] in ("that", "clause", "quoted", "quotation"):
            return Cue(at, last, verb, subject, first, told[1], "before the verb", told[0], told=told[2])
    return None
