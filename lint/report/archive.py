"""Archive: what a run over many articles adds up, in a database on disk, so that memory stays flat.

The database has no name: SQLite makes it in the folder for temporary files and removes it at the end, whatever happens.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from lint.hints import Any
from lint.report.parts import Header, LedgerRow, Sheet, Verdict
from lint.report.wording import words
from lint.values import NamedTuple

GROUPS = ("source", "organisation", "kind", "voice")  # what sources can be added up by; any other word is a field
NAMED = ("person", "organisation", "document", "publication", "collective")
_TABLES = """
create table articles (
  id integer primary key, file text, page text, headline text, byline text, published text, words integer,
  errors integer, warnings integer, suggestions integer, ready integer, quotations integer, statements integer,
  quoted integer, sources integer, hidden integer
);
create table fields (article integer, field text, value text);
create table sources (
  article integer, name text, kind text, role text, organisation text, voice text, direct integer, mixed integer,
  paraphrase integer, statements integer, quoted integer, complete integer, published text, named integer,
  known_body integer
);
"""


class Entry(NamedTuple):
    """One article of the run, for the index page."""

    file: str
    page: str
    headline: str
    byline: str
    published: str
    words: int
    verdict: Verdict
    quotations: int
    statements: int
    quoted_words: int
    sources: int
    hidden_statements: int


class Total(NamedTuple):
    """What is added up for one value: articles, sources (each once an article), statements, quoted words.

    `hidden_statements` and the findings are given for fields of the front matter only.
    """

    value: str
    articles: int
    sources: int
    statements: int
    quoted_words: int
    hidden_statements: int = 0
    errors: int = 0
    warnings: int = 0
    suggestions: int = 0


class Party(NamedTuple):
    """One source over all articles; roles and organisations as the articles give them, the commonest first."""

    name: str
    kind: str
    articles: int
    direct: int
    mixed: int
    paraphrase: int
    statements: int
    quoted_words: int
    complete: int
    roles: tuple[str, ...]
    organisations: tuple[str, ...]
    first: str
    last: str


class Archive:
    """The articles and sources of one run; use as a context, so that the database goes when the run ends."""

    def __init__(self, fields: Sequence[str] = ()) -> None:
        self.fields = tuple(fields)
        self._articles = 0
        self._base = sqlite3.connect("")
        self._base.executescript(
            "pragma synchronous = off; pragma journal_mode = off; pragma temp_store = file;" + _TABLES
        )

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *fault: object) -> None:
        self._base.close()

    def __len__(self) -> int:
        return self._articles

    def add(self, sheet: Sheet, page: str = "") -> None:
        """Add the report of one article; `page` is where it was written."""
        head, seen, verdict = sheet.header, sheet.glance, sheet.verdict
        self._articles += 1
        self._insert("articles", (
            self._articles, head.file, page, head.headline, head.byline, head.published, head.words, verdict.errors,
            verdict.warnings, verdict.suggestions, verdict.ready, seen.utterances, seen.statements.total,
            seen.quoted_words, sum(seen.speakers.values()), seen.hidden_statements,
        ))  # fmt: skip
        for field in self.fields:
            value = field_of(head, field)
            if value:
                self._insert("fields", (self._articles, field, value))
        self._add_sources(sheet.ledger, head.published)

    def add_voices(self, ledger: Sequence[LedgerRow], published: str) -> None:
        """Add the sources of one article alone."""
        self._articles += 1
        self._add_sources(ledger, published)

    def _add_sources(self, ledger: Sequence[LedgerRow], published: str) -> None:
        for row in ledger:
            self._add_source(row, published)

    def _add_source(self, row: LedgerRow, published: str) -> None:
        body = row.name if row.kind == "organisation" else row.organisation
        said = row.statements
        self._insert("sources", (
            self._articles, row.name, row.kind, row.role, body, row.voice, said.direct, said.mixed, said.paraphrase,
            said.total, row.words, row.affiliation == "full" and row.in_time, published,
            is_name(row.name) and row.kind in NAMED, is_name(body),
        ))  # fmt: skip

    def _insert(self, table: str, row: Sequence[Any]) -> None:
        clean = [value.encode("utf-8", "replace").decode() if isinstance(value, str) else value for value in row]
        self._base.execute(f"insert into {table} values ({', '.join('?' * len(row))})", clean)

    def entries(self) -> Iterator[Entry]:
        """Every article in the order in which they were read."""
        for row in self._base.execute("select * from articles order by id"):
            _, file, page, headline, byline, published, length, errors, warnings, suggestions, ready, *counts = row
            verdict = Verdict(errors, warnings, suggestions, "", bool(ready))
            yield Entry(file, page, headline, byline, published, length, verdict, *counts)

    def totals(self, by: str, most: int = -1) -> Iterator[Total]:
        """The totals by source, organisation, kind, voice or a field, those with most statements first."""
        if by in GROUPS:
            column = {"source": "name"}.get(by, by)
            only = {"source": "and named", "organisation": "and known_body"}.get(by, "")
            query = f"""
                select {column}, count(distinct article), count(*), sum(statements), sum(quoted) from sources
                where {column} != '' and kind != 'cited' {only} group by {column} order by 4 desc, 5 desc, 1 limit ?"""
            for value, *counts in self._base.execute(query, (most,)):
                yield Total(_shown(by, value), *counts)
        else:
            query = """
                select value, count(*), sum(sources), sum(statements), sum(quoted), sum(hidden), sum(errors),
                sum(warnings), sum(suggestions) from fields join articles on articles.id = fields.article
                where field = ? group by value order by 4 desc, 5 desc, 1 limit ?"""
            for row in self._base.execute(query, (by, most)):
                yield Total(*row)

    def parties(self) -> Iterator[Party]:
        """Every source over all articles, by the articles they are in. Unnamed ones of one label stand together."""
        query = """
            select name, kind, count(distinct article), sum(direct), sum(mixed), sum(paraphrase), sum(statements),
            sum(quoted), sum(complete), coalesce(min(nullif(published, '')), ''), max(published) from sources
            where kind != 'cited' group by name, kind order by 3 desc, 7 desc, 1, 2"""
        self._base.execute("create index if not exists by_name on sources (name, kind)")
        for name, kind, articles, *said, complete, first, last in self._base.execute(query):
            roles, bodies = (self._ranked(name, kind, column) for column in ("role", "organisation"))
            direct, mixed, paraphrase, statements, quoted = said
            yield Party(
                name,
                kind,
                articles,
                direct,
                mixed,
                paraphrase,
                statements,
                quoted,
                complete,
                roles,
                bodies,
                first,
                last,
            )

    def _ranked(self, name: str, kind: str, column: str) -> tuple[str, ...]:
        query = f"""
            select {column} from sources where name = ? and kind = ? and {column} != ''
            group by {column} order by count(*) desc, {column}"""
        return tuple(value for (value,) in self._base.execute(query, (name, kind)) if value != name)


def is_name(text: str) -> bool:
    """Whether a text is a name, the same in every article, and no common noun such as "the council"."""
    return any(letter.isupper() for letter in text) or text.lower() == text.upper()


def _shown(by: str, value: str) -> str:
    """A value as people read it: kinds and classes of voices have words of their own."""
    names: Mapping[str, str] = {"kind": words("kinds"), "voice": words("classes")}.get(by, {})
    return names.get(value, value)


def field_of(head: Header, field: str) -> str:
    """What an article has in a field: of the front matter, or byline, published, language, genre."""
    known = {"byline": head.byline, "published": head.published, "language": head.language, "genre": head.genre}
    value = head.metadata.get(field) or known.get(field, "")
    return " ".join(str(value).split())
