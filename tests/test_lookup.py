"""An answer that only knows the visible cases earns nothing in the hidden test."""

import itertools

import numpy as np
import pytest

from steepest.checks import EXERCISES
from steepest.checks.report import examine
from steepest.checks.run import outcomes

by_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)
HIDDEN = (11, 12, 13)


def nothing(known, args):
    return None


def a_value_error(known, args):
    raise ValueError("not in the table")


def zero(known, args):
    value = next(iter(known.values()))
    return value * 0 if isinstance(value, (float, np.ndarray)) else 0.0


def the_first_answer_again(known, args):
    return next(iter(known.values()))


def an_argument_of_its_own(known, args):
    return next((a.copy() for a in args if isinstance(a, np.ndarray)), args[-1])


TURNS = itertools.count()


def every_answer_in_turn(known, args):
    return list(known.values())[next(TURNS) % len(known)]


OTHERWISE = [
    nothing,
    a_value_error,
    zero,
    the_first_answer_again,
    an_argument_of_its_own,
    every_answer_in_turn,
]


def table_of_visible_cases(exercise, otherwise):
    """A function that looks its answer up, and does something else where it is not in the table."""
    known = {}
    for case in exercise.visible_cases():
        try:
            known[repr(case.args)] = exercise.reference(*case.fresh_args())
        except ValueError:
            known[repr(case.args)] = ValueError
    values = {key: value for key, value in known.items() if value is not ValueError}

    def answer(*args):
        value = known.get(repr(args))
        if value is ValueError:
            raise ValueError("as in the table")
        return otherwise(values, args) if value is None else value

    return answer


@by_exercise
def test_the_table_is_right_on_the_visible_cases(exercise):
    cases = [case for case in exercise.visible_cases() if case.read is None and not case.at]
    answer = table_of_visible_cases(exercise, nothing)
    kinds = {outcome.kind for outcome in outcomes(answer, cases, exercise.parameters)}
    assert kinds <= {"value", "error"}


@pytest.mark.parametrize("otherwise", OTHERWISE, ids=lambda f: f.__name__)
@by_exercise
def test_a_table_of_the_visible_cases_earns_no_hidden_mark(exercise, otherwise):
    answer = table_of_visible_cases(exercise, otherwise)
    for seed in HIDDEN:
        report = examine(exercise, answer, exercise.random_cases(seed), explain=False)
        assert report.score == 0, report.earned
