"""Quoting sentences: what tells of a sentence with quotations that nobody is credited with who may have said them.

A sentence may hold thousands of quotations. What is asked of it is asked for each of them, and worked out once.
"""

from bisect import bisect_right
from functools import cached_property

from lint.document import BODY_KINDS
from lint.hints import TYPE_CHECKING
from lint.reading.dictionary import dictionary
from lint.reading.grammar import grammar_of
from lint.reading.introductions import personal
from lint.reading.leads import topic_cue
from lint.reading.name_words import strip_possessive
from lint.reading.passages import Passage
from lint.reading.signs import is_labelled
from lint.reading.tokens import QUOTE

if TYPE_CHECKING:
    from lint.article import Article

_AN_ASIDE = 4  # words of a paragraph that is an aside between two speeches: She pauses.
_BACK = 4  # paragraphs above a quotation in which somebody is looked for
_LONG = 160  # code points


class QuotingSentence:
    """The sentence of a passage; `number` is that of the passage in the article."""

    def __init__(self, article: "Article", number: int) -> None:
        self._article = article
        self._passage = article.passages[number]
        self.number = number

    @cached_property
    def bare(self) -> bool:
        """Whether the writer adds no word of his own."""
        return _bare(self._passage)

    @cached_property
    def peopled(self) -> bool:
        """Whether anybody who may be the speaker is in the writer's part: a name, a pronoun, a cue."""
        return _peopled(self._article, self._passage)

    @cached_property
    def hinted(self) -> str | None:
        """What the text in front says of a speaker.

        "implied" or "hinted" where it tells of somebody, as `_above` has it; "caption" for a caption that does not; ""
        for nobody; None where a sentence in front of it quotes too, whose speaker has gone unseen.
        """
        article, block = self._article, self._passage.block
        for number in range(self.number - 1, -1, -1):
            passage = article.passages[number]
            if passage.block != block:
                break
            if passage.line.quotes:
                return None
            echoes = article.lexicon.words("quoting", "echoes")
            if _peopled(article, passage) or not echoes.isdisjoint(passage.line.lower):
                return "implied"  # In the statement the agency apologised for the delay. “…”
        if article.blocks[block].kind == "caption":
            return "caption"
        return _above(article, block)


def _bare(passage: Passage) -> bool:
    return all(word == QUOTE or not word[0].isalnum() for word in passage.line.words)


def _above(article: "Article", block: int) -> str:
    """What the paragraphs above say of a speaker.

    "implied" where the last sentence is about a person, who may go on to speak (He had a question); "hinted" where it
    names one or reports speech; "" where it has nobody. A word or two between (Pause. "Nooooo!") and another quotation
    stand for nothing; a headline that starts with a name labels the words.
    """
    for index in range(block - 1, max(block - 1 - _BACK, -1), -1):
        kind, span = article.blocks[index]
        if kind == "headline":
            return "hinted" if is_labelled(article.text[span.start : span.end]) else ""
        if kind not in BODY_KINDS:
            return ""
        passage = article.passages[bisect_right(article.passages, index, key=_block) - 1]
        if not passage.line.quotes and topic_cue(passage.line, grammar_of(article.lexicon)) is not None:
            return "implied"
        if _spoken_of(article, passage):
            return "hinted"
        aside = article.text[span.start : min(span.end, span.start + _LONG)].split(None, _AN_ASIDE)
        if len(aside) > _AN_ASIDE and not _bare(passage):
            return ""
    return ""


def _block(passage: Passage) -> int:
    return passage.block


def _spoken_of(article: "Article", passage: Passage) -> bool:
    """Whether the sentence reports somebody's speech or has a person in it, by name or by pronoun."""
    lexicon, line = article.lexicon, passage.line
    if any(cue.subject is not None for cue in passage.cues) or not lexicon.words("grammar", "persons").isdisjoint(
        line.lower
    ):
        return True
    named = (full for word in line.words for full in article.names.get(strip_possessive(word), ()))
    nouns, people = grammar_of(lexicon).nouns, dictionary().people
    return any(
        personal(full.words, nouns) or any(map(people.level, full.words[1:-1]))  # Head of Norin Pools Grace Adeyemi
        for full in named
    )


def _peopled(article: "Article", passage: Passage) -> bool:
    """Whether anybody who may be the speaker is in the writer's part of the sentence: a name, a pronoun, a cue."""
    line = passage.line
    words = article.lexicon.words
    dates = words("grammar", "months") | words("dates", "weekdays")
    return (
        bool(passage.cues)
        or not words("grammar", "pronouns").isdisjoint(line.lower)
        or any(word[:1].isupper() and word not in dates for word in line.words[1:])
    )
