"""Who is credited where a sentence holds several people or verbs, and where no list knows the speaker."""

import pytest

from .test_speech import read, speakers


def credited(text: str) -> list[str | None]:
    return [mention for _, mention in speakers(read(text))]


# several cues in one sentence: the words are those of the outer speaker unless the inner verb is an act of speech
NESTED = [
    pytest.param('Rao said she wanted the clinic to be "open by the monsoon".', ["Rao"], id="said she wanted"),
    pytest.param('Okafor said the board had rejected the offer as "too little, too late".', ["Okafor"], id="rejected"),
    pytest.param('Tan added that the port would offer "a berth for every ferry".', ["Tan"], id="would offer"),
    pytest.param('Rao said the nurse told her: "Come back on Monday."', ["the nurse"], id="told her"),
    pytest.param('While Rao says the river is safe, Okafor called it "an open drain".', ["Okafor"], id="while"),
    pytest.param(
        'After the union argued that fares were fair, the operator called them "a gift to nobody".',
        ["the operator"],
        id="after",
    ),
    pytest.param(
        'Tan, who says the reef can recover, described the dredging as "a slow burglary".', ["Tan"], id="who says"
    ),
    pytest.param(
        'Okafor said the league had refused to meet him, calling it "a closed shop".', ["Okafor"], id="participle"
    ),
    pytest.param(
        'Rao noted that Tan had dropped two bowlers and called the choice "brave".', ["Rao"], id="second verb"
    ),
    pytest.param(
        'Mensah, who was speaking to traders, told them the market was "for those who work in it".',
        ["Mensah"],
        id="after a relative clause",
    ),
    pytest.param(
        'Mensah, a retired judge who advised the panel, praised Tan for "real courage in the storm".',
        ["Mensah"],
        id="described subject, other verb",
    ),
]

# a plain verb beside a quotation that ends in a comma: whatever stands in the slot is the speaker
SLOTS = [
    pytest.param('"Ring twice for the porter," a card on the lodge door reads.', "a card on the lodge door"),
    pytest.param('"Mind the step," a loudspeaker in the lift says.', "a loudspeaker in the lift"),
    pytest.param('"The vote stands," Harbour Hour in Oshton presenter Bem Adoyo said.', "Harbour Hour in Oshton"),
    pytest.param(
        '"The worst is the rain," said Kerala banana-fibre exporter Anil Menon, who supplies three chains.',
        "Kerala banana-fibre exporter Anil Menon",
    ),
    pytest.param('"The tram was late," the conductor, wiping his glasses, said of the crash.', "the conductor"),
    pytest.param('"We waited all night," she said to loud applause.', "she"),
    pytest.param('Said Wanjiru Akande, who keeps the lighthouse, "The lamp never failed us."', "Wanjiru Akande"),
    pytest.param('"We will not sell!" club chairman Tunde Bako said as the gates closed.', "club chairman Tunde Bako"),
    pytest.param('"We will not sell!" Chairman Tunde Bako said last week.', "Chairman Tunde Bako"),
    pytest.param(
        'Mensah, author of "Cold Rivers," said the talks were "a slow boat to nowhere".', "Mensah", id="title inside"
    ),
    pytest.param(
        'He said, through an interpreter, that the well "was dug by three sisters".', "He", id="phrase after the verb"
    ),
]


@pytest.mark.parametrize("text, expected", NESTED)
def test_the_outer_speaker_owns_the_words(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected


@pytest.mark.parametrize("text, expected", SLOTS)
def test_what_stands_in_the_slot_speaks(text: str, expected: str) -> None:
    mention = credited(text)[-1]
    assert mention is not None and mention.startswith(expected)


# nouns that report speech, and the passive: only where no verb of the sentence does
NOMINAL = [
    pytest.param('His claim that the club "never saw the letter" drew laughter.', "His", id="his claim that"),
    pytest.param('Okafor\'s pledge to build "a school in every ward" was cheered.', "Okafor's", id="pledge to"),
    pytest.param(
        'The novelist\'s answer was that "a story starts where the road ends".', "The novelist's", id="answer was"
    ),
    pytest.param(
        'The suggestion by a bank chief that the mint "should be moved inland" was withdrawn.',
        "a bank chief",
        id="suggestion by",
    ),
    pytest.param('Voters remember Obasi\'s "one roof for every fisher" promise.', "Obasi's", id="noun behind"),
    pytest.param(
        'The delay has been called "a gift to the tides" by Ngozi Obi, a surveyor.', "Ngozi Obi", id="called … by"
    ),
    pytest.param(
        'The inquiry, labelled a "waste of good paper" by ministers, ends in May.', "ministers", id="labelled … by"
    ),
]

# the subject of a clause whose verb is no verb of speech
SUBJECTS = [
    pytest.param('The striker later regretted it, saying "I let them down".', "The striker", id="adverb and verb"),
    pytest.param('The candidate appeared to regret it by saying, "I am sorry."', "The candidate", id="by saying"),
    pytest.param('The council on Friday backed the plan, saying it was "long overdue".', "The council", id="on Friday"),
    pytest.param(
        'Speaking in Oshton, after a long night, Pell rallied the crew, saying: "We sail at six."', "Pell", id="lead-in"
    ),
    pytest.param(
        'One Harbour League advert shows a ferry and claims that "boats are buses".', "One Harbour", id="advert"
    ),
    pytest.param(
        'A footnote makes that clear: "These figures exclude the islands."', "A footnote", id="document, colon"
    ),
    pytest.param('The dam is dry again – Lola Sabirova: "It was a cold spring."', "Lola Sabirova", id="dash and label"),
]


@pytest.mark.parametrize("text, expected", NOMINAL)
def test_the_owner_of_a_noun_of_speech_is_credited(text: str, expected: str) -> None:
    assert credited(text) == [expected]


@pytest.mark.parametrize("text, expected", SUBJECTS)
def test_the_subject_of_the_sentence_speaks(text: str, expected: str) -> None:
    mention = credited(text)[-1]
    assert mention is not None and mention.startswith(expected)


# what may seem to be a speaker, a noun of speech or a cue, in another clause
APART = [
    ("The court heard Scott Arlen had been shouting at the bar, which left the barman “very uneasy”.", ["Scott Arlen"]),
    ("It grew into their field of view and was “right behind the close”.", [None]),
    ("Their view was that it was “right behind the close”.", ["Their"]),
    ("Pell praised the keeper, who fled in May, as “a rock of the club”.", ["Pell"]),
    ("Pell described the fund, which opened in May, as “a gift to thieves”.", ["Pell"]),
    ("It began when Pell wrote that the pier was “a bathtub”.", ["Pell"]),
]


@pytest.mark.parametrize("text, expected", APART)
def test_clauses_are_kept_apart(text: str, expected: list[str | None]) -> None:
    assert [mention for _, mention in speakers(read(text))] == expected


# capitals make a name of words in marks, unless somebody calls a thing by them or they stand in what he says
CALLED = [
    pytest.param('She called the coach "Little Napoleon" twice.', "partial", "She", id="called him"),
    pytest.param('The bowler dubbed his captain "Old Iron".', "partial", "The bowler", id="dubbed"),
    pytest.param('Tan said the strike was "Black Monday" for the docks.', "partial", "Tan", id="reported clause"),
    pytest.param('She keeps a shop called "Salt and Twine".', "name", None, id="a shop called"),
    pytest.param('Rao said on the channel\'s "Morning Hour" that the clinic would open.', "name", None, id="programme"),
]


@pytest.mark.parametrize("text, category, expected", CALLED)
def test_a_name_is_speech_where_somebody_gives_it(text: str, category: str, expected: str | None) -> None:
    assert speakers(read(text)) == [(category, expected)]


# shares, groups and participles with a subject of their own
OTHERS = [
    pytest.param('Of those asked, 14 percent said the fare was "not at all fair".', ["14 percent"], id="percent"),
    pytest.param('"Our ships are safe," the Norins state in the paper.', ["the Norins"], id="a people"),
    pytest.param('"It never snowed here," wrote another.', ["another"], id="another"),
    pytest.param('"We resign," the two write in a letter.', ["the two"], id="the two"),
    pytest.param(
        'The board was quick to answer, with Tan saying the strike was "over by noon".', ["Tan"], id="with Tan saying"
    ),
    pytest.param('Both issued notes – Rao calling the vote "a fine day".', ["Rao"], id="dash and participle"),
    pytest.param('The minister did not release figures, saying only that they were "on the way".', ["The minister"]),
    pytest.param('"Is it cold there?" Tan asked of her time in the north.', ["Tan"], id="question, long cue"),
]


@pytest.mark.parametrize("text, expected", OTHERS)
def test_shares_groups_and_participles_speak(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected


# phrases that credit somebody without a verb of their own, and subjects that stand far off
PHRASES = [
    pytest.param(
        'The fair moved because, in Tan\'s words, "nobody sleeps there before the boats are in".',
        ["Tan's"],
        id="in S's words",
    ),
    pytest.param('"It is a failure of all of us," in the captain\'s view.', ["the captain's"], id="in S's view"),
    pytest.param(
        'The book, according to its jacket, "follows three sisters to sea".', ["its jacket"], id="according to anything"
    ),
    pytest.param('Okafor at the time said he\'d asked for a "fair hearing".', ["Okafor"], id="contracted pronoun"),
    pytest.param('Others, tired of the wait, shouted: "Lower the price of fish!"', ["Others"], id="others, described"),
    pytest.param('The stowaway raved about a "warm dry bunk and soup".', ["The stowaway"], id="unknown noun"),
    pytest.param(
        'A former minister -- John Bello, who lost in May -- said the board "offered no way out".',
        ["John Bello"],
        id="dashes",
    ),
    pytest.param(
        'Rao said the plan was sound, to which Tan interjected: "Then show us the sums."', ["Tan"], id="to which"
    ),
    pytest.param(
        'Rao suggested nobody could win, while Tan said that the "crowd had come for goals" and not a draw.',
        ["Tan"],
        id="while",
    ),
    pytest.param('There were hard words, as when Tan shoved Rao and called him "a ditherer".', ["Tan"], id="clause"),
    pytest.param(
        'Two winters ago, the mayor said, the harbour board thought him a "summer sailor".',
        ["the mayor"],
        id="trailing",
    ),
    pytest.param(
        'The bishop\'s office slammed a suit filed by a clerk, calling it "a stunt".',
        ["The bishop's office"],
        id="object",
    ),
    pytest.param(
        'The purser met the last of the passengers with the words "mind your hats and your children".',
        ["The purser"],
        id="with the words",
    ),
    pytest.param('Rao, who had waited, parried and answered it with a "not on my boat".', ["Rao"], id="with a"),
    pytest.param(
        'Tan was silent. Before the bailiff could finish his question about "that second kettle", Rao left.',
        ["the bailiff"],
        id="a question of his own",
    ),
    pytest.param(
        'Tan was silent. When Bako gave her third answer, that she had been "asleep with the goats", Rao left.',
        ["Bako"],
        id="an answer, that",
    ),
    pytest.param(
        'At a fair in Oshton the treasurer made a joke about having "more goats than guilders".',
        ["the treasurer"],
        id="made a joke about",
    ),
    pytest.param(
        'When the weavers hissed, the treasurer, Ama Pell, ended her address "and may it rain on you all".',
        ["Ama Pell"],
        id="an address of her own",
    ),
    pytest.param(
        'Rao quoted a memo from the weavers to the bailiff that said the loom "eats more than it makes".',
        ["a memo"],
        id="a memo from, to, that said",
    ),
    pytest.param(
        'By this hour weavers were shouting so loudly that the "second kettle" went unheard.', [None], id="so that"
    ),
    pytest.param('In this valley weavers call the flood "the grey aunt".', ["weavers"], id="this valley, weavers"),
    pytest.param(
        'The guild\'s magazine "Loom and Latch" wrote that the flood "was only being neighbourly".',
        [None, "The guild's magazine"],
        id="a paper with its name in marks",
    ),
    pytest.param('"Will it rain?" a fisherman in the queue wondered.', ["a fisherman in the queue"], id="wondered"),
]


@pytest.mark.parametrize("text, expected", PHRASES)
def test_phrases_credit_somebody(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected


def test_nobody_is_guessed_at_among_capitals() -> None:
    text = (
        'TARN (NORIN WIRE) -- TWO MEN WERE HELD ON SUNDAY AFTER A FIRE ABOARD A FERRY, POLICE SAID. "WE ARE STILL LOOKING '
        'FOR THE CAUSE," SAID INSPECTOR RITA LAMB OF TARN POLICE.'
    )
    assert credited(text) == [None]
