"""What tests of the whole program share: skipping aloud, and an environment that leads nowhere by accident."""

import os
from collections.abc import Callable
from typing import NoReturn

import pytest
from standins import newsroom as newsroom


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
