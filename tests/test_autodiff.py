"""Forward mode, its table of rules, and the gradient check: the claims of `steepest.autodiff`."""

import math
import operator

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from steepest import (
    Dual,
    central_difference,
    complex_step,
    dual_add,
    dual_mul,
    dual_sin,
    forward_derivative,
    gradient_check,
)
from steepest.autodiff import COMPARISONS, LOCAL
from steepest.reverse import Variable, adjoints

EPS = np.finfo(float).eps
X = sympy.Symbol("x", real=True)

# Where each rule is tried: points with one coordinate for each argument.
ANYWHERE = [(-2.5,), (-0.3,), (0.0,), (0.7,), (3.1,)]
POSITIVE = [(0.01,), (0.7,), (1.0,), (12.5,)]
PAIRS = [(-2.5, 0.3), (0.7, -1.4), (3.0, 3.5), (-1.0, -2.0), (0.25, 8.0)]
ANALYTIC = {
    np.add: PAIRS,
    np.subtract: PAIRS,
    np.multiply: PAIRS,
    np.divide: PAIRS,
    np.power: [(0.3, 2.5), (2.0, -1.5), (1.7, 0.0), (4.0, 3.0), (0.01, 0.5)],
    np.negative: ANYWHERE,
    np.positive: ANYWHERE,
    np.square: ANYWHERE,
    np.sqrt: POSITIVE,
    np.exp: ANYWHERE,
    np.log: POSITIVE,
    np.sin: ANYWHERE,
    np.cos: ANYWHERE,
    np.tan: ANYWHERE,
    np.arctan: ANYWHERE,
    np.sinh: ANYWHERE,
    np.cosh: ANYWHERE,
    np.tanh: ANYWHERE,
}
WITH_A_CORNER = {
    np.absolute: [(-2.5,), (-0.3,), (0.7,)],
    np.maximum: PAIRS,
    np.minimum: PAIRS,
}
RULES = [
    pytest.param(ufunc, point, i, id=f"{ufunc.__name__}-{i}-{point}")
    for ufunc, points in (ANALYTIC | WITH_A_CORNER).items()
    for point in points
    for i in range(ufunc.nin)
]


def with_one_moving(ufunc, point, i):
    """The operation as a function of its i-th argument alone, the others held fixed."""
    return lambda t: ufunc(*point[:i], t, *point[i + 1 :])


def measured_slope(ufunc, point, i):
    f = with_one_moving(ufunc, point, i)
    if ufunc in ANALYTIC:
        return complex_step(f, point[i])
    return central_difference(f, point[i], 1e-6)


# The table of rules


def test_every_rule_of_the_table_is_tried():
    assert set(LOCAL) == set(ANALYTIC) | set(WITH_A_CORNER)


def test_every_rule_has_one_local_derivative_for_each_argument():
    for ufunc, rules in LOCAL.items():
        assert len(rules) == ufunc.nin, ufunc
        assert ufunc.nout == 1


@pytest.mark.parametrize(("ufunc", "point", "i"), RULES)
def test_the_rule_in_forward_mode_is_the_measured_slope(ufunc, point, i):
    found = forward_derivative(with_one_moving(ufunc, point, i), point[i])
    assert found == pytest.approx(measured_slope(ufunc, point, i), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize(("ufunc", "point", "i"), RULES)
def test_the_rule_in_reverse_mode_is_the_measured_slope(ufunc, point, i):
    x = Variable(point[i])
    found = adjoints(with_one_moving(ufunc, point, i)(x))[id(x)]
    assert found == pytest.approx(measured_slope(ufunc, point, i), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize(("base", "exponent"), [(-2.0, 3), (-0.5, 2), (-1.5, -1), (-2.0, 1)])
def test_a_negative_base_may_have_a_whole_exponent(base, exponent):
    exact = exponent * base ** (exponent - 1)
    assert forward_derivative(lambda x: x**exponent, base) == pytest.approx(exact)


def test_powers_have_slopes_at_0():
    slopes = [forward_derivative(lambda x, n=n: x**n, 0.0) for n in (0, 1, 2, 3)]
    assert slopes == [0, 1, 0, 0]


def test_a_polynomial_written_as_a_sum_of_powers_has_its_slope_at_0():
    coefficients = [3.0, -5.0, 7.0]
    found = forward_derivative(lambda x: sum(c * x**k for k, c in enumerate(coefficients)), 0.0)
    assert found == -5.0


def test_a_power_of_0_does_not_change_with_its_exponent():
    assert forward_derivative(lambda x: 0.0**x, 2.0) == 0.0


def test_the_slope_in_the_exponent_of_a_negative_base_is_refused():
    with pytest.raises(ValueError, match="must be finite"):
        forward_derivative(lambda x: (-2.0) ** x, 2.0)


def test_at_a_corner_one_side_is_taken():
    assert forward_derivative(abs, 0.0) == 0.0
    assert forward_derivative(lambda x: np.maximum(x, 0.0), 0.0) == 1.0
    assert forward_derivative(lambda x: np.maximum(0.0, x), 0.0) == 0.0
    assert forward_derivative(lambda x: np.minimum(x, 0.0), 0.0) == 1.0


@given(st.floats(-5, 5), st.floats(-5, 5))
def test_the_shares_of_maximum_and_minimum_add_up_to_one(a, b):
    for ufunc in (np.maximum, np.minimum):
        first, second = LOCAL[ufunc]
        assert first(a, b) + second(a, b) == 1


# Pairs

number = st.floats(-100, 100, allow_subnormal=False)
pair = st.tuples(number, number)


def test_epsilon_squared_is_0():
    assert dual_mul((0.0, 1.0), (0.0, 1.0)) == (0.0, 0.0)


@given(pair, pair)
def test_pairs_are_added_entry_by_entry(a, b):
    assert dual_add(a, b) == (a[0] + b[0], a[1] + b[1])


@given(pair, pair)
def test_pairs_are_multiplied_by_the_product_rule(a, b):
    value, slope = dual_mul(a, b)
    assert value == a[0] * b[0]
    assert slope == pytest.approx(a[1] * b[0] + a[0] * b[1], rel=1e-12, abs=1e-9)


@given(pair)
def test_the_sine_of_a_pair_has_the_cosine_times_the_slope(a):
    assert dual_sin(a) == pytest.approx((math.sin(a[0]), math.cos(a[0]) * a[1]))


@given(pair, pair, pair)
def test_multiplication_of_pairs_distributes_over_addition(a, b, c):
    together = dual_mul(a, dual_add(b, c))
    apart = dual_add(dual_mul(a, b), dual_mul(a, c))
    assert together == pytest.approx(apart, rel=1e-9, abs=1e-6)


def test_pairs_are_multiplied_like_polynomials_cut_after_the_first_power():
    a, da, b, db, e = sympy.symbols("a da b db e")
    product = sympy.expand((a + da * e) * (b + db * e))
    assert product.coeff(e, 0) == a * b
    assert sympy.expand(product.coeff(e, 1) - (da * b + a * db)) == 0


@pytest.mark.parametrize("kind", [tuple, list, np.array])
def test_pairs_may_be_tuples_lists_or_arrays_and_come_back_as_floats(kind):
    found = dual_add(kind([2, 1]), kind([5, 3]))
    assert found == (7.0, 4.0)
    assert all(type(entry) is float for entry in found)


# The class


def test_the_class_agrees_with_the_functions_on_pairs():
    a, b = Dual(0.7, -1.3), Dual(2.5, 0.4)
    for made, pair in (
        (a + b, dual_add((0.7, -1.3), (2.5, 0.4))),
        (a * b, dual_mul((0.7, -1.3), (2.5, 0.4))),
        (np.sin(a), dual_sin((0.7, -1.3))),
    ):
        assert (made.value, made.slope) == pair


OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv, operator.pow]


@pytest.mark.parametrize("operation", OPERATORS, ids=lambda o: o.__name__)
@pytest.mark.parametrize("constant", [3, 2.5, np.float32(1.5), np.int64(2), np.array(1.25)])
def test_constants_may_stand_on_either_side(operation, constant):
    for f in (lambda x: operation(x, constant), lambda x: operation(constant, x)):
        exact = complex_step(f, 1.7)
        assert forward_derivative(f, 1.7) == pytest.approx(exact, rel=1e-6)


def test_a_sum_may_be_built_in_place():
    def f(x):
        total = x
        for k in range(1, 4):
            total += x**k
            total *= 2
        return total

    expression = f(X)
    assert forward_derivative(f, 1.5) == float(expression.diff(X).subs(X, 1.5))


def test_adding_in_place_leaves_the_old_number_as_it_was():
    old = new = Dual(3.0, 1.0)
    new += 1
    assert (old.value, new.value) == (3.0, 4.0)


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda c: c.__name__)
@pytest.mark.parametrize("other", [0.5, 1.0, 2.0])
def test_comparisons_look_at_the_value_alone(comparison, other):
    expected = bool(comparison(1.0, other))
    assert comparison(Dual(1.0, 5.0), other) is expected
    assert comparison(1.0, Dual(other, -7.0)) is expected


def test_the_branch_that_runs_is_differentiated():
    def f(x):
        return x**2 if x > 1 else -x

    assert [forward_derivative(f, x) for x in (3.0, 0.5)] == [6.0, -1.0]


def test_a_loop_of_unknown_length_is_differentiated():
    def f(x):
        while x < 100:
            x = x * x
        return x

    assert forward_derivative(f, 2.0) == 8 * 2.0**7  # 2 → 4 → 16 → 256, which is x⁸


def test_a_dual_shows_its_two_numbers():
    assert repr(Dual(2, -1)) == "Dual(2.0, -1.0)"


# Forward mode

derivative_of = {
    "product": (lambda f, g: f * g, lambda f, g, df, dg: df * g + f * dg),
    "quotient": (
        lambda f, g: f / (3 + g),
        lambda f, g, df, dg: (df * (3 + g) - f * dg) / (3 + g) ** 2,
    ),
    "sum": (lambda f, g: 2 * f - 5 * g, lambda f, g, df, dg: 2 * df - 5 * dg),
}


@pytest.mark.parametrize("rule", derivative_of, ids=str)
@given(x=st.floats(-4, 4))
def test_forward_mode_keeps_the_rules_of_differentiation(rule, x):
    join, derivative = derivative_of[rule]
    found = forward_derivative(lambda t: join(np.sin(2 * t), np.cos(t * t)), x)
    exact = derivative(np.sin(2 * x), np.cos(x * x), 2 * np.cos(2 * x), -2 * x * np.sin(x * x))
    assert found == pytest.approx(exact, rel=1e-12, abs=1e-12)


@given(st.floats(-3, 3))
def test_forward_mode_keeps_the_chain_rule(x):
    outer, inner = np.tanh, lambda t: t**3 - t
    found = forward_derivative(lambda t: outer(inner(t)), x)
    product = forward_derivative(outer, inner(x)) * forward_derivative(inner, x)
    assert found == pytest.approx(product, rel=1e-12, abs=1e-14)


trees = st.recursive(
    st.sampled_from(["x", "y"]) | st.integers(-3, 3),
    lambda inner: (
        st.tuples(st.sampled_from(["add", "sub", "mul", "div"]), inner, inner)
        | st.tuples(st.sampled_from(["sin", "cos", "tanh", "expsin", "root", "log", "cube"]), inner)
    ),
    max_leaves=8,
)


def grown(tree, leaves, m):
    """The value of an expression tree, in the library m: np or sympy."""
    if isinstance(tree, str):
        return leaves[tree]
    if isinstance(tree, int):
        return tree
    name, *inner = tree
    a, b = (*(grown(part, leaves, m) for part in inner), None)[:2]
    return {
        "add": lambda: a + b,
        "sub": lambda: a - b,
        "mul": lambda: a * b,
        "div": lambda: a / (2 + m.sin(b)),
        "sin": lambda: m.sin(a),
        "cos": lambda: m.cos(a),
        "tanh": lambda: m.tanh(a),
        "expsin": lambda: m.exp(m.sin(a)),
        "root": lambda: m.sqrt(1 + a * a),
        "log": lambda: m.log(2 + m.cos(a)),
        "cube": lambda: a**3,
    }[name]()


@given(tree=trees, x=st.floats(-1.5, 1.5), y=st.floats(-1.5, 1.5))
def test_forward_mode_agrees_with_sympy_on_random_expressions(tree, x, y):
    f = sympy.sympify(grown(tree, {"x": X, "y": y}, sympy))
    exact = float(f.diff(X).evalf(30, subs={X: x}))
    found = forward_derivative(lambda t: grown(tree, {"x": t, "y": y}, np), x)
    assert found == pytest.approx(exact, rel=1e-9, abs=1e-9)


def test_forward_mode_is_exact_where_a_central_difference_is_not():
    exact = math.cos(1.0)
    assert abs(forward_derivative(np.sin, 1.0) - exact) <= EPS
    assert abs(central_difference(np.sin, 1.0, 1e-6) - exact) > 10 * EPS


def test_one_run_of_the_function_is_enough():
    runs = []
    forward_derivative(lambda x: runs.append(x) or x * x, 3.0)
    assert len(runs) == 1


@pytest.mark.parametrize("constant", [7, -3, 0.0])
def test_a_constant_has_slope_0(constant):
    found = forward_derivative(lambda x: constant, 1.0)
    assert (found, math.copysign(1, found)) == (0.0, 1.0)


# What goes wrong is said in a sentence


@pytest.mark.parametrize(
    ("f", "sentence"),
    [
        (math.sin, r"np\.sin and not math\.sin"),
        (float, "would forget how it was computed"),
        (np.arcsin, r"np\.arcsin has no rule.*Known are absolute, add"),
        (lambda x: np.add(x, 1, dtype=float), "only for the plain call"),
        (lambda x: np.add.reduce([x, x]) + np.multiply.outer(x, 2), "only for the plain call"),
        (np.log, "must be finite"),
        (lambda x: 1 / x, "must be finite"),
        (lambda x: x.missing, "AttributeError"),
        (lambda x: x + "a", "of real numbers"),
        (lambda x: x + np.array([1.0, 2.0]), "one number, but it has shape"),
        (lambda x: 1 / 0, "ZeroDivisionError"),
    ],
)
def test_a_function_that_cannot_be_differentiated_is_refused(f, sentence):
    with pytest.raises(ValueError, match=f"(?s)at x = 0.0.*{sentence}"):
        forward_derivative(f, 0.0)


def test_an_infinite_slope_is_refused():
    with pytest.raises(ValueError, match="must be finite"):
        forward_derivative(np.sqrt, 0.0)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: forward_derivative(3.0, 1.0), TypeError),
        (lambda: forward_derivative(np.sin, "1"), TypeError),
        (lambda: forward_derivative(np.sin, [1.0, 2.0]), ValueError),
        (lambda: forward_derivative(np.sin, np.nan), ValueError),
        (lambda: forward_derivative(lambda x: None, 1.0), TypeError),
        (lambda: forward_derivative(lambda x: [x], 1.0), TypeError),
        (lambda: dual_add((1.0, 2.0, 3.0), (1.0, 2.0)), ValueError),
        (lambda: dual_mul((1.0, np.inf), (1.0, 2.0)), ValueError),
        (lambda: dual_sin(1.0), ValueError),
        (lambda: dual_sin(("a", "b")), TypeError),
        (lambda: Dual("1"), TypeError),
        (lambda: Dual(np.nan), ValueError),
        (lambda: Dual(1.0, 1j), TypeError),
        (lambda: np.arcsin(Dual(0.5, 1.0)), TypeError),
        (lambda: math.exp(Dual(0.5, 1.0)), TypeError),
    ],
)
def test_bad_input_is_refused(call, error):
    with pytest.raises(error):
        call()


# The gradient check


def f(x):
    return np.sin(x[0]) * x[1] + x[2] ** 3


def grad(x):
    return np.array([np.cos(x[0]) * x[1], np.sin(x[0]), 3 * x[2] ** 2])


POINT = np.array([0.7, -1.3, 2.1])


@given(st.lists(st.floats(0.5, 3), min_size=3, max_size=3))
def test_a_right_gradient_passes(x):
    assert gradient_check(f, grad, x) < 1e-7


@pytest.mark.parametrize(
    ("wrong", "reported"),
    [
        (lambda x: grad(x) / 2, 0.5),
        (lambda x: 2 * grad(x), 0.5),
        (lambda x: -grad(x), 2.0),
        (lambda x: grad(x) * [1, 1, 0], 1.0),
        (lambda x: grad(x) * [1, 1.01, 1], 0.01 / 1.01),
    ],
    ids=["half", "twice", "sign", "one forgotten", "one off by a hundredth"],
)
def test_the_check_reports_the_relative_error_of_the_worst_coordinate(wrong, reported):
    assert gradient_check(f, wrong, POINT) == pytest.approx(reported, rel=1e-5)


def test_coordinates_that_are_0_are_compared_as_they_are():
    assert gradient_check(lambda x: x[0] ** 2, lambda x: 2 * x * [1, 0], [1.0, 5.0]) < 1e-8
    assert gradient_check(lambda x: 0.0 * x[0], lambda x: 1e-9 * x, [1.0]) == pytest.approx(1e-9)


def test_the_report_of_a_right_gradient_draws_a_v_and_that_of_a_wrong_one_does_not():
    right = [gradient_check(f, grad, POINT, h) for h in (1e-2, 1e-5, 1e-11)]
    wrong = [gradient_check(f, lambda x: grad(x) / 2, POINT, h) for h in (1e-2, 1e-5, 1e-11)]
    assert right[0] > 100 * right[1] < right[2]
    np.testing.assert_allclose(wrong, 0.5, rtol=1e-3)


def test_the_check_leaves_the_point_alone_even_if_the_gradient_does_not():
    def careless(x):
        result = grad(x)
        x[:] = 0.0
        return result

    x = POINT.copy()
    assert gradient_check(f, careless, x) < 1e-7
    np.testing.assert_array_equal(x, POINT)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ((f, lambda x: grad(x)[:2], POINT), ValueError),
        ((f, lambda x: np.full(3, np.nan), POINT), ValueError),
        ((f, grad(POINT), POINT), TypeError),
        ((1.0, grad, POINT), TypeError),
        ((f, grad, []), ValueError),
        ((f, grad, POINT, 0.0), ValueError),
        ((lambda x: x, grad, POINT), ValueError),
    ],
)
def test_a_check_of_bad_input_is_refused(arguments, error):
    with pytest.raises(error):
        gradient_check(*arguments)
