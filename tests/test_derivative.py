"""The slope of a curve: the claims of `steepest.derivative`."""

import inspect

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from steepest import (
    best_step,
    central_difference,
    complex_step,
    descend_1d,
    difference_quotient,
    error_order,
    secant_line,
    tangent_line,
)

EPS = np.finfo(float).eps
X, H = sympy.symbols("x h", real=True)
CURVES = [X**2, X**3 - 3 * X, sympy.exp(X), sympy.sin(X), 1 / (1 + X**2), X * sympy.exp(-X)]
by_curve = pytest.mark.parametrize("curve", CURVES, ids=str)
by_rule = pytest.mark.parametrize(
    "rule", [difference_quotient, central_difference, complex_step], ids=lambda r: r.__name__
)
place = st.floats(-10, 10)
step = st.floats(1e-4, 2)
STEPS = np.array([1e-1, 1e-2, 1e-3])


def numeric(expression):
    return sympy.lambdify(X, expression, "numpy")


def square(x):
    return x * x


# Secants


@given(place, step)
def test_on_a_parabola_the_secant_has_slope_2x_plus_h(x, h):
    assert difference_quotient(square, x, h) == pytest.approx(2 * x + h, abs=1e-9)


def test_the_secant_of_a_parabola_is_off_by_exactly_h():
    for h in (2.0, 0.5, 0.125):
        assert difference_quotient(square, 1.0, h) - 2 == h


@by_curve
def test_one_sided_error_starts_with_half_h_times_the_second_derivative(curve):
    quotient = (curve.subs(X, X + H) - curve) / H
    claim = curve.diff(X) + H / 2 * curve.diff(X, 2)
    assert sympy.simplify(sympy.series(quotient - claim, H, 0, 2).removeO()) == 0


@by_curve
def test_central_error_starts_with_h_squared_sixths_times_the_third_derivative(curve):
    quotient = (curve.subs(X, X + H) - curve.subs(X, X - H)) / (2 * H)
    claim = curve.diff(X) + H**2 / 6 * curve.diff(X, 3)
    assert sympy.simplify(sympy.series(quotient - claim, H, 0, 4).removeO()) == 0


@by_curve
def test_complex_step_error_starts_with_minus_h_squared_sixths_times_the_third_derivative(curve):
    value = sympy.series(curve.subs(X, X + sympy.I * H), H, 0, 5).removeO()
    imaginary = sympy.expand((value - value.subs(H, -H)) / (2 * sympy.I * H))
    claim = curve.diff(X) - H**2 / 6 * curve.diff(X, 3)
    assert sympy.simplify(imaginary - claim) == 0


@by_curve
def test_one_sided_error_falls_as_h(curve):
    exact = numeric(curve.diff(X))(0.7)
    errors = [difference_quotient(numeric(curve), 0.7, h) - exact for h in STEPS]
    assert error_order(STEPS, errors) == pytest.approx(1, abs=0.1)


@pytest.mark.parametrize("curve", CURVES[1:], ids=str)
def test_central_difference_error_falls_as_h_squared(curve):
    exact = numeric(curve.diff(X))(0.7)
    errors = [central_difference(numeric(curve), 0.7, h) - exact for h in STEPS]
    assert error_order(STEPS, errors) == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize("curve", CURVES[1:], ids=str)
def test_complex_step_error_falls_as_h_squared(curve):
    exact = numeric(curve.diff(X))(0.7)
    errors = [complex_step(numeric(curve), 0.7, h) - exact for h in STEPS]
    assert error_order(STEPS, errors) == pytest.approx(2, abs=0.1)


@given(place, step)
def test_one_sided_error_stays_below_truncation_plus_round_off(x, h):
    error = abs(difference_quotient(np.sin, x, h) - np.cos(x))
    assert error <= h / 2 + 20 * EPS / h


@given(place, step)
def test_central_error_stays_below_truncation_plus_round_off(x, h):
    error = abs(central_difference(np.sin, x, h) - np.cos(x))
    assert error <= h**2 / 6 + 20 * EPS / h


@given(place, step)
def test_central_difference_is_exact_on_a_parabola_for_every_h(x, h):
    assert central_difference(square, x, h) == pytest.approx(2 * x, abs=1e-9)


@given(place, step)
def test_central_difference_is_the_mean_of_both_one_sided_ones(x, h):
    left = -difference_quotient(lambda t: np.exp(-t), -x, h)
    mean = (difference_quotient(np.exp, x, h) + left) / 2
    assert central_difference(np.exp, x, h) == pytest.approx(mean, rel=1e-9)


@by_rule
@given(place, st.floats(-5, 5), st.floats(-5, 5))
def test_every_rule_is_linear_in_f(rule, x, a, b):
    both = rule(lambda t: a * np.sin(t) + b * np.cos(t), x, 0.1)
    assert both == pytest.approx(a * rule(np.sin, x, 0.1) + b * rule(np.cos, x, 0.1), abs=1e-9)


@by_rule
@given(place, st.floats(-5, 5), st.floats(-5, 5))
def test_every_rule_is_exact_on_a_straight_line(rule, x, slope, height):
    assert rule(lambda t: slope * t + height, x, 0.25) == pytest.approx(slope, abs=1e-11)


@by_rule
def test_every_rule_sees_a_shift_of_the_curve_as_a_shift_of_the_point(rule):
    there = rule(lambda t: np.sin(t - 3), 3.5, 1e-4)
    assert there == pytest.approx(rule(np.sin, 0.5, 1e-4), abs=1e-11)


@by_curve
def test_complex_step_loses_no_digit_however_small_h_is(curve):
    exact = numeric(curve.diff(X))(0.7)
    for h in (1e-10, 1e-20, 1e-100):
        assert complex_step(numeric(curve), 0.7, h) == pytest.approx(exact, rel=1e-14)


def test_the_corner_has_one_slope_to_the_right_another_to_the_left_and_a_central_mean():
    for h in (1.0, 1e-3, 1e-9):
        assert difference_quotient(abs, 0.0, h) == 1
        assert -difference_quotient(lambda x: abs(-x), 0.0, h) == -1
        assert central_difference(abs, 0.0, h) == 0


# The best step


def test_best_step_is_near_the_square_root_and_the_cube_root_of_epsilon():
    assert best_step(1) == pytest.approx(np.sqrt(2 * EPS))
    assert best_step(2) == pytest.approx(np.cbrt(1.5 * EPS))
    assert f"{best_step(1):.0e} {best_step(2):.0e}" == "2e-08 7e-06"


def test_best_step_is_where_the_slope_of_the_error_bound_is_zero():
    eps, value, curvature, h = sympy.symbols("eps F D h", positive=True)
    bounds = {
        1: (h * curvature / 2 + eps * value / h, sympy.sqrt(2 * eps * value / curvature)),
        2: (
            h**2 * curvature / 6 + eps * value / (2 * h),
            sympy.cbrt(3 * eps * value / (2 * curvature)),
        ),
    }
    for order, (bound, best) in bounds.items():
        assert sympy.simplify(bound.diff(h).subs(h, best)) == 0
        assert bound.diff(h, 2).subs(h, best).is_positive
        numbers = {eps: EPS, value: 3.0, curvature: 0.2}
        assert best_step(order, 3.0, 0.2) == pytest.approx(float(best.subs(numbers)))


@pytest.mark.parametrize("order", [1, 2])
def test_a_hundred_times_more_or_less_than_the_best_step_is_worse(order):
    rule = (difference_quotient, central_difference)[order - 1]
    places = np.linspace(0.5, 2.5, 41)

    def typical_error(h):
        return np.median([abs(rule(np.exp, x, h) / np.exp(x) - 1) for x in places])

    best = best_step(order)
    assert typical_error(best) < typical_error(best / 100) / 5
    assert typical_error(best) < typical_error(best * 100) / 5


def test_at_their_best_steps_central_beats_one_sided_by_two_digits_or_more():
    one_sided = [abs(difference_quotient(np.exp, x, best_step(1)) / np.exp(x) - 1) for x in STEPS]
    central = [abs(central_difference(np.exp, x, best_step(2)) / np.exp(x) - 1) for x in STEPS]
    assert np.median(central) < np.median(one_sided) / 100


# Lines


@given(place, step)
def test_a_secant_meets_the_curve_at_both_points(x0, h):
    line = secant_line(np.sin, x0, h)
    assert line(x0) == pytest.approx(np.sin(x0), abs=1e-12)
    assert line(x0 + h) == pytest.approx(np.sin(x0 + h), abs=1e-9)


@given(place)
def test_the_tangent_meets_the_curve_and_has_its_slope(x0):
    line = tangent_line(np.sin, x0)
    assert line(x0) == np.sin(x0)
    assert line(x0 + 1) - line(x0) == pytest.approx(np.cos(x0), abs=1e-8)


@given(place, st.floats(-1, 1))
def test_the_tangent_is_off_by_at_most_half_the_square_of_the_distance(x0, distance):
    gap = np.sin(x0 + distance) - tangent_line(np.sin, x0)(x0 + distance)
    assert abs(gap) <= distance**2 / 2 + 1e-8


def test_no_other_line_through_the_point_is_as_good_close_to_it():
    tangent = tangent_line(square, 1.0)
    for slope in (1.9, 2.1):
        for distance in (0.01, -0.01, 1e-4):
            x = 1 + distance
            rival = 1 + slope * distance
            assert abs(square(x) - tangent(x)) < abs(square(x) - rival)


def test_secants_turn_into_the_tangent():
    tangent = tangent_line(np.exp, 0.0)
    gaps = [abs(secant_line(np.exp, 0.0, h)(1.0) - tangent(1.0)) for h in STEPS]
    assert error_order(STEPS, gaps) == pytest.approx(1, abs=0.05)


def test_lines_take_arrays():
    x = np.array([0.0, 1.0, 4.0])
    np.testing.assert_allclose(secant_line(square, 1.0, 1.0)(x), 3 * x - 2)
    np.testing.assert_allclose(tangent_line(square, 1.0)(x), 2 * x - 1, atol=1e-8)


# The order of an error


@given(st.floats(-4, 4), st.floats(0.01, 100))
def test_error_order_recovers_the_power_whatever_the_factor(power, factor):
    hs = np.array([0.5, 0.1, 0.02, 0.003])
    assert error_order(hs, factor * hs**power) == pytest.approx(power, abs=1e-9)


def test_error_order_is_the_least_squares_slope_over_all_points():
    hs, errors = [0.1, 0.02, 0.005], [3e-2, -7e-4, 1e-4]
    slope = np.polyfit(np.log(hs), np.log(np.abs(errors)), 1)[0]
    assert error_order(hs, errors) == pytest.approx(slope)


def test_error_order_asks_for_nothing_but_array_likes_and_leaves_them_alone():
    hs, errors = np.array([0.1, 0.01]), np.array([-1e-2, 1e-4])
    assert error_order(tuple(hs), list(errors)) == pytest.approx(2)
    assert error_order(hs[::-1], errors[::-1]) == pytest.approx(2)
    np.testing.assert_array_equal(errors, [-1e-2, 1e-4])


# Downhill


@given(st.floats(-5, 5), st.floats(0.01, 1.2), st.integers(0, 30))
def test_on_a_parabola_each_step_multiplies_x_by_1_minus_2_eta(x0, step_size, steps):
    path = descend_1d(lambda x: 2 * x, x0, step_size, steps)
    expected = x0 * (1 - 2 * step_size) ** np.arange(steps + 1)
    np.testing.assert_allclose(path, expected, rtol=1e-6, atol=1e-12)


def test_five_step_sizes_tell_five_stories():
    path = {eta: descend_1d(lambda x: 2 * x, 1.0, eta, 20) for eta in (0.1, 0.5, 0.9, 1.0, 1.1)}
    assert np.all(np.diff(path[0.1]) < 0)
    assert np.all(path[0.1] > 0)
    assert np.all(path[0.5][1:] == 0)
    np.testing.assert_allclose(path[0.9], path[0.1] * (-1.0) ** np.arange(21))
    np.testing.assert_array_equal(path[1.0], (-1.0) ** np.arange(21))
    assert np.all(np.diff(np.abs(path[1.1])) > 0)
    assert path[1.1][20] == pytest.approx(1.2**20)


@given(st.floats(-3, 3), st.floats(0.1, 10), st.floats(0.01, 0.99))
def test_a_parabola_of_any_curvature_is_descended_while_eta_is_below_2_over_it(x0, curvature, part):
    heights = descend_1d(lambda x: curvature * x, x0, part * 2 / curvature, 20) ** 2
    assert np.all(np.diff(heights) <= 0)


def test_height_is_minimised_and_not_x():
    path = descend_1d(lambda x: 2 * (x - 3), 0.0, 0.1, 60)
    assert np.all(np.diff(path) > 0)
    assert path[-1] == pytest.approx(3, abs=1e-4)


def test_a_walk_of_k_steps_holds_k_plus_1_points_and_the_start_is_the_first():
    assert descend_1d(np.cos, 0.3, 0.1, 7).shape == (8,)
    np.testing.assert_array_equal(descend_1d(np.cos, 0.3, 0.1, 0), [0.3])


def test_where_the_slope_is_zero_the_walk_stands_still():
    np.testing.assert_array_equal(descend_1d(lambda x: 2 * x, 0.0, 0.3, 5), np.zeros(6))


# Bad input: a plain sentence that names the argument


def broken(x):
    raise RuntimeError("no curve here")


GOOD = {
    difference_quotient: {"f": square, "x": 1.0, "h": 0.1},
    central_difference: {"f": square, "x": 1.0, "h": 0.1},
    complex_step: {"f": square, "x": 1.0, "h": 0.1},
    secant_line: {"f": square, "x0": 1.0, "h": 0.1},
    tangent_line: {"f": square, "x0": 1.0, "h": 0.1},
    error_order: {"hs": [0.1, 0.2], "errors": [1.0, 4.0]},
    best_step: {"order": 1, "value": 1.0, "derivative": 1.0},
    descend_1d: {"dfdx": square, "x0": 1.0, "step_size": 0.1, "steps": 3},
}
NO_NUMBER = [None, "1", 1j, [1.0, 2.0], np.array([1.0]), np.nan, np.inf]
NO_LENGTH = [*NO_NUMBER, 0, -0.1]
NO_CURVE = [
    None,
    3.0,
    broken,
    lambda x: np.nan,
    lambda x: np.inf,
    lambda x: None,
    lambda x: np.array([x, x]),
]
BAD = {
    "f": NO_CURVE,
    "dfdx": NO_CURVE,
    "x": NO_NUMBER,
    "x0": NO_NUMBER,
    "h": NO_LENGTH,
    "step_size": NO_LENGTH,
    "value": NO_LENGTH,
    "derivative": NO_LENGTH,
    "order": [0, 3, None, "1", 1.5, np.nan, [1]],
    "steps": [-1, 2.5, None, "3", True],
    "hs": [0.1, [], [0.1], [0.1, 0.1], [0.1, 0], [0.1, -0.2], [0.1, np.nan], ["a", "b"], [1, [2]]],
    "errors": [1.0, [1.0], [1.0, 0.0], [1.0, np.inf], [1j, 1.0], None],
}
CASES = [
    pytest.param(function, {**good, name: bad}, name, id=f"{function.__name__}-{name}-{n}")
    for function, good in GOOD.items()
    for name in good
    for n, bad in enumerate(BAD[name])
]


def said(name):
    """The message speaks of the argument; steps and errors must fit each other."""
    return {"hs": "hs|errors", "errors": "errors", "x0": r"\bx0?\b"}.get(name, rf"\b{name}\b")


@pytest.mark.parametrize(("function", "arguments", "name"), CASES)
def test_bad_input_is_refused_with_a_sentence_that_names_it(function, arguments, name):
    with pytest.raises((TypeError, ValueError), match=said(name)) as caught:
        function(**arguments)
    assert str(caught.value).endswith(".")


def test_a_step_that_vanishes_in_round_off_is_refused():
    for rule in (difference_quotient, central_difference, secant_line, tangent_line):
        with pytest.raises(ValueError, match="too small"):
            rule(square, 1.0, 1e-17)


def test_complex_step_refuses_what_is_no_formula_for_complex_numbers():
    for curve in (abs, lambda x: x.real, lambda x: 3.0, lambda x: max(x, 0)):
        with pytest.raises(ValueError, match="complex"):
            complex_step(curve, 1.0)


def test_complex_step_refuses_a_slope_that_is_not_finite():
    for curve in (lambda x: x * np.nan, lambda x: x * np.inf):
        with pytest.raises(ValueError, match="finite"):
            complex_step(curve, 1.0)


def test_a_walk_that_leaves_the_numbers_says_so():
    with pytest.raises(ValueError, match="smaller step_size"):
        descend_1d(lambda x: 2 * x, 1.0, 1e100, 9)


def test_every_public_function_is_tested_with_bad_input():
    import steepest.derivative as module

    public = {f for name, f in inspect.getmembers(module, inspect.isfunction) if name[0] != "_"}
    assert public == set(GOOD)
