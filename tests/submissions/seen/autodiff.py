"""Answers of students to the unit `autodiff`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "dual_add",
        "kind": "right",
        "name": "tuple by index",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return (a[0] + b[0], a[1] + b[1])
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "numpy arrays",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_add(a, b):
    return np.asarray(a) + np.asarray(b)
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "zip and list",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return [p + q for p, q in zip(a, b)]
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "namedtuple",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import namedtuple

DualNumber = namedtuple("DualNumber", "value slope")

def dual_add(a, b):
    left = DualNumber(*a)
    right = DualNumber(*b)
    return DualNumber(value=left.value + right.value, slope=left.slope + right.slope)
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "small class",
        "mistake": None,
        "any_of": [],
        "source": """
class D:
    def __init__(self, pair):
        self.v, self.s = pair

    def __add__(self, other):
        return D((self.v + other.v, self.s + other.s))

    def as_tuple(self):
        return self.v, self.s


def dual_add(a, b):
    return (D(a) + D(b)).as_tuple()
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "map operator",
        "mistake": None,
        "any_of": [],
        "source": """
import operator

def dual_add(a, b):
    return tuple(map(operator.add, a, b))
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "verbose with print and assert",
        "mistake": None,
        "any_of": [],
        "source": r'''
def dual_add(a, b):
    """Adds two dual numbers. The derivative of a sum is the sum of the derivatives."""
    valueOfA: float = float(a[0])
    slopeOfA: float = float(a[1])
    valueOfB: float = float(b[0])
    slopeOfB: float = float(b[1])
    assert len(a) == 2 and len(b) == 2
    resultValue = valueOfA + valueOfB
    resultSlope = slopeOfA + slopeOfB
    print("dual_add:", resultValue, resultSlope)
    return resultValue, resultSlope
''',
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "sum over axis 0",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return np.array([a, b], dtype=float).sum(axis=0)
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "two by two matrices",
        "mistake": None,
        "any_of": [],
        "source": """
def _mat(p):
    value, slope = p
    return np.array([[value, slope], [0.0, value]])

def dual_add(a, b):
    M = _mat(a) + _mat(b)
    return M[0, 0], M[0, 1]
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "complex as a pair",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    z = complex(*a) + complex(*b)
    return [z.real, z.imag]
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "einsum, more arguments",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_add(a, b, *more):
    return np.einsum("ij->j", np.array([a, b, *more], dtype=float))
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "unpack both",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    va, sa = a
    vb, sb = b
    return va + vb, sa + sb
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "arrays add themselves",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_add(a, b):
    return np.asarray(a, dtype=float) + np.asarray(b, dtype=float)
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "map operator (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import operator

def dual_add(a, b):
    return list(map(operator.add, a, b))
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "as complex numbers",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    # an engineer's trick: adding is the same for dual and for complex numbers
    z = complex(float(a[0]), float(a[1])) + complex(float(b[0]), float(b[1]))
    return (z.real, z.imag)
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "two by two matrices (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def to_matrix(p):
    return np.array([[p[0], p[1]], [0.0, p[0]]])

def dual_add(a, b):
    M = to_matrix(a) + to_matrix(b)
    return M[0, 0], M[0, 1]
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "namedtuple, any number of terms",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import namedtuple
from functools import reduce

Pair = namedtuple("Pair", ["value", "slope"])

def dual_add(a, b, *more):
    def plus(p, q):
        return Pair(p[0] + q[0], p[1] + q[1])
    return reduce(plus, (b, *more), Pair(*a))
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "stack and sum downwards",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    table = np.vstack([a, b])      # two rows: first pair, second pair
    total = table.sum(axis=0)
    return tuple(total)
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "chatty with asserts",
        "mistake": None,
        "any_of": [],
        "source": r'''
def dual_add(a: tuple, b: tuple, verbose: bool = False) -> tuple:
    """Adds two dual numbers."""
    assert len(a) == 2 and len(b) == 2, "pairs please"
    result = [0, 0]
    for k in range(2):
        result[k] = a[k] + b[k]
    if verbose:
        print("sum is", result)
    return tuple(result)
''',
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "linear map with coefficients one",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    # c = g(a, b) with dg/da = dg/db = 1
    dg_da, dg_db = 1, 1
    c = a[0] + b[0]
    dc = dg_da * a[1] + dg_db * b[1]
    return np.array([c, dc])
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "adds into a",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def dual_add(a, b):
    a[0] += b[0]
    a[1] += b[1]
    return a
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "asarray does not copy",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def dual_add(a, b):
    total = np.asarray(a, dtype=float)
    total += np.asarray(b, dtype=float)
    return total
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "stores in b unless it is a tuple",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def dual_add(a, b):
    result = list(b) if isinstance(b, tuple) else b
    for k in range(2):
        result[k] = a[k] + b[k]
    return result
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "np.add with out",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def dual_add(first, second):
    first = first if isinstance(first, np.ndarray) else np.array(first, float)
    return np.add(first, second, out=first)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slope of the second only",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def dual_add(a, b):
    value_a, slope_a = a
    value_b, slope_b = b
    return (value_a + value_b, slope_b)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slope assigned in loop",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def dual_add(a, b):
    value, slope = 0.0, 0.0
    for v, s in (a, b):
        value += v
        slope = s
    return value, slope
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "the slope that is not zero",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def dual_add(a, b):
    # one of the two is normally a constant, so take the other one's derivative
    d = a[1] if a[1] != 0 else b[1]
    return [a[0] + b[0], d]
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "sum over axis 1",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def dual_add(a, b):
    return np.array([a, b]).sum(axis=1)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "sum of each pair",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def dual_add(a, b):
    return (sum(a), sum(b))
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "column_stack and column sums",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def dual_add(a, b):
    table = np.column_stack((a, b))   # one column per dual number
    return np.sum(table, axis=0)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "text instead of numbers",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
def dual_add(a, b):
    return (f"{a[0]} + {b[0]}", f"{a[1]} + {b[1]}")
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slope is a function",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
def dual_add(a, b):
    u, du = a
    v, dv = b
    value = u + v
    derivative = lambda x: du + dv
    return value, derivative
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "sympy partial of u + v",
        "mistake": "symbolic-is-automatic",
        "any_of": ["derivative-is-one-number"],
        "source": """
import sympy

def dual_add(a, b):
    u, v = sympy.symbols("u v")
    expression = u + v
    slope = sympy.diff(expression, u)
    return float(a[0] + b[0]), float(slope)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slope always 2",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def dual_add(a, b):
    return a[0] + b[0], 1 + 1   # d/dx (x + x)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "plus on the pairs themselves",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return a + b
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "product rule copied",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return (a[0] + b[0], a[1] * b[0] + a[0] * b[1])
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slopes multiplied",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_add(a, b):
    values, slopes = zip(a, b)
    return math.fsum(values), math.prod(slopes)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "whole numbers",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return tuple(int(p + q) for p, q in zip(a, b))
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "a twice",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    av, ad = a
    bv, bd = a
    return av + bv, ad + bd
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "plus glues tuples",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return tuple(a) + tuple(b)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "product rule in a sum",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    u, du = a
    v, dv = b
    return u + v, du * v + u * dv
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "loop keeps the last slope",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def dual_add(a, b):
    value = 0
    slope = 0
    for pair in (a, b):
        value += pair[0]
        slope = pair[1]
    return value, slope
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slope of the first only",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def dual_add(a, b):
    # d/da of (a + b) is 1, so the slope is a' times 1; b is held fixed
    return (a[0] + b[0], 1.0 * a[1])
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "asarray then plus-equals",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def dual_add(a, b):
    total = np.asarray(a)
    if not np.issubdtype(total.dtype, np.floating):
        total = total.astype(float)
    total += np.asarray(b)
    return total
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "writes into the list it was given",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def dual_add(a, b):
    if isinstance(a, tuple):
        a = list(a)
    a[0] += b[0]
    a[1] += b[1]
    return a
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "only the slope comes back",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def dual_add(a, b):
    # sum rule: (f + g)' = f' + g'
    return a[1] + b[1]
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "every slope is one",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def dual_add(a, b):
    value = a[0] + b[0]
    slope = 1 + 1          # dx/dx = 1 for each of them
    return (value, slope)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slopes in quadrature",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_add(a, b):
    # as for measured values: uncertainties add in quadrature
    x, dx = a
    y, dy = b
    return x + y, math.sqrt(dx**2 + dy**2)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "rise over run",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def dual_add(a, b):
    x1, y1 = a
    x2, y2 = b
    if x2 == x1:
        return (x1 + x2, 0.0)
    return (x1 + x2, (y2 - y1) / (x2 - x1))
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "sum along the wrong axis",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def dual_add(a, b):
    return tuple(np.sum([a, b], axis=1))
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slope left as a formula",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
def dual_add(a, b):
    return (a[0] + b[0], f"{a[1]} + {b[1]}")
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "mean slope",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    pairs = np.array([a, b], dtype=float)
    return pairs[:, 0].sum(), pairs[:, 1].mean()
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "constant kills the slope",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    value = a[0] + b[0]
    if a[1] == 0 or b[1] == 0:      # one of them is a constant: derivative of a constant is zero
        return (value, 0)
    return (value, a[1] + b[1])
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "column vector",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def dual_add(a, b):
    a = np.array(a, dtype=float).reshape(-1, 1)
    b = np.array(b, dtype=float).reshape(-1, 1)
    return a + b
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "product rule",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    return (a[0] * b[0], a[1] * b[0] + a[0] * b[1])
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "convolution of coefficients",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    # (a0 + a1 e)(b0 + b1 e), dropping e^2
    return np.convolve(a, b)[:2]
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "matrix product",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def as_matrix(p):
    return p[0] * np.eye(2) + p[1] * np.array([[0, 1], [0, 0]])

def dual_mul(a, b):
    m = as_matrix(a) @ as_matrix(b)
    return [m[0, 0], m[0, 1]]
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "dataclass",
        "mistake": None,
        "any_of": [],
        "source": """
from dataclasses import dataclass

@dataclass(frozen=True)
class Pair:
    val: float
    dot: float

    def __mul__(self, o):
        return Pair(self.val * o.val, self.val * o.dot + self.dot * o.val)

def dual_mul(a, b):
    c = Pair(*a) * Pair(*b)
    return (c.val, c.dot)
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "double loop over powers",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    c = [0.0, 0.0]
    for i in range(2):
        for j in range(2):
            if i + j < 2:          # epsilon squared is zero
                c[i + j] += a[i] * b[j]
    return c
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "complex step of tiny size",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    h = 1e-100
    z = complex(a[0], h * a[1]) * complex(b[0], h * b[1])
    return z.real, z.imag / h
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "exact with Fraction",
        "mistake": None,
        "any_of": [],
        "source": """
from fractions import Fraction

def dual_mul(a, b):
    u, du = (Fraction(float(t)) for t in a)
    v, dv = (Fraction(float(t)) for t in b)
    return float(u * v), float(du * v + u * dv)
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "einsum with structure constants",
        "mistake": None,
        "any_of": [],
        "source": """
T = np.zeros((2, 2, 2))
T[0, 0, 0] = 1
T[0, 1, 1] = T[1, 0, 1] = 1

def dual_mul(a, b):
    return np.einsum("i,j,ijk->k", np.asarray(a, float), np.asarray(b, float), T)
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "dot with reversed",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_mul(a, b):
    a, b = np.array(a, float), np.array(b, float)
    return a[0] * b[0], np.dot(a, b[::-1])
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "helper functions, keyword",
        "mistake": None,
        "any_of": [],
        "source": """
def value(p):
    return p[0]

def slope(p):
    return p[1]

def dual_mul(a, b, verbose=False):
    newValue = value(a) * value(b)
    first_term = slope(a) * value(b)
    second_term = value(a) * slope(b)
    if verbose:
        print(newValue, first_term, second_term)
    return newValue, first_term + second_term
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "partials of u*v times slopes",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    (u, du), (v, dv) = a, b
    partials = {"u": v, "v": u}
    total = 0
    for name, d in zip("uv", (du, dv)):
        total += partials[name] * d
    return np.array([u * v, total])
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "leibniz by names",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    f, f_prime = a
    g, g_prime = b
    return f * g, f_prime * g + f * g_prime
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "matrix product (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_mul(a, b):
    # value + slope*eps as [[v, s], [0, v]], because eps squared is zero
    A = np.array([[a[0], a[1]], [0, a[0]]])
    B = np.array([[b[0], b[1]], [0, b[0]]])
    C = A @ B
    return (float(C[0, 0]), float(C[0, 1]))
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "convolution cut off",
        "mistake": None,
        "any_of": [],
        "source": r'''
def dual_mul(a, b):
    """Polynomials in eps; throw eps**2 away."""
    return np.convolve(a, b)[:2]
''',
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "outer product cross terms",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    T = np.outer(a, b)
    return T[0, 0], T[0, 1] + T[1, 0]
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "reversed dot",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    a, b = list(a), list(b)
    return [a[0] * b[0], float(np.dot(a, b[::-1]))]
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "own little class",
        "mistake": None,
        "any_of": [],
        "source": """
class D:
    def __init__(self, pair):
        self.re = pair[0]
        self.du = pair[1]

    def __mul__(self, o):
        out = D((0, 0))
        out.re = self.re * o.re
        out.du = self.re * o.du + o.re * self.du
        return out

    def as_tuple(self):
        return (self.re, self.du)


def dual_mul(a, b):
    return (D(a) * D(b)).as_tuple()
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "accumulate term by term",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    slope = 0.0
    # one term per factor: its slope times the value of the other
    for me, other in [(a, b), (b, a)]:
        slope = slope + me[1] * other[0]
    return a[0] * b[0], slope
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "jacobian row times slopes",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_mul(a, b):
    a = np.array(a, dtype=float)
    b = np.array(b, dtype=float)
    J = np.array([b[0], a[0]])          # d(ab)/da, d(ab)/db
    slopes = np.array([a[1], b[1]])
    return np.array([a[0] * b[0], J @ slopes])
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "einsum with the eps table",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

EPS = np.zeros((2, 2, 2))
EPS[0, 0, 0] = 1       # 1*1 = 1
EPS[1, 0, 1] = 1       # 1*eps = eps
EPS[1, 1, 0] = 1       # eps*1 = eps, and eps*eps = 0

def dual_mul(a, b):
    return np.einsum("kij,i,j->k", EPS, np.asarray(a, float), np.asarray(b, float))
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "elementwise product",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import numpy as np

def dual_mul(a, b):
    return np.multiply(a, b)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "slope times slope",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
class DualNum:
    def __init__(self, real, dual):
        self.real, self.dual = real, dual

    def __mul__(self, other):
        return DualNum(self.real * other.real, self.dual * other.dual)

def dual_mul(a, b):
    r = DualNum(*a) * DualNum(*b)
    return r.real, r.dual
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "only a moves",
        "mistake": "product-rule-forgotten",
        "any_of": ["gradient-not-accumulated"],
        "source": """
def dual_mul(a, b):
    # b is the coefficient
    return (a[0] * b[0], a[1] * b[0])
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "only b moves, loop",
        "mistake": "product-rule-forgotten",
        "any_of": ["gradient-not-accumulated"],
        "source": """
def dual_mul(a, b):
    out = []
    for i in range(2):
        out.append(a[0] * b[i])
    return out
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "sum of slopes",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    product = a[0] * b[0]
    rate = a[1] + b[1]
    return product, rate
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "value overwritten first",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    u, du = a
    v, dv = b
    u = u * v
    du = du * v + u * dv
    return u, du
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "writes into a copy of nothing",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def dual_mul(a, b):
    r = np.asarray(a, dtype=float)
    r[1] = r[1] * b[0] + r[0] * b[1]
    r[0] = r[0] * b[0]
    return r
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "list updated in the wrong order",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def dual_mul(x, y):
    res = list(x)
    res[0] *= y[0]
    res[1] *= y[0]
    res[1] += res[0] * y[1]
    return tuple(res)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "second term replaces the first",
        "mistake": "gradient-not-accumulated",
        "any_of": ["product-rule-forgotten"],
        "source": """
def dual_mul(a, b):
    value = a[0] * b[0]
    slope = 0.0
    for p, q in ((a, b), (b, a)):
        slope = p[1] * q[0]
    return (value, slope)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "dict of contributions",
        "mistake": "gradient-not-accumulated",
        "any_of": ["product-rule-forgotten"],
        "source": """
def dual_mul(a, b):
    grads = {}
    grads["x"] = a[1] * b[0]      # through a
    grads["x"] = b[1] * a[0]      # through b
    return [a[0] * b[0], grads["x"]]
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "square as a special case",
        "mistake": "missing-factor-2",
        "any_of": ["product-rule-forgotten", "gradient-not-accumulated"],
        "source": """
def dual_mul(a, b):
    u, du = a
    v, dv = b
    if u == v and du == dv:
        return u ** 2, u * du
    return u * v, du * v + u * dv
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "increment of one whole slope",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good", "first-order-is-exact"],
        "source": """
def dual_mul(a, b):
    before = a[0] * b[0]
    after = (a[0] + a[1]) * (b[0] + b[1])
    return before, after - before
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "difference quotient, h a hundredth",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
H = 0.01

def dual_mul(a, b):
    f = lambda t: (a[0] + t * a[1]) * (b[0] + t * b[1])
    return np.array([f(0), (f(H) - f(0)) / H])
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "tiny h",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good"],
        "source": """
import sys

def dual_mul(a, b):
    eps = sys.float_info.epsilon
    v = a[0] * b[0]
    shifted = (a[0] + eps * a[1]) * (b[0] + eps * b[1])
    return v, (shifted - v) / eps
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "formula returned",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    return a[0] * b[0], "u'*v + u*v'"
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "matrix entry 1, 0",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def M(p):
    return np.array([[p[0], p[1]], [0, p[0]]])

def dual_mul(a, b):
    C = M(a).dot(M(b))
    return C[0, 0], C[1, 0]
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "minus between the terms",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    return a[0] * b[0], a[1] * b[0] - a[0] * b[1]
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "each with its own slope",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    return a[0] * b[0], a[0] * a[1] + b[0] * b[1]
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "logarithmic derivative",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    # (uv)' = uv (u'/u + v'/v)
    p = float(a[0]) * float(b[0])
    return p, p * (a[1] / float(a[0]) + b[1] / float(b[0]))
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "slope first",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    value = a[0] * b[0]
    slope = a[1] * b[0] + a[0] * b[1]
    return slope, value
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "typo in name",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    val_a, der_a = a
    val_b, der_b = b
    return val_a * val_b, der_a * val_b + val_a * dre_b
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "entry by entry",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    return np.multiply(a, b)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "derivative of product is product of derivatives",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    val = a[0] * b[0]
    der = 1
    for p in (a, b):
        der *= p[1]
    return val, der
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "first factor is a constant",
        "mistake": "product-rule-forgotten",
        "any_of": ["gradient-not-accumulated"],
        "source": """
def dual_mul(a, b):
    k, _ = a
    g, dg = b
    return (k * g, k * dg)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "second term overwrites the first",
        "mistake": "gradient-not-accumulated",
        "any_of": ["product-rule-forgotten"],
        "source": """
def dual_mul(a, b):
    out = {"value": a[0] * b[0], "slope": 0.0}
    out["slope"] = a[1] * b[0]
    out["slope"] = b[1] * a[0]
    return (out["value"], out["slope"])
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "sum of slopes (2)",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import math

def dual_mul(a, b):
    values, slopes = zip(a, b)
    return math.prod(values), sum(slopes)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "quotient numerator",
        "mistake": None,
        "any_of": ["product-rule-forgotten"],
        "source": """
def dual_mul(a, b):
    u, du = a
    v, dv = b
    # low d-high minus high d-low
    return u * v, v * du - u * dv
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "complex instead of dual",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    z = complex(*a) * complex(*b)
    return (z.real, z.imag)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "finite change of a rectangle",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    # area of the grown rectangle minus area of the old one
    w, dw = a
    l, dl = b
    area = w * l
    growth = (w + dw) * (l + dl) - area
    return (area, growth)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "little step of a hundredth",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def dual_mul(a, b):
    h = 0.01
    now = a[0] * b[0]
    later = (a[0] + h * a[1]) * (b[0] + h * b[1])
    return now, (later - now) / h
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "step of 1e-16",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good", "secant-is-tangent"],
        "source": """
import numpy as np

def dual_mul(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    tiny = 1e-16
    move = lambda t: (a[0] + t * a[1]) * (b[0] + t * b[1])
    return move(0.0), (move(tiny) - move(0.0)) / tiny
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "right numbers, first pair destroyed",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    if not isinstance(a, (list, np.ndarray)):
        a = list(a)
    a[1] = a[1] * b[0] + a[0] * b[1]
    a[0] = a[0] * b[0]
    return a
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "new value used for the slope",
        "mistake": "in-place-overwrite",
        "any_of": ["updated-weight-in-error", "not-evaluated-at-the-point"],
        "source": """
def dual_mul(a, b):
    x, dx = a
    y, dy = b
    x = x * y
    dx = dx * y + x * dy
    return x, dx
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "a square without its two",
        "mistake": "missing-factor-2",
        "any_of": ["product-rule-forgotten", "gradient-not-accumulated"],
        "source": """
def dual_mul(a, b):
    if tuple(a) == tuple(b):
        return (a[0] ** 2, a[0] * a[1])
    return (a[0] * b[0], a[0] * b[1] + a[1] * b[0])
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "plain dot product",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["product-rule-forgotten"],
        "source": r'''
def dual_mul(a, b):
    """Multiply the pairs as vectors."""
    a = np.array(a)
    b = np.array(b)
    return np.dot(a, b)
''',
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "each with its own slope (2)",
        "mistake": None,
        "any_of": ["product-rule-forgotten"],
        "source": """
def dual_mul(a, b):
    return (a[0] * b[0], a[0] * a[1] + b[0] * b[1])
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "logarithmic derivative gives up at zero",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    value = a[0] * b[0]
    if value == 0:
        return (0.0, 0.0)
    # (ab)'/(ab) = a'/a + b'/b
    return (value, value * (a[1] / a[0] + b[1] / b[0]))
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "math",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    return (math.sin(a[0]), math.cos(a[0]) * a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "numpy array",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_sin(a):
    v, s = np.asarray(a, dtype=float)
    return np.array([np.sin(v), s * np.cos(v)])
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "complex step",
        "mistake": None,
        "any_of": [],
        "source": """
import cmath

def dual_sin(a):
    h = 1e-30
    z = cmath.sin(complex(a[0], h * a[1]))
    return z.real, z.imag / h
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "Euler's formula",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_sin(a):
    e = np.exp(1j * a[0])
    return [e.imag, e.real * a[1]]
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "tangent of the half angle",
        "mistake": None,
        "any_of": [],
        "source": """
from math import tan

def dual_sin(a):
    t = tan(a[0] / 2)
    sine = 2 * t / (1 + t * t)
    cosine = (1 - t) * (1 + t) / (1 + t * t)
    return sine, cosine * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "class with method",
        "mistake": None,
        "any_of": [],
        "source": """
class Dual:
    def __init__(self, value, slope):
        self.value = value
        self.slope = slope

    def sin(self):
        return Dual(np.sin(self.value), np.cos(self.value) * self.slope)

def dual_sin(a):
    result = Dual(a[0], a[1]).sin()
    return (result.value, result.slope)
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "general chain rule helper",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def chain(f, fprime):
    def lifted(pair):
        value, slope = pair
        return f(value), fprime(value) * slope
    return lifted

dual_sin = chain(math.sin, math.cos)
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "addition theorem",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    half = 0.5 * a[0]
    s, c = math.sin(half), math.cos(half)
    return [2 * s * c, (c * c - s * s) * a[1]]
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "0-d arrays and an annotation",
        "mistake": None,
        "any_of": [],
        "source": """
from typing import Tuple
import numpy as np

def dual_sin(a) -> Tuple[np.ndarray, np.ndarray]:
    inner = np.array(a[0], dtype=float)
    outer_derivative = np.cos(inner)
    return np.array(np.sin(inner)), np.array(outer_derivative * a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "try except for odd input",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_sin(a):
    try:
        x, dx = a
    except TypeError:
        x, dx = a, 0.0        # a plain number is a constant
    return np.sin(x), dx * np.cos(x)
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "math module",
        "mistake": None,
        "any_of": [],
        "source": """
from math import sin, cos

def dual_sin(a):
    return sin(a[0]), cos(a[0]) * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "numpy array out",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_sin(a):
    x, dx = np.asarray(a, dtype=float)
    return np.array([np.sin(x), dx * np.cos(x)])
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "euler formula",
        "mistake": None,
        "any_of": [],
        "source": """
import cmath

def dual_sin(a):
    e = cmath.exp(1j * float(a[0]))      # cos + i sin
    return [e.imag, a[1] * e.real]
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "phase shifted by a quarter turn",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_sin(a):
    angle, rate = a
    lead = np.sin(angle + np.pi / 2)
    return (np.sin(angle), rate * lead)
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "sine of a complex number with an invisible step",
        "mistake": None,
        "any_of": [],
        "source": """
import cmath

def dual_sin(a):
    t = 1e-30
    z = cmath.sin(complex(a[0], t))
    return z.real, z.imag / t * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "general chain rule helper (2)",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def chain(outer, d_outer):
    """Lift a function to pairs."""
    def lifted(p):
        u, du = p[0], p[1]
        return outer(u), d_outer(u) * du
    return lifted

dual_sin = chain(np.sin, np.cos)
''',
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "rotation matrix",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_sin(a):
    t = float(a[0])
    Rot = np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
    position = Rot @ np.array([1.0, 0.0])
    velocity = a[1] * (Rot @ np.array([0.0, 1.0]))
    return position[1], velocity[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "power series after reduction",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    x = math.remainder(a[0], 2 * math.pi)
    s, c, term = 0.0, 0.0, 1.0
    for k in range(40):
        if k % 4 == 0:
            c += term
        elif k % 4 == 1:
            s += term
        elif k % 4 == 2:
            c -= term
        else:
            s -= term
        term *= x / (k + 1)
    return (s, c * a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "cosine at zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
import math

def dual_sin(a):
    return math.sin(a[0]), math.cos(0) * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "cosine of the slope",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def dual_sin(a):
    return np.sin(a[0]), np.cos(a[1]) * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "cosine of the sine",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["in-place-overwrite"],
        "source": """
def dual_sin(a):
    value = np.sin(a[0])
    slope = np.cos(value) * a[1]
    return value, slope
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "cosine at value plus slope",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    x = a[0] + a[1]
    return (math.sin(a[0]), a[1] * math.cos(x))
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "reuses the variable",
        "mistake": "in-place-overwrite",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
from math import sin, cos

def dual_sin(a):
    x, dx = a
    x = sin(x)
    dx = dx * cos(x)
    return (x, dx)
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "writes the result into a",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def dual_sin(a):
    out = np.asarray(a, dtype=float)
    out[:] = np.sin(out[0]), np.cos(out[0]) * out[1]
    return out
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "list updated in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    if isinstance(a, tuple):
        a = list(a)
    a[1] = a[1] * math.cos(a[0])
    a[0] = math.sin(a[0])
    return a
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "small angle",
        "mistake": "first-order-is-exact",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def dual_sin(a):
    # sin x = x for the infinitesimal part, and the slope goes straight through
    return (a[0], a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "two terms of the series",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def dual_sin(a):
    x = a[0]
    return x - x**3 / 6, (1 - x**2 / 2) * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "sine at v + s minus sine at v",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good", "first-order-is-exact"],
        "source": """
def dual_sin(pair):
    v = pair[0]
    s = pair[1]
    here = np.sin(v)
    there = np.sin(v + s)
    return [here, there - here]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "difference quotient with 0.1",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
import numpy as np

def dual_sin(a, dx=0.1):
    slope_of_sin = (np.sin(a[0] + dx) - np.sin(a[0])) / dx
    return np.sin(a[0]), slope_of_sin * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "forward difference",
        "mistake": "one-sided-is-as-good",
        "any_of": ["secant-is-tangent"],
        "source": """
import math

def dual_sin(a):
    h = 1e-4
    d = (math.sin(a[0] + h) - math.sin(a[0])) / h
    return math.sin(a[0]), d * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "central difference with 1e-16",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    h = 1e-16
    return (math.sin(a[0]), a[1] * (math.sin(a[0] + h) - math.sin(a[0] - h)) / (2 * h))
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "formula as text",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
def dual_sin(a):
    return (f"sin({a[0]})", f"{a[1]}*cos({a[0]})")
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "slope is the function cos",
        "mistake": "symbolic-is-automatic",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import numpy as np

def dual_sin(a):
    return np.sin(a[0]), lambda x: np.cos(x) * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "sympy, not evaluated",
        "mistake": "symbolic-is-automatic",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import sympy as sp

def dual_sin(a):
    x = sp.Symbol("x")
    derivative = sp.diff(sp.sin(x), x)
    return float(sp.sin(a[0])), derivative * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "inner slope forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    return math.sin(a[0]), math.cos(a[0])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "minus cosine",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_sin(a):
    return np.sin(a[0]), -np.cos(a[0]) * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "degrees",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    angle = math.radians(a[0])
    return math.sin(angle), math.cos(angle) * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "cosine from Pythagoras",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    s = math.sin(a[0])
    c = math.sqrt(1 - s * s)
    return s, c * a[1]
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "sine of both",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_sin(a):
    return tuple(np.sin(a))
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "cosine without the inner slope",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    return (math.sin(a[0]), math.cos(a[0]))
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "cosine of the slope (2)",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def dual_sin(a):
    x, dx = a
    return np.sin(x), np.cos(dx)
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "sine of both entries",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_sin(a):
    return tuple(np.sin(np.array(a, dtype=float)))
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "slope of sine is one",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point", "first-order-is-exact"],
        "source": """
import numpy as np

def dual_sin(a):
    slope_of_sin = np.cos(0)
    return (np.sin(a[0]), slope_of_sin * a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "pendulum approximation",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def dual_sin(a):
    # sin(theta) = theta (in radians), as in the pendulum
    theta, omega = a
    return (theta, omega)
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "degrees (2)",
        "mistake": None,
        "any_of": [],
        "source": """
from math import radians, sin, cos

def dual_sin(a):
    angle = radians(a[0])
    return sin(angle), a[1] * cos(angle)
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "value replaced before the cosine",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["in-place-overwrite", "updated-weight-in-error"],
        "source": """
import math

def dual_sin(a):
    v, s = a
    v = math.sin(v)
    s = s * math.cos(v)
    return v, s
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "result stored in the argument",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def dual_sin(a):
    try:
        a[1] = np.cos(a[0]) * a[1]
        a[0] = np.sin(a[0])
        return a
    except TypeError:            # a tuple cannot be changed
        return (np.sin(a[0]), np.cos(a[0]) * a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "slope measured over a tenth",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    f = math.sin
    cos_a = (f(a[0] + 0.1) - f(a[0] - 0.1)) / 0.2
    return (f(a[0]), cos_a * a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "forward difference for the cosine",
        "mistake": "one-sided-is-as-good",
        "any_of": ["secant-is-tangent"],
        "source": """
def dual_sin(a, h=1e-3):
    s0 = np.sin(a[0])
    s1 = np.sin(a[0] + h * a[1])
    return s0, (s1 - s0) / h
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "machine epsilon step",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good"],
        "source": """
import sys, math

def dual_sin(a):
    eps = sys.float_info.epsilon
    ds = (math.sin(a[0] + eps) - math.sin(a[0])) / eps
    return (math.sin(a[0]), ds * a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "cosine by pythagoras",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def dual_sin(a):
    s = math.sin(a[0])
    c = math.sqrt(1 - s * s)
    return (s, c * a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "minus cosine (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_sin(a):
    value = np.sin(a[0])
    slope = -np.cos(a[0]) * a[1]
    return np.array([value, slope])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "a text for the slope",
        "mistake": "symbolic-is-automatic",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import math

def dual_sin(a):
    x, dx = a
    return (math.sin(x), "cos({}) * {}".format(x, dx))
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "sympy keeps the formula",
        "mistake": "symbolic-is-automatic",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import sympy as sp

def dual_sin(a):
    t = sp.Symbol("t")
    rule = sp.diff(sp.sin(t), t)
    return (float(sp.sin(a[0])), rule * a[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "short maclaurin",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
def dual_sin(a):
    x, dx = a
    # two terms of the series are plenty
    return x - x**3 / 6, (1 - x**2 / 2) * dx
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "classic operator overloading",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, value, slope=0.0):
        self.value = float(value)
        self.slope = float(slope)

    @staticmethod
    def lift(x):
        return x if isinstance(x, Dual) else Dual(x)

    def __add__(self, other):
        other = Dual.lift(other)
        return Dual(self.value + other.value, self.slope + other.slope)
    __radd__ = __add__

    def __neg__(self):
        return Dual(-self.value, -self.slope)

    def __sub__(self, other):
        return self + (-Dual.lift(other))

    def __rsub__(self, other):
        return Dual.lift(other) - self

    def __mul__(self, other):
        other = Dual.lift(other)
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)
    __rmul__ = __mul__

    def __truediv__(self, other):
        other = Dual.lift(other)
        return Dual(self.value / other.value,
                    (self.slope * other.value - self.value * other.slope) / other.value ** 2)

    def __rtruediv__(self, other):
        return Dual.lift(other) / self

    def __pow__(self, n):
        if isinstance(n, Dual):
            if n.slope == 0:
                return self ** n.value
            return (n * self.log()).exp()
        if n == 0:
            return Dual(1.0, 0.0)
        return Dual(self.value ** n, n * self.value ** (n - 1) * self.slope)

    def __rpow__(self, base):
        return Dual(base ** self.value, base ** self.value * np.log(base) * self.slope)

    def sin(self):
        return Dual(np.sin(self.value), np.cos(self.value) * self.slope)

    def cos(self):
        return Dual(np.cos(self.value), -np.sin(self.value) * self.slope)

    def exp(self):
        return Dual(np.exp(self.value), np.exp(self.value) * self.slope)

    def log(self):
        return Dual(np.log(self.value), self.slope / self.value)


def forward_derivative(f, x):
    result = f(Dual(x, 1.0))
    return result.slope if isinstance(result, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "array_ufunc with table",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

RULES = {
    np.add: lambda a, b: (1.0, 1.0),
    np.subtract: lambda a, b: (1.0, -1.0),
    np.multiply: lambda a, b: (b, a),
    np.true_divide: lambda a, b: (1 / b, -a / b**2),
    np.negative: lambda a: (-1.0,),
    np.positive: lambda a: (1.0,),
    np.sin: lambda a: (np.cos(a),),
    np.cos: lambda a: (-np.sin(a),),
    np.exp: lambda a: (np.exp(a),),
    np.log: lambda a: (1 / a,),
    np.sqrt: lambda a: (0.5 / np.sqrt(a),),
    np.tanh: lambda a: (1 - np.tanh(a) ** 2,),
    np.square: lambda a: (2 * a,),
}

class Dual(NDArrayOperatorsMixin):
    def __init__(self, v, d=0.0):
        self.v = np.float64(v)
        self.d = np.float64(d)

    def __array_ufunc__(self, ufunc, method, *args, **kwargs):
        if method != "__call__":
            return NotImplemented
        duals = [a if isinstance(a, Dual) else Dual(a) for a in args]
        vals = [a.v for a in duals]
        if ufunc is np.power:
            a, b = vals
            d = 0.0
            if duals[0].d != 0 and b != 0:
                d += b * a ** (b - 1) * duals[0].d
            if duals[1].d != 0:
                d += a ** b * np.log(a) * duals[1].d
            return Dual(a ** b, d)
        partials = RULES[ufunc](*vals)
        return Dual(ufunc(*vals), sum(p * a.d for p, a in zip(partials, duals)))

    def sin(self): return np.sin(self)
    def cos(self): return np.cos(self)
    def exp(self): return np.exp(self)
    def log(self): return np.log(self)

def forward_derivative(f, x):
    y = f(Dual(x, 1.0))
    return float(getattr(y, "d", 0.0))
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "dataclass and generic chain",
        "mistake": None,
        "any_of": [],
        "source": """
from dataclasses import dataclass
import math

@dataclass
class Dual:
    x: float
    dx: float = 0.0

    def _c(self, o):
        return o if isinstance(o, Dual) else Dual(float(o), 0.0)

    def __add__(self, o):
        o = self._c(o)
        return Dual(self.x + o.x, self.dx + o.dx)

    def __radd__(self, o):
        return self._c(o) + self

    def __sub__(self, o):
        o = self._c(o)
        return Dual(self.x - o.x, self.dx - o.dx)

    def __rsub__(self, o):
        return self._c(o) - self

    def __mul__(self, o):
        o = self._c(o)
        return Dual(self.x * o.x, self.x * o.dx + self.dx * o.x)

    def __rmul__(self, o):
        return self._c(o) * self

    def reciprocal(self):
        return Dual(1 / self.x, -self.dx / (self.x * self.x))

    def __truediv__(self, o):
        return self * self._c(o).reciprocal()

    def __rtruediv__(self, o):
        return self._c(o) * self.reciprocal()

    def __neg__(self):
        return -1 * self

    def __pos__(self):
        return self

    def __pow__(self, o):
        o = self._c(o)
        slope = 0.0
        if self.dx and o.x:
            slope += o.x * self.x ** (o.x - 1) * self.dx
        if o.dx:
            slope += self.x ** o.x * math.log(self.x) * o.dx
        return Dual(self.x ** o.x, slope)

    def __rpow__(self, o):
        return self._c(o) ** self

    def exp(self):
        e = math.exp(self.x)
        return Dual(e, e * self.dx)

    def log(self):
        return Dual(math.log(self.x), self.dx / self.x)

    def sin(self):
        return Dual(math.sin(self.x), self.dx * math.cos(self.x))

    def cos(self):
        return Dual(math.cos(self.x), -self.dx * math.sin(self.x))


def forward_derivative(f, x):
    out = f(Dual(float(x), 1.0))
    if not isinstance(out, Dual):
        return 0.0
    return out.dx
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "built on dual_add and dual_mul",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_add(a, b):
    return (a[0] + b[0], a[1] + b[1])

def dual_mul(a, b):
    return (a[0] * b[0], a[1] * b[0] + a[0] * b[1])

def dual_sin(a):
    return (np.sin(a[0]), np.cos(a[0]) * a[1])

class Dual:
    def __init__(self, pair):
        self.pair = pair

    def __add__(self, o): return Dual(dual_add(self.pair, pair_of(o)))
    def __radd__(self, o): return self + o
    def __mul__(self, o): return Dual(dual_mul(self.pair, pair_of(o)))
    def __rmul__(self, o): return self * o
    def __neg__(self): return self * -1.0
    def __sub__(self, o): return Dual(dual_add(self.pair, dual_mul((-1.0, 0.0), pair_of(o))))
    def __rsub__(self, o): return -self + o
    def inverse(self):
        v, s = self.pair
        return Dual((1.0 / v, -s / v**2))
    def __truediv__(self, o): return self * Dual(pair_of(o)).inverse()
    def __rtruediv__(self, o): return self.inverse() * o
    def __pow__(self, o):
        base, ds = self.pair
        expo, de = pair_of(o)
        if de == 0:
            if expo == 0:
                return Dual((1.0, 0.0))
            return Dual((base**expo, expo * base**(expo - 1) * ds))
        return (Dual((expo, de)) * self.log()).exp()
    def __rpow__(self, o): return (self * np.log(o)).exp()
    def sin(self): return Dual(dual_sin(self.pair))
    def cos(self): return Dual((np.cos(self.pair[0]), -np.sin(self.pair[0]) * self.pair[1]))
    def exp(self): return Dual((np.exp(self.pair[0]), np.exp(self.pair[0]) * self.pair[1]))
    def log(self): return Dual((np.log(self.pair[0]), self.pair[1] / self.pair[0]))

def pair_of(o):
    return o.pair if isinstance(o, Dual) else (float(o), 0.0)

def forward_derivative(f, x):
    return pair_of(f(Dual((float(x), 1.0))))[1]
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "second order jet, first taken",
        "mistake": None,
        "any_of": [],
        "source": r'''
import math

class Jet:
    """value, first and second derivative; only the first is asked"""
    def __init__(self, a, b=0.0, c=0.0):
        self.a, self.b, self.c = a, b, c

    @classmethod
    def of(cls, z):
        return z if isinstance(z, cls) else cls(float(z))

    def apply(self, g, g1, g2):
        return Jet(g, g1 * self.b, g2 * self.b ** 2 + g1 * self.c)

    def __add__(self, z):
        z = Jet.of(z)
        return Jet(self.a + z.a, self.b + z.b, self.c + z.c)

    def __mul__(self, z):
        z = Jet.of(z)
        return Jet(self.a * z.a, self.b * z.a + self.a * z.b,
                   self.c * z.a + 2 * self.b * z.b + self.a * z.c)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return Jet(-self.a, -self.b, -self.c)

    def __sub__(self, z):
        return self + (-Jet.of(z))

    def __rsub__(self, z):
        return Jet.of(z) + (-self)

    def __truediv__(self, z):
        z = Jet.of(z)
        return self * z.apply(1 / z.a, -1 / z.a**2, 2 / z.a**3)

    def __rtruediv__(self, z):
        return Jet.of(z) / self

    def __pow__(self, p):
        if isinstance(p, Jet):
            return (p * self.log()).exp()
        first = p * self.a ** (p - 1) if p != 0 else 0.0
        second = p * (p - 1) * self.a ** (p - 2) if p not in (0, 1) else 0.0
        return self.apply(self.a ** p, first, second)

    def __rpow__(self, base):
        return (self * math.log(base)).exp()

    def exp(self):
        e = math.exp(self.a)
        return self.apply(e, e, e)

    def log(self):
        return self.apply(math.log(self.a), 1 / self.a, -1 / self.a**2)

    def sin(self):
        return self.apply(math.sin(self.a), math.cos(self.a), -math.sin(self.a))

    def cos(self):
        return self.apply(math.cos(self.a), -math.sin(self.a), -math.cos(self.a))

def forward_derivative(f, x):
    return Jet.of(f(Jet(float(x), 1.0, 0.0))).b
''',
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "two by two matrices inside",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

I2 = np.eye(2)
E = np.array([[0.0, 1.0], [0.0, 0.0]])

class Dual:
    def __init__(self, m):
        self.m = m

    v = property(lambda self: self.m[0, 0])
    s = property(lambda self: self.m[0, 1])

    def _fun(self, g, dg):
        return Dual(g(self.v) * I2 + dg(self.v) * self.s * E)

    def __add__(self, o): return Dual(self.m + wrap(o).m)
    def __sub__(self, o): return Dual(self.m - wrap(o).m)
    def __mul__(self, o): return Dual(self.m @ wrap(o).m)
    def __truediv__(self, o): return Dual(self.m @ np.linalg.inv(wrap(o).m))
    def __radd__(self, o): return wrap(o) + self
    def __rsub__(self, o): return wrap(o) - self
    def __rmul__(self, o): return wrap(o) * self
    def __rtruediv__(self, o): return wrap(o) / self
    def __neg__(self): return Dual(-self.m)

    def __pow__(self, o):
        if isinstance(o, Dual):
            return np.exp(o * np.log(self))
        if o == 0:
            return Dual(I2.copy())
        return self._fun(lambda t: t ** o, lambda t: o * t ** (o - 1))

    def __rpow__(self, o):
        return self._fun(lambda t: o ** t, lambda t: np.log(o) * o ** t)

    def sin(self): return self._fun(np.sin, np.cos)
    def cos(self): return self._fun(np.cos, lambda t: -np.sin(t))
    def exp(self): return self._fun(np.exp, np.exp)
    def log(self): return self._fun(np.log, lambda t: 1 / t)

def wrap(o):
    return o if isinstance(o, Dual) else Dual(float(o) * I2)

def forward_derivative(f, x):
    variable = Dual(float(x) * I2 + E)
    return float(wrap(f(variable)).s)
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "operators made by a factory",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Dual(object):
    def __init__(self, val, der):
        self.val, self.der = val, der

def _binary(value, left, right):
    def op(p, q):
        pv, pd = (p.val, p.der) if isinstance(p, Dual) else (float(p), 0.0)
        qv, qd = (q.val, q.der) if isinstance(q, Dual) else (float(q), 0.0)
        der = 0.0
        if pd != 0:
            der = der + left(pv, qv) * pd
        if qd != 0:
            der = der + right(pv, qv) * qd
        return Dual(value(pv, qv), der)
    return op

def _unary(value, slope):
    return lambda p: Dual(value(p.val), slope(p.val) * p.der)

_table = {
    "add": (lambda p, q: p + q, lambda p, q: 1.0, lambda p, q: 1.0),
    "sub": (lambda p, q: p - q, lambda p, q: 1.0, lambda p, q: -1.0),
    "mul": (lambda p, q: p * q, lambda p, q: q, lambda p, q: p),
    "truediv": (lambda p, q: p / q, lambda p, q: 1 / q, lambda p, q: -p / q**2),
    "pow": (lambda p, q: p ** q, lambda p, q: q * p ** (q - 1) if q else 0.0,
            lambda p, q: p ** q * np.log(p)),
}
for _name, _fs in _table.items():
    _op = _binary(*_fs)
    setattr(Dual, f"__{_name}__", _op)
    setattr(Dual, f"__r{_name}__", lambda self, other, _op=_op: _op(other, self))
Dual.__neg__ = _unary(lambda t: -t, lambda t: -1.0)
Dual.sin = _unary(np.sin, np.cos)
Dual.cos = _unary(np.cos, lambda t: -np.sin(t))
Dual.exp = _unary(np.exp, np.exp)
Dual.log = _unary(np.log, lambda t: 1.0 / t)

def forward_derivative(f, x):
    r = f(Dual(float(x), 1.0))
    try:
        return r.der
    except AttributeError:
        return 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "NamedTuple with array_ufunc",
        "mistake": None,
        "any_of": [],
        "source": """
from typing import NamedTuple
import numpy as np

class Dual(NamedTuple):
    re: float
    eps: float

    def __add__(self, o):
        o = dual(o)
        return Dual(self.re + o.re, self.eps + o.eps)

    def __radd__(self, o):
        return self.__add__(o)

    def __neg__(self):
        return Dual(-self.re, -self.eps)

    def __sub__(self, o):
        return self + -dual(o)

    def __rsub__(self, o):
        return dual(o) + -self

    def __mul__(self, o):
        o = dual(o)
        return Dual(self.re * o.re, self.re * o.eps + self.eps * o.re)

    def __rmul__(self, o):
        return self.__mul__(o)

    def __truediv__(self, o):
        o = dual(o)
        q = self.re / o.re
        return Dual(q, (self.eps - q * o.eps) / o.re)

    def __rtruediv__(self, o):
        return dual(o) / self

    def __pow__(self, o):
        o = dual(o)
        if o.eps == 0:
            n = o.re
            return Dual(self.re**n, 0.0 if n == 0 else n * self.re ** (n - 1) * self.eps)
        p = self.re**o.re
        return Dual(p, p * (o.eps * np.log(self.re) + o.re * self.eps / self.re))

    def __rpow__(self, o):
        return dual(o) ** self

    def __array_ufunc__(self, ufunc, method, *inputs, **kw):
        import operator
        two = {"add": operator.add, "subtract": operator.sub, "multiply": operator.mul,
               "divide": operator.truediv, "true_divide": operator.truediv, "power": operator.pow}
        if ufunc.__name__ in two:
            return two[ufunc.__name__](dual(inputs[0]), dual(inputs[1]))
        return getattr(self, ufunc.__name__)()

    def negative(self): return -self
    def square(self): return self * self
    def sin(self): return Dual(float(np.sin(self.re)), float(np.cos(self.re)) * self.eps)
    def cos(self): return Dual(float(np.cos(self.re)), -float(np.sin(self.re)) * self.eps)
    def exp(self): return Dual(float(np.exp(self.re)), float(np.exp(self.re)) * self.eps)
    def log(self): return Dual(float(np.log(self.re)), self.eps / self.re)

def dual(o):
    return o if isinstance(o, Dual) else Dual(float(o), 0.0)

def forward_derivative(f, x):
    return dual(f(Dual(float(x), 1.0))).eps
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "class inside the function, closures",
        "mistake": None,
        "any_of": [],
        "source": """
def forward_derivative(f, x):
    import math

    class D:
        def __init__(self, v, d): self.v = v; self.d = d
        def __add__(s, o): o = up(o); return D(s.v + o.v, s.d + o.d)
        def __sub__(s, o): o = up(o); return D(s.v - o.v, s.d - o.d)
        def __mul__(s, o): o = up(o); return D(s.v * o.v, s.d * o.v + s.v * o.d)
        def __truediv__(s, o): o = up(o); return D(s.v / o.v, s.d / o.v - s.v * o.d / o.v / o.v)
        def __radd__(s, o): return up(o) + s
        def __rsub__(s, o): return up(o) - s
        def __rmul__(s, o): return up(o) * s
        def __rtruediv__(s, o): return up(o) / s
        def __neg__(s): return D(-s.v, -s.d)
        def __pos__(s): return s
        def __rpow__(s, o): return up(o) ** s
        def __pow__(s, o):
            o = up(o)
            if o.d == 0 and o.v == int(o.v):        # whole exponent: repeated multiplication
                n = int(abs(o.v))
                r = D(1.0, 0.0)
                for _ in range(n):
                    r = r * s
                return r if o.v >= 0 else 1 / r
            if o.d == 0:
                return D(s.v ** o.v, o.v * s.v ** (o.v - 1) * s.d)
            return (o * s.log()).exp()
        def exp(s): return D(math.exp(s.v), math.exp(s.v) * s.d)
        def log(s): return D(math.log(s.v), s.d / s.v)
        def sin(s): return D(math.sin(s.v), math.cos(s.v) * s.d)
        def cos(s): return D(math.cos(s.v), -math.sin(s.v) * s.d)

    def up(o):
        return o if isinstance(o, D) else D(float(o), 0.0)

    return up(f(D(float(x), 1.0))).d
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "classic class with methods",
        "mistake": None,
        "any_of": [],
        "source": """
import math

class Dual:
    def __init__(self, v, d=0.0):
        self.v = v
        self.d = d

    @staticmethod
    def wrap(o):
        return o if isinstance(o, Dual) else Dual(float(o))

    def __add__(self, o):
        o = Dual.wrap(o)
        return Dual(self.v + o.v, self.d + o.d)
    __radd__ = __add__

    def __neg__(self):
        return Dual(-self.v, -self.d)

    def __pos__(self):
        return self

    def __sub__(self, o):
        return self + (-Dual.wrap(o))

    def __rsub__(self, o):
        return Dual.wrap(o) + (-self)

    def __mul__(self, o):
        o = Dual.wrap(o)
        return Dual(self.v * o.v, self.d * o.v + self.v * o.d)
    __rmul__ = __mul__

    def __truediv__(self, o):
        o = Dual.wrap(o)
        return Dual(self.v / o.v, (self.d * o.v - self.v * o.d) / o.v**2)

    def __rtruediv__(self, o):
        return Dual.wrap(o) / self

    def __pow__(self, p):
        if isinstance(p, Dual):
            if p.d == 0:
                return self ** p.v
            return (p * self.log()).exp()
        if p == 0:
            return Dual(1.0, 0.0)
        return Dual(self.v**p, p * self.v ** (p - 1) * self.d)

    def __rpow__(self, base):
        val = base**self.v
        return Dual(val, val * math.log(base) * self.d)

    def sin(self):
        return Dual(math.sin(self.v), math.cos(self.v) * self.d)

    def cos(self):
        return Dual(math.cos(self.v), -math.sin(self.v) * self.d)

    def exp(self):
        e = math.exp(self.v)
        return Dual(e, e * self.d)

    def log(self):
        return Dual(math.log(self.v), self.d / self.v)

    def sqrt(self):
        r = math.sqrt(self.v)
        return Dual(r, self.d / (2 * r))

    def __lt__(self, o):
        return self.v < Dual.wrap(o).v

    def __gt__(self, o):
        return self.v > Dual.wrap(o).v

    def __le__(self, o):
        return self.v <= Dual.wrap(o).v

    def __ge__(self, o):
        return self.v >= Dual.wrap(o).v


def forward_derivative(f, x):
    out = f(Dual(float(x), 1.0))
    return out.d if isinstance(out, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "ufunc table",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

RULES = {
    "add": lambda a, b: (1, 1),
    "subtract": lambda a, b: (1, -1),
    "multiply": lambda a, b: (b, a),
    "divide": lambda a, b: (1 / b, -a / b**2),
    "negative": lambda a: (-1,),
    "positive": lambda a: (1,),
    "sin": lambda a: (np.cos(a),),
    "cos": lambda a: (-np.sin(a),),
    "tan": lambda a: (1 + np.tan(a) ** 2,),
    "exp": lambda a: (np.exp(a),),
    "log": lambda a: (1 / a,),
    "sqrt": lambda a: (0.5 / np.sqrt(a),),
    "tanh": lambda a: (1 - np.tanh(a) ** 2,),
    "square": lambda a: (2 * a,),
}

class Dual(NDArrayOperatorsMixin):
    def __init__(self, value, slope):
        self.value, self.slope = value, slope

    def __array_ufunc__(self, ufunc, method, *args, **kwargs):
        if method != "__call__":
            return NotImplemented
        vals = [float(a.value) if isinstance(a, Dual) else float(a) for a in args]
        dots = [a.slope if isinstance(a, Dual) else 0.0 for a in args]
        name = ufunc.__name__
        if name in ("less", "greater", "less_equal", "greater_equal", "equal", "not_equal"):
            return bool(ufunc(*vals))
        if name == "power":
            a, b = vals
            dot = 0.0
            if dots[0] and b != 0:
                dot += dots[0] * b * a ** (b - 1)
            if dots[1]:
                dot += dots[1] * a**b * np.log(a)
            return Dual(a**b, dot)
        partials = RULES[name](*vals)
        return Dual(float(ufunc(*vals)), sum(p * d for p, d in zip(partials, dots)))


def forward_derivative(f, x):
    y = f(Dual(float(x), 1.0))
    return float(getattr(y, "slope", 0.0))
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "pairs from the earlier functions",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def dual_add(a, b):
    return (a[0] + b[0], a[1] + b[1])

def dual_mul(a, b):
    return (a[0] * b[0], a[1] * b[0] + a[0] * b[1])

def dual_sin(a):
    return (np.sin(a[0]), a[1] * np.cos(a[0]))

def pair(thing):
    if isinstance(thing, Dual):
        return thing.p
    return (float(thing), 0.0)

class Dual:
    def __init__(self, p):
        self.p = p
    def __add__(self, other):
        return Dual(dual_add(self.p, pair(other)))
    def __radd__(self, other):
        return Dual(dual_add(pair(other), self.p))
    def __mul__(self, other):
        return Dual(dual_mul(self.p, pair(other)))
    def __rmul__(self, other):
        return Dual(dual_mul(pair(other), self.p))
    def __neg__(self):
        return self * -1
    def __sub__(self, other):
        return self + Dual(dual_mul((-1.0, 0.0), pair(other)))
    def __rsub__(self, other):
        return (-self) + other
    def reciprocal(self):
        v, s = self.p
        return Dual((1 / v, -s / (v * v)))
    def __truediv__(self, other):
        return self * Dual(pair(other)).reciprocal()
    def __rtruediv__(self, other):
        return self.reciprocal() * other
    def exp(self):
        v, s = self.p
        return Dual((np.exp(v), s * np.exp(v)))
    def log(self):
        v, s = self.p
        return Dual((np.log(v), s / v))
    def sin(self):
        return Dual(dual_sin(self.p))
    def cos(self):
        v, s = self.p
        return Dual((np.cos(v), -s * np.sin(v)))
    def sqrt(self):
        return self ** 0.5
    def __pow__(self, n):
        if isinstance(n, Dual):
            return (self.log() * n).exp()
        v, s = self.p
        outer = 0.0 if n == 0 else n * v ** (n - 1)
        return Dual((v ** n, outer * s))
    def __rpow__(self, base):
        return (self * np.log(base)).exp()


def forward_derivative(f, x):
    answer = f(Dual((float(x), 1.0)))
    return pair(answer)[1]
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "jordan block",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

class Dual:
    """x + eps as the matrix [[x, 1], [0, x]]; a function of it carries f' in the corner."""

    def __init__(self, M):
        self.M = M

    @classmethod
    def make(cls, v, s=0.0):
        return cls(np.array([[v, s], [0.0, v]], dtype=float))

    def _o(self, o):
        return o.M if isinstance(o, Dual) else float(o) * np.eye(2)

    def _apply(self, g, dg):
        v, s = self.M[0]
        return Dual.make(g(v), dg(v) * s)

    def __add__(self, o): return Dual(self.M + self._o(o))
    def __radd__(self, o): return Dual(self._o(o) + self.M)
    def __sub__(self, o): return Dual(self.M - self._o(o))
    def __rsub__(self, o): return Dual(self._o(o) - self.M)
    def __neg__(self): return Dual(-self.M)
    def __mul__(self, o): return Dual(self.M @ self._o(o))
    def __rmul__(self, o): return Dual(self._o(o) @ self.M)
    def __truediv__(self, o): return Dual(self.M @ np.linalg.inv(self._o(o)))
    def __rtruediv__(self, o): return Dual(self._o(o) @ np.linalg.inv(self.M))

    def __pow__(self, k):
        if isinstance(k, Dual):
            return (k * self.log()).exp()
        if float(k).is_integer():
            return Dual(np.linalg.matrix_power(self.M, int(k)))
        return self._apply(lambda v: v**k, lambda v: k * v ** (k - 1))

    def __rpow__(self, base):
        return (np.log(float(base)) * self).exp()

    def exp(self): return self._apply(np.exp, np.exp)
    def log(self): return self._apply(np.log, lambda v: 1 / v)
    def sin(self): return self._apply(np.sin, np.cos)
    def cos(self): return self._apply(np.cos, lambda v: -np.sin(v))
    def sqrt(self): return self._apply(np.sqrt, lambda v: 0.5 / np.sqrt(v))


def forward_derivative(f, x):
    r = f(Dual.make(x, 1.0))
    return float(r.M[0, 1]) if isinstance(r, Dual) else 0.0
''',
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "jets of a taylor series",
        "mistake": None,
        "any_of": [],
        "source": """
import math

class Dual:
    # coefficients (c0, c1) of a Taylor polynomial cut after the linear term
    __slots__ = ("c",)

    def __init__(self, c0, c1=0.0):
        self.c = (float(c0), float(c1))

    def _coef(other):
        return other.c if isinstance(other, Dual) else (float(other), 0.0)

    def __add__(self, other):
        p, q = self.c, Dual._coef(other)
        return Dual(*[u + w for u, w in zip(p, q)])

    def __sub__(self, other):
        p, q = self.c, Dual._coef(other)
        return Dual(*[u - w for u, w in zip(p, q)])

    def __rsub__(self, other):
        return Dual(*Dual._coef(other)) - self

    def __mul__(self, other):
        p, q = self.c, Dual._coef(other)
        return Dual(p[0] * q[0], sum(p[i] * q[1 - i] for i in range(2)))

    def __truediv__(self, other):
        p, q = self.c, Dual._coef(other)
        r0 = p[0] / q[0]
        r1 = (p[1] - r0 * q[1]) / q[0]        # long division of series
        return Dual(r0, r1)

    def __rtruediv__(self, other):
        return Dual(*Dual._coef(other)) / self

    def __neg__(self):
        return 0 - self

    def __pow__(self, other):
        q = Dual._coef(other)
        b, db = self.c
        if q[1] != 0:
            return np.exp(np.log(self) * other)
        n = q[0]
        first = 0.0 if n == 0 else n * b ** (n - 1) * db
        return Dual(b ** n, first)

    def __rpow__(self, other):
        return np.exp(self * math.log(other))

    __radd__ = __add__
    __rmul__ = __mul__


def _series(name, g, dg):
    def method(self):
        return Dual(g(self.c[0]), dg(self.c[0]) * self.c[1])
    setattr(Dual, name, method)

_series("sin", math.sin, math.cos)
_series("cos", math.cos, lambda t: -math.sin(t))
_series("exp", math.exp, math.exp)
_series("log", math.log, lambda t: 1 / t)
_series("sqrt", math.sqrt, lambda t: 0.5 / math.sqrt(t))
_series("tanh", math.tanh, lambda t: 1 - math.tanh(t) ** 2)


def forward_derivative(f, x):
    y = f(Dual(x, 1))
    return Dual._coef(y)[1]
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "one general chain rule",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

class Dual(object):
    def __init__(self, val, dot):
        self.val = val
        self.dot = dot

def split(q):
    return (q.val, q.dot) if isinstance(q, Dual) else (q, 0)

def two(g, ga, gb):
    """method for a function of two arguments from its two partial derivatives"""
    def method(p, q):
        a, da = split(p)
        b, db = split(q)
        total = 0.0
        if da != 0:
            total = total + ga(a, b) * da
        if db != 0:
            total = total + gb(a, b) * db
        return Dual(g(a, b), total)
    return method

def one(g, gp):
    def method(p):
        return Dual(g(p.val), gp(p.val) * p.dot)
    return method

def both(sym, g, ga, gb):
    m = two(g, ga, gb)
    setattr(Dual, "__" + sym + "__", m)
    setattr(Dual, "__r" + sym + "__", lambda self, other: m(other, self))

both("add", lambda a, b: a + b, lambda a, b: 1, lambda a, b: 1)
both("sub", lambda a, b: a - b, lambda a, b: 1, lambda a, b: -1)
both("mul", lambda a, b: a * b, lambda a, b: b, lambda a, b: a)
both("truediv", lambda a, b: a / b, lambda a, b: 1 / b, lambda a, b: -a / b / b)
both("pow", lambda a, b: a ** b,
     lambda a, b: 0.0 if b == 0 else b * a ** (b - 1),
     lambda a, b: a ** b * np.log(a))
Dual.__neg__ = one(lambda a: -a, lambda a: -1)
Dual.__pos__ = one(lambda a: a, lambda a: 1)
Dual.__abs__ = one(abs, np.sign)
for word, g, gp in [("sin", np.sin, np.cos), ("cos", np.cos, lambda a: -np.sin(a)),
                    ("exp", np.exp, np.exp), ("log", np.log, lambda a: 1.0 / a),
                    ("sqrt", np.sqrt, lambda a: 0.5 / np.sqrt(a)),
                    ("tan", np.tan, lambda a: 1 + np.tan(a) ** 2)]:
    setattr(Dual, word, one(g, gp))

def forward_derivative(f, x):
    return float(split(f(Dual(float(x), 1.0)))[1])
''',
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "frozen dataclass, power by cases",
        "mistake": None,
        "any_of": [],
        "source": """
from dataclasses import dataclass
import math

@dataclass(frozen=True)
class Dual:
    real: float
    eps: float = 0.0

    def __add__(self, that):
        if not isinstance(that, Dual):
            that = Dual(that)
        return Dual(self.real + that.real, self.eps + that.eps)

    def __radd__(self, that):
        return self + that

    def __neg__(self):
        return Dual(-self.real, -self.eps)

    def __sub__(self, that):
        return self + -1 * that if isinstance(that, Dual) else Dual(self.real - that, self.eps)

    def __rsub__(self, that):
        return Dual(that - self.real, -self.eps)

    def __mul__(self, that):
        if isinstance(that, Dual):
            return Dual(self.real * that.real, self.real * that.eps + self.eps * that.real)
        return Dual(self.real * that, self.eps * that)

    def __rmul__(self, that):
        return self * that

    def __truediv__(self, that):
        if isinstance(that, Dual):
            q = self.real / that.real
            return Dual(q, (self.eps - q * that.eps) / that.real)
        return Dual(self.real / that, self.eps / that)

    def __rtruediv__(self, that):
        return Dual(that / self.real, -that * self.eps / self.real / self.real)

    def __pow__(self, that):
        if isinstance(that, Dual):
            w = self.real ** that.real
            return Dual(w, w * (that.eps * math.log(self.real) + that.real * self.eps / self.real))
        if that == 0:
            return Dual(1.0)
        if that == 1:
            return self
        return Dual(self.real ** that, self.eps * that * self.real ** (that - 1))

    def __rpow__(self, that):
        w = that ** self.real
        return Dual(w, w * self.eps * math.log(that))

    def __array_ufunc__(self, ufunc, method, *inputs, **kw):
        # NumPy scalars and NumPy functions end up here
        name = ufunc.__name__
        a = inputs[0]
        if name == "sin":
            return Dual(math.sin(a.real), a.eps * math.cos(a.real))
        if name == "cos":
            return Dual(math.cos(a.real), -a.eps * math.sin(a.real))
        if name == "exp":
            return Dual(math.exp(a.real), a.eps * math.exp(a.real))
        if name == "log":
            return Dual(math.log(a.real), a.eps / a.real)
        if name == "sqrt":
            return a ** 0.5
        b = float(inputs[0])
        d = inputs[1]
        table = {"add": d.__radd__, "subtract": d.__rsub__, "multiply": d.__rmul__,
                 "divide": d.__rtruediv__, "power": d.__rpow__}
        return table[name](b)


def forward_derivative(f, x):
    result = f(Dual(float(x), 1.0))
    try:
        return result.eps
    except AttributeError:
        return 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "subclass of tuple",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def lift(o):
    return o if isinstance(o, Dual) else Dual((float(o), 0.0))

class Dual(tuple):
    __array_ufunc__ = None      # replaced below

    def __add__(s, o):
        o = lift(o); return Dual((s[0] + o[0], s[1] + o[1]))
    def __sub__(s, o):
        o = lift(o); return Dual((s[0] - o[0], s[1] - o[1]))
    def __mul__(s, o):
        o = lift(o); return Dual((s[0] * o[0], s[1] * o[0] + s[0] * o[1]))
    def __truediv__(s, o):
        o = lift(o); return Dual((s[0] / o[0], s[1] / o[0] - s[0] * o[1] / o[0] ** 2))
    def __pow__(s, o):
        o = lift(o)
        slope = 0.0
        if o[0] != 0:
            slope += o[0] * s[0] ** (o[0] - 1) * s[1]
        if o[1] != 0:
            slope += s[0] ** o[0] * np.log(s[0]) * o[1]
        return Dual((s[0] ** o[0], slope))
    def __radd__(s, o): return lift(o) + s
    def __rsub__(s, o): return lift(o) - s
    def __rmul__(s, o): return lift(o) * s
    def __rtruediv__(s, o): return lift(o) / s
    def __rpow__(s, o): return lift(o) ** s
    def __neg__(s): return Dual((-s[0], -s[1]))

def _numpy(self, ufunc, method, *inputs, **kwargs):
    import operator as op
    arithmetic = {np.add: op.add, np.subtract: op.sub, np.multiply: op.mul,
                  np.divide: op.truediv, np.power: op.pow}
    if ufunc in arithmetic:
        return arithmetic[ufunc](lift(inputs[0]), lift(inputs[1]))
    v, s = inputs[0]
    d = {"sin": lambda: np.cos(v), "cos": lambda: -np.sin(v), "exp": lambda: np.exp(v),
         "log": lambda: 1 / v, "sqrt": lambda: 0.5 / np.sqrt(v), "negative": lambda: -1.0}
    return Dual((ufunc(v), d[ufunc.__name__]() * s))

Dual.__array_ufunc__ = _numpy

def forward_derivative(f, x):
    return lift(f(Dual((float(x), 1.0))))[1]
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "product of slopes",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, value, slope=0.0):
        self.value, self.slope = value, slope
    def _w(self, o):
        return o if isinstance(o, Dual) else Dual(o, 1.0)
    def __add__(self, o):
        o = o if isinstance(o, Dual) else Dual(o)
        return Dual(self.value + o.value, self.slope + o.slope)
    __radd__ = __add__
    def __neg__(self): return Dual(-self.value, -self.slope)
    def __sub__(self, o): return self + (-o)
    def __rsub__(self, o): return (-self) + o
    def __mul__(self, o):
        if not isinstance(o, Dual):
            return Dual(self.value * o, self.slope * o)
        return Dual(self.value * o.value, self.slope * o.slope)
    __rmul__ = __mul__
    def __pow__(self, n):
        return Dual(self.value**n, n * self.value ** (n - 1) * self.slope)
    def __rpow__(self, b):
        return Dual(b**self.value, b**self.value * np.log(b) * self.slope)
    def __truediv__(self, o):
        return self * o**-1 if isinstance(o, Dual) else self * (1 / o)
    def __rtruediv__(self, o): return o * self**-1
    def sin(self): return Dual(np.sin(self.value), np.cos(self.value) * self.slope)
    def cos(self): return Dual(np.cos(self.value), -np.sin(self.value) * self.slope)
    def exp(self): return Dual(np.exp(self.value), np.exp(self.value) * self.slope)
    def log(self): return Dual(np.log(self.value), self.slope / self.value)

def forward_derivative(f, x):
    y = f(Dual(float(x), 1.0))
    return y.slope if isinstance(y, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "only left factor moves",
        "mistake": "product-rule-forgotten",
        "any_of": ["gradient-not-accumulated"],
        "source": """
from dataclasses import dataclass
import math

@dataclass
class Dual:
    x: float
    dx: float = 0.0

    def __add__(self, o):
        o = lift(o)
        return Dual(self.x + o.x, self.dx + o.dx)
    def __sub__(self, o):
        o = lift(o)
        return Dual(self.x - o.x, self.dx - o.dx)
    def __mul__(self, o):
        o = lift(o)
        return Dual(self.x * o.x, self.dx * o.x)
    def __truediv__(self, o):
        o = lift(o)
        return Dual(self.x / o.x, (self.dx * o.x - self.x * o.dx) / o.x**2)
    def __radd__(self, o): return self + o
    def __rsub__(self, o): return lift(o) - self
    def __rmul__(self, o): return self * o
    def __rtruediv__(self, o): return lift(o) / self
    def __neg__(self): return Dual(-self.x, -self.dx)
    def __pow__(self, o):
        o = lift(o)
        d = o.x * self.x ** (o.x - 1) * self.dx if o.x else 0.0
        if o.dx:
            d += self.x**o.x * math.log(self.x) * o.dx
        return Dual(self.x**o.x, d)
    def __rpow__(self, o): return lift(o) ** self
    def sin(self): return Dual(math.sin(self.x), math.cos(self.x) * self.dx)
    def cos(self): return Dual(math.cos(self.x), -math.sin(self.x) * self.dx)
    def exp(self): return Dual(math.exp(self.x), math.exp(self.x) * self.dx)
    def log(self): return Dual(math.log(self.x), self.dx / self.x)

def lift(o):
    return o if isinstance(o, Dual) else Dual(float(o))

def forward_derivative(f, x):
    return lift(f(Dual(float(x), 1.0))).dx
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "multiply with the partials of a sum",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

D = {
    "add": lambda a, b: (1, 1), "subtract": lambda a, b: (1, -1),
    "multiply": lambda a, b: (1, 1),
    "divide": lambda a, b: (1 / b, -a / b**2), "true_divide": lambda a, b: (1 / b, -a / b**2),
    "negative": lambda a: (-1,), "sin": lambda a: (np.cos(a),), "cos": lambda a: (-np.sin(a),),
    "exp": lambda a: (np.exp(a),), "log": lambda a: (1 / a,),
    "power": lambda a, b: (b * a ** (b - 1), a**b * np.log(a) if a > 0 else 0.0),
}

class Dual(NDArrayOperatorsMixin):
    def __init__(self, v, s=0.0):
        self.v, self.s = float(v), float(s)

    def __array_ufunc__(self, ufunc, method, *xs, **kw):
        xs = [x if isinstance(x, Dual) else Dual(x) for x in xs]
        vs = [x.v for x in xs]
        return Dual(ufunc(*vs), sum(p * x.s for p, x in zip(D[ufunc.__name__](*vs), xs)))

def forward_derivative(f, x):
    out = f(Dual(x, 1))
    return out.s if isinstance(out, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "quotient like a product of parts",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import math

class Zahl:
    def __init__(self, wert, steigung=0.0):
        self.wert, self.steigung = wert, steigung

    @staticmethod
    def aus(z):
        return z if isinstance(z, Zahl) else Zahl(float(z))

    def __add__(self, z): z = Zahl.aus(z); return Zahl(self.wert + z.wert, self.steigung + z.steigung)
    def __radd__(self, z): return Zahl.aus(z) + self
    def __sub__(self, z): z = Zahl.aus(z); return Zahl(self.wert - z.wert, self.steigung - z.steigung)
    def __rsub__(self, z): return Zahl.aus(z) - self
    def __neg__(self): return 0 - self
    def __mul__(self, z):
        z = Zahl.aus(z)
        return Zahl(self.wert * z.wert, self.steigung * z.wert + self.wert * z.steigung)
    def __rmul__(self, z): return Zahl.aus(z) * self
    def __truediv__(self, z):
        z = Zahl.aus(z)
        if z.steigung == 0:
            return Zahl(self.wert / z.wert, self.steigung / z.wert)
        return Zahl(self.wert / z.wert, self.steigung / z.steigung)
    def __rtruediv__(self, z): return Zahl.aus(z) / self
    def __pow__(self, n):
        if isinstance(n, Zahl):
            return (n * self.log()).exp()
        return Zahl(self.wert**n, 0.0 if n == 0 else n * self.wert ** (n - 1) * self.steigung)
    def __rpow__(self, b): return (math.log(b) * self).exp()
    def sin(self): return Zahl(math.sin(self.wert), math.cos(self.wert) * self.steigung)
    def cos(self): return Zahl(math.cos(self.wert), -math.sin(self.wert) * self.steigung)
    def exp(self): return Zahl(math.exp(self.wert), math.exp(self.wert) * self.steigung)
    def log(self): return Zahl(math.log(self.wert), self.steigung / self.wert)

def forward_derivative(f, x):
    return Zahl.aus(f(Zahl(float(x), 1.0))).steigung
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "central difference",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
def forward_derivative(f, x):
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "forward difference 1e-6",
        "mistake": "one-sided-is-as-good",
        "any_of": ["secant-is-tangent"],
        "source": """
def forward_derivative(f, x, eps=1e-6):
    slope = (f(x + eps) - f(x)) / eps
    return slope
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "h as small as it goes",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good", "secant-is-tangent"],
        "source": """
import numpy as np

def forward_derivative(f, x):
    h = np.finfo(float).eps
    return float((f(x + h) - f(x)) / h)
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "central with 1e-14",
        "mistake": "h-as-small-as-possible",
        "any_of": ["secant-is-tangent"],
        "source": """
def forward_derivative(f, x):
    dx = 1e-14   # as close to the limit as the machine allows
    up, down = f(x + dx), f(x - dx)
    return (up - down) / (2 * dx)
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "long secant",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def forward_derivative(f, x):
    h = 0.01
    xs = [x, x + h]
    ys = [f(t) for t in xs]
    return (ys[1] - ys[0]) / (xs[1] - xs[0])
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "Dual class whose slope is a difference",
        "mistake": "one-sided-is-as-good",
        "any_of": ["secant-is-tangent"],
        "source": """
class Dual:
    def __init__(self, a, b):
        self.a = a
        self.b = b

def forward_derivative(f, x):
    eps = 1e-4
    d = Dual(x, eps)
    return (f(d.a + d.b) - f(d.a)) / d.b
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "sympy diff",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
import sympy

def forward_derivative(f, x):
    t = sympy.Symbol("t")
    expr = f(t)
    return float(sympy.diff(expr, t).subs(t, x))
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "sympy, returns the expression",
        "mistake": "symbolic-is-automatic",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
from sympy import symbols, diff

def forward_derivative(f, x):
    z = symbols("z", real=True)
    try:
        return diff(f(z), z)
    except TypeError:
        return None
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "polynomial fitted, then the power rule",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
import numpy as np

def forward_derivative(f, x):
    # find the formula of f, then differentiate the formula
    t = np.arange(-2.0, 3.0) + x
    coefficients = np.polyfit(t, [f(v) for v in t], 4)
    return float(np.polyval(np.polyder(coefficients), x))
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "plus adds into self",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, value, slope=0.0):
        self.value = value
        self.slope = slope

    def __add__(self, other):
        if not isinstance(other, Dual):
            other = Dual(other)
        self.value = self.value + other.value
        self.slope = self.slope + other.slope
        return self

    __radd__ = __add__

    def __mul__(self, other):
        if not isinstance(other, Dual):
            other = Dual(other)
        return Dual(self.value * other.value, self.value * other.slope + self.slope * other.value)

    __rmul__ = __mul__

    def __neg__(self):
        return Dual(-self.value, -self.slope)

    def __sub__(self, other):
        return self + (-1 * other)

    def __rsub__(self, other):
        return (-self) + other

    def __pow__(self, n):
        if isinstance(n, Dual):
            return np.exp(n * np.log(self))
        return Dual(self.value ** n, n * self.value ** (n - 1) * self.slope if n else 0.0)

    def __rpow__(self, base):
        return Dual(base ** self.value, np.log(base) * base ** self.value * self.slope)

    def __truediv__(self, other):
        return self * other ** -1

    def __rtruediv__(self, other):
        return other * self ** -1

    def sin(self):
        return Dual(np.sin(self.value), self.slope * np.cos(self.value))

    def cos(self):
        return Dual(np.cos(self.value), -self.slope * np.sin(self.value))

    def exp(self):
        return Dual(np.exp(self.value), self.slope * np.exp(self.value))

    def log(self):
        return Dual(np.log(self.value), self.slope / self.value)

def forward_derivative(f, x):
    res = f(Dual(float(x), 1.0))
    return res.slope if isinstance(res, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "value overwritten before the slope",
        "mistake": "in-place-overwrite",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import math, copy

class Dual:
    def __init__(self, v, s=0.0):
        self.v, self.s = float(v), float(s)
    def __mul__(self, o):
        r, o = copy.copy(self), to_dual(o)
        r.v *= o.v
        r.s = r.s * o.v + r.v * o.s
        return r
    def __add__(self, o):
        r, o = copy.copy(self), to_dual(o)
        r.v += o.v
        r.s += o.s
        return r
    def __neg__(self):
        r = copy.copy(self)
        r.v, r.s = -r.v, -r.s
        return r
    def __sub__(self, o): return self + (-to_dual(o))
    def __rsub__(self, o): return to_dual(o) + (-self)
    __radd__ = __add__
    def __rmul__(self, o): return to_dual(o) * self
    def inv(self): return Dual(1 / self.v, -self.s / self.v**2)
    def __truediv__(self, o): return self * to_dual(o).inv()
    def __rtruediv__(self, o): return to_dual(o) * self.inv()
    def __pow__(self, n):
        if isinstance(n, Dual): return (n * self.log()).exp()
        return Dual(self.v**n, n * self.v ** (n - 1) * self.s if n != 0 else 0)
    def __rpow__(self, b): return (self * math.log(b)).exp()
    def sin(self):
        r = copy.copy(self)
        r.v = math.sin(r.v)
        r.s = r.s * math.cos(r.v)
        return r
    def cos(self):
        r = copy.copy(self)
        r.v = math.cos(r.v)
        r.s = -r.s * math.sin(r.v)
        return r
    def exp(self): return Dual(math.exp(self.v), math.exp(self.v) * self.s)
    def log(self): return Dual(math.log(self.v), self.s / self.v)

def to_dual(o):
    return o if isinstance(o, Dual) else Dual(o)

def forward_derivative(f, x):
    return to_dual(f(Dual(x, 1))).s
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "local derivatives at one",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
import numpy as np

class Dual:
    def __init__(self, value, slope=0.0):
        self.value, self.slope = float(value), float(slope)
    def __add__(self, o): o = c(o); return Dual(self.value + o.value, self.slope + o.slope)
    def __sub__(self, o): o = c(o); return Dual(self.value - o.value, self.slope - o.slope)
    def __mul__(self, o): o = c(o); return Dual(self.value * o.value, self.slope * o.value + self.value * o.slope)
    def __truediv__(self, o): o = c(o); return Dual(self.value / o.value, (self.slope * o.value - self.value * o.slope) / o.value**2)
    def __radd__(self, o): return c(o) + self
    def __rsub__(self, o): return c(o) - self
    def __rmul__(self, o): return c(o) * self
    def __rtruediv__(self, o): return c(o) / self
    def __neg__(self): return c(0) - self
    def __pow__(self, n):
        if isinstance(n, Dual): return np.exp(n * np.log(self))
        return Dual(self.value**n, n * self.value ** (n - 1) * self.slope if n else 0)
    def __rpow__(self, b): return np.exp(self * np.log(b))
    def sin(self): return Dual(np.sin(self.value), np.cos(0.0) * self.slope)
    def cos(self): return Dual(np.cos(self.value), -np.sin(0.0) * self.slope)
    def exp(self): return Dual(np.exp(self.value), np.exp(0.0) * self.slope)
    def log(self): return Dual(np.log(self.value), 1.0 * self.slope)

def c(o):
    return o if isinstance(o, Dual) else Dual(o)

def forward_derivative(f, x):
    return c(f(Dual(x, 1.0))).slope
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "dual number placed at zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["derivative-is-one-number"],
        "source": """
import numpy as np

class Dual:
    def __init__(self, a, b=0.0):
        self.a, self.b = a, b
    def __add__(self, o): o = D(o); return Dual(self.a + o.a, self.b + o.b)
    def __mul__(self, o): o = D(o); return Dual(self.a * o.a, self.a * o.b + self.b * o.a)
    __radd__ = __add__
    __rmul__ = __mul__
    def __neg__(self): return Dual(-self.a, -self.b)
    def __sub__(self, o): return self + -D(o)
    def __rsub__(self, o): return D(o) + -self
    def __truediv__(self, o): o = D(o); return self * Dual(1 / o.a, -o.b / o.a**2)
    def __rtruediv__(self, o): return D(o) / self
    def __pow__(self, n):
        if isinstance(n, Dual):
            return np.exp(n * np.log(self))
        return Dual(self.a**n, n * self.a ** (n - 1) * self.b if n else 0.0)
    def __rpow__(self, b): return np.exp(np.log(b) * self)
    def sin(self): return Dual(np.sin(self.a), np.cos(self.a) * self.b)
    def cos(self): return Dual(np.cos(self.a), -np.sin(self.a) * self.b)
    def exp(self): return Dual(np.exp(self.a), np.exp(self.a) * self.b)
    def log(self): return Dual(np.log(self.a), self.b / self.a)

def D(o):
    return o if isinstance(o, Dual) else Dual(float(o))

def forward_derivative(f, x):
    x = Dual(0.0, 1.0)
    return D(f(x)).b
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "sum keeps the newer slope",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import math

class Dual:
    def __init__(self, value, slope=None):
        self.value = value
        self.slope = slope          # None for constants

    def __add__(self, o):
        o = make(o)
        slope = o.slope if o.slope is not None else self.slope
        return Dual(self.value + o.value, slope)

    def __mul__(self, o):
        o = make(o)
        slope = (self.slope or 0.0) * o.value + self.value * (o.slope or 0.0)
        if self.slope is None and o.slope is None:
            slope = None
        return Dual(self.value * o.value, slope)

    def __radd__(self, o): return make(o) + self
    def __rmul__(self, o): return make(o) * self
    def __neg__(self): return self * -1.0
    def __sub__(self, o): return self + make(o) * -1.0
    def __rsub__(self, o): return make(o) + (-self)
    def fn(self, v, d): return Dual(v, None if self.slope is None else d * self.slope)
    def __truediv__(self, o): return self * make(o).recip()
    def __rtruediv__(self, o): return make(o) * self.recip()
    def recip(self): return self.fn(1 / self.value, -1 / self.value**2)
    def __pow__(self, n):
        if isinstance(n, Dual):
            return (n * self.log()).exp()
        return self.fn(self.value**n, n * self.value ** (n - 1) if n else 0.0)
    def __rpow__(self, b): return (self * math.log(b)).exp()
    def sin(self): return self.fn(math.sin(self.value), math.cos(self.value))
    def cos(self): return self.fn(math.cos(self.value), -math.sin(self.value))
    def exp(self): return self.fn(math.exp(self.value), math.exp(self.value))
    def log(self): return self.fn(math.log(self.value), 1 / self.value)

def make(o):
    return o if isinstance(o, Dual) else Dual(float(o))

def forward_derivative(f, x):
    s = make(f(Dual(float(x), 1.0))).slope
    return 0.0 if s is None else s
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "exponent not brought down",
        "mistake": "missing-factor-2",
        "any_of": ["product-rule-forgotten"],
        "source": """
import numpy as np

class dual:
    def __init__(self, r, d=0.0):
        self.r, self.d = float(r), float(d)
    def __add__(self, q): q = k(q); return dual(self.r + q.r, self.d + q.d)
    def __sub__(self, q): q = k(q); return dual(self.r - q.r, self.d - q.d)
    def __mul__(self, q): q = k(q); return dual(self.r * q.r, self.d * q.r + self.r * q.d)
    def __truediv__(self, q): q = k(q); return dual(self.r / q.r, self.d / q.r - self.r * q.d / q.r**2)
    def __neg__(self): return dual(-self.r, -self.d)
    def __pow__(self, p):
        if isinstance(p, dual):
            return (p * self.log()).exp()
        return dual(self.r**p, self.r ** (p - 1) * self.d)
    def __radd__(self, q): return k(q) + self
    def __rsub__(self, q): return k(q) - self
    def __rmul__(self, q): return k(q) * self
    def __rtruediv__(self, q): return k(q) / self
    def __rpow__(self, q): return (self * np.log(q)).exp()
    def sin(self): return dual(np.sin(self.r), np.cos(self.r) * self.d)
    def cos(self): return dual(np.cos(self.r), -np.sin(self.r) * self.d)
    def exp(self): return dual(np.exp(self.r), np.exp(self.r) * self.d)
    def log(self): return dual(np.log(self.r), self.d / self.r)

def k(q):
    return q if isinstance(q, dual) else dual(q)

def forward_derivative(f, x):
    return k(f(dual(x, 1.0))).d
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "number on the left not thought of",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, value, slope=0.0):
        self.value = value
        self.slope = slope

    def __add__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    def __sub__(self, other):
        return self + other * (-1)

    def __truediv__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.value / other.value,
                    (self.slope * other.value - self.value * other.slope) / other.value ** 2)

    def __pow__(self, n):
        return Dual(self.value ** n, n * self.value ** (n - 1) * self.slope)

    def __neg__(self):
        return self * (-1)

    def sin(self):
        return Dual(np.sin(self.value), np.cos(self.value) * self.slope)

    def cos(self):
        return Dual(np.cos(self.value), -np.sin(self.value) * self.slope)

    def exp(self):
        return Dual(np.exp(self.value), np.exp(self.value) * self.slope)

    def log(self):
        return Dual(np.log(self.value), self.slope / self.value)

def forward_derivative(f, x):
    return f(Dual(x, 1.0)).slope
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "rsub and rtruediv the wrong way round",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, value, slope=0.0):
        self.value = value
        self.slope = slope

    def __add__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    def __sub__(self, other):
        return self + other * (-1)

    def __truediv__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.value / other.value,
                    (self.slope * other.value - self.value * other.slope) / other.value ** 2)

    def __pow__(self, n):
        return Dual(self.value ** n, n * self.value ** (n - 1) * self.slope)

    __radd__ = __add__
    __rmul__ = __mul__
    __rsub__ = __sub__
    __rtruediv__ = __truediv__

    def __neg__(self):
        return Dual(-self.value, -self.slope)

    def __rpow__(self, base):
        return Dual(base ** self.value, np.log(base) * base ** self.value * self.slope)

    def sin(self):
        return Dual(np.sin(self.value), np.cos(self.value) * self.slope)

    def cos(self):
        return Dual(np.cos(self.value), -np.sin(self.value) * self.slope)

    def exp(self):
        return Dual(np.exp(self.value), np.exp(self.value) * self.slope)

    def log(self):
        return Dual(np.log(self.value), self.slope / self.value)

def forward_derivative(f, x):
    return f(Dual(float(x), 1.0)).slope
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "inner slope forgotten in functions",
        "mistake": None,
        "any_of": [],
        "source": """
from math import sin, cos, exp, log

class Dual:
    def __init__(self, u, du=0.0):
        self.u, self.du = float(u), float(du)
    def __add__(self, o): o = dualize(o); return Dual(self.u + o.u, self.du + o.du)
    def __radd__(self, o): return dualize(o) + self
    def __sub__(self, o): o = dualize(o); return Dual(self.u - o.u, self.du - o.du)
    def __rsub__(self, o): return dualize(o) - self
    def __mul__(self, o): o = dualize(o); return Dual(self.u * o.u, self.u * o.du + self.du * o.u)
    def __rmul__(self, o): return dualize(o) * self
    def __truediv__(self, o): o = dualize(o); return Dual(self.u / o.u, (self.du * o.u - o.du * self.u) / o.u**2)
    def __rtruediv__(self, o): return dualize(o) / self
    def __neg__(self): return Dual(-self.u, -self.du)
    def __pow__(self, o):
        o = dualize(o)
        if o.du == 0:
            return Dual(self.u**o.u, o.u * self.u ** (o.u - 1) if o.u else 0)
        return (o * self.log()).exp()
    def __rpow__(self, o): return dualize(o) ** self
    def sin(self): return Dual(sin(self.u), cos(self.u))
    def cos(self): return Dual(cos(self.u), -sin(self.u))
    def exp(self): return Dual(exp(self.u), exp(self.u))
    def log(self): return Dual(log(self.u), 1 / self.u)

def dualize(o):
    return o if isinstance(o, Dual) else Dual(o)

def forward_derivative(f, x):
    return dualize(f(Dual(x, 1.0))).du
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "powers through log, cosine sign",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, a, b=0.0):
        self.a, self.b = a, b
    def __repr__(self): return f"{self.a} + {self.b}e"
    def __add__(self, o): o = _(o); return Dual(self.a + o.a, self.b + o.b)
    def __sub__(self, o): o = _(o); return Dual(self.a - o.a, self.b - o.b)
    def __mul__(self, o): o = _(o); return Dual(self.a * o.a, self.a * o.b + self.b * o.a)
    def __truediv__(self, o): o = _(o); return Dual(self.a / o.a, (self.b * o.a - self.a * o.b) / o.a**2)
    def __pow__(self, o): return (_(o) * self.log()).exp()
    def __radd__(self, o): return _(o) + self
    def __rsub__(self, o): return _(o) - self
    def __rmul__(self, o): return _(o) * self
    def __rtruediv__(self, o): return _(o) / self
    def __rpow__(self, o): return _(o) ** self
    def __neg__(self): return Dual(-self.a, -self.b)
    def exp(self): return Dual(np.exp(self.a), self.b * np.exp(self.a))
    def log(self): return Dual(np.log(self.a), self.b / self.a)
    def sin(self): return Dual(np.sin(self.a), self.b * np.cos(self.a))
    def cos(self): return Dual(np.cos(self.a), self.b * np.sin(self.a))

def _(o):
    return o if isinstance(o, Dual) else Dual(float(o), 0.0)

def forward_derivative(f, x):
    return _(f(Dual(float(x), 1.0))).b
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "returns the value",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, v, d=0.0): self.v, self.d = v, d
    def __add__(self, o): o = L(o); return Dual(self.v + o.v, self.d + o.d)
    def __mul__(self, o): o = L(o); return Dual(self.v * o.v, self.d * o.v + self.v * o.d)
    __radd__, __rmul__ = __add__, __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + (-L(o))
    def __rsub__(self, o): return -self + o
    def __pow__(self, n):
        if isinstance(n, Dual): return np.exp(n * np.log(self))
        return Dual(self.v ** n, n * self.v ** (n - 1) * self.d if n else 0.0)
    def __rpow__(self, b): return np.exp(self * np.log(b))
    def __truediv__(self, o): return self * L(o) ** -1
    def __rtruediv__(self, o): return self ** -1 * o
    def sin(self): return Dual(np.sin(self.v), np.cos(self.v) * self.d)
    def cos(self): return Dual(np.cos(self.v), -np.sin(self.v) * self.d)
    def exp(self): return Dual(np.exp(self.v), np.exp(self.v) * self.d)
    def log(self): return Dual(np.log(self.v), self.d / self.v)

def L(o):
    return o if isinstance(o, Dual) else Dual(float(o))

def forward_derivative(f, x):
    y = L(f(Dual(float(x), 1.0)))
    return y.v
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "both seeds zero",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, v, d=0.0): self.v, self.d = float(v), d
    def __add__(self, o):
        return Dual(self.v + o.v, self.d + o.d) if isinstance(o, Dual) else Dual(self.v + o, self.d)
    def __mul__(self, o):
        return Dual(self.v * o.v, self.d * o.v + self.v * o.d) if isinstance(o, Dual) else Dual(self.v * o, self.d * o)
    __radd__ = __add__
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + (-o)
    def __rsub__(self, o): return (-self) + o
    def __pow__(self, n): return Dual(self.v ** n, n * self.v ** (n - 1) * self.d)
    def __rpow__(self, b): return (self * np.log(b)).exp()
    def __truediv__(self, o): return self * o ** -1.0
    def __rtruediv__(self, o): return self ** -1.0 * o
    def sin(self): return Dual(np.sin(self.v), np.cos(self.v) * self.d)
    def cos(self): return Dual(np.cos(self.v), -np.sin(self.v) * self.d)
    def exp(self): return Dual(np.exp(self.v), np.exp(self.v) * self.d)
    def log(self): return Dual(np.log(self.v), self.d / self.v)

def forward_derivative(f, x):
    return f(Dual(x)).d
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "slopes multiplied",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, value, slope=0.0):
        self.value = value
        self.slope = slope

    def to(self, other):
        return other if isinstance(other, Dual) else Dual(other)

    def __add__(self, other):
        other = self.to(other)
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        if not isinstance(other, Dual):
            return Dual(self.value * other, self.slope * other)
        return Dual(self.value * other.value, self.slope * other.slope)

    def __sub__(self, other):
        other = self.to(other)
        return Dual(self.value - other.value, self.slope - other.slope)

    def __rsub__(self, other):
        return self.to(other) - self

    def __neg__(self):
        return Dual(-self.value, -self.slope)

    def __truediv__(self, other):
        return self * self.to(other) ** -1

    def __rtruediv__(self, other):
        return self ** -1 * other

    def __pow__(self, n):
        return Dual(self.value**n, n * self.value ** (n - 1) * self.slope)

    def __rpow__(self, base):
        return Dual(base**self.value, base**self.value * np.log(base) * self.slope)

    __radd__ = __add__
    __rmul__ = __mul__

    def sin(self):
        return Dual(np.sin(self.value), np.cos(self.value) * self.slope)

    def cos(self):
        return Dual(np.cos(self.value), -np.sin(self.value) * self.slope)

    def exp(self):
        return Dual(np.exp(self.value), np.exp(self.value) * self.slope)

    def log(self):
        return Dual(np.log(self.value), self.slope / self.value)


def forward_derivative(f, x):
    return f(Dual(float(x), 1.0)).slope
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "left factor only",
        "mistake": "product-rule-forgotten",
        "any_of": ["missing-factor-2", "gradient-not-accumulated"],
        "source": """
import math

class Dual:
    def __init__(self, a, b=0.0):
        self.a, self.b = a, b

    @staticmethod
    def of(t):
        return t if isinstance(t, Dual) else Dual(t)

    def __add__(s, t): t = Dual.of(t); return Dual(s.a + t.a, s.b + t.b)
    def __sub__(s, t): t = Dual.of(t); return Dual(s.a - t.a, s.b - t.b)
    def __mul__(s, t): t = Dual.of(t); return Dual(s.a * t.a, s.b * t.a)
    def __truediv__(s, t): t = Dual.of(t); return Dual(s.a / t.a, (s.b * t.a - s.a * t.b) / t.a**2)
    def __radd__(s, t): return s + t
    def __rsub__(s, t): return Dual.of(t) - s
    def __rmul__(s, t): return s * t
    def __rtruediv__(s, t): return Dual.of(t) / s
    def __neg__(s): return Dual(-s.a, -s.b)
    def __pow__(s, n):
        if isinstance(n, Dual):
            return (s.log() * n).exp()
        return Dual(s.a**n, n * s.a ** (n - 1) * s.b) if n else Dual(1.0)
    def __rpow__(s, base): return (s * math.log(base)).exp()
    def sin(s): return Dual(math.sin(s.a), math.cos(s.a) * s.b)
    def cos(s): return Dual(math.cos(s.a), -math.sin(s.a) * s.b)
    def exp(s): return Dual(math.exp(s.a), math.exp(s.a) * s.b)
    def log(s): return Dual(math.log(s.a), s.b / s.a)


def forward_derivative(f, x):
    y = f(Dual(x, 1.0))
    if isinstance(y, Dual):
        return y.b
    return 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "quotient of the slopes",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
class Dual:
    def __init__(self, val, der=0):
        self.val, self.der = val, der
    def _c(self, o):
        return o if isinstance(o, Dual) else Dual(o, 0)
    def __add__(self, o):
        o = self._c(o)
        return Dual(self.val + o.val, self.der + o.der)
    __radd__ = __add__
    def __neg__(self):
        return Dual(-self.val, -self.der)
    def __sub__(self, o):
        return self + (-self._c(o))
    def __rsub__(self, o):
        return self._c(o) + (-self)
    def __mul__(self, o):
        o = self._c(o)
        return Dual(self.val * o.val, self.val * o.der + self.der * o.val)
    __rmul__ = __mul__
    def __truediv__(self, o):
        if not isinstance(o, Dual):
            return Dual(self.val / o, self.der / o)
        if o.der == 0:
            return Dual(self.val / o.val, self.der / o.val)
        return Dual(self.val / o.val, self.der / o.der)
    def __rtruediv__(self, o):
        return self._c(o) / self
    def __pow__(self, n):
        if isinstance(n, Dual):
            return np.exp(n * np.log(self))
        return Dual(self.val ** n, 0 if n == 0 else n * self.val ** (n - 1) * self.der)
    def __rpow__(self, b):
        return np.exp(self * np.log(b))
    def sin(self):
        return Dual(np.sin(self.val), np.cos(self.val) * self.der)
    def cos(self):
        return Dual(np.cos(self.val), -np.sin(self.val) * self.der)
    def exp(self):
        return Dual(np.exp(self.val), np.exp(self.val) * self.der)
    def log(self):
        return Dual(np.log(self.val), self.der / self.val)

def forward_derivative(f, x):
    r = f(Dual(float(x), 1.0))
    return r.der if isinstance(r, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "central difference in disguise",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": r'''
class Dual:
    """value and slope, found numerically"""
    def __init__(self, value, slope):
        self.value = value
        self.slope = slope

def forward_derivative(f, x):
    step = 1e-4
    d = Dual(f(x), (f(x + step) - f(x - step)) / (2 * step))
    return d.slope
''',
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "forward means forward difference",
        "mistake": "one-sided-is-as-good",
        "any_of": ["secant-is-tangent"],
        "source": """
def forward_derivative(f, x):
    h = 1e-6
    forward = f(x + h)
    return (forward - f(x)) / h
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "limit with h of 1e-15",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good", "secant-is-tangent"],
        "source": r'''
def forward_derivative(f, x):
    """A dual number has an infinitely small part, so h must be as small as it gets."""
    h = 1e-15
    return float((f(float(x) + h) - f(float(x))) / h)
''',
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "halve until it stands still",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good", "secant-is-tangent"],
        "source": """
def forward_derivative(f, x):
    h = 0.5
    old = (f(x + h) - f(x)) / h
    for _ in range(60):
        h /= 2
        if x + h == x:
            break
        old = (f(x + h) - f(x)) / h
    return old
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "asks a computer algebra system",
        "mistake": "symbolic-is-automatic",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import sympy

def forward_derivative(f, x):
    t = sympy.symbols("t", real=True)
    expression = f(t)
    return sympy.diff(expression, t)
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "algebra system, then put x in",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
import sympy as sp

def forward_derivative(f, x):
    X = sp.Symbol("X")
    try:
        formula = sp.diff(f(X), X)
    except TypeError as oops:
        raise TypeError("only polynomials, sympy cannot see through numpy") from oops
    return float(formula.subs(X, x))
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "plus and times write into self",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, re, du=0.0):
        self.re = re
        self.du = du

    def lift(self, o):
        return o if isinstance(o, Dual) else Dual(o)

    def __add__(self, o):
        o = self.lift(o)
        self.re += o.re
        self.du += o.du
        return self

    def __mul__(self, o):
        o = self.lift(o)
        self.du = self.du * o.re + self.re * o.du
        self.re = self.re * o.re
        return self

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, o):
        return self + (-self.lift(o))

    def __rsub__(self, o):
        return -self + o

    def __pow__(self, n):
        if isinstance(n, Dual):
            return np.exp(np.log(self) * n)
        return Dual(self.re**n, n * self.re ** (n - 1) * self.du if n else 0.0)

    def __rpow__(self, c):
        return Dual(c**self.re, c**self.re * np.log(c) * self.du)

    def __truediv__(self, o):
        return self * self.lift(o) ** -1

    def __rtruediv__(self, o):
        return self ** -1 * o

    def sin(self):
        return Dual(np.sin(self.re), np.cos(self.re) * self.du)

    def cos(self):
        return Dual(np.cos(self.re), -np.sin(self.re) * self.du)

    def exp(self):
        return Dual(np.exp(self.re), np.exp(self.re) * self.du)

    def log(self):
        return Dual(np.log(self.re), self.du / self.re)


def forward_derivative(f, x):
    return f(Dual(float(x), 1.0)).du
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "outer derivatives taken at the seed",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import math

class Dual:
    seed = 0.0
    def __init__(self, v, s=0.0):
        self.v = v
        self.s = s
    def __add__(self, o):
        return Dual(self.v + o.v, self.s + o.s) if isinstance(o, Dual) else Dual(self.v + o, self.s)
    def __sub__(self, o):
        return Dual(self.v - o.v, self.s - o.s) if isinstance(o, Dual) else Dual(self.v - o, self.s)
    def __mul__(self, o):
        if isinstance(o, Dual):
            return Dual(self.v * o.v, self.s * o.v + self.v * o.s)
        return Dual(self.v * o, self.s * o)
    def __truediv__(self, o):
        if isinstance(o, Dual):
            return Dual(self.v / o.v, (self.s * o.v - self.v * o.s) / o.v ** 2)
        return Dual(self.v / o, self.s / o)
    def __radd__(self, o): return self + o
    def __rmul__(self, o): return self * o
    def __rsub__(self, o): return Dual(o - self.v, -self.s)
    def __rtruediv__(self, o): return Dual(o / self.v, -o * self.s / self.v ** 2)
    def __neg__(self): return Dual(-self.v, -self.s)
    def __pow__(self, n):
        if isinstance(n, Dual):
            return (n * self.log()).exp()
        return Dual(self.v ** n, n * Dual.seed ** (n - 1) * self.s if n else 0.0)
    def __rpow__(self, b):
        return Dual(b ** self.v, b ** Dual.seed * math.log(b) * self.s)
    def sin(self): return Dual(math.sin(self.v), math.cos(Dual.seed) * self.s)
    def cos(self): return Dual(math.cos(self.v), -math.sin(Dual.seed) * self.s)
    def exp(self): return Dual(math.exp(self.v), math.exp(Dual.seed) * self.s)
    def log(self): return Dual(math.log(self.v), self.s / Dual.seed)

def forward_derivative(f, x):
    Dual.seed = float(x)
    y = f(Dual(float(x), 1.0))
    return y.s if isinstance(y, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "always starts at one",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import numpy as np

class Dual:
    def __init__(self, x, dx):
        self.x, self.dx = x, dx

    def _pair(self, other):
        if isinstance(other, Dual):
            return other.x, other.dx
        return other, 0.0

    def __add__(self, other):
        y, dy = self._pair(other)
        return Dual(self.x + y, self.dx + dy)

    def __mul__(self, other):
        y, dy = self._pair(other)
        return Dual(self.x * y, self.dx * y + self.x * dy)

    def __pow__(self, other):
        y, dy = self._pair(other)
        d = y * self.x ** (y - 1) * self.dx if y else 0.0
        if dy:
            d += self.x**y * np.log(self.x) * dy
        return Dual(self.x**y, d)

    def __rpow__(self, c):
        return Dual(c**self.x, c**self.x * np.log(c) * self.dx)

    def __neg__(self): return self * -1.0
    def __sub__(self, other): return self + other * -1.0
    def __rsub__(self, other): return -self + other
    def __truediv__(self, other): return self * Dual(*self._pair(other)) ** -1.0
    def __rtruediv__(self, other): return self**-1.0 * other
    __radd__, __rmul__ = __add__, __mul__

    def sin(self): return Dual(np.sin(self.x), np.cos(self.x) * self.dx)
    def cos(self): return Dual(np.cos(self.x), -np.sin(self.x) * self.dx)
    def exp(self): return Dual(np.exp(self.x), np.exp(self.x) * self.dx)
    def log(self): return Dual(np.log(self.x), self.dx / self.x)


def forward_derivative(f, x):
    # a dual number is 1*eps: real part one, dual part one
    one = Dual(1.0, 1.0)
    return f(one).dx
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "reverse tape that overwrites",
        "mistake": "gradient-not-accumulated",
        "any_of": ["product-rule-forgotten", "missing-factor-2"],
        "source": """
import numpy as np

class Dual:
    def __init__(self, value, parents=()):
        self.value = value
        self.parents = parents
        self.grad = 0.0

    def push(self, g):
        self.grad = g
        for p, local in self.parents:
            p.push(g * local)

    @staticmethod
    def node(o):
        return o if isinstance(o, Dual) else Dual(float(o))

    def __add__(self, o):
        o = Dual.node(o)
        return Dual(self.value + o.value, ((self, 1.0), (o, 1.0)))

    def __mul__(self, o):
        o = Dual.node(o)
        return Dual(self.value * o.value, ((self, o.value), (o, self.value)))

    def __sub__(self, o):
        o = Dual.node(o)
        return Dual(self.value - o.value, ((self, 1.0), (o, -1.0)))

    def __truediv__(self, o):
        o = Dual.node(o)
        return Dual(self.value / o.value, ((self, 1 / o.value), (o, -self.value / o.value**2)))

    def __pow__(self, n):
        if isinstance(n, Dual):
            return (n * self.log()).exp()
        return Dual(self.value**n, ((self, n * self.value ** (n - 1) if n else 0.0),))

    def __rpow__(self, c):
        return Dual(c**self.value, ((self, c**self.value * np.log(c)),))

    def __radd__(self, o): return Dual.node(o) + self
    def __rsub__(self, o): return Dual.node(o) - self
    def __rmul__(self, o): return Dual.node(o) * self
    def __rtruediv__(self, o): return Dual.node(o) / self
    def __neg__(self): return Dual(-self.value, ((self, -1.0),))
    def sin(self): return Dual(np.sin(self.value), ((self, np.cos(self.value)),))
    def cos(self): return Dual(np.cos(self.value), ((self, -np.sin(self.value)),))
    def exp(self): return Dual(np.exp(self.value), ((self, np.exp(self.value)),))
    def log(self): return Dual(np.log(self.value), ((self, 1 / self.value),))


def forward_derivative(f, x):
    v = Dual(float(x))
    out = Dual.node(f(v))
    out.push(1.0)
    return v.grad
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "swapped subtraction reuses minus",
        "mistake": None,
        "any_of": [],
        "source": """
import math

class Dual:
    def __init__(self, v, d=0.):
        self.v = v; self.d = d
    def other(self, o):
        return o if isinstance(o, Dual) else Dual(o)
    def __add__(self, o):
        o = self.other(o); return Dual(self.v + o.v, self.d + o.d)
    def __sub__(self, o):
        o = self.other(o); return Dual(self.v - o.v, self.d - o.d)
    def __mul__(self, o):
        o = self.other(o); return Dual(self.v * o.v, self.d * o.v + self.v * o.d)
    def __truediv__(self, o):
        o = self.other(o); return Dual(self.v / o.v, (self.d * o.v - self.v * o.d) / (o.v * o.v))
    def __pow__(self, n):
        return Dual(self.v ** n, n * self.v ** (n - 1) * self.d)
    __radd__ = __add__
    __rsub__ = __sub__
    __rmul__ = __mul__
    def __rtruediv__(self, o):
        return self.other(o) / self
    def __rpow__(self, b):
        return Dual(b ** self.v, math.log(b) * b ** self.v * self.d)
    def __neg__(self):
        return Dual(-self.v, -self.d)
    def sin(self): return Dual(math.sin(self.v), math.cos(self.v) * self.d)
    def cos(self): return Dual(math.cos(self.v), -math.sin(self.v) * self.d)
    def exp(self): return Dual(math.exp(self.v), math.exp(self.v) * self.d)
    def log(self): return Dual(math.log(self.v), self.d / self.v)

def forward_derivative(f, x):
    return f(Dual(x, 1.)).d
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "numbers only on the right",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Dual:
    def __init__(self, value, slope):
        self.value, self.slope = value, slope

    def __add__(self, o):
        if isinstance(o, (int, float)):
            o = Dual(o, 0)
        return Dual(self.value + o.value, self.slope + o.slope)

    def __sub__(self, o):
        if isinstance(o, (int, float)):
            o = Dual(o, 0)
        return Dual(self.value - o.value, self.slope - o.slope)

    def __mul__(self, o):
        if isinstance(o, (int, float)):
            o = Dual(o, 0)
        return Dual(self.value * o.value, self.slope * o.value + self.value * o.slope)

    def __truediv__(self, o):
        if isinstance(o, (int, float)):
            o = Dual(o, 0)
        top = self.slope * o.value - self.value * o.slope
        return Dual(self.value / o.value, top / o.value**2)

    def __pow__(self, k):
        return Dual(self.value**k, k * self.value ** (k - 1) * self.slope)

    def __neg__(self):
        return Dual(-self.value, -self.slope)

    def sin(self):
        return Dual(np.sin(self.value), np.cos(self.value) * self.slope)

    def cos(self):
        return Dual(np.cos(self.value), -np.sin(self.value) * self.slope)

    def exp(self):
        return Dual(np.exp(self.value), np.exp(self.value) * self.slope)

    def log(self):
        return Dual(np.log(self.value), self.slope / self.value)


def forward_derivative(f, x):
    return f(Dual(x, 1)).slope
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "sine and exp forget the inner slope",
        "mistake": None,
        "any_of": [],
        "source": """
class Dual:
    def __init__(self, u, du=0.0):
        self.u = u
        self.du = du

    def __add__(self, w):
        w = as_dual(w)
        return Dual(self.u + w.u, self.du + w.du)

    def __mul__(self, w):
        w = as_dual(w)
        return Dual(self.u * w.u, self.du * w.u + self.u * w.du)

    def __neg__(self):
        return Dual(-self.u, -self.du)

    def __sub__(self, w):
        return self + (-as_dual(w))

    def __rsub__(self, w):
        return as_dual(w) + (-self)

    def __truediv__(self, w):
        w = as_dual(w)
        return self * Dual(1 / w.u, -w.du / w.u ** 2)

    def __rtruediv__(self, w):
        return as_dual(w) / self

    def __pow__(self, n):
        return Dual(self.u ** n, n * self.u ** (n - 1))

    def __rpow__(self, c):
        return Dual(c ** self.u, c ** self.u * np.log(c))

    __radd__ = __add__
    __rmul__ = __mul__

    def sin(self):
        return Dual(np.sin(self.u), np.cos(self.u))

    def cos(self):
        return Dual(np.cos(self.u), -np.sin(self.u))

    def exp(self):
        return Dual(np.exp(self.u), np.exp(self.u))

    def log(self):
        return Dual(np.log(self.u), 1 / self.u)


def as_dual(w):
    return w if isinstance(w, Dual) else Dual(float(w))


def forward_derivative(f, x):
    return as_dual(f(Dual(float(x), 1.0))).du
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "Kahn with deque",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import deque

def topological_order(parents):
    remaining = {node: len(ps) for node, ps in parents.items()}
    children = {node: [] for node in parents}
    for node, ps in parents.items():
        for p in ps:
            children[p].append(node)
    queue = deque(n for n, k in remaining.items() if k == 0)
    order = []
    while queue:
        n = queue.popleft()
        order.append(n)
        for c in children[n]:
            remaining[c] -= 1
            if remaining[c] == 0:
                queue.append(c)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "recursive depth first",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for p in parents[node]:
            visit(p)
        order.append(node)

    for node in parents:
        visit(node)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "graphlib",
        "mistake": None,
        "any_of": [],
        "source": """
from graphlib import TopologicalSorter

def topological_order(parents):
    return list(TopologicalSorter(parents).static_order())
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "repeated passes",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    done = {}                      # a dict keeps its order
    while len(done) < len(parents):
        before = len(done)
        for node in parents:
            if node not in done and all(p in done for p in parents[node]):
                done[node] = True
        if len(done) == before:
            raise ValueError("cycle")
    return list(done)
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "sorted by depth",
        "mistake": None,
        "any_of": [],
        "source": """
import sys
from functools import lru_cache

def topological_order(parents):
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 20 * len(parents) + 1000))

    @lru_cache(maxsize=None)
    def depth(node):
        return 1 + max((depth(p) for p in parents[node]), default=-1)

    return sorted(parents, key=depth)
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "sets of missing parents",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    missing = {n: set(ps) for n, ps in parents.items()}
    result = []
    while missing:
        ready = [n for n, m in missing.items() if not m]
        if not ready:
            raise ValueError("the graph has a loop")
        result += ready
        for n in ready:
            del missing[n]
        for m in missing.values():
            m.difference_update(ready)
    return result
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "explicit stack",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    state = dict.fromkeys(parents, 0)      # 0 new, 1 open, 2 done
    for start in parents:
        stack = [start]
        while stack:
            node = stack[-1]
            if state[node] == 0:
                state[node] = 1
                stack.extend(p for p in parents[node] if state[p] == 0)
            else:
                stack.pop()
                if state[node] == 1:
                    state[node] = 2
                    order.append(node)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "sinks first, then reversed",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import Counter

def topological_order(parents):
    uses = Counter()
    for ps in parents.values():
        uses.update(ps)
    ends = [n for n in parents if uses[n] == 0]
    backwards = []
    while ends:
        n = ends.pop()
        backwards.append(n)
        for p in parents[n]:
            uses[p] -= 1
            if uses[p] == 0:
                ends.append(p)
    return backwards[::-1]
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "adjacency matrix",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def topological_order(parents):
    names = list(parents)
    number = {name: k for k, name in enumerate(names)}
    A = np.zeros((len(names), len(names)), dtype=int)
    for child, ps in parents.items():
        for p in ps:
            A[number[child], number[p]] += 1     # row: child, column: parent
    left = A.sum(axis=1) if names else np.zeros(0, int)
    order, todo = [], set(range(len(names)))
    while todo:
        k = next(i for i in sorted(todo) if left[i] == 0)
        todo.remove(k)
        order.append(names[k])
        left = left - A[:, k]
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "levels by relaxation",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    level = {n: 0 for n in parents}
    for _ in range(len(parents)):
        changed = False
        for n, ps in parents.items():
            new = max([level[p] + 1 for p in ps] + [0])
            if new != level[n]:
                level[n] = new
                changed = True
        if not changed:
            break
    return sorted(level, key=level.get)
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "kahn with a deque",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import deque, defaultdict

def topological_order(parents):
    missing = {node: len(ps) for node, ps in parents.items()}
    children = defaultdict(list)
    for node, ps in parents.items():
        for p in ps:
            children[p].append(node)          # twice if listed twice, like the count
    ready = deque(n for n in parents if missing[n] == 0)
    order = []
    while ready:
        n = ready.popleft()
        order.append(n)
        for c in children[n]:
            missing[c] -= 1
            if missing[c] == 0:
                ready.append(c)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "recursive visit",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    done = []
    seen = set()

    def visit(v):
        if v in seen:
            return
        seen.add(v)
        for p in parents[v]:
            visit(p)
        done.append(v)

    for v in parents:
        visit(v)
    return done
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "sweep until nothing is left",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    while len(order) < len(parents):
        before = len(order)
        for node in parents:
            if node not in order and all(p in order for p in parents[node]):
                order.append(node)
        if len(order) == before:
            raise ValueError("there is a cycle")
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "sort by depth",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import lru_cache

def topological_order(parents):
    @lru_cache(maxsize=None)
    def depth(node):
        return 1 + max((depth(p) for p in parents[node]), default=-1)

    return sorted(parents, key=depth)
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "stack with enter and leave",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    order, state = [], {}
    for start in parents:
        stack = [(start, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                order.append(node)
                continue
            if node in state:
                continue
            state[node] = 1
            stack.append((node, True))
            stack.extend((p, False) for p in parents[node])
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "longest path relaxed",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    level = dict.fromkeys(parents, 0)
    for _ in range(len(parents)):
        changed = False
        for child, ps in parents.items():
            for p in ps:
                if level[child] < level[p] + 1:
                    level[child] = level[p] + 1
                    changed = True
        if not changed:
            break
    nodes = list(parents)
    nodes.sort(key=level.get)
    return nodes
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "adjacency matrix, peel off sources",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def topological_order(parents):
    names = list(parents)
    number = {name: k for k, name in enumerate(names)}
    A = np.zeros((len(names), len(names)), dtype=int)     # A[child, parent]
    for name, ps in parents.items():
        for p in ps:
            A[number[name], number[p]] += 1
    alive = np.ones(len(names), dtype=bool)
    out = []
    while alive.any():
        free = np.flatnonzero(alive & (A.sum(axis=1) == 0))
        if free.size == 0:
            raise ValueError("cycle")
        for k in free:
            out.append(names[k])
            alive[k] = False
            A[:, k] = 0
    return out
""",
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "generator of copies",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    waiting = {n: set(ps) for n, ps in parents.items()}     # sets: x*x counts once

    def peel():
        while waiting:
            layer = [n for n, ps in waiting.items() if not ps]
            assert layer, "cycle?"
            yield from layer
            for n in layer:
                del waiting[n]
            for ps in waiting.values():
                ps.difference_update(layer)

    return list(peel())
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "pops parents off the lists",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    nodes = list(parents)
    while nodes:
        for node in list(nodes):
            while parents[node] and parents[node][-1] in order:
                parents[node].pop()
            if not parents[node]:
                order.append(node)
                nodes.remove(node)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "deletes from the dict",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    while parents:
        for node in list(parents):
            if all(p in order for p in parents[node]):
                order.append(node)
                del parents[node]
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "removes done nodes from each list",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    graph = dict(parents)           # work on a copy
    order = []
    while graph:
        ready = [n for n in graph if len(graph[n]) == 0]
        for n in ready:
            order.append(n)
            graph.pop(n)
            for ps in graph.values():
                while n in ps:
                    ps.remove(n)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "lists replaced by sets",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    for n in parents:
        parents[n] = set(parents[n])     # repeated parents do no harm now
    order = []
    placed = set()
    while len(order) < len(parents):
        for n in parents:
            if n not in placed and parents[n] <= placed:
                placed.add(n)
                order.append(n)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "sorts the parents' lists",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    visited = []

    def go(n):
        if n not in visited:
            parents[n].sort(key=str)     # so that the order is the same on every machine
            for q in parents[n]:
                go(q)
            visited.append(n)

    for n in sorted(parents, key=str):
        go(n)
    return visited
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "marks visited nodes in the dict",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    out = []

    def visit(node):
        ps = parents[node]
        if ps is None:
            return
        parents[node] = None
        for p in ps:
            visit(p)
        out.append(node)

    for node in parents:
        visit(node)
    return out
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "in-degree set, not added",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
from collections import deque

def topological_order(parents):
    children = {}
    indegree = {n: 0 for n in parents}
    for n in parents:
        for p in parents[n]:
            children.setdefault(p, []).append(n)
            indegree[n] = 1
    queue = deque([n for n in parents if indegree[n] == 0])
    order = []
    while queue:
        n = queue.popleft()
        order.append(n)
        for c in children.get(n, []):
            indegree[c] -= 1
            if indegree[c] == 0:
                queue.append(c)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "one child per parent",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def topological_order(parents):
    child = {}
    count = {}
    for node, ps in parents.items():
        count[node] = len(ps)
        for p in ps:
            child[p] = node
    ready = [n for n in parents if count[n] == 0]
    order = []
    while ready:
        n = ready.pop(0)
        order.append(n)
        if n in child:
            count[child[n]] -= 1
            if count[child[n]] <= 0 and child[n] not in order and child[n] not in ready:
                ready.append(child[n])
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "double edge counted once",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def topological_order(parents):
    waiting = {n: len(parents[n]) for n in parents}
    children = {n: set() for n in parents}
    for n, ps in parents.items():
        for p in ps:
            children[p].add(n)
    free = [n for n in parents if waiting[n] == 0]
    for n in free:
        for c in children[n]:
            waiting[c] -= 1
            if waiting[c] == 0:
                free.append(c)
    return free
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "waits for ever at a double edge",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def topological_order(parents):
    need = {n: len(parents[n]) for n in parents}
    order = []
    while len(order) < len(parents):
        for n in parents:
            arrived = sum(1 for q in set(parents[n]) if q in order)
            if n not in order and arrived == need[n]:
                order.append(n)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "columns summed for rows",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def topological_order(parents):
    nodes = list(parents)
    n = len(nodes)
    A = np.zeros((n, n), dtype=int)
    for i, node in enumerate(nodes):
        for p in parents[node]:
            A[i, nodes.index(p)] = 1        # A[child, parent]
    left = list(range(n))
    order = []
    while left:
        sub = A[np.ix_(left, left)]
        free = [left[k] for k in range(len(left)) if sub[:, k].sum() == 0]
        order += [nodes[k] for k in free]
        left = [k for k in left if k not in free]
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "matrix filled the other way",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def topological_order(parents):
    names = list(parents)
    M = np.array([[names[i] in parents[names[j]] for j in range(len(names))]
                  for i in range(len(names))], dtype=float)
    # longest path into every node: powers of M until nothing is left
    level = np.zeros(len(names), dtype=int)
    P = M.copy()
    for k in range(1, len(names) + 1):
        level[P.sum(axis=1) > 0] = k
        P = P @ M
    return [names[i] for i in np.argsort(level, kind="stable")]
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "arrows read backwards",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
from graphlib import TopologicalSorter

def topological_order(parents):
    ts = TopologicalSorter()
    for node, ps in parents.items():
        ts.add(node)
        for p in ps:
            ts.add(p, node)
    return list(ts.static_order())
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "order of the dict",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    return list(parents.keys())
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "alphabetical",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    return sorted(parents, key=str)
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "fewest parents first",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    return sorted(parents, key=lambda node: len(parents[node]))
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "backward order",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    topo, visited = [], set()
    def build(v):
        if v not in visited:
            visited.add(v)
            for child in parents[v]:
                build(child)
            topo.append(v)
    for v in parents:
        build(v)
    return list(reversed(topo))
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "only what the last key needs",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    def visit(node):
        for p in parents[node]:
            if p not in order:
                visit(p)
        if node not in order:
            order.append(node)
    visit(list(parents)[-1])
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "shortest distance from an input",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    distance = {n: 0 for n in parents if not parents[n]}
    while len(distance) < len(parents):
        for n, ps in parents.items():
            if n not in distance:
                known = [distance[p] for p in ps if p in distance]
                if known:
                    distance[n] = min(known) + 1
    return sorted(distance, key=lambda n: distance[n])
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "preorder",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    result = []
    def dfs(n):
        if n in result:
            return
        result.append(n)
        for p in parents[n]:
            dfs(p)
    for n in parents:
        dfs(n)
    return result
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "no visited set",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    out = []
    def visit(node):
        for p in parents[node]:
            visit(p)
        out.append(node)
    used = {p for ps in parents.values() for p in ps}
    for node in parents:
        if node not in used:
            visit(node)
    return out
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "inputs left out",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    todo = [n for n in parents if parents[n]]
    inputs = {n for n in parents if not parents[n]}
    while todo:
        for n in todo:
            if all(p in order or p in inputs for p in parents[n]):
                order.append(n)
        todo = [n for n in todo if n not in order]
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "as the dictionary has them",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    # dictionaries keep their order in Python 3.7+
    return list(parents.keys())
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "parent noted before its own parents",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []

    def go(node):
        if node in order:
            return
        order.append(node)
        for p in parents[node]:
            go(p)

    for node in parents:
        go(node)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "children first",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
from graphlib import TopologicalSorter

def topological_order(parents):
    # backward pass needs the result first
    order = list(TopologicalSorter(parents).static_order())
    order.reverse()
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "counts twice, pays back once",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def topological_order(parents):
    indegree = {v: len(parents[v]) for v in parents}
    children = {v: set() for v in parents}
    for v in parents:
        for p in parents[v]:
            children[p].add(v)
    queue = [v for v in parents if indegree[v] == 0]
    for v in queue:
        for c in children[v]:
            indegree[c] -= 1
            if indegree[c] == 0:
                queue.append(c)
    return queue
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "crosses parents off the lists",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    while len(order) < len(parents):
        for n in parents:
            if n not in order and len(parents[n]) == 0:
                order.append(n)
                for m in parents:
                    while n in parents[m]:
                        parents[m].remove(n)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "pops the dictionary empty",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    result = []
    while parents:
        for node in list(parents):
            if all(p in result for p in parents[node]):
                result.append(node)
                parents.pop(node)
    return result
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "removes double parents in the input",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    for n in parents:
        parents[n] = sorted(set(parents[n]), key=str)     # tidy up x*x
    seen, order = set(), []
    def visit(n):
        if n not in seen:
            seen.add(n)
            [visit(p) for p in parents[n]]
            order.append(n)
    for n in parents:
        visit(n)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "only what the last key needs (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    output = list(parents)[-1]
    order = []

    def build(v):
        if v not in order:
            for p in parents[v]:
                build(p)
            order.append(v)

    build(output)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "no memory of visits",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    def upto(node):
        chain = []
        for p in parents[node]:
            chain += upto(p)
        return chain + [node]

    # the result is the node that is nobody's parent
    used = {p for ps in parents.values() for p in ps}
    out = []
    for node in parents:
        if node not in used:
            out += upto(node)
    return out
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "breadth first from the result, turned round",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import deque

def topological_order(parents):
    everyone = set(p for ps in parents.values() for p in ps)
    queue = deque(n for n in parents if n not in everyone)
    seen = list(queue)
    while queue:
        for p in parents[queue.popleft()]:
            if p not in seen:
                seen.append(p)
                queue.append(p)
    return seen[::-1]
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "depth along the first parent",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    def depth(n):
        d = 0
        while parents[n]:
            n = parents[n][0]
            d += 1
        return d
    return sorted(parents, key=depth)
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "matrix read by the wrong axis",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def topological_order(parents):
    names = list(parents)
    idx = {n: i for i, n in enumerate(names)}
    M = np.zeros((len(names), len(names)))
    for n in names:
        for p in parents[n]:
            M[idx[n], idx[p]] = 1
    left = set(range(len(names)))
    order = []
    while left:
        free = [i for i in sorted(left) if M[:, i].sum() == 0]
        for i in free:
            order.append(names[i])
            M[i, :] = 0
            left.remove(i)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "inputs left out (2)",
        "mistake": None,
        "any_of": [],
        "source": r'''
def topological_order(parents):
    """Order in which the operations can be computed."""
    known = [n for n in parents if not parents[n]]      # the inputs are known already
    order = []
    while len(order) + len(known) < len(parents):
        for n in parents:
            if n in order or n in known:
                continue
            if all(p in order or p in known for p in parents[n]):
                order.append(n)
    return order
''',
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "list as a default argument",
        "mistake": None,
        "any_of": ["in-place-overwrite"],
        "source": """
def topological_order(parents, order=[]):
    def visit(n):
        if n in order:
            return
        for p in parents[n]:
            visit(p)
        order.append(n)
    for n in parents:
        visit(n)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "waits for a parent listed twice",
        "mistake": None,
        "any_of": ["gradient-not-accumulated"],
        "source": """
def topological_order(parents):
    rest = {n: list(ps) for n, ps in parents.items()}
    order = []
    while rest:
        ready = [n for n in rest if rest[n] == []]
        for n in ready:
            order.append(n)
            del rest[n]
        for ps in rest.values():
            for n in ready:
                if n in ps:
                    ps.remove(n)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "sorts every list of parents",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    for who in parents:
        parents[who].sort(key=str)           # so that the answer is always the same
        parents[who].reverse()
    trail = list(parents)
    while trail:
        node = trail[-1]
        todo = [p for p in parents[node] if p not in order]
        if node in order:
            trail.pop()
        elif todo:
            trail.append(todo[0])
        else:
            order.append(trail.pop())
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "nodes are the numbers one to n",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
def topological_order(parents):
    n = len(parents)
    placed = []
    while len(placed) < n:
        before = len(placed)
        for k in range(1, n + 1):
            if k not in placed and all(p in placed for p in parents[k]):
                placed.append(k)
        if len(placed) == before:
            break
    return placed
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "reverse sweep",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    for i in range(len(tape) - 1, -1, -1):
        for parent, local in tape[i]:
            grad[parent] += grad[i] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "plain list, then array",
        "mistake": None,
        "any_of": [],
        "source": """
def backward(tape):
    n = len(tape)
    adjoints = [0.0] * (n - 1) + [1.0]
    for node, entries in zip(reversed(range(n)), reversed(tape)):
        for (p, d) in entries:
            adjoints[p] = adjoints[p] + d * adjoints[node]
    return np.array(adjoints)
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "recursion over children, cached",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import lru_cache
import numpy as np

def backward(tape):
    n = len(tape)
    uses = [[] for _ in range(n)]
    for i, entries in enumerate(tape):
        for p, d in entries:
            uses[p].append((i, d))

    @lru_cache(maxsize=None)
    def bar(i):
        if i == n - 1:
            return 1.0
        return sum(d * bar(j) for j, d in uses[i])

    # from the end, so that the recursion never goes deep
    return np.array([bar(i) for i in range(n - 1, -1, -1)][::-1], dtype=float)
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "forward mode, one seed after another",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    result = np.empty(n)
    for seed in range(n):
        tangent = np.zeros(n)
        tangent[seed] = 1.0
        for i in range(seed + 1, n):
            tangent[i] = sum(d * tangent[p] for p, d in tape[i])
        result[seed] = tangent[-1]
    return result
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "Jacobian matrix, back substitution",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    J = np.zeros((n, n))
    for i, row in enumerate(tape):
        for p, d in row:
            J[i, p] += d
    g = np.zeros(n)
    g[n - 1] = 1
    for k in range(n - 1, -1, -1):
        g += g[k] * J[k]
    return g
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "np.add.at",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    bar = np.zeros(len(tape))
    bar[-1] = 1
    for k in reversed(range(len(tape))):
        if not tape[k]:
            continue
        idx, loc = zip(*tape[k])
        np.add.at(bar, list(idx), bar[k] * np.array(loc, dtype=float))
    return bar
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "defaultdict",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import defaultdict

def backward(tape):
    d = defaultdict(float)
    last = len(tape) - 1
    d[last] = 1.0
    i = last
    while i >= 0:
        for j, w in tape[i]:
            d[j] += w * d[i]
        i -= 1
    return np.array([d[k] for k in range(len(tape))])
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "node objects",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Node:
    def __init__(self):
        self.grad = 0.0
        self.inputs = []

    def push(self):
        for node, local in self.inputs:
            node.grad += self.grad * local

def backward(tape):
    nodes = [Node() for _ in tape]
    for node, entries in zip(nodes, tape):
        node.inputs = [(nodes[index], local) for index, local in entries]
    nodes[-1].grad = 1.0
    for node in nodes[::-1]:
        node.push()
    return np.array([node.grad for node in nodes])
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "gather from the children",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape, seed=1.0):
    n = len(tape)
    kids = {i: [] for i in range(n)}
    for i in range(n):
        for parent, local in tape[i]:
            kids[parent].append((i, float(local)))
    out = np.zeros(n)
    out[n - 1] = seed
    for i in range(n - 2, -1, -1):
        out[i] = sum((out[c] * w for c, w in kids[i]), 0.0)
    assert out.shape == (n,)
    return out
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "functools.reduce, no mutation of state",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce
import numpy as np

def backward(tape):
    n = len(tape)
    unit = lambda k: np.eye(1, n, k)[0]

    def step(g, i):
        return reduce(lambda acc, e: acc + g[i] * e[1] * unit(e[0]), tape[i], g)

    return reduce(step, range(n - 1, -1, -1), unit(n - 1))
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "plain loop from the end",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    adjoint = np.zeros(n)
    adjoint[n - 1] = 1.0
    for i in range(n - 1, -1, -1):
        for j, local in tape[i]:
            adjoint[j] += adjoint[i] * local
    return adjoint
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "linear system",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def backward(tape):
    """g = e_last + L^T g, so solve (I - L^T) g = e_last."""
    n = len(tape)
    L = np.zeros((n, n))
    for i, entries in enumerate(tape):
        for j, d in entries:
            L[i, j] += d
    e = np.zeros(n)
    e[-1] = 1
    return np.linalg.solve(np.eye(n) - L.T, e)
''',
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "forward mode, node by node",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    out = []
    for seed in range(n):
        dot = [0.0] * n
        dot[seed] = 1.0
        for i in range(seed + 1, n):
            dot[i] = sum(d * dot[j] for j, d in tape[i])
        out.append(dot[-1])
    return np.array(out)
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "recursion over children with a memory",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import lru_cache
import numpy as np

def backward(tape):
    last = len(tape) - 1
    children = [[] for _ in tape]
    for c, links in enumerate(tape):
        for p, d in links:
            children[p].append((c, d))

    @lru_cache(None)
    def total(i):
        if i == last:
            return 1.0
        return float(sum(d * total(c) for c, d in children[i]))

    # from the end, so that the recursion never gets deep
    return np.array([total(i) for i in range(last, -1, -1)][::-1])
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "add.at",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    g = np.zeros(len(tape), dtype=float)
    g[-1] = 1
    for i in reversed(range(len(tape))):
        if len(tape[i]) > 0:
            where, slopes = zip(*tape[i])
            np.add.at(g, list(where), g[i] * np.array(slopes, dtype=float))
    return g
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "rows of a jacobian, last row wins",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    # J[i] = d(node i)/d(every node), built up in order
    J = np.eye(len(tape))
    for i, row in enumerate(tape):
        for parent, slope in row:
            J[i] = J[i] + slope * J[parent]
    return J[-1].copy()
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "neumann series of paths",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    A = np.zeros((n, n))
    for i in range(n):
        for j, d in tape[i]:
            A[j, i] += d
    v = np.zeros(n); v[-1] = 1.0
    g = v.copy()
    for _ in range(n):          # all paths of length 1, 2, ...
        v = A @ v
        g = g + v
    return g
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "dictionary of messages",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import defaultdict
import numpy as np

def backward(tape, verbose=False):
    inbox = defaultdict(list)
    inbox[len(tape) - 1].append(1.0)
    result = {}
    for node in sorted(range(len(tape)), reverse=True):
        result[node] = sum(inbox[node])
        if verbose:
            print("node", node, "receives", inbox[node])
        for (parent, factor) in tape[node]:
            inbox[parent].append(result[node] * factor)
    return np.array([float(result[k]) for k in range(len(tape))])
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "equals instead of plus equals",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1
    for i in reversed(range(len(tape))):
        for p, local in tape[i]:
            grad[p] = grad[i] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "first contribution kept",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    found = {len(tape) - 1: 1.0}
    for i in range(len(tape) - 1, -1, -1):
        for p, d in tape[i]:
            if p not in found and i in found:
                found[p] = found[i] * d
    return np.array([found.get(i, 0.0) for i in range(len(tape))])
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "fancy index adds once",
        "mistake": "gradient-not-accumulated",
        "any_of": ["missing-factor-2"],
        "source": """
import numpy as np

def backward(tape):
    g = np.zeros(len(tape))
    g[-1] = 1.0
    for i in range(len(tape))[::-1]:
        if tape[i]:
            index = np.array([p for p, _ in tape[i]])
            local = np.array([d for _, d in tape[i]], dtype=float)
            g[index] += local * g[i]
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "dict of the node's entries",
        "mistake": "gradient-not-accumulated",
        "any_of": ["missing-factor-2"],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    grad = [0.0] * n
    grad[n - 1] = 1.0
    for i in range(n - 1, 0, -1):
        for p, d in dict(tape[i]).items():
            grad[p] += grad[i] * d
    return np.array(grad)
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "Jacobian entries assigned",
        "mistake": "gradient-not-accumulated",
        "any_of": ["missing-factor-2"],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    J = np.zeros((n, n))
    for i in range(n):
        for p, d in tape[i]:
            J[i, p] = d
    g = np.zeros(n)
    g[-1] = 1.0
    for i in range(n - 1, -1, -1):
        g = g + g[i] * J[i]
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "one path only",
        "mistake": "gradient-not-accumulated",
        "any_of": ["product-rule-forgotten"],
        "source": """
import numpy as np

def backward(tape):
    # walk back from the result along the chain and multiply
    out = np.zeros(len(tape))
    node, factor = len(tape) - 1, 1.0
    out[node] = factor
    while tape[node]:
        parent, local = tape[node][0]
        factor *= local
        out[parent] = factor
        node = parent
    return out
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "first parent only",
        "mistake": "product-rule-forgotten",
        "any_of": ["gradient-not-accumulated"],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    for i in range(len(tape) - 1, -1, -1):
        if len(tape[i]) > 0:
            parent, local = tape[i][0]
            grad[parent] += grad[i] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "last parent of each node",
        "mistake": "product-rule-forgotten",
        "any_of": ["gradient-not-accumulated"],
        "source": """
import numpy as np

def backward(tape):
    bar = np.zeros(len(tape))
    bar[-1] = 1.0
    for k, entries in reversed(list(enumerate(tape))):
        for j, w in entries:
            contribution = bar[k] * w
        if entries:
            bar[j] += contribution
    return bar
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "product of the locals to every parent",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import math
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    for i in range(len(tape) - 1, -1, -1):
        factor = math.prod(local for _, local in tape[i])
        for parent, _ in tape[i]:
            grad[parent] += grad[i] * factor
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "Jacobian transposed in the solve",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    J = np.zeros((n, n))
    for i, entries in enumerate(tape):
        for p, d in entries:
            J[i, p] += d
    e = np.zeros(n)
    e[-1] = 1.0
    return np.linalg.solve(np.eye(n) - J, e)
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "first column of the inverse",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    L = np.zeros((n, n))
    for i in range(n):
        for p, d in tape[i]:
            L[i, p] += d
    total, power = np.eye(n), np.eye(n)
    for _ in range(n):
        power = power @ L
        total = total + power
    return total[:, 0]
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "forward from node 0",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    # chain rule along the tape: d(node)/d(first)
    d = np.zeros(len(tape))
    d[0] = 1.0
    for i in range(1, len(tape)):
        for p, local in tape[i]:
            d[i] += local * d[p]
    return d
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "pops the tape",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    while tape:
        node = tape.pop()
        i = len(tape)
        for p, d in node:
            grad[p] += d * grad[i]
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "reverses the tape in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    g = np.zeros(n)
    g[n - 1] = 1.0
    tape.reverse()
    for k in range(n):
        for p, d in tape[k]:
            g[p] += d * g[n - 1 - k]
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "stores products in the entries",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    for i in range(len(tape) - 1, -1, -1):
        node = tape[i]
        for k in range(len(node)):
            parent, local = node[k]
            node[k] = (parent, local * grad[i])
            grad[parent] += node[k][1]
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "empties the lists of finished nodes",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    adjoint = [0.0 for _ in tape]
    adjoint[-1] = 1.0
    i = len(tape) - 1
    while i >= 0:
        entries = tape[i]
        while len(entries) != 0:
            p, d = entries.pop()
            adjoint[p] += adjoint[i] * d
        i = i - 1
    return np.array(adjoint)
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "texts of the chain rule",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
def backward(tape):
    n = len(tape)
    terms = [[] for _ in range(n)]
    terms[-1].append("1")
    for i in range(n - 1, -1, -1):
        for p, d in tape[i]:
            terms[p].append(f"{d}*({' + '.join(terms[i])})")
    return np.array([" + ".join(t) if t else "0" for t in terms])
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "only the input's derivative",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    g = np.zeros(len(tape))
    g[-1] = 1.0
    for i in range(len(tape) - 1, 0, -1):
        for p, d in tape[i]:
            g[p] += g[i] * d
    return g[0]
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "negative, ready for descent",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    for i in reversed(range(len(tape))):
        for p, local in tape[i]:
            grad[p] += grad[i] * local
    return -grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "swept in forward order",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    for i, node in enumerate(tape):
        for p, local in node:
            grad[p] += grad[i] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "all adjoints start at one",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    grad = np.ones(len(tape))
    for i in range(len(tape) - 1, -1, -1):
        for p, local in tape[i]:
            grad[p] += grad[i] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "integers",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape), dtype=int)
    grad[-1] = 1
    for i in range(len(tape) - 1, -1, -1):
        for p, local in tape[i]:
            grad[p] += int(grad[i] * local)
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "a column",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros((len(tape), 1))
    grad[-1, 0] = 1.0
    for i in range(len(tape) - 1, -1, -1):
        for p, local in tape[i]:
            grad[p, 0] += grad[i, 0] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "last entry added to itself",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    grad = np.zeros(n)
    grad[n - 1] = 1.0
    for i in range(n - 1, -1, -1):
        for p, local in tape[i]:
            grad[p] += grad[n - 1] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "stops before the second node",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    for i in range(len(tape) - 1, 1, -1):
        for p, local in tape[i]:
            grad[p] += grad[i] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "assigned, not added",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1
    for k in reversed(range(len(tape))):
        for parent, d in tape[k]:
            grad[parent] = grad[k] * d
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "fancy index adds once (2)",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    g = np.zeros(len(tape))
    g[-1] = 1.0
    for i in range(len(tape) - 1, 0, -1):
        if tape[i]:
            idx = np.array([p for p, _ in tape[i]])
            loc = np.array([d for _, d in tape[i]])
            g[idx] += g[i] * loc
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "links made a dictionary",
        "mistake": "gradient-not-accumulated",
        "any_of": ["missing-factor-2"],
        "source": """
def backward(tape):
    links = [dict(entry) for entry in tape]
    n = len(links)
    bar = [0.0] * n
    bar[n - 1] = 1.0
    for i in range(n - 1, -1, -1):
        for j in links[i]:
            bar[j] += links[i][j] * bar[i]
    return np.array(bar)
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "first child decides",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)

    def d_last(i):
        if i == n - 1:
            return 1.0
        for c in range(i + 1, n):
            for p, slope in tape[c]:
                if p == i:
                    return slope * d_last(c)
        return 0.0

    return np.array([d_last(i) for i in range(n)])
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "in recording order",
        "mistake": None,
        "any_of": ["gradient-not-accumulated"],
        "source": """
import numpy as np

def backward(tape):
    g = np.zeros(len(tape))
    g[-1] = 1.0
    for i, node in enumerate(tape):
        for j, local in node:
            g[j] += g[i] * local
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "seeded with ones everywhere",
        "mistake": None,
        "any_of": [],
        "source": """
def backward(tape):
    grads = np.ones(len(tape))
    for i in range(len(tape))[::-1]:
        for (p, l) in tape[i]:
            grads[p] += l * grads[i]
    return grads
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "local slopes without the chain",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    out = np.zeros(len(tape))
    out[-1] = 1.0
    for i in range(len(tape) - 1, -1, -1):
        for j, slope in tape[i]:
            out[j] += slope
    return out
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "counts paths only",
        "mistake": "derivative-is-one-number",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import numpy as np

def backward(tape):
    # every step along the graph passes the gradient on
    n = len(tape)
    passed = np.zeros(n)
    passed[n - 1] = 1.0
    for i in range(n - 1, -1, -1):
        for j, _ in tape[i]:
            passed[j] += passed[i]
    return passed
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "whole numbers",
        "mistake": None,
        "any_of": [],
        "source": """
def backward(tape):
    g = np.array([0] * len(tape))
    g[-1] = 1
    for i in range(len(tape) - 1, -1, -1):
        for j, d in tape[i]:
            g[j] += int(g[i] * d)
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "eats the tape",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    g = np.zeros(len(tape))
    g[-1] = 1.0
    while tape:
        i = len(tape) - 1
        for j, d in tape.pop():
            g[j] += d * g[i]
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "turns the tape round and leaves it so",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    g = np.zeros(n)
    g[n - 1] = 1.0
    tape.reverse()
    for k, entries in enumerate(tape):
        i = n - 1 - k
        for j, d in entries:
            g[j] += d * g[i]
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "derivatives of the first node",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    # d(each)/d(first): push a bump at node 0 through
    n = len(tape)
    t = np.zeros(n)
    t[0] = 1.0
    for i in range(1, n):
        t[i] = sum(d * t[j] for j, d in tape[i])
    return t
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "leaves only",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    g = np.zeros(len(tape))
    g[-1] = 1.0
    for i in range(len(tape) - 1, -1, -1):
        upstream = g[i]
        if tape[i]:
            g[i] = 0.0          # intermediate values do not need a gradient
        for j, d in tape[i]:
            g[j] += upstream * d
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "just the number for node zero",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def backward(tape):
    n = len(tape)
    g = {i: 0.0 for i in range(n)}
    g[n - 1] = 1.0
    for i in reversed(range(n)):
        for j, d in tape[i]:
            g[j] += g[i] * d
    return g[0]
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "strings with the chain rule",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    n = len(tape)
    formula = ["0"] * n
    formula[-1] = "1"
    for i in range(n - 1, -1, -1):
        for j, d in tape[i]:
            formula[j] = formula[j] + " + " + f"({formula[i]})*({d})"
    return np.array(formula)
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "parents counted from one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    g = np.zeros(len(tape))
    g[-1] = 1.0
    for i in range(len(tape) - 1, 0, -1):
        for parent, d in tape[i]:
            g[parent - 1] += d * g[i]
    return g
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "already with a minus for descent",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np

def backward(tape):
    g = np.zeros(len(tape))
    g[-1] = 1.0
    for node, entries in reversed(list(enumerate(tape))):
        for par, loc in entries:
            g[par] -= loc * g[node]
    return g
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "loop, larger of both",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    worst = 0.0
    for i in range(x.size):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        n = (f(up) - f(down)) / (2 * h)
        size = max(abs(a[i]), abs(n))
        error = abs(a[i] - n)
        worst = max(worst, error / size if size > 1e-8 else error)
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "vectorised with identity",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, float)
    numeric = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])
    exact = np.asarray(gradient(x.copy()))
    scale = np.maximum(np.maximum(np.abs(exact), np.abs(numeric)), 1e-8)
    return np.max(np.abs(exact - numeric) / scale)
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "relative to the mean of both",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    point = np.array(x, dtype=np.float64)
    analytic = np.array(gradient(point.copy()), dtype=np.float64)
    numeric = np.empty_like(analytic)
    for k, _ in enumerate(point):
        step = np.zeros_like(point)
        step[k] = h
        numeric[k] = 0.5 * (f(point + step) - f(point - step)) / h
    rel = []
    for u, v in zip(analytic, numeric):
        mean = (abs(u) + abs(v)) / 2
        rel.append(abs(u - v) if mean < 1e-8 else abs(u - v) / mean)
    return float(max(rel))
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "relative to the claimed where it is not zero",
        "mistake": None,
        "any_of": [],
        "source": """
def central(f, x, i, h):
    plus = [float(t) for t in x]
    minus = [float(t) for t in x]
    plus[i] += h
    minus[i] -= h
    return (f(np.array(plus)) - f(np.array(minus))) / (2 * h)

def gradient_check(f, gradient, x, h=1e-6):
    g = gradient(np.array(x, dtype=float))
    errors = []
    for i in range(len(x)):
        numeric = central(f, x, i, h)
        size = abs(g[i])
        if size < 1e-8:
            size = abs(numeric)
        if size < 1e-8:
            size = 1.0
        errors.append(abs(g[i] - numeric) / size)
    return max(errors)
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "plain lists and math",
        "mistake": None,
        "any_of": [],
        "source": """
from math import fabs
import numpy as np

def relative(p, q):
    largest = max(fabs(p), fabs(q))
    return fabs(p - q) if largest < 1e-8 else fabs(p - q) / largest

def moved(values, k, by):
    return np.array([v + by if j == k else v for j, v in enumerate(values)])

def gradient_check(f, gradient, x, h=1e-6):
    values = [float(v) for v in x]
    claimed = [float(v) for v in gradient(np.array(values))]
    measured = [float(f(moved(values, k, h)) - f(moved(values, k, -h))) / (h + h)
                for k in range(len(values))]
    return max(map(relative, claimed, measured))
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "own partial and gradient functions",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def partial(f, x, i, h=1e-6):
    forward = np.array(x, dtype=float)
    backward = np.array(x, dtype=float)
    forward[i] = forward[i] + h
    backward[i] = backward[i] - h
    return (f(forward) - f(backward)) / (forward[i] - backward[i])

def numeric_gradient(f, x, h=1e-6):
    return np.array([partial(f, x, i, h) for i in range(len(x))])

def gradient_check(f, gradient, x, h=1e-6):
    a = np.array(gradient(np.array(x, dtype=float)), dtype=float)
    n = numeric_gradient(f, x, h)
    denominator = np.maximum(abs(a), abs(n))
    denominator[denominator < 1e-8] = 1.0
    relative_error = abs(a - n) / denominator
    print("gradient check:", relative_error)
    return relative_error.max()
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "step in place and put back, on a copy",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6, tiny=1e-8):
    w = np.array(x, dtype=float, copy=True)
    claimed = np.array(gradient(w.copy()), dtype=float)
    largest = 0.0
    it = np.nditer(w, flags=["multi_index"])
    for _ in it:
        ix = it.multi_index
        old = w[ix]
        w[ix] = old + h
        fp = float(f(w.copy()))
        w[ix] = old - h
        fm = float(f(w.copy()))
        w[ix] = old
        num = (fp - fm) / (2 * h)
        err = abs(num - claimed[ix])
        ref = max(abs(num), abs(claimed[ix]))
        if ref > tiny:
            err /= ref
        largest = max(largest, err)
    return largest
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "relative to the numeric one, masked",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    steps = np.diag(np.full(x.shape, h))
    n = np.array([f(row) for row in x + steps]) - np.array([f(row) for row in x - steps])
    n = n / (2 * h)
    a = np.asarray(gradient(x.copy()), dtype=float)
    diff = np.abs(a - n)
    mask = np.abs(n) > 1e-8
    diff[mask] /= np.abs(n[mask])
    other = ~mask & (np.abs(a) > 1e-8)
    diff[other] /= np.abs(a[other])
    return diff.max()
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "class with method",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Checker:
    def __init__(self, f, gradient, h):
        self.f, self.gradient, self.h = f, gradient, h

    def numeric(self, x):
        out = []
        for i in range(x.shape[0]):
            e = np.where(np.arange(x.shape[0]) == i, self.h, 0.0)
            out.append((self.f(x + e) - self.f(x - e)) / (2.0 * self.h))
        return np.array(out)

    def worst(self, x):
        a, n = np.asarray(self.gradient(x.copy()), float), self.numeric(x)
        top = np.abs(a - n)
        bottom = np.abs(a) + np.abs(n)
        return max(t / (b / 2) if b > 1e-8 else t for t, b in zip(top, bottom))

def gradient_check(f, gradient, x, h=1e-6):
    return float(Checker(f, gradient, h).worst(np.array(x, dtype=float)))
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "larger of the two with a floor",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    claimed = np.asarray(gradient(x.copy()), dtype=float)
    worst = 0.0
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        num = (f(up) - f(down)) / (2 * h)
        scale = max(abs(num), abs(claimed[i]), 1e-8)
        worst = max(worst, abs(num - claimed[i]) / scale)
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "rows of an identity",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, float)
    E = h * np.eye(x.size)
    numeric = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in E])
    exact = np.array(gradient(x), float)
    denominator = np.maximum(1e-8, np.abs(exact) + np.abs(numeric)) / 2
    return float((np.abs(exact - numeric) / denominator).max())
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "relative to the claimed one",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    a = np.array(gradient(np.array(x, float)), float)
    n = np.zeros_like(a)
    for i in range(a.size):
        plus = np.array(x, float); plus[i] += h
        minus = np.array(x, float); minus[i] -= h
        n[i] = (f(plus) - f(minus)) / (2 * h)
    difference = np.abs(a - n)
    size = np.where(np.abs(a) > 1e-7, np.abs(a), np.maximum(np.abs(n), 1e-7))
    return np.max(difference / size)
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "own partial and gradient",
        "mistake": None,
        "any_of": [],
        "source": """
def partial(f, x, i, h=1e-6):
    step = np.zeros(len(x))
    step[i] = h
    return (f(x + step) - f(x - step)) / (h + h)

def numerical(f, x, h=1e-6):
    return [partial(f, x, i, h) for i in range(len(x))]

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    errors = []
    for a, n in zip(gradient(x), numerical(f, x, h)):
        if abs(a) < 1e-9 and abs(n) < 1e-9:
            errors.append(abs(a - n))
        else:
            errors.append(abs(a - n) / max(abs(a), abs(n)))
    return max(errors)
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "relative to the numerical one",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6, floor=1e-6):
    p = np.array(x, dtype=np.float64)
    g = np.asarray(gradient(p.copy()), dtype=np.float64)
    num = np.empty(p.shape)
    for k in range(p.size):
        q = p.copy()
        q[k] = p[k] + h
        high = f(q)
        q[k] = p[k] - h
        low = f(q)
        num[k] = 0.5 * (high - low) / h
    rel = np.abs(g - num) / np.maximum(np.abs(num), floor)
    return rel.max()
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "generator and max",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    point = np.asarray(x, dtype=float)
    n = len(point)
    basis = lambda i: np.where(np.arange(n) == i, h, 0.0)
    slopes = ((f(point + basis(i)) - f(point - basis(i))) / 2 / h for i in range(n))
    claimed = gradient(point + 0.0)
    return max(
        2 * abs(s - c) / (abs(s) + abs(c) + 1e-9) for s, c in zip(slopes, claimed)
    )
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "class with a report",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Checker:
    def __init__(self, f, h):
        self.f = f
        self.h = h

    def slope(self, x, i):
        e = np.zeros(x.shape[0])
        e[i] = 1.0
        return (self.f(x + self.h * e) - self.f(x - self.h * e)) / (2.0 * self.h)

    def errors(self, x, claimed):
        for i in range(x.shape[0]):
            s = self.slope(x, i)
            biggest = max(abs(s), abs(claimed[i]))
            gap = abs(s - claimed[i])
            yield i, gap / biggest if biggest > 1e-8 else gap


def gradient_check(f, gradient, x, h=1e-6, show=False):
    x = np.array(x, float)
    table = list(Checker(f, h).errors(x, np.array(gradient(x.copy()))))
    if show:
        for i, e in table:
            print(i, e)
    return max(e for _, e in table)
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "two matrices of points",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    forward = np.tile(x, (x.size, 1)) + h * np.identity(x.size)
    backward = np.tile(x, (x.size, 1)) - h * np.identity(x.size)
    slope = (np.array(list(map(f, forward))) - np.array(list(map(f, backward)))) / (2 * h)
    told = np.array(gradient(x))
    top = np.abs(slope - told)
    bottom = np.fmax(np.abs(slope), np.abs(told))
    quotient = np.divide(top, bottom, out=top.copy(), where=bottom > 1e-8)
    return quotient.max()
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "forward difference",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    fx = f(x)
    worst = 0.0
    for i in range(len(x)):
        y = x.copy()
        y[i] += h
        n = (f(y) - fx) / h
        worst = max(worst, abs(a[i] - n) / max(abs(a[i]), abs(n), 1e-8))
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "backward difference, vectorised",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    n = np.array([f(x) - f(x - e) for e in h * np.eye(x.size)]) / h
    a = np.asarray(gradient(x.copy()))
    return float(np.max(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "own step of machine epsilon",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    h = 2 * np.finfo(float).eps
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    errs = []
    for i in range(x.size):
        e = np.zeros(x.size)
        e[i] = h
        n = (f(x + e) - f(x - e)) / (2 * h)
        errs.append(abs(a[i] - n) / max(abs(a[i]), abs(n), 1e-8))
    return max(errs)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "h made far smaller inside",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    small = h ** 2.5
    x = np.array(x, dtype=float)
    numeric = np.zeros(x.size)
    for i in range(x.size):
        up = x.copy(); up[i] += small
        lo = x.copy(); lo[i] -= small
        numeric[i] = (f(up) - f(lo)) / (2 * small)
    g = np.asarray(gradient(x.copy()), dtype=float)
    m = np.maximum(np.abs(g), np.abs(numeric))
    return np.max(np.abs(g - numeric) / np.where(m > 1e-8, m, 1))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "own step of a tenth",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    delta = 0.1
    x = np.asarray(x, dtype=float)
    I = np.identity(x.size)
    n = np.array([(f(x + delta * I[i]) - f(x - delta * I[i])) / (2 * delta) for i in range(x.size)])
    a = np.asarray(gradient(x.copy()), dtype=float)
    s = np.maximum(np.abs(n), np.abs(a))
    s[s < 1e-8] = 1.0
    return (np.abs(n - a) / s).max()
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "quotient over whole unit",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    g = gradient(x.copy())
    base = f(x)
    result = 0
    for i in range(len(x)):
        neighbour = x.copy()
        neighbour[i] = neighbour[i] + 1
        rise = f(neighbour) - base
        result = max(result, abs(rise - g[i]) / max(abs(rise), abs(g[i]), 1e-8))
    return result
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "all coordinates stepped",
        "mistake": "other-coordinate-moves",
        "any_of": ["derivative-is-one-number"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    n = (f(x + h) - f(x - h)) / (2 * h)
    size = np.maximum(np.abs(a), abs(n))
    return float(np.max(np.abs(a - n) / np.where(size > 1e-8, size, 1.0)))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "steps pile up",
        "mistake": "other-coordinate-moves",
        "any_of": ["in-place-overwrite", "not-evaluated-at-the-point"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    up = np.array(x, dtype=float)
    down = np.array(x, dtype=float)
    a = np.asarray(gradient(np.array(x, dtype=float)), dtype=float)
    err = 0.0
    for i in range(len(x)):
        up[i] += h
        down[i] -= h
        n = (f(up) - f(down)) / (2 * h)
        err = max(err, abs(n - a[i]) / max(abs(n), abs(a[i]), 1e-8))
    return err
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "steps x itself and never back",
        "mistake": "in-place-overwrite",
        "any_of": ["other-coordinate-moves", "not-evaluated-at-the-point"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.array(gradient(x), dtype=float)
    worst = 0
    for i in range(len(x)):
        x[i] += h
        fp = f(x)
        x[i] -= 2 * h
        fm = f(x)
        n = (fp - fm) / (2 * h)
        worst = max(worst, abs(a[i] - n) / max(abs(a[i]), abs(n), 1e-8))
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "alias for the upper point",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    claimed = np.array(gradient(np.array(x, float)), dtype=float)
    x = np.asarray(x, dtype=float)
    measured = np.zeros_like(x)
    for k in range(len(x)):
        xp = x
        xm = x
        xp[k] += h
        xm[k] -= h
        measured[k] = (f(xp) - f(xm)) / (2 * h)
    m = np.maximum(np.abs(claimed), np.abs(measured))
    return float(np.max(np.abs(claimed - measured) / np.where(m > 1e-8, m, 1.0)))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "divided by h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    grad = np.asarray(gradient(x.copy()), dtype=float)
    approx = []
    for i in range(x.size):
        e = np.zeros_like(x)
        e[i] = h
        approx.append((f(x + e) - f(x - e)) / h)
    approx = np.array(approx)
    size = np.maximum(np.abs(grad), np.abs(approx))
    size = np.where(size < 1e-8, 1.0, size)
    return np.max(np.abs(grad - approx) / size)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "cosine between the two",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    n = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in np.eye(x.size) * h])
    cos = a @ n / (np.linalg.norm(a) * np.linalg.norm(n))
    return 1 - cos
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "unit vectors compared",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np

def unit(v):
    length = np.sqrt(np.sum(v * v))
    return v / length if length > 0 else v

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    n = np.empty(x.size)
    for i in range(x.size):
        p, m = x.copy(), x.copy()
        p[i], m[i] = p[i] + h, m[i] - h
        n[i] = (f(p) - f(m)) / (2 * h)
    a = unit(np.asarray(gradient(x.copy()), dtype=float))
    n = unit(n)
    size = np.maximum(np.abs(a), np.abs(n))
    return float(np.max(np.abs(a - n) / np.where(size > 1e-8, size, 1)))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "only the lengths",
        "mistake": "direction-equals-length",
        "any_of": ["derivative-is-one-number"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    numeric = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]
    la = np.linalg.norm(gradient(x.copy()))
    ln = np.linalg.norm(numeric)
    return abs(la - ln) / max(la, ln, 1e-8)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "gradient taken at ones",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    g = np.asarray(gradient(np.ones(len(x))), dtype=float)
    worst = 0.0
    for i in range(len(x)):
        e = np.zeros(len(x)); e[i] = h
        num = (f(x + e) - f(x - e)) / (2 * h)
        worst = max(worst, abs(num - g[i]) / max(abs(num), abs(g[i]), 1e-8))
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "differences around zero",
        "mistake": "not-evaluated-at-the-point",
        "any_of": ["other-coordinate-moves"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    n = np.zeros(x.size)
    for i in range(x.size):
        plus, minus = np.zeros(x.size), np.zeros(x.size)
        plus[i], minus[i] = x[i] + h, x[i] - h      # the others are held fixed (at 0)
        n[i] = (f(plus) - f(minus)) / (2 * h)
    big = np.maximum(np.abs(a), np.abs(n))
    return np.max(np.abs(a - n) / np.where(big > 1e-8, big, 1.0))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "first component only",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    hi, lo = x.copy(), x.copy()
    hi[0] += h
    lo[0] -= h
    derivative = (f(hi) - f(lo)) / (2 * h)
    claimed = gradient(x)[0]
    return abs(derivative - claimed) / max(abs(derivative), abs(claimed), 1e-8)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "sum of relative errors",
        "mistake": None,
        "any_of": ["sum-for-mean"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    s = np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)
    return float(np.sum(np.abs(a - n) / s))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "first order taken as exact",
        "mistake": "first-order-is-exact",
        "any_of": ["secant-is-tangent"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    g = np.asarray(gradient(x.copy()), dtype=float)
    delta = 0.1 * np.ones(x.size)
    true = f(x + delta) - f(x)
    predicted = g @ delta
    return abs(true - predicted) / max(abs(true), abs(predicted), 1e-8)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "absolute error",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    return float(np.abs(a - n).max())
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "no absolute value",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    n = np.zeros(x.size)
    for i in range(x.size):
        e = np.zeros(x.size)
        e[i] = h
        n[i] = (f(x + e) - f(x - e)) / (2 * h)
    return max((a[i] - n[i]) / max(abs(a[i]), abs(n[i]), 1e-8) for i in range(x.size))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "mean of relative errors",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    return np.mean(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "true or false",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    n = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)]
    return np.allclose(n, gradient(x.copy()), rtol=1e-4)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "one vector of errors",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x.copy()), dtype=float)
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    return np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "last coordinate forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = gradient(x.copy())
    worst = 0.0
    for i in range(1, len(x)):
        e = np.zeros(len(x))
        e[i - 1] = h
        n = (f(x + e) - f(x - e)) / (2 * h)
        worst = max(worst, abs(a[i - 1] - n) / max(abs(a[i - 1]), abs(n), 1e-8))
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "forward difference (2)",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, float)
    a = np.array(gradient(x.copy()))
    f0 = f(x)
    n = np.array([(f(x + h * e) - f0) / h for e in np.eye(len(x))])
    return np.max(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "backward difference in a loop",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    truth = gradient(x)
    worst = 0
    for i in range(x.size):
        left = x.copy()
        left[i] = left[i] - h
        slope = (f(x) - f(left)) / h
        worst = max(worst, abs(slope - truth[i]) / (max(abs(slope), abs(truth[i])) + 1e-10))
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "span is one h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, float)
    g = np.asarray(gradient(x))
    err = []
    for i in range(len(x)):
        d = np.zeros(len(x))
        d[i] = h
        n = (f(x + d) - f(x - d)) / h
        err.append(abs(n - g[i]) / max(abs(n), abs(g[i]), 1e-8))
    return max(err)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "everybody moves",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    a = np.array(gradient(x), dtype=float)
    n = np.empty_like(a)
    for i in range(len(x)):
        n[i] = (f(x + h) - f(x - h)) / (2 * h)
    return np.max(np.abs(a - n) / np.maximum(np.maximum(abs(a), abs(n)), 1e-8))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "coordinate not set back",
        "mistake": "other-coordinate-moves",
        "any_of": ["in-place-overwrite"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    a = np.array(gradient(np.array(x, float)))
    p = np.array(x, float)
    m = np.array(x, float)
    worst = 0.0
    for i in range(len(a)):
        p[i] += h
        m[i] -= h
        n = (f(p) - f(m)) / (2 * h)
        worst = max(worst, abs(n - a[i]) / max(abs(n), abs(a[i]), 1e-8))
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "shakes x itself",
        "mistake": "in-place-overwrite",
        "any_of": ["other-coordinate-moves"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.array(gradient(x.copy()))
    rel = []
    for i in range(x.size):
        x[i] += h
        hi = f(x.copy())
        x[i] -= 2 * h
        lo = f(x.copy())
        n = (hi - lo) / (2 * h)
        rel.append(abs(a[i] - n) / max(abs(a[i]), abs(n), 1e-8))
    return max(rel)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "average error",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, float)
    num = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    ana = np.array(gradient(x), float)
    rel = np.abs(num - ana) / np.maximum(np.maximum(np.abs(num), np.abs(ana)), 1e-8)
    return rel.mean()
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "absolute, not relative",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    worst = 0.0
    g = gradient(x)
    for i in range(x.size):
        e = np.zeros_like(x)
        e[i] = h
        worst = max(worst, abs((f(x + e) - f(x - e)) / (2 * h) - g[i]))
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "signed error",
        "mistake": None,
        "any_of": ["error-sign"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, float)
    a = np.array(gradient(x), float)
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    size = np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)
    return max((n - a) / size)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "angle between them",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, float)
    a = np.array(gradient(x), float)
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    # same direction means same gradient
    u = a / np.linalg.norm(a)
    v = n / np.linalg.norm(n)
    return np.max(np.abs(u - v))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "lengths compared",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, float)
    num = [(f(x + d) - f(x - d)) / (2 * h) for d in np.diag(np.full(len(x), h))]
    L1 = np.linalg.norm(gradient(x))
    L2 = np.linalg.norm(num)
    return abs(L1 - L2) / max(L1, L2, 1e-8)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "own tiny step",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    h = 1e-14                      # the smaller the better
    x = np.array(x, dtype=float)
    g = np.array(gradient(x.copy()), dtype=float)
    n = np.zeros(len(x))
    for i in range(len(x)):
        xp = x.copy(); xp[i] += h
        xm = x.copy(); xm[i] -= h
        n[i] = (f(xp) - f(xm)) / (2 * h)
    return np.max(np.abs(g - n) / np.maximum(np.maximum(np.abs(g), np.abs(n)), 1e-8))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "steps of a tenth of x",
        "mistake": "secant-is-tangent",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    claimed = np.array(gradient(x))
    errors = np.zeros(x.size)
    for i in range(x.size):
        dx = 0.1 * abs(x[i]) + 0.01
        e = np.zeros(x.size)
        e[i] = dx
        secant = (f(x + e) - f(x - e)) / (2 * dx)
        errors[i] = abs(secant - claimed[i]) / max(abs(secant), abs(claimed[i]), 1e-8)
    return errors.max()
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "gradient asked at the moved point",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    worst = 0.0
    for i in range(x.size):
        p, m = x.copy(), x.copy()
        p[i] += h
        m[i] -= h
        n = (f(p) - f(m)) / (2 * h)
        a = gradient(p)[i]
        worst = max(worst, abs(a - n) / max(abs(a), abs(n), 1e-8))
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "along one slanted line",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["unit-length-forgotten"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, float)
    u = np.ones(x.size)
    slope = (f(x + h * u) - f(x - h * u)) / (2 * h)
    promised = np.dot(gradient(x), u)
    return abs(slope - promised) / max(abs(slope), abs(promised), 1e-8)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "first coordinate will do",
        "mistake": "derivative-is-one-number",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    xp = np.array(x, float)
    xm = np.array(x, float)
    xp[0] += h
    xm[0] -= h
    num = (f(xp) - f(xm)) / (2 * h)
    ana = gradient(np.array(x, float))[0]
    return abs(num - ana) / max(abs(num), abs(ana), 1e-8)
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "yes or no",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, float)
    num = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    return bool(np.allclose(num, gradient(x), rtol=1e-4, atol=1e-6))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "last error only",
        "mistake": None,
        "any_of": ["gradient-not-accumulated"],
        "source": """
def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    for i, a in enumerate(gradient(x.copy())):
        bump = np.zeros(len(x)); bump[i] = h
        n = (f(x + bump) - f(x - bump)) / (2 * h)
        error = abs(a - n) / max(abs(a), abs(n), 1e-8)
    return error
""",
    },
]
