"""Insets: short lines among the paragraphs that are not the story: a link to another one, a heading inside a speech."""

from lint.document import BODY_KINDS
from lint.reading.signs import LONG, MARKS, STOPS, Page
from lint.reading.verbs import reporting_verbs

LINES = 4  # short blocks between two paragraphs of one speech, and one
TOLD = 8  # words at the end of a paragraph in which it says who speaks
LINK_LABEL = 24  # code points of a label and its colon
PROSE_ENDS = STOPS + MARKS
_SPEECH = ('"', "“")  # marks that a paragraph of speech opens with
_SINGLE = ("'", "‘", "’")
_CLOSING = ("”", "’’", "''", '"')  # what closes it, as printed


def is_link(page: Page, index: int) -> bool:
    """Whether a line without a stop only leads to another story: RELATED: Ferry comes back; Also Read | Ferry stops.

    Or is the label of one alone, two words without a colon, or the line below that: Related: ¶ Ferry ‘will come back’
    """
    start, end = page.spans[index]
    head = page.text[start : min(end, start + LINK_LABEL)]
    sign = "|" if "|" in head else ":"
    if sign not in head and len(head) < LINK_LABEL and " " in head and head.lower() in page.words("link_labels"):
        return True
    if sign in head:
        label, _, title = page.block(index).partition(sign)
        named = label.strip().lower() in page.words("link_labels")
        return named and (title[-1] not in PROSE_ENDS if title.strip() else _is_title(page, index + 1))
    if not index or page.text[page.spans[index - 1].end - 1] != ":" or not _is_title(page, index):
        return False
    return page.kinds[index - 1] == "metadata" and page.block(index - 1)[:-1].lower() in page.words("link_labels")


def _is_title(page: Page, index: int) -> bool:
    """Whether a block is short and has no stop at its end."""
    if index == len(page.spans):
        return False
    start, end = page.spans[index]
    return end - start <= LONG and page.text[end - 1] not in STOPS


def is_interposed(page: Page, index: int) -> bool:
    """Whether a short block parts two paragraphs of one speech: a picture's line, printed twice, a link to a story.

    The paragraph above leaves its mark open, the one below opens with a mark. Not: He paused. Nor where the paragraph
    above ends with who speaks, and so has lost its closing mark.
    """
    above, below, size = index - 1, index + 1, len(page.spans)
    while below < size and page.text[page.spans[below].start] not in _SPEECH:
        if below - index == LINES or page.spans[below].end - page.spans[below].start > LONG:
            return False
        below += 1
    while above > 0 and index - above < LINES and page.kinds[above] == "metadata":
        above -= 1
    if below == size or above < 0 or page.kinds[above] not in BODY_KINDS:
        return False
    onward, speech = page.text[page.spans[below].start], page.block(above)
    left_open = speech.count(onward) % 2 if onward == '"' else speech.rfind(onward) > max(map(speech.rfind, _CLOSING))
    if not left_open or not all(_is_line(page, at) for at in range(index, below)):
        return False
    verbs, last = reporting_verbs(page.lexicon), speech.lower().rstrip(".").split()[-TOLD:]
    return _opens_speech(speech[: speech.rfind(onward)].rstrip()) and not any(map(verbs.is_past, last))


def _opens_speech(before: str) -> bool:
    """Whether speech can open behind some words: at the head of a paragraph, behind a stop, a comma or a colon."""
    return not before or before[-1] in '.?!:,…"”’'


def _is_line(page: Page, index: int) -> bool:
    """Whether a block is short, and neither speech nor story: a title in single marks is a heading."""
    text = page.block(index)
    quiet = len(text) <= LONG and text[-1] != ":" and not any(mark in text for mark in _SPEECH)
    heading = text[0] in _SINGLE and text[-1] in _SINGLE and text[-2:-1].isalnum()
    return quiet and (heading or page.words("telling").isdisjoint(text.lower().split()))
