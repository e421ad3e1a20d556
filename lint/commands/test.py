"""test: run the examples of rule files, a newsroom's or the shipped ones."""

import os
from collections.abc import Iterator

from lint import rulebook
from lint.commands import inputs
from lint.commands.outcome import Outcome, problem_of
from lint.data import rules_folder
from lint.errors import UserError
from lint.hints import ArgumentParser, Namespace
from lint.reporters.terminal import number, printable
from lint.rulefile import Rule, read_examples


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint test`."""
    parser.add_argument(
        "folders", nargs="*", metavar="FOLDER", help="rule folders (default: rule-paths, else the shipped rules)"
    )
    inputs.add_configuration(parser)


def run(options: Namespace) -> int:
    """Run the examples and print those that do not come out as stated; 1 if there are any, 2 for a broken rule file."""
    from lint.examples import failures

    outcome = Outcome()
    planner = inputs.planner_of(options, outcome)
    settings = planner.settings(os.getcwd())
    folders = tuple(options.folders) or settings.rule_paths or (rules_folder(),)
    lexicon = planner.lexicon(settings.word_paths)
    rules = examples = 0
    for rule in _rules(folders, outcome):
        rules += 1
        found = read_examples(rule.path)
        for example in found:
            for failure in failures(rule, example, lexicon):
                outcome.found = True
                print(f"{printable(rule.path)}:{example.line}: {rule.name}: {printable(failure)}")
        if not {example.good for example in found} >= {True, False}:
            outcome.found = True
            print(f"{printable(rule.path)}: {rule.name}: needs at least one [[bad]] and one [[good]] example")
        examples += len(found)
    said = "Some examples do not hold." if outcome.found else "All examples hold." if examples else "Nothing to run."
    print(f"{number(rules, 'rule')}, {number(examples, 'example')}. {said}")
    return outcome.status


def _rules(folders: tuple[str, ...], outcome: Outcome) -> Iterator[Rule]:
    """The rules of the folders; what is wrong with rule files is told."""
    for folder in folders:
        if not os.path.isdir(folder):
            raise UserError("there is no such folder", path=folder, hint="Give the folder that holds the rule files.")
        book = rulebook.load((folder,))
        for fault in book.faults:
            outcome.tell(problem_of(fault))
        inside = os.path.abspath(folder) + os.sep
        yield from (rule for rule in book.rules if os.path.abspath(rule.path).startswith(inside))
