"""The same speaker credited twice for one quotation."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.reading.explanations import CONSTRUCTIONS
from lint.reading.statements import Statement
from lint.values import NamedTuple

_PLAIN = frozenset({"neutral", "performative"})
_NEAR = 200  # code points read beside a cue
_CUTS = ("...", "…", ". . .")


class Params(NamedTuple):
    """`allow_per_paragraph`: attributions of one speaker that a paragraph may have before the next is flagged."""

    allow_per_paragraph: int = 1


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each further cue of a speaker to whom the quotation before it in the paragraph was credited."""
    run: list[Statement] = []
    for statement in article.statements:
        if statement.how == CONSTRUCTIONS["participle"]:
            continue
        if not _quotes(article, statement) or not (run and _goes_on(article, run[-1], statement)):
            run = [statement] if _quotes(article, statement) else []
            continue
        run.append(statement)
        if (
            len(run) > params.allow_per_paragraph
            and _bare(article, statement)
            and not _jump(article, run[-2], statement)
        ):
            first = run[-2]
            values = {"cue": article.excerpt(statement.span), "first": article.excerpt(first.span)}
            yield Hit(statement.span, values, fix=_fix(article, statement), related=(first.span,))


def _quotes(article: Article, statement: Statement) -> bool:
    return statement.group in _PLAIN and any(
        article.attributions[number].category == "direct" for number in statement.quotations
    )


def _goes_on(article: Article, earlier: Statement, later: Statement) -> bool:
    """Whether the later one credits the same speaker in the same paragraph, with nothing but quotations between."""
    if later.source is None or later.source != earlier.source or later.block != earlier.block:
        return False
    numbers = (*earlier.quotations, *later.quotations)
    first, last = min(numbers), max(numbers)
    covered = [quotation.span for quotation in article.quotations[first : last + 1]]
    covered += [earlier.sentence, later.sentence]
    at = article.quotations[first].span.end
    for span in sorted(covered):
        if any(char.isalnum() for char in article.text[at : span.start]):
            return False
        at = max(at, span.end)
    return True


def _bare(article: Article, statement: Statement) -> bool:
    """Whether its sentence is the quotation and "he said", and nothing new: a cue in front, or more words, lead on."""
    span, sentence = statement.span, statement.sentence
    opening = article.quotations[min(statement.quotations)].span
    before = article.text[max(sentence.start, opening.start - _NEAR) : opening.start]
    if span.start < opening.start or any(char.isalnum() for char in before):
        return False
    closing = article.quotations[max(statement.quotations)].span
    if span.start < closing.start:
        return True  # in the middle of the quotation
    rest = article.text[span.end : min(sentence.end, span.end + _NEAR)]
    return not any(char.isalnum() for char in article.text[closing.end : span.start][:_NEAR] + rest)


def _jump(article: Article, earlier: Statement, later: Statement) -> bool:
    """Whether an ellipsis between the two shows that these are two separate remarks."""
    before = (article.quotations[number].inner for number in earlier.quotations)
    after = (article.quotations[number].inner for number in later.quotations)
    return any(article.text.startswith(_CUTS, inner.start) for inner in after) or any(
        article.text[inner.start : inner.end].rstrip(" ,").endswith(_CUTS) for inner in before
    )


def _fix(article: Article, statement: Statement) -> Fix | None:
    """Delete a cue at the end of its sentence and close the quotation before it with the stop."""
    text = article.text
    end = statement.span.end
    quotation = article.quotations[max(statement.quotations)]
    close = quotation.span.end
    if text[end : end + 1] not in (".", "") or text[close : statement.span.start].strip(" ,") or end + 1 < close:
        return None
    inside = text[quotation.inner.end - 1]
    if text[close : close + 1] == ",":
        # stop outside the marks: … guards", he said. -> … guards".
        return Fix((Edit(Span(close, end), ""),))
    if inside in "?!":
        return Fix((Edit(Span(close, end + 1), ""),))
    if inside == ",":
        mark = text[quotation.inner.end : close]
        return Fix((Edit(Span(quotation.inner.end - 1, end + 1), f".{mark}"),))
    return None
