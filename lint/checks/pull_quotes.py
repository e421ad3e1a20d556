"""Pull quotes that are not what somebody says in the text, or are credited to somebody else."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.document import PROSE_KINDS, Span
from lint.findings import Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.grammar import grammar_of
from lint.reading.introductions import personal
from lint.values import NamedTuple

SET_OFF = frozenset({"pull-quote", "block-quotation"})
LONGEST = 120  # words of a pull quote: a longer one is a document
MOST = 10  # pull quotes of one article
SPARE = 4  # words by which the words of the text may be more than those of the pull quote
CREDIT_WORDS = 12
_CUTS = ("...", "…", "[")


class Params(NamedTuple):
    """`allow_trim`: words may be left out at the start and at the end. `min_words`: words of the shortest pull quote.

    `min_overlap`: the share (0 to 1) of its words that must stand together in the text before a set-off paragraph is
    taken for a pull quote; what the format itself calls one needs none.
    """

    allow_trim: bool = True
    min_words: int = 4
    min_overlap: float = 0.6


class _Pull(NamedTuple):
    """A pull quote: its words and credit as they stand, and whether the format calls it one."""

    span: Span
    credit: Span | None
    stated: bool


class _Voice(NamedTuple):
    """What one party says in a row in one paragraph: the words, where each stands, and the number of the source."""

    words: list[str]
    places: list[Span]
    source: int | None
    confidence: str

    @property
    def run(self) -> str:
        """The words as one text."""
        return _run(self.words)


@cache
def _word() -> Pattern[str]:
    return compiled(r"\.{3,4}|…|\[[^\]\n]{0,60}\]|\w[\w'’\-]*+")


@cache
def _credit() -> Pattern[str]:
    # the dash before a name, at the start of a line or after the closing mark or stop
    return compiled(r"(?:(?<=[\n>.!?”\"’'])|(?<=[\n>.!?”\"’'] ))(?:--|[—–―-]) ?(?=[^\W\d_a-z])")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags words that differ, and cases speaker, trimmed and missing; a block quotation only if it is a pull quote."""
    pulls = list(_pulls(article))[:MOST]
    if not pulls:
        return
    voices = list(_voices(article))
    prose = [
        _run([word for word, _ in _words(article.text, [block.span])])
        for index, block in enumerate(article.blocks)
        if block.kind in PROSE_KINDS and not _set_off(article, index)
    ]
    for pull in pulls:
        words = _words(article.text, _inner(article, pull.span))
        count = sum(not word.startswith(_CUTS) for word, _ in words)
        if params.min_words <= count <= LONGEST:
            yield from _judge(article, params, pull, [word for word, _ in words], voices, prose)


def _pulls(article: Article) -> Iterator[_Pull]:
    """Set-off paragraphs, those that follow one another taken together."""
    blocks, at = article.blocks, 0
    while at < len(blocks):
        first = at
        at += 1
        if not _set_off(article, first):
            continue
        while at < len(blocks) and _set_off(article, at):
            at += 1
        start, end = blocks[first].span.start, blocks[at - 1].span.end
        if end - start > 10 * LONGEST:
            continue
        while start < end and article.text[start] in "> ":
            start += 1
        credit = None
        for match in _credit().finditer(article.text, start, end):
            if len(article.text[match.end() : end].split()) <= CREDIT_WORDS:
                credit, end = Span(match.end(), end), match.start()
                break
        body = article.text[start:end].rstrip("> \n")
        if body:
            yield _Pull(Span(start, start + len(body)), credit, blocks[first].kind == "pull-quote")


def _set_off(article: Article, index: int) -> bool:
    """Whether the format, or a ">" in front, sets a block apart from the text."""
    kind, span = article.blocks[index]
    return kind in SET_OFF or kind in PROSE_KINDS and article.text[span.start] == ">"


def _inner(article: Article, span: Span) -> list[Span]:
    """What is quoted in a stretch of text, or all of it where there are no marks."""
    inside = [q.inner for q in article.quotations if span.start <= q.span.start and q.span.end <= span.end]
    return inside or [span]


def _words(text: str, spans: list[Span]) -> list[tuple[str, Span]]:
    """Words in lower case with straight apostrophes; cuts and insertions keep their dots and brackets."""
    return [
        (match[0].lower().replace("’", "'"), Span(*match.span()))
        for span in spans
        for match in _word().finditer(text, *span)
    ]


def _voices(article: Article) -> Iterator[_Voice]:
    """The speech of the text, each party's words in a paragraph in one piece."""
    last: _Voice | None = None
    place: tuple[int, int | None] | None = None
    for one in article.attributions:
        block = one.quotation.block
        if not one.speech or article.blocks[block].kind not in PROSE_KINDS or _set_off(article, block):
            continue
        words = _words(article.text, [one.quotation.inner])
        here = (block, one.source)
        if last is None or here != place:
            if last is not None:
                yield last
            last, place = _Voice([], [], one.source, one.confidence), here
        last.words.extend(word for word, _ in words)
        last.places.extend(span for _, span in words)
    if last is not None:
        yield last


def _judge(
    article: Article, params: Params, pull: _Pull, words: list[str], voices: list[_Voice], prose: list[str]
) -> Iterator[Hit]:
    """What is wrong with one pull quote; nothing with one that is taken from the writer's own words as they stand."""
    parts = _parts(words)
    for voice in voices:
        if _holds(voice.run, parts):
            if not params.allow_trim and len(words) < len(voice.words):
                yield Hit(pull.span, _values(article, voice.places), "trimmed", None, (_whole(voice.places),))
            elif pull.credit is not None and _another(article, pull.credit, voice):
                source = article.sources[voice.source or 0]
                values = {**_values(article, voice.places), "name": source.name}
                yield Hit(pull.credit, values, "speaker", None, (_whole(voice.places),))
            return
    if any(_holds(paragraph, parts) for paragraph in prose):
        return
    plain = [word for part in parts for word in part.split()]
    overlap, near = max((_overlap(plain, voice) for voice in voices), key=lambda pair: pair[0], default=(0.0, []))
    if overlap >= params.min_overlap:
        yield Hit(pull.span, _values(article, near), "", None, (_whole(near),))
    elif pull.stated:
        yield Hit(pull.span, {"words": article.excerpt(pull.span), "first": pull.span}, "missing")


def _parts(words: list[str]) -> list[str]:
    """The runs of words between cuts and insertions."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word.startswith(_CUTS):
            parts.append([])
        else:
            parts[-1].append(word)
    return [_run(part) for part in parts if part]


def _run(words: list[str]) -> str:
    return f" {' '.join(words)} "


def _holds(words: str, parts: list[str]) -> bool:
    """Whether the runs stand in the words, one after the other; each has a blank on both sides."""
    at = 0
    for part in parts:
        at = words.find(part, at)
        if at < 0:
            return False
        at += len(part) - 1
    return True


def _overlap(words: list[str], voice: _Voice) -> tuple[float, list[Span]]:
    """The largest share of the words that stand together in somebody's speech, in any order, and where."""
    wanted, found = Counter(words), Counter[str]()
    if 2 * len(wanted.keys() & set(voice.words)) < len(wanted):
        return 0.0, []
    best, where, held = 0, 0, 0
    size = len(words) + SPARE
    for at, word in enumerate(voice.words):
        found[word] += 1
        held += found[word] <= wanted[word]
        if at >= size:
            old = voice.words[at - size]
            held -= found[old] <= wanted[old]
            found[old] -= 1
        if held > best:
            best, where = held, at
    return best / len(words), voice.places[max(where - size + 1, 0) : where + 1]


def _another(article: Article, credit: Span, voice: _Voice) -> bool:
    """Whether the credit is the name of somebody other than the person who speaks in the text."""
    source = article.sources[voice.source] if voice.source is not None else None
    if source is None or source.kind != "person" or " " not in source.name or voice.confidence in ("low", "none"):
        return False
    printed = article.text[credit.start : credit.end].split(",")[0].strip("> .\n")
    if source.name.split()[-1] in printed:
        return False
    return personal(tuple(printed.split()), grammar_of(article.lexicon).nouns) and len(printed.split()) < 4


def _values(article: Article, places: list[Span]) -> dict[str, object]:
    span = _whole(places)
    return {"words": article.excerpt(span), "first": span}


def _whole(places: list[Span]) -> Span:
    return Span(places[0].start, places[-1].end)
