"""Exact words that several people are said to have spoken at once."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Hit
from lint.reading.name_words import is_acronym
from lint.reading.statements import Attribution, Statement
from lint.values import NamedTuple


class Params(NamedTuple):
    """`allow_media` are words for what many can sign or shout together: in the paragraph, they excuse the quotation.

    `verbs` (base form) are those that only a single mouth can do; `speak_as_one` are groups with one voice. A
    quotation of fewer than `min_words` is a phrase that many may use.
    """

    allow_media: tuple[str, ...] = ("statement", "letter", "petition", "chant", "banner", "song", "post")
    verbs: tuple[str, ...] = ("say", "tell", "add", "explain", "reply", "respond", "answer", "recall", "continue")
    speak_as_one: tuple[str, ...] = ()
    min_words: int = 3


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the speakers of each direct quotation that a group without a name, or two people, are credited with."""
    told: set[int] = set()
    for one in article.attributions:
        if one.category != "direct" or one.touch != "next" or one.statement is None or one.statement in told:
            continue
        statement = article.statements[one.statement]
        span = _speakers(article, statement, params)
        if span is not None and _whole(article, one, params) and not _in_writing(article, statement, params):
            told.add(one.statement)
            words = article.text[span.start : span.end]
            yield Hit(span, {"speakers": words[:1].upper() + words[1:]}, "joint" if _names(article, span) else "")


def _speakers(article: Article, statement: Statement, params: Params) -> Span | None:
    """The label of the people who speak together, or None if one does, or a body."""
    label = statement.speaker
    if label is None or statement.source is None or statement.pronoun or statement.implied:
        return None
    if statement.lemma not in params.verbs or statement.form == "ing":
        return None
    text = article.text
    source = article.sources[statement.source]
    if source.kind == "person":
        return _pair(article, label)
    words = text[label.start : label.end].split()
    if source.kind not in ("collective", "vague") or words[0].isupper() or text.endswith(" and ", 0, label.start):
        return None
    if "and" in words:
        return label if _names(article, label) else None
    return None if any(word.lower() in params.speak_as_one for word in words) else label


def _pair(article: Article, label: Span) -> Span | None:
    """The label with the second name, in "said Pell and Vale": the reader of cues takes the first for the speaker."""
    if not article.text.startswith(" and ", label.end):
        return None
    end = label.end + len(" and")
    for word in article.text[end + 1 : end + 60].split("\n")[0].split(" "):
        name = word.rstrip(".,;:—")
        if not name[:1].isupper() or not name.replace("-", "").replace("’", "").replace("'", "").isalpha():
            break
        end += 1 + len(name)
        if name != word:
            break
    span = Span(label.start, end)
    return span if _names(article, span) else None


def _names(article: Article, label: Span) -> bool:
    """Whether a label joins two people whom the article names in full: no firm, no town, no one name with "and"."""
    parts = article.text[label.start : label.end].split(" and ")
    if len(parts) != 2:
        return False
    last = [part.split()[-1] for part in parts if part.split()]
    return len(last) == 2 and all(word in article.names and not is_acronym(word) for word in last)


def _whole(article: Article, one: Attribution, params: Params) -> bool:
    """Whether a quotation is a sentence of some length, not a phrase."""
    inner = one.quotation.inner
    first = next((char for char in article.text[inner.start : inner.end] if char.isalnum()), "")
    return not first.islower() and article.words(inner) >= params.min_words


def _in_writing(article: Article, statement: Statement, params: Params) -> bool:
    """Whether the paragraph says that the words were written, signed, shown or shouted together."""
    block = article.blocks[statement.block].span
    words = {word.strip(".,;:!?()“”\"'’").lower() for word in article.text[block.start : block.end].split()}
    return any(word in words or f"{word}s" in words for word in params.allow_media)
