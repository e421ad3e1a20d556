"""Programs that a test interrupts."""

import signal


def heed_interrupts() -> None:
    """Let a process that is about to start stop at Ctrl-C: one started in the background of a script would ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
