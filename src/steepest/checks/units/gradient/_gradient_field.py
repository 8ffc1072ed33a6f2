"""Exercise `gradient_field`: the gradient at every point of a grid, a row for each y."""

import numpy as np

from .... import partials
from ...exercise import Case, Exercise, Formula
from ...probing import NoAnswerError
from .._functions import LONG, SHORT, SYMMETRIC, TINY, joined, near_point, number, surface
from .._stencils import AWAY, TOO_LONG, TOO_SHORT
from ._surfaces import BOWL, MIXED, WHOLE

WIDE_AND_LOW = np.array([0.0, 1.0, 2.0]), np.array([-2.0, 0.0])
EVERY_GRID = "A grid may be unevenly spaced, or have one row only."
# A grid of our own to ask about: no value stands for two things, and none is near 0.
COLUMNS, ROWS = np.array([0.25, 0.75, 1.25]), np.array([0.375, 1.0, 1.625])
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
        Case((BOWL, np.array([1.0, 2.0, 3.0]), np.array([-1.0, 1.0]))),
        Case((MIXED, np.array([0.0, 1.0, 3.0]), np.array([2.0])), "any grid", why=EVERY_GRID),
        Case((WHOLE, *WIDE_AND_LOW), "one point", why=NOT_A_GRID),
    ],
    fair=lambda f, xs, ys: np.all(np.diff(xs) > 0) and np.all(np.diff(ys) > 0),
    sketch="Two loops, one in the other: the outer one goes through the rows, so through y, the "
    "inner one through the columns, so through x. At each point take the gradient. Its first entry "
    "goes into U and its second into V, at the place of that row and column.",
)


@gradient_field.cases
def fields_on_grids(rng):
    for columns, rows in ((4, 3), (2, 3), (3, 3), (3, 2)):
        x, y = near_point(rng, 2)
        xs = np.round(x + number(rng, 0.1, 0.4) * np.arange(columns), 3)
        ys = np.round(y + number(rng, 0.1, 0.4) * np.arange(rows), 3)
        yield Case((surface(rng, 2), xs, ys))
    f, ys = surface(rng, 2), np.array([0.5, 1.1])
    for start in (0.3, -0.8):  # one function on two grids: what is kept does not help
        yield Case((f, np.round(start + number(rng, 0.1, 0.4) * np.arange(2), 3), ys))
    for columns, rows in ((4, 1), (1, 3), (3, 2)):
        xs, ys = np.sort(near_point(rng, columns)), np.sort(near_point(rng, rows))
        yield Case((surface(rng, 2), xs, ys), "any grid", why=EVERY_GRID)
    for columns, rows in ((3, 4), (2, 2)):
        xs, ys = np.sort(near_point(rng, columns)), np.sort(near_point(rng, rows))
        yield Case((joined(rng), xs, ys), "one point", why=NOT_A_GRID)


@gradient_field.mistake("one-sided-is-as-good", h=SHORT)
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


@gradient_field.mistake("row-for-column", by_kind=True)
def a_row_for_each_x(f, xs, ys, h=1e-6):
    """Your arrays have a row for each x. A picture's rows lie above one another, so a row belongs
    to one y, and along it x changes: the shape is (len(ys), len(xs))."""
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for y in ys] for x in xs]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for y in ys] for x in xs]
    return np.array(U), np.array(V)


@gradient_field.mistake("row-for-column")
def rows_filled_with_columns(f, xs, ys, h=1e-6):
    """Your arrays have the right shape, but their entries are in the wrong places: you walk through
    y first and then fill row after row. Along a row it is x that changes."""
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for y in ys] for x in xs]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for y in ys] for x in xs]
    shape = len(ys), len(xs)
    return np.reshape(U, shape), np.reshape(V, shape)


@gradient_field.slip
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


@gradient_field.mistake("secant-is-tangent")
def differences_of_even_spacing(f, xs, ys, h=1e-6):
    """You take the slopes between neighbours of the grid, as if it were evenly spaced. Those are
    secants, as long as the grid is coarse: take a small step h around each point."""
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])
    V, U = np.gradient(Z, ys[1] - ys[0], xs[1] - xs[0])
    return U, V


@gradient_field.mistake("secant-is-tangent")
def differences_without_the_spacing(f, xs, ys, h=1e-6):
    """You take differences between neighbours of the grid, and as if they were one apart. Those are
    secants, as long as the grid is coarse: take a small step h around each point."""
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])
    V, U = np.gradient(Z)
    return U, V


@gradient_field.mistake("not-evaluated-at-the-point")
def other_coordinate_at_zero(f, xs, ys, h=1e-6):
    """For U you set y to 0, and for V you set x to 0. Held fixed means that they keep their values:
    each slope belongs to the whole point (x, y)."""
    U = [[(f(np.array([x + h, 0])) - f(np.array([x - h, 0]))) / (2 * h) for x in xs] for y in ys]
    V = [[(f(np.array([0, y + h])) - f(np.array([0, y - h]))) / (2 * h) for x in xs] for y in ys]
    return np.array(U), np.array(V)


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


@gradient_field.mistake("missing-factor-2")
def arrows_half_as_long(f, xs, ys, h=1e-6):
    """Your arrows point the right way but are half as long as they should be. How far is it from
    the point h below to the one h above?"""
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (4 * h) for x in xs] for y in ys]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (4 * h) for x in xs] for y in ys]
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
def points_on_the_diagonal_only(f, xs, ys, h=1e-6):
    """You pair the first x with the first y, the second with the second, and so on. A grid has a
    point for every x with every y."""
    U, V = [], []
    for x, y in zip(xs, ys, strict=False):
        U.append((f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h))
        V.append((f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h))
    return np.array(U), np.array(V)


@gradient_field.slip
def one_long_row(f, xs, ys, h=1e-6):
    """You return all slopes in one long row. Keep the shape of the grid: a row for each y, a column
    for each x."""
    U = [(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for y in ys for x in xs]
    V = [(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for y in ys for x in xs]
    return np.array(U), np.array(V)


@gradient_field.slip
def top_row_first(f, xs, ys, h=1e-6):
    """Your rows stand in reverse order. Row r belongs to the r-th value of ys, as it is given."""
    ys = ys[::-1]
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for x in xs] for y in ys]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for x in xs] for y in ys]
    return np.array(U), np.array(V)


@gradient_field.mistake("h-as-small-as-possible", step=TINY)
def arrows_near_round_off(f, xs, ys, h=1e-6, step=1e-14):
    """You use a tiny step of your own. Then the values of f agree in almost all digits, and their
    difference is mostly round-off: take h."""
    h = step
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for x in xs] for y in ys]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for x in xs] for y in ys]
    return np.array(U), np.array(V)


@gradient_field.mistake("secant-is-tangent", step=LONG)
def arrows_from_long_steps(f, xs, ys, h=1e-6, step=0.1):
    """You use a long step of your own. Over that distance f curves, and what you get are the slopes
    of secants: take h."""
    h = step
    U = [[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for x in xs] for y in ys]
    V = [[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for x in xs] for y in ys]
    return np.array(U), np.array(V)


@gradient_field.sign("gradient-points-out-of-the-surface")
def a_third_component(ask, f, xs, ys):
    """You return three arrays, as for arrows in 3-D. The gradient lies in the plane of the inputs:
    U and V are all there is, and none for the height."""
    got = ask(f, xs, ys)
    return len(got) == 3 and np.shape(got) == (3, len(ys), len(xs))


@gradient_field.sign("in-place-overwrite")
def all_rows_are_the_last(ask, f, xs, ys):
    """All rows of your arrays are the last one. The same list stands in every row, and each row
    that is filled overwrites those before it: make a new list for each row."""
    return (
        all(
            ask.same(a, np.tile(b[-1], (len(ys), 1))) and len(ys) > 1
            for a, b in zip(ask(f, xs, ys), ask.expected(f, xs, ys), strict=True)
        )
    ) and not ask.right(f, xs, ys)


@gradient_field.sign("in-place-overwrite")
def two_names_for_one_array(ask, f, xs, ys):
    """Your U and V are one array under two names, so what goes into V overwrites what was in U.
    Make an array for each of them."""
    U, V = ask(f, xs, ys)
    return ask.same(U, V) and ask.same(V, ask.expected(f, xs, ys)[1])


@gradient_field.sign("derivative-is-one-number")
def same_arrow_everywhere(ask, f, xs, ys):
    """All your arrows are the same. The gradient is a function of the point: another point, another
    gradient."""
    got, wanted = (np.array(two) for two in (ask(f, xs, ys), ask.expected(f, xs, ys)))
    cells = got.shape[1:]
    same = got.shape == wanted.shape and np.ptp(got.reshape(2, -1), axis=1).max() < 1e-9
    return same and cells != (1, 1) and np.ptp(wanted.reshape(2, -1), axis=1).max() > 1e-3


@gradient_field.sign("gradient-points-at-summit")
def all_point_at_one_place(ask, f, xs, ys):
    """Your arrows point straight at one place, or away from it. The gradient depends on the slopes
    at each point only, and does not know where the highest or the lowest place is."""
    U, V = ask(f, xs, ys)
    X, Y = np.meshgrid(xs, ys)
    rest = np.any(np.hypot(U, V) > 1e-6)
    places = [(0.0, 0.0), *zip(X.ravel(), Y.ravel(), strict=True)]
    return (
        rest
        and any(np.all(abs(U * (y - Y) - V * (x - X)) < 1e-9) for x, y in places)
        and not ask.right(f, xs, ys)
    )


@gradient_field.sign("direction-equals-length")
def length_is_lost(ask, f, xs, ys):
    """A function that is twice as steep gets the same arrows from you. They may point the right
    way, but where the ground is steep an arrow of the gradient is long, and that is lost."""
    got, steep = (np.array(ask(g, xs, ys)) for g in (f, lambda point: 2 * f(point)))
    return np.any(np.abs(got) > 1e-3) and ask.same(got, steep)


@gradient_field.sign("contour-parallel")
def along_the_contours(ask, f, xs, ys):
    """Your arrows lie along the contours, where f does not change. The gradient is at a right angle
    to them."""
    (U, V), (P, Q) = ask(f, xs, ys), ask.expected(f, xs, ys)
    room = 1e-6 * np.hypot(U, V) * np.hypot(P, Q) + 1e-9
    return np.any(np.hypot(U, V) > 1e-3) and np.all(np.abs(U * P + V * Q) < room)


@gradient_field.sign("row-for-column")
def rows_are_columns(ask, f, xs, ys):
    """With as many columns as rows your arrays are mirrored at the diagonal. A row belongs to one
    y, and along it x changes: the shape is (len(ys), len(xs))."""
    got, wanted = ask(f, COLUMNS, ROWS), ask.expected(f, COLUMNS, ROWS)
    return all(ask.same(a, b.T) for a, b in zip(got, wanted, strict=True))


@gradient_field.sign("row-for-column")
def y_stands_first(ask, f, xs, ys):
    """You call f with a value from ys as the first coordinate. A point is (x, y): x comes from xs
    and stands first."""
    points, _ = _visited(ask, f)
    return np.all(_near(points[:, 0], ROWS)) and np.all(_near(points[:, 1], COLUMNS))


@gradient_field.sign("not-evaluated-at-the-point")
def off_the_grid(ask, f, xs, ys):
    """You call f at points that do not belong to the grid: a coordinate is set to another value.
    Held fixed means that it keeps its value, so each slope belongs to the whole point (x, y)."""
    here, there = (_visited(ask, f, away)[0] for away in (0, AWAY))
    return any(np.any(_near(a, b, 1e-12)) for a, b in zip(here.T, there.T, strict=True))


@gradient_field.sign("not-evaluated-at-the-point")
def points_left_out(ask, f, xs, ys):
    """At some points of the grid you never ask for f, and what stands there belongs to others. Each
    slope belongs to the whole point (x, y)."""
    points, steps = _visited(ask, f)
    seen = {tuple(point) for point in np.round(points - steps, 6)}
    asked = len(seen) < COLUMNS.size * ROWS.size and np.max(np.abs(steps)) < 1e-3
    return asked and np.all(np.array(ask(f, COLUMNS, ROWS)) != 0)


@gradient_field.sign("other-coordinate-moves")
def both_move_at_once(ask, f, xs, ys):
    """You call f at points where both coordinates have moved at once. For U only x moves, and for V
    only y."""
    _, steps = _visited(ask, f)
    return np.any(np.all(steps != 0, axis=1))


@gradient_field.sign("h-as-small-as-possible")
def tiny_steps(ask, f, xs, ys):
    """You step by a tiny amount. Then the values of f agree in almost all digits, and their
    difference is mostly round-off: take h."""
    points, steps = _visited(ask, f)
    lengths = np.linalg.norm(steps, axis=1)
    unseen = not np.any(lengths) and len(points) > 3 * COLUMNS.size * ROWS.size
    return unseen or np.any((lengths > 0) & (lengths < TOO_SHORT))


@gradient_field.sign("secant-is-tangent")
def heights_of_the_grid_only(ask, f, xs, ys):
    """You take the slopes between neighbours of the grid. Those are secants, as long as the grid is
    coarse: take a small step h around each point."""
    _, steps = _visited(ask, f)
    return not np.any(steps) and not ask.right(f, xs, ys)


@gradient_field.sign("secant-is-tangent")
def far_away(ask, f, xs, ys):
    """You step far away from the points. Over that distance f curves, and what you get are the
    slopes of secants: take h."""
    _, steps = _visited(ask, f)
    return np.any(np.linalg.norm(steps, axis=1) > TOO_LONG)


@gradient_field.sign("one-sided-is-as-good")
def one_side_only(ask, f, xs, ys):
    """You step in one direction only, along x or along y or both. Then the curvature of f goes into
    the slopes, and the error is of order h; use the neighbours on both sides."""
    _, steps = _visited(ask, f)
    sides = [set(np.sign(along[along != 0])) for along in steps.T]
    return all(sides) and min(map(len, sides)) == 1


@gradient_field.sign("missing-factor-2")
def factor_two(ask, f, xs, ys):
    """U or V is twice or half what it should be, or both are. How far is it from the point h below
    to the one h above?"""
    pairs = list(zip(ask(f, COLUMNS, ROWS), ask.expected(f, COLUMNS, ROWS), strict=True))
    right = [ask.same(a, b) for a, b in pairs]
    two = [any(np.allclose(a, factor * b, rtol=1e-6) for factor in (0.5, 2)) for a, b in pairs]
    return any(two) and all(map(np.logical_or, two, right))


def _visited(ask, f, away=0.0):
    """Points at which the answer calls f for our own grid, and the way to each from the grid."""
    points = [np.real(point) for point in ask.visits(f, COLUMNS + away, ROWS + away)]
    if not points or any(point.shape != (2,) for point in points):
        raise NoAnswerError
    points = np.array(points, dtype=float)
    return points, np.stack(
        [_way(points[:, 0], COLUMNS + away), _way(points[:, 1], ROWS + away)], axis=1
    )


def _way(values, line):
    """From the nearest value of a grid line to each value."""
    away = values[:, None] - line
    return away[np.arange(len(values)), np.argmin(np.abs(away), axis=1)]


def _near(values, line, room=1e-3):
    return np.min(np.abs(np.asarray(values)[..., None] - line), axis=-1) < room


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
