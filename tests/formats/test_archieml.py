"""ArchieML: which keys hold prose, what is left out, where each character stands, and keys that were meant as prose."""

from pathlib import Path

import pytest
from formats_read import blocks, parsed
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import engine
from lint.cli import main
from lint.document import Span
from lint.errors import UserError
from lint.files import File
from lint.formats import Options
from lint.notes import notes_of
from lint.plan import Plan

STORY = """\
headline: Pumps fail at Kesh
byline: By Ama Quarshie
date: 2024-03-05
standfirst: The wall is old, and the snow melts.
slug: kesh-pumps

:skip
Desk: "call him back," she said.
:endskip

[+body]
The wall will hold, said Lola Sabirova.

Note: "the town was never asked," said Owen Pryce.

\\Question: who pays?

{.image}
url: https://example.org/kesh.jpg
caption: Crews unload sandbags at Kesh.
credit: Pia Lund
{}
subhead: The bill
{.pullquote}
text: We tested the pump twice
name: Lola Sabirova
{}
It will cost <b>five million</b> pounds &amp; more, she said.
[]

[tags]
* water
* Kesh
[]
[points]
* The pump failed
[]
:IGNORE
text: "Nobody prints this," he said.
"""


def test_a_story() -> None:
    document = parsed("story.aml", STORY)
    assert blocks(document) == [
        ("headline", "Pumps fail at Kesh"),
        ("standfirst", "The wall is old, and the snow melts."),
        ("", "The wall will hold, said Lola Sabirova."),
        ("", 'Note: "the town was never asked," said Owen Pryce.'),
        ("", "Question: who pays?"),
        ("caption", "Crews unload sandbags at Kesh."),
        ("subhead", "The bill"),
        ("pull-quote", "We tested the pump twice"),
        ("", "It will cost five million pounds & more, she said."),
        ("list-item", "The pump failed"),
    ]
    stated = {"title": "Pumps fail at Kesh", "byline": "Ama Quarshie", "published": "2024-03-05", "credit": "Pia Lund"}
    assert {name: document.metadata[name] for name in stated} == stated


def test_a_key_that_was_meant_as_prose_is_told() -> None:
    told = notes_of(engine.read_article(File("story.aml", STORY), Plan(())))
    assert [(one.line, one.message[:20], one.severity) for one in told] == [(14, "“Note:” begins this ", "warning")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text: One line.", [("", "One line.")]),
        ("text: One\nand two.\n:end\nNot this.", [("", "One\nand two.")]),
        ("text: One.\n\nTwo.\n:END", [("", "One."), ("", "Two.")]),
        ("text: One.\nnot this, as no end follows", [("", "One.")]),
        ("text:\nOne.\n\\:end is a word\n:end", [("", "One."), ("", ":end is a word")]),
        ("  Text :  One.  ", [("", "One.")]),
        ("story.body: One.", [("", "One.")]),
        ("[+text]\nOne.\nTwo.\n[]\nNot this.", [("", "One."), ("", "Two.")]),
        ("[+text]\nOne.\n[.more]\nkicker: no\n[]\nTwo.\n[]", [("", "One."), ("", "Two.")]),
        ("[body]\ntext: One.\nimage: no.jpg\ntext: Two.\n[]", [("", "One."), ("", "Two.")]),
        ("{scope}\nintro: One.\n{}\nurl: two", [("", "One.")]),
        (
            "aside: This is a sentence that nobody has a name for.",
            [("", "This is a sentence that nobody has a name for.")],
        ),
        ("kicker: Short words\ntext: One.", [("", "One.")]),
        ("text: One.\r\ncaption: Two.\rtext: Three.", [("", "One."), ("caption", "Two."), ("", "Three.")]),
        (":skip\ntext: no\n:skip\n:endskip\ntext: One.", [("", "One.")]),
    ],
)
def test_lines(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(parsed("a.archieml", text)) == expected


def test_the_configuration_names_the_story() -> None:
    document = parsed("a.aml", "copytext: One.\nblurb: Two.", Options(fields={"body": "copytext", "title": "blurb"}))
    assert blocks(document) == [("", "One."), ("headline", "Two.")]


@pytest.mark.parametrize("text", ["", "slug: x", ":ignore\ntext: One.", "Just words.\n", ":skip\ntext: One."])
def test_no_prose(text: str) -> None:
    with pytest.raises(UserError, match="no prose was found"):
        parsed("a.aml", text)


@pytest.mark.parametrize(
    "unit", ["[", "{", "[+", ":skip\n", "a:\n", "[.a]\n", "* \n", "\\", ":end\n", "text: a\n", "a" * 50, "{.a}\n"]
)
def test_hostile_text(unit: str) -> None:
    try:
        parsed("a.aml", "[+body]\nOne.\n" + unit * (30_000 // len(unit)))
    except UserError as error:
        assert error.message


PARTS = [
    "text: ",
    "[+body]\n",
    "[]\n",
    "{.a}\n",
    "{}\n",
    ":end\n",
    "\\",
    "Note: ",
    "* ",
    "One. ",
    "“b” ",
    "<b>c</b> ",
    "&amp; ",
    "\n",
    "\r\n",
    "é",
    "caption: ",
]


@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
@settings(max_examples=100, deadline=None)
def test_every_character_is_where_the_file_has_it(text: str) -> None:
    try:
        document = parsed("a.aml", text)
    except UserError:
        return
    for block in document.blocks:
        for at in range(*block.span):
            region = document.region(Span(at, at + 1))
            standing = text[region.start : region.end].replace("&amp;", "&")
            assert document.text[at] == standing or document.text[at].isspace()


def test_a_fix_leaves_the_rest(tmp_path: Path) -> None:
    path, line = tmp_path / "story.aml", '"We tested the pump twice," Sabirova {}.\n'
    path.write_text(STORY.replace("Note:", line.format("dded") + "\nNote:"), "utf-8")
    main(["check", "--isolated", "--select", "attribution-verb-typo", "--fix", "-q", str(path)])
    assert path.read_text("utf-8") == STORY.replace("Note:", line.format("added") + "\nNote:")
