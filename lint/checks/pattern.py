"""Patterns of a newsroom's own: words or shapes of words that its rule file lists.

The one kind that takes regular expressions. They are the user's, so each search has a time limit; `regex` is loaded
only when a rule of this kind is on.
"""

from collections.abc import Iterator, Set
from functools import cache

from lint.article import Article
from lint.document import BODY_KINDS, Block, Span
from lint.errors import UserError
from lint.findings import Edit, Fix, Hit
from lint.hints import TYPE_CHECKING, Literal
from lint.values import NamedTuple

if TYPE_CHECKING:
    import regex

SECONDS = 1.0  # for one pattern on one block
ZONES = {"body": BODY_KINDS, "headline": {"headline", "standfirst", "subhead"}, "caption": {"caption"}}


class Params(NamedTuple):
    """`patterns` are searched in `blocks` (body, headline, caption); `ignore_case` does not tell capitals apart;
    `whole_words` wants no letter or digit beside the match. `quotations`: skip them, or look in them only, or in both.
    `replacement`, when given, is offered as a fix outside quotations; `safe` says that it may be applied unasked.
    """

    patterns: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ("body",)
    ignore_case: bool = True
    whole_words: bool = True
    quotations: Literal["skip", "only", "both"] = "skip"
    replacement: str = ""
    safe: bool = False


@cache
def _compiled(pattern: str, ignore_case: bool, whole_words: bool) -> "regex.Pattern[str]":
    """Raises `regex.error`, with the pattern, for one that cannot be compiled."""
    import regex

    source = rf"(?<![\p{{L}}\p{{N}}])(?:{pattern})(?![\p{{L}}\p{{N}}])" if whole_words else pattern
    regex.compile(pattern)  # first as the user wrote it, so that an error speaks of that
    return regex.compile(source, regex.IGNORECASE if ignore_case else 0)


def check(article: Article, params: Params) -> Iterator[Hit]:
    """One hit a match. Raises UserError for an unknown part of an article, and for a pattern that is too slow."""
    wanted = {kind for zone in params.blocks for kind in _kinds(zone)}
    for pattern in params.patterns:
        compiled = _compiled(pattern, params.ignore_case, params.whole_words)
        for block in article.blocks:
            if block.kind in wanted:
                yield from _in_block(article, params, pattern, compiled, block)


def _kinds(zone: str) -> Set[str]:
    if zone not in ZONES:
        raise UserError(f"“{zone}” in “blocks” is no part of an article", hint=f"Parts: {', '.join(ZONES)}.")
    return ZONES[zone]


def _in_block(
    article: Article, params: Params, pattern: str, compiled: "regex.Pattern[str]", block: Block
) -> Iterator[Hit]:
    try:
        spans = [match.span() for match in compiled.finditer(article.text, *block.span, timeout=SECONDS)]
    except TimeoutError as error:
        hint = "Make it simpler: a repeat inside a repeat, such as (a+)+, is the usual cause."
        raise UserError(f"the pattern “{pattern}” took longer than {SECONDS:g} second(s)", hint=hint) from error
    for start, end in spans:
        quoted = article.quoted(start)
        if start == end or (params.quotations == "skip" and quoted) or (params.quotations == "only" and not quoted):
            continue
        span, words = Span(start, end), article.text[start:end]
        replacement = params.replacement
        if words[0].isupper() and replacement[:1].islower():
            replacement = replacement[0].upper() + replacement[1:]
        fix = Fix((Edit(span, replacement),), params.safe) if replacement and not quoted else None
        yield Hit(span, {"words": words, "replacement": replacement}, fix=fix)
