"""Partial derivatives and the gradient: the claims of `steepest.partials`."""

import numpy as np
import pytest
import sympy
from hypothesis import assume, given
from hypothesis import strategies as st

from steepest import (
    cosine,
    directional_derivative,
    error_order,
    fields,
    gradient,
    gradient_field,
    hessian,
    level_direction,
    partial,
    quadratic_gradient,
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
by_name = pytest.mark.parametrize("field", SMOOTH, ids=lambda field: field.name)

coordinate = st.floats(-3, 3, allow_subnormal=False)
point = st.tuples(coordinate, coordinate).map(np.array)
angle = st.floats(0, 2 * np.pi)
matrix = st.lists(coordinate, min_size=4, max_size=4).map(lambda a: np.reshape(a, (2, 2)))


def unit(t):
    return np.array([np.cos(t), np.sin(t)])


def turn(t):
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])


def tilted(x):
    return x[0] ** 2 + x[1] ** 2 + x[0] * x[1]


# Closed forms


def test_partial_moves_one_coordinate_and_holds_the_others():
    seen = []
    partial(lambda x: seen.append(x.copy()) or 0.0, [1.0, 2.0, 3.0], 1, h=0.5)
    np.testing.assert_array_equal(sorted(map(tuple, seen)), [(1.0, 1.5, 3.0), (1.0, 2.5, 3.0)])


def test_partial_is_the_slope_of_the_slice():
    # Hold y = 5: x²y is the curve 5x², with slope 10x.
    assert partial(lambda x: x[0] ** 2 * x[1], [3.0, 5.0], 0) == pytest.approx(30, abs=1e-7)
    assert partial(lambda x: x[0] ** 2 * x[1], [3.0, 5.0], 1) == pytest.approx(9, abs=1e-7)


def test_central_partial_of_a_quadratic_is_exact_at_any_step():
    for h in (2.0, 0.5, 2.0**-10):
        assert partial(tilted, [1.0, 3.0], 0, h) == 5.0
        assert partial(tilted, [1.0, 3.0], 1, h) == 7.0


@by_name
def test_gradient_agrees_with_sympy(field):
    for x in np.random.default_rng(2).uniform(-2, 2, (20, 2)):
        np.testing.assert_allclose(gradient(field, x), field.gradient(x), rtol=1e-6, atol=1e-6)


@by_name
def test_hessian_agrees_with_sympy_and_is_symmetric(field):
    for x in np.random.default_rng(3).uniform(-2, 2, (5, 2)):
        H = hessian(field, x)
        np.testing.assert_array_equal(H, H.T)
        np.testing.assert_allclose(H, field.hessian(x), rtol=1e-4, atol=1e-4)


def test_quadratic_gradient_is_sympys():
    x, y = sympy.symbols("x y", real=True)
    by_sympy = sympy.Matrix([x**2 + y**2 + x * y]).jacobian([x, y])
    by_hand = quadratic_gradient([1.25, -3.5])
    np.testing.assert_array_equal(
        np.ravel(by_sympy.subs({x: 1.25, y: -3.5})).astype(float), by_hand
    )


def test_quadratic_gradient_at_1_3_is_5_7():
    np.testing.assert_array_equal(quadratic_gradient([1.0, 3.0]), [5.0, 7.0])


def test_gradient_of_a_linear_function_is_its_coefficients_everywhere():
    a = np.array([3.0, -4.0, 0.5])
    for x in ([0, 0, 0], [1, -2, 3]):
        np.testing.assert_allclose(gradient(lambda x: a @ x, x), a, rtol=1e-8)


def test_gradient_has_the_shape_of_its_point():
    for n in (1, 2, 5):
        assert gradient(lambda x: x @ x, np.ones(n)).shape == (n,)
    assert hessian(lambda x: x @ x, np.ones(3)).shape == (3, 3)


def test_gradient_field_has_a_row_for_each_y_and_a_column_for_each_x():
    xs, ys = [0.0, 1.0, 2.0], [-2.0, 3.0]
    U, V = gradient_field(tilted, xs, ys)
    assert U.shape == V.shape == (2, 3)
    for row, y in enumerate(ys):
        for column, x in enumerate(xs):
            expected = quadratic_gradient([x, y])
            np.testing.assert_allclose((U[row, column], V[row, column]), expected, atol=1e-8)


def test_level_direction_of_3_4_is_the_quarter_turn():
    np.testing.assert_allclose(level_direction([3.0, 4.0]), [-0.8, 0.6], rtol=1e-15)


# Invariants


@given(point, coordinate, coordinate)
def test_gradient_is_linear_in_the_function(x, a, b):
    f, g = fields.double_well, fields.plateau
    together = gradient(lambda x: a * f(x) + b * g(x), x)
    np.testing.assert_allclose(together, a * gradient(f, x) + b * gradient(g, x), atol=1e-7)


@given(point, point)
def test_product_rule_holds(x, c):
    f, g = tilted, lambda x: np.sin(c @ x)
    expected = f(x) * gradient(g, x) + g(x) * gradient(f, x)
    np.testing.assert_allclose(gradient(lambda x: f(x) * g(x), x), expected, atol=1e-6)


@given(matrix, point)
def test_gradient_follows_a_linear_change_of_coordinates(A, x):
    # ∇(f∘A)(x) = Aᵀ∇f(Ax): the chain rule.
    inside = gradient(lambda x: tilted(A @ x), x)
    np.testing.assert_allclose(inside, A.T @ quadratic_gradient(A @ x), atol=1e-6)


@given(point, angle)
def test_gradient_turns_with_the_surface(x, t):
    R = turn(t)
    turned = gradient(lambda x: fields.plateau(R.T @ x), R @ x)
    np.testing.assert_allclose(turned, R @ fields.plateau.gradient(x), atol=1e-8)


@given(point, angle)
def test_slope_along_a_unit_vector_is_the_dot_product_with_the_gradient(x, t):
    for field in SMOOTH:
        slope = field.gradient(x) @ unit(t)
        assert directional_derivative(field, x, unit(t)) == pytest.approx(slope, rel=1e-6, abs=1e-5)


@given(point, angle, st.floats(1e-3, 1e3))
def test_length_of_u_does_not_matter(x, t, length):
    along_unit = directional_derivative(tilted, x, unit(t))
    assert directional_derivative(tilted, x, length * unit(t)) == pytest.approx(
        along_unit, abs=1e-7
    )


@given(point, angle)
def test_slope_changes_sign_with_the_direction(x, t):
    forth, back = (directional_derivative(tilted, x, sign * unit(t)) for sign in (1, -1))
    assert forth == pytest.approx(-back, abs=1e-7)


@given(point)
def test_no_direction_is_steeper_than_the_gradients_length(x):
    g = quadratic_gradient(x)
    assume(np.linalg.norm(g) > 1e-3)
    slopes = [directional_derivative(tilted, x, unit(t)) for t in np.linspace(0, 6.28, 25)]
    assert max(slopes) <= np.linalg.norm(g) + 1e-6
    assert directional_derivative(tilted, x, g) == pytest.approx(np.linalg.norm(g), abs=1e-6)


@given(point)
def test_level_direction_is_a_unit_vector_at_a_right_angle(g):
    assume(np.any(g))
    u = level_direction(g)
    assert np.linalg.norm(u) == pytest.approx(1, rel=1e-12)
    assert cosine(u, g) == pytest.approx(0, abs=1e-12)


@given(point)
def test_f_is_level_along_level_direction(x):
    assume(np.linalg.norm(quadratic_gradient(x)) > 1e-3)
    u = level_direction(quadratic_gradient(x))
    assert directional_derivative(tilted, x, u) == pytest.approx(0, abs=1e-6)


@given(st.floats(-200, 200).map(lambda e: 10.0**e))
def test_level_direction_survives_very_long_and_very_short_gradients(length):
    np.testing.assert_allclose(level_direction([3 * length, 4 * length]), [-0.8, 0.6], rtol=1e-12)


# Limits


def test_error_of_the_gradient_falls_as_h_squared():
    hs, exact = np.array([0.4, 0.2, 0.1, 0.05]), fields.plateau.gradient([0.5, -0.3])
    errors = [np.linalg.norm(gradient(fields.plateau, [0.5, -0.3], h) - exact) for h in hs]
    assert error_order(hs, errors) == pytest.approx(2, abs=0.02)


def test_error_of_the_hessian_falls_as_h_squared():
    hs, exact = np.array([0.2, 0.1, 0.05, 0.025]), fields.plateau.hessian([0.5, -0.3])
    errors = [np.linalg.norm(hessian(fields.plateau, [0.5, -0.3], h) - exact) for h in hs]
    assert error_order(hs, errors) == pytest.approx(2, abs=0.02)


@given(angle)
def test_slope_of_partials_only_is_not_what_its_gradient_says(t):
    f, origin = fields.partials_only, [0.0, 0.0]
    slope = directional_derivative(f, origin, unit(t))
    assert slope == pytest.approx(np.cos(t) ** 2 * np.sin(t), abs=1e-12)
    np.testing.assert_array_equal(gradient(f, origin), [0.0, 0.0])


# Edges


def test_a_direction_made_with_cosines_is_accepted_although_one_part_is_nearly_zero():
    # cos(π/2) is 6e-17 in floating point, not 0.
    assert directional_derivative(tilted, [1.0, 3.0], unit(np.pi / 2)) == pytest.approx(7, abs=1e-7)


def test_one_coordinate_is_the_ordinary_derivative():
    assert gradient(lambda x: x[0] ** 3, [2.0])[0] == pytest.approx(12, abs=1e-8)


def test_inputs_come_back_unchanged_even_from_an_f_that_writes_into_its_argument():
    def careless(x):
        x[:] = x**2
        return x.sum()

    x, u = np.array([1.0, 3.0]), np.array([3.0, 4.0])
    np.testing.assert_allclose(gradient(careless, x), [2.0, 6.0], atol=1e-8)
    directional_derivative(careless, x, u)
    hessian(careless, x)
    np.testing.assert_array_equal(x, [1.0, 3.0])
    np.testing.assert_array_equal(u, [3.0, 4.0])


def test_lists_tuples_and_whole_numbers_are_points_too():
    for x in ([1, 3], (1.0, 3.0), np.array([1, 3])):
        np.testing.assert_allclose(gradient(tilted, x), [5.0, 7.0], atol=1e-8)


# Bad input: the message names the argument and the remedy

BAD_POINTS = [
    ([[1.0, 2.0]], ValueError, "x must be a vector"),
    (1.0, ValueError, "x must be a vector"),
    ([], ValueError, "x must be a vector"),
    ([1.0, np.nan], ValueError, "x must be finite"),
    ([np.inf, 1.0], ValueError, "x must be finite"),
    (["1", "2"], TypeError, "x must be a vector"),
    ([1j, 2.0], TypeError, "x must be a vector"),
    (None, TypeError, "x must be a vector"),
    ([True, False], TypeError, "x must be a vector"),
    ([[1.0], [1.0, 2.0]], TypeError, "x must be a vector"),
]
AT_POINT = {
    "partial": lambda x: partial(tilted, x, 0),
    "gradient": lambda x: gradient(tilted, x),
    "hessian": lambda x: hessian(tilted, x),
    "quadratic_gradient": quadratic_gradient,
    "directional_derivative": lambda x: directional_derivative(tilted, x, [1.0, 0.0]),
}
WITH_F_AND_H = {
    "partial": lambda f, h: partial(f, [1.0, 3.0], 0, h),
    "gradient": lambda f, h: gradient(f, [1.0, 3.0], h),
    "hessian": lambda f, h: hessian(f, [1.0, 3.0], h),
    "directional_derivative": lambda f, h: directional_derivative(f, [1.0, 3.0], [1.0, 1.0], h),
    "gradient_field": lambda f, h: gradient_field(f, [0.0, 1.0], [3.0], h),
}


@pytest.mark.parametrize("name", AT_POINT)
@pytest.mark.parametrize(("x", "error", "message"), BAD_POINTS)
def test_a_bad_point_is_refused(name, x, error, message):
    with pytest.raises(error, match=message):
        AT_POINT[name](x)


@pytest.mark.parametrize("name", WITH_F_AND_H)
@pytest.mark.parametrize(
    ("h", "error", "message"),
    [
        (0.0, ValueError, "h must be greater than 0"),
        (-1e-6, ValueError, "h must be greater than 0"),
        (np.nan, ValueError, "h must be finite"),
        (np.inf, ValueError, "h must be finite"),
        (1e-300, ValueError, "too small.*Use a larger h"),
        ([1e-6, 1e-6], ValueError, "h must be one number"),
        ("small", TypeError, "h must be one number"),
        (None, TypeError, "h must be one number"),
    ],
)
def test_a_bad_step_is_refused(name, h, error, message):
    with pytest.raises(error, match=message):
        WITH_F_AND_H[name](tilted, h)


def raises_inside(x):
    raise ZeroDivisionError("division by zero")


@pytest.mark.parametrize("name", WITH_F_AND_H)
@pytest.mark.parametrize(
    ("f", "error", "message"),
    [
        (3.0, TypeError, "f must be a function"),
        (None, TypeError, "f must be a function"),
        (lambda x: x, ValueError, "f must return one number"),
        (lambda x: None, TypeError, r"f\(x\) must be one number"),
        (lambda x: "high", TypeError, r"f\(x\) must be one number"),
        (lambda x: 1j, TypeError, r"f\(x\) must be one number"),
        (lambda x: np.nan, ValueError, "f returned nan at x = "),
        (lambda x: np.inf, ValueError, "f returned inf at x = "),
        (raises_inside, ValueError, "f raised ZeroDivisionError at x = "),
    ],
)
def test_a_bad_f_is_refused(name, f, error, message):
    with pytest.raises(error, match=message):
        WITH_F_AND_H[name](f, 1e-4)


@pytest.mark.parametrize(
    ("i", "error"),
    [(2, ValueError), (-1, ValueError), (1.0, TypeError), (True, TypeError), (None, TypeError)],
)
def test_a_coordinate_that_does_not_exist_is_refused(i, error):
    with pytest.raises(error, match="i must be"):
        partial(tilted, [1.0, 3.0], i)


@pytest.mark.parametrize(
    ("u", "error", "message"),
    [
        ([0.0, 0.0], ValueError, "u is the zero vector, which has no direction"),
        ([1.0, 0.0, 0.0], ValueError, "u must have 2 coordinates"),
        ([1.0, np.nan], ValueError, "u must be finite"),
        ("up", TypeError, "u must be a vector"),
    ],
)
def test_a_bad_direction_is_refused(u, error, message):
    with pytest.raises(error, match=message):
        directional_derivative(tilted, [1.0, 3.0], u)


@pytest.mark.parametrize(
    ("g", "error", "message"),
    [
        ([0.0, 0.0], ValueError, "g is the zero vector, which has no direction"),
        ([1.0, 2.0, 3.0], ValueError, "g must have 2 coordinates"),
        ([np.inf, 0.0], ValueError, "g must be finite"),
        (None, TypeError, "g must be a vector"),
    ],
)
def test_level_direction_refuses_what_has_no_contour(g, error, message):
    with pytest.raises(error, match=message):
        level_direction(g)


def test_quadratic_gradient_refuses_a_point_outside_the_plane():
    with pytest.raises(ValueError, match="x must have 2 coordinates, but it has 3"):
        quadratic_gradient([1.0, 2.0, 3.0])


@pytest.mark.parametrize(("xs", "ys", "name"), [([], [1.0], "xs"), ([1.0], [[1.0]], "ys")])
def test_gradient_field_refuses_a_bad_grid(xs, ys, name):
    with pytest.raises(ValueError, match=f"{name} must be a vector"):
        gradient_field(tilted, xs, ys)
