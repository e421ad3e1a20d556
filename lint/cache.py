"""Cache: the reports of earlier runs, kept in one folder and found again by what they depend on, never by time.

A cache may be missing, unwritable, broken, foreign or in use: then articles are checked, which is all it saves.
"""

import json
import os
from binascii import crc32
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from types import TracebackType

from lint import stamps
from lint.document import Region
from lint.engine import INTERNAL_CODE
from lint.findings import FileEdit, FileFix, Finding, Kept, Problem, Related, Report, Suppression
from lint.hints import TYPE_CHECKING, Any
from lint.packing import tuples, unpacked
from lint.plan import Plan
from lint.tasks import Task, Way

if TYPE_CHECKING:
    import sqlite3

TAG = "CACHEDIR.TAG"
SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55\n# quotelint keeps results here; the folder may be deleted.\n"
_FORMAT = 4  # of what is stored
LARGEST = 512_000_000  # bytes after which a cache is begun anew
TOGETHER = 500  # reports written in one go
MOST_MARKS = 1000  # kinds of file that are kept in mind
PATIENCE = 2.0  # seconds to wait for another run that writes


class Cache:
    """The reports kept in a folder; without one every question is answered with no, and nothing is kept."""

    def __init__(self, way: Way, folder: str) -> None:
        self._way = way
        self._stamps: dict[int, tuple[Plan, blake2b]] = {}
        self._marks: dict[tuple[str, tuple[object, ...]], bytes] = {}
        self._new: dict[bytes, bytes] = {}
        self._store = _open(folder) if folder else None

    def __enter__(self) -> "Cache":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._store is not None:
            self._write()
            with suppress(Exception):
                self._store.close()

    def key(self, task: Task) -> bytes:
        """What the report on an article is kept under: a digest of all that it depends on. b"" for no cache."""
        if self._store is None:
            return b""
        path, text, *rest = task.file
        known = self._stamps.get(id(task.plan))
        if known is None:
            # the plan is kept too: another one could come to stand where it stood
            known = self._stamps[id(task.plan)] = task.plan, blake2b(self._stamp(task.plan), digest_size=20)
        digest = known[1].copy()
        # In which encoding, with which line ends: most articles are alike in all that.
        mark = os.path.splitext(path)[1].lower(), tuple(rest)
        if mark not in self._marks:
            if len(self._marks) >= MOST_MARKS:
                self._marks.clear()
            self._marks[mark] = repr(mark).encode("utf-8", "surrogatepass")
        digest.update(self._marks[mark])
        digest.update(text.encode("utf-8", "surrogatepass"))
        return digest.digest()

    def _stamp(self, plan: Plan) -> bytes:
        extra = self._way.extra
        wanted = repr((extra.name, plan.profile, plan.fail_on)).encode() if extra else b""
        return stamps.plan(plan) + wanted

    def find(self, tasks: Sequence[Task]) -> list[tuple[bytes, Report | None]]:
        """For each task its key and the report kept under it: None where there is none, or where the article is to be
        mended and can be. All are looked up at once, which takes a tenth of the time."""
        keys = [b"" if task.done else self.key(task) for task in tasks]
        stored = self._stored([key for key in keys if key])
        return [(key, self._report(stored.get(key), task)) for key, task in zip(keys, tasks, strict=True)]

    def _stored(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        if self._store is None or not keys:
            return {}
        places = ",".join("?" * len(keys))
        try:
            return dict(self._store.execute(f"SELECT key, report FROM reports WHERE key IN ({places})", keys))
        except Exception:  # of a broken or foreign cache anything may come
            return {}

    def _report(self, stored: bytes | None, task: Task) -> Report | None:
        if stored is None:
            return None
        try:
            report = _unpack(stored, task, self._way.extra.kind if self._way.extra else None)
        except Exception:
            return None
        if report is not None and self._way.mends and any(finding.fix for finding in report.findings):
            return None
        return report

    def put(self, key: bytes, report: Report) -> None:
        """Keep a report, unless something went wrong in making it or the article is no longer what was asked about."""
        if self._store is None or not key or report.fixed:
            return
        grave = any(problem.severity == "error" or problem.path != report.file.path for problem in report.problems)
        if grave or any(finding.code == INTERNAL_CODE for finding in report.findings):
            return
        self._new[key] = _pack(report)
        if len(self._new) >= TOGETHER:
            self._write()

    def _write(self) -> None:
        """Write what is new. A full disk, a lock, a folder that may not be written: then it is not kept."""
        if self._store is not None and self._new:
            with suppress(Exception), self._store:
                self._store.executemany("INSERT OR REPLACE INTO reports VALUES (?, ?)", list(self._new.items()))
        self._new.clear()


def _open(folder: str) -> "sqlite3.Connection | None":
    """The store in a folder, which is made where there is none; None where that cannot be done."""
    try:
        import sqlite3
    except ImportError:  # a Python built without it
        return None
    path = os.path.join(folder, "reports.sqlite")
    try:
        _make(folder)
        if os.path.exists(path) and os.path.getsize(path) > LARGEST:
            os.remove(path)
        for last in (False, True):
            try:
                return _connect(sqlite3.connect(path, timeout=PATIENCE, isolation_level="IMMEDIATE"))
            except sqlite3.OperationalError:  # locked, or not writable
                return None
            except sqlite3.DatabaseError:  # broken, or no database at all
                if last:
                    return None
                os.remove(path)
    except (OSError, sqlite3.Error):
        return None
    return None


def _connect(store: "sqlite3.Connection") -> "sqlite3.Connection":
    store.execute("PRAGMA trusted_schema = OFF")
    store.execute("PRAGMA synchronous = OFF")  # what a power cut spoils is found out by its check and made again
    store.execute(f"PRAGMA mmap_size = {LARGEST}")
    (form,) = store.execute("PRAGMA user_version").fetchone()
    if form != _FORMAT:
        with store:
            store.execute("DROP TABLE IF EXISTS reports")
            store.execute("CREATE TABLE reports (key BLOB PRIMARY KEY, report BLOB) WITHOUT ROWID")
            store.execute(f"PRAGMA user_version = {_FORMAT}")
    store.execute("SELECT key, report FROM reports LIMIT 1")
    return store


def _make(folder: str) -> None:
    """Make the folder, with the files that keep it out of version control and of backups."""
    if os.path.islink(folder):
        raise OSError("a link may lead anywhere")
    os.makedirs(folder, exist_ok=True)
    for name, text in ((".gitignore", "*\n"), (TAG, SIGNATURE)):
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            with open(path, "w", encoding="utf-8") as handle:
                handle.write(text)


def is_cache(folder: str) -> bool:
    """Whether a folder is one that we made."""
    try:
        with open(os.path.join(folder, TAG), encoding="utf-8") as handle:
            return handle.read() == SIGNATURE
    except (OSError, UnicodeDecodeError):
        return False


def _pack(report: Report) -> bytes:
    """A report as JSON, less what is asked for again: the file and its path. Its check comes first."""
    findings = [finding[1:] for finding in report.findings]
    aside = [finding[1:] for finding in report.suppressed]
    problems = [problem[1:] for problem in report.problems]
    text = json.dumps((findings, problems, report.kept, aside, report.extra), ensure_ascii=False, separators=(",", ":"))
    data = text.encode("utf-8", "surrogatepass")
    return _check(data) + data


def _check(data: bytes) -> bytes:
    return crc32(data).to_bytes(_CHECK_LENGTH, "big")


_CHECK_LENGTH = 4


def _unpack(stored: bytes, task: Task, extra: Any) -> Report | None:
    data = stored[_CHECK_LENGTH:]
    if stored[:_CHECK_LENGTH] != _check(data):
        return None
    text = data.decode("utf-8", "surrogatepass")
    findings, problems, kept, aside, other = json.loads(text)
    path = task.file.path
    return Report(
        task.file,
        tuple([_finding(path, values) for values in findings]),
        tuple([Problem(path, *values) for values in problems]),
        kept=tuple([Kept(rule, tuples(what), Region(*region), words) for rule, what, region, words in kept]),
        suppressed=tuple([_finding(path, values) for values in aside]),
        extra=None if extra is None else unpacked(extra, other),
    )


def _finding(path: str, values: Sequence[Any]) -> Finding:
    code, rule, severity, message, hint, region, excerpt, fix, related, url, record, why = values
    if fix:
        fix = FileFix(fix[0], tuple([FileEdit(*edit) for edit in fix[1]]))
    others = tuple([Related(Region(*region), message, other) for region, message, other in related])
    aside = Suppression(*why) if why else None
    return Finding(path, code, rule, severity, message, hint, Region(*region), excerpt, fix, others, url, record, aside)
