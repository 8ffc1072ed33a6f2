r"""How a machine finds derivatives: the chain rule, on numbers.

No formula comes out, only the derivative at this point, and that is all that descent needs.  Every
operation is built from a few whose local derivatives stand in one table, :data:`LOCAL`.

Forward mode carries a pair (value, slope) through the computation: :class:`Dual`.  Reverse mode
records it, and then walks back from the result: :mod:`steepest.reverse`.
"""

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from . import _validate as validate

# Local derivatives: for each operation, d(result)/d(argument) for every argument in turn.
LOCAL = {
    np.add: (lambda a, b: 1.0, lambda a, b: 1.0),
    np.subtract: (lambda a, b: 1.0, lambda a, b: -1.0),
    np.multiply: (lambda a, b: b, lambda a, b: a),
    np.divide: (lambda a, b: 1 / b, lambda a, b: -a / b**2),
    np.power: (lambda a, b: b * a ** (b - 1), lambda a, b: _log(a) * a**b),
    np.maximum: (lambda a, b: 1.0 * (a >= b), lambda a, b: 1.0 * (a < b)),
    np.negative: (lambda a: -1.0,),
    np.positive: (lambda a: 1.0,),
    np.absolute: (np.sign,),
    np.sin: (np.cos,),
    np.cos: (lambda a: -np.sin(a),),
    np.tan: (lambda a: 1 / np.cos(a) ** 2,),
    np.tanh: (lambda a: 1 - np.tanh(a) ** 2,),
    np.exp: (np.exp,),
    np.log: (lambda a: 1 / a,),
    np.sqrt: (lambda a: 0.5 / np.sqrt(a),),
    np.square: (lambda a: 2 * a,),
}


def _log(a):
    """Logarithm of a base: a negative base has none, but then its exponent is a constant."""
    return np.log(np.where(np.asarray(a) > 0, a, 1.0))


class Dual(NDArrayOperatorsMixin):
    """A number with its slope, a + bε with ε² = 0: arithmetic that differentiates.

    Parameters
    ----------
    value, slope : float
        f and df/dx at one point.  For the variable itself the slope is 1, for a constant 0.

    Examples
    --------
    >>> x = Dual(3.0, 1.0)
    >>> x * x + 2 * x
    Dual(15.0, 8.0)
    >>> np.sin(Dual(0.0, 1.0))
    Dual(0.0, 1.0)
    """

    def __init__(self, value, slope=0.0):
        self.value = validate.number(value, "value")
        self.slope = validate.number(slope, "slope")

    def __repr__(self):
        return f"Dual({self.value}, {self.slope})"

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        if method != "__call__" or options or ufunc not in LOCAL:
            return NotImplemented
        duals = [x if isinstance(x, Dual) else Dual(x) for x in inputs]
        values = [x.value for x in duals]
        # Chain rule: add up local derivative times slope, over all arguments that have a slope.
        parts = zip(LOCAL[ufunc], duals, strict=True)
        slope = sum(rule(*values) * x.slope for rule, x in parts if x.slope)
        return Dual(ufunc(*values), slope)


def dual_add(a, b):
    """Sum of two (value, slope) pairs: (a + b, a' + b').

    Parameters
    ----------
    a, b : array_like, shape (2,)
        Pairs (value, slope).

    Returns
    -------
    tuple of float
        The pair of the sum.

    Raises
    ------
    ValueError, TypeError
        If an argument is not a pair of finite numbers.

    Examples
    --------
    >>> dual_add((2.0, 1.0), (5.0, 3.0))
    (7.0, 4.0)
    """
    return _pair(_dual(a, "a") + _dual(b, "b"))


def dual_mul(a, b):
    """Product of two (value, slope) pairs: (ab, a'b + ab').

    Parameters
    ----------
    a, b : array_like, shape (2,)
        Pairs (value, slope).

    Returns
    -------
    tuple of float
        The pair of the product.

    Raises
    ------
    ValueError, TypeError
        If an argument is not a pair of finite numbers.

    Examples
    --------
    >>> dual_mul((2.0, 1.0), (5.0, 3.0))
    (10.0, 11.0)
    """
    return _pair(_dual(a, "a") * _dual(b, "b"))


def dual_sin(a):
    """Sine of a (value, slope) pair: (sin a, a' cos a).

    Parameters
    ----------
    a : array_like, shape (2,)
        Pair (value, slope).

    Returns
    -------
    tuple of float
        The pair of the sine.

    Raises
    ------
    ValueError, TypeError
        If the argument is not a pair of finite numbers.

    Examples
    --------
    >>> dual_sin((0.0, 2.0))
    (0.0, 2.0)
    """
    return _pair(np.sin(_dual(a, "a")))


def forward_derivative(f, x):
    """Derivative f'(x) by dual numbers: one evaluation of f, exact up to round-off.

    Parameters
    ----------
    f : callable
        Function of one number, made of + - * / ** and NumPy's sin, cos, exp, log and the like.
    x : float
        Where to look.

    Returns
    -------
    float
        f'(x).

    Raises
    ------
    ValueError, TypeError
        If x is not a finite number, or f fails or uses an operation without a rule.

    References
    ----------
    Griewank and Walther, *Evaluating Derivatives*, 2nd ed., chapter 3.

    Examples
    --------
    >>> forward_derivative(lambda x: x**3 - 2 * x, 2.0)
    10.0
    """
    x = Dual(validate.number(x, "x"), 1.0)
    result = validate.called(validate.callable_(f), x)
    return result.slope if isinstance(result, Dual) else 0.0 * validate.number(result, "f(x)")


def gradient_check(f, gradient, x, h=1e-6):
    """Largest relative difference between a gradient and central differences of f.

    |aᵢ - nᵢ| / max(|aᵢ|, |nᵢ|), the largest over i; where both are below 1e-8, their difference.

    Parameters
    ----------
    f, gradient : callable
        A function of an array of shape (n,), and what claims to be its gradient.
    x : array_like, shape (n,)
        Where to compare.
    h : float, optional
        Step of the central differences.

    Returns
    -------
    float
        About 1e-8 for a right gradient; 1e-3 or more for a wrong one.

    Raises
    ------
    ValueError, TypeError
        If an input is bad, or f or gradient fails at x.

    Examples
    --------
    >>> gradient_check(lambda x: x @ x, lambda x: 2 * x, [1.0, -2.0]) < 1e-8
    True
    >>> round(gradient_check(lambda x: x @ x, lambda x: x, [1.0, -2.0]), 3)
    0.5
    """
    from .partials import gradient as central_gradient

    x = validate.vector(x, "x")
    claimed = validate.vector_of(validate.callable_(gradient, "gradient"), x, x.size, "gradient")
    measured = central_gradient(f, x, h)
    size = np.maximum(np.abs(claimed), np.abs(measured))
    return float(np.max(np.abs(claimed - measured) / np.where(size > 1e-8, size, 1.0)))


def _dual(pair, name):
    return Dual(*validate.vector(pair, name, 2))


def _pair(dual):
    return dual.value, dual.slope
