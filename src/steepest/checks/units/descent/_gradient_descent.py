"""Exercise `gradient_descent`: the whole path, the start first."""

import numpy as np

from .... import descent
from ...exercise import Case, Exercise
from .._functions import any_n, near_point, number, point, surface_and_gradient
from ._moves import (
    always_as_far,
    asked_elsewhere,
    first_move,
    goes_uphill,
    half_moved,
    has_an_axis_too_many,
    has_its_own_step_size,
    lies_in_columns,
    moves_all_alike,
    moves_along_the_contour,
    moves_by_turns,
    start_was_moved,
    steps_grow,
    stops_on_level_ground,
    visited,
    walks_half_or_double,
)
from ._slopes import AT_REST, BOWL, RAVINE, bowl_gradient, resting

gradient_descent = Exercise(
    descent.gradient_descent,
    unit="descent",
    points=3,
    parts={"value": 0.5, "any n": 0.2, "level ground": 0.1, "no steps": 0.1, "unchanged": 0.1},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]), 0.25, 1)),
        Case((BOWL, np.array([1.0, -2.0]), 0.25, 3)),
        Case((RAVINE, np.array([5.0, 1.0]), 0.05, 4)),
        Case((RAVINE, np.array([5.0, 1.0]), 0.1, 3), why="Here the steps grow, and that is right."),
        Case((BOWL, np.array([1.0, 2.0, -3.0]), 0.25, 2), "any n", why=any_n(3)),
        Case((BOWL, np.array([0.0, 0.0]), 0.25, 2), "level ground", why=AT_REST),
        Case((BOWL, np.array([1.0, -2.0]), 0.5, 3), "level ground", why=AT_REST),
        Case((BOWL, np.array([3.0, 4.0]), 0.1, 0), "no steps", why="Only the start."),
    ],
    sketch="Begin the path with the start. As often as there are steps, take the latest point, ask "
    "for the gradient there, and go against it by the step size times as far. Put each new point "
    "into the path as an array of its own.",
)


@gradient_descent.cases
def paths(rng):
    for n in (2, 2, 1, 3, 4):
        steps, special = int(rng.integers(2, 7)), {"part": "any n", "why": any_n(n)}
        args = bowl_gradient(rng, n), point(rng, n), number(rng, 0.01, 0.3), steps
        yield Case(args, **(special if n != 2 else {}))
    gradient = surface_and_gradient(rng, 2)[1]
    yield Case((gradient, near_point(rng, 2), 0.01, int(rng.integers(2, 5))))
    gradient, bottom, whole = resting(rng)
    for start, size in ((bottom, 0.3 * whole), (bottom + np.array([1.5, -0.25]), whole)):
        yield Case((gradient, start, size, int(rng.integers(2, 6))), "level ground", why=AT_REST)
    yield Case((bowl_gradient(rng, 2), point(rng, 2), number(rng, 0.01, 0.3), 0), "no steps")


@gradient_descent.mistake("ascent-for-descent")
def path_uphill(gradient, w0, step_size, steps):
    """Your path leads uphill: it follows the gradient. To make the loss smaller, go against it."""
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] + step_size * gradient(path[-1]))
    return np.array(path)


@gradient_descent.mistake("not-evaluated-at-the-point")
def gradient_of_the_start(gradient, w0, step_size, steps):
    """You take every step with the gradient at w0. The slope changes as you move: ask for it anew
    at each point."""
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - step_size * gradient(w0))
    return np.array(path)


@gradient_descent.mistake("one-coordinate-at-a-time")
def one_coordinate_after_the_other(gradient, w0, step_size, steps):
    """You update one coordinate and then take the gradient again before the next one moves. In one
    step all coordinates move at once, with the gradient of the same point."""
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(steps):
        for i in range(len(w)):
            w[i] = w[i] - step_size * gradient(w)[i]
        path.append(w.copy())
    return np.array(path)


@gradient_descent.mistake("in-place-overwrite")
def same_array_again_and_again(gradient, w0, step_size, steps):
    """Every row of your path is the last point: you keep changing one and the same array, and the
    list holds it many times. Make a new array for each point."""
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(steps):
        w -= step_size * gradient(w)
        path.append(w)
    return np.array(path)


@gradient_descent.mistake("in-place-overwrite")
def path_in_the_callers_array(gradient, w0, step_size, steps):
    """Your path is right, but on the way you change w0, which belongs to the caller. Start from a
    copy."""
    w = w0
    path = [w.copy()]
    for _ in range(steps):
        w -= step_size * gradient(w)
        path.append(w.copy())
    return np.array(path)


@gradient_descent.mistake("direction-equals-length")
def path_of_equal_steps(gradient, w0, step_size, steps):
    """Your steps all have the same length. The step is step_size times the gradient, so it becomes
    shorter where it is flat."""
    path = [w0]
    for _ in range(steps):
        g = gradient(path[-1])
        path.append(path[-1] - step_size * g / np.linalg.norm(g))
    return np.array(path)


@gradient_descent.slip
def path_without_the_start(gradient, w0, step_size, steps):
    """Your path leaves out the start. It has steps + 1 points, and the first is w0."""
    path, w = [], w0
    for _ in range(steps):
        w = w - step_size * gradient(w)
        path.append(w)
    return np.array(path)


@gradient_descent.slip
def path_one_step_short(gradient, w0, step_size, steps):
    """Your path is one step short. After `steps` steps there are steps + 1 points, the start
    included."""
    path = [w0]
    for _ in range(steps - 1):
        path.append(path[-1] - step_size * gradient(path[-1]))
    return np.array(path)


@gradient_descent.mistake("zero-gradient-is-minimum")
def path_until_it_is_level(gradient, w0, step_size, steps):
    """Your path ends where the gradient is zero, as if that were a minimum for sure. Asked is a row
    for every step, on level ground too."""
    path = [w0]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.linalg.norm(g) < 1e-3:
            break
        path.append(path[-1] - step_size * g)
    return np.array(path)


@gradient_descent.mistake("not-evaluated-at-the-point")
def gradient_one_step_late(gradient, w0, step_size, steps):
    """You take each step with the gradient of the point before. The slope changes as you move: ask
    for it where the step starts."""
    path, g = [w0], gradient(w0)
    for _ in range(steps):
        path.append(path[-1] - step_size * g)
        g = gradient(path[-2])
    return np.array(path)


@gradient_descent.mistake("row-for-column")
def path_in_columns(gradient, w0, step_size, steps):
    """Your points stand in columns. A path has one row for each point and one column for each
    coordinate."""
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - step_size * gradient(path[-1]))
    return np.array(path).T


@gradient_descent.slip
def end_of_the_path(gradient, w0, step_size, steps):
    """You return the last point only. Asked is the whole path, the start first."""
    w = w0
    for _ in range(steps):
        w = w - step_size * gradient(w)
    return w


@gradient_descent.sign("row-for-column")
def points_in_columns(ask, gradient, w0, step_size, steps):
    """Your points stand in columns. A path has one row for each point and one column for each
    coordinate."""
    return lies_in_columns(ask)


@gradient_descent.sign("row-for-column")
def rows_that_are_tables(ask, gradient, w0, step_size, steps):
    """Your path has an axis too many: every row is a table itself. A point is an array of shape
    (n,), and the path has two axes."""
    return has_an_axis_too_many(ask)


@gradient_descent.sign("in-place-overwrite")
def start_overwritten(ask, gradient, w0, step_size, steps):
    """Your path does not begin at w0: its first row was changed by later steps, because it is the
    array in which you step. Keep a copy of each point."""
    return start_was_moved(ask)


@gradient_descent.sign("one-coordinate-at-a-time")
def coordinates_take_turns(ask, gradient, w0, step_size, steps):
    """In each of your steps one coordinate moves and the others wait. A gradient step moves all of
    them at once, each by its own slope."""
    return moves_by_turns(ask)


@gradient_descent.sign("zero-gradient-is-minimum")
def no_more_steps_on_level_ground(ask, gradient, w0, step_size, steps):
    """Where the gradient is zero, you stop. That may be a minimum, a summit or a saddle; asked is a
    row for every step, on level ground too."""
    return stops_on_level_ground(ask.outcome)


@gradient_descent.sign("ascent-for-descent")
def along_the_gradient(ask, gradient, w0, step_size, steps):
    """Your path leads uphill: it follows the gradient. To make the loss smaller, go against it."""
    return goes_uphill(first_move(ask), len(w0))


@gradient_descent.sign("contour-parallel")
def along_the_contour(ask, gradient, w0, step_size, steps):
    """You step at a right angle to the gradient: that is along the contour, where f stays as it is.
    To make the loss smaller, go against the gradient."""
    return moves_along_the_contour(first_move(ask), len(w0))


@gradient_descent.sign("missing-factor-2")
def half_the_steps_or_twice(ask, gradient, w0, step_size, steps):
    """Your steps are off by a factor 2. The step size times the slope is the whole step: a factor 2
    from a square is in the slope already."""
    return walks_half_or_double(ask, len(w0))


@gradient_descent.sign("derivative-is-one-number")
def all_move_alike(ask, gradient, w0, step_size, steps):
    """You move every coordinate by the same amount, as if f had one slope. Each coordinate has its
    own."""
    return moves_all_alike(first_move(ask), max(len(w0), 2))


@gradient_descent.sign("direction-equals-length")
def always_the_same_length(ask, gradient, w0, step_size, steps):
    """Make the gradient three times as long, and your steps stay as long as they were. The length
    of the gradient counts: where it is steeper the step is longer."""
    return always_as_far(first_move(ask), len(w0))


@gradient_descent.sign("convex-so-any-step")
def own_step_size(ask, gradient, w0, step_size, steps):
    """Your steps have a size of their own: a change of step_size makes no difference. How far the
    slope can be trusted is for step_size to say."""
    return has_its_own_step_size(first_move(ask), len(w0), step_size)


@gradient_descent.sign("convex-so-any-step")
def longer_and_longer(ask, gradient, w0, step_size, steps):
    """Your step size grows on the way. It stays what it was: steps that are too long lead away from
    the minimum, on a convex function too."""
    return steps_grow(ask)


@gradient_descent.sign("one-coordinate-at-a-time")
def gradient_asked_half_way(ask, gradient, w0, step_size, steps):
    """You ask for the gradient when a part of the coordinates has moved already. In one step all
    coordinates move at once, with the gradient of the same point."""
    return half_moved(*visited(ask, w0, 0.1, 4))


@gradient_descent.sign("not-evaluated-at-the-point")
def gradient_of_other_points(ask, gradient, w0, step_size, steps):
    """The points at which you ask for the gradient are not those of your path. Each step needs the
    gradient at the point where it starts."""
    return asked_elsewhere(*visited(ask, w0, 0.1, 4))


@gradient_descent.right
def path_by_recursion(gradient, w0, step_size, steps):
    """The path is the start, and then the path from the next point."""
    rest = []
    if steps > 0:
        rest = list(
            path_by_recursion(gradient, w0 - step_size * gradient(w0), step_size, steps - 1)
        )
    return [np.array(w0, dtype=float), *rest]


@gradient_descent.right
def path_filled_in(gradient, w0, step_size, steps):
    """An array made first, filled row by row."""
    path = np.empty((steps + 1, len(w0)))
    path[0] = w0
    for k in range(steps):
        path[k + 1] = path[k] - step_size * np.asarray(gradient(path[k]))
    return path


@gradient_descent.right
def path_stacked(gradient, w0, step_size, steps):
    """Rows put below each other, by a while loop."""
    path, k = np.atleast_2d(np.array(w0, dtype=float)), 0
    while k < steps:
        path = np.vstack([path, path[-1] - step_size * gradient(path[-1])])
        k += 1
    return path
