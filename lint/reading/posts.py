"""Posts: the person named right behind a post and its field: Minister of Works Wanda Orell."""

from lint.reading.also_names import is_date
from lint.reading.mentions import Mention
from lint.reading.nouns import Nouns
from lint.reading.tokens import Line

LONGEST = 12  # tokens of a field and a name


def holder(line: Line, first: int, of: int, end: int, nouns: Nouns) -> Mention | None:
    """The person in a post at [`first`, `of`) whose field and name, all in capitals, end before token `end`."""
    if not line.words[of - 1][:1].isupper() or first >= of:
        return None
    begin = of + 2 if line.lower[of + 1] == "the" else of + 1
    name = begin
    while name < end - 1 and (line.lower[name] in nouns.fields or (line.lower[name] == "and" and name > begin)):
        name += 1
    if name == begin:
        name = end - 2  # a field or a place that no list knows
    named = line.words[name:end]
    if name < begin or not named or not all(word[0].isupper() or word in nouns.particles for word in named):
        return None
    if name == begin or any(word.lower() in nouns.body_heads or word in nouns.places for word in named):
        return None
    return Mention(first, end, "person", line.lower[end - 1], name, end)


def capitals(line: Line, at: int, ceiling: int, nouns: Nouns) -> int:
    """The token after a run of capitalised words, small ones between them and "the" in front."""
    begin = at
    while at < min(ceiling, begin + LONGEST) and (
        (line.words[at][0].isupper() and not is_date(line, at, nouns))
        or (at == begin and line.lower[at] == "the")
        or (at > begin and (line.lower[at] == "and" or line.lower[at] in nouns.particles))
    ):
        at += 1
    while at > begin and line.words[at - 1].islower():
        at -= 1
    return at
