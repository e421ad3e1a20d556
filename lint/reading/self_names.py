"""Self names: the name that somebody brought in without one has given: a trader, who identified herself as Ama Pell."""

from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.mentions import Mention
from lint.reading.tokens import Line

LONGEST = 12  # tokens from "who" to the name: who asked to be identified only by his first name, Kojo


def self_named(line: Line, mention: Mention, grammar: Grammar) -> Mention | None:
    """The name in the clause with "who" of a mention in which its bearer gives it: who wished to be known as Mr Tan."""
    at = line.lower.index("who", mention.first)
    size, told = len(line.words), False
    for place in range(at + 1, min(size, at + LONGEST)):
        low = line.lower[place]
        if low in grammar.self_naming or line.words[place] == ",":
            told = told or low in grammar.self_named
            continue
        left = line.lower[place - 1]
        tied = told and (left in grammar.self_tying or left == ",")
        named = after(line, place, size, grammar.nouns) if tied else None
        return named if named is not None and named.kind == "person" else None
    return None
