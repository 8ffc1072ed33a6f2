"""Unit `steepest_ascent`: the linear model, what it predicts, and the direction that gains most."""

import numpy as np

from ... import taylor
from ..exercise import Case, Exercise, Formula, Tolerance, formula
from ._functions import near_point, number, point, surface_and_gradient, unit_vector

BOWL = Formula("w[0]**2 + w[1]**2", "w"), Formula("np.array([2*w[0], 2*w[1]])", "w")
TILTED = (
    Formula("w[0]**2 + w[1]**2 + w[0]*w[1]", "w"),
    Formula("np.array([2*w[0] + w[1], 2*w[1] + w[0]])", "w"),
)
HILL = Formula("3 - np.dot(w, w)", "w"), Formula("-2*np.array(w)", "w")
PLANE = Formula("3*w[0] - w[1] + 2", "w"), Formula("np.array([3.0, -1.0])", "w")
GIVEN_GRADIENT = Tolerance(
    rtol=1e-7,
    atol=1e-7,
    reason="Round-off alone would allow 1e-12. The room above it is for an answer that takes the "
    "slopes by central differences in place of the gradient that is given.",
)
NO_ANGLE = (
    "A zero vector points nowhere, so there is no angle and no direction. Your function must raise "
    "a ValueError when it gets one."
)


def steep(rng, n):
    """A random vector with three digits, of a length between 0.1 and 100."""
    return np.round(10 ** rng.uniform(-0.5, 1.5) * near_point(rng, n), 3)


linear_model = Exercise(
    taylor.linear_model,
    unit="steepest_ascent",
    points=4,
    tolerance=GIVEN_GRADIENT,
    parts={"value": 0.9, "unchanged": 0.1},
    examples=[
        Case((*BOWL, np.array([1.0, -2.0])), at=(np.array([1.0, -2.0]), np.array([1.5, -2.0]))),
        Case((*TILTED, np.array([1.0, 3.0])), at=(np.array([1.0, 4.0]), np.array([0.0, 0.0]))),
        Case(
            (*HILL, np.array([1.0, 0.5, -1.0])),
            at=(np.array([1.0, 0.0, 2.0]), np.array([-1.0, 3.0, 0.5])),
        ),
    ],
)


@linear_model.cases
def models_of_surfaces(rng):
    for n in (2, 2, 1, 3, 4, 5):
        w_k = near_point(rng, n)
        at = w_k, w_k + near_point(rng, n), w_k - near_point(rng, n)
        yield Case((*surface_and_gradient(rng, n), w_k), at=at)


@linear_model.mistake("not-evaluated-at-the-point")
def counted_from_the_origin(f, gradient, w_k):
    """Your function treats its argument as the step. It is the point w, and the step is the way
    from w_k to w: at w = w_k the model must give f(w_k)."""
    return lambda w: f(w_k) + gradient(w_k) @ w


@linear_model.mistake("not-evaluated-at-the-point")
def gradient_taken_at_w(f, gradient, w_k):
    """You take the gradient at w, so it changes along the way and the model is not linear. Every
    coefficient belongs to w_k."""
    return lambda w: f(w_k) + gradient(w) @ (w - w_k)


@linear_model.mistake("not-evaluated-at-the-point")
def value_taken_at_w(f, gradient, w_k):
    """You take the value of f at w and then add the predicted change to it. The model knows f at
    w_k only: it starts from there."""
    return lambda w: f(w) + gradient(w_k) @ (w - w_k)


@linear_model.slip
def change_without_the_value(f, gradient, w_k):
    """Your function gives the change only, so at w_k it is 0. The model starts from the height of f
    at w_k."""
    return lambda w: gradient(w_k) @ (w - w_k)


@linear_model.mistake("first-order-is-exact")
def the_function_itself(f, gradient, w_k):
    """You return f itself. The linear model knows only its value and gradient at w_k, and it
    differs from f as soon as f curves."""
    return lambda w: f(w)


@linear_model.mistake("dot-product-is-a-vector")
def one_value_for_each_coordinate(f, gradient, w_k):
    """Your function gives a vector, one value for each coordinate. The model gives one number: the
    products must be added up."""
    return lambda w: f(w_k) + gradient(w_k) * (w - w_k)


@linear_model.mistake("ascent-for-descent")
def step_with_the_wrong_sign(f, gradient, w_k):
    """Your model tilts the wrong way: where f rises, it falls. The step goes from w_k to w, and
    what it gains is added."""
    return lambda w: f(w_k) + gradient(w_k) @ (w_k - w)


@linear_model.mistake("direction-equals-length")
def gradient_scaled_to_one(f, gradient, w_k):
    """You scale the gradient to length one. The model then has the right direction of ascent but
    not the right steepness: the length of the gradient counts."""
    g = gradient(w_k)
    return lambda w: f(w_k) + g @ (w - w_k) / np.linalg.norm(g)


@linear_model.mistake("derivative-is-one-number")
def number_instead_of_function(f, gradient, w_k):
    """You return a number. The model is a function: return something that takes a point w and gives
    a number."""
    return f(w_k)


@linear_model.slip
def gradient_everywhere(f, gradient, w_k):
    """Your function gives the gradient, whatever w is. The model gives a height, one number: the
    value at w_k and the change that the gradient predicts for the step."""
    return lambda w: gradient(w_k)


@linear_model.mistake("in-place-overwrite")
def step_computed_in_w(f, gradient, w_k):
    """The values are right, but w -= … writes into the array that your model is given: the caller's
    point is changed. Make a new array for the step."""

    def model(w):
        w -= w_k
        return f(w_k) + gradient(w_k) @ w

    return model


@linear_model.right
def slope_and_intercept(f, gradient, w_k):
    """The model as b + g·w, everything evaluated once."""
    g = np.array(gradient(w_k))
    b = f(w_k) - np.dot(g, w_k)
    return lambda w: b + np.dot(g, w)


@linear_model.right
def sum_over_coordinates(f, gradient, w_k):
    """A generator that adds up coordinate by coordinate; a 0-d array."""

    def model(w):
        parts = (slope * (new - old) for slope, new, old in zip(gradient(w_k), w, w_k, strict=True))
        return np.array(sum(parts, start=f(w_k)))

    return model


@linear_model.right
def object_that_can_be_called(f, gradient, w_k):
    """A class with __call__; float32 at the end."""

    class Model:
        def __init__(self, point):
            self.point, self.value, self.slopes = point.copy(), f(point), gradient(point)

        def __call__(self, w):
            return np.float32(self.value + np.einsum("i,i->", self.slopes, w - self.point))

    return Model(w_k)


@linear_model.right
def own_differences(f, gradient, w_k):
    """Slopes by central differences: the gradient that is given is not used."""
    slopes = np.array([(f(w_k + e) - f(w_k - e)) / 2e-6 for e in 1e-6 * np.eye(len(w_k))])
    value = f(w_k)

    def model(w):
        return value + np.inner(slopes, np.subtract(w, w_k))

    return model


predicted_change = Exercise(
    taylor.predicted_change,
    unit="steepest_ascent",
    points=2,
    parts={"value": 0.9, "unchanged": 0.1},
    examples=[
        Case((np.array([5.0, 7.0]), np.array([1.0, 0.0]))),
        Case((np.array([5.0, 7.0]), np.array([0.1, -0.1]))),
        Case((np.array([2.0, -4.0]), np.array([-0.5, 1.0]))),
        Case((np.array([1.0, -2.0, 4.0]), np.array([2.0, 0.5, -1.0]))),
    ],
)


@predicted_change.cases
def gradients_and_steps(rng):
    for n, sign in ((2, 1), (2, -1), (2, 1), (1, -1), (3, 1), (4, -1), (5, 1), (5, -1)):
        g, delta = steep(rng, n), point(rng, n)
        yield Case((g, sign * np.sign(g @ delta) * delta))


@predicted_change.mistake("dot-product-is-a-vector")
def products_not_added(g, delta):
    """You return one product for each coordinate. The change of f is one number: the products are
    added up."""
    return g * delta


@predicted_change.mistake("dot-product-is-a-vector")
def table_of_products(g, delta):
    """You return a table, every entry of one vector times every entry of the other. Only entries of
    the same coordinate are multiplied, and the products are added up."""
    return np.outer(g, delta)


@predicted_change.mistake("direction-equals-length")
def product_of_lengths(g, delta):
    """You multiply the two lengths. That is the change only if the step goes exactly along the
    gradient; the angle between the two counts as well."""
    return np.linalg.norm(g) * np.linalg.norm(delta)


@predicted_change.mistake("direction-equals-length")
def gradient_scaled_to_length_one(g, delta):
    """You scale the gradient to length one. Then the steepness is lost: a gradient twice as long
    predicts twice the change."""
    return g @ delta / np.linalg.norm(g)


@predicted_change.slip
def step_scaled_to_length_one(g, delta):
    """You scale the step to length one. That gives the slope along the step; the change is larger
    for a longer step."""
    return g @ delta / np.linalg.norm(delta)


@predicted_change.slip
def cosine_of_the_angle(g, delta):
    """You return the cosine of the angle between the two. For the change, the steepness and the
    length of the step count as well."""
    return g @ delta / (np.linalg.norm(g) * np.linalg.norm(delta))


@predicted_change.mistake("sum-for-mean")
def mean_of_products(g, delta):
    """You take the mean of the products. The changes from all coordinates add up: it is their
    sum."""
    return np.mean(g * delta)


@predicted_change.mistake("ascent-for-descent")
def change_with_the_wrong_sign(g, delta):
    """Your change has the wrong sign. A step along the gradient goes up, so the change is
    positive."""
    return -(g @ delta)


@predicted_change.mistake("one-coordinate-at-a-time")
def steepest_coordinate_only(g, delta):
    """You use one coordinate, the one with the largest partial derivative. All coordinates of the
    step contribute to the change."""
    i = np.argmax(np.abs(g))
    return g[i] * delta[i]


@predicted_change.slip
def size_of_the_change(g, delta):
    """Your change is never negative. A step downhill makes f smaller, and the sign says so."""
    return abs(g @ delta)


@predicted_change.slip
def sums_multiplied(g, delta):
    """You add up each vector first and then multiply the two sums. Multiply coordinate by
    coordinate first, and add up afterwards."""
    return np.sum(g) * np.sum(delta)


@predicted_change.right
def by_a_loop(g, delta):
    """A loop over indices; a plain float."""
    total = 0.0
    for i in range(len(g)):
        total += float(g[i]) * float(delta[i])
    return total


@predicted_change.right
def einsum_in_single_precision(g, delta):
    """einsum; a 0-d array of float32."""
    return np.asarray(np.einsum("i,i", g, delta), dtype=np.float32)


@predicted_change.right
def first_and_rest(g, delta):
    """Recursion: the first product plus those of the rest."""
    if len(g) == 0:
        return 0
    return g[0] * delta[0] + first_and_rest(g[1:], delta[1:])


@predicted_change.right
def lengths_and_angle(g, delta):
    """‖Δ‖‖g‖ cos θ, with the cosine from the law of cosines."""
    a, b, c = (np.sqrt(np.sum(v * v)) for v in (g, delta, g - delta))
    return a * b * ((a**2 + b**2 - c**2) / (2 * a * b))


cosine = Exercise(
    taylor.cosine,
    unit="steepest_ascent",
    points=2,
    parts={"value": 0.4, "any length": 0.4, "zero vector": 0.1, "unchanged": 0.1},
    examples=[
        Case((np.array([1.0, 0.0]), np.array([0.0, 1.0])), why="They stand at a right angle."),
        Case((np.array([1.0, 0.0]), np.array([0.6, 0.8]))),
        Case((np.array([0.6, 0.8]), np.array([-0.96, 0.28]))),
        Case((np.array([1.0, 0.0]), np.array([3.0, 3.0])), "any length"),
        Case((np.array([3.0, 4.0]), np.array([3.0, 4.0])), "any length", why="They are the same."),
        Case((np.array([1.0, 2.0, -2.0]), np.array([-4.0, 0.0, 3.0])), "any length"),
        Case((np.zeros(2), np.array([3.0, 4.0])), "zero vector", why=NO_ANGLE),
        Case((np.array([3.0, 4.0]), np.zeros(2)), "zero vector", why=NO_ANGLE),
    ],
)


@cosine.cases
def pairs_of_vectors(rng):
    for n, sign in ((2, 1), (2, -1), (3, 1), (4, -1), (5, 1)):
        a, b = unit_vector(rng, n), unit_vector(rng, n)
        yield Case((a, b if sign * (a @ b) > 0 else -b))
    for n in (2, 2, 3, 5):
        yield Case((steep(rng, n), steep(rng, n)), "any length")
    a = steep(rng, 3)
    yield Case((a, -2 * a), "any length", why="They point in opposite directions.")
    for a, b in ((np.zeros(3), point(rng, 3)), (point(rng, 2), np.zeros(2))):
        yield Case((a, b), "zero vector", why=NO_ANGLE)


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


@cosine.mistake("dot-product-is-a-vector")
def one_cosine_for_each_coordinate(a, b):
    """You return one number for each coordinate. Two vectors have one angle: the products are added
    up."""
    return a * b / (np.linalg.norm(a) * np.linalg.norm(b))


@cosine.mistake("sum-for-mean")
def mean_in_the_dot_product(a, b):
    """You take the mean of the products. A dot product is their sum; for the mean, the cosine of a
    vector with itself would not be 1."""
    return np.mean(a * b) / (np.linalg.norm(a) * np.linalg.norm(b))


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


steepest_direction = Exercise(
    taylor.steepest_direction,
    unit="steepest_ascent",
    points=2,
    parts={"value": 0.8, "zero vector": 0.1, "unchanged": 0.1},
    examples=[
        Case((np.array([2.0, 0.0]),)),
        Case((np.array([3.0, 4.0]),)),
        Case((np.array([5.0, 7.0]),)),
        Case((np.array([1.0, -2.0, 2.0]),)),
        Case((np.zeros(2),), "zero vector", why=NO_ANGLE),
    ],
)


@steepest_direction.cases
def gradients(rng):
    for n in (2, 2, 1, 3, 4, 5):
        yield Case((steep(rng, n),))
    for n in (2, 4):
        yield Case((np.zeros(n),), "zero vector", why=NO_ANGLE)


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


@steepest_direction.slip
def signs_only(g):
    """You keep only the signs, so every coordinate moves by the same amount. A coordinate along
    which f is steeper must move more."""
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


@steepest_direction.mistake("in-place-overwrite")
def scaled_in_place(g):
    """The values are right, but g /= … scales the caller's own array: afterwards it is not what it
    was. Make a new array for the direction."""
    if not np.any(g):
        raise ValueError("no direction")
    g /= np.linalg.norm(g)
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


NO_CURVE = "This f is linear, so its linear model is exact."
CURVES_DOWN = "f curves downwards, so it lies below its model."
LONG_STEP = "The step is long here and f curves, so what counts is f where the step ends."

best_of_directions = Exercise(
    taylor.best_of_directions,
    unit="steepest_ascent",
    points=4,
    parts={"value": 0.65, "long steps": 0.25, "unchanged": 0.1},
    examples=[
        Case((Formula("x[0] + 2*x[1]"), np.zeros(2), 0.1, 4)),
        Case((Formula("x[0]**2 + x[1]**2"), np.array([-1.0, 0.2]), 0.1, 8)),
        Case((Formula("x[0] - 2*x[1]"), np.array([1.0, 1.0]), 0.01, 12)),
        Case((Formula("x[0] - 0.1*x[1]"), np.array([1.0, 3.0]), 0.01, 5)),
        Case(
            (Formula("x[0] + 0.5*x[1] + x[1]**2"), np.zeros(2), 2.0, 4), "long steps", why=LONG_STEP
        ),
    ],
)


@best_of_directions.cases
def hills_that_rise_to_a_chosen_side(rng):
    # The last direction, the first, one of the second half, …: each catches another slip.
    chosen = (5, 4), (6, 0), (8, 5), (int(rng.integers(7, 13)), 3), (36, int(rng.integers(1, 36)))
    for n, k in chosen:
        x, angle = point(rng, 2), 2 * np.pi * (k + rng.uniform(-0.3, 0.3)) / n
        yield Case((_rising_to(rng, x, angle), x, number(rng, 0.001, 0.01), n))
    for n in (4, 7, 10):
        yield Case(_long_step(rng, n), "long steps", why=LONG_STEP)


def _rising_to(rng, x, angle):
    """An f that curves downwards and whose gradient at x points along ``angle``."""
    steepness, c, d = rng.uniform(1, 3), *np.round(rng.uniform(0.1, 0.3, size=2), 2)
    a, b = steepness * np.array([np.cos(angle), np.sin(angle)]) + 2 * np.array([c, d]) * x
    return formula("{a}*x[0] + {b}*x[1] - {c}*x[0]**2 - {d}*x[1]**2", a=a, b=b, c=c, d=d)


def _long_step(rng, n):
    """A case in which a short step, or a look to both sides, chooses another direction."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = np.column_stack([np.cos(angles), np.sin(angles)])
    while True:
        x, h = point(rng, 2), number(rng, 0.8, 2)
        a, b, c, d = rng.uniform(0.5, 2, size=4) * rng.choice([-1, 1], size=4)
        f = formula("{a}*x[0] + {b}*x[1] + {c}*x[0]*x[1] + {d}*x[1]**2", a=a, b=b, c=c, d=d)
        ahead, behind, near = (
            np.array([f(x + step * u) for u in directions]) for step in (h, -h, 1e-4)
        )
        second, first = np.sort(ahead)[-2:]
        others = np.argmax(ahead - behind), np.argmax(near)
        if first - second > 0.01 and np.argmax(ahead) not in others:
            return f, x, h, n


@best_of_directions.mistake("ascent-for-descent")
def worst_direction(f, x, h, n):
    """You chose the direction in which f ends lowest. The best one goes up."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return min(directions, key=lambda u: f(x + h * u))


@best_of_directions.mistake("direction-equals-length")
def slope_in_the_best_direction(f, x, h, n):
    """You return how steep it is in the best direction, one number. Asked is which way: the unit
    vector."""
    angles = 2 * np.pi * np.arange(n) / n
    return max((f(x + h * np.array([np.cos(t), np.sin(t)])) - f(x)) / h for t in angles)


@best_of_directions.slip
def value_in_the_best_direction(f, x, h, n):
    """You return the largest value of f, one number. Asked is which way it was found: the unit
    vector."""
    angles = 2 * np.pi * np.arange(n) / n
    return max(f(x + h * np.array([np.cos(t), np.sin(t)])) for t in angles)


@best_of_directions.slip
def number_of_the_best_direction(f, x, h, n):
    """You return the number of the best direction, counted from 0. Asked is the direction itself:
    the unit vector."""
    angles = 2 * np.pi * np.arange(n) / n
    return int(np.argmax([f(x + h * np.array([np.cos(t), np.sin(t)])) for t in angles]))


@best_of_directions.slip
def angle_of_the_best_direction(f, x, h, n):
    """You return the angle of the best direction. Asked is its unit vector, which has two
    entries."""
    angles = 2 * np.pi * np.arange(n) / n
    return max(angles, key=lambda t: f(x + h * np.array([np.cos(t), np.sin(t)])))


@best_of_directions.mistake("unit-length-forgotten")
def step_instead_of_direction(f, x, h, n):
    """You return the step, which is h long. A direction has length one."""
    angles = 2 * np.pi * np.arange(n) / n
    steps = [h * np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(steps, key=lambda step: f(x + step))


@best_of_directions.slip
def end_of_the_best_step(f, x, h, n):
    """You return the point where the best step ends. Asked is the direction, a vector of length one
    that does not depend on where you stand."""
    angles = 2 * np.pi * np.arange(n) / n
    points = [x + h * np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(points, key=f)


@best_of_directions.mistake("labels-off-by-one")
def full_turn_counted_twice(f, x, h, n):
    """Your angles include the full turn, which is the direction of angle 0 once more. So the others
    are too far apart: n equal parts of a full turn end before it."""
    angles = np.linspace(0, 2 * np.pi, n)
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.mistake("labels-off-by-one")
def last_direction_left_out(f, x, h, n):
    """You try one direction too few: the last one is left out."""
    angles = 2 * np.pi * np.arange(max(n - 1, 1)) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.mistake("labels-off-by-one")
def first_direction_left_out(f, x, h, n):
    """You try one direction too few: the one at angle 0 is left out."""
    angles = 2 * np.pi * np.arange(1, n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.slip
def degrees_taken_for_radians(f, x, h, n):
    """Your angles are in degrees, but np.cos and np.sin take radians: a full turn is 2π."""
    angles = 360 * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.slip
def half_a_turn_only(f, x, h, n):
    """Your directions cover half a turn only. The best way may lie in the other half: a full turn
    is 2π."""
    angles = np.pi * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.slip
def largest_change_either_way(f, x, h, n):
    """You look for the largest change, whether up or down. The best direction goes up: keep the
    sign of the change."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: abs(f(x + h * u) - f(x)))


@best_of_directions.mistake("first-order-is-exact")
def direction_of_the_gradient(f, x, h, n):
    """You return the direction of the gradient, which lies between two of the n directions. Asked
    is the best of those n, found by trying them with a step of h."""
    g = np.array([(f(x + e) - f(x - e)) / 2e-6 for e in 1e-6 * np.eye(2)])
    return g / np.linalg.norm(g)


@best_of_directions.mistake("first-order-is-exact")
def chosen_by_the_linear_model(f, x, h, n):
    """You choose as if f were its linear model: by the slope at x. For a short step that is right;
    for a long one f curves on the way, and the best is where f itself ends highest."""
    g = np.array([(f(x + e) - f(x - e)) / 2e-6 for e in 1e-6 * np.eye(2)])
    angles = 2 * np.pi * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: g @ u)


@best_of_directions.mistake("one-coordinate-at-a-time")
def along_an_axis(f, x, h, n):
    """You try the coordinate axes only. The n directions lie all around, at equal angles."""
    directions = [np.array(u, dtype=float) for u in ((1, 0), (0, 1), (-1, 0), (0, -1))]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.mistake("in-place-overwrite")
def walks_with_x(f, x, h, n):
    """You step in the array x itself, which belongs to the caller. Afterwards it is not what it
    was, if only in its last digits: make a new array for each trial point."""
    best, highest = None, -np.inf
    for k in range(n):
        u = np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)])
        x += h * u
        if f(x) > highest:
            best, highest = u, f(x)
        x -= h * u
    return best


@best_of_directions.right
def best_so_far(f, x, h, n):
    """A loop that remembers the best direction so far; a list."""
    best, highest = [1.0, 0.0], f(np.array([x[0] + h, x[1]]))
    for k in range(1, n):
        u = [np.cos(k * 2 * np.pi / n), np.sin(k * 2 * np.pi / n)]
        here = f(np.array([x[0] + h * u[0], x[1] + h * u[1]]))
        if here > highest:
            best, highest = u, here
    return best


@best_of_directions.right
def slopes_of_secants(f, x, h, n):
    """Angles from linspace without its end; the steepest secant."""
    angles = np.linspace(0, 2 * np.pi, n, endpoint=False)
    U = np.stack([np.cos(angles), np.sin(angles)])
    slopes = [(f(x + h * U[:, k]) - f(x)) / h for k in range(n)]
    return U[:, int(np.argmax(slopes))]


@best_of_directions.right
def roots_of_unity(f, x, h, n):
    """Directions as the n-th roots of one, sorted by what they reach; float32."""
    z = np.exp(2j * np.pi * np.arange(n) / n)
    U = np.column_stack([z.real, z.imag])
    order = sorted(range(n), key=lambda k: f(x + h * U[k]))
    return U[order[-1]].astype(np.float32)


@best_of_directions.right
def turned_step_by_step(f, x, h, n):
    """One small rotation after the other, starting at angle 0."""
    c, s = np.cos(2 * np.pi / n), np.sin(2 * np.pi / n)
    u, tried = np.array([1.0, 0.0]), []
    for _ in range(n):
        tried.append((float(f(x + h * u)), tuple(u)))
        u = np.array([[c, -s], [s, c]]) @ u
    return max(tried)[1]


model_error = Exercise(
    taylor.model_error,
    unit="steepest_ascent",
    points=3,
    tolerance=GIVEN_GRADIENT,
    parts={"value": 0.9, "unchanged": 0.1},
    examples=[
        Case((*BOWL, np.array([1.0, -2.0]), np.array([1.0, 0.0]))),
        Case((*TILTED, np.array([1.0, 3.0]), np.array([0.5, -1.0]))),
        Case((*HILL, np.array([1.0, 0.5, -1.0]), np.array([1.0, 0.0, -2.0])), why=CURVES_DOWN),
        Case((*PLANE, np.array([1.0, 2.0]), np.array([2.0, 5.0])), why=NO_CURVE),
    ],
)


@model_error.cases
def remainders(rng):
    for sign in (1, -1):  # above its model, and below
        a, b = sign * number(rng, 0.5, 2), sign * number(rng, 0.5, 2)
        f = formula("{a}*w[0]**2 + {b}*w[1]**2", "w", a=a, b=b)
        gradient = formula("np.array([2*{a}*w[0], 2*{b}*w[1]])", "w", a=a, b=b)
        yield Case((f, gradient, near_point(rng, 2), near_point(rng, 2)))
    for n in (2, 2, 1, 3, 4, 5):
        w_k = near_point(rng, n)
        yield Case((*surface_and_gradient(rng, n), w_k, near_point(rng, n)))


@model_error.mistake("error-sign")
def model_minus_function(f, gradient, w_k, delta):
    """Your error has the wrong sign: it is what must be added to the model to get f, so it is
    positive where f lies above its model."""
    return f(w_k) + gradient(w_k) @ delta - f(w_k + delta)


@model_error.mistake("error-sign")
def size_of_the_error(f, gradient, w_k, delta):
    """Your error is never negative. Its sign says whether f lies above its model or below: keep
    it."""
    return abs(f(w_k + delta) - f(w_k) - gradient(w_k) @ delta)


@model_error.mistake("not-evaluated-at-the-point")
def gradient_at_the_end(f, gradient, w_k, delta):
    """You take the gradient where the step ends. The model is made at w_k, before the step: all
    that it knows belongs to w_k."""
    return f(w_k + delta) - f(w_k) - gradient(w_k + delta) @ delta


@model_error.mistake("not-evaluated-at-the-point")
def step_taken_for_a_point(f, gradient, w_k, delta):
    """You evaluate f at the step itself, as if it started at the origin. It starts at w_k and ends
    at another point than delta."""
    return f(delta) - f(w_k) - gradient(w_k) @ delta


@model_error.slip
def value_left_out_of_the_model(f, gradient, w_k, delta):
    """Your model lacks its first term, the value at w_k. Without a step the error would have to be
    0."""
    return f(w_k + delta) - gradient(w_k) @ delta


@model_error.slip
def change_of_the_function(f, gradient, w_k, delta):
    """You return how much f changes. The model predicts a change too: the error is what the
    prediction leaves out."""
    return f(w_k + delta) - f(w_k)


@model_error.slip
def change_of_the_model(f, gradient, w_k, delta):
    """You return the change that the model predicts. The error compares it with the change of f
    itself."""
    return gradient(w_k) @ delta


@model_error.slip
def brackets_left_out(f, gradient, w_k, delta):
    """You subtract the first term of the model and add the second. The whole model is subtracted:
    put it in brackets."""
    return f(w_k + delta) - f(w_k) + gradient(w_k) @ delta


@model_error.mistake("first-order-is-exact")
def no_error_at_all(f, gradient, w_k, delta):
    """You say that the model has no error. That is so only for a linear f: where f curves, a step
    leaves the model behind."""
    return 0.0


@model_error.mistake("dot-product-is-a-vector")
def one_error_for_each_coordinate(f, gradient, w_k, delta):
    """You return one number for each coordinate. The change that the model predicts is one number:
    the products are added up."""
    return f(w_k + delta) - (f(w_k) + gradient(w_k) * delta)


@model_error.slip
def squared_error(f, gradient, w_k, delta):
    """You return the square of the error. Asked is the error itself, with its sign."""
    return (f(w_k + delta) - f(w_k) - gradient(w_k) @ delta) ** 2


@model_error.mistake("in-place-overwrite")
def moved_in_place(f, gradient, w_k, delta):
    """w = w_k makes no copy: both are names of one array, so w += delta moves w_k as well. Then the
    model is made at the wrong point, and the caller's array is changed."""
    w = w_k
    w += delta
    return f(w) - (f(w_k) + gradient(w_k) @ delta)


@model_error.right
def model_first(f, gradient, w_k, delta):
    """The model as a function, then the difference; a 0-d array."""

    def model(w):
        return f(w_k) + np.dot(gradient(w_k), w - w_k)

    end = np.add(w_k, delta)
    return np.array(f(end) - model(end))


@model_error.right
def coordinate_by_coordinate(f, gradient, w_k, delta):
    """A loop that takes away one coordinate's share after the other."""
    rest = f(w_k + delta) - f(w_k)
    for slope, step in zip(gradient(w_k), delta, strict=True):
        rest -= slope * step
    return float(rest)


@model_error.right
def summed_up_along_the_way(f, gradient, w_k, delta):
    """The change of slope along the step, added up by Gauss's rule."""
    start, total = gradient(w_k) @ delta, 0.0
    for node, weight in np.array(np.polynomial.legendre.leggauss(12)).T:
        w = w_k + (node + 1) / 2 * delta
        total += weight / 2 * (gradient(w) @ delta - start)
    return total


@model_error.right
def change_minus_change(f, gradient, w_k, delta):
    """The change of f minus the predicted one; float32."""
    predicted = np.einsum("j,j", delta, gradient(w_k))
    return np.float32((f(w_k + delta) - f(w_k)) - predicted)


EXERCISES = [
    linear_model,
    predicted_change,
    cosine,
    steepest_direction,
    best_of_directions,
    model_error,
]
