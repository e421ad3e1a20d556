"""Speakers in every shape: names of many cultures, titles, descriptions, bodies, documents, groups, the unnamed.

Each row is a sentence with one quotation, and the mention that is read as its speaker.
"""

import pytest

from lint.article import Article

from .test_speech import read, speakers

# a person's name in one form or another, before and behind the verb
NAMES = [
    "Dara Pell",
    "Pell",
    "Séamus O’Rourke",
    "Siân Llewelyn-Jones",
    "Nuno de la Cruz",
    "Ana Luísa dos Santos",
    "Jean-Baptiste Kouassi",
    "Ngozi Okonjo-Eze",
    "Kwame Mensah-Boateng",
    "Oluwaseun Adébáyò",
    "Thandiwe Dlamini",
    "Abdul Rahman al-Amin",
    "Fatima bint Khalid",
    "Yusuf bin Ishak",
    "Mehmet Aydın",
    "Gulnara Toktogul kyzy",
    "Azamat Bekov uulu",
    "Saifullo Rahmatov",
    "Nguyen Thi Lan",
    "Park Ji-woo",
    "Xu Wei",
    "Hiroshi Tanabe",
    "Suharno",
    "Rajesh Venkataraman Iyer",
    "Priya Nair",
    "Ingrid Haugen",
    "Åsa Lindqvist",
    "Jürgen von Altmark",
    "Pieter van der Berg",
    "Giulia Della Torre",
    "Zoë Kravitz-Hale",
    "Ö. Demir",
    "J. P. Okello",
    "R.K. Menon",
    "Mary Jane Watts Jr",
    "Henry Tudge III",
    "Tāne Mahuta Rangi",
    "Leilani Kealoha",
    "Keanu Nāone",
    "Malia Tupou",
    "María José Quiñones",
    "Łukasz Wiśniewski",
    "Jonas Petrauskas",
    "Katalin Szűcs",
    "Ștefan Ionescu",
    "Đorđe Petrović",
    "Ahmed Abdel Fattah",
    "Leila El Amrani",
    "D’Angelo Whitlock",
    "Shakeela N’Dour",
    "McKenzie Farrow",
    "Bill de Souza",
    "Sun Yat Lo",
    "Tunku Aziz",
    "Aung Kyaw",
    "Tenzin Dolma",
    "Batbayar Ganzorig",
    "Nino Gelashvili",
    "Hovhannes Grigoryan",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_form_speaks(name: str) -> None:
    for text in (f"“The road is open,” {name} said.", f"“The road is open,” said {name}, a driver."):
        assert _speaker(read(text)) == name


# roles, ranks and descriptions, before, behind and around a name; the part that must be in the mention is given
DESCRIBED = [
    ('"The road is open," Dr Nkechi Adeyemi said.', "Dr Nkechi Adeyemi"),
    ('"The road is open," said Col. Rustam Vale.', "Col. Rustam Vale"),
    ('"The road is open," said Lt. Gen. Rustam Vale.', "Rustam Vale"),
    ('"The road is open," Sgt Maj Brian Toal said.', "Brian Toal"),
    ('"The road is open," Mrs. Okafor said.', "Mrs. Okafor"),
    ('"The road is open," said Rt Hon Dame Ailsa Greig.', "Dame Ailsa Greig"),
    ('"The road is open," said Sheikh Yusuf.', "Sheikh Yusuf"),
    ('"The road is open," Sister Agnes said.', "Sister Agnes"),
    ('"The road is open," engineer Lola Sabirova said.', "engineer Lola Sabirova"),
    ('"The road is open," Norin Water Trust spokesman Ilkhom Vale said.', "Ilkhom Vale"),
    ('"The road is open," Norin Defence Minister Ilkhom Vale said.', "Norin Defence Minister Ilkhom Vale"),
    ('"The road is open," Oshton-based security analyst Dara Pell said.', "Dara Pell"),
    ('"The road is open," said Lola Sabirova, chief engineer of the Norin Water Trust.', "Lola Sabirova"),
    ('"The road is open," said Dara Pell, a fellow at the Vale Institute.', "Dara Pell"),
    ('"The road is open," Dara Pell, the institute\'s founder, said.', "Dara Pell"),
    ('"The road is open," said Dara Pell, who heads the Vale Institute.', "Dara Pell"),
    ('"The road is open," Dara Pell, who works for the port, said.', "Dara Pell"),
    ('"The road is open," Lola Sabirova of the Norin Water Trust said.', "Lola Sabirova of the Norin Water Trust"),
    ('"The road is open," said Ilkhom Vale of Oshton, a retired colonel.', "Ilkhom Vale"),
    ('"The road is open," Ilkhom Vale, 43, a driver, said.', "Ilkhom Vale"),
    ('"The road is open," said Ilkhom Vale, 43.', "Ilkhom Vale"),
    ('"The road is open," said Dara Pell, adviser to the president.', "Dara Pell"),
    ('"The road is open," former mayor Dara Pell said.', "former mayor Dara Pell"),
    ('"The road is open," then-mayor Dara Pell said.', "then-mayor Dara Pell"),
    ('"The road is open," acting coach Temba Nkosi said.', "acting coach Temba Nkosi"),
    ('"The road is open," Ilkhom "Bolt" Vale said.', 'Ilkhom "Bolt" Vale'),
    ('"The road is open," Dana Vale (F-Oshton) said.', "Dana Vale"),
    ('"The road is open," said Dana Vale (Farm).', "Dana Vale"),
    ('"The road is open," Dara Pell and Ilkhom Vale said.', "Dara Pell and Ilkhom Vale"),
    ('"The road is open," said Dara Pell and Ilkhom Vale.', "Dara Pell"),
    ('"The road is open," minister Dara Pell and envoy Lola Sabirova said.', "envoy Lola Sabirova"),
    ('"The road is open," the envoy, Dara Pell, said.', "Dara Pell"),
    ('"The road is open," his widow, Amina, said.', "Amina"),
    ('"The road is open," goalkeeper Sione Tupou, on loan from Oshton, said.', "Sione Tupou"),
    ('"The road is open," Pell\'s lawyer said.', "Pell's lawyer"),
    ('"The road is open," Pell\'s lawyer, Grace Wanjiru, said.', "Grace Wanjiru"),
    ('"The road is open," the director of the port authority said.', "the director of the port authority"),
    ('"The road is open," said a Norin border official who asked not to be named.', "a Norin border official"),
    ('"The road is open," a source close to the talks said.', "a source close to the talks"),
    ('"The road is open," the source said.', "the source"),
    ('"The road is open," an insider said.', "an insider"),
    ('"The road is open," one diplomat said.', "one diplomat"),
    ('"The road is open," two officials briefed on the talks said.', "two officials briefed on the talks"),
    ('"The road is open," three people familiar with the matter said.', "three people familiar with the matter"),
    ('"The road is open," officials said.', "officials"),
    ('"The road is open," residents of the valley said.', "residents of the valley"),
    ('"The road is open," several villagers said.', "several villagers"),
    ('"The road is open," most of the drivers said.', "most of the drivers"),
    ('"The road is open," another said.', "another"),
    ('"The road is open," some said.', "some"),
    ('"The road is open," the Norin Water Trust said.', "the Norin Water Trust"),
    ('"The road is open," the US embassy said.', "the US embassy"),
    ('"The road is open," the NWT said.', "the NWT"),
    ('"The road is open," the Ministry of Roads said in a statement.', "the Ministry of Roads"),
    ('"The road is open," the ministry\'s press service said.', "the ministry's press service"),
    ('"The road is open," police said.', "police"),
    ('"The road is open," the trust\'s report said.', "the trust's report"),
    ('"The road is open," a study by the Vale Institute said.', "a study by the Vale Institute"),
    ('"The road is open," the lawsuit says.', "the lawsuit"),
    ('"The road is open," a sign on the gate reads.', "a sign on the gate"),
    ('"The road is open," the Norin Herald reported.', "the Norin Herald"),
    ('"The road is open," state news agency NorPress reported.', "NorPress"),
    ('"The road is open," she said.', "she"),
    ('"The road is open," they said.', "they"),
    ('"The road is open," I told him.', "I"),
    ('"The road is open," the 19-year-old said.', "the 19-year-old"),
    ('"The road is open," the Ghanaian said.', "the Ghanaian"),
    ('"The road is open," the mother of three said.', "the mother of three"),
    ('"The road is open," the Nobel laureate said.', "the Nobel laureate"),
    ('"The road is open," the Springboks captain said.', "the Springboks captain"),
    # a town and its state, with and without the comma behind them, are where somebody is from
    ('"The road is open," engineer Dara Pell of the Tide Institute in Oshton, Colo. said of it.', "Dara Pell"),
    ('"The road is open," Dara Pell of Oshton, W.Va., said.', "Dara Pell"),
    ('"The road is open," Dara Pell, 43, of Oshton, N.Y. said.', "Dara Pell"),
    ('"The road is open," Dara Pell, a clerk in Oshton, Ohio said.', "Dara Pell"),
    ('"The road is open," Dara Pell from Oshton, New Mexico, said.', "Dara Pell"),
    ('"The road is open," Dara Pell of the Tide Institute in Oshton said.', "Dara Pell"),
    ('"The road is open," police in Oshton, Minn. said.', "police in Oshton"),
    ('At a fair in Oshton, Conn., Dara Pell said the road was "open".', "Dara Pell"),
    ('"The road is open," Pell Paper Co. said.', "Pell Paper Co."),
]


@pytest.mark.parametrize("text, speaker", DESCRIBED)
def test_a_description_belongs_to_its_speaker(text: str, speaker: str) -> None:
    found = _speaker(read(text))
    assert found is not None and (speaker in found or found == speaker), found


def _speaker(article: Article) -> str | None:
    quoted = [mention for category, mention in speakers(article) if category in ("direct", "partial")]
    return quoted[0]
