"""Byte code: the modules that a command loads, together in one file.

A check loads more than a hundred and fifty modules. Left to itself Python looks for each in the file system, compares
dates and reads a file of its own, which is a sixth of a start on one article. Here the code of all modules that a
command has loaded lies in one file beside Python's own byte code and under the same conditions: Python may write byte
code at all, and a module counts while its source has the date and size that it had. Whatever cannot be read, written
or understood is passed over: then Python finds the modules by itself, and nothing but time is lost.
"""

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from mmap import ACCESS_READ, mmap
from types import CodeType, ModuleType

from lint import __version__

_HERE = os.path.dirname(os.path.abspath(__file__))
_FORMAT = 4  # of marshal: the last one that every supported Python reads
_MAGIC = b"quotelint modules 1\n"
_INSIDE = f"{__package__}."

_Mark = tuple[int, int]  # when a source file was last changed, in nanoseconds, and its bytes
# A source file, its mark, where Python keeps its byte code, whether it is a package, and what it compiles to.
_Entry = tuple[str, _Mark, str | None, bool, CodeType]


class Modules:
    """Finds modules of this package in the file at `path`, and writes there what had to be found elsewhere."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._before = {*sys.modules}
        self._read: dict[str, _Entry] | None = None

    @property
    def _entries(self) -> dict[str, _Entry]:
        """What is kept, by module; read when the first is asked for: to print help takes none of them."""
        if self._read is None:
            self._read = _load(self._path)
        return self._read

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """How a module is loaded, asked by Python's import; None for one that is not kept or has changed."""
        entry = self._entries.get(name) if name.startswith(_INSIDE) else None
        if entry is None:
            return None
        source, mark, cached, package, code = entry
        if _mark(source) != mark:
            del self._entries[name]
            return None
        spec = ModuleSpec(name, _Loader(name, source, code), origin=source, is_package=package)
        spec.has_location, spec.cached = True, cached
        if package:
            spec.submodule_search_locations = [os.path.dirname(source)]
        return spec

    def keep(self) -> None:
        """Write the file anew where modules were loaded that are not in it; that it cannot be written is no fault."""
        loaded = [name for name in sys.modules if name.startswith(_INSIDE) and name not in self._before]
        missing = [name for name in loaded if name not in self._entries]
        if missing and writable(os.path.dirname(self._path)):  # to gather the code takes as long as a start
            fresh = {name: entry for name in missing if (entry := _entry(name)) is not None}
            standing = {name: entry for name, entry in self._entries.items() if _mark(entry[0]) == entry[1]}
            try:
                replace(self._path, _packed(standing | fresh))
            except OSError:
                return


class _Loader(SourceFileLoader):
    """Python's loader of a source file, but for its byte code, which it was given."""

    def __init__(self, name: str, source: str, code: CodeType) -> None:
        super().__init__(name, source)
        self._code = code

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None if "__getattr__" in self._code.co_names else _Module(spec.name)

    def get_code(self, fullname: str) -> CodeType:
        return self._code


class _Module(ModuleType):
    """A module that says at once what it has not, and has no `__getattr__` of its own.

    Every `from … import …` asks a module for its `__path__`, and before Python 3.12 one that is no package words an
    error each time, which nobody sees: together a thirtieth of a start.
    """

    __getattribute__ = object.__getattribute__


def modules_of(command: str) -> Modules | None:
    """From here on the modules that a command loads are looked for in its file first; None where none may be kept."""
    path = beside(f"modules.{sys.implementation.cache_tag}.{sys.flags.optimize}.{command}")
    if not path:
        return None
    modules = Modules(path)
    sys.meta_path.insert(0, modules)
    return modules


def beside(name: str) -> str:
    """Path of a file beside Python's own byte code, "" where Python keeps none."""
    cached = getattr(__spec__, "cached", None)
    return os.path.join(os.path.dirname(cached), name) if cached and not sys.dont_write_bytecode else ""


def writable(folder: str) -> bool:
    """Whether files can be put into a folder, which is made if need be."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def replace(path: str, data: bytes) -> None:
    """Write a file as a whole or not at all. Raises OSError."""
    new = f"{path}.{os.getpid()}"
    try:
        with open(new, "xb") as handle:
            handle.write(data)
        os.replace(new, path)
    except OSError:
        if os.path.exists(new):
            os.unlink(new)
        raise


def _load(path: str) -> dict[str, _Entry]:
    """The entries in a file; none where it is not there, not whole, of another Python or of a package elsewhere."""
    try:
        with open(path, "rb", buffering=0) as handle:
            data = mmap(handle.fileno(), 0, access=ACCESS_READ)  # it is replaced as a whole, never written over
        if data[: len(_MAGIC)] != _MAGIC:
            return {}
        view = memoryview(data)
        made_for, size = marshal.loads(view[len(_MAGIC) :])
        return marshal.loads(view[-size:]) if made_for == _HOME and len(data) > size else {}
    except (OSError, EOFError, TypeError, ValueError):
        return {}


def _packed(entries: dict[str, _Entry]) -> bytes:
    code = marshal.dumps(entries, _FORMAT)
    return _MAGIC + marshal.dumps((_HOME, len(code)), _FORMAT) + code


_HOME = sys.hexversion, __version__, _HERE


def _entry(name: str) -> _Entry | None:
    """What to keep of a loaded module; None where it came from no source file."""
    spec = getattr(sys.modules[name], "__spec__", None)
    if spec is None or spec.origin is None or not isinstance(spec.loader, SourceFileLoader):
        return None
    mark = _mark(spec.origin)  # before the code is read: if the file changes in between, the entry will not count
    try:
        code = spec.loader.get_code(name)
    except (ImportError, OSError, SyntaxError):
        return None
    if mark is None or code is None:
        return None
    return spec.origin, mark, spec.cached, spec.submodule_search_locations is not None, code


def _mark(source: str) -> _Mark | None:
    try:
        status = os.stat(source)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
