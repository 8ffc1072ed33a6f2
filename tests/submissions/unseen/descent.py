"""Answers of students to the unit `descent`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "one line",
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
        "name": "converted",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_step(w, g, step_size):
    w = np.asarray(w, dtype=float)
    g = np.asarray(g, dtype=float)
    return w - step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "right",
        "name": "loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
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
        "name": "copy and minus equals",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_step(w, g, step_size):
    out = np.array(w, dtype=float, copy=True)
    out -= np.multiply(step_size, g)
    return out
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
    return w + step_size * g
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "minus equals",
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
        "name": "normalised",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def gradient_step(w, g, step_size):
    direction = g / np.linalg.norm(g)
    return w - step_size * direction
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "steepest coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np
def gradient_step(w, g, step_size):
    i = np.argmax(np.abs(g))
    new = w.copy()
    new[i] = new[i] - step_size * g[i]
    return new
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "loop into w",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    for i in range(len(w)):
        w[i] = w[i] - step_size * g[i]
    return w
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "step size on both",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    return step_size * (w - g)
""",
    },
    {
        "function": "gradient_step",
        "kind": "wrong",
        "name": "g minus w",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_step(w, g, step_size):
    delta = step_size * g
    return delta - w
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "list of points",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_descent(gradient, w0, step_size, steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(steps):
        w = w - step_size * gradient(w)
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "table",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_descent(gradient, w0, step_size, steps):
    path = np.zeros((steps + 1, len(w0)))
    path[0] = w0
    for k in range(steps):
        path[k + 1] = path[k] - step_size * gradient(path[k])
    return path
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "step helper and vstack",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_step(w, g, step_size):
    return w - step_size * g

def gradient_descent(gradient, w0, step_size, steps):
    rows = [np.asarray(w0, dtype=float)]
    while len(rows) <= steps:
        rows.append(gradient_step(rows[-1], gradient(rows[-1]), step_size))
    return np.vstack(rows)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "right",
        "name": "generator",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def _walk(gradient, w, eta, steps):
    yield w
    for _ in range(steps):
        w = w - eta * np.asarray(gradient(w))
        yield w

def gradient_descent(gradient, w0, step_size, steps):
    return np.stack(list(_walk(gradient, np.array(w0, float), step_size, steps)))
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "plus",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def gradient_descent(gradient, w0, step_size, steps):
    W = np.empty((steps + 1, len(w0)))
    W[0] = w0
    for k in range(steps):
        W[k + 1] = W[k] + step_size * gradient(W[k])
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
import numpy as np
def gradient_descent(gradient, w0, step_size, steps):
    w = w0
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
        "name": "gradient taken again",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np
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
        "name": "gradient at the start",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np
def gradient_descent(gradient, w0, step_size, steps):
    g = gradient(w0)
    path = [w0]
    for i in range(steps):
        path.append(path[-1] - step_size * g)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "stops early",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
import numpy as np
def gradient_descent(gradient, w0, step_size, steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.linalg.norm(g) < 1e-6:
            break  # at the minimum
        path.append(path[-1] - step_size * g)
    return np.array(path)
""",
    },
    {
        "function": "gradient_descent",
        "kind": "wrong",
        "name": "last point only",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
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
        "name": "one row short",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_descent(gradient, w0, step_size, steps):
    path = np.zeros((steps, len(w0)))
    path[0] = w0
    for k in range(1, steps):
        path[k] = path[k - 1] - step_size * gradient(path[k - 1])
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
import numpy as np
def largest_stable_step(H):
    return 2 / np.linalg.eigvalsh(H)[-1]
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "eigvals max",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    eigenvalues = np.linalg.eigvals(H)
    lam_max = max(eigenvalues.real)
    return 2.0 / lam_max
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "spectral norm",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    return 2.0 / np.linalg.norm(np.asarray(H, dtype=float), 2)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "right",
        "name": "svd",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    s = np.linalg.svd(H, compute_uv=False)
    return float(2 / s.max())
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "one over lambda max",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    return 1 / np.max(np.linalg.eigvalsh(H))
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "diagonal",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    curvatures = np.diag(H)
    return 2 / np.max(curvatures)
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "infinite when convex",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    lam = np.linalg.eigvalsh(H)
    if np.all(lam > 0):
        return np.inf
    return 2 / lam.max()
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "H halved",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    H /= 2
    return 1 / np.linalg.eigvalsh(H).max()
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "half power method",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    v = np.arange(1.0, len(H) + 1)
    for _ in range(2000):
        v = H @ v
        v = v / np.linalg.norm(v)
    lam = v @ H @ v
    return 1.0 / lam
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "smallest eigenvalue",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    values, vectors = np.linalg.eigh(H)
    return 2 / values[0]
""",
    },
    {
        "function": "largest_stable_step",
        "kind": "wrong",
        "name": "fastest step",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    l = np.linalg.eigvalsh(H)
    return 2 / (l.min() + l.max())
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "eigvalsh with tolerance",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def classify(H):
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10 * max(1e-300, np.abs(lam).max())
    pos = np.any(lam > tol)
    neg = np.any(lam < -tol)
    if pos and neg:
        return "saddle"
    if np.all(lam > tol):
        return "minimum"
    if np.all(lam < -tol):
        return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "counts",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def classify(H):
    ev = np.linalg.eigh(np.asarray(H, dtype=float))[0]
    eps = 1e-12 * np.abs(ev).sum()
    up = int((ev > eps).sum())
    down = int((ev < -eps).sum())
    n = len(ev)
    if up == n: return "minimum"
    elif down == n: return "maximum"
    elif up > 0 and down > 0: return "saddle"
    else: return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "set of signs",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def classify(H):
    values = np.linalg.eigvalsh(H)
    scale = np.max(np.abs(values))
    signs = {0 if abs(v) <= 1e-11 * scale else (1 if v > 0 else -1) for v in values}
    if {1, -1} <= signs:
        return "saddle"
    return {frozenset({1}): "minimum", frozenset({-1}): "maximum"}.get(frozenset(signs), "undecided")
""",
    },
    {
        "function": "classify",
        "kind": "right",
        "name": "rounded eigenvalues",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def classify(H):
    H = np.array(H, dtype=float)
    if not H.any():
        return "undecided"
    lam = np.round(np.linalg.eigvals(H).real / np.abs(H).max(), 10)
    smallest, largest = lam.min(), lam.max()
    if smallest < 0 < largest:
        return "saddle"
    if smallest > 0:
        return "minimum"
    if largest < 0:
        return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "diagonal",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np
def classify(H):
    d = np.diag(H)
    if np.all(d > 0):
        return "minimum"
    if np.all(d < 0):
        return "maximum"
    if np.any(d > 0) and np.any(d < 0):
        return "saddle"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "minimum unless told otherwise",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
import numpy as np
def classify(H):
    lam = np.linalg.eigvalsh(H)
    kind = "minimum"
    if np.all(lam < -1e-10):
        kind = "maximum"
    elif lam.min() < -1e-10 and lam.max() > 1e-10:
        kind = "saddle"
    return kind
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "always minimum",
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
        "name": "scales H",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def classify(H):
    lam = np.linalg.eigvalsh(H)
    H /= np.abs(lam).max() or 1.0     # scale, for the tolerance
    lam = np.linalg.eigvalsh(H)
    tol = 1e-10
    if np.any(lam > tol) and np.any(lam < -tol):
        return "saddle"
    if np.all(lam > tol):
        return "minimum"
    if np.all(lam < -tol):
        return "maximum"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "minimum and maximum swapped",
        "mistake": None,
        "any_of": ["ascent-for-descent"],
        "source": """
import numpy as np
def classify(H):
    lam = np.linalg.eigvalsh(H)
    if (lam > 1e-10).all():
        return "maximum"
    if (lam < -1e-10).all():
        return "minimum"
    if (lam > 1e-10).any() and (lam < -1e-10).any():
        return "saddle"
    return "undecided"
""",
    },
    {
        "function": "classify",
        "kind": "wrong",
        "name": "any zero is undecided",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def classify(H):
    lam = np.linalg.eigvalsh(H)
    if np.any(np.isclose(lam, 0)):
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
import numpy as np
def classify(H):
    D = np.linalg.det(H)
    if abs(D) < 1e-10:
        return "undecided"
    if D < 0:
        return "saddle"
    return "minimum" if H[0][0] > 0 else "maximum"
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "while",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    t = step_size
    while f(w - t * g) > f(w) - c * t * np.dot(g, g):
        t = t * shrink
    return t
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "for over powers",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    f0 = f(w)
    g2 = np.linalg.norm(g) ** 2
    eta = step_size
    for _ in range(1000):
        if f(w - eta * g) <= f0 - c * eta * g2:
            return eta
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "recursion",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    g = np.asarray(g, dtype=float)
    w = np.asarray(w, dtype=float)
    if f(w - step_size * g) <= f(w) - c * step_size * (g @ g):
        return step_size
    return backtracking(f, g, w, shrink * step_size, shrink, c)
""",
    },
    {
        "function": "backtracking",
        "kind": "right",
        "name": "condition as a function",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    start_value = f(w)
    slope = -np.sum(g ** 2)
    def armijo(eta):
        return f(w - eta * g) <= start_value + c * eta * slope
    eta = step_size
    while not armijo(eta):
        eta = shrink * eta
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "tries uphill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    for _ in range(100):
        if f(w + eta * g) <= f(w) - c * eta * np.dot(g, g):
            return eta
        eta *= shrink
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "first step taken",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    w_new = w - step_size * g
    if f(w_new) < f(w):
        return step_size
    return step_size
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "unit direction",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    length = np.linalg.norm(g)
    p = -g / length
    a = step_size
    while f(w + a * p) > f(w) - c * a * length:
        a *= shrink
    return a
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "moves w",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    f0 = f(w)
    eta = step_size
    w -= eta * g
    while f(w) > f0 - c * eta * np.dot(g, g):
        w += eta * g
        eta *= shrink
        w -= eta * g
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "full predicted decrease",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
import numpy as np
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    f0 = f(w)
    tries = 0
    # the drop that the gradient promises: eta * |g|^2
    while f(w - eta * g) > f0 - eta * np.dot(g, g) and tries < 100:
        eta = eta * shrink
        tries += 1
    return eta
""",
    },
    {
        "function": "backtracking",
        "kind": "wrong",
        "name": "c not used",
        "mistake": None,
        "any_of": [],
        "source": """
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    while f(w - eta * g) >= f(w):
        eta = eta * shrink
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
import numpy as np
def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    eta = step_size
    while f(w - eta * g) > f(w) - c * eta * np.dot(g, g):
        eta *= shrink
    return w - eta * g
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "as written",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
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
        "name": "two tables",
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
        "name": "heavy ball",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def momentum_descent(gradient, w0, step_size, beta, steps):
    path = [np.array(w0, dtype=float)]
    for k in range(steps):
        now = path[-1]
        before = path[-2] if k else now
        path.append(now - step_size * gradient(now) + beta * (now - before))
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "right",
        "name": "pytorch form",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.asarray(w0, dtype=float)
    buf = 0.0 * w
    out = np.empty((steps + 1, w.size))
    out[0] = w
    for i in range(1, steps + 1):
        buf = beta * buf + gradient(w)
        w = w - step_size * buf
        out[i] = w
    return out
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "plus eta g",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros(len(w))
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
        "name": "w0 moves",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = w0
    v = np.zeros(len(w0))
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
        "name": "looks ahead",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w + beta * v)
        w = w + v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "coordinate by coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros_like(w)
    path = np.zeros((steps + 1, len(w)))
    path[0] = w
    for k in range(steps):
        for i in range(len(w)):
            v[i] = beta * v[i] - step_size * gradient(w)[i]
            w[i] = w[i] + v[i]
        path[k + 1] = w
    return path
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "minus twice",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def momentum_descent(gradient, w0, step_size, beta, steps):
    path = np.empty((steps + 1, len(w0)))
    path[0] = w0
    v = np.zeros(len(w0))
    for k in range(steps):
        v = beta * v - step_size * gradient(path[k])
        path[k + 1] = path[k] - v
    return path
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "one minus beta",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        v = beta * v + (1 - beta) * gradient(w)
        w = w - step_size * v
        path.append(w)
    return np.array(path)
""",
    },
    {
        "function": "momentum_descent",
        "kind": "wrong",
        "name": "old v used",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def momentum_descent(gradient, w0, step_size, beta, steps):
    w = np.array(w0, dtype=float)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        g = gradient(w)
        w = w + v
        v = beta * v - step_size * g
        path.append(w)
    return np.array(path)
""",
    },
]
