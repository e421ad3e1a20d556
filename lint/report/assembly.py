"""Assembly: the editorial report of one article, put together from its parts."""

from collections import Counter
from collections.abc import Mapping, Sequence

from lint import __version__
from lint.article import Article
from lint.files import File
from lint.findings import SEVERITIES, Finding
from lint.plan import Plan
from lint.reading.signs import find_dateline
from lint.report.checklist import desk_checks, machine_checks
from lint.report.citing import citations_of
from lint.report.copy import copy_of
from lint.report.glance import glance_of
from lint.report.ledger import Heard, ledger_of, numbers_of, owners_of
from lint.report.mending import fixes_of
from lint.report.parts import Header, Sheet, Verdict
from lint.report.questions import questions_of
from lint.report.unnamed import unnamed_of
from lint.report.utterances import log_of, utterances
from lint.report.voices import home_of, voices_of

_TITLES = ("title", "headline")
_BYLINES = ("byline", "author", "authors")
_DATES = ("published", "date")


def sheet_of(article: Article, findings: Sequence[Finding], plan: Plan) -> Sheet:
    """The report of an article, with the findings that the plan's rules made in it, in reading order."""
    heard = Heard(article)
    numbers = numbers_of(article)
    groups = utterances(article)
    log = log_of(article, groups, numbers)
    owners = owners_of(article, heard, findings)
    ledger = ledger_of(article, heard, findings, owners)
    glance = glance_of(article, heard, groups, log, ledger)
    return Sheet(
        header=header_of(article, plan),
        verdict=_verdict(findings, plan.fail_on),
        glance=glance,
        ledger=ledger,
        voices=voices_of(ledger),
        home=home_of(article),
        unnamed=unnamed_of(article, ledger),
        log=log,
        unresolved=tuple(entry for entry in log if not entry.source or entry.confidence in ("low", "none", "")),
        citations=citations_of(article),
        findings=tuple(findings),
        questions=questions_of(findings, owners, ledger),
        machine=machine_checks(findings, (rule.name for rule in plan.rules), article.facts, glance.unresolved),
        human=desk_checks(),
        fixes=fixes_of(article.document.file, findings),
        copy=copy_of(article, groups, findings, numbers),
    )


def header_of(article: Article, plan: Plan) -> Header:
    """What the article is, and by what it was read."""
    facts, metadata, file = article.facts, article.document.metadata, article.document.file
    return Header(
        file=name_of(file),
        headline=_block(article, "headline") or _first(metadata, _TITLES),
        byline=_block(article, "byline") or _first(metadata, _BYLINES),
        dateline=_dateline(article),
        published=facts.published.isoformat() if facts.published else _first(metadata, _DATES),
        words=sum(article.words(block.span) for block in article.body),
        paragraphs=len(article.body),
        language=facts.language,
        quote_style=facts.quote_style,
        genre=facts.genre,
        profile=plan.profile,
        version=__version__,
        metadata=dict(metadata),
    )


def name_of(file: File) -> str:
    """What an article is called: its file, and which one in it where there are several."""
    return f"{file.path}#{file.record}" if file.record else file.path


def _block(article: Article, kind: str) -> str:
    """The text of the first block of a kind, on one line."""
    span = next((block.span for block in article.blocks if block.kind == kind), None)
    return "" if span is None else " ".join(article.text[span.start : span.end].split())


def _first(metadata: Mapping[str, str], keys: Sequence[str]) -> str:
    return next((str(metadata[key]) for key in keys if metadata.get(key)), "")


def _dateline(article: Article) -> str:
    if not article.body:
        return ""
    span = find_dateline(article.text, article.body[0])
    return "" if span is None else article.text[span.start : span.end].strip(" -–—:")


def _verdict(findings: Sequence[Finding], fail_on: str) -> Verdict:
    counts = Counter(one.severity for one in findings)
    grave = SEVERITIES[SEVERITIES.index(fail_on) :] if fail_on in SEVERITIES else ()
    ready = not any(one.severity in grave for one in findings)
    return Verdict(counts["error"], counts["warning"], counts["suggestion"], fail_on, ready)
