"""The instant check and the hidden test: what they accept, refuse, say, and survive."""

import contextlib
import functools
import html
import io
import re
import signal
import sys
import threading
import warnings
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

import steepest
from steepest.checks import EXERCISES, check, marks
from steepest.checks.exercise import (
    PUBLIC_SEED,
    Case,
    Exercise,
    Formula,
    Tolerance,
    formula,
    show,
)
from steepest.checks.misconceptions import MISCONCEPTIONS
from steepest.checks.report import examine, find
from steepest.checks.run import outcomes, plain

SEED = "5eed"
by_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)


@pytest.fixture(autouse=True)
def secret_seed(monkeypatch):
    monkeypatch.setenv("STEEPEST_SEED", SEED)
    monkeypatch.delenv("STEEPEST_BOOK", raising=False)


def number_exercise(result=2.0):
    """An exercise whose answer is one number, the same for every call."""

    def answer(x):
        return result

    return Exercise(answer, unit="none", points=2, examples=[Case((1.0,)), Case((2.0,))])


def vector_exercise(result=(2.0, 1.0)):
    """An exercise whose answer is one vector."""
    return number_exercise(np.array(result))


def report_on(exercise, result):
    """Report on an answer that returns ``result`` (called first, if it is a function)."""
    return examine(
        exercise, lambda x: result() if callable(result) else result, exercise.visible_cases()
    )


# Results that a person would call right


@pytest.mark.parametrize(
    "result",
    [
        *(2, 2.0, Fraction(2)),
        *(np.float64(2), np.float32(2), np.float16(2), np.longdouble(2), np.int64(2)),
        *(np.array(2.0), np.array(2), np.float32(2.0000002)),
    ],
    ids=lambda value: f"{type(value).__name__} {value}",
)
def test_a_number_of_any_kind_is_a_number(result):
    assert report_on(number_exercise(), result).passed


@pytest.mark.parametrize(
    "result",
    [
        [2, 1],
        (2.0, 1.0),
        np.array([2, 1]),
        np.array([2, 1], dtype=np.float32),
        [np.float64(2), np.array(1.0)],
        (np.array(2.0), np.array(1.0)),
        np.array([2.0, 1.0 + 1e-12]),
    ],
    ids=["list of ints", "tuple", "ints", "float32", "list of mixed", "tuple of 0-d", "round-off"],
)
def test_a_vector_of_any_kind_is_a_vector(result):
    assert report_on(vector_exercise(), result).passed


@pytest.mark.parametrize(
    "result",
    [
        lambda: (np.eye(2), np.array([1.0])),
        lambda: [np.eye(2), [1.0]],
        lambda: [[[1, 0], [0, 1]], (1,)],
    ],
    ids=["tuple", "list", "plain"],
)
def test_results_of_different_shapes_may_come_in_a_list_too(result):
    def answer(x):
        return np.eye(2), np.array([1.0])

    exercise = Exercise(answer, unit="none", points=1, examples=[Case((1.0,))])
    assert report_on(exercise, result).passed


def test_a_matrix_may_be_a_tuple_of_its_rows():
    exercise = number_exercise(np.eye(2))
    assert report_on(exercise, (np.array([1.0, 0.0]), np.array([0.0, 1.0]))).passed


def test_single_precision_is_asked_for_seven_digits_and_no_more():
    exercise = number_exercise(1 / 3)
    assert report_on(exercise, np.float32(1 / 3)).passed
    assert not report_on(exercise, 0.333333).passed
    assert not report_on(exercise, float(np.float32(1 / 3))).passed


# Results that are not


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (np.nan, "nan or inf"),
        (np.inf, "nan or inf"),
        (None, "returns None"),
        ("2.0", "a str instead of one number"),
        (True, "a bool instead of one number"),
        (2 + 0j, "a complex number instead of one number"),
        (np.complex128(2), "a complex number instead of one number"),
        (np.array(2.0, dtype=object), "a ndarray that is not made of real numbers"),
        (np.array([2.0]), r"an array of shape \(1,\) instead of one number"),
        ([2.0, 2.0], r"an array of shape \(2,\) instead of one number"),
        ({"value": 2.0}, "a dict that is not made of real numbers"),
        (lambda: iter([2.0]), "instead of one number"),
        (lambda: len, "a function instead of one number"),
        (3.0, r"answers 3\.0|1\.5 times|not right"),
    ],
    ids=lambda value: None if callable(value) else repr(value)[:24],
)
def test_anything_else_in_place_of_a_number_is_refused_with_a_sentence(result, words):
    report = report_on(number_exercise(), result)
    assert not report.passed
    assert re.search(words, report.hint), report.hint
    assert report.hint.endswith((".", "?"))


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (np.array([2.0, np.nan]), "nan or inf"),
        (np.array([2.0 + 0j, 1.0]), "complex|not made of real numbers"),
        (np.array([2.0, "1"], dtype=object), "not made of real numbers"),
        (np.array([[2.0], [1.0]]), r"an array of shape \(2, 1\) instead of an array of shape"),
        (
            np.array([2.0, 1.0, 0.0]),
            r"an array of shape \(3,\) instead of an array of shape \(2,\)",
        ),
        (2.0, "one number instead of an array"),
        ([2.0, None], "not made of real numbers"),
        (["2", "1"], "not made of real numbers"),
        ([[2.0], [1.0, 0.0]], "2 results|an array of shape"),
    ],
    ids=["nan", "complex", "object", "column", "too long", "number", "None", "strings", "ragged"],
)
def test_anything_else_in_place_of_a_vector_is_refused_with_a_sentence(result, words):
    report = report_on(vector_exercise(), result)
    assert not report.passed
    assert re.search(words, report.hint), report.hint


def test_one_of_two_results_is_not_taken_for_both():
    report = examine(
        find("gradient_field"),
        lambda f, xs, ys: np.zeros((len(ys), len(xs))),
        find("gradient_field").visible_cases(),
    )
    assert report.hint == "Your function returns an array of shape (2, 3) instead of 2 results."


def test_a_number_in_place_of_a_function_is_said_to_be_none():
    def linear_model(f, gradient, w_k):
        return f(w_k)

    report = check(linear_model)
    assert report.got.endswith(", which is no function")


class Odd:
    """A thing that has a length and nothing else."""

    def __len__(self):
        return 2

    def __array__(self, *args, **kwargs):
        raise RuntimeError("no array")


GARBAGE = {
    "ragged tuple": lambda: (1.0, np.ones(2), "x"),
    "nested": lambda: [[1, [2, [3]]], 4],
    "strings": lambda: ("a", "b"),
    "bytes": lambda: b"12",
    "set": lambda: {1.0, 2.0},
    "huge int": lambda: 10**400,
    "list with a huge int": lambda: [10**400, 1],
    "empty list": list,
    "empty tuple": tuple,
    "empty array": lambda: np.zeros((0, 3)),
    "five axes": lambda: np.ones((1, 2, 1, 2, 1)),
    "masked": lambda: np.ma.masked_array([1.0, 2.0], [True, False]),
    "structured": lambda: np.zeros(2, dtype=[("a", float), ("b", int)]),
    "dates": lambda: np.array(["2026-01-01"], dtype="datetime64[D]"),
    "bools": lambda: np.array([True, False]),
    "objects": lambda: np.array([object(), None], dtype=object),
    "arrays of arrays": lambda: [np.ones(2), np.ones(3)],
    "odd": Odd,
    "a list of odd": lambda: [Odd(), Odd()],
    "class": lambda: Odd,
    "generator": lambda: (k for k in range(3)),
    "function of the wrong kind": lambda: lambda: 1,
    "function that gives a tuple": lambda: lambda w: (1.0, [2.0, "x"]),
    "nan": lambda: np.nan,
    "infinite": lambda: [np.inf, -np.inf],
    "itself": lambda: (lambda box: box.append(box) or box)([]),
}


@by_exercise
@pytest.mark.parametrize("garbage", GARBAGE)
def test_no_result_can_make_a_check_fail(exercise, garbage):
    report = examine(exercise, lambda *args: GARBAGE[garbage](), exercise.visible_cases())
    assert (report.passed, report.score) == (False, 0)
    assert report.hint
    assert str(report)
    assert report._repr_html_()


# Arguments


def test_a_changed_argument_costs_only_its_part_and_is_named():
    def predicted_change(g, delta):
        result = float(g @ delta)
        g[:] = 0
        return result

    report = check(predicted_change)
    assert report.code == "in-place-overwrite"
    assert report.hint.startswith("The values are right, but your function changes its argument g:")
    lost = {part for part, yes in report.earned.items() if not yes}
    assert lost == {"unchanged"}


def test_an_argument_that_is_put_back_to_the_last_digit_came_back_unchanged():
    def gradient(f, x, h=1e-6):
        slopes = []
        for i, old in enumerate(x.tolist()):
            x[i] = old + h
            above = f(x)
            x[i] = old - h
            slopes.append((above - f(x)) / (2 * h))
            x[i] = old
        return slopes

    assert check(gradient).passed


def test_the_argument_of_a_returned_function_must_come_back_unchanged_too():
    def linear_model(f, gradient, w_k):
        def model(w):
            value = f(w_k) + gradient(w_k) @ (w - w_k)
            w[:] = 0
            return value

        return model

    report = check(linear_model)
    assert report.code == "in-place-overwrite"
    assert report.earned == {"value": True, "any n": True, "unchanged": False}


def test_one_call_cannot_spoil_the_arguments_of_the_next():
    exercise = EXERCISES["quadratic_gradient"]
    before = [case.call("q") for case in exercise.visible_cases()]

    def spoil(x):
        x[:] = 7
        return x

    examine(exercise, spoil, exercise.visible_cases())
    assert [case.call("q") for case in exercise.visible_cases()] == before


# What a function may do besides


def test_prints_and_warnings_cost_nothing_and_are_not_shown(capfd):
    def steepest_direction(g):
        print("g =", g)
        print("oh", file=sys.stderr)
        warnings.warn("deprecated", DeprecationWarning, stacklevel=1)
        np.log(np.zeros(1))
        if not g.any():
            raise ValueError("zero")
        return g / np.linalg.norm(g)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert check(steepest_direction).passed
    assert capfd.readouterr() == ("", "")


def test_more_parameters_than_asked_for_are_no_harm():
    def steepest_direction(g, norm=np.linalg.norm, *rest, verbose=False, **more):
        if not g.any():
            raise ValueError("zero")
        return g / norm(g)

    assert check(steepest_direction).passed


def endless(*args):
    while True:
        args = args[::-1]


def endless_that_catches_exceptions(*args):
    while True:
        try:  # noqa: SIM105
            args = args[::-1]
        except Exception:
            pass


def endless_that_catches_everything(*args):
    while True:
        try:  # noqa: SIM105
            args = args[::-1]
        except:  # noqa: E722
            pass


def endless_recursion(*args):
    return endless_recursion(*args)


def leaves(*args):
    sys.exit(0)


def crashes(*args):
    return undefined_name  # noqa: F821


def too_few_parameters(x):
    return x


ODD = {
    endless: "had not answered when the time was up",
    endless_that_catches_exceptions: "had not answered when the time was up",
    endless_that_catches_everything: "had not answered when the time was up",
    endless_recursion: "RecursionError.*calls itself without an end",
    leaves: "stops with SystemExit",
    crashes: "NameError.*misspelt",
    too_few_parameters: "TypeError.*how many arguments",
}


@pytest.fixture
def impatient(monkeypatch):
    """A time limit of 0.2 s for the two exercises that are hung here."""
    for name in ("cosine", "predicted_change"):
        monkeypatch.setitem(EXERCISES, name, replace(EXERCISES[name], seconds=0.2))


@pytest.mark.parametrize("function", ODD, ids=lambda f: f.__name__)
@pytest.mark.parametrize("where", ["main thread", "another thread"])
def test_whatever_a_function_does_costs_that_exercise_and_no_other(function, where, impatient):
    found = []

    def look():
        found.append(check(function, "cosine"))
        found.append(check(cosine_as_it_should_be, "cosine"))

    if where == "main thread":
        look()
    else:
        thread = threading.Thread(target=look)
        thread.start()
        thread.join(30)
    wrong, right = found
    assert (wrong.passed, wrong.score, wrong.code) == (False, 0, None)
    assert re.search(ODD[function], wrong.hint), wrong.hint
    assert right.passed


def cosine_as_it_should_be(a, b):
    lengths = np.linalg.norm(a) * np.linalg.norm(b)
    if lengths == 0:
        raise ValueError("zero vector")
    return a @ b / lengths


def test_after_a_check_no_alarm_is_left_behind(impatient):
    before = signal.getsignal(signal.SIGALRM)
    check(endless, "cosine")
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before
    assert sys.getprofile() is None


def test_a_loop_that_hangs_in_rare_cases_loses_what_comes_after_it(impatient):
    calls = []

    def predicted_change(g, delta):
        calls.append(g)
        while g.size == 3:
            pass
        return g @ delta

    report = check(predicted_change)
    assert not report.passed
    assert report.got == "no answer in time"
    assert report.case.args[0].size == 3


# One's own work


def direct(name):
    return getattr(steepest, name)


def wrapped(name):
    return lambda *args: getattr(steepest, name)(*args)


def through_partial(name):
    return functools.partial(getattr(steepest, name))


def from_the_exercise(name):
    return lambda *args: EXERCISES[name].reference(*args)


@by_exercise
@pytest.mark.parametrize("way", [direct, wrapped, through_partial, from_the_exercise])
def test_the_package_s_own_function_is_refused_kindly(exercise, way):
    report = examine(exercise, way(exercise.name), exercise.visible_cases())
    assert (report.passed, report.score) == (False, 0)
    assert report.hint.startswith("This calls the package's own ")
    assert "the work is yours" in report.hint


def test_another_function_of_the_package_is_refused_as_well():
    def gradient(f, x, h=1e-6):
        return [steepest.partial(f, x, i) for i in range(len(x))]

    assert "the package's own partial" in check(gradient).hint


def test_a_function_of_one_s_own_with_the_same_name_is_welcome():
    def partial(f, x, i, h=1e-6):
        e = np.eye(len(x))[i]
        return (f(x + h * e) - f(x - h * e)) / (2 * h)

    def gradient(f, x, h=1e-6):
        return [partial(f, x, i) for i in range(len(x))]

    assert check(gradient).passed


# Words


def quick(source, name):
    """A student's function from its source."""
    names = {"np": np}
    exec(source, names)
    return names[name]


SYMPTOMS = {
    "every value the same": ("predicted_change", "lambda g, d: 1.0", "answers 1.0 to every call"),
    "a constant factor": ("predicted_change", "lambda g, d: 0.5 * (g @ d)", "is 0.5 times what"),
    "the sign": ("model_error", "lambda f, g, w, d: f(w) + g(w) @ d - f(w + d)", "wrong sign"),
    "never negative": ("partial", "lambda f, x, i: abs(slope(f, x, i))", "negative number"),
    "rounded": ("partial", "lambda f, x, i: round(slope(f, x, i), 3)", "rounded to 3 decimals"),
    "whole numbers": ("gradient", "lambda f, x: grad(f, x).astype(int)", "lost their decimals"),
    "close": ("gradient", "lambda f, x: grad(f, x) * (1 + 1e-5)", "close, but off by up to"),
    "one n only": ("gradient", "lambda f, x: grad(f, x[:2])", "for two coordinates"),
    "one sign only": ("predicted_change", "lambda g, d: g @ d if g[0] > 0 else 3.0", "g"),
    "nan": ("cosine", "lambda a, b: np.nan * (a @ b)", "nan or inf"),
    "shape": ("gradient", "lambda f, x: [grad(f, x)] * 3", r"shape \(3, 2\) instead of"),
    "inner shape": ("linear_model", "lambda f, g, w_k: lambda w: [1.0] * 5", "you return gives"),
}
HELPERS = """
def slope(f, x, i, h=1e-6):
    e = np.eye(len(x))[i]
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
def grad(f, x):
    return np.array([slope(f, x, i) for i in range(len(x))])
"""


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_an_unknown_mistake_is_described_by_what_its_values_show(symptom):
    name, source, words = SYMPTOMS[symptom]
    report = check(quick(f"{HELPERS}\n{name}_ = {source}", f"{name}_"), name)
    assert not report.passed
    assert re.search(words, report.hint), report.hint


def test_half_of_the_right_value_is_not_taken_for_a_mean():
    # For n = 2 both are the same; the cases of other n tell them apart.
    report = check(lambda g, delta: (g @ delta) / 2, "predicted_change")
    assert report.code == "missing-factor-2"
    assert report.hint == "Every value is 0.5 times what it should be."
    report = check(lambda g, delta: np.mean(g * delta), "predicted_change")
    assert report.code is None  # a mean for a sum: the other way round
    assert "mean" in report.hint


def test_a_wrong_kind_of_result_is_named_whatever_its_numbers():
    report = check(lambda g: np.ones((g.size, 1)) if g.any() else 1 / 0, "steepest_direction")
    assert report.code == "row-for-column"
    report = check(lambda f, gradient, w_k: 42, "linear_model")
    assert report.code == "derivative-is-one-number"


def test_one_entry_too_many_in_every_answer_is_said():
    def mse_gradient(w, X, d):
        return np.ones(len(w) + 1)

    assert "always has one entry too many" in check(mse_gradient).hint
    assert "one entry too few" in check(lambda w, X, d: np.ones(len(w) - 1), "mse_gradient").hint


def test_nan_for_a_zero_vector_is_not_taken_for_another_mistake():
    def cosine(a, b):
        return a @ b / (np.linalg.norm(a) * np.linalg.norm(b))

    report = check(cosine)
    assert report.code is None
    assert "must raise a ValueError" in report.hint
    assert report.earned == {**dict.fromkeys(report.earned, True), "zero vector": False}


def test_a_forgotten_edge_does_not_hide_the_mistake_beside_it():
    def steepest_direction(g):
        return g / np.sum(np.abs(g)) if g.any() else g

    assert check(steepest_direction).code == "unit-length-forgotten"


def test_the_same_values_without_a_changed_argument_are_not_called_in_place():
    def partial(f, x, i, h=1e-6):
        return 0.0

    assert check(partial).code is None


def test_a_mistake_is_recognised_with_its_step_whatever_that_is():
    def gradient(f, x, h=1e-6, own=1e-11):
        return [(f(x + own * e) - f(x - own * e)) / (2 * own) for e in np.eye(len(x))]

    assert check(gradient).code == "h-as-small-as-possible"


def test_tiny_values_are_not_taken_for_zero():
    def partial(f, x, i, h=1e-6):
        e = np.eye(len(x))[i]
        return (f(x + h * e) - f(x - h * e)) / 2 * h

    assert "left to right" in check(partial).hint
    assert check(lambda f, x, i: 0.0, "partial").hint != check(partial).hint


def test_the_message_asks_a_returned_function_at_the_first_point_where_it_fails():
    def linear_model(f, gradient, w_k):
        return lambda w: f(w_k)

    report = check(linear_model)
    (point,) = report.case.at
    assert report.case.call("linear_model").endswith(f"({show(point)})")
    f, gradient, w_k = report.case.args
    wanted = f(w_k) + gradient(w_k) @ (point - w_k)
    assert (report.expected, report.got) == (show(wanted), show(f(w_k)))


def test_an_error_with_any_message_is_expected():
    report = check(lambda g: g / np.linalg.norm(g), "steepest_direction")
    assert report.expected == "a ValueError, in your own words"


def test_the_report_says_what_was_found_in_plain_text():
    def cosine(a, b):
        return a @ b

    text = str(check(cosine))
    assert text == (
        "✗ cosine is not right yet.\n"
        "    cosine(np.array([1., 0.]), np.array([3., 3.]))\n"
        "    expected  0.707106781\n"
        "    got       3.0\n"
        "Longer vectors give you a larger answer, but the angle between them stays the same. "
        "Both lengths must be taken out.\n"
        "Read more: book/3-steepest-ascent.html#misconception-unit-length-forgotten\n"
        "More help (where to look): check(cosine, help=1)"
    )
    assert str(check(cosine_as_it_should_be, "cosine")).startswith("✓ cosine is right: ")


def spoken(card):
    """What a screen reader says of a card: its text without the tags."""
    return html.unescape(re.sub(r"<[^>]+>", " ", card)).split()


@by_exercise
def test_the_card_says_the_same_as_the_text(exercise):
    for mistake in exercise.mistakes[:3]:
        report = examine(exercise, mistake.compiled(exercise.name), exercise.visible_cases())
        told = [str(report), *(f"{name} {text}" for name, text in report._steps)]
        without_the_invitation = [line for line in told[0].split("\n") if "More help" not in line]
        told[0] = "\n".join(without_the_invitation)
        assert spoken(report._repr_html_()) == " ".join(told).split()


def test_help_comes_in_steps_and_only_on_request():
    def cosine(a, b):
        return a @ b

    plain, where, all_of_it = (str(check(cosine, help=level)) for level in range(3))
    look = MISCONCEPTIONS["unit-length-forgotten"].look
    sketch = EXERCISES["cosine"].sketch
    assert "check(cosine, help=1)" in plain
    assert look not in plain
    assert f"Where to look: {look}" in where
    assert sketch not in where
    assert f"A sketch: {sketch}" in all_of_it
    assert "help=" not in all_of_it
    card = check(cosine)._repr_html_()
    assert card.count("<details") == 2
    assert " open" not in card
    assert check(cosine, help=1)._repr_html_().count(" open") == 1


@by_exercise
def test_every_exercise_has_a_sketch_that_is_no_code(exercise):
    assert 40 < len(exercise.sketch) < 600
    assert "def " not in exercise.sketch
    assert not re.search(r"return \(|np\.|\*\*| = ", exercise.sketch)


def test_the_card_is_a_status_and_escapes_what_students_write():
    def cosine(a, b):
        raise RuntimeError("<script>alert('&')</script>")

    card = check(cosine)._repr_html_()
    assert card.startswith("<div role='status'")
    assert "<script>" not in card
    assert "&lt;script&gt;" in card


def test_the_card_links_to_the_book_where_its_address_is_known(monkeypatch):
    monkeypatch.setenv("STEEPEST_BOOK", "https://course.example/")
    card = check(lambda a, b: a @ b, "cosine")._repr_html_()
    address = "https://course.example/book/3-steepest-ascent.html"
    assert f"<a href='{address}#misconception-unit-length-forgotten'>" in card


# Finding the exercise


def test_a_check_finds_the_function_by_its_name():
    globals()["cosine"] = cosine_as_it_should_be
    try:
        assert check("cosine").passed
    finally:
        del globals()["cosine"]
    assert "There is no function cosine yet" in check("cosine").hint


def test_a_name_that_is_no_exercise_is_refused_with_those_that_are():
    with pytest.raises(ValueError, match=r"no exercise called 'nabla'.*gradient_field"):
        check(lambda f, x: x, "nabla")
    with pytest.raises(ValueError, match="no exercise called '<lambda>'"):
        check(lambda f, x: x)


def test_a_value_in_place_of_the_function_is_told_so():
    assert check(3.0, "cosine").hint == "cosine is not a function but of type float."


def test_check_is_at_the_top_of_the_package():
    assert steepest.check is check


# Marks


@functools.cache
def marked(name):
    """Mark and printed words for each mistake of an exercise, and for two answers more."""
    exercise, results = EXERCISES[name], []
    answers = [mistake.compiled(name) for mistake in exercise.mistakes]
    for answer in [*answers, lambda *args: None, right_on_what_is_shown(exercise)]:
        words = io.StringIO()
        with contextlib.redirect_stdout(words):
            results.append((marks(name, {name: answer}), words.getvalue()))
    return results


@by_exercise
def test_marks_are_a_python_float_between_zero_and_full(exercise, capsys):
    right = exercise.alternatives[0].compiled(exercise.name)
    full = marks(exercise.name, {exercise.name: right})
    assert type(full) is float
    assert full == exercise.points
    for mark, _ in marked(exercise.name):
        assert type(mark) is float
        assert 0 <= mark < exercise.points


def sources(exercise, cases):
    """Calls and functions of cases, as they would stand in a message."""
    singles = [one for case in cases for one in (case, *case.one_by_one())]
    functions = {repr(arg) for case in cases for arg in case.args if isinstance(arg, Formula)}
    return {case.call(exercise.name) for case in singles} | functions


@by_exercise
def test_what_is_printed_with_the_marks_shows_no_hidden_input(exercise):
    hidden = sources(exercise, exercise.random_cases(int(SEED, 16)))
    secret = hidden - sources(exercise, exercise.visible_cases())
    assert secret
    for _, printed in marked(exercise.name):
        assert printed.strip()
        assert not [source for source in secret if source in printed]


def right_on_what_is_shown(exercise):
    """An answer that is right for the visible cases and for every fifth of all others."""
    known = {repr(case.args) for case in exercise.visible_cases()}
    right = exercise.alternatives[0].compiled(exercise.name)

    def answer(*args):
        asked = repr(args)
        return right(*args) if asked in known or len(asked) % 5 == 0 else None

    return answer


def test_an_answer_that_fails_on_fresh_cases_only_is_shown_a_fresh_one(capsys):
    exercise = EXERCISES["predicted_change"]
    assert marks("predicted_change", {"predicted_change": right_on_what_is_shown(exercise)}) < 2
    printed = capsys.readouterr().out
    assert "returns None" in printed
    assert "    predicted_change(np.array(" in printed


def test_an_answer_that_fails_on_the_hidden_cases_only_is_told_just_that(capsys):
    exercise = EXERCISES["predicted_change"]
    hidden = {repr(case.args) for case in exercise.random_cases(int(SEED, 16))}
    answer = {"predicted_change": lambda *args: 0 if repr(args) in hidden else np.dot(*args)}
    assert marks("predicted_change", answer) == 0
    printed = capsys.readouterr().out
    assert "right on every visible case, but fails on some that are not shown" in printed
    assert "array" not in printed


def test_marks_look_where_they_are_called(capsys):
    notebook = {"np": np, "marks": marks, "cosine": cosine_as_it_should_be}
    assert eval("marks('cosine')", notebook) == EXERCISES["cosine"].points
    del notebook["cosine"]
    assert eval("marks('cosine')", notebook) == 0.0
    assert (
        "There is no function cosine yet. Run the cell that defines it." in capsys.readouterr().out
    )


def test_marks_are_the_same_each_time_for_one_seed(monkeypatch, capsys):
    answer = {"cosine": lambda a, b: a @ b}
    assert marks("cosine", answer) == marks("cosine", answer) == 0.9
    monkeypatch.delenv("STEEPEST_SEED")
    assert marks("cosine", answer) == 0.9


def test_the_hidden_cases_are_not_the_visible_ones():
    exercise = EXERCISES["gradient"]
    visible = {case.call("gradient") for case in exercise.visible_cases()}
    hidden = {case.call("gradient") for case in exercise.random_cases(int(SEED, 16))}
    assert not [call for call in hidden & visible if "0.25" not in call]
    assert int(SEED, 16) != PUBLIC_SEED


def test_an_edge_alone_is_worth_nothing():
    def cosine(a, b):
        raise ValueError("always")

    report = check(cosine)
    assert report.score == 0
    assert not any(report.earned.values())


def test_one_slip_does_not_cost_everything():
    def directional_derivative(f, x, u, h=1e-6):
        return (f(x + h * u) - f(x - h * u)) / (2 * h)

    report = check(directional_derivative)
    assert report.earned == {
        "value": True,
        "any length": False,
        "any n": True,
        "zero vector": False,
        "unchanged": True,
    }
    assert report.score == pytest.approx(0.65)


# The pieces


@pytest.mark.parametrize(
    ("value", "source"),
    [
        (2.0, "2.0"),
        (0.1, "0.1"),
        (1 / 3, "0.333333333"),
        (7.000000002, "7.0"),
        (1e-12 / 3, "3.33333333e-13"),
        (3, "3"),
        (np.array([1.0, -2.0]), "np.array([ 1., -2.])"),
        (np.array([6e-17, 1.0]), "np.array([0., 1.])"),
        ((1.0, np.zeros(1)), "(1.0, np.array([0.]))"),
        (Formula("x**2"), "lambda x: x**2"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_values_are_shown_as_source_with_few_digits(value, source):
    assert show(value) == source


def test_a_formula_is_a_function_that_shows_its_source():
    square = formula("{a}*w[0]**2 + {b}", "w", a=2.0, b=-1.23456)
    assert repr(square) == "lambda w: 2*w[0]**2 - 1.23"
    assert square([3.0]) == pytest.approx(16.77)


def test_a_result_is_made_of_plain_values_only():
    class Sneaky:
        def __eq__(self, other):
            return True

        __hash__ = None

    exercise = number_exercise()
    assert not report_on(exercise, Sneaky()).passed
    assert not report_on(exercise, [Sneaky()]).passed
    assert type(plain(np.float32(1))) is np.float32
    assert plain({"a": 1}) == plain({"b": 2})
    assert plain({"a": 1}) != plain(1j)


def test_no_clock_rings_after_a_check_whenever_the_time_is_up():
    rng = np.random.default_rng(0)
    for seconds in rng.uniform(1e-5, 4e-4, size=5000):
        outcomes(abs, [Case((-1.0,))], seconds=seconds)
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_the_time_limit_holds_for_all_calls_together():
    def slow(x):
        total = 0
        for k in range(10**9):
            total += k
        return total

    results = outcomes(slow, [Case((1.0,))] * 3, seconds=0.1)
    assert [outcome.kind for outcome in results] == ["time"] * 3


def test_the_tolerance_is_absolute_near_zero_and_relative_far_from_it():
    exercise = Exercise(
        lambda x: 1e6 * x,
        unit="none",
        points=1,
        examples=[Case((0.0,)), Case((1.0,))],
        tolerance=Tolerance(rtol=1e-6, atol=1e-3, reason="for this test"),
    )
    cases = exercise.examples
    assert examine(exercise, lambda x: 1e6 * x + 9e-4, cases).passed
    assert examine(exercise, lambda x: 1e6 * x * (1 + 9e-7), cases).passed
    assert not examine(exercise, lambda x: 1e6 * x + 2e-3 * (x == 0), cases).passed
    assert not examine(exercise, lambda x: 1e6 * x * (1 + 2e-6), cases).passed


def test_few_digits_do_not_widen_what_is_right():
    def half_precision(g, delta):
        return np.float16(1.002 * (g @ delta))

    assert not check(half_precision, "predicted_change").passed
    assert check(lambda g, delta: np.float32(g @ delta), "predicted_change").passed
