"""Records: interview notes, transcripts, captions and documents that quotations are held against.

One form of transcript a module, each with `read(file, lexicon, options) -> Transcript`. `FORMS` maps a suffix to its
module, which is imported on first use; a file of any other suffix is read as `check` reads it (`lint.formats`), and its
labels, if it has any, are found in the text.
"""

import os
from importlib import import_module

from lint.files import File
from lint.formats import AS_THEY_ARE, Options
from lint.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.reading.lexicon import Lexicon
    from lint.transcripts.transcript import Transcript

FORMS = {
    ".vtt": "lint.transcripts.webvtt",
    ".srt": "lint.transcripts.subrip",
    ".fountain": "lint.transcripts.script",
    ".spmd": "lint.transcripts.script",
}
OTHERS = "lint.transcripts.labelled"


def read(file: File, lexicon: "Lexicon", options: Options = AS_THEY_ARE) -> "Transcript":
    """The transcript in a file. A file that says by its first line that it is WebVTT is read as such.

    Raises UserError for a file that is no sound example of its format.
    """
    suffix = os.path.splitext(file.path)[1].lower()
    module = FORMS.get(suffix, OTHERS)
    if suffix not in FORMS and file.text.startswith(("WEBVTT\n", "WEBVTT\r", "WEBVTT ")):
        module = FORMS[".vtt"]
    transcript: Transcript = import_module(module).read(file, lexicon, options)
    return transcript
