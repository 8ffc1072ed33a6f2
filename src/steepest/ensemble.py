r"""Many runs of LMS side by side, to hold theory against.

One run of LMS is a matter of luck.  Means over many runs are not: the standard error of a mean over
M independent runs, s/√M with s the spread of the runs, says how far luck may still carry it.
"""

import numpy as np

from . import _validate as validate


def gaussian_examples(R, w, least, size, rng):
    """Examples d = wᵀx + noise with Gaussian x, E[xxᵀ] = R, and noise of power ξmin.

    Parameters
    ----------
    R : array_like, shape (n, n)
        Correlation of the inputs, positive definite.
    w : array_like, shape (n,)
        The best weights w*.
    least : float
        ξmin, the power of the noise, not negative.
    size : int or tuple of int
        How many examples: N, or (runs, N).
    rng : numpy.random.Generator
        Where chance comes from.

    Returns
    -------
    X : numpy.ndarray, shape size + (n,)
        Inputs.
    d : numpy.ndarray, shape size
        Targets.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit, R is not positive definite or least is negative.

    Examples
    --------
    >>> X, d = gaussian_examples(np.eye(2), [2.0, -1.0], 0.0, 5, np.random.default_rng(0))
    >>> X.shape, bool(np.allclose(d, X @ [2.0, -1.0]))
    ((5, 2), True)
    """
    R, least = validate.symmetric(R, "R"), validate.number(least, "least")
    w = validate.vector(w, "w", len(R))
    if np.linalg.eigvalsh(R)[0] <= 0:
        raise ValueError("R must be positive definite: every eigenvalue greater than 0.")
    if least < 0:
        raise ValueError(f"least must not be negative, but it is {least:g}.")
    sizes = size if isinstance(size, (tuple, list)) else (size,)
    sizes = tuple(validate.count(length, "size", least=1) for length in sizes)
    if not isinstance(rng, np.random.Generator):
        raise TypeError("rng must be a generator: pass numpy.random.default_rng(seed).")
    X = rng.standard_normal((*sizes, w.size)) @ np.linalg.cholesky(R).T
    return X, X @ w + np.sqrt(least) * rng.standard_normal(sizes)


def lms_runs(X, d, mu, w0=None):
    """The rule of `steepest.adaptive.lms`, for many runs at once.

    Parameters
    ----------
    X : numpy.ndarray, shape (runs, N, n)
        Inputs of each run.
    d : numpy.ndarray, shape (runs, N)
        Targets.
    mu : float
        μ > 0.
    w0 : array_like, shape (n,), optional
        Weights at the start of every run; zeros if left out.

    Returns
    -------
    weights, errors : numpy.ndarray, shapes (runs, N + 1, n) and (runs, N)
        As `lms` gives them, run by run.  Runs that diverge may leave the range of numbers.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit or mu is not positive.

    Examples
    --------
    >>> weights, errors = lms_runs(np.ones((3, 2, 1)), np.ones((3, 2)), 0.25)
    >>> weights[2].ravel(), errors[2]
    (array([0.  , 0.5 , 0.75]), array([1. , 0.5]))
    """
    if np.ndim(X) != 3 or np.shape(d) != np.shape(X)[:2]:
        raise ValueError("X must have the shape (runs, N, n), and d the shape (runs, N).")
    runs, N, n = np.shape(X)
    X = validate.matrix(np.reshape(X, (runs, N * n)), "X").reshape(runs, N, n)
    d, mu = validate.matrix(d, "d"), validate.positive(mu, "mu")
    weights, errors = np.empty((runs, N + 1, n)), np.empty((runs, N))
    weights[:, 0] = 0 if w0 is None else validate.vector(w0, "w0", n)
    with np.errstate(over="ignore", invalid="ignore"):
        for k in range(N):
            errors[:, k] = d[:, k] - np.sum(weights[:, k] * X[:, k], axis=1)
            weights[:, k + 1] = weights[:, k] + 2 * mu * errors[:, k, None] * X[:, k]
    return weights, errors


def mean_and_error(values):
    """Mean over runs, and its standard error s/√M.

    Parameters
    ----------
    values : array_like, shape (M, ...)
        One entry a run, M at least 2.

    Returns
    -------
    mean, standard_error : numpy.ndarray or float, shape (...)
        s is the spread with M - 1 in the denominator.

    Raises
    ------
    ValueError, TypeError
        If there are fewer than two runs, or a value is no number.

    Examples
    --------
    >>> mean_and_error([1.0, 2.0, 3.0, 4.0])
    (2.5, 0.645497...)
    """
    if np.ndim(values) == 0 or len(values) < 2:
        raise ValueError("values must hold at least two runs, one entry of its first axis a run.")
    values = np.asarray(values, dtype=float)
    mean, error = values.mean(axis=0), values.std(axis=0, ddof=1) / np.sqrt(len(values))
    return (float(mean), float(error)) if values.ndim == 1 else (mean, error)


def measured_misadjustment(eigenvalues, mu, rng, runs=400, steps=1000, settle=300):
    """Excess error over the least error of LMS with Gaussian inputs, measured over many runs.

    Parameters
    ----------
    eigenvalues : array_like, shape (n,)
        Eigenvalues of R.
    mu : float
        μ > 0.
    rng : numpy.random.Generator
        Where chance comes from.
    runs, steps, settle : int, optional
        How many runs, how long each, and how many first steps do not count.

    Returns
    -------
    mean, standard_error : float
        Of (ξ - ξmin)/ξmin, from the distance of the weights from w*: Σ λᵢ(wᵢ - wᵢ*)²/ξmin.

    Raises
    ------
    ValueError, TypeError
        If an input is bad.

    Examples
    --------
    >>> mean, error = measured_misadjustment([1, 1, 1, 1], 0.02, np.random.default_rng(0))
    >>> bool(abs(mean - 1 / 11) < 4 * error < 0.01)
    True
    """
    eigenvalues = validate.vector(eigenvalues, "eigenvalues")
    if np.any(eigenvalues <= 0):
        raise ValueError("eigenvalues must all be greater than 0.")
    size = validate.count(runs, "runs", least=2), validate.count(steps, "steps", least=1)
    if validate.count(settle, "settle") >= steps:
        raise ValueError("settle must be less than steps, or nothing is left to measure.")
    X, d = gaussian_examples(np.diag(eigenvalues), 0 * eigenvalues, 1.0, size, rng)
    weights, _ = lms_runs(X, d, mu)
    return mean_and_error((weights[:, settle:] ** 2 @ eigenvalues).mean(axis=1))
