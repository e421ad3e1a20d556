"""The one exception that a user can mend: everything else is a bug and keeps its traceback."""


class UserError(Exception):
    """A fault in what the user gave: a path, a configuration, a rule file, an option.

    `message` says what is wrong, `hint` what to do next; `path` and `line` (from 1) say where, if known.
    """

    def __init__(self, message: str, *, hint: str = "", path: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.message}" + (f"\n  {self.hint}" if self.hint else "")
