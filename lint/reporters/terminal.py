"""The terminal: whether to colour, how wide a text stands, and which characters must not reach it raw."""

from collections.abc import Mapping
from functools import lru_cache

from lint.hints import Literal, Protocol
from lint.patterns import IGNORE_CASE, compiled

STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "suggestion": "1;36",
    "name": "1",
    "path": "1",
    "faint": "2",
    "added": "32",
    "removed": "31",
}

# Joiners shape Persian and Indic names and emoji; every other invisible format character is shown as its escape.
_JOINERS = "\u200c\u200d"
# Azure Pipelines and GitHub Actions obey these wherever they stand in a line.
_COMMAND = compiled(r"##(vso)?(?=\[)", IGNORE_CASE)
# Not Latin letters, spaces, dashes, quotation marks, currencies: what may stand wider or narrower than one column.
_OTHER = compiled(r"[^\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


class Stream(Protocol):
    """The part of an output stream that decides about colour."""

    def isatty(self) -> bool: ...


def use_color(when: Literal["auto", "always", "never"], stream: Stream, environ: Mapping[str, str]) -> bool:
    """Whether to colour what goes to `stream`: the option first, then the environment, then the stream itself.

    An empty variable counts as unset (https://no-color.org); NO_COLOR beats FORCE_COLOR.
    """
    if when != "auto":
        return when == "always"
    if environ.get("NO_COLOR"):
        return False
    if any(environ.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return environ.get("TERM") != "dumb" and stream.isatty()


# Terminals that take hyperlinks, by what they call themselves in the environment.
_LINKING = frozenset({"Hyper", "WezTerm", "WarpTerminal", "ghostty", "iTerm.app", "rio", "vscode"})
_LINKING_TERMS = ("alacritty", "contour", "foot", "xterm-ghostty", "xterm-kitty", "wezterm")
_FIRST_VTE = 5000  # GNOME's terminals understand them from 0.50 on


def use_links(stream: Stream, environ: Mapping[str, str]) -> bool:
    """Whether `stream` is a terminal known to take hyperlinks (OSC 8). FORCE_HYPERLINK says so, or with 0 not."""
    forced = environ.get("FORCE_HYPERLINK", "")
    if forced:
        return forced != "0"
    term = environ.get("TERM", "")
    if not stream.isatty() or term in ("", "dumb") or term.startswith(("screen", "tmux")) or environ.get("CI"):
        return False
    vte = environ.get("VTE_VERSION", "")
    named = environ.get("TERM_PROGRAM") in _LINKING or term.startswith(_LINKING_TERMS)
    return named or bool(environ.get("WT_SESSION")) or (vte.isdecimal() and int(vte) >= _FIRST_VTE)


def link(text: str, address: str, links: bool) -> str:
    """The text as a hyperlink to an address, or as it is where there is none or none is wanted."""
    if not links or not address:
        return text
    safe = "".join(sign if "!" <= sign <= "~" else _escaped(sign) for sign in address)
    return f"\x1b]8;;{safe}\x1b\\{text}\x1b]8;;\x1b\\"


def _escaped(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "surrogatepass"))


def paint(text: str, style: str, color: bool) -> str:
    """The text in one of `STYLES`, or as it is when there is no colour or no text."""
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if color and text else text


def printable(text: str) -> str:
    """The text on one line, with control characters, direction overrides and lone surrogates as visible escapes.

    An article or a file name may hold anything; a terminal obeys escape sequences and reorders a line for a bidi
    override. A tab becomes one space. What a build server would take for a command to itself is broken up.
    """
    if not text.isprintable():
        text = "".join(map(_show, text))
    return _COMMAND.sub(r"#\\x23\1", text) if "##" in text else text


def _show(character: str) -> str:
    if character == "\t":
        return " "
    from unicodedata import category  # which most copy never asks for

    if character in _JOINERS or category(character) not in _UNSAFE:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def columns(text: str) -> int:
    """How many terminal columns the printable text takes: wide East Asian characters two, combining marks none."""
    return len(text) if is_plain(text) else sum(map(_columns, text))


def is_plain(text: str) -> bool:
    """Whether each character takes one column for sure: Latin letters and the usual punctuation."""
    return text.isascii() or _OTHER.search(text) is None


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    from unicodedata import category, east_asian_width

    kind = category(character)
    if kind in {"Mn", "Me"} or character in _JOINERS:
        return 0
    # One that is not assigned is as wide as the version of the tables says, which changes from Python to Python.
    return 2 if kind != "Cn" and east_asian_width(character) in "WF" else 1


def number(count: int, noun: str) -> str:
    """A count with its noun: 1 file, 3 files."""
    return f"{count} {noun}" + ("" if count == 1 else "s")


def paint_diff(diff: str, color: bool) -> str:
    """A unified diff fit for a terminal: every line printable, in colour where colour is wanted."""
    return "".join(_paint_diff_line(line, color) + "\n" for line in diff.split("\n")[:-1])


def _paint_diff_line(line: str, color: bool) -> str:
    heading = line.startswith(("--- ", "+++ ", "@@"))
    style = "faint" if heading else "added" if line[:1] == "+" else "removed" if line[:1] == "-" else ""
    shown = printable(line)
    return paint(shown, style, color) if style else shown
