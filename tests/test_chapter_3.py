"""Chapter 3 says nothing that the package or SymPy does not confirm."""

import contextlib
import inspect
import io
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import sympy

import steepest
from steepest import fields
from steepest.checks.misconceptions import MISCONCEPTIONS as NAMED
from steepest.figures import taylor, taylor_limits
from steepest.figures.picture import Picture

TEXT = (Path(__file__).parents[1] / "book" / "3-steepest-ascent.md").read_text(encoding="utf-8")
CELLS = [
    re.sub(r"\A---\n.*?^---\n", "", cell, flags=re.DOTALL | re.MULTILINE)
    for cell in re.findall(r"^```\{code-cell\}[^\n]*\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
]
MISCONCEPTIONS = {code for code, met in NAMED.items() if met.chapter == 3}

f, a = fields.tilted_bowl, np.array([1.0, 3.0])
g, H = f.gradient(a), f.hessian(a)
b = np.array([-1.0, 1.5])


@pytest.fixture(scope="module")
def printed():
    """What the chapter's cells print, run from the first to the last as the book does."""
    names, output = {}, io.StringIO()
    with contextlib.redirect_stdout(output):
        for cell in CELLS:
            exec(cell, names)
    return output.getvalue()


# The running example


def test_gradient_at_1_3_is_5_7_and_the_rate_is_the_root_of_74():
    np.testing.assert_array_equal(g, [5, 7])
    assert f(a) == 13
    assert steepest.directional_derivative(f, a, g) == pytest.approx(np.sqrt(74), abs=1e-6)


def test_slope_along_the_diagonal_is_6_root_2():
    assert steepest.directional_derivative(f, a, [1, 1]) == pytest.approx(6 * np.sqrt(2), abs=1e-6)
    assert f"{6 * np.sqrt(2):.3f}" == "8.485"


def test_the_diagonal_is_steeper_than_both_axes():
    rates = [steepest.directional_derivative(f, a, u) for u in ([1, 0], [0, 1], [1, 1])]
    assert rates[2] > rates[1] > rates[0]


def test_trying_finds_the_gradient_to_within_half_a_degree():
    best = steepest.best_of_directions(f, a, 1e-4, 360)
    assert steepest.cosine(best, g) > np.cos(np.deg2rad(0.5))


def test_one_coordinate_alone_leaves_a_coefficient_unevaluated():
    x, y = f.symbols
    partial = f.symbolic_gradient[0]
    assert sympy.simplify(partial - (2 * x + y)) == 0
    assert sympy.simplify(partial.subs(x, 1) - (2 + y)) == 0
    assert partial.subs({x: 1, y: 3}) == 5


@pytest.mark.parametrize(
    "words",
    [
        "best direction [0.588 0.809]",
        "gradient direction [0.581 0.814]",
        "gradient length    8.6023",
        "forecast -0.200",
        "truth    -0.190",
        "delta @ g = -0.2",
        "h = 0.001  quotient 8.4868",
        "limit      g · u    8.4853",
        "measured along (5, 7): 8.602325",
        "square root of 74:     8.602325",
        "2 times as long: forecast gain  17.20",
        "v = [0. 2.]: g·v = 14, slope 7.000",
        "v = [1. 1.]: g·v = 12, slope 8.485",
        "a + eta * g   21.49",
        "a - eta * g   6.69",
        "h = 0.1   largest difference 0.1500",
        "start 13, model -61, truth 48",
        "eta 1   : -74.00, left 109.0000",
        "eta 0.1 :  -7.40, left   1.0900",
        "eta = 0.339  height  0.440",
        "eta = 0.679  height 13.000",
        "eta = 1.000  height 48.000",
        "h = 0.1  best angle 54°",
        "h = 1    best angle 53°",
        "h = 10   best angle 48°",
        "h = 100  best angle 45°",
        "1: [0. 1.], gain 7.000",
        "2: [0.581 0.814], gain 8.602",
        "inf: [1. 1.], gain 12.000",
        "[0.5 7. ]",
    ],
)
def test_the_chapter_prints(printed, words):
    assert words in printed


def test_random_directions_reach_about_half_in_50_dimensions_and_a_tenth_in_1000(printed):
    best = {int(n): float(c) for n, c in re.findall(r"n = +(\d+): best cosine ([\d.]+)", printed)}
    assert best[2] > 0.999
    assert best[50] == pytest.approx(0.5, abs=0.05)
    assert best[1000] == pytest.approx(0.1, abs=0.03)


# The displayed identities


def test_tangent_of_x_squared_at_3_misses_by_the_square_of_the_step():
    tangent = steepest.linear_model(lambda x: x[0] ** 2, lambda x: 2 * x, [3.0])
    assert tangent([3.1]) == pytest.approx(9.6)
    assert 3.1**2 - tangent([3.1]) == pytest.approx(0.1**2)


def test_two_legs_differ_from_the_linear_model_by_a_product_of_two_steps():
    x, y, dx, dy = sympy.symbols("x y dx dy", real=True)
    fx, fy = (sympy.lambdify(f.symbols, part) for part in f.symbolic_gradient)
    two_legs = dx * fx(x, y) + dy * fy(x + dx, y)
    model = dx * fx(x, y) + dy * fy(x, y)
    assert sympy.expand(two_legs - model) == dx * dy  # f_xy = 1 here


@pytest.mark.parametrize(
    "field", [fields.tilted_bowl, fields.double_well, fields.rosenbrock], ids=lambda f: f.name
)
def test_directional_derivative_is_the_gradient_times_u(field):
    h, t = sympy.symbols("h t", real=True)
    x, y = field.symbols
    moved = {x: x + h * sympy.cos(t), y: y + h * sympy.sin(t)}
    limit = sympy.diff(field.symbolic.subs(moved, simultaneous=True), h).subs(h, 0)
    fx, fy = field.symbolic_gradient
    assert sympy.simplify(limit - fx * sympy.cos(t) - fy * sympy.sin(t)) == 0


@pytest.mark.parametrize("h", [1.0, 0.1, 0.01])
def test_difference_quotient_is_the_slope_plus_half_h_times_the_curvature(h):
    u = np.array([1.0, 1.0]) / np.sqrt(2)
    quotient = (f(a + h * u) - f(a)) / h
    assert quotient == pytest.approx(g @ u + h / 2 * u @ H @ u)


def test_law_of_cosines_gives_the_cosine_form_of_the_dot_product():
    p, q, t, s = sympy.symbols("p q t s", positive=True)  # lengths and angles of two arrows
    delta, grad = (n * sympy.Matrix([sympy.cos(k), sympy.sin(k)]) for n, k in ((p, t), (q, s)))
    side = (grad - delta).dot(grad - delta)
    assert sympy.simplify(side - (q**2 + p**2 - 2 * p * q * sympy.cos(t - s))) == 0
    assert sympy.simplify(delta.dot(grad) - p * q * sympy.cos(t - s)) == 0


def test_proof_of_cauchy_schwarz_stands_on_the_square_of_a_difference():
    p, q = (sympy.Matrix(sympy.symbols(f"{name}:3", real=True)) for name in "pq")
    expanded = p.dot(p) + q.dot(q) - 2 * p.dot(q)
    assert sympy.expand((p - q).dot(p - q) - expanded) == 0


def test_lagrange_leaves_two_candidates_with_values_plus_and_minus_the_length():
    u0, u1, m = sympy.symbols("u0 u1 m", real=True)
    found = sympy.solve([5 - 2 * m * u0, 7 - 2 * m * u1, u0**2 + u1**2 - 1], [u0, u1, m], dict=True)
    values = sorted(5 * s[u0] + 7 * s[u1] for s in found)
    assert values == [-sympy.sqrt(74), sympy.sqrt(74)]


def test_second_order_taylor_is_exact_on_the_bowl_and_a_parabola_along_the_gradient():
    eta = sympy.Symbol("eta", real=True)
    x, y = f.symbols
    along = sympy.expand(f.symbolic.subs({x: 1 - 5 * eta, y: 3 - 7 * eta}, simultaneous=True))
    assert along == 13 - 74 * eta + 109 * eta**2
    assert (g @ g, g @ H @ g / 2) == (74, 109)
    best = sympy.solve(sympy.diff(along, eta), eta)[0]
    assert best == sympy.Rational(74, 218)
    assert along.subs(eta, 2 * best) == 13
    assert 1 / best == pytest.approx(3, abs=0.06)  # "almost three times"


def test_bowl_has_no_negative_heights_and_minus_g_does_not_pass_its_bottom():
    np.testing.assert_allclose(np.linalg.eigvalsh(H), [1, 3])
    assert a[0] * g[1] != a[1] * g[0]


def test_differences_on_the_dial_lie_between_a_half_h_and_three_halves_h():
    degrees = np.arange(-180, 181)
    theory = np.linalg.norm(g) * np.cos(np.deg2rad(degrees))
    for h in (0.2, 0.1):
        left = taylor.measured_rates(f, a, h, degrees) - theory
        assert left.min() == pytest.approx(h / 2, rel=1e-3)
        assert left.max() == pytest.approx(3 * h / 2, rel=1e-3)


def test_largest_curvature_of_the_bowl_is_along_the_diagonal():
    values, axes = np.linalg.eigh(H)
    assert abs(axes[:, np.argmax(values)] @ [1, 1]) == pytest.approx(np.sqrt(2))


def test_answers_of_the_quiz():
    assert steepest.cosine([3, 4], [6, 8]) == pytest.approx(1)
    assert np.linalg.norm([3, 4]) == 5
    assert steepest.predicted_change([3, 4], [0.2, 0.1]) == pytest.approx(1)
    assert 0.1 * 2 * np.cos(np.deg2rad(60)) == pytest.approx(0.1)


# Sources


def test_s2_without_a_fixed_length_there_is_no_largest_change():
    changes = [steepest.predicted_change(g, 2**k * g) for k in range(40)]
    assert all(late == 2 * early for early, late in pairwise(changes))


def test_s4_the_lowest_cosine_lowers_most_only_for_a_small_enough_step():
    downhill = -steepest.steepest_direction(g)
    others = [u for u in taylor.directions(360) if steepest.cosine(u, downhill) < 0.999]
    short, long = 0.01, 6.0
    assert all(f(a + short * downhill) < f(a + short * u) for u in others)
    assert not all(f(a + long * downhill) < f(a + long * u) for u in others)


def test_s1_the_direction_is_5_7_over_its_length():
    np.testing.assert_allclose(steepest.steepest_direction(g), np.array([5, 7]) / np.sqrt(74))


def test_s3_where_the_gradient_is_zero_no_direction_is_steepest():
    with pytest.raises(ValueError, match="zero vector"):
        steepest.steepest_direction(f.gradient([0.0, 0.0]))


@pytest.mark.parametrize("source", ["S1", "S2", "S3", "S4"])
def test_what_the_source_says_is_told(source):
    told = TEXT[TEXT.index("## What the sources say") :]
    assert f":::{{admonition}} {source}, " in told


@pytest.mark.parametrize("question", ["Q1", "Q2", "Q3", "Q4"])
def test_the_questions_of_s4_are_answered_in_order(question):
    assert re.findall(r"^\*\*(Q\d)\.", TEXT, re.MULTILINE) == ["Q1", "Q2", "Q3", "Q4"]
    answer = re.split(r"^\*\*Q\d|^#", TEXT.split(f"**{question}.")[1], flags=re.MULTILINE)[0]
    assert len(answer.split()) > 40


# The page


def test_the_misconceptions_of_the_chapter_are_met_here_and_no_others():
    assert set(re.findall(r"^:::\{misconception\} (\S+)", TEXT, re.MULTILINE)) == MISCONCEPTIONS


def test_each_misconception_is_followed_by_a_counter_example_that_runs():
    after = re.split(r"^:::\{misconception\} ", TEXT, flags=re.MULTILINE)[1:]
    for box in after:
        assert box.split("\n:::\n", 1)[1].lstrip().startswith("```{code-cell}"), box[:40]


def test_each_misconception_stands_behind_a_wrong_answer_of_the_quiz():
    quiz = TEXT[TEXT.index("## Quiz") :]
    assert set(re.findall(r"^:wrong: (\S+)", quiz, re.MULTILINE)) == MISCONCEPTIONS


def test_at_least_five_questions_with_one_right_answer_and_feedback_on_every_option():
    quizzes = re.findall(r"^::::\{quiz\}.*?^::::$", TEXT, re.DOTALL | re.MULTILINE)
    assert len(quizzes) >= 5
    for quiz in quizzes:
        options = re.findall(r"^:::\{option\}(.*?)^:::$", quiz, re.DOTALL | re.MULTILINE)
        assert sum(":right:" in option for option in options) == 1
        for option in options:
            feedback = re.split(r":right:|:wrong:[^\n]*", option)[1]
            assert len(feedback.split()) >= 3


def test_every_figure_is_referred_to_in_the_text():
    figures = re.findall(r"^ +name: (fig-\S+)", TEXT, re.MULTILINE)
    assert len(figures) == len(set(figures)) == 8
    for name in figures:
        assert f"{{numref}}`{name}`" in TEXT, name


def test_every_equation_that_is_cited_exists():
    labels = re.findall(r"^\$\$ \((eq-\S+)\)", TEXT, re.MULTILINE)
    assert len(labels) == len(set(labels))
    assert set(re.findall(r"\{eq\}`(\S+?)`", TEXT)) <= set(labels)


@pytest.mark.parametrize("name", ["linear_model", "steepest_direction"])
def test_shown_code_has_the_signature_of_the_package(name):
    shown = re.search(rf':prepend: "(def {name}\(.*\):)"', TEXT)[1]
    first, *_ = inspect.getsource(getattr(steepest, name)).splitlines()
    assert shown == first


def test_code_cells_are_short():
    for cell in CELLS:
        lines = [line for line in cell.splitlines() if line.strip()]
        assert len(lines) <= 8, cell
        assert max(map(len, lines)) <= 80, cell


def test_korean_terms_are_named_once():
    for term in ("테일러 전개", "내적", "단위벡터", "방향도함수", "코시–슈바르츠 부등식",
                 "경사하강법", "학습률", "손실 함수", "합성함수"):  # fmt: skip
        assert TEXT.count(term) == 1, term


# Figures

PICTURES = {
    "many_directions": (lambda: taylor.many_directions(f, a), ["(1, 3)", "5 along x", "7 along y"]),
    "zoom": (lambda: taylor.zoom(f, a), ["±2", "±0.2", "at most 25 %", "at most 3 %"]),
    "turning_step": (
        lambda: taylor.turning_step(f, a),
        ["+8.60 at 0°", "+4.30 at 60°", "0 at 90°", "−8.60 at 180°"],
    ),
    "dial": (lambda: taylor.dial(f, a), ["8.60 at 0°", "0.298 for h = 0.2", "0.149 for h = 0.1"]),
    "remainder_order": (
        lambda: taylor_limits.remainder_order(fields.rosenbrock, b, -fields.rosenbrock.gradient(b)),
        ["2.02 for the linear", "3.00 for the quadratic"],
    ),
    "long_step": (lambda: taylor_limits.long_step(f, a), ["starts at 13", "0.339", "0.679"]),
    "unit_balls": (
        lambda: taylor_limits.unit_balls(g),
        ["ℓ₁, gain 7.00 for (0.00, 1.00)", "ℓ₂, gain 8.60", "ℓ∞, gain 12.00 for (1.00, 1.00)"],
    ),
    "axis_scales": (lambda: taylor_limits.axis_scales(f, a), ["90°", "125°", "ellipse"]),
}


@pytest.mark.parametrize(("draw", "words"), PICTURES.values(), ids=PICTURES.keys())
def test_figure_can_be_shown_and_its_alt_text_says_what_it_shows(draw, words):
    picture = draw()
    assert isinstance(picture, Picture)
    assert picture.svg().startswith("<svg")
    for word in words:
        assert word in picture.alt


def test_alt_text_follows_the_data():
    assert "2 along x and -4 along y" in taylor.many_directions(fields.bowl, [1.0, -2.0]).alt
    assert "starts at 5" in taylor_limits.long_step(fields.bowl, [1.0, -2.0]).alt


def test_right_angle_looks_right_on_equal_axes_only():
    assert taylor_limits.apparent_angle(g, 1.0) == pytest.approx(90)
    assert f"{taylor_limits.apparent_angle(g, 0.5):.0f}" == "125"
