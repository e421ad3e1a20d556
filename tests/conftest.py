"""What tests of the whole program share: skipping aloud, and an environment that leads nowhere by accident."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from standins import newsroom as newsroom

from lint import snapshot


@pytest.fixture(scope="session")
def missing() -> Callable[[str], NoReturn]:
    """Skip for want of something, with the reason; fail where nothing may be missing (QUOTELINT_TEST_ALL=1, as CI sets)."""

    def stop(reason: str) -> NoReturn:
        if os.environ.get("QUOTELINT_TEST_ALL"):
            pytest.fail(reason)
        pytest.skip(reason)

    return stop


@pytest.fixture(scope="session")
def clean_environ() -> dict[str, str]:
    """The environment for a program under test: without this checkout on the path, without a git repository around it."""
    drop = ("GIT_", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "QUOTELINT_", "PRE_COMMIT")
    return {name: value for name, value in os.environ.items() if not name.startswith(drop)}


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """A snapshot of the test's own; calling it starts the next run, with what this one wrote."""
    path = str(tmp_path / snapshot.NAME)
    monkeypatch.setattr(snapshot, "rules_folder", lambda: str(tmp_path))

    def again() -> None:
        one = snapshot.Snapshot((path,))
        monkeypatch.setattr(snapshot, "shipped", lambda: one)

    def next_run() -> None:
        snapshot.shipped().write(path)
        again()

    again()
    return next_run
