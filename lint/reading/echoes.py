"""Echoes: words that stand twice in the text, once with their speaker: its “theatre” remark; a pull quote."""

from lint.document import Span
from lint.reading.lexicon import Lexicon
from lint.reading.links import Link
from lint.reading.passages import Passage, number_at
from lint.reading.quotations import Quotation
from lint.reading.tokens import Line

LONGEST = 40  # code points of the words that are taken up
LEAST = 4  # words of what is printed again: fewer may be anybody's
MOST = 20  # quotations with the same three words that are compared


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


def printed_again(
    text: str, quotations: tuple[Quotation, ...], passages: tuple[Passage, ...], links: tuple[Link, ...]
) -> tuple[Link, ...]:
    """The links, with the speaker's cue for a paragraph that only prints words which stand elsewhere with it."""
    found = list(links)
    sourced: dict[str, list[tuple[str, Link]]] | None = None
    for index, quotation in enumerate(quotations):
        link = found[index]
        if link.beside or not link.speech or not _stands_alone(passages, quotation):
            continue
        words = plain(text, quotation.inner)
        if words.count(" ") < LEAST - 1:
            continue
        if sourced is None:
            sourced = _by_opening(text, quotations, links)
        first = next((one for said, one in sourced.get(_opening(words.split()), ()) if words in said), None)
        if first is not None:
            found[index] = link._replace(cue=first.cue, touch="inherited", how="again")
    return tuple(found)


def _by_opening(
    text: str, quotations: tuple[Quotation, ...], links: tuple[Link, ...]
) -> dict[str, list[tuple[str, Link]]]:
    """The quotations that have a cue of their own, with their words, by any three words in a row."""
    found: dict[str, list[tuple[str, Link]]] = {}
    for link in links:
        if link.beside:
            said = plain(text, quotations[link.quotation].inner)
            words = said.split()
            places = range(len(words) - LEAST + 1)
            for opening in dict.fromkeys(_opening(words[at : at + LEAST]) for at in places):
                known = found.setdefault(opening, [])
                if len(known) < MOST:
                    known.append((said, link))
    return found


def _opening(words: list[str]) -> str:
    """The words by which a quotation is looked up: one fewer than it has at least, for its last may lack a stop."""
    return " ".join(words[: LEAST - 1])


def _stands_alone(passages: tuple[Passage, ...], quotation: Quotation) -> bool:
    """Whether a quotation is all of its paragraph."""
    number = number_at(passages, quotation.span.start)
    beside = (*passages[max(0, number - 1) : number], *passages[number + 1 : number + 2])
    block = passages[number].block
    return len(passages[number].line.words) == 1 and all(other.block != block for other in beside)


def plain(text: str, inner: Span) -> str:
    """The words inside the marks in lower case, one blank between them, without the stops at the end."""
    return " ".join(text[inner.start : inner.end].split()).rstrip(".,;:!?").lower()


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
    """The words as they are compared; nothing for words too many to be taken up."""
    return plain(text, span) if span.end - span.start <= LONGEST else ""
