"""Dependent cues: verbs without a subject of their own: "…, adding that", "… and warned"."""

from lint.reading.circumstances import before_circumstances
from lint.reading.clause_subjects import clause_subject
from lint.reading.contents import reported
from lint.reading.cues import Cue, hangs
from lint.reading.grammar import Grammar
from lint.reading.main_subjects import has_verb, main_subject
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.slots import relative_subject
from lint.reading.subjects import subject_before
from lint.reading.tokens import DASHES, PAUSES, QUOTE, Line
from lint.reading.verbs import Verb

BACK = 8  # earlier cues that one without a subject may belong to
_PARTING = PAUSES | {QUOTE, ";"}
ALOUD = frozenset({"manner", "combative", "emotive", "doubting", "emphatic"})
FAR = 40  # tokens between "with" and a participle that has a subject of its own


def participle(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    """…, adding that P: the subject is that of the governing cue, or of the sentence."""
    left = before_circumstances(line, at, grammar.nouns) - 1
    while left >= 0 and line.lower[left] in grammar.nouns.adverbs:
        left -= 1
    owner = _absolute(line, left, verb, grammar, earlier)
    if owner is not None:
        content = reported(line, last, verb, None, grammar, fronted=False)
        if content is None or content[0] in ("noun", "fronted", "directive", "judged", "bare"):
            return None
        return Cue(at, last, verb, owner, owner.first, content[1], "absolute", content[0], told=content[2])
    aimed = _aimed(line, left, verb, grammar)
    if aimed is not None:
        content = reported(line, last, verb, None, grammar, fronted=False)
        if content is not None and content[0] in ("quotation", "quoted", "clause"):
            return Cue(at, last, verb, aimed, at, content[1], "participle", content[0], told=content[2])
    saying = left >= 0 and line.lower[left] in grammar.nouns.documents
    citing = verb.lemma in grammar.citing and line.words[last : last + 1] == [QUOTE]
    if (
        left < 0
        or not (saying or citing)
        and (line.words[left] not in _PARTING and line.lower[left] not in grammar.participial)
    ):
        return None
    content = reported(line, last, verb, None, grammar, fronted=False)
    if content is None or content[0] in ("noun", "fronted", "directive", "judged"):
        return None
    if content[0] == "clause" and verb.lemma not in grammar.saying:
        return None
    met = _met(line, left, grammar) if saying else None
    subject, implied = (met, False) if met else _governor(line, at, earlier, grammar, clause=not saying)
    if subject is None or (saying and subject.kind == "vague"):
        return None
    return Cue(at, last, verb, subject, at, content[1], "participle", content[0], told=content[2], implied=implied)


def _aimed(line: Line, left: int, verb: Verb, grammar: Grammar) -> Mention | None:
    """Who rounds on somebody, with no comma behind that one: Pell rounded on Rao telling the clerk “…”."""
    if left < 2 or not line.quotes or not line.words[left].istitle() or verb.lemma not in grammar.addressing:
        return None
    target = before(line, left + 1, 0, grammar.nouns)
    if (
        target is None
        or target.kind != "person"
        or target.first < 2
        or line.lower[target.first - 1] not in ("on", "at")
    ):
        return None
    turns = has_verb(line, target.first - 2, target.first, grammar)
    return main_subject(line, target.first - 1, grammar) if turns else None


def _met(line: Line, head: int, grammar: Grammar) -> Mention | None:
    """A document that the subject has not written: Pell denied reports saying …; got a letter saying …"""
    for verb in range(head - 1, max(-1, head - 5), -1):
        low = line.lower[verb]
        if low in grammar.meeting:
            return Mention(verb + 1, head + 1, "document", line.lower[head], head, head)
        if not low[0].isalnum() or low in grammar.nouns.prepositions or low in grammar.nouns.finite:
            return None
    return None


def _absolute(line: Line, left: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Mention | None:
    """The subject of a participle that has one of its own: with Pell saying …, – Pell calling it …"""
    if left < 1 or not line.words[left][0].isalnum() and line.words[left] != ")":
        return None
    told = verb.lemma in grammar.plain or verb.group in ALOUD
    seen = _seen(line, left + 1, grammar) if told or line.quotes and line.words[left].istitle() else None
    if seen is None and (told or verb.lemma == "read") and line.words[left + 2 : left + 3] == [QUOTE]:
        seen = _shown(line, left, grammar)
    if seen is not None:
        return seen
    owner = before(line, left + 1, 0, grammar.nouns)
    head = line.lower[left]
    if (
        owner is None
        and line.lower[left - 1] in grammar.accompanying
        and head.endswith("s")
        and line.words[left].islower()
    ):
        says = verb.lemma in grammar.clausal and verb.group != "cognitive"
        return Mention(left, left + 1, "collective", head, left, left) if says else None  # with cobblers saying
    if (
        owner is None
        or owner.first == 0
        or owner.kind in ("pronoun", "document")
        or owner.head in grammar.nouns.calendar
    ):
        return None
    opener = line.words[owner.first - 1]
    opened = line.lower[max(0, owner.first - FAR) : owner.first]
    joined = opener == "and" and ("with" in opened or bool(earlier) and earlier[-1].how == "absolute")
    definite = owner.definite and owner.kind in ("role", "organisation")
    parted = opener == "," and (definite or owner.kind == "vague") and verb.lemma in grammar.plain
    beyond = line.words[left + 2 : left + 4]  # …, Pell muttering: “…”
    parted = parted or opener == "," and owner.kind == "person" and told and beyond == [":", QUOTE]
    beside = opener.lower() in grammar.accompanying
    return owner if beside or opener in DASHES or joined or parted else None


def overheard(line: Line, at: int, verb: Verb, grammar: Grammar) -> Mention | None:
    """Who is heard to say something: she heard Pell say, “…”"""
    told = verb.lemma in grammar.plain or verb.group in ALOUD
    return _seen(line, at, grammar) if told and verb.form == "base" else None


def _seen(line: Line, end: int, grammar: Grammar) -> Mention | None:
    """Whom somebody or something shows or hears, right before a token: the film shows Pell; footage of Pell."""
    low = line.lower
    for at in range(end - 2, max(-1, end - 8), -1):
        if not line.words[at][0].isalnum():
            return None
        of = low[at] == "of" and at > 0 and low[at - 1] in grammar.recordings
        if of or low[at] in grammar.perceiving:
            seen = before(line, end, at + 1, grammar.nouns)
            return seen if seen is not None and seen.first == at + 1 else None
    return None


def _shown(line: Line, left: int, grammar: Grammar) -> Mention | None:
    """What or who has a quotation right behind a participle: a sign saying “…”; met by protesters shouting “…”."""
    low = line.lower[left]
    if low in grammar.carriers:
        first = left - (left > 0 and line.lower[left - 1] in grammar.nouns.determiners)
        return Mention(first, left + 1, "document", low, left, left)
    if not low.endswith("s") and low not in grammar.nouns.plurals:
        return None
    for at in range(left - 1, max(-1, left - 5), -1):
        if line.lower[at] in grammar.companions or line.lower[at] in grammar.be:
            known = before(line, left + 1, at + 1, grammar.nouns)
            return known or Mention(at + 1, left + 1, "collective", low, left, left)
    return None


def coordinated(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    """S V P and V P: a second verb without a subject of its own has that of the first."""
    left = before_circumstances(line, at, grammar.nouns) - 1
    while left > 0 and (grammar.nouns.is_adverb(line.lower[left]) or line.lower[left] in grammar.nouns.auxiliaries):
        left -= 1
    emphatic = verb.form == "base" and line.lower[at - 1] in ("did", "does", "do")  # but did say
    if left < 1 or verb.form not in ("past", "s", "part") and not emphatic:
        return None
    if line.words[left] != "," and line.lower[left] not in grammar.coordinating:
        return None
    content = reported(line, last, verb, None, grammar, fronted=False)
    if (
        content is None
        or content[0] in ("noun", "clause", "judged", "directive", "bare")
        and verb.group not in ("neutral", "performative")
        and verb.lemma not in grammar.saying
    ):
        return None
    clause = bool(earlier) and earlier[-1].how != "after the verb"
    subject, implied = _around_aside(line, left, earlier, grammar), False
    if subject is None:
        subject, implied = _governor(line, at, earlier, grammar, clause)
    says = content[0] == "clause" and verb.lemma in grammar.saying
    says = says and (bool(line.quotes) or line.lower[left] in grammar.coordinating)
    if subject is None or not (implied or says or content[0] in ("quotation", "quoted", "that")):
        return None
    return Cue(at, last, verb, subject, at, content[1], "participle", content[0], told=content[2], implied=implied)


def _around_aside(line: Line, close: int, earlier: list[Cue], grammar: Grammar) -> Mention | None:
    """Who goes on after an aside on what somebody else said: the bill, which, as Pell noted, promises “…”."""
    begin = earlier[-1].begin if earlier else 0
    if begin < 3 or line.lower[begin - 1] != "as" or line.words[begin - 2] != line.words[close]:
        return None
    if line.lower[begin - 3] in ("which", "that"):
        return relative_subject(line, begin - 2, grammar)
    found = subject_before(line, begin - 2, grammar)
    return None if found is None else found[0]


def _afresh(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a clause that begins at a token stands beside the one before: Pell denied it, but the mayor …"""
    beside = line.lower[at - 1] in grammar.adversatives and line.words[at - 2] == ","
    return line.words[at - 1] == "," or beside


def _contact(line: Line, cue: Cue, grammar: Grammar) -> bool:
    """Whether a clause hangs on a noun without a word between them: she ended rumours he was leaving by saying …"""
    low = line.lower[cue.begin - 1] if cue.begin else ""
    nouns = grammar.nouns
    small = low in nouns.boundaries or low in grammar.conjunctions or low in nouns.adverbs or low in nouns.prepositions
    pronoun = cue.subject is not None and cue.subject.kind == "pronoun"
    return pronoun and low.isalpha() and not small and low not in nouns.relatives and low not in grammar.verbs


def _objects(outer: Cue, inner: Cue) -> bool:
    """Whether the subject of a cue is the object of the one before: slammed a suit filed by …"""
    return outer.content == "quoted" and inner.begin == outer.last and not inner.implied


def _in_evidence(line: Line, at: int, grammar: Grammar) -> Mention | None:
    """Who goes on in what a court was told: The jury heard she was late but told staff …; not: Pell heard and told."""
    heard = next((index for index, low in enumerate(line.lower[:at]) if low in grammar.hearing), 0)
    if not heard or line.lower[heard - 1] not in grammar.hearers:
        return None
    begin = heard + 1 + (line.lower[heard + 1] == "that")
    found = main_subject(line, at, grammar, begin)
    return found if found is not None and found.first == begin and found.head != "it" else None


def _governor(line: Line, at: int, earlier: list[Cue], grammar: Grammar, clause: bool) -> tuple[Mention | None, bool]:
    """The subject of the clause that a verb without one belongs to, and whether it is that of an earlier cue.

    The participle after "Pell said the board had refused, …" is Pell's: a cue that hangs on another one is passed over.
    """
    told = _in_evidence(line, at, grammar)
    if told is not None:
        return told, False
    if not clause or not earlier:
        inside = grammar.complementing
        if line.lower[at - 1] in grammar.coordinating and line.words[at - 2] == ",":
            inside = inside | grammar.subordinators
        return clause_subject(line, at, grammar, inside) or main_subject(line, at, grammar), False
    index = len(earlier) - 1
    for outer in range(max(0, index - BACK), index):
        if hangs(earlier[outer], earlier[index], line) or _objects(earlier[outer], earlier[index]):
            index = outer
            break
    governor = earlier[index]
    if line.lower[at - 1] == "by" and _contact(line, governor, grammar):
        return main_subject(line, at, grammar) or governor.subject, False
    nearer = clause_subject(line, at, grammar) if "," in line.words[governor.end : at] else None
    if nearer is not None and nearer.first > governor.end and _afresh(line, nearer.first, grammar):
        return nearer, False  # when Pell asked, the mayor shrugged and said
    if governor.subject is not None and governor.subject.head == "who":
        return main_subject(line, at, grammar) or governor.subject, True
    return governor.subject, True
