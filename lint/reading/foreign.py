"""Foreign: the blocks of an article that are not in English, and what language they are in.

quotelint reads English. What is written in another language is left alone: linting it as English would be guessing.
A block is foreign where its small words are those of another language (see `languages.toml`), or most of its letters
are not Latin. Short blocks are left in doubt, unless most of the article is foreign.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from lint.document import Span
from lint.reading.lexicon import Lexicon

LOOK = 600  # code points of a block that are looked at
LEAST = 40  # code points of the shortest block that is judged by its words
LEAST_WORDS = 7
LEAST_LETTERS = 12  # of the shortest block that is judged by its script
LEAST_SHARE = 0.15  # of small words among all words, in running text of any language of the lists
UNKNOWN = "another language"
_AROUND = ".,;:!?()[]\"'“”‘’«»„—–-"
_SCRIPTS = (
    (0x370, "Greek"), (0x400, "Cyrillic script"), (0x530, "Armenian"), (0x590, "Hebrew"), (0x600, "Arabic script"),
    (0x900, "an Indian script"), (0xE00, "Thai"), (0xE80, "an Asian script"), (0x10A0, "Georgian"), (0x1100, "Korean"),
    (0x1200, "Ethiopic script"), (0x1E00, ""), (0x1F00, "Greek"), (0x2000, ""), (0x3040, "Japanese"),
    (0x3100, "an Asian script"), (0x4E00, "Chinese characters"), (0xA000, "an Asian script"), (0xAC00, "Korean"),
    (0xD7B0, ""), (0xF900, "Chinese characters"), (0xFB00, ""), (0xFB50, "Arabic script"), (0xFF00, ""),
)  # fmt: skip


def find_foreign(text: str, spans: Sequence[Span], lexicon: Lexicon) -> dict[int, str]:
    """The indexes of the foreign ones among the spans, each with its language in words.

    Where they are most of the text, all spans are foreign: a headline is too short to be judged alone.
    """
    found = {}
    for index, (start, end) in enumerate(spans):
        language = _language(text[start : min(end, start + LOOK)], lexicon)
        if language:
            found[index] = language
    if found and len(found) < len(spans):
        foreign = sum(spans[index].end - spans[index].start for index in found)
        if 2 * foreign > sum(end - start for start, end in spans):
            commonest = Counter(found.values()).most_common(1)[0][0]
            return {index: found.get(index, commonest) for index in range(len(spans))}
    return found


def _language(block: str, lexicon: Lexicon) -> str:
    """The language of a block, or "" for English and for what is too short to tell."""
    if any(map(block.__contains__, _sure(lexicon))):
        return ""
    if not block.isascii():
        script = _script(block)
        if script:
            return script
    if len(block) < LEAST:
        return ""
    words = [word.strip(_AROUND) for word in block.lower().replace("’", "'").split()]
    if len(words) < LEAST_WORDS:
        return ""
    hits = Counter(language for word in words for language in _languages(lexicon).get(word, ()))
    english = hits.pop("english", 0)
    most = max(hits.values(), default=0)
    if most < max(LEAST_SHARE * len(words), 3) or most < 2 * english:
        return ""
    first = [language for language, count in hits.items() if count == most]
    return first[0].capitalize() if len(first) == 1 else UNKNOWN


def _script(block: str) -> str:
    """The script of most letters of a block, or "" where that is Latin or there are too few."""
    letters = [letter for letter in block if letter.isalpha()]
    others = [letter for letter in letters if letter > "\u036f"]
    if len(letters) < LEAST_LETTERS or 2 * len(others) <= len(letters):
        return ""
    names = Counter(_script_of(ord(letter)) for letter in others)
    name, count = names.most_common(1)[0]
    return name if name and 2 * count > len(letters) else ""


def _script_of(code: int) -> str:
    return next((name for first, name in reversed(_SCRIPTS) if code >= first), "")


@cache
def _sure(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(f" {word} " for word in lexicon.table("languages").get("sure", ()))


@cache
def _languages(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The languages that each small word belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in lexicon.table("languages").items():
        for word in words if language != "sure" else ():
            found[word] = (*found.get(word, ()), language)
    return found
