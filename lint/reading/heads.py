"""The head of an article: metadata, headline, standfirst, byline and the captions above the dateline."""

from functools import cache

from lint.document import BODY_KINDS, Block, Span
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.dates import find_dates
from lint.reading.signs import (
    MARKS,
    STOPS,
    Page,
    find_dateline,
    is_byline,
    is_caption,
    is_name,
    is_note,
    is_prose,
)

HEAD_BLOCKS = 10
LONGEST = 800  # code points of the longest block of a head
HEADLINE_WORDS = 25
HEADLINE_WORDS_WITH_STOP = 20
DECK = 4  # blocks below a headline among which the first paragraph stands
STANDFIRST_WORDS = 40
METADATA_WORDS = 30
WHOLE_ARTICLE = 5  # blocks from which a text is an article rather than an excerpt


@cache
def _key() -> Pattern[str]:
    return compiled(r"(?:^|(?<=[\s|]))([A-Z][A-Za-z-]*(?: [A-Za-z]+){0,2}): ?(?=\S)")


def read_head(page: Page) -> int:
    """Names the blocks above the body; returns the index of the first block of the body."""
    _set_abstract(page)
    dateline = _dateline_index(page)
    seen_headline = "headline" in page.kinds
    for index in range(min(len(page.spans), HEAD_BLOCKS)):
        if page.kinds[index] in BODY_KINDS:
            return index
        if not page.kinds[index]:
            kind = _head_kind(page, index, dateline, seen_headline)
            if not kind:
                return index
            page.kinds[index] = kind
        seen_headline = seen_headline or page.kinds[index] == "headline"
    return min(len(page.spans), HEAD_BLOCKS)


def _set_abstract(page: Page) -> None:
    """Names the summary that archives print above an article, between the words "Abstract" and "Full text"."""
    labels = [page.block(index).rstrip(".:").lower() for index in range(min(len(page.spans), HEAD_BLOCKS))]
    first = next((index for index, label in enumerate(labels) if label in page.words("abstract_labels")), len(labels))
    last = next((n for n in range(first, len(labels)) if labels[n] in page.words("full_text_labels")), first)
    for index in range(first, last + 1 if last > first else first):
        page.kinds[index] = "metadata" if index in (first, last) else "standfirst"


def _dateline_index(page: Page) -> int:
    """Index of the block with the dateline, or -1; several are headings of a round-up, not datelines."""
    head = range(min(len(page.spans), HEAD_BLOCKS))
    found = [index for index in head if find_dateline(page.text, Block("", page.spans[index]))]
    if len(found) != 1 or page.block(found[0]).split(maxsplit=1)[0].lower() in page.words("kickers"):
        return -1  # EXCLUSIVE - … is no place
    return found[0]


def _head_kind(page: Page, index: int, dateline: int, seen_headline: bool) -> str:
    """The kind of a block above the body, or "" where the body starts."""
    text = page.block(index)
    if index == dateline or len(text) > LONGEST:
        return ""
    keyed = _keyed_kind(page, text)
    if keyed:
        return keyed
    above = page.kinds[index - 1] if index else ""
    if is_byline(page, text) or above in ("headline", "standfirst") and is_name(page, text):
        return "byline"
    if is_caption(page, index, above_dateline=0 < index < dateline):
        return "caption"
    if not seen_headline:
        return "headline" if _is_headline(page, index, dateline) else ""
    if is_note(page, text):
        return "correction"
    return "standfirst" if above == "headline" and _is_standfirst(page, index, dateline) else ""


def _keyed_kind(page: Page, text: str) -> str:
    """The kind of a line of metadata: "Publication: Harbour Monitor Issue: 12", "3 May 2024", "***"."""
    if not any(letter.isalnum() for letter in text):
        return "metadata"
    count = len(text.split(maxsplit=METADATA_WORDS + 1))
    if count > METADATA_WORDS:
        return ""
    keys = [key.lower() for key in _key().findall(text)] if ":" in text else []
    if len(keys) == 1 and keys[0] in page.words("headline_keys"):
        return "headline"
    if len(keys) == 1 and keys[0] in page.words("byline_keys"):
        return "byline"
    known = sum(key in page.words("metadata_keys") or key in page.words("byline_keys") for key in keys)
    if keys and known >= min(len(keys), 2) and text[-1] not in "?!" and text[0] not in MARKS:
        return "metadata"
    return "metadata" if count <= 10 and _is_dated_line(page, text) else ""


def _is_dated_line(page: Page, text: str) -> bool:
    """Whether a short line states a date and nothing else: "Published 3 May 2024 at 10:15", "Monday, May 3"."""
    dates = find_dates(text, Span(0, len(text)), page.lexicon)
    if not dates or dates[0].day is None or text[-1] in STOPS and not text.endswith((" a.m.", " p.m.")):
        return False
    first = text.split(maxsplit=1)[0].strip(",.:").capitalize()
    opened = text.lower().startswith(tuple(page.words("date_openers")))
    return opened or first in page.lexicon.words("dates", "weekdays") or dates[0].full and dates[0].span.start == 0


def _is_headline(page: Page, index: int, dateline: int) -> bool:
    """Whether the first block that is neither metadata nor byline is a headline.

    Without a final stop it is. With one it is taken for a headline where a dateline or byline follows, where it has
    capitals as titles have, or where a whole article follows it, whose first paragraphs or their deck are longer; a
    quotation, an excerpt or a sentence that says on which weekday or what has been done, as leads do, is prose.
    """
    text = page.block(index)
    count = len(text.split(maxsplit=HEADLINE_WORDS + 1))
    if index + 1 >= len(page.spans) or text[-1] in ":," or count > HEADLINE_WORDS:
        return False
    last = text.rstrip(MARKS + ")]")[-1:]
    if last not in (".", "…") and not (last in ("?", "!") and text[0] in MARKS and text[-1] in MARKS):
        return True
    if index + 1 == dateline or is_byline(page, page.block(index + 1)):
        return True
    if is_titled(text):
        return True
    if _is_lead(page, text):
        return False
    whole = len(page.spans) - index >= WHOLE_ARTICLE and count <= HEADLINE_WORDS_WITH_STOP
    longer = any(end - start > 1.3 * len(text) for start, end in page.spans[index + 1 : index + 1 + DECK])
    return whole and longer and text[0] not in '"“'


def _is_lead(page: Page, text: str) -> bool:
    """Whether a sentence tells news as the lead of a story does: on Monday, Tuesday night, yesterday, has been shut."""
    words = [word.strip(",.") for word in text.split()]
    days, done = page.lexicon.words("dates", "weekdays"), page.words("done")
    if any(one.islower() and other in days for one, other in zip(words, words[1:], strict=False)):
        return True
    if not page.words("lately").isdisjoint(word.rstrip(":") for word in words):
        return True
    for at, word in enumerate(words[1:-1], 1):
        if word in ("has", "have") and words[at - 1] not in page.lexicon.words("grammar", "modals"):
            onward = words[at + 2] if words[at + 1].endswith("ly") and at + 2 < len(words) else words[at + 1]
            if onward.endswith("ed") or onward in done:
                return True
    return False


def is_titled(text: str) -> bool:
    """Whether the words have capitals as titles have them: Ferry To Tarn Island Ends."""
    bare = [word.lstrip(MARKS + "([") for word in text.split()]
    telling = [word for word in bare if len(word) > 3 and word[0].isalpha()]
    return len(telling) >= 3 and sum(word[0].isupper() for word in telling) > 0.8 * len(telling)


def _is_standfirst(page: Page, index: int, dateline: int) -> bool:
    text = page.block(index)
    count = len(text.split(maxsplit=STANDFIRST_WORDS + 1))
    if index + 1 >= len(page.spans) or count > STANDFIRST_WORDS or text[-1] == ":":
        return False
    if text[0] in MARKS and text[-1] in MARKS:
        return False
    if index + 1 == dateline or is_byline(page, page.block(index + 1)) or page.block(index - 1).endswith(";"):
        return True  # a headline that ends with a semicolon goes on below
    return text[-1] not in STOPS + MARKS + ")]" and count >= 5 and is_prose(page, index + 1)
