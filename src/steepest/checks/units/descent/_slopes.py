"""Gradients and curvatures that the cases of this unit share."""

import numpy as np

from ...exercise import Formula
from .._functions import number

BOWL = Formula("2*w", "w")
RAVINE = Formula("np.array([w[0], 25*w[1]])", "w")
AT_REST = (
    "The gradient is zero on the way. That is no reason to stop: a row for every step is asked."
)


def bowl_gradient(rng, n):
    """The gradient of a random quadratic with a different curvature along each coordinate.

    Neighbours are tied together, so that one coordinate moves the slope along the next.
    """
    slopes = [f"{number(rng, 0.3, 3)}*(w[{i}] - {number(rng, 0.1, 2)})" for i in range(n)]
    for i in range(n - 1):
        tie = number(rng, 0.1, 0.3)
        slopes[i] += f" + {tie}*w[{i + 1}]"
        slopes[i + 1] += f" + {tie}*w[{i}]"
    return Formula(f"np.array([{', '.join(slopes)}])", "w")


def resting(rng):
    """A bowl whose bottom is reached in one step of the size given, and a point: exactly zero."""
    bottom, curvature = np.round(8 * rng.uniform(-2, 2, size=2)) / 8, 2.0 ** rng.integers(0, 3)
    gradient = Formula(f"{curvature}*(w - np.array([{bottom[0]}, {bottom[1]}]))", "w")
    return gradient, bottom, 1 / curvature


def symmetric(rng, eigenvalues):
    """A random symmetric matrix with nearly the given eigenvalues, to three decimals."""
    n = len(eigenvalues)
    Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    H = np.round(Q @ np.diag(eigenvalues) @ Q.T, 3)
    return (H + H.T) / 2
