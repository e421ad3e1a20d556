"""Paths as other programs want them: from a given folder, with slashes, and as a URI."""

import os
from urllib.parse import quote


def relative(path: str, root: str) -> str:
    """A path with slashes, told from `root` ("" for the current folder) where it lies there, else as it was given."""
    if root and path != "-":
        inside = os.path.relpath(os.path.abspath(path), os.path.abspath(root))
        if inside != os.pardir and not inside.startswith(os.pardir + os.sep):
            path = inside
    path = path.replace(os.sep, "/")
    while path.startswith("./") and len(path) > len("./"):
        path = path[len("./") :].lstrip("/")
    return path


def uri(path: str, root: str) -> str:
    """A path as a URI: relative and percent-encoded inside `root`, else a file: URI."""
    shown = relative(path, root)
    encoded = quote(os.fsencode(shown))
    if os.path.isabs(path) and shown == path.replace(os.sep, "/"):
        return "file://" + ("" if encoded.startswith("/") else "/") + encoded
    return encoded
