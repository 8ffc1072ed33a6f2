"""Exercise `gradient_check`: hold a gradient against differences, and report the worst."""

import numpy as np

from .... import autodiff
from ...exercise import Case, Exercise, Formula, Tolerance
from ...probing import NoAnswerError
from .._functions import any_n, near_point, number, surface_and_gradient

GOOD = 2e-7  # a right gradient is off by less against central differences, by more against others


def in_the_band(expected, got, close):
    """Whether an error is read off as it may be: relative to either value, or to both."""
    if np.ndim(expected):
        return close(expected, got)
    if close.keywords.get("nan_is_nan"):  # two mistakes that are compared with each other
        return abs(got - expected) <= 0.02 * abs(expected) + GOOD
    if expected < 1e-6:
        return got < GOOD
    return 0.45 * expected <= got <= 2.5 * expected


RIGHT = Formula("np.dot(x, x)"), Formula("2*np.array(x)")


def worth_checking(f, gradient, x, h=1e-6):
    """Whether the point is one where no claimed slope is nearly zero."""
    return len(x) > 0 and np.abs(gradient(x)).min() > 0.1


gradient_check = Exercise(
    autodiff.gradient_check,
    unit="autodiff",
    points=2,
    same=in_the_band,
    tolerance=Tolerance(
        reason="Relative to either value, to the larger, to their sum or to its half: all are "
        "usual, and for the errors here they differ by less than a factor of 2.5."
    ),
    parts={"value": 0.6, "any n": 0.15, "small slopes": 0.15, "unchanged": 0.1},
    examples=[
        Case((*RIGHT, np.array([1.0, -2.0]))),
        Case((RIGHT[0], Formula("np.array(x)"), np.array([1.0, -2.0]))),
        Case(
            (RIGHT[0], Formula("np.array([2*x[0], 1.5*x[1]])"), np.array([1.0, -2.0])),
            why="Only the second coordinate is wrong.",
        ),
        Case(
            (RIGHT[0], Formula("np.array([1.5*x[0], 2*x[1]])"), np.array([1.0, -2.0])),
            why="Only the first coordinate is wrong.",
        ),
        Case((*RIGHT, np.array([3.0])), "any n", why=any_n(1)),
    ],
    fair=worth_checking,
    sketch="Measure the slope along each coordinate yourself, by a small step to either side while "
    "the others stand still. Hold each measured slope against the claimed one, relative to their "
    "size. What you report is the worst of these errors.",
)


@gradient_check.cases
def claims(rng):
    for n, part in ((2, "value"), (1, "any n"), (3, "any n")):
        f, gradient, x = steep_everywhere(rng, n)
        why = "" if part == "value" else any_n(n)
        yield Case((f, gradient, x), part, why=why)
        for i in {0, n - 1}:
            yield Case((f, wrong_in_one(rng, gradient, n, i), x), part, why=why)
    steep, x = number(rng, 20, 40), near_point(rng, 2)
    f, gradient = Formula(f"{steep}*np.dot(x, x)"), Formula(f"{2 * steep:g}*np.array(x)")
    yield Case((f, wrong_in_one(rng, gradient, 2, rng.integers(2)), x))
    yield Case((f, Formula(f"-{2 * steep:g}*np.array(x)"), x), why="All slopes have a wrong sign.")
    nearly = Formula(f"{2 * number(rng, 1.01, 1.08) * steep:.6g}*np.array(x)")
    yield Case((f, nearly, x), why="All slopes are nearly right, but not quite.")
    x = near_point(rng, 6)
    f, gradient = Formula(f"{steep}*np.dot(x, x)"), Formula(f"{2 * steep:g}*np.array(x)")
    yield Case(
        (f, Formula(f"{number(rng, 2.5, 4) * steep:.6g}*np.array(x)"), x),
        "any n",
        why="All slopes are wrong.",
    )
    yield Case((f, wrong_in_one(rng, gradient, 6, 3), x), "any n", why=any_n(6))


@gradient_check.cases
def a_slope_among_larger_ones(rng):
    small, x = number(rng, 0.1, 0.2), near_point(rng, 2)
    f = Formula(f"{small}*x[0]**2 + 5*x[1]**2")
    for factor in (1.0, wrong_factor(rng), wrong_factor(rng), number(rng, 1.3, 1.5)):
        claim = Formula(f"np.array([{2 * factor * small:.6g}*x[0], 10*x[1]])")
        why = "One slope is small. Compare each with its own size."
        yield Case((f, claim, x), "small slopes", why=why)


def wrong_in_one(rng, gradient, n, i):
    """A gradient with a factor too many in one coordinate."""
    factors = [1.0] * n
    factors[i] = wrong_factor(rng)
    body = gradient.source.removeprefix("lambda x: ")
    return Formula(f"{body} * np.array({factors})")


def wrong_factor(rng):
    """A factor that is wrong by 2 to 50 percent: nobody can guess the error from other calls."""
    return float(f"{1 + rng.choice([-1, 1]) * 10 ** rng.uniform(-1.7, -0.3):.3g}")


def steep_everywhere(rng, n):
    """A random surface with its gradient, and a point where no partial derivative is nearly 0."""
    while True:
        f, gradient = surface_and_gradient(rng, n, "x")
        x = near_point(rng, n)
        if np.abs(gradient(x)).min() > 0.1:
            return f, gradient, x


@gradient_check.slip
def absolute_difference(f, gradient, x, h=1e-6):
    """You report the difference as it is, not relative to the size of the slopes. A small slope may
    be wholly wrong and still differ by little."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return np.max(np.abs(gradient(x) - n))


@gradient_check.slip
def mean_of_the_errors(f, gradient, x, h=1e-6):
    """You average over the coordinates. One wrong coordinate among many right ones must not be
    hidden: report the largest."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = gradient(x)
    return np.mean(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)))


@gradient_check.mistake("direction-equals-length")
def lengths_compared(f, gradient, x, h=1e-6):
    """You compare the lengths of the two gradients. They may be equally long and point different
    ways."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = gradient(x)
    return abs(np.linalg.norm(a) - np.linalg.norm(n)) / np.linalg.norm(n)


@gradient_check.slip
def verdict_only(f, gradient, x, h=1e-6):
    """You return yes or no. Asked is the largest relative error, a number."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return bool(np.allclose(gradient(x), n))


@gradient_check.slip
def errors_of_all_coordinates(f, gradient, x, h=1e-6):
    """You return the error of each coordinate. Asked is the largest, one number."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = gradient(x)
    return np.abs(a - n) / np.maximum(np.abs(a), np.abs(n))


@gradient_check.slip
def never_compared(f, gradient, x, h=1e-6):
    """You return 0 whatever the gradient is. Compare it with differences of f."""
    return 0.0


@gradient_check.mistake("one-sided-is-as-good")
def one_sided_slopes(f, gradient, x, h=1e-6):
    """You step to one side only. The difference quotient is then off by about h, and a right
    gradient looks worse than it is: step to both sides."""
    n = np.array([(f(x + h * e) - f(x)) / h for e in np.eye(len(x))])
    a = gradient(x)
    return np.max(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)))


@gradient_check.mistake("missing-factor-2")
def divided_by_one_step(f, gradient, x, h=1e-6):
    """The distance between your two points is two steps, and you divide by one. So your slopes are
    twice as large as they should be, and a right gradient is refused."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / h for e in np.eye(len(x))])
    a = gradient(x)
    return np.max(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)))


@gradient_check.mistake("other-coordinate-moves")
def all_coordinates_step(f, gradient, x, h=1e-6):
    """All coordinates step at once, so you measure one slope for all of them. For the slope along
    one coordinate the others must stay where they are."""
    n = (f(x + h) - f(x - h)) / (2 * h)
    a = gradient(x)
    return np.max(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)))


@gradient_check.slip
def errors_added_up(f, gradient, x, h=1e-6):
    """You add the errors of the coordinates up. Asked is the largest of them."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = gradient(x)
    return np.sum(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)))


@gradient_check.right
def relative_to_the_claim(f, gradient, x, h=1e-6):
    """Relative to the gradient that is checked, in a loop."""
    a, worst = gradient(x), 0.0
    for i in range(len(x)):
        up, down = np.array(x, dtype=float), np.array(x, dtype=float)
        up[i] += h
        down[i] -= h
        n = (f(up) - f(down)) / (2 * h)
        worst = max(worst, abs(a[i] - n) / (abs(a[i]) + 1e-12))
    return worst


@gradient_check.right
def relative_to_the_measurement(f, gradient, x, h=1e-6):
    """Relative to the measured slope."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return np.max(np.abs(np.asarray(gradient(x)) - n) / np.abs(n))


@gradient_check.right
def relative_to_the_mean(f, gradient, x, h=1e-6):
    """Relative to the mean of both, as a 0-d array."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = np.asarray(gradient(x))
    return np.array(np.max(2 * np.abs(a - n) / (np.abs(a) + np.abs(n))))


@gradient_check.right
def relative_to_the_sum(f, gradient, x, h=1e-6):
    """Relative to the sum of both sizes, with a list for the differences."""
    a, n = np.asarray(gradient(x)), []
    for e in np.eye(len(x)):
        n.append((f(x + h * e) - f(x - h * e)) / (2 * h))
    return float(max(np.abs(a - n) / (np.abs(a) + np.abs(n))))


# Where f and gradient are called.

_SURFACE = Formula("x[0]**2*x[1] + np.exp(x[1]) + 3*x[2]*x[0]")
_SLOPES = Formula("np.array([2*x[0]*x[1] + 3*x[2], x[0]**2 + np.exp(x[1]), 3*x[0]])")
_AT = np.array([0.9, -0.6, 1.3])


_TRIPLED = Formula(f"3*{_SLOPES.source.removeprefix('lambda x: ')}")
_TURNED = (
    Formula("np.array([3*x[0], 2*x[0]*x[1] + 3*x[2], x[0]**2 + np.exp(x[1])])"),
    Formula("-np.array([x[0]**2 + np.exp(x[1]), 2*x[0]*x[1] + 3*x[2], 3*x[0]])"),
)
# Another, whose largest slope is the second.
_OTHER = Formula("x[0] + 9*x[1] + x[2]**2"), Formula("np.array([1, 9, 2*x[2]])")


def _visits(ask, f=_SURFACE, gradient=_SLOPES):
    """Points at which f is called, (k, 3)."""
    points = [point for point in ask.visits(f, gradient, _AT) if point.shape == _AT.shape]
    if not points:
        raise NoAnswerError
    return np.real(points)


def _steps(ask, *functions):
    """Displacements of the points from x, without x itself."""
    steps = _visits(ask, *functions) - _AT
    steps = steps[np.any(steps != 0, axis=1)]
    if not len(steps):
        raise NoAnswerError
    return steps


@gradient_check.sign("not-evaluated-at-the-point")
def gradient_asked_elsewhere(ask, f, gradient, x, h=1e-6):
    """You ask for the gradient at another point than x. Both slopes that you compare belong to the
    point that is given."""
    points = [np.array(p, float) for p in ask.visits(_SLOPES, _SURFACE, _AT, place=1)]
    return bool(points) and not any(
        p.shape == _AT.shape and np.allclose(p, _AT, rtol=0, atol=1e-5) for p in points
    )


@gradient_check.sign("not-evaluated-at-the-point")
def slopes_measured_elsewhere(ask, f, gradient, x, h=1e-6):
    """You measure the slopes around another point than x. All coordinates have to stand where x
    says, except for the one that takes its step."""
    points = _visits(ask)
    apart = np.abs(points[:, None] - points).max(axis=2)
    near = np.min(apart + np.eye(len(points)), axis=1) < 1e-2  # each point has another close by
    away = np.max(np.abs(points - _AT), axis=1) > 0.05
    return bool(np.all(near & away))


@gradient_check.sign("h-as-small-as-possible")
def tiny_steps(ask, f, gradient, x, h=1e-6):
    """Your step is far shorter than h. The smaller the step, the fewer digits survive the
    subtraction, and a right gradient looks wrong."""
    return np.max(np.abs(_steps(ask))) < 0.9e-8


@gradient_check.sign("secant-is-tangent")
def long_steps(ask, f, gradient, x, h=1e-6):
    """Your step is much longer than h. So you measure the slope of a secant, and a right gradient
    looks wrong."""
    return np.max(np.abs(_steps(ask))) > 1.1e-4


@gradient_check.sign("other-coordinate-moves")
def coordinates_move_together(ask, f, gradient, x, h=1e-6):
    """Several coordinates move at once. For the slope along one coordinate the others must stay
    where they are."""
    return np.max(np.count_nonzero(np.abs(_steps(ask)) > 1e-12, axis=1)) > 1


@gradient_check.sign("missing-factor-2")
def slopes_off_by_two(ask, f, gradient, x, h=1e-6):
    """Your measured slopes are twice or half as large as they should be. Divide by the distance
    between the two points at which f is taken."""
    claims = [Formula(f"{k}*{_SLOPES.source.removeprefix('lambda x: ')}") for k in (2, 0.5)]
    return ask(_SURFACE, _SLOPES, _AT) > 0.1 and any(
        abs(ask(_SURFACE, claim, _AT)) < 1e-4 for claim in claims
    )


@gradient_check.sign("error-sign")
def added_for_subtracted(ask, f, gradient, x, h=1e-6):
    """You add the two slopes where you should subtract them, or one of them has the wrong sign: the
    opposite of the right gradient passes your check."""
    claim = Formula(f"-{_SLOPES.source.removeprefix('lambda x: ')}")
    return ask(_SURFACE, _SLOPES, _AT) > 0.1 and abs(ask(_SURFACE, claim, _AT)) < 1e-4


@gradient_check.sign("one-sided-is-as-good")
def steps_to_one_side(ask, f, gradient, x, h=1e-6):
    """You step to one side only. The quotient is then off by about h, and a right gradient looks
    worse than it is: step to both sides."""
    steps = _steps(ask)
    return np.max(np.count_nonzero(steps, axis=1)) == 1 and (
        np.all(steps >= 0) or np.all(steps <= 0)
    )


@gradient_check.sign("direction-equals-length")
def any_length_passes(ask, f, gradient, x, h=1e-6):
    """A gradient three times as long passes your check: you compare directions only. A gradient can
    point the right way and still have the wrong length."""
    turned = [abs(ask(_SURFACE, claim, _AT)) for claim in _TURNED]
    return abs(ask(_SURFACE, _TRIPLED, _AT)) < 1e-5 and min(turned) > 1e-3


@gradient_check.sign("direction-equals-length")
def any_direction_passes(ask, f, gradient, x, h=1e-6):
    """A gradient of the same length that points elsewhere passes your check: you compare lengths
    only. Compare coordinate by coordinate."""
    turned = [abs(ask(_SURFACE, claim, _AT)) for claim in _TURNED]
    return max(turned) < 1e-5 and abs(ask(_SURFACE, _TRIPLED, _AT)) > 1e-3


@gradient_check.sign("derivative-is-one-number")
def one_coordinate_checked(ask, f, gradient, x, h=1e-6):
    """You check one coordinate only, as if f had one derivative. A gradient has as many slopes as
    coordinates, and any of them may be wrong."""
    moved = _moved(ask)
    return np.count_nonzero(moved) == 1 and np.array_equal(moved, _moved(ask, *_OTHER))


@gradient_check.sign("one-coordinate-at-a-time")
def steepest_coordinate_checked(ask, f, gradient, x, h=1e-6):
    """You check along the largest slope only. Any of them may be wrong, the smallest too."""
    moved = _moved(ask), _moved(ask, *_OTHER)
    return [np.flatnonzero(some).tolist() for some in moved] == [[0], [1]]


def _moved(ask, *functions):
    """Which coordinates take a step."""
    return np.any(np.abs(_steps(ask, *functions)) > 1e-12, axis=0)
