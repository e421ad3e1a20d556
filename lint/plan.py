"""Plan: which rules check a file, with which settings and facts, from configuration and command line."""

import os
from collections.abc import Callable

from lint import config, config_file, files, globs, ignores, roster, rulebook, tables, upwards
from lint.config import EXCLUDED, PathSettings, Settings
from lint.errors import UserError
from lint.findings import Problem
from lint.formats import Options
from lint.given import with_facts
from lint.hints import TYPE_CHECKING
from lint.ignores import Entry, Index
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon
from lint.roster import Asked
from lint.rulebook import Rulebook
from lint.rulefile import Rule
from lint.selection import Selection, unknown
from lint.values import NamedTuple

if TYPE_CHECKING:
    from lint.transcripts.transcript import Evidence

DEFAULT = "default"


class Choices(NamedTuple):
    """What the command line says about rules and configuration; `config` holds files and `key = value` texts.

    `today` is the day, such as 2026-11-22, on which suppressions are to be measured; "" for none.
    `verifying` asks for the rules that hold an article against a record, and no others. `fixing` says which rules may
    mend: all, or those it selects, less those it ignores.
    """

    selection: Selection = Selection()
    profile: str = ""
    fail_on: str = ""
    isolated: bool = False
    config: tuple[str, ...] = ()
    today: str = ""
    verifying: bool = False
    fixing: Selection = Selection()


class Plan(NamedTuple):
    """How one file is to be checked: the rules as configured, the facts given, the words known, the record.

    `book` has all rules there are, `ignores` the entries of an ignore file that hold for the file, `today` the day.
    """

    rules: tuple[Rule, ...]
    facts: Facts = Facts()
    lexicon: Lexicon = Lexicon()
    profile: str = DEFAULT
    fail_on: str = "error"
    config: str = ""
    formats: Options = Options()
    book: Rulebook | None = None
    ignores: tuple[Entry, ...] = ()
    today: str = ""
    evidence: "Evidence | None" = None


class Planner:
    """Makes plans, each configuration file read and checked once. Problems go to `tell`, each once."""

    def __init__(self, choices: Choices, tell: Callable[[Problem], object]) -> None:
        self.choices = choices
        self._report = tell
        self._files = [value for value in choices.config if _is_file(value)]
        self._located: dict[str, str] = {}
        self._settings: dict[str, Settings | UserError] = {}
        self._books: dict[int, Rulebook] = {}
        self._rules: dict[tuple[int, str, tuple[str, ...]], tuple[Rule, ...]] = {}
        self._lexicons: dict[tuple[str, ...], Lexicon] = {}
        self._plans: dict[tuple[int, tuple[int, ...], tuple[int, ...]], Plan] = {}
        self._alike: dict[tuple[str, str], Plan] = {}  # of folders, named and where from, that one plan holds in
        self._at: dict[tuple[str, str], Settings] = {}
        self._open: set[tuple[str, str]] = set()  # folders in which only what is always left out is left out
        self._entries: dict[str, Index] = {}
        self._ignore_files: dict[str, str] = {}
        self._told: set[Problem] = set()
        self.fitted: set[int] = set()  # settings by path that some file of the run fits
        self.excluded: set[tuple[str, str]] = set()  # globs that left something out

    def settings(self, folder: str) -> Settings:
        """The settings that hold in a folder. Raises UserError for a fault in the configuration."""
        path = self._locate(folder)
        if path not in self._settings:
            try:
                self._settings[path] = self._read(path)
            except UserError as error:
                self._settings[path] = error
        found = self._settings[path]
        if isinstance(found, UserError):
            raise found
        return found

    def settings_at(self, path: str) -> Settings:
        """The settings that hold for a file or folder, those of the folder it lies in. Raises UserError as above."""
        key = _folder(path)
        known = self._at.get(key)
        if known is None:
            known = self._at[key] = self.settings(os.path.dirname(files.absolute(path)))
        return known

    def _locate(self, folder: str) -> str:
        if self.choices.isolated or self._files:
            return ""
        if folder not in self._located:
            self._located[folder], warning = config_file.locate(folder)
            if warning:
                self._tell(Problem(self._located[folder], 0, warning, severity="warning"))
        return self._located[folder]

    def _read(self, path: str) -> Settings:
        settings = config.read(path) if path else Settings()
        for value in self._files:
            settings = config.merge(settings, config.read(value, root=os.getcwd()))
        for value in self.choices.config:
            if value not in self._files:
                settings = config.merge(settings, config.settings_of(_inline(value), os.getcwd()))
        return settings

    def book(self, settings: Settings) -> Rulebook:
        """The shipped rules and those of the configuration's folders.

        Raises UserError where configuration or command line name a rule, case or parameter that there is not.
        """
        if id(settings) not in self._books:
            book = rulebook.load(settings.rule_paths)
            for fault in book.faults:
                self._tell(Problem(fault.path, fault.line, fault.message, fault.hint))
            roster.check(book, settings, self._tell)
            roster.check_words(book, self.choices.selection, None, self._tell)
            roster.check_words(book, self.choices.fixing, None, self._tell, roster.FIXING)
            self._books[id(settings)] = book
        return self._books[id(settings)]

    def rule(self, name: str) -> Rule | None:
        """The rule of a name, as it stands in the first of the rulebooks in use that has one."""
        return next((book.names[name] for book in self._books.values() if name in book.names), None)

    def plan(self, path: str) -> Plan:
        """The plan for a file. Raises UserError for a fault in the configuration that holds there."""
        folder = _folder(path)
        alike = self._alike.get(folder)
        if alike is not None:
            return alike
        settings = self.settings_at(path)
        here = self.fitting(path)
        self.fitted.update(map(id, here))
        index = self._ignores(path)
        entries = index.fitting(files.absolute(path))
        known = (id(settings), tuple(map(id, here)), tuple(map(id, entries)))
        if known not in self._plans:
            self._plans[known] = self._plan(settings, here)._replace(ignores=entries)
        if not settings.paths and not index:
            self._alike[folder] = self._plans[known]
        return self._plans[known]

    def fitting(self, path: str) -> tuple[PathSettings, ...]:
        """The settings by path that a file fits, in the order in which they are stated. Raises UserError as above."""
        stated = self.settings_at(path).paths
        absolute = files.absolute(path) if stated else ""
        return tuple(own for own in stated if globs.matches(own.glob, own.root, absolute))

    def excludes(self, path: str) -> bool:
        """Whether the configuration leaves a file or folder out. Raises UserError as above."""
        folder = _folder(path)
        if folder in self._open:
            return os.path.basename(path) in EXCLUDED
        settings = self.settings_at(path)
        if settings.exclude is None and not settings.extend_exclude and not settings.excludes(folder[0] or folder[1]):
            self._open.add(folder)
        if not settings.excludes(path):
            return False
        absolute = files.absolute(path)
        stated = (settings.exclude or ()) + settings.extend_exclude
        self.excluded.update(one for one in stated if globs.matches(*one, absolute))
        return True

    def read_settings(self) -> list[Settings]:
        """The settings read so far, but for those that are at fault."""
        return [settings for settings in self._settings.values() if isinstance(settings, Settings)]

    def _ignores(self, path: str) -> Index:
        """The ignore file that holds where a file lies. Raises UserError for a fault in it."""
        if self.choices.isolated:
            return Index(())
        folder = os.path.dirname(files.absolute(path))
        if folder not in self._ignore_files:
            self._ignore_files[folder] = upwards.nearest(folder, ignores.NAME)
        named = self._ignore_files[folder]
        if named not in self._entries:
            entries = ignores.read(named) if named else ()
            self._check_entries(folder, entries)
            self._entries[named] = Index(entries)
        return self._entries[named]

    def _check_entries(self, folder: str, entries: tuple[Entry, ...]) -> None:
        book = self.book(self.settings(folder)) if entries else None
        for entry in entries:
            for word, hint in unknown(book, (entry.rule,)) if book else ():
                self._tell(Problem(entry.path, entry.line, f"unknown rule “{word}” in ignore", hint, "warning"))

    def _plan(self, settings: Settings, here: tuple[PathSettings, ...]) -> Plan:
        """The plan for the files under these settings that all of `here` fit."""
        book = self.book(settings)
        nearer = next((own.profile for own in reversed(here) if own.profile), "")
        profile = self.choices.profile or nearer or settings.profile or DEFAULT
        ignored = tuple(word for own in here for word in own.ignore)
        facts = with_facts(Facts(), settings.facts)
        for own in here:
            facts = with_facts(facts, own.facts)
        key = (id(settings), profile, ignored)
        if key not in self._rules:
            asked = Asked(self.choices.selection, self.choices.fixing, self.choices.verifying)
            self._rules[key] = tuple(roster.running(book, settings, asked, profile, ignored))
        lexicon = self.lexicon(settings.word_paths)
        fail_on = self.choices.fail_on or settings.fail_on or "error"
        formats = Options(settings.encoding, settings.fields)
        plan = Plan(self._rules[key], facts, lexicon, profile, fail_on, settings.path, formats)
        return plan._replace(book=book, today=self.choices.today)

    def lexicon(self, folders: tuple[str, ...]) -> Lexicon:
        """The lists of words with those of a newsroom's folders. Raises UserError for what no list can say."""
        known = self._lexicons.get(folders)
        if known is None:
            known = Lexicon(folders)
            if folders:
                from lint.reading.word_folders import check_folders

                check_folders(known)
            self._lexicons[folders] = known
        return known

    def _tell(self, problem: Problem) -> None:
        if problem not in self._told:
            self._told.add(problem)
            self._report(problem)


def _is_file(value: str) -> bool:
    return "=" not in value or os.path.exists(value)


def _inline(value: str) -> tables.TomlFile:
    try:
        return tables.parse("--config", value)
    except UserError as error:
        error.hint = "Write a text in quotation marks: --config 'fail-on = \"warning\"'."
        raise


def _folder(path: str) -> tuple[str, str]:
    """What tells the folder of a path from others: its name as written, and the current folder."""
    folder, name = os.path.split(path)
    return (folder, os.getcwd()) if name not in ("", ".", "..") else (path, os.getcwd())
