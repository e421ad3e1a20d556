"""Constructions of attribution, one row each: who is read as the speaker of the quotation or the statement."""

import pytest

from lint.article import Article
from lint.document import Block, Document, Span
from lint.files import File
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()


def read(text: str) -> Article:
    """An article of body paragraphs only, divided by blank lines."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block("paragraph", Span(at, at + len(part))))
        at += len(part) + 2
    return Article(Document(File("test.txt", text), text, tuple(blocks)), LEXICON)


def speakers(article: Article) -> list[tuple[str, str | None]]:
    """(class, mention of the speaker) for each quotation."""
    out = []
    for attribution in article.attributions:
        mention = None
        if attribution.statement is not None:
            span = article.statements[attribution.statement].speaker
            mention = article.text[span.start : span.end] if span else None
        out.append((attribution.category, mention))
    return out


# one quotation each; the construction's name in attribution-grammar terms is the id
QUOTED = [
    pytest.param('"The dam will hold," Sabirova said.', "Sabirova", id="after"),
    pytest.param('"The dam will hold," said Sabirova.', "Sabirova", id="after, inverted"),
    pytest.param(
        '"The dam will hold," said Lola Sabirova, chief engineer of the Norin Water Trust.',
        "Lola Sabirova",
        id="inverted with a description",
    ),
    pytest.param(
        '"The dam will hold," water trust engineer Lola Sabirova said.',
        "water trust engineer Lola Sabirova",
        id="description in front",
    ),
    pytest.param('"The dam will hold," Sabirova, the trust\'s engineer, said.', "Sabirova", id="description between"),
    pytest.param('Sabirova said: "The dam will hold."', "Sabirova", id="colon"),
    pytest.param('Sabirova said, "The dam will hold."', "Sabirova", id="comma"),
    pytest.param('Sabirova told the Norin Herald: "The dam will hold."', "Sabirova", id="told an outlet"),
    pytest.param('Sabirova called the dam "a fortress".', "Sabirova", id="part quotation"),
    pytest.param('Sabirova said the dam was "as safe as a house" in spring.', "Sabirova", id="mixed"),
    pytest.param('As Sabirova put it, "water always wins in the end".', "Sabirova", id="as X put it"),
    pytest.param('According to Sabirova, the dam is "a fortress on the river".', "Sabirova", id="according to"),
    pytest.param('The dam is "a fortress on the river", according to Sabirova.', "Sabirova", id="according to, after"),
    pytest.param('Sabirova was quoted as saying "the dam will hold".', "Sabirova", id="quoted as saying"),
    pytest.param('The Herald quoted Sabirova as saying "the dam will hold".', "Sabirova", id="O quoted X"),
    pytest.param(
        'Sabirova said the dam would hold, adding that repairs "went on all night".', "Sabirova", id="participle"
    ),
    pytest.param('Sabirova defended the plan, saying "the dam will hold".', "Sabirova", id="participle, other verb"),
    pytest.param('The trust said in a statement: "Repairs are done."', "The trust", id="medium"),
    pytest.param(
        'The president wrote of "shared goals and old friendship" in her letter.', "The president", id="wrote of"
    ),
    pytest.param('The report said cracks were "wider than a hand".', "The report", id="document"),
    pytest.param('Mayor Pell had a short answer: "We will rebuild the bridge."', "Mayor Pell", id="colon, other verb"),
    pytest.param("“The dam will hold,” Sabirova said.", "Sabirova", id="curly"),
    pytest.param("‘The dam will hold,’ Sabirova said.", "Sabirova", id="single"),
    pytest.param("«The dam will hold», Sabirova said.", "Sabirova", id="guillemets"),
    pytest.param('"Is the road open?" Pell asked.', "Pell", id="question"),
    pytest.param('"The road is open," she said later.', "she", id="pronoun"),
    pytest.param(
        '"The road is open," the mayor of Oshton told reporters on Monday.', "the mayor of Oshton", id="role of"
    ),
    pytest.param('"The road is open," said one official close to the talks.', "one official", id="unnamed"),
    pytest.param(
        '"The road is open," an official who asked not to be named said.',
        "an official who asked not to be named",
        id="relative clause",
    ),
    pytest.param('"The road is open," Dr. Kwame Mensah-Boateng said.', "Dr. Kwame Mensah-Boateng", id="title, hyphen"),
    pytest.param('"The road is open," Séamus O’Rourke said.', "Séamus O’Rourke", id="diacritics, apostrophe"),
    pytest.param('"The road is open," Nuno de la Cruz said.', "Nuno de la Cruz", id="particles"),
    pytest.param('"The road is open," Dana Vale (F-Oshton) said.', "Dana Vale", id="party tag"),
    pytest.param('"The road is open," Dana Vale, 43, a driver, said.', "Dana Vale", id="age"),
    pytest.param('"The road is open," wrote one commenter.', "one commenter", id="noun in no list"),
    pytest.param('"The road is open," the trust\'s engineer, Lola Sabirova, said.', "Lola Sabirova", id="role, name"),
    pytest.param('"The road is open," said his brother, Ilkhom Vale.', "Ilkhom Vale", id="relation, name"),
    pytest.param('"The road is open," said Ed Vale referring to the list.', "Ed Vale", id="participle after the name"),
    pytest.param("''The road is open,'' Pell said.", "Pell", id="double marks typed as two single ones"),
    pytest.param('"Go home!" Pell yelled.', "Pell", id="exclamation"),
    pytest.param('"The road is open," said the 46-year-old.', "the 46-year-old", id="age as a noun"),
    pytest.param('Pell: "The road is open to all."', "Pell", id="label"),
    pytest.param('"The pump failed," she aded.', "she", id="misspelt verb"),
    pytest.param('"The pump failed," siad Pell.', "Pell", id="misspelt verb, inverted"),
]


@pytest.mark.parametrize("text, speaker", QUOTED)
def test_the_speaker_of_a_quotation(text: str, speaker: str) -> None:
    (found,) = speakers(read(text))
    assert found[1] == speaker
    assert found[0] in ("direct", "partial")


CARRIED = [
    pytest.param('"The dam," Sabirova said, "will hold."', ["Sabirova", "Sabirova"], id="interrupted sentence"),
    pytest.param(
        '"The dam will hold," Sabirova said. "We tested it twice."', ["Sabirova", "Sabirova"], id="second quotation"
    ),
    pytest.param(
        '"I call him Tiny," Pell said. "He\'s 6-2."', ["Pell", "Pell"], id="a sentence with one word and a number"
    ),
    pytest.param(
        '"We took it for a joke, " Ama Pell, one of the bakers lamented.', ["Ama Pell"], id="a blank before the mark"
    ),
    pytest.param(
        'Sabirova set out three points:\n\n"The dam will hold."', [None], id="colon, but the verb reports nothing"
    ),
    pytest.param(
        'Sabirova told the inquiry what she knew, and said this:\n\n"The dam will hold in any flood."',
        [None],
        id="colon after this",
    ),
    pytest.param(
        '"We closed the road at dawn," Pell said. "The river was high.\n\n"It reopened at noon."',
        ["Pell", "Pell", "Pell"],
        id="over two paragraphs",
    ),
]


@pytest.mark.parametrize("text, expected", CARRIED)
def test_speakers_are_carried_on(text: str, expected: list[str | None]) -> None:
    found = [mention for _, mention in speakers(read(text))]
    if expected == [None]:
        assert len(found) == 1
    else:
        assert found == expected


STATEMENTS = [
    pytest.param("Sabirova said the dam would hold.", [("Sabirova", "said")], id="no that"),
    pytest.param("Sabirova said that the dam would hold.", [("Sabirova", "said")], id="that"),
    pytest.param("The dam will hold, Sabirova said.", [("Sabirova", "said")], id="fronted"),
    pytest.param("The dam will hold, said Sabirova, its engineer.", [("Sabirova", "said")], id="fronted, inverted"),
    pytest.param(
        "Sabirova said the dam would hold and warned of floods that would come.",
        [("Sabirova", "said")],
        id="coordinated",
    ),
    pytest.param("The mayor urged residents to stay home.", [("The mayor", "urged")], id="order"),
    pytest.param("The dam was inspected twice, say observers.", [("observers", "say")], id="vague, inverted"),
    pytest.param(
        "An engineer at the board who asked not to be named said that the dam would hold.",
        [("An engineer at the board who asked not to be named", "said")],
        id="anonymity formula",
    ),
    pytest.param("Analysts say the dam will hold.", [("Analysts", "say")], id="vague"),
    pytest.param("Nine were hurt, residents and medics said.", [("residents and medics", "said")], id="two groups"),
    pytest.param(
        "Nine were hurt, police and ward officials said, before the road was shut.",
        [("police and ward officials", "said")],
        id="two groups, then when",
    ),
    pytest.param("The council and unions said nine were hurt.", [("The council and unions", "said")], id="body, group"),
    pytest.param("He met the mayor and aides said it was late.", [("aides", "said")], id="a clause each"),
    pytest.param(
        "A clerk reached by phone, who is on leave, said it was late.", [("A clerk", "said")], id="reached, who is"
    ),
    pytest.param("Asked about floods, Sabirova said none were expected.", [("Sabirova", "said")], id="asked about"),
    pytest.param(
        "The ministry considers the dam to be the safest in the region.",
        [("The ministry", "considers")],
        id="considers",
    ),
    pytest.param(
        "Harbour reports said the pier was shut.", [("Harbour reports", "said")], id="reports that are a noun"
    ),
    pytest.param("The clinic reports that the pier is shut.", [("The clinic", "reports")], id="reports that is a verb"),
    pytest.param("The website published the figures.", [("The website", "published")], id="published"),
    pytest.param("A study published last year found that it is old.", [("A study", "found")], id="a published study"),
    pytest.param("Sabirova found that the dam was weak.", [("Sabirova", "found")], id="found that"),
    pytest.param("Rao conceded the pier was old, and the board agreed.", [("Rao", "conceded")], id="conceded, and"),
    pytest.param("The pier will close, shows a study by the board.", [("a study", "shows")], id="a study, inverted"),
    pytest.param("Rao, who said the pier was old, left.", [("who", "said")], id="relative clause"),
    pytest.param("Rao agreed the pier was old.", [("Rao", "agreed")], id="a verb in -ee"),
    pytest.param("Rao said on Sunday night, crews went out again.", [("Rao", "said")], id="a time and a comma"),
    pytest.param("In fact, residents believe there's a leak.", [("residents", "believe")], id="there's"),
    pytest.param("Rao, though, made it clear on Friday that he stays.", [("Rao", "made it clear")], id="made it clear"),
    pytest.param("Rao raised concern that it was late.", [("Rao", "raised concern")], id="raised concern"),
    pytest.param("Rao claimed the title was his.", [("Rao", "claimed")], id="claimed a thing is so"),
    pytest.param("The union of teachers reports that it is late.", [("The union of teachers", "reports")], id="of N"),
    pytest.param("Rao accused rivals of being behind the march.", [("Rao", "accused")], id="accused of"),
    pytest.param("Rao blamed a wet June for poor sales.", [("Rao", "blamed")], id="blamed for"),
    pytest.param("Rao told them there would be rain.", [("Rao", "told")], id="there would"),
    pytest.param("Rao asked if it was late.", [("Rao", "asked")], id="asked if"),
]


@pytest.mark.parametrize("text, expected", STATEMENTS)
def test_statements(text: str, expected: list[tuple[str, str]]) -> None:
    article = read(text)
    found = [
        (text[s.speaker.start : s.speaker.end] if s.speaker else None, text[s.cue.start : s.cue.end])
        for s in article.statements
    ]
    for row in expected:
        assert row in found


def test_a_noun_inside_a_subject_is_no_verb() -> None:
    article = read("The police command in Norin on Monday said that two men were held.")
    assert [statement.lemma for statement in article.statements] == ["say"]


SILENT = [
    "That is to say, the road is closed until spring.",
    "A clerk of the port authority asked for it.",
    "The growth of rates, one of the highest states of the north, is over.",
    "The order came late and the report was lost.",
    "Five Central Asian states signed the accord in May.",
    "The team claimed victory after extra time.",
    "The ship reported no damage.",
    "The committee held talks with the union on Monday.",
    "The fund supports schools in the north.",
    "Officials wanted to keep the bridge open.",
    "The movement hopes to open branches in every district.",
    "It is difficult to imagine him doing this without help.",
    "Pell wished them success in their work.",
    "The gate was closed by order of the mayor.",
    "He is expected to say more on Friday.",
    "The minister may say that the road is closed.",
    "Two hundred people were told to leave.",
    "The added cost is small.",
    "It started at 3:30 a.m.",
    "Volunteers who respond when the bell rings came out.",
    "Pell found that out too late.",
    "The visitors conceded the match after an hour, and the coach praised his keeper.",
    "Holm, who spoke as the council met, took his seat.",
    "A report by the road board, showed tolls at a ten-year high.",
    "Holm led the way, claiming a haul of nine for 60 as Tarn were all out.",
    "Norin had conceded the series after two defeats and Holm lauded his team for pluck.",
    "They will retaliate if the fleet sails.",
    "The army holds the port as it claims more territory that was lost.",
    "Residents still feel sore about what happened.",
    "When asked if he felt sure of the date, Holm was careful.",
    "Some of the roof leaks when the wind comes.",
    "The guild has shown books there since spring and will open a room.",
    "The man accused of theft left, and a clerk was blamed for the delay.",
    "If she thought the roof was sound, nobody asked why.",
    "The harbour agreed to a fee that was higher.",
    "The board could not shield its chief from opposition claims he lied.",
    "The board hopes to open a room that was shut in the war.",
    "The board met to disprove rival claims of a gain that was false.",
]


@pytest.mark.parametrize("text", SILENT)
def test_false_friends_are_no_statements(text: str) -> None:
    assert [text[s.cue.start : s.cue.end] for s in read(text).statements] == []


NOT_SPEECH = [
    pytest.param('The movement "Sons of Norin" has opened a branch.', "name", id="movement"),
    pytest.param('The "Zarya" radar was switched off.', "name", id="system"),
    pytest.param('Ilkhom "Bolt" Vale won the race.', "nickname", id="nickname"),
    pytest.param('She directed the documentary "Cold Rivers" in 2011.', "title", id="title"),
    pytest.param('The so-called "black widow" is a spider.', "term", id="term"),
    pytest.param('A banner reading "No more dust" hung from the bridge.', "slogan", id="slogan"),
    pytest.param('The "reform" cost three hundred jobs.', "scare", id="scare"),
    pytest.param("The clip, Pell said, ended with “#TarnForever”.", "term", id="hashtag"),
    pytest.param('Pell said they met in a "noraebang" (singing) room.', "term", id="explained in brackets"),
    pytest.param(
        'Pell recalled the night she wept at the first showing of her film "Women of the Quay".', "title", id="of the"
    ),
    pytest.param("Ama Roe (“The Salt Road”) said nothing.", "title", id="what somebody made, in brackets"),
]


@pytest.mark.parametrize("text, category", NOT_SPEECH)
def test_words_in_marks_that_are_not_speech(text: str, category: str) -> None:
    assert [a.category for a in read(text).attributions] == [category]


SOURCES = [
    pytest.param(
        'Lola Sabirova, chief engineer of the Norin Water Trust, spoke first. "It will hold," Sabirova said.',
        ("Lola Sabirova", "person", "chief engineer", "Norin Water Trust"),
        id="surname after full name",
    ),
    pytest.param(
        '"It will hold," said US President Donna Vale.',
        ("Donna Vale", "person", "president", "United States"),
        id="office",
    ),
    pytest.param(
        '"It will hold," Norin embassy spokesman Ilkhom Vale said.',
        ("Ilkhom Vale", "person", "spokesman", "Norin embassy"),
        id="body, role, name",
    ),
    pytest.param(
        '"It will hold," said Dara Pell, head of the Ministry of Works press service.',
        ("Dara Pell", "person", "head of the press service", "Ministry of Works"),
        id="inner unit",
    ),
    pytest.param(
        '"It will hold," said Dara Pell, an MP affiliated with the Farm Party.',
        ("Dara Pell", "person", "MP", "Farm Party"),
        id="affiliated with",
    ),
    pytest.param(
        '"It will hold," said Dara Pell, who heads the Vale Institute.',
        ("Dara Pell", "person", "head", "Vale Institute"),
        id="who heads",
    ),
    pytest.param(
        'Shares in Corvane Cosmetics fell. "It will hold," Corvane said.',
        ("Corvane Cosmetics", "organisation", "", "Corvane Cosmetics"),
        id="a company by its first word",
    ),
    pytest.param(
        'Shares in Walker Cosmetics fell. "It will hold," Walker said.', ("Walker", "person", "", ""), id="a surname"
    ),
    pytest.param(
        'NATALIE Orr drove to the ward.\n\nHer daughter slept. "It will hold," Natalie said.',
        ("Natalie Orr", "person", "", ""),
        id="a long given name in capitals at the head of a story",
    ),
    pytest.param(
        'Frenchman Luc Abel won. "It will hold," Abel said.',
        ("Luc Abel", "person", "", ""),
        id="where somebody is from",
    ),
    pytest.param('"It will hold," the ministry said.', ("ministry", "organisation", "", "ministry"), id="body"),
    pytest.param('"It will hold," officials said.', ("officials", "vague", "", ""), id="vague"),
    pytest.param(
        '"It will hold," a border official said.', ("border official", "anonymous", "border official", ""), id="unnamed"
    ),
]


@pytest.mark.parametrize("text, expected", SOURCES)
def test_the_source_behind_a_mention(text: str, expected: tuple[str, str, str, str]) -> None:
    (source,) = read(text).sources
    assert (source.name, source.kind, source.role, source.organisation) == expected


def test_pronouns_point_to_the_last_speaker_of_the_section() -> None:
    article = read(
        "Dara Pell, a farmer, said the river was high.\n\nShe said the road was shut.\n\n"
        "Ilkhom Vale, a driver, said buses had stopped. He said trams ran."
    )
    assert [article.sources[s.source].name for s in article.statements if s.source is not None] == [
        "Dara Pell",
        "Dara Pell",
        "Ilkhom Vale",
        "Ilkhom Vale",
    ]


def test_the_source_is_the_unnamed_speaker() -> None:
    article = read(
        "A customs officer who asked not to be named said the post was empty.\n\n"
        '"Nobody came," said the source.\n\nThe customs source said the log was burnt.'
    )
    assert {s.source for s in article.statements} == {0}
    assert [source.id for source in article.sources] == ["ANON-1"]
