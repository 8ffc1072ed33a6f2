"""Answers of students to the unit `gradient`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "partial",
        "kind": "right",
        "name": "copies",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    xp = np.array(x, dtype=float)
    xm = np.array(x, dtype=float)
    xp[i] += h
    xm[i] -= h
    return (f(xp) - f(xm)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "unit vector",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = 1.0
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "function of one variable",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    def slice_(t):
        y = np.asarray(x, dtype=float).copy()
        y[i] = t
        return f(y)
    t0 = float(x[i])
    return (slice_(t0 + h) - slice_(t0 - h)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "identity row",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    x = np.asarray(x, float)
    step = h * np.eye(x.size)[i]
    up, down = f(x + step), f(x - step)
    return float(up - down) / (2.0 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "forward",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    x_new = x.copy()
    x_new[i] = x_new[i] + h
    return (f(x_new) - f(x)) / h
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "all shifted",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "not put back",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x[i] += h
    f_plus = f(x)
    x[i] -= 2 * h
    f_minus = f(x)
    return (f_plus - f_minus) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "over h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    a = np.copy(x)
    b = np.copy(x)
    a[i] += h
    b[i] -= h
    return (f(a) - f(b)) / h
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "others zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    plus = np.zeros(len(x))
    minus = np.zeros(len(x))
    plus[i] = x[i] + h
    minus[i] = x[i] - h
    return (f(plus) - f(minus)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "alias",
        "mistake": None,
        "any_of": ["in-place-overwrite"],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    x = np.array(x, dtype=float)
    xp = x
    xm = x
    xp[i] += h
    xm[i] -= h
    return (f(xp) - f(xm)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "counts from one",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    e = np.zeros_like(x)
    e[i - 1] = h
    return (f(x + e) - f(x - e)) / (2 * h)
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "with partial",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h=1e-6):
    xp = np.array(x, dtype=float)
    xm = np.array(x, dtype=float)
    xp[i] += h
    xm[i] -= h
    return (f(xp) - f(xm)) / (2 * h)

def gradient(f, x, h=1e-6):
    return np.array([partial(f, x, i, h) for i in range(len(x))])
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "rows of eye",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    steps = h * np.eye(x.size)
    return np.array([f(x + s) - f(x - s) for s in steps]) / (2 * h)
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "loop into zeros",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    n = len(x)
    grad = np.zeros(n)
    for i in range(n):
        x1 = np.array(x, dtype=float); x2 = np.array(x, dtype=float)
        x1[i] = x1[i] + h
        x2[i] = x2[i] - h
        grad[i] = (f(x1) - f(x2)) / (2*h)
    return grad
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "restore own copy",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    work = np.array(x, dtype=np.float64)
    out = []
    for i, keep in enumerate(work.tolist()):
        work[i] = keep + h
        hi = f(work.copy())
        work[i] = keep - h
        lo = f(work.copy())
        work[i] = keep
        out.append((hi - lo) / (2 * h))
    return np.asarray(out)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "forward",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    f0 = f(x)
    g = []
    for i in range(len(x)):
        y = x.copy()
        y[i] += h
        g.append((f(y) - f0) / h)
    return np.array(g)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "copy made too early",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    grad = np.zeros(len(x))
    up = x.copy()
    down = x.copy()
    for i in range(len(x)):
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "writes into x",
        "mistake": "in-place-overwrite",
        "any_of": ["other-coordinate-moves"],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    grad = np.zeros(len(x))
    for i in range(len(x)):
        x[i] = x[i] + h
        a = f(x)
        x[i] = x[i] - 2 * h
        b = f(x)
        grad[i] = (a - b) / (2 * h)
    return grad
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "normalised",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    E = np.identity(len(x))
    g = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in E])
    return g / np.linalg.norm(g)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "column vector",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    n = x.shape[0]
    g = np.zeros((n, 1))
    for k in range(n):
        e = np.zeros(n)
        e[k] = h
        g[k, 0] = (f(x + e) - f(x - e)) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "only x and y",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    dx = np.array([h, 0.0])
    dy = np.array([0.0, h])
    fx = (f(x + dx) - f(x - dx)) / (2 * h)
    fy = (f(x + dy) - f(x - dy)) / (2 * h)
    return np.array([fx, fy])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "return in the loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    g = np.zeros(len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
        return g
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "by hand",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    return np.array([2 * x[0] + x[1], 2 * x[1] + x[0]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "matrix",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    H = np.array([[2.0, 1.0], [1.0, 2.0]])
    return H @ x
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "unpacked",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    x, y = x
    df_dx = 2*x + y
    df_dy = x + 2*y
    return np.array([df_dx, df_dy], dtype=float)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "x plus the sum",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    x = np.asarray(x, dtype=float)
    return x + x.sum()
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "xy gives one",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    a, b = x[0], x[1]
    return np.array([2 * a + 1, 2 * b + 1])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "power rule without 2",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    return np.array([x[0] + x[1], x[1] + x[0]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "value of the example",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    # at (1, 3)
    return np.array([5.0, 7.0])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "both move",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    # derivative of x^2 + y^2 + xy: 2x + 2y + x + y
    x1, y1 = x
    d = 2 * x1 + 2 * y1 + x1 + y1
    return np.array([d, d])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "unit vector",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    g = np.array([2 * x[0] + x[1], 2 * x[1] + x[0]])
    return g / np.sqrt(g @ g)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "swapped",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    return np.array([2 * x[1] + x[0], 2 * x[0] + x[1]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "cross term left out",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def quadratic_gradient(x):
    return 2 * np.array(x)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "gradient dot u",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    g = np.zeros(len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g

def directional_derivative(f, x, u, h=1e-6):
    norm = np.linalg.norm(u)
    if norm == 0:
        raise ValueError("u must not be zero")
    return np.dot(gradient(f, x, h), u / norm)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "along the line",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def directional_derivative(f, x, u, h=1e-6):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.sqrt(np.sum(u**2))
    if length == 0:
        raise ValueError
    e = u / length
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "one variable function",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
from math import hypot
def directional_derivative(f, x, u, h=1e-6):
    if not np.any(u):
        raise ValueError("the zero vector has no direction")
    n = np.array(u, dtype=float) / hypot(*u)
    phi = lambda t: f(np.asarray(x) + t * n)
    return (phi(h) - phi(-h)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "sum over partials",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def directional_derivative(f, x, u, h=1e-6):
    total = 0.0
    length = sum(c * c for c in u) ** 0.5
    if length == 0.0:
        raise ValueError("direction u is zero")
    for i, c in enumerate(u):
        a = np.array(x, dtype=float)
        b = np.array(x, dtype=float)
        a[i] += h
        b[i] -= h
        total += (f(a) - f(b)) / (2 * h) * c / length
    return total
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "u as given",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
import numpy as np
def directional_derivative(f, x, u, h=1e-6):
    if np.linalg.norm(u) == 0:
        raise ValueError("u is zero")
    return (f(x + h * u) - f(x - h * u)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "definition with small h",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np
def directional_derivative(f, x, u, h=1e-6):
    n = np.linalg.norm(u)
    if n == 0:
        raise ValueError("zero vector")
    u = u / n
    return (f(x + h * u) - f(x)) / h
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "product per component",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
import numpy as np
def directional_derivative(f, x, u, h=1e-6):
    if np.all(u == 0):
        raise ValueError("no direction")
    unit = u / np.linalg.norm(u)
    grad = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return grad * unit
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "u divided in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def directional_derivative(f, x, u, h=1e-6):
    n = np.linalg.norm(u)
    if n == 0:
        raise ValueError("u = 0")
    u /= n
    return (f(x + h * u) - f(x - h * u)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "over h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def directional_derivative(f, x, u, h=1e-6):
    size = np.sqrt(u @ u)
    if size == 0:
        raise ValueError("u has length 0")
    v = u / size
    change = f(x + h * v) - f(x - h * v)
    return change / h
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "no ValueError",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def directional_derivative(f, x, u, h=1e-6):
    u = u / np.linalg.norm(u)
    return (f(x + h * u) - f(x - h * u)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "zero gives zero",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def directional_derivative(f, x, u, h=1e-6):
    n = np.linalg.norm(u)
    if n == 0:
        return 0.0
    return (f(x + h * u / n) - f(x - h * u / n)) / (2 * h)
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "turned left",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("gradient is zero")
    return np.array([-g[1], g[0]]) / n
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "turned right",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    gx, gy = g
    laenge = (gx**2 + gy**2) ** 0.5
    if laenge == 0:
        raise ValueError("kein Gradient")
    return np.array([gy / laenge, -gx / laenge])
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "rotation matrix",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    g = np.asarray(g, dtype=float)
    if not g.any():
        raise ValueError("no contour direction where the gradient is zero")
    R = np.array([[0.0, -1.0], [1.0, 0.0]])
    t = R @ g
    return t / np.sqrt(t.dot(t))
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "angle",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("zero gradient")
    phi = np.arctan2(g[1], g[0]) + np.pi / 2
    return np.array([np.cos(phi), np.sin(phi)])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "unit gradient",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    norm = np.linalg.norm(g)
    if norm == 0:
        raise ValueError("g is zero")
    return g / norm
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "not divided",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    if np.linalg.norm(g) == 0:
        raise ValueError("g is zero")
    return np.array([-g[1], g[0]])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "g reused",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero vector")
    g /= n
    return np.array([g[1], -g[0]])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "downhill",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    length = np.sqrt(g[0]**2 + g[1]**2)
    if length == 0:
        raise ValueError("zero gradient")
    return np.array([-g[0], -g[1]]) / length
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "rotated and scaled back",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    length = np.hypot(g[0], g[1])
    if length == 0:
        raise ValueError("no direction")
    angle = np.arctan2(g[1], g[0]) + np.pi / 2
    return length * np.array([np.cos(angle), np.sin(angle)])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "no ValueError",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    t = np.array([-g[1], g[0]])
    return t / np.linalg.norm(t)
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "minus forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def level_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero")
    return np.array([g[1], g[0]]) / n
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "double loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(ys), len(xs)))
    V = np.zeros((len(ys), len(xs)))
    for r, y in enumerate(ys):
        for c, x in enumerate(xs):
            U[r, c] = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
            V[r, c] = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "with gradient",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient(f, x, h=1e-6):
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])

def gradient_field(f, xs, ys, h=1e-6):
    G = np.array([[gradient(f, np.array([x, y]), h) for x in xs] for y in ys])
    return G[:, :, 0], G[:, :, 1]
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "meshgrid and vectorize",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(xs, ys)
    F = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    U = (F(X + h, Y) - F(X - h, Y)) / (2 * h)
    V = (F(X, Y + h) - F(X, Y - h)) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "transposed at the end",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    U = np.empty((len(xs), len(ys)))
    V = np.empty_like(U)
    for i in range(len(xs)):
        for j in range(len(ys)):
            p = np.array([xs[i], ys[j]], dtype=float)
            ex = np.array([h, 0])
            ey = np.array([0, h])
            U[i, j] = (f(p + ex) - f(p - ex)) / (2*h)
            V[i, j] = (f(p + ey) - f(p - ey)) / (2*h)
    return U.T, V.T
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "x first",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(xs), len(ys)))
    V = np.zeros((len(xs), len(ys)))
    for i, x in enumerate(xs):
        for j, y in enumerate(ys):
            U[i, j] = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
            V[i, j] = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "indexing ij",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(xs, ys, indexing="ij")
    F = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    return (F(X + h, Y) - F(X - h, Y)) / (2 * h), (F(X, Y + h) - F(X, Y - h)) / (2 * h)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "forward",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    U, V = np.zeros((2, len(ys), len(xs)))
    for j, y in enumerate(ys):
        for i, x in enumerate(xs):
            z = f(np.array([x, y]))
            U[j, i] = (f(np.array([x + h, y])) - z) / h
            V[j, i] = (f(np.array([x, y + h])) - z) / h
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "arrows of equal length",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(ys), len(xs)))
    V = np.zeros((len(ys), len(xs)))
    for r, y in enumerate(ys):
        for c, x in enumerate(xs):
            gx = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
            gy = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
            n = np.hypot(gx, gy)
            U[r, c] = gx / n if n else 0.0
            V[r, c] = gy / n if n else 0.0
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "np.gradient on the grid",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])
    V, U = np.gradient(Z, ys, xs)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "V and U swapped",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    U = np.array([[(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h) for x in xs] for y in ys])
    V = np.array([[(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h) for x in xs] for y in ys])
    return V, U
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "only along zip",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_field(f, xs, ys, h=1e-6):
    U, V = [], []
    for x, y in zip(xs, ys):
        U.append((f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h))
        V.append((f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h))
    return np.array(U), np.array(V)
""",
    },
]
