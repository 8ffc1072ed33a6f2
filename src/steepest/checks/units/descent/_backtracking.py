"""Exercise `backtracking`: the first step that lowers f enough, found by shrinking."""

import numpy as np

from .... import descent
from ...exercise import Case, Exercise, Formula
from ...probing import NoAnswerError
from .._functions import number, point

SQUARE = Formula("np.dot(w, w)", "w")
VALLEY = Formula("(w[0]**2 + 25*w[1]**2)/2", "w")
JUST = "Here f falls by just as much as is asked, and that is enough."


def _slopes_of_f(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """Whether g is the gradient of f at w."""
    slopes = [(f(w + e) - f(w - e)) / 2e-4 for e in 1e-4 * np.eye(len(w))]
    return np.allclose(slopes, g, rtol=1e-4, atol=1e-4)


backtracking = Exercise(
    descent.backtracking,
    unit="descent",
    points=3,
    parts={"value": 0.5, "own settings": 0.3, "just enough": 0.1, "unchanged": 0.1},
    examples=[
        Case((SQUARE, np.array([6.0, 8.0]), np.array([3.0, 4.0]))),
        Case((VALLEY, np.array([5.0, 25.0]), np.array([5.0, 1.0]))),
        Case((SQUARE, np.array([0.2]), np.array([0.1]), 0.25)),
        Case((SQUARE, np.array([6.0, 8.0]), np.array([3.0, 4.0]), 4.0, 0.8), "own settings"),
        Case((SQUARE, np.array([6.0, 8.0]), np.array([3.0, 4.0]), 2.0, 0.7, 0.6), "own settings"),
        Case((SQUARE, np.array([2.0]), np.array([1.0]), 0.5, 0.5, 0.5), "just enough", why=JUST),
    ],
    fair=_slopes_of_f,
    sketch="Try the step size that is given: work out f at the point to which the step leads. "
    "Compare it with f at w, less the share c of the decrease that the slope predicts for this "
    "step. As long as f is higher than that, shrink the step size and try again.",
)


@backtracking.cases
def searches(rng):
    for n in (2, 1, 3):
        curvatures = [number(rng, 0.3, 40) for _ in range(n)]
        f = Formula(" + ".join(f"{c}*w[{i}]**2" for i, c in enumerate(curvatures)), "w")
        w = point(rng, n)
        g = np.round(2 * np.array(curvatures) * w, 6)
        yield Case((f, g, w))
        yield Case((f, g, w, number(rng, 0.001, 0.01)))
        yield Case((f, g, w, number(rng, 2, 9), number(rng, 0.3, 0.9)), "own settings")
        settings = number(rng, 2, 9), number(rng, 0.3, 0.9), number(rng, 0.3, 0.8)
        yield Case((f, g, w, *settings), "own settings")
        settings = number(rng, 0.5, 2), number(rng, 0.85, 0.95), number(rng, 0.4, 0.9)
        yield Case((f, g, w, *settings), "own settings")
    for c in (0.25, 0.5, 0.75):  # (1 - 2t)² = 1 - 4ct at t = 1 - c, exact in binary
        w = np.array([rng.choice([-1.0, 1.0]) * 2.0 ** rng.integers(-2, 3)])
        shrink = number(rng, 0.4, 0.8)
        yield Case((SQUARE, 2 * w, w, 1 - c, shrink, c), "just enough", why=JUST)


@backtracking.slip
def less_and_not_equal(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You ask for more than enough. A decrease of just the share c of what is predicted will do."""
    while f(w - step_size * g) >= f(w) - c * step_size * (g @ g):
        step_size *= shrink
    return step_size


@backtracking.mistake("missing-factor-2")
def half_the_predicted_decrease(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """In your condition the predicted decrease is off by a factor 2. The slope along the step
    predicts it as it is, without a half."""
    while f(w - step_size * g) > f(w) - c * step_size * (g @ g) / 2:
        step_size *= shrink
    return step_size


@backtracking.slip
def any_decrease_will_do(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You accept every step that lowers f at all. Armijo asks for more: at least the share c of the
    decrease that the slope predicts."""
    while f(w - step_size * g) > f(w):
        step_size *= shrink
    return step_size


@backtracking.mistake("direction-equals-length")
def length_not_squared(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """In your condition the predicted decrease is step_size times the length of the gradient. The
    step itself is that long times step_size, so the length counts twice."""
    while f(w - step_size * g) > f(w) - c * step_size * np.linalg.norm(g):
        step_size *= shrink
    return step_size


@backtracking.slip
def step_size_left_out(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You ask for the same decrease whatever the step size. A shorter step cannot lower f as much:
    the predicted decrease is proportional to the step."""
    for _ in range(60):
        if f(w - step_size * g) <= f(w) - c * (g @ g):
            break
        step_size *= shrink
    return step_size


@backtracking.mistake("ascent-for-descent")
def tried_uphill(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You try points along the gradient, which lie uphill, so no step is ever accepted. Try points
    against it."""
    for _ in range(60):
        if f(w + step_size * g) <= f(w) - c * step_size * (g @ g):
            break
        step_size *= shrink
    return step_size


@backtracking.slip
def always_halved(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You halve the step each time, whatever `shrink` says."""
    while f(w - step_size * g) > f(w) - c * step_size * (g @ g):
        step_size *= 0.5
    return step_size


@backtracking.slip
def own_c(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You ask for a share of your own of the predicted decrease, or for none. How much is asked,
    the argument c says."""
    while f(w - step_size * g) > f(w) - 1e-4 * step_size * (g @ g):
        step_size *= shrink
    return step_size


@backtracking.mistake("ascent-for-descent")
def allowed_to_rise(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """Your condition lets f rise: the share of the predicted decrease is added to f(w). Descent
    asks f to fall by that much."""
    while f(w - step_size * g) > f(w) + c * step_size * (g @ g):
        step_size *= shrink
    return step_size


@backtracking.slip
def starts_at_one(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You start with the step size 1, whatever step_size says. It is the first one to be tried."""
    eta = 1.0
    while f(w - eta * g) > f(w) - c * eta * (g @ g):
        eta *= shrink
    return eta


@backtracking.slip
def one_shrink_too_many(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You shrink once more after a step has been accepted. Return the first one that meets the
    condition."""
    while f(w - step_size * g) > f(w) - c * step_size * (g @ g):
        step_size *= shrink
    return step_size * shrink


@backtracking.slip
def shrunk_at_least_once(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You shrink before you test, so the step size that is given is never tried."""
    while True:
        step_size *= shrink
        if f(w - step_size * g) <= f(w) - c * step_size * (g @ g):
            return step_size


@backtracking.slip
def new_point_instead_of_step(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You return the new point. Asked is the step size that was accepted, one number."""
    while f(w - step_size * g) > f(w) - c * step_size * (g @ g):
        step_size *= shrink
    return w - step_size * g


@backtracking.sign("dot-product-is-a-vector")
def compares_with_a_vector(ask, f, g, w, *settings):
    """Your condition compares a number with an array, and Python cannot say which is larger. The
    squares of the slopes are added up: the predicted decrease is one number."""
    got = ask.outcome(f, g, w, *settings)
    tried = any(not np.array_equal(point, w) for point in visits(ask, f, g, w, *settings))
    return got.kind == "error" and "truth value" in got.message and tried


@backtracking.sign("ascent-for-descent")
def tries_uphill(ask, f, g, w, *settings):
    """You try points along the gradient, which lie uphill. Try points against it."""
    return np.all(trials(ask) @ SLOPES > 0)


@backtracking.sign("one-coordinate-at-a-time")
def tries_one_coordinate(ask, f, g, w, *settings):
    """At the points that you try, one coordinate has moved and the others wait. A step moves all of
    them at once."""
    return np.all(np.count_nonzero(np.abs(trials(ask)) > 1e-12, axis=1) == 1)


@backtracking.sign("derivative-is-one-number")
def all_move_alike(ask, f, g, w, *settings):
    """At the points that you try, all coordinates have moved by the same amount, as if f had one
    slope. Each coordinate has its own."""
    return np.all(np.ptp(trials(ask), axis=1) < 1e-9)


@backtracking.sign("not-evaluated-at-the-point")
def asks_elsewhere(ask, f, g, w, *settings):
    """You ask f at a point that is neither w nor the end of a step. The condition compares f where
    a step ends with f where it starts."""
    tried = trials(ask)
    shares = -tried @ SLOPES / (SLOPES @ SLOPES)
    walked_on = len(shares) > 1 and np.isclose(shares[1], FIRST + SHRINK * FIRST)
    return not np.allclose(tried, -np.outer(shares, SLOPES)) or np.any(shares < 0) or walked_on


@backtracking.sign("direction-equals-length")
def steps_of_a_given_length(ask, f, g, w, *settings):
    """The points that you try lie as far away for a gradient of any length. The length of the
    gradient counts: a step is step_size times as long."""
    return np.isclose(np.linalg.norm(trials(ask)[0]), FIRST)


@backtracking.sign("convex-so-any-step")
def never_asks(ask, f, g, w, *settings):
    """You take a step size without trying where it leads. Even on a bowl a long step leads up:
    shrink it until f has fallen enough."""
    return np.ndim(ask(f, g, w, *settings)) == 0 and not visits(ask, f, g, w, *settings)


@backtracking.sign("first-order-is-exact")
def believes_the_slope(ask, f, g, w, *settings):
    """You never ask f at the end of a step, but take what the slope predicts. For a long step that
    is far off: try it with f itself."""
    visited = visits(ask, f, g, w, *settings)
    return bool(visited) and all(np.array_equal(point, w) for point in visited)


@backtracking.sign("convex-so-any-step")
def takes_what_goes_up(ask, f, g, w, *settings):
    """You take a step at which f is far higher, after a try or two. Even on a bowl a long step
    leads up: shrink it until f has fallen enough."""
    step = found(ask, lambda t: 1e3 / t if t > 0.5 else -1e3)
    return bool(np.any(np.isclose(step, [FIRST, FIRST * SHRINK])))


@backtracking.sign("not-evaluated-at-the-point")
def compares_with_the_last_try(ask, f, g, w, *settings):
    """You take a step once f is lower than at the try before, though higher than at w. What counts
    is f at w, where the step starts."""
    return np.isclose(found(ask, lambda t: 100 * t if t > 0.5 else -1e3), FIRST * SHRINK)


@backtracking.sign("ascent-for-descent")
def lets_f_rise(ask, f, g, w, *settings):
    """Your condition lets f rise a little. Descent asks f to fall, by a share of what the slope
    predicts."""
    return np.isclose(found(ask, lambda t: 1e-6 if t > 0.5 else -1e3), FIRST)


@backtracking.sign("missing-factor-2")
def half_the_decrease_or_twice(ask, f, g, w, *settings):
    """In your condition the predicted decrease is off by a factor 2. The slope along the step
    predicts it as it is."""
    three = np.append(SLOPES, -2.2)  # a mean is no half of three
    return all(asks_for(ask, g @ g / 2, 2 * g @ g, g=g) for g in (SLOPES, three))


@backtracking.sign("direction-equals-length")
def the_length_counts_once(ask, f, g, w, *settings):
    """In your condition the length of the gradient counts once. The step itself is that long times
    step_size, so in the predicted decrease it counts twice."""
    return asks_for(ask, np.linalg.norm(SLOPES))


@backtracking.sign("derivative-is-one-number")
def slopes_added_first(ask, f, g, w, *settings):
    """In your condition the slopes are added up before they are squared, as if f had one slope.
    Each coordinate has its own: square first."""
    return asks_for(ask, np.sum(SLOPES) ** 2, np.mean(SLOPES) ** 2)


@backtracking.sign("one-coordinate-at-a-time")
def one_slope_only(ask, f, g, w, *settings):
    """In your condition the slope along one coordinate decides. All coordinates move, and each adds
    to the predicted decrease."""
    return asks_for(ask, *SLOPES**2)


@backtracking.sign("first-order-is-exact")
def all_that_is_predicted(ask, f, g, w, *settings):
    """You ask for the decrease that the slope predicts, or nearly all of it. Where f curves it
    falls by less: the share c is enough."""
    return asks_for(ask, (1 - SHARE) / SHARE * SLOPES @ SLOPES, SLOPES @ SLOPES / SHARE)


SLOPES, POINT = np.array([1.5, 3.0]), np.array([0.5, 0.4, 0.3])
FIRST, SHRINK, SHARE = 4.0, 0.92, 0.3


def surface(height, g=SLOPES):
    """An f that is 0 at the start, and ``height(t)`` at the end of a step of size t, or as far."""

    def f(point):
        away = np.linalg.norm(np.asarray(point) - POINT[: len(g)])
        return height(away / np.linalg.norm(g)) if away else 0.0

    return f


def found(ask, height, g=SLOPES):
    """The step size that is found where f has these heights."""
    step = ask(surface(height, g), g, POINT[: len(g)], FIRST, SHRINK, SHARE)
    if np.ndim(step) or not np.isfinite(step):
        raise NoAnswerError
    return float(step)


def asks_for(ask, *slopes, g=SLOPES):
    """Whether the predicted decrease is one of these, for each unit of the step size.

    Where f is lower by 1 wherever a step ends, the first step is taken that asks for no more.
    """
    steps = FIRST * SHRINK ** np.arange(200)
    expected = [steps[np.argmax(SHARE * steps * slope <= 1)] for slope in slopes]
    right = steps[np.argmax(SHARE * steps * (g @ g) <= 1)]
    step = found(ask, lambda t: -1.0, g)
    return not np.isclose(step, right) and bool(np.any(np.isclose(step, expected)))


def visits(ask, f, g, w, *settings):
    """Points at which f is asked."""
    return ask.visits(f, g, w, *settings)


def trials(ask):
    """Where f is asked, seen from the start, which is left out: (k, 2)."""
    hill = surface(lambda t: 1.0 if t > 0.5 else -1e3)
    start = POINT[: len(SLOPES)]
    points = np.array(visits(ask, hill, SLOPES, start, FIRST, SHRINK, SHARE))
    tried = points[np.any(points != start, axis=1)] - start
    if not len(tried):
        raise NoAnswerError
    return tried


@backtracking.right
def search_by_powers(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """The first power of shrink that meets the condition."""
    slope = float(np.dot(g, g))
    trials = (step_size * shrink**k for k in range(1000))
    return next(t for t in trials if f(w - t * g) - f(w) <= -c * t * slope)


@backtracking.right
def search_by_recursion(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """Try, and otherwise start again with a shorter step."""
    enough = f(w) - c * step_size * np.linalg.norm(g) ** 2
    if f(w - step_size * g) <= enough:
        return step_size
    return search_by_recursion(f, g, w, step_size * shrink, shrink, c)


@backtracking.right
def search_with_a_loop(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """A counted loop, the result as a 0-d array."""
    start = f(w)
    for k in range(500):
        eta = step_size * shrink**k
        if f(np.array([a - eta * b for a, b in zip(w, g, strict=True)])) <= start - c * eta * sum(
            b * b for b in g
        ):
            return np.array(eta)
