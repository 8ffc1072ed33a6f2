"""Exercise `largest_stable_step`: 2 over the largest eigenvalue of H."""

import numpy as np

from .... import descent
from ...exercise import Case, Exercise
from .._functions import any_n
from ._slopes import symmetric

LARGE = np.array([[4.0, -1.0, 0.0], [-1.0, 3.0, 0.5], [0.0, 0.5, 1.0]])

largest_stable_step = Exercise(
    descent.largest_stable_step,
    unit="descent",
    points=2,
    parts={"value": 0.6, "any n": 0.3, "unchanged": 0.1},
    examples=[
        Case((np.array([[1.0, 0.0], [0.0, 25.0]]),)),
        Case((np.array([[2.0, 1.0], [1.0, 2.0]]),)),
        Case((np.array([[2.0, -1.0], [-1.0, 3.0]]),)),
        Case((np.array([[2.0]]),), "any n", why=any_n(1)),
        Case((LARGE,), "any n", why=any_n(3)),
    ],
    fair=lambda H: len(H) > 1,
    sketch="Along each eigenvector of H the descent goes its own way, and is multiplied by the "
    "same number in every step. The largest eigenvalue is the first for which that number leaves "
    "the range from -1 to 1. Find the step size at which it just does.",
)


@largest_stable_step.cases
def curved_upwards(rng):
    for n in (2, 2, 2, 1, 3, 4, 5):
        special = {} if n == 2 else {"part": "any n", "why": any_n(n)}
        yield Case((symmetric(rng, np.sort(rng.uniform(0.5, 9, size=n))),), **special)
    top = rng.uniform(3, 9)  # two that are nearly as large
    yield Case((symmetric(rng, [0.5, 0.9 * top, top]),), "any n", why=any_n(3))


@largest_stable_step.mistake("missing-factor-2")
def one_over_the_largest(H):
    """Your bound is half of what is allowed. Each direction is multiplied by 1 - ηλ, which may go
    down to -1, not only to 0."""
    return 1 / np.linalg.eigvalsh(H)[-1]


@largest_stable_step.slip
def from_the_smallest_eigenvalue(H):
    """You take the smallest eigenvalue. The flattest direction allows long steps; it is the
    steepest one that sets the limit."""
    return 2 / np.linalg.eigvalsh(H)[0]


@largest_stable_step.slip
def fastest_instead_of_largest(H):
    """That is the step that converges fastest. Asked is the limit beyond which the steepest
    direction grows."""
    eigenvalues = np.linalg.eigvalsh(H)
    return 2 / (eigenvalues[0] + eigenvalues[-1])


@largest_stable_step.mistake("one-coordinate-at-a-time")
def largest_entry_of_the_diagonal(H):
    """You look at the diagonal only, the curvature along the axes. Between the axes the curvature
    can be larger: look at the eigenvalues."""
    return 2 / np.max(np.diag(H))


@largest_stable_step.slip
def from_the_trace(H):
    """You divide by the sum of all eigenvalues, the trace. Only the largest one sets the limit."""
    return 2 / np.trace(H)


@largest_stable_step.slip
def from_all_entries(H):
    """You divide by the root of the sum of all squared entries, which is larger than the largest
    eigenvalue. The limit is set by the steepest direction alone."""
    return 2 / np.linalg.norm(H)


@largest_stable_step.slip
def from_the_rows(H):
    """You use the largest row, its sizes added up. That is never less than the largest eigenvalue,
    and mostly more: your step is stable, but not the longest one."""
    return 2 / np.max(np.sum(np.abs(H), axis=1))


@largest_stable_step.mistake("derivative-is-one-number")
def first_entry_only(H):
    """You take the first entry of H, as if f had one second derivative. The curvature depends on
    the direction, and the eigenvalues say how."""
    return 2 / H[0, 0]


@largest_stable_step.mistake("derivative-is-one-number")
def sum_of_all_entries(H):
    """You add up all entries of H, as if f had one second derivative. The curvature depends on the
    direction, and the eigenvalues say how."""
    return 2 / np.sum(H)


@largest_stable_step.mistake("derivative-is-one-number")
def mean_of_all_entries(H):
    """You take the mean of all entries of H, as if f had one second derivative. The curvature
    depends on the direction, and the eigenvalues say how."""
    return 2 / np.mean(H)


@largest_stable_step.mistake("derivative-is-one-number")
def mean_curvature(H):
    """You take the mean of the curvatures, as if f had one for all directions. The largest of them
    sets the limit."""
    return 2 * len(H) / np.trace(H)


@largest_stable_step.mistake("derivative-is-one-number")
def from_the_determinant(H):
    """You make one number of H, its determinant, as if f had one second derivative. The curvature
    depends on the direction, and the eigenvalues say how."""
    return 2 / np.linalg.det(H)


@largest_stable_step.mistake("derivative-is-one-number")
def from_the_root_of_the_determinant(H):
    """You make one number of H from its determinant, as if f had one curvature for all directions.
    The largest of the curvatures sets the limit."""
    return 2 / np.abs(np.linalg.det(H)) ** (1 / len(H))


@largest_stable_step.mistake("ascent-for-descent")
def negative_step(H):
    """Your step size is negative, so the steps would lead uphill. The sign of descent stands in the
    update already."""
    return -2 / np.linalg.eigvalsh(H)[-1]


@largest_stable_step.mistake("in-place-overwrite")
def scaled_in_place(H):
    """The values are right, but H /= … scales the caller's own matrix: afterwards it is not what it
    was. Make a new array."""
    size = np.max(np.abs(H))
    H /= size
    return 2 / (np.linalg.eigvalsh(H)[-1] * size)


@largest_stable_step.slip
def largest_eigenvalue_itself(H):
    """You return the largest eigenvalue. The steeper the surface, the shorter the steps must be."""
    return np.linalg.eigvalsh(H)[-1]


@largest_stable_step.slip
def half_the_largest_eigenvalue(H):
    """Your fraction stands on its head: the steeper the surface, the shorter the steps must be."""
    return np.linalg.eigvalsh(H)[-1] / 2


@largest_stable_step.sign("convex-so-any-step")
def no_limit(ask, H):
    """Your answer does not depend on how steep the surface is. On a convex surface, too, steps that
    are too long lead away from the minimum."""
    steps = [float(ask(scale * H)) for scale in (1.0, 3.0)]
    return steps[0] == steps[1] or np.isinf(steps[0])


@largest_stable_step.sign("one-coordinate-at-a-time")
def a_limit_for_each_coordinate(ask, H):
    """You return several step sizes. All coordinates move at once, with the same step size: the
    steepest direction sets the limit for all."""
    steps = ask(H)
    return np.shape(steps) == (len(H),) and len(H) > 1


@largest_stable_step.sign("one-coordinate-at-a-time")
def diagonal_alone(ask, H):
    """You look at the diagonal only, the curvature along the axes. Between the axes the curvature
    can be larger: look at the eigenvalues."""
    for matrix in (turned(3.0, 0.6), turned(7.0, 1.1)):
        entry = 2 / ask(matrix)
        if not np.any(np.isclose(np.outer([0.5, 1, 2], np.diag(matrix)), entry)):
            return False
    return True


@largest_stable_step.sign("unit-length-forgotten")
def eigenvector_of_another_length(ask, H):
    """Your bound is right where the eigenvectors lie along the axes, and wrong where they do not.
    vᵀHv is the eigenvalue only if v has length one, the root of the sum of squares."""
    if not all(ask.right(np.diag(values)) for values in ([5.0, 1.0], [1.0, 3.0])):
        return False
    shares = [ask(turned(top, 0.6)) / ask.expected(turned(top, 0.6)) for top in (3.0, 7.0)]
    return np.isclose(*shares, rtol=1e-6) and not np.isclose(shares[0], 1)


@largest_stable_step.sign("row-for-column")
def eigenvector_from_a_row(ask, H):
    """You read the eigenvectors as rows. np.linalg.eigh puts them into columns: vectors[:, i]
    belongs to the eigenvalue i."""
    for matrix in (BENT, BENT + np.eye(3)):
        rows = np.linalg.eigh(matrix)[1]
        by_rows = [row @ matrix @ row for row in rows]
        if not np.any(np.isclose(2 / ask(matrix), by_rows)):
            return False
    return True


BENT = np.array([[4.0, -1.0, 0.3], [-1.0, 3.0, 0.5], [0.3, 0.5, 1.0]])


def turned(top, angle):
    """A matrix with the eigenvalues 1 and ``top``, the steepest direction at an angle."""
    v = np.array([np.cos(angle), np.sin(angle)])
    return np.eye(2) + (top - 1) * np.outer(v, v)


@largest_stable_step.right
def spectral_norm(H):
    """For such an H the spectral norm is the largest eigenvalue."""
    return 2 / np.linalg.norm(H, 2)


@largest_stable_step.right
def general_eigenvalues(H):
    """Eigenvalues of a general matrix, of which the real parts count."""
    return np.array(2 / max(np.linalg.eig(H)[0].real))


@largest_stable_step.right
def singular_values(H):
    """Singular values, largest first."""
    return float(2 / np.linalg.svd(H, compute_uv=False)[0])
