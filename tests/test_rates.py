"""The check of the check: four rates that are right, and that would notice if they were not."""

import re

import numpy as np
import pytest

from steepest.checks import EXERCISES
from steepest.checks.exercise import Case, Exercise
from steepest.checks.rates import Rates, rates, table

by_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)


def double(x):
    """Twice x."""
    return 2 * x


def doubling():
    """An exercise with one right way and one mistake."""
    exercise = Exercise(double, unit="none", points=1, examples=[Case((1.0,)), Case((3.0,))])

    @exercise.cases
    def numbers(rng):
        for _ in range(3):
            yield Case((float(rng.uniform(1, 2)),))

    @exercise.mistake("missing-factor-2")
    def factor_forgotten(x):
        """The factor is missing."""
        return x

    @exercise.right
    def added_up(x):
        """A sum."""
        return x + x

    return exercise


@by_exercise
def test_every_answer_of_an_exercise_is_judged_as_it_should_be(exercise):
    found = rates(exercise, seed=2024)
    assert found.perfect, "\n".join(map(str, found.offenders))
    right, wrong = 1 + len(exercise.alternatives), len(exercise.mistakes)
    assert found.right == [right, right]
    assert found.wrong == found.diagnosed == [wrong, wrong]
    assert found.misdiagnosed == [0, wrong]


def test_the_reference_counts_among_the_right_answers():
    assert rates(doubling(), seed=1).right == [2, 2]


def test_a_right_answer_that_is_refused_is_an_offender():
    exercise = doubling()

    @exercise.right
    def wrong_after_all(x):
        """Not right."""
        return 2 * x + 0.1

    found = rates(exercise, seed=1)
    assert found.right == [2, 3]
    (offender,) = found.offenders
    assert str(offender).startswith("double: right answer refused: wrong after all\n✗ double is")


def test_a_mistake_that_is_accepted_is_an_offender():
    exercise = doubling()

    @exercise.mistake("sum-for-mean")
    def no_mistake_at_all(x):
        """It is not."""
        return 2.0 * x

    found = rates(exercise, seed=1)
    assert (found.wrong, found.diagnosed, found.misdiagnosed) == ([1, 2], [1, 2], [0, 2])
    assert found.offenders[0].why == "mistake not named, sum-for-mean"


def test_a_mistake_that_only_the_visible_cases_catch_is_not_counted_as_refused():
    exercise = doubling()

    @exercise.mistake("labels-off-by-one")
    def wrong_for_three(x):
        """Three is forgotten."""
        return 2 * x if x != 3 else 0.0

    assert rates(exercise, seed=1).wrong == [1, 2]


def test_two_mistakes_with_the_same_values_and_other_words_are_misdiagnosed():
    exercise = doubling()

    @exercise.mistake("sum-for-mean")
    def the_mean_of_two(x):
        """The mean was taken."""
        return np.mean([x, x])

    found = rates(exercise, seed=1)
    assert (found.wrong, found.diagnosed, found.misdiagnosed) == ([2, 2], [1, 2], [1, 2])
    assert not found.perfect


def test_a_slip_has_a_hint_and_no_code_and_counts_as_named():
    exercise = doubling()

    @exercise.slip
    def squared(x):
        """You square it."""
        return x**2 + 1

    found = rates(exercise, seed=1)
    assert found.perfect
    assert found.diagnosed == [2, 2]


def test_rates_are_measured_on_a_new_seed_each_time_unless_one_is_given():
    drawn = []
    exercise = doubling()

    @exercise.cases
    def remembered(rng):
        drawn.append(rng.integers(10**9))
        yield Case((1.0,))

    rates(exercise, seed=7), rates(exercise, seed=7)
    assert len(set(drawn)) == 2  # the public seed, and 7
    rates(exercise), rates(exercise)
    assert len(set(drawn)) == 4


def test_the_table_sums_the_rates_and_lists_every_offender():
    first = Rates("first", [3, 3], [4, 4], [4, 4], [0, 4])
    second = Rates("second", [1, 2], [4, 5], [3, 5], [1, 5], ["right answer refused: loop\n✗"])
    lines = table([first, second]).splitlines()
    assert re.split(r"\s\s+", lines[0]) == [
        "function",
        "right",
        "wrong",
        "diagnosed",
        "misdiagnosed",
    ]
    assert [line.split() for line in lines[2:5]] == [
        ["first", "3/3", "4/4", "4/4", "0/4"],
        ["second", "1/2", "4/5", "3/5", "1/5"],
        ["total", "4/5", "8/9", "7/9", "1/9"],
    ]
    assert lines[5:] == ["right answer refused: loop", "✗"]
    assert not second.perfect
    assert first.perfect
