"""Engine: checks one file by a plan. The only place where a Hit becomes a Finding."""

from collections.abc import Iterable, Iterator

from lint import formats, params
from lint.article import Article
from lint.checks import COMPARISON, DIRECTIVES, KINDS
from lint.data import rules_folder
from lint.document import Region
from lint.errors import UserError
from lint.files import File
from lint.findings import Finding, Hit, Kept, Problem, Related, Report
from lint.notes import notes_of
from lint.plan import Plan
from lint.precedence import Found, drop_superseded
from lint.rulefile import Rule
from lint.values import NamedTuple
from lint.wording import Wording, word

INTERNAL_ERROR = "internal-error"
INTERNAL_CODE = "X00"


class _Crash(NamedTuple):
    """A rule's failure: a bug of ours, not a fault in the article."""

    rule: str
    reason: str
    place: str


def read_article(file: File, plan: Plan) -> Article:
    """The article in a file, with the facts and words of the plan. Raises UserError where its format is broken."""
    return Article(formats.parse(file, plan.formats), plan.lexicon, plan.facts, plan.evidence)


def compares(rule: Rule) -> bool:
    """Whether a rule compares articles: it finds nothing in one alone."""
    return KINDS[rule.kind].holds == COMPARISON


def concerns(rule: Rule, article: Article) -> bool:
    """Whether an article has what a rule speaks of: else neither the rule nor its kind's module is needed."""
    kind = KINDS[rule.kind]
    return kind.holds != DIRECTIVES and (not kind.needs or bool(getattr(article, kind.needs)))


def check_file(file: File, plan: Plan) -> Report:
    """Everything that the plan's rules find in a file, in reading order, and what those that compare articles keep.

    A rule that crashes gives an `internal-error` finding and a problem, a rule with wrong parameters a problem; the
    other rules still run. Raises UserError for a file that is no sound example of its format.
    """
    try:
        article = read_article(file, plan)
    except UserError:
        raise
    except Exception as error:
        return _report(file, [], [], [_crash("the article", error)])
    return check_article(article, plan)


def check_article(article: Article, plan: Plan) -> Report:
    """The same for an article that was read by this plan."""
    file = article.document.file
    problems: list[Problem] = []
    crashes: list[_Crash] = []
    found: list[Found] = []
    kept: list[Kept] = []
    try:
        problems += notes_of(article)
        read = len(article.foreign) < len(article.blocks)
    except Exception as error:
        return _report(file, found, problems, [_crash("the article", error)])
    for rule in plan.rules if read else ():
        try:
            if compares(rule):
                kept += kept_of(rule, article)
                continue
            found += [Found(rule, hit.span, finding) for hit, finding in run(rule, article)]
        except UserError as error:
            problems.append(_refusal(rule, error))
        except Exception as error:
            fault = _pattern_fault(rule, error)
            if fault:
                problems.append(fault)
            else:
                crashes.append(_crash(rule.name, error))
    report = _report(file, found, problems, crashes)._replace(kept=tuple(kept))
    document = article.document
    if document.comments or document.directives or plan.ignores:
        from lint.suppressions import settle

        report = settle(report, document, plan)
    return report


def kept_of(rule: Rule, article: Article) -> Iterator[Kept]:
    """What a rule that compares articles wants to know of this one."""
    document = article.document
    for span, what in params.module_of(rule.kind).note(article, params.build(rule)):
        yield Kept(rule.name, what, document.region(span), article.excerpt(span))


def _report(file: File, found: list[Found], problems: list[Problem], crashes: list[_Crash]) -> Report:
    findings = [one.finding for one in drop_superseded(found)]
    for (reason, place), names in _together(crashes).items():
        problem = _bug(file.path, f"{', '.join(names)} could not be checked here", reason, place)
        line, column = file.position(file.base)
        region = Region(file.base, file.base, line, column, line, column)
        findings.append(
            Finding(
                file.path, INTERNAL_CODE, INTERNAL_ERROR, "error", problem.message, problem.hint, region, ""
            )._replace(record=file.record)
        )
        problems.append(problem)
    findings.sort(key=lambda finding: (finding.region, finding.code, finding.message))
    return Report(file, tuple(findings), tuple(problems))


def _together(crashes: Iterable[_Crash]) -> dict[tuple[str, str], list[str]]:
    """The rules by the fault they met: a reader that breaks breaks every rule that asks for it."""
    groups: dict[tuple[str, str], list[str]] = {}
    for crash in crashes:
        groups.setdefault((crash.reason, crash.place), []).append(crash.rule)
    return groups


def crashed(path: str, error: Exception) -> Problem:
    """The problem to tell when reading an article failed for a reason that its author cannot mend."""
    _, reason, place = _crash("", error)
    return _bug(path, "this text could not be read", reason, place)


def _bug(path: str, what: str, reason: str, place: str) -> Problem:
    hint = f"This is a bug in quotelint ({place}). Please report it, with the article if you can."
    return Problem(path, 0, f"{what}: {reason}", hint)


def _crash(rule: str, error: Exception) -> _Crash:
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{'/'.join(frame.filename.replace(chr(92), '/').split('/')[-3:])}, line {frame.lineno}"
    return _Crash(rule, f"{type(error).__name__}: {error}" if str(error) else type(error).__name__, place)


def _pattern_fault(rule: Rule, error: Exception) -> Problem | None:
    """The problem to tell if a rule failed because a pattern among its parameters cannot be compiled."""
    pattern = getattr(error, "pattern", None)
    for key, value in rule.params.items():
        if pattern is not None and (value == pattern or (isinstance(value, (list, tuple)) and pattern in value)):
            from lint import tables

            file = tables.read(rule.path)
            message = f"{rule.name}: bad pattern in “{key}”: {error}"
            if file.data.get("params", {}).get(key) in (value, list(value)):
                return Problem(file.path, file.line(("params", key)), message, f"Mend it; it reads: {pattern}")
            return Problem("", 0, message, f"Mend it in [rules.{rule.name}] of your configuration; it reads: {pattern}")
    return None


def _refusal(rule: Rule, error: UserError) -> Problem:
    """A rule that its parameters or tables keep from running: told of the file at fault, or of the rule's settings.

    Those of a rule of ours were given by configuration or option: our own file is not the one to look at.
    """
    if error.path or not rule.path.startswith(rules_folder()):
        return Problem(error.path or rule.path, error.line, error.message, error.hint)
    return Problem("", 0, f"rules.{rule.name}: {error.message}", error.hint)


def run(rule: Rule, article: Article) -> Iterator[tuple[Hit, Finding]]:
    """What one rule finds in an article, less the cases that are off.

    Raises UserError for parameters that its kind has not got, and for a placeholder that its kind does not fill.
    """
    if not concerns(rule, article):
        return
    settings = params.build(rule)
    for hit in params.module_of(rule.kind).check(article, settings):
        wording = word(rule, hit.case, hit.values, article.document)
        if wording is not None:
            yield hit, _finding(rule, wording, hit, article)


def _finding(rule: Rule, wording: Wording, hit: Hit, article: Article) -> Finding:
    document = article.document
    fix, hint = None, wording.hint
    if hit.fix:
        from lint import edits

        fix = edits.file_fix(rule, hit.fix, article)
        hint = hint if fix else edits.with_words(hint, rule, hit.fix, article)
    return Finding(
        path=document.file.path,
        code=rule.code,
        rule=rule.name,
        severity=wording.severity,
        message=wording.message,
        hint=hint,
        region=document.region(hit.span),
        excerpt=article.excerpt(hit.span),
        fix=fix,
        related=(
            *(Related(document.region(span), wording.related) for span in hit.related),
            *(Related(region, wording.related, path) for path, region in hit.elsewhere),
        ),
        record=document.file.record,
        url=rule.url,
    )
