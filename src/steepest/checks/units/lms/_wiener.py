"""Exercise `wiener`: the weights with the least mean squared error."""

from weakref import WeakKeyDictionary

import numpy as np

from .... import adaptive
from ...exercise import Case, Exercise
from ...probing import NoAnswerError
from .._functions import any_n
from ._data import (
    D2,
    D3,
    FACTORS,
    SOLVED,
    X2,
    X3,
    alike,
    alike_one,
    data,
    lone,
    one_number_each,
    own,
    share,
)

wiener = Exercise(
    adaptive.wiener,
    unit="lms",
    points=2,
    tolerance=SOLVED,
    parts={"value": 0.5, "any n": 0.35, "unchanged": 0.15},
    fair=lambda X, d: len(X) > X.shape[1] and np.linalg.cond(X) < 20 and np.any(X.T @ d),
    examples=[
        Case((np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0, 3.0]))),
        Case((X2, D2)),
        Case((np.array([[1.0], [2.0]]), np.array([2.0, 5.0])), "any n", why=any_n(1)),
        Case((X3, D3), "any n", why=any_n(3)),
    ],
    sketch="At the bottom of the bowl the gradient is zero. That is one equation for each weight: "
    "the correlations of the inputs with each other, times the weights, are their correlations "
    "with the target. Make the matrix and the right side from the data, and solve the system.",
)


@wiener.cases
def least_squares_problems(rng):
    for N in (8, 5, 12):
        yield Case(data(rng, N, 2))
    for N, n in ((12, 3), (5, 1), (20, 4)):
        yield Case(data(rng, N, n), "any n", why=any_n(n))


@wiener.mistake("sum-for-mean")
def one_of_two_means(X, d):
    """You divide only one of R and p by the number of examples. Divide both, or neither: in the
    solution it cancels."""
    return np.linalg.solve(X.T @ X, X.T @ d) / len(d)


@wiener.mistake("sum-for-mean")
def mean_for_r_only(X, d):
    """You divide only one of R and p by the number of examples. Divide both, or neither: in the
    solution it cancels."""
    return np.linalg.solve(X.T @ X / len(d), X.T @ d)


@wiener.mistake("missing-factor-2")
def half_the_solution(X, d):
    """Your weights are half as large as they should be. Where the gradient 2(Rw - p) is zero, the
    factor 2 has no say."""
    return np.linalg.solve(2 * X.T @ X, X.T @ d)


@wiener.mistake("one-coordinate-at-a-time")
def each_weight_alone(X, d):
    """You fit each weight alone, as if the inputs had nothing to do with each other. Their
    correlations, off the diagonal of R, belong to the system."""
    return (X.T @ d) / np.sum(X**2, axis=0)


@wiener.mistake("row-for-column", by_kind=True)
def solution_as_a_column(X, d):
    """You return a column, an array with two axes. The weights are a vector, of shape (n,)."""
    return np.linalg.solve(X.T @ X, X.T @ d).reshape(-1, 1)


@wiener.mistake("error-sign")
def weights_turned_round(X, d):
    """Your weights have the wrong sign. The error is target minus output; follow its sign to the
    place where the gradient is zero."""
    return -np.linalg.solve(X.T @ X, X.T @ d)


@wiener.slip
def divided_entry_by_entry(X, d):
    """You divide by the entries of R. To undo a matrix takes its inverse, or a solver of linear
    systems."""
    R, p = X.T @ X / len(d), X.T @ d / len(d)
    return p @ (1 / np.where(R == 0, 1, R))


@wiener.mistake(None, by_kind=True)
def one_weight_more(X, d):
    """You return one weight more than there are inputs. This neuron has no constant part: it has a
    weight for each column of X, and nothing else."""
    return np.linalg.lstsq(np.column_stack([X, np.ones(len(d))]), d, rcond=None)[0]


@wiener.slip
def correlations_alone(X, d):
    """You return p, the correlation of the inputs with the target. It still has to be turned and
    scaled by the inverse of R."""
    return X.T @ d / len(d)


@wiener.slip
def ridge(X, d):
    """Your weights are a little too small: something is added to the diagonal of R. Asked is the
    minimum of the mean squared error itself."""
    return np.linalg.solve(X.T @ X + 0.1 * np.eye(X.shape[1]), X.T @ d)


@wiener.right
def pseudo_inverse(X, d):
    """The pseudo-inverse."""
    return np.linalg.pinv(X) @ d


@wiener.right
def normal_system(X, d):
    """The normal equations, R w = p."""
    return np.linalg.solve(X.T @ X / len(d), X.T @ d / len(d))


@wiener.right
def by_qr(X, d):
    """QR decomposition, which is kinder to round-off."""
    Q, R = np.linalg.qr(X)
    return np.linalg.solve(R, Q.T @ d)


def _problem():
    _, X, d = own(7, 3)
    return X, d


@wiener.sign("row-for-column")
def columns_taken_as_examples(ask, X, d):
    """Rows and columns are mixed up. Each row of X is an example; R has a row and a column for each
    weight, and p an entry for each."""
    _, X, d = own(4, 4)
    R, R_turned = X.T @ X, X @ X.T
    models = [(R_turned, X @ d), (R_turned, X.T @ d), (R, X @ d)]
    return alike_one(ask(X, d), [np.linalg.solve(*pair) for pair in models], (*FACTORS, 4, 0.25))


@wiener.sign("row-for-column")
def divided_by_the_weights(ask, X, d):
    """You divide by the number of columns of X. The examples are its rows, and the means are over
    the examples."""
    answers = [(ask(*own(N, n)[1:]), ask.expected(*own(N, n)[1:])) for N, n in ((7, 3), (9, 2))]
    factors = [share(answer, wanted) for answer, wanted in answers]
    return np.allclose(factors, [7 / 3, 9 / 2]) or np.allclose(factors, [3 / 7, 2 / 9])


@wiener.sign("dot-product-is-a-vector")
def products_not_added(ask, X, d):
    """You multiply entry by entry and do not add the products up. A matrix times a vector adds
    along each row, and gives one weight for each."""
    X, d = _problem()
    answer, wanted = np.asarray(ask(X, d)), ask.expected(X, d)
    sums = [answer.sum(axis=i) for i in (0, 1)] if answer.shape == (3, 3) else []
    sums += one_number_each(answer, X)
    return alike_one(wanted, sums, (1, 7, 1 / 7))


@wiener.sign("sum-for-mean")
def one_of_two_sums(ask, X, d):
    """One of R and p is a sum in your code, and the other a mean. Take both as means, or both as
    sums: in the solution the number of examples cancels."""
    X, d = _problem()
    factors = (
        share(ask(X, d), ask.expected(X, d)),
        share(ask(X[:5], d[:5]), ask.expected(X[:5], d[:5])),
    )
    ratio = factors[1] / factors[0]
    return np.isclose(ratio, 5 / 7) or np.isclose(ratio, 7 / 5)


@wiener.sign("error-sign")
def the_other_way(ask, X, d):
    """Your weights have the wrong sign. The error is target minus output; follow its sign to the
    place where the gradient is zero."""
    X, d = _problem()
    return share(ask(X, d), ask.expected(X, d)) < 0


@wiener.sign("direction-equals-length")
def weights_of_length_one(ask, X, d):
    """Your weights have the right direction, but always the same length. Their length matters too:
    the outputs must be as large as the targets."""
    X, d = _problem()
    answers = [ask(X, d), ask(X, 3 * d)]
    wanted = ask.expected(X, d)
    return all(share(a, wanted) > 0 for a in answers) and np.isclose(*map(np.linalg.norm, answers))


# Many steps on many bowls take their time, and say the same for every case: once is enough.
_RUNS = WeakKeyDictionary()


def _descents(ask):
    """How far an answer goes in all, and along a flat axis, 1 being right; on steep bowls first."""
    w = np.array([1.0, 2.0])
    for scale in (100, 30, 10, 5, 3, 2, 1.5, 1, 0.7, 0.5, 0.3, 0.1, 0.03):
        X = scale * np.diag([1.0, 0.3]) * np.sqrt(2)
        way = ask(X, X @ w) / w
        if np.all(np.isfinite(way)):
            yield np.max(np.abs(way)), way[1]
        else:  # it has left the range of numbers; smaller ones say which way
            yield np.inf, ask(X, X @ (1e-150 * w))[1] / (1e-150 * w[1])


def _runs_away(ask, X, d):
    """Which way an answer goes that runs away: 1 to the bottom, -1 uphill, 0 if it does not."""
    answer, wanted = ask(X, d), ask.expected(X, d)
    if np.shape(answer) != np.shape(wanted):
        return 0
    if np.all(np.isfinite(answer)) and np.max(np.abs(answer)) < 10 * np.max(np.abs(wanted)):
        raise NoAnswerError  # not on this bowl
    if ask.answer not in _RUNS:
        _RUNS[ask.answer] = _way_of_running(ask)
    return _RUNS[ask.answer]


def _way_of_running(ask):
    sizes, uphill = [], False
    for size, flat in _descents(ask):
        sizes.append(size)
        uphill |= flat < 0
        if 1e-12 < flat < 1.5:
            uphill = False
            break
    away = max(sizes) > 1e15 or min(sizes) > 1e3
    return (-1 if uphill else 1) if away else 0


@wiener.sign("ascent-for-descent")
def climbs_the_bowl(ask, X, d):
    """Your steps lead uphill, away from the bottom of the bowl. Look at the sign of the step
    against that of the gradient."""
    return _runs_away(ask, X, d) < 0


@wiener.sign("convex-so-any-step")
def jumps_out_of_the_bowl(ask, X, d):
    """Your steps are too long for a steep bowl, and so they jump further and further away. That a
    bowl has one bottom does not mean that every step size leads there."""
    return _runs_away(ask, X, d) > 0


@wiener.sign("one-coordinate-at-a-time")
def only_the_last_slope_is_zero(ask, X, d):
    """You set one weight after the other, and each new one spoils those before. All slopes must be
    zero at once: that is a system of equations."""
    X, d = _problem()
    slopes = np.abs(X.T @ (X @ ask(X, d) - d))
    level = slopes < 1e-8 * np.max(slopes)
    return np.sum(level) == 1 and (level[0] or level[-1])


@wiener.sign("one-coordinate-at-a-time")
def one_weight_only(ask, X, d):
    """Only one of your weights is not zero. All inputs together make the least error: that is a
    system of equations, not a choice."""
    X, d = _problem()
    places = [lone(ask(np.roll(X, k, axis=1), d)) for k in (0, 1)]
    return None not in places and places[0] != places[1]


@wiener.sign("one-coordinate-at-a-time")
def each_weight_by_itself(ask, X, d):
    """You fit each weight alone, as if the inputs had nothing to do with each other. Their
    correlations, off the diagonal of R, belong to the system."""
    X, d = _problem()
    alone = (X.T @ d) / np.sum(X**2, axis=0)
    return alike_one(ask(X, d), [alone], (*FACTORS, 7, 1 / 7))


@wiener.sign("labels-off-by-one")
def target_of_another_row(ask, X, d):
    """You pair each row with the target of the row before or after. All of an example has the same
    index."""
    X, d = _problem()
    return alike_one(ask(X, d), [ask.expected(X, np.roll(d, places)) for places in (1, -1)])


@wiener.sign("product-rule-forgotten")
def one_half_of_a_square(ask, X, d):
    """Your weights are twice as large as they should be. In wᵀRw both factors change with w, and so
    its gradient has a factor 2, like that of the other part."""
    X, d = _problem()
    return alike(ask(X, d), 2 * ask.expected(X, d))
