"""Guards: strings that look like a cue and are not, and how a verb stands in its clause (attribution grammar, 12)."""

from lint.reading.also_names import stands_as_name
from lint.reading.circumstances import before_circumstances
from lint.reading.grammar import Grammar
from lint.reading.mentions import Mention, is_possessive
from lint.reading.tokens import PAUSES, QUOTE, Line
from lint.reading.verbs import Verb

_AGENTLESS = frozenset({"of", "with", "for", "over", "by"})  # behind a participle: charged with “theft”
_RELATIVE = frozenset({"which", "whom", "what", "that"})
HEARD = 12  # tokens from a quotation back to the verb of “was told in a letter last week:”
FRONT = 8  # tokens in front of a verb in which a relative can be its object
ENDED = PAUSES | {"?", "!", "”"}  # what a clause that is reported ends in


def inclined(line: Line, at: int, grammar: Grammar) -> int:
    """Where the words begin that tie a verb to its subject with "to"; `at` where there are none.

    They say that somebody does speak: Pell went on | to say, used | to say; not: wants to say.
    """
    low = line.lower
    if at > 2 and low[at - 1] == "to":
        if low[at - 2] in grammar.inclining:
            return at if low[at - 3] in grammar.be else at - 2  # a phrase that is used to say so
        if low[at - 2] == "on" and low[at - 3] in grammar.going_on:
            return at - 3
    return at


def passive(line: Line, at: int, grammar: Grammar) -> bool:
    back = before_circumstances(line, at, grammar.nouns) - 1
    while back >= 0 and grammar.nouns.is_adverb(line.lower[back]):
        back -= 1
    return back >= 0 and (
        line.lower[back] in grammar.be
        or (line.lower[back] in grammar.nouns.determiners and line.lower[back] not in grammar.alone)
        or line.lower[back] in grammar.contracted_be
    )


def heard_at(line: Line, first: int, end: int, grammar: Grammar) -> int:
    """The last verb between two tokens by which somebody is told something: she rang, and was | told; -1 for none."""
    words = line.lower[first:end]
    if grammar.receiving.isdisjoint(words):
        return -1
    at = first + max(index for index, word in enumerate(words) if word in grammar.receiving)
    return at if passive(line, at, grammar) else -1


def hears(line: Line, first: int, end: int, grammar: Grammar) -> bool:
    """Whether between two tokens somebody is told something, and nobody says by whom."""
    at = heard_at(line, first, end, grammar)
    return at >= 0 and "by" not in line.lower[at + 1 : end]


def reduced(line: Line, first: int, last: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether a verb that needs an object has none, and so is a participle: a man accused of theft; described as “shy”.

    The object may stand behind a quotation, or in front of the subject: Pell described as “shameful” the decision to
    sell; the sale, which he described as “shameful”, …
    """
    if verb.lemma not in grammar.transitive or verb.rest or last + 1 >= len(line.words):
        return False
    low = line.lower[last]
    if low != "as":
        return low in _AGENTLESS
    at = next((at for at in range(last + 1, min(len(line.words), last + 3)) if line.words[at] == QUOTE), 0)
    following = line.lower[at + 1] if at + 1 < len(line.words) else "."
    nouns = grammar.nouns
    if first and line.lower[first - 1] in nouns.nominatives:
        return False  # in a match he described as “closed”
    goes_on = following in nouns.determiners or following.endswith("s") and following not in nouns.finite
    return at > 0 and not goes_on and _RELATIVE.isdisjoint(line.lower[max(0, first - FRONT) : first])


def hypothetical(line: Line, at: int, begin: int, grammar: Grammar) -> bool:
    """Whether the verb stands under "may", "could not", "never" …: an act of speech that did not happen.

    Not where it did, and more: Pell didn't just claim …
    """
    end = before_circumstances(line, at, grammar.nouns)
    for left in range(end - 1, max(begin, end - 6) - 1, -1):
        low = line.lower[left]
        if low in grammar.hypothetical or low in ("not", "never"):
            return not _and_more(line, left, grammar) and not stands_as_name(line, left, grammar.nouns)
        if low not in grammar.nouns.auxiliaries and not grammar.nouns.is_adverb(low):
            return False
    return False


def _and_more(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a negation at a token says that it was said, and more: Pell didn't just say so; not: can't just."""
    if at < 0 or line.lower[at + 1] not in grammar.limiting:
        return False
    return line.lower[at] in grammar.undone or line.lower[at - 1 : at + 1] == ["did", "not"]


def plural_or_modal(line: Line, at: int, mention: Mention, grammar: Grammar) -> bool:
    """Whether a verb in its base form can be that of a subject: it is several, or a modal stands in between."""
    head = mention.head
    if mention.joint or mention.kind in ("collective", "vague") or head == "who" or head in grammar.plain_pronouns:
        return True
    if mention.kind == "organisation" and mention.definite and head.endswith("s"):
        return True  # the Norins say
    if line.lower[at - 1] in grammar.limiting and _and_more(line, at - 2, grammar):
        return True
    return not grammar.helpers.isdisjoint(line.lower[max(mention.last, at - 3) : at])


def noun_use(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a word that can be a noun is one here: five states, a claim, Central Asian reports, rival claims of X."""
    nouns = grammar.nouns
    previous = line.words[at - 1] if at else ""
    low = previous.lower()
    following = line.lower[at + 1] if at + 1 < len(line.words) else ""
    finite = line.lower[at] in grammar.saying and line.lower[at] not in grammar.noun_like
    finite = finite or line.lower[at] in nouns.finite
    if low in nouns.numbers and line.lower[max(at - 2, 0)] == "the" and line.lower[at] not in grammar.noun_like:
        return line.lower[at].endswith("s")  # the two write, the two states
    return (
        (low in nouns.determiners and low not in nouns.quantities and low not in grammar.pronominal)
        or (at > 1 and not finite and line.lower[at - 2] in nouns.determiners and _qualifies(line, at - 1, grammar))
        or (previous in nouns.demonyms and not finite)
        or is_possessive(previous)
        or (line.lower[at] in grammar.noun_like and (following in nouns.role_plurals or following in nouns.plurals))
        or (line.lower[at] in grammar.noun_like and _is_subject(line, at + 1, grammar))
        or (following == "of" and line.lower[at].removesuffix("s") in grammar.noun_like)
        or (at > 1 and previous.islower() and _after_preposition(line, at, grammar))
    )


def _after_preposition(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether it hangs with a bare noun on a preposition: shielded him from opposition claims that he lied."""
    nouns, low = grammar.nouns, line.lower[at - 2]
    return (
        low in nouns.prepositions
        and (low == "from" or low not in nouns.linking)
        and low not in grammar.conjunctions
        and line.lower[at - 1] not in nouns.pronouns | nouns.vague
        and line.lower[at].removesuffix("s") in grammar.noun_like
    )


def _is_subject(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a verb of its own follows what may be a verb: media reports alleged, claims have grown."""
    if at >= len(line.words) or not line.words[at].islower():
        return False
    low, nouns = line.lower[at], grammar.nouns
    return low in nouns.copulas or low in nouns.perfect or any(verb.form == "past" for verb in grammar.verbs[low])


def _qualifies(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether the word between an article and what may be a verb is an adjective: at a rowdy rally."""
    word, low, nouns = line.words[at], line.lower[at], grammar.nouns
    verb = any(verb.form == "base" for verb in grammar.verbs[line.lower[at + 1]])
    return verb and word.islower() and not low.endswith("s") and low not in nouns.plurals and low not in nouns.vague


def progressive(line: Line, at: int, grammar: Grammar) -> bool:
    back = at - 1
    while back >= 0 and line.lower[back] in grammar.nouns.adverbs:
        back -= 1
    return back >= 0 and (line.lower[back] in grammar.be or line.lower[back] in grammar.nouns.aspects)


def fronted_clause(line: Line, begin: int) -> bool | None:
    """Whether the clause in front of the cue clause can be what is reported: P, S V; None after a quotation: Q S V."""
    if begin > 1 and line.lower[begin - 1] == "as" and line.words[begin - 2] in (QUOTE, ","):
        begin -= 1
    if begin and line.words[begin - 1] == QUOTE:
        return None
    return begin >= 2 and line.words[begin - 1] in ENDED
