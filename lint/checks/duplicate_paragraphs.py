"""The same body paragraph twice, equal or nearly so."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import BODY_KINDS, Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import IGNORE_CASE, compiled
from lint.values import NamedTuple

NOTES = frozenset({"correction", "byline", "standfirst"})
KINDS = BODY_KINDS | NOTES
ANCHOR = 20  # code points at either end by which candidates are found
LOG = 3  # entries from which an article is a running log
MOST_COMPARED = 5  # earlier paragraphs of the same anchor that one is compared with


class Params(NamedTuple):
    """`min_words` for equal paragraphs, `near_min_words` and `similarity` (0 to 1) for nearly equal ones."""

    min_words: int = 8
    near_min_words: int = 20
    similarity: float = 0.9


@cache
def _word() -> Pattern[str]:
    return compiled(r"\w+")


@cache
def _time() -> Pattern[str]:
    return compiled(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", IGNORE_CASE)


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the later of two paragraphs: equal by their words, or sharing `similarity` of them (case "near").

    Several that repeat several in the same order, and one that stands many times in a row, are one fault (case "run").
    The entries of a running log each bring the background again: there one paragraph alone is of little weight (case
    "log"), a whole entry repeated is a fault.
    """
    runs = _runs(list(_repeated(article, params)))
    log = bool(runs) and _is_log(article)
    for run in runs:
        index, first, case = run[0]
        if len(run) > 1:
            yield _run_hit(article, run)
        else:
            yield _hit(article, index, first, "log" if log else case)


def _runs(found: list[tuple[int, int, str]]) -> list[list[tuple[int, int, str]]]:
    """Repeated paragraphs, those in one run that stand one after another and repeat one block or following blocks.

    Nearly equal ones are told one by one: a reader has to compare each.
    """
    runs: list[list[tuple[int, int, str]]] = []
    for one in found:
        before = runs[-1][-1] if runs else (-2, -2, "")
        follows = one[0] == before[0] + 1 and one[1] in (before[1], before[1] + 1)
        if follows and not one[2] and not before[2]:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _is_log(article: Article) -> bool:
    """Whether the article is a running log: blocks that hold nothing but a time part its entries."""
    text = article.text
    times = (_time().fullmatch(text, *block.span) for block in article.blocks if block.span.end - block.span.start < 20)
    return sum(map(bool, times)) >= LOG


def _repeated(article: Article, params: Params) -> Iterator[tuple[int, int, str]]:
    """The blocks that repeat an earlier one: index, index of the earlier one, case."""
    text = article.text
    equal: dict[str, int] = {}
    anchors: dict[str, list[int]] = {}
    for index, block in enumerate(article.blocks):
        if block.kind not in KINDS:
            continue
        raw = text[block.span.start : block.span.end]
        first = equal.setdefault(raw, index)
        if first != index:
            # A note, a sign-off or a summary may stand above and below a story, but not twice in one place.
            noted = block.kind in NOTES and first != index - 1
            if not noted and len(_word().findall(raw)) >= params.min_words:
                yield index, first, ""
            continue
        if len(raw) < 2 * ANCHOR or block.kind in NOTES:
            continue
        heads = {raw[1 : 1 + ANCHOR], raw[-2 - ANCHOR : -2]}
        near = [earlier for head in heads for earlier in anchors.get(head, ())]
        case = ""
        for earlier in near:
            case = _likeness(_words(article, earlier), _words(article, index), params)
            if case:
                yield index, earlier, "" if case == "equal" else case
                break
        if not case:
            for head in heads:
                bucket = anchors.setdefault(head, [])
                bucket.append(index)
                if len(bucket) > MOST_COMPARED:
                    del bucket[0]


def _words(article: Article, index: int) -> list[str]:
    span = article.blocks[index].span
    return _word().findall(article.text, span.start, span.end)


def _likeness(first: list[str], second: list[str], params: Params) -> str:
    """ "equal", "near", or "" for two different paragraphs.

    Two items of a list or table differ by one name put for another, and are different.
    """
    shortest, longest = sorted((len(first), len(second)))
    if shortest < params.similarity * longest:
        return ""
    if [word.casefold() for word in first] == [word.casefold() for word in second]:
        return "equal" if shortest >= params.min_words else ""
    if shortest < params.near_min_words:
        return ""
    counts, others = Counter(first), Counter(second)
    if (counts & others).total() < params.similarity * longest:
        return ""
    gone, come = counts - others, others - counts
    swapped = gone and come and all(word[0].isupper() for word in [*gone, *come] if word[0].isalpha())
    return "" if swapped and any(word[0].isalpha() for word in [*gone, *come]) else "near"


def _run_hit(article: Article, run: list[tuple[int, int, str]]) -> Hit:
    """A finding on the first block of a run, for all of it; the fix deletes the run."""
    index, first, _ = run[0]
    span, before = article.blocks[index].span, article.blocks[index - 1].span
    same = all(earlier == first for _, earlier, _ in run)
    last = article.blocks[run[-1][0]].span
    fix = Fix((Edit(Span(before.end, last.end), ""),), safe=first == index - 1 and same and _equal(article, run))
    earlier = article.blocks[first].span
    return Hit(span, {"first": earlier, "count": len(run), "last": last}, "run", fix, (earlier,))


def _equal(article: Article, run: list[tuple[int, int, str]]) -> bool:
    """Whether every block of a run is the earlier one, letter by letter."""
    texts = {article.text[slice(*article.blocks[index].span)] for pair in run for index in pair[:2]}
    return len(texts) == 1


def _hit(article: Article, index: int, first: int, case: str) -> Hit:
    """A finding on the later block; the fix deletes it with the blank line before it, safely when the two adjoin."""
    span, before = article.blocks[index].span, article.blocks[index - 1].span
    text = article.text
    adjoin = text[before.start : before.end] == text[span.start : span.end]
    fix = None if case else Fix((Edit(Span(before.end, span.end), ""),), safe=adjoin)
    earlier = article.blocks[first].span
    return Hit(span, {"first": earlier}, case, fix, (earlier,))
