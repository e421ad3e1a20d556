"""A new speaker whose name comes only after the quotation."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import BODY_KINDS
from lint.findings import Hit
from lint.reading.slips import distance
from lint.reading.sources import Source
from lint.reading.statements import Statement
from lint.values import NamedTuple

_CERTAIN = frozenset({"person", "organisation", "anonymous"})
_GOVERNED = (["which"], ["what"], ["whom"], ["that"])
_OF_OTHERS = frozenset({"who", "that", "which", "they"})
_MISSPELT = 2  # letters by which two spellings of one surname may differ
_BRIEF = 12  # words below which several sentences are not long: "There it is. There it is,"
_RUN = 3  # quotations of different people in a row that make a vox pop
_TALK = 2  # paragraphs before the one in between in which a party to a conversation was heard
_HEARD = frozenset({"neutral", "performative"})  # verbs by which somebody is heard unquoted


class Params(NamedTuple):
    """`max_words` of a quotation before its speaker that readers bear; more than one sentence is also long.

    `exempt_same_organisation`: speakers of one organisation may follow each other. `reset_at_subhead`: a subhead
    between them is mark enough.
    """

    max_words: int = 25
    exempt_same_organisation: bool = False
    reset_at_subhead: bool = True


class _Opening(NamedTuple):
    """A paragraph that opens with a quotation by somebody else than the paragraph before ended with."""

    block: int
    quotation: int
    statement: Statement
    before: Statement


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the opening quotation; in a row of one-quotation paragraphs by different people, only the first."""
    openings = list(_openings(article, params))
    blocks = {opening.block for opening in openings}
    row = 0
    for opening in openings:
        row = row + 1 if opening.block - 1 in blocks else 0
        ahead = next((step for step in range(1, _RUN) if opening.block + step not in blocks), _RUN)
        if row and row + ahead >= _RUN:
            continue
        quotation = article.quotations[opening.quotation]
        words = article.words(quotation.inner)
        long = words > params.max_words or (words >= _BRIEF and len(article.sentences(quotation.inner)) > 1)
        assert opening.statement.source is not None and opening.before.source is not None
        values = {
            "speaker": article.sources[opening.statement.source].name,
            "before": article.sources[opening.before.source].name,
            "words": words,
        }
        yield Hit(quotation.span, values, "long" if long else "", related=(opening.statement.span,))


def _openings(article: Article, params: Params) -> Iterator[_Opening]:
    starts = {block.span.start for block in article.body}
    leading = [
        (number, one.quotation, article.statements[one.statement])
        for number, one in enumerate(article.attributions)
        if one.quotation.span.start in starts and one.touch == "next" and one.statement is not None
    ]
    if not leading:
        return
    last_in = _last_statements(article)
    spoke = {(statement.block, statement.source) for statement in article.statements}
    spoke |= {(one.quotation.block, one.source) for one in article.attributions}
    asking = article.lexicon.words("quoting", "asking")
    talking = asking | article.lexicon.words("quoting", "replying")
    for number, quotation, statement in leading:
        before = _before(article, quotation.block, params.reset_at_subhead)
        if before is None or before not in last_in or statement.cue.start < quotation.span.end:
            continue
        last = last_in[before]
        talk = _ahead(article, before, params.reset_at_subhead)
        # two people who talk to each other: question and reply, or the speaker is back after a paragraph or two
        dialogue = (
            last.lemma in asking
            or statement.lemma in talking
            or any((block, statement.source) in spoke for block in talk)
        )
        known = (before, statement.source) in spoke
        if known or dialogue or not _heard(article, last):
            continue
        # "he said" may well mean whoever the paragraph before that named
        near = [before, *talk[:1]] if last.pronoun else [before]
        if _changes(article, statement, last, near, params):
            yield _Opening(quotation.block, number, statement, last)


def _heard(article: Article, last: Statement) -> bool:
    """Whether a paragraph leaves somebody's voice in the reader's ear: quoted at its end, or made to say something.

    Not with what they think or write, nor in a clause on somebody else: voters who say; the poll that Vale found.
    """
    if article.text[last.span.start : last.span.end].split(None, 1)[0].lower() in _OF_OTHERS:
        return False
    if any(article.attributions[quotation].category == "direct" for quotation in last.quotations):
        return True
    source = article.sources[last.source] if last.source is not None else None
    named = source is not None and (source.kind == "anonymous" or source.kind == "person" and " " in source.name)
    governed = article.text[max(last.span.start - 6, 0) : last.span.start].lower().split()[-1:]
    if not named or last.group not in _HEARD or last.lemma == "according to" or governed in _GOVERNED:
        return False
    return not last.implied or last.form == "ing"  # she said it was late, adding that …


def _last_statements(article: Article) -> dict[int, Statement]:
    """By block, the statement that speaks at its end: that of its last sentence."""
    ends: dict[int, int] = {passage.block: passage.sentence.end for passage in article.passages}
    found = {
        statement.block: statement
        for statement in article.statements
        if statement.sentence.end == ends.get(statement.block)
    }
    for one in article.attributions:
        quotation = one.quotation
        ended = one.touch in ("next", "paragraph") and quotation.span.end >= ends.get(quotation.block, 0) - 1
        if ended and one.statement is not None:
            found[quotation.block] = article.statements[one.statement]
    return found


def _before(article: Article, block: int, reset: bool) -> int | None:
    for index in range(block - 1, -1, -1):
        kind = article.blocks[index].kind
        if kind in BODY_KINDS:
            return index
        if kind == "subhead" and reset:
            return None
    return None


def _ahead(article: Article, block: int, reset: bool) -> list[int]:
    """The body paragraphs ahead of one that a conversation may have begun in, the nearest first."""
    found: list[int] = []
    earlier = _before(article, block, reset)
    while earlier is not None and len(found) < _TALK:
        found.append(earlier)
        earlier = _before(article, earlier, reset)
    return found


def _changes(article: Article, statement: Statement, before: Statement, blocks: list[int], params: Params) -> bool:
    """Whether the speaker is surely another one, and the paragraph before does not lead up to him or her."""
    if statement.source is None or before.source is None or statement.source == before.source:
        return False
    if statement.pronoun or statement.confidence == "low" or before.confidence in ("low", "none"):
        return False
    source, other = article.sources[statement.source], article.sources[before.source]
    if source.kind not in _CERTAIN or other.kind not in _CERTAIN:
        return False
    names = {source.name.split()[-1], source.organisation} - {""}
    spans = [article.blocks[block].span for block in blocks]
    if any(name in article.text[span.start : span.end] for name in names for span in spans):
        return False
    mine = source.name.split()[-1]
    if any(distance(mine, word, _MISSPELT) <= _MISSPELT for word in other.name.split()):
        return False  # one of them, named in another way or misspelt
    if params.exempt_same_organisation and source.organisation and source.organisation == other.organisation:
        return False
    # "the official" or "the Conservative", here or before, may well be the other one without the name
    return not any(_nameless(one, party) for one, party in ((statement, source), (before, other)))


def _nameless(statement: Statement, party: Source) -> bool:
    """Whether a statement points back to somebody who has no name, or a body's: the official, the Conservative, he."""
    if party.kind == "organisation" and " " not in party.name or party.name.islower():
        return statement.definite
    return party.kind == "anonymous" and (statement.definite or statement.pronoun)
