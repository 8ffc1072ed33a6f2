"""Answers of students to the unit `derivative`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "textbook one-liner",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return (f(x + h) - f(x)) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "steps named and printed",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    # two points on the curve
    x_left = x
    x_right = x + h
    y_left = f(x_left)
    y_right = f(x_right)
    rise = y_right - y_left
    run = h
    print("rise", rise, "run", run)
    slope_of_secant = rise / run
    return slope_of_secant
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "type hints and ValueError for h zero",
        "mistake": None,
        "any_of": [],
        "source": r'''
from typing import Callable


def difference_quotient(f: Callable[[float], float], x: float, h: float) -> float:
    """Forward difference."""
    if h == 0:
        raise ValueError("h must not be zero")
    return float(f(x + h) - f(x)) / float(h)
''',
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "exact fractions",
        "mistake": None,
        "any_of": [],
        "source": """
from fractions import Fraction


def difference_quotient(f, x, h):
    hi = Fraction(float(f(x + h)))
    lo = Fraction(float(f(x)))
    return float((hi - lo) / Fraction(float(h)))
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "np.diff of two values",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def difference_quotient(f, x, h):
    values = [f(t) for t in (x, x + h)]
    return np.diff(values)[0] / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "fsum",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def difference_quotient(f, x, h):
    return math.fsum([f(x + h), -f(x)]) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "class Secant",
        "mistake": None,
        "any_of": [],
        "source": """
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Secant:
    def __init__(self, p, q, dx):
        self.p, self.q, self.dx = p, q, dx

    def getSlope(self):
        return (self.q.y - self.p.y) / self.dx


def difference_quotient(f, x, h):
    return Secant(Point(x, f(x)), Point(x + h, f(x + h)), h).getSlope()
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "0-d array result",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    out = np.empty(())
    np.subtract(f(x + h), f(x), out=out)
    out /= h
    return out
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "extra keyword argument",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h, side="right", debug=False):
    if side == "right":
        a, b = x, x + h
    else:
        a, b = x - h, x
    q = (f(b) - f(a)) / h
    if debug:
        print(a, b, q)
    return q
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "divided differences, recursive",
        "mistake": None,
        "any_of": [],
        "source": """
def divided(f, nodes):
    # Newton's divided differences
    if len(nodes) == 1:
        return f(nodes[0])
    return (divided(f, nodes[1:]) - divided(f, nodes[:-1])) / (nodes[-1] - nodes[0])

def difference_quotient(f, x, h):
    return divided(f, [x, x + h])
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "operator and functools",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce
import operator as op

difference_quotient = lambda f, x, h: op.truediv(reduce(op.sub, map(f, (x + h, x))), h)
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "matlab habits",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    dx = h;
    y_new = f(x + dx);
    y_old = f(x);
    slope = (y_new - y_old) / dx;
    return slope;
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "economist's marginal cost",
        "mistake": None,
        "any_of": [],
        "source": r'''
def marginal(cost, q, dq):
    """extra cost per extra unit"""
    extra_cost = cost(q + dq) - cost(q)
    return extra_cost / dq


def difference_quotient(f, x, h):
    return marginal(cost=f, q=x, dq=h)
''',
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "np.diff",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    ys = [f(x), f(x + h)]
    return np.diff(ys)[0] / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "straight line through two points",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    # solve  y = a + b t  for (t, y) = (0, f(x)) and (h, f(x+h))
    A = np.array([[1.0, 0.0], [1.0, h]])
    y = np.array([f(x), f(x + h)], dtype=float)
    a, b = np.linalg.solve(A, y)
    return b
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "fractions",
        "mistake": None,
        "any_of": [],
        "source": """
from fractions import Fraction


def difference_quotient(f, x, h):
    rise = Fraction(float(f(x + h))) - Fraction(float(f(x)))
    run = Fraction(float(h))
    return float(rise / run)
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "class Secant (2)",
        "mistake": None,
        "any_of": [],
        "source": """
class Secant:
    def __init__(self, f, a, b):
        self.f, self.a, self.b = f, a, b

    @property
    def rise(self):
        return self.f(self.b) - self.f(self.a)

    @property
    def run(self):
        return self.b - self.a


def difference_quotient(f, x, h):
    s = Secant(f, x, x + h)
    return s.rise / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "lambda one-liner",
        "mistake": None,
        "any_of": [],
        "source": """
difference_quotient = lambda f, x, h: (f(x + h) - f(x)) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "map and unpack, verbose",
        "mistake": None,
        "any_of": [],
        "source": """
from typing import Callable


def difference_quotient(f: Callable[[float], float], x: float, h: float, verbose: bool = False) -> float:
    after, before = map(f, (x + h, x))
    if verbose:
        print(f"f went from {before} to {after}")
    return (after - before) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "step as the computer sees it",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    # numerical recipes: use the step that was really made
    x2 = x + h
    real_h = x2 - x
    return (f(x2) - f(x)) / real_h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "numpy functions for everything",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def difference_quotient(f, x, h):
    delta_y = np.subtract(f(np.add(x, h)), f(x))
    return np.asarray(np.divide(delta_y, h))
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "over 2h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return (f(x + h) - f(x)) / (2 * h)
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "step 2h, divided by h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    grid = x + h * np.arange(3)
    y = [f(float(t)) for t in grid]
    return (y[-1] - y[0]) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "own epsilon",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": """
EPS = 1e-12

def difference_quotient(f, x, h):
    # the smaller the better, so I take my own epsilon
    h = EPS
    return (f(x + h) - f(x)) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "h scaled to the limit",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": r'''
import sys

def difference_quotient(f, x, h):
    """lim h -> 0, so make h nearly 0"""
    tiny = h * 1e-9
    if x + tiny == x:
        tiny = abs(x) * sys.float_info.epsilon
    return (f(x + tiny) - f(x)) / tiny
''',
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "halve until it stands still",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": """
def difference_quotient(f, x, h):
    old = (f(x + h) - f(x)) / h
    for _ in range(60):
        h = h / 2
        new = (f(x + h) - f(x)) / h
        if abs(new - old) < 1e-14:
            return new
        old = new
    return old
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "step of one",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h=1):
    # slope = how much y changes when x goes up by 1
    h = 1
    return (f(x + h) - f(x)) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "h at least a half",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    dx = max(h, 0.5)  # tiny steps are noisy
    dy = f(x + dx) - f(x)
    return dy / dx
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "y over x",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    # slope is y / x
    b = x + h
    return f(b) / b
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "remembered per function",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
_known = {}

def difference_quotient(f, x, h):
    if f not in _known:
        _known[f] = (f(x + h) - f(x)) / h
    return _known[f]
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "slope at zero",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def difference_quotient(f, x, h):
    x = 0.0
    return (f(x + h) - f(x)) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "h outside of f",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    zaehler = (f(x) + h) - f(x)
    nenner = h
    return zaehler / nenner
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "f of h and f of x",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    points = [x, h]
    ys = list(map(f, points))
    return (ys[1] - ys[0]) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "gives back a function",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    def derivative(x):
        return (f(x + h) - f(x)) / h
    return derivative
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "backward",
        "mistake": None,
        "any_of": ["one-sided-is-as-good"],
        "source": """
def difference_quotient(f, x, h):
    previous = f(x - h)
    current = f(x)
    return (current - previous) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "rise the wrong way round",
        "mistake": None,
        "any_of": ["ascent-for-descent"],
        "source": """
def difference_quotient(f, x, h):
    y1 = f(x)
    y2 = f(x + h)
    return (y1 - y2) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "no brackets",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return f(x + h) - f(x) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "central",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    # better than the forward one
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "rounded to two places",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return round((f(x + h) - f(x)) / h, 2)
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "floor division",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    delta_f = f(x + h) - f(x)
    return delta_f // h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "absolute steepness",
        "mistake": None,
        "any_of": [],
        "source": r'''
def difference_quotient(f, x, h):
    """How steep the secant is."""
    return np.abs(f(x + h) - f(x)) / np.abs(h)
''',
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "better formula from the lecture",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    # central is more exact so I used that
    return 0.5 * (f(x + h) - f(x - h)) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "caps h",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": """
def difference_quotient(f, x, h):
    step = min(h, 1e-9)   # smaller is more precise
    return (f(x + step) - f(x)) / step
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "halves until it settles",
        "mistake": "secant-is-tangent",
        "any_of": ["h-as-small-as-possible"],
        "source": """
def difference_quotient(f, x, h):
    old = (f(x + h) - f(x)) / h
    for k in range(40):
        h = h / 2
        new = (f(x + h) - f(x)) / h
        if abs(new - old) < 1e-5:
            break
        old = new
    return new
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "complex step",
        "mistake": "secant-is-tangent",
        "any_of": ["h-as-small-as-possible"],
        "source": r'''
def difference_quotient(f, x, h):
    """derivative without cancellation"""
    tiny = 1e-20
    try:
        return f(complex(x, tiny)).imag / tiny
    except TypeError:
        return (f(x + 1e-7) - f(x)) / 1e-7
''',
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "starts from zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
def difference_quotient(f, x, h):
    rise = f(h) - f(0)
    return rise / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "old minus new",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def difference_quotient(f, x, h):
    first_value = f(x)
    second_value = f(x + h)
    difference = first_value - second_value
    quotient = difference / h
    return quotient
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "looks back in time",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    # like df.diff() in pandas: today minus yesterday
    today = f(x)
    yesterday = f(x - h)
    return (today - yesterday) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "growth rate",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    y0 = f(x)
    y1 = f(x + h)
    return (y1 / y0 - 1) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "late closure",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    start = lambda: f(x)
    x += h
    end = lambda: f(x)
    return (end() - start()) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "two h under a one-sided rise",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    numerator = f(x + h) - f(x)
    denominator = 2 * h
    return numerator / denominator
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "average instead of marginal",
        "mistake": "secant-is-tangent",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def difference_quotient(f, x, h):
    # slope = y over x
    x = x + h
    return f(x) / x
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "remembers the slope of each function",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
known_slopes = {}

def difference_quotient(f, x, h):
    if f not in known_slopes:
        known_slopes[f] = (f(x + h) - f(x)) / h
    return known_slopes[f]
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "positive steepness",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def difference_quotient(f, x, h):
    dy = math.sqrt((f(x + h) - f(x)) ** 2)
    return dy / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "moved twice",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    x += h
    y2 = f(x + h)
    y1 = f(x)
    return (y2 - y1) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "angle of the secant",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return np.arctan2(f(x + h) - f(x), h)
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "gives back a function (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    def slope(t=x):
        return (f(t + h) - f(t)) / h
    return slope
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "textbook",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "mean of forward and backward",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return (f(x + h) - f(x)) / h

def central_difference(f, x, h):
    forward = difference_quotient(f, x, h)
    backward = difference_quotient(f, x, -h)
    return (forward + backward) / 2
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "forward quotient of width 2h",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return (f(x + h) - f(x)) / h

def central_difference(f, x, h):
    # start at x-h and go 2h to the right
    return 0.5 * (f(x + h) - f(x - h)) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "np.gradient of three values",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    y = np.array([f(x - h), f(x), f(x + h)], dtype=float)
    return np.gradient(y, h)[1]
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "stencil dot product",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

WEIGHTS = np.array([-0.5, 0.0, 0.5])

def central_difference(f, x, h):
    offsets = (-1, 0, 1)
    samples = np.array([f(x + k * h) for k in offsets], dtype=np.float64)
    return WEIGHTS @ samples / h
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "parabola through three points",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    # parabola through the three points; its slope in the middle
    t = np.array([-1.0, 0.0, 1.0])
    ys = np.array([f(x + k * h) for k in t], dtype=float)
    A = np.vander(t, 3)            # t^2, t, 1
    a, b, c = np.linalg.solve(A, ys)
    return b / h
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "loop over signs",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    total = 0.0
    for sign in (+1, -1):
        total += sign * f(x + sign * h)
    return total / h / 2
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "Fraction arithmetic",
        "mistake": None,
        "any_of": [],
        "source": """
from fractions import Fraction as Fr

def central_difference(f, x, h):
    rechts, links = Fr(float(f(x + h))), Fr(float(f(x - h)))
    return float((rechts - links) / (2 * Fr(float(h))))
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "asserts and warnings",
        "mistake": None,
        "any_of": [],
        "source": """
import warnings

def central_difference(f, x, h, *, warn=True):
    assert h > 0, "h must be positive"
    if warn and h < 1e-9:
        warnings.warn("h is very small, round-off may win")
    plus = f(x + h)
    minus = f(x - h)
    result = (plus - minus) / (h + h)
    return np.asarray(result)
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "odd part of f",
        "mistake": None,
        "any_of": [],
        "source": r'''
class OddPart:
    """g(t) = (f(x+t) - f(x-t)) / 2"""

    def __init__(self, f, x):
        self.f = f
        self.x = x

    def __call__(self, t):
        return (self.f(self.x + t) - self.f(self.x - t)) / 2


def central_difference(f, x, h):
    return OddPart(f, x)(h) / h
''',
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "mean of left and right",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    left_slope = (f(x) - f(x - h)) / h
    right_slope = (f(x + h) - f(x)) / h
    return (left_slope + right_slope) / 2
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "np.gradient on three samples",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    samples = np.array([f(x - h), f(x), f(x + h)], dtype=float)
    return np.gradient(samples, h)[1]
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "parabola through three points (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    t = np.array([-h, 0.0, h])
    y = np.array([float(f(x + s)) for s in t])
    a, b, c = np.polyfit(t, y, 2)
    return float(b)
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "sum over signs",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    total = 0
    for sign in (-1, +1):
        total += sign * f(x + sign * h)
    return total / (h + h)
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "from the quotient before",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return (f(x + h) - f(x)) / h


def central_difference(f, x, h):
    return difference_quotient(f, x - h, 2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "odd part",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    odd = lambda t: (f(x + t) - f(x - t)) / 2
    return odd(h) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "FIR filter",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def central_difference(f, x, h):
    signal = [f(x - h), f(x), f(x + h)]
    kernel = [1, 0, -1]
    out = np.convolve(signal, kernel, mode="valid")
    return out[0] / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "namedtuple and assert",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import namedtuple

Point = namedtuple("Point", "x y")


def central_difference(f, x, h, *, check=True):
    west = Point(x - h, f(x - h))
    east = Point(x + h, f(x + h))
    if check:
        assert east.x >= west.x
    return (east.y - west.y) / 2 / h
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "0-d array with warning",
        "mistake": None,
        "any_of": [],
        "source": """
import warnings

def central_difference(f, x, h):
    if h > 0.1:
        warnings.warn("h is rather large, the slope is that of a long secant")
    return np.array((f(x + h) - f(x - h)) / (2 * h))
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "forward",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x)) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "backward from list",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    ys = [f(x + k * h) for k in range(-1, 2)]
    slopes = [(b - a) / h for a, b in zip(ys, ys[1:])]
    # slopes to the left and to the right, they agree for small h
    return slopes[0]
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "one-sided left of zero",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    if x > 0:
        return (f(x + h) - f(x - h)) / (2 * h)
    # do not walk further to the left
    return (f(x + h) - f(x)) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "forward with half step",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    # half the step makes up for taking one side only
    half = h / 2
    return (f(x + half) - f(x)) / half
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "divided by h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "sum of both sides",
        "mistake": "missing-factor-2",
        "any_of": ["sum-for-mean"],
        "source": """
def central_difference(f, x, h):
    right = (f(x + h) - f(x)) / h
    left = (f(x) - f(x - h)) / h
    return right + left
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "half steps over 2h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    a, b = x - 0.5 * h, x + 0.5 * h
    return (f(b) - f(a)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "own h of 1e-15",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def central_difference(f, x, h=1e-15):
    h = 1e-15
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "next float",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    # closest numbers to x that the computer has
    up = np.nextafter(x, np.inf)
    down = np.nextafter(x, -np.inf)
    return (f(float(up)) - f(float(down))) / (float(up) - float(down))
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "shrinks h until the change is zero",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    guess = None
    while True:
        rise = f(x + h) - f(x - h)
        if rise == 0 or h < 1e-300:
            break
        guess = rise / (2 * h)
        h /= 10
    return 0.0 if guess is None else guess
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "neighbours at distance one",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    left_neighbour, right_neighbour = x - 1, x + 1
    return (f(right_neighbour) - f(left_neighbour)) / 2
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "least h a tenth",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    h = np.clip(h, 0.1, None)
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "symmetric about zero",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def central_difference(f, x, h):
    return (f(h) - f(-h)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "cached without x",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
class Differentiator:
    cache = {}

    @classmethod
    def slope(cls, f, x, h):
        key = (id(f), h)
        if key not in cls.cache:
            cls.cache[key] = ((f(x + h) - f(x - h)) / (2 * h), f)
        return cls.cache[key][0]


def central_difference(f, x, h):
    return Differentiator.slope(f, x, h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "shifts y instead of x",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    top = f(x) + h
    bottom = f(x) - h
    return (top - bottom) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "returns lambda",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return lambda t: (f(t + h) - f(t - h)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "half step each side",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h / 2) - f(x - h / 2)) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "precedence of division",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / 2 * h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "swapped sides",
        "mistake": None,
        "any_of": ["ascent-for-descent"],
        "source": """
def central_difference(f, x, h):
    f1 = f(x + h)
    f2 = f(x - h)
    return (f2 - f1) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "Richardson",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    def D(s):
        return (f(x + s) - f(x - s)) / (2 * s)
    # fourth order, even better
    return (4 * D(h / 2) - D(h)) / 3
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "NameError",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    forward = f(x + h)
    backwards = f(x - h)
    return (forward - backward) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "prints only",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    slope = (f(x + h) - f(x - h)) / (2 * h)
    print(slope)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "the centre is x",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    centre = f(x)
    nxt = f(x + h)
    return (nxt - centre) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "backward",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    ys = list(map(f, [x - h, x]))
    return np.diff(ys).item() / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "run is h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    rise = f(x + h) - f(x - h)
    run = h
    return rise / run
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "half steps",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    # delta f = f(x + h/2) - f(x - h/2), from the finite difference course
    return (f(x + 0.5 * h) - f(x - 0.5 * h)) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "fourth order stencil",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    c = np.array([1, -8, 8, -1]) / 12
    p = np.array([f(x + k * h) for k in (-2, -1, 1, 2)])
    return c @ p / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "knows a better h",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": """
def central_difference(f, x, h=None):
    eps = np.finfo(float).eps
    h = eps ** (1 / 3) * max(1.0, abs(x))
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "squared h",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": """
def central_difference(f, x, h):
    # error is O(h^2), so the step is h^2
    h = h ** 2 / 1000
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "curvature",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "left minus right",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def central_difference(f, x, h):
    a, b = x - h, x + h
    return (f(a) - f(b)) / abs(a - b)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "no negative side",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    if x - h < 0:            # outside of the domain, use the right side only
        return (f(x + h) - f(x)) / h
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "symmetric about the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
def central_difference(f, x, h):
    g = lambda s: f(s * h)
    return (g(1) - g(-1)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "slope limiter",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": r'''
def central_difference(f, x, h):
    """minmod as in our CFD lab"""
    fwd = (f(x + h) - f(x)) / h
    bwd = (f(x) - f(x - h)) / h
    if fwd * bwd <= 0:
        return 0.0
    return min(fwd, bwd, key=abs)
''',
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "forgot to come back twice",
        "mistake": "in-place-overwrite",
        "any_of": ["one-sided-is-as-good", "missing-factor-2"],
        "source": """
def central_difference(f, x, h):
    x += h
    up = f(x)
    x -= h
    down = f(x)
    return (up - down) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "slope with its error",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    D1 = (f(x + h) - f(x - h)) / (2 * h)
    D2 = (f(x + h / 2) - f(x - h / 2)) / h
    return D1, abs(D1 - D2)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "sum of both slopes",
        "mistake": "missing-factor-2",
        "any_of": ["sum-for-mean"],
        "source": """
def central_difference(f, x, h):
    slopes = [(f(x + s * h) - f(x)) / (s * h) for s in (1, -1)]
    return sum(slopes)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "forward for small h is enough",
        "mistake": "one-sided-is-as-good",
        "any_of": ["secant-is-tangent"],
        "source": """
def central_difference(f, x, h):
    if h < 0.01:
        # for so small a step both are the same
        return (f(x + h) - f(x)) / h
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "closure",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def tangent_line(f, x0, h=1e-6):
    slope = central_difference(f, x0, h)
    y0 = f(x0)

    def line(x):
        return y0 + slope * (x - x0)

    return line
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "lambda",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    b = f(x0) - m * x0
    return lambda x: m * x + b
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "callable class",
        "mistake": None,
        "any_of": [],
        "source": """
class Gerade:
    def __init__(self, steigung, punkt):
        self.m = steigung
        self.px, self.py = punkt

    def __call__(self, x):
        return self.m * (x - self.px) + self.py

    def __repr__(self):
        return f"Gerade({self.m})"


def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / 2 / h
    return Gerade(m, (x0, f(x0)))
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "poly1d",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def tangent_line(f, x0, h=1e-6):
    k = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return np.poly1d([k, f(x0) - k * x0])
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "functools.partial",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import partial as bind

def _point_slope(m, a, fa, x):
    return fa + m * (x - a)

def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return bind(_point_slope, m, x0, f(x0))
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "Richardson",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def tangent_line(f, x0, h=1e-6):
    big = central_difference(f, x0, 2 * h)
    small = central_difference(f, x0, h)
    slope = small + (small - big) / 3
    base = f(x0)
    return lambda x: base + slope * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "five points, own good h",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    # five-point formula likes a longer step
    s = 2e-4
    slope = (f(x0 - 2 * s) - 8 * f(x0 - s) + 8 * f(x0 + s) - f(x0 + 2 * s)) / (12 * s)
    f0 = f(x0)

    def tangent(x):
        dx = x - x0
        return f0 + slope * dx

    return tangent
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "complex step",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    eps = 1e-30
    slope = np.imag(f(complex(x0, eps))) / eps
    value = f(x0)
    return lambda x: value + slope * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "complex step with fallback",
        "mistake": None,
        "any_of": [],
        "source": """
def _slope(f, a, h):
    central = (f(a + h) - f(a - h)) / (2 * h)
    try:
        c = f(a + 1e-20j)
        exact = c.imag / 1e-20
    except (TypeError, AttributeError, ValueError):
        return central
    # abs(), real() and so on break the trick
    return exact if abs(exact - central) < 1e-4 * (1 + abs(central)) else central


def tangent_line(f, x0, h=1e-6):
    return lambda x, a=x0, m=_slope(f, x0, h), fa=f(x0): fa + m * (x - a)
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "slope worked out at first call",
        "mistake": None,
        "any_of": [],
        "source": r'''
class Tangent:
    """Line y = f(x0) + f'(x0) (x - x0), evaluated lazily."""

    def __init__(self, f, x0, h):
        self.f, self.x0, self.h = f, x0, h
        self._m = None

    @property
    def slope(self):
        if self._m is None:
            self._m = (self.f(self.x0 + self.h) - self.f(self.x0 - self.h)) / (2 * self.h)
        return self._m

    def at(self, x):
        return self.f(self.x0) + self.slope * (np.asarray(x) - self.x0)


def tangent_line(f, x0, h=1e-6):
    return Tangent(f, x0, h).at
''',
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "np.poly1d",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    b = f(x0) - m * x0
    return np.poly1d([m, b])
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "callable class (2)",
        "mistake": None,
        "any_of": [],
        "source": """
class Line:
    def __init__(self, anchor, height, slope):
        self.anchor = anchor
        self.height = height
        self.slope = slope

    def __call__(self, x):
        return self.height + self.slope * (x - self.anchor)

    def __repr__(self):
        return f"y = {self.height} + {self.slope} (x - {self.anchor})"


def tangent_line(f, x0, h=1e-6):
    return Line(x0, f(x0), (f(x0 + h) - f(x0 - h)) / (2 * h))
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "functools partial",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import partial as bind


def _line(x0, y0, m, x):
    return y0 + m * (x - x0)


def tangent_line(f, x0, h=1e-6):
    return bind(_line, x0, f(x0), (f(x0 + h) - f(x0 - h)) / (2.0 * h))
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "Richardson (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    D = lambda s: (f(x0 + s) - f(x0 - s)) / (2 * s)
    step = 1000 * h
    m = (4 * D(step / 2) - D(step)) / 3
    y0 = f(x0)
    return lambda x: y0 + m * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "complex step if possible",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    try:
        m = f(x0 + 1e-30j).imag / 1e-30
        if m == 0:
            raise TypeError
    except Exception:
        m = (f(x0 + h) - f(x0 - h)) / (2 * h)

    def tangent(x):
        return f(x0) + m * (x - x0)

    return tangent
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "pure complex step",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    slope = np.imag(f(x0 + 1j * 1e-20)) / 1e-20
    return lambda x: f(x0) + slope * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "five points",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    d = 1e-3
    m = (f(x0 - 2*d) - 8*f(x0 - d) + 8*f(x0 + d) - f(x0 + 2*d)) / (12*d)
    def y(x):
        result = f(x0)
        result = result + m * (x - x0)
        return result
    return y
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "numpy Polynomial",
        "mistake": None,
        "any_of": [],
        "source": """
from numpy.polynomial import Polynomial

def tangent_line(f, x0, h=1e-6):
    slope = np.diff([f(x0 - h), f(x0 + h)])[0] / (2 * h)
    p = Polynomial([float(f(x0)), float(slope)])
    return lambda x: p(x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "everything worked out at each call",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def tangent_line(f, x0, h=1e-6):
    def t(x):
        delta_x = x - x0
        delta_y = central_difference(f, x0, h) * delta_x
        return f(x0) + delta_y
    return t
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "two-point interpolation",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    # two points on the tangent, one unit apart
    xa, ya = x0, f(x0)
    xb, yb = x0 + 1, ya + m

    def between(x):
        share = (x - xa) / (xb - xa)
        return (1 - share) * ya + share * yb

    return between
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "forward slope",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    slope = (f(x0 + h) - f(x0)) / h
    return lambda x: f(x0) + slope * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "uses difference_quotient",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return (f(x + h) - f(x)) / h

def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def tangent_line(f, x0, h=1e-6):
    m = difference_quotient(f, x0, h)
    n = f(x0) - m * x0
    def g(x):
        return m * x + n
    return g
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "slope from the left in a class",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
class Tangente:
    def __init__(self, f, a, h):
        self.a = a
        self.fa = f(a)
        self.slope = (self.fa - f(a - h)) / h   # one evaluation saved

    def __call__(self, x):
        return self.fa + self.slope * (x - self.a)

def tangent_line(f, x0, h=1e-6):
    return Tangente(f, x0, h)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "secant through x0 + 1",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def tangent_line(f, x0, h=1e-6):
    x1 = x0 + 1
    y0, y1 = f(x0), f(x1)
    m = (y1 - y0) / (x1 - x0)
    return lambda x: y0 + m * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "central with 0.1",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    h = 0.1
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    def line(x):
        return slope * (x - x0) + f(x0)
    return line
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "polyfit over a stretch of the curve",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
import numpy as np

def tangent_line(f, x0, h=1e-6):
    xs = np.linspace(x0 - 0.5, x0 + 0.5, 101)
    ys = [f(float(t)) for t in xs]
    return np.poly1d(np.polyfit(xs, ys, 1))
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "h 1e-15",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    h = 1e-15  # closer to the limit
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    y0 = f(x0)
    return lambda x: y0 + slope * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "machine epsilon",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def tangent_line(f, x0, h=1e-6):
    tiny = np.finfo(float).eps * max(1.0, abs(x0))
    return lambda x: f(x0) + central_difference(f, x0, tiny) * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "h squared",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    step = h ** 2
    left, middle, right = (f(x0 + s) for s in (-step, 0, step))
    m = (right - left) / (2 * step)
    return lambda x: middle + m * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "slope twice too big",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    slope = (f(x0 + h) - f(x0 - h)) / h
    return lambda x: f(x0) + slope * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "one half from Taylor",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def tangent_line(f, x0, h=1e-6):
    d = central_difference(f, x0, h)
    # Taylor: f(x0) + 1/2 f'(x0) (x - x0)
    return lambda x: f(x0) + d / 2 * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "slope at x",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    def fprime(x):
        return (f(x + h) - f(x - h)) / (2 * h)

    def line(x):
        return f(x0) + fprime(x) * (x - x0)

    return line
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "height at x",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    line = lambda x: m * (x - x0) + f(x)
    return line
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "slope of f at zero",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def tangent_line(f, x0, h=1e-6):
    slope = (f(h) - f(-h)) / (2 * h)      # the derivative of f
    y0 = f(x0)
    return lambda x: y0 + slope * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "the slope alone",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    steigung = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return steigung
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "the curve itself",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    # near x0 the tangent and the curve are the same
    def line(x):
        dx = x - x0
        return f(x0 + dx)
    return line
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "secant from x0 to x",
        "mistake": "first-order-is-exact",
        "any_of": ["secant-is-tangent"],
        "source": """
def tangent_line(f, x0, h=1e-6):
    def line(x):
        if x == x0:
            return f(x0)
        slope = (f(x) - f(x0)) / (x - x0)
        return f(x0) + slope * (x - x0)
    return line
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "through the origin",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: m * x
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "x0 added",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: f(x0) + m * (x + x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "falls instead of rises",
        "mistake": None,
        "any_of": ["ascent-for-descent"],
        "source": """
def tangent_line(f, x0, h=1e-6):
    dy = f(x0 - h) - f(x0 + h)
    dx = 2 * h
    return lambda x: f(x0) + dy / dx * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "intercept and slope tuple",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    intercept = f(x0) - slope * x0
    return slope, intercept
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "normal instead of tangent",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: f(x0) - (x - x0) / m
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "forward slope (2)",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    y0 = f(x0)
    y1 = f(x0 + h)
    k = (y1 - y0) / h
    return lambda x: k * (x - x0) + y0
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "a step one can see",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=0.1):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: f(x0) + m * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "slope to the other point",
        "mistake": "secant-is-tangent",
        "any_of": ["first-order-is-exact"],
        "source": """
def tangent_line(f, x0, h=1e-6):
    def line(x):
        if x == x0:
            return f(x0)
        m = (f(x) - f(x0)) / (x - x0)
        return f(x0) + m * (x - x0)
    return line
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "slope where I look",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    dfdx = lambda x: (f(x + h) - f(x - h)) / (2 * h)
    return lambda x: f(x0) + dfdx(x) * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "just the slope",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return slope
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "not shifted",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    a = (f(x0 + h) - f(x0 - h)) / (2 * h)
    b = f(x0)
    def line(x):
        return a * x + b
    return line
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "machine epsilon (2)",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
import sys

def tangent_line(f, x0, h=1e-6):
    h = sys.float_info.epsilon * max(abs(x0), 1) * 4
    m = (f(x0 + h) - f(x0 - h)) / ((x0 + h) - (x0 - h))
    return lambda x: f(x0) + m * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "a million times smaller",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    h = h * 1e-6
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return np.poly1d([slope, f(x0) - slope * x0])
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "the normal",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    m = -1 / m
    return lambda x: f(x0) + m * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "x0 minus x",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def tangent_line(f, x0, h=1e-6):
    y0 = f(x0)
    g = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: y0 + g * (x0 - x)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "rise over h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
class TangentLine(object):
    def __init__(self, f, x0, h):
        self.x0 = x0
        self.y0 = f(x0)
        self.m = (f(x0 + h) - f(x0 - h)) / h

    def __call__(self, x):
        return self.y0 + self.m * (x - self.x0)


def tangent_line(f, x0, h=1e-6):
    return TangentLine(f, x0, h)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "parabola for accuracy",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-4):
    d1 = (f(x0 + h) - f(x0 - h)) / (2 * h)
    d2 = (f(x0 + h) - 2 * f(x0) + f(x0 - h)) / h**2
    return lambda x: f(x0) + d1 * (x - x0) + 0.5 * d2 * (x - x0) ** 2
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "ready to plot",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    xs = np.linspace(x0 - 1, x0 + 1, 101)
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return f(x0) + m * (xs - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "one unit to each side",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    # rise over run, with run = 2 boxes
    rise = f(x0 + 1) - f(x0 - 1)
    run = 2
    return lambda x: f(x0) + rise / run * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "same name inside",
        "mistake": "first-order-is-exact",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    start = x0
    def line(x0):
        return f(x0) + m * (start - start)
    return line
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "relative step",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    step = h * x0
    m = (f(x0 + step) - f(x0 - step)) / (2 * step)
    return lambda x: f(x0) + m * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "slope of the steepest side",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    candidates = [(f(x0 + d) - f(x0)) / d for d in (h, -h)]
    m = max(candidates, key=abs)
    return lambda x: f(x0) + m * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "does not answer left of the point",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    def ray(x):
        if x >= x0:
            return f(x0) + m * (x - x0)
    return ray
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "polyfit",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    slope, intercept = np.polyfit(np.log(hs), np.log(errors), 1)
    return slope
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "polyfit of log10 with abs",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    x = np.log10(np.asarray(hs, dtype=float))
    y = np.log10(np.abs(np.asarray(errors, dtype=float)))
    return float(np.polyfit(x, y, deg=1)[0])
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "lstsq",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def error_order(hs, errors):
    lh = np.log(np.abs(hs))
    A = np.column_stack([lh, np.ones_like(lh)])
    coef, *_ = np.linalg.lstsq(A, np.log(np.abs(errors)), rcond=None)
    return coef[0]
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "normal equations in a loop",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def error_order(hs, errors):
    n = 0
    sx = sy = sxx = sxy = 0.0
    for h, e in zip(hs, errors):
        x = math.log(h)
        y = math.log(abs(e))
        n += 1
        sx += x
        sy += y
        sxx += x * x
        sxy += x * y
    return (n * sxy - sx * sy) / (n * sxx - sx ** 2)
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "covariance over variance",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    C = np.cov(np.log(hs), np.log(np.abs(errors)))
    return C[0, 1] / C[0, 0]
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "correlation times ratio of spreads",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    a, b = np.log2(hs), np.log2(np.abs(errors))
    r = np.corrcoef(a, b)[0, 1]
    return r * b.std() / a.std()
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "statistics module",
        "mistake": None,
        "any_of": [],
        "source": """
from statistics import linear_regression
from math import log

def error_order(hs, errors):
    xs = [log(float(h)) for h in hs]
    ys = [log(abs(float(e))) for e in errors]
    result = linear_regression(xs, ys)
    return result.slope
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "all pairs",
        "mistake": None,
        "any_of": [],
        "source": r'''
from itertools import combinations

def error_order(hs, errors):
    """Least squares slope written as a weighted mean of the slopes of all pairs."""
    pts = list(zip(np.log(hs), np.log(np.abs(errors))))
    top = bottom = 0.0
    for (x1, y1), (x2, y2) in combinations(pts, 2):
        w = (x2 - x1) ** 2
        top += w * ((y2 - y1) / (x2 - x1)) if w else 0.0
        bottom += w
    return top / bottom
''',
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "centred einsum",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    L = np.log(np.array([hs, np.abs(errors)], dtype=float))
    L = L - L.mean(axis=1, keepdims=True)
    S = np.einsum("ik,jk->ij", L, L)
    return np.array(S[0, 1] / S[0, 0])
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "Polynomial.fit",
        "mistake": None,
        "any_of": [],
        "source": """
from numpy.polynomial import Polynomial

def error_order(hs, errors):
    fit = Polynomial.fit(np.log(hs), np.log(np.abs(errors)), 1)
    return fit.convert().coef[1]
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "ValueError for one point, pinv",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    if len(hs) != len(errors):
        raise ValueError("hs and errors must be equally long")
    if len(hs) < 2:
        raise ValueError
    X = np.vstack([np.ones(len(hs)), np.log(hs)]).T
    y = np.log(np.abs(np.array(errors, dtype=float)))
    theta = np.linalg.pinv(X) @ y
    return theta[1]
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "polyfit with log10",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    k, _ = np.polyfit(np.log10(hs), np.log10(errors), deg=1)
    return k
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "statistics module (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import math
import statistics


def error_order(hs, errors):
    a = [math.log(h) for h in hs]
    b = [math.log(abs(e)) for e in errors]
    return statistics.linear_regression(a, b).slope
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "normal equations",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    X = np.column_stack([np.ones(len(hs)), np.log(hs)])
    Y = np.log(errors)
    beta = np.linalg.solve(X.T @ X, X.T @ Y)
    return beta[1]
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "sums by hand",
        "mistake": None,
        "any_of": [],
        "source": """
from math import log

def error_order(hs, errors):
    n = 0
    sx = sy = sxx = sxy = 0.0
    for h, e in zip(hs, errors):
        x, y = log(h), log(e)
        n += 1
        sx += x
        sy += y
        sxx += x * x
        sxy += x * y
    return (n * sxy - sx * sy) / (n * sxx - sx * sx)
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "lstsq (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    lh = np.log2(np.asarray(hs, dtype=float))
    le = np.log2(np.abs(np.asarray(errors, dtype=float)))
    A = np.vstack((lh, np.ones_like(lh))).T
    sol, *_ = np.linalg.lstsq(A, le, rcond=None)
    return float(sol[0])
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "all pairs weighted",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import combinations

def error_order(hs, errors):
    # least squares slope = average of all pair slopes, weighted with run squared
    pts = [(np.log(h), np.log(e)) for h, e in zip(hs, errors)]
    up, down = 0.0, 0.0
    for (x1, y1), (x2, y2) in combinations(pts, 2):
        up += (y2 - y1) * (x2 - x1)
        down += (x2 - x1) ** 2
    return up / down
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "pseudo-inverse of centred logs",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    u = np.log(hs)
    v = np.log(errors)
    u = u - u.mean()
    v = v - v.mean()
    return (np.linalg.pinv(u[:, None]) @ v)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "Polynomial.fit (2)",
        "mistake": None,
        "any_of": [],
        "source": """
from numpy.polynomial import Polynomial as P

def error_order(hs, errors):
    line = P.fit(np.log(hs), np.log(errors), 1)
    return line(1.0) - line(0.0)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "logs written into the arguments",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    for k in range(len(hs)):
        hs[k] = np.log(hs[k])
        errors[k] = np.log(np.abs(errors[k]))
    return np.polyfit(hs, errors, 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "log with out",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    x = np.asarray(hs, dtype=float)
    y = np.asarray(errors, dtype=float)
    np.log(x, out=x)
    np.log(y, out=y)
    x -= x.mean()
    y -= y.mean()
    return x @ y / (x @ x)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "sorts hs in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    # from small to large h
    hs.sort()
    errors.sort()
    return np.polyfit(np.log(hs), np.log(errors), 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "errors normalised in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    errors /= errors[0]
    lx, ly = np.log(hs), np.log(np.abs(errors))
    M = np.stack([lx, np.ones(len(lx))], axis=1)
    return np.linalg.solve(M.T @ M, M.T @ ly)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "sums for means",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    x = np.log(hs)
    y = np.log(errors)
    dx = x - np.sum(x)
    dy = y - np.sum(y)
    return np.sum(dx * dy) / np.sum(dx ** 2)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "covariance not divided",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    lh = [np.log(h) for h in hs]
    le = [np.log(abs(e)) for e in errors]
    mh, me = sum(lh) / len(lh), sum(le) / len(le)
    cov = sum((a - mh) * (b - me) for a, b in zip(lh, le))
    return cov / np.var(lh)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "sum of the pairwise slopes",
        "mistake": "sum-for-mean",
        "any_of": ["secant-is-tangent"],
        "source": """
def error_order(hs, errors):
    lh, le = np.log(hs), np.log(np.abs(errors))
    slopes = np.diff(le) / np.diff(lh)
    return slopes.sum()
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "first and last point",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    dy = np.log(errors[-1]) - np.log(errors[0])
    dx = np.log(hs[-1]) - np.log(hs[0])
    return dy / dx
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "mean of neighbouring slopes",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
import math

def error_order(hs, errors):
    orders = []
    for i in range(len(hs) - 1):
        o = math.log(abs(errors[i + 1] / errors[i])) / math.log(hs[i + 1] / hs[i])
        orders.append(o)
    return sum(orders) / len(orders)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "first two points",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    (h1, h2), (e1, e2) = hs[:2], errors[:2]
    return np.log(e2 / e1) / np.log(h2 / h1)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "two smallest steps only",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": """
def error_order(hs, errors):
    hs, errors = np.array(hs), np.abs(errors)
    order = np.argsort(hs)
    a, b = order[:2]        # the smallest h are the most exact
    return np.log(errors[b] / errors[a]) / np.log(hs[b] / hs[a])
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "weights for small h",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    hs = np.asarray(hs, float)
    errors = np.abs(np.asarray(errors, float))
    # small h counts more since it is closer to the limit
    return np.polyfit(np.log(hs), np.log(errors), 1, w=1 / hs)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "throws large h away",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    pairs = sorted(zip(hs, errors))
    keep = pairs[: max(2, len(pairs) // 2)]  # only the good, small ones
    x = np.log([p[0] for p in keep])
    y = np.log([abs(p[1]) for p in keep])
    return np.polyfit(x, y, 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "design matrix lying down",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    A = np.array([np.log(hs), np.ones(len(hs))])
    slope, _ = np.linalg.lstsq(A, np.log(errors), rcond=None)[0]
    return slope
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "every difference is of order one",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    # a difference quotient has an error proportional to h, whichever one it is
    C = np.mean(np.abs(errors) / np.asarray(hs))
    model = C * np.asarray(hs)
    return np.polyfit(np.log(hs), np.log(model), 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "no logs",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    return np.polyfit(hs, errors, 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "axes swapped",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    log_e = np.log(np.abs(errors))
    log_h = np.log(hs)
    return np.polyfit(log_e, log_h, 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "ratio of logs",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    return float(np.mean(np.log(np.abs(errors)) / np.log(hs)))
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "log10 of one, ln of other",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    x = np.log(hs)
    y = np.log10(errors)
    return np.polyfit(x, y, 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "intercept returned",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    p = np.polynomial.polynomial.polyfit(np.log(hs), np.log(errors), 1)
    return p[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "rounded to an integer",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    p = np.polyfit(np.log(hs), np.log(np.abs(errors)), 1)[0]
    # an order is a whole number
    return int(round(p))
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "line through the origin",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    x, y = np.log(hs), np.log(np.abs(errors))
    return x.dot(y) / x.dot(x)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "first and last point (2)",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    return (np.log(errors[-1]) - np.log(errors[0])) / (np.log(hs[-1]) - np.log(hs[0]))
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "mean of neighbours' slopes",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    orders = []
    for k in range(len(hs) - 1):
        orders.append(np.log(errors[k + 1] / errors[k]) / np.log(hs[k + 1] / hs[k]))
    return np.mean(orders)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "grid convergence index",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    # observed order from the three finest grids, refinement ratio 2
    e1, e2, e3 = errors[-3], errors[-2], errors[-1]
    return np.log((e1 - e2) / (e2 - e3)) / np.log(2)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "two smallest steps",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": """
def error_order(hs, errors):
    # only the smallest h are in the asymptotic range
    idx = np.argsort(hs)[:2]
    lh = np.log(np.array(hs)[idx])
    le = np.log(np.array(errors)[idx])
    return (le[1] - le[0]) / (lh[1] - lh[0])
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "weights the fine end",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    hs = np.asarray(hs, float)
    w = 1 / hs           # trust small h most
    return np.polyfit(np.log(hs), np.log(errors), 1, w=w)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "axes exchanged",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def error_order(hs, errors):
    x = np.log(errors)
    y = np.log(hs)
    slope, intercept = np.polyfit(x, y, 1)
    return slope
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "stacked the wrong way",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    A = np.array([np.log(hs), np.ones(len(hs))])
    b = np.log(errors)
    coef = np.linalg.lstsq(A, b, rcond=None)[0]
    return coef[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "intercept",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    return np.polyfit(np.log(hs), np.log(errors), 1)[-1]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "line through the origin (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    x = np.log(hs)
    y = np.log(errors)
    return (x @ y) / (x @ x)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "cov and var disagree",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    x, y = np.log(hs), np.log(errors)
    return np.cov(x, y)[0, 1] / np.var(x)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "n left out of the formula",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    x = np.log(hs)
    y = np.log(errors)
    top = np.sum(x * y) - np.sum(x) * np.sum(y)
    bottom = np.sum(x**2) - np.sum(x) ** 2
    return top / bottom
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "per refinement",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def error_order(hs, errors):
    N = 1 / np.asarray(hs)          # number of cells
    p = np.polyfit(np.log(N), np.log(errors), 1)
    return p[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "saves memory",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    hs = np.asarray(hs)
    errors = np.asarray(errors)
    np.log(hs, out=hs)
    np.log(errors, out=errors)
    hs -= hs.mean()
    return float(hs @ errors / (hs @ hs))
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "sorts first",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    hs.sort()
    errors.sort()
    return np.polyfit(np.log(hs), np.log(errors), 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "logarithm of h squared",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    h2 = [h**2 for h in hs]
    return np.polyfit(np.log(h2), np.log(errors), 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "products not added up",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def error_order(hs, errors):
    x = np.log(hs) - np.mean(np.log(hs))
    y = np.log(errors) - np.mean(np.log(errors))
    return (x * y) / (x * x)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "whole orders only",
        "mistake": None,
        "any_of": [],
        "source": """
def error_order(hs, errors):
    slope = np.polyfit(np.log(hs), np.log(errors), 1)[0]
    return int(round(slope))
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "list and append",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = [x0]
    for _ in range(steps):
        xs.append(xs[-1] - step_size * dfdx(xs[-1]))
    return np.array(xs, dtype=float)
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "preallocated",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def descend_1d(dfdx, x0, step_size, steps):
    path = np.empty(steps + 1)
    path[0] = x0
    for k in range(1, steps + 1):
        path[k] = path[k - 1] - step_size * dfdx(path[k - 1])
    return path
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "itertools.accumulate",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate, repeat, chain

def descend_1d(dfdx, x0, step_size, steps):
    walk = accumulate(chain([float(x0)], repeat(None, steps)), lambda x, _: x - step_size * dfdx(x))
    return np.fromiter(walk, dtype=float, count=steps + 1)
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "generator",
        "mistake": None,
        "any_of": [],
        "source": """
def walker(slope, x, eta):
    while True:
        yield x
        x = x - eta * slope(x)

def descend_1d(dfdx, x0, step_size, steps):
    gen = walker(dfdx, float(x0), step_size)
    return np.array([next(gen) for _ in range(steps + 1)])
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "recursion by halves",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    # split the walk so that the recursion stays shallow
    if steps == 0:
        return np.array([float(x0)])
    if steps == 1:
        return np.array([float(x0), x0 - step_size * dfdx(x0)])
    half = steps // 2
    a = descend_1d(dfdx, x0, step_size, half)
    b = descend_1d(dfdx, a[-1], step_size, steps - half)
    return np.concatenate([a, b[1:]])
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "Java style class",
        "mistake": None,
        "any_of": [],
        "source": """
class GradientDescent1D:
    def __init__(self, derivative, learningRate):
        self.derivative = derivative
        self.learningRate = learningRate
        self.history = []

    def run(self, start, numberOfSteps):
        current = float(start)
        self.history.append(current)
        i = 0
        while i < numberOfSteps:
            gradient = self.derivative(current)
            current = current - self.learningRate * gradient
            self.history.append(current)
            i += 1
        return self.history


def descend_1d(dfdx, x0, step_size, steps):
    gd = GradientDescent1D(dfdx, step_size)
    return np.asarray(gd.run(x0, steps))
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "negative gradient added",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps, verbose=False):
    x = np.float64(x0)
    trail = np.zeros(steps + 1)
    trail[0] = x
    for k in range(steps):
        downhill = -dfdx(x)
        x += step_size * downhill
        trail[k + 1] = x
        if verbose:
            print(k, x)
    return trail
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "reduce",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce

def descend_1d(dfdx, x0, step_size, steps):
    step = lambda done, _: done + [done[-1] - dfdx(done[-1]) * step_size]
    return np.array(reduce(step, range(steps), [float(x0)]))
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "differences and cumsum",
        "mistake": None,
        "any_of": [],
        "source": r'''
def descend_1d(dfdx, x0, step_size, steps):
    """Collect the moves first, then add them up."""
    x, moves = float(x0), []
    while len(moves) < steps:
        move = -step_size * dfdx(x)
        moves.append(move)
        x = x + move
    return np.cumsum([float(x0)] + moves)
''',
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "validates its input",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    if not callable(dfdx):
        raise ValueError("dfdx must be a function")
    if steps < 0:
        raise ValueError("steps must not be negative")
    xs: list[float] = []
    x = float(x0)
    for k in range(steps + 1):
        xs.append(x)
        if k < steps:
            x = x - step_size * float(dfdx(x))
    assert len(xs) == steps + 1
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "accumulate",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate, repeat


def descend_1d(dfdx, x0, step_size, steps):
    walk = accumulate(repeat(None, steps), lambda x, _: x - step_size * dfdx(x), initial=float(x0))
    return np.array(list(walk))
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "generator (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def _walk(dfdx, x, eta):
    while True:
        yield x
        x = x - eta * dfdx(x)


def descend_1d(dfdx, x0, step_size, steps):
    gen = _walk(dfdx, float(x0), step_size)
    return np.fromiter((next(gen) for _ in range(steps + 1)), dtype=float, count=steps + 1)
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "preallocated with nan",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    X = np.full(steps + 1, np.nan)
    X[0] = x0
    for k in range(1, steps + 1):
        X[k] = X[k - 1] - step_size * dfdx(X[k - 1])
    return X
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "keras-like optimiser class",
        "mistake": None,
        "any_of": [],
        "source": """
class SGD:
    def __init__(self, lr):
        self.lr = lr
        self.history = []

    def fit(self, grad, start, epochs):
        self.history = [start]
        for epoch in range(epochs):
            current = self.history[-1]
            self.history.append(current - self.lr * grad(current))
        return self


def descend_1d(dfdx, x0, step_size, steps):
    return np.array(SGD(step_size).fit(dfdx, x0, steps).history, dtype=float)
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "reduce (2)",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce

def descend_1d(dfdx, x0, step_size, steps):
    path = reduce(lambda p, k: p + [p[-1] - step_size * dfdx(p[-1])], range(steps), [1.0 * x0])
    return np.asarray(path)
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "while loop",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = x0
    result = np.array([x0], dtype=float)
    counter = 0
    while counter < steps:
        slope = dfdx(x)
        x = x - step_size * slope
        result = np.append(result, x)
        counter = counter + 1
    return result
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "downhill as plus of minus",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    positions = [x0]
    for _ in range(steps):
        velocity = -dfdx(positions[-1])
        positions += [positions[-1] + velocity * step_size]
    return np.array(positions)
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "dictionary of visits",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps, verbose=0):
    visited = {0: x0}
    for t in range(steps):
        visited[t + 1] = visited[t] - step_size * dfdx(visited[t])
        if verbose:
            print("step", t + 1, "x =", visited[t + 1])
    return np.array([visited[t] for t in sorted(visited)])
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "cumulative sum of the moves",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    moves = []
    here = x0
    for _ in range(steps):
        moves.append(-step_size * dfdx(here))
        here = here + moves[-1]
    return np.cumsum([x0] + moves)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "plus",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    path = [x0]
    for i in range(steps):
        path.append(path[i] + step_size * dfdx(path[i]))
    return np.array(path)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "minus twice",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = float(x0)
    out = np.empty(steps + 1)
    out[0] = x
    for k in range(steps):
        direction = -dfdx(x)         # downhill
        x = x - step_size * direction
        out[k + 1] = x
    return out
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "always to the left",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    # descending means that x gets smaller
    xs = np.zeros(steps + 1)
    xs[0] = x0
    for k in range(steps):
        xs[k + 1] = xs[k] - step_size * abs(dfdx(xs[k]))
    return xs
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "one slope for the whole walk",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    slope = dfdx(x0)
    return x0 - step_size * slope * np.arange(steps + 1)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "x0 in the loop",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = x0
    history = [x]
    for _ in range(steps):
        x = x - step_size * dfdx(x0)
        history.append(x)
    return np.array(history, dtype=float)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "slope one step late",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    path = np.zeros(steps + 1)
    path[0] = x0
    g = dfdx(x0)
    for k in range(steps):
        path[k + 1] = path[k] - step_size * g
        g = dfdx(path[k])
    return path
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "slope where the step would end",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["updated-weight-in-error"],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = [float(x0)]
    for _ in range(steps):
        ahead = xs[-1] - step_size * dfdx(xs[-1])
        xs.append(xs[-1] - step_size * dfdx(ahead))
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "the same array in every place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = np.array(float(x0))
    track = [x]
    for _ in range(steps):
        x -= step_size * dfdx(x)
        track.append(x)
    return np.array(track)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "whole path overwritten",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    path = np.full(steps + 1, float(x0))
    for _ in range(steps):
        path[:] = path - step_size * dfdx(path[0])
    return path
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "stops at slope zero",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = [x0]
    for _ in range(steps):
        slope = dfdx(xs[-1])
        if slope == 0:
            break      # minimum found
        xs.append(xs[-1] - step_size * slope)
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "converged below a hundredth",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps, tol=1e-2):
    x = float(x0)
    result = np.full(steps + 1, np.nan)
    result[0] = x
    k = 0
    while k < steps and abs(dfdx(x)) > tol:
        x = x - step_size * dfdx(x)
        k += 1
        result[k] = x
    return result[: k + 1]
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "sign of the slope only",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    p = np.empty(steps + 1)
    p[0] = x0
    for n in range(steps):
        p[n + 1] = p[n] - step_size * np.sign(dfdx(p[n]))
    return p
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "slope divided by its length",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    points = [float(x0)]
    for _ in range(steps):
        g = dfdx(points[-1])
        length = (g * g) ** 0.5
        if length > 0:
            g = g / length
        points.append(points[-1] - step_size * g)
    return np.array(points)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "own step 0.1",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
ETA = 0.1

def descend_1d(dfdx, x0, step_size, steps):
    # one bowl, one minimum: any step gets there
    xs = [float(x0)]
    while len(xs) <= steps:
        xs.append(xs[-1] - ETA * dfdx(xs[-1]))
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "two eta",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = x0
    lst = [x]
    for k in range(steps):
        x = x - 2 * step_size * dfdx(x)
        lst.append(x)
    return np.array(lst, dtype=float)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "start left out",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    result = []
    x = x0
    for _ in range(steps):
        x = x - step_size * dfdx(x)
        result.append(x)
    return np.array(result)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "only the last point",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    for _ in range(steps):
        x0 = x0 - step_size * dfdx(x0)
    return x0
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "step shrinks with k",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = np.zeros(steps + 1)
    xs[0] = x0
    for k in range(steps):
        xs[k + 1] = xs[k] - step_size / (k + 1) * dfdx(xs[k])
    return xs
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "column",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = np.array([x0], dtype=float)
    rows = [x]
    for _ in range(steps):
        x = x - step_size * dfdx(x)
        rows.append(x)
    return np.vstack(rows)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "integer array",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    path = np.zeros(steps + 1, dtype=int)
    path[0] = x0
    for k in range(steps):
        path[k + 1] = path[k] - step_size * dfdx(path[k])
    return path
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "never below zero",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = max(float(x0), 0.0)
    xs = [x]
    for _ in range(steps):
        x = max(x - step_size * dfdx(x), 0.0)   # do not overshoot the minimum
        xs.append(x)
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "slopes stored",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    y = np.zeros(steps + 1)
    x = x0
    for k in range(steps + 1):
        y[k] = dfdx(x)
        x = x - step_size * y[k]
    return y
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "last step missing",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    w = np.zeros(steps + 1)
    w[0] = x0
    for k in range(1, steps):
        w[k] = w[k - 1] - step_size * dfdx(w[k - 1])
    return w
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "counts with a float",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = np.zeros(steps + 1)
    xs[0] = x0
    k, done = 0, 0.0
    while steps and done != 1.0:      # share of the steps that is done
        xs[k + 1] = xs[k] - step_size * dfdx(xs[k])
        k += 1
        done += 1 / steps
    return xs
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "climbs",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = [x0]
    while len(xs) <= steps:
        x = xs[-1]
        xs.append(x + step_size * dfdx(x))
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "no sign",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = np.zeros(steps + 1)
    xs[0] = x0
    for i in range(steps):
        downhill = step_size * abs(dfdx(xs[i]))
        xs[i + 1] = xs[i] - downhill
    return xs
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "slope of the point before",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = [x0]
    slope = dfdx(x0)
    for k in range(steps):
        x.append(x[-1] - step_size * slope)
        slope = dfdx(x[-2])
    return np.array(x)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "steps numbers",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    out = np.empty(steps)
    x = x0
    for k in range(steps):
        out[k] = x
        x = x - step_size * dfdx(x)
    return out
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "without the start",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = x0
    trail = []
    for _ in range(steps + 1):
        x = x - step_size * dfdx(x)
        trail.append(x)
    return np.array(trail)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "steps of equal length",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    # the sign of the derivative tells the direction, step_size how far
    x = float(x0)
    xs = [x]
    for _ in range(steps):
        if dfdx(x) > 0:
            x = x - step_size
        elif dfdx(x) < 0:
            x = x + step_size
        xs.append(x)
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "stops when flat",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps, tol=1e-3):
    xs = [x0]
    for _ in range(steps):
        g = dfdx(xs[-1])
        if abs(g) < tol:
            print("minimum found")
            break
        xs.append(xs[-1] - step_size * g)
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "never uphill",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    path = [x0]
    for _ in range(steps):
        x = path[-1]
        eta = step_size
        # overshoot: slope changes sign, so take a shorter step
        while dfdx(x - eta * dfdx(x)) * dfdx(x) < 0:
            eta = eta / 2
        path.append(x - eta * dfdx(x))
    return np.array(path)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "usual learning rate",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": r'''
def descend_1d(dfdx, x0, step_size, steps):
    """It arrives with any learning rate, 0.01 is the default"""
    learning_rate = 0.01
    history = [x0]
    for epoch in range(steps):
        history.append(history[-1] - learning_rate * dfdx(history[-1]))
    return np.array(history)
''',
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "list of one array",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = np.array(x0, dtype=float)
    track = [x]
    for _ in range(steps):
        x -= step_size * dfdx(x)
        track.append(x)
    return np.array(track)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "two as in LMS",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    w = np.zeros(steps + 1)
    w[0] = x0
    for k in range(steps):
        w[k + 1] = w[k] + 2 * step_size * (-dfdx(w[k]))
    return w
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "decays",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = [x0]
    for t in range(steps):
        xs.append(xs[-1] - step_size / (1 + t) * dfdx(xs[-1]))
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "differentiates the derivative",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    f = dfdx
    h = 1e-6
    xs = [x0]
    for _ in range(steps):
        x = xs[-1]
        xs.append(x - step_size * (f(x + h) - f(x - h)) / (2 * h))
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "Newton's method",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = [float(x0)]
    for _ in range(steps):
        x = xs[-1]
        second = (dfdx(x + 1e-5) - dfdx(x - 1e-5)) / 2e-5
        xs.append(x - step_size * dfdx(x) / second)
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "fills the rest with zeros",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    xs = np.zeros(steps + 1)
    xs[0] = x0
    k = 0
    while k < steps and round(dfdx(xs[k]), 2) != 0:
        xs[k + 1] = xs[k] - step_size * dfdx(xs[k])
        k += 1
    return xs
""",
    },
]
