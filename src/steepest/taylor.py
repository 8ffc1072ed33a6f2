r"""Why the gradient is the steepest way up.

To first order, with every derivative evaluated at the whole point w_k,

    f(w_k + Δ) ≈ f(w_k) + Δ·g,        g = ∇f(w_k),

and Δ·g = ‖Δ‖‖g‖ cos θ.  Among all Δ of one fixed length it is largest where θ = 0, along g; zero
at 90°, along the contour; lowest at 180°, against g.  What the linear model leaves out is O(‖Δ‖²).
"""

import numpy as np

from . import _validate as validate
from .partials import _length


def linear_model(f, gradient, w_k):
    """First-order Taylor model at w_k: w ↦ f(w_k) + ∇f(w_k)·(w - w_k).

    Parameters
    ----------
    f : callable
        Function of an array of shape (n,) that returns a number.
    gradient : callable
        Its gradient, a function from (n,) to (n,).
    w_k : array_like, shape (n,)
        The point of expansion; f and the gradient are evaluated here, once.

    Returns
    -------
    callable
        The model, a function of w (not of Δ), off from f(w) by O(‖w - w_k‖²).

    Raises
    ------
    ValueError, TypeError
        If an input is bad, or f or gradient fails at w_k.

    Examples
    --------
    >>> model = linear_model(lambda w: w @ w, lambda w: 2 * w, [1.0, -2.0])
    >>> float(model([1.5, -2.0]))
    6.0
    """
    validate.callable_(f), validate.callable_(gradient, "gradient")
    w_k = validate.vector(w_k, "w_k")
    value = validate.value_of(f, w_k)
    g = validate.vector_of(gradient, w_k, w_k.size, "gradient")
    return lambda w: value + (validate.vector(w, "w", w_k.size) - w_k) @ g


def quadratic_model(f, gradient, hessian, w_k):
    """Second-order Taylor model at w_k: w ↦ f(w_k) + Δ·g + ½ Δᵀ H Δ with Δ = w - w_k.

    Parameters
    ----------
    f, gradient : callable
        As for `linear_model`.
    hessian : callable
        A function from (n,) to the (n, n) matrix of second derivatives.
    w_k : array_like, shape (n,)
        The point of expansion.

    Returns
    -------
    callable
        The model, a function of w, off from f(w) by O(‖w - w_k‖³).

    Raises
    ------
    ValueError, TypeError
        As for `linear_model`.

    Examples
    --------
    >>> bowl = lambda w: w @ w
    >>> model = quadratic_model(bowl, lambda w: 2 * w, lambda w: 2 * np.eye(2), [1.0, -2.0])
    >>> float(model([1.5, -2.0])), float(bowl(np.array([1.5, -2.0])))
    (6.25, 6.25)
    """
    linear = linear_model(f, gradient, w_k)
    w_k = validate.vector(w_k, "w_k")
    H = np.asarray(validate.called(validate.callable_(hessian, "hessian"), w_k, "hessian"), float)
    if H.shape != (w_k.size, w_k.size):
        raise ValueError(f"hessian must return shape {(w_k.size, w_k.size)}, not {H.shape}.")

    def model(w):
        delta = validate.vector(w, "w", w_k.size) - w_k
        return linear(w) + delta @ H @ delta / 2

    return model


def predicted_change(g, delta):
    """First-order change of f for the step Δ: the dot product Δ·g, one number.

    Parameters
    ----------
    g, delta : array_like, shape (n,)
        Gradient at the point, and the step.

    Returns
    -------
    float
        Σᵢ gᵢΔᵢ, off from f(w_k + Δ) - f(w_k) by O(‖Δ‖²).

    Raises
    ------
    ValueError, TypeError
        If the shapes differ or a value is not finite.

    Examples
    --------
    >>> predicted_change([5.0, 7.0], [0.1, -0.1])
    -0.2000
    """
    g = validate.vector(g, "g")
    return float(g @ validate.vector(delta, "delta", g.size))


def model_error(f, gradient, w_k, delta):
    """Remainder of the linear model, f(w_k + Δ) - (f(w_k) + Δ·∇f(w_k)).

    Parameters
    ----------
    f, gradient, w_k
        As for `linear_model`.
    delta : array_like, shape (n,)
        The step Δ.

    Returns
    -------
    float
        The remainder, ½ΔᵀHΔ + O(‖Δ‖³): positive where f curves upwards along Δ.

    Raises
    ------
    ValueError, TypeError
        As for `linear_model`.

    Examples
    --------
    For w·w the remainder is ‖Δ‖².

    >>> model_error(lambda w: w @ w, lambda w: 2 * w, [1.0, -2.0], [3.0, 4.0])
    25.0
    """
    model = linear_model(f, gradient, w_k)
    w_k = validate.vector(w_k, "w_k")
    w = w_k + validate.vector(delta, "delta", w_k.size)
    return float(validate.value_of(f, w) - model(w))


def cosine(a, b):
    """Cosine of the angle between two vectors, a·b / (‖a‖‖b‖).

    Parameters
    ----------
    a, b : array_like, shape (n,)
        Vectors of any length but zero.

    Returns
    -------
    float
        Between -1 and 1 (Cauchy-Schwarz): 1 for the same direction, 0 at a right angle.

    Raises
    ------
    ValueError, TypeError
        If a vector is zero, shapes differ, or a value is not finite.

    Examples
    --------
    >>> cosine([1.0, 0.0], [3.0, 3.0])
    0.7071067811865475
    """
    a = validate.direction(a, "a")
    b = validate.direction(b, "b", a.size)
    # Round-off may pass 1 by one unit in the last place; an angle must still exist.
    return float(np.clip((a / _length(a)) @ (b / _length(b)), -1.0, 1.0))


def steepest_direction(g):
    """Unit vector along which f rises fastest: g/‖g‖.

    Parameters
    ----------
    g : array_like, shape (n,)
        Gradient, not zero.

    Returns
    -------
    numpy.ndarray, shape (n,)
        The direction; the rate along it is ‖g‖.

    Raises
    ------
    ValueError, TypeError
        If g is zero: at a stationary point no direction is steepest.

    Examples
    --------
    >>> steepest_direction([3.0, 4.0])
    array([0.6, 0.8])
    """
    g = validate.direction(g, "g")
    return g / _length(g)


def steepest_direction_in_norm(g, norm):
    """Step of length one, measured in ``norm``, that raises Δ·g most.

    Steepest depends on what "one step" means.  The largest Δ·g is the dual norm of g: ‖g‖∞ for ℓ₁,
    ‖g‖₂ for ℓ₂, ‖g‖₁ for ℓ∞.

    Parameters
    ----------
    g : array_like, shape (n,)
        Gradient, not zero.
    norm : {1, 2, inf}
        Which length is held at one.

    Returns
    -------
    numpy.ndarray, shape (n,)
        ℓ₁: one coordinate, the first of the largest; ℓ₂: g/‖g‖; ℓ∞: the signs of g.

    Raises
    ------
    ValueError, TypeError
        If g is zero or norm is none of the three.

    References
    ----------
    Boyd and Vandenberghe, *Convex Optimization*, section 9.4.

    Examples
    --------
    >>> steepest_direction_in_norm([3.0, -4.0], 1)
    array([ 0., -1.])
    >>> steepest_direction_in_norm([3.0, -4.0], np.inf)
    array([ 1., -1.])
    """
    g = validate.direction(g, "g")
    if norm == 1:
        largest = np.argmax(np.abs(g))
        return np.sign(g) * (np.arange(g.size) == largest) + 0.0
    if norm == 2:
        return steepest_direction(g)
    if norm == np.inf:
        return np.sign(g)
    raise ValueError(f"norm must be 1, 2 or numpy.inf, but it is {norm!r}.")


def best_of_directions(f, x, h, n):
    """Best of n directions, found by trying: the u that makes f(x + hu) largest.

    Parameters
    ----------
    f : callable
        Function of an array of shape (2,) that returns a number.
    x : array_like, shape (2,)
        The point.
    h : float
        Length of every trial step, h > 0.
    n : int
        How many directions, at the angles 0, 2π/n, 2·2π/n, …

    Returns
    -------
    numpy.ndarray, shape (2,)
        Unit vector; the first one where several are equally good.  For small h it is the direction
        nearest to the gradient's.

    Raises
    ------
    ValueError, TypeError
        If an input is bad or f fails at a trial point.

    Examples
    --------
    >>> best_of_directions(lambda x: x[0] + 2 * x[1], [0.0, 0.0], 0.1, 4).round(6) + 0.0
    array([0., 1.])
    """
    validate.callable_(f)
    x = validate.vector(x, "x", 2)
    h = validate.step(h, x)
    angles = 2 * np.pi * np.arange(validate.count(n, "n", least=1)) / n
    directions = np.column_stack([np.cos(angles), np.sin(angles)])
    return directions[np.argmax([validate.value_of(f, x + h * u) for u in directions])]
