"""Exercise `forward_derivative`: the derivative of a program, by numbers that carry a slope."""

import numpy as np

from .... import autodiff
from ...exercise import Case, Exercise, Formula, Tolerance, formula
from ...probing import NoAnswerError
from .._functions import number
from .._raw import returns_a_formula

TO_ROUND_OFF = Tolerance(
    rtol=1e-12,
    atol=1e-11,
    reason="Dual numbers are exact up to a few units of round-off. The functions carry a large "
    "constant, which costs every finite difference at least 1e-10 and a dual number nothing.",
)
NUMBER_ON_THE_LEFT = (
    "Here a number stands on the left. Python asks the number first, which does not know a Dual, "
    "and then the Dual, by the method whose name begins with r."
)
NUMPY_ASKS = "For np.sin(x) of an object that it does not know, NumPy calls the method x.sin()."

forward_derivative = Exercise(
    autodiff.forward_derivative,
    unit="autodiff",
    points=4,
    tolerance=TO_ROUND_OFF,
    parts={"value": 0.4, "quotients and powers": 0.3, "functions": 0.3},
    examples=[
        Case((Formula("x*x + 500"), 3.0)),
        Case((Formula("500 + x - 2*x"), 2.0), why=NUMBER_ON_THE_LEFT),
        Case((Formula("2 - x*(1 - x) + 500"), -1.5), why=NUMBER_ON_THE_LEFT),
        Case((Formula("x/4 + 500"), 2.0), "quotients and powers"),
        Case((Formula("x**3 - 2*x + 500"), 2.0), "quotients and powers"),
        Case((Formula("1/x + 500"), 2.0), "quotients and powers", why=NUMBER_ON_THE_LEFT),
        Case((Formula("2**x + 500"), 1.5), "quotients and powers", why=NUMBER_ON_THE_LEFT),
        Case((Formula("np.sin(x)*x + 500"), 1.0), "functions", why=NUMPY_ASKS),
        Case((Formula("np.exp(2*x) - np.log(x) + 500*np.cos(x)"), 0.5), "functions"),
    ],
    fair=lambda f, x: x >= 0.1 or f.source in WHOLE,
    sketch="Let the class hold two numbers, a value and a slope, and give every operation a method "
    "that returns a new pair. Each method is one line of the table of rules. Put in the variable "
    "as a pair whose slope says that x grows one for one with itself, and read off the slope that "
    "comes out.",
)
WHOLE = ("lambda x: x*x + 500", "lambda x: 500 + x - 2*x", "lambda x: 2 - x*(1 - x) + 500")


@forward_derivative.cases
def compositions(rng):
    templates = {
        "value": [
            "{a}*x*x - {b}*x + 700",
            "(x + {a})*({b} - x) + 700",
            "-x*({a} + x*x) + 700",
            "{a}*x*x*x*x*x*x*({b} - x) + 700",  # long steps are exact for low powers only
        ],
        "quotients and powers": [
            "{a}/(x*x + {b}) + 700",
            "(x - {a})/(x*x + 1) + 700",
            "({a}*x + {b})**3 + 700",
            "x**4/{a} + 1/x + 700",
            "{b}**({a}*x) + 700",
            "x**3*(x - {a}) + 700",  # values of powers and quotients go on, too
            "{b}**x/(x + {a}) + 700",
        ],
        "functions": [
            "np.sin({a}*x)*x + 700",
            "np.exp({a}*x)*(1 - x*x) + 700",
            "np.log(x*x + {b}) - {a}*np.cos(x) + 700",
            "np.exp(np.sin({a}*x)) + 700",
            "np.log(x + {b})*np.cos({a}*x) + 700",
        ],
    }
    for part, bodies in templates.items():
        for body in bodies:
            a, b = number(rng, 0.5, 1.5), number(rng, 1.1, 2.5)
            yield Case((formula(body, a=a, b=b), number(rng, 0.4, 1.8)), part)


@forward_derivative.mistake("secant-is-tangent", h=(1e-5, 1e-4, 1e-3))
def central_difference_instead(f, x, h=1e-6):
    """You take a finite difference. It is close, but it is the slope of a secant and loses digits
    in the subtraction; a dual number carries the slope along and loses none."""
    return (f(x + h) - f(x - h)) / (2 * h)


@forward_derivative.mistake("one-sided-is-as-good", h=(1e-7, 1e-6, 1e-5, 1e-4))
def one_sided_difference_instead(f, x, h=1e-8):
    """You take a finite difference, and a one-sided one. A dual number carries the slope along and
    has no such error."""
    return (f(x + h) - f(x)) / h


@forward_derivative.mistake("h-as-small-as-possible", h=(1e-13, 1e-11))
def tiny_difference_instead(f, x, h=1e-12):
    """You take a finite difference with a tiny step, and round-off is all that is left of it. A
    dual number takes no step and loses no digits."""
    return (f(x + h) - f(x)) / h


@forward_derivative.slip
def value_for_slope(f, x):
    """You return the value of f. Asked is the slope, the other half of the pair."""
    return f(x)


@forward_derivative.slip
def pair_for_slope(f, x):
    """You return value and slope. Asked is the slope alone."""
    result = f(x + 1e-30j)
    return result.real, result.imag / 1e-30


@forward_derivative.slip
def numbers_on_the_right_only(f, x):
    """Your Dual takes numbers on its right only. In 2*x the number stands on the left: Python then
    asks the Dual, by a method whose name begins with r."""

    class Dual:
        def __init__(self, value, slope=0.0):
            self.value, self.slope = value, slope

        @staticmethod
        def of(other):
            return other if isinstance(other, Dual) else Dual(other)

        def __add__(self, other):
            other = Dual.of(other)
            return Dual(self.value + other.value, self.slope + other.slope)

        def __mul__(self, other):
            other = Dual.of(other)
            slope = self.slope * other.value + self.value * other.slope
            return Dual(self.value * other.value, slope)

        def __neg__(self):
            return Dual(-self.value, -self.slope)

        def __sub__(self, other):
            return self + -Dual.of(other)

    return f(Dual(x, 1.0)).slope


@forward_derivative.mistake("product-rule-forgotten")
def products_without_the_rule(f, x):
    """Your Dual multiplies slope by slope. The slope of a product has two parts: each factor grows
    while the other stands still."""

    class Dual:
        def __init__(self, value, slope=0.0):
            self.value, self.slope = value, slope

        @staticmethod
        def of(other):
            return other if isinstance(other, Dual) else Dual(other)

        def __add__(self, other):
            other = Dual.of(other)
            return Dual(self.value + other.value, self.slope + other.slope)

        def __mul__(self, other):
            other = Dual.of(other)
            return Dual(self.value * other.value, self.slope * other.slope)

        def __neg__(self):
            return Dual(-self.value, -self.slope)

        def __sub__(self, other):
            return self + -Dual.of(other)

        def __rsub__(self, other):
            return -self + other

        __radd__, __rmul__ = __add__, __mul__

    return f(Dual(x, 1.0)).slope


@forward_derivative.slip
def seed_forgotten(f, x):
    """Every slope that you get is 0: the variable starts with the slope 0. With respect to itself
    it grows one for one."""

    class Dual:
        def __init__(self, value, slope=0.0):
            self.value, self.slope = value, slope

        @staticmethod
        def of(other):
            return other if isinstance(other, Dual) else Dual(other)

        def __add__(self, other):
            other = Dual.of(other)
            return Dual(self.value + other.value, self.slope + other.slope)

        def __mul__(self, other):
            other = Dual.of(other)
            slope = self.slope * other.value + self.value * other.slope
            return Dual(self.value * other.value, slope)

        def __neg__(self):
            return Dual(-self.value, -self.slope)

        def __sub__(self, other):
            return self + -Dual.of(other)

        def __rsub__(self, other):
            return -self + other

        __radd__, __rmul__ = __add__, __mul__

    return f(Dual(x)).slope


@forward_derivative.right
def operators_one_by_one(f, x):
    """A class with one method an operator, and methods that NumPy's functions call."""

    class Dual:
        def __init__(self, a, b=0.0):
            self.a, self.b = a, b

        @staticmethod
        def of(other):
            return other if isinstance(other, Dual) else Dual(other)

        def __add__(self, other):
            other = Dual.of(other)
            return Dual(self.a + other.a, self.b + other.b)

        def __neg__(self):
            return Dual(-self.a, -self.b)

        def __sub__(self, other):
            return self + (-Dual.of(other))

        def __rsub__(self, other):
            return Dual.of(other) + (-self)

        def __mul__(self, other):
            other = Dual.of(other)
            return Dual(self.a * other.a, self.a * other.b + self.b * other.a)

        def __truediv__(self, other):
            other = Dual.of(other)
            return Dual(self.a / other.a, (self.b * other.a - self.a * other.b) / other.a**2)

        def __rtruediv__(self, other):
            return Dual.of(other) / self

        def __pow__(self, n):
            return Dual(self.a**n, n * self.a ** (n - 1) * self.b)

        def __rpow__(self, base):
            return Dual(base**self.a, base**self.a * np.log(base) * self.b)

        def sin(self):
            return Dual(np.sin(self.a), np.cos(self.a) * self.b)

        def cos(self):
            return Dual(np.cos(self.a), -np.sin(self.a) * self.b)

        def exp(self):
            return Dual(np.exp(self.a), np.exp(self.a) * self.b)

        def log(self):
            return Dual(np.log(self.a), self.b / self.a)

        __radd__, __rmul__ = __add__, __mul__

    return f(Dual(x, 1.0)).b


@forward_derivative.right
def a_table_of_rules(f, x):
    """NumPy's protocol for functions, with the rules in a dictionary."""
    rules = {
        np.add: lambda a, b: (1, 1),
        np.subtract: lambda a, b: (1, -1),
        np.multiply: lambda a, b: (b, a),
        np.divide: lambda a, b: (1 / b, -a / b**2),
        np.power: lambda a, b: (b * a ** (b - 1), a**b * np.log(a)),
        np.negative: lambda a: (-1,),
        np.sin: lambda a: (np.cos(a),),
        np.cos: lambda a: (-np.sin(a),),
        np.exp: lambda a: (np.exp(a),),
        np.log: lambda a: (1 / a,),
    }

    class Dual(np.lib.mixins.NDArrayOperatorsMixin):
        def __init__(self, value, slope=0.0):
            self.value, self.slope = value, slope

        def __array_ufunc__(self, ufunc, method, *inputs):
            duals = [i if isinstance(i, Dual) else Dual(i) for i in inputs]
            values = [float(d.value) for d in duals]
            parts = zip(rules[ufunc](*values), duals, strict=True)
            return Dual(ufunc(*values), sum(r * d.slope for r, d in parts))

    return np.float64(f(Dual(float(x), 1.0)).slope)


# Finite differences: f is called with plain numbers.


def _points(ask, f, x):
    """Plain numbers at which f is called."""
    points = [point for visited in ask.visits(f, x) for point in visited.ravel().tolist()]
    return [float(point) for point in points if isinstance(point, (int, float))]


def _steps(ask, f, x):
    """Real steps at which f is called, seen from x; none is no answer."""
    steps = {point - x for point in _points(ask, f, x) if point != x}
    if not steps:
        raise NoAnswerError
    return np.array(sorted(steps))


@forward_derivative.sign("symbolic-is-automatic")
def symbols_put_in(ask, f, x):
    """You put a symbol into f and work out a formula. Automatic differentiation works out no
    formula: numbers go through the program, each with its slope."""
    points = [point.item() for point in ask.visits(Formula("x*x + 3*x"), 2.0) if point.ndim == 0]
    return any(getattr(point, "free_symbols", ()) for point in points)


@forward_derivative.sign("symbolic-is-automatic")
def formula_for_a_slope(ask, f, x):
    """You return a formula: a text, a function or a symbol. Asked is one number, the slope at this
    x."""
    return returns_a_formula(ask, Formula("x*x + 3*x"), 2.0)


@forward_derivative.sign("symbolic-is-automatic")
def formula_fitted(ask, f, x):
    """You call f at many places, and find a formula that runs through them. No formula is needed:
    put one number that carries its slope through f."""
    steps = _steps(ask, Formula("x*x + 3*x"), 2.0)
    return len(steps) >= 3 and np.max(np.abs(steps)) > 0.25


@forward_derivative.sign("h-as-small-as-possible")
def step_too_short(ask, f, x):
    """You take a finite difference with a tiny step. The smaller the step, the fewer digits survive
    the subtraction; a dual number takes no step at all."""
    points = _points(ask, Formula("x*x + 3*x"), 2.0)
    if len(points) > 1 and set(points) == {2.0}:
        return True  # so short that nothing is left of it
    return np.min(np.abs(_steps(ask, Formula("x*x + 3*x"), 2.0))) < 0.9e-8


@forward_derivative.sign("one-sided-is-as-good")
def step_to_one_side(ask, f, x):
    """You take a finite difference, with a step to one side. Its error grows with the step; a dual
    number takes no step and has no such error."""
    steps = _steps(ask, Formula("x*x + 3*x"), 2.0)
    return np.all(steps > 0) or np.all(steps < 0)


@forward_derivative.sign("secant-is-tangent")
def step_to_both_sides(ask, f, x):
    """You take a finite difference. It is the slope of a secant: close, but never exact. A dual
    number carries the slope along, and takes no step."""
    return len(_steps(ask, Formula("x*x + 3*x"), 2.0)) > 1


# A class of numbers: one operation at a time.


def _slopes(ask, *bodies, x=3.0):
    """Slopes of some functions at x, each nan where there is none."""
    return [_slope(ask, Formula(body), x) for body in bodies]


def _slope(ask, f, x):
    try:
        return float(ask(f, x))
    except (NoAnswerError, TypeError, ValueError):
        return np.nan


# An operation on a dual number, after which the number itself is returned.
_THEN_ITSELF = [
    lambda x: (x + x, x)[1],
    lambda x: (x + 2.0, x)[1],
    lambda x: (x * x, x)[1],
    lambda x: (2.0 * x, x)[1],
    lambda x: (x - 1.0, x)[1],
    lambda x: (-x, x)[1],
    lambda x: (x / 2.0, x)[1],
    lambda x: (x**2, x)[1],
    lambda x: (np.sin(x), x)[1],
    lambda x: (np.exp(x), x)[1],
]


@forward_derivative.sign("in-place-overwrite")
def operation_changes_its_number(ask, f, x):
    """An operation of your class changes the number that it is given, so x is another one when the
    program uses it again. Return a new pair from every operation."""
    left = [_slope(ask, then, 3.0) for then in _THEN_ITSELF]
    calm = _slope(ask, lambda x: x, 3.0) == 1
    return calm and any(abs(slope - 1) > 1e-9 for slope in left)


@forward_derivative.sign("in-place-overwrite")
def value_overwritten_before_the_slope(ask, f, x):
    """In a product your class stores the new value first, and makes the slope from it. Keep the old
    values until the slope is done."""
    return _slopes(ask, "x*x", "x + 1", x=5.0) == [30.0, 1.0]


@forward_derivative.sign("product-rule-forgotten")
def product_without_its_rule(ask, f, x):
    """Your class misses a part of the product rule. Each factor grows while the other stands still,
    and both parts are added."""
    square, other, alone = _slopes(ask, "x*x", "x*(x + 4)", "x + 1", x=5.0)
    return alone == 1 and square in (1.0, 2.0, 5.0) and other in (1.0, 2.0, 5.0, 9.0)


@forward_derivative.sign("gradient-not-accumulated")
def sum_keeps_one_slope(ask, f, x):
    """In a sum your class keeps the slope of one term only. Both terms grow with x, and their
    slopes are added."""
    alone = _slopes(ask, "2*x", "5*x", "x*2", "x*5")
    sums = _slopes(ask, "x + x", "2*x + 5*x", "5*x + 2*x")
    return alone == [2.0, 5.0, 2.0, 5.0] and any(
        got in parts for got, parts in zip(sums, [(1,), (2, 5), (2, 5)], strict=True)
    )


@forward_derivative.sign("product-rule-forgotten")
def quotient_without_its_rule(ask, f, x):
    """Your quotients miss a part of their rule. Numerator and denominator both grow: each while the
    other stands still."""
    got, square = _slopes(ask, "(x*x + 1)/(x + 2)", "x*x + 1")
    u, v = (10.0, 6.0), (5.0, 1.0)
    halves = u[1] / v[1], u[1] / v[0], -u[0] * v[1] / v[0] ** 2, u[0] * v[1] / v[0] ** 2
    return square == 6 and any(np.isclose(got, half, rtol=1e-9) for half in halves)


@forward_derivative.sign("missing-factor-2")
def products_halved_or_doubled(ask, f, x):
    """The slope of a product is half or twice what it should be. Each factor grows while the other
    stands still, and each part counts once."""
    both = _slopes(ask, "x*x", "x*(x + 4)", "x + 1", x=5.0)
    return both in ([5.0, 7.0, 1.0], [20.0, 28.0, 1.0])


@forward_derivative.sign("missing-factor-2")
def exponent_left_out(ask, f, x):
    """Your rule for powers leaves the exponent out, so the slope of a square is half of what it
    should be. The exponent comes down as a factor."""
    square, cube = _slopes(ask, "x**2", "x**3")
    return np.isclose(square, 3.0) and (np.isclose(cube, 9.0) or np.isnan(cube))


# Where derivatives are taken, at x = 0.7 and x = 1.3.
_CURVED = {
    "np.sin(x)": (np.sin, np.cos),
    "np.cos(x)": (np.cos, lambda v: -np.sin(v)),
    "np.exp(x)": (np.exp, np.exp),
    "np.log(x)": (np.log, lambda v: 1 / v),
    "x**3": (lambda v: v**3, lambda v: 3 * v**2),
    "2**x": (lambda v: 2**v, lambda v: 2**v * np.log(2)),
}


@forward_derivative.sign("not-evaluated-at-the-point")
def rule_taken_elsewhere(ask, f, x):
    """The derivative of an operation is taken at the wrong place, at a fixed number or at the
    result. It belongs at the value that goes in."""
    if _slopes(ask, "x + 1", "1.25*x") != [1.0, 1.25]:
        return False
    for body, (function, slope) in _CURVED.items():
        a, b = (_slope(ask, Formula(body), x) for x in (0.7, 1.3))
        fixed = a == b and a != 0
        if fixed or np.isclose([a, b], [slope(function(v)) for v in (0.7, 1.3)], rtol=1e-9).all():
            return True
    return False


@forward_derivative.sign("not-evaluated-at-the-point")
def another_x(ask, f, x):
    """The number that you put into f does not stand at x. The slope is asked for at the x that is
    given."""
    for x in (3.0, 2.0):
        square, cube, line = _slopes(ask, "5*x*x", "x*x*x", "3*x", x=x)
        place = square / 10
        if line != 3 or not np.isclose(cube, 3 * place**2) or np.isclose(place, x, rtol=1e-9):
            return False
    return True


@forward_derivative.sign("ascent-for-descent")
def slopes_turned_round(ask, f, x):
    """All your slopes have the wrong sign. The minus of descent belongs to the step, not to the
    derivative."""
    return _slopes(ask, "x + 1", "x*x", "np.sin(x)") == [-1.0, -6.0, -np.cos(3.0)]
