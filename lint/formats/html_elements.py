"""Elements: which elements of HTML are open, what copy in them is, and whether it is copy at all."""

from collections import Counter
from functools import lru_cache

from lint.formats.html_tags import ALIKE, AROUND, AROUND_PARTS, BLOCKS, CLASSES, KINDS, SKIPPED, STRONG
from lint.values import NamedTuple

MOST_CONTAINERS = 8  # articles inside articles that are told apart


class Element(NamedTuple):
    """An element that is open: its tag, what copy in it is, whether it is skipped, the containers round its copy."""

    tag: str
    kind: str = ""
    skipped: bool = False
    within: tuple[tuple[str, int], ...] = ()


class OpenElements:
    """The elements that are open, outermost first."""

    def __init__(self) -> None:
        self._stack: list[Element] = [Element("")]
        self._counts: Counter[str] = Counter()
        self._skipped = 0
        self._containers = 0

    @property
    def innermost(self) -> Element:
        """The element that what comes stands in; one without a tag at the top."""
        return self._stack[-1]

    @property
    def skipping(self) -> bool:
        """Whether what comes is no copy."""
        return self._skipped > 0

    def has(self, tag: str) -> bool:
        """Whether such an element is open."""
        return self._counts[tag] > 0

    def push(self, tag: str, kind: str, skipped: bool, container: str = "") -> None:
        """Open an element; `container` is the name of one that a story may stand in, or ""."""
        within = self._stack[-1].within
        if container and len(within) < MOST_CONTAINERS:
            self._containers += 1
            within = (*within, (container, self._containers))
        self._stack.append(Element(tag, kind, skipped, within))
        self._counts[tag] += 1
        self._skipped += skipped

    def pop(self) -> Element:
        """Close the innermost element."""
        element = self._stack.pop()
        self._counts[element.tag] -= 1
        self._skipped -= element.skipped
        return element

    def closed_by(self, tag: str) -> int:
        """How many elements the start of a block closes without saying so: a paragraph, an item of the same list."""
        at = len(self._stack)
        while True:
            block = at - 1
            while block and self._stack[block].tag not in BLOCKS:
                block -= 1
            nearest = self._stack[block].tag
            if nearest != "p" and nearest not in ALIKE.get(tag, ()):
                return len(self._stack) - at
            at = block


def meaning(tag: str, values: dict[str, str], page: bool) -> tuple[str, bool]:
    """The kind that an element gives to its copy, and whether it is skipped. `values` are its attributes; of a `page`
    the parts round an article are skipped by their class names."""
    if tag in SKIPPED:
        linked = tag == "script" and values.get("type", "").strip().lower() == "application/ld+json"
        return "linked data" if linked else "", True
    if "hidden" in values or tag in BLOCKS and values.get("aria-hidden") == "true":
        return "", True
    words = values["class"].lower().split() if "class" in values else []
    if page and tag in BLOCKS and tag not in ("body", "main", "article", "html"):
        named = {*words, values.get("id", "").lower()}
        if not AROUND.isdisjoint(named) or any(_is_around(name) for name in named):
            return "", True
    for word in words:
        if word in CLASSES:
            return ("", True) if CLASSES[word] == "skip" else (CLASSES[word], False)
    return ("byline", False) if values.get("itemprop") == "author" else (KINDS.get(tag, ""), False)


@lru_cache(maxsize=2000)
def _is_around(name: str) -> bool:
    return not AROUND_PARTS.isdisjoint(name.replace("_", "-").split("-"))


def inner(outer: str, own: str) -> str:
    """What copy is in an element of one kind inside one of another."""
    if outer == "aside" and own == "block-quotation":
        return "pull-quote"
    if outer in STRONG and own not in STRONG and own not in ("credit", "linked data"):
        return outer
    return own or ("" if outer == "linked data" else outer)


def container(tag: str, values: dict[str, str]) -> str:
    """The name of what an element is for a story that stands in it, or ""."""
    if values.get("itemprop", "").lower() == "articlebody":
        return "articleBody"
    return tag if tag in ("article", "main") else "main" if values.get("role") == "main" else ""
