r"""Partial derivatives and the gradient of a function of several numbers.

Hold every coordinate but one: along that one the function is a curve again, and its slope is a
partial derivative.  The gradient is the vector of all of them, at one point,

    ∇f(x) = (∂f/∂x₀, …, ∂f/∂xₙ₋₁),    each evaluated at the whole point x,

an arrow in the space of the inputs.  Along a unit vector u the slope is ∇f(x)·u where f is
differentiable.  Functions f take one array of shape (n,) and return a number.
"""

import numpy as np

from . import _validate as validate


def partial(f, x, i, h=1e-6):
    """Partial derivative ∂f/∂xᵢ at x: (f(x + h eᵢ) - f(x - h eᵢ)) / (2h).

    Parameters
    ----------
    f : callable
        Function of an array of shape (n,) that returns a number.
    x : array_like, shape (n,)
        The point; it is not changed.
    i : int
        Which coordinate moves, 0 to n - 1; all others are held fixed.
    h : float, optional
        Step to either side, h > 0.

    Returns
    -------
    float
        ∂f/∂xᵢ at x, with an error of order h².

    Raises
    ------
    ValueError, TypeError
        If an input has the wrong type or shape or is not finite, or f fails near x.

    Examples
    --------
    >>> round(partial(lambda x: x[0] ** 2 * x[1], [3.0, 5.0], 0), 6)
    30.0
    """
    x = validate.vector(x, "x")
    e_i = np.zeros(x.size)
    e_i[validate.coordinate(i, x.size)] = 1.0
    return _slope_along(f, x, e_i, h)


def gradient(f, x, h=1e-6):
    """Gradient ∇f(x): the vector of all partial derivatives at x, by central differences.

    Parameters
    ----------
    f : callable
        Function of an array of shape (n,) that returns a number.
    x : array_like, shape (n,)
        The point.
    h : float, optional
        Step to either side, h > 0.

    Returns
    -------
    numpy.ndarray, shape (n,)
        ∇f(x), with an error of order h² in each coordinate.

    Raises
    ------
    ValueError, TypeError
        As for `partial`.

    Examples
    --------
    >>> gradient(lambda x: x[0] ** 2 + x[1] ** 2 + x[0] * x[1], [1.0, 3.0]).round(6)
    array([5., 7.])
    """
    x = validate.vector(x, "x")
    return np.array([partial(f, x, i, h) for i in range(x.size)])


def hessian(f, x, h=1e-4):
    """Hessian H of f at x, Hᵢⱼ = ∂²f/∂xᵢ∂xⱼ, by second differences.

    Parameters
    ----------
    f : callable
        Function of an array of shape (n,) that returns a number.
    x : array_like, shape (n,)
        The point.
    h : float, optional
        Step to either side, h > 0; round-off costs about ε|f|/h², so h is larger than for slopes.

    Returns
    -------
    numpy.ndarray, shape (n, n)
        The symmetric matrix of second derivatives, with an error of order h².

    Raises
    ------
    ValueError, TypeError
        As for `partial`.

    Examples
    --------
    >>> hessian(lambda x: x[0] ** 2 + x[1] ** 2 + x[0] * x[1], [1.0, 3.0]).round(4)
    array([[2., 1.],
           [1., 2.]])
    """
    x = validate.vector(x, "x")
    h = validate.step(h, x)
    validate.callable_(f)
    e = h * np.eye(x.size)
    H = np.empty((x.size, x.size))
    for i in range(x.size):
        for j in range(i + 1):
            corners = [
                sign_i * sign_j * validate.value_of(f, x + sign_i * e[i] + sign_j * e[j])
                for sign_i in (1, -1)
                for sign_j in (1, -1)
            ]
            H[i, j] = H[j, i] = sum(corners) / (4 * h**2)
    return H


def quadratic_gradient(x):
    """Gradient of x² + y² + xy by hand: (2x + y, 2y + x).

    Parameters
    ----------
    x : array_like, shape (2,)
        The point (x, y).

    Returns
    -------
    numpy.ndarray, shape (2,)
        The gradient, exact.

    Raises
    ------
    ValueError, TypeError
        If x is not a finite point of the plane.

    Examples
    --------
    >>> quadratic_gradient([1.0, 3.0])
    array([5., 7.])
    """
    x = validate.vector(x, "x", 2)
    return np.array([2 * x[0] + x[1], 2 * x[1] + x[0]])


def directional_derivative(f, x, u, h=1e-6):
    """Slope of f at x along u: the limit of (f(x + hu) - f(x)) / h with u scaled to length one.

    Parameters
    ----------
    f : callable
        Function of an array of shape (n,) that returns a number.
    x : array_like, shape (n,)
        The point.
    u : array_like, shape (n,)
        The direction; any length but zero, only where it points counts.
    h : float, optional
        Step to either side, h > 0.

    Returns
    -------
    float
        The slope per unit of length, by a central difference along u: error of order h².

    Raises
    ------
    ValueError, TypeError
        If u is zero, an input is bad, or f fails near x.

    Examples
    --------
    Along the gradient (5, 7) the rate is its length √74.

    >>> f = lambda x: x[0] ** 2 + x[1] ** 2 + x[0] * x[1]
    >>> round(directional_derivative(f, [1.0, 3.0], [5.0, 7.0]), 6), round(74**0.5, 6)
    (8.602325, 8.602325)
    """
    x = validate.vector(x, "x")
    u = validate.direction(u, "u", x.size)
    return _slope_along(f, x, u / _length(u), h)


def level_direction(g):
    """Unit vector along the contour: the gradient turned by a right angle.

    Parameters
    ----------
    g : array_like, shape (2,)
        Gradient at a point of the plane, not zero.

    Returns
    -------
    numpy.ndarray, shape (2,)
        (-g₁, g₀)/‖g‖, so that g·u = 0: to first order f stays the same.  Its opposite is as good.

    Raises
    ------
    ValueError, TypeError
        If g is zero (no contour direction is singled out there) or not a finite (2,) vector.

    Examples
    --------
    >>> level_direction([3.0, 4.0])
    array([-0.8,  0.6])
    """
    g = validate.direction(g, "g", 2)
    return np.array([-g[1], g[0]]) / _length(g)


def gradient_field(f, xs, ys, h=1e-6):
    """Gradient at every point of a grid, ready for ``plt.quiver(xs, ys, U, V)``.

    Parameters
    ----------
    f : callable
        Function of one point, an array of shape (2,), that returns a number.
    xs, ys : array_like, shapes (nx,) and (ny,)
        Coordinates of the grid's columns and rows.
    h : float, optional
        Step to either side, h > 0.

    Returns
    -------
    U, V : numpy.ndarray, shape (ny, nx)
        U[r, c] = ∂f/∂x and V[r, c] = ∂f/∂y at (xs[c], ys[r]): row for y, column for x.

    Raises
    ------
    ValueError, TypeError
        As for `gradient`.

    Examples
    --------
    >>> U, V = gradient_field(lambda p: p[0] ** 2 + p[1] ** 2, [0.0, 1.0, 2.0], [-2.0, 0.0])
    >>> U.shape, U[0, 1].round(6), V[0, 1].round(6)
    ((2, 3), np.float64(2.0), np.float64(-4.0))
    """
    xs, ys = validate.vector(xs, "xs"), validate.vector(ys, "ys")
    field = np.array([[gradient(f, [x, y], h) for x in xs] for y in ys])
    return field[..., 0], field[..., 1]


def _slope_along(f, x, u, h):
    validate.callable_(f)
    h = validate.step(h, x[u != 0])
    ahead = validate.value_of(f, x + h * u)
    behind = validate.value_of(f, x - h * u)
    return (ahead - behind) / (2 * h)


def _length(v):
    # Scaled first, so that neither 1e200 nor 1e-200 is lost when it is squared.
    largest = np.abs(v).max()
    return largest * np.linalg.norm(v / largest)
