"""A source left unnamed, and no word of why."""

from bisect import bisect_right
from collections.abc import Iterator

from lint.article import Article
from lint.document import BODY_KINDS, Span
from lint.findings import Hit
from lint.patterns import compiled
from lint.reading.formulas import Formulas, slot
from lint.reading.grammar import grammar_of
from lint.reading.lexicon import Lexicon
from lint.reading.noun_phrases import before
from lint.reading.phrases import holds, lowered
from lint.reading.statements import Statement
from lint.reading.tokens import Line
from lint.reading.whereabouts import Whereabouts
from lint.values import NamedTuple

NEAR = 6  # words between a formula and its reason
TIED = 120  # code points between a label and the formula that belongs to it
FAR = 2000  # code points of a paragraph searched for a reason
MOST = 20  # statements looked at on each side of a formula
UNNAMED = frozenset({"person", "anonymous", "collective", "vague"})


class Params(NamedTuple):
    """`window`: paragraphs after the formula that may give the reason; `stock_reasons` open those that say little."""

    window: int = 2
    stock_reasons: tuple[str, ...] = ()


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each unnamed source's label once: no reason given, or (case stock) one of the stock reasons."""
    counts, keys = article.vocabulary.counts, article.lexicon.words("anonymity", "keys")
    words = {key for key in keys if key in counts or key.capitalize() in counts}
    if not words:
        return
    low = lowered(article.text)
    places = sorted(_formulas(article.lexicon).find(article.text, low, words))
    if not places or holds(low, article.lexicon.words("anonymity", "notes")):
        return
    where = Whereabouts(article)
    said = _unnamed(article)
    told: set[int | None] = set()
    for place in places:
        block = where.block(place.start)
        if block is None or article.blocks[block].kind not in BODY_KINDS or article.quoted(place.start):
            continue
        sentence = where.sentences(block)[where.sentence(block, place.start)]
        statement = _speaker(article, place, sentence, said)
        head = _head(article, place, sentence) if statement is None else None
        key = -1 - head if head is not None else statement.source if statement is not None else None
        if key is None or key in told:
            continue
        told.add(key)
        anchor = Span(head, place.end) if head is not None else _anchor(article, place, statement)
        yield from _judge(article, params, place, sentence, anchor)


def _unnamed(article: Article) -> list[Statement]:
    """The statements of sources without a full name, in order."""
    kept = []
    for statement in article.statements:
        source = None if statement.source is None else article.sources[statement.source]
        if source is not None and source.kind in UNNAMED and not (source.kind == "person" and " " in source.name):
            kept.append(statement)
    return kept


def _head(article: Article, place: Span, sentence: Span) -> int | None:
    """Where "an engineer at the board" starts before "who asked not to be named", if a reporting verb follows."""
    begin = max(sentence.start, place.start - 2 * TIED)
    lead = article.text[begin : place.start].rstrip()
    if not lead.lower().endswith((" who", ",")):
        return None
    words = grammar_of(article.lexicon)
    line = Line(article.text, Span(begin, begin + len(lead)))
    mention = before(line, len(line.words) - 1, 0, words.nouns)
    following = _words(article.text, Span(place.end, min(sentence.end, place.end + TIED)))[:1]
    if mention is None or mention.kind not in ("role", "collective") or not following:
        return None
    return line.start(mention.first) if following[0].lower() in words.verbs else None


def _formulas(lexicon: Lexicon) -> Formulas:
    known = lexicon.derived.get("anonymity")
    if known is None:
        table = lexicon.table("anonymity")
        known = lexicon.derived["anonymity"] = Formulas(table["formulas"], table["keys"])
    return known  # type: ignore[return-value]


def _speaker(article: Article, place: Span, sentence: Span, said: list[Statement]) -> Statement | None:
    """The statement of the source that the formula is about: in its label, nearest in the sentence, or just before."""
    at = bisect_right(said, sentence.start, key=lambda statement: statement.sentence.start)
    nearest = None
    for statement in said[max(0, at - MOST) : at + MOST]:
        label = statement.speaker
        if label is not None and label.start <= place.start < label.end:
            return statement
        if statement.sentence.start == sentence.start and label is not None and not statement.pronoun:
            if nearest is None or label.start <= place.start:
                nearest = statement
    if nearest is not None:
        return nearest
    opens = article.text[sentence.start : place.start].split(maxsplit=5)
    if not opens or len(opens) > 4 or slot(opens[0]) not in ("<they>", "the"):
        return None
    earlier = [statement for statement in said[max(0, at - MOST) : at] if statement.sentence.end <= sentence.start]
    return next((s for s in reversed(earlier) if article.sources[s.source or 0].kind == "anonymous"), None)


def _anchor(article: Article, place: Span, statement: Statement | None) -> Span:
    """The label of the source with the formula, or the formula alone where they stand apart."""
    label = None if statement is None else statement.speaker
    if statement is None or label is None or not statement.sentence.start <= label.start <= place.start:
        return place
    if label.end >= place.start:
        return Span(label.start, max(label.end, place.end))
    between = article.text[label.end : place.start]
    return place if len(between) > TIED or any(mark in between for mark in '"“”') else Span(label.start, place.end)


def _judge(article: Article, params: Params, place: Span, sentence: Span, anchor: Span) -> Iterator[Hit]:
    reason = _reason(article, params, place, sentence)
    name = article.excerpt(anchor, 12)
    if reason is None:
        yield Hit(anchor, {"label": name})
    elif _stock(reason, params.stock_reasons):
        yield Hit(anchor, {"label": name, "reason": " ".join(reason.split()[:8])}, "stock")


def _reason(article: Article, params: Params, place: Span, sentence: Span) -> str | None:
    """The words of the reason, from its first one on; None when there is none."""
    lexicon = article.lexicon
    openers = _openers(lexicon)
    verbs = grammar_of(lexicon).verbs
    text = article.text
    after = _words(text, Span(place.end, min(sentence.end, place.end + 2 * TIED)))
    if after[:1] == ["to"]:
        return " ".join(after)
    for at in range(min(NEAR, len(after))):
        if any(_opens(after, at, opener) for opener in openers.get(slot(after[at]), ())):
            return " ".join(after[at:])
        if after[at].lower() in verbs:
            break
    lead = _words(text, Span(sentence.start, min(place.start, sentence.start + TIED)))
    if lead and any(_opens(lead, 0, opener) for opener in openers.get(slot(lead[0]), ())):
        return " ".join(lead)
    return _later(article, params.window, place, sentence)


def _openers(lexicon: Lexicon) -> dict[str, list[list[str]]]:
    """The openers of a reason as slots, by the first."""
    known = lexicon.derived.get("anonymity openers")
    if known is None:
        groups: dict[str, list[list[str]]] = {}
        for opener in lexicon.words("anonymity", "openers"):
            slots = [slot(word) for word in opener.split()]
            groups.setdefault(slots[0], []).append(slots)
        known = lexicon.derived["anonymity openers"] = groups
    return known  # type: ignore[return-value]


def _later(article: Article, window: int, place: Span, sentence: Span) -> str | None:
    """A reason in what follows the sentence, up to so many paragraphs on."""
    wanted = article.lexicon.table("anonymity").get("reason_words", ())
    body = article.body
    at = bisect_right(body, place.start, key=lambda block: block.span.start) - 1
    for number, block in enumerate(body[at : at + window + 1]):
        start = sentence.end if number == 0 else block.span.start
        low = article.text[start : min(block.span.end, start + FAR)].lower()
        found = next((phrase for phrase in wanted if holds(low, (phrase,))), None)
        if found is not None:
            return found
    return None


def _words(text: str, span: Span) -> list[str]:
    return compiled(r"\w[\w'’\-]*+").findall(text[span.start : span.end])


def _opens(words: list[str], at: int, opener: list[str]) -> bool:
    return [slot(word) for word in words[at : at + len(opener)]] == opener


def _stock(reason: str, stock: tuple[str, ...]) -> bool:
    words = reason.split()
    phrases = [[slot(word) for word in phrase.split()] for phrase in stock]
    return any(_opens(words, at, phrase) for phrase in phrases for at in range(min(4, len(words))))
