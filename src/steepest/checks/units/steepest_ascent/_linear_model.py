"""Exercise `linear_model`: the first-order model at w_k, as a function of w."""

import numpy as np

from .... import taylor
from ...exercise import Case, Exercise
from .._functions import any_n, near_point, surface_and_gradient
from ._models import BOWL, GIVEN_GRADIENT, HILL, TILTED, lopsided, own_steps, seen_from
from ._products import (
    half_or_double,
    length_lost,
    lengths_alone,
    level_way,
    not_added_up,
    one_coordinate,
    one_slope_for_all,
    turned_around,
)

linear_model = Exercise(
    taylor.linear_model,
    unit="steepest_ascent",
    points=4,
    tolerance=GIVEN_GRADIENT,
    parts={"value": 0.65, "any n": 0.25, "unchanged": 0.1},
    examples=[
        Case((*BOWL, np.array([1.0, -2.0])), at=(np.array([1.0, -2.0]), np.array([1.5, -2.0]))),
        Case((*TILTED, np.array([1.0, 3.0])), at=(np.array([1.0, 4.0]), np.array([0.0, 0.0]))),
        Case(
            (*HILL, np.array([1.0, 0.5, -1.0])),
            "any n",
            at=(np.array([1.0, 0.0, 2.0]), np.array([-1.0, 3.0, 0.5])),
            why=any_n(3),
        ),
    ],
    sketch="Ask for the height and the gradient at w_k, once. The inner function first works out "
    "the step, which is the way from w_k to its own argument w. The model's height is the height "
    "at w_k, and for each coordinate its slope times how far the step goes along it.",
)


@linear_model.cases
def models_of_surfaces(rng):
    for n in (2, 2, 2, 2, 1, 3, 4, 5):
        w_k = near_point(rng, n)
        at = w_k, w_k + near_point(rng, n), w_k - near_point(rng, n)
        special = {} if n == 2 else {"part": "any n", "why": any_n(n)}
        yield Case((*surface_and_gradient(rng, n), w_k), at=at, **special)


@linear_model.slip
def counted_from_the_origin(f, gradient, w_k):
    """Your function treats its argument as the step. It is the point w, and the step is the way
    from w_k to w: at w = w_k the model must give f(w_k)."""
    return lambda w: f(w_k) + gradient(w_k) @ w


@linear_model.mistake("not-evaluated-at-the-point")
def gradient_taken_at_w(f, gradient, w_k):
    """You take the gradient at w, so it changes along the way and the model is not linear. Every
    coefficient belongs to w_k."""
    return lambda w: f(w_k) + gradient(w) @ (w - w_k)


@linear_model.mistake("not-evaluated-at-the-point")
def gradient_taken_half_way(f, gradient, w_k):
    """You take the gradient half-way between w_k and w, so it changes along the way and the model
    is not linear. Every coefficient belongs to w_k."""
    return lambda w: f(w_k) + gradient((w_k + w) / 2) @ (w - w_k)


@linear_model.mistake("not-evaluated-at-the-point")
def value_taken_at_w(f, gradient, w_k):
    """You take the value of f at w and then add the predicted change to it. The model knows f at
    w_k only: it starts from there."""
    return lambda w: f(w) + gradient(w_k) @ (w - w_k)


@linear_model.slip
def change_without_the_value(f, gradient, w_k):
    """Your function gives the change only, so at w_k it is 0. The model starts from the height of f
    at w_k."""
    return lambda w: gradient(w_k) @ (w - w_k)


@linear_model.mistake("first-order-is-exact")
def the_function_itself(f, gradient, w_k):
    """You return f itself. The linear model knows only its value and gradient at w_k, and it
    differs from f as soon as f curves."""
    return lambda w: f(w)


@linear_model.mistake("dot-product-is-a-vector")
def one_value_for_each_coordinate(f, gradient, w_k):
    """Your function gives a vector, one value for each coordinate. The model gives one number: the
    products must be added up."""
    return lambda w: f(w_k) + gradient(w_k) * (w - w_k)


@linear_model.mistake("dot-product-is-a-vector")
def one_change_for_each_coordinate(f, gradient, w_k):
    """Your function gives a vector, one change for each coordinate. The model gives one number, a
    height: the value at w_k, and the sum of those changes."""
    return lambda w: gradient(w_k) * (w - w_k)


@linear_model.slip
def mean_of_the_changes(f, gradient, w_k):
    """You add the mean of the products. The changes from all coordinates add up: it is their
    sum."""
    return lambda w: f(w_k) + np.mean(gradient(w_k) * (w - w_k))


@linear_model.mistake("derivative-is-one-number")
def product_of_the_sums(f, gradient, w_k):
    """You add up each vector first, as if f had one slope for all directions. Each coordinate has a
    slope of its own: multiply first, and add up afterwards."""
    return lambda w: f(w_k) + np.sum(gradient(w_k)) * np.sum(w - w_k)


@linear_model.mistake("row-for-column", by_kind=True)
def matrix_with_one_entry(f, gradient, w_k):
    """Your function gives a matrix with one entry, a row times a column. The height is a plain
    number."""
    return lambda w: f(w_k) + gradient(w_k).reshape(1, -1) @ (w - w_k).reshape(-1, 1)


@linear_model.mistake("row-for-column", by_kind=True)
def array_with_one_entry(f, gradient, w_k):
    """Your function gives an array with one entry. The height is a plain number: an array too many
    is around it."""
    return lambda w: np.array([f(w_k) + gradient(w_k) @ (w - w_k)])


@linear_model.mistake("direction-equals-length")
def lengths_multiplied(f, gradient, w_k):
    """You multiply the two lengths, so your model rises in every direction. The angle between the
    gradient and the step counts as well."""
    return lambda w: f(w_k) + np.linalg.norm(gradient(w_k)) * np.linalg.norm(w - w_k)


@linear_model.mistake("ascent-for-descent")
def step_with_the_wrong_sign(f, gradient, w_k):
    """Your model tilts the wrong way: where f rises, it falls. The step goes from w_k to w, and
    what it gains is added."""
    return lambda w: f(w_k) + gradient(w_k) @ (w_k - w)


@linear_model.mistake("direction-equals-length")
def gradient_scaled_to_one(f, gradient, w_k):
    """You scale the gradient to length one. The model then has the right direction of ascent but
    not the right steepness: the length of the gradient counts."""
    g = gradient(w_k)
    return lambda w: f(w_k) + g @ (w - w_k) / np.linalg.norm(g)


@linear_model.mistake("derivative-is-one-number", by_kind=True)
def number_instead_of_function(f, gradient, w_k):
    """You return a number. The model is a function: return something that takes a point w and gives
    a number."""
    return f(w_k)


@linear_model.slip
def value_with_the_wrong_sign(f, gradient, w_k):
    """The height at w_k has the wrong sign in your model. At w_k itself the model gives f(w_k)."""
    return lambda w: gradient(w_k) @ (w - w_k) - f(w_k)


@linear_model.slip
def level_plane(f, gradient, w_k):
    """Your function gives f(w_k), whatever w is. The model also knows the gradient, and so how its
    height changes on the way from w_k to w."""
    return lambda w: f(w_k)


@linear_model.slip
def gradient_everywhere(f, gradient, w_k):
    """Your function gives the gradient, whatever w is. The model gives a height, one number: the
    value at w_k and the change that the gradient predicts for the step."""
    return lambda w: gradient(w_k)


@linear_model.mistake("in-place-overwrite")
def step_computed_in_w(f, gradient, w_k):
    """The values are right, but w -= … writes into the array that your model is given: the caller's
    point is changed. Make a new array for the step."""

    def model(w):
        w -= w_k
        return f(w_k) + gradient(w_k) @ w

    return model


@linear_model.sign("not-evaluated-at-the-point")
def gradient_asked_elsewhere(ask, f, gradient, w_k):
    """You take the gradient at another point than w_k. Every coefficient of the model belongs to
    w_k: ask for it there, and keep it."""
    return any(np.max(np.abs(p - w_k)) > FAR for p in visits_of_gradient(ask, f, gradient, w_k))


@linear_model.sign("h-as-small-as-possible")
def slopes_from_tiny_steps(ask, f, gradient, w_k):
    """You work out the slopes yourself, with a tiny step. The digits of f(w_k) hide so small a
    change: use the gradient that is given."""
    return np.max(np.abs(own_steps(ask, f, gradient, w_k))) < 1e-8


@linear_model.sign("one-sided-is-as-good")
def slopes_from_one_side(ask, f, gradient, w_k):
    """You work out the slopes yourself, with a short step to one side. The curvature of f goes into
    them: use the gradient that is given."""
    steps = own_steps(ask, f, gradient, w_k)
    return np.max(np.abs(steps)) < 1e-4 and lopsided(steps)


@linear_model.sign("secant-is-tangent")
def slopes_from_long_steps(ask, f, gradient, w_k):
    """You work out the slopes yourself, from points that lie well apart. Those are secants: the
    model touches f at w_k, with the gradient that is given."""
    return np.max(np.abs(own_steps(ask, f, gradient, w_k))) > 1e-4


@linear_model.sign("not-evaluated-at-the-point")
def value_asked_elsewhere(ask, f, gradient, w_k):
    """You take the value of f at another point than w_k. The model starts from the height at w_k,
    and all else that it knows is the gradient there."""
    asked = visits_of_gradient(ask, f, gradient, w_k)
    visited = ask.visits(f, gradient, w_k)
    return bool(asked) and any(np.max(np.abs(p - w_k)) > FAR for p in visited)


@linear_model.sign("dot-product-is-a-vector")
def several_numbers(ask, f, gradient, w_k):
    """Your function gives several numbers, one product each. The model gives one number, a height:
    the products are added up."""
    return not_added_up(change_in(ask))


@linear_model.sign("ascent-for-descent")
def falls_where_f_rises(ask, f, gradient, w_k):
    """Your model tilts the wrong way: where f rises, it falls. The step goes from w_k to w, and
    what it gains is added."""
    return turned_around(change_in(ask), len(w_k))


@linear_model.sign("missing-factor-2")
def other_steepness(ask, f, gradient, w_k):
    """The change in your model is off by a factor 2. The first-order term takes each slope times
    each step as it is; a half belongs to the second-order term."""
    return half_or_double(change_in(ask), len(w_k))


@linear_model.sign("direction-equals-length")
def where_they_point_does_not_count(ask, f, gradient, w_k):
    """Turn the gradient, and your model stays the same: only lengths count in it. The angle between
    gradient and step counts as well."""
    return lengths_alone(change_in(ask), len(w_k))


@linear_model.sign("direction-equals-length")
def how_long_they_are_does_not_count(ask, f, gradient, w_k):
    """Make the gradient or the step three times as long, and your model changes by as much as
    before. A steeper gradient makes a steeper model."""
    level = ask.right(f, lambda w: 0 * w, w_k)  # the height at w_k is as it should be
    return level and length_lost(change_in(ask), len(w_k))


@linear_model.sign("contour-parallel")
def changes_along_the_contour(ask, f, gradient, w_k):
    """Your model changes most along the contour, where f is level: the gradient is turned by
    a right angle. Coordinates of gradient and step belong together, each with its own."""
    return level_way(change_in(ask), len(w_k))


@linear_model.sign("one-coordinate-at-a-time")
def tilts_along_one_coordinate(ask, f, gradient, w_k):
    """Your model changes along one coordinate only. All coordinates of the step contribute to the
    change."""
    return one_coordinate(change_in(ask), len(w_k))


@linear_model.sign("derivative-is-one-number")
def one_slope_times_one_step(ask, f, gradient, w_k):
    """You make one number of the gradient and one of the step, as if f had one slope for all
    directions. Each coordinate has a slope of its own."""
    return one_slope_for_all(change_in(ask), len(w_k))


FAR = 1e-2  # beyond the steps of finite differences


def change_in(ask):
    """The student's product of gradient and step: the model where f is zero everywhere."""

    def product(g, delta):
        w_k = np.arange(1.0, len(g) + 1)
        model = seen_from(ask, w_k + delta)
        return model(lambda w: np.float64(0), lambda w: g.copy(), w_k)[0]

    return product


def visits_of_gradient(ask, f, gradient, w_k):
    """Points at which the gradient is asked for."""
    return ask.visits(gradient, f, w_k, place=1)


@linear_model.right
def slope_and_intercept(f, gradient, w_k):
    """The model as b + g·w, everything evaluated once."""
    g = np.array(gradient(w_k))
    b = f(w_k) - np.dot(g, w_k)
    return lambda w: b + np.dot(g, w)


@linear_model.right
def sum_over_coordinates(f, gradient, w_k):
    """A generator that adds up coordinate by coordinate; a 0-d array."""

    def model(w):
        parts = (slope * (new - old) for slope, new, old in zip(gradient(w_k), w, w_k, strict=True))
        return np.array(sum(parts, start=f(w_k)))

    return model


@linear_model.right
def object_that_can_be_called(f, gradient, w_k):
    """A class with __call__; float32 at the end."""

    class Model:
        def __init__(self, point):
            self.point, self.value, self.slopes = point.copy(), f(point), gradient(point)

        def __call__(self, w):
            return np.float32(self.value + np.einsum("i,i->", self.slopes, w - self.point))

    return Model(w_k)


@linear_model.right
def own_differences(f, gradient, w_k):
    """Slopes by central differences: the gradient that is given is not used."""
    slopes = np.array([(f(w_k + e) - f(w_k - e)) / 2e-6 for e in 1e-6 * np.eye(len(w_k))])
    value = f(w_k)

    def model(w):
        return value + np.inner(slopes, np.subtract(w, w_k))

    return model
