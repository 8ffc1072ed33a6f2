"""Exercise `central_difference`: the slope of the secant through both neighbours."""

import numpy as np

from .... import derivative
from ...exercise import Case, Exercise, Formula
from .._functions import LONG, SHORT, STEPPED, TINY, curve, number, point
from .._stencils import by_two, one_of_both_sides, stays, stencil
from ._curves import (
    CUBE,
    SHORT_STEP,
    SINE,
    SQUARE,
    only_f_of_x,
    own_steps,
    same_everywhere,
    slope_of_a_line,
)

FAR = "Here h is large. Both neighbours are that far away."
LEFT_OF_ZERO = "Here x is negative."

central_difference = Exercise(
    derivative.central_difference,
    unit="derivative",
    points=2,
    tolerance=STEPPED,
    parts={"value": 0.6, "large h": 0.2, "negative x": 0.2},
    examples=[
        Case((SQUARE, 3.0, 0.5)),
        Case((CUBE, 2.0, 0.5)),
        Case((CUBE, 1.0, 0.5)),
        Case((SINE, 1.0, 0.1)),
        Case((CUBE, 1.0, 2.0), "large h", why=FAR),
        Case((Formula("np.exp(x)"), -1.0, 0.5), "negative x", why=LEFT_OF_ZERO),
    ],
    fair=lambda f, x, h: h >= 0.01,
    sketch="Ask for the height of f at the neighbour on the right and at the one on the left. "
    "Subtract the left height from the right one. Then divide by the whole way between the two.",
)


@central_difference.cases
def symmetric_secants(rng):
    for _ in range(5):
        yield Case((curve(rng), abs(float(point(rng))), number(rng, 0.01, 0.8)))
    yield Case((curve(rng), abs(float(point(rng))), number(rng, 0.002, 0.009)))
    f, h = curve(rng), number(rng, 0.05, 0.8)
    for _ in range(2):  # one function and one step at two points: what is kept does not help
        yield Case((f, abs(float(point(rng))), h))
    for _ in range(3):
        yield Case((curve(rng), abs(float(point(rng))), number(rng, 1.2, 3)), "large h", why=FAR)
    for _ in range(3):
        yield Case(
            (curve(rng), -abs(float(point(rng))), number(rng, 0.05, 0.8)),
            "negative x",
            why=LEFT_OF_ZERO,
        )


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


@central_difference.slip
def product_instead_of_quotient(f, x, h):
    """Python works from left to right: / 2 * h divides by 2 and then multiplies by h. Put the whole
    run in brackets."""
    return (f(x + h) - f(x - h)) / 2 * h


@central_difference.slip
def division_binds_tighter(f, x, h):
    """Python divides before it subtracts, so only one of the two values is divided. Put the
    difference in brackets."""
    return f(x + h) - f(x - h) / (2 * h)


@central_difference.slip
def change_without_run(f, x, h):
    """You return how much f changes between the two neighbours. A slope is the change for each unit
    of the way: there is a division missing."""
    return f(x + h) - f(x - h)


@central_difference.slip
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


@central_difference.mistake("secant-is-tangent", step=LONG[1:])
def own_long_step(f, x, h, step=0.1):
    """You take a step of your own in place of h. For a curve every secant has a slope of its own:
    asked is the one over the h that is given."""
    return (f(x + step) - f(x - step)) / (2 * step)


@central_difference.slip
def error_taken_out(f, x, h):
    """Your answers are closer to the derivative than a central difference with this h. Asked is the
    slope of that one secant, with its error."""
    wide = (f(x + h) - f(x - h)) / (2 * h)
    narrow = (f(x + h / 2) - f(x - h / 2)) / h
    return (4 * narrow - wide) / 3


@central_difference.mistake("not-evaluated-at-the-point", by_kind=True)
def function_of_x(f, x, h):
    """You return a function. A slope belongs to a point, and the point is given: return the number
    that your function has at x."""
    return lambda t: (f(t + h) - f(t - h)) / (2 * h)


@central_difference.sign("h-as-small-as-possible")
def tiny_step(ask, f, x, h):
    """You step by far less than h. Asked is the slope for the h that is given; and when a step is
    tiny, the difference of the two values loses most of its digits."""
    steps = np.abs(ask.steps(f, x, h)).ravel()
    return steps.min() < 1e-4 * h or min(own_steps(ask, f, x, h), default=1) < SHORT_STEP


@central_difference.sign("not-evaluated-at-the-point")
def height_at_x_alone(ask, f, x, h):
    """You ask for f at x alone, and h never goes into f. The height changes because its argument
    does: both heights are those of other points."""
    return only_f_of_x(ask, f, x, h)


@central_difference.sign("derivative-is-one-number")
def one_slope_for_all_points(ask, f, x, h):
    """You give the same slope at every x. A curve is steeper in one place than in another: the
    neighbours are those of the x that is given."""
    return same_everywhere(ask, f, x, h)


@central_difference.sign("not-evaluated-at-the-point")
def a_point_that_stays(ask, f, x, h):
    """One of the points at which you call f does not move when x does. Both neighbours are counted
    from x."""
    return stays(ask, f, x, h)


@central_difference.sign("one-sided-is-as-good")
def one_side_only(ask, f, x, h):
    """You step to one side of x only, here at least. Then the curvature of f goes into the slope;
    use the neighbours on both sides, and that part cancels."""
    (steps,) = stencil(ask, f, x, h).components
    return np.all(steps <= 0) or np.all(steps >= 0)


@central_difference.sign("missing-factor-2")
def factor_two(ask, f, x, h):
    """A straight line gets a slope of twice or half its own from you. How far is it from the one
    point at which you call f to the other?"""
    return by_two(slope_of_a_line(ask, x, h))


@central_difference.sign("ascent-for-descent")
def line_falls(ask, f, x, h):
    """A straight line that rises gets a negative slope from you. Which of the two heights is the
    one on the right, and what is subtracted from what?"""
    return np.isclose(slope_of_a_line(ask, x, h), -1, rtol=1e-6)


@central_difference.sign("one-sided-is-as-good")
def now_one_side_now_the_other(ask, f, x, h):
    """You choose one of the two one-sided slopes. Either has the curvature of f in it; taken
    together, from neighbour to neighbour, that part cancels."""
    return one_of_both_sides(ask, f, x, h, h=h)


@central_difference.sign("secant-is-tangent")
def step_of_its_own(ask, f, x, h):
    """You take a step of your own in place of h, or stop it from being as small as it is. Every
    secant has a slope of its own: asked is the one over the h that is given."""
    return bool(own_steps(ask, f, x, h))


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
