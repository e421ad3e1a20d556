"""Crew: several processes that check articles, and what happens when one of them dies."""

import os
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context, parent_process
from types import TracebackType

from lint.files import File
from lint.findings import Problem, Report
from lint.plan import Planner
from lint.tasks import Task, Way, check
from lint.values import NamedTuple

ENOUGH = 60_000  # code points checked in this process before others are started
PARCEL = 20_000  # code points handed to a process at a time: each hand-over costs as much as a short article


class Done(NamedTuple):
    """What a process sends back: the report without its file, and the text of the file where that was mended."""

    report: Report
    text: str | None


class Parcel:
    """Articles that one process checks, and its work on them, once they have been handed over."""

    __slots__ = ("files", "future", "size")

    def __init__(self) -> None:
        self.files: list[File] = []
        self.size = 0
        self.future: Future[list[Done]] | None = None

    def add(self, file: File) -> int:
        """Take in one more article; returns its number in the parcel."""
        self.files.append(file)
        self.size += len(file.text)
        return len(self.files) - 1


class Pending(NamedTuple):
    """A report that is there, or that a process is working on or will be: number `at` of a parcel."""

    crew: "Crew"
    task: Task
    done: Report | None
    parcel: Parcel | None = None
    at: int = 0

    def is_ready(self) -> bool:
        """Whether asking for the report takes no time."""
        return self.parcel is None or (self.parcel.future is not None and self.parcel.future.done())

    def report(self) -> Report:
        """The report, waiting for it if need be."""
        if self.done is not None:
            return self.done
        assert self.parcel is not None
        if self.parcel.future is None:
            self.crew.hand_over()
        assert self.parcel.future is not None
        try:
            return _whole(self.task, self.parcel.future.result()[self.at])
        except BrokenProcessPool:
            return self.crew.check_alone(self.task)


class Crew:
    """Processes that check articles. They are started when there is enough to do, and ended with the `with` block."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._size = way.jobs or cores()
        self._checked = 0
        self._pool: ProcessPoolExecutor | None = None
        self._open = Parcel()

    def __enter__(self) -> "Crew":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=kind is None, cancel_futures=True)
            if kind is not None:
                for process in active_children():
                    process.terminate()

    def ready(self, task: Task, report: Report) -> Pending:
        """A report that is there already."""
        return Pending(self, task, report)

    def check(self, task: Task) -> Pending:
        """The report on an article, made here and now or by another process."""
        if self._size == 1 or self._checked < ENOUGH:
            self._checked += len(task.file.text)
            return Pending(self, task, check(task.file, task.plan, self._way))
        pending = Pending(self, task, None, self._open, self._open.add(task.file))
        if self._open.size >= PARCEL:
            self.hand_over()
        return pending

    def hand_over(self) -> None:
        """Give the articles gathered so far to a process."""
        parcel, self._open = self._open, Parcel()
        if not parcel.files:
            return
        if self._pool is None:
            self._pool = self._start(self._size)
        try:
            parcel.future = self._pool.submit(_work, parcel.files)
        except BrokenProcessPool:
            self._pool = self._start(self._size)
            parcel.future = self._pool.submit(_work, parcel.files)

    def check_alone(self, task: Task) -> Report:
        """The report on an article that was under way when a process died: it may be what killed it, so nobody else's
        work is at risk this time."""
        with self._start(1) as pool:
            try:
                return _whole(task, pool.submit(_work, [task.file]).result()[0])
            except BrokenProcessPool:
                message = "the process that checked this file was ended from outside, perhaps for want of memory"
                hint = "Check it alone, or part it into smaller files; with --jobs 1 less memory is needed."
                return Report(task.file, (), (Problem(task.file.path, 0, message, hint),))

    def _start(self, size: int) -> ProcessPoolExecutor:
        # A copy of this process knows rules and words already. Where copies are not safe, each starts from nothing.
        context = get_context("fork" if sys.platform == "linux" else "spawn")
        return ProcessPoolExecutor(size, context, _prepare, (self._way,))


def cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _whole(task: Task, done: Done) -> Report:
    file = task.file if done.text is None else task.file._replace(text=done.text)
    return done.report._replace(file=file)


# What a process of the crew works with: one planner, which reads each configuration once.
_way = Way()
_planner: Planner | None = None


def _prepare(way: Way) -> None:
    """Set up a process of the crew. What is wrong with the configuration has been told by the process that asks."""
    import gc
    import signal
    import threading

    global _way, _planner
    gc.set_threshold(100_000, 20, 20)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asks ends the others
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_the_one_that_asks, daemon=True).start()
    _way, _planner = way, Planner(way.choices, lambda problem: None)


def _end_with_the_one_that_asks() -> None:
    """Nobody waits for the reports of a process whose parent was killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(files: list[File]) -> list[Done]:
    return list(map(_done, files))


def _done(file: File) -> Done:
    assert _planner is not None
    report = check(file, _planner.plan(file.path), _way)
    text = report.file.text
    return Done(report._replace(file=File("", "")), None if text == file.text else text)
