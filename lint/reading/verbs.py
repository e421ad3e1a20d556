"""Verbs: the reporting verbs of the lexicon, recognised in any inflection, with the group each belongs to.

A word is traced back to its base when it is first met, which costs less than inflecting seven hundred verbs at every
start. Regular forms follow attribution grammar, section 3; irregular ones are data. Both -ise and -ize are known.
"""

from collections.abc import Iterable, Iterator
from itertools import compress

from lint.hints import Any
from lint.reading.lexicon import Lexicon
from lint.reading.remembered import Remembered
from lint.values import NamedTuple

# earlier groups win where a form belongs to several
GROUPS = (
    "neutral", "doubting", "conceding", "disclosing", "factive", "emphatic", "combative", "emotive",
    "performative", "manner", "bodily", "written", "cognitive", "quoting",
)  # fmt: skip
# groups that report nothing without a quotation, unless the verb takes a clause
_QUIET = frozenset({"cognitive", "quoting", "bodily"})


class Verb(NamedTuple):
    """A form of a reporting verb. `form` is base, s, ing, past or part (past and participle are one for most verbs).

    `rest` are the words that follow the first in a verb of several words: ("on",) for "went on".
    """

    lemma: str
    group: str
    form: str
    rest: tuple[str, ...] = ()


class Verbs:
    """The reporting verbs of a lexicon, by any form of their first word in lower case.

    `words[form]` are the verbs that a word can be, longest first, empty for a word that is none; `form in words` asks
    whether it is one. What has been asked is remembered.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        kept = lexicon.kept("verbs", lambda: _bases(lexicon))
        self._bases: dict[str, list[tuple[str, str, tuple[str, ...]]]] = kept["bases"]
        self._irregular: dict[str, list[tuple[str, str]]] = kept["irregular"]
        self._unlike: frozenset[str] = kept["unlike"]
        self._doubling = lexicon.words("verbs", "doubling")
        self._clausal = lexicon.words("verbs", "clausal") | lexicon.words("verbs", "judging")
        self._known = Remembered(self._analyse)
        self._cueing = Remembered(self._cues)
        self._reporting = Remembered(self._reports)
        self._past = Remembered(self._is_past)

    def __getitem__(self, word: str) -> tuple[Verb, ...]:
        return self._known[word]

    def __contains__(self, word: str) -> bool:
        return bool(self[word])

    def places(self, words: list[str], quoting: bool) -> list[int]:
        """The indices of those of the words that can begin a cue, "according" among them.

        Without a quotation in the sentence (`quoting` false) verbs that report nothing by themselves are left out.
        """
        opens = self._cueing if quoting else self._reporting
        return list(compress(range(len(words)), map(opens.__getitem__, words)))

    def _cues(self, word: str) -> bool:
        """Whether a word can begin a cue; first a cheap test that most words fail."""
        bases = self._bases
        if word in bases or word in self._irregular or word == "according":
            return word == "according" or bool(self[word])
        return word[-1:] in "sdg" and any(map(bases.__contains__, _candidates(word))) and bool(self[word])

    def is_past(self, word: str) -> bool:
        """Whether a word is the past form of a verb that is one word."""
        return self._past[word]

    def _is_past(self, word: str) -> bool:
        return self._cues(word) and any(verb.form == "past" and not verb.rest for verb in self[word])

    def _reports(self, word: str) -> bool:
        if not self._cues(word):
            return False
        return word == "according" or any(v.group not in _QUIET or v.lemma in self._clausal for v in self[word])

    def forms_of(self, lemmas: Iterable[str], forms: tuple[str, ...]) -> dict[str, Verb]:
        """The words that are one of these forms of one of these one-word verbs."""
        found: dict[str, Verb] = {}
        unlike: dict[str, list[str]] = {}
        for word, entries in self._irregular.items():
            for base, _ in entries:
                unlike.setdefault(base, []).append(word)
        for lemma in lemmas:
            for word in [spelt for _, spelt in inflect(lemma, lemma in self._doubling)] + unlike.get(lemma, []):
                for verb in self[word]:
                    if verb.lemma == lemma and verb.form in forms:
                        found.setdefault(word, verb)
        return found

    def _analyse(self, word: str) -> tuple[Verb, ...]:
        found: list[tuple[int, Verb]] = []
        for base, form in self._origins(word):
            for lemma, group, rest in self._bases.get(base, ()):
                found.append((GROUPS.index(group), Verb(lemma, group, form, rest)))
        if len(found) < 2:
            return tuple(verb for _, verb in found)
        found.sort(key=lambda entry: (-len(entry[1].rest), entry[0]))
        # of one length, the first group has the word
        return tuple(verb for order, verb in found if not any(o < order and v.rest == verb.rest for o, v in found))

    def _origins(self, word: str) -> Iterator[tuple[str, str]]:
        """The bases a word can be a form of, with the form; only bases of the lexicon."""
        yield from self._irregular.get(word, ())
        for base in _candidates(word):
            if base in self._bases:
                for form, spelt in inflect(base, base in self._doubling):
                    if spelt == word and not (form == "past" and base in self._unlike):
                        yield base, form


def _bases(lexicon: Lexicon) -> dict[str, Any]:
    """The verbs by the first word of each, irregular forms with what each is, and the bases that have them."""
    bases: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for group in GROUPS:
        for lemma in lexicon.table("verbs").get(group, ()):
            first, *rest = lemma.split()
            for base in (first, first[:-3] + "ize") if first.endswith("ise") and len(first) > 5 else (first,):
                bases.setdefault(base, []).append((lemma, group, tuple(rest)))
    irregular: dict[str, list[tuple[str, str]]] = {}
    unlike: set[str] = set()
    for entry in lexicon.table("verbs").get("irregular", ()):
        base, past, part = entry.split("/")
        unlike.add(base)
        for word in past.split("|"):
            irregular.setdefault(word, []).append((base, "past"))
        for word in set(part.split("|")) - set(past.split("|")):
            irregular.setdefault(word, []).append((base, "part"))
    return {"bases": bases, "irregular": irregular, "unlike": frozenset(unlike)}


def _candidates(word: str) -> tuple[str, ...]:
    """What is left of a word without its ending, one of which is its base if it is a regular form."""
    last = word[-1:]
    if last == "s":
        return (word, word[:-1], word[:-2], word[:-3] + "y") if word[-2:-1] == "e" else (word, word[:-1])
    if last == "d" and word[-2:-1] == "e":
        return (word, word[:-1], word[:-2], word[:-3], word[:-3] + "y")
    if last == "g" and word[-3:] == "ing":
        return (word, word[:-3], word[:-3] + "e", word[:-4], word[:-4] + "ie")
    return (word,)


def reporting_verbs(lexicon: Lexicon) -> Verbs:
    """The reporting verbs of a lexicon, set up on first use."""
    known = lexicon.derived.get("verbs")
    if known is None:
        known = lexicon.derived["verbs"] = Verbs(lexicon)
    assert isinstance(known, Verbs)
    return known


def inflect(base: str, doubles: bool = False) -> list[tuple[str, str]]:
    """The regular forms of an English verb, as (form, word); both spellings where -l- may double."""
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return [("base", base), ("s", base[:-1] + "ies"), ("past", base[:-1] + "ied"), ("ing", base + "ing")]
    third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if base.endswith("ee"):
        return [("base", base), ("s", third), ("past", base + "d"), ("ing", base + "ing")]
    if base.endswith("ie"):
        return [("base", base), ("s", third), ("past", base + "d"), ("ing", base[:-2] + "ying")]
    if base.endswith("e"):
        return [("base", base), ("s", third), ("past", base + "d"), ("ing", base[:-1] + "ing")]
    stems = [base + base[-1]] if doubles else [base]
    if not doubles and base.endswith("l") and base[-2:-1] in "aeiou" and base[-3:-2] not in "aeiou":
        stems.append(base + "l")
    pairs = [("base", base), ("s", third)]
    for stem in stems:
        pairs += [("past", stem + "ed"), ("ing", stem + "ing")]
    return pairs
