"""Duties: which word of a description is the role, and the words around it that say what it deals with."""

from lint.reading.bodies import is_body, is_nameless, is_pursuit, named_body_end
from lint.reading.mentions import in_short, is_possessive
from lint.reading.name_kinds import is_duty, is_plain
from lint.reading.nouns import Nouns
from lint.reading.posts import JOINING, is_field
from lint.reading.tokens import Line

LONGEST_FIELD = 6  # words
FIELDS = 2  # words in front of a role that belong to it
NEAR = 3  # words between two nouns of one role
LONGEST_UNLISTED = 3  # words of a role whose noun no list knows


def role_head(line: Line, first: int, last: int, nouns: Nouns) -> int:
    """The head noun of the role: the last role word before the first preposition, comma or verb."""
    head = -1
    for at in range(first, min(last, first + 14)):
        low = line.lower[at]
        if head < 0 and at > first and (low in nouns.ties and low != "of" or low == "against"):
            if low != "for" or not _in_body(line, at, last, nouns):
                break  # an attendant at Ferro General
        if head >= 0 and (low in nouns.prepositions or not line.words[at][0].isalnum() or low in nouns.relatives):
            break
        if not line.words[at][0].isalnum() and line.words[at] != ",":
            if any(in_short(line, begin, nouns) for begin in (at, at - 2) if begin >= first):
                continue
            break
        if nouns.is_role(low) or low in nouns.role_plurals:
            if low not in nouns.beside or _stands_alone(line, first, at, last, nouns):
                head = at
        elif head >= 0 and low not in nouns.role_words and line.words[at].islower() and low != "and":
            if not _goes_on(line, at, last, nouns):
                break
    return head


def _in_body(line: Line, at: int, last: int, nouns: Nouns) -> bool:
    """Whether a "for" belongs to the name of a body: Department | for Transport spokesman."""
    headed = line.lower[at - 1] in nouns.body_heads and line.words[at - 1][:1].isupper()
    return headed and at + 1 < last and line.words[at + 1][:1].isupper()


def unlisted_head(line: Line, first: int, last: int, nouns: Nouns) -> int:
    """The head noun of a role that no list knows, where a phrase can only say who somebody is; -1 elsewhere.

    Vale, a bell-founder who …; Vale, a cider taster, said; Vale, a cider taster at the Oshton Arms. But what stands
    behind a name at the end of a sentence may be about what was said: “…,” said Vale, a swipe at the mayor.
    """
    if first + 1 >= last or line.lower[first] not in nouns.indefinites or line.lower[first + 1] in nouns.degrees:
        return -1
    at = first + 1
    while at < last and at - first <= LONGEST_UNLISTED and _is_part(line, at, nouns):
        at += 1
    head = at - 1
    if head == first or _is_thing(line.lower[head], nouns):
        return -1
    following, beyond = (*line.lower[at : at + 2], "", "")[:2]
    told = following == "," and at == last and bool(nouns.verbs[beyond])
    trade = line.lower[head].endswith(nouns.agents) and following in nouns.serving_at
    return head if following == "who" or told or trade else -1


def _is_part(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a token can stand in a plain noun phrase behind its article."""
    low = line.lower[at]
    if not line.words[at].islower() or not low.replace("-", "").isalpha():
        return False
    return low not in nouns.prepositions and low not in nouns.boundaries and low not in nouns.relatives


def _is_thing(low: str, nouns: Nouns) -> bool:
    """Whether a noun, or what looks like one, is nobody's trade: a time, a paper, a body; a bit tired."""
    if low in nouns.spells or low in nouns.documents or low in nouns.body_heads or low in nouns.numbers:
        return True
    return nouns.is_adverb(low) or low.endswith(nouns.abstract)


def _stands_alone(line: Line, first: int, at: int, last: int, nouns: Nouns) -> bool:
    """Whether a word that is also an adjective or a verb ends a noun phrase: a legend of the game, not a great deal."""
    if line.lower[at] in nouns.body_heads:
        return False
    ends = at + 1 >= last or not line.words[at + 1].islower() or line.lower[at + 1] in nouns.prepositions
    return ends and line.lower[first] in nouns.determiners


def _goes_on(line: Line, at: int, last: int, nouns: Nouns) -> bool:
    """Whether plain nouns from a token on lead to a role: a parent | support adviser."""
    for onward in range(at, min(at + NEAR, last)):
        low = line.lower[onward]
        if nouns.is_role(low):
            return onward > at
        doing = low.endswith(("ed", "ing")) and low not in nouns.fields  # a chief | marketing officer
        if doing or not low.isalpha() or nouns.is_adverb(low) or not line.words[onward].islower():
            return False
        if low in nouns.prepositions or low in nouns.glue or low in nouns.boundaries or low in nouns.determiners:
            return False
        if low in nouns.relatives or low in nouns.finite or low in nouns.pronouns or low in nouns.postmodifiers:
            return False
    return False


def field_end(line: Line, head: int, at: int, last: int, nouns: Nouns) -> int:
    """Where the words end that say what a post deals with, from the preposition at `at`; 0 where none stand there.

    A director of research, a candidate for governor, an expert on Norway at Oshton University, a mother of three.
    """
    role, first = line.lower[head], at == head + 1
    if line.lower[at : at + 3] == ["with", "responsibility", "for"]:
        at += 2
    tie = line.lower[at]
    if tie not in nouns.fielding:
        return 0
    _, _, end = named_body_end(line, at + 1, last, nouns)
    words = [word for word in line.words[at + 1 : end] if word.lower() not in nouns.articles]
    if not words or len(words) > LONGEST_FIELD or is_possessive(words[-1]):
        return 0
    for size in (1, 2, 3):
        if " ".join([role, *line.lower[at : at + 1 + size]]) in nouns.compounds:
            return at + 1 + size
    if role in nouns.kin or role in nouns.seeking:
        return end
    if " ".join(words) in nouns.places:
        return end if tie == "on" or tie == "for" and line.lower[end : end + 1] == ["at"] else 0
    if role in nouns.guiding and line.lower[end : end + 1] == ["at"] and is_pursuit(words, nouns):
        return end  # Director of Coastal Studies | at Oshton University
    left = line.lower[head - 1]
    if not _is_field(role, tie, words, first and left != "vice", left != "head", nouns):
        return 0
    onward, _, after = named_body_end(line, end + 1, last, nouns)
    paired = line.lower[end : end + 1] == ["and"] and onward.islower() and is_nameless(onward.split(), nouns)
    while role in nouns.ministers and end + 1 < last and line.lower[end] in JOINING and is_field(line, end + 1, nouns):
        end += 2  # Minister for Health, Trade and Employment
        while end < last and is_field(line, end, nouns):
            end += 1  # … and Rural Planning
    return after if paired else end


def _is_field(role: str, tie: str, words: list[str], first: bool, teaches: bool, nouns: Nouns) -> bool:
    """Whether words behind a role say what it deals with, not whose it is; `first`: they stand right behind it.

    `teaches`: it is no head teacher.
    """
    low = words[-1].lower()
    if not "".join(words).isalpha() or low in nouns.numbers or words[0].lower() in nouns.possessives:
        return False
    if role in nouns.ministers and role in nouns.offices and _all_fields(words, nouns):
        return True  # Minister for Health, Commissioner for Roads and Rails
    if (not first or role not in nouns.offices) and nouns.portfolios.issuperset(map(str.lower, words)):
        return True  # Dean of Libraries, Vice President of Operations
    if role in nouns.teaching and teaches and not is_body(" ".join(words), nouns):
        return True  # Professor of Economics
    if not is_nameless(words, nouns) or tie == "on" and role not in nouns.experts:
        return False
    if tie == "for" and low not in nouns.fields and (low in nouns.role_plurals or low in nouns.plurals):
        return False  # the lawyer for the plaintiffs speaks for them
    return low in nouns.fields or not (first and role in nouns.offices)


def _all_fields(words: list[str], nouns: Nouns) -> bool:
    lows = [word.lower() for word in words]
    return all(
        low == "and"
        or low in nouns.fields
        and low not in nouns.body_heads
        or word[0].isupper()
        and is_plain(word, nouns)
        for low, word in zip(lows, words, strict=True)
    )


def field_start(words: list[str], nouns: Nouns) -> int:
    """Where what a post in capitals deals with starts behind a body: Oshton Council | Planning (Officer); else 0."""
    at = len(words)
    while at and len(words) - at < FIELDS and words[at - 1].lower() not in nouns.body_heads:
        at -= 1
    headed = 1 < at < len(words) and words[at - 1].lower() in nouns.body_heads
    return at if headed and all(is_plain(word, nouns) for word in words[at:]) else 0


def post_start(words: list[str], nouns: Nouns) -> int:
    """Where a post in capitals starts behind its body: Oshton Council | Public Relations (Officer); else their number.

    Without a body, or with a word for one alone, all are the post's: Force Public Relations (Officer). Behind a name
    that may be a body's it starts with a grade only: Norin Zone | Assistant Police (Commissioner).
    """
    size = len(words)
    grade = max((at for at, word in enumerate(words) if word.lower() in nouns.grades), default=size)
    if all(is_duty(word, nouns) or word.lower() in nouns.fields for word in words[grade:]):
        size = grade
    at = len(words)
    while at and words[at - 1][0].isupper() and is_duty(words[at - 1], nouns):
        at -= 1
    if at == 1 < len(words) and words[0].lower() in nouns.body_heads:
        return 0
    return at if not at or words[at - 1].lower() in nouns.body_heads and at < len(words) else size
