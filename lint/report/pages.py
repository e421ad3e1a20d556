"""Pages: the file names of the pages of a batch: safe on every system, each once, like the article's own."""

import os
import re
import unicodedata

LONGEST = 80  # bytes of a name, without its suffix
_UNFIT = re.compile(r"[^\w.-]+")
RESERVED = {"index", "con", "prn", "aux", "nul", "totals", "ledger"}


class PageNames:
    """Names given so far in one folder; two that differ in case only are the same name."""

    def __init__(self, suffix: str) -> None:
        self.suffix = suffix
        self._taken: dict[str, int] = {}

    def name(self, path: str) -> str:
        """The name of the page of an article: harbour.html, harbour-2.html for a second one.

        An article of several in a file has its record after a hash: archive.jsonl#17 gives archive-17.html.
        """
        file, _, record = path.partition("#")
        stem = os.path.splitext(os.path.basename(file))[0]
        base = _slug(f"{stem}-{record}" if record else stem)
        key = base.casefold()
        if key in RESERVED:
            base, key = f"{base}-article", f"{key}-article"
        count = self._taken[key] = self._taken.get(key, 0) + 1
        name = base if count == 1 else f"{base}-{count}"
        while count > 1 and name.casefold() in self._taken:
            count = self._taken[key] = self._taken[key] + 1
            name = f"{base}-{count}"
        self._taken.setdefault(name.casefold(), 1)
        return name + self.suffix


def _slug(text: str) -> str:
    """Letters and digits of any script, with hyphens for the rest, short enough for every file system."""
    plain = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
    slug = _UNFIT.sub("-", plain).strip("-.") or "article"
    return slug.encode()[:LONGEST].decode("utf-8", "ignore").strip("-.") or "article"
