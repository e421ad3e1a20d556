"""Name index: the names that a newsroom has printed before, with posts, and other spellings of them."""

from lint.reading.house_lists import Rows, table
from lint.reading.lexicon import Lexicon
from lint.reading.namesakes import NameRules, name_rules
from lint.reading.slips import distance
from lint.values import NamedTuple

COLUMNS = ("name", "role", "organisation")
LEAST = 4  # letters of the shortest name that may be a slip of another
_MARKS = str.maketrans({"’": "'", "‘": "'"})


class _Entry(NamedTuple):
    """One name of the index; `folded` are its words romanised alike."""

    name: str
    folded: tuple[str, ...]
    posts: frozenset[str]


class NameIndex(NamedTuple):
    """The entries by how given and last name begin or end, and all names as printed."""

    names: frozenset[str]
    shapes: dict[tuple[str, str], list[_Entry]]

    def spelling(self, name: str, folded: list[str], post: str) -> str:
        """The name of the index that is this person's in another spelling; "" if there is none, or this one is listed.

        The same once romanised alike, or a letter or two apart and of one post and body.
        """
        if name.translate(_MARKS) in self.names:
            return ""
        for shape in _shapes(folded):
            for entry in self.shapes.get(shape, ()):
                if list(entry.folded[1:-1]) != folded[1:-1]:
                    continue
                same = (entry.folded[0], entry.folded[-1]) == (folded[0], folded[-1])
                near = nearly(entry.folded[0], folded[0]) and nearly(entry.folded[-1], folded[-1])
                if same or post in entry.posts and near:
                    return entry.name
        return ""


def name_index(lexicon: Lexicon, own: tuple[str, ...]) -> NameIndex | None:
    """The index in the file names.csv of the newsroom's word folders and in `own` lines; None where there is none.

    Raises UserError, with file and line, for a broken table.
    """
    return table(lexicon, "names", COLUMNS, own, lambda rows: _build(rows, name_rules(lexicon)))


def _build(rows: Rows, rules: NameRules) -> NameIndex:
    shapes: dict[tuple[str, str], list[_Entry]] = {}
    known: dict[str, str] = {}  # many people share a given name
    names = rows.column("name")
    for number, name in enumerate(names):
        words = name.split()
        if len(words) < 2:
            continue
        for word in words:
            if word not in known:
                known[word] = rules.fold(word)
        body = rows.cell(number, "organisation").lower()
        posts = frozenset(f"{role.lower()}, {body}" for role in rows.parts(number, "role"))
        entry = _Entry(name, tuple(known[word] for word in words), posts)
        for shape in _shapes(entry.folded):
            shapes.setdefault(shape, []).append(entry)
    return NameIndex(frozenset(name.translate(_MARKS) for name in names), shapes)


def _shapes(folded: tuple[str, ...] | list[str]) -> tuple[tuple[str, str], tuple[str, str]]:
    return (folded[0][:1], folded[-1][:3]), (folded[0][:1], f"-{folded[-1][-3:]}")


def nearly(one: str, other: str) -> bool:
    """Whether two names differ by a letter or, being long, by two at most."""
    limit = 1 if min(len(one), len(other)) < 2 * LEAST else 2
    return one == other or min(len(one), len(other)) >= LEAST and distance(one, other, limit) <= limit
