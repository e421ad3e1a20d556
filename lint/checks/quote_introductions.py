"""The mark in front of a quotation: one too many before words that belong to the sentence, or not the house's."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.passages import Passage
from lint.reading.tokens import Line
from lint.values import NamedTuple

_STOPS = frozenset({",", ":"})
_FAR = 4  # words between a naming verb and the comma: called the whole plan, "a patch"
_NAMES = {",": "comma", ":": "colon"}


class Params(NamedTuple):
    """`full_intro`: marks that may stand between a verb of saying and a whole sentence quoted (colon, comma).

    A part of a sentence takes no mark after one of the `naming_verbs` with its object (called it), after “as”, or after
    one of the `prepositions` with a name or one of the `objects` before it (accused her of). It does where the quoted
    part starts with one of the `openers`: then it is a phrase of its own.
    """

    full_intro: tuple[str, ...] = ("colon", "comma")
    naming_verbs: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the comma or colon before a quoted part; case full: the mark, or none, before a whole sentence quoted."""
    words = grammar_of(article.lexicon)
    for passage in article.passages:
        line = passage.line
        for at, number in line.quotes.items():
            if at < 2:
                continue
            inner = article.quotations[number].inner
            quoted = article.text[inner.start : inner.end].split(None, 1)
            first = quoted[0].strip("'‘’.…-") if quoted else ""
            if line.words[at - 1] in _STOPS:
                if first[:1].islower() and first not in params.openers and _part(line, at - 1, params, words):
                    yield _hit(line, at - 1)
            if first[:1].isupper():
                yield from _whole(article, passage, at, number, params)


def _hit(line: Line, at: int) -> Hit:
    """The finding on a mark; without a comma the sentence is as it was, a colon may have had a reason."""
    span, mark = line.span(at, at + 1), line.words[at]
    return Hit(span, {"mark": _NAMES[mark]}, "", Fix((Edit(span, ""),), safe=mark == ","))


def _part(line: Line, stop: int, params: Params, words: Grammar) -> bool:
    """Whether the words before a mark need what is quoted to go on with them."""
    before = line.lower[stop - 1]
    if before == "as":
        return stop > 1 and line.words[stop - 2][-1:].isalnum()
    if before in params.prepositions and stop > 1:
        # what she dreamed of, "a quiet life": only with an object before it is the preposition's own still to come
        return line.lower[stop - 2] in params.objects or line.words[stop - 2][:1].isupper()
    for at in range(stop - 1, max(stop - 2 - _FAR, -1), -1):
        low = line.lower[at]
        if low in params.naming_verbs:
            return _object(line, at + 1, stop, words)
        if not line.words[at][0].isalnum():
            return False
    return False


def _object(line: Line, first: int, stop: int, words: Grammar) -> bool:
    """Whether a naming verb has nothing after it, or somebody or something definite: not "called for", "a meeting"."""
    if first == stop:
        return line.lower[first - 1].endswith("ed")  # what he called, "a patch"; the other forms may be nouns: the term
    low = line.lower[first]
    if low in words.nouns.prepositions or low in ("a", "an", "up", "out", "back", "off", "again"):
        return False
    inside = set(line.lower[first:stop])
    return not (inside & words.openers or inside & words.nouns.relatives or inside & words.be)


def _whole(article: Article, passage: Passage, at: int, number: int, params: Params) -> Iterator[Hit]:
    """A sentence quoted right after its verb of saying, with a mark that is not the house's, or with none."""
    one = article.attributions[number]
    if one.category != "direct" or one.touch != "next" or one.statement is None:
        return
    line = passage.line
    stop = at - 1 if line.words[at - 1] in _STOPS else at
    statement = article.statements[one.statement]
    if statement.span.end > line.end(stop - 1) or statement.cue.end < line.start(max(stop - 4, 0)):
        return
    if line.end(stop - 1) not in (statement.cue.end, statement.span.end):
        return
    given = _NAMES.get(line.words[at - 1], "")
    if given not in params.full_intro:
        span = line.span(at - 1, at) if given else Span(line.start(at), line.start(at) + 1)
        yield Hit(span, {"mark": given, "wanted": params.full_intro}, "full" if given else "bare")
