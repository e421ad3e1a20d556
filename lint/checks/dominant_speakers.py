"""One voice that fills most of an article."""

from collections import Counter
from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.reading.introductions import HEADINGS
from lint.reading.phrases import holds
from lint.reading.sources import Source
from lint.reading.statements import Statement
from lint.values import NamedTuple

REACH = 400  # code points of a sentence read on each side of its verb
OPENING = 2  # statements of a speaker that say how he or she came to be heard


class Params(NamedTuple):
    """`max_share`: the largest share (0 to 1) of the quoted words and of the statements that one speaker may have.

    Fewer than `min_statements` statements, `min_words` quoted words or `min_speakers` other speakers make no share.
    `exempt_genres` and what has one of the `exempt_words` in its headings, or in the speaker's first two statements,
    are about one person's words. `headings_announce`: so is what names the speaker in a heading.
    """

    max_share: float = 0.5
    min_statements: int = 6
    min_words: int = 40
    min_speakers: int = 2
    exempt_genres: tuple[str, ...] = ()
    exempt_words: tuple[str, ...] = ()
    headings_announce: bool = True


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the name at the speaker's first statement, once an article."""
    statements = Counter(one.source for one in article.statements if one.source is not None)
    total = statements.total()
    if total < params.min_statements or article.facts.genre in params.exempt_genres:
        return
    words: Counter[int] = Counter()
    for one in article.attributions:
        if one.speech and one.source is not None:
            words[one.source] += article.words(one.quotation.inner)
    quoted = words.total()
    speaker, most = max(words.items(), key=lambda pair: (pair[1], -pair[0]), default=(-1, 0))
    if quoted < params.min_words or most <= params.max_share * quoted:
        return
    count = statements[speaker]
    others = len(statements) - 1
    if count <= params.max_share * total or others < params.min_speakers:
        return
    source = article.sources[speaker]
    said = [label for label in source.labels if not label.pronoun]
    named = (label for label in said if source.name.split()[-1] in label.text)
    label = next(named, next(iter(said), None))  # the name rather than “a witness”
    if source.kind == "document" or label is None or _announced(article, params, speaker, source):
        return
    values = {
        "name": article.excerpt(label.span, 6),
        "share": round(100 * most / quoted),
        "words": most,
        "quoted": quoted,
        "count": count,
        "total": total,
        "others": others,
    }
    yield Hit(label.span, values)


def _announced(article: Article, params: Params, speaker: int, source: Source) -> bool:
    """Whether the article says that it is about this speaker's words: in a heading, or where the speaker is heard."""
    headings = [block.span for block in article.blocks if block.kind in HEADINGS]
    if params.headings_announce and any(_names(article, span, source) for span in headings):
        return True
    own = [_near(one) for one in article.statements if one.source == speaker]
    return any(_holds(article, span, params.exempt_words) for span in (*headings, *own[:OPENING]))


def _near(statement: Statement) -> Span:
    """The sentence of a statement, as far as it is near the verb."""
    start, end = statement.sentence
    return Span(max(start, statement.cue.start - REACH), min(end, statement.cue.end + REACH))


def _names(article: Article, span: Span, source: Source) -> bool:
    return source.name.split()[-1] in article.text[span.start : span.end]


def _holds(article: Article, span: Span, words: tuple[str, ...]) -> bool:
    return holds(article.text[span.start : span.end].lower(), words)
