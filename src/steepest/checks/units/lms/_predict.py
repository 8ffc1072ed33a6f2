"""Exercise `predict`: outputs of a linear neuron, one for each row of X."""

import numpy as np

from .... import adaptive
from ...exercise import Case, Exercise
from .._functions import any_n, point
from ._data import (
    X2,
    X3,
    alike_one,
    data,
    one_number_each,
    only_where_square,
    own,
    rolled,
)

predict = Exercise(
    adaptive.predict,
    unit="lms",
    points=1,
    parts={"value": 0.5, "any n": 0.3, "unchanged": 0.2},
    examples=[
        Case((np.array([1.0, 2.0]), np.array([[3.0, 4.0]]))),
        Case((np.array([1.0, -2.0]), X2)),
        Case((np.array([2.0]), np.array([[1.0], [3.0]])), "any n", why=any_n(1)),
        Case((np.array([1.0, -2.0, 0.5]), X3), "any n", why=any_n(3)),
    ],
    sketch="Each row of X is one example. Multiply its inputs by the weights, one by one, and add "
    "the products up: that is a dot product, and gives one number. Do so for every row; a matrix "
    "times a vector does it for all rows at once.",
)


@predict.cases
def rows_of_inputs(rng):
    for N in (3, 1, 5, 2):
        yield Case((point(rng, 2), data(rng, N, 2)[0]))
    for N, n in ((5, 3), (1, 4), (4, 1), (3, 3)):
        yield Case((point(rng, n), data(rng, N, n)[0]), "any n", why=any_n(n))


@predict.mistake("dot-product-is-a-vector")
def products_not_summed(w, X):
    """You multiply each input by its weight but do not add the products up. The output of the
    neuron is one number for each row."""
    return X * w


@predict.slip
def mean_of_the_products(w, X):
    """You take the mean of the products. The neuron adds them up."""
    return np.mean(X * w, axis=1)


@predict.mistake("row-for-column")
def summed_over_examples(w, X):
    """You add up over the examples. Each row of X is an example: add up along the row."""
    return np.sum(X * w, axis=0)


@predict.mistake("row-for-column", by_kind=True)
def column_of_outputs(w, X):
    """You return a column, an array with two axes. The outputs are a vector, of shape (N,)."""
    return (X @ w).reshape(-1, 1)


@predict.mistake("row-for-column", by_kind=True)
def row_of_outputs(w, X):
    """You return a row, an array with two axes. The outputs are a vector, of shape (N,)."""
    return (X @ w).reshape(1, -1)


@predict.slip
def first_row_only(w, X):
    """You return the output for the first row only. There is one for each row of X."""
    return X[0] @ w


@predict.slip
def all_outputs_added(w, X):
    """You add the outputs of all rows together. There is one output for each row of X."""
    return np.sum(X @ w)


@predict.right
def outputs_by_loop(w, X):
    """Row by row, in plain Python."""
    return [sum(float(a) * float(b) for a, b in zip(w, row, strict=True)) for row in X]


@predict.right
def outputs_by_einsum(w, X):
    """Einstein's summation."""
    return np.einsum("kn,n->k", X, w)


@predict.right
def outputs_from_the_left(w, X):
    """The weights from the left."""
    return np.dot(w, X.T)


@predict.sign("row-for-column")
def columns_taken_as_examples(ask, w, X):
    """Rows and columns are mixed up. Each row of X is an example, and the weights go along it, from
    its first entry to its last."""
    w, X, _ = own(4, 4)
    answer = ask(w, X)
    return alike_one(answer, [w @ X, w * X.sum(axis=0), w * X.sum(axis=1)])


@predict.sign("row-for-column")
def right_only_for_a_square(ask, w, X):
    """It is right only where X has as many rows as columns. The rows are the examples, and the
    columns belong to the weights: look at which of the two you count."""
    return only_where_square(ask, lambda N, n: own(N, n)[:2])


@predict.sign("dot-product-is-a-vector")
def all_products_side_by_side(ask, w, X):
    """You return all products of an input and a weight, and do not add them up. The output of the
    neuron is one number for each row."""
    w, X, _ = own(5, 3)
    return alike_one(ask.expected(w, X), one_number_each(ask(w, X), X))


@predict.sign("direction-equals-length")
def lengths_taken_out(ask, w, X):
    """You bring a vector to length one before you multiply. The lengths of the weights and of the
    input count as well as their directions."""
    w, X, _ = own(5, 3)
    lengths, length = np.linalg.norm(X, axis=1), np.linalg.norm(w)
    models = [X @ w / length, X @ w / lengths, X @ w / lengths / length]
    return alike_one(ask(w, X), models)


@predict.sign("one-coordinate-at-a-time")
def strongest_input_only(ask, w, X):
    """Only one input goes into each output, the strongest. The neuron adds up all of them, each
    times its own weight."""

    def strongest(w, X):
        products = X * w
        chosen = [np.abs(products).argmax(axis=1), np.abs(X).argmax(axis=1), np.abs(w).argmax()]
        return [products[np.arange(len(X)), i] for i in chosen]

    return all(alike_one(ask(w, X), strongest(w, X)) for w, X, _ in rolled(*own(5, 3)))


@predict.sign("not-evaluated-at-the-point")
def weights_not_used(ask, w, X):
    """Your result does not depend on w. The outputs are asked for at the weights that are given,
    not at others."""
    w, X, _ = own(5, 3)
    answer = ask(w, X)
    return not ask.same(answer, ask(w, 2 * X)) and all(
        ask.same(answer, ask(other, X)) for other in (-w, w[::-1], 3 * w)
    )
