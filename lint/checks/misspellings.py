"""Words that are probably slips of the pen."""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal
from lint.reading.spelling import Misspelling, find_misspellings
from lint.reading.word_files import read_word_files
from lint.values import NamedTuple

# A misspelt word and one with a wrong ending read alike to a reporter; the other kinds have a wording of their own.
_CASES = {"word": "", "ending": "", "joined": "joined", "split": "split", "apostrophe": "apostrophe", "far": "far"}


class Params(NamedTuple):
    """`ignore`: words that are right here. `wordlists`: files of the newsroom's word folders with more words, one a
    line (spelling dictionaries, .dic, too); these may also be what was meant. `max_distance`: slips that part a word
    from the one that was meant; 2 looks for two of them in words of eight letters or more, a fifth of a second each.
    `repeated`: an unknown word that stands so often is the writer's own. `in_quotes`: whether words inside quotation
    marks are suggestions, judged like the rest, or left alone."""

    ignore: tuple[str, ...] = ()
    wordlists: tuple[str, ...] = ()
    max_distance: Literal[1, 2] = 1
    repeated: int = 3
    in_quotes: Literal["suggestion", "same", "off"] = "suggestion"


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each slip with what was probably meant; words broken by line-end hyphens together, once an article."""
    words = article.vocabulary
    ignored = {word.lower() for word in params.ignore}
    own = read_word_files(article.lexicon, params.wordlists)
    slips = [
        slip
        for slip in find_misspellings(words, article.lexicon, params.repeated, own, params.max_distance > 1)
        if slip.word.lower() not in ignored and not (params.in_quotes == "off" and article.quoted(slip.span.start))
    ]
    for slip in slips:
        if slip.kind != "hyphen":
            yield _hit(article, slip, params)
    broken = [slip for slip in slips if slip.kind == "hyphen"]
    if broken:
        first = broken[0]
        values = {"word": first.word, "suggestion": first.suggestion, "count": len(broken)}
        edits = [slip for slip in broken if not article.quoted(slip.span.start)]
        fix = Fix(tuple(Edit(slip.span, slip.suggestion) for slip in edits)) if edits else None
        yield Hit(first.span, values, "line-end", fix, tuple(slip.span for slip in broken[1:]))


def _hit(article: Article, slip: Misspelling, params: Params) -> Hit:
    values = {"word": " ".join(slip.word.split()), "suggestion": slip.suggestion}
    if article.quoted(slip.span.start):
        return Hit(slip.span, values, "quoted" if params.in_quotes == "suggestion" else _CASES[slip.kind])
    return Hit(slip.span, values, _CASES[slip.kind], Fix((Edit(slip.span, slip.suggestion),)))
