"""Voices: for whom a source speaks: a class of bodies, by the words of the article, never a guess about persons."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from lint.article import Article
from lint.reading.grammar import grammar_of
from lint.reading.lexicon import Lexicon
from lint.reading.sources import Source
from lint.report.parts import LedgerRow, Voice

# The order in which words decide: what an earlier list has, a later one does not get.
BODIES = ("foreign", "parties", "state", "civil", "business", "analysts", "media", "residents")
POSTS = ("analysts", "state", "civil", "business", "media", "residents", "parties", "foreign")
ORDER = (
    "state",
    "foreign",
    "parties",
    "business",
    "civil",
    "analysts",
    "residents",
    "media",
    "documents",
    "other",
    "unnamed",
    "vague",
)


def home_of(article: Article) -> str:
    """The country that the article is written from: a newsroom's own, else the one it names most often, or ""."""
    given = article.lexicon.words("voices", "home")
    if given:
        return min(given)
    countries = countries_of(article.lexicon)
    counts: Counter[str] = Counter()
    for word, count in article.vocabulary.counts.items():
        country = countries.get(word.removesuffix("'s").removesuffix("’s"))
        if country:
            counts[country] += count
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return ranked[0][0] if ranked else ""


def countries_of(lexicon: Lexicon) -> dict[str, str]:
    """Country by its name and by its demonym."""
    known = lexicon.derived.get("countries")
    if known is None:
        demonyms = grammar_of(lexicon).nouns.demonyms
        known = lexicon.derived["countries"] = {**{country: country for country in demonyms.values()}, **demonyms}
    return known  # type: ignore[return-value]


def voice_of(source: Source, article: Article, home: str) -> str:
    """The class of one source."""
    if source.kind == "vague":
        return "vague"
    if source.kind == "document":
        return "media" if is_publication(source, article.lexicon) else "documents"
    known = _class(source, article)
    if known == "state" and _abroad(source, article.lexicon, home):
        return "foreign"
    if known:
        return known
    return "unnamed" if source.kind == "anonymous" else "other"


def is_publication(source: Source, lexicon: Lexicon) -> bool:
    """Whether a document is a newspaper, a broadcaster or the like."""
    nouns, outlets = grammar_of(lexicon).nouns, lexicon.words("hearsay", "outlets")
    words = {word for label in source.labels for word in label.text.lower().split()}
    return not words.isdisjoint(nouns.publications) or source.name in outlets


def _class(source: Source, article: Article) -> str:
    lexicon = article.lexicon
    if source.organisation in countries_of(lexicon) or source.organisation in countries_of(lexicon).values():
        return "state"
    if source.organisation:
        found = _first(source.organisation, BODIES, lexicon)
        if found:
            return found
    if source.role:
        found = _first(source.role, POSTS, lexicon)
        if found:
            return found
    if source.kind == "person":
        return ""
    return _first(" ".join(label.text for label in source.labels[:1]) or source.name, BODIES, lexicon)


def _first(words: str, classes: Iterable[str], lexicon: Lexicon) -> str:
    """The first of the classes that has a word of the text."""
    return next((name for name in classes if _pattern(lexicon.words("voices", name)).search(words)), "")


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    """Any of the words, in any case but for acronyms."""
    small = sorted((re.escape(word) for word in words if not word.isupper()), key=len, reverse=True)
    acronyms = sorted((re.escape(word) for word in words if word.isupper()), key=len, reverse=True)
    parts = ([f"(?i:{'|'.join(small)})"] if small else []) + acronyms
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts) or '(?!)'})(?!\w)")


def _abroad(source: Source, lexicon: Lexicon, home: str) -> bool:
    """Whether a body or post of a state belongs to another country than the article's own."""
    countries = countries_of(lexicon)
    named = [
        countries.get(word.strip(",.").removesuffix("'s").removesuffix("’s")) for word in source.organisation.split()
    ]
    country = countries.get(source.organisation) or next(filter(None, named), "") or source.country
    return bool(country and home and country != home)


def voices_of(ledger: Sequence[LedgerRow]) -> tuple[Voice, ...]:
    """Statements and quoted words of each class, the classes in a fixed order; those that nobody is in are left out."""
    rows: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in ledger:
        if row.statements.total or row.words:
            rows[row.voice].append(row)
    total = sum(row.statements.total for row in ledger)
    return tuple(
        Voice(
            kind,
            sum(row.statements.total for row in rows[kind]),
            sum(row.words for row in rows[kind]),
            sum(row.statements.total for row in rows[kind]) / total if total else 0.0,
            tuple(row.number for row in rows[kind]),
            tuple(row.number for row in rows[kind] if row.kind == "anonymous"),
        )
        for kind in ORDER
        if rows.get(kind)
    )
