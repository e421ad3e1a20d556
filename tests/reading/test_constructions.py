"""Every construction of attribution, in many Englishes: what is quoted, by whom; the ids are those of the grammar's table.

Each row is one paragraph (or several, parted by a blank line) and the mention at each quotation, in order.
"""

import pytest

from .test_speech import read, speakers


def credited(text: str) -> list[str | None]:
    return [mention for _, mention in speakers(read(text))]


# who speaks in a clause that hangs on a longer sentence
IN_A_CLAUSE = [
    ("Member for Dorn Kerry Haslam said it was “all lies”.", ["Member for Dorn Kerry Haslam"]),
    ("Another swimmer, Trish Odell, spoken to at the lido, said it was “all lies”.", ["Trish Odell"]),
    (
        "Sela Orwin, who advises the trustees of the Reed Fund, near Oshton, today said it was “all lies”.",
        ["Sela Orwin"],
    ),
    ("Sela Orwin, who lives with her son, Tom, in Oshton, said it was “all lies”.", ["Sela Orwin"]),
    ("Meanwhile, Principal of the Dorn All-Age, Verna Tull-Hay, said it was “all lies”.", ["Verna Tull-Hay"]),
    ("Head of the Reed Weir Lower and Upper School, Sam Tellis, said it was “all lies”.", ["Sam Tellis"]),
    ("Police held a baker who neighbours said was “always at his oven”.", ["neighbours"]),
    ("Ama Pell, who last year said the pier was “a house on legs”, is late.", ["who"]),
    ("Tom Orr was remembered as a “quiet man to the end” who never said no.", [None]),
    (
        "A diplomat who sat in on the talks, speaking on condition of anonymity because they were private, said they "
        "were “closer than they sound”.",
        ["A diplomat who sat in on the talks"],
    ),
    (
        "A diplomat who sat in on the talks, speaking later, said they were “all in”.",
        ["A diplomat who sat in on the talks"],
    ),
    (
        "Objector Alwyn Tarn, of Mill Street, whose garden is small, told them it was “all lies”.",
        ["Objector Alwyn Tarn"],
    ),
    ("Alwyn Tarn, 44, of Mill Street, Oshton, who had not applied, said it was “all lies”.", ["Alwyn Tarn"]),
    ("A clerk to the mayor of Oshton, Ada Pell, who had waited, said it was “all lies”.", ["Ada Pell"]),
    ("The man accused of robbing a nurse said he was “sorry for it all”.", ["The man accused of robbing a nurse"]),
    (
        "The sister of a woman charged with shooting a baker in May said: “Wait.”",
        ["The sister of a woman charged with shooting a baker"],
    ),
    ("Two men jailed for beating a clerk told Pell it was “all lies”.", ["Two men jailed for beating a clerk"]),
    ("A man accused of theft wept and a nurse said he was “sorry for it all”.", ["a nurse"]),
    ("After a man was accused of robbing a bank a judge said it was “all lies”.", ["a judge"]),
    ("The mayor accused the baker of theft and a clerk said it was “all lies”.", ["a clerk"]),
    ("A man who set fire to a mill was jailed after a judge told him he had shown “reckless contempt”.", ["a judge"]),
    ("An officer who fled the town before Pell said “go” was found in Oshton.", ["Pell"]),
    (
        "Judge Nora Venn, in jailing the gang - which had a jockey in it - said they were “hollow”.",
        ["Judge Nora Venn"],
    ),
    (
        "Coach Ada Pell, after a week at home – and one on the road – said they were “all in”.",
        ["Coach Ada Pell"],
    ),
    ("He met Ada Pell, a nurse, and the mayor – who was wet – said they were “all in”.", ["the mayor"]),
    ("“The hall is dry,” Mayor, Tom Venn, told the chamber.", ["Tom Venn"]),
    ("“The hall is dry,” Mayor Tom Venn, a baker, told the chamber.", ["Mayor Tom Venn"]),
    ("In a statement this evening, gardaí said: “We ask anybody who saw it to come forward.”", ["gardaí"]),
    ("“The hall is dry,” Cllr. Ada Pell said.", ["Cllr. Ada Pell"]),
    ("The head of the banned Reed Movement, Chief Ada Pell, has said it is “a free choice”.", ["Chief Ada Pell"]),
    ("The chair of the troubled Reed Trust, Ada Pell, said: “We are dry.”", ["Ada Pell"]),
    ("Dozens of anglers have told the council that the pier is “a trap for children”.", ["Dozens of anglers"]),
    ("SCORES of bowlers had said it was “the wrong green”.", ["SCORES of bowlers"]),
    ("Ada Pell, 29, a baker in Oshton, who has two sons, said it was “a long night”.", ["Ada Pell"]),
    (
        "REEDHAM, Norin -- Tom Venn, 41, chief of the fire service, who lives in Reedham, said it was “a long night”.",
        ["Tom Venn"],
    ),
    ('Two clerks spoke. One said the plan was dead. The other said: "Nobody wrote it down."', ["The other"]),
]

# K01 to K07: the attribution follows the quotation or stands inside it
AFTER = [
    ('"We lost the toss and the match with it," Perera said.', ["Perera"]),
    ('"The bench has read the file," Justice Adeyemi told counsel.', ["Justice Adeyemi"]),
    ('"Rates will stay where they are," the governor said on Thursday.', ["the governor"]),
    ('"The comet is older than the Sun," she added.', ["she"]),
    ('"Our claim is simple," argued Mr Justice Harcourt-Baines.', ["Mr Justice Harcourt-Baines"]),
    ('"He taught three generations to swim," recalled his daughter.', ["his daughter"]),
    ('"The kiln has never gone out," said Ceri Bowen-Pugh, the potter.', ["Ceri Bowen-Pugh"]),
    ('"We were robbed," said captain Temba Nkosi, his shirt torn.', ["captain Temba Nkosi"]),
    ('"The tide does not wait," says Aunty Leilani, who is 81.', ["Aunty Leilani"]),
    ('"No ship has docked since Friday," said the port authority.', ["the port authority"]),
    ('"The vaccine is safe," health ministry officials said.', ["health ministry officials"]),
    ('"The vaccine is safe," two officials briefed on the trial said.', ["two officials briefed on the trial"]),
    ('"The books balance," finance director Wei Ling Tan replied.', ["finance director Wei Ling Tan"]),
    ('"I bowled too short," Rao, the captain, admitted.', ["Rao"]),
    ('"I bowled too short," Rao, 24, admitted.', ["Rao"]),
    ('"The path is shut," the park\'s chief ranger, Ngaire Tamihana, warned.', ["Ngaire Tamihana"]),
    ('"It is a scandal!" fumed opposition MP Grace Wanjiru.', ["opposition MP Grace Wanjiru"]),
    ('"Who pays?" asked the committee chairman.', ["the committee chairman"]),
    ('"Who pays?" the committee\'s only farmer wanted to know.', ["the committee's only farmer"]),
    ('"We tested it twice," Banda said. "It held both times."', ["Banda", "Banda"]),
    ('"We tested it," Banda said, "and it held."', ["Banda", "Banda"]),
    ('"We," Banda said with a bow, "are the champions."', ["Banda", "Banda"]),
    ('"The vote is on Monday," said the clerk. "Come early. Bring a chair."', ["the clerk", "the clerk"]),
    ('"Not yet," whispered the stage manager, "but soon."', ["the stage manager", "the stage manager"]),
    ('"It burns clean," the study\'s authors wrote.', ["the study's authors"]),
    ('"It burns clean," wrote the authors of the study.', ["the authors of the study"]),
    ('"It burns clean", said Dr Achterberg.', ["Dr Achterberg"]),
    ('"It burns clean" — so says the maker.', ["the maker"]),
    ('"I had no map," she would later write.', ["she"]),
    ('"I had no map," he has since said.', ["he"]),
    ('"I had no map," he was quoted as saying.', ["he"]),
    ('"I had no map," he is said to have told the coroner.', ["he"]),
    ('"The lake is dying," said a fisherman, who gave only his first name, Musa.', ["a fisherman"]),
    ('"The lake is dying," said Musa, a fisherman, pulling in his net.', ["Musa"]),
    ('"The lake is dying," Musa told this newspaper by telephone.', ["Musa"]),
    ('"The lake is dying," Musa told the Lakeside Courier\'s reporter.', ["Musa"]),
    ('"The lake is dying," Musa, speaking through an interpreter, told the inquiry.', ["Musa"]),
    ('"The lake is dying," the fisherman said, wiping his hands.', ["the fisherman"]),
]

# verbs and nouns that no list holds: what stands in the slot speaks
UNLISTED = [
    ('"The hull is sound," the cooper surmised.', ["the cooper"]),
    ('"The hull is sound," he surmised.', ["he"]),
    ('"The hull is sound," exhorted the guild\'s treasurer, goldsmith Ines Maro.', ["Ines Maro"]),
    ('"The hull is sound," trilled the soprano.', ["the soprano"]),
    ('"Sorry, the page has moved," reads a note pinned to the door.', ["a note"]),
    ('The notice was replaced by a card that said, "Sorry, no more tickets for tonight\'s show."', ["a card"]),
    ('Another posted, "My train has stood outside Oshton for an hour."', ["Another"]),
    ('The beekeeper pointed out that the hives were "older than the village they stand in".', ["The beekeeper"]),
    ('Article 12 says: "No person shall be moved against his will."', ["Article 12"]),
    ('Clause 4 of the lease states that the tenant "shall keep the gutters clean".', ["Clause 4 of the lease"]),
    ('The placard man, a retired milkman, told us the mayor was "a man of straw".', ["The placard man"]),
    ('A podcast host asked: "Is the game worth the candle?"', ["A podcast host"]),
]

# K08, K25, K31: the attribution introduces the quotation
BEFORE = [
    ('Perera said, "We lost the toss."', ["Perera"]),
    ('Perera said: "We lost the toss."', ["Perera"]),
    ('Perera, asked about the toss, said: "We lost it."', ["Perera"]),
    ('Asked about the toss, Perera said: "We lost it."', ["Perera"]),
    ('In a letter to the board, the surgeon wrote: "I can no longer operate safely."', ["the surgeon"]),
    ('Writing in the Harbour Monitor, Tan said: "The reef is bleaching."', ["Tan"]),
    ('Tan wrote on her blog: "The reef is bleaching."', ["Tan"]),
    ('Tan posted on Facebook: "The reef is bleaching."', ["Tan"]),
    ('The club tweeted: "Kick-off has been put back to 8pm."', ["The club"]),
    ('The club said on social media: "Kick-off has been put back to 8pm."', ["The club"]),
    ('The summons read: "You are to appear on May 4."', ["The summons"]),
    ('His reply was short: "No, thank you."', ["His"]),
    ('The coach had one word for it: "Shameful."', ["The coach"]),
    ('The judge turned to the jury: "You may retire."', ["The judge"]),
    ('Mensah smiled: "Ask my wife."', ["Mensah"]),
    ('Then Mensah took the microphone and said: "Ask my wife."', ["Mensah"]),
    ('As the crowd thinned, a steward told me: "They do this every year."', ["a steward"]),
    ('To loud cheers, the union secretary declared: "We walk at noon."', ["the union secretary"]),
    ('Sabirova set out three points:\n\n"The dam will hold."\n\n"The road will not."', ["Sabirova", "Sabirova"]),
    ('"It held," said author and historian Lola Sabirova.', ["author and historian Lola Sabirova"]),
    ('"It held," said her friend and neighbour Lola Sabirova.', ["her friend and neighbour Lola Sabirova"]),
    ('"It held," said the coach and captain Lola Sabirova.', ["the coach"]),
    ('Sabirova took to her page.\n\nIn her words:\n\n"The dam will hold."', ["her"]),
    ('Sabirova was told to rest. To which her reply reads:\n\n"The dam will not."', ["her"]),
    ('The farm describes its milk in this way:\n\n"Slow, cold and clean."', ["The farm"]),
    ('The minister told the house:\n\n"There will be no levy on salt."', ["The minister"]),
    ('Here is Okoye on the final whistle: "I wept like a child."', ["Okoye"]),
    ('The news did not surprise harbour master Ailsa Greig: "We have been silting up since March."', ["Ailsa Greig"]),
    ('Nkosi refused to blame the pitch – "it was the same for both sides".', ["Nkosi"]),
    ('Nkosi welcomed the ruling -- "It was the only fair end to this."', ["Nkosi"]),
    ('"We walk at noon." Those were the words of Zainab Bello, the union\'s secretary.', ["Zainab Bello"]),
]

# K11, K17 to K22: phrases, second hand, participles, questions
PHRASES = [
    ('According to the harbour master, the berth is "no better than a ditch".', ["the harbour master"]),
    ('The berth is, according to the harbour master, "no better than a ditch".', ["the harbour master"]),
    ('"The berth is no better than a ditch," according to harbour master Ailsa Greig.', ["harbour master Ailsa Greig"]),
    ('As the coach put it, "we ran out of legs".', ["the coach"]),
    ('As the coach likes to say, "legs win finals".', ["the coach"]),
    ('In the words of the coach, "legs win finals".', ["the coach"]),
    ('In Okoye\'s words, the pitch was "a ploughed field".', ["Okoye's"]),
    ('To quote the coach, "legs win finals".', ["the coach"]),
    ('"Legs win finals," as the coach put it.', ["the coach"]),
    ('"Legs win finals," in the words of coach Dada.', ["coach Dada"]),
    ('For Okoye, the pitch was "a ploughed field".', ["Okoye"]),
    ('Okoye was quoted by the Stadium Post as saying the pitch was "a ploughed field".', ["Okoye"]),
    ('The Stadium Post quoted Okoye as saying: "It was a ploughed field."', ["Okoye"]),
    ('Okoye was reported as saying that the pitch "belonged to the sheep".', ["Okoye"]),
    ('Okoye was overheard telling a steward that the pitch "belonged to the sheep".', ["Okoye"]),
    ('The appeal was dismissed, the judge saying it was "without a shred of merit".', ["the judge"]),
    ('The judge dismissed the appeal, saying it was "without a shred of merit".', ["The judge"]),
    ('The judge dismissed the appeal, describing it as "without merit".', ["The judge"]),
    ('Citing two storms, Greig called the quay "a wreck in waiting".', ["Greig"]),
    ('Greig, citing two storms, called the quay "a wreck in waiting".', ["Greig"]),
    ('When asked whether she would stand again, the senator said: "Watch this space."', ["the senator"]),
    ('"Watch this space," the senator said when asked whether she would stand again.', ["the senator"]),
    ('"Watch this space," was the senator\'s only answer.', ["the senator's"]),
    ('Banda insisted the result "was never in doubt", adding that his side "could have had six".', ["Banda", "Banda"]),
    ('Banda said the result "was never in doubt" and described the keeper as "a wall".', ["Banda", "Banda"]),
    ('Banda went on to describe the keeper as "a wall in gloves".', ["Banda"]),
    ('As his grandmother used to say, "A closed mouth catches no flies."', ["his grandmother"]),
    ('The nets were empty. "The sea owes nobody," as Banda always liked to say.', ["Banda"]),
    ('The lights went out. "Late," someone shouted.', ["someone"]),
    ('The lights went out. "Late!" yelled somebody in the stand.', ["somebody"]),
    ('Banda began to shout: "Close the gate!"', ["Banda"]),
    ('Mensah wept. "The sea owes nobody," Banda continued to insist.', ["Banda"]),
    ('Banda wanted to say: "The sea owes nobody."', ["Banda"]),
    ('Banda took to the radio to call the keeper "a wall in gloves".', ["Banda"]),
    ('Rao said the nurse had told her "not to worry about the dose".', ["the nurse"]),
    ('Rao said she had been told by the nurse "not to worry about the dose".', ["the nurse"]),
    ('Rao complained that the ward "smelt of old soup".', ["Rao"]),
    ('Rao has complained that the ward "smelt of old soup".', ["Rao"]),
    ('Rao likened the ward to "a bus station at midnight".', ["Rao"]),
    ('Rao spoke of "a bus station at midnight".', ["Rao"]),
    ('Rao wrote of "a bus station at midnight" in her diary.', ["Rao"]),
    ('Rao branded the ward "a bus station at midnight".', ["Rao"]),
    ('Rao accused the board of "hiding behind its own desk".', ["Rao"]),
    ('Rao warned of "a long and dirty winter".', ["Rao"]),
    ('Rao praised the porters for their "quiet, stubborn kindness".', ["Rao"]),
    ('Rao has said repeatedly that she will "never sign such a paper".', ["Rao"]),
    ('Rao is praising the porters as "the people who keep the lights on".', ["Rao"]),
    ('The ward is not, Rao says, "a place to get well in".', ["Rao"]),
    ('The ward, Rao says, is "a place to get ill in".', ["Rao"]),
    ('The ward is "a place to get ill in", says Rao.', ["Rao"]),
    ('"A place to get ill in" is how Rao describes the ward.', ["Rao"]),
    ('What Rao calls "a place to get ill in" is to be closed.', ["Rao"]),
    ('The board issued a statement saying the ward "meets every standard".', ["The board"]),
    ('The town released a statement on Wednesday saying the bridge "is safe for carts".', ["The town"]),
    ('A statement from the board said the ward "meets every standard".', ["A statement from the board"]),
    ('Her claim that the ward "smelt of old soup" was denied.', ["Her"]),
    ('Mr Chanda\'s complaint that the ward "smelt of old soup" was denied.', ["Mr Chanda's"]),
    ('The finding by the inspector that the ward "smelt of old soup" was denied.', ["the inspector"]),
    ('The minister\'s "not one bed less" promise was broken.', ["The minister's"]),
    ('The ward was described as "a bus station" by Rao.', ["Rao"]),
    ('The ward was described by Rao as "a bus station at midnight".', ["Rao"]),
    ('The ward has been called "a bus station" by those who work in it.', ["those"]),
    ('Greig, at a meeting in Port Adair, Norin, said the quay was "a wreck in waiting".', ["Greig"]),
    ('Greig said as he opened the quay in Port Adair: "She will outlast us all."', ["Greig"]),
    ('Greig said her "friend and rival" Tom Ure ran "a campaign with its sleeves rolled up".', ["Greig", "Greig"]),
    ('Phil Okoro and Tim Adair, both farmers, said the levy was "a tax on rain".', ["Phil Okoro and Tim Adair"]),
]

# K15, K29, K32: fragments in a running sentence, documents as speakers
FRAGMENTS = [
    ('The regulator found "serious and repeated failings" at the plant.', ["The regulator"]),
    ('The audit found "serious and repeated failings" at the plant.', ["The audit"]),
    ('The audit\'s authors found "serious and repeated failings".', ["The audit's authors"]),
    ('The lawsuit accuses the firm of "a cynical disregard for life".', ["The lawsuit"]),
    ('A study in the Journal of Soil Science described the crust as "all but dead".', ["A study"]),
    ('The company\'s website promises "a bed in every port".', ["The company's website"]),
    ('The treaty speaks of "a common house of nations".', ["The treaty"]),
    ('The indictment says Pell "knowingly and for gain" sold the seal.', ["The indictment"]),
    ('Prosecutors say Pell "knowingly and for gain" sold the seal.', ["Prosecutors"]),
    ('The Ministry of Works said it "regrets the delay".', ["The Ministry of Works"]),
    ('Scientists at the Vale Institute say the comet is "older than the Sun".', ["Scientists"]),
    ('The Kremlin called the plan "unhelpful".', ["The Kremlin"]),
    ('Villagers said the flood came "like a door slamming".', ["Villagers"]),
    ('One villager said the flood came "like a door slamming".', ["One villager"]),
    ('Three of the five judges called the law "a dead letter".', ["Three of the five judges"]),
    ('Critics deride it as "a bridge to nowhere in particular".', ["Critics"]),
    ('The Archbishop of Oshton said the poor "cannot eat promises".', ["The Archbishop of Oshton"]),
    ('She said he was "very much alive" to the danger.', ["She"]),
    ('The judge held that Rao "knew of it all along".', ["The judge"]),
    ('He said it was "now or never", that the roof "would not wait".', ["He", "He"]),
    ('Bello said one accused had "the hands of a baker".', ["Bello"]),
    (
        'Thirty of the bakers met the new finance chief on Monday and said they felt "a deep chill".',
        ["Thirty of the bakers"],
    ),
    ('Bello said the "so-called experts" had "never milked a cow".', ["Bello", "Bello"]),
]


# several clauses: who acts in speaking owns the words
CLAUSES = [
    ('When Vale announced his bid in June, he referred to foreign porters as "rats with a visa".', ["he"]),
    ('When I asked Rao if she would stand, the mayor looked away and said: "Ask my wife!"', ["the mayor"]),
    ('Rao said the league, which Tan described as "a closed shop in a better suit", would open.', ["Tan"]),
    ('Rao said she would go, although Tan tweeted that he "would not open the door".', ["Tan"]),
    ('Rao wrote in a note explaining why she was leaving the club, "but most of us stay in our hearts".', ["Rao"]),
    ('Sen. Ada Cole on Monday played down the row and said it was "a storm in a thimble".', ["Sen. Ada Cole"]),
    ('A letter obtained by the Norin Herald warns that "the next one goes to counsel".', ["A letter"]),
    ('Rao was asked by host Tim Ure, who was once her rival, "Would you take the job?"', ["host Tim Ure"]),
    ('Rao was downbeat on Monday -- "We were second to everything."', ["Rao"]),
    ('"Is it over?" he wondered.', ["he"]),
    ('"It was a long night." Those were the words of the mayor, Ada Cole, on Monday.', ["Ada Cole"]),
    (
        'The harbour board met the crews in May.\n\nGreta Holm had the last word.\n\n"We sail on Monday."',
        ["Greta Holm"],
    ),
]


@pytest.mark.parametrize("text, expected", IN_A_CLAUSE + CLAUSES + AFTER + UNLISTED + BEFORE + PHRASES + FRAGMENTS)
def test_who_is_credited(text: str, expected: list[str]) -> None:
    found = credited(text)
    assert len(found) == len(expected)
    for got, wanted in zip(found, expected, strict=True):
        assert got == wanted or got and wanted and (got == wanted or got.startswith(wanted) or got.endswith(wanted)), (
            found
        )
