r"""The derivative of a function of one number: how steep is a curve here?

The secant through (x, f(x)) and (x + h, f(x + h)) has the slope

    (f(x + h) - f(x)) / h .

The derivative f'(x) is the limit of this slope as h goes to 0.  A computer cannot take the limit.
It takes a small h, and pays twice: the secant is not the tangent (truncation, smaller for small
h), and f(x + h) - f(x) loses digits (round-off, about eps/h, smaller for *large* h).
"""

import numpy as np

from . import _validate as validate


def difference_quotient(f, x, h):
    """Slope of the secant, (f(x + h) - f(x)) / h: the forward difference.

    Parameters
    ----------
    f : callable
        Function of one number.
    x : float
        Where to look.
    h : float
        Step to the right, h > 0.

    Returns
    -------
    float
        f'(x) + (h/2) f''(x) + O(h²), so the error is of order h.

    Raises
    ------
    ValueError, TypeError
        If h is not positive, an input is not a finite number, or f fails at x or x + h.

    Examples
    --------
    For x² the slope is 2x + h exactly.

    >>> difference_quotient(lambda x: x**2, 3.0, 0.5)
    6.5
    """
    f, x, h = _inputs(f, x, h)
    return (validate.value_of(f, x + h) - validate.value_of(f, x)) / h


def central_difference(f, x, h):
    """Slope of the secant through both neighbours, (f(x + h) - f(x - h)) / (2h).

    Parameters
    ----------
    f : callable
        Function of one number.
    x : float
        Where to look.
    h : float
        Step to either side, h > 0.

    Returns
    -------
    float
        f'(x) + (h²/6) f'''(x) + O(h⁴): the error of order h cancels by symmetry.

    Raises
    ------
    ValueError, TypeError
        If h is not positive, an input is not a finite number, or f fails at x - h or x + h.

    Examples
    --------
    For x² it is exact at any h; for x³ the error is h².

    >>> central_difference(lambda x: x**2, 3.0, 0.5)
    6.0
    >>> central_difference(lambda x: x**3, 2.0, 0.5)
    12.25
    """
    f, x, h = _inputs(f, x, h)
    right = validate.value_of(f, x + h)
    left = validate.value_of(f, x - h)
    return (right - left) / (2 * h)


def complex_step(f, x, h=1e-20):
    """Derivative from one complex evaluation, Im f(x + ih) / h.

    Nothing is subtracted, so nothing cancels, and h may be as small as it likes.

    Parameters
    ----------
    f : callable
        Function of one number that also accepts a complex one (powers, exp, sin, ...; not abs).
    x : float
        Where to look.
    h : float, optional
        Imaginary step, h > 0.

    Returns
    -------
    float
        f'(x) - (h²/6) f'''(x) + O(h⁴).

    Raises
    ------
    ValueError, TypeError
        If h is not positive, x is not a finite number, or f does not return a finite complex one.

    References
    ----------
    Squire and Trapp, "Using complex variables to estimate derivatives of real functions", SIAM
    Review 40(1), 1998.

    Examples
    --------
    >>> complex_step(lambda x: x**3, 2.0)
    12.0
    """
    validate.callable_(f)
    x, h = validate.number(x, "x"), validate.positive(h, "h")
    result = np.asarray(validate.called(f, complex(x, h)))
    if result.ndim != 0 or result.dtype.kind != "c":
        raise ValueError(
            "f must return one complex number for a complex x, and did not. The complex step needs "
            "a formula made of powers, exp, sin and the like, without abs, real or comparisons."
        )
    return validate.number(result.imag / h, "the imaginary part of f(x + ih)")


def secant_line(f, x0, h):
    """Line through (x0, f(x0)) and (x0 + h, f(x0 + h)), as a function of x.

    Parameters
    ----------
    f : callable
        Function of one number.
    x0, h : float
        Where the line touches the curve first, and how far to the right it does again, h > 0.

    Returns
    -------
    callable
        x ↦ f(x0) + slope · (x - x0); x may be an array.

    Raises
    ------
    ValueError, TypeError
        As for `difference_quotient`.

    Examples
    --------
    >>> secant_line(lambda x: x**2, 1.0, 1.0)(2.0)
    4.0
    """
    return _line(x0, validate.value_of(validate.callable_(f), x0), difference_quotient(f, x0, h))


def tangent_line(f, x0, h=1e-6):
    """Tangent at x0, f(x0) + f'(x0) (x - x0): the best straight approximation near x0.

    Parameters
    ----------
    f : callable
        Function of one number.
    x0 : float
        Where the line touches the curve.
    h : float, optional
        Step of the central difference that stands for f'(x0).

    Returns
    -------
    callable
        x ↦ f(x0) + f'(x0) (x - x0), off from f(x) by O((x - x0)²); x may be an array.

    Raises
    ------
    ValueError, TypeError
        As for `central_difference`.

    Examples
    --------
    >>> tangent = tangent_line(lambda x: x**2, 3.0)
    >>> round(tangent(4.0), 6)
    15.0
    """
    return _line(x0, validate.value_of(validate.callable_(f), x0), central_difference(f, x0, h))


def error_order(hs, errors):
    """Order p of an error that behaves like C hᵖ: the slope of log|error| over log h.

    Parameters
    ----------
    hs : array_like, shape (m,)
        Step sizes, positive, at least two of them different.
    errors : array_like, shape (m,)
        Their errors, none of them 0; signs are ignored.

    Returns
    -------
    float
        Slope of the least-squares line through all points (log h, log |error|).

    Raises
    ------
    ValueError, TypeError
        If the lengths differ, a step is not positive, an error is 0, or all steps are equal.

    Examples
    --------
    >>> round(error_order([0.1, 0.01, 0.001], [3e-2, 3e-4, 3e-6]), 12)
    2.0
    """
    hs = validate.vector(hs, "hs")
    errors = np.abs(validate.vector(errors, "errors", hs.size))
    if np.any(hs <= 0):
        raise ValueError("hs must all be greater than 0, because their logarithm is taken.")
    if np.any(errors == 0):
        raise ValueError(
            "errors must not contain 0, which has no logarithm. Leave out steps without an error."
        )
    log_h = np.log(hs) - np.log(hs).mean()
    if not np.ptp(hs) > 0:
        raise ValueError("hs must hold at least two different steps: one point has no slope.")
    return float(log_h @ np.log(errors) / (log_h @ log_h))


def best_step(order, value=1.0, derivative=1.0):
    """Step where truncation and round-off are balanced: near √ε one-sided, near ∛ε central.

    One-sided (order 1): h |f''|/2 + ε|f|/h is least at h = √(2ε|f|/|f''|).
    Central (order 2): h² |f'''|/6 + ε|f|/(2h) is least at h = ∛(3ε|f|/(2|f'''|)).

    Parameters
    ----------
    order : {1, 2}
        Order of the error: 1 for one-sided, 2 for central differences.
    value : float, optional
        Size of |f| near the point.
    derivative : float, optional
        Size of |f''| (order 1) or |f'''| (order 2) near the point.

    Returns
    -------
    float
        The step h.

    Raises
    ------
    ValueError, TypeError
        If order is neither 1 nor 2, or a size is not positive.

    References
    ----------
    Press et al., *Numerical Recipes*, 3rd ed., section 5.7.

    Examples
    --------
    >>> f"{best_step(1):.1e}, {best_step(2):.1e}"
    '2.1e-08, 6.9e-06'
    """
    if order not in (1, 2):
        raise ValueError(
            f"order must be 1 (one-sided) or 2 (central difference), but it is {order}."
        )
    eps = np.finfo(float).eps
    ratio = validate.positive(value, "value") / validate.positive(derivative, "derivative")
    return float(np.sqrt(2 * eps * ratio) if order == 1 else np.cbrt(1.5 * eps * ratio))


def descend_1d(dfdx, x0, step_size, steps):
    """Walk downhill: x ← x - step_size · f'(x), again and again.

    Parameters
    ----------
    dfdx : callable
        The derivative f', a function of one number.
    x0 : float
        Start.
    step_size : float
        η > 0; the step is η times the slope, so it is not η long.
    steps : int
        How many steps.

    Returns
    -------
    numpy.ndarray, shape (steps + 1,)
        All points visited, x0 first.

    Raises
    ------
    ValueError, TypeError
        If step_size is not positive, steps is negative, or the walk leaves the range of numbers.

    Examples
    --------
    On x² each step multiplies x by 1 - 2η.

    >>> descend_1d(lambda x: 2 * x, 1.0, 0.25, 3)
    array([1.   , 0.5  , 0.25 , 0.125])
    """
    validate.callable_(dfdx, "dfdx")
    step_size = validate.positive(step_size, "step_size")
    path = np.empty(validate.count(steps, "steps") + 1)
    path[0] = validate.number(x0, "x0")
    for k in range(steps):
        slope = validate.value_of(dfdx, path[k], "dfdx")
        path[k + 1] = path[k] - step_size * slope
        if not np.isfinite(path[k + 1]):
            raise ValueError(
                f"The walk left the range of 64-bit numbers at step {k + 1}. "
                "Use a smaller step_size or fewer steps."
            )
    return path


def _inputs(f, x, h):
    x = validate.number(x, "x")
    return validate.callable_(f), x, validate.step(h, x)


def _line(x0, value, slope):
    return lambda x: value + slope * (x - x0)
