"""Unit `derivative`: secants, tangents, the order of an error, and a first descent."""

import numpy as np

from ... import derivative
from ..exercise import Case, Exercise, Formula, formula
from ._functions import LONG, SHORT, STEPPED, SYMMETRIC, TINY, curve, number, point

SQUARE, CUBE, SINE = Formula("x**2"), Formula("x**3"), Formula("np.sin(x)")


difference_quotient = Exercise(
    derivative.difference_quotient,
    unit="derivative",
    points=2,
    tolerance=STEPPED,
    examples=[
        Case((SQUARE, 3.0, 1.0)),
        Case((SQUARE, 3.0, 0.5)),
        Case((CUBE, -2.0, 0.25)),
        Case((SINE, 1.0, 0.1)),
    ],
)


@difference_quotient.cases
def secants(rng):
    for _ in range(8):
        yield Case((curve(rng), float(point(rng)), number(rng, 0.01, 1.0)))


@difference_quotient.mistake("unit-length-forgotten")
def change_without_run(f, x, h):
    """You return how much f changes, the rise. A slope is the rise for each unit of the run: there
    is a division missing."""
    return f(x + h) - f(x)


@difference_quotient.mistake("unit-length-forgotten")
def division_binds_tighter(f, x, h):
    """Python divides before it subtracts, so only one of the two values is divided. Put the
    difference in brackets."""
    return f(x + h) - f(x) / h


@difference_quotient.mistake("secant-is-tangent", step=(*SHORT, *LONG))
def tangent_instead(f, x, h, step=1e-6):
    """You return the slope of the tangent, with a tiny step of your own. Asked is the slope of the
    secant for the h that is given, and that can be large."""
    return (f(x + step) - f(x - step)) / (2 * step)


@difference_quotient.mistake("secant-is-tangent", step=(*SHORT, *LONG))
def tangent_from_one_side(f, x, h, step=1e-6):
    """You return the slope of the tangent, with a tiny step of your own. Asked is the slope of the
    secant for the h that is given, and that can be large."""
    return (f(x + step) - f(x)) / step


@difference_quotient.mistake("h-as-small-as-possible", step=TINY)
def step_near_round_off(f, x, h, step=1e-12):
    """You use a tiny step of your own in place of h. Asked is the slope for the h that is given;
    and when the step is tiny, the difference of the two values loses most of its digits."""
    return (f(x + step) - f(x)) / step


@difference_quotient.mistake("one-sided-is-as-good")
def step_to_the_left(f, x, h):
    """You step to the left, to x - h. The forward difference goes from x to the right; for a curved
    function the two slopes differ."""
    return (f(x) - f(x - h)) / h


@difference_quotient.mistake("one-sided-is-as-good")
def step_to_both_sides(f, x, h):
    """You step to both sides of x. That is the central difference, the next exercise; here the
    secant starts at x itself."""
    return (f(x + h) - f(x - h)) / (2 * h)


@difference_quotient.mistake("ascent-for-descent")
def start_minus_end(f, x, h):
    """Your slopes have the wrong sign: you subtract the later value from the earlier one, but the
    run goes from x to x + h. A function that rises must have a positive slope."""
    return (f(x) - f(x + h)) / h


@difference_quotient.right
def run_computed_from_the_ends(f, x, h):
    """The run is measured after rounding."""
    right = x + h
    return (f(right) - f(x)) / (right - x)


@difference_quotient.right
def list_of_values(f, x, h):
    """Values first, then their difference, as a 0-d array."""
    values = [f(t) for t in (x, x + h)]
    return np.diff(values).sum() / np.array(h)


central_difference = Exercise(
    derivative.central_difference,
    unit="derivative",
    points=2,
    tolerance=STEPPED,
    examples=[
        Case((SQUARE, 3.0, 0.5)),
        Case((CUBE, 2.0, 0.5)),
        Case((SINE, 1.0, 0.1)),
        Case((Formula("np.exp(x)"), -1.0, 1.0)),
    ],
)


@central_difference.cases
def symmetric_secants(rng):
    for _ in range(8):
        yield Case((curve(rng), float(point(rng)), number(rng, 0.01, 1.0)))


@central_difference.mistake("one-sided-is-as-good")
def forward_only(f, x, h):
    """You step to the right only. Then the curvature of f goes into the slope, and the error is of
    order h; use the neighbours on both sides, and that part cancels."""
    return (f(x + h) - f(x)) / h


@central_difference.mistake("one-sided-is-as-good")
def backward_only(f, x, h):
    """You step to the left only. Then the curvature of f goes into the slope, and the error is of
    order h; use the neighbours on both sides, and that part cancels."""
    return (f(x) - f(x - h)) / h


@central_difference.mistake("missing-factor-2")
def divided_by_h(f, x, h):
    """Your slopes are twice too steep. How far is it from x - h to x + h?"""
    return (f(x + h) - f(x - h)) / h


@central_difference.mistake("missing-factor-2")
def product_instead_of_quotient(f, x, h):
    """Python works from left to right: / 2 * h divides by 2 and then multiplies by h. Put the whole
    run in brackets."""
    return (f(x + h) - f(x - h)) / 2 * h


@central_difference.mistake("missing-factor-2")
def half_steps(f, x, h):
    """You step only h/2 to either side. That is a fine central difference, but for half the step:
    here both neighbours are h away from x."""
    return (f(x + h / 2) - f(x - h / 2)) / h


@central_difference.mistake("ascent-for-descent")
def left_minus_right(f, x, h):
    """Your slopes have the wrong sign: the run goes from x - h to x + h, so the value on the right
    comes first in the difference."""
    return (f(x - h) - f(x + h)) / (2 * h)


@central_difference.mistake("h-as-small-as-possible", step=(*SHORT, *TINY))
def own_tiny_step(f, x, h, step=1e-6):
    """You use a tiny step of your own in place of h. Asked is the slope for the h that is given;
    and when h is very small, f(x + h) - f(x - h) loses most of its digits."""
    return (f(x + step) - f(x - step)) / (2 * step)


@central_difference.mistake("secant-is-tangent")
def error_taken_out(f, x, h):
    """Your answers are closer to the derivative than a central difference with this h. Asked is the
    slope of that one secant, with its error."""
    wide = (f(x + h) - f(x - h)) / (2 * h)
    narrow = (f(x + h / 2) - f(x - h / 2)) / h
    return (4 * narrow - wide) / 3


@central_difference.right
def mean_of_both_sides(f, x, h):
    """The average of the forward and the backward slope."""
    forward = (f(x + h) - f(x)) / h
    backward = (f(x) - f(x - h)) / h
    return 0.5 * (forward + backward)


@central_difference.right
def weights_and_offsets(f, x, h):
    """A weighted sum over the neighbours, in a loop."""
    total = 0
    for weight, offset in ((-1, -1), (1, 1)):
        total += weight * f(x + offset * h)
    return np.float64(total) / h / 2


tangent_line = Exercise(
    derivative.tangent_line,
    unit="derivative",
    points=3,
    tolerance=SYMMETRIC,
    examples=[
        Case((SQUARE, 3.0), at=(3.0, 4.0, -1.0)),
        Case((CUBE, -1.0), at=(-1.0, 0.0, 2.0)),
        Case((SINE, 0.5), at=(0.5, 1.5, -2.5)),
    ],
)


@tangent_line.cases
def tangents(rng):
    for _ in range(6):
        x0 = float(point(rng))
        yield Case((curve(rng), x0), at=(x0, x0 + number(rng, 1, 4), x0 - number(rng, 1, 4)))


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


@tangent_line.mistake("not-evaluated-at-the-point")
def line_from_the_origin(f, x0, h=1e-6):
    """Your line has the right slope but does not touch the curve at x0. The slope counts from x0:
    multiply it by the distance x - x0, not by x."""
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: f(x0) + slope * x


@tangent_line.mistake("not-evaluated-at-the-point")
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


error_order = Exercise(
    derivative.error_order,
    unit="derivative",
    points=3,
    examples=[
        Case((np.array([0.1, 0.01, 0.001]), np.array([0.3, 0.03, 0.003]))),
        Case((np.array([0.1, 0.01, 0.001]), np.array([0.05, 0.0005, 0.000005]))),
        Case((np.array([0.4, 0.2, 0.1, 0.05]), np.array([0.7, 0.2, 0.04, 0.011]))),
    ],
)


@error_order.cases
def noisy_powers(rng):
    for _ in range(6):
        hs = np.sort(10.0 ** rng.uniform(-3, -0.3, size=rng.integers(4, 8)))[::-1]
        order, size = rng.integers(1, 5), rng.uniform(0.2, 5)
        errors = size * hs**order * rng.uniform(0.7, 1.4, size=hs.size)
        yield Case((_digits(hs), _digits(errors)))


def _digits(values):
    return np.array([float(f"{value:.3g}") for value in values])


@error_order.mistake("row-for-column")
def run_over_rise(hs, errors):
    """You fit log h over log error, which gives one divided by the order. The slope is the change
    of log error for each unit of log h."""
    return np.polyfit(np.log(errors), np.log(hs), 1)[0]


@error_order.mistake("secant-is-tangent")
def ends_only(hs, errors):
    """You use the first and the last point only. Real errors scatter: draw the best line through
    all points, by least squares."""
    return np.log(errors[-1] / errors[0]) / np.log(hs[-1] / hs[0])


@error_order.mistake("secant-is-tangent")
def first_two_only(hs, errors):
    """You use the first two points only. Real errors scatter: draw the best line through all
    points, by least squares."""
    return np.log(errors[1] / errors[0]) / np.log(hs[1] / hs[0])


@error_order.mistake("secant-is-tangent")
def last_two_only(hs, errors):
    """You use the last two points only. Real errors scatter: draw the best line through all points,
    by least squares."""
    return np.log(errors[-1] / errors[-2]) / np.log(hs[-1] / hs[-2])


@error_order.mistake("first-order-is-exact")
def no_logarithms(hs, errors):
    """You fit the errors themselves over h. A power C hᵖ is a straight line, with slope p, only
    when both sides are logarithms."""
    return np.polyfit(hs, errors, 1)[0]


@error_order.mistake("first-order-is-exact")
def one_logarithm(hs, errors):
    """You take the logarithm of the errors only. For C hᵖ to become a straight line with slope p, h
    needs its logarithm too."""
    return np.polyfit(hs, np.log(errors), 1)[0]


@error_order.mistake("not-evaluated-at-the-point")
def through_the_origin(hs, errors):
    """Your line is forced through the origin, where log h and log error are both 0. The constant C
    shifts the line: leave room for an intercept."""
    x, y = np.log(hs), np.log(errors)
    return (x @ y) / (x @ x)


@error_order.mistake("not-evaluated-at-the-point")
def quotients_of_logarithms(hs, errors):
    """You divide log error by log h, point by point. The order is a slope: how log error changes
    when log h does."""
    return np.mean(np.log(errors) / np.log(hs))


@error_order.mistake("secant-is-tangent")
def mean_of_pair_slopes(hs, errors):
    """You average the slopes between neighbours, which counts close pairs as much as distant ones.
    Asked is the least-squares line through all points."""
    return np.mean(np.diff(np.log(errors)) / np.diff(np.log(hs)))


@error_order.mistake("ascent-for-descent")
def sign_turned(hs, errors):
    """Your order has the wrong sign. When h shrinks the error shrinks too, so both logarithms
    change in the same direction."""
    return -np.polyfit(np.log(hs), np.log(errors), 1)[0]


@error_order.right
def polynomial_fit(hs, errors):
    """NumPy's polynomial fit in decimal logarithms."""
    return np.polyfit(np.log10(hs), np.log10(errors), 1)[0]


@error_order.right
def covariance_over_variance(hs, errors):
    """Slope as covariance over variance."""
    table = np.cov(np.log2(hs), np.log2(errors))
    return table[0, 1] / table[0, 0]


@error_order.right
def normal_equations(hs, errors):
    """Least squares with a column of ones."""
    columns = np.column_stack([np.log(hs), np.ones(len(hs))])
    return np.linalg.lstsq(columns, np.log(errors), rcond=None)[0][0]


descend_1d = Exercise(
    derivative.descend_1d,
    unit="derivative",
    points=3,
    parts={"value": 0.8, "no steps": 0.2},
    examples=[
        Case((Formula("2*x"), 1.0, 0.25, 1)),
        Case((Formula("2*x"), 1.0, 0.1, 3)),
        Case((Formula("2*x"), 1.0, 1.1, 4), why="Here the steps grow, and that is right."),
        Case((Formula("4*x**3 - 4*x"), 0.5, 0.05, 5)),
        Case((Formula("2*x"), 3.0, 0.1, 0), "no steps", why="No steps: only the start remains."),
    ],
)


@descend_1d.cases
def walks(rng):
    for _ in range(6):
        a, b = number(rng, 0.5, 2), number(rng, -1, 1)
        slope = rng.choice(["{a}*x + {b}", "np.sin({a}*x) + {b}", "{a}*x**3 + {b}*x"])
        yield Case(
            (
                formula(slope, a=a, b=b),
                float(point(rng)),
                number(rng, 0.01, 0.3),
                int(rng.integers(2, 9)),
            )
        )
    yield Case((formula("{a}*x", a=number(rng, 1, 3)), number(rng, 1, 5), 0.1, 0), "no steps")


@descend_1d.mistake("ascent-for-descent")
def uphill(dfdx, x0, step_size, steps):
    """You walk uphill. The derivative says where f grows; to make f smaller, go against it."""
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] + step_size * dfdx(path[-1]))
    return np.array(path)


@descend_1d.mistake("not-evaluated-at-the-point")
def slope_of_the_start(dfdx, x0, step_size, steps):
    """You use the slope at x0 for every step. The slope changes as you move: ask for it anew at
    each point."""
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - step_size * dfdx(x0))
    return np.array(path)


@descend_1d.mistake("direction-equals-length")
def steps_of_one_length(dfdx, x0, step_size, steps):
    """Your steps all have the length of the step size, whatever the slope. The step is step_size
    times the slope: short where it is flat, long where it is steep."""
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - step_size * np.sign(dfdx(path[-1])))
    return np.array(path)


@descend_1d.mistake("unit-length-forgotten")
def step_size_ignored(dfdx, x0, step_size, steps):
    """You subtract the whole slope and never use step_size. A slope is not a distance: step_size
    says how far to go for each unit of slope."""
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - dfdx(path[-1]))
    return np.array(path)


@descend_1d.mistake("derivative-is-one-number")
def end_only(dfdx, x0, step_size, steps):
    """You return the last point only. Return the whole path: the start and every point after it,
    steps + 1 numbers."""
    x = x0
    for _ in range(steps):
        x = x - step_size * dfdx(x)
    return x


@descend_1d.mistake("labels-off-by-one")
def start_left_out(dfdx, x0, step_size, steps):
    """Your path leaves out the start. It has steps + 1 points, and the first is x0."""
    path, x = [], x0
    for _ in range(steps):
        x = x - step_size * dfdx(x)
        path.append(x)
    return np.array(path)


@descend_1d.mistake("labels-off-by-one")
def one_step_short(dfdx, x0, step_size, steps):
    """Your path is one step short. After `steps` steps there are steps + 1 points, the start
    included."""
    path = [x0]
    for _ in range(steps - 1):
        path.append(path[-1] - step_size * dfdx(path[-1]))
    return np.array(path)


@descend_1d.right
def recursion(dfdx, x0, step_size, steps):
    """The path after the first step is the path from the next point; returned as a list."""
    if steps == 0:
        return [x0]
    return [x0, *recursion(dfdx, x0 - step_size * dfdx(x0), step_size, steps - 1)]


@descend_1d.right
def filled_array(dfdx, x0, step_size, steps):
    """An array made first and filled in a loop."""
    path = np.full(steps + 1, float(x0))
    for k in range(1, steps + 1):
        path[k] = path[k - 1] - step_size * dfdx(path[k - 1])
    return path


@descend_1d.right
def accumulated(dfdx, x0, step_size, steps):
    """itertools.accumulate, with the step as a function."""
    from itertools import accumulate

    return np.array(
        list(accumulate(range(steps), lambda x, _: x - step_size * dfdx(x), initial=x0))
    )


EXERCISES = [difference_quotient, central_difference, tangent_line, error_order, descend_1d]
