"""`python -m lint` is the command `quotelint`."""

from lint.cli import run

run()
