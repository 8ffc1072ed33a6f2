r"""Gradient descent: w ← w - η ∇L(w), all coordinates at once.

On the quadratic ½ wᵀHw each eigen-direction of H goes its own way: a step multiplies it by 1 - ηλ.
So the descent is stable for η < 2/λmax, and the slowest direction shrinks fastest at
η = 2/(λmin + λmax), by (κ - 1)/(κ + 1) a step with κ = λmax/λmin.
"""

from dataclasses import dataclass

import numpy as np

from . import _validate as validate


def gradient_step(w, g, step_size):
    """One step of gradient descent, w - η g: every coordinate moves at once.

    Parameters
    ----------
    w, g : array_like, shape (n,)
        The point, and the gradient there.
    step_size : float
        η > 0.

    Returns
    -------
    numpy.ndarray, shape (n,)
        The next point; w itself is not changed.

    Raises
    ------
    ValueError, TypeError
        If shapes differ, a value is not finite, step_size is not positive, or the step leaves the
        range of numbers.

    Examples
    --------
    >>> gradient_step([1.0, -2.0], [2.0, -4.0], 0.25)
    array([ 0.5, -1. ])
    """
    w = validate.vector(w, "w")
    g = validate.vector(g, "g", w.size)
    step_size = validate.positive(step_size, "step_size")
    with np.errstate(over="ignore"):  # overflow is told in words
        return _landed(w - step_size * g)


def gradient_descent(gradient, w0, step_size, steps):
    """Path of w ← w - η ∇L(w), from w0.

    Parameters
    ----------
    gradient : callable
        ∇L, a function from (n,) to (n,).
    w0 : array_like, shape (n,)
        Start.
    step_size : float
        η > 0.
    steps : int
        How many steps.

    Returns
    -------
    numpy.ndarray, shape (steps + 1, n)
        All points visited, w0 first.

    Raises
    ------
    ValueError, TypeError
        If an input is bad or the path leaves the range of numbers (then use a smaller step_size).

    Examples
    --------
    >>> gradient_descent(lambda w: 2 * w, [1.0, -2.0], 0.25, 2)
    array([[ 1.  , -2.  ],
           [ 0.5 , -1.  ],
           [ 0.25, -0.5 ]])
    """
    validate.callable_(gradient, "gradient")
    path = [validate.vector(w0, "w0")]
    for _ in range(validate.count(steps, "steps")):
        g = _gradient_at(gradient, path[-1])
        path.append(gradient_step(path[-1], g, step_size))
    return np.array(path)


def momentum_descent(gradient, w0, step_size, beta, steps):
    """Path of descent with momentum: v ← βv - η ∇L(w), then w ← w + v, with v = 0 at the start.

    Parameters
    ----------
    gradient, w0, step_size, steps
        As for `gradient_descent`.
    beta : float
        How much of the last step is kept, 0 ≤ β < 1; β = 0 is gradient descent.

    Returns
    -------
    numpy.ndarray, shape (steps + 1, n)
        All points visited, w0 first.

    Raises
    ------
    ValueError, TypeError
        As for `gradient_descent`, or if beta is outside [0, 1).

    References
    ----------
    Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.

    Examples
    --------
    >>> momentum_descent(lambda w: 2 * w, [1.0], 0.25, 0.5, 3).ravel()
    array([ 1.  ,  0.5 ,  0.  , -0.25])
    """
    validate.callable_(gradient, "gradient")
    w = validate.vector(w0, "w0")
    step_size, beta = validate.positive(step_size, "step_size"), _momentum(beta)
    path, v = [w], np.zeros(w.size)
    for _ in range(validate.count(steps, "steps")):
        g = _gradient_at(gradient, path[-1])
        with np.errstate(over="ignore"):
            v = beta * v - step_size * g
            path.append(_landed(path[-1] + v))
    return np.array(path)


def _gradient_at(gradient, w):
    """Return ∇L(w), of the shape of w; where it is not finite, the path has run away."""
    g = validate.called(gradient, w, "gradient")
    _landed(g if np.asarray(g).dtype.kind == "f" else 0)
    return validate.vector(g, "gradient(x)", w.size)


def _landed(w):
    """Return w, if 64-bit numbers can hold it."""
    if not np.all(np.isfinite(w)):
        raise ValueError(
            "The path left the range of 64-bit numbers. Use a smaller step_size or fewer steps."
        )
    return w


@dataclass(frozen=True)
class Descent:
    """A path of k steps with what was seen on it.

    Points (k + 1, n), values (k + 1,) and gradients (k + 1, n), step sizes (k,), and why it ended.
    """

    path: np.ndarray
    values: np.ndarray
    gradients: np.ndarray
    step_sizes: np.ndarray
    status: str


def descend(f, gradient, w0, steps, step_size=1.0, tolerance=1e-6, line_search=True):
    """Descend until the gradient is short, with a step found by `backtracking` each time.

    Parameters
    ----------
    f, gradient : callable
        L and ∇L, functions of an array of shape (n,).
    w0 : array_like, shape (n,)
        Start.
    steps : int
        The most steps to take.
    step_size : float, optional
        First step tried each time; the only one without line search.
    tolerance : float, optional
        Stop when ‖∇L‖ is at most this. Below about 1e-8 a step lowers f by less than round-off,
        and the line search cannot see it.
    line_search : bool, optional
        Whether to backtrack (Armijo), so that every step lowers f.

    Returns
    -------
    Descent
        Its status says why it ended: "gradient is short" or "steps are used up".

    Raises
    ------
    ValueError, TypeError
        If an input is bad or f fails on the way.

    Examples
    --------
    >>> run = descend(lambda w: w @ w, lambda w: 2 * w, [3.0, 4.0], 50)
    >>> run.status, float(run.values[-1])
    ('gradient is short', 0.0)
    """
    validate.callable_(f), validate.callable_(gradient, "gradient")
    w, tolerance = validate.vector(w0, "w0"), validate.positive(tolerance, "tolerance")
    step_size, etas = validate.positive(step_size, "step_size"), []
    path, values, gradients, status = [], [], [], "steps are used up"
    for k in range(validate.count(steps, "steps") + 1):
        g = _gradient_at(gradient, w)
        path.append(w), values.append(validate.value_of(f, w)), gradients.append(g)
        if np.linalg.norm(g) <= tolerance:
            status = "gradient is short"
            break
        if k < steps:
            etas.append(backtracking(f, g, w, step_size) if line_search else step_size)
            w = gradient_step(w, g, etas[-1])
    return Descent(np.array(path), np.array(values), np.array(gradients), np.array(etas), status)


def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """Step size that lowers f enough (Armijo): f(w - ηg) ≤ f(w) - c η ‖g‖².

    Starts with step_size and multiplies it by ``shrink`` until the condition holds.

    Parameters
    ----------
    f : callable
        Function of an array of shape (n,) that returns a number.
    g, w : array_like, shape (n,)
        Gradient at w, not zero, and the point w.
    step_size : float, optional
        First step tried.
    shrink : float, optional
        Factor between 0 and 1.
    c : float, optional
        Which share of the predicted decrease is asked for, between 0 and 1.

    Returns
    -------
    float
        The accepted η.

    Raises
    ------
    ValueError, TypeError
        If an input is bad, or no step down to round-off is accepted (then -g does not descend).

    References
    ----------
    Nocedal and Wright, *Numerical Optimization*, 2nd ed., algorithm 3.1.

    Examples
    --------
    >>> import numpy as np
    >>> w = np.array([3.0, 4.0])
    >>> backtracking(lambda w: w @ w, 2 * w, w)
    0.5
    """
    w = validate.vector(w, "w")
    g = validate.direction(g, "g", w.size)
    for name, value in (("shrink", shrink), ("c", c)):
        if not 0 < validate.number(value, name) < 1:
            raise ValueError(f"{name} must lie between 0 and 1, but it is {value:g}.")
    eta = validate.positive(step_size, "step_size")
    start, slope = validate.value_of(validate.callable_(f), w), float(g @ g)
    while not _trial(f, w, g, eta) <= start - c * eta * slope:
        eta *= shrink
        if np.array_equal(w - eta * g, w):
            raise ValueError(
                "No step size lowers f along -g. Is g the gradient of f at w, and f smooth there?"
            )
    return eta


def _trial(f, w, g, eta):
    """Value of f at w - ηg; outside the domain of f it counts as infinite."""
    try:
        return validate.value_of(f, gradient_step(w, g, eta))
    except ValueError:
        return np.inf


def largest_stable_step(H):
    """Largest stable step size on ½ wᵀHw: 2/λmax.

    Parameters
    ----------
    H : array_like, shape (n, n)
        Symmetric, with no negative eigenvalue and at least one positive one.

    Returns
    -------
    float
        Descent converges for 0 < η < 2/λmax: every |1 - ηλ| with λ > 0 is below 1.

    Raises
    ------
    ValueError, TypeError
        If H is not symmetric or has a negative eigenvalue: along that one every step grows.

    Examples
    --------
    >>> largest_stable_step([[1.0, 0.0], [0.0, 25.0]])
    0.08
    """
    return float(2 / _curvatures(H)[-1])


def fastest_step(H):
    """Step size with the smallest worst factor on ½ wᵀHw: 2/(λmin + λmax).

    Parameters
    ----------
    H : array_like, shape (n, n)
        Symmetric, positive definite.

    Returns
    -------
    float
        There the slowest direction shrinks by (κ - 1)/(κ + 1) a step.

    Raises
    ------
    ValueError, TypeError
        If H is not symmetric, or an eigenvalue is not positive: where the ground is level no step
        leads anywhere.

    References
    ----------
    Nocedal and Wright, *Numerical Optimization*, 2nd ed., section 3.3.

    Examples
    --------
    >>> round(fastest_step([[1.0, 0.0], [0.0, 25.0]]), 6)
    0.076923
    """
    low, high = _extremes(H)
    return float(2 / (low + high))


def step_factors(H, step_size):
    """Factors by which a step multiplies the eigen-directions of ½ wᵀHw: 1 - ηλ for each λ.

    Parameters
    ----------
    H : array_like, shape (n, n)
        Symmetric.
    step_size : float
        η > 0.

    Returns
    -------
    numpy.ndarray, shape (n,)
        In the order of rising eigenvalues, as from `numpy.linalg.eigh`. A direction converges if
        its factor lies between -1 and 1; a negative one hops from side to side.

    Raises
    ------
    ValueError, TypeError
        If H is not a symmetric matrix or step_size is not positive.

    Examples
    --------
    >>> step_factors([[1.0, 0.0], [0.0, 25.0]], 0.06)
    array([ 0.94, -0.5 ])
    """
    eta = validate.positive(step_size, "step_size")
    return 1 - eta * np.linalg.eigvalsh(validate.symmetric(H, "H"))


def worst_factor(H, step_size):
    """Factor of the slowest direction a step, max |1 - ηλ| over the eigenvalues of H.

    Parameters
    ----------
    H : array_like, shape (n, n)
        Symmetric.
    step_size : float
        η > 0.

    Returns
    -------
    float
        Below 1: the distance to the minimum shrinks at least this much a step; above: it grows.

    Raises
    ------
    ValueError, TypeError
        If H is not a symmetric matrix or step_size is not positive.

    Examples
    --------
    >>> round(worst_factor([[1.0, 0.0], [0.0, 25.0]], 2 / 26), 6), round(24 / 26, 6)
    (0.923077, 0.923077)
    """
    return float(np.abs(step_factors(H, step_size)).max())


def best_momentum(H):
    """Step size and β of the fastest momentum on ½ wᵀHw (heavy ball).

    η = 4/(√λmax + √λmin)², β = ((√κ - 1)/(√κ + 1))²; the error then shrinks by √β a step.

    Parameters
    ----------
    H : array_like, shape (n, n)
        Symmetric, positive definite.

    Returns
    -------
    step_size, beta : float
        For `momentum_descent`.

    Raises
    ------
    ValueError, TypeError
        As for `fastest_step`.

    References
    ----------
    Polyak 1964; Goh, "Why momentum really works", Distill, 2017.

    Examples
    --------
    >>> step_size, beta = best_momentum([[1.0, 0.0], [0.0, 25.0]])
    >>> round(step_size, 6), round(beta, 6)
    (0.111111, 0.444444)
    """
    low, high = np.sqrt(_extremes(H))
    return float(4 / (high + low) ** 2), float(((high - low) / (high + low)) ** 2)


def momentum_factor(H, step_size, beta):
    """Factor of the slowest direction a step with momentum, on ½ wᵀHw in the long run.

    Along an eigenvector w_{k+1} = (1 + β - ηλ) w_k - β w_{k-1}, so w_k goes as zᵏ with
    z² - (1 + β - ηλ) z + β = 0: the larger root counts, and the worst λ.

    Parameters
    ----------
    H : array_like, shape (n, n)
        Symmetric.
    step_size : float
        η > 0.
    beta : float
        0 ≤ β < 1.

    Returns
    -------
    float
        max |z|, never below √β; at β = 0 it is `worst_factor`.

    Raises
    ------
    ValueError, TypeError
        If an input is bad.

    References
    ----------
    Goh, "Why momentum really works", Distill, 2017.

    Examples
    --------
    >>> round(momentum_factor([[1.0, 0.0], [0.0, 25.0]], 0.1, 0.81), 6), round(0.81**0.5, 6)
    (0.9, 0.9)
    """
    beta = _momentum(beta)
    middle = (step_factors(H, step_size) + beta) / 2
    root = np.sqrt(middle.astype(complex) ** 2 - beta)
    return float(np.abs([middle + root, middle - root]).max())


def classify(H):
    """Kind of stationary point, from the signs of the Hessian's eigenvalues.

    Parameters
    ----------
    H : array_like, shape (n, n)
        Hessian at a point where the gradient is zero; symmetric.

    Returns
    -------
    {"minimum", "maximum", "saddle", "undecided"}
        All positive, all negative, both signs; or zeros beside one sign, where H cannot decide.

    Raises
    ------
    ValueError, TypeError
        If H is not a symmetric matrix.

    Examples
    --------
    >>> classify([[-2.0, 0.0], [0.0, 2.0]])
    'saddle'
    """
    eigenvalues = np.linalg.eigvalsh(validate.symmetric(H, "H"))
    zero = 1e-10 * np.abs(eigenvalues).max()  # round-off: no eigenvalue is known better than this
    up, down = np.any(eigenvalues > zero), np.any(eigenvalues < -zero)
    if up and down:
        return "saddle"
    if np.any(np.abs(eigenvalues) <= zero):
        return "undecided"
    return "minimum" if up else "maximum"


def _momentum(beta):
    """Return beta as a number in [0, 1)."""
    beta = validate.number(beta, "beta")
    if not 0 <= beta < 1:
        raise ValueError(f"beta must be at least 0 and less than 1, but it is {beta:g}.")
    return beta


def _curvatures(H):
    """Eigenvalues of H, rising; none of them negative."""
    eigenvalues = np.linalg.eigvalsh(validate.symmetric(H, "H"))
    if eigenvalues[0] < -1e-10 * np.abs(eigenvalues).max() or eigenvalues[-1] <= 0:
        raise ValueError(
            f"H must curve upwards, but its eigenvalues go from {eigenvalues[0]:.4g} to "
            f"{eigenvalues[-1]:.4g}. Where one is negative, every step size leads away."
        )
    return eigenvalues


def _extremes(H):
    """Smallest and largest eigenvalue of H, both positive."""
    low, high = _curvatures(H)[[0, -1]]
    if low <= 1e-12 * high:
        raise ValueError(
            "H must have positive eigenvalues only, but one is 0. Along its eigenvector the "
            "ground is level: leave that direction out."
        )
    return low, high
