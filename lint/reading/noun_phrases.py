"""Noun phrases: where the phrase of a speaker in front of a verb begins, read leftwards from its last word."""

from lint.reading.also_names import stands_as_name
from lint.reading.mentions import Mention, describe, in_short, is_name
from lint.reading.names import behind_post, is_acronym
from lint.reading.nouns import Nouns
from lint.reading.posts import TIES, envoy, holder, portfolio_tie, tie_before
from lint.reading.sites import site_of
from lint.reading.tokens import QUOTE, Line

LONGEST = 18  # tokens of one noun phrase
TITLE = 40  # code points of a title in marks
DUTCH = ("'t", "’t")  # after "in" inside a name: in 't Hof


def before(line: Line, end: int, floor: int, nouns: Nouns, depth: int = 0) -> Mention | None:
    """The speaker's noun phrase that ends just before token `end`, reading left no further than `floor`.

    Several verbs of a sentence ask about one place: what was found is kept with the line.
    """
    key = end, floor, depth
    if key not in line.phrases:
        line.phrases[key] = _read(line, end, floor, nouns, depth)
    found: Mention | None = line.phrases[key]
    return found


def _read(line: Line, end: int, floor: int, nouns: Nouns, depth: int) -> Mention | None:
    last = end - 1
    if last < floor:
        return None
    tagged = party_tag(line, last, floor, nouns)
    if tagged < last:
        inner = before(line, tagged + 1, floor, nouns, depth)
        short = last - tagged == 3 and is_acronym(line.words[last - 1])  # the Public Relations Officer (PRO)
        known = inner is not None and (inner.kind == "person" or short and inner.kind == "role")
        return inner._replace(last=end) if inner is not None and known else None
    if line.lower[last] in nouns.pronouns:
        return Mention(last, end, "pronoun", line.lower[last], last, last)
    if line.lower[last] in nouns.finite and not stands_as_name(line, last, nouns):
        return _contracted(line, last, nouns)
    first = _run_left(line, last, floor, nouns)
    if first > last:
        return None
    core = describe(line, first, end, nouns)
    if core is not None and core.kind == "person":
        opens = next((at for at in range(first, core.name_first) if line.lower[at] in nouns.moments), None)
        if opens is not None:
            return core._replace(first=opens + 1, definite=False)  # the day Judge Pell called it …
    link = first - 1 if core is None else _link(line, first, floor, nouns)
    post = _post(line, link, end, floor, nouns) if core is not None and link > floor else None
    if post is not None:
        return post
    tie = line.lower[link] if link > floor else ""
    serves = tie == "to" and line.lower[link - 1] in nouns.attending
    if tie == "on":  # the aide on Media, a member on the Roads Committee
        seated = core is not None and core.kind == "organisation" and line.lower[link - 1] in nouns.role_heads
        serves = seated or first == last and line.lower[last] in nouns.fields
    if depth < 3 and (serves or tie in nouns.linking):
        outer = _outer(line, link, floor, nouns, depth)
        if outer is not None and core is not None and core.kind == "role" and outer.kind == "organisation":
            if line.lower[first] in nouns.fields and outer.name_first == outer.name_last and last > first:
                return core._replace(first=outer.first)  # a department of transport | spokeswoman
        if outer is not None:
            return outer._replace(last=end)
        if line.lower[link] == "of" and core is not None and _counted(line, link - 1, nouns):
            return core._replace(first=link - 1)
        if line.lower[link] == "of" and line.words[link - 1][:1].isalpha():
            return None  # the head noun of the whole phrase cannot speak: "the exchange of telegrams"
    if core is not None and core.kind == "person" and core.name_first == first and link > floor:
        site = site_of(line, link, floor, nouns)
        if site >= 0:
            return _at_site(line, site, link, end, floor, nouns, depth)
    if core is None and depth == 0 and link > floor and line.lower[link] in nouns.asides:
        aside = before(line, link, floor, nouns, 1)  # Vale at the time said
        return aside if aside is not None and aside.kind in ("person", "role", "organisation", "pronoun") else None
    return core


def _link(line: Line, first: int, floor: int, nouns: Nouns) -> int:
    """The token that links a name to what stands in front of it, behind the fields of a post.

    Minister of State | for Health Dara Pell; minister | for trade, tourism and culture Dara Pell.
    """
    link = first - 1
    if link - 2 > floor and line.lower[link - 2 : link + 1] == ["of", "state", "for"]:
        link -= 2
    several = link > floor and line.lower[link - 1] in nouns.fields
    if several and (line.lower[link] == "and" or line.words[link] == "," and line.lower[first] in nouns.fields):
        link = tie_before(line, link, floor, nouns)
    if link > floor and line.lower[link] == "and" and line.words[link - 1][0].isupper():
        link = portfolio_tie(line, link, floor, nouns) or link
    return link


def _post(line: Line, link: int, end: int, floor: int, nouns: Nouns) -> Mention | None:
    """Whoever holds the post that a link stands in: minister for trade Dara Pell, envoy to Norin Dara Pell."""
    low, head = line.lower[link], line.lower[link - 1]
    found = None
    if (
        low == "in"
        and line.words[link + 1].istitle()
        and line.lower[link + 1] in nouns.charged
        and end - link > 2
        and head in nouns.role_heads
    ):
        first = _run_left(line, link - 1, floor, nouns)
        return Mention(first, end, "person", line.lower[end - 1], link + 2, end)  # Agent in Charge Dara Pell
    if low in TIES and head in nouns.role_heads:
        found = holder(line, _run_left(line, link - 1, floor, nouns), link, end, nouns)
    if found is None and low == "to" and head in nouns.envoys:
        found = envoy(line, _run_left(line, link - 1, floor, nouns), link, end, nouns)
    return found


def _at_site(line: Line, site: int, link: int, end: int, floor: int, nouns: Nouns, depth: int) -> Mention | None:
    """Who speaks of a thing with its place: whoever is at it, a clerk at the bakery on Mill Street, or the thing."""
    within = site - 1
    if within > floor and line.lower[within] in nouns.linking:
        outer = _outer(line, within, floor, nouns, depth + 1) if depth < 2 else None
        return None if outer is None else outer._replace(last=end)
    thing = describe(line, site, link, nouns)
    return None if thing is None else thing._replace(last=end)


def _counted(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a token counts those of a group: three of the five judges, most of the crew, 14 of them."""
    low = line.lower[at]
    return low in nouns.numbers or low in nouns.quantities or low in nouns.counting or low.isdigit()


def _contracted(line: Line, at: int, nouns: Nouns) -> Mention | None:
    """The pronoun in he'd, she's and they've."""
    head = line.lower[at].replace("’", "'").partition("'")[0]
    return Mention(at, at + 1, "pronoun", head, at, at) if head in nouns.pronouns and head != line.lower[at] else None


def party_tag(line: Line, last: int, floor: int, nouns: Nouns) -> int:
    """The last token before a party or place tag that ends at `last`, or `last` itself: Dana Vale (F-Oshton)."""
    if line.words[last] == ")":
        for at in range(last - 1, max(floor, last - 8), -1):
            if line.words[at] == "(":
                return at - 1 if at > floor and line.words[at - 1][:1].isupper() else last
        return last
    return last


def _outer(line: Line, link: int, floor: int, nouns: Nouns, depth: int) -> Mention | None:
    """The phrase that a prepositional phrase belongs to, if its head is a common noun that can speak."""
    outer = before(line, link, floor, nouns, depth + 1)
    if outer is None or outer.kind == "pronoun":
        return None
    if outer.kind == "person" and line.lower[link] not in ("of", "from") and outer.name_last == outer.last:
        return None
    return outer


def _run_left(line: Line, last: int, floor: int, nouns: Nouns) -> int:
    """First token of the run of words that can form one noun phrase ending at `last`."""
    at, first = last, last + 1
    while at >= floor and last - at < LONGEST:
        word, low = line.words[at], line.lower[at]
        if not (word[0].isalnum() or word[0] in "$£€"):
            past = _past_mark(line, at, last, floor, nouns)
            if past == at:
                break
            at = past
            continue
        if low == "that":
            break  # opens a clause: "said that Vale called"
        if low in nouns.determiners and not stands_as_name(line, at, nouns):
            if at == floor or line.words[at - 1] not in nouns.campaigning or not line.words[first][:1].isupper():
                return _with_inner(line, at, floor, nouns)
            at -= 1  # Stop | the | Quarry
        joined = low in nouns.glue and first == at + 1 < len(line.words)
        joined = joined and (links_names(line, at, floor, nouns) or line.lower[first] in DUTCH)
        if not joined and _parts(line, at, floor, nouns) and not stands_as_name(line, at, nouns):
            if at == last or not _qualifies(line, at, floor, nouns):
                break
        first = at
        at -= 1
    return first


def _past_mark(line: Line, at: int, last: int, floor: int, nouns: Nouns) -> int:
    """The token to read on at, leftwards, where a mark stands in the phrase; the mark itself where it ends it."""
    if line.words[at] == QUOTE:
        # a nickname stands between a given name and a surname, a title in front of a role
        inside = floor < at < last and (is_nickname(line, at, nouns) or is_known_by(line, at, nouns))
        return at - inside
    if line.words[at] == ")" and at < last:
        if in_short(line, at - 2, nouns):
            return at - 3
        opening = _branch(line, at, floor, nouns)
        if opening:
            return opening - 1
    suffix = line.words[at] == "," and line.words[at + 1] in nouns.suffixes and at > floor
    return at - (suffix or line.lower[at] in nouns.particles)


def _branch(line: Line, close: int, floor: int, nouns: Nouns) -> int:
    """The bracket that opens what a post is of, in front of its holder: Collector (Revenue) | Dara Pell; else 0.

    Or that somebody has left it: Lt Gen (retd) | Dara Pell.
    """
    opening = next((at for at in range(close - 1, max(floor, close - 6), -1) if line.words[at] == "("), 0)
    if opening < max(floor, 1) or not line.words[close + 1][0].isupper():
        return 0
    if not line.words[opening + 1][0].isupper() and line.lower[opening + 1].rstrip(".") not in nouns.leaving:
        return 0
    post, of = line.lower[opening - 1].rstrip("."), opening - 2
    posted = post in nouns.role_heads or post in nouns.titles
    posted = posted or of > floor and line.lower[of] == "of" and line.lower[of - 1] in nouns.role_heads
    return opening if posted and line.words[opening - 1][0].isupper() else 0


def _parts(line: Line, at: int, floor: int, nouns: Nouns) -> bool:
    """Whether a word can stand in no noun phrase, unless it belongs to a name."""
    word, low = line.words[at], line.lower[at]
    if low in nouns.glue or low in nouns.prepositions or low in nouns.boundaries or low in nouns.relatives:
        return True
    if low in nouns.finite or low in nouns.auxiliaries or low in nouns.pronouns or low == "or" or nouns.is_past(low):
        return True
    if at > floor and (low == "heard" or low in nouns.pasts and line.words[at - 1][:1].isupper()):
        return True  # the court heard Scott Arlen had been there; Rovers lost keeper Ben Adu
    return word in nouns.calendar or at == 0 and low in nouns.starters


def _qualifies(line: Line, at: int, floor: int, nouns: Nouns) -> bool:
    """Whether a participle behind an article belongs to what follows: the leader of the banned Harbour Movement."""
    return at > floor and line.lower[at - 1] in nouns.articles and nouns.is_past(line.lower[at])


def is_nickname(line: Line, at: int, nouns: Nouns) -> bool:
    short = line.sizes.get(at, 99) < 24 and line.tails.get(at, "") not in ",.?!"
    return short and is_name(line, at - 1, nouns) and is_name(line, at + 1, nouns)


def is_known_by(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a title stands between "the" and what somebody is known for: the “Cold Rivers” singer."""
    short = line.sizes.get(at, 99) < TITLE and line.tails.get(at, "") not in ",.?!"
    return short and line.lower[at - 1] in nouns.definites and line.lower[at + 1] in nouns.role_heads


def _with_inner(line: Line, at: int, floor: int, nouns: Nouns) -> int:
    """A determiner opens the phrase; a number or quantity before it ("all the", "many of the") belongs to it too."""
    while at - 1 >= floor and line.lower[at - 1] in nouns.determiners and line.lower[at - 1] != "that":
        at -= 1
    return at


def links_names(line: Line, at: int, floor: int, nouns: Nouns) -> bool:
    """Whether a small word stands inside a name: Ministry of Defence, Court of Appeal, Vale & Sons."""
    if at <= floor or at + 1 >= len(line.words):
        return False
    left, right = line.words[at - 1], line.words[at + 1]
    if not (left[:1].isupper() and right[:1].isupper()) or left in nouns.calendar:
        return line.lower[at] == "and" and left.islower() and fields_joined(line, at, nouns)
    if line.lower[at] in nouns.outside_names:
        if line.lower[at] == "and" and (right in nouns.body_endings or fields_joined(line, at, nouns)):
            return True
        if line.lower[at] != "and" or line.lower[at - 1] in nouns.starters or not _body_near(line, at, floor, nouns):
            return False
        if line.lower[at + 1] in nouns.offices and not nouns.is_role(line.lower[at - 1]):
            return False  # Works Minister Ama Pell | and Minister of Trade Tom Orr
        first = at - 1
        while first > floor and line.words[first - 1][:1].isupper():
            first -= 1
        return at - first < 2 or not behind_post(line, first, nouns)  # union chief Ama Pell | and the Harbour Party
    opener = line.lower[at - 1] in nouns.body_openers and line.lower[at] in ("of", "for")
    return opener or line.lower[at - 1] in nouns.body_heads or line.lower[at] == "&"


def fields_joined(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether "and" joins what one post deals with: Law and Home Affairs | Minister, health and safety | officer."""
    fields = nouns.fields
    if line.lower[at - 1] not in fields or line.lower[at - 1] in nouns.body_heads:
        return False
    role = at + 1
    while role < len(line.words) - 1 and line.lower[role] in fields:
        role += 1
    return role > at + 1 and nouns.is_role(line.lower[role])


def _body_near(line: Line, at: int, floor: int, nouns: Nouns) -> bool:
    """Whether a word of the names around a conjunction makes the whole a body: Department of Health and Care."""
    return any(line.lower[i] in nouns.body_heads for i in range(max(floor, at - 5), min(len(line.words), at + 4)))
