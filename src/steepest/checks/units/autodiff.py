"""Unit `autodiff`: dual numbers, the order of a graph, the walk back, and a gradient check."""

from itertools import pairwise

import numpy as np

from ... import autodiff, reverse
from ..exercise import Case, Exercise, Formula, Tolerance, Words, formula
from ._functions import any_n, near_point, number, surface_and_gradient

TO_ROUND_OFF = Tolerance(
    rtol=1e-12,
    atol=1e-11,
    reason="Dual numbers are exact up to a few units of round-off. The functions carry a large "
    "constant, which costs every finite difference at least 1e-10 and a dual number nothing.",
)


def pair(rng):
    """A random (value, slope) pair."""
    return number(rng, -2, 2), number(rng, -2, 2)


def pairs(rng):
    for _ in range(5):
        yield Case((pair(rng), pair(rng)))


dual_add = Exercise(
    autodiff.dual_add,
    unit="autodiff",
    points=1,
    examples=[Case(((2.0, 1.0), (5.0, 3.0))), Case(((1.0, 0.0), (-4.0, 1.0)))],
)
dual_add.cases(pairs)


@dual_add.slip
def slopes_multiplied(a, b):
    """You multiply the slopes. When two things grow, their sum grows by both: add the slopes."""
    return a[0] + b[0], a[1] * b[1]


@dual_add.slip
def four_numbers(a, b):
    """You put the pairs behind each other. For tuples, + does just that: add the values and the
    slopes one by one."""
    return tuple(a) + tuple(b)


@dual_add.mistake("row-for-column")
def slope_comes_first(a, b):
    """You return the slope first. A pair is (value, slope)."""
    return a[1] + b[1], a[0] + b[0]


@dual_add.mistake("derivative-is-one-number")
def value_without_slope(a, b):
    """You return the value only. The slope must travel along, or the next operation cannot go
    on."""
    return a[0] + b[0]


@dual_add.mistake("gradient-not-accumulated")
def slope_of_the_first(a, b):
    """You keep the slope of the first pair only. The second one grows too, and its share must be
    added."""
    return a[0] + b[0], a[1]


@dual_add.mistake("gradient-not-accumulated")
def slope_of_the_second(a, b):
    """You keep the slope of the second pair only. The first one grows too, and its share must be
    added."""
    return a[0] + b[0], b[1]


@dual_add.mistake("sum-for-mean")
def mean_of_the_slopes(a, b):
    """You take the mean of the two slopes. When two things grow, their sum grows by both
    together."""
    return a[0] + b[0], (a[1] + b[1]) / 2


@dual_add.mistake("error-sign")
def slopes_subtracted(a, b):
    """You subtract the second slope. That minus belongs to differences."""
    return a[0] + b[0], a[1] - b[1]


@dual_add.right
def added_as_arrays(a, b):
    """NumPy adds entry by entry."""
    return np.add(a, b)


@dual_add.right
def added_in_a_list(a, b):
    """A comprehension, returned as a list."""
    return [x + y for x, y in zip(a, b, strict=True)]


@dual_add.right
def added_as_complex(a, b):
    """A pair as a complex number: for sums, that is the same."""
    z = complex(*a) + complex(*b)
    return z.real, z.imag


dual_mul = Exercise(
    autodiff.dual_mul,
    unit="autodiff",
    points=2,
    examples=[Case(((2.0, 1.0), (5.0, 3.0))), Case(((3.0, 1.0), (3.0, 1.0)))],
)
dual_mul.cases(pairs)


@dual_mul.mistake("product-rule-forgotten")
def product_of_slopes(a, b):
    """You multiply the slopes. The slope of a product is not the product of the slopes: each factor
    grows while the other stands still, and both parts are added."""
    return a[0] * b[0], a[1] * b[1]


@dual_mul.mistake("product-rule-forgotten")
def first_part_only(a, b):
    """Half of the product rule is missing: you let only the first factor grow."""
    return a[0] * b[0], a[1] * b[0]


@dual_mul.mistake("product-rule-forgotten")
def second_part_only(a, b):
    """Half of the product rule is missing: you let only the second factor grow."""
    return a[0] * b[0], a[0] * b[1]


@dual_mul.mistake("product-rule-forgotten")
def sum_of_slopes(a, b):
    """You add the slopes as they are, as for a sum. In a product each slope counts as many times as
    the other factor is large."""
    return a[0] * b[0], a[1] + b[1]


@dual_mul.mistake("product-rule-forgotten")
def own_value_times_own_slope(a, b):
    """You multiply each slope by the value of the same factor. It is the *other* factor that says
    how much the growth counts."""
    return a[0] * b[0], a[0] * a[1] + b[0] * b[1]


@dual_mul.mistake("error-sign")
def quotient_rule_sign(a, b):
    """You subtract the two parts. That minus belongs to quotients; in a product both parts add
    up."""
    return a[0] * b[0], a[1] * b[0] - a[0] * b[1]


@dual_mul.slip
def slopes_product_added(a, b):
    """You also add the product of the two slopes. In dual numbers the square of the small part is
    zero, so this term drops out."""
    return a[0] * b[0], a[1] * b[0] + a[0] * b[1] + a[1] * b[1]


@dual_mul.right
def by_two_by_two_matrices(a, b):
    """A pair as a 2 × 2 matrix with its value on the diagonal; matrices multiply the same way."""
    A, B = (np.array([[v, s], [0.0, v]]) for v, s in (a, b))
    return (A @ B)[0]


@dual_mul.right
def by_polynomials(a, b):
    """A pair as a polynomial, cut off after the first power."""
    return np.polynomial.polynomial.polymul(a, b)[:2] if any(b) and any(a) else [0.0, 0.0]


@dual_mul.right
def with_names(a, b):
    """Unpacked, as a list."""
    (u, du), (v, dv) = a, b
    return [u * v, u * dv + v * du]


dual_sin = Exercise(
    autodiff.dual_sin,
    unit="autodiff",
    points=1,
    examples=[Case(((0.0, 2.0),)), Case(((1.0, 1.0),)), Case(((2.0, -0.5),))],
)


@dual_sin.cases
def single_pairs(rng):
    for _ in range(5):
        yield Case((pair(rng),))


@dual_sin.mistake("product-rule-forgotten")
def inner_slope_forgotten(a):
    """You return the slope of the sine alone. Its argument has a slope of its own: by the chain
    rule the two are multiplied."""
    return np.sin(a[0]), np.cos(a[0])


@dual_sin.mistake("not-evaluated-at-the-point")
def sine_of_the_slope(a):
    """You take the sine of the slope. The slope of the result is the derivative of the sine, at the
    value, times the slope that comes in."""
    return np.sin(a[0]), np.sin(a[1])


@dual_sin.mistake("not-evaluated-at-the-point")
def cosine_of_the_slope(a):
    """You take the cosine of the slope. The derivative belongs at the *value*; the slope is a
    factor."""
    return np.sin(a[0]), np.cos(a[1]) * a[1]


@dual_sin.mistake("error-sign")
def minus_cosine(a):
    """Your slope has the wrong sign. The minus belongs to the derivative of the cosine."""
    return np.sin(a[0]), -a[1] * np.cos(a[0])


@dual_sin.slip
def sine_kept(a):
    """You multiply the slope by the sine itself. The sine's derivative is another function."""
    return np.sin(a[0]), a[1] * np.sin(a[0])


@dual_sin.slip
def degrees(a):
    """You turn the angle into radians first. It is in radians already."""
    return np.sin(np.deg2rad(a[0])), a[1] * np.cos(np.deg2rad(a[0]))


@dual_sin.right
def by_complex_exponential(a):
    """Real and imaginary part of one exponential."""
    e = np.exp(1j * a[0])
    return np.array([e.imag, a[1] * e.real])


@dual_sin.right
def shifted_sine(a):
    """The cosine as a shifted sine."""
    return [np.sin(a[0]), a[1] * np.sin(a[0] + np.pi / 2)]


@dual_sin.right
def by_the_math_module(a):
    """The math module of Python."""
    import math

    value, slope = a
    return math.sin(value), slope * math.cos(value)


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
)


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
        ],
        "functions": [
            "np.sin({a}*x)*x + 700",
            "np.exp({a}*x)*(1 - x*x) + 700",
            "np.log(x*x + {b}) - {a}*np.cos(x) + 700",
            "np.exp(np.sin({a}*x)) + 700",
        ],
    }
    for part, bodies in templates.items():
        for body in bodies:
            a, b = number(rng, 0.5, 1.5), number(rng, 1.1, 2.5)
            yield Case((formula(body, a=a, b=b), number(rng, 0.4, 1.8)), part)


@forward_derivative.mistake("symbolic-is-automatic")
def central_difference_instead(f, x):
    """You take a finite difference. It is close, but it loses digits in the subtraction; a dual
    number carries the slope along and loses none."""
    h = 1e-6
    return (f(x + h) - f(x - h)) / (2 * h)


@forward_derivative.mistake("symbolic-is-automatic")
def one_sided_difference_instead(f, x):
    """You take a finite difference, and a one-sided one. A dual number carries the slope along and
    has no such error."""
    h = 1e-8
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


@forward_derivative.mistake("not-evaluated-at-the-point")
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


LINE = {"x": [], "a": ["x"], "f": ["a"]}
SQUARED = {"f": ["a", "x"], "a": ["x", "x"], "x": []}


def order_in_words(order, args):
    """What is to be said about an order of the nodes of a graph."""
    (parents,) = args
    if isinstance(order, (str, dict)) or not hasattr(order, "__iter__"):
        return Words(f"no list of nodes, but something of type {type(order).__name__}")
    order = [str(node) for node in order]
    if sorted(order) != sorted(parents):
        return Words(f"the nodes {_some(order)}, instead of each of {_some(parents)} once")
    for k, node in enumerate(order):
        for parent in parents[node]:
            if parent not in order[:k]:
                return Words(f"{_some(order)}, where {node} comes before its parent {parent}")
    return Words("every node once, parents before children")


def _some(nodes, most=16):
    names = list(nodes)
    more = ", …" if len(names) > most else ""
    return f"[{', '.join(name[:12] for name in names[:most])}{more}]"


def graph_case(parents, part="value", why=""):
    return Case((parents,), part, why=why, read=order_in_words)


topological_order = Exercise(
    reverse.topological_order,
    unit="autodiff",
    points=3,
    parts={"value": 0.9, "unchanged": 0.1},
    examples=[
        graph_case(LINE),
        graph_case({"f": ["a"], "a": ["x"], "x": []}, why="Keys may stand in any order."),
        graph_case(SQUARED, why="A parent may be listed twice."),
        graph_case({"f": ["a", "b"], "a": ["x"], "b": ["a", "y"], "x": [], "y": []}),
    ],
)


@topological_order.cases
def random_graphs(rng):
    for size in (1, 4, 6, 9, 12):
        names = [f"n{k}" for k in rng.permutation(size)]
        graph = {}
        for k, name in enumerate(names):
            some = rng.integers(0, k, size=rng.integers(0, min(k, 3) + 1)) if k else []
            graph[name] = [names[j] for j in some]
        shuffled = [names[k] for k in rng.permutation(size)]
        yield graph_case({name: graph[name] for name in shuffled})
    chain = [f"n{k}" for k in range(7)]
    links = {a: [b] for a, b in pairwise(chain)} | {chain[-1]: []}
    yield graph_case(links)


@topological_order.mistake("ascent-for-descent")
def children_first(parents):
    """Your order is the wrong way round: children come before their parents. A node can be computed
    only when its parents have been."""
    order = []

    def visit(node):
        if node not in order:
            for parent in parents[node]:
                visit(parent)
            order.append(node)

    for node in parents:
        visit(node)
    return order[::-1]


@topological_order.slip
def as_they_come(parents):
    """You keep the order in which the nodes are listed. It may have children first."""
    return list(parents)


@topological_order.slip
def by_number_of_parents(parents):
    """You sort by the number of parents. A node with one parent may still come after one with
    three."""
    return sorted(parents, key=lambda node: len(parents[node]))


@topological_order.slip
def visited_before_the_parents(parents):
    """You note a node before you visit its parents. Note it afterwards, when all of them are in the
    list."""
    order = []

    def visit(node):
        if node not in order:
            order.append(node)
            for parent in parents[node]:
                visit(parent)

    for node in parents:
        visit(node)
    return order


@topological_order.mistake("gradient-not-accumulated")
def visited_again_and_again(parents):
    """A node that has several children appears several times. Note each node once, when it is met
    for the first time."""
    order = []

    def visit(node):
        for parent in parents[node]:
            visit(parent)
        order.append(node)

    for node in parents:
        visit(node)
    return order


@topological_order.slip
def only_from_the_first(parents):
    """You start from one node only, and nodes that it does not depend on are missing. Start from
    every key."""
    order = []

    def visit(node):
        if node not in order:
            for parent in parents[node]:
                visit(parent)
            order.append(node)

    visit(next(iter(parents)))
    return order


@topological_order.mistake("labels-off-by-one")
def one_round_too_few(parents):
    """Your order ends one node too early. As many nodes must be noted as the graph has: does your
    loop stop one short?"""
    order = []
    for _ in range(len(parents) - 1):
        ready = [n for n in parents if n not in order and set(parents[n]) <= set(order)]
        order.append(ready[0])
    return order


@topological_order.mistake("in-place-overwrite")
def graph_used_up(parents):
    """Your order is right, but the caller's graph is empty afterwards. Work on a copy."""
    order = []
    while parents:
        ready = [n for n, listed in parents.items() if all(p in order for p in listed)]
        for node in ready:
            order.append(node)
            del parents[node]
    return order


@topological_order.right
def by_rounds(parents):
    """Round by round: all nodes whose parents are done."""
    done = []
    while len(done) < len(parents):
        done += [n for n in parents if n not in done and set(parents[n]) <= set(done)]
    return done


@topological_order.right
def depth_first(parents):
    """Depth first; a node is noted after its parents."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for parent in parents[node]:
            visit(parent)
        order.append(node)

    for node in parents:
        visit(node)
    return tuple(order)


@topological_order.right
def by_the_standard_library(parents):
    """graphlib of Python's standard library."""
    from graphlib import TopologicalSorter

    return list(TopologicalSorter(parents).static_order())


backward = Exercise(
    reverse.backward,
    unit="autodiff",
    points=3,
    parts={"value": 0.9, "unchanged": 0.1},
    examples=[
        Case(([[]],)),
        Case(([[], [(0, 3.0)], [(1, 2.0)]],)),
        Case(([[], [(0, 3.0), (0, 3.0)]],), why="Node 0 is used twice: x·x at 3."),
        Case(([[], [], [(0, 4.0), (1, 2.0)], [(2, 1.0), (0, 1.0)]],)),
        Case(([[], [], [(0, 2.0)]],), why="Node 1 has no say in the result."),
    ],
)


@backward.cases
def random_tapes(rng):
    for size in (3, 5, 7, 9):
        tape = [[]]
        for k in range(1, size):
            listed = rng.integers(0, k, size=rng.integers(1, 4)).tolist()
            tape.append([(parent, number(rng, -2, 2)) for parent in listed])
        tape[-1] = [(size - 2, 1.5), (0, -0.5), (size - 2, 0.25)]
        yield Case((tape,))


@backward.mistake("gradient-not-accumulated")
def last_way_wins(tape):
    """Where several ways lead back to a node you keep only the last one. Adjoints that arrive along
    different ways are added."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] = adjoint[node] * local
    return adjoint


@backward.slip
def walked_forwards(tape):
    """You walk from the front. A node can hand its adjoint on only when it has received all of it
    from its children, so the walk starts at the end."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in range(len(tape)):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] * local
    return adjoint


@backward.slip
def seed_left_out(tape):
    """All your adjoints are zero: the walk starts with nothing. The result grows one for one with
    itself."""
    return np.zeros(len(tape))


@backward.mistake("product-rule-forgotten")
def locals_added(tape):
    """You add the local derivative instead of multiplying by it. Along a way, derivatives multiply:
    the chain rule."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] + local
    return adjoint


@backward.slip
def seeds_everywhere(tape):
    """Every node starts with 1. Only the last one does; the others collect what comes back to
    them."""
    adjoint = np.ones(len(tape))
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] * local
    return adjoint


@backward.mistake("row-for-column")
def last_comes_first(tape):
    """Your adjoints stand in reverse order. Entry i belongs to node i."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] * local
    return adjoint[::-1]


@backward.mistake("in-place-overwrite")
def tape_used_up(tape):
    """Your numbers are right, but the caller's tape is empty afterwards. Read it without changing
    it."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    while tape:
        node = len(tape) - 1
        for parent, local in tape.pop():
            adjoint[parent] += adjoint[node] * local
    return adjoint


@backward.right
def sum_over_all_ways(tape):
    """For each node, the sum over all ways to the end, by recursion."""
    children = [[] for _ in tape]
    for child, row in enumerate(tape):
        for parent, local in row:
            children[parent].append((child, local))

    def influence(node):
        if node == len(tape) - 1:
            return 1.0
        return sum(local * influence(child) for child, local in children[node])

    return [influence(node) for node in range(len(tape))]


@backward.right
def by_linear_algebra(tape):
    """The adjoints solve a linear system with the matrix of local derivatives."""
    n = len(tape)
    A = np.zeros((n, n))
    for node, row in enumerate(tape):
        for parent, local in row:
            A[parent, node] += local
    return np.linalg.solve(np.eye(n) - A, np.eye(n)[:, -1])


@backward.right
def with_plain_lists(tape):
    """A list of floats, by index from the end."""
    grads = [0.0] * (len(tape) - 1) + [1.0]
    for i in range(len(tape) - 1, -1, -1):
        for j, local in tape[i]:
            grads[j] = grads[j] + grads[i] * local
    return grads


def in_the_band(expected, got, close):
    """Whether an error is read off as it may be: relative to either value, or to both."""
    if np.ndim(expected):
        return close(expected, got)  # two mistakes that are compared with each other
    if expected < 1e-6:
        return got < 1e-5
    return 0.45 * expected <= got <= 2.5 * expected


RIGHT = Formula("np.dot(x, x)"), Formula("2*np.array(x)")

gradient_check = Exercise(
    autodiff.gradient_check,
    unit="autodiff",
    points=2,
    same=in_the_band,
    tolerance=Tolerance(
        reason="Relative to either value, to the larger, to their sum or to its half: all are "
        "usual, and for the errors here they differ by less than a factor of 2.5."
    ),
    parts={"value": 0.6, "any n": 0.15, "small slopes": 0.15, "unchanged": 0.1},
    examples=[
        Case((*RIGHT, np.array([1.0, -2.0]))),
        Case((RIGHT[0], Formula("np.array(x)"), np.array([1.0, -2.0]))),
        Case(
            (RIGHT[0], Formula("np.array([2*x[0], 1.5*x[1]])"), np.array([1.0, -2.0])),
            why="Only the second coordinate is wrong.",
        ),
        Case(
            (RIGHT[0], Formula("np.array([1.5*x[0], 2*x[1]])"), np.array([1.0, -2.0])),
            why="Only the first coordinate is wrong.",
        ),
        Case((*RIGHT, np.array([3.0])), "any n", why=any_n(1)),
    ],
)


@gradient_check.cases
def claims(rng):
    for n, part in ((2, "value"), (1, "any n"), (3, "any n")):
        f, gradient, x = steep_everywhere(rng, n)
        why = "" if part == "value" else any_n(n)
        yield Case((f, gradient, x), part, why=why)
        for i in {0, n - 1}:
            yield Case((f, wrong_in_one(rng, gradient, n, i), x), part, why=why)
    steep, x = number(rng, 20, 40), near_point(rng, 2)
    f, gradient = Formula(f"{steep}*np.dot(x, x)"), Formula(f"{2 * steep:g}*np.array(x)")
    yield Case((f, wrong_in_one(rng, gradient, 2, rng.integers(2)), x))


@gradient_check.cases
def a_slope_among_larger_ones(rng):
    small, x = number(rng, 0.1, 0.2), near_point(rng, 2)
    f = Formula(f"{small}*x[0]**2 + 5*x[1]**2")
    for factor in (2, 3):
        claim = Formula(f"np.array([{factor * small:.6g}*x[0], 10*x[1]])")
        why = "One slope is small. Compare each with its own size."
        yield Case((f, claim, x), "small slopes", why=why)


def wrong_in_one(rng, gradient, n, i):
    """A gradient with a factor too many in one coordinate."""
    factors = [1.0] * n
    factors[i] = float(rng.choice([0.7, 1.5]))
    body = gradient.source.removeprefix("lambda x: ")
    return Formula(f"{body} * np.array({factors})")


def steep_everywhere(rng, n):
    """A random surface with its gradient, and a point where no partial derivative is nearly 0."""
    while True:
        f, gradient = surface_and_gradient(rng, n, "x")
        x = near_point(rng, n)
        if np.abs(gradient(x)).min() > 0.1:
            return f, gradient, x


@gradient_check.mistake("direction-equals-length")
def absolute_difference(f, gradient, x, h=1e-6):
    """You report the difference as it is, not relative to the size of the slopes. A small slope may
    be wholly wrong and still differ by little."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return np.max(np.abs(gradient(x) - n))


@gradient_check.mistake("sum-for-mean")
def mean_of_the_errors(f, gradient, x, h=1e-6):
    """You average over the coordinates. One wrong coordinate among many right ones must not be
    hidden: report the largest."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = gradient(x)
    return np.mean(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n))) / 2.5


@gradient_check.mistake("one-coordinate-at-a-time")
def first_coordinate_checked(f, gradient, x, h=1e-6):
    """You check the first coordinate only. Any of them may be wrong."""
    e = np.eye(len(x))[0]
    n = (f(x + h * e) - f(x - h * e)) / (2 * h)
    a = gradient(x)[0]
    return abs(a - n) / max(abs(a), abs(n))


@gradient_check.mistake("one-coordinate-at-a-time")
def last_coordinate_checked(f, gradient, x, h=1e-6):
    """You check the last coordinate only. Any of them may be wrong."""
    e = np.eye(len(x))[-1]
    n = (f(x + h * e) - f(x - h * e)) / (2 * h)
    a = gradient(x)[-1]
    return abs(a - n) / max(abs(a), abs(n))


@gradient_check.mistake("direction-equals-length")
def lengths_compared(f, gradient, x, h=1e-6):
    """You compare the lengths of the two gradients. They may be equally long and point different
    ways."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = gradient(x)
    return abs(np.linalg.norm(a) - np.linalg.norm(n)) / np.linalg.norm(n) / 5


@gradient_check.slip
def verdict_only(f, gradient, x, h=1e-6):
    """You return yes or no. Asked is the largest relative error, a number."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return bool(np.allclose(gradient(x), n))


@gradient_check.slip
def errors_of_all_coordinates(f, gradient, x, h=1e-6):
    """You return the error of each coordinate. Asked is the largest, one number."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = gradient(x)
    return np.abs(a - n) / np.maximum(np.abs(a), np.abs(n))


@gradient_check.slip
def never_compared(f, gradient, x, h=1e-6):
    """You return 0 whatever the gradient is. Compare it with differences of f."""
    return 0.0


@gradient_check.right
def relative_to_the_claim(f, gradient, x, h=1e-6):
    """Relative to the gradient that is checked, in a loop."""
    a, worst = gradient(x), 0.0
    for i in range(len(x)):
        up, down = np.array(x, dtype=float), np.array(x, dtype=float)
        up[i] += h
        down[i] -= h
        n = (f(up) - f(down)) / (2 * h)
        worst = max(worst, abs(a[i] - n) / (abs(a[i]) + 1e-12))
    return worst


@gradient_check.right
def relative_to_the_measurement(f, gradient, x, h=1e-6):
    """Relative to the measured slope."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return np.max(np.abs(np.asarray(gradient(x)) - n) / np.abs(n))


@gradient_check.right
def relative_to_the_mean(f, gradient, x, h=1e-6):
    """Relative to the mean of both, as a 0-d array."""
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = np.asarray(gradient(x))
    return np.array(np.max(2 * np.abs(a - n) / (np.abs(a) + np.abs(n))))


@gradient_check.right
def relative_to_the_sum(f, gradient, x, h=1e-6):
    """Relative to the sum of both sizes, with a list for the differences."""
    a, n = np.asarray(gradient(x)), []
    for e in np.eye(len(x)):
        n.append((f(x + h * e) - f(x - h * e)) / (2 * h))
    return float(max(np.abs(a - n) / (np.abs(a) + np.abs(n))))


EXERCISES = [
    dual_add,
    dual_mul,
    dual_sin,
    forward_derivative,
    topological_order,
    backward,
    gradient_check,
]
