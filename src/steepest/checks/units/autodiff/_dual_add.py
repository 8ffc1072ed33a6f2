"""Exercise `dual_add`: the sum of two pairs."""

import numpy as np

from .... import autodiff
from ...exercise import Case, Exercise
from .._raw import returns_a_formula
from ._pairs import (
    EITHER_KIND,
    EXACT_PAIRS,
    TWO,
    changes_a_pair,
    of_two,
    same_slope_always,
    two_pairs,
)

dual_add = Exercise(
    autodiff.dual_add,
    unit="autodiff",
    points=1,
    tolerance=EXACT_PAIRS,
    parts={"value": 0.7, "lists and arrays": 0.2, "unchanged": 0.1},
    examples=[
        Case(((2.0, 1.0), (5.0, 3.0))),
        Case(((1.0, 0.0), (-4.0, 1.0))),
        Case(((3.0, 1.0), (3.0, 1.0))),
        Case((np.array([2.0, 1.0]), np.array([5.0, 3.0])), "lists and arrays", why=EITHER_KIND),
    ],
    fair=of_two,
    sketch="A pair has two entries, and they do not mix in a sum: values go with values, slopes "
    "with slopes. Say to yourself by how much a + b grows if a and b both do. Put the two results "
    "into a new pair.",
)
dual_add.cases(two_pairs)


@dual_add.slip
def slopes_multiplied(a, b):
    """You multiply the slopes. When two things grow, their sum grows by both: add the slopes."""
    return a[0] + b[0], a[1] * b[1]


@dual_add.slip
def product_rule_in_a_sum(a, b):
    """Your slope is that of a product. In a sum each slope counts as it is, whatever the values."""
    return a[0] + b[0], a[1] * b[0] + a[0] * b[1]


@dual_add.slip
def four_numbers(a, b):
    """You put the pairs behind each other. For tuples, + does just that: add the values and the
    slopes one by one."""
    return tuple(a) + tuple(b)


@dual_add.slip
def slope_comes_first(a, b):
    """You return the slope first. A pair is (value, slope)."""
    return a[1] + b[1], a[0] + b[0]


@dual_add.slip
def value_without_slope(a, b):
    """You return the value only. The slope must travel along, or the next operation cannot go
    on."""
    return a[0] + b[0]


@dual_add.slip
def mean_of_the_slopes(a, b):
    """You take the mean of the two slopes. When two things grow, their sum grows by both
    together."""
    return a[0] + b[0], (a[1] + b[1]) / 2


@dual_add.slip
def slopes_subtracted(a, b):
    """You subtract the second slope. That minus belongs to differences."""
    return a[0] + b[0], a[1] - b[1]


@dual_add.mistake("gradient-not-accumulated")
def slope_of_the_first(a, b):
    """You keep the slope of the first pair only. The second one grows too, and its share must be
    added."""
    return a[0] + b[0], a[1]


@dual_add.mistake("gradient-not-accumulated")
def slope_of_the_second(a, b):
    """You keep the slope of the second pair only. The first one grows too, and its share must be
    added."""
    return a[0] + b[0], b[1]


@dual_add.mistake("row-for-column")
def each_pair_added_up(a, b):
    """You add up each pair, its value and its slope. Added are the two values, and the two slopes:
    the same place in both pairs."""
    return a[0] + a[1], b[0] + b[1]


@dual_add.mistake("derivative-is-one-number", slope=(1.0,))
def slope_of_x_plus_x(a, b, slope=2.0):
    """Your slope is always the same number. It has to come from the slopes of the two pairs, which
    differ from call to call."""
    return a[0] + b[0], slope


@dual_add.mistake("in-place-overwrite")
def added_into_the_first(a, b):
    """Your sum is stored in one of the pairs that you were given. A tuple does not allow that, and
    a list or an array would be spoilt for the caller: make a new pair."""
    a[0] += b[0]
    a[1] += b[1]
    return a


@dual_add.right
def added_as_arrays(a, b):
    """NumPy adds entry by entry."""
    return np.add(a, b)


@dual_add.right
def added_in_a_list(a, b):
    """A comprehension, returned as a list."""
    return [x + y for x, y in zip(a, b, strict=True)]


@dual_add.right
def added_as_complex(a, b):
    """A pair as a complex number: for sums, that is the same."""
    z = complex(*a) + complex(*b)
    return z.real, z.imag


@dual_add.sign("symbolic-is-automatic")
def formula_for_a_number(ask, a, b):
    """You return a formula: a text, a function or a symbol. Automatic differentiation passes
    numbers along, a value and a slope, and forgets how they came about."""
    return returns_a_formula(ask, a, b)


@dual_add.sign("in-place-overwrite")
def stored_in_an_argument(ask, a, b):
    """Your sum is stored in one of the pairs that you were given, so the caller's pair is different
    afterwards. Make a new pair."""
    return changes_a_pair(ask, *TWO[0])


@dual_add.sign("derivative-is-one-number")
def one_slope_for_all(ask, a, b):
    """Your slope is the same number in every call. It has to come from the slopes of the two
    pairs."""
    return same_slope_always(ask, TWO)


@dual_add.sign("gradient-not-accumulated")
def one_slope_is_lost(ask, a, b):
    """Your slope is that of one of the pairs, and the other's is lost. Both grow: what they
    contribute is added up."""
    sums = [(ask(p, q), p, q) for p, q in TWO]
    return all(len(got) == 2 and got[1] in (p[1], q[1]) for got, p, q in sums)


@dual_add.sign("gradient-not-accumulated")
def equal_slopes_count_once(ask, a, b):
    """Where both slopes are equal, you count only one of them. Each contributes, also if it is the
    same number twice."""
    calls = [((2.0, 1.5), (5.0, 1.5)), ((0.3, -0.7), (0.3, -0.7))]
    once = [ask(p, q)[1] == p[1] for p, q in calls]
    return any(once) and all(ask.right(p, q) for p, q in TWO)
