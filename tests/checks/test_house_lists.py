"""A newsroom's own tables: how they are read, and what they hold at their worst."""

import datetime
import time
import unicodedata
from pathlib import Path

import pytest

from lint import engine, fixes, rulebook
from lint.article import Article
from lint.checks import house_terms, listed_people
from lint.errors import UserError
from lint.files import File, decode
from lint.formats import parse
from lint.params import build
from lint.plan import Choices, Plan, Planner
from lint.reading.facts import Facts
from lint.reading.house_phrases import Numbers, phrases
from lint.reading.lexicon import Lexicon


def article(text: str, lexicon: Lexicon | None = None) -> Article:
    return Article(parse(decode("article.txt", text.encode())), lexicon or Lexicon())


def terms(text: str, *lines: str) -> list[str]:
    copy = article(text)
    found = house_terms.check(copy, house_terms.Params(terms=lines))
    return [copy.text[hit.span.start : hit.span.end] for hit in found]


def folder(tmp_path: Path, name: str, content: str | bytes) -> Lexicon:
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return Lexicon((str(tmp_path),))


def plan(tmp_path: Path, name: str, content: str) -> Plan:
    folder(tmp_path, name, content)
    config = (f"word-paths = ['{tmp_path}']", 'select = ["house-term", "speaker-registry-mismatch"]')
    return Planner(Choices(isolated=True, config=config), lambda problem: pytest.fail(str(problem))).plan("a.txt")


class TestFiles:
    def test_a_file_in_a_word_folder(self, tmp_path):
        own = plan(tmp_path, "house-terms.csv", "\ufeffTerm;Prefer;Fix\r\n\r\nguest worker;migrant worker;safe\r\n")
        text = "It rained.\n\nA guest worker spoke of “a guest worker”.\n"
        report = engine.check_file(File("a.txt", text), own)
        assert [finding.rule for finding in report.findings] == ["house-term"]
        assert fixes.apply(text, report.findings, unsafe=False)[0] == text.replace("A guest", "A migrant")

    def test_an_empty_file_is_told(self, tmp_path):
        with pytest.raises(UserError, match="the column “term” is missing"):
            list(
                house_terms.check(article("It rained.", folder(tmp_path, "house-terms.csv", "")), house_terms.Params())
            )

    def test_without_a_list_nothing_is_read(self):
        assert terms("Guest workers met the mayor.") == []

    @pytest.mark.parametrize(
        ("content", "message", "line"),
        [
            ("term,preferred\na,b", "unknown column “preferred”", 1),
            ("prefer\nb", "the column “term” is missing", 1),
            ("term,prefer\na,b\nc,d,e", "more cells than columns", 3),
            ('term,prefer\na,b\n"c,d\ne,f\n', "a cell opens with a quotation mark and never ends", 3),
            ("term,severity\na,fatal", "“fatal” is no severity", 2),
            ("term,fix\na,maybe", "“maybe” is no fix", 2),
            (b"term\n\xff", "this file is not UTF-8", 2),
        ],
    )
    def test_faults_are_told_with_their_line_each_time(self, tmp_path, content, message, line):
        copy = article("It rained.", folder(tmp_path, "house-terms.csv", content))
        for _ in range(2):
            with pytest.raises(UserError) as fault:
                list(house_terms.check(copy, house_terms.Params()))
            assert (fault.value.message, fault.value.line) == (message, line)


class TestTerms:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("The trucks were late.", ["trucks"]),
            ("Trucks were late. TRUCKS. A Truck Alliance.", ["Trucks"]),
            ("truck-stop, mega-truck, truck.example, @truck", []),
            ("the truck's load; a “truck”; the truck", ["truck", "truck"]),
            ("trucking and struck", []),
        ],
    )
    def test_where_a_word_stands(self, text, found):
        assert terms(f"It rained.\n\n{text}", "term,prefer", "truck,lorry") == found

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("Дніпропетровськ", "He went to Дніпропетровськ."),
            ("हिंदी", "He reads हिंदी well."),
            ("José Peña", "He met Jose\u0301 Pen\u0303a."),
            ("Ma‘ruf O’Neill", "He met Ma‘ruf O'Neill."),
            ("東京", "He went to 東京."),
        ],
    )
    def test_names_in_any_script(self, name, text):
        text += " The mayor of the town met him there in May and showed him the harbour."
        (found,) = terms(text, "term,prefer", f"{name},X")
        assert found in text
        assert not terms(text, "term,prefer", f"{name}ं,X")

    def test_the_longest_term_at_a_place(self):
        found = terms("The guest worker scheme and workers.", "term", "guest worker", "guest worker scheme", "worker")
        assert found == ["guest worker scheme", "workers"]

    def test_duplicates_are_one_and_loops_are_not_mended(self):
        copy = article("It rained.\n\nThe lorry and the truck were late.")
        lines = ("term,prefer,fix", "truck,lorry,safe", "truck,lorry,safe", "lorry,truck,safe")
        found = list(house_terms.check(copy, house_terms.Params(terms=lines)))
        assert [(hit.case, hit.fix) for hit in found] == [("", None), ("", None)]

    @pytest.mark.parametrize(
        ("line", "text", "fixed"),
        [
            ("truck,lorry,safe", "The truck.", "The lorry."),
            ("truck,lorry,safe", "The trucks.", "The trucks."),  # the plural of the other word is for an editor
            ("truck,lorry,", "The truck.", "The truck."),
            ("truck,articulated lorry,safe", "A truck.", "A truck."),
            ("truck,articulated lorry,safe", "One truck.", "One articulated lorry."),
        ],
    )
    def test_what_is_mended_unasked(self, tmp_path, line, text, fixed):
        own = plan(tmp_path, "house-terms.csv", f"term,prefer,fix\n{line}")
        text, fixed = f"It rained.\n\n{text}\n", f"It rained.\n\n{fixed}\n"
        assert fixes.apply(text, engine.check_file(File("a.txt", text), own).findings, unsafe=False)[0] == fixed


def people(text: str, *rows: str, published: str = "", **params) -> list[tuple[str, str]]:
    """Case and words of what the list of people finds, with the parameters of the rule."""
    rule = rulebook.load().names["speaker-registry-mismatch"]
    given = Facts(published=datetime.date.fromisoformat(published) if published else None)
    copy = Article(parse(decode("article.txt", f"It rained.\n\n{text}\n\nThe board meets.".encode())), Lexicon(), given)
    lines = ("name,variants,role,organisation,from,to", *rows)
    found = listed_people.check(copy, build(rule)._replace(people=lines, **params))
    return [(hit.case, copy.text[hit.span.start : hit.span.end]) for hit in found]


class TestPeople:
    @pytest.mark.parametrize(
        ("published", "found"),
        [("2023-05-01", ["ended"]), ("2022-12-31", []), ("2020-12-31", []), ("", [])],
    )
    def test_a_post_holds_from_and_to_a_day(self, published, found):
        rows = ("Dara Pell,,mayor,Oshton,2021,2022", "Dara Pell,,minister of works,,2023-01,")
        said = people("Mayor Dara Pell said it would rain.", *rows, published=published)
        assert [case for case, _ in said] == found

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("deputy mayor Dara Pell", [""]),
            ("Mayor Dara Pell", []),
            ("Dara Pell, the mayor of Oshton,", []),
            ("Dara Pell, mayor of Norin,", ["organisation"]),
            ("novelist Dara Pell", []),
            ("former mayor Grace Pell", []),
            ("former mayor Pell", []),  # a surname alone may be anybody's
            ("Dara K. Pell, the former mayor,", [""]),
        ],
    )
    def test_posts(self, words, found):
        said = people(f"The bridge will open in May, said {words}.".replace(",.", "."), "Dara Pell,,mayor,Oshton,,")
        assert [case for case, _ in said] == found

    def test_rows_that_contradict_each_other_accept_both(self):
        rows = ("Dara Pell,,mayor,Oshton,,", "Dara Pell,,deputy mayor,Norin,,", "Dara Pell,,mayor,Oshton,,")
        assert people("It will open, said deputy mayor Dara Pell.", *rows) == []
        assert people("It will open, said Mayor Dara Pell.", *rows) == []
        assert people("It will open, said former mayor Dara Pell.", *rows) == [("", "former mayor Dara Pell")]

    @pytest.mark.parametrize(
        ("text", "rows", "found"),
        [
            ("They met Darah Pell and Mr. Darah Pell.", ["Dara Pell,Darah Pell,,,,"], ["Darah Pell"] * 2),
            ("Darah Pell Street is shut; darah pell.", ["Dara Pell,Darah Pell,,,,"], []),
            ("They met Darah Pell.", ["Dara Pell,Darah Pell,,,,", "Darah Pell,,,,,"], []),  # a namesake on the list
            ("They met Darah Pell.", ["Dara Pell,Darah Pell,,,,", "Dora Pell,Darah Pell,,,,"], []),  # whose spelling?
            ("They met Pel.", ["Dara Pell,Pel,,,,"], []),
            ("They met Дара Пелл of Oshton.", ["Dara Pell,Дара Пелл,,,,"], ["Дара Пелл"]),
        ],
    )
    def test_spellings(self, text, rows, found):
        assert people(text, *rows) == [("name", words) for words in found]

    def test_a_spelling_that_was_right_on_the_day(self):
        rows = ("Imran Qadirov,,president,Norin,,2007-03", "Imran Qadir,Imran Qadirov,president,Norin,2007-04,")
        assert people("They met Imran Qadirov.", *rows, published="2006-07-11") == []

    def test_dates_of_no_account(self):
        rows = ("Dara Pell,,mayor,Oshton,2024,",)
        text = "The bridge will open, said former mayor Dara Pell."
        assert people(text, *rows, published="2020-01-01") == []
        assert people(text, *rows, published="2020-01-01", date_aware=False) == [("", "former mayor Dara Pell")]

    def test_a_date_that_is_none(self):
        with pytest.raises(UserError, match="“soon” is no date"):
            people("It rained.", "Dara Pell,,mayor,,soon,")


def test_a_list_in_cyrillic(tmp_path):
    """Names in another script, composed or not, with one spelling given twice and one that two people have."""
    rows = [f"Дара Пелл{number},Дара Пел{number},мэр,Оштон,," for number in range(1000)]
    rows += [
        "Йосиф Алиев,Иосиф Алиев,,,,",
        "Йосиф Алиев,Иосиф Алиев,,,,",
        "Иван Петров,И. Петров,,,,",
        "Игорь Петров,И. Петров,,,,",
    ]
    lexicon = folder(tmp_path, "people.csv", "\n".join(["name,variants,role,organisation,from,to", *rows]))
    copy = article("It rained.\n\nThey met Дара Пел7, Иосиф Алиев and И. Петров in May. Йосиф Алиев left.", lexicon)
    found = list(listed_people.check(copy, listed_people.Params()))
    assert [(copy.text[slice(*hit.span)], hit.fix.edits[0].text) for hit in found] == [
        ("Дара Пел7", "Дара Пелл7"),
        ("Иосиф Алиев", "Йосиф Алиев"),
    ]
    decomposed = unicodedata.normalize("NFD", "\n".join(["name,variants,role,organisation,from,to", *rows]))
    lexicon = folder(tmp_path, "people.csv", decomposed)
    assert len(list(listed_people.check(article(copy.text, lexicon), listed_people.Params()))) == 2


def test_a_hundred_thousand_people(tmp_path):
    rows = "\n".join(f"Dara Pell{number},Dara Pel{number},mayor,Oshton,2024," for number in range(100_000))
    lexicon = folder(tmp_path, "people.csv", f"name,variants,role,organisation,from,to\n{rows}\n")
    list(listed_people.check(article("It rained.", lexicon), listed_people.Params()))
    copy = article("It rained.\n\n" + "They met Dara Pel77 in May. " * 2000, lexicon)
    assert copy.sources is not None
    start = time.process_time()
    assert len(list(listed_people.check(copy, listed_people.Params()))) == 2000
    assert time.process_time() - start < 2


def test_a_hundred_thousand_terms(tmp_path):
    rows = "\n".join(f"guest worker {number},migrant worker {number}" for number in range(100_000))
    lexicon = folder(tmp_path, "house-terms.csv", f"term,prefer\n{rows}\n")
    list(house_terms.check(article("It rained.", lexicon), house_terms.Params()))
    copy = article("It rained.\n\n" + "A guest worker 77 spoke. " * 2000, lexicon)
    assert copy.vocabulary
    start = time.process_time()
    assert len(list(house_terms.check(copy, house_terms.Params()))) == 2000
    assert time.process_time() - start < 2


class TestLookUp:
    def test_a_table_with_quotation_marks_says_the_same_as_one_without(self, tmp_path):
        marks = 'term,prefer\n"guest worker","migrant worker"\n\n"kerb, high",kerb\n'
        (tmp_path / "marked").mkdir()
        for content in (marks, "term;prefer\nguest worker ; migrant worker\n;nothing\n\nkerb, high;kerb\n"):
            copy = article(
                "A guest worker fell over a kerb, high as it was.", folder(tmp_path, "house-terms.csv", content)
            )
            found = list(house_terms.check(copy, house_terms.Params()))
            assert [hit.values["words"] for hit in found] == ["guest worker", "kerb, high"]

    def test_a_fault_below_blank_lines_is_told_where_it_stands(self, tmp_path):
        copy = article("It rained.", folder(tmp_path, "house-terms.csv", "term,fix\n\na,safe\n\nb,maybe\n"))
        with pytest.raises(UserError) as fault:
            list(house_terms.check(copy, house_terms.Params()))
        assert fault.value.line == 5

    def test_numbers_of_keys(self):
        found = Numbers(["a b", "c d", "a b", "a b"], [1, 2, 3, 3])
        assert (found.of("a b"), found.of("c d"), found.of("e f")) == ((1, 3), (2,), ())
        assert "c d" in found and "e f" not in found

    def test_phrases_of_every_make(self):
        wanted = phrases(["dara pell", "o'brien ltd", "zoë", "co-op"], range(4))
        assert wanted.lengths("dara") == wanted.lengths("o") == {1, 2, 3}
        assert wanted.lengths("pell") == set()
