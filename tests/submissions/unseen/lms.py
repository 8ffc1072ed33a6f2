"""Answers of students to the unit `lms`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "predict",
        "kind": "right",
        "name": "matrix product",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return X @ w
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "comprehension",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def predict(w, X):
    return np.array([np.dot(w, row) for row in X])
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "broadcast and sum",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def predict(w, X):
    return np.sum(np.asarray(X) * np.asarray(w), axis=1)
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "double loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def predict(w, X):
    N, n = X.shape
    y_hat = np.zeros(N)
    for i in range(N):
        for j in range(n):
            y_hat[i] += w[j] * X[i, j]
    return y_hat
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "star",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def predict(w, X):
    return X * w
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "w first",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def predict(w, X):
    return np.dot(w, X)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "column of results",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def predict(w, X):
    w = np.reshape(w, (-1, 1))
    return X @ w
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "summed down the columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def predict(w, X):
    return (X * w).sum(axis=0)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "X multiplied",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def predict(w, X):
    X *= w
    return X.sum(axis=1)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "first row only",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def predict(w, X):
    for x in X:
        return np.dot(w, x)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "mean of products",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def predict(w, X):
    return np.mean(X * w, axis=1)
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "one line",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return d - w @ x
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "prediction first",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms_error(w, x, d):
    y = np.dot(np.transpose(w), x)
    eps = d - y
    return eps
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "loop",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    e = d
    for wi, xi in zip(w, x):
        e = e - wi * xi
    return e
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "math.fsum",
        "mistake": None,
        "any_of": [],
        "source": r'''
import math
def lms_error(w, x, d):
    """error = desired - output"""
    return float(d) - math.fsum(float(a) * float(b) for a, b in zip(w, x))
''',
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "output minus target",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
import numpy as np
def lms_error(w, x, d):
    return np.dot(w, x) - d
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "loop from zero",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    err = -d
    for i in range(len(w)):
        err += w[i] * x[i]
    return err
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "star",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    y = w * x
    return d - y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "products into x",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    x *= w
    return d - x.sum()
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "squared",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms_error(w, x, d):
    return (d - np.dot(w, x)) ** 2
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "absolute",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms_error(w, x, d):
    return np.abs(d - np.dot(w, x))
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "prediction returned",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms_error(w, x, d):
    y = np.dot(w, x)
    error = d - y
    return y
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "np.mean",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_squared_error(w, X, d):
    return np.mean((d - X @ w) ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "dot over N",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    e = d - X @ w
    return e @ e / len(d)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "loop",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    total = 0
    count = 0
    for x, target in zip(X, d):
        y = sum(a * b for a, b in zip(w, x))
        total += (target - y) ** 2
        count += 1
    return total / count
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "norm squared",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_squared_error(w, X, d):
    X, d, w = map(np.asarray, (X, d, w))
    return np.linalg.norm(X.dot(w) - d) ** 2 / X.shape[0]
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "sum",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np
def mean_squared_error(w, X, d):
    return np.sum((d - X @ w) ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "half",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def mean_squared_error(w, X, d):
    e = d - X @ w
    return 0.5 * np.mean(e ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "over the number of weights",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    e = d - X @ w
    return (e @ e) / X.shape[1]
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "d overwritten",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def mean_squared_error(w, X, d):
    d -= X @ w
    return np.mean(d ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "running total",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    mse = 0.0
    for i in range(len(d)):
        mse += (d[i] - w @ X[i]) ** 2
    return mse
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "square of the mean",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_squared_error(w, X, d):
    return np.mean(d - X @ w) ** 2
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "root",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_squared_error(w, X, d):
    return np.sqrt(np.mean((d - X @ w) ** 2))
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "matrix form",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    N = len(d)
    return -2 / N * X.T @ (d - X @ w)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "mean of example gradients",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mse_gradient(w, X, d):
    e = d - X @ w
    return np.mean(-2 * e[:, None] * X, axis=0)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "R and p",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mse_gradient(w, X, d):
    N = X.shape[0]
    R = X.T @ X / N
    p = X.T @ d / N
    return 2 * (R @ w - p)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mse_gradient(w, X, d):
    grad = np.zeros(len(w))
    for x, t in zip(X, d):
        eps = t - np.dot(w, x)
        grad += -2 * eps * x
    grad /= len(X)
    return grad
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "no two",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    return -X.T @ (d - X @ w) / len(d)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "plus",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def mse_gradient(w, X, d):
    e = d - X @ w
    return 2 / len(d) * X.T @ e
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "not divided",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np
def mse_gradient(w, X, d):
    g = np.zeros_like(w, dtype=float)
    for i in range(len(d)):
        g = g - 2 * (d[i] - w @ X[i]) * X[i]
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "shape 1",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    e = X @ w - d
    return 2 * (X.T @ e) / X.shape[1]
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "d reused",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    d -= X @ w
    return -2 * X.T @ d / len(X)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "last example",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mse_gradient(w, X, d):
    for x, t in zip(X, d):
        g = -2 * (t - np.dot(w, x)) * x
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "mean to one number",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mse_gradient(w, X, d):
    e = d - X @ w
    return -2 * np.mean(e[:, None] * X)
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "formula",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    e = d - w @ x
    return w + 2 * mu * e * x
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "with lms_error",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms_error(w, x, d):
    return d - np.dot(w, x)

def lms_step(w, x, d, mu):
    return w + 2 * mu * lms_error(w, x, d) * x
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "minus the gradient",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms_step(w, x, d, mu):
    w, x = np.asarray(w, float), np.asarray(x, float)
    grad = -2 * (d - np.sum(w * x)) * x
    return w - mu * grad
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "component loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms_step(w, x, d, mu):
    error = d
    for k in range(len(w)):
        error = error - w[k] * x[k]
    w_new = []
    for k in range(len(w)):
        w_new.append(w[k] + 2 * mu * error * x[k])
    return np.array(w_new)
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "mu e x",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    eps = d - w @ x
    return w + mu * eps * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "output minus target",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def lms_step(w, x, d, mu):
    eps = w @ x - d
    return w + 2 * mu * eps * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "plus equals",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    w += 2 * mu * (d - w @ x) * x
    return w
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "error inside the loop",
        "mistake": "updated-weight-in-error",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
import numpy as np
def lms_step(w, x, d, mu):
    w = np.array(w, dtype=float)
    for i in range(len(w)):
        w[i] = w[i] + 2 * mu * (d - w @ x) * x[i]
    return w
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "minus",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
import numpy as np
def lms_step(w, x, d, mu):
    error = d - np.dot(w, x)
    gradient = 2 * error * x
    return w - mu * gradient
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "x forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    e = d - w @ x
    return w + 2 * mu * e
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "change only",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    e = d - w @ x
    return 2 * mu * e * x
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "tables",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    N, n = X.shape
    weights = np.zeros((N + 1, n))
    errors = np.zeros(N)
    if w0 is not None:
        weights[0] = w0
    for k in range(N):
        errors[k] = d[k] - weights[k] @ X[k]
        weights[k + 1] = weights[k] + 2 * mu * errors[k] * X[k]
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "lists",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    w = np.zeros(len(X[0])) if w0 is None else np.array(w0, dtype=float)
    ws, es = [w], []
    for x, t in zip(X, d):
        e = t - np.dot(w, x)
        w = w + 2 * mu * e * x
        es.append(e)
        ws.append(w)
    return np.array(ws), np.array(es)
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "with lms_step",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms_error(w, x, d):
    return d - w @ x

def lms_step(w, x, d, mu):
    return w + 2 * mu * lms_error(w, x, d) * x

def lms(X, d, mu, w0=None):
    if w0 is None:
        w0 = np.zeros(X.shape[1])
    weights = [np.asarray(w0, dtype=float)]
    errors = []
    for i in range(len(d)):
        errors.append(lms_error(weights[-1], X[i], d[i]))
        weights.append(lms_step(weights[-1], X[i], d[i], mu))
    return np.vstack(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "errors afterwards",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1])
    if w0 is not None:
        w = w + w0
    history = [w.copy()]
    for k in range(X.shape[0]):
        w += 2 * mu * (d[k] - w.dot(X[k])) * X[k]
        history.append(w.copy())
    weights = np.array(history)
    errors = d - np.einsum("ij,ij->i", weights[:-1], X)
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "mu e x",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    N, n = X.shape
    W = np.zeros((N + 1, n))
    E = np.zeros(N)
    W[0] = 0 if w0 is None else w0
    for i in range(N):
        E[i] = d[i] - W[i] @ X[i]
        W[i + 1] = W[i] + mu * E[i] * X[i]
    return W, E
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "error after the update",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, float)
    weights, errors = [w], []
    for x, target in zip(X, d):
        w = w + 2 * mu * (target - w @ x) * x
        weights.append(w)
        errors.append(target - w @ x)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "rows all alike",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights = [w]
    errors = []
    for x, t in zip(X, d):
        e = t - np.dot(w, x)
        w += 2 * mu * e * x
        errors.append(e)
        weights.append(w)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "output minus target",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    N, n = X.shape
    weights = np.zeros((N + 1, n))
    if w0 is not None:
        weights[0] = w0
    errors = np.zeros(N)
    for k in range(N):
        y = np.dot(weights[k], X[k])
        errors[k] = y - d[k]
        weights[k + 1] = weights[k] + 2 * mu * errors[k] * X[k]
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "w0 changed",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    if w0 is None:
        w0 = np.zeros(X.shape[1])
    weights = np.empty((len(d) + 1, len(w0)))
    errors = np.empty(len(d))
    weights[0] = w0
    for k in range(len(d)):
        errors[k] = d[k] - w0 @ X[k]
        w0 += 2 * mu * errors[k] * X[k]
        weights[k + 1] = w0
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "N rows",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights = np.zeros(X.shape)
    errors = np.zeros(len(d))
    for k in range(len(d)):
        errors[k] = d[k] - w @ X[k]
        w = w + 2 * mu * errors[k] * X[k]
        weights[k] = w
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "w0 ignored",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu, w0=None):
    N, n = X.shape
    weights = np.zeros((N + 1, n))
    errors = np.zeros(N)
    for k in range(N):
        errors[k] = d[k] - weights[k] @ X[k]
        weights[k + 1] = weights[k] + 2 * mu * errors[k] * X[k]
    return weights, errors
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "R and p",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    N = len(d)
    R = X.T @ X / N
    p = X.T @ d / N
    return np.linalg.solve(R, p)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "lstsq",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    return np.linalg.lstsq(X, d, rcond=None)[0]
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "inverse",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    R = np.mean([np.outer(x, x) for x in X], axis=0)
    p = np.mean([t * x for x, t in zip(X, d)], axis=0)
    return np.linalg.inv(R) @ p
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "pseudo inverse",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    return np.linalg.pinv(np.asarray(X, dtype=float)).dot(d)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "R summed",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    R = X.T @ X
    p = np.mean(d[:, None] * X, axis=0)
    return np.linalg.solve(R, p)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "X times X transposed",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    N = X.shape[0]
    R = X @ X.T / N
    p = X.T @ d / N
    return np.linalg.pinv(R) @ p
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "two only on one side",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    # gradient 2 R w - 2 p = 0
    N = len(d)
    R = 2 * X.T @ X / N
    p = X.T @ d / N
    return np.linalg.solve(R, p)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "p summed",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    n = X.shape[1]
    R = np.zeros((n, n))
    p = np.zeros(n)
    for x, t in zip(X, d):
        R += np.outer(x, x) / len(d)
        p += t * x
    return np.linalg.inv(R) @ p
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "scaled data",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    s = np.sqrt(len(d))
    X /= s
    d /= s
    return np.linalg.solve(X.T @ X, X.T @ d)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "means removed",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    Xc = X - X.mean(axis=0)
    dc = d - d.mean()
    return np.linalg.lstsq(Xc, dc, rcond=None)[0]
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "elementwise inverse",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def wiener(X, d):
    R = X.T @ X / len(X)
    p = X.T @ d / len(X)
    return (1 / R) @ p
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "eigvalsh",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    R = X.T @ X / X.shape[0]
    return 1 / np.linalg.eigvalsh(R).max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "singular value",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    sigma = np.linalg.svd(X, compute_uv=False)[0]
    return len(X) / sigma ** 2
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "eig and real",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    N, n = np.shape(X)
    R = np.zeros((n, n))
    for x in X:
        R = R + np.outer(x, x)
    values, _ = np.linalg.eig(R / N)
    return 1.0 / max(np.real(values))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "spectral norm",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    X = np.asarray(X, dtype=float)
    R = np.einsum("ki,kj->ij", X, X) / len(X)
    return float(1 / np.linalg.norm(R, ord=2))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "two over lambda",
        "mistake": "bound-is-2-over-λ",
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    R = X.T @ X / len(X)
    return 2 / np.max(np.linalg.eigvalsh(R))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "not divided by N",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    lam = np.linalg.eigvalsh(X.T @ X)
    return 1 / lam[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "largest stable step",
        "mistake": "bound-is-2-over-λ",
        "any_of": [],
        "source": """
import numpy as np
def largest_stable_step(H):
    return 2 / np.linalg.eigvalsh(H)[-1]

def mean_step_bound(X):
    N = X.shape[0]
    return largest_stable_step(X.T @ X / N)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "over the number of weights",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    rows, cols = X.shape
    R = X.T @ X / cols
    return 1 / np.linalg.eigvalsh(R).max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "X scaled",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    X /= np.sqrt(len(X))
    return 1 / np.linalg.eigvalsh(X.T @ X).max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "trace",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    R = X.T @ X / len(X)
    return 1 / np.trace(R)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "covariance",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def mean_step_bound(X):
    R = np.atleast_2d(np.cov(X, rowvar=False))
    return 1 / np.linalg.eigvalsh(R).max()
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    N = len(signal)
    w = np.zeros(2)
    cleaned = np.zeros(N)
    for k in range(N):
        phase = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(phase), np.sin(phase)])
        e = signal[k] - w @ x
        w = w + 2 * mu * e * x
        cleaned[k] = e
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "with lms",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def lms(X, d, mu):
    w = np.zeros(X.shape[1])
    errors = np.zeros(len(d))
    for k, (x, t) in enumerate(zip(X, d)):
        errors[k] = t - w @ x
        w = w + 2 * mu * errors[k] * x
    return errors

def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.column_stack([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    return lms(X, signal, mu)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "two scalar weights",
        "mistake": None,
        "any_of": [],
        "source": """
import math
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    omega = 2 * math.pi * frequency / fs
    a = b = 0.0
    out = []
    for n, s in enumerate(signal):
        c, q = math.cos(omega * n), math.sin(omega * n)
        e = s - a * c - b * q
        a += 2 * mu * e * c
        b += 2 * mu * e * q
        out.append(e)
    return np.array(out)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "complex weight",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    signal = np.asarray(signal, dtype=float)
    z = np.exp(1j * 2 * np.pi * frequency / fs * np.arange(signal.size))
    weight = 0j
    cleaned = np.empty(signal.size)
    for k in range(signal.size):
        cleaned[k] = signal[k] - (weight.conjugate() * z[k]).real
        weight += 2 * mu * cleaned[k] * z[k]
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "mu e x",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    c = np.cos(2 * np.pi * frequency * t)
    s = np.sin(2 * np.pi * frequency * t)
    w1 = w2 = 0.0
    out = np.zeros(len(signal))
    for k in range(len(signal)):
        out[k] = signal[k] - (w1 * c[k] + w2 * s[k])
        w1 += mu * out[k] * c[k]
        w2 += mu * out[k] * s[k]
    return out
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "error after the update",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    w = np.zeros(2)
    cleaned = []
    for k, d in enumerate(signal):
        arg = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(arg), np.sin(arg)])
        w = w + 2 * mu * (d - w @ x) * x
        cleaned.append(d - w @ x)
    return np.array(cleaned)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "hum minus signal",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    w = np.zeros(2)
    out = np.zeros(len(signal))
    for k in range(len(signal)):
        a = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(a), np.sin(a)])
        e = w @ x - signal[k]
        w = w - 2 * mu * e * x
        out[k] = e
    return out
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "signal cleaned in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    w = np.zeros(2)
    for k in range(len(signal)):
        a = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(a), np.sin(a)])
        signal[k] -= w @ x
        w = w + 2 * mu * signal[k] * x
    return signal
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "minus in the update",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    n = np.arange(len(signal))
    X = np.stack([np.cos(2*np.pi*frequency*n/fs), np.sin(2*np.pi*frequency*n/fs)], axis=1)
    w = np.zeros(2)
    y = np.zeros(len(signal))
    for k in range(len(signal)):
        y[k] = signal[k] - X[k] @ w
        w = w - 2 * mu * y[k] * X[k]
    return y
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "hum returned",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    w = np.zeros(2)
    hum = np.zeros(len(signal))
    for k in range(len(signal)):
        a = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(a), np.sin(a)])
        hum[k] = w @ x
        w = w + 2 * mu * (signal[k] - hum[k]) * x
    return hum
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "two pi forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.array([np.cos(frequency * t), np.sin(frequency * t)]).T
    w = np.zeros(2)
    out = np.zeros(len(signal))
    for k, x in enumerate(X):
        out[k] = signal[k] - w @ x
        w = w + 2 * mu * out[k] * x
    return out
""",
    },
]
