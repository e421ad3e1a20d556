"""Termination: a process that is told to end leaves nothing half done behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def orderly() -> Iterator[None]:
    """While the block runs, SIGTERM and SIGHUP end the process as an exception would: temporary files are removed and
    helping processes ended on the way. Whoever handles these signals already goes on doing so.
    """
    import signal

    handled: list[int] = []
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # the second one is not known everywhere
        try:
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _end)
                handled.append(number)
        except ValueError:  # only the main thread may say what happens
            break
    try:
        yield
    finally:
        for number in handled:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> None:
    import signal

    signal.signal(number, signal.SIG_IGN)  # once is enough
    raise SystemExit(128 + number)
