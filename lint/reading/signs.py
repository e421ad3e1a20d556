"""Signs by which the blocks of plain news copy are known: datelines, bylines, captions, notes, lists, labels, stops."""

from functools import cache

from lint.document import BODY_KINDS, Block, Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.credits import find_credit
from lint.reading.dates import find_dates
from lint.reading.lexicon import Lexicon
from lint.values import NamedTuple

MARKS = "\"'“”‘’«»„"
STOPS = ".?!…"
DATELINE_WORDS = 6  # of a dateline in capitals throughout, the dash included; a longer one is a heading
BYLINE_WORDS = 12
SIGN_OFF_WORDS = 30
CAPTION_WORDS = 90
CAPTION_WORDS_BARE = 50
LONG = 160  # code points from which a block can only be prose


class Page(NamedTuple):
    """The blocks of a text while they are read: `kinds` holds "" for each block whose kind is still open."""

    text: str
    spans: list[Span]
    kinds: list[str]
    lexicon: Lexicon

    def block(self, index: int) -> str:
        """The text of a block."""
        start, end = self.spans[index]
        return self.text[start:end]

    def words(self, key: str) -> frozenset[str]:
        """A list of `rules/words/layout.toml`."""
        return self.lexicon.words("layout", key)


@cache
def _dateline() -> Pattern[str]:
    # a city in capitals, or any city before an agency in brackets; then a dash that stands apart
    city = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’-]){1,20}(?:[ /](?:[^\W\d_a-z]|[.'’-]){1,20}){0,4}"
    region = r"(?:, [^\n(—–:;]{1,40}?)?"
    agency = r"\([A-Z][^()\n]{1,30}\)"
    return compiled(
        rf"(?:{city}{region}(?: ?{agency})?|[A-Z][^\n(—–:;]{{1,50}}? ?{agency})(?: ?(?:--|[—–―]) *| - +)(?=\S)"
    )


@cache
def _list_item() -> Pattern[str]:
    return compiled(r"(?:[•●▪■◦‣*·] ?|[-–—] |-(?=[A-Z])|\(?\d{1,2}[.)] |[a-z]\) )(?=\S)")


@cache
def _speech() -> Pattern[str]:
    # more words in quotation marks than a caption has
    return compiled(r"[“\"][^“”\"]{80}")


@cache
def _label() -> Pattern[str]:
    return compiled(r"(?:[QA]|[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}):(?: |$)")


@cache
def _first_words(lexicon: Lexicon, key: str) -> frozenset[str]:
    return frozenset(opener.split()[0] for opener in lexicon.words("layout", key))


def find_dateline(text: str, block: Block) -> Span | None:
    """The dateline that opens a block, from the city to the dash, the dash included; None when there is none."""
    start, end = block.span
    if text[start + 1 : start + 2].islower() and text.find("(", start, min(end, start + 60)) < 0:
        return None
    match = _dateline().match(text, start, min(end, start + 120))
    if not match or match.group().isupper() and len(match.group().split()) > DATELINE_WORDS:
        return None
    return Span(match.start(), match.start() + len(match.group().rstrip()))


def is_prose(page: Page, index: int) -> bool:
    """Whether a block reads as a paragraph: it ends with a stop, or is too long for anything else."""
    if index >= len(page.spans) or page.kinds[index] not in ("", *BODY_KINDS):
        return False
    text = page.block(index)
    return len(text) > LONG or text[-1] in STOPS + ":" or text.rstrip(MARKS + ")]")[-1:] in tuple(STOPS + ",")


def is_list_item(text: str, span: Span) -> bool:
    """Whether a block starts with a bullet or a number and says something after it."""
    return _list_item().match(text, span.start, span.end) is not None and any(
        letter.isalnum() for letter in text[span.start : min(span.end, span.start + LONG)]
    )


def is_labelled(text: str) -> bool:
    """Whether a block starts as a transcript does: "Pell: Yes", "Q: Why not?"."""
    return _label().match(text) is not None


def is_note(page: Page, text: str) -> bool:
    """Whether a block is a correction, a clarification or a note by the editor."""
    first = text.split(maxsplit=1)[0].strip("*[(_:.").lower()
    if first not in _first_words(page.lexicon, "correction_openers"):
        return False
    words = text[:80].lstrip("*[(_").lower().split(maxsplit=7)
    for count in range(1, len(words) + 1):
        opener = " ".join(words[:count])
        if opener.rstrip(":.") in page.words("correction_openers"):
            return count > 2 or opener[-1] == ":" or len(words) == count
    return False


def is_byline(page: Page, text: str) -> bool:
    """Whether a short block starts "By" or as a sign-off does ("Reporting by") and goes on with a name."""
    words = text.lstrip("(*_—– ").split(maxsplit=SIGN_OFF_WORDS + 1)
    if not words or words[0].lower().rstrip(":") not in _first_words(page.lexicon, "byline_openers"):
        return False
    for count in (1, 2, 3, 4):
        opener = " ".join(words[:count]).lower().rstrip(":")
        if opener not in page.words("byline_openers"):
            continue
        named = len(words) > count and words[count][0].isupper() or opener.startswith("from our")
        if opener in ("by", "from"):
            return named and len(words) <= BYLINE_WORDS and text[-1] != "."
        return named and len(words) <= SIGN_OFF_WORDS
    return False


def is_name(page: Page, text: str) -> bool:
    """Whether a block is nothing but two to five words that can be a name, or two such names."""
    words = text.split(maxsplit=11)
    if (
        not 2 <= len(words) <= (10 if "and" in words else 5)
        or text[-1] in STOPS + ":;,”\"'’"
        or text[0] in MARKS
        or ":" in text
    ):
        return False
    particles = page.words("name_particles")
    named = all(word[0].isupper() or word.lower() in particles for word in words)
    return named and not any(letter.isdigit() for letter in text)


def is_caption(page: Page, index: int, above_dateline: bool = False) -> bool:
    """Whether a block ends with a credit; or, above the dateline, has a full date or a phrase such as "pictured"."""
    span = page.spans[index]
    text = page.block(index)
    if find_credit(page.text, Block("", span), page.lexicon):
        if _speech().search(text):
            return False  # an item of a digest, with the paper that it is from
        return len(text.split(maxsplit=CAPTION_WORDS + 1)) <= CAPTION_WORDS
    if not above_dateline or not 4 <= len(text.split(maxsplit=CAPTION_WORDS_BARE + 1)) <= CAPTION_WORDS_BARE:
        return False
    if any(date.full for date in find_dates(page.text, span, page.lexicon)):
        return True
    lowered = text.lower()
    return any(mark in lowered for mark in page.words("caption_marks"))
