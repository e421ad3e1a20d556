"""How much of an article rests on sources without a name."""

from collections import Counter
from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.reading.grammar import grammar_of
from lint.reading.name_words import is_acronym
from lint.reading.nouns import Nouns
from lint.reading.sources import Label, Source
from lint.values import NamedTuple

LABEL_WORDS = 5  # of a label in the message


class Params(NamedTuple):
    """`max_statements` and `max_words`: the largest share (0 to 1) of the statements, and of the quoted words, that may
    come from unnamed and vague sources. Fewer than `min_statements` statements, or `min_words` quoted words, make no
    share. `min_unnamed`: statements that unnamed sources must at least make.
    """

    max_statements: float = 0.33
    max_words: float = 0.25
    min_statements: int = 6
    min_words: int = 100
    min_unnamed: int = 4


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the headline, or the first block, once: by statements, or (case words) by quoted words."""
    statements = Counter(one.source for one in article.statements if one.source is not None)
    total = statements.total()
    if total < params.min_statements:
        return
    nouns = grammar_of(article.lexicon).nouns
    led = _led(article)
    unnamed = [n for n, source in enumerate(article.sources) if _unnamed(article, source, nouns, led)]
    count = sum(statements[number] for number in unnamed)
    if count < params.min_unnamed:
        return
    words: Counter[int] = Counter()
    for one in article.attributions:
        if one.speech and one.source is not None:
            words[one.source] += article.words(one.quotation.inner)
    quoted, hidden = words.total(), sum(words[number] for number in unnamed)
    by_statements = count > params.max_statements * total
    if not by_statements and not (quoted >= params.min_words and hidden > params.max_words * quoted):
        return
    labels = [article.sources[number].labels[0] for number in unnamed]
    values = {
        "count": count,
        "total": total,
        "share": round(100 * count / total),
        "words": hidden,
        "quoted": quoted,
        "share_of_words": round(100 * hidden / max(quoted, 1)),
        "labels": tuple(f"“{article.excerpt(label.span, LABEL_WORDS)}”" for label in labels[:3]),
    }
    yield Hit(_anchor(article), values, "" if by_statements else "words", None, tuple(one.span for one in labels))


def _anchor(article: Article) -> Span:
    """The headline, or else the first block."""
    headlines = (block.span for block in article.blocks if block.kind == "headline")
    return next(headlines, article.blocks[0].span)


def _led(article: Article) -> int:
    """Where the first paragraph ends, if somebody named speaks after it: who has no name there may get one below."""
    if not article.body:
        return 0
    end = article.body[0].span.end
    named = any(one.kind == "person" and one.labels[0].span.start >= end for one in article.sources)
    return end if named else 0


def _unnamed(article: Article, source: Source, nouns: Nouns, led: int) -> bool:
    """Whether a party is left without a name: neither the holder of a post nor somebody named beside the label."""
    if source.kind == "vague":
        return True
    if source.kind != "anonymous":
        return False
    label = source.labels[0]
    head = label.head.lower()
    if not head or head in article.lexicon.words("anonymity", "by_office") or label.pronoun:
        return False
    if label.text[:1].isupper() and " " not in label.text:
        return False  # a title in a line of display, “Justice vows to be careful”, or a name that was damaged
    if label.definite and head not in article.lexicon.words("anonymity", "pointing_back"):
        return False
    if label.span.start < led and label.text.lower().startswith(("a ", "an ")):
        return False
    return not _named_beside(article, label, nouns)


def _named_beside(article: Article, label: Label, nouns: Nouns) -> bool:
    """Whether a name stands in the label or beside it: a clerk, Vale Karim, said; Karim, a clerk; clerk Vale Karim."""
    text = article.text
    before, after = text[max(0, label.span.start - 40) : label.span.start], text[label.span.end : label.span.end + 40]
    follows = after.removeprefix(",").split(maxsplit=1)
    if after[:1] in (",", " ") and follows and follows[0][:1].isupper() and not is_acronym(follows[0].strip(".,")):
        return follows[0].strip(",.") not in nouns.calendar
    leads = before.rstrip(" ").removesuffix(",").split()
    return before.rstrip(" ").endswith(",") and bool(leads) and leads[-1][:1].isupper()
