"""Where an answer calls f, and with which weight each of the values counts.

A numerical derivative is a weighted sum of values of f.  The places, seen from x, and the weights
are its stencil: a central difference has the places -h and h with the weights -1/2h and 1/2h.  The
places are watched.  The weights come out when the answer is given functions that are 1 at one of
the places and 0 elsewhere.  A stencil says which sides were stepped to, how far, and what moved.
"""

from dataclasses import dataclass

import numpy as np

from ..probing import NoAnswerError

MOST_PLACES = 64
TWO = np.array([0.25, 0.5, 2.0, 4.0])  # a factor 2 forgotten, or multiplied in place of divided
TOO_SHORT = 5e-9  # steps below it lose more digits to round-off than a one-sided step to curvature
TOO_LONG = 5e-5  # steps beyond it leave an error that the default step does not
AWAY = 1.13671875  # a move of x, in binary exact, that no step equals by chance


@dataclass(frozen=True)
class Stencil:
    """Places that count, as displacements from x of shape (k, n), and weights (k, ...)."""

    steps: np.ndarray
    weights: np.ndarray

    @property
    def components(self):
        """The steps that count, one array (k, n) for each number of the result."""
        weights = np.abs(self.weights.reshape(len(self.steps), -1))
        counts = weights > 1e-7 * weights.max(initial=0)
        return [self.steps[column] for column in counts.T]

    @property
    def response(self):
        """What the answer makes of the slopes of f: the result is response @ gradient, (m, n)."""
        return self.weights.reshape(len(self.steps), -1).T @ self.steps

    @property
    def one_sided(self):
        """Whether some number of the result takes a step and not the opposite one."""
        return any(_lopsided(steps) for steps in self.components)


def stencil(ask, f, x, *rest):
    """The stencil of an answer for one call; `NoAnswerError` where it is no weighted sum."""
    centre = np.atleast_1d(np.asarray(x, float))
    points = places(ask, f, x, *rest)
    got = np.asarray(ask(f, x, *rest))
    weights = np.array([ask(_peak(point), x, *rest) for point in points])
    values = np.array([f(point if np.ndim(x) else point[0]) for point in points])
    terms = weights * values.reshape(-1, *[1] * got.ndim)
    room = 1e-6 * np.abs(got) + 1e-12 * np.sum(np.abs(terms), axis=0)
    if not np.all(np.abs(np.sum(terms, axis=0) - got) <= room):
        raise NoAnswerError
    return Stencil(np.array(points) - centre, weights)


def moves_several(step):
    """Whether a step moves several coordinates, about as far."""
    sizes = np.abs(step[step != 0])
    return sizes.size > 1 and np.sort(sizes)[-2] > 0.1 * sizes.max()


def places(ask, f, x, *rest):
    """Different points at which the answer calls f, real parts, each of the shape of x."""
    if ask.changes(f, x, *rest):
        raise NoAnswerError  # what moves in the caller's own array is a story of its own
    size = np.size(x)
    called = [np.atleast_1d(np.real(point)) for point in ask.visits(f, x, *rest)]
    points = {tuple(map(float, point)) for point in called if point.shape == (size,)}
    if not points or len(points) > MOST_PLACES or any(p.shape != (size,) for p in called):
        raise NoAnswerError
    return [np.array(point) for point in sorted(points)]


def shortest_step(ask, f, x, *rest):
    """Length of the shortest step from x, or from 0, where no step is too short to be seen."""
    if ask.changes(f, x, *rest):
        raise NoAnswerError
    lengths = [np.inf]
    for start in (x, 0.0 * x):
        try:
            steps = ask.steps(f, start, *rest)
        except NoAnswerError:
            continue
        lengths.append(np.min(np.linalg.norm(steps, axis=1)))
    return min(lengths)


def longest_step(ask, f, x, *rest):
    """Length of the longest step from x, where it is the same from another point; else no answer.

    What is called at a mirrored or a rounded x is far away too, but has made no step to there.
    """
    lengths = []
    for start in (x, x + AWAY):
        if ask.changes(f, start, *rest):
            raise NoAnswerError
        lengths.append(np.max(np.linalg.norm(ask.steps(f, start, *rest), axis=1)))
    if not np.isclose(*lengths, rtol=1e-3, atol=0.1 * TOO_LONG):
        raise NoAnswerError
    return lengths[0]


def stays(ask, f, x, *rest):
    """Whether some coordinate at which f is called stays where it is when x moves."""
    before, after = (np.array(places(ask, f, start, *rest)) for start in (x, x + AWAY))
    return any(
        np.any(np.isclose(a[:, None], b[None, :], rtol=0, atol=1e-12))
        for a, b in zip(before.T, after.T, strict=True)
    )


def one_of_both_sides(ask, f, x, *rest, h=1e-6):
    """Whether every slope is a forward or a backward quotient, whichever the answer has chosen."""
    got = np.atleast_1d(ask(f, x, *rest))
    moves = h * np.eye(np.size(x)) if np.ndim(x) else [h]
    forward = np.array([(f(x + move) - f(x)) / h for move in moves])
    backward = np.array([(f(x) - f(x - move)) / h for move in moves])
    room = 2e-9 * (1 + np.abs(forward))
    near = (np.abs(got - forward) <= room) | (np.abs(got - backward) <= room)
    return got.shape == forward.shape and bool(np.all(near)) and not ask.right(f, x, *rest)


def by_two(factor):
    """Whether a factor is one that a 2 too few or too many makes."""
    return bool(np.any(np.isclose(abs(factor), TWO, rtol=1e-4)))


def _peak(place):
    """A function that is 1 at one place and 0 elsewhere."""

    def peak(x):
        return float(np.array_equal(np.atleast_1d(np.real(x)), place))

    return peak


def _lopsided(steps):
    moved = steps[np.any(steps != 0, axis=1)]
    lengths = np.linalg.norm(moved, axis=1)
    return any(
        np.min(np.linalg.norm(moved + step, axis=1)) > 0.1 * length
        for step, length in zip(moved, lengths, strict=True)
    )
