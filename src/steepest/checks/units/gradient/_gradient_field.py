"""Exercise `gradient_field`: the gradient at every point of a grid, a row for each y."""

import numpy as np

from .... import partials
from ...exercise import Case, Exercise, Formula
from .._functions import SHORT, SYMMETRIC, joined, near_point, number, surface
from ._surfaces import BOWL, MIXED, WHOLE

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
