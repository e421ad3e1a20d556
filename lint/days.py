"""Days: the module `datetime`, as its part in C has it.

Up to Python 3.11 `datetime` makes all its classes in Python first and then throws them away for those of that part,
which takes a fiftieth of a start; the classes are the same.
"""

from lint.hints import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as datetime
else:
    try:
        import _datetime as datetime
    except ImportError:  # a Python without that part
        import datetime as datetime
