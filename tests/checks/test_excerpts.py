"""Excerpts and repeats: marks that frame other marks, tags left in the copy, runs of equal paragraphs."""

import pytest

from lint import engine, fixes
from lint.article import Article
from lint.checks import duplicate_paragraphs, missing_headline, role_only, unattributed_quotes, unbalanced_quotes
from lint.files import File, decode
from lint.findings import Hit
from lint.formats import parse
from lint.plan import Choices, Planner
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()
FIRST = "The council of Tarn voted nine to two to sell the harbour to a company that nobody in the town had heard of."
SECOND = "The company has forty cranes in six ports and has promised to build a school on the north bank of the river."


def article(*blocks: str) -> Article:
    text = "\n\n".join(("Council of Tarn sells its harbour", *blocks, "The river froze on Tuesday."))
    return Article(parse(decode("article.txt", text.encode())), LEXICON)


def hits(copy: Article, kind, **params) -> list[Hit]:
    return list(kind.check(copy, kind.Params(**params)))


class TestFrames:
    """A straight mark at the head of each paragraph of an excerpt, curly ones inside."""

    CHAIN = (
        "As the Oshton Herald noted:",
        '"The sale is called a “gift to the valley” by those who signed it.',
        '"It is called “theft” by those who did not.',
        '"Nobody has asked the boatmen."',
    )

    def test_curly_pairs_do_not_break_the_chain(self):
        copy = article(*self.CHAIN)
        assert not hits(copy, unbalanced_quotes) and not hits(copy, unattributed_quotes)
        assert [one.continues for one in copy.quotations] == [True, True, False]
        assert [copy.text[slice(*one.inner)] for one in copy.marks.nested] == ["gift to the valley", "theft"]

    def test_a_chain_without_an_end_is_one_fault(self):
        copy = article(*self.CHAIN[:-1], '"Nobody has asked the “boatmen” of the north bank.')
        (hit,) = hits(copy, unbalanced_quotes)
        assert copy.text[hit.span.start : hit.span.end + 8] == '"The sale'

    def test_a_pull_quote_with_the_name_below_it(self):
        copy = article('"“Nobody has asked the boatmen of the north bank what they want.”', 'Ruth Amadi, boatman."')
        assert not hits(copy, unbalanced_quotes) and not hits(copy, unattributed_quotes)

    def test_marks_that_belong_to_a_tag_are_no_quotation(self):
        copy = article("See <a href=”https://tarn.example/sale” target=”_blank”>the “gift” of the council</a> here.")
        assert [copy.text[slice(*one.inner)] for one in copy.quotations] == ["gift"]
        assert not hits(copy, unbalanced_quotes)

    def test_a_less_than_sign_opens_no_tag(self):
        copy = article("“Five < six and six > five,” said teacher Musa Diallo of the Tarn school.")
        assert len(copy.quotations) == 1


class TestRuns:
    def test_two_paragraphs_repeated_in_order_are_one_fault(self):
        copy = article(FIRST, SECOND, FIRST, SECOND)
        (hit,) = hits(copy, duplicate_paragraphs)
        assert hit.case == "run" and hit.values["count"] == 2
        ((span, text),) = hit.fix.edits
        assert copy.text[: span.start] + text + copy.text[span.end :] == article(FIRST, SECOND).text

    def test_ten_thousand_times_the_same_paragraph(self):
        copy = article(*[FIRST] * 10_000)
        (hit,) = hits(copy, duplicate_paragraphs)
        assert hit.values["count"] == 9_999 and hit.fix.safe
        ((span, _),) = hit.fix.edits
        assert copy.text[: span.start] + copy.text[span.end :] == article(FIRST).text

    def test_all_rules_on_a_paragraph_that_stands_a_thousand_times(self):
        plan = Planner(Choices(isolated=True), lambda problem: pytest.fail(str(problem))).plan("a.txt")
        said = "“We had no choice,” said Niamh Doran, who chairs the finance committee of the council of Ballymor."
        text = "\n\n".join(("Library of Ballymor to close", *[said] * 1000)) + "\n"
        (finding,) = engine.check_file(File("a.txt", text), plan).findings
        assert finding.code == "C07"
        assert fixes.apply(text, [finding], unsafe=False)[0] == f"Library of Ballymor to close\n\n{said}\n"

    def test_a_summary_twice_in_one_place(self):
        summary = "The harbour of Tarn is sold to a company that nobody in the town had heard of."
        copy = article("ABSTRACT.", summary, summary, "FULL TEXT.", FIRST, SECOND)
        assert len(hits(copy, duplicate_paragraphs)) == 1

    def test_two_repeated_apart_are_two_faults(self):
        assert len(hits(article(FIRST, SECOND, FIRST, "No boat sailed.", SECOND), duplicate_paragraphs)) == 2


@pytest.mark.parametrize(
    ("above", "case"),
    [
        ("The sale took nine minutes.", ""),
        ("The sale took nine minutes, with Ruth Amadi in the gallery.", "hinted"),
        ("She had a question for the council.", "implied"),
        ("He had a question for the council.\n\nSilence.", "implied"),
    ],
)
def test_what_the_paragraph_above_says_of_a_speaker(above: str, case: str):
    copy = article(above, "“Nobody has asked the boatmen of the north bank.”")
    assert [hit.case for hit in hits(copy, unattributed_quotes)] == [case]


@pytest.mark.parametrize(
    "who",
    [
        "an Oshton Border Guard tunnel expert.",
        "managing director and shipping analyst at Evermore.",
        "an analyst and a founding member of the museum’s board.",
        "an analyst who joined the Vale campaign in May.",
        "an analyst, runs norinharbours.org from his kitchen.",
    ],
)
def test_where_the_body_behind_an_expert_may_stand(who: str):
    assert not hits(article(f"“They dig faster than we fill,” said Kofi Mensah, {who}"), role_only)


def test_an_expert_without_a_body_is_still_told():
    copy = article("“They dig faster than we fill,” said Kofi Mensah, an analyst and a father of six.")
    assert len(hits(copy, role_only)) == 1


def test_the_summary_of_an_archive_stands_above_the_text():
    blocks = ("ABSTRACT.", "The harbour of Tarn is sold, officials said.", "FULL TEXT.", FIRST, SECOND)
    copy = article(*blocks)
    assert [block.kind for block in copy.blocks[:5]] == ["headline", "metadata", "standfirst", "metadata", "paragraph"]
    assert not hits(copy, missing_headline)
