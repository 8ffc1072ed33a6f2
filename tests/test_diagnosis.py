"""What is said of an answer that no list knows: signs, contrasts, and the smallest failing call."""

import sys
import time

import numpy as np
import pytest

from steepest.checks import check
from steepest.checks.contrast import contrast
from steepest.checks.exercise import Case, Exercise, Formula
from steepest.checks.judge import agrees
from steepest.checks.probing import Ask, NoAnswerError, by_signs
from steepest.checks.rehearsal import hanging
from steepest.checks.report import examine
from steepest.checks.run import outcomes
from steepest.checks.shrink import shrunk, simpler


def mean(v):
    """Mean of a vector."""
    return float(np.mean(v))


@pytest.fixture
def averaging():
    """An exercise with a sign and no known mistake."""
    exercise = Exercise(mean, unit="none", points=1, examples=[Case((np.array([1.0, 3.0]),))])

    @exercise.cases
    def vectors(rng):
        for n in (2, 3, 5):
            yield Case((np.round(rng.normal(size=n), 3),))

    @exercise.sign("sum-for-mean")
    def grows_with_the_number(ask, v):
        """Twice the same numbers, and your answer doubles."""
        return ask.same(ask(np.concatenate([v, v])), 2 * ask(v))

    return exercise


def asking(exercise, answer, *args):
    return Ask(exercise, answer, Case(args), time.perf_counter() + 60)


def test_a_sign_is_seen_in_answers_that_no_list_knows(averaging):
    for answer in (np.sum, lambda v: v @ np.ones(len(v)), lambda v: 3 * sum(v)):
        report = examine(averaging, answer, averaging.visible_cases())
        assert report.code == "sum-for-mean"
        assert report.hint == "Twice the same numbers, and your answer doubles."


def test_a_sign_must_be_seen_in_every_failing_case(averaging):
    def sometimes(v):
        return v.sum() if len(v) != 3 and len(v) != 6 else 7.0

    assert examine(averaging, sometimes, averaging.visible_cases()).code is None


def test_a_sign_is_not_looked_for_where_the_answer_raises(averaging):
    def one_call_only(v):
        if len(v) > 3:
            raise RuntimeError("too long")
        return v.sum()

    assert examine(averaging, one_call_only, averaging.visible_cases()).code is None


def test_an_answer_is_asked_with_copies(averaging):
    def greedy(v):
        v *= 0
        return 1.0

    v = np.array([1.0, 2.0])
    asking(averaging, greedy, v)(v)
    assert list(v) == [1.0, 2.0]


@pytest.mark.parametrize("answer", [lambda v: None, lambda v: 1 / 0], ids=["None", "an error"])
def test_no_value_is_no_answer(averaging, answer):
    with pytest.raises(NoAnswerError):
        asking(averaging, answer, np.ones(2))(np.ones(2))


def test_questions_stop_when_the_time_is_used_up(averaging):
    ask = Ask(averaging, np.sum, Case((np.ones(2),)), until=0.0)
    with pytest.raises(NoAnswerError):
        ask(np.ones(2))


def slope_exercise():
    def slope(f, x):
        return (f(x + 1e-6) - f(x - 1e-6)) / 2e-6

    return Exercise(slope, unit="none", points=1, examples=[Case((Formula("x**2"), 3.0))])


def test_the_points_at_which_f_is_called_are_seen():
    exercise = slope_exercise()
    ask = asking(exercise, lambda f, x: (f(x + 0.5) - f(x)) / 0.5)
    steps = ask.steps(Formula("x**2"), 3.0)
    assert steps.ravel() == pytest.approx([0.5])
    visits = ask.visits(Formula("x**2"), 3.0)
    assert visits == [3.5, 3.0]
    with pytest.raises(NoAnswerError):
        asking(exercise, lambda f, x: 0.0).steps(Formula("x**2"), 3.0)


def test_of_several_signs_the_first_that_is_seen_is_told(averaging):
    @averaging.sign(None)
    def also(ask, v):
        """Later."""
        return True

    found = by_signs(averaging, np.sum, [Case((np.ones(3),))], [0])
    assert found.code == "sum-for-mean"
    found = by_signs(averaging, lambda v: 5.0, [Case((np.ones(3),))], [0])
    assert found.hint == "Later."


# When does it fail?


def said(answer, name):
    report = check(answer, name)
    assert not report.passed
    return report.hint


CONTRASTS = {
    "two coordinates only": (
        lambda g, delta: g @ delta if len(g) == 2 else 0.25,
        "right for two coordinates only",
    ),
    "not one coordinate": (
        lambda g, delta: g @ delta if len(g) > 1 else 0.25,
        "right except where g has one coordinate",
    ),
    "nothing negative": (
        lambda g, delta: g @ delta if min(g) >= 0 else 0.25,
        "right as long as nothing in g is negative",
    ),
}


@pytest.mark.parametrize(("answer", "words"), CONTRASTS.values(), ids=CONTRASTS)
def test_what_the_failing_calls_have_in_common_is_said(answer, words):
    assert words in said(answer, "predicted_change")


def test_where_nothing_tells_the_failing_calls_apart_nothing_is_said(averaging):
    cases = averaging.visible_cases()
    answer = lambda v: 0.0  # noqa: E731
    got = outcomes(answer, cases)
    right = [
        agrees(averaging, *pair)
        for pair in zip(outcomes(averaging.reference, cases), got, strict=True)
    ]
    assert contrast(averaging, answer, cases, right) == ""


# The smallest failing call


def always(case, expected, got):
    return True


def test_a_failing_call_is_made_small(averaging):
    case = Case((np.array([0.137, -2.441, 1.934, 0.501]),))
    small = shrunk(averaging, np.sum, case, always)
    (v,) = small.args
    assert v.size == 2
    assert np.array_equal(v, np.round(v))


def test_a_small_call_still_fails(averaging):
    case = Case((np.array([0.137, -2.441, 1.934]),))
    for answer in (np.sum, np.median, lambda v: v[0]):
        (v,) = shrunk(averaging, answer, case, always).args
        assert float(answer(v)) != pytest.approx(mean(v))


def test_a_call_is_not_made_small_where_it_would_no_longer_be_what_is_told(averaging):
    case = Case((np.array([0.137, -2.441, 1.934]),))
    kept = shrunk(averaging, np.sum, case, lambda case, expected, got: case.args[0].size == 3)
    assert kept.args[0].size == 3


def test_arguments_that_belong_together_keep_their_sizes():
    X, d = np.arange(12.0).reshape(4, 3), np.arange(4.0)
    exercise = Exercise(lambda X, d: X.T @ d, unit="none", points=1, examples=[])
    sizes = {tuple(a.shape for a in args) for args in simpler(exercise, Case((X, d)))}
    assert all(rows[0] == targets[0] for rows, targets in sizes)
    assert ((3, 3), (3,)) in sizes


def test_a_call_that_the_exercise_calls_unfair_is_not_shown(averaging):
    from dataclasses import replace

    fussy = replace(averaging, fair=lambda v: np.isclose(np.sum(v**2), 1))
    case = Case((np.array([0.6, 0.8]),))
    assert np.array_equal(np.abs(shrunk(fussy, np.sum, case, always).args[0]), [0.6, 0.8])


# The rehearsal


@pytest.mark.parametrize("loop", ["while True: pass", "sum(range(10**12))"])
def test_an_answer_that_never_ends_is_found_before_it_can_hang_the_notebook(loop):
    names = {}
    exec(f"def answer(v):\n    if len(v) > 2:\n        {loop}\n    return 1.0", names)
    cases = [Case((np.ones(n),)) for n in (1, 2, 3, 4)]
    assert hanging(names["answer"], cases, ("v",), 1.0) == 2


def test_an_answer_that_ends_is_not_taken_for_endless():
    cases = [Case((np.ones(n),)) for n in (1, 2, 3)]
    for answer in (np.sum, lambda v: 1 / 0, lambda v: sys.exit(), lambda v: None):
        assert hanging(answer, cases, ("v",), 1.0) is None


def test_waiting_is_not_work():
    assert hanging(lambda v: time.sleep(0.01), [Case((np.ones(1),))], ("v",), 1.0) is None
