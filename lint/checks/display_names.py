"""Names and numbers in headlines, captions and pull quotes that are not as the text has them."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import filterfalse

from lint.article import Article
from lint.document import DISPLAY_KINDS, Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Pattern
from lint.patterns import compiled
from lint.reading.credits import find_credit
from lint.reading.dictionary import dictionary
from lint.reading.grammar import grammar_of
from lint.reading.introductions import personal
from lint.reading.namesakes import name_rules, other_word
from lint.reading.slips import LAST_LOST, UNLIKELY, distance, slip_between
from lint.reading.vocabulary import places, token
from lint.values import NamedTuple

LEAST = 5  # letters of a name that stands without another beside it
LEAST_BESIDE = 3  # letters of one that stands beside a name that is right
LONG = 9  # letters from which two slips are likelier than another name
MOST = 400  # capitalised words of display type: more are a list


class Params(NamedTuple):
    """`numbers`: compare what is counted as well; `captions_only`: tell of people who stand in a caption alone."""

    numbers: bool = True
    captions_only: bool = True


class _Word(NamedTuple):
    """A capitalised word of display type: where it stands, and the next one if only a blank parts them."""

    span: Span
    text: str
    onward: str
    back: str


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each name one slip away from a name of the text; cases only (a caption's name) and number."""
    shown_blocks = _display(article)
    display = [span for _, span in shown_blocks]
    if not display or not article.body:
        return
    names = article.vocabulary.names
    shown: Counter[str] = Counter()
    for span in display:
        shown.update(token().findall(article.vocabulary.named, *span))
    foreign = [word for word in shown if _capital(word) and names[word] == shown[word]]
    strange = set(foreign) if len(foreign) <= MOST else set()
    captions = params.captions_only and any(kind == "caption" for kind, _ in shown_blocks)
    body: dict[str, int] = {}
    if strange or captions:
        body = {
            word: count
            for word in filter(_capital, filterfalse(str.islower, names))
            if (count := names[word] - shown[word]) > 0
        }
    hits = list(_misspelt(article, display, strange, body)) if strange else []
    yield from hits
    if captions:
        yield from _caption_only(article, body, {hit.values["word"] for hit in hits})
    if params.numbers:
        yield from _numbers(article, display)


def _display(article: Article) -> list[tuple[str, Span]]:
    """The blocks of display type with their kinds, without picture credits."""
    found = []
    for block in article.blocks:
        if block.kind in DISPLAY_KINDS:
            credit = find_credit(article.text, block, article.lexicon) if block.kind == "caption" else None
            found.append((block.kind, Span(block.span.start, credit.start if credit else block.span.end)))
    return found


def _capital(word: str) -> bool:
    return word[0].isupper() and word[-1].islower() and len(word) >= LEAST_BESIDE


def _words(article: Article, span: Span) -> Iterator[_Word]:
    text = article.text
    matches = list(token().finditer(text, *span))
    for at, match in enumerate(matches):
        if _capital(match[0]):
            after = matches[at + 1] if at + 1 < len(matches) else None
            before = matches[at - 1] if at else None
            onward = after[0] if after and text[match.end() : after.start()] == " " else ""
            back = before[0] if before and text[before.end() : match.start()] == " " else ""
            yield _Word(Span(*match.span()), match[0], onward, back)


def _misspelt(article: Article, display: list[Span], strange: set[str], body: dict[str, int]) -> Iterator[Hit]:
    """Each of the words that only display type has, if it must be a name of the text; the first place of each."""
    alike: dict[str, list[str]] = {}
    for name in body:
        for end in (name[:2], f"-{name[-2:]}"):
            alike.setdefault(end, []).append(name)
    for span in display:
        for word in _words(article, span):
            if word.text in strange:
                names = (*alike.get(word.text[:2], ()), *alike.get(f"-{word.text[-2:]}", ()))
                right = next((name for name in names if _same(article, word, name, body[name])), None)
                if right is not None:
                    strange.discard(word.text)
                    yield _hit(article, word, right)


def _same(article: Article, word: _Word, name: str, times: int) -> bool:
    """Whether a word can only be another spelling of a name: one slip from it, and nothing says that it is a word."""
    low, right = word.text.lower(), name.lower()
    if abs(len(low) - len(right)) > 2 or right in article.vocabulary.lower or low in article.vocabulary.lower:
        return False
    rules = name_rules(article.lexicon)
    slip = slip_between(low, right)
    alike = rules.fold(low) == rules.fold(right)
    far = len(right) >= LONG and low[0] == right[0] and distance(low, right, 2) == 2
    if not (slip or alike or far) or other_word(low, right, True, rules):
        return False
    if _beside(article, word, name):
        return not (low.startswith(right) or right.startswith(low)) or bool(slip and low[-1] == low[-2:-1])
    if len(right) < LEAST or not dictionary().unknown_names({word.text}) or word.text in rules.known:
        return False
    if slip is None:
        return alike or times > 1
    if slip.kind in UNLIKELY and not (times >= 4 and len(right) >= 6):
        return False
    return times > 1 and not (slip.on_first and times < 3 or slip.kind == LAST_LOST and times < 3)


def _beside(article: Article, word: _Word, name: str) -> bool:
    """Whether the other half of somebody's full name stands beside the word here and beside the name in the text."""
    runs = article.names
    if word.back and any(run.words[-2] == word.back for run in runs.get(name, ())):
        return True
    return bool(word.onward) and any(run.words[0] == name for run in runs.get(word.onward, ()))


def _hit(article: Article, word: _Word, name: str) -> Hit:
    there = next(span for span in places(article.vocabulary.named, name) if not _shown(article, span))
    fix = None if article.quoted(word.span.start) else Fix((Edit(word.span, name),))
    return Hit(word.span, {"word": word.text, "name": name, "first": there}, "", fix, (there,))


def _shown(article: Article, span: Span) -> bool:
    return any(
        block.kind in DISPLAY_KINDS and block.span.start <= span.start < block.span.end for block in article.blocks
    )


def _caption_only(article: Article, body: dict[str, int], told: set[object]) -> Iterator[Hit]:
    """People with a full name in a caption whose last name the text has nowhere, misspelt ones apart."""
    captions = [span for kind, span in _display(article) if kind == "caption"]
    nouns = grammar_of(article.lexicon).nouns
    for surname, runs in article.names.items() if captions else ():
        run = runs[0]
        if (
            surname in body
            or not told.isdisjoint(run.words)
            or not any(span.start <= run.span.start < span.end for span in captions)
        ):
            continue
        if dictionary().people.level(run.words[0]) and personal(run.words, nouns):
            yield Hit(run.span, {"name": " ".join(run.words)}, "only")


@cache
def _number() -> Pattern[str]:
    return compiled(r"(?<![\w,.$£€-])(\d{1,3}(?:,\d{3}){0,3}|\d{4,9}|[A-Za-z]{3,9})((?: [a-z]{2,12}){1,4})(?!\w)")


def _numbers(article: Article, display: list[Span]) -> Iterator[Hit]:
    """What display type counts otherwise than the text, which has that number nowhere."""
    shown: dict[tuple[int, str], Span] = {}
    for number, noun, place in (one for span in display for one in _counted(article, span)):
        shown.setdefault((number, noun), place)
    if shown:
        counted: dict[str, Span] = {}
        for _, noun, place in (one for block in article.body for one in _counted(article, block.span)):
            counted.setdefault(noun, place)
        for (number, noun), place in list(shown.items())[:MOST]:
            there = counted.get(noun)
            if there is None or _stands(article, number):
                continue
            values = {
                "number": article.text[place.start : place.end],
                "other": article.text[there.start : there.end],
                "what": noun,
                "first": there,
            }
            yield Hit(place, values, "number", None, (there,))


def _counted(article: Article, span: Span) -> Iterator[tuple[int, str, Span]]:
    """Each number of people or things in a stretch of text: 14 dead, fourteen miners were killed."""
    words, numbers = article.lexicon.words("display", "counted"), article.lexicon.table("display")["number_words"]
    start = span.start
    while match := _number().search(article.text, start, span.end):
        start = match.end(1)
        printed = match[1].replace(",", "")
        value = int(printed) if printed.isdigit() else 0
        if printed.lower() in numbers:
            value = numbers.index(printed.lower()) + 1
        for what in match[2].split() if value else ():
            if what in words:
                yield value, what, Span(*match.span(1))


def _stands(article: Article, number: int) -> bool:
    """Whether the text has a number, in figures or in words."""
    numbers = article.lexicon.table("display")["number_words"]
    forms = [
        str(number),
        f"{number:,}",
        *(form for word in numbers[number - 1 : number] for form in (word, word.capitalize())),
    ]
    text = article.text
    return any(
        next(places(text[block.span.start : block.span.end], form), None) for block in article.body for form in forms
    )
