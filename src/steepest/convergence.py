r"""How large μ may be in LMS, how fast it learns, and what error remains.

Theory for inputs that are independent from one example to the next.  Let λᵢ be the eigenvalues of
R = E[xxᵀ].  In the mean, the distance from w* shrinks along each eigenvector by 1 - 2μλᵢ a step.
Its mean square shrinks less, because x varies, and stops at a level above zero, because the
examples are noisy.  For Gaussian x all of this is known exactly.
"""

import numpy as np

from . import _validate as validate


def time_constants(eigenvalues, mu):
    """Time constants in examples: 1/(2μλ) for the weights, 1/(4μλ) for the squared error.

    Parameters
    ----------
    eigenvalues : array_like, shape (n,)
        Eigenvalues λᵢ of R, positive.
    mu : float
        μ > 0.

    Returns
    -------
    weights, squared_error : numpy.ndarray, shape (n,)
        For small μλ: e-fold shrinking after so many examples, along each eigenvector.

    Raises
    ------
    ValueError, TypeError
        If an eigenvalue or mu is not positive.

    References
    ----------
    Widrow and Stearns, *Adaptive Signal Processing*, Prentice Hall, 1985, chapter 6.

    Examples
    --------
    >>> time_constants([1.0, 0.5], 0.01)
    (array([ 50., 100.]), array([25., 50.]))
    """
    rate = 2 * validate.positive(mu, "mu") * _positive(eigenvalues)
    return 1 / rate, 1 / (2 * rate)


def mean_square_step_bound(X):
    """Bound of μ that suffices in mean square for independent Gaussian inputs, 1/(3 tr R).

    Parameters
    ----------
    X : array_like, shape (N, n)
        Inputs; tr R is their mean power xᵀx.

    Returns
    -------
    float
        For μ below it the squared error stays bounded; for one weight, μλ < 1/3 is also necessary.

    Raises
    ------
    ValueError, TypeError
        If X is not a finite matrix, or is zero.

    References
    ----------
    Feuer and Weinstein, "Convergence analysis of LMS filters with uncorrelated Gaussian data",
    IEEE Trans. ASSP 33(1), 1985.

    Examples
    --------
    >>> round(mean_square_step_bound([[1.0], [-1.0]]), 6)
    0.333333
    """
    power = np.mean(np.sum(validate.matrix(X, "X") ** 2, axis=1))
    if power == 0:
        raise ValueError("X is zero everywhere, so there is no input power and no bound.")
    return float(1 / (3 * power))


def misadjustment(eigenvalues, mu):
    """Excess error over the least error, exactly for independent Gaussian inputs: γ/(1 - γ).

    γ = Σ μλᵢ/(1 - 2μλᵢ); for small μ this is μ tr R.

    Parameters
    ----------
    eigenvalues, mu
        As for `time_constants`.

    Returns
    -------
    float
        (ξ(∞) - ξmin)/ξmin; infinite where LMS is not stable in mean square.

    Raises
    ------
    ValueError, TypeError
        As for `time_constants`.

    References
    ----------
    Horowitz and Senne, "Performance advantage of complex LMS for controlling narrow-band adaptive
    arrays", IEEE Trans. ASSP 29(3), 1981; Feuer and Weinstein 1985.

    Examples
    --------
    >>> round(misadjustment([1, 1, 1, 1], 0.02), 4), round(misadjustment([1, 1, 1, 1], 0.05), 4)
    (0.0909, 0.2857)
    """
    x = validate.positive(mu, "mu") * _positive(eigenvalues)
    if np.any(2 * x >= 1):
        return float("inf")
    gamma = np.sum(x / (1 - 2 * x))
    return float(gamma / (1 - gamma)) if gamma < 1 else float("inf")


def small_step_misadjustment(eigenvalues, mu):
    """Excess error over the least error for small μ: μ tr R = μ Σ λᵢ.

    Parameters
    ----------
    eigenvalues, mu
        As for `time_constants`.

    Returns
    -------
    float
        First-order term of `misadjustment`.

    Raises
    ------
    ValueError, TypeError
        As for `time_constants`.

    Examples
    --------
    >>> small_step_misadjustment([1, 1, 1, 1], 0.02)
    0.08
    """
    return float(validate.positive(mu, "mu") * _positive(eigenvalues).sum())


def learning_curve(eigenvalues, mu, steps, start, least):
    """Mean squared error ξₖ = ξmin + Σ λᵢcᵢ before each step, exactly for Gaussian inputs.

    With cᵢ the mean square of the distance from w* along eigenvector i, a step gives
    cᵢ ← (1 - 4μλᵢ + 8μ²λᵢ²) cᵢ + 4μ²λᵢ ξ.

    Parameters
    ----------
    eigenvalues, mu
        As for `time_constants`.
    steps : int
        How many.
    start : array_like, shape (n,)
        w₀ - w*, along the eigenvectors.
    least : float
        ξmin, not negative.

    Returns
    -------
    numpy.ndarray, shape (steps + 1,)
        E[εₖ²] for k = 0 … steps.

    Raises
    ------
    ValueError, TypeError
        If an input is bad.

    References
    ----------
    Horowitz and Senne 1981; Feuer and Weinstein 1985.

    Examples
    --------
    >>> learning_curve([1.0], 0.25, 2, [2.0], 0.0)
    array([4.  , 3.  , 2.25])
    """
    eigenvalues, mu = _positive(eigenvalues), validate.positive(mu, "mu")
    c = validate.vector(start, "start", eigenvalues.size) ** 2
    least, x = _not_negative(least, "least"), mu * eigenvalues
    curve = []
    for _ in range(validate.count(steps, "steps") + 1):
        curve.append(least + eigenvalues @ c)
        c = (1 - 4 * x + 8 * x**2) * c + 4 * mu * x * curve[-1]
    return np.array(curve)


def _positive(eigenvalues):
    eigenvalues = validate.vector(eigenvalues, "eigenvalues")
    if np.any(eigenvalues <= 0):
        raise ValueError("eigenvalues must all be greater than 0.")
    return eigenvalues


def _not_negative(value, name):
    value = validate.number(value, name)
    if value < 0:
        raise ValueError(f"{name} must not be negative, but it is {value:g}.")
    return value
