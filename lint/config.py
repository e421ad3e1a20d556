"""Configuration: found, read, checked, inherited. All of it is data; what it means for a file is `lint.plan`."""

import os
from collections.abc import Mapping

from lint import files, globs, parsed, tables, versions
from lint.config_file import own_table
from lint.errors import UserError
from lint.given import FACTS
from lint.hints import Any, Literal, values_of
from lint.patterns import compiled
from lint.rulefile import PROFILE, Variant, variant
from lint.selection import Selection
from lint.tables import Place, TomlFile
from lint.values import NamedTuple

_FAIL_ON = Literal["error", "warning", "suggestion", "never"]
FAIL_ON: tuple[str, ...] = values_of(_FAIL_ON)
EXCLUDED = (
    ".git", ".hg", ".svn", ".nox", ".tox", ".venv", "venv", "node_modules", "__pycache__", "site-packages",
)  # fmt: skip

SCHEMA: Mapping[str, object] = {
    "extend": str,
    "select": tuple[str, ...],
    "ignore": tuple[str, ...],
    "extend-select": tuple[str, ...],
    "fixable": tuple[str, ...],
    "extend-fixable": tuple[str, ...],
    "unfixable": tuple[str, ...],
    "fail-on": _FAIL_ON,
    "profile": PROFILE,
    "rule-paths": tuple[str, ...],
    "word-paths": tuple[str, ...],
    "exclude": tuple[str, ...],
    "extend-exclude": tuple[str, ...],
    "extend-include": tuple[str, ...],
    "encoding": str,
    "fields": dict,
    "per-file-ignores": dict,
    "required-version": str,
    "docs-url": str,
    "rules": dict,
    "paths": dict,
    **FACTS,
}
# What the field of a record may hold.
FIELDS = ("id", "title", "standfirst", "byline", "body", "published", "language", "desk", "credit")
PATH_SCHEMA: Mapping[str, object] = {"profile": PROFILE, "ignore": tuple[str, ...], **FACTS}


class Override(NamedTuple):
    """Settings of one rule, `[rules.NAME]`, and where they stand."""

    name: str
    variant: Variant
    file: TomlFile

    def fault(self, key: Place, message: str, hint: str = "") -> UserError:
        """The error to raise for something in these settings."""
        return self.file.fault(("rules", self.name, *key), message, hint)


class PathSettings(NamedTuple):
    """Settings for the files that a glob, relative to `root`, fits: `[paths."GLOB"]` and per-file-ignores."""

    glob: str
    root: str
    profile: str = ""
    ignore: tuple[str, ...] = ()
    facts: Mapping[str, Any] = {}
    file: TomlFile | None = None
    place: Place = ()


class Settings(NamedTuple):
    """The settings of a folder: one configuration file over those that it extends. What is empty is not said.

    `layers` (which rules run) and `fixing` (which may mend) go from the outermost file inwards; globs and `files` go in
    the order in which they were stated.
    """

    files: tuple[TomlFile, ...] = ()
    layers: tuple[tuple[Selection, TomlFile | None], ...] = ()
    fixing: tuple[tuple[Selection, TomlFile | None], ...] = ()
    fail_on: str = ""
    profile: str = ""
    docs_url: str = ""
    rule_paths: tuple[str, ...] = ()
    word_paths: tuple[str, ...] = ()
    exclude: tuple[tuple[str, str], ...] | None = None
    extend_exclude: tuple[tuple[str, str], ...] = ()
    extend_include: tuple[tuple[str, str], ...] = ()
    encoding: str = ""
    fields: Mapping[str, str] = {}
    facts: Mapping[str, Any] = {}
    overrides: tuple[Override, ...] = ()
    paths: tuple[PathSettings, ...] = ()

    @property
    def path(self) -> str:
        """The configuration file, or "" when there is none."""
        return self.files[-1].path if self.files else ""

    def excludes(self, path: str) -> bool:
        """Whether the configuration leaves a file or folder out."""
        absolute = files.absolute(path)
        exclude = self.exclude if self.exclude is not None else tuple((name, "/") for name in EXCLUDED)
        return globs.matches_any(exclude + self.extend_exclude, absolute)

    def includes(self, path: str) -> bool:
        """Whether the configuration takes a file from its folder, although its suffix does not mean articles."""
        return bool(self.extend_include) and globs.matches_any(self.extend_include, files.absolute(path))


def merge(base: Settings, over: Settings) -> Settings:
    """The settings of `base`, added to or overruled by those of `over`."""
    return Settings(
        files=base.files + over.files,
        layers=base.layers + over.layers,
        fixing=base.fixing + over.fixing,
        fail_on=over.fail_on or base.fail_on,
        profile=over.profile or base.profile,
        docs_url=over.docs_url or base.docs_url,
        rule_paths=base.rule_paths + over.rule_paths,
        word_paths=base.word_paths + over.word_paths,
        exclude=base.exclude if over.exclude is None else over.exclude,
        extend_exclude=base.extend_exclude + over.extend_exclude,
        extend_include=base.extend_include + over.extend_include,
        encoding=over.encoding or base.encoding,
        fields={**base.fields, **over.fields},
        facts={**base.facts, **over.facts},
        overrides=base.overrides + over.overrides,
        paths=base.paths + over.paths,
    )


def read(path: str, root: str = "", within: tuple[str, ...] = ()) -> Settings:
    """The settings in a configuration file and those it extends; paths in it are relative to `root` or its folder.

    Raises UserError with file and line for whatever is wrong; `within` are the files that extend this one.
    """
    file, _ = own_table(parsed.read(path))
    return settings_of(file, root or os.path.dirname(os.path.abspath(path)), (*within, os.path.abspath(path)))


def settings_of(file: TomlFile, root: str, within: tuple[str, ...] = ()) -> Settings:
    """The settings in a parsed file. Raises UserError with file and line for whatever is wrong."""
    # First of all: of another version's keys this one knows nothing.
    versions.check(file, file.data.get("required-version", ""))
    known = tables.check(file, (), file.data, SCHEMA)
    overrides = tuple(
        Override(name, variant(file, ("rules", name), table), file) for name, table in known.get("rules", {}).items()
    )
    switched = tuple((name, bool(own.enabled)) for name, own, _ in overrides if own.enabled is not None)
    layer = Selection(known.get("select"), known.get("extend-select", ()), known.get("ignore", ()), switched)
    fixing = Selection(known.get("fixable"), known.get("extend-fixable", ()), known.get("unfixable", ()))
    own = Settings(
        files=(file,),
        layers=((layer, file),),
        fixing=((fixing, file),),
        fail_on=known.get("fail-on", ""),
        profile=known.get("profile", ""),
        docs_url=_docs_url(file, known.get("docs-url", "")),
        rule_paths=_folders(file, root, "rule-paths", known),
        word_paths=_folders(file, root, "word-paths", known),
        exclude=_globs(file, root, "exclude", known) if "exclude" in known else None,
        extend_exclude=_globs(file, root, "extend-exclude", known),
        extend_include=_globs(file, root, "extend-include", known),
        encoding=_encoding(file, known.get("encoding", "")),
        fields=_fields(file, known.get("fields", {})),
        facts={key: value for key, value in known.items() if key in FACTS},
        overrides=overrides,
        paths=_paths(file, root, known),
    )
    if "extend" not in known:
        return own
    base = os.path.join(root, os.path.expanduser(known["extend"]))
    if os.path.abspath(base) in within:
        raise file.fault(("extend",), f"“{known['extend']}” extends this file in its turn", "Take one of the two out.")
    if not base.endswith(".toml"):
        raise file.fault(("extend",), f"“{known['extend']}” is no TOML file", "Name a configuration file to extend.")
    if not os.path.isfile(base):
        raise file.fault(("extend",), f"there is no file “{known['extend']}” to extend", f"Looked for {base}.")
    return merge(read(base, within=within), own)


def _folders(file: TomlFile, root: str, key: str, known: Mapping[str, Any]) -> tuple[str, ...]:
    folders = tuple(os.path.join(root, os.path.expanduser(name)) for name in known.get(key, ()))
    for folder, name in zip(folders, known.get(key, ()), strict=True):
        if not os.path.isdir(folder):
            raise file.fault((key,), f"there is no folder “{name}”", f"Looked for {folder}.")
    return folders


def _docs_url(file: TomlFile, address: str) -> str:
    if address and not compiled(r"https?://[^\s<>\"\x00-\x1f\x7f]+\Z").match(address):
        hint = 'Write the address under which the pages of rules/ stand: "https://desk.example/quotelint/".'
        raise file.fault(("docs-url",), f"“{address}” is no address of a web page", hint)
    return address if not address or address.endswith("/") else address + "/"


def _encoding(file: TomlFile, name: str) -> str:
    import codecs

    try:
        return codecs.lookup(name).name if name else ""
    except LookupError as error:
        hint = "Write it as “utf-8”, “windows-1252”, “iso-8859-1” …"
        raise file.fault(("encoding",), f"there is no encoding “{name}”", hint) from error


def _fields(file: TomlFile, table: Mapping[str, Any]) -> dict[str, str]:
    for what, name in table.items():
        if what not in FIELDS:
            hint = tables.nearest(what, FIELDS) or f"Known: {', '.join(FIELDS)}."
            raise file.fault(("fields", what), f"unknown key “{what}” in fields", hint)
        tables.convert(file, ("fields", what), name, str)
    return dict(table)


def _globs(file: TomlFile, root: str, key: str, known: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((_glob(file, (key,), glob), root) for glob in known.get(key, ()))


def _glob(file: TomlFile, place: Place, glob: str) -> str:
    try:
        globs.check(glob)
    except ValueError as error:
        raise file.fault(place, f"“{glob}” is no path pattern: {error}", "Write it as in columns/**/*.txt.") from error
    return glob


def _paths(file: TomlFile, root: str, known: Mapping[str, Any]) -> tuple[PathSettings, ...]:
    found = []
    for glob, words in known.get("per-file-ignores", {}).items():
        place: Place = ("per-file-ignores", glob)
        ignore = tables.convert(file, place, words, tuple[str, ...])
        assert isinstance(ignore, tuple)
        found.append(PathSettings(_glob(file, place, glob), root, ignore=ignore, file=file, place=place))
    for glob, table in known.get("paths", {}).items():
        place = ("paths", glob)
        own = tables.check(file, place, table, PATH_SCHEMA)
        facts = {key: value for key, value in own.items() if key in FACTS}
        profile, ignore = own.get("profile", ""), own.get("ignore", ())
        found.append(PathSettings(_glob(file, place, glob), root, profile, ignore, facts, file, (*place, "ignore")))
    return tuple(found)
