"""Runner: articles through the engine in the order given, from the cache, in this process or by several.

Few articles are checked here and at once: neither cache nor processes are worth their start-up for the two or three of
a commit.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from lint.findings import Report
from lint.tasks import Task, Way, check

if TYPE_CHECKING:
    from lint.cache import Cache
    from lint.crew import Crew, Pending

FEW = 4  # articles that are checked without cache and help
# Articles under way at a time, and the code points they may have: what bounds memory.
MOST_AHEAD = 256
MOST_TEXT = 8_000_000


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
    ahead: deque[tuple[Task, str, Pending]] = deque()
    text = 0
    for task in tasks:
        key = "" if task.done else cache.key(task)
        report = task.done or cache.get(key, task)
        if report:
            task = Task(task.path, task.file, task.plan, report)
            ahead.append((task, "", crew.ready(task, report)))
        else:
            ahead.append((task, key, crew.check(task)))
        text += len(task.file.text)
        # The oldest first: what is done behind it has to wait.
        while ahead and (ahead[0][2].is_ready() or len(ahead) > MOST_AHEAD or text > MOST_TEXT):
            task, key, pending = ahead.popleft()
            text -= len(task.file.text)
            yield _finished(task, key, pending, cache)
    for task, key, pending in ahead:
        yield _finished(task, key, pending, cache)


def _finished(task: Task, key: str, pending: "Pending", cache: "Cache") -> tuple[Task, Report]:
    report = pending.report()
    cache.put(key, report)
    return task, report
