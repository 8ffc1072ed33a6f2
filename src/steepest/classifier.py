r"""A machine that learns: softmax, cross-entropy, mini-batches.

Scores z = xᵀW become probabilities pₖ = exp(zₖ)/Σⱼ exp(zⱼ).  The loss is the mean of -log p of the
true label.  Its gradient with respect to the scores is p - y, prediction minus truth, and so

    ∇L(W) = Xᵀ(P - Y)/N .

That is the mean of the gradients of the single examples, so a few of them, a mini-batch, give a
rough gradient for little work.  What was learned is measured on examples that were held out.
"""

import numpy as np

from . import _validate as validate


def minibatches(N, size, rng):
    """Random mini-batches: index arrays that cover 0 … N - 1 once.

    Parameters
    ----------
    N, size : int
        How many examples, and how many a batch; the last batch may be shorter.
    rng : numpy.random.Generator
        Source of the order.

    Returns
    -------
    list of numpy.ndarray
        Indices, a batch each.

    Raises
    ------
    ValueError, TypeError
        If N or size is not a positive whole number, or rng is no generator.

    Examples
    --------
    >>> [batch.size for batch in minibatches(7, 3, np.random.default_rng(0))]
    [3, 3, 1]
    """
    N, size = validate.count(N, "N", least=1), validate.count(size, "size", least=1)
    order = _generator(rng).permutation(N)
    return np.split(order, range(size, N, size))


def softmax(Z):
    """Probabilities from scores, exp(zₖ)/Σⱼ exp(zⱼ) along the last axis.

    The largest score of a row is subtracted first: it cancels, and exp cannot overflow.

    Parameters
    ----------
    Z : array_like, shape (N, K) or (K,)
        Scores, one example a row.

    Returns
    -------
    numpy.ndarray, of the same shape
        Positive, each row summing to 1.

    Raises
    ------
    ValueError, TypeError
        If Z is not a finite vector or matrix.

    Examples
    --------
    >>> softmax([[1000.0, 1000.0], [0.0, np.log(3.0)]])
    array([[0.5 , 0.5 ],
           [0.25, 0.75]])
    """
    return np.exp(_log_softmax(_scores(Z)))


def cross_entropy(W, X, y):
    """Mean of -log p(true label) over the rows of X.

    Parameters
    ----------
    W : array_like, shape (n, K)
        Weights, a column for each class.
    X : array_like, shape (N, n)
        Inputs, one example a row.
    y : array_like of int, shape (N,)
        Labels 0 … K - 1.

    Returns
    -------
    float
        The loss, natural logarithm; log K for W = 0.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit or a label is not a class.

    Examples
    --------
    >>> loss = cross_entropy(np.zeros((2, 10)), [[1.0, 2.0]], [7])
    >>> round(loss, 4), round(np.log(10).item(), 4)
    (2.3026, 2.3026)
    """
    W, X, y = _data(W, X, y)
    return float(-np.mean(_log_softmax(X @ W)[np.arange(y.size), y]))


def cross_entropy_gradient(W, X, y):
    """Gradient of the cross-entropy with respect to W, Xᵀ(P - Y)/N.

    Parameters
    ----------
    W, X, y
        As for `cross_entropy`.

    Returns
    -------
    numpy.ndarray, shape (n, K)
        The mean of the gradients of the single examples.

    Raises
    ------
    ValueError, TypeError
        As for `cross_entropy`.

    References
    ----------
    Bishop, *Pattern Recognition and Machine Learning*, section 4.3.4.

    Examples
    --------
    >>> cross_entropy_gradient(np.zeros((1, 2)), [[2.0]], [0])
    array([[-1.,  1.]])
    """
    W, X, y = _data(W, X, y)
    P = softmax(X @ W)
    P[np.arange(y.size), y] -= 1  # P - Y, prediction minus truth
    return X.T @ P / y.size


def minibatch_descent(X, y, rng, step_size, epochs=1, batch=32):
    """Descent on mini-batches, W ← W - η∇L(W) with each batch's own gradient, from W = 0.

    Parameters
    ----------
    X : array_like, shape (N, n)
        Inputs, one example a row, taken as they are.
    y : array_like of int, shape (N,)
        Labels 0 … K - 1; K is the largest of them plus 1.
    rng : numpy.random.Generator
        Order of the examples.
    step_size : float
        η.
    epochs, batch : int, optional
        How often all examples are seen, and how many at a time.

    Yields
    ------
    numpy.ndarray, shape (n, K)
        W at the start and after each step.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit or an argument is out of range, when the first W is asked for.

    References
    ----------
    Bottou, Curtis and Nocedal, "Optimization methods for large-scale machine learning", SIAM
    Review 60(2), 2018.

    Examples
    --------
    Four examples in batches of two are two steps an epoch, and the start is a point, too.

    >>> X, y = np.eye(4), np.array([0, 1, 2, 3])
    >>> len(list(minibatch_descent(X, y, np.random.default_rng(0), 0.5, epochs=3, batch=2)))
    7
    """
    X = validate.matrix(X, "X")
    y = _labels(y, X.shape[0], None)
    step_size, epochs = validate.positive(step_size, "step_size"), validate.count(epochs, "epochs")
    W = np.zeros((X.shape[1], y.max() + 1))
    yield W
    for _ in range(epochs):
        for rows in minibatches(y.size, batch, rng):
            g = cross_entropy_gradient(W, X[rows], y[rows])
            W = W - step_size * g
            yield W


def train(X, y, rng):
    """Weights of a softmax classifier: 40 passes in batches of 32, W ← W - ½∇L(W), from W = 0.

    `minibatch_descent` leaves these choices open.

    Parameters
    ----------
    X : array_like, shape (N, n)
        Inputs, not all zero; scaled inside by their largest value.
    y : array_like of int, shape (N,)
        Labels.
    rng : numpy.random.Generator
        Order of the examples.

    Returns
    -------
    numpy.ndarray, shape (n, 10) for digits, (n, K) with K = max(y) + 1 in general
        W; predictions are the argmax of X @ W along each row.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit or an argument is out of range.

    Examples
    --------
    >>> X, y = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 1])
    >>> (X @ train(X, y, np.random.default_rng(0))).argmax(axis=1)
    array([0, 1])
    """
    X = validate.matrix(X, "X")
    scale = np.abs(X).max()
    if scale == 0:
        raise ValueError("X is zero everywhere, so there is nothing to learn from.")
    *_, W = minibatch_descent(X / scale, y, rng, step_size=0.5, epochs=40, batch=32)
    return W / scale  # for inputs that are not scaled


def hold_out(N, size, rng):
    """Split 0 … N - 1 at random into rows to learn from and rows to be marked on.

    Parameters
    ----------
    N, size : int
        How many examples there are, and how many of them to hold out.
    rng : numpy.random.Generator
        Source of the choice.

    Returns
    -------
    kept, held : numpy.ndarray of int, shapes (N - size,) and (size,)
        No index stands in both.

    Raises
    ------
    ValueError, TypeError
        If a number is not whole, either part would be empty, or rng is no generator.

    Examples
    --------
    >>> kept, held = hold_out(10, 3, np.random.default_rng(0))
    >>> kept.size, held.size, len({*kept, *held})
    (7, 3, 10)
    """
    size = validate.count(size, "size", least=1)
    N = validate.count(N, "N", least=size + 1)
    held, kept = np.split(_generator(rng).permutation(N), [size])
    return kept, held


def accuracy(W, X, y):
    """Share of rows of X whose largest score, argmax of X @ W, is the true label.

    Parameters
    ----------
    W, X, y
        As for `cross_entropy`.

    Returns
    -------
    float
        Between 0 and 1.

    Raises
    ------
    ValueError, TypeError
        As for `cross_entropy`.

    Examples
    --------
    >>> accuracy([[1.0, 0.0], [0.0, 1.0]], [[3.0, 1.0], [2.0, 1.0]], [0, 1])
    0.5
    """
    W, X, y = _data(W, X, y)
    return float(np.mean((X @ W).argmax(axis=1) == y))


def confusion(W, X, y):
    """How often each digit was read as each other one: counts, true label by predicted label.

    Parameters
    ----------
    W, X, y
        As for `cross_entropy`.

    Returns
    -------
    numpy.ndarray of int, shape (K, K)
        A row for each true label, a column for each predicted one; right answers on the diagonal.

    Raises
    ------
    ValueError, TypeError
        As for `cross_entropy`.

    Examples
    --------
    >>> confusion([[1.0, 0.0], [0.0, 1.0]], [[3.0, 1.0], [2.0, 1.0]], [0, 1])
    array([[1, 0],
           [1, 0]])
    """
    W, X, y = _data(W, X, y)
    counts = np.zeros((W.shape[1], W.shape[1]), dtype=int)
    np.add.at(counts, (y, (X @ W).argmax(axis=1)), 1)
    return counts


def _log_softmax(Z):
    """Logarithm of the probabilities, z - log Σ exp z, which cannot underflow to log 0."""
    Z = Z - Z.max(axis=-1, keepdims=True)
    return Z - np.log(np.exp(Z).sum(axis=-1, keepdims=True))


def _generator(rng):
    if not isinstance(rng, np.random.Generator):
        raise TypeError("rng must be a generator: pass numpy.random.default_rng(seed).")
    return rng


def _scores(Z):
    Z = np.asarray(Z)
    return validate.vector(Z, "Z") if Z.ndim == 1 else validate.matrix(Z, "Z")


def _data(W, X, y):
    W = validate.matrix(W, "W")
    X = validate.matrix(X, "X", (None, W.shape[0]))
    return W, X, _labels(y, X.shape[0], W.shape[1])


def _labels(y, N, K):
    y = np.asarray(y)
    if y.dtype.kind not in "iu" or y.shape != (N,):
        raise ValueError(f"y must hold {N} whole numbers, one label for each row of X.")
    if y.min() < 0 or (K is not None and y.max() >= K):
        raise ValueError("Labels must be 0 … K - 1 for K classes: do they start at 1?")
    return y
