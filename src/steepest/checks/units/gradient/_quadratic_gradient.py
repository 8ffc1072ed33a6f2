"""Exercise `quadratic_gradient`: the gradient of x² + y² + xy, by hand."""

import numpy as np

from .... import partials
from ...exercise import Case, Exercise, Tolerance
from ...run import Strange
from .._functions import SHORT, point

LEFT_OR_BELOW = "Here a coordinate is negative."
POINTS = np.array([[1.5, 0.5], [0.25, 2.0], [3.0, 1.25]])  # positive, and no two alike

quadratic_gradient = Exercise(
    partials.quadratic_gradient,
    unit="gradient",
    points=2,
    parts={"value": 0.65, "negative": 0.25, "unchanged": 0.1},
    tolerance=Tolerance(
        rtol=1e-9,
        atol=2e-8,
        reason="By hand is exact. A careful numerical gradient is off by 1e-9 and passes too; a "
        "one-sided one is off by 1e-6.",
    ),
    examples=[
        Case((np.array([1.0, 0.0]),)),
        Case((np.array([1.0, 3.0]),)),
        Case((np.array([0.5, 2.0]),)),
        Case((np.array([0.0, 0.0]),), why="At the centre the ground is level."),
        Case((np.array([-2.0, 0.5]),), "negative", why=LEFT_OR_BELOW),
    ],
    sketch="Take the first entry: y is a number that does not change, as 3 would be. What are then "
    "the slopes of the three terms when x moves? For the second entry x is held fixed instead.",
)


@quadratic_gradient.cases
def points_of_the_plane(rng):
    for _ in range(6):
        yield Case((np.abs(point(rng, 2)),))
    for signs in ((-1, 1), (1, -1), (-1, -1)):
        yield Case((signs * np.abs(point(rng, 2)),), "negative", why=LEFT_OR_BELOW)


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


@quadratic_gradient.mistake("product-rule-forgotten")
def cross_term_in_the_first_only(x):
    """The second entry lacks the term from xy. When y moves and x is held fixed, xy changes too."""
    return np.array([2 * x[0] + x[1], 2 * x[1]])


@quadratic_gradient.mistake("product-rule-forgotten")
def cross_term_in_the_second_only(x):
    """The first entry lacks the term from xy. When x moves and y is held fixed, xy changes too."""
    return np.array([2 * x[0], 2 * x[1] + x[0]])


@quadratic_gradient.mistake("product-rule-forgotten")
def cross_term_not_differentiated(x):
    """The term xy stands in your answer as it was. When x moves and y is held fixed, xy grows in
    proportion to x: only the other factor is left over."""
    return np.array([2 * x[0] + x[0] * x[1], 2 * x[1] + x[0] * x[1]])


@quadratic_gradient.mistake("product-rule-forgotten")
def both_factors_differentiated(x):
    """From xy you take both factors into each entry. That is the product rule for two things that
    change; in a partial derivative one of them is held fixed."""
    return np.array([3 * x[0] + x[1], 3 * x[1] + x[0]])


@quadratic_gradient.slip
def cross_term_subtracted(x):
    """The term from xy has the wrong sign: in the function it is added."""
    return np.array([2 * x[0] - x[1], 2 * x[1] - x[0]])


@quadratic_gradient.mistake("row-for-column", by_kind=True)
def column_of_two(x):
    """You return a column, an array with two axes. In this course a gradient has the shape of x:
    one axis, one number for each coordinate."""
    return np.array([[2 * x[0] + x[1]], [2 * x[1] + x[0]]])


@quadratic_gradient.slip
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


@quadratic_gradient.mistake("in-place-overwrite")
def second_from_the_new_first(x):
    """Your second entry is computed from the first one of the result, which has been overwritten by
    then. Both partial derivatives are taken at the x that came in."""
    g = np.array(x, dtype=float)
    g[0] = 2 * g[0] + g[1]
    g[1] = 2 * g[1] + g[0]
    return g


@quadratic_gradient.mistake("derivative-is-one-number")
def partials_added_up(x):
    """You return one number, the sum of both partial derivatives. The gradient keeps them apart,
    one entry for each coordinate."""
    return 3 * x[0] + 3 * x[1]


@quadratic_gradient.mistake("direction-equals-length")
def unit_vector_only(x):
    """You scale the vector to length one. It points the right way, but the length of the gradient
    is lost, and the length says how steep it is."""
    g = np.array([2 * x[0] + x[1], 2 * x[1] + x[0]])
    return g / np.linalg.norm(g)


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


@quadratic_gradient.mistake("one-sided-is-as-good", step=SHORT)
def by_forward_differences(x, step=1e-6):
    """You step in one direction only, and that shows in the sixth digit. By hand it is exact, and
    shorter."""
    f = lambda p: p[0] ** 2 + p[1] ** 2 + p[0] * p[1]  # noqa: E731
    return np.array([(f(x + step * e) - f(x)) / step for e in np.eye(2)])


@quadratic_gradient.mistake("in-place-overwrite")
def one_after_the_other(x):
    """You write the first result into x and then use it for the second. Make a new array: the
    second entry needs the old x, and so does the caller."""
    x[0] = 2 * x[0] + x[1]
    x[1] = 2 * x[1] + x[0]
    return x


@quadratic_gradient.slip
def value_instead_of_gradient(x):
    """You return the value of the function, which says how high the point is. Asked are its two
    partial derivatives at the point."""
    return x[0] ** 2 + x[1] ** 2 + x[0] * x[1]


@quadratic_gradient.mistake("row-for-column", by_kind=True)
def row_of_two(x):
    """You return a row, an array with two axes. In this course a gradient has the shape of x: one
    axis, one number for each coordinate."""
    return np.array([[2 * x[0] + x[1], 2 * x[1] + x[0]]])


@quadratic_gradient.mistake("other-coordinate-moves")
def both_squares_in_each(x):
    """Both squares have gone into both entries. When x moves, y is held fixed, and the square of y
    does not change."""
    return np.array([2 * x[0] + 2 * x[1] + x[1], 2 * x[1] + 2 * x[0] + x[0]])


@quadratic_gradient.slip
def squares_not_differentiated(x):
    """The squares stand in your answer as they were. Asked is how fast they grow."""
    return np.array([x[0] ** 2 + x[1], x[1] ** 2 + x[0]])


@quadratic_gradient.sign("not-evaluated-at-the-point")
def formula_instead_of_numbers(ask, x):
    """You return a formula, or functions, and no numbers. Evaluate them at the point x: the result
    is two numbers."""
    got = ask(x)
    odd = isinstance(got, Strange) and not got.kind.startswith(("complex", "dict", "set"))
    return odd or isinstance(got, str)


@quadratic_gradient.sign("not-evaluated-at-the-point")
def same_at_every_point(ask, x):
    """You return the same vector for every x. The gradient is a function of the point: another
    point, another gradient."""
    return all(ask.same(ask(x), ask(one)) for one in POINTS)


@quadratic_gradient.sign("gradient-points-out-of-the-surface")
def one_entry_too_many(ask, x):
    """Your vector has three entries, as an arrow in 3-D has. The gradient lies in the plane of the
    inputs: one slope for each of them, and none for the height."""
    got = [ask(one) for one in POINTS]
    return np.shape(got) == (3, 3) and any(
        all(_on_one_line(a, ask.expected(b)) for a, b in zip(part, POINTS, strict=True))
        for part in (np.array(got)[:, :2], np.array(got)[:, 1:])
    )


@quadratic_gradient.sign("direction-equals-length")
def length_is_lost(ask, x):
    """Twice as far from the centre it is twice as steep, but your vector stays as long. It points
    the right way; the length of the gradient says how steep it is."""
    return all(
        ask.same(ask(one), ask(2 * one)) and _on_one_line(ask(one), ask.expected(one))
        for one in POINTS
    )


@quadratic_gradient.sign("contour-parallel")
def along_the_contour(ask, x):
    """Your vector lies along the contour, where f does not change. The gradient is at a right angle
    to it."""
    return all(np.any(ask(one)) and abs(ask(one) @ ask.expected(one)) < 1e-9 for one in POINTS)


@quadratic_gradient.sign("product-rule-forgotten")
def product_treated_wrongly(ask, x):
    """What you make of the squares is right, but not what you make of xy. For each partial
    derivative one factor moves; the other is held fixed, and is what is left over."""
    left = np.array([ask(one) - 2 * one for one in POINTS])
    a, b = POINTS.T
    made = [0 * a, 1 + 0 * a, a * b, a + b]
    wrong = [any(map(np.allclose, [column] * 5, [*made, own])) for column, own in _each(left, a, b)]
    right = [np.allclose(column, other) for column, other in _each(left, b, a)]
    return any(wrong) and all(map(np.logical_or, wrong, right))


@quadratic_gradient.sign("missing-factor-2")
def factor_two(ask, x):
    """A factor 2 is missing, or there is one too many. What is the derivative of a square?"""
    values = [(ask(one), ask.expected(one), one) for one in POINTS]
    whole = any(all(np.allclose(a, two * b) for a, b, _ in values) for two in (0.5, 2))
    squares = [
        any(all(np.isclose(a[i], c * one[i] + one[1 - i]) for a, _, one in values) for c in (1, 4))
        for i in range(2)
    ]
    right = [all(np.isclose(a[i], b[i]) for a, b, _ in values) for i in range(2)]
    return whole or (any(squares) and all(map(np.logical_or, squares, right)))


@quadratic_gradient.sign("gradient-points-at-summit")
def towards_the_centre(ask, x):
    """Your vectors lie on the lines through the centre. The gradient depends on the slopes at the
    point only, and where contours are ellipses it does not point at their centre, or away from
    it."""
    got = [ask(one) for one in POINTS]
    forgotten = any(np.allclose(got, c * POINTS) for c in (1, 2, -2))  # xy, and not the direction
    return not forgotten and all(
        np.any(a) and _on_one_line(a, b) for a, b in zip(got, POINTS, strict=True)
    )


def _on_one_line(a, b):
    return abs(a[0] * b[1] - a[1] * b[0]) < 1e-8


def _each(columns, *others):
    return zip(columns.T, others, strict=True)


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
