"""Build hook: puts a snapshot of the shipped rules and word lists into the wheel.

An installed quotelint may lie in a folder that its users cannot write to: without one brought along, each of their
starts would read every file anew.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelSnapshot(BuildHookInterface):  # type: ignore[type-arg]
    """The hook; hatchling finds it by its base class."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the snapshot and have it packed. An editable install keeps its own, as a checkout does."""
        if version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / "rules.snapshot"
        write(Path(self.root), path)
        build_data["force_include"][str(path)] = f"lint/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the temporary file away."""
        if version != "editable":
            self._folder.cleanup()


def write(root: Path, path: Path) -> None:
    """Read every rule and word list of the checkout at `root` and write the snapshot to `path`."""
    sys.path.insert(0, str(root))
    try:
        from lint import rulebook, snapshot
        from lint.data import words_folder
        from lint.reading.lexicon import Lexicon
    finally:
        sys.path.remove(str(root))
    faults = rulebook.load().faults
    if faults:
        raise faults[0]
    lexicon = Lexicon()
    for file in Path(words_folder()).glob("*.toml"):
        lexicon.table(file.stem)
    snapshot.shipped().write(str(path))
