"""Unclosed descriptions: one comma between a name and who its bearer is: Pell, a clerk said; the mayor, Pell said.

Or where that is, what that does, or which posts that has: Pell, of Oshton said; Pell, who runs the mill said. Or no
comma at all: Ama Pell the captain said.
"""

from lint.reading.grammar import Grammar
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.relative_subjects import is_verbal
from lint.reading.tokens import QUOTE, Line
from lint.reading.verbs import Verb

_OF = ("of", "from")
_WHO = ("who", "which")
_STOPS = frozenset({",", ";", ":", QUOTE})
_Subject = tuple[Mention, int, tuple[int, int] | None]
LONGEST = 16  # tokens of a description that no comma closes
ON = 8  # tokens after a verb in which a comma shows that its clause only interrupts another: Pell, the clerk said, lied


def with_unclosed(line: Line, last: int, found: _Subject, grammar: Grammar) -> _Subject:
    """The subject of a verb that ends before `last`, with the name or the role that one comma parts from it."""
    mention, begin, description = found
    comma = begin - 1
    if mention.kind == "role" and comma > 0 and line.words[comma][:1].isupper() and line.lower[begin] == "the":
        named = before(line, begin, 0, grammar.nouns)
        if named is not None and named.kind == "person" and named.first == 0 and _whole(named):
            return named, 0, (begin, mention.last)  # Ama Pell the captain said
    if description is not None or comma < 1 or line.words[comma] != "," or mention.kind not in ("role", "person"):
        return found
    nouns = grammar.nouns
    other = before(line, _past_age(line, comma), 0, nouns)
    if other is None or not _opens(line, other, nouns) or _interrupts(line, last, _whole(other), grammar):
        return found
    role = mention.kind == "role" or mention.head in nouns.role_heads
    if other.kind == "person" and role and other.name_first < other.name_last:
        return other, other.first, (mention.first, mention.last)
    if mention.kind == "person" and other.kind == "role" and not role and mention.first == mention.name_first:
        return mention, other.first, (other.first, other.last)
    return found


def past_description(line: Line, at: int, last: int, found: _Subject | None, grammar: Grammar) -> _Subject | None:
    """The subject of the verb at a token in front of a description that ends in what was `found` or in no party.

    Lola Sabirova, of Norin said; Lola Sabirova, who runs the mill said; the Norin Trust, which owns it said.
    """
    end = at if found is None else found[1]
    stops = (back for back in range(end - 1, max(0, end - LONGEST), -1) if line.words[back] in _STOPS)
    comma = next(stops, 0)
    address = comma == end - 1 and found is not None and found[0].name_first == comma + 1
    if address:
        comma = next(stops, 0)  # Lola Sabirova, of Mill Lane, Norin said
    if not comma or line.words[comma] != "," or address and line.lower[comma + 1] not in _OF:
        return None
    if not address and not _describes(line, comma + 1, at, found, grammar):
        return None
    named = before(line, _past_age(line, comma), 0, grammar.nouns)
    if named is None or not _opens(line, named, grammar.nouns) or _interrupts(line, last, True, grammar):
        return None
    if not address and _of_body(line, comma + 1, at, grammar.nouns):
        return (named, named.first, (comma + 1, at)) if named.kind in ("person", "organisation") else None
    known = named.kind == "person" and (_whole(named) or named.first < named.name_first)
    if known if line.lower[comma + 1] != "which" else named.kind == "organisation":
        return named, named.first, (comma + 1, at)
    return None


def past_body(line: Line, at: int, found: _Subject, grammar: Grammar) -> _Subject | None:
    """The body that opens a sentence, where the subject that was `found` ends what says what that body does.

    Tidewatch, the charity representing boatmen has accused …
    """
    comma = next((back for back in range(found[1], max(0, at - LONGEST), -1) if line.words[back] in _STOPS), 0)
    if not comma or line.words[comma] != "," or not _of_body(line, comma + 1, found[0].last, grammar.nouns):
        return None
    named = before(line, comma, 0, grammar.nouns)
    opens = named is not None and named.first == 0 and named.kind in ("person", "organisation")
    return (named, 0, (comma + 1, at)) if named is not None and opens else None


def _describes(line: Line, first: int, at: int, found: _Subject | None, grammar: Grammar) -> bool:
    """Whether the words from behind a comma to a verb say what the name in front of it is, and speak of nobody else."""
    nouns, opener = grammar.nouns, line.lower[first]
    inner = None if found is None else found[0]
    if inner is not None and _of_body(line, first, at, nouns):
        return True
    if opener in _WHO:
        if first + 2 >= at or inner is not None and inner.kind == "person" and _whole(inner):
            return False
        told = any(verb.lemma in grammar.plain for verb in nouns.verbs[line.lower[first + 1]])
        onward = line.lower[first + 1 : at]
        clause = any(low in nouns.sequels or low in nouns.boundaries or low in nouns.relatives for low in onward)
        return not told and not clause and is_verbal(line, first + 1, nouns)
    if inner is None or inner.first <= first:
        return False
    if opener in _OF or opener in nouns.acting_for:
        return inner.first == first + 1 and inner.kind not in ("pronoun", "vague")
    tie, before_it = line.lower[inner.first - 1], line.lower[first : inner.first]
    role = inner.kind == "role" and not inner.definite
    if tie != "and" and tie not in nouns.prepositions or tie == "and" and not role:
        return False
    return any(map(nouns.is_role, before_it)) and not any(_is_finite(low, nouns) for low in before_it)


def _of_body(line: Line, first: int, at: int, nouns: Nouns) -> bool:
    """Whether the words from a determiner to a verb say what a body does: the union that speaks for the crews."""
    if line.lower[first] not in nouns.determiners:
        return False
    head = next((on for on in range(first + 1, min(at, first + 5)) if line.lower[on] in nouns.companies), 0)
    if not head or head + 2 >= at:
        return False
    if line.lower[head + 1] in nouns.acting_for:
        return True
    if line.lower[head + 1] not in ("that", "which"):
        return False
    onward = line.lower[head + 3 : at]
    return is_verbal(line, head + 2, nouns) and not any(
        low in nouns.boundaries or _is_finite(low, nouns) for low in onward
    )


def _is_finite(low: str, nouns: Nouns) -> bool:
    return low in nouns.finite or low in nouns.auxiliaries or nouns.is_past(low)


def before_a_stray_comma(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> _Subject | None:
    """The subject that a comma parts from its verb for no reason: The party's leader Lola Sabirova, said."""
    if at < 3 or line.words[at - 1] != "," or verb.form == "base" or verb.lemma not in grammar.clausal:
        return None
    named = before(line, at - 1, 0, grammar.nouns)
    if named is None or named.kind != "person" or named.first or not _whole(named):
        return None
    return None if _interrupts(line, last, True, grammar) else (named, 0, None)


def _whole(name: Mention) -> bool:
    """Whether a name has at least two words."""
    return name.name_last - name.name_first > 1


def _past_age(line: Line, comma: int) -> int:
    """The token after a name, an age between two commas passed over: Lola Sabirova, 43, an engineer said."""
    aged = comma > 2 and line.words[comma - 1].isdigit() and line.words[comma - 2] == ","
    return comma - 2 if aged else comma


def _opens(line: Line, mention: Mention, nouns: Nouns) -> bool:
    """Whether a phrase opens the sentence, or the clause behind a quotation; "For his part, Pell, …" too."""
    if mention.first == 0:
        return True
    left = mention.first - 1
    if line.words[left] == QUOTE:
        return line.tails[left] in ",?!"
    led = line.lower[0] in nouns.prepositions or line.lower[0].endswith("ing")  # Speaking after the vote, Pell, …
    led = led and line.words[left - 1].islower() and "," not in line.words[:left]
    return line.words[left] == "," and (led or left == 1 and line.lower[0] in nouns.adverbs)


def _interrupts(line: Line, last: int, whole: bool, grammar: Grammar) -> bool:
    """Whether a comma ends the clause of a verb and another goes on behind it: Pell, a clerk said on Monday, is ill."""
    for at in range(last, min(len(line.words), last + ON)):
        if line.words[at] in (QUOTE, ":", ";", ".") or line.lower[at] in grammar.openers:
            return False
        if line.words[at] == ",":
            # Pell, an aide said, “is ill”; not: Lola Sabirova, an aide said, “We sail.”
            return at + 1 < len(line.words) and not (whole and line.words[at + 1] == QUOTE)
    return False
