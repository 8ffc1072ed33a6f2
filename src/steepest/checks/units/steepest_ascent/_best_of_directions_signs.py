"""What an answer to `best_of_directions` gives away: where it asks f, and what it makes of it.

A right answer asks f once for each direction, at the end of a step of length h from x.
"""

import numpy as np

from ...probing import NoAnswerError
from ._best_of_directions import best_of_directions

SHIFT = np.array([0.7, -1.3])
NEAR = 0.05  # an own step below it is a short one


@best_of_directions.sign("gradient-points-out-of-the-surface")
def one_entry_more(ask, f, x, h, n):
    """Your vector has three entries. A direction lies in the plane of the inputs: two entries, and
    none for the height or the slope."""
    return np.shape(ask(f, x, h, n)) == (3,)


@best_of_directions.sign("row-for-column")
def all_cosines_or_sines(ask, f, x, h, n):
    """You return one coordinate of all the directions, instead of all coordinates of one. Which
    index of your table counts the directions?"""
    angles = 2 * np.pi * np.arange(5) / 5
    got = ask(f, x, h, 5)
    return any(np.shape(got) == (5,) and np.allclose(got, row) for row in way(angles))


@best_of_directions.sign(None)
def a_point(ask, f, x, h, n):
    """You return a point: where you stand is part of it. Asked is the direction only, a vector of
    length one."""
    moved = ask(lambda point: f(point - SHIFT), x + SHIFT, h, n)
    return np.allclose(moved - ask(f, x, h, n), SHIFT)


@best_of_directions.sign("unit-length-forgotten")
def not_of_length_one(ask, f, x, h, n):
    """Your vector is not of length one. A direction is, and only steps of equal length can be
    compared."""
    length = np.linalg.norm(vector(ask, f, x, h, n))
    return length > 0 and abs(length - 1) > 0.02


@best_of_directions.sign("ascent-for-descent")
def lowest_end(ask, f, x, h, n):
    """You choose the direction in which f ends lowest. The best one goes up."""
    return ask.same(ask.expected(lambda point: -f(point), x, h, n), vector(ask, f, x, h, n))


@best_of_directions.sign("ascent-for-descent")
def steps_backwards(ask, f, x, h, n):
    """You step against the direction that you try, and so choose the one behind you. A step along u
    is added to x."""
    behind = ask.expected(lambda point: f(2 * x - point), x, h, n)
    return ask.same(behind, vector(ask, f, x, h, n))


@best_of_directions.sign("h-as-small-as-possible")
def own_short_steps(ask, f, x, h, n):
    """You try short steps of your own, whatever h is. The direction is to be the best one for a
    step of length h; and very short steps drown in round-off."""
    lengths, on_axes = own_lengths(ask)
    return np.max(lengths, initial=0.0) < NEAR and not on_axes


@best_of_directions.sign("secant-is-tangent")
def own_long_steps(ask, f, x, h, n):
    """You try steps of a length of your own, whatever h is. Farther away f has curved, and another
    direction may end highest."""
    lengths, _ = own_lengths(ask)
    return np.min(lengths) > NEAR and np.ptp(lengths) < 1e-6


@best_of_directions.sign("not-evaluated-at-the-point")
def points_that_stay(ask, f, x, h, n):
    """You ask f at points around the origin, wherever x is. What is best depends on where you
    stand: step from x."""
    radii = fixed_radii(ask, h, n)
    return np.ptp(radii) < 1e-6


@best_of_directions.sign("gradient-points-at-summit")
def looks_for_the_summit(ask, f, x, h, n):
    """You look for the highest place far around. The best direction for one step need not point
    there: try steps of length h from x."""
    if asked_all_around(ask, h, n):
        return True
    lengths = np.round(np.linalg.norm(steps(ask, plane(0.6), x, h, n), axis=1) / h, 6)
    return len({length for length in lengths if length > 1.001}) >= 3


@best_of_directions.sign("contour-parallel")
def the_level_way(ask, f, x, h, n):
    """Your direction runs along the contour, where f hardly changes. Asked is the way that leads
    highest."""
    return all(abs(vector(ask, plane(t), x, 0.1, 36) @ way(t)) < 0.1 for t in (0.6, 2.5))


@best_of_directions.sign("one-coordinate-at-a-time")
def always_along_an_axis(ask, f, x, h, n):
    """Your direction always runs along an axis. The n directions lie all around, at equal
    angles."""
    return all(np.min(np.abs(vector(ask, plane(t), x, 0.1, 36))) < 1e-9 for t in (0.6, 2.5))


@best_of_directions.sign("first-order-is-exact")
def the_gradient_itself(ask, f, x, h, n):
    """You return the direction of the gradient, which lies between the n directions. Asked is the
    best of those n, found by trying them."""
    return all(vector(ask, plane(t), x, 0.1, 5) @ way(t) > 1 - 1e-6 for t in (0.6, 2.5))


@best_of_directions.sign("first-order-is-exact")
def as_if_f_were_linear(ask, f, x, h, n):
    """You choose as if f were its linear model. For a short step that is right; for a long one f
    curves on the way, and the best is where f itself ends highest."""
    near = ask.expected(f, x, 1e-5, n)
    both = ask.expected(lambda point: f(point) - f(2 * x - point), x, h, n)
    chosen = vector(ask, f, x, h, n)
    far_out = vector(ask, lambda p: p[0] + 0.5 * p[1] + p[1] ** 2, 0 * x, 50.0, 4)
    return far_out[0] > 0.9 and (
        any(ask.same(other, chosen) for other in (near, both)) and not ask.right(f, x, h, n)
    )


def way(angle):
    """The unit vector at an angle."""
    return np.array([np.cos(angle), np.sin(angle)])


def plane(angle):
    """A function that rises evenly, and most at this angle."""
    return lambda point: float(np.dot(way(angle), point))


def vector(ask, f, x, h, n):
    """The answer, where it is a vector in the plane."""
    u = np.asarray(ask(f, x, h, n))
    if u.shape != (2,):
        raise NoAnswerError
    return u


def steps(ask, f, x, h, n):
    """Where f is asked, seen from x, x itself left out: (k, 2)."""
    points = np.array(ask.visits(f, x, h, n))
    if points.ndim != 2 or points.shape[1] != 2:
        raise NoAnswerError
    return (points - x)[np.any(points != x, axis=1)]


def own_lengths(ask):
    """Lengths of the steps, and whether all run along axes, if h makes no difference to them."""
    x = np.array([1.3, 2.7])
    taken = [steps(ask, plane(0.6), x, h, 7) for h in (0.5, 0.8)]
    lengths = [np.linalg.norm(them, axis=1) for them in taken]
    if lengths[0].shape != lengths[1].shape or not np.allclose(*lengths, atol=0):
        raise NoAnswerError
    seen = np.min(lengths[0], initial=1.0) > 1e-12  # not lost in round-off
    return lengths[0], seen and lengths[0].size > 0 and np.all(np.any(taken[0] == 0, axis=1))


def fixed_radii(ask, h, n):
    """How far from the origin f is asked, if x makes no difference to that."""
    x = np.array([1.3, 2.7])
    points = [np.array(ask.visits(plane(0.6), start, h, n)) for start in (x, x + SHIFT)]
    if points[0].shape != points[1].shape or points[0].ndim != 2:
        raise NoAnswerError
    stayed = [point for point, other in zip(*points, strict=True) if np.allclose(point, other)]
    if len(stayed) < 2 or len(stayed) < len(points[0]) - 2:
        raise NoAnswerError
    radii = np.linalg.norm(stayed, axis=1)
    return radii[radii > 1e-12]


def asked_all_around(ask, h, n):
    """Whether f is asked at many distances from the origin, wherever x is."""
    try:
        return len(set(np.round(fixed_radii(ask, h, n), 6))) >= 5
    except NoAnswerError:
        return False
