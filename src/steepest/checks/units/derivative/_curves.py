"""The functions of the visible cases, and what several signs of this unit look at."""

import numpy as np

from ...exercise import Formula
from ...probing import NoAnswerError

SQUARE, CUBE, SINE = Formula("x**2"), Formula("x**3"), Formula("np.sin(x)")
ELSEWHERE = (0.71, -1.37)  # added to a point, to ask at another one
SHORT_STEP = 2e-3  # shorter than any h of the cases


def tripled(x):
    """A straight line of slope 3."""
    return 3 * x


def slope_of_a_line(ask, x, h):
    """What the answer says of a straight line of slope 1, for two h at two points; else no answer.

    A secant of a line has the line's slope, wherever and however long it is.
    """
    slopes = [ask(tripled, at, step) / 3 for at, step in ((x, h), (x + ELSEWHERE[0], 0.7 * h))]
    if not np.isclose(*slopes, rtol=1e-6):
        raise NoAnswerError
    return slopes[0]


def own_steps(ask, f, x, h):
    """Lengths of the steps that stay as they are when h changes a little."""
    narrow, wide = (np.abs(ask.steps(f, x, step)).ravel() for step in (0.99 * h, 1.01 * h))
    return [step for step in narrow if np.any(np.isclose(step, wide, rtol=1e-4, atol=0))]


def same_everywhere(ask, f, x, h):
    """Whether the answer is one and the same at other points, where it should not be."""
    others = [(f, x + move, h) for move in ELSEWHERE]
    here = ask(f, x, h)
    return all(ask.same(here, ask(*args)) and not ask.right(*args) for args in others)


def only_f_of_x(ask, f, x, h):
    """Whether f is asked at x alone, and its value there makes no difference."""
    visited = ask.visits(f, x, h)
    alone = bool(visited) and all(np.array_equal(point, x) for point in visited)
    return alone and ask.same(ask(f, x, h), ask(lambda t: 3 - 2 * f(t), x, h))
