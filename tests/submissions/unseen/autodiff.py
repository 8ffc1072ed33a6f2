"""Answers of students to the unit `autodiff`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "dual_add",
        "kind": "right",
        "name": "tuple",
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
        "name": "unpacked",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    u, du = a
    v, dv = b
    return u + v, du + dv
""",
    },
    {
        "function": "dual_add",
        "kind": "right",
        "name": "numpy",
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
        "name": "zip",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return [p + q for p, q in zip(a, b)]
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "plus equals",
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
        "name": "slope of a only",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def dual_add(a, b):
    value = a[0] + b[0]
    slope = a[1]
    return (value, slope)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slopes multiplied",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return (a[0] + b[0], a[1] * b[1])
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "slope always two",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
def dual_add(a, b):
    # derivative of a is 1, derivative of b is 1
    return (a[0] + b[0], 1.0 + 1.0)
""",
    },
    {
        "function": "dual_add",
        "kind": "wrong",
        "name": "plus on tuples",
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
        "name": "product rule here",
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
        "name": "mixed up indices",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_add(a, b):
    return (a[0] + a[1], b[0] + b[1])
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
        "name": "names",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    f, df = a
    g, dg = b
    value = f * g
    slope = df * g + f * dg
    return value, slope
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "polarisation",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    # (a + eps a')(b + eps b') with eps^2 = 0
    real = a[0] * b[0]
    eps = a[0] * b[1] + b[0] * a[1]
    return [real, eps]
""",
    },
    {
        "function": "dual_mul",
        "kind": "right",
        "name": "matrices",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def dual_mul(a, b):
    A = np.array([[a[0], a[1]], [0.0, a[0]]])
    B = np.array([[b[0], b[1]], [0.0, b[0]]])
    return (A @ B)[0]
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "slopes multiplied",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    return (a[0] * b[0], a[1] * b[1])
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "numpy star",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import numpy as np
def dual_mul(a, b):
    return np.array(a) * np.array(b)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "first term only",
        "mistake": "product-rule-forgotten",
        "any_of": ["gradient-not-accumulated"],
        "source": """
def dual_mul(a, b):
    v1, s1 = a
    v2, s2 = b
    return (v1 * v2, s1 * v2)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "slopes added",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    return (a[0] * b[0], a[1] + b[1])
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "value written first",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def dual_mul(a, b):
    a = list(a)
    a[0] = a[0] * b[0]
    a[1] = a[1] * b[0] + a[0] * b[1]
    return tuple(a)
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "minus of the quotient rule",
        "mistake": None,
        "any_of": [],
        "source": """
def dual_mul(a, b):
    return (a[0] * b[0], a[1] * b[0] - a[0] * b[1])
""",
    },
    {
        "function": "dual_mul",
        "kind": "wrong",
        "name": "wrong pairs",
        "mistake": None,
        "any_of": ["product-rule-forgotten"],
        "source": """
def dual_mul(a, b):
    return (a[0] * b[0], a[0] * a[1] + b[0] * b[1])
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "chain rule",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def dual_sin(a):
    return (np.sin(a[0]), np.cos(a[0]) * a[1])
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
    value, slope = a
    return math.sin(value), slope * math.cos(value)
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "complex exponential",
        "mistake": None,
        "any_of": [],
        "source": """
import cmath
def dual_sin(a):
    z = cmath.exp(1j * a[0])
    return [z.imag, z.real * a[1]]
""",
    },
    {
        "function": "dual_sin",
        "kind": "right",
        "name": "array out",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def dual_sin(a):
    a = np.asarray(a, dtype=float)
    out = np.empty(2)
    out[0] = np.sin(a[0])
    out[1] = a[1] * np.sin(a[0] + np.pi / 2)
    return out
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
    return (np.sin(a[0]), np.cos(a[1]))
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "difference quotient",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np
def dual_sin(a):
    h = 1e-6
    v, s = a
    dsin = (np.sin(v + h) - np.sin(v)) / h
    return (np.sin(v), dsin * s)
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "value overwritten",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def dual_sin(a):
    a = np.asarray(a, dtype=float)
    a[0] = np.sin(a[0])
    a[1] = np.cos(a[0]) * a[1]
    return a
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "name of the derivative",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
import numpy as np
def dual_sin(a):
    return (np.sin(a[0]), "cos(x)*" + str(a[1]))
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "slope of a forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def dual_sin(a):
    return (np.sin(a[0]), np.cos(a[0]))
""",
    },
    {
        "function": "dual_sin",
        "kind": "wrong",
        "name": "minus cosine",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def dual_sin(a):
    return (np.sin(a[0]), -np.cos(a[0]) * a[1])
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
    return (np.sin(a[0]), np.sin(a[1]))
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "Dual class",
        "mistake": None,
        "any_of": [],
        "source": """
import math

class Dual:
    def __init__(self, v, s=0.0):
        self.v = v
        self.s = s
    @staticmethod
    def lift(o):
        return o if isinstance(o, Dual) else Dual(float(o))
    def __neg__(self):
        return Dual(-self.v, -self.s)
    def __pos__(self):
        return self
    def __add__(self, o):
        o = Dual.lift(o)
        return Dual(self.v + o.v, self.s + o.s)
    __radd__ = __add__
    def __sub__(self, o):
        o = Dual.lift(o)
        return Dual(self.v - o.v, self.s - o.s)
    def __rsub__(self, o):
        return Dual.lift(o) - self
    def __mul__(self, o):
        o = Dual.lift(o)
        return Dual(self.v * o.v, self.s * o.v + self.v * o.s)
    __rmul__ = __mul__
    def __truediv__(self, o):
        o = Dual.lift(o)
        return Dual(self.v / o.v, (self.s * o.v - self.v * o.s) / (o.v * o.v))
    def __rtruediv__(self, o):
        return Dual.lift(o) / self
    def __pow__(self, o):
        if isinstance(o, Dual):
            return (o * self.log()).exp()
        if o == 0:
            return Dual(1.0, 0.0)
        return Dual(self.v ** o, o * self.v ** (o - 1) * self.s)
    def __rpow__(self, o):
        y = o ** self.v
        return Dual(y, y * math.log(o) * self.s)
    def sin(self):
        return Dual(math.sin(self.v), math.cos(self.v) * self.s)
    def cos(self):
        return Dual(math.cos(self.v), -math.sin(self.v) * self.s)
    def exp(self):
        return Dual(math.exp(self.v), math.exp(self.v) * self.s)
    def log(self):
        return Dual(math.log(self.v), self.s / self.v)

def forward_derivative(f, x):
    y = f(Dual(float(x), 1.0))
    return y.s if isinstance(y, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "named helpers",
        "mistake": None,
        "any_of": [],
        "source": r'''
import math

def as_dual(z):
    if isinstance(z, Dual):
        return z
    return Dual(z, 0)

class Dual:
    """x + dx*eps"""
    def __init__(self, x, dx):
        self.x, self.dx = x, dx

    def __repr__(self):
        return f"Dual({self.x}, {self.dx})"

    def __add__(self, other):
        other = as_dual(other)
        return Dual(self.x + other.x, self.dx + other.dx)

    def __radd__(self, other):
        return self + other

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + as_dual(other) * -1

    def __rsub__(self, other):
        return (self * -1) + other

    def __mul__(self, other):
        other = as_dual(other)
        return Dual(self.x * other.x, self.x * other.dx + self.dx * other.x)

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        other = as_dual(other)
        return Dual(self.x / other.x, (self.dx * other.x - self.x * other.dx) / other.x ** 2)

    def __rtruediv__(self, other):
        return as_dual(other) / self

    def __pow__(self, n):
        n = as_dual(n)
        slope = 0.0
        if self.dx != 0 and n.x != 0:
            slope += n.x * self.x ** (n.x - 1) * self.dx
        if n.dx != 0:
            slope += self.x ** n.x * math.log(self.x) * n.dx
        return Dual(self.x ** n.x, slope)

    def __rpow__(self, base):
        return as_dual(base) ** self

    def sin(self):
        return Dual(math.sin(self.x), math.cos(self.x) * self.dx)

    def cos(self):
        return Dual(math.cos(self.x), -math.sin(self.x) * self.dx)

    def exp(self):
        return Dual(math.exp(self.x), math.exp(self.x) * self.dx)

    def log(self):
        return Dual(math.log(self.x), 1 / self.x * self.dx)

    def sqrt(self):
        return self ** 0.5

def forward_derivative(f, x):
    result = as_dual(f(Dual(float(x), 1.0)))
    return float(result.dx)
''',
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "dataclass with numpy",
        "mistake": None,
        "any_of": [],
        "source": """
from dataclasses import dataclass
import numpy as np

@dataclass
class Dual:
    a: float
    b: float = 0.0

    def _new(self, value, slope):
        return Dual(value, slope * self.b)

    def __add__(self, o):
        o = o if isinstance(o, Dual) else Dual(o)
        return Dual(self.a + o.a, self.b + o.b)

    def __mul__(self, o):
        o = o if isinstance(o, Dual) else Dual(o)
        return Dual(self.a * o.a, self.a * o.b + self.b * o.a)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self): return self * (-1.0)
    def __sub__(self, o): return self + (-1.0) * o
    def __rsub__(self, o): return (-self) + o
    def inverse(self): return self._new(1.0 / self.a, -1.0 / self.a ** 2)
    def __truediv__(self, o):
        return self * (o.inverse() if isinstance(o, Dual) else 1.0 / o)
    def __rtruediv__(self, o): return self.inverse() * o
    def __pow__(self, p):
        if isinstance(p, Dual):
            return (p * self.log()).exp()
        return self._new(self.a ** p, p * self.a ** (p - 1) if p else 0.0)
    def __rpow__(self, base): return (self * np.log(base)).exp()
    def exp(self): return self._new(np.exp(self.a), np.exp(self.a))
    def log(self): return self._new(np.log(self.a), 1.0 / self.a)
    def sin(self): return self._new(np.sin(self.a), np.cos(self.a))
    def cos(self): return self._new(np.cos(self.a), -np.sin(self.a))

def forward_derivative(f, x):
    out = f(Dual(np.float64(x), 1.0))
    return out.b if isinstance(out, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "right",
        "name": "values first",
        "mistake": None,
        "any_of": [],
        "source": """
import math

class Dual:
    def __init__(self, val, eps=0.0):
        self.val = val
        self.eps = eps
    @staticmethod
    def lift(o):
        return o if isinstance(o, Dual) else Dual(float(o))
    def __neg__(self):
        return Dual(-self.val, -self.eps)
    def __pos__(self):
        return self
    def __add__(self, o):
        o = Dual.lift(o)
        return Dual(self.val + o.val, self.eps + o.eps)
    __radd__ = __add__
    def __sub__(self, o):
        o = Dual.lift(o)
        return Dual(self.val - o.val, self.eps - o.eps)
    def __rsub__(self, o):
        return Dual.lift(o) - self
    def __mul__(self, o):
        o = Dual.lift(o)
        return Dual(self.val * o.val, self.eps * o.val + self.val * o.eps)
    __rmul__ = __mul__
    def __truediv__(self, o):
        o = Dual.lift(o)
        return Dual(self.val / o.val, (self.eps * o.val - self.val * o.eps) / (o.val * o.val))
    def __rtruediv__(self, o):
        return Dual.lift(o) / self
    def __pow__(self, o):
        if isinstance(o, Dual):
            return (o * self.log()).exp()
        if o == 0:
            return Dual(1.0, 0.0)
        return Dual(self.val ** o, o * self.val ** (o - 1) * self.eps)
    def __rpow__(self, o):
        y = o ** self.val
        return Dual(y, y * math.log(o) * self.eps)
    def sin(self):
        return Dual(math.sin(self.val), math.cos(self.val) * self.eps)
    def cos(self):
        return Dual(math.cos(self.val), -math.sin(self.val) * self.eps)
    def exp(self):
        return Dual(math.exp(self.val), math.exp(self.val) * self.eps)
    def log(self):
        return Dual(math.log(self.val), self.eps / self.val)

def forward_derivative(f, x):
    y = f(Dual(float(x), 1.0))
    return y.eps if isinstance(y, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "slopes multiplied",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": """
import math

class Dual:
    def __init__(self, v, s=0.0):
        self.v = v
        self.s = s
    @staticmethod
    def lift(o):
        return o if isinstance(o, Dual) else Dual(float(o))
    def __neg__(self):
        return Dual(-self.v, -self.s)
    def __pos__(self):
        return self
    def __add__(self, o):
        o = Dual.lift(o)
        return Dual(self.v + o.v, self.s + o.s)
    __radd__ = __add__
    def __sub__(self, o):
        o = Dual.lift(o)
        return Dual(self.v - o.v, self.s - o.s)
    def __rsub__(self, o):
        return Dual.lift(o) - self
    def __mul__(self, o):
        o = Dual.lift(o)
        return Dual(self.v * o.v, self.s * o.s)
    __rmul__ = __mul__
    def __truediv__(self, o):
        o = Dual.lift(o)
        return Dual(self.v / o.v, (self.s * o.v - self.v * o.s) / (o.v * o.v))
    def __rtruediv__(self, o):
        return Dual.lift(o) / self
    def __pow__(self, o):
        if isinstance(o, Dual):
            return (o * self.log()).exp()
        if o == 0:
            return Dual(1.0, 0.0)
        return Dual(self.v ** o, o * self.v ** (o - 1) * self.s)
    def __rpow__(self, o):
        y = o ** self.v
        return Dual(y, y * math.log(o) * self.s)
    def sin(self):
        return Dual(math.sin(self.v), math.cos(self.v) * self.s)
    def cos(self):
        return Dual(math.cos(self.v), -math.sin(self.v) * self.s)
    def exp(self):
        return Dual(math.exp(self.v), math.exp(self.v) * self.s)
    def log(self):
        return Dual(math.log(self.v), self.s / self.v)

def forward_derivative(f, x):
    y = f(Dual(float(x), 1.0))
    return y.s if isinstance(y, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "quotient of slopes",
        "mistake": "product-rule-forgotten",
        "any_of": [],
        "source": r'''
import math

def as_dual(z):
    if isinstance(z, Dual):
        return z
    return Dual(z, 0)

class Dual:
    """x + dx*eps"""
    def __init__(self, x, dx):
        self.x, self.dx = x, dx

    def __repr__(self):
        return f"Dual({self.x}, {self.dx})"

    def __add__(self, other):
        other = as_dual(other)
        return Dual(self.x + other.x, self.dx + other.dx)

    def __radd__(self, other):
        return self + other

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + as_dual(other) * -1

    def __rsub__(self, other):
        return (self * -1) + other

    def __mul__(self, other):
        other = as_dual(other)
        return Dual(self.x * other.x, self.x * other.dx + self.dx * other.x)

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        other = as_dual(other)
        return Dual(self.x / other.x, self.dx / other.dx if other.dx else self.dx / other.x)

    def __rtruediv__(self, other):
        return as_dual(other) / self

    def __pow__(self, n):
        n = as_dual(n)
        slope = 0.0
        if self.dx != 0 and n.x != 0:
            slope += n.x * self.x ** (n.x - 1) * self.dx
        if n.dx != 0:
            slope += self.x ** n.x * math.log(self.x) * n.dx
        return Dual(self.x ** n.x, slope)

    def __rpow__(self, base):
        return as_dual(base) ** self

    def sin(self):
        return Dual(math.sin(self.x), math.cos(self.x) * self.dx)

    def cos(self):
        return Dual(math.cos(self.x), -math.sin(self.x) * self.dx)

    def exp(self):
        return Dual(math.exp(self.x), math.exp(self.x) * self.dx)

    def log(self):
        return Dual(math.log(self.x), 1 / self.x * self.dx)

    def sqrt(self):
        return self ** 0.5

def forward_derivative(f, x):
    result = as_dual(f(Dual(float(x), 1.0)))
    return float(result.dx)
''',
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "one term",
        "mistake": "product-rule-forgotten",
        "any_of": ["gradient-not-accumulated"],
        "source": """
from dataclasses import dataclass
import numpy as np

@dataclass
class Dual:
    a: float
    b: float = 0.0

    def _new(self, value, slope):
        return Dual(value, slope * self.b)

    def __add__(self, o):
        o = o if isinstance(o, Dual) else Dual(o)
        return Dual(self.a + o.a, self.b + o.b)

    def __mul__(self, o):
        o = o if isinstance(o, Dual) else Dual(o)
        return Dual(self.a * o.a, self.b * o.a)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self): return self * (-1.0)
    def __sub__(self, o): return self + (-1.0) * o
    def __rsub__(self, o): return (-self) + o
    def inverse(self): return self._new(1.0 / self.a, -1.0 / self.a ** 2)
    def __truediv__(self, o):
        return self * (o.inverse() if isinstance(o, Dual) else 1.0 / o)
    def __rtruediv__(self, o): return self.inverse() * o
    def __pow__(self, p):
        if isinstance(p, Dual):
            return (p * self.log()).exp()
        return self._new(self.a ** p, p * self.a ** (p - 1) if p else 0.0)
    def __rpow__(self, base): return (self * np.log(base)).exp()
    def exp(self): return self._new(np.exp(self.a), np.exp(self.a))
    def log(self): return self._new(np.log(self.a), 1.0 / self.a)
    def sin(self): return self._new(np.sin(self.a), np.cos(self.a))
    def cos(self): return self._new(np.cos(self.a), -np.sin(self.a))

def forward_derivative(f, x):
    out = f(Dual(np.float64(x), 1.0))
    return out.b if isinstance(out, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "sympy",
        "mistake": "symbolic-is-automatic",
        "any_of": [],
        "source": """
def forward_derivative(f, x):
    import sympy
    t = sympy.Symbol("t")
    return float(sympy.diff(f(t), t).subs(t, x))
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "difference quotient",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
def forward_derivative(f, x):
    h = 1e-7
    return (f(x + h) - f(x)) / h
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "subtraction from a number",
        "mistake": None,
        "any_of": [],
        "source": """
import math

class Dual:
    def __init__(self, v, s=0.0):
        self.v = v
        self.s = s
    @staticmethod
    def lift(o):
        return o if isinstance(o, Dual) else Dual(float(o))
    def __neg__(self):
        return Dual(-self.v, -self.s)
    def __pos__(self):
        return self
    def __add__(self, o):
        o = Dual.lift(o)
        return Dual(self.v + o.v, self.s + o.s)
    __radd__ = __add__
    def __sub__(self, o):
        o = Dual.lift(o)
        return Dual(self.v - o.v, self.s - o.s)
    def __rsub__(self, o):
        return self - Dual.lift(o)
    def __mul__(self, o):
        o = Dual.lift(o)
        return Dual(self.v * o.v, self.s * o.v + self.v * o.s)
    __rmul__ = __mul__
    def __truediv__(self, o):
        o = Dual.lift(o)
        return Dual(self.v / o.v, (self.s * o.v - self.v * o.s) / (o.v * o.v))
    def __rtruediv__(self, o):
        return Dual.lift(o) / self
    def __pow__(self, o):
        if isinstance(o, Dual):
            return (o * self.log()).exp()
        if o == 0:
            return Dual(1.0, 0.0)
        return Dual(self.v ** o, o * self.v ** (o - 1) * self.s)
    def __rpow__(self, o):
        y = o ** self.v
        return Dual(y, y * math.log(o) * self.s)
    def sin(self):
        return Dual(math.sin(self.v), math.cos(self.v) * self.s)
    def cos(self):
        return Dual(math.cos(self.v), -math.sin(self.v) * self.s)
    def exp(self):
        return Dual(math.exp(self.v), math.exp(self.v) * self.s)
    def log(self):
        return Dual(math.log(self.v), self.s / self.v)

def forward_derivative(f, x):
    y = f(Dual(float(x), 1.0))
    return y.s if isinstance(y, Dual) else 0.0
""",
    },
    {
        "function": "forward_derivative",
        "kind": "wrong",
        "name": "slope of sine forgotten",
        "mistake": None,
        "any_of": [],
        "source": r'''
import math

def as_dual(z):
    if isinstance(z, Dual):
        return z
    return Dual(z, 0)

class Dual:
    """x + dx*eps"""
    def __init__(self, x, dx):
        self.x, self.dx = x, dx

    def __repr__(self):
        return f"Dual({self.x}, {self.dx})"

    def __add__(self, other):
        other = as_dual(other)
        return Dual(self.x + other.x, self.dx + other.dx)

    def __radd__(self, other):
        return self + other

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + as_dual(other) * -1

    def __rsub__(self, other):
        return (self * -1) + other

    def __mul__(self, other):
        other = as_dual(other)
        return Dual(self.x * other.x, self.x * other.dx + self.dx * other.x)

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        other = as_dual(other)
        return Dual(self.x / other.x, (self.dx * other.x - self.x * other.dx) / other.x ** 2)

    def __rtruediv__(self, other):
        return as_dual(other) / self

    def __pow__(self, n):
        n = as_dual(n)
        slope = 0.0
        if self.dx != 0 and n.x != 0:
            slope += n.x * self.x ** (n.x - 1) * self.dx
        if n.dx != 0:
            slope += self.x ** n.x * math.log(self.x) * n.dx
        return Dual(self.x ** n.x, slope)

    def __rpow__(self, base):
        return as_dual(base) ** self

    def sin(self):
        return Dual(math.sin(self.x), math.cos(self.x))

    def cos(self):
        return Dual(math.cos(self.x), -math.sin(self.x) * self.dx)

    def exp(self):
        return Dual(math.exp(self.x), math.exp(self.x) * self.dx)

    def log(self):
        return Dual(math.log(self.x), 1 / self.x * self.dx)

    def sqrt(self):
        return self ** 0.5

def forward_derivative(f, x):
    result = as_dual(f(Dual(float(x), 1.0)))
    return float(result.dx)
''',
    },
    {
        "function": "topological_order",
        "kind": "right",
        "name": "depth first",
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
        "name": "Kahn",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import deque
def topological_order(parents):
    waiting = {n: len(set(ps)) for n, ps in parents.items()}
    children = {n: [] for n in parents}
    for n, ps in parents.items():
        for p in set(ps):
            children[p].append(n)
    ready = deque(n for n in parents if waiting[n] == 0)
    order = []
    while ready:
        n = ready.popleft()
        order.append(n)
        for c in children[n]:
            waiting[c] -= 1
            if waiting[c] == 0:
                ready.append(c)
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
    result = []
    done = set()
    while len(result) < len(parents):
        for node, ps in parents.items():
            if node not in done and all(p in done for p in ps):
                result.append(node)
                done.add(node)
    return result
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "pops the dict",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    while parents:
        for node in list(parents):
            if all(p in order for p in parents[node]):
                order.append(node)
                parents.pop(node)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "removes from the lists",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    order = []
    ready = [n for n in parents if not parents[n]]
    while ready:
        n = ready.pop()
        order.append(n)
        for m, ps in parents.items():
            if n in ps:
                while n in ps:
                    ps.remove(n)
                if not ps:
                    ready.append(m)
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "shallow copy",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def topological_order(parents):
    left = dict(parents)
    order = []
    while left:
        node = next(n for n in left if not left[n])
        order.append(node)
        del left[node]
        for ps in left.values():
            ps[:] = [p for p in ps if p != node]
    return order
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "children first",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    order, seen = [], set()
    def visit(node):
        if node not in seen:
            seen.add(node)
            for p in parents[node]:
                visit(p)
            order.append(node)
    for node in parents:
        visit(node)
    return order[::-1]
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "keys as they come",
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
        "name": "node before its parents",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    visited = []
    def walk(n):
        if n in visited:
            return
        visited.append(n)
        for p in parents[n]:
            walk(p)
    for n in parents:
        walk(n)
    return visited
""",
    },
    {
        "function": "topological_order",
        "kind": "wrong",
        "name": "sorted by number of parents",
        "mistake": None,
        "any_of": [],
        "source": """
def topological_order(parents):
    return sorted(parents, key=lambda n: len(parents[n]))
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "reversed loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def backward(tape):
    n = len(tape)
    grad = np.zeros(n)
    grad[-1] = 1.0
    for i in reversed(range(n)):
        for p, local in tape[i]:
            grad[p] += grad[i] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "children lists",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def backward(tape):
    children = [[] for _ in tape]
    for i, entry in enumerate(tape):
        for (p, loc) in entry:
            children[p].append((i, loc))
    bar = [0.0] * len(tape)
    bar[len(tape) - 1] = 1.0
    for j in range(len(tape) - 2, -1, -1):
        bar[j] = sum(bar[c] * loc for c, loc in children[j])
    return np.array(bar)
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "linear system",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def backward(tape):
    n = len(tape)
    L = np.zeros((n, n))
    for i, ps in enumerate(tape):
        for p, v in ps:
            L[i, p] += v
    e = np.zeros(n)
    e[n - 1] = 1.0
    return np.linalg.solve((np.eye(n) - L).T, e)
""",
    },
    {
        "function": "backward",
        "kind": "right",
        "name": "defaultdict",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
from collections import defaultdict
def backward(tape):
    adj = defaultdict(float)
    last = len(tape) - 1
    adj[last] = 1.0
    k = last
    while k >= 0:
        for parent, d in tape[k]:
            adj[parent] = adj[parent] + d * adj[k]
        k -= 1
    return np.array([adj[i] for i in range(len(tape))], dtype=float)
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "equals for plus equals",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np
def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    for i in range(len(tape) - 1, -1, -1):
        for p, local in tape[i]:
            grad[p] = grad[i] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "fancy index",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np
def backward(tape):
    g = np.zeros(len(tape))
    g[-1] = 1
    for i in reversed(range(len(tape))):
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
        "name": "dict per node",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np
def backward(tape):
    grads = {len(tape) - 1: 1.0}
    for i in range(len(tape) - 1, -1, -1):
        up = grads.get(i, 0.0)
        for p, local in tape[i]:
            if p not in grads:
                grads[p] = up * local
    return np.array([grads.get(i, 0.0) for i in range(len(tape))])
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
        for p, local in node:
            grad[p] += grad[len(tape)] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "reverses the tape",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def backward(tape):
    n = len(tape)
    grad = np.zeros(n)
    grad[n - 1] = 1.0
    tape.reverse()
    for k, node in enumerate(tape):
        for p, local in node:
            grad[p] += grad[n - 1 - k] * local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "upstream forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def backward(tape):
    grad = np.zeros(len(tape))
    grad[-1] = 1.0
    for i in reversed(range(len(tape))):
        for p, local in tape[i]:
            grad[p] += local
    return grad
""",
    },
    {
        "function": "backward",
        "kind": "wrong",
        "name": "forward order",
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
        "function": "gradient_check",
        "kind": "right",
        "name": "larger of the two",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_check(f, gradient, x, h=1e-6):
    a = gradient(x)
    worst = 0.0
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        n = (f(x + e) - f(x - e)) / (2 * h)
        scale = max(abs(a[i]), abs(n), 1e-8)
        worst = max(worst, abs(a[i] - n) / scale)
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "relative to the mean",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_check(f, gradient, x, h=1e-6):
    x = np.asarray(x, dtype=float)
    a = np.asarray(gradient(x), dtype=float)
    num = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    return np.max(np.abs(a - num) / ((np.abs(a) + np.abs(num)) / 2 + 1e-12))
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "relative to numeric",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def partial(f, x, i, h):
    up = np.array(x, dtype=float); up[i] += h
    dn = np.array(x, dtype=float); dn[i] -= h
    return (f(up) - f(dn)) / (2 * h)

def gradient_check(f, gradient, x, h=1e-6):
    exact = gradient(np.array(x, dtype=float))
    errors = []
    for i in range(len(x)):
        n = partial(f, x, i, h)
        diff = abs(exact[i] - n)
        errors.append(diff / abs(n) if abs(n) > 1e-8 else diff)
    return max(errors)
""",
    },
    {
        "function": "gradient_check",
        "kind": "right",
        "name": "vectorised where",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_check(f, gradient, x, h=1e-6):
    x = np.array(x, dtype=float)
    E = h * np.eye(len(x))
    n = (np.array([f(r) for r in x + E]) - np.array([f(r) for r in x - E])) / (2 * h)
    a = np.array(gradient(x.copy()), dtype=float)
    big = np.maximum(np.abs(a), np.abs(n))
    return float((np.abs(a - n) / np.where(big < 1e-8, 1.0, big)).max())
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "forward differences",
        "mistake": "one-sided-is-as-good",
        "any_of": [],
        "source": """
import numpy as np
def gradient_check(f, gradient, x, h=1e-6):
    a = gradient(x)
    f0 = f(x)
    n = np.zeros(len(x))
    for i in range(len(x)):
        y = x.copy()
        y[i] += h
        n[i] = (f(y) - f0) / h
    return np.max(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "directions compared",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
import numpy as np
def gradient_check(f, gradient, x, h=1e-6):
    a = gradient(x)
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    a = a / np.linalg.norm(a)
    n = n / np.linalg.norm(n)
    return np.max(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "own tiny h",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
import numpy as np
def gradient_check(f, gradient, x, h=1e-6):
    h = 1e-14
    a = gradient(x)
    worst = 0
    for i in range(len(x)):
        e = np.zeros(len(x)); e[i] = h
        n = (f(x + e) - f(x - e)) / (2 * h)
        worst = max(worst, abs(a[i] - n) / max(abs(a[i]), abs(n), 1e-8))
    return worst
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "over h",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def gradient_check(f, gradient, x, h=1e-6):
    a = gradient(x)
    n = np.zeros_like(a)
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        n[i] = (f(x + e) - f(x - e)) / h
    return np.max(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "x shifted",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def gradient_check(f, gradient, x, h=1e-6):
    a = gradient(x)
    worst = 0.0
    for i in range(len(x)):
        x[i] += h
        hi = f(x)
        x[i] -= 2 * h
        lo = f(x)
        n = (hi - lo) / (2 * h)
        worst = max(worst, abs(a[i] - n) / max(abs(a[i]), abs(n), 1e-8))
    return worst
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
    a = gradient(x)
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return np.max(np.abs(a - n))
""",
    },
    {
        "function": "gradient_check",
        "kind": "wrong",
        "name": "largest without abs",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def gradient_check(f, gradient, x, h=1e-6):
    a = gradient(x)
    n = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return np.max((a - n) / np.maximum(np.abs(a), np.abs(n)))
""",
    },
]
