"""Exercise `level_direction`: a unit vector along the contour; its opposite is as good."""

import numpy as np

from .... import partials
from ...exercise import Case, Exercise
from ...probing import NoAnswerError
from .._functions import NO_DIRECTION, number, point, unit_vector

level_direction = Exercise(
    partials.level_direction,
    unit="gradient",
    points=2,
    parts={"value": 0.5, "any length": 0.3, "zero vector": 0.1, "unchanged": 0.1},
    same=lambda expected, got, close: close(expected, got) or close(-expected, got),
    examples=[
        Case((np.array([1.0, 0.0]),)),
        Case((np.array([0.6, 0.8]),)),
        Case((np.array([-0.28, 0.96]),)),
        Case((np.array([3.0, 4.0]),), "any length"),
        Case((np.array([5.0, 7.0]),), "any length"),
        Case((np.zeros(2),), "zero vector", why=NO_DIRECTION),
    ],
    sketch="First refuse a zero vector. Then turn g by a right angle: its entries change places, "
    "and something else happens to one of them, so that the dot product with g is zero. At last "
    "scale the vector to length one.",
)


@level_direction.cases
def quarter_turns(rng):
    for _ in range(4):
        yield Case((unit_vector(rng, 2),))
    for size in (0.1, 1, 10, 100):
        yield Case((np.round(size * point(rng, 2), 3),), "any length")
    for a, b in ((0.0, -number(rng, 1, 9)), (number(rng, 1, 9), 0.0)):
        yield Case((np.array([a, b]),), "any length")
    yield Case((np.zeros(2),), "zero vector", why=NO_DIRECTION)


@level_direction.mistake("contour-parallel")
def along_the_gradient(g):
    """Your vector points along the gradient, up or down the slope. The contour is the level way: it
    is at a right angle to the gradient."""
    return g / np.linalg.norm(g)


@level_direction.mistake("contour-parallel")
def the_gradient_itself(g):
    """You return the gradient itself, the way up. The contour is the level way: it is at a right
    angle to the gradient, and asked is a vector of length one."""
    return g.copy()


@level_direction.mistake("unit-length-forgotten")
def as_long_as_the_gradient(g):
    """Your vector points along the contour, but it is as long as the gradient. A direction has
    length one."""
    return np.array([-g[1], g[0]])


@level_direction.mistake("unit-length-forgotten")
def scaled_by_the_sum_of_sizes(g):
    """Your vector points along the contour, but its length is not one: you divide by the sum of the
    entries' sizes. The length of an arrow is the root of the sum of squares."""
    return np.array([-g[1], g[0]]) / np.sum(np.abs(g))


@level_direction.mistake("unit-length-forgotten")
def scaled_by_the_largest_entry(g):
    """Your vector points along the contour, but its length is not one: you divide by the largest
    entry. The length of an arrow is the root of the sum of squares."""
    return np.array([-g[1], g[0]]) / np.max(np.abs(g))


@level_direction.mistake("unit-length-forgotten")
def scaled_by_the_squared_length(g):
    """Your vector points along the contour, but its length is not one: you divide by the sum of
    squares, and the length is its root."""
    return np.array([-g[1], g[0]]) / (g @ g)


@level_direction.mistake("row-for-column", by_kind=True)
def column_along_the_contour(g):
    """You return a column, an array with two axes. In this course a direction has the shape of g:
    one axis, one number for each coordinate."""
    return np.array([[-g[1]], [g[0]]]) / np.linalg.norm(g)


@level_direction.slip
def swapped_without_a_sign(g):
    """You swap the two entries, which mirrors the gradient at the diagonal. That is not a turn by a
    right angle: multiply your vector with g, and the products should cancel."""
    return np.array([g[1], g[0]]) / np.linalg.norm(g)


@level_direction.slip
def one_sign_changed(g):
    """You change one sign, which mirrors the gradient at an axis. That is not a turn by a right
    angle: multiply your vector with g, and the products should cancel."""
    return np.array([g[0], -g[1]]) / np.linalg.norm(g)


@level_direction.slip
def angle_in_degrees(g):
    """You add 90 to an angle in radians. A right angle is π/2 there."""
    angle = np.arctan2(g[1], g[0]) + 90
    return np.array([np.cos(angle), np.sin(angle)])


@level_direction.slip
def angle_instead_of_vector(g):
    """You return an angle. Asked is the unit vector that points that way, with two entries."""
    return np.arctan2(g[1], g[0]) + np.pi / 2


@level_direction.mistake("in-place-overwrite")
def second_entry_from_the_first(g):
    """You overwrite the first entry of g and then use it for the second. Make a new array: the
    second entry needs the old g, and so does the caller."""
    length = np.linalg.norm(g)
    g[0] = -g[1]
    g[1] = g[0]
    return g / length


@level_direction.mistake("in-place-overwrite")
def gradient_scaled_in_place(g):
    """The values are right, but g /= … scales the caller's own array: afterwards it is not what it
    was. Make a new array for the unit vector."""
    if not np.any(g):
        raise ValueError("no direction")
    g /= np.linalg.norm(g)
    return np.array([-g[1], g[0]])


@level_direction.mistake("in-place-overwrite")
def gradient_scaled_in_place_unchecked(g):
    """g /= … scales the caller's own array: make a new one for the unit vector. And before that, a
    zero vector needs a ValueError, because it points nowhere."""
    g /= np.linalg.norm(g)
    return np.array([-g[1], g[0]])


@level_direction.mistake("row-for-column", by_kind=True)
def row_along_the_contour(g):
    """You return a row, an array with two axes. In this course a direction has the shape of g: one
    axis, one number for each coordinate."""
    return np.array([[-g[1], g[0]]]) / np.linalg.norm(g)


@level_direction.mistake("zero-gradient-is-minimum")
def stays_where_it_is_level(g):
    """You return a zero vector where the gradient is zero, as if it were a minimum and there was
    nowhere to go. There is no contour direction at such a point: raise a ValueError."""
    if not np.any(g):
        return np.zeros(2)
    return np.array([-g[1], g[0]]) / np.linalg.norm(g)


@level_direction.mistake("in-place-overwrite")
def copy_overwritten_too_early(g):
    """You overwrite the first entry and then use it for the second, which needs the old one. Make
    the new vector from the old one in a single step."""
    turned = g.copy()
    turned[0] = -turned[1]
    turned[1] = turned[0]
    return turned / np.linalg.norm(g)


@level_direction.mistake("in-place-overwrite")
def copy_overwritten_and_scaled(g):
    """You overwrite the first entry and then use it for the second, which needs the old one. Make
    the new vector from the old one in a single step."""
    turned = g.copy()
    turned[0] = -turned[1]
    turned[1] = turned[0]
    return turned / np.linalg.norm(turned)


@level_direction.mistake("in-place-overwrite")
def copy_overwritten_from_below(g):
    """You overwrite the second entry and then use it for the first, which needs the old one. Make
    the new vector from the old one in a single step."""
    turned = g.copy()
    turned[1] = -turned[0]
    turned[0] = turned[1]
    return turned / np.linalg.norm(g)


@level_direction.mistake("in-place-overwrite")
def copy_overwritten_from_below_and_scaled(g):
    """You overwrite the second entry and then use it for the first, which needs the old one. Make
    the new vector from the old one in a single step."""
    turned = g.copy()
    turned[1] = -turned[0]
    turned[0] = turned[1]
    return turned / np.linalg.norm(turned)


@level_direction.sign("gradient-points-out-of-the-surface")
def three_entries(ask, g):
    """Your vector has three entries, as an arrow in 3-D has. Gradient and contour lie in the plane
    of the inputs: two entries, and none for the height."""
    return np.shape(ask(g)) == (3,)


@level_direction.sign("contour-parallel")
def along_the_gradient_of_any_length(ask, g):
    """Your vector lies along the gradient, up or down the slope. The contour is the level way: it
    is at a right angle to the gradient."""
    turned = ask(g)
    return np.any(turned) and abs(turned[0] * g[1] - turned[1] * g[0]) < 1e-9 * np.linalg.norm(g)


@level_direction.sign("dot-product-is-a-vector")
def each_entry_scaled_by_its_own(ask, g):
    """You scale each entry by a number of its own. The length of a vector is one number: in the dot
    product of g with itself the products are added up."""
    if not np.all(g):
        raise NoAnswerError
    turned = ask(g) * np.abs(g)
    return ask.same(turned, np.array([-g[1], g[0]])) or ask.same(turned, np.array([g[1], -g[0]]))


@level_direction.sign("unit-length-forgotten")
def another_length(ask, g):
    """Your vector points along the contour, but its length is not one. A direction has length one:
    divide by the root of the sum of squares."""
    turned = ask(g)
    length = np.linalg.norm(turned)
    level = abs(turned @ g) < 1e-9 * length * np.linalg.norm(g)
    return level and not np.isclose(length, 1)


@level_direction.right
def turned_to_the_right(g):
    """The other way along the contour, as a list."""
    length = (g[0] ** 2 + g[1] ** 2) ** 0.5
    if length == 0:
        raise ValueError("g is zero")
    return [g[1] / length, -g[0] / length]


@level_direction.right
def times_the_imaginary_unit(g):
    """The plane as complex numbers: a quarter turn is a multiplication by i."""
    z = complex(g[0], g[1]) * 1j
    if z == 0:
        raise ValueError("no contour through a stationary point")
    return np.array([z.real, z.imag], dtype=np.float32) / np.float32(abs(z))


@level_direction.right
def by_angle(g):
    """The angle of the gradient plus a right angle."""
    if not np.any(g):
        raise ValueError("no direction")
    angle = np.arctan2(g[1], g[0]) + np.pi / 2
    return np.cos(angle), np.sin(angle)


@level_direction.right
def null_space(g):
    """The vector that g maps to zero, from a singular value decomposition."""
    if np.linalg.norm(g) < 1e-12:
        raise ValueError("zero gradient")
    return np.linalg.svd(g.reshape(1, 2))[2][1]
