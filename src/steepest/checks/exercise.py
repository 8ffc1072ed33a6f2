"""An exercise stands once: reference, cases, tolerance, mistakes.

From this one definition come the student's instant check, the hidden test, the check of the check,
the sample class and the index of misconceptions.  A unit's module reads like this::

    central_difference = Exercise(
        derivative.central_difference,
        unit="derivative",
        points=2,
        examples=[Case((Formula("x**3"), 2.0, 0.5))],
    )

    @central_difference.cases
    def cubics(rng): ...                      # yields a Case at a time

    @central_difference.mistake("one-sided-is-as-good")
    def forward_only(f, x, h):
        '''You stepped to the right only. ...'''   # the hint
        return (f(x + h) - f(x)) / h

    @central_difference.right
    def fourth_order(f, x, h): ...            # an unusual but right answer
"""

import ast
import copy
import inspect
import textwrap
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

PUBLIC_SEED = 0
CHECK_SECONDS = 5.0
EDGES = frozenset({"zero vector", "no steps"})  # parts that are worth nothing by themselves


class Formula:
    """A function made from source text, so that a message can show a call that can be pasted."""

    def __init__(self, body, argument="x"):
        self.source = f"lambda {argument}: {body}"
        self._function = eval(self.source, {"np": np})

    def __call__(self, x):
        """Value at ``x``."""
        return self._function(x)

    def __repr__(self):
        return self.source


class Words(str):
    """What is said about a result where right answers differ; shown as it is, without quotes."""

    __slots__ = ()
    __repr__ = str.__str__


@dataclass(frozen=True)
class Seeded:
    """An argument that is a random generator: a new one for every call, from the same seed."""

    seed: int

    def __repr__(self):
        return f"np.random.default_rng({self.seed})"


@dataclass(frozen=True)
class Case:
    """One call of the exercise's function.

    Parameters
    ----------
    args : tuple
        Arguments, in order.  Functions are `Formula` objects, vectors NumPy arrays.
    part : str
        Which part of the marks the case belongs to.
    at : tuple
        Where to ask an answer that is itself a function.
    why : str
        A sentence on what is special about the case, shown when it fails.
    read : callable, optional
        ``read(result, args)`` gives what is compared, where right answers may differ: a number, or
        `Words` on what was found.
    text : str, optional
        The call in a message, where the arguments are too long to show: lines of Python that can be
        pasted, the call in the last.
    """

    args: tuple
    part: str = "value"
    at: tuple = ()
    why: str = ""
    read: Callable | None = None
    text: str = ""

    def fresh_args(self):
        """Arguments for one call: copies, so no call can spoil another's."""
        return tuple(map(_fresh, self.args))

    def call(self, name):
        """Python source of the call: ``name(lambda x: x**2, 3.0)``.

        Where the answer is a function and is asked at one point, that call follows.
        """
        if self.text:
            return self.text
        asked = f"({show(self.at[0])})" if len(self.at) == 1 else ""
        return f"{name}({', '.join(map(show, self.args))}){asked}"

    def one_by_one(self):
        """The same case asked at one point at a time."""
        return [replace(self, at=(point,)) for point in self.at]


@dataclass(frozen=True)
class Tolerance:
    """|got - expected| ≤ atol + rtol · max|expected|, and the reason for the numbers."""

    rtol: float = 1e-9
    atol: float = 1e-9
    reason: str = "Exact arithmetic up to round-off: any order of operations agrees to 1e-9."


EXACT = Tolerance()


@dataclass(frozen=True)
class Answer:
    """A version of the function with its story: a wrong one, or another right way.

    ``code`` is the misconception that a wrong one shows; None for a mere slip, and for a right one.
    ``variants`` are other values for a parameter of its own, ``{"step": (1e-12, 1e-14)}``: the same
    story with other numbers.  Where ``by_kind`` is set, the mistake lies in the kind of result (a
    column for a vector), and explains any answer of that kind, whatever its numbers.
    """

    function: Callable
    code: str | None = None
    variants: dict = field(default_factory=dict)
    by_kind: bool = False

    @property
    def versions(self):
        """The function as it stands, then its variants."""
        return [self.function] + [
            partial(self.function, **{name: value})
            for name, values in self.variants.items()
            for value in values
        ]

    @property
    def name(self):
        """A readable name."""
        return self.function.__name__.replace("_", " ").strip()

    @property
    def hint(self):
        """What was done, and why it is wrong (for a mistake) or how it works (for a right one)."""
        return " ".join(inspect.getdoc(self.function).split())

    def source(self, name):
        """The version as a student would have written it: ``def name(...)``, without our words."""
        tree = ast.parse(textwrap.dedent(inspect.getsource(self.function)))
        definition = tree.body[0]
        for node in ast.walk(definition):  # a recursive version calls itself
            if isinstance(node, ast.Name) and node.id == definition.name:
                node.id = name
        definition.name, definition.decorator_list = name, []
        if ast.get_docstring(definition) is not None:
            definition.body = definition.body[1:]
        return ast.unparse(definition)

    def compiled(self, name):
        """The version as a student's notebook would define it, with NumPy as np."""
        names = {"np": np}
        exec(self.source(name), names)
        return names[name]


@dataclass(frozen=True)
class Sign:
    """A property that fails, and what it says: ``function(ask, *args)`` is true where it is seen.

    ``ask`` is the student's function (`~steepest.checks.probing.Ask`), ``args`` are the arguments
    of a case that fails.
    """

    function: Callable
    code: str | None

    @property
    def hint(self):
        """What was done, and why it is wrong."""
        return " ".join(inspect.getdoc(self.function).split())


@dataclass(frozen=True)
class Exercise:
    """A function that students write, and all that is needed to judge it.

    Parameters
    ----------
    reference : callable
        The package's own function; name and signature are the exercise's.
    unit : str
        Graded unit it belongs to.
    points : float
        Full marks of the hidden test.
    examples : list of Case
        Visible cases, the simplest first.
    tolerance : Tolerance
        How close is right, and why.
    parts : dict
        Shares of the marks by part, summing to one.  A part is earned when all its cases are right.
        The part "unchanged" is earned when no call changed its arguments.
    same : callable, optional
        ``same(expected, got, close)`` decides where more than one value is right.
    seconds : float
        Time limit of one check, for all its calls together.
    shrinks : bool
        Whether a failing call may be made simpler before it is shown.
    fair : callable, optional
        ``fair(*args)``: whether arguments that were made simpler still make a call that the task
        asks for.  All that the reference takes are, if left out.
    sketch : str
        The way to a right answer in words, shown on request; never the answer itself.
    """

    reference: Callable
    unit: str
    points: float
    examples: list[Case]
    tolerance: Tolerance = EXACT
    parts: dict[str, float] = field(default_factory=lambda: {"value": 1.0})
    same: Callable | None = None
    seconds: float = CHECK_SECONDS
    shrinks: bool = True
    fair: Callable = lambda *args: True
    sketch: str = ""
    generators: list[Callable] = field(default_factory=list)
    mistakes: list[Answer] = field(default_factory=list)
    alternatives: list[Answer] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)

    def __post_init__(self):
        if not np.isclose(sum(self.parts.values()), 1.0):
            raise ValueError(f"The parts of {self.name} must sum to 1: {self.parts}.")

    @property
    def name(self):
        """Name of the function."""
        return self.reference.__name__

    @property
    def parameters(self):
        """Names of the function's parameters."""
        return tuple(inspect.signature(self.reference).parameters)

    def cases(self, generator):
        """Register ``generator(rng)``, which yields random cases (decorator)."""
        self.generators.append(generator)
        return generator

    def mistake(self, code, *, by_kind=False, **variants):
        """Register a known mistake under its misconception code (decorator)."""

        def register(function):
            self.mistakes.append(Answer(function, code, variants, by_kind))
            return function

        return register

    def sign(self, code):
        """Register a sign of a misconception, or of a slip where the code is None (decorator).

        The simplest come first: of several that are seen, the first is told.
        """

        def register(function):
            self.signs.append(Sign(function, code))
            return function

        return register

    def slip(self, function):
        """Register a wrong version that shows no misconception of the list (decorator)."""
        self.mistakes.append(Answer(function))
        return function

    def right(self, function):
        """Register another right version (decorator)."""
        self.alternatives.append(Answer(function))
        return function

    def random_cases(self, seed):
        """Cases drawn from a seed (an int), the same for the same seed."""
        rng = np.random.default_rng([seed, zlib.crc32(self.name.encode())])
        cases = [case for generator in self.generators for case in generator(rng)]
        unknown = {case.part for case in cases + self.examples} - set(self.parts)
        if unknown:
            raise ValueError(f"Cases of {self.name} name parts that carry no marks: {unknown}.")
        return cases

    def visible_cases(self):
        """What the instant check runs: the examples, then cases from a public seed."""
        return self.examples + self.random_cases(PUBLIC_SEED)


def _fresh(argument):
    if isinstance(argument, Seeded):
        return np.random.default_rng(argument.seed)
    return copy.deepcopy(argument) if isinstance(argument, (np.ndarray, list, dict)) else argument


def formula(template, argument="x", **numbers):
    """`Formula` with numbers filled in, rounded so that the source stays short."""
    short = {name: f"{value:.3g}" for name, value in numbers.items()}
    return Formula(template.format(**short).replace("+ -", "- ").replace("- -", "+ "), argument)


def show(value):
    """Python source of an argument or a result, short enough for a message."""
    if isinstance(value, np.ndarray):
        tidy = np.round(value, 12) + 0  # no 6e-17 and no -0
        text = np.array2string(tidy, separator=", ", precision=8, threshold=12)
        return f"np.array({text})".replace("\n", "")
    if isinstance(value, tuple):
        return f"({', '.join(map(show, value))})"
    if isinstance(value, (float, np.floating)):
        return _short(float(value))
    return repr(value)


def _short(number):
    """The number itself if it has few digits, else its first nine: 0.1, 2.0, 0.333333333."""
    exact, text = repr(number), f"{number:.9g}"
    if len(exact) <= 10:
        return exact
    return text if set(text) & set(".en") else f"{text}.0"
