"""How long an editor waits: from a keystroke to the diagnostics for it, through the language server.

    python benchmarks/editor.py CORPUS.jsonl

Takes the article of the corpus that is nearest to 1,500 words, opens it, and changes it thirty times, a word at a time.
Prints milliseconds of the clock: the least, the median, the most; compare them on an idle machine.
"""

import asyncio
import json
import statistics
import sys
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

WORDS, CHANGES = 1500, 30
URI = Path("article.txt").absolute().as_uri()


async def measure(text: str) -> list[float]:
    client = LanguageClient("benchmark", "1")
    published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda sent: published.put_nowait(sent))
    await client.start_io(sys.executable, "-m", "lint", "server")
    options = {"isolated": True}
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities(), initialization_options=options))
    client.initialized(types.InitializedParams())
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(URI, "plaintext", 0, text)))
    await published.get()
    times = []
    for version in range(1, CHANGES + 1):
        changed = types.TextDocumentContentChangeWholeDocument(f"{text}\nMore{version}.\n")
        where = types.VersionedTextDocumentIdentifier(uri=URI, version=version)
        start = time.perf_counter()
        client.text_document_did_change(types.DidChangeTextDocumentParams(where, [changed]))
        await published.get()
        times.append((time.perf_counter() - start) * 1000)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    return times


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as handle:
        texts = [json.loads(line)["text"] for line in handle]
    text = min(texts, key=lambda text: abs(len(text.split()) - WORDS))
    times = asyncio.run(measure(text))
    print(
        f"{len(text.split())} words: least {min(times):.0f}, "
        f"median {statistics.median(times):.0f}, most {max(times):.0f} ms"
    )


if __name__ == "__main__":
    main()
