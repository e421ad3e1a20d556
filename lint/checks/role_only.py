"""An expert or official with a role and no body behind it."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.findings import Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.affiliations import post_of
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.introductions import personal, word_before
from lint.reading.name_words import strip_possessive
from lint.reading.passages import Passage
from lint.reading.sources import Label, Source
from lint.values import NamedTuple

_OFFICE = 5  # words of a second role in which an office stands
_NEAR = 80  # code points of a role's own phrase, on either side of it
_ROLE = 4  # words of a role in front of "of": a founding member of …


class Params(NamedTuple):
    """`expert_roles` need a body behind them; empty: the list “expert” of the word file roles.

    `satisfied_by` are words of a role that say for whom somebody works without naming a body; `satisfied_after` open
    what stands after a name and tells of a publication or a former employer. The holder of one of the
    `posts` belongs to the body that the paragraph is about, if the post stands right before the name, or behind it with
    “its” or without an article.
    """

    expert_roles: tuple[str, ...] = ()
    satisfied_by: tuple[str, ...] = ("freelance", "retired", "self-employed", "longtime", "long-time")
    satisfied_after: tuple[str, ...] = ()
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
        "strategist",
        "aide",
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
        if post_of(role) in params.posts and _of_the_body(article, source, label):
            continue
        if (
            _in_court(article, label)
            or _told_after(article, label, params)
            or _explained(article, source, label, words)
        ):
            continue
        values = {"name": source.name, "role": source.role, "place": source.place}
        case = "independent" if "independent" in role.split() else ""
        yield Hit(label.span, values, case)


def _in_court(article: Article, label: Label) -> bool:
    """Whether the role is what somebody does in court: Ann Frost, defending, said; Defending, Ann Frost said."""
    acting = grammar_of(article.lexicon).nouns.acting.keys()
    after = article.text[label.span.end : label.span.end + _NEAR].removeprefix(", ").split(",")[0].split()
    before = article.text[max(label.span.start - _NEAR, 0) : label.span.start].removesuffix(", ").split()
    return any(word.lower().strip(".;") in acting for word in (*after[:1], *before[-1:]))


def _told_after(article: Article, label: Label, params: Params) -> bool:
    """Whether what follows the name, an article apart, tells of somebody's work: Dara Pell, the author of “Dust”."""
    rest = article.text[label.span.end : label.span.end + _NEAR].lstrip(", ").lower()
    rest = rest.removeprefix("the ").removeprefix("a ").removeprefix("an ")
    return rest.startswith(params.satisfied_after)


def _expert(source: Source, experts: frozenset[str], params: Params, words: Grammar) -> bool:
    """Whether the role is that of an expert without an institution of its own, and the name surely a person's."""
    role = source.role.lower()
    if role in words.nouns.offices or any(word in role.split() for word in params.satisfied_by):
        return False
    if post_of(role) not in experts and role not in experts:
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
    heading = (
        post_of(source.role.lower()) in article.lexicon.words("roles", "heading")
        and following[:1] == [","]
        and len(following) > 1
    )
    if heading and source.role.lower().startswith(following[1].lower()):
        return True  # Dara Pell, managing director, said
    return following[1:2] in (["its"], ["their"], ["the"], ["whose"]) or (
        word_before(article.text, label.span.start).endswith(("’", "'", ","))
    )


@cache
def _site() -> Pattern[str]:
    return compiled(r"\b\w[\w-]{1,60}\.(?:com|org|net|info|edu|co|io)\b")


@cache
def _break() -> Pattern[str]:
    return compiled(r"[,;:.“”\"]")


@cache
def _body() -> Pattern[str]:
    # what follows "at", "of" …: a capital, and the words that go on with it
    return compiled(r"(?:at|of|for|with) (?:the )?([A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,4})")


def _explained(article: Article, source: Source, label: Label, words: Grammar) -> bool:
    """Whether a body stands where the reader of affiliations does not look for it.

    In front of the role (a Border Patrol expert), after a second one (director and analyst at Oshton Bank), in what the
    sentence goes on to tell (who joined the Vale campaign; runs norinhistory.example), or in the next one (He heads …).
    """
    described = max(source.described, 0)
    at = bisect_right(article.passages, max(described, label.span.start), key=_start) - 1
    if at < 0:
        return False
    sentence = article.passages[at].sentence
    rest = article.text[label.span.end : sentence.end] if sentence.start <= label.span.start < sentence.end else ""
    before = _break().split(article.text[max(described - _NEAR, sentence.start) : described])[-1]
    own = before + _break().split(article.text[described : min(described + _NEAR, sentence.end)])[0]
    if _names_body(own, source, words) or _site().search(rest) or _second(rest, words):
        return True
    return _belongs(article, rest, words) or at + 1 < len(article.passages) and _goes_on(article, at + 1, words)


def _start(passage: Passage) -> int:
    return passage.sentence.start


def _names_body(phrase: str, source: Source, words: Grammar) -> bool:
    """Whether the words in front of a role name a body: two capitalised words, or letters that stand for some."""
    known = source.name.split()
    run: list[str] = []
    for word in phrase.split():
        bare = strip_possessive(word)
        if (
            word[:1].isupper()
            and bare not in known
            and bare not in words.nouns.demonyms
            and bare not in words.nouns.places
        ):
            run.append(bare)
        else:
            run = []
        town = " ".join(run[-2:]) in words.nouns.places
        if len(run) > 1 and not town or len(bare) > 1 and bare.isupper() and run:
            return True
    return False


def _second(rest: str, words: Grammar) -> bool:
    """Whether a second role brings a body: managing director and analyst at Oshton Bank, and a member of its board.

    An office is one by itself: a lobbyist and former congressman.
    """
    role, _, more = compiled(r"[.;“”\"]").split(rest, maxsplit=1)[0].partition(" and ")
    if not more or len(role) > _NEAR:
        return False
    phrase = _break().split(more)[0].split(" and ")[0]
    if any(word in words.nouns.offices for word in phrase.lower().split()[:_OFFICE]):
        return True
    named = _body().search(phrase)
    if named is not None:
        return named.group(1) not in words.nouns.places
    role, _, body = phrase.partition(" of ")
    return len(role.split()) <= _ROLE and not words.nouns.body_heads.isdisjoint(body.lower().split())


def _is_body(name: str, words: Grammar) -> bool:
    """Whether a run of capitalised words is neither a place nor a person."""
    return name not in words.nouns.places and not personal(tuple(name.split()), words.nouns)


def _belongs(article: Article, rest: str, words: Grammar) -> bool:
    """Whether the rest of a sentence says what the person joined, runs or owns: who joined the Vale campaign."""
    parts = rest.replace(",", " ").split()
    listed = article.lexicon.words("roles", "belonging")
    for at, word in enumerate(parts[:-1]):
        if word.lower() in listed:
            named = [part.strip('.”’"') for part in parts[at + 1 : at + 6]]
            low = [part.lower() for part in named]
            if any(part in words.nouns.body_heads for part in low[1:]) and any(part[:1].isupper() for part in named):
                return True
    return False


def _goes_on(article: Article, number: int, words: Grammar) -> bool:
    """Whether the next sentence is about the same person and names a body: He runs a centre at Tarn Hospital."""
    passage = article.passages[number]
    if passage.block != article.passages[number - 1].block and passage.line.quotes:
        return False
    if passage.line.lower[:1] not in (["he"], ["she"]):
        return False
    text = article.text[passage.sentence.start : passage.sentence.end]
    return any(" " in match.group(1) and _is_body(match.group(1), words) for match in _body().finditer(text))
