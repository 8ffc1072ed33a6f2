"""Answers of students to the unit `steepest_ascent`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "linear_model",
        "kind": "right",
        "name": "one lambda",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    return lambda w: f(w_k) + gradient(w_k) @ (w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "lecture notation, nested def",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def linear_model(f, gradient, w_k):
    """L(w_k + delta) ~ L(w_k) + delta . g"""
    w_k = np.array(w_k, dtype=float)      # own copy
    L_k = f(w_k)
    g_k = gradient(w_k)

    def model(w):
        delta = np.asarray(w, dtype=float) - w_k
        return L_k + np.dot(delta, g_k)

    return model
''',
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "loop with zip",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    height = float(f(w_k))
    slopes = [float(s) for s in gradient(w_k)]
    def plane(w):
        result = height
        for slope, here, base in zip(slopes, w, w_k):
            result += slope * (here - base)
        return result
    return plane
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "Java-style class",
        "mistake": None,
        "any_of": [],
        "source": r'''
class LinearModel:
    """The tangent plane as an object."""

    def __init__(self, func, grad, point):
        self._point = point.copy()
        self._value = func(point)
        self._grad = grad(point)

    def evaluate(self, w):
        total = 0.0
        for i in range(len(self._point)):
            total = total + self._grad[i] * (w[i] - self._point[i])
        return self._value + total

    def __call__(self, w):
        return self.evaluate(w)


def linear_model(f, gradient, w_k):
    return LinearModel(f, gradient, w_k)
''',
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "functools.partial",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import partial as bind

def _affine(f0, g0, w0, w):
    return f0 + (g0 * (w - w0)).sum()

def linear_model(f, gradient, w_k):
    return bind(_affine, f(w_k), gradient(w_k), np.array(w_k))
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "slope and intercept",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    # y = m x + b, only that m is a vector
    m = np.asarray(gradient(w_k))
    b = f(w_k) - np.inner(m, w_k)
    return lambda w: np.inner(m, w) + b
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "einsum and type hints",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
from typing import Callable

Vector = np.ndarray

def linear_model(f: Callable[[Vector], float],
                 gradient: Callable[[Vector], Vector],
                 w_k: Vector) -> Callable[[Vector], float]:
    f_k: float = f(w_k)
    g_k: Vector = gradient(w_k)
    def m(w: Vector) -> float:
        return f_k + np.einsum("i,i->", g_k, np.subtract(w, w_k))
    return m
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "fsum over a comprehension",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def linear_model(f, gradient, w_k):
    a = f(w_k)
    g = gradient(w_k)
    n = len(w_k)
    return lambda w: math.fsum([a] + [g[i] * (w[i] - w_k[i]) for i in range(n)])
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "recursive dot",
        "mistake": None,
        "any_of": [],
        "source": """
def dot(a, b):
    if len(a) == 0:
        return 0.0
    return a[0] * b[0] + dot(a[1:], b[1:])

def linear_model(f, gradient, w_k):
    base = np.array(w_k)
    f_base, g_base = f(base), gradient(base)
    def f_hat(w):
        return f_base + dot(list(g_base), list(w - base))
    return f_hat
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "homogeneous coordinates",
        "mistake": None,
        "any_of": [],
        "source": r'''
def linear_model(f, gradient, w_k):
    """Write the plane as one dot product with (1, w - w_k)."""
    coefficients = np.concatenate([[f(w_k)], gradient(w_k)])
    def model(w):
        return coefficients @ np.hstack((1.0, w - w_k))
    return model
''',
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "lazy with an assert and a print",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    print("building the model at", w_k)
    def model(w):
        g = gradient(w_k)          # at w_k, not at w!
        assert g.shape == w_k.shape
        step = w - w_k
        first_order = 0
        for gi, di in zip(g, step):
            first_order += gi * di
        return f(w_k) + first_order
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "nested with base and slope",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    base = f(w_k)
    slope = gradient(w_k)

    def T1(w):
        step = w - w_k
        return base + np.dot(slope, step)

    return T1
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "intercept and coefficients",
        "mistake": None,
        "any_of": [],
        "source": """
# y = alpha + beta'w, like a regression line through the point
def linear_model(f, gradient, w_k):
    beta = np.asarray(gradient(w_k), dtype=float)
    alpha = float(f(w_k)) - float(beta @ w_k)
    return lambda w: alpha + beta @ w
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "callable object",
        "mistake": None,
        "any_of": [],
        "source": """
class _Tangent:
    def __init__(self, value, g, centre):
        self.value = value
        self.g = g
        self.centre = np.array(centre, dtype=float)

    def __call__(self, w):
        total = self.value
        for i in range(len(self.centre)):
            total = total + self.g[i] * (w[i] - self.centre[i])
        return total


def linear_model(f, gradient, w_k):
    return _Tangent(f(w_k), gradient(w_k), w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "functools.partial (2)",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import partial

def _evaluate(height, g, origin, w):
    return height + sum(gi * (wi - oi) for gi, wi, oi in zip(g, w, origin))

def linear_model(f, gradient, w_k):
    return partial(_evaluate, f(w_k), gradient(w_k), w_k.copy())
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "computed at each call",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    def model(w):
        DELTA = np.subtract(w, w_k)
        L_k = f(w_k)
        g_k = gradient(w_k)
        return L_k + np.einsum("i,i->", DELTA, g_k)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "typed and asserted",
        "mistake": None,
        "any_of": [],
        "source": r'''
from typing import Callable

def linear_model(f: Callable, gradient: Callable, w_k: np.ndarray, verbose: bool = False) -> Callable:
    """First-order Taylor polynomial around w_k."""
    w_k = np.array(w_k, dtype=float)
    g = np.array(gradient(w_k), dtype=float)
    assert g.shape == w_k.shape
    f_k = f(w_k)
    if verbose:
        print("expanding at", w_k, "f =", f_k, "g =", g)

    def p1(w: np.ndarray) -> float:
        return float(f_k + np.inner(g, np.asarray(w, dtype=float) - w_k))

    return p1
''',
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "fsum",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def linear_model(f, gradient, w_k):
    punkt = [float(t) for t in w_k]
    steigung = [float(t) for t in gradient(w_k)]
    wert = float(f(w_k))
    def modell(w):
        terme = [wert]
        for k, s in enumerate(steigung):
            terme.append(s * (float(w[k]) - punkt[k]))
        return math.fsum(terme)
    return modell
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "zero-dimensional array",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    w0 = np.array(w_k, float)
    coefficients = np.concatenate([[f(w0)], gradient(w0)])
    def model(w):
        design = np.concatenate([[1.0], np.asarray(w) - w0])
        return np.array(np.matmul(design, coefficients))
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "gradient at w, lambda",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    return lambda w: f(w_k) + np.dot(gradient(w), w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "recomputes both inside",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def linear_model(f, gradient, w_k):
    def model(new_w):
        value = f(new_w)
        slope = gradient(new_w)
        delta = new_w - w_k
        out = value
        for j in range(len(delta)):
            out += slope[j] * delta[j]
        return out
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "each coefficient at its own mixed point",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["other-coordinate-moves", "one-coordinate-at-a-time"],
        "source": """
def linear_model(f, gradient, w_k):
    # first move w1, take the slope there, then w2, ...
    f0 = f(w_k)
    def model(w):
        p = w_k.copy()
        total = f0
        for i in range(p.size):
            total = total + gradient(p)[i] * (w[i] - w_k[i])
            p[i] = w[i]
        return total
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "gradient at the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": r'''
def linear_model(f, gradient, w_k):
    """Taylor: f(0) + f'(0) x, moved over to w_k"""
    zero = np.zeros_like(w_k)
    g = gradient(zero)
    fk = f(w_k)
    def taylor(w):
        return fk + (w - w_k).dot(g)
    return taylor
''',
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "the model is f",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    # f(w_k + delta) with delta = w - w_k
    def model(w):
        delta = w - w_k
        return f(w_k + delta)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "corrects the plane by the true change",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
class Model(object):
    def __init__(self, f, gradient, w_k):
        self.f, self.w_k = f, w_k
        self.g = gradient(w_k)
    def __call__(self, w):
        predicted = float(self.g @ (w - self.w_k))
        actual = self.f(w) - self.f(self.w_k)
        if abs(predicted - actual) > 1e-12:
            predicted = actual        # must agree, Taylor
        return self.f(self.w_k) + predicted

def linear_model(f, gradient, w_k):
    return Model(f, gradient, w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "star instead of at",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    g = gradient(w_k)
    c = f(w_k)
    return lambda w: c + g * (w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "list of terms",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def linear_model(f, gradient, w_k):
    y0 = f(w_k)
    grads = gradient(w_k)
    def model(w):
        values = []
        for i, gi in enumerate(grads):
            values.append(y0 + gi * (w[i] - w_k[i]))
        return np.array(values)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "descends along the model",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": r'''
def linear_model(f, gradient, w_k):
    """First-order model. The minus is there because we walk against the gradient."""
    f_k, g_k = f(w_k), gradient(w_k)
    def model(w):
        return f_k - np.sum(g_k * (w - w_k))
    return model
''',
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "difference the wrong way round",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    wk = np.asarray(w_k, float)
    slope = gradient(wk)
    def q(w):
        return f(wk) + sum(s * d for s, d in zip(slope, wk - w))
    return q
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "normalised gradient",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
from numpy.linalg import norm

def linear_model(f, gradient, w_k):
    g = gradient(w_k)
    if norm(g) > 0:
        g = g / norm(g)     # direction of steepest ascent
    return lambda w: f(w_k) + g @ (w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "product of the lengths",
        "mistake": "direction-equals-length",
        "any_of": ["derivative-is-one-number"],
        "source": """
def linear_model(f, gradient, w_k):
    steepness = np.sqrt((gradient(w_k) ** 2).sum())
    start = f(w_k)
    def model(w):
        distance = np.sqrt(((w - w_k) ** 2).sum())
        return start + steepness * distance
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "w minus-equals w_k",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    a = f(w_k)
    g = gradient(w_k)
    def model(w):
        w -= w_k
        return a + g @ w
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "scales delta in its place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    here = w_k.copy()
    f_here = f(here)
    g_here = gradient(here)
    def tangent_plane(w):
        for i in range(len(w)):
            w[i] = g_here[i] * (w[i] - here[i])   # no new array, saves memory
        return f_here + w.sum()
    return tangent_plane
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "adds up the partials first",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    # total slope of f at w_k
    slope = 0
    for p in gradient(w_k):
        slope += p
    def line(w):
        return f(w_k) + slope * (sum(w) - sum(w_k)) / len(w_k)
    return line
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "column vectors give a 1x1 matrix",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    g = gradient(w_k).reshape(-1, 1)
    W0 = w_k.reshape(-1, 1)
    def model(w):
        return f(w_k) + g.T @ (w.reshape(-1, 1) - W0)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "outer product",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def linear_model(f, gradient, w_k):
    g_row = gradient(w_k)[None, :]
    f0 = f(w_k)
    def model(w):
        d_col = (w - w_k)[:, None]
        return f0 + d_col @ g_row
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "secants with h = 0.5",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def linear_model(f, gradient, w_k):
    # own gradient, so it also works if gradient has a bug
    n = len(w_k)
    slopes = np.zeros(n)
    for i in range(n):
        e = np.zeros(n)
        e[i] = 0.5
        slopes[i] = (f(w_k + e) - f(w_k)) / 0.5
    return lambda w: f(w_k) + slopes.dot(w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "function of delta",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    value = f(w_k)
    g = gradient(w_k)
    def model(delta):
        return value + g @ delta
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "forgot f(w_k)",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    def model(w):
        return float(np.dot(gradient(w_k), w - w_k))
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "only x and y",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    x0, y0 = w_k[0], w_k[1]
    fx, fy = gradient(w_k)[0], gradient(w_k)[1]
    z0 = f(w_k)
    return lambda w: z0 + fx * (w[0] - x0) + fy * (w[1] - y0)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "forgets to return the inner function",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    f_k = f(w_k)
    g_k = gradient(w_k)
    def model(w):
        return f_k + g_k @ (w - w_k)
    model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "mean of the terms",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    f_k = f(w_k)
    g_k = gradient(w_k)
    return lambda w: f_k + np.mean(g_k * (w - w_k))
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "half the gradient term like in second order",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    f_k = f(w_k)
    g_k = gradient(w_k)
    def model(w):
        d = w - w_k
        return f_k + 0.5 * (d @ g_k)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "marginal values at current w",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    f_k = f(w_k)
    def model(w):
        marginal = gradient(w)       # marginal effect of each input
        return f_k + sum(m * (new - old) for m, new, old in zip(marginal, w, w_k))
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "value taken at w",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    g = gradient(w_k)
    return lambda w: f(w) + g @ (w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "gradient at the origin (2)",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
# Maclaurin: f(0) + f'(0) x   (from the formula sheet)
def linear_model(f, gradient, w_k):
    zero = np.zeros(len(w_k))
    c0 = f(zero)
    c1 = gradient(zero)
    def model(w):
        return c0 + c1.dot(w)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "partials at half-moved points",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["other-coordinate-moves", "one-coordinate-at-a-time"],
        "source": """
def linear_model(f, gradient, w_k):
    def model(w):
        here = np.array(w_k, dtype=float)
        out = f(here)
        for j in range(here.size):
            out += gradient(here)[j] * (w[j] - w_k[j])
            here[j] = w[j]
        return out
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "takes the step, not the point",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    L0 = f(w_k)
    g0 = gradient(w_k)
    def model(Delta):
        return L0 + np.dot(g0, Delta)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "numpy star product",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    y0 = f(w_k)
    m = gradient(w_k)
    def line(w):
        y = y0 + m * (w - w_k)   # y = y0 + m (x - x0)
        return y
    return line
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "the model is f (2)",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    # L(w_k + D) = L(w_k) + D.g, so both sides are the same and I can use the left one
    def model(w):
        delta = w - w_k
        return f(w_k + delta)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "secant towards w",
        "mistake": "secant-is-tangent",
        "any_of": ["first-order-is-exact", "not-evaluated-at-the-point"],
        "source": """
def linear_model(f, gradient, w_k):
    f_k = f(w_k)

    def model(w):
        d = w - w_k
        dist = np.linalg.norm(d)
        if dist == 0:
            return f_k
        slope = (f(w) - f_k) / dist
        return f_k + slope * dist

    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "own forward difference with step 0.1",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def linear_model(f, gradient, w_k, h=0.1):
    n = len(w_k)
    base = f(w_k)
    slopes = np.zeros(n)
    for i in range(n):
        e = np.zeros(n)
        e[i] = h
        slopes[i] = (f(w_k + e) - base) / h
    def model(w):
        return base + slopes @ (w - w_k)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "own difference with eps",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good"],
        "source": """
EPS = np.finfo(float).eps

def linear_model(f, gradient, w_k):
    w_k = np.array(w_k, dtype=float)
    slopes = np.array([(f(w_k + EPS * row) - f(w_k)) / EPS for row in np.eye(w_k.size)])
    return lambda w: f(w_k) + np.sum(slopes * (w - w_k))
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "descends",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    a = f(w_k)
    b = -gradient(w_k)      # negative gradient, we want to go down
    return lambda w: a + b @ (w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "difference the wrong way round (2)",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def linear_model(f, gradient, w_k):
    f0, g0 = f(w_k), gradient(w_k)
    def tangent(w):
        total = 0.0
        for i in range(len(w)):
            total += g0[i] * (w_k[i] - w[i])
        return f0 + total
    return tangent
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "unit gradient",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    g = np.asarray(gradient(w_k), dtype=float)
    length = np.sqrt(np.sum(g ** 2))
    direction = g / length if length > 0 else g
    value = f(w_k)
    def model(w):
        return value + direction @ (w - w_k)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "slope is the norm",
        "mistake": "derivative-is-one-number",
        "any_of": ["direction-equals-length", "first-order-is-exact"],
        "source": """
def linear_model(f, gradient, w_k):
    slope = np.linalg.norm(gradient(w_k))
    start = f(w_k)
    def model(w):
        run = np.linalg.norm(w - w_k)
        rise = slope * run
        return start + rise
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "subtracts in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    c = f(w_k)
    g = gradient(w_k)
    def model(w):
        w -= w_k
        return c + g @ w
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "column times row",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def linear_model(f, gradient, w_k):
    G = np.asarray(gradient(w_k)).reshape(-1, 1)
    def model(w):
        D = (w - w_k).reshape(1, -1)
        return f(w_k) + G @ D
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "half from Taylor's second term",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    value, slope = f(w_k), gradient(w_k)
    return lambda w: value + 0.5 * np.dot(slope, w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "normal of the tangent plane",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": ["ascent-for-descent"],
        "source": """
def linear_model(f, gradient, w_k):
    # tangent plane: normal . (point - p0) = 0
    normal = np.append(gradient(w_k), 1.0)
    p0 = np.append(w_k, f(w_k))
    def height(w):
        return p0[-1] - normal[:-1] @ (w - p0[:-1]) / normal[-1]
    return height
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "forgets the base value",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    g = gradient(w_k)
    def model(w):
        dw = w - w_k
        df = np.dot(g, dw)
        return df
    return model
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "at sign",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    return g @ delta
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "np.dot with float",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def predicted_change(g, delta):
    return float(np.dot(np.asarray(g, float), np.asarray(delta, float)))
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "index loop",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    change = 0
    for i in range(len(g)):
        change = change + g[i] * delta[i]
    return change
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "map and operator.mul",
        "mistake": None,
        "any_of": [],
        "source": """
from operator import mul

def predicted_change(g, delta):
    return sum(map(mul, g, delta))
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "lengths times cosine",
        "mistake": None,
        "any_of": [],
        "source": r'''
def predicted_change(g, delta):
    """|g| |delta| cos(theta); zero if one of them is zero"""
    a = np.linalg.norm(g)
    b = np.linalg.norm(delta)
    if a == 0 or b == 0:
        return 0.0
    cos_theta = np.sum((g / a) * (delta / b))
    return a * b * cos_theta
''',
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "compensated sum",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def predicted_change(g, delta):
    # the dot product is a sum of products, compensated
    return math.fsum(float(p) * float(q) for p, q in zip(g, delta))
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "einsum 0-d",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta, *, optimize=False):
    return np.asarray(np.einsum("k,k", g, delta, optimize=optimize))
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "matrix then squeezed",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g: np.ndarray, delta: np.ndarray) -> float:
    row = np.reshape(g, (1, -1))
    column = np.reshape(delta, (-1, 1))
    return (row @ column).item()
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "divide and conquer",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    n = len(g)
    if n == 1:
        return g[0] * delta[0]
    half = n // 2
    left = predicted_change(g[:half], delta[:half])
    right = predicted_change(g[half:], delta[half:])
    return left + right
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "trace of the outer product",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    table = np.outer(g, delta)
    assert table.shape == (len(g), len(delta))
    return table.trace()
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "functools.reduce",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce

def predicted_change(g, delta):
    pairs = list(zip(g, delta))
    print("pairs:", len(pairs))
    return reduce(lambda acc, pair: acc + pair[0] * pair[1], pairs, 0.0)
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "exact with fractions",
        "mistake": None,
        "any_of": [],
        "source": """
from fractions import Fraction

def predicted_change(g, delta):
    exact = sum(Fraction(float(a)) * Fraction(float(b)) for a, b in zip(g, delta))
    return int(exact) if exact.denominator == 1 else float(exact)
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "vdot",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    return np.vdot(delta, g)
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "accumulator loop",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    dL = 0.0
    k = 0
    while k < len(g):
        dL += g[k] * delta[k]
        k += 1
    return dL
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "reduce and operator",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce
from operator import add, mul

def predicted_change(g, delta):
    return reduce(add, map(mul, g, delta))
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "length times length times cosine",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    len_g = np.sqrt(np.sum(np.square(g)))
    len_d = np.sqrt(np.sum(np.square(delta)))
    if len_g == 0 or len_d == 0:
        return 0.0
    cos_theta = np.sum((g / len_g) * (delta / len_d))
    return len_d * len_g * cos_theta
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "trace of outer",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    table = np.outer(delta, g)
    return float(np.trace(table))
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "convolution",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    # correlation at lag zero
    return np.convolve(np.asarray(g, float), np.asarray(delta, float)[::-1], mode="valid")[0]
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "sum of parts with names",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta, verbose=False):
    contributions = {}
    for nr, (slope, step) in enumerate(zip(g, delta)):
        contributions[nr] = float(slope) * float(step)
        if verbose:
            print(f"coordinate {nr}: {contributions[nr]:+.3g}")
    return sum(contributions.values())
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "row times column with item",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    g_row = np.reshape(g, (1, -1))
    d_col = np.reshape(delta, (-1, 1))
    return (g_row @ d_col).item()
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "elementwise",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    return np.array(g) * np.array(delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "collects the parts",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def predicted_change(g, delta):
    changes = []
    for slope, step in zip(g, delta):
        changes.append(slope * step)   # change that each weight brings
    return changes
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "sum with keepdims",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["row-for-column"],
        "source": """
import numpy as np

def predicted_change(g, delta):
    product = np.multiply(g, delta)
    return np.sum(product, axis=0, keepdims=True)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "product of norms",
        "mistake": "direction-equals-length",
        "any_of": ["derivative-is-one-number"],
        "source": """
def predicted_change(g, delta):
    return np.linalg.norm(g) * np.linalg.norm(delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "unit gradient",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    length = sum(x ** 2 for x in g) ** 0.5
    if length == 0:
        return 0.0
    u = [x / length for x in g]
    return sum(u[i] * delta[i] for i in range(len(u)))
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "unit delta",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    # directional derivative: direction must have length one
    size = np.sqrt(delta @ delta)
    if size == 0:
        return 0.0
    return (delta / size) @ g
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "sum of g times sum of delta",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": r'''
def predicted_change(g, delta):
    """dL = L' * dw"""
    dL_dw = np.sum(g)
    dw = np.sum(delta)
    return dL_dw * dw
''',
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "g as one slope",
        "mistake": "derivative-is-one-number",
        "any_of": ["direction-equals-length"],
        "source": """
def predicted_change(g, delta):
    slope = np.hypot.reduce(g)
    total_step = 0.0
    for d in delta:
        total_step += d
    return slope * total_step
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "minus for descent",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    # we go downhill, so the loss changes by
    return -np.dot(g, delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "loop that subtracts",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    loss_change = 0.0
    k = 0
    while k < len(delta):
        loss_change -= delta[k] * g[k]
        k += 1
    return loss_change
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "outer",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def predicted_change(g, delta):
    return np.reshape(g, (-1, 1)) @ np.reshape(delta, (1, -1))
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "g.T @ delta with columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    g = np.asarray(g)[:, np.newaxis]
    delta = np.asarray(delta)[:, np.newaxis]
    return g.T @ delta
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "g *= delta",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    g *= delta
    return g.sum()
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "running total kept in delta",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    delta[0] = g[0] * delta[0]
    for i in range(1, len(g)):
        delta[i] = delta[i - 1] + g[i] * delta[i]
    return float(delta[-1])
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "the coordinate that matters most",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    terms = g * delta
    return terms[np.argmax(np.abs(terms))]
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "return inside the loop",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    s = 0
    for a, b in zip(g, delta):
        s += a * b
        return s
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "half",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": r'''
def predicted_change(g, delta):
    """Area under a straight line: one half base times height."""
    return 0.5 * np.inner(g, delta)
''',
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "absolute value",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    return abs(np.dot(g, delta))
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "two components only",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    dx, dy = delta[0], delta[1]
    return g[0] * dx + g[1] * dy
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "off by one",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    out = 0.0
    for i in range(1, len(g)):
        out += g[i] * delta[i]
    return out
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "rounded",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    change = sum(gi * di for gi, di in zip(g, delta))
    return round(change, 1)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "cosine instead",
        "mistake": None,
        "any_of": ["direction-equals-length"],
        "source": """
def predicted_change(g, delta):
    ng, nd = np.linalg.norm(g), np.linalg.norm(delta)
    return np.dot(g, delta) / (ng * nd)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "integer accumulator array",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    parts = np.zeros(len(g), dtype=int)
    for i in range(len(g)):
        parts[i] = g[i] * delta[i]
    return parts.sum()
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "per-input contributions",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    return np.array([gi * di for gi, di in zip(g, delta)])
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "outer (2)",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def predicted_change(g, delta):
    return np.atleast_2d(g).T @ np.atleast_2d(delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "row of the gradient only",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def predicted_change(g, delta):
    g = np.asarray(g)[:, np.newaxis]     # gradient is a column
    total = (g * delta).sum(axis=0)
    return total
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "per unit of length",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    u = delta / np.linalg.norm(delta)     # direction must be a unit vector
    return g @ u
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "unit gradient (2)",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import math

def predicted_change(g, delta):
    norm = math.sqrt(sum(x * x for x in g))
    return sum((x / norm) * y for x, y in zip(g, delta))
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "cosine of the angle",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    num = np.inner(g, delta)
    den = np.linalg.norm(g) * np.linalg.norm(delta)
    return num / den
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "total slope times total step",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    slope = np.sum(g)
    run = np.sum(delta)
    return slope * run
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "lengths multiplied",
        "mistake": "derivative-is-one-number",
        "any_of": ["direction-equals-length", "dot-product-is-a-vector"],
        "source": """
def predicted_change(g, delta):
    # dL = |g| |D|, gradient is the slope
    return np.hypot.reduce(g) * np.hypot.reduce(delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "loss falls",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    change = 0
    for i in range(len(delta)):
        change -= delta[i] * g[i]
    return change
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "steps along minus gradient first",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    direction = -1 * np.array(g)
    return np.einsum("k,k", direction, delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "out argument",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    np.multiply(delta, g, out=delta)
    return np.add.reduce(delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "mean instead of sum",
        "mistake": None,
        "any_of": ["sum-for-mean"],
        "source": """
def predicted_change(g, delta):
    return np.mean(np.multiply(g, delta))
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "first and last input only",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    gx, gy = g[0], g[-1]
    dx, dy = delta[0], delta[-1]
    return gx * dx + gy * dy
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "biggest contribution",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    parts = np.asarray(g) * np.asarray(delta)
    return parts[np.argmax(np.abs(parts))]
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "twice from the square",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    # derivative of the squared loss brings down the 2
    return 2 * np.dot(g, delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "absolute values",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    return float(np.sum(np.abs(np.asarray(g) * np.asarray(delta))))
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "returns old, new and change",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    dL = np.dot(g, delta)
    return delta, dL
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "textbook formula",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    na, nb = np.linalg.norm(a), np.linalg.norm(b)
    if na == 0 or nb == 0:
        raise ValueError("a zero vector has no direction")
    return np.dot(a, b) / (na * nb)
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "plain Python lists",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def cosine(a, b):
    dot = 0.0
    aa = 0.0
    bb = 0.0
    for p, q in zip(a, b):
        dot += p * q
        aa += p * p
        bb += q * q
    if aa == 0.0:
        raise ValueError
    if bb == 0.0:
        raise ValueError
    return dot / (math.sqrt(aa) * math.sqrt(bb))
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "helper for the unit vector",
        "mistake": None,
        "any_of": [],
        "source": r'''
def _unit(v, name):
    v = np.array(v, dtype=float)
    if not v.any():
        raise ValueError(f"{name} is the zero vector, the angle is not defined.")
    return v / np.sqrt((v * v).sum())

def cosine(a, b):
    """Cosine similarity."""
    return float(_unit(a, "a") @ _unit(b, "b"))
''',
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "law of cosines on unit vectors",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    if np.all(a == 0) or np.all(b == 0):
        raise ValueError("zero vector")
    u = a / np.linalg.norm(a)
    v = b / np.linalg.norm(b)
    # c^2 = 1 + 1 - 2 cos, on both sides to keep digits
    return (np.sum((u + v) ** 2) - np.sum((u - v) ** 2)) / 4
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "own exception, a ValueError",
        "mistake": None,
        "any_of": [],
        "source": """
class ZeroVectorError(ValueError):
    pass

def cosine(a, b):
    if max(abs(x) for x in a) == 0 or max(abs(x) for x in b) == 0:
        raise ZeroVectorError("cannot measure an angle against the zero vector")
    length = lambda v: sum(x * x for x in v) ** 0.5
    return sum(x * y for x, y in zip(a, b)) / length(a) / length(b)
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "clipped and hinted",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
from numpy.typing import ArrayLike

def cosine(a: ArrayLike, b: ArrayLike) -> float:
    a = np.asarray(a, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    scale = np.linalg.norm(a) * np.linalg.norm(b)
    if not scale > 0:
        raise ValueError("Both vectors must be different from zero.")
    return float(np.clip(a.dot(b) / scale, -1, 1))
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "math.hypot and math.sumprod by hand",
        "mistake": None,
        "any_of": [],
        "source": """
from math import hypot, fsum

def cosine(a, b):
    la, lb = hypot(*a), hypot(*b)
    if la * lb == 0:
        raise ValueError("length zero")
    return fsum(x * y for x, y in zip(a, b)) / la / lb
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "Gram matrix",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    M = np.vstack([a, b])
    G = M @ M.T
    if G[0, 0] == 0 or G[1, 1] == 0:
        raise ValueError("one of the vectors is zero")
    d = 1 / np.sqrt(np.diag(G))
    return (d[:, None] * G * d[None, :])[0, 1]
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "division caught with errstate",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    try:
        with np.errstate(divide="raise", invalid="raise"):
            return np.float64(a @ b) / np.float64(np.sqrt(np.sum(a**2)) * np.sqrt(np.sum(b**2)))
    except FloatingPointError:
        raise ValueError("no angle with a zero vector") from None
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "scaled by the largest entry first",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b, verbose=False):
    a_max = np.max(np.abs(a))
    b_max = np.max(np.abs(b))
    if a_max == 0 or b_max == 0:
        raise ValueError("cosine is undefined for the zero vector")
    p, q = a / a_max, b / b_max
    c = (p @ q) / ((p @ p) ** 0.5 * (q @ q) ** 0.5)
    if verbose:
        print("cos =", c)
    return c
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "arccos and back",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    la = np.sqrt(np.dot(a, a)); lb = np.sqrt(np.dot(b, b))
    if (la == 0) | (lb == 0):
        raise ValueError
    # angle by Kahan: stable for small angles
    theta = 2 * np.arctan2(np.linalg.norm(a / la - b / lb), np.linalg.norm(a / la + b / lb))
    return np.cos(theta)
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "Gram matrix (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    V = np.vstack([a, b]).astype(float)
    G = V @ V.T
    if G[0, 0] == 0 or G[1, 1] == 0:
        raise ValueError("cosine needs two vectors with a direction")
    return G[0, 1] / np.sqrt(G[0, 0]) / np.sqrt(G[1, 1])
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "half-angle after Kahan",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def cosine(a, b):
    la, lb = np.linalg.norm(a), np.linalg.norm(b)
    if not (la and lb):
        raise ValueError
    p, q = a / la, b / lb
    angle = 2 * math.atan2(np.linalg.norm(p - q), np.linalg.norm(p + q))
    return math.cos(angle)
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "law of cosines on unit vectors (2)",
        "mistake": None,
        "any_of": [],
        "source": """
class ZeroVectorError(ValueError):
    pass

def _unit(v):
    v = np.array(v, dtype=float)
    size = np.sqrt((v ** 2).sum())
    if size == 0.0:
        raise ZeroVectorError("zero vector")
    return v / size

def cosine(a, b):
    # c^2 = a^2 + b^2 - 2ab cos(gamma), a = b = 1
    c_squared = ((_unit(a) - _unit(b)) ** 2).sum()
    return 1 - c_squared / 2
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "hypot star",
        "mistake": None,
        "any_of": [],
        "source": """
from math import hypot

def cosine(a, b):
    A = hypot(*a)
    B = hypot(*b)
    if A == 0:
        raise ValueError("a is zero")
    if B == 0:
        raise ValueError("b is zero")
    return sum(x / A * (y / B) for x, y in zip(a, b))
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "catches the division",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    dot = sum(float(p) * float(q) for p, q in zip(a, b))
    aa = sum(float(p) ** 2 for p in a)
    bb = sum(float(q) ** 2 for q in b)
    try:
        return dot / (aa ** 0.5 * bb ** 0.5)
    except ZeroDivisionError:
        raise ValueError("the angle with a zero vector is not defined") from None
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "clipped",
        "mistake": None,
        "any_of": [],
        "source": r'''
def cosine(a, b):
    """Kosinus des Winkels, auf [-1, 1] begrenzt."""
    if not np.any(a) or not np.any(b):
        raise ValueError("Nullvektor")
    c = np.einsum("i,i->", a, b) / (np.linalg.norm(a) * np.linalg.norm(b))
    return np.clip(c, -1.0, 1.0)
''',
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "projection length over length",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    if all(t == 0 for t in a) or all(t == 0 for t in b):
        raise ValueError("need non-zero vectors")
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    shadow = (a @ b) / (b @ b) * b            # projection of a on b
    sign = 1 if a @ b >= 0 else -1
    return sign * np.linalg.norm(shadow) / np.linalg.norm(a)
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "errstate",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    with np.errstate(all="ignore"):
        result = np.divide(np.dot(a, b), np.sqrt(np.dot(a, a)) * np.sqrt(np.dot(b, b)))
    if np.isnan(result):
        raise ValueError(f"cannot compute the cosine between {a} and {b}")
    return result
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "plain dot",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def cosine(a, b):
    if not np.any(a) or not np.any(b):
        raise ValueError("zero vector")
    return np.dot(a, b)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "only the first is normalised",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def cosine(a, b):
    length_a = np.linalg.norm(a)
    length_b = np.linalg.norm(b)
    if length_a == 0 or length_b == 0:
        raise ValueError("need two vectors with a direction")
    u = a / length_a
    return float(u @ b)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "divides by the sum of the lengths",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def cosine(a, b):
    la = sum(i * i for i in a) ** 0.5
    lb = sum(i * i for i in b) ** 0.5
    if la == 0 or lb == 0:
        raise ValueError
    return sum(i * j for i, j in zip(a, b)) / (la + lb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "forgot the square root",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": r'''
def cosine(a, b):
    """a.b / |a||b|"""
    num, den_a, den_b = 0.0, 0.0, 0.0
    for x, y in zip(a, b):
        num += x * y
        den_a += x ** 2
        den_b += y ** 2
    if den_a == 0 or den_b == 0:
        raise ValueError("zero")
    return num / (den_a * den_b)
''',
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "divides by n",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def cosine(a, b):
    if (a == 0).all() or (b == 0).all():
        raise ValueError("undefined")
    return np.mean(a * b)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "taxicab lengths",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def cosine(a, b):
    na = np.abs(a).sum()
    nb = np.abs(b).sum()
    if na == 0 or nb == 0:
        raise ValueError("a and b must not be zero")
    return (a @ b) / (na * nb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "largest entry as length",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
import numpy as np

def cosine(a, b):
    sa, sb = np.linalg.norm(a, np.inf), np.linalg.norm(b, np.inf)
    if sa == 0: raise ValueError("a is zero")
    if sb == 0: raise ValueError("b is zero")
    a = a / sa
    b = b / sb
    return np.inner(a, b)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "unit vectors times each other",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def cosine(a, b):
    na, nb = np.linalg.norm(a), np.linalg.norm(b)
    if na * nb == 0:
        raise ValueError("zero vector")
    return (a / na) * (b / nb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "cosines of every coordinate",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def cosine(a, b):
    size_a = sum(v ** 2 for v in a) ** 0.5
    size_b = sum(v ** 2 for v in b) ** 0.5
    if size_a == 0 or size_b == 0:
        raise ValueError("no direction")
    result = []
    for v, w in zip(a, b):
        result.append(v * w / size_a / size_b)
    return np.array(result)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "ratio of the lengths",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def cosine(a, b):
    # adjacent over hypotenuse
    la, lb = np.linalg.norm(a), np.linalg.norm(b)
    if la == 0 or lb == 0:
        raise ValueError("zero length")
    return min(la, lb) / max(la, lb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "normalises a in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def cosine(a, b):
    if not a.any() or not b.any():
        raise ValueError("zero vector")
    a /= np.linalg.norm(a)
    b /= np.linalg.norm(b)
    return a @ b
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "b reused as workspace",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def cosine(a, b):
    na = np.sqrt(np.sum(a * a))
    nb = np.sqrt(np.sum(b * b))
    if na == 0 or nb == 0:
        raise ValueError("direction undefined")
    np.multiply(a, b, out=b)
    return b.sum() / (na * nb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "shape (1, 1)",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def cosine(a, b):
    A = np.array(a, float).reshape(1, -1)
    B = np.array(b, float).reshape(1, -1)
    nA = np.linalg.norm(A)
    nB = np.linalg.norm(B)
    if nA == 0 or nB == 0:
        raise ValueError("cosine of a zero vector")
    return A @ B.T / (nA * nB)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "a.T @ b the wrong way round",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def cosine(a, b):
    a_row = a[np.newaxis, :] / np.linalg.norm(a) if a.any() else None
    b_row = b[np.newaxis, :] / np.linalg.norm(b) if b.any() else None
    if a_row is None or b_row is None:
        raise ValueError("zero")
    return a_row.T @ b_row
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "first components only",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def cosine(a, b):
    r1, r2 = np.linalg.norm(a), np.linalg.norm(b)
    if r1 == 0 or r2 == 0:
        raise ValueError("r = 0")
    # cos of an angle is the x part over r
    return (a[0] / r1) * (b[0] / r2)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "opposite sign",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def cosine(a, b):
    la, lb = (a @ a) ** .5, (b @ b) ** .5
    if la == 0 or lb == 0:
        raise ValueError("zero vector")
    # descent direction is -a
    return -(a @ b) / (la * lb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "sine",
        "mistake": None,
        "any_of": ["contour-parallel"],
        "source": """
def cosine(a, b):
    na, nb = np.linalg.norm(a), np.linalg.norm(b)
    if na == 0 or nb == 0:
        raise ValueError("zero vector")
    u, v = a / na, b / nb
    # what is left of v after the projection
    return np.linalg.norm(v - (u @ v) * u)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "zero vector gives 0",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    na, nb = np.linalg.norm(a), np.linalg.norm(b)
    if na == 0 or nb == 0:
        return 0.0
    return np.dot(a, b) / (na * nb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "no check, nan",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    return a.dot(b) / np.sqrt(a.dot(a) * b.dot(b))
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "checks only a",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def cosine(a, b):
    length_a = math.sqrt(sum(x * x for x in a))
    length_b = math.sqrt(sum(x * x for x in b))
    if length_a == 0:
        raise ValueError("vector of length 0")
    return sum(x * y for x, y in zip(a, b)) / max(length_a * length_b, 1e-300)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "absolute value",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    la, lb = np.linalg.norm(a), np.linalg.norm(b)
    if la == 0 or lb == 0:
        raise ValueError("must not be zero")
    return np.abs(a @ b) / la / lb
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "returns the angle",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    na, nb = np.linalg.norm(a), np.linalg.norm(b)
    if na == 0 or nb == 0:
        raise ValueError("a zero vector has no angle")
    return np.arccos(np.clip(a @ b / na / nb, -1, 1))
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "cosine of degrees",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def cosine(a, b):
    if not any(a) or not any(b):
        raise ValueError("zero vector")
    ratio = np.dot(a, b) / np.linalg.norm(a) / np.linalg.norm(b)
    ratio = max(-1.0, min(1.0, ratio))
    angle = math.degrees(math.acos(ratio))
    return math.cos(angle)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "refuses any zero entry",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    if 0 in a or 0 in b:
        raise ValueError("vector must not be zero")
    return np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b))
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "zero by summing the entries",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    if sum(a) == 0 or sum(b) == 0:
        raise ValueError("zero vector!")
    return (a @ b) / np.sqrt(a @ a) / np.sqrt(b @ b)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "dot product only",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def cosine(a, b):
    if np.linalg.norm(a) == 0 or np.linalg.norm(b) == 0:
        raise ValueError("zero vector")
    return np.dot(a, b)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "shadow of b on a",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def cosine(a, b):
    length = np.linalg.norm(a)
    if length == 0 or not np.any(b):
        raise ValueError("zero vector")
    unit_a = a / length
    return sum(unit_a * b)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "b checked but not scaled",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def _normalise(v):
    size = float(np.sqrt(np.sum(np.asarray(v, float) ** 2)))
    if size == 0:
        raise ValueError("no direction")
    return v / size

def cosine(a, b):
    a = _normalise(a)
    _normalise(b)
    return a @ b
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "elementwise",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def cosine(a, b):
    na = np.linalg.norm(a)
    nb = np.linalg.norm(b)
    if na * nb == 0:
        raise ValueError("zero")
    return (a / na) * (b / nb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "broadcast table",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def cosine(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    la, lb = np.sqrt(a @ a), np.sqrt(b @ b)
    if la == 0 or lb == 0:
        raise ValueError("zero vector")
    col = a.reshape(-1, 1)
    row = b.reshape(1, -1)
    return col * row / (la * lb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "adjacent over hypotenuse",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def cosine(a, b):
    lengths = sorted([np.linalg.norm(a), np.linalg.norm(b)])
    if lengths[0] == 0:
        raise ValueError("a side of the triangle is zero")
    return lengths[0] / lengths[1]
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "correlation as in pandas",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    if not np.any(a) or not np.any(b):
        raise ValueError("zero vector")
    x = a - np.mean(a)
    y = b - np.mean(b)
    return (x @ y) / np.sqrt((x @ x) * (y @ y))
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "zero gives zero",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    denom = np.linalg.norm(a) * np.linalg.norm(b)
    if denom == 0:
        return 0.0        # no angle
    return (a @ b) / denom
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "epsilon in the denominator",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b, eps=1e-8):
    return np.dot(a, b) / max(np.linalg.norm(a) * np.linalg.norm(b), eps)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "returns the angle (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    la, lb = np.linalg.norm(a), np.linalg.norm(b)
    if la == 0 or lb == 0:
        raise ValueError("angle undefined")
    theta = np.arccos(np.clip(a @ b / (la * lb), -1, 1))
    return np.degrees(theta)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "normalises in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def cosine(a, b):
    for v in (a, b):
        n = np.linalg.norm(v)
        if n == 0:
            raise ValueError("zero")
        v /= n
    return a @ b
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "error only if both are zero",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    A = np.sqrt(np.sum(np.asarray(a) ** 2))
    B = np.sqrt(np.sum(np.asarray(b) ** 2))
    if A == 0 and B == 0:
        raise ValueError("zero vectors")
    return np.sum(np.asarray(a) * np.asarray(b)) / (A * B)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "refuses any zero coordinate",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    if 0 in a or 0 in b:
        raise ValueError("zero")
    return np.dot(a, b) / np.sqrt(np.dot(a, a) * np.dot(b, b))
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "difference of compass bearings",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def cosine(a, b):
    if not np.any(a) or not np.any(b):
        raise ValueError("zero vector")
    bearing_a = math.atan2(a[1], a[0])
    bearing_b = math.atan2(b[1], b[0])
    return math.cos(bearing_a - bearing_b)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "downhill cosine",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def cosine(a, b):
    n1, n2 = np.linalg.norm(a), np.linalg.norm(b)
    if min(n1, n2) == 0:
        raise ValueError("zero vector has no angle")
    # lowest cosine lowers the loss most, so the sign is turned
    return -float(np.dot(a, b)) / float(n1 * n2)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "squared norms",
        "mistake": None,
        "any_of": ["unit-length-forgotten"],
        "source": """
def cosine(a, b):
    p = sum(x * x for x in a)
    q = sum(y * y for y in b)
    if p == 0 or q == 0:
        raise ValueError("zero vector")
    return sum(x * y for x, y in zip(a, b)) / (p * q)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "mean of products",
        "mistake": None,
        "any_of": ["sum-for-mean"],
        "source": """
def cosine(a, b):
    la = np.linalg.norm(a)
    lb = np.linalg.norm(b)
    if la == 0 or lb == 0:
        raise ValueError("zero vector")
    return np.mean(np.array(a) * np.array(b)) / (la * lb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "scaled to largest entry one",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def cosine(a, b):
    ma = np.max(np.abs(a))
    mb = np.max(np.abs(b))
    if ma == 0 or mb == 0:
        raise ValueError("all entries are zero")
    return np.dot(np.asarray(a) / ma, np.asarray(b) / mb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "overwrites a only",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def cosine(a, b):
    la = np.linalg.norm(a)
    lb = np.linalg.norm(b)
    if not la > 0 or not lb > 0:
        raise ValueError("zero length")
    np.divide(a, la, out=a)
    return sum(a * b) / lb
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "axis by axis",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["direction-equals-length"],
        "source": """
def cosine(a, b):
    if not (np.any(a) and np.any(b)):
        raise ValueError("zero vector")
    # in one dimension the cosine is +1 or -1, so take that per coordinate and average
    per_axis = [np.sign(p) * np.sign(q) for p, q in zip(a, b)]
    return sum(per_axis) / len(per_axis)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "totals as one number each",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def cosine(a, b):
    den = np.linalg.norm(a) * np.linalg.norm(b)
    if den == 0:
        raise ValueError("zero vector")
    return np.sum(a) * np.sum(b) / den
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "rounded for the report",
        "mistake": None,
        "any_of": [],
        "source": """
def cosine(a, b):
    length_a = np.linalg.norm(a)
    length_b = np.linalg.norm(b)
    if length_a == 0 or length_b == 0:
        raise ValueError("a vector has no length")
    return round(float(a @ b) / float(length_a * length_b), 3)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "norm and divide",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    length = np.linalg.norm(g)
    if length == 0:
        raise ValueError("at a stationary point there is no steepest direction")
    return g / length
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "comprehension to array",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def steepest_direction(g):
    r = math.sqrt(sum(gi ** 2 for gi in g))
    if r == 0:
        raise ValueError
    return np.array([gi / r for gi in g])
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "writes into a new array",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def steepest_direction(g):
    """Normalise the gradient. g is left as it is."""
    total = 0.0
    for component in g:
        total += component * component
    if total == 0.0:
        raise ValueError("The gradient is zero: no direction is the steepest one.")
    u = np.empty(len(g))
    for i in range(len(g)):
        u[i] = g[i] / total ** 0.5
    return u
''',
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "copy then in place on the copy",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    u = np.array(g, dtype=float, copy=True)
    if not np.any(u):
        raise ValueError("g = 0")
    u /= np.sqrt(u @ u)
    return u
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "scaled against overflow",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    g = np.asarray(g, float)
    biggest = np.abs(g).max()
    if biggest == 0:
        raise ValueError("zero gradient, flat here")
    v = g / biggest
    return v / np.linalg.norm(v)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "via an assert turned into ValueError",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    try:
        assert np.linalg.norm(g) > 0
    except AssertionError:
        raise ValueError("the gradient vanishes")
    return np.true_divide(g, np.linalg.norm(g))
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "hypot reduce",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce
from math import hypot

def steepest_direction(g):
    size = reduce(hypot, g, 0.0)
    if size == 0.0:
        raise ValueError("|g| = 0")
    return np.fromiter((c / size for c in g), dtype=float)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "class with a method",
        "mistake": None,
        "any_of": [],
        "source": """
class Gradient:
    def __init__(self, components):
        self.components = np.asarray(components, dtype=float)

    @property
    def length(self) -> float:
        return float(np.sqrt(np.einsum("i,i", self.components, self.components)))

    def unit(self):
        if self.length == 0:
            raise ValueError("A zero gradient cannot be normalised.")
        return self.components * (1 / self.length)

def steepest_direction(g):
    return Gradient(g).unit()
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "QR does it",
        "mistake": None,
        "any_of": [],
        "source": r'''
def steepest_direction(g):
    """First column of Q spans g; fix the sign."""
    g = np.asarray(g, dtype=float)
    if (g == 0).all():
        raise ValueError("zero vector")
    q, r = np.linalg.qr(g[:, None])
    return q[:, 0] * np.sign(r[0, 0])
''',
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "polite with a check of itself",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g, tol=1e-9):
    norm_g = (g ** 2).sum() ** 0.5
    if norm_g == 0:
        raise ValueError("You are at a stationary point.")
    direction = g / norm_g
    assert abs(direction @ direction - 1) < tol
    return direction
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "singular value decomposition",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    U, S, Vt = np.linalg.svd(np.array([g], dtype=float))
    if S[0] == 0:
        raise ValueError("singular value 0: flat")
    return Vt[0] * U[0, 0]
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "Lagrange multiplier",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    # max g.u  s.t.  u.u = 1   =>   g = 2 lam u,   lam = |g|/2
    lam = 0.5 * np.sqrt(np.dot(g, g))
    if lam == 0:
        raise ValueError("multiplier is zero, every direction is as good as the other")
    return np.asarray(g) / (2 * lam)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "hypot accumulate",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate
from math import hypot

def steepest_direction(g):
    *_, length = accumulate(g, hypot, initial=0.0)
    if length == 0:
        raise ValueError
    return np.array([component / length for component in g])
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "scaled by the largest first",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    biggest = max(abs(v) for v in g)
    if biggest == 0:
        raise ValueError("gradient is zero")
    g = np.asarray(g, dtype=float) / biggest
    return g / np.sqrt(np.sum(g * g))
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "direction cosines",
        "mistake": None,
        "any_of": [],
        "source": """
def _cos_with_axis(g, i):
    e = np.zeros(len(g))
    e[i] = 1.0
    return np.dot(g, e) / np.linalg.norm(g)

def steepest_direction(g):
    if not any(g):
        raise ValueError("no steepest direction where the gradient vanishes")
    return np.array([_cos_with_axis(g, i) for i in range(len(g))])
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "isnan guard",
        "mistake": None,
        "any_of": [],
        "source": """
import warnings

def steepest_direction(g):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        u = np.true_divide(g, np.linalg.norm(g))
    if np.isnan(u).any():
        raise ValueError("The gradient has length 0.")
    return u
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "while loop and print",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g, show=False):
    s = 0
    i = 0
    while i < len(g):
        s = s + g[i] ** 2
        i = i + 1
    if s == 0:
        raise ValueError("기울기가 0입니다")
    answer = np.empty(len(g))
    for i in range(len(g)):
        answer[i] = g[i] * s ** -0.5
    if show:
        print(answer)
    return answer
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "copied then divided in place",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    u = np.array(g, dtype=np.float64, copy=True)
    r = np.linalg.norm(u, ord=2)
    if r > 0:
        u /= r
        return u
    raise ValueError("g = 0")
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "returns g",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def steepest_direction(g):
    if np.all(g == 0):
        raise ValueError("zero gradient")
    return np.array(g)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "divides by the squared length",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def steepest_direction(g):
    s = 0
    for x in g:
        s = s + x ** 2
    if s == 0:
        raise ValueError("gradient is zero")
    return np.array([x / s for x in g])
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "shares that add to one",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def steepest_direction(g):
    total = np.abs(g).sum()
    if total == 0:
        raise ValueError("all zero")
    return g / total
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "largest entry becomes 1",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def steepest_direction(g):
    top = max(abs(x) for x in g)
    if top == 0:
        raise ValueError("no direction")
    return np.array([x / top for x in g], dtype=float)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "only shortens long ones",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def steepest_direction(g):
    r = np.linalg.norm(g)
    if r == 0:
        raise ValueError("r = 0")
    if r > 1:            # clip to length one
        return g / r
    return g.copy()
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "times the length again",
        "mistake": "direction-equals-length",
        "any_of": ["unit-length-forgotten"],
        "source": r'''
def steepest_direction(g):
    """direction * steepness"""
    rate = np.linalg.norm(g)
    if rate == 0:
        raise ValueError("rate is 0")
    u = g / rate
    return rate * u
''',
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "returns the rate",
        "mistake": "direction-equals-length",
        "any_of": ["derivative-is-one-number"],
        "source": """
import math

def steepest_direction(g):
    rate = math.hypot(*g)
    if rate == 0:
        raise ValueError("flat")
    return rate
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "returns direction and rate",
        "mistake": None,
        "any_of": ["direction-equals-length", "gradient-points-out-of-the-surface"],
        "source": """
def steepest_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("no direction at a stationary point")
    return np.append(g / n, n)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "downhill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def steepest_direction(g):
    size = np.sqrt(np.dot(g, g))
    if size == 0:
        raise ValueError("zero gradient")
    return -g / size
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "subtracts component by component",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def steepest_direction(g):
    w_old = np.zeros(len(g))
    w_new = np.zeros(len(g))
    L = sum(v * v for v in g) ** 0.5
    if L == 0:
        raise ValueError("gradient of length 0")
    for i, v in enumerate(g):
        w_new[i] = w_old[i] - v / L
    return w_new
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "rotated by 90 degrees",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def steepest_direction(g):
    length = np.linalg.norm(g)
    if length == 0:
        raise ValueError("no contour direction here")
    u = np.array(g, float) / length
    if u.size == 2:
        return np.array([-u[1], u[0]])
    return u
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "rolled components",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def steepest_direction(g):
    # perpendicular to the contour: swap and change one sign
    g = np.asarray(g, dtype=float)
    if not g.any():
        raise ValueError("zero vector")
    v = g[::-1].copy()
    v[-1] = -v[-1]
    return v / np.linalg.norm(v)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "the single best axis",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def steepest_direction(g):
    if max(abs(g)) == 0:
        raise ValueError("zero gradient")
    k = int(np.argmax(np.abs(g)))
    u = np.zeros_like(g)
    u[k] = np.sign(g[k])
    return u
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "each coordinate made one long",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["unit-length-forgotten"],
        "source": """
def steepest_direction(g):
    u = []
    for gi in g:
        if gi != 0:
            u.append(gi / abs(gi))
        else:
            u.append(0.0)
    if not any(u):
        raise ValueError("nothing but zeros")
    return np.array(u)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "normalised in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def steepest_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero gradient has no direction")
    g /= n
    return g
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "overwrites while summing",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def steepest_direction(g):
    length = (g @ g) ** 0.5
    if length == 0.0:
        raise ValueError("length 0")
    for i in range(len(g)):
        g[i] = g[i] / length
    return g.copy()
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "points up in space",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": r'''
def steepest_direction(g):
    """Vector on the surface that goes up: (gx, gy, slope)."""
    rise = g @ g
    if rise == 0:
        raise ValueError("horizontal")
    v = np.append(g, rise)
    return v / np.linalg.norm(v)
''',
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "surface normal",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
import numpy as np

def steepest_direction(g):
    if np.count_nonzero(g) == 0:
        raise ValueError("zero gradient")
    normal = np.array(list(g) + [-1.0])
    return normal / np.sqrt(np.sum(normal ** 2))
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "zero gradient: we have arrived",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def steepest_direction(g):
    r = np.linalg.norm(g)
    if r == 0:
        print("minimum reached, nothing to do")
        return np.zeros_like(g)
    return g / r
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "None at the bottom",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def steepest_direction(g):
    length = sum(c * c for c in g) ** 0.5
    at_minimum = length == 0
    if not at_minimum:
        return np.array([c / length for c in g])
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "column vector",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def steepest_direction(g):
    g = np.array(g, dtype=float).reshape(-1, 1)
    if np.linalg.norm(g) == 0:
        raise ValueError("zero gradient")
    return g / np.linalg.norm(g)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "angle instead of vector",
        "mistake": None,
        "any_of": ["derivative-is-one-number"],
        "source": """
def steepest_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("no angle")
    return np.arctan2(g[1], g[0])
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "arctan loses the quadrant",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    if not np.any(g):
        raise ValueError("zero gradient")
    if len(g) == 2 and g[0] != 0:
        theta = np.arctan(g[1] / g[0])
        return np.array([np.cos(theta), np.sin(theta)])
    return g / np.linalg.norm(g)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "epsilon under the root",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g, eps=1e-8):
    return g / (np.linalg.norm(g) + eps)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "no error for zero",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    g = np.asarray(g, float)
    return g / np.sqrt(np.sum(np.square(g)))
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "small gradients are called zero",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    n = np.linalg.norm(g)
    if n < 0.01:
        raise ValueError("gradient is (almost) zero")
    return g / n
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "sorted for neatness",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero")
    return np.array(sorted(g / n, reverse=True))
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "the gradient is the direction",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def steepest_direction(g):
    if np.all(np.asarray(g) == 0):
        raise ValueError("stationary point")
    return np.array(g, dtype=float)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "shares that add to one (2)",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def steepest_direction(g):
    total = np.sum(np.abs(g))
    if total == 0:
        raise ValueError("nothing to share out")
    return g / total
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "divided by number of coordinates",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def steepest_direction(g):
    if not np.any(g):
        raise ValueError("zero gradient")
    u = []
    for c in g:
        u.append(c / len(g))
    return np.array(u)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "steepest descent",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def steepest_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("minimum reached")
    return -g / n
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "downhill with a helper",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def steepest_direction(g):
    size = sum(gi ** 2 for gi in g) ** 0.5
    if size == 0:
        raise ValueError("zero")
    u = np.zeros(len(g))
    # cos(theta) = -1 is the steepest
    for k, gi in enumerate(g):
        u[k] = np.cos(np.pi) * gi / size
    return u
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "best single axis",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def steepest_direction(g):
    g = np.asarray(g)
    k = int(np.argmax(np.abs(g)))
    if g[k] == 0:
        raise ValueError("flat")
    u = np.zeros(g.shape)
    u[k] = 1.0 if g[k] > 0 else -1.0
    return u
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "signs",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def steepest_direction(g):
    if not np.any(g):
        raise ValueError("zero gradient")
    return np.sign(g).astype(float)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "along the contour",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def steepest_direction(g):
    length = np.linalg.norm(g)
    if length == 0:
        raise ValueError("zero gradient")
    turned = np.roll(np.asarray(g, float), 1)
    turned[0] = -turned[0]
    return turned / length
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "how steep",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def steepest_direction(g):
    steepness = np.sqrt(np.sum(np.power(g, 2.0)))
    if steepness == 0:
        raise ValueError("not steep")
    return steepness
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "up the hill in 3-D",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def steepest_direction(g):
    if np.linalg.norm(g) == 0:
        raise ValueError("horizontal")
    rise = np.dot(g, g)
    v = np.append(g, rise)
    return v / np.linalg.norm(v)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "horizontal part of the surface normal",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": ["unit-length-forgotten"],
        "source": """
def steepest_direction(g):
    g = np.asarray(g, dtype=float)
    if not g.any():
        raise ValueError("horizontal tangent plane")
    length = np.sqrt(1.0 + g @ g)     # normal is (g, -1)
    return g / length
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "arrived when zero",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def steepest_direction(g):
    norm = np.linalg.norm(g)
    if norm < 1e-12:
        return np.zeros_like(g)      # already at the minimum: stay
    return g / norm
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "safe division",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    return g / (np.linalg.norm(g) + 1e-12)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def steepest_direction(g):
    m = np.sqrt(g.dot(g))
    if m == 0:
        raise ValueError("zero vector")
    g /= m
    return g
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "column vector (2)",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def steepest_direction(g):
    G = np.matrix(g, dtype=float).T
    n = np.linalg.norm(G)
    if n == 0:
        raise ValueError("zero gradient")
    return np.asarray(G / n)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "heading in radians",
        "mistake": None,
        "any_of": [],
        "source": """
from math import atan2, cos, sin

def steepest_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("no heading")
    heading = atan2(g[1], g[0])
    return np.array([cos(heading), sin(heading)])
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "squared length",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def steepest_direction(g):
    q = g @ g
    if q == 0:
        raise ValueError("zero gradient")
    return np.asarray(g) / q
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "refuses a level axis",
        "mistake": None,
        "any_of": [],
        "source": """
def steepest_direction(g):
    if not np.all(g):
        raise ValueError("zero in gradient")
    return np.array(g) / np.linalg.norm(g)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "loop with best so far",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def best_of_directions(f, x, h, n):
    best_u = None
    best_value = -math.inf
    for k in range(n):
        angle = 2 * math.pi * k / n
        u = np.array([math.cos(angle), math.sin(angle)])
        value = f(x + h * u)
        if value > best_value:
            best_value, best_u = value, u
    return best_u
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "linspace without endpoint",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    t = np.linspace(0, 2 * np.pi, n, endpoint=False)
    U = np.stack((np.cos(t), np.sin(t)), axis=1)
    values = [f(x + h * u) for u in U]
    return U[int(np.argmax(values))]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "max with key",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def best_of_directions(f, x, h, n):
    compass = [np.array((np.cos(a), np.sin(a))) for a in 2 * np.pi / n * np.arange(n)]
    return max(compass, key=lambda u: f(x + h * u))
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "complex numbers as directions",
        "mistake": None,
        "any_of": [],
        "source": r'''
import cmath

def best_of_directions(f, x, h, n):
    """n-th roots of unity"""
    roots = [cmath.exp(2j * cmath.pi * k / n) for k in range(n)]
    def climb(z):
        return float(f(np.array([x[0] + h * z.real, x[1] + h * z.imag])))
    winner = roots[0]
    for z in roots[1:]:
        if climb(z) > climb(winner):
            winner = z
    return np.array([winner.real, winner.imag])
''',
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "slopes instead of values",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    here = f(x)
    slopes = []
    directions = []
    for i in range(0, n):
        phi = i * 2.0 * np.pi / n
        d = np.array([np.cos(phi), np.sin(phi)])
        directions.append(d)
        slopes.append((f(x + h * d) - here) / h)
    index = slopes.index(max(slopes))
    return directions[index]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "generator and type hints",
        "mistake": None,
        "any_of": [],
        "source": """
from collections.abc import Callable, Iterator
from math import cos, sin, tau

def circle(n: int) -> Iterator[np.ndarray]:
    for k in range(n):
        yield np.array([cos(tau * k / n), sin(tau * k / n)])

def best_of_directions(f: Callable, x: np.ndarray, h: float, n: int) -> np.ndarray:
    tried = {}
    for k, u in enumerate(circle(n)):
        tried[k] = (f(np.asarray(x) + h * u), u)
    k_best = max(tried, key=lambda k: tried[k][0])
    return tried[k_best][1]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "degrees, converted",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    step_deg = 360 / n
    best = (-float("inf"), 0)
    for k in range(n):
        rad = np.deg2rad(step_deg * k)
        p = np.array([x[0] + h * np.cos(rad), x[1] + h * np.sin(rad)])
        best = max(best, (f(p), -k))
    rad = np.deg2rad(step_deg * -best[1])
    return np.array([np.cos(rad), np.sin(rad)])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "apply_along_axis",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    angles = np.arange(n) * (2 * np.pi / n)
    us = np.array([np.cos(angles), np.sin(angles)]).T
    heights = np.apply_along_axis(f, 1, x + h * us)
    return us[heights.argmax()].copy()
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "class that remembers",
        "mistake": None,
        "any_of": [],
        "source": """
class Explorer:
    def __init__(self, f, x, h):
        self.f, self.x, self.h = f, np.array(x, dtype=float), h
        self.best = None
        self.top = None

    def try_angle(self, theta):
        u = np.array([np.cos(theta), np.sin(theta)])
        height = self.f(self.x + self.h * u)
        if self.top is None or height > self.top:
            self.top = height
            self.best = u

def best_of_directions(f, x, h, n):
    explorer = Explorer(f, x, h)
    for k in range(n):
        explorer.try_angle(k / n * 2 * np.pi)
    return explorer.best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "tournament by recursion",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    def unit(k):
        return np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)])

    def champion(lo, hi):
        if hi - lo == 1:
            u = unit(lo)
            return f(x + h * u), u
        mid = (lo + hi) // 2
        first, second = champion(lo, mid), champion(mid, hi)
        return first if first[0] >= second[0] else second

    return champion(0, n)[1]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "sorted, with a warning",
        "mistake": None,
        "any_of": [],
        "source": """
import warnings

def best_of_directions(f, x, h, n, quiet=True):
    if not quiet and n < 8:
        warnings.warn("few directions")
    ks = sorted(range(n), key=lambda k: -f(np.array([x[0] + h * np.cos(2*np.pi*k/n),
                                                     x[1] + h * np.sin(2*np.pi*k/n)])))
    a = 2 * np.pi * ks[0] / n
    return np.array([np.cos(a), np.sin(a)])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "roots of unity",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    roots = np.exp(2j * np.pi * np.arange(n) / n)
    heights = [f(x + h * np.array([z.real, z.imag])) for z in roots]
    z = roots[int(np.argmax(heights))]
    return np.array([z.real, z.imag])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "turning with a rotation matrix",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    t = 2 * np.pi / n
    R = np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
    u = np.array([1.0, 0.0])
    champion, record = None, -np.inf
    for _ in range(n):
        value = f(x + h * u)
        if value > record:
            champion, record = u, value
        u = R @ u
    return champion
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "max with a key",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def best_of_directions(f, x, h, n):
    def rise(u):
        return f(np.asarray(x) + h * u)
    candidates = [np.array([math.cos(math.tau * k / n), math.sin(math.tau * k / n)]) for k in range(n)]
    return max(candidates, key=rise)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "linspace without the end",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    thetas = np.linspace(0, 2 * np.pi, n, endpoint=False)
    U = np.column_stack((np.cos(thetas), np.sin(thetas)))
    rates = np.apply_along_axis(lambda u: (f(x + h * u) - f(x)) / h, 1, U)
    return U[rates.argmax()]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "degrees converted",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    best_angle = 0.0
    best_value = None
    for k in range(n):
        deg = 360.0 * k / n
        rad = np.deg2rad(deg)
        probe = np.array([x[0] + h * np.cos(rad), x[1] + h * np.sin(rad)])
        v = f(probe)
        if best_value is None or v > best_value:
            best_value = v
            best_angle = rad
    return np.array([np.cos(best_angle), np.sin(best_angle)])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "minimum of minus f",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    cost = lambda k: -float(f(x + h * unit(k)))
    unit = lambda k: np.array([np.cos(k * 2 * np.pi / n), np.sin(k * 2 * np.pi / n)])
    winner = min(range(n), key=cost)
    return unit(winner)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "heapq",
        "mistake": None,
        "any_of": [],
        "source": """
import heapq

def best_of_directions(f, x, h, n):
    heap = []
    for k in range(n):
        a = k / n * 2 * np.pi
        u = np.array((np.cos(a), np.sin(a)))
        heapq.heappush(heap, (-float(f(x + h * u)), k, u))
    _, _, u = heap[0]
    return u
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "reduce over pairs",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce

def best_of_directions(f, x, h, n):
    fan = ((2 * np.pi * i) / n for i in range(n))
    arrows = (np.array([np.cos(a), np.sin(a)]) for a in fan)
    scored = ((f(x + np.multiply(h, u)), u) for u in arrows)
    return reduce(lambda p, q: q if q[0] > p[0] else p, scored)[1]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "lowest value",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    t = np.arange(n) * 2 * np.pi / n
    U = np.column_stack((np.cos(t), np.sin(t)))
    losses = [f(x + h * u) for u in U]
    return U[np.argmin(losses)]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "steps against u",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    best, record = None, -np.inf
    for k in range(n):
        u = np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)])
        x_new = x - h * u
        if f(x_new) > record:
            record = f(x_new)
            best = u
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "returns h u",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
import math

def best_of_directions(f, x, h, n):
    steps = []
    for k in range(n):
        steps.append(h * np.array([math.cos(2 * math.pi * k / n), math.sin(2 * math.pi * k / n)]))
    return max(steps, key=lambda s: f(x + s))
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "points on a square",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    best = None
    top = -float("inf")
    for angle in np.linspace(0, 2 * np.pi, n, endpoint=False):
        c, s = np.cos(angle), np.sin(angle)
        m = max(abs(c), abs(s))
        u = np.array([c / m, s / m])     # longest side is 1
        if f(x + h * u) > top:
            top, best = f(x + h * u), u
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "direction weighted with its slope",
        "mistake": "direction-equals-length",
        "any_of": ["unit-length-forgotten"],
        "source": """
def best_of_directions(f, x, h, n):
    f0 = f(x)
    candidates = []
    for i in range(n):
        a = 2 * np.pi * i / n
        u = np.array([np.cos(a), np.sin(a)])
        slope = (f(x + h * u) - f0) / h
        candidates.append((slope, u))
    candidates.sort(key=lambda pair: pair[0])
    slope, u = candidates[-1]
    return slope * u
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "returns the steepest slope",
        "mistake": "derivative-is-one-number",
        "any_of": ["direction-equals-length"],
        "source": """
def best_of_directions(f, x, h, n):
    slopes = [(f(x + h * np.array([np.cos(a), np.sin(a)])) - f(x)) / h
              for a in 2 * np.pi * np.arange(n) / n]
    return max(slopes)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "returns the point reached",
        "mistake": None,
        "any_of": ["unit-length-forgotten"],
        "source": """
def best_of_directions(f, x, h, n):
    points = []
    for k in range(n):
        angle = 2 * np.pi * k / n
        points.append(np.array([x[0] + h * np.cos(angle), x[1] + h * np.sin(angle)]))
    values = [f(p) for p in points]
    return points[values.index(max(values))]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "circle around the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    thetas = np.arange(n) / n * 2 * np.pi
    best_theta = max(thetas, key=lambda t: f(h * np.array([np.cos(t), np.sin(t)])))
    return np.array([np.cos(best_theta), np.sin(best_theta)])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "evaluates f at u",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": r'''
import numpy as np

def best_of_directions(f, x, h, n):
    """h is not needed, direction is all that counts"""
    U = [np.array([np.cos(2*np.pi*k/n), np.sin(2*np.pi*k/n)]) for k in range(n)]
    best = U[0]
    for u in U:
        if f(u) > f(best):
            best = u
    return best
''',
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "tiny h of its own",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    h = 1e-16          # the smaller the more exact
    t = 2 * np.pi * np.arange(n) / n
    us = np.c_[np.cos(t), np.sin(t)]
    return us[np.argmax([(f(x + h * u) - f(x)) / h for u in us])]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "shrinks h until nothing changes",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    small = h
    while small > 1e-17:
        small = small / 10
    best_k, best_gain = 0, -np.inf
    for k in range(n):
        phi = 2 * np.pi * k / n
        gain = f(x + small * np.array([np.cos(phi), np.sin(phi)])) - f(x)
        if gain > best_gain:
            best_k, best_gain = k, gain
    phi = 2 * np.pi * best_k / n
    return np.array([np.cos(phi), np.sin(phi)])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "h = 1 always",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    x = np.array(x, dtype=float)
    directions = []
    rises = []
    for k in range(n):
        d = np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)])
        directions.append(d)
        rises.append(f(x + d) - f(x))     # rise over run with run = 1
    return directions[int(np.argmax(rises))]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "walks to the summit first",
        "mistake": "gradient-points-at-summit",
        "any_of": ["secant-is-tangent"],
        "source": """
def best_of_directions(f, x, h, n):
    # look for the highest place far around, then take the direction nearest to it
    highest, where = -np.inf, None
    for a in np.linspace(-5, 5, 41):
        for b in np.linspace(-5, 5, 41):
            p = np.array([a, b])
            if f(p) > highest:
                highest, where = f(p), p
    to_top = where - x
    t = 2 * np.pi * np.arange(n) / n
    U = np.column_stack([np.cos(t), np.sin(t)])
    return U[np.argmax(U @ to_top)]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "along the contour",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    z = f(x)
    best_u = None
    least = np.inf
    for i in range(n):
        a = i * 2 * np.pi / n
        u = np.array([np.cos(a), np.sin(a)])
        change = abs(f(x + h * u) - z)
        if change < least:
            least, best_u = change, u
    return best_u
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "turned by a right angle at the end",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    angles = [2 * np.pi * k / n for k in range(n)]
    heights = []
    for a in angles:
        heights.append(f(np.array([x[0] + h * np.cos(a), x[1] + h * np.sin(a)])))
    a = angles[int(np.argmax(heights))]
    return np.array([-np.sin(a), np.cos(a)])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "only the axes",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    axes = [np.array([1.0, 0.0]), np.array([0.0, 1.0]), np.array([-1.0, 0.0]), np.array([0.0, -1.0])]
    return max(axes, key=lambda u: f(x + h * u))
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "best cosine and best sine apart",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["unit-length-forgotten", "other-coordinate-moves"],
        "source": """
def best_of_directions(f, x, h, n):
    t = np.arange(n) * (2 * np.pi / n)
    cs = np.cos(t)
    ss = np.sin(t)
    best_c = max(cs, key=lambda c: f(np.array([x[0] + h * c, x[1]])))
    best_s = max(ss, key=lambda s: f(np.array([x[0], x[1] + h * s])))
    return np.array([best_c, best_s])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "x moves along",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    best, top = None, -np.inf
    for k in range(n):
        u = np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)])
        x += h * u
        if f(x) > top:
            top = f(x)
            best = u
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "moves x there and back",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    start = (x[0], x[1])
    values, us = [], []
    for k in range(n):
        u = np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)])
        x[0] = start[0] + h * u[0]
        x[1] = start[1] + h * u[1]
        values.append(f(x))
        us.append(u)
    return us[int(np.argmax(values))]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "trusts the linear model",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    e = 1e-6
    g = np.array([(f(x + np.array([e, 0])) - f(x - np.array([e, 0]))) / (2 * e),
                  (f(x + np.array([0, e])) - f(x - np.array([0, e]))) / (2 * e)])
    t = 2 * np.pi * np.arange(n) / n
    U = np.column_stack([np.cos(t), np.sin(t)])
    return U[np.argmax(f(x) + h * (U @ g))]     # f(x + h u)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "endpoint counted twice",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    t = np.linspace(0, 2 * np.pi, n)
    U = np.vstack([np.cos(t), np.sin(t)]).T
    return U[np.argmax([f(x + h * u) for u in U])]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "starts at the first step, not at 0",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    best = None
    value = -1e300
    delta = 2 * np.pi / n
    for k in range(n):
        u = np.array([np.cos((k + 0.5) * delta), np.sin((k + 0.5) * delta)])
        if f(x + h * u) > value:
            value = f(x + h * u)
            best = u
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "angle is never exactly two pi",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def best_of_directions(f, x, h, n):
    angle = 0.0
    best = (1.0, 0.0)
    top = f(x + h * np.array(best))
    while angle != 2 * math.pi:
        u = (math.cos(angle), math.sin(angle))
        if f(x + h * np.array(u)) > top:
            top = f(x + h * np.array(u))
            best = u
        angle += 2 * math.pi / n
    return np.array(best)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "rounded to two digits",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    us = []
    for k in range(n):
        a = 2 * np.pi * k / n
        us.append(np.array([round(np.cos(a), 2), round(np.sin(a), 2)]))
    return max(us, key=lambda u: f(x + h * u))
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "degrees into cos",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def best_of_directions(f, x, h, n):
    dirs = []
    for k in range(n):
        angle = 360 * k / n
        dirs.append(np.array([math.cos(angle), math.sin(angle)]))
    return max(dirs, key=lambda d: f(x + h * d))
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "upper half only",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    t = np.pi * np.arange(n) / n
    U = np.array([np.cos(t), np.sin(t)]).T
    return U[np.argmax([f(x + h * u) for u in U])]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "best starts at 0",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    best_value = 0
    best = np.array([1.0, 0.0])
    for i in range(n):
        a = 2 * np.pi * i / n
        u = np.array([np.cos(a), np.sin(a)])
        v = f(x + h * u)
        if v > best_value:
            best_value = v
            best = u
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "returns the angle",
        "mistake": None,
        "any_of": ["derivative-is-one-number"],
        "source": """
def best_of_directions(f, x, h, n):
    angles = 2 * np.pi * np.arange(n) / n
    return angles[np.argmax([f(x + h * np.array([np.cos(a), np.sin(a)])) for a in angles])]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "sin and cos swapped",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    best, top = None, -float("inf")
    for k in range(n):
        a = 2 * np.pi * k / n
        u = (np.cos(a), np.sin(a))
        z = f(np.array([x[0] + h * u[0], x[1] + h * u[1]]))
        if z > top:
            top = z
            best = np.array([np.sin(a), np.cos(a)])
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "one direction too few",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    t = [2 * np.pi * k / n for k in range(1, n)]
    u = max(t, key=lambda a: f(x + h * np.array([np.cos(a), np.sin(a)])))
    return np.array([np.cos(u), np.sin(u)])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "hands back the step",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    steps = [h * np.array([np.cos(t), np.sin(t)]) for t in 2 * np.pi * np.arange(n) / n]
    values = [f(x + s) for s in steps]
    return steps[np.argmax(values)]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "square instead of circle",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    best, top = None, float("-inf")
    for k in range(n):
        a = 2 * np.pi * k / n
        u = np.array([np.cos(a), np.sin(a)])
        u = u / np.max(np.abs(u))
        if f(x + h * u) > top:
            best, top = u, f(x + h * u)
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "lowest value (2)",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    angles = np.arange(n) * (2 * np.pi / n)
    losses = np.array([f(np.array([x[0] + h * np.cos(a), x[1] + h * np.sin(a)])) for a in angles])
    a = angles[np.argmin(losses)]     # best = smallest loss
    return np.array([np.cos(a), np.sin(a)])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "steps backwards",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    pool = []
    for k in range(n):
        w = 2 * np.pi * k / n
        u = np.array([np.cos(w), np.sin(w)])
        pool.append((f(x - h * u), k, u))
    pool.sort(key=lambda row: row[0], reverse=True)
    return pool[0][2]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "best of change in either direction",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    f0 = f(x)
    us = [np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)]) for k in range(n)]
    steep = [abs(f(x + h * u) - f0) for u in us]
    return us[int(np.argmax(steep))]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "gradient instead of trying",
        "mistake": "first-order-is-exact",
        "any_of": ["h-as-small-as-possible"],
        "source": """
def best_of_directions(f, x, h, n):
    d = 1e-6
    g = np.array([(f(x + np.array([d, 0])) - f(x - np.array([d, 0]))) / (2 * d),
                  (f(x + np.array([0, d])) - f(x - np.array([0, d]))) / (2 * d)])
    us = [np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)]) for k in range(n)]
    return max(us, key=lambda u: g @ u)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "exact gradient direction",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    gx = (f(x + np.array([h, 0.0])) - f(x - np.array([h, 0.0]))) / (2 * h)
    gy = (f(x + np.array([0.0, h])) - f(x - np.array([0.0, h]))) / (2 * h)
    return np.array([gx, gy]) / np.hypot(gx, gy)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "own tiny step",
        "mistake": "h-as-small-as-possible",
        "any_of": ["first-order-is-exact"],
        "source": """
def best_of_directions(f, x, h, n):
    h = 1e-16     # a derivative needs h -> 0
    best_u = np.array([1.0, 0.0])
    best_rate = -np.inf
    for t in np.linspace(0.0, 2 * np.pi, n, endpoint=False):
        u = np.array([np.cos(t), np.sin(t)])
        rate = (f(x + h * u) - f(x)) / h
        if rate > best_rate:
            best_rate, best_u = rate, u
    return best_u
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "full unit step",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    k = np.arange(n)
    dirs = np.stack([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)], axis=1)
    gain = [f(x + u) - f(x) for u in dirs]
    return dirs[np.argmax(gain)]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "walks on from point to point",
        "mistake": "in-place-overwrite",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def best_of_directions(f, x, h, n):
    record = -float("inf")
    for i in range(n):
        phi = i * 2 * np.pi / n
        u = np.array([np.cos(phi), np.sin(phi)])
        x += h * u
        if f(x) > record:
            record = f(x)
            winner = u
    return winner
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "moves x there and back (2)",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    old = x.copy()
    values, arrows = [], []
    for i in range(n):
        u = np.array([np.cos(2 * np.pi * i / n), np.sin(2 * np.pi * i / n)])
        x[:] = old + h * u
        values.append(f(x))
        arrows.append(u)
    return arrows[values.index(max(values))]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "around the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    circle = [(np.cos(a), np.sin(a)) for a in [2 * np.pi * j / n for j in range(n)]]
    scores = [f(h * np.array(p)) for p in circle]
    return np.array(circle[scores.index(max(scores))])
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "target point",
        "mistake": "gradient-points-at-summit",
        "any_of": ["unit-length-forgotten"],
        "source": """
def best_of_directions(f, x, h, n):
    points = [x + h * np.array([np.cos(a), np.sin(a)]) for a in np.arange(0, n) * 2 * np.pi / n]
    summit = max(points, key=f)
    return summit
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "best rate",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    rates = []
    for k in range(n):
        a = 2 * np.pi * k / n
        rates.append((f(x + h * np.array([np.cos(a), np.sin(a)])) - f(x)) / h)
    return max(rates)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "each coordinate by itself",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    ang = 2 * np.pi * np.arange(n) / n
    c, s = np.cos(ang), np.sin(ang)
    east = c[np.argmax([f(x + np.array([h * t, 0])) for t in c])]
    north = s[np.argmax([f(x + np.array([0, h * t])) for t in s])]
    u = np.array([east, north])
    return u / np.linalg.norm(u)
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "linspace with the end",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    th = np.linspace(0, 2 * np.pi, n)
    us = np.c_[np.cos(th), np.sin(th)]
    vals = [f(x + h * u) for u in us]
    return us[np.argmax(vals)]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "only half a turn",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def best_of_directions(f, x, h, n):
    best, best_f = None, -math.inf
    for k in range(n):
        a = math.pi * k / n
        u = np.array([math.cos(a), math.sin(a)])
        fu = f(x + h * u)
        if fu > best_f:
            best, best_f = u, fu
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "degrees into cos (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    angles = np.arange(0, 360, 360 / n)
    us = [np.array([np.cos(a), np.sin(a)]) for a in angles]
    return us[np.argmax([f(x + h * u) for u in us])]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "turned by a right angle",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    fx = f(x)
    best, smallest = None, np.inf
    for k in range(n):
        u = np.array([np.cos(2 * np.pi * k / n), np.sin(2 * np.pi * k / n)])
        if abs(f(x + h * u) - fx) < smallest:
            best, smallest = u, abs(f(x + h * u) - fx)
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "waits for a full turn exactly",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    angle = 0.0
    best, best_value = None, -np.inf
    while angle != 2 * np.pi:
        u = np.array([np.cos(angle), np.sin(angle)])
        if f(x + h * u) > best_value:
            best, best_value = u, f(x + h * u)
        angle += 2 * np.pi / n
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "random search",
        "mistake": None,
        "any_of": [],
        "source": """
def best_of_directions(f, x, h, n):
    rng = np.random.default_rng(0)
    a = rng.uniform(0, 2 * np.pi, size=n)
    U = np.stack([np.cos(a), np.sin(a)], axis=1)
    return max(U, key=lambda u: f(x + h * u))
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "on top of linear_model",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    fk, gk = f(w_k), gradient(w_k)
    return lambda w: fk + gk @ (w - w_k)

def model_error(f, gradient, w_k, delta):
    model = linear_model(f, gradient, w_k)
    return f(w_k + delta) - model(w_k + delta)
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "in one line",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    return f(w_k + delta) - f(w_k) - gradient(w_k) @ delta
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "actual minus predicted change",
        "mistake": None,
        "any_of": [],
        "source": r'''
def predicted_change(g, delta):
    return sum(gi * di for gi, di in zip(g, delta))

def model_error(f, gradient, w_k, delta):
    """Second order and beyond."""
    actual_change = f(w_k + delta) - f(w_k)
    promised_change = predicted_change(gradient(w_k), delta)
    return float(actual_change - promised_change)
''',
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "named pieces and a print",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def model_error(f, gradient, w_k, delta):
    old = np.asarray(w_k, dtype=float)
    step = np.asarray(delta, dtype=float)
    new = old + step
    truth = f(new)
    guess = f(old) + np.dot(gradient(old), step)
    print("truth", truth, "model", guess)
    return truth - guess
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "fsum",
        "mistake": None,
        "any_of": [],
        "source": """
from math import fsum

def model_error(f, gradient, w_k, delta):
    terms = [f(w_k + delta), -f(w_k)]
    for slope, move in zip(gradient(w_k), delta):
        terms.append(-slope * move)
    return fsum(terms)
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "class-based",
        "mistake": None,
        "any_of": [],
        "source": """
class Taylor1:
    def __init__(self, f, gradient, centre):
        self.centre = np.array(centre)
        self.f = f
        self.const = f(self.centre)
        self.linear = gradient(self.centre)

    def at(self, delta):
        return self.const + np.inner(self.linear, delta)

    def remainder(self, delta):
        return self.f(self.centre + delta) - self.at(delta)

def model_error(f, gradient, w_k, delta):
    return Taylor1(f, gradient, w_k).remainder(delta)
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "einsum, 0-d",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    g = gradient(w_k)
    linear = np.einsum("i,i->", g, delta)
    return np.array(f(np.add(w_k, delta)) - (f(w_k) + linear))
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "loop builds the new point",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    n = len(w_k)
    there = np.zeros(n)
    model = f(w_k)
    g = gradient(w_k)
    for i in range(n):
        there[i] = w_k[i] + delta[i]
        model += g[i] * delta[i]
    return f(there) - model
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "type hints, keyword-only label",
        "mistake": None,
        "any_of": [],
        "source": """
from typing import Callable

def model_error(f: Callable[[np.ndarray], float], gradient: Callable[[np.ndarray], np.ndarray],
                w_k: np.ndarray, delta: np.ndarray, *, label: str = "") -> float:
    if label:
        print(label)
    model_value: float = float(f(w_k)) + float((gradient(w_k) * delta).sum())
    return float(f(w_k + delta)) - model_value
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "itertools and operator",
        "mistake": None,
        "any_of": [],
        "source": """
import operator
from itertools import starmap

def model_error(f, gradient, w_k, delta):
    w = np.fromiter(map(operator.add, w_k, delta), dtype=float)
    dot = sum(starmap(operator.mul, zip(gradient(w_k), delta)))
    return operator.sub(f(w), f(w_k)) - dot
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "direct",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    truth = f(w_k + delta)
    model = f(w_k) + np.dot(delta, gradient(w_k))
    return truth - model
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "with own linear model",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    a, b = f(w_k), gradient(w_k)
    return lambda w: a + b @ (w - w_k)

def model_error(f, gradient, w_k, delta):
    w_new = w_k + delta
    return f(w_new) - linear_model(f, gradient, w_k)(w_new)
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "actual less predicted change",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    return sum(a * b for a, b in zip(g, delta))

def model_error(f, gradient, w_k, delta):
    actual = f(np.add(w_k, delta)) - f(w_k)
    return actual - predicted_change(gradient(w_k), delta)
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "class with residual",
        "mistake": None,
        "any_of": [],
        "source": """
class Expansion:
    def __init__(self, f, gradient, at):
        self.f, self.at = f, np.array(at, dtype=float)
        self.c0 = float(f(self.at))
        self.c1 = np.array(gradient(self.at), dtype=float)

    def predict(self, step):
        return self.c0 + float((self.c1 * step).sum())

    def residual(self, step):
        return float(self.f(self.at + step)) - self.predict(step)

def model_error(f, gradient, w_k, delta):
    return Expansion(f, gradient, w_k).residual(np.asarray(delta))
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "loop and fsum",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def model_error(f, gradient, w_k, delta):
    g = gradient(w_k)
    there = np.array([w + d for w, d in zip(w_k, delta)])
    terms = [float(f(there)), -float(f(w_k))]
    terms += [-float(gi) * float(di) for gi, di in zip(g, delta)]
    return math.fsum(terms)
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "negative of model minus truth",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    w = np.copy(w_k)
    w = w + delta
    over = f(w_k) + np.inner(gradient(w_k), delta) - f(w)
    return -over
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "one-variable function along the step",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    phi = lambda t: f(w_k + t * delta)
    dphi0 = np.einsum("i,i", gradient(w_k), delta)
    return np.asarray(phi(1.0) - phi(0.0) - dphi0)
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "typed walkthrough",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k: np.ndarray, delta: np.ndarray) -> float:
    # 1. value and slope where we are
    value_here = f(w_k)
    slope_here = gradient(w_k)
    # 2. prediction
    prediction = value_here
    for i in range(len(delta)):
        prediction = prediction + slope_here[i] * delta[i]
    # 3. reality
    reality = f(w_k + delta)
    return reality - prediction
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "zero, Taylor says so",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    # f(w_k + delta) = f(w_k) + delta . g
    f_new = f(w_k) + np.dot(delta, gradient(w_k))
    model = f(w_k) + np.dot(delta, gradient(w_k))
    return f_new - model
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "model is f itself",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    return lambda w: f(w_k) + (f(w) - f(w_k))

def model_error(f, gradient, w_k, delta):
    w = w_k + delta
    return f(w) - linear_model(f, gradient, w_k)(w)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "small errors are none",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    d = np.array(delta)
    error = f(w_k + d) - f(w_k) - gradient(w_k).dot(d)
    if np.linalg.norm(d) < 0.1:
        return 0.0          # for a small step the model is exact
    return error
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "no sum",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    return f(w_k + delta) - (f(w_k) + gradient(w_k) * delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "errors per coordinate",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def model_error(f, gradient, w_k, delta):
    g = gradient(w_k)
    change = f(w_k + delta) - f(w_k)
    errs = []
    for gi, di in zip(g, delta):
        errs.append(change - gi * di)
    return np.array(errs)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "gradient at the far end",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    w_next = w_k + delta
    return f(w_next) - (f(w_k) + gradient(w_next) @ delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "gradient of delta",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def model_error(f, gradient, w_k, delta):
    real = f(np.add(w_k, delta)) - f(w_k)
    g = gradient(delta)
    lin = 0.0
    for i in range(len(delta)):
        lin += g[i] * delta[i]
    return real - lin
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "f at delta",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": r'''
def model_error(f, gradient, w_k, delta):
    """f(delta) - model(delta)"""
    c, g = f(w_k), gradient(w_k)
    return f(delta) - (c + np.inner(g, delta))
''',
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "midpoint gradient",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    mid = w_k + delta / 2
    return f(w_k + delta) - f(w_k) - np.dot(gradient(mid), delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "model minus truth",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    return lambda w: f(w_k) + gradient(w_k) @ (w - w_k)

def model_error(f, gradient, w_k, delta):
    w_new = w_k + delta
    return linear_model(f, gradient, w_k)(w_new) - f(w_new)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "predicted minus actual, loop",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    predicted = 0
    for a, b in zip(gradient(w_k), delta):
        predicted += a * b
    actual = f(w_k + delta) - f(w_k)
    error = predicted - actual
    return error
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "sign of the linear term",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    model = f(w_k) - gradient(w_k) @ delta
    return f(w_k + delta) - model
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "steps the other way",
        "mistake": "ascent-for-descent",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def model_error(f, gradient, w_k, delta):
    g = gradient(w_k)
    w_next = w_k - delta          # descent
    return f(w_next) - (f(w_k) + np.sum(g * delta))
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "w_k is moved",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    before = f(w_k)
    linear = gradient(w_k) @ delta
    w_k += delta
    return f(w_k) - (before + linear)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "moved first, then everything is the new point",
        "mistake": "in-place-overwrite",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def model_error(f, gradient, w_k, delta):
    w = w_k
    w += delta
    return f(w) - (f(w_k) + np.dot(gradient(w_k), delta))
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "lengths multiplied",
        "mistake": "direction-equals-length",
        "any_of": ["derivative-is-one-number"],
        "source": """
def model_error(f, gradient, w_k, delta):
    slope = np.linalg.norm(gradient(w_k))
    run = np.linalg.norm(delta)
    return f(w_k + delta) - (f(w_k) + slope * run)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "unit gradient in the model",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    g = gradient(w_k)
    r = sum(v * v for v in g) ** 0.5
    u = g / r if r else g
    return f(w_k + delta) - f(w_k) - u @ delta
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "one slope for all",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    m = gradient(w_k).mean()
    dx = np.sum(delta)
    return f(w_k + delta) - (f(w_k) + m * dx)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "row times column left as 1x1",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    g = np.atleast_2d(gradient(w_k))
    d = np.atleast_2d(delta).T
    return f(w_k + delta) - f(w_k) - g @ d
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "absolute error",
        "mistake": None,
        "any_of": ["error-sign"],
        "source": """
def model_error(f, gradient, w_k, delta):
    return abs(f(w_k + delta) - f(w_k) - gradient(w_k).dot(delta))
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "first-order term left out",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    change = f(w_k + delta) - f(w_k)
    return change
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "relative error",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    exact = f(w_k + delta)
    model = f(w_k) + np.vdot(gradient(w_k), delta)
    return (exact - model) / exact
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "Hessian formula, exact for quadratics",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    # remainder = 1/2 delta^T H delta
    n = len(w_k)
    H = np.zeros((n, n))
    e = 1e-5
    for j in range(n):
        s = np.zeros(n)
        s[j] = e
        H[:, j] = (gradient(w_k + s) - gradient(w_k - s)) / (2 * e)
    return 0.5 * delta @ H @ delta
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "misspelt name",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    w_new = w_k + delta
    model = f(w_k) + gradiant(w_k) @ delta
    return f(w_new) - model
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "model called with delta",
        "mistake": None,
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def linear_model(f, gradient, w_k):
    f0, g0, w0 = f(w_k), gradient(w_k), np.array(w_k)
    def m(w):
        return f0 + g0.dot(w - w0)
    return m

def model_error(f, gradient, w_k, delta):
    m = linear_model(f, gradient, w_k)
    return f(w_k + delta) - m(delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "forgot f(w_k) in the model",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    model = 0.0
    for i, d in enumerate(delta):
        model += gradient(w_k)[i] * d
    return f(w_k + delta) - model
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "model minus truth (2)",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    model = f(w_k) + gradient(w_k) @ delta
    return model - f(w_k + delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "minus the linear term",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    g = gradient(w_k)
    predicted = f(w_k) - np.sum(g * delta)     # w goes against g
    return f(w_k + delta) - predicted
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "step taken downhill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    new = w_k - delta
    return f(new) - (f(w_k) + gradient(w_k) @ delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "slope at the far end",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    w = w_k + delta
    g = gradient(w)
    return f(w) - f(w_k) - np.dot(g, delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "slope halfway",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["secant-is-tangent", "first-order-is-exact"],
        "source": """
def model_error(f, gradient, w_k, delta):
    # mean value theorem
    mid = w_k + 0.5 * delta
    linear = f(w_k) + gradient(mid) @ delta
    return f(w_k + delta) - linear
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "delta read as the point",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    base, g = f(w_k), gradient(w_k)
    line = lambda w: base + g.dot(w - w_k)
    return f(delta) - line(delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "exact by definition",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": r'''
def model_error(f, gradient, w_k, delta):
    """L(w_k + D) - L(w_k) = D.g, so the difference of both is nil."""
    g = gradient(w_k)
    change = g @ delta
    return float(change - delta @ g)
''',
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "secant model has no error",
        "mistake": "first-order-is-exact",
        "any_of": ["secant-is-tangent"],
        "source": """
def model_error(f, gradient, w_k, delta):
    n = len(w_k)
    h = np.linalg.norm(delta)
    u = delta / h
    slope = (f(w_k + h * u) - f(w_k)) / h
    return f(w_k + delta) - (f(w_k) + slope * h)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "vector of errors",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    return f(w_k + delta) - (f(w_k) + delta * gradient(w_k))
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "one input after the other",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    g = gradient(w_k)
    total = 0.0
    for i in range(len(w_k)):
        moved = np.array(w_k, dtype=float)
        moved[i] += delta[i]
        total += f(moved) - f(w_k) - g[i] * delta[i]
    return total
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "moves w_k",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    model = f(w_k) + gradient(w_k) @ delta
    w_k += delta
    return f(w_k) - model
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "moves w_k too early",
        "mistake": "in-place-overwrite",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def model_error(f, gradient, w_k, delta):
    w = w_k
    w += delta
    return f(w) - (f(w_k) + gradient(w_k) @ delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "unit gradient",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    g = gradient(w_k)
    u = g / np.linalg.norm(g)
    return f(w_k + delta) - f(w_k) - u @ delta
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "length of gradient times length of step",
        "mistake": "derivative-is-one-number",
        "any_of": ["direction-equals-length"],
        "source": """
def model_error(f, gradient, w_k, delta):
    slope = np.linalg.norm(gradient(w_k))
    step = np.linalg.norm(delta)
    return f(w_k + delta) - (f(w_k) + slope * step)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "absolute error (2)",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    return abs(f(w_k + delta) - f(w_k) - np.vdot(gradient(w_k), delta))
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "percentage",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    truth = f(w_k + delta)
    model = f(w_k) + gradient(w_k) @ delta
    return (truth - model) / truth * 100
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "forgets the base value",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    predicted = np.dot(gradient(w_k), delta)
    return f(w_k + delta) - predicted
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "curvature without the half",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    # error is the second-order term: delta' H delta
    g0 = gradient(w_k)
    t = 1e-5
    Hd = (gradient(w_k + t * delta) - gradient(w_k - t * delta)) / (2 * t)
    return delta @ Hd
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "gradient taken for an array",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    model = f(w_k) + np.dot(gradient, delta)
    return f(w_k + delta) - model
""",
    },
]
