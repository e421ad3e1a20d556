"""Names, posts and organisations that differ from the newsroom's own list of people."""

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.days import datetime
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.affiliations import Affiliation
from lint.reading.house_phrases import cased, find, plain
from lint.reading.people_list import People, Person, people_list
from lint.reading.sources import Source
from lint.values import NamedTuple

_SMALL = frozenset({"the", "of", "for", "and", "a", "an", "at", "in", "on", "under", "to", "&"})


class Params(NamedTuple):
    """`people`: lines as in the file people.csv of a word folder, the first naming the columns.

    `date_aware`: a row counts only on the days from `from` to `to`, if the date of publication is known. `ranks`: words
    that make another post of a role (deputy, former). `same`: words for one post, each group as one text with
    commas. `then`: words that say that a sentence is about the past.
    """

    people: tuple[str, ...] = ()
    date_aware: bool = True
    ranks: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    then: tuple[str, ...] = ()


class _Role(NamedTuple):
    """A role as it is compared: its rank (deputy, former) and its other words; `head` is the last."""

    ranks: frozenset[str]
    words: frozenset[str]
    head: str


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags dispreferred spellings of names (case name), and posts and bodies of speakers that differ from the list."""
    people = people_list(article.lexicon, params.people)
    if people is None:
        return
    day = article.given.published if params.date_aware else None
    yield from _names(article, people, day)
    for source in article.sources:
        rows = people.with_name(source.name) if source.kind == "person" else []
        if rows:
            yield from _posts(article, source, rows, day, params)


def _names(article: Article, people: People, day: datetime.date | None) -> Iterator[Hit]:
    """Spellings that the list has as variants of one name only, outside quotations and longer names."""
    for place in find(article.vocabulary, people.variants):
        start, end = place.span
        words = article.text[start:end]
        rows = [row for number in place.numbers if (row := people.person(number)).holds(day)]
        rows = [row for row in rows if cased(words) in map(cased, row.variants)]
        names = {row.name for row in rows}
        onward = article.text[end : end + 2]
        longer = onward[:1] in ("-", "@", "/") or (onward[:1] == " " and onward[1:].isupper())
        if len(names) != 1 or plain(words) in people.names or article.quoted(start) or longer:
            continue
        (name,) = names
        yield Hit(place.span, {"words": words, "name": name}, "name", Fix((Edit(place.span, name),), safe=True))


def _posts(
    article: Article, source: Source, rows: list[Person], day: datetime.date | None, params: Params
) -> Iterator[Hit]:
    """The first post given to somebody that no row has."""
    valid = [row for row in rows if row.holds(day)]
    for given in source.affiliations:
        if not given.role or given.at < 0 or article.quoted(given.at):
            continue
        case, row = _difference(given, valid, [row for row in rows if row not in valid], day, params)
        if row is not None and not _of_the_past(article, given.at, row, params):
            body = case == "organisation"
            values = {
                "name": row.name,
                "given": given.organisation if body else given.role,
                "listed": (row.bodies if body else row.roles)[0],
                "until": row.last.isoformat(),
            }
            yield Hit(_anchor(article, source, given), values, case)
            return


def _difference(
    given: Affiliation, valid: list[Person], other: list[Person], day: datetime.date | None, params: Params
) -> tuple[str, Person | None]:
    """In what a post differs from the list, and from which row; None where some row has it, or none speaks of it."""
    role = _role(given.role, params)
    found: tuple[str, Person | None] = ("", None)
    for row in valid:
        for listed in (_role(text, params) for text in row.roles):
            if _same_post(role, listed):
                if (
                    not given.organisation
                    or not row.bodies
                    or any(_same_body(given.organisation, b) for b in row.bodies)
                ):
                    return "", None
                found = "organisation", row
            elif found[1] is None and role.head == listed.head:
                found = "", row
    if found[1] is not None or day is None:
        return found
    ended = [
        row for row in other if row.last < day and any(_same_post(role, _role(text, params)) for text in row.roles)
    ]
    return ("ended", ended[-1]) if ended else found


@cache
def _groups(same: tuple[str, ...]) -> dict[str, str]:
    return {word.strip(): group.split(",")[0].strip() for group in same for word in group.split(",")}


def _role(text: str, params: Params) -> _Role:
    groups = _groups(params.same)
    text = plain(text).replace("-", " ")
    words = [groups.get(word, word) for word in groups.get(text, text).split() if word not in _SMALL]
    ranks = frozenset(word for word in words if word in params.ranks)
    rest = [word for word in words if word not in params.ranks]
    return _Role(ranks, frozenset(rest), rest[-1] if rest else "")


def _same_post(one: _Role, other: _Role) -> bool:
    """Whether two roles can be one post: of one rank, and no word of the one contradicts the other."""
    return one.ranks == other.ranks and (one.words <= other.words or other.words <= one.words)


def _with_one(body: str, listed: tuple[str, ...]) -> bool:
    return any(_same_body(body, other) for other in listed)


def _same_body(one: str, other: str) -> bool:
    """Whether two names can be one body's: the words of one are in the other, or it is the initials of the other."""
    first = [word.removesuffix("'s") for word in plain(one).split() if word not in _SMALL]
    second = [word.removesuffix("'s") for word in plain(other).split() if word not in _SMALL]
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    initials = ["".join(word[0] for word in words) for words in (first, second)]
    return "".join(first).replace(".", "") == initials[1] or "".join(second).replace(".", "") == initials[0]


@cache
def _year() -> Pattern[str]:
    return compiled(r"(?<!\w)(?:1[89]|20)\d\d(?!\w)")


def _of_the_past(article: Article, at: int, row: Person, params: Params) -> bool:
    """Whether the sentence is about a time before the row holds, or says that it is about another time."""
    block = next((block for block in article.blocks if block.span.start <= at < block.span.end), None)
    if block is None:
        return True
    sentence = next((span for span in article.sentences(block.span) if span.start <= at < span.end), block.span)
    text = article.text[sentence.start : sentence.end].lower()
    years = [int(year) for year in _year().findall(text)]
    return any(year <= row.first.year for year in years) or any(word in text for word in params.then)


def _anchor(article: Article, source: Source, given: Affiliation) -> Span:
    """The mention that the description belongs to, or the first word of the description."""
    for label in source.labels:
        if label.span.start <= given.at <= label.span.end + 2 and not label.pronoun:
            return label.span
    end = given.at
    while end < len(article.text) and not article.text[end].isspace():
        end += 1
    return Span(given.at, end)
