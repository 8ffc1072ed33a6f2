r"""LMS: learning from one example at a time.

A linear neuron predicts d from x by wᵀx.  Its mean squared error ξ(w) = E[ε²], ε = d - wᵀx, is a
bowl with the gradient 2(Rw - p), R = E[xxᵀ], p = E[dx], and the minimum w* = R⁻¹p (Wiener).
The gradient is an expectation.  One example gives -2εx, right on average, and so

    w ← w + 2μ ε x          (Widrow's convention; others write μ' = 2μ).
"""

import numpy as np

from . import _validate as validate


def predict(w, X):
    """Outputs of the linear neuron, Xw: one for each row of X.

    Parameters
    ----------
    w : array_like, shape (n,)
        Weights.
    X : array_like, shape (N, n)
        Inputs, one example a row.

    Returns
    -------
    numpy.ndarray, shape (N,)
        wᵀx for every row x.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit or a value is not finite.

    Examples
    --------
    >>> predict([1.0, 2.0], [[3.0, 4.0], [0.0, 1.0]])
    array([11.,  2.])
    """
    w = validate.vector(w, "w")
    return validate.matrix(X, "X", (None, w.size)) @ w


def lms_error(w, x, d):
    """Error of one example, ε = d - wᵀx: target minus output.

    Parameters
    ----------
    w, x : array_like, shape (n,)
        Weights, and one input.
    d : float
        Its target.

    Returns
    -------
    float
        ε.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit or a value is not finite.

    Examples
    --------
    >>> lms_error([1.0, 2.0], [3.0, 4.0], 10.0)
    -1.0
    """
    w = validate.vector(w, "w")
    return float(validate.number(d, "d") - w @ validate.vector(x, "x", w.size))


def mean_squared_error(w, X, d):
    """Mean of ε² over the rows of X.

    Parameters
    ----------
    w : array_like, shape (n,)
        Weights.
    X : array_like, shape (N, n)
        Inputs.
    d : array_like, shape (N,)
        Targets.

    Returns
    -------
    float
        ξ(w), estimated from these N examples.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit or a value is not finite.

    Examples
    --------
    >>> mean_squared_error([1.0, 2.0], [[3.0, 4.0], [0.0, 1.0]], [10.0, 5.0])
    5.0
    """
    X, d = _data(X, d)
    return float(np.mean((d - predict(w, X)) ** 2))


def mse_gradient(w, X, d):
    """Gradient of the mean squared error, -(2/N) Xᵀ(d - Xw) = 2(Rw - p).

    Parameters
    ----------
    w, X, d
        As for `mean_squared_error`.

    Returns
    -------
    numpy.ndarray, shape (n,)
        The mean of the one-example gradients -2εx.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit or a value is not finite.

    Examples
    --------
    >>> mse_gradient([1.0, 2.0], [[3.0, 4.0], [0.0, 1.0]], [10.0, 5.0])
    array([3., 1.])
    """
    X, d = _data(X, d)
    return -2 * X.T @ (d - predict(w, X)) / d.size


def lms_step(w, x, d, mu):
    """One step of LMS, w + 2μεx, with ε from the weights before the step.

    Parameters
    ----------
    w, x : array_like, shape (n,)
        Weights, and one input.
    d : float
        Its target.
    mu : float
        μ > 0.

    Returns
    -------
    numpy.ndarray, shape (n,)
        New weights; w itself is not changed.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit, a value is not finite, or mu is not positive.

    Examples
    --------
    >>> lms_step([1.0, 2.0], [3.0, 4.0], 10.0, 0.05)
    array([0.7, 1.6])
    """
    w, x = validate.vector(w, "w"), validate.vector(x, "x")
    return w + 2 * validate.positive(mu, "mu") * lms_error(w, x, d) * x


def lms(X, d, mu, w0=None):
    """Run LMS over all examples in order: ε = d - wᵀx, w ← w + 2μεx.

    Parameters
    ----------
    X : array_like, shape (N, n)
        Inputs, one example a row.
    d : array_like, shape (N,)
        Targets.
    mu : float
        μ > 0.
    w0 : array_like, shape (n,), optional
        Weights at the start; zeros if left out.

    Returns
    -------
    weights : numpy.ndarray, shape (N + 1, n)
        Weights before the first example, and after each.
    errors : numpy.ndarray, shape (N,)
        Error of each example with the weights before its step.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit, mu is not positive, or the weights leave the range of numbers.

    Notes
    -----
    Computed in blocks, which gives the same numbers as the loop up to round-off.  Within a block
    that starts from w the errors solve the unit lower-triangular system
    (I + 2μ tril(XXᵀ, -1)) ε = d - Xw, because each error sees all updates before it.

    References
    ----------
    Widrow and Stearns, *Adaptive Signal Processing*, 1985, chapter 6.

    Examples
    --------
    >>> weights, errors = lms([[1.0], [1.0]], [1.0, 1.0], 0.25)
    >>> weights.ravel(), errors
    (array([0.  , 0.5 , 0.75]), array([1. , 0.5]))
    """
    X, d = _data(X, d)
    mu = validate.positive(mu, "mu")
    w = np.zeros(X.shape[1]) if w0 is None else validate.vector(w0, "w0", X.shape[1])
    with np.errstate(all="ignore"):
        weights, errors = _lms_in_blocks(X, d, mu, w)
    if not np.all(np.isfinite(weights)):
        raise ValueError(
            "The weights left the range of 64-bit numbers: mu is too large for these inputs. "
            f"In the mean, mu must be below {mean_step_bound(X):.3g}."
        )
    return weights, errors


def normalised_lms(X, d, mu, w0=None, floor=1e-8):
    """Normalised LMS: w ← w + 2μ ε x / (floor + xᵀx), stable for 0 < μ < 1 at any input power.

    Parameters
    ----------
    X, d, mu, w0
        As for `lms`.
    floor : float, optional
        Added to the power xᵀx, so that a silent input does no harm.

    Returns
    -------
    weights, errors : numpy.ndarray, shapes (N + 1, n) and (N,)
        As for `lms`.

    Raises
    ------
    ValueError, TypeError
        As for `lms`.

    References
    ----------
    Haykin, *Adaptive Filter Theory*, chapter on normalised LMS (there with μ' = 2μ).

    Examples
    --------
    >>> weights, _ = normalised_lms([[10.0], [10.0]], [20.0, 20.0], 0.5)
    >>> weights.ravel().round(6)
    array([0., 2., 2.])
    """
    X, d = _data(X, d)
    mu, floor = validate.positive(mu, "mu"), validate.positive(floor, "floor")
    # ε x / power is LMS on scaled examples: inputs and targets divided by the root of the power.
    scale = 1 / np.sqrt(floor + np.sum(X**2, axis=1))
    weights, scaled_errors = lms(X * scale[:, None], d * scale, mu, w0)
    return weights, scaled_errors / scale


def wiener(X, d):
    """Weights with the least mean squared error, w* = R⁻¹p with R = XᵀX/N and p = Xᵀd/N.

    Parameters
    ----------
    X, d
        As for `lms`.

    Returns
    -------
    numpy.ndarray, shape (n,)
        w*, by least squares; the shortest one where R is singular.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit or a value is not finite.

    Examples
    --------
    >>> wiener([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]], [1.0, 2.0, 3.0]).round(6)
    array([1., 2.])
    """
    X, d = _data(X, d)
    return np.linalg.lstsq(X, d, rcond=None)[0]


def mean_step_bound(X):
    """Bound of μ in the mean, 1/λmax of R = XᵀX/N (not 2/λmax: the step is 2μ).

    Parameters
    ----------
    X : array_like, shape (N, n)
        Inputs.

    Returns
    -------
    float
        For 0 < μ < 1/λmax the mean of the weights converges to w*.

    Raises
    ------
    ValueError, TypeError
        If X is not a finite matrix, or is zero.

    Examples
    --------
    >>> mean_step_bound([[2.0, 0.0], [0.0, 1.0]])
    0.5
    """
    return float(1 / _correlation_eigenvalues(X)[-1])


def mean_square_step_bound(X):
    """Sufficient bound of μ in mean square for independent Gaussian inputs, 1/(3 tr R).

    Parameters
    ----------
    X : array_like, shape (N, n)
        Inputs.

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
    return float(1 / (3 * _correlation_eigenvalues(X).sum()))


def misadjustment(eigenvalues, mu):
    """Excess error over the minimum, exactly for independent Gaussian inputs: γ/(1 - γ).

    γ = Σ μλᵢ/(1 - 2μλᵢ); for small μ this is μ tr R.

    Parameters
    ----------
    eigenvalues : array_like, shape (n,)
        Eigenvalues λᵢ of R, positive.
    mu : float
        μ > 0.

    Returns
    -------
    float
        (ξ(∞) - ξmin)/ξmin; infinite where LMS is not stable in mean square.

    Raises
    ------
    ValueError, TypeError
        If an eigenvalue or mu is not positive.

    References
    ----------
    Horowitz and Senne, "Performance advantage of complex LMS for controlling narrow-band adaptive
    arrays", IEEE Trans. ASSP 29(3), 1981; Feuer and Weinstein 1985.

    Examples
    --------
    >>> round(misadjustment([1, 1, 1, 1], 0.02), 4), round(misadjustment([1, 1, 1, 1], 0.05), 4)
    (0.0909, 0.2857)
    """
    x = validate.positive(mu, "mu") * _positive_eigenvalues(eigenvalues)
    if np.any(2 * x >= 1):
        return float("inf")
    gamma = np.sum(x / (1 - 2 * x))
    return float(gamma / (1 - gamma)) if gamma < 1 else float("inf")


def small_step_misadjustment(eigenvalues, mu):
    """Excess error over the minimum for small μ: μ tr R = μ Σ λᵢ.

    Parameters
    ----------
    eigenvalues, mu
        As for `misadjustment`.

    Returns
    -------
    float
        First-order term of `misadjustment`.

    Raises
    ------
    ValueError, TypeError
        As for `misadjustment`.

    Examples
    --------
    >>> small_step_misadjustment([1, 1, 1, 1], 0.02)
    0.08
    """
    return float(validate.positive(mu, "mu") * _positive_eigenvalues(eigenvalues).sum())


def time_constants(eigenvalues, mu):
    """Time constants in examples: 1/(2μλ) for the weights, 1/(4μλ) for the squared error.

    Parameters
    ----------
    eigenvalues, mu
        As for `misadjustment`.

    Returns
    -------
    weights, squared_error : numpy.ndarray, shape (n,)
        For small μλ: e-fold shrinking after so many examples, along each eigenvector.

    Raises
    ------
    ValueError, TypeError
        As for `misadjustment`.

    Examples
    --------
    >>> time_constants([1.0, 0.5], 0.01)
    (array([ 50., 100.]), array([25., 50.]))
    """
    rate = 2 * validate.positive(mu, "mu") * _positive_eigenvalues(eigenvalues)
    return 1 / rate, 1 / (2 * rate)


def _lms_in_blocks(X, d, mu, w, length=16):
    N, n = X.shape
    weights, errors = np.empty((N + 1, n)), np.empty(N)
    weights[0] = w
    whole = N - N % length
    for inverse, start in _block_inverses(X[:whole], mu, length):
        rows = slice(start, start + length)
        errors[rows] = inverse @ (d[rows] - X[rows] @ weights[start])
        steps = 2 * mu * errors[rows, None] * X[rows]
        np.cumsum(steps, axis=0, out=weights[start + 1 : start + length + 1])
        weights[start + 1 : start + length + 1] += weights[start]
    for k in range(whole, N):
        errors[k] = d[k] - weights[k] @ X[k]
        weights[k + 1] = weights[k] + 2 * mu * errors[k] * X[k]
    return weights, errors


def _block_inverses(X, mu, length, at_once=512):
    """Inverse of I + 2μ tril(XXᵀ, -1) for each block of rows, many blocks in one call of NumPy."""
    blocks = X.reshape(-1, length, X.shape[1])
    for first in range(0, len(blocks), at_once):
        some = blocks[first : first + at_once]
        systems = np.eye(length) + 2 * mu * np.tril(some @ some.swapaxes(1, 2), -1)
        for k, inverse in enumerate(np.linalg.inv(systems), start=first):
            yield inverse, k * length


def _data(X, d):
    X = validate.matrix(X, "X")
    return X, validate.vector(d, "d", X.shape[0])


def _correlation_eigenvalues(X):
    X = validate.matrix(X, "X")
    if not X.any():
        raise ValueError("X is zero everywhere, so there is no input power and no bound.")
    return np.linalg.eigvalsh(X.T @ X / X.shape[0])


def _positive_eigenvalues(eigenvalues):
    eigenvalues = validate.vector(eigenvalues, "eigenvalues")
    if np.any(eigenvalues <= 0):
        raise ValueError("eigenvalues must all be greater than 0.")
    return eigenvalues
