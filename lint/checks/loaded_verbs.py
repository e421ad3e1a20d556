"""A reporting verb that comments on the speaker."""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Edit, Fix, Hit
from lint.reading.statements import Statement
from lint.values import NamedTuple

# groups of rules/words/verbs.toml that a rule file can give a severity
LOADED = frozenset(
    {"doubting", "conceding", "disclosing", "combative", "emotive", "emphatic", "factive", "bodily", "cognitive"}
)
_SAID = {"base": "say", "s": "says", "past": "said", "part": "said", "ing": "saying"}
_PLAIN = frozenset({"say", "tell", "ask", "add", "according to"})
_NEAR = 400  # code points of the sentence read on each side of a verb
# what may follow a verb that "said" can stand for, besides a clause
_STOPS = tuple('“"‘:,.;—–')


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
    """Flags cues by the group of their verb, which is also the case; `deny` and `strict_said` give the case house.

    The case hinting is for verbs that tell of words which were not said outright.
    """
    every = bool(params.deny) or params.strict_said
    for number, statement in enumerate(article.statements):
        case = _case(article, number, params) if every or statement.group in LOADED else ""
        if case:
            verb = article.text[statement.cue.start : statement.cue.end]
            yield Hit(statement.cue, {"verb": verb, "lemma": statement.lemma}, case, _fix(article, statement))


def _case(article: Article, number: int, params: Params) -> str:
    statement = article.statements[number]
    group, lemma = statement.group, statement.lemma
    if not lemma or lemma in params.allow or statement.meant:
        return ""
    if lemma in params.deny or (params.strict_said and lemma not in _PLAIN):
        return "house"
    if group not in LOADED:
        return ""
    if group == "bodily":
        return group if _only_cue(article, number) else ""
    if _literal(article, statement) or _excused(article, statement, params) or _purpose(article, statement):
        return ""
    return "hinting" if lemma in article.lexicon.words("licences", "hinting") else group


def _only_cue(article: Article, number: int) -> bool:
    """Whether the verb stands beside a quotation that no other cue of the sentence credits."""
    statement = article.statements[number]
    around = (*article.statements[max(number - 1, 0) : number], *article.statements[number + 1 : number + 2])
    return all(other.sentence != statement.sentence for other in around) and any(
        article.attributions[quotation].touch == "next" for quotation in statement.quotations
    )


def _following(article: Article, statement: Statement) -> str:
    return article.text[statement.cue.end : min(statement.sentence.end, statement.cue.end + 24)].lstrip(" ")


def _clause(article: Article, following: str) -> bool:
    """Whether what follows a verb reports: "that", a pronoun, a quotation, a stop."""
    word = following.split(" ", 1)[0].lower()
    words = article.lexicon.words
    return following.startswith(_STOPS) or word in words("grammar", "openers") or word in words("grammar", "pronouns")


def _literal(article: Article, statement: Statement) -> bool:
    """Whether the verb is no verb of speech here: held up a sign, insisted on a vote, claimed credit, boasts bridges.

    Nobody is attacked who scolds himself. Or no verb at all: the Tema attacks, which …
    """
    following = _following(article, statement)
    if statement.lemma == "insist" and following.startswith(("on ", "upon ")):
        return True
    listed, word = article.lexicon.words, following.split(" ", 1)[0].strip(",.").lower()
    if statement.lemma == "claim" and word in listed("licences", "claimed"):
        return True
    if statement.group == "combative" and word in listed("licences", "reflexive"):
        return True
    if statement.lemma == "boast" and (word[:1].isdigit() or word in listed("licences", "boasted")):
        return True
    ending = not word or following[0] in ",.;:" or word in listed("grammar", "openers")
    if ending and statement.lemma in listed("licences", "nominal") and statement.form == "s":
        return True
    plain = statement.lemma in article.lexicon.words("licences", "literal") and not statement.quotations
    return plain and bool(following) and not _clause(article, following)


def _purpose(article: Article, statement: Statement) -> bool:
    """Whether a fight is only meant or wished for: his will to savage the rest; not: she went on to mock it."""
    before = article.text[max(statement.cue.start - 9, 0) : statement.cue.start]
    return statement.group == "combative" and before.endswith(" to ") and not before.endswith(" on to ")


def _excused(article: Article, statement: Statement, params: Params) -> bool:
    """Whether the verb is meant literally: a document speaks, or a word of its sentence makes it a fact of the case.

    What a court holds is its ruling.
    """
    source = article.sources[statement.source] if statement.source is not None else None
    if source is not None and source.kind == "document" and statement.group in ("disclosing", "doubting", "factive"):
        return True
    licences = article.lexicon.words("licences", statement.group)
    words = _words(article, statement)
    if statement.lemma == "allege" and not words.isdisjoint(article.lexicon.words("licences", "alleged")):
        return True
    if not licences.isdisjoint(words) or not words.isdisjoint(params.licences):
        return True
    if statement.lemma == "hold" and not words.isdisjoint(article.lexicon.words("licences", "rulings")):
        return True
    return statement.group in ("doubting", "emphatic") and _denial(article, statement, words)


def _words(article: Article, statement: Statement) -> set[str]:
    """The words of the sentence near the verb, quotations included, in lower case."""
    start = max(statement.sentence.start, statement.cue.start - _NEAR)
    end = min(statement.sentence.end, statement.cue.end + _NEAR)
    return {word.strip(".,;:!?()[]“”\"'’") for word in article.text[start:end].lower().split()}


def _denial(article: Article, statement: Statement, words: set[str]) -> bool:
    """Whether an accusation of the same paragraph is being answered."""
    if article.lexicon.words("quoting", "turning").isdisjoint(words):
        return False
    block = article.blocks[statement.block].span
    near = article.text[max(block.start, statement.cue.start - 2 * _NEAR) : min(block.end, statement.cue.end + _NEAR)]
    return not article.lexicon.words("licences", "accusations").isdisjoint(near.lower().replace(",", " ").split())


def _fix(article: Article, statement: Statement) -> Fix | None:
    """Say it with "said", where the sentence holds with it."""
    said = _SAID.get(statement.form)
    following = _following(article, statement)
    hinted = statement.lemma in article.lexicon.words("licences", "hinting")  # "said" would be false
    if said is None or hinted or statement.told or (following and not _clause(article, following)):
        return None
    return Fix((Edit(statement.cue, said),))
