"""Ledger: one row for each source of an article, with what it says, for whom, how we know, and which rules flag it."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lint.article import Article
from lint.checks.missing_affiliation import score
from lint.document import Span
from lint.findings import SEVERITIES, Finding
from lint.reading.citations import source_key
from lint.reading.grammar import grammar_of
from lint.reading.sources import Source
from lint.reading.statements import Statement
from lint.report.hands import Hand, hand_of, hand_of_source
from lint.report.parts import LedgerRow, Mention, Tally
from lint.report.utterances import inserted_words, is_speech
from lint.report.voices import home_of, is_publication, voice_of

CONFIDENCES = ("low", "medium", "high")
NEAR = 8  # places before a finding that are looked at for the one it stands in


class Heard:
    """What the article has of each source: statements, words, hands; indexed by source, None is nobody."""

    def __init__(self, article: Article) -> None:
        self.statements: defaultdict[int | None, list[Statement]] = defaultdict(list)
        self.hands: defaultdict[int | None, list[Hand]] = defaultdict(list)
        self.words: Counter[int | None] = Counter()
        self.confidences: defaultdict[int | None, set[str]] = defaultdict(set)
        self.quoted: defaultdict[int | None, list[Span]] = defaultdict(list)
        self.inserted = 0
        self.second_hand = 0
        self.hand_of: list[Hand] = [hand_of(article, one) for one in article.statements]
        for one, hand in zip(article.statements, self.hand_of, strict=True):
            self.statements[one.source].append(one)
            self.hands[one.source].append(hand)
            self.confidences[one.source].add(one.confidence)
        for quoted in article.attributions:
            if is_speech(quoted):
                self.words[quoted.source] += article.words(quoted.quotation.inner)
                self.inserted += inserted_words(article, quoted)
                self.confidences[quoted.source].add(quoted.confidence)
                self.quoted[quoted.source].append(quoted.quotation.span)
                passed_on = quoted.statement is not None and self.hand_of[quoted.statement].kind == "second-hand"
                self.second_hand += passed_on

    @property
    def total_words(self) -> int:
        """All quoted words, those of nobody included."""
        return sum(self.words.values())


def numbers_of(article: Article) -> tuple[int, ...]:
    """The ledger number of each source: the order of the first attribution, from 1."""
    return tuple(range(1, len(article.sources) + 1))


def ledger_of(
    article: Article, heard: Heard, findings: Sequence[Finding], owners: Mapping[int, int]
) -> tuple[LedgerRow, ...]:
    """One row a source in the order in which they first speak, then the publications that are cited only.

    `owners` gives the ledger number of the speaker that a finding (its index) is about.
    """
    home = home_of(article)
    flags = _flags(findings, owners)
    cited = Counter(source_key(name) for citation in article.citations for name in citation.names)
    rows = []
    counts: Counter[str] = Counter()
    for number, source in enumerate(article.sources):
        counts[source.kind] += 1
        rows.append(_row(article, heard, number, source, flags, cited, home, counts[source.kind]))
    known = {source_key(source.name) for source in article.sources}
    rows += _cited_only(article, known, len(rows))
    return tuple(rows)


def _row(
    article: Article,
    heard: Heard,
    at: int,
    source: Source,
    flags: Mapping[int, tuple[str, ...]],
    cited: Mapping[str, int],
    home: str,
    nth: int,
) -> LedgerRow:
    statements, region = heard.statements[at], article.document.region
    lines = tuple(dict.fromkeys(region(one.cue).line for one in statements))
    hand = hand_of_source(source, heard.hands[at])
    total = heard.total_words
    mentioned = min([*source.mentions, *(label.span for label in source.labels)], default=Span(0, 0))
    kind = "publication" if source.kind == "document" and is_publication(source, article.lexicon) else source.kind
    affiliation, in_time = _affiliation(article, source, statements)
    given = source.described if source.described >= 0 else -1
    return LedgerRow(
        number=at + 1,
        name=source.name,
        short=_short(source, kind, nth),
        kind=kind,
        labels=_labels(article, source),
        role=source.role,
        organisation=source.organisation if source.organisation != source.name else "",
        place=source.place if not source.organisation else "",
        described_line=region(Span(given, given)).line if given >= 0 else 0,
        affiliation=affiliation,
        in_time=in_time,
        first_mention=region(mentioned).line,
        first_attribution=lines[0] if lines else region(source.labels[0].span).line if source.labels else 0,
        statements=_tally(statements),
        lines=lines,
        words=heard.words[at],
        share=heard.words[at] / total if total else 0.0,
        hand=hand.kind,
        medium=hand.medium,
        confidence=min(heard.confidences[at] & {*CONFIDENCES}, key=CONFIDENCES.index, default=""),
        flags=flags.get(at + 1, ()),
        citations=cited.get(source_key(source.name), 0),
        voice=voice_of(source, article, home),
    )


def _short(source: Source, kind: str, nth: int) -> str:
    """What a source is called in the margin: the last name of a person, UNNAMED and a number for one without."""
    if kind == "anonymous":
        return f"UNNAMED {nth}"
    words = source.name.split()
    return words[-1] if kind == "person" and len(words) > 1 else source.name


def _labels(article: Article, source: Source) -> tuple[Mention, ...]:
    """The labels of an unnamed or vague source, each with its lines; pronouns are none."""
    if source.kind not in ("anonymous", "vague", "collective"):
        return ()
    lines: dict[str, list[int]] = {}
    for label in source.labels:
        if not label.pronoun:
            text = _plain(label.text, article)
            lines.setdefault(text, []).append(article.document.region(label.span).line)
    return tuple(Mention(text, tuple(dict.fromkeys(places))) for text, places in lines.items())


def _plain(label: str, article: Article) -> str:
    """A label without its clause about anonymity, which tells nothing of who it is."""
    head, who, clause = label.partition(" who ")
    withheld = any(word in clause for word in article.lexicon.words("anonymity", "withholding"))
    return " ".join((head if who and withheld else label).split())


def _tally(statements: Sequence[Statement]) -> Tally:
    kinds = Counter(one.kind for one in statements)
    return Tally(kinds["direct"], kinds["mixed"], kinds["paraphrase"])


def _affiliation(article: Article, source: Source, statements: Sequence[Statement]) -> tuple[str, bool]:
    """full, role or none, and whether it was given by the end of the sentence of the first attribution."""
    if source.kind != "person":
        return ("full" if source.organisation else "role" if source.role else "none"), True
    known = score(source, grammar_of(article.lexicon))
    state = "full" if known >= 3 else "role" if source.role else "none"
    if not statements or state == "none":
        return state, state != "none"
    return state, source.described < statements[0].sentence.end


def _flags(findings: Sequence[Finding], owners: Mapping[int, int]) -> dict[int, tuple[str, ...]]:
    """The codes of the rules that flag each speaker."""
    flagged: defaultdict[int, list[Finding]] = defaultdict(list)
    for number, owner in owners.items():
        flagged[owner].append(findings[number])
    return {owner: codes_of(found) for owner, found in flagged.items()}


def owners_of(article: Article, heard: Heard, findings: Sequence[Finding]) -> dict[int, int]:
    """The ledger number of the speaker that a finding (its index) is about: in whose quotation, cue or label it begins.

    What is about nobody is left out.
    """
    places = sorted(_places(article, heard))
    starts = [start for start, *_ in places]
    told = _told(article)
    owners: dict[int, int] = {}
    for number, finding in enumerate(findings):
        if _within(told, finding.region.start):
            continue
        at = bisect_right(starts, finding.region.start)
        for start, end, source in reversed(places[max(0, at - NEAR) : at]):
            if start <= finding.region.start < end:
                owners[number] = source + 1
                break
    return owners


def codes_of(findings: Sequence[Finding]) -> tuple[str, ...]:
    """The codes of some findings, each once, the gravest first, then in reading order."""
    grave = sorted(findings, key=lambda one: (-SEVERITIES.index(one.severity), one.region))
    return tuple(dict.fromkeys(one.code for one in grave))


def _places(article: Article, heard: Heard) -> Iterator[tuple[int, int, int]]:
    """Where in the file a source is heard or named as speaker: start, end, source."""
    region = article.document.region
    for source, spans in heard.quoted.items():
        if source is not None:
            yield from ((place.start, place.end, source) for place in map(region, spans))
    for source, statements in heard.statements.items():
        if source is not None:
            yield from ((place.start, place.end, source) for place in (region(one.span) for one in statements))
    for number, one in enumerate(article.sources):
        yield from ((place.start, place.end, number) for place in (region(label.span) for label in one.labels))


def _told(article: Article) -> list[tuple[int, int]]:
    """Where in the file the outlet or whoever else is told stands: no matter of the speaker's."""
    told = (article.document.region(one.told) for one in article.statements if one.told is not None)
    return sorted((place.start, place.end) for place in told)


def _within(places: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_left(places, (offset + 1, 0)) - 1
    return at >= 0 and places[at][0] <= offset < places[at][1]


def _cited_only(article: Article, known: set[str], before: int) -> Iterator[LedgerRow]:
    """A row for each publication that is cited and never speaks."""
    first: dict[str, tuple[str, int]] = {}
    counts: Counter[str] = Counter()
    for citation in article.citations:
        for name in citation.names:
            key = source_key(name)
            counts[key] += 1
            first.setdefault(key, (name, article.document.region(citation.span).line))
    only = [key for key in first if key not in known]
    for number, key in enumerate(only, start=before + 1):
        name, line = first[key]
        yield LedgerRow(
            number, name, name, "cited", (), "", "", "", 0, "none", True, line, 0, Tally(), (), 0, 0.0,
            "document", "", "", (), counts[key], "media",
        )  # fmt: skip
