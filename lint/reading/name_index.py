"""Name index: the names that a newsroom has printed before, with posts, and other spellings of them."""

from lint.reading.house_lists import Rows, table
from lint.reading.lexicon import Lexicon
from lint.reading.namesakes import NameRules, name_rules
from lint.reading.slips import distance
from lint.values import NamedTuple

COLUMNS = ("name", "role", "organisation")
LEAST = 4  # letters of the shortest name that may be a slip of another
_MARKS = str.maketrans({"’": "'", "‘": "'"})


class NameIndex(NamedTuple):
    """The rows by how given and last name begin or end, as numbers; each word romanised alike; all names as printed."""

    rows: Rows
    words: list[list[str]]
    folded: dict[str, str]
    names: frozenset[str]
    shapes: dict[str, list[int]]

    def spelling(self, name: str, folded: list[str], post: str) -> str:
        """The name of the index that is this person's in another spelling; "" if there is none, or this one is listed.

        The same once romanised alike, or a letter or two apart and of one post and body.
        """
        if name.translate(_MARKS) in self.names:
            return ""
        for shape in _shapes(folded[0], folded[-1]):
            for number in self.shapes.get(shape, ()):
                listed = [self.folded[word] for word in self.words[number]]
                if listed[1:-1] != folded[1:-1]:
                    continue
                same = (listed[0], listed[-1]) == (folded[0], folded[-1])
                near = nearly(listed[0], folded[0]) and nearly(listed[-1], folded[-1])
                if same or near and post in self._posts(number):
                    return self.rows.cell(number, "name")
        return ""

    def _posts(self, number: int) -> set[str]:
        """The posts of a row, with the body."""
        body = self.rows.cell(number, "organisation").lower()
        return {f"{role.lower()}, {body}" for role in self.rows.parts(number, "role")}


def name_index(lexicon: Lexicon, own: tuple[str, ...]) -> NameIndex | None:
    """The index in the file names.csv of the newsroom's word folders and in `own` lines; None where there is none.

    Raises UserError, with file and line, for a broken table.
    """
    return table(lexicon, "names", COLUMNS, own, lambda rows: _build(rows, name_rules(lexicon)))


def _build(rows: Rows, rules: NameRules) -> NameIndex:
    names = rows.column("name")
    words = [name.split() for name in names]
    distinct = list({word for parts in words for word in parts})  # many people share a given name
    folded = dict(zip(distinct, rules.fold_all(distinct), strict=True))
    shapes: dict[str, list[int]] = {}
    for number, parts in enumerate(words):
        if len(parts) > 1:
            for shape in _shapes(folded[parts[0]], folded[parts[-1]]):
                if shape in shapes:
                    shapes[shape].append(number)
                else:
                    shapes[shape] = [number]
    printed = "\n".join(names).translate(_MARKS).split("\n") if names else []
    return NameIndex(rows, words, folded, frozenset(printed), shapes)


def _shapes(given: str, family: str) -> tuple[str, str]:
    return f"{given[:1]} {family[:3]}", f"{given[:1]}-{family[-3:]}"


def nearly(one: str, other: str) -> bool:
    """Whether two names differ by a letter or, being long, by two at most."""
    limit = 1 if min(len(one), len(other)) < 2 * LEAST else 2
    return one == other or min(len(one), len(other)) >= LEAST and distance(one, other, limit) <= limit
