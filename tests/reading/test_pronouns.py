"""Whom “he” or “she” means: the last speaker, unless the pronoun or the text has turned to somebody else."""

import pytest

from lint.article import Article
from lint.files import File
from lint.formats.plain import parse

from .test_speech import LEXICON


def laid_out(text: str) -> Article:
    """The article of a plain text file, its blocks named as they are read."""
    return Article(parse(File("test.txt", text)), LEXICON)


def speakers(text: str) -> list[str]:
    """Who is behind each statement, in order."""
    article = laid_out(text)
    return [article.sources[one.source].name if one.source is not None else "" for one in article.statements]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param(
            "“We won,” said Tendai Moyo. The rolls named President Josiah Kudo.\n\nEarlier, Kudo waved the claim away.\n\n“I "
            "am glad of it,” he said.",
            "Josiah Kudo",
            id="a name with a post further up, whom the sentence before is about",
        ),
        pytest.param(
            "It was the day of Norland's Terry Baines. Josh Vine fell over Simon Marks.\n\nNorland are two down but a sore "
            "Baines was not done.\n\n“We are here to win,” he said.",
            "Terry Baines",
            id="a second clause, behind one about a team",
        ),
        pytest.param(
            "The singer Ify Okonta has a son.\n\nIfy only wished him well on her page.\n\n“Many happy returns,” she wrote.",
            "Ify Okonta",
            id="a given name that no list has, and a page of her own",
        ),
        pytest.param(
            "“You are late,” said Conor Hennelly.\n\nDr Aoife Keane put it off after a clerk asked for it.\n\n“I am bound by "
            "the Act,” she replied.",
            "Aoife Keane",
            id="who asked for a thing has said nothing",
        ),
        pytest.param(
            "“It is dry,” said Sam Odera.\n\nIt was the first flood met by the service's Ben Adu, who felt dread.\n\n“Where "
            "do we start?”",
            "Ben Adu",
            id="with whom a sentence ends, and what is told of him",
        ),
        pytest.param(
            "“You look well,” a guest wrote to Ada Brook.\n\nAhead of the race, Brook spoke of her nerves.\n\nShe posted a "
            "line, which read: “I am full of fear.”",
            "Ada Brook",
            id="a phrase in front of whom the sentence is about",
        ),
        pytest.param(
            "The Post spoke to a trader who gave her name as Esi, who said it was wet.\n\n“It is a river in June.”",
            "Esi",
            id="to whom somebody talks, who says so",
        ),
        pytest.param(
            "Two people said the board met.\n\nAnalysts at Tarn Partners cut their target. “It is late,” they wrote.",
            "Analysts at Tarn Partners",
            id="those at a body",
        ),
        pytest.param(
            "Two people said the board met.\n\nResidents cut the fence. “It is late,” they said.",
            "Residents",
            id="those whom a noun names",
        ),
        pytest.param(
            "“We lost,” Ada Brook said.\n\n“It was close,” she said.",
            "Ada Brook",
            id="the last speaker",
        ),
        pytest.param(
            "“We lost,” Ada Brook said.\n\nAnother angler, Letty Moss, knelt on the bank and as a barge went by, she said:\n\n"
            "“It runs all night.”",
            "Letty Moss",
            id="whom the sentence is about, behind a clause in its middle",
        ),
        pytest.param(
            "“We lost,” Sam Odera said.\n\nFor Pastor Paul Tsado, who has two boats, the port must pay. “Let it,” he said.",
            "Paul Tsado",
            id="for whom a thing is told, with a relative clause",
        ),
        pytest.param(
            "It is three months since Fatima Rizna has written to the port about her lane. “It stinks,” she said.",
            "Fatima Rizna",
            id="since somebody has written",
        ),
        pytest.param(
            "Clerk Desmond Phua spent an hour in a tram.\n\nHe was going from Dorn Point to Reed Hill at the time.\n\n"
            "“It was hot,” he said.",
            "Desmond Phua",
            id="no place from which or to which somebody goes",
        ),
        pytest.param(
            "The bell of captain Walt Moss was given to Captain Sue Tarn. It rang twice.\n\n“That is the soup,” he said.",
            "Walt Moss",
            id="the man named before the woman",
        ),
        pytest.param(
            "“We lost,” Ada Brook said.\n\nHalima Chisi a mother of four, from Dorn Flats had sat in the ward for a month. "
            "“I sang,” she said.",
            "Halima Chisi",
            id="a description that no comma parts from the name",
        ),
        pytest.param(
            "A baker of 81 who has stood at her oven for 50 years has said she will not stop.\n\n"
            "Glenys Bowen has had the shop in Reed Lane since 1970.\n\nIn 2016, she was given a spoon for it.\n\n"
            "“Every day is bread,” she said.",
            "Glenys Bowen",
            id="whom the paragraph between goes on about",
        ),
        pytest.param(
            "DEREK and Sheila Potts were out when the roof went.\n\nDerek says: “It was a shock.”",
            "Derek Potts",
            id="the first of a couple, in capitals at the head of the story",
        ),
        pytest.param(
            "Odette and Grant Orell lost the boat in May.\n\n“It was my husband's,” Mrs Orell said.",
            "Odette Orell",
            id="the first of a couple, whose other given name is a plain word",
        ),
        pytest.param(
            "Colin had been told he was ill in May and was waiting for a bed.\n\n“It was a long wait,” he said.",
            "Colin",
            id="the only one named, by the given name",
        ),
        pytest.param(
            "Reed mayor Ross Tamati said: “She was a dry one. I was her clerk.\n\n“The town loved her.”\n\n"
            "She was well liked in the valley.\n\n“She knew everybody's cat, and what the cat was called and why.”",
            "Ross Tamati",
            id="not whom the words are about",
        ),
        pytest.param(
            "“It is dry,” Sam Odera said.\n\nGiles Orr, a broker at Vale Markets, was cooler.\n\n“It is a puddle,” he said.",
            "Giles Orr",
            id="somebody new, whom the sentence before is the first to name",
        ),
        pytest.param(
            "Nora Venn, of the wells board, laid pipes under the green at Tarn Lea. Clerks told Ms Venn that it was late for "
            "talks with Tarn Lea school.\n\nBut she said: “It rained.”",
            "Nora Venn",
            id="a village that bears people's names",
        ),
        pytest.param(
            "“It is dry,” Sam Odera said.\n\nDorn Council has cut the grant. “We had to,” it said.",
            "Dorn Council",
            id="it is the body that the sentence before is about",
        ),
        pytest.param(
            "The Norin Trust said it rained.\n\nThe council has cut the grant. “We had to,” it said.",
            "council",
            id="it is that body rather than the one that spoke before",
        ),
        pytest.param(
            "Pellow blamed the rain. “We had to,” it said.",
            "Pellow",
            id="it is a name that nobody bears",
        ),
        pytest.param(
            "Dorn Council said it rained. The furore was great. “We had to,” it said.",
            "Dorn Council",
            id="it is no furore",
        ),
        pytest.param(
            "Ada Brook shut the mill. “We had to,” it said.",
            "",
            id="it is nobody",
        ),
        pytest.param(
            "LEE Ure was glum.\n\n“It is dry,” he said.",
            "Lee Ure",
            id="a given name in capitals opens the story",
        ),
        pytest.param(
            "Pupils at a mill in Dorn have gone home.\n\nBen Ure was glum.\n\n“It is dry,” he said.",
            "Ben Ure",
            id="a town is nobody",
        ),
        pytest.param(
            "Ashton Vale boss Joe Orr was hoarse. “It is dry,” Orr said.\n\nVale fought back after the break.\n\n"
            "“It was a bog,” he said.",
            "Joe Orr",
            id="a club fights back, and nobody speaks of it as he",
        ),
        pytest.param(
            "“It is dry,” Mary Brook said.\n\nReza, who lives on the quay, puts it another way.\n\n“It is a puddle,” he said.",
            "Reza",
            id="somebody with one name, and who",
        ),
        pytest.param(
            "“It is dry,” Sam Odera said.\n\nBut the town's director of wells, Idris Noor, rejected that. He said it rained.",
            "Idris Noor",
            id="a post and its name",
        ),
        pytest.param(
            "“I knew her,” Ada Brook said. Zoe Falk laughed.\n\nZoe Falk was hired as a “reader” at 19. “I was slow,” she said.",
            "Zoe Falk",
            id="a word in marks on the way",
        ),
        pytest.param(
            "Ben Adu said it was Carl Ure who accused him of waste.\n\n“It is false,” he said.",
            "Ben Adu",
            id="who said that somebody accused him",
        ),
        pytest.param(
            "When Ben Adu said it was dry, Carl Ure claimed that it rained.\n\n“It is false,” he said.",
            "Carl Ure",
            id="a clause in front holds nothing",
        ),
        pytest.param(
            "Ben Adu said it was dry, to which Carl Ure replied: “No.” He said it rained.",
            "Carl Ure",
            id="who replied in so many words",
        ),
        pytest.param(
            "“It is dry,” Ada Brook said. A neighbour asked her to sing. “I laughed,” she said.",
            "Ada Brook",
            id="whom somebody without a name asks",
        ),
        pytest.param(
            "“It is dry,” Idris Noor said.\n\n“Is it?” asked Mayor Jody Ure.\n\n“It rained,” he replied.",
            "Idris Noor",
            id="no one who asked answers",
        ),
        pytest.param(
            "Ada Brook met Ben Adu. “Is it dry?” asked Adu.\n\n“It rained,” she answered.",
            "Ada Brook",
            id="whom the asker met",
        ),
        pytest.param(
            "“It is dry,” Idris Noor said.\n\n“Is it?” asked Ben Adu. “It rained,” he replied.",
            "Ben Adu",
            id="his own question, in one paragraph",
        ),
        pytest.param(
            "“It is dry,” Idris Noor said.\n\n“Is it?” asked Ben Adu.\n\n“It rained,” he added.",
            "Ben Adu",
            id="who goes on",
        ),
        pytest.param(
            "Idris Noor came home to Cape Town on Monday, by way of the Elstow River Authority. “It rained,” he said.",
            "Idris Noor",
            id="neither a town nor a body",
        ),
        pytest.param(
            "“It is dry,” Sam Odera said.\n\nFans with Idris Noor flags stood about. “It rained,” he said.",
            "Sam Odera",
            id="a name on a flag",
        ),
        pytest.param(
            "“It is dry,” Sam Odera said.\n\nIdris Noor's been saying so for weeks. “It rained,” he said.",
            "Idris Noor",
            id="a name with a verb tied to it",
        ),
        pytest.param(
            "“We lost,” said captain Musa Bello.\n\nTemi Bright, who took over in May, praised the keeper.\n\n"
            "“She is nineteen,” Bright said. “We lost,” Bello said.\n\nBright, who took over in May, praised the "
            "keeper, who is 19.\n\n“She must stay humble,” she said.",
            "Temi Bright",
            id="a speaker whom the paragraph before is about",
        ),
        pytest.param(
            "“The test is new,” said Ifan Morgan, a lecturer.\n\nGareth Lomas, 52, was elected in 2011 and had been "
            "tipped as a leader. He declined to say why he left.",
            "Gareth Lomas",
            id="somebody who has not spoken, in the same paragraph",
        ),
        pytest.param(
            "“They found 40 million,” Wim de Graaf said.\n\nLars Ekdahl, an analyst at Norrbank, cut his target to 14 "
            "euros. The outlook, he wrote, was “worse than feared”.",
            "Lars Ekdahl",
            id="the subject of the sentence before, a phrase between",
        ),
        pytest.param(
            "“It is late,” said George Vale, a farmer.\n\n“It is early,” said Mary Sorin, a vet.\n\n“I never sleep,” he "
            "said.",
            "George Vale",
            id="given names tell that the last speaker is no he",
        ),
        pytest.param(
            "“It is late,” said Oru Vale, a farmer. He laughed for a while.\n\n“It is early,” said Ebi Sorin, a vet. She "
            "laughed too.\n\n“I never sleep,” he said.",
            "Oru Vale",
            id="how the text goes on tells it",
        ),
        pytest.param(
            "“It is late,” Mr. Vale said in Oshton.\n\n“It is early,” Ms. Sorin said.\n\n“I never sleep,” he said.",
            "Vale",
            id="titles tell it",
        ),
        pytest.param(
            "“My father wrote letters,” says Harihar Prasad, 67. He unfolds a table every day.\n\nOn Thursday a woman in a "
            "green sari sat down across from him. She did not want to give her name, she said, because of her "
            "landlord.",
            "woman",
            id="somebody brought in without a name",
        ),
        pytest.param(
            "“It is late,” Ada Brook said.\n\nWall Street fell by a tenth. Shares of Norrbank were hit.\n\n“It will pass,” "
            "she said.",
            "Ada Brook",
            id="what no person is does not come between",
        ),
        pytest.param(
            "“It is late,” Ada Brook said. Oshton lies an hour away. The road is closed in winter.\n\n“It will pass,” she "
            "said.",
            "Ada Brook",
            id="a town does not come between",
        ),
        pytest.param(
            "“It is late,” George Vale said.\n\n“I never sleep,” she said.",
            "",
            id="nobody whom it can mean",
        ),
        pytest.param(
            "“It is late,” said Joel Vale.\n\nThe death was confirmed by her daughter, Imogen, who said that it was "
            "sudden.",
            "Imogen",
            id="whom a relative clause is about",
        ),
        pytest.param(
            "“It is late,” said Hope Ricks, a spokesman for the port.\n\n“We never sleep,” she said.",
            "Hope Ricks",
            id="a spokesman can be a she",
        ),
        ("Oshton boss Sir Peter Vane shut the shop. “It is over,” he said.", "Peter Vane"),
        ("Weather Vane shut the shop. “It is over,” he said.", ""),
        pytest.param(
            "Ana Ferro, Packy Crane and Mossy Dunne run the three clubs.\n\n“We rowed,” Crane said.\n\nHis cox, Ana Ferro, "
            "wept. “I could not see,” she said.\n\nDunne, whose crew came second, was in no mood to talk of luck.\n\n“We "
            "lost,” he said.",
            "Mossy Dunne",
            id="whom the paragraph before turns to, rather than somebody who spoke longer ago",
        ),
        pytest.param(
            "Packy Crane and Mossy Dunne run the two clubs.\n\n“We rowed,” Crane said.\n\nDunne, meanwhile, was looking for "
            "his hat.\n\n“We lost,” he said.",
            "Mossy Dunne",
            id="whom “meanwhile” turns to",
        ),
        pytest.param(
            "Basil Crane and Rory Kelly run the two clubs.\n\n“We rowed,” Crane said.\n\nKelly, meanwhile, was looking for "
            "his hat.\n\n“We lost,” he said.",
            "Rory Kelly",
            id="a surname that ends as adverbs do",
        ),
        pytest.param(
            "Basil Crane and Rory Dunne ran the two clubs.\n\n“We rowed,” Crane said.\n\nSix weeks on, Dunne was dead.\n\n“He "
            "rowed well,” he said.",
            "Basil Crane",
            id="not whoever the sentence before says has died",
        ),
        pytest.param(
            "“Run,” said the mayor, Joan Ferro.\n\nPublican Des Crane was carrying kegs upstairs. “Again,” he said.\n\nHis "
            "wife, Mossy, 58, had taken the pictures down. “It will pass,” she said.",
            "Mossy",
            id="a wife with one name between commas",
        ),
        pytest.param(
            "“She butts,” said the shepherd, Hamo Reid.\n\nOwner Wendy Crane had given up. “I wept,” she says.\n\nHer husband "
            "Bramwell drove all night.\n\n“She ate my hat,” he says.",
            "Bramwell",
            id="a husband with one name",
        ),
        pytest.param(
            "Abby Crane, 18, is home again. “I was floored,” she said.\n\nMum Paula said the ward had been kind. “She never "
            "spoke,” she said.\n\nAbby laughs. “I did,” she said.",
            "Abby Crane",
            id="somebody who has spoken, by the given name",
        ),
        pytest.param(
            "Joan Thwaite wept when her eldest son Daniel fell ill. “He was in Leeds,” she said.\n\nDaniel has drawn up a "
            "list of wishes.\n\n“A pint came first,” he said.",
            "Daniel",
            id="a son who has been brought in with one name",
        ),
        pytest.param(
            "When the curtain rises in the Wool Hall, Beth Arkwright waits in the yard.\n\n“I hide,” she says.",
            "Beth Arkwright",
            id="no hall that bears people's names",
        ),
        pytest.param(
            "“It is a skull,” said Nils Crane.\n\nThe case opens on Friday. Grade 4 pupil Owen Tang, who had a peek, was "
            "pleased. “It grins,” he said.",
            "Owen Tang",
            id="a pupil behind the number of the class",
        ),
        pytest.param(
            "Austin Okoro stays as coach.\n\nThe club's secretary, Rafi Bello, called for calm. “We shall win,” he "
            "said.\n\nWhen our reporter rang Okoro, he said: “I am in the gym.”",
            "Austin Okoro",
            id="whom the paper rings",
        ),
        pytest.param(
            "“It's loud,” Terry Stone said.\n\nFor Andre Affleck, a centre who was bought from Dorn, it was an evening to keep. "
            "The men whose names, he said, he was “still working on” bore him off.",
            "Andre Affleck",
            id="for whom it was a night, with a description between",
        ),
        pytest.param(
            "“It rained,” Tom Odera said.\n\nIn her toast Una Keane thanked the pilot Femi Oke for a crossing which, she "
            "said, “no goat would have booked”.",
            "Una Keane",
            id="in the relative clause of what somebody does",
        ),
        pytest.param(
            "Warden Sir Giles Orr spoke. “It rained,” Sir Giles said.\n\nThe warden looked up. But, before the bishop could "
            "end his grace with the words “and for this goose”, Sir Giles rose to his feet. “It is a duck,” he said.",
            "Giles Orr",
            id="who comes in behind the clause of the last speaker",
        ),
    ],
)
def test_whom_a_pronoun_means(text: str, last: str) -> None:
    assert speakers(f"The port of Oshton\n\n{text}\n")[-1] == last


def test_what_is_less_sure_is_said_to_be() -> None:
    text = (
        "The port\n\n“It is late,” said George Vale, a farmer.\n\n“It is early,” said Mary Sorin, a vet.\n\n“Come in,” he "
        "said.\n\n“No,” he said.\n"
    )
    article = laid_out(text)
    assert [one.confidence for one in article.statements] == ["high", "high", "low", "medium"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param(
            "The prosecutor Kiran Pell ordered the arrest of the engineer Tam Vale.\n\nHe said it was late.",
            "Kiran Pell",
            id="the subject, not the last name",
        ),
        pytest.param(
            "“We wait,” Mary Adu said.\n\nThat did not impress publican Dot Pell. “He had a pie,” she said.",
            "Dot Pell",
            id="named at the end of a sentence about a thing",
        ),
        pytest.param(
            "“We wait,” Mary Adu said.\n\nAdu was not fond of publican Dot Pell. “She had a pie,” she said.",
            "Mary Adu",
            id="but not of one about a person",
        ),
        pytest.param(
            "“We won,” Rick Adu said.\n\nTom Pell rose. Asked what he would do, he grinned.\n\n“I shall row,” he said.",
            "Tom Pell",
            id="sentences that go on with the pronoun",
        ),
        pytest.param(
            "“We won,” Rick Adu said.\n\nTom Pell rose. The hall was quiet.\n\n“I shall row,” he said.",
            "Rick Adu",
            id="one about something else",
        ),
        pytest.param(
            "“We won,” Mary Adu said.\n\nBut for Jen Pell, a nurse, the hour is too late. “Who rows?” she asked.",
            "Jen Pell",
            id="for whom a thing is told",
        ),
        pytest.param(
            "“We won,” Mary Adu said.\n\nFor Jen Pell, Adu gave up the oar. “Who rows?” she asked.",
            "Mary Adu",
            id="for whom somebody does it",
        ),
        pytest.param(
            "“We won,” Dean Adu said.\n\nThe boss – head coach Kiran Pell – was not so sure. “It is late,” he said.",
            "Kiran Pell",
            id="named between dashes",
        ),
        pytest.param(
            "Kiran Pell spoke at the feast of the Farm League and Vale Council.\n\n“It is late,” he said.",
            "Kiran Pell",
            id="nor a body",
        ),
        pytest.param(
            "“It is late,” said Kiran Pell.\n\nUna Keane deplored the raid which she said was “cruel”.",
            "Una Keane",
            id="the subject of the same sentence",
        ),
        pytest.param(
            "“It is late,” said Kiran Pell. As soon as Tam Vale reached the dam, he warned of floods.",
            "Tam Vale",
            id="the subject of the clause in front",
        ),
        pytest.param(
            "“It is late,” said Kiran Pell. Tam Vale should go home, he said.",
            "Kiran Pell",
            id="not whom the reported words are about",
        ),
        pytest.param(
            "“It is late,” said Kiran Pell. Tam Vale “slept through it,” he said.",
            "Kiran Pell",
            id="nor those in marks",
        ),
        pytest.param("“Tam Vale slept through it,” he said.", "", id="a name only in the quotation"),
        pytest.param(
            "Lost was the match as Ada Brook became the first to win since Zoe Falk in 1971.\n\n“I slept,” she said.",
            "Ada Brook",
            id="a record's earlier holder",
        ),
        pytest.param(
            "“We lost,” Sam Odera said.\n\nLocal resident Rosa has a young son. She said she was tired.",
            "Rosa",
            id="somebody with one name",
        ),
        pytest.param(
            "Rosa Tell left. “It was fun,” Ada Brook said.\n\nRosa praised the meal. She said it was fresh.",
            "Rosa Tell",
            id="by the given name",
        ),
        pytest.param(
            "“We won,” Tom Odera said.\n\nThe crowd sang, but the mayor, Karl Vale, stayed away.\n\n“It was late,” he said.",
            "Karl Vale",
            id="the second of two clauses",
        ),
        pytest.param(
            "“We won,” said Ada Brook.\n\nZoe Falk grew up by the weir; she said nobody swam there.",
            "Zoe Falk",
            id="the clause in front of a semicolon",
        ),
        pytest.param(
            "Ola Vale said it rained.\n\nThe best was the feast, during which potter Noor Adu spoke of it.\n\nShe said it was late.",
            "Noor Adu",
            id="a later clause, and a post",
        ),
        pytest.param(
            "Ann Vale said it rained.\n\nThe best was the feast, where the Marl Bridge was dark.\n\nShe said it was late.",
            "Ann Vale",
            id="a thing in a later clause",
        ),
        pytest.param(
            "Karl Vale blamed “puppets” for it, Dawn News reported.\n\nThe pier was safe, he said.",
            "Karl Vale",
            id="a paper is no he",
        ),
        pytest.param(
            "“We won,” Tom Odera said.\n\nReacting, the president of the Dorn Rowers (DR), Karl Vale, backed it. He said it held.",
            "Karl Vale",
            id="who holds the post in front of a comma",
        ),
        pytest.param(
            "“We won,” Tom Odera said.\n\nThe Vale Bridge was shut in May.\n\n“It was late,” he said.",
            "Tom Odera",
            id="a bridge does not speak",
        ),
        pytest.param(
            "“We won,” Tom Odera said.\n\nThe crowd sang, but Ada Brook stayed away.\n\n“It was late,” he said.",
            "Tom Odera",
            id="a woman is no he",
        ),
        pytest.param(
            "“We won,” Tom Odera said.\n\nEarlier, Corporal Ivo Sen was called.\n\n“It was late,” he said.",
            "Ivo Sen",
            id="behind a word that says when",
        ),
        pytest.param(
            "“We won,” Tom Odera said.\n\nWard 3 Councillor Ivo Sen (NPP) was called.\n\n“It was late,” he said.",
            "Ivo Sen",
            id="behind a post with a number",
        ),
        pytest.param(
            "“We won,” Tom Odera said.\n\nOutside, the road was shut and Ivo Sen had left.\n\n“It was late,” he said.",
            "Tom Odera",
            id="not the second of two clauses",
        ),
        pytest.param(
            "“We won,” Tom Odera said. Dr Philip Sen spoke.\n\nA vet in Oshton until he gave up in 2009, Dr Sen saw a lamp"
            " on the stairs.\n\n“It was late,” he said.",
            "Philip Sen",
            id="behind what he was",
        ),
        pytest.param(
            "“We won,” Tom Odera said.\n\nKarl Vale stayed away. The crowd sang.\n\n“It was late,” he said.",
            "Tom Odera",
            id="not the very last sentence",
        ),
    ],
)
def test_whom_the_sentence_is_about_comes_before_who_is_named_last(text: str, last: str) -> None:
    assert speakers(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Alfred Dunning died in May. Mr Dunning was a postman.\n\n“Nobody told us,” said Mrs Dunning.",
            "Mrs Dunning",
            id="his wife, of whom no more is said",
        ),
        pytest.param(
            "Graeme Dunning died in May.\n\n“Nobody told us,” Mrs Dunning said. “It was late,” Mrs Dunning said.",
            "Mrs Dunning",
            id="Mrs is nobody with a man's name",
        ),
        pytest.param(
            "Graeme Dunning died in May.\n\n“He told us,” said his wife, Wilga. Mrs Dunning said it was late.",
            "Wilga Dunning",
            id="his wife, named before",
        ),
        pytest.param(
            "Nora Dunning spoke out after the death of Alfred Dunning.\n\nMrs Dunning said it was late.",
            "Nora Dunning",
            id="both named",
        ),
        pytest.param(
            "Doreen and Alfred Dunning run the mill.\n\n“It is late,” Mrs Dunning said.",
            "Doreen Dunning",
            id="the first of two with one surname",
        ),
        pytest.param(
            "Doreen and Alfred Dunning run the mill.\n\n“It is late,” Mr Dunning said.",
            "Alfred Dunning",
            id="the second of two with one surname",
        ),
        pytest.param(
            "“It is late,” Alfred Dunning said. Nora Dunning wept. “Go home,” Mrs Dunning said.",
            "Nora Dunning",
            id="past the last speaker",
        ),
        pytest.param(
            "“It is late,” Karen Frost said. “Go home,” Ms Frost said.",
            "Karen Frost",
            id="the only one",
        ),
        pytest.param(
            "“It is late,” Jo Frost said. “Go home,” Mr Frost said.", "Jo Frost", id="a name that tells nothing"
        ),
        pytest.param("“It is late,” Andrea Frost said. “Go,” Mr Frost said.", "Andrea Frost", id="a list may be wrong"),
        pytest.param("Viktor Kaush spoke. Viktor said it was late.", "Viktor Kaush", id="the given name alone"),
        pytest.param("Kaush Flight 9 fell. Kaush said it was late.", "Kaush", id="not a name that opens a body's"),
        pytest.param(
            "Callum Frayne was sent home. “He was in boots,” said the head, Robin Orr.\n\nHis mother Donna said it was "
            "unfair.\n\nMrs Frayne said they were shoes.",
            "Donna Frayne",
            id="a mother whose son alone has the full name",
        ),
        pytest.param(
            "Madam Tan Bee Lay wanted the girls to count. Their uncle, Mr Desmond Tan, stayed at home. Madam Tan said they could.",
            "Tan Bee Lay",
            id="a surname that stands in front",
        ),
    ],
)
def test_a_title_tells_which_of_two_is_meant(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


def test_what_stands_with_a_shared_surname_alone_describes_nobody() -> None:
    article = laid_out("Mr Justice Dale was late. Tom Dale said it was hard. Ann Dale said she cried.")
    assert [source.role for source in article.sources] == ["", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It rained,” Capt. Dana Holm said. Growers are angry. They said it was “a scandal”.", "Growers"),
        ("Coroner Neil Hobday said she fell. The family wanted answers.\n\nThey claimed it was “a scandal”.", "family"),
        (
            "Paul Hendry and Carl Osgood were sorry for the delays.\n\nThey said: “We are at work.”",
            "Paul Hendry and Carl Osgood",
        ),
        ("“It rained,” Capt. Dana Holm said. The crew is made up of neighbours who say it froze.", "neighbours"),
        ("“It rained,” Capt. Dana Holm said. It drew scorn from some, who said it froze.", "some"),
        ("“It rained,” Capt. Kim Holm said. Pupils we talked to say it froze. They say it was “a scandal”.", "Pupils"),
        (
            "Warden Kim Holm said it froze. Marl's two Farm councillors - ex-mayor Ann Vale and Bob Orr - slept.\n\n"
            "They claimed it rained.",
            "Marl's two Farm councillors",
        ),
        (
            "Warden Kim Holm said it froze. Marl's vicar - the oldest of two Farm councillors - slept.\n\n"
            "They claimed it rained.",
            "Kim Holm",
        ),
        (
            "The Bus Service said it was late.\n\nThe Drivers Union walked out over pay that they say is too low.",
            "Drivers Union",
        ),
        (
            "A boy from Marl scorned the clinic. When the Post asked clerks and the mayor, they said he was late.",
            "clerks and the mayor",
        ),
        ("A boy from Marl spoke. When the mayor met the clerks, they said he was late.", "clerks"),
        ("A boy from Marl spoke. When the clerks met the vicars, they said he was late.", "clerks"),
        ("The clerks spoke. When the mayor met Ben Adu, they said he was late.", "clerks"),
        ("The Bus Service said it was late. “Few buses may run,” its statement said.", "Bus Service"),
        ("Ben Adu left on Monday. The council said it was sad. “I am tired,” his letter said.", "Ben Adu"),
        ("The report found it was late. “Few buses may run,” its statement said.", "statement"),
        ("Brightwells warned of cuts in “every shop”.\n\n“We look at rents too,” it added.", "Brightwells"),
        ("Holm warned of cuts in “every shop”.\n\n“We look at rents too,” it added.", ""),
        ("Hugh Adu keeps bees. Yet Marl-born Hugh said: “I spent my youth at sea.”", "Hugh Adu"),
        ("The clerks said it rained. Ben Adu slept. They added that it froze.", "clerks"),
        ("Sam Odera rowed on Monday. He said they asked the crew what it wore.", ""),
        ("“It rained,” said Ben Adu – who asked for an umbrella.", "Ben Adu"),
        pytest.param(
            "“We fixed it,” said Dana Whit, a spokesman.\n\nResearchers at Calder Tech asked the machine 900 questions. In one "
            "case, they wrote in a paper, it “told a lie to a child.”",
            "Researchers at Calder Tech",
            id="several of a body whose name ends the phrase",
        ),
    ],
)
def test_they_are_several_and_who_is_whoever_stands_before(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected
