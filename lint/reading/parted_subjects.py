"""Parted subjects: a description stands between the party and the verb: Pell, a nurse, said; the mayor, Pell, said."""

from lint.reading.accused import accused_subject
from lint.reading.asides import OPENING, drawn_up, in_parts, written
from lint.reading.circumstances import before_circumstances
from lint.reading.joint_subjects import joined
from lint.reading.main_subjects import after_dateline
from lint.reading.mentions import Mention, in_district, is_seat
from lint.reading.namings import body_named, introduced, named_in
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.parted_posts import behind_opening, post_of_body, with_fields
from lint.reading.tokens import DASHES, QUOTE, Line

NAMED = 40  # characters of a title or a name in marks inside an apposition: Pell, author of "Cold Rivers", said
_LEADING = DASHES | {":"}  # in front of a subject that opens the rest of a sentence
COURT = 3  # words of the longest name after "in" or "at" that is a place; more are a court and whoever speaks there
HOME = 8  # tokens of an address
_WHO = 3  # tokens of the shortest name, comma and "who"
REACH = 40  # tokens searched for the far end of an apposition

# A subject, where it begins, and the tokens of what describes it.
Parted = tuple[Mention, int, tuple[int, int]]


def parted_subject(line: Line, close: int, nouns: Nouns) -> Parted | None:
    """S, D, V: look back for the comma, dash or bracket that opens the description."""
    return _parted(line, close, line.words[close], nouns)


def _parted(line: Line, close: int, mark: str, nouns: Nouns) -> Parted | None:
    partner = {")": "(", QUOTE: ","}.get(mark, mark)
    several = in_parts(line, close, nouns) if mark == "," else None
    if several is not None:
        return several, several.first, (_past_seat(line, several.last + 1, close), close)
    for at in range(close - 1, max(after_dateline(line, close), close - REACH), -1):
        word = line.words[at]
        if (word == QUOTE and line.sizes[at] > NAMED) or word in ";:":
            return None
        found = _described(line, at, close, mark, nouns) if word == partner and at else None
        if found is not None:
            return found
    named = before(line, close, 0, nouns) if mark == "," else None
    if named is None or named.kind != "person" or not named.first or line.words[named.first - 1] != ",":
        return None
    return named, named.first, (close, close)  # after winning the seat, Pell (F-Oshton), said


def _described(line: Line, at: int, close: int, mark: str, nouns: Nouns) -> Parted | None:
    """The subject in front of the mark at `at`, if what stands behind it describes that subject."""
    comma = mark == ","
    named = with_fields(line, at, close, nouns) if comma else None
    if named is not None:
        return named, named.first, (named.first, named.name_first)
    if comma and line.lower[at + 1] in nouns.meanwhile and _done(line.lower[at + 2], nouns):
        within = _parted(line, at, mark, nouns)  # the mayor, Dara Pell, when contacted by the Herald, said
        if within is not None:
            return within
    mention = before(line, before_circumstances(line, at, nouns), 0, nouns) or _accused(line, at, mark, nouns)
    if comma and mention is not None and _is_short(line, mention, at):
        return None
    posted = _behind_post(line, at, close, nouns) if comma else None
    if posted is not None:
        return posted
    if comma and (mention is None or mention.kind == "person" and mention.first > 0):
        head = behind_opening(line, at, close, nouns)
        if head is not None:
            return head[0], head[1], (head[1], at)
    document = opening_document(line, mention, at, nouns)
    opener = document or mention
    opening = opener is not None and opener.first == 0
    if mark in DASHES and not opening:
        within = _parted(line, at, ",", nouns)  # Judge Ada Pell, jailing the gang – which is large – said
        if within is not None and within[1] == 0:
            return within
    if not opening and mark != ")" and not _opens_description(line, at + 1, nouns):
        return None
    if document is not None:
        return document, document.first, (at + 1, close)
    if mention is None:
        return None
    related = _behind_relative(line, mention, at, nouns) if comma and mention.first > _WHO else None
    if related is not None:
        return related[0], 0, (related[1], close)
    if not _can_be_described(line, mention, at, close, nouns):
        return None
    return _by_description(line, mention, at, close, nouns)


def _behind_post(line: Line, at: int, close: int, nouns: Nouns) -> Parted | None:
    """The person named behind a comma, with the post and its body in front of it."""
    post = post_of_body(line, at, nouns) if "," in line.words[:at] else None
    named = named_in(line, post[0], at + 1, close, nouns) if post is not None else None
    return None if post is None or named is None else (named, post[0].first, (post[0].first, at))


def _can_be_described(line: Line, mention: Mention, at: int, close: int, nouns: Nouns) -> bool:
    """Whether a description can belong to what stands in front of its mark: not to whom a sentence is no longer about,
    to a place, or to a plain noun in the middle of something.
    """
    if mention.kind in ("pronoun", "vague") and mention.first > 0:
        return False
    if line.lower[at + 1] in nouns.prepositions and in_district(line, mention):
        return False
    if _leads_up(line, mention, at, close, nouns) or _somewhere(line, mention, nouns) or _is_home(line, mention):
        return False
    inside = mention.first > 0 and line.words[mention.first - 1] not in _LEADING
    common = mention.name_first == mention.name_last and not mention.definite and inside
    return not common or mention.kind == "role" and not _of_several(line, mention, at)


def _by_description(line: Line, mention: Mention, at: int, close: int, nouns: Nouns) -> Parted:
    """The mention with its description, or whoever that names: the mayor, Ada Pell; Ada Pell …, a clerk, said."""
    stop = _name_end(line, at, close)
    named = named_in(line, mention, at + 1, stop, nouns) or introduced(line, mention, at + 1, close, nouns)
    named = named or body_named(line, mention, at + 1, close, nouns)
    if named is not None:
        return named, mention.first, (mention.first, mention.last)
    holder = _holder(line, mention, nouns) if mention.kind == "role" and not mention.definite else None
    if holder is not None:
        return holder, 0, (mention.first, close)
    joint = joined(line, mention, nouns) if line.lower[at + 1] in ("both", "all", "each") else None
    mention = joint or mention
    return mention, mention.first, (_past_seat(line, at + 1, close), close)


def _behind_relative(line: Line, mention: Mention, at: int, nouns: Nouns) -> tuple[Mention, int] | None:
    """Whoever opens a sentence, and where a relative clause behind that begins in which the mention only stands.

    Ada Pell, | who advises the trustees of the Norin Fund, near Oshton, said; not: who heard the mayor, Ada Orr, say.
    """
    if mention.kind != "organisation" and line.lower[at + 1] not in nouns.locating:
        return None
    who = next((i for i in range(2, mention.first) if line.lower[i] in ("who", "whose")), 0)
    if not who or line.words[who - 1] != "," or "that" in line.lower[who:at]:
        return None
    outer = before(line, who - 1, 0, nouns)
    opens = outer is not None and outer.kind == "person" and outer.first == 0
    return (outer, who) if opens and outer is not None else None


def _name_end(line: Line, at: int, close: int) -> int:
    """Where a name between commas ends behind a description: Another resident, Dara Pell, | spoken to there, said."""
    comma = next((i for i in range(at + 3, min(close, at + COURT + 3)) if line.words[i] == ","), close)
    return comma if all(word[0].isupper() for word in line.words[at + 1 : comma]) else close


def _done(low: str, nouns: Nouns) -> bool:
    """Whether a word is a participle: contacted, asked, told."""
    return nouns.is_past(low) or low in nouns.contacted or low.endswith("ed")


def _accused(line: Line, at: int, mark: str, nouns: Nouns) -> Mention | None:
    """Whom a participle in front of a description tells what was done to: a clerk reached by phone, an aide, said."""
    if mark != "," or nouns.indicted.isdisjoint(line.lower[max(0, at - REACH) : at]):
        return None
    found = accused_subject(line, at, nouns)
    return None if found is None else found[0]


def opening_document(line: Line, mention: Mention | None, end: int, nouns: Nouns) -> Mention | None:
    """The document that opens the clause, where a phrase that ends at `end` says what it is about or who wrote it."""
    if nouns.documents.isdisjoint(line.lower[: min(end, OPENING)]):
        return None
    first = end if mention is None else mention.first
    return written(line, first, end, nouns) or drawn_up(line, mention, end, nouns)


def _of_several(line: Line, role: Mention, comma: int) -> bool:
    """Whether a post without an article is the second of somebody's, and its body follows: and CEO, Dorn of Norin."""
    return line.lower[role.first - 1] == "and" and line.words[comma + 1][0].isupper()


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
    if not mention.first or mention.name_first != mention.first or mention.name_last - mention.first > COURT:
        return False
    return line.lower[mention.first - 1] in nouns.locating and mention.kind != "pronoun"


def _is_home(line: Line, mention: Mention) -> bool:
    """Whether a name says where somebody lives: Ada Pell, 44, of Mill Street, Oshton, who had not applied, said."""
    at = mention.first - 1
    while at > 1 and mention.first - at < HOME and (line.words[at] == "," or line.words[at][:1].isupper()):
        at -= 1
    return at > 1 and line.lower[at] in ("of", "from") and line.words[at - 1] == ","


def _holder(line: Line, role: Mention, nouns: Nouns) -> Mention | None:
    """Whoever opens the sentence in front of a post of several parts: Pell, member for roads, rails and parks, said."""
    if role.first < 2 or line.words[role.first - 1] != ",":
        return None
    end, begin = role.first - 1, after_dateline(line, role.first)
    if end > 2 and line.words[end - 1].isdigit() and line.words[end - 2] == ",":
        end -= 2  # Dara Pell, 29, a baker in Oshton, who has two children, said
    found = before(line, end, begin, nouns)
    if found is None or found.kind != "person" or found.first > begin:
        return None
    return found if found.name_last - found.name_first > 1 else None


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
