"""Kinds for tests of the shell, so that those do not hang on how an article is read: one flags words, one crashes."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from lint import rulebook
from lint.article import Article
from lint.checks import KINDS, Kind
from lint.document import Span
from lint.findings import Edit, Fix, Hit
from lint.hints import Literal

RULE = """\
code = "{code}"
name = "{name}"
severity = "{severity}"
kind = "{kind}"
fix = "{fix}"
summary = "A word is flagged."
message = "“{{word}}” is flagged."
hint = "Take it out."
{more}
"""


class Params(NamedTuple):
    words: tuple[str, ...] = ("flag",)
    limit: int = 100
    share: float = 0.5
    safe: bool = True
    letters: Literal["any", "small"] = "any"
    instead: str = ""
    pattern: str = ""
    case: str = ""


def flag(article: Article, params: Params) -> Iterator[Hit]:
    """Flag each of the words, as many times as the limit says; `first` is the first place where one stands."""
    pattern = params.pattern or "|".join(rf"\b{re.escape(word)}\b" for word in params.words)
    found = [Span(*match.span()) for match in re.compile(pattern).finditer(article.text)]
    for span in found[: params.limit]:
        word = article.text[span.start : span.end]
        fix = Fix((Edit(span, params.instead),), params.safe)
        values = {"word": word, "first": found[0], "all": tuple(found), "words": ["a", "b", "c"]}
        yield Hit(span, values, params.case, fix, (found[0],))


def crash(article: Article, params: Params) -> Iterator[Hit]:
    """Fail as a bug would."""
    yield Hit(Span(0, 1), {"word": "x"})
    raise ZeroDivisionError("no such thing")


class Newsroom:
    """A folder with rules of stand-in kinds and articles, made as a test goes on."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.rules = root / "house" / "style"
        self.rules.mkdir(parents=True)

    def rule(self, name: str, code: str = "", **fields: str) -> Path:
        """Write a rule file; `more` is further TOML."""
        code = code or f"Z{len(list(self.rules.iterdir())) + 1:02}"
        values = {"kind": "stand-in-flag", "severity": "error", "fix": "safe", "more": ""} | fields
        path = self.rules / f"{name}.toml"
        path.write_text(RULE.format(code=code, name=name, **values), "utf-8")
        return path

    def file(self, name: str, text: str | bytes) -> Path:
        """Write a file in the newsroom."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Newsroom:
    """A newsroom in the current folder, with the stand-in kinds and without the shipped rules."""
    for kind, check in (("stand-in-flag", flag), ("stand-in-crash", crash)):
        name = kind.replace("-", "_")
        module = ModuleType(f"lint.checks.{name}")
        module.__dict__.update(Params=Params, check=check)
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setitem(KINDS, kind, Kind(name))
    (tmp_path / "shipped").mkdir()
    monkeypatch.setattr("lint.rulebook.rules_folder", lambda: str(tmp_path / "shipped"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    rulebook.load.cache_clear()
    request.addfinalizer(rulebook.load.cache_clear)
    return Newsroom(tmp_path)
