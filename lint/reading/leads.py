"""Leads: what introduces speech without a verb of speech: a colon, a label, a dash and a name, the sentence before."""

from lint.reading.cues import Cue
from lint.reading.grammar import Grammar
from lint.reading.main_subjects import main_subject
from lint.reading.mentions import Mention
from lint.reading.noun_phrases import after, before
from lint.reading.tokens import Line
from lint.reading.verbs import Verb

COLON = Verb(":", "neutral", "base")  # stands for the verb where a colon introduces speech
DIGEST = Verb("digest", "written", "base")  # the same in a digest of what others wrote


def colon_cue(line: Line, grammar: Grammar) -> Cue | None:
    """S … : Q, with any verb: the subject of a sentence that ends in a colon and a quotation says it.

    A name and a colon alone is a label, as in transcripts. The cue is the colon.
    """
    for at in line.quotes:
        if at and line.words[at - 1] == ":":
            colon = at - 1
            label = after(line, 0, colon, grammar.nouns)
            if label is not None and label.last == colon:
                return Cue(colon, at, COLON, label, 0, at, "label", "quotation")
            writer = _dashed(line, colon, grammar)
            if writer is not None:
                return Cue(colon, at, DIGEST, writer, writer.first, at, "label", "quotation")
            subject = main_subject(line, colon, grammar)
            if subject is not None:
                return Cue(colon, at, COLON, subject, subject.first, at, "colon", "quotation")
    return None


def _dashed(line: Line, colon: int, grammar: Grammar) -> Mention | None:
    """The person named between a dash and a colon, as in a digest: The dam is dry – Lola Sabirova: "…"."""
    label = before(line, colon, 0, grammar.nouns)
    dashed = label is not None and label.first > 0 and line.words[label.first - 1] in ("-", "–", "—", "--")
    return label if dashed else None


def lead_cue(line: Line, grammar: Grammar) -> Cue | None:
    """S … : at the end of a paragraph, with any verb, for the quotation of the next one."""
    colon = len(line.words) - 1
    subject = main_subject(line, colon, grammar)
    return None if subject is None else Cue(colon, colon + 1, COLON, subject, subject.first, colon + 1, "colon", "bare")


def signature_cue(line: Line, grammar: Grammar) -> Cue | None:
    """A dash and a name below a quotation: – Lola Sabirova, engineer."""
    subject = after(line, 1, len(line.words), grammar.nouns)
    return None if subject is None else Cue(0, 1, COLON, subject, 0, subject.last, "signature", "bare")


def topic_cue(line: Line, grammar: Grammar) -> Cue | None:
    """The subject of a sentence without a cue, whom the quotation after it may be by."""
    subject = main_subject(line, len(line.words), grammar)
    if (
        subject is None
        or subject.kind not in ("person", "pronoun", "role")
        or subject.head in ("it", "they", "i", "you", "we")
    ):
        return None
    return Cue(subject.last - 1, subject.last, COLON, subject, subject.first, subject.last, "topic", "bare")
