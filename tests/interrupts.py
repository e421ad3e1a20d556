"""Programs that a test interrupts."""

import signal


def heed_interrupts() -> None:
    """Let a process that is about to start stop at Ctrl-C and when its terminal goes.

    One started in the background of a script would ignore the first, one under `nohup` the second.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
