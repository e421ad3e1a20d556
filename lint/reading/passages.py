"""Passages: the sentences of an article that hold a cue or a quotation, as tokens, with their cues."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lint.document import PROSE_KINDS, Block, Span
from lint.reading.cue_search import find_cues
from lint.reading.cues import Cue, is_relative
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.interviews import answer_cue, find_answers
from lint.reading.labels import Label, find_labels
from lint.reading.leads import (
    afresh_cue,
    colon_cue,
    label_cue,
    lead_cue,
    leads_into,
    owned_lead,
    topic_cue,
    verdict_cue,
)
from lint.reading.lexicon import Lexicon
from lint.reading.misspelt_cues import find_misspelt
from lint.reading.nominal_cues import find_nominal
from lint.reading.quotations import Quotation
from lint.reading.sentences import split_sentences
from lint.reading.signatures import find_signed, signature_cue
from lint.reading.tokens import DASHES, QUOTE, Line
from lint.reading.unlisted_cues import find_unlisted
from lint.values import NamedTuple


class Passage(NamedTuple):
    """One sentence of a block (`block` is an index): its tokens and cues; quotations in it are single tokens.

    The first `strong` cues stand by themselves; each of the others is there for one quotation.
    """

    block: int
    sentence: Span
    line: Line
    cues: tuple[Cue, ...]
    strong: int

    def weak(self, at: int) -> int | None:
        """The index of the weak cue that speaks for the quotation at a token."""
        index = bisect_left(self.cues, at, self.strong, key=lambda cue: cue.only)
        return index if index < len(self.cues) and self.cues[index].only == at else None


def number_at(passages: tuple[Passage, ...], at: int) -> int:
    """The number of the passage that a place in the text stands in, or behind which it stands; 0 before the first."""
    return max(bisect_right(passages, at, key=lambda passage: passage.sentence.start) - 1, 0)


def read_passages(
    text: str, blocks: tuple[Block, ...], quotations: tuple[Quotation, ...], lexicon: Lexicon
) -> tuple[Passage, ...]:
    """Every sentence of the prose blocks, in order, with the cues found in it."""
    words = grammar_of(lexicon)
    labels = find_labels(text, blocks, words.nouns, lexicon.words("quotations", "turns"))
    signed = find_signed(text, blocks, quotations, words)
    answers = find_answers(text, blocks, quotations)
    passages: list[Passage] = []
    for index, sentence, line in _lines(text, blocks, quotations, lexicon):
        block = blocks[index]
        opens, inside = sentence.start == block.span.start, bool(line.quotes)
        cues = find_cues(line, words)
        if index in labels:
            cues = _in_turn(line, cues, labels[index] if opens else None, words)
        if inside:
            cues = _with_quotation(line, cues, words, lexicon)
        if index in signed or opens and _signs(text, passages, index, sentence):
            signature = signature_cue(line, words) if opens else None
            cues = [signature] if signature is not None else []
        elif index in answers and sentence == block.span:
            cues = [answer_cue()]
        elif sentence.end == block.span.end:
            cues += _lead(line, text, sentence, block, words, lexicon, cues)
        if not cues and not inside and passages and passages[-1].line.quotes and _points_back(passages[-1], index):
            verdict = verdict_cue(line, lexicon.words("quotations", "remarks"), words)
            cues += [verdict] if verdict is not None else []
        if inside and not cues and passages and passages[-1].block >= index - 1 and 0 in line.quotes:
            passages[-1] = _with_topic(passages[-1], words)
        strong = len(cues)
        if inside:
            heard = min((cue.last for cue in cues if cue.content != "bare"), default=len(line.words))
            cues = cues + find_nominal(line, heard, words, lexicon)
        passages.append(Passage(index, sentence, line, tuple(cues), strong))
    return tuple(passages)


def _lines(
    text: str, blocks: tuple[Block, ...], quotations: tuple[Quotation, ...], lexicon: Lexicon
) -> Iterator[tuple[int, Span, Line]]:
    """Every sentence of the prose blocks as tokens, with the index of its block."""
    starts = [quotation.span.start for quotation in quotations]
    for index, block in enumerate(blocks):
        if block.kind not in PROSE_KINDS:
            continue
        at = bisect_left(starts, block.span.start)
        high = bisect_left(starts, block.span.end, at)
        here = tuple(quotation.span for quotation in quotations[at:high])
        for sentence in split_sentences(text, block.span, lexicon, here):
            first = at
            while at < high and starts[at] < sentence.end:
                at += 1
            inside = tuple((number, quotations[number].span) for number in range(first, at))
            yield index, sentence, Line(text, sentence, inside)


def _in_turn(line: Line, cues: list[Cue], label: Label | None, grammar: Grammar) -> list[Cue]:
    """The cues of a sentence in somebody's turn, with that of the label that it may open with."""
    turn = None if label is None else label_cue(line, label, grammar)
    if turn is not None:
        cues = [turn, *(cue for cue in cues if cue.begin >= turn.last)]
    return [cue for cue in cues if cue.subject is None or cue.subject.head not in ("i", "we")]


def _with_quotation(line: Line, cues: list[Cue], grammar: Grammar, lexicon: Lexicon) -> list[Cue]:
    """The cues of a sentence with a quotation, those added that count beside one only."""
    more = find_misspelt(line, cues, grammar, lexicon) or find_unlisted(line, cues, grammar)
    cues = sorted(cues + more, key=lambda cue: cue.first) if more else cues
    colon = colon_cue(line, grammar) if all(map(is_relative, cues)) else None
    return [*cues, colon] if colon is not None else cues


def _signs(text: str, passages: list[Passage], block: int, sentence: Span) -> bool:
    """Whether a dash opens the block below one that is a quotation alone: — Ama Pell on her best race."""
    if text[sentence.start] not in DASHES or not passages:
        return False
    last = passages[-1]
    alone = last.block == block - 1 and last.line.words == [QUOTE] and last.sentence.start == last.line.start(0)
    return alone and text[last.sentence.start] not in DASHES  # two turns of a talk


def _points_back(last: Passage, block: int) -> bool:
    """Whether a sentence of a block can say whose the quotation before it is: one in it, or a paragraph of its own."""
    return last.block == block or last.block == block - 1 and len(last.line.words) == 1


def _lead(
    line: Line, text: str, sentence: Span, block: Block, grammar: Grammar, lexicon: Lexicon, cues: list[Cue]
) -> list[Cue]:
    """A cue in a block's last sentence that stands only if a quotation beside the block asks for it.

    That is a colon at its end, also behind a main clause that has its cue, or a dash and a name.
    """
    if leads_into(text, sentence.end, grammar):
        lead = afresh_cue(line, cues[-1].end, grammar) if cues else lead_cue(line, grammar)
        if not cues and lead is None:
            words = lexicon.words
            lead = owned_lead(line, words("quotations", "remarks") | words("quotations", "asides"), grammar)
    elif cues:
        return []
    elif sentence.start == block.span.start and sentence.end - sentence.start < 120:
        signed = text[sentence.start : sentence.end].lstrip("> ")[:1] in ("-", "–", "—", "―")
        lead = signature_cue(line, grammar) if signed else None
    else:
        lead = None
    return [] if lead is None else [lead]


def _with_topic(passage: Passage, grammar: Grammar) -> Passage:
    """A sentence without a cue in front of a quotation that nobody is credited with: its subject may be the speaker."""
    if passage.cues or passage.line.quotes or "".join(passage.line.words).isupper():
        return passage  # in capitals alone every noun looks like a name
    topic = topic_cue(passage.line, grammar)
    return passage if topic is None else passage._replace(cues=(topic,), strong=1)
