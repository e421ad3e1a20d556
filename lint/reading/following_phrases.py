"""Following phrases: where the phrase of a speaker behind a verb ends, read rightwards from its first word."""

from lint.reading.accounts import is_handle, with_handle
from lint.reading.also_names import is_date
from lint.reading.mentions import Mention, describe, in_short, is_capital, is_common, is_possessive
from lint.reading.name_words import strip_possessive
from lint.reading.nouns import Nouns
from lint.reading.phrase_runs import DUTCH, LONGEST, is_known_by, is_nickname, links_names
from lint.reading.posts import TIES, capitals, envoy, holder, past_field
from lint.reading.tokens import QUOTE, Line

FIELD = 6  # tokens from a bracket to the one that closes it
OWNED = 4  # tokens behind a possessive name in which its noun stands


def after(line: Line, begin: int, ceiling: int, nouns: Nouns) -> Mention | None:
    """The speaker's noun phrase that starts at token `begin`, reading right no further than `ceiling`."""
    if begin >= ceiling:
        return None
    if line.lower[begin] == "those" and line.lower[begin + 1 : begin + 2] in (["who"], ["close"], ["in"], ["with"]):
        return Mention(begin, begin + 1, "vague", "those", begin, begin)
    if line.lower[begin] in nouns.pronouns and line.words[begin] != "US":
        return Mention(begin, begin + 1, "pronoun", line.lower[begin], begin, begin)
    at, named = begin, False
    while at < ceiling and at - begin < LONGEST:
        if not line.words[at][0].isalnum():
            past = _past_mark(line, begin, at, ceiling, named, nouns)
            if past == at:
                break
            at = past
            continue
        if _is_name(line, at, at == begin, nouns):
            named = True
        elif _is_over(line, begin, at, ceiling, named, nouns):
            break
        at += 1
    if at < ceiling and is_handle(line.words[at]):
        return with_handle(line, describe(line, begin, at, nouns) if at > begin else None, at)
    while at > begin and line.lower[at - 1] in nouns.linking:
        at -= 1
    return _linked(line, begin, at, ceiling, nouns)


def _past_mark(line: Line, begin: int, at: int, ceiling: int, named: bool, nouns: Nouns) -> int:
    """The token to read on at where a mark stands in the phrase; the mark itself where it ends it."""
    if line.words[at] == QUOTE:
        inside = at + 1 < ceiling and (
            named and is_nickname(line, at, nouns) or at > begin and is_known_by(line, at, nouns)
        )
        return at + inside
    if named and at + 3 < ceiling and in_short(line, at, nouns):
        return at + 3
    if line.words[at] == "(" and named:
        return _past_field(line, at, ceiling, nouns)
    suffix = line.words[at] == "," and at + 1 < ceiling and line.words[at + 1] in nouns.suffixes
    return at + (suffix or line.lower[at] in nouns.particles)


def _past_field(line: Line, at: int, ceiling: int, nouns: Nouns) -> int:
    """Past what a post deals with, in brackets in front of its holder's name: DCP (Cyber Crimes) | Shalini Rao."""
    posted = line.lower[at - 1] in nouns.titles or line.lower[at - 1] in nouns.role_heads
    close = next((i for i in range(at + 2, min(at + FIELD, ceiling - 1)) if line.words[i] == ")"), 0)
    return close + 1 if posted and close and line.words[close + 1][:1].isupper() else at


def _is_name(line: Line, at: int, first: bool, nouns: Nouns) -> bool:
    """Whether a word belongs to a name: it has a capital, and is neither a date nor an adjective."""
    word = line.words[at]
    dated = first and word not in nouns.weekdays and strip_possessive(word) in nouns.calendar
    if dated or not is_capital(word):
        return False
    return not (is_date(line, at, nouns) or _adjective(word, nouns) and (first or not _ends_name(line, at)))


def _ends_name(line: Line, at: int) -> bool:
    """Whether a word with a hyphen stands behind a name and in front of a mark: Vera Pan Man-yee, a baker; but not
    Vera Pan Oshton-based.
    """
    return line.words[at - 1][:1].isupper() and not "".join(line.words[at + 1 : at + 2])[:1].isalnum()


def _is_over(line: Line, begin: int, at: int, ceiling: int, named: bool, nouns: Nouns) -> bool:
    """Whether the phrase is over in front of a word that is no name."""
    low, last = line.lower[at], line.lower[at - 1]
    capital_follows = at + 1 < ceiling and line.words[at + 1][:1].isupper()
    if low in nouns.particles and named and capital_follows:
        return False
    if low in nouns.glue:
        dutch = at + 1 < ceiling and line.lower[at + 1] in DUTCH
        return not (at > begin and (dutch or links_names(line, at, begin, nouns)))
    if low in nouns.determiners:
        return at > begin and last not in nouns.determiners and not (named and last in nouns.linking)
    if low in nouns.prepositions or low in nouns.boundaries or low in nouns.relatives or low in nouns.auxiliaries:
        return True
    if low in nouns.finite or low in nouns.pronouns or low in nouns.adverbs or nouns.is_past(low):
        return True
    if at > begin + 1 and (low in nouns.postmodifiers or _says_which(line, at, nouns)):
        return True
    if not named or line.lower[begin] in nouns.determiners or not line.words[at - 1][:1].isupper():
        return False
    if is_possessive(line.words[at - 1]) and _owned(line, at, ceiling, nouns):
        return False
    if is_common(low, nouns) or capital_follows and line.words[at + 1] not in nouns.calendar:
        return False
    if low.isdigit() and at + 1 < ceiling and line.lower[at + 1] in nouns.role_heads:
        return False  # Year 6 pupil Dara Pell
    # a name ends at the first lower-case word that is no role or body: "said Pell yesterday"
    return describe(line, begin, at, nouns) is not None


def _owned(line: Line, at: int, ceiling: int, nouns: Nouns) -> bool:
    """Whether somebody's somebody or document stands at a token: Pell's | 47-year-old mother; not: Pell's account."""
    end = next((i for i in range(at, min(at + OWNED, ceiling)) if not line.words[i][-1].islower()), at + OWNED)
    return any(is_common(low, nouns) for low in line.lower[at + 1 : end])


def _adjective(word: str, nouns: Nouns) -> bool:
    """Whether a capitalised word is a name made an adjective: Oshton-based, Vale-style; not: El-amin."""
    head, dash, tail = word.rpartition("-")
    return bool(dash) and tail[:1].islower() and head.lower() not in nouns.particles


def _says_which(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a participle describes the document in front of it: a study published in May."""
    return (
        line.lower[at] in nouns.participles and line.lower[at - 1] in nouns.documents and line.words[at - 1].islower()
    )


def _grouped(line: Line, named: Mention, nouns: Nouns) -> bool:
    """Whether a name stands behind a post in the plural: producers Ann Vale."""
    return named.name_first > named.first and line.lower[named.name_first - 1] in nouns.role_plurals


def _together(line: Line, core: Mention, ceiling: int, nouns: Nouns) -> Mention:
    """All the people named behind a post in the plural: said producers Ann Vale, Tom Orr and Dara Pell."""
    last, at = core.last, core.last
    while at + 1 < ceiling and (line.words[at] == "," or line.lower[at] == "and"):
        joins = line.lower[at] == "and"
        named = after(line, at + 1, ceiling, nouns) if line.words[at + 1][:1].isupper() else None
        if named is None or named.kind != "person":
            break
        at = named.last
        if joins:
            last = at
    return core if last == core.last else core._replace(last=last, kind="collective", joint=True)


def _linked(line: Line, begin: int, at: int, ceiling: int, nouns: Nouns) -> Mention | None:
    """Take in "of the port authority" after a common noun that can speak."""
    core = describe(line, begin, at, nouns) if at > begin else None
    if core is not None and at + 2 < ceiling and line.lower[at] in TIES and line.lower[at - 1] in nouns.role_heads:
        named = holder(line, begin, at, capitals(line, past_field(line, at + 1, ceiling, nouns), ceiling, nouns), nouns)
        if named is not None:
            return named
    if core is not None and at + 2 < ceiling and line.lower[at] == "to" and line.lower[at - 1] in nouns.envoys:
        named = envoy(line, begin, at, capitals(line, at + 1, ceiling, nouns), nouns)
        if named is not None:
            return named
    if core is not None and core.kind == "person" and _grouped(line, core, nouns):
        return _together(line, core, ceiling, nouns)
    if core is None or core.kind == "person":
        return core
    if at + 1 < ceiling and line.lower[at] in nouns.tying and core.name_first == core.name_last:
        inner = after(line, at + 1, ceiling, nouns)
        if inner is not None and inner.kind != "pronoun":
            return core._replace(last=inner.last)
    return core
