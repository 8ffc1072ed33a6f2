"""Exercise `cross_entropy_gradient`: prediction minus truth, times the inputs."""

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
    share,
)

cross_entropy_gradient = Exercise(
    classifier.cross_entropy_gradient,
    unit="classifier",
    points=3,
    tolerance=LOGARITHMS,
    parts={"value": 0.75, "large scores": 0.15, "unchanged": 0.1},
    examples=[
        Case((np.zeros((1, 2)), np.array([[2.0]]), np.array([0]))),
        Case((np.eye(2), np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 1]))),
        Case((np.eye(3)[:2], np.array([[1.0, 2.0], [-1.0, 0.5]]), np.array([2, 0]))),
        Case((np.eye(2), np.array([[2000.0, 0.0]]), np.array([1])), "large scores"),
    ],
    fair=fits_together,
    sketch="Let softmax make probabilities of the scores, and take 1 away from each row at its "
    "true class: what is left says by how much every score should change. Each weight sees it "
    "times its input, summed over the examples. The loss is a mean, and so is its gradient.",
)


@cross_entropy_gradient.cases
def gradients(rng):
    for N, n, K in SIZES:
        yield Case(problem(rng, N, n, K))
    yield Case(large_problem(rng, 6, 2, 3), "large scores")


@cross_entropy_gradient.mistake("error-sign")
def truth_minus_prediction(W, X, y):
    """Your gradient has the wrong sign: prediction minus truth, not the other way round. Descent
    would run uphill."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return X.T @ (np.eye(W.shape[1])[y] - P) / len(y)


@cross_entropy_gradient.mistake("sum-for-mean")
def gradient_of_the_sum(W, X, y):
    """You add up over the examples. The loss is a mean, so its gradient is the mean of the
    gradients."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return X.T @ (P - np.eye(W.shape[1])[y])


@cross_entropy_gradient.mistake("row-for-column")
def gradient_transposed(W, X, y):
    """Your gradient is transposed. A gradient has the shape of what it is a gradient with respect
    to, here W."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return (P - np.eye(W.shape[1])[y]).T @ X / len(y)


@cross_entropy_gradient.slip
def truth_left_out(W, X, y):
    """You leave out the true labels. The score of the true label appears twice in the loss, and the
    second time it pulls the gradient down."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return X.T @ P / len(y)


@cross_entropy_gradient.mistake("labels-off-by-one")
def truth_one_class_off(W, X, y):
    """You take the truth off the class before the true one. Labels are 0 to K - 1."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return X.T @ (P - np.eye(W.shape[1])[y - 1]) / len(y)


@cross_entropy_gradient.mistake("missing-factor-2")
def gradient_doubled(W, X, y):
    """Your gradient is twice as long as it should be. The factor 2 belongs to squared errors; there
    is no square here."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return 2 * X.T @ (P - np.eye(W.shape[1])[y]) / len(y)


@cross_entropy_gradient.mistake("overflow-in-softmax")
def gradient_with_plain_softmax(W, X, y):
    """For large scores exp overflows, and the gradient becomes nan. Shift the scores of each row
    first."""
    E = np.exp(X @ W)
    P = E / E.sum(axis=1, keepdims=True)
    return X.T @ (P - np.eye(W.shape[1])[y]) / len(y)


@cross_entropy_gradient.slip
def gradient_of_the_scores(W, X, y):
    """You stop at the scores. By the chain rule the inputs come in: each weight counts as much as
    its input is large."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return (P - np.eye(W.shape[1])[y]) / len(y)


@cross_entropy_gradient.slip
def scores_for_probabilities(W, X, y):
    """You subtract the truth from the scores. It is the probabilities that are compared with it."""
    return X.T @ (X @ W - np.eye(W.shape[1])[y]) / len(y)


@cross_entropy_gradient.mistake("not-evaluated-at-the-point")
def gradient_at_zero_weights(W, X, y):
    """Your probabilities are all the same, as if the weights were zero. The gradient is asked for
    at the W that is given."""
    K = W.shape[1]
    return X.T @ (1 / K - np.eye(K)[y]) / len(y)


@cross_entropy_gradient.mistake("gradient-not-accumulated")
def each_class_once(W, X, y):
    """Where several examples have the same class, only the last of them is left. Add up what they
    contribute."""
    Z = X @ W
    G = X.T @ np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    G[:, y] -= X.T
    return G / len(y)


@cross_entropy_gradient.right
def example_by_example(W, X, y):
    """The mean of outer products, one an example."""
    total = np.zeros_like(W)
    for x, label in zip(X, y, strict=True):
        p = np.exp(x @ W - np.max(x @ W))
        p = p / p.sum()
        p[label] -= 1
        total += np.outer(x, p)
    return total / len(y)


@cross_entropy_gradient.right
def gradient_by_einsum(W, X, y):
    """Einstein's summation."""
    Z = X @ W
    E = np.exp(Z - Z.max(1, keepdims=True))
    D = E / E.sum(1, keepdims=True) - (np.arange(W.shape[1]) == y[:, None])
    return np.einsum("ki,kj->ij", X, D) / X.shape[0]


@cross_entropy_gradient.right
def gradient_column_by_column(W, X, y):
    """One class after the other, as nested lists."""
    Z = X @ W
    logs = Z - np.logaddexp.reduce(Z, axis=1)[:, None]
    columns = [X.T @ (np.exp(logs[:, k]) - (y == k)) / len(y) for k in range(W.shape[1])]
    return np.transpose(columns).tolist()


_SMALL = [
    own(3, 2, 3, labels=[2, 0, 2], size=0.3),
    own(4, 3, 2, labels=[1, 1, 0, 1], size=0.3),
    own(2, 2, 4, size=0.3),
]


@cross_entropy_gradient.sign("overflow-in-softmax")
def gradient_right_for_small_scores_only(ask, W, X, y):
    """It is right while the scores are small, and fails for large ones: an exponential overflows,
    vanishes or is cut off. Shift the scores of each row first, by its own largest."""
    return fails_where_large(ask, (W, X, y), X @ W, _SMALL)


# Rows, columns and labels


def _residuals(W, X, y, Z=None, axis=1):
    """Prediction minus truth."""
    return np.exp(log_softmax(X @ W if Z is None else Z, axis)) - np.eye(W.shape[1])[y]


@cross_entropy_gradient.sign("labels-off-by-one")
def truth_of_a_neighbour(ask, W, X, y):
    """You take the truth off at a neighbour of the true class. Labels count from 0: the label
    itself is the place of the true class."""
    below = own(6, 3, 4, labels=[1, 2, 3, 2])
    above = own(6, 3, 4, labels=[0, 1, 2, 1])
    return any(
        not np.isnan(share(ask(W, X, y), ask.expected(W, X, y + step)))
        for (W, X, y), step in ((below, -1), (above, 1))
    )


@cross_entropy_gradient.sign("row-for-column")
def gradient_on_its_side(ask, W, X, y):
    """Your gradient lies on its side. A gradient has the shape of what it is a gradient with
    respect to, here W: a row for each input, a column for each class."""
    W, X, y = own(5, 3, 4)
    return not np.isnan(share(ask(W, X, y), ask.expected(W, X, y).T))


@cross_entropy_gradient.sign("row-for-column")
def softmax_of_the_columns(ask, W, X, y):
    """Your probabilities sum to 1 down the columns. Each row is an example, and its classes share
    the 1."""
    W, X, y = own(5, 3, 4)
    return not np.isnan(share(ask(W, X, y), X.T @ _residuals(W, X, y, axis=0)))


@cross_entropy_gradient.sign("row-for-column")
def rows_and_columns_mixed_up(ask, W, X, y):
    """Rows and columns are mixed up somewhere: an array is transposed that should not be, or taken
    in another shape. Write the shape of every array down: rows of X are examples, columns of W are
    classes."""
    W, X, y = own(5, 3, 4)
    answer = ask(W, X, y)
    return not np.isnan(share(answer, X.reshape(3, 5) @ _residuals(W, X, y)))


@cross_entropy_gradient.sign("row-for-column")
def fits_a_square_only(ask, W, X, y):
    """Rows and columns are mixed up somewhere: it can be computed only where all numbers of rows
    and columns are equal. Rows of X are examples, columns of W are classes."""
    W, X, y = own(4, 4, 4, labels=[2, 0, 3, 3])
    answer, right = ask(W, X, y), ask.expected(W, X, y)
    tables = [left @ other for left, other in product((X, X.T), (W, W.T))]
    residuals = [
        _residuals(W, X, y, Z, axis) for Z in [*tables, *(Z.T for Z in tables)] for axis in (0, 1)
    ]
    models = [left @ some for left in (X, X.T) for R in residuals for some in (R, R.T)]
    models = [some for model in models for some in (model, model.T)]
    return any(
        not np.isnan(share(answer, model)) for model in models if np.isnan(share(right, model))
    )


@cross_entropy_gradient.sign("row-for-column")
def mean_over_another_length(ask, W, X, y):
    """You divide by the number of classes or of inputs. The loss is a mean over the examples, the
    rows of X."""
    return all(
        any(
            alike(ask(*args), len(args[2]) / other * ask.expected(*args)) for other in args[0].shape
        )
        for args in (own(5, 3, 4), own(7, 2, 3))
    )


# What is differentiated, and where


@cross_entropy_gradient.sign("stepping-the-data")
def gradient_for_the_inputs(ask, W, X, y):
    """You differentiate with respect to the inputs. The data stand still: asked is how the loss
    changes with the weights, in the shape of W."""
    W, X, y = own(5, 3, 4)
    slopes = _residuals(W, X, y) @ W.T
    answer = ask(W, X, y)
    return any(not np.isnan(share(answer, model)) for model in (slopes, slopes.T))


@cross_entropy_gradient.sign("not-evaluated-at-the-point")
def gradient_without_the_weights(ask, W, X, y):
    """Your gradient does not depend on the weights. It is asked for at the W that is given."""
    W, X, y = own(5, 3, 4)
    answer = ask(W, X, y)
    shared = np.max(np.abs(np.sum(answer, axis=1))) < 1e-9  # made of probabilities, though
    return (
        shared and np.any(answer) and all(alike(ask(V, X, y), answer) for V in (-W, W[::-1], 2 * W))
    )


# Sums


@cross_entropy_gradient.sign("gradient-not-accumulated")
def last_example_only(ask, W, X, y):
    """Only the last example is left in your gradient: each one takes the place of those before. Add
    them up."""
    W, X, y = own(5, 3, 4)
    return not np.isnan(share(ask(W, X, y), ask.expected(W, X[-1:], y[-1:])))


@cross_entropy_gradient.sign("gradient-not-accumulated")
def same_class_lost(ask, W, X, y):
    """It is right as long as every class comes once. Where several examples have the same class,
    some of them are lost: add up what they contribute."""
    once, again = (
        (own(4, 3, 4), own(3, 3, 5), own(6, 2, 7)),
        own(6, 3, 4, labels=[2, 1, 2, 3, 1, 2]),
    )
    off = ask(*again) - ask.expected(*again)
    return all(ask.right(*args) for args in once) and np.max(np.abs(off)) > 1e-6


@cross_entropy_gradient.sign("sum-for-mean")
def twice_the_examples_twice_the_gradient(ask, W, X, y):
    """With every example given twice, your gradient doubles: it is a sum. The loss is a mean, and
    so is its gradient."""
    W, X, y = own(5, 3, 4)
    return np.isclose(share(ask(W, X, y), ask.expected(W, X, y)), 5)


@cross_entropy_gradient.sign("error-sign")
def gradient_turned_round(ask, W, X, y):
    """Your gradient points the opposite way. Write down what is subtracted from what: prediction
    minus truth."""
    W, X, y = own(5, 3, 4)
    return share(ask(W, X, y), ask.expected(W, X, y)) < 0


@cross_entropy_gradient.sign("direction-equals-length")
def always_as_long(ask, W, X, y):
    """Your gradient has the right direction, but always the same length. The length says how steep
    the loss is, and is asked for too."""
    problems = own(5, 3, 4), own(6, 2, 3)
    shares = [share(ask(*args), ask.expected(*args)) for args in problems]
    return min(shares) > 0 and np.isclose(*[np.linalg.norm(ask(*args)) for args in problems])


# Finite differences of the loss


def _loss(W, X, y):
    return -np.mean(log_softmax(X @ W)[np.arange(len(y)), y])


def _quotients(W, X, y, h, sides=(1, 0)):
    """Difference quotients for every weight, from a step to one or to both sides."""
    G = np.zeros(W.shape)
    for place in np.ndindex(W.shape):
        up, down = W.copy(), W.copy()
        up[place] += h * sides[0]
        down[place] -= h * sides[1]
        G[place] = (_loss(up, X, y) - _loss(down, X, y)) / (h * sum(sides))
    return G


def _off(ask):
    args = own(5, 2, 3)
    return ask(*args) - ask.expected(*args), args


@cross_entropy_gradient.sign("h-as-small-as-possible")
def digits_lost(ask, W, X, y):
    """Your gradient jumps about when W hardly moves: the step is so small that round-off is all
    that is left. The smaller h, the fewer digits survive the subtraction."""
    W, X, y = own(5, 2, 3)
    near = [ask(W * (1 + k * 1e-13), X, y) for k in range(6)]
    jump = np.max(np.ptp(near, axis=0))
    wrong = np.max(np.abs(near[0] - ask.expected(W, X, y)))
    return alike(ask(W, X, y), near[0], 0) and jump > 6e-8 and wrong < 1e3 * jump


@cross_entropy_gradient.sign("other-coordinate-moves")
def weights_step_together(ask, W, X, y):
    """Several weights move at once. For the slope along one weight all others must stay where they
    are."""
    W, X, y = own(5, 2, 3)
    answer, wanted = ask(W, X, y), ask.expected(W, X, y)
    one_number = (
        np.shape(answer) == W.shape
        and np.ptp(answer) == 0
        and np.any([ask(k * W, X, y) for k in (1, 0.9, 1.1, 1.2)])
    )
    sums = [np.cumsum(wanted).reshape(W.shape), np.broadcast_to(wanted.sum(axis=0), W.shape)]
    return one_number or any(alike(answer, model, 0.02) for model in sums)


@cross_entropy_gradient.sign("one-sided-is-as-good")
def curvature_in_every_entry(ask, W, X, y):
    """You look at the loss to one side of each weight only, and so its curvature goes into every
    entry. The formula needs no step at all."""
    off, (W, X, y) = _off(ask)
    model = _quotients(W, X, y, 1e-4) - ask.expected(W, X, y)
    size = np.max(np.abs(off)) / np.max(np.abs(model)) * 1e-4
    return 1e-9 < size < 1e-2 and not np.isnan(share(off, model, 0.05))


@cross_entropy_gradient.sign("secant-is-tangent")
def slope_of_a_secant(ask, W, X, y):
    """Your slopes come from a step that is too long: they belong to a secant of the loss. The
    formula needs no step at all."""
    off, (W, X, y) = _off(ask)
    wanted = ask.expected(W, X, y)
    steps = [k * 10.0**-p for p in range(4) for k in (1, 2, 5) if k * 10.0**-p <= 2]
    models = [
        _quotients(W, X, y, sign * h, sides) - wanted
        for h in [*steps, 0.25]
        for sign, sides in ((1, (1, 0)), (-1, (1, 0)), (1, (1, 1)))
    ]
    return any(alike(off, model, 0.01) for model in models)


@cross_entropy_gradient.sign("not-evaluated-at-the-point")
def weights_move_on_the_way(ask, W, X, y):
    """The weights learn while you go through the examples, so each gradient belongs to other
    weights. All are asked for at one and the same W."""
    W, X, y = own(5, 3, 4)
    small = 1e-3  # a step then hardly changes the scores
    calm = W / small, small * X, y
    in_order = not alike(ask(W, X, y), ask(W, X[::-1], y[::-1]))
    return in_order and alike(ask(*calm), ask.expected(*calm), 1e-4)
