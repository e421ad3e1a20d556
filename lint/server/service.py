"""Service: the requests of an editor, each answered from the desk."""

import asyncio
from collections.abc import Sequence

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from lint import __version__
from lint.errors import UserError
from lint.plan import Choices
from lint.server.actions import FIX_ALL, IGNORE, actions, ignore
from lint.server.desk import Desk, Sheet
from lint.server.diagnostics import NAME, diagnostics
from lint.server.hovers import hover
from lint.server.symbols import symbols

PAUSE = 0.01  # seconds in which another keystroke makes a check needless
LARGEST = 300_000  # code points of a text that is checked at every change; larger ones when opened and saved
_CONFIGURATION = ("**/quotelint.toml", "**/.quotelint.toml", "**/pyproject.toml")


def service() -> LanguageServer:
    """A server that answers editors; one for a process."""
    server = LanguageServer(NAME, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
    _texts(server, desks := _Desks())
    _questions(server, desks)
    return server


class _Desks:
    """The one desk of the server, set up when the editor has said what it wants."""

    def __init__(self) -> None:
        self.desk = Desk(Choices())

    def sheet(self, server: LanguageServer, uri: str) -> Sheet:
        """The state of a text open in the editor."""
        document = server.workspace.get_text_document(uri)
        return self.desk.sheet(uri, to_fs_path(uri) or uri, document.source)

    def publish(self, server: LanguageServer, uri: str) -> None:
        """Send the editor what was found in a text."""
        document = server.workspace.get_text_document(uri)
        found = list(diagnostics(self.sheet(server, uri), uri))
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, document.version))


def _texts(server: LanguageServer, desks: _Desks) -> None:
    """What the editor tells: texts opened, changed and closed, configuration changed."""

    @server.feature(types.INITIALIZE)
    def starting(server: LanguageServer, params: types.InitializeParams) -> None:
        units = server.workspace.position_encoding
        desks.desk = Desk(_choices(params.initialization_options), str(getattr(units, "value", units)))

    @server.feature(types.INITIALIZED)
    async def started(server: LanguageServer, params: types.InitializedParams) -> None:
        await _watch_configuration(server)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(server: LanguageServer, params: types.DidOpenTextDocumentParams) -> None:
        desks.publish(server, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(server: LanguageServer, params: types.DidChangeTextDocumentParams) -> None:
        uri, version = params.text_document.uri, params.text_document.version
        await asyncio.sleep(PAUSE)
        document = server.workspace.text_documents.get(uri)
        if document is not None and document.version == version and len(document.source) <= LARGEST:
            desks.publish(server, uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(server: LanguageServer, params: types.DidSaveTextDocumentParams) -> None:
        desks.publish(server, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(server: LanguageServer, params: types.DidCloseTextDocumentParams) -> None:
        desks.desk.close(params.text_document.uri)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def reconfigured(server: LanguageServer, params: types.DidChangeWatchedFilesParams) -> None:
        desks.desk.forget_configuration()
        for uri in list(server.workspace.text_documents):
            desks.publish(server, uri)


def _questions(server: LanguageServer, desks: _Desks) -> None:
    """What the editor asks about a text."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hovered(server: LanguageServer, params: types.HoverParams) -> types.Hover | None:
        return hover(desks.sheet(server, params.text_document.uri), params.position)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def listed(server: LanguageServer, params: types.DocumentSymbolParams) -> Sequence[types.DocumentSymbol]:
        return symbols(desks.sheet(server, params.text_document.uri))

    kinds: list[types.CodeActionKind | str] = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))
    def offered(server: LanguageServer, params: types.CodeActionParams) -> list[types.CodeAction | types.Command]:
        uri, context = params.text_document.uri, params.context
        only = [str(getattr(kind, "value", kind)) for kind in context.only or ()]
        return list(actions(desks.sheet(server, uri), uri, context.diagnostics, only))

    @server.command(IGNORE)
    def ignored(server: LanguageServer, uri: str, data: dict[str, int], rule: str) -> None:
        try:
            path = ignore(desks.sheet(server, uri), data, rule)
        except UserError as error:
            params = types.ShowMessageParams(types.MessageType.Error, f"{error.message} {error.hint}".strip())
            server.window_show_message(params)
            return
        if path:
            desks.desk.forget_configuration()
            desks.publish(server, uri)


def _choices(given: object) -> Choices:
    """What the editor's settings say: `isolated`, `profile`, `config` as on the command line; anything else is left."""
    options = given if isinstance(given, dict) else {}
    config = options.get("config", ())
    return Choices(
        isolated=options.get("isolated") is True,
        profile=str(options.get("profile", "")),
        config=tuple(map(str, config)) if isinstance(config, list) else (str(config),) if config else (),
    )


async def _watch_configuration(server: LanguageServer) -> None:
    """Ask the editor to say when a configuration changes, if it can."""
    workspace = server.client_capabilities.workspace
    able = workspace and workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration
    if able:
        watchers = [types.FileSystemWatcher(glob) for glob in _CONFIGURATION]
        await server.client_register_capability_async(
            types.RegistrationParams(
                [
                    types.Registration(
                        "configuration",
                        types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                        types.DidChangeWatchedFilesRegistrationOptions(watchers),
                    )
                ]
            )
        )
