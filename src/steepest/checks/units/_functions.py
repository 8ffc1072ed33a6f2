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
    reason="Both compute the same quotient with the same h of at least 0.001; round-off, divided by "
    "h, stays below 1e-12. The limit leaves room for any order of operations.",
)


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


def surface(rng, n):
    """A random smooth function of n numbers, in which every coordinate matters differently."""
    terms = [
        f"{rng.uniform(0.5, 2):.2g}*x[{i}]**{2 + i % 2} - {rng.uniform(0.5, 2):.2g}*x[{i}]"
        for i in range(n)
    ]
    terms += [f"{rng.uniform(0.5, 1.5):.2g}*x[{i}]*x[{(i + 1) % n}]" for i in range(n - 1)]
    return formula(" + ".join(terms))


def point(rng, n=None):
    """A random number, or a random vector of shape (n,), with two decimals and away from zero."""
    return np.round(rng.uniform(0.3, 2, size=n) * rng.choice([-1, 1], size=n), 2) + 0.0


def number(rng, low, high):
    """A random number between the bounds, with three significant digits."""
    return float(f"{rng.uniform(low, high):.3g}")
