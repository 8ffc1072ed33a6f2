"""Chapter 2: every identity and every number that it displays, its figures and its form."""

import contextlib
import inspect
import io
import re
from pathlib import Path

import numpy as np
import pytest
import sympy

from steepest import (
    cosine,
    directional_derivative,
    fields,
    gradient,
    gradient_field,
    partials,
    steepest_direction,
)
from steepest._contents import HOME
from steepest.checks.misconceptions import MISCONCEPTIONS
from steepest.figures import partials as drawings

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "book" / "2-gradient.md").read_text(encoding="utf-8")
CELLS = [
    re.sub(r"^---\n.*?\n---\n", "", cell, flags=re.DOTALL)
    for cell in re.findall(r"```\{code-cell\} ipython3\n(.*?)```", TEXT, flags=re.DOTALL)
]
x, y, h, t = sympy.symbols("x y h t", real=True)
TILTED = x**2 + y**2 + x * y
LYING = x**2 * y / (x**2 + y**2)


# The cells run, in order, and print what the text around them says


@pytest.fixture(scope="module")
def printed():
    """All that the chapter's cells print, and the names that they leave behind."""
    names, out = {}, io.StringIO()
    with contextlib.redirect_stdout(out):
        for cell in CELLS:
            exec(cell, names)
    return out.getvalue(), names


@pytest.mark.parametrize(
    "line",
    [
        "slope along x: 2.000000\nslope along y: -4.000000",
        "only x moves: 2.0000\nboth move:    -2.0000",
        "slope of xy along x at (1, 3): 3.0000",
        "slope along x at (1,  0): 2.0000",
        "slope along x at (1,  3): 5.0000",
        "slope along x at (1, -2): 0.0000",
        "measured: [5. 7.]\nby hand:  [5. 7.]",
        "slopes [5.5, 8.0]\nthe point is now [1.5 3.5]",
        "length    8.602\ndirection [0.581 0.814]",
        "slope along (5, 7): 8.602325\nsquare root of 74:  8.602325",
        " 1 f:  8.602 along [0.581 0.814]\n10 f: 86.023 along [0.581 0.814]",
        "shape (2, 3)\nat (2, -2): 4.0 -4.0",
        "along the gradient: 8.602325\nalong the contour: 0.000000",
        "point (2,) gradient (2,) [-4.  8.]\na step along it leads to [ 1.8 -0.6]",
        "  0.00      1.00          1.00",
        "  0.50      4.62          4.18",
        "  2.24      4.00          9.00",
        "g is the zero vector, which has no direction",
        "gradient at the origin: [0. 0.]",
        "height at (1000, 0): -1000000",
        "gradient: [0. 0.]\nslope along (1, 1): 0.3536",
        "slope along y at (0.001, 0): 1\nslope along y at (0, 0): 0",
    ],
)
def test_the_cells_print(printed, line):
    assert line in printed[0]


def test_numbers_within_sentences_are_computed(printed):
    expressions = re.findall(r"\{eval\}`(.*?)`", TEXT)
    values = [str(eval(expression, printed[1])) for expression in expressions]
    assert values == ["8.602", "6.88", "36.9", "0.385", "(0.581, 0.814)"]


def test_spacing_of_contours_comes_close_to_its_forecast(printed):
    rows = re.findall(r"r = +([\d.]+): ([\d.]+), forecast ([\d.]+)", printed[0])
    assert len(rows) == 4
    for r, spacing, forecast in np.array(rows, dtype=float):
        assert spacing == pytest.approx(np.sqrt(r**2 + 0.01) - r, abs=6e-6)
        assert forecast == pytest.approx(0.01 / (2 * r), abs=6e-6)
        assert spacing == pytest.approx(forecast, rel=0.011)


# Displayed identities


def test_slices_of_the_bowl_through_1_minus_2_are_parabolas_with_slopes_2_and_minus_4():
    bowl = x**2 + y**2
    assert bowl.subs(y, -2) == x**2 + 4
    assert bowl.subs(x, 1) == 1 + y**2
    assert sympy.diff(bowl.subs(y, -2), x).subs(x, 1) == 2
    assert sympy.diff(bowl.subs(x, 1), y).subs(y, -2) == -4
    assert bowl.subs({x: 1, y: -2}) == 5


def test_eq_partial_is_the_limit_of_a_quotient_along_one_axis():
    along_x = (TILTED.subs(x, x + h) - TILTED) / h
    along_y = (TILTED.subs(y, y + h) - TILTED) / h
    assert sympy.limit(along_x, h, 0) == 2 * x + y  # eq-tilted-partials
    assert sympy.limit(along_y, h, 0) == 2 * y + x


def test_eq_five_seven_and_the_length_root_74():
    g = [sympy.diff(TILTED, symbol).subs({x: 1, y: 3}) for symbol in (x, y)]
    assert g == [5, 7]
    assert sympy.sqrt(g[0] ** 2 + g[1] ** 2) == sympy.sqrt(74)


def test_held_fixed_is_not_gone():
    assert sympy.diff(TILTED, x).subs(x, 1) == 2 + y


def test_product_rule_gives_xy_the_slope_y():
    p, q = sympy.Function("p")(x), sympy.Function("q")(x)
    assert sympy.diff(p * q, x) == sympy.diff(p, x) * q + p * sympy.diff(q, x)
    assert sympy.diff(x * y, x) == y


def test_overwriting_the_point_spoils_the_second_slope():
    def forward(point, i):
        ahead = np.array(point) + 0.5 * np.eye(2)[i]
        return (fields.tilted_bowl(ahead) - fields.tilted_bowl(point)) / 0.5

    assert (forward([1, 3], 0), forward([1, 3], 1), forward([1.5, 3], 1)) == (5.5, 7.5, 8.0)


def test_ten_times_the_height_is_ten_times_the_length_in_the_same_direction():
    g = gradient(fields.tilted_bowl, [1, 3])
    steep = gradient(lambda p: 10 * fields.tilted_bowl(p), [1, 3])
    assert np.linalg.norm(steep) == pytest.approx(10 * np.linalg.norm(g))
    np.testing.assert_allclose(steepest_direction(steep), steepest_direction(g), atol=1e-8)


def test_eq_bowl_gradient_is_radial_and_twice_the_distance():
    assert fields.bowl.symbolic_gradient == tuple(2 * s for s in fields.bowl.symbols)
    np.testing.assert_array_equal(fields.bowl.gradient([1, -2]), [2, -4])


def test_partials_of_a_linear_function_are_its_coefficients_at_every_point():
    a, b = sympy.symbols("a b")
    assert [sympy.diff(a * x + b * y, symbol) for symbol in (x, y)] == [a, b]


@pytest.mark.parametrize("start", drawings.equally_high())
def test_the_gradient_is_perpendicular_to_the_contour(start):
    # Walk along the contour of height 13 in tiny steps: the chord turns into the tangent.
    f, g = fields.tilted_bowl, fields.tilted_bowl.gradient(start)
    angle = np.arctan2(start[1], start[0])
    for step in (1e-2, 1e-3, 1e-4):
        ray = np.array([np.cos(angle + step), np.sin(angle + step)])
        neighbour = np.sqrt(13 / f(ray)) * ray
        assert f(neighbour) == pytest.approx(13)
        assert abs(cosine(neighbour - start, g)) < 2 * step


def test_the_velocity_along_any_contour_of_the_tilted_bowl_is_perpendicular():
    # On the axes p = (x + y)/√2, q = (x - y)/√2 the height is (3p² + q²)/2: an ellipse.
    p, q = 2 * sympy.cos(t) / sympy.sqrt(3), 2 * sympy.sin(t)
    curve = {x: (p + q) / sympy.sqrt(2), y: (p - q) / sympy.sqrt(2)}
    assert sympy.simplify(TILTED.subs(curve) - 2) == 0
    velocity = [sympy.diff(curve[symbol], t) for symbol in (x, y)]
    g = [sympy.diff(TILTED, symbol).subs(curve) for symbol in (x, y)]
    assert sympy.simplify(g[0] * velocity[0] + g[1] * velocity[1]) == 0


def test_zero_dot_product_is_pythagoras():
    g, v = sympy.Matrix(sympy.symbols("g0 g1")), sympy.Matrix(sympy.symbols("v0 v1"))
    sides = g.dot(g) + v.dot(v) + 2 * g.dot(v)
    assert sympy.expand((g + v).dot(g + v) - sides) == 0


def test_the_arrow_that_sticks_out_is_perpendicular_to_the_surface():
    # The surface is walked along (1, 0, ∂f/∂x) and (0, 1, ∂f/∂y).
    fx, fy = sympy.symbols("f_x f_y")
    out = sympy.Matrix([-fx, -fy, 1])
    assert out.dot(sympy.Matrix([1, 0, fx])) == 0
    assert out.dot(sympy.Matrix([0, 1, fy])) == 0


def test_the_straight_walk_along_the_gradient_misses_the_summit_of_the_hill():
    s = sympy.symbols("s", positive=True)
    walk = {x: 2 - s, y: -1 + 2 * s}  # (-4, 8) is a multiple of (-1, 2)
    height = (9 - x**2 - 4 * y**2).subs(walk)
    best = sympy.solve(sympy.diff(height, s), s)[0]
    assert best == sympy.Rational(10, 17)
    assert float(height.subs(s, best)) == pytest.approx(6.88, abs=5e-3)
    g, home = drawings.hill.gradient([2, -1]), np.array([-2, 1])
    np.testing.assert_array_equal(g, [-4, 8])
    assert cosine(g, home) == pytest.approx(0.8)
    assert np.linalg.norm(g) > directional_derivative(drawings.hill, [2, -1], home)


def test_asking_again_after_each_short_step_leads_to_the_summit():
    point = np.array([2.0, -1.0])
    for _ in range(500):
        point = point + 0.02 * drawings.hill.gradient(point)
    np.testing.assert_allclose(point, [0, 0], atol=1e-6)
    assert np.all(np.linalg.eigvalsh(drawings.hill.hessian([0, 0])) < 0)


def test_turned_upside_down_the_bowl_points_at_its_summit_from_everywhere():
    for point in ([1.0, 2.0], [-3.0, 0.5]):
        assert cosine(-fields.bowl.gradient(point), -np.array(point)) == pytest.approx(1)


def test_saddle_rises_along_y_and_falls_along_x_from_a_zero_gradient():
    assert fields.saddle.symbolic_gradient == (
        -2 * fields.saddle.symbols[0],
        2 * fields.saddle.symbols[1],
    )
    np.testing.assert_array_equal(fields.saddle.gradient([0, 0]), [0, 0])
    assert fields.saddle([0, 0.1]) > 0 > fields.saddle([0.1, 0])
    assert fields.saddle([1000, 0]) == -1_000_000


def test_eq_lying_slope_and_its_diagonal():
    along = {x: h * sympy.cos(t), y: h * sympy.sin(t)}
    assert sympy.simplify(LYING.subs(along) - h * sympy.cos(t) ** 2 * sympy.sin(t)) == 0
    diagonal = (sympy.cos(t) ** 2 * sympy.sin(t)).subs(t, sympy.pi / 4)
    assert sympy.simplify(diagonal - 1 / (2 * sympy.sqrt(2))) == 0
    assert sympy.simplify(LYING.subs(y, x) - x / 2) == 0


def test_the_partials_of_the_lying_function_are_zero_at_the_origin_but_not_continuous():
    assert LYING.subs(y, 0) == 0
    assert LYING.subs(x, 0) == 0
    assert sympy.simplify(sympy.diff(LYING, y).subs(y, 0)) == 1


def test_numbers_of_the_quiz():
    assert sympy.diff(x**2 * y, x).subs({x: 3, y: 5}) == 30
    assert sympy.diff(x**2 * y, y).subs({x: 3, y: 5}) == 9
    np.testing.assert_allclose(steepest_direction([-3, 4]), [-0.6, 0.8])
    U, V = gradient_field(fields.tilted_bowl, np.arange(5.0), np.arange(3.0))
    assert V.shape == U.shape == (3, 5)
    assert V[1, 4] == pytest.approx(fields.tilted_bowl.gradient([4, 1])[1])
    assert U[1, 4] != pytest.approx(V[1, 4])


# What the sources bring


@pytest.mark.parametrize(
    "claim",
    [
        r"\nabla (x^2 + y^2) = (2x,\; 2y)",  # S0
        "unbounded below",
        r"not with $\delta$",
        "circular",
        r"\mathbb{R}^n \to \mathbb{R}",  # S1
        "다변수 함수의 그래디언트",
        r"$(5, 7)/\sqrt{74}$",
        "held fixed",  # S3
        "$(2, -4)$",
        "radially outwards",
        "steepest increase",
        "$f = ax + by$",  # S4
    ],
)
def test_the_sources_are_in_the_chapter(claim):
    assert claim in TEXT


# Figures


@pytest.mark.parametrize(
    ("draw", "facts"),
    [
        (drawings.slice_of_surface, ["y = −2", "slope 2"]),
        (drawings.two_slices, ["slope is 2.", "slope is −4."]),
        (drawings.field_of_arrows, ["radially outwards", "(1, −2) is (2, −4)"]),
        (drawings.perpendicular, ["right angle", "8.60 at (1, 3)", "5.10 at (3.61, −3.61)"]),
        (drawings.arrow_below_the_surface, ["(2, −1)", "gradient (−4, 8)", "no height"]),
        (drawings.missed_summit, ["36.9 degrees", "never exceeds 6.88", "reaches 9"]),
        (drawings.saddle_without_a_bottom, ["falls along x", "shrink to nothing"]),
        (drawings.gradient_that_lies, ["cos² t sin t", "up to 0.385", "0 everywhere"]),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_each_figure_is_drawn_and_its_alt_text_says_what_it_shows(draw, facts):
    picture = draw()
    assert picture.svg().startswith("<svg")
    for fact in facts:
        assert fact in picture.alt


def test_slice_through_moves_one_coordinate():
    moving, heights = drawings.slice_through(fields.tilted_bowl, (1.0, 3.0), 1, reach=0.5)
    assert (moving[0], moving[-1]) == (2.5, 3.5)
    np.testing.assert_allclose(heights, 1 + moving**2 + moving)


def test_equally_high_points_have_one_height_and_the_lengths_on_the_figure():
    lengths = []
    for point in drawings.equally_high():
        assert fields.tilted_bowl(point) == pytest.approx(13)
        lengths.append(np.linalg.norm(fields.tilted_bowl.gradient(point)))
    assert lengths == pytest.approx([np.sqrt(74), np.sqrt(78), np.sqrt(26)])


def test_slopes_around_are_measured():
    angles = np.linspace(0, 6, 7)
    slopes = drawings.slopes_around(fields.partials_only, (0.0, 0.0), angles)
    np.testing.assert_allclose(slopes, np.cos(angles) ** 2 * np.sin(angles), atol=1e-12)


def test_the_hill_of_the_chapter_is_the_hill_of_the_figures(printed):
    assert printed[1]["hill"].expression == drawings.hill.expression


# Form


def test_every_misconception_of_the_chapter_has_its_box_once():
    boxes = re.findall(r":::\{misconception\} (\S+) ", TEXT)
    assert sorted(boxes) == sorted(c for c, m in MISCONCEPTIONS.items() if m.chapter == 2)


def test_wrong_options_name_known_misconceptions():
    codes = re.findall(r":wrong: (\S+)", TEXT)
    assert len(codes) >= 8
    assert set(codes) <= set(MISCONCEPTIONS)


def test_every_question_has_a_right_answer_and_feedback_on_every_option():
    questions = re.findall(r"^::::\{(?:quiz|prediction)\}.*?^::::$", TEXT, re.DOTALL | re.MULTILINE)
    assert len(questions) == 8
    for question in questions:
        options = re.findall(r"^:::\{option\}.*\n:(right|wrong):.*\n(\S.*)", question, re.MULTILINE)
        assert len(options) == question.count(":::{option}") >= 3
        assert "right" in [verdict for verdict, _ in options]


def test_every_figure_has_a_caption_and_is_referred_to():
    names = re.findall(r"    name: (fig-\S+)", TEXT)
    assert len(names) == TEXT.count("    caption: ") == 8
    for name in names:
        assert f"{{numref}}`{name}`" in TEXT


def test_every_labelled_equation_has_its_own_label():
    labels = re.findall(r"^\$\$ \((eq-\S+)\)$", TEXT, re.MULTILINE)
    assert len(labels) == len(set(labels)) == 10


def test_cells_are_short():
    for cell in CELLS:
        lines = cell.strip().splitlines()
        assert len(lines) <= 8
        assert max(map(len, lines)) <= 72


def test_signatures_shown_above_code_of_the_package_are_the_real_ones():
    shown = re.findall(r':pyobject: (\w+)\n:start-at: (.*)\n:prepend: "def (\w+)(.*):"', TEXT)
    assert len(shown) == 3
    for name, start, prepended, signature in shown:
        assert name == prepended
        source = inspect.getsource(getattr(partials, name))
        assert source.startswith(f"def {name}{signature}:")
        assert start in source


def test_the_chapter_uses_every_function_of_its_unit():
    for name in HOME["partials"]:
        if name != "hessian":  # chapter 3
            assert name in TEXT


def test_one_sentence_stands_on_each_line():
    prose = re.sub(r"^```.*?^```$|^---.*?^---$", "", TEXT, flags=re.DOTALL | re.MULTILINE)
    two = re.findall(r"^.*[a-z)$]\. [A-Z].*$", prose, re.MULTILINE)
    assert [line for line in two if not line.startswith(("- ", ":::"))] == []
