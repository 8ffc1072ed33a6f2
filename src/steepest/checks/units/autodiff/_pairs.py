"""Pairs (value, slope): the cases for them, and what signs ask with pairs of their own."""

import numpy as np

from ...exercise import Case, Tolerance
from .._functions import number

EXACT_PAIRS = Tolerance(
    rtol=1e-12,
    atol=1e-12,
    reason="A rule for slopes is exact but for a few units of round-off. The best finite "
    "difference is off by 1e-11.",
)
EITHER_KIND = "A pair may be a list or an array, too."
ZEROS = "A constant has the slope 0, and any value may be 0."

# A sign's own pairs: no two numbers of a call are equal.
TWO = [
    ((2.0, 1.5), (5.0, 3.0)),
    ((1.5, -0.7), (0.4, 2.2)),
    ((-3.0, 0.25), (0.9, -1.3)),
    ((0.6, 2.5), (-1.7, 0.8)),
]
LOST = 6e-8  # relative jumps that are larger than this come from steps shorter than 1e-8


def pair(rng):
    """A random (value, slope) pair."""
    return number(rng, -2, 2), number(rng, -2, 2)


def two_pairs(rng):
    """Random pairs: tuples, some of them equal or with the same slopes, then lists and arrays."""
    for _ in range(4):
        yield Case((pair(rng), pair(rng)))
    same = pair(rng)
    yield Case((same, same))
    yield Case(((same[0] + 1, same[1]), same))
    for kind in (np.array, list):
        yield Case((kind(pair(rng)), kind(pair(rng))), "lists and arrays", why=EITHER_KIND)


def single_pairs(rng):
    """Random pairs, one a call: tuples, then a list and an array."""
    for value in (number(rng, -2, -0.3), number(rng, 0.3, 1.5), number(rng, 1.7, 2.9)):
        yield Case(((value, number(rng, -2, 2)),))
    yield Case(((number(rng, 2.2, 3.1), number(rng, 0.5, 2)),))
    for kind in (np.array, list):
        yield Case((kind(pair(rng)),), "lists and arrays", why=EITHER_KIND)


def of_two(*args):
    """Whether all arguments are pairs still."""
    return all(len(pair) == 2 for pair in args)


def changes_a_pair(ask, *args):
    """Whether lists or arrays in place of the pairs come back different."""
    return any(ask.changes(*map(kind, args)) for kind in (np.array, list))


def same_slope_always(ask, calls):
    """Whether the slope is the same number, and not 0, whatever goes in."""
    slopes = [ask(*call)[1] for call in calls]
    return slopes[0] != 0 and np.ptp(slopes) == 0


def rough(ask, calls):
    """How far the slope jumps, at most, when a value changes in its last digits."""
    jumps = []
    for (value, slope), *others in calls:
        near = [ask((value * (1 + k * 3e-16), slope), *others)[1] for k in range(8)]
        jumps.append(np.ptp(near))
    return max(jumps)
