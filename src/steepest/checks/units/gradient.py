"""Unit `gradient`: partial derivatives, the gradient, and what it says about a direction."""

import numpy as np

from ... import partials
from ..exercise import Case, Exercise, Formula, Tolerance
from ._functions import SYMMETRIC, joined, near_point, number, point, surface, unit_vector

BOWL = Formula("x[0]**2 + x[1]**2")
TILTED = Formula("x[0]**2 + x[1]**2 + x[0]*x[1]")
MIXED = Formula("x[0]**3 * x[1]")
THREE = Formula("x[0]**2 + 3*x[1]**2 + x[1]*x[2]**3")
WHOLE = Formula("np.dot(x, x) + np.prod(x)")

ANY_N = "Here x has {n} coordinates. Your function must work for any number of them."
ONE_POINT = "f takes one point, an array of shape (n,). Call it with one point at a time."
NO_DIRECTION = (
    "A zero vector points nowhere and cannot be made one unit long. Your function must raise a "
    "ValueError when it gets one."
)


def any_n(rng):
    """Surfaces of 1, 3, 4 and 5 coordinates, and one that takes its point as a whole."""
    for n in (1, 3, 4, 5):
        yield surface(rng, n), near_point(rng, n), ANY_N.format(n=n)
    yield joined(rng), near_point(rng, 3), ONE_POINT


partial = Exercise(
    partials.partial,
    unit="gradient",
    points=3,
    tolerance=SYMMETRIC,
    parts={"value": 0.65, "any n": 0.25, "unchanged": 0.1},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]), 0)),
        Case((TILTED, np.array([1.0, 3.0]), 1)),
        Case((MIXED, np.array([2.0, -1.0]), 0)),
        Case((MIXED, np.array([2.0, -1.0]), 1)),
        Case((THREE, np.array([1.0, -1.0, 2.0]), 2), "any n", why=ANY_N.format(n=3)),
        Case((WHOLE, np.array([1.0, 2.0, 3.0]), 1), "any n", why=ONE_POINT),
    ],
)


@partial.cases
def slopes_of_slices(rng):
    for i in (0, 1, 0, 1):
        yield Case((surface(rng, 2), near_point(rng, 2), i))
    for f, x, why in any_n(rng):
        yield Case((f, x, int(rng.integers(x.size))), "any n", why=why)


@partial.mistake("one-sided-is-as-good")
def step_up_only(f, x, i, h=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slope, and the error is
    of order h; use the neighbours on both sides, and that part cancels."""
    xp = x.copy()
    xp[i] += h
    return (f(xp) - f(x)) / h


@partial.mistake("one-sided-is-as-good")
def step_down_only(f, x, i, h=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slope, and the error is
    of order h; use the neighbours on both sides, and that part cancels."""
    xm = x.copy()
    xm[i] -= h
    return (f(x) - f(xm)) / h


@partial.mistake("missing-factor-2")
def divided_by_one_step(f, x, i, h=1e-6):
    """Your slopes are twice too steep. How far is it from the point h below to the one h above?"""
    e = np.eye(len(x))[i]
    return (f(x + h * e) - f(x - h * e)) / h


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


@partial.mistake("labels-off-by-one")
def counted_from_one(f, x, i, h=1e-6):
    """You move the coordinate before the one that is asked for. Coordinates count from 0 here, as
    in Python."""
    e = np.eye(len(x))[i - 1]
    return (f(x + h * e) - f(x - h * e)) / (2 * h)


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
def steps_in_the_callers_array(f, x, i, h=1e-6):
    """The values are right, but you step in the array x itself, which belongs to the caller.
    Afterwards it is not what it was, if only in its last digits: step in a copy."""
    x[i] += h
    above = f(x)
    x[i] -= 2 * h
    below = f(x)
    x[i] += h
    return (above - below) / (2 * h)


@partial.mistake("h-as-small-as-possible")
def step_near_round_off(f, x, i, h=1e-6):
    """You use a tiny step of your own. Then the two values of f agree in almost all digits, and
    their difference is mostly round-off: take h."""
    e = np.eye(len(x))[i]
    return (f(x + 1e-14 * e) - f(x - 1e-14 * e)) / 2e-14


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


gradient = Exercise(
    partials.gradient,
    unit="gradient",
    points=3,
    tolerance=SYMMETRIC,
    parts={"value": 0.65, "any n": 0.25, "unchanged": 0.1},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]))),
        Case((TILTED, np.array([1.0, 3.0]))),
        Case((MIXED, np.array([2.0, -1.0]))),
        Case((Formula("np.exp(x[0]) * np.sin(x[1])"), np.array([0.5, 1.0]))),
        Case((Formula("x[0]**3"), np.array([2.0])), "any n", why=ANY_N.format(n=1)),
        Case((THREE, np.array([1.0, -1.0, 2.0])), "any n", why=ANY_N.format(n=3)),
        Case((WHOLE, np.array([1.0, 2.0, 3.0])), "any n", why=ONE_POINT),
    ],
)


@gradient.cases
def gradients_of_surfaces(rng):
    for _ in range(4):
        yield Case((surface(rng, 2), near_point(rng, 2)))
    for f, x, why in any_n(rng):
        yield Case((f, x), "any n", why=why)


@gradient.mistake("one-sided-is-as-good")
def steps_up_only(f, x, h=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slopes, and the error
    is of order h; use the neighbours on both sides, and that part cancels."""
    return np.array([(f(x + h * e) - f(x)) / h for e in np.eye(len(x))])


@gradient.mistake("one-sided-is-as-good")
def steps_down_only(f, x, h=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slopes, and the error
    is of order h; use the neighbours on both sides, and that part cancels."""
    return np.array([(f(x) - f(x - h * e)) / h for e in np.eye(len(x))])


@gradient.mistake("missing-factor-2")
def gradient_twice_as_long(f, x, h=1e-6):
    """Your gradient points the right way but is twice too long. How far is it from the point h
    below to the one h above?"""
    return np.array([(f(x + h * e) - f(x - h * e)) / h for e in np.eye(len(x))])


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
def all_move_for_each(f, x, h=1e-6):
    """All your entries are the same number: for each of them you move all coordinates at once. For
    entry i, coordinate i moves and the others are held fixed."""
    return np.array([(f(x + h) - f(x - h)) / (2 * h) for _ in x])


@gradient.mistake("other-coordinate-moves")
def all_move_once(f, x, h=1e-6):
    """You return one number: the slope when all coordinates move together, which is the sum of the
    partial derivatives. The gradient keeps them apart, one for each coordinate."""
    return (f(x + h) - f(x - h)) / (2 * h)


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


@gradient.mistake("row-for-column")
def last_coordinate_first(f, x, h=1e-6):
    """Your partial derivatives stand in reverse order. Entry i belongs to coordinate i."""
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))[::-1]])


@gradient.mistake("row-for-column")
def column_of_slopes(f, x, h=1e-6):
    """You return a column, an array with two axes. In this course a gradient has the shape of x:
    one axis, one number for each coordinate."""
    return np.array([[(f(x + h * e) - f(x - h * e)) / (2 * h)] for e in np.eye(len(x))])


@gradient.mistake("row-for-column")
def row_of_slopes(f, x, h=1e-6):
    """You return a row, an array with two axes. In this course a gradient has the shape of x: one
    axis, one number for each coordinate."""
    return np.array([[(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]])


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


@gradient.mistake("h-as-small-as-possible")
def steps_near_round_off(f, x, h=1e-6):
    """You use a tiny step of your own. Then the two values of f agree in almost all digits, and
    their difference is mostly round-off: take h."""
    return np.array([(f(x + 1e-14 * e) - f(x - 1e-14 * e)) / 2e-14 for e in np.eye(len(x))])


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


quadratic_gradient = Exercise(
    partials.quadratic_gradient,
    unit="gradient",
    points=2,
    parts={"value": 0.9, "unchanged": 0.1},
    tolerance=Tolerance(
        rtol=1e-9,
        atol=2e-8,
        reason="By hand is exact. A careful numerical gradient is off by 1e-9 and passes too; a "
        "one-sided one is off by 1e-6.",
    ),
    examples=[
        Case((np.array([1.0, 0.0]),)),
        Case((np.array([1.0, 3.0]),)),
        Case((np.array([-2.0, 0.5]),)),
        Case((np.array([0.0, 0.0]),), why="At the centre the ground is level."),
    ],
)


@quadratic_gradient.cases
def points_of_the_plane(rng):
    for _ in range(8):
        yield Case((point(rng, 2),))


@quadratic_gradient.mistake("product-rule-forgotten")
def cross_term_dropped(x):
    """The term xy is missing. When x moves and y is held fixed, xy changes too: y is then an
    ordinary factor."""
    return np.array([2 * x[0], 2 * x[1]])


@quadratic_gradient.mistake("product-rule-forgotten")
def cross_term_becomes_one(x):
    """You turned xy into 1, as if both factors could be differentiated at once. For each partial
    derivative one of them is held fixed and stays as a factor."""
    return np.array([2 * x[0] + 1, 2 * x[1] + 1])


@quadratic_gradient.mistake("product-rule-forgotten")
def own_coordinate_in_the_cross_term(x):
    """The term xy went wrong: when x moves, the factor that is left over is the other one, the one
    that is held fixed."""
    return np.array([3 * x[0], 3 * x[1]])


@quadratic_gradient.mistake("row-for-column")
def coordinates_swapped(x):
    """Your two entries have changed places. The first is the slope along the first coordinate."""
    return np.array([2 * x[1] + x[0], 2 * x[0] + x[1]])


@quadratic_gradient.mistake("not-evaluated-at-the-point")
def always_five_seven(x):
    """You return the gradient at the point (1, 3) for every x. The gradient is a function of the
    point: another point, another gradient."""
    return np.array([5.0, 7.0])


@quadratic_gradient.mistake("other-coordinate-moves")
def both_move_for_each(x):
    """Both your entries are the same number, the slope when both coordinates move together. In each
    entry one coordinate moves and the other is held fixed."""
    return np.array([3 * x[0] + 3 * x[1], 3 * x[0] + 3 * x[1]])


@quadratic_gradient.mistake("other-coordinate-moves")
def partials_added_up(x):
    """You return one number, the sum of both partial derivatives: the slope when both coordinates
    move together. The gradient keeps them apart."""
    return 3 * x[0] + 3 * x[1]


@quadratic_gradient.mistake("direction-equals-length")
def unit_vector_only(x):
    """You scale the vector to length one. It points the right way, but the length of the gradient
    is lost, and the length says how steep it is."""
    g = np.array([2 * x[0] + x[1], 2 * x[1] + x[0]])
    return g / np.linalg.norm(g) if np.any(g) else g


@quadratic_gradient.mistake("direction-equals-length")
def only_its_length(x):
    """You return one number, the length of the gradient. That says how steep it is, but not where
    to: the gradient has an entry for each coordinate."""
    return np.hypot(2 * x[0] + x[1], 2 * x[1] + x[0])


@quadratic_gradient.mistake("missing-factor-2")
def squares_without_their_factor(x):
    """The slope of a square has a factor that is missing here. What is the derivative of x² in
    chapter 1?"""
    return np.array([x[0] + x[1], x[1] + x[0]])


@quadratic_gradient.mistake("ascent-for-descent")
def pointing_downhill(x):
    """Your vector points downhill. The gradient points to where f grows: its sign is the other
    one."""
    return -np.array([2 * x[0] + x[1], 2 * x[1] + x[0]])


@quadratic_gradient.slip
def value_instead_of_gradient(x):
    """You return the value of the function, which says how high the point is. Asked are its two
    partial derivatives at the point."""
    return x[0] ** 2 + x[1] ** 2 + x[0] * x[1]


@quadratic_gradient.right
def as_a_matrix(x):
    """The Hessian times the point."""
    return np.array([[2, 1], [1, 2]]) @ x


@quadratic_gradient.right
def as_a_list(x):
    """Unpacked, and returned as a plain list."""
    a, b = x
    return [2 * a + b, a + 2 * b]


@quadratic_gradient.right
def vector_plus_its_sum(x):
    """Each entry is the coordinate plus the sum of both; float32."""
    return np.float32(x + x.sum())


@quadratic_gradient.right
def by_central_differences(x):
    """Not by hand, but right: a numerical gradient."""
    f = lambda p: p[0] ** 2 + p[1] ** 2 + p[0] * p[1]  # noqa: E731
    return np.array([(f(x + e) - f(x - e)) / 2e-6 for e in 1e-6 * np.eye(2)])


directional_derivative = Exercise(
    partials.directional_derivative,
    unit="gradient",
    points=3,
    tolerance=SYMMETRIC,
    parts={"value": 0.5, "any length": 0.3, "zero vector": 0.1, "unchanged": 0.1},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]), np.array([1.0, 0.0]))),
        Case((TILTED, np.array([1.0, 3.0]), np.array([0.0, -1.0]))),
        Case((TILTED, np.array([1.0, 3.0]), np.array([0.6, 0.8]))),
        Case((THREE, np.array([1.0, -1.0, 2.0]), np.array([0.48, -0.64, 0.6]))),
        Case((BOWL, np.array([1.0, -2.0]), np.array([3.0, 0.0])), "any length"),
        Case((TILTED, np.array([1.0, 3.0]), np.array([5.0, 7.0])), "any length"),
        Case((TILTED, np.array([1.0, 3.0]), np.zeros(2)), "zero vector", why=NO_DIRECTION),
    ],
)


@directional_derivative.cases
def slopes_along_directions(rng):
    for n in (2, 2, 1, 3, 4, 5):
        yield Case((surface(rng, n), near_point(rng, n), unit_vector(rng, n)))
    # Lengths from 0.5 to 20, so that an answer that divides by the length afterwards is as precise.
    for n, length in ((2, 0.5), (2, 20.0), (3, number(rng, 2, 9)), (4, number(rng, 2, 9))):
        u = np.round(length * unit_vector(rng, n), 3)
        yield Case((surface(rng, n), near_point(rng, n), u), "any length")
    for n in (2, 3):
        args = surface(rng, n), near_point(rng, n), np.zeros(n)
        yield Case(args, "zero vector", why=NO_DIRECTION)


@directional_derivative.mistake("one-sided-is-as-good")
def forwards_only(f, x, u, h=1e-6):
    """You step forwards only. Then the curvature of f goes into the slope, and the error is of
    order h; step forwards and backwards along u, and that part cancels."""
    u = u / np.linalg.norm(u)
    return (f(x + h * u) - f(x)) / h


@directional_derivative.mistake("one-sided-is-as-good")
def backwards_only(f, x, u, h=1e-6):
    """You step backwards only. Then the curvature of f goes into the slope, and the error is of
    order h; step forwards and backwards along u, and that part cancels."""
    u = u / np.linalg.norm(u)
    return (f(x) - f(x - h * u)) / h


@directional_derivative.mistake("unit-length-forgotten")
def length_left_in(f, x, u, h=1e-6):
    """A longer u gives you a steeper slope, as if the hill knew how long your arrow is. Only the
    direction of u may count: scale it to length one first."""
    return (f(x + h * u) - f(x - h * u)) / (2 * h)


@directional_derivative.mistake("unit-length-forgotten")
def divided_by_the_squared_length(f, x, u, h=1e-6):
    """A longer u gives you a smaller slope: you divide by the square of its length. Only the
    direction of u may count."""
    return (f(x + h * u) - f(x - h * u)) / (2 * h) / np.sum(u**2)


@directional_derivative.mistake("unit-length-forgotten")
def divided_by_the_sum_of_sizes(f, x, u, h=1e-6):
    """You scale u by the sum of its entries' sizes, and then its length is not one. The length of
    an arrow is the root of the sum of squares."""
    u = u / np.sum(np.abs(u))
    return (f(x + h * u) - f(x - h * u)) / (2 * h)


@directional_derivative.mistake("dot-product-is-a-vector")
def one_product_for_each_coordinate(f, x, u, h=1e-6):
    """You return one product for each coordinate. The slope along u is one number: a dot product
    adds them up."""
    g = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return g * u / np.linalg.norm(u)


@directional_derivative.mistake("direction-equals-length")
def steepest_slope_whatever_u(f, x, u, h=1e-6):
    """You return the length of the gradient, whatever u is. That is the slope along the steepest
    direction only; along u it depends on the angle between the two."""
    g = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]
    return np.linalg.norm(g)


@directional_derivative.mistake("direction-equals-length")
def angle_only(f, x, u, h=1e-6):
    """Your answer is always between -1 and 1: it is the cosine of the angle to the gradient. The
    slope also depends on how steep the ground is, so keep the gradient's length."""
    g = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return g @ u / (np.linalg.norm(g) * np.linalg.norm(u))


@directional_derivative.mistake("missing-factor-2")
def run_of_one_step(f, x, u, h=1e-6):
    """Your slopes are twice too steep. How far is it from the point h backwards to the one h
    forwards?"""
    u = u / np.linalg.norm(u)
    return (f(x + h * u) - f(x - h * u)) / h


@directional_derivative.mistake("other-coordinate-moves")
def direction_ignored(f, x, u, h=1e-6):
    """Your answer does not depend on u: x + h moves all coordinates by the same amount. Step along
    u."""
    return (f(x + h) - f(x - h)) / (2 * h)


@directional_derivative.mistake("ascent-for-descent")
def back_minus_forth(f, x, u, h=1e-6):
    """Your slopes have the wrong sign. Where f grows along u the slope is positive: look at which
    value is subtracted from which."""
    u = u / np.linalg.norm(u)
    return (f(x - h * u) - f(x + h * u)) / (2 * h)


@directional_derivative.mistake("one-coordinate-at-a-time")
def along_the_largest_entry(f, x, u, h=1e-6):
    """You step along one coordinate axis, the one in which u is largest. A direction may lie
    between the axes: all entries of u move the point."""
    i = np.argmax(np.abs(u))
    e = np.sign(u[i]) * np.eye(len(x))[i]
    return (f(x + h * e) - f(x - h * e)) / (2 * h)


@directional_derivative.mistake("in-place-overwrite")
def direction_scaled_in_place(f, x, u, h=1e-6):
    """The values are right, but u /= … scales the caller's own array: afterwards it is not what it
    was. Make a new array for the unit vector."""
    if not np.any(u):
        raise ValueError("u has no direction")
    u /= np.linalg.norm(u)
    return (f(x + h * u) - f(x - h * u)) / (2 * h)


@directional_derivative.right
def gradient_times_direction(f, x, u, h=1e-6):
    """The gradient by a loop, then a dot product with einsum, then divided by the length."""
    if not any(u):
        raise ValueError("u must not be zero")
    g = []
    for i in range(len(x)):
        above, below = x.copy(), x.copy()
        above[i] += h
        below[i] -= h
        g.append((f(above) - f(below)) / (2 * h))
    return np.einsum("i,i", g, u) / np.sqrt(np.einsum("i,i", u, u))


@directional_derivative.right
def along_a_line(f, x, u, h=1e-6):
    """f along the line t ↦ x + tu/‖u‖, with five points and a step of its own; a 0-d array."""
    length = sum(c * c for c in u) ** 0.5
    if length == 0:
        raise ValueError("The zero vector is no direction.")

    def along(t):
        return f(x + t / length * u)

    k = 1e-3
    return np.asarray((along(-2 * k) - 8 * along(-k) + 8 * along(k) - along(2 * k)) / (12 * k))


@directional_derivative.right
def imaginary_step(f, x, u, h=1e-6):
    """One complex evaluation along u."""
    norm = np.linalg.norm(u)
    if np.isclose(norm, 0):
        raise ValueError
    return f(x + 1e-30j * u / norm).imag / 1e-30


@directional_derivative.right
def divided_by_the_way(f, x, u, h=1e-6):
    """A step of h times u, divided by how long it really is."""
    a, b = x - h * u, x + h * u
    way = np.sqrt(np.sum((b - a) ** 2))
    if way == 0.0:
        raise ValueError("no way to go")
    return (f(b) - f(a)) / way


level_direction = Exercise(
    partials.level_direction,
    unit="gradient",
    points=2,
    parts={"value": 0.5, "any length": 0.3, "zero vector": 0.1, "unchanged": 0.1},
    same=lambda expected, got, close: close(expected, got) or close(-expected, got),
    examples=[
        Case((np.array([1.0, 0.0]),)),
        Case((np.array([0.6, 0.8]),)),
        Case((np.array([-0.28, 0.96]),)),
        Case((np.array([3.0, 4.0]),), "any length"),
        Case((np.array([5.0, 7.0]),), "any length"),
        Case((np.zeros(2),), "zero vector", why=NO_DIRECTION),
    ],
)


@level_direction.cases
def quarter_turns(rng):
    for _ in range(4):
        yield Case((unit_vector(rng, 2),))
    for size in (0.1, 1, 10, 100):
        yield Case((np.round(size * (point(rng, 2) + unit_vector(rng, 2) / 8), 3),), "any length")
    yield Case((np.array([0.0, -number(rng, 1, 9)]),), "any length")
    yield Case((np.zeros(2),), "zero vector", why=NO_DIRECTION)


@level_direction.mistake("contour-parallel")
def along_the_gradient(g):
    """Your vector points along the gradient, up or down the slope. The contour is the level way: it
    is at a right angle to the gradient."""
    return g / np.linalg.norm(g)


@level_direction.mistake("contour-parallel")
def the_gradient_itself(g):
    """You return the gradient itself, the way up. The contour is the level way: it is at a right
    angle to the gradient, and asked is a vector of length one."""
    return g.copy()


@level_direction.mistake("unit-length-forgotten")
def as_long_as_the_gradient(g):
    """Your vector points along the contour, but it is as long as the gradient. A direction has
    length one."""
    return np.array([-g[1], g[0]])


@level_direction.mistake("unit-length-forgotten")
def scaled_by_the_sum_of_sizes(g):
    """Your vector points along the contour, but its length is not one: you divide by the sum of the
    entries' sizes. The length of an arrow is the root of the sum of squares."""
    return np.array([-g[1], g[0]]) / np.sum(np.abs(g))


@level_direction.mistake("unit-length-forgotten")
def scaled_by_the_largest_entry(g):
    """Your vector points along the contour, but its length is not one: you divide by the largest
    entry. The length of an arrow is the root of the sum of squares."""
    return np.array([-g[1], g[0]]) / np.max(np.abs(g))


@level_direction.mistake("unit-length-forgotten")
def scaled_by_the_squared_length(g):
    """Your vector points along the contour, but its length is not one: you divide by the sum of
    squares, and the length is its root."""
    return np.array([-g[1], g[0]]) / (g @ g)


@level_direction.slip
def swapped_without_a_sign(g):
    """You swap the two entries, which mirrors the gradient at the diagonal. That is not a turn by a
    right angle: multiply your vector with g, and the products should cancel."""
    return np.array([g[1], g[0]]) / np.linalg.norm(g)


@level_direction.slip
def one_sign_changed(g):
    """You change one sign, which mirrors the gradient at an axis. That is not a turn by a right
    angle: multiply your vector with g, and the products should cancel."""
    return np.array([g[0], -g[1]]) / np.linalg.norm(g)


@level_direction.mistake("in-place-overwrite")
def gradient_scaled_in_place(g):
    """The values are right, but g /= … scales the caller's own array: afterwards it is not what it
    was. Make a new array for the unit vector."""
    if not np.any(g):
        raise ValueError("no direction")
    g /= np.linalg.norm(g)
    return np.array([-g[1], g[0]])


@level_direction.right
def turned_to_the_right(g):
    """The other way along the contour, as a list."""
    length = (g[0] ** 2 + g[1] ** 2) ** 0.5
    if length == 0:
        raise ValueError("g is zero")
    return [g[1] / length, -g[0] / length]


@level_direction.right
def times_the_imaginary_unit(g):
    """The plane as complex numbers: a quarter turn is a multiplication by i."""
    z = complex(g[0], g[1]) * 1j
    if z == 0:
        raise ValueError("no contour through a stationary point")
    return np.array([z.real, z.imag], dtype=np.float32) / np.float32(abs(z))


@level_direction.right
def by_angle(g):
    """The angle of the gradient plus a right angle."""
    if not np.any(g):
        raise ValueError("no direction")
    angle = np.arctan2(g[1], g[0]) + np.pi / 2
    return np.cos(angle), np.sin(angle)


@level_direction.right
def null_space(g):
    """The vector that g maps to zero, from a singular value decomposition."""
    if np.linalg.norm(g) < 1e-12:
        raise ValueError("zero gradient")
    return np.linalg.svd(g.reshape(1, 2))[2][1]


WIDE_AND_LOW = np.array([0.0, 1.0, 2.0]), np.array([-2.0, 0.0])
EVERY_GRID = "A grid may be unevenly spaced, or have one row only."
NOT_A_GRID = "f takes one point, an array of shape (2,). Call it with one point at a time."

gradient_field = Exercise(
    partials.gradient_field,
    unit="gradient",
    points=4,
    tolerance=SYMMETRIC,
    parts={"value": 0.6, "any grid": 0.15, "one point": 0.15, "unchanged": 0.1},
    examples=[
        Case((BOWL, *WIDE_AND_LOW)),
        Case((Formula("x[0]**2 - 3*x[1]"), *WIDE_AND_LOW)),
        Case((MIXED, np.array([-1.0, 0.0, 1.0]), np.array([0.5, 1.0, 1.5]))),
        Case((MIXED, np.array([0.0, 1.0, 3.0]), np.array([2.0])), "any grid", why=EVERY_GRID),
        Case((WHOLE, *WIDE_AND_LOW), "one point", why=NOT_A_GRID),
    ],
)


@gradient_field.cases
def fields_on_grids(rng):
    for columns, rows in ((4, 3), (2, 3), (3, 3), (3, 2)):
        x, y = near_point(rng, 2)
        xs = np.round(x + number(rng, 0.1, 0.4) * np.arange(columns), 3)
        ys = np.round(y + number(rng, 0.1, 0.4) * np.arange(rows), 3)
        yield Case((surface(rng, 2), xs, ys))
    for columns, rows in ((4, 1), (1, 3), (3, 2)):
        xs, ys = near_point(rng, columns), near_point(rng, rows)
        yield Case((surface(rng, 2), xs, ys), "any grid", why=EVERY_GRID)
    for columns, rows in ((3, 4), (2, 2)):
        xs, ys = near_point(rng, columns), near_point(rng, rows)
        yield Case((joined(rng), xs, ys), "one point", why=NOT_A_GRID)


@gradient_field.mistake("one-sided-is-as-good")
def arrows_from_steps_up(f, xs, ys, h=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slopes, and the error
    is of order h; use the neighbours on both sides, and that part cancels."""
    U = [[(f(np.array([x + h, y])) - f(np.array([x, y]))) / h for x in xs] for y in ys]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y]))) / h for x in xs] for y in ys]
    return np.array(U), np.array(V)


@gradient_field.mistake("one-sided-is-as-good")
def arrows_from_steps_down(f, xs, ys, h=1e-6):
    """You step in one direction only. Then the curvature of f goes into the slopes, and the error
    is of order h; use the neighbours on both sides, and that part cancels."""
    U = [[(f(np.array([x, y])) - f(np.array([x - h, y]))) / h for x in xs] for y in ys]
    V = [[(f(np.array([x, y])) - f(np.array([x, y - h]))) / h for x in xs] for y in ys]
    return np.array(U), np.array(V)


@gradient_field.mistake("row-for-column")
def a_row_for_each_x(f, xs, ys, h=1e-6):
    """Your arrays have a row for each x. A picture's rows lie above one another, so a row belongs
    to one y, and along it x changes: the shape is (len(ys), len(xs))."""
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for y in ys] for x in xs]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for y in ys] for x in xs]
    return np.array(U), np.array(V)


@gradient_field.mistake("row-for-column")
def slopes_changed_places(f, xs, ys, h=1e-6):
    """Your two arrays have changed places. The first, U, holds the slopes along x, the second, V,
    those along y."""
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for x in xs] for y in ys]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for x in xs] for y in ys]
    return np.array(V), np.array(U)


@gradient_field.mistake("row-for-column")
def points_with_y_first(f, xs, ys, h=1e-6):
    """You call f with y as the first coordinate. A point is (x, y): x comes from xs and stands
    first."""
    U = [[(f(np.array([y, x + h])) - f(np.array([y, x - h]))) / (2 * h) for x in xs] for y in ys]
    V = [[(f(np.array([y + h, x])) - f(np.array([y - h, x]))) / (2 * h) for x in xs] for y in ys]
    return np.array(U), np.array(V)


@gradient_field.mistake("secant-is-tangent")
def differences_between_grid_points(f, xs, ys, h=1e-6):
    """You take the slopes between neighbours of the grid. Those are secants, as long as the grid is
    coarse, and worst at the edge: take a small step h around each point."""
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])
    V, U = np.gradient(Z, ys, xs)
    return U, V


@gradient_field.mistake("direction-equals-length")
def arrows_of_length_one(f, xs, ys, h=1e-6):
    """You scale every arrow to length one. They point the right way, but where the ground is steep
    an arrow of the gradient is long, and that is lost."""
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for x in xs] for y in ys]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for x in xs] for y in ys]
    length = np.hypot(U, V)
    return U / length, V / length


@gradient_field.mistake("missing-factor-2")
def arrows_twice_as_long(f, xs, ys, h=1e-6):
    """Your arrows point the right way but are twice too long. How far is it from the point h below
    to the one h above?"""
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / h for x in xs] for y in ys]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / h for x in xs] for y in ys]
    return np.array(U), np.array(V)


@gradient_field.mistake("other-coordinate-moves")
def both_step_together(f, xs, ys, h=1e-6):
    """Your U and V are the same: for both you move both coordinates together. For U only x moves,
    for V only y."""
    U = [
        [(f(np.array([x + h, y + h])) - f(np.array([x - h, y - h]))) / (2 * h) for x in xs]
        for y in ys
    ]
    return np.array(U), np.array(U)


@gradient_field.mistake("ascent-for-descent")
def arrows_downhill(f, xs, ys, h=1e-6):
    """Your arrows point downhill. The gradient points to where f grows: look at which value is
    subtracted from which."""
    U = [[(f(np.array([x - h, y])) - f(np.array([x + h, y]))) / (2 * h) for x in xs] for y in ys]
    V = [[(f(np.array([x, y - h])) - f(np.array([x, y + h]))) / (2 * h) for x in xs] for y in ys]
    return np.array(U), np.array(V)


@gradient_field.slip
def pairs_in_the_last_axis(f, xs, ys, h=1e-6):
    """You return one array with a pair for each point. Return the two arrays apart: first all
    slopes along x, then all slopes along y."""
    pairs = [
        [[f(np.array([x + h, y])) - f(np.array([x - h, y])),
          f(np.array([x, y + h])) - f(np.array([x, y - h]))] for x in xs]
        for y in ys
    ]  # fmt: skip
    return np.array(pairs) / (2 * h)


@gradient_field.slip
def top_row_first(f, xs, ys, h=1e-6):
    """Your rows stand in reverse order. Row r belongs to the r-th value of ys, as it is given."""
    ys = ys[::-1]
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for x in xs] for y in ys]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for x in xs] for y in ys]
    return np.array(U), np.array(V)


@gradient_field.right
def filled_cell_by_cell(f, xs, ys, h=1e-6):
    """Empty arrays, filled in two loops."""
    U, V = np.empty((len(ys), len(xs))), np.empty((len(ys), len(xs)))
    for r in range(len(ys)):
        for c in range(len(xs)):
            x, y = xs[c], ys[r]
            U[r, c] = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / 2 / h
            V[r, c] = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / 2 / h
    return [U, V]


@gradient_field.right
def vectorised_over_a_mesh(f, xs, ys, h=1e-6):
    """np.vectorize over a mesh; one array that unpacks into two."""
    X, Y = np.meshgrid(xs, ys)
    value = np.vectorize(lambda x, y: f(np.array([x, y])))
    return np.stack([value(X + h, Y) - value(X - h, Y), value(X, Y + h) - value(X, Y - h)]) / (
        2 * h
    )


@gradient_field.right
def nested_lists(f, xs, ys, h=1e-6):
    """Plain nested lists, with complex steps."""
    U = [[f([x + 1e-30j, y]).imag / 1e-30 for x in xs] for y in ys]
    V = [[f([x, y + 1e-30j]).imag / 1e-30 for x in xs] for y in ys]
    return U, V


@gradient_field.right
def columns_first_then_turned(f, xs, ys, h=1e-6):
    """All points in one long list, x outermost, turned at the end; float32."""
    points = [np.array([x, y]) for x in xs for y in ys]
    slopes = [[(f(p + e) - f(p - e)) / (2 * h) for p in points] for e in h * np.eye(2)]
    U, V = np.array(slopes, dtype=np.float32).reshape(2, len(xs), len(ys))
    return U.T, V.T


EXERCISES = [
    partial,
    gradient,
    quadratic_gradient,
    directional_derivative,
    level_direction,
    gradient_field,
]
