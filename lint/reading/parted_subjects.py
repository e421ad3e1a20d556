"""Parted subjects: a description stands between the party and the verb: Pell, a nurse, said; the mayor, Pell, said."""

from lint.reading.accused import accused_subject
from lint.reading.asides import OPENING, drawn_up, in_parts, written
from lint.reading.circumstances import before_circumstances
from lint.reading.main_subjects import after_dateline
from lint.reading.mentions import Mention, describe, in_district, is_seat
from lint.reading.names import is_acronym, person_words
from lint.reading.noun_phrases import before, party_tag
from lint.reading.nouns import Nouns
from lint.reading.parted_posts import post_of_body
from lint.reading.posts import TIES
from lint.reading.tokens import DASHES, QUOTE, Line

NAMED = 40  # characters of a title or a name in marks inside an apposition: Pell, author of "Cold Rivers", said
_LEADING = DASHES | {":"}  # in front of a subject that opens the rest of a sentence
FIELD = 4  # tokens of the last of several fields and the word that joins it: and adult social care
_GROUPS = ("collective", "vague")
REACH = 40  # tokens searched for the far end of an apposition


def parted_subject(line: Line, close: int, nouns: Nouns) -> tuple[Mention, int, tuple[int, int]] | None:
    """S, D, V: look back for the comma, dash or bracket that opens the description."""
    return _parted(line, close, line.words[close], nouns)


def _parted(line: Line, close: int, mark: str, nouns: Nouns) -> tuple[Mention, int, tuple[int, int]] | None:
    partner = {")": "(", QUOTE: ","}.get(mark, mark)
    several = in_parts(line, close, nouns) if mark == "," else None
    if several is not None:
        return several, several.first, (_past_seat(line, several.last + 1, close), close)
    for at in range(close - 1, max(after_dateline(line, close), close - REACH), -1):
        word = line.words[at]
        if (word == QUOTE and line.sizes[at] > NAMED) or word in ";:":
            return None
        if word != partner or at == 0:
            continue
        if mark == "," and "and" in line.lower[max(0, at - FIELD) : at]:
            named = _of_many_fields(line, at, close, nouns)
            if named is not None:
                return named, named.first, (named.first, named.name_first)
        mention = before(line, before_circumstances(line, at, nouns), 0, nouns) or _accused(line, at, mark, nouns)
        if mark == "," and mention is not None and _is_short(line, mention, at):
            continue
        if mark == "," and "," in line.words[:at]:
            post = post_of_body(line, at, nouns)
            named = named_in(line, post[0], at + 1, close, nouns) if post is not None else None
            if post is not None and named is not None:
                return named, post[0].first, (post[0].first, at)
        document = opening_document(line, mention, at, nouns)
        opener = document or mention
        if mark in DASHES and (opener is None or opener.first > 0):
            within = _parted(line, at, ",", nouns)  # Judge Ada Pell, jailing the gang – which is large – said
            if within is not None and within[1] == 0:
                return within
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
        inside = mention.first > 0 and line.words[mention.first - 1] not in _LEADING
        common = mention.name_first == mention.name_last and not mention.definite and inside
        if common and (mention.kind != "role" or _of_several(line, mention, at)):
            continue
        named = named_in(line, mention, at + 1, close, nouns)
        if named is not None:
            return named, mention.first, (mention.first, mention.last)
        holder = _holder(line, mention, nouns) if mention.kind == "role" and not mention.definite else None
        if holder is not None:
            return holder, 0, (mention.first, close)
        joint = joined(line, mention, nouns) if line.lower[at + 1] in ("both", "all", "each") else None
        mention = joint or mention
        return mention, mention.first, (_past_seat(line, at + 1, close), close)
    named = before(line, close, 0, nouns) if mark == "," else None
    if named is None or named.kind != "person" or not named.first or line.words[named.first - 1] != ",":
        return None
    return named, named.first, (close, close)  # after winning the seat, Pell (F-Oshton), said


def _accused(line: Line, at: int, mark: str, nouns: Nouns) -> Mention | None:
    """Whom a participle in front of a description tells what was done to: a clerk reached by phone, an aide, said."""
    if mark != "," or nouns.indicted.isdisjoint(line.lower[max(0, at - REACH) : at]):
        return None
    found = accused_subject(line, at, nouns)
    return None if found is None else found[0]


def _of_many_fields(line: Line, comma: int, close: int, nouns: Nouns) -> Mention | None:
    """The person behind a post with several fields: lead member for sport, parks and leisure, Councillor Pell, said."""
    named = describe(line, comma + 1, close, nouns) if line.words[comma + 1][:1].isupper() else None
    if named is None or named.kind != "person":
        return None
    at = comma - 1
    while at > 1 and line.words[at].islower() and line.lower[at] not in ("for", "of") or line.words[at] == ",":
        if line.lower[at] in nouns.finite or line.lower[at] in nouns.determiners or nouns.is_past(line.lower[at]):
            return None
        at -= 1
    if at < 1 or line.lower[at] not in ("for", "of") or line.lower[at - 1] not in nouns.role_heads:
        return None
    post = before(line, at, 0, nouns)
    return None if post is None or post.kind != "role" else named._replace(first=post.first)


def opening_document(line: Line, mention: Mention | None, end: int, nouns: Nouns) -> Mention | None:
    """The document that opens the clause, where a phrase that ends at `end` says what it is about or who wrote it."""
    if nouns.documents.isdisjoint(line.lower[: min(end, OPENING)]):
        return None
    first = end if mention is None else mention.first
    return written(line, first, end, nouns) or drawn_up(line, mention, end, nouns)


def joined(line: Line, mention: Mention, nouns: Nouns) -> Mention | None:
    """S1 and S2: two parties joined, the first of which opens the clause: Pell and Rao; residents and medics."""
    at = mention.first - 1
    several = mention.kind in ("collective", "vague")
    if at < 1 or line.lower[at] != "and" or not (several or mention.kind == "person"):
        return None
    other = before(line, at, 0, nouns)
    if other is None or other.kind not in ("person", "role", "organisation", *(_GROUPS if several else ())):
        return None
    if not several and _one_holder(line, other, mention, nouns):
        return mention._replace(first=other.first)
    if other.first > 0 and (
        line.words[other.first - 1][0].isalnum() and line.lower[other.first - 1] not in nouns.boundaries
    ):
        return None
    kind = "vague" if "vague" in (other.kind, mention.kind) and other.kind in _GROUPS else "collective"
    return mention._replace(first=other.first, kind=kind, joint=True)


def _one_holder(line: Line, first: Mention, second: Mention, nouns: Nouns) -> bool:
    """Whether two phrases joined by "and" are one person: Farm Party leader and former minister Dara Pell.

    Or one seat of two places: Marsham and Oldbury councillor Dora Finch.
    """
    head = second.name_last - len(person_words(line.words[second.name_first : second.name_last], nouns)[1]) - 1
    tie = next((at for at in range(second.first, head) if line.lower[at] in TIES), head + 1)
    head = tie - 1  # mayor and | owner of Oshton Station Dara Pell
    if head < second.first or line.lower[second.first] in nouns.determiners:
        return False
    if _is_post(line, first, nouns):
        own = line.lower[first.first] in nouns.determiners or first.head in nouns.kin
        return (line.lower[head] in nouns.role_heads or line.lower[second.first] in nouns.role_heads) and not own
    town = first.kind == "person" and first.last - first.first == 1 and line.words[second.first][:1].isupper()
    return town and second.first < head and line.lower[head] in nouns.offices


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
    if not mention.first or mention.name_first != mention.first:
        return False
    return line.lower[mention.first - 1] in nouns.locating and mention.kind != "pronoun"


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


def _is_post(line: Line, mention: Mention, nouns: Nouns) -> bool:
    """Whether a phrase is a post: the mayor; Tenby MP or Mayor alone, which look like names."""
    alone = mention.last - mention.first == 1 and mention.head in nouns.offices
    lettered = mention.head in nouns.role_heads and is_acronym(line.words[mention.last - 1])
    return mention.kind == "role" or alone or lettered


def named_in(line: Line, role: Mention, first: int, last: int, nouns: Nouns) -> Mention | None:
    """The person whom a role in front of a comma introduces: the mayor, Dara Pell, said."""
    if first + 2 < last and line.words[first].isupper() and line.words[first + 1] == ",":
        first += 2  # the governor of the Bank of Norin, BON, Dara Pell
    if not _is_post(line, role, nouns) or last <= first or not line.words[first][0].isalpha():
        return None
    if "one" in line.lower[role.first + 1 : role.last]:
        return None  # a clerk to one of the leaders, Dara Pell, said: the aide
    small = line.words[first].islower()  # its author, senior researcher Dara Pell, said; her son, the poet Ike Pell
    retired = line.lower[first] in nouns.tenses  # Head of the port, retired Colonel Dara Pell
    another = line.lower[first] in nouns.determiners and line.lower[first] != "the"
    if small and (not (role.definite or retired) or another or not line.words[last - 1][0].isupper()):
        return None
    named = describe(line, first, party_tag(line, last - 1, first, nouns) + 1, nouns)
    if named is None or named.kind != "person" or "of" in line.lower[named.name_first : last]:
        return None  # Dara Pell, president and CEO, Dorn of Norin, said
    at = named.name_first
    behind = at - first < 5 and at < last - 1 and (nouns.is_role(line.lower[at - 1]) or retired and at == first + 1)
    return named if at == first or small and behind and all(map(str.islower, line.words[first:at])) else None


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
