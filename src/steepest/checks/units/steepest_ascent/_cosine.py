"""Exercise `cosine`: of the angle between two vectors of any length but zero."""

import numpy as np

from .... import taylor
from ...exercise import Case, Exercise
from ...probing import NoAnswerError
from .._functions import NO_DIRECTION, any_n, near_point, number, point, steep, unit_vector

SMALL = "A vector as short as this still has a direction."

cosine = Exercise(
    taylor.cosine,
    unit="steepest_ascent",
    points=2,
    parts={"value": 0.35, "any length": 0.3, "any n": 0.15, "zero vector": 0.1, "unchanged": 0.1},
    examples=[
        Case((np.array([1.0, 0.0]), np.array([0.0, 1.0])), why="They stand at a right angle."),
        Case((np.array([1.0, 0.0]), np.array([0.6, 0.8]))),
        Case((np.array([0.6, 0.8]), np.array([-0.96, 0.28]))),
        Case((np.array([1.0, 0.0]), np.array([3.0, 3.0])), "any length"),
        Case((np.array([0.003, 0.004]), np.array([0.0, -2.0])), "any length"),
        Case((np.array([3.0, 4.0]), np.array([3.0, 4.0])), "any length", why="They are the same."),
        Case((np.array([1.0, 2.0, -2.0]), np.array([-4.0, 0.0, 3.0])), "any n", why=any_n(3)),
        Case((np.zeros(2), np.array([3.0, 4.0])), "zero vector", why=NO_DIRECTION),
        Case((np.array([3.0, 4.0]), np.zeros(2)), "zero vector", why=NO_DIRECTION),
    ],
    fair=lambda a, b: len(a) > 1,
    sketch="The dot product of the two is the cosine times both lengths. So take both lengths out "
    "again, each by the root of the sum of squares. A vector of length 0 has no direction, and "
    "that is to be found out before dividing.",
)


@cosine.cases
def pairs_of_vectors(rng):
    for sign in (1, -1, 1, -1):
        a, b = unit_vector(rng, 2), unit_vector(rng, 2)
        yield Case((a, b if sign * (a @ b) > 0 else -b))
    for _ in range(3):
        yield Case((steep(rng, 2), steep(rng, 2)), "any length")
    a = steep(rng, 2)
    yield Case((a, -2 * a), "any length", why="They point in opposite directions.")
    tiny = np.round(1e-5 * near_point(rng, 2), 8)
    yield Case((tiny, point(rng, 2)), "any length", why=SMALL)
    yield Case((point(rng, 2), 1e3 * tiny), "any length", why=SMALL)
    axis, level = np.array([0.0, number(rng, 1, 3)]), number(rng, 1, 3) * np.array([1.0, -1.0])
    yield Case((axis, point(rng, 2)), "any length", why="A zero entry does not make a zero vector.")
    yield Case((steep(rng, 2), level), "any length", why="Its entries add up to 0, its length not.")
    for n in (1, 3, 4, 5):
        yield Case((steep(rng, n), steep(rng, n)), "any n", why=any_n(n))
    for a, b in ((np.zeros(3), point(rng, 3)), (point(rng, 2), np.zeros(2))):
        yield Case((a, b), "zero vector", why=NO_DIRECTION)


@cosine.mistake("unit-length-forgotten")
def lengths_left_in(a, b):
    """Longer vectors give you a larger answer, but the angle between them stays the same. Both
    lengths must be taken out."""
    return a @ b


@cosine.mistake("unit-length-forgotten")
def length_of_b_left_in(a, b):
    """You take out the length of a but not that of b. A longer b does not change the angle."""
    return a @ b / np.linalg.norm(a)


@cosine.mistake("unit-length-forgotten")
def length_of_a_left_in(a, b):
    """You take out the length of b but not that of a. A longer a does not change the angle."""
    return a @ b / np.linalg.norm(b)


@cosine.mistake("unit-length-forgotten")
def squared_lengths(a, b):
    """You divide by the squares of the lengths. The length of a vector is the root of the sum of
    squares."""
    return a @ b / ((a @ a) * (b @ b))


@cosine.mistake("unit-length-forgotten")
def brackets_missing(a, b):
    """Python works from left to right: what stands after * is multiplied, not divided by. Put the
    product of the two lengths in brackets."""
    return a @ b / np.linalg.norm(a) * np.linalg.norm(b)


@cosine.mistake("unit-length-forgotten")
def sizes_added_up(a, b):
    """You measure lengths by adding up the sizes of the entries. The length of an arrow is the root
    of the sum of squares."""
    return a @ b / (np.sum(np.abs(a)) * np.sum(np.abs(b)))


@cosine.slip
def sign_lost(a, b):
    """Your cosine is never negative. For vectors that point in opposite ways it is: the sign tells
    an acute angle from an obtuse one."""
    return abs(a @ b) / (np.linalg.norm(a) * np.linalg.norm(b))


@cosine.slip
def angle_in_radians(a, b):
    """You return the angle. Asked is its cosine, a number between -1 and 1: one step less."""
    return np.arccos(np.clip(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)), -1, 1))


@cosine.slip
def angle_in_degrees(a, b):
    """You return the angle. Asked is its cosine, a number between -1 and 1: one step less."""
    return np.degrees(np.arccos(np.clip(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)), -1, 1)))


@cosine.slip
def distance_from_one(a, b):
    """You return one minus the cosine, which is 0 for the same direction. The cosine itself is 1
    there."""
    return 1 - a @ b / (np.linalg.norm(a) * np.linalg.norm(b))


@cosine.slip
def sine_of_the_angle(a, b):
    """You return the sine of the angle, which is 0 for the same direction. The cosine is 1
    there."""
    u, v = a / np.linalg.norm(a), b / np.linalg.norm(b)
    return np.linalg.norm(v - (u @ v) * u)


@cosine.slip
def correlation(a, b):
    """You take the mean out of both vectors first. Then the angle is that of other vectors: use a
    and b as they are."""
    u, v = a - np.mean(a), b - np.mean(b)
    return u @ v / (np.linalg.norm(u) * np.linalg.norm(v))


@cosine.mistake("ascent-for-descent")
def cosine_with_the_wrong_sign(a, b):
    """Your cosine has the wrong sign. It is 1 for two vectors that point the same way, and -1 for
    opposite ones."""
    return -(a @ b) / (np.linalg.norm(a) * np.linalg.norm(b))


@cosine.mistake("unit-length-forgotten")
def length_of_the_products(a, b):
    """You divide by the length of the vector of products. Asked are the lengths of a and of b, both
    taken out."""
    return a @ b / np.linalg.norm(a * b)


@cosine.mistake("row-for-column", by_kind=True)
def matrix_with_one_entry(a, b):
    """You return a matrix with one entry, a row times a column. The cosine is a plain number."""
    return a.reshape(1, -1) @ b.reshape(-1, 1) / (np.linalg.norm(a) * np.linalg.norm(b))


@cosine.mistake("row-for-column", by_kind=True)
def array_with_one_entry(a, b):
    """You return an array with one entry. The cosine is a plain number: an array too many is around
    it."""
    return np.array([a @ b / (np.linalg.norm(a) * np.linalg.norm(b))])


@cosine.mistake("dot-product-is-a-vector")
def one_cosine_for_each_coordinate(a, b):
    """You return one number for each coordinate. Two vectors have one angle: the products are added
    up."""
    return a * b / (np.linalg.norm(a) * np.linalg.norm(b))


@cosine.slip
def mean_in_the_dot_product(a, b):
    """You take the mean of the products. A dot product is their sum; for the mean, the cosine of a
    vector with itself would not be 1."""
    return np.mean(a * b) / (np.linalg.norm(a) * np.linalg.norm(b))


@cosine.mistake("unit-length-forgotten")
def length_of_a_twice(a, b):
    """You divide by the length of a twice, so that of b stays in. Both lengths must be taken out,
    each once."""
    return a @ b / (np.linalg.norm(a) * np.linalg.norm(a))


@cosine.mistake("unit-length-forgotten")
def length_of_b_twice(a, b):
    """You divide by the length of b twice, so that of a stays in. Both lengths must be taken out,
    each once."""
    return a @ b / (np.linalg.norm(b) * np.linalg.norm(b))


@cosine.mistake("unit-length-forgotten")
def lengths_added(a, b):
    """You divide by the sum of the two lengths. Each of them is a factor of the dot product, so
    they are to be multiplied."""
    return a @ b / (np.linalg.norm(a) + np.linalg.norm(b))


@cosine.slip
def cosine_taken_twice(a, b):
    """You take the cosine of a number that is the cosine already."""
    return np.cos(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))


@cosine.mistake("in-place-overwrite")
def both_scaled_in_place(a, b):
    """The values are right, but /= scales the caller's own arrays: afterwards they are not what
    they were. Make new arrays for the unit vectors."""
    if not np.any(a) or not np.any(b):
        raise ValueError("no direction")
    a /= np.linalg.norm(a)
    b /= np.linalg.norm(b)
    return a @ b


@cosine.mistake("in-place-overwrite")
def both_scaled_in_place_unchecked(a, b):
    """/= scales the caller's own arrays: make new ones for the unit vectors. And before that, a
    zero vector needs a ValueError, because it points nowhere."""
    a /= np.linalg.norm(a)
    b /= np.linalg.norm(b)
    return a @ b


@cosine.sign("dot-product-is-a-vector")
def products_not_added(ask, a, b):
    """You return one product for each coordinate, or for each pair. Two vectors have one angle: the
    products of the coordinates are added up."""
    a, b = pair(a)
    lone = np.eye(len(a))
    got, first, second = ask(a, b), ask(lone[0], b), ask(lone[0], 2 * lone[1] + lone[0])
    whole = np.shape(got) in ((len(a),), (len(a), len(a)))
    return (
        whole
        and np.count_nonzero(np.diag(first) if np.ndim(got) == 2 else first) == 1
        and (np.ravel(second)[0] != 0)
    )


@cosine.sign("direction-equals-length")
def where_they_point_does_not_count(ask, a, b):
    """Turn one of the two vectors, and your answer stays the same: only the lengths count in it.
    The cosine says how the two directions differ, and forgets the lengths."""
    a, b = pair(a)
    turns = np.eye(len(a))[::-1], np.diag(np.where(np.arange(len(a)) == 0, -1.0, 1.0))
    return abs(ask(a, b)) > 1e-6 and all(
        np.isclose(ask(turn @ a, b), ask(a, b), rtol=1e-6) for turn in turns
    )


@cosine.sign("unit-length-forgotten")
def longer_vector_other_answer(ask, a, b):
    """Make one vector three times as long, and your answer changes. The angle does not: take the
    length of both vectors out."""
    a, b = pair(a)
    level = np.zeros(len(a))
    level[:2] = -b[1], b[0]
    other = [abs(ask(3 * a, b) / ask(a, b) - 1), abs(ask(a, 3 * b) / ask(a, b) - 1)]
    return max(other) > 1e-3 and abs(ask(level, b)) < 1e-9


@cosine.sign("unit-length-forgotten")
def another_length(ask, a, b):
    """What you divide by is no length of an arrow, so two vectors of the same direction do not give
    1. The length of an arrow is the root of the sum of squares."""
    a, b = pair(a)
    flip = np.where(np.arange(len(a)) == 0, -1.0, 1.0)
    wrong = [ask(u, v) / ask.expected(u, v) for u, v in ((a, b), (flip * a, b), (a, -flip * b))]
    other = ask(a + 1, b) / ask.expected(a + 1, b)
    return np.allclose(wrong, wrong[0], rtol=1e-6) and not np.isclose(other, wrong[0], rtol=1e-3)


@cosine.sign("one-coordinate-at-a-time")
def share_of_one_coordinate(ask, a, b):
    """Your answer is the share of one coordinate. All coordinates together make the angle."""
    shares = a * b / (np.linalg.norm(a) * np.linalg.norm(b))
    if len(a) == 1 or np.any(shares == 0):
        raise NoAnswerError
    return np.any(np.isclose(ask(a, b), shares, rtol=1e-9))


def pair(a):
    """Two vectors of as many coordinates as a, or of two where one would say nothing."""
    if len(a) == 1:
        raise NoAnswerError
    return np.array([2.0, -3.5, 1.2, 0.8, 1.7])[: len(a)], np.array([1.3, 0.9, -0.4, 2.1, 0.6])[
        : len(a)
    ]


@cosine.right
def unit_vectors_first(a, b):
    """Both scaled first, in single precision at the end."""
    lengths = np.linalg.norm([a, b], axis=1)
    if not lengths.all():
        raise ValueError("zero vector")
    return np.float32((a / lengths[0]) @ (b / lengths[1]))


@cosine.right
def law_of_cosines(a, b):
    """From the three sides of a triangle."""

    def square(v):
        return sum(c**2 for c in v)

    if square(a) == 0 or square(b) == 0:
        raise ValueError("A side of the triangle has no length.")
    return (square(a) + square(b) - square(a - b)) / (2 * (square(a) * square(b)) ** 0.5)


@cosine.right
def cosine_of_the_arc(a, b):
    """The angle first, then its cosine, as a 0-d array."""
    norms = np.sqrt(np.dot(a, a)) * np.sqrt(np.dot(b, b))
    if norms == 0:
        raise ValueError("no angle")
    return np.array(np.cos(np.arccos(np.clip(np.dot(a, b) / norms, -1, 1))))


@cosine.right
def plain_python(a, b):
    """Loops and the math module."""
    import math

    products = [float(p) * float(q) for p, q in zip(a, b, strict=True)]
    try:
        return math.fsum(products) / math.hypot(*a) / math.hypot(*b)
    except ZeroDivisionError:
        raise ValueError("a and b need a direction") from None
