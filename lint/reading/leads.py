"""Leads: what introduces speech without a verb of speech: a colon, a label, the sentence before."""

from lint.reading.clause_subjects import clause_subject
from lint.reading.closing_names import named_at_end, told_of
from lint.reading.cues import Cue
from lint.reading.following_phrases import after
from lint.reading.framings import owner_of
from lint.reading.grammar import Grammar
from lint.reading.guards import HEARD, heard_at
from lint.reading.inversions import named_after
from lint.reading.labels import NAMED, Label
from lint.reading.main_subjects import has_verb, main_subject
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import before
from lint.reading.subjects import subject_before
from lint.reading.tokens import DASHES, Line
from lint.reading.verbs import Verb

_AFRESH = DASHES | {"and", "but", ";"}  # open another main clause
OPENING = 8  # tokens of the longest "from the minutes of the council:"
BESIDE = 5  # tokens from a colon back to the noun of "to which Pell's reply reads:"
LABEL = 16  # tokens of the longest label
SAID = 20  # code points of the last word of a paragraph
COLON = Verb(":", "neutral", "base")  # stands for the verb where a colon introduces speech
DIGEST = Verb("digest", "written", "base")  # the same in a digest of what others wrote


def colon_cue(line: Line, grammar: Grammar) -> Cue | None:
    """S … : Q, with any verb: the subject of a sentence that ends in a colon and a quotation says it.

    A name and a colon alone is a label, as in transcripts. The cue is the colon.
    """
    for at in line.quotes:
        dashed = at and line.words[at - 1] in DASHES and line.words[at + 1 :] in ([], ["."])
        if dashed and line.tails[at] in ".?!":
            subject = main_subject(line, at - 1, grammar)
            if subject is not None:
                return Cue(at - 1, at, COLON, subject, subject.first, at, "dash", "quotation")
        if at and line.words[at - 1] == ":":
            colon = at - 1
            if leads_on(line, colon, grammar):
                return None
            label = _excerpt(line, colon, grammar) or after(line, 0, colon, grammar.nouns)
            if label is not None and label.last == colon:
                return Cue(colon, at, COLON, label, 0, at, "label", "quotation")
            shown = _here(line, colon, grammar)
            if shown is not None:
                return Cue(colon, at, COLON, shown, shown.first, at, "label", "quotation")
            writer = _dashed(line, colon, grammar)
            if writer is not None:
                return Cue(colon, at, DIGEST, writer, writer.first, at, "label", "quotation")
            if heard_at(line, max(0, colon - HEARD), colon, grammar) >= 0:
                return None
            subject = main_subject(line, colon, grammar)
            if subject is not None and subject.head == "it" and has_verb(line, colon - 1, colon, grammar):
                subject = _person_at(line, colon - 1, grammar) or subject  # It was late, and Pell rose: Q
            if subject is None:
                subject = _person_at(line, colon, grammar)
            else:
                subject = _sender(line, subject, colon, grammar) or subject
            if subject is not None:
                return Cue(colon, at, COLON, subject, subject.first, at, "colon", "quotation")
    return None


def leads_on(line: Line, colon: int, grammar: Grammar) -> bool:
    """Whether the words up to a colon only say what the same speaker turns to, or when: On the price of milk: Q."""
    return line.lower[0] in grammar.lead_openers and not any(
        has_verb(line, at, colon, grammar) for at in range(1, colon)
    )


def label_cue(line: Line, label: Label, grammar: Grammar) -> Cue | None:
    """The label that opens a turn of a transcript: THE WITNESS: …; A. …"""
    last = next((at for at in range(min(len(line.words), LABEL)) if line.end(at) >= label.end - 1), 0)
    if label.kind != NAMED:
        subject = Mention(0, 1, "turn", label.kind, 0, 0, True)
        return Cue(last, last + 1, COLON, subject, 0, last + 1, "label", "label")
    named = after(line, 0, last, grammar.nouns)
    if named is None or named.kind == "organisation":
        head, role = line.lower[last - 1], line.lower[last - 1] in grammar.nouns.role_heads or line.lower[0] == "the"
        named = (
            Mention(0, last, "role", head, last - 1, last - 1) if role else Mention(0, last, "person", head, 0, last)
        )
    return Cue(last, last + 1, COLON, named, 0, last + 1, "label", "label")


def _excerpt(line: Line, colon: int, grammar: Grammar) -> Mention | None:
    """From S: Q. What words are taken from is a document, whatever its noun."""
    if line.lower[0] != "from" or colon < 2 or colon > OPENING or "," in line.words[:colon]:
        return None
    known = after(line, 1, colon, grammar.nouns)
    if known is not None and known.last == colon:
        return known
    return Mention(1, colon, "document", line.lower[colon - 1], colon - 1, colon - 1, True)


def _here(line: Line, colon: int, grammar: Grammar) -> Mention | None:
    """Here is S on the final whistle: Q."""
    if line.lower[:2] in (["here", "is"], ["here", "are"], ["this", "is"]):
        return after(line, 2, colon, grammar.nouns)
    return after(line, 1, colon, grammar.nouns) if line.lower[0] in ("here’s", "here's") else None


def _person_at(line: Line, colon: int, grammar: Grammar) -> Mention | None:
    """The person named right before a colon, where no other is the subject: it was no surprise to Pell: Q."""
    named = before(line, colon, 0, grammar.nouns)
    if named is None or named.kind != "person" or any(at < colon for at in line.quotes):
        return None
    first = named.first
    while (
        first < named.name_first and line.words[first].islower() and line.lower[first] not in grammar.nouns.role_words
    ):
        first += 1  # did not surprise harbour master Ailsa Greig
    return named._replace(first=first)


def _sender(line: Line, thing: Mention, colon: int, grammar: Grammar) -> Mention | None:
    """Who a message is from: Another tribute came from harbour master Ailsa Greig: Q; one was from the mayor: Q."""
    tie = thing.last + 1
    if line.lower[tie : tie + 1] != ["from"] or line.lower[thing.last] not in grammar.belonging:
        return None
    return after(line, tie + 1, colon, grammar.nouns) if thing.kind == "document" or thing.head == "one" else None


def verdict_cue(line: Line, remarks: frozenset[str], grammar: Grammar) -> Cue | None:
    """Those were the words of S; that quote is from S: a sentence that says whose the quotation before it is."""
    if not line.lower or line.lower[0] not in grammar.pointing:
        return None
    if line.lower[2:3] in (["how"], ["what"]) and line.lower[1] in grammar.amounting:
        party = after(line, 3, len(line.words), grammar.nouns)  # That is how Pell described the storm
        verb = next(iter(grammar.verbs["".join(line.lower[party.last : party.last + 1])]), None) if party else None
        if party is None or verb is None or verb.group in ("cognitive", "bodily"):
            return None
        return Cue(party.last, party.last + 1, verb, party, 0, party.last + 1, "before the verb", "bare")
    for at in range(1, min(len(line.words) - 2, 6)):
        onward = line.lower[at + 1]
        tie = at + 2 if onward in grammar.belonging else at + 1
        if line.lower[at] in remarks and (onward.endswith("ed") or onward in grammar.nouns.made):
            tie = _agent(line, at + 2) or tie  # This was the message delivered to Rao by the chair
        if line.lower[at] in remarks and line.lower[tie] in grammar.authorship:
            party = after(line, tie + 1, len(line.words), grammar.nouns)
            if party is not None:
                verb = Verb(line.lower[at], "neutral", "base")
                named = named_after(line, party, grammar.nouns)  # the words of the mayor, Dara Pell
                role = None if named is None else (party.first, party.last)
                party = named or party
                return Cue(at, at + 1, verb, party, 0, party.last, "owner of the noun", "bare", role)
    return None


def _agent(line: Line, begin: int) -> int:
    """The token of "by" in a short sentence; 0 where none stands."""
    end = begin + OPENING
    return line.lower.index("by", begin, end) if "by" in line.lower[begin:end] else 0


def _dashed(line: Line, colon: int, grammar: Grammar) -> Mention | None:
    """Who is named between a dash and a colon, in a digest: The dam is dry – more from Rao and Lola Sabirova: "…"."""
    label = before(line, colon, 0, grammar.nouns)
    opens = 0 if label is None else label.first
    while opens and (line.lower[opens - 1] in grammar.crediting or line.words[opens - 1].istitle()):
        opens -= 1
    return label if opens and line.words[opens - 1] in DASHES else None


def afresh_cue(line: Line, begin: int, grammar: Grammar) -> Cue | None:
    """… – S … : at the end of a paragraph, where a main clause opens at or behind a token."""
    colon = len(line.words) - 1
    subject = clause_subject(line, colon, grammar)
    if subject is None or subject.first < begin or line.lower[subject.first - 1] not in _AFRESH:
        return None
    return Cue(colon, colon + 1, COLON, subject, subject.first, colon + 1, "colon", "bare")


def leads_into(text: str, end: int, grammar: Grammar) -> bool:
    """Whether a paragraph that ends at a place leads up to the one below: Pell agreed: · Pell said, · Pell said:,"""
    if text[end - 1] != ",":
        return text[end - 1] == ":"
    last = text[max(0, end - SAID) : end - 1].split()[-1:]
    verbs = grammar.verbs[last[0].lower()] if last else ()
    return bool(last) and last[0][-1] == ":" or any(one.lemma in grammar.plain and one.form != "ing" for one in verbs)


def lead_cue(line: Line, grammar: Grammar) -> Cue | None:
    """S … : at the end of a paragraph, with any verb, for the quotation of the next one."""
    colon = len(line.words) - 1
    colon -= line.words[colon - 1] == ":"  # Pell said:,
    nearer = afresh_cue(line, 2, grammar)
    if nearer is not None:
        return nearer
    spoken = any(verb.form in ("past", "s") and not verb.rest for verb in grammar.verbs[line.lower[colon - 1]])
    party = subject_before(line, colon - 1, grammar) if spoken else None
    if party is not None:
        return Cue(colon, colon + 1, COLON, party[0], party[1], colon + 1, "colon", "bare")
    subject = main_subject(line, colon, grammar)
    if subject is None:
        return None
    subject = _sender(line, subject, colon, grammar) or subject
    return Cue(colon, colon + 1, COLON, subject, subject.first, colon + 1, "colon", "bare")


def owned_lead(line: Line, nouns: frozenset[str], grammar: Grammar) -> Cue | None:
    """In S's words: at the end of a paragraph; to which S's reply reads: the owner of the noun, one of `nouns`."""
    colon = len(line.words) - 1
    noun = next((at for at in range(colon - 1, max(0, colon - BESIDE), -1) if line.lower[at] in nouns), 0)
    owner = owner_of(line, noun, grammar) if noun else None
    return None if owner is None else Cue(colon, colon + 1, COLON, owner, owner.first, colon + 1, "colon", "bare")


def _issues(line: Line, subject: Mention, grammar: Grammar) -> bool:
    """Whether a body gives out words of its own: the league issued a statement apologising to supporters."""
    verb = next((at for at in range(subject.last, len(line.words)) if line.lower[at] in grammar.issuing), None)
    issued = [] if verb is None else line.lower[verb + 1 : verb + 5]
    return subject.kind in ("organisation", "collective") and not grammar.nouns.documents.isdisjoint(issued)


def topic_cue(line: Line, grammar: Grammar) -> Cue | None:
    """The subject of a sentence without a cue, whom the quotation after it may be by."""
    subject = main_subject(line, len(line.words), grammar)
    if told_of(line):
        subject = named_at_end(line, subject, grammar) or subject
    if subject is None or subject.head == "it" or subject.head in grammar.plain_pronouns:
        return None
    if subject.kind not in ("person", "pronoun", "role") and not _issues(line, subject, grammar):
        return None
    return Cue(subject.last - 1, subject.last, COLON, subject, subject.first, subject.last, "topic", "bare")
