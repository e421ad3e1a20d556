"""Quotations whose words are not those of the record."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Region
from lint.findings import Hit
from lint.hints import TYPE_CHECKING
from lint.values import NamedTuple

if TYPE_CHECKING:
    from lint.transcripts.verdicts import Passage, Verdict

# What a difference is called among the rule's cases; other words for those of the record are no case of their own.
CASES = {
    "number": "number", "negation": "negation", "added": "added", "left out": "left-out", "words": "",
    "form": "small", "name": "small", "small": "small", "filler": "cleaned", "restart": "cleaned",
    "interjection": "cleaned",
}  # fmt: skip
_NOTHING = "nothing"


class Params(NamedTuple):
    """`min_words`: words of the shortest quotation that is held against the record for its wording."""

    min_words: int = 1


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the gravest difference, in a case of its kind; and cases joined, spliced, voices, before and after."""
    for verdict in article.verdicts:
        if verdict.words < params.min_words:
            continue
        if verdict.found == "joined":
            yield _joined(article, verdict)
        elif verdict.gravest is not None:
            yield _different(verdict, verdict.gravest)
        for case, said in (("before", verdict.before), ("after", verdict.after)):
            if said:
                yield _beside(article, verdict, case, said)


def _different(verdict: "Verdict", gravest: "Passage") -> Hit:
    others = len(verdict.deviations) - 1
    values = {
        "quoted": _shown(gravest.quoted),
        "said": _shown(gravest.said),
        "place": verdict.places[0].told,
        "others": f" (and {others} more difference{'s' if others > 1 else ''})" if others else "",
    }
    return Hit(gravest.span, values, CASES[gravest.kind], elsewhere=_elsewhere(verdict))


def _joined(article: Article, verdict: "Verdict") -> Hit:
    first, last = (article.attributions[verdict.quotations[at]].quotation.span for at in (0, -1))
    values = {
        "count": len(verdict.places),
        "places": tuple(place.told for place in verdict.places),
        "speakers": tuple(dict.fromkeys(place.speaker for place in verdict.places if place.speaker)),
    }
    case = "voices" if len(verdict.places) == 1 else "spliced" if verdict.spliced else "joined"
    return Hit(first._replace(end=last.end), values, case, elsewhere=_elsewhere(verdict))


def _beside(article: Article, verdict: "Verdict", case: str, said: str) -> Hit:
    at = 0 if case == "before" else -1
    span = article.attributions[verdict.quotations[at]].quotation.span
    values = {"said": _shown(said), "place": verdict.places[0].told}
    return Hit(span, values, case, elsewhere=_elsewhere(verdict))


def _elsewhere(verdict: "Verdict") -> tuple[tuple[str, Region], ...]:
    return tuple((place.path, place.region) for place in verdict.places)


def _shown(words: str) -> str:
    return f"“{words}”" if words else _NOTHING
