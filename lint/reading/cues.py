"""Cues: the verbs and phrases of a sentence that report speech, with the party that is their subject.

A verb of the lexicon counts only with a subject that can speak and with something it reports: a quotation, a clause, a
clause in front of it, an order to somebody (attribution grammar, sections 4 and 12).
"""

from typing import NamedTuple

from lint.reading.lexicon import Lexicon
from lint.reading.mentions import Mention, after, before, is_possessive
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line
from lint.reading.verbs import Verb, Verbs

REACH = 40  # tokens searched for the far end of an apposition


class Cue(NamedTuple):
    """A cue in one line of tokens: the verb phrase [`first`, `last`), its subject, and how they were found.

    `begin` is the first token of the cue clause (subject or verb, whichever comes first) and `end` the token after the
    part of the clause that was understood (verb, inverted subject, person addressed). `how` names the construction;
    `content` what is reported: quotation, that, clause, fronted, directive, judged, noun. `description` bounds an
    apposition between subject and verb. `told` is the person or outlet addressed. The
    subject of an `implied` one is that of the cue before it.
    """

    first: int
    last: int
    verb: Verb
    subject: Mention | None
    begin: int
    end: int
    how: str
    content: str
    description: tuple[int, int] | None = None
    told: tuple[int, int] | None = None
    implied: bool = False


class Grammar(NamedTuple):
    """The word sets that the reader of cues asks for, and the verbs; `triggers` are words that a cue can start with."""

    nouns: Nouns
    verbs: Verbs
    triggers: frozenset[str]
    clausal: frozenset[str]
    directive: frozenset[str]
    judging: frozenset[str]
    addressing: frozenset[str]
    publishing: frozenset[str]
    uninverted: frozenset[str]
    plain: frozenset[str]
    openers: frozenset[str]
    be: frozenset[str]
    hypothetical: frozenset[str]
    neutral: frozenset[str]
    noun_like: frozenset[str]
    conjunctions: frozenset[str]


def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, built on first use."""
    known = lexicon.derived.get("grammar")
    if known is None:
        from lint.reading.nouns import nouns
        from lint.reading.verbs import reporting_verbs, trigger_words

        known = lexicon.derived["grammar"] = Grammar(
            nouns(lexicon),
            reporting_verbs(lexicon),
            trigger_words(reporting_verbs(lexicon)),
            *(
                lexicon.words("verbs", key)
                for key in ("clausal", "directive", "judging", "addressing", "publishing", "uninverted", "plain")
            ),
            *(lexicon.words("grammar", key) for key in ("openers", "be", "hypothetical")),
            lexicon.words("verbs", "neutral") | lexicon.words("verbs", "written"),
            lexicon.words("verbs", "noun_like"),
            lexicon.words("grammar", "conjunctions"),
        )
    return known  # type: ignore[return-value]


def find_cues(line: Line, grammar: Grammar) -> list[Cue]:
    """The cues of one sentence, in order of their verbs."""
    cues: list[Cue] = []
    skip = -1
    for at, low in enumerate(line.lower):
        if at < skip:
            continue
        if low == "according" and line.lower[at + 1 : at + 2] == ["to"]:
            cue = _according(line, at, grammar)
        elif low in grammar.verbs and (line.words[at] == low or at == 0):
            cue = _verb_cue(line, at, grammar, cues)
        else:
            continue
        if cue is not None:
            cues.append(cue)
            skip = cue.last
    return cues


def colon_cue(line: Line, grammar: Grammar) -> Cue | None:
    """S … : Q, with any verb: the subject of a sentence that ends in a colon and a quotation says it.

    A name and a colon alone is a label, as in transcripts. The cue is the colon.
    """
    for at in line.quotes:
        if at and line.words[at - 1] == ":":
            colon = at - 1
            label = after(line, 0, colon, grammar.nouns)
            if label is not None and label.last == colon:
                verb = Verb(":", "neutral", "base")
                return Cue(colon, at, verb, label, 0, at, "label", "quotation")
            subject = main_subject(line, colon, grammar)
            if subject is not None:
                return Cue(colon, at, Verb(":", "neutral", "base"), subject, subject.first, at, "colon", "quotation")
    return None


def _according(line: Line, at: int, grammar: Grammar) -> Cue | None:
    subject = after(line, at + 2, len(line.words), grammar.nouns)
    if subject is None:
        return None
    verb = Verb("according to", "neutral", "base", ("to",))
    return Cue(at, at + 2, verb, subject, at, subject.last, "according to", "clause")


def _progressive(line: Line, at: int, grammar: Grammar) -> bool:
    back = at - 1
    while back >= 0 and line.lower[back] in grammar.nouns.adverbs:
        back -= 1
    return back >= 0 and line.lower[back] in grammar.be


def _verb_cue(line: Line, at: int, grammar: Grammar, cues: list[Cue]) -> Cue | None:
    for verb in grammar.verbs[line.lower[at]]:
        if line.lower[at + 1 : at + 1 + len(verb.rest)] != list(verb.rest):
            continue
        last = at + 1 + len(verb.rest)
        if verb.form == "ing" and not _progressive(line, at, grammar):
            cue = _quoted_as_saying(line, at, last, verb, grammar) or _participle(line, at, last, verb, grammar, cues)
        else:
            cue = _finite(line, at, last, verb, grammar, cues)
        if cue is not None:
            return cue
    return None


def _quoted_as_saying(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """X was quoted as saying; the Herald quoted X as saying."""
    if at < 2 or line.lower[at - 1] != "as":
        return None
    for quoted in range(at - 2, max(-1, at - 14), -1):
        if line.lower[quoted] in ("quoted", "cited", "reported", "heard", "recorded"):
            break
    else:
        return None
    if quoted and line.lower[quoted - 1] in grammar.be:
        subject = _subject(line, quoted - 1, grammar)
        mention = subject[0] if subject else None
    else:
        mention = before(line, at - 1, quoted + 1, grammar.nouns)
    if mention is None:
        return None
    return Cue(at, last, verb, mention, mention.first, last, "quoted as saying", "quotation")


def _participle(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    """…, adding that P: the subject is that of the governing cue, or of the sentence."""
    left = at - 1
    while left >= 0 and line.lower[left] in grammar.nouns.adverbs:
        left -= 1
    saying = left >= 0 and line.lower[left] in grammar.nouns.documents
    if (
        left < 0
        or not saying
        and (
            line.words[left] not in (",", "—", "–", "--", QUOTE, ";")
            and line.lower[left] not in ("and", "while", "by", "before", "after", "or", "then")
        )
    ):
        return None
    content = _content(line, last, verb, None, grammar, fronted=False)
    if content is None or content[0] in ("noun", "fronted", "directive", "judged"):
        return None
    if content[0] == "clause" and verb.lemma not in ("say", "add", "claim", "argue", "insist"):
        return None
    if earlier and not saying:
        return Cue(
            at, last, verb, earlier[-1].subject, at, content[1], "participle", content[0], told=content[2], implied=True
        )
    subject = main_subject(line, at, grammar)
    if subject is None:
        return None
    return Cue(at, last, verb, subject, at, content[1], "participle", content[0], told=content[2])


def main_subject(line: Line, limit: int, grammar: Grammar) -> Mention | None:
    """The subject of a sentence whose verb is no cue: its first noun phrase, if that can speak."""
    begin = 0
    if limit and line.lower[0] in grammar.nouns.prepositions | grammar.nouns.boundaries:
        # skip "On Monday," and the like
        for at in range(1, min(limit, 14)):
            if line.words[at] == ",":
                begin = at + 1
                break
        else:
            return None
    while begin < limit and line.lower[begin] in (grammar.nouns.adverbs | {"but", "and", ",", "yet", "so", "still"}):
        begin += 1
    mention = after(line, begin, limit, grammar.nouns)
    return (
        mention
        if mention is not None and mention.kind in ("person", "pronoun", "organisation", "role", "collective")
        else None
    )


def _finite(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    lower = line.lower
    previous = lower[at - 1] if at else ""
    if verb.form in ("base", "s") and _noun_use(line, at, grammar):
        return None
    if verb.form == "base" and (previous == "to" and not _went_on(line, at)):
        return None
    if verb.form in ("past", "part") and _passive(line, at, grammar):
        return None
    inverted = _inverted(line, at, last, verb, grammar)
    if inverted is not None:
        return inverted
    subject = _subject(line, at, grammar)
    if subject is None:
        return _coordinated(line, at, last, verb, grammar, earlier) or _unknown_party(line, at, last, verb, grammar)
    mention, begin, description = subject
    if verb.form == "s" and mention.kind == "pronoun" and mention.head in ("they", "we", "i", "you"):
        return None
    if verb.form == "base" and not _plural_or_modal(line, at, mention, grammar):
        return None
    fronted = _fronted(line, begin)
    content = _content(line, last, verb, mention, grammar, fronted)
    if content is None or (content[0] != "quotation" and _hypothetical(line, at, begin, grammar)):
        return None
    how = "before the verb" if description is None else "before the verb, with a description between"
    return Cue(at, last, verb, mention, begin, content[1], how, content[0], description, content[2])


def _coordinated(line: Line, at: int, last: int, verb: Verb, grammar: Grammar, earlier: list[Cue]) -> Cue | None:
    """S V P and V P: a second verb without a subject of its own has that of the first."""
    left = at - 1
    while left > 0 and (
        line.lower[left] in grammar.nouns.adverbs
        or line.lower[left].endswith("ly")
        or line.lower[left] in grammar.nouns.auxiliaries
    ):
        left -= 1
    if left < 1 or line.lower[left] not in ("and", "but", "then", ",", "or") or verb.form not in ("past", "s", "part"):
        return None
    content = _content(line, last, verb, None, grammar, fronted=False)
    if (
        content is None
        or content[0] in ("noun", "clause", "judged", "directive", "bare")
        and verb.group not in ("neutral", "performative")
    ):
        return None
    if earlier and earlier[-1].how != "after the verb":
        return Cue(
            at, last, verb, earlier[-1].subject, at, content[1], "participle", content[0], told=content[2], implied=True
        )
    subject = main_subject(line, at, grammar)
    if subject is None or content[0] not in ("quotation", "quoted", "that"):
        return None
    return Cue(at, last, verb, subject, at, content[1], "participle", content[0], told=content[2])


def _unknown_party(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """A noun that no list knows, with a plain verb of saying right beside a quotation: one netizen wrote, "…"."""
    if verb.lemma not in grammar.neutral or verb.form not in ("past", "s") or at == 0:
        return None
    first = at - 1
    while (
        first > 0
        and at - first < 7
        and line.words[first - 1][0].isalnum()
        and line.lower[first - 1] not in grammar.nouns.boundaries
    ):
        if line.lower[first] in grammar.nouns.determiners:
            break
        first -= 1
    head = line.words[at - 1]
    if not head[0].isalnum() or head[-2:] == "ly" or line.lower[first] not in grammar.nouns.determiners:
        return None
    beside = (first > 0 and (line.words[first - 1] == QUOTE)) or QUOTE in line.words[last : last + 2]
    if not beside:
        return None
    kind = "collective" if head.endswith("s") and not head.endswith("ss") else "role"
    definite = line.lower[first] in ("the", "this", "that") or line.lower[first] in grammar.nouns.possessives
    subject = Mention(first, at, kind, line.lower[at - 1], at - 1, at - 1, definite)
    return Cue(
        at,
        last,
        verb,
        subject,
        first,
        last,
        "before the verb",
        "quotation" if QUOTE in line.words[last : last + 2] else "fronted",
    )


def _noun_use(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a word that can be a noun is one here: five states, a claim, Central Asian reports."""
    previous = line.words[at - 1] if at else ""
    low = previous.lower()
    following = line.lower[at + 1] if at + 1 < len(line.words) else ""
    return (
        (low in grammar.nouns.determiners - grammar.nouns.quantities and low not in ("that", "this", "one", "another"))
        or previous in grammar.nouns.demonyms
        or is_possessive(previous)
        or (line.lower[at] in grammar.noun_like and following in grammar.nouns.role_plurals | grammar.nouns.plurals)
    )


def _went_on(line: Line, at: int) -> bool:
    return line.lower[max(0, at - 3) : at] in (["went", "on", "to"], ["goes", "on", "to"], ["going", "on", "to"])


def _passive(line: Line, at: int, grammar: Grammar) -> bool:
    back = at - 1
    while back >= 0 and (line.lower[back] in grammar.nouns.adverbs or line.lower[back].endswith("ly")):
        back -= 1
    return back >= 0 and (
        line.lower[back] in grammar.be
        or line.lower[back] in grammar.nouns.determiners
        or is_contracted_be(line.lower[back])
    )


def is_contracted_be(low: str) -> bool:
    """he's, they're: a pronoun with a form of be (or have) tied to it."""
    return low in (
        "he’s",
        "he's",
        "she’s",
        "she's",
        "it’s",
        "it's",
        "they’re",
        "they're",
        "we’re",
        "we're",
        "i’m",
        "i'm",
    )


def _hypothetical(line: Line, at: int, begin: int, grammar: Grammar) -> bool:
    return any(
        line.lower[i] in grammar.hypothetical or line.lower[i] in ("not", "never")
        for i in range(max(begin, at - 4), at)
    )


def _plural_or_modal(line: Line, at: int, mention: Mention, grammar: Grammar) -> bool:
    if mention.joint or mention.kind in ("collective", "vague") or mention.head in ("they", "we", "i", "you", "who"):
        return True
    return any(
        line.lower[i] in ("did", "will", "would", "to", "does", "do") for i in range(max(mention.last, at - 3), at)
    )


def _fronted(line: Line, begin: int) -> bool | None:
    """Whether the clause in front of the cue clause can be what is reported: P, S V; None after a quotation: Q S V."""
    if begin > 1 and line.lower[begin - 1] == "as" and line.words[begin - 2] in (QUOTE, ","):
        begin -= 1
    if begin and line.words[begin - 1] == QUOTE:
        return None
    return begin >= 2 and line.words[begin - 1] in (",", "—", "–", "--", "?", "!")


def _inverted(line: Line, at: int, last: int, verb: Verb, grammar: Grammar) -> Cue | None:
    """Q, V S — only after a quotation, a comma or a dash, and never with "told"."""
    if verb.form not in ("past", "s", "base") or verb.lemma in grammar.uninverted or at == 0:
        return None
    left = at - 1
    while left > 0 and line.lower[left] in grammar.nouns.adverbs:
        left -= 1
    if line.words[left] not in (",", QUOTE, "—", "–", "--", "?", "!"):
        return None
    if line.words[left] == "," and not _clause_before(line, left):
        return None
    begin = last
    while begin < len(line.words) and line.lower[begin] in grammar.nouns.adverbs:
        begin += 1
    if begin < len(line.words) and line.lower[begin] == "that":
        return None
    subject = after(line, begin, len(line.words), grammar.nouns)
    if subject is None:
        subject = _unknown_after(line, begin, verb, grammar)
    if subject is None or subject.head in ("it", "who", "you", "i", "we"):
        return None
    if subject.kind == "pronoun" and line.words[left] != QUOTE:
        return None
    if verb.form == "base" and subject.kind not in ("vague", "collective", "pronoun"):
        return None
    following = line.words[subject.last] if subject.last < len(line.words) else "."
    if not _ends_inverted(line, subject.last, following, grammar):
        return None
    return Cue(at, last, verb, subject, at, subject.last, "after the verb", "fronted")


def _unknown_after(line: Line, begin: int, verb: Verb, grammar: Grammar) -> Mention | None:
    """A noun that no list knows after a plain verb beside a quotation: "…," wrote one commenter."""
    if (
        verb.lemma not in grammar.neutral
        or begin >= len(line.words)
        or line.lower[begin] not in grammar.nouns.determiners
    ):
        return None
    stop = begin + 1
    while (
        stop < len(line.words)
        and line.words[stop][0].isalpha()
        and stop - begin < 5
        and not _ends_inverted(line, stop, line.words[stop], grammar)
    ):
        stop += 1
    head = line.lower[stop - 1]
    if stop == begin + 1 or head.endswith("ly"):
        return None
    return Mention(
        begin,
        stop,
        "collective" if head.endswith("s") else "role",
        head,
        stop - 1,
        stop - 1,
        line.lower[begin] == "the",
    )


def _clause_before(line: Line, comma: int) -> bool:
    """Whether enough stands before a comma to be a clause or a quotation."""
    return comma >= 3 or line.words[comma - 1] == QUOTE


def _ends_inverted(line: Line, at: int, following: str, grammar: Grammar) -> bool:
    if following in (".", ",", ";", ":", "—", "–", "--", "(", QUOTE, "?", "!", ")"):
        return True
    low = line.lower[at]
    return (
        low in grammar.nouns.postmodifiers
        or low in grammar.nouns.prepositions
        or low in grammar.nouns.relatives
        or low in grammar.nouns.adverbs
        or low in grammar.conjunctions
    )


def _subject(line: Line, at: int, grammar: Grammar) -> tuple[Mention, int, tuple[int, int] | None] | None:
    """The subject left of a verb: (mention, first token of the clause, apposition between them)."""
    nouns = grammar.nouns
    end = at
    while end > 0 and (
        line.lower[end - 1] in nouns.adverbs
        or line.lower[end - 1] in nouns.auxiliaries
        or (
            line.lower[end - 1].endswith("ly")
            and line.words[end - 1].islower()
            and line.lower[end - 1] not in nouns.role_heads
        )
    ):
        end -= 1
    if line.lower[end - 1 : end] == ["to"] and end >= 3:
        end -= 3  # went on to say
        return _simple_subject(line, end, nouns)
    if end == 0:
        return None
    if line.words[end - 1] == "," or line.words[end - 1] in ("—", "–", "--", ")"):
        return _parted_subject(line, end - 1, nouns)
    relative = _relative_subject(line, end, nouns)
    if relative is not None:
        return relative
    return _simple_subject(line, end, nouns)


def _simple_subject(line: Line, end: int, nouns: Nouns) -> tuple[Mention, int, None] | None:
    mention = before(line, end, 0, nouns)
    if mention is None:
        return None
    joint = _joint(line, mention, nouns)
    return (joint or mention), (joint or mention).first, None


def _joint(line: Line, mention: Mention, nouns: Nouns) -> Mention | None:
    """S1 and S2: two names joined, the first of which opens the clause."""
    at = mention.first - 1
    if mention.kind != "person" or at < 1 or line.lower[at] != "and":
        return None
    other = before(line, at, 0, nouns)
    if other is None or other.kind not in ("person", "role", "organisation"):
        return None
    if other.first > 0 and (
        line.words[other.first - 1][0].isalnum() and line.lower[other.first - 1] not in nouns.boundaries
    ):
        return None
    return mention._replace(first=other.first, kind="collective", joint=True)


def _relative_subject(line: Line, end: int, nouns: Nouns) -> tuple[Mention, int, None] | None:
    """S who … V: an official who asked not to be named said."""
    for at in range(end - 2, max(0, end - 22), -1):
        word = line.words[at]
        if word in (",", ";", ":", QUOTE, "(", ")") or line.lower[at] in nouns.boundaries - {"as", "that"}:
            return None
        if line.lower[at] in ("who", "whose"):
            mention = before(line, at, 0, nouns)
            if mention is None or mention.kind == "pronoun":
                return None
            return mention._replace(last=end), mention.first, None
        if (
            line.lower[at] in ("speaking", "briefed", "familiar", "close", "involved")
            and line.words[at - 1][0].isalpha()
        ):
            mention = before(line, at, 0, nouns)
            if mention is not None and mention.kind in ("role", "collective", "vague"):
                return mention._replace(last=end), mention.first, None
    return None


def _parted_subject(line: Line, close: int, nouns: Nouns) -> tuple[Mention, int, tuple[int, int]] | None:
    """S, D, V: look back for the comma, dash or bracket that opens the description."""
    mark = line.words[close]
    partner = "(" if mark == ")" else mark
    for at in range(close - 1, max(0, close - REACH), -1):
        word = line.words[at]
        if word == QUOTE or word in ";:":
            return None
        if word != partner or at == 0:
            continue
        mention = before(line, at, 0, nouns)
        if not _opens_description(line, at + 1, nouns) and partner != "(" and (mention is None or mention.first > 0):
            continue
        if mention is None or mention.kind in ("pronoun", "vague"):
            continue
        if mention.name_first == mention.name_last and not mention.definite and mention.kind != "role":
            continue
        return mention, mention.first, (at + 1, close)
    return None


def _opens_description(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether an apposition can start here: a determiner, a role, "who", an age, a body's possessive, a party tag."""
    word, low = line.words[at], line.lower[at]
    return (
        low
        in (
            "a",
            "an",
            "the",
            "who",
            "whose",
            "his",
            "her",
            "their",
            "one",
            "now",
            "then",
            "also",
            "himself",
            "herself",
            "speaking",
            "of",
        )
        or low in nouns.role_words
        or low in nouns.role_heads
        or word.isdigit()
        or word[:1].isupper()
        or low.endswith(("-based", "-born", "ing", "ed"))
    )


def _content(
    line: Line, at: int, verb: Verb, mention: Mention | None, grammar: Grammar, fronted: bool | None
) -> tuple[str, int, tuple[int, int] | None] | None:
    """What a verb reports: (kind of content, token after what was understood, person addressed)."""
    told = None
    size = len(line.words)
    at = _skip_adverbs(line, at, grammar)
    if at < size and verb.lemma in grammar.addressing:
        told = _addressee(line, at, grammar)
        if told is not None:
            at = _skip_adverbs(line, told[1], grammar)
    end = at
    at = _skip_phrases(line, at, grammar)
    word = line.words[at] if at < size else "."
    low = line.lower[at] if at < size else "."
    if mention is not None and fronted is None:
        return "quotation", end, told
    if word == QUOTE or (word in ",:—–" and at + 1 < size and line.words[at + 1] == QUOTE):
        return "quotation", end, told
    if low in grammar.openers:
        return "that", end, told
    if word == ":" and at + 1 < size:
        return "clause", end, told
    if verb.lemma in grammar.directive and _has_infinitive(line, min(end, told[0] if told else end), grammar):
        return "directive", end, told
    if mention is not None and mention.first == 0 and word in ".," and verb.lemma in grammar.plain:
        return "bare", end, told
    if fronted and (
        word in ".,;—–?!)" or word == "--" or low in grammar.conjunctions or low.endswith("ing") or at >= size
    ):
        return "fronted", end, told
    clause = _clause_follows(line, at, grammar)
    if verb.lemma in grammar.clausal and clause and (told is None or verb.lemma != "ask"):
        return "clause", end, told
    if _quote_ahead(line, at, grammar) or (verb.lemma in grammar.neutral and QUOTE in line.words[at:]):
        return "quoted", end, told
    if verb.lemma in grammar.judging and _judged(line, at):
        return "judged", end, told
    if (
        mention is not None
        and mention.kind == "document"
        and verb.lemma in grammar.publishing
        and at < size
        and word not in ".,;"
    ):
        return "noun", end, told
    return None


def _skip_adverbs(line: Line, at: int, grammar: Grammar) -> int:
    while at < len(line.words) and (
        (line.lower[at] in grammar.nouns.adverbs and line.lower[at] not in ("all", "both", "once"))
        or line.lower[at] == "back"
        or (line.lower[at].endswith("ly") and line.words[at].islower() and len(line.lower[at]) > 4)
    ):
        at += 1
    return at


def _addressee(line: Line, at: int, grammar: Grammar) -> tuple[int, int] | None:
    """The person or outlet told: a pronoun, a name, or a common noun phrase up to a stop or a clause."""
    low = line.lower[at]
    if low in grammar.nouns.prepositions:
        return None
    if low in (
        "me",
        "us",
        "him",
        "her",
        "them",
        "you",
        "reporters",
        "journalists",
        "it",
        "myself",
        "himself",
        "herself",
    ):
        if (
            low == "her"
            and at + 1 < len(line.words)
            and line.words[at + 1][0].isalpha()
            and line.lower[at + 1] not in grammar.openers
            and not _verbal(line, at + 1, grammar)
        ):
            pass
        else:
            return at, at + 1
    stop = at
    nouns = grammar.nouns
    while stop < len(line.words) and stop - at < 10:
        word, low = line.words[stop], line.lower[stop]
        if word == QUOTE or not word[0].isalnum():
            break
        if low in grammar.openers or low in nouns.finite or low in nouns.pronouns or low in nouns.auxiliaries:
            break
        if stop > at and low in nouns.determiners and line.lower[stop - 1] not in nouns.linking:
            break
        if low in nouns.prepositions and low not in ("of", "for", "at"):
            break
        if (
            stop > at
            and word[:1].isupper()
            and line.words[stop - 1].islower()
            and line.lower[stop - 1] not in nouns.linking | nouns.determiners
        ):
            break
        if stop > at and word in nouns.calendar:
            break
        stop += 1
    return (at, stop) if stop > at else None


def _verbal(line: Line, at: int, grammar: Grammar) -> bool:
    return line.lower[at] in grammar.nouns.finite


def _skip_phrases(line: Line, at: int, grammar: Grammar) -> int:
    """Skip "in a statement on Tuesday", "at a rally in Oshton", "to reporters" after a cue."""
    nouns = grammar.nouns
    size = len(line.words)
    for _ in range(6):
        if at >= size:
            break
        if line.words[at] in nouns.calendar or line.lower[at] in nouns.adverbs:
            at += 1
            continue
        if line.lower[at] not in nouns.prepositions or line.lower[at] in ("than", "like", "as", "including"):
            break
        stop = at + 1
        while stop < size and stop - at < 10:
            word, low = line.words[stop], line.lower[stop]
            if word == QUOTE or not (word[0].isalnum() or word[0] in "$£€"):
                break
            if (
                low in grammar.openers
                or low in nouns.finite
                or low in nouns.pronouns
                or (low in nouns.prepositions and stop > at + 1)
            ):
                break
            if low in nouns.determiners and stop > at + 1 and line.lower[stop - 1] not in nouns.determiners:
                break
            stop += 1
        at = stop
    return at


def _clause_follows(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a clause with a subject and a finite verb starts here."""
    nouns = grammar.nouns
    size = len(line.words)
    if at >= size or not (line.words[at][0].isalnum() or line.words[at][0] in "$£€"):
        return False
    if line.lower[at] in nouns.finite and line.lower[at] not in (
        "it’s",
        "it's",
        "he’s",
        "he's",
        "she’s",
        "she's",
        "they’re",
        "they're",
        "that’s",
        "that's",
        "there’s",
        "there's",
    ):
        return False
    if line.lower[at] in nouns.pronouns or line.lower[at] in ("there", "this", "that"):
        return True
    for i in range(at, min(size, at + 16)):
        word, low = line.words[i], line.lower[i]
        if word in ";:" or word == ".":
            break
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
            and line.lower[i - 1] in nouns.role_heads | nouns.body_heads
        ):
            return True
    return False


def _quote_ahead(line: Line, at: int, grammar: Grammar) -> bool:
    """Whether a quotation stands in the object of the verb, before the clause ends."""
    for i in range(at, min(len(line.words), at + 24)):
        if line.words[i] == QUOTE:
            return True
        if line.words[i] in (";", ".", ":") or line.lower[i] in (
            "while",
            "but",
            "because",
            "although",
            "when",
            "after",
            "before",
        ):
            return False
    return False


def _has_infinitive(line: Line, at: int, grammar: Grammar) -> bool:
    """V T to P: an order, a request or advice to somebody, also "not to"."""
    for i in range(at, min(len(line.words) - 1, at + 14)):
        if line.words[i] in (".", ",", ";", ":", QUOTE):
            return False
        if (
            line.lower[i] == "to"
            and i > at
            and line.words[i + 1].islower()
            and line.lower[i + 1] not in grammar.nouns.determiners
        ):
            return True
    return False


def _judged(line: Line, at: int) -> bool:
    return any(line.lower[i : i + 2] == ["to", "be"] for i in range(at + 1, min(len(line.words), at + 14)))
