"""Answers of students to the unit `gradient`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "partial",
        "kind": "right",
        "name": "two copies",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x_plus = np.array(x, dtype=float)
    x_minus = np.array(x, dtype=float)
    x_plus[i] += h
    x_minus[i] -= h
    return (f(x_plus) - f(x_minus)) / (2 * h)
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
    e[i] = 1
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "slice of one variable",
        "mistake": None,
        "any_of": [],
        "source": """
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def partial(f, x, i, h=1e-6):
    def along_axis(t):
        point = np.array(x, dtype=float)
        point[i] = t
        return f(point)
    return central_difference(along_axis, float(x[i]), h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "row of the identity",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x = np.asarray(x, dtype=float)
    d = h * np.eye(x.size)[i]
    up, down = f(x + d), f(x - d)
    return float(up - down) / (2.0 * h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "Richardson",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    def D(s):
        a, b = np.array(x, float), np.array(x, float)
        a[i], b[i] = a[i] + s, b[i] - s
        return (f(a) - f(b)) / (2 * s)
    return (4 * D(h) - D(2 * h)) / 3
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "complex step",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    z = np.array(x, dtype=complex)
    z[i] += 1e-25j
    return f(z).imag / 1e-25
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "plain lists inside",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    def moved(by):
        coords = [float(c) for c in x]
        coords[i] = coords[i] + by
        return np.array(coords)
    rise = f(moved(h)) - f(moved(-h))
    run = 2 * h
    return rise / run
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "five points with a longer step",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def partial(f, x, i, h=1e-6):
    """Fourth-order formula; with s = 2e-4 truncation and round-off are both tiny."""
    s = 2e-4
    coefficients = {-2: 1, -1: -8, 1: 8, 2: -1}
    total = 0.0
    for k, c in coefficients.items():
        p = np.array(x, dtype=np.float64)
        p[i] += k * s
        total = total + c * f(p)
    return total / (12 * s)
''',
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "np.where mask",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    mask = np.arange(len(x)) == i
    forward_point = np.where(mask, np.add(x, h), x)
    backward_point = np.where(mask, np.subtract(x, h), x)
    return np.asarray((f(forward_point) - f(backward_point)) / (2 * h))
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "mean of the two one-sided slopes",
        "mistake": None,
        "any_of": [],
        "source": """
from statistics import fmean

def partial(f, x, i, h=1e-6, verbose=False):
    here = f(np.array(x, float))
    slopes = []
    for step in (h, -h):
        there = np.array(x, float)
        there[i] += step
        slopes.append((f(there) - here) / step)
    if verbose:
        print("right", slopes[0], "left", slopes[1])
    return fmean(slopes)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "class with assert",
        "mistake": None,
        "any_of": [],
        "source": """
class Partial:
    def __init__(self, f, i, h):
        self.f, self.i, self.h = f, i, h

    def shifted(self, x, amount):
        y = np.array(x, dtype=float, copy=True)
        y[self.i] += amount
        return y

    def at(self, x):
        assert 0 <= self.i < len(x)
        return (self.f(self.shifted(x, self.h)) - self.f(self.shifted(x, -self.h))) / (2 * self.h)


def partial(f, x, i, h=1e-6):
    return Partial(f, i, h).at(x)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "unit vector (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = 1.0
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "two copies (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    right = np.array(x, dtype=float)
    left = np.array(x, dtype=float)
    right[i] += h
    left[i] -= h
    return (f(right) - f(left)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "slice as a curve",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    frozen = [float(v) for v in x]

    def curve(t):
        point = list(frozen)
        point[i] = t
        return f(np.array(point))

    t0 = frozen[i]
    return (curve(t0 + h) - curve(t0 - h)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "mask with where",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    idx = np.arange(np.size(x))
    plus = np.where(idx == i, x + h, x)
    minus = np.where(idx == i, x - h, x)
    return float(f(plus) - f(minus)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "concatenate the pieces",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    before, here, after = x[:i], x[i], x[i + 1:]
    up = f(np.concatenate([before, [here + h], after]))
    dn = f(np.concatenate([before, [here - h], after]))
    return 0.5 * (up - dn) / h
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "Richardson with long steps",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    def D(s):
        e = s * np.eye(len(x))[i]
        return (f(x + e) - f(x - e)) / (2 * s)
    s = 1e-3
    return (16 * (4 * D(s / 4) - D(s / 2)) / 3 - (4 * D(s / 2) - D(s)) / 3) / 15
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "pure complex step",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    z = np.asarray(x).astype(complex)
    z[i] += 1e-30j
    return np.imag(f(z)) / 1e-30
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "Java style",
        "mistake": None,
        "any_of": [],
        "source": """
class PartialDerivative:
    def __init__(self, function, index, step):
        self.function = function
        self.index = index
        self.step = step

    def _valueAt(self, point, offset):
        newPoint = point.copy()
        newPoint[self.index] = newPoint[self.index] + offset
        return self.function(newPoint)

    def evaluate(self, point):
        plus = self._valueAt(point, self.step)
        minus = self._valueAt(point, -self.step)
        return (plus - minus) / (2 * self.step)


def partial(f, x, i, h=1e-6):
    return PartialDerivative(f, i, h).evaluate(np.array(x, dtype=float))
""",
    },
    {
        "function": "partial",
        "kind": "right",
        "name": "five-point with the step scaled",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    d = 1e-3 * max(1.0, abs(x[i]))
    vals = []
    for m in (-2, -1, 1, 2):
        p = np.array(x, dtype=float)
        p[i] = p[i] + m * d
        vals.append(f(p))
    a, b, c, e = vals
    return (a - 8 * b + 8 * c - e) / (12 * d)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "all coordinates move",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x = np.asarray(x, dtype=float)
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "coordinates up to i move",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    a = np.array(x, dtype=float)
    b = np.array(x, dtype=float)
    for k in range(len(a)):
        if k <= i:
            a[k] += h
            b[k] -= h
    return (f(a) - f(b)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "neighbour moves back",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    # keep the sum of the coordinates as it was
    d = np.zeros(len(x))
    d[i] += h
    d[i - 1] -= h if len(x) > 1 else 0
    return (f(np.asarray(x) + d) - f(np.asarray(x) - d)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "forward only",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x1 = np.array(x, dtype=float)
    x1[i] += h
    return (f(x1) - f(np.array(x, dtype=float))) / h
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "backward with unit vector",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np

def partial(f, x, i, h=1e-6):
    e_i = np.eye(len(x))[:, i]
    x = np.asarray(x)
    return (f(x) - f(x - h * e_i)) / h
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "divided by h only",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    step = np.zeros_like(x, dtype=float)
    step[i] = h
    diff = f(x + step) - f(x - step)
    return diff / h
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "half steps over 2h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    lo, hi = list(map(float, x)), list(map(float, x))
    lo[i] -= h / 2
    hi[i] += h / 2
    return (f(np.array(hi)) - f(np.array(lo))) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "x changed and left so",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x[i] += h
    up = f(x)
    x[i] -= 2 * h
    down = f(x)
    return (up - down) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "one name, one array",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x_plus = x
    x_minus = x
    x_plus[i] = x_plus[i] + h
    x_minus[i] = x_minus[i] - h
    return (f(x_plus) - f(x_minus)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "put back the wrong way",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    values = []
    for d in (+h, -h):
        x[i] += d
        values.append(f(x.copy()))
        x[i] -= h      # back again
    x[i] += h
    return (values[0] - values[1]) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "others set to zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    # only x_i counts
    a = np.zeros(len(x))
    b = np.zeros(len(x))
    a[i] = x[i] + h
    b[i] = x[i] - h
    return (f(a) - f(b)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "around the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = h
    return (f(e) - f(-e)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "own i coordinate set to h",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    xp, xm = np.array(x, float), np.array(x, float)
    xp[i] = h
    xm[i] = -h
    return (f(xp) - f(xm)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "step 1e-16",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    h = 1e-16
    p, q = np.array(x, dtype=float), np.array(x, dtype=float)
    p[i] += h
    q[i] -= h
    return (f(p) - f(q)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "smaller until two agree",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.identity(len(x))[i]
    x = np.asarray(x, float)

    def slope(h):
        return (f(x + h * e) - f(x - h * e)) / (2 * h)

    # the limit is reached when nothing changes any more
    last, now = slope(h), slope(h / 10)
    while now != last:
        h = h / 10
        last, now = now, slope(h / 10)
    return now
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "unit step",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    h = 1.0
    xr = np.array(x, dtype=float); xr[i] += h
    xl = np.array(x, dtype=float); xl[i] -= h
    return (f(xr) - f(xl)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "length of the gradient",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x = np.asarray(x, dtype=float)
    eye = np.eye(len(x))
    g = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in eye]
    return np.sqrt(sum(v ** 2 for v in g))
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "counted from one",
        "mistake": None,
        "any_of": ["other-coordinate-moves", "labels-off-by-one"],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i - 1] = 1.0
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "always the first",
        "mistake": None,
        "any_of": ["other-coordinate-moves"],
        "source": """
def partial(f, x, i, h=1e-6):
    x, *rest = list(x)
    g = lambda t: f(np.array([t] + rest))
    return (g(x + h) - g(x - h)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "only two coordinates",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    a, b = x[0], x[1]
    if i == 0:
        return (f(np.array([a + h, b])) - f(np.array([a - h, b]))) / (2 * h)
    return (f(np.array([a, b + h])) - f(np.array([a, b - h]))) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "minus first",
        "mistake": None,
        "any_of": ["ascent-for-descent"],
        "source": """
def partial(f, x, i, h=1e-6):
    before = np.array(x, float)
    after = before.copy()
    before[i] += h
    after[i] -= h
    return (f(after) - f(before)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "absolute value",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    d = h * (np.arange(len(x)) == i)
    return abs(f(x + d) - f(x - d)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "shape (1,) with a slice",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = h
    slope = [(f(x + e) - f(x - e)) / (2 * h)]
    return np.array(slope)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "everything moves",
        "mistake": "other-coordinate-moves",
        "any_of": ["derivative-is-one-number"],
        "source": """
def partial(f, x, i, h=1e-6):
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "moves i and all after it",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    hi, lo = x.copy(), x.copy()
    hi[i:] += h
    lo[i:] -= h
    return (f(hi) - f(lo)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "counts from one",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    # x_1, x_2, ..., x_n
    e = np.zeros_like(x)
    e[i - 1] = h
    return (f(x + e) - f(x - e)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "slice through the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    # other variables are constants, so they drop out
    p = np.zeros(len(x))
    q = np.zeros(len(x))
    p[i] = x[i] + h
    q[i] = x[i] - h
    return (f(p) - f(q)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "steps from the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    step = np.zeros(x.shape)
    step[i] = h
    return (f(step) - f(-step)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "forward with a copy",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x = np.asarray(x, dtype=float)
    y = x.copy()
    y[i] = y[i] + h
    return (f(y) - f(x)) / h
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "backward difference",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    back = [v - h if k == i else v for k, v in enumerate(x)]
    return (f(np.array(x)) - f(np.array(back))) / h
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "two names for one array",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    a = x
    b = x
    a[i] = a[i] + h
    b[i] = b[i] - h
    return (f(a) - f(b)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "never put back",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    x[i] += h
    y2 = f(x)
    x[i] -= 2 * h
    y1 = f(x)
    return (y2 - y1) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "copy but not reset",
        "mistake": "in-place-overwrite",
        "any_of": ["one-sided-is-as-good", "missing-factor-2"],
        "source": """
def partial(f, x, i, h=1e-6):
    z = np.array(x, dtype=float)
    z[i] += h
    up = f(z)
    z[i] -= h
    down = f(z)
    return (up - down) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "width is h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.eye(len(x))
    return (f(x + h * e[i]) - f(x - h * e[i])) / h
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "tiniest step",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    h = np.nextafter(x[i], np.inf) - x[i]
    p, m = x.copy(), x.copy()
    p[i] += h
    m[i] -= h
    return (f(p) - f(m)) / (p[i] - m[i])
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "h = 0.05 because of the picture",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def partial(f, x, i, h=0.05):
    unit = (np.arange(len(x)) == i) * 1.0
    return (f(x + h * unit) - f(x - h * unit)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "minus first (2)",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def partial(f, x, i, h=1e-6):
    d = np.zeros(len(x)); d[i] = h
    return (f(x - d) - f(x + d)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "only the first two variables",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    if i == 0:
        d = np.array([h] + [0] * (len(x) - 1))
    elif i == 1:
        d = np.array([0, h] + [0] * (len(x) - 2))
    else:
        return 0.0
    return (f(x + d) - f(x - d)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "truncating unit vector",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x), dtype=int)
    e[i] = h
    return (f(x + e) - f(x - e)) / (2 * h)
""",
    },
    {
        "function": "partial",
        "kind": "wrong",
        "name": "all of them as a vector",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    out = []
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        out.append((f(x + e) - f(x - e)) / (2 * h))
    return np.array(out)
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "comprehension over partial",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = h
    return (f(x + e) - f(x - e)) / (2 * h)

def gradient(f, x, h=1e-6):
    return np.array([partial(f, x, i, h) for i in range(len(x))])
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "zeros and loop, own copies",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient(f, x, h=1e-6):
    g = np.zeros(len(x))
    for i in range(len(x)):
        links = np.array(x, dtype=float)
        rechts = np.array(x, dtype=float)
        links[i] -= h
        rechts[i] += h
        g[i] = (f(rechts) - f(links)) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "rows of shifted points",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    E = h * np.eye(x.size)
    plus = np.array([f(p) for p in x + E], dtype=float)
    minus = np.array([f(p) for p in x - E], dtype=float)
    return (plus - minus) / (2 * h)
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "apply_along_axis",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    n = len(x)
    D = np.vstack([np.eye(n), -np.eye(n)]) * h + np.asarray(x, dtype=float)
    v = np.apply_along_axis(f, 1, D)
    return (v[:n] - v[n:]) / 2 / h
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "complex step",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    tiny = 1e-20
    out = np.empty(len(x))
    for i in range(len(x)):
        z = np.array(x).astype(complex)
        z[i] += 1j * tiny
        out[i] = np.imag(f(z)) / tiny
    return out
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "Richardson on the whole vector",
        "mistake": None,
        "any_of": [],
        "source": """
def _central(f, x, h):
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.identity(x.size)])

def gradient(f, x, h=1e-6, levels=1):
    x = np.array(x, float)
    coarse = _central(f, x, 2 * h)
    fine = _central(f, x, h)
    return fine + (fine - coarse) / 3
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "recursion over coordinates",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    a = [*map(float, x)]
    b = a[:]
    a[i] += h
    b[i] -= h
    return (f(np.array(a)) - f(np.array(b))) / (2 * h)

def gradient(f, x, h=1e-6):
    def collect(i):
        if i == len(x):
            return []
        return [partial(f, x, i, h)] + collect(i + 1)
    return np.array(collect(0))
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "np.vectorize over the index",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    mask = np.zeros(len(x), dtype=bool)
    mask[i] = True
    return float(f(np.where(mask, np.asarray(x) + h, x)) - f(np.where(mask, np.asarray(x) - h, x))) / (2 * h)

def gradient(f, x, h=1e-6):
    return np.vectorize(lambda i: partial(f, x, i, h), otypes=[float])(np.arange(len(x)))
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "slopes along rotated axes",
        "mistake": None,
        "any_of": [],
        "source": r'''
def gradient(f, x, h=1e-6):
    """Slopes along any n orthonormal directions give the gradient by a change of basis."""
    x = np.asarray(x, dtype=float)
    rng = np.random.default_rng(0)
    Q, _ = np.linalg.qr(rng.normal(size=(x.size, x.size)))
    slopes = np.array([(f(x + h * q) - f(x - h * q)) / (2 * h) for q in Q.T])
    return Q @ slopes
''',
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "single work copy, restored",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import count

def gradient(f, x, h=1e-6):
    work = np.array(x, dtype=float)   # copy, the caller's x stays
    result = []
    for i, original in zip(count(), list(work)):
        work[i] = original + h
        high = f(work.copy())
        work[i] = original - h
        low = f(work.copy())
        work[i] = original
        result.append((high - low) / (2 * h))
    return np.array(result, dtype=float)
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "loop over partials",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = h
    return (f(x + e) - f(x - e)) / (2 * h)


def gradient(f, x, h=1e-6):
    g = np.empty(len(x))
    for i in range(len(x)):
        g[i] = partial(f, x, i, h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "rows of the identity",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    return np.array([(f(x + s) - f(x - s)) / (2 * h) for s in h * np.eye(len(x))])
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "matrices of shifted points",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    n = np.size(x)
    plus = np.tile(np.asarray(x, float), (n, 1))
    minus = plus.copy()
    k = np.arange(n)
    plus[k, k] += h
    minus[k, k] -= h
    F = lambda M: np.array([float(f(row)) for row in M])
    return (F(plus) - F(minus)) / (2 * h)
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "fromiter and enumerate",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    lo, hi = list(x), list(x)
    lo[i] = x[i] - h
    hi[i] = x[i] + h
    return (f(np.array(hi)) - f(np.array(lo))) / (2 * h)


def gradient(f, x, h=1e-6):
    return np.fromiter((partial(f, x, i, h=h) for i, _ in enumerate(x)), dtype=float)
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "pure complex step",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    tiny = 1e-25
    g = np.zeros(len(x))
    for j in range(len(x)):
        z = np.array(x, dtype=complex)
        z[j] = z[j] + tiny * 1j
        g[j] = f(z).imag / tiny
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "recursion over coordinates (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6, _i=0):
    if _i == len(x):
        return np.array([])
    a = np.array(x, dtype=float)
    b = np.array(x, dtype=float)
    a[_i] += h
    b[_i] -= h
    first = (f(a) - f(b)) / (2 * h)
    return np.concatenate(([first], gradient(f, x, h, _i + 1)))
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "Richardson",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def gradient(f, x, h=1e-6):
    """O(h^4) by extrapolation"""
    x = np.asarray(x, dtype=np.float64)
    I = np.identity(x.size)

    def central(step):
        return np.array([(f(x + step * e) - f(x - step * e)) / (2 * step) for e in I])

    big = 2e-3
    return (4 * central(big / 2) - central(big)) / 3
''',
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "apply_along_axis (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    def one(e):
        return (f(x + h * e) - f(x - h * e)) / (2.0 * h)
    return np.apply_along_axis(one, 1, np.eye(len(x)))
""",
    },
    {
        "function": "gradient",
        "kind": "right",
        "name": "solved from random directions",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    # directional derivatives along n orthonormal directions, then turned back
    n = len(x)
    rng = np.random.default_rng(0)
    Q, _ = np.linalg.qr(rng.normal(size=(n, n)))
    d = np.array([(f(x + h * q) - f(x - h * q)) / (2 * h) for q in Q])
    return Q.T @ d
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "everything shifted by h",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    g = np.zeros(len(x))
    for i in range(len(x)):
        g[i] = (f(x + h) - f(x - h)) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "shifts pile up",
        "mistake": "other-coordinate-moves",
        "any_of": ["one-coordinate-at-a-time", "in-place-overwrite"],
        "source": """
def gradient(f, x, h=1e-6):
    p = np.array(x, dtype=float)
    m = np.array(x, dtype=float)
    g = []
    for i in range(len(p)):
        p[i] += h
        m[i] -= h
        g.append((f(p) - f(m)) / (2 * h))
    return np.array(g)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "cumulative directions",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    steps = np.tril(np.ones((len(x), len(x)))) * h
    return np.array([(f(x + s) - f(x - s)) / (2 * h) for s in steps])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "forward difference",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    f0 = f(np.asarray(x))
    return np.array([(f(x + h * e) - f0) / h for e in np.eye(len(x))])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "partial from the left",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    y = np.array(x, dtype=float)
    y[i] -= h
    return (f(np.array(x, dtype=float)) - f(y)) / h

def gradient(f, x, h=1e-6):
    grad = np.zeros(len(x))
    for idx, _ in enumerate(x):
        grad[idx] = partial(f, x, idx, h)
    return grad
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "factor two",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    x = np.array(x, float)
    n = x.shape[0]
    H = np.diag(np.full(n, h))
    return np.array([f(x + r) - f(x - r) for r in H]) / h
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "both sides added",
        "mistake": "missing-factor-2",
        "any_of": ["sum-for-mean"],
        "source": """
def gradient(f, x, h=1e-6):
    g = np.zeros(len(x))
    fx = f(np.asarray(x))
    for i in range(len(x)):
        for s in (h, -h):
            y = np.array(x, float)
            y[i] += s
            g[i] += (f(y) - fx) / s
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "x itself is moved",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    g = np.zeros(len(x))
    for i in range(len(x)):
        x[i] += h
        f1 = f(x)
        x[i] -= 2 * h
        f2 = f(x)
        g[i] = (f1 - f2) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "gradient written into x",
        "mistake": "in-place-overwrite",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = h
    return (f(x + e) - f(x - e)) / (2 * h)

def gradient(f, x, h=1e-6):
    for i in range(len(x)):
        x[i] = partial(f, x, i, h)
    return x
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "unit vector",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    x = np.asarray(x, float)
    g = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    # the gradient is the direction of steepest ascent
    return g / np.linalg.norm(g)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "only its length",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    total = 0
    for k in range(len(x)):
        e = np.zeros(len(x))
        e[k] = h
        total += ((f(x + e) - f(x - e)) / (2 * h)) ** 2
    return total ** 0.5
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "normal of the surface",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    parts = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]
    # perpendicular to the surface z = f(x)
    return np.array(parts + [-1.0])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "uphill in 3-D",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    n = len(x)
    g = np.empty(n + 1)
    for i in range(n):
        d = np.zeros(n); d[i] = h
        g[i] = (f(x + d) - f(x - d)) / (2 * h)
    g[n] = g[:n] @ g[:n]      # how much it climbs
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "points down",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": r'''
def gradient(f, x, h=1e-6):
    """Direction in which f falls fastest."""
    grads = []
    for i in range(len(x)):
        a = np.array(x, dtype=float)
        b = np.array(x, dtype=float)
        a[i] -= h
        b[i] += h
        grads.append((f(a) - f(b)) / (2 * h))
    return np.array(grads)
''',
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "at the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
def gradient(f, x, h=1e-6):
    E = np.eye(len(x)) * h
    return np.array([(f(row) - f(-row)) / (2 * h) for row in E])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "other coordinates zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    def only(i, value):
        p = np.zeros(len(x))
        p[i] = value
        return p
    return np.array([(f(only(i, xi + h)) - f(only(i, xi - h))) / (2 * h) for i, xi in enumerate(x)])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "h 1e-14",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-14):
    if h > 1e-14:
        h = 1e-14
    grad = np.zeros(len(x))
    for i, e in enumerate(np.eye(len(x))):
        grad[i] = (f(x + h * e) - f(x - h * e)) / (2 * h)
    return grad
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "neighbouring grid points",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    g = np.zeros(len(x))
    for i in range(len(x)):
        t = np.linspace(x[i] - 1, x[i] + 1, 5)
        values = []
        for tt in t:
            p = np.array(x, dtype=float)
            p[i] = tt
            values.append(f(p))
        g[i] = np.gradient(np.array(values, dtype=float), t)[2]
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "column vector",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    g = np.zeros((len(x), 1))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        g[i, 0] = (f(x + e) - f(x - e)) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "only one coordinate filled",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = h
    return (f(x + e) - f(x - e)) / (2 * h)

def gradient(f, x, h=1e-6):
    # one coordinate per call is enough: the one that matters most
    parts = [partial(f, x, i, h) for i in range(len(x))]
    best = int(np.argmax(np.abs(parts)))
    g = np.zeros(len(x))
    g[best] = parts[best]
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "sum of the partials",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["direction-equals-length"],
        "source": """
def gradient(f, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    ones = np.ones(len(x))
    parts = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]
    return np.dot(parts, ones)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "return inside the loop",
        "mistake": None,
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
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
        "function": "gradient",
        "kind": "wrong",
        "name": "two coordinates only",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    ex, ey = np.array([h, 0.0]), np.array([0.0, h])
    gx = (f(x + ex) - f(x - ex)) / (2 * h)
    gy = (f(x + ey) - f(x - ey)) / (2 * h)
    return np.array([gx, gy])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "integer result",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    g = np.array([0] * len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "sorted by size",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    slopes = {}
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        slopes[i] = (f(x + e) - f(x - e)) / (2 * h)
    return np.array(sorted(slopes.values(), reverse=True))
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "point not reset",
        "mistake": "other-coordinate-moves",
        "any_of": [
            "in-place-overwrite",
            "not-evaluated-at-the-point",
            "one-sided-is-as-good",
            "secant-is-tangent",
        ],
        "source": """
def gradient(f, x, h=1e-6):
    p = np.array(x, dtype=float)
    grad = []
    for i in range(len(p)):
        a = f(p)
        p[i] += 0.01
        grad.append((f(p) - a) / 0.01)
    return np.array(grad)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "ones instead of unit vectors",
        "mistake": "other-coordinate-moves",
        "any_of": ["derivative-is-one-number"],
        "source": """
def gradient(f, x, h=1e-6):
    one = np.ones(len(x))
    slope = (f(x + h * one) - f(x - h * one)) / (2 * h)
    return slope * one
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "loses its own shifts",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    g = np.zeros_like(x)
    for i in range(len(x)):
        x[i] += h
        fp = f(x)
        x[i] -= 2 * h
        fm = f(x)
        g[i] = (fp - fm) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "writes into x",
        "mistake": "in-place-overwrite",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def gradient(f, x, h=1e-6):
    g = x
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "saves half of the evaluations",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    base = f(x)
    return np.array([f(x + h * e) - base for e in np.eye(len(x))]) / h
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "upwind",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    # take the difference on the side where the function is lower (upwind scheme)
    g = np.zeros(len(x))
    f0 = f(x)
    for k in range(len(x)):
        e = np.zeros(len(x))
        e[k] = h
        fp, fm = f(x + e), f(x - e)
        g[k] = (f0 - fm) / h if fm < fp else (fp - f0) / h
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "direction only",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    E = np.eye(len(x)) * h
    g = np.array([f(x + e) - f(x - e) for e in E])
    length = np.sqrt((g**2).sum())
    if length == 0:
        return g
    return g / length
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "total change",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    total = 0.0
    for i in range(len(x)):
        hi, lo = np.array(x, float), np.array(x, float)
        hi[i] += h
        lo[i] -= h
        total += (f(hi) - f(lo)) / (2 * h)
    return total
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "how steep",
        "mistake": "direction-equals-length",
        "any_of": ["derivative-is-one-number"],
        "source": """
def gradient(f, x, h=1e-6):
    slopes = [(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))]
    return np.linalg.norm(slopes)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "surface normal",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    n = len(x)
    g = -np.ones(n + 1)
    for i in range(n):
        e = np.zeros(n)
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "down the hill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = h
    return (f(x + e) - f(x - e)) / (2 * h)

def gradient(f, x, h=1e-6):
    # the direction in which we go to make f smaller
    return np.array([-partial(f, x, i, h) for i in range(len(x))])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "divides by n",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    n = len(x)
    diffs = [(f(x + h * np.eye(n)[k]) - f(x - h * np.eye(n)[k])) for k in range(n)]
    return np.array(diffs) / (2 * h * n)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "column vector (2)",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    x = np.asarray(x, float)
    g = np.zeros((x.size, 1))
    for i in range(x.size):
        e = np.zeros(x.size); e[i] = h
        g[i, 0] = (f(x + e) - f(x - e)) / (2 * h)
    return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "np.gradient of the values",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    y = np.array([f(x + h * e) for e in np.eye(len(x))])
    return np.gradient(y, h)
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "only two variables",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    a, b = x[0], x[1]
    gx = (f(np.array([a + h, b])) - f(np.array([a - h, b]))) / (2 * h)
    gy = (f(np.array([a, b + h])) - f(np.array([a, b - h]))) / (2 * h)
    return np.array([gx, gy])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "other variables set to zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    X = np.diag(x)          # row i: only x_i is left
    H = h * np.eye(len(x))
    return np.array([(f(r + s) - f(r - s)) / (2 * h) for r, s in zip(X, H)])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "limit h to nothing",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    h = 1e-14
    e = np.eye(len(x))
    return np.array([(f(x + h * e[i]) - f(x - h * e[i])) / (2 * h) for i in range(len(x))])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "turned by a right angle",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    g = [(f(x + s) - f(x - s)) / (2 * h) for s in h * np.eye(len(x))]
    # perpendicular to the slope
    return np.array([-v for v in g[1:]] + g[:1])
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "returns too early",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    g = np.zeros(len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = 1
        g[i] = (f(x + h * e) - f(x - h * e)) / (2 * h)
        return g
""",
    },
    {
        "function": "gradient",
        "kind": "wrong",
        "name": "only the strongest coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    g = np.array([(f(x + s) - f(x - s)) / (2 * h) for s in h * np.eye(len(x))])
    best = np.argmax(abs(g))
    return np.where(np.arange(len(x)) == best, g, 0.0)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "by hand",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    return np.array([2 * x[0] + x[1], 2 * x[1] + x[0]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "unpacking",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def quadratic_gradient(point):
    x, y = point
    df_dx = 2 * x + y
    df_dy = 2 * y + x
    print(f"gradient at ({x}, {y}) is ({df_dx}, {df_dy})")
    return np.array([df_dx, df_dy])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "matrix product",
        "mistake": None,
        "any_of": [],
        "source": """
HESSE = np.array([[2.0, 1.0],
                  [1.0, 2.0]])

def quadratic_gradient(x):
    return HESSE @ x
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "reversed",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    x = np.asarray(x)
    return 2 * x + x[::-1]
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "sum plus x",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    # 2x + y = (x + y) + x
    x = np.array(x, dtype=float)
    return x.sum() + x
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "einsum of the form",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    A = np.array([[1, 0.5], [0.5, 1]])
    # f = sum a_ij x_i x_j, so df/dx_k = sum (a_kj + a_jk) x_j
    return np.einsum("kj,j->k", A, x) + np.einsum("jk,j->k", A, x)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "term by term",
        "mistake": None,
        "any_of": [],
        "source": """
def d_x_squared(x, y):
    return np.array([2 * x, 0])

def d_y_squared(x, y):
    return np.array([0, 2 * y])

def d_xy(x, y):
    # product rule: (1*y, x*1)
    return np.array([y, x])

def quadratic_gradient(x):
    a, b = x[0], x[1]
    return d_x_squared(a, b) + d_y_squared(a, b) + d_xy(a, b)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "ints stay ints",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x: np.ndarray) -> np.ndarray:
    assert len(x) == 2, "only for the plane"
    out = []
    for i in range(2):
        j = 1 - i
        out.append(x[i] + x[i] + x[j])
    return np.array(out)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "small dual numbers",
        "mistake": None,
        "any_of": [],
        "source": """
class Dual:
    def __init__(self, v, d):
        self.v, self.d = v, d

    def __add__(self, o):
        return Dual(self.v + o.v, self.d + o.d)

    def __mul__(self, o):
        return Dual(self.v * o.v, self.d * o.v + self.v * o.d)


def _f(x, y):
    return x * x + y * y + x * y


def quadratic_gradient(x):
    gx = _f(Dual(x[0], 1.0), Dual(x[1], 0.0)).d
    gy = _f(Dual(x[0], 0.0), Dual(x[1], 1.0)).d
    return np.array([gx, gy])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "np.roll and ValueError",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x, *, check=True):
    x = np.asarray(x, dtype=np.float64)
    if check and x.shape != (2,):
        raise ValueError("x must have two coordinates")
    return np.add(np.multiply(2, x), np.roll(x, 1))
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "unpacked",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    a, b = x
    return np.array([2 * a + b, a + 2 * b])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "Hessian times x",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    H = np.array([[2.0, 1.0], [1.0, 2.0]])
    return H @ x
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "symmetric part",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    # f = x^T A x with A upper triangular, grad = (A + A^T) x
    A = np.array([[1, 1], [0, 1]])
    return np.dot(A + A.T, np.asarray(x, dtype=float))
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "x plus the sum",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    return np.asarray(x) + np.sum(x)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "einsum",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    K = np.ones((2, 2)) + np.eye(2)
    return np.einsum("ij,j->i", K, x)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "reversed view",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    x = np.asarray(x, float)
    return 2 * x + x[::-1]
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "term by term (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    X = x[0]
    Y = x[1]
    # x^2 -> (2x, 0),  y^2 -> (0, 2y),  xy -> (y, x)
    from_x2 = np.array([2 * X, 0.0])
    from_y2 = np.array([0.0, 2 * Y])
    from_xy = np.array([Y, X])
    total = from_x2 + from_y2 + from_xy
    return total
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "eigen-directions",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    # f = 3/4 (x+y)^2 + 1/4 (x-y)^2
    s = x[0] + x[1]
    d = x[0] - x[1]
    return np.array([1.5 * s + 0.5 * d, 1.5 * s - 0.5 * d])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "right",
        "name": "lambdas for each partial",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    dfdx = lambda x, y: 2 * x + y
    dfdy = lambda x, y: 2 * y + x
    return np.array([g(*x) for g in (dfdx, dfdy)], dtype=np.float64)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "xy forgotten",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    # xy is mixed, it has no part along x or y alone
    return np.array([2 * x[0], 2 * x[1]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "derivative of xy is one",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
def quadratic_gradient(p):
    x, y = p
    # (xy)' = x' y' = 1 * 1
    return np.array([2 * x + 1, 2 * y + 1])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "xy kept as a product",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    x = np.asarray(x, dtype=float)
    return 2 * x + np.prod(x)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "squares without their two",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    M = np.array([[1, 1], [1, 1]])
    return M @ np.asarray(x, dtype=float)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "only A x",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    A = np.array([[1.0, 0.5], [0.5, 1.0]])   # f = x.A.x
    return A.dot(x)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "y differentiated as well",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def quadratic_gradient(p):
    x, y = p[0], p[1]
    total = 2 * x + 2 * y + x + y
    return np.array([total, total])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "both partials see both squares",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    fx = 2 * x[0] + 2 * x[1] + x[1]
    fy = 2 * x[1] + 2 * x[0] + x[0]
    return np.array([fx, fy])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "the point of the lecture",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
def quadratic_gradient(x):
    x = np.array([1.0, 3.0])
    return np.array([2 * x[0] + x[1], 2 * x[1] + x[0]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "y taken as zero for the first",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["product-rule-forgotten"],
        "source": """
def quadratic_gradient(x):
    def dfdx(x, y=0):
        return 2 * x + y
    def dfdy(y, x=0):
        return 2 * y + x
    return np.array([dfdx(x[0]), dfdy(x[1], x[0])])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "two functions",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["symbolic-is-automatic"],
        "source": """
def quadratic_gradient(x):
    return np.array([lambda x, y: 2 * x + y, lambda x, y: 2 * y + x])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "formula as text",
        "mistake": "symbolic-is-automatic",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def quadratic_gradient(x):
    return np.array(["2*x + y", "2*y + x"])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "scaled to length one",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    g = np.array([2 * x[0] + x[1], 2 * x[1] + x[0]], dtype=float)
    length = np.hypot(*g)
    return g / length if length else g
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "length returned",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    gx, gy = 2 * x[0] + x[1], 2 * x[1] + x[0]
    return (gx ** 2 + gy ** 2) ** 0.5
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "third component",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    a, b = x
    z = a ** 2 + b ** 2 + a * b
    return np.array([2 * a + b, 2 * b + a, z])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "towards the bottom",
        "mistake": "gradient-points-at-summit",
        "any_of": ["ascent-for-descent"],
        "source": """
def quadratic_gradient(x):
    extremum = np.array([0.0, 0.0])
    return extremum - np.asarray(x)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "straight out from the middle",
        "mistake": "gradient-points-at-summit",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    # bowl: the arrows point along the radius
    r = np.linalg.norm(x)
    steep = np.sqrt((2 * x[0] + x[1]) ** 2 + (2 * x[1] + x[0]) ** 2)
    if r == 0:
        return np.zeros(2)
    return steep * np.asarray(x) / r
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "downhill sign",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    down = [-(2 * x[0] + x[1]), -(2 * x[1] + x[0])]
    return np.array(down)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "along the contour",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    # tangent of the level line
    return np.array([-(2 * x[1] + x[0]), 2 * x[0] + x[1]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "second uses the new first",
        "mistake": "in-place-overwrite",
        "any_of": ["one-coordinate-at-a-time", "updated-weight-in-error"],
        "source": """
def quadratic_gradient(x):
    x[0] = 2 * x[0] + x[1]
    x[1] = 2 * x[1] + x[0]
    return x
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "doubled in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    swapped = x[::-1].copy()
    x *= 2
    x += swapped
    return x
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "column",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    return np.array([[2, 1], [1, 2]]) @ np.reshape(x, (2, 1))
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "components swapped",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    return np.array([x[0] + 2 * x[1], x[1] + 2 * x[0]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "minus sign in the second",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(v):
    return np.array([2 * v[0] + v[1], 2 * v[1] - v[0]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "rounded to integers",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    x, y = int(x[0]), int(x[1])
    return np.array([2 * x + y, x + 2 * y])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "absolute values",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    x, y = np.abs(x)
    return np.array([2 * x + y, 2 * y + x])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "powers do not come down",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    a, b = x
    return np.array([a + b, b + a])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "twice the cross term",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    H = np.array([[2.0, 2.0], [2.0, 2.0]])
    return H @ x
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "A instead of A plus A^T",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    A = np.array([[1, 0.5], [0.5, 1]])
    return A @ np.asarray(x)
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "derivative of xy is one (2)",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    # d(xy)/dx = 1 * 1
    return np.array([2 * x[0] + 1, 2 * x[1] + 1])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "cross term dropped",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": r'''
def quadratic_gradient(x):
    """d/dx of xy is 0 since y is held fixed"""
    return 2.0 * np.asarray(x)
''',
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "total derivative",
        "mistake": "other-coordinate-moves",
        "any_of": ["derivative-is-one-number"],
        "source": """
def quadratic_gradient(x):
    u, v = x
    d = 2 * u + v + 2 * v + u
    return np.array([d, d])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "y not held fixed",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    X, Y = x[0], x[1]
    df_dx = 2 * X + 2 * Y + Y
    df_dy = 2 * X + 2 * Y + X
    return np.array([df_dx, df_dy])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "cross term at the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    at_y0 = lambda t: 2 * t + 0
    at_x0 = lambda t: 2 * t + 0
    return np.array([at_y0(x[0]), at_x0(x[1])])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "sum of the partials",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    dx = 2 * x[0] + x[1]
    dy = 2 * x[1] + x[0]
    return dx + dy
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "second uses the first",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    g = np.array(x, dtype=float)
    g[0] = 2 * g[0] + g[1]
    g[1] = 2 * g[1] + g[0]
    return g
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "adds into x",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    s = x[0] + x[1]
    x += s
    return x
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "y first",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    x, y = x
    fy = 2 * y + x
    fx = 2 * x + y
    return np.array([fy, fx])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "plus the value",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    a, b = x
    return np.array([2*a + b, 2*b + a, a**2 + b**2 + a*b])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "towards the bottom (2)",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    slope_x = 2 * x[0] + x[1]
    slope_y = 2 * x[1] + x[0]
    return -np.array([slope_x, slope_y])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "unit arrow",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    g = np.array([2 * x[0] + x[1], 2 * x[1] + x[0]])
    n = np.hypot(*g)
    return g / n if n > 0 else g
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "matrix with one row",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    x = np.array([x])
    return x @ np.array([[2, 1], [1, 2]])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "typing error",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    grad_x = 2 * x[0] + x[1]
    grad_y = 2 * x[1] + x[0]
    return np.array([grad_x, gard_y])
""",
    },
    {
        "function": "quadratic_gradient",
        "kind": "wrong",
        "name": "whole numbers",
        "mistake": None,
        "any_of": [],
        "source": """
def quadratic_gradient(x):
    a, b = int(x[0]), int(x[1])
    return np.array([2 * a + b, 2 * b + a], dtype=float)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "central along the unit vector",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    x = np.asarray(x, dtype=float)
    u = np.asarray(u, dtype=float)
    length = np.linalg.norm(u)
    if length == 0:
        raise ValueError("u must not be the zero vector")
    u = u / length
    return (f(x + h * u) - f(x - h * u)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "gradient dot unit vector",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = h
    return (f(x + e) - f(x - e)) / (2 * h)

def gradient(f, x, h=1e-6):
    return np.array([partial(f, x, i, h) for i in range(len(x))])

def directional_derivative(f, x, u, h=1e-6):
    if not np.any(u):
        raise ValueError
    return gradient(f, x, h) @ u / np.linalg.norm(u)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "function of one variable",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def directional_derivative(f, x, u, h=1e-6):
    norm = math.sqrt(sum(float(c) ** 2 for c in u))
    if norm == 0.0:
        raise ValueError("direction has no length")
    unit = np.array([c / norm for c in u])
    phi = lambda t: f(np.asarray(x) + t * unit)
    return central_difference(phi, 0.0, h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "Richardson",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    u = np.array(u, dtype=float)
    if (u == 0).all():
        raise ValueError("zero vector has no direction.")
    u /= np.sqrt(u @ u)

    def slope(s):
        return (f(x + s * u) - f(x - s * u)) / (2 * s)

    return (4 * slope(h) - slope(2 * h)) / 3
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "complex step",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    n = np.linalg.norm(u)
    if n == 0:
        raise ValueError("u is zero")
    eps = 1e-20
    return np.imag(f(np.asarray(x) + 1j * eps * (np.asarray(u) / n))) / eps
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "loops and lists",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    # length of u
    s = 0
    for comp in u:
        s = s + comp * comp
    if s == 0:
        raise ValueError("Direction must not be zero!")
    laenge = s ** 0.5
    vorne, hinten = [], []
    for xi, ui in zip(x, u):
        vorne.append(xi + h * ui / laenge)
        hinten.append(xi - h * ui / laenge)
    return (f(np.array(vorne)) - f(np.array(hinten))) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "own error class",
        "mistake": None,
        "any_of": [],
        "source": """
class ZeroDirectionError(ValueError):
    pass


class Direction:
    def __init__(self, components):
        v = np.array(components, dtype=float)
        if not v.any():
            raise ZeroDirectionError("a direction needs a length")
        self.unit = v / np.linalg.norm(v)


def directional_derivative(f, x, u, h=1e-6):
    d = Direction(u).unit
    points = np.array([np.asarray(x) - h * d, np.asarray(x) + h * d])
    low, high = (f(p) for p in points)
    return np.asarray((high - low) / (2 * h))
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "rows, vdot",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    norm = np.linalg.norm(u)
    try:
        with np.errstate(all="raise"):
            d = np.asarray(u, dtype=float) / norm
    except FloatingPointError:
        raise ValueError("u must have a length") from None
    g = [(f(p) - f(q)) / (2 * h) for p, q in zip(x + h * np.eye(len(x)), x - h * np.eye(len(x)))]
    return np.vdot(g, d)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "length times cosine",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    x = np.asarray(x, float)
    return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(x.size)])

def directional_derivative(f, x, u, h=1e-6):
    g = gradient(f, x, h)
    length_u = np.linalg.norm(u)
    if length_u == 0:
        raise ValueError("There is no direction.")
    length_g = np.linalg.norm(g)
    if length_g == 0:
        return 0.0
    cos = np.sum(g * u) / (length_g * length_u)
    return length_g * cos
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "five points, einsum",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6, *, step=2e-4):
    u = np.asarray(u, float)
    l2 = np.einsum("i,i", u, u)
    if not l2 > 0:
        raise ValueError("u = 0 has no direction")
    w = u * l2 ** -0.5
    y = {k: f(x + k * step * w) for k in (-2, -1, 1, 2)}
    return (8 * (y[1] - y[-1]) - (y[2] - y[-2])) / (12 * step)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "along the unit vector",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    size = np.linalg.norm(u)
    if size == 0:
        raise ValueError("u has no direction")
    step = h * np.asarray(u) / size
    return (f(x + step) - f(x - step)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "gradient dot unit",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    e = np.zeros(len(x))
    e[i] = h
    return (f(x + e) - f(x - e)) / (2 * h)

def gradient(f, x, h=1e-6):
    return np.array([partial(f, x, i, h) for i in range(len(x))])

def directional_derivative(f, x, u, h=1e-6):
    if not np.any(u):
        raise ValueError
    return gradient(f, x, h) @ u / np.sqrt(u @ u)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "curve t -> f(x + t u)",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def directional_derivative(f, x, u, h=1e-6):
    length = math.sqrt(sum(c * c for c in u))
    if not length > 0:
        raise ValueError(f"the direction {u} has length zero")
    phi = lambda t: f(np.array([a + t * c / length for a, c in zip(x, u)]))
    return (phi(h) - phi(-h)) / (h - (-h))
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "slope along u divided at the end",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    n = np.sqrt(np.sum(np.square(u)))
    if n == 0.0:
        raise ValueError("zero vector")
    # t is chosen such that t*u is h long
    t = h / n
    dt_slope = (f(x + t * u) - f(x - t * u)) / (2 * t)
    return dt_slope / n
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "norm times cosine",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if all(c == 0 for c in u):
        raise ValueError("u = 0")
    g = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])
    ng, nu = np.linalg.norm(g), np.linalg.norm(u)
    if ng == 0:
        return 0.0
    cos_theta = (g / ng) @ (u / nu)
    return ng * cos_theta
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "try and except",
        "mistake": None,
        "any_of": [],
        "source": """
def _unit(v):
    return v / math_norm(v)

def math_norm(v):
    total = 0.0
    for c in v:
        total += float(c) ** 2
    if total == 0.0:
        raise ZeroDivisionError
    return total ** 0.5

def directional_derivative(f, x, u, h=1e-6):
    try:
        e = _unit(np.asarray(u, dtype=float))
    except ZeroDivisionError:
        raise ValueError("Please give a direction that is not zero.") from None
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "own exception class",
        "mistake": None,
        "any_of": [],
        "source": """
class NoDirection(ValueError):
    pass


def directional_derivative(f, x, u, h=1e-6):
    biggest = np.max(np.abs(u))
    if biggest == 0:
        raise NoDirection("u must not be zero")
    u = np.asarray(u) / biggest
    u = u / np.linalg.norm(u)
    D = lambda s: (f(x + s * u) - f(x - s * u)) / (2 * s)
    return (4 * D(1e-4) - D(2e-4)) / 3
""",
    },
    {
        "function": "directional_derivative",
        "kind": "right",
        "name": "turned so that u is an axis",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    u = np.array(u, dtype=float)
    if np.count_nonzero(u) == 0:
        raise ValueError("direction is zero")
    q, r = np.linalg.qr(u.reshape(-1, 1))
    axis = q[:, 0] * np.sign(r[0, 0])
    return (f(x + h * axis) - f(x - h * axis)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "u as it comes",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    u = np.asarray(u, dtype=float)
    if np.all(u == 0):
        raise ValueError("zero direction")
    return (f(x + h * u) - f(x - h * u)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "gradient dot u",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])

def directional_derivative(f, x, u, h=1e-6):
    if np.linalg.norm(u) == 0:
        raise ValueError("u must not be zero")
    return sum(a * b for a, b in zip(gradient(f, x, h), u))
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "sum of the entries as length",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    total = np.sum(np.abs(u))
    if total == 0:
        raise ValueError("direction is zero")
    e = np.asarray(u) / total
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "length squared",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    u = np.array(u, dtype=float)
    length = np.dot(u, u)
    if length == 0:
        raise ValueError("u has no direction")
    u = u / length
    return (f(x + h * u) - f(x - h * u)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "unit only when longer than one",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    size = np.linalg.norm(u)
    if size == 0:
        raise ValueError("u is zero")
    if size > 1:
        u = np.asarray(u) / size
    g = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.identity(len(x))])
    return g.dot(u)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "largest entry as length",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    biggest = max(abs(c) for c in u)
    if biggest == 0:
        raise ValueError("zero")
    v = np.array([c / biggest for c in u])
    return (f(x + h * v) - f(x - h * v)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "one side",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    n = np.linalg.norm(u)
    if n == 0:
        raise ValueError("no direction")
    u = np.asarray(u) / n
    # the definition: lim (f(a + hu) - f(a)) / h
    return (f(x + h * u) - f(np.asarray(x))) / h
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "forward gradient",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    base = f(np.asarray(x, float))
    g = []
    for i in range(len(x)):
        y = np.array(x, float)
        y[i] += h
        g.append((f(y) - base) / h)
    return np.array(g)

def directional_derivative(f, x, u, h=1e-6):
    u = np.asarray(u, float)
    if not u.any():
        raise ValueError("u is the zero vector")
    return gradient(f, x, h) @ (u / np.linalg.norm(u))
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "elementwise product",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])

def directional_derivative(f, x, u, h=1e-6):
    norm = np.linalg.norm(u)
    if norm == 0:
        raise ValueError("zero vector")
    return gradient(f, x, h) * (np.asarray(u) / norm)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "projection vector",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    u = np.asarray(u, dtype=float)
    n = np.sqrt(np.sum(u ** 2))
    if n == 0:
        raise ValueError("need a direction")
    u = u / n
    slope = (f(x + h * u) - f(x - h * u)) / (2 * h)
    return slope * u     # slope in direction u
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "length of the gradient",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if not np.any(u):
        raise ValueError("u must have a direction")
    g = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])
    return np.linalg.norm(g)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "cosine only",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    u = np.asarray(u, dtype=float)
    if (u == 0).all():
        raise ValueError("zero direction")
    g = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])
    if not g.any():
        return 0.0
    # both as directions, that is of length one
    return float((g / np.linalg.norm(g)) @ (u / np.linalg.norm(u)))
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "the whole way to x + u",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    dist = np.linalg.norm(u)
    if dist == 0:
        raise ValueError("u is zero")
    a, b = np.asarray(x, float), np.asarray(x, float) + u
    return (f(b) - f(a)) / dist
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "one unit either way",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    length = sum(c ** 2 for c in u) ** 0.5
    if length == 0:
        raise ValueError("zero vector")
    unit = np.array(u) / length
    return (f(x + unit) - f(x - unit)) / 2
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "step 1e-15",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    norm = np.linalg.norm(u)
    if norm == 0:
        raise ValueError("zero vector")
    d = np.asarray(u) / norm
    t = 1e-15
    return (f(x + t * d) - f(x - t * d)) / (2 * t)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "over h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    n = np.linalg.norm(u)
    if n == 0:
        raise ValueError("zero vector")
    step = h * np.asarray(u, dtype=float) / n
    return (f(x + step) - f(x - step)) / h
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "u made unit in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    norm = np.linalg.norm(u)
    if norm == 0:
        raise ValueError("zero vector")
    for k in range(len(u)):
        u[k] = u[k] / norm
    return (f(x + h * u) - f(x - h * u)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "walks away with x",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    d = np.array(u, dtype=float)
    if not d.any():
        raise ValueError("u must not be zero")
    d /= np.linalg.norm(d)
    x += h * d
    front = f(x)
    x -= 2 * h * d
    back = f(x)
    return (front - back) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "at the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    L = np.linalg.norm(u)
    if L == 0:
        raise ValueError("u is zero")
    v = np.asarray(u) / L
    return (f(h * v) - f(-h * v)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "coordinates moved one after another",
        "mistake": "other-coordinate-moves",
        "any_of": ["in-place-overwrite", "one-coordinate-at-a-time"],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    u = np.asarray(u, float)
    if not u.any():
        raise ValueError("u is zero")
    u = u / np.linalg.norm(u)
    p, q = np.array(x, float), np.array(x, float)
    total = 0.0
    for i in range(len(p)):
        p[i] += h
        q[i] -= h
        total += (f(p) - f(q)) / (2 * h) * u[i]
    return total
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "downhill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    nrm = np.linalg.norm(u)
    if nrm == 0:
        raise ValueError("zero vector")
    w = -np.asarray(u) / nrm     # we want to go down
    return (f(x + h * w) - f(x - h * w)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "zero direction gives zero",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    n = np.linalg.norm(u)
    if n == 0:
        return 0.0
    d = np.asarray(u) / n
    return (f(x + h * d) - f(x - h * d)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "zero not looked at",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    unit = np.asarray(u, dtype=float) / np.linalg.norm(u)
    return (f(x + h * unit) - f(x - h * unit)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "refuses short directions",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    length = int(np.linalg.norm(u))
    if length == 0:
        raise ValueError("u has length zero")
    d = np.asarray(u) / np.linalg.norm(u)
    return (f(x + h * d) - f(x - h * d)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "length of x",
        "mistake": None,
        "any_of": ["unit-length-forgotten"],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if not np.any(u):
        raise ValueError("zero vector")
    x = np.asarray(x, dtype=float)
    norm = np.linalg.norm(x) or 1.0
    d = np.asarray(u) / norm
    return (f(x + h * d) - f(x - h * d)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "returns the message",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if np.count_nonzero(u) == 0:
        return "ValueError: u is zero"
    r = np.linalg.norm(u)
    return (f(x + h * u / r) - f(x - h * u / r)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "u as it comes (2)",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if np.linalg.norm(u) == 0:
        raise ValueError("u is zero")
    return (f(x + h * u) - f(x - h * u)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "gradient dot u (2)",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])

def directional_derivative(f, x, u, h=1e-6):
    if not any(u):
        raise ValueError("no direction")
    return sum(g * c for g, c in zip(gradient(f, x, h), u))
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "square root forgotten",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    n2 = u @ u
    if n2 == 0:
        raise ValueError("zero")
    e = u / n2
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "shares add up to one",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    # like portfolio weights: |u1| + |u2| + ... = 1
    s = np.abs(u).sum()
    if s == 0:
        raise ValueError("weights are all zero")
    w = u / s
    return (f(x + h * w) - f(x - h * w)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "zero gives zero",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    n = np.linalg.norm(u)
    if n == 0:
        return 0.0
    e = u / n
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "zero test on the sum",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if sum(u) == 0:
        raise ValueError("u must not be the zero vector")
    e = u / np.linalg.norm(u)
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "componentwise product",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    size = np.linalg.norm(u)
    if size == 0:
        raise ValueError("u")
    g = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])
    return g * (u / size)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "projection onto u",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if (u == 0).all():
        raise ValueError("u is the zero vector")
    e = u / np.sqrt((u**2).sum())
    slope = (f(x + h * e) - f(x - h * e)) / (2 * h)
    return slope * e
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "the cosine",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    g = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])
    if np.linalg.norm(u) == 0:
        raise ValueError("undefined angle")
    denominator = np.linalg.norm(g) * np.linalg.norm(u)
    if denominator == 0:
        return 0.0
    return g.dot(u) / denominator
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "scales u where it stands",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    length = np.sqrt(np.dot(u, u))
    if length == 0:
        raise ValueError("Direction vector must not be zero.")
    u /= length
    return (f(x + h * u) - f(x - h * u)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "walks with x",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    n = np.linalg.norm(u)
    if n == 0:
        raise ValueError("u = 0 has no direction")
    s = h * u / n
    x += s
    ahead = f(x)
    x -= 2 * s
    behind = f(x)
    return (ahead - behind) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "definition with lim",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    norm = np.linalg.norm(u)
    if norm == 0:
        raise ValueError("direction vector is zero")
    v = u / norm
    return (f(x + h * v) - f(x)) / h
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "h goes to zero",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    a = np.linalg.norm(u)
    if a == 0:
        raise ValueError("zero direction")
    v = u / a
    result = None
    h = 0.1
    while h > 1e-13:
        result = (f(x + h * v) - f(x)) / h
        h = h / 10
    return result
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "full width forgotten",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    e = np.asarray(u, dtype=float)
    if not e.any():
        raise ValueError("zero vector")
    e = e / np.linalg.norm(e)
    return (f(x + h * e) - f(x - h * e)) / h
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "one unit along u",
        "mistake": "secant-is-tangent",
        "any_of": ["first-order-is-exact", "one-sided-is-as-good"],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    d = np.linalg.norm(u)
    if d == 0:
        raise ValueError("cannot walk nowhere")
    there = x + u / d
    return f(there) - f(x)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "always the steepest",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if np.linalg.norm(u) == 0:
        raise ValueError("u")
    g = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])
    return np.linalg.norm(g)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "u as a position",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if np.linalg.norm(u) == 0:
        raise ValueError("u must not be zero")
    e = u / np.linalg.norm(u)
    return (f(e + h * e) - f(e - h * e)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "refuses short directions (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    if np.linalg.norm(u) < 0.1:
        raise ValueError("u is (almost) zero")
    e = u / np.linalg.norm(u)
    return (f(x + h * e) - f(x - h * e)) / (2 * h)
""",
    },
    {
        "function": "directional_derivative",
        "kind": "wrong",
        "name": "nothing for a unit vector",
        "mistake": None,
        "any_of": [],
        "source": """
def directional_derivative(f, x, u, h=1e-6):
    length = np.linalg.norm(u)
    if length == 0:
        raise ValueError("length zero")
    if not np.isclose(length, 1):
        e = u / length
        slope = (f(x + h * e) - f(x - h * e)) / (2 * h)
        return slope
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "turned left",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    norm = np.linalg.norm(g)
    if norm == 0:
        raise ValueError("the gradient is zero")
    return np.array([-g[1], g[0]]) / norm
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "turned right, loops",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def level_direction(g):
    a = float(g[0])
    b = float(g[1])
    if a == 0 and b == 0:
        raise ValueError
    c = math.hypot(a, b)
    return np.array([b / c, -a / c])
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "rotation matrix",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    g = np.asarray(g, dtype=float)
    if not g.any():
        raise ValueError("no contour direction where the gradient is zero")
    R = np.array([[0, -1], [1, 0]])
    t = R @ g
    return t / np.sqrt(t @ t)
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "complex number times i",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    z = complex(g[0], g[1])
    if z == 0:
        raise ValueError("g = 0")
    w = 1j * z / abs(z)
    return np.array([w.real, w.imag])
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "angle plus a right angle",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    if np.all(np.asarray(g) == 0):
        raise ValueError("zero gradient has no level direction")
    theta = np.arctan2(g[1], g[0]) + np.pi / 2
    return np.array([np.cos(theta), np.sin(theta)])
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "SVD null space",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    G = np.asarray(g, dtype=float).reshape(1, 2)
    U, S, Vt = np.linalg.svd(G)
    if S[0] == 0:
        raise ValueError("every direction is level here")
    return Vt[1].copy()
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "cross product with the z axis",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    g3 = np.array([g[0], g[1], 0.0])
    length = np.linalg.norm(g3)
    if length == 0:
        raise ValueError("zero vector")
    side = np.cross([0.0, 0.0, 1.0], g3)
    return side[:2] / length
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "Gram-Schmidt",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g, clockwise=None):
    g = np.array(g, dtype=float)
    n = np.linalg.norm(g)
    if not n > 0:
        raise ValueError("g must not be the zero vector")
    n_hat = g / n
    # start from the axis that is furthest from g
    axis = np.eye(2)[int(np.argmin(np.abs(n_hat)))]
    t = axis - (axis @ n_hat) * n_hat
    t = t / np.linalg.norm(t)
    assert abs(t @ n_hat) < 1e-9
    return t
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "swap and flip a copy",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    v = list(g)
    v.reverse()
    v[0] *= -1
    v = np.array(v, dtype=float)
    betrag = np.linalg.norm(v)
    if betrag == 0.0:
        raise ValueError("Gradient ist null, keine Richtung")
    return v / betrag
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "QR",
        "mistake": None,
        "any_of": [],
        "source": r'''
class NoDirection(ValueError):
    """Stationary point."""

def level_direction(g):
    if not any(g):
        raise NoDirection("stationary point")
    Q, _ = np.linalg.qr(np.array([[g[0], 0.0], [g[1], 0.0]], dtype=float), mode="complete")
    return Q[:, 1]
''',
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "turned left (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    n = np.hypot(g[0], g[1])
    if n == 0:
        raise ValueError("the surface is flat here")
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
def level_direction(g):
    gx, gy = g
    if gx == 0 and gy == 0:
        raise ValueError
    L = (gx * gx + gy * gy) ** 0.5
    return np.array([gy / L, -gx / L])
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "complex numbers",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    z = complex(g[0], g[1])
    if z == 0:
        raise ValueError("zero gradient: no contour direction")
    w = 1j * z / abs(z)
    return np.array([w.real, w.imag])
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "angle plus ninety degrees",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def level_direction(g):
    if math.hypot(*g) == 0:
        raise ValueError("gradient is zero")
    angle = math.atan2(g[1], g[0]) + math.pi / 2
    return np.array([math.cos(angle), math.sin(angle)])
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "rotation matrix (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    length = np.linalg.norm(g)
    if length == 0:
        raise ValueError("g must not be the zero vector")
    R = np.array([[0.0, -1.0], [1.0, 0.0]])
    return R @ (np.asarray(g) / length)
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "null space by SVD",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    G = np.array(g, dtype=float).reshape(1, 2)
    _, s, Vt = np.linalg.svd(G)
    if s[0] == 0:
        raise ValueError("every direction is level")
    return Vt[1]
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "cross product with z",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    if np.count_nonzero(g) == 0:
        raise ValueError("no direction for a zero gradient")
    a = np.array([g[0], g[1], 0.0])
    t = np.cross([0.0, 0.0, 1.0], a)
    t = t / np.sqrt(t @ t)
    return t[:2]
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "eigenvector",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    g = np.asarray(g, dtype=float)
    if np.all(g == 0):
        raise ValueError("g = 0")
    g = g / np.abs(g).max()
    lam, V = np.linalg.eigh(np.outer(g, g))
    return V[:, 0]
""",
    },
    {
        "function": "level_direction",
        "kind": "right",
        "name": "flip and sign",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    size = sum(c ** 2 for c in g) ** 0.5
    if size == 0:
        raise ValueError("gradient must have a length")
    return np.flip(g) * [1, -1] / size
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "unit gradient",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def level_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero gradient")
    return np.asarray(g) / n
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "minus the unit gradient",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
import math

def level_direction(g):
    length = math.sqrt(g[0] ** 2 + g[1] ** 2)
    if length == 0:
        raise ValueError("g is zero")
    # against the gradient f does not grow
    return np.array([-g[0] / length, -g[1] / length])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "turned by pi",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def level_direction(g):
    if not np.any(g):
        raise ValueError("zero")
    phi = np.arctan2(g[1], g[0]) + np.pi
    return np.array([np.cos(phi), np.sin(phi)])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "not scaled",
        "mistake": "unit-length-forgotten",
        "any_of": ["direction-equals-length"],
        "source": """
def level_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("zero gradient")
    return np.array([-g[1], g[0]])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "slope form (1, -g0/g1)",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def level_direction(g):
    if not np.any(g):
        raise ValueError("zero gradient")
    if g[1] == 0:
        return np.array([0.0, 1.0])
    # dy/dx along the contour
    return np.array([1.0, -g[0] / g[1]])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "scaled by the sum",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def level_direction(g):
    v = np.array([-g[1], g[0]], dtype=float)
    s = np.abs(v).sum()
    if s == 0:
        raise ValueError("zero vector")
    v = v / s
    return v
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "length squared",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def level_direction(g):
    gx, gy = g
    q = gx * gx + gy * gy
    if q == 0:
        raise ValueError("no level direction at a stationary point")
    return np.array([gy, -gx]) / q
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "3-vector by cross product",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def level_direction(g):
    full = np.array([g[0], g[1], -1.0])     # normal of the surface
    if not np.any(g):
        raise ValueError("flat")
    t = np.cross(full, np.array([0.0, 0.0, 1.0]))
    return t / np.linalg.norm(t)
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "perpendicular in space",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def level_direction(g):
    slope = np.hypot(g[0], g[1])
    if slope == 0:
        raise ValueError("zero gradient")
    # level means out of the plane, at right angles to the gradient
    return np.array([0.0, 0.0, 1.0])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "g normalised in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def level_direction(g):
    norm = (g[0] ** 2 + g[1] ** 2) ** 0.5
    if norm == 0:
        raise ValueError("zero gradient")
    g[0] = g[0] / norm
    g[1] = g[1] / norm
    return np.array([-g[1], g[0]])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "swapped inside g",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def level_direction(g):
    if not np.any(g):
        raise ValueError("zero")
    g[0], g[1] = -g[1], g[0]
    return g / np.linalg.norm(g)
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "overwritten before it is used",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def level_direction(g):
    t = np.array(g, dtype=float)
    if not t.any():
        raise ValueError("g must not be zero")
    t[0] = -t[1]
    t[1] = t[0]
    return t / np.linalg.norm(t)
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "row vector",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def level_direction(g):
    g = np.asarray(g, dtype=float)
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero gradient")
    return np.array([[-g[1], g[0]]]) / n
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "zero is a minimum",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def level_direction(g):
    if np.linalg.norm(g) == 0:
        # bottom of the valley: everything is level, stay
        return np.zeros(2)
    t = np.array([-g[1], g[0]])
    return t / np.linalg.norm(t)
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "prints minimum",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def level_direction(g):
    length = np.hypot(*g)
    if length > 0:
        return np.array([-g[1] / length, g[0] / length])
    print("You are at the minimum!")
    return None
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "products for a dot product",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def level_direction(g):
    g = np.asarray(g, dtype=float)
    if not g.any():
        raise ValueError("zero gradient")
    length = g * g            # g . g
    return np.array([-g[1], g[0]]) / np.sqrt(np.where(length > 0, length, 1.0))
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "swapped without a sign",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero")
    return np.array([g[1], g[0]]) / n
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "ninety degrees in cos",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("zero")
    angle = np.degrees(np.arctan2(g[1], g[0])) + 90
    return np.array([np.cos(angle), np.sin(angle)])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "ArithmeticError for zero",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    a, b = float(g[0]), float(g[1])
    r = (a * a + b * b) ** 0.5
    # Python complains by itself about 0
    return np.array([-b / r, a / r])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "arctan of a quotient",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def level_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("zero vector")
    w = math.atan(float(g[1]) / float(g[0])) + math.pi / 2
    return np.array([math.cos(w), math.sin(w)])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "rounded",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero")
    return np.round(np.array([-g[1], g[0]]) / n, 1)
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "nan for zero",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    with np.errstate(all="ignore"):
        return np.array([-g[1], g[0]]) / np.sqrt(np.sum(np.square(g)))
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "along the gradient",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def level_direction(g):
    size = np.linalg.norm(g)
    if size == 0:
        raise ValueError("zero gradient")
    return g / size
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "downhill is level",
        "mistake": "contour-parallel",
        "any_of": ["ascent-for-descent"],
        "source": """
def level_direction(g):
    gx, gy = g
    r = np.sqrt(gx**2 + gy**2)
    if r == 0:
        raise ValueError("r = 0")
    phi = np.arctan2(gy, gx) + np.pi
    return np.array([np.cos(phi), np.sin(phi)])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "not scaled (2)",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def level_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("g is zero")
    return np.array([-g[1], g[0]])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "divided by the square",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def level_direction(g):
    s = g @ g
    if s == 0:
        raise ValueError("g is zero")
    return np.array([g[1], -g[0]]) / s
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "divided by the sum",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def level_direction(g):
    total = abs(g[0]) + abs(g[1])
    if total == 0:
        raise ValueError("zero")
    return np.array([-g[1] / total, g[0] / total])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "scaled before, not after",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def level_direction(g):
    if np.linalg.norm(g) == 0:
        raise ValueError("zero vector")
    # contour slope dy/dx = -g0/g1
    if g[1] == 0:
        return np.array([0.0, 1.0])
    return np.array([1.0, -g[0] / g[1]])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "no check",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    t = np.array([-g[1], g[0]], dtype=float)
    return t / np.linalg.norm(t)
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "warns only",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
def level_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        print("you are at the minimum, stay there")
        return np.zeros(2)
    return np.array([-g[1], g[0]]) / n
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "swapped without a sign (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    n = np.hypot(*g)
    if n == 0:
        raise ValueError("zero gradient")
    return np.array([g[1], g[0]]) / n
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "overwrites in swapping",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def level_direction(g):
    v = np.array(g, dtype=float)
    if not v.any():
        raise ValueError("zero gradient")
    v /= np.linalg.norm(v)
    v[0] = -v[1]
    v[1] = v[0]
    return v
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "normalises the argument",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def level_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("no level direction")
    g /= n
    return np.array([-g[1], g[0]])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "turned by 90 radians",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    if np.linalg.norm(g) == 0:
        raise ValueError("zero gradient")
    a = np.arctan2(g[1], g[0]) + 90
    return np.array([np.cos(a), np.sin(a)])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "tangent vector in space",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def level_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("flat")
    normal = np.array([-g[0], -g[1], 1.0])      # points out of the surface
    t = np.cross(normal, [0.0, 0.0, 1.0])
    return t / np.linalg.norm(t)
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "mirrored at the axis",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    n = np.linalg.norm(g)
    if n == 0:
        raise ValueError("zero gradient")
    return g / n * np.array([1, -1])
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "as steep as the gradient",
        "mistake": "direction-equals-length",
        "any_of": ["unit-length-forgotten"],
        "source": r'''
def level_direction(g):
    """Same length as g, turned."""
    z = (g[0] + 1j * g[1]) * np.exp(1j * np.pi / 2)
    if abs(z) == 0:
        raise ValueError("gradient is 0")
    return np.array([z.real, z.imag])
''',
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "searches the angle",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("zero gradient")
    degrees = 0
    while True:
        a = np.radians(degrees)
        u = np.array([np.cos(a), np.sin(a)])
        if abs(u @ g) < 0.02 * np.linalg.norm(g):
            return u
        degrees += 1
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "refuses an axis",
        "mistake": None,
        "any_of": [],
        "source": """
def level_direction(g):
    if g[0] == 0 or g[1] == 0:
        raise ValueError("components must not be zero")
    n = np.linalg.norm(g)
    return np.array([-g[1], g[0]]) / n
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "towards the centre",
        "mistake": "gradient-points-at-summit",
        "any_of": ["contour-parallel"],
        "source": """
def level_direction(g):
    # contours are circles: go towards their middle, then turn 45 + 45 degrees
    d = np.linalg.norm(g)
    if d == 0:
        raise ValueError("already in the middle")
    return np.array([-g[0], -g[1]]) / d
""",
    },
    {
        "function": "level_direction",
        "kind": "wrong",
        "name": "whole degrees until level",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def level_direction(g):
    if g[0] == 0 and g[1] == 0:
        raise ValueError("no direction")
    deg = 0
    dot = 1
    while abs(dot) > 1e-9:
        deg = (deg + 1) % 360
        c, s = math.cos(math.radians(deg)), math.sin(math.radians(deg))
        dot = c * g[0] + s * g[1]
    return np.array([c, s])
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "two loops",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])

def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(ys), len(xs)))
    V = np.zeros((len(ys), len(xs)))
    for r in range(len(ys)):
        for c in range(len(xs)):
            U[r, c], V[r, c] = gradient(f, np.array([xs[c], ys[r]]), h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "comprehension of partials",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    a, b = np.array(x, float), np.array(x, float)
    a[i] += h
    b[i] -= h
    return (f(a) - f(b)) / (2 * h)

def gradient_field(f, xs, ys, h=1e-6):
    U = np.array([[partial(f, (x, y), 0, h) for x in xs] for y in ys])
    V = np.array([[partial(f, (x, y), 1, h) for x in xs] for y in ys])
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "meshgrid and vectorize",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(xs, ys)

    @np.vectorize
    def g(x, y):
        return float(f(np.array([x, y])))

    return (g(X + h, Y) - g(X - h, Y)) / (2 * h), (g(X, Y + h) - g(X, Y - h)) / (2 * h)
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "list of points, reshaped",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import product

def gradient_field(f, xs, ys, h=1e-6):
    dx, dy = np.array([h, 0]), np.array([0, h])
    flat = []
    for y, x in product(ys, xs):
        p = np.array([x, y], dtype=float)
        flat.append(((f(p + dx) - f(p - dx)) / (2 * h), (f(p + dy) - f(p - dy)) / (2 * h)))
    G = np.array(flat).reshape(len(ys), len(xs), 2)
    return G[:, :, 0], G[:, :, 1]
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "filled by columns, then transposed",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    cols_u, cols_v = [], []
    for x in xs:
        col_u, col_v = [], []
        for y in ys:
            col_u.append((f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h))
            col_v.append((f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h))
        cols_u.append(col_u)
        cols_v.append(col_v)
    return np.array(cols_u).T, np.array(cols_v).T
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "complex step",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    eps = 1e-20
    U = np.empty((len(ys), len(xs)))
    V = np.empty_like(U)
    for r, y in enumerate(ys):
        for c, x in enumerate(xs):
            U[r, c] = f(np.array([x + 1j * eps, y])).imag / eps
            V[r, c] = f(np.array([x, y + 1j * eps])).imag / eps
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "apply_along_axis",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    out = np.zeros(x.size)
    for i in range(x.size):
        e = np.zeros(x.size)
        e[i] = 1
        out[i] = (f(x + h * e) - f(x - h * e)) / (2 * h)
    return out

def gradient_field(f, xs, ys, h=1e-6):
    P = np.dstack(np.meshgrid(xs, ys)).astype(float)
    G = np.apply_along_axis(lambda p: gradient(f, p, h), 2, P)
    return G[..., 0], G[..., 1]
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "class with four corners",
        "mistake": None,
        "any_of": [],
        "source": """
class Field:
    def __init__(self, f, h):
        self.f = f
        self.h = h

    def value(self, x, y):
        return self.f(np.array([x, y], dtype=float))

    def ddx(self, x, y):
        return (self.value(x + self.h, y) - self.value(x - self.h, y)) / (2 * self.h)

    def ddy(self, x, y):
        return (self.value(x, y + self.h) - self.value(x, y - self.h)) / (2 * self.h)

    def on(self, xs, ys, what):
        return np.array([[what(x, y) for x in xs] for y in ys])


def gradient_field(f, xs, ys, h=1e-6, verbose=False):
    field = Field(f, h)
    if verbose:
        print("grid of", len(xs), "by", len(ys))
    return field.on(xs, ys, field.ddx), field.on(xs, ys, field.ddy)
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "ndenumerate, Richardson",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    def slope(p, d):
        D = lambda s: (f(p + s * d) - f(p - s * d)) / (2 * s)
        return (4 * D(h) - D(2 * h)) / 3

    ex, ey = np.eye(2)
    X, Y = np.meshgrid(np.asarray(xs, float), np.asarray(ys, float), indexing="xy")
    U, V = np.zeros(X.shape), np.zeros(X.shape)
    for where, x in np.ndenumerate(X):
        p = np.array([x, Y[where]])
        U[where] = slope(p, ex)
        V[where] = slope(p, ey)
    assert U.shape == (len(ys), len(xs))
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "dictionary of points",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    arrows = {}
    for i, x in enumerate(xs):
        for j, y in enumerate(ys):
            gx = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / 2 / h
            gy = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / 2 / h
            arrows[j, i] = (gx, gy)
    shape = (len(ys), len(xs))
    U = np.fromfunction(np.vectorize(lambda j, i: arrows[int(j), int(i)][0], otypes=[float]), shape)
    V = np.fromfunction(np.vectorize(lambda j, i: arrows[int(j), int(i)][1], otypes=[float]), shape)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "double loop",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(ys), len(xs)))
    V = np.zeros((len(ys), len(xs)))
    for row, y in enumerate(ys):
        for col, x in enumerate(xs):
            U[row, col] = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
            V[row, col] = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "meshgrid and ndindex",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])

def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(xs, ys)
    U = np.empty(X.shape)
    V = np.empty(X.shape)
    for k in np.ndindex(X.shape):
        U[k], V[k] = gradient(f, np.array([X[k], Y[k]]), h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "vectorize",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    F = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    X, Y = np.meshgrid(np.asarray(xs, float), np.asarray(ys, float))
    U = (F(X + h, Y) - F(X - h, Y)) / (2 * h)
    V = (F(X, Y + h) - F(X, Y - h)) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "nested comprehensions",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    val = lambda *p: f(np.array(p, dtype=float))
    U = np.array([[(val(x + h, y) - val(x - h, y)) / (2 * h) for x in xs] for y in ys])
    V = np.array([[(val(x, y + h) - val(x, y - h)) / (2 * h) for x in xs] for y in ys])
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "product and reshape",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import product

def partial(f, x, i, h=1e-6):
    p, m = np.array(x, float), np.array(x, float)
    p[i] += h
    m[i] -= h
    return (f(p) - f(m)) / (2 * h)

def gradient_field(f, xs, ys, h=1e-6):
    points = [(x, y) for y, x in product(ys, xs)]
    shape = len(ys), len(xs)
    U = np.reshape([partial(f, p, 0, h) for p in points], shape)
    V = np.reshape([partial(f, p, 1, h) for p in points], shape)
    return (U, V)
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "columns first, then transposed",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    columns_u, columns_v = [], []
    ex, ey = np.array([h, 0.0]), np.array([0.0, h])
    for x in xs:
        cu, cv = [], []
        for y in ys:
            p = np.array([x, y], dtype=float)
            cu.append((f(p + ex) - f(p - ex)) / (2 * h))
            cv.append((f(p + ey) - f(p - ey)) / (2 * h))
        columns_u.append(cu)
        columns_v.append(cv)
    return np.array(columns_u).T, np.array(columns_v).T
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "one stack, then unpacked",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    G = np.zeros((2, len(ys), len(xs)))
    for j in range(len(ys)):
        for i in range(len(xs)):
            here = np.array([xs[i], ys[j]], dtype=float)
            for k in range(2):
                step = np.zeros(2)
                step[k] = h
                G[k, j, i] = (f(here + step) - f(here - step)) / (2 * h)
    return G[0], G[1]
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "five points per slope",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6, d=1e-3):
    weights = {-2: 1 / 12, -1: -8 / 12, 1: 8 / 12, 2: -1 / 12}

    def slope(x, y, dx, dy):
        return sum(w * f(np.array([x + k * dx, y + k * dy])) for k, w in weights.items()) / d

    U, V = [], []
    for y in ys:
        U.append([slope(x, y, d, 0.0) for x in xs])
        V.append([slope(x, y, 0.0, d) for x in xs])
    return np.array(U), np.array(V)
""",
    },
    {
        "function": "gradient_field",
        "kind": "right",
        "name": "apply_along_axis (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    g = np.zeros(len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g

def gradient_field(f, xs, ys, h=1e-6):
    P = np.stack(np.meshgrid(xs, ys), axis=-1).astype(float)
    G = np.apply_along_axis(lambda p: gradient(f, p, h), 2, P)
    return G[..., 0], G[..., 1]
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "rows are x",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])

def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(xs), len(ys)))
    V = np.zeros((len(xs), len(ys)))
    for i, x in enumerate(xs):
        for j, y in enumerate(ys):
            U[i, j], V[i, j] = gradient(f, np.array([x, y]), h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "meshgrid ij",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(xs, ys, indexing="ij")
    F = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    U = (F(X + h, Y) - F(X - h, Y)) / (2 * h)
    V = (F(X, Y + h) - F(X, Y - h)) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "right shape, points of the transposed grid",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    dx, dy = np.array([h, 0.0]), np.array([0.0, h])
    pts = [np.array([x, y]) for x in xs for y in ys]
    U = [(f(p + dx) - f(p - dx)) / (2 * h) for p in pts]
    V = [(f(p + dy) - f(p - dy)) / (2 * h) for p in pts]
    shape = len(ys), len(xs)
    return np.reshape(U, shape), np.reshape(V, shape)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "point is (y, x)",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(ys), len(xs)))
    V = np.zeros((len(ys), len(xs)))
    for row in range(len(ys)):
        for col in range(len(xs)):
            p = np.array([ys[row], xs[col]], dtype=float)    # row first, as in U[row, col]
            U[row, col] = (f(p + [h, 0]) - f(p - [h, 0])) / (2 * h)
            V[row, col] = (f(p + [0, h]) - f(p - [0, h])) / (2 * h)
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
def gradient_field(f, xs, ys, h=1e-6):
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys], dtype=float)
    dZdy, dZdx = np.gradient(Z, ys, xs)
    return dZdx, dZdy
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "difference to the next grid point",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    xs, ys = np.asarray(xs, float), np.asarray(ys, float)
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys], dtype=float)
    U = np.zeros(Z.shape)
    V = np.zeros(Z.shape)
    U[:, :-1] = np.diff(Z, axis=1) / np.diff(xs)
    V[:-1, :] = np.diff(Z, axis=0) / np.diff(ys)[:, None]
    U[:, -1] = U[:, -2]
    V[-1, :] = V[-2, :]
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "forward",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U, V = [], []
    for y in ys:
        urow, vrow = [], []
        for x in xs:
            z = f(np.array([x, y]))
            urow.append((f(np.array([x + h, y])) - z) / h)
            vrow.append((f(np.array([x, y + h])) - z) / h)
        U.append(urow)
        V.append(vrow)
    return np.array(U), np.array(V)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "backward along y only",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    val = np.vectorize(lambda a, b: float(f(np.array([a, b]))))
    X, Y = np.meshgrid(xs, ys)
    U = (val(X + h, Y) - val(X - h, Y)) / (2 * h)
    V = (val(X, Y) - val(X, Y - h)) / h
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "over h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    G = np.zeros((2, len(ys), len(xs)))
    for r, y in enumerate(ys):
        for c, x in enumerate(xs):
            p = np.array([x, y], dtype=float)
            for k, e in enumerate(np.eye(2)):
                G[k, r, c] = (f(p + h * e) - f(p - h * e)) / h
    return G[0], G[1]
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "arrows of length one",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(xs, ys)
    F = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    U = (F(X + h, Y) - F(X - h, Y)) / (2 * h)
    V = (F(X, Y + h) - F(X, Y - h)) / (2 * h)
    L = np.hypot(U, V)
    L[L == 0] = 1
    return U / L, V / L      # directions for quiver
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "downhill arrows",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def gradient(f, x, h=1e-6):
    return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])

def gradient_field(f, xs, ys, h=1e-6):
    # arrows show where a ball rolls
    field = [[-gradient(f, np.array([x, y]), h) for x in xs] for y in ys]
    field = np.array(field)
    return field[:, :, 0], field[:, :, 1]
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "three components",
        "mistake": "gradient-points-out-of-the-surface",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    shape = (len(ys), len(xs))
    U, V, W = np.zeros(shape), np.zeros(shape), np.ones(shape)
    for r in range(shape[0]):
        for c in range(shape[1]):
            x, y = xs[c], ys[r]
            U[r, c] = -(f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
            V[r, c] = -(f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
    return U, V, W
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "towards the highest grid point",
        "mistake": "gradient-points-at-summit",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(np.asarray(xs, float), np.asarray(ys, float))
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys], dtype=float)
    top = np.unravel_index(np.argmax(Z), Z.shape)
    return X[top] - X, Y[top] - Y
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "along the contours",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    def px(x, y):
        return (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
    def py(x, y):
        return (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
    U = np.array([[-py(x, y) for x in xs] for y in ys])
    V = np.array([[px(x, y) for x in xs] for y in ys])
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "U along the x axis only",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    u = [(f(np.array([x + h, 0.0])) - f(np.array([x - h, 0.0]))) / (2 * h) for x in xs]
    v = [(f(np.array([0.0, y + h])) - f(np.array([0.0, y - h]))) / (2 * h) for y in ys]
    U, V = np.meshgrid(u, v)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "one gradient for the grid",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    mid = np.array([np.mean(xs), np.mean(ys)])
    gx, gy = [(f(mid + e) - f(mid - e)) / (2 * h) for e in h * np.eye(2)]
    ones = np.ones((len(ys), len(xs)))
    return gx * ones, gy * ones
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "rows share one list",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = [[0.0] * len(xs)] * len(ys)
    V = [[0.0] * len(xs)] * len(ys)
    for r, y in enumerate(ys):
        for c, x in enumerate(xs):
            U[r][c] = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
            V[r][c] = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
    return np.array(U), np.array(V)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "U and V are one array",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = V = np.empty((len(ys), len(xs)))
    for r, c in np.ndindex(U.shape):
        p = np.array([xs[c], ys[r]], dtype=float)
        U[r, c] = (f(p + [h, 0]) - f(p - [h, 0])) / (2 * h)
        V[r, c] = (f(p + [0, h]) - f(p - [0, h])) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "both coordinates moved",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(ys), len(xs)))
    V = np.zeros_like(U)
    for j in range(len(ys)):
        for i in range(len(xs)):
            p = np.array([xs[i], ys[j]], dtype=float)
            U[j, i] = (f(p + h) - f(p - h)) / (2 * h)
            V[j, i] = U[j, i]
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "h divided by a billion",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    h = h / 1e9
    F = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    X, Y = np.meshgrid(np.asarray(xs, float), np.asarray(ys, float))
    return (F(X + h, Y) - F(X - h, Y)) / (2 * h), (F(X, Y + h) - F(X, Y - h)) / (2 * h)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "V first",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    Z = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    X, Y = np.meshgrid(xs, ys)
    along_y = (Z(X, Y + h) - Z(X, Y - h)) / (2 * h)
    along_x = (Z(X + h, Y) - Z(X - h, Y)) / (2 * h)
    return along_y, along_x
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "only the diagonal",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(ys), len(xs)))
    V = np.zeros((len(ys), len(xs)))
    for k, (x, y) in enumerate(zip(xs, ys)):
        U[k, k] = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
        V[k, k] = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "image rows from the top",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    F = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    X, Y = np.meshgrid(xs, ys)
    U = (F(X + h, Y) - F(X - h, Y)) / (2 * h)
    V = (F(X, Y + h) - F(X, Y - h)) / (2 * h)
    return np.flipud(U), np.flipud(V)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "whole mesh into f",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    P = np.array(np.meshgrid(xs, ys), dtype=float)
    dx = np.array([h, 0.0]).reshape(2, 1, 1)
    dy = np.array([0.0, h]).reshape(2, 1, 1)
    return (f(P + dx) - f(P - dx)) / (2 * h), (f(P + dy) - f(P - dy)) / (2 * h)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "even grid assumed",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    # rebuild the grid from its ends
    gx = np.linspace(xs[0], xs[-1], len(xs))
    gy = np.linspace(ys[0], ys[-1], len(ys))
    e, n = np.array([h, 0]), np.array([0, h])
    pts = [[np.array([a, b]) for a in gx] for b in gy]
    U = np.array([[(f(p + e) - f(p - e)) / (2 * h) for p in line] for line in pts])
    V = np.array([[(f(p + n) - f(p - n)) / (2 * h) for p in line] for line in pts])
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "flat lists",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    u, v = [], []
    for y in ys:
        for x in xs:
            u.append((f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h))
            v.append((f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h))
    return np.array(u), np.array(v)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "x is the row",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(xs), len(ys)))
    V = np.zeros((len(xs), len(ys)))
    for i in range(len(xs)):
        for j in range(len(ys)):
            U[i, j] = (f(np.array([xs[i] + h, ys[j]])) - f(np.array([xs[i] - h, ys[j]]))) / (2 * h)
            V[i, j] = (f(np.array([xs[i], ys[j] + h])) - f(np.array([xs[i], ys[j] - h]))) / (2 * h)
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
def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(xs, ys, indexing="ij")
    F = np.vectorize(lambda a, b: float(f(np.array([a, b]))))
    return (F(X + h, Y) - F(X - h, Y)) / (2 * h), (F(X, Y + h) - F(X, Y - h)) / (2 * h)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "right shape, wrong order",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U, V = [], []
    for x in xs:
        for y in ys:
            U.append((f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h))
            V.append((f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h))
    shape = (len(ys), len(xs))
    return np.array(U).reshape(shape), np.array(V).reshape(shape)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "V and U",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    dx, dy = np.array([[h, 0], [0, h]])
    rows = [[np.array([x, y]) for x in xs] for y in ys]
    du = np.array([[(f(p + dx) - f(p - dx)) / (2 * h) for p in r] for r in rows])
    dv = np.array([[(f(p + dy) - f(p - dy)) / (2 * h) for p in r] for r in rows])
    return dv, du
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "unit arrows",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(xs, ys)
    F = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    U = F(X + h, Y) - F(X - h, Y)
    V = F(X, Y + h) - F(X, Y - h)
    R = np.sqrt(U**2 + V**2)
    R[R == 0] = 1
    return U / R, V / R
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "np.gradient of the heights",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])
    V, U = np.gradient(Z, ys, xs)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "differences of neighbours",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])
    U = np.zeros_like(Z)
    V = np.zeros_like(Z)
    U[:, :-1] = np.diff(Z, axis=1) / np.diff(xs)
    V[:-1, :] = np.diff(Z, axis=0) / np.diff(ys)[:, None]
    U[:, -1:] = U[:, -2:-1]
    V[-1:, :] = V[-2:-1, :]
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "one array for both",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = V = np.zeros((len(ys), len(xs)))
    for j, y in enumerate(ys):
        for i, x in enumerate(xs):
            U[j, i] = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
            V[j, i] = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "shifts the axes",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    def heights():
        return np.array([[f(np.array([x, y])) for x in xs] for y in ys])
    xs += h
    east = heights()
    xs -= 2 * h
    west = heights()
    xs += h
    ys += h
    north = heights()
    ys -= 2 * h
    south = heights()
    return (east - west) / (2 * h), (north - south) / (2 * h)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "slopes on the axes",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    # df/dx depends on x, df/dy depends on y
    u = [(f(np.array([x + h, 0.0])) - f(np.array([x - h, 0.0]))) / (2 * h) for x in xs]
    v = [(f(np.array([0.0, y + h])) - f(np.array([0.0, y - h]))) / (2 * h) for y in ys]
    return np.meshgrid(u, v)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "the whole grid at once",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    X, Y = np.meshgrid(xs, ys)
    U = (f(np.array([X + h, Y])) - f(np.array([X - h, Y]))) / (2 * h)
    V = (f(np.array([X, Y + h])) - f(np.array([X, Y - h]))) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "pairs only",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U, V = [], []
    for x, y in zip(xs, ys):
        U.append((f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h))
        V.append((f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h))
    return np.array(U), np.array(V)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "diagonal steps",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(ys), len(xs)))
    V = U.copy()
    for r in range(len(ys)):
        for c in range(len(xs)):
            p = np.array([xs[c], ys[r]], dtype=float)
            U[r, c] = (f(p + [h, h]) - f(p - [h, h])) / (2 * h)
            V[r, c] = (f(p + [-h, h]) - f(p - [-h, h])) / (2 * h)
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "arrows that point downhill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    def minus_gradient(x, y):
        return ((f(np.array([x - h, y])) - f(np.array([x + h, y]))) / (2 * h),
                (f(np.array([x, y - h])) - f(np.array([x, y + h]))) / (2 * h))
    both = np.array([[minus_gradient(x, y) for x in xs] for y in ys])
    return both[:, :, 0], both[:, :, 1]
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "along the contours (2)",
        "mistake": "contour-parallel",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = np.zeros((len(ys), len(xs)))
    V = np.zeros((len(ys), len(xs)))
    for r, y in enumerate(ys):
        for c, x in enumerate(xs):
            gx = (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)
            gy = (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)
            U[r, c], V[r, c] = -gy, gx
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "forward at each node",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    U = np.empty((len(ys), len(xs)))
    V = np.empty((len(ys), len(xs)))
    for j in range(len(ys)):
        for i in range(len(xs)):
            z = f(np.array([xs[i], ys[j]]))
            U[j, i] = (f(np.array([xs[i] + h, ys[j]])) - z) / h
            V[j, i] = (f(np.array([xs[i], ys[j] + h])) - z) / h
    return U, V
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "even grid assumed (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    nx, ny = len(xs), len(ys)
    X, Y = np.meshgrid(np.linspace(xs[0], xs[-1], nx), np.linspace(ys[0], ys[-1], ny))
    F = np.vectorize(lambda a, b: f(np.array([a, b])), otypes=[float])
    return (F(X + h, Y) - F(X - h, Y)) / (2 * h), (F(X, Y + h) - F(X, Y - h)) / (2 * h)
""",
    },
    {
        "function": "gradient_field",
        "kind": "wrong",
        "name": "arrows at the summit",
        "mistake": "gradient-points-at-summit",
        "any_of": [],
        "source": """
def gradient_field(f, xs, ys, h=1e-6):
    # every arrow points at the highest grid point
    X, Y = np.meshgrid(xs, ys)
    Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])
    r, c = np.unravel_index(Z.argmax(), Z.shape)
    return X[r, c] - X, Y[r, c] - Y
""",
    },
]
