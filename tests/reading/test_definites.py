"""Whom “the minister”, “the actor”, “the Swede” or “the department” means when nobody of that kind has spoken yet."""

import pytest

from .test_pronouns import laid_out, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "National President of the Dorn Millers (DM), Engr. Dan Lamb, sat late. The DM boss said it rained.",
            "Dan Lamb",
        ),
        (
            "Union minister of State for Mines and Energy Uma Rao came. “It is dark down there,” the M&E minister said.",
            "Uma Rao",
        ),
        ("The airline, SkyDorn, said it was late. The airline said it was sorry.", "SkyDorn"),
        ("Dora Lamb, head coach of Dorn Storm, has quit. “It was time,” the Storm boss said.", "Dora Lamb"),
        ("Dorn Storm manager Dora Lamb has quit. “It was time,” said the Storm gaffer.", "Dora Lamb"),
        ("Dorn Storm coach Dora Lamb has quit. “It was time,” the Tarn boss said.", "Tarn boss"),
        ("Its operator, Tarn Ferry Link, said it was late. The operator said it was sorry.", "Tarn Ferry Link"),
        ("The bank, the oldest in Dorn, said it was late. The bank said it was sorry.", "bank"),
        ("Finance minister Dora Lamb has resigned.\n\n“It was time to go,” the minister said.", "Dora Lamb"),
        ("Dora Lamb, the finance minister, has resigned.\n\n“It was time to go,” the minister said.", "Dora Lamb"),
        ("Rovers coach Dan Lamb was sacked on Monday. The coach said he was hurt.", "Dan Lamb"),
        ("Justice Amara Nwosu freed the trader Okon Bello. The judge said the charge was weak.", "Amara Nwosu"),
        ("Governor Ida Corvek shut the road. The Oshton governor said it would open in May.", "Ida Corvek"),
        ("Oshton councillor Mark Devane was at the gate. “It is a shame,” the Elstow councillor said.", "Mark Devane"),
        ("Dan Lamb, captain of Dorn Rovers, was hurt. The Dorn captain said it went pop.", "Dan Lamb"),
        (
            "Harbour Party leader Una Keane met union leader Ben Adu. The Harbour Party leader said it rained.",
            "Una Keane",
        ),
        ("“It is cold,” Dora Lamb, the miller's cousin said.", "Dora Lamb"),
        (
            "The plea was heard at noon. A bench headed by Chief Justice Uma Rao and comprising Justices Ben Adu and Dan Lamb "
            "rose at two.\n\n“We shall wait,” said the Chief Justice.",
            "Uma Rao",
        ),
        (
            "A teacher said she saw the hull split. She said it was “a long groan”.\n\nThe boat was raised by teacher Ama Lamb."
            "\n\n“I heard it twice,” the teacher said.",
            "Ama Lamb",
        ),
        ("Justice Amara Nwosu sat late. Accordingly, the judge said it was late.", "Amara Nwosu"),
        ("Fr Tom Daly said Mass at noon. Bishop Ben Adu was there. The bishop said it was cold.", "Ben Adu"),
        ("Hill secretary Una Keane and Harbour Party chief Ben Adu met. The Hill leader said it rained.", "Una Keane"),
        (
            "The wind held. Dorn Kites won on Sunday.\n\nPatience was the word for Dorn director of rugby Neil Lamb.\n\n“It "
            "was cold,” said the Kites chief.",
            "Neil Lamb",
        ),
    ],
)
def test_who_has_been_named_with_a_post_holds_it(text: str, expected: str) -> None:
    assert set(speakers(text)) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Justice Uma Rao freed one trader. Justice Ben Adu freed another. The judge said it was late.",
            id="two of them",
        ),
        pytest.param(
            "Justice Uma Rao was at sea. A judge in Dorn freed the trader. The judge said it was late.",
            id="another, brought in since",
        ),
        pytest.param("Finance minister Dora Lamb resigned. The prime minister said it was time.", id="a higher post"),
        pytest.param(
            "“It is cold,” said finance minister Dora Lamb. The prime minister said it was time.",
            id="a higher post, though she has spoken",
        ),
        pytest.param("“It is cold,” said Justice Dora Lamb. The Chief Justice said it was time.", id="a higher judge"),
        pytest.param(
            "“It is cold,” said Mayor Dora Lamb. The deputy mayor said it was time.", id="a deputy who speaks"
        ),
        pytest.param("Deputy mayor Dora Lamb resigned. The mayor said it was time.", id="a deputy"),
        pytest.param("Former mayor Dora Lamb fell ill. The mayor said it was sad.", id="no longer"),
        pytest.param("Finance minister Dora Lamb resigned. The health minister said it was time.", id="another field"),
        pytest.param(
            "Hill Bank president Dora Lamb flew in. “It is cold,” Ben Adu said. The president said it rained.",
            id="a post that everybody knows one of",
        ),
        pytest.param(
            "Harbour Party leader Una Keane slept. The Hill Party leader said it rained.",
            id="of another party",
        ),
        pytest.param(
            "“It is cold,” said Una Keane, CEO of the Dorn Mill. The Hill Bank boss said it rained.",
            id="of another body",
        ),
        pytest.param("With Dora Lamb, Judge Rao made a choice. The clerk said it rained.", id="no such word"),
        pytest.param("On a tour with Dora Lamb, the mayor said it rained.", id="beside a name, not its description"),
    ],
)
def test_a_post_that_may_be_another_persons_stays_unnamed(text: str) -> None:
    last = laid_out(text).sources[-1]
    assert last.kind == "anonymous"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dane Rudd, 29, is out with a sore knee. The 29-year-old said he was well.", "Dane Rudd"),
        ("Dane Rudd is out with a sore knee.\n\n“I am well,” the 29-year-old singer said.", "Dane Rudd"),
        ("Dane Rudd is out with a sore knee.\n\n“I am well,” said the 29 year old, who won in May.", "Dane Rudd"),
        ("For Dane Rudd, it was a day of light.\n\n“I am well,” said the 29 year old.", "Dane Rudd"),
        ("Dane Rudd left the film on Monday. “I am well,” the actor said.", "Dane Rudd"),
        ("Una Keane fell ill. In a note, the Oshton MP said she was well.", "Una Keane"),
        ("Anton Velkov was angry. “I slept badly,” said the Bulgarian. “We were robbed,” he added.", "Anton Velkov"),
        ("Anton Velkov was angry. But the Swede said he slept well.", "Anton Velkov"),
        ("Norin's Li Wen beat sixth-seeded American Ana Lamb. The American said she was slow.", "Ana Lamb"),
        ("Li Wen, 20, lost to Sweden's Ana Lamb. The Swede said she was slow.", "Ana Lamb"),
        ("Dora Lamb, a member of the club, slept on set. “I was late,” the star-turned-director said.", "Dora Lamb"),
        ("Dora Lamb is at work on a musical. “It will be late,” the Oshton Prize winner says.", "Dora Lamb"),
        ("Dora Lamb said she slept on set. The superstar says that it was late.", "Dora Lamb"),
        ("Dora Lamb, 36, said she and Tom Orr had parted. The Farm Hour host said it was late.", "Dora Lamb"),
        (
            "Dora Lamb waited at the quay. She said it was late.\n\n“I pray,” the 52-year-old tailor said.",
            "Dora Lamb",
        ),
        ("Medic Dora Lamb told jurors it was late. The witness said that it rained.", "Dora Lamb"),
        ("Cllr Dora Lamb was angry. The councillor who represents Dorn said it was late.", "Dora Lamb"),
        ("Niall Orr's wife Amelia Vane left on Monday. “It hurts,” the 47-year-old actress said.", "Amelia Vane"),
        ("Dora Lamb is at work on a musical. The music icon says that it will be late.", "Dora Lamb"),
        ("Dora Lamb is at work on a musical. The “Cold Rivers” singer says that it will be late.", "Dora Lamb"),
        ("Dora Lamb is at work on a musical. “It will be late,” said the “Cold Rivers” singer.", "Dora Lamb"),
        ("Dane Rudd, a potter from Elstow, won the cup. “I am dazed,” the Elstow man laughed.", "Dane Rudd"),
        ("Una Keane was voted on to Dorn City Council. “I am dazed,” said the Dorn woman.", "Una Keane"),
        ("Rovers boss Anton Velkov rued a poor start. “We were robbed,” said the Bulgarian.", "Anton Velkov"),
        ("Police PRO Musa Danladi confirmed it. “They are held,” the spokesman said.", "Musa Danladi"),
        (
            "Una Keane, communications director of the ferry union, rang back. The spokeswoman said it was late.",
            "Una Keane",
        ),
        ("Una Keane, the council’s press officer, rang back. The spokeswoman said it was late.", "Una Keane"),
        ("“It is done,” said CM Dora Lamb. “We build next,” the CM said.", "Dora Lamb"),
        ("Water CS Ruth Ekai came. “It will rain,” the CS said.", "Ruth Ekai"),
        ("“He was unarmed,” SSP Imran Velkov told the paper. The SSP said it was dark.", "Imran Velkov"),
        (
            "Cal McManus, on for the last minutes, was not so sure. “I only ran,” the half-forward said.",
            "Cal McManus",
        ),
        ("Una Keane left the party in May. “I was tired,” the firebrand said.", "Una Keane"),
        (
            "Councillor Una Keane sat late. A crew asked for a good boat because councillors get one. “It is late,” the "
            "councillor said.",
            "Una Keane",
        ),
        ("Marcus Toh has a new desk.\n\nMarcus cannot bear to use it. “It shines,” explains the teen.", "Marcus Toh"),
        (
            "Donna Frayne was livid. “They rang me,” she said.\n\n“He has wide feet.\n\n“They rang again.”\n\nThe mum-of-four "
            "said she bought the shoes in a shop.",
            "Donna Frayne",
        ),
    ],
)
def test_whom_the_text_is_about_is_called_by_what_one_is_known_for(text: str, expected: str) -> None:
    assert set(speakers(text)) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It was me and a sum,” said Imran Adu, who runs the hall.\n\nWhat saved it was a call from Dame Una Keane, who grew "
            "up near by.\n\n“I knew the roof,” the actor says.",
            "Una Keane",
        ),
        (
            "“It is safe,” said Dana Orr, a spokesman.\n\nThat was too little for Rep. Carl Munroe, who wants a new law. “It "
            "listens,” the Norin Republican said.",
            "Carl Munroe",
        ),
        (
            "“It is safe,” said Dana Orr.\n\nThe ad has a Carl Munroe double in it. “It listens,” the actor says.",
            "Dana Orr",
        ),
        (
            "“He was in boots,” said the head, Ben Adu.\n\nDonna Orr, a dinner lady, said he was not. The mum-of-four said they "
            "were shoes.",
            "Donna Orr",
        ),
    ],
)
def test_who_has_just_been_named_for_the_first_time(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chief Executive Officer (CEO) of the Dorn Hospital, Dan Lamb, sat late. The CEO said it rained.", "Dan Lamb"),
        ("The Director General of the Dorn Board, Mr Dan Lamb, sat late. “It is cold,” the DG said.", "Dan Lamb"),
        ("Prime Minister Una Keane sat late. Her party slept. “It is cold,” the PM said.", "Una Keane"),
        ("District Environmental Health Officer (DEHO), Dan Lamb, sat late. The DEHO said it rained.", "Dan Lamb"),
        ("Superintendent of Police Dan Lamb sat late. The SP, when asked again, said it rained.", "Dan Lamb"),
        ("SSP-South Dan Lamb sat late. The SSP, when asked again, said it rained.", "Dan Lamb"),
        ("General manager Dan Lamb and general manager Una Keane sat late. The GM said it rained.", "GM"),
        ("Harbour master Dan Lamb sat late. The GM said it rained.", "GM"),
    ],
)
def test_the_first_letters_of_a_post_mean_whoever_holds_it(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It held,” says Datuk Azlan Hamid.\n\nThe Chief Minister said it would be shut in May.", "Azlan Hamid"),
        ("“It held,” Una Keane said.\n\nThe superintendent said it would be shut in May.", "Una Keane"),
        ("“It held,” said Una Keane, a nurse.\n\nThe superintendent said it would be shut in May.", "superintendent"),
        ("“It held,” said Una Keane.\n\nIn Dorn the superintendent said it would be shut.", "superintendent"),
        ("“It held,” said Una Keane on a tour of Dorn.\n\nThe superintendent said it would be shut.", "superintendent"),
        (
            "“It held,” said Una Keane.\n\nThe superintendent said it would be shut. Superintendent Dan Lamb left.",
            "superintendent",
        ),
        ("“It held,” said Una Keane.\n\nThe driver said it would be shut in May.", "driver"),
    ],
)
def test_a_post_right_behind_a_name_with_no_word_on_who_that_is(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A 40-year-old man was hit. Dane Rudd drove. “I am well,” the 40-year-old said.", id="brought in"),
        pytest.param("Detective Inspector Niall Orr held a man. The pensioner said it was dark.", id="a detective"),
        pytest.param("Dane Rudd was jailed. The victim said it was dark.", id="somebody else's part"),
        pytest.param("Dane Rudd was jailed. The prosecutor said it was dark.", id="a post"),
        pytest.param("Dane Rudd met a Swede. “It is dark,” the Swede said.", id="a Swede"),
        pytest.param("Dane Rudd slept. The Australian reported it was dark.", id="a paper"),
        pytest.param("Dane Rudd slept. The British said it was dark.", id="a people"),
        pytest.param("Una Keane sang when the actor said it was dark.", id="in a clause of its own"),
        pytest.param("Dane Rudd came second. The winner said it was dark.", id="no prize in front"),
        pytest.param("Dane Rudd slept. “I am dazed,” the Dorn man said.", id="not said to be from there"),
        pytest.param("Dane Rudd met Una Keane in Dorn. “I am dazed,” the Dorn woman said.", id="one of two"),
        pytest.param(
            "Detective Inspector Niall Orr of Dorn stopped a van. “I was late,” the Dorn man said.", id="a post in Dorn"
        ),
        pytest.param("Niall Orr told the show he was well. “You look it,” the host said.", id="who asks"),
        pytest.param("A Dorn man was held. Dane Rudd of Dorn drove. The Dorn man said it was dark.", id="another man"),
        pytest.param(
            "Dane Rudd lost. The Swede said it was dark. The Dane said it was light.", id="no Swede is a Dane"
        ),
    ],
)
def test_others_are_not_whom_the_text_is_about(text: str) -> None:
    assert speakers(text)[-1] not in ("Dane Rudd", "Niall Orr", "Una Keane")


def test_whose_somebody_is_tells_two_people_apart() -> None:
    text = "“It is late,” the Farm Party's spokesman, Jamie Orr, said. The first minister's spokesman said it was not."
    assert speakers(text) == ["Jamie Orr", "first minister's spokesman"]
    text = "“It is late,” the first minister's spokesman, Jamie Orr, said. The minister's spokesman said it was dark."
    assert {*speakers(text)} == {"Jamie Orr"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Oshton Police Department closed the road. The department said it was ice.", "Oshton Police Department"),
        ("The University of Oshton shut its doors. The university said it was ice.", "University of Oshton"),
        ("Quillon Corp. sold its mill. The company said it was time.", "Quillon Corp."),
        ("A grim Dorn Council sat late. “It is ice,” the council said.", "Dorn Council"),
        ("Oshton Council met Dorn Council. The council said it was ice.", "council"),
        ("Pell Corp. sued a drug company. The company said it was ice.", "company"),
        ("Quillon sold its mill. The company said it was time.", "Quillon"),
        ("Harland Lines will cut 300 jobs, the company said on Monday.", "Harland Lines"),
        ("Shares in Quillon fell on Tuesday after the company said it would shut a mill.", "Quillon"),
        ("Norbank plc was fined in May. The bank said it was sorry.", "Norbank plc"),
        ("Burbank Studios shut a stage at Oshton. The bank said it was sorry.", "bank"),
        ("Volta River Gold shut a pit at Oshton. Ama Mensah wept. The firm said it was sorry.", "Volta River Gold"),
        ("“It is shut,” Quillon said. “It will open,” the company said.", "Quillon"),
        ("Oyelaran Adebisi will leave, the company said on Monday.", "company"),
        ("Jack Rivers will leave, the company said on Monday.", "company"),
        ("Dan Adebisi sat at his desk. Adebisi will leave, the company said.", "company"),
        ("Quillon sued Harland in May. The firm said it would fight.", "firm"),
        ("Harland Lines cut jobs. The ministry said it was sad.", "ministry"),
        ("Ferry firm Calder Line says it is late. “Stay at home,” it says.", "Calder Line"),
        ("Tech giant Orbix said it was sorry. “We got it wrong,” it said.", "Orbix"),
        ("Supermarket chain Almar will shut ten stores, it said on Monday.", "Almar"),
        ("Harland Lines will cut 300 jobs, it said.", "Harland Lines"),
        ("The council has cut the grant, it said on Monday.", "council"),
        ("Ferry firm Ama Dunn said it was late.", "Ama Dunn"),
        ("Oshton Wells Board met. The company said it was late.", "company"),
        ("The council met. The ministry said it was ice.", "ministry"),
    ],
)
def test_a_body_that_has_only_been_named_is_meant_by_its_noun(text: str, expected: str) -> None:
    assert {*speakers(text)} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harland Lines will cut jobs. The firm's chief executive, Lena Fisk, said it was hard.", "Harland Lines"),
        ("Greenwatch climbed the tower. The group's director, Mei Tan, said it was cold.", "Greenwatch"),
        ("The Red Cross asked for tents. Its secretary-general, Gwen Abad, said it was cold.", "Red Cross"),
        ("Mill Street School has closed. The school's head teacher, Ann Lowe, said it was late.", "Mill Street School"),
        ("The Wells Board met in May. Board chairman Ade Bello said it was dry.", "Wells Board"),
        ("“It is late,” Oshton Bank said. The bank's chief economist, Uma Rao, said it was cold.", "Oshton Bank"),
        ("The Red Cross asked for tents. Their leader, Gwen Abad, said it was cold.", ""),
        ("Quillon sued Harland in May. The firm's chief executive, Lena Fisk, said it was hard.", "firm"),
        ("Ministers met in Oshton. The school's head teacher, Ann Lowe, said it was late.", "school"),
    ],
)
def test_the_body_behind_a_post_is_the_one_that_its_noun_means(text: str, expected: str) -> None:
    assert laid_out(text).sources[-1].organisation == expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Oshton potter Dana Reyes is out of the running for the harbour prize.", "Dana Reyes"),
        ("Oshton Potter Dana Reyes Is Out of the Running for Harbour Prize.", "Reyes"),
        ("Oshton potter Dana Reyes out of the running for harbour prize", "Reyes"),
    ],
)
def test_a_lead_taken_for_the_headline_introduces_who_is_named_nowhere_else(first: str, expected: str) -> None:
    rest = ("The society has awarded it since 1920, in rooms above the boat hall.", "The prize is a jug of clay.")
    assert speakers("\n\n".join((first, *(part * 2 for part in rest), "Reyes said she had jugs.", "It rained.")))[
        -1
    ] == (expected)


def test_with_added_a_description_means_whom_its_own_sentence_is_about() -> None:
    text = "Rovers coach Dan Lamb said it rained.\n\nBen Adu limped off at noon, and the winger added that it hurt."
    assert speakers(text)[-1] == "Ben Adu"
