"""What is not in English is told apart and left alone; English without its commonest words is not taken for foreign."""

import pytest

from lint.article import Article
from lint.document import Span
from lint.files import File
from lint.formats.plain import parse
from lint.notes import notes_of
from lint.reading.foreign import find_foreign
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()

FOREIGN = {
    "German": "Die Sprecherin sagte, dass der Hafen nicht verkauft wird und die Arbeiter bleiben.",
    "French": "La porte-parole a dit que le port ne sera pas vendu et que les ouvriers restent en poste.",
    "Spanish": "La portavoz dijo que el puerto no se vende y que los trabajadores siguen en sus puestos.",
    "Portuguese": "A porta-voz disse que o porto não vai ser vendido e que os operários ficam, mas com menos horas.",
    "Italian": "La portavoce ha detto che il porto non è in vendita e che gli operai restano al loro posto.",
    "Dutch": "De woordvoerster zei dat de haven niet wordt verkocht en dat het werk voor iedereen blijft.",
    "Swedish": "Talespersonen sade att hamnen inte är till salu och att det inte finns någon plan för den.",
    "Polish": "Rzeczniczka powiedziała, że port nie jest na sprzedaż i że to się nie zmieni przez rok.",
    "Turkish": "Sözcü limanın satılmadığını ve bu karar için daha çok zaman olduğunu, ama bir plan da yok dedi.",
    "Swahili": "Msemaji alisema kuwa bandari haiuzwi na kwamba kazi ya watu wa huko ni salama kwa sasa.",
    "Hausa": "Kakakin ta ce ba za a sayar da tashar ba, kuma ma'aikata za su ci gaba da aiki domin wannan yarjejeniya ta yi.",
    "Indonesian": "Juru bicara itu mengatakan bahwa pelabuhan tidak dijual dan akan ada rapat dengan para pekerja.",
    "Vietnamese": "Người phát ngôn nói rằng cảng không được bán và công nhân đã có việc cho đến cuối năm.",
    "Cyrillic script": "Представитель порта заявила, что порт не продаётся.",
    "Greek": "Η εκπρόσωπος δήλωσε ότι το λιμάνι δεν πωλείται.",
    "Arabic script": "قالت المتحدثة إن الميناء ليس للبيع وإن العمال باقون.",
    "Chinese characters": "发言人表示，港口不会出售，工人也会留下来。",
    "Japanese": "広報担当者は、港は売りに出されていないと述べた。",
    "Korean": "대변인은 항구가 매각되지 않을 것이라고 말했다.",
}
ENGLISH = (
    "Pell, 43, won gold at Oshton in 2012, silver in Norin in 2016, bronze in Vale City four years later.",
    "Oshton 3 Norin 1: Vale 12, 40, Duval 77; Pell 90.",
    "He was in no hurry to go on a trip.",
    "Directed by Adaeze Okonmah. Starring Ilkhom Vale, Marie Duval, Bo Pell and Sana Mirza. Cert 15. 112 mins.",
    "“De la Vega no es una isla,” he told reporters, half in Spanish, half in jest, as his aides laughed.",
    "Ms Duval’s book, “La mer et les ports de la côte”, sold 4,000 copies in its first week on sale.",
    "Señor Peña, née Núñez, met Łukasz Żak at Café Zoë on Saturday.",
)


@pytest.mark.parametrize(("language", "text"), FOREIGN.items(), ids=FOREIGN)
def test_foreign(language: str, text: str) -> None:
    assert find_foreign(text, [Span(0, len(text))], LEXICON) == {0: language}


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert find_foreign(text, [Span(0, len(text))], LEXICON) == {}


def article(*paragraphs: str) -> Article:
    return Article(parse(File("a.txt", "\n\n".join(paragraphs))), LEXICON)


MIXED = (
    "Harbour will not be sold, says board",
    "Oshton – The harbour is not for sale, its chairwoman, Dana Pell, said on Monday.",
    FOREIGN["French"] + " « Nous avons dit non », dit Marie Duval.",
    "“We said no,” Pell told the Monitor. “That has not changed.”",
)


def test_a_foreign_paragraph_is_left_out() -> None:
    read = article(*MIXED)
    assert [block.kind for block in read.blocks] == ["headline", "paragraph", "foreign", "paragraph"]
    assert [source.name for source in read.sources] == ["Dana Pell"]
    assert "portavoce" not in read.vocabulary.counts and "ouvriers" not in read.vocabulary.counts
    (note,) = notes_of(read)
    assert (note.line, note.severity) == (5, "note")
    assert note.message == "line 5 is in French; quotelint reads English and left that out"


def test_a_foreign_article_is_foreign_with_its_headline() -> None:
    read = article("Hafen bleibt", FOREIGN["German"], FOREIGN["German"], "Oshton")
    assert {block.kind for block in read.blocks} == {"foreign"}
    (note,) = notes_of(read)
    assert note.message == "this is in German; quotelint reads English, so nothing in it was checked"


def test_many_foreign_paragraphs_are_told_in_one_note() -> None:
    read = article(*[paragraph for _ in range(8) for paragraph in (MIXED[1], MIXED[3], MIXED[1], FOREIGN["German"])])
    (note,) = notes_of(read)
    assert note.message.startswith("lines 7, 15, 23, 31, 39 and 3 more are in German;")
