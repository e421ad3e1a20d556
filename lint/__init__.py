"""quotelint: a source-attribution and quote linter for news.

From Python: `lint.check`, `lint.read` and `lint.read_all`, described in `lint.api` and loaded when first asked for.
"""

TYPE_CHECKING = False  # `typing` would be loaded for nothing else

if TYPE_CHECKING:
    from lint.api import check as check
    from lint.api import read as read
    from lint.api import read_all as read_all
    from lint.errors import UserError as UserError

__version__ = "0.1.0"
__all__ = ["UserError", "check", "read", "read_all"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module("lint.errors" if name == "UserError" else "lint.api"), name)
