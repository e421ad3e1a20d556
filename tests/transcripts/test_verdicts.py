"""Verdicts: what a record says of a quotation, as a desk would."""

import pytest

from lint import transcripts
from lint.article import Article
from lint.files import File
from lint.formats import parse
from lint.reading.lexicon import Lexicon
from lint.transcripts.transcript import Evidence
from lint.transcripts.verdicts import Verdict

LEXICON = Lexicon()
SABIROVA = "said Lola Sabirova, chief engineer of the Norin Water Trust"


def verdicts(text: str, *records: str, every: bool = False) -> tuple[Verdict, ...]:
    read = tuple(transcripts.read(File(f"{at}.txt", record), LEXICON) for at, record in enumerate(records, 1))
    article = Article(parse(File("story.txt", text)), LEXICON, evidence=Evidence(read, LEXICON, every))
    return article.verdicts


def talk(*answers: str, who: str = "SABIROVA") -> str:
    """An interview in which one person answers question after question."""
    return "".join(
        f"REPORTER: Question {at} about the flood?\n\n{who}: {answer}\n\n" for at, answer in enumerate(answers, 1)
    )


def quoted(words: str) -> str:
    return f'"{words}," {SABIROVA}.\n'


LONG = "We tested the big pump in March, and the wall at Kesh will hold if the snow melts slowly this year."
TABLE = [
    # word for word
    ("the big pump in March, and the wall at Kesh will hold", LONG, "verbatim", []),
    ("We tested the big pump in March", LONG, "verbatim", []),
    ("THE WALL — AT KESH — WILL HOLD", LONG, "verbatim", []),
    ("We don’t know", "Honestly we do not know that.", "verbatim", []),
    ("It's been a hard year for us", "It has been a hard year for us.", "verbatim", []),
    ("We lost 21 boats and £5m", "We lost twenty-one boats and five million pounds.", "verbatim", []),
    ("Our programme needs co-operation", "Our program needs cooperation.", "verbatim", []),
    ("They organise and travelled", "They organize and traveled far.", "verbatim", []),
    ("the govern-\nment of Kesh was told", "They say the government of Kesh was told.", "verbatim", []),
    ("In 1998 the river froze over", "In nineteen ninety-eight the river froze over.", "verbatim", []),
    # cuts and insertions that are marked
    ("We tested the big pump ... and the wall at Kesh will hold", LONG, "trimmed", ["cut"]),
    ("We tested the big pump […] and the wall at Kesh will hold", LONG, "trimmed", ["cut"]),
    ("We tested the big pump … if the snow melts slowly", LONG, "trimmed", ["cut"]),
    ("[The engineers] tested the big pump in March", LONG, "trimmed", ["inserted"]),
    ("We tested [it] in March, and the wall at Kesh will hold", LONG, "trimmed", ["inserted"]),
    ("the wall [at the mill] at Kesh will hold", LONG, "trimmed", ["inserted"]),
    ("[T]he wall at Kesh will hold", LONG, "verbatim", []),
    ("the wall at Kesh [sic] will hold", LONG, "verbatim", []),
    # fillers and stumbles
    ("the wall will hold for us", "Well, the, um, the wall, you know, will hold for us.", "cleaned-up", ["filler"]),
    ("we have done all of it", "I mean we have, we have done, uh, all of it.", "cleaned-up", ["filler"]),
    ("we think that the wall will hold", "We thought, we think that the wall will hold.", "verbatim", []),
    # small words
    ("the wall at Kesh will hold if snow melts slowly this year", LONG, "small-changes", ["small"]),
    ("We tested the big pump in March, and that wall at Kesh will hold", LONG, "small-changes", ["small"]),
    ("We test the big pump in March, and the wall at Kesh will hold", LONG, "small-changes", ["form"]),
    ("We met Mr Sabirof in the town hall at noon", "We met Mr Sabirov in the town hall at noon.", "small-changes", ["name"]),
    # other words
    ("We tested the big pump in April, and the wall at Kesh will hold", LONG, "altered", ["words"]),
    ("We tested the big red pump in March, and the wall at Kesh will hold", LONG, "altered", ["added"]),
    ("We tested the pump in March, and the wall at Kesh will hold", LONG, "altered", ["left out"]),
    ("The wall will go before the libraries", "The wall will go before libraries.", "small-changes", ["small"]),
    ("the wall at Kesh should hold if the snow melts slowly", LONG, "altered", ["words"]),
    ("the wall at Kesh will not hold if the snow melts slowly", LONG, "altered", ["negation"]),
    ("They were told to leave the house", "They were never told to leave the house.", "altered", ["negation"]),
    ("It will cost 5 million pounds to mend", "It will cost five billion pounds to mend.", "altered", ["number"]),
    ("Twenty men came to the gate", "Ten men came to the gate.", "altered", ["number"]),
    ("the fire killed 12 of them", "They say the fire killed 13 of them.", "altered", ["number"]),
    # nowhere
    ("Dragons live under the bridge at night", LONG, "not-found", []),
    ("The council has sold every boat in the harbour", LONG, "not-found", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "answer", "found", "kinds"), TABLE, ids=[row[0][:60] for row in TABLE])
def test_one_quotation(words: str, answer: str, found: str, kinds: list[str]) -> None:
    others = ("I came to the harbour in 2019.", answer, "That is all I can say about it.")
    (verdict,) = verdicts(quoted(words), talk(*others))
    told = [passage.kind for passage in verdict.passages if passage.kind]
    assert (verdict.found, sorted(set(told))) == (found, sorted(kinds))


def test_split_by_its_attribution() -> None:
    text = f'"We do not have the money," {SABIROVA}, "to build another one."\n'
    (verdict,) = verdicts(text, talk("We do not have the money to build another one."))
    assert verdict.found == "verbatim" and len(verdict.quotations) == 2


def test_a_condition_lost_at_the_attribution() -> None:
    text = f'"We shall mend the wall," {SABIROVA}, "before the snow melts."\n'
    (verdict,) = verdicts(text, talk("We shall mend the wall, if the county pays for it, before the snow melts."))
    assert [one.kind for one in verdict.deviations] == ["left out"]


def test_two_sentences_are_two_quotations() -> None:
    text = f'"We shall mend the wall," {SABIROVA}. "The county pays for it."\n'
    first, second = verdicts(text, talk("The county pays for it. Once more, and slowly: we shall mend the wall."))
    assert (first.found, second.found) == ("verbatim", "verbatim")


FAR = (
    "Nobody from the county came to see us in the spring.",
    "I was away for three weeks in April and cannot tell what happened here while the water rose and fell again.",
    "My clerk says that one night somebody left the lower gates wide open.",
)


def test_words_from_two_places() -> None:
    words = "Nobody from the county came to see us in the spring and somebody left the lower gates wide open"
    (verdict,) = verdicts(quoted(words), talk(*FAR))
    assert (verdict.found, len(verdict.places), verdict.spliced) == ("joined", 2, False)
    assert [place.text for place in verdict.places] == [
        "Nobody from the county came to see us in the spring",
        "somebody left the lower gates wide open",
    ]


def test_an_ellipsis_over_several_answers() -> None:
    words = "Nobody from the county came to see us in the spring ... somebody left the lower gates wide open"
    (verdict,) = verdicts(
        quoted(words), talk(*FAR).replace("about the flood", "about all that has been going on at the lower gates")
    )
    assert (verdict.found, verdict.spliced) == ("joined", True)


def test_words_in_another_order() -> None:
    words = "My clerk says that one night ... nobody from the county came to see us in the spring"
    (verdict,) = verdicts(quoted(words), talk(*FAR))
    assert (verdict.found, verdict.spliced) == ("joined", True)


def test_words_from_two_files() -> None:
    words = "The pump was tested four times and we shall have a new one by winter"
    (verdict,) = verdicts(
        quoted(words), talk("The pump was tested four times."), talk("We shall have a new one by winter.")
    )
    assert (verdict.found, [place.path for place in verdict.places]) == ("joined", ["1.txt", "2.txt"])


def test_words_of_two_speakers() -> None:
    record = "SABIROVA: The wall at Kesh will hold\nPRYCE: until the snow melts in May.\nSABIROVA: Longer.\n"
    (verdict,) = verdicts(quoted("The wall at Kesh will hold until the snow melts in May"), record)
    assert verdict.found == "joined"


def test_an_interruption_does_no_harm() -> None:
    record = "SABIROVA: The wall at Kesh will hold\nREPORTER: Really?\nSABIROVA: until the snow melts in May.\n"
    (verdict,) = verdicts(quoted("The wall at Kesh will hold until the snow melts in May"), record)
    assert (verdict.found, [one.kind for one in verdict.deviations]) == ("cleaned-up", ["interjection"])


@pytest.mark.parametrize(
    ("words", "answer", "found"),
    [
        ("reckless", "I call that reckless.", "verbatim"),
        ("a bridge too far", "For me it is a bridge too far.", "verbatim"),
        ("reckless", "I call that bold.", "not-found"),
        ("bold plan", "A plan so bold is rare.", "not-found"),
        ("colourful", "Very colorful.", "verbatim"),
    ],
)
def test_a_few_words(words: str, answer: str, found: str) -> None:
    text = f'Lola Sabirova, chief engineer of the Norin Water Trust, said the scheme was "{words}" for the town.\n'
    assert [one.found for one in verdicts(text, talk(answer, "Nothing else."))] == [found]


@pytest.mark.parametrize(
    ("words", "answer", "kinds"),
    [
        ("could not afford a new wall", "We cannot afford a new wall.", ["form"]),
        ("would hold until the thaw comes", "The wall will hold until the thaw comes.", ["form"]),
        ("should hold until the thaw comes", "The wall will hold until the thaw comes.", ["words"]),
    ],
)
def test_verbs_that_reported_speech_shifts(words: str, answer: str, kinds: list[str]) -> None:
    text = f'Lola Sabirova, chief engineer of the Norin Water Trust, said the town "{words}".\n'
    (verdict,) = verdicts(text, talk(answer, "Nothing else."))
    assert [one.kind for one in verdict.deviations] == kinds


@pytest.mark.parametrize(
    ("article", "answer", "before", "after"),
    [
        (quoted("All of the pumps are old now"), "Almost all of the pumps are old now.", "Almost", ""),
        (quoted("the wall will hold this year"), "I do not think that the wall will hold this year.", "not think that", ""),
        (quoted("the wall will hold this year"), "We do not know, the wall will hold this year.", "", ""),
        (quoted("the wall will hold this year"), "We do not. The wall will hold this year.", "", ""),
        (quoted("the wall will hold this year"), "The wall will hold this year if the snow melts slowly.", "", "if the snow melts slowly"),
        (quoted("the wall will hold this year"), "The wall will hold this year. If not, we go.", "", ""),
        ('Lola Sabirova, the engineer, said it was "reckless" at best.\n', "It is not reckless.", "not", ""),
        ('Lola Sabirova, the engineer, said it was not "reckless" at all.\n', "It is not reckless.", "", ""),
    ],
)  # fmt: skip
def test_words_beside_the_quoted_ones(article: str, answer: str, before: str, after: str) -> None:
    (verdict,) = verdicts(article, talk(answer, "Nothing else."))
    assert (verdict.before, verdict.after) == (before, after)


def test_a_sign_parts_two_speakers_without_names() -> None:
    captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nthe wall at kesh will hold >> until\nthe snow melts in may >> no\n"
    (verdict,) = verdicts(quoted("The wall at Kesh will hold until the snow melts in May"), captions)
    assert verdict.found != "verbatim"


def test_the_half_of_a_word_is_printed_once() -> None:
    text = 'Lola Sabirova, the engineer, said the town "could not afford a new wall".\n'
    (verdict,) = verdicts(text, talk("We cannot afford a new wall.", "No."))
    assert [(one.quoted, one.said) for one in verdict.passages] == [
        ("could", "cannot"),
        ("not afford a new wall", "afford a new wall"),
    ]


def test_names_and_titles_are_no_speech() -> None:
    text = 'The novel "The Quiet Valley" is set in Kesh, where the so-called "water tax" was born.\n'
    assert verdicts(text, talk("Nothing.")) == ()
    assert [one.found for one in verdicts(text, talk("I read the Quiet Valley."), every=True)] == [
        "verbatim",
        "not-found",
    ]


def test_the_place_is_that_of_the_speaker() -> None:
    record = (
        "PRYCE: It is a matter of time.\nREPORTER: So?\nSABIROVA: As he said, it is a matter of time.\nREPORTER: So.\n"
    )
    (verdict,) = verdicts(quoted("It is a matter of time"), record)
    assert (verdict.places[0].speaker, verdict.voice, verdict.places[0].region.line) == ("SABIROVA", "same", 3)


LABELS = [
    ("SABIROVA", "same"), ("MS. SABIROVA", "same"), ("Lola Sabirova", "same"), ("Sabirova, Lola", "same"), ("LS", "same"),
    ("Lola", "same"), ("ENGINEER SABIROVA", "same"), ("Saberova", "same"), ("L. SABIROVA", "same"), ("THE CHIEF ENGINEER", "same"),
    ("PRYCE", "other"), ("Ms. Pryce", "other"), ("OWEN SABIROVA", "other"), ("Q", "unknown"), ("SPEAKER 1", "unknown"), ("INTERVIEWER", "unknown"),
    ("THE WITNESS", "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "voice"), LABELS)
def test_labels(label: str, voice: str) -> None:
    record = f"{label}: The wall at Kesh will hold.\nREPORTER: So?\n{label}: Yes.\nREPORTER: So.\n"
    (verdict,) = verdicts(quoted("The wall at Kesh will hold"), record)
    assert (verdict.found, verdict.voice) == ("verbatim", voice)


def test_a_source_that_the_record_does_not_hold() -> None:
    text = quoted("The wall at Kesh will hold") + '\n"Nobody asked the town about it," said Owen Pryce, the mayor.\n'
    first, second = verdicts(text, talk("The wall at Kesh will hold."))
    assert (first.absent, second.found, second.absent) == (False, "not-found", True)


def test_the_wrong_record_altogether() -> None:
    text = quoted("The wall at Kesh will hold") + '\n"Nobody asked the town about it," said Owen Pryce, the mayor.\n'
    assert [(one.found, one.absent) for one in verdicts(text, "Minutes of the tennis club.")] == [
        ("not-found", False)
    ] * 2


def test_the_nearest_words_are_shown() -> None:
    (verdict,) = verdicts(quoted("The pump failed and the mill burnt and every boat was lost in March"), talk(LONG))
    assert verdict.found == "not-found" and (verdict.near is None or "March" in verdict.near.text)


def test_an_empty_record() -> None:
    assert [one.found for one in verdicts(quoted("The wall at Kesh will hold"), "")] == ["not-found"]


@pytest.mark.parametrize(
    "unit", ["the ", "the wall ", "SABIROVA: the wall\n", "wall wall hold the at Kesh will ", "1 ", "[", "um "]
)
def test_hostile_records(unit: str) -> None:
    words = "The wall at Kesh will hold and the wall at Kesh will hold and the wall the wall the wall"
    assert len(verdicts(quoted(words), unit * (400_000 // len(unit)))) == 1


def test_a_quotation_of_many_words() -> None:
    words = "the wall at Kesh will hold until the river is as high as the mill " * 200
    (verdict,) = verdicts(quoted(words.strip()), talk(words.strip() + " again", LONG))
    assert verdict.found == "verbatim"


def test_many_quotations() -> None:
    text = "".join(quoted(f"The wall number {at} at Kesh will hold until winter") + "\n" for at in range(300))
    found = verdicts(text, talk(*(f"The wall number {at} at Kesh will hold until spring." for at in range(300))))
    assert {one.found for one in found} == {"altered"} and len(found) == 300
