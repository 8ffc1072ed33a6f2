"""Exercise `directional_derivative`: the slope along a direction of any length but zero."""

import numpy as np

from .... import partials
from ...exercise import Case, Exercise
from ...probing import NoAnswerError
from .._functions import (
    LONG,
    NO_DIRECTION,
    SHORT,
    SYMMETRIC,
    TINY,
    any_n,
    near_point,
    number,
    surface,
    unit_vector,
)
from .._stencils import (
    TOO_LONG,
    TOO_SHORT,
    by_two,
    longest_step,
    moves_several,
    shortest_step,
    stays,
    stencil,
)
from ._surfaces import BOWL, THREE, TILTED

directional_derivative = Exercise(
    partials.directional_derivative,
    unit="gradient",
    points=3,
    tolerance=SYMMETRIC,
    parts={"value": 0.4, "any length": 0.25, "any n": 0.15, "zero vector": 0.1, "unchanged": 0.1},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]), np.array([1.0, 0.0]))),
        Case((TILTED, np.array([1.0, 3.0]), np.array([0.0, -1.0]))),
        Case((TILTED, np.array([1.0, 3.0]), np.array([0.6, 0.8]))),
        Case((TILTED, np.array([2.0, -1.0]), np.array([0.6, 0.8]))),
        Case((BOWL, np.array([1.0, -2.0]), np.array([3.0, 0.0])), "any length"),
        Case((TILTED, np.array([1.0, 3.0]), np.array([5.0, 7.0])), "any length"),
        Case(
            (THREE, np.array([1.0, -1.0, 2.0]), np.array([0.48, -0.64, 0.6])),
            "any n",
            why=any_n(3),
        ),
        Case((TILTED, np.array([1.0, 3.0]), np.zeros(2)), "zero vector", why=NO_DIRECTION),
    ],
    fair=lambda f, x, u: x.size > 1,
    sketch="First refuse a zero vector. Then make an arrow of length one that points as u does. "
    "Step a little forwards along it and a little backwards, and take the slope of f between the "
    "two points.",
)


@directional_derivative.cases
def slopes_along_directions(rng):
    for _ in range(4):
        yield Case((surface(rng, 2), near_point(rng, 2), unit_vector(rng, 2)))
    f, u = surface(rng, 2), unit_vector(rng, 2)
    for _ in range(2):  # one function and one direction: what is kept does not help
        yield Case((f, near_point(rng, 2), u))
    # Lengths from 0.08 to 20: an answer that divides by the length afterwards is precise enough.
    for length in (0.08, 20.0, number(rng, 2, 9), number(rng, 2, 9)):
        u = np.round(length * unit_vector(rng, 2), 4)
        yield Case((surface(rng, 2), near_point(rng, 2), u), "any length")
    across = number(rng, 1, 5) * np.array([1.0, -1.0])  # its entries cancel, and it is not zero
    yield Case((surface(rng, 2), near_point(rng, 2), across), "any length")
    for n in (1, 3, 4, 5):
        args = surface(rng, n), near_point(rng, n), unit_vector(rng, n)
        yield Case(args, "any n", why=any_n(n))
    for n in (2, 3):
        args = surface(rng, n), near_point(rng, n), np.zeros(n)
        yield Case(args, "zero vector", why=NO_DIRECTION)


@directional_derivative.mistake("one-sided-is-as-good", step=SHORT)
def forwards_only(f, x, u, h=1e-6, step=1e-6):
    """You step forwards only. Then the curvature of f goes into the slope, and the error is of
    order h; step forwards and backwards along u, and that part cancels."""
    u = u / np.linalg.norm(u)
    return (f(x + step * u) - f(x)) / step


@directional_derivative.mistake("one-sided-is-as-good")
def forwards_along_the_whole_u(f, x, u, h=1e-6):
    """You step forwards only. Then the curvature of f goes into the slope, and the error is of
    order h; step forwards and backwards, and that part cancels. And look at what a longer u
    does."""
    return (f(x + h * u) - f(x)) / h


@directional_derivative.mistake("one-sided-is-as-good")
def half_the_way_for_the_whole_run(f, x, u, h=1e-6):
    """You step forwards only, but divide by the run from the point behind to the one ahead. Use
    both of them."""
    u = u / np.linalg.norm(u)
    return (f(x + h * u) - f(x)) / (2 * h)


@directional_derivative.mistake("one-sided-is-as-good")
def backwards_only(f, x, u, h=1e-6):
    """You step backwards only. Then the curvature of f goes into the slope, and the error is of
    order h; step forwards and backwards along u, and that part cancels."""
    u = u / np.linalg.norm(u)
    return (f(x) - f(x - h * u)) / h


@directional_derivative.mistake("unit-length-forgotten")
def length_left_in(f, x, u, h=1e-6):
    """A longer u gives you a steeper slope, as if the hill knew how long your arrow is. Only the
    direction of u may count: scale it to length one first."""
    return (f(x + h * u) - f(x - h * u)) / (2 * h)


@directional_derivative.mistake("unit-length-forgotten")
def divided_by_the_squared_length(f, x, u, h=1e-6):
    """A longer u gives you a smaller slope: you divide by the square of its length. Only the
    direction of u may count."""
    return (f(x + h * u) - f(x - h * u)) / (2 * h) / np.sum(u**2)


@directional_derivative.mistake("unit-length-forgotten")
def divided_by_the_sum_of_sizes(f, x, u, h=1e-6):
    """You scale u by the sum of its entries' sizes, and then its length is not one. The length of
    an arrow is the root of the sum of squares."""
    u = u / np.sum(np.abs(u))
    return (f(x + h * u) - f(x - h * u)) / (2 * h)


@directional_derivative.mistake("unit-length-forgotten")
def divided_by_the_largest_entry(f, x, u, h=1e-6):
    """You scale u by its largest entry, and then its length is not one. The length of an arrow is
    the root of the sum of squares."""
    u = u / np.max(np.abs(u))
    return (f(x + h * u) - f(x - h * u)) / (2 * h)


@directional_derivative.mistake("dot-product-is-a-vector")
def products_with_the_unscaled_direction(f, x, u, h=1e-6):
    """You return one number for each coordinate. The slope along u is one number: a dot product
    adds them up."""
    g = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return g * u


@directional_derivative.mistake("dot-product-is-a-vector", by_kind=True)
def one_product_for_each_coordinate(f, x, u, h=1e-6):
    """You return one number for each coordinate. The slope along u is one number: a dot product
    adds them up."""
    g = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return g * u / np.linalg.norm(u)


@directional_derivative.mistake("direction-equals-length")
def steepest_slope_whatever_u(f, x, u, h=1e-6):
    """You return the length of the gradient, whatever u is. That is the slope along the steepest
    direction only; along u it depends on the angle between the two."""
    g = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]
    return np.linalg.norm(g)


@directional_derivative.mistake("direction-equals-length")
def angle_only(f, x, u, h=1e-6):
    """Your answer is always between -1 and 1: it is the cosine of the angle to the gradient. The
    slope also depends on how steep the ground is, so keep the gradient's length."""
    g = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return g @ u / (np.linalg.norm(g) * np.linalg.norm(u))


@directional_derivative.mistake("missing-factor-2")
def run_of_one_step(f, x, u, h=1e-6):
    """Your slopes are twice too steep. How far is it from the point h backwards to the one h
    forwards?"""
    u = u / np.linalg.norm(u)
    return (f(x + h * u) - f(x - h * u)) / h


@directional_derivative.mistake("missing-factor-2")
def run_of_one_step_along_the_whole_u(f, x, u, h=1e-6):
    """Your slopes are twice too steep: how far is it from the point h backwards to the one h
    forwards? And look at what a longer u does."""
    return (f(x + h * u) - f(x - h * u)) / h


@directional_derivative.slip
def multiplied_by_h(f, x, u, h=1e-6):
    """Python works from left to right: / 2 * h divides by 2 and then multiplies by h. Put the whole
    run in brackets."""
    u = u / np.linalg.norm(u)
    return (f(x + h * u) - f(x - h * u)) / 2 * h


@directional_derivative.mistake("other-coordinate-moves")
def direction_ignored(f, x, u, h=1e-6):
    """Your answer does not depend on u: x + h moves all coordinates by the same amount. Step along
    u."""
    return (f(x + h) - f(x - h)) / (2 * h)


@directional_derivative.mistake("ascent-for-descent")
def back_minus_forth(f, x, u, h=1e-6):
    """Your slopes have the wrong sign. Where f grows along u the slope is positive: look at which
    value is subtracted from which."""
    u = u / np.linalg.norm(u)
    return (f(x - h * u) - f(x + h * u)) / (2 * h)


@directional_derivative.mistake("one-coordinate-at-a-time")
def along_the_largest_entry(f, x, u, h=1e-6):
    """You step along one coordinate axis, the one in which u is largest. A direction may lie
    between the axes: all entries of u move the point."""
    i = np.argmax(np.abs(u))
    e = np.sign(u[i]) * np.eye(len(x))[i]
    return (f(x + h * e) - f(x - h * e)) / (2 * h)


@directional_derivative.mistake("in-place-overwrite")
def direction_scaled_in_place(f, x, u, h=1e-6):
    """The values are right, but u /= … scales the caller's own array: afterwards it is not what it
    was. Make a new array for the unit vector."""
    if not np.any(u):
        raise ValueError("u has no direction")
    u /= np.linalg.norm(u)
    return (f(x + h * u) - f(x - h * u)) / (2 * h)


@directional_derivative.mistake("in-place-overwrite")
def direction_scaled_in_place_unchecked(f, x, u, h=1e-6):
    """u /= … scales the caller's own array: make a new one for the unit vector. And before that, a
    zero vector needs a ValueError, because it points nowhere."""
    u /= np.linalg.norm(u)
    return (f(x + h * u) - f(x - h * u)) / (2 * h)


@directional_derivative.mistake("in-place-overwrite")
def point_moved_in_place(f, x, u, h=1e-6):
    """The values are right, but you step in the array x itself, which belongs to the caller.
    Afterwards it is not what it was, if only in its last digits: make new arrays for both
    points."""
    if not np.any(u):
        raise ValueError("u has no direction")
    step = h * u / np.linalg.norm(u)
    x += step
    ahead = f(x)
    x -= 2 * step
    behind = f(x)
    x += step
    return (ahead - behind) / (2 * h)


@directional_derivative.mistake("h-as-small-as-possible", step=TINY)
def way_near_round_off(f, x, u, h=1e-6, step=1e-14):
    """You use a tiny step of your own. Then the two values of f agree in almost all digits, and
    their difference is mostly round-off: take h."""
    u = u / np.linalg.norm(u)
    return (f(x + step * u) - f(x - step * u)) / (2 * step)


@directional_derivative.mistake("secant-is-tangent", step=LONG)
def long_way(f, x, u, h=1e-6, step=0.1):
    """You use a long step of your own. Over that distance f curves, and what you get is the slope
    of a secant: take h."""
    u = u / np.linalg.norm(u)
    return (f(x + step * u) - f(x - step * u)) / (2 * step)


@directional_derivative.sign("h-as-small-as-possible")
def tiny_steps(ask, f, x, u):
    """You step by a tiny amount, somewhere on the way. Then the values of f agree in almost all
    digits, and their difference is mostly round-off: take h."""
    return shortest_step(ask, f, x, u) < TOO_SHORT * min(1, np.linalg.norm(u))


@directional_derivative.sign("not-evaluated-at-the-point")
def coordinate_that_stays(ask, f, x, u):
    """A coordinate of the points at which you call f does not follow x. The slope along u belongs
    to the point x: both steps begin there."""
    return stays(ask, f, x, u)


@directional_derivative.sign("unit-length-forgotten")
def longer_arrow_other_slope(ask, f, x, u):
    """A longer or a shorter u gives you another slope, as if the hill knew how long your arrow is.
    Only the direction of u may count: scale it to length one first."""
    return any(ask.differs(ask(_plane, x, u), ask(_plane, x, size * u)) for size in (3, 0.25))


@directional_derivative.sign("unit-length-forgotten")
def scaled_by_another_number(ask, f, x, u):
    """You scale u, but not by its length, and so its length is not one. The length of an arrow is
    the root of the sum of squares."""
    numbers = [np.sum(np.abs(u)), np.sum(u), np.max(np.abs(u)), np.max(u), np.min(np.abs(u)), u[0]]
    times = [np.linalg.norm(u) / abs(one) for one in numbers if one]
    return np.any(np.isclose(abs(_response(ask, f, x, u)), times, rtol=1e-4)) and not ask.right(
        f, x, u
    )


@directional_derivative.sign("dot-product-is-a-vector")
def several_numbers(ask, f, x, u):
    """You return several numbers. The slope along u is one number: a dot product adds the products
    up."""
    return np.size(ask(f, x, u)) > 1


@directional_derivative.sign("direction-equals-length")
def slope_without_its_length(ask, f, x, u):
    """A function that is twice as steep gets the same slope from you. The slope depends on the
    angle and also on how steep the ground is, so keep the gradient's length."""
    got = ask(f, x, u)
    return ask.same(got, ask(lambda point: 2 * f(point), x, u)) and abs(got) > 1e-3


@directional_derivative.sign("direction-equals-length")
def steepest_slope_for_every_u(ask, f, x, u):
    """You return the same slope for every u, that of the steepest direction. Along u the slope
    depends on the angle between u and the gradient."""
    slopes = [ask.expected(f, x, axis) for axis in np.eye(x.size)]
    return (
        x.size > 1
        and np.isclose(abs(ask(f, x, u)), np.linalg.norm(slopes), rtol=1e-6)
        and not ask.right(f, x, u)
    )


@directional_derivative.sign("other-coordinate-moves")
def not_along_u(ask, f, x, u):
    """You move several coordinates at once, and not along u. Step along u itself, or take one
    partial derivative after the other, each of them from x."""
    (steps,) = stencil(ask, f, x, u).components
    return any(moves_several(step) and not _parallel(step, u) for step in steps)


@directional_derivative.sign("one-coordinate-at-a-time")
def along_one_axis(ask, f, x, u):
    """You step along one coordinate axis only. A direction may lie between the axes: all entries of
    u move the point."""
    (steps,) = stencil(ask, f, x, u).components
    moved = np.any(steps != 0, axis=0)
    if not np.any(moved):
        raise NoAnswerError
    return np.count_nonzero(moved) == 1 and not np.array_equal(moved, u != 0)


@directional_derivative.sign("one-sided-is-as-good")
def one_side_only(ask, f, x, u):
    """You step to one side only. Then the curvature of f goes into the slope, and the error is of
    order h; step forwards and backwards, and that part cancels."""
    seen = stencil(ask, f, x, u)
    return seen.one_sided and np.max(np.abs(seen.steps)) <= TOO_LONG * max(1, np.max(np.abs(u)))


@directional_derivative.sign("secant-is-tangent")
def far_away(ask, f, x, u):
    """You step far away from x. Over that distance f curves, and what you get is the slope of a
    secant: take h."""
    return longest_step(ask, f, x, u) > TOO_LONG * max(1, np.linalg.norm(u)) and not ask.right(
        f, x, u
    )


@directional_derivative.sign("missing-factor-2")
def factor_two(ask, f, x, u):
    """Your slopes are twice or half what they should be. How far is it from the one point at which
    you call f to the other?"""
    return by_two(_response(ask, f, x, u))


@directional_derivative.sign("ascent-for-descent")
def falls_where_f_grows(ask, f, x, u):
    """Your slopes have the wrong sign. Where f grows along u the slope is positive: look at which
    value is subtracted from which."""
    return np.isclose(_response(ask, f, x, u), -1, rtol=1e-4)


def _plane(point):
    """A plane, on which every secant has the slope of the tangent."""
    return sum((k + 1) * coordinate for k, coordinate in enumerate(point))


def _parallel(a, b):
    return np.linalg.norm(a) * np.linalg.norm(b) - abs(a @ b) < 1e-4 * np.linalg.norm(a)


def _response(ask, f, x, u):
    """How many times the slope along u the answer gives; nan where it looks elsewhere."""
    response, unit = stencil(ask, f, x, u).response[0], u / np.linalg.norm(u)
    if not np.allclose(response, (response @ unit) * unit, atol=1e-4):
        return np.nan
    return response @ unit


@directional_derivative.right
def gradient_times_direction(f, x, u, h=1e-6):
    """The gradient by a loop, then a dot product with einsum, then divided by the length."""
    if not any(u):
        raise ValueError("u must not be zero")
    g = []
    for i in range(len(x)):
        above, below = x.copy(), x.copy()
        above[i] += h
        below[i] -= h
        g.append((f(above) - f(below)) / (2 * h))
    return np.einsum("i,i", g, u) / np.sqrt(np.einsum("i,i", u, u))


@directional_derivative.right
def along_a_line(f, x, u, h=1e-6):
    """f along the line t ↦ x + tu/‖u‖, with five points and a step of its own; a 0-d array."""
    length = sum(c * c for c in u) ** 0.5
    if length == 0:
        raise ValueError("The zero vector is no direction.")

    def along(t):
        return f(x + t / length * u)

    k = 1e-3
    return np.asarray((along(-2 * k) - 8 * along(-k) + 8 * along(k) - along(2 * k)) / (12 * k))


@directional_derivative.right
def imaginary_step(f, x, u, h=1e-6):
    """One complex evaluation along u."""
    norm = np.linalg.norm(u)
    if np.isclose(norm, 0):
        raise ValueError
    return f(x + 1e-30j * u / norm).imag / 1e-30


@directional_derivative.right
def divided_by_the_way(f, x, u, h=1e-6):
    """A step of h times u, divided by how long it really is."""
    a, b = x - h * u, x + h * u
    way = np.sqrt(np.sum((b - a) ** 2))
    if way == 0.0:
        raise ValueError("no way to go")
    return (f(b) - f(a)) / way
