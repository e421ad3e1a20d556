"""Examples: running the texts of a rule file, which are its tests and its documentation."""

from collections.abc import Iterator

from lint import engine, fixes, rulebook, transcripts
from lint.across import Across
from lint.checks import DIRECTIVES, KINDS
from lint.document import Span
from lint.errors import UserError
from lint.files import File
from lint.findings import Finding, Hit, Report
from lint.given import with_facts
from lint.plan import Plan
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon
from lint.roster import adjust
from lint.rulefile import Example, Rule, Variant
from lint.transcripts.transcript import Evidence

OPEN, CLOSE = "⟦", "⟧"
NEXT_ARTICLE = "\n=====\n"  # parts the articles of an example whose rule compares articles


def unmark(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its ⟦ ⟧, and the spans they marked, in order. Raises ValueError for unpaired marks."""
    plain: list[str] = []
    spans: list[Span] = []
    opened: list[int] = []
    length = 0
    for part in _pieces(text):
        if part == OPEN:
            opened.append(length)
        elif part == CLOSE:
            if not opened:
                raise ValueError("a ⟧ without its ⟦")
            spans.append(Span(opened.pop(), length))
        else:
            plain.append(part)
            length += len(part)
    if opened:
        raise ValueError("a ⟦ without its ⟧")
    return "".join(plain), tuple(sorted(spans))


def _pieces(text: str) -> Iterator[str]:
    for at, rest in enumerate(text.split(OPEN)):
        if at:
            yield OPEN
        for within, piece in enumerate(rest.split(CLOSE)):
            if within:
                yield CLOSE
            yield piece


def failures(rule: Rule, example: Example, lexicon: Lexicon) -> list[str]:
    """What comes out otherwise than the example says, in words; nothing if it holds.

    Only this rule runs, with its own settings and the example's facts and parameters; for a rule about what is put
    aside by the copy itself, the default rules do too.
    """
    try:
        text, marked = unmark(example.text)
    except ValueError as error:
        return [str(error)]
    if bool(marked) == example.good:
        return ["a good example marks nothing with ⟦ ⟧" if example.good else "nothing is marked with ⟦ ⟧"]
    own = adjust(rule, Variant(params=example.params))
    file = File("example.txt", text)
    try:
        plan = Plan((own,), with_facts(Facts(), example.facts), lexicon, evidence=_evidence(example, lexicon))
        if KINDS[own.kind].holds == DIRECTIVES:
            found = _settled(text, plan)
        elif engine.compares(own):
            found = _compared(text, plan)
        else:
            found = list(engine.run(own, engine.read_article(file, plan)))
    except UserError as error:
        return [str(error)]
    except Exception as error:
        return [engine.crashed(file.path, error).message]
    return [*_misplaced(text, marked, found), *_misjudged(example, found), *_misfixed(example, text, found)]


def _settled(text: str, plan: Plan) -> list[tuple[Hit, Finding]]:
    """What a rule finds about orders to put findings aside, in Markdown, when the default rules have run."""
    book = rulebook.load()
    (own,) = plan.rules
    others = tuple(rule for rule in book.rules if rule.enabled and rule.kind != own.kind)
    report = engine.check_file(File("example.md", text), plan._replace(rules=(*others, own), book=book))
    found = [finding for finding in report.findings if finding.rule == own.name]
    return [(Hit(Span(finding.region.start, finding.region.end)), finding) for finding in found]


def _evidence(example: Example, lexicon: Lexicon) -> Evidence | None:
    """The record that an example is held against, if it has one."""
    if not example.record:
        return None
    return Evidence((transcripts.read(File("record.txt", example.record), lexicon),), lexicon)


def _compared(text: str, plan: Plan) -> list[tuple[Hit, Finding]]:
    """What a rule finds that compares articles, placed in the text of the whole example."""
    across, starts, at = Across(), {}, 0
    for number, part in enumerate(text.split(NEXT_ARTICLE)):
        file = File(f"example-{number}.txt", part)
        starts[file.path] = at
        kept = tuple(engine.kept_of(plan.rules[0], engine.read_article(file, plan)))
        across.add(Report(file, kept=kept), plan.rules)
        at += len(part) + len(NEXT_ARTICLE)
    found = []
    for finding in across.findings():
        shift = starts[finding.path]
        region = finding.region._replace(start=finding.region.start + shift, end=finding.region.end + shift)
        found.append((Hit(Span(region.start, region.end)), finding._replace(region=region)))
    return found


def _misplaced(text: str, marked: tuple[Span, ...], found: list[tuple[Hit, Finding]]) -> Iterator[str]:
    flagged = sorted(Span(finding.region.start, finding.region.end) for _, finding in found)
    for span in marked:
        if span not in flagged:
            yield f"not flagged: “{text[span.start : span.end]}”"
    for hit, finding in found:
        span = Span(finding.region.start, finding.region.end)
        if span not in marked:
            case = f" (case {hit.case})" if hit.case else ""
            yield f"flagged, but not marked: “{text[span.start : span.end]}”{case}: {finding.message}"
    if sorted(set(flagged)) == list(marked) and len(flagged) > len(marked):
        yield "flagged twice"


def _misjudged(example: Example, found: list[tuple[Hit, Finding]]) -> Iterator[str]:
    for hit, finding in found:
        if example.case and hit.case != example.case:
            yield f"the case is “{hit.case}”, not “{example.case}”"
        if example.severity and finding.severity != example.severity:
            yield f"the severity is {finding.severity}, not {example.severity}"


def _misfixed(example: Example, text: str, found: list[tuple[Hit, Finding]]) -> Iterator[str]:
    if example.fixed is None:
        return
    fixed, applied = fixes.apply(text, [finding for _, finding in found], unsafe=True)
    if not applied:
        yield "no fix can be applied"
    elif fixed != example.fixed:
        yield f"the fixes give: {fixed}"
