"""Words that the house does not use, or uses in one form only."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import SEVERITIES, Edit, Fix, Hit
from lint.reading.house_lists import Rows, alternatives, table
from lint.reading.house_phrases import Phrases, Place, cased, find, phrases, plain, plain_all
from lint.values import NamedTuple

COLUMNS = ("term", "prefer", "reason", "except", "severity", "fix")
_JOINED = frozenset("@#/._-&")  # signs that make a word part of an address or of another word
_VOWELS = "aeiou"


class Params(NamedTuple):
    """`terms`: lines as in the file house-terms.csv of a word folder, the first naming the columns.

    `default_reason` stands where the list gives none.
    """

    terms: tuple[str, ...] = ()
    default_reason: str = ""


class _Term(NamedTuple):
    """One row of the list; `allowed` are phrases in which the term may stand."""

    term: str
    prefer: str
    reason: str
    allowed: tuple[str, ...]
    severity: str
    fix: str


class _List(NamedTuple):
    """The list: its rows, each term in them with the row that it stands in, and where the terms are looked up."""

    rows: Rows
    terms: tuple[tuple[str, int], ...]
    phrases: Phrases

    def term(self, number: int) -> _Term:
        """One term with what its row says of it."""
        term, row = self.terms[number]
        prefer = self.rows.cell(row, "prefer")
        allowed = map(plain, (*self.rows.parts(row, "except"), prefer))
        others = tuple(phrase for phrase in allowed if plain(term) in phrase and phrase != plain(term))
        severity, fix = (self.rows.cell(row, column).lower() for column in ("severity", "fix"))
        return _Term(term, prefer, self.rows.cell(row, "reason"), others, severity, fix)


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each listed term outside quotations, names and titles; where two rows disagree, both are told."""
    house = table(article.lexicon, "house-terms", COLUMNS, params.terms, _build)
    if house is None:
        return
    blocks = {block.span.start for block in article.blocks}
    for place in find(article.vocabulary, house.phrases, plurals=True):
        start, end = place.span
        if article.quoted(start) or _joined(article.text, place.span):
            continue
        opens = _opens(article.text, start) or start in blocks
        terms = [house.term(number) for number in place.numbers]
        terms = [one for one in terms if _fits(article.text, place, one, opens)]
        terms = [one for one in terms if not _allowed(article.text, place.span, one)]
        if terms:
            yield _hit(article, house, place, terms, params)


def _build(rows: Rows) -> _List:
    rows.check_choices("severity", SEVERITIES)
    rows.check_choices("fix", ("safe", "unsafe", "none"))
    preferred = rows.column("prefer")
    terms = tuple(
        (term, row)
        for row, cell in enumerate(rows.column("term"))
        for term in alternatives(cell)
        if term != preferred[row]
    )
    return _List(rows, terms, phrases(plain_all([term for term, _ in terms]), range(len(terms))))


def _hit(article: Article, house: _List, place: Place, terms: list[_Term], params: Params) -> Hit:
    words = article.text[place.span.start : place.span.end]
    preferred = tuple(dict.fromkeys(_suited(one.prefer, words, place.plural) for one in terms))
    one = terms[0]
    values = {"words": words, "prefer": preferred, "reason": one.reason or params.default_reason}
    if len(preferred) > 1:
        return Hit(place.span, values, "several")
    case = one.severity if one.severity != "warning" else ""
    if not one.prefer:
        return Hit(place.span, values, f"avoid-{case}" if case else "avoid")
    return Hit(place.span, values, case, _fix(article, house, place, one, preferred[0]))


def _joined(text: str, span: Span) -> bool:
    """Whether the words are part of an address, a handle or a compound: co-worker, worker-led, @worker."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 2]
    return before in _JOINED or (after[:1] in _JOINED and after[1:].isalnum())


def _opens(text: str, start: int) -> bool:
    """Whether a sentence starts here."""
    return text[max(start - 3, 0) : start].rstrip(" \n\"“‘'")[-1:] in (".", "!", "?", ":", "—", "–", "")


def _fits(text: str, place: Place, one: _Term, opens: bool) -> bool:
    """Whether the words as printed are the term, and no part of a name."""
    start, end = place.span
    words = text[start:end]
    after = text[end : end + 2]
    named = after[:1] == " " and after[1:].isupper()
    if one.term.islower():
        if words.islower():
            return True
        return opens and words[1:].islower() and not named
    if place.plural or cased(words) != cased(one.term):
        return False
    if plain(one.prefer) == plain(one.term):
        return not opens
    return not named and (opens or not _after_name(text, start))


def _after_name(text: str, start: int) -> bool:
    """Whether a capitalised word stands right before, other than at the start of a sentence."""
    words = text[max(start - 40, 0) : start].split(" ")
    if len(words) < 2 or words[-1]:
        return False
    return words[-2][:1].isupper() and not _opens(text, start - 1 - len(words[-2]))


def _allowed(text: str, span: Span, one: _Term) -> bool:
    """Whether the term stands inside one of the phrases that it may stand in, or in the preferred form itself."""
    for phrase in one.allowed:
        near = plain(text[max(span.start - len(phrase), 0) : span.start])
        near += " " if near and text[span.start - 1].isspace() else ""
        window = near + plain(text[span.start : span.end + len(phrase)])
        at = window.find(phrase)
        while at >= 0:
            if at <= len(near) < at + len(phrase):
                return True
            at = window.find(phrase, at + 1)
    return False


def _suited(prefer: str, words: str, plural: bool) -> str:
    """The preferred form in the number and with the capital of the printed one."""
    if plural and prefer:
        if prefer.endswith(("s", "x", "z", "ch", "sh")):
            prefer += "es"
        elif prefer.endswith("y") and prefer[-2:-1] not in _VOWELS:
            prefer = prefer[:-1] + "ies"
        else:
            prefer += "s"
    return prefer[:1].upper() + prefer[1:] if words[:1].isupper() else prefer


def _fix(article: Article, house: _List, place: Place, one: _Term, prefer: str) -> Fix | None:
    """The preferred form; none that the list rejects in its turn, and none after the wrong one of a and an."""
    start = place.span.start
    article_before = article.text[max(start - 4, 0) : start].lower().split()[-1:]
    vowels = {form[:1].lower() in _VOWELS for form in (article.text[start : start + 1], prefer)}
    clash = article_before in (["a"], ["an"]) and len(vowels) > 1
    if clash or one.fix == "none" or plain(one.prefer) in house.phrases.rows:
        return None
    return Fix((Edit(place.span, prefer),), safe=one.fix == "safe" and not place.plural)
