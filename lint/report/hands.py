"""Hands: how the words of a statement came to the outlet: told to it, said in public, put out, written, passed on."""

import re
from collections.abc import Sequence
from functools import cache

from lint.article import Article
from lint.document import Span
from lint.reading.explanations import CONSTRUCTIONS
from lint.reading.lexicon import Lexicon
from lint.reading.slips import distance
from lint.reading.sources import Source
from lint.reading.statements import Statement
from lint.values import NamedTuple

REACH = 400  # code points of a sentence searched for a medium on each side of the cue
MEDIA = ("interview", "statement", "document", "public")
_PASSED_ON = CONSTRUCTIONS["quoted as saying"]


class Hand(NamedTuple):
    """`kind`: interview, public, statement, document, second-hand or "" (not said); `medium` is the noun or outlet."""

    kind: str = ""
    medium: str = ""


def hand_of(article: Article, statement: Statement) -> Hand:
    """How the words of one statement came to the outlet, as far as its sentence says."""
    told = _words(article, statement.told)
    if told:
        if _own(told, article.facts.outlet):
            return Hand("interview", "interview")
        if told.lower() in article.lexicon.words("hands", "listeners"):
            return Hand("public", told.lower())
        if _is_outlet(told, article.lexicon):
            return Hand("second-hand", told)
    if statement.how.startswith(_PASSED_ON):
        return Hand("second-hand", "")
    return _medium(article, statement)


def hand_of_source(source: Source, hands: Sequence[Hand]) -> Hand:
    """How a source's words came to the outlet: an interview if there was one, else the first way that is said."""
    for hand in hands:
        if hand.kind == "interview":
            return hand
    if source.kind == "document":
        return Hand("document", "")
    return next((hand for hand in hands if hand.kind), Hand())


def _words(article: Article, span: Span | None) -> str:
    if span is None:
        return ""
    return " ".join(article.text[span.start : span.end].split()).removeprefix("the ").removeprefix("The ")


def _own(name: str, outlets: Sequence[str]) -> bool:
    """Whether a name is the outlet's own, a slip in it forgiven."""
    limits = ((outlet.removeprefix("The "), max(len(outlet) // 4, 1)) for outlet in outlets)
    return any(distance(name.lower(), outlet.lower(), min(limit, 2)) <= min(limit, 2) for outlet, limit in limits)


def _is_outlet(name: str, lexicon: Lexicon) -> bool:
    words = name.split()
    known, parts = lexicon.words("hearsay", "outlets"), lexicon.words("hearsay", "outlet_words")
    return name in known or any(word in parts or word in known for word in words)


def _medium(article: Article, statement: Statement) -> Hand:
    """The medium that the writer's part of the sentence names: the nearest after the cue, else the nearest before."""
    start = max(statement.sentence.start, statement.cue.start - REACH)
    end = min(statement.sentence.end, statement.cue.end + REACH)
    found = [
        (match.start() < statement.cue.start, abs(match.start() - statement.cue.start), match)
        for match in _media(article.lexicon).finditer(article.text, start, end)
        if not article.quoted(match.start())
    ]
    if not found:
        return Hand()
    noun = min(found, key=lambda one: one[:2])[2]["noun"].lower()
    return Hand(_kinds(article.lexicon)[noun], noun)


def _kinds(lexicon: Lexicon) -> dict[str, str]:
    """The kind of each noun of a medium."""
    return {
        noun.lower(): kind
        for kind, nouns in (
            ("public", lexicon.words("hands", "public")),
            ("document", lexicon.words("hands", "document")),
            ("statement", lexicon.words("hands", "statement")),
            ("interview", lexicon.words("hands", "interview")),
        )
        for noun in nouns
    }


def _media(lexicon: Lexicon) -> re.Pattern[str]:
    """ "in his message", "in a March statement": a preposition, at most three words, the noun of a medium."""
    known = lexicon.derived.get("hands")
    if known is None:
        nouns = sorted(_kinds(lexicon), key=len, reverse=True)
        known = lexicon.derived["hands"] = _pattern(
            "|".join(sorted(lexicon.words("hands", "leads"))), "|".join(map(re.escape, nouns))
        )
    assert isinstance(known, re.Pattern)
    return known


@cache
def _pattern(leads: str, nouns: str) -> re.Pattern[str]:
    words = r"(?:[\w’'-]{1,20} ){0,3}"
    return re.compile(
        rf"\b(?:{leads}) (?:an? |the |his |her |its |their |this |that ){words}?(?P<noun>{nouns})\b", re.I
    )
