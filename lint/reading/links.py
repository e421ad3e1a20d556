"""Links: which cue each quotation belongs to, in its sentence, its paragraph or the paragraph before.

The order of the search is that of attribution grammar, section 8: same sentence, earlier cue in the paragraph, colon at
the end of the previous paragraph, open quotation of the previous paragraph, inherited, none.
"""

from typing import NamedTuple

from lint.document import Block
from lint.reading.classes import SPEECH, Place, classify
from lint.reading.cues import Cue
from lint.reading.lexicon import Lexicon
from lint.reading.passages import Passage
from lint.reading.quotations import Quotation
from lint.reading.tokens import QUOTE

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


# groups of verbs that can hold a quotation of their own inside somebody's statement: she said he shouted "…"
OUTSPOKEN = frozenset({"neutral", "written", "manner", "doubting", "emotive", "combative", "emphatic"})

HOW = {
    "after": "the attribution follows the quotation",
    "before": "the attribution stands in front of the quotation",
    "later": "the attribution comes later in the sentence",
    "next sentence": "the attribution is the next sentence",
    "label": "the speaker's name and a colon open the paragraph",
    "paragraph": "continues the speaker of this paragraph",
    "later in paragraph": "the speaker is named later in the paragraph",
    "colon": "the paragraph before ends in a colon",
    "signature": "the line below gives the name",
    "topic": "nobody is named here; the sentence before is about this person",
    "open": "continues the open quotation of the paragraph before",
    "inherited": "nobody is named here; the paragraph before ends with this speaker",
    "": "no speaker was found in the sentence, the paragraph or the paragraph before",
}


def link_quotations(
    text: str,
    blocks: tuple[Block, ...],
    quotations: tuple[Quotation, ...],
    passages: tuple[Passage, ...],
    lexicon: Lexicon,
) -> tuple[Link, ...]:
    """One link for each quotation, in order; headings are left without a cue."""
    found: dict[int, Link] = {}
    for number, passage in enumerate(passages):
        for at, quotation in passage.line.quotes.items():
            cue, touch, how = _in_sentence(passages, number, at)
            words = text[quotations[quotation].inner.start : quotations[quotation].inner.end]
            category = classify(words, Place(passage.line, at, touch), lexicon)
            if category not in SPEECH:
                cue, touch, how = None, "", ""
            found[quotation] = Link(quotation, category, cue, touch, how, passage.block)
    for number, quotation_ in enumerate(quotations):
        if number not in found:
            found[number] = Link(number, "heading", None, "", "", quotation_.block)
    links = [found[number] for number in range(len(quotations))]
    return tuple(_carry(text, blocks, quotations, passages, links))


def _in_sentence(passages: tuple[Passage, ...], number: int, at: int) -> tuple[CuePlace | None, str, str]:
    """The cue of the sentence that a quotation token belongs to: the clause right after it, else the nearest before."""
    passage = passages[number]
    line = passage.line
    following = at + 1
    while following < len(line.words) and line.words[following] in (",", "—", "–", "--"):
        following += 1
    left: int | None = None
    right: int | None = None
    for index, cue in enumerate(passage.cues):
        if cue.content == "bare":
            continue
        if (
            cue.begin > at
            and left is not None
            and passage.line.words[at - 1][:1].isalpha()
            and not _outspoken(cue, passage.cues[left])
        ):
            continue
        if cue.begin == following or (cue.begin > at and _only_adverbs(line.lower, following, cue.begin)):
            return (number, index), "next", "after"
        if cue.last <= at:
            left = _nearer(passage.cues, left, index, line.words, at)
        elif cue.begin > at and right is None:
            right = index
    if left is not None:
        cue = passage.cues[left]
        between = line.words[max(cue.last, cue.end) : at]
        beside = (
            not between or between == [":"] or between == [","] or QUOTE in between or (between and between[-1] == ":")
        )
        return (number, left), "next" if beside else "sentence", "before"
    if right is not None:
        return (number, right), "sentence", "later"
    if following >= len(line.words) or line.words[following:] == ["."]:
        after = number + 1
        if after < len(passages) and passages[after].block == passage.block and passages[after].cues:
            cue = passages[after].cues[0]
            if cue.begin == 0 and cue.content == "bare":
                return (after, 0), "next", "next sentence"
    return None, "", ""


def _outspoken(right: Cue, left: Cue) -> bool:
    """Whether a cue after a part quotation has a better claim to it than one in front: said against saw."""
    return right.verb.group == "neutral" and left.verb.group in ("cognitive", "factive")


def _nearer(cues: tuple[Cue, ...], left: int | None, index: int, words: list[str], at: int) -> int:
    """The cue in front that governs a quotation: the outermost of nested ones, unless the inner stands right beside it."""
    if left is None:
        return index
    outer, inner = cues[left], cues[index]
    beside = words[max(inner.last, inner.end) : at] in ([], [":"], [","]) and inner.verb.group in OUTSPOKEN
    if inner.subject is not None and inner.subject.head == "who" and outer.content in ("that", "clause", "fronted"):
        return left
    if beside or inner.implied or QUOTE in words[outer.last : inner.begin] or ";" in words[outer.last : inner.begin]:
        return index
    if outer.content in ("that", "clause") and outer.how != "after the verb":
        return left
    return index


def _only_adverbs(lower: list[str], first: int, last: int) -> bool:
    return (
        first <= last
        and last - first <= 2
        and all(low.endswith("ly") or low in ("as", "and", "then", "later") for low in lower[first:last])
    )


def _carry(
    text: str,
    blocks: tuple[Block, ...],
    quotations: tuple[Quotation, ...],
    passages: tuple[Passage, ...],
    links: list[Link],
) -> list[Link]:
    """Give quotations without a cue in their sentence the speaker of the paragraph, or of the one before."""
    by_block: dict[int, list[int]] = {}
    for number, passage in enumerate(passages):
        by_block.setdefault(passage.block, []).append(number)
    for index, link in enumerate(links):
        if link.cue is not None or not link.speech or link.block not in by_block:
            continue
        quotation = quotations[index]
        here = by_block[link.block]
        mine = next((n for n in here if quotation.span.start < passages[n].sentence.end), here[-1])
        found = (
            _earlier(passages, here, mine, links, index)
            or _chained(quotations, links, index)
            or _colon(text, blocks, passages, by_block, link.block, quotation)
            or _signature(blocks, passages, by_block, link.block)
            or _later(passages, here, mine)
            or _topic(passages, here, mine)
            or _inherited(text, blocks, passages, by_block, link, quotation, links)
        )
        if found:
            links[index] = link._replace(cue=found[0], touch=found[1], how=found[2])
    return links


Found = tuple[CuePlace, str, str] | None


def _last_cue(passages: tuple[Passage, ...], numbers: list[int], spoken: bool = False) -> CuePlace | None:
    """The last cue of some passages; with `spoken`, only of a verb that can hold a speech. A "who" comes last."""
    who: CuePlace | None = None
    for number in reversed(numbers):
        cues = passages[number].cues
        for index in range(len(cues) - 1, -1, -1):
            subject = cues[index].subject
            if (
                subject is None
                or cues[index].how in ("signature", "topic")
                or (spoken and cues[index].verb.group not in OUTSPOKEN)
            ):
                continue
            if subject.head == "who":
                who = who or (number, index)
                continue
            return number, index
    return who


def _earlier(passages: tuple[Passage, ...], here: list[int], mine: int, links: list[Link], index: int) -> Found:
    """The nearest earlier cue of the paragraph, or of the quotation before this one in it."""
    earlier = [number for number in here if number < mine]
    cue = _last_cue(passages, earlier, True) or _last_cue(passages, earlier)
    if cue is not None:
        return cue, "paragraph", "paragraph"
    previous = links[index - 1] if index else None
    if (
        previous is not None
        and previous.block == links[index].block
        and previous.cue is not None
        and previous.touch != "sentence"
    ):
        return previous.cue, "paragraph", "paragraph"
    return None


def _chained(quotations: tuple[Quotation, ...], links: list[Link], index: int) -> Found:
    """The quotation left open in the paragraph before."""
    previous = links[index - 1] if index else None
    if previous is not None and quotations[index - 1].continues and previous.cue is not None:
        return previous.cue, "before", "open"
    if quotations[index].continues:
        for later in range(index + 1, min(index + 5, len(quotations))):
            if links[later].cue is not None:
                return links[later].cue, "before", "open"  # type: ignore[return-value]
            if not quotations[later].continues:
                break
    return None


def _colon(
    text: str,
    blocks: tuple[Block, ...],
    passages: tuple[Passage, ...],
    by_block: dict[int, list[int]],
    block: int,
    quotation: Quotation,
) -> Found:
    before = _previous(blocks, block)
    if before is None or quotation.span.start > blocks[block].span.start or before not in by_block:
        return None
    if not text[blocks[before].span.start : blocks[before].span.end].rstrip().endswith(":"):
        return None
    cue = _last_cue(passages, by_block[before])
    return (cue, "before", "colon") if cue is not None else None


def _previous(blocks: tuple[Block, ...], block: int) -> int | None:
    """The block of prose before this one in the same section."""
    for index in range(block - 1, -1, -1):
        if blocks[index].kind in ("paragraph", "list-item", "block-quotation"):
            return index
        if blocks[index].kind == "subhead":
            return None
    return None


def _signature(
    blocks: tuple[Block, ...], passages: tuple[Passage, ...], by_block: dict[int, list[int]], block: int
) -> Found:
    """A line below the quotation with a dash and a name."""
    numbers = by_block.get(block + 1)
    if numbers and passages[numbers[0]].cues and passages[numbers[0]].cues[0].how == "signature":
        return (numbers[0], 0), "before", "signature"
    return None


def _later(passages: tuple[Passage, ...], here: list[int], mine: int) -> Found:
    """A cue later in the paragraph that belongs to a quotation: Q1. Q2, S said."""
    for number in here:
        if number > mine:
            passage = passages[number]
            for index, cue in enumerate(passage.cues):
                if cue.content in ("fronted", "quotation") and 0 in passage.line.quotes:
                    return (number, index), "paragraph", "later in paragraph"
            if 0 not in passage.line.quotes:
                return None
    return None


def _topic(passages: tuple[Passage, ...], here: list[int], mine: int) -> Found:
    """The subject of the sentence before, in the same paragraph, which reports nothing itself."""
    before = mine - 1
    if before in here and passages[before].cues and passages[before].cues[0].how == "topic":
        return (before, 0), "inherited", "topic"
    return None


def _inherited(
    text: str,
    blocks: tuple[Block, ...],
    passages: tuple[Passage, ...],
    by_block: dict[int, list[int]],
    link: Link,
    quotation: Quotation,
    links: list[Link],
) -> Found:
    """A paragraph that opens with a quotation takes the speaker with whom the paragraph before ended."""
    before = _previous(blocks, link.block)
    if before is None or before not in by_block or quotation.span.start > blocks[link.block].span.start + 1:
        return None
    if link.category != "direct":
        return None
    last = by_block[before][-1]
    own = [a for a in links if a.block == before and a.cue is not None]
    if passages[last].line.quotes and own and not passages[last].cues:
        return own[-1].cue, "inherited", "inherited"  # type: ignore[return-value]
    cue = _last_cue(passages, [last], True)
    return (cue, "inherited", "inherited") if cue is not None else None


def subject_of(passages: tuple[Passage, ...], place: CuePlace) -> Cue:
    """The cue at a place."""
    return passages[place[0]].cues[place[1]]
