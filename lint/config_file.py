"""The configuration file: which one holds in a folder, and the part of it that is ours."""

import os

from lint import parsed
from lint.errors import UserError
from lint.tables import TomlFile

NAMES = (".quotelint.toml", "quotelint.toml", "pyproject.toml")


def locate(folder: str) -> tuple[str, str]:
    """The configuration file that holds in a folder: the nearest upwards, the user's own or ""; and a warning or ""."""
    at = os.path.abspath(folder)
    while True:
        present = [name for name in NAMES if is_ours(os.path.join(at, name))]
        if present:
            path = os.path.join(at, present[0])
            unused = [name for name in present[1:] if name in NAMES[:2]]
            warning = f"{unused[0]} is not used: {present[0]} beside it comes first" if unused else ""
            inside = os.path.relpath(path)
            return (path if inside.startswith(os.pardir) else inside), warning
        parent = os.path.dirname(at)
        if parent == at:
            return _of_the_user(), ""
        at = parent


def _of_the_user() -> str:
    """The user's own configuration file, which holds where no folder has one; "" for none."""
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
    path = os.path.join(home, "quotelint", "quotelint.toml")
    return path if os.path.isabs(path) and os.path.isfile(path) else ""


def is_ours(path: str) -> bool:
    """Whether there is such a file; a pyproject.toml counts only with a table for us, which broken TOML may have."""
    if not os.path.isfile(path) or os.path.basename(path) != "pyproject.toml":
        return os.path.isfile(path)
    try:
        with open(path, encoding="utf-8", errors="replace") as handle:
            text = handle.read()
    except OSError:  # somebody else's file, above ours, that we may not read
        return False
    if "quotelint" not in text:
        return False
    try:
        return own_table(parsed.parse(path, text))[1]
    except UserError:
        return "tool.quotelint" in text


def own_table(file: TomlFile) -> tuple[TomlFile, bool]:
    """The file as ours: of a pyproject.toml our table alone, empty where it has none; and whether it is there."""
    if os.path.basename(file.path) != "pyproject.toml":
        return file, True
    tool = file.data.get("tool", {})
    own = tool.get("quotelint") if isinstance(tool, dict) else None
    return file._replace(data=own if own is not None else {}, root=("tool", "quotelint")), own is not None
