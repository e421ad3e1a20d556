"""Past and present tense mixed in attributions."""

from collections import Counter
from collections.abc import Iterator

from lint.article import Article
from lint.document import BODY_KINDS
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal
from lint.reading.grammar import grammar_of
from lint.reading.statements import Statement
from lint.reading.verbs import reporting_verbs
from lint.values import NamedTuple

_FORMS = {"past": "past", "s": "present"}
_PARTIES = frozenset({"person", "organisation", "anonymous"})
_NEAR = 60  # code points read on each side of an attribution
_LINE = 16  # code points of a line that only parts the items of a log: 12:45 p.m., * * *
_ITEMS = 3  # such lines that make an article a log, each item of which has a tense of its own


class Params(NamedTuple):
    """`tense`: the tense of the house; auto: that of most attributions of the article.

    The rarer one is flagged from `min_minority` attributions on, and below `max_percent` of all. Only `verbs` (base
    form) count. `habits` are words with which the present is right in any article, `occasions` words after the
    attribution with which the past is; `joiners` stand before a clause that is no attribution of its own.
    """

    min_minority: int = 2
    max_percent: int = 35
    tense: Literal["auto", "past", "present"] = "auto"
    verbs: tuple[str, ...] = ("say", "add", "explain", "continue", "reply", "recall")
    habits: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags verbs in the rarer tense, and those that change tense within one speaker's paragraph (case paragraph)."""
    if params.tense == "auto" and len({one.form for one in article.statements if one.form in _FORMS}) < 2:
        return
    counted = [(one, tense) for one in article.statements if (tense := _tense(article, one, params))]
    if params.tense == "auto" and len({tense for _, tense in counted}) < 2:
        return
    odd = _odd(counted, params) if params.tense != "auto" or not _log(article) else ""
    last: dict[tuple[int, int | None], str] = {}
    for one, tense in counted:
        place = (one.block, one.source)
        usual = "present" if tense == "past" else "past"
        if tense == odd and (params.tense != "auto" or one.quotations):
            yield _hit(article, one, usual, "house" if params.tense != "auto" else "", params)
        elif params.tense == "auto" and last.setdefault(place, tense) != tense:
            yield _hit(article, one, usual, "paragraph", params)


def _tense(article: Article, one: Statement, params: Params) -> str:
    """Past or present for an attribution whose tense was the writer's choice, else empty."""
    tense = _FORMS.get(one.form, "")
    if not tense or one.lemma not in params.verbs or one.implied or one.meant or one.speaker is None:
        return ""
    if one.source is None or article.sources[one.source].kind not in _PARTIES:
        return ""
    if article.blocks[one.block].kind not in BODY_KINDS or article.quoted(one.cue.start):
        return ""
    text = article.text
    before = text[max(one.sentence.start, one.span.start - _NEAR) : one.span.start].lower().split()
    if before and before[-1].strip("“”\"'‘’—–-") in params.joiners:
        return ""
    inside = text[one.span.start : one.span.end].lower().split()
    after = text[one.span.end : min(one.sentence.end, one.span.end + _NEAR)].lower().split()
    if tense == "present":
        return "" if any(word.strip(",") in params.habits for word in (*before[-2:], *inside, *after[:2])) else tense
    if any(word in grammar_of(article.lexicon).nouns.auxiliaries for word in inside):
        return ""
    return "" if any(word.strip(",.") in params.occasions for word in (*before, *after[:4])) else tense


def _odd(counted: list[tuple[Statement, str]], params: Params) -> str:
    """The tense to flag throughout the article, or empty."""
    if params.tense != "auto":
        return "past" if params.tense == "present" else "present"
    number = Counter(tense for one, tense in counted if one.quotations)
    rare, often = sorted(("past", "present"), key=number.__getitem__)
    few = number[rare] < params.min_minority or 100 * number[rare] >= params.max_percent * number.total()
    return "" if few else rare


def _log(article: Article) -> bool:
    """Whether the article is a log of dated items, each written for itself."""
    short = (article.text[span.start : span.end] for _, span in article.blocks if span.end - span.start <= _LINE)
    return sum(not _wordy(line) for line in short) >= _ITEMS


def _wordy(line: str) -> bool:
    """Whether a line is more than a time or a row of signs."""
    words = line.replace(".", "").replace(":", "").lower().split()
    return any(word.isalpha() and word not in ("am", "pm") for word in words)


def _hit(article: Article, one: Statement, usual: str, case: str, params: Params) -> Hit:
    verb = article.text[one.cue.start : one.cue.end]
    form = "past" if usual == "past" else "s"
    other = reporting_verbs(article.lexicon).forms_of((one.lemma,), (form,))
    word = next(iter(other), "")
    fix = Fix((Edit(one.cue, word),), safe=params.tense != "auto" and one.lemma in ("say", "add")) if word else None
    return Hit(one.cue, {"verb": verb, "other": word, "tense": usual}, case, fix)
