"""Namesakes: whether two like names belong to one person, to two, or are forms of one word (Rahmon, Rahmonov)."""

from functools import cache, lru_cache

from lint.document import Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.dictionary import dictionary
from lint.reading.lexicon import Lexicon
from lint.reading.slips import one_edit
from lint.reading.supplement import read_supplement
from lint.values import NamedTuple

_REACH = 30


class NameRules(NamedTuple):
    """Known names; titles (lower case); endings that make another word of a name, or exchanged; transliterations;
    countries."""

    known: frozenset[str]
    titles: frozenset[str]
    endings: frozenset[str]
    exchanged: frozenset[tuple[str, str]]
    transliterations: tuple[tuple[str, str], ...]
    countries: frozenset[str] = frozenset()

    def with_folds(self, pairs: tuple[tuple[str, str], ...]) -> "NameRules":
        """The same with more letters that are romanised as others; a longer run of letters goes before a shorter."""
        merged = {**dict(self.transliterations), **dict(pairs)}
        return self._replace(transliterations=tuple(sorted(merged.items(), key=lambda pair: -len(pair[0]))))

    def fold(self, name: str) -> str:
        """The name as it would be if everybody romanised alike: lower case, no accents, doubled letters once."""
        return _folded(name, self.transliterations)

    def fold_all(self, names: list[str]) -> list[str]:
        """The same of each of many names, none of which holds a line break, in a few passes over all of them."""
        if not names:
            return []
        joined = "\n".join(names).lower()
        if not joined.isascii():
            joined = _decomposed(joined)
        joined = joined.translate({ord(sign): None for sign in set(joined) if not sign.isalpha() and sign != "\n"})
        for written, plain in self.transliterations:
            joined = joined.replace(written, plain)
        return _doubled().sub(r"\1", joined).split("\n")


@cache
def _doubled() -> Pattern[str]:
    return compiled(r"([^\n])\1+")


def name_rules(lexicon: Lexicon) -> NameRules:
    """The rules of this run's word lists, made once."""
    made = lexicon.derived.get("name rules")
    if made is None:
        titles = {word.lower() for title in lexicon.words("titles", "titles") for word in title.split()}
        made = lexicon.derived["name rules"] = NameRules(
            read_supplement(lexicon).names,
            frozenset(title.rstrip(".") for title in titles),
            lexicon.words("supplement", "name_endings"),
            frozenset(
                (one.strip(), other.strip())
                for one, _, other in (
                    entry.partition(":") for entry in lexicon.words("supplement", "exchanged_endings")
                )
            ),
            tuple(sorted(lexicon.pairs("supplement", "transliterations", ":").items(), key=lambda pair: -len(pair[0]))),
            frozenset(entry.partition("=")[2] for entry in lexicon.words("places", "demonyms")),
        )
    assert isinstance(made, NameRules)
    return made


def other_word(rare: str, name: str, known: bool, rules: NameRules) -> bool:
    """Whether one is the other with another ending, and so another word; `known`: `name` is in a list. Lower case."""
    for long, short in ((rare, name), (name, rare)):
        rest = long[len(short) :]
        if long.startswith(short) and rest in rules.endings and rest != short[-1] and (long is rare or not known):
            return True
    shared = 0
    while shared < min(len(rare), len(name)) and rare[shared] == name[shared]:
        shared += 1
    if any((rare[at:], name[at:]) in rules.exchanged for at in range(max(shared - 2, 0), shared + 1)):
        return True
    return _plain(rare) == _plain(name) or rare.endswith("s") and rare[-2:] != "ss" and _listed(rare[:-1])


def same_person(text: str, here: Span, there: list[Span], rules: NameRules) -> bool:
    """Whether the name before or after the rare spelling, or one a slip from it, also stands beside the other."""
    for side in (_before, _after):
        mine = side(text, here, rules)
        if mine and any(other and _alike(mine, other) for other in (side(text, span, rules) for span in there)):
            return True
    return False


def person_elsewhere(text: str, here: Span, there: list[Span], rules: NameRules) -> bool:
    """Whether the names around the two spellings contradict each other: two people, or a person and a place."""
    before = _before(text, here, rules)
    others = {name for name in (_before(text, span, rules) for span in there) if name}
    if before and others and before not in others:
        return True
    after = _after(text, here, rules)
    following = [_after(text, span, rules) for span in there]
    return bool(after) and bool(following) and all(following) and after not in following


def surname_of(text: str, here: Span, rules: NameRules) -> bool:
    """Whether a name stands right before, listed or no word at all: Kojo Cudja Ghansa is not of Ghana by a slip."""
    before, known = _before(text, here, rules), dictionary()
    return bool(before) and (known.people.level(before) > 0 or not known.level(before.lower()))


def stands_alone(text: str, here: Span, rules: NameRules) -> bool:
    """Whether no other name stands before or after: a surname by itself."""
    joined = text[max(here.start - 1, 0) : here.start] == "-" or text[here.end : here.end + 1] == "-"
    return not joined and not _before(text, here, rules) and not _after(text, here, rules)


def introduced(text: str, there: list[Span], rules: NameRules) -> bool:
    """Whether a listed given name stands before the name somewhere, and no name after it: somebody's full name."""
    return any(_listed(_before(text, span, rules) or "-") for span in there) and not any(
        _after(text, span, rules) for span in there
    )


def _alike(one: str, other: str) -> bool:
    return one == other or min(len(one), len(other)) > 3 and one_edit(one.lower(), other.lower())


def _before(text: str, span: Span, rules: NameRules) -> str:
    """The capitalised word right before, unless it is a title or the first word of a sentence; else ""."""
    chunk = text[max(span.start - _REACH, 0) : span.start]
    if not chunk.endswith(" ") or chunk.endswith("  "):
        return ""
    words = chunk[:-1].split(" ")
    word = words[-1].lstrip("\"'“‘([")
    if not word[:1].isupper() or not word.isalpha() or word.lower() in rules.titles:
        return ""
    head = chunk[: len(chunk) - 1 - len(word)].rstrip(" \"'“‘([")
    starts = head == "" and len(chunk) < _REACH or head[-1:] in (".", "!", "?", ":", "\n", "…", "”")
    return "" if starts and not _listed(word) else word


def _after(text: str, span: Span, rules: NameRules) -> str:
    if text[span.end : span.end + 1] != " ":
        return ""
    end = at = span.end + 1
    while end < len(text) and end - at < _REACH and text[end].isalpha():
        end += 1
    word = text[at:end]
    return word if word[:1].isupper() and word[1:].islower() and word.lower() not in rules.titles else ""


def _listed(name: str) -> bool:
    title = name.capitalize()
    return bool(dictionary().people.level(title) or dictionary().capitalised.level(title))


def _plain(name: str) -> str:
    return "".join(filter(str.isalpha, name if name.isascii() else _decomposed(name)))


def _decomposed(text: str) -> str:
    """A text with accents as signs of their own."""
    from unicodedata import normalize

    return normalize("NFD", text)


@lru_cache(maxsize=4096)
def _folded(name: str, rules: tuple[tuple[str, str], ...]) -> str:
    folded = _plain(name.lower())
    for written, plain in rules:
        folded = folded.replace(written, plain)
    return "".join(letter for at, letter in enumerate(folded) if not at or folded[at - 1] != letter)
