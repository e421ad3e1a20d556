"""What the tests of the report share: an article as a sheet, without files and configuration."""

import datetime
from collections.abc import Callable

import pytest

from lint import engine
from lint.article import Article
from lint.files import File
from lint.plan import Choices, Plan, Planner
from lint.reading.facts import Facts
from lint.report.assembly import sheet_of
from lint.report.parts import Sheet

HARBOUR = """Dredging of inner harbour to start in May

By Esi Boateng

OSHTON -- Two dredgers are on their way from Takoradi, the Ghana Ports Authority announced on Tuesday.

"We cannot wait for another winter," said Ama Quarshie, chief pilot of the Oshton Pilot Station. "Two ships have touched bottom since January."

The work will cost 4 million cedis, Quarshie told the Norin Herald, adding that the crews "have been patient".

The contract has not been signed, a port official who asked not to be named for fear of losing his job told the Norin Herald.

The official said the delay was the fault of the ministry.

"They always say May," marine engineer Kojo Tetteh, of Norin University, told reporters.

"It was never about the money [for the quay] ... it was about will," Ports Minister Yaw Darko said in a statement.

Analysts say the harbour will silt up again.
"""


@pytest.fixture(scope="session")
def planner() -> Planner:
    return Planner(Choices(isolated=True), lambda problem: None)


@pytest.fixture(scope="session")
def plan(planner) -> Plan:
    return planner.plan("story.txt")


@pytest.fixture(scope="session")
def sheet(plan) -> Callable[..., Sheet]:
    """The report of a text; `facts` are those a configuration would give."""

    def make(text: str, path: str = "news/harbour.txt", **facts: object) -> Sheet:
        file = File(path, text)
        given = plan._replace(facts=Facts(**facts))  # type: ignore[arg-type]
        article: Article = engine.read_article(file, given)
        return sheet_of(article, engine.check_file(file, given).findings, given)

    return make


@pytest.fixture(scope="session")
def harbour(sheet) -> Sheet:
    return sheet(HARBOUR, published=datetime.date(2024, 4, 9), outlet=("Norin Herald",))
