"""Run a student's function: in silence, within a time limit, and by its own strength.

The result is an `Outcome` made of plain values, whatever the function did.
"""

import contextlib
import io
import signal
import sys
import threading
import warnings
from dataclasses import dataclass
from numbers import Real
from typing import Any

import numpy as np

from .._contents import HOME
from .exercise import CHECK_SECONDS

MATHEMATICS = frozenset(f"steepest.{name}" for name in HOME if name not in ("fields", "checks"))


class TimeUp(BaseException):
    """The time limit has passed.  No Exception, so that ``except Exception`` lets it through."""


class Borrowed(BaseException):
    """The student's function called the package's own."""


class Strange:
    """A result that is no plain value: only its type is kept."""

    def __init__(self, value):
        self.kind = type(value).__name__
        if callable(value):
            self.in_words = "a function"
        elif self.kind.startswith("complex"):
            self.in_words = "a complex number"
        else:
            self.in_words = f"a {self.kind} that is not made of real numbers"

    def __repr__(self):
        return f"<{self.kind}>"

    def __eq__(self, other):
        return isinstance(other, Strange) and self.kind == other.kind

    __hash__ = None


@dataclass(frozen=True)
class Outcome:
    """What one call did.

    kind is "value", "error", "time" (cut off), "borrowed" or "stub"; ``value`` is the plain result,
    or the exception's type name; ``changed`` names the arguments that came back different, and
    ``after`` holds all arguments that are arrays as they came back.
    """

    kind: str
    value: Any = None
    message: str = ""
    changed: tuple[str, ...] = ()
    after: tuple = ()


def outcomes(function, cases, parameters=(), seconds=None):
    """Outcome of every case; once the time is used up, the rest is "time" without being run.

    ``seconds`` is `CHECK_SECONDS` if left out.
    """
    results, calls = [], {}
    with (
        quiet(),
        _own_strength(function),
        contextlib.suppress(TimeUp),  # it may ring between two calls
        time_limit(CHECK_SECONDS if seconds is None else seconds) as clock,
    ):
        for case in cases:
            results.append(_outcome(function, case, parameters, clock, calls))
    return results + [Outcome("time")] * (len(cases) - len(results))


def plain(value, at=()):
    """Plain value of a result: float, array, str, None, tuple, or a `Strange`.

    A function is asked at the points ``at``, and becomes the tuple of its values.
    """
    if value is None or isinstance(value, (str, bool, np.bool_)):
        return value
    if isinstance(value, Real) or (isinstance(value, np.ndarray) and value.ndim == 0):
        return _number(value)
    if callable(value) and at:
        return Asked(plain(value(point)) for point in at)
    if isinstance(value, tuple) and any(map(_several, value)):
        return tuple(plain(part) for part in value)
    return _array(value)


class Asked(tuple):
    """Values of a returned function at the points where it was asked."""


@contextlib.contextmanager
def time_limit(seconds, inside=None):
    """Raise `TimeUp` in this thread after ``seconds``; yields an object whose ``done`` says so.

    ``inside`` is the function whose call may be cut short (`_outcome` if left out), with all that
    it calls: while things are being put away, nothing may be.

    Uses the interval timer where there is one and this is the main thread; elsewhere a second
    thread raises the exception.  A browser's Python has neither; there the page ends the worker.
    """
    clock = _Clock()
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():

        def ring(signum, frame):
            clock.done = True
            if _in_a_call(frame, (inside or _outcome).__code__):
                raise TimeUp

        before = signal.signal(signal.SIGALRM, ring)
        # It rings again, for code that swallows the first one in a bare ``except``.
        signal.setitimer(signal.ITIMER_REAL, seconds, 0.25)
        try:
            yield clock
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
    elif sys.platform != "emscripten":
        finished = threading.Event()
        ringer = (threading.get_ident(), clock, seconds, finished)
        threading.Thread(target=_ring_in, args=ringer, daemon=True).start()
        try:
            yield clock
        finally:
            finished.set()
    else:
        yield clock


class _Clock:
    done = False


def _in_a_call(frame, code):
    """Whether a frame belongs to a function's code, or to what it has called."""
    while frame is not None and frame.f_code is not code:
        frame = frame.f_back
    return frame is not None


def _ring_in(thread, clock, seconds, finished):
    import ctypes

    ring = ctypes.pythonapi.PyThreadState_SetAsyncExc
    while not finished.wait(0.25 if clock.done else seconds):
        clock.done = True
        ring(ctypes.c_ulong(thread), ctypes.py_object(TimeUp))


def _outcome(function, case, parameters, clock, calls):
    if clock.done:
        return Outcome("time")
    args, at = case.fresh_args(), tuple(map(_copy, case.at))
    try:
        if case.read is None:
            value = plain(function(*args), at)
        else:
            # Cases that read the result of one and the same call in different ways share it.
            if id(case.args) not in calls:
                calls[id(case.args)] = function(*args), args
            result, args = calls[id(case.args)]
            value = None if result is None else plain(case.read(result, args))
    except TimeUp:
        return Outcome("time")
    except Borrowed as borrowed:
        return Outcome("borrowed", str(borrowed))
    except NotImplementedError:
        return Outcome("stub")
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        kind = "ValueError" if isinstance(error, ValueError) else type(error).__name__
        return Outcome("error", kind, str(error), *_changed(case, args, at, parameters))
    return Outcome("value", value, "", *_changed(case, args, at, parameters))


def _changed(case, args, at, parameters):
    """Names of the arguments that came back different, and all arrays as they came back.

    What a returned function is given is called "w".
    """
    names = (*parameters[: len(args)], *["w"] * len(at))
    triples = zip(names, case.args + case.at, args + at, strict=False)
    changed = dict.fromkeys(name for name, *pair in triples if _differ(*pair))
    return tuple(changed), tuple(after for after in args + at if isinstance(after, np.ndarray))


def _differ(before, after):
    if isinstance(before, (list, dict)):
        return before != after
    return isinstance(before, np.ndarray) and not np.array_equal(before, after, equal_nan=True)


@contextlib.contextmanager
def quiet():
    """No prints, no warnings: they cost nothing and must not hide the message."""
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
    ):
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _own_strength(function):
    """While the student's function runs, entering the package's mathematics stops it."""
    if getattr(function, "__module__", None) in MATHEMATICS:
        yield  # the reference itself, run by the check of the check
        return

    def watch(frame, event, arg):
        if event == "call" and frame.f_globals.get("__name__") in MATHEMATICS:
            raise Borrowed(frame.f_code.co_name)

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        yield
    finally:
        sys.setprofile(before)


def _several(part):
    """Whether a part of a tuple is itself a list or an array, not a number."""
    return hasattr(part, "__len__") and getattr(part, "ndim", 1) > 0


def _copy(point):
    return point.copy() if isinstance(point, np.ndarray) else point


def _number(value):
    try:
        dtype = np.asarray(value).dtype
        if dtype.kind == "f":
            return dtype.type(value)
        whole = dtype.kind in "iu" or isinstance(value, Real)  # Fraction is Real and an object
        return float(value) if whole else Strange(value)
    except (TypeError, ValueError, OverflowError):
        return Strange(value)


def _array(value):
    try:
        array = np.asarray(value)
    except (TypeError, ValueError):  # parts of different shapes
        return plain(tuple(value)) if isinstance(value, list) else Strange(value)
    if array.dtype.kind == "f":
        return array.copy()
    return array.astype(float) if array.dtype.kind in "iu" else Strange(value)
