"""Examples with scores and labels: those of the cases, and the signs' own."""

import numpy as np

from ...exercise import Tolerance

LOGARITHMS = Tolerance(
    rtol=1e-8,
    atol=1e-10,
    reason="Exponentials and logarithms are good to 1e-15; subtracting the largest score or not "
    "changes the last digits only.",
)
SIZES = (3, 2, 3), (4, 3, 4), (1, 2, 2), (6, 2, 5)  # N, n, K: small enough to be shown in full
NEAR = 1e-6  # relative; what signs ask tells ideas apart, not digits


def scores(rng, N, K, size=2.0):
    """Random scores with two decimals."""
    return np.round(size * rng.normal(size=(N, K)), 2)


def problem(rng, N, n, K, size=1.0):
    """Random weights (n, K), inputs (N, n) and labels that hold the first and the last class."""
    y = rng.integers(0, K, size=N)
    y[:2] = [K - 1, 0][: len(y)]
    return scores(rng, n, K, size), scores(rng, N, n, 1.0), y


def large_problem(rng, N, n, K):
    """A random problem in which every row has a score that is much too large for exp."""
    while True:
        W, X, y = problem(rng, N, n, K, size=2000.0)
        if (X @ W).max(axis=1).min() > 800:
            return W, X, y


def fits_together(W, X, y):
    """Whether weights, inputs and labels are those of one problem, with a choice of classes."""
    return (
        X.shape[1] == W.shape[0]
        and len(X) == len(y) > 0
        and W.shape[1] >= 2
        and max(y) < W.shape[1]
    )


def own(N, n, K, labels=None, size=1.0):
    """A sign's own problem: always the same, and of no special kind.

    Labels run through the classes in turn, or through those given.
    """
    rng = np.random.default_rng([N, n, K])
    labels = np.array(range(K) if labels is None else labels)
    return size * rng.normal(size=(n, K)), rng.normal(size=(N, n)), np.resize(labels, N)


def alike(value, model, near=NEAR):
    """Whether an answer's numbers are those of a model, in shape and up to ``near``."""
    value, model = np.asarray(value, float), np.asarray(model, float)
    if value.shape != model.shape or not np.all(np.isfinite(value)) or not np.any(model):
        return False
    return bool(np.max(np.abs(value - model)) <= near * np.max(np.abs(model)))


def share(value, model, near=NEAR):
    """c with value = c · model, for more than one number; nan where there is no such c."""
    value, model = np.asarray(value, float), np.asarray(model, float)
    if value.shape != model.shape or value.size < 2 or not np.any(model):
        return np.nan
    c = np.sum(value * model) / np.sum(model * model)
    return c if abs(c) > 1e-9 and alike(value, c * model, near) else np.nan


def log_softmax(Z, axis=1):
    """Logarithms of the probabilities along an axis."""
    return Z - np.logaddexp.reduce(Z, axis=axis, keepdims=True)


def fails_where_large(ask, args, Z, problems):
    """Whether an answer fails for large scores Z, and is right for problems with small ones."""
    large = np.max(np.abs(Z)) > 4
    return large and not ask.right(*args) and all(ask.right(*small) for small in problems)
