"""Words quoted in a headline that the text below does not quote."""

from collections.abc import Iterator
from functools import cache, cached_property

from lint.article import Article
from lint.document import Block, Span
from lint.findings import Hit
from lint.hints import Literal, Pattern
from lint.patterns import compiled
from lint.reading.quotations import Quotation
from lint.reading.signs import is_labelled
from lint.values import NamedTuple

_HEADS = frozenset({"headline", "standfirst", "subhead"})
_TEXT = frozenset({"paragraph", "list-item", "block-quotation", "pull-quote", "caption"})
_POSTED = _TEXT | {"subhead"}  # a post often ends without a stop
_SHARE = 0.7  # of the telling words, from which something below is meant
_VERBATIM = 5  # words in a row that are not the same by chance: a document or a post, quoted without marks
_MOST = 40  # headings that are judged: a text with more of them in quotation marks is no article
_LABEL = 200  # code points of a block read for a label
_GRAMMAR = ("determiners", "pronouns", "prepositions", "conjunctions", "be", "have", "modals", "do", "boundaries")


class Params(NamedTuple):
    """`claim_quotes`: what is said of headline marks around words that the text has outside quotation marks.

    `min_words` from which a quotation counts; up to `named_words`, each with a capital, may be a name that readers know
    (case named). A paragraph that holds one of `posts` is somebody's post.
    """

    claim_quotes: Literal["warn", "allow", "forbid"] = "warn"
    min_words: int = 2
    named_words: int = 3
    posts: tuple[str, ...] = ()


class _Piece:
    """A block below, as normal words between blanks: all of them, and those that somebody is quoted with."""

    def __init__(self, span: Span, everything: str, quoted: str) -> None:
        self.span = span
        self.all = everything
        self.quoted = quoted

    @cached_property
    def stems(self) -> dict[str, frozenset[str]]:
        """The different words, without endings of plurals and verbs, by the case that they decide."""
        return {
            case: frozenset(map(_stem, words.split()))
            for case, words in (("inexact", self.quoted), ("paraphrase", self.all))
        }


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags words that no quotation below has (missing, named), has otherwise (inexact), or the writer (paraphrase)."""
    heads = [one for one in article.quotations if article.blocks[one.block].kind in _HEADS and one.closed]
    heads = [one for one in heads if article.words(one.inner) >= params.min_words]
    if not heads:
        return
    pieces = _pieces(article, params)
    small = frozenset().union(*(article.lexicon.words("grammar", key) for key in _GRAMMAR))
    for head in heads[:_MOST]:
        words = article.text[head.inner.start : head.inner.end]
        if not pieces or "*" in words or _is_name(article, head):
            continue
        case, near = _compare(words, pieces, small)
        if case == "missing" and _named(words, params.named_words):
            case = "named"
        if case == "paraphrase" and params.claim_quotes != "warn":
            case = "" if params.claim_quotes == "allow" else "claim"
        if case:
            values = {
                "words": article.excerpt(Span(head.inner.start, head.inner.end)).rstrip(".,"),
                "near": near or head.span,
            }
            yield Hit(head.span, values, case, None, (near,) if near else ())


def _pieces(article: Article, params: Params) -> list[_Piece]:
    """The blocks of the text, with what is quoted in each; what a person posted or answered is quoted as a whole."""
    interview = article.given.genre == "interview"
    quoted: dict[int, list[Quotation]] = {}
    for one in article.quotations:
        quoted.setdefault(one.block, []).append(one)
    pieces = []
    for index, block in enumerate(article.blocks):
        text = article.text[block.span.start : block.span.end]
        posted = block.kind in _POSTED and any(sign in text for sign in params.posts)
        if block.kind not in _TEXT and not posted:
            continue
        everything = _normal(text)
        whole = posted or interview or block.kind == "block-quotation" or is_labelled(text[:_LABEL])
        inside = " ".join(article.text[one.inner.start : one.inner.end] for one in quoted.get(index, ()))
        pieces.append(_Piece(block.span, everything, everything if whole else _normal(inside)))
    return pieces


def _compare(words: str, pieces: list[_Piece], small: frozenset[str]) -> tuple[str, Span | None]:
    """What becomes of the words below, "" if they are quoted there, and the place that comes nearest."""
    runs = [run for part in _cut().split(words) if (run := _normal(part)).strip()]
    if all(any(run in piece.quoted for piece in pieces) for run in runs):
        return "", None
    for piece in pieces:
        if all(run in piece.all for run in runs):
            named = "".join(runs)
            return ("", None) if len(named.split()) >= _VERBATIM else ("paraphrase", piece.span)
    telling = {_stem(word) for run in runs for word in run.split() if word not in small}
    if len(telling) < 2:
        return "missing", None
    for case in ("inexact", "paraphrase"):
        for piece in pieces:
            if len(telling & piece.stems[case]) >= _SHARE * len(telling):
                return case, piece.span
    return "missing", None


def _named(words: str, most: int) -> bool:
    """Whether words may be a name or a nickname: few, and each with a capital or a figure."""
    parts = words.split()
    return len(parts) <= most and all(part[:1].isupper() or part[:1].isdigit() for part in parts)


@cache
def _cut() -> Pattern[str]:
    # words that the headline left out or put in
    return compiled(r"\.{3,6}|…|\[[^\[\]]{0,80}\]")


@cache
def _token() -> Pattern[str]:
    return compiled(r"\w+(?:'\w+)*")


def _normal(text: str) -> str:
    """The words in small letters with a blank on either side; apostrophes straight, other signs gone."""
    words = _token().findall(text.lower().replace("’", "'"))
    return f" {' '.join(words)} "


def _stem(word: str) -> str:
    """What is left of a word without the endings of plurals and verbs: tried, tries and trying are one."""
    for ending in ("ing", "ed", "es", "s"):
        if len(word) > len(ending) + 2 and word.endswith(ending):
            word = word[: -len(ending)]
            break
    word = word[:-1] if word[-1] in "ey" and len(word) > 2 else word
    word = word[:-1] if word.endswith("i") else word
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _is_name(article: Article, head: Quotation) -> bool:
    """Whether the words are a name or a title: all capitals in a headline that has few, or so printed in the text."""
    words = article.text[head.inner.start : head.inner.end].strip(" .,;:!?")
    small = article.lexicon.words("quotations", "small")
    if any(word[:1].islower() and word not in small for word in words.split()):
        return False
    if _in_small_letters(article, article.blocks[head.block], head):
        return True
    text = [block.span for block in article.blocks if block.kind in _TEXT]
    return bool(text) and any(
        not article.quoted(at) for form in (words, words.upper()) for at in _places(article.text, form, text[0].start)
    )


def _in_small_letters(article: Article, block: Block, head: Quotation) -> bool:
    """Whether most words of a headline around the quotation are in small letters."""
    around = (
        f"{article.text[block.span.start : head.span.start]} {article.text[head.span.end : block.span.end]}".split()
    )
    return 2 * sum(word[0].islower() for word in around) > len(around)


def _places(text: str, words: str, start: int) -> Iterator[int]:
    at = text.find(words, start)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
