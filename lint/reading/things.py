"""Things: the body or the document that a text turns to before "it" says more: Dorn Council has cut the grant."""

from collections.abc import Iterable

from lint.reading.grammar import Grammar
from lint.reading.main_subjects import main_subject
from lint.reading.mentions import Mention
from lint.reading.passages import Passage

_KINDS = ("organisation", "document", "person")


def thing_about(passages: Iterable[Passage], grammar: Grammar) -> tuple[Passage, Mention] | None:
    """The first body or document that a sentence is about, in the order of the sentences.

    Somebody with one name, too, who may be none: Pellow blamed the rain. “We waited,” it said.
    """
    for passage in passages:
        subject = main_subject(passage.line, len(passage.line.words), grammar)
        if subject is None or subject.kind not in _KINDS:
            continue
        plain, alone = subject.name_first == subject.name_last, subject.last - subject.first == 1
        if alone if subject.kind == "person" else not plain or subject.definite and _is_thing(subject.head, grammar):
            return passage, subject
    return None


def _is_thing(head: str, grammar: Grammar) -> bool:
    """Whether a noun is that of a body or a document: the council; not: the furore."""
    nouns = grammar.nouns
    return head in nouns.body_heads or head in nouns.companies or head in nouns.documents
