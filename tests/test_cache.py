"""The cache: the same findings with and without it, whatever was done to it, and never an older answer."""

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint import cache, stamps, tasks
from lint.cache import Cache
from lint.cli import main
from lint.commands.inputs import CACHE as FOLDER
from lint.document import Region
from lint.files import File
from lint.findings import FileEdit, FileFix, Finding, Kept, Problem, Related, Report, Suppression
from lint.plan import Plan
from lint.tasks import Task, Way

NEWS = """\
Ferry fares to rise

By Tendai Moyo

Fares on the the Lake Oluma ferry will rise in May, the transport office said on Monday.

“Nobody asked the traders,” said {name}, who sells cassava at the landing.
"""
NAMES = ("Ngozi Adeyemi", "Femi Balogun", "Chipo Ncube", "Rosa Tamale", "Idris Okafor", "Lindiwe Khumalo")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with more articles than are checked without a cache."""
    for number, name in enumerate(NAMES):
        (tmp_path / f"{number}.txt").write_text(NEWS.format(name=name), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the articles that were read and not taken from the cache, in order."""
    paths: list[str] = []
    check = tasks.engine.check_file

    def watched(file: File, plan: Plan) -> Report:
        paths.append(file.path)
        return check(file, plan)

    monkeypatch.setattr(tasks.engine, "check_file", watched)
    return paths


def check(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["check", "--isolated", "--jobs", "1", "--output-format", "json", *words]) in (0, 1)
    return capsys.readouterr().out


def test_the_second_run_reads_nothing_and_finds_the_same(
    desk: Path, capsys: pytest.CaptureFixture[str], checked: list[str]
) -> None:
    first = check(capsys)
    assert len(json.loads(first)) >= len(NAMES) and len(checked) == len(NAMES)
    checked.clear()
    assert check(capsys) == first
    assert checked == []


def test_another_release_of_a_library_may_read_otherwise(
    desk: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamps.program.cache_clear()
    before = stamps.program()
    folder = tmp_path_factory.mktemp("site")
    monkeypatch.syspath_prepend(str(folder))
    for name, same in (("trafilatura-99.0.dist-info", False), ("Unheard_of-1.0.dist-info", True)):
        (folder / name).mkdir()
        stamps.program.cache_clear()
        assert (stamps.program() == before) is same
        before = stamps.program()
    stamps.program.cache_clear()


def test_what_changed_is_read_again(desk: Path, capsys: pytest.CaptureFixture[str], checked: list[str]) -> None:
    check(capsys)
    checked.clear()
    (desk / "2.txt").write_text(NEWS.format(name="Ama Quarshie").replace("the the", "the"), encoding="utf-8")
    os.utime(desk / "3.txt", (1, 1))  # touched, with the same words
    again = check(capsys)
    assert checked == ["2.txt"]
    assert again == check(capsys, "--no-cache")


def test_a_copy_elsewhere_has_its_own_path(desk: Path, capsys: pytest.CaptureFixture[str], checked: list[str]) -> None:
    check(capsys)
    checked.clear()
    (desk / "9.txt").write_text(NEWS.format(name=NAMES[0]), encoding="utf-8")
    found = json.loads(check(capsys))
    assert checked == []
    assert {one["file"] for one in found} == {*(f"{number}.txt" for number in range(6)), "9.txt"}


@pytest.mark.parametrize(
    "words",
    [("--ignore", "doubled-word"), ("--profile", "strict"), ("--config", "rules.doubled-word.severity = 'warning'")],
)
def test_another_plan_is_another_question(
    words: tuple[str, ...], desk: Path, capsys: pytest.CaptureFixture[str], checked: list[str]
) -> None:
    check(capsys)
    checked.clear()
    other = check(capsys, *words)
    assert len(checked) == len(NAMES)
    assert other == check(capsys, *words, "--no-cache")


def test_what_is_put_aside_is_kept_too(desk: Path, capsys: pytest.CaptureFixture[str], checked: list[str]) -> None:
    copy = NEWS.format(name="Ama Quarshie") + "\n<!-- quotelint: ignore-file[doubled-word] as in the original -->\n"
    (desk / "noted.md").write_text(copy, encoding="utf-8")
    first = check(capsys)
    assert any(one.get("suppressed") or one.get("suppression") for one in json.loads(first))
    checked.clear()
    assert check(capsys) == first
    assert checked == []
    check(capsys, "--today", "2031-01-01")
    assert len(checked) == len(NAMES) + 1


def test_changed_house_words_are_another_question(
    desk: Path, capsys: pytest.CaptureFixture[str], checked: list[str]
) -> None:
    words = desk / "words"
    words.mkdir()
    (words / "verbs.toml").write_text('manner = ["quoth"]\n')
    own = ("--config", f"word-paths = ['{words}']")
    check(capsys, *own)
    checked.clear()
    check(capsys, *own)
    assert checked == []
    (words / "verbs.toml").write_text('manner = ["quoth", "spake"]\n')
    check(capsys, *own)
    assert len(checked) == len(NAMES)


def test_few_articles_leave_no_trace(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(capsys, "0.txt", "1.txt")
    assert not (desk / FOLDER).exists()


def test_the_folder_keeps_itself_out_of_version_control(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(capsys)
    assert (desk / FOLDER / ".gitignore").read_text() == "*\n"
    assert (desk / FOLDER / cache.TAG).read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_no_cache_when_told_so(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    check(capsys, "--no-cache")
    monkeypatch.setenv("QUOTELINT_NO_CACHE", "1")
    check(capsys)
    assert not (desk / FOLDER).exists()


@pytest.mark.parametrize("by", ["option", "environment"])
def test_elsewhere_when_told_so(
    by: str, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if by == "environment":
        monkeypatch.setenv("QUOTELINT_CACHE_DIR", "kept")
    check(capsys, *(("--cache-dir", "kept") if by == "option" else ()))
    assert (desk / "kept" / "reports.sqlite").is_file() and not (desk / FOLDER).exists()


def spoil_bytes(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2 :] = os.urandom(len(data) - len(data) // 2)
    path.write_bytes(bytes(data))


def spoil_rows(path: Path) -> None:
    with sqlite3.connect(path) as store:
        store.execute("UPDATE reports SET report = replace(report, 'the the', 'all well')")
    store.close()


def foreign_rows(path: Path) -> None:
    """Well-formed, with a right check, and no report."""
    with sqlite3.connect(path) as store:
        for text in ("[]", "{}", "[[1],[2],[3]]", '[[["a"]],[],[]]', "null"):
            store.execute("UPDATE reports SET report = ?", (cache._check(text.encode()) + text.encode(),))
    store.close()


def other_version(path: Path) -> None:
    with sqlite3.connect(path) as store:
        store.execute("DROP TABLE reports")
        store.execute("CREATE TABLE reports (something TEXT)")
        store.execute("PRAGMA user_version = 99")
    store.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"no database at all" * 1000),
        lambda path: (path.unlink(), path.mkdir()),
        spoil_bytes,
        spoil_rows,
        foreign_rows,
        other_version,
    ],
    ids=["empty", "no database", "a folder", "bytes", "rows", "foreign rows", "other version"],
)
def test_a_broken_cache_changes_nothing(
    spoil: Callable[[Path], object], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = check(capsys)
    spoil(desk / FOLDER / "reports.sqlite")
    assert check(capsys) == first
    assert check(capsys) == first


def test_a_cache_that_cannot_be_made(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / FOLDER).write_text("a file is in the way")
    first = check(capsys)
    assert len(json.loads(first)) >= len(NAMES)
    assert (desk / FOLDER).read_text() == "a file is in the way"


def test_a_link_is_not_followed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "elsewhere").mkdir()
    (desk / FOLDER).symlink_to(desk / "elsewhere")
    check(capsys)
    assert list((desk / "elsewhere").iterdir()) == []


def test_another_run_that_writes_is_not_waited_for_long(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(capsys)
    monkeypatch.setattr(cache, "PATIENCE", 0.01)
    (desk / "1.txt").write_text(NEWS.format(name="Ama Quarshie"), encoding="utf-8")
    store = sqlite3.connect(desk / FOLDER / "reports.sqlite")
    store.execute("BEGIN EXCLUSIVE")
    locked = check(capsys)
    store.rollback()
    store.close()
    assert locked.replace("Ama Quarshie", NAMES[1]).count("doubled-word") == first.count("doubled-word")


def test_mending_looks_again_only_where_there_is_something_to_mend(
    desk: Path, capsys: pytest.CaptureFixture[str], checked: list[str]
) -> None:
    (desk / "0.txt").write_text(NEWS.format(name=NAMES[0]).replace("the the", "the"), encoding="utf-8")
    check(capsys)
    checked.clear()
    check(capsys, "--fix")
    assert "0.txt" not in checked
    assert "the the" not in (desk / "1.txt").read_text(encoding="utf-8")


def test_a_crash_is_not_kept(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError("no")

    with monkeypatch.context() as patched:
        patched.setattr("lint.checks.doubled_words.check", crash)
        assert main(["check", "--isolated", "--jobs", "1"]) == 2
        capsys.readouterr()
    assert "internal-error" not in check(capsys)


def test_rules_that_compare_articles_find_the_same_again(
    desk: Path, capsys: pytest.CaptureFixture[str], checked: list[str]
) -> None:
    (desk / "a.txt").write_text("Dam\n\nThe dam will open in May, Energy Minister Imran Qadirov said on Monday.\n")
    (desk / "b.txt").write_text("Cuts\n\nImron Kadirov, the energy minister, said the cuts would end soon.\n")
    first = check(capsys, "--select", "T05")
    assert len(json.loads(first)) == 1
    checked.clear()
    assert check(capsys, "--select", "T05") == first
    assert checked == []


def test_clean(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(capsys)
    assert main(["clean", "--isolated"]) == 0
    assert not (desk / FOLDER).exists() and (desk / "0.txt").exists()
    assert main(["clean", "--isolated"]) == 0
    (desk / "kept").mkdir()
    (desk / "kept" / "story.txt").write_text("A folder that we did not make.")
    assert main(["clean", "--isolated", "--cache-dir", "kept"]) == 2
    assert (desk / "kept" / "story.txt").exists()


def made(kind: Callable[..., object], *fields: st.SearchStrategy) -> st.SearchStrategy:
    return st.tuples(*fields).map(lambda values: kind(*values))


texts = st.text(alphabet="aé“\n\x1b🙂", max_size=8)
numbers = st.integers(0, 10**6)
regions = made(Region, *[numbers] * 6)
fixes = st.none() | made(
    FileFix,
    st.sampled_from(("safe", "unsafe")),
    st.lists(made(FileEdit, numbers, numbers, texts), max_size=2).map(tuple),
)
related = st.lists(made(Related, regions, texts, texts), max_size=2).map(tuple)
reasons = st.none() | made(Suppression, texts, texts, texts)
findings = made(Finding, st.just("a.txt"), *[texts] * 5, regions, texts, fixes, related, texts, texts, reasons)
problems = made(Problem, st.just("a.txt"), numbers, texts, texts, st.sampled_from(("warning", "note")))
plain = st.recursive(texts | numbers, lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=5)
kept = made(Kept, texts, plain, regions, texts)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(findings, max_size=3), st.lists(problems, max_size=2), st.lists(kept, max_size=2))
def test_what_is_kept_comes_back_as_it_was(some: list[Finding], told: list[Problem], notes: list[Kept]) -> None:
    """A field that is new in one of these values must be kept as well."""
    file = File("a.txt", "text")
    report = Report(file, tuple(some), tuple(told), kept=tuple(notes), suppressed=tuple(some[:1]))
    assert cache._unpack(cache._pack(report), Task("a.txt", file, Plan(())), None) == report


def test_the_key_is_the_article_and_the_plan(tmp_path: Path) -> None:
    with Cache(Way(), str(tmp_path / "kept")) as kept_reports:
        keys = {
            kept_reports.key(Task(path, File(path, text, encoding), plan))
            for path in ("a.txt", "b.txt", "a.md")
            for text in ("one", "two")
            for encoding in ("utf-8", "cp1252")
            for plan in (Plan(()),)
        }
    assert len(keys) == 8  # by suffix, text and encoding, not by name


def test_the_stamp_of_an_installed_program_is_that_of_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "lint"
    record = tmp_path / f"quotelint-{stamps.__version__}.dist-info" / "RECORD"
    package.mkdir()
    record.parent.mkdir()
    record.write_text("lint/cli.py,sha256=abc,10\nlint/__pycache__/cli.cpython-311.pyc,,\nbin/quotelint,sha256=x,1\n")
    assert stamps._record(str(package)) == "lint/cli.py,sha256=abc,10\n"
    assert stamps._record(str(tmp_path)) == ""
