"""Chapter 4 says nothing that the package or SymPy does not confirm."""

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
from steepest import descent, fields
from steepest.checks.misconceptions import MISCONCEPTIONS
from steepest.figures import descent as drawings
from steepest.figures import descent_ends as ends
from steepest.figures.picture import Picture

TEXT = (Path(__file__).parents[1] / "book" / "4-descent.md").read_text(encoding="utf-8")
CELLS = [
    re.sub(r"\A---\n.*?^---\n", "", cell, flags=re.DOTALL | re.MULTILINE)
    for cell in re.findall(r"^```\{code-cell\}[^\n]*\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
]
BOXES = {"convex-so-any-step", "stepping-the-data"}
MET_AGAIN = {
    "zero-gradient-is-minimum",
    "ascent-for-descent",
    "one-coordinate-at-a-time",
    "in-place-overwrite",
}
bowl, ravine = fields.tilted_bowl, fields.ravine


@pytest.fixture(scope="module")
def printed():
    """What the chapter's cells print, run from the first to the last as the book does."""
    names, output = {}, io.StringIO()
    with contextlib.redirect_stdout(output):
        for cell in CELLS:
            exec(cell, names)
    return output.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        "at once: [0.5 2.3]",
        "in turn: [0.5  2.35]",
        "theory  [ 0.6 -0.2]",
        "0.08\n0.08",
        "fastest step 0.0769",
        "theory   0.923077\nmeasured 0.923077",
        "kappa     25: 0.92308,     29 steps",
        "kappa 100000: 0.99998, 115129 steps",
        "step 10000: x = -9.211, slope 0.0001",
        "eta 1.0 : after 100 steps x = 0.5",
        "step  50: left 49.01, allowed 100.00",
        "double well: gradient is short",
        "saddle: gradient is short",
        "plateau: gradient is short\n  steps 0 end [5. 4.]",
        "[1, 0]  minimum, height -0.156",
        "[-2, 0] minimum, height -1.000",
        "[0, 0]  saddle, height 0.000",
        "on the axis, step 300: [0. 0.]",
        "100: x = 8.3e-02",
        "114: x = 1.1e+00",
        "300: x = 5.7e+14",
        "x grows by 1.200000 to 1.200000",
        "The path left the range of 64-bit numbers",
        "fixed step 0.001: 0.45353",
        "line search:      0.00075",
        "eta 0.1111, beta 0.4444",
        "theory   0.6667\nmeasured 0.6712",
        "kappa 100000: 115129 plain, 364 momentum",
        "momentum 0.65 -1.8 2.12 0.65",
        "plain    0.0 0.0 0.0 0.0",
        "steps in w: 2.00, loss 0.02000",
        "steps in x: 0.50, loss 0.00000",
        "after steps in w: 8.00",
        "after steps in x: 2.00",
    ],
)
def test_the_chapter_prints(printed, words):
    assert words in printed


# One rule


def test_the_first_step_on_the_bowl_leads_to_one_half_and_two_point_three():
    np.testing.assert_array_equal(bowl.gradient([1.0, 3.0]), [5, 7])
    np.testing.assert_allclose(steepest.gradient_step([1, 3], [5, 7], 0.1), [0.5, 2.3])


def test_in_turn_the_second_slope_is_that_of_another_point():
    assert bowl.gradient([0.5, 3.0])[1] == 6.5
    np.testing.assert_allclose(3 - 0.1 * 6.5, 2.35)


def test_the_three_walks_creep_close_in_and_fly_off():
    limit = steepest.largest_stable_step(ravine.hessian([0, 0]))
    creep, right, wrong = drawings.STORIES
    assert creep < right < limit < wrong
    assert f"{right:.4f} {wrong:.4f}" == "0.0769 0.0815"
    assert wrong / right - 1 == pytest.approx(0.06, abs=0.005)  # "six per cent"
    path = steepest.gradient_descent(ravine.gradient, drawings.START, wrong, 30)
    assert np.abs(path[-1, 1]) > 1.75  # out of the picture


# A bowl


def test_eigenvectors_of_the_bowl_are_the_diagonals():
    H = sympy.hessian(bowl.symbolic, bowl.symbols)
    assert list(H * sympy.Matrix([1, 1])) == [3, 3]
    assert list(H * sympy.Matrix([1, -1])) == [1, -1]


def test_a_step_multiplies_an_eigenvector_by_one_minus_eta_lambda():
    eta = sympy.Symbol("eta")
    H = sympy.hessian(bowl.symbolic, bowl.symbols)
    for vector, value in ((sympy.Matrix([1, 1]), 3), (sympy.Matrix([1, -1]), 1)):
        assert sympy.simplify(vector - eta * H * vector - (1 - eta * value) * vector).is_zero_matrix


def test_the_gradient_of_a_quadratic_form_is_h_w():
    a, b, c, x, y = sympy.symbols("a b c x y")
    H, w = sympy.Matrix([[a, b], [b, c]]), sympy.Matrix([x, y])
    L = (w.T * H * w)[0] / 2
    assert [sympy.expand(sympy.diff(L, s)) for s in (x, y)] == [sympy.expand(e) for e in H * w]


def test_fastest_step_of_the_ravine_has_the_factor_24_over_26():
    H = ravine.hessian([0, 0])
    np.testing.assert_allclose(np.linalg.eigvalsh(H), [1, 25])
    assert steepest.worst_factor(H, steepest.fastest_step(H)) == pytest.approx(24 / 26)


def test_circles_lie_on_the_higher_line():
    etas = np.array([0.01, 0.03, 0.06, 0.09])
    worst = np.maximum(np.abs(1 - etas), np.abs(1 - 25 * etas))
    np.testing.assert_allclose(drawings.measured_factors(etas), worst, rtol=1e-6)


def test_metres_and_millimetres_make_a_ravine_of_a_million():
    x = np.array([0.3, -1.2, 0.7, 2.0])  # d ≈ w·x: the curvature is twice the mean of x²
    assert np.mean((1000 * x) ** 2) / np.mean(x**2) == pytest.approx(1e6)


# Convex


def test_e_to_the_x_has_slopes_as_small_as_you_please_and_never_zero():
    x = sympy.Symbol("x", real=True)
    assert sympy.exp(x).diff(x, 2).is_positive  # convex
    assert sympy.exp(x).diff(x).is_positive
    assert sympy.limit(sympy.exp(x), x, -sympy.oo) == 0


def test_a_tenfold_number_of_steps_takes_the_walk_ln_10_further():
    walk = steepest.gradient_descent(np.exp, [0.0], 1.0, 10_000).ravel()
    gaps = [walk[k] - walk[10 * k] for k in (100, 1000)]
    np.testing.assert_allclose(gaps, np.log(10), atol=0.04)


def test_on_the_corner_the_walk_hops_for_ever():
    walk = steepest.gradient_descent(np.sign, [0.25], 0.1, 101).ravel()
    np.testing.assert_allclose(np.abs(walk[-6:]), 0.05)
    assert all(a * b < 0 for a, b in pairwise(walk[-6:]))


@pytest.mark.parametrize("eta", [0.02, 0.04])
def test_the_guarantee_holds_on_the_ravine(eta):
    path = steepest.gradient_descent(ravine.gradient, [5.0, 1.0], eta, 200)
    values, k = ravine(path.T), np.arange(1, 201)
    assert np.all(np.diff(values) < 0)
    assert np.all(values[1:] <= 26 / (2 * eta * k))


def test_the_guarantee_holds_on_a_function_that_comes_close_to_it():
    x = sympy.Symbol("x", real=True)
    f = sympy.sqrt(1 + x**2) - 1
    curvature = sympy.simplify(f.diff(x, 2))
    assert sympy.simplify(curvature - (1 + x**2) ** sympy.Rational(-3, 2)) == 0  # at most 1
    walk = steepest.gradient_descent(lambda w: w / np.sqrt(1 + w**2), [100.0], 1.0, 100)
    left, k = np.sqrt(1 + walk[1:, 0] ** 2) - 1, np.arange(1, 101)
    allowed = 100**2 / (2 * k)
    assert np.all(left <= allowed)
    assert (left / allowed).max() > 0.48


def test_the_steps_of_the_proof():
    eta, M, g2 = sympy.symbols("eta M g2", positive=True)
    fall = -eta * g2 + M * eta**2 * g2 / 2
    assert sympy.simplify(fall.subs(M, 1 / eta) + eta * g2 / 2) == 0  # M ≤ 1/η: equality here
    w, star, g = (sympy.Matrix(sympy.symbols(f"{name}:2", real=True)) for name in ("w", "s", "g"))
    step, before, square = w - eta * g - star, w - star, lambda v: v.dot(v)
    right = (square(before) - square(step)) / (2 * eta)
    assert sympy.simplify(g.dot(before) - eta / 2 * square(g) - right) == 0


# Where a walk may end


def test_the_double_well_has_minima_of_height_minus_1_and_minus_5_over_32():
    assert fields.double_well([-2, 0]) == -1
    assert fields.double_well([1, 0]) == -5 / 32


def test_the_gradient_at_5_4_on_the_plateau_is_8_billionths():
    assert f"{np.linalg.norm(fields.plateau.gradient([5, 4])):.9f}" == "0.000000008"
    assert fields.plateau([5, 4]) > 0.999999


def test_where_the_second_derivative_is_zero_all_three_kinds_occur():
    x = sympy.Symbol("x", real=True)
    for f, kinds in ((x**4, (1, 1)), (-(x**4), (-1, -1)), (x**3, (-1, 1))):
        assert f.diff(x, 2).subs(x, 0) == 0
        assert (sympy.sign(f.subs(x, -1)), sympy.sign(f.subs(x, 1))) == kinds


# The saddle


def test_on_the_axis_the_walk_converges_to_the_saddle():
    on_axis, _ = ends.saddle_twins(300)
    assert np.all(on_axis[:, 0] == 0)
    assert np.linalg.norm(on_axis[-1]) < 1e-28


def test_the_twin_leaves_growing_by_1_plus_2_eta_and_passes_1_at_step_114():
    _, twin = ends.saddle_twins(300)
    np.testing.assert_allclose(twin[1:, 0] / twin[:-1, 0], 1.2, rtol=1e-12)
    np.testing.assert_allclose(twin[1:, 1] / twin[:-1, 1], 0.8, rtol=1e-12)
    assert twin[113, 0] < 1 < twin[114, 0]
    assert np.linalg.norm(twin[50]) < 3e-5  # "a few hundred-thousandths"


def test_the_saddle_is_unbounded_below():
    x = sympy.Symbol("x", real=True)
    assert sympy.limit(fields.saddle.symbolic.subs({"x": x, "y": 0}), x, sympy.oo) == -sympy.oo
    _, twin = ends.saddle_twins(300)
    heights = fields.saddle(twin.T)
    assert heights[-1] < -(1e14**2)
    assert np.all(np.diff(heights[60:]) < 0)


# Many dimensions


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_measured_shares_agree_with_the_exact_chance_within_their_errors(n):
    share, error = ends.share_all_positive(n, 40_000, np.random.default_rng(n))
    exact = ends.chance_all_positive(n)
    assert abs(share - exact) < 4 * np.sqrt(exact * (1 - exact) / 40_000)
    assert error == pytest.approx(np.sqrt(share * (1 - share) / 40_000))


def test_exact_chances_of_one_and_two_dimensions():
    assert ends.chance_all_positive(1) == pytest.approx(0.5)
    cone = (1 - np.cos(np.pi / 4)) / 2
    assert ends.chance_all_positive(2) == pytest.approx(cone, rel=1e-6)


def test_the_smaller_eigenvalue_is_positive_inside_a_cone():
    t, u, b = sympy.symbols("t u b", real=True)
    eigenvalues = sympy.Matrix([[t + u, b], [b, t - u]]).eigenvals()
    assert {sympy.simplify(e) for e in eigenvalues} == {
        t - sympy.sqrt(u**2 + b**2),
        t + sympy.sqrt(u**2 + b**2),
    }


def test_half_sum_half_difference_and_side_entry_have_no_preferred_direction():
    A = np.random.default_rng(1).normal(size=(200_000, 2, 2))
    S = (A + A.transpose(0, 2, 1)) / 2
    parts = [S[:, 0, 0] + S[:, 1, 1], S[:, 0, 0] - S[:, 1, 1], 2 * S[:, 0, 1]]
    np.testing.assert_allclose(np.cov(parts) / 4, np.eye(3) / 2, atol=0.01)


def test_for_large_n_the_chance_falls_like_3_to_the_minus_n_squared_over_4():
    chances = [ends.chance_all_positive(n) for n in (5, 6, 7)]
    bend = np.diff(np.log(chances), 2)[0]  # of -n²/4 · ln 3 and a straight line
    assert bend == pytest.approx(-np.log(3) / 2, rel=0.02)


def test_one_in_four_hundred_and_one_in_216_441():
    assert 1 / ends.chance_all_positive(4) == pytest.approx(400, rel=0.03)
    assert f"{1 / ends.chance_all_positive(6):,.0f}" == "216,441"


def test_the_last_row_rests_on_fewer_than_twenty_matrices(printed):
    share = float(re.search(r"^5: ([\d.]+) ±", printed, re.MULTILINE)[1])
    assert 10 <= share * 100_000 < 20


def test_coin_tosses_are_far_above():
    assert ends.chance_all_positive(4) < 0.5**4 / 20


# Line search and momentum


def test_backtracking_refuses_two_trials_and_accepts_the_third():
    trials = drawings.trial_steps(bowl, (1.0, 3.0))
    np.testing.assert_allclose(trials, [1, 0.7, 0.49])
    values = [bowl(np.array([1.0, 3.0]) - eta * np.array([5.0, 7.0])) for eta in trials]
    np.testing.assert_array_equal(np.array(values) <= 13 - 0.2 * trials * 74, [False, False, True])


def test_the_best_momentum_of_the_ravine_has_the_factor_two_thirds():
    eta, beta = steepest.best_momentum(ravine.hessian([0, 0]))
    assert (eta, np.sqrt(beta)) == pytest.approx((1 / 9, 2 / 3))


def test_the_distance_with_the_best_momentum_is_k_times_root_beta_to_the_k():
    _, path = drawings.best_runs(60)
    theory = drawings.distances_with_momentum(np.arange(61))
    np.testing.assert_allclose(np.linalg.norm(path, axis=1), theory, rtol=1e-9)


def test_the_ball_swings_out_further_than_it_started():
    _, path = drawings.best_runs(10)
    assert np.abs(path[:, 1]).max() > 1.5 * abs(drawings.START[1])
    values = ravine(path.T)
    assert np.any(np.diff(values) > 0)  # "on the way the loss may rise"


def test_constant_slope_settles_at_one_over_one_minus_beta():
    v, beta, eta, g = sympy.symbols("v beta eta g")
    (settled,) = sympy.solve(sympy.Eq(v, beta * v - eta * g), v)
    assert sympy.simplify(settled + eta * g / (1 - beta)) == 0


def test_momentum_is_a_rule_of_two_terms():
    w, last, beta, eta, lam = sympy.symbols("w last beta eta lambda")
    v = beta * (w - last) - eta * lam * w
    assert sympy.expand(w + v - ((1 + beta - eta * lam) * w - beta * last)) == 0


def test_the_heavy_ball_circles_on_a_convex_function_where_plain_descent_arrives():
    slope = lambda x: np.where(x < 1, 25 * x, np.where(x < 2, x + 24, 25 * x - 24))  # noqa: E731
    x = np.linspace(-3, 4, 2001)
    rises = np.diff(slope(x)) / np.diff(x)
    assert rises.min() >= 1 - 1e-9  # convex, with curvatures from 1 ...
    assert rises.max() <= 25 + 1e-9  # ... to 25
    heavy = steepest.momentum_descent(slope, [3.3], 1 / 9, 4 / 9, 3000).ravel()
    np.testing.assert_allclose(heavy[-3:], heavy[-6:-3])
    assert np.ptp(heavy[-3:]) > 3
    assert abs(steepest.gradient_descent(slope, [3.3], 2 / 26, 3000)[-1, 0]) < 1e-12


# The loss


def test_slopes_of_the_loss_in_w_and_in_x():
    w, x, d = sympy.symbols("w x0:3 d0:3")[0], sympy.symbols("x0:3"), sympy.symbols("d0:3")
    L = sum((b - w * a) ** 2 for a, b in zip(x, d, strict=True)) / 3
    in_w = sum(-2 * (b - w * a) * a for a, b in zip(x, d, strict=True)) / 3
    assert sympy.expand(sympy.diff(L, w) - in_w) == 0
    for a, b in zip(x, d, strict=True):
        assert sympy.expand(sympy.diff(L, a) - (-2 * w * (b - w * a) / 3)) == 0


def test_the_best_honest_fit_has_a_larger_loss_than_the_pushed_data():
    w = ends.fit_weight(0.5, 200)[-1, 0]
    assert w == pytest.approx(ends.X @ ends.D / (ends.X @ ends.X))
    moved = ends.fit_data(0.5, 40)[-1]
    assert ends.loss(0.5, moved) < 1e-9 < ends.loss(w)
    np.testing.assert_allclose(moved, 2 * ends.D, atol=1e-4)  # w x = d with w = ½


# Quiz


def test_answers_of_the_quiz():
    assert steepest.largest_stable_step(np.diag([2, 50])) == pytest.approx(0.04)
    assert steepest.worst_factor(np.diag([2, 50]), 2 / 52) == pytest.approx(24 / 26)
    assert 1 - 0.1 * 50 == -4
    np.testing.assert_allclose(1.5**34, 1e6, rtol=0.05)
    plain, heavy = (np.log((k - 1) / (k + 1)) for k in (10_000, 100))
    assert plain / heavy == pytest.approx(1 / 100, rel=0.01)


# Sources


@pytest.mark.parametrize("source", ["S0", "S1", "S3"])
def test_what_the_source_says_is_told(source):
    told = TEXT[TEXT.index("## What the sources say") :]
    assert f":::{{admonition}} {source}, " in told


@pytest.mark.parametrize(
    "words",
    [
        r"$\theta \leftarrow \theta - \alpha\nabla L$",  # S1
        "a minimum must exist",
        "unbounded below",  # S0
        "every parameter updated at once",  # S3
        "never a step in $x$",
        "*evidence, and not a theorem*",
    ],
)
def test_claims_and_corrections_of_the_sources_are_named(words):
    assert words in TEXT[TEXT.index("## What the sources say") :]


def test_that_evidence_is_no_theorem_is_said_where_the_evidence_is_shown():
    section = TEXT.split("## Many dimensions")[1].split("\n## ")[0]
    assert "evidence about random matrices, and not a theorem about networks" in section


# The page


def test_the_misconceptions_of_the_chapter_are_met_here_and_in_the_table():
    assert set(re.findall(r"^:::\{misconception\} (\S+)", TEXT, re.MULTILINE)) == BOXES
    assert {code for code, m in MISCONCEPTIONS.items() if m.chapter == 4} == BOXES


def test_each_misconception_is_followed_by_a_counter_example_that_runs():
    after = re.split(r"^:::\{misconception\} ", TEXT, flags=re.MULTILINE)[1:]
    for box in after:
        assert box.split("\n:::\n", 1)[1].lstrip().startswith("```{code-cell}"), box[:40]


def test_what_goes_wrong_names_every_misconception_of_the_chapter():
    section = TEXT.split("## What goes wrong")[1].split("\n## ")[0]
    assert set(re.findall(r"\{ref\}`misconception-(\S+?)`", section)) == BOXES | MET_AGAIN


def test_wrong_answers_of_the_quiz_lead_to_misconceptions():
    quiz = TEXT[TEXT.index("## Quiz") :]
    assert set(re.findall(r"^:wrong: (\S+)", quiz, re.MULTILINE)) == BOXES | MET_AGAIN


def test_six_questions_with_one_right_answer_and_feedback_on_every_option():
    quizzes = re.findall(r"^::::\{quiz\}.*?^::::$", TEXT, re.DOTALL | re.MULTILINE)
    predictions = re.findall(r"^::::\{prediction\}.*?^::::$", TEXT, re.DOTALL | re.MULTILINE)
    assert (len(quizzes), len(predictions)) == (6, 3)
    for quiz in quizzes + predictions:
        options = re.findall(r"^:::\{option\}(.*?)^:::$", quiz, re.DOTALL | re.MULTILINE)
        assert sum(":right:" in option for option in options) == 1
        for option in options:
            feedback = re.split(r":right:|:wrong:[^\n]*", option)[1]
            assert len(feedback.split()) >= 3


def test_every_figure_is_referred_to_in_the_text():
    figures = re.findall(r"^ +name: (fig-\S+)", TEXT, re.MULTILINE)
    assert len(figures) == len(set(figures)) == 9
    for name in figures:
        assert f"{{numref}}`{name}`" in TEXT, name


def test_every_equation_that_is_cited_exists():
    labels = re.findall(r"^\$\$ \((eq-\S+)\)", TEXT, re.MULTILINE)
    assert len(labels) == len(set(labels))
    cited = set(re.findall(r"\{eq\}`(\S+?)`", TEXT))
    assert cited - set(labels) == {"eq-bound"}  # of chapter 3


@pytest.mark.parametrize(
    "name", ["gradient_step", "gradient_descent", "backtracking", "momentum_descent"]
)
def test_shown_code_has_the_signature_of_the_package(name):
    shown = re.search(rf':prepend: "(def {name}\(.*\):)"', TEXT)[1]
    first, *_ = inspect.getsource(getattr(descent, name)).splitlines()
    assert shown == first


def test_code_cells_are_short():
    for cell in CELLS:
        lines = [line for line in cell.splitlines() if line.strip()]
        assert len(lines) <= 8, cell
        assert max(map(len, lines)) <= 80, cell


def test_output_fits_a_phone(printed):
    assert max(map(len, printed.splitlines())) <= 41


def test_korean_terms_are_named_once():
    for term in ("고윳값", "볼록 함수", "극소점", "안장점"):
        assert TEXT.count(term) == 1, term


# Figures

PICTURES = {
    "three_step_sizes": (
        drawings.three_step_sizes,
        ["30 steps", "η = 0.0200 it creeps", "η = 0.0769 it zigzags in", "0.0815 it zigzags out"],
    ),
    "factor_against_step": (
        drawings.factor_against_step,
        ["λ = 25", "passes 1 at η = 0.08", "cross at η = 0.0769", "0.923"],
    ),
    "armijo": (drawings.armijo, ["from 13", "1.00 and 0.70", "0.49 lands below it, at 2.91"]),
    "momentum_on_the_ravine": (
        drawings.momentum_on_the_ravine,
        ["0.923 a step for plain", "0.667 for momentum"],
    ),
    "convex_is_not_enough": (
        ends.convex_is_not_enough,
        ["chord lies above", "after 10 steps it is at x = −2.71", "x² with step size 1.05"],
    ),
    "three_ends": (
        ends.three_ends,
        ["to (1, 0)", "to (−2, 0)", "saddle, from (0, 1.7)", "from (3.2, 2.4) to (3.14, 2.35)"],
    ),
    "twins_at_the_saddle": (
        ends.twins_at_the_saddle,
        ["10⁻⁹ beside it", "|y| shrinks by 0.8", "|x| grows by 1.2", "at step 114"],
    ),
    "all_positive": (
        lambda: ends.all_positive(trials=20_000, largest=3),
        ["20,000 random", "for n = 1", "± ", "coin tosses"],
    ),
    "stepping_the_data": (ends.stepping_the_data, ["w = 2.00", "x = 4.2, 7.6, 12.2", "loss 0.000"]),
}


@pytest.mark.parametrize(("draw", "words"), PICTURES.values(), ids=PICTURES.keys())
def test_figure_can_be_shown_and_its_alt_text_says_what_it_shows(draw, words):
    picture = draw()
    assert isinstance(picture, Picture)
    assert picture.svg().startswith("<svg")
    for word in words:
        assert word in picture.alt


def test_alt_text_follows_the_data():
    assert "from 5" in drawings.armijo(fields.bowl, (1.0, -2.0)).alt
    assert "for n = 2" in ends.all_positive(trials=2000, largest=2).alt
