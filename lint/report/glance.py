"""Glance: the figures of an article: how much is quoted, who speaks, how much of it has no name."""

from collections import Counter
from collections.abc import Sequence

from lint.article import Article
from lint.report.ledger import Heard
from lint.report.parts import Glance, LedgerRow, LogEntry, Stretch, Tally
from lint.report.utterances import Utterance

HIDDEN = ("anonymous", "vague")


def glance_of(
    article: Article, heard: Heard, groups: Sequence[Utterance], log: Sequence[LogEntry], ledger: Sequence[LedgerRow]
) -> Glance:
    """The figures; see `parts.Glance` for what each counts."""
    speaking = [row for row in ledger if row.kind != "cited"]
    named = [row for row in speaking if row.kind == "person"]
    hidden = [row for row in speaking if row.kind in HIDDEN]
    words, body = heard.total_words, sum(article.words(block.span) for block in article.body)
    kinds = Counter(one.kind for one in article.statements)
    first = log[0] if log else None
    return Glance(
        utterances=len(groups),
        parts=sum(len(group.parts) for group in groups),
        quoted_words=words,
        inserted_words=heard.inserted,
        share_of_text=words / body if body else 0.0,
        statements=Tally(kinds["direct"], kinds["mixed"], kinds["paraphrase"]),
        speakers=Counter(row.kind for row in speaking),
        hidden_statements=sum(row.statements.total for row in hidden),
        hidden_words=sum(row.words for row in hidden),
        named=len(named),
        complete=sum(row.affiliation == "full" and row.in_time for row in named),
        unresolved=sum(entry.source == 0 for entry in log),
        second_hand=heard.second_hand,
        first_line=first.line if first else 0,
        first_source=first.source if first else 0,
        first_unnamed=bool(first and first.source and ledger[first.source - 1].kind in HIDDEN),
        longest_gap=_gap(article),
    )


def _gap(article: Article) -> Stretch | None:
    """The longest run of body paragraphs in which nobody is credited; of two as long, the first."""
    spoken = {article.blocks[one.block].span for one in article.statements}
    spoken |= {article.blocks[one.quotation.block].span for one in article.attributions if one.source is not None}
    cited = {citation.block for citation in article.citations}
    best: tuple[int, int] | None = None
    start = 0
    for at, block in enumerate([*article.body, None]):
        if block is not None and block.span not in spoken and at not in cited:
            continue
        if at > start and (best is None or at - start > best[1] - best[0]):
            best = (start, at)
        start = at + 1
    if best is None:
        return None
    lines = [article.document.region(article.body[at].span).line for at in (best[0], best[1] - 1)]
    return Stretch(best[1] - best[0], lines[0], lines[1])
