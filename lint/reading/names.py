"""Names: the people named in full in a text, in runs of capitalised words such as "US President Dana Vale"."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from lint.document import PROSE_KINDS, Block, Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.also_names import is_given
from lint.reading.dictionary import dictionary
from lint.reading.drop_caps import all_small
from lint.reading.heads import is_titled
from lint.reading.letters import MAYBE_CAPITAL
from lint.reading.name_words import is_post, person_words, strip_possessive
from lint.reading.nouns import Nouns
from lint.values import NamedTuple

KINDS = PROSE_KINDS
_SMALL = ("'t", "’t")
COMMONEST = 35  # level of the dictionary up to which a word is more likely itself than a given name
_FIELDED = (" of ", " of the ", " for ", " for the ")
BEFORE = 24  # code points in front of a name in which the word before it stands


class FullName(NamedTuple):
    """A run of two or more capitalised words, with the words that can be a person's name in it."""

    span: Span
    words: tuple[str, ...]


@cache
def _run() -> Pattern[str]:
    # the capital comes first and the look behind it second, so that the search runs from capital to capital
    word = rf"(?:[dl]['’])?[{MAYBE_CAPITAL}][\w\u0300-\u036f'’\-]*+\.?"
    dutch = r"van|von|der|den|ter|(?:in )?['’]t"
    small = rf"(?:(?:{dutch}|de|di|da|del|della|du|la|le|el|al|bin|ibn|bint|dos|uulu|kyzy|ogly) ){{0,2}}"
    nick = r"(?:[“\"‘'][^“”\"‘’\n]{0,19}[^“”\"‘’\n,.!?][”\"’'] )?"
    first = rf"[{MAYBE_CAPITAL}](?<!\w.)[\w\u0300-\u036f'’\-]*+\.?"
    return compiled(rf"{first}(?:[ \u00a0]{nick}{small}{word}){{1,6}}")


def _parts(run: str, nouns: Nouns) -> Iterator[list[str]]:
    """The words of a run, parted where one ends in a stop that is no initial's and no title's."""
    words: list[str] = []
    nickname = False
    for word in run.split():
        if nickname or (word[0] in "“\"‘'" and word not in _SMALL):
            nickname = word[-1] not in "”\"’'"
            continue
        if not word[0].isupper() and not word[0].isascii() and word not in _SMALL:
            yield words
            words = []
            continue
        words.append(word)
        if word.endswith(("’s", "'s", "s’", "s'")):
            yield words
            words = []  # Wales’s | Amina Haddad
            continue
        if word[-1] == "." and len(word) > 2 and word[:-1] not in nouns.short_titles:
            words[-1] = word[:-1]
            yield words
            words = []
    yield words


def full_names(text: str, blocks: Iterable[Block], nouns: Nouns) -> dict[str, list[FullName]]:
    """Every run of capitalised words in the prose, by its last word.

    Of headlines only a person's name in a sentence, for the last word of which the prose has none: it may be a lead.
    """
    found = _names_in(text, (block for block in blocks if block.kind in KINDS), nouns)
    sentences = [block for block in blocks if block.kind == "headline" and _is_sentence(text, block)]
    for last, runs in _names_in(text, sentences, nouns).items():
        human = [full for full in runs if dictionary().people.level(full.words[0])]
        if human and last not in found:
            found[last] = human
    return found


def names_above(text: str, blocks: Iterable[Block], nouns: Nouns) -> list[tuple[str, ...]]:
    """The names in the headline and below it that open with a given name, each once: Q&A with Dora Pell."""
    above = (block for block in blocks if block.kind in ("headline", "standfirst"))
    runs = sorted(full for runs in _names_in(text, above, nouns).values() for full in runs)
    return list(dict.fromkeys(full.words for full in runs if dictionary().people.level(full.words[0])))


def _is_sentence(text: str, block: Block) -> bool:
    """Whether a headline ends in a full stop and has no capitals as titles have them."""
    return text[block.span.end - 1] == "." and not is_titled(text[block.span.start : block.span.end])


def _names_in(text: str, blocks: Iterable[Block], nouns: Nouns) -> dict[str, list[FullName]]:
    found: dict[str, list[FullName]] = {}
    pairs: list[tuple[int, str]] = []
    for block in blocks:
        for match in _run().finditer(text, block.span.start, block.span.end):
            doubtful = match[0][:3] in nouns.name_heads
            sure = doubtful and _is_name(text, match.start(), match.end(), block.span.start, nouns)
            fielded = text.endswith(_FIELDED, 0, match.start())
            if not fielded and text.endswith(" and ", 0, match.start()):
                fielded = match[0].split(None, 1)[0].lower() in nouns.fields and _in_charge(text, match.start(), nouns)
            if _inverted(text, match.start(), match.end(), block.span.start, nouns):
                onward = _run().match(text, text.find(" ", match.start()) + 1, match.end())
                if onward is None:
                    continue
                match = onward
            posted = match[0].split(None, 1)[0] in nouns.given_titles and _post_before(text, match.start(), nouns)
            for first, last, name in _people(match[0], nouns, sure, fielded, posted):
                span = Span(match.start() + first, match.start() + last)
                if name[0].isupper() and name[-1].removeprefix("Mc").isupper():
                    name = all_small(name, text, nouns)
                found.setdefault(name[-1], []).append(FullName(span, name))
                if len(name) == 2 and not first and text.endswith(" and ", block.span.start, span.start):
                    if _is_given(name[0], nouns) or _is_plain_given(name):
                        pairs.append((span.start - 5, name[-1]))
    for end, surname in pairs:
        given = text[max(0, end - BEFORE) : end].rpartition(" ")[2].rpartition("\n")[2]
        start = end - len(given)
        if given.isupper() and len(given) > 1 and text[max(0, start - 1) : start] in ("", "\n"):
            given = given.title()  # DEREK and Sheila Pell, at the head of a story
        if given not in found and _is_given(given, nouns):
            found[surname].append(FullName(Span(start, end), (given, surname)))
            found[surname].sort(key=_place)
    return found


def _place(full: FullName) -> int:
    return full.span.start


def _is_given(word: str, nouns: Nouns) -> bool:
    """Whether a word in front of "and" and a full name can be a given name of the same family: Ama and Tom Orr."""
    known = dictionary()
    plain = 0 < known.level(word.lower()) <= COMMONEST or word.lower() in nouns.titles
    placed = word in nouns.places or word in nouns.states or word in nouns.demonyms
    return word.istitle() and not plain and not placed and known.people.level(word) > 0


def _is_plain_given(name: tuple[str, ...]) -> bool:
    """Whether a name of two words opens with a given name that is a plain word too, and ends in none: Grant Orell."""
    known = dictionary()
    return name[0].istitle() and known.people.level(name[0]) > 0 and not known.level(name[1].lower())


@lru_cache(maxsize=8192)
def _people(
    run: str, nouns: Nouns, sure: bool, fielded: bool, posted: bool
) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """The names in a run of capitalised words: where each starts and ends in it, with the words that can be a person's.

    `sure` says that a word of grammar at its head is a name, `fielded` that it may open with what a post is in charge
    of: Minister of Transport Ama Boateng. Remembered, since a name stands in a text again and again.
    """
    found = []
    for words in _parts(run, nouns):
        while fielded and len(words) > 1 and words[0].lower() in nouns.fields:
            words = words[1:]
        if len(words) < 2:
            continue
        if words[-1] not in nouns.suffixes:
            words[-1] = strip_possessive(words[-1].rstrip("."))
        while len(words) > 2 and (words[-1] in nouns.suffixes or words[-1] in nouns.weekdays):
            words.pop()
        name = person_words(words, nouns, sure, posted)[1]
        if len(name) >= 2:
            start = max(run.find(words[0]), 0)
            found.append((start, run.find(words[-1], start) + len(words[-1]), tuple(name)))
    return tuple(found)


def _is_name(text: str, start: int, end: int, floor: int, nouns: Nouns) -> bool:
    """Whether a run of capitals at [start, end) that opens with a word of grammar, or a month, is a name from there."""
    words = text[max(floor, start - BEFORE) : start].split()
    day, _, following = text[start:end].partition(" ")
    if day in nouns.weekdays:
        lead = words[-1] if words else ""
        behind = lead[-1:] == "," or words[-2:-1] != [] and words[-2][-1] in '”"’'
        return is_given("," if behind else lead, following.split()[0], nouns)
    if words and (words[-1][-1].isalnum() or words[-1][-1] == ","):
        low = words[-1].lower()
        return not (low in nouns.prepositions or low[0].isdigit() or low in nouns.times)
    onward = text[end : end + BEFORE]
    return onward[:1] == "," or nouns.is_past(onward.split()[0].strip(".,") if onward.strip() else "")


def _in_charge(text: str, start: int, nouns: Nouns) -> bool:
    """Whether what a post deals with stands in front of "and" before a place: for Science and | Technology …"""
    words = text[max(0, start - BEFORE) : start].split()
    return len(words) > 1 and words[-2].lower() in nouns.fields


def _post_before(text: str, start: int, nouns: Nouns) -> bool:
    """Whether a post in small letters stands right in front of a place."""
    words = text[max(0, start - BEFORE) : start].split()
    return bool(words) and words[-1].islower() and is_post(words[-1], nouns)


def _inverted(text: str, start: int, end: int, floor: int, nouns: Nouns) -> bool:
    """Whether a run of capitals that opens a sentence opens with its verb: Said Pell: “…”; Added Dara Pell, “…”."""
    if text[end : end + 3].lstrip(", ")[:1] not in (":", "“", '"'):
        return False
    word = text[start : min(start + BEFORE, end)].split(None, 1)[0]
    opens = start == floor or text[max(floor, start - 3) : start].rstrip()[-1:] in '.!?”"…'
    return opens and any(verb.form in ("past", "s") for verb in nouns.verbs[word.lower()])
