"""A speaker who is quoted before the reader learns who it is."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.introductions import HEADINGS, described, personal, places_of_word
from lint.reading.passages import number_at
from lint.reading.sources import Source
from lint.reading.statements import Statement
from lint.values import NamedTuple

_FAR = 200  # code points of the later place that are shown


class Params(NamedTuple):
    """`grace_sentences` after the first attribution may still bring the affiliation; so may the `lead_paragraphs`.

    `known_people` need no introduction, nor does a person named `subject_mentions` times away from their own words,
    whom the story is about. A whole sentence quoted is speech with any verb, a paraphrase with one of `plain_verbs`.
    """

    grace_sentences: int = 0
    lead_paragraphs: int = 0
    known_people: tuple[str, ...] = ()
    subject_mentions: int = 4
    plain_verbs: tuple[str, ...] = ("say", "tell", "add")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the name at the first attribution of each person whose affiliation the article gives later."""
    first: dict[int, Statement] = {}
    for statement in article.statements:
        if statement.source is not None and statement.speaker is not None:
            if statement.form != "ing" and (statement.kind == "direct" or statement.lemma in params.plain_verbs):
                first.setdefault(statement.source, statement)
    words = grammar_of(article.lexicon)
    for number, statement in first.items():
        source = article.sources[number]
        if source.kind != "person" or statement.pronoun or source.name in params.known_people:
            continue
        at = _given(article, source, words)
        if at < 0 or at < _in_time(article, statement, params):
            continue
        if not _unknown(article, source, statement, params, words):
            continue
        assert statement.speaker is not None
        place = max((mention for mention in source.mentions if mention.start <= at), default=Span(at, at))
        later = Span(place.start, min(max(at, place.end), place.end + _FAR))
        values = {"name": source.name, "affiliation": source.affiliation, "line": later}
        yield Hit(statement.speaker, values, related=(later,))


def _given(article: Article, source: Source, words: Grammar) -> int:
    """Where a role is first given, in code points; -1 if the article gives none, or an organisation before it.

    What begins with a verb is no description: "Vale, citing the state department, …"
    """
    roles = [given.at for given in source.affiliations if given.role]
    others = [given.at for given in source.affiliations if given.organisation]
    at = min(roles, default=-1)
    if at < 0 or at > min(others, default=at):
        return -1
    opening = article.text[at : at + 30].split(None, 1)[:1]
    return -1 if any(verb.form == "ing" for word in opening for verb in words.verbs[word.lower()]) else at


def _in_time(article: Article, statement: Statement, params: Params) -> int:
    """The end of the text in which an affiliation still comes in time."""
    passages = article.passages
    last = number_at(passages, statement.sentence.start)
    last = min(last + params.grace_sentences, len(passages) - 1)
    lead = article.body[: params.lead_paragraphs]
    return max(passages[last].sentence.end, lead[-1].span.end if lead else 0)


def _unknown(article: Article, source: Source, statement: Statement, params: Params, words: Grammar) -> bool:
    """Whether the attribution is where the person first comes up, and nothing there says who it is."""
    text, blocks = article.text, article.blocks
    label = statement.speaker
    name = tuple(source.name.split())
    if label is None or len(name) < 2 or not personal(name, words.nouns):
        return False
    if any(places_of_word(text, blocks, name[-1], HEADINGS)):
        return False
    places = list(places_of_word(text, blocks, name[-1]))
    if not places or places[0].start < label.start:
        return False
    own = {one.span.end for one in source.labels}
    if sum(place.end not in own for place in places) >= params.subject_mentions:
        return False
    early = tuple(mention for mention in source.mentions if mention.start < statement.sentence.end)
    return not described(text, blocks, source._replace(mentions=early), words)
