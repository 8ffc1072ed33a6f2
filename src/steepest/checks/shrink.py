"""Make a failing call small: fewer coordinates, rounder numbers, and it still fails alike.

A learner reads ``f(np.array([1., 2.]))`` faster than eight decimals.  Hypothesis shrinks so too;
here a call must stay a fair one for the exercise, and must fail for the reason that is told.
"""

import time
from dataclasses import replace

import numpy as np

from .exercise import Formula
from .judge import agrees
from .run import outcomes

TRIES, SECONDS = 60, 0.3


def shrunk(exercise, answer, case, told):
    """The case, made as small as can be found in short time.

    Parameters
    ----------
    exercise : Exercise
    answer : callable
    case : Case
        One that fails.
    told : callable
        ``told(case, expected, got)``: whether an outcome is one that the message explains.
    """
    until = time.perf_counter() + SECONDS
    tries, tried = 0, {case.call(exercise.name)}
    smaller = True
    while smaller:
        smaller = False
        for args in simpler(exercise, case):
            candidate = replace(case, args=args)
            text = candidate.call(exercise.name)
            if text in tried or len(text) >= len(case.call(exercise.name)):
                continue
            tried.add(text)
            tries += 1
            if tries > TRIES or time.perf_counter() > until:
                return case
            if _fails_alike(exercise, answer, candidate, told):
                case, smaller = candidate, True
                break
    return case


def simpler(exercise, case):
    """Arguments that are simpler than a case's, the boldest first."""
    if case.text or case.read or not exercise.shrinks:
        return
    yield from _known_functions(exercise, case.args)
    yield from _fewer_coordinates(case.args)
    for place, value in enumerate(case.args):
        for other in _rounder(value):
            yield (*case.args[:place], other, *case.args[place + 1 :])


def _fails_alike(exercise, answer, case, told):
    (expected,) = outcomes(exercise.reference, [case], seconds=SECONDS)
    if expected.kind != "value" or not _finite(expected.value):
        return False
    if not exercise.fair(*case.fresh_args()):
        return False
    (got,) = outcomes(answer, [case], exercise.parameters, SECONDS)
    return not agrees(exercise, expected, got) and told(case, expected, got)


def _finite(value):
    if isinstance(value, tuple):
        return all(map(_finite, value))
    return not isinstance(value, (float, np.floating, np.ndarray)) or np.all(np.isfinite(value))


def _known_functions(exercise, args):
    """The functions of the examples in place of random ones: all of a call together."""
    places = [i for i, value in enumerate(args) if isinstance(value, Formula)]
    for example in exercise.examples if places else []:
        if all(i < len(example.args) and isinstance(example.args[i], Formula) for i in places):
            yield tuple(example.args[i] if i in places else a for i, a in enumerate(args))


def _fewer_coordinates(args):
    """One coordinate less, in all arrays that have as many."""
    sizes = {n for value in args if isinstance(value, np.ndarray) for n in value.shape if n > 1}
    for n in sorted(sizes, reverse=True):
        for keep in (slice(None, -1), slice(1, None), slice(0, 1)):
            yield tuple(_cut(value, n, keep) for value in args)


def _cut(value, n, keep):
    if not isinstance(value, np.ndarray):
        return value
    return value[tuple(keep if size == n else slice(None) for size in value.shape)].copy()


def _rounder(value):
    """Simpler values in place of one argument."""
    if isinstance(value, bool) or not isinstance(value, (int, float, np.ndarray)):
        return
    if isinstance(value, int):
        yield from (n for n in (1, 2, 3) if n < value)
    elif isinstance(value, float):
        simple = (1.0, 2.0, -1.0, 0.5, 0.1, float(round(value)), round(value, 1))
        yield from (number for number in simple if number)
    elif value.dtype.kind == "f":
        for decimals in (0, 1):
            if np.all(np.round(value, decimals)):
                yield np.round(value, decimals)
        if value.ndim == 1:
            yield from _one_at_a_time(value)


def _one_at_a_time(vector):
    for i in range(vector.size):
        for simple in (0.0, 1.0, 2.0, -1.0):
            if vector[i] != simple:
                other = vector.copy()
                other[i] = simple
                yield other
