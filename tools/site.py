"""What the documentation site does besides the pages: the README is its start, links out of docs/ become words, the
codes of rules lead to their pages."""

import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")


def on_files(files: Any, config: Any) -> Any:
    """Add the README as the first page."""
    from mkdocs.structure.files import File

    text = (ROOT / "README.md").read_text("utf-8").replace("](docs/", "](")
    files.append(File.generated(config, "index.md", content=text))
    return files


def on_post_build(config: Any) -> None:
    """Lead from a rule's code, and from its former names, to its page, which goes by its name."""
    sys.path.insert(0, str(ROOT))
    from lint import rulebook

    for rule in rulebook.load().rules:
        for name in (rule.code, *rule.aliases):
            page = Path(config.site_dir, "rules", name, "index.html")
            page.parent.mkdir(parents=True, exist_ok=True)
            target = f"../{rule.name}/"
            page.write_text(
                f'<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={target}">'
                f'<link rel="canonical" href="{target}"><title>{rule.code}</title><a href="{target}">{rule.name}</a>\n',
                "utf-8",
            )


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """A link to a file of the program leads nowhere on the site: its words stay."""
    folder = (ROOT / "docs" / page.file.src_uri).parent

    def link(found: re.Match[str]) -> str:
        target = found[2].strip("<>").partition("#")[0]
        inside = (folder / target).resolve().is_relative_to(ROOT / "docs") and (folder / target).is_file()
        return found[0] if not target or ":" in target or inside else found[1]

    return _LINK.sub(link, markdown)
