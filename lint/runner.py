"""Runner: articles through the engine in the order given, from the cache, in this process or by several.

Few articles are checked here and at once: neither cache nor processes are worth their start-up for the two or three of
a commit.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from lint.findings import Report
from lint.hints import TYPE_CHECKING
from lint.tasks import Task, Way, check

if TYPE_CHECKING:
    from lint.cache import Cache
    from lint.crew import Crew, Pending

FEW = 4  # articles that are checked without cache and help
# Articles under way at a time, and the code points they may have: what bounds memory.
MOST_AHEAD = 256
MOST_TEXT = 8_000_000
AT_ONCE = 50  # articles looked up in the cache together, unless they are long
TEXT_AT_ONCE = 500_000


def run(tasks: Iterable[Task], way: Way, folder: Callable[[], str]) -> Iterator[tuple[Task, Report]]:
    """Each task with its report, in the order of the tasks, in memory that does not grow with their number.

    `folder` says where results are kept ("": nowhere), and is asked where there is reason to keep them.
    """
    tasks = iter(tasks)
    first = list(islice(tasks, FEW))
    if len(first) < FEW:
        for task in first:
            yield task, task.done or check(task.file, task.plan, way)
        return
    from lint.cache import Cache
    from lint.crew import Crew
    from lint.termination import orderly

    with orderly(), Cache(way, folder()) as cache, Crew(way) as crew:
        yield from _run(chain(first, tasks), cache, crew)


def _run(tasks: Iterable[Task], cache: "Cache", crew: "Crew") -> Iterator[tuple[Task, Report]]:
    ahead: deque[tuple[Task, bytes, Pending]] = deque()
    text = 0
    for some in _together(tasks):
        for task, (key, found) in zip(some, cache.find(some), strict=True):
            report = task.done or found
            if report and not ahead:
                yield Task(task.path, task.file, task.plan, report), report
                continue
            if report:
                task = Task(task.path, task.file, task.plan, report)
                ahead.append((task, b"", crew.ready(task, report)))
            else:
                ahead.append((task, key, crew.check(task)))
            text += len(task.file.text)
            # The oldest first: what is done behind it has to wait.
            while ahead and (ahead[0][2].is_ready() or len(ahead) > MOST_AHEAD or text > MOST_TEXT):
                task, key, pending = ahead.popleft()
                text -= len(task.file.text)
                yield _finished(task, key, pending, cache)
    crew.hand_over()
    for task, key, pending in ahead:
        yield _finished(task, key, pending, cache)


def _together(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """The tasks, as many at a time as are looked up in the cache at once."""
    some: list[Task] = []
    text = 0
    for task in tasks:
        some.append(task)
        text += len(task.file.text)
        if len(some) >= AT_ONCE or text >= TEXT_AT_ONCE:
            yield some
            some, text = [], 0
    if some:
        yield some


def _finished(task: Task, key: bytes, pending: "Pending", cache: "Cache") -> tuple[Task, Report]:
    report = pending.report()
    cache.put(key, report)
    return task, report
