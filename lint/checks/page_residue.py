"""Page furniture and readers' comments left in the copy.

Which blocks these are is read by the layout, from `rules/words/residue.toml`: no other rule looks at them.
"""

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import Block, Span
from lint.errors import UserError
from lint.findings import Edit, Fix, Hit
from lint.hints import TYPE_CHECKING, Literal
from lint.reading.residue import comments_begin
from lint.values import NamedTuple

if TYPE_CHECKING:
    import regex

SECONDS = 1.0  # for one pattern on one block


class Params(NamedTuple):
    """`patterns`: regular expressions; a block that one of them fits as a whole is furniture as well, capitals told
    apart or not. `tail_only`: report furniture only where no paragraph follows it. `comments`: report readers' comments
    below the copy, or allow them, where a house exports them with it.
    """

    patterns: tuple[str, ...] = ()
    tail_only: bool = False
    comments: Literal["residue", "allow"] = "residue"


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each run of furniture as one finding, from its first character to its last."""
    blocks = article.blocks
    furniture = [block.kind == "residue" for block in blocks]
    if params.comments == "allow" and any(furniture):
        begin = comments_begin(article.text, [block.span for block in blocks], article.lexicon)
        furniture[begin:] = [False] * (len(blocks) - begin)
    for pattern in params.patterns:
        fits = _compiled(pattern)
        furniture = [known or _fitted(fits, article, block) for known, block in zip(furniture, blocks, strict=True)]
    first = 0
    while first < len(blocks):
        last = first
        while last < len(blocks) and furniture[last]:
            last += 1
        if last > first and not (params.tail_only and last < len(blocks)):
            yield _hit(blocks, first, last)
        first = max(last, first + 1)


@cache
def _compiled(pattern: str) -> "regex.Pattern[str]":
    """Raises UserError for what is no regular expression."""
    import regex

    try:
        return regex.compile(pattern, regex.IGNORECASE)
    except regex.error as error:
        raise UserError(f"“{pattern}” in patterns is no regular expression: {error}") from error


def _fitted(fits: "regex.Pattern[str]", article: Article, block: Block) -> bool:
    """Whether a pattern fits a whole block. Raises UserError for a pattern that is too slow."""
    try:
        return fits.fullmatch(article.text, *block.span, timeout=SECONDS) is not None
    except TimeoutError as error:
        hint = "Make it simpler: a repeat inside a repeat, such as (a+)+, is the usual cause."
        raise UserError(f"the pattern “{fits.pattern}” took longer than {SECONDS:g} second(s)", hint=hint) from error


def _hit(blocks: tuple[Block, ...], first: int, last: int) -> Hit:
    """The finding on blocks `first` to `last`, the last one excluded."""
    start, end = blocks[first].span.start, blocks[last - 1].span.end
    before = blocks[first - 1].span.end if first else start
    cut = Fix((Edit(Span(before, end), ""),))
    values = {"first": blocks[first].span, "last": blocks[last - 1].span}
    return Hit(Span(start, end), values, "" if last - first > 1 else "single", cut)
