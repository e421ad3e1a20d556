"""Compiled patterns that are kept: the same as those which `re` compiles, whatever became of what was kept."""

import marshal
import re
import subprocess
import sys

import pytest

from lint import patterns, snapshot

SAMPLES = [
    (r"[‘'](?<![\w‘'].)(?=[\w\[…\"“])", 0, "She said ‘no’ and “yes”."),
    (r"(?P<stem>[a-z]{2,}i)z(?:e|ed|es|ing)", re.IGNORECASE, "They ORGANIZED and organise."),
    (r"\s*+(\w)(?:x)?(\d{2,})?", re.ASCII, " é a12"),
    ("", 0, "nothing"),
]


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """A snapshot of its own; calling it gives one that was written and loaded again."""
    path = str(tmp_path / snapshot.NAME)
    monkeypatch.setattr(snapshot, "rules_folder", lambda: str(tmp_path))

    def again() -> snapshot.Snapshot:
        one = snapshot.Snapshot((path,))
        monkeypatch.setattr(snapshot, "shipped", lambda: one)
        forget()
        return one

    def forget() -> None:
        patterns.compiled.cache_clear()
        patterns._kept.cache_clear()

    again()
    yield path, again
    forget()


def found(pattern: re.Pattern[str], text: str) -> list[tuple[object, ...]]:
    return [(match.span(), match.groups(), match.groupdict()) for match in pattern.finditer(text)]


@pytest.mark.parametrize(("source", "flags", "text"), SAMPLES)
def test_a_kept_pattern_is_the_one_that_re_compiles(source, flags, text, kept, monkeypatch):
    path, again = kept
    first = patterns.compiled(source, flags)
    snapshot.shipped().write(path)
    again()
    with monkeypatch.context() as context:
        context.setattr(re, "compile", lambda *_: pytest.fail("compiled anew"))
        second = patterns.compiled(source, flags)
    plain = re.compile(source, flags)
    assert first == second == plain
    assert (second.groups, second.groupindex, second.flags) == (plain.groups, plain.groupindex, plain.flags)
    assert found(second, text) == found(plain, text)


@pytest.mark.parametrize(
    "code", [b"", b"no", marshal.dumps((0, [1, 2, 3], 0, {}, ())), marshal.dumps(7), marshal.dumps((0, "x", 0, {}, ()))]
)
def test_what_is_refused_is_compiled_anew(code, kept):
    patterns._kept()[r"\w+", 0] = code
    assert patterns.compiled(r"\w+").findall("two words") == ["two", "words"]
    assert patterns._kept()[r"\w+", 0] != code


def test_codes_of_another_python_do_not_count(kept, monkeypatch):
    path, again = kept
    patterns.compiled("a")
    snapshot.shipped().write(path)
    monkeypatch.setattr(sys, "hexversion", sys.hexversion + 1)
    again()
    assert patterns._kept() == {}


def test_where_re_has_other_parts_nothing_is_kept(kept, monkeypatch):
    monkeypatch.delattr(re, "_parser")
    monkeypatch.setitem(sys.modules, "re._parser", None)
    assert patterns.compiled("a|b").findall("abc") == ["a", "b"]
    assert patterns._kept() == {}
    assert not snapshot.shipped().fresh


def test_a_bad_pattern_is_told_as_re_tells_it(kept):
    with pytest.raises(re.error, match="unterminated"):
        patterns.compiled("(a")


def test_a_fault_is_what_was_raised():
    with pytest.raises(patterns.fault()):
        patterns.compiled("[z-a]")


@pytest.mark.parametrize("text", ["a.b", "(*)[x]", "d’X", "a b-c", "Łódź", "x_y", "a\\b", "$^", "\n\t#", ""])
def test_an_escaped_text_fits_itself_alone(text):
    assert re.fullmatch(patterns.escape(text), text)
    assert not re.fullmatch(patterns.escape(text), f"{text}x")
    assert not re.fullmatch(patterns.escape(text), "ab")


def test_no_more_than_so_many_are_kept(kept, monkeypatch):
    monkeypatch.setattr(patterns, "MOST", 2)
    for letter in "abc":
        assert patterns.compiled(letter).findall("abc") == [letter]
    assert list(patterns._kept()) == [("a", 0), ("b", 0)]


def test_flags_are_those_of_re():
    assert (patterns.IGNORE_CASE, patterns.MULTILINE, patterns.DOTALL) == (re.I, re.M, re.S)


def test_a_run_that_opens_no_pattern_keeps_those_of_others(kept):
    path, again = kept
    patterns.compiled("a")
    snapshot.shipped().write(path)
    again().write(path)
    again()
    assert list(patterns._kept()) == [("a", 0)]


def test_the_second_run_compiles_nothing_of_ours(tmp_path):
    """Through the real command: what an article needs was kept by the first run."""
    article = tmp_path / "story.txt"
    article.write_text("Rates rise\n\nNORIN — “It hurts,” said Ada Brook, a baker, on May 3.\n", encoding="utf-8")
    code = (
        "import re._compiler, sys\n"
        "plain = re._compiler.compile\n"
        "def told(pattern, flags=0):\n"
        "    frame = sys._getframe(1)\n"
        "    while frame and '/re/' in frame.f_code.co_filename.replace(chr(92), '/'): frame = frame.f_back\n"
        "    while frame and frame.f_globals['__name__'] == 'lint.patterns': print('COMPILED', pattern); break\n"
        "    return plain(pattern, flags)\n"
        "re._compiler.compile = told\n"
        "from lint.cli import main\n"
        f"main(['check', '--isolated', {str(article)!r}])\n"
    )
    env = {"PYTHONPYCACHEPREFIX": str(tmp_path / "cache"), "PYTHONPATH": ":".join(sys.path)}
    runs = [subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True) for _ in range(2)]
    assert "COMPILED" in runs[0].stdout, runs[0].stderr
    assert "COMPILED" not in runs[1].stdout
