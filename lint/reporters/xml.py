"""XML text: what an article says, such that every reader of XML gets it as it stands, or as a visible escape."""

import re
from collections.abc import Mapping

from lint.reporters.terminal import printable

# All that XML 1.0 has no way to write, and what would reorder a line or hide in it.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def escape(text: str) -> str:
    """The text, fit for an attribute in double quotation marks and between tags."""
    text = _FORBIDDEN.sub(lambda found: _visible(found[0]), text)
    # Two signs of number can begin a command to a build server that reads the log.
    return "".join(_ENTITIES.get(character, character) for character in text).replace("##", "#&#35;")


def _visible(character: str) -> str:
    shown = printable(character)
    return shown if shown != character else f"\\u{ord(character):04x}"


def start(name: str, attributes: Mapping[str, object]) -> str:
    """An opening tag, without its bracket: `<name a="b"`."""
    return f"<{name}" + "".join(f' {key}="{escape(str(value))}"' for key, value in attributes.items())
