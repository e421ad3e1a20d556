"""Which of several people in a sentence is credited, and where nobody is: a wrong speaker is worse than none."""

import pytest

from .test_speech import read, speakers


def credited(text: str) -> list[str | None]:
    return [mention for _, mention in speakers(read(text))]


# a verb behind a quotation counts only where what stands in front is what it reports
LOOKING_BACK = [
    ('Nkosi was "half asleep" until Rao told him that the boat was leaving.', [None]),
    ('The village got a "dry harbour" when the minister ordered a canal.', [None]),
    ('The "living wage" is what the council hopes will draw drivers back.', [None]),
    ('The pitch was "a bog", as Perera warned, and the match was lost.', ["Perera"]),
    ('The pitch was "a bog" in June, Perera said.', ["Perera"]),
    ('The reserve paid "dozens" of trackers, according to its warden.', ["its warden"]),
]

# who speaks at the end of a sentence reports what others in it see, want or do
CLOSING = [
    ('Many fans see the coach as "a man of one plan", Banda said.', ["Banda"]),
    ('The notice signals "the end of the ferry" for the islands, said Gita Wildor, a skipper.', ["Gita Wildor"]),
    ('It wants to end rules that have "a harsh effect" on tenants, who are old, the suit says.', ["the suit"]),
    ('Rao noted that the well was "older than the road" to the coast, the paper reported.', ["Rao"]),
]

# a relative clause is over before the quotation
RELATIVE = [
    ('Tan, who delivered the opening lecture, is a "voice in the wind", the panel writes.', ["the panel"]),
    ('Okafor, who declined to comment, ends her column with a plea: "Let the river rest."', ["Okafor"]),
    ('The mayor began by mocking rivals who think they can "sell the sea" to a bank.', ["The mayor"]),
    ('Obi thanked Sesay, who says the work is "half done".', ["who"]),
]


@pytest.mark.parametrize("text, expected", LOOKING_BACK + CLOSING + RELATIVE)
def test_who_is_chosen(text: str, expected: list[str | None]) -> None:
    assert credited(text) == expected
