"""The language server, asked by a real client over a pipe, as an editor does."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the extra quotelint[lsp] is not installed")

from lsprotocol import types  # noqa: E402
from pygls.lsp.client import LanguageClient  # noqa: E402

from lint.cli import main  # noqa: E402

pytestmark = pytest.mark.slow

STORY = """\
Market to move 🙂

By Tala Reyes

The Amihan market will move to the the harbour in May, the city council said on Friday.

“Nobody has told us where the ice will come from,” said Jun Abad, a baker. He has sold there for 20 years.

The ice plant was built in 1987 and closed in March. “They have taken the best we had and given us nothing for it.”
"""
WAIT = 60  # seconds for an answer; a slow machine is no failure


class Editor:
    """An editor with one text open; `found` is what it was last sent."""

    def __init__(self, client: LanguageClient, path: Path) -> None:
        self.client = client
        self.uri = path.as_uri()
        self.version = 0
        self._sent: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda sent: self._sent.put_nowait(sent))

    async def diagnostics(self) -> list[types.Diagnostic]:
        """What the server sends for the newest state of the text."""
        while True:
            sent = await asyncio.wait_for(self._sent.get(), WAIT)
            if sent.version in (None, self.version):
                return list(sent.diagnostics)

    async def open(self, text: str) -> list[types.Diagnostic]:
        self.version = 1
        item = types.TextDocumentItem(self.uri, "plaintext", self.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.diagnostics()

    async def write(self, text: str) -> list[types.Diagnostic]:
        self.version += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )
        return await self.diagnostics()

    async def hover(self, line: int, character: int) -> str:
        where = types.HoverParams(types.TextDocumentIdentifier(self.uri), types.Position(line, character))
        answer = await self.client.text_document_hover_async(where)
        return answer.contents.value if answer else ""

    async def actions(
        self, chosen: list[types.Diagnostic], only: list[types.CodeActionKind | str] | None = None
    ) -> list[types.CodeAction | types.Command]:
        where = chosen[0].range if chosen else types.Range(types.Position(0, 0), types.Position(0, 0))
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri), where, types.CodeActionContext(chosen, only)
        )
        return list(await self.client.text_document_code_action_async(params) or [])

    async def symbols(self) -> list[types.DocumentSymbol]:
        params = types.DocumentSymbolParams(types.TextDocumentIdentifier(self.uri))
        return list(await self.client.text_document_document_symbol_async(params) or [])


@asynccontextmanager
async def editor(path: Path, options: object = None) -> AsyncIterator[Editor]:
    client = LanguageClient("a test", "1")
    await client.start_io(sys.executable, "-m", "lint", "server", cwd=str(Path(__file__).parents[2]))
    await client.initialize_async(
        types.InitializeParams(
            types.ClientCapabilities(),
            initialization_options=options or {"isolated": True},
            root_uri=path.parent.as_uri(),
        )
    )
    client.initialized(types.InitializedParams())
    yield Editor(client, path)
    await asyncio.wait_for(client.shutdown_async(None), WAIT)
    client.exit(None)
    await asyncio.wait_for(client.stop(), WAIT)


def in_editor(path: Path, act: Callable[[Editor], Awaitable[None]], options: object = None) -> None:
    async def run() -> None:
        async with editor(path, options) as opened:
            await act(opened)

    asyncio.run(run())


def codes(found: list[types.Diagnostic]) -> list[str]:
    return [str(one.code) for one in found]


def stands(text: str, where: types.Range) -> str:
    """What stands at a place in one line, counted in UTF-16."""
    line = text.split("\n")[where.start.line].encode("utf-16-le")
    return line[where.start.character * 2 : where.end.character * 2].decode("utf-16-le")


def test_a_change_brings_new_diagnostics(tmp_path: Path) -> None:
    async def act(opened: Editor) -> None:
        found = await opened.open(STORY)
        assert {"doubled-word", "unattributed-quote"} <= set(codes(found))
        doubled = found[codes(found).index("doubled-word")]
        assert "the the" in stands(STORY, doubled.range) or stands(STORY, doubled.range).strip() == "the"
        assert (doubled.source, doubled.severity) == ("quotelint", types.DiagnosticSeverity.Error)
        mended = await opened.write(STORY.replace("the the", "the"))
        assert "doubled-word" not in codes(mended) and "unattributed-quote" in codes(mended)
        for number in range(5):  # faster than they are answered: the last state counts
            opened.version += 1
            opened.client.text_document_did_change(
                types.DidChangeTextDocumentParams(
                    types.VersionedTextDocumentIdentifier(uri=opened.uri, version=opened.version),
                    [types.TextDocumentContentChangeWholeDocument(STORY + "x" * number)],
                )
            )
        assert "doubled-word" in codes(await opened.diagnostics())

    in_editor(tmp_path / "story.txt", act)


def test_hover_shows_the_ledger_and_the_rule(tmp_path: Path) -> None:
    async def act(opened: Editor) -> None:
        await opened.open(STORY)
        quotation = await opened.hover(6, 10)
        assert "**Jun Abad** (person)" in quotation and "baker" in quotation and "Speaker found: " in quotation
        assert "quotelint explain unattributed-quote" in await opened.hover(8, 60)
        assert "**Jun Abad**" in await opened.hover(6, STORY.split("\n")[6].index("Jun"))
        assert await opened.hover(2, 1) == "" and await opened.hover(99, 99) == ""

    in_editor(tmp_path / "story.txt", act)


def test_a_fix_for_one_and_for_all(tmp_path: Path) -> None:
    async def act(opened: Editor) -> None:
        found = await opened.open(STORY)
        doubled = found[codes(found).index("doubled-word")]
        (fix,) = [one for one in await opened.actions([doubled]) if getattr(one, "is_preferred", False)]
        assert fix.edit is not None and fix.edit.changes is not None
        (edit,) = fix.edit.changes[opened.uri]
        lines = STORY.split("\n")
        line = lines[edit.range.start.line]
        lines[edit.range.start.line] = (
            line[: edit.range.start.character] + edit.new_text + line[edit.range.end.character :]
        )
        assert "\n".join(lines) == STORY.replace("the the", "the")
        (every,) = await opened.actions([], ["source.fixAll"])
        assert every.kind == "source.fixAll.quotelint"
        await opened.write(STORY.replace("the the", "the"))
        assert await opened.actions([doubled], [types.CodeActionKind.QuickFix]) == []  # it is about an older text

    in_editor(tmp_path / "story.txt", act)


def test_putting_aside_in_a_comment(tmp_path: Path) -> None:
    async def act(opened: Editor) -> None:
        found = await opened.open(STORY)
        doubled = found[codes(found).index("doubled-word")]
        (action,) = [one for one in await opened.actions([doubled]) if "put aside" in one.title]
        assert action.edit is not None and action.edit.changes is not None
        (edit,) = action.edit.changes[opened.uri]
        assert edit.new_text == " <!-- quotelint: ignore[doubled-word] reason to be given -->"
        lines = STORY.split("\n")
        lines[edit.range.start.line] += edit.new_text
        assert "doubled-word" not in codes(await opened.write("\n".join(lines)))

    in_editor(tmp_path / "story.md", act)


def test_putting_aside_beside_a_plain_text(tmp_path: Path) -> None:
    async def act(opened: Editor) -> None:
        found = await opened.open(STORY)
        doubled = found[codes(found).index("doubled-word")]
        (action,) = [one for one in await opened.actions([doubled]) if "put aside" in one.title]
        assert isinstance(action, types.Command)
        params = types.ExecuteCommandParams(action.command, action.arguments)
        await asyncio.wait_for(opened.client.workspace_execute_command_async(params), WAIT)
        assert "doubled-word" not in codes(await opened.diagnostics())
        assert 'rule = "doubled-word"' in (tmp_path / ".quotelint-ignore.toml").read_text("utf-8")

    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    in_editor(path, act, {"profile": ""})  # with --isolated no list beside the text counts


def test_isolated_nothing_beside_the_text_is_offered(tmp_path: Path) -> None:
    async def act(opened: Editor) -> None:
        found = await opened.open(STORY)
        doubled = found[codes(found).index("doubled-word")]
        titles = [one.title for one in await opened.actions([doubled])]
        assert titles and not [title for title in titles if "put aside" in title]

    in_editor(tmp_path / "story.txt", act)


def test_symbols_are_sources_and_their_quotations(tmp_path: Path) -> None:
    async def act(opened: Editor) -> None:
        await opened.open(STORY)
        listed = {one.name: one for one in await opened.symbols()}
        assert "Jun Abad" in listed
        (child,) = listed["Jun Abad"].children or []
        assert child.name.startswith("“Nobody has told us")
        for one in listed.values():
            assert (one.range.start.line, one.range.start.character) <= (
                one.selection_range.start.line,
                one.selection_range.start.character,
            )

    in_editor(tmp_path / "story.txt", act)


def test_a_broken_configuration_is_shown_and_mended(tmp_path: Path) -> None:
    async def act(opened: Editor) -> None:
        (only,) = await opened.open(STORY)
        assert "selekt" in only.message and only.severity == types.DiagnosticSeverity.Error
        (tmp_path / "quotelint.toml").write_text('select = ["doubled-word"]\n')
        opened.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams(
                [types.FileEvent((tmp_path / "quotelint.toml").as_uri(), types.FileChangeType.Changed)]
            )
        )
        assert codes(await opened.diagnostics()) == ["doubled-word"]

    (tmp_path / "quotelint.toml").write_text('selekt = ["doubled-word"]\n')
    in_editor(tmp_path / "story.txt", act, {"profile": ""})


@pytest.mark.parametrize(
    "text", ["", "\0\ud800\n" * 3, '"' * 5000, "\u2028a\r\n“b\rc"], ids=["empty", "odd", "marks", "ends"]
)
def test_odd_texts(text: str, tmp_path: Path) -> None:
    async def act(opened: Editor) -> None:
        text_sent = text.encode("utf-8", "replace").decode()
        await opened.open(text_sent)
        await opened.hover(0, 0)
        await opened.symbols()
        assert "doubled-word" in codes(await opened.write(STORY))

    in_editor(tmp_path / "story.txt", act)


def test_without_the_library(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("lint.server")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    monkeypatch.setitem(sys.modules, "pygls.lsp.server", None)
    assert main(["server"]) == 2
    assert "quotelint[lsp]" in capsys.readouterr().err
