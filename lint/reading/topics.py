"""Topics: the person, or the several, whom a sentence is about: Pell; the mayor, Dara Pell; Vale and Pell."""

from lint.reading.clause_subjects import clause_subject
from lint.reading.closing_names import named_at_end
from lint.reading.following_phrases import after
from lint.reading.grammar import Grammar
from lint.reading.inversions import named_after
from lint.reading.joint_subjects import joined
from lint.reading.main_subjects import has_verb, main_subject
from lint.reading.mentions import Mention, describe
from lint.reading.noun_phrases import before
from lint.reading.nouns import Nouns
from lint.reading.tokens import PAUSES, QUOTE, Line

_CLAUSE = 6  # tokens in front of the pronoun behind a later clause
_TURNING = frozenset({"but", "where", "when", "while", "whereas"})  # behind a comma, open another clause


def person_about(line: Line, grammar: Grammar) -> Mention | None:
    """The person whom a sentence is about: Pell; the mayor, Dara Pell, …; not: voters with Dara Pell T-shirts.

    Or else a later clause: The crowd sang, but Pell was silent.
    """
    about = main_subject(line, len(line.words), grammar)
    subject = _named(line, about, grammar)
    if subject is None or subject.kind != "person" or _is_team(line, subject, grammar):
        subject = _later(line, grammar) or named_at_end(line, about, grammar)
    if subject is None or "with" in line.lower[subject.first : subject.name_first]:
        return None
    at = subject.name_first
    thing = at > 0 and line.lower[at - 1] == "the" and line.lower[at].rstrip(".") not in grammar.nouns.titles
    return None if thing else subject  # the Vale Bridge; but: the Rev Pell


def _is_team(line: Line, subject: Mention, grammar: Grammar) -> bool:
    """Whether a name of one word is that of several: Harwell are second."""
    single = subject.name_last - subject.name_first == 1 and not subject.joint
    return single and not grammar.nouns.plural_verbs.isdisjoint(line.lower[subject.last : subject.last + 1])


def person_in_front(line: Line, token: int, grammar: Grammar) -> Mention | None:
    """The person whom a clause right in front of a token is about: As soon as Ben Adu reached the gate, he …"""
    if token < 2 or line.words[token - 1] != "," or "," in line.words[: token - 1]:
        return None
    if line.lower[0] not in grammar.subordinators:
        return None
    found = clause_subject(line, token - 1, grammar)
    if found is None or found.kind == "person":
        return found
    asked = found.head in grammar.interviewing and before(line, token - 1, found.last, grammar.nouns)
    return asked if asked and asked.kind == "person" else None  # When our reporter rang Ben Adu, he …


def behind_later_clause(line: Line, token: int, grammar: Grammar) -> bool:
    """Whether a clause in the middle of the sentence ends in front of a token: Pell bent, and as the water ran, she …

    Not where that names somebody: Pell bent, and when the clerk rang Vale, she …
    """
    if token < _CLAUSE or line.words[token - 1] != ",":
        return False
    for at in range(token - 2, 1, -1):
        if line.words[at] in PAUSES or line.words[at] == QUOTE or line.words[at][:1].isupper():
            return False
        if line.lower[at] in grammar.subordinators:
            return line.lower[at - 1] in ("and", "but", ",")
    return False


def several_about(line: Line, groups: frozenset[str], grammar: Grammar) -> Mention | None:
    """Those whom a sentence is about, if they are several, or a group that is: the family."""
    size, nouns = len(line.words), grammar.nouns
    subject = main_subject(line, size, grammar) or after(line, 0, size, nouns)
    if subject is not None and subject.kind == "organisation":
        subject = _people_of(line, subject, nouns) or subject
    if subject is not None and subject.kind == "person":
        nearest = before(line, subject.last, 0, nouns)
        subject = joined(line, nearest, nouns) if nearest is not None else None
    if subject is None or subject.kind == "collective" or subject.head in groups:
        return subject
    told = any(word[:1].isupper() for word in line.words[1 : subject.last])  # researchers at Norin Tech; not: others
    told = told or subject.head in nouns.role_plurals  # residents
    return subject if subject.kind == "vague" and told and not subject.first else None


def _people_of(line: Line, subject: Mention, nouns: Nouns) -> Mention | None:
    """Those whom a phrase is about that ends in the name of their body: workers at Norin Rail."""
    tie = next((at for at in range(subject.first + 1, subject.last) if line.lower[at] in nouns.serving_at), 0)
    people = describe(line, subject.first, tie, nouns) if tie else None
    return people._replace(last=subject.last) if people is not None and people.kind in ("collective", "vague") else None


def several_in_front(line: Line, token: int, groups: frozenset[str], grammar: Grammar) -> Mention | None:
    """The several of whom a sentence tells in front of a token: The union walked out over pay that they say is low.

    Or with whom a clause ends right in front of it: When the paper asked aides and the mayor, they …
    """
    about = several_about(line, groups, grammar)
    if about is not None and about.last <= token:
        return about
    opener = next((at for at in range(token - 2, -1, -1) if line.lower[at] in grammar.subordinators), token)
    if line.words[token - 1] != "," or opener == token or "," in line.words[opener : token - 1]:
        return None
    doing = main_subject(line, token - 1, grammar, opener + 1)
    last = before(line, token - 1, opener + 1, grammar.nouns) if doing is None or doing.kind != "collective" else doing
    if last is not None and last.kind != "pronoun" and line.lower[last.first - 1] == "and":
        other = before(line, last.first - 1, opener + 1, grammar.nouns)
        if other is None:
            return None
        verbs = [at for at in range(other.first, last.first) if has_verb(line, at, token, grammar)]
        return last._replace(first=max(verbs, default=other.first - 1) + 1, kind="collective", joint=True)
    return last if last is not None and last.kind in ("collective", "vague") else None


def _later(line: Line, grammar: Grammar) -> Mention | None:
    """The person whom a later clause is about: …, but Pell was silent; a feast, during which Pell spoke of it."""
    for at in range(2, len(line.words)):
        low, left = line.lower[at], line.lower[at - 1]
        turned = low in _TURNING and left == "," or low == "but"  # a coach who hopes but Pell was not so sure
        if turned or low == "which" and left in grammar.nouns.prepositions:
            later = _named(line, main_subject(line, len(line.words), grammar, at + 1), grammar)
            return later if later is not None and later.kind == "person" else None
    return None


def _named(line: Line, subject: Mention | None, grammar: Grammar) -> Mention | None:
    """The subject, or who is named behind it where it is a post."""
    if subject is not None and (subject.kind == "role" or _represents(line, subject)):
        return named_after(line, subject._replace(kind="role"), grammar.nouns)
    return subject


def _represents(line: Line, subject: Mention) -> bool:
    """Whether the name in a description is that of what somebody deals with: the lawmaker representing Oshton West."""
    lead = line.lower[subject.first : subject.name_first]
    return len(lead) > 2 and lead[-1].endswith("ing")
