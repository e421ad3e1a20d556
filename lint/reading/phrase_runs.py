"""Phrase runs: how far left the words reach that can form one noun phrase, names with small words in them included."""

from lint.reading.also_names import stands_as_name
from lint.reading.mentions import in_short, is_name
from lint.reading.name_words import behind_post
from lint.reading.nouns import Nouns
from lint.reading.tokens import QUOTE, Line

LONGEST = 18  # tokens of one noun phrase
TITLE = 40  # code points of a title in marks
DUTCH = ("'t", "’t")  # after "in" inside a name: in 't Hof


def run_left(line: Line, last: int, floor: int, nouns: Nouns) -> int:
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
    lettered = close - opening == 2 and line.words[close - 1].isupper() and line.words[opening - 1][0].isupper()
    if lettered and line.lower[opening - 1] in nouns.body_heads and line.words[close + 2 : close + 3] != []:
        return opening if line.words[close + 2][0].isupper() else 0  # of the Dorn Bank (DB) | Dara Pell
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
    if low[-1] == "s" and at > floor and not line.words[at - 1].islower() and is_present(line, at, nouns):
        return True
    return word in nouns.calendar or at == 0 and low in nouns.starters


def is_present(line: Line, at: int, nouns: Nouns) -> bool:
    """Whether a word that may be a noun is the verb of a quotation or behind a comma: “No,” Pell | notes, asked by …

    Ama Pell, who has seen it, | notes Vale has called it small.
    """
    left = at - 1
    if line.words[left] == ",":
        named = at + 1 < len(line.words) and line.words[at + 1][:1].isupper()
    else:
        while left > 0 and line.words[left][:1].isupper():
            left -= 1
        named = left < at - 1 and line.words[left] == QUOTE
    return named and any(verb.form == "s" for verb in nouns.verbs[line.lower[at]])


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
        if any(nouns.is_role(low) for low in line.lower[first + 1 : at - 1]):
            return False  # Interior Minister Ama Pell | and Harbour Party MP Tom Orr
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
