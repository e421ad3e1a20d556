"""Governing: which of several cues in one sentence a quotation, or a verb without a subject, belongs to.

Words that somebody reports another as meaning, wanting or doing are his own: in "Pell said the board rejected …" the
quotation is Pell's. An inner cue wins only where it is itself an act of speech right beside the quotation, or where
its clause does not hang on the outer one (attribution grammar, section 4, K13, K14 and K30).
"""

from lint.reading.cues import Cue, hangs
from lint.reading.grammar import Grammar
from lint.reading.guards import hears
from lint.reading.main_subjects import has_verb
from lint.reading.tokens import DASHES, QUOTE, Line

NEAR = 8  # cues in front of a quotation that are weighed against one another
_REPORTED = ("that", "clause", "fronted")  # what a speaker goes on reporting: Pell said she was told “…”
_BETWEEN = DASHES | {","}  # between two main clauses
FAR = 120  # tokens between a quotation and a cue of the same sentence

# groups of verbs that can hold a quotation of their own inside somebody's statement: she said he shouted "…"
OUTSPOKEN = frozenset({"neutral", "written", "manner", "doubting", "emotive", "combative", "emphatic"})


def governing(cues: tuple[Cue, ...], split: int, line: Line, at: int, grammar: Grammar) -> int | None:
    """The cue in front of the quotation at a token that governs it, among the last few and not too far off."""
    left: int | None = None
    for index in range(max(0, split - NEAR), split):
        if cues[index].content != "bare" and cues[index].last <= at and at - cues[index].last <= FAR:
            if _is_past(cues[index], line, at, grammar) or _asks(cues[index], line, at):
                continue
            if cues[index].content == "quoted" and _left_behind(cues[index], line, at, grammar):
                continue
            if cues[index].content not in _REPORTED and hears(line, cues[index].last, at, grammar):
                continue
            if left is None or _independent(cues[left], cues[index], line, at, grammar):
                left = index
    return left


def holding(cues: tuple[Cue, ...], line: Line, grammar: Grammar) -> int | None:
    """The cue that the last one of a sentence hangs on, whose speaker goes on: Pell said it was Rao who accused him."""
    last = len(cues) - 1
    if last < 1 or cues[last].content in ("fronted", "quotation") or line.lower[0] in grammar.subordinators:
        return None  # When Pell said so, Rao left; Pell said it was late, to which Rao replied: “…”
    return next((at for at in range(max(0, last - NEAR), last) if hangs(cues[at], cues[last], line)), None)


def _independent(outer: Cue, inner: Cue, line: Line, at: int, grammar: Grammar) -> bool:
    """Whether the later of two cues in front of a quotation governs it, and not the one that it may hang on."""
    if inner.how == "absolute":
        return True
    inside = inner.description is not None and inner.description[0] <= outer.begin < outer.last <= inner.description[1]
    if inside and outer.content == "fronted":
        # the ferry, Pell said, was called "…"; but: the bill, as Pell said, promises "…"
        return line.lower[outer.begin - 1] == "as" and inner.content == "quotation"
    adjacent = line.words[max(inner.last, inner.end) : at] in ([], [":"], [","])
    hanging = (
        inner.begin
        and line.lower[inner.begin - 1] in grammar.circumstantial
        and inner.content not in ("that", "clause")
    )
    if hanging and not (adjacent and _outspoken(inner, grammar)):
        return outer.begin >= inner.begin or outer.content == "fronted" and outer.how == "after the verb"
    relative = inner.subject is not None and inner.subject.head == "who"
    if relative and (outer.content in ("that", "clause") or (outer.content == "quoted" and _mental(inner))):
        return False
    named = inner.subject is not None and inner.subject.kind in ("person", "role", "organisation")
    called = inner.subject is not None and inner.subject.head in ("he", "she") and _several(outer)
    called = called and line.lower[inner.begin - 1] == "what"
    if (named and line.lower[inner.begin - 1] in grammar.relating or called) and inner.verb.lemma in grammar.naming:
        return True
    if _trails(outer, inner, line, grammar):
        return False
    if inner.begin <= outer.begin or not hangs(outer, inner, line):
        return True
    if _outspoken(inner, grammar) and adjacent:
        return True
    if named and inner.content == "quotation" and line.words[at - 1] == ":" and _joined(inner, line, grammar):
        return True  # Pell said it was early and Rao admitted: “…”
    return _new_clause(outer, inner, line, grammar)


def _is_past(cue: Cue, line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a relative clause is over before the quotation: Pell, who led the talks, is a "…"; who spoke, writes …"""
    if cue.begin and line.lower[cue.begin - 1] in ("whom", "which"):
        return line.words[at - 1] == ":" and QUOTE in line.words[cue.last : at]  # with a man whom he called “…”: Q
    if cue.subject is None or cue.subject.head not in grammar.relating or cue.content == "quotation":
        return False
    finite, verbs = grammar.nouns.finite, grammar.verbs
    for close in range(cue.last, at - 1):
        if line.words[close] != ",":
            continue
        low = line.lower[close + 1]
        if low in finite or any(verb.form in ("s", "past") for verb in verbs[low]):
            return True
    return False


def _left_behind(cue: Cue, line: Line, at: int, grammar: Grammar) -> bool:
    """Whether the clause that opens a sentence is over: When Pell spoke to the press, Rao closed her account “…”."""
    opener = line.lower[0]
    if opener == "as" or opener not in grammar.subordinators or "," in line.words[: cue.begin]:
        return False
    comma = next((i for i in range(cue.last, at) if line.words[i] == ","), at)
    return any(has_verb(line, i, at, grammar) for i in range(comma + 2, at))


def _several(cue: Cue) -> bool:
    """Whether the subject of a cue is nobody whom "he" or "she" can mean: councillors want to stop what she calls …"""
    return cue.subject is not None and cue.subject.kind in ("collective", "vague", "organisation", "document")


def _asks(cue: Cue, line: Line, at: int) -> bool:
    """Whether a cue stands in the question that opens a sentence: Asked how it felt to win, Pell was “glad”."""
    if line.lower[0] != "asked":
        return False
    return cue.begin > 0 and "," not in line.words[: cue.last] and "," in line.words[cue.last : at]


def _mental(cue: Cue) -> bool:
    return cue.verb.group == "cognitive" and cue.content in ("that", "clause")


def _trails(outer: Cue, inner: Cue, line: Line, grammar: Grammar) -> bool:
    """Whether the inner cue stands in what the outer one still reports: P, she said, he saw "…"; P, says Pell, is Q."""
    return (
        outer.content == "fronted"
        and (outer.how.startswith("before the verb") or line.words[outer.begin - 1] == ",")
        and line.words[outer.end : outer.end + 1] == [","]
        and inner.begin > outer.end
        and line.words[inner.begin - 1] not in grammar.resuming
        and not _outspoken(inner, grammar)
    )


def _outspoken(cue: Cue, grammar: Grammar) -> bool:
    """Whether a cue is an act of speech that took place: she told him, not: she would offer."""
    return cue.verb.form != "base" and cue.verb.lemma in grammar.outspoken


def _joined(inner: Cue, line: Line, grammar: Grammar) -> bool:
    """Whether a cue's clause is only joined to what goes before: … and Rao admitted:"""
    return inner.verb.group != "cognitive" and line.lower[inner.begin - 1] in grammar.coordinating


def _new_clause(outer: Cue, inner: Cue, line: Line, grammar: Grammar) -> bool:
    """Whether the inner cue's clause stands beside the outer one: While X says P, Y said; X said P, but Y rejected."""
    begin = inner.begin
    if begin < 2 or inner.verb.group in ("cognitive", "bodily"):
        return False
    led = line.lower[0] in grammar.subordinators and "," not in line.words[: outer.begin]
    if inner.verb.group == "quoting":
        return led and line.words[begin - 1] == "," and inner.content != "fronted"
    if line.lower[begin - 1] in grammar.adversatives and line.words[begin - 2] in _BETWEEN:
        return True
    if line.words[begin - 1] == "," and inner.content != "fronted":
        return led or line.lower[max(outer.begin - 1, 0)] in grammar.subordinators
    return False
