"""Exercise `lms_step`: one step of LMS, with the error before the step."""

import numpy as np

from .... import adaptive
from ...exercise import Case, Exercise
from .._functions import any_n, number, point
from ._data import FACTORS, alike, lone, own

lms_step = Exercise(
    adaptive.lms_step,
    unit="lms",
    points=2,
    parts={"value": 0.5, "any n": 0.3, "unchanged": 0.2},
    fair=lambda w, x, d, mu: 0 < mu <= 0.5 and np.any(x),
    sketch="First the error of this example with the weights as they are. Then each weight moves "
    "in proportion to three things: the error, its own input, and the step size with the factor "
    "2. Return the new weights as a new array.",
    examples=[
        Case((np.array([1.0, 2.0]), np.array([3.0, 4.0]), 10.0, 0.05)),
        Case((np.array([0.0, 0.0]), np.array([1.0, -1.0]), 2.0, 0.1)),
        Case((np.array([0.5]), np.array([2.0]), 3.0, 0.1), "any n", why=any_n(1)),
        Case(
            (np.array([1.0, 0.5, -1.0]), np.array([2.0, 0.0, 1.0]), 3.0, 0.1),
            "any n",
            why=any_n(3),
        ),
    ],
)


@lms_step.cases
def single_updates(rng):
    for sign in (1, -1, 1, -1):  # outputs too small, and too large
        w, x = point(rng, 2), point(rng, 2)
        d = round(float(w @ x) + sign * number(rng, 0.5, 3), 2)
        yield Case((w, x, d, number(rng, 0.01, 0.4)))
    for n in (1, 3, 5, 4):
        args = point(rng, n), point(rng, n), number(rng, -3, 3), number(rng, 0.01, 0.4)
        yield Case(args, "any n", why=any_n(n))


@lms_step.mistake("missing-factor-2")
def other_convention(w, x, d, mu):
    """You step half as far: the factor 2 is missing. Other texts hide it in their step size; here
    the update keeps it."""
    return w + mu * (d - w @ x) * x


@lms_step.mistake("error-sign")
def step_away(w, x, d, mu):
    """Your step makes the error larger. With the error as target minus output, the weights move
    along it times x."""
    return w - 2 * mu * (d - w @ x) * x


@lms_step.mistake("error-sign")
def half_a_step_away(w, x, d, mu):
    """Your step makes the error larger, and it has lost its factor 2. With the error as target
    minus output, the weights move along it."""
    return w - mu * (d - w @ x) * x


@lms_step.slip
def sign_of_the_error_only(w, x, d, mu):
    """You use only the sign of the error. A large error asks for a large step."""
    return w + 2 * mu * np.sign(d - w @ x) * x


@lms_step.mistake("dot-product-is-a-vector")
def error_not_summed(w, x, d, mu):
    """You compute an error for each coordinate. The neuron adds its products up and has one
    error."""
    return w + 2 * mu * (d - w * x) * x


@lms_step.mistake("stepping-the-data")
def input_is_stepped(w, x, d, mu):
    """You step along the weights. What changes the output most is a step along the input x, and it
    is the weights that move."""
    return w + 2 * mu * (d - w @ x) * w


@lms_step.slip
def input_left_out(w, x, d, mu):
    """You move every weight by the same amount. Each weight moves in proportion to its own input: a
    silent input has no share in the error."""
    return w + 2 * mu * (d - w @ x)


@lms_step.mistake("in-place-overwrite")
def step_in_the_callers_weights(w, x, d, mu):
    """Your function changes w itself, so the caller's weights are gone. Make a new array."""
    w += 2 * mu * (d - w @ x) * x
    return w


@lms_step.slip
def divided_by_the_power(w, x, d, mu):
    """You divide by the power of the input. That is normalised LMS; here the plain step is
    asked for."""
    return w + 2 * mu * (d - w @ x) * x / (x @ x)


@lms_step.slip
def change_alone(w, x, d, mu):
    """You return the change. Asked are the new weights."""
    return 2 * mu * (d - w @ x) * x


@lms_step.right
def weight_by_weight(w, x, d, mu):
    """One weight after the other, with the error computed once."""
    error = d - sum(a * b for a, b in zip(w, x, strict=True))
    return [w_i + 2 * mu * error * x_i for w_i, x_i in zip(w, x, strict=True)]


@lms_step.right
def descent_on_one_example(w, x, d, mu):
    """Gradient descent on the squared error of this example."""
    gradient = -2 * (d - np.dot(w, x)) * np.asarray(x)
    return np.asarray(w) - mu * gradient


@lms_step.right
def as_a_matrix(w, x, d, mu):
    """The step as a linear map of the weights."""
    return (np.eye(len(w)) - 2 * mu * np.outer(x, x)) @ w + 2 * mu * d * x


MU = 0.1


def _examples():
    """Arguments of two own calls: one output too small, and one too large."""
    w, X, _ = own(1, 5)
    output = float(w @ X[0])
    return [(w, X[0], output + off, MU) for off in (0.7, -1.1)]


def _like(ask, models, factors=FACTORS, change=True):
    """Whether the answer moves by (or gives) one of the models(w, x, d, e), with one factor.

    A model says how far a step goes for mu = 1.
    """
    fitting = []
    for w, x, d, mu in _examples():
        answer = ask(w, x, d, mu) - (w if change else x)
        made = [mu * model for model in models(w, x, d, d - w @ x)]
        pairs = [(i, factor) for i in range(len(made)) for factor in factors]
        fitting.append({(i, factor) for i, factor in pairs if alike(answer, factor * made[i])})
    return bool(set.intersection(*fitting))


@lms_step.sign("row-for-column")
def weights_in_two_axes(ask, w, x, d, mu):
    """Your result has two axes: a column or a row has met a vector. The weights are a vector with
    one axis, before the step and after it."""
    return np.ndim(ask(*_examples()[0])) == 2


@lms_step.sign("stepping-the-data")
def input_moved(ask, w, x, d, mu):
    """Your step moves the input, or along the weights. The data stand still: the weights move, and
    along the input."""
    along = _like(ask, lambda w, x, d, e: [e * w, e * x], change=False)
    return along or _like(ask, lambda w, x, d, e: [e * w])


@lms_step.sign("direction-equals-length")
def length_taken_out(ask, w, x, d, mu):
    """You bring a vector to length one before you step. How far to go lies in its length, too: a
    strong input and a large error ask for a longer step."""

    def models(w, x, d, e):
        unit = x / np.linalg.norm(x)
        return [e * unit, np.sign(e) * unit]

    def of_length_one(w, x, d, mu):
        new = ask.expected(w, x, d, mu)
        return alike(ask(w, x, d, mu), new / np.linalg.norm(new))

    return _like(ask, models) or all(of_length_one(*example) for example in _examples())


@lms_step.sign("dot-product-is-a-vector")
def an_error_for_each_coordinate(ask, w, x, d, mu):
    """You compute an error for each coordinate. Add the products up first: the neuron has one
    output, and one error."""
    return _like(ask, lambda w, x, d, e: [(d - w * x) * x, np.sum(d - w * x) * x])


@lms_step.sign("not-evaluated-at-the-point")
def error_without_the_weights(ask, w, x, d, mu):
    """Your step does not depend on w: it is always the same, wherever the weights stand. The error
    must be that of the weights that are given."""
    w, x, d, mu = _examples()[0]
    step = ask(w, x, d, mu) - w
    others = [-w, w[::-1], 3 * w]
    return not alike(ask(w, x, d + 1, mu) - w, step) and all(
        alike(ask(other, x, d, mu) - other, step) for other in others
    )


@lms_step.sign("error-sign")
def a_sign_turned_round(ask, w, x, d, mu):
    """A sign is turned round. The error is target minus output, and the weights move so that it
    becomes smaller."""
    away = _like(ask, lambda w, x, d, e: [e * x], (-1, -2, -0.5, -4))
    return away or _like(ask, lambda w, x, d, e: [(d + w @ x) * x, abs(e) * x])


@lms_step.sign("updated-weight-in-error")
def error_of_moved_weights(ask, w, x, d, mu):
    """For a tiny step size it is right, but not for a longer one: some weights have moved before
    the error is computed. One error, with the weights before the step, serves them all."""
    w, x, d, mu = _examples()[0]
    right = (d - w @ x) * x
    short, long = [(ask(w, x, d, step) - w) / step for step in (1e-8, mu)]
    twice = (ask(w, x, 2 * d - w @ x, mu) - w) / mu  # no limit to the step: twice the error
    return alike(twice, 2 * long) and any(
        alike(short, c * right) and not alike(long, c * right, 1e-4) for c in (2, 1)
    )


@lms_step.sign("one-coordinate-at-a-time")
def one_weight_moves(ask, w, x, d, mu):
    """Only one of the weights moves. All take part in the output, and all move at once, each in
    proportion to its own input."""
    w, x, d, mu = _examples()[0]
    places = [lone(ask(w, x, d, mu) - w), lone(ask(w[::-1], x[::-1], d, mu) - w[::-1])]
    return None not in places and places[0] != places[1]


@lms_step.sign("missing-factor-2")
def half_the_step(ask, w, x, d, mu):
    """You step half as far: the factor 2 is missing. Other texts hide it in their step size; here
    the update keeps it."""
    return _like(ask, lambda w, x, d, e: [e * x], (1,))
