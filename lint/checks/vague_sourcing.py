"""Nobody in particular is made to say something."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from lint.article import Article
from lint.document import BODY_KINDS, Block, Span
from lint.findings import Hit
from lint.reading.dictionary import dictionary
from lint.reading.grammar import grammar_of
from lint.reading.impersonal import formulas_in
from lint.reading.introductions import personal
from lint.reading.nouns import Nouns
from lint.reading.passages import read_passages
from lint.reading.phrases import holds
from lint.reading.statements import Statement
from lint.reading.whereabouts import Whereabouts
from lint.values import NamedTuple

_GROUP = 250  # code points before "many" or "some" in which those are named whom it means
NEAR = 600  # code points of a sentence searched for evidence on each side
OWN = BODY_KINDS - {"block-quotation"}  # where the writer speaks
NAMED = frozenset({"person", "organisation", "document"})


class Params(NamedTuple):
    """`evidence_window`: sentences after the formula, in its paragraph, in which somebody named may be heard.

    What the first paragraph leaves vague, the next `lead_window` paragraphs may back up with somebody named.
    `formulas` are phrases in lower case, flagged beside those of the word file vague; `allow` are formulas that may
    stand, and people who may be vague (“residents”). Headlines are read unless `allow_in_headline`.
    """

    formulas: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    evidence_window: int = 1
    lead_window: int = 1
    allow_in_headline: bool = True


class _Found(NamedTuple):
    block: int
    sentence: Span
    span: Span
    case: str


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags the cue clause of each vague statement, and impersonal formulas such as “it is widely believed”."""
    if not params.allow_in_headline:
        yield from _headlines(article, params)
    where = Whereabouts(article)
    vague = list(_vague(article, params))
    formulas = list(_apart(_impersonal(article, params, where), sorted(one.span for one in vague)))
    if not vague and not formulas:
        return
    own = [one.span for one in formulas]
    named = {
        (statement.block, statement.sentence.start)
        for statement in article.statements
        if statement.source is not None
        and article.sources[statement.source].kind in NAMED
        and not (statement.speaker and _inside(own, statement.speaker))
    }
    blocks = {block for block, _ in named}
    for found in sorted((*vague, *formulas), key=lambda one: one.span):
        backed = _evidence(article, found, named, params.evidence_window, where)
        if not backed and not _lead_backed(article, found, blocks, params.lead_window):
            yield Hit(found.span, {"formula": article.excerpt(found.span)}, found.case)


def _headlines(article: Article, params: Params) -> Iterator[Hit]:
    """Vague people whom a headline or a subhead lets speak: Dam will fail, experts say; Experts: Dam will fail."""
    nouns = grammar_of(article.lexicon).nouns
    vague = nouns.vague - _spared(article, params)
    headings = tuple(Block("paragraph", span) for kind, span in article.blocks if kind in ("headline", "subhead"))
    for passage in read_passages(article.text, headings, (), article.lexicon):
        line = passage.line
        cue = next((cue for cue in passage.cues if cue.subject is not None and cue.subject.head in vague), None)
        if cue is not None or line.lower[1:2] == [":"] and line.lower[0] in vague:
            first, end = (cue.begin, cue.end) if cue is not None else (0, 1)
            span = line.span(first, end)
            yield Hit(span, {"formula": article.excerpt(span)}, "headline")


def _spared(article: Article, params: Params) -> frozenset[str]:
    """Plurals of people that may be vague."""
    return article.lexicon.words("vague", "spared") | {one.lower() for one in params.allow}


def _vague(article: Article, params: Params) -> Iterator[_Found]:
    nouns = grammar_of(article.lexicon).nouns
    spare, cries = _spared(article, params), article.lexicon.words("vague", "cries")
    shares, hearers = article.lexicon.words("vague", "shares"), article.lexicon.words("vague", "hearers")
    for number, statement in enumerate(article.statements):
        if statement.source is None or article.sources[statement.source].kind != "vague":
            continue
        if article.blocks[statement.block].kind not in OWN:
            continue
        if statement.speaker is None or statement.pronoun or statement.definite or statement.lemma in ("state", "know"):
            continue  # many state workers; officials knew of it
        if statement.lemma in cries or _with_examples(article, statement.speaker, statement.cue):
            continue
        if not _within(statement.speaker, statement.span) or _with_a_name(article, statement.speaker):
            continue  # … believing that: told at the subject's own verb; Vale and other experts say
        if statement.told is not None and article.text[slice(*statement.told)].lower() in hearers:
            continue  # whoever meets people telling him so
        label = article.text[statement.speaker.start : statement.speaker.end].split()
        head = label[-1].lower()
        if head in spare or not (head in nouns.vague or head in nouns.quantities) or _belong(article, label, nouns):
            continue
        if head in nouns.quantities and not _claims(article, statement, head, nouns):
            continue
        if (
            len(label) == 1
            and head in shares
            and (_of_a_group(article, number) or _of_those(article, statement, nouns))
        ):
            continue
        yield _Found(statement.block, statement.sentence, statement.span, "")


def _of_a_group(article: Article, number: int) -> bool:
    """Whether the people heard before in the paragraph are a group: Some teachers said so. Others said …"""
    statement = article.statements[number]
    for before in reversed(article.statements[:number]):
        if before.block != statement.block:
            return False
        kind = "" if before.source is None else article.sources[before.source].kind
        if kind != "vague" and not before.pronoun:
            return kind == "collective"
    return False


def _of_those(article: Article, statement: Statement, nouns: Nouns) -> bool:
    """Whether they are some of the people of the sentence: viewers rang in, some saying …; of whom some …; others …"""
    block = article.blocks[statement.block].span
    before = article.text[max(block.start, statement.span.start - _GROUP) : statement.span.start].lower()
    if " of whom " in before:
        return True
    assert statement.speaker is not None
    if statement.form != "ing" or article.text[statement.speaker.end : statement.cue.start].strip():
        return False
    clause = before[-max(statement.span.start - statement.sentence.start, 1) :].split()
    return not (nouns.role_plurals | nouns.plurals).isdisjoint(word.strip(".,;:") for word in clause)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _with_a_name(article: Article, speaker: Span) -> bool:
    """Whether somebody named says it, too: Vale and other experts, she and two aides, the Vale campaign and experts."""
    words = article.text[max(speaker.start - 40, 0) : speaker.start].split()
    if words[-1:] != ["and"] or len(words) < 3 or not words[-2][-1].isalnum():
        return False
    return words[-2].lower() in ("he", "she") or words[-2][0].isupper() or words[-3][0].isupper()


def _with_examples(article: Article, speaker: Span, cue: Span) -> bool:
    """Whether some of them are named in between: officials, including the mayor, Dara Pell, have said."""
    between = article.text[speaker.end : min(cue.start, speaker.end + NEAR)].lower().split()
    return not article.lexicon.words("grammar", "naming_some").isdisjoint(between)


def _claims(article: Article, statement: Statement, head: str, nouns: Nouns) -> bool:
    """Whether "many" or "some" alone make a claim, and are not part of the people just named.

    Many think that …, but not: many disputes; the one most identified with it; many spoke about it. Nor: The judges
    met. Several said …
    """
    if statement.form == "s" or head == "both":
        return False
    following = article.text[statement.cue.end : min(statement.sentence.end, statement.cue.end + NEAR)].lower().split()
    if following and following[0] in nouns.prepositions and "that" not in following:
        return False
    if head not in article.lexicon.words("vague", "parts"):
        return True
    before = article.text[max(statement.span.start - _GROUP, 0) : statement.span.start].lower().split()
    people = nouns.role_plurals | nouns.plurals | nouns.vague
    return people.isdisjoint(word.strip(".,;:’'”\"()") for word in before)


def _belong(article: Article, label: list[str], nouns: Nouns) -> bool:
    """Whether the people are those of a named body: Harbour Authority officials, Vale insiders.

    A word that opens a sentence is a name where somebody of the article bears it: Reed officials said.
    """
    for at, word in enumerate(label[:-1]):
        if word[:1].isupper() and word not in nouns.demonyms:
            if at or not dictionary().level(word.lower()):
                return True
            if any(personal(full.words, nouns) for full in article.names.get(word, ())):
                return True
    return False


def _impersonal(article: Article, params: Params, where: Whereabouts) -> Iterator[_Found]:
    allowed = {formula.lower() for formula in params.allow}
    listed = (*article.lexicon.table("vague").get("impersonal", ()), *params.formulas)
    formulas = listed if allowed.isdisjoint(listed) else tuple(one for one in listed if one not in allowed)
    for place in formulas_in(article.vocabulary, formulas):
        block = where.block(place.start)
        if block is None or article.blocks[block].kind not in OWN or article.quoted(place.start):
            continue
        yield _Found(block, where.sentences(block)[where.sentence(block, place.start)], place, "impersonal")


def _apart(found: Iterable[_Found], told: list[Span]) -> Iterator[_Found]:
    """Those that overlap nothing told already, the longest where several stand in one place."""
    end = 0
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        at = bisect_left(told, one.span.end, key=_start)
        if one.span.start >= end and not (at and told[at - 1].end > one.span.start):
            end = one.span.end
            yield one


def _inside(spans: Sequence[Span], inner: Span) -> bool:
    """Whether a span lies within one of others, which are in order and do not overlap."""
    at = bisect_right(spans, inner.start, key=_start)
    return at > 0 and inner.end <= spans[at - 1].end


def _start(span: Span) -> int:
    return span.start


def _evidence(article: Article, found: _Found, named: set[tuple[int, int]], window: int, where: Whereabouts) -> bool:
    """Whether somebody named is heard in the sentence or the next ones, or the formula itself names an example."""
    text = article.text
    if (found.block, found.sentence.start) in named:
        return True
    rest = text[found.span.end : min(found.sentence.end, found.span.end + 40)].lower().split()
    if rest[:1] and rest[0].strip(",") in article.lexicon.words("vague", "examples"):
        return True
    around = Span(max(found.sentence.start, found.span.start - NEAR), min(found.sentence.end, found.span.end + NEAR))
    if holds(text[around.start : around.end].lower(), article.lexicon.words("vague", "evidence")):
        return True
    at = where.sentence(found.block, found.span.start)
    following = where.sentences(found.block)[at + 1 : at + 1 + window]
    return any((found.block, sentence.start) in named for sentence in following)


def _lead_backed(article: Article, found: _Found, named: set[int], window: int) -> bool:
    """Whether the formula stands in the first paragraph, and one of the next has a named speaker."""
    if not article.body or article.body[0].span != article.blocks[found.block].span:
        return False
    return any(number in named for number in range(found.block + 1, found.block + 1 + window))
