"""Ask a student's function, and turn whatever goes wrong into a sentence.

A picture must never answer with a traceback, nor wait for ever.  The instant check knows already
how to run a function in silence and within a time limit; here its outcomes become numbers, or
words.
"""

from textwrap import shorten

import numpy as np

from steepest.checks.exercise import Case, show
from steepest.checks.run import Asked, Strange, outcomes

SECONDS = 2.0
LARGEST = 1e9  # what is larger is no longer in any picture, and drawing it may fail


class Trouble(Exception):  # noqa: N818 (words for a reader)
    """What to say in the picture's place."""


class Own:
    """A student's function with the name of its exercise.

    Parameters
    ----------
    name : str
        Name of the exercise, whatever the student's function is called.
    function : callable
        The student's function; anything else is told so when it is asked.
    largest : float, optional
        Size of a number from which on it is no answer but a calculation that ran away.
    patience : float, optional
        How many times as long as usual it may take.

    Examples
    --------
    >>> Own("steepest_direction", lambda g: g / 5).array((2,), np.array([3.0, 4.0]))
    array([0.6, 0.8])
    >>> Own("steepest_direction", lambda g: None).array((2,), np.array([3.0, 4.0]))
    Traceback (most recent call last):
    ...
    steepest.play.own.Trouble: steepest_direction returned None, where an array of shape (2,) is ...
    """

    def __init__(self, name, function, largest=LARGEST, patience=1.0):
        self.name, self.function = name, function
        self.largest, self.patience = largest, patience
        self._too_slow = False

    def number(self, *args):
        """Its answer, which must be one number."""
        return float(self._numbers(self._answer(args), (), "one number"))

    def array(self, shape, *args):
        """Its answer, which must be an array of this shape, or parts that together make one."""
        return self._numbers(self._answer(args), shape, f"an array of shape {shape}")

    def pair(self, shapes, *args):
        """Its answer, which must be two arrays of these shapes."""
        answer = self._answer(args)
        wanted = f"a pair of arrays of shapes {shapes[0]} and {shapes[1]}"
        if not isinstance(answer, tuple) or isinstance(answer, Asked) or len(answer) != 2:
            self._refuse(_described(answer), wanted)
        return tuple(map(self._numbers, answer, shapes, (wanted, wanted)))

    def heights(self, points, *args):
        """Values, at the points, of the function that it returns."""
        answer = self._answer(args, tuple(points))
        if not isinstance(answer, Asked):
            self._refuse(_described(answer), "a function")
        return self._numbers(answer, (len(points),), "a function whose values are numbers")

    def order(self, names, *args):
        """Its answer, which must list each of these names once."""
        answer = self._answer(args, read=lambda listed, _: _places(listed, names))
        wanted = f"a list of {', '.join(sorted(names))} in some order"
        places = self._numbers(answer, (len(names),), wanted)
        if sorted(places) != list(range(len(names))):
            self._refuse("other names, or one of them twice", wanted)
        return [names[int(place)] for place in places]

    def batches(self, N, *args):
        """Its answer, which must be vectors of indices below N: a list of them."""
        answer = self._answer((N, *args), read=lambda batches, _: _listed(batches))
        wanted = f"a list of batches with indices from 0 to {N - 1}"
        if not isinstance(answer, tuple) and np.ndim(answer) != 2:
            self._refuse(_described(answer), wanted)
        rows = [self._numbers(batch, np.shape(batch), wanted) for batch in answer]
        if not all(row.ndim == 1 and row.size and set(row) <= set(range(N)) for row in rows):
            self._refuse("batches that hold something else", wanted)
        return [row.astype(int) for row in rows]

    def _answer(self, args, points=(), read=None):
        if not callable(self.function):
            raise Trouble(f"{self.name} is not a function here. Look at the cell that defines it.")
        if self._too_slow:
            self._say_too_slow()
        case, seconds = Case(args, at=points, read=read), self.patience * SECONDS
        (outcome,) = outcomes(self.function, [case], seconds=seconds)
        if outcome.kind == "stub":
            raise Trouble(f"{self.name} is not written yet: your own functions draw this picture.")
        if outcome.kind == "time":
            self._too_slow = True  # so that the next move of a slider need not wait as long again
            self._say_too_slow()
        if outcome.kind == "borrowed":
            raise Trouble(f"{self.name} calls the package. This picture is for your own functions.")
        if outcome.kind == "error":
            said = shorten(f"{outcome.value}: {outcome.message}".rstrip(": ."), 160)
            raise Trouble(f"{self.name} stops with {said}.{self._advice()}")
        return outcome.value

    def _numbers(self, answer, shape, wanted):
        if answer is None or isinstance(answer, (bool, np.bool_, str, Strange)):
            self._refuse(_described(answer), wanted)
        try:
            array = np.asarray(answer, dtype=float)
        except (TypeError, ValueError):  # parts of different kinds
            self._refuse(_described(answer), wanted)
        if array.shape != shape:
            self._refuse(_described(answer), wanted)
        if not np.all(np.abs(array) < self.largest):
            self._refuse("nan, or a number too large to draw", wanted)
        return array

    def _refuse(self, got, wanted):
        raise Trouble(f"{self.name} returned {got}, where {wanted} is needed.{self._advice()}")

    def _say_too_slow(self):
        raise Trouble(
            f"{self.name} had not answered after {self.patience * SECONDS:g} seconds. "
            "Look for a loop that never ends."
        )

    def _advice(self):
        return f" The check above, check({self.name}), says more."


def _places(listed, names):
    """Where the names of a list stand among ``names``; anything else as it is."""
    if isinstance(listed, (str, dict)) or not hasattr(listed, "__iter__"):
        return listed
    return [names.index(name) if name in names else -1 for name in map(str, listed)]


def _listed(batches):
    """What a generator gives, as a list; anything else as it is."""
    return list(batches) if hasattr(batches, "__next__") else batches


def _described(answer):
    if isinstance(answer, Asked):
        return "a function that does not give numbers"
    if isinstance(answer, Strange):
        return f"something of type {answer.kind}"
    if isinstance(answer, tuple):
        return f"{len(answer)} results"
    if isinstance(answer, np.ndarray) and answer.ndim:
        return f"an array of shape {answer.shape}"
    return show(answer)
