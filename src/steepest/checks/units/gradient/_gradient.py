"""Exercise `gradient`: all partial derivatives, each evaluated at the whole point."""

import numpy as np

from .... import partials
from ...exercise import Case, Exercise, Formula
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
    TWO,
    longest_step,
    moves_several,
    one_of_both_sides,
    shortest_step,
    stays,
    stencil,
)
from ._surfaces import BOWL, MIXED, THREE, TILTED, WHOLE

gradient = Exercise(
    partials.gradient,
    unit="gradient",
    points=3,
    tolerance=SYMMETRIC,
    parts={"value": 0.65, "any n": 0.25, "unchanged": 0.1},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]))),
        Case((BOWL, np.array([3.0, 1.0]))),
        Case((TILTED, np.array([1.0, 3.0]))),
        Case((MIXED, np.array([2.0, -0.25]))),
        Case((Formula("np.exp(x[0]) * np.sin(x[1])"), np.array([0.5, 1.0]))),
        Case((Formula("x[0]**3"), np.array([2.0])), "any n", why=any_n(1)),
        Case((THREE, np.array([1.0, -1.0, 2.0])), "any n", why=any_n(3)),
        Case((WHOLE, np.array([1.0, 2.0, 3.0])), "any n", why=ONE_POINT),
    ],
    fair=lambda f, x: x.size > 1 and all(f(x + e) != f(x) for e in np.eye(x.size)),
    sketch="Go through the coordinates one by one. For each, start from x itself, move that "
    "coordinate a little up and a little down, and take the slope between the two points. The "
    "slopes in their order are the gradient, as many as x has coordinates.",
)


@gradient.cases
def gradients_of_surfaces(rng):
    for f, x in planar(rng):
        yield Case((f, x))
    f = surface(rng, 2)
    for _ in range(2):  # one function at two points: what is kept does not help
        yield Case((f, near_point(rng, 2)))
    for f, x, why in beyond_the_plane(rng):
        yield Case((f, x), "any n", why=why)


@gradient.mistake("one-sided-is-as-good", step=SHORT)
def steps_up_only(f, x, h=1e-6, step=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slopes, and the error
    is of order h; use the neighbours on both sides, and that part cancels."""
    return np.array([(f(x + step * e) - f(x)) / step for e in np.eye(len(x))])


@gradient.mistake("one-sided-is-as-good")
def steps_down_only(f, x, h=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slopes, and the error
    is of order h; use the neighbours on both sides, and that part cancels."""
    return np.array([(f(x) - f(x - h * e)) / h for e in np.eye(len(x))])


@gradient.mistake("one-sided-is-as-good")
def one_neighbour_but_the_whole_run(f, x, h=1e-6):
    """You step in one direction only, but divide by the run between two neighbours. Use both
    neighbours of the point."""
    return np.array([(f(x + h * e) - f(x)) / (2 * h) for e in np.eye(len(x))])


@gradient.mistake("missing-factor-2")
def gradient_twice_as_long(f, x, h=1e-6):
    """Your gradient points the right way but is twice too long. How far is it from the point h
    below to the one h above?"""
    return np.array([(f(x + h * e) - f(x - h * e)) / h for e in np.eye(len(x))])


@gradient.mistake("missing-factor-2")
def gradient_half_as_long(f, x, h=1e-6):
    """Your gradient points the right way but is half as long as it should be. How far is it from
    the point h below to the one h above?"""
    return np.array([(f(x + h * e) - f(x - h * e)) / (4 * h) for e in np.eye(len(x))])


@gradient.slip
def multiplied_by_the_steps(f, x, h=1e-6):
    """Python works from left to right: / 2 * h divides by 2 and then multiplies by h. Put the whole
    run in brackets."""
    return np.array([(f(x + h * e) - f(x - h * e)) / 2 * h for e in np.eye(len(x))])


@gradient.slip
def changes_without_their_run(f, x, h=1e-6):
    """You return how much f changes between the neighbours. A slope is the change for each unit of
    the way: there is a division missing."""
    return np.array([f(x + h * e) - f(x - h * e) for e in np.eye(len(x))])


@gradient.mistake("other-coordinate-moves")
def moved_and_never_put_back(f, x, h=1e-6):
    """The first slope is right, and each later one has the earlier ones added to it: a coordinate
    that has been moved stays moved. Start every partial derivative from x itself."""
    xp, xm = x.copy(), x.copy()
    g = np.zeros(len(x))
    for i in range(len(x)):
        xp[i] += h
        xm[i] -= h
        g[i] = (f(xp) - f(xm)) / (2 * h)
    return g


@gradient.mistake("other-coordinate-moves")
def left_one_step_below(f, x, h=1e-6):
    """Your copy is not put back: when the next coordinate moves, the ones before it still stand h
    below their place. Start every partial derivative from x itself."""
    point = x.copy()
    g = np.zeros(len(x))
    for i in range(len(x)):
        point[i] += h
        above = f(point)
        point[i] -= 2 * h
        g[i] = (above - f(point)) / (2 * h)
    return g


@gradient.mistake("other-coordinate-moves")
def left_one_step_above(f, x, h=1e-6):
    """The first slope is nearly right, and each later one has the earlier ones added to it: a
    coordinate that has been moved stays moved. Start every partial derivative from x itself."""
    point = x.copy()
    g = np.zeros(len(x))
    for i in range(len(x)):
        point[i] += h
        g[i] = (f(point) - f(x)) / h
    return g


@gradient.mistake("other-coordinate-moves")
def all_move_for_each(f, x, h=1e-6):
    """All your entries are the same number: for each of them you move all coordinates at once. For
    entry i, coordinate i moves and the others are held fixed."""
    return np.array([(f(x + h) - f(x - h)) / (2 * h) for _ in x])


@gradient.mistake("direction-equals-length")
def length_only(f, x, h=1e-6):
    """You return one number, the length of the gradient. That says how steep it is, but not where
    to: the gradient is the vector of all partial derivatives."""
    g = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]
    return np.linalg.norm(g)


@gradient.mistake("direction-equals-length")
def direction_only(f, x, h=1e-6):
    """You scale the vector to length one. It points the right way, but the length of the gradient
    is lost, and the length says how steep it is."""
    g = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return g / np.linalg.norm(g)


@gradient.slip
def last_coordinate_first(f, x, h=1e-6):
    """Your partial derivatives stand in reverse order. Entry i belongs to coordinate i."""
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))[::-1]])


@gradient.mistake("row-for-column", by_kind=True)
def column_of_slopes(f, x, h=1e-6):
    """You return a column, an array with two axes. In this course a gradient has the shape of x:
    one axis, one number for each coordinate."""
    return np.array([[(f(x + h * e) - f(x - h * e)) / (2 * h)] for e in np.eye(len(x))])


@gradient.mistake("row-for-column", by_kind=True)
def row_of_slopes(f, x, h=1e-6):
    """You return a row, an array with two axes. In this course a gradient has the shape of x: one
    axis, one number for each coordinate."""
    return np.array([[(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]])


@gradient.mistake("labels-off-by-one")
def last_coordinate_left_out(f, x, h=1e-6):
    """Your last entry is always 0: the loop ends one coordinate too early. There are len(x) of
    them, from 0 to len(x) - 1, and range leaves out its end."""
    g = np.zeros(len(x))
    for i in range(len(x) - 1):
        e = np.eye(len(x))[i]
        g[i] = (f(x + h * e) - f(x - h * e)) / (2 * h)
    return g


@gradient.mistake("labels-off-by-one")
def first_coordinate_left_out(f, x, h=1e-6):
    """Your first entry is always 0: the loop starts with the second coordinate. Coordinates count
    from 0."""
    g = np.zeros(len(x))
    for i in range(1, len(x)):
        e = np.eye(len(x))[i]
        g[i] = (f(x + h * e) - f(x - h * e)) / (2 * h)
    return g


@gradient.slip
def returned_inside_the_loop(f, x, h=1e-6):
    """Only your first entry is filled: the function returns in the first round of the loop. Look
    how far the return is indented."""
    g = np.zeros(len(x))
    for i in range(len(x)):
        e = np.eye(len(x))[i]
        g[i] = (f(x + h * e) - f(x - h * e)) / (2 * h)
        break
    return g


@gradient.mistake("not-evaluated-at-the-point")
def gradient_at_the_origin(f, x, h=1e-6):
    """You take the slopes at the origin: your points are h away from 0, not from x. All of them
    belong to the point x."""
    return np.array([(f(h * e) - f(-h * e)) / (2 * h) for e in np.eye(len(x))])


@gradient.mistake("ascent-for-descent")
def downhill_gradient(f, x, h=1e-6):
    """Your vector points downhill. The gradient points to where f grows: look at which value is
    subtracted from which."""
    return np.array([(f(x - h * e) - f(x + h * e)) / (2 * h) for e in np.eye(len(x))])


@gradient.mistake("in-place-overwrite")
def one_array_under_two_names(f, x, h=1e-6):
    """xp = x makes no copy: both are names of one array, and so is xm. What is added to one is
    taken away through the other, and both calls of f see the same point."""
    g = np.zeros(len(x))
    for i in range(len(x)):
        xp, xm = x, x
        xp[i] += h
        xm[i] -= h
        g[i] = (f(xp) - f(xm)) / (2 * h)
    return g


@gradient.mistake("in-place-overwrite")
def steps_in_x_itself(f, x, h=1e-6):
    """The values are right, but you step in the array x itself, which belongs to the caller.
    Afterwards it is not what it was, if only in its last digits: step in a copy."""
    g = np.zeros(len(x))
    for i in range(len(x)):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        g[i] = (above - f(x)) / (2 * h)
        x[i] += h
    return g


@gradient.mistake("in-place-overwrite")
def steps_in_x_and_stays(f, x, h=1e-6):
    """You step in the array x itself and leave it there, so later slopes start from a shifted point
    and the caller's array is changed too. Start every partial derivative from a copy of x."""
    g = np.zeros(len(x))
    for i in range(len(x)):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        g[i] = (above - f(x)) / (2 * h)
    return g


@gradient.mistake("in-place-overwrite")
def steps_up_in_x_and_stays(f, x, h=1e-6):
    """You step in the array x itself and leave it there, so the steps pile up and the caller's
    array is changed too. Start every partial derivative from a copy of x."""
    g, start = np.zeros(len(x)), f(x)
    for i in range(len(x)):
        x[i] += h
        g[i] = (f(x) - start) / h
    return g


@gradient.mistake("h-as-small-as-possible", step=TINY)
def steps_near_round_off(f, x, h=1e-6, step=1e-14):
    """You use a tiny step of your own. Then the two values of f agree in almost all digits, and
    their difference is mostly round-off: take h."""
    return np.array([(f(x + step * e) - f(x - step * e)) / (2 * step) for e in np.eye(len(x))])


@gradient.mistake("h-as-small-as-possible", step=TINY)
def one_sided_near_round_off(f, x, h=1e-6, step=1e-12):
    """You use a tiny step of your own. Then the two values of f agree in almost all digits, and
    their difference is mostly round-off: take h."""
    return np.array([(f(x + step * e) - f(x)) / step for e in np.eye(len(x))])


@gradient.mistake("secant-is-tangent", step=LONG)
def long_steps(f, x, h=1e-6, step=0.1):
    """You use a long step of your own. Over that distance f curves, and what you get are the slopes
    of secants: take h."""
    return np.array([(f(x + step * e) - f(x - step * e)) / (2 * step) for e in np.eye(len(x))])


@gradient.sign("gradient-points-out-of-the-surface")
def one_entry_too_many(ask, f, x):
    """Your vector has one entry more than x has coordinates, as an arrow in 3-D has. The gradient
    lies in the plane of the inputs: one slope for each of them, and none for the height."""
    got, wanted = ask(f, x), ask.expected(f, x)
    return (
        x.size > 1
        and np.shape(got) == (x.size + 1,)
        and any(_aligned(part, wanted) for part in (got[:-1], got[1:]))
    )


@gradient.sign("h-as-small-as-possible")
def tiny_steps(ask, f, x):
    """You step by a tiny amount, somewhere on the way. Then the values of f agree in almost all
    digits, and their difference is mostly round-off: take h."""
    return shortest_step(ask, f, x) < TOO_SHORT


@gradient.sign("not-evaluated-at-the-point")
def coordinate_that_stays(ask, f, x):
    """A coordinate of the points at which you call f does not follow x. Held fixed means that the
    others keep their values: all slopes belong to the whole point x."""
    return stays(ask, f, x)


@gradient.sign("other-coordinate-moves")
def several_move_at_once(ask, f, x):
    """You call f at points where several coordinates have moved at once. For each slope one
    coordinate moves, and the others are where they are in x."""
    steps = np.concatenate(stencil(ask, f, x).components)
    return any(map(moves_several, steps)) and not ask.right(f, x)


@gradient.sign("one-coordinate-at-a-time")
def only_the_largest(ask, f, x):
    """You keep the largest partial derivative and set the others to 0. The steepest way is not
    along one axis: the gradient holds all of them."""
    got, wanted = ask(f, x), ask.expected(f, x)
    kept = np.argmax(np.abs(wanted))
    alone = np.count_nonzero(got) == 1 and np.count_nonzero(wanted) > 1
    return alone and ask.same(float(got[kept]), float(wanted[kept]))


@gradient.sign("gradient-points-at-summit")
def towards_the_origin(ask, f, x):
    """Your vectors lie on the lines through the origin, whatever f is. The gradient depends on the
    slopes of f at the point only, and does not know where a summit or a valley is."""
    here, there = ask(f, x), ask(WHOLE, x)
    return x.size > 1 and _aligned(here, x) and _aligned(there, x) and not ask.right(f, x)


@gradient.sign("direction-equals-length")
def length_is_lost(ask, f, x):
    """A function that is twice as steep gets the same vector from you. The gradient has a direction
    and a length, and the length says how steep it is."""
    got, steep = ask(f, x), ask(lambda point: 2 * f(point), x)
    return np.shape(got) == x.shape and np.any(np.abs(got) > 1e-3) and ask.same(got, steep)


@gradient.sign("contour-parallel")
def along_the_contour(ask, f, x):
    """Your vector lies along the contour, where f does not change. The gradient is at a right angle
    to it: entry i is the slope along coordinate i."""
    got, wanted = ask(f, x), ask.expected(f, x)
    across = abs(got @ wanted) < 1e-6 * np.linalg.norm(got) * np.linalg.norm(wanted)
    return x.size == 2 and across and np.all(got != 0)


@gradient.sign("one-sided-is-as-good")
def one_side_only(ask, f, x):
    """You step in one direction only, for one slope at least. Then the curvature of f goes into it,
    and the error is of order h; use the neighbours on both sides."""
    seen = stencil(ask, f, x)
    return seen.one_sided and np.max(np.abs(seen.steps)) <= TOO_LONG


@gradient.sign("one-sided-is-as-good")
def now_one_side_now_the_other(ask, f, x):
    """Each of your slopes is taken to one side, now this one and now that. Then the curvature of f
    goes into it; take both neighbours together, and that part cancels."""
    return one_of_both_sides(ask, f, x)


@gradient.sign("secant-is-tangent")
def far_away(ask, f, x):
    """You step far away from x. Over that distance f curves, and what you get are the slopes of
    secants: take h."""
    return longest_step(ask, f, x) > TOO_LONG and not ask.right(f, x)


@gradient.sign("missing-factor-2")
def factor_two(ask, f, x):
    """Your slopes are twice or half what they should be. How far is it from the one point at which
    you call f to the other?"""
    here = np.abs(stencil(ask, f, x).response)
    beyond = np.abs(stencil(ask, WHOLE, np.array([0.4, -0.7, 1.1])).response)  # not 1/n by chance
    return any(
        np.allclose(here, two * np.eye(x.size), atol=1e-4)
        and np.allclose(beyond, two * np.eye(3), atol=1e-4)
        for two in TWO
    )


@gradient.sign("ascent-for-descent")
def points_downhill(ask, f, x):
    """Your vector points downhill. The gradient points to where f grows: look at which value is
    subtracted from which."""
    return np.allclose(stencil(ask, f, x).response, -np.eye(x.size), atol=1e-4)


@gradient.sign(None)
def partials_added_up(ask, f, x):
    """You return one number, the sum of the partial derivatives. The gradient keeps them apart, one
    entry for each coordinate."""
    return ask.same(ask(f, x), float(np.sum(ask.expected(f, x))))


def _aligned(a, b):
    """Whether two vectors lie on one line, neither of them zero."""
    lengths = np.linalg.norm(a) * np.linalg.norm(b)
    return lengths > 0 and np.isclose(abs(a @ b), lengths, rtol=1e-6)


@gradient.right
def one_partial_at_a_time(f, x, h=1e-6):
    """A loop over a copy, put back each time; returned as a list."""
    point, slopes = x.astype(float), []
    for i, old in enumerate(x):
        point[i] = old + h
        above = f(point)
        point[i] = old - h
        below = f(point)
        point[i] = old
        slopes.append((above - below) / (2 * h))
    return slopes


@gradient.right
def by_recursion(f, x, h=1e-6):
    """The first slope, then the gradient of f with its first coordinate fixed; a tuple."""
    if len(x) == 0:
        return ()
    first, rest = x[:1], x[1:]
    above = f(np.concatenate([first + h, rest]))
    below = f(np.concatenate([first - h, rest]))
    others = by_recursion(lambda y: f(np.concatenate([first, y])), rest, h)
    return ((above - below) / (2 * h), *others)


@gradient.right
def mapped_over_rows(f, x, h=1e-6):
    """Rows of a matrix of points, through apply_along_axis; float32 at the end."""
    steps = h * np.eye(x.size)
    rise = np.apply_along_axis(f, 1, x + steps) - np.apply_along_axis(f, 1, x - steps)
    return np.float32(rise / (2 * h))


@gradient.right
def by_complex_steps(f, x, h=1e-6):
    """One complex evaluation for each coordinate."""
    return np.fromiter((np.imag(f(x + 1e-25j * e)) / 1e-25 for e in np.eye(len(x))), float)


@gradient.right
def five_points_each(f, x, h=1e-6):
    """A formula of fourth order with a step of its own, filled in place."""
    k, weights = 1e-3, {-2: 1, -1: -8, 1: 8, 2: -1}
    g = np.zeros_like(x)
    for i in range(g.shape[0]):
        for m, weight in weights.items():
            moved = np.array(x)
            moved[i] += m * k
            g[i] += weight * f(moved) / (12 * k)
    return g
