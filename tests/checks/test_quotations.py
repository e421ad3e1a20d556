"""Attribution and quotation mechanics: parameters and edges that the examples do not show."""

import time

import pytest
from ferry import article, flagged, hits

from lint.article import Article
from lint.checks import (
    loaded_verbs,
    misspelt_cues,
    quote_brackets,
    quote_chains,
    quote_ellipses,
    redundant_attributions,
    single_word_quotes,
    speaker_changes,
    unattributed_quotes,
    unbalanced_quotes,
)
from lint.reading.explanations import CONSTRUCTIONS
from lint.reading.lexicon import Lexicon

KINDS = (
    loaded_verbs,
    misspelt_cues,
    quote_brackets,
    quote_chains,
    quote_ellipses,
    redundant_attributions,
    single_word_quotes,
    speaker_changes,
    unattributed_quotes,
    unbalanced_quotes,
)


def test_floating_quotation_can_be_an_error_or_nothing():
    copy = article(
        '"The boats will stay in port," said Grace Adeyemi of Harbour Ferries.', '"Nobody has called us since Friday."'
    )
    assert [hit.case for hit in hits(copy, unattributed_quotes)] == ["inherited"]
    assert [hit.case for hit in hits(copy, unattributed_quotes, floating="error")] == ["inherited-error"]
    assert not hits(copy, unattributed_quotes, floating="off")


def test_quotations_of_an_interview_need_no_attribution():
    paragraphs = ("The boats lie idle.", '"Nobody has called us since Friday, and nobody will."')
    assert flagged(article(*paragraphs), unattributed_quotes)
    assert not flagged(article(*paragraphs, genre="interview"), unattributed_quotes)


def test_one_unattributed_quotation_over_two_paragraphs_is_flagged_once():
    copy = article("The boats lie idle.", "“Nobody has called us since Friday.", "“And nobody will call tomorrow.”")
    assert flagged(copy, unattributed_quotes) == ["“Nobody has called us since Friday."]


def test_doubled_single_marks_are_double_marks():
    copy = article("The boats lie idle.", "''Nobody has called us since Friday.''")
    assert flagged(copy, unattributed_quotes) == ["''Nobody has called us since Friday.''"]
    assert not flagged(article("''Nobody has called us since Friday,'' Grace Adeyemi said."), unattributed_quotes)


def test_what_a_court_or_a_crowd_has_said_is_no_sneer():
    for text, cases in (
        ("The jury heard that he had been so loud that it made the barman “glad”.", [""]),
        ("The move was described as “glad” by fans.", [""]),
        ("There were cries of “shame” as the vote was read out.", []),
        ("There were cheers. The “reform” went through.", ["scare"]),
    ):
        assert [hit.case for hit in hits(article(text), single_word_quotes)] == cases, text


def test_house_verbs():
    copy = article("The boats will sail again, Grace Adeyemi opined. The board will meet, Colin Pell claimed.")
    assert flagged(copy, loaded_verbs) == ["claimed"]
    assert not flagged(copy, loaded_verbs, allow=("claim",))
    assert [hit.case for hit in hits(copy, loaded_verbs, deny=("opine",))] == ["house", "doubting"]
    assert flagged(copy, loaded_verbs, strict_said=True) == ["opined", "claimed"]
    assert not flagged(copy, loaded_verbs, licences=("board", "boats", "meet", "sail"))


def test_loaded_verb_that_answers_an_accusation():
    copy = article(
        "The board accused the company of waste. Grace Adeyemi insisted that it had not wasted a penny.",
    )
    assert not flagged(copy, loaded_verbs)


def test_a_second_attribution_that_adds_words_is_no_repetition():
    copy = article('"The boats are old," Colin Pell said. "They leak," he said, as he climbed out of one of them.')
    assert not flagged(copy, redundant_attributions)


def test_a_participle_is_no_attribution_of_its_own_however_that_is_worded(monkeypatch):
    monkeypatch.setitem(CONSTRUCTIONS, "participle", "worded otherwise")
    copy = article('"The boats are old," Colin Pell said, adding, "They leak." "They stink," he said.')
    (hit,) = hits(copy, redundant_attributions)
    assert [copy.text[span.start : span.end] for span in (hit.span, *hit.related)] == ["he said", "Colin Pell said"]


def test_subhead_between_speakers():
    paragraphs = ("The boats leak, Colin Pell said.", "Across the water", '"We need them," Dana Vale said.')
    assert not flagged(article(*paragraphs), speaker_changes)
    assert flagged(article(*paragraphs), speaker_changes, reset_at_subhead=False) == ['"We need them,"']


def test_vox_pop_is_flagged_once():
    copy = article(
        "The boats leak, Colin Pell said.",
        '"We need them," Dana Vale said.',
        '"My mother is over there," Halima Abdi said.',
        '"I sell fish on both sides," Themba Nkosi said.',
    )
    assert flagged(copy, speaker_changes) == ['"We need them,"']


def test_long_chain_of_paragraphs():
    copy = article(*[f"“We waited for boat number {number}." for number in range(5)], "“It came,” Dana Vale said.")
    assert [hit.case for hit in hits(copy, quote_chains)] == ["long"]
    assert not hits(copy, quote_chains, max_chain=6)


def test_marks_of_other_kinds_can_be_left_alone():
    copy = article('The company called the boats "a bridge of wood and promised a new one.')
    assert flagged(copy, unbalanced_quotes) == ['"']
    assert not flagged(copy, unbalanced_quotes, marks=("“”",))


@pytest.mark.parametrize(("mark", "partner"), [("’’", "’’"), ("‘‘", "’’"), ("“", "”"), ("«", "»")])
def test_a_quotation_is_closed_with_the_partner_of_its_mark(mark, partner):
    copy = article(f"{mark}The pump failed, Pell said. ’’We switched to the spare,’’ she said.")
    (hit,) = hits(copy, unbalanced_quotes)
    assert copy.text[hit.span.start : hit.span.end] == mark
    assert [edit.text for edit in hit.fix.edits] == [partner]


def test_a_mark_without_a_known_partner_is_flagged_without_a_fix(monkeypatch):
    monkeypatch.setattr(unbalanced_quotes, "PARTNER", {})
    copy = article('"The pump failed, Pell said. "We switched to the spare," she said.')
    assert [hit.fix for hit in hits(copy, unbalanced_quotes)] == [None]


def test_a_doubled_mark_that_opens_a_run_of_paragraphs_is_flagged_whole():
    copy = article("’’The pump failed, Pell said.", "’’We switched to the spare.", "The town has water.")
    assert flagged(copy, unbalanced_quotes) == ["’’"]


def test_marks_in_a_tag_are_not_quotation_marks():
    assert not flagged(
        article("See <a href=”https://oshton.example> for the timetable of the boats."), unbalanced_quotes
    )


def test_two_words_and_house_words():
    copy = article('Grace Adeyemi said the boats were "very slow" and the crews "brave".')
    assert flagged(copy, single_word_quotes) == ['"brave"']
    assert flagged(copy, single_word_quotes, max_words=2) == ['"very slow"', '"brave"']
    assert not flagged(copy, single_word_quotes, allow=("brave",))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("", "", True),
        ("", "A brave crew is hard to find.", False),
        ("A brave crew sailed.", "A brave crew is hard to find.", True),
        ("A bravely steered boat sailed.", "A brave crew is hard to find.", False),
        ("A bravely steered boat sailed. A brave crew came.", "A brave crew is hard to find.", True),
        ("", "They bravely sailed.", True),
        ("A brave crew sailed.", "They bravely sailed.", True),
    ],
)
def test_a_word_that_the_article_comes_back_to_is_counted_in_whole_words(before, after, told):
    copy = article(f"{before} Grace Adeyemi said the boats were old and the crews “brave”. {after}")
    assert flagged(copy, single_word_quotes) == (["“brave”"] if told else [])


def test_a_word_with_an_apostrophe_can_come_back():
    copy = article("Grace Adeyemi said the crews “don’t”. They don't, and never did.")
    assert not flagged(copy, single_word_quotes)


def test_own_sensitive_words():
    copy = article('"The boats are safe ... in summer," Grace Adeyemi said.')
    assert [hit.case for hit in hits(copy, quote_ellipses)] == [""]
    assert [hit.case for hit in hits(copy, quote_ellipses, sensitive_words=("summer",))] == ["sensitive"]


def test_round_brackets_can_be_left_alone():
    copy = article('"They (the boats) are safe," Grace Adeyemi said.')
    assert flagged(copy, quote_brackets) == ["(the boats)"]
    assert not flagged(copy, quote_brackets, round_brackets=False)


def test_misspelt_verb_with_two_meanings_has_no_safe_fix():
    copy = article('"They leak," she sid. She arged that they would sink.')
    fixes = {copy.text[hit.span.start : hit.span.end]: hit.fix for hit in hits(copy, misspelt_cues, verbs=("argued",))}
    assert set(fixes) == {"sid", "arged"}
    assert fixes["arged"] is not None
    assert fixes["arged"].safe


def test_two_slips_count_in_long_words_and_only_when_asked_for():
    copy = article('"They leak," she akcnowlegded. "They stink," she aded.')
    assert flagged(copy, misspelt_cues, verbs=()) == ["akcnowlegded", "aded"]
    assert flagged(copy, misspelt_cues, verbs=(), max_distance=1) == ["aded"]
    assert not flagged(copy, misspelt_cues, max_distance=0)


def test_what_one_article_holds_changes_nothing_in_the_next():
    misspelt_cues._slips.cache_clear()
    known = dict(misspelt_cues._slips(("said", "told")))
    flagged(article("The sad crew sold the old boat and held the cold hold."), misspelt_cues, verbs=("said", "told"))
    assert misspelt_cues._slips(("said", "told")) == known


def test_what_may_follow_a_misspelt_verb_is_the_newsrooms_to_say(tmp_path):
    (tmp_path / "verbs.toml").write_text('followed_by = ["beneath"]\n')
    copy = article('"They leak," she aded beneath the bridge.')
    assert not flagged(copy, misspelt_cues, verbs=())
    own = Article(copy.document, Lexicon((str(tmp_path),)))
    assert flagged(own, misspelt_cues, verbs=()) == ["aded"]


@pytest.mark.parametrize(
    "unit",
    ['"', "“", "(", "A ", '"a ... b [c] (d)', "he claimed that it was red and ", '"Good," he grinned. '],
    ids=repr,
)
def test_hostile_text_of_twenty_thousand_characters_takes_less_than_two_seconds(unit: str):
    copy = article("He said " + unit * (20_000 // len(unit)))
    assert copy.attributions is not None
    start = time.process_time()
    for kind in KINDS:
        hits(copy, kind)
    assert time.process_time() - start < 2


def test_a_character_that_takes_no_place_does_not_turn_a_mark_round():
    copy = article("\u202a”We waited a year,” said Dara Pell.")
    assert hits(copy, unbalanced_quotes) == []
    assert [one.quotation.closed for one in copy.attributions] == [True]
