"""Exercise `tangent_line`: the best straight line at a point, as a function of x."""

import numpy as np

from .... import derivative
from ...exercise import Case, Exercise
from ...probing import NoAnswerError
from .._functions import LONG, SHORT, SYMMETRIC, TINY, curve, number, point
from .._stencils import (
    TOO_LONG,
    TOO_SHORT,
    by_two,
    longest_step,
    places,
    shortest_step,
    stays,
    stencil,
)
from ._curves import CUBE, ELSEWHERE, SINE, SQUARE

TOUCH = "At x0 the line has the height of the curve."

tangent_line = Exercise(
    derivative.tangent_line,
    unit="derivative",
    points=3,
    tolerance=SYMMETRIC,
    parts={"value": 0.8, "touches": 0.2},
    examples=[
        Case((SQUARE, 3.0), at=(3.0, 4.0, -1.0)),
        Case((SQUARE, -1.0), at=(-1.0, 0.0, -4.0)),
        Case((CUBE, -1.0), at=(-1.0, 0.0, -3.0)),
        Case((SINE, 0.5), at=(0.5, 1.5, -2.5)),
        Case((SQUARE, 2.0), "touches", at=(2.0,), why=TOUCH),
    ],
    sketch="First find two numbers: the height of f at x0, and its slope there, from a small step "
    "to either side. Then return a function of x. It begins at that height, and changes by the "
    "slope for each unit of the way from x0 to x.",
)


@tangent_line.cases
def tangents(rng):
    for _ in range(5):
        yield _tangent(curve(rng), float(point(rng)), rng)
    yield _tangent(curve(rng), 0.0, rng)  # no step may be relative to x0
    f = curve(rng)
    for _ in range(2):  # one function at two points: what is kept does not help
        yield _tangent(f, float(point(rng)), rng)
    for _ in range(2):
        x0 = float(point(rng))
        yield Case((curve(rng), x0), "touches", at=(x0,), why=TOUCH)


def _tangent(f, x0, rng):
    return Case((f, x0), at=(x0, x0 + number(rng, 1, 4), x0 - number(rng, 1, 4)))


@tangent_line.mistake("derivative-is-one-number", by_kind=True)
def slope_instead_of_line(f, x0, h=1e-6):
    """You return a number. A line is a function: return something that takes x and gives the height
    of the line there."""
    return (f(x0 + h) - f(x0 - h)) / (2 * h)


@tangent_line.mistake("derivative-is-one-number")
def slope_everywhere(f, x0, h=1e-6):
    """Your function gives the slope, the same number for every x. The tangent is the line with that
    slope, so its height changes with x."""
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: slope


@tangent_line.slip
def line_from_the_origin(f, x0, h=1e-6):
    """Your line has the right slope but does not touch the curve at x0. The slope counts from x0:
    multiply it by the distance x - x0, not by x."""
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: f(x0) + slope * x


@tangent_line.slip
def line_without_the_value(f, x0, h=1e-6):
    """Your line has the right slope but passes through height 0 at x0. At x0 the tangent has the
    height of the curve."""
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: slope * (x - x0)


@tangent_line.mistake("not-evaluated-at-the-point")
def slope_taken_at_x(f, x0, h=1e-6):
    """You take the slope at x, so it changes along the way and the result is no straight line. The
    slope belongs to the point of contact x0."""
    return lambda x: f(x0) + (f(x + h) - f(x - h)) / (2 * h) * (x - x0)


@tangent_line.mistake("one-sided-is-as-good", step=SHORT)
def tangent_from_the_right(f, x0, h=1e-6, step=1e-6):
    """Your slope is a little off, and far from x0 the line shows it. A step to one side has an
    error of order h; step to both sides."""
    slope = (f(x0 + step) - f(x0)) / step
    return lambda x: f(x0) + slope * (x - x0)


@tangent_line.mistake("one-sided-is-as-good")
def tangent_from_the_left(f, x0, h=1e-6):
    """Your slope is a little off, and far from x0 the line shows it. A step to one side has an
    error of order h; step to both sides."""
    slope = (f(x0) - f(x0 - h)) / h
    return lambda x: f(x0) + slope * (x - x0)


@tangent_line.mistake("h-as-small-as-possible", step=TINY)
def slope_near_round_off(f, x0, h=1e-6, step=1e-14):
    """You use a tiny step of your own for the slope. Then the two values of f agree in almost all
    digits, and their difference is mostly round-off: take h."""
    slope = (f(x0 + step) - f(x0 - step)) / (2 * step)
    return lambda x: f(x0) + slope * (x - x0)


@tangent_line.mistake("first-order-is-exact")
def curve_itself(f, x0, h=1e-6):
    """You return f itself. The tangent is a straight line: it touches f at x0 and leaves it as soon
    as f curves."""
    return lambda x: f(x)


@tangent_line.mistake("secant-is-tangent", step=LONG)
def secant_through_two_neighbours(f, x0, h=1e-6, step=0.1):
    """Your slope is that of a secant with a long step, and over that distance f curves. Let the
    step be as small as the argument h says."""
    slope = (f(x0 + step) - f(x0 - step)) / (2 * step)
    return lambda x: f(x0) + slope * (x - x0)


@tangent_line.mistake("secant-is-tangent", step=LONG[1:])
def secant_with_a_long_step(f, x0, h=1e-6, step=1.0):
    """Your line cuts the curve a second time: it is a secant with a long step. Let the step be as
    small as the argument h says."""
    slope = (f(x0 + step) - f(x0)) / step
    return lambda x: f(x0) + slope * (x - x0)


@tangent_line.mistake("ascent-for-descent")
def distance_with_the_wrong_sign(f, x0, h=1e-6):
    """Your line touches at x0 but tilts the wrong way. To the right of x0 the distance x - x0 is
    positive."""
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: f(x0) + slope * (x0 - x)


@tangent_line.mistake("missing-factor-2")
def line_twice_as_steep(f, x0, h=1e-6):
    """Your line touches at x0 but is twice too steep. How far is it from x0 - h to x0 + h?"""
    slope = (f(x0 + h) - f(x0 - h)) / h
    return lambda x: f(x0) + slope * (x - x0)


@tangent_line.slip
def line_through_the_origin(f, x0, h=1e-6):
    """Your line has the right slope but passes through the origin. At x0 the tangent has the height
    of the curve, and from there on it changes by the slope."""
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: slope * x


@tangent_line.slip
def distance_added(f, x0, h=1e-6):
    """Your line has the right slope but does not touch the curve at x0. The way from x0 to x is a
    difference, and at x0 itself it is zero."""
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: f(x0) + slope * (x + x0)


@tangent_line.slip
def normal_of_the_curve(f, x0, h=1e-6):
    """Your line stands at a right angle to the curve: it is the normal. The tangent runs along the
    curve."""
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: f(x0) - (x - x0) / slope


@tangent_line.slip
def level_line(f, x0, h=1e-6):
    """Your line is level: it keeps the height that the curve has at x0. A tangent also has the
    slope of the curve there."""
    return lambda x: f(x0)


@tangent_line.sign("first-order-is-exact")
def heights_of_the_curve(ask, f, x0):
    """Your function has the heights of f itself, wherever it is asked. The tangent is a straight
    line: it touches f at x0 and leaves it as soon as f curves."""
    return ask.same(ask(f, x0), tuple(float(f(x)) for x in ask.case.at)) and not ask.right(f, x0)


@tangent_line.sign("h-as-small-as-possible")
def tiny_step(ask, f, x0):
    """You take a tiny step of your own for the slope. Then the values of f agree in almost all
    digits, and their difference is mostly round-off: take h."""
    return shortest_step(ask, f, x0) < TOO_SHORT


@tangent_line.sign("derivative-is-one-number")
def one_slope_for_all_points(ask, f, x0):
    """Your line has the same slope whatever x0 is. A curve is steeper in one place than in another:
    take the slope at x0."""
    slopes = [_slope(ask, ask(f, x0 + move)) for move in (0, *ELSEWHERE)]
    wanted = [_slope(ask, ask.expected(f, x0 + move)) for move in (0, *ELSEWHERE)]
    return slopes[0] != 0 and np.ptp(slopes) < 1e-6 < 1e-2 < np.ptp(wanted)


@tangent_line.sign("not-evaluated-at-the-point")
def f_asked_where_the_line_is(ask, f, x0):
    """You ask for f, or for its slope, at the x where the line is wanted. Then the result is no
    straight line: height and slope belong to the point of contact x0."""
    near = [np.abs(np.ravel(places(ask, f, x0)) - x) < TOO_LONG for x in ask.case.at[1:]]
    return all(map(np.any, near)) and not ask.right(f, x0)


@tangent_line.sign("not-evaluated-at-the-point")
def a_point_that_stays(ask, f, x0):
    """One of the points at which you call f does not move when x0 does. Height and slope belong to
    the point of contact x0."""
    return stays(ask, f, x0)


@tangent_line.sign("one-sided-is-as-good")
def one_side_only(ask, f, x0):
    """You step to one side only for the slope. Far from x0 the line shows it, for the error is of
    order h; step to both sides."""
    seen = stencil(ask, f, x0)
    return seen.one_sided and np.max(np.abs(seen.steps)) <= TOO_LONG


@tangent_line.sign("secant-is-tangent")
def long_step(ask, f, x0):
    """You take the slope from points that are far from x0, and over that distance f curves: the
    slope is that of a secant. Let the step be as small as the argument h says."""
    return longest_step(ask, f, x0) > TOO_LONG and not ask.right(f, x0)


@tangent_line.sign("missing-factor-2")
def twice_or_half_as_steep(ask, f, x0):
    """Your line is twice or half as steep as the curve. How far is it from the one point at which
    you take f to the other, and is a factor in the line that does not belong there?"""
    return by_two(_steepness(ask, f, x0))


@tangent_line.sign("ascent-for-descent")
def falls_where_it_should_rise(ask, f, x0):
    """Your line falls where the curve rises, and rises where it falls. Look at the signs of the
    slope, and of the distance from x0 to x."""
    return np.isclose(_steepness(ask, f, x0), -1, rtol=1e-4)


def _slope(ask, heights):
    """Slope of the line through the heights; `NoAnswerError` if they lie on no line."""
    at, heights = np.array(ask.case.at), np.array(heights)
    slopes = np.diff(heights) / np.diff(at)
    if not np.allclose(slopes, slopes[0], rtol=1e-4, atol=1e-6):
        raise NoAnswerError
    return slopes[0]


def _steepness(ask, f, x0):
    """How many times as steep as it should be the line is."""
    return _slope(ask, ask(f, x0)) / _slope(ask, ask.expected(f, x0))


@tangent_line.right
def slope_and_intercept(f, x0, h=1e-6):
    """The line as m x + b, made with NumPy's polynomials."""
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return np.polynomial.Polynomial([f(x0) - slope * x0, slope])


@tangent_line.right
def slope_by_complex_step(f, x0, h=1e-6):
    """No difference at all: the slope from one complex evaluation."""
    slope = f(x0 + 1e-30j).imag / 1e-30

    def line(x):
        return slope * (x - x0) + f(x0)

    return line


@tangent_line.right
def slope_by_richardson(f, x0, h=1e-6):
    """A five-point formula with a step of its own."""
    k = 1e-3
    slope = (f(x0 - 2 * k) - 8 * f(x0 - k) + 8 * f(x0 + k) - f(x0 + 2 * k)) / (12 * k)
    return lambda x: f(x0) + slope * (x - x0)
