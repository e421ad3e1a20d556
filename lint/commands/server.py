"""server: answer an editor over the Language Server Protocol, on standard input and output."""

from lint.errors import UserError
from lint.hints import ArgumentParser, Namespace


def add_options(parser: ArgumentParser) -> None:
    """The options of `quotelint server`: none but --stdio, which editors like to give and which is always so."""
    parser.add_argument("--stdio", action="store_true", help="speak on standard input and output (always so)")


def run(options: Namespace) -> int:
    """Serve until the editor says goodbye; the exit status. Raises UserError where the library is missing."""
    try:
        from lint.server.service import service
    except ImportError as error:
        if not (error.name or "").startswith(("pygls", "lsprotocol")):
            raise
        hint = 'Install it with: python -m pip install "quotelint[lsp]"'
        raise UserError("quotelint server needs the library pygls", hint=hint) from error
    service().start_io()
    return 0
