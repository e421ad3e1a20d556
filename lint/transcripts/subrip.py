"""SubRip (.srt): numbered captions; times have a comma, tags are those of HTML, positions stand in {\\an8}."""

from lint.files import File
from lint.formats import Options
from lint.reading.lexicon import Lexicon
from lint.transcripts.captions import transcript_of
from lint.transcripts.transcript import Transcript
from lint.transcripts.webvtt import cues_of


def read(file: File, lexicon: Lexicon, options: Options) -> Transcript:
    """The transcript in a SubRip file."""
    return transcript_of(file, cues_of(file.text, blanks=True), lexicon, "SubRip")
