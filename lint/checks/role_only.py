"""An expert or official with a role and no body behind it."""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Hit
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.introductions import personal, word_before
from lint.reading.sources import Label, Source
from lint.values import NamedTuple


class Params(NamedTuple):
    """`expert_roles` need a body behind them; empty: the list “expert” of the word file roles.

    `satisfied_by` are words of a role that say for whom somebody works without naming a body. The holder of one of the
    `posts` belongs to the body that the paragraph is about, if the post stands right before the name or with “its”.
    """

    expert_roles: tuple[str, ...] = ()
    satisfied_by: tuple[str, ...] = ("freelance", "retired", "self-employed")
    posts: tuple[str, ...] = (
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "director",
        "chairman",
        "chairwoman",
        "chair",
        "head",
        "adviser",
        "advisor",
        "official",
        "lawyer",
        "attorney",
    )


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the first mention at a cue of each named expert for whom no organisation is given anywhere."""
    words = grammar_of(article.lexicon)
    experts = frozenset(params.expert_roles) or words.nouns.experts
    for source in article.sources:
        if source.kind != "person" or source.organisation or not source.role:
            continue
        label = next((label for label in source.labels if not label.pronoun), None)
        if label is None or not label.text.endswith(source.name) or not _expert(source, experts, params, words):
            continue
        role = source.role.lower()
        if role.split()[-1] in params.posts and _of_the_body(article, source, label):
            continue
        values = {"name": source.name, "role": source.role, "place": source.place}
        case = "independent" if "independent" in role.split() else ""
        yield Hit(label.span, values, case)


def _expert(source: Source, experts: frozenset[str], params: Params, words: Grammar) -> bool:
    """Whether the role is that of an expert without an institution of its own, and the name surely a person's."""
    role = source.role.lower()
    if role in words.nouns.offices or any(word in role.split() for word in params.satisfied_by):
        return False
    if role.split()[-1] not in experts and role not in experts:
        return False
    name = tuple(source.name.split())
    return (
        len(name) > 1 and personal(name, words.nouns) and not any(given.organisation for given in source.affiliations)
    )


def _of_the_body(article: Article, source: Source, label: Label) -> bool:
    """Whether a post goes with a body known from the context: spokesman Ilkhom Vale; Dara Pell, its chairman."""
    if label.text != source.name:
        return True
    following = article.text[label.span.end : label.span.end + 12].split()
    return following[1:2] in (["its"], ["their"], ["the"], ["whose"]) or (
        word_before(article.text, label.span.start).endswith(("’", "'", ","))
    )
