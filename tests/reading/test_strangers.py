"""People whom a text brings in without a name: the man whom the police arrested, a woman who rang twice."""

import pytest

from .test_pronouns import laid_out, speakers


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("A Brennick man, 41, drove into the ford. “I saw no sign,” he told officers.", "Brennick man"),
        pytest.param(
            "Officers said the driver had fled on foot. He was found in a barn. “I was cold,” he told them.",
            "driver",
            id="whom a clause that is reported is about",
        ),
        pytest.param(
            "KJRV reports that the woman rang the clinic twice. “Nobody picked up,” she said.",
            "woman",
            id="whom a station tells of",
        ),
        pytest.param(
            "The 19-year-old slept in the depot. “It was warm,” he said.", "19-year-old", id="known by an age"
        ),
        pytest.param("The woman rang the clinic twice. “Nobody picked up,” he said.", "", id="of the other gender"),
        pytest.param(
            "“The store was open,” Ewan Brannock said. One victim walked home. “I cried,” she said.",
            "victim",
            id="where whoever has spoken cannot be meant",
        ),
        pytest.param(
            "It was a gift to Brannock, a senator, in a race. “I won,” he said.", "", id="who describes a name"
        ),
        pytest.param(
            "“It is odd,” said former councillor Bill Shand.\n\nThe mayor was calm. “I have had worse,” he posted.",
            "mayor",
            id="to whom a new paragraph turns",
        ),
        pytest.param(
            "“It is odd,” Bill Shand said.\n\nA passing cyclist stopped to look. “I have seen worse,” he said.",
            "passing cyclist",
            id="who comes by",
        ),
        pytest.param(
            "“It is odd,” Bill Shand said.\n\nThe coach was pleased for Tarn. “He is a good lad,” he said.",
            "Bill Shand",
            id="who may be the last speaker",
        ),
        pytest.param(
            "“It is odd,” Bill Shand said. The mayor was calm. “I have seen worse,” he said.",
            "Bill Shand",
            id="in one paragraph the speaker goes on",
        ),
        pytest.param("I recall the day the minister called me in. “Sit down,” he said.", "", id="in another clause"),
        pytest.param("The way the mayor sees it, the ford is lost. “It is gone,” she said.", "", id="the way"),
        pytest.param("One of the claims does not hold. “I won it,” he said.", "", id="a thing"),
        pytest.param(
            "“I slept,” Ewan Brannock said.\n\nAnother baker, who would not give his name, cursed the oven. “I saw it,” he said.",
            "baker",
            id="who gives no name",
        ),
        pytest.param(
            "“I slept,” Ewan Brannock said.\n\nA boy, who cannot be named, was hurt. “He is well,” he said.",
            "Ewan Brannock",
            id="not who is only told of",
        ),
        pytest.param(
            "Ebo Lantey left on Monday. A nurse waved him off. “I slept well,” he said.",
            "Ebo Lantey",
            id="somebody has a name",
        ),
    ],
)
def test_he_or_she_is_whoever_the_text_is_about_where_nobody_has_a_name(text: str, last: str) -> None:
    assert speakers(f"The ford at Brennick\n\n{text}\n")[-1] == last


def test_a_guess_is_called_one() -> None:
    article = laid_out("The ford\n\nA Brennick man drove into the ford. “I saw no sign,” he told officers.\n")
    assert [one.confidence for one in article.statements] == ["low"]
