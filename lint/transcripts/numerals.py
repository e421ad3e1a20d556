"""Numerals: numbers in words and in figures as one key: "twenty-one" and "21" are "#21", "£5m" is "#5000000 pounds"."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from lint.reading.lexicon import Lexicon

MOST_DIGITS = 30
LONGEST = 20  # words of a number
_PER_CENT = ("per", "cent")


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"(?P<figures>\d[\d,]*(?:\.\d+)*)(?P<sign>'?[a-z]*)")


class Numerals:
    """Reads numbers; made once for a record."""

    def __init__(self, lexicon: Lexicon) -> None:
        tables = {
            name: lexicon.pairs("numbers", name, ":") for name in ("units", "tens", "scales", "signs", "ordinals")
        }
        self.units = {word: int(value) for word, value in tables["units"].items()}
        self.tens = {word: int(value) for word, value in tables["tens"].items()}
        self.scales = {word: int(value) for word, value in tables["scales"].items()}
        self.signs = {word: int(value) for word, value in tables["signs"].items()}
        self.ordinals = {word: int(value) for word, value in tables["ordinals"].items()}
        self.decades = lexicon.pairs("numbers", "decades", ":")
        self.currencies = lexicon.pairs("numbers", "currencies", ":")
        self.singulars = lexicon.pairs("numbers", "singulars", ":")
        self._going_on = frozenset({*self.scales, "hundred", "point", "and"})
        # words at which a number, or what goes with one and is written in several ways, can begin
        self.known = frozenset(
            {*self.units, *self.tens, *self.ordinals, *self.decades, *self.singulars, *self.currencies.values()}
            | {"per", "a"}
        )

    def keys(self, printed: str) -> tuple[str, ...]:
        """What figures or a sign are compared by, before the words around them are looked at."""
        if printed == "%":
            return ("percent",)
        if not printed[0].isdigit():
            return (f"#{self.currencies[printed]}",) if printed in self.currencies else ()
        found = _figures().match(printed.lower())
        if not found or len(printed) > MOST_DIGITS:
            return (printed.lower(),)
        figures, sign = found["figures"], found["sign"].lstrip("'")
        parts = figures.replace(",", "").split(".")
        if len(parts) > 2:
            return tuple(f"#{int(part)}" for part in parts)
        value = Decimal(".".join(parts))
        if sign in self.signs:
            return (_key(value * self.signs[sign]),)
        if sign in ("st", "nd", "rd", "th"):
            return (_key(value) + "o",)
        return (_key(value) + ("s" if sign == "s" else ""),)

    def number(self, keys: Sequence[str], at: int) -> tuple[tuple[str, ...], int]:
        """The key or keys of the word or number at a place, and where the next one begins."""
        key = keys[at]
        if key[0] == "#" and key[1:2].isalpha():
            # a sign of a currency is spoken behind the number
            if at + 1 < len(keys) and (_is_value(keys[at + 1]) or keys[at + 1] in self.units):
                value, end = self._value(keys, at + 1)
                again = end < len(keys) and self.singulars.get(keys[end], keys[end]) == key[1:]
                return (*value, key[1:]), end + again
            return (key[1:],), at + 1
        if key == "per" and keys[at + 1 : at + 2] == ["cent"]:
            return ("percent",), at + 2
        if key in self.singulars:
            return (self.singulars[key],), at + 1
        if key in self.decades:
            return ("#" + self.decades[key],), at + 1
        article = key == "a" and at + 1 < len(keys) and (keys[at + 1] == "hundred" or keys[at + 1] in self.scales)
        if _is_value(key) and (at + 1 == len(keys) or keys[at + 1] not in self._going_on):
            return (key,), at + 1
        if _is_value(key) or article or key in self.units or key in self.tens or key in self.ordinals:
            return self._value(keys, at)
        return (key,), at + 1

    def _value(self, keys: Sequence[str], start: int) -> tuple[tuple[str, ...], int]:
        """The value of a number in words, figures or both, from its first word on."""
        total, current = Decimal(0), None
        at, limit = start, min(len(keys), start + LONGEST)
        ordinal = False
        if keys[at] == "a":
            current, at = Decimal(1), at + 1
        while at < limit and not ordinal:
            key = keys[at]
            added = self._added(key, current)
            if added is not None:
                current, ordinal = added, key in self.ordinals
            elif key == "hundred" and current is not None and current < 100:
                current *= 100
            elif key in self.scales and current is not None and (not total or total % (self.scales[key] * 1000) == 0):
                total, current = total + current * self.scales[key], None
            elif key == "point" and current is not None and self._digits(keys, at + 1):
                digits = self._digits(keys, at + 1)
                current, at = current + Decimal(f"0.{digits}"), at + len(digits)
            elif not (key == "and" and self._goes_on(keys, at + 1, total, current)):
                break
            at += 1
        value = total + (current or 0)
        return (_key(value) + ("o" if ordinal else ""),), max(at, start + 1)

    def _added(self, key: str, current: Decimal | None) -> Decimal | None:
        """The number so far with one more word or figure; None where that begins another number."""
        if key[0] == "#":
            plain = current is None and key[-1].isdigit()
            return Decimal(key[1:]) if plain else None
        value = self.units.get(key, self.tens.get(key, self.ordinals.get(key)))
        if value is None:
            return None
        if current is None:
            return Decimal(value)
        room = 100 if current % 100 == 0 else 10 if current % 10 == 0 and current % 100 >= 20 else 0
        return current + value if current == int(current) and 0 < value < room and current else None

    def _goes_on(self, keys: Sequence[str], at: int, total: Decimal, current: Decimal | None) -> bool:
        """Whether an "and" joins two parts of one number: a hundred and five, two thousand and twenty."""
        if at >= len(keys) or not (keys[at] in self.units or keys[at] in self.tens or keys[at] in self.ordinals):
            return False
        return (current is None and total > 0) or (current is not None and current >= 100 and current % 100 == 0)

    def _digits(self, keys: Sequence[str], at: int) -> str:
        """The digits spoken one by one after "point"."""
        digits = ""
        while at < len(keys) and self.units.get(keys[at], 10) < 10 and len(digits) < LONGEST:
            digits += str(self.units[keys[at]])
            at += 1
        return digits


def _is_value(key: str) -> bool:
    """Whether a key is that of a number in figures, an ordinal excepted."""
    return key[0] == "#" and key[-1].isdigit()


def _key(value: Decimal) -> str:
    return f"#{value.normalize():f}"
