"""Where the article names a party, and what it says of it away from the cues."""

from bisect import bisect_right

from lint.document import Block, Span
from lint.reading.affiliations import Affiliation, before_name, in_description
from lint.reading.mentions import before
from lint.reading.names import KINDS, person_words
from lint.reading.nouns import Nouns
from lint.reading.sources import Party, apposition
from lint.reading.tokens import Line

WINDOW = 200  # code points read on each side of a name


def _occurrences(text: str, blocks: tuple[Block, ...], word: str) -> list[int]:
    found = []
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            block = _block_at(blocks, at)
            if block.kind in KINDS and block.span.start <= at < block.span.end:
                found.append(at)
        at = text.find(word, end)
    return found


def _block_at(blocks: tuple[Block, ...], at: int) -> Block:
    """The block that holds an offset, or the last one before it."""
    return blocks[bisect_right(blocks, at, key=lambda block: block.span.start) - 1]


def places_of(party: Party, text: str, blocks: tuple[Block, ...]) -> tuple[Span, ...]:
    """Every mention of a party: its labels at cues, and for a person each place that has the last name."""
    spans = {label.span for label in party.labels}
    if party.kind == "person":
        covered = sorted(spans)
        for at in _occurrences(text, blocks, party.words[-1]):
            if not any(span.start <= at < span.end for span in covered):
                full = " ".join(party.words)
                start = at + len(party.words[-1]) - len(full)
                begin = start if start >= 0 and text.startswith(full, start) else at
                spans.add(Span(begin, at + len(party.words[-1])))
    return tuple(sorted(spans))


def describe_elsewhere(party: Party, text: str, blocks: tuple[Block, ...], nouns: Nouns) -> None:
    """Add the descriptions that stand with the person's name in any sentence, captions included."""
    surname = party.words[-1]
    cued = [label.span for label in party.labels]
    for at in _occurrences(text, blocks, surname):
        label_end = next((span.end for span in cued if span.start <= at < span.end), 0)
        at_cue = label_end > 0
        if at_cue and " " not in text[max(0, at - 2) : at]:
            continue
        block = _block_at(blocks, at)
        window = Span(max(block.span.start, at - WINDOW), min(block.span.end, at + WINDOW))
        line = Line(text, window)
        token = next((i for i, start in enumerate(line.starts) if start <= at < line.ends[i]), None)
        if token is None:
            continue
        mention = before(line, token + 1, 0, nouns)
        if mention is None or mention.kind != "person":
            continue
        titles, name = person_words(line.words[mention.name_first : mention.name_last], nouns)
        if len(party.words) > 1 and len(name) > 1 and name[0] != party.words[0]:
            continue
        if len(name) > 1 or len(party.words) == 1:
            party.describe(_post_before(line, mention.first, token + 1, nouns))
        if at_cue:
            if line.lower[token + 1 : token + 2] == ["of"]:
                last = next((i for i, end in enumerate(line.ends) if end > label_end), len(line.ends))
                party.describe(in_description(line, token + 1, last, nouns))
            continue
        party.describe(before_name(line, mention.first, mention.name_first, titles, nouns))
        party.describe(apposition(line, mention, None, nouns))
        copula = _copula(line, token + 1)
        if copula:
            party.describe(in_description(line, copula, min(len(line.words), copula + 20), nouns))


def _post_before(line: Line, name: int, end: int, nouns: Nouns) -> Affiliation:
    """The description in "the trust's engineer, Lola Vale," or "her brother, Ilkhom Vale, said": first the post."""
    if name < 2 or line.words[name - 1] != "," or line.lower[end : end + 1] == ["and"]:
        return Affiliation()
    post = before(line, name - 1, 0, nouns)
    if post is None or post.kind != "role" or post.name_first != post.name_last:
        return Affiliation()
    if not post.definite and line.lower[post.first] not in ("a", "an", "another", "one"):
        return Affiliation()
    lead = line.words[post.first - 1] if post.first else "."
    if lead == "," or line.lower[post.first - 1 : post.first] == ["and"]:
        return Affiliation()  # one of a list of people
    return in_description(line, post.first, name - 1, nouns)


def _copula(line: Line, at: int) -> int:
    """The token after "is" or "was" when a description follows a name: Pell is the director of …"""
    words = line.lower
    if at + 1 < len(words) and words[at] in ("is", "was") and words[at + 1] in ("a", "an", "the"):
        return at + 1
    return 0
