"""Settings: what `check --show-settings` prints: which configuration holds for a file, and what follows from it."""

from lint import engine, tables
from lint.commands import inputs
from lint.commands.outcome import Outcome
from lint.errors import UserError
from lint.files import File
from lint.hints import Namespace
from lint.plan import Plan, Planner
from lint.reading.facts import Facts
from lint.reporters.terminal import printable
from lint.tables import written

_LABELS = {"quote_style": "quote-style", "protected": "protected-names"}


def show(options: Namespace, planner: Planner, outcome: Outcome) -> int:
    """Print configuration file, profile, facts and rules of each file; the exit status."""
    rules: tuple[str, ...] = ()
    for path in inputs.paths(options, planner, outcome):
        try:
            file = next(inputs.articles(path, options, planner), File(path, ""))  # what holds for one, holds for all
            plan = planner.plan(file.path)
            article = engine.read_article(file, plan)
            facts = article.facts
        except UserError as error:
            outcome.fault(error)
            continue
        except Exception as error:
            outcome.tell(engine.crashed(path, error))
            continue
        print(printable(file.path))
        print(f"  configuration    {printable(', '.join(_configuration(planner, file.path))) or 'none'}")
        because = ", ".join(f"{one.place[0]}.{tables.written(one.glob)}" for one in planner.fitting(file.path))
        if because:
            print(f"  by path          {printable(because)}")
        print(f"  profile          {plan.profile}")
        print(f"  fail-on          {plan.fail_on}")
        print(f"  encoding         {file.encoding}{' with byte-order mark' if file.bom else ''}")
        for name in Facts._fields:
            print(f"  {_LABELS.get(name, name):<16} {_fact(getattr(facts, name), getattr(plan.facts, name))}")
        listed = _rules(plan)
        print(f"  rules            {len(listed)} on" + (", the same as above" if listed == rules else ":"))
        if listed != rules:
            print("".join(f"    {line}\n" for line in listed), end="")
        rules = listed
    return outcome.status


def _configuration(planner: Planner, path: str) -> list[str]:
    return [file.path for file in reversed(planner.settings_at(path).files)]


def _fact(value: object, given: object) -> str:
    if not value:
        return "not known"
    shown = ", ".join(value) if isinstance(value, tuple) else str(value)
    return f"{printable(shown)} ({'given' if given else 'inferred'})"


def _rules(plan: Plan) -> tuple[str, ...]:
    lines = []
    for rule in plan.rules:
        values = ", ".join(f"{key} = {written(value)}" for key, value in sorted(rule.params.items()))
        lines.append(printable(f"{rule.code} {rule.name} ({rule.severity}){f': {values}' if values else ''}"))
    return tuple(lines)
