"""Verbs: the reporting verbs of the lexicon, inflected, with the group each belongs to.

Regular forms follow attribution grammar, section 3; irregular ones are data. Both -ise and -ize spellings are known.
"""

from typing import NamedTuple

from lint.reading.lexicon import Lexicon

# earlier groups win where a form belongs to several
GROUPS = (
    "neutral", "doubting", "conceding", "disclosing", "factive", "emphatic", "combative", "emotive",
    "performative", "manner", "bodily", "written", "cognitive", "quoting",
)  # fmt: skip


class Verb(NamedTuple):
    """A form of a reporting verb. `form` is base, s, ing, past or part (past and participle are one for most verbs).

    `rest` are the words that follow the first in a verb of several words: ("on",) for "went on".
    """

    lemma: str
    group: str
    form: str
    rest: tuple[str, ...] = ()


Verbs = dict[str, tuple[Verb, ...]]


def reporting_verbs(lexicon: Lexicon) -> Verbs:
    """Every form of every reporting verb, by its first word in lower case; longest verbs first."""
    known = lexicon.derived.get("verbs")
    if known is None:
        known = lexicon.derived["verbs"] = _inflect_all(lexicon)
    return known  # type: ignore[return-value]


def _inflect_all(lexicon: Lexicon) -> Verbs:
    irregular = {}
    for entry in lexicon.table("verbs").get("irregular", ()):
        base, past, part = entry.split("/")
        irregular[base] = (past.split("|"), part.split("|"))
    doubling = lexicon.words("verbs", "doubling")
    forms: dict[str, list[Verb]] = {}
    known: set[tuple[str, str, tuple[str, ...]]] = set()  # word, group or "", rest
    for group in GROUPS:
        for lemma in lexicon.table("verbs").get(group, ()):
            first, *others = lemma.split()
            rest = tuple(others)
            for form, word in _spellings(first, irregular, doubling):
                if (word, group, rest) not in known and (word, "", rest) in known:
                    continue  # an earlier group has this word
                known.update(((word, group, rest), (word, "", rest)))
                forms.setdefault(word, []).append(Verb(lemma, group, form, rest))
    return {word: _longest_first(verbs) for word, verbs in forms.items()}


def _longest_first(verbs: list[Verb]) -> tuple[Verb, ...]:
    return tuple(verbs) if len(verbs) == 1 else tuple(sorted(verbs, key=lambda verb: -len(verb.rest)))


def _spellings(
    base: str, irregular: dict[str, tuple[list[str], list[str]]], doubling: frozenset[str]
) -> list[tuple[str, str]]:
    variants = [base]
    if base.endswith("ise") and len(base) > 5:
        variants.append(base[:-3] + "ize")
    out = []
    for word in variants:
        for form, spelt in inflect(word, word in doubling):
            out.append((form, spelt))
    if base in irregular:
        past, part = irregular[base]
        out = [(form, word) for form, word in out if form != "past"]
        out += [("past", word) for word in past]
        out += [("part", word) for word in part if word not in past]
    return out


def inflect(base: str, doubles: bool = False) -> list[tuple[str, str]]:
    """The regular forms of an English verb, as (form, word); both spellings where -l- may double."""
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return [("base", base), ("s", base[:-1] + "ies"), ("past", base[:-1] + "ied"), ("ing", base + "ing")]
    third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if base.endswith("ie"):
        return [("base", base), ("s", third), ("past", base + "d"), ("ing", base[:-2] + "ying")]
    if base.endswith("e") and not base.endswith("ee"):
        return [("base", base), ("s", third), ("past", base + "d"), ("ing", base[:-1] + "ing")]
    stems = [base + base[-1]] if doubles else [base]
    if not doubles and base.endswith("l") and base[-2:-1] in "aeiou" and base[-3:-2] not in "aeiou":
        stems.append(base + "l")
    pairs = [("base", base), ("s", third)]
    for stem in stems:
        pairs += [("past", stem + "ed"), ("ing", stem + "ing")]
    return pairs


def trigger_words(verbs: Verbs, clausal: frozenset[str]) -> frozenset[str]:
    """A word for each verb whose absence from a sentence rules the verb out: the first, or of a phrase the last.

    Verbs that report nothing without a quotation are left out: those of wishing and the like unless they take a clause.
    """
    verbs = {
        word: kept
        for word, entries in verbs.items()
        if (kept := tuple(v for v in entries if v.group not in ("cognitive", "quoting", "bodily") or v.lemma in clausal))
    }
    single = {word for word, entries in verbs.items() if any(not verb.rest for verb in entries)}
    phrases = {verb.rest[-1] for word, entries in verbs.items() if word not in single for verb in entries}
    return frozenset(single | phrases | {"according"})
