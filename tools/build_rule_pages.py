"""Writes docs/rules: a page for each shipped rule, made from its rule file, and an index. Run it after changing a rule.

usage: build_rule_pages.py [FOLDER]      (default: docs/rules)
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from lint import rulebook  # noqa: E402
from lint.reporters import pages  # noqa: E402
from lint.rulefile import read_examples  # noqa: E402

INTRODUCTION = """# Rules

Made from the rule files by `tools/build_rule_pages.py`; `quotelint explain RULE` tells the same with your own settings.

"""


def main(folder: Path) -> None:
    """Write every page, and take away the pages of rules that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    rules = rulebook.load().rules
    written = {"README.md": INTRODUCTION + pages.index(rules)}
    written |= {f"{rule.name}.md": pages.page(rule, read_examples(rule.path)) for rule in rules}
    for old in folder.glob("*.md"):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "rules")
