"""Exercise `model_error`: what the linear model leaves out, with its sign."""

import numpy as np

from .... import taylor
from ...exercise import Case, Exercise, formula
from .._functions import any_n, near_point, number, surface_and_gradient
from ._models import BOWL, GIVEN_GRADIENT, HILL, PLANE, TILTED, lopsided, own_steps
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

NO_CURVE = "This f is linear, so its linear model is exact."
SHORT_STEP = "The step is short here, so the error is small; it is not zero."
CURVES_DOWN = "f curves downwards, so it lies below its model."

model_error = Exercise(
    taylor.model_error,
    unit="steepest_ascent",
    points=3,
    tolerance=GIVEN_GRADIENT,
    parts={"value": 0.55, "short steps": 0.15, "any n": 0.2, "unchanged": 0.1},
    examples=[
        Case((*BOWL, np.array([1.0, -2.0]), np.array([1.0, 0.0]))),
        Case((*TILTED, np.array([1.0, 3.0]), np.array([0.5, -1.0]))),
        Case((*HILL, np.array([1.0, 0.5]), np.array([1.0, -2.0])), why=CURVES_DOWN),
        Case((*PLANE, np.array([1.0, 2.0]), np.array([2.0, 5.0])), why=NO_CURVE),
        Case(
            (*BOWL, np.array([1.0, -2.0]), np.array([0.03, -0.04])), "short steps", why=SHORT_STEP
        ),
        Case(
            (*HILL, np.array([1.0, 0.5, -1.0]), np.array([1.0, 0.0, -2.0])), "any n", why=any_n(3)
        ),
    ],
    fair=lambda f, gradient, w_k, delta: len(w_k) > 1,
    sketch="The step leads from w_k to a new point: ask f there. The model needs f and its "
    "gradient at w_k only, and predicts a height for the new point. The error is what must be "
    "added to that height to get the true one.",
)


@model_error.cases
def remainders(rng):
    for sign in (1, -1):  # above its model, and below
        a, b = sign * number(rng, 0.5, 2), sign * number(rng, 0.5, 2)
        f = formula("{a}*w[0]**2 + {b}*w[1]**2", "w", a=a, b=b)
        gradient = formula("np.array([2*{a}*w[0], 2*{b}*w[1]])", "w", a=a, b=b)
        yield Case((f, gradient, near_point(rng, 2), near_point(rng, 2)))
    for size in (0.1, 0.02):
        f, gradient = surface_and_gradient(rng, 2)
        delta = np.round(size * near_point(rng, 2), 3)
        yield Case((f, gradient, near_point(rng, 2), delta), "short steps", why=SHORT_STEP)
    for n in (2, 2, 1, 3, 4, 5):
        args = *surface_and_gradient(rng, n), near_point(rng, n), near_point(rng, n)
        yield Case(args) if n == 2 else Case(args, "any n", why=any_n(n))


@model_error.mistake("error-sign")
def model_minus_function(f, gradient, w_k, delta):
    """Your error has the wrong sign: it is what must be added to the model to get f, so it is
    positive where f lies above its model."""
    return f(w_k) + gradient(w_k) @ delta - f(w_k + delta)


@model_error.mistake("error-sign")
def size_of_the_error(f, gradient, w_k, delta):
    """Your error is never negative. Its sign says whether f lies above its model or below: keep
    it."""
    return abs(f(w_k + delta) - f(w_k) - gradient(w_k) @ delta)


@model_error.mistake("not-evaluated-at-the-point")
def gradient_at_the_end(f, gradient, w_k, delta):
    """You take the gradient where the step ends. The model is made at w_k, before the step: all
    that it knows belongs to w_k."""
    return f(w_k + delta) - f(w_k) - gradient(w_k + delta) @ delta


@model_error.mistake("not-evaluated-at-the-point")
def step_taken_for_a_point(f, gradient, w_k, delta):
    """You evaluate f at the step itself, as if it started at the origin. It starts at w_k and ends
    at another point than delta."""
    return f(delta) - f(w_k) - gradient(w_k) @ delta


@model_error.mistake("not-evaluated-at-the-point")
def step_counted_from_the_origin(f, gradient, w_k, delta):
    """In the model you multiply the gradient with the point where the step ends. The change counts
    from w_k: multiply it with the step."""
    return f(w_k + delta) - (f(w_k) + gradient(w_k) @ (w_k + delta))


@model_error.mistake("not-evaluated-at-the-point")
def delta_taken_for_w(f, gradient, w_k, delta):
    """You take delta for the point where the step ends. It is the step itself, which starts at
    w_k."""
    return f(delta) - (f(w_k) + gradient(w_k) @ (delta - w_k))


@model_error.mistake("not-evaluated-at-the-point")
def model_asked_at_the_step(f, gradient, w_k, delta):
    """You ask the model at delta, as if that were the point where the step ends. It is the step
    itself, which starts at w_k."""
    return f(w_k + delta) - (f(w_k) + gradient(w_k) @ (delta - w_k))


@model_error.mistake("row-for-column", by_kind=True)
def matrix_with_one_entry(f, gradient, w_k, delta):
    """You return a matrix with one entry, a row times a column. The error is a plain number."""
    return f(w_k + delta) - f(w_k) - gradient(w_k).reshape(1, -1) @ delta.reshape(-1, 1)


@model_error.mistake("row-for-column", by_kind=True)
def array_with_one_entry(f, gradient, w_k, delta):
    """You return an array with one entry. The error is a plain number: an array too many is around
    it."""
    return np.array([f(w_k + delta) - f(w_k) - gradient(w_k) @ delta])


@model_error.mistake("ascent-for-descent")
def step_taken_backwards(f, gradient, w_k, delta):
    """You take the step backwards, in f as in the model. It starts at w_k, and delta is added."""
    return f(w_k - delta) - f(w_k) + gradient(w_k) @ delta


@model_error.mistake("direction-equals-length")
def lengths_multiplied(f, gradient, w_k, delta):
    """In the model you multiply the lengths of gradient and step. The angle between them counts as
    well."""
    change = np.linalg.norm(gradient(w_k)) * np.linalg.norm(delta)
    return f(w_k + delta) - f(w_k) - change


@model_error.slip
def mean_in_the_model(f, gradient, w_k, delta):
    """In the model you take the mean of the products. The changes from all coordinates add up: it
    is their sum."""
    return f(w_k + delta) - f(w_k) - np.mean(gradient(w_k) * delta)


@model_error.slip
def relative_error(f, gradient, w_k, delta):
    """You divide the error by the value of f. Asked is the error itself."""
    return (f(w_k + delta) - f(w_k) - gradient(w_k) @ delta) / f(w_k + delta)


@model_error.slip
def value_left_out_of_the_model(f, gradient, w_k, delta):
    """Your model lacks its first term, the value at w_k. Without a step the error would have to be
    0."""
    return f(w_k + delta) - gradient(w_k) @ delta


@model_error.slip
def change_of_the_function(f, gradient, w_k, delta):
    """You return how much f changes. The model predicts a change too: the error is what the
    prediction leaves out."""
    return f(w_k + delta) - f(w_k)


@model_error.slip
def change_of_the_model(f, gradient, w_k, delta):
    """You return the change that the model predicts. The error compares it with the change of f
    itself."""
    return gradient(w_k) @ delta


@model_error.mistake("ascent-for-descent")
def brackets_left_out(f, gradient, w_k, delta):
    """The predicted change has the wrong sign. Either your model falls where f rises, or brackets
    are missing: the whole model is subtracted, both its terms."""
    return f(w_k + delta) - f(w_k) + gradient(w_k) @ delta


@model_error.mistake("first-order-is-exact")
def no_error_at_all(f, gradient, w_k, delta):
    """You say that the model has no error. That is so only for a linear f: where f curves, a step
    leaves the model behind."""
    return 0.0


@model_error.mistake("dot-product-is-a-vector")
def one_error_for_each_coordinate(f, gradient, w_k, delta):
    """You return one number for each coordinate. The change that the model predicts is one number:
    the products are added up."""
    return f(w_k + delta) - (f(w_k) + gradient(w_k) * delta)


@model_error.slip
def squared_error(f, gradient, w_k, delta):
    """You return the square of the error. Asked is the error itself, with its sign."""
    return (f(w_k + delta) - f(w_k) - gradient(w_k) @ delta) ** 2


@model_error.mistake("in-place-overwrite")
def moved_in_place(f, gradient, w_k, delta):
    """w = w_k makes no copy: both are names of one array, so w += delta moves w_k as well. Then the
    model is made at the wrong point, and the caller's array is changed."""
    w = w_k
    w += delta
    return f(w) - (f(w_k) + gradient(w_k) @ delta)


@model_error.mistake("in-place-overwrite")
def point_moved_for_the_last_value(f, gradient, w_k, delta):
    """The values are right, but w_k += delta moves the caller's own point. Make a new array for the
    end of the step."""
    model = f(w_k) + gradient(w_k) @ delta
    w_k += delta
    return f(w_k) - model


@model_error.slip
def error_for_each_unit_of_length(f, gradient, w_k, delta):
    """You divide the error by the square of the step's length. Asked is the error itself."""
    return (f(w_k + delta) - f(w_k) - gradient(w_k) @ delta) / (delta @ delta)


@model_error.sign("first-order-is-exact")
def no_error_seen(ask, f, gradient, w_k, delta):
    """You say that the model has no error here. That is so only for a linear f: where f curves, a
    step leaves the model behind, a short one by little."""
    upside_down = lambda w: -f(w), lambda w: -gradient(w)
    errors = [ask(*both, w_k, delta) for both in ((f, gradient), upside_down)]
    return np.max(np.abs(errors)) < 1e-9 < abs(ask.expected(f, gradient, w_k, delta))


@model_error.sign("not-evaluated-at-the-point")
def gradient_asked_elsewhere(ask, f, gradient, w_k, delta):
    """You take the gradient at another point than w_k. All that the model knows belongs to w_k:
    ask for the gradient there."""
    visited = ask.visits(gradient, f, w_k, delta, place=1)
    away = any(np.max(np.abs(point - w_k)) > FAR for point in visited)
    return away and not ask.right(f, gradient, w_k, delta)


@model_error.sign("ascent-for-descent")
def step_back(ask, f, gradient, w_k, delta):
    """You ask f on the other side of w_k, one step back. The step is added to w_k, whatever way it
    leads."""
    visited = ask.visits(f, gradient, w_k, delta)
    return any(np.allclose(point, w_k - delta) for point in visited)


@model_error.sign("h-as-small-as-possible")
def slopes_from_tiny_steps(ask, f, gradient, w_k, delta):
    """You work out the slopes yourself, with a tiny step. The digits of f(w_k) hide so small a
    change: use the gradient that is given."""
    return np.max(np.abs(own_slopes(ask, f, gradient, w_k))) < 1e-8


@model_error.sign("one-sided-is-as-good")
def slopes_from_one_side(ask, f, gradient, w_k, delta):
    """You work out the slopes yourself, with a short step to one side. The curvature of f goes into
    them: use the gradient that is given."""
    steps = own_slopes(ask, f, gradient, w_k)
    return np.max(np.abs(steps)) < 1e-4 and lopsided(steps)


@model_error.sign("secant-is-tangent")
def slopes_from_long_steps(ask, f, gradient, w_k, delta):
    """You work out the slopes yourself, from points that lie well apart. Those are secants: the
    model touches f at w_k, with the gradient that is given."""
    return np.max(np.abs(own_slopes(ask, f, gradient, w_k))) > 1e-4


@model_error.sign("not-evaluated-at-the-point")
def value_asked_elsewhere(ask, f, gradient, w_k, delta):
    """You ask f at a point that is neither w_k nor the end of the step. The step starts at w_k:
    where does it end?"""
    known = w_k, w_k + delta
    visited = ask.visits(f, gradient, w_k, delta)
    return any(min(np.max(np.abs(p - point)) for point in known) > FAR for p in visited)


@model_error.sign("dot-product-is-a-vector")
def several_numbers(ask, f, gradient, w_k, delta):
    """You return several numbers, one product each. The change that the model predicts is one
    number: the products are added up."""
    return not_added_up(change_in(ask))


@model_error.sign("ascent-for-descent")
def model_falls_where_f_rises(ask, f, gradient, w_k, delta):
    """The predicted change has the wrong sign: your model falls where f rises."""
    return turned_around(change_in(ask), len(w_k))


@model_error.sign("missing-factor-2")
def other_steepness(ask, f, gradient, w_k, delta):
    """The predicted change is off by a factor 2. The first-order term takes each slope times each
    step as it is; a half belongs to the second-order term."""
    return half_or_double(change_in(ask), len(w_k))


@model_error.sign("direction-equals-length")
def where_they_point_does_not_count(ask, f, gradient, w_k, delta):
    """Turn the gradient, and your model predicts the same: only lengths count in it. The angle
    between gradient and step counts as well."""
    return lengths_alone(change_in(ask), len(w_k))


@model_error.sign("direction-equals-length")
def how_long_they_are_does_not_count(ask, f, gradient, w_k, delta):
    """Make the gradient or the step three times as long, and your model predicts the same change.
    A steeper gradient, or a longer step, changes f by more."""
    whole = ask.right(f, lambda w: 0 * w, w_k, delta)  # the error itself keeps its length
    return whole and length_lost(change_in(ask), len(w_k))


@model_error.sign("contour-parallel")
def changes_along_the_contour(ask, f, gradient, w_k, delta):
    """Your model changes most along the contour, where f is level: the gradient is turned by
    a right angle. Coordinates of gradient and step belong together, each with its own."""
    return level_way(change_in(ask), len(w_k))


@model_error.sign("one-coordinate-at-a-time")
def change_along_one_coordinate(ask, f, gradient, w_k, delta):
    """The change in your model is the share of one coordinate. All coordinates of the step
    contribute to it."""
    return one_coordinate(change_in(ask), len(w_k))


@model_error.sign("derivative-is-one-number")
def one_slope_times_one_step(ask, f, gradient, w_k, delta):
    """You make one number of the gradient and one of the step, as if f had one slope for all
    directions. Each coordinate has a slope of its own."""
    return one_slope_for_all(change_in(ask), len(w_k))


FAR = 1e-2  # beyond the steps of finite differences


def change_in(ask):
    """The student's product of gradient and step: what is missing where f is zero everywhere."""

    def product(g, delta):
        w_k = np.arange(1.0, len(g) + 1)
        return -np.asarray(ask(lambda w: np.float64(0), lambda w: g.copy(), w_k, delta))

    return product


def own_slopes(ask, f, gradient, w_k):
    """Steps for slopes of the student's own: seen with a delta along no axis."""
    return own_steps(ask, f, gradient, w_k, np.linspace(0.5, 0.8, len(w_k)))


@model_error.right
def model_first(f, gradient, w_k, delta):
    """The model as a function, then the difference; a 0-d array."""

    def model(w):
        return f(w_k) + np.dot(gradient(w_k), w - w_k)

    end = np.add(w_k, delta)
    return np.array(f(end) - model(end))


@model_error.right
def coordinate_by_coordinate(f, gradient, w_k, delta):
    """A loop that takes away one coordinate's share after the other."""
    rest = f(w_k + delta) - f(w_k)
    for slope, step in zip(gradient(w_k), delta, strict=True):
        rest -= slope * step
    return float(rest)


@model_error.right
def summed_up_along_the_way(f, gradient, w_k, delta):
    """The change of slope along the step, added up by Gauss's rule."""
    start, total = gradient(w_k) @ delta, 0.0
    for node, weight in np.array(np.polynomial.legendre.leggauss(12)).T:
        w = w_k + (node + 1) / 2 * delta
        total += weight / 2 * (gradient(w) @ delta - start)
    return total


@model_error.right
def change_minus_change(f, gradient, w_k, delta):
    """The change of f minus the predicted one; float32."""
    predicted = np.einsum("j,j", delta, gradient(w_k))
    return np.float32((f(w_k + delta) - f(w_k)) - predicted)
