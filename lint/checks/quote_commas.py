"""A quotation and its attribution with no comma between them, or with a full stop in its place."""

from collections.abc import Iterator

from lint.article import Article
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.reading.closings import ends_abbreviated
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.statements import Attribution, Statement
from lint.values import NamedTuple

_LEAST = 4  # words from which a quotation after its verb is a sentence, and no shout or word
_REST = 4  # words that may follow an attribution that ends its sentence
_FAR = 400  # code points read behind an attribution


class Params(NamedTuple):
    """`require_intro_mark`: ask for a comma or colon between an attribution in front and the sentence it quotes."""

    require_intro_mark: bool = True


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags a closing mark without a comma before the attribution, a stop there (case stop), a bare opening (intro)."""
    words = grammar_of(article.lexicon)
    for number, one in enumerate(article.attributions):
        if one.statement is None or one.touch != "next" or one.category != "direct" or not one.quotation.closed:
            continue
        statement = article.statements[one.statement]
        if statement.lemma not in words.plain:
            continue
        if statement.span.start >= one.quotation.span.end:
            hit = _behind(article, one, statement, words)
        else:
            hit = _in_front(article, number, one, statement) if params.require_intro_mark else None
        if hit:
            yield hit


def _behind(article: Article, one: Attribution, statement: Statement, words: Grammar) -> Hit | None:
    """The fault between a quotation and an attribution that follows it, if there is one."""
    text, (start, end) = article.text, one.quotation.inner
    if text[one.quotation.span.end : statement.span.start].strip() or end - start < 2:
        return None
    speaker = article.excerpt(statement.span)
    if text[end - 1].isalnum() or text[end - 1] in ")]%":
        if not _opens_clause(text, statement, words) or not _ends(article, statement, words):
            return None
        fix = Fix((Edit(Span(end, end), ","),), safe=text[end - 1].isalnum())
        return Hit(Span(end, one.quotation.span.end), {"cue": speaker}, "", fix)
    if text[end - 1] != "." or not text[end - 2].isalnum():
        return None
    small = text[statement.span.start].islower()
    if not small and not _ends(article, statement, words, _REST):
        return None
    if ends_abbreviated(text, one.quotation.inner, article.lexicon):
        fix = Fix((Edit(Span(end, end), ","),), safe=small)
        return Hit(Span(end, one.quotation.span.end), {"cue": speaker}, "", fix) if small else None
    return Hit(
        Span(end - 1, one.quotation.span.end),
        {"cue": speaker},
        "stop",
        Fix((Edit(Span(end - 1, end), ","),), safe=True),
    )


def _opens_clause(text: str, statement: Statement, words: Grammar) -> bool:
    """Whether what follows the mark can only open a clause: a name, a pronoun, an article, the verb itself."""
    first = text[statement.span.start : statement.span.end].split(None, 1)[0]
    low = first.lower()
    return (
        statement.span.start == statement.cue.start
        or first[0].isupper()
        or low in words.nouns.pronouns
        or low in words.nouns.determiners
    )


def _ends(article: Article, statement: Statement, words: Grammar, most: int = _FAR) -> bool:
    """Whether an attribution has no object of its own, and its sentence at most so many words more."""
    end = statement.span.end
    rest = article.text[end : min(statement.sentence.end, end + _FAR)]
    following = rest.split(None, most + 1)
    if not following or not rest[0].isspace():
        return len(following) <= most
    word = following[0].rstrip(".,;:!?")
    low, nouns = word.lower(), words.nouns
    tied = low in nouns.prepositions or low in nouns.adverbs or word in nouns.calendar or low.endswith("ly")
    return tied and len(following) <= most


def _in_front(article: Article, number: int, one: Attribution, statement: Statement) -> Hit | None:
    """The opening mark of a quoted sentence that stands right behind its verb."""
    text, quotation = article.text, one.quotation
    gap = text[statement.span.end : quotation.span.start] if quotation.marked else ""
    inner = text[quotation.inner.start : quotation.inner.end]
    if gap != " " or not text[statement.span.end - 1].isalnum() or statement.form not in ("past", "s"):
        return None
    ends = inner[-1] in ",.?!…—-" or text[quotation.span.end : quotation.span.end + 1] in (".", ",")
    if not inner[:1].isupper() or not ends or article.words(quotation.inner) < _LEAST:
        return None
    source = article.sources[statement.source] if statement.source is not None else None
    if source is None or source.kind == "document" or number != min(statement.quotations, default=number):
        return None
    fix = Fix((Edit(Span(statement.span.end, statement.span.end), ","),), safe=True)
    return Hit(
        Span(quotation.span.start, quotation.inner.start), {"cue": article.excerpt(statement.span)}, "intro", fix
    )
