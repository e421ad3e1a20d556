"""Front matter: what stands above a text between two lines of `---` (YAML) or `+++` (TOML).

Plain values go to the metadata, the headline becomes a block with its place, and what is under `quotelint` is for us.
"""

import re
from collections.abc import Iterator

from lint.formats import Options, fields
from lint.formats.builder import Builder
from lint.formats.stretches import Stretches, folded, tidy
from lint.hints import Any

Node = Any  # of PyYAML, whose types leave out what we need

LONGEST = 200_000  # code points; more is data
DEEPEST = 50
MOST_NODES = 5000  # of what is said to us: aliases can make a line into millions
_FENCED = re.compile(
    r"\A(?:\ufeff)?(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)"
    r"(?P<body>(?:(?!(?P=fence)[ \t]*[\r\n])[^\r\n]*(?:\r\n?|\n))*?)"
    r"(?:(?P=fence)|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)"
)
_TOML_TITLE = r"^[ \t]*\"?%s\"?[ \t]*=[ \t]*(?:\"([^\"\\\r\n]*)\"|'([^'\r\n]*)')"


def read(text: str, builder: Builder, options: Options) -> int:
    """Put the front matter of a text into a document; the offset at which the text itself begins."""
    found = _FENCED.match(text) if text[:4].lstrip("\ufeff")[:3] in ("---", "+++") else None
    if not found:
        return 0
    if found["fence"] == "---":
        _read_yaml(found["body"], found.start("body"), builder, options)
    else:
        _read_toml(found["body"], found.start("body"), builder, options)
    return found.end()


def _read_yaml(body: str, start: int, builder: Builder, options: Options) -> None:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    if len(body) > LONGEST or max(map(_depth, body.split("\n"))) > DEEPEST:
        builder.remark(start, "this front matter is too large or too deeply nested, and was not read")
        return
    try:
        root = yaml.compose(body, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        offset = start + min(mark.index if mark else 0, len(body))
        hint = "Put a value with a colon or quotation marks into quotation marks."
        builder.remark(offset, f"this front matter is no valid YAML, and was not read: {error.problem}", hint)
        return
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        builder.remark(start, f"this front matter is no valid YAML, and was not read: {error}")
        return
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        builder.remark(start, "this front matter has no keys, and was not read", "Write it as “title: …”.")
        return
    values: dict[str, str] = {}
    nodes: dict[str, Node] = {}
    for name, node, offset in _pairs(root):
        if name in nodes:
            hint = "Keep one of the two; the last one was taken."
            builder.remark(start + offset, f"“{name}” stands twice in this front matter", hint)
        nodes[name] = node
        values[name] = _words(node)
        if name == "quotelint":
            plain = _plain(node, [MOST_NODES])
            builder.directives = plain if isinstance(plain, dict) else {"": plain}
    builder.metadata = fields.stated(values, options)
    title = fields.find("title", values, options)
    if title:
        builder.notation("yaml")
        builder.block("headline", _scalar(nodes[title], body, start))


def _depth(line: str) -> int:
    return line.count("[") + line.count("{") + (len(line) - len(line.lstrip(" "))) // 2 + line.count("- -")


def _pairs(root: Node) -> Iterator[tuple[str, Node, int]]:
    for name, node in root.value:
        if isinstance(name.value, str):
            yield name.value, node, name.start_mark.index


def _words(node: Node, depth: int = 0) -> str:
    """A value in words: a scalar, or the scalars of a list and the names of its entries, with commas."""
    if isinstance(node.value, str):
        return "" if node.tag.endswith(":null") else " ".join(node.value.split())
    if depth > 1:
        return ""
    if node.id == "mapping":
        named = [value for name, value, _ in _pairs(node) if fields.key(name) in ("name", "title")]
        return _words(named[0], depth + 1) if named else ""
    return ", ".join(filter(None, (_words(one, depth + 1) for one in node.value[:50])))


def _plain(node: Node, left: list[int]) -> object:
    """What a node says, in Python's own values; every scalar is a string. `left` is how many nodes may still come."""
    left[0] -= 1
    if isinstance(node.value, str):
        return node.value
    if left[0] < 0:
        return None
    if node.id == "mapping":
        return {name: _plain(value, left) for name, value, _ in _pairs(node) if left[0] > 0}
    return [_plain(one, left) for one in node.value if left[0] > 0]


def _scalar(node: Node, body: str, start: int) -> Stretches:
    """The words of a scalar and where they stand; one with escapes or folded over lines counts as one piece."""
    if not isinstance(node.value, str) or node.tag.endswith(":null"):
        return []
    first, last = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"'):
        first, last = first + 1, last - 1
    if body[first:last] == node.value:
        return tidy(folded(node.value, start + first))
    if node.style == "'" and body[first:last].replace("''", "'") == node.value:
        parts = re.split("('')", body[first:last])
        found: Stretches = []
        for part in parts:
            found += folded("'", start + first, 2) if part == "''" else folded(part, start + first)
            first += len(part)
        return tidy(found)
    return tidy(folded(node.value.strip(), start + first, last - first))


def _read_toml(body: str, start: int, builder: Builder, options: Options) -> None:
    import tomli

    try:
        data = tomli.loads(body.replace("\r\n", "\n").replace("\r", "\n"))
    except tomli.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        offset = sum(map(len, body.splitlines(keepends=True)[: int(line[1]) - 1])) if line else 0
        message = re.sub(r" \(at .*\)$", "", str(error)).lower()
        builder.remark(start + offset, f"this front matter is no valid TOML, and was not read: {message}")
        return
    except RecursionError:
        builder.remark(start, "this front matter is too deeply nested, and was not read")
        return
    builder.metadata = fields.stated({name: _toml_words(value) for name, value in data.items()}, options)
    own = data.get("quotelint")
    builder.directives = own if isinstance(own, dict) else {"": own} if own is not None else {}
    title = fields.find("title", data, options)
    found = re.search(_TOML_TITLE % re.escape(title), body, re.MULTILINE) if title else None
    if found:
        which = 1 if found[1] is not None else 2
        builder.notation("yaml")
        builder.block("headline", tidy(folded(found[which], start + found.start(which))))


def _toml_words(value: object) -> str:
    if isinstance(value, dict):
        return _toml_words(value.get("name") or value.get("title") or "")
    if isinstance(value, list):
        return ", ".join(filter(None, map(_toml_words, value[:50])))
    return " ".join(str(value).split())
