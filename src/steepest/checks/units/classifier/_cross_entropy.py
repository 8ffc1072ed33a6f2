"""Exercise `cross_entropy`: what the true classes cost, on average."""

from itertools import product

import numpy as np

from .... import classifier
from ...exercise import Case, Exercise
from ._data import (
    LOGARITHMS,
    SIZES,
    alike,
    fails_where_large,
    fits_together,
    large_problem,
    log_softmax,
    own,
    problem,
)

cross_entropy = Exercise(
    classifier.cross_entropy,
    unit="classifier",
    points=3,
    tolerance=LOGARITHMS,
    parts={"value": 0.6, "large scores": 0.3, "unchanged": 0.1},
    examples=[
        Case((np.zeros((1, 10)), np.array([[2.0]]), np.array([7]))),
        Case((np.eye(2), np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 1]))),
        Case((np.eye(2), np.array([[2.0, 0.0], [0.0, 1.0]]), np.array([1, 1]))),
        Case((np.eye(2), np.array([[2000.0, 0.0]]), np.array([1])), "large scores"),
    ],
    fair=fits_together,
    sketch="Compute the scores, one row for each example. Simplify the logarithm of the softmax on "
    "paper before you program it, so that no tiny number is ever made, and shift each row by its "
    "largest score. Pick the entry of the true class in every row, and take the mean.",
)


@cross_entropy.cases
def losses(rng):
    for N, n, K in SIZES:
        yield Case(problem(rng, N, n, K))
    for N, n, K in ((6, 2, 3), (4, 3, 4)):
        yield Case(large_problem(rng, N, n, K), "large scores")


@cross_entropy.mistake("overflow-in-softmax")
def logarithm_of_softmax(W, X, y):
    """For large scores a probability becomes 0 in the computer, and its logarithm is minus
    infinity. Simplify log and exp on paper first, so that no tiny number appears."""
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return -np.mean(np.log(P[np.arange(len(y)), y]))


@cross_entropy.mistake("overflow-in-softmax")
def no_shift_at_all(W, X, y):
    """For large scores exp overflows, and the loss becomes nan. Shift the scores of each row before
    you take exponentials."""
    E = np.exp(X @ W)
    P = E / E.sum(axis=1, keepdims=True)
    return -np.mean(np.log(P[np.arange(len(y)), y]))


@cross_entropy.mistake("overflow-in-softmax", floor=(1e-15, 1e-10, 1e-9, 1e-8))
def clipped_probabilities(W, X, y, floor=1e-12):
    """You keep probabilities away from 0 by a floor. The loss is then finite but wrong: a very
    unlikely label costs much more than the floor admits."""
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return -np.mean(np.log(np.maximum(P[np.arange(len(y)), y], floor)))


@cross_entropy.mistake("sum-for-mean")
def sum_over_examples(W, X, y):
    """You add up over the examples. The loss is their mean."""
    Z = X @ W
    return np.sum(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y])


@cross_entropy.slip
def mean_over_classes_too(W, X, y):
    """You divide by the number of classes as well. The mean is over the examples."""
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]) / Z.shape[1]


@cross_entropy.mistake("ascent-for-descent")
def log_likelihood(W, X, y):
    """Your loss has the wrong sign. The logarithm of a probability is negative, and a loss is
    positive: the better the prediction, the smaller."""
    Z = X @ W
    return np.mean(Z[np.arange(len(y)), y] - np.logaddexp.reduce(Z, axis=1))


@cross_entropy.mistake("labels-off-by-one")
def labels_counted_from_one(W, X, y):
    """You count the classes from 1, so you look at the neighbour of the true label. Labels are 0 to
    K - 1."""
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y - 1])


@cross_entropy.slip
def binary_digits(W, X, y):
    """You take the logarithm to base 2. Asked is the natural logarithm."""
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]) / np.log(2)


@cross_entropy.slip
def decimal_digits(W, X, y):
    """You take the logarithm to base 10. Asked is the natural logarithm."""
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]) / np.log(10)


@cross_entropy.slip
def loss_of_each_example(W, X, y):
    """You return the loss of each example. Asked is their mean, one number."""
    Z = X @ W
    return np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]


@cross_entropy.slip
def scores_not_shifted_back(W, X, y):
    """You leave out the normalisation: the loss is not just minus the score of the true label. The
    other scores count, too."""
    return -np.mean((X @ W)[np.arange(len(y)), y])


@cross_entropy.slip
def every_label_from_every_row(W, X, y):
    """You take the classes of all examples from every row. Each row has its own true class: pick
    one entry of each."""
    Z = X @ W
    return -np.mean((Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))[:, y])


@cross_entropy.slip
def best_class_for_the_true_one(W, X, y):
    """You take the most likely class of each row, whatever the label says. Asked is what the true
    class costs."""
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z.max(axis=1))


@cross_entropy.mistake("labels-off-by-one")
def class_zero_never_counted(W, X, y):
    """You look for the labels 1 to K, so class 0 is never counted and all others are taken for
    their neighbours. Labels are 0 to K - 1."""
    Z = X @ W
    costs = np.logaddexp.reduce(Z, axis=1)[:, None] - Z
    return sum(costs[y == k, k - 1].sum() for k in range(1, W.shape[1] + 1)) / len(y)


@cross_entropy.mistake("row-for-column")
def softmax_down_the_columns(W, X, y):
    """Your probabilities sum to 1 down the columns. Each row is an example, and its classes share
    the 1."""
    Z = X @ W
    costs = np.logaddexp.reduce(Z, axis=0) - Z
    return np.mean(costs[np.arange(len(y)), y])


@cross_entropy.right
def loss_in_a_loop(W, X, y):
    """One example after the other."""
    total = 0.0
    for x, label in zip(X, y, strict=True):
        z = x @ W
        top = max(z)
        total += top + np.log(sum(np.exp(value - top) for value in z)) - z[label]
    return total / len(y)


@cross_entropy.right
def with_one_hot_rows(W, X, y):
    """One-hot rows pick the true label."""
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logs = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return np.array(-(np.eye(W.shape[1])[y] * logs).sum() / len(y))


@cross_entropy.right
def by_logaddexp(W, X, y):
    """NumPy's logaddexp."""
    Z = X @ W
    return float(
        np.mean(np.logaddexp.reduce(Z, axis=1) - np.take_along_axis(Z, y[:, None], 1)[:, 0])
    )


_SMALL = [
    own(3, 2, 3, labels=[2, 0, 2], size=0.3),
    own(4, 3, 2, labels=[1, 1, 0, 1], size=0.3),
    own(1, 2, 4, size=0.3),
]


@cross_entropy.sign("overflow-in-softmax")
def loss_right_for_small_scores_only(ask, W, X, y):
    """It is right while the scores are small, and fails for large ones: an exponential overflows,
    or a probability becomes 0 or is cut off. Simplify log and exp on paper, and shift each row by
    its own largest score."""
    return fails_where_large(ask, (W, X, y), X @ W, _SMALL)


@cross_entropy.sign("overflow-in-softmax")
def floor_under_the_probabilities(ask, W, X, y):
    """You add a small number to each probability, so that its logarithm exists. The loss is then
    wrong for unlikely labels: simplify log and exp on paper instead."""
    added = []
    for label in (0, 1):
        W, X, y = own(1, 2, 3, labels=[label])
        added.append(np.exp(-ask(W, X, y)) - np.exp(-ask.expected(W, X, y)))
    return 1e-12 < added[0] < 0.011 and np.isclose(*added, rtol=1e-3, atol=1e-14)


@cross_entropy.sign("labels-off-by-one")
def cost_of_a_neighbour(ask, W, X, y):
    """You look at the neighbour of the true class. Labels count from 0: the label itself is the
    place of the true class."""
    below = own(6, 3, 4, labels=[1, 2, 3, 2])
    above = own(6, 3, 4, labels=[0, 1, 2, 1])
    return any(
        alike(ask(W, X, y), ask.expected(W, X, y + step))
        for (W, X, y), step in ((below, -1), (above, 1))
    )


@cross_entropy.sign("row-for-column")
def mixed_up_indices(ask, W, X, y):
    """Rows and columns are mixed up. Rows of X are examples and columns of W are classes, so each
    row of the scores belongs to one example: check the axis, the order of the indices, and what is
    transposed."""
    W, X, y = own(4, 4, 4, labels=[2, 0, 3, 3])
    answer, right = ask(W, X, y), ask.expected(W, X, y)
    each = np.arange(4)
    tables = [left @ other for left, other in product((X, X.T), (W, W.T))]
    models = [
        -np.mean(log_softmax(Z, axis)[places])
        for Z in [*tables, *(Z.T for Z in tables)]
        for axis in (0, 1)
        for places in ((each, y), (y, each))
    ]
    models = [model for model in models if not alike(model, right)]
    return any(alike(answer, k * model) for model in models for k in (1, -1, 4, -4))


@cross_entropy.sign("row-for-column")
def divided_by_another_length(ask, W, X, y):
    """You divide by the number of classes or of inputs. The loss is a mean over the examples, the
    rows of X."""
    return all(
        any(
            alike(ask(*args), len(args[2]) / other * ask.expected(*args)) for other in args[0].shape
        )
        for args in (own(5, 3, 4), own(7, 2, 3))
    )


@cross_entropy.sign("gradient-not-accumulated")
def only_the_last_example_counts(ask, W, X, y):
    """Only the last example is left in your loss: each one takes the place of those before. Add
    them up."""
    W, X, y = own(5, 3, 4)
    last = ask.expected(W, X[-1:], y[-1:])
    return any(alike(ask(W, X, y), factor * last) for factor in (1, 1 / 5))


@cross_entropy.sign("ascent-for-descent")
def loss_turned_round(ask, W, X, y):
    """Your loss has the wrong sign: it grows as the predictions get better. A loss is positive, and
    smaller is better."""
    W, X, y = own(5, 3, 4)
    return any(alike(ask(W, X, y), -factor * ask.expected(W, X, y)) for factor in (1, 5))


@cross_entropy.sign("sum-for-mean")
def twice_the_examples_twice_the_loss(ask, W, X, y):
    """With every example given twice, your loss doubles: it is a sum. Asked is the mean over the
    examples."""
    W, X, y = own(5, 3, 4)
    return alike(ask(W, X, y), 5 * ask.expected(W, X, y))


@cross_entropy.sign("not-evaluated-at-the-point")
def loss_without_the_weights(ask, W, X, y):
    """Your loss does not depend on the weights. It is asked for at the W that is given."""
    W, X, y = own(5, 3, 4)
    return all(alike(ask(other, X, y), ask(W, X, y)) for other in (-W, W[::-1], 2 * W))
