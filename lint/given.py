"""Given facts: what a configuration, a rule's example or a test states about an article."""

from collections.abc import Mapping

from lint.days import datetime
from lint.hints import Any, Literal
from lint.reading.facts import Facts

# Keys of a TOML table, in the types of `lint.tables`. "auto" is the same as saying nothing, for a file that takes back
# what an outer one says.
FACTS: Mapping[str, object] = {
    "published": datetime.date,
    "outlet": tuple[str, ...],
    "language": Literal["auto", "en-GB", "en-US"],
    "quote-style": Literal["auto", "uk", "us"],
    "genre": Literal["auto", "news", "feature", "cited-analysis", "interview", "brief"],
    "protected-names": tuple[str, ...],
}
_FIELDS = {"quote-style": "quote_style", "protected-names": "protected"}


def with_facts(known: Facts, table: Mapping[str, Any]) -> Facts:
    """The known facts, overruled by those that a checked table states."""
    stated: dict[str, Any] = {
        _FIELDS.get(key, key): "" if value == "auto" else value for key, value in table.items() if key in FACTS
    }
    return Facts(**{**known._asdict(), **stated})
