"""Speech: the statements of an article, the speaker of each quotation, and the sources behind them."""

from collections.abc import Mapping, Sequence

from lint.document import Block, Span
from lint.reading.carrying import carry_on
from lint.reading.cues import Cue
from lint.reading.dependent_cues import BACK
from lint.reading.echoes import echoed, printed_again
from lint.reading.explanations import CONSTRUCTIONS, HOW
from lint.reading.fragments import said_in_full
from lint.reading.governing import holding
from lint.reading.grammar import Grammar, grammar_of
from lint.reading.lexicon import Lexicon
from lint.reading.links import CuePlace, Link, link_quotations
from lint.reading.names import FullName
from lint.reading.parties import Party
from lint.reading.passages import Passage
from lint.reading.quotations import Quotation
from lint.reading.registry import Registry
from lint.reading.remembered import Remembered
from lint.reading.statements import Attribution, Speech, Statement


def read_speech(
    text: str,
    blocks: tuple[Block, ...],
    quotations: tuple[Quotation, ...],
    passages: tuple[Passage, ...],
    names: Mapping[str, list[FullName]],
    lexicon: Lexicon,
) -> Speech:
    """Link quotations to cues, resolve the party of every cue, and assemble statements and sources."""
    grammar = grammar_of(lexicon)
    links = link_quotations(text, quotations, passages, lexicon)
    links = carry_on(text, blocks, quotations, passages, links, grammar)
    links = echoed(text, quotations, passages, links, lexicon)
    links = printed_again(text, quotations, passages, links)
    own: dict[CuePlace, list[int]] = {}
    for link in links:
        if link.cue is not None and link.beside:
            own.setdefault(link.cue, []).append(link.quotation)
    used = {link.cue for link in links}
    registry = Registry(text, blocks, passages, names, lexicon)
    told = _told(registry, _sections(blocks), passages, own, used, grammar)
    for unnamed, named in said_in_full(text, quotations, links, told):
        registry.recognise(unnamed, named)
    sources = registry.close()
    order = {id(party): at for at, party in enumerate(p for p in registry.parties if p.labels)}
    statements = []
    for place, (party, confidence) in told.items():
        if party is not None and party.became is not None:
            party, confidence = party.became, "medium"
        source = None if party is None else order.get(id(party))
        statement = _statement(text, passages, place, confidence, source, own.get(place, ()), links, quotations)
        if passages[place[0]].cues[place[1]].content == "label":
            turn = Span(statement.span.end, blocks[statement.block].span.end)
            statement = statement._replace(kind="direct", words=count_words(text, turn))
        statements.append(statement)
    final = tuple(statements)
    number_of = {place: number for number, place in enumerate(told)}
    attributions = (_attribution(q, link, number_of, final) for q, link in zip(quotations, links, strict=True))
    return Speech(final, tuple(attributions), sources)


def _told(
    registry: Registry,
    sections: list[int],
    passages: tuple[Passage, ...],
    own: dict[CuePlace, list[int]],
    used: set[CuePlace | None],
    grammar: Grammar,
) -> dict[CuePlace, tuple[Party | None, str]]:
    """The cues that are statements, in the order of the text, each with its party and how sure that is."""
    told: dict[CuePlace, tuple[Party | None, str]] = {}
    for number, passage in enumerate(passages):
        registry.enter_section(sections[passage.block])
        resolved: list[tuple[Party | None, str]] = []
        for index, cue in enumerate(passage.cues):
            place = (number, index)
            party, confidence = _party(registry, passage, cue, resolved, place in used)
            resolved.append((party, confidence))
            if _stands(cue, place, own, used):
                told[place] = party, confidence
        outer = holding(passage.cues[: passage.strong], passage.line, grammar)
        registry.go_on(None if outer is None else resolved[outer][0])
    return told


def _sections(blocks: tuple[Block, ...]) -> list[int]:
    """The number of the section (from subhead to subhead) that each block stands in."""
    section, sections = 0, []
    for block in blocks:
        section += block.kind == "subhead"
        sections.append(section)
    return sections


def _stands(cue: Cue, place: CuePlace, own: dict[CuePlace, list[int]], used: set[CuePlace | None]) -> bool:
    """Whether a cue is a statement: one that only promised a quotation needs to have got it."""
    if cue.content == "bare":
        return place in used
    if cue.content in ("quotation", "quoted"):
        return place in own or place in used
    return True


def _party(
    registry: Registry, passage: Passage, cue: Cue, resolved: list[tuple[Party | None, str]], used: bool
) -> tuple[Party | None, str]:
    if cue.content in ("bare", "quotation", "quoted") and not used:
        return None, "none"
    if cue.how == "participle":
        for index in range(len(resolved) - 1, max(-1, len(resolved) - 1 - BACK), -1):
            if resolved[index][0] is not None and passage.cues[index].subject == cue.subject:
                party, confidence = resolved[index]
                return party, "medium" if confidence == "high" else confidence
    return registry.resolve(passage.line, cue)


def _statement(
    text: str,
    passages: tuple[Passage, ...],
    place: CuePlace,
    confidence: str,
    source: int | None,
    own: Sequence[int],
    links: tuple[Link, ...],
    quotations: tuple[Quotation, ...],
) -> Statement:
    passage = passages[place[0]]
    line, cue = passage.line, passage.cues[place[1]]
    speaker = None
    if cue.subject is not None:
        speaker = line.span(cue.subject.first, cue.subject.last)
    verb = line.span(cue.first, cue.last)
    end = max(cue.end, cue.last)
    how = CONSTRUCTIONS.get(cue.how, cue.how).format(cue=text[verb.start : verb.end], read="".join(cue.verb.rest[:1]))
    return Statement(
        passage.block,
        passage.sentence,
        Span(line.start(cue.begin), line.end(end - 1)),
        verb,
        cue.verb.lemma,
        cue.verb.group,
        cue.verb.form,
        speaker,
        cue.how == "participle" and cue.implied,
        cue.subject is not None and cue.subject.kind == "pronoun",
        cue.subject is not None and cue.subject.definite,
        line.span(*cue.told) if cue.told else None,
        "direct" if cue.content == "bare" else _kind(own, links),
        how,
        confidence,
        source,
        tuple(own),
        sum(count_words(text, quotations[number].inner) for number in own),
        cue.verb.rest if cue.how == "misspelt verb" else (),
    )


def _kind(own: Sequence[int], links: tuple[Link, ...]) -> str:
    if not own:
        return "paraphrase"
    return "direct" if all(links[number].category == "direct" for number in own) else "mixed"


_marked = Remembered(lambda stretch: any(map(str.isalnum, stretch)))


def count_words(text: str, span: Span) -> int:
    """Tokens between blanks that hold a letter or a digit; words in brackets count."""
    return sum(map(_marked.__getitem__, text[span.start : span.end].split()))


_LOWER = {"paragraph": "medium", "before": "medium", "inherited": "low"}


def _attribution(
    quotation: Quotation, link: Link, number_of: dict[CuePlace, int], statements: tuple[Statement, ...]
) -> Attribution:
    number = number_of.get(link.cue) if link.cue is not None else None
    if number is None:
        return Attribution(
            quotation, link.category, link.speech, "", HOW[""] if link.speech else "not speech", "none", None, None
        )
    statement = statements[number]
    confidence = statement.confidence
    if confidence != "none":
        weaker = _LOWER.get(link.touch, "high")
        confidence = min(confidence, weaker, key=("low", "medium", "high").index)
    how = f"{statement.how}; {HOW[link.how]}"
    return Attribution(quotation, link.category, True, link.touch, how, confidence, number, statement.source, link.how)
