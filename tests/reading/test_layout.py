"""Layout: the kind of each block, by tables of plain news copy, and the two seed articles block by block."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Document, Span
from lint.files import File, decode
from lint.formats import parse
from lint.reading.layout import LONGEST_PARAGRAPH, MOST_PARAGRAPHS, find_credit, find_dateline, lay_out, sections
from lint.reading.lexicon import Lexicon

SEEDS = Path(__file__).parents[2] / "seeds"
LEXICON = Lexicon()
LEAD = (
    "The harbour board of Oshton said on Monday that the ferry to Tarn Island would not sail again before the spring."
)
MORE = "Two inspections had failed, it said, and the money for repairs had run out long before the end of the year."


def laid_out(text: str) -> tuple[Document, tuple[Block, ...]]:
    document = parse(decode("article.txt", text.encode()))
    return document, lay_out(document, LEXICON)


def kinds(*blocks: str) -> list[str]:
    return [block.kind for block in laid_out("\n\n".join(blocks))[1]]


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        (
            "000_0d8b7ded82e41a3a.txt",
            {
                "headline": [1],
                "byline": [3],
                "caption": [5, 7],
                "paragraph": [*range(9, 29, 2), *range(31, 51, 2), *range(53, 73, 2)],
                "subhead": [29, 51],
                "residue": [73, 75, 77, 79],
            },
        ),
        ("004_75ab6aa93576be06.txt", {"metadata": [1], "paragraph": [3, 5, 7, 9, 11, 13]}),
    ],
)
def test_seeds_are_laid_out_line_by_line(seed, expected):
    document, blocks = laid_out((SEEDS / seed).read_text())
    found: dict[str, list[int]] = {}
    for block in blocks:
        found.setdefault(block.kind, []).append(document.region(block.span).line)
    assert found == expected


def test_the_first_seed_has_credits_dateline_and_three_sections():
    document, blocks = laid_out((SEEDS / "000_0d8b7ded82e41a3a.txt").read_text())
    captions = [block for block in blocks if block.kind == "caption"]
    credits = [document.region(find_credit(document.text, caption, LEXICON)) for caption in captions]
    assert [(credit.line, credit.column, credit.end_column - 1) for credit in credits] == [(5, 124, 156), (7, 124, 156)]
    first = next(block for block in blocks if block.kind == "paragraph")
    dateline = find_dateline(document.text, first)
    assert document.text[dateline.start : dateline.end] == "DUSHANBE --"
    lines = [[document.region(block.span).line for block in section] for section in sections(blocks)]
    assert [(section[0], section[-1]) for section in lines] == [(9, 27), (31, 49), (53, 71)]


def test_a_line_printed_twice_parts_no_speech():
    lines = ("Mayor Ama Pell.", "Mayor Ama Pell.", "Photo/Dorn Herald")
    speech = ("“We will not sail,” Pell said. “It is late.", *lines, "“And it is cold.”")
    assert kinds("Ferry ends", LEAD, *speech, MORE)[3:6] == ["metadata"] * 3


def test_a_credit_in_front_of_a_paragraph_is_no_part_of_it():
    document, blocks = laid_out(
        f"Ferry ends\n\n{LEAD}\n\n(Image: Dara Pell) “It is late,” said Orr.\n\n(Sic: it is) late."
    )
    assert [document.text[block.span.start :][:8] for block in blocks[2:]] == ["“It is l", "(Sic: it"]


@pytest.mark.parametrize(
    ("between", "kind"),
    [
        ("The ferry at the Tarn Island pier in May.", "metadata"),
        ("Ferry hours cut.", "metadata"),
        ("He paused.", "paragraph"),
        ("The pier was built in 1962.", "paragraph"),
        ("The board laughed, and she said so.", "paragraph"),
        ("“We asked them all.", "paragraph"),
        ("‘There is no boat’", "metadata"),
    ],
)
def test_a_line_between_two_paragraphs_of_one_speech(between, kind):
    speech = ("“We will not sail,” Pell said. “It is late.", between, "“And it is cold.”")
    assert kinds("Ferry ends", LEAD, *speech, MORE)[3] == kind


def test_a_label_alone_leads_to_another_story_with_the_line_below():
    assert kinds("Ferry ends", LEAD, MORE, "Must read:", "Bridge toll ‘a slap in the face’", LEAD)[3:5] == [
        "metadata",
        "metadata",
    ]
    assert kinds("Ferry ends", LEAD, MORE, "Must read:", "The toll is gone.", LEAD)[3:5] == ["paragraph", "paragraph"]


def test_a_speech_that_two_single_marks_close_is_over():
    speech = ("“We will not sail,” Pell said. “It is late.’’", "The ferry lay at the pier in May.", "“And it is cold.”")
    assert kinds("Ferry ends", LEAD, *speech, MORE)[3] == "paragraph"


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry to Tarn Island ends",
        "Will the ferry ever sail again?",
        "‘We will stay’: an island without a ferry",
        '"We will stay," say islanders',
        "Ferry To Tarn Island Ends After Ninety Years.",
        "Ferry ends: islanders ask for a bridge",
    ],
)
def test_headlines(headline):
    assert kinds(headline, LEAD, MORE)[0] == "headline"


def test_a_headline_with_a_stop_needs_a_whole_article_below_it():
    assert kinds("Ferry to Tarn Island ends.", LEAD, MORE, LEAD, MORE)[0] == "headline"
    assert kinds("Ferry to Tarn Island ends.", LEAD, MORE)[0] == "paragraph"
    assert kinds("Ferry to Tarn Island ends.", f"OSHTON — {LEAD}")[0] == "headline"


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        f"OSHTON, Norin -- {LEAD}",
        "“It is over,” said Ann Lee, the clerk of the board.",
        "He added:",
        "It was over. Nobody on the island had believed that it would come to this.",
    ],
)
def test_a_first_block_of_prose_is_a_paragraph(first):
    assert kinds(first, MORE)[0] == "paragraph"


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("By Dara Pell", "byline"),
        ("By DARA PELL, Harbour Editor", "byline"),
        ("Dara Pell", "byline"),
        ("Nuala Ní Dhomhnaill and Tom van den Berg", "byline"),
        ("From our correspondent in Oshton", "byline"),
        ("Published 3 May 2024 at 10:15", "metadata"),
        ("Friday, May 3, 2024", "metadata"),
        ("***", "metadata"),
        ("Islanders fear that the school and the shop will follow the ferry", "standfirst"),
        ("Boats wait in Oshton harbour, May 3. [Vale/Harbour Press]", "caption"),
        ("Boats wait in Oshton harbour. Photograph: Dara Vale/Harbour Press", "caption"),
        ("Boats wait in Oshton harbour. (Photo by Dara Vale)", "caption"),
        ("Boats wait in Oshton harbour. Dara Vale/Harbour Press", "caption"),
        ("Kettle Lane in Oshton was deep in silt on Friday after the flood. - JOANNE PELL", "caption"),
        ("The ferry will sail again in June, the council said. - COASTAL NEWS SERVICE", "standfirst"),
        ("“The ferry will sail again in June.” - JOANNE PELL", "standfirst"),
        ("Correction: the ferry carried 40 people, not 400.", "correction"),
        ("By Monday, the last boat had gone.", "paragraph"),
    ],
)
def test_heads(block, kind):
    assert kinds("Ferry to Tarn Island ends", block, LEAD, MORE) == ["headline", kind, "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("headline", "kind"), [("Ferry to Tarn ends;", "standfirst"), ("Ferry to Tarn ends", "paragraph")]
)
def test_a_headline_that_ends_with_a_semicolon_goes_on_below(headline, kind):
    assert kinds(headline, "Islanders face a long way round.", LEAD, MORE)[:2] == ["headline", kind]


def test_captions_above_the_dateline_need_no_credit():
    caption = "Boats wait in Oshton harbour on May 3, 2024, before the last crossing."
    assert kinds("Ferry ends", caption, f"OSHTON -- {LEAD}")[1] == "caption"
    assert kinds("Ferry ends", caption, LEAD)[1] == "paragraph"


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("The harbour board of Oshton gave up its last ferry to the island of Tarn on Monday.", "paragraph"),
        ("The harbour board of Oshton gives up its last ferry to the island of Tarn.", "headline"),
        ("The harbour board of Oshton gives up its Super Tuesday ferry to Tarn.", "headline"),
        ("The harbour board of Oshton gave up its last ferry Monday night.", "paragraph"),
        ("The skipper of the Tarn ferry told the board yesterday: “We sank.”", "paragraph"),
        ("Skipper of the Tarn ferry sings the Yesterday tune on deck.", "headline"),
        ("The harbour board of Oshton has given up its last ferry to Tarn.", "paragraph"),
        ("TRIBUTES have been paid to the last skipper of the Tarn ferry.", "paragraph"),
        ("Thieves have brazenly robbed the Tarn ferry of its bell.", "paragraph"),
        ("Oshton board could have given up the Tarn ferry years ago.", "headline"),
        ("Oshton board has the answer, just not the ferry.", "headline"),
    ],
)
def test_a_lead_that_says_what_has_happened_is_no_headline(first, kind):
    assert kinds(first, LEAD + " " + MORE, LEAD, MORE, LEAD, MORE)[0] == kind


def test_metadata_may_stand_above_the_headline():
    above = ["Publication: Steppe Monitor Volume: 12 Issue: 40", "Date: 3 May 2024"]
    assert kinds(*above, "Ferry ends", LEAD) == ["metadata", "metadata", "headline", "paragraph"]
    assert kinds("Poll: half of islanders would move", LEAD)[0] == "headline"


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("Life after the ferry", "subhead"),
        ("‘Nobody asked us’", "subhead"),
        ('"Nobody’s asked us"', "subhead"),
        ("“Nobody asked us!”", "paragraph"),
        ("“nobody asked us”", "paragraph"),
        ("“Nobody”, “Somebody”", "paragraph"),
        ("“Nobody asked us”, she said", "paragraph"),
        ("“Nobody has asked us about the ferry”", "paragraph"),
        ("What comes next?", "subhead"),
        ("Pell: What comes next?", "paragraph"),
        ("PELL: Nothing", "paragraph"),
        ("Q: What comes next?", "paragraph"),
        ("It was over.", "paragraph"),
        ("“It was over.”", "paragraph"),
        ("She added:", "paragraph"),
        ("A bridge, one day …", "paragraph"),
        ("• a bridge, one day", "list-item"),
        ("2. A bridge", "list-item"),
        ("- a bridge", "list-item"),
        ("> We never heard of it.", "block-quotation"),
        ("Passengers queue at the terminal. [Vale/Harbour Press]", "caption"),
        ("“We should take the help [that is offered],” she said.", "paragraph"),
        ("The islands formed a Joint Harbour Committee (JHC)", "subhead"),
        ("The islands formed a Joint Harbour Committee (JHC).", "paragraph"),
        ("The islanders met in the hall. (They had no other place.)", "paragraph"),
        ("Tolls rose in the autumn (Norin Gazette, June 10).", "paragraph"),
        ("Tolls rose in the autumn. (Norin Gazette, June 10)", "paragraph"),
        ("___", "metadata"),
        ("RELATED: Ferry comes back", "metadata"),
        ("Also read: Who pays for the bridge", "metadata"),
        ("Also Read | Who pays for the bridge", "metadata"),
        ("Also Read", "metadata"),
        ("Recommended", "subhead"),
        ("Read: “Who pays?” asks the mayor.", "paragraph"),
        ("More: the ferry will not sail again.", "paragraph"),
        ("Related:", "paragraph"),
    ],
)
def test_bodies(block, kind):
    assert kinds("Ferry ends", LEAD, MORE, block, LEAD + " " + MORE, MORE)[3] == kind


@pytest.mark.parametrize(
    "block", ["(Reporting by Dara Pell; Editing by Ann Lee)", "Additional reporting by Femi Okoro"]
)
def test_sign_offs_are_bylines(block):
    assert kinds("Ferry ends", LEAD, MORE, LEAD, MORE, LEAD, block)[-1] == "byline"


def test_the_text_of_a_correction_may_follow_its_label():
    assert kinds("Ferry ends", LEAD, MORE, "CORRECTION:", "The ferry carried 40 people.")[3:] == ["correction"] * 2


def test_what_a_paragraph_announces_is_no_subhead():
    assert kinds("Ferry ends", LEAD, MORE, "The banner read:", "“Nobody asked us”", LEAD, MORE)[4] == "paragraph"


def test_the_last_block_is_no_subhead():
    assert kinds("Ferry ends", LEAD, MORE, "No boat today")[-1] == "paragraph"


@pytest.mark.parametrize(
    "tail",
    [
        ["Share this article", "2 Comments", "Leave a comment 0 / 500"],
        ["Did you like this article?", "1 Comment", "Comment Policy * Denotes Required Field", "I never liked boats."],
        ["Read more: Who pays for the bridge?", "Follow us on Facebook"],
        ["All rights reserved."],
        ["Related articles"],
        ["Sign up to our newsletter for the best of the week, every Friday morning, free of charge."],
    ],
)
def test_residue_at_the_end(tail):
    assert kinds("Ferry ends", LEAD, MORE, *tail)[3:] == ["residue"] * len(tail)


@pytest.mark.parametrize(
    "block",
    [
        "Do you agree?",
        "“Leave a comment if you must,” she said.",
        "Readers were asked to share this article with their neighbours, and many did.",
        "The newspaper closed its comment section, and its comment policy went with it.",
        "Related",
        "He wanted more.",
        "More",
    ],
)
def test_prose_that_speaks_of_furniture_stays(block):
    assert kinds("Ferry ends", LEAD, MORE, block, LEAD)[3] != "residue"
    assert kinds("Ferry ends", LEAD, MORE, block)[3] != "residue"


def test_what_the_format_states_is_kept():
    text = f"Ferry ends\n\n{LEAD}\n\nLife after the ferry"
    starts = [0, 12, 12 + len(LEAD) + 2]
    spans = [Span(starts[0], 10), Span(starts[1], 12 + len(LEAD)), Span(starts[2], len(text))]
    stated = tuple(Block(kind, span) for kind, span in zip(("headline", "", "block-quotation"), spans, strict=True))
    document = Document(File("article.html", text), text, stated)
    assert [block.kind for block in lay_out(document, LEXICON)] == ["headline", "paragraph", "block-quotation"]


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("OSHTON -- The ferry", "OSHTON --"),
        ("OSHTON, Norin, May 3 (Harbour Press) — The ferry", "OSHTON, Norin, May 3 (Harbour Press) —"),
        ("ST. ANNE’S, N.S. - The ferry", "ST. ANNE’S, N.S. -"),
        ("New Oshton (HP) – The ferry", "New Oshton (HP) –"),
        ("L’ANSE, Norin — The ferry", "L’ANSE, Norin —"),
        ("NEW OSHTON/LAGOS — The ferry", "NEW OSHTON/LAGOS —"),
        ("The ferry -- old and slow -- will not sail", None),
        ("Oshton - The ferry", None),
        ("US-backed plans for the ferry", None),
        ("A — no, two — boats", None),
        ("POLLS ON THE FERRY ARE NOT WRONG, JUST TOO EARLY - By the desk", None),
    ],
)
def test_datelines(opening, dateline):
    span = find_dateline(opening, Block("paragraph", Span(0, len(opening))))
    assert (span and opening[span.start : span.end]) == dateline


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Boats wait. [Vale/Harbour Press]", "[Vale/Harbour Press]"),
        ("Boats wait. (Dara Vale)", "(Dara Vale)"),
        ("Boats wait. (Courtesy of the harbour board)", None),
        ("Boats wait. (Courtesy of Oshton Harbour Board)", "(Courtesy of Oshton Harbour Board)"),
        ("Boats wait (Photo: Dara Vale)", "(Photo: Dara Vale)"),
        ("Boats wait. Photo: Dara Vale", "Photo: Dara Vale"),
        ("Boats wait. Handout via Reuters", None),
        ("Boats wait (43)", None),
        ("Boats wait, she said [laughs]", None),
        ("[Vale/Harbour Press]", None),
        ("", None),
    ],
)
def test_credits(caption, credit):
    span = find_credit(caption, Block("caption", Span(0, len(caption))), LEXICON)
    assert (span and caption[span.start : span.end]) == credit


WORDS = st.sampled_from(
    ["\n\n", "\n", " ", "By Dara Pell", "OSHTON -- ", "[Vale]", "(Photo: X)", "“", "”", '"', ".", "?", ":", "- ", "1 Comment", "Share",
     "The ferry to Tarn Island has been stopped", "Date: 3 May 2024", "May 3, 2024", "***", "Correction: ", "Leave a comment 0 / 500"]
)  # fmt: skip


@pytest.mark.parametrize(
    "above",
    [
        "“We paid for the lock in May, and nobody has opened it since, Pell wrote to the trust.",
        "“Two of the gates leak, Pell replied.",
        "Rao wanted the trust to answer for the “leaky gates that Pell had bought in the spring.",
    ],
)
def test_a_lost_mark_makes_no_line_of_the_story_below_it(above: str) -> None:
    below = "Rao blamed the board for a summer without boats on the river."
    found = kinds("Board sells ferry", LEAD, MORE, above, below, "“The weir is dry,” Rao said on Monday.", MORE)
    assert found[3:6] == ["paragraph"] * 3


SENTENCE = "The harbour board said on Monday that the ferry would sail (weather allowing) before the spring. "


def test_a_paragraph_is_read_up_to_a_bound() -> None:
    document, (head, *blocks) = laid_out(LEAD + "\n\n" + SENTENCE * 3000 + "\n\n" + MORE)
    assert head.kind == "paragraph" or head.kind == "headline"
    assert [block.kind for block in blocks] == ["paragraph", "unread", "paragraph"]
    (first, last), (rest, end) = blocks[0].span, blocks[1].span
    assert last - first <= LONGEST_PARAGRAPH < rest - first + len(SENTENCE)
    assert document.text[last:rest] == " " and end == first + 3000 * len(SENTENCE) - 1


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_a_long_paragraph_is_parted_before_an_open_quotation(marks: str) -> None:
    opens, closes = marks
    quoted = f"{opens}The ferry is late,{closes} Pell said. "
    read = quoted * (LONGEST_PARAGRAPH // len(quoted) - 1)
    document, blocks = laid_out(f"{read}Then {opens}{'the crew told us nothing, and ' * 400}it sank,{closes} she said.")
    assert [block.kind for block in blocks] == ["paragraph", "unread"]
    assert document.text[blocks[0].span.end - 5 : blocks[0].span.end] == " Then"
    assert document.text[blocks[1].span.start] == opens


def test_a_long_word_and_a_long_quotation_are_parted_at_the_bound() -> None:
    for text in ("a" * 300_000, "“" + "dam " * 70_000, '"' + "dam " * 70_000):
        blocks = laid_out(text)[1]
        assert [block.kind for block in blocks] == ["paragraph", "unread"]
        assert LONGEST_PARAGRAPH - 5 <= blocks[0].span.end <= LONGEST_PARAGRAPH


def test_an_article_is_read_up_to_a_number_of_paragraphs() -> None:
    document, blocks = laid_out("A line.\n\n" * (MOST_PARAGRAPHS + 3))
    assert len(blocks) == MOST_PARAGRAPHS + 1
    assert blocks[-1].kind == "unread" and document.text[slice(*blocks[-1].span)] == "A line.\n\n" * 2 + "A line."
    assert all(block.kind != "unread" for block in laid_out("A line.\n\n" * MOST_PARAGRAPHS)[1])


@given(
    st.lists(
        WORDS | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12), max_size=40
    ).map("".join)
)
def test_blocks_stay_in_order_inside_the_text(text):
    document, blocks = laid_out(text)
    end = 0
    for block in blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        assert block.kind
        end = block.span.end
        credit = find_credit(document.text, block, LEXICON)
        assert credit is None or block.span.start < credit.start < credit.end <= block.span.end


@pytest.mark.slow
@pytest.mark.parametrize("piece", ['"', "(", "[", "A ", "A. ", "OSHTON ", "a/", ": ", "- "])
def test_hostile_text_is_laid_out_to_the_end(piece):
    laid_out(piece * (1_000_000 // len(piece)))
    laid_out((piece * 5 + "\n\n") * (300_000 // (5 * len(piece) + 2)))
