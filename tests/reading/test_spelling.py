"""Words: what counts as a slip, what excuses a word, words broken, joined and doubled, words in two spellings."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Span
from lint.reading.coinages import derived_from, joined
from lint.reading.doubled_words import find_doubled
from lint.reading.lexicon import Lexicon
from lint.reading.name_spelling import find_variants
from lint.reading.outlet import infer_outlet, near_names
from lint.reading.spelling import find_misspellings, plain_ending
from lint.reading.supplement import read_supplement
from lint.reading.variants import find_mixes, respelt
from lint.reading.vocabulary import places, read_vocabulary

LEXICON = Lexicon()
SUPPLEMENT = read_supplement(LEXICON)
EXCUSING = Lexicon().words("supplement", "doubled_after")


def slips(text: str) -> list[tuple[str, str, str]]:
    words = read_vocabulary(text, ())
    return [
        (text[slip.span.start : slip.span.end], slip.suggestion, slip.kind)
        for slip in find_misspellings(words, LEXICON)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was late, he dded.", ("dded", "added", "word")),
        ("The goverment fell.", ("goverment", "government", "word")),
        ("They were succesfully moved.", ("succesfully", "successfully", "word")),
        ("He was commited to it.", ("commited", "committed", "word")),
        ("She wrote tha letter.", ("tha", "that", "word")),
        ("The aswell is wrong aswell.", ("aswell", "as well", "joined")),
        ("They sent telegrammes.", ("telegrammes", "telegrams", "ending")),
        ("The plan would consistof three parts.", ("consistof", "consist of", "joined")),
        ("The notice was notfollowing the rule.", ("notfollowing", "not following", "joined")),
        ("A prosecu tion followed.", ("prosecu tion", "prosecution", "split")),
        ("It was delib- erately done.", ("delib- erately", "deliberately", "hyphen")),
        ("Many dif-ferent boats came.", ("dif-ferent", "different", "hyphen")),
        ("They doesnt know.", ("doesnt", "doesn't", "apostrophe")),
        ("Eariler in the day it rained.", ("Eariler", "Earlier", "word")),
        ("It was Councilllor Pell who spoke.", ("Councilllor", "Councillor", "word")),
        ("The Carribean ferry sails on Wensday.", ("Carribean", "Caribbean", "word")),
        ("The Brittish team won.", ("Brittish", "British", "word")),
    ],
)
def test_found(text: str, found: tuple[str, str, str]) -> None:
    assert found in slips(text)


@pytest.mark.parametrize(
    "text",
    [
        "The de facto leader, persona non grata, drank to joie de vivre.",
        "All-Irelands and the Nigerians; Le Departement, Nationaal Park and the Presidente met Duncan Chairmann-Voss.",
        "Minsterley and Senatora are places; Governer Vale is a man's name; Governer Vale said so, and Governer Vale left.",
        "They met in a chawl by the bandh; the bakkie stood inna yard, beside a boda boda and a dala dala.",
        "Livestreamed podcasts of the eurozone's millennials mention sharia and the oblast.",
        "An unredacted memo on birtherism reached partygoers and outsourcers.",
        "The newsbrief praised the workrate, mind-bogglingly.",
        "His pre-emptive, willy-nilly, laissez-faire co-ordinator had have-nots in mind.",
        "He kept pick[ing] up 2/3rds of 512kbps at caf&#233; speed.",
        "Mail desk@oshtn.example or see https://oshtn.example/goverment and @goverment #goverment.",
        "The <b class=goverment>law</b> and { margn: 3px } stay.",
        "He was lovin' it, and 'orrible it was.",
        "The cheer was huuuge, booo and ooooh.",
        'Their word "gandula" has no English.',
        "They doesn't, didn't, wouldn't, haven't and isn't.",
        "Both pre- and post-war, two- or three-day and long- and short-term.",
        "Modafinol helps. Doctors gave modafinol twice, then modafinol again, modafinol.",
        "FranÃ§ois and KÃ¶rner met.",
        "The centre's neighbours organised a programme; the center's neighbors organized a program.",
        "She wrote to Krasnaya zvezda, a paper, about the opto-electronic centre.",
        "Its wont is to say we cant, were ill, well.",
        "naïvete and blasé cafés",
        "",
    ],
)
def test_silent(text: str) -> None:
    assert slips(text) == []


def test_repeated_words_are_the_writers_own_but_for_a_wrong_ending() -> None:
    assert slips("A goverment, a goverment and a goverment.") == []
    assert len(slips("Telegrammes? The telegrammes, those telegrammes and more telegrammes.")) == 3


def test_word_in_the_article_is_preferred() -> None:
    assert slips("The superdelegates met. Two superdelegates left; the superdelegtes stayed.")[0][1] == "superdelegates"


def test_foreign_text_is_left_alone() -> None:
    italian = "ogni impedimento viene distrutto dal rigore della volonta quando il maestro guarda la stella " * 30
    assert (
        slips(italian + "".join(f"parola{letter * 3}izzazione " for letter in "abcdefghijklmnopqrstuvwxyz" * 10)) == []
    )


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("telegramme", "telegram"),
        ("diagrammes", "diagrams"),
        ("anagramme", "anagram"),
        ("flamme", ""),
        ("telegram", ""),
    ],
)
def test_plain_ending(word: str, plain: str) -> None:
    assert plain_ending(word) == plain


@pytest.mark.parametrize(
    ("word", "stem"),
    [("unredacted", "redacted"), ("presidentials", "presidential"), ("validators", "validate"), ("commited", ""),
     ("refered", ""), ("companys", ""), ("circuslike", "circus")],
)  # fmt: skip
def test_derived(word: str, stem: str) -> None:
    assert derived_from(word, SUPPLEMENT.affixes) == stem


@pytest.mark.parametrize(
    ("word", "apart"),
    [("ofthe", "of the"), ("inwhich", "in which"), ("absolutelywrong", "absolutely wrong"), ("newsfeed", ""),
     ("smartcard", ""), ("politicsand", "politics and"), ("zqx", "")],
)  # fmt: skip
def test_joined(word: str, apart: str) -> None:
    assert joined(word, SUPPLEMENT.joiners, SUPPLEMENT.compounding) == apart


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The the gate.", ["The the"]),
        ("He met and\nand left.", ["and\nand"]),
        ("the\n\nthe", []),
        ("He had had that that. Very very. No, no. Bora Bora. Duran Duran.", []),
        ("row row row your boat, then take a boda boda or a tuk tuk", []),
        ("It is made, made here. Made. made", []),
        ("a a boat", ["a a"]),
        ("He spoke to to her in in March.", ["to to", "in in"]),
        ("They log in in the morning and move on on Monday.", []),
        ("up-to-the the end", []),
        ("bold enough to to tout it, in the the then port", ["to to", "the the"]),
        ("the the the end", []),
        ("“The the gate”, said she (of of all people) by the “sea” sea", ["The the", "of of"]),
    ],
)
def test_doubled(text: str, found: list[str]) -> None:
    words = read_vocabulary(text, ())
    assert [text[d.span.start : d.span.end] for d in find_doubled(words, SUPPLEMENT.doubles, EXCUSING)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We co-operate, in co-operation. Cooperation fails.", [("co-operate", 2, "cooperation", 1)]),
        ("We co-operate. The Shanghai Cooperation Organization meets.", []),
        ("They organise, organised and organize.", [("organise", 2, "organize", 1)]),
        ("The prize and the rise and the size of the wise.", []),
        ("One adviser, two advisers, an advisor.", [("adviser", 1, "advisor", 1)]),
        ("The colour of the color.", [("colour", 1, "color", 1)]),
        ("They re-sign and resign, and set up a set-up.", []),
        ("The dif-ferent and the different.", []),
        ("trans-national and trans-national", []),
        ("co-ordinate and co-ordination", []),
    ],
)
def test_mixes(text: str, found: list[tuple[str, int, str, int]]) -> None:
    mixes = find_mixes(read_vocabulary(text, ()), LEXICON)
    assert [(m.more.word, len(m.more.places), m.fewer.word, len(m.fewer.places)) for m in mixes] == found


@pytest.mark.parametrize(
    ("printed", "more", "fewer", "other"),
    [
        ("Cooperating", "co-operate", "cooperation", "Co-operating"),
        ("Co-operating", "cooperate", "co-operation", "Cooperating"),
        ("Organizers", "organise", "organizers", "Organisers"),
        ("Color", "colour", "color", "Colour"),
        ("Advisor", "adviser", "advisor", "Adviser"),
    ],
)
def test_respelt(printed: str, more: str, fewer: str, other: str) -> None:
    assert respelt(printed, more, fewer) == other


def test_outlet() -> None:
    text = "Ali told Silkpost. Dana told Silkpost's reporter, and Umar told the Silkpost what Vera told Silkpost."
    assert infer_outlet(text) == ("Silkpost",)
    assert infer_outlet("He told reporters, told reporters and told Dana.") == ()


def test_near_names_of_a_long_list() -> None:
    """A hundred thousand names, in two alphabets: one slip is found, and names that are listed are left alone."""
    names = tuple(f"Vera {chr(65 + n % 26)}olden{n}ia" for n in range(100_000)) + (
        "Дара Пеллова",
        "Oshton Herald",
        "Caravan",
    )
    text = "He met Vera Gloden6ia, Vera Holden7ia and Дара Пелова of the Oshtton Herald. The Cararavans were late."
    near = near_names(read_vocabulary(text, ()), names)
    assert {(one.printed, one.name) for one in near} == {
        ("Vera Gloden6ia", "Vera Golden6ia"),
        ("Дара Пелова", "Дара Пеллова"),
        ("Oshtton Herald", "Oshton Herald"),
    }


def test_near_names() -> None:
    text = (
        "The Oshtton Herald, the Oshton Heralds, the Oshton Herald's man, a Caracaravan and the Guardians' Guardiann."
    )
    near = near_names(read_vocabulary(text, ()), ("Oshton Herald", "Caravan", "Guardian"))
    assert [(name.printed, name.name) for name in near] == [
        ("Oshtton Herald", "Oshton Herald"), ("Caracaravan", "Caravan"), ("Guardiann", "Guardian"),
    ]  # fmt: skip


def test_blocks_that_are_no_prose_are_not_read() -> None:
    text = "Volume: goverment\n\nBy Jon Goverment, staf\n\nThe house stood.\n\nPost a coment"
    starts = [text.index(part) for part in ("Volume", "By", "The", "Post")]
    kinds = ("metadata", "byline", "paragraph", "residue")
    ends = [text.index("\n", start) if "\n" in text[start:] else len(text) for start in starts]
    blocks = tuple(Block(kind, Span(a, b)) for kind, a, b in zip(kinds, starts, ends, strict=True))
    words = read_vocabulary(text, blocks)
    assert find_misspellings(words, LEXICON) == ()
    assert len(words.prose) == len(words.named) == len(text)
    assert "Goverment" in words.names and "coment" not in words.names


@given(st.text(alphabet="ab c-'’.\n“”THEthe", max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Nothing raises, and every place lies inside the text and in order."""
    words = read_vocabulary(text, ())
    found = find_misspellings(words, LEXICON)
    assert all(0 <= slip.span.start < slip.span.end <= len(text) for slip in found)
    assert list(found) == sorted(found)
    for word in words.counts:
        assert len(list(places(words.prose, word))) <= words.counts[word]
    find_doubled(words, frozenset(), frozenset())
    find_mixes(words, LEXICON)
    find_variants(words, LEXICON)


@pytest.mark.parametrize(
    "text",
    ["a-" * 100_000, "the " * 50_000, "alot " * 40_000, "x" * 200_000, "A" + "b" * 200_000, "delib- erately " * 12_000,
     "Kodirovskaya Kodirovskiya " * 8_000, "<" * 200_000 + " goverment", "told Silk " * 20_000, "goverment-wide " * 13_000],
)  # fmt: skip
def test_hostile_text_takes_less_than_three_seconds(text: str) -> None:
    start = time.process_time()
    words = read_vocabulary(text, ())
    find_misspellings(words, LEXICON)
    find_doubled(words, SUPPLEMENT.doubles, EXCUSING)
    find_mixes(words, LEXICON)
    find_variants(words, LEXICON)
    list(near_names(words, infer_outlet(text)))
    assert time.process_time() - start < 3
