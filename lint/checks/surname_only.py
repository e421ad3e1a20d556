"""A person whom the article first mentions by one name."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import PROSE_KINDS, Block, Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled, escape
from lint.reading.ages import age_behind
from lint.reading.dictionary import dictionary
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.introductions import HEADINGS, places_of_word, word_before
from lint.reading.letters import capitals
from lint.reading.slips import one_edit
from lint.reading.sources import Label, Source
from lint.values import NamedTuple


class Params(NamedTuple):
    """`mononyms` are whole names; so are those of `known_people`, by their last word.

    A full name in a caption counts as the first reference with `count_captions`, one in a heading with
    `count_headline`. `plain_verbs` are those that only somebody who speaks can have as a subject. A name that stands
    `subject_mentions` times or more is the story's subject, whom the reader has met in the heading; a given name that
    stands `given_mentions` times is what the story calls somebody. Whoever is given as younger than `adult_age` may go
    by the first name.
    """

    mononyms: tuple[str, ...] = ()
    known_people: tuple[str, ...] = ()
    count_captions: bool = True
    count_headline: bool = False
    subject_mentions: int = 8
    given_mentions: int = 4
    adult_age: int = 18
    plain_verbs: tuple[str, ...] = ("say", "tell", "add", "reply", "recall", "explain", "respond", "joke")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the first mention at a cue of each person whose full name the article has not given before."""
    words = grammar_of(article.lexicon)
    spoken = {s.source for s in article.statements if s.lemma in params.plain_verbs}
    known = {*params.mononyms, *(name.split()[-1] for name in params.known_people)}
    for number, source in enumerate(article.sources):
        label = next((label for label in source.labels if not label.pronoun), None)
        if source.kind != "person" or label is None or number not in spoken:
            continue
        name = _lone(label, article)
        if name is None or article.text[name.start : name.end] in known or _given_before(article, source, name):
            continue
        yield from _judge(article, source, label, name, params, words)


_LEAST = 5  # letters of a surname that may be a slip of another
_MOST = 500  # parties to an article that one name is compared with
_OPEN, _CLOSE = ("“", "‘", '"'), ("”", "’", '"')
# a letter or a combining mark
_REST = r"(?:[^\W\d_]|[\u0300-\u036f])"


@cache
def _surname() -> Pattern[str]:
    # Pell, McConnell, O’Hara, Alliot-Marie; not I’m, Fact-checkers
    return compiled(rf"(?:[{capitals()}][’'])?[{capitals()}]{_REST}+(?:-[{capitals()}]{_REST}+)*")


def _lone(label: Label, article: Article) -> Span | None:
    """The one capitalised word that a mention consists of, a courtesy title apart."""
    courtesies = article.lexicon.words("roles", "courtesies")
    parts = label.text.split()
    if not parts or any(part.lower().rstrip(".") not in courtesies for part in parts[:-1]):
        return None
    last = parts[-1].removesuffix("’s").removesuffix("'s")
    if last != parts[-1] or not _surname().fullmatch(last):
        return None
    return Span(label.span.end - len(last), label.span.end)


def _given_before(article: Article, source: Source, name: Span) -> bool:
    return any(m.end < name.start and " " in article.text[m.start : m.end] for m in source.mentions)


def _judge(article: Article, source: Source, label: Label, name: Span, params: Params, words: Grammar) -> Iterator[Hit]:
    """The hit, if the word is surely a person's name and no fuller one stands before it."""
    text = article.text
    word = text[name.start : name.end]
    if not _person(article, source, label, name, word, words):
        return
    kinds = PROSE_KINDS if params.count_captions else PROSE_KINDS - {"caption"}
    if params.count_headline:
        kinds |= HEADINGS
    places = list(places_of_word(text, article.blocks, word, kinds))
    if places and word_before(text, places[0].start) == "as":
        return  # a trader who gave his name as Musa
    if len(places) >= params.subject_mentions and any(places_of_word(text, article.blocks, word, HEADINGS)):
        return
    if len(places) >= params.given_mentions and _is_given(article, word):
        return
    if _answered(article, name) or _alias(text, places, name):
        return
    ages = (age_behind(text, place.end) for place in places)
    if any(int(years) < params.adult_age for years in ages if years):
        return
    full = None
    for place in places:
        fuller = _full(text, place, words)
        if fuller is not None and place.start <= name.start:
            return
        full = full or fuller
    if full is None and any(run.span.end < places[0].start for run in article.names.get(word, ())):
        return  # in a lead that was taken for the headline
    if full is None:
        near = _misspelt(article, source, name, word)
        if near is not None:
            values = {"name": word, "full": " ".join(text[near.start : near.end].split()), "line": near}
            yield Hit(name, values, "misspelt", related=(near,))
        else:
            yield Hit(name, {"name": word})
        return
    whole = " ".join(text[full.start : full.end].split())
    fix = Fix((Edit(name, whole),)) if name.start == label.span.start and whole.endswith(word) else None
    yield Hit(name, {"name": word, "full": whole, "line": full}, "later", fix, (full,))


def _is_given(article: Article, word: str) -> bool:
    """Whether a word is a given name, and nobody of the article has it for a surname."""
    listed = article.lexicon.words("given_names", "male") | article.lexicon.words("given_names", "female")
    return word in listed and word not in article.names


def _answered(article: Article, name: Span) -> bool:
    """Whether a name stands in a question or an answer (A: …): somebody's own words."""
    at = bisect_right(article.blocks, name.start, key=_start) - 1
    return article.text.startswith(("Q:", "A:"), article.blocks[at].span.start)


def _start(block: Block) -> int:
    return block.span.start


def _alias(text: str, places: list[Span], name: Span) -> bool:
    """Whether a name was given before in marks: the hacker known as “Lynx”."""
    before = (place for place in places if place.start < name.start)
    return any(
        text[max(start - 1, 0) : start] in _OPEN and text[end : end + 2].lstrip(",.")[:1] in _CLOSE
        for start, end in before
    )


def _misspelt(article: Article, source: Source, name: Span, word: str) -> Span | None:
    """The full name of somebody met before whose surname is this one but for a letter."""
    for other in article.sources[:_MOST]:
        last = other.name.split()[-1] if other.kind == "person" and " " in other.name and other is not source else ""
        if last[:1] == word[:1] and min(len(last), len(word)) >= _LEAST and one_edit(last, word):
            return next((mention for mention in other.mentions if mention.end < name.start), None)
    return None


@cache
def _neighbours(particles: frozenset[str]) -> tuple[Pattern[str], Pattern[str]]:
    # a name or an initial before, a capitalised word after: either makes the word part of a longer name
    small = rf"(?:(?:{'|'.join(sorted(map(escape, particles)))})\s){{0,2}}"
    nick = r"(?:[“\"‘'(][^\n“”\"]{1,24}[”\"’')]\s)?"
    upper = f"[{capitals()}]"
    before = compiled(rf"(?:{upper}(?:{_REST}|['’\-])*+|{upper}\.)[ \u00a0]{nick}{small}\Z")
    return before, compiled(rf"\s(?:in\s['’]t\s)?{small}{upper}(?:{_REST}|['’\-])+")


def _full(text: str, place: Span, words: Grammar) -> Span | None:
    """The longer name that a word is part of, as last or as first word; titles alone do not make one."""
    before, after = _neighbours(words.nouns.particles)
    window = max(0, place.start - 60)
    lead = word_before(text, place.start)
    if lead[:1].isupper() and not lead.isascii() and text[place.start - 1] == " " and lead[-1] not in ".,;:”’":
        return Span(place.start - 1 - len(lead), place.end)  # a foreign name, or one that was damaged
    found = before.search(text[window : place.start])
    if found is not None:
        first = found[0].split()[0].rstrip(".,")
        nouns = words.nouns
        low = first.lower()
        given = len(first) == 1 or bool(dictionary().people.level(first))
        if given or not any(low in known for known in (nouns.titles, nouns.role_heads, nouns.starters, words.verbs)):
            return Span(window + found.start(), place.end)
    if after.match(text, place.end) and text[place.end] != "\n":
        return Span(place.start, place.end)
    return None


def _person(article: Article, source: Source, label: Label, name: Span, word: str, words: Grammar) -> bool:
    """Whether a lone word is surely a person's name: listed, or resumed by he or she, and never a place or a body."""
    nouns = words.nouns
    low = word.lower()
    if word in nouns.places or word in nouns.demonyms or word in nouns.calendar or word.isupper():
        return False
    if low in nouns.starters or low in nouns.body_heads or low in nouns.documents or low in nouns.role_heads:
        return False
    known = dictionary()
    listed = bool(known.people.level(word))
    titled = name.start > label.span.start
    persons = article.lexicon.words("people", "pronouns")
    resumed = any(other.pronoun and other.text.lower() in persons for other in source.labels)
    if (
        not (titled or resumed or listed)
        or (not listed and known.level(low))
        or (known.capitalised.level(word) and not listed)
    ):
        return False
    if 0 < known.level(low) <= 20 and not titled:
        return False
    if word_before(article.text, label.span.start).endswith(",") and not titled:
        kin = word_before(article.text, label.span.start).rstrip(",").lower()
        if kin in nouns.role_heads:
            return False  # her father, Brad
    shown = article.lexicon.words("people", "no_surname_after")
    return not any(
        _no_person(article.text, place, words, shown) for place in places_of_word(article.text, article.blocks, word)
    )


def _no_person(text: str, place: Span, words: Grammar, shown: frozenset[str]) -> bool:
    """Whether one place shows a word to be no lone surname: in Pell, the Pell, Pell, Ohio, Pell's website, wife Ama."""
    lead = word_before(text, place.start).lower()
    if lead == "and" and word_before(text, place.start - 4)[:1].isupper():
        return True  # two towns, two firms, or a couple
    rest = text[place.end : place.end + 20]
    if lead in shown or lead.rstrip(",") in words.nouns.kin or _owns_kin(text[place.start : place.end], rest, words):
        return True
    age = age_behind(text, place.end)
    if rest.removeprefix(f", {age},")[:5] == " and " and rest.removeprefix(f", {age},")[5:6].isupper():
        return True  # the same, the first of them: Tom, 66, and Ann Pell
    if rest.startswith(", ") and rest[2:3].isupper():
        return True
    following = rest.split()
    return bool(following) and rest[:1] == " " and following[0].lower().strip(",.") in words.nouns.body_heads


def _owns_kin(word: str, rest: str, words: Grammar) -> bool:
    """Whether a listed given name owns a relation: Delia's husband."""
    if word not in words.nouns.female and word not in words.nouns.male or rest[:3] not in ("'s ", "’s "):
        return False
    return any(low.strip(",.") in words.nouns.kin for low in rest[3:].split()[:1])
