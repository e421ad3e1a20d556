"""quotes: the object that other programs rely on, and the page for people."""

import json
from pathlib import Path

import jsonschema
import pytest

from lint.article import Article
from lint.files import File
from lint.formats import plain
from lint.reading.lexicon import Lexicon
from lint.reporters import RenderOptions
from lint.reporters.quotes import render, render_text

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schemas/quotes.schema.json").read_text("utf-8"))

STORY = """\
Harbour to be dredged

Dredging will start in May, said Ama Quarshie, chief engineer at the Oshton Port Authority.

"We cannot wait for another winter," she said, adding that two ships had touched bottom.

The trawler "Blue Heron" will be moved.
"""


def read(text: str) -> dict:
    file = File("news/harbour.txt", text)
    rendered = render(Article(plain.parse(file), Lexicon()))
    jsonschema.validate(rendered, SCHEMA)
    return rendered


@pytest.fixture(scope="module")
def story() -> dict:
    return read(STORY)


def test_a_quotation(story):
    quote = story["quotes"][0]
    assert {key: quote[key] for key in ("line", "column", "text", "class", "speech")} == {
        "line": 5,
        "column": 1,
        "text": '"We cannot wait for another winter,"',
        "class": "direct",
        "speech": True,
    }
    assert (quote["cue"]["text"], quote["speaker"]["text"]) == ("said", "she")
    assert quote["source"] == story["sources"][0]["id"]
    assert quote["confidence"] in {"high", "medium"}
    assert "said" in quote["how"]


def test_a_name_in_quotation_marks_is_nobodys(story):
    quote = story["quotes"][1]
    assert (quote["speech"], quote["cue"], quote["speaker"], quote["source"]) == (False, None, None, None)


def test_a_source(story):
    (source,) = story["sources"]
    assert (source["name"], source["kind"], source["role"]) == ("Ama Quarshie", "person", "chief engineer")
    assert source["organisation"] == "Oshton Port Authority"
    assert (source["statements"], source["quoted_words"]) == (3, 6)
    assert [STORY[start:end] for start, end in source["mentions"]][0] == "Ama Quarshie"


def test_a_cue_without_a_mention_of_its_own_gets_the_one_before(story):
    adding = story["statements"][2]
    assert (adding["cue"]["text"].split()[0], adding["speaker"]["text"]) == ("adding", "she")


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_offsets_are_the_files_own(newline):
    text = STORY.replace("\n", newline)
    rendered = read(text)
    assert len(rendered["quotes"]) == 2
    for one in [*rendered["quotes"], *rendered["statements"]]:
        assert text[one["start"] : one["end"]] == one["text"]
        for part in filter(None, (one["cue"], one["speaker"], one.get("sentence"))):
            assert text[part["start"] : part["end"]] == part["text"]


def test_nothing_to_read():
    assert read("") == {"file": "news/harbour.txt", "quotes": [], "statements": [], "sources": [], "citations": []}


def test_the_page_for_people(story, printed):
    parts: list[str] = []
    render_text(story, parts.append, RenderOptions())
    page = "".join(parts)
    assert page.startswith("news/harbour.txt\n\nWho speaks (1)\n  Ama Quarshie, chief engineer, Oshton Port Authority")
    assert "3 statements, 6 quoted words (100%)\n" in page
    assert '  5:1   "We cannot wait for another winter,"\n' in page
    assert "Ama Quarshie, here “she”; " in page
    assert "name, not speech" in page
    assert "Reported without quotation (2)\n" in page
    assert max(map(len, page.splitlines())) <= 160


def test_an_unresolved_speaker_is_said_so(printed):
    parts: list[str] = []
    render_text(
        read(
            'The lights went out at eight.\n\n"We have no fuel left in the city and nobody knows when it will come."\n'
        ),
        parts.append,
        RenderOptions(),
    )
    assert "nobody is credited" in "".join(parts)


def test_a_quotation_in_a_heading_has_a_class_of_the_contract():
    read_ = read(
        "Mayor: 'dam will hold'\n\nBy Ama Quarshie\n\n\"The dam will hold,\" Mayor Dara Pell said on Monday.\n"
    )
    assert [(one["class"], one["speech"]) for one in read_["quotes"]] == [("partial", False), ("direct", True)]


def test_citations():
    (citation,) = read("Dam repaired\n\nThe dam was repaired twice last year (Norin Herald, May 3).\n")["citations"]
    assert citation["text"] == "(Norin Herald, May 3)"
    assert (citation["sources"], citation["date"]["text"]) == (["Norin Herald"], "May 3")


def test_a_sentence_without_end_is_given_around_each_cue():
    """What is printed grows with the text, not with its square."""
    few, many = (
        len(json.dumps(read("Pump fails\n\n" + "Pell said that " * count + "it rained."))) for count in (200, 800)
    )
    assert many < 6 * few
