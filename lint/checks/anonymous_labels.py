"""One unnamed person under several labels."""

from collections.abc import Iterator

from lint.article import Article
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.sources import Label
from lint.values import NamedTuple


class Params(NamedTuple):
    """`ignore_heads` are labels that point back to anybody unnamed and add nothing.

    `scope`: whether a label is compared with those of the whole article or of its section, from subhead to subhead.
    """

    scope: Literal["article", "section"] = "article"
    ignore_heads: tuple[str, ...] = ("source", "official", "person", "insider", "man", "woman")


def check(article: Article, params: Params) -> Iterator[Hit]:
    """Flags each later label of the only unnamed speaker so far that brings a new head or modifier."""
    words, trailing = grammar_of(article.lexicon), article.lexicon.words("anonymity", "trailing")
    unnamed = [source for source in article.sources if source.kind == "anonymous" and source.introduced]
    entries = sorted(source.labels[0].span.start for source in unnamed)[:2]
    for source in unnamed:
        own = [label for label in source.labels if not label.pronoun]
        if params.scope == "section":
            own = [label for label in own if _section(article, label) == _section(article, own[0])]
        if own[0].text[:1].isupper() and own[0].text.split()[0].lower() not in words.nouns.determiners:
            continue  # "Justice vows …": a headline's word for somebody whom the text names
        others = (entry for entry in entries if entry != source.labels[0].span.start)
        other = next(others, len(article.text))
        seen = key_words(own[0], words, trailing) | set(source.role.lower().split())  # one of the bakers; the baker
        for number, label in enumerate(own[1:], 1):
            if not label.definite or other < label.span.start:
                continue
            if label.text.split()[-1].lower() in words.nouns.deliveries | words.nouns.documents:
                continue  # according to his testimony: what somebody said or wrote, no new name for who did
            fresh = key_words(label, words, trailing) - seen - {*params.ignore_heads}
            fresh = {word for word in fresh if not any(_short_for(word, one.text) for one in own[:number])}
            if fresh:
                earlier = _distinct(own[:number])
                first = next(word for word in reversed(own[0].text.split(" who ")[0].split(",")[0].split()))
                fix = Fix((Edit(label.span, f"the {own[0].head or first}"),))
                yield Hit(
                    label.span,
                    {
                        "label": label.text,
                        "labels": tuple(f"“{one.text}”" for one in earlier),
                        "lines": tuple(one.span for one in own[:number]),
                        "count": len(earlier) + 1,
                    },
                    "",
                    fix,
                    tuple(one.span for one in earlier),
                )
            seen |= key_words(label, words, trailing)


def _section(article: Article, label: Label) -> int:
    """How many subheads stand above a label."""
    return sum(block.kind == "subhead" and block.span.start < label.span.start for block in article.blocks)


def key_words(label: Label, words: Grammar, trailing: frozenset[str]) -> set[str]:
    """The words of a label that describe: without determiners, prepositions and a clause after it."""
    nouns = words.nouns
    described = set()
    for part in label.text.replace(",", " ,").split():
        low = part.lower().strip("“”\"'’").removesuffix("’s").removesuffix("'s")
        if low in nouns.relatives or part == "," or low in trailing:
            break
        if low and low not in nouns.determiners and low not in nouns.prepositions:
            described.add(low)
    return described


def _short_for(word: str, text: str) -> bool:
    """Whether a word is made of the first letters of words of a label: NFL, a Norin Farm League member."""
    initials = "".join(part[0].lower() for part in text.split() if part[0].isupper())
    return len(word) > 1 and word in initials


def _distinct(labels: list[Label]) -> list[Label]:
    kept: dict[str, Label] = {}
    for label in labels:
        kept.setdefault(label.text.lower(), label)
    return list(kept.values())
