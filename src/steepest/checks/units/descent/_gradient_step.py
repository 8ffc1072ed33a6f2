"""Exercise `gradient_step`: one step of gradient descent, all coordinates at once."""

import numpy as np

from .... import descent
from ...exercise import Case, Exercise
from .._functions import any_n, number, point
from ._moves import (
    START,
    always_as_far,
    goes_half_or_double,
    goes_uphill,
    has_its_own_step_size,
    moves_all_alike,
    moves_along_the_contour,
    moves_one_coordinate,
)

LEVEL = "The gradient is zero, so the step leads nowhere: the point stays."

gradient_step = Exercise(
    descent.gradient_step,
    unit="descent",
    points=2,
    parts={"value": 0.55, "any n": 0.25, "unchanged": 0.2},
    examples=[
        Case((np.array([1.0, -2.0]), np.array([2.0, -4.0]), 0.25)),
        Case((np.array([1.0, 3.0]), np.array([5.0, 7.0]), 0.1)),
        Case((np.array([1.0, -2.0]), np.array([0.0, 0.0]), 0.5), why=LEVEL),
        Case((np.array([0.5, 0.0, -1.0]), np.array([0.0, 2.0, 3.0]), 0.5), "any n", why=any_n(3)),
    ],
    fair=lambda w, g, step_size: len(w) > 1,
    sketch="Each coordinate goes against its own slope, by the step size times that slope. NumPy "
    "does this for all coordinates in one line. The result is a new array, and w stays as it is.",
)


@gradient_step.cases
def single_steps(rng):
    for n in (2, 2, 2, 1, 3, 5):
        special = {} if n == 2 else {"part": "any n", "why": any_n(n)}
        yield Case((point(rng, n), point(rng, n), number(rng, 0.01, 0.9)), **special)
    slope = float(point(rng))
    for g in ([0.0, slope], [slope / 1000, 0.0], [0.0, 0.0]):
        yield Case((point(rng, 2), np.array(g), number(rng, 0.01, 0.9)))


@gradient_step.mistake("ascent-for-descent")
def step_uphill(w, g, step_size):
    """You step along the gradient, which leads uphill. To make the loss smaller, go against it."""
    return w + step_size * g


@gradient_step.mistake("direction-equals-length")
def step_of_fixed_length(w, g, step_size):
    """Your step always has the length of the step size. In gradient descent the length of the
    gradient counts too: steps shorten by themselves where it is flat."""
    return w - step_size * g / np.linalg.norm(g)


@gradient_step.mistake("one-coordinate-at-a-time")
def largest_coordinate_only(w, g, step_size):
    """You move only the coordinate with the largest slope. A gradient step moves all of them at
    once, each by its own slope."""
    return w - step_size * g * (np.arange(len(g)) == np.argmax(np.abs(g)))


@gradient_step.mistake("one-coordinate-at-a-time")
def first_coordinate_only(w, g, step_size):
    """You move the first coordinate only. A gradient step moves all of them at once, each by its
    own slope."""
    new = w.copy()
    new[0] = w[0] - step_size * g[0]
    return new


@gradient_step.mistake("in-place-overwrite")
def step_in_the_callers_array(w, g, step_size):
    """Your function changes w itself, so the caller's point is gone. Make a new array for the new
    point."""
    w -= step_size * g
    return w


@gradient_step.mistake("convex-so-any-step")
def whole_gradient(w, g, step_size):
    """You subtract the whole gradient and never use step_size. Without it the step has nothing to
    do with how far the slope can be trusted."""
    return w - g


@gradient_step.slip
def the_gradient_is_stepped(w, g, step_size):
    """You step the gradient, by a share of the point. It is the parameters w that move; the
    gradient says where to."""
    return g - step_size * w


@gradient_step.mistake("derivative-is-one-number")
def sum_of_all_slopes(w, g, step_size):
    """You move every coordinate by the same amount, the sum of all slopes, as if f had one slope.
    Each coordinate has its own: keep the gradient a vector."""
    return w - step_size * np.sum(g)


@gradient_step.mistake("row-for-column", by_kind=True)
def column_of_coordinates(w, g, step_size):
    """You return a column, an array with two axes. A point has the shape of w: one axis, one number
    for each coordinate."""
    return (w - step_size * g).reshape(-1, 1)


@gradient_step.mistake("row-for-column", by_kind=True)
def row_of_coordinates(w, g, step_size):
    """You return a table with one row, an array with two axes. A point has the shape of w: one
    axis, one number for each coordinate."""
    return (w - step_size * g).reshape(1, -1)


@gradient_step.slip
def only_the_step(w, g, step_size):
    """You return the step itself. Asked is the point where it leads."""
    return -step_size * g


@gradient_step.sign("one-coordinate-at-a-time")
def one_stage_for_each_coordinate(ask, w, g, step_size):
    """You return a table of stages, in which one coordinate moves after the other. In one step all
    of them move at once: there is one new point."""
    stages = ask(w, g, step_size)
    several = len(w) > 1 and np.shape(stages) == (len(w), len(w))
    return several and np.allclose(stages[-1], w - step_size * g)


@gradient_step.sign("row-for-column")
def table_of_differences(ask, w, g, step_size):
    """You return a table, every entry of one vector with every entry of the other. A column meets a
    row there: keep both arrays of shape (n,)."""
    return np.shape(ask(w, g, step_size)) == (len(w), len(w)) and len(w) > 1


@gradient_step.sign("zero-gradient-is-minimum")
def no_step_where_a_slope_is_small(ask, w, g, step_size):
    """Where a slope is zero or small, you take no step. One level coordinate is no minimum: the
    others still have a way to go, and a small slope asks for a small step."""
    got = ask.outcome(w, g, step_size)
    nowhere = got.value is None or (np.any(g) and np.array_equal(got.value, w))
    stays = got.kind == "value" and nowhere
    return stays and ask.right(w, 0 * g - 5.0, step_size) and ask.right(w, 0 * g + 7.0, step_size)


@gradient_step.sign("ascent-for-descent")
def along_the_gradient(ask, w, g, step_size):
    """You step along the gradient, which leads uphill. To make the loss smaller, go against it."""
    return goes_uphill(move_of(ask), len(w))


@gradient_step.sign("contour-parallel")
def along_the_contour(ask, w, g, step_size):
    """You step at a right angle to the gradient: that is along the contour, where f stays as it is.
    To make the loss smaller, go against the gradient."""
    return moves_along_the_contour(move_of(ask), len(w))


@gradient_step.sign("missing-factor-2")
def half_the_step_or_twice(ask, w, g, step_size):
    """Your step is off by a factor 2. The step size times the slope is the whole step: a factor 2
    from a square is in the slope already."""
    return goes_half_or_double(move_of(ask), len(w))


@gradient_step.sign("one-coordinate-at-a-time")
def one_coordinate_moves(ask, w, g, step_size):
    """You move one coordinate only. A gradient step moves all of them at once, each by its own
    slope."""
    return moves_one_coordinate(move_of(ask), len(w))


@gradient_step.sign("derivative-is-one-number")
def all_move_alike(ask, w, g, step_size):
    """You move every coordinate by the same amount, as if f had one slope. Each coordinate has its
    own."""
    return moves_all_alike(move_of(ask), len(w))


@gradient_step.sign("direction-equals-length")
def always_the_same_length(ask, w, g, step_size):
    """Make the gradient three times as long, and your step stays as long as it was. The length of
    the gradient counts: where it is steeper the step is longer."""
    return always_as_far(move_of(ask), len(w))


@gradient_step.sign("convex-so-any-step")
def own_step_size(ask, w, g, step_size):
    """Your step has a size of its own: a change of step_size makes no difference. How far the slope
    can be trusted is for step_size to say."""
    return has_its_own_step_size(move_of(ask), len(w), step_size)


def move_of(ask):
    """The student's step, as a change of the point."""

    def move(g, step_size):
        start = START[: len(g)]
        return np.asarray(ask(start, g, step_size)) - start

    return move


@gradient_step.right
def coordinate_by_coordinate(w, g, step_size):
    """A loop over the coordinates, returned as a list."""
    return [float(w_i) - step_size * float(g_i) for w_i, g_i in zip(w, g, strict=True)]


@gradient_step.right
def convex_form(w, g, step_size):
    """Subtraction by NumPy's functions."""
    return np.subtract(w, np.multiply(g, step_size))


@gradient_step.right
def step_in_a_copy(w, g, step_size):
    """In place, but in a copy."""
    new = np.array(w, dtype=float)
    new -= step_size * np.asarray(g)
    return new
