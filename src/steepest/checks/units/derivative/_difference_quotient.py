"""Exercise `difference_quotient`: the slope of a secant, from x to x + h."""

import numpy as np

from .... import derivative
from ...exercise import Case, Exercise
from .._functions import LONG, SHORT, STEPPED, TINY, curve, number, point
from .._stencils import by_two, stays, stencil
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

FAR = "Here h is large. A secant may be as long as it likes."
LEFT_OF_ZERO = "Here x is negative."

difference_quotient = Exercise(
    derivative.difference_quotient,
    unit="derivative",
    points=2,
    tolerance=STEPPED,
    parts={"value": 0.6, "large h": 0.2, "negative x": 0.2},
    examples=[
        Case((SQUARE, 3.0, 1.0)),
        Case((SQUARE, 3.0, 0.5)),
        Case((SQUARE, 1.0, 0.5)),
        Case((SINE, 1.0, 0.1)),
        Case((CUBE, 1.0, 2.0), "large h", why=FAR),
        Case((CUBE, -2.0, 0.25), "negative x", why=LEFT_OF_ZERO),
    ],
    fair=lambda f, x, h: h >= 0.01,
    sketch="Ask for the height of f at both ends of the secant. The rise is the later height minus "
    "the earlier one. Then ask: how much rise is that for each unit of the run?",
)


@difference_quotient.cases
def secants(rng):
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


@difference_quotient.slip
def change_without_run(f, x, h):
    """You return how much f changes, the rise. A slope is the rise for each unit of the run: there
    is a division missing."""
    return f(x + h) - f(x)


@difference_quotient.slip
def division_binds_tighter(f, x, h):
    """Python divides before it subtracts, so only one of the two values is divided. Put the
    difference in brackets."""
    return f(x + h) - f(x) / h


@difference_quotient.slip
def multiplied_by_the_run(f, x, h):
    """You multiply the rise by the run. A slope is the rise for each unit of the run."""
    return (f(x + h) - f(x)) * h


@difference_quotient.slip
def run_over_rise(f, x, h):
    """You divide the run by the rise. A slope is the rise for each unit of the run: a steep curve
    has a large one."""
    return h / (f(x + h) - f(x))


@difference_quotient.mistake("h-as-small-as-possible", step=(*TINY, *SHORT))
def own_tiny_step(f, x, h, step=1e-6):
    """You take a tiny step of your own in place of h. Asked is the slope for the h that is given,
    which can be large; and when a step is tiny, digits are lost."""
    return (f(x + step) - f(x)) / step


@difference_quotient.mistake("h-as-small-as-possible", step=(*TINY, *SHORT))
def own_tiny_step_to_both_sides(f, x, h, step=1e-6):
    """You take tiny steps of your own in place of h. Asked is the slope for the h that is given,
    which can be large; and when a step is tiny, digits are lost."""
    return (f(x + step) - f(x - step)) / (2 * step)


@difference_quotient.mistake("secant-is-tangent", step=LONG[1:])
def own_long_step(f, x, h, step=0.1):
    """You take a step of your own in place of h. For a curve every secant has a slope of its own:
    asked is the one over the h that is given."""
    return (f(x + step) - f(x)) / step


@difference_quotient.mistake("secant-is-tangent")
def height_over_distance(f, x, h):
    """You divide a height by a distance from 0. That is the slope of a line from the origin; asked
    is the slope between two points of the curve."""
    return f(x + h) / (x + h)


@difference_quotient.mistake("secant-is-tangent")
def height_over_distance_at_x(f, x, h):
    """You divide the height of f at x by x. That is the slope of a line from the origin; asked is
    the slope between two points of the curve."""
    return f(x) / x


@difference_quotient.mistake("one-sided-is-as-good")
def step_to_the_left(f, x, h):
    """You step to the left, to x - h. The forward difference goes from x to the right; for a curved
    function the two slopes differ."""
    return (f(x) - f(x - h)) / h


@difference_quotient.slip
def step_to_both_sides(f, x, h):
    """You step to both sides of x. That is the central difference, the next exercise; here the
    secant starts at x itself."""
    return (f(x + h) - f(x - h)) / (2 * h)


@difference_quotient.mistake("ascent-for-descent")
def start_minus_end(f, x, h):
    """Your slopes have the wrong sign: you subtract the later value from the earlier one, but the
    run goes from x to x + h. A function that rises must have a positive slope."""
    return (f(x) - f(x + h)) / h


@difference_quotient.mistake("not-evaluated-at-the-point", by_kind=True)
def function_of_x(f, x, h):
    """You return a function. A slope belongs to a point, and the point is given: return the number
    that your function has at x."""
    return lambda t: (f(t + h) - f(t)) / h


@difference_quotient.sign("h-as-small-as-possible")
def tiny_step(ask, f, x, h):
    """You step by far less than h. Asked is the slope for the h that is given, which can be large;
    and when a step is tiny, the difference of the two values loses most of its digits."""
    steps = np.abs(ask.steps(f, x, h)).ravel()
    return steps.min() < 1e-4 * h or min(own_steps(ask, f, x, h), default=1) < SHORT_STEP


@difference_quotient.sign("not-evaluated-at-the-point")
def height_at_x_alone(ask, f, x, h):
    """You ask for f at x alone, and h never goes into f. The height changes because its argument
    does: the second height is that of another point."""
    return only_f_of_x(ask, f, x, h)


@difference_quotient.sign("derivative-is-one-number")
def one_slope_for_all_points(ask, f, x, h):
    """You give the same slope at every x. A curve is steeper in one place than in another: the
    secant starts at the x that is given."""
    return same_everywhere(ask, f, x, h)


@difference_quotient.sign("not-evaluated-at-the-point")
def a_point_that_stays(ask, f, x, h):
    """One of the points at which you call f does not move when x does. Both ends of the secant are
    counted from x."""
    return stays(ask, f, x, h)


@difference_quotient.sign("missing-factor-2")
def factor_two(ask, f, x, h):
    """A straight line gets a slope of twice or half its own from you. How long is the run between
    the two points at which you call f?"""
    return by_two(slope_of_a_line(ask, x, h))


@difference_quotient.sign("ascent-for-descent")
def line_falls(ask, f, x, h):
    """A straight line that rises gets a negative slope from you. Which of the two heights is the
    later one, and what is subtracted from what?"""
    return np.isclose(slope_of_a_line(ask, x, h), -1, rtol=1e-6)


@difference_quotient.sign("one-sided-is-as-good")
def only_to_the_left(ask, f, x, h):
    """You step to the left of x. The forward difference goes to the right; for a curved function
    the two slopes differ."""
    (steps,) = stencil(ask, f, x, h).components
    return np.all(steps <= 0)


@difference_quotient.sign("secant-is-tangent")
def step_of_its_own(ask, f, x, h):
    """You take a step of your own in place of h, or stop it from being as small as it is. Every
    secant has a slope of its own: asked is the one over the h that is given."""
    return bool(own_steps(ask, f, x, h))


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
