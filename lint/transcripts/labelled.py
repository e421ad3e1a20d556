"""Labelled text: interviews, hearings and notes in which labels at the start of a line say who speaks.

Text without labels is a record as well: one turn whose speaker is not known.
"""

import re
from functools import cache

from lint import formats
from lint.document import Document, Span
from lint.files import File
from lint.formats import Options
from lint.reading.lexicon import Lexicon
from lint.transcripts.captions import clock
from lint.transcripts.labels import find_labels
from lint.transcripts.pages import Page, lines_of, read_pages, typed
from lint.transcripts.script import is_script, read_script
from lint.transcripts.transcript import Landmark, Transcript, Turn

FORM, PLAIN_FORM = "labelled text", "text"
_ANSWERING = frozenset({"a", "answer", "the witness", "witness"})
_ASKING = frozenset({"q", "question"})


@cache
def _examined() -> re.Pattern[str]:
    # BY MR. OKORO: names who asks from here on
    return re.compile(r"BY ((?:[A-Z][\w.'’-]*[ \t]?){1,6})$", re.I)


@cache
def _witness() -> re.Pattern[str]:
    return re.compile(r"[\W\d]*(?:EXAMINATION OF )?(?P<name>[A-Z][A-Z.'’ \-]{3,60}[A-Z])(?P<rest>,[^\n]{0,80})?$")


def read(file: File, lexicon: Lexicon, options: Options) -> Transcript:
    """The transcript in a file that `check` can read; raises what its format raises."""
    document = formats.parse(file, options)
    if not _is_plain(document):
        lines = [block.span for block in document.blocks]
        return _transcript(document, Page(tuple(lines)), lexicon)
    document = typed(document)
    lines = lines_of(document.text)
    if is_script(document.text, lines):
        return read_script(document, lines)
    return _transcript(document, read_pages(document.text, lines), lexicon)


def _is_plain(document: Document) -> bool:
    """Whether the text is the file's own, so that its lines are those that somebody typed."""
    text = document.file.text
    return len(document.text) + text.count("\r\n") == len(text)


def _transcript(document: Document, page: Page, lexicon: Lexicon) -> Transcript:
    text = document.text
    labels = find_labels(text, page.lines, lexicon)
    turns: list[tuple[str, str, list[Span]]] = []
    times: list[Landmark] = []
    asking = answering = speaker = ""
    for line in page.lines:
        label = labels.get(line.start)
        by = label and _examined().match(label.name)
        if by:
            asking = " ".join(by[1].split())
        elif label is not None:
            speaker = label.name
            turns.append((speaker, _behind(speaker, asking, answering), []))
        else:
            answering = _sworn(text, line, lexicon) or answering
        start = label.end if label else line.start
        if label is not None and label.time is not None:
            times.append(Landmark(label.end, clock(label.time)))
        if not turns:
            turns.append(("", "", []))
        if not by and text[start : line.end].strip():
            turns[-1][2].append(Span(start, line.end))
    said = tuple(Turn(speaker, tuple(spans), name) for speaker, name, spans in turns if spans)
    return Transcript(document, said, page.landmarks or tuple(times), FORM if labels else PLAIN_FORM)


def _behind(label: str, asking: str, answering: str) -> str:
    """Who the record says asks or answers under a label that names nobody."""
    low = label.casefold().strip(".")
    return asking if low in _ASKING else answering if low in _ANSWERING else ""


def _sworn(text: str, line: Span, lexicon: Lexicon) -> str:
    """The witness whom a line introduces: "JANE OKORO, having been sworn", "EXAMINATION OF JANE OKORO"."""
    found = _witness().match(text[line.start : min(line.end, line.start + 160)].rstrip(". \t\r"))
    if not found:
        return ""
    rest = (found["rest"] or "").lstrip(", ").casefold()
    named = rest.startswith(tuple(lexicon.words("record", "sworn"))) or "EXAMINATION OF" in found[0]
    return found["name"] if named else ""
