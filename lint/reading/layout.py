"""Layout: what each block of an article is, read from the plain text where the format does not say.

The order of the tests is the order in which an article is laid out: head (metadata, headline, standfirst, byline,
captions), body (paragraphs, subheads, lists), tail (corrections, sign-offs, page residue).
"""

from collections.abc import Sequence

from lint.document import BODY_KINDS, Block, Document, Span
from lint.reading.credits import find_credit
from lint.reading.foreign import find_foreign
from lint.reading.heads import read_head
from lint.reading.insets import PROSE_ENDS, is_interposed, is_link
from lint.reading.lexicon import Lexicon
from lint.reading.residue import find_residue
from lint.reading.signs import (
    LONG,
    MARKS,
    STOPS,
    Page,
    find_dateline,
    is_byline,
    is_caption,
    is_labelled,
    is_list_item,
    is_note,
    is_prose,
)

__all__ = ["find_credit", "find_dateline", "lay_out", "sections"]

SUBHEAD_WORDS = 12
QUOTED_WORDS = 5  # of a subhead in quotation marks
NOTE_BLOCKS = 5  # notes and sign-offs stand among the first or last blocks
CREDIT = 80  # code points of a credit in front of a paragraph
CAPTION_LENGTH = 700  # code points
# How much of one file is read: no article comes near, and whatever a file holds, reading it stays a matter of seconds.
LONGEST_PARAGRAPH = 100_000  # code points
MOST_PARAGRAPHS = 20_000
_HEADINGS = frozenset({"headline", "subhead"})


def lay_out(document: Document, lexicon: Lexicon) -> tuple[Block, ...]:
    """Every block of the document in order, each with a kind; a kind that the format states is kept.

    Blocks are trimmed of white space and stay in their order; empty ones are left out. What is too much to read is of
    the kind "unread": the end of a block beyond its greatest length, and everything behind the last block that is read.
    """
    blocks = _bounded(_trimmed(document, lexicon), document.text)
    if all(block.kind for block in blocks):
        return tuple(blocks)
    page = Page(document.text, [block.span for block in blocks], [block.kind for block in blocks], lexicon)
    for index in find_foreign(page.text, page.spans, lexicon):
        page.kinds[index] = "foreign"
    for index in find_residue(page.text, page.spans, lexicon):
        if page.kinds[index] not in ("headline", "subhead", "foreign"):
            page.kinds[index] = "residue"
    for index in range(read_head(page), len(page.spans)):
        if not page.kinds[index]:
            page.kinds[index] = _body_kind(page, index)
    if document.metadata.get("title") or any(block.kind in _HEADINGS for block in blocks):
        # Where the format marks headings, what it does not mark is none.
        for index, block in enumerate(blocks):
            if not block.kind and page.kinds[index] in _HEADINGS:
                page.kinds[index] = "paragraph"
    return tuple(map(Block, page.kinds, page.spans))


def sections(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """The body paragraphs from subhead to subhead; empty sections are left out."""
    found: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind == "subhead":
            found.append([])
        elif block.kind in BODY_KINDS:
            found[-1].append(block)
    return tuple(tuple(section) for section in found if section)


def _trimmed(document: Document, lexicon: Lexicon) -> list[Block]:
    """The blocks without the white space around them, and without a credit in front; empty ones are left out."""
    text, found = document.text, []
    for block in document.blocks:
        start, end = block.span
        if start < end and (text[start].isspace() or text[end - 1].isspace()):
            body = text[start:end]
            start, end = start + len(body) - len(body.lstrip()), start + len(body.rstrip())
            block = Block(block.kind, Span(start, end))
        if start < end and text[start] == "(":
            block = Block(block.kind, Span(_past_credit(text, start, end, lexicon), end))
        if start < end:
            found.append(block)
    return found


def _past_credit(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Where a paragraph begins behind the credit of a picture in front of it: (Image: Dara Pell) | “It was late.”"""
    close = text.find(") ", start, min(end, start + CREDIT))
    label, colon, name = text[start + 1 : max(close, start + 1)].partition(": ")
    credit = colon and name and label.lower() in lexicon.words("layout", "credit_words")
    return close + 2 if credit and close + 2 < end else start


def _bounded(blocks: list[Block], text: str) -> list[Block]:
    """The blocks with what is too much set apart, as blocks of the kind "unread"."""
    if len(blocks) > MOST_PARAGRAPHS:
        rest = Span(blocks[MOST_PARAGRAPHS].span.start, blocks[-1].span.end)
        blocks = [*blocks[:MOST_PARAGRAPHS], Block("unread", rest)]
    if all(block.span.end - block.span.start <= LONGEST_PARAGRAPH for block in blocks):
        return blocks
    found = []
    for block in blocks:
        start, end = block.span
        if end - start > LONGEST_PARAGRAPH and block.kind != "unread":
            cut = _cut(text, start, start + LONGEST_PARAGRAPH)
            found.append(Block(block.kind, Span(start, start + len(text[start:cut].rstrip()))))
            block = Block("unread", Span(cut, end))
        found.append(block)
    return found


def _cut(text: str, start: int, most: int) -> int:
    """Where to part a long block: before a quotation that is still open there, or else behind a blank."""
    opened = text.rfind("“", start, most)
    if opened <= text.rfind("”", start, most):
        opened = text.rfind('"', start, most) if text.count('"', start, most) % 2 else most
    if most - opened < LONGEST_PARAGRAPH // 2:
        most = opened
    blank = max(text.rfind(" ", start + 1, most), text.rfind("\n", start + 1, most))
    return blank + 1 if blank > 0 else most


def _body_kind(page: Page, index: int) -> str:
    """The kind of a block below the head."""
    span = page.spans[index]
    first, last, length = page.text[span.start], page.text[span.end - 1], span.end - span.start
    if not first.isalpha() and first not in MARKS or page.text[span.start + 1 : span.start + 2] == ")":
        if first == ">":
            return "block-quotation"
        if is_list_item(page.text, span):
            return "list-item"
        if length <= LONG and not any(letter.isalnum() for letter in page.block(index)):
            return "metadata"
    if last in ")]" or length <= LONG or length <= CAPTION_LENGTH and last not in PROSE_ENDS:
        if is_caption(page, index):
            return "caption"
    if index and page.kinds[index - 1] == "correction" and page.text[page.spans[index - 1].end - 1] == ":":
        return "correction"
    if length <= LONG and (is_link(page, index) or is_interposed(page, index)):
        return "metadata"
    edge = index < NOTE_BLOCKS or index >= len(page.spans) - NOTE_BLOCKS
    if edge and is_note(page, page.text[span.start : min(span.end, span.start + LONG)]):
        return "correction"
    if edge and index >= NOTE_BLOCKS and length <= 2 * LONG and is_byline(page, page.block(index)):
        return "byline"
    return "subhead" if length <= LONG and last not in ".:;,…" and _is_subhead(page, index) else "paragraph"


def _is_subhead(page: Page, index: int) -> bool:
    """Whether a short block without a final stop stands above prose and is not speech."""
    text = page.block(index)
    last = text[-1]
    quoted = _is_quoted(page, index)
    if _signs(page, index):
        return False
    if index == 0 or last in "-–—" or not (text[quoted].isupper() or text[quoted].isdigit()):
        return False
    if last in MARKS + ")]" and (text.rstrip(MARKS + ")]")[-1:] in tuple(STOPS + ",") or ". (" in text):
        return False
    words = len(text.split(maxsplit=SUBHEAD_WORDS + 1))
    if words > (SUBHEAD_WORDS // 2 if last in "?!" else SUBHEAD_WORDS) or is_labelled(text):
        return False
    if last in "?!" and not (is_prose(page, index - 1) and _is_long(page, index + 1)):
        return False
    return is_prose(page, index + 1)


def _signs(page: Page, index: int) -> bool:
    """Whether a block stands under a quotation as others do: who said it, in a list of sayings."""
    if not _in_marks(page, index - 1):
        return False
    return _in_marks(page, index + 1) or index + 1 == len(page.spans) and _in_marks(page, index - 3)


def _in_marks(page: Page, index: int) -> bool:
    text = page.block(index) if 0 <= index < len(page.spans) else ""
    return text[:1] in MARKS and text[-1:] in MARKS and text.count(" ") > 1


def _is_quoted(page: Page, index: int) -> bool:
    """Whether a block is a few words in marks with no stop, as a heading is: speech ends in one, a list has several."""
    text = page.block(index)
    if text[0] not in MARKS or text[-1] not in MARKS or len(text.split(maxsplit=QUOTED_WORDS + 1)) > QUOTED_WORDS:
        return False
    inner = text[1:-1].replace("’", "'")
    bare = not any(mark in inner for mark in MARKS if mark != "'") and inner[-1:].isalnum()
    return bare and index > 0 and is_prose(page, index - 1) and page.block(index - 1)[-1] != ":"


def _is_long(page: Page, index: int) -> bool:
    return index < len(page.spans) and page.spans[index].end - page.spans[index].start > LONG
