"""Two speakers under the same description: readers cannot tell them apart later."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.reading.affiliations import post_of
from lint.reading.grammar import grammar_of
from lint.reading.introductions import personal
from lint.reading.sources import Label, Source
from lint.values import NamedTuple


class Params(NamedTuple):
    """`common_roles`: what many people are at once, so that readers expect several: residents, farmers, students."""

    common_roles: tuple[str, ...] = ()


class _Speaker(NamedTuple):
    """A named person without a body: role in lower case, its head, where the person is from, the first label."""

    source: Source
    role: str
    head: str
    label: Label


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the second of two people with one role and town or nationality; case later: “the analyst” fits both."""
    by_head: dict[str, list[_Speaker]] = {}
    for speaker in _speakers(article, params):
        by_head.setdefault(speaker.head, []).append(speaker)
    several = {head: speakers for head, speakers in by_head.items() if len(speakers) > 1}
    if not several:
        return
    sentences = sorted(statement.sentence for statement in article.statements)
    for speakers in several.values():
        for at, speaker in enumerate(speakers):
            rival = next((one for one in speakers[:at] if _alike(one, speaker)), None)
            if rival is not None and not _listed(sentences, rival.label.span, speaker.label.span):
                values = {"name": speaker.source.name, "other": rival.source.name, "role": speaker.head}
                yield Hit(_description(speaker), values, "", related=(rival.label.span,))
    yield from _later(article, several)


def _speakers(article: Article, params: Params) -> Iterator[_Speaker]:
    nouns = grammar_of(article.lexicon).nouns
    for source in article.sources:
        if source.kind != "person" or source.organisation or not source.role:
            continue
        role = source.role.lower()
        head = post_of(role)
        label = next((label for label in source.labels if not label.pronoun), None)
        name = tuple(source.name.split())
        if label is not None and head not in params.common_roles and len(name) > 1 and personal(name, nouns):
            yield _Speaker(source, role, head, label)


def _alike(one: _Speaker, other: _Speaker) -> bool:
    """Whether both are from one place, and no word of one role tells it from the other: analyst, regional analyst."""
    place = one.source.place and one.source.place == other.source.place
    country = one.source.country and one.source.country == other.source.country
    first, second = set(one.role.split()), set(other.role.split())
    return bool(place or country) and (first <= second or second <= first)


def _listed(sentences: list[Span], one: Span, other: Span) -> bool:
    """Whether both names stand in one sentence, as on the list of a panel."""
    at = bisect_right(sentences, other.start, key=lambda sentence: sentence.start) - 1
    return at >= 0 and sentences[at].start <= one.start


def _description(speaker: _Speaker) -> Span:
    """The words in front of the name, or the name where there are none."""
    (start, end), name = speaker.label.span, speaker.source.name
    lead = speaker.label.text.removesuffix(name) if speaker.label.text.endswith(name) else ""
    return Span(start, start + len(lead.rstrip())) if lead.strip() else Span(start, end)


def _later(article: Article, several: Mapping[str, list[_Speaker]]) -> Iterator[Hit]:
    """“The analyst” at the head of a paragraph, when two of them have spoken: nobody is named nearer by."""
    for statement in article.statements:
        speaker = statement.speaker
        if speaker is None or statement.pronoun or not statement.definite:
            continue
        words = article.text[speaker.start : speaker.end].lower().split()
        before = [one for one in several.get(words[-1], ()) if one.label.span.start < statement.sentence.start]
        opens = statement.sentence.start == article.blocks[statement.block].span.start
        if len(words) != 2 or len(before) < 2 or not opens or _one_named(article, statement.block - 1, before):
            continue
        first, second = before[-2:]
        values = {"name": second.source.name, "other": first.source.name, "role": second.head}
        yield Hit(speaker, values, "later", related=(first.label.span, second.label.span))


def _one_named(article: Article, block: int, people: list[_Speaker]) -> bool:
    """Whether just one of the people is named in a block: then it is that one."""
    start, end = article.blocks[max(block, 0)].span
    return sum(one.source.name.split()[-1] in article.text[start:end] for one in people) == 1
