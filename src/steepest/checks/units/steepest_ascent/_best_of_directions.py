"""Exercise `best_of_directions`: the best of n equal angles from 0, found by trying."""

import numpy as np

from .... import taylor
from ...exercise import Case, Exercise, Formula, formula
from .._functions import number, point

LONG_STEP = "The step is long here and f curves, so what counts is f where the step ends."


def _one_is_best(f, x, h, n):
    """Whether one direction is clearly the best: no answer can be told to choose between equals."""
    angles = 2 * np.pi * np.arange(n) / n
    values = np.sort([f(x + h * np.array([np.cos(t), np.sin(t)])) for t in angles])
    return n > 1 and values[-1] - values[-2] > 1e-6


CURVED = Formula("x[0] + 0.5*x[1] + x[1]**2")

best_of_directions = Exercise(
    taylor.best_of_directions,
    unit="steepest_ascent",
    points=4,
    parts={"value": 0.65, "long steps": 0.25, "unchanged": 0.1},
    examples=[
        Case((Formula("x[0] + 2*x[1]"), np.zeros(2), 0.1, 4)),
        Case((Formula("x[0]**2 + x[1]**2"), np.array([-1.0, 0.2]), 0.1, 8)),
        Case((Formula("x[0] - 2*x[1]"), np.array([1.0, 1.0]), 0.01, 12)),
        Case((Formula("x[0] - 0.1*x[1]"), np.array([-9.0, 3.0]), 0.01, 5)),
        Case((CURVED, np.zeros(2), 0.1, 4)),
        Case((CURVED, np.zeros(2), 2.0, 4), "long steps", why=LONG_STEP),
    ],
    fair=_one_is_best,
    sketch="First make the n directions: angles that share a full turn equally, and of each angle "
    "cosine and sine. Then take a step of length h from x along each of them, and ask f where it "
    "ends. The direction with the highest value is the answer: remember which it was.",
)


@best_of_directions.cases
def hills_that_rise_to_a_chosen_side(rng):
    # The last direction, the first, one of the second half, …: each catches another slip.
    chosen = (5, 4), (6, 0), (8, 5), (int(rng.integers(7, 13)), 3), (36, int(rng.integers(1, 36)))
    for n, k in chosen:
        x, angle = point(rng, 2), 2 * np.pi * (k + rng.uniform(-0.3, 0.3)) / n
        height = number(rng, 20, 30) * (1 if n == 5 else -1)
        yield Case((_rising_to(rng, x, angle, height), x, number(rng, 0.001, 0.01), n))
    for n in (4, 7, 10):
        yield Case(_long_step(rng, n), "long steps", why=LONG_STEP)


def _rising_to(rng, x, angle, height):
    """An f that curves downwards, from about ``height``; its gradient at x points to ``angle``."""
    steepness, c, d = rng.uniform(1, 3), *np.round(rng.uniform(0.1, 0.3, size=2), 2)
    a, b = steepness * np.array([np.cos(angle), np.sin(angle)]) + 2 * np.array([c, d]) * x
    body = "{e} + {a}*x[0] + {b}*x[1] - {c}*x[0]**2 - {d}*x[1]**2"
    return formula(body, a=a, b=b, c=c, d=d, e=height)


def _long_step(rng, n):
    """A case in which other steps, or a look to both sides, choose another direction."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = np.column_stack([np.cos(angles), np.sin(angles)])
    while True:
        x, h = point(rng, 2), number(rng, 0.3, 2.5)
        a, b, c, d = rng.uniform(0.5, 2, size=4) * rng.choice([-1, 1], size=4)
        f = formula("{a}*x[0] + {b}*x[1] + {c}*x[0]*x[1] + {d}*x[1]**2", a=a, b=b, c=c, d=d)
        ahead, behind, near, far = (
            np.array([f(x + step * u) for u in directions]) for step in (h, -h, 1e-4, 1.0)
        )
        second, first = np.sort(ahead)[-2:]
        others = np.argmax(ahead - behind), np.argmax(near), np.argmax(far)
        if first - second > 0.01 and np.argmax(ahead) not in others:
            return f, x, h, n


@best_of_directions.mistake("ascent-for-descent")
def worst_direction(f, x, h, n):
    """You chose the direction in which f ends lowest. The best one goes up."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return min(directions, key=lambda u: f(x + h * u))


@best_of_directions.mistake("ascent-for-descent")
def best_direction_turned_around(f, x, h, n):
    """You found the best direction and then turned it around. The best one goes up."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return -max(directions, key=lambda u: f(x + h * u))


@best_of_directions.mistake("row-for-column", by_kind=True)
def column_of_two(f, x, h, n):
    """You return a column, an array with two axes. In this course a direction has the shape of x:
    one axis, one number for each coordinate."""
    return np.ones((2, 1))


@best_of_directions.mistake("row-for-column", by_kind=True)
def row_of_two(f, x, h, n):
    """You return a table with one row, an array with two axes. In this course a direction has the
    shape of x: one axis, one number for each coordinate."""
    return np.ones((1, 2))


@best_of_directions.mistake("derivative-is-one-number")
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


@best_of_directions.slip
def full_turn_counted_twice(f, x, h, n):
    """Your angles include the full turn, which is the direction of angle 0 once more. So the others
    are too far apart: n equal parts of a full turn end before it."""
    angles = np.linspace(0, 2 * np.pi, n)
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.slip
def last_direction_left_out(f, x, h, n):
    """You try one direction too few: the last one is left out."""
    angles = 2 * np.pi * np.arange(max(n - 1, 1)) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.slip
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


@best_of_directions.mistake("secant-is-tangent")
def whole_steps(f, x, h, n):
    """You try steps of length one. A step is h long: farther away f has curved, and another
    direction may end highest."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + u))


@best_of_directions.mistake("not-evaluated-at-the-point")
def steps_from_the_origin(f, x, h, n):
    """You step from the origin. What is best depends on where you stand: step from x."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(h * u))


@best_of_directions.slip
def sine_and_cosine_swapped(f, x, h, n):
    """You swapped sine and cosine, so your angles start at the second axis and run backwards. Angle
    0 is along the first axis."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = [np.array([np.sin(t), np.cos(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.slip
def entries_exchanged(f, x, h, n):
    """You found the best direction and then exchanged its two entries. The cosine stands first, the
    sine second."""
    angles = 2 * np.pi * np.arange(n) / n
    t = max(angles, key=lambda t: f(x + h * np.array([np.cos(t), np.sin(t)])))
    return np.array([np.sin(t), np.cos(t)])


@best_of_directions.slip
def half_a_step_ahead(f, x, h, n):
    """Your angles begin between two of the right ones. The first of the n directions has the
    angle 0."""
    angles = 2 * np.pi * (np.arange(n) + 0.5) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return max(directions, key=lambda u: f(x + h * u))


@best_of_directions.slip
def first_that_goes_up(f, x, h, n):
    """You return the first direction that goes up at all. A later one may go up more: try all of
    them."""
    angles = 2 * np.pi * np.arange(n) / n
    directions = [np.array([np.cos(t), np.sin(t)]) for t in angles]
    return next(u for u in directions if f(x + h * u) > f(x))


@best_of_directions.slip
def record_that_starts_at_zero(f, x, h, n):
    """Your record starts at 0, so where f is negative no direction ever beats it. Start with the
    value of the first direction."""
    best, highest = np.array([1.0, 0.0]), 0.0
    for k in range(n):
        u = np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)])
        if f(x + h * u) > highest:
            best, highest = u, f(x + h * u)
    return best


@best_of_directions.mistake("first-order-is-exact")
def direction_of_the_gradient(f, x, h, n):
    """You return the direction of the gradient, which lies between two of the n directions. Asked
    is the best of those n, found by trying them with a step of h."""
    g = np.array([(f(x + e) - f(x - e)) / 2e-6 for e in 1e-6 * np.eye(2)])
    return g / np.linalg.norm(g)


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


@best_of_directions.mistake("in-place-overwrite")
def walks_on_with_x(f, x, h, n):
    """You step in the array x itself and never go back, so each step starts where the last one
    ended, and the caller's array is changed too. Make a new array for each trial point."""
    best, highest = None, -np.inf
    for k in range(n):
        u = np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)])
        x += h * u
        if f(x) > highest:
            best, highest = u, f(x)
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
