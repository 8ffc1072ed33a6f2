"""When does an answer fail, and when is it right?  What the arguments tell."""

import numpy as np

from .judge import agrees
from .run import outcomes

SEEDS = (1, 2)  # of further calls, so that chance does not separate them
LEAST = 2  # calls on either side


def contrast(exercise, answer, cases, right):
    """A sentence on what the failing calls have in common and the right ones have not, or "".

    Parameters
    ----------
    exercise : Exercise
    answer : callable
    cases : list of Case
        Calls made already.
    right : list of bool
        Whether each was answered rightly.
    """
    more = [case for seed in SEEDS for case in exercise.random_cases(seed)]
    expected = outcomes(exercise.reference, more, seconds=exercise.seconds)
    got = outcomes(answer, more, exercise.parameters, exercise.seconds)
    right = right + [agrees(exercise, *pair) for pair in zip(expected, got, strict=True)]
    # Calls that must be refused are a matter of their own.
    told = [ok for ok, case in zip(right, cases + more, strict=True) if _judged(case)]
    asked = [case for case in cases + more if _judged(case)]
    if min(told.count(True), told.count(False)) < LEAST:
        return ""
    for name, place in ((name, place) for place, name in enumerate(exercise.parameters)):
        for holds, sentence in PROPERTIES:
            has = [_has(holds, case, place) for case in asked]
            if None not in has and all(h != ok for h, ok in zip(has, told, strict=True)):
                return sentence.format(name=name)
    return ""


def _judged(case):
    return not any(isinstance(a, np.ndarray) and not np.any(a) for a in case.args)


def _has(holds, case, place):
    """Whether an argument has a property; None where it is left out, or is no number."""
    if place >= len(case.args):
        return None
    value = case.args[place]
    if isinstance(value, (bool, str)) or not isinstance(value, (int, float, np.ndarray)):
        return None
    value = np.asarray(value)
    return bool(holds(value)) if value.dtype.kind in "iuf" else None


def _length(value):
    return value.shape[-1] if value.ndim else 0


def _unit(value):
    return value.ndim != 1 or np.isclose(np.linalg.norm(value), 1)


def _largest(value):
    return np.max(np.abs(value), initial=0)


# What holds for the arguments of all failing calls and of no right one, and how it is said.
PROPERTIES = [
    (lambda v: _length(v) == 1, "It is right except where {name} has one coordinate."),
    (lambda v: _length(v) > 1, "It is right for one coordinate, and wrong where {name} has more."),
    (lambda v: _length(v) > 2, "It is right for two coordinates, and wrong where {name} has more."),
    (lambda v: _length(v) not in (0, 2), "It is right for two coordinates only, see len({name})."),
    (
        lambda v: _length(v) > 3,
        "It is right for up to three coordinates, but {name} may have more.",
    ),
    (lambda v: v.ndim == 2 and len(v) == 1, "It is wrong where {name} has a single row."),
    (lambda v: np.all(v < 0), "It is right except where {name} is negative."),
    (lambda v: np.any(v < 0), "It is right as long as nothing in {name} is negative."),
    (lambda v: np.all(v > 0), "It is right except where {name} is positive."),
    (lambda v: np.any(v == 0), "It is right except where there is a zero in {name}."),
    (lambda v: np.any(v != np.round(v)), "It is right only where {name} has no decimals."),
    (lambda v: _largest(v) > 1, "It is right where {name} is small, and wrong beyond 1."),
    (lambda v: _largest(v) < 1, "It is right where {name} is large, and wrong below 1."),
    (lambda v: not _unit(v), "It is right only where {name} has length one."),
]
