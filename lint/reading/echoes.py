"""Echoes: words that somebody said earlier in the text: Pell scorned the guild for its “theatre” remark."""

from lint.document import Span
from lint.reading.lexicon import Lexicon
from lint.reading.links import Link
from lint.reading.passages import Passage
from lint.reading.quotations import Quotation
from lint.reading.tokens import Line

LONGEST = 40  # code points of the words that are taken up


def echoed(
    text: str,
    quotations: tuple[Quotation, ...],
    passages: tuple[Passage, ...],
    links: tuple[Link, ...],
    lexicon: Lexicon,
) -> tuple[Link, ...]:
    """The links, with the first speaker's cue for words that a noun behind them calls a remark somebody has made."""
    remarks = lexicon.words("quotations", "remarks")
    pointing = lexicon.words("grammar", "definites") | lexicon.words("grammar", "possessives")
    found = list(links)
    said: dict[str, Link] | None = None
    for passage in passages:
        for at, index in passage.line.quotes.items():
            if (found[index].speech or found[index].category == "scare") and _taken_up(
                passage.line, at, remarks, pointing
            ):
                said = _said(text, quotations, links) if said is None else said
                first = said.get(_words(text, quotations[index].inner))
                if first is not None and first.quotation < index:
                    found[index] = found[index]._replace(category="partial", cue=first.cue, touch="before", how="echo")
    return tuple(found)


def _said(text: str, quotations: tuple[Quotation, ...], links: tuple[Link, ...]) -> dict[str, Link]:
    """The first link with a cue for each few words in marks."""
    said: dict[str, Link] = {}
    for link in links:
        words = _words(text, quotations[link.quotation].inner)
        if words and link.cue is not None:
            said.setdefault(words, link)
    return said


def _taken_up(line: Line, at: int, remarks: frozenset[str], pointing: frozenset[str]) -> bool:
    """Whether a noun for a remark stands behind words in marks, and an article or an owner's pronoun in front."""
    behind = line.lower[at + 1 : at + 2]
    return behind != [] and behind[0] in remarks and at > 0 and line.lower[at - 1] in pointing


def _words(text: str, span: Span) -> str:
    """The words in lower case without the stops at their end; nothing for words too many to be taken up."""
    return text[span.start : span.end].rstrip(".,;:!?").lower() if span.end - span.start <= LONGEST else ""
