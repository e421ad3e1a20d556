"""Explanations: how the cue of a quotation and the party of a cue were found, in words an editor understands."""

# where the cue of a quotation was found
HOW = {
    "after": "the attribution follows the quotation",
    "before": "the attribution stands in front of the quotation",
    "later": "the attribution comes later in the sentence",
    "next sentence": "the attribution is the next sentence",
    "paragraph": "continues the speaker of this paragraph",
    "dialogue": "two people speak by turns, and it is this one's",
    "turn": "stands in the turn that this label opens",
    "asked": "questions and answers take turns, and it is an answer",
    "later in paragraph": "the speaker is named later in the paragraph",
    "colon": "the paragraph before ends in a colon",
    "weak": "nothing else in the sentence reports it",
    "signature": "the line below gives the name",
    "echo": "the same words stand earlier, and were this speaker's",
    "again": "the same words stand elsewhere in the text, with this speaker",
    "topic": "nobody is named here; the sentence before is about this person",
    "open": "continues the open quotation of the paragraph before",
    "inherited": "nobody is named here; the paragraph before ends with this speaker",
    "resumed": "nobody is named here; the only speaker before some narrative goes on",
    "introduced": "nobody has spoken yet; the person brought in below speaks next",
    "": "no speaker was found in the sentence, the paragraph or the paragraph before",
}

# what in the sentence names the party of a cue; `cue` is its verb or noun, `read` what a misspelt verb was taken for
CONSTRUCTIONS = {
    "according to": "named by “according to”",
    "quoted as saying": "named by “quoted as saying”",
    "participle": "subject of the verb that this participle belongs to",
    "before the verb": "subject of “{cue}”",
    "before the verb, with a description between": "subject of “{cue}”, with a description between",
    "after the verb": "subject of “{cue}”, which stands first",
    "misspelt verb": "stands beside “{cue}”, read as “{read}”",
    "absolute": "subject of “{cue}”",
    "owner of the noun": "owner of the “{cue}”",
    "agent of the passive": "named by “by” after “{cue}”",
    "framing phrase": "named by the phrase around the quotation",
    "purpose": "who does what “{cue}” says",
    "signature": "named by the line below",
    "asked": "whoever is interviewed",
    "topic": "subject of the sentence before",
    "colon": "subject of the sentence that leads up to the colon",
    "dash": "subject of the sentence that leads up to the dash",
    "label": "named by the label before the colon",
}
