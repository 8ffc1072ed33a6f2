"""Examples for a neuron: those of the cases, and the signs' own, with what signs ask of them."""

import numpy as np

from ...exercise import Tolerance

SOLVED = Tolerance(
    rtol=1e-7,
    atol=1e-8,
    reason="Solving a linear system loses a few digits, different ones for each method; the inputs "
    "here are well conditioned, so 1e-7 is ample.",
)
X2 = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 0.5]])
D2 = np.array([4.0, 1.0, -2.0])
X3 = np.array([[1.0, 0.5, -1.0], [2.0, -1.0, 1.0], [0.0, 1.0, 3.0], [1.0, 1.0, 0.5]])
D3 = np.array([1.0, -1.0, 2.0, 0.5])

# Factors that come on top of a mistake, by the way: the 2 of the square, and a sign.
FACTORS = (1, 2, 0.5, -1, -2, -0.5)
NEAR = 1e-5  # relative; what is asked here tells ideas apart, not digits


def data(rng, N, n):
    """Random inputs (N, n) and targets (N,) with two decimals."""
    X = np.round(rng.normal(size=(N, n)), 2)
    d = np.round(X @ rng.uniform(-2, 2, size=n) + rng.normal(size=N), 2)
    return X, d


def own(N, n):
    """A sign's own weights, inputs and targets: always the same, and of no special kind."""
    rng = np.random.default_rng([N, n])
    w = rng.uniform(0.5, 2, size=n) * rng.choice([-1, 1], size=n)
    X = rng.normal(size=(N, n))
    return w, X, X @ rng.uniform(1, 3, size=n) + rng.normal(size=N)


def alike(value, model, near=NEAR):
    """Whether an answer's numbers are those of a model, in shape and up to ``near``."""
    value, model = np.asarray(value), np.asarray(model)
    if value.shape != model.shape or not (_finite(value) and np.any(model)):
        return False
    return bool(np.max(np.abs(value - model)) <= near * np.max(np.abs(model)))


def alike_one(value, models, factors=(1,)):
    """Whether an answer is like one of several models, times one of the factors."""
    return any(alike(value, factor * model) for model in models for factor in factors)


def share(value, model, near=NEAR):
    """c with value = c · model, for more than one number; nan where there is no such c."""
    value, model = np.asarray(value), np.asarray(model)
    if value.shape != model.shape or value.size < 2 or not _finite(value):
        return np.nan
    c = np.sum(value * model) / np.sum(model * model)
    return c if abs(c) > 1e-9 and alike(value, c * model, near) else np.nan


def parallel(value, models, near=NEAR):
    """Whether an answer is a multiple of one of several models."""
    return any(not np.isnan(share(value, model, near)) for model in models)


def only_where_square(ask, args):
    """Whether an answer is right where there are as many examples as weights, and only there.

    ``args(N, n)`` makes arguments of that size.
    """
    square, other = [(2, 2), (3, 3)], [(5, 3), (2, 4)]
    return all(ask.right(*args(*size)) for size in square) and not any(
        ask.right(*args(*size)) for size in other
    )


def one_number_each(value, X):
    """Sums over either axis of an answer with a number for each entry of X; none if it has not."""
    value, (N, n) = np.asarray(value), X.shape
    if value.shape == (n, N):
        value = value.T
    if value.size != N * n:
        return []
    value = value.reshape(N, n)
    return [value.sum(axis=0), value.sum(axis=1)]


def rolled(w, X, d):
    """The same problem with its inputs in other orders, so that none is always the first."""
    for k in range(w.size):
        yield np.roll(w, k), np.roll(X, k, axis=1), d


def learns_inside(ask, w, X, d):
    """Whether the weights of an answer move while it measures, though they should not.

    Small inputs with large weights give the same outputs, but then a step changes hardly anything.
    """
    small = 1e-3
    calm = w / small, small * X, d
    wrong = not alike(ask(w, X, d), ask.expected(w, X, d), 1e-7)
    return wrong and alike(ask(*calm), ask.expected(*calm))


def lone(vector):
    """Index of the only entry that is not zero; None if there are more, or none."""
    (places,) = np.nonzero(np.abs(vector) > 1e-12)
    return int(places[0]) if np.ndim(vector) == 1 and len(places) == 1 else None


def _finite(value):
    return bool(np.all(np.isfinite(value)))
