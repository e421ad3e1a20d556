"""Forms of transcript: who says what, where in the file, at which time or page."""

from collections.abc import Sequence

import pytest

from lint import files, transcripts
from lint.errors import UserError
from lint.files import File
from lint.reading.lexicon import Lexicon
from lint.transcripts.transcript import Transcript

LEXICON = Lexicon()


def read(name: str, text: str) -> Transcript:
    return transcripts.read(File(name, text), LEXICON)


def said(transcript: Transcript) -> list[tuple[str, str]]:
    """Each turn as its label and its words on one line."""
    text = transcript.document.text
    return [
        (turn.speaker, " ".join(" ".join(text[slice(*span)] for span in turn.spans).split()))
        for turn in transcript.turns
    ]


def places(transcript: Transcript) -> list[tuple[int, str]]:
    """The line in the file and the landmark of the first words of each turn."""
    return [
        (transcript.document.region(turn.spans[0]).line, transcript.landmark(turn.spans[0].end - 1))
        for turn in transcript.turns
    ]


FORMS: Sequence[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "voice tags, entities, styles, identifiers, notes",
        "kesh.vtt",
        "WEBVTT - Kesh\n\nSTYLE\n::cue { color: white }\n\nNOTE\nNobody says this.\n\n1\n00:00.000 --> 00:03.000 align:start\n"
        "<v Lola Sabirova>We tested <i>the</i> pu<b>mp</b>,\n<v Lola Sabirova>and it failed.</v>\n\nend\n01:00:03.000 --> 01:00:05.000\n"
        "<v.loud Owen Pryce>The town &amp; the county\n\nREGION\nid:one\n",
        [("Lola Sabirova", "We tested the pump, and it failed."), ("Owen Pryce", "The town & the county")],
    ),
    (
        "two voices in one cue",
        "kesh.vtt",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ama>Ask them now.</v> <v Kofi>Too late.\n",
        [("Ama", "Ask them now."), ("Kofi", "Too late.")],
    ),
    (
        "rolling captions with times of words",
        "live.vtt",
        "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n \nwe<00:00:00.400><c> tested</c><00:00:00.900><c> the pump</c>\n\n"
        "00:00:02.000 --> 00:00:02.010\nwe tested the pump\n \n\n00:00:02.010 --> 00:00:04.000\nwe tested the pump\n"
        "twenty<00:00:02.400><c> one times</c>\n\n00:00:04.000 --> 00:00:04.010\ntwenty one times\n \n\n"
        "00:00:04.010 --> 00:00:06.000\ntwenty one times\nand it failed >> never\n",
        [("", "we tested the pump twenty one times and it failed"), ("", "never")],
    ),
    (
        "captions that grow word by word",
        "live.vtt",
        "WEBVTT\n\n"
        + "".join(
            f"00:00:0{at}.000 --> 00:00:0{at + 1}.000\n{words}\n\n"
            for at, words in enumerate(["The gates", "The gates were", "The gates were left", "The gates were left open"])
        ),
        [("", "The gates were left open")],
    ),
    (
        "what somebody says twice is no rolling caption",
        "short.vtt",
        "WEBVTT\n\n00:00.000 --> 00:01.000\nNo.\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNever again.\n",
        [("", "No. No. Never again.")],
    ),
    (
        "one cue given twice at once",
        "twice.vtt",
        "WEBVTT\n\n00:00.000 --> 00:02.000\nThe wall will hold.\n\n00:00.500 --> 00:02.000\nThe wall will hold.\n\n"
        "00:03.000 --> 00:04.000\nFor how long?\n",
        [("", "The wall will hold. For how long?")],
    ),
    (
        "SubRip: positions, tags, a label over two captions, dashes, a missing blank line",
        "kesh.srt",
        "1\r\n00:00:01,000 --> 00:00:03,500\r\n{\\an8}<i>MS. SABIROVA:</i> We tested the pump\r\n\r\n2\r\n00:00:03,500 --> 00:00:05,000\r\n"
        "twenty-one times.\r\n\r\n3\r\n00:00:05,500 --> 00:00:06,000\r\n- Why so often?\r\n- Because it's old.\r\n\r\n4\r\n"
        "00:00:06,000 --> 00:00:07,000\r\n[laughter]\r\nMR. PRYCE: The town was never asked.\r\n5\r\n00:00:08,000 --> 00:00:09,000\r\n>> And it will pay.\r\n",
        [
            ("MS. SABIROVA", "We tested the pump twenty-one times."),
            ("", "Why so often?"),
            ("", "Because it's old. [laughter]"),
            ("MR. PRYCE", "The town was never asked."),
            ("", "And it will pay."),
        ],
    ),
    (
        "labels in capitals; a turn of two paragraphs; a colon in what is said",
        "talk.txt",
        "Interview at Kesh\nDate: 3 March\n\nREPORTER: What about the pump?\n\nSABIROVA: One thing: it failed.\n\nIt failed twice.\n\nREPORTER: And now?\n",
        [
            ("", "Interview at Kesh Date: 3 March"),
            ("REPORTER", "What about the pump?"),
            ("SABIROVA", "One thing: it failed. It failed twice."),
            ("REPORTER", "And now?"),
        ],
    ),
    (
        "times in front of labels and behind them",
        "talk.txt",
        "[00:01:02] Kofi Mensah: We shall rebuild.\n[00:01:09] Ama Quarshie: If there is money.\nKofi Mensah (00:01:12): There is.\n",
        [("Kofi Mensah", "We shall rebuild."), ("Ama Quarshie", "If there is money."), ("Kofi Mensah", "There is.")],
    ),
    (
        "a name and a time on a line above what was said",
        "dictated.txt",
        "Ama Quarshie  0:03\nWe shall rebuild.\n\nSpeaker 2  0:12\nWhen?\n\nAma Quarshie  1:00:15\nIn May.\n",
        [("Ama Quarshie", "We shall rebuild."), ("Speaker 2", "When?"), ("Ama Quarshie", "In May.")],
    ),
    (
        "questions and answers",
        "deposition.txt",
        "Q.  When did you come home?\nA.  I came home at nine.\nQ.  And then?\nA.  A man stood at the gate.\n",
        [("Q", "When did you come home?"), ("A", "I came home at nine."), ("Q", "And then?"), ("A", "A man stood at the gate.")],
    ),
    (
        "prose with colons has no labels",
        "notes.txt",
        "The mayor was clear: the town pays.\n\nOne question remains: who asked?\n\nUpdate: nobody did.\n",
        [("", "The mayor was clear: the town pays. One question remains: who asked? Update: nobody did.")],
    ),
    (
        "labels in bold",
        "talk.text",
        "**Reporter:** Who paid?\n\n**Owen Pryce:** The town paid.\n\n**Reporter:** All of it?\n",
        [("Reporter", "Who paid?"), ("Owen Pryce", "The town paid."), ("Reporter", "All of it?")],
    ),
    (
        "a screenplay",
        "wall.fountain",
        "Title: The Wall\n\nEXT. KESH - NIGHT\n\nThe water rises.\n\nLOLA\n(shouting)\nClose the gates! [[louder]]\n\n"
        "OWEN (CONT'D) ^\nThey are closed.\n\n@McBride\nI have never seen *anything* like it.\n\nLOLA\nRun!\n\n> CUT TO:\n",
        [
            ("", "Title: The Wall"),
            ("", "The water rises."),
            ("LOLA", "Close the gates!"),
            ("OWEN", "They are closed."),
            ("McBride", "I have never seen *anything* like it."),
            ("LOLA", "Run!"),
        ],
    ),
    (
        "a screenplay saved as text",
        "wall.txt",
        "INT. COUNCIL ROOM - DAY\n\nOWEN\nWho left the gates open?\n\nLOLA\nNobody knows.\n\nOWEN\nSomebody does.\n",
        [("OWEN", "Who left the gates open?"), ("LOLA", "Nobody knows."), ("OWEN", "Somebody does.")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "turns"), [pytest.param(*row[1:], id=row[0]) for row in FORMS])
def test_turns(name: str, text: str, turns: list[tuple[str, str]]) -> None:
    assert said(read(name, text)) == turns


HEARING = """\
                  PUBLIC INQUIRY INTO THE KESH FLOOD
                                                     Page 11
 1                 AMA OKORO, having been sworn, was examined
 2  as follows:
 3  BY MR. PRYCE:
 4       Q.   When did you come home that
 5  night?
 6       A.   I came home at nine. The lights were
 7  off in the house.
 8            THE COURT:  Speak up, please.

                  PUBLIC INQUIRY INTO THE KESH FLOOD
                                                     Page 12
 1       A.   The lights were off. I counted
 2  12 men at the gate.
 3       Q.   Twelve?
"""


def test_a_hearing_with_numbered_lines() -> None:
    hearing = read("hearing.txt", HEARING)
    assert said(hearing)[1:] == [
        ("Q", "When did you come home that night?"),
        ("A", "I came home at nine. The lights were off in the house."),
        ("THE COURT", "Speak up, please."),
        ("A", "The lights were off. I counted 12 men at the gate."),
        ("Q", "Twelve?"),
    ]
    assert [turn.name for turn in hearing.turns] == ["", "MR. PRYCE", "AMA OKORO", "", "AMA OKORO", "MR. PRYCE"]
    assert places(hearing)[1:] == [
        (6, "page 11, line 4"),
        (8, "page 11, line 6"),
        (10, "page 11, line 8"),
        (14, "page 12, line 1"),
        (16, "page 12, line 3"),
    ]


def test_pages_without_line_numbers() -> None:
    page = "KESH TOWN COUNCIL          3 March\n\n{}: {}\n\nPage {} of 3\n"
    text = "".join(
        page.format(who, what, at)
        for at, (who, what) in enumerate([("PRYCE", "One."), ("MENSAH", "Two."), ("PRYCE", "Three.")], 1)
    )
    council = read("council.txt", text)
    assert said(council) == [("PRYCE", "One."), ("MENSAH", "Two."), ("PRYCE", "Three.")]
    assert [mark for _, mark in places(council)] == ["", "page 1", "page 2"]


@pytest.mark.parametrize("row", FORMS, ids=[row[0] for row in FORMS])
def test_every_span_stands_in_the_file(row: tuple[str, str, str, object]) -> None:
    """What a turn holds is, unescaped and without tags, what stands in the file at its place."""
    transcript = read(row[1], row[2])
    for turn in transcript.turns:
        for span in turn.spans:
            for start in range(span.start, span.end):
                character = transcript.document.text[start]
                region = transcript.document.region(span._replace(start=start, end=start + 1))
                standing = row[2][region.start : region.end]
                assert standing.replace("&amp;", "&") == character or character.isspace()


def test_times_of_captions() -> None:
    assert places(read(*FORMS[0][1:3])) == [(11, "00:00:00"), (16, "01:00:03")]


def test_webvtt_by_its_first_line() -> None:
    assert read("talk.txt", "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ama>Yes.\n").form == "WebVTT"


@pytest.mark.parametrize("name", ["a.txt", "a.vtt", "a.srt", "a.fountain", "a.text"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n \n",
        "WEBVTT",
        "WEBVTT\n\n-->\n\n00:00.000 --> x\n",
        "1\n\n2\n00:00:01,000 --> 00:00:02,000",
        "<v",
        "Q.\nA.",
        ":\n::\n",
    ],
)
def test_hardly_anything(name: str, text: str) -> None:
    assert all(words in " ".join(text.split()) for _, words in said(read(name, text)))


@pytest.mark.parametrize("name", ["a.txt", "a.vtt", "a.srt", "a.fountain"])
@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<v ",
        "[",
        "(",
        "1\n",
        "A: ",
        "&",
        "{\\",
        "[[",
        "/*",
        " ",
        "\r",
        "00:00.000 --> 00:01.000\n",
        ">> ",
        "PAGE 1\n\f",
    ],
)
def test_hostile_text_takes_linear_time(name: str, unit: str) -> None:
    # A quadratic reader would take minutes; the suite as a whole is timed.
    read(name, unit * (100_000 // len(unit)))


def test_legacy_encoding_is_told() -> None:
    file = files.decode("talk.srt", "1\n00:00:01,000 --> 00:00:02,000\nCafé Oshton\n".encode("cp1252"))
    assert file.assumed and said(transcripts.read(file, LEXICON)) == [("", "Café Oshton")]


def test_binary_is_refused() -> None:
    with pytest.raises(UserError):
        files.decode("talk.vtt", b"\x00\x01\x02")
