"""Every exercise, held to its own right and wrong answers: `steepest.checks.units`."""

import ast
import functools
import re
from pathlib import Path

import numpy as np
import pytest

from steepest.checks import EXERCISES, MISCONCEPTIONS, UNITS
from steepest.checks.exercise import Answer, Case, Exercise, Seeded, show
from steepest.checks.judge import agrees
from steepest.checks.misconceptions import CHAPTERS
from steepest.checks.report import examine
from steepest.checks.run import outcomes, plain

ROOT = Path(__file__).parents[1]
SEEDS = (11, 222, 3333)

by_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)


def by_answer(kind):
    """One test for each answer of a kind, named after its exercise and itself."""
    return pytest.mark.parametrize(
        ("exercise", "answer"),
        [
            pytest.param(exercise, answer, id=f"{exercise.name}-{answer.name.replace(' ', '_')}")
            for exercise in EXERCISES.values()
            for answer in getattr(exercise, kind)
        ],
    )


@functools.cache
def visible_report(name, answer_name):
    """The instant check's report on a mistake, made once for all tests that read it."""
    exercise = EXERCISES[name]
    (mistake,) = (m for m in exercise.mistakes if m.name == answer_name)
    return examine(exercise, mistake.compiled(name), exercise.visible_cases())


def report_on(exercise, mistake):
    return visible_report(exercise.name, mistake.name)


def verdicts(exercise, answer, cases):
    """Whether each case is right, and the names of the arguments that were changed."""
    expected = outcomes(exercise.reference, cases)
    got = outcomes(answer, cases, exercise.parameters)
    right = [agrees(exercise, *pair) for pair in zip(expected, got, strict=True)]
    return right, {name for outcome in got for name in outcome.changed}


def pasted(case, name, function):
    """Result of a message's call, pasted where ``function`` is known under that name."""
    *before, call = case.call(name).splitlines()
    names = {"np": np, name: function}
    exec("\n".join(before), names)
    return eval(call, names)


# Right answers


@by_exercise
def test_the_reference_is_accepted(exercise):
    for cases in (exercise.visible_cases(), *map(exercise.random_cases, SEEDS)):
        assert examine(exercise, exercise.reference, cases, trusted=True).passed


@by_answer("alternatives")
def test_other_right_ways_are_accepted(exercise, answer):
    written = answer.compiled(exercise.name)
    for cases in (exercise.visible_cases(), *map(exercise.random_cases, SEEDS)):
        report = examine(exercise, written, cases)
        assert report.passed, report
        assert report.score == 1


@by_exercise
def test_there_are_at_least_two_other_right_ways_and_four_coded_mistakes(exercise):
    assert len(exercise.alternatives) >= 2
    assert len([mistake for mistake in exercise.mistakes if mistake.code]) >= 4


# Wrong answers


@by_answer("mistakes")
def test_a_mistake_is_refused_and_named_by_its_own_code_and_hint(exercise, answer):
    report = report_on(exercise, answer)
    assert not report.passed
    assert report.score < 1
    assert (report.code, report.hint) == (answer.code, answer.hint), report


@by_answer("mistakes")
def test_a_mistake_is_refused_on_hidden_cases_of_every_seed(exercise, answer):
    for seed in SEEDS:
        cases = exercise.random_cases(seed)
        right, changed = verdicts(exercise, answer.compiled(exercise.name), cases)
        assert not all(right) or changed


@by_answer("mistakes")
def test_every_variant_of_a_mistake_is_refused_and_named_by_its_code(exercise, answer):
    for version in answer.versions[1:]:
        report = examine(exercise, version, exercise.visible_cases())
        assert (report.passed, report.code) == (False, answer.code), (version, report)


@by_answer("mistakes")
def test_the_call_in_a_message_can_be_pasted_and_gives_what_was_expected_and_got(exercise, answer):
    report = report_on(exercise, answer)
    if report.expected.startswith("a ValueError"):
        with pytest.raises(ValueError, match=r"\w"):
            pasted(report.case, exercise.name, exercise.reference)
        return
    expected = pasted(report.case, exercise.name, exercise.reference)
    if report.case.read is not None:
        return  # what is shown is read from the result
    assert show(plain(expected)) == re.sub(", and .* as before$", "", report.expected)
    if not re.search(r"Error|, which is no function|<", report.got):
        with np.errstate(all="ignore"):
            got = pasted(report.case, exercise.name, answer.compiled(exercise.name))
        assert show(plain(got)) == re.sub(", and .* changed$", "", report.got)


# Words


@by_answer("mistakes")
def test_a_hint_is_two_or_three_short_plain_sentences(exercise, answer):
    sentences = re.split(r"(?<=[.?!])\s+", answer.hint)
    assert 1 <= len(sentences) <= 3, sentences
    assert all(re.fullmatch(r".*[.?!]", sentence) for sentence in sentences)
    assert len(answer.hint) <= 260
    assert max(len(sentence.split()) for sentence in sentences) <= 34


def formulas(answer):
    """Source of every expression that an answer returns or assigns, and that computes."""
    for node in ast.walk(ast.parse(answer.source("answer"))):
        value = getattr(node, "value", None)
        if isinstance(node, (ast.Return, ast.Assign)) and isinstance(value, (ast.BinOp, ast.Call)):
            yield ast.unparse(value)


@by_exercise
def test_no_hint_gives_the_answer(exercise):
    answers = [Answer(exercise.reference), *exercise.alternatives]
    right = {"".join(formula.split()) for answer in answers for formula in formulas(answer)}
    for mistake in exercise.mistakes:
        hint = "".join(mistake.hint.split())
        assert not [formula for formula in right if len(formula) > 8 and formula in hint]


@by_exercise
def test_what_is_special_about_a_case_is_said_in_a_sentence(exercise):
    for case in exercise.visible_cases():
        assert case.why == "" or re.fullmatch(r"[A-Zf].*\.", case.why)


@by_exercise
def test_the_tolerance_has_a_reason(exercise):
    assert len(exercise.tolerance.reason.split()) >= 8


def test_names_of_answers_are_unique_within_an_exercise():
    for exercise in EXERCISES.values():
        names = [answer.name for answer in [*exercise.mistakes, *exercise.alternatives]]
        assert len(names) == len(set(names))


# Codes and the book


def sections(page):
    """Codes of the misconceptions that a page of the book takes up."""
    text = (ROOT / f"{page}.md").read_text()
    directives = re.findall(r"^:::+\s*\{misconception\}\s+([^\s]+)", text, re.MULTILINE)
    labels = re.findall(r"^\(misconception-([^)]+)\)=", text, re.MULTILINE)
    return {*directives, *labels}


@pytest.mark.parametrize(
    "code", sorted({m.code for e in EXERCISES.values() for m in e.mistakes if m.code})
)
def test_a_code_is_known_and_its_section_stands_in_the_book(code):
    assert code in MISCONCEPTIONS
    page = CHAPTERS[MISCONCEPTIONS[code].chapter]
    assert MISCONCEPTIONS[code].link.endswith(f"{page}.html#misconception-{code}")
    assert code in sections(page)


# Marks


@by_exercise
def test_every_part_of_the_marks_has_hidden_cases(exercise):
    for seed in SEEDS:
        tested = {case.part for case in exercise.random_cases(seed)}
        assert set(exercise.parts) - {"unchanged"} == tested


@by_exercise
def test_arguments_must_come_back_unchanged_wherever_arrays_go_in(exercise):
    cases = exercise.visible_cases()
    kinds = (np.ndarray, list, dict)
    arrays = any(isinstance(value, kinds) for case in cases for value in case.args + case.at)
    assert not ("unchanged" in exercise.parts and not arrays)
    if exercise.unit in ("gradient", "steepest_ascent", "autodiff", "classifier"):
        assert ("unchanged" in exercise.parts) == arrays


@by_exercise
def test_hidden_cases_follow_from_the_seed_and_differ_between_seeds(exercise):
    def calls(seed):
        return [case.call(exercise.name) for case in exercise.random_cases(seed)]

    assert calls(5) == calls(5)
    assert calls(5) != calls(6)


@by_exercise
def test_points_are_worth_having(exercise):
    assert 1 <= exercise.points <= 5
    assert exercise.name in {e.name for e in UNITS[exercise.unit]}


def by_heart(args):
    """Arguments as text; a random generator is known by its seed, and used as if it were needed."""
    told = []
    for value in args:
        if isinstance(value, np.random.Generator):
            value.random()
            value = Seeded(value.bit_generator.seed_seq.entropy)
        told.append(repr(value))
    return tuple(told)


def hard_coded(exercise):
    """An answer that knows every visible case by heart, and gives all others the first result."""
    cases = exercise.visible_cases()
    known = {}
    for case, outcome in zip(cases, outcomes(exercise.reference, cases), strict=True):
        result = exercise.reference(*case.fresh_args()) if case.read else outcome.value
        known[by_heart(case.args)] = case, outcome, result

    def answer(*args):
        case, outcome, result = known.get(by_heart(args), next(iter(known.values())))
        if outcome.kind == "error":
            raise ValueError
        if not case.at:
            return result
        values = {repr(at): value for at, value in zip(case.at, outcome.value, strict=True)}
        return lambda at: values.get(repr(at), 0.0)

    return answer


@by_exercise
def test_hard_coding_every_visible_case_earns_no_hidden_mark(exercise):
    answer = hard_coded(exercise)
    assert examine(exercise, answer, exercise.visible_cases()).passed
    for seed in SEEDS:
        assert examine(exercise, answer, exercise.random_cases(seed)).score == 0


@by_exercise
def test_a_blank_stub_earns_nothing_and_is_told_so_kindly(exercise):
    def stub(*args):
        raise NotImplementedError

    for cases in (exercise.visible_cases(), exercise.random_cases(1)):
        report = examine(exercise, stub, cases)
        assert (report.passed, report.score, report.code) == (False, 0, None)
        assert report.hint == "It is not written yet: replace the line that raises the error."


@by_exercise
def test_a_function_that_does_nothing_earns_nothing_and_hears_of_none(exercise):
    report = examine(exercise, lambda *args: None, exercise.visible_cases())
    assert report.score == 0
    assert "returns None" in report.hint


# What CONTENT.md calls readings: nothing that a person would call right is refused


def earned(name, answer, seed=7):
    """Parts of the marks that an answer earns on hidden cases, by name."""
    exercise = EXERCISES[name]
    report = examine(exercise, answer, exercise.random_cases(seed))
    return {part for part, yes in report.earned.items() if yes}


def everything(name):
    return set(EXERCISES[name].parts)


def test_a_value_error_is_asked_for_zero_vectors_in_four_functions_only():
    asking = {name for name, exercise in EXERCISES.items() if "zero vector" in exercise.parts}
    assert asking == {"directional_derivative", "level_direction", "cosine", "steepest_direction"}
    for exercise in [e for name, e in EXERCISES.items() if name not in asking]:
        results = outcomes(exercise.reference, exercise.visible_cases())
        assert {outcome.kind for outcome in results} == {"value"}


def test_any_value_error_will_do_for_a_zero_vector():
    class ZeroDirectionError(ValueError):
        pass

    def steepest_direction(g):
        if not g.any():
            raise ZeroDirectionError
        return g / np.sqrt(g @ g)

    assert earned("steepest_direction", steepest_direction) == everything("steepest_direction")


def test_an_error_of_another_kind_costs_the_zero_vector_only():
    def steepest_direction(g):
        assert g.any()
        return g / np.sqrt(g @ g)

    lost = everything("steepest_direction") - earned("steepest_direction", steepest_direction)
    assert lost == {"zero vector"}


@pytest.mark.parametrize("name", ["difference_quotient", "central_difference"])
def test_these_two_are_judged_at_large_h_too(name):
    steps = [case.args[2] for case in EXERCISES[name].visible_cases()]
    assert max(steps) >= 0.5

    def exact(f, x, h):
        return f(x + 1e-30j).imag / 1e-30

    assert "value" not in earned(name, exact)


DEFAULT_STEP = [
    "tangent_line",
    "partial",
    "gradient",
    "directional_derivative",
    "gradient_field",
]


@pytest.mark.parametrize("name", DEFAULT_STEP)
def test_these_are_judged_by_value_at_the_default_h_which_is_never_passed(name):
    exercise = EXERCISES[name]
    assert exercise.parameters[-1] == "h"
    for case in exercise.visible_cases():
        assert len(case.args) == len(exercise.parameters) - 1


@pytest.mark.parametrize("step", [1e-30j, 3e-6, 1e-5], ids=["complex step", "3e-6", "1e-5"])
def test_a_gradient_with_another_step_that_is_as_good_is_right(step):
    def gradient(f, x):
        if isinstance(step, complex):
            return [f(x + step * e).imag / step.imag for e in np.eye(len(x))]
        return [(f(x + step * e) - f(x - step * e)) / (2 * step) for e in np.eye(len(x))]

    assert earned("gradient", gradient) == everything("gradient")


def test_a_gradient_by_richardson_extrapolation_is_right():
    def gradient(f, x, h=1e-6):
        def central(k):
            return np.array([(f(x + k * e) - f(x - k * e)) / (2 * k) for e in np.eye(len(x))])

        return (4 * central(1e-4) - central(2e-4)) / 3

    assert earned("gradient", gradient) == everything("gradient")


def test_f_may_be_called_with_a_list_as_well_as_with_an_array():
    def gradient(f, x, h=1e-6):
        slopes = []
        for i in range(len(x)):
            above, below = list(x), list(x)
            above[i] += h
            below[i] -= h
            slopes.append((f(above) - f(below)) / (2 * h))
        return slopes

    assert earned("gradient", gradient) == everything("gradient")


def test_f_takes_one_point_so_a_whole_grid_at_once_costs_that_part_only():
    def gradient_field(f, xs, ys, h=1e-6):
        X, Y = np.meshgrid(xs, ys)
        U = (f(np.array([X + h, Y])) - f(np.array([X - h, Y]))) / (2 * h)
        V = (f(np.array([X, Y + h])) - f(np.array([X, Y - h]))) / (2 * h)
        return U, V

    lost = everything("gradient_field") - earned("gradient_field", gradient_field)
    assert lost == {"one point"}


@pytest.mark.parametrize("kind", [tuple, list, np.array], ids=lambda kind: kind.__name__)
def test_the_two_arrays_of_a_field_may_come_in_any_container(kind):
    def gradient_field(f, xs, ys, h=1e-6):
        def slope(x, y, e):
            return (f(np.array([x, y]) + h * e) - f(np.array([x, y]) - h * e)) / (2 * h)

        return kind([[[slope(x, y, e) for x in xs] for y in ys] for e in np.eye(2)])

    assert earned("gradient_field", gradient_field) == everything("gradient_field")


@pytest.mark.parametrize("sign", [1, -1])
def test_either_way_along_the_contour_is_right(sign):
    def level_direction(g):
        if not g.any():
            raise ValueError("flat")
        return sign * np.array([-g[1], g[0]]) / np.hypot(*g)

    assert earned("level_direction", level_direction) == everything("level_direction")


def test_a_direction_of_any_length_but_zero_is_asked():
    exercise = EXERCISES["directional_derivative"]
    lengths = [np.linalg.norm(case.args[2]) for case in exercise.random_cases(1)]
    assert min(lengths) == 0
    assert max(lengths) > 10
    assert 0.05 < min(length for length in lengths if length) < 0.1


def test_error_order_is_least_squares_over_all_points():
    def through_the_median_pair(hs, errors):
        slopes = np.diff(np.log(errors)) / np.diff(np.log(hs))
        return np.median(slopes)

    assert not earned("error_order", through_the_median_pair)


def test_the_linear_model_may_be_anything_that_can_be_called_with_w():
    class Plane:
        def __init__(self, f, gradient, w_k):
            self.value, self.slopes, self.start = f(w_k), gradient(w_k), w_k.copy()

        def __call__(self, w, *more):
            return np.array(self.value + np.dot(self.slopes, w - self.start))

    assert earned("linear_model", Plane) == everything("linear_model")


def test_the_linear_model_is_a_function_of_w_and_not_of_the_step():
    exercise = EXERCISES["linear_model"]

    def linear_model(f, gradient, w_k):
        return lambda delta: f(w_k) + gradient(w_k) @ delta

    report = examine(exercise, linear_model, exercise.visible_cases())
    assert "as the step" in report.hint


def test_the_directions_may_be_counted_from_one_to_n():
    def best_of_directions(f, x, h, n):
        angles = [2 * np.pi * k / n for k in range(1, n + 1)]
        return max(((np.cos(t), np.sin(t)) for t in angles), key=lambda u: f(x + h * np.array(u)))

    assert earned("best_of_directions", best_of_directions) == everything("best_of_directions")


def test_no_two_directions_are_equally_good():
    exercise = EXERCISES["best_of_directions"]
    for seed in SEEDS:
        for case in exercise.visible_cases() + exercise.random_cases(seed):
            f, x, h, n = case.args
            angles = 2 * np.pi * np.arange(n) / n
            values = np.sort([f(x + h * np.array([np.cos(t), np.sin(t)])) for t in angles])
            assert values[-1] - values[-2] > 1e-6


def test_a_function_that_works_in_the_plane_only_keeps_the_marks_for_the_plane():
    def gradient(f, x, h=1e-6):
        right, left = f(np.array([x[0] + h, x[1]])), f(np.array([x[0] - h, x[1]]))
        above, below = f(np.array([x[0], x[1] + h])), f(np.array([x[0], x[1] - h]))
        return np.array([right - left, above - below]) / (2 * h)

    assert earned("gradient", gradient) == {"value", "unchanged"}


@pytest.mark.parametrize("kind", [tuple, list, np.array], ids=lambda kind: kind.__name__)
def test_a_dual_pair_may_come_in_any_container(kind):
    answers = {
        "dual_add": lambda a, b: kind([a[0] + b[0], a[1] + b[1]]),
        "dual_mul": lambda a, b: kind([a[0] * b[0], a[1] * b[0] + a[0] * b[1]]),
        "dual_sin": lambda a: kind([np.sin(a[0]), a[1] * np.cos(a[0])]),
    }
    for name, answer in answers.items():
        assert earned(name, answer) == everything(name)


def operators(numbers_on_the_left=True, division=True, functions=True):
    """A student's `forward_derivative`, with a Dual that knows some things or all."""

    class Dual:
        def __init__(self, value, slope=0.0):
            self.value, self.slope = value, slope

        def __add__(self, other):
            other = dual(other)
            return Dual(self.value + other.value, self.slope + other.slope)

        def __mul__(self, other):
            other = dual(other)
            slope = self.slope * other.value + self.value * other.slope
            return Dual(self.value * other.value, slope)

        def __neg__(self):
            return Dual(-self.value, -self.slope)

        def __sub__(self, other):
            return self + -dual(other)

        if numbers_on_the_left:
            __radd__, __rmul__ = __add__, __mul__

            def __rsub__(self, other):
                return -self + other

            def __rtruediv__(self, other):
                return dual(other) / self

            def __rpow__(self, base):
                power = base**self.value
                return Dual(power, np.log(base) * power * self.slope)

        if division:

            def __truediv__(self, other):
                return self * dual(other) ** -1

            def __pow__(self, n):
                return Dual(self.value**n, n * self.value ** (n - 1) * self.slope)

        if functions:

            def sin(self):
                return Dual(np.sin(self.value), np.cos(self.value) * self.slope)

            def cos(self):
                return Dual(np.cos(self.value), -np.sin(self.value) * self.slope)

            def exp(self):
                return Dual(np.exp(self.value), np.exp(self.value) * self.slope)

            def log(self):
                return Dual(np.log(self.value), self.slope / self.value)

    def dual(x):
        return x if isinstance(x, Dual) else Dual(x)

    return lambda f, x: f(Dual(x, 1.0)).slope


def test_a_dual_with_numbers_on_either_side_earns_everything_and_with_less_a_part():
    name = "forward_derivative"
    assert earned(name, operators()) == everything(name)
    assert earned(name, operators(division=False)) == {"value", "functions"}
    assert earned(name, operators(functions=False)) == {"value", "quotients and powers"}
    assert earned(name, operators(division=False, functions=False)) == {"value"}
    assert earned(name, operators(numbers_on_the_left=False)) == set()


def test_a_class_that_is_not_finished_is_told_so():
    def forward_derivative(f, x):
        class Dual:
            def __mul__(self, other):
                raise NotImplementedError

            def __add__(self, other):
                return self

            __radd__, slope = __add__, 0.0

        return f(Dual()).slope

    exercise = EXERCISES["forward_derivative"]
    assert "not written yet" in examine(exercise, forward_derivative, exercise.examples).hint


FINITE_DIFFERENCES = {
    "one-sided": lambda f, x, h: (f(x + h) - f(x)) / h,
    "central": lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h),
    "Richardson": lambda f, x, h: (
        (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h)
    ),
}


@pytest.mark.parametrize("rule", FINITE_DIFFERENCES)
def test_no_finite_difference_is_a_forward_derivative_whatever_its_step(rule):
    difference = FINITE_DIFFERENCES[rule]
    for h in 10.0 ** np.arange(-12, 0):
        assert not earned("forward_derivative", lambda f, x, h=h: difference(f, x, h))


def test_any_order_with_parents_first_is_right():
    rng = np.random.default_rng(4)

    def topological_order(parents):
        order = []
        while len(order) < len(parents):
            ready = [n for n in parents if n not in order and set(parents[n]) <= set(order)]
            order.append(rng.choice(ready))
        return np.array(order)

    for _ in range(5):
        assert earned("topological_order", topological_order) == everything("topological_order")


def test_some_graphs_list_a_parent_twice_and_some_keys_before_their_parents():
    exercise = EXERCISES["topological_order"]
    for seed in SEEDS:
        graphs = [case.args[0] for case in exercise.random_cases(seed)]
        assert any(len(set(p)) < len(p) for graph in graphs for p in graph.values())
        assert any(
            list(graph).index(parent) > k
            for graph in graphs
            for k, node in enumerate(graph)
            for parent in graph[node]
        )


SIZES_OF_AN_ERROR = {
    "claim": lambda a, n: np.abs(a),
    "measurement": lambda a, n: np.abs(n),
    "larger": lambda a, n: np.maximum(np.abs(a), np.abs(n)),
    "mean": lambda a, n: (np.abs(a) + np.abs(n)) / 2,
    "sum": lambda a, n: np.abs(a) + np.abs(n),
}


@pytest.mark.parametrize("relative_to", SIZES_OF_AN_ERROR)
@pytest.mark.parametrize("tiny", [0.0, 1e-12, 1e-8])
def test_an_error_may_be_relative_to_either_value_or_to_both(relative_to, tiny):
    def gradient_check(f, gradient, x, h=1e-6):
        n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
        a = gradient(x)
        return np.max(np.abs(a - n) / (SIZES_OF_AN_ERROR[relative_to](a, n) + tiny))

    for seed in range(20):
        assert earned("gradient_check", gradient_check, seed) == everything("gradient_check")


def test_a_check_that_compares_whole_gradients_loses_the_small_slopes():
    def gradient_check(f, gradient, x, h=1e-6):
        n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
        return np.linalg.norm(gradient(x) - n) / np.linalg.norm(n)

    assert "small slopes" not in earned("gradient_check", gradient_check)


@pytest.mark.parametrize("constant", [0.0, 1e-9, 0.3, 0.5, 1.0])
def test_a_check_with_one_answer_for_all_earns_nothing(constant):
    assert not earned("gradient_check", lambda f, gradient, x, h=1e-6: constant)


DEALS = {
    "a generator": lambda N, size, rng: (
        batch for batch in np.split(rng.permutation(N), range(size, N, size))
    ),
    "by a child of rng": lambda N, size, rng: np.split(
        rng.spawn(1)[0].permutation(N), range(size, N, size)
    ),
    "a tuple of lists": lambda N, size, rng: tuple(
        map(np.ndarray.tolist, np.split(rng.permutation(N), range(size, N, size)))
    ),
}


@pytest.mark.parametrize("deal", DEALS)
def test_batches_may_come_in_any_form_and_their_order_in_any_way_from_rng(deal):
    assert earned("minibatches", DEALS[deal]) == everything("minibatches")


def test_weights_may_come_from_any_method():
    def train(X, y, rng):
        truth = np.eye(10)[y] - 0.1
        return np.linalg.solve(X.T @ X + 50 * np.eye(64), X.T @ truth)  # least squares

    assert {"85% right", "88% right", "91% right"} <= earned("train", train)


def test_weights_that_know_the_digits_by_heart_are_of_no_use():
    from steepest.classifier import train as reference
    from steepest.data import digits

    W = reference(*digits(), np.random.default_rng(0))
    assert not earned("train", lambda X, y, rng: W)


def test_the_reference_reads_93_of_100_held_out_digits_from_many_seeds():
    exercise = EXERCISES["train"]
    for seed in range(12):
        cases = exercise.random_cases(seed)
        assert examine(exercise, exercise.reference, cases, trusted=True).score == 1


def test_what_training_uphill_looks_like_is_seen_whatever_the_steps():
    exercise = EXERCISES["train"]

    def train(X, y, rng):
        W = np.zeros((64, 10))
        for k in rng.permutation(len(y))[:500]:
            z = X[k] @ W / 16
            p = np.exp(z - z.max())
            W = W + 0.1 * np.outer(X[k] / 16, p / p.sum() - np.eye(10)[y[k]])
        return W

    assert examine(exercise, train, exercise.visible_cases()).code == "ascent-for-descent"


# The definition itself


def test_the_source_of_an_answer_is_what_a_student_would_have_written():
    def deep(n):
        """The words are ours."""
        return 0 if n == 0 else 1 + deep(n - 1)

    source = Answer(deep).source("count")
    assert source == "def count(n):\n    return 0 if n == 0 else 1 + count(n - 1)"
    assert Answer(deep).compiled("count")(3) == 3


def test_parts_that_do_not_sum_to_one_are_refused():
    with pytest.raises(ValueError, match="sum to 1"):
        Exercise(abs, unit="none", points=1, examples=[], parts={"value": 0.5})


def test_a_case_of_a_part_without_marks_is_refused():
    def double(x):
        return 2 * x

    exercise = Exercise(double, unit="none", points=1, examples=[Case((1.0,), "shape")])
    with pytest.raises(ValueError, match="carry no marks"):
        exercise.random_cases(1)
