"""Versions: what a configuration requires of quotelint itself, such as ">=0.3,<1"."""

from lint import __version__
from lint.patterns import compiled
from lint.tables import TomlFile


def check(file: TomlFile, wanted: object) -> None:
    """Raises UserError where `wanted` is no requirement, or not met by this version."""
    if not wanted or not isinstance(wanted, str):
        return
    current = _version(__version__)
    for part in wanted.split(","):
        found = compiled(r"\s*(>=|<=|==|!=|>|<)?\s*(\d+(?:\.\d+)*)\s*").fullmatch(part)
        if not found:
            raise file.fault(("required-version",), f"“{wanted}” is no version requirement", 'Write it as ">=0.3".')
        other = _version(found[2])
        ordered = {">=": current >= other, "<=": current <= other, ">": current > other, "<": current < other}
        if not ordered.get(found[1], (current == other) != (found[1] == "!=")):
            hint = f"This is quotelint {__version__}; install the version asked for."
            raise file.fault(("required-version",), f"this configuration wants quotelint {wanted}", hint)


def _version(text: str) -> tuple[int, ...]:
    numbers = [int(number) for number in compiled(r"\d+").findall(text)][:4]
    return tuple(numbers + [0] * (4 - len(numbers)))
