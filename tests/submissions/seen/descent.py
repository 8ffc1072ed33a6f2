"""Answers of students to the unit `descent`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "formula",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return w - step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "comprehension",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_step(w, g, step_size):
    return np.array([wi - step_size * gi for wi, gi in zip(w, g)])
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "new array, filled in a loop",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    new_w = np.zeros(len(w))
    for i in range(len(w)):
        new_w[i] = w[i] - step_size * g[i]
    return new_w
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "copy first",
        "mistake": None,
        "any_of": [],
        "source": r'''
def gradient_step(w, g, step_size):
    """w <- w - eta * g, on a copy"""
    result = np.array(w, dtype=float, copy=True)
    result -= step_size * np.asarray(g)
    return result
''',
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "descent direction times rate",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    downhill = np.negative(g)
    return np.add(w, np.multiply(step_size, downhill))
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "typed, with an assert",
        "mistake": None,
        "any_of": [],
        "source": """
from numpy.typing import NDArray

def gradient_step(w: NDArray, g: NDArray, step_size: float = 0.1) -> NDArray:
    assert np.shape(w) == np.shape(g)
    step: NDArray = step_size * np.asarray(g, dtype=np.float64)
    return np.asarray(w, dtype=np.float64) - step
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "Optimizer class",
        "mistake": None,
        "any_of": [],
        "source": """
class SGD:
    def __init__(self, lr):
        self.lr = lr

    def update(self, params, grads):
        return [p - self.lr * q for p, q in zip(params, grads)]

def gradient_step(w, g, step_size):
    optimizer = SGD(lr=step_size)
    return np.asarray(optimizer.update(list(w), list(g)))
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "matrix form",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    # [w g] times (1, -eta)
    table = np.column_stack([w, g])
    return table @ np.array([1.0, -step_size])
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "fromiter and map",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    move = lambda position, slope: position - step_size * slope
    return np.fromiter(map(move, w, g), dtype=float, count=len(w))
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "lists to lists to array, printed",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    old = w.tolist()
    slope = g.tolist()
    new = []
    while len(new) < len(old):
        k = len(new)
        new.append(old[k] - slope[k] * step_size)
    print("from", old, "to", new)
    return np.array(new)
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "one line",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return np.asarray(w) - np.multiply(step_size, g)
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "zip and fromiter",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    moved = (float(wi) - step_size * float(gi) for wi, gi in zip(w, g))
    return np.fromiter(moved, dtype=float)
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "works on a copy",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    neu = np.array(w, dtype=float)
    neu -= step_size * np.asarray(g)
    return neu
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "matrix form (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    both = np.vstack([w, g])                 # (2, n)
    return np.array([1.0, -step_size]) @ both
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "index loop",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    result = np.empty(len(w), dtype=np.float64)
    for j in range(len(w)):
        change = step_size * g[j]
        result[j] = w[j] - change
    return result
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "direction times distance",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    slope = np.linalg.norm(g)
    if slope == 0:
        return np.array(w, dtype=float)
    downhill = -np.asarray(g) / slope
    return w + (step_size * slope) * downhill
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "vectorised scalar update",
        "mistake": None,
        "any_of": [],
        "source": """
def _new_weight(old, partial, eta):
    return float(old - eta * partial)

_all_weights = np.vectorize(_new_weight, otypes=[float])

def gradient_step(w, g, step_size):
    return _all_weights(w, g, step_size)
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "simultaneous with temporaries",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size, *, names=None):
    temp = {}
    for j, (theta, dJ) in enumerate(zip(w, g)):
        temp[j] = theta - step_size * dJ      # temp0, temp1, ... as in the lecture
    out = np.zeros(len(temp))
    for j in temp:
        out[j] = temp[j]
    return out
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "uphill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return w + step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "g minus",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    w_next = []
    for weight, slope in zip(w, g):
        w_next.append(weight - step_size * -slope)
    return np.array(w_next)
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "two minus signs through a helper",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def descent_direction(g):
    return -np.asarray(g)

def gradient_step(w, g, step_size):
    d = descent_direction(g)
    return w - step_size * d
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "minus-equals",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    w -= step_size * g
    return w
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "writes into w",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    for i in range(len(w)):
        w[i] = w[i] - step_size * g[i]
    return np.array(w)
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "g is scaled in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def gradient_step(w, g, step_size):
    g *= step_size
    return np.subtract(w, g)
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "asarray is not a copy",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    new = np.asarray(w, dtype=float)     # work on a copy
    new += -step_size * g
    return new
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "steepest coordinate only",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    k = np.argmax(np.abs(g))
    out = w.copy()
    out[k] = w[k] - step_size * g[k]
    return out
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "returns too early",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    new = np.array(w)
    for i in range(len(new)):
        new[i] -= step_size * g[i]
        return new
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "list of partial updates",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    stages = []
    current = w.copy()
    for i in range(w.size):
        current = current.copy()
        current[i] = current[i] - step_size * g[i]
        stages.append(current)
    return np.array(stages)      # one stage per coordinate
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "unit step",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    length = np.linalg.norm(g)
    if length == 0:
        return w.copy()
    return w - step_size * g / length
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "signs only",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    moves = []
    for slope in g:
        if slope > 0:
            moves.append(-step_size)
        elif slope < 0:
            moves.append(step_size)
        else:
            moves.append(0.0)
    return w + np.array(moves)
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "one slope for all weights",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    slope = np.sum(g)
    return w - step_size * slope
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "length of g as the derivative",
        "mistake": "derivative-is-one-number",
        "any_of": ["direction-equals-length"],
        "source": """
def gradient_step(w, g, step_size):
    dL = np.sqrt(np.dot(g, g))
    return np.array([weight - step_size * dL for weight in w])
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "half the step",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": r'''
def gradient_step(w, g, step_size):
    """The 2 of the square cancels against the 1/2."""
    return w - step_size * g / 2
''',
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "outer difference",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    w_col = np.reshape(w, (-1, 1))
    return w_col - step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "column out",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    w_col = np.reshape(w, (-1, 1))
    g_col = np.reshape(g, (-1, 1))
    return w_col - step_size * g_col
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "step size ignored",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    # convex, so the size of the step does not matter
    return w - g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "stops where the gradient is zero",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    if np.abs(g).min() == 0:
        return None        # minimum found
    return w - step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "doubled like LMS",
        "mistake": None,
        "any_of": ["missing-factor-2"],
        "source": """
def gradient_step(w, g, step_size):
    return w - 2 * step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "only the step",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return -step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "roles swapped",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return g - step_size * w
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "integer workspace",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    new = np.zeros(len(w), dtype=int)
    for j in range(len(w)):
        new[j] = w[j] - step_size * g[j]
    return new
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "two weights unpacked",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    w1, w2 = w
    g1, g2 = g
    return np.array([w1 - step_size * g1, w2 - step_size * g2])
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "never past zero",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    new = w - step_size * g
    new[new < 0] = 0
    return new
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "divides by the step size",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return w - g / step_size
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "plus",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    # the gradient shows the way
    delta = step_size * np.asarray(g)
    return np.add(w, delta)
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "double minus",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    direction = -g
    return np.array([a - step_size * b for a, b in zip(w, direction)])
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "buffer in g",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    g *= step_size          # saves an allocation
    return w - g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "loop over w itself",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    for i, gi in enumerate(g):
        w[i] = w[i] - step_size * gi
    return w.copy()
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "fixed length of step",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    n = np.linalg.norm(g)
    if n == 0:
        return w.copy()
    return w - step_size * g / n
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "sign of gradient",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    out = []
    for wi, gi in zip(w, g):
        if gi > 0:
            out.append(wi - step_size)
        elif gi < 0:
            out.append(wi + step_size)
        else:
            out.append(wi)
    return np.array(out)
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "slope as one number",
        "mistake": "derivative-is-one-number",
        "any_of": ["direction-equals-length"],
        "source": """
def gradient_step(w, g, step_size):
    slope = np.linalg.norm(g)
    return w - step_size * slope
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "average slope",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    mean_slope = sum(g) / len(g)
    return np.array([wi - step_size * mean_slope for wi in w])
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "steepest coordinate only (2)",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    k = np.argmax(np.abs(g))
    out = np.array(w, dtype=float)
    out[k] -= step_size * g[k]
    return out
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "return inside the loop",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    new = w.copy()
    for i in range(len(w)):
        new[i] = w[i] - step_size * g[i]
        return new
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "two mu",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    mu = step_size
    return w - 2 * mu * g        # Widrow
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "weights as a column",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    W = np.reshape(w, (-1, 1))
    return W - step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "arguments swapped",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    w, g = g, w
    return w - step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "tries the full step always",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size=1.0):
    # the loss is a bowl, any step leads to the bottom
    return w - g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "weights cannot be negative",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    new = w - step_size * g
    return np.maximum(new, 0.0)
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "only the change",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return -step_size * np.asarray(g)
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "typo in a name",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    new_w = np.array(w, dtype=float)
    for i in range(len(w)):
        new_w[i] = w[i] - stepsize * g[i]
    return new_w
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "list and stack",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(steps):
        w = path[-1]
        path.append(w - step_size * gradient(w))
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "preallocated",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_descent(gradient, w0, step_size, steps):
    W = np.empty((steps + 1, len(w0)))
    W[0] = w0
    for k in range(steps):
        W[k + 1] = W[k] - step_size * gradient(W[k])
    return W
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "with own gradient_step",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return w - step_size * g

def gradient_descent(gradient, w0, step_size, steps):
    w = np.copy(w0)
    history = np.zeros((steps + 1, w.size))
    history[0, :] = w
    for i in range(1, steps + 1):
        w = gradient_step(w, gradient(w), step_size)
        history[i, :] = w
    return history
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "itertools.accumulate",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate, repeat

def gradient_descent(gradient, w0, step_size, steps):
    walk = accumulate(repeat(None, steps), lambda w, _: w - step_size * gradient(w), initial=np.asarray(w0, float))
    return np.stack(list(walk))
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "recursion",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w0 = np.atleast_1d(np.array(w0, dtype=float))
    if steps == 0:
        return w0[None, :]
    w1 = w0 - step_size * gradient(w0)
    return np.vstack([w0, gradient_descent(gradient, w1, step_size, steps - 1)])
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "generator",
        "mistake": None,
        "any_of": [],
        "source": """
from typing import Callable, Iterator

def _visit(gradient: Callable, w: np.ndarray, eta: float) -> Iterator[np.ndarray]:
    while True:
        yield w
        w = w - eta * gradient(w)

def gradient_descent(gradient: Callable, w0: np.ndarray, step_size: float, steps: int) -> np.ndarray:
    visitor = _visit(gradient, np.array(w0, dtype=np.float64), step_size)
    return np.array([next(visitor) for _ in range(steps + 1)])
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "in place, but on a copy and stored as copies",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = w0.astype(float).copy()
    trace = [w.copy()]
    i = 0
    while i < steps:
        g = gradient(w)
        w -= step_size * g
        trace.append(w.copy())
        i += 1
    return np.vstack(trace)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "plain lists inside",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    rows = [[float(v) for v in w0]]
    for step in range(steps):
        here = rows[step]
        slope = gradient(np.array(here))
        rows.append([here[j] - step_size * slope[j] for j in range(len(here))])
    return np.array(rows)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "object that descends",
        "mistake": None,
        "any_of": [],
        "source": """
class Walker:
    def __init__(self, start, eta):
        self.position = np.array(start, float)
        self.eta = eta
        self.track = [self.position]

    def step(self, gradient):
        self.position = self.position - self.eta * np.asarray(gradient(self.position))
        self.track.append(self.position)
        return self

def gradient_descent(gradient, w0, step_size, steps):
    walker = Walker(w0, step_size)
    for _ in range(steps):
        walker.step(gradient)
    return np.array(walker.track)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "functools.reduce with a verbose flag",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce

def gradient_descent(gradient, w0, step_size, steps, verbose=False):
    def go(path, k):
        w = path[-1] - step_size * gradient(path[-1])
        if verbose:
            print(k, w)
        return path + (w,)
    path = reduce(go, range(steps), (np.array(w0, dtype=float),))
    assert len(path) == steps + 1
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "accumulate",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate, repeat

def gradient_descent(gradient, w0, step_size, steps):
    start = np.array(w0, dtype=float)
    path = accumulate(repeat(None, steps), lambda w, _: w - step_size * gradient(w), initial=start)
    return np.array(list(path))
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "preallocated (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    W = np.full((steps + 1, len(w0)), np.nan)
    W[0] = w0
    for k in range(1, steps + 1):
        W[k] = W[k - 1] - step_size * gradient(W[k - 1].copy())
    return W
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "optimiser class",
        "mistake": None,
        "any_of": [],
        "source": """
class SGD:
    def __init__(self, params, lr):
        self.params = np.array(params, dtype=float)
        self.lr = lr
        self.history = [self.params.copy()]

    def step(self, grads):
        self.params = self.params - self.lr * np.asarray(grads)
        self.history.append(self.params.copy())

def gradient_descent(gradient, w0, step_size, steps):
    opt = SGD(w0, step_size)
    for epoch in range(steps):
        opt.step(gradient(opt.params))
    return np.stack(opt.history)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "generator (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def _walk(gradient, w, eta, steps):
    yield w
    while steps > 0:
        w = w + (-eta) * gradient(w)
        steps -= 1
        yield w

def gradient_descent(gradient, w0, step_size, steps):
    return np.vstack(list(_walk(gradient, np.asarray(w0, float) + 0.0, step_size, steps)))
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "own gradient_step",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return w - step_size * g

def gradient_descent(gradient, w0, step_size, steps):
    w = w0.astype(float)
    path = [w]
    for _ in range(steps):
        path += [gradient_step(path[-1], gradient(path[-1]), step_size)]
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "reduce with growing array",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce

def gradient_descent(gradient, w0, step_size, steps):
    def grow(path, k):
        last = path[-1]
        return np.concatenate([path, (last - step_size * gradient(last))[None, :]])
    return reduce(grow, range(steps), np.array(w0, dtype=float).reshape(1, -1))
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "columns then transposed",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    n = np.size(w0)
    P = np.zeros((n, steps + 1))
    P[:, 0] = w0
    for j in range(steps):
        g = gradient(np.ascontiguousarray(P[:, j]))
        for i in range(n):
            P[i, j + 1] = P[i, j] - step_size * g[i]
    return P.T
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "start minus summed steps",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0, dtype=float)
    moves = [w.copy()]
    for t in range(steps):
        move = -step_size * np.asarray(gradient(w.copy()), dtype=float)
        w += move
        moves.append(move)
    return np.cumsum(moves, axis=0)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "climbs",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = [np.array(w0, float)]
    for _ in range(steps):
        path.append(path[-1] + step_size * gradient(path[-1]))
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "minus of minus",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return w - step_size * g

def gradient_descent(gradient, w0, step_size, steps):
    W = np.zeros((steps + 1, len(w0)))
    W[0] = w0
    for t in range(steps):
        downhill = -gradient(W[t])
        W[t + 1] = gradient_step(W[t], downhill, step_size)
    return W
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "same array appended",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = w0.copy()
    path = [w]
    for _ in range(steps):
        w -= step_size * gradient(w)
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "w0 itself walks",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    history = [np.array(w0)]
    w = w0
    for k in range(steps):
        w -= step_size * gradient(w)
        history.append(np.array(w))
    return np.array(history)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "step function writes into its argument",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    for i in range(len(w)):
        w[i] -= step_size * g[i]
    return w

def gradient_descent(gradient, w0, step_size, steps):
    out = np.zeros((steps + 1, w0.shape[0]))
    out[0] = w0
    for s in range(1, steps + 1):
        out[s] = gradient_step(w0, gradient(w0), step_size)
    return out
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "row is a view",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    P = np.tile(np.array(w0, dtype=float), (steps + 1, 1))
    w = P[0]
    for i in range(steps):
        w -= step_size * gradient(w)
        P[i + 1] = w
    return P
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "coordinate after coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["in-place-overwrite"],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(steps):
        for i in range(len(w)):
            w[i] = w[i] - step_size * gradient(w)[i]
        path.append(w.copy())
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "takes turns",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    n = len(w0)
    path = np.zeros((steps + 1, n))
    path[0] = w0
    for k in range(steps):
        i = k % n                     # whose turn is it
        path[k + 1] = path[k]
        path[k + 1, i] = path[k, i] - step_size * gradient(path[k])[i]
    return path
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "only the largest slope moves",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np

def gradient_descent(gradient, w0, step_size, steps):
    w = np.asarray(w0, dtype=float)
    ws = [w]
    for _ in range(steps):
        g = gradient(w)
        mask = np.abs(g) == np.abs(g).max()
        w = w - step_size * np.where(mask, g, 0)
        ws.append(w)
    return np.array(ws)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "gradient of the start all the way",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    g = gradient(w0)
    path = [np.array(w0)]
    for _ in range(steps):
        path.append(path[-1] - step_size * g)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "gradient one step late",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w_old = np.array(w0, float)
    w = np.array(w0, float)
    rows = [w]
    for k in range(steps):
        g = gradient(w_old)
        w_old = w
        w = w - step_size * g
        rows.append(w)
    return np.vstack(rows)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "closed line through the start",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["first-order-is-exact"],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    # w_k = w_0 - k * eta * grad, no loop needed
    k = np.arange(steps + 1)[:, None]
    return w0[None, :] - k * step_size * gradient(w0)[None, :]
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "normalised steps",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = [w0.copy()]
    for _ in range(steps):
        g = gradient(path[-1])
        size = np.linalg.norm(g)
        if size > 0:
            g = g / size
        path.append(path[-1] - step_size * g)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "one slope",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(steps):
        slope = sum(gradient(w)) / len(w)
        w = np.array([v - step_size * slope for v in w])
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "stops at a zero gradient",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = [np.array(w0, float)]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.linalg.norm(g) < 1e-3:
            break              # gradient is zero: this is the minimum
        path.append(path[-1] - step_size * g)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "returns the start where it is flat",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0, float)
    if not np.any(gradient(w)):
        return w               # already the minimum
    W = [w]
    for _ in range(steps):
        w = w - step_size * gradient(w)
        W.append(w)
    return np.array(W)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "bigger and bigger steps",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    eta = step_size
    path = [np.array(w0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - eta * gradient(path[-1]))
        eta *= 1.1              # convex, get there sooner
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "step size of its own",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": r'''
def gradient_descent(gradient, w0, step_size, steps):
    """Works with any step, so take a good round one."""
    lr = 0.1
    w = np.array(w0, float)
    path = np.zeros((steps + 1, len(w)))
    path[0] = w
    for n in range(steps):
        w = w - lr * gradient(w)
        path[n + 1] = w
    return path
''',
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "half of it",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    W = [np.array(w0, dtype=float)]
    for i in range(steps):
        W.append(W[i] - 0.5 * step_size * gradient(W[i]))
    return np.array(W)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "transposed",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = np.zeros((len(w0), steps + 1))
    path[:, 0] = w0
    for k in range(steps):
        path[:, k + 1] = path[:, k] - step_size * gradient(path[:, k])
    return path
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "only where it ends",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0, dtype=float)
    for _ in range(steps):
        w = w - step_size * gradient(w)
    return w
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "start is missing",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = []
    w = np.array(w0, dtype=float)
    for _ in range(steps):
        w = w - step_size * gradient(w)
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "one step short",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = np.zeros((steps + 1, w0.size))
    path[0] = w0
    for k in range(1, steps):
        path[k] = path[k - 1] - step_size * gradient(path[k - 1])
    return path
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "extra axis in the rows",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0, dtype=float)
    path = [w.reshape(1, -1)]
    for _ in range(steps):
        w = w - step_size * gradient(w)
        path.append(w.reshape(1, -1))
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "rounded to three digits",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = [w0]
    for _ in range(steps):
        path.append(np.round(path[-1] - step_size * gradient(path[-1]), 3))
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "decaying rate as in the library",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = [np.array(w0, dtype=float)]
    for k in range(steps):
        rate = step_size / (1 + 0.01 * k)
        path.append(path[-1] - rate * gradient(path[-1]))
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "climbs (2)",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = np.zeros((steps + 1, w0.size))
    path[0] = w0
    for k in range(steps):
        path[k + 1] = path[k] + step_size * gradient(path[k])
    return path
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "rows are all the last point",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = w0.astype(float)
    history = []
    history.append(w)
    for i in range(steps):
        w -= step_size * gradient(w)
        history.append(w)
    return np.array(history)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "moves the start point",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = [w0.copy()]
    for _ in range(steps):
        w0 -= step_size * gradient(w0)
        path.append(w0.copy())
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "start row overwritten",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    theta = w0
    log = np.empty((steps + 1, len(w0)))
    for k in range(steps + 1):
        log[k, :] = theta
        theta[:] = theta - step_size * gradient(theta)
    return log
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "gradient computed once",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["first-order-is-exact"],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    g = gradient(w0)
    k = np.arange(steps + 1).reshape(-1, 1)
    return w0 - k * step_size * g
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "gradient always at the start",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0, float)
    out = [w]
    while len(out) <= steps:
        w = w - step_size * gradient(w0)
        out.append(w)
    return np.array(out)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "fresh gradient for each coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["in-place-overwrite", "other-coordinate-moves", "not-evaluated-at-the-point"],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0, dtype=float)
    res = [w.copy()]
    for k in range(steps):
        for j in range(len(w)):
            w[j] = w[j] - step_size * gradient(w)[j]
        res.append(w.copy())
    return np.array(res)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "coordinates in turn",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    n = len(w0)
    path = np.tile(np.asarray(w0, float), (steps + 1, 1))
    for k in range(steps):
        path[k + 1] = path[k]
        j = k % n
        path[k + 1, j] -= step_size * gradient(path[k])[j]
    return path
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "unit steps",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    pts = [np.array(w0, dtype=float)]
    for _ in range(steps):
        g = gradient(pts[-1])
        size = np.sqrt(g @ g)
        pts.append(pts[-1] - step_size * g / size if size > 0 else pts[-1])
    return np.vstack(pts)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "stops at a flat place",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = w0.copy()
    path = [w]
    for _ in range(steps):
        g = gradient(w)
        if np.linalg.norm(g) < 1e-2:
            break                      # minimum found
        w = w - step_size * g
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "step from the bowl formula",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    # convex: converges for every step size, so make it faster each time
    eta = step_size
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(steps):
        w = w - eta * gradient(w)
        eta *= 1.1
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "weights in columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    cols = [np.array(w0, dtype=float)]
    for _ in range(steps):
        cols.append(cols[-1] - step_size * gradient(cols[-1]))
    return np.column_stack(cols)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "start left out",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.copy(w0)
    rows = np.zeros((steps, len(w0)))
    for k in range(steps):
        w = w - step_size * gradient(w)
        rows[k] = w
    return rows
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "last point only",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0)
    for step in range(steps):
        w = w - step_size * gradient(w)
    return w
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "tail recursion loses a step",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    if steps <= 1:
        return np.array([w0])
    w1 = w0 - step_size * gradient(w0)
    return np.vstack([w0, gradient_descent(gradient, w1, step_size, steps - 1)])
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "decaying rate",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = [np.asarray(w0, dtype=float)]
    for t in range(1, steps + 1):
        path.append(path[-1] - step_size / t * gradient(path[-1]))
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "factor two in update",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    w, path = w0, [w0]
    for i in range(steps):
        w = w - 0.5 * step_size * gradient(w)
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "slope of the whole as one number",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = [np.array(w0, float)]
    for i in range(steps):
        slope = float(np.sum(gradient(path[i])))
        path.append(path[i] - step_size * slope)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "default list is kept",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps, path=[]):
    path.append(np.array(w0, dtype=float))
    for _ in range(steps):
        path.append(path[-1] - step_size * gradient(path[-1]))
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "whole numbers",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_descent(gradient, w0, step_size, steps):
    path = np.zeros((steps + 1, len(w0)), dtype=int)
    path[0] = w0
    for k in range(steps):
        path[k + 1] = path[k] - step_size * gradient(path[k])
    return path
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "eigvalsh",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    return 2 / np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "eigvals and max",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def largest_stable_step(H):
    eigenvalues = np.linalg.eigvals(H)
    lam_max = max(eigenvalues.real)
    return float(2.0 / lam_max)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "eigh, both results",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    values, vectors = np.linalg.eigh(np.asarray(H, dtype=float))
    biggest = values[0]
    for v in values:
        if v > biggest:
            biggest = v
    return 2 / biggest
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "spectral norm",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    # symmetric, no negative eigenvalue: 2-norm = largest eigenvalue
    return 2 / np.linalg.norm(H, 2)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "singular values",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H: np.ndarray) -> float:
    s = np.linalg.svd(H, compute_uv=False)
    return 2 / s.max()
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "repeated squaring",
        "mistake": None,
        "any_of": [],
        "source": r'''
def largest_stable_step(H):
    """Powers of H keep only the largest eigenvalue; squaring gets there fast."""
    A = np.array(H, dtype=float)
    A = A / np.trace(A)
    for _ in range(70):
        A = A @ A
        A = A / np.trace(A)
    lam = np.trace(A @ H) / np.trace(A)
    return 2 / lam
''',
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "Jacobi rotations",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def largest_stable_step(H):
    A = [[float(x) for x in row] for row in H]
    n = len(A)
    for sweep in range(60):
        off = sum(A[i][j] ** 2 for i in range(n) for j in range(n) if i != j)
        if off < 1e-30 * sum(A[i][i] ** 2 for i in range(n)):
            break
        for p in range(n - 1):
            for q in range(p + 1, n):
                if A[p][q] == 0:
                    continue
                theta = 0.5 * math.atan2(2 * A[p][q], A[q][q] - A[p][p])
                c, s = math.cos(theta), math.sin(theta)
                for k in range(n):
                    akp, akq = A[k][p], A[k][q]
                    A[k][p], A[k][q] = c * akp - s * akq, s * akp + c * akq
                for k in range(n):
                    apk, aqk = A[p][k], A[q][k]
                    A[p][k], A[q][k] = c * apk - s * aqk, s * apk + c * aqk
    return 2 / max(A[i][i] for i in range(n))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "bisection on |1 - eta lambda| < 1",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    lam = np.linalg.eigvalsh(H)
    lam = lam[lam > 1e-12 * lam.max()]

    def stable(eta):
        return all(abs(1 - eta * l) < 1 for l in lam)

    high = 1.0
    while stable(high):
        high *= 2
    low = 0.0
    for _ in range(200):
        middle = 0.5 * (low + high)
        if stable(middle):
            low = middle
        else:
            high = middle
    return low
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "class, symmetrised, sorted",
        "mistake": None,
        "any_of": [],
        "source": """
class Hessian:
    def __init__(self, matrix):
        self.matrix = np.array(matrix, dtype=float)

    def eigenvalues(self):
        return sorted(np.linalg.eigvalsh((self.matrix + self.matrix.T) / 2), reverse=True)

    def stability_bound(self):
        return 2 / self.eigenvalues()[0]

def largest_stable_step(H):
    return Hessian(H).stability_bound()
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "minimum over the bounds",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    bounds = []
    for lam in np.linalg.eigvalsh(H):
        if lam > 0:
            bounds.append(2 / lam)
    return min(bounds)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "spectral norm (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    return 2.0 / np.linalg.norm(H, 2)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "eigh last value",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    values, vectors = np.linalg.eigh(H)
    lam = values[-1]           # ascending
    return 2 / lam
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "eigvals with real part",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    spectrum = np.linalg.eigvals(np.asarray(H, dtype=float))
    return float(2.0 / np.max(spectrum.real))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "repeated squaring (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def largest_stable_step(H):
    # Gelfand: ||H^m||^(1/m) -> spectral radius, m = 2^60
    A = np.array(H, dtype=float)
    log_rho, power = 0.0, 1.0
    for _ in range(60):
        size = np.sqrt((A * A).sum())
        log_rho += math.log(size) / power
        A = A / size
        A = A @ A
        power *= 2
    return 2.0 * math.exp(-log_rho)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "bisection with Cholesky",
        "mistake": None,
        "any_of": [],
        "source": """
def _stable(H, eta):
    # all 1 - eta*lambda > -1  <=>  2I - eta H positive definite
    try:
        np.linalg.cholesky(2 * np.eye(len(H)) - eta * H)
        return True
    except np.linalg.LinAlgError:
        return False

def largest_stable_step(H):
    H = np.asarray(H, dtype=float)
    low = 0.0
    high = 4 / (np.trace(H) / len(H))
    for _ in range(80):
        mid = (low + high) / 2
        if _stable(H, mid):
            low = mid
        else:
            high = mid
    return low
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "Jacobi rotations (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def _jacobi(A):
    A = np.array(A, dtype=float)
    n = len(A)
    for sweep in range(60):
        off = sum(A[p, q] ** 2 for p in range(n) for q in range(p))
        if off <= 1e-30 * np.sum(A ** 2):
            break
        for p in range(n - 1):
            for q in range(p + 1, n):
                if A[p, q] == 0:
                    continue
                phi = 0.5 * np.arctan2(2 * A[p, q], A[q, q] - A[p, p])
                c, s = np.cos(phi), np.sin(phi)
                J = np.eye(n)
                J[p, p] = J[q, q] = c
                J[p, q], J[q, p] = s, -s
                A = J.T @ A @ J
    return np.diag(A)

def largest_stable_step(H):
    return 2 / max(_jacobi(H))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "smallest of the single bounds",
        "mistake": None,
        "any_of": [],
        "source": r'''
def largest_stable_step(H):
    """Every eigen-direction asks for eta < 2/lambda; the strictest one wins."""
    bounds = []
    for lam in np.linalg.eigvalsh(H):
        if lam > 0:
            bounds.append(2.0 / lam)
    return min(bounds)
''',
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "singular values (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H, verbose=False):
    s = np.linalg.svd(H, compute_uv=False)
    if verbose:
        print("singular values", s)
    return np.array(2.0) / s.max()
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "one over lambda",
        "mistake": "missing-factor-2",
        "any_of": ["bound-is-2-over-λ"],
        "source": """
def largest_stable_step(H):
    return 1 / np.linalg.eigvalsh(H).max()
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "one over the spectral norm",
        "mistake": "missing-factor-2",
        "any_of": ["bound-is-2-over-λ"],
        "source": r'''
import numpy as np

def largest_stable_step(H):
    """eta < 1/L with L the Lipschitz constant of the gradient"""
    L = np.linalg.norm(H, ord=2)
    return 1.0 / L
''',
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "Hessian taken as 2H",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    # gradient of w^T H w is (H + H^T) w
    A = np.asarray(H) + np.asarray(H).T
    values = np.linalg.eigvalsh(A)
    return 2 / values[-1]
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "4 over lambda",
        "mistake": None,
        "any_of": ["missing-factor-2"],
        "source": """
def largest_stable_step(H):
    half = 0.5 * np.array(H)
    lam = np.linalg.eigvalsh(half)
    return float(2 / np.max(lam))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "largest diagonal entry",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    return 2 / np.max(np.diag(H))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "coordinates in a loop",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    smallest = float("inf")
    for i in range(len(H)):
        curvature = H[i][i]           # d2f/dwi2
        if curvature > 0:
            smallest = min(smallest, 2 / curvature)
    return smallest
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "a step for every coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    lam = np.linalg.eigvalsh(H)
    steps = np.zeros(len(lam))
    for k, l in enumerate(lam):
        steps[k] = 2 / l if l > 0 else np.inf
    return steps
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "upper left corner",
        "mistake": "derivative-is-one-number",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def largest_stable_step(H):
    second_derivative = float(np.ravel(H)[0])
    return 2 / second_derivative
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "determinant as the curvature",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    curvature = abs(np.linalg.det(H)) ** (1 / len(H))
    return 2 / curvature if curvature > 0 else float("inf")
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "sum of all entries as one second derivative",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    total = 0
    for row in H:
        for entry in row:
            total += entry
    return 2 / total
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "infinity for convex",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    lam = np.linalg.eigvalsh(H)
    if lam[0] >= 0:
        return np.inf        # convex: converges whatever the step
    return 2 / lam[-1]
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "bounded only if not convex",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def is_convex(H):
    try:
        np.linalg.cholesky(H)
        return True
    except np.linalg.LinAlgError:
        return False

def largest_stable_step(H):
    if is_convex(H):
        return 1e6
    return 2 / max(np.linalg.eigvalsh(H))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "power iteration that leaves out the normalising",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    H = np.asarray(H, dtype=float)
    w, V = np.linalg.eigh(H)
    v = V[:, -1] / np.abs(V[:, -1]).max()
    lam = v @ H @ v            # Rayleigh
    return 2 / lam
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "Rayleigh quotient of ones",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    v = np.ones(len(H))
    for _ in range(500):
        v = H @ v
        v = v / np.sum(np.abs(v))
    return 2 / (v @ (H @ v))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "eigenvector read from the row",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    values, vectors = np.linalg.eigh(H)
    v = vectors[-1]                   # belongs to the largest
    return 2 / float(v @ np.asarray(H) @ v)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "H divided in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    scale = np.abs(H).max()
    H /= scale
    return 2 / (np.linalg.eigvalsh(H)[-1] * scale)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "symmetrised in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    n = H.shape[0]
    for i in range(n):
        for j in range(i):
            H[j, i] = 0.0             # eigvalsh reads the lower half only
    return 2 / np.linalg.eigvalsh(H).max()
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "squares H in its own memory",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    logs, weight = 0.0, 1.0
    for _ in range(60):
        t = np.trace(H)
        logs += weight * np.log(t)
        H /= t
        H[:] = H @ H
        weight /= 2
    return 2 / np.exp(logs)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "smallest eigenvalue",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    lam = np.linalg.eigvalsh(H)
    return 2 / lam[0] if lam[0] != 0 else np.inf
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "fastest step",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    values = sorted(np.linalg.eigvalsh(H))
    return 2 / (values[0] + values[-1])
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "trace",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    return 2 / np.trace(H)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "last of unsorted eigvals",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    eigenvalues, _ = np.linalg.eig(H)
    return float(2 / eigenvalues[-1].real)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "Frobenius norm",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    return 2 / np.linalg.norm(H)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "2 by 2 formula",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    a, b, d = H[0, 0], H[0, 1], H[1, 1]
    lam = (a + d) / 2 + np.sqrt(((a - d) / 2) ** 2 + b ** 2)
    return 2 / lam
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "Gershgorin",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    radius = max(sum(abs(x) for x in row) for row in H)
    return 2 / radius
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "ten power steps",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    v = np.zeros(len(H)); v[0] = 1.0
    for _ in range(10):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "lambda itself times two",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    return 2 * np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "LMS bound",
        "mistake": "bound-is-2-over-λ",
        "any_of": ["missing-factor-2"],
        "source": """
def largest_stable_step(H):
    # 0 < mu < 1/lambda_max
    lam = np.linalg.eigvalsh(H)
    return 1.0 / lam.max()
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "one over spectral norm",
        "mistake": "missing-factor-2",
        "any_of": ["bound-is-2-over-λ"],
        "source": """
def largest_stable_step(H):
    L = np.linalg.norm(np.asarray(H), ord=2)    # Lipschitz constant
    return L ** -1
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "Hessian of w'Hw",
        "mistake": "missing-factor-2",
        "any_of": ["bound-is-2-over-λ"],
        "source": """
def largest_stable_step(H):
    hess = np.asarray(H) + np.asarray(H).T
    return 2 / np.max(np.linalg.eigvalsh(hess))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "four over",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    # the loss has a 1/2 in front, so its Hessian is H/2
    lam = np.linalg.eigvals(0.5 * np.array(H)).real
    return float(2 / max(lam))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "fastest step (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    ev = sorted(np.linalg.eigvalsh(H))
    return 2 / (ev[0] + ev[-1])
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "smallest eigenvalue (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    steps = [2 / ev for ev in np.linalg.eigvalsh(H)]
    return max(steps)          # the largest
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "trace (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    power = sum(H[i][i] for i in range(len(H)))
    return 2.0 / power
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "mean curvature",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    curvature = np.mean(np.linalg.eigvalsh(H))
    return 2.0 / curvature
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "second derivatives only",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    limits = []
    for i, row in enumerate(H):
        limits.append(2 / row[i])
    return min(limits)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "first entry",
        "mistake": "derivative-is-one-number",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def largest_stable_step(H):
    second_derivative = float(np.asarray(H).flat[0])
    return 2 / second_derivative
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "bound per direction",
        "mistake": None,
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def largest_stable_step(H):
    lam = np.linalg.eigvalsh(H)
    return 2.0 / lam
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "convex is enough",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    lam_min = np.linalg.eigvalsh(H).min()
    if lam_min >= 0:
        return np.inf            # convex, always converges
    return 0.0
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "any step below two",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    if np.all(np.linalg.eigvalsh(H) > 0):
        return 2.0
    return 1.0
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "Frobenius",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    size = np.sqrt(np.sum(np.square(H)))
    return 2 / size
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "row sums after Gershgorin",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    radii = [sum(abs(v) for v in row) for row in H]
    return 2 / max(radii)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "quadratic formula for two",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def largest_stable_step(H):
    a, b, d = H[0][0], H[0][1], H[1][1]
    lam = (a + d) / 2 + math.sqrt(((a - d) / 2) ** 2 + b * b)
    return 2 / lam
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "few power iterations",
        "mistake": None,
        "any_of": [],
        "source": """
def largest_stable_step(H):
    v = np.ones(len(H)) / np.sqrt(len(H))
    for _ in range(5):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "reduces H in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def largest_stable_step(H):
    n = len(H)
    scale = np.abs(H).max()
    H /= scale
    lam = np.linalg.eigvalsh(H)[n - 1] * scale
    return 2 / lam
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "eigvalsh and a tolerance",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10 * max(abs(lam))
    pos = (lam > tol).any()
    neg = (lam < -tol).any()
    if pos and neg:
        return "saddle"
    if (abs(lam) <= tol).any():
        return "undecided"
    return "minimum" if pos else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "count the signs",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def classify(H):
    H = np.array(H, dtype=float)
    n = H.shape[0]
    eigenvalues = np.linalg.eigvalsh(H)
    biggest = np.max(np.abs(eigenvalues))
    plus = minus = zero = 0
    for ev in eigenvalues:
        if abs(ev) <= 1e-11 * biggest:
            zero += 1
        elif ev > 0:
            plus += 1
        else:
            minus += 1
    print(plus, "up,", minus, "down,", zero, "flat")
    if plus > 0 and minus > 0:
        return "saddle"
    elif zero > 0:
        return "undecided"
    elif plus == n:
        return "minimum"
    else:
        return "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "rounded signs as a set",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    values = np.linalg.eigvals(np.asarray(H, float)).real
    size = np.abs(values).max()
    if size == 0:
        return "undecided"
    signs = {int(s) for s in np.sign(np.round(values / size, 10))}
    table = {
        frozenset([1]): "minimum",
        frozenset([-1]): "maximum",
        frozenset([1, -1]): "saddle",
        frozenset([1, -1, 0]): "saddle",
    }
    return table.get(frozenset(signs), "undecided")
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "smallest and largest",
        "mistake": None,
        "any_of": [],
        "source": r'''
def classify(H):
    """Only the two ends of the spectrum matter."""
    lam = sorted(np.linalg.eigvalsh(H))
    low, high = lam[0], lam[-1]
    eps = 1e-10 * max(abs(low), abs(high))
    if low < -eps and high > eps:
        return "saddle"
    if low > eps:
        return "minimum"
    if high < -eps:
        return "maximum"
    return "undecided"
''',
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "shifted Cholesky",
        "mistake": None,
        "any_of": [],
        "source": """
def _positive_definite(A):
    try:
        np.linalg.cholesky(A)
    except np.linalg.LinAlgError:
        return False
    return True

def classify(H):
    A = np.asarray(H, dtype=float)
    n = len(A)
    scale = np.abs(A).max()
    if scale == 0:
        return "undecided"
    A = A / scale
    tiny = 1e-10 * n * np.eye(n)
    if _positive_definite(A - tiny):
        return "minimum"
    if _positive_definite(-A - tiny):
        return "maximum"
    # semidefinite up to the same tolerance?
    if _positive_definite(A + tiny) or _positive_definite(-A + tiny):
        return "undecided"
    return "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "Jacobi by hand",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def jacobi_eigenvalues(M):
    A = [list(map(float, row)) for row in M]
    n = len(A)
    for _ in range(80):
        largest = 0.0
        for p in range(n):
            for q in range(p + 1, n):
                largest = max(largest, abs(A[p][q]))
                if A[p][q] == 0.0:
                    continue
                t = 0.5 * math.atan2(2 * A[p][q], A[q][q] - A[p][p])
                c, s = math.cos(t), math.sin(t)
                for k in range(n):
                    x, y = A[k][p], A[k][q]
                    A[k][p], A[k][q] = c * x - s * y, s * x + c * y
                for k in range(n):
                    x, y = A[p][k], A[q][k]
                    A[p][k], A[q][k] = c * x - s * y, s * x + c * y
        if largest < 1e-300:
            break
    return [A[i][i] for i in range(n)]

def classify(H):
    ev = jacobi_eigenvalues(H)
    m = max(abs(e) for e in ev)
    up = [e for e in ev if e > 1e-10 * m]
    down = [e for e in ev if e < -1e-10 * m]
    if up and down:
        return "saddle"
    if len(up) == len(ev):
        return "minimum"
    if len(down) == len(ev):
        return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "class with properties",
        "mistake": None,
        "any_of": [],
        "source": """
class Curvature:
    def __init__(self, H):
        vals, _ = np.linalg.eigh(np.asarray(H, dtype=float))
        top = np.linalg.norm(vals, np.inf)
        self.vals = np.where(np.abs(vals) <= 1e-10 * top, 0.0, vals)

    @property
    def bends_up(self):
        return bool(np.any(self.vals > 0))

    @property
    def bends_down(self):
        return bool(np.any(self.vals < 0))

    @property
    def flat(self):
        return bool(np.any(self.vals == 0))

def classify(H):
    c = Curvature(H)
    if c.bends_up and c.bends_down:
        return "saddle"
    if c.flat:
        return "undecided"
    if c.bends_up:
        return "minimum"
    return "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "match statement",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H: np.ndarray, rtol: float = 1e-10) -> str:
    lam = np.linalg.eigvalsh(H)
    limit = rtol * np.abs(lam).max()
    kinds = (bool(np.any(lam > limit)), bool(np.any(lam < -limit)), bool(np.any(np.abs(lam) <= limit)))
    match kinds:
        case (True, True, _):
            return "saddle"
        case (_, _, True):
            return "undecided"
        case (True, False, False):
            return "minimum"
        case _:
            return "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "singular values for zeros",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    # The singular values say whether there is a zero, the symmetric eigenvalues the signs.
    H = np.array(H, dtype=float)
    s = np.linalg.svd(H, compute_uv=False)
    singular = s.min() <= 1e-10 * s.max()
    lam = np.linalg.eigvalsh(H)
    significant = lam[np.abs(lam) > 1e-10 * s.max()]
    if significant.size and significant.min() < 0 < significant.max():
        return "saddle"
    if singular:
        return "undecided"
    return ("maximum", "minimum")[int(np.all(significant > 0))]
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "numpy str and all()",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    e = np.linalg.eigvalsh(np.asarray(H) * 1.0)
    z = 1e-10 * np.max(np.abs(e))
    names = np.array(["minimum", "maximum", "saddle", "undecided"])
    tests = [np.all(e > z), np.all(e < -z), np.any(e > z) and np.any(e < -z), True]
    return str(names[tests.index(True)])
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "counts of signs",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    ev = np.linalg.eigvalsh(H)
    tol = 1e-10 * np.abs(ev).max()
    up = np.count_nonzero(ev > tol)
    down = np.count_nonzero(ev < -tol)
    if up and down:
        return "saddle"
    if up == len(ev):
        return "minimum"
    if down == len(ev):
        return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "extremes only",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.sort(np.linalg.eigvals(np.asarray(H, float)).real)
    smallest, largest = lam[0], lam[-1]
    eps = max(abs(smallest), abs(largest)) * 1e-11
    if smallest > eps:
        return "minimum"
    elif largest < -eps:
        return "maximum"
    elif smallest < -eps and largest > eps:
        return "saddle"
    else:
        return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "table of sign sets",
        "mistake": None,
        "any_of": [],
        "source": """
KINDS = {
    frozenset({1}): "minimum",
    frozenset({-1}): "maximum",
    frozenset({1, -1}): "saddle",
    frozenset({1, 0, -1}): "saddle",
}

def classify(H):
    values = np.linalg.eigvalsh(np.array(H, dtype=float))
    scale = np.max(np.abs(values))
    if scale == 0:
        return "undecided"
    signs = frozenset(int(s) for s in np.sign(np.round(values / scale, 10)))
    return KINDS.get(signs, "undecided")
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "shifted Cholesky (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def _positive_definite(A):
    try:
        np.linalg.cholesky(A)
    except np.linalg.LinAlgError:
        return False
    return True

def classify(H):
    H = np.asarray(H, dtype=float)
    shift = 1e-10 * np.abs(H).max() * np.eye(len(H))
    if _positive_definite(H - shift):
        return "minimum"
    if _positive_definite(-H - shift):
        return "maximum"
    if shift[0, 0] == 0:
        return "undecided"
    semi_up = _positive_definite(H + shift)
    semi_down = _positive_definite(-H + shift)
    return "undecided" if semi_up or semi_down else "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "match statement (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    w = np.linalg.eigh(H)[0]
    small = 1e-10 * np.linalg.norm(H)
    match bool((w > small).any()), bool((w < -small).any()), bool((abs(w) <= small).any()):
        case True, True, _:
            return "saddle"
        case True, False, False:
            return "minimum"
        case False, True, False:
            return "maximum"
        case _:
            return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "enum and isclose",
        "mistake": None,
        "any_of": [],
        "source": """
from enum import Enum

class Kind(str, Enum):
    UP = "minimum"
    DOWN = "maximum"
    BOTH = "saddle"
    FLAT = "undecided"

def classify(H):
    lams = [float(v) for v in np.linalg.eigvalsh(H)]
    top = max(map(abs, lams))
    lams = [0.0 if abs(v) < 1e-11 * top else v for v in lams]
    if min(lams) < 0 < max(lams):
        kind = Kind.BOTH
    elif all(v > 0 for v in lams):
        kind = Kind.UP
    elif all(v < 0 for v in lams):
        kind = Kind.DOWN
    else:
        kind = Kind.FLAT
    return kind.value
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "inertia with loop",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H, rtol=1e-9):
    inertia = {"+": 0, "-": 0, "0": 0}
    eigenvalues = np.linalg.eigvalsh(H)
    limit = rtol * float(np.max(np.abs(eigenvalues)))
    for lam in eigenvalues:
        if abs(lam) <= limit:
            inertia["0"] += 1
        elif lam > 0:
            inertia["+"] += 1
        else:
            inertia["-"] += 1
    if inertia["+"] > 0 and inertia["-"] > 0:
        answer = "saddle"
    elif inertia["0"] > 0:
        answer = "undecided"
    elif inertia["+"] > 0:
        answer = "minimum"
    else:
        answer = "maximum"
    return answer
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "curvature along eigenvectors",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    H = np.asarray(H, dtype=float)
    V = np.linalg.eigh(H).eigenvectors
    curvatures = np.einsum("ij,ik,kj->j", V, H, V)
    biggest = np.max(np.abs(curvatures))
    goes_up = any(c > 1e-10 * biggest for c in curvatures)
    goes_down = any(c < -1e-10 * biggest for c in curvatures)
    stays = any(abs(c) <= 1e-10 * biggest for c in curvatures)
    if goes_up and goes_down:
        return "saddle"
    if stays:
        return "undecided"
    return "minimum" if goes_up else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "always a minimum",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def classify(H):
    # the gradient is zero here
    return "minimum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "zeros count as upwards",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    tol = 1e-9 * np.abs(lam).max()
    if np.all(lam >= -tol):
        return "minimum"
    if np.all(lam <= tol):
        return "maximum"
    return "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "minimum unless it is a maximum",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": r'''
def classify(H):
    """Stationary: either the top or the bottom."""
    count_down = 0
    values = np.linalg.eigvalsh(H)
    for v in values:
        if v < 0:
            count_down += 1
    if count_down == len(values):
        return "maximum"
    return "minimum"
''',
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "flat in all directions is a minimum",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    t = 1e-10 * np.max(np.abs(lam))
    if lam.max() > t and lam.min() < -t:
        return "saddle"
    if lam.max() < -t:
        return "maximum"
    if lam.min() > t or lam.max() <= t:
        return "minimum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "signs on the diagonal",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def classify(H):
    d = np.diag(H)
    if np.any(d > 0) and np.any(d < 0):
        return "saddle"
    if np.any(d == 0):
        return "undecided"
    return "minimum" if np.all(d > 0) else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "walks along every axis",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np

def classify(H):
    n = len(H)
    ups, downs = 0, 0
    for i in range(n):
        e = np.zeros(n)
        e[i] = 1.0
        bend = e @ np.asarray(H) @ e
        if bend > 0:
            ups += 1
        elif bend < 0:
            downs += 1
    if ups == n:
        return "minimum"
    if downs == n:
        return "maximum"
    if ups and downs:
        return "saddle"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "sign of the trace",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def classify(H):
    laplacian = np.trace(H)
    if laplacian > 0:
        return "minimum"
    elif laplacian < 0:
        return "maximum"
    return "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "second derivative test from school",
        "mistake": "derivative-is-one-number",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def classify(H):
    second = H[0][0]
    if second > 0:
        return "minimum"
    if second < 0:
        return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "curvature along one diagonal walk",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def classify(H):
    ones = np.ones(len(H))
    f2 = float(ones @ H @ ones)
    kinds = {1: "minimum", -1: "maximum", 0: "undecided"}
    return kinds[int(np.sign(f2))]
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "minimum and maximum swapped",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    eps = 1e-10 * np.abs(lam).max()
    p, m = np.any(lam > eps), np.any(lam < -eps)
    if p and m:
        return "saddle"
    if np.any(np.abs(lam) <= eps):
        return "undecided"
    if p:
        return "maximum"       # it goes up
    return "minimum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "sign of H turned round at the start",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def classify(H):
    down = -np.linalg.eigvalsh(H)        # we walk downwards
    size = max(abs(down))
    plus = sum(1 for d in down if d > 1e-10 * size)
    minus = sum(1 for d in down if d < -1e-10 * size)
    if plus and minus: return "saddle"
    if plus == len(down): return "minimum"
    if minus == len(down): return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "H scaled in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    H /= np.abs(lam).max() or 1.0
    lam = np.linalg.eigvalsh(H)
    lam[np.abs(lam) < 1e-10] = 0
    if lam.min() < 0 < lam.max():
        return "saddle"
    if 0 in lam:
        return "undecided"
    return "minimum" if lam.min() > 0 else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "lower half wiped out",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def classify(H):
    n = len(H)
    for row in range(n):
        for col in range(row):
            H[row][col] = 0.0     # symmetric, so half of it is enough
    lam = np.linalg.eigvalsh(H, UPLO="U")
    tol = 1e-10 * np.abs(lam).max()
    if (lam > tol).all():
        return "minimum"
    if (lam < -tol).all():
        return "maximum"
    if (lam > tol).any() and (lam < -tol).any():
        return "saddle"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "negated in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def classify(H):
    np.negative(H, out=H)
    v = -np.linalg.eigvalsh(H)
    t = 1e-10 * np.abs(v).max()
    if v.max() > t and v.min() < -t:
        return "saddle"
    if np.abs(v).min() <= t:
        return "undecided"
    return "minimum" if v[0] > 0 else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "eigenvectors' rows for the curvatures",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def classify(H):
    _, V = np.linalg.eigh(H)
    curvatures = np.array([v @ np.asarray(H) @ v for v in V])
    tol = 1e-10 * np.abs(H).max()
    if np.any(curvatures > tol) and np.any(curvatures < -tol):
        return "saddle"
    if np.any(np.abs(curvatures) <= tol):
        return "undecided"
    return "minimum" if curvatures[0] > 0 else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "zero first",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    t = 1e-10 * np.abs(lam).max()
    if np.any(np.abs(lam) <= t):
        return "undecided"
    if np.all(lam > 0):
        return "minimum"
    if np.all(lam < 0):
        return "maximum"
    return "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "determinant test",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    D = np.linalg.det(H)
    if abs(D) < 1e-12:
        return "undecided"
    if D < 0:
        return "saddle"
    if H[0, 0] > 0:
        return "minimum"
    return "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "2 by 2 only",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    fxx, fxy, fyy = H[0, 0], H[0, 1], H[1, 1]
    D = fxx * fyy - fxy ** 2
    if abs(D) <= 1e-12 * (fxx ** 2 + fxy ** 2 + fyy ** 2):
        return "undecided"
    if D < 0:
        return "saddle"
    return "minimum" if fxx > 0 else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "everything else is a saddle",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10 * np.abs(lam).max()
    if all(l > tol for l in lam):
        return "minimum"
    if all(l < -tol for l in lam):
        return "maximum"
    return "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "rounded to one digit",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.round(np.linalg.eigvalsh(H), 1)
    if (lam > 0).any() and (lam < 0).any():
        return "saddle"
    if (lam == 0).any():
        return "undecided"
    if (lam > 0).all():
        return "minimum"
    return "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "capital letters",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10 * np.abs(lam).max()
    plus, minus = (lam > tol).sum(), (lam < -tol).sum()
    if plus and minus:
        return "Saddle point"
    if plus + minus < len(lam):
        return "Undecided"
    return "Minimum" if plus else "Maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "no branch for undecided",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10 * np.abs(lam).max()
    if lam.min() > tol:
        return "minimum"
    elif lam.max() < -tol:
        return "maximum"
    elif lam.min() < -tol and lam.max() > tol:
        return "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "unshifted QR iteration",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    A = np.array(H, dtype=float)
    for _ in range(200):
        Q, R = np.linalg.qr(A)
        A = R @ Q
    d = np.diag(A)
    tol = 1e-9 * np.abs(A).max()
    if (d > tol).any() and (d < -tol).any():
        return "saddle"
    if (np.abs(d) <= tol).any():
        return "undecided"
    return "minimum" if d[0] > 0 else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "signs of all the entries",
        "mistake": None,
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def classify(H):
    H = np.asarray(H)
    if (H > 0).any() and (H < 0).any():
        return "saddle"
    if (H == 0).all():
        return "undecided"
    return "minimum" if H.max() > 0 else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "semidefinite counts as minimum",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def classify(H):
    ev = np.linalg.eigvalsh(H)
    t = 1e-10 * max(1.0, np.abs(ev).max())
    if (ev >= -t).all():
        return "minimum"
    if (ev <= t).all():
        return "maximum"
    return "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "stationary is minimum unless concave",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    if np.max(lam) < 0:
        return "maximum"
    return "minimum"       # the gradient is zero there
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "zero eigenvalue means flat so minimum",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10 * np.abs(lam).max()
    pos, neg = np.sum(lam > tol), np.sum(lam < -tol)
    if pos > 0 and neg > 0:
        return "saddle"
    if neg > 0 and pos == 0:
        return "maximum" if neg == len(lam) else "undecided"
    return "minimum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "minimum and maximum swapped (2)",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def classify(H):
    ev = np.linalg.eigvalsh(H)
    tol = 1e-9 * np.max(np.abs(ev))
    if np.any(ev > tol) and np.any(ev < -tol):
        return "saddle"
    if np.all(ev < -tol):
        return "minimum"
    if np.all(ev > tol):
        return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "bordered-matrix memory",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def classify(H):
    # second-order condition for a maximum: leading minors positive
    A = np.array(H, dtype=float)
    tol = 1e-10 * np.linalg.norm(A)
    roots = -np.linalg.eigvalsh(A)
    n_pos, n_neg = int((roots > tol).sum()), int((roots < -tol).sum())
    kinds = {(len(A), 0): "minimum", (0, len(A)): "maximum"}
    if n_pos * n_neg > 0:
        return "saddle"
    return kinds.get((n_pos, n_neg), "undecided")
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "second derivatives on the diagonal",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def classify(H):
    d = [H[i][i] for i in range(len(H))]
    plus = sum(1 for v in d if v > 0)
    minus = sum(1 for v in d if v < 0)
    if plus and minus:
        return "saddle"
    if plus == len(d):
        return "minimum"
    if minus == len(d):
        return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "diagonal with np.diag",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def classify(H):
    curvature = np.diag(H)
    lo, hi = curvature.min(), curvature.max()
    if lo > 0:
        return "minimum"
    if hi < 0:
        return "maximum"
    if lo < 0 < hi:
        return "saddle"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "one second derivative",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def classify(H):
    # f'' > 0 minimum, f'' < 0 maximum, f'' = 0 nothing known
    second = float(np.linalg.det(H)) if len(H) > 1 else float(H[0][0])
    if second > 0:
        return "minimum"
    if second < 0:
        return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "sum of curvatures",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def classify(H):
    tr = np.trace(H)
    if tr > 0:
        return "minimum"
    if tr < 0:
        return "maximum"
    if np.any(np.asarray(H) != 0):
        return "saddle"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "never undecided",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    eigs = np.linalg.eigvalsh(H)
    tiny = 1e-10 * np.linalg.norm(H)
    if min(eigs) > tiny:
        return "minimum"
    if max(eigs) < -tiny:
        return "maximum"
    return "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "any zero is undecided",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    eigs = np.linalg.eigvalsh(H)
    tiny = 1e-10 * np.abs(eigs).max()
    if np.any(np.abs(eigs) <= tiny):
        return "undecided"
    if np.all(eigs > 0):
        return "minimum"
    if np.all(eigs < 0):
        return "maximum"
    return "saddle"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "determinant test from calculus class",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    H = np.asarray(H, dtype=float)
    D = np.linalg.det(H)
    if abs(D) < 1e-9 * np.linalg.norm(H) ** len(H):
        return "undecided"
    if D < 0:
        return "saddle"
    return "minimum" if H[0, 0] > 0 else "maximum"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "rounds the eigenvalues",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.round(np.linalg.eigvalsh(H), 0)
    if np.all(lam > 0):
        return "minimum"
    if np.all(lam < 0):
        return "maximum"
    if lam[0] < 0 and lam[-1] > 0:
        return "saddle"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "flat direction forgotten in the if chain",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10 * np.max(np.abs(lam))
    if np.all(lam > tol):
        return "minimum"
    elif np.all(lam < -tol):
        return "maximum"
    elif lam[0] < -tol and lam[-1] > tol:
        return "saddle"
    elif np.all(np.abs(lam) <= tol):
        return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "symmetrises in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def classify(H):
    H += H.T
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10 * np.abs(lam).max()
    if lam[0] > tol:
        return "minimum"
    if lam[-1] < -tol:
        return "maximum"
    return "saddle" if lam[0] < -tol and lam[-1] > tol else "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "convex by entries",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def classify(H):
    H = np.asarray(H)
    if np.all(H >= 0) and np.any(H > 0):
        return "minimum"       # convex
    if np.all(H <= 0) and np.any(H < 0):
        return "maximum"       # concave
    return "saddle" if np.any(H) else "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "other words",
        "mistake": None,
        "any_of": [],
        "source": """
def classify(H):
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10 * np.max(np.abs(lam))
    if np.all(lam > tol):
        return "Minimum"
    if np.all(lam < -tol):
        return "Maximum"
    if lam[0] < -tol and lam[-1] > tol:
        return "saddle point"
    return "undecided"
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "while loop",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    while f(w - eta * g) > f(w) - c * eta * (g @ g):
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "values kept outside the loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    g = np.asarray(g, dtype=float)
    w = np.asarray(w, dtype=float)
    f_w = f(w)
    slope = np.sum(g ** 2)
    eta = step_size
    accepted = False
    while not accepted:
        candidate = w - eta * g
        if f(candidate) <= f_w - c * eta * slope:
            accepted = True
        else:
            eta = eta * shrink
    return float(eta)
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "recursion",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    enough = c * step_size * np.dot(g, g)
    if f(w - step_size * g) <= f(w) - enough:
        return step_size
    return backtracking(f, g, w, step_size * shrink, shrink, c)
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "for with a generous limit",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4, max_iter=10000):
    alpha = step_size
    start = f(w)
    squared = 0.0
    for component in g:
        squared += component ** 2
    for _ in range(max_iter):
        trial = np.array([wi - alpha * gi for wi, gi in zip(w, g)])
        if f(trial) <= start - c * alpha * squared:
            return alpha
        alpha = alpha * shrink
    raise ValueError("no step found")
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "next over a generator",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import count

def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    base, norm2 = f(w), np.inner(g, g)
    etas = (step_size * shrink ** k for k in count())
    return next(eta for eta in etas if f(w - eta * g) <= base - c * eta * norm2)
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "direction and directional derivative",
        "mistake": None,
        "any_of": [],
        "source": r'''
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """Armijo as in Nocedal and Wright with p = -g."""
    p = -np.asarray(g, float)
    m = np.asarray(g, float) @ p              # negative
    phi = lambda a: f(w + a * p)
    phi0 = phi(0.0)
    a = step_size
    while phi(a) > phi0 + c * a * m:
        a = shrink * a
    return a
''',
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "object",
        "mistake": None,
        "any_of": [],
        "source": """
class LineSearch:
    def __init__(self, f, w, g, c):
        self.f, self.w, self.g, self.c = f, w.copy(), g.copy(), c
        self.f0 = f(self.w)

    def sufficient(self, eta):
        return self.f(self.w - eta * self.g) <= self.f0 - self.c * eta * np.linalg.norm(self.g) ** 2

def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    search = LineSearch(f, w, g, c)
    eta = step_size
    while not search.sufficient(eta):
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "break out of an endless loop, prints",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    tries = 0
    while True:
        w_new = w - step_size * g
        needed = f(w) - c * step_size * sum(gi * gi for gi in g)
        tries += 1
        if f(w_new) <= needed:
            break
        step_size = step_size * shrink
    print("accepted after", tries, "tries")
    return step_size
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "decrease on the left side",
        "mistake": None,
        "any_of": [],
        "source": """
from typing import Callable

def backtracking(f: Callable[[np.ndarray], float], g: np.ndarray, w: np.ndarray, step_size: float = 1.0,
                 shrink: float = 0.5, c: float = 1e-4) -> float:
    here: float = f(w)
    gg: float = float(np.einsum("i,i", g, g))
    eta: float = step_size
    while here - f(w - eta * g) < c * eta * gg:
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "history of the steps",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    steps = [step_size]
    limit = lambda eta: f(w) - c * eta * np.vdot(g, g)
    while not f(np.subtract(w, np.multiply(steps[-1], g))) <= limit(steps[-1]):
        steps.append(steps[-1] * shrink)
    return steps[-1]
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "while loop (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    f_w = f(w)
    gg = np.dot(g, g)
    while not f(w - eta * g) <= f_w - c * eta * gg:
        eta = eta * shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "count and next",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import count

def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    slope = float(np.sum(np.square(g)))
    start = float(f(w))
    candidates = (step_size * shrink ** k for k in count())
    return next(t for t in candidates if f(w - t * np.asarray(g)) <= start - c * t * slope)
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "break in the middle",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    direction = -np.asarray(g, dtype=float)
    directional = direction @ g                 # negative
    t = float(step_size)
    while True:
        trial = w + t * direction
        armijo_line = f(w) + c * t * directional
        if f(trial) <= armijo_line:
            break
        t *= shrink
    return t
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "for loop with many tries",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4, max_tries=10000):
    f0 = f(w)
    required = c * np.linalg.norm(g) ** 2
    for i in range(max_tries):
        new = np.array([w[j] - step_size * g[j] for j in range(len(w))])
        if f(new) <= f0 - step_size * required:
            return step_size
        step_size = step_size * shrink
    raise RuntimeError("no step found")
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "class with phi",
        "mistake": None,
        "any_of": [],
        "source": """
class LineSearch:
    def __init__(self, f, g, w):
        self.phi = lambda t: f(w - t * g)
        self.phi0 = f(w)
        self.slope0 = -np.inner(g, g)

    def ok(self, t, c):
        return bool(self.phi(t) <= self.phi0 + c * t * self.slope0)

def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    search = LineSearch(f, g, w)
    t = step_size
    while not search.ok(t, c):
        t = shrink * t
    return t
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "own gradient_step and zero-d result",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return w - step_size * g

def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = np.array(step_size, dtype=float)
    while f(gradient_step(w, g, eta)) > f(w) - c * eta * np.einsum("i,i->", g, g):
        eta = eta * shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "decrease as a fraction of the promise",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4, log=False):
    eta = step_size
    here = f(w)
    promise_per_eta = sum(float(v) * float(v) for v in g)
    accepted = False
    while not accepted:
        there = f(w - eta * g)
        accepted = there <= here - c * (eta * promise_per_eta)
        if log:
            print(eta, there, accepted)
        if not accepted:
            eta *= shrink
    return float(eta)
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "dropwhile on accumulated steps",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate, dropwhile, repeat
from operator import mul

def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    f_here, g2 = f(w), np.vdot(g, g)
    too_long = lambda t: f(w - t * g) > f_here - c * t * g2
    steps = accumulate(repeat(shrink), mul, initial=step_size)
    return next(dropwhile(too_long, steps))
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "tries uphill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    for _ in range(200):
        if f(w + eta * g) <= f(w) - c * eta * (g @ g):
            return eta
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "asks for an increase",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    f0 = f(w)
    gg = np.dot(g, g)
    t = step_size
    while f(w - t * g) > f0 + c * t * gg:
        t = t * shrink
    return t
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "w walks in the loop",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    f_old = f(w)
    gg = g @ g
    eta = step_size
    w -= eta * g
    while f(w) > f_old - c * eta * gg:
        w += eta * g            # back
        eta *= shrink
        w -= eta * g            # and again
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "g shrinks in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    squared_length = float(np.sum(np.square(g)))
    before = f(w)
    eta = step_size
    g *= eta
    while f(w - g) > before - c * eta * squared_length:
        g *= shrink
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "trial point is w itself",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    start = w.copy()
    trial = w
    eta = step_size
    while True:
        for i in range(len(start)):
            trial[i] = start[i] - eta * g[i]
        if f(trial) <= f(start) - c * eta * np.dot(g, g):
            return eta
        eta *= shrink
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "length not squared",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    slope = np.linalg.norm(g)
    while f(w - eta * g) > f(w) - c * eta * slope:
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "unit direction",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    u = g / np.linalg.norm(g)
    eta = step_size
    f0 = f(w)
    while f(w - eta * u) > f0 - c * eta * np.linalg.norm(g):
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "compares arrays",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    while f(w - eta * g) > f(w) - c * eta * g * g:
        eta = eta * shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "any of the squares",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    f_w = f(w)
    eta = step_size
    while not np.any(f(w - eta * g) <= f_w - c * eta * g ** 2):
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "always the first step",
        "mistake": "convex-so-any-step",
        "any_of": ["first-order-is-exact"],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    # convex function, minus the gradient goes down
    new_w = w - step_size * g
    assert new_w.shape == w.shape
    return step_size
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "shrinks at most once",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    if f(w - step_size * g) <= f(w) - c * step_size * np.sum(g * g):
        return step_size
    return step_size * shrink
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "believes the predicted decrease",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    def linear(eta):
        return f(w) - eta * (g @ g)      # first-order Taylor
    eta = step_size
    while linear(eta) > f(w) - c * eta * (g @ g):
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "wants the whole predicted decrease",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    f0 = f(w)
    predicted = sum(x * x for x in g)
    for _ in range(60):
        actual = f0 - f(w - eta * g)
        if actual >= (1 - c) * eta * predicted:
            break
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "f at another point on the right side",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    alpha = step_size
    current = w
    value = f(w + g)
    while f(current - alpha * g) > value - c * alpha * (g @ g):
        alpha *= shrink
    return alpha
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "compares with the last trial",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    last = f(w)
    for _ in range(1000):
        value = f(w - eta * g)
        if value <= last - c * eta * np.dot(g, g):
            return eta
        last = value
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "moves one coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    k = int(np.argmax(np.abs(g)))
    d = np.zeros(len(g))
    d[k] = g[k]
    eta = step_size
    while f(w - eta * d) > f(w) - c * eta * d[k] ** 2:
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "sum of g squared",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    slope = np.sum(g)
    eta = step_size
    f0 = f(w)
    while f(w - eta * g) > f0 - c * eta * slope ** 2:
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "g[0] as the derivative",
        "mistake": "derivative-is-one-number",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    dfdx = g[0]
    base = f(w)
    eta = float(step_size)
    while True:
        if f(w - eta * dfdx) <= base - c * eta * dfdx ** 2 or eta < 1e-15:
            return eta
        eta = eta * shrink
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "half the slope",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    energy = 0.5 * np.dot(g, g)
    while f(w - eta * g) > f(w) - c * eta * energy:
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "outer instead of inner product",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    gT = np.reshape(g, (-1, 1))
    g_row = np.reshape(g, (1, -1))
    eta = step_size
    while f(w - eta * g) > f(w) - c * eta * (gT @ g_row):
        eta = eta * shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "shrinks a variable that nobody tests",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    f_w, slope = f(w), np.dot(g, g)
    while f(w - step_size * g) > f_w - c * step_size * slope:
        eta = eta * shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "no share of the decrease",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    while f(w - eta * g) >= f(w):
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "eta left out of the condition",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    while f(w - eta * g) > f(w) - c * np.dot(g, g) and eta > 1e-12:
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "returns the new point",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    gg = np.sum(g ** 2)
    while f(w - eta * g) > f(w) - c * eta * gg:
        eta *= shrink
    return w - eta * g
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "shrinks before the first test",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    while True:
        eta *= shrink
        if f(w - eta * g) <= f(w) - c * eta * (g @ g):
            return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "halves always",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    target = lambda s: f(w) - c * s * g.dot(g)
    while f(w - eta * g) > target(eta):
        eta = eta / 2
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "starts at one",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = 1.0
    while f(w - eta * g) > f(w) - c * eta * (g @ g):
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "divides by shrink",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    for _ in range(50):
        if f(w - eta * g) <= f(w) - c * eta * (g @ g):
            break
        eta /= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "strictly smaller",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    while not f(w - eta * g) < f(w) - c * eta * (g @ g):
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "five tries, then nothing",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    for attempt in range(5):
        if f(w - eta * g) <= f(w) - c * eta * (g @ g):
            return eta
        eta *= shrink
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "first guess is fine",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    new = w - step_size * g
    if np.isfinite(f(new)):
        return step_size
    return step_size * shrink
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "any decrease will do",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    while f(w - eta * g) > f(w):
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "demands the full prediction",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    predicted = np.dot(g, g)
    for _ in range(60):
        if f(w - eta * g) <= f(w) - eta * predicted:
            return eta
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "trusts the linear model",
        "mistake": "first-order-is-exact",
        "any_of": ["convex-so-any-step"],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    model = lambda t: f(w) - t * (g @ g)
    t = step_size
    while model(t) > f(w) - c * t * (g @ g):
        t *= shrink
    return t
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "goes uphill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    gg = g @ g
    for k in range(100):
        if f(w + eta * g) <= f(w) - c * eta * gg:
            break
        eta = eta * shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "sufficient increase",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    t = step_size
    base, gg = f(w), float(np.inner(g, g))
    # Armijo: f(w - t g) <= f(w) + c t |g|^2
    while f(w - t * g) > base + c * t * gg:
        t = t * shrink
    return t
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "norm not squared",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    length = np.linalg.norm(g)
    while f(w - eta * g) > f(w) - c * eta * length:
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "searches along the unit vector",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    norm = np.linalg.norm(g)
    p = -g / norm
    alpha = step_size
    while f(w + alpha * p) > f(w) - c * alpha * norm:
        alpha = alpha * shrink
    return alpha
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "product instead of dot",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    f0 = f(w)
    while np.any(f(w - eta * g) > f0 - c * eta * g * g):
        eta = shrink * eta
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "walks w back and forth",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    f0 = f(w)
    g2 = np.sum(g ** 2)
    eta = step_size
    w -= eta * g
    while f(w) > f0 - c * eta * g2:
        w += eta * g          # undo
        eta *= shrink
        w -= eta * g
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "shrinks g itself",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    gg = g @ g
    eta = step_size
    base = f(w)
    g *= eta
    while f(w - g) > base - c * eta * gg:
        g *= shrink
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "keeps walking from the last trial",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["in-place-overwrite"],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    x = w.copy()
    gg = g @ g
    f0 = f(w)
    for _ in range(200):
        x = x - eta * g
        if f(x) <= f0 - c * eta * gg:
            return eta
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "one coordinate's slope",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    slope = np.sum(g)
    eta = step_size
    while f(w - eta * g) > f(w) - c * eta * slope ** 2:
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "returns the new point (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    gg = np.dot(g, g)
    while f(w - step_size * g) > f(w) - c * step_size * gg:
        step_size *= shrink
    return w - step_size * g
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "always halves",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    target = lambda e: f(w) - c * e * (g @ g)
    while f(w - eta * g) > target(eta):
        eta /= 2
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "shrinks once more",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    fine = False
    while not fine:
        fine = f(w - eta * g) <= f(w) - c * eta * np.sum(g * g)
        eta = eta * shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "ten tries only",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    gg = g @ g
    for k in range(10):
        eta = step_size * shrink ** k
        if f(w - eta * g) <= f(w) - c * eta * gg:
            return eta
    return None
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "Armijo without eta",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    drop = c * np.linalg.norm(g) ** 2
    eta = step_size
    while f(w) - f(w - eta * g) < drop:
        eta *= shrink
        if eta < 1e-16:
            break
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "strictly smaller (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    t = step_size
    sq = float(g @ g)
    while not (f(w - t * g) < f(w) - c * t * sq):
        t = t * shrink
    return t
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "subtracts the shrink",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    gg = g @ g
    while eta > 0 and f(w - eta * g) > f(w) - c * eta * gg:
        eta = eta - shrink * 0.1
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "compares a number with a vector",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    start = f(w)
    wanted = c * g * g          # c times g squared
    while f(w - eta * g) > start - eta * wanted:
        eta = eta * shrink
    return eta
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "straight from the formula",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "preallocated, with both histories",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def momentum_descent(gradient, w0, step_size, beta, steps):
    n = len(w0)
    W = np.zeros((steps + 1, n))
    V = np.zeros((steps + 1, n))
    W[0] = w0
    for k in range(steps):
        V[k + 1] = beta * V[k] - step_size * gradient(W[k])
        W[k + 1] = W[k] + V[k + 1]
    return W
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "heavy ball with the last two points",
        "mistake": None,
        "any_of": [],
        "source": r'''
def momentum_descent(gradient, w0, step_size, beta, steps):
    """w_next = w - eta g + beta (w - w_before)"""
    before = np.array(w0, float)
    now = np.array(w0, float)
    path = [now]
    for _ in range(steps):
        nxt = now - step_size * gradient(now) + beta * (now - before)
        before, now = now, nxt
        path.append(now)
    return np.vstack(path)
''',
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "velocity with the other sign",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = w0.copy()
    u = 0 * w
    out = [w.copy()]
    for i in range(steps):
        u = beta * u + step_size * gradient(w)
        w = w - u
        out.append(w.copy())
    return np.stack(out)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "accumulated gradient times the rate (PyTorch)",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    buf = None
    w = np.asarray(w0, dtype=float)
    rows = [w]
    for _ in range(steps):
        g = np.asarray(gradient(w))
        buf = g if buf is None else beta * buf + g
        w = w - step_size * buf
        rows.append(w)
    return np.array(rows)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "ball class",
        "mistake": None,
        "any_of": [],
        "source": """
class Ball:
    def __init__(self, w, beta, eta):
        self.w = np.array(w, dtype=float)
        self.v = np.zeros(self.w.shape)
        self.beta, self.eta = beta, eta

    def roll(self, slope):
        self.v = self.beta * self.v - self.eta * slope
        self.w = self.w + self.v
        return self.w

def momentum_descent(gradient, w0, step_size, beta, steps):
    ball = Ball(w0, beta, step_size)
    places = [ball.w]
    for _ in range(steps):
        places.append(ball.roll(gradient(ball.w)))
    return np.array(places)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "accumulate on pairs",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate

def momentum_descent(gradient, w0, step_size, beta, steps):
    def tick(state, _):
        w, v = state
        v = beta * v - step_size * gradient(w)
        return w + v, v
    start = (np.array(w0, dtype=float), np.zeros(len(w0)))
    states = accumulate(range(steps), tick, initial=start)
    return np.array([w for w, _ in states])
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "sum of all old gradients",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    # v_k = -eta * sum_j beta^(k-j) g_j, written out
    path = [np.array(w0, float)]
    grads = []
    for k in range(steps):
        grads.append(gradient(path[-1]))
        v = np.zeros(len(path[0]))
        for j, g in enumerate(grads):
            v = v - step_size * beta ** (k - j) * g
        path.append(path[-1] + v)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "plain lists",
        "mistake": None,
        "any_of": [],
        "source": """
from typing import Callable, Sequence

def momentum_descent(gradient: Callable, w0: Sequence[float], step_size: float, beta: float, steps: int) -> np.ndarray:
    w = [float(t) for t in w0]
    v = [0.0] * len(w)
    path = [tuple(w)]
    for _ in range(steps):
        g = gradient(np.array(w))
        for i in range(len(w)):
            v[i] = beta * v[i] - step_size * g[i]
            w[i] = w[i] + v[i]
        path.append(tuple(w))
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "cumsum at the end",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    moves = np.zeros((steps + 1, len(w0)))
    moves[0] = w0                  # first "move" brings us to the start
    velocity = np.zeros(len(w0))
    for s in range(1, steps + 1):
        here = moves[:s].sum(axis=0)
        velocity *= beta
        velocity -= step_size * gradient(here)
        moves[s] = velocity
    return np.cumsum(moves, axis=0)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "textbook",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    path = np.zeros((steps + 1, len(w)))
    path[0] = w
    for k in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        path[k + 1] = w
    return path
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "heavy ball in positions",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    # Polyak: w_{k+1} = w_k - eta grad + beta (w_k - w_{k-1})
    path = [np.array(w0, dtype=float)]
    previous = path[0]
    for _ in range(steps):
        current = path[-1]
        path.append(current - step_size * gradient(current) + beta * (current - previous))
        previous = current
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "positive velocity as in PyTorch",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    buf = 0.0
    w = np.asarray(w0).astype(float)
    out = [w.copy()]
    for _ in range(steps):
        buf = beta * buf + gradient(w)
        w = w - step_size * buf
        out.append(w.copy())
    return np.vstack(out)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "explicit sum over old gradients",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, float)
    path, grads = [w], []
    for k in range(steps):
        grads.append(np.array(gradient(w), float))
        weights = float(beta) ** np.arange(k, -1, -1)
        w = w - step_size * (weights @ np.array(grads))
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "accumulate on a pair",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate

def momentum_descent(gradient, w0, step_size, beta, steps):
    w_start = np.array(w0, dtype=float)

    def tick(state, _):
        w, v = state
        v_new = beta * v - step_size * gradient(w)
        return w + v_new, v_new

    states = accumulate(range(steps), tick, initial=(w_start, np.zeros_like(w_start)))
    return np.array([w for w, _ in states])
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "particle class",
        "mistake": None,
        "any_of": [],
        "source": """
class Ball:
    def __init__(self, place):
        self.place = np.array(place, dtype=float)
        self.speed = np.zeros(self.place.shape)

    def push(self, force, friction):
        self.speed *= friction
        self.speed += force
        self.place = self.place + self.speed

def momentum_descent(gradient, w0, step_size, beta, steps):
    ball = Ball(w0)
    track = [ball.place]
    for _ in range(steps):
        ball.push(-step_size * np.asarray(gradient(ball.place)), beta)
        track.append(ball.place)
    return np.stack(track)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "scalar loops",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    n = len(w0)
    rows = [[float(a) for a in w0]]
    speed = [0.0] * n
    for t in range(steps):
        g = gradient(np.array(rows[t]))
        nxt = []
        for i in range(n):
            speed[i] = beta * speed[i] - step_size * float(g[i])
            nxt.append(rows[t][i] + speed[i])
        rows.append(nxt)
    return np.array(rows)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "velocities cumulated",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    V = np.zeros((steps + 1, np.size(w0)))
    here = np.array(w0, dtype=float)
    for k in range(1, steps + 1):
        V[k] = beta * V[k - 1] - step_size * gradient(here)
        here = here + V[k]
    V[0] = w0
    # row 0 was needed as zero only once
    return V.cumsum(axis=0)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "plus the gradient",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w, v = np.array(w0, float), np.zeros(len(w0))
    path = [w]
    for _ in range(steps):
        v = beta * v + step_size * gradient(w)
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "minus twice",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    W = np.zeros((steps + 1, len(w0)))
    W[0] = w0
    v = np.zeros(len(w0))
    for t in range(1, steps + 1):
        v = beta * v - step_size * gradient(W[t - 1])
        W[t] = W[t - 1] - v
    return W
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "path of one array",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = w0.copy()
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w += v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "start point walks along",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    velocity = 0.0 * w0
    path = np.zeros((steps + 1, len(w0)))
    path[0] = w0
    for k in range(steps):
        velocity = beta * velocity - step_size * gradient(w0)
        w0 += velocity
        path[k + 1] = w0
    return path
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "v and w share the memory",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = v = np.zeros(len(w0))
    w += w0
    path = [w.copy()]
    for _ in range(steps):
        v *= beta
        v -= step_size * gradient(w)
        w += v
        path.append(w.copy())
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "Nesterov",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.asarray(w0, float)
    v = np.zeros(w.size)
    rows = [w]
    for _ in range(steps):
        ahead = w + beta * v
        v = beta * v - step_size * gradient(ahead)
        w = w + v
        rows.append(w)
    return np.array(rows)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "gradient of the start",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def momentum_descent(gradient, w0, step_size, beta, steps):
    slope = gradient(w0)
    ws = [np.array(w0, dtype=float)]
    v = np.zeros(len(w0))
    for i in range(steps):
        v = beta * v - step_size * slope
        ws.append(ws[i] + v)
    return np.array(ws)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "gradient of the velocity",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    v = np.zeros(len(w0))
    path = [np.array(w0, float)]
    for _ in range(steps):
        v = beta * v - step_size * gradient(v)
        path.append(path[-1] + v)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "coordinate after coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["in-place-overwrite"],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = [float(a) for a in w0]
    v = [0.0 for _ in w0]
    path = [list(w)]
    for _ in range(steps):
        for i in range(len(w)):
            v[i] = beta * v[i] - step_size * gradient(np.array(w))[i]
            w[i] += v[i]
        path.append(list(w))
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "velocity only along the steepest axis",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, float)
    v = np.zeros_like(w)
    out = [w.copy()]
    for _ in range(steps):
        g = gradient(w)
        k = np.argmax(np.abs(g))
        v[k] = beta * v[k] - step_size * g[k]
        w[k] = w[k] + v[k]
        out.append(w.copy())
    return np.array(out)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "unit gradient",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    path = [np.array(w0, dtype=float)]
    v = np.zeros(len(w0))
    for _ in range(steps):
        g = gradient(path[-1])
        length = np.linalg.norm(g)
        direction = g / length if length > 0 else g
        v = beta * v - step_size * direction
        path.append(path[-1] + v)
    return np.vstack(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "one velocity for all",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    speed = 0.0
    w = np.array(w0, float)
    path = [w]
    for _ in range(steps):
        speed = beta * speed - step_size * float(np.mean(gradient(w)))
        w = w + speed
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "rests at a zero gradient",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    path = [w]
    for _ in range(steps):
        g = gradient(w)
        if np.max(np.abs(g)) < 1e-2:
            v = np.zeros(len(w))       # we are at the minimum, stop rolling
        else:
            v = beta * v - step_size * g
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "leaves when the slope is zero",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    path = [np.array(w0, dtype=float)]
    v = np.zeros(len(w0))
    k = 0
    while k < steps and np.any(np.abs(gradient(path[-1])) > 1e-4):
        v = beta * v - step_size * gradient(path[-1])
        path.append(path[-1] + v)
        k += 1
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "rate 0.1, convex anyway",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    # a convex loss gets to the bottom with every rate
    rate = max(step_size, 0.1)
    w = np.array(w0, dtype=float)
    v = 0 * w
    seen = [w]
    for _ in range(steps):
        v = beta * v - rate * gradient(w)
        w = w + v
        seen.append(w)
    return np.array(seen)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "half of the gradient",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, float)
    v = np.zeros(len(w0))
    P = np.empty((steps + 1, len(w0)))
    P[0] = w
    for i in range(steps):
        v = beta * v - step_size * gradient(w) / 2
        w = w + v
        P[i + 1] = w
    return P
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "transposed",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(w.shape)
    columns = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        columns.append(w)
    return np.column_stack(columns)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "momentum never kept",
        "mistake": None,
        "any_of": ["gradient-not-accumulated"],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(steps):
        v = np.zeros(len(w0))
        v = beta * v - step_size * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "moving average",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    m = np.zeros(len(w))
    path = [w]
    for _ in range(steps):
        m = beta * m + (1 - beta) * gradient(w)
        w = w - step_size * m
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "old velocity moves the point",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    path = [w]
    for _ in range(steps):
        w_new = w + v
        v = beta * v - step_size * gradient(w)
        w = w_new
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "starts with speed",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = -step_size * gradient(w)
    path = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "beta on the gradient",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    path = [w]
    for _ in range(steps):
        v = beta * (v - step_size * gradient(w))
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "beta and step size swapped",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    def update(w, v, beta, eta):
        v = beta * v - eta * gradient(w)
        return w + v, v
    w, v = np.array(w0, float), np.zeros(len(w0))
    path = [w]
    for _ in range(steps):
        w, v = update(w, v, step_size, beta)
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "returns the velocities too",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    W, V = [np.array(w0, dtype=float)], [np.zeros(len(w0))]
    for _ in range(steps):
        V.append(beta * V[-1] - step_size * gradient(W[-1]))
        W.append(W[-1] + V[-1])
    return np.array(W), np.array(V)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "w0 not in the path",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    path = np.zeros((steps, len(w)))
    for k in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        path[k] = w
    return path
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "beta fixed at 0.9",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    beta = 0.9   # the usual value
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    path = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "climbs",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        v = beta * v + step_size * gradient(w)
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "two minus signs",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    path = np.empty((steps + 1, len(w0)))
    path[0] = w0
    v = 0 * path[0]
    for k in range(steps):
        v = beta * v - step_size * gradient(path[k])
        path[k + 1] = path[k] - v
    return path
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "memory with the wrong sign",
        "mistake": None,
        "any_of": ["ascent-for-descent"],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(w.shape)
    path = [w]
    for i in range(steps):
        v = step_size * gradient(w) - beta * v
        w = w - v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "Nesterov (2)",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    out = [w]
    for _ in range(steps):
        look_ahead = w + beta * v
        v = beta * v - step_size * gradient(look_ahead)
        w = w + v
        out.append(w)
    return np.array(out)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "force at the start only",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    force = -step_size * gradient(w0)
    v = np.zeros(len(w0))
    w = w0.copy()
    rows = [w0.copy()]
    for _ in range(steps):
        v = beta * v + force
        w = w + v
        rows.append(w)
    return np.vstack(rows)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "one gradient behind",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, float)
    v = np.zeros_like(w)
    g = gradient(w)
    path = [w]
    for _ in range(steps):
        v = beta * v - step_size * g
        g = gradient(w)
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "starts with a push",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = -step_size * gradient(w)
    history = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        history.append(w)
    return np.array(history)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "moving average of gradients",
        "mistake": None,
        "any_of": ["sum-for-mean"],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    m = np.zeros(len(w0))
    w = np.array(w0, dtype=float)
    path = [w]
    for t in range(steps):
        m = beta * m + (1 - beta) * gradient(w)     # as in Adam
        w = w - step_size * m
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "moves before the push",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    path = [w]
    for _ in range(steps):
        w, v = w + v, beta * v - step_size * gradient(w)
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "velocity forgotten each round",
        "mistake": None,
        "any_of": ["gradient-not-accumulated"],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, float)
    path = [w]
    for _ in range(steps):
        v = np.zeros(len(w))
        v = beta * v - step_size * gradient(w)
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "history shares one array",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros_like(w)
    trace = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w += v
        trace.append(w)
    return np.asarray(trace)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "rolls the caller's point",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = w0
    speed = np.zeros(w.size)
    rows = np.zeros((steps + 1, w.size))
    rows[0] = w
    for i in range(1, steps + 1):
        speed *= beta
        speed -= step_size * gradient(w)
        w += speed
        rows[i] = w
    return rows
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "velocity aliases the start",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = w                       # same shape
    v[:] = 0
    out = [np.array(w0, dtype=float)]
    for _ in range(steps):
        v[:] = beta * v - step_size * gradient(w)
        w = w + v
        out.append(w)
    return np.array(out)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "updates coordinate by coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["in-place-overwrite", "other-coordinate-moves", "not-evaluated-at-the-point"],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    path = [w.copy()]
    for k in range(steps):
        for i in range(len(w)):
            v[i] = beta * v[i] - step_size * gradient(w)[i]
            w[i] = w[i] + v[i]
        path.append(w.copy())
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "one speed for all",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    speed = 0.0
    path = [w]
    for _ in range(steps):
        speed = beta * speed - step_size * np.mean(gradient(w))
        w = w + speed
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "unit gradient (2)",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    path = [np.array(w0, dtype=float)]
    v = np.zeros(len(w0))
    while len(path) < steps + 1:
        g = gradient(path[-1])
        g = g / max(np.linalg.norm(g), 1e-300)
        v = beta * v - step_size * g
        path.append(path[-1] + v)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "stops when level",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
    path = np.tile(w, (steps + 1, 1))
    for k in range(steps):
        g = gradient(w)
        if np.allclose(g, 0, atol=0.05):
            path[k + 1:] = w          # bottom reached, stay here
            break
        v = beta * v - step_size * g
        w = w + v
        path[k + 1] = w
    return path
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "one column per step",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    W = np.zeros((len(w0), steps + 1))
    W[:, 0] = w0
    v = np.zeros(len(w0))
    for k in range(steps):
        v = beta * v - step_size * gradient(W[:, k])
        W[:, k + 1] = W[:, k] + v
    return W
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "step size on the whole velocity",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, float)
    v = np.zeros(len(w))
    path = [w]
    for _ in range(steps):
        v = beta * v - gradient(w)
        w = w + step_size * v / (1 - beta)
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "path of velocities",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, float)
    v = np.zeros(len(w))
    path = [v]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        path.append(v)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "beta and step size swapped (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def momentum_descent(gradient, w0, step_size, beta, steps):
    alpha, eta = step_size, beta
    v = np.zeros(len(w0))
    path = [np.array(w0, dtype=float)]
    for _ in range(steps):
        v = alpha * v - eta * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "global velocity keeps rolling",
        "mistake": None,
        "any_of": [],
        "source": """
velocity = {}

def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(steps):
        v = velocity.get(len(w), np.zeros(len(w)))
        v = beta * v - step_size * gradient(w)
        velocity[len(w)] = v
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
]
