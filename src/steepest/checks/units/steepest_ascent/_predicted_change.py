"""Exercise `predicted_change`: the dot product of gradient and step."""

import numpy as np

from .... import taylor
from ...exercise import Case, Exercise
from .._functions import any_n, point, steep
from ._products import (
    length_lost,
    lengths_alone,
    level_way,
    not_added_up,
    one_coordinate,
    one_slope_for_all,
)

predicted_change = Exercise(
    taylor.predicted_change,
    unit="steepest_ascent",
    points=2,
    parts={"value": 0.65, "any n": 0.25, "unchanged": 0.1},
    examples=[
        Case((np.array([5.0, 7.0]), np.array([1.0, 0.0]))),
        Case((np.array([5.0, 7.0]), np.array([0.1, -0.1]))),
        Case((np.array([2.0, -4.0]), np.array([-0.5, 1.0]))),
        Case((np.array([1.0, -2.0, 4.0]), np.array([2.0, 0.5, -1.0])), "any n", why=any_n(3)),
    ],
    fair=lambda g, delta: len(g) > 1,
    sketch="Each coordinate adds its own share: its slope times how far the step goes along it. "
    "Work out the shares, coordinate by coordinate. Then add them up to one number.",
)


@predicted_change.cases
def gradients_and_steps(rng):
    for n, sign in ((2, 1), (2, -1), (2, 1), (2, -1), (1, -1), (3, 1), (4, -1), (5, 1)):
        g, delta = steep(rng, n), point(rng, n)
        special = {} if n == 2 else {"part": "any n", "why": any_n(n)}
        yield Case((g, sign * np.sign(g @ delta) * delta), **special)


@predicted_change.mistake("dot-product-is-a-vector")
def products_not_added(g, delta):
    """You return one number for each coordinate. The change of f is one number: the products are
    added up."""
    return g * delta


@predicted_change.mistake("dot-product-is-a-vector")
def table_of_products(g, delta):
    """You return a table, every entry of one vector times every entry of the other. Only entries of
    the same coordinate are multiplied, and the products are added up."""
    return np.outer(g, delta)


@predicted_change.mistake("row-for-column", by_kind=True)
def matrix_with_one_entry(g, delta):
    """You return a matrix with one entry, a row times a column. The change is a plain number."""
    return g.reshape(1, -1) @ delta.reshape(-1, 1)


@predicted_change.mistake("row-for-column", by_kind=True)
def array_with_one_entry(g, delta):
    """You return an array with one entry. The change is a plain number: an array too many is
    around it."""
    return np.array([g @ delta])


@predicted_change.mistake("direction-equals-length")
def product_of_lengths(g, delta):
    """You multiply the two lengths. That is the change only if the step goes exactly along the
    gradient; the angle between the two counts as well."""
    return np.linalg.norm(g) * np.linalg.norm(delta)


@predicted_change.mistake("direction-equals-length")
def gradient_scaled_to_length_one(g, delta):
    """You scale the gradient to length one. Then the steepness is lost: a gradient twice as long
    predicts twice the change."""
    return g @ delta / np.linalg.norm(g)


@predicted_change.mistake("direction-equals-length")
def step_scaled_to_length_one(g, delta):
    """You scale the step to length one, and keep its direction only. That gives the slope along the
    step; the change is larger for a longer step."""
    return g @ delta / np.linalg.norm(delta)


@predicted_change.mistake("direction-equals-length")
def cosine_of_the_angle(g, delta):
    """You return the cosine of the angle between the two. For the change, the steepness and the
    length of the step count as well."""
    return g @ delta / (np.linalg.norm(g) * np.linalg.norm(delta))


@predicted_change.slip
def mean_of_products(g, delta):
    """You take the mean of the products. The changes from all coordinates add up: it is their
    sum."""
    return np.mean(g * delta)


@predicted_change.mistake("ascent-for-descent")
def change_with_the_wrong_sign(g, delta):
    """Your change has the wrong sign. A step along the gradient goes up, so the change is
    positive."""
    return -(g @ delta)


@predicted_change.mistake("one-coordinate-at-a-time")
def steepest_coordinate_only(g, delta):
    """You use one coordinate, the one with the largest partial derivative. All coordinates of the
    step contribute to the change."""
    i = np.argmax(np.abs(g))
    return g[i] * delta[i]


@predicted_change.slip
def size_of_the_change(g, delta):
    """Your change is never negative. A step downhill makes f smaller, and the sign says so."""
    return abs(g @ delta)


@predicted_change.mistake("derivative-is-one-number")
def sums_multiplied(g, delta):
    """You add up each vector first, as if f had one slope for all directions. Each coordinate has a
    slope of its own: multiply first, and add up afterwards."""
    return np.sum(g) * np.sum(delta)


@predicted_change.slip
def last_product_left_out(g, delta):
    """Your sum leaves out the last coordinate. There are len(g) of them, from 0 to len(g) - 1, and
    range leaves out its end."""
    return sum(g[i] * delta[i] for i in range(len(g) - 1))


@predicted_change.slip
def first_product_left_out(g, delta):
    """Your sum leaves out the first coordinate. Coordinates count from 0."""
    return sum(g[i] * delta[i] for i in range(1, len(g)))


@predicted_change.slip
def last_product_only(g, delta):
    """You return the last product only: each round of the loop overwrites the one before. Add them
    up."""
    return g[-1] * delta[-1]


@predicted_change.mistake("in-place-overwrite")
def products_written_into_g(g, delta):
    """The values are right, but g *= … writes the products into the caller's own array. Make a new
    array for them."""
    g *= delta
    return np.sum(g)


@predicted_change.slip
def sum_of_sizes(g, delta):
    """You add up the sizes of the products. A coordinate along which f falls makes the change
    smaller: keep the signs."""
    return np.sum(np.abs(g * delta))


@predicted_change.slip
def steps_added_to_slopes(g, delta):
    """You add slopes and steps. A slope says how much f changes for each unit of the step: multiply
    the two."""
    return np.sum(g + delta)


@predicted_change.slip
def end_of_the_step(g, delta):
    """You add the two vectors. The change of f is one number: what each coordinate contributes,
    added up."""
    return g + delta


@predicted_change.sign("dot-product-is-a-vector")
def one_number_for_each_coordinate(ask, g, delta):
    """You return several numbers, one product each. The change of f is one number: the products of
    the coordinates are added up."""
    return not_added_up(ask)


@predicted_change.sign("direction-equals-length")
def where_they_point_does_not_count(ask, g, delta):
    """Turn the gradient, and your answer stays the same: only lengths count in it. The angle
    between gradient and step counts as well."""
    return lengths_alone(ask, len(g))


@predicted_change.sign("direction-equals-length")
def how_long_they_are_does_not_count(ask, g, delta):
    """Make one of the two vectors three times as long, and your answer stays the same. A steeper
    gradient, or a longer step, changes f by more."""
    return length_lost(ask, len(g))


@predicted_change.sign("contour-parallel")
def changes_along_the_contour(ask, g, delta):
    """Your answer changes most along the contour, where f is level: the gradient is turned by
    a right angle. Coordinates of gradient and step belong together, each with its own."""
    return level_way(ask, len(g))


@predicted_change.sign("one-coordinate-at-a-time")
def share_of_one_coordinate(ask, g, delta):
    """Your answer is the share of one coordinate. All coordinates of the step contribute to the
    change."""
    return one_coordinate(ask, len(g))


@predicted_change.sign("derivative-is-one-number")
def one_slope_times_one_step(ask, g, delta):
    """You make one number of the gradient and one of the step, as if f had one slope for all
    directions. Each coordinate has a slope of its own."""
    return one_slope_for_all(ask, len(g))


@predicted_change.right
def by_a_loop(g, delta):
    """A loop over indices; a plain float."""
    total = 0.0
    for i in range(len(g)):
        total += float(g[i]) * float(delta[i])
    return total


@predicted_change.right
def einsum_in_single_precision(g, delta):
    """einsum; a 0-d array of float32."""
    return np.asarray(np.einsum("i,i", g, delta), dtype=np.float32)


@predicted_change.right
def first_and_rest(g, delta):
    """Recursion: the first product plus those of the rest."""
    if len(g) == 0:
        return 0
    return g[0] * delta[0] + first_and_rest(g[1:], delta[1:])


@predicted_change.right
def lengths_and_angle(g, delta):
    """‖Δ‖‖g‖ cos θ, with the cosine from the law of cosines."""
    a, b, c = (np.sqrt(np.sum(v * v)) for v in (g, delta, g - delta))
    return a * b * ((a**2 + b**2 - c**2) / (2 * a * b))
