"""Noun phrases: where the phrase of a speaker in front of a verb begins, read leftwards from its last word."""

from lint.reading.accounts import account_before, is_handle
from lint.reading.also_names import stands_as_name
from lint.reading.mentions import Mention, describe
from lint.reading.name_words import is_acronym
from lint.reading.nouns import Nouns
from lint.reading.phrase_runs import run_left
from lint.reading.posts import TIES, envoy, holder, portfolio_tie, tie_before
from lint.reading.sites import site_of
from lint.reading.tokens import Line

SEVERAL = ("them", "us", "you", "these", "those")  # of whom one speaks


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
        known = inner is not None and (inner.kind == "person" or short and inner.kind in ("role", "collective"))
        return inner._replace(last=end) if inner is not None and known else None
    if is_handle(line.words[last]):
        return account_before(line, last, floor, nouns)
    if line.lower[last] in nouns.pronouns:
        return Mention(last, end, "pronoun", line.lower[last], last, last)
    if line.lower[last] in nouns.finite and not stands_as_name(line, last, nouns):
        return _contracted(line, last, nouns)
    first = run_left(line, last, floor, nouns)
    return None if first > last else _of_run(line, first, end, floor, nouns, depth)


def _of_run(line: Line, first: int, end: int, floor: int, nouns: Nouns, depth: int) -> Mention | None:
    """The speaker whose phrase ends in the run of words [first, end), with what a small word in front ties it to."""
    core = describe(line, first, end, nouns)
    if core is not None and line.lower[first] == "this" and core.kind in ("collective", "vague") and end - first > 2:
        if first > floor and line.lower[first - 1] in nouns.prepositions:
            first += 2  # by this point | ministers
            core = describe(line, first, end, nouns)
    if core is not None and core.kind == "person":
        opens = next((at for at in range(first, core.name_first) if line.lower[at] in nouns.moments), None)
        if opens is not None:
            return core._replace(first=opens + 1, definite=False)  # the day Judge Pell called it …
    link = first - 1 if core is None else _link(line, first, floor, nouns)
    post = _post(line, link, end, floor, nouns) if core is not None and link > floor else None
    if post is not None:
        return post
    if depth < 3 and _is_tied(line, link, first, end, floor, core, nouns):
        outer = _outer(line, link, floor, nouns, depth)
        if outer is not None:
            return _whole(line, outer, core, (first, link, end), nouns)
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


def _is_tied(line: Line, link: int, first: int, end: int, floor: int, core: Mention | None, nouns: Nouns) -> bool:
    """Whether a small word ties a run of words to a noun in front: the director of the port, the aide on Media."""
    tie = line.lower[link] if link > floor else ""
    if tie == "to":
        return line.lower[link - 1] in nouns.attending
    if tie == "on":  # the aide on Media, a member on the Roads Committee
        seated = core is not None and core.kind == "organisation" and line.lower[link - 1] in nouns.role_heads
        return seated or first == end - 1 and line.lower[first] in nouns.fields
    return tie in nouns.linking


def _link(line: Line, first: int, floor: int, nouns: Nouns) -> int:
    """The token that links a name to what stands in front of it, behind the fields of a post.

    Minister of State | for Health Dara Pell; minister | for trade, tourism and culture Dara Pell.
    """
    link = first - 1
    several = link > floor and line.lower[link - 1] in nouns.fields
    if several and (line.lower[link] == "and" or line.words[link] == "," and line.lower[first] in nouns.fields):
        link = tie_before(line, link, floor, nouns)
    if link > floor and line.lower[link] == "and" and line.words[link - 1][0].isupper():
        link = portfolio_tie(line, link, floor, nouns) or link
    if link - 2 > floor and line.lower[link - 2 : link + 1] == ["of", "state", "for"]:
        link -= 2
    return link


def _post(line: Line, link: int, end: int, floor: int, nouns: Nouns) -> Mention | None:
    """Whoever holds the post that a link stands in: minister for trade Dara Pell, envoy to Norin Dara Pell."""
    low, post = line.lower[link], link - 1
    if line.words[post] == ")" and post - 2 > floor and line.words[post - 2] == "(":
        post -= 3  # the Public Relations Officer (PRO) of …
    head = line.lower[post]
    found = None
    if (
        low == "in"
        and line.words[link + 1].istitle()
        and line.lower[link + 1] in nouns.charged
        and end - link > 2
        and head in nouns.role_heads
    ):
        first = run_left(line, link - 1, floor, nouns)
        return Mention(first, end, "person", line.lower[end - 1], link + 2, end)  # Agent in Charge Dara Pell
    if low in TIES and head in nouns.role_heads:
        found = holder(line, run_left(line, post, floor, nouns), link, end, nouns)
    if found is None and low == "to" and head in nouns.envoys:
        found = envoy(line, run_left(line, link - 1, floor, nouns), link, end, nouns)
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


def _whole(
    line: Line, outer: Mention, core: Mention | None, places: tuple[int, int, int], nouns: Nouns
) -> Mention | None:
    """The phrase that `core` belongs to with a preposition, or who speaks for it: a department of transport | clerk.

    `places` are the first token of the core, the preposition, and the token behind them.
    """
    first, link, end = places
    if core is not None and core.kind == "role" and outer.kind == "organisation":
        if line.lower[first] in nouns.fields and outer.name_first == outer.name_last and end - first > 1:
            return core._replace(first=outer.first)
    if core is None and outer.head == "one" and line.lower[link] == "of" and line.words[end - 1].islower():
        if not _are_several(line, link, end, nouns):
            return None  # by making one of his well-known rash | bets
    return outer._replace(last=end)


def _are_several(line: Line, first: int, last: int, nouns: Nouns) -> bool:
    """Whether several people stand between two tokens: one of the 25 delegates chosen, one of them."""
    within = line.lower[first:last]
    return any(low in nouns.role_plurals or low in nouns.plurals for low in within) or within[-1] in SEVERAL


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
