"""A "he said" that can mean either of two people."""

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import BODY_KINDS, Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.genders import Genders, sole
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.introductions import personal
from lint.reading.letters import capitals
from lint.reading.passages import Passage, number_at
from lint.reading.statements import Statement
from lint.values import NamedTuple

_APART = 5  # words between two names that still tie them to each other
_LEAD = 6  # words of a sentence in front of its first name
_BACK = 12  # statements looked at before "the official"
_POSSESSIVE = ("’s", "'s", "s’", "s'")


class Params(NamedTuple):
    """`window_paragraphs` before "the official" in which two officials who speak make it ambiguous.

    `meeting` are words between two names that make either one the speaker of what follows: met, joined, with.
    `descriptions`: look at "the official" too; `rivals`: at the person whom the sentence between the last speaker and
    a pronoun is about. `male_names` and `female_names` are further given names.
    """

    window_paragraphs: int = 3
    descriptions: bool = True
    rivals: bool = False
    meeting: tuple[str, ...] = ()
    male_names: tuple[str, ...] = ()
    female_names: tuple[str, ...] = ()


class _Person(NamedTuple):
    name: tuple[str, ...]
    span: Span


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags "he" after a sentence that ties two people together; "the official" after two officials (case label).

    Case rival: somebody else is the subject of the sentence between the last speaker and the pronoun.
    """
    words = grammar_of(article.lexicon)
    for number, statement in enumerate(article.statements):
        label = statement.speaker
        if statement.implied or label is None or article.blocks[statement.block].kind not in BODY_KINDS:
            continue
        text = article.text[label.start : label.end]
        if text.lower() in ("he", "she"):
            case, pair = _candidates(article, number, params, words)
            # where only one is known to be a he, the writer may rely on it
            if len(pair) == 2 and {_gender(article, one, label, params) for one in pair} in ({text.lower()}, {""}):
                yield _hit(article, statement, label, pair, case)
        elif params.descriptions and statement.definite and not statement.pronoun and len(text.split()) == 2:
            names = _holders(article, number, text.split()[1].lower(), params)
            if len(names) > 1:
                yield Hit(label, {"label": text, "first": names[-2], "second": names[-1]}, "label")


def _candidates(article: Article, number: int, params: Params, words: Grammar) -> tuple[str, list[_Person]]:
    """The two people whom a pronoun can mean, and the case; none if its own sentence names somebody before it."""
    statement = article.statements[number]
    assert statement.speaker is not None
    at = number_at(article.passages, statement.sentence.start)
    before = article.passages[at - 1] if at > 0 else None
    if before is None or statement.block - before.block > 1 or article.blocks[before.block].kind not in BODY_KINDS:
        return "", []
    if any(cue.subject is not None and cue.subject.kind in ("person", "role", "pronoun") for cue in before.cues):
        return "", []
    paired = not {"and", *params.meeting}.isdisjoint(before.line.lower)
    if not paired and not params.rivals:
        return "", []
    if any(_people(article, Span(statement.sentence.start, statement.speaker.start), words)):
        return "", []
    met = list(_people(article, before.sentence, words))
    if paired and len({one.name[-1] for one in met}) == 2 and met[0].name[-1] != met[1].name[-1]:
        if _tied(article, before, met[0], met[1], params):
            return "", met[:2]
    return "rival", _rivals(article, number, before, met) if params.rivals else []


def _tied(article: Article, before: Passage, one: _Person, other: _Person, params: Params) -> bool:
    """Whether two people do something together: Pell and Vale arrived; Pell met Vale on Monday."""
    text = article.text
    between = [word.strip(",") for word in text[one.span.end : other.span.start].lower().split()]
    lead = text[before.sentence.start : one.span.start].split()
    if len(lead) > _LEAD or len(between) > _APART or "who" in between:
        return False
    if text.startswith(" and ", other.span.end) and text[other.span.end + 5 : other.span.end + 6].islower():
        return False  # Pell met Vale and left: the sentence is about Pell
    if between[:1] == ["and"]:
        return not lead or lead[-1].lower() not in grammar_of(article.lexicon).nouns.prepositions
    return any(word in params.meeting for word in between)


def _rivals(article: Article, number: int, before: Passage, met: list[_Person]) -> list[_Person]:
    """The last speaker and the one other person with whom the sentence between begins; empty if it names the first."""
    statement = article.statements[number]
    earlier = article.statements[number - 1] if number else statement
    if earlier.source is None or earlier.speaker is None or statement.block - earlier.block > 1:
        return []
    source = article.sources[earlier.source]
    name = tuple(source.name.split())
    if source.kind != "person" or before.sentence.start <= earlier.sentence.start or before.cues:
        return []
    if len({one.name[-1] for one in met}) != 1 or met[0].name[-1] == name[-1]:
        return []
    return [_Person(name, earlier.speaker), met[0]] if met[0].span.start == before.sentence.start else []


@cache
def _run() -> Pattern[str]:
    part = rf"[{capitals()}][\w’'-]*+"
    return compiled(rf"{part}(?: (?:(?:van|von|de|al|bin|der|du|la) ){{0,2}}{part}){{0,5}}")


def _people(article: Article, span: Span, words: Grammar) -> Iterator[_Person]:
    """The people whom the writer names in a stretch of text; owners ("Vale's office") are none."""
    nouns = words.nouns
    for match in _run().finditer(article.text, *span):
        run = match[0].split()
        if article.quoted(match.start()) or run[-1].endswith(_POSSESSIVE):
            continue
        if len(run) == 1 and match.start() == span.start and run[0].lower() in nouns.starters:
            continue
        known = article.names.get(run[-1])
        name = known[0].words if known else (run[-1],)
        if personal(name, nouns):
            yield _Person(name, Span(*match.span()))


def _gender(article: Article, one: _Person, label: Span, params: Params) -> str:
    """The pronoun for a person, by title, given name or the article's other pronouns; empty where none tells."""
    genders = Genders(article.lexicon, {"he": params.male_names, "she": params.female_names})
    lead = article.text[max(0, one.span.start - 30) : one.span.start].split()[-1:]
    titles = [word.lower().rstrip(".") for word in (*lead, *article.text[one.span.start : one.span.end].split()[:-1])]
    return sole(genders.of_titles(titles) or genders.of_name(one.name) or _pronouns(article, one.name, label))


def _pronouns(article: Article, name: tuple[str, ...], label: Span) -> set[str]:
    """The pronouns with which the article goes on after a person has spoken, this place apart."""
    source = next((one for one in article.sources if one.kind == "person" and one.name == " ".join(name)), None)
    labels = source.labels if source is not None else ()
    return {one.text.lower() for one in labels if one.pronoun and one.span != label} & {"he", "she"}


def _hit(article: Article, statement: Statement, label: Span, pair: list[_Person], case: str) -> Hit:
    """With the fix to name the last speaker, if that is one of the two."""
    names = [" ".join(one.name) for one in pair]
    source = article.sources[statement.source] if statement.source is not None else None
    spoke = source is not None and source.name in names and source.labels[0].span.start < label.start
    fix = Fix((Edit(label, source.name.split()[-1]),)) if source is not None and spoke else None
    values = {"label": article.text[label.start : label.end], "first": names[0], "second": names[1]}
    return Hit(label, values, case, fix, tuple(one.span for one in pair))


def _holders(article: Article, number: int, head: str, params: Params) -> list[str]:
    """The parties that a noun fits and that have spoken in the paragraphs before, in the order of their last words.

    Only named or only unnamed ones: "a federal judge" of the lead and Judge Dana Vale below it are one.
    """
    statement = article.statements[number]
    found: dict[int, str] = {}
    for earlier in article.statements[max(0, number - _BACK) : number]:
        if earlier.source is None or statement.block - earlier.block > params.window_paragraphs:
            continue
        source = article.sources[earlier.source]
        described = source.name if source.kind == "anonymous" else source.role if source.kind == "person" else ""
        if head in described.lower().split():
            found.pop(earlier.source, None)
            found[earlier.source] = source.name
    return list(found.values()) if len({article.sources[at].kind for at in found}) == 1 else []
