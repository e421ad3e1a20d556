"""Several unnamed sources who turn out to be one person."""

from collections import Counter
from collections.abc import Iterator, Mapping

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.patterns import compiled
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.noun_lists import plural
from lint.reading.statements import Statement
from lint.values import NamedTuple

_SINGLE = frozenset({"he", "she"})
_FAR = 400  # code points between the plural and a pronoun that can point back to it
_BACK = 20_000  # code points before the one person that are searched for anybody else


class Params(NamedTuple):
    """`heads`: what unnamed people are called, in the singular. `counted`: words that say there were several."""

    heads: tuple[str, ...] = ("source", "official", "insider", "diplomat", "aide", "adviser", "advisor")
    counted: tuple[str, ...] = ("some", "several", "many", "most", "few", "both", "other", "various", "multiple")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the plural label: its only later mentions in the section are "the source" (or, case pronoun, "he")."""
    heads = {plural(head): head for head in params.heads}
    counts = article.vocabulary.counts
    if not any(word in counts or word.capitalize() in counts for word in heads):
        return
    words = grammar_of(article.lexicon)
    called = {label.span: label.head for source in article.sources for label in source.labels}
    for section in _sections(article):
        labels = [_head(article, statement, called) for statement in section]
        standing = Counter(labels)
        for at, statement in enumerate(section):
            head = heads.get(labels[at])
            if head is None or statement.speaker is None or standing[labels[at]] > 1:
                continue
            if _counted(article, statement.speaker, params, words):
                continue
            one, case = _one_person(article, section[at:], labels[at:], head, words)
            if one is not None:
                values = {
                    "label": article.excerpt(statement.speaker),
                    "one": article.excerpt(one),
                    "line": one,
                    "single": f"{'an' if head[0] in 'aeiou' else 'a'} {head}",
                }
                yield Hit(statement.speaker, values, case, None, (one,))


def _sections(article: Article) -> list[list[Statement]]:
    """The statements from subhead to subhead."""
    heads = [index for index, block in enumerate(article.blocks) if block.kind == "subhead"]
    sections: list[list[Statement]] = [[]]
    passed = 0
    for statement in article.statements:
        while passed < len(heads) and heads[passed] < statement.block:
            passed += 1
            sections.append([])
        sections[-1].append(statement)
    return [section for section in sections if len(section) > 1]


def _head(article: Article, statement: Statement, called: Mapping[Span, str]) -> str:
    """The head noun, in small letters, of an unnamed party's label, or the pronoun."""
    if statement.speaker is None:
        return ""
    if statement.pronoun:
        return article.text[slice(*statement.speaker)].lower()
    source = article.sources[statement.source] if statement.source is not None else None
    return "" if source is None or source.kind == "person" else called.get(statement.speaker, "")


def _counted(article: Article, speaker: Span, params: Params, words: Grammar) -> bool:
    """Whether a label says how many they are: two officials, several sources."""
    said = article.text[speaker.start : speaker.end].lower().split()
    return any(word in words.nouns.numbers or word in params.counted or word[0].isdigit() for word in said)


def _one_person(
    article: Article, onward: list[Statement], labels: list[str], head: str, words: Grammar
) -> tuple[Span | None, str]:
    """Where the people of the first statement are one person, and the case; None if they never are, or are "they"."""
    first, found, case = onward[0], None, ""
    for number, later in enumerate(onward[1:], 1):
        label = labels[number]
        if label == "they" and later.source == first.source:
            return None, ""
        if found or later.speaker is None or first.speaker is None:
            continue
        if label == head and later.definite and _unexplained(article, first.speaker, later, head):
            found = later.speaker
        elif number == 1 and label in _SINGLE and _alone(article, first.speaker, later.speaker, words):
            found, case = later.speaker, "pronoun"
    return found, case


def _unexplained(article: Article, plural_: Span, later: Statement, head: str) -> bool:
    """Whether nobody who was named or described as one person before can be "the source" of a later statement."""
    source = article.sources[later.source] if later.source is not None else None
    if source is None or source.kind != "anonymous" or source.introduced or later.speaker is None:
        return False
    own = set(article.text[slice(*later.speaker)].lower().split()) - {"the", "this", "that", "same"}
    if not own <= {*article.text[slice(*plural_)].lower().split(), head}:
        return False  # described in another way: somebody else
    reach = Span(max(later.speaker.start - _BACK, 0), later.speaker.start)
    return not any(_stands(article.text, word, reach) for word in (head, head.capitalize()))


def _alone(article: Article, plural_: Span, pronoun: Span, words: Grammar) -> bool:
    """Whether no single person is in sight whom a pronoun right behind the plural could mean."""
    if pronoun.start - plural_.end > _FAR:
        return False
    if any(full.span.start < pronoun.start for runs in article.names.values() for full in runs):
        return False
    nouns = words.nouns
    return not any(
        word in nouns.role_heads or word in nouns.pronouns or word in nouns.ordinary
        for word in compiled(r"\w+").findall(article.text[: pronoun.start].lower())
        if word not in ("it", "they", "we")
    )


def _stands(text: str, word: str, span: Span) -> bool:
    """Whether the span has this word, as a whole word."""
    at = text.find(word, *span)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, end, span.end)
    return False
