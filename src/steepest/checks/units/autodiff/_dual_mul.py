"""Exercise `dual_mul`: the product of two pairs, and with it the product rule."""

import numpy as np

from .... import autodiff
from ...exercise import Case, Exercise
from .._functions import number
from .._raw import returns_a_formula
from ._pairs import (
    EITHER_KIND,
    EXACT_PAIRS,
    LOST,
    TWO,
    ZEROS,
    changes_a_pair,
    of_two,
    pair,
    rough,
    same_slope_always,
    two_pairs,
)

dual_mul = Exercise(
    autodiff.dual_mul,
    unit="autodiff",
    points=2,
    tolerance=EXACT_PAIRS,
    parts={"value": 0.55, "zeros": 0.15, "lists and arrays": 0.2, "unchanged": 0.1},
    examples=[
        Case(((2.0, 1.0), (5.0, 3.0))),
        Case(((3.0, 1.0), (3.0, 1.0))),
        Case(((0.0, 1.0), (5.0, 2.0)), "zeros", why=ZEROS),
        Case(((2.0, 0.0), (3.0, 0.0)), "zeros", why=ZEROS),
        Case((np.array([2.0, 1.0]), np.array([5.0, 3.0])), "lists and arrays", why=EITHER_KIND),
    ],
    fair=of_two,
    sketch="Think of a rectangle whose sides grow. How much area does a growing width add, while "
    "the height stands still, and the other way round? Each slope counts as many times as the "
    "other side is long; then add the two parts.",
)
dual_mul.cases(two_pairs)


@dual_mul.cases
def with_zeros(rng):
    slope = number(rng, 0.5, 2)
    yield Case(((0.0, slope), pair(rng)), "zeros", why=ZEROS)
    yield Case((pair(rng), (0.0, slope)), "zeros", why=ZEROS)
    yield Case((pair(rng), (slope, 0.0)), "zeros", why=ZEROS)


@dual_mul.mistake("product-rule-forgotten")
def product_of_slopes(a, b):
    """You multiply the slopes. The slope of a product is not the product of the slopes: each factor
    grows while the other stands still, and both parts are added."""
    return a[0] * b[0], a[1] * b[1]


@dual_mul.mistake("product-rule-forgotten")
def first_part_only(a, b):
    """Half of the product rule is missing: you let only the first factor grow."""
    return a[0] * b[0], a[1] * b[0]


@dual_mul.mistake("product-rule-forgotten")
def second_part_only(a, b):
    """Half of the product rule is missing: you let only the second factor grow."""
    return a[0] * b[0], a[0] * b[1]


@dual_mul.mistake("product-rule-forgotten")
def sum_of_slopes(a, b):
    """You add the slopes as they are, as for a sum. In a product each slope counts as many times as
    the other factor is large."""
    return a[0] * b[0], a[1] + b[1]


@dual_mul.mistake("in-place-overwrite")
def first_value_overwritten(a, b):
    """You store the new value before you compute the slope, and so the slope is made from it. Keep
    the old value until both parts of the slope are done."""
    value, slope = a
    value *= b[0]
    slope = slope * b[0] + value * b[1]
    return value, slope


@dual_mul.mistake("in-place-overwrite")
def second_value_overwritten(a, b):
    """The second value is overwritten by the product before you compute the slope. Keep the old
    value until both parts of the slope are done."""
    value, slope = b
    value *= a[0]
    slope = a[1] * value + a[0] * slope
    return value, slope


@dual_mul.mistake("in-place-overwrite")
def first_slope_overwritten(a, b):
    """A slope is overwritten by the first part, and then the second part is made from it. Keep the
    old pair until both parts are done."""
    slope = a[1] * b[0]
    return a[0] * b[0], slope + a[0] * b[1] * slope


@dual_mul.mistake("row-for-column")
def each_pair_multiplied_up(a, b):
    """You multiply each pair, its value by its slope. Values and slopes of the two pairs belong
    together, place by place."""
    return a[0] * a[1], b[0] * b[1]


@dual_mul.mistake("missing-factor-2")
def slope_halved(a, b):
    """Your slope is half as long as it should be. Both parts of the product rule count in full."""
    return a[0] * b[0], (a[1] * b[0] + a[0] * b[1]) / 2


@dual_mul.mistake("missing-factor-2")
def slope_doubled(a, b):
    """Your slope is twice as long as it should be. Each part of the product rule counts once."""
    return a[0] * b[0], 2 * (a[1] * b[0] + a[0] * b[1])


@dual_mul.slip
def quotient_rule_sign(a, b):
    """You subtract the two parts. That minus belongs to quotients; in a product both parts add
    up."""
    return a[0] * b[0], a[1] * b[0] - a[0] * b[1]


@dual_mul.slip
def own_value_times_own_slope(a, b):
    """You multiply each slope by the value of the same factor. It is the *other* factor that says
    how much the growth counts."""
    return a[0] * b[0], a[0] * a[1] + b[0] * b[1]


@dual_mul.slip
def product_slope_first(a, b):
    """You return the slope first. A pair is (value, slope)."""
    return a[1] * b[0] + a[0] * b[1], a[0] * b[0]


@dual_mul.right
def by_two_by_two_matrices(a, b):
    """A pair as a 2 × 2 matrix with its value on the diagonal; matrices multiply the same way."""
    A, B = (np.array([[v, s], [0.0, v]]) for v, s in (a, b))
    return (A @ B)[0]


@dual_mul.right
def by_polynomials(a, b):
    """A pair as a polynomial, cut off after the first power."""
    product = np.polynomial.polynomial.polymul(a, b)
    return [*product, 0.0][:2]


@dual_mul.right
def with_names(a, b):
    """Unpacked, as a list."""
    (u, du), (v, dv) = a, b
    return [u * v, u * dv + v * du]


def _off(ask, p, q):
    """What the slope has too much, in products of both slopes: h for a one-sided difference."""
    return (ask(p, q)[1] - (p[1] * q[0] + p[0] * q[1])) / (p[1] * q[1])


@dual_mul.sign("symbolic-is-automatic")
def formula_for_a_product(ask, a, b):
    """You return a formula: a text, a function or a symbol. Automatic differentiation passes
    numbers along, a value and a slope."""
    return returns_a_formula(ask, a, b)


@dual_mul.sign("in-place-overwrite")
def product_stored_in_an_argument(ask, a, b):
    """Your product is stored in one of the pairs that you were given, so the caller's pair is
    different afterwards. Make a new pair."""
    return changes_a_pair(ask, *TWO[0])


@dual_mul.sign("h-as-small-as-possible")
def product_loses_digits(ask, a, b):
    """Your slope jumps about when a value changes in its last digit: it is a difference quotient
    with a step so small that round-off is left. The product rule needs no step."""
    off = [abs(ask(p, q)[1] - ask.expected(p, q)[1]) for p, q in TWO]
    return rough(ask, TWO) > LOST and max(off) < 50


@dual_mul.sign("secant-is-tangent")
def product_over_a_whole_step(ask, a, b):
    """You let both factors take a step, and call the change the slope. That is the slope of a
    secant: it also holds the product of the two small changes. A dual number drops it."""
    h = [_off(ask, p, q) for p, q in TWO]
    exact = abs(_off(ask, (1.3, 1e-9), (0.7, 1e-9)) - h[0]) < 1e-3
    return np.ptp(h) < 1e-6 * abs(h[0]) + 1e-9 and abs(h[0]) > 9e-4 and not exact


@dual_mul.sign(None)
def slopes_product_added(ask, a, b):
    """You also add the product of the two slopes. In dual numbers the square of the small part is
    zero, so this term drops out."""
    return all(abs(_off(ask, p, q) - 1) < 1e-9 for p, q in TWO)


@dual_mul.sign("one-sided-is-as-good")
def product_over_a_step_to_one_side(ask, a, b):
    """You take a difference quotient, with a step to one side. What it is off by grows with the
    step; the product rule is exact and needs no step."""
    h = [_off(ask, p, q) for p, q in TWO]
    return np.ptp(h) < 0.3 * abs(h[0]) and 3e-9 < abs(h[0]) < 2e-3


@dual_mul.sign("derivative-is-one-number")
def one_slope_for_all_products(ask, a, b):
    """Your slope is the same number in every call. It has to come from the values and slopes of the
    two pairs."""
    return same_slope_always(ask, TWO)


def _halved(ask, p, q):
    """Whether the slope is half of what it should be, for these factors and not for others."""
    half = np.isclose(ask(p, q)[1], ask.expected(p, q)[1] / 2, rtol=1e-12)
    return half and all(ask.right(*two) for two in TWO)


@dual_mul.sign("gradient-not-accumulated")
def equal_parts_count_once(ask, a, b):
    """Where both parts of the slope are the same number, you count only one of them. Each
    contributes, also if they are equal."""
    return _halved(ask, (2.0, 1.0), (4.0, 2.0)) and _halved(ask, (1.5, 0.5), (1.5, 0.5))


@dual_mul.sign("missing-factor-2")
def slope_of_a_square_halved(ask, a, b):
    """Your slope of x times x is half of what it should be: both factors grow, and the factor 2 of
    a square comes from there."""
    return _halved(ask, (1.5, 0.5), (1.5, 0.5))


@dual_mul.sign("product-rule-forgotten")
def one_part_only(ask, a, b):
    """Your slope lets only one of the factors grow. Each does while the other stands still, and
    both parts are added."""
    products = [(ask(p, q), (p[1] * q[0], p[0] * q[1])) for p, q in TWO]
    return all(
        np.shape(got) == (2,) and np.isclose(got[1], parts, rtol=1e-9).any()
        for got, parts in products
    )
