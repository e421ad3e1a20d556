"""Posts: the person named right behind a post and its field or body: Minister of Works Wanda Orell."""

from lint.reading.also_names import is_date
from lint.reading.dictionary import dictionary
from lint.reading.mentions import Mention
from lint.reading.name_kinds import is_plain
from lint.reading.nouns import Nouns
from lint.reading.tokens import Line

JOINING = ("and", "for", ",")  # between two fields of one post: works and housing, state for health
TIES = ("of", "in", "at", "for")  # between a post and its field or body
FIELDS = 7  # tokens from a comma to the last of several fields
LONGEST = 12  # tokens of a field and a name
_SEAT = 4  # tokens of "for", a seat of one word and two names
_MEMBER = "member"  # the post of whoever has a seat in some parliaments


def holder(line: Line, first: int, of: int, end: int, nouns: Nouns) -> Mention | None:
    """The person in a post at [`first`, `of`) whose field and name, all in capitals, end before token `end`."""
    if first >= of:
        return None
    titled = _titled(line, first, of, end, nouns) or _seated(line, first, of, end, nouns)
    if titled is not None:
        return titled
    strict = line.lower[of] == "for"  # Minister for Housing | Dara Pell; but a spokesman for Oshton Council
    of_body = _of_body(line, first, of, end, nouns) if not strict else None
    small = line.words[of - 1].islower() or of == 1 and line.words[of + 1].islower()
    if strict and small and line.words[end - 2][:1].isupper():
        return _in_small(line, first, of, end, nouns)  # cabinet member for roads | Dara Pell
    dealing = strict and (line.lower[of - 1] in nouns.offices or line.lower[of + 1] in nouns.fields)
    if of_body is not None or line.lower[of] != "of" and not dealing:
        return of_body
    junior = line.lower[of - 1] in nouns.ministers and line.words[of + 1] == "State"  # minister of State for Roads
    if line.words[of - 1].islower() and not junior:
        return _in_small(line, first, of, end, nouns)
    if not junior and not line.words[of - 1][:1].isupper():
        return None
    begin = of + 2 if line.lower[of + 1] == "the" else of + 1
    name = _past_fields(line, of, begin, end, nouns)
    if name == begin and not strict:
        name = end - 2  # a field or a place that no list knows
        if _named_behind(line, end):
            return None  # the principal of Mount Hope High
    if name > begin and line.words[name] == "(" and ")" in line.words[name : end - 1]:
        name = line.words.index(")", name) + 1  # Commissioner of Police (West) | Dara Pell
    named = line.words[name:end]
    if len(named) == 1 and line.lower[name] in nouns.fields and end - begin > 1:
        return None  # the Minister of Foreign Affairs
    if strict and len(named) < 2:
        return None  # the MP for Social Hill
    if name < begin or not named or not all(word[0].isupper() or word in nouns.particles for word in named):
        return None
    if len(named) == 2 and all(is_field(line, at, nouns) for at in range(name, end)):
        return None  # the Minister of Trade and Cultural Heritage
    if name == begin or any(word.lower() in nouns.body_heads or word in nouns.places for word in named):
        return None
    return Mention(first, end, "person", line.lower[end - 1], name, end)


def _past_fields(line: Line, of: int, begin: int, end: int, nouns: Nouns) -> int:
    """Where the name begins behind the fields of a post, from a token on: Minister of Trade and Health | Pell."""
    name = begin
    while name < end - 1 and (line.lower[name] in nouns.fields or (line.lower[name] in JOINING and name > begin)):
        name += 1
    return max(name, _past_portfolio(line, name, end, nouns)) if line.lower[of - 1] in nouns.ministers else name


def _named_behind(line: Line, comma: int) -> bool:
    """Whether a full name between commas follows a body: the head of Mount Hope High, | Dara Pell, said."""
    parts = line.words[comma : comma + 4]
    if len(parts) < 4 or parts[0] != "," or parts[3] != "," or not parts[2][0].isupper():
        return False
    known = dictionary()
    if known.people.level(parts[1]):
        return True
    rare = not known.level(parts[1].lower())  # Glenroy Spence; but not: minister of roads Dara Pell, Oshton East, said
    return rare and (known.people.level(parts[2]) > 0 or not known.level(parts[2].lower()))


def _titled(line: Line, first: int, tie: int, end: int, nouns: Nouns) -> Mention | None:
    """The person whose title stands behind a post and its body: Chair for the Norin Growers | Mr Dara Pell."""
    for at in range(end - 2, tie + 1, -1):
        if line.lower[at].rstrip(".") in nouns.courtesies and line.words[at - 1][0].isupper():
            body = (word[0].isupper() or word in nouns.inside_bodies for word in line.words[tie + 1 : at])
            name = line.words[at + 1 : end]
            if all(body) and all(word[0].isupper() or word in nouns.particles for word in name):
                return Mention(first, end, "person", line.lower[end - 1], at, end)
    return None


def _seated(line: Line, first: int, tie: int, end: int, nouns: Nouns) -> Mention | None:
    """The person behind a seat: MP for Oshton North | Dara Pell, Member for Oshton | Dara Pell.

    Not: MP for Port Joan East, MP for Saint Joan Hill, whose seats are places with people's names in them.
    """
    post = line.lower[tie - 1]
    if line.lower[tie] != "for" or post not in nouns.seated and post != _MEMBER or end - tie < _SEAT:
        return None
    name, last, store = end - 2, line.words[end - 1], dictionary()
    known = store.people.level(line.words[name]) > 0
    if end - tie == _SEAT:
        known = known and not store.level(line.lower[tie + 1])
    ends = line.lower[name - 1] in nouns.quarters or "/" in line.words[name - 1]  # Oshton/Dorn | Dara Pell
    quarter = ends and line.lower[name] not in nouns.quarters
    human = (known or quarter) and not is_plain(last, nouns) and last.lower() not in nouns.quarters
    human = human and last not in nouns.places
    seat = all(word[0].isupper() or word == "and" for word in line.words[tie + 1 : end])
    return Mention(first, end, "person", line.lower[end - 1], name, end) if human and seat else None


def tie_before(line: Line, link: int, floor: int, nouns: Nouns) -> int:
    """The preposition in front of several fields, "and" at `link` between the last two: for | Trade and Employment."""
    tie = link - 1
    while tie > floor and (line.lower[tie] in nouns.fields or line.lower[tie] in ("and", "the", ",")):
        tie -= 1
    return tie if line.lower[tie] in ("of", "for") and tie < link - 1 else link


def portfolio_tie(line: Line, link: int, floor: int, nouns: Nouns) -> int:
    """The preposition behind a minister's post in capitals, "and" at `link` in what that deals with; else 0.

    Minister | of Village Affairs and Rural Planning Dara Pell; not: Minister of Works Dara Pell and Ama Orr.
    """
    tie = link - 1
    while tie > floor and link - tie < LONGEST and (is_field(line, tie, nouns) or line.lower[tie] in ("and", ",")):
        tie -= 1
    post = line.words[tie - 1] if tie > floor else ""
    ministerial = post[:1].isupper() and post.lower() in nouns.ministers
    return tie if ministerial and line.lower[tie] in ("of", "for") and tie < link - 1 else 0


def _past_portfolio(line: Line, at: int, end: int, nouns: Nouns) -> int:
    """The token behind plain nouns in capitals, and what joins them: and Rural Planning | Dara Pell."""
    while at < end - 2 and (is_field(line, at, nouns) or line.lower[at] in ("and", ",")):
        at += 1
    return at


def _in_portfolio(line: Line, comma: int, ceiling: int, nouns: Nouns) -> bool:
    """Whether a comma stands between what a minister deals with: for Lands, Water and Roads."""
    near = range(comma + 1, min(comma + FIELDS, ceiling))
    joint = next((at for at in near if line.lower[at] == "and"), comma)
    return joint > comma and all(
        is_field(line, at, nouns) for at in (comma - 1, *range(comma + 1, joint)) if line.words[at] != ","
    )


def is_field(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a capitalised word can be what a minister deals with."""
    return line.lower[at] in nouns.fields or line.words[at][0].isupper() and is_plain(line.words[at], nouns)


def _of_body(line: Line, first: int, tie: int, end: int, nouns: Nouns) -> Mention | None:
    """The person behind a post and a body that says what it is: leader in the Norin Senate | Dara Ben Pell."""
    heads = (at for at in range(end - 2, tie + 1, -1) if line.lower[at] in nouns.body_heads)
    head = next(heads, end)
    short = line.words[head + 1 : head + 2] == ["("] and line.words[head + 3 : head + 4] == [")"]
    name = head + 4 if short else head + 1  # of the Dorn Bank (DB) | Dara Pell
    named = line.words[name:end]
    if not 1 < len(named) < 5 or not (line.words[head][0].isupper() and line.words[head - 1][0].isupper()):
        return None
    if any(word in nouns.calendar or word in nouns.places for word in named):
        return None
    store = dictionary()
    human = store.people.level(named[0]) or not store.level(named[0].lower())
    if not human or not all(word[0].isupper() or word in nouns.particles for word in named):
        return None
    return Mention(first, end, "person", line.lower[end - 1], name, end)


def past_field(line: Line, at: int, end: int, nouns: Nouns) -> int:
    """The token after a field in small letters: minister of | works and housing | Dara Pell; mother of | two | Ann."""
    while at < end - 1 and line.words[at].islower():
        low = line.lower[at]
        if low not in nouns.fields and low not in nouns.numbers and low not in ("and", "the"):
            break
        at += 1
    return at


def _in_small(line: Line, first: int, of: int, end: int, nouns: Nouns) -> Mention | None:
    """The person behind a post and its field, or its body, in small letters: chair of the roads panel Dara Pell."""
    name = past_field(line, of + 1, end, nouns)
    body = name
    while body < end - 1 and line.words[body].islower():
        body += 1
    known = line.lower[first] not in nouns.indefinites  # not: a member of the board Dara Pell
    headed = known and line.lower[body - 1] in nouns.body_heads
    if body > name and end - body > 1 and (headed or _deals_with(line, of, body, nouns)):
        name = body
    named = line.words[name:end]
    if name == of + 1 or len(named) not in (1, 2, 3) or line.lower[name - 1] in ("and", "the"):
        return None
    if not all(word[0].isupper() or word in nouns.particles for word in named):
        return None
    if any(word.lower() in nouns.body_heads or word in nouns.places or word in nouns.calendar for word in named):
        return None
    return Mention(first, end, "person", line.lower[end - 1], name, end)


def _deals_with(line: Line, tie: int, name: int, nouns: Nouns) -> bool:
    """Whether a post deals with plain things that no list knows: champion for disabled passengers | Dara Pell.

    Not: a lawyer for the driver Dara Pell, the agent for striker Dara Pell.
    """
    if line.lower[tie] != "for" or line.lower[tie - 1] in nouns.for_people:
        return False
    low = line.lower[name - 1]
    titled = low in nouns.seated and line.lower[tie + 1 : name - 1] != []  # for energy and climate | councillor Pell
    plain = low in nouns.fields or not nouns.is_role(low) and low not in nouns.kin and low[-1].isalpha()
    if not (titled or plain) or not nouns.determiners.isdisjoint(line.lower[tie + 1 : name]):
        return False
    store = dictionary()
    return store.people.level(line.words[name]) > 0 or not store.level(line.lower[name])


def envoy(line: Line, first: int, to: int, end: int, nouns: Nouns) -> Mention | None:
    """The person behind a post and where it is: Ambassador to Norin Dara Pell; the envoy to the Gulf Dara Pell."""
    begin = to + 2 if line.lower[to + 1] == "the" else to + 1
    name = end - 2
    if line.lower[to - 1] not in nouns.envoys or first >= to or name <= begin:
        return None
    place, named = " ".join(line.words[begin:end]), line.words[name:end]
    if place in nouns.places or any(word.lower() in nouns.body_heads or word in nouns.places for word in named):
        return None
    human = dictionary().people.level(named[0]) and all(
        word[0].isupper() for word in line.words[begin:end] if word != "and"
    )
    return Mention(first, end, "person", line.lower[end - 1], name, end) if human else None


def capitals(line: Line, at: int, ceiling: int, nouns: Nouns) -> int:
    """The token after a run of capitalised words, small ones between them and "the" in front."""
    begin = at
    while at < min(ceiling, begin + LONGEST) and (
        (line.words[at][0].isupper() and not is_date(line, at, nouns))
        or (at == begin and line.lower[at] == "the")
        or (at > begin and (line.lower[at] == "and" or line.lower[at] in nouns.particles))
        or (at > begin and line.words[at] == "," and _in_portfolio(line, at, ceiling, nouns))
        or (at > begin and line.lower[at] == "for" and line.lower[at - 1] == "state")
    ):
        at += 1
    while at > begin and line.words[at - 1].islower():
        at -= 1
    return at
