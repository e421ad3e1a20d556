"""Main subjects: the party that a sentence is about, read from the left, whatever its verb is."""

from lint.reading.circumstances import after_time
from lint.reading.dictionary import dictionary
from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.mentions import Mention, describe, in_district, is_common, is_possessive
from lint.reading.tokens import DASHES, QUOTE, Line

SPEAKING = ("person", "pronoun", "organisation", "role", "collective", "document", "vague")
ASIDE = 7  # tokens of a phrase between a subject and its verb: Pell on Monday again rejected
PHRASES = 4  # phrases in front of the subject that are passed over: On Monday, after a long night, Pell …
FAR = 60  # tokens of a phrase in front of the subject
BACK = 30  # tokens of an aside between two dashes
LONGEST = 14  # tokens of a subject
DATED = 14  # tokens of a dateline with its agencies: OSHTON, July 9, 2018 (NNA/Tarn Press) –
_ENDS = frozenset({",", "—", "–", "(", ":", QUOTE})  # behind a noun phrase that a sentence begins with


def main_subject(line: Line, limit: int, grammar: Grammar, begin: int = 0) -> Mention | None:
    """The subject of a sentence whose verb is no cue: the first noun phrase in front of a verb, if that can speak.

    With `begin`, of the main clause that opens at this token.
    """
    begin = begin or after_dateline(line, limit)
    told = _concerned(line, begin, limit, grammar)
    if told is not None:
        return told
    listed: Mention | None = None
    for _ in range(PHRASES):
        begin = _past_adverbs(line, begin, limit, grammar)
        if begin >= limit:
            break
        if not _leads_in(line, begin, grammar):
            mention = _in_front_of_a_verb(line, begin, limit, grammar)
            if mention is not None:
                return mention
            described = _described(line, begin, limit, grammar)
            if described is not None and in_district(line, described):
                described = None  # in Dorn, Mich., the mayor …
            if listed is None or described is not None and listed.kind == "role":
                listed = described  # the president of the bakers, Ama Pell, …
            if listed is not None and listed.kind == "person":
                return listed
        comma = next((at for at in range(begin, min(limit, begin + FAR)) if line.words[at] == ","), None)
        if comma is None:
            break
        begin = comma + 1
    return listed


def _concerned(line: Line, begin: int, limit: int, grammar: Grammar) -> Mention | None:
    """For whom a thing is told, where the clause is about nobody else: For Ama Pell, a guard, the race was a feast."""
    begin += line.lower[begin : begin + 2] == ["but", "for"]
    if line.lower[begin : begin + 1] != ["for"]:
        return None
    told = after(line, begin + 1, limit, grammar.nouns)
    if told is None or told.kind != "person" or line.words[told.last : told.last + 1] != [","]:
        return None
    clause = told.last + 1
    if line.lower[clause : clause + 1] in (["who"], ["whose"]):  # For Ama Pell, who lost two cows, | the council …
        clause = next((at + 1 for at in range(clause, limit) if line.words[at] == ","), clause)
    onward = range(clause, min(limit, clause + FAR))
    if any(line.lower[at] in ("it", "there") and line.words[at - 1] == "," for at in onward):
        return told
    other = main_subject(line, limit, grammar, clause) if clause < limit else None
    if other is None or other.kind not in ("person", "pronoun", "role"):
        return told
    described = other.first == told.last + 1 and line.words[other.last : other.last + 1] == [","]
    return told if described and other.kind == "role" else None


def after_dateline(line: Line, limit: int) -> int:
    """The first token after "OSHTON, Norin --"."""
    if limit and line.words[0].isupper() and len(line.words[0]) > 2:
        for at in range(1, min(limit, DATED)):
            if line.words[at].islower():
                return 0  # GDP figures - and few others - said
            if line.words[at] in DASHES or (line.words[at] == ":" and line.words[at + 1 : at + 2] != [QUOTE]):
                return at + 1
    return 0


def _past_adverbs(line: Line, begin: int, limit: int, grammar: Grammar) -> int:
    while begin < limit and (
        line.lower[begin] in grammar.nouns.adverbs
        or line.lower[begin] == ","
        or line.lower[begin] in grammar.sentence_openers
        or (line.words[begin + 1 : begin + 2] == [","] and _says_how(line.words[begin]))
    ):
        begin += 1
    return begin


def _says_how(word: str) -> bool:
    """Whether a word in front of a comma is an adverb by its end: Sadly, the farm …; not: Kelly, meanwhile, …"""
    return word[-2:] == "ly" and dictionary().level(word.lower()) > 0 and not dictionary().people.level(word)


def _leads_in(line: Line, begin: int, grammar: Grammar) -> bool:
    """Whether a phrase in front of the subject starts here: On Monday, While he slept, Citing a report, Asked why."""
    low = line.lower[begin]
    nouns = grammar.nouns
    if low in nouns.prepositions or low in nouns.boundaries or low in grammar.subordinators:
        return True
    if low in grammar.leading_on and not nouns.prepositions.isdisjoint(line.lower[begin + 1 : begin + 2]):
        return True  # Ahead of the vote, Prior to the vote; not: Prior said
    follower = line.words[begin + 1 : begin + 2]
    if follower == [","] and low.endswith("ing"):
        return True  # Reacting, the chairman …
    plain = bool(follower) and (follower[0].islower() or follower[0] == QUOTE)
    return plain and (low.endswith(("ing", "ed")) or nouns.is_past(low))


def _in_front_of_a_verb(line: Line, begin: int, limit: int, grammar: Grammar) -> Mention | None:
    """The shortest noun phrase from here that can speak and has a verb after it."""
    if line.lower[begin] in grammar.nouns.pronouns:
        return after(line, begin, limit, grammar.nouns)
    nouns = grammar.nouns
    for stop in range(begin + 1, min(limit, begin + LONGEST)):
        if line.words[stop - 1] == QUOTE or not line.words[stop - 1][0].isalnum():
            return None
        if line.lower[stop - 1] in nouns.articles and stop > begin + 1 and line.lower[stop - 2] in nouns.moments:
            return None  # the day the mayor left
        low = line.lower[stop]
        if low in nouns.times and line.words[stop - 1][:1].isupper():
            behind = after_time(line, stop, nouns)  # Pell | last week | opened the hall
            if stop < behind < limit and has_verb(line, behind, limit, grammar):
                mention = describe(line, begin, stop, nouns)
                return mention if mention is not None and mention.kind in SPEAKING else None
        aside = low in nouns.prepositions and low not in nouns.glue
        named = low == "been" and line.lower[stop - 1] not in nouns.finite  # Pell's been saying
        if (is_possessive(line.words[stop - 1]) and not named) or not (
            _verb_near(line, stop + 1, limit, grammar)
            if aside
            else has_verb(line, _past_dashes(line, stop, limit), limit, grammar)
        ):
            if aside:
                return None
            continue
        mention = (
            _several(line, begin, stop, grammar)
            or describe(line, begin, stop, grammar.nouns)
            or _headed(line, begin, stop, grammar)
            or _unlisted(line, begin, stop, grammar)
        )
        return mention if mention is not None and mention.kind in SPEAKING else None
    return None


def _verb_near(line: Line, begin: int, limit: int, grammar: Grammar) -> bool:
    """Whether the verb of a subject stands behind a preposition and what belongs to it, and no other clause.

    Pell on Monday said; not: A baker in Oshton until he retired, Pell said.
    """
    nouns = grammar.nouns
    for at in range(begin, min(limit, begin + ASIDE - 1)):
        low = line.lower[at]
        if low in nouns.boundaries or low in nouns.nominatives:
            return False
        if has_verb(line, at, limit, grammar):
            return True
    return False


def _past_dashes(line: Line, at: int, limit: int) -> int:
    """The token behind an aside that opens here between two dashes: the councillors - Fry and Orr - objected."""
    if line.words[at] not in DASHES:
        return at
    return next((i + 1 for i in range(at + 1, min(limit, at + BACK)) if line.words[i] == line.words[at]), at)


def _several(line: Line, begin: int, stop: int, grammar: Grammar) -> Mention | None:
    """Several people of a body with a name, whose capital only opens the sentence: Researchers at Norin Tech."""
    opens = line.lower[begin + 1] in grammar.nouns.glue and line.words[stop - 1][:1].isupper()
    if not opens or not is_common(line.lower[begin], grammar.nouns):
        return None
    mention = describe(line, begin, stop, grammar.nouns)
    return after(line, begin, stop, grammar.nouns) if mention is not None and mention.kind == "person" else None


def _headed(line: Line, begin: int, stop: int, grammar: Grammar) -> Mention | None:
    """The noun phrase whose head stands in front of "of", "for" or "at": the head of the port authority."""
    head = next((at for at in range(begin + 1, stop) if line.lower[at] in grammar.nouns.glue), None)
    if head is None:
        return None
    mention = describe(line, begin, head, grammar.nouns)
    return None if mention is None else _with_name(line, mention._replace(last=stop), head, grammar)


def _with_name(line: Line, mention: Mention, head: int, grammar: Grammar) -> Mention:
    """A role whose description ends in a name is that person: man of the match Pell; not: head of the Vale trust."""
    name = mention.last
    while name - 1 > head and line.words[name - 1][:1].isupper():
        name -= 1
    small, nouns = line.lower[name - 1], grammar.nouns
    tied = small in nouns.prepositions or small in nouns.determiners
    if mention.kind != "role" or name == mention.last or tied or not line.words[name - 1].islower():
        return mention
    return Mention(mention.first, mention.last, "person", line.lower[mention.last - 1], name, mention.last)


def _unlisted(line: Line, begin: int, stop: int, grammar: Grammar) -> Mention | None:
    """A plain noun phrase with a head that no list knows, where a quotation or a colon needs a speaker: the farm."""
    head = line.lower[stop - 1]
    longest = 4 if head in grammar.nouns.companies else 3  # the department store chain
    if not (line.quotes or line.words[-1] == ":") or not 1 < stop - begin <= longest:
        return None
    plain = all(line.words[at].islower() and line.words[at].isalpha() for at in range(begin + 1, stop))
    if line.lower[begin] != "the" or not plain or head.endswith("s") or head in grammar.unspeaking:
        return None
    return Mention(begin, stop, "organisation", head, stop - 1, stop - 1, True)


def has_verb(line: Line, at: int, limit: int, grammar: Grammar) -> bool:
    """Whether a finite verb stands here, adverbs before it passed over."""
    nouns = grammar.nouns
    while at < limit and nouns.is_adverb(line.lower[at]) and line.words[at].islower():
        at += 1
    if at >= limit or not line.words[at].islower() or (at and line.lower[at - 1] in nouns.linking):
        return False
    low = line.lower[at]
    if low in nouns.finite or low in nouns.auxiliaries or nouns.is_past(low) or low in grammar.nouns.pasts:
        return True
    if low.endswith("ed"):
        return len(low) > 4 and not line.lower[at + 1 : at + 2] == ["by"]
    if low in nouns.role_plurals or low in nouns.plurals or low in nouns.documents or not low.endswith("s"):
        return False
    left = line.lower[at - 1] if at else ""
    if left in nouns.numbers or left in nouns.articles or left in nouns.possessives or left.isdigit():
        return False  # after nine years, saying
    follower = line.lower[at + 1] if at + 1 < len(line.words) else "."
    opens = follower in nouns.determiners or follower in nouns.prepositions or follower in nouns.pronouns
    forms = [verb for verb in grammar.verbs[low] if verb.form == "s"]
    reports = bool(forms) and (
        "".join(line.words[at + 1 : at + 2])[:1].isupper() or forms[0].lemma not in grammar.noun_like
    )
    return not low.endswith(("ss", "us", "is")) and (opens or reports or follower in (QUOTE, ":", ","))


def _described(line: Line, begin: int, limit: int, grammar: Grammar) -> Mention | None:
    """The noun phrase that starts here and ends at a comma, a quotation or the limit."""
    mention = after(line, begin, limit, grammar.nouns)
    if mention is not None and "of" in line.lower[begin : mention.last]:
        mention = _with_name(line, mention, line.lower.index("of", begin), grammar)
    if mention is None or mention.kind not in SPEAKING or (begin and mention.kind == "organisation"):
        return None  # in Oshton, Norin, the mayor …
    last = mention.last
    if mention.kind == "person" and line.lower[last : last + 1] == ["of"]:
        last += 1  # Pell of Oshton, the trust's engineer, …
        while last < limit and line.words[last][:1].isupper():
            last += 1
    while last < limit and line.lower[last] in grammar.nouns.adverbs:
        last += 1
    if last + 1 < limit and line.lower[last] == "on" and line.words[last + 1] in grammar.nouns.calendar:
        last += 2
    if last >= limit or line.words[last] in _ENDS:
        return mention
    named = mention.kind == "person" and mention.name_last - mention.name_first > 1
    return mention if named and line.lower[last] in ("a", "an") else None  # Ada Pell a mother of four, from Oshton had
