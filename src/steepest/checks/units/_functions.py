"""Random test functions of one number and of several, and the accuracy asked at the default h."""

import numpy as np

from ..exercise import Tolerance, formula

SYMMETRIC = Tolerance(
    rtol=1e-9,
    atol=2e-8,
    reason="At h = 1e-6 a central difference is off by about 1e-10 f''' + 1e-9 f here, a one-sided "
    "one by 5e-7 f''. The limit lies between, so any method of second order or better passes.",
)
STEPPED = Tolerance(
    rtol=1e-9,
    atol=1e-8,
    reason="Both compute the same quotient with the same h of at least 0.001; round-off, divided "
    "by h, stays below 1e-12. The limit leaves room for any order of operations.",
)

# Steps that students choose by themselves, and that are too short or too long for a slope.
TINY = tuple(10.0**-k for k in range(9, 17))
LONG = (1e-3, 1e-2, 0.1, 0.5, 1.0)
SHORT = (1e-8, 1e-7, 1e-5, 1e-4, 1e-3)

# One coordinate's part of a surface, and its derivative; x stands for x[0], x[1], …
_TERMS = [
    ("{a}*{x}**2 + {b}*{x}", "2*{a}*{x} + {b}"),
    ("{a}*{x}**3 - {b}*{x}", "3*{a}*{x}**2 - {b}"),
    ("{a}*np.exp({x}) + {b}*{x}", "{a}*np.exp({x}) + {b}"),
    ("{a}*np.sin(2*{x}) + {b}*{x}", "2*{a}*np.cos(2*{x}) + {b}"),
]

# Unit vectors that have few decimals, by the number of coordinates.
_UNIT = {
    1: [(1.0,)],
    2: [(0.6, 0.8), (0.28, 0.96)],
    3: [(0.48, 0.6, 0.64), (0.36, 0.48, 0.8)],
    4: [(0.2, 0.4, 0.4, 0.8), (0.1, 0.3, 0.3, 0.9)],
    5: [(0.1, 0.3, 0.4, 0.5, 0.7)],
}


NO_DIRECTION = (
    "A zero vector points nowhere and cannot be scaled to length one. Your function must raise a "
    "ValueError when it gets one."
)
ONE_POINT = "f takes one point, an array of shape (n,). Call it with one point at a time."


def any_n(n):
    """What is special about a case with ``n`` coordinates."""
    count = "is one coordinate" if n == 1 else f"are {n} coordinates"
    return f"Here there {count}. Your function must work for any number of them."


def curve(rng):
    """A random smooth function of one number, curved everywhere that matters."""
    a, b = rng.uniform(0.5, 2, size=2) * rng.choice([-1, 1], size=2)
    template = rng.choice(
        [
            "{a}*x**3 + {b}*x**2",
            "{a}*np.exp({b}*x)",
            "{a}*np.sin(2*x) + {b}*x**2",
            "{a}*x**4 - {b}*x",
        ]
    )
    return formula(template, a=a, b=b)


def surface(rng, n, argument="x"):
    """A random smooth function of n numbers, in which every coordinate matters differently."""
    return surface_and_gradient(rng, n, argument)[0]


def surface_and_gradient(rng, n, argument="w"):
    """A random smooth function of n numbers and its gradient, both as formulas.

    One curve for each coordinate, and products of neighbours that tie them together.
    """
    f, gradient = [], []
    for i in range(n):
        term, slope = _TERMS[rng.integers(len(_TERMS))]
        numbers = {"x": f"{argument}[{i}]", "a": _short(rng), "b": _short(rng)}
        f.append(term.format(**numbers))
        gradient.append(slope.format(**numbers))
    for i in range(n - 1):
        c = _short(rng)
        f.append(f"{c}*{argument}[{i}]*{argument}[{i + 1}]")
        gradient[i] += f" + {c}*{argument}[{i + 1}]"
        gradient[i + 1] += f" + {c}*{argument}[{i}]"
    bodies = " + ".join(f), f"np.array([{', '.join(gradient)}])"
    return tuple(formula(body, argument) for body in bodies)


def joined(rng, argument="x"):
    """A random function that takes the coordinates as a whole: it fails on several points at once.

    It accepts a list as well as an array, and is analytic, for the complex step.
    """
    x = argument
    a, b = _short(rng), _short(rng)
    bodies = [
        f"{a}*np.dot({x}, {x}) + {b}*np.prod({x})",
        f"{a}*np.sum(np.power({x}, 3)) + {b}*np.dot({x}, {x})",
    ]
    return formula(rng.choice(bodies), argument)


def point(rng, n=None):
    """A random number, or a random vector of shape (n,), with two decimals and away from zero."""
    return np.round(rng.uniform(0.3, 2, size=n) * rng.choice([-1, 1], size=n), 2) + 0.0


def near_point(rng, n):
    """A random vector closer to 0, so that exp and cubes stay small and differences precise."""
    return np.round(rng.uniform(0.3, 1.5, size=n) * rng.choice([-1, 1], size=n), 2) + 0.0


def unit_vector(rng, n):
    """A random vector of length one with one or two decimals."""
    choices = _UNIT[n]
    vector = np.array(choices[rng.integers(len(choices))])
    return rng.permutation(vector) * rng.choice([-1.0, 1.0], size=n)


def steep(rng, n):
    """A random vector with three digits, of any length between 0.1 and 100."""
    return np.round(10 ** rng.uniform(-0.5, 1.5) * near_point(rng, n), 3)


def planar(rng):
    """Surfaces over the plane, the first at a point from which no steps lead back exactly."""
    yield surface(rng, 2), np.array([0.25, -0.25])
    for _ in range(3):
        yield surface(rng, 2), near_point(rng, 2)


def beyond_the_plane(rng):
    """Surfaces of 1, 3, 4 and 5 coordinates, and one that takes its point as a whole."""
    for n in (1, 3, 4, 5):
        yield surface(rng, n), near_point(rng, n), any_n(n)
    yield joined(rng), near_point(rng, 3), ONE_POINT


def number(rng, low, high):
    """A random number between the bounds, with three significant digits."""
    return float(f"{rng.uniform(low, high):.3g}")


def _short(rng):
    """A number of either sign with two digits, as text."""
    return f"{rng.uniform(0.5, 1.5) * rng.choice([-1, 1]):.2g}"
