"""What a wrong step gives away, however it is written.

A ``move`` is a function of g and step_size, the student's own: how far one step goes from a point
where the gradient is g.  A ``walk`` is a function of a gradient, a start, a step size and a number
of steps.  Each question is about how these change when something is made longer, or put to rest.
"""

from itertools import pairwise

import numpy as np

from ...probing import NoAnswerError

# Two gradients and a start: no size and no sum occurs twice.
GRADIENTS = np.array([[2.0, -3.5, 1.2, 0.8, -1.7], [4.1, 1.9, -0.7, -2.6, 0.9]])
START = np.array([7.3, 6.1, 8.2, 5.7, 9.4])
STEP = 0.3


def moves(move, n, step_size=STEP, factor=1.0):
    """Pairs of a gradient and the student's move, (n,) both."""
    pairs = [(factor * g[:n], np.asarray(move(factor * g[:n], step_size))) for g in GRADIENTS]
    if any(m.shape != g.shape or not np.all(np.isfinite(m)) for g, m in pairs):
        raise NoAnswerError
    return pairs


def goes_uphill(move, n):
    """Along the gradient, however far."""
    return all(_share(m, g) > 0 for g, m in moves(move, n))


def goes_half_or_double(move, n):
    """Downhill, by half or by twice of what is asked."""
    shares = [_share(m, g) / STEP for g, m in moves(move, n)]
    return any(np.allclose(shares, factor, rtol=1e-6) for factor in (-0.5, -2.0))


def walks_half_or_double(ask, n, beta=()):
    """On an even slope, half as far as asked or twice as far, in every step."""
    call = lambda w: GRADIENTS[0][:n], START[:n], STEP, *beta, 4
    path, asked = (np.asarray(answer(*call)) - START[:n] for answer in (ask, ask.expected))
    same = path.shape == asked.shape
    return same and any(np.allclose(path, k * asked, rtol=1e-6) for k in (0.5, 2.0))


def moves_along_the_contour(move, n):
    """At a right angle to the gradient, in the plane."""
    level = [abs(m @ g) < 1e-9 * np.linalg.norm(m) * np.linalg.norm(g) for g, m in moves(move, n)]
    return n == 2 and all(level)


def moves_one_coordinate(move, n):
    """One coordinate only, and all others stay."""
    return n > 1 and all(np.count_nonzero(np.abs(m) > 1e-12) == 1 for _, m in moves(move, n))


def moves_all_alike(move, n):
    """All coordinates by one and the same amount."""
    alike = [np.ptp(m) < 1e-12 < abs(m[0]) for _, m in moves(move, n)]
    return n > 1 and all(alike)


def always_as_far(move, n):
    """As far for a gradient three times as long, though not in the same way for every gradient."""
    pairs = zip(moves(move, n), moves(move, n, factor=3.0), strict=True)
    lengths = [[np.linalg.norm(m) for _, m in pair] for pair in pairs]
    return all(near > 1e-12 and np.isclose(near, far, rtol=1e-6) for near, far in lengths)


def has_its_own_step_size(move, n, step_size):
    """The step size that is given makes no difference."""
    pairs = moves(move, n, step_size), moves(move, n, 1.01 * step_size)
    return all(
        _share(a, g) and np.allclose(a, b, rtol=1e-9, atol=0)
        for (g, a), (_, b) in zip(*pairs, strict=True)
    )


def first_move(walk, beta=()):
    """The student's first move, from a path of two steps: a last row that is missing is no move."""

    def move(g, step_size):
        start = START[: len(g)]
        path = np.asarray(walk(lambda w: g.copy(), start, step_size, *beta, 2))
        if path.shape != (3, len(g)) or not np.allclose(path[0], start):
            raise NoAnswerError
        return path[1] - path[0]

    return move


def coupled(w):
    """A gradient in which every coordinate counts along every other."""
    return 0.8 * w + 0.5 * np.sum(w) - np.arange(1.0, len(w) + 1)


def lies_in_columns(walk, beta=()):
    """A path with a column for each point."""
    return np.shape(walk(coupled, START[:2], 0.1, *beta, 4)) == (2, 5)


def has_an_axis_too_many(walk, beta=()):
    """A path whose rows are tables themselves."""
    path = np.asarray(walk(coupled, START[:2], 0.1, *beta, 4))
    return path.ndim == 3 and path.size == 10


def start_was_moved(walk, beta=()):
    """The first row is the last point: they are, or were, one and the same array."""
    path = np.asarray(walk(coupled, START[:2], 0.1, *beta, 4))
    whole = path.shape == (5, 2) and not np.allclose(path[-1], START[:2])
    return whole and np.allclose(path[0], path[-1])


def moves_by_turns(walk, beta=()):
    """No step moves more than one coordinate."""
    path = np.asarray(walk(lambda w: GRADIENTS[0][:2], START[:2], 0.1, *beta, 4))
    moved = np.count_nonzero(np.abs(np.diff(path, axis=0)) > 1e-12, axis=1)
    return path.shape == (5, 2) and np.max(moved) == 1


def steps_grow(walk, beta=()):
    """A step is longer if two others came before it, on level ground: it is no momentum."""
    waiting = iter([True, True])
    g = GRADIENTS[0][:2]
    late = walk(lambda w: 0 * g if next(waiting, False) else g, START[:2], 0.1, *beta, 3)
    path, first = np.asarray(late), walk(lambda w: g.copy(), START[:2], 0.1, *beta, 1)
    if path.shape != (4, 2) or np.shape(first) != (2, 2):
        raise NoAnswerError
    grown = _share(path[3] - path[2], g) / _share(first[1] - first[0], g)
    return np.allclose(path[0], path[2]) and bool(grown > 1 + 1e-6)


def stops_on_level_ground(outcome, beta=()):
    """Right on an even slope, and no further step where the gradient is zero after the first.

    ``outcome`` tells what an answer does, an error included.
    """
    start, g = START[:2], GRADIENTS[0][:2]

    def levelled(w):
        return g if np.array_equal(w, start) else 0 * g

    steep = outcome(lambda w: g, start, 0.1, *beta, 4)
    level, all_level = (outcome(f, start, 0.1, *beta, 4) for f in (levelled, lambda w: 0 * w))
    if np.shape(steep.value) != (5, 2):
        return False
    if any(np.shape(each.value) != (5, 2) for each in (level, all_level)):
        return True
    path = level.value
    return bool(beta) and not np.allclose(path[0], path[1]) and np.allclose(path[1], path[-1])


def visited(ask, w0, *rest):
    """The path, and the points at which the gradient was asked for: (5, n) and (k, n)."""
    n = max(len(w0), 2)
    path = np.asarray(ask(coupled, START[:n], *rest))
    points = np.array(ask.visits(coupled, START[:n], *rest))
    if path.shape != (rest[-1] + 1, n) or points.ndim != 2 or points.shape[1] != n:
        raise NoAnswerError
    return path, points


def half_moved(path, points):
    """Whether some of the points lie between two rows: a part of the coordinates has moved."""
    off = [p for p in points if not _among(p, path)]
    return bool(off) and all(any(_mixed(p, *rows) for rows in pairwise(path)) for p in off)


def asked_elsewhere(path, points):
    """Whether the gradient is not asked for at every row but the last, or at other points."""
    if not np.allclose(path[0], START[: path.shape[1]]):
        return False
    needed = path[:-1] if len(points) >= len(path) - 1 else path[:-2]  # a step may be missing
    return not all(_among(row, points) for row in needed) or not all(
        _among(point, path) for point in points
    )


def _mixed(point, before, after):
    return bool(np.all(np.isclose(point, before) | np.isclose(point, after)))


def _among(point, rows):
    return bool(np.any(np.all(np.isclose(rows, point, rtol=1e-9, atol=1e-12), axis=1)))


def _share(m, g):
    """k where the move is k times the gradient, else 0."""
    k = m @ g / (g @ g)
    return k if np.allclose(m, k * g, rtol=1e-6, atol=1e-9) else 0.0
