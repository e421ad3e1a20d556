"""`quotelint report` and `quotelint sources` as commands: what goes where, and what is told when it cannot."""

import csv
import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import HARBOUR

from lint.cli import main

ROOT = Path(__file__).parents[2]
MILL = """Mill owners meet union

By Kofi Mintah

“We will not sell the looms,” said Ama Quarshey, chief pilot of the Oshton Pilot Station.

The union leader, Efua Mensah, said the strike would go on.
"""


@pytest.fixture
def newsroom(tmp_path, monkeypatch) -> Path:
    """Two articles and a configuration, in the folder where the command runs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "quotelint.toml").write_text('outlet = ["Norin Herald"]\n', "utf-8")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "harbour.txt").write_text(HARBOUR, "utf-8")
    (tmp_path / "news" / "mill.txt").write_text(MILL, "utf-8")
    return tmp_path


def run(capsys, *words: str) -> tuple[int, str, str]:
    status = main([*words])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_text_is_the_usual_form(newsroom, capsys):
    status, out, err = run(capsys, "report", "news/harbour.txt")
    assert (status, err) == (0, "")
    assert out.startswith("QUOTELINT REPORT  profile default | en-US")
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 100


def test_several_articles_follow_one_another(newsroom, capsys):
    _, out, _ = run(capsys, "report", "news")
    assert out.count("QUOTELINT REPORT") == 2
    _, out, _ = run(capsys, "report", "news", "--output-format", "json")
    assert [one["file"] for one in json.loads(out)] == [
        os.path.join("news", name) for name in ("harbour.txt", "mill.txt")
    ]


def test_one_article_is_still_an_array(newsroom, capsys):
    _, out, _ = run(capsys, "report", "news/mill.txt", "--output-format", "json")
    assert [one["header"]["headline"] for one in json.loads(out)] == ["Mill owners meet union"]


def test_csv_of_several_articles_has_one_head(newsroom, capsys):
    _, out, _ = run(capsys, "report", "news", "--output-format", "csv", "--by", "byline")
    head, *rows = csv.reader(io.StringIO(out))
    assert head[-1] == "byline"
    assert {row[-1] for row in rows} == {"By Esi Boateng", "By Kofi Mintah"}


def test_standard_input(newsroom, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(MILL.encode())))
    status, out, _ = run(capsys, "report", "-", "--stdin-filename", "desk/mill.txt", "--output-format", "markdown")
    assert status == 0
    assert "# Mill owners meet union" in out and "desk/mill.txt" in out


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.html", "<!DOCTYPE html>"),
        ("r.md", "<!-- quotelint"),
        ("r.json", "[\n"),
        ("r.csv", "\ufefffile,"),
        ("r.txt", "QUOTELINT"),
    ],
)
def test_the_name_says_the_form(newsroom, capsys, name, begins):
    status, out, err = run(capsys, "report", "news/mill.txt", "-o", name)
    assert (status, out, err) == (0, "", "")
    assert (newsroom / name).read_text("utf-8").startswith(begins)


def test_a_page_holds_one_article(newsroom, capsys):
    status, out, err = run(capsys, "report", "news", "--output-format", "html")
    assert (status, out) == (2, "")
    assert "-o reports" in err
    status, _, _ = run(capsys, "report", "news", "-o", "all.html")
    assert status == 2
    assert not (newsroom / "all.html").exists()


def test_an_article_is_never_written_over(newsroom, capsys):
    status, _, err = run(capsys, "report", "news/mill.txt", "-o", "news/mill.txt")
    assert status == 2 and "one of the articles" in err
    assert (newsroom / "news/mill.txt").read_text("utf-8") == MILL


@pytest.mark.parametrize(("words", "told"), [
    (["-o", "report.docx"], "no format has the suffix “.docx”"),
    (["-o", "pages", "--output-format", "csv"], "csv is not written as a folder"),
    (["--output-format", "pdf"], ""),
    (["nowhere.txt"], "nowhere.txt"),
])  # fmt: skip
def test_faults_of_usage(newsroom, capsys, words, told):
    status, out, err = run(capsys, "report", "news/mill.txt", *words)
    assert status == 2
    assert told in err


def test_what_cannot_be_read_is_told_and_the_rest_is_done(newsroom, capsys):
    (newsroom / "news" / "broken.txt").write_bytes(b"\0\1\2" * 50)
    status, _, err = run(capsys, "report", "news", "-o", "pages")
    assert status == 2 and "broken.txt" in err
    assert {path.name for path in (newsroom / "pages").iterdir()} == {
        "index.html", "harbour.html", "mill.html", "ledger.csv", "totals.csv",
    }  # fmt: skip


def test_a_folder_of_pages(newsroom, capsys):
    status, out, err = run(capsys, "report", "news", "-o", "pages", "--by", "byline")
    assert (status, out, err) == (0, "", "")
    index = (newsroom / "pages/index.html").read_text("utf-8")
    assert 'href="harbour.html"' in index and 'href="mill.html"' in index
    assert "By byline" in index and "By Kofi Mintah" in index
    assert "Ama Quarshie" in index and "Ama Quarshey" in index, "one person in two spellings"
    assert 'href="index.html"' in (newsroom / "pages/mill.html").read_text("utf-8")
    rows = list(csv.DictReader((newsroom / "pages/totals.csv").read_text("utf-8-sig").splitlines()))
    (pilots,) = [row for row in rows if row["by"] == "organisation" and row["value"] == "Oshton Pilot Station"]
    assert (pilots["articles"], pilots["sources"], pilots["statements"]) == ("2", "2", "4")
    assert {row["value"] for row in rows if row["by"] == "byline"} == {"By Esi Boateng", "By Kofi Mintah"}
    assert {row["by"] for row in rows} == {"source", "organisation", "kind", "voice", "byline"}


@pytest.mark.parametrize(("kind", "index"), [("markdown", "index.md"), ("json", "index.json")])
def test_folders_in_other_forms(newsroom, capsys, kind, index):
    status, _, _ = run(capsys, "report", "news", "-o", "pages", "--output-format", kind)
    text = (newsroom / "pages" / index).read_text("utf-8")
    assert status == 0 and "harbour" in text and "Efua Mensah" in text
    if kind == "json":
        found = json.loads(text)
        assert [one["page"] for one in found["articles"]] == ["harbour.json", "mill.json"]
        assert found["name_variants"][0]["name"] in ("Ama Quarshie", "Ama Quarshey")


def test_a_second_run_replaces_the_first(newsroom, capsys):
    for _ in range(2):
        assert run(capsys, "report", "news", "-o", "pages")[0] == 0
    assert len(list((newsroom / "pages").iterdir())) == 5


def pages_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    "command", [["report", "--output-format", "json"], ["report", "-o", "pages"], ["sources", "--overall"]]
)
def test_an_earlier_run_and_other_processes_change_nothing(newsroom, capsys, monkeypatch, command):
    """What was made of an article before is found again, for it and for one with the same words, and nothing is read."""
    for number in range(4):
        (newsroom / f"news/copy{number}.txt").write_text(f"{HARBOUR}\nNumber {number} ends here.\n", "utf-8")
    (newsroom / "news/broken.txt").write_bytes(b"\x00\x01")

    def outcome(*more: str) -> tuple[object, ...]:
        said = run(capsys, *command, "news", *more)
        return *said, pages_in(newsroom / "pages") if "-o" in command else {}

    alone = outcome("--no-cache", "--jobs", "1")
    assert alone[0] == 2 and "broken.txt" in alone[2]
    monkeypatch.setattr("lint.crew.ENOUGH", 10)
    assert outcome("--jobs", "2") == alone
    monkeypatch.setattr("lint.engine.read_article", lambda file, plan: pytest.fail(f"read {file.path} again"))
    assert outcome("--jobs", "1") == alone
    (newsroom / "news/mill.txt").rename(newsroom / "news/moved.txt")
    moved = outcome("--jobs", "1")
    if "json" in command:
        assert "moved.txt" in str(moved) and "mill.txt" not in str(moved)


def test_another_threshold_is_another_report(newsroom, capsys):
    for number in range(4):
        (newsroom / f"news/copy{number}.txt").write_text(f"{HARBOUR}\n\nNumber {number}.\n", "utf-8")
    (newsroom / "quotelint.toml").write_text('fail-on = "never"\n', "utf-8")
    _, out, _ = run(capsys, "report", "news", "--output-format", "json")
    assert {one["verdict"]["fail_on"] for one in json.loads(out)} == {"never"}
    (newsroom / "quotelint.toml").write_text('fail-on = "suggestion"\n', "utf-8")
    _, out, _ = run(capsys, "report", "news", "--output-format", "json")
    assert {one["verdict"]["fail_on"] for one in json.loads(out)} == {"suggestion"}


def test_a_file_of_somebody_else_is_left_alone(newsroom, capsys):
    (newsroom / "pages").mkdir()
    (newsroom / "pages/mill.html").write_text("<p>my own page</p>", "utf-8")
    status, _, err = run(capsys, "report", "news", "-o", "pages")
    assert status == 2 and "mill.html" in err
    assert (newsroom / "pages/mill.html").read_text("utf-8") == "<p>my own page</p>"
    assert not (newsroom / "pages/index.html").exists()


def test_a_folder_that_cannot_be_made(newsroom, capsys):
    status, _, err = run(capsys, "report", "news", "-o", "news/mill.txt/pages")
    assert status == 2 and "cannot make this folder" in err


@pytest.mark.parametrize("target", ["pages", "all.json"])
def test_a_full_disk_leaves_nothing_half_written(newsroom, capsys, monkeypatch, target):
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("lint.outputs.os.fsync", full)
    status, _, err = run(capsys, "report", "news", "-o", target)
    assert status == 2 and "No space left" in err
    assert not [path for path in newsroom.rglob("*") if path.name.startswith(".quotelint-")]
    assert not (newsroom / "all.json").exists()
    assert not list((newsroom / "pages").glob("*")) if target == "pages" else True


def test_an_interrupt_leaves_the_index_of_the_run_before(newsroom, capsys, monkeypatch):
    assert run(capsys, "report", "news", "-o", "pages")[0] == 0
    before = {path.name: path.read_bytes() for path in (newsroom / "pages").iterdir()}

    def stop(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lint.report.html.render", stop)
    (newsroom / "news/mill.txt").write_text(HARBOUR, "utf-8")
    assert run(capsys, "report", "news", "-o", "pages")[0] == 130
    assert {path.name: path.read_bytes() for path in (newsroom / "pages").iterdir()} == before


def test_names_that_no_file_system_likes(newsroom, capsys):
    names = [
        "a:b*?.txt",
        "<b>x</b>.txt".replace("/", "_"),
        "Index.txt",
        "index.txt",
        "食堂.txt",
        "-.txt",
        "long" * 50 + ".txt",
    ]
    for name in names:
        (newsroom / "news" / name).write_text(MILL, "utf-8")
    assert run(capsys, "report", "news", "-o", "pages")[0] == 0
    pages = sorted(path.name for path in (newsroom / "pages").glob("*.html"))
    assert len(pages) == len(names) + 3
    assert {"index.html", "index-article.html", "Index-article-2.html", "a-b.html", "食堂.html", "article.html"} & {
        *pages
    }
    assert len({page.casefold() for page in pages}) == len(pages)
    assert all(len(page.encode()) < 100 and not set(page) & set('<>:*?"|\\') for page in pages)


@pytest.mark.parametrize("missing", ["rich", "jinja2"])
def test_a_missing_library_is_told_with_its_command(newsroom, capsys, monkeypatch, missing):
    kind, module = {"rich": ("text", "lint.report.terminal"), "jinja2": ("html", "lint.report.html")}[missing]
    for name in [name for name in sys.modules if name == missing or name.startswith((f"{missing}.", module))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    status, out, err = run(capsys, "report", "news/mill.txt", "--output-format", kind)
    assert (status, out) == (2, "")
    assert "pip install 'quotelint[report]'" in err


@pytest.mark.parametrize("kind", ["markdown", "json", "csv"])
def test_other_forms_need_no_library(kind):
    program = "import sys; sys.modules['rich'] = sys.modules['jinja2'] = None\nfrom lint.cli import main\nsys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", program, "report", "seeds/004_75ab6aa93576be06.txt", "--output-format", kind]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Mahmadaliyev" in done.stdout


def test_sources(newsroom, capsys):
    status, out, err = run(capsys, "sources", "news", "--by", "byline")
    assert (status, err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len({row["file"] for row in rows}) == 2
    (pilot,) = [row for row in rows if row["speaker"] == "Ama Quarshie"]
    assert (pilot["role"], pilot["organisation"], pilot["quoted_words"]) == (
        "chief pilot",
        "Oshton Pilot Station",
        "16",
    )
    assert pilot["byline"] == "By Esi Boateng"


def test_sources_overall(newsroom, capsys):
    (newsroom / "news/again.txt").write_text(HARBOUR, "utf-8")
    _, out, _ = run(capsys, "sources", "news", "--overall")
    rows = {row["name"]: row for row in csv.DictReader(io.StringIO(out))}
    pilot = rows["Ama Quarshie"]
    assert (pilot["articles"], pilot["statements"], pilot["quoted_words"]) == ("2", "6", "32")
    assert pilot["also_spelt"] == "Ama Quarshey"
    assert rows["Ama Quarshey"]["also_spelt"] == "Ama Quarshie"
    assert list(rows)[0] in ("Ama Quarshie", "Ghana Ports Authority"), "who is in most articles comes first"


@pytest.mark.parametrize("options", [[], ["--overall"]])
def test_sources_as_json(newsroom, capsys, options):
    _, table, _ = run(capsys, "sources", "news", *options)
    _, array, _ = run(capsys, "sources", "news", "--output-format", "json", *options)
    _, lines, _ = run(capsys, "sources", "news", "--output-format", "json-lines", *options)
    found = json.loads(array)
    assert found == [json.loads(line) for line in lines.splitlines()]
    assert len(found) == len(list(csv.reader(io.StringIO(table)))) - 1


def test_sources_go_to_a_file(newsroom, capsys):
    status, out, _ = run(capsys, "sources", "news", "-o", "sources.csv")
    assert (status, out) == (0, "")
    assert (newsroom / "sources.csv").read_bytes().startswith(b"\xef\xbb\xbffile,")
    assert run(capsys, "sources", "news", "-o", "news/mill.txt")[0] == 2


def test_no_bar_where_there_is_no_terminal(newsroom):
    for name in "abcdef":
        (newsroom / "news" / f"{name}.txt").write_text(MILL, "utf-8")
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "lint", "report", "news", "-o", "pages"]
    done = subprocess.run(command, cwd=newsroom, env=environ, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_bar_on_a_terminal(newsroom):
    import pty

    for name in "abcdef":
        (newsroom / "news" / f"{name}.txt").write_text(MILL, "utf-8")
    mine, its = pty.openpty()
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "80"}
    command = [sys.executable, "-m", "lint", "sources", "news"]
    with subprocess.Popen(command, cwd=newsroom, env=environ, stdout=subprocess.DEVNULL, stderr=its) as process:
        os.close(its)
        seen = b""
        while chunk := _read(mine):
            seen += chunk
    os.close(mine)
    assert process.returncode == 0
    assert b"reading" in seen and b"%" in seen


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 4096)
    except OSError:
        return b""
