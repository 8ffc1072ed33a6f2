"""Exercise `mean_squared_error`: the mean of the squared errors of all examples."""

import numpy as np

from .... import adaptive
from ...exercise import Case, Exercise
from .._functions import any_n, point
from ._data import (
    D2,
    D3,
    X2,
    X3,
    alike,
    alike_one,
    data,
    learns_inside,
    only_where_square,
    own,
    rolled,
)

mean_squared_error = Exercise(
    adaptive.mean_squared_error,
    unit="lms",
    points=1,
    parts={"value": 0.5, "any n": 0.3, "unchanged": 0.2},
    examples=[
        Case((np.array([1.0, 2.0]), np.array([[3.0, 4.0]]), np.array([9.0]))),
        Case((np.array([1.0, -2.0]), X2, D2)),
        Case(
            (np.array([2.0]), np.array([[1.0], [3.0]]), np.array([1.0, 8.0])),
            "any n",
            why=any_n(1),
        ),
        Case((np.array([1.0, -2.0, 0.5]), X3, D3), "any n", why=any_n(3)),
    ],
    sketch="First the error of every example, target minus output. Square each one, so that errors "
    "of both signs count. Then take the mean: the sum over the examples, divided by how many there "
    "are.",
)


@mean_squared_error.cases
def losses(rng):
    for N in (3, 1, 6, 2):
        yield Case((point(rng, 2), *data(rng, N, 2)))
    for N, n in ((5, 3), (7, 1), (4, 4), (1, 3)):
        yield Case((point(rng, n), *data(rng, N, n)), "any n", why=any_n(n))


@mean_squared_error.mistake("sum-for-mean")
def sum_of_squares(w, X, d):
    """You add the squared errors up. The mean does not grow just because there are more examples:
    divide by their number."""
    return np.sum((d - X @ w) ** 2)


@mean_squared_error.mistake("row-for-column")
def divided_by_the_weights(w, X, d):
    """You divide by the number of weights. The mean is over the examples."""
    return np.sum((d - X @ w) ** 2) / len(w)


@mean_squared_error.mistake("missing-factor-2")
def half_the_mean(w, X, d):
    """You halve the mean. Many texts do, to save a factor 2 in the gradient; here the factor stays
    in the gradient and the loss is the plain mean."""
    return np.mean((d - X @ w) ** 2) / 2


@mean_squared_error.slip
def mean_of_sizes(w, X, d):
    """You take the mean of the absolute errors. Squared, large errors count more, and the loss has
    a gradient everywhere."""
    return np.mean(np.abs(d - X @ w))


@mean_squared_error.slip
def root_of_the_mean(w, X, d):
    """You take the root at the end. Asked is the mean of the squares itself."""
    return np.sqrt(np.mean((d - X @ w) ** 2))


@mean_squared_error.slip
def mean_then_square(w, X, d):
    """You square the mean of the errors. Positive and negative errors cancel in it: square each one
    first."""
    return np.mean(d - X @ w) ** 2


@mean_squared_error.mistake("error-sign")
def targets_and_outputs_added(w, X, d):
    """You add target and output. The error is a difference: it is zero where the output meets the
    target."""
    return np.mean((d + X @ w) ** 2)


@mean_squared_error.mistake("dot-product-is-a-vector")
def squares_of_each_product(w, X, d):
    """You subtract each product from the target by itself. Add the products of a row up first: an
    example has one output, and one error."""
    return np.mean((d[:, None] - X * w) ** 2)


@mean_squared_error.slip
def squares_not_averaged(w, X, d):
    """You return all squared errors. The loss is one number, their mean."""
    return (d - X @ w) ** 2


@mean_squared_error.right
def mean_by_dot_product(w, X, d):
    """The errors' dot product with themselves."""
    e = d - X @ w
    return e @ e / len(e)


@mean_squared_error.right
def mean_by_loop(w, X, d):
    """Plain Python."""
    total = 0.0
    for row, target in zip(X, d, strict=True):
        total += (target - sum(a * b for a, b in zip(w, row, strict=True))) ** 2
    return total / len(d)


@mean_squared_error.right
def mean_by_norm(w, X, d):
    """The squared norm of the errors, as a 0-d array."""
    return np.array(np.linalg.norm(X @ w - d) ** 2 / X.shape[0])


@mean_squared_error.sign("row-for-column")
def every_target_meets_every_output(ask, w, X, d):
    """Your errors are a table with N rows and N columns: a column minus a row subtracts every
    output from every target. Make both vectors of shape (N,), so that each target meets its own
    output."""
    w, X, d = own(5, 3)
    table = (d[:, None] - X @ w) ** 2
    return alike_one(ask(w, X, d), [table.mean(), table.sum(), table.sum() / 5], (1, 0.5))


@mean_squared_error.sign("row-for-column")
def columns_taken_as_examples(ask, w, X, d):
    """Rows and columns are mixed up. Each row of X is an example, and the weights go along it, from
    its first entry to its last."""
    w, X, d = own(4, 4)
    turned = ask.expected(w, X.T, d)
    return alike_one(ask(w, X, d), [turned, 4 * turned], (1, 0.5))


@mean_squared_error.sign("row-for-column")
def right_only_for_a_square(ask, w, X, d):
    """It is right only where X has as many rows as columns. The rows are the examples, and the
    columns belong to the weights: look at which of the two you count."""
    return only_where_square(ask, own)


@mean_squared_error.sign("row-for-column")
def number_in_two_axes(ask, w, X, d):
    """You return a matrix with one entry. With vectors of one axis each, in place of columns and
    rows, the result is one number."""
    return np.shape(ask(w, X, d)) == (1, 1)


@mean_squared_error.sign("error-sign")
def a_sign_turned_round(ask, w, X, d):
    """The sign of the output or of the target is turned round. The error is target minus output,
    and zero where the two agree."""
    w, X, d = own(5, 3)
    turned = ask.expected(-w, X, d)
    return alike_one(ask(w, X, d), [turned, 5 * turned], (1, 0.5))


@mean_squared_error.sign("dot-product-is-a-vector")
def an_error_for_each_coordinate(ask, w, X, d):
    """You compute an error for each coordinate. Add the products of a row up first: an example has
    one output, and one error."""
    w, X, d = own(5, 3)
    squares = (d[:, None] - X * w) ** 2
    added = np.sum(d[:, None] - X * w, axis=1) ** 2
    models = [squares.mean(), squares.sum(), squares.sum() / 5, added.mean(), added.sum()]
    answer = ask(w, X, d)
    return np.shape(answer) in (X.shape, X.T.shape) or alike_one(answer, models, (1, 0.5))


@mean_squared_error.sign("dot-product-is-a-vector")
def products_of_errors_not_added(ask, w, X, d):
    """You multiply the errors by themselves, one by one, and do not add the products up. The loss
    is one number."""
    w, X, d = own(5, 3)
    answer = ask(w, X, d)
    return np.shape(answer) == d.shape and alike(np.sum(answer), ask.expected(w, X, d))


@mean_squared_error.sign("updated-weight-in-error")
def weights_learn_on_the_way(ask, w, X, d):
    """The weights learn while you measure, so every error is that of other weights. The loss is
    asked for at one and the same w."""
    return learns_inside(ask, *own(5, 3))


@mean_squared_error.sign("not-evaluated-at-the-point")
def weights_not_used(ask, w, X, d):
    """Your loss does not depend on w. It is asked for at the weights that are given, not at
    others."""
    w, X, d = own(5, 3)
    answer = ask(w, X, d)
    return not ask.same(answer, ask(w, X, d + 1)) and all(
        ask.same(answer, ask(other, X, d)) for other in (-w, w[::-1], 3 * w)
    )


@mean_squared_error.sign("labels-off-by-one")
def target_of_another_row(ask, w, X, d):
    """You compare each output with the target of the row before or after. Output and target of an
    error have the same index."""
    w, X, d = own(5, 3)
    models = [ask.expected(w, X, np.roll(d, places)) for places in (1, -1)]
    return alike_one(ask(w, X, d), models, (1, 0.5, 5))


@mean_squared_error.sign("one-coordinate-at-a-time")
def strongest_input_only(ask, w, X, d):
    """Only one input goes into each output, the strongest. The neuron adds up all of them, each
    times its own weight."""

    def strongest(w, X, d):
        products, rows = X * w, np.arange(len(X))
        chosen = [np.abs(products).argmax(axis=1), np.abs(X).argmax(axis=1), np.abs(w).argmax()]
        return [np.mean((d - products[rows, i]) ** 2) for i in chosen]

    problems = list(rolled(*own(5, 3)))
    return all(alike_one(ask(*problem), strongest(*problem)) for problem in problems)


@mean_squared_error.sign("sum-for-mean")
def twice_the_examples_twice_the_loss(ask, w, X, d):
    """With every example given twice, your result doubles: it is a sum. The mean does not grow just
    because there are more examples."""
    w, X, d = own(5, 3)
    return alike(ask(w, np.vstack([X, X]), np.tile(d, 2)), 2 * np.asarray(ask(w, X, d)))
