"""The snapshot of the shipped rules and word lists: it says what the files say, and only while they say it."""

import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint import rulebook, snapshot
from lint.data import rules_folder, words_folder
from lint.reading import grammar, misspelt_cues, noun_lists, nouns
from lint.reading.lexicon import Lexicon, read_lists
from lint.rulefile import packed, read_rule, unpacked

ROOT = Path(__file__).parents[1]
RULES = sorted(path for path in Path(rules_folder()).glob("*/*.toml") if path.parent.name not in ("words", "report"))
WORDS = sorted(Path(words_folder()).glob("*.toml"))


@pytest.fixture
def rules(tmp_path, monkeypatch) -> Path:
    """A folder of shipped rules with one word list in it."""
    folder = tmp_path / "rules"
    (folder / "words").mkdir(parents=True)
    (folder / "words" / "fish.toml").write_text('names = ["cod"]\n', encoding="utf-8")
    monkeypatch.setattr(snapshot, "rules_folder", lambda: str(folder))
    return folder


def read(kept: snapshot.Snapshot, file: Path) -> tuple[object, bool]:
    """What the snapshot says of a word list, and whether it had to be read for that."""
    asked = []

    def make():
        asked.append(file)
        return read_lists(str(file))

    return kept.value(str(file), make), bool(asked)


@pytest.fixture
def written(rules, tmp_path) -> Path:
    """A snapshot of that folder."""
    kept, path = snapshot.Snapshot(()), tmp_path / snapshot.NAME
    assert read(kept, rules / "words" / "fish.toml") == ({"names": ("cod",)}, True)
    kept.write(str(path))
    return path


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_rule_comes_back_as_it_was(path):
    rule = read_rule(str(path), path.parent.name, shipped=True)
    again = unpacked(marshal.loads(marshal.dumps(packed(rule))), str(path))
    assert again == rule
    assert repr(again) == repr(rule)  # the types, too


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_a_word_list_comes_back_as_it_was(path):
    lists = read_lists(str(path))
    again = marshal.loads(marshal.dumps(lists))
    assert (again, list(again)) == (lists, list(lists))


def test_what_was_read_is_not_read_again(rules, written):
    assert read(snapshot.Snapshot((str(written),)), rules / "words" / "fish.toml") == ({"names": ("cod",)}, False)


def test_each_caller_has_a_copy(rules, written):
    kept, file = snapshot.Snapshot((str(written),)), rules / "words" / "fish.toml"
    first, _ = read(kept, file)
    first.clear()
    assert read(kept, file) == ({"names": ("cod",)}, False)


def test_a_changed_file_is_read_again_whatever_its_time(rules, written):
    file = rules / "words" / "fish.toml"
    before = file.stat()
    file.write_text('names = ["eel"]\n', encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    kept = snapshot.Snapshot((str(written),))
    assert read(kept, file) == ({"names": ("eel",)}, True)
    assert read(kept, file) == ({"names": ("eel",)}, False)
    assert kept.fresh


def test_a_file_with_the_dates_it_had_is_not_looked_at(rules, written, monkeypatch):
    kept = snapshot.Snapshot((str(written),))
    monkeypatch.setattr(snapshot, "_content", lambda path: pytest.fail(f"{path} was read"))
    assert read(kept, rules / "words" / "fish.toml") == ({"names": ("cod",)}, False)
    assert not kept.fresh


def test_a_file_with_other_dates_counts_by_its_content(rules, written):
    file = rules / "words" / "fish.toml"
    os.utime(file, ns=(1, 1))
    kept = snapshot.Snapshot((str(written),))
    assert read(kept, file) == ({"names": ("cod",)}, False)
    assert kept.fresh  # the new dates are kept
    kept.write(str(written))
    again = snapshot.Snapshot((str(written),))
    assert read(again, file) == ({"names": ("cod",)}, False)
    assert not again.fresh


def test_the_modules_that_derive_something_are_all_reckoned_with(monkeypatch):
    at_work: dict[str, set[str]] = {}

    def derived(_: snapshot.Snapshot, name: str, make):
        at_work[name] = set()

        def watch(frame, event, argument):
            file = Path(frame.f_code.co_filename)
            if ROOT / "lint" in file.parents and frame.f_code.co_name != "<lambda>":
                at_work[name].add(file.relative_to(ROOT / "lint").as_posix())

        before = sys.getprofile()
        sys.setprofile(watch)
        try:
            return make()
        finally:
            sys.setprofile(before)

    monkeypatch.setattr(snapshot.Snapshot, "derived", derived)
    lexicon = Lexicon()
    misspelt_cues.slip_forms(lexicon, grammar.grammar_of(lexicon))
    assert set(at_work) == {"grammar", "misspelt cues", "nouns", "verbs"}
    aside = {"data.py", "reading/remembered.py", "values.py", "byte_code.py"}
    assert set().union(*at_work.values()) - aside <= {*snapshot._MAKERS}


def test_what_is_derived_of_word_files_lasts_as_long_as_they_do(rules, written, monkeypatch):
    monkeypatch.setattr(snapshot, "words_folder", lambda: str(rules / "words"))
    asked = []

    def derived(kept: snapshot.Snapshot) -> object:
        return kept.derived("fish", lambda: asked.append("fish") or {"two": frozenset({"cod", "eel"})})

    for change, times in (("none", 1), ("none", 1), ("changed", 2), ("another", 3), ("none", 3)):
        if change == "changed":
            (rules / "words" / "fish.toml").write_text('names = ["eel", "cod"]\n', encoding="utf-8")
        elif change == "another":
            (rules / "words" / "bird.toml").write_text('names = ["tern"]\n', encoding="utf-8")
        kept = snapshot.Snapshot((str(written),))
        assert derived(kept) == {"two": frozenset({"cod", "eel"})}
        assert derived(kept) is not derived(kept)
        kept.write(str(written))
        assert len(asked) == times


@pytest.mark.parametrize("build", [noun_lists.noun_lists, grammar._sets], ids=["nouns", "grammar"])
def test_word_sets_come_back_as_they_were(build):
    sets = build(Lexicon())
    again = marshal.loads(marshal.dumps(sets))
    assert again == sets
    assert [*map(type, again.values())] == [*map(type, sets.values())]


def test_word_sets_of_a_newsroom_with_its_own_lists_are_built_anew(tmp_path, monkeypatch):
    (tmp_path / "roles.toml").write_text('benches = ["Weald"]\n', encoding="utf-8")
    monkeypatch.setattr(snapshot, "shipped", lambda: snapshot.Snapshot(()))
    assert "Weald" in nouns.nouns(Lexicon((str(tmp_path),))).benches
    assert "Weald" not in nouns.nouns(Lexicon()).benches


def test_a_file_outside_is_always_read(written, tmp_path):
    own = tmp_path / "fish.toml"
    own.write_text('names = ["cod"]\n', encoding="utf-8")
    kept = snapshot.Snapshot((str(written),))
    assert [read(kept, own)[1] for _ in range(2)] == [True, True]


@pytest.mark.parametrize("damage", ["cut", "bit", "empty", "text", "gone", "folder", "other program"])
def test_a_snapshot_that_is_no_good_is_passed_over(rules, written, damage, monkeypatch):
    data = written.read_bytes()
    if damage == "cut":
        written.write_bytes(data[: len(data) // 2])
    elif damage == "bit":
        written.write_bytes(data[:-20] + bytes([data[-20] ^ 1]) + data[-19:])
    elif damage == "empty":
        written.write_bytes(b"")
    elif damage == "text":
        written.write_text("not a snapshot", encoding="utf-8")
    elif damage == "other program":
        monkeypatch.setattr(snapshot, "_MAKERS", ("tables.py",))
    else:
        written.unlink()
        if damage == "folder":
            written.mkdir()
    assert read(snapshot.Snapshot((str(written),)), rules / "words" / "fish.toml") == ({"names": ("cod",)}, True)


def test_the_second_of_two_is_taken_when_the_first_is_no_good(rules, written, tmp_path):
    kept = snapshot.Snapshot((str(tmp_path / "nowhere"), str(written)))
    assert read(kept, rules / "words" / "fish.toml")[1] is False


def test_entries_of_files_that_are_gone_are_not_written(rules, written):
    kept = snapshot.Snapshot((str(written),))
    (rules / "words" / "fish.toml").rename(rules / "words" / "bird.toml")
    read(kept, rules / "words" / "bird.toml")
    kept.write(str(written))
    assert read(snapshot.Snapshot((str(written),)), rules / "words" / "bird.toml")[1] is False
    assert b"fish" not in written.read_bytes()


def test_a_snapshot_is_written_whole_or_not_at_all(rules, written, monkeypatch):
    before = written.read_bytes()
    kept = snapshot.Snapshot((str(written),))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError):
        kept.write(str(written))
    assert [path.name for path in written.parent.iterdir() if path.is_file()] == [written.name]
    assert written.read_bytes() == before


def test_shipped_rules_are_the_same_with_and_without(tmp_path, monkeypatch):
    path = str(tmp_path / snapshot.NAME)
    books = []
    for paths in ((), (path,)):
        kept = snapshot.Snapshot(paths)
        monkeypatch.setattr(snapshot, "shipped", lambda kept=kept: kept)
        rulebook.load.cache_clear()
        books.append(rulebook.load())
        kept.write(path)
        assert kept.fresh is not bool(paths)
    rulebook.load.cache_clear()
    assert books[0] == books[1]


PROGRAM = """
import sys
from lint.cli import main
status = main(["check", "--isolated", "--quiet", "--output-format", "concise", *sys.argv[1:]])
print(status, "tomli" in sys.modules, file=sys.stderr)
"""


def check(environ: dict[str, str], cwd: Path = ROOT) -> tuple[str, str]:
    """What a run in a process of its own prints, and its status and whether it read TOML."""
    command = [sys.executable, "-c", PROGRAM, str(ROOT / "seeds" / "000_0d8b7ded82e41a3a.txt")]
    environ = {**os.environ, "PYTHONPATH": str(ROOT), **environ}
    done = subprocess.run(command, cwd=cwd, env=environ, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout, done.stderr.strip().splitlines()[-1]


def test_the_second_run_reads_no_toml(tmp_path):
    environ = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path)}
    first, second = check(environ), check(environ)
    assert (first[1], second[1]) == ("1 True", "1 False")
    assert first[0] == second[0] != ""
    assert len(list(tmp_path.rglob(snapshot.NAME))) == 1


def test_where_no_byte_code_is_kept_there_is_no_snapshot_either(tmp_path):
    environ = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": str(tmp_path)}
    assert [check(environ)[1] for _ in range(2)] == ["1 True"] * 2
    assert not list(tmp_path.rglob("*"))


def test_a_folder_that_cannot_be_written_to_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    environ = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path / "file")}
    assert check(environ)[1] == "1 True"
