"""Exercise `model_error`: what the linear model leaves out, with its sign."""

import numpy as np

from .... import taylor
from ...exercise import Case, Exercise, formula
from .._functions import any_n, near_point, number, surface_and_gradient
from ._models import BOWL, GIVEN_GRADIENT, HILL, PLANE, TILTED

NO_CURVE = "This f is linear, so its linear model is exact."
CURVES_DOWN = "f curves downwards, so it lies below its model."

model_error = Exercise(
    taylor.model_error,
    unit="steepest_ascent",
    points=3,
    tolerance=GIVEN_GRADIENT,
    parts={"value": 0.65, "any n": 0.25, "unchanged": 0.1},
    examples=[
        Case((*BOWL, np.array([1.0, -2.0]), np.array([1.0, 0.0]))),
        Case((*TILTED, np.array([1.0, 3.0]), np.array([0.5, -1.0]))),
        Case((*HILL, np.array([1.0, 0.5]), np.array([1.0, -2.0])), why=CURVES_DOWN),
        Case((*PLANE, np.array([1.0, 2.0]), np.array([2.0, 5.0])), why=NO_CURVE),
        Case(
            (*HILL, np.array([1.0, 0.5, -1.0]), np.array([1.0, 0.0, -2.0])), "any n", why=any_n(3)
        ),
    ],
)


@model_error.cases
def remainders(rng):
    for sign in (1, -1):  # above its model, and below
        a, b = sign * number(rng, 0.5, 2), sign * number(rng, 0.5, 2)
        f = formula("{a}*w[0]**2 + {b}*w[1]**2", "w", a=a, b=b)
        gradient = formula("np.array([2*{a}*w[0], 2*{b}*w[1]])", "w", a=a, b=b)
        yield Case((f, gradient, near_point(rng, 2), near_point(rng, 2)))
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


@model_error.mistake("direction-equals-length")
def lengths_multiplied(f, gradient, w_k, delta):
    """In the model you multiply the lengths of gradient and step. The angle between them counts as
    well."""
    change = np.linalg.norm(gradient(w_k)) * np.linalg.norm(delta)
    return f(w_k + delta) - f(w_k) - change


@model_error.mistake("sum-for-mean")
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


@model_error.slip
def brackets_left_out(f, gradient, w_k, delta):
    """You subtract the first term of the model and add the second. The whole model is subtracted:
    put it in brackets."""
    return f(w_k + delta) - f(w_k) + gradient(w_k) @ delta


@model_error.mistake("first-order-is-exact")
def no_error_at_all(f, gradient, w_k, delta):
    """You say that the model has no error. That is so only for a linear f: where f curves, a step
    leaves the model behind."""
    return 0.0


@model_error.mistake("dot-product-is-a-vector", by_kind=True)
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
