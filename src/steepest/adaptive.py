r"""LMS: learning from one example at a time.

A linear neuron predicts d from x by wᵀx.  Its mean squared error ξ(w) = E[ε²], ε = d - wᵀx, is a
bowl with the gradient 2(Rw - p), R = E[xxᵀ], p = E[dx], and the minimum w* = R⁻¹p (Wiener).
The gradient is an expectation.  One example gives -2εx, right on average, and so

    w ← w + 2μ ε x          (Widrow's convention; others write μ' = 2μ).

How large μ may be, how fast LMS learns and what error remains stands in `steepest.convergence`.
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
        If shapes do not fit, a value is not finite, mu is not positive, or the step leaves the
        range of numbers.

    References
    ----------
    Widrow and Hoff, "Adaptive switching circuits", IRE WESCON Convention Record, part 4, 1960.

    Examples
    --------
    >>> lms_step([1.0, 2.0], [3.0, 4.0], 10.0, 0.01)
    array([0.94, 1.92])
    """
    w, x = validate.vector(w, "w"), validate.vector(x, "x")
    mu = validate.positive(mu, "mu")
    with np.errstate(all="ignore"):  # a step out of the range of numbers is told in words
        w = w + 2 * mu * lms_error(w, x, d) * x
    if not np.all(np.isfinite(w)):
        raise ValueError("The step left the range of 64-bit numbers: mu is too large for this x.")
    return w


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
    Computed in blocks where that is safe: the same numbers as one by one up to round-off, sooner.

    References
    ----------
    Widrow and Stearns, *Adaptive Signal Processing*, Prentice Hall, 1985, chapter 6.

    Examples
    --------
    >>> weights, errors = lms([[1.0], [1.0]], [1.0, 1.0], 0.25)
    >>> weights.ravel(), errors
    (array([0.  , 0.5 , 0.75]), array([1. , 0.5]))
    """
    X, d = _data(X, d)
    mu = validate.positive(mu, "mu")
    w0 = np.zeros(X.shape[1]) if w0 is None else validate.vector(w0, "w0", X.shape[1])
    with np.errstate(all="ignore"):
        longest = 2 * mu * np.einsum("kn,kn->k", X, X).max()
        run = _in_blocks if longest <= 4 else _one_by_one  # long steps cost blocks some digits
        weights, errors = run(X, d, mu, w0)
    if not np.all(np.isfinite(weights[-1])):  # what is infinite once stays so
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


def _one_by_one(X, d, mu, w0):
    weights, errors = np.empty((len(X) + 1, w0.size)), np.empty(len(X))
    weights[0] = w0
    for k, x in enumerate(X):
        errors[k] = d[k] - weights[k] @ x
        weights[k + 1] = weights[k] + 2 * mu * errors[k] * x
    return weights, errors


def _in_blocks(X, d, mu, w, length=16, at_once=64):
    weights, errors = np.empty((len(X) + 1, w.size)), np.empty(len(X))
    weights[0], whole = w, len(X) - len(X) % length
    shape = -1, length, w.size
    X_blocks, path = X[:whole].reshape(shape), weights[1 : whole + 1].reshape(shape)
    d_blocks, found = d[:whole].reshape(-1, length), errors[:whole].reshape(-1, length)
    for first in range(0, len(path), at_once):  # so few blocks stay in the cache
        some = slice(first, first + at_once)
        w = _run_blocks(X_blocks[some], d_blocks[some], mu, w, path[some], found[some])
    weights[whole:], errors[whole:] = _one_by_one(X[whole:], d[whole:], mu, w)
    return weights, errors


def _run_blocks(X, d, mu, w, path, errors):
    """Fill in path and errors of blocks of examples, the first from w, and return the last w.

    Each error sees all steps before it.  So within a block that starts from w the errors solve
    (I + 2μ tril(XXᵀ, -1)) ε = d - Xw.  NumPy inverts many such small systems in one call.
    """
    steps, length = 2 * mu * X, X.shape[1]
    earlier = np.tri(length, k=-1)  # 1 where j comes before k
    systems = np.eye(length) + earlier * (X @ steps.swapaxes(1, 2))
    for k, inverse in enumerate(np.linalg.inv(systems)):
        path[k, 0] = w
        errors[k] = inverse.dot(d[k] - X[k].dot(w))
        w = w + errors[k].dot(steps[k])
    steps *= errors[..., None]
    path[:, 0] += steps[:, 0]
    for i in range(1, length):  # all blocks at once
        np.add(path[:, i - 1], steps[:, i], out=path[:, i])
    return w


def _data(X, d):
    X = validate.matrix(X, "X")
    return X, validate.vector(d, "d", X.shape[0])


def _correlation_eigenvalues(X):
    X = validate.matrix(X, "X")
    eigenvalues = np.linalg.eigvalsh(X.T @ X / X.shape[0])
    if eigenvalues[-1] <= 0:
        raise ValueError("X is zero everywhere, so there is no input power and no bound.")
    return eigenvalues
