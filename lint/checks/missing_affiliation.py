"""A speaker of whom the article says nothing but the name."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.affiliations import post_of
from lint.reading.dictionary import dictionary
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.introductions import described, personal, places_of_word, word_before, words_of_headings
from lint.reading.people_list import people_list
from lint.reading.sources import Label, Source
from lint.reading.statements import Statement
from lint.values import NamedTuple


class Params(NamedTuple):
    """`min_score`: affiliation score below which a speaker is flagged (0 name only, 1 expert's role only, 3 complete).

    `known_people` need no introduction, nor, with `registry_counts`, do those of the newsroom's own list, the file
    people.csv of its word folders. A person whom the article names `subject_mentions` times away from their own
    statements is whom the story is about, and one in a heading is introduced there: neither is an unknown voice.
    A whole sentence quoted counts with any verb, a paraphrase only with one of `plain_verbs`; who wrote or sang, with
    `written_verbs`, is credited by the work; "digest" stands for a name between a dash and a colon.
    """

    min_score: int = 1
    known_people: tuple[str, ...] = ()
    registry_counts: bool = False
    subject_mentions: int = 2
    headings_introduce: bool = True
    plain_verbs: tuple[str, ...] = ("say", "tell", "add")
    written_verbs: tuple[str, ...] = ("tweet", "post", "blog", "sing", "digest")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the first attribution of each named person whose affiliation score stays below the minimum."""
    words = grammar_of(article.lexicon)
    headings = words_of_headings(article.text, article.blocks) if params.headings_introduce else frozenset()
    said: dict[int, list[Statement]] = {}
    for statement in article.statements:
        if statement.source is not None:
            said.setdefault(statement.source, []).append(statement)
    for number, source in enumerate(article.sources):
        if source.kind != "person" or score(source, words) >= params.min_score:
            continue
        label = next((label for label in source.labels if not label.pronoun), None)
        if label is None or not _speaks(said.get(number, []), params):
            continue
        if not _headed(source, headings) and _unknown(article, source, label, params, words):
            yield Hit(label.span, {"name": source.name})


def score(source: Source, words: Grammar) -> int:
    """Affiliation score of attribution grammar, section 5: 3 complete, 1 an expert's role alone, 0 name alone."""
    if source.organisation:
        return 3
    if not source.role:
        return 2 if source.place or source.country else 0
    return 1 if post_of(source.role) in words.nouns.experts else 3


def _speaks(statements: list[Statement], params: Params) -> bool:
    """Whether somebody is heard: quoted, or reported with a plain verb, other than in print."""
    if any(statement.lemma in params.written_verbs for statement in statements):
        return False
    return any(s.kind == "direct" or s.lemma in params.plain_verbs for s in statements)


def _headed(source: Source, headings: frozenset[str]) -> bool:
    """Whether a heading calls a person by the last name, or by a first name that is no ordinary word (Will, Grace)."""
    given, family = source.name.split()[0], source.name.split()[-1]
    return family in headings or given in headings and not dictionary().level(given.lower())


def _unknown(article: Article, source: Source, label: Label, params: Params, words: Grammar) -> bool:
    """Whether the name is surely a person's, first given in full at this attribution, and stands bare everywhere."""
    text, blocks = article.text, article.blocks
    name = source.name.split()
    surname = name[-1]
    courtesies = article.lexicon.words("roles", "courtesies")
    if len(name) < 2 or _is_known(article, name, params) or not _bare(label.text, source.name, courtesies):
        return False
    if not personal(tuple(name), words.nouns):
        return False
    if _of_publication(text, label.span.start) or _alias().match(text, label.span.end):
        return False
    places = list(places_of_word(text, blocks, surname))
    if not places or places[0].start < label.span.start:
        return False
    own = sorted(one.span for one in source.labels)
    others = sum(not _within(own, place.start) for place in places)
    if others >= params.subject_mentions or _kin(text, places, name, words):
        return False
    return not described(text, blocks, source, words)


@cache
def _published() -> Pattern[str]:
    # Harbour News’ Ann Lee; in a column for the Norin Gazette, Ann Lee
    works = "article|column|essay|piece|op-ed|story|report|post|blog|interview|analysis"
    return compiled(
        rf"(?:[A-Z][^\W_]*s[’']|\b(?:{works})\s(?:from|in|for|on|at|with)\s(?:the\s)?[A-Z][^.!?\n]{{0,60}},)\s\Z"
    )


@cache
def _alias() -> Pattern[str]:
    # Ku Ben, as he is known at home, said: somebody whom the text has brought in by another name
    return compiled(r",\s(?:as\s(?:he|she|they)\s(?:is|was|are|were)\s(?:\w+\s)?|also\s)(?:known|called|nicknamed)\b")


def _of_publication(text: str, at: int) -> bool:
    """Whether what stands before a name says for whom that person writes or works."""
    return _published().search(text[max(at - 120, 0) : at]) is not None


def _within(spans: list[Span], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset < spans[at].end


def _is_known(article: Article, name: list[str], params: Params) -> bool:
    """Whether a name is on a list, middle names and initials apart."""
    ends = [name[0], name[-1]]
    if any(known.split()[:: max(1, len(known.split()) - 1)] == ends for known in params.known_people):
        return True
    people = people_list(article.lexicon) if params.registry_counts else None
    return people is not None and bool(people.with_name(" ".join(name)))


def _bare(label: str, name: str, courtesies: frozenset[str]) -> bool:
    """Whether a mention is the name alone, or with a courtesy title, which says nothing of anybody."""
    lead = label.removesuffix(name).split() if label.endswith(name) else ["?"]
    return all(word.lower().rstrip(".") in courtesies for word in lead)


def _kin(text: str, places: list[Span], name: list[str], words: Grammar) -> bool:
    """Whether another person of the article has the surname: then the name is known by the other."""
    nouns = words.nouns
    for place in places:
        first = word_before(text, place.start)
        low = first.lower()
        if first[:1].isupper() and first[-1:].isalpha() and first not in name:
            if not (low in nouns.titles or low in nouns.courtesies or low in nouns.starters or low in words.verbs):
                return True
    return False
