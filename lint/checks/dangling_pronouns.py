"""A "he said" or "the official said" with nobody to point back to."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import islice

from lint.article import Article
from lint.document import BODY_KINDS, Span
from lint.findings import Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.dictionary import dictionary
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.name_words import is_acronym
from lint.reading.statements import Statement
from lint.values import NamedTuple

_SPEAKERS = frozenset({"person", "anonymous", "collective", "vague"})
_SHOWN = frozenset({"headline", "standfirst", "caption", "pull-quote"})


class Params(NamedTuple):
    """In the `window_paragraphs` before a pronoun, and its own, somebody is looked for whom it can mean.

    `pronouns` and the heads of `labels` ("the official") point back; `people` are nouns for somebody without a name.
    """

    window_paragraphs: int = 2
    pronouns: tuple[str, ...] = ("he", "she")
    labels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the first such speaker of each section for whom the text before it has nobody; case label for a noun."""
    words = grammar_of(article.lexicon)
    subheads = [at for at, block in enumerate(article.blocks) if block.kind == "subhead"]
    section = -1
    settled = False
    for statement in article.statements:
        if article.blocks[statement.block].kind not in BODY_KINDS or statement.speaker is None:
            continue
        above = bisect_right(subheads, statement.block)
        here = subheads[above - 1] if above else -1
        if here != section:
            section, settled = here, False
        if settled:
            continue
        settled = _could_be_meant(article, statement)
        case = _pointing(article, statement, params)
        if case is None or _somebody(article, statement, section, params, words):
            continue
        label = article.text[statement.speaker.start : statement.speaker.end]
        if case == "label" and _met(article, label.split()[-1], statement.speaker.start):
            continue
        yield Hit(statement.span, {"cue": article.excerpt(statement.span), "label": label}, case)


def _could_be_meant(article: Article, statement: Statement) -> bool:
    """Whether a later "he" can point back to this speaker: to a person, not to a body or a paper."""
    if statement.source is None:
        assert statement.speaker is not None
        return article.text[statement.speaker.start : statement.speaker.end].lower() != "it"
    return article.sources[statement.source].kind in _SPEAKERS


def _pointing(article: Article, statement: Statement, params: Params) -> str | None:
    """The case if the speaker is a word that only points back: empty for a pronoun, label for "the official"."""
    assert statement.speaker is not None
    label = article.text[statement.speaker.start : statement.speaker.end].lower()
    if statement.implied or statement.confidence == "high" and statement.pronoun:
        return None
    if label in params.pronouns:
        return ""
    words = label.split()
    return "label" if len(words) == 2 and words[0] == "the" and words[1] in params.labels else None


def _somebody(article: Article, statement: Statement, section: int, params: Params, words: Grammar) -> bool:
    """Whether the text before a cue, in the window, has anybody at all; headings and captions count from anywhere."""
    assert statement.speaker is not None
    blocks = article.blocks
    above = (blocks[at] for at in range(statement.block - 1, section, -1) if blocks[at].kind in BODY_KINDS)
    spans = [block.span for block in islice(above, max(0, params.window_paragraphs))]
    spans += [block.span for block in blocks[: statement.block] if block.kind in _SHOWN]
    spans.append(Span(blocks[statement.block].span.start, statement.sentence.end))
    people = frozenset(params.people)
    return any(_person(article, span, statement, people, words) for span in spans)


@cache
def _word() -> Pattern[str]:
    return compiled(r"[^\W\d_][\w'’-]*")


def _person(article: Article, span: Span, statement: Statement, people: frozenset[str], words: Grammar) -> bool:
    """Whether a stretch of text has a word that names somebody or tells what somebody is; quotations are passed over.

    A capital proves nothing at the head of a sentence or in a heading, unless the word is none of the language.
    """
    nouns = words.nouns
    known = dictionary()
    title = "." not in article.text[span.start : span.end]
    for match in _word().finditer(article.text, *span):
        at = match.start()
        if statement.span.start <= at < statement.span.end or article.quoted(at):
            continue
        word = match[0].removesuffix("’s").removesuffix("'s")
        low = word.lower()
        if low in people or low in nouns.role_heads or low in nouns.role_plurals or low in nouns.plurals:
            return True
        if word[0].isupper() and not is_acronym(word) and word not in nouns.calendar:
            opening = at == span.start or article.text[max(span.start, at - 2) : at].strip() in (".", "!", "?", "")
            if not (word in nouns.places or word in nouns.demonyms or (opening or title) and known.level(low)):
                return True
    return False


def _met(article: Article, role: str, before: int) -> bool:
    """Whether the article has used the noun before: "a ministry official", then "the official"."""
    return role.lower() in article.text[:before].lower()
