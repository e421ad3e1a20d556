"""Following sentences: whether the one behind a quotation says whose it is: “Why?” Pell asked of the fare."""

from lint.reading.cues import Cue
from lint.reading.framings import OWNED
from lint.reading.grammar import Grammar
from lint.reading.passages import Passage
from lint.reading.tokens import QUOTE, Line


def credits_it(passages: tuple[Passage, ...], number: int, at: int, grammar: Grammar) -> bool:
    """Whether the sentence behind a quotation that ends its own is nothing but an attribution of it."""
    line, after = passages[number].line, number + 1
    if after == len(passages) or not passages[after].cues:
        return False
    cue = passages[after].cues[0]
    pointing = cue.how == OWNED or passages[after].line.lower[0] in grammar.pointing
    verdict = cue.content == "bare" and pointing
    if passages[after].block != passages[number].block and not (verdict and len(line.words) == 1):
        return False
    asked = line.tails[at] in "?!…—–-"
    stopped = passages[after].line.words[cue.end : cue.end + 1] in ([], ["."], [","])
    called = asked or cue.verb.lemma not in grammar.calling
    stopped = stopped and (called or at == 0 and _ends_block(passages, after, cue))
    told = asked and cue.told is not None and at == 0 and not passages[after].line.quotes
    reacts = asked and at == 0 and _says_what(cue, passages[after].line, grammar)
    return cue.begin == 0 and (told or reacts or (cue.content == "bare" and (stopped or asked or verdict)))


def _ends_block(passages: tuple[Passage, ...], number: int, cue: Cue) -> bool:
    """Whether a person with a full name or a description ends the paragraph: “It is dry.” Warden Dara Pell lamented."""
    last = number + 1 == len(passages) or passages[number + 1].block != passages[number].block
    return last and cue.subject is not None and cue.subject.kind == "person" and cue.subject.last > 1


def _says_what(cue: Cue, line: Line, grammar: Grammar) -> bool:
    """Whether a plain verb at the head of a sentence reports nothing in it: "Why him?" Pell said of the choice, …"""
    if cue.verb.lemma not in grammar.plain or cue.verb.form not in ("past", "s"):
        return False
    low = line.lower[cue.last] if cue.last < len(line.lower) else "."
    if cue.content not in ("quoted", "fronted", "bare", "noun"):
        return low in grammar.occasions and cue.content in ("that", "clause")
    small = low in grammar.nouns.prepositions or low in grammar.subordinators
    return low == "," or small and line.words[cue.last + 1 : cue.last + 2] != [QUOTE]
