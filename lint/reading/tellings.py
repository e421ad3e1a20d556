"""Tellings: what the words around one mention of a name, and the sentence behind it, tell of whoever bears it."""

from lint.reading.appositions import apposition, letters_behind
from lint.reading.name_words import behind_post, person_words
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.particulars import in_description
from lint.reading.parties import Party
from lint.reading.preceding_posts import post_before
from lint.reading.premodifiers import before_name
from lint.reading.tokens import Line

OPENING = 4  # tokens of a sentence up to the name that it opens with
REACH = 20  # tokens of a description


def read_description(line: Line, at: int, label_end: int, party: Party, nouns: Nouns, shared: bool = False) -> None:
    """Add what the words around one mention say; within a label at a cue, only what that cue's reader left out.

    Of a surname that several bear, `shared`, what stands with it alone says nothing of one of them.
    """
    token = line.token_at(at)
    if token is None:
        return
    mention = before(line, token + 1, 0, nouns)
    within = mention is None or mention.kind in ("document", "role", "collective")
    if within and not party.role and line.words[token + 1 : token + 2] == [","]:
        mention = before(
            line, token + 1, max(0, token + 1 - len(party.words)), nouns
        )  # the notes of Ama Pell, a nurse,
    if mention is None or mention.kind != "person":
        return
    titles, name = person_words(
        line.words[mention.name_first : mention.name_last], nouns, True, behind_post(line, mention.name_first, nouns)
    )
    if len(party.words) > 1 and len(name) > 1 and name[0].lower() != party.words[0].lower():
        return
    if shared and len(name) == 1 and not label_end:
        return
    if len(name) > 1 or len(party.words) == 1:
        party.describe(post_before(line, mention.first, token + 1, nouns))
    if label_end:
        if line.lower[token + 1 : token + 2] in (["of"], ["from"]):
            size = len(line.words)
            last = next((i for i in range(token, size) if line.end(i) > label_end), size)
            party.describe(in_description(line, token + 1, last, nouns))
        return
    party.describe(before_name(line, mention.first, mention.name_first, titles, nouns))
    party.describe(letters_behind(line, mention, nouns))
    party.describe(apposition(line, mention, None, nouns))
    copula = _copula(line, token + 1, nouns)
    if copula:
        told = in_description(line, copula, min(len(line.words), copula + REACH), nouns)
        if told.organisation or line.lower[copula] not in nouns.possessives:
            party.describe(told)  # Pell was his pastor at Dorn Chapel; not: Pell is my man


def read_behind(line: Line, onward: Line, at: int, party: Party, nouns: Nouns) -> None:
    """Add what the next sentence says of whoever the first one opens with: Ama Pell waits. She is a nurse.

    Not where somebody else can be meant: Ama Pell has a son. He is a nurse.
    """
    pronoun = onward.words[0] if onward.words else ""
    copula = _copula(onward, 1, nouns) if pronoun in ("He", "She") else 0
    token = line.token_at(at) if copula else None
    if token is None or token >= OPENING + len(party.words) or not nouns.kin.isdisjoint(line.lower):
        return
    if party.words[0] not in (nouns.female if pronoun == "He" else nouns.male):
        last = min(len(onward.words), copula + REACH)
        last = next((at for at in range(copula, last) if _is_task(onward.lower[at : at + 3], nouns)), last)
        party.describe(in_description(onward, copula, last, nouns))


def _is_task(words: list[str], nouns: Nouns) -> bool:
    """Whether a post stands only for what is done: delegate counting; not: chief marketing officer."""
    done = len(words) > 1 and words[0] in nouns.role_words and words[1].endswith("ing")
    return done and not nouns.is_role(words[-1])


def _copula(line: Line, at: int, nouns: Nouns) -> int:
    """The token after "is" or "was" when a description follows a name: Pell is the director of …"""
    words = line.lower
    if at + 1 >= len(words) or words[at] not in nouns.copulas:
        return 0
    if words[at + 1] in nouns.articles or words[at + 1] in nouns.possessives:
        return at + 1
    post = at + 1  # Pell is chief executive of …
    while post + 1 < len(words) and words[post] in nouns.role_words and words[post] not in nouns.prepositions:
        post += 1
    named = (
        words[post] in ("of", "at", "for") and words[post - 1] in nouns.role_heads and line.words[post - 1].islower()
    )
    return at + 1 if named else 0
