"""The functions of the visible cases, each with its gradient, and the accuracy that is asked."""

from dataclasses import replace

import numpy as np

from ...exercise import Formula, Tolerance
from ...probing import NoAnswerError

BOWL = Formula("w[0]**2 + w[1]**2", "w"), Formula("np.array([2*w[0], 2*w[1]])", "w")
TILTED = (
    Formula("w[0]**2 + w[1]**2 + w[0]*w[1]", "w"),
    Formula("np.array([2*w[0] + w[1], 2*w[1] + w[0]])", "w"),
)
HILL = Formula("3 - np.dot(w, w)", "w"), Formula("-2*np.array(w)", "w")
PLANE = Formula("3*w[0] - w[1] + 2", "w"), Formula("np.array([3.0, -1.0])", "w")
GIVEN_GRADIENT = Tolerance(
    rtol=1e-7,
    atol=1e-7,
    reason="Round-off alone would allow 1e-12. The room above it is for an answer that takes the "
    "slopes by central differences in place of the gradient that is given.",
)


def seen_from(ask, *points):
    """The student's function that returns a function, asked at these points."""
    return replace(ask, case=replace(ask.case, at=points))


def own_steps(ask, f, gradient, w_k, *delta):
    """Steps along single coordinates at which f is asked, where the gradient is never used.

    Raises `NoAnswerError` where it is used, or no such step is taken.
    """
    if len(w_k) == 1 or ask.visits(gradient, f, w_k, *delta, place=1):
        raise NoAnswerError
    away = seen_from(ask, w_k + np.linspace(0.5, 0.8, len(w_k)))
    steps = [point - w_k for point in away.visits(f, gradient, w_k, *delta)]
    alone = [step for step in steps if np.count_nonzero(step) == 1]
    if not alone:
        raise NoAnswerError
    return np.array(alone)


def lopsided(steps):
    """Whether a step is taken to one side and not to the other."""
    return any(np.min(np.abs(steps + step).max(axis=1)) > 1e-3 * abs(step).max() for step in steps)
