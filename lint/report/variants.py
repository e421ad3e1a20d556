"""Variants: a person's name spelt two ways in the articles of a run, as name-variant-across-articles sees it."""

from collections.abc import Iterable

from lint import params
from lint.article import Article
from lint.checks import names_across
from lint.findings import Noted
from lint.hints import Any
from lint.plan import Plan
from lint.values import NamedTuple

RULE = "name-variant-across-articles"
MOST = 300_000  # notes kept, so that memory stays bounded over any archive


class Variant(NamedTuple):
    """A spelling, where it first stands, and the commoner one, which so many `articles` have.

    `other_file` is empty where the other spelling is that of the newsroom's own list of names.
    """

    name: str
    file: str
    line: int
    other: str
    other_file: str
    other_line: int
    articles: int

    @property
    def here(self) -> str:
        """Where the spelling stands."""
        return f"{self.file}:{self.line}"

    @property
    def there(self) -> str:
        """Where the other one stands."""
        return f"{self.other_file}:{self.other_line}" if self.other_file else "list of names"


class _Place(NamedTuple):
    file: str
    line: int


class Person(NamedTuple):
    """Somebody who speaks in an article, as articles are compared, and the line."""

    what: Any
    line: int


def people_in(article: Article, plan: Plan) -> tuple[Person, ...]:
    """The people who speak in an article."""
    notes = names_across.note(article, _settings(plan))
    return tuple(Person(note.what, article.document.region(note.span).line) for note in notes)


def _settings(plan: Plan) -> names_across.Params:
    rule = next((rule for rule in plan.rules if rule.name == RULE), None)
    settings = names_across.Params() if rule is None else params.build(rule)
    assert isinstance(settings, names_across.Params)
    return settings


class NameIndex:
    """The people of the articles of one run."""

    def __init__(self) -> None:
        self._notes: list[Noted] = []
        self._places: list[_Place] = []
        self._settings = names_across.Params()
        self._articles = 0
        self.full = False

    def add(self, path: str, people: Iterable[Person], plan: Plan) -> None:
        """Note the people who speak in the article of a file."""
        self._settings = _settings(plan)
        self._articles += 1
        for what, line in people:
            if len(self._notes) >= MOST:
                self.full = True
                return
            self._notes.append(Noted(self._articles, what))
            self._places.append(_Place(path, line))

    def variants(self) -> tuple[Variant, ...]:
        """Each pair of spellings, by name."""
        found = []
        for clash in names_across.compare(self._notes, self._settings):
            here = self._places[clash.note]
            there = _Place("", 0) if clash.other is None else self._places[clash.other]
            values = clash.values
            found.append(
                Variant(
                    str(values["word"]),
                    here.file,
                    here.line,
                    str(values["name"]),
                    there.file,
                    there.line,
                    int(str(values["count"])),
                )  # fmt: skip
            )
        return tuple(sorted(found))
