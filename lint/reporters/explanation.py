"""explanation: why a quotation has its speaker: what it was taken for, and where a speaker was looked for, in order."""

from bisect import bisect_right
from collections.abc import Iterator

from lint.document import Span
from lint.errors import UserError
from lint.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.article import Article
    from lint.reading.passages import Passage
    from lint.reading.statements import Attribution

CLASSES = {
    "direct": "a direct quotation: somebody's words, a sentence or more",
    "partial": "a part quotation: somebody's words inside the writer's sentence",
    "title": "the title of a work, which nobody needs to say",
    "name": "the name of something, which nobody needs to say",
    "nickname": "a nickname between two names",
    "term": "a word explained or spoken of as a word",
    "gloss": "what a foreign word means",
    "slogan": "words on a sign or shouted in chorus",
    "scare": "a word or two at arm's length: nobody in the sentence says them",
    "heading": "part of a headline or subhead, which credits nobody",
}
# In the order in which they are tried; the keys are those of `explanations.HOW`.
STEPS = {
    "after": "an attribution right after the quotation",
    "before": "an attribution in front of it in the sentence",
    "later": "an attribution later in the sentence",
    "next sentence": "a next sentence that is nothing but an attribution",
    "weak": "a noun of speech or a passive that has only these words to report",
    "turn": "the label that opens the turn of a transcript",
    "paragraph": "an attribution earlier in the paragraph",
    "open": "a quotation left open in the paragraph before, or going on in the next",
    "asked": "a question above, where questions and answers in marks take turns",
    "signature": "a line below that gives a name",
    "colon": "a colon at the end of the paragraph before",
    "later in paragraph": "an attribution later in the paragraph",
    "echo": "an earlier place where the same words have a speaker",
    "topic": "a person whom the sentence before is about",
    "dialogue": "two people who speak by turns in the paragraphs before",
    "inherited": "the speaker with whom the paragraph before ends",
    "resumed": "the only speaker, before some narrative that brings nobody in",
    "introduced": "whoever is brought in right below, where nobody has spoken yet",
    "again": "another place where the same words stand with their speaker",
}

# steps told only where they found somebody: most articles hold no transcript, no remark taken up and no dialogue
RARE = ("turn", "asked", "echo", "dialogue", "resumed", "introduced", "again")


def explain(article: "Article", line: int, column: int = 0) -> Iterator[str]:
    """Lines on the quotations of a line of the file, or on the one at a column; both count from 1.

    Raises UserError, naming the lines that have one, where there is no quotation.
    """
    places = [article.document.region(one.quotation.span) for one in article.attributions]
    chosen = [
        number
        for number, place in enumerate(places)
        if place.line <= line <= place.end_line
        and (not column or (place.line, place.column) <= (line, column) < (place.end_line, place.end_column))
    ]
    if not chosen:
        raise UserError(_nowhere(line, column), hint=_somewhere(sorted({place.line for place in places})))
    for number in chosen:
        yield f"{places[number].line}:{places[number].column}  {_excerpt(article, article.attributions[number])}"
        yield from (f"  {text}" for text in _quotation(article, article.attributions[number]))
        yield ""


def _nowhere(line: int, column: int) -> str:
    return f"there is no quotation at {line}:{column}" if column else f"there is no quotation on line {line}"


def _somewhere(lines: list[int]) -> str:
    listed = ", ".join(map(str, lines[:20])) + (" …" if len(lines) > 20 else "")
    return f"Lines with a quotation: {listed}." if lines else "This article has no quotation."


def _excerpt(article: "Article", one: "Attribution") -> str:
    return article.excerpt(one.quotation.span, 12)


def _quotation(article: "Article", one: "Attribution") -> Iterator[str]:
    yield f"It is {CLASSES[one.category]}."
    if not one.quotation.closed:
        yield "Its closing mark is missing: it was read to the end of the paragraph."
    if not one.speech:
        return
    yield from _verbs(article, one)
    yield "A speaker was looked for in this order:"
    for step, what in STEPS.items():
        if step == one.step:
            yield f"  yes  {what}"
            break
        if step not in RARE:
            yield f"  no   {what}"
    else:
        yield "Nobody is credited."
        return
    yield from _speaker(article, one)


def _verbs(article: "Article", one: "Attribution") -> Iterator[str]:
    """The verbs and phrases of the quotation's sentence that can report something, with their subjects."""
    starts = [passage.sentence.start for passage in article.passages]
    passage = article.passages[bisect_right(starts, one.quotation.span.start) - 1]
    found = [_verb(article, passage, number) for number in range(len(passage.cues))]
    if found:
        yield f"Its sentence reports by {', '.join(found[:8])}{' …' if len(found) > 8 else ''}."
    else:
        yield "Nothing in its sentence reports speech."


def _verb(article: "Article", passage: "Passage", number: int) -> str:
    cue, line = passage.cues[number], passage.line
    verb = article.excerpt(line.span(cue.first, cue.last), 4)
    if cue.subject is None:
        return f"“{verb}”"
    return f"“{verb}” (whose subject is “{article.excerpt(line.span(cue.subject.first, cue.subject.last), 8)}”)"


def _speaker(article: "Article", one: "Attribution") -> Iterator[str]:
    """Whom the mention at the attribution means, and how sure that is."""
    if one.statement is None:
        return
    statement = article.statements[one.statement]
    line = article.document.region(statement.cue).line
    yield f"The attribution is “{article.excerpt(statement.span, 12)}” on line {line}: {statement.how}."
    if one.source is None:
        yield "Whom it means was not found."
        return
    source = article.sources[one.source]
    mention = article.excerpt(statement.speaker, 8) if statement.speaker else ""
    first = min(source.mentions, default=statement.speaker or Span(0, 0))
    named = f", first named on line {article.document.region(first).line}"
    if mention and mention != source.name:
        means = (
            f"“{mention}” is {source.name}" if not statement.pronoun else f"“{mention}” points back to {source.name}"
        )
    else:
        means = f"That is {source.name}"
    known = f" ({source.affiliation})" if source.affiliation and source.affiliation != source.name else ""
    yield f"{means}{known}{named}."
    yield f"Confidence: {one.confidence}."
