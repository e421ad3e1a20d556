"""Who speaks, and when readers learn it: parameters, fixes and edges that the examples do not show."""

import pytest
from ferry import LEXICON, article, flagged, hits

from lint import engine, fixes, rulebook
from lint.article import Article
from lint.checks import ambiguous_pronouns, attribution_tenses, chorus_quotes, dangling_pronouns, late_attributions
from lint.files import File
from lint.plan import Plan
from lint.reading.facts import Facts

RULES = {rule.name: rule for rule in rulebook.load().rules}


def found(copy: Article, name: str) -> list[str]:
    """What a rule flags with its own parameters."""
    return [copy.text[hit.span.start : hit.span.end] for hit, _ in engine.run(RULES[name], copy)]


def mended(text: str, *names: str) -> str:
    """The text after the fixes of some rules, unsafe ones too."""
    report = engine.check_file(File("a.txt", text), Plan(tuple(RULES[name] for name in names), Facts(), LEXICON))
    assert not report.problems
    return fixes.apply(text, list(report.findings), unsafe=True)[0]


def test_late_attribution_counts_sentences_and_words():
    copy = article('"We saw the boat go. Then we saw it come back," Eilidh Munro said.')
    assert flagged(copy, late_attributions) == ["Eilidh Munro said"]
    assert not flagged(copy, late_attributions, max_sentences=2)
    assert [hit.case for hit in hits(copy, late_attributions, max_sentences=2, max_words=5)] == ["words"]


def test_late_attribution_without_excuses():
    copy = article(
        "The last boat leaves on Friday, Eilidh Munro said.",
        '"We saw the boat go. Then we saw it come back," she said.',
    )
    assert not flagged(copy, late_attributions)
    assert flagged(copy, late_attributions, context_excuses=False) == ["she said"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"It left at six. We ran," Ann Munro said.', '"It left at six," Ann Munro said. "We ran."'),
        ('"It left at six! We ran home," Ann Munro said.', '"It left at six!" Ann Munro said. "We ran home."'),
        ('"It left at six. Did we run?" Ann Munro said.', '"It left at six," Ann Munro said. "Did we run?"'),
        ("“It left at six. We ran,” Ann Munro said.", "“It left at six,” Ann Munro said. “We ran.”"),
    ],
)
def test_late_attribution_moves_behind_the_first_sentence(before, after):
    words = "And nobody said a word to us."
    before, after = before.replace("We ran", words[:-1]), after.replace("We ran", words[:-1])
    assert mended(before, "late-attribution") == after


@pytest.mark.parametrize(
    "text",
    [
        '"It left at six. And nobody told us," Ann Munro said at the quay.',
        '"It left at six. And nobody told us," said Ann Munro, a nurse.',
        '"It left at six. And nobody told us", Ann Munro said.',
        '"It left at six ... And nobody told us," Ann Munro said.',
    ],
)
def test_late_attribution_leaves_what_it_cannot_move_cleanly(text):
    assert mended(text, "late-attribution") == text


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ('"The boat is old," said Ann Munro and Ivor Bain.', ["Ann Munro and Ivor Bain"]),
        ('"The boat is old," said Ann Munro and laughed.', []),
        ('"The boat is old," said Ann Munro and, later, Ivor Bain.', []),
        ('"The boat is old," the villagers of Tarn say.', ["the villagers of Tarn"]),
        ('"The boat is old," villagers chanted.', []),
        ('"The boat is old," villagers wrote.', []),
        ('"Too old," villagers said.', []),
        ('The boat was, villagers said, "an old tub of rust".', []),
        ('"The boat is old," Bain and Munro said.', []),
    ],
)
def test_chorus(sentence, speakers):
    assert flagged(article(sentence), chorus_quotes) == speakers


def test_chorus_by_house_parameters():
    copy = article('"The boat is old," villagers said by telegram.')
    assert flagged(copy, chorus_quotes) == ["villagers"]
    assert not flagged(copy, chorus_quotes, allow_media=("telegram",))
    assert not flagged(copy, chorus_quotes, speak_as_one=("villagers",))
    assert not flagged(copy, chorus_quotes, min_words=5)
    assert not flagged(copy, chorus_quotes, verbs=("tell",))


def test_tenses_by_share_and_number():
    said = [f'"It is cold," {name} said.' for name in ("Ann Munro", "Ivor Bain", "Ruth Amadi", "Colin Pell")]
    says = [f'"It is warm," {name} says.' for name in ("Halima Abdi", "Walt Henriksen")]
    copy = article(*said, *says)
    assert flagged(copy, attribution_tenses) == ["says", "says"]
    assert not flagged(copy, attribution_tenses, min_minority=3)
    assert not flagged(copy, attribution_tenses, max_percent=20)
    assert not flagged(article(*said, says[0]), attribution_tenses)
    assert flagged(article(*said, says[0]), attribution_tenses, min_minority=1) == ["says"]


def test_tenses_of_the_house():
    copy = article('"It is cold," Ann Munro says. "We froze," replies Ivor Bain.')
    assert not flagged(copy, attribution_tenses)
    house = hits(copy, attribution_tenses, tense="past")
    assert [(hit.case, hit.values["other"], hit.fix.safe) for hit in house] == [
        ("house", "said", True),
        ("house", "replied", False),
    ]
    assert not flagged(copy, attribution_tenses, tense="present")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Munro says it is cold. It was, she had said, warm.",
        "Ann Munro says it is cold. It was warm, she said on Friday.",
        "Ann Munro said it was cold. She often says that it is.",
        "Ann Munro says it is cold. What she said of Ivor Bain was kind.",
        'Ann Munro said it was cold. "He says that it is," she said.',
        "Ann Munro said it was cold. The report says that it is.",
    ],
)
def test_tenses_that_have_a_reason(sentence):
    assert not found(article(sentence), "attribution-tense-mix")


def test_dangling_pronoun_looks_back_so_far():
    copy = article(
        "Captain Ann Munro brought the last boat in.",
        "The tide was low.",
        "The quay was empty.",
        "She said nothing would change.",
    )
    assert flagged(copy, dangling_pronouns) == ["She said"]
    assert not flagged(copy, dangling_pronouns, window_paragraphs=3)
    assert not flagged(copy, dangling_pronouns, pronouns=("he",))


@pytest.mark.parametrize(
    "before",
    [
        "The boat came in, steered by Ann Munro.",
        "A woman stood on the quay.",
        "The harbour board, said its chairman, had met.",
        "Munro came in with the boat.",
    ],
)
def test_dangling_pronoun_finds_anybody(before):
    assert not found(article(before, "She said that nothing would change."), "dangling-pronoun-attribution")


def test_dangling_pronoun_passes_over_words_of_others():
    copy = article("The sign says “Ann Munro, ferries”.", "She said that nothing would change.")
    assert flagged(copy, dangling_pronouns) == ["She said"]


@pytest.mark.parametrize(
    ("before", "after", "label"),
    [
        ("Munro met Bain on the quay.", "He said nothing would change.", ["He"]),
        ("Ann Munro met Ivor Bain on the quay.", "He said nothing would change.", []),
        ("Ann Munro met Ivor Bain on the quay.", "She said nothing would change.", []),
        ("Ms Munro and Mrs Bain stood on the quay.", "She said nothing would change.", ["She"]),
        ("Ms Munro and Mr Bain stood on the quay.", "She said nothing would change.", []),
        ("Colin Munro and Ivor Bain rowed over.", '"It is cold," he said.', ["he"]),
        ("Colin Munro and Ivor Bain rowed over.", "When Bain had rested, he said that it was cold.", []),
        ("Colin Munro saw Ivor Bain on the quay.", "He said nothing would change.", []),
        ("Colin Munro met a man with Ivor Bain's boots.", "He said nothing would change.", []),
        ("Colin Munro, who met Ivor Bain in May, rowed over.", "He said nothing would change.", []),
        ("A letter for Colin Munro and Ivor Bain came.", "He said nothing would change.", []),
        ("Colin Munro, Ruth Amadi and Ivor Bain rowed over.", "He said nothing would change.", []),
    ],
)
def test_ambiguous_pronoun(before, after, label):
    assert found(article(f"{before} {after}"), "ambiguous-pronoun-attribution") == label


def test_rivals_are_told_in_the_strict_profile_only():
    rule = RULES["ambiguous-pronoun-attribution"]
    copy = article("The road is shut, Colin Munro said. Ivor Bain walked in. It opens in May, he said.")
    assert not found(copy, rule.name)
    strict = rule.profiles["strict"].params
    assert [hit.case for hit in hits(copy, ambiguous_pronouns, **strict)] == ["rival"]
    assert rule.cases["rival"].severity == "suggestion"


def test_the_official_of_two():
    said = ("A ministry official said that it was cold.", "An embassy official said that it was warm.")
    copy = article(*said, "The official said that nothing would change.")
    assert flagged(copy, ambiguous_pronouns) == ["The official"]
    assert not flagged(copy, ambiguous_pronouns, descriptions=False)
    far = article(*said, "It rained.", "It snowed.", "It froze.", "The official said that nothing would change.")
    assert not flagged(far, ambiguous_pronouns)
    assert flagged(far, ambiguous_pronouns, window_paragraphs=5) == ["The official"]
