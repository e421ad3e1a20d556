"""Words cut out of a quotation."""

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.statements import Attribution
from lint.values import NamedTuple

NEAR = 3  # words on each side of a cut that may turn its sense


class Params(NamedTuple):
    """`max_per_utterance`: cuts that one speaker's words in one paragraph may have before each becomes a warning.

    `sensitive_words`: further words beside which a cut is a warning, besides not, never, if, unless, but …
    """

    max_per_utterance: int = 1
    sensitive_words: tuple[str, ...] = ()


@cache
def _ellipsis() -> Pattern[str]:
    # a cut between two words; brackets around it and a fourth dot belong to it
    return compiled(r"(?:\[ ?)?(?:\.{3,6}|…\.?|\.(?: \.){2,3})(?: ?\])?")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags every ellipsis between the first and the last word of a quotation that is speech.

    Several in one utterance are one fault: the first is flagged, the others are shown with it. A pause behind a word
    of hesitation that opens a sentence is a suggestion only.
    """
    found = [(one, cut) for one in article.attributions if one.speech for cut in _cuts(article.text, one)]
    cuts: dict[tuple[int, int | None], list[Span]] = {}
    pauses = {span for one, span in found if _hesitates(article, one, span)}
    for one, span in found:
        if span not in pauses:
            cuts.setdefault(_utterance(one), []).append(span)
    sensitive = article.lexicon.words("quoting", "turning").union(params.sensitive_words) if found else frozenset()
    told: set[tuple[int, int | None]] = set()
    for one, span in found:
        if span in pauses:
            yield Hit(span)
            continue
        near = next((word for word in _around(article, one, span) if word in sensitive), "")
        if near:
            yield Hit(span, {"word": near}, "sensitive")
        elif len(cuts[_utterance(one)]) <= params.max_per_utterance:
            yield Hit(span)
        elif _utterance(one) not in told:
            told.add(_utterance(one))
            others = cuts[_utterance(one)]
            yield Hit(span, {"count": len(others)}, "several", None, tuple(cut for cut in others if cut != span))


def _utterance(one: Attribution) -> tuple[int, int | None]:
    return one.quotation.block, one.statement


def _cuts(text: str, one: Attribution) -> Iterator[Span]:
    """The ellipses of a quotation that stand between two of its words."""
    start, end = one.quotation.inner
    found = [Span(*match.span()) for match in _ellipsis().finditer(text, start, end)]
    if not found:
        return
    first = next((at for at in range(start, end) if text[at].isalnum()), end)
    last = next((at for at in range(end - 1, start, -1) if text[at].isalnum()), start)
    yield from (span for span in found if first < span.start and span.end <= last)


def _hesitates(article: Article, one: Attribution, span: Span) -> bool:
    """Whether a sentence of the quotation has one word of hesitation in front of the dots: Well ... I don't know."""
    before = article.text[one.quotation.inner.start : span.start].rsplit(maxsplit=2)[-2:]
    opens = len(before) == 1 or before[0][-1] in ".?!…"
    return opens and before[-1].strip(",“”\"'‘’").lower() in article.lexicon.words("quoting", "hesitant")


def _around(article: Article, one: Attribution, span: Span) -> list[str]:
    """The words next to a cut, in lower case."""
    inner = one.quotation.inner
    before = article.text[max(inner.start, span.start - 60) : span.start].split()[-NEAR:]
    after = article.text[span.end : min(inner.end, span.end + 60)].split()[:NEAR]
    return [word.lower().strip(",.;:!?()[]“”\"'‘") for word in before + after]
