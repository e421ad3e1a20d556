"""Word lists: each is read by something, and says nothing twice."""

import tomllib
from pathlib import Path

import pytest

from lint.data import words_folder
from lint.reading import grammar, noun_lists, nouns
from lint.reading.lexicon import Lexicon

ROOT = Path(__file__).parents[2]
MODULES = [path.read_text("utf-8") for path in sorted((ROOT / "lint").rglob("*.py"))]
FILES = sorted(Path(words_folder()).glob("*.toml"))
LISTS = [(path.stem, key) for path in FILES for key in tomllib.loads(path.read_text("utf-8"))]
# Files whose lists are asked for through a short cut, by key alone.
SHORT = {"layout": 'page.words("{key}")'}
LISTED = {
    (name, key)
    for listed in (grammar.LISTED, noun_lists.LISTED)
    for name, keys in listed.items()
    for key in keys.split()
}


def asked_for(name: str, key: str) -> bool:
    """Whether a module names the list (its key, beside its file or through a short cut) or reads the whole file."""
    whole = tuple(f'.table("{name}").{every}()' for every in ("items", "values"))
    short = SHORT.get(name, "\0").format(key=key)
    return (name, key) in LISTED or any(
        (f'"{name}"' in text and f'"{key}"' in text) or any(part in text for part in (*whole, short))
        for text in MODULES
    )


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_every_list_is_read(name, key):
    assert asked_for(name, key)


def test_a_list_that_nothing_reads_would_be_found():
    assert not asked_for("grammar", "no such list")
    assert not asked_for("no such file", "words")


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_no_list_says_anything_twice(name, key):
    words = Lexicon().table(name)[key]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize(
    ("kind", "built"), [(nouns.Nouns, nouns.nouns), (grammar.Grammar, grammar.grammar_of)], ids=["nouns", "grammar"]
)
def test_each_set_of_words_is_built_and_asked_for(kind, built):
    names = set(kind.__annotations__)
    assert set(vars(built(Lexicon()))) == names
    assert {name for name in names if not any(f".{name}" in text for text in MODULES)} == set()
