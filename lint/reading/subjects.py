"""Subjects: the party in front of a reporting verb, beside it or with a description between."""

from lint.reading.also_names import stands_as_name
from lint.reading.asides import OPENING, around, drawn_up, in_parts, made_by, written
from lint.reading.circumstances import before_circumstances
from lint.reading.grammar import Grammar
from lint.reading.guards import went_on
from lint.reading.mentions import Mention, describe, in_district, is_possessive, is_seat
from lint.reading.names import person_words
from lint.reading.noun_phrases import before, party_tag
from lint.reading.nouns import Nouns
from lint.reading.tokens import ANY_DASH, QUOTE, Line

_CLAUSAL = frozenset({"neutral", "cognitive", "doubting", "factive", "conceding", "disclosing", "emphatic", "written"})
_PARTING = frozenset({",", ";", ":", QUOTE, "(", ")"})
NAMED = 40  # characters of a title or a name in marks inside an apposition: Pell, author of "Cold Rivers", said
RELATIVE = 30  # tokens of a relative clause between a subject and its verb
REACH = 40  # tokens searched for the far end of an apposition


def subject_before(line: Line, at: int, grammar: Grammar) -> tuple[Mention, int, tuple[int, int] | None] | None:
    """The subject left of a verb: (mention, first token of the clause, apposition between them)."""
    nouns = grammar.nouns
    end = at
    while end > 0:
        first = before_circumstances(line, end, nouns)
        if first < end:
            end = first
        elif _passed_over(line, end - 1, nouns) or (end == at and line.lower[end - 1] in nouns.aspects):
            end -= 1
        else:
            break
    if line.lower[end - 1 : end] == ["to"]:
        if end < at and line.lower[end : end + 1] == ["have"]:
            return _said_to_have(line, end - 2, grammar)
        return _simple_subject(line, end - 3, nouns) if went_on(line, end) else None
    if end == 0:
        return None
    last = line.words[end - 1]
    if last == ")" and "which" in line.lower[:end]:
        relative = _relative_subject(line, end, nouns)
        if relative is not None:
            return relative
    if last in (",", "—", "–", "--", ")") or (
        last == QUOTE and line.tails[end - 1] == "," and line.sizes[end - 1] <= NAMED
    ):
        return parted_subject(line, end - 1, nouns)
    relative = _relative_subject(line, end, nouns)
    if relative is not None:
        return relative
    return _simple_subject(line, end, nouns)


def _passed_over(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a token between a subject and its verb is an adverb or an auxiliary: Pell has since said."""
    low = line.lower[at]
    if not at and low in nouns.quantities:
        return False  # Both say
    return (
        (nouns.is_adverb(low) and line.words[at].islower())
        or (low in nouns.adverbs and not stands_as_name(line, at, nouns))
        or (low in nouns.auxiliaries and not stands_as_name(line, at, nouns))
        or (low == "since" and line.lower[at - 1] in nouns.perfect)
    )


def _said_to_have(line: Line, at: int, grammar: Grammar) -> tuple[Mention, int, None] | None:
    """S is said to have V-ed: the subject in front of the passive at a token."""
    if (
        at < 2
        or line.lower[at - 1] not in grammar.be
        or not any(v.form != "base" for v in grammar.verbs[line.lower[at]])
    ):
        return None
    return _simple_subject(line, at - 1, grammar.nouns)


def _simple_subject(line: Line, end: int, nouns: Nouns) -> tuple[Mention, int, None] | None:
    mention = before(line, end, 0, nouns)
    document = _written(line, mention, end, nouns)
    if document is not None:
        return document, document.first, None
    if (
        mention is not None
        and mention.kind == "document"
        and mention.first > 1
        and line.lower[mention.first - 1] == "in"
    ):
        speaker = around(line, mention.first - 1, nouns)
        return None if speaker is None else (speaker, speaker.first, None)
    if mention is None or _object(line, mention, nouns):
        return None
    if mention.first > 2 and line.lower[mention.first - 1] == "by":
        made = made_by(line, mention, nouns)
        mention = made if made is not None else mention
    joint = _joint(line, mention, nouns) or _including(line, mention, nouns)
    return (joint or mention), (joint or mention).first, None


def _written(line: Line, mention: Mention | None, end: int, nouns: Nouns) -> Mention | None:
    """The document that opens the clause, where a phrase that ends at `end` says what it is about or who wrote it."""
    if nouns.documents.isdisjoint(line.lower[: min(end, OPENING)]):
        return None
    first = end if mention is None else mention.first
    return written(line, first, end, nouns) or drawn_up(line, mention, end, nouns)


def _object(line: Line, mention: Mention, nouns: Nouns) -> bool:
    """Whether a noun phrase in front of a verb is no subject: did not release details, reads the same points."""
    if mention.kind == "pronoun":
        return False
    if is_possessive(line.words[mention.last - 1]):
        return True
    if mention.first == 0:
        return False
    if line.lower[mention.first - 1] == "with" or _bare(line, mention, nouns):
        return True
    left, low = line.lower[mention.first - 1], line.lower[mention.first]
    bare = mention.last - mention.first == 1 and line.words[mention.first].islower()
    if bare and mention.kind in ("document", "role", "organisation"):
        return left in nouns.auxiliaries or left == "to"
    forms = nouns.verbs[left]
    active = any(verb.form in ("s", "past") and not verb.rest for verb in forms)
    return active and low in nouns.determiners and not any(verb.group in _CLAUSAL for verb in forms)


def _bare(line: Line, mention: Mention, nouns: Nouns) -> bool:
    """Whether a common noun without an article stands after a preposition: on criminal justice issues."""
    if (
        mention.kind not in ("role", "organisation", "document")
        or line.lower[mention.first - 1] not in nouns.prepositions
    ):
        return False
    phrase = line.words[mention.first : mention.last]
    return line.lower[mention.first] not in nouns.determiners and all(map(str.islower, phrase))


def _joint(line: Line, mention: Mention, nouns: Nouns) -> Mention | None:
    """S1 and S2: two names joined, the first of which opens the clause."""
    at = mention.first - 1
    if mention.kind != "person" or at < 1 or line.lower[at] != "and":
        return None
    other = before(line, at, 0, nouns)
    if other is None or other.kind not in ("person", "role", "organisation"):
        return None
    if _one_holder(line, other, mention, nouns):
        return mention._replace(first=other.first)
    if other.first > 0 and (
        line.words[other.first - 1][0].isalnum() and line.lower[other.first - 1] not in nouns.boundaries
    ):
        return None
    return mention._replace(first=other.first, kind="collective", joint=True)


def _including(line: Line, mention: Mention, nouns: Nouns) -> Mention | None:
    """The group some of which are named: analysts including Pell."""
    at = mention.first - 1
    if at < 1 or line.lower[at] not in nouns.naming_some:
        return None
    group = before(line, at, 0, nouns)
    return group._replace(last=mention.last) if group is not None and group.kind in ("collective", "vague") else None


def _one_holder(line: Line, first: Mention, second: Mention, nouns: Nouns) -> bool:
    """Whether two phrases joined by "and" are one person: Farm Party leader and former minister Dara Pell.

    Or one seat of two places: Marsham and Oldbury councillor Dora Finch.
    """
    head = second.name_last - len(person_words(line.words[second.name_first : second.name_last], nouns)[1]) - 1
    if head < second.first or line.lower[second.first] in nouns.determiners:
        return False
    if first.kind == "role":
        own = line.lower[first.first] in nouns.determiners or first.head in nouns.kin
        return line.lower[head] in nouns.role_heads and not own
    town = first.kind == "person" and first.last - first.first == 1 and line.words[second.first][:1].isupper()
    return town and second.first < head and line.lower[head] in nouns.offices


def _relative_subject(line: Line, end: int, nouns: Nouns) -> tuple[Mention, int, None] | None:
    """S who … V: an official who asked not to be named said."""
    floor = max(0, end - RELATIVE)
    within = line.lower[floor + 1 : end - 1]
    if line.lower[end - 1] in nouns.nominatives or ("which" not in within and nouns.postmodifying.isdisjoint(within)):
        return None
    reason = False
    for at in range(end - 2, floor, -1):
        low = line.lower[at]
        if (
            (line.words[at] in _PARTING and line.words[at] not in "()")
            or low in nouns.sequels
            and _opens_a_clause(line, at, end, nouns)
        ):
            return None
        which = low == "which" and _verbal(line, at + 1, nouns)
        reason = reason or (low in nouns.boundaries and low not in ("as", "that"))
        if reason and which:
            return None
        if reason and low in nouns.postmodifying and nouns.withholding.isdisjoint(line.lower[at:end]):
            return None
        if not which and (low not in nouns.postmodifying or not line.words[at - 1][0].isalpha()):
            continue
        mention = before(line, at, 0, nouns)
        if mention is None and which and line.words[at - 1] == ")":
            tagged = parted_subject(line, at - 1, nouns)
            mention = None if tagged is None else tagged[0]
        if which:
            return None if mention is None or mention.kind == "pronoun" else (mention, mention.first, None)
        if low in ("who", "whose"):
            return (
                None
                if mention is None or mention.kind == "pronoun"
                else (mention._replace(last=end), mention.first, None)
            )
        if mention is not None and mention.kind in ("role", "collective", "vague"):
            return mention._replace(last=end), mention.first, None
    return None


def _verbal(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a verb stands right behind a relative: which is, which include; not: which Pell wrote, in which it is."""
    low = line.lower[at]
    noun = low in nouns.determiners or low in nouns.plurals or low in nouns.vague or low in nouns.role_plurals
    noun = noun or low in nouns.pronouns or low in nouns.role_words or low in nouns.body_heads
    return at > 2 and line.words[at].islower() and not noun and line.lower[at - 2] not in nouns.prepositions


def _opens_a_clause(line: Line, at: int, end: int, nouns: Nouns) -> bool:
    """Whether the verb at `end` has its own subject behind a linking word: a man who fled after a judge told him."""
    mention = before(line, end, at + 1, nouns)
    return mention is not None and mention.first == at + 1


def parted_subject(line: Line, close: int, nouns: Nouns) -> tuple[Mention, int, tuple[int, int]] | None:
    """S, D, V: look back for the comma, dash or bracket that opens the description."""
    mark = line.words[close]
    partner = {")": "(", QUOTE: ","}.get(mark, mark)
    several = in_parts(line, close, nouns) if mark == "," else None
    if several is not None:
        return several, several.first, (_past_seat(line, several.last + 1, close), close)
    for at in range(close - 1, max(0, close - REACH), -1):
        word = line.words[at]
        if (word == QUOTE and line.sizes[at] > NAMED) or word in ";:":
            return None
        if word != partner or at == 0:
            continue
        mention = before(line, before_circumstances(line, at, nouns), 0, nouns)
        if mark == "," and mention is not None and _is_short(line, mention, at):
            continue
        document = _written(line, mention, at, nouns)
        opener = document or mention
        if not _opens_description(line, at + 1, nouns) and partner != "(" and (opener is None or opener.first > 0):
            continue
        if document is not None:
            return document, document.first, (at + 1, close)
        if mention is None or (mention.kind in ("pronoun", "vague") and mention.first > 0):
            continue
        if line.lower[at + 1] in nouns.prepositions and in_district(line, mention):
            continue
        if _leads_up(line, mention, at, close, nouns):
            continue
        if mention is not None and _somewhere(line, mention, nouns):
            continue
        inside = mention.first > 0 and line.words[mention.first - 1] not in (":", *ANY_DASH)
        common = mention.name_first == mention.name_last and not mention.definite and inside
        if common and mention.kind != "role":
            continue
        named = _named_in(line, mention, at + 1, close, nouns)
        if named is not None:
            return named, mention.first, (mention.first, mention.last)
        joint = _joint(line, mention, nouns) if line.lower[at + 1] in ("both", "all", "each") else None
        mention = joint or mention
        return mention, mention.first, (_past_seat(line, at + 1, close), close)
    named = before(line, close, 0, nouns) if mark == "," else None
    if named is None or named.kind != "person" or not named.first or line.words[named.first - 1] != ",":
        return None
    return named, named.first, (close, close)  # after winning the seat, Pell (F-Oshton), said


def _past_seat(line: Line, at: int, close: int) -> int:
    """Where a description begins behind a party and seat: Dara Pell, D-Norin, | a former judge, said."""
    return at + 2 if at + 2 < close and is_seat(line.words[at]) and line.words[at + 1] == "," else at


def _is_short(line: Line, mention: Mention, comma: int) -> bool:
    """Whether a short form between commas is that of the body in front: of the Bank of Norin, BON, Dara Pell, said."""
    first = mention.first
    lone = mention.last - first == 1 and line.words[first].isupper() and len(line.words[first]) > 1
    return (
        lone
        and first > 1
        and line.words[first - 1] == ","
        and all(line.words[at][:1].isupper() for at in (first - 2, comma + 1))
    )


def _leads_up(line: Line, mention: Mention, at: int, close: int, nouns: Nouns) -> bool:
    """Whether what a comma parts from the verb is no subject: after winning Norin, who is a priest, of Dorn, Mich."""
    if not mention.first or mention.kind == "pronoun":
        return False
    low, left = line.lower[mention.first], line.lower[mention.first - 1]
    again = left == "," and low in ("a", "an") and line.words[mention.first - 2][:1].isupper()  # Pell, a nurse, …
    if again or left in nouns.copulas or (low.endswith("ing") and left in nouns.prepositions):
        return True
    lone = close - at <= 3 and all(map(str.isupper, (word[0] for word in line.words[at + 1 : close])))
    return lone and left in ("of", "from") and mention.name_first == mention.first


def _somewhere(line: Line, mention: Mention, nouns: Nouns) -> bool:
    """Whether a lone name after "in" or "at" is a place, with a wider one after it: in Port Adair, Norin, said."""
    if not mention.first or mention.name_first != mention.first:
        return False
    return line.lower[mention.first - 1] in nouns.locating and mention.kind != "pronoun"


def _named_in(line: Line, role: Mention, first: int, last: int, nouns: Nouns) -> Mention | None:
    """The person whom a role in front of a comma introduces: the mayor, Dara Pell, said."""
    if first + 2 < last and line.words[first].isupper() and line.words[first + 1] == ",":
        first += 2  # the governor of the Bank of Norin, BON, Dara Pell
    if role.kind != "role" or last <= first or not line.words[first][:1].isupper():
        return None
    if "one" in line.lower[role.first + 1 : role.last]:
        return None  # an aide to one of the leaders, Dara Pell, said: the aide
    named = describe(line, first, party_tag(line, last - 1, first, nouns) + 1, nouns)
    return named if named is not None and named.kind == "person" and named.name_first == first else None


def _opens_description(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether an apposition can start here: a determiner, a role, "who", an age, a body's possessive, a party tag."""
    word, low = line.words[at], line.lower[at]
    return (
        low in nouns.describing
        or low in nouns.role_words
        or low in nouns.role_heads
        or word.isdigit()
        or word[:1].isupper()
        or low in nouns.prepositions
        or low.endswith(("-based", "-born", "ing", "ed"))
        or (low in nouns.boundaries and line.lower[at + 1].endswith("ing"))
    )
