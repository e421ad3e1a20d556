"""Preceding posts: the description in front of a name and a comma: the trust's engineer, Lola Vale, said."""

from lint.reading.affiliations import Affiliation
from lint.reading.duties import role_head
from lint.reading.mentions import Mention, is_possessive
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.parted_posts import affiliation
from lint.reading.particulars import in_description
from lint.reading.predicates import goes_on
from lint.reading.tokens import DASHES, QUOTE, Line

LEAD = 4  # tokens of a participle, what stands before it and its comma
PARTY = 6  # tokens of a party in brackets
WORD = 2  # tokens of a word and a comma
OPENING = 1  # a sentence opens at its first word, or behind a quotation mark


def post_before(line: Line, name: int, end: int, nouns: Nouns) -> Affiliation:
    """The description in "the trust's engineer, Lola Vale," or "her brother, Ilkhom Vale, said": first the post."""
    if name < 2 or line.words[name - 1] != "," or line.lower[end : end + 1] == ["and"]:
        return Affiliation()
    while line.words[end : end + 1] and (line.words[end] in nouns.suffixes or line.words[end] in nouns.weekdays):
        end += 1  # Chair of the board, Ada Brook MP Friday said
    end = _past_party(line, end)
    if "," in line.words[: name - 1]:
        parted = affiliation(line, name - 1, nouns)
        if parted:
            return parted
    post = before(line, name - 1, 0, nouns) or _last_post(line, name - 1, end, nouns)
    if post is None or post.kind == "person":
        bare = post is not None and post.first == 0 and line.lower[0] in nouns.body_heads
        if bare and line.lower[name - 2] in nouns.role_heads and line.words[end : end + 1] == [","]:
            return in_description(line, 0, name - 1, nouns)  # Parliament Speaker, Ada Brook, said
        return _opening_post(line, name, end, nouns)
    closed = line.words[end : end + 1] == [","]
    if not closed and line.words[end : end + 1] and line.words[end][0].isalpha():
        # It beat the town's mayor, Vale said; The mayor, Vale said, was late
        if post.first > OPENING and not _opens(line, post.first) or line.words[end + 1 : end + 2] == [","]:
            return Affiliation()
        closed = goes_on(line, end, nouns)
    plain = post.kind == "role" and post.name_first == post.name_last
    determined = post.definite or closed and _opens(line, post.first) or line.lower[post.first] in nouns.indefinites
    determined = determined or line.lower[max(post.first - 1, 0)] == "to"
    if "one" in line.lower[post.first + 1 : post.last]:
        return Affiliation()  # a clerk to one of the leaders, Dara Pell
    if line.lower[post.first - 1 : post.first] == ["and"]:
        return in_description(line, _first_of_two(line, post, name - 1, nouns), name - 1, nouns)
    if not (plain and determined or _is_post(line, name - 2, nouns)):
        return Affiliation()
    lead = line.words[post.first - 1] if post.first else "."
    onward = end + (line.words[end : end + 1] == [","])
    related = onward > end > name + 1 and line.lower[onward : onward + 1] in (["who"], ["whose"])
    if lead == "," and not related and not goes_on(line, onward, nouns):
        return Affiliation()  # one of a list of people
    return in_description(line, post.first, name - 1, nouns)


def _past_party(line: Line, end: int) -> int:
    """The token behind a party in brackets: Mayor of Oshton, Cllr Ada Brook (FF) | said."""
    if line.words[end : end + 1] != ["("] or ")" not in line.words[end : end + PARTY]:
        return end
    return line.words.index(")", end) + 1


def _first_of_two(line: Line, post: Mention, end: int, nouns: Nouns) -> int:
    """Where the first of two posts opens a sentence: Works Minister and | MP for Oshton, Ada Brook; else `end`."""
    first = before(line, post.first - 1, 0, nouns)
    posted = first is not None and (first.kind == "role" or first.head in nouns.role_heads)
    one = first is not None and posted and _opens(line, first.first) and not post.definite
    return first.first if first is not None and one else end


def _opens(line: Line, first: int) -> bool:
    """Whether a sentence opens at a token, or behind a word, a time or a participle: Outside, | the chair of the …"""
    if first == 0:
        return True
    return (
        line.words[first - 1] == ","
        and first < LEAD
        and (first == WORD or line.lower[first - 2].endswith(("ing", "day")))
    )


def _last_post(line: Line, comma: int, end: int, nouns: Nouns) -> Mention | None:
    """The post behind "of" or "by" in front of a comma and a name: the end of | the trust's director, Ada Brook."""
    if line.words[end : end + 1] not in ([","], ["."]) or line.lower[0] in nouns.prepositions:
        return None  # In praise of the mayor, Ada Brook said …
    tie = next((at for at in range(comma - 1, 0, -1) if line.lower[at] in nouns.prepositions), comma)
    if line.lower[tie] == "for":
        tie = next((at for at in range(tie - 1, 0, -1) if line.lower[at] in nouns.prepositions), tie)
    post = before(line, comma, tie + 1, nouns) if line.lower[tie] in ("of", "by") and tie + 1 < comma else None
    return post if post is not None and post.kind == "role" and post.definite else None


def _opening_post(line: Line, name: int, end: int, nouns: Nouns) -> Affiliation:
    """A post at the head of a sentence that goes on before the comma: Governor of the Norin Bank (NB), Ada Brook, said.

    Head of housing, Ada Brook, said; a friend who saw it, Ada Brook, said.
    """
    dash = next((at for at in range(name - 2, -1, -1) if line.words[at] in DASHES), -1)
    first = dash + 1
    comma = line.words.index(",", first, name) if "," in line.words[first : name - 1] else first
    first = comma + 1 if comma > first and _opens(line, comma + 1) else first
    tie = next(
        (
            at
            for at in range(first, name - 1)
            if line.lower[at] in nouns.prepositions or line.lower[at] in nouns.relatives
        ),
        first,
    )
    post = tie - 3 if line.words[tie - 1] == ")" and line.words[tie - 3] == "(" else tie  # Chief Executive (CEO) of
    if end - name < 2 or post <= first or role_head(line, first, post, nouns) != post - 1:
        return Affiliation()
    if not {",", ";", ":", QUOTE}.isdisjoint(line.words[first : name - 1]):
        return Affiliation()
    lead = line.lower[first]
    if lead in nouns.prepositions or lead in nouns.boundaries or nouns.is_adverb(lead):
        return Affiliation()
    closed = line.words[end : end + 1] == [","]
    if not closed and (not goes_on(line, end, nouns) or line.words[end + 1 : end + 2] == [","]):
        return Affiliation()
    return in_description(line, first, name - 1, nouns)


def _is_post(line: Line, last: int, nouns: Nouns) -> bool:
    """Whether a phrase that ends at a token names a post by its owner: Harbour Pictures's chairman, Ada Brook."""
    return line.words[last].islower() and nouns.is_role(line.lower[last]) and any(map(is_possessive, line.words[:last]))
