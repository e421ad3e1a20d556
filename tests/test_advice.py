"""The advice that findings give: it follows the settings, and it works when it is followed."""

import re

import pytest

from lint import engine
from lint.files import decode
from lint.findings import Finding
from lint.plan import Choices, Planner

STORY = "Pump fails at waterworks\n\nThe telegarm arrived on Monday, and the harbour office opened it at once.\n"


def findings(text: str, rule: str, settings: str = "") -> list[Finding]:
    planner = Planner(Choices(isolated=True, config=(settings,) if settings else ()), pytest.fail)
    report = engine.check_file(decode("a.txt", text.encode()), planner.plan("a.txt"))
    return [finding for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize("most", [4, 12])
def test_a_headline_may_be_as_long_as_the_house_allows(most):
    text = STORY.replace("Pump fails", "Pump fails once again in the third week of the drought at the municipal")
    (finding,) = findings(text, "missing-headline", f"rules.missing-headline.params.max_words = {most}")
    assert f"at most {most} words" in finding.hint


def test_a_word_that_is_right_can_be_let_pass_as_the_hint_says():
    (finding,) = findings(STORY, "probable-typo")
    table, setting = re.findall(r"\[rules\.[a-z-]+\]", finding.hint), re.findall(r"params\.\w+ = \[.*?\]", finding.hint)
    assert not findings(STORY, "probable-typo", "\n".join(table + setting))
