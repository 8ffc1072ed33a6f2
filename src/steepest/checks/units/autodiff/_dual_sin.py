"""Exercise `dual_sin`: the sine of a pair, and with it the chain rule."""

import numpy as np

from .... import autodiff
from ...exercise import Case, Exercise
from .._raw import returns_a_formula
from ._pairs import (
    EITHER_KIND,
    EXACT_PAIRS,
    LOST,
    changes_a_pair,
    of_two,
    rough,
    same_slope_always,
    single_pairs,
)

dual_sin = Exercise(
    autodiff.dual_sin,
    unit="autodiff",
    points=1,
    tolerance=EXACT_PAIRS,
    parts={"value": 0.7, "lists and arrays": 0.2, "unchanged": 0.1},
    examples=[
        Case(((0.0, 2.0),)),
        Case(((1.0, 1.0),)),
        Case(((2.0, -0.5),)),
        Case((np.array([1.0, 2.0]),), "lists and arrays", why=EITHER_KIND),
    ],
    fair=of_two,
    sketch="The value goes through the sine as usual. For the slope, ask how fast the sine grows "
    "at that value, and how fast the value itself grows. By the chain rule the two are "
    "multiplied.",
)
dual_sin.cases(single_pairs)

ONE = [((0.7, 1.5),), ((1.9, -0.6),), ((-1.2, 2.3),), ((2.6, 0.9),)]


@dual_sin.slip
def inner_slope_forgotten(a):
    """You return the slope of the sine alone. Its argument has a slope of its own: by the chain
    rule the two are multiplied."""
    return np.sin(a[0]), np.cos(a[0])


@dual_sin.slip
def sine_of_the_slope(a):
    """You take the sine of the slope. The slope of the result is the derivative of the sine, at the
    value, times the slope that comes in."""
    return np.sin(a[0]), np.sin(a[1])


@dual_sin.slip
def minus_cosine(a):
    """Your slope has the wrong sign. The minus belongs to the derivative of the cosine."""
    return np.sin(a[0]), -a[1] * np.cos(a[0])


@dual_sin.slip
def sine_kept(a):
    """You multiply the slope by the sine itself. The sine's derivative is another function."""
    return np.sin(a[0]), a[1] * np.sin(a[0])


@dual_sin.slip
def degrees(a):
    """You turn the angle into radians first. It is in radians already."""
    return np.sin(np.deg2rad(a[0])), a[1] * np.cos(np.deg2rad(a[0]))


@dual_sin.slip
def slopes_added(a):
    """You add the slope of the sine and the slope that comes in. By the chain rule they are
    multiplied."""
    return np.sin(a[0]), np.cos(a[0]) + a[1]


@dual_sin.mistake("first-order-is-exact")
def small_angle(a):
    """You take the sine for its argument. That is its linear model at 0, good for small angles
    only."""
    return a[0], a[1]


@dual_sin.mistake("not-evaluated-at-the-point")
def cosine_of_the_slope(a):
    """You take the cosine of the slope. The derivative belongs at the *value*; the slope is a
    factor."""
    return np.sin(a[0]), np.cos(a[1]) * a[1]


@dual_sin.mistake("not-evaluated-at-the-point")
def cosine_of_the_slope_alone(a):
    """You take the cosine of the slope. The derivative of the sine belongs at the *value*, and
    then the slope is a factor."""
    return np.sin(a[0]), np.cos(a[1])


@dual_sin.mistake("not-evaluated-at-the-point")
def cosine_of_the_sine(a):
    """You take the cosine of the sine. The derivative belongs at the value that came in: is it
    overwritten by then?"""
    value = np.sin(a[0])
    return value, np.cos(value) * a[1]


@dual_sin.mistake("not-evaluated-at-the-point")
def cosine_of_the_sine_alone(a):
    """You take the cosine of the sine. The derivative belongs at the value that came in, and the
    incoming slope is a factor."""
    value = np.sin(a[0])
    return value, np.cos(value)


@dual_sin.mistake("not-evaluated-at-the-point")
def cosine_after_a_step(a):
    """You take the cosine at value plus slope. The derivative belongs at the value itself; the
    slope is a factor."""
    return np.sin(a[0]), np.cos(a[0] + a[1]) * a[1]


@dual_sin.mistake("not-evaluated-at-the-point", times=(0.5, 3.0, np.pi))
def cosine_of_a_multiple(a, times=2.0):
    """You take the cosine at another number than the value. The derivative belongs at the value
    itself."""
    return np.sin(a[0]), np.cos(times * a[0]) * a[1]


@dual_sin.mistake("first-order-is-exact")
def slope_in_the_value(a):
    """Your value is that of the linear model, a step further on. The value of the result is the
    sine of the value; the slope travels beside it."""
    slope = np.cos(a[0]) * a[1]
    return np.sin(a[0]) + slope, slope


@dual_sin.mistake("not-evaluated-at-the-point")
def cosine_of_the_product(a):
    """You take the cosine of value times slope. The derivative belongs at the value itself; the
    slope is a factor."""
    return np.sin(a[0]), np.cos(a[0] * a[1]) * a[1]


@dual_sin.mistake("not-evaluated-at-the-point")
def cosine_of_the_product_alone(a):
    """You take the cosine of value times slope. The derivative belongs at the value alone; the
    slope is a factor outside."""
    return np.sin(a[0]), np.cos(a[0] * a[1])


@dual_sin.right
def by_complex_exponential(a):
    """Real and imaginary part of one exponential."""
    e = np.exp(1j * a[0])
    return np.array([e.imag, a[1] * e.real])


@dual_sin.right
def shifted_sine(a):
    """The cosine as a shifted sine."""
    return [np.sin(a[0]), a[1] * np.sin(a[0] + np.pi / 2)]


@dual_sin.right
def by_the_math_module(a):
    """The math module of Python."""
    import math

    value, slope = a
    return math.sin(value), slope * math.cos(value)


def _slope(ask, value, slope=1.0):
    return float(ask((value, slope))[1])


@dual_sin.sign("symbolic-is-automatic")
def formula_for_a_sine(ask, a):
    """You return a formula: a text, a function or a symbol. Automatic differentiation passes
    numbers along: the slope at this value, and no rule for it."""
    return returns_a_formula(ask, (float(a[0]), float(a[1])))


@dual_sin.sign("in-place-overwrite")
def sine_stored_in_the_argument(ask, a):
    """Your result is stored in the pair that you were given, so the caller's pair is different
    afterwards. Make a new pair."""
    return changes_a_pair(ask, (0.7, 1.5))


@dual_sin.sign("derivative-is-one-number")
def one_slope_for_all_sines(ask, a):
    """Your slope is the same number in every call. The sine is steep at 0 and level at its top, and
    the incoming slope counts too."""
    return same_slope_always(ask, ONE)


@dual_sin.sign("not-evaluated-at-the-point")
def slope_without_the_value(ask, a):
    """Your slope does not depend on the value. The sine is steep at 0 and level at its top: its
    derivative is taken at the value of the pair."""
    slopes = [_slope(ask, value, 1.5) for value in (0.3, 0.9, 1.4, 2.8)]
    other = [_slope(ask, value, -0.4) for value in (0.3, 2.8)]
    return np.ptp(slopes) < 1e-9 and np.ptp(other) < 1e-9 and abs(slopes[0] - other[0]) > 1e-9


@dual_sin.sign("h-as-small-as-possible")
def sine_loses_digits(ask, a):
    """Your slope jumps about when the value changes in its last digit: it is a difference quotient
    with a step so small that round-off is left. The sine's derivative is known exactly."""
    off = [abs(_slope(ask, value) - np.cos(value)) for ((value, _),) in ONE]
    return rough(ask, ONE) > LOST and max(off) < 50


def _steep(ask):
    """Slope for a pair with slope 1, against the true one, as if it came from a difference.

    Returns the step of a one-sided and of a central quotient, each nan if it is none.
    """
    values = np.array([0.3, 0.9, 1.4, 2.1, 2.8])
    off = np.array([_slope(ask, value) for value in values]) - np.cos(values)
    if not np.max(np.abs(off)) > 1e-12:
        return np.nan, np.nan
    near = 1e-3 * np.max(np.abs(off)) + 1e-10
    grid = np.concatenate([np.geomspace(1e-9, 2.5, 4000), [1.0]])
    grid = np.concatenate([grid, -grid])
    one = (np.sin(values + grid[:, None]) - np.sin(values)) / grid[:, None] - np.cos(values)
    two = np.cos(values) * (np.sin(grid) / grid - 1)[:, None]
    steps = []
    for models in (one, two):
        wrong = np.max(np.abs(models - off), axis=1)
        best = np.argmin(wrong)
        fits = wrong[best] < near + 0.01 * np.max(np.abs(off))
        steps.append(abs(grid[best]) if fits else np.nan)
    return tuple(steps)


@dual_sin.sign("secant-is-tangent")
def sine_over_a_long_step(ask, a):
    """Your slope is that of a secant: the sine after a step minus the sine before. The derivative
    at one point is known exactly, and needs no step."""
    one, two = _steep(ask)
    return one > 9e-4 or two > 0


@dual_sin.sign("one-sided-is-as-good")
def sine_over_a_step_to_one_side(ask, a):
    """Your slope is a difference quotient, with a step to one side. It is off by an amount that
    grows with the step; the sine's derivative is known exactly."""
    return _steep(ask)[0] > 0


@dual_sin.sign("secant-is-tangent")
def nearly_the_slope(ask, a):
    """Your slope is close, but a few digits are lost, as in a difference quotient. The derivative
    of the sine is known exactly, and needs no step."""
    off = [abs(_slope(ask, value) - np.cos(value)) for ((value, _),) in ONE]
    return 1e-12 < max(off) < 1e-7 and rough(ask, ONE) > 1e-13


@dual_sin.sign("first-order-is-exact")
def good_for_small_angles_only(ask, a):
    """Your sine is that of a series with few terms: good for small angles, and wrong for larger
    ones. A model is not the function."""

    def off(value):
        return np.max(np.abs(ask((value, 1.0)) - ask.expected((value, 1.0))))

    better = off(0.02) < 1e-3 and off(0.02) < off(0.2) / 20 < off(2.0) / 400
    values = np.linspace(-6, 6, 40)
    results = np.array([ask((value, 1.0)) for value in values])
    return better and off(2.0) > 1e-12 and any(_is_a_series(values, row) for row in results.T)


def _is_a_series(values, results):
    """Whether numbers are those of a polynomial, of a degree that is too low for a sine."""
    series = np.polynomial.chebyshev.chebfit(values / 6, results, 19)
    left = np.polynomial.chebyshev.chebval(values / 6, series) - results
    return np.max(np.abs(left)) < 1e-12 * max(1.0, np.max(np.abs(results)))
