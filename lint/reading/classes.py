"""Classes: what words between quotation marks are. Only direct and partial quotations are speech.

The tests run in the order of attribution grammar, section 9; the first that holds wins.
"""

from lint.reading.cries import cry_before
from lint.reading.lexicon import Lexicon
from lint.reading.tokens import Line
from lint.values import NamedTuple

LONGEST = 12  # words looked at: no name, title or term is longer
SPEECH = frozenset({"direct", "partial"})


class Place(NamedTuple):
    """Where a quotation stands: its token in a line, and how a cue of the sentence touches it.

    `touch`: "next" (the cue clause stands right beside it), "sentence" (a cue elsewhere in the sentence) or "".
    `reported`: it stands in the clause that somebody reports, or is what somebody calls a thing.
    """

    line: Line
    at: int
    touch: str
    reported: bool = False


def _is_word(token: str) -> bool:
    return token[0].isalnum() or token[-1].isalnum() or any(map(str.isalnum, token))


def classify(words: str, place: Place, lexicon: Lexicon) -> str:
    """The class of a quotation: direct, partial, title, name, nickname, term, slogan or scare."""
    content = [token for token in words.split(None, LONGEST)[:LONGEST] if _is_word(token)]
    line, at, touch, reported = place
    before = line.lower[at - 1] if at else ""
    after = line.words[at + 1] if at + 1 < len(line.words) else ""
    running = _runs_on(before, words)
    if cry_before(line, at, lexicon.words("quotations", "cries")):
        return "partial" if touch else "slogan"
    if len(content) == 1 and words.startswith("#") or _glossed(content, line, at):
        return "term"
    if before == "(" and after == ")" and len(content) > 1 and _is_name(content, "", "", lexicon):
        return "title"
    named = _in_clause(line, at, before, lexicon) and _is_name(content, "", before, lexicon)
    if words[-1:] == "," and line.lower[at + 1 : at + 2] == ["by"] and not touch and len(content) > 1:
        return "title"
    if touch == "next" and not running and not named and (words[-1:] in ",.?!…—" or len(content) > 3):
        return "direct"
    if before and 0 < len(content) <= 2 and _between_names(line, at, content):
        return "nickname"
    marked = _by_neighbour(before, line, at, content, lexicon)
    if marked:
        return marked
    if not reported and (named or _is_name(content, touch, before, lexicon)):
        return "name"
    capital = _starts_upper(words)
    if touch:
        if running:
            return "partial"
        intro = before in (":", ",", "") or line.words[at - 1] in "—–" or touch == "next"
        if (capital and (intro or len(content) > 6)) or (intro and words[-1:] in ",.?!" and len(content) > 1):
            return "direct"
        return "partial"
    if capital and (words[-1:] in ",.?!…—" or after == "" or before in ("", ":", ",")):
        return "direct"
    if len(content) <= 3:
        return "scare"
    return "direct" if capital else "partial"


def _glossed(content: list[str], line: Line, at: int) -> bool:
    """Whether a word of another language is explained in brackets: a "noraebang" (singing) room."""
    following = line.words[at + 1 : at + 4]
    return len(content) == 1 and content[0].islower() and following[:1] == ["("] and following[2:] == [")"]


def _in_clause(line: Line, at: int, before: str, lexicon: Lexicon) -> bool:
    """Whether the word before the quotation belongs to the writer's clause and does not introduce speech."""
    if not before or not before[0].isalpha() or before in lexicon.words("grammar", "openers"):
        return False
    return before not in lexicon.words("quotations", "introducing")


def _runs_on(before: str, words: str) -> bool:
    """Whether the quotation is part of the writer's clause: a word stands before it, and it starts in lower case."""
    return bool(before) and before[0].isalpha() and not _starts_upper(words)


def _starts_upper(words: str) -> bool:
    for char in words:
        if char.isalnum():
            return char.isupper() or char.isdigit()
    return False


def _between_names(line: Line, at: int, content: list[str]) -> bool:
    if at + 1 >= len(line.words):
        return False
    left, right = line.words[at - 1], line.words[at + 1]
    return left[:1].isupper() and right[:1].isupper() and left[-1:].isalpha() and content[0][:1].isupper()


def _by_neighbour(before: str, line: Line, at: int, content: list[str], lexicon: Lexicon) -> str:
    """Title, nickname, term or slogan by the word in front of the mark."""
    word = before
    if word == "," and at > 1:
        word = line.lower[at - 2]
    small = lexicon.words("quotations", "small")
    telling = [token for token in content if token not in small]
    capitals = sum(token[:1].isupper() for token in telling)
    if word in lexicon.words("quotations", "nicknames") and len(content) <= 4:
        return "nickname"
    if word in lexicon.words("quotations", "slogans"):
        return "slogan"
    if word in ("reading", "reads", "read") and any(
        low in lexicon.words("quotations", "slogans") for low in line.lower[max(0, at - 8) : at]
    ):
        return "slogan"
    if word in lexicon.words("quotations", "terms") and len(content) <= 4:
        return "term"
    if word == "as" and at > 1 and line.lower[at - 2] == "known":
        return "term"
    if word in lexicon.words("quotations", "titles") and capitals * 2 > len(telling):
        return "title"
    return ""


def _is_name(content: list[str], touch: str, before: str, lexicon: Lexicon) -> bool:
    """Capitalised words without a verb, not introduced as speech."""
    if not content or len(content) > 6 or touch == "next" or before in (":",):
        return False
    small = lexicon.words("quotations", "small")
    first, *rest = (token.strip(",.;:!?’'") for token in content)
    unnaming = lexicon.words("quotations", "unnaming")
    if not first[:1].isupper() or first in unnaming:
        return False
    if not before and content[-1][-1] in ".?!" and first.replace("’", "'").partition("'")[0] in unnaming:
        return False  # He’s 6-2.
    if any(not (word[:1].isupper() or word[:1].isdigit() or word.lower() in small) for word in rest):
        return False
    return not (touch and not rest and before not in ("the", "a", "an"))
