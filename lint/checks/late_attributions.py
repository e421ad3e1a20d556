"""A speaker who is named only after several quoted sentences."""

from bisect import bisect_left
from collections.abc import Iterator

from lint.article import Article
from lint.document import BODY_KINDS, Span
from lint.findings import Edit, Fix, Hit
from lint.reading.statements import Statement
from lint.values import NamedTuple

_SHORT = 3  # words below which a sentence is not counted: "No. Never. We ran."


class Params(NamedTuple):
    """`max_sentences` of a quotation, and `max_words`, that may stand before the cue.

    `context_excuses`: a quotation is excused when the reader knows whose it is: the cue is a pronoun, or what stands
    before the quotation in its paragraph, or the paragraph before, names the speaker, is the speaker's, or asks.
    """

    max_sentences: int = 1
    max_words: int = 40
    context_excuses: bool = True


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the cue; case words where the quotation is one long sentence."""
    for statement, quotations in _postponed(article):
        spans = [article.quotations[number].inner for number in quotations]
        if len(spans) == 1 and not _long(article.text[spans[0].start : spans[0].end], params):
            continue
        sentences = [one for span in spans for one in article.sentences(span) if article.words(one) >= _SHORT]
        words = sum(article.words(span) for span in spans)
        late = len(sentences) > params.max_sentences
        if not late and words <= params.max_words:
            continue
        if params.context_excuses and _known(article, statement, article.quotations[quotations[0]].span):
            continue
        values = {"sentences": len(sentences), "words": words, "cue": article.excerpt(statement.span)}
        yield Hit(statement.span, values, "" if late else "words", _fix(article, statement, quotations))


def _long(words: str, params: Params) -> bool:
    """A cheap test that most quotations fail: whether one can be of several sentences or too many words."""
    return any(mark in words[:-1] for mark in ".?!…") or words.count(" ") >= params.max_words


def _postponed(article: Article) -> Iterator[tuple[Statement, list[int]]]:
    """Statements of the body whose cue stands after the quotations of its paragraph that it credits, with those."""
    credited: dict[int, list[int]] = {}
    for number, one in enumerate(article.attributions):
        if one.category == "direct" and one.statement is not None:
            credited.setdefault(one.statement, []).append(number)
    for index, numbers in credited.items():
        statement = article.statements[index]
        if article.blocks[statement.block].kind not in BODY_KINDS:
            continue
        first = article.quotations[numbers[0]]
        onward = numbers[0] > 0 and article.quotations[numbers[0] - 1].continues
        if first.block != statement.block or first.span.start > statement.cue.start or onward:
            continue  # a line below, a cue in front; a quotation that began in another paragraph
        yield statement, [n for n in numbers if article.quotations[n].span.end <= statement.span.start]


def _known(article: Article, statement: Statement, quotation: Span) -> bool:
    """Whether the reader knows by the context who speaks."""
    if statement.pronoun or statement.source is None:
        return True
    if statement.definite and article.sources[statement.source].kind != "person":
        return True  # "the judge", "the paper" have been met before
    before = _before(article, statement.block, quotation)
    if before is None:
        return False
    mentions = article.sources[statement.source].mentions
    at = bisect_left(mentions, before.start, key=lambda mention: mention.start)
    if at < len(mentions) and mentions[at].start < before.end:
        return True
    spoken = article.statements
    first = bisect_left(spoken, before.start, key=lambda one: one.sentence.start)
    last = bisect_left(spoken, before.end, key=lambda one: one.sentence.start)
    if first < last and spoken[last - 1].lemma in article.lexicon.words("quoting", "asking"):
        return True  # an answer: readers know who was asked
    return any(one.source == statement.source for one in spoken[first:last])


def _before(article: Article, block: int, quotation: Span) -> Span | None:
    """What stands before a quotation in its paragraph, or else the paragraph before; None at the head of a section."""
    start = article.blocks[block].span.start
    if start < quotation.start:
        return Span(start, quotation.start)
    for index in range(block - 1, -1, -1):
        if article.blocks[index].kind in BODY_KINDS:
            return article.blocks[index].span
        if article.blocks[index].kind == "subhead":
            return None
    return None


def _fix(article: Article, statement: Statement, quotations: list[int]) -> Fix | None:
    """Move the cue from the end of its sentence to behind the first quoted sentence, where the marks allow it."""
    text = article.text
    quotation = article.quotations[quotations[-1]]
    start, end = quotation.inner
    first = article.sentences(quotation.inner)[0].end
    onward = first + len(text[first:end]) - len(text[first:end].lstrip(" "))
    simple = (
        len(quotations) == 1 and text[end - 1] in ",?!" and text[statement.span.end : statement.span.end + 1] == "."
    )
    close = text[end : quotation.span.end]
    if (
        not (simple and quotation.marked)
        or onward in (first, end)
        or text[first - 1] not in ".?!"
        or text[first - 2] in ".!?"
    ):
        return None
    if text[quotation.span.end : statement.span.start] != " ":
        return None
    cue = text[statement.span.start : statement.span.end]
    stop = Span(first - 1, onward) if text[first - 1] == "." else Span(first, onward)
    comma = "," if text[first - 1] == "." else ""
    moved = Edit(stop, f"{comma}{close} {cue}. {quotation.mark}")
    if text[end - 1] == ",":
        return Fix((moved, Edit(Span(end - 1, statement.span.end + 1), f".{close}")))
    return Fix((moved, Edit(Span(quotation.span.end, statement.span.end + 1), "")))
