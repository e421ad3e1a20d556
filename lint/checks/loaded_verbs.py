"""A reporting verb that comments on the speaker."""

from collections.abc import Iterator
from typing import NamedTuple

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.reading.speech import Statement

# groups of rules/words/verbs.toml that a rule file can give a severity
LOADED = frozenset(
    {"doubting", "conceding", "disclosing", "combative", "emotive", "emphatic", "factive", "bodily", "cognitive"}
)
_SAID = {"base": "say", "s": "says", "past": "said", "part": "said", "ing": "saying"}
_PLAIN = frozenset({"say", "tell", "ask", "add", "according to"})
# verbs with a plain meaning too: held up a sign, maintained a lead; they need a clause or a quotation
_LITERAL = frozenset(
    {
        "hold",
        "maintain",
        "grant",
        "attack",
        "blast",
        "expose",
        "leak",
        "betray",
        "spill",
        "storm",
        "rap",
        "rip",
        "spin",
        "unveil",
        "tease",
    }
)
_CLAUSE = ("that ", ":", "“", '"', "he ", "she ", "they ", "it ", "there ", "his ", "her ", "their ")
# what may follow a verb that "said" can stand for
_JOINS = (
    "that ",
    "“",
    '"',
    ":",
    ",",
    ".",
    ";",
    "he ",
    "she ",
    "they ",
    "it ",
    "there ",
    "his ",
    "her ",
    "their ",
    "the ",
    "in ",
    "on ",
    "at ",
)


class Params(NamedTuple):
    """`allow`: verbs (base form) that this house accepts; `deny`: verbs that it does not, whatever their group.

    `licences`: further words that excuse a verb in their sentence. `strict_said`: only say, tell, ask, add and
    according to pass.
    """

    allow: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    strict_said: bool = False


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags cues by the group of their verb, which is also the case; `deny` and `strict_said` give the case house."""
    for statement in article.statements:
        case = _case(article, statement, params)
        if case:
            verb = article.text[statement.cue.start : statement.cue.end]
            yield Hit(statement.cue, {"verb": verb, "lemma": statement.lemma}, case, _fix(article, statement, verb))


def _case(article: Article, statement: Statement, params: Params) -> str:
    group, lemma = statement.group, statement.lemma
    if lemma in params.allow or statement.meant:
        return ""
    if lemma in params.deny or (params.strict_said and lemma not in _PLAIN):
        return "house"
    if group not in LOADED:
        return ""
    if group == "bodily":
        return group if statement.quotations and _only_cue(article, statement) else ""
    return "" if _literal(article, statement) or _excused(article, statement, params) else group


def _only_cue(article: Article, statement: Statement) -> bool:
    """Whether no other cue of the sentence credits the quotation."""
    return not any(
        other is not statement and other.sentence == statement.sentence for other in article.statements
    ) and any(article.attributions[number].touch == "next" for number in statement.quotations)


def _literal(article: Article, statement: Statement) -> bool:
    """Whether the verb is no verb of speech here: held up a sign, insisted on a vote."""
    rest = article.text[statement.cue.end : statement.sentence.end].lstrip(" ")
    if rest.startswith(("on ", "upon ")) and statement.lemma == "insist":
        return True
    if statement.lemma not in _LITERAL or statement.quotations:
        return False
    return rest[:1].isalnum() and not rest.startswith(_CLAUSE)


def _excused(article: Article, statement: Statement, params: Params) -> bool:
    """Whether the verb is meant literally: a document speaks, or a word of its sentence makes it a fact of the case."""
    source = article.sources[statement.source] if statement.source is not None else None
    if source is not None and source.kind == "document" and statement.group in ("disclosing", "doubting", "factive"):
        return True
    licences = article.lexicon.words("licences", statement.group)
    if not licences and not params.licences:
        return False
    words = _words(article, statement)
    return not licences.isdisjoint(words) or not words.isdisjoint(params.licences)


def _words(article: Article, statement: Statement) -> set[str]:
    """The words of the sentence, quotations included, in lower case."""
    text = article.text[statement.sentence.start : statement.sentence.end].lower()
    return {word.strip(".,;:!?()[]“”\"'’") for word in text.split()}


def _fix(article: Article, statement: Statement, verb: str) -> Fix | None:
    said = _SAID.get(statement.form)
    rest = article.text[statement.cue.end : statement.cue.end + 12].lstrip(" ")
    if said is None or statement.told or (rest and not rest.startswith(_JOINS)):
        return None
    if " " in verb and not rest.startswith("that ") and statement.kind == "paraphrase":
        said += " that" if verb.endswith(" fact") and not rest.startswith("that") else ""
    return Fix((Edit(Span(statement.cue.start, statement.cue.end), said),))
