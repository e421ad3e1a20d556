"""Circumstances: when, in what, and from which state somebody spoke, between him and the verb: Pell on Monday said."""

from lint.reading.also_names import is_date
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line

LONGEST = 9  # tokens of a date: on Monday, 4 May 2020,
FAR = 14  # tokens of what somebody spoke in, with whom and to whom: in an interview with the Norin Herald
ADJECTIVES = 4  # words between an article and what somebody spoke in: in a short, angry statement
_YEAR = 4  # digits


def before_circumstances(line: Line, end: int, nouns: Nouns) -> int:
    """The token where the phrases that end just before `end` begin, or `end`: the mayor [in a note] [on Monday].

    One verb asks several times: what was found is kept with the line.
    """
    found = line.circumstances.get(end)
    if found is None:
        found = line.circumstances[end] = _before(line, end, nouns)
    return found


def _before(line: Line, end: int, nouns: Nouns) -> int:
    while end > 1:
        first = _when(line, end, nouns)
        first = first if first < end else _in_what(line, end, nouns)
        first = first if first < end else _speaking(line, end, nouns)
        if first in (0, end):
            break
        end = first
    return end


def before_state(line: Line, end: int, nouns: Nouns) -> int:
    """The comma behind a town whose state ends just before `end`, or `end`: Harlan [, Conn.] said; [, Ohio,] said."""
    last = end - 2 if line.words[end - 1] == "," else end - 1
    for size in (1, 2):
        comma = last - size
        if comma < 1 or line.words[comma] != ",":
            continue
        named = " ".join(line.words[comma + 1 : last + 1]).removesuffix(".") in nouns.states
        return comma if named and line.words[comma - 1][:1].isupper() else end
    return end


def _when(line: Line, end: int, nouns: Nouns) -> int:
    """Where a phrase of time begins: on Tuesday, last night, early on 4 May, in the summer of 2019, two years ago."""
    if not _tells_when(line, end - 1, nouns):
        return end
    first = end - 1
    while first > 1 and end - first < LONGEST and _goes_on(line, first - 1, nouns):
        first -= 1
    sure = any(line.words[at] in nouns.calendar or _spell(line, at, nouns) for at in range(first, end))
    low, opener = line.lower[first], line.lower[first - 1]
    if opener in nouns.dating and (sure or len(line.words[end - 1]) == _YEAR):
        return first - 1
    leads = low in nouns.times or (low in nouns.articles and line.lower[first + 1] in nouns.times)
    free = leads or line.lower[end - 1] == "ago" or (line.words[first] in nouns.calendar and end - first > 1)
    return first if sure and free and opener not in nouns.prepositions else end


def after_time(line: Line, at: int, nouns: Nouns) -> int:
    """The token after a time without a preposition that begins at `at`, or `at`: said [last week] that, [a day ago]."""
    low = line.lower[at]
    if low not in nouns.times:
        counted = low in nouns.numbers or low in nouns.indefinites or low.isdigit()
        ago = counted and line.lower[at + 2 : at + 3] == ["ago"] and _spell(line, at + 1, nouns)
        return at + 3 if ago else at
    end = at + 1
    while end < len(line.words) and line.lower[end] in nouns.timing:
        end += 1
    return end + 1 if end < len(line.words) and _tells_when(line, end, nouns) else at


def _tells_when(line: Line, at: int, nouns: Nouns) -> bool:
    word = line.words[at]
    return word.isdigit() or _spell(line, at, nouns) or (word in nouns.calendar and is_date(line, at, nouns))


def _spell(line: Line, at: int, nouns: Nouns) -> bool:
    low = line.words[at]
    return low in nouns.spells or low[-1:] == "s" and low[:-1] in nouns.spells


def _goes_on(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a token in front of a time belongs to it: the early hours [of] Monday, Monday [,] 4 May."""
    if line.lower[at] in (",", "of", "and"):
        return _tells_when(line, at - 1, nouns) and (line.lower[at] != "," or line.words[at + 1][0].isdigit())
    low = line.lower[at]
    small = low in nouns.times or low in nouns.articles or low in nouns.numbers or low in nouns.timing
    return small or _tells_when(line, at, nouns)


def _in_what(line: Line, end: int, nouns: Nouns) -> int:
    """Where a phrase begins that says in what somebody spoke: in a statement, at a briefing in Oshton."""
    floor = max(1, end - FAR)
    if nouns.deliveries.isdisjoint(line.lower[floor + 1 : end]):
        return end
    for at in range(end - 1, floor, -1):
        low = line.lower[at]
        if low in nouns.deliveries and line.words[at].islower():
            last = at + 1 == end or line.lower[at + 1] in nouns.prepositions or line.lower[at + 1].endswith("ed")
            first = _opens(line, at, nouns) if last else 0
            if first:
                return first
        given = low.endswith("ed") and line.lower[at - 1] in nouns.deliveries  # a statement issued by the trust
        if line.words[at] == QUOTE or not low[0].isalnum() or low in nouns.pronouns or low in nouns.boundaries:
            return end
        if low in nouns.finite or low in nouns.relatives or (nouns.is_past(low) and not given):
            return end
    return end


def _speaking(line: Line, end: int, nouns: Nouns) -> int:
    """Where a phrase begins that says what somebody did as he spoke: speaking at a rally, while opening the dam.

    Words by which somebody without a name is known stay with him: an official speaking on condition of anonymity.
    """
    if line.lower[end - 1] in ("and", "or", "&", "then") or line.lower[end - 1] in nouns.prepositions:
        return end
    floor = max(1, end - FAR)
    if "ing " not in f"{' '.join(line.lower[floor + 1 : end])} ":
        return end
    for at in range(end - 1, floor, -1):
        low = line.lower[at]
        if low.endswith("ing") and line.words[at].islower():
            led = line.lower[at - 1] in nouns.meanwhile
            if not led and low not in nouns.addressing or not nouns.withholding.isdisjoint(line.lower[at:end]):
                return end
            first = at - led
            parted = line.words[first - 1] == ","
            named = line.words[first - 1 - parted][:1].isupper() or (parted and led)
            return first - parted if named or not parted else end
        if line.words[at] == QUOTE or not low[0].isalnum() or low in nouns.boundaries or low in nouns.relatives:
            return end
        if low in nouns.finite or nouns.is_past(low):
            return end
    return end


def _opens(line: Line, head: int, nouns: Nouns) -> int:
    """The preposition in front of what somebody spoke in, or 0: in a letter, on its website; Pell, in the letter."""
    for at in range(head - 1, max(0, head - 2 - ADJECTIVES), -1):
        low = line.lower[at]
        if low in nouns.speaking_in:
            opener = line.lower[at + 1]
            bare = at + 1 == head or opener in nouns.indefinites or opener in nouns.possessives
            if line.lower[at - 1].endswith("ed"):
                return 0  # a statement posted on its website
            beside = line.words[at - 1][:1].isupper()  # not: a woman in the speech
            return at if bare or (beside and opener == "the") or opener not in nouns.determiners else 0
        if not low[0].isalnum() or low in nouns.prepositions or low in nouns.finite:
            return 0
    return 0
