"""Exercise `partial`: one coordinate moves, all others are held fixed."""

import numpy as np

from .... import partials
from ...exercise import Case, Exercise
from .._functions import (
    LONG,
    ONE_POINT,
    SHORT,
    SYMMETRIC,
    TINY,
    any_n,
    beyond_the_plane,
    near_point,
    planar,
    surface,
)
from .._stencils import (
    TOO_LONG,
    TOO_SHORT,
    by_two,
    longest_step,
    moves_several,
    shortest_step,
    stays,
    stencil,
)
from ._surfaces import BOWL, MIXED, THREE, TILTED, WHOLE

partial = Exercise(
    partials.partial,
    unit="gradient",
    points=3,
    tolerance=SYMMETRIC,
    parts={"value": 0.65, "any n": 0.25, "unchanged": 0.1},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]), 0)),
        Case((BOWL, np.array([3.0, 1.0]), 0)),
        Case((TILTED, np.array([1.0, 3.0]), 1)),
        Case((MIXED, np.array([2.0, -1.0]), 0)),
        Case((MIXED, np.array([2.0, -0.25]), 1)),
        Case((THREE, np.array([1.0, -1.0, 2.0]), 2), "any n", why=any_n(3)),
        Case((WHOLE, np.array([1.0, 2.0, 3.0]), 1), "any n", why=ONE_POINT),
    ],
    fair=lambda f, x, i: x.size > 1,
    sketch="Make two copies of the point. In one of them entry i is a little larger, in the other "
    "a little smaller, and all other entries are as in x. Ask f at both, and divide the difference "
    "by the whole way between them.",
)


@partial.cases
def slopes_of_slices(rng):
    for i, (f, x) in enumerate(planar(rng)):
        yield Case((f, x, i % 2))
    f = surface(rng, 2)
    for _ in range(2):  # one function at two points: what is kept does not help
        yield Case((f, near_point(rng, 2), 1))
    for f, x, why in beyond_the_plane(rng):
        yield Case((f, x, int(rng.integers(x.size))), "any n", why=why)


@partial.mistake("one-sided-is-as-good", step=SHORT)
def step_up_only(f, x, i, h=1e-6, step=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slope, and the error is
    of order h; use the neighbours on both sides, and that part cancels."""
    xp = x.copy()
    xp[i] += step
    return (f(xp) - f(x)) / step


@partial.mistake("one-sided-is-as-good")
def step_down_only(f, x, i, h=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slope, and the error is
    of order h; use the neighbours on both sides, and that part cancels."""
    xm = x.copy()
    xm[i] -= h
    return (f(x) - f(xm)) / h


@partial.mistake("one-sided-is-as-good")
def half_the_way_but_the_whole_run(f, x, i, h=1e-6):
    """You step in one direction only, but divide by the run between two neighbours. Use both
    neighbours of the point."""
    xp = x.copy()
    xp[i] += h
    return (f(xp) - f(x)) / (2 * h)


@partial.mistake("missing-factor-2")
def divided_by_one_step(f, x, i, h=1e-6):
    """Your slopes are twice too steep. How far is it from the point h below to the one h above?"""
    e = np.eye(len(x))[i]
    return (f(x + h * e) - f(x - h * e)) / h


@partial.slip
def multiplied_by_the_step(f, x, i, h=1e-6):
    """Python works from left to right: / 2 * h divides by 2 and then multiplies by h. Put the whole
    run in brackets."""
    e = np.eye(len(x))[i]
    return (f(x + h * e) - f(x - h * e)) / 2 * h


@partial.mistake("missing-factor-2")
def factor_counted_twice(f, x, i, h=1e-6):
    """Your slopes are half as steep as they should be. How far is it from the point h below to the
    one h above?"""
    e = np.eye(len(x))[i]
    return (f(x + h * e) - f(x - h * e)) / (4 * h)


@partial.slip
def change_without_its_run(f, x, i, h=1e-6):
    """You return how much f changes between the two neighbours. A slope is the change for each unit
    of the way: there is a division missing."""
    e = np.eye(len(x))[i]
    return f(x + h * e) - f(x - h * e)


@partial.slip
def all_partial_derivatives(f, x, i, h=1e-6):
    """You return all partial derivatives, which is the next exercise. Asked is one number, the one
    along coordinate i."""
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])


@partial.mistake("other-coordinate-moves")
def everything_moves(f, x, i, h=1e-6):
    """You move all coordinates at once: x + h adds h to every one of them. For a partial derivative
    one coordinate moves and the others are held fixed."""
    return (f(x + h) - f(x - h)) / (2 * h)


@partial.mistake("not-evaluated-at-the-point")
def others_set_to_zero(f, x, i, h=1e-6):
    """You set the other coordinates to 0. Held fixed means that they keep their values: the slope
    belongs to the whole point x."""
    xp, xm = np.zeros(len(x)), np.zeros(len(x))
    xp[i], xm[i] = x[i] + h, x[i] - h
    return (f(xp) - f(xm)) / (2 * h)


@partial.mistake("not-evaluated-at-the-point")
def slope_at_the_origin(f, x, i, h=1e-6):
    """You take the slope at the origin: your two points are h away from 0, not from x. The slope
    belongs to the point x."""
    e = np.zeros(len(x))
    e[i] = h
    return (f(e) - f(-e)) / (2 * h)


@partial.mistake("other-coordinate-moves")
def counted_from_one(f, x, i, h=1e-6):
    """You move the coordinate before the one that is asked for. Coordinates count from 0 here, as
    in Python."""
    e = np.eye(len(x))[i - 1]
    return (f(x + h * e) - f(x - h * e)) / (2 * h)


@partial.mistake("other-coordinate-moves")
def coordinate_after(f, x, i, h=1e-6):
    """You move the coordinate after the one that is asked for. Coordinates count from 0 here, as in
    Python."""
    e = np.zeros(len(x))
    e[i + 1] = h
    return (f(x + e) - f(x - e)) / (2 * h)


@partial.mistake("ascent-for-descent")
def down_minus_up(f, x, i, h=1e-6):
    """Your slopes have the wrong sign. Where f grows with the coordinate, the slope is positive:
    look at which value is subtracted from which."""
    e = np.eye(len(x))[i]
    return (f(x - h * e) - f(x + h * e)) / (2 * h)


@partial.mistake("in-place-overwrite")
def two_names_for_one_array(f, x, i, h=1e-6):
    """xp = x makes no copy: both are names of one array, and so is xm. What is added to one is
    taken away through the other, and both calls of f see the same point."""
    xp, xm = x, x
    xp[i] += h
    xm[i] -= h
    return (f(xp) - f(xm)) / (2 * h)


@partial.mistake("in-place-overwrite")
def copied_by_name_only(f, x, i, h=1e-6):
    """xp = x makes no copy: both are names of one array. Your second point therefore starts where
    the first one ended, and comes back to x."""
    xp = x
    xp[i] += h
    above = f(xp)
    xm = x
    xm[i] -= h
    return (above - f(xm)) / (2 * h)


@partial.mistake("in-place-overwrite")
def steps_in_the_callers_array(f, x, i, h=1e-6):
    """The values are right, but you step in the array x itself, which belongs to the caller.
    Afterwards it is not what it was, if only in its last digits: step in a copy."""
    x[i] += h
    above = f(x)
    x[i] -= 2 * h
    below = f(x)
    x[i] += h
    return (above - below) / (2 * h)


@partial.mistake("h-as-small-as-possible", step=TINY)
def step_near_round_off(f, x, i, h=1e-6, step=1e-14):
    """You use a tiny step of your own. Then the two values of f agree in almost all digits, and
    their difference is mostly round-off: take h."""
    e = np.eye(len(x))[i]
    return (f(x + step * e) - f(x - step * e)) / (2 * step)


@partial.mistake("h-as-small-as-possible", step=TINY)
def one_step_near_round_off(f, x, i, h=1e-6, step=1e-12):
    """You use a tiny step of your own. Then the two values of f agree in almost all digits, and
    their difference is mostly round-off: take h."""
    e = np.eye(len(x))[i]
    return (f(x + step * e) - f(x)) / step


@partial.mistake("secant-is-tangent", step=LONG)
def long_step(f, x, i, h=1e-6, step=0.1):
    """You use a long step of your own. Over that distance f curves, and what you get is the slope
    of a secant: take h."""
    e = np.eye(len(x))[i]
    return (f(x + step * e) - f(x - step * e)) / (2 * step)


@partial.sign("h-as-small-as-possible")
def tiny_step(ask, f, x, i):
    """You step by a tiny amount, somewhere on the way. Then the two values of f agree in almost all
    digits, and their difference is mostly round-off: take h."""
    return shortest_step(ask, f, x, i) < TOO_SHORT


@partial.sign("direction-equals-length")
def length_of_the_gradient(ask, f, x, i):
    """You return the length of the whole gradient, the slope along the steepest direction. Asked is
    the slope along coordinate i."""
    slopes = [ask.expected(f, x, k) for k in range(x.size)]
    return x.size > 1 and np.isclose(ask(f, x, i), np.linalg.norm(slopes), rtol=1e-6)


@partial.sign("direction-equals-length")
def slope_without_its_length(ask, f, x, i):
    """A function that is twice as steep gets the same slope from you: you scale the gradient to
    length one. A partial derivative keeps its size."""
    steep = ask(lambda point: 2 * f(point), x, i)
    return ask.same(ask(f, x, i), steep) and abs(steep) > 1e-3


@partial.sign("not-evaluated-at-the-point")
def coordinate_that_stays(ask, f, x, i):
    """A coordinate of the points at which you call f does not follow x. Held fixed means that the
    others keep their values, and entry i is counted from its value too."""
    return stays(ask, f, x, i)


@partial.sign("other-coordinate-moves")
def another_coordinate_moves(ask, f, x, i):
    """You move another coordinate than i, alone or as well. For a partial derivative coordinate i
    moves, and the others are held fixed."""
    (steps,) = stencil(ask, f, x, i).components
    alone = np.all(steps[:, i] == 0)
    return any(map(moves_several, steps)) or (alone and np.max(np.abs(steps)) <= 1)


@partial.sign("one-sided-is-as-good")
def one_side_only(ask, f, x, i):
    """You step in one direction only. Then the curvature of f goes into the slope, and the error is
    of order h; use the neighbours on both sides, and that part cancels."""
    seen = stencil(ask, f, x, i)
    return seen.one_sided and np.max(np.abs(seen.steps)) <= TOO_LONG


@partial.sign("secant-is-tangent")
def far_away(ask, f, x, i):
    """You step far away from x. Over that distance f curves, and what you get is the slope of a
    secant: take h."""
    return longest_step(ask, f, x, i) > TOO_LONG and not ask.right(f, x, i)


@partial.sign("missing-factor-2")
def factor_two(ask, f, x, i):
    """Your slopes are twice or half what they should be. How far is it from the one point at which
    you call f to the other?"""
    return by_two(stencil(ask, f, x, i).response[0, i])


@partial.sign("ascent-for-descent")
def falls_where_f_grows(ask, f, x, i):
    """Your slopes have the wrong sign. Where f grows with the coordinate, the slope is positive:
    look at which value is subtracted from which."""
    return np.isclose(stencil(ask, f, x, i).response[0, i], -1, rtol=1e-4)


@partial.right
def along_a_slice(f, x, i, h=1e-6):
    """The slice as a function of one number, then its slope."""

    def slice_(t):
        return f(np.array([t if j == i else c for j, c in enumerate(x)]))

    return (slice_(x[i] + h) - slice_(x[i] - h)) / (2 * h)


@partial.right
def point_as_a_list(f, x, i, h=1e-6):
    """f is called with lists; the result is a 0-d array."""
    above, below = list(x), list(x)
    above[i] += h
    below[i] -= h
    return np.array((f(above) - f(below)) / (above[i] - below[i]))


@partial.right
def by_complex_step(f, x, i, h=1e-6):
    """One complex evaluation, without a difference."""
    z = np.array(x, dtype=complex)
    z[i] += 1e-30j
    return f(z).imag / 1e-30


@partial.right
def by_richardson(f, x, i, h=1e-6):
    """Two central differences with steps of its own, extrapolated, as float32."""

    def slope(k):
        step = k * (np.arange(len(x)) == i)
        return (f(x + step) - f(x - step)) / (2 * k)

    return np.float32((4 * slope(5e-4) - slope(1e-3)) / 3)


@partial.right
def stepped_and_put_back(f, x, i, h=1e-6):
    """Steps in x itself and puts the old value back, to the last digit."""
    old, values = x[i], []
    for new in (old + h, old - h):
        x[i] = new
        values.append(f(x))
    x[i] = old
    return (values[0] - values[1]) / (2 * h)
