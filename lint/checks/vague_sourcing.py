"""Nobody in particular is made to say something."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.reading.dictionary import dictionary
from lint.reading.grammar import grammar_of
from lint.reading.nouns import Nouns
from lint.reading.vocabulary import read_vocabulary
from lint.reading.whereabouts import Whereabouts

NEAR = 600  # code points of a sentence searched for evidence on each side
NAMED = frozenset({"person", "organisation", "document"})


class Params(NamedTuple):
    """`evidence_window`: sentences after the formula, in its paragraph, in which somebody named may be heard.

    What the first paragraph leaves vague, the next `lead_window` paragraphs may back up with somebody named.
    `formulas` are phrases in lower case, flagged beside those of the word file vague.
    """

    formulas: tuple[str, ...] = ()
    evidence_window: int = 1
    lead_window: int = 1


class _Found(NamedTuple):
    block: int
    sentence: Span
    span: Span
    case: str


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the cue clause of each vague statement, and impersonal formulas such as “it is widely believed”."""
    where = Whereabouts(article)
    named = {
        (statement.block, statement.sentence.start)
        for statement in article.statements
        if statement.source is not None and article.sources[statement.source].kind in NAMED
    }
    blocks = {block for block, _ in named}
    for found in sorted((*_vague(article), *_impersonal(article, params, where)), key=lambda one: one.span):
        backed = _evidence(article, found, named, params.evidence_window, where)
        if not backed and not _lead_backed(article, found, blocks, params.lead_window):
            yield Hit(found.span, {"formula": article.excerpt(found.span)}, found.case)


def _vague(article: Article) -> Iterator[_Found]:
    nouns = grammar_of(article.lexicon).nouns
    spare = article.lexicon.words("vague", "spared")
    for statement in article.statements:
        if statement.source is None or article.sources[statement.source].kind != "vague":
            continue
        if article.blocks[statement.block].kind not in ("paragraph", "list-item"):
            continue
        if statement.speaker is None or statement.pronoun or statement.definite or statement.lemma == "state":
            continue
        label = article.text[statement.speaker.start : statement.speaker.end].split()
        head = label[-1].lower()
        if head in spare or not (head in nouns.vague or head in nouns.quantities) or _belong(label, nouns):
            continue
        yield _Found(statement.block, statement.sentence, statement.span, "")


def _belong(label: list[str], nouns: Nouns) -> bool:
    """Whether the people are those of a named body: Harbour Authority officials, Vale insiders."""
    for at, word in enumerate(label[:-1]):
        if word[:1].isupper() and word not in nouns.demonyms and (at or not dictionary().level(word.lower())):
            return True
    return False


def _impersonal(article: Article, params: Params, where: Whereabouts) -> Iterator[_Found]:
    words = read_vocabulary(article.text, article.blocks).lower
    groups = _by_key((*article.lexicon.table("vague").get("impersonal", ()), *params.formulas))
    keys = groups.keys() & words
    if not keys:
        return
    lowered = article.text.lower()
    for phrase in (phrase for key in sorted(keys) for phrase in groups[key]):
        at = lowered.find(phrase)
        while at >= 0:
            place = Span(at, at + len(phrase))
            if not lowered[at - 1 : at].isalpha() and not lowered[place.end : place.end + 1].isalpha():
                yield from _in_prose(article, place, where)
            at = lowered.find(phrase, place.end)


@lru_cache(maxsize=4)
def _by_key(phrases: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The phrases by their longest word: only those are looked for whose key word the article has."""
    groups: dict[str, list[str]] = {}
    for phrase in phrases:
        groups.setdefault(max(phrase.split(), key=len), []).append(phrase)
    return {key: tuple(group) for key, group in groups.items()}


def _in_prose(article: Article, place: Span, where: Whereabouts) -> Iterator[_Found]:
    block = where.block(place.start)
    if block is None or article.blocks[block].kind not in ("paragraph", "list-item") or article.quoted(place.start):
        return
    yield _Found(block, where.sentences(block)[where.sentence(block, place.start)], place, "impersonal")


def _evidence(article: Article, found: _Found, named: set[tuple[int, int]], window: int, where: Whereabouts) -> bool:
    """Whether somebody named is heard in the sentence or the next ones, or the formula itself names an example."""
    text = article.text
    if (found.block, found.sentence.start) in named:
        return True
    rest = text[found.span.end : min(found.sentence.end, found.span.end + 40)].lower().split()
    if rest[:1] and rest[0].strip(",") in article.lexicon.words("vague", "examples"):
        return True
    around = Span(max(found.sentence.start, found.span.start - NEAR), min(found.sentence.end, found.span.end + NEAR))
    tail = f" {text[around.start : around.end].lower()} "
    if any(f" {word} " in tail for word in article.lexicon.words("vague", "evidence")):
        return True
    at = where.sentence(found.block, found.span.start)
    following = where.sentences(found.block)[at + 1 : at + 1 + window]
    return any((found.block, sentence.start) in named for sentence in following)


def _lead_backed(article: Article, found: _Found, named: set[int], window: int) -> bool:
    """Whether the formula stands in the first paragraph, and one of the next has a named speaker."""
    if not article.body or article.body[0].span != article.blocks[found.block].span:
        return False
    return any(number in named for number in range(found.block + 1, found.block + 1 + window))
