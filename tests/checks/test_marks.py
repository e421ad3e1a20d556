"""Marks and signs: nested quotations, ellipses, what leads up to a quotation, damaged text."""

from pathlib import Path

import pytest

from lint import engine, fixes
from lint.article import Article
from lint.checks import ellipsis_forms, nested_quotes, quote_introductions, text_damage
from lint.files import File, decode
from lint.findings import Hit
from lint.formats import parse
from lint.plan import Choices, Planner
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()


def article(*blocks: str) -> Article:
    text = "\n\n".join(("Ferry to Tarn Island ends", *blocks, "The harbour board meets on Tuesday."))
    return Article(parse(decode("article.txt", text.encode())), LEXICON)


def hits(copy: Article, kind, **params) -> list[Hit]:
    return list(kind.check(copy, kind.Params(**params)))


def flagged(copy: Article, kind, **params) -> list[str]:
    return [copy.text[hit.span.start : hit.span.end] for hit in hits(copy, kind, **params)]


def mended(rule: str, text: str, unsafe: bool = False) -> str:
    """The text after the fixes of one rule."""
    planner = Planner(
        Choices(isolated=True, config=(f'select = ["{rule}"]',)), lambda problem: pytest.fail(str(problem))
    )
    report = engine.check_file(File("article.txt", text), planner.plan(str(Path("article.txt"))))
    return fixes.apply(text, report.findings, unsafe)[0]


class TestNestedQuotes:
    def test_headlines_are_left_alone(self):
        copy = Article(parse(decode("a.txt", b'He said "they shouted "stop" to us" again\n\nIt rained.')), LEXICON)
        assert not hits(copy, nested_quotes)

    def test_only_the_marks_are_changed(self):
        text = "It rained.\n\n“The sign read “No entry” and we went in,” Dara Pell said.\n"
        assert mended("nested-quote-marks", text) == text.replace("“No entry”", "‘No entry’")

    @pytest.mark.parametrize(
        "quotation",
        [
            '""Run," he said, and we ran," Dara Pell said.',  # may as well be one mark too many
            '"They said "call it "the pit" or nothing" to us," Dara Pell said.',  # three levels in one kind
        ],
    )
    def test_doubtful_pairs_are_not_mended_unasked(self, quotation):
        text = f"It rained all week in Oshton and beyond.\n\n{quotation}\n"
        assert mended("nested-quote-marks", text) == text

    def test_house_style_is_told_once_a_quotation(self):
        copy = article('\'He said "no" and "never" to me,\' Dara Pell said.', "\"They sang 'Tide',\" said Ama Oduya.")
        assert [hit.case for hit in hits(copy, nested_quotes, outer="double")] == ["outer"]
        assert flagged(copy, nested_quotes, outer="single") == ["\"They sang 'Tide',\""]
        assert not hits(copy, nested_quotes)


class TestEllipsisForms:
    def test_of_two_forms_the_first_met_stays(self):
        copy = article("It came … and it went.", "It stayed . . . and it sang.")
        assert flagged(copy, ellipsis_forms) == [". . ."]

    def test_inside_a_quotation_only_the_form_changes_and_only_when_asked(self):
        text = 'It rained.\n\nIt came … and … went. "We had no time ... to pack," Dara Pell said.\n'
        assert mended("ellipsis-form", text) == text
        assert mended("ellipsis-form", text, unsafe=True) == text.replace("...", "…")
        text = "It rained.\n\nIt came … and … went. We had no time ... to pack.\n"
        assert mended("ellipsis-form", text) == text.replace("...", "…")

    @pytest.mark.parametrize(("form", "printed"), [("ascii-spaced", ["…", ". . ."]), ("unicode", ["...", ". . ."])])
    def test_form_of_the_house(self, form, printed):
        copy = article("It came ... and … stayed . . . and sang.")
        assert flagged(copy, ellipsis_forms, form=form) == printed

    def test_edges(self):
        copy = article(
            '"... We ran," Dara Pell said. "... We hid."',
            '"But then ..." Ama Oduya trailed off.',
            '"And then ..." Ama Oduya said.',
        )
        edges = [hit.span for hit in hits(copy, ellipsis_forms) if hit.case == "edge"]
        assert [copy.text[start - 1 : end + 2] for start, end in edges] == ['"... W', ' ..." ']


class TestQuoteIntroductions:
    NAMING = {"naming_verbs": ("called",), "prepositions": ("of",), "objects": ("her",)}

    @pytest.mark.parametrize(
        ("intro", "mark", "case"),
        [
            ("Pell said: ", ("comma",), ["full"]),
            ("Pell said, ", ("comma",), []),
            ("Pell said, ", ("colon",), ["full"]),
            ("Pell said ", ("comma", "colon"), ["bare"]),
            ("Pell told the board: ", ("colon",), []),
            ("Pell said that ", ("colon",), []),
        ],
    )
    def test_mark_before_a_whole_sentence(self, intro, mark, case):
        copy = article(f'Mayor Dara Pell spoke first. {intro}"We will row the boats ourselves."')
        assert [hit.case for hit in hits(copy, quote_introductions, full_intro=mark)] == case

    @pytest.mark.parametrize(
        ("sentence", "found"),
        [
            ('Pell called it, "a patch".', [","]),
            ('What Pell called, "a patch", was a bridge.', [","]),
            ('Pell called the whole of the plan, "a patch".', []),  # too far off to be sure
            ('Pell called it, "Patch".', []),
            ('She was accused by Pell of, "theft".', [","]),
            ('Pell called it, she says, "a patch".', []),
        ],
    )
    def test_mark_before_a_part(self, sentence, found):
        copy = article(sentence)
        parts = [hit for hit in hits(copy, quote_introductions, **self.NAMING) if not hit.case]
        assert [copy.text[hit.span.start : hit.span.end] for hit in parts] == found

    def test_only_the_comma_goes_unasked(self):
        text = 'It rained.\n\nPell called it, "a patch". Vale called it: "a net".\n'
        assert mended("quote-introduction", text) == text.replace("it,", "it")
        assert mended("quote-introduction", text, unsafe=True) == text.replace("it,", "it").replace("it:", "it")


class TestTextDamage:
    ALL = ("character", "mojibake", "entity", "invisible", "stops", "space", "joined", "double-space", "bracket")
    ALL += ("torn", "unstopped", "ending")

    def cases(self, *blocks: str, **params) -> list[tuple[str, str]]:
        copy = article(*blocks)
        found = hits(copy, text_damage, **{"patterns": self.ALL, "entities": ("amp", "nbsp"), **params})
        return [(hit.case, copy.text[hit.span.start : hit.span.end]) for hit in found]

    @pytest.mark.parametrize(
        ("text", "damage"),
        [
            ("The cafÃ© is shut.", "Ã©"),
            ("It wasnâ€™t shut.", "â€™"),
            ("It cost Â£40.", "Â£"),
            ("Mr PeÃ\x83Â±a spoke.", "Ã\x83Â±"),
            ("Mr PeA\u0303\x83A\u0302±a spoke.", "A\u0303\x83A\u0302±"),
            ("The Ã“scar of the west.", "Ã“"),
        ],
    )
    def test_misread_encodings_in_one_piece(self, text, damage):
        assert self.cases(text) == [("mojibake", damage)]

    @pytest.mark.parametrize(
        "text",
        [
            "The word “MAÇÔ means apple.",
            "The château of Ângela Câmara on the côte d’Âge.",
            "It was 40 € or £30, said “Ã”.",
            "He wrote AT&T; she read Marks&Spencer; nobody wrote R&D.",
            "Fred . . . and so on.",
            "See ../rules and 2..5 and v1.0.",
            "It has a) sails, b) oars and iv) no engine (yet).",
            "می‌خواهم is Persian.",
            "Write to ferry,desk@norin.example, see news.Norin.example or Booking.Com, or ask @vale,the handle.",
            "The tide is 12,000 m³; the word “Vale”s is odd, and “no”ish is worse.",
        ],
    )
    def test_sound_text(self, text):
        assert self.cases(text) == []

    @pytest.mark.parametrize(
        ("text", "case", "damage"),
        [
            ("The band,the first of its kind, is here.", "joined", ","),
            ("The gate is shut.Nobody knows why.", "joined", "."),
            ("She said:“It is shut.”", "before-mark", ":“"),
            ("It is shut, he said.“We left.”", "before-mark", ".“"),
            ("“It is shut,”Pell said.", "after-mark", ",”"),
            ("The ferry (No 14 ) is here.", "inside", " )"),
            ("The ferry ( No 4) is here.", "inside", "( "),
            ("The ferry ( NRA ) is here.", "inside", "( NRA )"),
            ("Sales fell by 4%% in May.", "stops", "%%"),
        ],
    )
    def test_spaces_and_signs(self, text, case, damage):
        assert self.cases(text) == [(case, damage)]

    def test_a_paragraph_that_breaks_off(self):
        whole = "The owners of the mill say nothing more about the night."
        cut = "The guard of the mill said that he had left by the side door late that night and went nowhere"
        assert self.cases(whole, cut, "near the fire until he saw the smoke.") == [("torn", "nowhere")]
        assert self.cases(whole, cut + ",", "The court rose.") == [("torn", "nowhere,")]
        assert self.cases(whole, cut + ", she said,", "“It was late,” said Pell.") == []
        assert self.cases(whole, "What the owners of the old mill by the river want:", "less noise, more light.") == []
        assert self.cases(whole, cut, "iPhones ring all night in the mill.") == []
        assert self.cases(whole, cut, "de Vale of the mill said nothing.") == []

    def test_a_paragraph_without_its_stop(self):
        whole = "The owners of the mill say nothing more about the night."
        credited = "“We left by the side door and saw nobody on the road,” said Ruth Amadi of the Norin Mill Company"
        assert self.cases(whole, credited, whole) == [("unstopped", "Company")]
        assert self.cases(whole, credited, "What the owners want") == []
        assert self.cases(whole, "“We left at noon,” said Ruth Amadi", whole) == []
        assert (
            self.cases(whole, "Ruth Amadi and her brother in front of the mill at Norin in the spring of 2019", whole)
            == []
        )

    def test_brackets_may_run_over_paragraphs_but_not_for_ever(self):
        assert self.cases("It rained. (Then it snowed.", "It thawed.)") == []
        assert self.cases("(It rained.", "One.", "Two.", "Three.", "Four.)") == [("bracket", "("), ("closing", ")")]

    def test_one_cause_is_told_once(self):
        copy = article("The cafÃ© in BesanÃ§on.", "The cafÃ© is shut.")
        (hit,) = hits(copy, text_damage, patterns=("mojibake",))
        assert hit.values["count"] == 3 and len(hit.related) == 2

    def test_only_what_cannot_change_the_meaning_is_mended(self):
        text = "It rained.\n\nThe gate , a news\u00adpaper said, is shut.. “It is , he said, news\u00adpaper talk.”\n"
        assert mended("damaged-text", text) == text.replace("gate ,", "gate,").replace("a news\u00ad", "a news")

    def test_double_spaces_are_looked_for_on_demand(self):
        assert self.cases("The gate  is shut.") == [("double-space", "  ")]
        assert self.cases("The gate  is shut.", patterns=("space", "stops")) == []

    def test_page_furniture_is_left_alone(self):
        copy = Article(
            parse(decode("a.txt", (Path(__file__).parents[2] / "seeds/000_0d8b7ded82e41a3a.txt").read_bytes())), LEXICON
        )
        assert not hits(copy, text_damage, patterns=self.ALL)

    def test_a_megabyte_of_brackets_is_told_in_part(self):
        assert len(self.cases("(" * 300_000, "]" * 300_000)) <= 100
