"""One ordinary word in quotation marks."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.statements import Attribution, Statement
from lint.reading.vocabulary import places
from lint.values import NamedTuple

_SPEECH, _SCARE = "partial", "scare"
_FRAME, _FRAME_WORDS = 80, 7  # code points and words before a quotation in which a verb of naming stands
_SENTENCE = 300  # code points before a quotation in which a court hears it
_PARTING = frozenset({"for", "to", "who", "that", "said", "says", "and", "but", "on", "upon"})


class Params(NamedTuple):
    """`max_words` that a fragment has; `allow`: words of the house. `first_mention_ok`: a word that the article comes
    back to is a term, and may have marks the first time. `common`: word-list level (10 to 80) up to which a word is
    ordinary."""

    max_words: int = 1
    allow: tuple[str, ...] = ()
    first_mention_ok: bool = True
    common: int = 50


@cache
def _word() -> Pattern[str]:
    return compiled(r"[a-z]+(?:[’'][a-z]+)?")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags fragments with an attribution in the sentence, and (case scare) without any."""
    for one in article.attributions:
        if one.category not in (_SPEECH, _SCARE) or not one.quotation.closed:
            continue
        inner = article.text[one.quotation.inner.start : one.quotation.inner.end]
        if len(inner) > 60 or not _ordinary(article, one, inner, params):
            continue
        if _named(article, one) or _uttered(article, one):
            continue
        case = "scare" if one.statement is None and not (_cue(article, one) or _heard(article, one)) else ""
        fix = Fix((Edit(one.quotation.span, inner),))
        yield Hit(one.quotation.span, {"word": inner.strip(".,;:!?")}, case, fix)


def _named(article: Article, one: Attribution) -> bool:
    """Whether somebody gives a name that the desk cannot make its own: called “vile”, rated “secret”, is a “fool”."""
    start, end = one.quotation.span
    before = article.text[max(start - _FRAME, 0) : start].lower().split("\n")[-1]
    words = before[max(map(before.rfind, ".!?;:")) + 1 :].split()
    naming = article.lexicon.words("quoting", "naming")
    near = words[-_FRAME_WORDS:]
    at = max((at for at, word in enumerate(near) if word in naming), default=-1)
    if at >= 0 and _PARTING.isdisjoint(near[at + 1 :]):
        return True  # not: called for more “flexibility”; slammed those who “forget”
    following = article.text[end : end + 12].split()[:1]
    attributive = following != [] and following[0].islower() and following[0] not in ("and", "or", "but")
    attributive = attributive and article.text[one.quotation.inner.end - 1].isalpha()
    return words[-1:] in (["a"], ["an"]) and not attributive


def _cue(article: Article, one: Attribution) -> bool:
    """Whether somebody speaks in the sentence, so that the word may be his or hers."""
    at = one.quotation.span.start
    first = bisect_right(article.statements, at, key=_sentence_end)
    return first < len(article.statements) and article.statements[first].sentence.start <= at


def _heard(article: Article, one: Attribution) -> bool:
    """Whether somebody unnamed has the word: the jury heard that he was “agitated”; it was described as “sad”."""
    clause = _clause(article, one)
    return any(phrase in clause for phrase in article.lexicon.words("quoting", "heard"))


def _uttered(article: Article, one: Attribution) -> bool:
    """Whether just that word was cried or said: cries of “shame”; he replied “no”; the “spin” remark."""
    end = one.quotation.span.end
    after = article.text[end : end + 20].split()[:1]
    if after and after[0].strip(".,;:") in article.lexicon.words("quoting", "uttered"):
        return True
    clause = _clause(article, one)[:-1]
    return any(clause.endswith(" " + phrase) for phrase in article.lexicon.words("quoting", "uttering"))


def _clause(article: Article, one: Attribution) -> str:
    """The words in front of a quotation in its sentence, in lower case."""
    before = article.text[max(one.quotation.span.start - _SENTENCE, 0) : one.quotation.span.start].lower()
    return before[max(before.rfind(end) for end in (". ", "! ", "? ", "\n")) + 1 :]


def _sentence_end(statement: Statement) -> int:
    return statement.sentence.end


def _ordinary(article: Article, one: Attribution, inner: str, params: Params) -> bool:
    from lint.reading.dictionary import dictionary

    words = inner.rstrip(".,;:!?").split()
    if not 0 < len(words) <= params.max_words:
        return False
    charged = article.lexicon.words("quoting", "charged")
    for word in words:
        if not _word().fullmatch(word) or word in params.allow or word in charged:
            return False
        if not 0 < dictionary().level(word.replace("’", "'").split("'")[0]) <= params.common:
            return False
    return not (params.first_mention_ok and _comes_back(article, one, " ".join(words)))


def _comes_back(article: Article, one: Attribution, term: str) -> bool:
    """Whether the article uses the word again after this place, and has not before."""
    words = article.vocabulary
    if term.isalpha() and words.counts[term] < 2:
        return False
    found = places(words.prose, term.replace("’", "'"))
    first = next(found, None)
    if first is None or first.start < one.quotation.span.start:
        return False
    return first.start >= one.quotation.span.end or next(found, None) is not None
