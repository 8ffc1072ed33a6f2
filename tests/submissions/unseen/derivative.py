"""Answers of students to the unit `derivative`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "one line",
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
        "name": "named pieces",
        "mistake": None,
        "any_of": [],
        "source": r'''
def difference_quotient(f, x, h):
    """slope of the secant from x to x+h"""
    y1 = f(x)
    y2 = f(x + h)
    dy = y2 - y1
    dx = h
    slope = dy / dx
    return slope
''',
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "two points helper",
        "mistake": None,
        "any_of": [],
        "source": """
def slope_between(p, q):
    return (q[1] - p[1]) / (q[0] - p[0])

def difference_quotient(f, x, h):
    x = float(x)
    a = (x, f(x))
    b = (x + h, f(x + h))
    # use the helper only for dy, h is exact
    return (b[1] - a[1]) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "right",
        "name": "np.float64 and type hints",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
from typing import Callable

def difference_quotient(f: Callable[[float], float], x: float, h: float) -> float:
    if h == 0:
        raise ValueError("h must not be zero")
    return np.float64(f(x + h) - f(x)) / np.float64(h)
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "own tiny h",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": """
def difference_quotient(f, x, h):
    h = 1e-12   # the smaller the better
    return (f(x + h) - f(x)) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "halving until it settles",
        "mistake": "secant-is-tangent",
        "any_of": ["h-as-small-as-possible"],
        "source": """
def difference_quotient(f, x, h):
    # derivative = limit of the quotient
    old = (f(x + h) - f(x)) / h
    for _ in range(60):
        h = h / 2
        new = (f(x + h) - f(x)) / h
        if abs(new - old) < 1e-6:
            return new
        old = new
    return old
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "around zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    return (f(h) - f(0)) / h
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "small central step",
        "mistake": "secant-is-tangent",
        "any_of": ["h-as-small-as-possible"],
        "source": """
import numpy as np
def difference_quotient(f, x, h):
    eps = np.cbrt(np.finfo(float).eps)
    return (f(x + eps) - f(x - eps)) / (2 * eps)
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "brackets missing",
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
        "name": "not divided",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    delta_f = f(x + h) - f(x)
    return delta_f
""",
    },
    {
        "function": "difference_quotient",
        "kind": "wrong",
        "name": "divided by x plus h",
        "mistake": None,
        "any_of": [],
        "source": """
def difference_quotient(f, x, h):
    rise = f(x + h) - f(x)
    run = x + h
    return rise / run
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "one line",
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
        "name": "mean of both sides",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    forward = (f(x + h) - f(x)) / h
    backward = (f(x) - f(x - h)) / h
    return (forward + backward) / 2
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "left and right",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def central_difference(f, x, h):
    links = f(x - h)
    rechts = f(x + h)
    return 0.5 * np.subtract(rechts, links) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "right",
        "name": "dict of values",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h=1e-5):
    values = {s: f(x + s * h) for s in (-1, 1)}
    return (values[1] - values[-1]) / (h + h)
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
        "name": "backward",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    y0 = f(x)
    y_minus = f(x - h)
    return (y0 - y_minus) / h
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
    df = f(x + h) - f(x - h)
    return df / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "h capped",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    h = min(h, 1e-13)
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "at zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(+h) - f(-h)) / (2 * h)
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
    return (f(x + h / 2) - f(x - h / 2)) / h
""",
    },
    {
        "function": "central_difference",
        "kind": "wrong",
        "name": "over 2 times h",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / 2 * h
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "inner function",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    slope = (f(x0 + h) - f(x0 - h)) / (2 * h)
    y0 = f(x0)
    def tangent(x):
        return y0 + slope * (x - x0)
    return tangent
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "lambda with own helper",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def tangent_line(f, x0, h=1e-6):
    m = central_difference(f, x0, h)
    b = f(x0) - m * x0
    return lambda x: m * x + b
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "class with call",
        "mistake": None,
        "any_of": [],
        "source": """
class Tangent:
    def __init__(self, f, x0, h):
        self.x0 = x0
        self.y0 = f(x0)
        self.k = (f(x0 + h) - f(x0 - h)) / h / 2

    def __call__(self, x):
        return self.k * (x - self.x0) + self.y0

def tangent_line(f, x0, h=1e-6):
    return Tangent(f, x0, h)
""",
    },
    {
        "function": "tangent_line",
        "kind": "right",
        "name": "five point slope",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import partial as fix

def _line(x, a, fa, m):
    return fa + m * (x - a)

def tangent_line(f, x0, h=1e-6):
    h = max(h, 1e-4)
    m = (f(x0 - 2*h) - 8*f(x0 - h) + 8*f(x0 + h) - f(x0 + 2*h)) / (12*h)
    return fix(_line, a=x0, fa=f(x0), m=m)
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
        "name": "own h of a tenth",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    x1, x2 = x0 - 0.1, x0 + 0.1
    m = (f(x2) - f(x1)) / (x2 - x1)
    def line(x):
        return m * (x - x0) + f(x0)
    return line
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
    return lambda x: f(x0) + fprime(x) * (x - x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "returns the slope",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    return (f(x0 + h) - f(x0 - h)) / (2 * h)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "slope twice too steep",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    a = (f(x0 + h) - f(x0 - h)) / h
    c = f(x0)
    def g(x):
        return a * (x - x0) + c
    return g
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "x0 not subtracted",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    return lambda x: m * x + f(x0)
""",
    },
    {
        "function": "tangent_line",
        "kind": "wrong",
        "name": "without f of x0",
        "mistake": None,
        "any_of": [],
        "source": """
def tangent_line(f, x0, h=1e-6):
    m = (f(x0 + h) - f(x0 - h)) / (2 * h)
    def tangente(x):
        return m * (x - x0)
    return tangente
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "polyfit",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def error_order(hs, errors):
    return np.polyfit(np.log(hs), np.log(np.abs(errors)), 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "centred sums",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def error_order(hs, errors):
    X = np.log10(np.asarray(hs, dtype=float))
    Y = np.log10(np.abs(np.asarray(errors, dtype=float)))
    dx = X - X.mean()
    dy = Y - Y.mean()
    return float((dx * dy).sum() / (dx ** 2).sum())
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
    A = np.column_stack([np.log(hs), np.ones(len(hs))])
    coef, *_ = np.linalg.lstsq(A, np.log(np.abs(errors)), rcond=None)
    return coef[0]
""",
    },
    {
        "function": "error_order",
        "kind": "right",
        "name": "school formula with math",
        "mistake": None,
        "any_of": [],
        "source": """
import math
def error_order(hs, errors):
    n = len(hs)
    sx = sy = sxx = sxy = 0.0
    for h, e in zip(hs, errors):
        lx, ly = math.log(h), math.log(abs(e))
        sx += lx
        sy += ly
        sxx += lx * lx
        sxy += lx * ly
    return (n * sxy - sx * sy) / (n * sxx - sx ** 2)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "log into the input",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def error_order(hs, errors):
    np.log(hs, out=hs)
    np.log(np.abs(errors), out=errors)
    return np.polyfit(hs, errors, 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "two smallest steps",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
import numpy as np
def error_order(hs, errors):
    # small h is where the order shows
    idx = np.argsort(hs)[:2]
    a, b = idx
    return np.log(abs(errors[b]) / abs(errors[a])) / np.log(hs[b] / hs[a])
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "sums mixed up",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np
def error_order(hs, errors):
    x = np.log(hs)
    y = np.log(np.abs(errors))
    xm, ym = np.sum(x), np.sum(y)
    return np.sum((x - xm) * (y - ym)) / np.sum((x - xm) ** 2)
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "first and last",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def error_order(hs, errors):
    rise = np.log(np.abs(errors[-1])) - np.log(np.abs(errors[0]))
    run = np.log(hs[-1]) - np.log(hs[0])
    return rise / run
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "no logs",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def error_order(hs, errors):
    slope, intercept = np.polyfit(hs, errors, 1)
    return slope
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "axes swapped",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def error_order(hs, errors):
    return np.polyfit(np.log(np.abs(errors)), np.log(hs), 1)[0]
""",
    },
    {
        "function": "error_order",
        "kind": "wrong",
        "name": "intercept",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def error_order(hs, errors):
    coeffs = np.polyfit(np.log(hs), np.log(np.abs(errors)), 1)
    return coeffs[1]
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "list",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def descend_1d(dfdx, x0, step_size, steps):
    xs = [x0]
    for _ in range(steps):
        xs.append(xs[-1] - step_size * dfdx(xs[-1]))
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "array filled",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def descend_1d(dfdx, x0, step_size, steps):
    path = np.zeros(steps + 1)
    path[0] = x0
    for k in range(steps):
        path[k + 1] = path[k] - step_size * dfdx(path[k])
    return path
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "accumulate",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
from itertools import accumulate
def descend_1d(dfdx, x0, step_size, steps):
    walk = accumulate(range(steps), lambda x, _: x - step_size * dfdx(x), initial=float(x0))
    return np.fromiter(walk, dtype=float)
""",
    },
    {
        "function": "descend_1d",
        "kind": "right",
        "name": "while with prints",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def descend_1d(dfdx, x0, step_size, steps, verbose=False):
    x = float(x0)
    history = [x]
    i = 0
    while i < steps:
        grad = dfdx(x)
        x = x - step_size * grad
        if verbose:
            print(i, x, grad)
        history.append(x)
        i += 1
    return np.asarray(history)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "plus",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def descend_1d(dfdx, x0, step_size, steps):
    x = x0
    out = [x]
    for i in range(steps):
        x = x + step_size * dfdx(x)
        out.append(x)
    return np.array(out)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "slope taken once",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
import numpy as np
def descend_1d(dfdx, x0, step_size, steps):
    xs = np.empty(steps + 1)
    xs[0] = x0
    slope = dfdx(x0)
    for k in range(1, steps + 1):
        xs[k] = xs[k - 1] - step_size * slope
    return xs
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "only the sign",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def descend_1d(dfdx, x0, step_size, steps):
    path = [float(x0)]
    for _ in range(steps):
        direction = -np.sign(dfdx(path[-1]))
        path.append(path[-1] + step_size * direction)
    return np.array(path)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "stops when flat",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
import numpy as np
def descend_1d(dfdx, x0, step_size, steps):
    xs = [x0]
    for _ in range(steps):
        g = dfdx(xs[-1])
        if abs(g) < 1e-3:      # minimum reached
            break
        xs.append(xs[-1] - step_size * g)
    return np.array(xs)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "double minus",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def descend_1d(dfdx, x0, step_size, steps):
    xs = np.zeros(steps + 1)
    xs[0] = x0
    for n in range(steps):
        step = -step_size * dfdx(xs[n])
        xs[n + 1] = xs[n] - step
    return xs
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "start missing",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def descend_1d(dfdx, x0, step_size, steps):
    result = []
    x = x0
    for i in range(steps):
        x = x - step_size * dfdx(x)
        result.append(x)
    return np.array(result)
""",
    },
    {
        "function": "descend_1d",
        "kind": "wrong",
        "name": "last point only",
        "mistake": None,
        "any_of": [],
        "source": """
def descend_1d(dfdx, x0, step_size, steps):
    x = x0
    for _ in range(steps):
        x -= step_size * dfdx(x)
    return x
""",
    },
]
