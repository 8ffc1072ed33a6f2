"""Exercise `steepest_direction`: the unit vector along the gradient."""

import numpy as np

from .... import taylor
from ...exercise import Case, Exercise
from ...probing import NoAnswerError
from .._functions import NO_DIRECTION, any_n, near_point, number, steep

SHORT = "However short the gradient is: if it is not zero it has a direction."

steepest_direction = Exercise(
    taylor.steepest_direction,
    unit="steepest_ascent",
    points=2,
    parts={"value": 0.45, "any length": 0.15, "any n": 0.2, "zero vector": 0.1, "unchanged": 0.1},
    examples=[
        Case((np.array([2.0, 0.0]),)),
        Case((np.array([3.0, 4.0]),)),
        Case((np.array([5.0, 7.0]),)),
        Case((np.array([0.0, -2.0]),)),
        Case((np.array([0.0003, -0.0004]),), "any length", why=SHORT),
        Case((np.array([-6000.0, 8000.0]),), "any length"),
        Case((np.array([1.0, -2.0, 2.0]),), "any n", why=any_n(3)),
        Case((np.zeros(2),), "zero vector", why=NO_DIRECTION),
    ],
    fair=lambda g: len(g) > 1,
    sketch="The direction points along the gradient, so every entry is divided by the same number. "
    "That number is the length of the gradient: the root of the sum of squares. Where it is 0 "
    "there is no direction, and that is to be found out before dividing.",
)


@steepest_direction.cases
def gradients(rng):
    for signs in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        yield Case((signs * np.abs(steep(rng, 2)),))
    for size in (1e-5, 1e-4, 1e4):
        yield Case((np.round(size * near_point(rng, 2), 8),), "any length", why=SHORT * (size < 1))
    yield Case((np.array([number(rng, 1, 3), -number(rng, 3, 9)]) * (1, 0),), "any length")
    for n in (1, 3, 4, 5):
        yield Case((steep(rng, n),), "any n", why=any_n(n))
    for n in (2, 4):
        yield Case((np.zeros(n),), "zero vector", why=NO_DIRECTION)


@steepest_direction.mistake("unit-length-forgotten")
def gradient_as_it_is(g):
    """You return the gradient as it is. It points the right way, but a direction has length one:
    only steps of equal length can be compared."""
    return g.copy()


@steepest_direction.mistake("unit-length-forgotten")
def squared_length(g):
    """You divide by the sum of squares. That is the square of the length, so your vector is not of
    length one."""
    return g / np.sum(g**2)


@steepest_direction.mistake("unit-length-forgotten")
def sum_of_sizes(g):
    """You divide by the sum of the entries' sizes, so your vector is not of length one. The length
    of an arrow is the root of the sum of squares."""
    return g / np.sum(np.abs(g))


@steepest_direction.mistake("unit-length-forgotten")
def largest_size(g):
    """You divide by the largest entry, so your vector is not of length one. The length of an arrow
    is the root of the sum of squares."""
    return g / np.max(np.abs(g))


@steepest_direction.slip
def largest_entry(g):
    """You divide by the largest entry. That is not a length, and may be negative. The length of an
    arrow is the root of the sum of squares."""
    return g / np.max(g)


@steepest_direction.slip
def plain_sum(g):
    """You divide by the sum of the entries. That is not a length: with entries of both signs it may
    be negative, or zero. The length of an arrow is the root of the sum of squares."""
    return g / np.sum(g)


@steepest_direction.mistake("ascent-for-descent")
def steepest_way_down(g):
    """Your vector points the steepest way down. Asked is the way up, along the gradient; descent
    goes against it."""
    return -g / np.linalg.norm(g)


@steepest_direction.mistake("ascent-for-descent")
def gradient_turned_around(g):
    """Your vector points the steepest way down, and it is as long as the gradient. Asked is the way
    up, as a vector of length one."""
    return -g


@steepest_direction.mistake("one-coordinate-at-a-time")
def largest_coordinate_only(g):
    """You move one coordinate only, the one with the largest partial derivative. All coordinates
    together gain more from a step of the same length."""
    i = np.argmax(np.abs(g))
    return np.sign(g[i]) * np.eye(len(g))[i]


@steepest_direction.mistake("one-coordinate-at-a-time")
def largest_coordinate_forwards(g):
    """You move one coordinate only, the one with the largest partial derivative. All coordinates
    together gain more from a step of the same length."""
    return np.eye(len(g))[np.argmax(np.abs(g))]


@steepest_direction.mistake("one-coordinate-at-a-time")
def most_positive_coordinate(g):
    """You move one coordinate only, the one with the largest partial derivative. All coordinates
    together gain more from a step of the same length."""
    return np.eye(len(g))[np.argmax(g)]


@steepest_direction.mistake("contour-parallel")
def quarter_turn_to_the_left(g):
    """Your vector runs along the contour, the level way. The steepest way is at a right angle to
    it: along the gradient."""
    return np.array([-g[1], g[0]]) / np.linalg.norm(g)


@steepest_direction.mistake("contour-parallel")
def quarter_turn_to_the_right(g):
    """Your vector runs along the contour, the level way. The steepest way is at a right angle to
    it: along the gradient."""
    return np.array([g[1], -g[0]]) / np.linalg.norm(g)


@steepest_direction.mistake("row-for-column", by_kind=True)
def row_of_entries(g):
    """You return a table with one row, an array with two axes. In this course a direction has the
    shape of g: one axis, one number for each coordinate."""
    return (g / np.linalg.norm(g)).reshape(1, -1)


@steepest_direction.mistake("row-for-column", by_kind=True)
def column_of_entries(g):
    """You return a column, an array with two axes. In this course a direction has the shape of g:
    one axis, one number for each coordinate."""
    return (g / np.linalg.norm(g)).reshape(-1, 1)


@steepest_direction.mistake("unit-length-forgotten")
def signs_only(g):
    """You make every entry 1 or -1, so your vector is not of length one as a whole, and does not
    point along g. A coordinate along which f is steeper must move more."""
    return np.sign(g)


@steepest_direction.slip
def scaled_signs(g):
    """You keep only the signs, so every coordinate moves by the same amount. A coordinate along
    which f is steeper must move more."""
    return np.sign(g) / np.sqrt(len(g))


@steepest_direction.slip
def sizes_only(g):
    """Your vector has no negative entries. Where a partial derivative is negative, the way up is
    backwards along that coordinate."""
    return np.abs(g) / np.linalg.norm(g)


@steepest_direction.mistake("direction-equals-length")
def steepness_only(g):
    """You return one number, the length of the gradient. That is how steep it is; asked is which
    way, a vector of length one."""
    return np.linalg.norm(g)


@steepest_direction.slip
def angle_of_the_gradient(g):
    """You return the angle of the gradient, one number. Asked is a vector of length one, which
    there is for any number of coordinates."""
    return np.arctan2(g[1], g[0])


@steepest_direction.mistake("zero-gradient-is-minimum")
def zero_vector_for_a_zero_gradient(g):
    """For a zero gradient you return a zero vector, as if all were done. There is no steepest
    direction there, be it a minimum, a saddle or a summit: raise a ValueError."""
    return g / np.linalg.norm(g) if np.any(g) else np.zeros(len(g))


@steepest_direction.mistake("zero-gradient-is-minimum")
def number_for_a_zero_gradient(g):
    """For a zero gradient you return 0, as if all were done. There is no steepest direction there,
    be it a minimum, a saddle or a summit: raise a ValueError."""
    return g / np.linalg.norm(g) if np.any(g) else 0.0


@steepest_direction.mistake("zero-gradient-is-minimum")
def nothing_for_a_zero_gradient(g):
    """For a zero gradient you return nothing, as if all were done. There is no steepest direction
    there, be it a minimum, a saddle or a summit: raise a ValueError."""
    return g / np.linalg.norm(g) if np.any(g) else None


@steepest_direction.sign("gradient-points-out-of-the-surface")
def one_entry_more(ask, g):
    """Your vector has an entry more than there are coordinates. A direction lies in the plane of
    the inputs: one entry for each of them, and none for the height or the slope."""
    return np.shape(ask(g)) == (len(g) + 1,)


@steepest_direction.sign(None)
def too_few_entries(ask, g):
    """Your vector has fewer entries than there are coordinates. A direction has one for each of
    them."""
    return np.ndim(ask(g)) == 1 and np.size(ask(g)) < len(g)


@steepest_direction.sign("direction-equals-length")
def only_a_length(ask, g):
    """You return one number, which says how steep it is. Asked is which way, a vector of length
    one."""
    length = ask(g)
    return (
        np.ndim(length) == 0 and np.isclose(ask(-g), length) and np.isclose(ask(3 * g), 3 * length)
    )


@steepest_direction.sign("one-coordinate-at-a-time")
def along_an_axis(ask, g):
    """You move one coordinate only. All coordinates together gain more from a step of the same
    length."""
    if np.count_nonzero(g) == 1:
        raise NoAnswerError
    u = ask(g)
    return np.shape(u) == np.shape(g) and np.count_nonzero(u) == 1


@steepest_direction.sign("contour-parallel")
def at_a_right_angle(ask, g):
    """Your vector stands at a right angle to the gradient, so it runs along the contour, the level
    way. The steepest way is along the gradient."""
    u = ask(g)
    return abs(u @ g) < 1e-9 * np.linalg.norm(u) * np.linalg.norm(g)


@steepest_direction.sign("ascent-for-descent")
def against_the_gradient(ask, g):
    """Your vector points the steepest way down, against the gradient. Asked is the way up."""
    return along(ask(g), g) < 0 and along(ask(-g), -g) < 0


@steepest_direction.sign("unit-length-forgotten")
def another_length(ask, g):
    """Your vector points the right way, but its length is not one. Only steps of equal length can
    be compared."""
    u = ask(g)
    return along(u, g) > 0 and abs(np.linalg.norm(u) - 1) > 1e-3


@steepest_direction.sign("derivative-is-one-number")
def the_same_for_all_coordinates(ask, g):
    """All entries of your vector are alike, as if f had one slope for all directions. Each
    coordinate has a slope of its own."""
    u = ask(g)
    if len(g) == 1 or np.ptp(g) == 0:
        raise NoAnswerError
    return np.shape(u) == np.shape(g) and np.ptp(u) == 0 != u[0]


def along(u, g):
    """1 for a vector along g, -1 for one against it, and 0 for all others."""
    if np.shape(u) != np.shape(g) or not np.any(u) or not np.any(g):
        return 0
    cosine = u @ g / (np.linalg.norm(u) * np.linalg.norm(g))
    return np.sign(cosine) if np.isclose(abs(cosine), 1, rtol=0, atol=1e-9) else 0


@steepest_direction.mistake("in-place-overwrite")
def scaled_in_place(g):
    """The values are right, but g /= … scales the caller's own array: afterwards it is not what it
    was. Make a new array for the direction."""
    if not np.any(g):
        raise ValueError("no direction")
    g /= np.linalg.norm(g)
    return g


@steepest_direction.mistake("in-place-overwrite")
def scaled_in_place_unchecked(g):
    """g /= … scales the caller's own array: make a new one for the direction. And before that, a
    zero vector needs a ValueError, because it points nowhere."""
    g /= np.linalg.norm(g)
    return g


@steepest_direction.mistake("in-place-overwrite")
def entry_after_entry(g):
    """You scale g entry by entry in place, so its length has changed by the time the next entry is
    scaled. Take the length once, and make a new array."""
    for i in range(len(g)):
        g[i] = g[i] / np.linalg.norm(g)
    return g


@steepest_direction.right
def list_of_quotients(g):
    """Plain Python, returned as a list."""
    length = sum(c * c for c in g) ** 0.5
    if not length > 0:
        raise ValueError("no steepest direction at a stationary point")
    return [c / length for c in g]


@steepest_direction.right
def scaled_twice(g):
    """By the largest entry first, then by the length; float32."""
    if np.allclose(g, 0):
        raise ValueError("g is the zero vector")
    v = g / np.abs(g).max()
    return (v / np.linalg.norm(v)).astype(np.float32)


@steepest_direction.right
def cosines_with_the_axes(g):
    """Each entry is the cosine of the angle to an axis."""
    norm = np.sqrt(np.einsum("i,i->", g, g))
    if norm == 0:
        raise ValueError("zero gradient")
    return np.array([g @ e / norm for e in np.eye(len(g))])


@steepest_direction.right
def by_singular_values(g):
    """The first right singular vector, turned to the side of g."""
    if not g.any():
        raise ValueError("all entries are zero")
    v = np.linalg.svd(g[np.newaxis])[2][0]
    return v * np.sign(v @ g)
