"""Article: a document plus everything read in it, each reading computed on first use.

The pipeline on one page. A check asks for what it needs; a spelling rule never pays for attribution.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property

from lint.document import BODY_KINDS, Block, Document, Span
from lint.hints import TYPE_CHECKING
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint.reading.citations import Citation
    from lint.reading.names import FullName
    from lint.reading.passages import Passage
    from lint.reading.quotations import Marks, Quotation
    from lint.reading.sources import Source
    from lint.reading.statements import Attribution, Speech, Statement
    from lint.reading.vocabulary import Vocabulary
    from lint.transcripts.transcript import Evidence
    from lint.transcripts.verdicts import Verdict

LONGEST_EXCERPT = 100


class Article:
    """One article. `given` are the facts that configuration states; `facts` are those, completed from the text.

    `evidence` is the record that its quotations are held against, where there is one.
    """

    def __init__(
        self, document: Document, lexicon: Lexicon, given: Facts = Facts(), evidence: "Evidence | None" = None
    ) -> None:
        self.document = document
        self.text = document.text
        self.lexicon = lexicon
        self.given = given
        self.evidence = evidence

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every block with its kind, in order: headline, byline, caption, paragraph, subhead, residue …"""
        from lint.reading.layout import lay_out

        return lay_out(self.document, self.lexicon)

    @cached_property
    def foreign(self) -> "Mapping[int, str]":
        """The blocks that are not in English and so were not read: the language in words, by index of the block."""
        from lint.reading.foreign import find_foreign

        if not any(block.kind == "foreign" for block in self.blocks):
            return {}
        return find_foreign(self.text, [block.span for block in self.blocks], self.lexicon)

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The body paragraphs, in order."""
        return tuple(block for block in self.blocks if block.kind in BODY_KINDS)

    @cached_property
    def captions(self) -> tuple[Block, ...]:
        """The captions, in order."""
        return tuple(block for block in self.blocks if block.kind == "caption")

    @cached_property
    def ellipses(self) -> bool:
        """Whether dots stand for words somewhere: three of them, one sign, or dots with blanks between."""
        return any(dots in self.text for dots in ("...", "…", ". ."))

    @cached_property
    def marks(self) -> "Marks":
        """Quotation marks: the pairs, those nested in others, and those without a partner."""
        from lint.reading.quotations import read_marks

        marks = read_marks(self.text, self.blocks, self.lexicon)
        if not any(self.text[span.start] in "—―–" or kind == "block-quotation" for kind, span in self.blocks):
            return marks
        from lint.reading.dashes import with_unmarked
        from lint.reading.grammar import grammar_of

        return with_unmarked(marks, self.text, self.blocks, grammar_of(self.lexicon))

    @cached_property
    def quotations(self) -> "tuple[Quotation, ...]":
        """Every stretch between quotation marks, in order, those inside others and residue excepted."""
        return self.marks.quotations

    @cached_property
    def passages(self) -> "tuple[Passage, ...]":
        """Every sentence of the prose as tokens, with its cues."""
        from lint.reading.passages import read_passages

        return read_passages(self.text, self.blocks, self.quotations, self.lexicon)

    @cached_property
    def speech(self) -> "Speech":
        """Statements, attributions and sources together."""
        from lint.reading.speech import read_speech

        return read_speech(self.text, self.blocks, self.quotations, self.passages, self.names, self.lexicon)

    @cached_property
    def statements(self) -> "tuple[Statement, ...]":
        """Every cue with what it reports, in order."""
        return self.speech.statements

    @cached_property
    def attributions(self) -> "tuple[Attribution, ...]":
        """One for each quotation, in order: its class and whose words they are."""
        return self.speech.attributions

    @cached_property
    def sources(self) -> "tuple[Source, ...]":
        """The parties that speak, in the order in which they first do."""
        return self.speech.sources

    @cached_property
    def unnamed(self) -> "tuple[Source, ...]":
        """The sources that speak without a name."""
        return tuple(source for source in self.sources if source.kind == "anonymous")

    @cached_property
    def verdicts(self) -> "tuple[Verdict, ...]":
        """What the record says of each quotation that is speech, in order; nothing without a record.

        Raises UserError where the library is missing that compares them.
        """
        if self.evidence is None:
            return ()
        from lint.transcripts.verdicts import verify

        return verify(self, self.evidence)

    @cached_property
    def vocabulary(self) -> "Vocabulary":
        """The distinct words of the article, with counts."""
        from lint.reading.vocabulary import read_vocabulary

        return read_vocabulary(self.text, self.blocks)

    @cached_property
    def names(self) -> "Mapping[str, list[FullName]]":
        """Runs of capitalised words that can be a person's full name, by last word."""
        from lint.reading.names import full_names
        from lint.reading.nouns import nouns

        return full_names(self.text, self.blocks, nouns(self.lexicon))

    @cached_property
    def citations(self) -> "tuple[Citation, ...]":
        """Parenthetical citations in the body: (Norin Herald, May 3)."""
        from lint.reading.citations import find_citations

        return find_citations(self.text, self.body, self.lexicon)

    @cached_property
    def facts(self) -> Facts:
        """Outlet, language, quotation style, genre and date: given, or read from the text."""
        from lint.reading.facts import complete

        return complete(self)

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self.quotations]

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies inside quotation marks."""
        at = bisect_right(self._quoted_starts, offset) - 1
        return at >= 0 and offset < self.quotations[at].span.end

    def sentences(self, span: Span) -> tuple[Span, ...]:
        """The sentences of a stretch of text, each quotation counted as one piece of the writer's sentence."""
        from lint.reading.sentences import split_sentences

        first, last = bisect_left(self._quoted_starts, span.start), bisect_left(self._quoted_starts, span.end)
        inside = tuple(quotation.span for quotation in self.quotations[first:last])
        return split_sentences(self.text, span, self.lexicon, inside)

    def words(self, span: Span) -> int:
        """How many words a span holds: tokens between blanks with a letter or a digit."""
        from lint.reading.speech import count_words

        return count_words(self.text, span)

    def excerpt(self, span: Span, words: int = 8) -> str:
        """The first words of a span on one line, for a message; no more than 100 code points of them."""
        parts = self.text[span.start : span.end].split(None, words)
        short = " ".join(parts[:words])
        if len(short) > LONGEST_EXCERPT:
            return short[:LONGEST_EXCERPT] + "…"
        return short if len(parts) <= words else short + " …"
