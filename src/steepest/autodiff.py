r"""How a machine finds derivatives: the chain rule, on numbers.

No formula comes out, only the derivative at this point, and that is all that descent needs.  Every
computation is built from a few operations, whose local derivatives stand in one table,
:data:`LOCAL`.  The chain rule ties them together: where c = g(a, b),

    dc = ∂g/∂a · da + ∂g/∂b · db .

Forward mode carries a pair (value, slope) through the computation: :class:`Dual`.  Reverse mode
records it, and then walks back from the result: :mod:`steepest.reverse`.
"""

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from . import _validate as validate

# For each operation: d(result)/d(argument) for every argument in turn.
LOCAL = {
    np.add: (lambda a, b: 1.0, lambda a, b: 1.0),
    np.subtract: (lambda a, b: 1.0, lambda a, b: -1.0),
    np.multiply: (lambda a, b: b, lambda a, b: a),
    np.divide: (lambda a, b: 1 / b, lambda a, b: -a / b**2),
    np.power: (
        lambda a, b: b * a ** (b - (b != 0)),  # also for b = 0
        lambda a, b: a**b * _log(a),
    ),
    np.maximum: (lambda a, b: 1.0 * (a >= b), lambda a, b: 1.0 * (a < b)),
    np.minimum: (lambda a, b: 1.0 * (a <= b), lambda a, b: 1.0 * (a > b)),
    np.negative: (lambda a: -1.0,),
    np.positive: (lambda a: 1.0,),
    np.absolute: (lambda a: np.sign(a),),
    np.square: (lambda a: 2 * a,),
    np.sqrt: (lambda a: 0.5 / np.sqrt(a),),
    np.exp: (lambda a: np.exp(a),),
    np.log: (lambda a: 1 / a,),
    np.sin: (lambda a: np.cos(a),),
    np.cos: (lambda a: -np.sin(a),),
    np.tan: (lambda a: 1 / np.cos(a) ** 2,),
    np.arctan: (lambda a: 1 / (1 + a**2),),
    np.sinh: (lambda a: np.cosh(a),),
    np.cosh: (lambda a: np.sinh(a),),
    np.tanh: (lambda a: 1 - np.tanh(a) ** 2,),
}
# A comparison has no slope: it chooses a branch, and the branch that runs is differentiated.
COMPARISONS = (np.less, np.less_equal, np.greater, np.greater_equal, np.equal, np.not_equal)


def _log(a):
    """Logarithm of a base; 0, where a power of it stays 0 whatever its exponent, counts as 1."""
    return np.log(np.where(a == 0, 1.0, a))


class Followed(NDArrayOperatorsMixin):
    """What is followed through a computation: arithmetic like a number's, but no plain number."""

    def __float__(self):
        raise TypeError(
            "A plain number would forget how it was computed, and with that its derivative. "
            "Use NumPy's functions, np.sin and not math.sin; to look at the number, take .value."
        )


class Dual(Followed):
    """A number with its slope, a + bε with ε² = 0: arithmetic that differentiates.

    Parameters
    ----------
    value, slope : float
        f and df/dx at one point.  For the variable itself the slope is 1, for a constant 0.

    Raises
    ------
    ValueError, TypeError
        If value or slope is not a finite number, or an operation has no rule in `LOCAL`.

    Notes
    -----
    Comparisons look at the value alone, and return True or False.

    References
    ----------
    Clifford, "Preliminary sketch of biquaternions", Proc. London Math. Soc. 4, 1873; Wengert, "A
    simple automatic derivative evaluation program", Communications of the ACM 7(8), 1964.

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

    # What is not finite is refused by Dual itself, with a sentence instead of a warning.
    @np.errstate(all="ignore")
    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        refuse_without_rule(ufunc, method, inputs, options)
        duals = [x if isinstance(x, Dual) else Dual(x) for x in inputs]
        values = np.array([x.value for x in duals])
        if ufunc in COMPARISONS:
            return bool(ufunc(*values))
        pairs = zip(LOCAL[ufunc], duals, strict=True)
        # Local derivative times slope, added over all that have a slope.
        slope = sum(rule(*values) * x.slope for rule, x in pairs if x.slope)
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
        Function of one number, made of + - * / ** and NumPy's sin, cos, exp, log and the like;
        loops and branches are welcome.
    x : float
        Where to look.

    Returns
    -------
    float
        f'(x), or rather the derivative of the branch that runs at x.

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
    result = evaluated(f, x)
    if not isinstance(result, Dual):
        result = Dual(validate.number(result, "f(x)"))  # f does not depend on x
    return result.slope


def gradient_check(f, gradient, x, h=1e-6):
    """Largest relative difference between a gradient and central differences of f.

    |aᵢ - nᵢ| / max(|aᵢ|, |nᵢ|), the largest over i; where both are below 1e-8, their difference.

    Parameters
    ----------
    f, gradient : callable
        A function of an array of shape (n,), and what claims to be its gradient.
    x : array_like, shape (n,)
        Where to compare; it is not changed.
    h : float, optional
        Step of the central differences.

    Returns
    -------
    float
        Between 0 and 2: about 1e-8 for a right gradient; rarely below 1e-3 for a wrong one.

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
    validate.callable_(gradient, "gradient")
    claimed = validate.vector_of(gradient, x.copy(), x.size, "gradient")
    measured = central_gradient(f, x, h)
    size = np.maximum(np.abs(claimed), np.abs(measured))
    return float(np.max(np.abs(claimed - measured) / np.where(size > 1e-8, size, 1.0)))


def refuse_without_rule(ufunc, method, inputs, options, known=(*LOCAL, *COMPARISONS)):
    """Raise TypeError unless an operation is a plain call of one that is known."""
    # x += y arrives with out=(x,): it makes a new x, and what was computed with the old one stays.
    in_place = set(options) == {"out"} and options["out"][0] is inputs[0]
    if method != "__call__" or (options and not in_place):
        raise TypeError(f"np.{ufunc.__name__} has a rule only for the plain call, without options.")
    if ufunc not in known:
        names = ", ".join(sorted(rule.__name__ for rule in known))
        raise TypeError(
            f"np.{ufunc.__name__} has no rule. Build f from the operations that have one, or add "
            f"its local derivatives to LOCAL. Known are {names}."
        )


def evaluated(f, x):
    """Return f(x) for an x that is followed; an exception inside f becomes a sentence."""
    validate.callable_(f)
    try:
        with np.errstate(all="ignore"):
            return f(x)
    except Exception as error:
        reason = error.__cause__ or error  # NumPy wraps what __float__ says
        raise ValueError(
            f"f could not be differentiated at x = {np.asarray(x.value)}, where it raised "
            f"{type(reason).__name__}: {reason}"
        ) from error


def _dual(pair, name):
    return Dual(*validate.vector(pair, name, 2))


def _pair(dual):
    return dual.value, dual.slope
