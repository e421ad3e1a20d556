"""One person with two posts, bodies or parties that do not go together."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.reading.appositions import apposition
from lint.reading.grammar import grammar_of
from lint.reading.introductions import personal, places_of_word
from lint.reading.name_words import person_words, strip_possessive
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.passages import Passage, number_at
from lint.reading.premodifiers import before_name
from lint.values import NamedTuple

_MOST = 40  # mentions of one surname that are read
_NEAR = 8  # words between a post and the name of its holder
_ALIKE = 3  # mentions of one and the same post that are compared with later ones


class Params(NamedTuple):
    """`ranks` before a post make it another one, deputy mayor and mayor, unless it is one of the `courtesies`.

    Of `portfolios` one person has one: health minister, finance minister; a word of `generic` before it names none.
    `modifiers` in the sentence of either mention
    say that somebody has held both. `compatible` are pairs that this house lets stand: "mayor = deputy mayor".
    """

    ranks: tuple[str, ...] = ("deputy", "vice", "assistant")
    portfolios: tuple[str, ...] = ("minister",)
    generic: tuple[str, ...] = ()
    courtesies: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    compatible: tuple[str, ...] = ()


class _Post(NamedTuple):
    """What one mention says that a person is: a role, or a party's letter, and the body."""

    role: str
    organisation: str
    span: Span
    name: str


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the later of two mentions that exclude each other; cases organisation and party, else two ranks."""
    nouns = grammar_of(article.lexicon).nouns
    for posts in _bodies(article):
        yield from _clashes(article, posts, params, nouns)
    for surname in _surnames(article, {*params.ranks, *params.portfolios}, nouns):
        yield from _clashes(article, list(_posts(article, surname, nouns)), params, nouns)


def _bodies(article: Article) -> Iterator[list[_Post]]:
    """By source, the mentions that give a body."""
    for source in article.sources:
        given = [one for one in source.affiliations if one.organisation and one.at >= 0]
        if source.kind != "person" or len(given) < 2 or not source.mentions:
            continue
        posts = []
        mentions = sorted(source.mentions)
        for one in given:
            at = bisect_left(mentions, one.at, key=lambda mention: mention.start)
            near = min(mentions[max(at - 1, 0) : at + 1], key=lambda mention: abs(mention.start - one.at))
            posts.append(_Post(one.role.lower(), one.organisation, near, source.name))
        yield sorted(posts, key=lambda post: post.span)


def _surnames(article: Article, triggers: set[str], nouns: Nouns) -> list[str]:
    """The last names that stand beside such a post and belong to one person of the article."""
    found: dict[str, None] = {}
    for passage in article.passages:
        if triggers.isdisjoint(passage.line.lower):
            continue
        words = passage.line.words
        for at in (at for at, low in enumerate(passage.line.lower) if low in triggers):
            for word in words[max(0, at - _NEAR) : at + _NEAR]:
                if word[:1].isupper() and (name := strip_possessive(word)) in article.names:
                    found[name] = None
    return [name for name in found if _one_person(article, name, nouns)]


def _one_person(article: Article, surname: str, nouns: Nouns) -> bool:
    full = article.names[surname]
    if sum(1 for _ in islice(places_of_word(article.text, article.blocks, surname), 2)) < 2:
        return False
    return personal(full[0].words, nouns) and len({one.words[0] for one in full}) == 1


def _posts(article: Article, surname: str, nouns: Nouns) -> Iterator[_Post]:
    """The roles that stand right before or after a name, in the order of the text, quotations apart."""
    name = " ".join(article.names[surname][0].words)
    for number, place in enumerate(places_of_word(article.text, article.blocks, surname)):
        if number > _MOST:
            return
        passage = _passage(article, place.start)
        token = passage.line.token_at(place.start)
        mention = before(passage.line, token + 1, 0, nouns) if token is not None else None
        if mention is None or mention.kind != "person" or article.quoted(place.start):
            continue
        line = passage.line
        titles, _ = person_words(line.words[mention.name_first : mention.name_last], nouns, sure=True)
        for given in (
            before_name(line, mention.first, mention.name_first, titles, nouns),
            apposition(line, mention, None, nouns),
        ):
            if given.role:
                start = min(given.at, place.start) if given.at >= 0 else place.start
                yield _Post(given.role.lower(), given.organisation, Span(start, place.end), name)


def _passage(article: Article, offset: int) -> Passage:
    return article.passages[number_at(article.passages, offset)]


def _clashes(article: Article, posts: list[_Post], params: Params, nouns: Nouns) -> Iterator[Hit]:
    told: set[tuple[str, str]] = set()
    before: list[_Post] = []
    counts: Counter[tuple[str, str]] = Counter()
    for later in posts:
        for earlier in before:
            clash = _clash(earlier, later, params, nouns)
            if clash is None or clash[2] in told or _explained(article, earlier, later, params):
                continue
            told.add(clash[2])
            first, second = clash[1]
            values = {"name": later.name, "first": first, "second": second, "line": earlier.span}
            yield Hit(later.span, values, clash[0], related=(earlier.span,))
            break
        post = (later.role, later.organisation)
        counts[post] += 1
        if counts[post] <= _ALIKE:
            before.append(later)


def _clash(
    one: _Post, other: _Post, params: Params, nouns: Nouns
) -> tuple[str, tuple[str, str], tuple[str, str]] | None:
    """The case, what the two mentions say, and a key for the pair; None where both can be true."""
    roles = (one.role, other.role)
    if {f"{one.role} = {other.role}", f"{other.role} = {one.role}"} & set(params.compatible):
        return None
    if _ranks_differ(*roles, params) or _portfolios_differ(*roles, params):
        return "", roles, roles
    bodies = (one.organisation, other.organisation)
    if _parties_differ(*bodies):
        return "party", bodies, bodies
    if one.role and one.role == other.role and _bodies_differ(*bodies, nouns):
        return "organisation", bodies, bodies
    return None


def _ranks_differ(one: str, other: str, params: Params) -> bool:
    low, high = sorted((one, other), key=len, reverse=True)
    rank, _, post = low.replace("-", " ").partition(" ")
    return rank in params.ranks and post == high and post.split()[-1] not in params.courtesies


def _portfolios_differ(one: str, other: str, params: Params) -> bool:
    first, second = one.replace("defense", "defence").split(), other.replace("defense", "defence").split()
    if not len(first) == len(second) == 2 or first[-1] != second[-1] or first[-1] not in params.portfolios:
        return False
    return first != second and not {first[0], second[0]} & {*params.generic, *params.ranks}


def _parties_differ(one: str, other: str) -> bool:
    """Whether two legislator's tags are of different parties: D-Ohio, R-Ohio."""
    return one[1:2] == other[1:2] == "-" and one[2:3].isupper() and other[2:3].isupper() and one[0] != other[0]


def _bodies_differ(one: str, other: str, nouns: Nouns) -> bool:
    """Whether two names are of two bodies of one kind, neither of them the other's short form."""
    first, second = one.lower().split(), other.lower().split()
    if not first or not second or first[-1] != second[-1] or first[-1] not in nouns.body_heads:
        return False
    return not set(first) <= set(second) and not set(second) <= set(first)


def _explained(article: Article, one: _Post, other: _Post, params: Params) -> bool:
    """Whether the sentence of either mention says that a post was another time's, or one of two."""
    for post in (one, other):
        span = _passage(article, post.span.start).sentence
        words = article.text[span.start : span.end].lower().replace("-", " ").split()
        if any(word.strip(".,;:()“”\"'’") in params.modifiers for word in words):
            return True
    return False
