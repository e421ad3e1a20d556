"""Quotation mechanics and consistency: parameters, fixes and precedence that the examples do not show."""

import datetime

import pytest

from lint import engine
from lint.article import Article
from lint.checks import (
    citation_formats,
    headline_quotes,
    language_mixes,
    plural_sources,
    quote_commas,
    quote_glyphs,
    quote_stops,
)
from lint.errors import UserError
from lint.examples import OPEN
from lint.files import File, decode
from lint.findings import Finding, Hit
from lint.fixes import apply
from lint.formats import parse
from lint.plan import Choices, Planner
from lint.reading.facts import Facts
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()


def article(*blocks: str, facts: Facts = Facts(), headline: str = "Ferry to Tarn Island ends") -> Article:
    text = "\n\n".join((headline, *blocks, "The harbour board meets on Tuesday."))
    return Article(parse(decode("article.txt", text.encode())), LEXICON, facts)


def hits(copy: Article, kind, **params) -> list[Hit]:
    return list(kind.check(copy, kind.Params(**params)))


def flagged(copy: Article, kind, **params) -> list[str]:
    return [copy.text[hit.span.start : hit.span.end] for hit in hits(copy, kind, **params)]


def findings(text: str) -> list[Finding]:
    """What the default rules find."""
    assert OPEN not in text
    planner = Planner(Choices(isolated=True), lambda problem: None)
    return list(engine.check_file(File("a.txt", text), planner.plan("a.txt")).findings)


def fixed(text: str, rule: str) -> str:
    """The text after the safe fixes of one rule."""
    return apply(text, [one for one in findings(text) if one.rule == rule], unsafe=False)[0]


def test_the_house_glyphs_count_whatever_the_share():
    straight = article('"The boats will stay in port," said Grace Adeyemi of Harbour Ferries.')
    assert not hits(straight, quote_glyphs)
    (hit,) = hits(straight, quote_glyphs, glyphs="curly")
    assert (hit.case, hit.values["count"], hit.values["others"]) == ("several", 2, 0)
    assert not hits(straight, quote_glyphs, glyphs="straight")


def test_glyphs_half_and_half_are_left_alone_unless_a_pair_is_mixed():
    even = article('"The boats stay," said Grace Adeyemi.', "“The boats go,” said Colin Pell.")
    assert not hits(even, quote_glyphs)
    assert hits(even, quote_glyphs, max_share=0.5)
    assert flagged(article('“The boats stay," said Grace Adeyemi.'), quote_glyphs) == ['"']


def test_glyphs_inside_a_quotation_are_told_but_not_mended():
    copy = article('“They shouted "go" and we went,” said Grace Adeyemi. “We never came back.”')
    (hit,) = hits(copy, quote_glyphs)
    assert hit.values["count"] == 2
    assert hit.fix is None


def test_glyphs_are_not_mended_where_a_mark_has_no_partner():
    copy = article(
        '“The boats stay,” said Grace Adeyemi. “We wait.” "Why?" asked Colin Pell. ”',
        "“The boats go,” said Colin Pell.",
    )
    assert [hit.fix for hit in hits(copy, quote_glyphs)] == [None]


def test_two_single_marks_that_close_a_double_one_are_left_alone():
    copy = article(
        "He called it \"a bog'' and left.",
        "“The boats go,” said Colin Pell. “We wait.”",
        "“They stay,” said Ada Orr.",
    )
    assert [flagged(copy, quote_glyphs), [hit.fix for hit in hits(copy, quote_glyphs)][0].edits[0].text] == [['"'], "“"]
    straight = article(
        "He called it \"a bog'' and left.", '"The boats go," said Colin Pell. "We wait."', '"They stay," said Ada Orr.'
    )
    assert not hits(straight, quote_glyphs)


def test_german_marks_do_not_face_the_wrong_way():
    assert not hits(article("The boat is called „Lotte“, said Grace Adeyemi."), quote_glyphs)


BRITISH = ("She called it “a gamble”.", "He spoke of “a patch”, and left.")
AMERICAN = ("She called it “a gamble.”", "He spoke of “a patch,” and left.")


def test_the_house_decides_where_stops_stand():
    assert flagged(article(*BRITISH), quote_stops, quote_style="us") == ["”.", "”,"]
    assert flagged(article(*AMERICAN), quote_stops, quote_style="uk") == [".”", ",”"]
    assert flagged(article(*BRITISH, facts=Facts(quote_style="us")), quote_stops) == ["”.", "”,"]
    for copy in (BRITISH, AMERICAN):
        assert not flagged(article(*copy), quote_stops)


def test_one_case_is_no_evidence_of_a_style():
    copy = article("She called it “a gamble”.", "“We shall see,” Colin Pell said.")
    assert not hits(copy, quote_stops)
    assert not hits(article(*AMERICAN, "It is “a joke”."), quote_stops, min_evidence=4)


def test_stops_are_changed_safely_only_where_the_style_is_clear():
    (tie,) = hits(article("He spoke of “a patch.” She called it “a gamble”."), quote_stops)
    assert not tie.fix.safe
    (clear,) = hits(article(*BRITISH, "It is “a joke.”"), quote_stops)
    assert clear.fix.safe
    (cued,) = hits(
        article("“Go”, said Colin Pell. “We stay,” said Grace Adeyemi. “Why,” said Asel Nurbek."), quote_stops
    )
    assert cued.case == "full"
    assert not cued.fix.safe


def test_stops_of_what_is_copied_letter_by_letter():
    assert not hits(article("Type “cd /home”.", "Then write to “post@tarn.example”."), quote_stops, quote_style="us")


def test_stops_move_out_of_a_quoted_part():
    text = "Ferry ends\n\n" + " ".join(BRITISH) + " It is “a joke.”\n"
    assert fixed(text, "quote-punctuation-placement") == text.replace("joke.”", "joke”.")


def test_single_marks_count_where_the_article_uses_them():
    single = [block.replace("“", "‘").replace("”", "’") for block in BRITISH]
    assert flagged(article(*single, "It is ‘a joke.’"), quote_stops) == [".’"]
    assert not hits(article(*BRITISH, "It is ‘a joke.’"), quote_stops)


def test_the_mark_in_front_is_asked_for_only_if_the_house_wants_it():
    copy = article('Grace Adeyemi said "The boats will stay in port."')
    assert [hit.case for hit in hits(copy, quote_commas)] == ["intro"]
    assert not hits(copy, quote_commas, require_intro_mark=False)


def test_the_point_of_an_abbreviation_keeps_its_comma():
    copy = article('"They went to the U.S." she said. "They went to the U.K." Colin Pell said.')
    (hit,) = hits(copy, quote_commas)
    assert (hit.case, hit.fix.edits[0].text, hit.fix.safe) == ("", ",", True)


def test_a_comma_behind_brackets_is_for_an_editor_to_set():
    (hit,) = hits(article('"The boats will stay in port (at Tarn)" Grace Adeyemi said.'), quote_commas)
    assert not hit.fix.safe


def test_no_comma_is_missed_where_a_quotation_describes_what_follows():
    assert not hits(article('The "Slow Boat" driver said on Friday that the trip was off.'), quote_commas)
    assert not hits(article('"Slow Boat" crew said nothing. "Go Slow" she said was a song.'), quote_commas)


def test_commas_are_put_in():
    text = 'Ferry ends\n\n"The boats will stay" Grace Adeyemi said. "We wait." she added.\n'
    mended = text.replace('stay"', 'stay,"').replace('wait."', 'wait,"')
    assert fixed(text, "missing-comma-before-attribution") == mended


def test_the_variety_of_the_house():
    copy = article("The color and the colour, the analyzed and the analysed centre.")
    assert not hits(copy, language_mixes)
    assert flagged(copy, language_mixes, variety="en-US") == ["colour", "analysed", "centre", "harbour"]
    assert flagged(copy, language_mixes, variety="en-GB") == ["color", "analyzed"]
    assert flagged(copy, language_mixes, variety="en-AU") == ["color", "analyzed"]
    assert flagged(copy, language_mixes, variety="en-CA") == ["color", "analysed"]


def test_oxford_spelling_is_no_mixture():
    copy = article("They organised, criticised and apologised. Then they recognized it.")
    assert flagged(copy, language_mixes) == ["recognized"]
    assert not hits(copy, language_mixes, oxford_ize=True)
    assert not hits(article("The harbour, the colour, the neighbour recognized it."), language_mixes)


def test_evidence_of_a_variety():
    copy = article("The harbour has colour, and a neighbour saw the center.")
    assert flagged(copy, language_mixes) == ["center"]
    assert not hits(copy, language_mixes, min_evidence=5)
    assert not hits(copy, language_mixes, min_share=0.9)


def test_addresses_and_block_quotations_are_not_respelt():
    copy = article(
        "The harbour has colour, says a neighbour at harbor.example/color or #color.", "> The color of the harbor"
    )
    assert not hits(copy, language_mixes)


def test_a_word_of_the_other_variety_is_told_once():
    text = "Ferry ends\n\nThe harbour has colour in the harbour. Neighbours like the colour of it, and the color of the sea.\n"
    assert [one.rule for one in findings(text) if one.excerpt == "color"] == ["language-variety-mix"]


def cases(copy: Article, **params) -> list[str]:
    return [hit.case for hit in hits(copy, citation_formats, **params)]


@pytest.mark.parametrize(
    ("one", "other", "case"),
    [
        ("(Herald, July 6)", "(July 10, Gazette)", "order"),
        ("(Herald, July 6)", "(Gazette, 10 July)", "day"),
        ("(Herald, July 6)", "(Gazette July 10)", "comma"),
        ("(Herald, August 6)", "(Gazette, Aug. 10)", "month"),
        ("(Herald, Jul. 6)", "(Gazette, Aug 10)", "month"),
        ("(Herald, August 6)", "(Gazette, Jul. 10)", ""),
        ("(Herald, July 6)", "(www.herald.example, July 10)", "source"),
        ("(Herald, July 6)", "(dam.example, July 10)", ""),
        ("(Herald, July 6)", "(see Gazette, July 10)", ""),
        ("(Herald, May 6)", "(Gazette, Aug. 10)", ""),
    ],
)
def test_forms_of_citations(one: str, other: str, case: str):
    copy = article(f"The boats stopped {one}. The board met {other}.")
    assert cases(copy) == ([case] if case else [])


def test_the_year_of_a_citation():
    text = "The boats stopped (Herald, July 6, 2019). The board met (Gazette, July 10). It meets (Gazette, July 11)."
    assert not cases(article(text))
    assert not cases(article(text, facts=Facts(published=datetime.date(2020, 8, 1))))
    assert cases(article(text, facts=Facts(published=datetime.date(2019, 8, 1)))) == ["year"]


def test_a_year_that_all_citations_but_one_give():
    years = " ".join(f"It rained (Herald, July {day}, 2019)." for day in (1, 2, 3))
    assert flagged(article(f"{years} It snowed (Gazette, July 4)."), citation_formats) == ["(Gazette, July 4)"]


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("(10 September, Gazette)", "(Gazette, Sept. 10)"),
        ("(Gazette 10 Sept)", "(Gazette, Sept. 10)"),
        ("(Gazette, June 10)", "(Gazette, June 10)"),
        ("(see Gazette, 10 June)", ""),
        ("(Gazette, June 10, 2009)", "(Gazette, June 10, 2009)"),
        ("(Gazette, 9 June; Herald, 10 June)", "(Gazette, 9 June; Herald, 10 June)"),
    ],
)
def test_the_house_form_of_citations(printed: str, wanted: str):
    found = hits(
        article(f"The boats stopped {printed}. The board met."), citation_formats, format="({source}, {Mon} {day})"
    )
    assert bool(found) == (printed != wanted)
    assert all((hit.fix.edits[0].text if hit.fix else "") == wanted for hit in found)


def test_a_house_form_that_asks_for_a_year():
    copy = article("The boats stopped (Herald, July 6, 2019). The board met (Gazette, July 10).")
    (hit,) = hits(copy, citation_formats, format="({source}, {Month} {day}, {year})")
    assert (copy.text[slice(*hit.span)], hit.fix) == ("(Gazette, July 10)", None)


def test_a_house_form_with_an_unknown_field():
    copy = article("The boats stopped (Herald, July 6).")
    for form, told in (("({source}, {date})", "{date}"), ("({source}, {day", "brace"), ("{} {day}", "{}")):
        with pytest.raises(UserError, match=told):
            hits(copy, citation_formats, format=form)


def test_plurals_that_are_one_person():
    copy = article("Ministry sources said the boats would stay.", "“They are old,” the source said.")
    assert flagged(copy, plural_sources) == ["Ministry sources"]
    assert not hits(copy, plural_sources, heads=("official",))
    assert not hits(article("Two sources said the boats would stay. The source gave no date."), plural_sources)
    counted = article("Ministry sources said the boats would stay. The source gave no date.")
    assert not hits(counted, plural_sources, counted=("ministry",))


def test_plurals_that_stay_several():
    for later in (
        "An official showed the plan. “They are old,” the official said.",
        "“They are old,” they said. The official had seen them.",
        "“They are old,” officials said. “Very old,” the official said.",
        "“They are old,” the harbour official said.",
    ):
        assert not hits(article(f"Ministry officials said the boats would stay. {later}"), plural_sources)


def test_a_subhead_parts_the_one_from_the_several():
    blocks = (
        "Ministry officials said the boats would stay, and nobody was asked.",
        "The old boats",
        "The official said no.",
    )
    assert not hits(article(*blocks), plural_sources)


def test_a_pronoun_with_somebody_to_point_to_is_no_one_of_several():
    assert hits(article("Insiders said the boats would stay. “They are old,” he said."), plural_sources)
    for lead in ("The captain was heard.", "Colin Pell was heard.", "A man was heard."):
        copy = article(f"{lead} Insiders said the boats would stay. “They are old,” he said.")
        assert not hits(copy, plural_sources), lead


SAID = (
    "“The boats are old and will stay in port,” said Grace Adeyemi.",
    "The boats, she told the board, have seen a war.",
)


@pytest.mark.parametrize(
    ("headline", "case"),
    [
        ("Boats ‘will stay in port’", None),
        ("Boats ‘WILL stay ... port’", None),
        ("Boats ‘old ... stay in port’", None),
        ("Boats ‘will [now] stay’", None),
        ("Boats ‘must stay in port’", "inexact"),
        ("Boats ‘seen a war’", "paraphrase"),
        ("Boats ‘saw the war’", "missing"),
        ("Boats ‘fit for scrap’", "missing"),
        ("Boats ‘rotten’", None),
        ("Boats off: ‘s*** happens here’", None),
    ],
)
def test_what_a_headline_quotes(headline: str, case: str | None):
    found = hits(article(*SAID, headline=headline), headline_quotes)
    assert [hit.case for hit in found] == ([case] if case else [])


def test_claims_in_marks_are_the_choice_of_the_house():
    copy = article(*SAID, headline="Boats ‘seen a war’")
    assert [hit.case for hit in hits(copy, headline_quotes, claim_quotes="forbid")] == ["claim"]
    assert not hits(copy, headline_quotes, claim_quotes="allow")
    assert hits(article(*SAID, headline="Boats ‘rotten’"), headline_quotes, min_words=1)


def test_answers_and_posts_are_quoted_without_marks():
    post = "We shall never sail again. pic.twitter.com/0 (@tarnferry)"
    for block in (post, "Adeyemi: We shall never sail again."):
        copy = article("The boats lie idle.", block, headline="Boats ‘never sail again’")
        assert not hits(copy, headline_quotes, posts=(" (@",)), block
    copy = article("We shall never sail again.", headline="Boats ‘never sail again’", facts=Facts(genre="interview"))
    assert not hits(copy, headline_quotes)
    long = article("It reads: we shall never sail again to Tarn.", headline="Boats ‘shall never sail again to Tarn’")
    assert not hits(long, headline_quotes)


@pytest.mark.parametrize(
    ("headline", "case"),
    [
        ("Ferry crew ‘tried to stop us’", "inexact"),
        ("Ferry crew ‘keep trying to stop us’", "inexact"),
        ("Ferry crew ‘carried us off’", "missing"),
        ("Ferry crew ‘are trying to stop us’", ""),
    ],
)
def test_a_headline_that_bends_a_verb_is_not_exact(headline, case):
    copy = article("“They are trying to stop us landing,” Colin Pell said.", headline=headline)
    assert [hit.case for hit in hits(copy, headline_quotes)] == [case] * bool(case)


def test_a_headline_without_a_story_is_not_judged():
    assert not hits(Article(parse(decode("a.txt", "Boats ‘fit for scrap’\n".encode())), LEXICON), headline_quotes)
