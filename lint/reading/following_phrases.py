"""Following phrases: where the phrase of a speaker behind a verb ends, read rightwards from its first word."""

from lint.reading.also_names import is_date
from lint.reading.mentions import Mention, describe, in_short, is_capital, is_common
from lint.reading.names import strip_possessive
from lint.reading.noun_phrases import DUTCH, LONGEST, is_known_by, is_nickname, links_names
from lint.reading.nouns import Nouns
from lint.reading.posts import TIES, capitals, envoy, holder, past_field
from lint.reading.tokens import QUOTE, Line


def after(line: Line, begin: int, ceiling: int, nouns: Nouns) -> Mention | None:
    """The speaker's noun phrase that starts at token `begin`, reading right no further than `ceiling`."""
    if begin >= ceiling:
        return None
    if line.lower[begin] == "those" and line.lower[begin + 1 : begin + 2] in (["who"], ["close"], ["in"], ["with"]):
        return Mention(begin, begin + 1, "vague", "those", begin, begin)
    if line.lower[begin] in nouns.pronouns and line.words[begin] != "US":
        return Mention(begin, begin + 1, "pronoun", line.lower[begin], begin, begin)
    at = begin
    named = False
    while at < ceiling and at - begin < LONGEST:
        word, low = line.words[at], line.lower[at]
        dated = is_date(line, at, nouns) or strip_possessive(word) in nouns.calendar and at == begin
        capital = is_capital(word) and not dated and not _adjective(word, nouns)
        if word == QUOTE:
            if at + 1 < ceiling and (
                named and is_nickname(line, at, nouns) or at > begin and is_known_by(line, at, nouns)
            ):
                at += 1
                continue
            break
        if not word[0].isalnum():
            if named and at + 3 < ceiling and in_short(line, at, nouns):
                at += 3
                continue
            if (word == "," and at + 1 < ceiling and line.words[at + 1] in nouns.suffixes) or low in nouns.particles:
                at += 1
                continue
            break
        if capital:
            named = True
        elif low in nouns.particles and named and at + 1 < ceiling and line.words[at + 1][:1].isupper():
            pass
        elif low in nouns.glue:
            dutch = at + 1 < ceiling and line.lower[at + 1] in DUTCH
            if not (at > begin and (dutch or links_names(line, at, begin, nouns))):
                break
        elif low in nouns.determiners:
            if (
                at > begin
                and line.lower[at - 1] not in nouns.determiners
                and not (named and line.lower[at - 1] in nouns.linking)
            ):
                break
        elif low in nouns.prepositions or low in nouns.boundaries or low in nouns.relatives or low in nouns.auxiliaries:
            break
        elif low in nouns.finite or low in nouns.pronouns or low in nouns.adverbs or nouns.is_past(low):
            break
        elif at > begin + 1 and (low in nouns.postmodifiers or _says_which(line, at, nouns)):
            break
        elif (
            named
            and line.words[at - 1][:1].isupper()
            and line.lower[begin] not in nouns.determiners
            and not is_common(low, nouns)
            and not (at + 1 < ceiling and line.words[at + 1][:1].isupper() and line.words[at + 1] not in nouns.calendar)
            and describe(line, begin, at, nouns)
        ):
            break  # a name ends at the first lower-case word that is no role or body: "said Pell yesterday"
        at += 1
    while at > begin and line.lower[at - 1] in nouns.linking:
        at -= 1
    return _linked(line, begin, at, ceiling, nouns)


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
