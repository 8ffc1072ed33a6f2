"""Compare an outcome with what was expected: by value, shape and finiteness."""

from dataclasses import replace
from functools import partial

import numpy as np

from .exercise import show
from .run import Asked, Strange


def agrees(exercise, expected, got):
    """Whether ``got`` is as right as the reference's outcome ``expected``."""
    return problem(exercise, expected, got) is None


def problem(exercise, expected, got):
    """None if ``got`` is right, else a short phrase that says what is the matter with it."""
    if expected.kind == "error":
        return None if got.kind == "error" and got.value == expected.value else "no ValueError"
    if got.kind != "value":
        return describe(got)
    close = partial(close_to, tolerance=exercise.tolerance)
    structure = _structure(expected.value, got.value)
    if structure:
        return structure
    same = exercise.same or (lambda want, have, near: near(want, have))
    return None if same(expected.value, got.value, close) else "a different value"


def comparable(exercise, expected, got):
    """Whether ``got`` is a result of the right kind and shape, be its value right or wrong."""
    return got.kind == "value" and (
        expected.kind == "value" and _structure(expected.value, got.value) is None
    )


def may_be_alike(exercise, their, got):
    """Whether two outcomes of one case could belong to the same story: a quick first look."""
    close = partial(close_to, tolerance=exercise.tolerance, nan_is_nan=True)
    return _alike(exercise, their, got, close)


def told_alike(exercise, theirs, got):
    """For each case, whether two answers tell the same story: the test for a known mistake."""
    # Relative to the mistake's own numbers, for they may all be tiny: nearly 0 is not 0.
    largest = max((size(outcome.value) for outcome in theirs), default=0.0)
    near = replace(exercise.tolerance, atol=min(exercise.tolerance.atol, 1e-3 * largest))
    close = partial(close_to, tolerance=near, nan_is_nan=True)
    return [_alike(exercise, a, b, close) for a, b in zip(theirs, got, strict=True)]


def _alike(exercise, a, b, close):
    if a.kind != b.kind:
        return False
    if a.kind != "value":
        return a.value == b.value
    if isinstance(a.value, Asked) != isinstance(b.value, Asked):
        return False
    if exercise.same and _numeric(a.value) and _numeric(b.value):
        return np.shape(a.value) == np.shape(b.value) and exercise.same(a.value, b.value, close)
    return close(a.value, b.value)


def scaled(outcome, factor):
    """The outcome with every number multiplied, or None where it is not made of numbers."""
    value = _times(outcome.value, factor) if outcome.kind == "value" else None
    return None if value is None else replace(outcome, value=value)


def close_to(expected, got, tolerance, nan_is_nan=False):
    """Whether plain values agree, in structure and within the tolerance."""
    expected, got = _paired(expected, got)
    if isinstance(expected, tuple) and isinstance(got, tuple):
        pairs = zip(expected, got, strict=False)
        return len(expected) == len(got) and all(
            close_to(a, b, tolerance, nan_is_nan) for a, b in pairs
        )
    if not (_numeric(expected) and _numeric(got)):
        return type(expected) is type(got) and not _numeric(got) and expected == got
    if np.shape(expected) != np.shape(got):
        return False
    # A float32 answer carries 7 digits: ask it for no more than that, and no answer for less.
    precision = max(float(np.finfo(np.asarray(v).dtype).eps) for v in (expected, got))
    rtol = max(tolerance.rtol, 4 * min(precision, float(np.finfo(np.float32).eps)))
    expected, got = np.asarray(expected, float), np.asarray(got, float)
    finite = expected[np.isfinite(expected)]
    limit = tolerance.atol + rtol * (np.abs(finite).max() if finite.size else 0.0)
    with np.errstate(all="ignore"):
        near = np.abs(expected - got) <= limit
    near |= (expected == got) | (nan_is_nan & np.isnan(expected) & np.isnan(got))
    return bool(np.all(near))


def size(value):
    """Largest finite absolute value among the numbers of a result."""
    if isinstance(value, tuple):
        return max(map(size, value), default=0.0)
    numbers = np.abs(np.ravel(value)) if _numeric(value) else np.zeros(1)
    return float(np.max(numbers, initial=0.0, where=np.isfinite(numbers)))


def _times(value, factor):
    if isinstance(value, tuple):
        parts = [_times(part, factor) for part in value]
        return None if any(part is None for part in parts) else type(value)(parts)
    return value * factor if _numeric(value) else None


def _numeric(value):
    return isinstance(value, (float, np.floating, np.ndarray))


def _paired(expected, got):
    """An array may stand for a tuple of its rows, and the other way round."""
    if type(expected) is tuple and isinstance(got, np.ndarray) and got.ndim:
        return expected, tuple(got)
    if type(got) is tuple and isinstance(expected, np.ndarray) and expected.ndim:
        return tuple(expected), got
    return expected, got


def _structure(expected, got):
    """What is wrong with the kind of thing returned, or None."""
    if got is None:
        return "None"
    if isinstance(expected, Asked) != isinstance(got, Asked):
        wanted = "a function" if isinstance(expected, Asked) else _kind(expected)
        return f"{_kind(got)} instead of {wanted}"
    whole = f"{_kind(got)} instead of {_kind(expected)}"
    if type(expected) is tuple and isinstance(got, np.ndarray) and got.ndim == expected[0].ndim:
        return whole  # one of the results, not all of them in one array
    expected, got = _paired(expected, got)
    if isinstance(expected, tuple):
        if not isinstance(got, tuple) or len(got) != len(expected):
            return whole
        return next(filter(None, map(_structure, expected, got)), None)
    if _numeric(expected):
        if not _numeric(got) or np.shape(got) != np.shape(expected):
            return whole
        if not np.all(np.isfinite(got)):
            return "a value that is not finite"
    return None


def _kind(value):
    if isinstance(value, Asked):
        return "a function"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, (float, np.floating)):
        return "one number"
    if isinstance(value, tuple):
        return f"{len(value)} results"
    if isinstance(value, Strange):
        return value.in_words
    return f"a {type(value).__name__}"


def describe(outcome):
    """An outcome in a line of a message."""
    if outcome.kind == "value":
        asked_once = isinstance(outcome.value, Asked) and len(outcome.value) == 1
        return show(outcome.value[0] if asked_once else outcome.value)
    if outcome.kind == "error":
        return f"{outcome.value}: {outcome.message}".rstrip(": ")
    return {"time": "no answer in time", "stub": "not written yet"}.get(outcome.kind, outcome.kind)
