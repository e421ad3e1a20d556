"""XML scan: expat over XML from anywhere, which says where each event stands, and refuses what is made to explode."""

from xml.parsers import expat

from lint.errors import UserError
from lint.files import File
from lint.hints import Any

DEEPEST = 1000


class Scan:
    """An expat parser over a file's text, with the place of each event in code points."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.data = file.text.encode("utf-8", "replace")
        self._byte = self._offset = 0
        self._ascii = len(self.data) == len(file.text)
        self.depth = 0
        # What the declaration says of the encoding no longer holds: the text is decoded.
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = False
        # As if there were a DTD that is not read: &rsquo; and its like are then left to us.
        self.parser.UseForeignDTD(True)
        self.parser.StartElementHandler = self._started
        self.parser.EndElementHandler = self.end
        self.parser.EntityDeclHandler = self._refuse

    def read(self) -> None:
        """Raises UserError for XML that is not sound, too deep, or declares entities."""
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            line = self.file.base_line + error.lineno - 1
            message = f"this XML is not sound: {expat.ErrorString(error.code)}"
            hint = "Mend it there; nothing after it can be read."
            raise UserError(message, hint=hint, path=self.file.path, line=line) from error

    def _refuse(self, *declaration: Any) -> None:
        hint = "Write the characters themselves: entities are how XML is made to explode."
        line = self.file.position(self.file.base + self.here())[0]
        raise UserError(
            "this XML declares entities of its own, and was not read", hint=hint, path=self.file.path, line=line
        )

    def here(self) -> int:
        """Where the present event starts, in code points from the start of the text."""
        at = self.parser.CurrentByteIndex
        if self._ascii:
            return at
        if at >= self._byte:
            self._offset += len(self.data[self._byte : at].decode("utf-8", "ignore"))
        else:
            self._offset -= len(self.data[at : self._byte].decode("utf-8", "ignore"))
        self._byte = at
        return self._offset

    def _started(self, name: str, values: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            message = f"this XML is nested more than {DEEPEST} levels deep"
            raise UserError(message, hint="No story is; check where it comes from.", path=self.file.path)
        self.start(name.rpartition(":")[2], values)

    def start(self, name: str, values: dict[str, str]) -> None:
        """An element starts."""

    def end(self, name: str) -> None:
        """An element ends."""
