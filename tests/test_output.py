"""Output options: formats for standard output, reports to files, the environment, and what goes wrong with them."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from interrupts import heed_interrupts
from standins import Newsroom

from lint import outputs
from lint.cli import main
from lint.errors import UserError
from lint.reporters import REPORTERS

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def desk(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A desk with one rule and one article, outside any build server."""
    for name in ("QUOTELINT_OUTPUT_FORMAT", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    newsroom.rule("flag-word", code="Z01")
    newsroom.file("quotelint.toml", 'rule-paths = ["house"]\n')
    newsroom.file("a.txt", "A flag here.\n")
    newsroom.file("b.txt", "Nothing here.\n")
    return newsroom


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_goes_to_standard_output_and_to_a_file_alike(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "a.txt", "b.txt", "--color", "never", "--output-format", name]) == 1
    printed = capsys.readouterr().out
    assert printed
    assert main(["check", "a.txt", "b.txt", "--output-format", "concise", "--report", f"{name}=out.x"]) == 1
    assert Path("out.x").read_bytes().decode() == printed
    assert capsys.readouterr().out == "a.txt:1:3: error Z01 flag-word: “flag” is flagged.\n"


def test_several_reports_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out").mkdir()
    words = ["--report", "sarif=out/a.sarif", "--report", "junit=out/a.xml", "--report", "json=out/a=b.json"]
    assert main(["check", "a.txt", "--output-format", "concise", *words]) == 1
    assert json.loads(Path("out/a.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert "<failure" in Path("out/a.xml").read_text("utf-8")
    (found,) = json.loads(Path("out/a=b.json").read_text("utf-8"))
    assert (found["rule"], found["url"]) == ("flag-word", "")
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.sarif", "a.xml", "a=b.json"]


def test_a_shipped_rule_has_its_page(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.roster.rules_folder", lambda: str(Path("house").resolve()))
    docs = ["--config", 'docs-url = "https://desk.example/quotelint"']
    for words, url in ((docs, "https://desk.example/quotelint/rules/flag-word/"), ([], "")):
        assert main(["check", "a.txt", "--output-format", "json", *words]) == 1
        (found,) = json.loads(capsys.readouterr().out)
        assert found["url"] == url
    assert main(["check", "a.txt", "--output-format", "sarif", *docs]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert run["tool"]["driver"]["informationUri"] == "https://desk.example/quotelint/"
    assert run["tool"]["driver"]["rules"][0]["helpUri"] == "https://desk.example/quotelint/rules/flag-word/"
    assert main(["check", "a.txt", "--output-format", "rdjson", *docs]) == 1
    assert json.loads(capsys.readouterr().out)["source"]["url"] == "https://desk.example/quotelint/"


@pytest.mark.parametrize(
    "address", ["desk.example", "javascript:alert(1)", "https://a b", "https://a\u001b]8;;b", 'https://a"b']
)
def test_an_address_of_documentation_is_one(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a.txt", "--config", f"docs-url = {json.dumps(address)}"]) == 2
    assert "is no address of a web page" in capsys.readouterr().err


def test_an_empty_run_is_still_written() -> None:
    assert main(["check", "b.txt", "--report", "sarif=out.sarif", "--report", "gitlab=out.json"]) == 0
    assert json.loads(Path("out.sarif").read_text("utf-8"))["runs"][0]["results"] == []
    assert Path("out.json").read_text("utf-8") == "[]\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--report", "sarf=out.x"], "“sarf” is no output format. Did you mean “sarif”?"),
        (["--report", "sarif"], "say where to: sarif=PATH"),
        (["--report", "json=out.x", "--report", "sarif=./out.x"], "two reports would go to this file"),
        (["--report", "json=nowhere/out.x"], "cannot write this file: No such file or directory"),
        (["--report", "json=a.txt"], "this is an article that was checked: it is left alone"),
    ],
)
def test_faults(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a.txt", *words]) == 2
    assert said in capsys.readouterr().err
    assert Path("a.txt").read_text("utf-8") == "A flag here.\n"


def test_the_environment_names_a_format(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("QUOTELINT_OUTPUT_FORMAT", "pylint")
    assert main(["check", "a.txt"]) == 1
    assert capsys.readouterr().out == "a.txt:1: [Z01] “flag” is flagged.\n"
    assert main(["check", "a.txt", "--output-format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("a.txt:1:3: error")
    monkeypatch.setenv("QUOTELINT_OUTPUT_FORMAT", "")
    assert main(["check", "b.txt"]) == 0
    monkeypatch.setenv("QUOTELINT_OUTPUT_FORMAT", "pylnt")
    assert main(["check", "a.txt"]) == 2
    assert "QUOTELINT_OUTPUT_FORMAT: “pylnt” is no output format\n  Did you mean “pylint”?" in capsys.readouterr().err


def test_github_gets_a_summary(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    Path("summary.md").write_text("An earlier step.\n")
    assert main(["check", "a.txt", "--output-format", "github"]) == 1
    said = Path("summary.md").read_text("utf-8")
    assert said.startswith("An earlier step.\n## quotelint\n") and "| a.txt:1:3 | error |" in said
    assert main(["check", "a.txt", "--output-format", "concise"]) == 1
    assert Path("summary.md").read_text("utf-8") == said, "only the format for GitHub writes it"


def test_paths_count_from_the_repository(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    desk.file("desk/copy/c.txt", "A flag here.\n")
    monkeypatch.chdir(desk.root / "desk")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(desk.root))
    monkeypatch.setenv("CI_PROJECT_DIR", str(desk.root))
    for name, shown in (
        ("github", "file=desk/copy/c.txt,"),
        ("sarif", '"uri": "desk/copy/c.txt"'),
        ("gitlab", '"path": "desk/copy/c.txt"'),
        ("concise", "copy/c.txt:1:3"),
    ):
        assert main(["check", "copy", "--output-format", name]) == 1
        assert shown in capsys.readouterr().out


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    tmp_path = tmp_path / "reports"
    tmp_path.mkdir()
    path = tmp_path / "out.txt"
    path.write_text("old")
    path.chmod(0o640)
    with pytest.raises(KeyboardInterrupt), outputs.writing(str(path)) as write:
        write("half")
        raise KeyboardInterrupt
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]
    outputs.write(str(path), "ö\udce9\n")
    assert path.read_bytes() == "ö\\udce9\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    with pytest.raises(UserError, match="cannot write"):
        outputs.write(str(tmp_path), "x")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_under_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a.txt", "--report", "json=/dev/full"]) == 2
    assert "/dev/full: cannot write this file: No space left" in capsys.readouterr().err


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_stopped_in_the_middle_no_half_report_is_left(desk: Newsroom, number: int, status: int) -> None:
    """Ctrl-C, or an order to end, while a report is being written: the old report as it was, nothing else there."""
    desk.file("out.json", "old")
    program = (
        "import sys, time\n"
        "from lint.cli import main\n"
        "from lint.reporters import json_array\n"
        "def slow(reports, write, options):\n"
        "    write('half'); print('now', flush=True); time.sleep(60)\n"
        "json_array.render = slow\n"
        "sys.exit(main(['check', 'b.txt', '--isolated', '-q', '--report', 'json=out.json']))\n"
    )
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", program]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env=environ, text=True, preexec_fn=heed_interrupts
    ) as running:
        assert running.stdout is not None
        while "now" not in running.stdout.readline():
            time.sleep(0.01)
        running.send_signal(number)
        assert running.wait(30) == status
    assert Path("out.json").read_text() == "old"
    assert not list(desk.root.glob(".quotelint-*"))
