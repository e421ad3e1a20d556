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
    pytest.param('"Come and live here," a welcome message on the website reads.', "a welcome message on the website"),
    pytest.param('"Prices will fall," a voice-over in the advert says.', "a voice-over in the advert"),
    pytest.param('"The vote stands," This Week in Oshton presenter Bem Adoyo said.', "This Week in Oshton"),
    pytest.param(
        '"The worst is the rain," said Kerala banana-fibre exporter Anil Menon, who supplies three chains.',
        "Kerala banana-fibre exporter Anil Menon",
    ),
    pytest.param('"The tram was late," the conductor, after a long pause, said of the crash.', "the conductor"),
    pytest.param('"We waited all night," she said to loud applause.', "she"),
    pytest.param('Said Dorothy Akande, who grew up next door, "We were all proud of him."', "Dorothy Akande"),
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
