"""Slips of the pen: what a writer's fingers do to a word, how likely each slip is, and how far two words lie apart."""

from functools import cache, lru_cache

from lint.values import NamedTuple

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"  # not from `string`, which costs a millisecond to load
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
VOWELS = frozenset("aeiou")

PAIR_LOST, DOUBLED, LOST, TRANSPOSED = "pair lost", "doubled", "lost", "transposed"
KEY_ADDED, KEY_STRUCK, VOWEL, LAST_LOST = "neighbouring key as well", "neighbouring key", "vowel", "last letter lost"
REPEATED, FIRST_LOST, ADDED, WRONG = "repeated", "first letter lost", "letter added", "wrong letter"

# How much likelier or less likely a correction becomes by the slip it supposes, on spelling's scale of levels.
VALUES = {
    PAIR_LOST: 0.2,
    DOUBLED: 0.0,
    LOST: 0.0,
    TRANSPOSED: 0.0,
    KEY_ADDED: -0.1,
    KEY_STRUCK: -0.1,
    VOWEL: -0.2,
    LAST_LOST: -0.3,
    REPEATED: -0.4,
    FIRST_LOST: -0.6,
    ADDED: -0.8,
    WRONG: -0.9,
}
UNLIKELY = frozenset({ADDED, WRONG})
_ON_FIRST_LETTER = -0.5


class Slip(NamedTuple):
    """What happened to a word: kind, likelihood (0 ordinary, negative less so), whether the first letter suffered."""

    kind: str
    value: float
    on_first: bool = False


@cache
def neighbours() -> dict[str, str]:
    """Keys next to each letter on a QWERTY board, rows staggered by half a key."""
    at = {key: (row, column + row * 0.5) for row, keys in enumerate(ROWS) for column, key in enumerate(keys)}
    return {
        key: "".join(o for o, (r, c) in at.items() if o != key and abs(r - row) <= 1 and abs(c - column) <= 1)
        for key, (row, column) in at.items()
    }


def distance(one: str, other: str, limit: int) -> int:
    """Edits between two words (letter lost, added, changed; two neighbours swapped); limit + 1 for anything further."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return min(last[-1], limit + 1)


def one_edit(one: str, other: str) -> bool:
    """Whether exactly one edit parts the two words; quicker than `distance`."""
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    at, size = 0, len(shorter)
    if len(longer) - size > 1 or one == other:
        return False
    while at < size and shorter[at] == longer[at]:
        at += 1
    if len(longer) > size:
        return shorter[at:] == longer[at + 1 :]
    if shorter[at + 1 :] == longer[at + 1 :]:
        return True
    return shorter[at : at + 2] == longer[at : at + 2][::-1] and shorter[at + 2 :] == longer[at + 2 :]


def nearest(token: str, forms: frozenset[str], max_distance: int) -> tuple[str, ...]:
    """All forms within `max_distance` edits of the token (not the token itself), nearest first, then by alphabet."""
    if max_distance < 1:
        return ()
    found = {form: 1 for form in edits(token) & forms if one_edit(token, form)}
    if max_distance > 1:
        letters = set(token)
        for form in forms:
            # Each edit brings in or takes out at most one letter, which rules out most forms for the price of two sets.
            if form != token and len(letters.symmetric_difference(form)) <= 2 * max_distance and form not in found:
                apart = distance(token, form, max_distance)
                if apart <= max_distance:
                    found[form] = apart
    return tuple(sorted(found, key=lambda form: (found[form], form)))


def without_repeat(word: str) -> set[str]:
    """The words that result when a run of two to four letters typed twice is typed once: cararavan, caravan."""
    return {
        word[:at] + word[at + size :]
        for size in (2, 3, 4)
        for at in range(size, len(word) - size + 1)
        if word[at - size : at] == word[at : at + size]
    }


@lru_cache(maxsize=4096)
def slip_between(typo: str, word: str) -> Slip | None:
    """The likeliest single slip that turns `word` into `typo`; None when more than one is needed. Both lower case."""
    if word in without_repeat(typo):
        return Slip(REPEATED, VALUES[REPEATED])
    if not one_edit(typo, word):
        return None
    at = next((i for i, (a, b) in enumerate(zip(typo, word, strict=False)) if a != b), min(len(typo), len(word)))
    if len(typo) < len(word):
        return _lost(word, at)
    if len(typo) > len(word):
        return _added(typo, at)
    if typo[at + 1 :] != word[at + 1 :]:
        return _slip(TRANSPOSED, at)
    return _changed(typo[at], word[at], at)


def _lost(word: str, at: int) -> Slip:
    letter = word[at]
    if at and word[at - 1] == letter:
        return Slip(PAIR_LOST, VALUES[PAIR_LOST])
    if at == 0:
        if word[1:2] == letter:
            return Slip(PAIR_LOST, VALUES[PAIR_LOST])
        return Slip(FIRST_LOST, VALUES[FIRST_LOST], True)
    return Slip(LAST_LOST, VALUES[LAST_LOST]) if at == len(word) - 1 else Slip(LOST, VALUES[LOST])


def _added(typo: str, at: int) -> Slip:
    letter = typo[at]
    around = typo[at - 1 : at] + typo[at + 1 : at + 2]
    if letter in around:
        return Slip(DOUBLED, VALUES[DOUBLED])
    near = neighbours().get(letter, "")
    if at == len(typo) - 1 and letter in "de":
        # answerd, responde: half an ending is left, rather than a letter too much
        return Slip(ADDED, VALUES[ADDED])
    return _slip(KEY_ADDED if any(key in near for key in around) else ADDED, at)


def _changed(typed: str, wanted: str, at: int) -> Slip:
    if typed in neighbours().get(wanted, ""):
        return _slip(KEY_STRUCK, at)
    return _slip(VOWEL if typed in VOWELS and wanted in VOWELS else WRONG, at)


def _slip(kind: str, at: int) -> Slip:
    return Slip(kind, VALUES[kind] + (0 if at else _ON_FIRST_LETTER), at == 0)


@lru_cache(maxsize=64)
def edits(typo: str) -> frozenset[str]:
    """Every string one slip away that a writer may have meant: about 55 for each letter."""
    found = set(without_repeat(typo))
    for at in range(len(typo) + 1):
        head, tail = typo[:at], typo[at:]
        found.update([head + letter + tail for letter in ascii_lowercase])
        if tail:
            rest = tail[1:]
            found.add(head + rest)
            found.update([head + letter + rest for letter in ascii_lowercase])
            if rest:
                found.add(head + rest[0] + tail[0] + rest[1:])
    found.discard(typo)
    return frozenset(found)
