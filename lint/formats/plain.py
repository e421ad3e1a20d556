"""Plain text: blank lines part blocks; inside them hard-wrapped lines are joined and unwrapped lines stand alone.

Where lines are joined, the document has a blank in the place of the break, so that no reader meets a line end in the
middle of a name.
"""

from collections.abc import Iterator
from itertools import pairwise

from lint.document import Block, Document, OffsetMap, Piece, Span
from lint.files import File
from lint.formats import Options
from lint.formats.wire import HEAD_LINES, is_mark, is_note, is_slug
from lint.patterns import compiled
from lint.values import NamedTuple

# What may stand around prose and is none of it: white space, form feeds, zero-width characters, a stray BOM.
BLANKS = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff"
    + ("".join(map(chr, range(0x2000, 0x200B))))
)
WIDEST_WRAP = 100
NARROWEST_WRAP = 40
NEAR = 6  # columns by which the widest lines of a text differ
_BEFORE_WORD = "\"'“‘«„([—–-" + BLANKS
_SENTENCE_END = (".", "!", "?", ":", "…", '."', '!"', '?"', ".”", "!”", "?”", ".’", "!’", "?’", ".'", ".)", ".]")
_LIST_MARKS = ("- ", "* ", "• ", "· ", "‣ ", "▪ ")


class Line(NamedTuple):
    """A line with something on it: where its prose starts and ends, and how far it is indented."""

    start: int
    end: int
    indent: int


def parse(file: File, options: Options = Options()) -> Document:
    """The document in a plain text file, its line ends normalised to a line feed."""
    text, offsets = _normalise(file.text)
    marks: set[int] = set()  # where lines begin that are for desks
    runs = [(run, _wrapped(text, run)) for run in _runs(text, marks)]
    width = _usual([line.end - line.start + line.indent for run, wrapped in runs if wrapped for line in run])
    spans = [span for run, wrapped in runs for span in _paragraphs(text, run, wrapped, width)]
    blocks = [Block("metadata" if span.start in marks else "", span) for span in spans]
    return Document(file, _joined(text, spans) if width else text, tuple(blocks), offsets)


def _joined(text: str, spans: list[Span]) -> str:
    """The text with a blank for every line feed inside a paragraph; each character stays at its place."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += text[at:start], text[start:end].replace("\n", " ")
        at = end
    return "".join((*parts, text[at:]))


def _normalise(text: str) -> tuple[str, OffsetMap]:
    """Every line end as one line feed. Only a two-character line end moves what follows it."""
    if "\r" not in text:
        return text, OffsetMap()
    pieces = []
    start = 0
    for shift, found in enumerate(compiled("\r\n").finditer(text)):
        pieces.append(Piece(start - shift, start, found.start() - start))
        start = found.end()
    pieces.append(Piece(start - len(pieces), start, len(text) - start))
    return text.replace("\r\n", "\n").replace("\r", "\n"), OffsetMap(tuple(pieces) if len(pieces) > 1 else ())


def _runs(text: str, marks: set[int]) -> Iterator[list[Line]]:
    """Runs of lines between blank lines. Wire marks are a run by themselves; where they begin is added to `marks`."""
    run: list[Line] = []
    start = seen = 0
    opens = True  # whether the copy, or a take of it, starts here
    for line in text.split("\n"):
        prose = line.strip(BLANKS)
        if prose:
            seen += 1
            indent = 0 if line[0] == prose[0] else len(line) - len(line.lstrip(BLANKS))
            ends = is_mark(prose)
            if ends or (opens and is_slug(prose)) or (seen <= HEAD_LINES and is_note(prose)):
                marks.add(start + indent)
                if run:
                    yield run
                yield [Line(start + indent, start + indent + len(prose), indent)]
                run = []
            else:
                run.append(Line(start + indent, start + indent + len(prose), indent))
            opens = ends
        elif run:
            yield run
            run = []
        start += len(line) + 1
    if run:
        yield run


def _width(run: list[Line]) -> int:
    return max([end - start + indent for start, end, indent in run])


def _usual(widths: list[int]) -> int:
    """How wide a text is broken, by its lines: the widest, unless no other comes near it, as with a long address."""
    widths = sorted(widths, reverse=True)
    near = (wide for wide, next_one in pairwise(widths) if wide - next_one <= NEAR)
    return next(near, widths[0] if widths else 0)


def _starts_low(text: str, line: Line) -> bool:
    """Whether the line begins with a small letter, as only the middle of a sentence does."""
    first = text[line.start]
    return first.islower() if first.isalpha() else text[line.start : line.start + 12].lstrip(_BEFORE_WORD)[:1].islower()


def _forced(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line had no room left at the end of this one."""
    trailing = len(text[line.end : line.end + 2].partition("\n")[0])  # a break may leave blanks behind a sentence
    room = width - line.indent - line.end + line.start - 1 - trailing
    return after.end - after.start > room and " " not in text[after.start : after.start + max(room, 0) + 1]


def _wrapped(text: str, run: list[Line]) -> bool:
    """Whether the lines are one text broken by hand or by a mailer, going by themselves alone.

    Half of the breaks inside sentences settle it; one does where every break was forced by the width.
    """
    if len(run) == 1:
        return False
    width = _width(run)
    if width > WIDEST_WRAP:
        return False
    low, breaks = _inside_sentences(text, run)
    return low > 0 and (low * 2 >= breaks or (width >= NARROWEST_WRAP and _all_forced(text, run, width)))


def _inside_sentences(text: str, run: list[Line]) -> tuple[int, int]:
    """How many of the breaks between lines stand inside a sentence, and how many there are.

    An indented line starts a paragraph: it says nothing of where lines are broken.
    """
    edge = min([line.indent for line in run]) + 2
    inside = [line for line in run[1:] if line.indent < edge and not text.startswith(_LIST_MARKS, line.start)]
    return sum(_starts_low(text, line) for line in inside), len(inside)


def _all_forced(text: str, run: list[Line], width: int) -> bool:
    edge = min([line.indent for line in run]) + 2
    return all(_forced(text, line, after, width) for line, after in pairwise(run) if after.indent < edge)


def _paragraphs(text: str, run: list[Line], wrapped: bool, width: int) -> Iterator[Span]:
    """The blocks in a run of lines. `width` is where the document's clearly wrapped lines end, 0 if there are none."""
    if not wrapped and not (width and len(run) > 1 and _like_others(text, run, width)):
        yield from [Span(start, end) for start, end, _ in run]
        return
    start = run[0].start
    for line, after in pairwise(run):
        if _parted(text, line, after, width):
            yield Span(start, line.end)
            start = after.start
    yield Span(start, run[-1].end)


def _like_others(text: str, run: list[Line], width: int) -> bool:
    """Whether lines that do not tell by themselves are wrapped as others are: as full as these, each in mid-sentence.

    Or some are longer than any line should be, since somebody has written in them, but most breaks are in mid-sentence.
    """
    own = _width(run)
    if own <= width:
        return _all_forced(text, run, width)
    low, breaks = _inside_sentences(text, run)
    return own > WIDEST_WRAP and 0 < breaks <= low * 2


def _parted(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether a new paragraph starts between two lines of wrapped text: an indent, a list mark, or an early end."""
    if text.startswith(_LIST_MARKS, after.start):
        # a dash at the head of a line: the town was quiet | - the quietest in years -
        return not (_starts_low(text, after) and _forced(text, line, after, width))
    if _starts_low(text, after):
        return False
    if after.indent >= line.indent + 2:
        return True
    return text.endswith(_SENTENCE_END, line.start, line.end) and not _forced(text, line, after, width)
