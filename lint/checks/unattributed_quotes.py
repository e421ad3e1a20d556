"""A quotation that nobody is credited with."""

from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import BODY_KINDS, Block
from lint.findings import Hit
from lint.hints import Literal, Pattern
from lint.patterns import compiled
from lint.reading.quotations import Quotation
from lint.reading.quoting_sentences import QuotingSentence
from lint.reading.statements import Attribution
from lint.values import NamedTuple

_SINGLE = "'‘"
_OPENING = "“„«"
_DASHES = ("-", "–", "—", "―")
_SIGNED = 14  # words of a line that signs the quotation above it: - Lola Sabirova, engineer
_ECHO = 9  # tokens in which "This was …" comes to what the words were
_SHOWN = 8  # words of a label in a message
_ARTICLES = frozenset({"A", "An", "The", "One"})
_DISTINCT = 3  # tokens of a speaker's label inside the marks: "SABIROVA: …"


class Params(NamedTuple):
    """`floating`: what a quotation is that can only inherit its speaker from the paragraph before.

    `blocks`: where to look (body, standfirst, caption). `min_words`: shorter quotations that stand alone pass.
    `min_part_words`: shorter quotations inside the writer's sentence pass.
    """

    floating: Literal["warning", "error", "off"] = "warning"
    blocks: tuple[str, ...] = ("body", "standfirst", "caption")
    min_words: int = 5
    min_part_words: int = 6


@cache
def _credit() -> Pattern[str]:
    # who published the words, in brackets after them
    return compiled(r"[ \u00a0]?(?:\[[A-Z][^\]\n]{1,40}\]|\([A-Z][^)\n]{1,40}\))")


@cache
def _credited() -> Pattern[str]:
    # the same at the end of an item of a digest
    return compiled(r"[.”\"][ \u00a0]?\[[A-Z][^\[\]\n]{1,40}\]$")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags quotations that are speech and have no speaker, and those that only inherit one.

    Of several unattributed paragraphs in a row the first is flagged: they are one fault.
    """
    if article.given.genre == "interview":
        return
    wanted = any(one.speech and (one.statement is None or one.touch == "inherited") for one in article.attributions)
    sentences = _sentences(article) if wanted else {}
    doubles = any(quotation.mark not in _SINGLE for quotation in article.quotations)
    missing = -2
    for index, one in enumerate(article.attributions):
        if index not in sentences or not one.speech or _secondary(article, one.quotation, doubles):
            continue
        if one.step in ("dialogue", "introduced") or not one.quotation.marked:
            continue  # who speaks by turns is named at first, who opens an article right below; set off: a letter
        if one.touch == "inherited" and one.statement is not None:
            alone = sentences[index].bare and not _torn(one.quotation)
            alone = alone and not _signed(article, one.quotation, sentences[index])
            if alone and params.floating != "off" and not _continues(article, index):
                yield _floating(article, one, params)
        elif one.statement is None:
            block = one.quotation.block
            case = _case(article, one, sentences[index], params)
            run = missing in (block - 1, block) or _continues(article, index)
            if case is not None:
                if not run or case not in ("", "hinted"):
                    yield Hit(one.quotation.span, {"words": article.words(one.quotation.inner)}, case)
                missing = block if case in ("", "hinted") else missing
            elif run:
                missing = block


def _sentences(article: Article) -> dict[int, QuotingSentence]:
    """The sentence that each quotation stands in."""
    found: dict[int, QuotingSentence] = {}
    for number, passage in enumerate(article.passages):
        if passage.line.quotes:
            found |= dict.fromkeys(passage.line.quotes.values(), QuotingSentence(article, number))
    return found


def _continues(article: Article, index: int) -> bool:
    """Whether the quotation goes on with one that the paragraph before left open."""
    return index > 0 and article.quotations[index - 1].continues


def _floating(article: Article, one: Attribution, params: Params) -> Hit:
    assert one.statement is not None
    speaker = _called(article, one.source)
    at = article.statements[one.statement].span
    case = "inherited" if params.floating == "warning" else "inherited-error"
    if one.step == "topic":
        case = "implied"  # the sentence before is about the speaker
    return Hit(one.quotation.span, {"speaker": speaker, "line": at}, case, related=(at,))


def _called(article: Article, source: int | None) -> str:
    """What to call a speaker: the name, or the words by which the article first calls one that has none."""
    if source is None:
        return "somebody"
    party = article.sources[source]
    label = next((label for label in party.labels if not label.pronoun), None)
    if party.kind in ("person", "organisation") or label is None:
        return party.name
    first, _, rest = article.excerpt(label.span, _SHOWN).partition(" ")
    return f"{first.lower() if first in _ARTICLES else first} {rest}".strip()


def _case(article: Article, one: Attribution, sentence: QuotingSentence, params: Params) -> str | None:
    """The case of a quotation without a speaker, or None where a speaker may have gone unseen."""
    quotation = one.quotation
    block = article.blocks[quotation.block]
    kind = "body" if block.kind in BODY_KINDS else block.kind
    if kind not in params.blocks or _torn(quotation) or _labelled(article, quotation):
        return None
    words = article.words(quotation.inner)
    if not sentence.bare:
        hidden = words < params.min_part_words or kind == "caption" or sentence.peopled
        return None if hidden or _introduced(article, block, quotation) else "part"
    if words < params.min_words or _introduced(article, block, quotation) or _signed(article, quotation, sentence):
        return None
    return sentence.hinted


def _torn(quotation: Quotation) -> bool:
    """Whether its closing mark is missing: another rule's business."""
    return not quotation.closed and not quotation.continues


def _secondary(article: Article, quotation: Quotation, doubles: bool) -> bool:
    """Whether single marks mark something else than speech: the article quotes in double ones, or doubles the marks."""
    before = article.text[max(quotation.span.start - 1, 0) : quotation.span.start]
    return quotation.mark in _SINGLE and (doubles or before == quotation.mark)


def _labelled(article: Article, quotation: Quotation) -> bool:
    """Whether the words bring their speaker: an excerpt in marks of its own, or a transcript, "SABIROVA: The dam …"."""
    if article.text[quotation.inner.start] in _OPENING:
        return True
    head = article.text[quotation.inner.start : quotation.inner.start + 40].split(":")[0]
    return head.isupper() and len(head.split()) <= _DISTINCT and len(head) < 40


def _introduced(article: Article, block: Block, quotation: Quotation) -> bool:
    """Whether the words before it end in a colon: somebody or something is introduced, though by no verb we know.

    A comma that slipped in behind the colon takes nothing away.
    """
    at = quotation.span.start
    while at > block.span.start and article.text[at - 1].isspace():
        at -= 1
    if at > block.span.start:
        return article.text[at - 1] == ":"
    index = quotation.block - 1
    if index < 0 or article.blocks[index].kind not in BODY_KINDS:
        return False
    span = article.blocks[index].span
    return article.text[span.start : span.end].rstrip().endswith((":", ":,"))


def _signed(article: Article, quotation: Quotation, sentence: QuotingSentence) -> bool:
    """Whether what follows names the source: [Tarn Herald], a line of its own after a dash, "That remark …"."""
    end = article.blocks[quotation.block].span.end
    if _credit().match(article.text, quotation.span.end) or _credited().search(article.text, max(end - 60, 0), end):
        return True
    after = sentence.number + 1
    if after < len(article.passages):
        follower = article.passages[after]
        lower = follower.line.lower
        if follower.block in (quotation.block, quotation.block + 1) and lower:
            if lower[0] in _DASHES or lower[0] == "--":
                return len(lower) <= 2 * _SIGNED
            if follower.block == quotation.block:
                # "Where is the road?" the driver wondered. -- a stop inside the marks that ends no sentence
                asked = article.text[quotation.inner.end - 1] in "?!"
                if asked or (follower.cues and follower.cues[0].begin == 0):
                    return True
            echoes = article.lexicon.words("quoting", "echoes")
            far = _ECHO if lower[1:2] in (["was"], ["is"]) else 4  # this was the Harbour Day message sent by Pell
            return lower[0] in article.lexicon.words("quoting", "pointing") and not echoes.isdisjoint(lower[1:far])
    return False
