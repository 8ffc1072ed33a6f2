"""Answers of students to the unit `steepest_ascent`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "linear_model",
        "kind": "right",
        "name": "inner def",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def linear_model(f, gradient, w_k):
    fk = f(w_k)
    gk = gradient(w_k)
    def model(w):
        return fk + np.dot(gk, w - w_k)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "lambda on copies",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def linear_model(f, gradient, w_k):
    w_k = np.array(w_k, dtype=float)
    value, slope = f(w_k), np.asarray(gradient(w_k), dtype=float)
    return lambda w: value + slope @ (np.asarray(w) - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "callable class",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
class LinearModel:
    def __init__(self, f, gradient, w_k):
        self.w = np.asarray(w_k, float)
        self.g = gradient(self.w)
        self.b = f(self.w) - self.g @ self.w

    def __call__(self, w):
        return self.b + self.g @ np.asarray(w, float)

def linear_model(f, gradient, w_k):
    return LinearModel(f, gradient, w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "right",
        "name": "sum in a loop",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    g = gradient(w_k)
    base = f(w_k)
    def taylor(w):
        s = base
        for gi, wi, ki in zip(g, w, w_k):
            s += gi * (wi - ki)
        return s
    return taylor
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "gradient at w",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np
def linear_model(f, gradient, w_k):
    def model(w):
        return f(w_k) + np.dot(gradient(w), w - w_k)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "gives f itself",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    def model(w):
        delta = w - w_k
        return f(w_k + delta)
    return model
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "star for dot",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    fk, gk = f(w_k), gradient(w_k)
    return lambda w: fk + gk * (w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "gradient normalised",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def linear_model(f, gradient, w_k):
    g = gradient(w_k)
    g = g / np.linalg.norm(g)
    f0 = f(w_k)
    return lambda w: f0 + g @ (w - w_k)
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "difference in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    fk = f(w_k)
    gk = gradient(w_k)
    def model(w):
        delta = w
        delta -= w_k
        return fk + gk @ delta
    return model
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
    return lambda delta: f(w_k) + gradient(w_k) @ delta
""",
    },
    {
        "function": "linear_model",
        "kind": "wrong",
        "name": "f of w_k missing",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def linear_model(f, gradient, w_k):
    g = gradient(w_k)
    def model(w):
        return np.sum(g * (w - w_k))
    return model
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "np.dot",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def predicted_change(g, delta):
    return np.dot(g, delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "sum of products",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    return sum(a * b for a, b in zip(g, delta))
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
    change = 0.0
    for i in range(len(g)):
        change = change + g[i] * delta[i]
    return change
""",
    },
    {
        "function": "predicted_change",
        "kind": "right",
        "name": "einsum",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def predicted_change(g, delta):
    g = np.asarray(g, dtype=float)
    delta = np.asarray(delta, dtype=float)
    assert g.shape == delta.shape
    return np.einsum("i,i", g, delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "star",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
import numpy as np
def predicted_change(g, delta):
    return np.array(g) * np.array(delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "outer",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["row-for-column"],
        "source": """
import numpy as np
def predicted_change(g, delta):
    g = np.reshape(g, (-1, 1))
    delta = np.reshape(delta, (1, -1))
    return g @ delta
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "minus",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def predicted_change(g, delta):
    # the loss goes down
    return -np.dot(g, delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "step scaled to one",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def predicted_change(g, delta):
    u = delta / np.linalg.norm(delta)
    return np.dot(g, u)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "products into g",
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
        "name": "product of lengths",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def predicted_change(g, delta):
    return np.linalg.norm(g) * np.linalg.norm(delta)
""",
    },
    {
        "function": "predicted_change",
        "kind": "wrong",
        "name": "two components",
        "mistake": None,
        "any_of": [],
        "source": """
def predicted_change(g, delta):
    return g[0] * delta[0] + g[1] * delta[1]
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "norm",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cosine(a, b):
    na, nb = np.linalg.norm(a), np.linalg.norm(b)
    if na == 0 or nb == 0:
        raise ValueError("zero vector")
    return np.dot(a, b) / (na * nb)
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "units first",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def unit(v):
    v = np.asarray(v, dtype=float)
    length = np.sqrt(np.sum(v * v))
    if length == 0:
        raise ValueError("a zero vector has no angle")
    return v / length

def cosine(a, b):
    return unit(a) @ unit(b)
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "math only",
        "mistake": None,
        "any_of": [],
        "source": """
import math
def cosine(a, b):
    dot = sum(p * q for p, q in zip(a, b))
    la = math.sqrt(sum(p * p for p in a))
    lb = math.sqrt(sum(q * q for q in b))
    try:
        return dot / la / lb if la and lb else 1 / 0
    except ZeroDivisionError:
        raise ValueError("length 0") from None
""",
    },
    {
        "function": "cosine",
        "kind": "right",
        "name": "clipped",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cosine(a, b):
    a = np.array(a, float)
    b = np.array(b, float)
    if not a.any() or not b.any():
        raise ValueError
    c = a @ b / (np.linalg.norm(a) * np.linalg.norm(b))
    return float(np.clip(c, -1.0, 1.0))
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "dot only",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
import numpy as np
def cosine(a, b):
    if np.linalg.norm(a) == 0 or np.linalg.norm(b) == 0:
        raise ValueError("zero vector")
    return np.dot(a, b)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "one length",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
import numpy as np
def cosine(a, b):
    if not np.any(a) or not np.any(b):
        raise ValueError("zero vector")
    return (a @ b) / np.linalg.norm(a)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "star",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
import numpy as np
def cosine(a, b):
    na = np.linalg.norm(a)
    nb = np.linalg.norm(b)
    if na * nb == 0:
        raise ValueError("zero vector")
    return a * b / (na * nb)
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "scaled in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def cosine(a, b):
    if np.all(a == 0) or np.all(b == 0):
        raise ValueError("no direction")
    a /= np.linalg.norm(a)
    b /= np.linalg.norm(b)
    return a @ b
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "no ValueError",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cosine(a, b):
    return np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b))
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "angle",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cosine(a, b):
    n = np.linalg.norm(a) * np.linalg.norm(b)
    if n == 0:
        raise ValueError("zero vector")
    return np.arccos(np.clip(np.dot(a, b) / n, -1, 1))
""",
    },
    {
        "function": "cosine",
        "kind": "wrong",
        "name": "squared lengths",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cosine(a, b):
    aa = np.sum(a ** 2)
    bb = np.sum(b ** 2)
    if aa == 0 or bb == 0:
        raise ValueError("zero vector")
    return np.sum(a * b) / (aa * bb)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "over the norm",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def steepest_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("no steepest direction where the gradient is zero")
    return g / n
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "sqrt of the dot product",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def steepest_direction(g):
    g = np.asarray(g, dtype=float)
    length2 = g.dot(g)
    if length2 == 0:
        raise ValueError("zero")
    return g / np.sqrt(length2)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "list comprehension",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
import math
def steepest_direction(g):
    length = math.hypot(*g)
    if length == 0.0:
        raise ValueError("the zero gradient has no direction")
    return np.array([c / length for c in g])
""",
    },
    {
        "function": "steepest_direction",
        "kind": "right",
        "name": "scaled twice",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def steepest_direction(g):
    big = np.max(np.abs(g))
    if big == 0:
        raise ValueError("gradient vanishes")
    u = np.array(g) / big      # no overflow in the squares
    return u * (1 / np.linalg.norm(u))
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "g itself",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
import numpy as np
def steepest_direction(g):
    if np.linalg.norm(g) == 0:
        raise ValueError("zero gradient")
    return np.array(g, dtype=float)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "downhill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def steepest_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero gradient")
    return -g / n
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "divided in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def steepest_direction(g):
    n = np.sqrt(np.sum(g**2))
    if n == 0:
        raise ValueError("zero gradient")
    g /= n
    return g
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "largest component",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np
def steepest_direction(g):
    if not np.any(g):
        raise ValueError("zero gradient")
    k = np.argmax(np.abs(g))
    u = np.zeros(len(g))
    u[k] = np.sign(g[k])
    return u
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "with height",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
import numpy as np
def steepest_direction(g):
    if np.linalg.norm(g) == 0:
        raise ValueError("zero gradient")
    v = np.append(g, np.dot(g, g))   # up the hill
    return v / np.linalg.norm(v)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "no ValueError",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def steepest_direction(g):
    return g / np.linalg.norm(g)
""",
    },
    {
        "function": "steepest_direction",
        "kind": "wrong",
        "name": "sum for length",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def steepest_direction(g):
    s = np.sum(np.abs(g))
    if s == 0:
        raise ValueError("zero gradient")
    return g / s
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "loop with best",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    best_u, best_value = None, -np.inf
    for k in range(n):
        a = 2 * np.pi * k / n
        u = np.array([np.cos(a), np.sin(a)])
        value = f(x + h * u)
        if value > best_value:
            best_u, best_value = u, value
    return best_u
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "argmax",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    angles = np.linspace(0, 2 * np.pi, n, endpoint=False)
    us = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return us[np.argmax([f(x + h * u) for u in us])]
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
from math import cos, sin, tau
def best_of_directions(f, x, h, n):
    x = np.asarray(x, dtype=float)
    candidates = [np.array([cos(tau * i / n), sin(tau * i / n)]) for i in range(n)]
    return max(candidates, key=lambda u: f(x + h * u))
""",
    },
    {
        "function": "best_of_directions",
        "kind": "right",
        "name": "change per h",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    x = np.array(x, dtype=float)
    start = f(x)
    slopes = []
    vectors = []
    for theta in np.arange(n) * (2 * np.pi / n):
        d = np.array([np.cos(theta), np.sin(theta)])
        vectors.append(d)
        slopes.append((f(x + h * d) - start) / h)
    i = int(np.argmax(slopes))
    return vectors[i]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "smallest value",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    t = 2 * np.pi * np.arange(n) / n
    U = np.column_stack([np.cos(t), np.sin(t)])
    values = [f(x + h * u) for u in U]
    return U[np.argmin(values)]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "around the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    best = None
    for k in range(n):
        a = 2 * np.pi * k / n
        u = np.array([np.cos(a), np.sin(a)])
        if best is None or f(h * u) > f(h * best):
            best = u
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "step of length h",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    angles = np.arange(n) * 2 * np.pi / n
    steps = [h * np.array([np.cos(a), np.sin(a)]) for a in angles]
    return max(steps, key=lambda s: f(x + s))
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "by the gradient",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    e = 1e-6
    gx = (f(x + np.array([e, 0])) - f(x - np.array([e, 0]))) / (2 * e)
    gy = (f(x + np.array([0, e])) - f(x - np.array([0, e]))) / (2 * e)
    a = 2 * np.pi * np.arange(n) / n
    U = np.column_stack([np.cos(a), np.sin(a)])
    return U[np.argmax(U @ np.array([gx, gy]))]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "own tiny h",
        "mistake": "h-as-small-as-possible",
        "any_of": ["first-order-is-exact"],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    h = 1e-8
    us = [np.array([np.cos(2*np.pi*k/n), np.sin(2*np.pi*k/n)]) for k in range(n)]
    values = [(f(x + h * u) - f(x)) / h for u in us]
    return us[int(np.argmax(values))]
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "degrees",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    best, vmax = None, float("-inf")
    for k in range(n):
        angle = 360 / n * k
        u = np.array([np.cos(angle), np.sin(angle)])
        if f(x + h * u) > vmax:
            best, vmax = u, f(x + h * u)
    return best
""",
    },
    {
        "function": "best_of_directions",
        "kind": "wrong",
        "name": "end point counted",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def best_of_directions(f, x, h, n):
    theta = np.linspace(0, 2 * np.pi, n)
    u = np.array([np.cos(theta), np.sin(theta)]).T
    vals = np.array([f(x + h * ui) for ui in u])
    return u[vals.argmax()]
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "by the formula",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def model_error(f, gradient, w_k, delta):
    return f(w_k + delta) - (f(w_k) + np.dot(gradient(w_k), delta))
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "with linear_model",
        "mistake": None,
        "any_of": [],
        "source": """
def linear_model(f, gradient, w_k):
    fk, gk = f(w_k), gradient(w_k)
    return lambda w: fk + gk @ (w - w_k)

def model_error(f, gradient, w_k, delta):
    w = w_k + delta
    return f(w) - linear_model(f, gradient, w_k)(w)
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "true minus predicted",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def model_error(f, gradient, w_k, delta):
    w_k = np.asarray(w_k, dtype=float)
    delta = np.asarray(delta, dtype=float)
    true_change = f(w_k + delta) - f(w_k)
    predicted = float(np.sum(gradient(w_k) * delta))
    return true_change - predicted
""",
    },
    {
        "function": "model_error",
        "kind": "right",
        "name": "loop",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    g = gradient(w_k)
    model = f(w_k)
    for i in range(len(delta)):
        model = model + g[i] * delta[i]
    exact = f(w_k + delta)
    return exact - model
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "zero",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    model = f(w_k) + gradient(w_k) @ delta
    error = model - model
    return error
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "model minus f",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
import numpy as np
def model_error(f, gradient, w_k, delta):
    model = f(w_k) + np.dot(delta, gradient(w_k))
    return model - f(w_k + delta)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "gradient at the new point",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    w_new = w_k + delta
    return f(w_new) - f(w_k) - gradient(w_new) @ delta
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "star",
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
        "name": "steps w_k",
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
        "name": "absolute value",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def model_error(f, gradient, w_k, delta):
    model = f(w_k) + np.dot(gradient(w_k), delta)
    return abs(f(w_k + delta) - model)
""",
    },
    {
        "function": "model_error",
        "kind": "wrong",
        "name": "f of w_k left out",
        "mistake": None,
        "any_of": [],
        "source": """
def model_error(f, gradient, w_k, delta):
    return f(w_k + delta) - gradient(w_k) @ delta
""",
    },
]
