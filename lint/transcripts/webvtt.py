"""WebVTT: cues with voice tags; notes, styles and regions are no speech. https://www.w3.org/TR/webvtt1/"""

import html
import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from lint.files import File
from lint.formats import Options
from lint.reading.lexicon import Lexicon
from lint.transcripts.captions import Chunk, Cue, transcript_of
from lint.transcripts.transcript import Transcript


@cache
def _blank_line() -> re.Pattern[str]:
    # truly empty: a line with a blank on it is part of a rolling caption
    return re.compile(r"\r\n(?=\r\n)|\n(?=\n)|\r(?=\r(?!\n))")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"[ \t]*\d{1,9}[ \t]*")


@cache
def _timing() -> re.Pattern[str]:
    time = r"(?:(\d{1,6}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
    return re.compile(rf"^[ \t]*{time}[ \t]*-->[ \t]*{time}[^\r\n]*(?:\r\n?|\n|$)", re.M)


@cache
def _markup() -> re.Pattern[str]:
    # a tag; an entity; a place on the screen, as SubRip has it: {\\an8}
    entity = r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});"
    return re.compile(rf"<(?P<tag>[^<>]{{0,200}})>|(?P<entity>{entity})|\{{\\[^{{}}\n]{{0,60}}\}}")


def read(file: File, lexicon: Lexicon, options: Options) -> Transcript:
    """The transcript in a WebVTT file."""
    return transcript_of(file, cues_of(file.text), lexicon, "WebVTT")


def cues_of(text: str, blanks: bool = False) -> Iterator[Cue]:
    """Every cue of a file of captions, WebVTT or SubRip; what stands under no time is no speech.

    A cue ends at a blank line; where `blanks` may stand in one it ends at the number of the next.
    """
    times = list(_timing().finditer(text))
    for time, after in zip_longest(times, times[1:]):
        end = len(text) if after is None else after.start()
        blank = _blank_line().search(text, max(time.end() - 1, 0), end)
        if blank and not (blanks and after):
            end = blank.start() + 1
        elif after is not None:
            end = _without_number(text, time.end(), end)
        groups = time.groups()
        yield Cue(_seconds(groups[:4]), _seconds(groups[4:]), tuple(chunks_of(text, time.end(), end)))


def _without_number(text: str, start: int, end: int) -> int:
    """The end of a cue's words: before the line right above the next time, if that is a number."""
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    line = max(text.rfind("\n", start, end), text.rfind("\r", start, end)) + 1 or start
    return line if _number().fullmatch(text, line, end) else end


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def chunks_of(text: str, start: int, end: int) -> Iterator[Chunk]:
    """The words of a cue without its tags; `<v Name>` says who speaks until it is closed or another begins."""
    voice: str | None = None
    at = start
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    for found in _markup().finditer(text, start, end):
        if found.start() > at:
            yield Chunk(text[at : found.start()], at, found.start() - at, voice)
        at = found.end()
        tag = found["tag"]
        if found["entity"]:
            yield Chunk(html.unescape(found["entity"]), found.start(), at - found.start(), voice)
        elif tag is not None and re.match(r"v(?:\.[^ \t]*)?[ \t]", tag):
            voice = html.unescape(" ".join(tag.split()[1:]))
        elif tag == "/v":
            voice = None if voice is None else ""
    if at < end:
        yield Chunk(text[at:end], at, end - at, voice)
