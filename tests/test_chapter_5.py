"""Chapter 5 says nothing that the package, SymPy or the recording does not confirm."""

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
from steepest import adaptive, hum
from steepest.checks import MISCONCEPTIONS
from steepest.figures import hum as hum_drawings
from steepest.figures import hum_spectrum, lms, lms_theory

TEXT = (Path(__file__).parents[1] / "book" / "5-lms.md").read_text(encoding="utf-8")
CELLS = [
    re.sub(r"\A---\n.*?^---\n", "", cell, flags=re.DOTALL | re.MULTILINE)
    for cell in re.findall(r"^```\{code-cell\}[^\n]*\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
]
SOURCES = TEXT[TEXT.index("## What the sources say") :]
OWN = {"updated-weight-in-error", "bound-is-2-over-λ"}
RETURNING = {"missing-factor-2", "error-sign", "sum-for-mean"}

MU, LAMBDA, C = sympy.symbols("mu lambda C", positive=True)


@pytest.fixture(scope="module")
def run():
    """What the chapter's cells print, and the names they leave, run as the book runs them."""
    names, output = {}, io.StringIO()
    with contextlib.redirect_stdout(output):
        for cell in CELLS:
            *statements, last = ast.parse(cell).body
            exec(compile(ast.Module(statements, []), "<cell>", "exec"), names)
            shown = not isinstance(
                last, ast.Expr
            )  # a picture at the end is drawn by the tests below
            if shown or "drawings" not in cell or "print" in cell:
                exec(compile(ast.Module([last], []), "<cell>", "exec"), names)
    return output.getvalue(), names


def numbers(pattern, printed):
    """Numbers of all lines that the pattern finds, a row a line."""
    rows = (found.groups() for found in re.finditer(pattern, printed, re.M))
    return [[float(value) for value in row] for row in rows]


# The numbers that the cells show


@pytest.mark.parametrize(
    "words",
    [
        "error before -1.0",
        "error after  -0.5\nweights      [0.94 1.92]",
        "a gradient with 1000 coordinates",
        "[-2.8 -0.4] what both aim at",
        "error after the step  0.00",
        "start: 2.850",
        "bound in the mean: 1.0",
        "mu = 0.9: off by 0.0012",
        "mu = 1.1: off by 2.4e+02",
        "mu = 1.5: off by 1.1e+09",
        "eigenvalues           [0.4 1.6]",
        "weights, examples     [62.5 15.6]",
        "squared error         [31.2  7.8]",
        "without approximation [62.  15.1]",
        "mu = 0.02: simple 0.08, exact 0.0909",
        "mu = 0.05: simple 0.20, exact 0.2857",
        "108000 samples, 360 a second: 300 s",
        "the hum stands at 59.987 Hz",
        "mu = 0.0001: hum lower by  0.6 dB",
        "mu = 0.01  : hum lower by 30.2 dB",
        "mu = 0.05  : hum lower by 43.2 dB",
        "mu = 0.0001: 0.011 Hz, passes 0.919",
        "mu = 0.01  : 1.146 Hz, passes 0.023",
        "as it comes out   +2.0289 %",
        "the gain alone    +2.0304 %",
        "gain divided out  -0.0015 %",
        "power of what was changed 0.0117 %",
        "mu = 0.01:  1 to 40 Hz loses 0.001%",
        "mu = 0.01: 40 to 55 Hz loses 0.230%",
        "mu = 0.05:  1 to 40 Hz loses 0.040%",
        "mu = 0.05: 40 to 55 Hz loses 5.582%",
    ],
)
def test_the_chapter_prints(run, words):
    assert words in run[0]


def test_the_mean_of_the_one_example_gradients_is_printed_twice_alike(run):
    first, second = re.findall(r"^(\[.*\]) (?:mean of 1000|gradient of their)", run[0], re.M)
    assert first == second


def test_an_estimate_of_the_gradient_is_ten_times_closer_with_a_hundred_times_the_examples(run):
    few, more, most = (row[0] for row in numbers(r"examples: off by ([\d.]+)", run[0]))
    assert 4 < few / more < 25
    assert 4 < more / most < 25


def test_three_quarters_of_the_examples_point_downhill_far_out_and_about_half_near_the_bottom(run):
    far, near = (row[0] for row in numbers(r"(\d+)% point downhill", run[0]))
    assert far == pytest.approx(75, abs=4)
    assert near == pytest.approx(50, abs=8)


def test_the_error_after_the_step_is_zero_on_noise_where_the_error_before_it_is_not(run):
    ((before,),) = numbers(r"error before the step ([\d.]+)", run[0])
    assert before > 1  # the power of the noise: nothing can be learnt


def test_the_scatter_of_a_batch_falls_with_the_root_of_its_size(run):
    one, ten, hundred = (row[0] for row in numbers(r"a step: scatter ([\d.]+)", run[0]))
    assert one / ten == pytest.approx(np.sqrt(10), rel=0.25)
    assert one / hundred == pytest.approx(10, rel=0.35)


def test_a_thousand_steps_of_one_example_end_lowest(run):
    thousand, ten, one = (row[1] for row in numbers(r"^ *(\d+) a step: ([\d.]+)$", run[0]))
    assert thousand > ten > one > 0.25
    assert one < 0.27


def test_the_mean_square_doubles_at_each_step_within_its_standard_error_and_the_median_falls(run):
    values, errors = re.search(r"mean square \[(.*?)\] \+- \[(.*?)\]", run[0]).groups()
    values, errors = np.fromstring(values, sep=" "), np.fromstring(errors, sep=" ")
    assert np.all(np.abs(values - [2, 4, 8]) < 4 * errors)
    assert np.all(errors < 0.3)
    median = np.fromstring(re.search(r"median +\[(.*?)\]", run[0])[1], sep=" ")
    assert median[0] > median[1] > median[2]


def test_eight_inputs_survive_below_the_trace_bound_and_not_far_below_the_bound_in_the_mean(run):
    (good,), (bad,) = numbers(r"^mu = 0\.(?:04|2): off by ([\d.e+-]+)$", run[0])
    ((bound,),) = numbers(r"^in the mean ([\d.]+)$", run[0])
    assert good < 1e-3
    assert bad > 1e9
    assert bound > 2 * 0.2


def test_measured_time_constants_are_those_of_the_theory(run):
    slow, fast = numbers(r"^measured, weights +\[([\d.]+) ([\d.]+)\]", run[0])[0]
    assert slow == pytest.approx(-1 / np.log(1 - 0.04 * 0.4), rel=0.03)
    assert fast == pytest.approx(-1 / np.log(1 - 0.04 * 1.6), rel=0.05)


def test_measured_misadjustment_agrees_within_four_standard_errors(run):
    found = numbers(r"measured ([\d.]+) \+- ([\d.]+)", run[0])
    for (mean, error), exact in zip(found, (1 / 11, 2 / 7), strict=True):
        assert abs(mean - exact) < 4 * error
        assert error < 0.002


def test_loud_examples_throw_plain_lms_out_and_help_the_normalised_one(run):
    plain, normalised = numbers(r"off by ([\d.]+), then ([\d.e+-]+)", run[0])
    assert plain[1] > 1e9
    assert normalised[1] < normalised[0]


def test_the_weights_go_round_about_four_times_and_the_slow_ones_on_a_smaller_circle(run):
    fast, slow = numbers(r"mu = [\d.]+: ([\d.]+) turns, radius (\d+)", run[0])
    assert fast[0] == pytest.approx(300 * 0.0140, abs=0.4)
    assert slow[1] < fast[1] / 2


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("misadjustment(np.ones(4), 0.025)", "11.8"),
        ("1 / (60 - line)", "75"),
        ("1 / 0.0001 / fs", "28"),
        ("360 * (60 - line) / 0.0001 / fs", "133"),
        ("1 / 0.01 / fs", "0.28"),
        ("notch_bandwidth(fs, 0.0001)", "0.011"),
    ],
)
def test_numbers_in_the_running_text(run, words, value):
    (expression,) = {code for code in re.findall(r"\{eval\}`([^`]*)`", TEXT) if words in code}
    assert str(eval(expression, run[1])) == value


# The displayed identities


def test_the_step_by_hand():
    np.testing.assert_allclose(steepest.lms_step([1, 2], [3, 4], 10, 0.01), [0.94, 1.92])
    assert steepest.lms_error([0.94, 1.92], [3, 4], 10) == pytest.approx(-0.5)


def symbols_of(n=2):
    """Weights, inputs and a target as symbols."""
    w = sympy.Matrix(sympy.symbols(f"w:{n}", real=True))
    x = sympy.Matrix(sympy.symbols(f"x:{n}", real=True))
    return w, x, sympy.Symbol("d", real=True)


def test_squared_error_multiplies_out_to_the_bowl_and_its_gradient():
    w, x, d = symbols_of()
    squared = (d - w.dot(x)) ** 2
    bowl = d**2 - 2 * d * x.dot(w) + (w.T * (x * x.T) * w)[0]
    assert sympy.expand(squared - bowl) == 0
    gradient = 2 * (x * x.T * w - d * x)
    assert sympy.simplify(sympy.Matrix([squared.diff(c) for c in w]) - gradient) == sympy.zeros(
        2, 1
    )


def test_the_bowl_seen_from_its_bottom():
    w, b, _ = symbols_of()
    r, s, t, least, power = sympy.symbols("r s t least power", real=True)
    matrix = sympy.Matrix([[r, s], [s, t]])
    p = matrix * b  # so that b is the bottom
    least = power - 2 * p.dot(b) + (b.T * matrix * b)[0]
    centred = least + ((w - b).T * matrix * (w - b))[0]
    assert sympy.expand(power - 2 * p.dot(w) + (w.T * matrix * w)[0] - centred) == 0


def test_the_gradient_of_one_squared_error_is_minus_2_epsilon_x():
    w, x, d = symbols_of(3)
    error = d - w.dot(x)
    assert all(sympy.expand((error**2).diff(w[i]) + 2 * error * x[i]) == 0 for i in range(3))


def test_after_the_step_1_minus_2_mu_times_the_power_of_the_error_is_left():
    w, x, d = symbols_of(3)
    error = d - w.dot(x)
    after = d - (w + 2 * MU * error * x).dot(x)
    assert sympy.expand(after - (1 - 2 * MU * x.dot(x)) * error) == 0
    normalised = d - (w + 2 * MU * error * x / x.dot(x)).dot(x)
    assert sympy.simplify(normalised - (1 - 2 * MU) * error) == 0


def test_the_distance_from_the_bottom_obeys_its_equation():
    w, x, n = symbols_of()
    best = sympy.Matrix(sympy.symbols("b:2", real=True))
    v = w - best
    error = best.dot(x) + n - w.dot(x)
    assert sympy.expand(error - (n - v.dot(x))) == 0
    moved = w + 2 * MU * error * x - best
    expected = (sympy.eye(2) - 2 * MU * x * x.T) * v + 2 * MU * n * x
    assert (moved - expected).applyfunc(sympy.expand) == sympy.zeros(2, 1)


def test_the_mean_shrinks_exactly_below_one_over_lambda():
    inside = sympy.solve_univariate_inequality(
        sympy.Abs(1 - 2 * sympy.Symbol("t", real=True)) < 1, sympy.Symbol("t", real=True), False
    )
    assert inside == sympy.Interval.open(0, 1)  # t = μλ


def test_the_mean_square_of_a_gaussian_weight_shrinks_exactly_below_a_third():
    x, t = sympy.symbols("x t", real=True)
    density = sympy.exp(-(x**2) / 2) / sympy.sqrt(2 * sympy.pi)
    moment = sympy.integrate(
        sympy.expand((1 - 2 * t * x**2) ** 2) * density, (x, -sympy.oo, sympy.oo)
    )
    assert sympy.expand(moment - (1 - 4 * t + 12 * t**2)) == 0
    assert sympy.solve_univariate_inequality(moment < 1, t, False) == sympy.Interval.open(
        0, sympy.Rational(1, 3)
    )
    assert sympy.solve(moment.diff(t), t) == [sympy.Rational(1, 6)]
    assert moment.subs(t, sympy.Rational(1, 6)) == sympy.Rational(2, 3)
    assert moment.subs(t, sympy.Rational(1, 2)) == 2


def test_for_one_weight_gamma_below_1_is_a_third_again():
    t = sympy.Symbol("t", real=True)
    assert sympy.solve(sympy.Eq(t / (1 - 2 * t), 1), t) == [sympy.Rational(1, 3)]


def test_misadjustment_by_hand():
    fraction = sympy.Rational
    for mu, exact in ((fraction(1, 50), fraction(1, 11)), (fraction(1, 20), fraction(2, 7))):
        gamma = 4 * mu / (1 - 2 * mu)
        assert gamma / (1 - gamma) == exact
    assert 4 * fraction(1, 50) / fraction(24, 25) == fraction(1, 12)
    assert f"{1 / 11:.4f} {2 / 7:.4f}" == "0.0909 0.2857"


def test_misadjustment_is_n_over_four_time_constants():
    n = sympy.Symbol("n", positive=True)
    tau = 1 / (4 * MU * LAMBDA)
    assert sympy.simplify(MU * n * LAMBDA - n / (4 * tau)) == 0
    mu = sympy.solve(sympy.Eq(4 * tau, 10 * n), MU)[0]
    assert sympy.simplify(mu * n * LAMBDA) == sympy.Rational(1, 10)
    assert mu.subs({n: 4, LAMBDA: 1}) == sympy.Rational(25, 1000)


def test_the_errors_of_a_block_solve_the_system():
    rng = np.random.default_rng(0)
    X, d, w, mu = rng.normal(size=(9, 3)), rng.normal(size=9), np.ones(3), 0.05
    _, errors = steepest.lms(X, d, mu, w)
    system = np.eye(9) + 2 * mu * np.tril(X @ X.T, -1)
    np.testing.assert_allclose(system @ errors, d - X @ w)
    for k in range(9):
        assert errors[k] == pytest.approx(d[k] - X[k] @ (w + 2 * mu * errors[:k] @ X[:k]))


TRACE, LARGEST = sympy.symbols("T L", positive=True)
STEP = sympy.Symbol("step", positive=True)  # μ on the left of the table, μ' on its right
CONVENTIONS = {  # as printed, and as a formula of which both sides of the table must agree
    "stable in the mean below": (
        (r"1/\lambda_{\max}", STEP * LARGEST),
        (r"2/\lambda_{\max}", STEP * LARGEST / 2),
    ),
    "enough in mean square": (
        (r"\tfrac{1}{3 \operatorname{tr} R}", 3 * STEP * TRACE),
        (r"\tfrac{2}{3 \operatorname{tr} R}", 3 * STEP * TRACE / 2),
    ),
    "NLMS, stable below": (("1", STEP), ("2", STEP / 2)),
    "time constant, weights": (
        (r"1/(2\mu\lambda)", 1 / (2 * STEP * LAMBDA)),
        (r"1/(\mu'\lambda)", 1 / (STEP * LAMBDA)),
    ),
    r"time constant, $\varepsilon^2$": (
        (r"1/(4\mu\lambda)", 1 / (4 * STEP * LAMBDA)),
        (r"1/(2\mu'\lambda)", 1 / (2 * STEP * LAMBDA)),
    ),
    "jitter that remains": (
        (r"\mu \operatorname{tr} R", STEP * TRACE),
        (r"\tfrac12 \mu' \operatorname{tr} R", STEP * TRACE / 2),
    ),
}


@pytest.mark.parametrize("name", CONVENTIONS)
def test_a_row_of_the_table_of_conventions_converts_with_mu_prime_equal_to_2_mu(name):
    (left, ours), (right, theirs) = CONVENTIONS[name]
    assert f"| {name} | ${left}$ | ${right}$ |" in TEXT
    assert sympy.simplify(ours.subs(STEP, MU) - theirs.subs(STEP, 2 * MU)) == 0


def test_the_first_rows_of_the_table_are_the_two_updates_and_what_they_descend():
    assert r"| update | $w + 2\mu\varepsilon x$ | $w + \mu'\varepsilon x$ |" in TEXT
    assert r"| it descends | $\varepsilon^2$ | $\tfrac12\varepsilon^2$ |" in TEXT
    table = TEXT[TEXT.index("| convention | here") : TEXT.index("On the left stands")]
    assert len(table.strip().splitlines()) == 2 + 2 + len(CONVENTIONS)


def test_a_wave_of_any_strength_and_timing_needs_two_weights():
    a, phi, t = sympy.symbols("A phi t", real=True)
    mixture = a * sympy.cos(phi) * sympy.cos(t) - a * sympy.sin(phi) * sympy.sin(t)
    assert sympy.simplify(sympy.expand_trig(a * sympy.cos(t + phi)) - mixture) == 0


def test_the_output_of_the_canceller_is_the_sum_over_all_earlier_errors():
    signal, mu, c = np.random.default_rng(0).normal(size=60), 0.04, 1.5
    X = c * hum.reference_inputs(60, 360, 60)
    _, errors = steepest.lms(X, signal, mu)
    for k in (0, 1, 17, 59):
        earlier = np.arange(k)
        output = 2 * mu * c**2 * np.sum(errors[:k] * np.cos(2 * np.pi * 60 / 360 * (k - earlier)))
        assert signal[k] - errors[k] == pytest.approx(output, abs=1e-12)


def test_the_time_constant_of_the_canceller_is_one_over_mu_samples():
    half = steepest.time_constants([0.5], 0.01)[0][0]
    assert half == pytest.approx(100)
    X = hum.reference_inputs(3600, 360, 60)
    np.testing.assert_allclose(X.T @ X / 3600, np.eye(2) / 2, atol=1e-12)


# The claims that CONTENT makes and the sources


@pytest.mark.parametrize(
    "claim",
    [
        "because it is an expectation over the data*, and not because of many features",
        r"2\mu\varepsilon x",
        r"\varepsilon = d - w^{\mathsf T}x",
        r"w \leftarrow w + \mu(-\nabla)",
        "least mean squares",
        "LMS is the batch of one",
    ],
)
def test_the_claim_of_a_source_is_answered(claim):
    assert claim in SOURCES
    assert "S0, " in SOURCES
    assert "S3, " in SOURCES


def test_korean_terms_are_named_once():
    for term in ("선형 뉴런", "오차", "기댓값", "비편향", "최소평균제곱", "학습 곡선", "정규화"):
        assert TEXT.count(term) == 1


# The page


def test_the_misconceptions_of_the_chapter_are_met_here_and_no_others():
    assert set(re.findall(r"^:::\{misconception\} (\S+)", TEXT, re.M)) == OWN
    assert {code for code, m in MISCONCEPTIONS.items() if m.chapter == 5} == OWN


def test_each_misconception_stands_before_a_counter_example_that_runs():
    for box in re.finditer(r"^:::\{misconception\} .*?^:::\n", TEXT, re.DOTALL | re.M):
        assert "```{code-cell}" in "\n\n".join(TEXT[box.end() :].lstrip().split("\n\n", 2)[:2])


def test_misconceptions_are_listed_where_the_chapter_says_what_goes_wrong_and_in_the_quiz():
    listed = TEXT[TEXT.index("## What goes wrong") : TEXT.index("## Quiz")]
    assert set(re.findall(r"\{ref\}`misconception-(\S+)`", listed)) == OWN | RETURNING
    quiz = TEXT[TEXT.index("## Quiz") :]
    assert set(re.findall(r"^:wrong: (\S+)", quiz, re.M)) >= OWN | RETURNING


def test_every_question_has_one_right_answer_and_feedback_on_every_option():
    questions = re.findall(r"^::::\{(?:quiz|prediction)\}.*?^::::$", TEXT, re.DOTALL | re.M)
    assert len(questions) == 11
    names = re.findall(r"^:name: (\S+)", TEXT, re.M)
    assert len(names) == len(set(names)) == len(questions)
    for question in questions:
        options = re.findall(r"^:::\{option\}(.*?)^:::$", question, re.DOTALL | re.M)
        assert sum(":right:" in option for option in options) == 1
        for option in options:
            assert len(re.split(r":right:|:wrong:[^\n]*", option)[1].split()) >= 3


def test_answers_of_the_quiz():
    np.testing.assert_allclose(steepest.lms_step([1, 0], [2, 1], 3, 0.1), [1.4, 0.2])
    X = np.diag([2 * np.sqrt(2), np.sqrt(2)])  # eigenvalues 4 and 1
    assert steepest.mean_step_bound(X) == pytest.approx(1 / 4)
    assert 1 - 2 * 0.5 * 4 == -3
    values = np.ones(4)
    halved = steepest.misadjustment(values, 0.001) / steepest.misadjustment(values, 0.002)
    assert halved == pytest.approx(0.5, rel=0.01)


def test_each_prediction_stands_before_its_experiment():
    for after in re.split(r"^::::\{prediction\}", TEXT, flags=re.M)[1:]:
        following = after.split("\n::::\n", 1)[1].lstrip()
        assert "```{code-cell}" in "\n\n".join(following.split("\n\n", 2)[:2])


def test_every_figure_is_referred_to_in_the_text():
    figures = re.findall(r"^ +name: (fig-\S+)", TEXT, re.M)
    assert len(figures) == len(set(figures)) == 11
    for name in figures:
        assert f"{{numref}}`{name}`" in TEXT, name


def test_every_equation_has_a_label_and_every_cited_one_exists():
    displayed = re.findall(r"^\$\$(.*?)^\$\$([^\n]*)$", TEXT, re.DOTALL | re.M)
    labels = [label.strip(" ()") for _, label in displayed]
    assert all(label.startswith(("eq-lms", "eq-hum")) for label in labels)
    assert len(labels) == len(set(labels))
    assert set(re.findall(r"\{eq\}`(\S+?)`", TEXT)) <= set(labels)


@pytest.mark.parametrize(
    "function", [steepest.mse_gradient, steepest.cancel_hum, adaptive._run_blocks]
)
def test_shown_code_has_the_signature_of_the_package(function):
    shown = re.search(rf":prepend: (def {function.__name__}\(.*\):)", TEXT)[1]
    assert shown == inspect.getsource(function).splitlines()[0]


def test_the_loop_that_is_shown_has_two_lines_and_is_the_rule():
    lines = inspect.getsource(adaptive._one_by_one).splitlines()
    start = next(i for i, line in enumerate(lines) if "for k, x" in line)
    assert [line.strip() for line in lines[start : start + 3]] == [
        "for k, x in enumerate(X):",
        "errors[k] = d[k] - weights[k] @ x",
        "weights[k + 1] = weights[k] + 2 * mu * errors[k] * x",
    ]


def test_code_cells_are_short():
    for cell in CELLS:
        lines = [line for line in cell.splitlines() if line.strip()]
        assert len(lines) <= 8, cell
        assert max(map(len, lines)) <= 72, cell


def test_the_graded_unit_is_named_with_its_functions():
    unit = TEXT[TEXT.index("{admonition} Graded unit") : TEXT.index("{admonition} Take away")]
    assert "exercises/lms/lms.ipynb" in unit
    named = set(re.findall(r"`(\w+)`", unit)) - {"lms"}
    assert named == {
        "predict",
        "lms_error",
        "mean_squared_error",
        "mse_gradient",
        "lms_step",
        "wiener",
        "mean_step_bound",
        "cancel_hum",
    }


# Figures

PICTURES = [
    (lms.opinions, ["minimum at (2, −1)", "exact step", "79 % of them", "0.04 away"]),
    (lms.three_ways, ["1000 a step (120000 examples", "1 a step (120 examples", "trembles"]),
    (lms_theory.two_factors, ["up to μλ = 1", "2/3, at μλ = 1/6", "from μλ = 1/3 on"]),
    (lms_theory.learning, ["16 and 62 examples", "from 2.85 towards 0.25", "standard errors"]),
    (lms_theory.jitter, ["% at μ = 0.02", "% at μ = 0.05", "bends up"]),
    (hum_drawings.recording, ["1.7 mV high", "0.013 mV, 60 times a second"]),
    (hum_drawings.canceller, ["hum, is subtracted", "ε is the clean signal", "2μεx"]),
    (hum_drawings.weights_turning, ["4.4 times in 300 seconds", "circle of 5 µV"]),
    (hum_drawings.heartbeat, ["look the same", "23 µV with μ = 0.01", "70 µV with μ = 0.05"]),
    (hum_spectrum.spectrum, ["30 dB lower with μ = 0.01", "44 dB lower with μ = 0.05"]),
    (hum_spectrum.notch, ["stands at 59.987 Hz", "0.023 for μ = 0.01", "0.919 for μ = 0.0001"]),
]


@pytest.mark.parametrize(("draw", "words"), PICTURES, ids=[draw.__name__ for draw, _ in PICTURES])
def test_figure_can_be_shown_and_its_alt_text_says_what_it_shows(draw, words):
    picture = draw()
    assert "<svg" in picture.html()
    for word in words:
        assert word in picture.alt


def test_alt_text_follows_the_data():
    assert "100 dots" in lms.opinions(number=100).alt
    assert "5 a step (50 examples" in lms.three_ways(steps=10, sizes=(20, 5)).alt
    assert "μ = 0.05" in lms_theory.learning(mu=0.05, runs=50).alt
    assert "with μ = 0.02" in hum_drawings.heartbeat(mus=(0.01, 0.02)).alt


def test_the_running_example_of_the_figures_is_that_of_the_chapter(run):
    names = run[1]
    np.testing.assert_array_equal(lms.R, names["R"])
    np.testing.assert_array_equal(lms.BEST, names["best"])
    assert names["least"] == lms.LEAST
    assert lms.bowl([0, 0]) == pytest.approx(2.85)
    measured = steepest.gradient(lms.bowl, [0.3, 0.7])
    np.testing.assert_allclose(lms.exact_gradient([0.3, 0.7]), measured, atol=1e-6)


def test_a_batch_of_one_is_lms_and_a_batch_of_all_is_exact_descent():
    X, d = lms.examples(50, seed=0)
    one = lms.batch_path(X, d, [0, 0], 0.02, 1, 50)
    np.testing.assert_allclose(one, steepest.lms(X, d, 0.02)[0], atol=1e-12)
    every = lms.batch_path(X, d, [0, 0], 0.02, 50, 9)
    descent = steepest.gradient_descent(lambda w: steepest.mse_gradient(w, X, d), [0, 0], 0.02, 9)
    np.testing.assert_allclose(every, descent, atol=1e-12)


@pytest.mark.parametrize("mu", [0.0001, 0.01, 0.05])
def test_the_recordings_own_response_lies_on_the_theory(mu):
    where, size = hum_spectrum.measured_response(mu, np.linspace(55, 65, 22))
    theory = np.abs(hum.notch_response(where, 360, 60, mu))
    aside = np.abs(where - 60) > 0.1
    np.testing.assert_allclose(size[aside], theory[aside], atol=0.03)
    np.testing.assert_allclose(size[~aside], theory[~aside], atol=0.05)  # the hum wanders


def test_the_spectrum_has_all_the_power_of_the_signal():
    noise = np.random.default_rng(0).normal(size=36_000)
    frequencies, power = hum_spectrum.power_spectrum(noise, 360)
    assert np.sum(power) * frequencies[1] == pytest.approx(1, rel=0.05)
