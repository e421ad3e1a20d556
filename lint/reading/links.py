"""Links: which cue of its own sentence each quotation belongs to: the clause right after it, else the one before.

What has no cue in its sentence is looked for further off by `carrying` (attribution grammar, section 8).
"""

from bisect import bisect_left

from lint.reading.classes import SPEECH, Place, classify
from lint.reading.cries import cry_before
from lint.reading.cues import Cue
from lint.reading.following_sentences import credits_it
from lint.reading.framings import AGENT, OWNED
from lint.reading.governing import FAR, governing
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import is_possessive
from lint.reading.passages import Passage
from lint.reading.purposes import PURPOSE
from lint.reading.quotations import Quotation
from lint.reading.tokens import DASHES, PAUSES, QUOTE, Line
from lint.values import NamedTuple

_AHEAD = PAUSES | {QUOTE}  # in front of "as" and a cue that reports what stands before
ASKED = 40  # tokens of a question at the head of a sentence
NAMED = 8  # tokens between a verb of naming and what it calls somebody

CuePlace = tuple[int, int]  # index of the passage, index of the cue in it


class Link(NamedTuple):
    """A quotation (index), its class, and the cue it belongs to; `how` says how the cue was found.

    `touch` is "next" when the cue clause stands beside the quotation, "sentence" when it is elsewhere in the sentence,
    "paragraph", "before" (a colon, an open quotation) or "inherited" when it is further off, "" when there is none.
    """

    quotation: int
    category: str
    cue: CuePlace | None
    touch: str
    how: str
    block: int

    @property
    def speech(self) -> bool:
        """Whether the words are somebody's speech."""
        return self.category in SPEECH

    @property
    def beside(self) -> bool:
        """Whether the cue stands in the quotation's own sentence, and so surely belongs to it."""
        return self.cue is not None and self.touch in ("next", "sentence")


def link_quotations(
    text: str,
    quotations: tuple[Quotation, ...],
    passages: tuple[Passage, ...],
    lexicon: Lexicon,
) -> tuple[Link, ...]:
    """One link for each quotation, in order; headings are left without a cue."""
    grammar = grammar_of(lexicon)
    found: dict[int, Link] = {}
    turn, block = (0, 0), -1
    for number, passage in enumerate(passages):
        if passage.cues and passage.cues[0].content == "label":
            turn, block = (number, 0), passage.block
        for at, quotation in passage.line.quotes.items():
            cue, touch, how = _in_sentence(passages, number, at, grammar)
            if cue is None and passage.block == block:
                cue, touch, how = turn, "paragraph", "turn"
            words = text[quotations[quotation].inner.start : quotations[quotation].inner.end]
            reported = how == "before" and _reports(passage, cue, at, grammar)
            place = Place(passage.line, at, touch, reported)
            category = classify(words, place, lexicon) if quotations[quotation].marked else "direct"
            if category not in SPEECH:
                cue, touch, how = None, "", ""
            found[quotation] = Link(quotation, category, cue, touch, how, passage.block)
    for number, quotation_ in enumerate(quotations):
        if number not in found:
            found[number] = Link(number, "heading", None, "", "", quotation_.block)
    links = [found[number] for number in range(len(quotations))]
    return tuple(links)


def _in_sentence(
    passages: tuple[Passage, ...], number: int, at: int, grammar: Grammar
) -> tuple[CuePlace | None, str, str]:
    """The cue of the sentence that a quotation token belongs to: the clause right after it, else the nearest before."""
    passage = passages[number]
    line, cues = passage.line, passage.cues[: passage.strong]
    if cry_before(line, at, grammar.cries):
        cry = passage.weak(at)
        return (None, "", "") if cry is None else ((number, cry), "sentence", "weak")
    size = len(line.words)
    following = at + 1
    aside = at and line.words[at - 1] in DASHES and line.words[following : following + 1] == [line.words[at - 1]]
    while not aside and following < size and line.words[following] in PAUSES:
        following += 1
    split = bisect_left(cues, at, key=lambda cue: cue.first)
    left = governing(cues, split, line, at, grammar)
    right, adjoining = _behind(line, cues, split, left, at, following, grammar)
    if right is not None and adjoining:
        return (number, right), "next", "after"
    weak = _weak(passage, at)
    if weak is not None and left is not None and _yields(cues[left], passage.cues[weak], at):
        return (number, weak), "sentence", "weak"
    if left is not None and right is not None and _overrules(cues[right], cues[left], line, grammar):
        return (number, right), "sentence", "later"
    if left is not None:
        between = line.words[max(cues[left].last, cues[left].end) : at]
        beside = between in ([], [":"], [","]) or QUOTE in between or between[-1] == ":"
        return (number, left), "next" if beside else "sentence", "before"
    if right is not None:
        return (number, right), "sentence", "later"
    if following >= size or (following == size - 1 and line.words[following] == "."):
        if credits_it(passages, number, at, grammar):
            return (number + 1, 0), "next", "next sentence"
    return (None, "", "") if weak is None else ((number, weak), "sentence", "weak")


def _behind(
    line: Line, cues: tuple[Cue, ...], split: int, left: int | None, at: int, following: int, grammar: Grammar
) -> tuple[int | None, bool]:
    """The cue behind a quotation that can take it, and whether it begins right there, at the token `following`.

    `cues` from `split` on stand behind the quotation; `left` is the one in front that has it unless another takes it.
    """
    running = line.words[at - 1][:1].isalpha() and not _fronted(cues, left, line, at, grammar) if at else False
    found: int | None = None
    for index in range(split, min(split + 3, len(cues))):
        cue = cues[index]
        if cue.content == "bare" or cue.begin <= at or cue.begin - at > FAR:
            continue
        if cue.begin == at + 1 and line.lower[at + 1] == "who":
            break  # remembered as a “quiet man” who never said no
        if _is_prompt(line, at, grammar):
            break  # asked whether P, S said yes: P is the question
        if left is not None and running and not _outspoken(cue, cues[left], grammar):
            if cue.how != "according to" or cues[left].verb.lemma not in grammar.adjoining:
                break
        if left is not None and _introduces(cues[left], cue, line, at, grammar):
            continue
        if cue.begin == following or _only_adverbs(line.lower, following, cue.begin, grammar):
            return index, True
        if found is None and _looks_back(cue, line, grammar):
            found = index
    return found, False


def _is_prompt(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a quotation stands in what the speaker was asked, or answers: Responding to the “old” plan, Pell said."""
    opener = line.lower[0]
    if opener != "asked" and (opener not in grammar.answering or line.lower[1] != "to"):
        return False
    return at < ASKED and "," not in line.words[:at]


def _fronted(cues: tuple[Cue, ...], left: int | None, line: Line, at: int, grammar: Grammar) -> bool:
    """Whether the cue in front stands in a clause that is over: When Pell said so, he “spoke for us all,” said Vale."""
    if left is None or line.lower[0] not in grammar.subordinators:
        return False
    return "," not in line.words[: cues[left].begin] and "," in line.words[cues[left].last : at]


def _introduces(left: Cue, right: Cue, line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a quotation is that of the cue right in front of it: Pell said, “It is dry,” according to the report.

    When Pell shouted, “Dry,” Vale laughed.
    """
    if left.content != "quotation" or line.words[max(left.last, left.end) : at] not in ([","], [":"]):
        return False
    inside = line.lower[0] in grammar.subordinators and "," not in line.words[: left.begin]
    return inside or right.how == "according to"


def _weak(passage: Passage, at: int) -> int | None:
    """The weak cue of a quotation, or of the one before it in a row: Pell's claim that it was “old” and “ill kept”."""
    weak = passage.weak(at)
    row = [back for back in (at - 3, at - 2) if back in passage.line.quotes] if weak is None else []
    if not row or not {",", "and", "or"}.issuperset(passage.line.lower[row[-1] + 1 : at]):
        return weak
    return passage.weak(row[-1])


def _reports(passage: Passage, place: CuePlace | None, at: int, grammar: Grammar) -> bool:
    """Whether a quotation stands in the clause that a cue reports, or is what it calls somebody: called him "…"."""
    if place is None:
        return False
    cue = passage.cues[place[1]]
    between = passage.line.words[cue.last : at]
    if QUOTE in between or "—" in between or (between and is_possessive(between[-1])):
        return False
    if cue.content in ("that", "clause"):
        return cue.verb.group != "cognitive"
    passive = cue.how == "participle" and not cue.implied and cue.verb.form != "ing"
    naming = cue.verb.lemma in grammar.naming and not passive
    return naming and 0 < len(between) <= NAMED and "," not in between


def _looks_back(cue: Cue, line: Line, grammar: Grammar) -> bool:
    """Whether a cue reports what stands in front of its clause: P, S said; P, as S warned; not: P until S told T …"""
    if cue.how == "according to":
        return True
    if cue.verb.group not in ("cognitive", "quoting") and cue.content in ("fronted", "quotation"):
        return line.lower[cue.begin - 1] not in grammar.turning
    return line.lower[cue.begin - 1] == "as" and line.words[cue.begin - 2] in _AHEAD


def _outspoken(right: Cue, left: Cue, grammar: Grammar) -> bool:
    """Whether a cue after a part quotation has a better claim to it than one in front: said against saw."""
    neutral = right.verb.group == "neutral" and left.verb.group in ("cognitive", "factive")
    return neutral or _reports_verb(right, left, grammar)


def _reports_verb(right: Cue, left: Cue, grammar: Grammar) -> bool:
    """Whether S at the end of a sentence reports the verb in front too: P sees Q, S said; the drought signals Q, …"""
    if right.content != "fronted" or right.verb.group not in ("neutral", "written"):
        return False
    mute = left.subject is not None and left.subject.kind == "document"
    if mute and left.content in ("quoted", "quotation"):
        lemma = left.verb.lemma
        return lemma not in grammar.plain and lemma not in grammar.publishing
    return left.verb.group in ("cognitive", "quoting")


def _overrules(right: Cue, left: Cue, line: Line, grammar: Grammar) -> bool:
    """Whether a cue clause that ends the sentence reports all of it, the verb in front too: P, S said."""
    if line.lower[right.begin - 1] == "as" or line.words[right.end : right.end + 1] not in ([], ["."], [","], ["("]):
        return False
    return _reports_verb(right, left, grammar)


def _yields(cue: Cue, weak: Cue, at: int) -> bool:
    """Whether a verb in front of a quotation gives way to a noun or a passive: voters remember Pell's "…" promise."""
    if weak.first > at and weak.subject is not None and weak.subject.last == at and weak.how == OWNED:
        return True
    if weak.how == PURPOSE and weak.last == at - 1:
        return True  # Pell said Vale was late, prompting him to announce: “…”
    told = weak.how == AGENT and weak.end == at and weak.subject is not None and weak.subject.kind != "vague"
    told = told and not (weak.begin < cue.begin and max(cue.last, cue.end) >= at - 1 and cue.verb.form != "part")
    passive = told or (cue.first == weak.first and cue.how != "before the verb")
    return passive or (cue.verb.group == "cognitive" and weak.first > at)


def _only_adverbs(lower: list[str], first: int, last: int, grammar: Grammar) -> bool:
    return (
        first <= last
        and last - first <= 2
        and all(low.endswith("ly") or low in grammar.bridging for low in lower[first:last])
    )
