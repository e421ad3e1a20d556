"""One person's name in two spellings, in two articles of one run."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lint.article import Article
from lint.days import datetime
from lint.document import Span
from lint.findings import Clash, Note, Noted
from lint.hints import Literal
from lint.reading.affiliations import post_of
from lint.reading.aliases import Alias, read_aliases
from lint.reading.name_index import name_index, nearly
from lint.reading.namesakes import name_rules
from lint.reading.nouns import nouns
from lint.reading.sources import Source
from lint.values import NamedTuple

MOST_ALIKE = 60  # names of one shape that are compared with each other
_MARKS = str.maketrans({"’": "'", "‘": "'"})


class Params(NamedTuple):
    """`scope`: outlet compares the articles of one outlet only, run all of them. `alias`: names that are never compared
    with each other, each group as one text with commas: "Imran Qadirov, Imron Kadirov". A name that is right on some
    days only says so, "Ann Lee until 2021-05, Ann Oduya from 2021-06", and an article of another day is told.
    `name_index`: lines as in the file names.csv of a word folder, the newsroom's own index of names, the first naming
    the columns."""

    scope: Literal["outlet", "run"] = "outlet"
    alias: tuple[str, ...] = ()
    name_index: tuple[str, ...] = ()


class _Person(NamedTuple):
    """A person as one article has them; `given`, `middle` and `family` are the words of the name romanised alike.

    `listed` is the name of the newsroom's index that this one is another spelling of, `day` that of publication.
    """

    name: str
    given: str
    middle: tuple[str, ...]
    family: str
    post: str
    outlet: str
    listed: str = ""
    day: str = ""


def note(article: Article, params: Params) -> Iterator[Note]:
    """The people who speak, each with post and body, where the article first has the full name."""
    read_aliases(params.alias)  # a fault in them is told of any article
    rules = name_rules(article.lexicon)
    index = name_index(article.lexicon, params.name_index)
    outlet = article.facts.outlet[0] if params.scope == "outlet" and article.facts.outlet else ""
    day = article.facts.published.isoformat() if params.alias and article.facts.published else ""
    for source in article.sources:
        words = source.name.split()
        if source.kind != "person" or len(words) < 2:
            continue
        at = min((span.start for span in source.mentions), default=0)
        place = article.text.find(source.name, at)
        if place < 0:
            continue
        post = _post(source, article)
        folded = [rules.fold(word) for word in words]
        listed = index.spelling(source.name, folded, post) if index else ""
        person = _Person(source.name, folded[0], tuple(folded[1:-1]), folded[-1], post, outlet, listed, day)
        yield Note(Span(place, place + len(source.name)), person)


def _post(source: Source, article: Article) -> str:
    """What only one person at a time is: an office, or a role in a named body; "" for a farmer or a resident."""
    role = source.role.lower()
    offices = nouns(article.lexicon).offices
    single = role in offices or post_of(role) in offices
    return f"{role}, {source.organisation.lower()}" if role and (source.organisation or single) else ""


def compare(notes: Sequence[Noted], params: Params) -> Iterator[Clash]:
    """One clash for each pair of spellings: the one that fewer articles have, at its first place.

    And one for each spelling that the newsroom's index has otherwise (case index), or that was not in use on the day of
    the article (case dated).
    """
    groups = read_aliases(params.alias)
    apart = [{alias.name for alias in group} for group in groups]
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, noted in enumerate(notes):
        person = _Person(*noted.what)
        places[person.outlet, person.name].append(number)
    for (_, spelt), numbers in places.items():
        listed = next((person.listed for person in _people(numbers, notes) if person.listed), "")
        if listed and not any({spelt, listed} <= group for group in apart):
            yield Clash(numbers[0], None, {"word": spelt, "name": listed, "count": len(numbers)}, "index")
        yield from _out_of_date(spelt, numbers, groups, notes)
    seen: set[tuple[str, str]] = set()
    for one, other in _alike(places, notes):
        rare, name = sorted((one, other), key=lambda key: (len(places[key]), -places[key][0]))
        if (rare[1], name[1]) in seen or any({rare[1], name[1]} <= group for group in apart):
            continue
        if _same(places[rare], places[name], notes):
            seen.add((rare[1], name[1]))
            values = {"word": rare[1], "name": name[1], "count": len(places[name])}
            yield Clash(places[rare][0], places[name][0], values)


def _out_of_date(
    spelt: str, numbers: list[int], groups: tuple[tuple[Alias, ...], ...], notes: Sequence[Noted]
) -> Iterator[Clash]:
    """A clash for each article that uses a name on a day on which another of its group was in use."""
    for group in groups:
        mine = next((alias for alias in group if alias.name == spelt), None)
        for number in numbers if mine is not None else ():
            day = _Person(*notes[number].what).day
            if day and mine is not None and not mine.holds(date := datetime.date.fromisoformat(day)):
                right = next((alias.name for alias in group if alias is not mine and alias.holds(date)), "")
                if right:
                    yield Clash(number, None, {"word": spelt, "name": right, "count": len(numbers)}, "dated")


def _alike(
    places: dict[tuple[str, str], list[int]], notes: Sequence[Noted]
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Pairs of names worth a look: of one outlet, and alike at one end of given and last name."""
    shapes: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for key, numbers in places.items():
        person = _Person(*notes[numbers[0]].what)
        for end in (person.family[:2], f"-{person.family[-3:]}"):
            alike = shapes[person.outlet, person.given[:1], end]
            if len(alike) < MOST_ALIKE:
                yield from ((other, key) for other in alike)
                alike.append(key)


def _same(one: list[int], other: list[int], notes: Sequence[Noted]) -> bool:
    """Whether two spellings are one person: never in one article, and the same romanised, or of one post and body."""
    if not {notes[at].article for at in one}.isdisjoint(notes[at].article for at in other):
        return False
    mine, theirs = (_Person(*notes[numbers[0]].what) for numbers in (one, other))
    if mine.middle != theirs.middle or _unmarked(mine.name) == _unmarked(theirs.name):
        return False  # with and without an initial is no matter of spelling, nor is the form of an apostrophe
    if (mine.given, mine.family) == (theirs.given, theirs.family):
        return True
    posts = {person.post for person in _people(one, notes)} & {person.post for person in _people(other, notes)}
    return any(posts) and nearly(mine.given, theirs.given) and nearly(mine.family, theirs.family)


def _unmarked(name: str) -> str:
    """A name with one kind of apostrophe, and none at the end of a word, where it belongs to what owns the rest."""
    return " ".join(word.rstrip("'") for word in name.translate(_MARKS).split())


def _people(numbers: list[int], notes: Sequence[Noted]) -> Iterator[_Person]:
    return (_Person(*notes[at].what) for at in numbers)
