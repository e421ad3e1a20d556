"""An unnamed source of whom the article says less than a desk wants."""

from bisect import bisect_right
from collections.abc import Iterator

from lint.article import Article
from lint.document import Block
from lint.findings import Edit, Fix, Hit
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.phrases import holds
from lint.reading.sources import Label, Source
from lint.reading.vocabulary import places_of_phrase
from lint.values import NamedTuple

_GROUP = 250  # code points before "one official" in which those are named whom it is one of
_PLACED = 40  # code points after a label in which it is said where the source was


class Params(NamedTuple):
    """`min_descriptors`: points a first mention needs. A body or first-hand knowledge gives 2; sector, country, rank 1.

    `bare_heads` say nothing by themselves; `pointing_heads` are those of them that a later mention should not fall back
    to. `anaphoric` turns the finding on later mentions on. “A second source” leans on the description of the first, and
    who writes with one of `written_verbs` is no source of the reporter's.
    """

    min_descriptors: int = 2
    anaphoric: bool = True
    bare_heads: tuple[str, ...] = ("source", "insider", "official", "person")
    pointing_heads: tuple[str, ...] = ("source", "insider")
    ordinals: tuple[str, ...] = ("second", "third", "fourth", "other", "another")
    written_verbs: tuple[str, ...] = ("tweet", "post", "write", "blog")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags first mentions with too few descriptors, and later ones that drop the description (case anaphoric)."""
    words = grammar_of(article.lexicon)
    wrote = {s.source for s in article.statements if s.lemma in params.written_verbs}
    for number, source in enumerate(article.sources):
        if source.kind != "anonymous":
            continue
        labels = [label for label in source.labels if not label.pronoun]
        if not labels or number in wrote or _above_text(article, labels[0]):
            continue
        first = labels[0]
        score = points(article, first, params, words)
        if (
            first.head in params.bare_heads
            and score < params.min_descriptors
            and _single(article, first, params, words)
        ):
            case = "bare" if score == 0 else "weak"
            yield Hit(first.span, {"label": first.text, "points": score, "least": params.min_descriptors}, case)
        if params.anaphoric and source.introduced:
            yield from _later(article, source, labels, params)


def _above_text(article: Article, label: Label) -> bool:
    """Whether a mention stands in the headline or standfirst, which the text below makes good."""
    at = bisect_right(article.blocks, label.span.start, key=_start) - 1
    return article.blocks[at].kind in ("headline", "standfirst", "subhead")


def _start(block: Block) -> int:
    return block.span.start


def _single(article: Article, label: Label, params: Params, words: Grammar) -> bool:
    """Whether a mention brings one new person: not "a second source", nor "one official" of those just named."""
    parts = label.text.lower().split()
    if parts[0] not in article.lexicon.words("anonymity", "single") or any(word in params.ordinals for word in parts):
        return False
    if parts[0] != "one" or label.head in params.pointing_heads:
        return True
    at = bisect_right(article.blocks, label.span.start, key=_start) - 1
    start = article.blocks[at].span.start
    before = article.text[max(start, label.span.start - _GROUP) : label.span.start].lower().split()
    return words.nouns.role_plurals.isdisjoint(word.strip(",.;:") for word in before)


def _later(article: Article, source: Source, labels: list[Label], params: Params) -> Iterator[Hit]:
    first = labels[0]
    role = source.role.split(" of ")[0].split()
    if first.head in params.pointing_heads or not role or role[-1] in article.lexicon.words("anonymity", "empty"):
        return
    for label in labels[1:]:
        if label.definite and label.head in params.pointing_heads:
            better = f"the {role[-1]}"
            better = better.capitalize() if label.text[:1].isupper() else better
            fix = Fix((Edit(label.span, better),))
            yield Hit(label.span, {"label": label.text, "first": first.span, "better": better}, "anaphoric", fix)


def points(article: Article, label: Label, params: Params, words: Grammar) -> int:
    """Descriptor points of a mention, its clause included."""
    nouns, listed = words.nouns, article.lexicon.words
    parts = label.text.split()
    lead = [part for part in parts if part.lower() not in nouns.determiners]
    score = 0
    for at, part in enumerate(lead):
        low = part.lower().strip(",“”\"'’").removesuffix("’s").removesuffix("'s")
        if low in nouns.relatives or low in listed("anonymity", "knowing"):
            break
        if low in params.bare_heads:
            continue
        # the first word of a sentence has a capital in any case
        named = (
            (at or len(lead) < len(parts))
            and part[:1].isupper()
            or low in nouns.body_heads
            or (part.isupper() and len(part) > 1)
        )
        bare = part.strip(",").removesuffix("’s").removesuffix("'s")
        score += 2 if named and bare not in nouns.demonyms and bare not in nouns.places else 1
    clause = article.text[label.span.start : label.span.end + 120].split(".")[0].lower()
    knows = holds(clause, listed("anonymity", "knowing"))
    acts = " who " in f"{label.text} " and not holds(label.text.lower(), listed("anonymity", "withholding"))
    following = article.text[label.span.end : label.span.end + _PLACED].lower()
    phrases = listed("anonymity", "placing")
    placed = any(place.start == 1 for phrase in phrases for place in places_of_phrase(following, phrase))
    return score + 2 * knows + acts + 2 * placed
