"""A source left unnamed, and no word of why."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.reading.formulas import Formulas, formulas, slot
from lint.reading.grammar import grammar_of
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import before
from lint.reading.speech import Statement
from lint.reading.tokens import Line
from lint.reading.vocabulary import read_vocabulary

NEAR = 6  # words between a formula and its reason
TIED = 120  # code points between a label and the formula that belongs to it
UNNAMED = frozenset({"person", "anonymous", "collective", "vague"})


class Params(NamedTuple):
    """`window`: paragraphs after the formula that may give the reason; `stock_reasons` open those that say little."""

    window: int = 2
    stock_reasons: tuple[str, ...] = ()


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each unnamed source's label once: no reason given, or (case stock) one of the stock reasons."""
    words = read_vocabulary(article.text, article.blocks).lower
    if not words & article.lexicon.words("anonymity", "keys"):
        return
    lowered = article.text.lower()
    told: set[int | None] = set()
    for place in sorted(_formulas(article.lexicon).find(article.text, lowered, words)):
        block = next((block for block in article.body if block.span.start <= place.start < block.span.end), None)
        if block is None or article.quoted(place.start):
            continue
        sentence = next(s for s in article.sentences(block.span) if s.start <= place.start < s.end)
        statement = _speaker(article, place, sentence)
        key = _head(article, place, sentence) if statement is None else statement.source
        if (statement is None and key is None) or key in told:
            continue
        told.add(key)
        if any(note in lowered for note in article.lexicon.words("anonymity", "notes")):
            return
        anchor = Span(key, place.end) if statement is None and key is not None else _anchor(article, place, statement)
        yield from _judge(article, params, place, sentence, anchor)


def _head(article: Article, place: Span, sentence: Span) -> int | None:
    """Where "an engineer at the board" starts before "who asked not to be named", if a reporting verb follows."""
    lead = article.text[sentence.start : place.start].rstrip()
    if not lead.lower().endswith((" who", ",")):
        return None
    words = grammar_of(article.lexicon)
    line = Line(article.text, Span(sentence.start, sentence.start + len(lead)))
    mention = before(line, len(line.words) - 1, 0, words.nouns)
    following = _words(article.text, Span(place.end, sentence.end))[:1]
    if mention is None or mention.kind not in ("role", "collective") or not following:
        return None
    return line.starts[mention.first] if following[0].lower() in words.verbs else None


def _formulas(lexicon: Lexicon) -> Formulas:
    known = lexicon.derived.get("anonymity")
    if known is None:
        table = lexicon.table("anonymity")
        known = lexicon.derived["anonymity"] = formulas(table["formulas"], table["keys"])
    return known  # type: ignore[return-value]


def _speaker(article: Article, place: Span, sentence: Span) -> Statement | None:
    """The statement whose unnamed source the formula is about: in its label, in its sentence, or just before it."""
    before = None
    for statement in article.statements:
        source = None if statement.source is None else article.sources[statement.source]
        if source is None or source.kind not in UNNAMED or (source.kind == "person" and " " in source.name):
            continue
        label = statement.speaker
        if label is not None and label.start <= place.start < label.end:
            return statement
        if statement.sentence == sentence and label is not None and not statement.pronoun:
            return statement
        if statement.sentence.end <= sentence.start and source.kind == "anonymous":
            before = statement
    opens = article.text[sentence.start : place.start].split()
    if before is not None and len(opens) <= 4 and opens and slot(opens[0]) in ("<they>", "the"):
        return before
    return None


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
    openers = [opener.split() for opener in lexicon.words("anonymity", "openers")]
    verbs = grammar_of(lexicon).verbs
    text = article.text
    after = _words(text, Span(place.end, sentence.end))
    if after[:1] == ["to"]:
        return " ".join(after)
    for at in range(min(NEAR, len(after))):
        if any(_opens(after, at, opener) for opener in openers):
            return " ".join(after[at:])
        if after[at].lower() in verbs:
            break
    lead = _words(text, Span(sentence.start, place.start))
    if any(_opens(lead, 0, opener) for opener in openers):
        return " ".join(lead)
    return _later(article, params.window, place, sentence)


def _later(article: Article, window: int, place: Span, sentence: Span) -> str | None:
    """A reason in what follows the sentence, up to so many paragraphs on."""
    wanted = article.lexicon.words("anonymity", "reason_words")
    at = next(i for i, block in enumerate(article.body) if block.span.start <= place.start < block.span.end)
    for block in article.body[at : at + window + 1]:
        start = max(block.span.start, sentence.end) if block is article.body[at] else block.span.start
        lowered = article.text[start : block.span.end].lower()
        found = next((word for word in wanted if word in lowered), None)
        if found is not None:
            return found
    return None


def _words(text: str, span: Span) -> list[str]:
    return regex.findall(r"[\p{L}\p{N}][\p{L}\p{N}'’\-]*+", text[span.start : span.end])


def _opens(words: list[str], at: int, opener: list[str]) -> bool:
    return [slot(word) for word in words[at : at + len(opener)]] == [slot(word) for word in opener]


def _stock(reason: str, stock: tuple[str, ...]) -> bool:
    words = reason.split()
    return any(_opens(words, at, phrase.split()) for phrase in stock for at in range(min(4, len(words))))
