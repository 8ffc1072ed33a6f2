"""Exercise `mean_step_bound`: 1/λmax of R = XᵀX/N, the bound of μ in the mean."""

import numpy as np

from .... import adaptive
from ...exercise import Case, Exercise
from .._functions import any_n
from ._data import SOLVED, X2, X3, alike, alike_one, data, only_where_square, own

mean_step_bound = Exercise(
    adaptive.mean_step_bound,
    unit="lms",
    points=2,
    tolerance=SOLVED,
    parts={"value": 0.5, "any n": 0.35, "unchanged": 0.15},
    fair=lambda X: np.linalg.matrix_rank(X) == min(X.shape),
    examples=[
        Case((np.array([[2.0, 0.0], [0.0, 1.0], [1.0, 1.0]]),)),
        Case((X2,)),
        Case((np.array([[2.0], [1.0]]),), "any n", why=any_n(1)),
        Case((X3,), "any n", why=any_n(3)),
    ],
    sketch="First R, the mean of x times x transposed: a square matrix with a row for each weight. "
    "Its largest eigenvalue is the curvature of the steepest way through the bowl. The bound is "
    "the smaller, the larger that is: write down for which μ a step there does not overshoot.",
)


@mean_step_bound.cases
def inputs(rng):
    for N in (6, 3, 10):
        yield Case((data(rng, N, 2)[0],))
    for N, n in ((10, 3), (4, 1), (12, 4), (3, 3)):
        yield Case((data(rng, N, n)[0],), "any n", why=any_n(n))


@mean_step_bound.mistake("bound-is-2-over-λ")
def twice_the_bound(X):
    """Your bound is twice too large. It is the one for a step of μ' in the other convention; here
    the step is 2μ, so μ must be half of that."""
    return 2 / np.linalg.eigvalsh(X.T @ X / len(X))[-1]


@mean_step_bound.mistake("sum-for-mean")
def bound_from_the_sum(X):
    """You take the eigenvalues of a sum over the examples. R is a mean: divide by their number."""
    return 1 / np.linalg.eigvalsh(X.T @ X)[-1]


@mean_step_bound.mistake("missing-factor-2")
def half_the_bound(X):
    """Your bound is half as large as it should be. The step is 2μ, and the factor counts once:
    write down by what a step multiplies the distance to the minimum."""
    return 1 / np.linalg.eigvalsh(2 * X.T @ X / len(X))[-1]


@mean_step_bound.mistake("one-coordinate-at-a-time")
def bound_of_the_strongest_input(X):
    """You look at each input alone, at the diagonal of R. The steepest way through the bowl may run
    between the axes: it takes the eigenvalues of the whole matrix."""
    return 1 / np.max(np.mean(X**2, axis=0))


@mean_step_bound.mistake("row-for-column")
def divided_by_the_columns(X):
    """You divide by the number of columns. The examples are the rows of X, and R is a mean over
    the examples."""
    return 1 / np.linalg.eigvalsh(X.T @ X / X.shape[1])[-1]


@mean_step_bound.mistake("in-place-overwrite")
def centred_where_it_stands(X):
    """Your function changes X itself: it takes off the mean of the inputs, in the caller's array.
    Work on a copy; and R is the mean of x times x transposed, as they are."""
    X -= X.mean(axis=0)
    return 1 / np.linalg.eigvalsh(X.T @ X / len(X))[-1]


@mean_step_bound.slip
def bound_from_the_flattest(X):
    """You take the smallest eigenvalue. The flattest direction allows long steps; the steepest one
    sets the limit."""
    return 1 / np.linalg.eigvalsh(X.T @ X / len(X))[0]


@mean_step_bound.slip
def bound_from_the_trace(X):
    """You divide by the sum of the eigenvalues, the trace of R. That bound is safe but smaller:
    asked is the one from the largest eigenvalue."""
    return 1 / np.trace(X.T @ X / len(X))


@mean_step_bound.slip
def bound_in_mean_square(X):
    """That is the bound in mean square, which is smaller. Asked is the one for the mean of the
    weights."""
    return 1 / (3 * np.trace(X.T @ X / len(X)))


@mean_step_bound.slip
def covariance_for_correlation(X):
    """You subtract the mean of the inputs first. R is the mean of x times x transposed, as they
    are."""
    return 1 / np.linalg.eigvalsh(np.atleast_2d(np.cov(X.T, bias=True)))[-1]


@mean_step_bound.slip
def largest_eigenvalue_of_r(X):
    """You return the largest eigenvalue of R. The steeper the bowl, the smaller μ must be."""
    return np.linalg.eigvalsh(X.T @ X / len(X))[-1]


@mean_step_bound.right
def by_singular_values(X):
    """The largest singular value of X, squared, over N."""
    return len(X) / np.linalg.svd(X, compute_uv=False)[0] ** 2


@mean_step_bound.right
def by_spectral_norm(X):
    """The spectral norm of R, as a 0-d array."""
    return np.array(1 / np.linalg.norm(X.T @ X / X.shape[0], 2))


@mean_step_bound.right
def by_outer_products(X):
    """R as the mean of outer products."""
    R = sum(np.outer(x, x) for x in X) / len(X)
    return 1 / max(np.linalg.eig(R)[0].real)


def _inputs():
    return own(8, 3)[1]


def _bounds(matrix):
    return 1 / np.linalg.eigvalsh(matrix)[-1]


@mean_step_bound.sign("row-for-column")
def right_only_for_a_square(ask, X):
    """It is right only where X has as many rows as columns. The rows are the examples, and the mean
    is over them."""
    return only_where_square(ask, lambda N, n: (own(N, n)[1],))


@mean_step_bound.sign("row-for-column")
def columns_taken_as_examples(ask, X):
    """Rows and columns are mixed up. Each row of X is an example; R has a row and a column for each
    weight, and is a mean over the examples."""
    X = _inputs()
    outer, covariance = X @ X.T / 3, [np.cov(X), np.cov(X, bias=True)]
    models = [_bounds(matrix) for matrix in (outer, *covariance)]
    traces = [1 / np.trace(matrix) for matrix in covariance]
    return alike_one(ask(X), [*models, *traces], (1, 2, 0.5))


@mean_step_bound.sign("bound-is-2-over-λ")
def two_over_a_sum(ask, X):
    """Your bound is that of the other convention, with 2 over an eigenvalue. Here the step is 2μ;
    besides, R is a mean, and not a sum."""
    X = _inputs()
    return alike(ask(X), 2 * _bounds(X.T @ X))


@mean_step_bound.sign("one-coordinate-at-a-time")
def each_input_alone(ask, X):
    """You look at each input alone, at the diagonal of R. The steepest way through the bowl may run
    between the axes, and there is one bound for all weights together."""
    X = _inputs()
    powers = np.mean(X**2, axis=0)
    models = [1 / powers, 1 / powers.max()]
    return alike_one(ask(X), models, (1, 2, 0.5, 1 / 8))


@mean_step_bound.sign("unit-length-forgotten")
def vector_of_another_length(ask, X):
    """Your eigenvalue comes from a vector that does not have length one. In vᵀRv the length of v
    counts twice: divide it out, or scale v first."""
    X = own(8, 4)[1]
    v = np.linalg.eigh(X.T @ X)[1][:, -1]
    squares = [np.max(np.abs(v)) ** 2, np.sum(np.abs(v)) ** 2, np.sum(v) ** 2]
    powers = np.log2(ask(X) / ask(2 * X)) / 2  # 1 for an eigenvalue of R
    often = powers > 2.5 and np.isclose(powers % 2, 1)  # R several times on either side
    return often or alike_one(ask(X), [square * _bounds(X.T @ X / 8) for square in squares], (1, 2))


@mean_step_bound.sign("convex-so-any-step")
def no_bound_at_all(ask, X):
    """You say that there is no bound. The bowl is convex, but on its steep sides a long step
    overshoots, and further each time."""
    return np.all(np.isposinf(ask(_inputs())))


@mean_step_bound.sign("sum-for-mean")
def twice_the_examples_half_the_bound(ask, X):
    """With every example given twice, your bound is halved: R is a sum. It is a mean, which does
    not grow just because there are more examples."""
    X = _inputs()
    return alike(ask(np.vstack([X, X])), np.asarray(ask(X)) / 2)
