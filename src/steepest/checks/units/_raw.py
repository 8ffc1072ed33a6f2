"""What an answer returns, before it is made plain: for signs that look at its kind."""

import re
import time

import numpy as np

from ..exercise import Case
from ..probing import NoAnswerError
from ..run import outcomes


def read_off(ask, read, *args, until=None):
    """What ``read(result, args)`` sees in an answer's result for other arguments.

    The time is up when it is for all questions, unless another time is given.

    Raises
    ------
    NoAnswerError
        If there is no result.
    """
    left = max((until or ask.until) - time.perf_counter(), 1e-3)
    (outcome,) = outcomes(ask.answer, [Case(args, read=read)], ask.exercise.parameters, left)
    if outcome.kind != "value" or outcome.value is None:
        raise NoAnswerError
    return outcome.value


def returns_a_formula(ask, *args):
    """Whether there is a formula among what an answer returns: a text, a function, a symbol."""
    return read_off(ask, lambda result, args: _formula(result), *args)


def _formula(value):
    if isinstance(value, str):
        return bool(re.search(r"[-+*/^()']|[A-Za-z]", value)) and not _is_number(value)
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return any(map(_formula, value))
    if isinstance(value, np.ndarray):
        return value.dtype.kind in "OUS" and any(map(_formula, value.ravel().tolist()))
    return callable(value) or bool(getattr(value, "free_symbols", ()))


def _is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True
