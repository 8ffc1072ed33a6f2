"""Chapter 1 and the welcome page say nothing that the package or SymPy does not confirm."""

import ast
import contextlib
import inspect
import io
import re
from pathlib import Path

import numpy as np
import pytest
import sympy

import steepest
from steepest.checks.misconceptions import MISCONCEPTIONS as NAMED
from steepest.figures import derivative, derivative_steps, welcome

BOOK = Path(__file__).parents[1] / "book"
TEXT = (BOOK / "1-derivative.md").read_text(encoding="utf-8")
WELCOME = (BOOK / "welcome.md").read_text(encoding="utf-8")
MISCONCEPTIONS = {code for code, met in NAMED.items() if met.chapter == 1}
EPS = np.finfo(float).eps
X, H, A, U, ETA = sympy.symbols("x h a u eta", real=True)


def cells(text):
    """The code of a page's cells, without their settings."""
    found = re.findall(r"^```\{code-cell\}[^\n]*\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return [re.sub(r"\A---\n.*?^---\n", "", c, flags=re.DOTALL | re.MULTILINE) for c in found]


def run(text):
    """What a page's cells show, run from the first to the last as the book does."""
    names, output = {}, io.StringIO()
    with contextlib.redirect_stdout(output):
        for cell in cells(text):
            *statements, last = ast.parse(cell).body
            exec(compile(ast.Module(statements, []), "<cell>", "exec"), names)
            if isinstance(last, ast.Expr):
                shown = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
                print("" if shown is None else repr(shown))
            else:
                exec(compile(ast.Module([last], []), "<cell>", "exec"), names)
    return output.getvalue()


@pytest.fixture(scope="module")
def printed():
    return run(TEXT)


# The numbers that the cells show


@pytest.mark.parametrize(
    "words",
    [
        "h = 1.5    slope 3.500",
        "h = 1.0    slope 3.000",
        "h = 0.001  slope 2.001",
        "at x = -2: slope  9",
        "at x =  0: slope -3",
        "0.1       0.1000   0.0000",
        "0.0001    0.0001  -0.0999",
        "h = 1e-02   error = 1e-02",
        "h = 1e-05   error = 1e-05",
        "True 0.0",
        "difference_quotient  order 1.00",
        "central_difference   order 2.000",
        "12.0 6.0",
        "1.0 -1.0 0.0",
        "0.1: [0.8  0.64 0.51] ... 0.012",
        "0.5: [0. 0. 0.] ... 0.0",
        "0.9: [-0.8   0.64 -0.51] ... 0.012",
        "1.0: [-1.  1. -1.] ... 1.0",
        "1.1: [-1.2   1.44 -1.73] ... 38.338",
        "\n21\n",
        "x: 0.0 -> 3.0000   y: 9.0 -> 0.0000",
    ],
)
def test_the_chapter_prints(printed, words):
    assert words in printed


def test_the_error_falls_turns_round_and_rises(printed):
    error = {
        float(h): float(e) for h, e in re.findall(r"^h = (\S+)   error = (\S+)$", printed, re.M)
    }
    assert error[1e-2] > error[1e-5] > error[1e-8] < error[1e-11] < error[1e-15]
    assert error[1e-8] < 1e-7
    assert error[1e-15] > 0.01  # the worst of the three that the prediction offers


def test_at_their_best_steps_central_gets_more_than_three_further_digits(printed):
    one_sided, central = re.findall(r"^order \d: h = (\S+)   error = (\S+)$", printed, re.M)
    assert (one_sided[0], central[0]) == ("2e-08", "7e-06")
    assert float(one_sided[1]) / float(central[1]) > 1e3


def test_the_complex_step_is_right_to_the_last_digit(printed):
    assert abs(steepest.complex_step(np.exp, 1.0, h=1e-20) - np.e) <= EPS * np.e
    assert len(cells(TEXT)) == len(re.findall(r"^```\{code-cell\}", TEXT, re.M))


# The displayed identities


def quotient(f, x=X):
    return (f.subs(X, x + H) - f.subs(X, x)) / H


def test_secants_of_a_parabola_have_slope_2x_plus_h_whose_limit_is_2x():
    assert sympy.simplify(quotient(X**2) - (2 * X + H)) == 0
    assert sympy.limit(quotient(X**2), H, 0) == 2 * X


def test_secants_of_the_cubic_have_the_slope_shown_and_the_limit_shown():
    f = X**3 - 3 * X
    assert sympy.simplify(quotient(f) - (3 * X**2 - 3 + 3 * X * H + H**2)) == 0
    assert sympy.limit(quotient(f), H, 0) == 3 * X**2 - 3
    assert f.diff(X).subs(X, 0) == -3
    assert [f.diff(X).subs(X, a) for a in (-2, -1, 0, 1, 2)] == [9, 0, -3, 0, 9]


def test_at_x_3_the_square_grows_by_6_times_as_much():
    assert (X**2).diff(X).subs(X, 3) == 6
    assert sympy.Rational("3.01") ** 2 == sympy.Rational("9.0601")
    assert f"{3.01**2 - (9 + 6 * 0.01):.4f}" == "0.0001"


def test_curve_and_tangent_are_the_square_of_the_distance_apart():
    assert sympy.expand((1 + H) ** 2 - (1 + 2 * H)) == H**2


def test_the_share_of_the_rivals_gap_settles_at_the_error_of_its_slope():
    share = ((1 + H) ** 2 - (1 + sympy.Rational(21, 10) * H)) / H
    assert sympy.limit(share, H, 0) == -sympy.Rational(1, 10)
    assert share.subs(H, sympy.Rational(1, 10)) == 0  # at 0.1 the rival cuts the curve


def test_the_slope_in_direction_u_is_the_derivative_times_u():
    for f in (X**2 + X, sympy.sin(X), sympy.exp(X)):
        along = (f.subs(X, A + H * U) - f.subs(X, A)) / H
        assert sympy.simplify(sympy.limit(along, H, 0) - f.diff(X).subs(X, A) * U) == 0
    assert (X**2 + X).diff(X).subs(X, 1) == 3


def test_taylor_with_three_terms_leaves_a_remainder_of_fourth_order():
    f = sympy.exp(X) * sympy.sin(X)
    model = sum(H**k / sympy.factorial(k) * f.diff(X, k) for k in range(4))
    rest = sympy.series(f.subs(X, X + H) - model, H, 0, 4).removeO()
    assert sympy.simplify(rest) == 0


def test_e_to_the_x_is_its_own_derivative_so_its_best_one_sided_step_is_the_root_of_2_epsilon():
    assert sympy.exp(X).diff(X) == sympy.exp(X)
    assert steepest.best_step(1) == pytest.approx(np.sqrt(2 * EPS))
    assert f"{EPS:.1e}" == "2.2e-16"


def test_central_difference_of_a_square_is_2x_and_with_h_below_twice_that():
    rise = (X + H) ** 2 - (X - H) ** 2
    assert sympy.simplify(rise / (2 * H)) == 2 * X
    assert sympy.simplify(rise / H).subs(X, 3) == 12


def test_absolute_value_has_two_one_sided_limits_at_0():
    assert sympy.limit(sympy.Abs(H) / H, H, 0, "+") == 1
    assert sympy.limit(sympy.Abs(H) / H, H, 0, "-") == -1


def test_each_step_on_a_parabola_multiplies_by_1_minus_2_eta():
    k = sympy.Symbol("k", integer=True, positive=True)
    walk = (1 - 2 * ETA) ** k * A
    assert sympy.simplify(walk - ETA * 2 * walk - walk.subs(k, k + 1)) == 0
    inside = sympy.solve_univariate_inequality(sympy.Abs(1 - 2 * ETA) < 1, ETA, relational=False)
    assert inside == sympy.Interval.open(0, 1)


def test_answers_of_the_quiz():
    assert steepest.difference_quotient(lambda x: x**2, 3.0, 0.5) == 6.5
    assert (X**3).diff(X).subs(X, 2) == 12
    assert steepest.predicted_change([-4.0], [-0.01]) == pytest.approx(0.04)
    round_off = EPS / (2 * 1e-8)
    assert round_off == pytest.approx(1e-8, rel=0.2)
    walks = {0.75: -0.5, 0.25: 0.5, 1.25: -1.5}
    for eta, factor in walks.items():
        path = steepest.descend_1d(lambda x: 2 * x, 1.0, eta, 3)
        np.testing.assert_allclose(path, [1, factor, factor**2, factor**3])


# The sources


def test_s0_before_the_limit_the_ratio_is_the_secants_slope():
    assert sympy.simplify(quotient(X**2) - (X**2).diff(X)) == H


def test_s0_the_step_minimises_y_and_not_x():
    path = steepest.descend_1d(lambda x: 2 * (x - 3), 0.0, 0.1, 50)
    assert path[-1] > path[0]
    assert (path[-1] - 3) ** 2 < (path[0] - 3) ** 2


def test_s3_small_on_a_parabola_means_below_1():
    assert abs(steepest.descend_1d(lambda x: 2 * x, 1.0, 0.99, 400)[-1]) < 1e-3
    assert abs(steepest.descend_1d(lambda x: 2 * x, 1.0, 1.01, 400)[-1]) > 1e3


def test_s4_on_a_line_the_two_directions_have_opposite_slopes():
    right = steepest.central_difference(lambda x: x**2 + x, 1.0, 1e-3)
    left = steepest.central_difference(lambda x: (2 - x) ** 2 + (2 - x), 1.0, 1e-3)
    assert right == pytest.approx(3)
    assert left == pytest.approx(-3)


@pytest.mark.parametrize("source", ["S0", "S3", "S4"])
def test_what_the_source_says_is_told(source):
    told = TEXT[TEXT.index("What the sources say") :]
    assert f"**{source}, " in told


@pytest.mark.parametrize(
    "claim",
    [
        r"$\Delta$ is a change of any size, and it becomes small only in the limit",
        "the ratio is the slope of the secant",
        "what is minimised is $y$, not $x$",
        "$f$ maps $x$ to $y$ and $df/dx$ maps $x$ to a slope",
        r"\left.df/dx\right|_{x=0}",
        "small and positive",
        "one number with just two directions",
    ],
)
def test_the_claim_of_a_source_is_answered(claim):
    assert claim in TEXT[TEXT.index("What the sources say") :]


# The page


def test_the_misconceptions_of_the_chapter_are_met_here_and_no_others():
    assert set(re.findall(r"^:::\{misconception\} (\S+)", TEXT, re.M)) == MISCONCEPTIONS


def test_each_misconception_stands_beside_a_counter_example_that_runs():
    for box in re.finditer(r"^:::\{misconception\} .*?^:::\n", TEXT, re.DOTALL | re.M):
        before, after = TEXT[: box.start()].rstrip(), TEXT[box.end() :].lstrip()
        paragraphs = before.rsplit("\n\n", 2)
        near = "\n\n".join(paragraphs[1:])
        assert near.endswith("```") or "```" in near or after.startswith("```{code-cell}")


def test_each_misconception_stands_behind_a_wrong_answer_of_the_quiz():
    quiz = TEXT[TEXT.index("## Quiz") :]
    assert set(re.findall(r"^:wrong: (\S+)", quiz, re.M)) == MISCONCEPTIONS


def test_each_misconception_is_listed_where_the_chapter_says_what_goes_wrong():
    listed = TEXT[TEXT.index("## What goes wrong") : TEXT.index("## Quiz")]
    assert set(re.findall(r"\{ref\}`misconception-(\S+)`", listed)) == MISCONCEPTIONS


def test_every_question_has_one_right_answer_and_feedback_on_every_option():
    questions = re.findall(r"^::::\{(?:quiz|prediction)\}.*?^::::$", TEXT, re.DOTALL | re.M)
    assert len(questions) == 8
    for question in questions:
        options = re.findall(r"^:::\{option\}(.*?)^:::$", question, re.DOTALL | re.M)
        assert sum(":right:" in option for option in options) == 1
        for option in options:
            feedback = re.split(r":right:|:wrong:[^\n]*", option)[1]
            assert len(feedback.split()) >= 3


def test_each_prediction_stands_right_before_its_experiment():
    for after in re.split(r"^::::\{prediction\}", TEXT, flags=re.M)[1:]:
        assert after.split("\n::::\n", 1)[1].lstrip().startswith("```{code-cell}")


@pytest.mark.parametrize(("text", "number"), [(TEXT, 8), (WELCOME, 1)], ids=["chapter", "welcome"])
def test_every_figure_is_referred_to_in_the_text(text, number):
    figures = re.findall(r"^ +name: (fig-\S+)", text, re.M)
    assert len(figures) == len(set(figures)) == number
    for name in figures:
        assert f"{{numref}}`{name}`" in text, name


def test_every_equation_has_a_label_and_every_cited_one_exists():
    displayed = re.findall(r"^\$\$(.*?)^\$\$([^\n]*)$", TEXT, re.DOTALL | re.M)
    labels = [label.strip(" ()") for _, label in displayed]
    assert all(label.startswith("eq-") for label in labels)
    assert len(labels) == len(set(labels))
    assert set(re.findall(r"\{eq\}`(\S+?)`", TEXT)) <= set(labels)


@pytest.mark.parametrize("name", ["difference_quotient", "central_difference", "descend_1d"])
def test_shown_code_has_the_signature_of_the_package(name):
    shown = re.search(rf":prepend: (def {name}\(.*\):)", TEXT)[1]
    assert shown == inspect.getsource(getattr(steepest, name)).splitlines()[0]


@pytest.mark.parametrize("text", [TEXT, WELCOME], ids=["chapter", "welcome"])
def test_code_cells_are_short(text):
    for cell in cells(text):
        lines = [line for line in cell.splitlines() if line.strip()]
        assert len(lines) <= 8, cell
        assert max(map(len, lines)) <= 76, cell


def test_korean_terms_are_named_once():
    for term in ("도함수", "미분계수"):
        assert TEXT.count(term) == 1


def test_the_graded_unit_is_named_with_its_functions():
    unit = TEXT[TEXT.index("{admonition} Graded unit") :]
    assert "exercises/derivative/derivative.ipynb" in unit
    for name in (
        "difference_quotient",
        "central_difference",
        "tangent_line",
        "error_order",
        "descend_1d",
    ):
        assert f"`{name}`" in unit


# The welcome page


def test_the_welcome_page_runs_and_shows_the_gradient_at_1_3_and_a_diagnosed_mistake():
    shown = run(WELCOME)
    assert "array([5.        , 7.        ])" in shown or "array([5., 7.])" in shown


def test_all_walkers_come_down_and_two_neighbours_end_in_different_valleys():
    paths = [welcome.walk(start) for start in welcome.STARTS]
    assert len(paths) == 6
    for path in paths:
        end = welcome.VALLEYS[welcome.valley(path)]
        np.testing.assert_allclose(path[-1], end, atol=0.02)
    neighbours = [path for path in paths if path[0][1] < -1.5]
    assert len(neighbours) == 2
    assert np.linalg.norm(neighbours[0][0] - neighbours[1][0]) < 0.5
    assert {welcome.valley(path) for path in neighbours} == {0, 1}


@pytest.mark.parametrize(
    "said", ["make lab", "make course", "CC BY 4.0", "MIT", "CITATION.cff", "nbgrader"]
)
def test_the_welcome_page_says_how_to_run_teach_reuse_and_cite(said):
    assert said in WELCOME


# Figures

PICTURES = [
    (derivative.secants_close_in, ["3.5 at h = 1.5", "2.5 at h = 0.5", "slope is 2"]),
    (derivative.slope_is_a_function, ["9 at x = −2", "0 at x = −1", "−3 at x = 0"]),
    (derivative.under_the_microscope, ["1 at distance 1", "0.01 at distance 0.1", "0.0001"]),
    (derivative.two_directions, ["slope is 3", "by +3", "by −3"]),
    (derivative.corner, ["right the slope is 1", "left −1", "slope 0"]),
    (derivative_steps.one_sided_and_central, ["1.718", "1.175", "the tangent 1"]),
    (derivative_steps.error_against_step, ["slope 1", "slope 2", "slope −1", "2e-08", "7e-06"]),
    (derivative_steps.five_stories, ["η = 0.1, factor 0.8, creeps in", "factor −1.2, hops away"]),
    (welcome.walkers_in_fog, ["6 walkers", "3 end in the deep valley and 3 in the shallow one"]),
]


@pytest.mark.parametrize(("draw", "words"), PICTURES, ids=[draw.__name__ for draw, _ in PICTURES])
def test_figure_can_be_shown_and_its_alt_text_says_what_it_shows(draw, words):
    picture = draw()
    assert picture.svg().startswith("<svg")
    for word in words:
        assert word in picture.alt


def test_alt_text_follows_the_data():
    assert "4.5 at h = 0.5" in derivative.secants_close_in(a=2.0, hs=(0.5,)).alt
    assert "6 at x = −3" not in derivative.slope_is_a_function(points=(0.5,)).alt
    assert "−2.25 at x = 0.5" in derivative.slope_is_a_function(points=(0.5,)).alt


def test_the_arms_of_the_v_have_the_slopes_that_the_figure_names():
    right, left = np.logspace(-3, -1, 9), np.logspace(-14, -10, 60)
    orders = {"one-sided": 1, "central": 2, "complex step": 2}
    errors = derivative_steps.slope_errors(right)
    for name, order in orders.items():
        assert steepest.error_order(right, errors[name]) == pytest.approx(order, abs=0.05)
    errors = derivative_steps.slope_errors(left)
    for name in ("one-sided", "central"):
        kept = errors[name] > 0
        slope = steepest.error_order(left[kept], errors[name][kept])
        assert slope == pytest.approx(-1, abs=0.25)
    assert errors["complex step"].max() < 4 * EPS


def test_the_predicted_error_is_an_upper_bound_for_nearly_all_steps():
    hs = 10 ** np.arange(-15.5, -0.5, 0.125)
    errors, bounds = derivative_steps.slope_errors(hs), derivative_steps.error_bounds(hs)
    for name, bound in bounds.items():
        assert np.mean(errors[name] <= 1.1 * bound) > 0.9
