"""Contents: what a verb reports: a quotation, a clause, an order, a judgement; one that reports nothing is no cue."""

from lint.reading.addressees import addressee, skip_adverbs, skip_phrases
from lint.reading.clauses import clause_follows, found_out, low_at, reacts, says_much, sees, won
from lint.reading.grammar import Grammar
from lint.reading.mentions import Mention
from lint.reading.tokens import QUOTE, Line
from lint.reading.verbs import Verb
from lint.values import NamedTuple

SO = 10  # tokens of "so loudly that"
ASIDE = 10  # tokens of an aside on the person told
FAR = 80  # tokens after a plain verb of saying in which its quotation may stand


class After(NamedTuple):
    """What stands behind a verb.

    `at` is the token where its content would begin, `end` the one where its circumstances do (on Sunday, in court).
    """

    line: Line
    end: int
    at: int
    verb: Verb
    mention: Mention | None
    told: tuple[int, int] | None
    fronted: bool | None
    grammar: Grammar

    @property
    def opens(self) -> bool:
        """Whether the one who speaks opens the sentence."""
        return self.mention is not None and self.mention.first == 0


def reported(
    line: Line, at: int, verb: Verb, mention: Mention | None, grammar: Grammar, fronted: bool | None
) -> tuple[str, int, tuple[int, int] | None] | None:
    """What a verb reports: (kind of content, token after what was understood, person addressed)."""
    told = None
    if verb.lemma in grammar.noticing and low_at(line, at).endswith(("self", "selves")):
        return None  # found himself in a town that was shut
    if line.quotes and low_at(line, at) == "so" and "that" in line.lower[at + 2 : at + SO]:
        if line.lower[at + 1] not in grammar.nouns.prepositions:
            return None  # laughed so hard in the hall that her “plan” was not heard
    at = skip_adverbs(line, at, grammar)
    if at < len(line.words) and verb.lemma in grammar.addressing:
        told = addressee(line, at, grammar)
        if told is not None:
            at = _past_aside(line, skip_adverbs(line, told[1], grammar), grammar)
    end = at
    if low_at(line, at) != "to" or verb.lemma not in grammar.willing:
        at = skip_phrases(line, at, grammar)
    after = After(line, end, at, verb, mention, told, fronted, grammar)
    kind = _opened(after) or _nothing_more(after) or _clause(after)
    if not kind and verb.lemma in grammar.adjoining:
        kind = "bare" if after.opens and verb.form != "base" else ""
    elif not kind:
        kind = _object(after) or _bare(after)
    return (kind, end, told) if kind else None


def _past_aside(line: Line, at: int, grammar: Grammar) -> int:
    """The token behind an aside on the person told, if a clause opens there: asked the cook, of Mill Lane, why …"""
    nouns = grammar.nouns
    if low_at(line, at) != "," or low_at(line, at + 1) not in nouns.prepositions:
        return at
    for close in range(at + 2, min(len(line.words) - 1, at + ASIDE)):
        if line.words[close] == "," and line.lower[close + 1] in grammar.openers:
            return close + 1
        if line.lower[close] in nouns.finite or line.words[close] in (QUOTE, ":", ";"):
            return at
    return at


def _opened(after: After) -> str:
    """The content that a mark or a word behind the verb opens: a quotation, that, a colon, an order."""
    line, end, at, verb, mention, told, fronted, grammar = after
    size, lemma = len(line.words), verb.lemma
    word = line.words[at] if at < size else "."
    if (
        mention is not None
        and fronted is None
        and (verb.group != "cognitive" or lemma in grammar.plain)
        and (low_at(line, end) != "to" or lemma in grammar.plain or low_at(line, end + 1) in grammar.nouns.articles)
    ):
        return "quotation"
    if (
        word == QUOTE
        and lemma not in grammar.holding
        or (word in ",:—–" and at + 1 < size and line.words[at + 1] == QUOTE)
    ):
        return "quotation"
    if low_at(line, at) in grammar.openers and not found_out(line, at, verb, grammar):
        return "" if reacts(line, end, verb, grammar) else "that"
    if word == ":" and at + 1 < size and not _is_time(line, at):
        return "clause"
    if lemma in grammar.directive and _has_infinitive(line, min(end, told[0] if told else end), grammar):
        return "directive"
    timed = word == "," and lemma == "say" and not line.quotes and _dated(line, end, at, grammar)
    if timed and mention is not None and not fronted and clause_follows(line, at + 1, grammar):
        return "clause"  # Pell said on Sunday night, crews went out again
    return ""


def _nothing_more(after: After) -> str:
    """The content that stands elsewhere, as the clause is over behind the verb: Pell said. "…"; …, Pell said, …"""
    line, end, at, verb, mention, _, fronted, grammar = after
    if not line.quotes and reacts(line, end, verb, grammar):
        return ""
    word = line.words[at] if at < len(line.words) else "."
    plain = verb.lemma in grammar.plain
    if after.opens and word in ".," and plain:
        return "quoted" if word == "," and QUOTE in line.words[at : at + FAR] else "bare"
    if mention is not None and word == "." and plain and _afresh(line, mention):
        return "bare"
    if after.opens and _aside(line, at, verb, grammar):
        return "bare"
    low = low_at(line, at)
    named = low == "as" and QUOTE in line.words[at : at + 5]  # referred to them as "…"
    over = word in ".,;—–?!)" or word == "--" or low in grammar.conjunctions or low.endswith("ing")
    return "fronted" if fronted and not named and (over or at >= len(line.words)) else ""


def _clause(after: After) -> str:
    """The clause without "that" behind a verb that takes one: said she would stay."""
    line, end, at, verb, mention, told, _, grammar = after
    if verb.lemma not in grammar.clausal or told is not None and verb.lemma == "ask":
        return ""
    human = mention is not None and mention.kind not in ("document", "organisation")
    if reacts(line, end, verb, grammar) or human and verb.lemma in grammar.noticing and not sees(line, at, grammar):
        return ""
    clause = clause_follows(line, at, grammar) or (verb.lemma == "say" and says_much(line, at, grammar))
    return "clause" if clause and not (found_out(line, at, verb, grammar) or won(line, at, verb, grammar)) else ""


def _object(after: After) -> str:
    """What is said of a noun behind the verb: described the plan as "…", called it a farce, published figures."""
    line, end, at, verb, mention, _, _, grammar = after
    lemma = verb.lemma
    if _quote_ahead(line, at, lemma in grammar.phasal, grammar) or (
        lemma in grammar.plain and QUOTE in line.words[at : at + FAR]
    ):
        return "" if lemma in grammar.holding else "quoted"
    if lemma in grammar.judging and _judged(line, at):
        return "judged"
    if mention is None:
        return ""
    accused = lemma in grammar.accusing and not line.quotes
    if accused and _of_what(line, at, grammar.accusing[lemma]):
        return "noun"
    written = mention.kind == "document" and lemma in grammar.publishing
    written = written and at < len(line.words) and line.words[at] not in ".,;"
    return "noun" if written and not (lemma == "publish" and _published(line, end, grammar)) else ""


def _bare(after: After) -> str:
    """The verb alone behind one who opens the sentence, whose words stand in another."""
    line, _, at, verb, _, _, _, grammar = after
    if not after.opens:
        return ""
    if verb.lemma in grammar.plain and verb.form != "base":
        return "bare"
    over = at >= len(line.words) - 1 and (line.words[at] if at < len(line.words) else ".") == "."
    return "bare" if over and verb.lemma in grammar.calling else ""


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


def _dated(line: Line, first: int, end: int, grammar: Grammar) -> bool:
    """Whether a time is named between two tokens: on Sunday night, this time."""
    nouns = grammar.nouns
    return any(line.words[at] in nouns.calendar or line.lower[at] in nouns.spells for at in range(first, end))


def _quote_ahead(line: Line, at: int, begins: bool, grammar: Grammar) -> bool:
    """Whether a quotation stands in the object of the verb, before the clause ends (`begins`: before a comma)."""
    past = at  # where an aside on the object ends: praised Vale, who left the race on Sunday, as “…”
    for i in range(at, min(len(line.words), at + 24)):
        if line.words[i] == QUOTE:
            return not begins or "," not in line.words[at:i]  # started a trust, which calls itself “…”
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
