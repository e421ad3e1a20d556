"""Made-up copy and findings that every reporter is tried on. Reporters need no rule and no article."""

from collections.abc import Callable

import pytest

from lint.document import Document, Span
from lint.files import File
from lint.findings import FileEdit, FileFix, Finding, Problem, Related, Report

HARBOUR = File(
    "news/harbour.txt",
    "Dredging of the inner harbour will start in May, the port authority announced on Tuesday after months of talks "
    'with fishing crews. "We cannot wait for another winter," siad Ama Quarshie, who runs the pilot station at Oshton, '
    "adding that two ships had touched bottom since January.\n"
    "\n"
    "Crews unload at Oshton. [Pia Lund]\n"
    "\n"
    "Crews unload at Oshton. [Pia Lund]\n",
)
CANTEEN = File("news/食堂.txt", "校長は「食堂を直す」と述べた。\r\nEnd.\r\n")
SILENT = File("news/quiet.txt", "Nothing happened.\n")


def place(file: File, flagged: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = file.text.index(flagged, start + 1)
    return Span(start, start + len(flagged))


def finding(file: File, span: Span, code: str, rule: str, severity: str, message: str, **more: object) -> Finding:
    region = Document(file, file.text, ()).region(span)
    excerpt = file.text[span.start : span.end]
    return Finding(file.path, code, rule, severity, message, str(more.pop("hint", "")), region, excerpt, **more)  # type: ignore[arg-type]


@pytest.fixture
def reports() -> list[Report]:
    slip, again = place(HARBOUR, "siad"), place(HARBOUR, "Crews unload at Oshton. [Pia Lund]", 1)
    first = Document(HARBOUR, HARBOUR.text, ()).region(place(HARBOUR, "Crews unload at Oshton. [Pia Lund]"))
    harbour = (
        finding(
            HARBOUR,
            slip,
            "T02",
            "attribution-verb-typo",
            "error",
            "“siad” stands where “said” is meant.",
            hint="Write “said”.",
            fix=FileFix("safe", (FileEdit(slip.start, slip.end, "said"),)),
        ),
        finding(
            HARBOUR,
            again,
            "C01",
            "duplicate-caption",
            "error",
            "This caption repeats the one on line 3.",
            hint="Delete one of the two.",
            fix=FileFix("unsafe", (FileEdit(again.start - 2, again.end, ""),)),
            related=(Related(first, "the first caption"),),
        ),
    )
    canteen = (
        finding(CANTEEN, place(CANTEEN, "「食堂を直す」"), "Q12", "bracketed-insertion", "suggestion", "Look once."),
        finding(
            CANTEEN, place(CANTEEN, "End"), "S01", "missing-affiliation", "warning", "Who is this?", url="docs/S01"
        ),
    )
    return [
        Report(HARBOUR, harbour),
        Report(CANTEEN, canteen, (Problem(CANTEEN.path, 0, "a rule failed", ""),), 2),
        Report(SILENT),
    ]


@pytest.fixture
def printed() -> Callable[..., str]:
    """What a reporter writes for some reports."""

    def run(render: Callable[..., None], *args: object) -> str:
        parts: list[str] = []
        render(*[args[0], parts.append, *args[1:]])
        return "".join(parts)

    return run
