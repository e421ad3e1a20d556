"""Signatures: the line below a quotation that says whose it is: – Lola Sabirova, engineer; also one without a dash.

Lists of sayings print a quotation as a paragraph of its own, and under it who said it, often with the occasion: Tarn
Rovers manager Davy Orchard on his goalkeeper. One such line could be anything; two of them, in turn, make a list.
"""

from itertools import groupby

from lint.document import PROSE_KINDS, Block, Span
from lint.reading.cues import Cue
from lint.reading.dictionary import dictionary
from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.leads import COLON
from lint.reading.main_subjects import has_verb
from lint.reading.mentions import Mention
from lint.reading.quotations import Quotation
from lint.reading.tokens import DASHES, Line

LONGEST = 200  # code points of a line that signs
LEAST = 2  # lines that make a list
_SIGNING = DASHES | {"―"}  # in front of a name below a quotation
_SIGNERS = ("person", "role", "anonymous", "collective")  # kinds of mention


def signature_cue(line: Line, grammar: Grammar) -> Cue | None:
    """A dash and a name below a quotation: – Lola Sabirova, engineer. The dash may be left out."""
    first = next((at + 1 for at, word in enumerate(line.words[:4]) if word in _SIGNING), 0)
    doing = (
        at for at in range(first + 1, len(line.words)) if line.lower[at].endswith("ing") and line.words[at].islower()
    )
    subject = after(line, first, next(doing, first), grammar.nouns)  # – Ama Pell answering Joe Orr
    subject = subject or after(line, first, len(line.words), grammar.nouns)
    return None if subject is None else Cue(0, 1, COLON, subject, 0, subject.last, "signature", "bare")


def find_signed(
    text: str, blocks: tuple[Block, ...], quotations: tuple[Quotation, ...], grammar: Grammar
) -> frozenset[int]:
    """The blocks, by index, that sign the quotation above them without a dash: at least two in turn, and at least half
    of them without a verb of their own."""
    whole = [one.block for one in quotations if one.closed and one.span == blocks[one.block].span]
    if len(whole) < LEAST:
        return frozenset()
    quoted = {one.block for one in quotations}
    below = [at + 1 for at in whole if at + 1 not in quoted and _may_sign(text, blocks, at + 1)]
    found: set[int] = set()
    for _, run in groupby(enumerate(below), lambda pair: pair[1] - 2 * pair[0]):
        listed = [index for _, index in run]
        if len(listed) >= LEAST:
            signers = [_signer(text, blocks[index].span, grammar) for index in listed]
            if None not in signers and 2 * signers.count(True) >= len(signers):
                found.update(listed)
    return frozenset(found)


def _may_sign(text: str, blocks: tuple[Block, ...], index: int) -> bool:
    if index >= len(blocks) or blocks[index].kind not in PROSE_KINDS:
        return False
    start, end = blocks[index].span
    return end - start <= LONGEST and text[start].isupper() and text[end - 1] not in ":,"


def _signer(text: str, span: Span, grammar: Grammar) -> bool | None:
    """Whether a line is a speaker without a verb; None where it does not begin with one who could speak."""
    line = Line(text, span)
    subject = after(line, 0, len(line.words), grammar.nouns)
    if subject is None or subject.kind not in _SIGNERS or subject.first or _is_plain(line, subject):
        return None
    return not has_verb(line, _past_aside(line, subject), len(line.words), grammar)


def _past_aside(line: Line, subject: Mention) -> int:
    """The token behind a subject and what a pair of commas adds to it: Pell, who came third, wept."""
    at = subject.last
    if at < len(line.words) and line.words[at] == ",":
        return next((on + 1 for on in range(at + 1, len(line.words)) if line.words[on] == ","), at)
    return at


def _is_plain(line: Line, subject: Mention) -> bool:
    """Whether a capital only opens the line, on a word that is nobody's name: Sitting at the wheel was new to her."""
    word = line.words[0]
    single = subject.kind == "person" and subject.last == 1
    return single and dictionary().level(word.lower()) > 0 and not dictionary().people.level(word)
