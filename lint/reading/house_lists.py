"""House lists: a newsroom's own tables of people and of terms, and where their names and phrases stand in an article.

A table is a CSV file in one of the newsroom's word folders, or the same as lines in a rule's parameters; the first line
names the columns. Reading one is linear in its rows, finding its phrases linear in the article alone.
"""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from lint import tables
from lint.document import Span
from lint.errors import UserError
from lint.reading.lexicon import Lexicon
from lint.reading.vocabulary import Vocabulary, token
from lint.values import NamedTuple

LONGEST = 20  # tokens of a phrase in a table
_Index = TypeVar("_Index")


class Rows:
    """The rows of a table, all files together, whose first cell is not empty; blanks around cells taken off.

    They are asked for column by column: a list of a hundred thousand names costs what its columns cost, and a row that
    no article names is never looked at by itself.
    """

    def __init__(self, columns: tuple[str, ...]) -> None:
        self.columns = columns
        self._cells: list[list[str]] = []
        self._places: list[tuple[int, str, list[int]]] = []  # number of the first row, file, lines of the rows

    def __len__(self) -> int:
        return len(self._cells)

    def extend(self, path: str, heads: list[str], rows: list[list[str]], lines: list[int]) -> None:
        """Adds the rows of one file, whose cells stand in the order of `heads`; `lines` are where they stand."""
        wanted = [heads.index(column) if column in heads else -1 for column in self.columns]
        wide = len(heads)
        whole = [cells if len(cells) == wide else cells + [""] * (wide - len(cells)) for cells in rows]
        if wanted != list(range(wide)):
            whole = [[cells[at] if at >= 0 else "" for at in wanted] for cells in whole]
        self._places.append((len(self._cells), path, lines))
        self._cells += whole

    def column(self, name: str) -> list[str]:
        """The cells of a column, row by row."""
        at = self.columns.index(name)
        return [cells[at].strip() for cells in self._cells]

    def cell(self, number: int, name: str) -> str:
        """One cell."""
        return self._cells[number][self.columns.index(name)].strip()

    def parts(self, number: int, name: str) -> tuple[str, ...]:
        """The alternatives in a cell, between upright strokes."""
        return alternatives(self.cell(number, name))

    def check_choices(self, name: str, known: tuple[str, ...]) -> None:
        """Raises UserError unless each cell of a column holds one of a few words, or nothing."""
        cells = self.column(name)
        for word in set(cells):
            if word and word.lower() not in known:
                raise self.fault(
                    cells.index(word), f"“{word.lower()}” is no {name}", f"Known here: {', '.join(known)}."
                )

    def fault(self, number: int, message: str, hint: str) -> UserError:
        """The error to raise for something in a row."""
        first, path, lines = next(place for place in reversed(self._places) if place[0] <= number)
        return UserError(message, hint=hint, path=path, line=lines[number - first])


def alternatives(cell: str) -> tuple[str, ...]:
    """The alternatives in a cell, between upright strokes."""
    if "|" not in cell:
        return (cell,) if cell else ()
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def table(
    lexicon: Lexicon, name: str, columns: tuple[str, ...], own: tuple[str, ...], build: Callable[[Rows], _Index]
) -> _Index | None:
    """What `build` makes of the rows of a table, once a run; None where the newsroom has none.

    `own` are lines of a rule's parameters, read after the files. Raises UserError, with file and line, for a column
    that there is not, and for what `build` finds wrong.
    """
    key = f"house list {name} {own}" if own else f"house list {name}"
    known = lexicon.derived.get(key, _index)
    if known is _index:
        # a hundred thousand rows are as many new objects, none of them garbage: looking for it costs half the time
        collecting = gc.isenabled()
        gc.disable()
        try:
            rows = _rows(lexicon, name, columns, own)
            known = build(rows) if len(rows) else None
        except UserError as error:
            known = error
        finally:
            if collecting:
                gc.enable()
        lexicon.derived[key] = known
    if isinstance(known, UserError):
        raise known
    return known  # type: ignore[return-value]


_index = object()


def _rows(lexicon: Lexicon, name: str, columns: tuple[str, ...], own: tuple[str, ...]) -> Rows:
    rows = Rows(columns)
    for folder in lexicon.folders:
        path = os.path.join(folder, f"{name}.csv")
        if os.path.isfile(path):
            _parse(path, tables.read_text(path).split("\n"), rows)
    if own:
        _parse("", list(own), rows)
    return rows


def _parse(path: str, lines: list[str], rows: Rows) -> None:
    import csv

    columns = rows.columns
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
        found = [(cells, reader.line_num) for cells in reader]
    except csv.Error as error:
        raise UserError(f"broken table: {error}", hint="Save it as CSV.", path=path, line=reader.line_num) from error
    for cells, line in found:
        if len(cells) > len(heads):
            hint = "Put quotation marks around a cell that holds the sign between cells."
            raise UserError("more cells than columns", hint=hint, path=path, line=line)
    first = heads.index(columns[0])
    found = [one for one in found if len(one[0]) > first and one[0][first].strip()]
    rows.extend(path, heads, [cells for cells, _ in found], [line for _, line in found])


class Phrases(NamedTuple):
    """Phrases of a table: the numbers given for each plain form, and the forms by their first word.

    `sizes` are the numbers of tokens of the forms that start with a word, worked out when an article has that word.
    """

    rows: dict[str, list[int]]
    starts: dict[str, list[str]]
    sizes: dict[str, set[int]]

    def lengths(self, first: str) -> set[int]:
        """The numbers of tokens of the phrases that start with a word."""
        known = self.sizes.get(first)
        if known is None:
            forms = self.starts.get(first)
            if forms is None:
                return set()
            counts = {len(token().findall(form)) for form in forms}
            known = self.sizes[first] = {count for count in counts if 0 < count <= LONGEST}
        return known


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


def plain_all(texts: list[str]) -> list[str]:
    """The plain form of each of many phrases, at the cost of a few passes over all of them together."""
    if not texts:
        return []
    joined = "\n".join(texts)
    if "  " in joined or "\t" in joined or joined.count("\n") >= len(texts):
        return list(map(plain, texts))
    if not joined.isascii():
        from unicodedata import normalize

        joined = normalize("NFC", joined.replace("’", "'").replace("\u00a0", " "))
    return joined.casefold().split("\n")


def phrases(keys: list[str], numbers: Iterable[int]) -> Phrases:
    """The phrases to look for, in their plain form, each with a number."""
    rows: dict[str, list[int]] = {}
    starts: dict[str, list[str]] = {}
    for key, number in zip(keys, numbers, strict=True):
        if key in rows:
            rows[key].append(number)
            continue
        rows[key] = [number]
        for form in (key,) if key.isascii() else _forms(key):
            first = form.partition(" ")[0]
            if not first.isalnum():
                found = token().search(form)
                first = found.group() if found else ""
            if first in starts:
                starts[first].append(form)
            else:
                starts[first] = [form]
    return Phrases(rows, starts, {})


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
        sizes = wanted.lengths(low)
        if plurals and any(1 in wanted.lengths(one) for one in _singular(low)):
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
