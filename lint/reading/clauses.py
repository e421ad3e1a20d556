"""Clauses: whether what begins at a place is a clause with a subject and a verb of its own."""

from lint.reading.grammar import Grammar
from lint.reading.nouns import Nouns
from lint.reading.tokens import Line
from lint.reading.verbs import Verb

_OVER = frozenset(".;?!)")
SUBJECT = 8  # tokens of the subject of a clause and its verb


def low_at(line: Line, at: int) -> str:
    """The token at a place in lower case, or a full stop past the end."""
    return line.lower[at] if at < len(line.words) else "."


def clause_follows(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a clause with a subject and a finite verb starts here."""
    nouns = grammar.nouns
    size = len(line.words)
    if at >= size or not (line.words[at][0].isalnum() or line.words[at][0] in "$£€"):
        return False
    if line.lower[at] in nouns.finite:
        return line.lower[at] in grammar.contracted_subjects
    if line.lower[at] in ("not", "to"):
        return False
    if line.lower[at] == "there":
        return low_at(line, at + 1) not in nouns.prepositions and low_at(line, at + 1)[0].isalpha()
    if line.lower[at] in nouns.pronouns or line.lower[at] in ("this", "that"):
        return low_at(line, at + 1) not in _OVER  # not: asked for it
    return _has_verb(line, at, grammar)


def _has_verb(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a finite verb follows a place before the clause that begins there would be over."""
    nouns, size = grammar.nouns, len(line.words)
    doing = line.lower[at].endswith("ing")  # recalled waiting when she was ill
    for i in range(at, min(size, at + 16)):
        word, low = line.words[i], line.lower[i]
        if word in ";:" or word == ".":
            break
        if word == "," and low_at(line, i + 1) == "and" and low_at(line, i + 2) in nouns.articles:
            break  # conceded the game, and the coach praised his players
        if not doing and i > at and low in nouns.pronouns and line.lower[i - 1] in grammar.subordinators:
            break  # showed no emotion as he was led away
        if line.lower[i - 1] in grammar.openers and line.lower[i - 2] in nouns.prepositions:
            continue  # felt sore about what happened
        if i > at and (low in nouns.finite or word.islower() and _inflected(low, line.lower[i - 1], nouns)):
            return True
    return False


def _inflected(low: str, last: str, nouns: Nouns) -> bool:
    """Whether a word that no list knows is a verb by its ending and the word in front: the plan failed."""
    if low.endswith("ed") and len(low) > 4 and last not in nouns.determiners:
        return True
    return low.endswith("s") and len(low) > 3 and (last in nouns.role_heads or last in nouns.body_heads)


def reacts(line: Line, at: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether the verb tells what somebody did about a thing: responded to calls, reacted to news that P."""
    return verb.lemma in grammar.responding and low_at(line, at) in ("to", "by", "with")


def sees(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a subject and its verb begin here, and no thing that was found: the man was dead, not: a body in a ditch.

    Asked of verbs that tell as often what somebody met with.
    """
    nouns = grammar.nouns
    if low_at(line, at) in nouns.pronouns or low_at(line, at) in ("this", "that", "there"):
        return low_at(line, at + 1) in nouns.finite or nouns.is_past(low_at(line, at + 1))
    for i in range(at, min(len(line.words), at + SUBJECT)):
        low = line.lower[i]
        if i > at and (low in nouns.finite or low == "that" or nouns.is_past(low)):
            return True
        if not line.words[i][0].isalnum() or low in nouns.prepositions and low != "of" or low.endswith("ing"):
            return False
        if low in grammar.conjunctions or low in nouns.pronouns or low in nouns.relatives:
            return False
    return False


def says_much(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether "said" has a clause after it whose verb no list knows: two words, and none that ends it at once."""
    following = line.words[at : at + 2]
    return (
        len(following) == 2
        and all(word[0].isalnum() for word in following)
        and line.lower[at] not in grammar.says_little
        and line.lower[at] not in grammar.nouns.prepositions
    )


def found_out(line: Line, at: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether the word opens no clause that is reported: found that out; who respond when the bell rings.

    Nor does it where it says when somebody strikes back: they will retaliate if the fleet sails.
    """
    low, following = low_at(line, at), low_at(line, at + 1)
    if low in ("when", "if"):
        return verb.lemma in grammar.responding or verb.group == "combative"
    return low == "that" and following == "out"


def won(line: Line, at: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether the verb takes what is won and lost, with nothing said of it: claimed a haul, conceded a goal."""
    if verb.lemma not in grammar.winning:
        return False
    for i in range(at, min(len(line.words), at + 6)):
        low = line.lower[i]
        if low in grammar.won:
            return low_at(line, i + 1) not in grammar.nouns.finite
        if low in grammar.openers or low in grammar.nouns.prepositions or not low[0].isalnum():
            return False
    return False
