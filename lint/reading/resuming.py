"""Resuming: a paragraph that is a quotation alone, where the only speaker near by goes on after some narrative.

So it does behind a subhead; and where such a paragraph opens an article, whoever is brought in right below has said it.
"""

from lint.reading.dictionary import dictionary
from lint.reading.links import CuePlace, Link
from lint.reading.main_subjects import main_subject
from lint.reading.manuscript import Copy, Found, opens_with
from lint.reading.mentions import Mention
from lint.reading.name_words import strip_possessive
from lint.reading.nouns import Nouns

APART = 3  # blocks from one quotation to the next, a subhead among them
VOICES = 4  # quotations before this one that must be one person's
PRONOUNS = ("he", "she")  # a speech that opens with one is about somebody
LEAST = 45  # code points of a quotation that stands alone: a shorter one may be a caption or a label


def resumed(copy: Copy, links: list[Link], index: int) -> Found:
    """The one person who spoke last, in a paragraph before some narrative that brings nobody in.

    Who has spoken once only must speak of himself: a warning or a verdict may be anybody's.
    """
    place = links[index - 1].cue if index else None
    if place is None or not _alone(copy, links, index) or links[index].block - links[index - 1].block > APART:
        return None
    voice = _voice(copy, place)
    if voice is None or voice.kind not in ("person", "pronoun"):
        return None
    name = voice.head if voice.kind == "person" else ""
    for earlier in range(max(0, index - VOICES), index):
        if not links[earlier].speech:
            continue
        other = _voice(copy, links[earlier].cue)
        if other is None or other.kind not in ("person", "pronoun"):
            return None
        name = name or (other.head if other.kind == "person" else "")
        if other.kind == "person" and other.head != name:
            return None
    here = copy.sentences[links[index].block].start
    span = copy.quotations[index].inner
    if place[0] >= here:
        return None  # it stands above its own speaker
    own = not copy.grammar.first_person.isdisjoint(copy.text[span.start : span.end].split())
    begin = max(place[0], copy.sentences[links[index - 1].block].start)
    spoken = (number for number in range(begin, here) if copy.passages[number].line.quotes)
    first = max(spoken, default=begin) + 1
    often = index > 1 and _voice(copy, links[index - 2].cue) is not None
    about = not own and opens_with(copy, index) in PRONOUNS
    if not (own or often) or any(_brings_in(copy, number, name, own, about) for number in range(first, here)):
        return None
    return place, "inherited", "resumed"


def introduced(copy: Copy, links: list[Link], index: int) -> Found:
    """The person with whose full name the paragraph below opens, and who speaks next, where nobody has spoken yet."""
    if index >= VOICES or index + 1 == len(links) or not _alone(copy, links, index):
        return None
    if any(link.cue for link in links[:index]):
        return None
    place, below = links[index + 1].cue, copy.sentences.get(links[index].block + 1)
    voice = _voice(copy, place)
    if below is None or voice is None or place is None or place[0] < below.start or place[0] - below.start > APART:
        return None
    line = copy.passages[below.start].line
    opener = main_subject(line, len(line.words), copy.grammar)
    if opener is None or opener.kind != "person" or opener.first or opener.name_last - opener.name_first < 2:
        return None
    same = voice.head == opener.head if voice.kind == "person" else voice.kind == "pronoun"
    own = set(line.words[: opener.last])
    alone = not any(_others(copy, number, own) for number in range(below.start, place[0]))
    return (place, "inherited", "introduced") if same and alone else None


def _alone(copy: Copy, links: list[Link], index: int) -> bool:
    """Whether a whole speech is all that its paragraph holds."""
    here, span = copy.sentences[links[index].block], copy.quotations[index].span
    alone = len(here) == 1 and len(copy.passages[here.start].line.words) == 1
    return alone and links[index].category == "direct" and span.end - span.start >= LEAST


def _voice(copy: Copy, place: CuePlace | None) -> Mention | None:
    return None if place is None else copy.passages[place[0]].cues[place[1]].subject


def _brings_in(copy: Copy, number: int, name: str, own: bool, about: bool) -> bool:
    """Whether a sentence names or describes anybody besides the person of a name, or lets anybody speak.

    With `own`, one person speaks of himself, so that a body or a group it is about cannot be meant; a speech that is
    `about` somebody, whom it calls he or she, may stand behind sentences that name that one.
    """
    passage, grammar = copy.passages[number], copy.grammar
    line, nouns = passage.line, grammar.nouns
    if line.quotes or any(_other(cue.subject, name) for cue in passage.cues):
        return True
    subject = main_subject(line, len(line.words), grammar)
    if _other(subject, name) or not own and subject is not None and _is_group(subject, nouns):
        return True
    if about:
        return False
    if not nouns.role_heads.isdisjoint(line.lower) or not nouns.kin.isdisjoint(line.lower):
        return True
    return any(word[:1].isupper() and word not in nouns.calendar and _is_named(word, name) for word in line.words)


def _other(subject: Mention | None, name: str) -> bool:
    """Whether a subject is a person, and not the one of a name or a pronoun."""
    return subject is not None and subject.kind in ("person", "role") and subject.head != name


def _others(copy: Copy, number: int, own: set[str]) -> bool:
    """Whether a sentence has a name in it that is not in `own`, nor a place behind its preposition."""
    line, nouns = copy.passages[number].line, copy.grammar.nouns
    for at in range(1, len(line.words)):
        word, left = line.words[at], line.lower[at - 1]
        if word[:1].isupper() and word not in own and word not in nouns.calendar and left not in nouns.articles:
            placed = left in nouns.locating or left in nouns.linking
            if not placed and dictionary().people.level(strip_possessive(word)) > 0:
                return True
    return False


def _is_group(subject: Mention, nouns: Nouns) -> bool:
    """Whether a subject is a body or people."""
    people = subject.head in nouns.plurals or subject.head in nouns.role_plurals or subject.head == "they"
    return people or subject.kind in ("organisation", "vague")


def _is_named(word: str, name: str) -> bool:
    """Whether a capitalised word is somebody's name and no other word, and not the known one."""
    plain, store = strip_possessive(word), dictionary()
    return plain.lower() != name and store.people.level(plain) > 0 and not store.level(plain.lower())
