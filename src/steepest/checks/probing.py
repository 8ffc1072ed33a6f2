"""Ask an answer a few more questions, to learn what is wrong with it.

A list of known mistakes knows only what somebody thought of.  A *sign* is a property that fails:
"twice the direction, another slope".  It holds for every answer with the same wrong idea, however
it is written::

    @directional_derivative.sign("unit-length-forgotten")
    def longer_arrow_other_slope(ask, f, x, u):
        '''A longer u gives you another slope. ...'''
        return ask.differs(ask(f, x, u), ask(f, x, 3 * u))
"""

import time
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from .judge import agrees, close_to
from .run import Outcome, outcomes

PROBE_SECONDS = 2.0  # for all questions to one answer
MOST_CASES = 6  # failing calls that a sign is looked for in


class NoAnswerError(Exception):
    """The answer raised an error, took too long, or is no plain value."""


@dataclass
class Ask:
    """A student's function, asked in the way of one case: ``ask(*args)`` is its plain value.

    Every question gets copies of its arguments.  `NoAnswerError` is raised where there is no value.
    """

    exercise: object
    answer: object
    case: object
    until: float

    def __call__(self, *args):
        """Plain value of the student's function for other arguments."""
        return self._value(self.answer, args)

    def expected(self, *args):
        """Plain value of the reference."""
        return self._value(self.exercise.reference, args)

    def same(self, a, b):
        """Whether two plain values agree within the exercise's tolerance."""
        return close_to(a, b, self.exercise.tolerance)

    def differs(self, a, b):
        """Whether two plain values of the same kind and shape differ, both finite."""
        finite = all(np.all(np.isfinite(value)) for value in (a, b))
        return finite and np.shape(a) == np.shape(b) and not self.same(a, b)

    def right(self, *args):
        """Whether the answer is right for these arguments."""
        return agrees(
            self.exercise, *(self._outcome(f, args) for f in (self._reference, self.answer))
        )

    def outcome(self, *args):
        """What the answer does for other arguments, an error included: an `Outcome`."""
        return self._outcome(self.answer, args)

    def changes(self, *args):
        """Whether the answer changes one of these arguments."""
        return bool(self._outcome(self.answer, args).changed)

    def visits(self, f, *rest, place=0):
        """Points at which the answer calls ``f``, its argument at ``place``: a list of copies."""
        points = []

        def watched(x, *more):
            points.append(np.array(x))
            return f(x, *more)

        self._outcome(self.answer, (*rest[:place], watched, *rest[place:]))
        return points

    def steps(self, f, x, *rest):
        """Where the answer calls ``f``, seen from ``x``: real displacements, (k, n).

        Points at x itself are left out.  Raises `NoAnswerError` if it goes nowhere, or to points of
        another shape.
        """
        points = [np.atleast_1d(point) for point in self.visits(f, x, *rest)]
        return _displacements(points, np.atleast_1d(np.asarray(x, float)))

    @property
    def _reference(self):
        return self.exercise.reference

    def _value(self, function, args):
        outcome = self._outcome(function, args)
        if outcome.kind != "value" or outcome.value is None:
            raise NoAnswerError
        return outcome.value

    def _outcome(self, function, args):
        left = self.until - time.perf_counter()
        if left <= 0:
            return Outcome("time")
        (outcome,) = outcomes(
            function, [replace(self.case, args=args)], self.exercise.parameters, left
        )
        return outcome


def _displacements(points, x):
    if any(point.shape != x.shape for point in points):
        raise NoAnswerError
    steps = [np.real(point) - x for point in points if np.any(np.real(point) != x)]
    if not steps:
        raise NoAnswerError
    return np.array(steps)


def by_signs(exercise, answer, cases, failing, signs=None):
    """The first sign that the answer shows on every failing case where it can be asked, or None."""
    until = time.perf_counter() + min(PROBE_SECONDS, exercise.seconds)
    asked = [Ask(exercise, answer, cases[i], until) for i in failing[:MOST_CASES]]
    return next(filter(partial(_shown, asked=asked), signs or exercise.signs), None)


def _shown(sign, asked):
    """Whether a sign is seen on every case where it can be looked for, and on one at least."""
    shown = False
    for ask in asked:
        seen = _seen(sign.function, ask)
        if seen is False:
            return False
        shown = shown or seen is True
    return shown


def _seen(function, ask):
    try:
        with np.errstate(all="ignore"):
            return bool(function(ask, *ask.case.fresh_args()))
    except Exception:  # no answer, or one of a kind that the sign did not foresee
        return None
