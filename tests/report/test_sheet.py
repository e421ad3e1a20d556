"""The report of the sample articles, with exactly the numbers of the gold; and of an article made for the purpose."""

import io
from pathlib import Path

import pytest
import tomli

from lint import engine, files, formats
from lint.plan import Choices, Planner
from lint.report import phrases
from lint.report.assembly import sheet_of
from lint.report.parts import Sheet, Stretch, Tally

ROOT = Path(__file__).parents[2]
CARAVANSERAI, MONITOR = "000_0d8b7ded82e41a3a.txt", "004_75ab6aa93576be06.txt"


@pytest.fixture(scope="module")
def seeds() -> dict[str, Sheet]:
    planner = Planner(Choices(), lambda problem: None)
    found = {}
    for name in (CARAVANSERAI, MONITOR):
        path = str(ROOT / "seeds" / name)
        file, plan = files.read(path), planner.plan(path)
        found[name] = sheet_of(engine.read_article(file, plan), engine.check_file(file, plan).findings, plan)
    return found


@pytest.fixture(scope="module")
def story(seeds) -> Sheet:
    return seeds[CARAVANSERAI]


@pytest.fixture(scope="module")
def analysis(seeds) -> Sheet:
    return seeds[MONITOR]


def test_header(story):
    head = story.header
    assert head.headline == "Help from United States bolsters Tajikistan's fight against terrorism"
    assert (head.byline, head.dateline, head.published) == ("By Nadin Bahrom", "DUSHANBE", "2017-04-10")
    assert (head.paragraphs, head.words, head.language, head.quote_style) == (30, 720, "en-GB", "uk")


def test_verdict(story, analysis):
    assert tuple(story.verdict) == (4, 10, 8, "error", False)
    assert phrases.counts(story.verdict) == "4 errors, 10 warnings, 8 suggestions"
    assert analysis.verdict.ready


def test_glance(story):
    assert phrases.glance(story) == [
        ("quotations", "15 in 21 parts, 256 words (3 of them the editor's), 36% of the text"),
        ("statements", "32: 12 direct, 4 mixed, 16 paraphrase"),
        ("speakers", "11: 8 named, 1 organisation, 1 unnamed, 1 vague"),
        ("unnamed and vague", "6 of 32 statements (19%), 28 of 256 quoted words (11%)"),
        ("affiliation", "6 of 8 named speakers complete at first attribution"),
        ("unresolved quotations", "0"),
        ("second-hand quotations", "0"),
        ("first quotation", "line 15, Safarov"),
        ("anonymous first quotation", "no"),
        ("longest stretch without attribution", "2 paragraphs, lines 9 to 11"),
    ]


def test_ledger(story):
    rows = [
        (row.short, phrases.tally(row), row.words, phrases.tenths(row.share), row.medium, {*row.flags})
        for row in story.ledger
    ]
    assert rows == [
        ("Safarov", "2/0/1", 46, "18.0%", "interview", {"Q12", "T02"}),
        ("Azizov", "3/1/3", 45, "17.6%", "interview", {"S04", "A06", "Q09"}),
        ("observers", "0/0/1", 0, "0.0%", "", {"N03"}),
        ("Gafforov", "1/0/1", 20, "7.8%", "interview", {"Q12"}),
        ("Kodirov", "2/0/3", 42, "16.4%", "interview", {"S04"}),
        ("Khakimov", "1/0/1", 28, "10.9%", "interview", set()),
        ("UNNAMED 1", "1/1/3", 28, "10.9%", "interview", {"N01", "N02", "N08"}),
        ("Trump", "0/1/0", 7, "2.7%", "message", set()),
        ("Rahmon", "0/1/0", 1, "0.4%", "message", {"Q13"}),
        ("Ridenour", "1/0/3", 20, "7.8%", "interview", set()),
        ("US embassy", "1/0/0", 19, "7.4%", "statement", {"A05"}),
    ]
    assert [row.first_attribution for row in story.ledger] == [13, 19, 31, 33, 37, 47, 53, 61, 61, 65, 71]
    assert [row.first_mention for row in story.ledger][8] == 5
    assert [row.name for row in story.ledger if row.affiliation == "role" and row.kind == "person"] == [
        "Abdumannon Azizov",
        "Abdulmalik Kodirov",
    ]
    assert [(label.text, label.lines) for label in story.ledger[6].labels] == [
        ("a Tajik security official", (53,)),
        ("the source", (55, 57)),
        ("the security sector source", (63,)),
    ]
    assert story.ledger[6].confidence == "low"


@pytest.mark.parametrize("file", [CARAVANSERAI, MONITOR])
def test_ledger_adds_up_to_the_gold(seeds, file):
    gold = tomli.loads((ROOT / "tests/gold/sources.toml").read_text("utf-8"))["source"]
    rows = [row for row in gold if row["file"] == file]
    speaking = [row for row in seeds[file].ledger if row.kind != "cited"]
    assert [row.statements.total for row in speaking] == [row["statements"] for row in rows]
    assert [row.words for row in speaking] == [row["quoted_words"] for row in rows]


def test_voices(story):
    assert story.home == "Tajikistan"
    voices = {one.kind: (one.statements, phrases.percent(one.share)) for one in story.voices}
    assert voices == {
        "state": (9, "28%"),
        "analysts": (12, "38%"),
        "parties": (4, "13%"),
        "foreign": (6, "19%"),
        "vague": (1, "3%"),
    }
    assert next(one.unnamed for one in story.voices if one.kind == "state") == (7,)


def test_unnamed(story):
    (one,) = story.unnamed
    assert (one.source, one.asked, one.reason, one.alone) == (7, True, "", (53, 57, 63))


def test_log(story):
    assert [one.line for one in story.log] == [15, 17, 21, 21, 27, 35, 41, 45, 49, 55, 61, 61, 63, 67, 71]
    assert [one.confidence for one in story.log[:3]] == ["high", "medium", "high"]
    assert (story.log[1].cue, story.log[1].read_as) == ("dded", "added")
    assert {one.line: one.insertions for one in story.log if one.insertions} == {
        15: ("threat",),
        35: ("to co-operate",),
    }
    assert [one.line for one in story.log if one.cuts] == [21, 27]
    assert [one.line for one in story.log if one.partial] == [21, 61, 61, 63]
    assert [one.line for one in story.unresolved] == [63]


def test_questions(story):
    asked = {phrases.subject(one): one.text for one in story.questions}
    assert asked["Azizov, Kodirov L19 L37"] == "Which organisation is each with? Who pays for the work?"
    assert asked["observers L31"] == "Who? Name one or cut the line."
    assert asked["Safarov L15"] == "What did “[threat]” replace?"
    assert asked["UNNAMED 1 L63"] == "Is “the security sector source” (L63) the same person as before?"
    assert asked["Picture L5"] == "This picture is old (“April 23, 2015”): mark it as file. Is it a handout?"


def test_checklist(story, analysis):
    failed = {one.text: one.times for one in story.machine if one.state == "failed"}
    assert failed == {
        "every named speaker has a role and an organisation": 2,
        "unnamed sources are described, with a reason": 3,
        "no vague sources": 1,
        "the outlet's own name is right": 1,
        "captions stand once": 1,
        "old pictures are labelled": 1,
        "no page furniture": 1,
        "one spelling a word": 1,
    }
    assert {one.state for one in story.human} == {"open"}
    unchecked = [one.text for one in analysis.machine if one.state == "unchecked"]
    assert unchecked == ["the outlet's own name is right"]


def test_fixes(story):
    shown = [(one.line, one.before, one.after) for one in story.fixes]
    assert shown[1:] == [
        (17, "dded", "added"),
        (19, "Cararavanserai", "Caravanserai"),
        (29, "cooperation", "co-operation"),
    ]
    assert (shown[0][0], shown[0][2]) == (7, "")


def test_citations(analysis):
    citations = analysis.citations
    assert citations.total == 5
    assert [(one.name, one.times, one.share) for one in citations.sources] == [
        ("Avesta", 4, 0.8),
        ("Krasnaya zvezda", 1, 0.2),
    ]
    assert citations.sources[0].dates == (("July 6", 3), ("July 4", 5), ("July 1", 7), ("July 5", 11))
    assert citations.gaps == (13,)


def test_cited_publications_stand_in_the_ledger(analysis):
    rows = [(row.name, row.kind, row.statements.total, row.citations) for row in analysis.ledger]
    assert rows == [
        ("Faridun Mahmadaliyev", "person", 3, 0),
        ("Tajik Justice Ministry", "organisation", 1, 0),
        ("Krasnaya zvezda", "publication", 1, 1),
        ("Russian Ministry of Defense", "organisation", 1, 0),
        ("Avesta", "cited", 0, 4),
    ]


@pytest.mark.parametrize("file", [CARAVANSERAI, MONITOR])
def test_the_copy_is_the_article(seeds, file):
    """Nothing is lost or doubled where the text is cut for quotations and findings."""
    text = (ROOT / "seeds" / file).read_text("utf-8")
    blocks = ["".join(run.text for run in block.runs) for block in seeds[file].copy]
    assert "\n\n".join(blocks) == text.strip("\n")
    quoted = "".join(run.text for block in seeds[file].copy for run in block.runs if run.quotation)
    assert sum(len(part) for part in quoted.split('"')) > 0
    opened = sorted(number for block in seeds[file].copy for run in block.runs for number in run.opens)
    assert opened == list(range(1, len(seeds[file].findings) + 1))


def test_an_article_made_for_the_purpose(harbour):
    hands = {row.short: (row.hand, row.medium) for row in harbour.ledger}
    assert hands["Quarshie"] == ("interview", "interview")
    assert hands["Tetteh"] == ("public", "reporters")
    assert hands["Darko"] == ("statement", "statement")
    assert hands["Ghana Ports Authority"] == ("", "")
    voices = {row.short: row.voice for row in harbour.ledger}
    assert (voices["Ghana Ports Authority"], voices["Tetteh"], voices["Darko"]) == ("state", "analysts", "state")
    (one,) = harbour.unnamed
    assert (one.asked, one.reason) == (True, "for fear of losing his job")
    assert harbour.glance.statements == Tally(3, 1, 5)
    darko = harbour.log[-1]
    assert (darko.cuts, darko.insertions) == (1, ("for the quay",))


def test_second_hand(sheet):
    text = (
        "Ferry talks stall\n\n“There is no deal,” Transport Minister Ama Osei told Reuters.\n\n"
        "Crew leader Kofi Mintah was quoted as saying: “We will go on.”"
    )
    found = sheet(text)
    osei, mintah = found.ledger
    assert (osei.hand, osei.medium) == ("second-hand", "Reuters")
    assert mintah.hand == "second-hand"
    assert found.glance.second_hand == 2


def test_affiliation_that_comes_late(sheet):
    text = (
        "Mill to close\n\n“We were not told,” Ama Osei said on Monday.\n\nThe gates were shut at noon.\n\n"
        "Ama Osei, chief engineer of the Volta Mill, said the looms would be sold."
    )
    found = sheet(text)
    assert (found.ledger[0].affiliation, found.ledger[0].in_time) == ("full", False)
    assert found.glance.complete == 0
    assert "given after the first attribution" in phrases.role(found.ledger[0])


def test_quotations_of_several_paragraphs_are_one_utterance(sheet):
    text = (
        "Flood speech\n\nThe mayor of Oshton, Ama Osei, said: “The water came at night. We had no warning.\n\n"
        "“By morning the bridge was gone. Nobody slept.”\n\nNo one was hurt."
    )
    found = sheet(text)
    assert [(one.line, one.parts) for one in found.log] == [(3, 2)]


def test_nobody_is_credited(sheet):
    text = "Market fire\n\nThe stalls burned for an hour.\n\n“It took everything we had in this place.”\n\nRain fell later."
    found = sheet(text)
    assert found.glance.unresolved == 1
    assert found.log[0].source == 0
    assert [one.number for one in found.unresolved] == [1]
    assert found.glance.longest_gap == Stretch(3, 3, 7)
    assert next(one for one in found.machine if one.text == "every quotation has a speaker").state == "failed"


@pytest.mark.parametrize("text", ["", "\n", "One line without a stop", "The road is closed.\n\nIt will open in May."])
def test_an_article_without_quotations(sheet, text):
    found = sheet(text)
    assert (found.ledger, found.log, found.voices, found.unnamed) == ((), (), (), ())
    assert found.glance.quoted_words == 0
    assert found.verdict.errors == 0


def test_several_articles_in_a_file_keep_their_lines(planner):
    path = "archive.jsonl"
    story = 'Mill to close\\n\\n\\"We were not told,\\" said Ama Osei, chief engineer of the Volta Mill.'
    data = "\n".join(f'{{"id": "a{at}", "headline": "Mill", "body": "{story}"}}' for at in (1, 2)).encode()
    plan = planner.plan(path)
    found = []
    for file in formats.articles(path, io.BytesIO(data), plan.formats):
        article = engine.read_article(file, plan)
        found.append(sheet_of(article, engine.check_file(file, plan).findings, plan))
    assert [one.header.file for one in found] == ["archive.jsonl#a1", "archive.jsonl#a2"]
    assert [one.log[0].line for one in found] == [1, 2]
