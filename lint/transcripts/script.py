"""Scripts: screenplay layout, in which the speaker's name stands in capitals above what is said (fountain.io)."""

import re
from functools import cache

from lint import formats
from lint.document import Document, Span
from lint.files import File
from lint.formats import Options
from lint.reading.lexicon import Lexicon
from lint.transcripts.pages import lines_of, typed
from lint.transcripts.transcript import Transcript, Turn

FORM = "script"
FEWEST = 3  # speeches that make a text a script
RECURRING = 2  # of which one name comes again
_SCENES = ("INT.", "EXT.", "EST.", "INT/EXT", "I/E", "FADE ", "CUT TO")


@cache
def _name() -> re.Pattern[str]:
    # a name in capitals, perhaps with (V.O.) or (CONT'D), or one that "@" marks in any letters
    name = r"(?:@(?P<forced>[^\n(]{1,60})|(?P<name>[^\W\d_a-z][^a-z\n(:!]{0,40}?))"
    return re.compile(rf"[ \t]*{name}[ \t]*(?:\([^()\n]{{1,40}}\))?[ \t]*\^?[ \t]*$")


@cache
def _unsaid() -> re.Pattern[str]:
    # notes and cut passages
    return re.compile(r"\[\[[^\[\]]{0,5000}\]\]|/\*(?:(?!\*/).)*+(?:\*/)?", re.S)


def read(file: File, lexicon: Lexicon, options: Options) -> Transcript:
    """The transcript in a script: who is named above each speech; what is not said by anybody has no speaker."""
    document = typed(formats.parse(file, options))
    return read_script(document, lines_of(document.text))


def is_script(text: str, lines: list[Span]) -> bool:
    """Whether several lines are names in capitals, set off above, with words below, and one of them comes again."""
    if not any(text.startswith(_SCENES, line.start) for line in lines[:200]):
        return False
    names = [name for at, line in enumerate(lines) if (name := _speaker(text, lines, at))]
    return len(names) >= FEWEST and len(names) - len(set(names)) >= RECURRING - 1


def read_script(document: Document, lines: list[Span]) -> Transcript:
    """The speeches of a script, and what stands between them without a speaker."""
    text = _unsaid().sub(_blanks, document.text)
    turns: list[Turn] = []
    speaker, spans = "", list[Span]()
    for at, line in enumerate(lines):
        apart = at == 0 or _blank_before(text, lines[at - 1], line)
        name = _speaker(text, lines, at)
        if name or apart:
            turns.append(Turn(speaker, tuple(spans)))
            speaker, spans = name, []
        if not name and not _is_direction(text, line, speaker):
            spans.append(line)
    turns.append(Turn(speaker, tuple(spans)))
    return Transcript(document._replace(text=text), tuple(turn for turn in turns if turn.spans), (), FORM)


def _blanks(note: re.Match[str]) -> str:
    """As many blanks as a note is long, its line ends kept."""
    return re.sub(r"[^\n]", " ", note[0])


def _speaker(text: str, lines: list[Span], at: int) -> str:
    """The name that a line consists of, above a speech; "" for any other line."""
    line = lines[at]
    found = _name().match(text[line.start : min(line.end, line.start + 120)])
    if not found or at + 1 >= len(lines) or _blank_before(text, line, lines[at + 1]):
        return ""
    if at and not _blank_before(text, lines[at - 1], line):
        return ""
    name = " ".join((found["forced"] or found["name"]).split())
    return "" if name.startswith(_SCENES) or name.endswith(":") else name


def _blank_before(text: str, before: Span, line: Span) -> bool:
    return text.count("\n", before.end, line.start) > 1


def _is_direction(text: str, line: Span, speaker: str) -> bool:
    """Whether a line tells how something is said, where, or how the film is cut."""
    words = text[line.start : line.end].strip()
    if speaker:
        return words.startswith("(") and words.endswith(")")
    return words.startswith((".", "#", "=", ">", *_SCENES))
