"""Known: what `check` does with findings that are known already: baseline, ignore files, and `--add-ignore`."""

import os
from collections.abc import Iterator

from lint.errors import UserError
from lint.findings import Problem, Report
from lint.hints import TYPE_CHECKING, ArgumentGroup, Namespace
from lint.plan import Plan, Planner
from lint.upwards import nearest

if TYPE_CHECKING:
    from lint.baseline import Baseline
    from lint.commands.outcome import Outcome
    from lint.ignores import Entry

BASELINE = ".quotelint-baseline.json"
_SHOWN = 5  # stale entries that are told one by one


def add_options(group: ArgumentGroup) -> None:
    """The options of `check` about findings that are to be put aside."""
    group.add_argument("--baseline", metavar="FILE", help="known findings (default: .quotelint-baseline.json)")
    group.add_argument("--write-baseline", action="store_true", help="make what is found now the baseline")
    group.add_argument("--prune-baseline", action="store_true", help="take out of it what is no longer found")
    group.add_argument(
        "--add-ignore",
        nargs="?",
        const="",
        metavar="REASON",
        help="put aside what is found: by comments in the copy, else in .quotelint-ignore.toml (--add-ignore=REASON)",
    )
    what = "the day on which suppressions may have ended (default: $QUOTELINT_TODAY)"
    group.add_argument("--today", metavar="DATE", help=what)


class Known:
    """The findings known before a run, and what of them is met."""

    def __init__(self, options: Namespace, planner: Planner, outcome: "Outcome") -> None:
        _check(options)
        self._options, self._planner, self._outcome = options, planner, outcome
        self._baseline = self._read_baseline()
        self._entries: dict[Entry, bool] = {}  # those of ignore files that were asked, and whether they were of use
        self._added = 0
        self._additions: dict[str, list[Entry]] = {}

    def _read_baseline(self) -> "Baseline | None":
        """Raises UserError for a baseline that is named but not there, or is none."""
        options = self._options
        writes = options.write_baseline
        path = options.baseline or ("" if options.isolated else nearest(os.getcwd(), BASELINE))
        if not path and not writes and not options.prune_baseline:
            return None
        from lint import baseline

        path = path or BASELINE
        return baseline.Baseline(path, {}) if writes and not os.path.exists(path) else baseline.read(path)

    def settle(self, report: Report, plan: Plan) -> Report:
        """The report with its known findings put aside."""
        if plan.ignores:
            self._ask(report, plan)
        if self._options.add_ignore is not None and report.findings:
            report = self._add(report, plan)
        if self._baseline is not None:
            report = self._baseline.settle(report, self._options.write_baseline)
        return report

    def _ask(self, report: Report, plan: Plan) -> None:
        """Note which entries of ignore files were of use in an article. One whose rules have not run is not judged."""
        from lint.orders import names_of
        from lint.suppressions import meets

        running = {rule.name for rule in plan.rules}
        for entry in plan.ignores:
            if self._entries.get(entry) or not running & names_of(entry.rule, plan):
                continue
            self._entries[entry] = any(meets(entry, one, report, plan) for one in report.suppressed)

    def _add(self, report: Report, plan: Plan) -> Report:
        from lint.additions import add

        done = add(report, plan, self._options.add_ignore or "")
        self._added += len(done.aside)
        for entry in done.entries:
            self._additions.setdefault(entry.path, []).append(entry)
        return report._replace(findings=done.left, suppressed=report.suppressed + done.aside)

    def finish(self) -> Iterator[Report]:
        """When all articles are checked: entries of no use, and what is to be told and written.

        Raises UserError when something cannot be written.
        """
        yield from self._idle()
        if self._additions:
            from lint import ignores, outputs

            for path, entries in self._additions.items():
                outputs.write(path, ignores.extended(path, entries))
        if self._options.add_ignore is not None:
            self._note(f"{self._added} findings put aside" if self._added != 1 else "1 finding put aside")
        if self._baseline is not None:
            self._finish_baseline(self._baseline)

    def _idle(self) -> Iterator[Report]:
        """A report on each ignore file with entries that put nothing aside; with --fix they are taken out."""
        by_path: dict[str, list[Entry]] = {}
        for entry, used in self._entries.items():
            if not used:
                by_path.setdefault(entry.path, []).append(entry)
        if by_path:
            from lint.suppressions import idle_entries
        for path, entries in by_path.items():
            report = idle_entries(path, entries, self._planner.plan(path))
            if not report.findings:
                continue
            if self._options.fix and not self._options.diff:
                from lint import fixes, outputs

                text, mended = fixes.apply(report.file.text, report.findings, False)
                if mended:
                    outputs.write(path, text)
                    self._note(f"{path}: {len(mended)} entries of no use taken out")
                else:
                    yield report
            else:
                yield report

    def _finish_baseline(self, baseline: "Baseline") -> None:
        if self._options.write_baseline or self._options.prune_baseline:
            self._note(f"{baseline.path}: {baseline.write()} findings")
            return
        stale = baseline.stale()
        for name, one in stale[:_SHOWN]:
            message = f"the baseline has “{one.words}” ({one.rule}) in {name}, which is no longer found"
            self._outcome.tell(Problem(baseline.path, 0, message, "", "warning"))
        if stale:
            more = f"{len(stale) - _SHOWN} more are stale. " if len(stale) > _SHOWN else ""
            message = f"{len(stale)} of its entries are stale"
            self._outcome.tell(
                Problem(baseline.path, 0, message, f"{more}Take them out with --prune-baseline.", "warning")
            )

    def _note(self, message: str) -> None:
        self._outcome.tell(Problem("", 0, message, "", "note"))


def _check(options: Namespace) -> None:
    """Raises UserError for options that do not go together."""
    writing = [
        name
        for name in ("write_baseline", "prune_baseline", "add_ignore", "fix", "diff")
        if vars(options).get(name) not in (None, False)
    ]
    if len(writing) > 1 and {"write_baseline", "prune_baseline", "add_ignore"} & {*writing}:
        names = " and ".join(f"--{name.replace('_', '-')}" for name in writing)
        raise UserError(f"{names} do not go together", hint="Run them one after the other.")
    if options.prune_baseline and vars(options).get("select"):
        raise UserError("--prune-baseline must see all rules", hint="Leave --select out.")
