"""Things: the body or the document that a text turns to before "it" says more: Dorn Council has cut the grant."""

from collections.abc import Iterable

from lint.reading.dictionary import dictionary
from lint.reading.grammar import Grammar
from lint.reading.main_subjects import main_subject
from lint.reading.mentions import Mention
from lint.reading.nouns import Nouns
from lint.reading.passages import Passage
from lint.reading.tokens import Line

COMMON = 20  # level of the dictionary up to which a word is more likely itself than a surname
_KINDS = ("organisation", "document", "person")


def thing_about(passages: Iterable[Passage], grammar: Grammar) -> tuple[Passage, Mention] | None:
    """The first body or document that a sentence is about, in the order of the sentences.

    Somebody with one name, too, who may be none: Pellow blamed the rain. “We waited,” it said.
    """
    for passage in passages:
        subject = main_subject(passage.line, len(passage.line.words), grammar)
        if subject is not None and _is_it(subject, grammar):
            return passage, subject
    return None


def thing_in_front(line: Line, token: int, grammar: Grammar) -> Mention | None:
    """The body that the clause in front of a token and a comma is about: Harland Lines will cut 300 jobs, | it said."""
    if token < 2 or line.words[token - 1] != ",":
        return None
    subject = main_subject(line, token - 1, grammar)
    if subject is None or _is_it(subject, grammar):
        return subject
    return firm_in(line, subject, grammar.nouns) if subject.kind == "person" else None


def _is_it(subject: Mention, grammar: Grammar) -> bool:
    """Whether "it" can mean what a sentence is about."""
    if subject.kind == "person":
        return subject.last - subject.first == 1
    plain = subject.name_first == subject.name_last
    return subject.kind in _KINDS and (not plain or subject.definite and _is_thing(subject.head, grammar))


def firm_in(line: Line, mention: Mention, nouns: Nouns) -> Mention | None:
    """What can be the name of a company in a phrase: Shares in Quillon, Harland Lines; not Jack Rivers, who has a given
    name, nor Oyelaran Adebisi, of whom nothing tells what that is."""
    if mention.kind == "organisation":
        return mention._replace(first=mention.name_first)
    lows = [at for at in range(mention.name_first, mention.name_last) if line.words[at].islower()]
    first = lows[-1] + 1 if lows else mention.name_first
    if mention.kind != "person" or first == mention.name_last:
        return None
    if line.words[first] in nouns.male or line.words[first] in nouns.female:
        return None
    plain = 0 < dictionary().level(line.lower[mention.name_last - 1]) <= COMMON
    return mention._replace(first=first, name_first=first) if plain or mention.name_last - first == 1 else None


def another_in(line: Line, since: int, until: int, nouns: Nouns) -> bool:
    """Whether between a token and a place in the text, or the end of the sentence, something else has a name.

    Not a day or a month, nor where something happened: Harland Lines cut jobs in Oshton in May.
    """
    sited = False
    for at in range(since, len(line.words)):
        word = line.words[at]
        if line.start(at) >= until:
            return False
        if not word[:1].isupper() or word in nouns.calendar:
            sited = line.lower[at] in nouns.siting
        elif not sited and not (line.words[at - 1][:1].isupper() and at > since):
            return True
    return False


def _is_thing(head: str, grammar: Grammar) -> bool:
    """Whether a noun is that of a body or a document: the council; not: the furore."""
    nouns = grammar.nouns
    return head in nouns.body_heads or head in nouns.companies or head in nouns.documents
