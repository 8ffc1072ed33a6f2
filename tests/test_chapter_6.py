"""Chapter 6 says nothing that the package, SymPy or MyGrad does not confirm."""

import ast
import contextlib
import inspect
import io
import operator
import os
import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import sympy

import steepest
from steepest import reverse
from steepest.checks.misconceptions import CHAPTERS
from steepest.checks.misconceptions import MISCONCEPTIONS as ALL
from steepest.figures import autodiff, autodiff_cost, autodiff_ways

BOOK = Path(__file__).parents[1] / "book"
TEXT = (BOOK / "6-autodiff.md").read_text(encoding="utf-8")
MISCONCEPTIONS = {"symbolic-is-automatic", "gradient-not-accumulated"}
REFERRED_TO = {"product-rule-forgotten", "in-place-overwrite"}
EPS = np.finfo(float).eps
X, Y = sympy.symbols("x y", real=True)
CELLS = [
    re.sub(r"\A---\n.*?^---\n", "", cell, flags=re.DOTALL | re.MULTILINE)
    for cell in re.findall(r"^```\{code-cell\}[^\n]*\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
]


@pytest.fixture(scope="module")
def page():
    """What the cells print, run from the first to the last as the book does, and their names."""
    names, output, before = {}, io.StringIO(), dict(os.environ)
    with contextlib.redirect_stdout(output):
        for cell in CELLS:
            *statements, last = ast.parse(cell).body
            exec(compile(ast.Module(statements, []), "<cell>", "exec"), names)
            if isinstance(last, ast.Expr):
                shown = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
                print("" if shown is None else repr(shown))
            else:
                exec(compile(ast.Module([last], []), "<cell>", "exec"), names)
    os.environ.clear()
    os.environ.update(before)
    return output.getvalue(), names


@pytest.fixture(scope="module")
def printed(page):
    return page[0]


# The numbers that the cells show


@pytest.mark.parametrize(
    "words",
    [
        "    1       3       3       2",
        "    2       6       8      21",
        "    4      12      38     264",
        "    8      24     638   13824",
        "1 [0.84, 1.6]",
        "2 [0.5376, -4.352]",
        "Dual(3.0, 1.0)",
        "Dual(0.5376",
        "symbolic    13824 operations",
        "numerical      53 operations",
        "automatic      64 operations",
        "[1.31, 0.8]",
        "cannot determine truth value",
        "[1.0, 0.0, 1.0]",
        "Dual(13.0, 5.0)",
        "Dual(13.0, 7.0)",
        "8.602325",
        "[ 5.  7.  8.  1. -1.  1.]",
        "[6. 1.] [3. 1.]",
        "[ 4.  4.  4.  1. -1.  1.]",
        "['x', 'y', 'a', 'c', 'b', 'f']",
        "[5.0, 7.0, 8.0]",
        "[5. 7.]",
        "as by hand: True",
        "as measured: True",
        "7 arrays, 807 numbers",
        "1,001,000,000 against 2,000,000 multiplications",
        "half of it             5e-01",
        "inner slope forgotten  6e-02",
        "200.0",
        "Tensor(13.) [5. 7.]",
        "largest difference below 1e-15: True",
        "  0: loss 0.722805 at [0. 0. 0. 0. 0.]",
        "200: loss 0.000007 at [ 0.99 -1.98  0.49  0.    1.48]",
    ],
)
def test_the_chapter_prints(printed, words):
    assert words in printed


def test_the_three_ways_have_the_errors_that_the_text_describes(printed):
    found = re.findall(r"^(symbolic|numerical|automatic) .*error (\S+)$", printed, re.M)
    error = {way: float(size) for way, size in found}
    assert max(error["symbolic"], error["automatic"]) < 100 * EPS
    assert 1e-9 < error["numerical"] < 1e-6


def test_the_right_gradient_passes_the_check_and_the_forgetful_one_only_at_0(printed):
    assert float(re.search(r"^right +(\S+)$", printed, re.M)[1]) < 1e-7
    at_0 = re.search(r"inner slope forgotten.*?^(\d\S*e-\d+)$", printed, re.M | re.DOTALL)
    assert float(at_0[1]) < 1e-7


def test_central_differences_keep_ten_or_eleven_digits_at_best():
    hs = 10 ** np.arange(-8, -3, 0.01)
    errors = [abs(steepest.central_difference(np.exp, 1.0, h) / np.e - 1) for h in hs]
    typical = np.convolve(errors, np.ones(25) / 25, "valid")
    assert 1e-12 < typical.min() < 1e-10


def test_every_number_that_the_text_evaluates_comes_out(page):
    _, names = page
    found = re.findall(r"\{eval\}`(.+?)`(?=\s|[.,;)]|\w|$)", TEXT)
    assert len(found) == 7
    values = [eval(expression, names) for expression in found]
    shared, symbolic, lines, read, low, high, *_ = map(float, values)
    assert (shared, symbolic) == (157, 13824)
    assert read < lines < 100
    assert 1 < low <= high


# The displayed identities


def test_a_million_slopes_by_central_differences_take_half_an_hour():
    assert 25 < 2 * 10**6 * 0.001 / 60 < 35


def test_the_page_and_the_figures_have_one_logistic_map(page):
    _, names = page
    for k in range(9):
        assert names["logistic"](0.3, k) == autodiff.logistic(0.3, k)


def test_the_table_by_hand():
    a, b = (0.3, 1.0), (0.7, -1.0)
    assert steepest.dual_mul(a, b) == pytest.approx((0.21, 0.4))
    assert steepest.dual_mul((4, 0), (0.21, 0.4)) == pytest.approx((0.84, 1.6))
    f = autodiff.logistic(X, 1)
    assert sympy.expand(f.diff(X) - (4 - 8 * X)) == 0
    assert f.diff(X).subs(X, sympy.Rational(3, 10)) == sympy.Rational(16, 10)


def test_the_slopes_of_two_steps_multiply():
    first, second = sympy.Rational("1.6"), 4 - 8 * sympy.Rational("0.84")
    assert second == sympy.Rational("-2.72")
    assert first * second == sympy.Rational("-4.352")
    slope = autodiff.logistic(X, 2).diff(X).subs(X, sympy.Rational("0.3"))
    assert slope == first * second


def test_dual_numbers_multiply_with_epsilon_squared_0():
    a, da, b, db, e = sympy.symbols("a da b db epsilon")
    product = sympy.expand((a + da * e) * (b + db * e)).subs(e**2, 0)
    assert sympy.expand(product - (a * b + (da * b + a * db) * e)) == 0


def test_the_chain_rule_in_its_three_forms():
    t = sympy.Symbol("t")
    f, g = sympy.exp(X) * X, sympy.sin
    assert sympy.simplify(g(f).diff(X) - sympy.cos(f) * f.diff(X)) == 0
    a, b, c = sympy.sin(t), t**3, X**2 * sympy.exp(Y)  # c = c(a, b)
    rate = c.subs({X: a, Y: b}, simultaneous=True).diff(t)
    by_rule = c.diff(X).subs({X: a, Y: b}) * a.diff(t) + c.diff(Y).subs({X: a, Y: b}) * b.diff(t)
    assert sympy.simplify(rate - by_rule) == 0


def test_both_programs_of_the_tilted_bowl_are_one_function():
    assert sympy.expand((X + Y) ** 2 - X * Y) == X**2 + Y**2 + X * Y


def test_the_adjoints_of_the_graph_by_sympy():
    a, b, c = sympy.symbols("a b c")
    at = {X: 1, Y: 3, a: 4, b: 16, c: 3}
    f = {b: b - c, c: b - c, a: a**2 - X * Y, X: (X + Y) ** 2 - X * Y, Y: (X + Y) ** 2 - X * Y}
    assert [f[v].diff(v).subs(at) for v in (X, Y, a, b, c)] == [5, 7, 8, 1, -1]
    values, tape = autodiff.example()
    assert list(values.values()) == [1, 3, 4, 16, 3, 13]
    np.testing.assert_array_equal(steepest.backward(tape), [5, 7, 8, 1, -1, 1])


def test_the_order_of_the_brackets_does_not_change_the_gradient():
    rng = np.random.default_rng(0)
    J1, J2, J3 = rng.normal(size=(4, 5)), rng.normal(size=(3, 4)), rng.normal(size=(1, 3))
    np.testing.assert_allclose(J3 @ (J2 @ J1), (J3 @ J2) @ J1)


class Counted(Fraction):
    """A number that counts what is done with it."""

    operations = 0

    @classmethod
    def counting(cls, operation):
        def count(self, other=0):
            cls.operations += 1
            return cls(operation(Fraction(self), Fraction(other)))

        return count


for name in ("add", "sub", "mul", "truediv"):
    setattr(Counted, f"__{name}__", Counted.counting(getattr(operator, name)))
Counted.__rmul__ = Counted.__mul__
Counted.__rsub__ = Counted.counting(lambda a, b: b - a)
Counted.__neg__ = Counted.counting(lambda a, _: -a)


def counted(f):
    Counted.operations = 0
    f()
    return Counted.operations


@pytest.mark.parametrize("k", [1, 4, 8])
def test_the_operations_that_the_text_counts(k):
    x, one = Counted(3, 10), Counted(1)
    counts = autodiff_ways.operation_counts(k)

    def with_slopes():
        value, slope = x, one
        for _ in range(k):
            left, dleft = 4 * value, 4 * slope
            right, dright = 1 - value, -slope
            value, slope = left * right, dleft * right + left * dright
        return slope

    def central():
        h = Counted(1, 10)
        return (autodiff.logistic(x + h, k) - autodiff.logistic(x - h, k)) / (2 * h)

    assert counted(lambda: autodiff.logistic(x, k)) == counts["program"] == 3 * k
    assert counted(with_slopes) == counts["automatic"] == 8 * k
    assert counted(central) == counts["numerical"]
    assert Fraction(with_slopes()) == autodiff_ways.exact_slope(Fraction(3, 10), k)


def test_each_step_doubles_the_length_of_the_function_and_more_than_doubles_the_derivative():
    counts = [autodiff_ways.operation_counts(k) for k in range(3, 9)]
    for before, after in pairwise(counts):
        assert after["formula"] == 2 * before["formula"] + 2
        assert after["symbolic"] > 2 * before["symbolic"]
        assert after["shared"] - before["shared"] < 40


def test_with_the_four_basic_operations_a_gradient_costs_at_most_five_times_as_many():
    a, b, c, share, g = (Counted(k, 7) for k in (3, 5, 2, 1, 4))
    way_back = {
        "sum": lambda: (share + g, share + g),
        "product": lambda: (share + g * b, share + g * a),
        "quotient": lambda: (share + (t := g / b), share - t * c),
    }
    assert {name: counted(run) for name, run in way_back.items()} == {
        "sum": 2,
        "product": 4,
        "quotient": 4,
    }


def test_the_inner_slope_that_is_forgotten_is_1_at_0():
    assert sympy.tanh(X).diff(X).subs(X, 0) == 1
    assert sympy.tanh(X).diff(X).subs(X, 1) < 0.5


def test_answers_of_the_quiz():
    assert steepest.dual_mul((3, 1), (3, 1)) == (9, 6)
    tape = [[], [(0, 3)], [(0, 1)], [(1, 2), (2, 5)]]
    np.testing.assert_array_equal(steepest.backward(tape), [11, 2, 5, 1])
    assert 10**6 * 0.001 / 60 > 15  # forward mode: more than a quarter of an hour
    assert steepest.gradient_check(lambda x: x @ x, lambda x: 4 * x, [1.0, 2.0]) == pytest.approx(
        0.5
    )


# The sources


def told(source):
    sources = TEXT[TEXT.index("## What the sources say") :]
    return re.search(rf"\{{admonition\}} {source}, .*?^:::$", sources, re.DOTALL | re.M)[0]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("S3", "*values* of derivatives and not formulas"),
        ("S3", "MyGrad"),
        ("S3", "the branch of the program that ran"),
        ("S4", "composite function of the parameters"),
        ("S0", "an expectation over data"),
        ("S0", "their number is no obstacle"),
    ],
)
def test_the_claim_of_a_source_is_answered(source, claim):
    assert claim in told(source)


def test_s3_a_value_comes_out_and_not_a_formula():
    assert type(steepest.forward_derivative(np.sin, 0.3)) is float
    assert type(steepest.reverse_gradient(lambda x: x @ x, [1.0])) is np.ndarray


def test_s0_the_number_of_parameters_is_no_obstacle():
    walk, steps = autodiff_cost.price(1000, repeats=5)
    assert steps > 20 * walk  # about a thousand; a busy machine cannot hide it


# The page


def test_the_misconceptions_of_the_chapter_are_met_here_and_no_others():
    assert set(re.findall(r"^:::\{misconception\} (\S+)", TEXT, re.M)) == MISCONCEPTIONS


def test_the_table_of_misconceptions_sends_readers_here():
    assert CHAPTERS[6] == "book/6-autodiff"
    assert {code for code, entry in ALL.items() if entry.chapter == 6} == MISCONCEPTIONS
    assert {ALL[code].chapter for code in REFERRED_TO} == {2}


def test_each_misconception_is_followed_by_a_counter_example_that_runs():
    for box in re.finditer(r"^:::\{misconception\} .*?^:::\n", TEXT, re.DOTALL | re.M):
        assert TEXT[box.end() :].lstrip().startswith("```{code-cell}")


def test_each_misconception_stands_behind_a_wrong_answer_of_the_quiz():
    quiz = TEXT[TEXT.index("## Quiz") :]
    assert set(re.findall(r"^:wrong: (\S+)", quiz, re.M)) == MISCONCEPTIONS | REFERRED_TO


def test_each_misconception_is_listed_where_the_chapter_says_what_goes_wrong():
    listed = TEXT[TEXT.index("## What goes wrong") : TEXT.index("## Quiz")]
    found = set(re.findall(r"\{ref\}`misconception-(\S+)`", listed))
    assert found == MISCONCEPTIONS | REFERRED_TO


def test_every_question_has_one_right_answer_and_feedback_on_every_option():
    questions = re.findall(r"^::::\{(?:quiz|prediction)\}.*?^::::$", TEXT, re.DOTALL | re.M)
    assert len(questions) == 8
    for question in questions:
        options = re.findall(r"^:::\{option\}(.*?)^:::$", question, re.DOTALL | re.M)
        assert sum(":right:" in option for option in options) == 1
        for option in options:
            feedback = re.split(r":right:|:wrong:[^\n]*", option)[1]
            assert len(feedback.split()) >= 3


def test_every_figure_is_referred_to_in_the_text():
    figures = re.findall(r"^ +name: (fig-\S+)", TEXT, re.M)
    assert len(figures) == len(set(figures)) == 7
    for name in figures:
        assert f"{{numref}}`{name}`" in TEXT, name


def test_every_equation_has_a_label_and_every_cited_one_exists():
    displayed = re.findall(r"^\$\$(.*?)^\$\$([^\n]*)$", TEXT, re.DOTALL | re.M)
    labels = [label.strip(" ()") for _, label in displayed]
    assert all(label.startswith("eq-") for label in labels)
    assert len(labels) == len(set(labels)) == 7
    assert set(re.findall(r"\{eq\}`(\S+?)`", TEXT)) <= set(labels)


@pytest.mark.parametrize("name", ["backward", "topological_order", "adjoints"])
def test_shown_code_has_the_signature_of_the_package(name):
    shown = re.search(rf':prepend: "(def {name}\(.*\):)"', TEXT)[1]
    assert shown in inspect.getsource(getattr(reverse, name)).splitlines()


def test_code_cells_are_short():
    for cell in CELLS:
        lines = [line for line in cell.splitlines() if line.strip()]
        assert len(lines) <= 8, cell
        assert max(map(len, lines)) <= 76, cell


def test_korean_terms_are_named_once():
    for term in ("연쇄법칙", "합성함수"):
        assert TEXT.count(term) == 1


def test_works_that_are_cited_stand_in_the_bibliography():
    bibliography = (BOOK / "references.bib").read_text(encoding="utf-8")
    keys = {key for cited in re.findall(r"\{cite:\w\}`(.+?)`", TEXT) for key in cited.split(",")}
    assert keys
    for key in keys:
        assert re.search(rf"^@\w+\{{{key},$", bibliography, re.M), key


def test_the_graded_unit_is_named_with_its_functions():
    unit = TEXT[TEXT.index("{admonition} Graded unit") :]
    assert "exercises/autodiff/autodiff.ipynb" in unit
    for name in (
        "dual_add",
        "dual_mul",
        "dual_sin",
        "forward_derivative",
        "topological_order",
        "backward",
        "gradient_check",
    ):
        assert f"`{name}`" in unit


def test_the_modules_are_as_short_as_promised():
    assert autodiff_cost.lines_of_code(steepest.autodiff) < 150
    assert autodiff_cost.lines_of_code(reverse) < 150
    assert autodiff_cost.lines_of_code(*autodiff_cost.SHOWN) < 60


def test_lines_of_code_are_counted_without_docstrings_comments_and_gaps():
    def four_lines(x):
        """One line.

        And more.
        """
        # a comment

        x = x + 1  # a remark
        text = "a # in a string"
        return x, text

    assert autodiff_cost.lines_of_code(four_lines) == 4


# Figures


PRICES = {10: (3.4, 24.0), 1000: (2.5, 2200.0)}


def f(x):
    return np.exp(x[0]) * x[1]


def claims():
    def right(x):
        return np.array([np.exp(x[0]) * x[1], np.exp(x[0])])

    return {
        "right": right,
        "half of it": lambda x: right(x) / 2,
        "a bit off": lambda x: 1.01 * right(x),
    }


PICTURES = [
    (autodiff.recorded_graph, ["a = 4, b = 16, c = 3, f = 13", "b and c lead to f = b − c"]),
    (autodiff.adjoint_graph, ["x: 8 − 3 = 5", "y: 8 − 1 = 7", "a: 4 + 4 = 8", "(5, 7)"]),
    (
        autodiff.slopes_multiply,
        ["value 0.84 with slope 1.6", "0.5376 with slope −4.352", "by 1.6 and by −2.72"],
    ),
    (autodiff_ways.expression_swell, ["13824", "638", "with slopes 64", "program alone 24"]),
    (autodiff_ways.three_errors, ["5e-08 for central differences"]),
    (
        lambda: autodiff_cost.price_of_a_gradient(PRICES),
        ["n = 10: 3.4 against 24", "n = 1000: 2.5 against 2200", "a factor of 92"],
    ),
    (
        lambda: autodiff_cost.what_a_check_reports(f, claims(), [0.3, -1.2]),
        ["half of it 0.5", "a bit off 0.0099", "draws a V"],
    ),
]
NAMES = [
    "recorded_graph",
    "adjoint_graph",
    "slopes_multiply",
    "expression_swell",
    "three_errors",
    "price_of_a_gradient",
    "what_a_check_reports",
]


@pytest.mark.parametrize(("draw", "words"), PICTURES, ids=NAMES)
def test_figure_can_be_shown_and_its_alt_text_says_what_it_shows(draw, words):
    picture = draw()
    assert picture.svg().startswith("<svg")
    for word in words:
        assert word in picture.alt


def test_alt_text_follows_the_data():
    assert "(7, 8)" in autodiff.adjoint_graph(2.0, 3.0).alt
    assert "a: −2 − 2 = −4" in autodiff.adjoint_graph(-3.0, 1.0).alt
    assert "value 1 with slope 0" in autodiff.slopes_multiply(0.5, steps=1).alt


def test_the_three_errors_are_where_the_text_says():
    for k in range(1, 9):
        errors = autodiff_ways.slope_errors(0.3, k)
        assert max(errors["symbolic"], errors["automatic"]) < 100 * EPS
        assert errors["numerical"] > 1e-12
    assert errors["numerical"] > 1e5 * errors["automatic"]


def test_the_exact_slope_is_that_of_the_formula():
    for k in range(1, 6):
        slope = autodiff_ways.formulas(k)[1].subs(sympy.Symbol("x"), sympy.Rational(3, 8))
        assert autodiff_ways.exact_slope(Fraction(3, 8), k) == Fraction(int(slope.p), int(slope.q))


def test_the_loss_that_is_measured_is_as_long_for_every_n():
    for n in autodiff_cost.SIZES[1:]:
        loss, w = autodiff_cost.loss_of(n)
        X = inspect.getclosurevars(loss).nonlocals["X"]
        assert w.size == n == X.shape[1]
        assert 1.5e6 <= X.size <= 2e6


def test_times_are_taken_in_turns():
    turns = []
    best = autodiff_cost.times(lambda: turns.append("a"), lambda: turns.append("b"), repeats=3)
    assert turns == ["a", "b"] * 3
    assert best.shape == (2,)
    assert np.all(best >= 0)
