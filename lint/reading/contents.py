"""Contents: what a verb reports: a quotation, a clause, an order, a judgement; one that reports nothing is no cue."""

from lint.reading.addressees import addressee, skip_adverbs, skip_phrases
from lint.reading.grammar import Grammar
from lint.reading.mentions import Mention
from lint.reading.tokens import QUOTE, Line
from lint.reading.verbs import Verb

FAR = 80  # tokens after a plain verb of saying in which its quotation may stand


def reported(
    line: Line, at: int, verb: Verb, mention: Mention | None, grammar: Grammar, fronted: bool | None
) -> tuple[str, int, tuple[int, int] | None] | None:
    """What a verb reports: (kind of content, token after what was understood, person addressed)."""
    told = None
    size = len(line.words)
    at = skip_adverbs(line, at, grammar)
    if at < size and verb.lemma in grammar.addressing:
        told = addressee(line, at, grammar)
        if told is not None:
            at = skip_adverbs(line, told[1], grammar)
    end = at
    if low_at(line, at) != "to" or verb.lemma not in grammar.willing:
        at = skip_phrases(line, at, grammar)
    word = line.words[at] if at < size else "."
    low = low_at(line, at)
    if (
        mention is not None
        and fronted is None
        and (verb.group != "cognitive" or verb.lemma in grammar.plain)
        and (
            low_at(line, end) != "to" or verb.lemma in grammar.plain or low_at(line, end + 1) in grammar.nouns.articles
        )
    ):
        return "quotation", end, told
    if word == QUOTE or (word in ",:—–" and at + 1 < size and line.words[at + 1] == QUOTE):
        return "quotation", end, told
    if low in grammar.openers and not _found_out(line, at, verb, grammar):
        return "that", end, told
    if word == ":" and at + 1 < size and not _is_time(line, at):
        return "clause", end, told
    if verb.lemma in grammar.directive and _has_infinitive(line, min(end, told[0] if told else end), grammar):
        return "directive", end, told
    timed = word == "," and verb.lemma == "say" and not line.quotes and _dated(line, end, at, grammar)
    if timed and mention is not None and not fronted and _clause_follows(line, at + 1, grammar):
        return "clause", end, told  # Pell said on Sunday night, crews went out again
    if mention is not None and mention.first == 0 and word in ".," and verb.lemma in grammar.plain:
        return "quoted" if word == "," and QUOTE in line.words[at : at + FAR] else "bare", end, told
    if mention is not None and word == "." and verb.lemma in grammar.plain and _afresh(line, mention):
        return "bare", end, told
    if mention is not None and mention.first == 0 and _aside(line, at, verb, grammar):
        return "bare", end, told
    named = low == "as" and QUOTE in line.words[at : at + 5]  # referred to them as "…"
    if (
        fronted
        and not named
        and (word in ".,;—–?!)" or word == "--" or low in grammar.conjunctions or low.endswith("ing") or at >= size)
    ):
        return "fronted", end, told
    clause = _clause_follows(line, at, grammar) or (verb.lemma == "say" and _says_much(line, at, grammar))
    clause = clause and not _found_out(line, at, verb, grammar) and not _won(line, at, verb, grammar)
    if verb.lemma in grammar.clausal and clause and (told is None or verb.lemma != "ask"):
        return "clause", end, told
    if verb.lemma in grammar.adjoining:
        return ("bare", end, told) if mention is not None and mention.first == 0 and verb.form != "base" else None
    if _quote_ahead(line, at, grammar) or (verb.lemma in grammar.plain and QUOTE in line.words[at : at + FAR]):
        return "quoted", end, told
    if verb.lemma in grammar.judging and _judged(line, at):
        return "judged", end, told
    accused = mention is not None and verb.lemma in grammar.accusing and not line.quotes
    if accused and _of_what(line, at, grammar.accusing[verb.lemma]):
        return "noun", end, told
    if (
        mention is not None
        and mention.kind == "document"
        and verb.lemma in grammar.publishing
        and at < size
        and word not in ".,;"
        and not (verb.lemma == "publish" and _published(line, end, grammar))
    ):
        return "noun", end, told
    if mention is not None and mention.first == 0 and verb.lemma in grammar.plain and verb.form != "base":
        return "bare", end, told
    if mention is not None and mention.first == 0 and at >= size - 1 and word == "." and verb.lemma in grammar.calling:
        return "bare", end, told
    return None


def _found_out(line: Line, at: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether the word opens no clause that is reported: found that out; who respond when the bell rings.

    Nor does it where it says when somebody strikes back: they will retaliate if the fleet sails.
    """
    low, following = low_at(line, at), low_at(line, at + 1)
    if low in ("when", "if"):
        return verb.lemma in grammar.responding or verb.group == "combative"
    return low == "that" and following == "out"


def _won(line: Line, at: int, verb: Verb, grammar: Grammar) -> bool:
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


def _published(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether only when, where or by whom follows, so that the verb is a participle: a study published last year."""
    low = low_at(line, at)
    nouns = grammar.nouns
    return low in nouns.prepositions or low in nouns.adverbs or low in nouns.times or low in nouns.calendar


def _is_time(line: Line, at: int) -> bool:
    """Whether a colon stands in a time of day: it started at 3:30."""
    return line.words[at - 1].isdigit() and line.words[at + 1][:1].isdigit()


def _afresh(line: Line, mention: Mention) -> bool:
    """Whether a second main clause opens with this subject: “Go,” said Pell, and her brother cut in."""
    return (
        mention.first > 1 and line.lower[mention.first - 1] in ("and", "but") and line.words[mention.first - 2] == ","
    )


def _aside(line: Line, at: int, verb: Verb, grammar: Grammar) -> bool:
    """Whether only circumstances follow a plain verb at the head of a sentence: Pell shouted as the doors closed."""
    if verb.lemma not in grammar.plain or verb.form == "base" or QUOTE in line.words[at : at + FAR]:
        return False
    low = low_at(line, at)
    return at >= len(line.words) or low in grammar.subordinators or low in grammar.circumstances


def low_at(line: Line, at: int) -> str:
    """The token at a place in lower case, or a full stop past the end."""
    return line.lower[at] if at < len(line.words) else "."


def _dated(line: Line, first: int, end: int, grammar: Grammar) -> bool:
    """Whether a time is named between two tokens: on Sunday night, this time."""
    nouns = grammar.nouns
    return any(line.words[at] in nouns.calendar or line.lower[at] in nouns.spells for at in range(first, end))


def _clause_follows(line: Line, at: int, grammar: Grammar) -> bool:
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
        return True
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
        if i > at and (
            low in nouns.finite
            or (
                low.endswith("ed")
                and len(low) > 4
                and line.lower[i - 1] not in nouns.determiners
                and line.words[i].islower()
            )
        ):
            return True
        if (
            i > at
            and low.endswith("s")
            and word.islower()
            and len(low) > 3
            and (line.lower[i - 1] in nouns.role_heads or line.lower[i - 1] in nouns.body_heads)
        ):
            return True
    return False


def _says_much(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether "said" has a clause after it whose verb no list knows: two words, and none that ends it at once."""
    following = line.words[at : at + 2]
    return (
        len(following) == 2
        and all(word[0].isalnum() for word in following)
        and line.lower[at] not in grammar.says_little
        and line.lower[at] not in grammar.nouns.prepositions
    )


def _quote_ahead(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a quotation stands in the object of the verb, before the clause ends."""
    past = at  # where an aside on the object ends: praised Vale, who left the race on Sunday, as “…”
    for i in range(at, min(len(line.words), at + 24)):
        if line.words[i] == QUOTE:
            return True
        if i < past:
            continue
        which = line.lower[i] == "which"  # cheered, which made him “glad”
        if i > at and line.words[i - 1] == "," and (which or line.lower[i] in grammar.nouns.pronouns):
            past = _after_comma(line, i) if which or line.lower[i] == "who" else at
            if past <= i:
                return False
        if line.words[i] in (";", ".", ":") or line.lower[i] in grammar.object_ends:
            return False
    return False


def _after_comma(line: Line, at: int) -> int:
    """The token behind the next comma, or the place itself where none follows."""
    return next((i + 1 for i in range(at, min(len(line.words), at + 24)) if line.words[i] == ","), at)


def _has_infinitive(line: Line, at: int, grammar: Grammar) -> bool:
    """V T to P: an order, a request or advice to somebody, also "not to"."""
    for i in range(at, min(len(line.words) - 1, at + 14)):
        if line.words[i] in (".", ",", ";", ":", QUOTE):
            return False
        if (
            line.lower[i] == "to"
            and i > at + (line.lower[at] == "not")
            and line.words[i + 1].islower()
            and line.lower[i + 1] not in grammar.nouns.determiners
        ):
            return True
    return False


def _of_what(line: Line, at: int, preposition: str) -> bool:
    """Whether what somebody is accused of, or blamed for, follows him: accused the board of waste."""
    for i in range(at + 1, min(len(line.words) - 1, at + 12)):
        if line.lower[i] == preposition and line.words[i + 1][0].isalnum():
            return True
        if not line.words[i][0].isalnum() and line.words[i] not in ("(", ")"):
            return False
    return False


def _judged(line: Line, at: int) -> bool:
    return any(line.lower[i : i + 2] == ["to", "be"] for i in range(at + 1, min(len(line.words), at + 14)))
