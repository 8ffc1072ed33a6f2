"""Compare an outcome with what was expected: by value, shape and finiteness."""

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


def alike(exercise, a, b):
    """Whether two outcomes tell the same story: the test for a known mistake."""
    if a.kind != b.kind:
        return False
    if a.kind != "value":
        return a.value == b.value
    return close_to(a.value, b.value, exercise.tolerance, nan_is_nan=True)


def close_to(expected, got, tolerance, nan_is_nan=False):
    """Whether plain values agree, in structure and within the tolerance."""
    if isinstance(expected, tuple) and isinstance(got, tuple):
        pairs = zip(expected, got, strict=False)
        return len(expected) == len(got) and all(
            close_to(a, b, tolerance, nan_is_nan) for a, b in pairs
        )
    if not (_numeric(expected) and _numeric(got)):
        return type(expected) is type(got) and not _numeric(got) and expected == got
    if np.shape(expected) != np.shape(got):
        return False
    # A float32 answer carries 7 digits: ask it for no more than that.
    rtol = max(tolerance.rtol, *(4 * np.finfo(np.asarray(v).dtype).eps for v in (expected, got)))
    expected, got = np.asarray(expected, float), np.asarray(got, float)
    finite = expected[np.isfinite(expected)]
    limit = tolerance.atol + rtol * (np.abs(finite).max() if finite.size else 0.0)
    with np.errstate(all="ignore"):
        near = np.abs(expected - got) <= limit
    near |= (expected == got) | (nan_is_nan & np.isnan(expected) & np.isnan(got))
    return bool(np.all(near))


def _numeric(value):
    return isinstance(value, (float, np.floating, np.ndarray))


def _structure(expected, got):
    """What is wrong with the kind of thing returned, or None."""
    if got is None:
        return "None"
    if isinstance(expected, Asked) != isinstance(got, Asked):
        wanted = "a function" if isinstance(expected, Asked) else _kind(expected)
        return f"{_kind(got)} instead of {wanted}"
    if isinstance(expected, tuple):
        parts = tuple(got) if isinstance(got, (tuple, np.ndarray)) and np.ndim(got) != 0 else None
        if parts is None or len(parts) != len(expected):
            return f"{_kind(got)} instead of {len(expected)} results"
        return next(filter(None, map(_structure, expected, parts)), None)
    if _numeric(expected) and not _numeric(got):
        return f"{_kind(got)} instead of {_kind(expected)}"
    if _numeric(expected):
        if np.shape(got) != np.shape(expected):
            return f"{_kind(got)} instead of {_kind(expected)}"
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
        return "something that is not made of real numbers"
    return f"a {type(value).__name__}"


def describe(outcome):
    """An outcome in a line of a message."""
    if outcome.kind == "value":
        return show(outcome.value)
    if outcome.kind == "error":
        return f"{outcome.value}: {outcome.message}".rstrip(": ")
    return {"time": "no answer in time", "stub": "not written yet"}.get(outcome.kind, outcome.kind)
