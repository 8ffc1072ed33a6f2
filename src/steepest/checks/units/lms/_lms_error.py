"""Exercise `lms_error`: target minus output, for one example."""

import numpy as np

from .... import adaptive
from ...exercise import Case, Exercise
from .._functions import any_n, number, point
from ._data import FACTORS, alike, alike_one, own

lms_error = Exercise(
    adaptive.lms_error,
    unit="lms",
    points=1,
    parts={"value": 0.5, "any n": 0.3, "unchanged": 0.2},
    examples=[
        Case((np.array([1.0, 2.0]), np.array([3.0, 4.0]), 10.0)),
        Case((np.array([1.0, 0.5]), np.array([2.0, 2.0]), 7.0)),
        Case((np.array([0.5]), np.array([2.0]), 3.0), "any n", why=any_n(1)),
        Case((np.array([1.0, 0.5, -1.0]), np.array([2.0, 5.0, 1.0]), 1.0), "any n", why=any_n(3)),
    ],
    sketch="First the output of the neuron: multiply each input by its weight and add the products "
    "up. Then the error: how much is missing from the output to the target? It is positive where "
    "the output is too small.",
)


@lms_error.cases
def single_errors(rng):
    for sign in (1, -1, 1, -1):  # outputs too small, and too large
        w, x = point(rng, 2), point(rng, 2)
        yield Case((w, x, round(float(w @ x) + sign * number(rng, 0.5, 3), 2)))
    for n in (1, 3, 5, 4):
        yield Case((point(rng, n), point(rng, n), number(rng, -3, 3)), "any n", why=any_n(n))


@lms_error.mistake("error-sign")
def output_minus_target(w, x, d):
    """You subtract the target from the output. Here the error is target minus output, and the
    update adds along it; turn it round and the weights run away."""
    return w @ x - d


@lms_error.mistake("error-sign")
def target_plus_output(w, x, d):
    """You add target and output. The error is a difference: it is zero where the output meets the
    target."""
    return d + w @ x


@lms_error.mistake("error-sign")
def size_of_the_error(w, x, d):
    """You return the size of the error without its sign. The sign says whether the output is too
    small or too large."""
    return abs(d - w @ x)


@lms_error.slip
def squared_error(w, x, d):
    """You square the error. Asked is the error itself; the square is the loss."""
    return (d - w @ x) ** 2


@lms_error.mistake("dot-product-is-a-vector")
def error_of_each_product(w, x, d):
    """You subtract each product from the target by itself. Add the products up first: the neuron
    has one output."""
    return d - w * x


@lms_error.slip
def error_with_the_mean(w, x, d):
    """You take the mean of the products as output. The neuron adds them up."""
    return d - np.mean(w * x)


@lms_error.mistake("dot-product-is-a-vector")
def errors_of_the_products_added(w, x, d):
    """You subtract each product from the target, and add up afterwards. So the target counts once
    for each input: add the products up first, the neuron has one output."""
    return np.sum(d - w * x)


@lms_error.mistake("not-evaluated-at-the-point")
def error_at_zero_weights(w, x, d):
    """Your error does not depend on w. It is asked for at the weights that are given, not at
    others."""
    return float(d)


@lms_error.slip
def output_alone(w, x, d):
    """You return the output. The error says how far the target lies above it."""
    return w @ x


@lms_error.right
def target_less_products(w, x, d):
    """Subtract the products one by one."""
    error = d
    for w_i, x_i in zip(w, x, strict=True):
        error = error - w_i * x_i
    return error


@lms_error.right
def error_by_inner(w, x, d):
    """NumPy's inner product, as a 0-d array."""
    return np.array(d) - np.inner(w, x)


@lms_error.right
def error_by_one_more_weight(w, x, d):
    """The target as one more input with weight 1."""
    return np.append(-np.asarray(w), 1.0) @ np.append(x, d)


def _example():
    w, X, d = own(1, 5)
    return w, X[0], float(d[0])


@lms_error.sign("error-sign")
def target_and_output_added(ask, w, x, d):
    """The sign of the output or of the target is turned round. The error is target minus output,
    zero where the two agree."""
    w, x, d = _example()
    models = [w @ x - d, d + w @ x, abs(d - w @ x), abs(d + w @ x)]
    return alike_one(ask(w, x, d), models, FACTORS) and not alike(ask(w, x, d), d - w @ x)


@lms_error.sign("row-for-column")
def column_times_row(ask, w, x, d):
    """You return a matrix: a column times a row gives one number for each pair. Row times column,
    the dot product, gives the one output of the neuron."""
    w, x, d = _example()
    return np.shape(ask(w, x, d)) in ((x.size, x.size), (1, 1))


@lms_error.sign("dot-product-is-a-vector")
def several_errors(ask, w, x, d):
    """You compute an error for each coordinate. Add the products up first: the neuron has one
    output, and one error."""
    w, x, d = _example()
    errors = d - w * x
    models = [errors, w * x - d, errors.sum(), np.linalg.norm(errors), errors @ errors]
    return np.shape(ask(w, x, d)) == x.shape or alike_one(ask(w, x, d), models, FACTORS)


@lms_error.sign("updated-weight-in-error")
def error_after_learning(ask, w, x, d):
    """Your function takes a step before it returns the error, so the error comes out smaller. It is
    asked for with the weights as they are."""
    w, x, d = _example()

    def left(w, x, d):
        """Which share of the error is left: after a step, it depends on the input only."""
        return ask(w, x, d) / ask.expected(w, x, d)

    shares = [left(w, x, d), left(2 * w, x, d), left(w, x, d - 3)]
    return (
        not np.isclose(shares[0], 1, atol=1e-7)
        and np.allclose(shares, shares[0], rtol=1e-6)
        and abs(left(w, 1e-3 * x, d) - 1) < 1e-4
    )


@lms_error.sign("not-evaluated-at-the-point")
def weights_not_used(ask, w, x, d):
    """Your error does not depend on w. It is asked for at the weights that are given, not at
    others."""
    w, x, d = _example()
    answer = ask(w, x, d)
    return not ask.same(answer, ask(w, x, d + 1)) and all(
        ask.same(answer, ask(other, x, d)) for other in (-w, w[::-1], 3 * w)
    )


@lms_error.sign("direction-equals-length")
def lengths_taken_out(ask, w, x, d):
    """You bring a vector to length one before you multiply. The lengths of the weights and of the
    input count as well as their directions."""
    w, x, d = _example()
    lengths = np.linalg.norm(w), np.linalg.norm(x), np.linalg.norm(w) * np.linalg.norm(x)
    return alike_one(ask(w, x, d), [d - w @ x / length for length in lengths])


@lms_error.sign("one-coordinate-at-a-time")
def strongest_input_only(ask, w, x, d):
    """Only one input goes into your output, the strongest. The neuron adds up all of them, each
    times its own weight."""
    w, x, d = _example()

    def strongest(w, x):
        return [d - (w * x)[np.abs(vector).argmax()] for vector in (w, x, w * x)]

    turned = [(np.roll(w, k), np.roll(x, k)) for k in range(w.size)]
    return all(alike_one(ask(*pair, d), strongest(*pair)) for pair in turned)
