"""Upwards: the nearest file of a name, in a folder or in one above it."""

import os


def nearest(folder: str, name: str) -> str:
    """Path of the nearest file of that name, relative where it lies under the current folder; "" for none."""
    at = os.path.abspath(folder)
    while True:
        path = os.path.join(at, name)
        if os.path.isfile(path):
            inside = os.path.relpath(path)
            return path if inside.startswith(os.pardir) else inside
        parent = os.path.dirname(at)
        if parent == at:
            return ""
        at = parent
