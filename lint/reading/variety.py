"""Variety: which English an article is written in, British or American, judged by the words only one of them uses."""

from collections.abc import Set

from lint.reading.dictionary import dictionary

_LEAST = 3
_SHARE = 0.7


def infer_language(words: Set[str]) -> str:
    """The variety that an article's distinct small-letter words show: en-GB, en-US, or "" for too few or a mixture.

    Words in -ize tell nothing: Oxford and many British papers write them too.
    """
    british, american = dictionary().regional(words)
    told = len(british) + len(american)
    if told < _LEAST:
        return ""
    if len(british) >= _SHARE * told:
        return "en-GB"
    return "en-US" if len(american) >= _SHARE * told else ""
