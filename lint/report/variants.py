"""Variants: a person's name spelt two ways in the articles of a run, as name-variant-across-articles sees it."""

from lint import params
from lint.article import Article
from lint.checks import names_across
from lint.findings import Noted
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


class NameIndex:
    """The people of the articles of one run."""

    def __init__(self) -> None:
        self._notes: list[Noted] = []
        self._places: list[_Place] = []
        self._settings = names_across.Params()
        self._articles = 0
        self.full = False

    def add(self, article: Article, plan: Plan) -> None:
        """Note the people who speak in an article."""
        rule = next((rule for rule in plan.rules if rule.name == RULE), None)
        if rule is not None:
            self._settings = params.build(rule)
        self._articles += 1
        for note in names_across.note(article, self._settings):
            if len(self._notes) >= MOST:
                self.full = True
                return
            self._notes.append(Noted(self._articles, note.what))
            self._places.append(_Place(article.document.file.path, article.document.region(note.span).line))

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
