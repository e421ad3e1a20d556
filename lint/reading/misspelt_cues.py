"""Misspelt cues: a word that stands where a reporting verb must stand, one slip away from one.

The slot says that a verb of speech belongs there, so no dictionary is needed: "…," she aded.
"""

from lint.reading.cues import Cue
from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention, describe
from lint.reading.slips import nearest
from lint.reading.tokens import DASHES, QUOTE, Line
from lint.reading.verbs import Verb

HOW = "misspelt verb"
_STOPS = DASHES | {".", ",", ";", ":", "(", QUOTE}


def slip_forms(lexicon: Lexicon, grammar: Grammar) -> dict[str, tuple[str, str, str]]:
    """Single-word past and -s forms of common reporting verbs, which a misspelt word may have been meant for.

    Each with the lemma, the group and the form of its verb.
    """
    known = lexicon.derived.get("slip forms")
    if known is None:
        known = lexicon.derived["slip forms"] = lexicon.kept("misspelt cues", lambda: _slip_forms(lexicon, grammar))
    return known  # type: ignore[return-value]


def _slip_forms(lexicon: Lexicon, grammar: Grammar) -> dict[str, tuple[str, str, str]]:
    meant = lexicon.table("verbs").get("repaired", ())
    verbs = grammar.verbs.forms_of(meant, ("past", "s"))
    return {form: (verb.lemma, verb.group, verb.form) for form, verb in verbs.items()}


def find_misspelt(line: Line, cues: list[Cue], grammar: Grammar, lexicon: Lexicon) -> list[Cue]:
    """A cue for each quotation that is followed by a misspelt verb with a subject, where no true cue stands."""
    found = []
    begun = {cue.begin for cue in cues}
    for at in line.quotes:
        following = at + 1
        if following >= len(line.words) or following in begun or line.tails[at] not in ",?!—–":
            continue
        cue = _subject_first(line, following, grammar, lexicon) or _verb_first(line, following, grammar, lexicon)
        if cue is not None:
            found.append(cue)
    return found


def _subject_first(line: Line, begin: int, grammar: Grammar, lexicon: Lexicon) -> Cue | None:
    subject = after(line, begin, len(line.words), grammar.nouns)
    if subject is None:
        subject = _shorter(line, begin, grammar)
    if subject is None or subject.kind in ("vague", "collective") and subject.last - subject.first > 4:
        return None
    at = subject.last
    if at >= len(line.words) or not _ends(line, at + 1, lexicon):
        return None
    verb = repaired(line.words[at], grammar, lexicon)
    return None if verb is None else Cue(at, at + 1, verb, subject, begin, at + 1, HOW, "fronted")


def _shorter(line: Line, begin: int, grammar: Grammar) -> Mention | None:
    """The noun phrase without the misspelt word, which the reader of noun phrases took for its head."""
    stop = begin
    while stop < len(line.words) and line.words[stop][0].isalnum() and stop - begin < 6:
        stop += 1
    for last in range(stop - 1, begin, -1):
        mention = describe(line, begin, last, grammar.nouns)
        if mention is not None and mention.kind != "pronoun":
            return mention
    return None


def _verb_first(line: Line, begin: int, grammar: Grammar, lexicon: Lexicon) -> Cue | None:
    if not line.words[begin].islower():
        return None
    subject = after(line, begin + 1, len(line.words), grammar.nouns)
    if subject is None or subject.kind == "pronoun" or not _ends(line, subject.last, lexicon):
        return None
    verb = repaired(line.words[begin], grammar, lexicon)
    return None if verb is None else Cue(begin, begin + 1, verb, subject, begin, subject.last, HOW, "fronted")


def _ends(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a cue can end before a place: at a stop, a quotation or a word that opens what follows a cue."""
    return at >= len(line.words) or line.words[at] in _STOPS or line.lower[at] in lexicon.words("verbs", "followed_by")


def repaired(word: str, grammar: Grammar, lexicon: Lexicon) -> Verb | None:
    """The verb that a misspelt word was meant for, if there is exactly one likeliest."""
    if len(word) < 3 or not word.islower() or word in grammar.verbs or word in lexicon.words("verbs", "gestures"):
        return None
    forms = slip_forms(lexicon, grammar)
    candidates = nearest(word, frozenset(forms), 2 if len(word) >= 8 else 1)
    if not candidates:
        return None
    order = lexicon.table("verbs").get("repaired", ())
    best = min(candidates, key=lambda form: order.index(forms[form][0]))
    return Verb(*forms[best], rest=(best, str(len(candidates))))
