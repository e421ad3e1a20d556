"""Parted posts: a post and its body between commas in front of a name: The chairman, Oshton Forum, Dara Pell, said."""

from lint.reading.affiliations import Affiliation
from lint.reading.bodies import is_body
from lint.reading.main_subjects import after_dateline
from lint.reading.mentions import Mention, describe
from lint.reading.name_words import is_acronym
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.particulars import in_description
from lint.reading.posts import TIES
from lint.reading.role_words import without_short
from lint.reading.tokens import Line

REACH = 14  # tokens of a body
_POST = 6  # tokens of a post in front of "of"
_NAME = 5  # more than the words of a name
_FIELD = 4  # tokens of the last of several fields and the word that joins it: and adult social care


def post_of_body(line: Line, comma: int, nouns: Nouns) -> tuple[Mention, int] | None:
    """The post that opens a clause, and the comma behind it, where a body between that and `comma` is what it is of."""
    first = _body_start(line, comma, nouns)
    if first < 2 or first == comma:
        return None
    name = line.lower[comma + 1 : comma + 2]
    titled = name and (name[0].rstrip(".") in nouns.courtesies or name[0] in nouns.titles)
    words = line.words[first:comma]
    if not (titled or is_body(" ".join(words), nouns) or is_acronym(words[-1])):
        return None
    post = before(line, first - 1, 0, nouns)
    if post is not None and (post.first == 0 or _opens(line, post.first, nouns)):
        role = post.kind == "role" or post.head in nouns.role_heads and line.words[post.last - 1][:1].isupper()
        if role:
            return post, first - 1
    # The chairman, Oshton Forum, | South-West Zone, Dara Pell
    return post_of_body(line, first - 1, nouns) if first > 3 and titled else None


def with_fields(line: Line, comma: int, close: int, nouns: Nouns) -> Mention | None:
    """The person behind a post with several fields: lead member for sport, parks and leisure, Councillor Pell, said."""
    if "and" not in line.lower[max(0, comma - _FIELD) : comma]:
        return None
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


def behind_opening(line: Line, comma: int, close: int, nouns: Nouns) -> tuple[Mention, int] | None:
    """The person between commas behind the post and the body that open a sentence, and where that post begins.

    Principal of the Weir Lower and Upper School, | Dara Pell, said; Also, Head of the Dorn All-Age, | Ann Orr, said.
    """
    if not 2 < close - comma <= _NAME or not line.words[comma + 1][0].isupper():
        return None
    name = line.words[comma + 1 : close]
    if not all(word[0].isupper() or word in nouns.particles for word in name):
        return None
    first = 2 * (line.words[1] == "," and line.lower[0] in nouns.starters)
    tie = next((at for at in range(first + 1, min(first + _POST, comma)) if line.lower[at] in TIES), 0)
    if not tie or line.lower[tie - 1] not in nouns.role_heads or comma - tie < 2:
        return None
    body = line.words[tie + 1 : comma]
    if not all(word[0].isupper() or word in nouns.inside_bodies or word == "the" for word in body):
        return None
    named = describe(line, comma + 1, close, nouns)
    return None if named is None or named.kind != "person" else (named, first)


def affiliation(line: Line, comma: int, nouns: Nouns) -> Affiliation:
    """What a post and its body in front of the comma at a token say of whoever is named behind it."""
    post = post_of_body(line, comma, nouns)
    if post is None:
        return Affiliation()
    found = in_description(line, post[0].first, post[1], nouns)
    parts = " ".join(without_short(line.words[post[1] + 1 : comma])).split(" , ")
    body = next((part for part in parts if is_body(part, nouns)), parts[0])
    return found if found.organisation or not found.role else found._replace(organisation=body, rank=False)


def _body_start(line: Line, comma: int, nouns: Nouns) -> int:
    """Where the capitals begin that stand between a comma and the one at `comma`; 0 where they are no name."""
    at = comma
    while at > 1 and comma - at < REACH and line.words[at - 1] != ",":
        word = line.words[at - 1]
        if not (word[0].isupper() or word in "()" or word in nouns.inside_bodies):
            return 0
        at -= 1
    return at if at > 1 and line.words[at - 1] == "," and line.words[at][0].isupper() else 0


def _opens(line: Line, first: int, nouns: Nouns) -> bool:
    """Whether a clause opens at a token: Also speaking, | the chairman; while | the secretary."""
    lead = line.lower[first - 1]
    return first == after_dateline(line, first) or lead == "," or lead in nouns.boundaries
