"""House lists: a newsroom's own tables of people and of terms, and where their names and phrases stand in an article.

A table is a CSV file in one of the newsroom's word folders, or the same as lines in a rule's parameters; the first line
names the columns. Reading one is linear in its rows, finding its phrases linear in the article alone.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from lint import tables
from lint.document import Span
from lint.errors import UserError
from lint.reading.lexicon import Lexicon
from lint.reading.vocabulary import Vocabulary, token
from lint.values import NamedTuple

LONGEST = 20  # tokens of a phrase in a table
_Index = TypeVar("_Index")


class Row(NamedTuple):
    """One row: its cells by column, blanks around them taken off, empty where not given; and where it stands."""

    cells: Mapping[str, str]
    path: str
    line: int

    def parts(self, column: str) -> tuple[str, ...]:
        """The alternatives in a cell, between upright strokes."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())

    def choice(self, column: str, known: tuple[str, ...]) -> str:
        """A cell that holds one of a few words, or nothing. Raises UserError for another one."""
        word = self.cells[column].lower()
        if word and word not in known:
            raise self.fault(f"“{word}” is no {column}", f"Known here: {', '.join(known)}.")
        return word

    def fault(self, message: str, hint: str) -> UserError:
        """The error to raise for something in this row."""
        return UserError(message, hint=hint, path=self.path, line=self.line)


def table(
    lexicon: Lexicon, name: str, columns: tuple[str, ...], own: tuple[str, ...], build: Callable[[list[Row]], _Index]
) -> _Index | None:
    """What `build` makes of the rows of a table, once a run; None where the newsroom has none.

    `own` are lines of a rule's parameters, read after the files. Raises UserError, with file and line, for a column
    that there is not, and for what `build` finds wrong.
    """
    key = f"house list {name} {own}" if own else f"house list {name}"
    known = lexicon.derived.get(key, _index)
    if known is _index:
        try:
            rows = list(_rows(lexicon, name, columns, own))
            known = build(rows) if rows else None
        except UserError as error:
            known = error
        lexicon.derived[key] = known
    if isinstance(known, UserError):
        raise known
    return known  # type: ignore[return-value]


_index = object()


def _rows(lexicon: Lexicon, name: str, columns: tuple[str, ...], own: tuple[str, ...]) -> Iterator[Row]:
    for folder in lexicon.folders:
        path = os.path.join(folder, f"{name}.csv")
        if os.path.isfile(path):
            yield from _parsed(path, tables.read_text(path).split("\n"), columns)
    if own:
        yield from _parsed("", list(own), columns)


def _parsed(path: str, lines: list[str], columns: tuple[str, ...]) -> Iterator[Row]:
    import csv

    sign = max(",;\t", key=lines[0].count)
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=sign, skipinitialspace=True)
    try:
        heads = [head.strip().lower() for head in next(reader, [])]
        for head in heads:
            if head not in columns:
                hint = tables.nearest(head, columns, f"Known here: {', '.join(columns)}.")
                raise UserError(f"unknown column “{head}”", hint=hint, path=path, line=1)
        if columns[0] not in heads:
            raise UserError(f"the column “{columns[0]}” is missing", hint="Name it in line 1.", path=path, line=1)
        for cells in reader:
            if len(cells) > len(heads):
                hint = "Put quotation marks around a cell that holds the sign between cells."
                raise UserError("more cells than columns", hint=hint, path=path, line=reader.line_num)
            row = dict.fromkeys(columns, "")
            row.update(zip(heads, map(str.strip, cells), strict=False))
            if row[columns[0]]:
                yield Row(row, path, reader.line_num)
    except csv.Error as error:
        raise UserError(f"broken table: {error}", hint="Save it as CSV.", path=path, line=reader.line_num) from error


class Phrases(NamedTuple):
    """Phrases of a table by their plain form; `sizes` are the numbers of tokens of those that start with a word."""

    rows: dict[str, list[int]]
    sizes: dict[str, set[int]]


class Place(NamedTuple):
    """Where a phrase stands: the numbers given for it; `plural` where an ending was added to it."""

    span: Span
    numbers: tuple[int, ...]
    plural: bool


def plain(phrase: str) -> str:
    """A phrase in one case, with one kind of apostrophe, single blanks and composed letters."""
    return cased(phrase).casefold()


def cased(phrase: str) -> str:
    """The same with its capitals."""
    phrase = " ".join(phrase.replace("’", "'").split())
    if not phrase.isascii():
        from unicodedata import normalize

        phrase = normalize("NFC", phrase)
    return phrase


def phrases(entries: Iterable[tuple[str, int]]) -> Phrases:
    """The phrases to look for, each with a number."""
    found = Phrases({}, {})
    for phrase, number in entries:
        key = plain(phrase)
        numbers = found.rows.setdefault(key, [])
        if number not in numbers[-1:]:
            numbers.append(number)
        for form in _forms(key):
            tokens = token().findall(form)
            if 0 < len(tokens) <= LONGEST:
                found.sizes.setdefault(tokens[0], set()).add(len(tokens))
    return found


def _forms(key: str) -> Iterator[str]:
    yield key
    if not key.isascii():
        from unicodedata import normalize

        yield normalize("NFD", key)


def find(words: Vocabulary, wanted: Phrases, plurals: bool = False) -> Iterator[Place]:
    """Where the phrases stand, the longest at each place, in order; none inside another."""
    firsts: dict[str, set[int]] = {}
    for word in words.counts:
        low = word.casefold()
        sizes = wanted.sizes.get(low, set())
        if plurals and any(1 in wanted.sizes.get(one, ()) for one in _singular(low)):
            sizes = sizes | {1}
        if sizes:
            firsts[word] = sizes
    if not firsts:
        return
    tokens = [match.span() for match in token().finditer(words.prose)]
    ends = [end for _, end in tokens]
    reach = 0
    known: dict[str, tuple[tuple[int, ...], bool] | None] = {}  # by the words as printed
    for at, (start, end) in enumerate(tokens):
        listed = firsts.get(words.prose[start:end], ()) if start >= reach else ()
        for size in sorted(listed, reverse=True):
            end = _with_marks(words.prose, ends[min(at + size, len(ends)) - 1])
            printed = words.prose[start:end]
            if printed not in known:
                known[printed] = _looked_up(printed, wanted, plurals)
            found = known[printed]
            if found is not None:
                reach = end
                yield Place(Span(start, end), *found)
                break


def _looked_up(printed: str, wanted: Phrases, plurals: bool) -> tuple[tuple[int, ...], bool] | None:
    """The numbers of a phrase, and whether it is the plural of the one listed."""
    key = plain(printed)
    if key in wanted.rows:
        return tuple(wanted.rows[key]), False
    listed = next((one for one in _singular(key) if one in wanted.rows), None) if plurals else None
    return None if listed is None else (tuple(wanted.rows[listed]), True)


def _with_marks(prose: str, end: int) -> int:
    """The end of a token with the accents and vowel signs that follow its last letter."""
    while end < len(prose) and not prose[end].isascii():
        from unicodedata import category

        if not category(prose[end]).startswith("M"):
            break
        end += 1
    return end


def _singular(low: str) -> Iterator[str]:
    if len(low) > 4 and low.endswith("s"):
        yield low[:-1]
        if low.endswith("es"):
            yield low[:-2]
        if low.endswith("ies"):
            yield low[:-3] + "y"
