"""Exercise `momentum_descent`: the path of a heavy ball, the start first."""

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
    moves,
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

ROLLS_ON = "Where the gradient is zero on the way, a heavy ball rolls on."

momentum_descent = Exercise(
    descent.momentum_descent,
    unit="descent",
    points=3,
    parts={"value": 0.5, "any n": 0.2, "level ground": 0.1, "no steps": 0.1, "unchanged": 0.1},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]), 0.25, 0.5, 1)),
        Case((BOWL, np.array([1.0, -2.0]), 0.25, 0.5, 3)),
        Case((RAVINE, np.array([5.0, 1.0]), 0.05, 0.8, 4)),
        Case((RAVINE, np.array([5.0, 1.0]), 0.02, 0.0, 3), why="Here beta is 0: plain descent."),
        Case((BOWL, np.array([1.0, 2.0, -3.0]), 0.25, 0.5, 3), "any n", why=any_n(3)),
        Case((BOWL, np.array([0.0, 0.0]), 0.25, 0.5, 2), "level ground", why=AT_REST),
        Case((BOWL, np.array([1.0, -2.0]), 0.5, 0.5, 3), "level ground", why=ROLLS_ON),
        Case((BOWL, np.array([3.0, 4.0]), 0.1, 0.5, 0), "no steps", why="Only the start."),
    ],
    sketch="Besides the point, keep a velocity, which is zero at first. In each step the velocity "
    "shrinks to its share beta, and is pulled downhill by the gradient at the latest point. Then "
    "the point moves by the whole new velocity, and becomes a row of the path.",
)


@momentum_descent.cases
def heavy_balls(rng):
    for n in (2, 2, 1, 3, 4):
        steps, beta = int(rng.integers(3, 8)), number(rng, 0.2, 0.95)
        args = bowl_gradient(rng, n), point(rng, n), number(rng, 0.01, 0.3), beta, steps
        yield Case(args) if n == 2 else Case(args, "any n", why=any_n(n))
    gradient = surface_and_gradient(rng, 2)[1]
    yield Case((gradient, near_point(rng, 2), 0.01, number(rng, 0.2, 0.9), 4))
    gradient, bottom, whole = resting(rng)
    beta, steps = number(rng, 0.2, 0.9), int(rng.integers(2, 6))
    yield Case((gradient, bottom, 0.3 * whole, beta, steps), "level ground", why=AT_REST)
    start = bottom + np.array([1.5, -0.25])
    yield Case((gradient, start, whole, beta, steps), "level ground", why=ROLLS_ON)
    yield Case((bowl_gradient(rng, 2), point(rng, 2), number(rng, 0.01, 0.3), 0.5, 0), "no steps")


@momentum_descent.slip
def momentum_ignored(gradient, w0, step_size, beta, steps):
    """Your path is plain gradient descent: beta has no effect. Keep the share beta of the last step
    and add the new one to it."""
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - step_size * gradient(path[-1]))
    return np.array(path)


@momentum_descent.mistake("ascent-for-descent")
def momentum_uphill(gradient, w0, step_size, beta, steps):
    """Your path leads uphill: the gradient is added to the velocity. It must be pulled downhill."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v + step_size * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.mistake("not-evaluated-at-the-point")
def gradient_ahead(gradient, w0, step_size, beta, steps):
    """You take the gradient at the point ahead, w + beta v. That is Nesterov's version, a good one;
    here the gradient is asked for at w itself."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - step_size * gradient(path[-1] + beta * v)
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.slip
def running_mean_of_gradients(gradient, w0, step_size, beta, steps):
    """You take a weighted mean of old and new, with 1 - beta for the new gradient. Here the new
    step counts in full."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - (1 - beta) * step_size * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.slip
def old_velocity_used(gradient, w0, step_size, beta, steps):
    """You move by the old velocity and update it afterwards. First v, then w, with the new v."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        g = gradient(path[-1])
        path.append(path[-1] + v)
        v = beta * v - step_size * g
    return np.array(path)


@momentum_descent.mistake("not-evaluated-at-the-point")
def momentum_with_the_first_gradient(gradient, w0, step_size, beta, steps):
    """You use the gradient at w0 for every step. Ask for it anew at each point."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - step_size * gradient(w0)
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.slip
def beta_and_step_size_exchanged(gradient, w0, step_size, beta, steps):
    """You exchanged beta and the step size. beta is the share of the last step that is kept."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = step_size * v - beta * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.slip
def beta_takes_a_share_of_all(gradient, w0, step_size, beta, steps):
    """You multiply the new step by beta as well. Only the old velocity shrinks; the gradient pulls
    in full."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * (v - step_size * gradient(path[-1]))
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.slip
def path_and_velocities(gradient, w0, step_size, beta, steps):
    """You return the velocities besides the path. Asked is the path alone."""
    path, v = [w0], [np.zeros(len(w0))]
    for _ in range(steps):
        v.append(beta * v[-1] - step_size * gradient(path[-1]))
        path.append(path[-1] + v[-1])
    return np.array(path), np.array(v)


@momentum_descent.slip
def momentum_one_step_short(gradient, w0, step_size, beta, steps):
    """Your path is one step short. After `steps` steps there are steps + 1 points, the start
    included."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps - 1):
        v = beta * v - step_size * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.slip
def end_of_the_path(gradient, w0, step_size, beta, steps):
    """You return the last point only. Asked is the whole path, the start first."""
    w, v = w0, np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
    return w


@momentum_descent.mistake("zero-gradient-is-minimum")
def rests_where_it_is_level(gradient, w0, step_size, beta, steps):
    """Where the gradient is zero, you put the velocity to rest, as if that were a minimum for sure.
    A heavy ball still has its velocity there and rolls on."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        g = gradient(path[-1])
        v = beta * v - step_size * g if np.max(np.abs(g)) > 1e-3 else np.zeros(len(w0))
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.mistake("in-place-overwrite")
def point_and_velocity_in_one_array(gradient, w0, step_size, beta, steps):
    """Point and velocity are one and the same array: w = v = … gives it two names, and each change
    of one changes the other. Make two arrays."""
    w = v = np.zeros(len(w0))
    w += w0
    path = [w.copy()]
    for _ in range(steps):
        v *= beta
        v -= step_size * gradient(w)
        w += v
        path.append(w.copy())
    return np.array(path)


@momentum_descent.mistake("in-place-overwrite")
def one_array_for_the_path(gradient, w0, step_size, beta, steps):
    """Every row of your path is the last point: one and the same array is changed and stored many
    times. Make a new array for each point."""
    w, v = np.array(w0, dtype=float), np.zeros(len(w0))
    path = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w += v
        path.append(w)
    return np.array(path)


@momentum_descent.mistake("in-place-overwrite")
def momentum_in_the_callers_array(gradient, w0, step_size, beta, steps):
    """Your path is right, but on the way you change w0, which belongs to the caller. Start from a
    copy."""
    w, v = w0, np.zeros(len(w0))
    path = [w.copy()]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w += v
        path.append(w.copy())
    return np.array(path)


@momentum_descent.slip
def gradient_scaled_twice(gradient, w0, step_size, beta, steps):
    """The step size enters twice: once in v, and again when w moves. Move by the whole of v."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - step_size * gradient(path[-1])
        path.append(path[-1] + step_size * v)
    return np.array(path)


@momentum_descent.slip
def step_size_after_the_velocity(gradient, w0, step_size, beta, steps):
    """Your velocity is started with a step before the first gradient is asked for. It starts at
    zero."""
    path, v = [w0], -gradient(w0) * step_size
    for _ in range(steps):
        v = beta * v - step_size * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.slip
def momentum_without_the_start(gradient, w0, step_size, beta, steps):
    """Your path leaves out the start. It has steps + 1 points, and the first is w0."""
    path, w, v = [], w0, np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        path.append(w)
    return np.array(path)


@momentum_descent.sign("row-for-column")
def points_in_columns(ask, gradient, w0, step_size, beta, steps):
    """Your points stand in columns. A path has one row for each point and one column for each
    coordinate."""
    return lies_in_columns(ask, (0.3,))


@momentum_descent.sign("row-for-column")
def rows_that_are_tables(ask, gradient, w0, step_size, beta, steps):
    """Your path has an axis too many: every row is a table itself. A point is an array of shape
    (n,), and the path has two axes."""
    return has_an_axis_too_many(ask, (0.3,))


@momentum_descent.sign("in-place-overwrite")
def start_overwritten(ask, gradient, w0, step_size, beta, steps):
    """Your path does not begin at w0: its first row was changed by later steps, because it is the
    array in which you step. Keep a copy of each point."""
    return start_was_moved(ask, (0.3,))


@momentum_descent.sign("one-coordinate-at-a-time")
def coordinates_take_turns(ask, gradient, w0, step_size, beta, steps):
    """In each of your steps one coordinate moves and the others wait. A gradient step moves all of
    them at once, each by its own slope."""
    return moves_by_turns(ask, (0.3,))


@momentum_descent.sign("zero-gradient-is-minimum")
def no_more_steps_on_level_ground(ask, gradient, w0, step_size, beta, steps):
    """Where the gradient is zero, you stop. A heavy ball still has its velocity there and rolls on;
    and asked is a row for every step."""
    return stops_on_level_ground(ask.outcome, (0.3,))


@momentum_descent.sign("ascent-for-descent")
def along_the_gradient(ask, gradient, w0, step_size, beta, steps):
    """Your path leads uphill: it follows the gradient. To make the loss smaller, go against it."""
    return goes_uphill(first_move(ask, (0.3,)), len(w0))


@momentum_descent.sign("contour-parallel")
def along_the_contour(ask, gradient, w0, step_size, beta, steps):
    """You step at a right angle to the gradient: that is along the contour, where f stays as it is.
    To make the loss smaller, go against the gradient."""
    return moves_along_the_contour(first_move(ask, (0.3,)), len(w0))


@momentum_descent.sign("missing-factor-2")
def half_the_steps_or_twice(ask, gradient, w0, step_size, beta, steps):
    """Your steps are off by a factor 2. The step size times the slope is the whole step: a factor 2
    from a square is in the slope already."""
    return walks_half_or_double(ask, len(w0), (0.3,))


@momentum_descent.sign("derivative-is-one-number")
def all_move_alike(ask, gradient, w0, step_size, beta, steps):
    """You move every coordinate by the same amount, as if f had one slope. Each coordinate has its
    own."""
    return moves_all_alike(first_move(ask, (0.3,)), max(len(w0), 2))


@momentum_descent.sign("direction-equals-length")
def always_the_same_length(ask, gradient, w0, step_size, beta, steps):
    """Make the gradient three times as long, and your steps stay as long as they were. The length
    of the gradient counts: where it is steeper the step is longer."""
    return always_as_far(first_move(ask, (0.3,)), len(w0))


@momentum_descent.sign("convex-so-any-step")
def own_step_size(ask, gradient, w0, step_size, beta, steps):
    """Your steps have a size of their own: a change of step_size makes no difference. How far the
    slope can be trusted is for step_size to say."""
    return has_its_own_step_size(
        first_move(ask, (0.3,)), len(w0), step_size
    ) and not beta_sets_the_step(ask, len(w0))


@momentum_descent.sign("convex-so-any-step")
def longer_and_longer(ask, gradient, w0, step_size, beta, steps):
    """Your step size grows on the way. It stays what it was: steps that are too long lead away from
    the minimum, on a convex function too."""
    return steps_grow(ask, (0.3,))


@momentum_descent.sign("one-coordinate-at-a-time")
def gradient_asked_half_way(ask, gradient, w0, step_size, beta, steps):
    """You ask for the gradient when a part of the coordinates has moved already. In one step all
    coordinates move at once, with the gradient of the same point."""
    return half_moved(*visited(ask, w0, 0.1, 0.3, 4))


@momentum_descent.sign("not-evaluated-at-the-point")
def gradient_of_other_points(ask, gradient, w0, step_size, beta, steps):
    """The points at which you ask for the gradient are not those of your path. Each step needs the
    gradient at the point where it starts."""
    return asked_elsewhere(*visited(ask, w0, 0.1, 0.3, 4))


def beta_sets_the_step(ask, n):
    """Whether the first step depends on beta, as where beta and the step size are exchanged."""
    (_, a), (_, b) = (moves(first_move(ask, (beta,)), n)[0] for beta in (0.3, 0.6))
    return not np.allclose(a, b)


@momentum_descent.right
def heavy_ball_from_two_points(gradient, w0, step_size, beta, steps):
    """Without v: the last step is the difference of the last two points."""
    path = [np.array(w0, dtype=float)]
    for k in range(steps):
        last = path[k] - path[k - 1] if k > 0 else 0.0
        path.append(path[k] + beta * last - step_size * gradient(path[k]))
    return path


@momentum_descent.right
def velocity_in_units_of_the_gradient(gradient, w0, step_size, beta, steps):
    """The step size taken out of v, and put back when w moves."""
    path, m = np.zeros((steps + 1, len(w0))), np.zeros(len(w0))
    path[0] = w0
    for k in range(steps):
        m = beta * m + gradient(path[k])
        path[k + 1] = path[k] - step_size * m
    return path


@momentum_descent.right
def momentum_in_place_on_copies(gradient, w0, step_size, beta, steps):
    """In place on copies, each row copied when it is stored."""
    w, v = np.array(w0, dtype=float), np.zeros(np.shape(w0))
    rows = [w.copy()]
    for _ in range(steps):
        v *= beta
        v -= step_size * gradient(w)
        w += v
        rows.append(w.copy())
    return np.stack(rows)
