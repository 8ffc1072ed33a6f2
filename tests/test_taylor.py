"""The linear model and the steepest direction: the claims of `steepest.taylor`."""

import numpy as np
import pytest
import sympy
from hypothesis import assume, given
from hypothesis import strategies as st

from steepest import (
    best_of_directions,
    cosine,
    directional_derivative,
    error_order,
    fields,
    level_direction,
    linear_model,
    model_error,
    predicted_change,
    quadratic_model,
    steepest_direction,
    steepest_direction_in_norm,
)

SMOOTH = [
    fields.bowl,
    fields.tilted_bowl,
    fields.ravine,
    fields.saddle,
    fields.double_well,
    fields.plateau,
    fields.rosenbrock,
]
QUADRATIC = SMOOTH[:4]
by_name = pytest.mark.parametrize("field", SMOOTH, ids=lambda field: field.name)
quadratic_by_name = pytest.mark.parametrize("field", QUADRATIC, ids=lambda field: field.name)

coordinate = st.floats(-3, 3, allow_subnormal=False)
point = st.tuples(coordinate, coordinate).map(np.array)
angle = st.floats(0, 2 * np.pi)
HESSIAN_BOUND = {fields.bowl: 2, fields.tilted_bowl: 3, fields.ravine: 25, fields.saddle: 2}


def vectors(n):
    """Vectors of n coordinates, none of them nearly zero."""
    entries = st.lists(st.floats(-9, 9), min_size=n, max_size=n).map(np.array)
    return entries.filter(lambda v: np.linalg.norm(v) > 1e-3)


pairs = st.integers(1, 6).flatmap(lambda n: st.tuples(vectors(n), vectors(n)))


def unit(t):
    return np.array([np.cos(t), np.sin(t)])


def turn(t):
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])


# The linear model


@by_name
def test_linear_model_agrees_with_f_and_its_slopes_at_the_point(field):
    w_k = np.array([1.2, -0.7])
    model = linear_model(field, field.gradient, w_k)
    assert model(w_k) == field(w_k)
    for t in np.linspace(0, 6, 7):
        slope = directional_derivative(model, w_k, unit(t))
        assert slope == pytest.approx(field.gradient(w_k) @ unit(t), rel=1e-6, abs=1e-6)


@given(point, point)
def test_linear_model_of_a_linear_function_is_the_function(w_k, w):
    f = lambda x: 3 * x[0] - 2 * x[1] + 5  # noqa: E731
    model = linear_model(f, lambda x: np.array([3.0, -2.0]), w_k)
    assert model(w) == pytest.approx(f(w), abs=1e-12)


@by_name
def test_linear_model_is_sympys_first_order_taylor_polynomial(field):
    w_k, delta = np.array([1.25, -0.5]), np.array([0.5, 0.25])
    t = sympy.Symbol("t")
    moved = {
        s: sympy.Rational(float(a)) + t * sympy.Rational(float(b))
        for s, a, b in zip(field.symbols, w_k, delta, strict=True)
    }
    along = field.symbolic.subs(moved, simultaneous=True)
    derivatives = [sympy.diff(along, t, k).subs(t, 0) for k in range(3)]
    first = float(derivatives[0] + derivatives[1])
    second = float(derivatives[0] + derivatives[1] + derivatives[2] / 2)
    assert linear_model(field, field.gradient, w_k)(w_k + delta) == pytest.approx(first)
    quadratic = quadratic_model(field, field.gradient, field.hessian, w_k)
    assert quadratic(w_k + delta) == pytest.approx(second)


def test_linear_model_takes_every_coefficient_at_the_whole_point():
    seen = []
    linear_model(lambda x: x @ x, lambda x: seen.append(x.copy()) or 2 * x, [1.0, 3.0])([5.0, 6.0])
    np.testing.assert_array_equal(seen, [[1.0, 3.0]])  # once, at w_k, with both coordinates


def test_linear_model_keeps_its_point_when_the_array_is_changed_later():
    w_k = np.array([1.0, -2.0])
    model = linear_model(lambda w: w @ w, lambda w: 2 * w, w_k)
    w_k[:] = 7.0
    assert model([1.0, -2.0]) == 5.0


@given(vectors(3), vectors(3), vectors(3), st.floats(-4, 4))
def test_predicted_change_is_linear_in_the_step(g, p, q, c):
    combined = predicted_change(g, p + c * q)
    assert combined == pytest.approx(predicted_change(g, p) + c * predicted_change(g, q), abs=1e-9)


@given(vectors(3), vectors(3))
def test_doubling_the_step_doubles_the_predicted_change(g, delta):
    assert predicted_change(g, 2 * delta) == 2 * predicted_change(g, delta)


def test_predicted_change_is_one_number():
    assert isinstance(predicted_change([5.0, 7.0], [0.1, -0.1]), float)
    assert predicted_change([5.0, 7.0], [0.1, -0.1]) == pytest.approx(-0.2)


# The remainder


@quadratic_by_name
@given(w_k=point, delta=point)
def test_remainder_of_a_quadratic_is_half_the_curvature_term(field, w_k, delta):
    H = field.hessian(w_k)
    left = model_error(field, field.gradient, w_k, delta)
    assert left == pytest.approx(delta @ H @ delta / 2, abs=1e-9)


@quadratic_by_name
@given(w_k=point, delta=point)
def test_remainder_is_at_most_half_the_largest_curvature_times_the_square(field, w_k, delta):
    bound = HESSIAN_BOUND[field] * (delta @ delta) / 2
    assert abs(model_error(field, field.gradient, w_k, delta)) <= bound + 1e-9


@by_name
def test_remainder_of_the_linear_model_falls_as_the_square_of_the_step(field):
    w_k, u, hs = np.array([1.1, -0.6]), unit(0.5), np.logspace(-4, -2, 7)
    assert abs(u @ field.hessian(w_k) @ u) > 0.1  # where the curvature is 0 the order is higher
    left = [model_error(field, field.gradient, w_k, h * u) for h in hs]
    assert error_order(hs, left) == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize(
    "field", [fields.double_well, fields.plateau, fields.rosenbrock], ids=lambda field: field.name
)
def test_remainder_of_the_quadratic_model_falls_as_the_cube_of_the_step(field):
    w_k, u, hs = np.array([1.1, -0.6]), unit(2.0), np.logspace(-2.5, -1.5, 7)
    model = quadratic_model(field, field.gradient, field.hessian, w_k)
    left = [field(w_k + h * u) - model(w_k + h * u) for h in hs]
    assert error_order(hs, left) == pytest.approx(3, abs=0.1)


@quadratic_by_name
@given(w_k=point, w=point)
def test_quadratic_model_of_a_quadratic_is_exact(field, w_k, w):
    model = quadratic_model(field, field.gradient, field.hessian, w_k)
    assert model(w) == pytest.approx(field(w), abs=1e-9)


def test_without_a_derivative_the_remainder_is_of_the_order_of_the_step():
    f = fields.partials_only  # both partials are 0 at the origin
    hs = np.logspace(-6, -1, 6)
    left = [model_error(f, lambda x: np.zeros(2), [0.0, 0.0], h * unit(np.pi / 4)) for h in hs]
    assert error_order(hs, left) == pytest.approx(1, abs=1e-6)


# Angle and Cauchy-Schwarz


@given(pairs)
def test_dot_product_is_lengths_times_cosine(pair):
    a, b = pair
    expected = np.linalg.norm(a) * np.linalg.norm(b) * cosine(a, b)
    assert a @ b == pytest.approx(expected, rel=1e-9, abs=1e-9)


@given(pairs)
def test_cosine_is_between_minus_one_and_one(pair):
    assert -1 <= cosine(*pair) <= 1


@given(vectors(4), st.floats(0.01, 100))
def test_cosine_is_one_for_the_same_direction_and_minus_one_for_the_opposite(a, c):
    assert cosine(a, c * a) == pytest.approx(1, abs=1e-12)
    assert cosine(a, -c * a) == pytest.approx(-1, abs=1e-12)


@given(pairs)
def test_cosine_is_near_one_only_for_nearly_the_same_direction(pair):
    a, b = (v / np.linalg.norm(v) for v in pair)
    assert (a - b) @ (a - b) == pytest.approx(2 - 2 * cosine(a, b), abs=1e-12)


@given(vectors(2), vectors(2), angle)
def test_turning_both_vectors_leaves_the_cosine(a, b, t):
    assert cosine(turn(t) @ a, turn(t) @ b) == pytest.approx(cosine(a, b), abs=1e-9)


@pytest.mark.parametrize("size", [1e-200, 1e-160, 1e160, 1e200])
def test_cosine_and_direction_survive_extreme_lengths(size):
    assert cosine([3 * size, 4 * size], [1.0, 0.0]) == pytest.approx(0.6)
    np.testing.assert_allclose(steepest_direction([3 * size, 4 * size]), [0.6, 0.8])


# The steepest direction


@given(pairs)
def test_no_unit_vector_beats_the_gradient_direction(pair):
    g, v = pair
    u = v / np.linalg.norm(v)
    best = predicted_change(g, steepest_direction(g))
    assert best == pytest.approx(np.linalg.norm(g))
    assert -best - 1e-9 <= predicted_change(g, u) <= best + 1e-9


@given(vectors(2), angle)
def test_turning_the_gradient_turns_the_steepest_direction(g, t):
    turned = steepest_direction(turn(t) @ g)
    np.testing.assert_allclose(turned, turn(t) @ steepest_direction(g), atol=1e-9)


@given(vectors(5), st.floats(0.01, 100))
def test_steepest_direction_has_length_one_and_forgets_the_length_of_g(g, c):
    u = steepest_direction(g)
    assert np.linalg.norm(u) == pytest.approx(1)
    np.testing.assert_allclose(steepest_direction(c * g), u, atol=1e-12)


@given(vectors(2))
def test_along_the_contour_nothing_changes_to_first_order(g):
    assert predicted_change(g, level_direction(g)) == pytest.approx(0, abs=1e-12)


@by_name
def test_a_small_enough_step_against_the_gradient_goes_down(field):
    w = np.array([1.2, -0.7])
    g = field.gradient(w)
    assert any(field(w - eta * g) < field(w) for eta in 0.5 ** np.arange(30))


@given(vectors(4).filter(lambda g: np.abs(g).min() > 1e-6), vectors(4))
@pytest.mark.parametrize(("norm", "dual"), [(1, np.inf), (2, 2), (np.inf, 1)])
def test_steepest_step_in_a_norm_has_length_one_and_gains_the_dual_norm(norm, dual, g, v):
    best = steepest_direction_in_norm(g, norm)
    assert np.linalg.norm(best, norm) == pytest.approx(1)
    assert predicted_change(g, best) == pytest.approx(np.linalg.norm(g, dual))
    assert predicted_change(g, v / np.linalg.norm(v, norm)) <= predicted_change(g, best) + 1e-9


def test_one_norm_moves_one_coordinate_and_max_norm_takes_the_signs():
    np.testing.assert_array_equal(steepest_direction_in_norm([3.0, -4.0, 4.0], 1), [0, -1, 0])
    np.testing.assert_array_equal(steepest_direction_in_norm([3.0, -4.0, 0.0], np.inf), [1, -1, 0])


@given(point, angle)
def test_best_of_directions_is_the_one_nearest_to_the_gradient(x, t):
    g = unit(t)
    spacing = 2 * np.pi / 360
    # a gradient half-way between two directions is nearest to both
    assume(abs((t / spacing) % 1 - 0.5) > 1e-3)
    best = best_of_directions(lambda w: w @ g, x, 0.5, 360)
    assert cosine(best, g) >= np.cos(spacing / 2) - 1e-12


@by_name
def test_best_of_directions_by_trying_agrees_with_the_gradient(field):
    x = np.array([1.2, -0.7])
    best = best_of_directions(field, x, 1e-6, 720)
    assert cosine(best, field.gradient(x)) >= np.cos(np.deg2rad(0.51))


def test_best_of_directions_takes_the_first_of_equals_and_starts_at_angle_zero():
    np.testing.assert_allclose(best_of_directions(lambda x: 0.0, [0.0, 0.0], 0.1, 8), [1, 0])
    up = best_of_directions(lambda x: x[1], [0.0, 0.0], 0.1, 4)
    np.testing.assert_allclose(up, [0, 1], atol=1e-12)


def test_best_of_one_direction_is_that_direction():
    np.testing.assert_allclose(best_of_directions(lambda x: -x[0], [0.0, 0.0], 0.1, 1), [1, 0])


# Bad input

bowl, slope = lambda w: w @ w, lambda w: 2 * w
BAD = {
    "f is not a function": (lambda: linear_model(3, slope, [1.0]), TypeError, "f must be a func"),
    "gradient is not a function": (lambda: linear_model(bowl, [2.0], [1.0]), TypeError, "gradient"),
    "w_k is a matrix": (lambda: linear_model(bowl, slope, [[1.0]]), ValueError, "w_k"),
    "w_k is not finite": (lambda: linear_model(bowl, slope, [np.nan]), ValueError, "w_k"),
    "w_k is text": (lambda: linear_model(bowl, slope, ["a"]), TypeError, "w_k"),
    "gradient has the wrong length": (
        lambda: linear_model(bowl, lambda w: w[:1], [1.0, 2.0]),
        ValueError,
        "2 coordinates",
    ),
    "f returns an array": (lambda: linear_model(slope, slope, [1.0, 2.0]), ValueError, "one num"),
    "f raises": (lambda: linear_model(lambda w: 1 / 0, slope, [1.0]), ValueError, "ZeroDivision"),
    "w has the wrong length": (
        lambda: linear_model(bowl, slope, [1.0, 2.0])([1.0]),
        ValueError,
        "w must have 2",
    ),
    "hessian is not a function": (
        lambda: quadratic_model(bowl, slope, np.eye(2), [1.0, 2.0]),
        TypeError,
        "hessian",
    ),
    "hessian has the wrong shape": (
        lambda: quadratic_model(bowl, slope, lambda w: np.eye(3), [1.0, 2.0]),
        ValueError,
        "hessian",
    ),
    "g and delta differ": (lambda: predicted_change([1.0, 2.0], [1.0]), ValueError, "delta"),
    "delta is None": (lambda: predicted_change([1.0, 2.0], None), TypeError, "delta"),
    "g is not finite": (lambda: predicted_change([np.inf], [1.0]), ValueError, "g must be finite"),
    "delta is too long": (
        lambda: model_error(bowl, slope, [1.0], [1.0, 2.0]),
        ValueError,
        "delta",
    ),
    "cosine of zero": (lambda: cosine([0.0, 0.0], [1.0, 0.0]), ValueError, "zero vector"),
    "cosine with zero": (lambda: cosine([1.0, 0.0], [0.0, 0.0]), ValueError, "zero vector"),
    "cosine of two shapes": (lambda: cosine([1.0], [1.0, 2.0]), ValueError, "b must have 1"),
    "steepest at rest": (lambda: steepest_direction([0.0, 0.0]), ValueError, "zero vector"),
    "steepest of nothing": (lambda: steepest_direction([]), ValueError, "vector of shape"),
    "steepest of complex": (lambda: steepest_direction([1j, 0]), TypeError, "real numbers"),
    "norm 3": (lambda: steepest_direction_in_norm([1.0], 3), ValueError, "norm must be"),
    "norm at rest": (lambda: steepest_direction_in_norm([0.0], 2), ValueError, "zero vector"),
    "directions in space": (
        lambda: best_of_directions(bowl, [1.0, 2.0, 3.0], 0.1, 8),
        ValueError,
        "2 coordinates",
    ),
    "h is zero": (lambda: best_of_directions(bowl, [1.0, 2.0], 0.0, 8), ValueError, "greater"),
    "h is negative": (lambda: best_of_directions(bowl, [1.0, 2.0], -1, 8), ValueError, "greater"),
    "h is infinite": (lambda: best_of_directions(bowl, [1.0, 2.0], np.inf, 8), ValueError, "fini"),
    "h is lost": (lambda: best_of_directions(bowl, [1.0, 2.0], 1e-20, 8), ValueError, "too small"),
    "no directions": (lambda: best_of_directions(bowl, [1.0, 2.0], 0.1, 0), ValueError, "at least"),
    "half a direction": (
        lambda: best_of_directions(bowl, [1.0, 2.0], 0.1, 2.5),
        TypeError,
        "whole",
    ),
    "f fails on the way": (
        lambda: best_of_directions(lambda x: float("nan"), [1.0, 2.0], 0.1, 8),
        ValueError,
        "nan",
    ),
}


@pytest.mark.parametrize(("call", "error", "sentence"), BAD.values(), ids=BAD.keys())
def test_bad_input_is_refused_with_a_sentence_that_names_it(call, error, sentence):
    with pytest.raises(error, match=sentence):
        call()


def test_no_argument_is_changed():
    w, g, delta = np.array([1.0, 3.0]), np.array([5.0, 7.0]), np.array([0.1, -0.1])
    before = w.copy(), g.copy(), delta.copy()
    model_error(fields.tilted_bowl, fields.tilted_bowl.gradient, w, delta)
    predicted_change(g, delta), cosine(g, delta), steepest_direction(g)
    best_of_directions(fields.tilted_bowl, w, 0.1, 8)
    for after, old in zip((w, g, delta), before, strict=True):
        np.testing.assert_array_equal(after, old)


def test_lists_and_whole_numbers_count_as_vectors():
    assert predicted_change([1, 2], (3, 4)) == 11.0
    np.testing.assert_allclose(steepest_direction([3, 4]), [0.6, 0.8])
