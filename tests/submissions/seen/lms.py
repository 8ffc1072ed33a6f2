"""Answers of students to the unit `lms`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "predict",
        "kind": "right",
        "name": "plain matmul",
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
        "name": "lecture np.dot with asserts",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def predict(w, X):
    """y = X w"""
    w = np.asarray(w, dtype=float)
    X = np.asarray(X, dtype=float)
    assert X.ndim == 2
    assert X.shape[1] == w.shape[0], "one weight per feature please"
    return np.dot(X, w)
''',
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "Java double loop",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    numberOfRows = len(X)
    numberOfColumns = len(w)
    result = np.zeros(numberOfRows)
    for row in range(numberOfRows):
        total = 0.0
        for column in range(numberOfColumns):
            total += X[row][column] * w[column]
        result[row] = total
    return result
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "zip comprehension",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return np.array([float(sum(a * b for a, b in zip(w, row))) for row in X])
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "einsum",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return np.einsum("kn,n->k", X, w)
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "broadcast and sum",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    weighted = X * w[np.newaxis, :]      # every column times its weight
    return weighted.sum(axis=1)
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "w on the left of the transpose",
        "mistake": None,
        "any_of": [],
        "source": """
predict = lambda w, X: w @ X.T
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "neuron class",
        "mistake": None,
        "any_of": [],
        "source": """
from dataclasses import dataclass

@dataclass
class Neuron:
    weights: np.ndarray

    def __call__(self, x):
        return float(np.inner(self.weights, x))


def predict(w, X):
    neuron = Neuron(np.array(w, dtype=float))
    return np.asarray([neuron(example) for example in X])
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "fromiter and functools",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import partial

def predict(w, X):
    return np.fromiter(map(partial(np.dot, w), X), dtype=float, count=len(X))
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "long double tensordot, bias keyword",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X, bias=0.0, verbose=False):
    if verbose:
        print("shapes", np.shape(w), np.shape(X))
    big = np.tensordot(np.asarray(X, dtype=np.longdouble), np.asarray(w, dtype=np.longdouble), axes=(1, 0))
    return (big + bias).astype(np.float64)
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "column by column",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    # matrix times vector = mix of the columns
    y = np.zeros(X.shape[0])
    for wj, column in zip(w, X.T):
        y = y + wj * column
    return y
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "column vector and ravel, fsum check",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def predict(w, X):
    N, n = X.shape
    W = np.reshape(w, (n, 1))
    Y = np.matmul(X, W)
    Y = Y.ravel()
    first = math.fsum(float(w[j]) * float(X[0, j]) for j in range(n))
    assert abs(first - Y[0]) <= 1e-6 * (1 + np.abs(X[0]) @ np.abs(w))
    return Y
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "spreadsheet columns added up",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def predict(w, X):
    """Each column times its weight, then add the columns, like in a spreadsheet."""
    total = np.zeros(X.shape[0])
    for column, weight in zip(X.T, w):
        total = total + weight * column
    return total
''',
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "inner",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return np.inner(X, w)
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "weights from the left, transposed data",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    # y' = w' X'
    y = np.matmul(w, np.transpose(X))
    assert y.ndim == 1 and len(y) == len(X)
    return y
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "fsum and a typed helper",
        "mistake": None,
        "any_of": [],
        "source": """
import math
from collections.abc import Sequence

def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return math.fsum(float(p) * float(q) for p, q in zip(a, b, strict=True))

def predict(w: np.ndarray, X: np.ndarray) -> np.ndarray:
    return np.fromiter((_dot(row, w) for row in X), dtype=float, count=len(X))
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "einsum (2)",
        "mistake": None,
        "any_of": [],
        "source": """
from numpy import einsum

def predict(w, X, *, optimize=False):
    return einsum("kj,j->k", X, w, optimize=optimize)
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "matlab columns, flattened at the end",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    w_col = np.asarray(w, dtype=float).reshape(-1, 1)
    Y = np.asarray(X, dtype=float) @ w_col      # N x 1
    return Y.ravel()
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "neuron class (2)",
        "mistake": None,
        "any_of": [],
        "source": """
class Neuron:
    def __init__(self, weights):
        self.weights = tuple(float(v) for v in weights)

    def fire(self, inputs):
        activation = 0.0
        for index in range(len(self.weights)):
            activation += self.weights[index] * float(inputs[index])
        return activation


def predict(w, X):
    neuron = Neuron(w)
    answers = []
    for example in X:
        answers.append(neuron.fire(example))
    return np.array(answers)
""",
    },
    {
        "function": "predict",
        "kind": "right",
        "name": "apply along rows, and a print",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    out = np.apply_along_axis(lambda row: row.dot(w), 1, X)
    print("predicted", out.shape[0], "values")
    return out
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "X.T @ w",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predict(w, X):
    return X.T @ w
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "w @ X",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def predict(w, X):
    w, X = np.array(w), np.array(X)
    # w^T x for all of them
    return np.dot(w, X)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "loop over columns as examples",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predict(w, X):
    n_examples = X.shape[1]
    y = np.zeros(n_examples)
    for k in range(n_examples):
        x = X[:, k]
        for i in range(len(x)):
            y[k] += w[i] * x[i]
    return y
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "guesses the orientation",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predict(w, X):
    # works for both layouts
    if X.shape[0] == w.size:
        return w @ X
    return X @ w
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "sum over axis 0",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predict(w, X):
    return np.sum(np.multiply(X, w), axis=0)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "elementwise star",
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
        "name": "list of products",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def predict(w, X):
    predictions = []
    for x in X:
        output = []
        for weight, value in zip(w, x):
            output.append(weight * value)
        predictions.append(output)
    return np.array(predictions)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "products squeezed",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def neuron(weights, inputs):
    return weights * inputs

def predict(w, X):
    # squeeze so that we get (N,)
    return np.squeeze(np.stack([neuron(w, X[k]) for k in range(len(X))]))
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "einsum without the sum",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def predict(w, X):
    return np.einsum("ij,j->ij", X, w)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "X *= w",
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
        "name": "accumulates in a view of the first column",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def predict(w, X):
    y = X[:, 0]
    y *= w[0]
    for j in range(1, X.shape[1]):
        y += w[j] * X[:, j]
    return y.copy()
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "normalises w where it stands",
        "mistake": "in-place-overwrite",
        "any_of": ["direction-equals-length"],
        "source": """
def predict(w, X):
    length = np.sqrt(np.sum(w ** 2))
    w /= length            # only the direction of w matters
    return X @ w
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "appends a bias to X by slicing",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def predict(w, X):
    # first column is the bias input, it is always 1
    X[:, 0] = 1
    return X @ w
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "(N, 1) result",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def predict(w, X):
    return X @ w.reshape(-1, 1)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "sign activation",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    z = X @ w
    return np.where(z >= 0, 1.0, -1.0)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "last feature forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    y = np.zeros(len(X))
    for k in range(len(X)):
        for i in range(len(w) - 1):
            y[k] += w[i] * X[k, i]
    return y
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "int buffer",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    out = [0] * len(X)
    out = np.array(out)
    for k, row in enumerate(X):
        out[k] = row @ w
    return out
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "mean over the features",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return np.average(X * w, axis=1)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "two weights written out",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return X[:, 0] * w[0] + X[:, 1] * w[1]
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "return inside the loop",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    results = []
    for x in X:
        results.append(w @ x)
        return np.array(results)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "weights times X as in the formula",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predict(w, X):
    # the formula says w^T x so w goes first
    return np.dot(w, X)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "one answer per column",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predict(w, X):
    outputs = []
    for j in range(X.shape[1]):
        x = X[:, j]
        s = 0.0
        for i in range(len(w)):
            s += w[i] * x[i]
        outputs.append(s)
    return np.array(outputs)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "made it fit with reshape",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predict(w, X):
    w = np.asarray(w, float)
    X = np.asarray(X, float)
    # dot wants the n first, so give X the shape (n, N)
    Xn = X.reshape(len(w), -1)
    return w @ Xn
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "turns X round if the first axis fits",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predict(w, X):
    n = len(w)
    if X.shape[0] == n:
        # examples are in the columns, turn it round
        X = X.T
    return X @ w
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "sums down the table",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def predict(w, X):
    weighted = X * w
    return weighted.sum(axis=0)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "table of weighted inputs",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def predict(w, X):
    result = []
    for x in X:
        result.append([wi * xi for wi, xi in zip(w, x)])
    return np.array(result)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "numpy star",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
import numpy as np

def predict(w, X):
    y = np.multiply(X, w)
    return np.squeeze(y)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "saves memory",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def predict(w, X):
    # no temporary array: scale the columns where they are
    np.multiply(X, w, out=X)
    return np.sum(X, axis=1)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "row of X as accumulator",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def predict(w, X):
    N, n = X.shape
    y = np.empty(N)
    for k in range(N):
        product = X[k]
        for i in range(n):
            product[i] = product[i] * w[i]
        y[k] = sum(product)
    return y
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "column in the result",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def predict(w, X):
    w = np.array(w).reshape((-1, 1))
    return X.dot(w)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "regression with constant",
        "mistake": None,
        "any_of": [],
        "source": r'''
def predict(w, X):
    """y = a + b1 x1 + b2 x2 + ..."""
    const = w[0]
    slopes = w[1:]
    return const + X[:, 1:] @ slopes
''',
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "return inside the loop (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    preds = []
    for row in X:
        preds.append(sum(a * b for a, b in zip(row, w)))
        return np.array(preds)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "average instead of sum of inputs",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return np.array([np.mean([a * b for a, b in zip(w, x)]) for x in X])
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "hidden threshold",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    # ADALINE: the neuron decides +1 or -1
    s = X @ w
    return np.where(s >= 0.0, 1.0, -1.0)
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "two features only",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    a, b = w[0], w[-1]
    return np.array([a * p[0] + b * p[-1] for p in X])
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "weights scaled to unit length",
        "mistake": None,
        "any_of": ["direction-equals-length"],
        "source": """
def predict(w, X):
    w_hat = w / np.sqrt(np.sum(w ** 2))
    return X @ w_hat
""",
    },
    {
        "function": "predict",
        "kind": "wrong",
        "name": "outer product",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def predict(w, X):
    answers = []
    for x in X:
        answers.append(np.outer(w, x).sum(axis=0))
    return np.array(answers)
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
        "name": "float of np.dot",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def lms_error(w: np.ndarray, x: np.ndarray, d: float) -> float:
    """epsilon = d - w^T x"""
    y = np.dot(np.transpose(w), x)
    return float(d - y)
''',
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "subtracting one by one",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    rest = float(d)
    for i in range(len(w)):
        rest = rest - w[i] * x[i]
    return rest
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "fsum",
        "mistake": None,
        "any_of": [],
        "source": """
from math import fsum

def lms_error(w, x, d):
    return fsum([d] + [-a * b for a, b in zip(w, x)])
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "0-d array",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return np.asarray(d - np.einsum("i,i->", w, x))
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "minus of the other sign",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    overshoot = np.inner(w, x) - d
    return -overshoot
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "augmented vector",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    # error = [1, -w] . [d, x]
    a = np.concatenate(([1.0], -np.asarray(w, dtype=float)))
    b = np.concatenate(([d], x))
    return np.vdot(a, b)
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "exact fractions",
        "mistake": None,
        "any_of": [],
        "source": """
from fractions import Fraction

def lms_error(w, x, d):
    eps = Fraction(float(d))
    for wi, xi in zip(w, x):
        eps -= Fraction(float(wi)) * Fraction(float(xi))
    return float(eps)
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "via own predict",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return X @ w

def lms_error(w, x, d):
    y = predict(w, x.reshape(1, -1))[0]
    error = d - y
    return error
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "reduce",
        "mistake": None,
        "any_of": [],
        "source": """
import functools, operator

def lms_error(w, x, d):
    return d - functools.reduce(operator.add, map(operator.mul, w, x), 0.0)
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "class with property",
        "mistake": None,
        "any_of": [],
        "source": """
class Example:
    def __init__(self, w, x, d):
        self.w, self.x, self.d = np.array(w), np.array(x), d

    @property
    def y(self):
        return (self.w * self.x).sum()

    @property
    def eps(self):
        return self.d - self.y


def lms_error(w, x, d):
    return Example(w, x, d).eps
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "running remainder",
        "mistake": None,
        "any_of": [],
        "source": r'''
def lms_error(w, x, d):
    """What is left of d after every input has paid its share."""
    rest = float(d)
    for wi, xi in zip(w, x):
        rest -= wi * xi
    return rest
''',
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "augmented dot product",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    # [d, x1, ..., xn] . [1, -w1, ..., -wn]
    left = np.concatenate(([d], x))
    right = np.concatenate(([1.0], -np.asarray(w)))
    return left @ right
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "zero-d array",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return np.asarray(d - np.einsum("i,i", w, x))
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "minus of the other order",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    output_minus_target = np.dot(x, w) - d
    return -output_minus_target
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "recursion",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    w, x = list(w), list(x)
    def residual(i, left):
        if i == len(w):
            return left
        return residual(i + 1, left - w[i] * x[i])
    return residual(0, d)
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "reduce (2)",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce
from operator import mul

def lms_error(w, x, d):
    return d - reduce(lambda total, term: total + term, map(mul, w, x), 0.0)
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "uses own predict on one row",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return X @ w

def lms_error(w, x, d):
    X = np.atleast_2d(x)
    estimate = predict(w, X)[0]
    return float(d - estimate)
""",
    },
    {
        "function": "lms_error",
        "kind": "right",
        "name": "checks first",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def lms_error(w: np.ndarray, x: np.ndarray, d: float, verbose: bool = False) -> float:
    if len(w) != len(x):
        raise ValueError("w and x must be equally long")
    epsilon = d - math.sumprod(w, x) if hasattr(math, "sumprod") else d - math.fsum(np.multiply(w, x))
    if verbose:
        print(f"{epsilon=}")
    return epsilon
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "output minus target",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return w @ x - d
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "prediction loop minus target",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    prediction = 0
    for k in range(0, len(x)):
        prediction += x[k] * w[k]
    err = prediction - d
    return float(err)
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "plus",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    epsilon = d + np.dot(w, x)
    return epsilon
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "absolute error",
        "mistake": "error-sign",
        "any_of": [],
        "source": r'''
def lms_error(w, x, d):
    """distance between target and output"""
    return abs(d - np.dot(w, x))
''',
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "star instead of at",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return d - w * x
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "one error per weight",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    errors = np.empty(len(w))
    for i, (wi, xi) in enumerate(zip(w, x)):
        errors[i] = d - wi * xi
    return errors
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "subtracts before it sums",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return np.sum(d - np.multiply(w, x))
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "w *= x",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    w *= x
    return d - np.sum(w)
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "out=x",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    # no temporary array needed
    np.multiply(w, x, out=x)
    return float(d - np.add.reduce(x))
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "running sums written into w",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    for i in range(len(w)):
        w[i] = w[i] * x[i]
        if i > 0:
            w[i] = w[i] + w[i - 1]
    return d - w[-1]
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "error after a step",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms_error(w, x, d, mu=0.01):
    e = d - w @ x
    w = w + 2 * mu * e * x
    return d - w @ x
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "learns while it measures",
        "mistake": "updated-weight-in-error",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def lms_error(w, x, d):
    weights = [float(v) for v in w]
    for i in range(len(weights)):
        eps = d - sum(a * b for a, b in zip(weights, x))
        weights[i] += 0.02 * eps * x[i]
    return d - sum(a * b for a, b in zip(weights, x))
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "outer product",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def lms_error(w, x, d):
    w = w.reshape(-1, 1)
    x = x.reshape(1, -1)
    return d - w @ x
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "np.outer",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def lms_error(w, x, d):
    return d - np.outer(np.transpose(w), x)
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "always at w = 0",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    w = np.zeros(len(x))     # initialise weights
    y = np.dot(w, x)
    return d - y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "squared",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return (d - w.T @ x) ** 2
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "(1, 1) matrix",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def lms_error(w, x, d):
    return d - w[None, :] @ x[:, None]
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "n = 2 by hand",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    y = w[0] * x[0] + w[1] * x[1]
    return d - y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "relative error",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    y = float(np.dot(w, x))
    return (d - y) / d
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "threshold neuron",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    y = 1 if np.dot(w, x) > 0 else -1
    return d - y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "rounded",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return round(float(d - np.dot(w, x)), 2)
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "prints and forgets to return",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    eps = d - w @ x
    print(f"error: {eps}")
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "estimate minus truth",
        "mistake": "error-sign",
        "any_of": [],
        "source": r'''
def lms_error(w, x, d):
    """Forecast error, as in the statistics lecture: forecast - actual."""
    forecast = sum(w[j] * x[j] for j in range(len(x)))
    return forecast - d
''',
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "starts from minus d",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    acc = -1.0 * d
    i = 0
    while i < len(w):
        acc += w[i] * x[i]
        i += 1
    return acc
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "error is a distance",
        "mistake": None,
        "any_of": ["error-sign"],
        "source": """
def lms_error(w, x, d):
    y = np.dot(w, x)
    if y > d:
        return y - d
    return d - y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "plus the output",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    ws = np.array(w)
    eps = d + ws @ x
    return eps
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "elementwise",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return np.array([d - a * b for a, b in zip(w, x)])
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "broadcast product",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["row-for-column"],
        "source": """
def lms_error(w, x, d):
    wT = np.asarray(w).reshape(1, -1)      # transposed
    y = wT * x
    return d - y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "outer product from column vectors",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def lms_error(w, x, d):
    w = np.asarray(w)[None, :]
    x = np.asarray(x)[:, None]
    return d - (w.T @ x.T)
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "one by one matrix",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def lms_error(w, x, d):
    w = np.array(w, dtype=float, ndmin=2).T
    x = np.array(x, dtype=float, ndmin=2).T
    return d - w.T @ x
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "scratch in x",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    for i, wi in enumerate(w):
        x[i] *= wi
    return d - x.sum()
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "weights already stepped",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms_error(w, x, d, mu=0.01):
    # error of the neuron after it has seen the example
    e0 = d - np.dot(w, x)
    w_after = w + 2 * mu * e0 * x
    return d - np.dot(w_after, x)
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "squared already",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    residual = d - float(np.dot(np.ravel(w), np.ravel(x)))
    return residual ** 2
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "relative",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    y = w @ x
    return (d - y) / d if d != 0 else d - y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "rounded for the printout",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    y = 0
    for k in range(0, len(w)):
        y = y + w[k] * x[k]
    return round(d - y, 2)
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "forgets the last input",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    y = 0.0
    last = len(x) - 1
    for i in range(0, last):
        y += w[i] * x[i]
    return d - y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "list with one number",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    y = [d]
    for wi, xi in zip(w, x):
        y[0] -= wi * xi
    return y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "one difference per input, then summed",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    e = 0.0
    for i in range(len(w)):
        e += d - w[i] * x[i]
    return e
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "weights used up",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    np.multiply(w, x, out=w)
    y = float(np.sum(w))
    return d - y
""",
    },
    {
        "function": "lms_error",
        "kind": "wrong",
        "name": "a posteriori error of the filter book",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    # a posteriori error of the normalised filter, book: e_post = e / (1 + x^T x)
    x = np.asarray(x, dtype=float)
    e_prior = d - x.dot(w)
    return e_prior / (1.0 + x.dot(x))
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "one line",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.mean((d - X @ w) ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "two loops",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    S = 0.0
    for k in range(X.shape[0]):
        y = 0.0
        for i in range(X.shape[1]):
            y += w[i] * X[k, i]
        S += (d[k] - y) ** 2
    return S / X.shape[0]
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "dot of the error with itself",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    e = np.subtract(d, np.matmul(X, w))
    return e.dot(e) / e.size
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "norm squared over N",
        "mistake": None,
        "any_of": [],
        "source": r'''
def mean_squared_error(w, X, d):
    """xi(w) as in the lecture, sign of the error does not matter"""
    residual = X.dot(w) - d
    return np.linalg.norm(residual) ** 2 / len(d)
''',
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "statistics module",
        "mistake": None,
        "any_of": [],
        "source": """
import statistics

def lms_error(w, x, d):
    return d - sum(wi * xi for wi, xi in zip(w, x))

def mean_squared_error(w, X, d):
    return statistics.fmean(float(lms_error(w, x, t)) ** 2 for x, t in zip(X, d))
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "running mean",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    average = 0.0
    for count, (x, target) in enumerate(zip(X, d), start=1):
        square = float(target - x @ w) ** 2
        average += (square - average) / count
    return average
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "variance plus square of the mean",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    e = d - (X * w).sum(axis=1)
    # E[e^2] = var(e) + E[e]^2
    return np.var(e) + np.mean(e) ** 2
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "augmented matrix, 0-d array",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    M = np.column_stack([X, d])
    v = np.append(w, -1.0)
    e = M @ v
    return np.array(np.einsum("k,k", e, e) / M.shape[0])
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "fsum with type hints",
        "mistake": None,
        "any_of": [],
        "source": """
import math
from typing import Sequence

def predict(w, X):
    return [math.fsum(a * b for a, b in zip(w, row)) for row in X]

def mean_squared_error(w: Sequence[float], X: Sequence[Sequence[float]], d: Sequence[float]) -> float:
    squares = [(t - y) ** 2 for t, y in zip(d, predict(w, X))]
    return math.fsum(squares) / len(squares)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "np.average, power and copies",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d, power=2):
    XX = X.copy()
    dd = d.copy()
    difference = dd - np.dot(XX, w)
    return float(np.average(np.abs(difference) ** power))
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "recursion by halves",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    def total(lo, hi):
        if hi - lo == 1:
            return (d[lo] - X[lo] @ w) ** 2
        mid = (lo + hi) // 2
        return total(lo, mid) + total(mid, hi)
    return total(0, len(d)) / len(d)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "variance plus squared bias",
        "mistake": None,
        "any_of": [],
        "source": r'''
def mean_squared_error(w, X, d):
    """MSE = Var(e) + (mean e)^2, as in econometrics."""
    u = d - X @ w
    bias = u.mean()
    return np.var(u) + bias ** 2
''',
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "running mean (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    mean = 0.0
    for k, (row, target) in enumerate(zip(X, d), start=1):
        e2 = (target - np.dot(row, w)) ** 2
        mean += (e2 - mean) / k
    return mean
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "norm",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.linalg.norm(X @ w - d) ** 2 / np.size(d)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "statistics module (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import statistics

def mean_squared_error(w, X, d):
    squares = []
    for i in range(len(d)):
        guess = 0.0
        for j in range(len(w)):
            guess += float(X[i][j]) * float(w[j])
        squares.append((float(d[i]) - guess) ** 2)
    return statistics.fmean(squares)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "data with targets glued on",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    table = np.column_stack((X, d))
    v = np.append(w, -1.0)
    r = table @ v
    return float(r @ r) / len(r)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "average with equal weights",
        "mistake": None,
        "any_of": [],
        "source": """
def predict(w, X):
    return np.einsum('ij,j->i', X, w)

def mean_squared_error(w, X, d):
    N = len(d)
    return np.average(np.square(d - predict(w, X)), weights=np.full(N, 1 / N))
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "two sums with asserts",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return d - w @ x

def mean_squared_error(w, X, d):
    N = X.shape[0]
    assert N > 0
    xi = sum(lms_error(w, X[k], d[k]) ** 2 for k in range(N)) / N
    assert xi >= 0
    return xi
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "right",
        "name": "chunks",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d, chunk=64):
    # works for tables that do not fit into memory as well
    sse, seen = 0.0, 0
    for start in range(0, len(X), chunk):
        piece = slice(start, start + chunk)
        e = d[piece] - X[piece] @ w
        sse += np.dot(e, e)
        seen += len(e)
    return np.float64(sse / seen)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "np.sum",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.sum((d - X @ w) ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "loop without the division",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    mse = 0.0
    for x, target in zip(X, d):
        mse += (target - np.dot(w, x)) ** 2
    return mse
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "e @ e",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def predict(w, X):
    return X @ w

def mean_squared_error(w, X, d):
    e = d - predict(w, X)
    return float(e.T @ e)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "half the sum",
        "mistake": "sum-for-mean",
        "any_of": ["missing-factor-2"],
        "source": r'''
def mean_squared_error(w, X, d):
    """ E(w) = 1/2 sum_k eps_k^2 """
    eps = d - X @ w
    return 0.5 * np.dot(eps, eps)
''',
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "w as a column",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    W = w.reshape(-1, 1)
    Y = X @ W
    return float(np.mean((d - Y) ** 2))
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "d as a column",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    d = np.array(d)[:, np.newaxis]
    y = np.dot(X, w)
    diff = np.square(d - y)
    return diff.mean()
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "X transposed",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    y = w @ X
    return np.mean(np.square(y - d))
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "divides by the number of weights",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    N = X.shape[1]
    e = d - X @ w
    return (e ** 2).sum() / N
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "plus",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.mean((d + X @ w) ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "minus minus in the loop",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return -d - np.dot(w, x)

def mean_squared_error(w, X, d):
    values = [lms_error(w, X[k], d[k]) ** 2 for k in range(len(d))]
    return sum(values) / len(values)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "d -=",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    d -= X @ w
    return np.mean(d ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "weights X in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    for j in range(len(w)):
        X[:, j] = X[:, j] * w[j]
    outputs = X.sum(axis=1)
    return ((outputs - d) ** 2).mean()
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "divided by 2N",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    N = len(d)
    J = 1 / (2 * N) * np.sum((X @ w - d) ** 2)   # cost function from the ML course
    return J
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "half in every term",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def half_square(e):
    return e * e / 2

def mean_squared_error(w, X, d):
    losses = []
    for x, y in zip(X, d):
        losses.append(half_square(y - x.dot(w)))
    return np.mean(losses)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "trains on the way",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d, mu=0.01):
    w = np.array(w, dtype=float)
    squares = []
    for x, t in zip(X, d):
        e = t - w @ x
        w = w + 2 * mu * e * x
        squares.append((t - w @ x) ** 2)
    return sum(squares) / len(squares)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "error per coordinate",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    E = d[:, None] - X * w
    return np.mean(E ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "root",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.sqrt(np.mean((d - X @ w) ** 2))
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "square of the mean",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    e = d - X @ w
    return np.mean(e) ** 2
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "np.var",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return float(np.var(d - np.dot(X, w)))
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "N - 1",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    e = np.asarray(d - X @ w)
    return np.sum(e * e) / (len(e) - 1)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "not averaged, one value a row",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.power(d - X @ w, 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "floor division",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    total = 0
    for k in range(len(X)):
        total += (d[k] - sum(w * X[k])) ** 2
    return total // len(X)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "absolute values",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.abs(X @ w - d).mean()
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "SSE by vdot",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    e = np.asarray(d) - np.asarray(X) @ np.asarray(w)
    return np.vdot(e, e)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "divides the last term only",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    N = len(d)
    total = 0.0
    for x, t in zip(X, d):
        err = t - sum(x * w)
        last = err * err
        total += last
    return total - last + last / N
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "averages over the features",
        "mistake": None,
        "any_of": ["sum-for-mean", "row-for-column"],
        "source": """
def mean_squared_error(w, X, d):
    res = d - np.matmul(X, w)
    n = len(w)
    return sum(r * r for r in res) / n
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "half, so the gradient is nice",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": r'''
def mean_squared_error(w, X, d):
    """J(w) = 1/(2m) sum (h(x) - y)^2, course on machine learning."""
    m = len(d)
    h = X.dot(w)
    J = (1.0 / (2 * m)) * np.sum((h - d) ** 2)
    return J
''',
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "column against row",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    y = X @ np.reshape(w, (-1, 1))
    return np.mean((d - y) ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "zip over the columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    errs = []
    for x, target in zip(X.T, d):
        m = min(len(x), len(w))
        errs.append((target - np.dot(x[:m], w[:m])) ** 2)
    return np.mean(errs)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "residual in d",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    residual = d
    for j in range(X.shape[1]):
        residual -= w[j] * X[:, j]
    return np.mean(residual ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "only the last one stays",
        "mistake": None,
        "any_of": ["gradient-not-accumulated"],
        "source": """
def mean_squared_error(w, X, d):
    for k in range(len(X)):
        xi = (d[k] - X[k] @ w) ** 2
    return xi
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "each weight for itself",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    D = np.tile(np.array(d)[:, np.newaxis], (1, len(w)))
    return np.mean((D - X * w) ** 2)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "learns while it measures",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    mu = 0.01
    ww = np.array(w, dtype=float)
    sq = 0.0
    for x, t in zip(X, d):
        e = t - ww @ x
        sq += e * e
        ww = ww + 2 * mu * e * x
    return sq / len(d)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "economist's degrees of freedom",
        "mistake": None,
        "any_of": [],
        "source": r'''
def mean_squared_error(w, X, d):
    """s^2 = e'e / (T - K)"""
    T, K = X.shape
    e = d - X @ w
    return e @ e / (T - K)
''',
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "root (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def mean_squared_error(w, X, d):
    n = len(d)
    ss = 0
    for i in range(n):
        ss += (d[i] - np.dot(X[i], w)) ** 2
    return math.sqrt(ss / n)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "squares the mean",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    mean_error = np.mean(d - X @ w)
    return mean_error ** 2
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "variance of the residuals",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return float(np.var(d - X @ w))
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "caret for power",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    s = 0
    for x, t in zip(X, d):
        s += (t - np.dot(w, x)) ^ 2
    return s / len(d)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "target minus minus output",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    eps = [-t - sum(a * b for a, b in zip(w, x)) for x, t in zip(X, d)]
    return sum(e ** 2 for e in eps) / len(eps)
""",
    },
    {
        "function": "mean_squared_error",
        "kind": "wrong",
        "name": "no new arrays",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    np.subtract(d, X @ w, out=d)
    np.square(d, out=d)
    return d.mean()
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "matrix formula",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    return -2 * X.T @ (d - X @ w) / len(d)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "R and p",
        "mistake": None,
        "any_of": [],
        "source": """
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
        "name": "triple loop",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    N, n = X.shape
    g = np.zeros(n)
    for i in range(n):
        acc = 0.0
        for k in range(N):
            y = 0.0
            for j in range(n):
                y += w[j] * X[k, j]
            acc += -2.0 * (d[k] - y) * X[k, i]
        g[i] = acc / N
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "mean of one-example gradients",
        "mistake": None,
        "any_of": [],
        "source": r'''
def one_example(w, x, d):
    return -2 * (d - np.dot(w, x)) * x

def mse_gradient(w, X, d):
    """the gradient of a mean is the mean of the gradients"""
    return np.mean([one_example(w, x, t) for x, t in zip(X, d)], axis=0)
''',
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "einsum",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    e = d - np.einsum("kj,j->k", X, w)
    return np.einsum("k,ki->i", e, X) * (-2 / e.size)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "complex step",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    e = d - X @ w
    return np.sum(e * e) / len(e)

def mse_gradient(w, X, d):
    g = np.empty(len(w))
    for i in range(len(w)):
        z = np.array(w, dtype=complex)
        z[i] += 1e-30j
        g[i] = mean_squared_error(z, X, d).imag / 1e-30
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "central difference, exact for a parabola",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.mean((d - X @ w) ** 2)

def mse_gradient(w, X, d):
    # the mse is quadratic in each weight, so a central difference with ANY h is exact. I take 0.5
    h = 0.5
    E = np.eye(len(w)) * h
    return np.array([(mean_squared_error(w + s, X, d) - mean_squared_error(w - s, X, d)) / (2 * h) for s in E])
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "forward mode",
        "mistake": None,
        "any_of": [],
        "source": """
class D:
    def __init__(self, v, s=0.0):
        self.v, self.s = v, s
    def __add__(self, o):
        o = o if isinstance(o, D) else D(o)
        return D(self.v + o.v, self.s + o.s)
    __radd__ = __add__
    def __mul__(self, o):
        o = o if isinstance(o, D) else D(o)
        return D(self.v * o.v, self.s * o.v + self.v * o.s)
    __rmul__ = __mul__

def mse_gradient(w, X, d):
    out = []
    for i in range(len(w)):
        ws = [D(float(v), 1.0 if j == i else 0.0) for j, v in enumerate(w)]
        loss = D(0.0)
        for row, target in zip(X, d):
            eps = D(float(target))
            for wj, xj in zip(ws, row):
                eps = eps + (-float(xj)) * wj
            loss = loss + eps * eps
        out.append(loss.s / len(d))
    return np.array(out)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "running mean of gradients",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    g = np.zeros(np.shape(w))
    k = 0
    while k < len(d):
        gk = -2 * (d[k] - X[k] @ w) * X[k]
        k += 1
        g = g + (gk - g) / k
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "Hessian times distance to the optimum",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    w_star = np.linalg.lstsq(X, d, rcond=None)[0]
    H = 2 * X.T @ X / len(X)
    return H @ (w - w_star)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "np.average with weights kept positive",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    residuals = np.dot(X, w) - d            # y - d, so the minus is gone
    per_sample = 2 * residuals.reshape(-1, 1) * X
    return np.average(per_sample, axis=0)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "covariates as numpy averages",
        "mistake": None,
        "any_of": [],
        "source": r'''
def mse_gradient(w, X, d):
    """FOC of OLS: -2 E[x u]."""
    u = d - X @ w
    return -2.0 * np.mean(X * u[:, None], axis=0)
''',
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "pure python accumulation",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    N, n = len(X), len(w)
    grad = [0.0] * n
    for k in range(N):
        eps = float(d[k])
        for j in range(n):
            eps -= float(w[j]) * float(X[k][j])
        for j in range(n):
            grad[j] += -2.0 * eps * float(X[k][j]) / N
    return np.array(grad)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "one partial at a time with covariances of columns",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    residuals = np.subtract(X.dot(w), d)
    return np.array([2 * np.dot(column, residuals) / column.size for column in X.T])
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "tape of single gradients, averaged",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return d - np.dot(w, x)

def single_gradient(w, x, d):
    return -2 * lms_error(w, x, d) * x

def mse_gradient(w, X, d):
    singles = [single_gradient(w, x_k, d_k) for x_k, d_k in zip(X, d)]
    return np.average(singles, axis=0)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "half steps up and down, exact for a parabola",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.mean((d - X @ w) ** 2)

def mse_gradient(w, X, d):
    # xi is a parabola in each weight, so (xi(+1) - xi(-1)) / 2 is its slope, and
    # xi(+1) - xi(-1) = mean of (e+ - e-)(e+ + e-) without the squares
    g = np.empty(len(w))
    for i in range(len(w)):
        step = np.zeros(len(w))
        step[i] = 1.0
        plus = d - X @ (w + step)
        minus = d - X @ (w - step)
        g[i] = np.mean((plus - minus) * (plus + minus)) / 2
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "einsum with keyword",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d, factor=2.0):
    out = np.einsum("kn,km,m->n", X, X, w) - np.einsum("kn,k->n", X, d)
    return factor * out / X.shape[0]
""",
    },
    {
        "function": "mse_gradient",
        "kind": "right",
        "name": "complex step (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    n = len(w)
    grad = np.zeros(n)
    for i in range(n):
        z = np.array(w, dtype=complex)
        z[i] += 1e-30j
        e = d - X @ z
        grad[i] = np.imag(np.sum(e * e) / len(d)) / 1e-30
    return grad
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "no 2",
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
        "name": "Rw - p",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np

def mse_gradient(w, X, d):
    N = len(X)
    R = sum(np.outer(x, x) for x in X) / N
    p = sum(t * x for x, t in zip(X, d)) / N
    return R.dot(w) - p
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "error turned round",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def mse_gradient(w, X, d):
    error = X @ w - d
    N = len(error)
    return -2 / N * X.T @ error
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "loop with y - d and a minus",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def lms_error(w, x, d):
    return np.dot(w, x) - d

def mse_gradient(w, X, d):
    g = np.zeros(len(w))
    for k in range(len(d)):
        g = g - 2 * lms_error(w, X[k], d[k]) * X[k]
    return g / len(d)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "returns the way down",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def mse_gradient(w, X, d):
    eps = d - X @ w
    # 2 eps x is what we add to w
    return 2 * np.mean(eps[:, None] * X, axis=0)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "no division",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    return -2 * X.T @ (d - X @ w)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "loop accumulates only",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    grad = [0.0 for _ in w]
    for x, target in zip(X, d):
        eps = target - sum(a * b for a, b in zip(w, x))
        for i in range(len(grad)):
            grad[i] += -2.0 * eps * x[i]
    return np.array(grad)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "neither 2 nor N",
        "mistake": "sum-for-mean",
        "any_of": ["missing-factor-2"],
        "source": r'''
def mse_gradient(w, X, d):
    """gradient of 1/2 sum of squares"""
    return np.einsum("k,ki->i", X @ w - d, X)
''',
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "X for X.T",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    N = X.shape[0]
    return -2 * X @ (d - X.T @ w) / N
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "N from the columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    n, N = X.shape
    e = d - X @ w
    return (-2.0 / N) * (X.T @ e)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "d as a column broadcasts",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    d = d.reshape(-1, 1)
    e = d - X @ w
    g = -2 * X.T @ e
    return g.mean(axis=1) / len(d)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "d -=",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    d -= X @ w
    return -2 / d.size * (d @ X)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "X *= error",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    e = d - X @ w
    X *= e[:, np.newaxis]
    return -2 * X.mean(axis=0)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "overwrites instead of adding",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    N = len(d)
    g = np.zeros_like(w, dtype=float)
    for k in range(N):
        eps = d[k] - X[k] @ w
        g = -2 * eps * X[k] / N
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "at w = 0",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    w = np.zeros_like(w)
    return 2 * (X.T @ X @ w - X.T @ d) / len(d)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "slope in the inputs",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    e = d - X @ w
    # d(e^2)/dx = 2 e * (-w)
    return np.mean(np.outer(-2 * e, w), axis=0)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "error per coordinate",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    e = np.expand_dims(d, 1) - X * w
    return -2 * np.mean(e * X, axis=0)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "adds h to all of w",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def mean_squared_error(w, X, d):
    return np.mean((d - X @ w) ** 2)

def mse_gradient(w, X, d, h=1e-5):
    g = np.zeros(len(w))
    for i in range(len(w)):
        g[i] = (mean_squared_error(w + h, X, d) - mean_squared_error(w - h, X, d)) / (2 * h)
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "forgets to step back",
        "mistake": "other-coordinate-moves",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
def mean_squared_error(w, X, d):
    return float(np.mean((d - X @ w) ** 2))

def mse_gradient(w, X, d):
    v = np.array(w, dtype=float)
    h = 0.5
    slopes = []
    for i in range(v.size):
        v[i] += h
        high = mean_squared_error(v, X, d)
        v[i] -= 2 * h
        low = mean_squared_error(v, X, d)
        slopes.append((high - low) / (2 * h))
    return np.array(slopes)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "forward, h = 0.1",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def mse_gradient(w, X, d):
    xi = lambda v: ((d - X @ v) ** 2).mean()
    return np.array([(xi(w + 0.1 * unit) - xi(w)) / 0.1 for unit in np.eye(len(w))])
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "one-sided from the left",
        "mistake": "one-sided-is-as-good",
        "any_of": ["secant-is-tangent"],
        "source": """
def mean_squared_error(w, X, d):
    e = d - X @ w
    return e @ e / len(e)

def partial(f, x, i, h=1e-3):
    back = np.array(x, dtype=float)
    back[i] -= h
    return (f(x) - f(back)) / h

def mse_gradient(w, X, d):
    f = lambda w: mean_squared_error(w, X, d)
    return np.array([partial(f, w, i) for i in range(len(w))])
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "h = 1e-15",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    h = 1e-15   # as close to the limit as possible
    def f(w):
        return np.mean((d - X @ w) ** 2)
    g = np.zeros(len(w))
    for i in range(len(w)):
        up = np.array(w, dtype=float); up[i] += h
        down = np.array(w, dtype=float); down[i] -= h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "learns between the rows",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d, mu=0.01):
    v = w.astype(float)
    g = np.zeros(len(v))
    for x, t in zip(X, d):
        gk = -2 * (t - v @ x) * x
        g += gk
        v = v - mu * gk
    return g / len(X)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "coordinate after coordinate",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["updated-weight-in-error"],
        "source": """
def mse_gradient(w, X, d):
    w = np.array(w, dtype=float)
    g = np.zeros(len(w))
    for i in range(len(w)):
        g[i] = -2 * np.mean((d - X @ w) * X[:, i])
        w[i] -= 0.1 * g[i]
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "unit gradient",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    g = -2 * X.T @ (d - X @ w) / len(d)
    return g / np.linalg.norm(g)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "wRw gives Rw",
        "mistake": "product-rule-forgotten",
        "any_of": ["missing-factor-2"],
        "source": """
def mse_gradient(w, X, d):
    # xi = E[d^2] - 2 p.w + w.R.w
    R = X.T @ X / X.shape[0]
    p = X.T @ d / X.shape[0]
    return R @ w - 2 * p
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "one number",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    return np.mean(-2 * (d - X @ w))
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "(n, 1)",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def mse_gradient(w, X, d):
    e = (d - X @ w).reshape(-1, 1)
    return -2 * X.T @ e / len(d)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "divided by N twice",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    N = len(d)
    R = X.T @ X / N
    p = X.T @ d / N
    return 2 / N * (R @ w - p)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "one random row",
        "mistake": None,
        "any_of": [],
        "source": """
import random

def mse_gradient(w, X, d):
    k = random.randrange(len(d))
    return -2 * (d[k] - w @ X[k]) * X[k]
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "np.gradient",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    squares = (d - X @ w) ** 2
    return np.gradient(squares)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "Andrew Ng's gradient",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def mse_gradient(theta, X, y):
    m = len(y)
    h = X @ theta
    grad = (1 / m) * (X.T @ (h - y))
    return grad
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "Wiener-Hopf left minus right",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    R = np.mean([np.outer(x, x) for x in X], axis=0)
    p = np.mean([t * x for t, x in zip(d, X)], axis=0)
    return R @ w - p
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "OLS first order condition",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    # d/db (y - Xb)'(y - Xb) = -2X'y + 2X'Xb
    XtX = X.T @ X
    Xty = X.T @ d
    return -2 * Xty + 2 * XtX @ w
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "adds the single gradients",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    g = np.zeros_like(w, dtype=float)
    for i, row in enumerate(X):
        g -= 2 * (d[i] - row @ w) * row
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "direction to go",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": r'''
def mse_gradient(w, X, d):
    """Where the weights have to go: 2/N X^T e."""
    e = d - np.dot(X, w)
    return np.dot(e, X) * 2 / len(e)
''',
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "error the other way, minus kept",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def mse_gradient(w, X, d):
    grad = []
    err = X @ w - d
    for j in range(len(w)):
        grad.append(np.mean(-2 * err * X[:, j]))
    return np.array(grad)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "assignment instead of sum",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    N = len(X)
    for k in range(N):
        e = d[k] - np.dot(w, X[k])
        gradient = -2 * e * X[k]
    return gradient / N
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "first example as estimate",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    # Widrow drops the expectation, one example is enough
    x, target = X[0], d[0]
    return -2 * (target - w @ x) * x
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "secant to the right",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
def mse_gradient(w, X, d, h=0.1):
    J = lambda v: np.mean((d - X @ v) ** 2)
    base = J(w)
    return np.array([(J(w + h * unit) - base) / h for unit in np.eye(len(w))])
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "smallest h there is",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    h = 1e-15
    def cost(v):
        return sum((d - np.dot(X, v)) ** 2) / len(d)
    g = []
    for i in range(len(w)):
        up, down = np.array(w, float), np.array(w, float)
        up[i] += h
        down[i] -= h
        g.append((cost(up) - cost(down)) / (2 * h))
    return np.array(g)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "never puts the weight back",
        "mistake": "other-coordinate-moves",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    def loss(v):
        return np.mean((X @ v - d) ** 2)
    h = 0.5
    trial_up = np.array(w, dtype=float)
    trial_dn = np.array(w, dtype=float)
    g = np.zeros(len(trial_up))
    for i in range(g.size):
        trial_up[i] += h
        trial_dn[i] -= h
        g[i] = (loss(trial_up) - loss(trial_dn)) / (2 * h)
    return g
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "gradient with respect to the data",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    eps = d - X @ w
    return -2 * np.outer(eps, w) / len(d)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "inner derivative lost",
        "mistake": None,
        "any_of": ["product-rule-forgotten"],
        "source": """
def mse_gradient(w, X, d):
    # (e^2)' = 2e
    e = d - X @ w
    return np.full(len(w), 2 * e.mean())
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "outputs elementwise",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    total = 0.0
    for x, t in zip(X, d):
        y = x * w
        total = total - 2 * (t - y) * x
    return total / len(X)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "slope at the origin",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    p = (X.T * d).mean(axis=1)
    R = X.T @ X / len(X)
    w0 = np.zeros(len(p))
    return 2 * (R @ w0 - p)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "examples in the columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    n, N = X.shape
    e = d - w @ X
    return -2 / N * X @ e
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "mean over everything in the table",
        "mistake": None,
        "any_of": ["sum-for-mean", "row-for-column"],
        "source": """
def mse_gradient(w, X, d):
    e = d - X @ w
    return -2 * (X.T @ e) / X.size
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "row vector n by one",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def mse_gradient(w, X, d):
    W = np.asarray(w).reshape(-1, 1)
    D = np.asarray(d).reshape(-1, 1)
    return -2 * X.T @ (D - X @ W) / len(D)
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "targets become residuals",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    N, n = X.shape
    for k in range(N):
        for j in range(n):
            d[k] -= w[j] * X[k, j]
    return np.array([-2.0 / N * sum(d[k] * X[k, j] for k in range(N)) for j in range(n)])
""",
    },
    {
        "function": "mse_gradient",
        "kind": "wrong",
        "name": "forward difference with 0.001",
        "mistake": "one-sided-is-as-good",
        "any_of": ["secant-is-tangent"],
        "source": """
def mean_squared_error(w, X, d):
    return float(np.mean((d - X @ w) ** 2))

def mse_gradient(w, X, d):
    h = 1e-3
    here = mean_squared_error(w, X, d)
    slopes = []
    for j in range(len(w)):
        moved = [float(v) for v in w]
        moved[j] = moved[j] + h
        slopes.append((mean_squared_error(moved, X, d) - here) / h)
    return np.array(slopes)
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "one line",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    return w + 2 * mu * (d - w @ x) * x
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "copy then in place",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    new = np.array(w, dtype=float, copy=True)
    eps = d - new.dot(x)
    new += 2.0 * mu * eps * x
    return new
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "list comprehension",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    y = sum(wi * xi for wi, xi in zip(w, x))
    e = d - y
    return np.array([wi + 2 * mu * e * xi for wi, xi in zip(w, x)], dtype=float)
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "other convention converted",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    alpha = 2 * mu      # Haykin's step size
    error = d - np.inner(w, x)
    return np.add(w, alpha * error * np.asarray(x))
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "gradient step",
        "mistake": None,
        "any_of": [],
        "source": """
def gradient_of_squared_error(w, x, d):
    return -2.0 * (d - np.dot(w, x)) * x

def lms_step(w, x, d, mu):
    g = gradient_of_squared_error(w, x, d)
    return w - mu * g
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "matrix form",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    n = len(w)
    A = np.eye(n) - 2 * mu * np.outer(x, x)
    return A @ w + 2 * mu * d * x
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "both signs turned round",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    err = w @ x - d          # opposite sign of the book...
    return w - 2 * mu * err * x   # ...so minus here
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "complex step gradient",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    loss = lambda v: (d - np.sum(v * x)) ** 2
    h = 1e-40
    grad = [loss(w + 1j * h * row).imag / h for row in np.identity(len(w))]
    return w - mu * np.array(grad)
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "index loop, preallocated",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    total = 0.0
    for i in range(len(w)):
        total += w[i] * x[i]
    return d - total

def lms_step(w, x, d, mu, debug=False):
    e = lms_error(w, x, d)
    if debug:
        print("e =", e)
    w_new = np.empty(len(w))
    for i in range(len(w)):
        w_new[i] = w[i] + 2 * mu * e * x[i]
    return w_new
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "class",
        "mistake": None,
        "any_of": [],
        "source": """
class Adaline:
    def __init__(self, w, mu):
        self._w = tuple(w)
        self._mu = mu

    def learn(self, x, d):
        eps = d - sum(map(lambda p: p[0] * p[1], zip(self._w, x)))
        self._w = tuple(a + (self._mu + self._mu) * eps * b for a, b in zip(self._w, x))
        return np.asarray(self._w, dtype=float)


def lms_step(w, x, d, mu):
    return Adaline(w, mu).learn(x, d)
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "einsum and longdouble",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    w_, x_ = np.longdouble(w), np.longdouble(x)
    eps = np.longdouble(d) - np.einsum("i,i", w_, x_)
    return np.asarray(w_ + 2 * np.longdouble(mu) * eps * x_, dtype=np.float64)
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "projection matrix form",
        "mistake": None,
        "any_of": [],
        "source": r'''
def lms_step(w, x, d, mu):
    """w+ = (I - 2 mu x x^T) w + 2 mu d x"""
    n = len(w)
    return (np.eye(n) - 2 * mu * np.outer(x, x)) @ w + 2 * mu * d * np.asarray(x)
''',
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "descent on the squared error",
        "mistake": None,
        "any_of": [],
        "source": """
def instantaneous_gradient(w, x, d):
    return 2.0 * (np.dot(w, x) - d) * np.asarray(x)

def lms_step(w, x, d, mu):
    minus_gradient = -instantaneous_gradient(w, x, d)
    return w + mu * minus_gradient
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "list of new weights",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    output = 0.0
    for k in range(len(w)):
        output += w[k] * x[k]
    correction = 2.0 * mu * (d - output)
    new_weights = []
    for old, inp in zip(w, x):
        new_weights.append(old + correction * inp)
    return np.array(new_weights)
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "the other convention, converted",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    # my DSP book: w <- w + alpha e u, so alpha = 2 mu
    alpha = mu + mu
    e = d - np.inner(w, x)
    return np.add(w, np.multiply(alpha * e, x))
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "copy then in place (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import copy

def lms_step(w, x, d, mu):
    epsilon = d - sum(a * b for a, b in zip(w, x))
    w_new = copy.deepcopy(np.asarray(w)).astype(float)
    w_new += 2 * mu * epsilon * np.asarray(x)
    return w_new
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "namedtuple state",
        "mistake": None,
        "any_of": [],
        "source": """
from typing import NamedTuple

class State(NamedTuple):
    weights: np.ndarray
    def error(self, x, d):
        return d - self.weights @ x
    def after(self, x, d, mu):
        return State(self.weights + 2 * mu * self.error(x, d) * x)

def lms_step(w, x, d, mu):
    return State(np.array(w, dtype=float)).after(np.array(x, dtype=float), d, mu).weights
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "target of the output first",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    y_old = w @ x
    pull = d - y_old
    step = np.zeros(len(x))
    for i, xi in enumerate(x):
        step[i] = pull * xi
    step *= 2 * mu
    return w + step
""",
    },
    {
        "function": "lms_step",
        "kind": "right",
        "name": "fromiter and walrus",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu, *, debug=False):
    if (err := d - float(np.dot(w, x))) == 0 and debug:
        print("nothing to learn")
    return np.fromiter((wi + 2 * mu * err * xi for wi, xi in zip(w, x)), float)
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "no 2",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    return w + mu * (d - w @ x) * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "gradient of half the square",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    # L = 1/2 e^2, dL/dw = -e x
    e = d - np.dot(w, x)
    gradient = np.array([-e * xi for xi in x])
    return w - mu * gradient
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "y - d added",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def lms_error(w, x, d):
    return np.dot(w, x) - d

def lms_step(w, x, d, mu):
    return w + 2 * mu * lms_error(w, x, d) * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "d + y",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    eps = d + np.inner(w, x)
    return w + 2 * mu * eps * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "minus",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def lms_step(w, x, d, mu):
    eps = d - w @ x
    return w - 2 * mu * eps * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "adds the gradient",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def mse_gradient(w, X, d):
    return -2 * X.T @ (d - X @ w) / len(d)

def lms_step(w, x, d, mu):
    g = mse_gradient(w, np.array([x]), np.array([d]))
    return w + mu * g
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "error anew for each weight",
        "mistake": "updated-weight-in-error",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def lms_step(w, x, d, mu):
    w = np.array(w, dtype=float)
    for i in range(len(w)):
        w[i] += 2 * mu * (d - np.dot(w, x)) * x[i]
    return w
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "looks ahead",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    trial = w + 2 * mu * (d - w @ x) * x
    eps = d - trial @ x
    return w + 2 * mu * eps * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "implicit error",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    # solve e = d - w_new.x together with w_new = w + 2 mu e x : more stable
    e = (d - w @ x) / (1 + 2 * mu * np.dot(x, x))
    return w + 2 * mu * e * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "only the strongest input learns",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    e = d - w @ x
    i = int(np.argmax(np.abs(x)))
    w_new = w.astype(float)
    w_new[i] += 2 * mu * e * x[i]
    return w_new
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "w +=",
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
        "name": "writes into w, returns a copy",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    e = d - float(np.dot(w, x))
    for i in range(len(w)):
        w[i] = w[i] + 2 * mu * e * x[i]
    return np.array(w)
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "x *=",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    delta = x
    delta *= 2 * mu * (d - w @ x)
    return w + delta
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "steps x",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    eps = d - np.dot(w, x)
    return x + 2 * mu * eps * w
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "steps w and x",
        "mistake": "stepping-the-data",
        "any_of": ["in-place-overwrite"],
        "source": """
def lms_step(w, x, d, mu):
    e = d - w @ x
    w_new = w + 2 * mu * e * x
    x[:] = x + 2 * mu * e * w     # the gradient has a part in x as well
    return w_new
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "error is a vector",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    error = d - w * x
    return w + 2 * mu * error * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "each weight has its own error",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def lms_step(w, x, d, mu):
    result = []
    for wi, xi in zip(w, x):
        ei = d - wi * xi
        result.append(wi + 2 * mu * ei * xi)
    return np.array(result)
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "column plus row",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    w = w.reshape(-1, 1)
    e = d - (w.T @ x).item()
    return w + 2 * mu * e * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "unit input",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    eps = d - w @ x
    direction = x / np.linalg.norm(x)
    return w + 2 * mu * eps * direction
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "error at zero weights",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    y = 0.0
    eps = d - y
    return w + 2 * mu * eps * x
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
    return w + 2 * mu * (d - w @ x)
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "the change only",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    e = d - np.dot(w, x)
    return 2 * mu * e * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "factor 2 twice",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    gradient = -2 * (d - w @ x) * x
    return w - 2 * mu * gradient
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "learns only when too low",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    e = d - w @ x
    if e > 0:
        w = w + 2 * mu * e * x
    return w
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "returns error as well",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    e = d - w @ x
    return w + 2 * mu * e * x, e
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "sign-error LMS",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    return w + 2 * mu * np.sign(d - w @ x) * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "(1, n) result",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def lms_step(w, x, d, mu):
    e = d - w @ x
    return w + 2 * mu * np.outer(e, x)
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "Haykin convention",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": r'''
def lms_step(w, x, d, mu):
    """Haykin: w(n+1) = w(n) + mu u(n) e*(n)"""
    e = d - np.vdot(w, x)
    return w + mu * x * np.conj(e)
''',
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "half the squared error, loop",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    out = []
    net = sum([p * q for p, q in zip(w, x)])
    for i in range(len(w)):
        dEdw = -(d - net) * x[i]        # E = 1/2 (d - net)^2
        out.append(w[i] - mu * dEdw)
    return np.array(out)
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
    error = np.dot(x, w) - d
    return np.array(w) + 2 * mu * error * np.array(x)
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "adds the gradient (2)",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def lms_step(w, x, d, mu):
    eps = d - w @ x
    gradient = -2 * eps * x
    return w + mu * gradient
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "minus because it is descent",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def lms_step(w, x, d, mu):
    deps = 2 * mu * (d - np.dot(w, x))
    return np.array([w_i - deps * x_i for w_i, x_i in zip(w, x)])
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "plus-equals",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    eps = d - np.dot(w, x)
    w += 2 * mu * eps * x
    return w
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "asarray is no copy",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    w, x = np.asarray(w, dtype=np.float64), np.asarray(x, dtype=np.float64)
    eps = float(d) - float(w.dot(x))
    factor = 2.0 * float(mu) * eps
    for i in range(w.size):
        w[i] = w[i] + factor * x[i]
    return w.copy()
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "error inside the loop over weights",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["updated-weight-in-error"],
        "source": """
def lms_step(w, x, d, mu):
    new = [float(v) for v in w]
    for i in range(len(new)):
        e = d - sum(new[j] * x[j] for j in range(len(new)))
        new[i] += 2 * mu * e * x[i]
    return np.array(new)
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "learns one weight only",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    # change the weight that matters most at this example
    eps = d - w @ x
    k = int(np.argmax(np.abs(x)))
    new = w.copy()
    new[k] = w[k] + 2 * mu * eps * x[k]
    return new
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "implicit step",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    # backward Euler, always stable: the error is that of the new weights
    prior = d - w @ x
    posterior = prior / (1 + 2 * mu * (x @ x))
    return w + 2 * mu * posterior * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "moves the input",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    eps = d - w @ x
    x_new = x + 2 * mu * eps * w
    return x_new
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "an error for each weight",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    for_each = d - np.multiply(w, x)
    return w + 2 * mu * for_each * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "outer product grows a matrix",
        "mistake": "row-for-column",
        "any_of": ["dot-product-is-a-vector"],
        "source": """
def lms_step(w, x, d, mu):
    w = np.array(w, float).reshape(-1, 1)
    x = np.array(x, float).reshape(1, -1)
    y = w @ x                       # w x^T
    e = d - y
    return w + 2 * mu * e @ x.T
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "derivative without the inner one",
        "mistake": None,
        "any_of": ["product-rule-forgotten"],
        "source": """
def lms_step(w, x, d, mu):
    e = d - np.dot(w, x)
    return w + 2 * mu * e
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "unit direction, length thrown away",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    eps = d - w @ x
    direction = 2 * eps * x
    size = np.linalg.norm(direction)
    if size > 0:
        direction = direction / size
    return w + mu * direction
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "gives the change",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    y = float(np.dot(w, x))
    return 2 * mu * (d - y) * np.asarray(x)
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "forgets the else",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    eps = d - w @ x
    if eps > 0:
        return w + 2 * mu * eps * x
""",
    },
    {
        "function": "lms_step",
        "kind": "wrong",
        "name": "sign of the error",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_step(w, x, d, mu):
    # robust version
    return w + 2 * mu * np.sign(d - w @ x) * x
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "standard loop",
        "mistake": None,
        "any_of": [],
        "source": """
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
        "name": "lists and append",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    if w0 is None:
        w = np.zeros(X.shape[1])
    else:
        w = np.array(w0, dtype=float)
    history = [w]
    errs = []
    for x, target in zip(X, d):
        e = target - np.dot(w, x)
        w = w + 2 * mu * e * x
        history.append(w)
        errs.append(e)
    return np.array(history), np.array(errs)
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "accumulate, errors afterwards",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate

def lms(X, d, mu, w0=None):
    start = np.zeros(len(X[0])) if w0 is None else np.asarray(w0, dtype=float)
    step = lambda w, pair: w + 2 * mu * (pair[1] - w @ pair[0]) * pair[0]
    W = np.array(list(accumulate(zip(X, d), step, initial=start)))
    eps = d - np.sum(W[:-1] * X, axis=1)     # with the weights before each update
    return W, eps
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "own step and error",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return d - w @ x

def lms_step(w, x, d, mu):
    return w + 2 * mu * lms_error(w, x, d) * x

def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0) * 1.0
    weights, errors = [w], []
    for k in range(len(d)):
        errors.append(lms_error(w, X[k], d[k]))
        w = lms_step(w, X[k], d[k], mu)
        weights.append(w)
    return np.vstack(weights), np.asarray(errors, dtype=float)
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "pure Python floats",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None, verbose=False):
    rows = X.tolist()
    targets = d.tolist()
    w = [0.0] * len(rows[0]) if w0 is None else [float(v) for v in w0]
    Ws = [w[:]]
    Es = []
    for k in range(len(rows)):
        y = 0.0
        for i in range(len(w)):
            y += w[i] * rows[k][i]
        e = targets[k] - y
        for i in range(len(w)):
            w[i] += 2 * mu * e * rows[k][i]
        if verbose:
            print(k, e, w)
        Ws.append(w[:])
        Es.append(float(e))
    return np.array(Ws), np.array(Es)
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "class and named tuple",
        "mistake": None,
        "any_of": [],
        "source": """
from collections import namedtuple

Run = namedtuple("Run", "weights errors")

class LMSFilter:
    def __init__(self, n, mu, w0):
        self.w = np.zeros(n) if w0 is None else np.array(w0, dtype=np.float64)
        self.mu = mu

    def update(self, x, d):
        e = d - self.w.dot(x)
        self.w += 2 * self.mu * e * x
        return e

def lms(X, d, mu, w0=None):
    f = LMSFilter(X.shape[1], mu, w0)
    weights = [f.w.copy()]
    errors = []
    for x, t in zip(X, d):
        errors.append(f.update(x, t))
        weights.append(f.w.copy())
    return Run(np.stack(weights), np.array(errors))
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "triangular solve in blocks",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None, block=32):
    # the errors of a block solve (I + 2 mu L) e = d - X w, L = strictly lower part of X X^T
    N, n = X.shape
    w = np.zeros(n) if w0 is None else np.array(w0, dtype=float)
    W = np.empty((N + 1, n)); W[0] = w
    E = np.empty(N)
    for a in range(0, N, block):
        Xb, db = X[a:a + block], d[a:a + block]
        L = np.tril(Xb @ Xb.T, -1)
        e = np.linalg.solve(np.eye(len(db)) + 2 * mu * L, db - Xb @ w)
        E[a:a + len(db)] = e
        W[a + 1:a + 1 + len(db)] = w + np.cumsum(2 * mu * e[:, None] * Xb, axis=0)
        w = W[a + len(db)]
    return W, E
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "matrix recursion",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = np.shape(X)
    w = np.zeros((n, 1))
    if w0 is not None:
        w = np.reshape(np.asarray(w0, dtype=float), (n, 1))
    out = np.zeros((n, N + 1))
    out[:, 0] = w[:, 0]
    eps = np.zeros(N)
    for k in range(N):
        x = X[k].reshape(n, 1)
        eps[k] = d[k] - (w.T @ x)[0, 0]
        w = (np.eye(n) - 2 * mu * x @ x.T) @ w + 2 * mu * d[k] * x
        out[:, k + 1] = w[:, 0]
    return out.T, eps
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "generator",
        "mistake": None,
        "any_of": [],
        "source": """
def walk(X, d, mu, w):
    for x, target in zip(X, d):
        epsilon = float(target - x @ w)
        w = w - mu * (-2 * epsilon * x)      # minus mu times the gradient of epsilon squared
        yield w, epsilon

def lms(X, d, mu, w0=None):
    w0 = np.zeros(X.shape[1]) if w0 is None else np.asarray(w0, float)
    steps = list(walk(X, d, mu, w0))
    weights = np.concatenate([[w0], [s[0] for s in steps]])
    errors = np.fromiter((s[1] for s in steps), float)
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "while loop, other convention, copies",
        "mistake": None,
        "any_of": [],
        "source": r'''
def lms(X, d, mu, w0=None):
    """LMS algorithm.  alpha is mu' = 2 mu as in most books."""
    X = np.copy(X); d = np.copy(d)
    alpha = mu * 2
    k = 0
    try:
        w = np.copy(w0).astype(float)
        assert w.shape == (X.shape[1],)
    except (TypeError, ValueError, AssertionError):
        w = np.zeros(X.shape[1])
    weights = w[None, :]
    table = [weights]
    errors = np.full(len(d), np.nan)
    while k < len(d):
        errors[k] = d[k] - np.einsum("i,i->", w, X[k])
        w = w + alpha * errors[k] * X[k]
        table.append(w[None, :])
        k = k + 1
    return np.concatenate(table, axis=0), errors
''',
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "accumulate",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import accumulate

def lms(X, d, mu, w0=None):
    start = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    def after(w, example):
        x, target = example
        return w + 2 * mu * (target - w @ x) * x
    weights = np.array(list(accumulate(zip(X, d), after, initial=start)))
    errors = d - np.sum(weights[:-1] * X, axis=1)
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "class with history",
        "mistake": None,
        "any_of": [],
        "source": r'''
class AdaptiveCombiner:
    """Adaptive linear combiner of Widrow."""

    def __init__(self, taps, step):
        self.w = taps
        self.step = step
        self.history = [taps.copy()]
        self.errors = []

    def feed(self, x, desired):
        error = desired - float(np.dot(self.w, x))
        self.w = self.w + 2.0 * self.step * error * x
        self.history.append(self.w.copy())
        self.errors.append(error)


def lms(X, d, mu, w0=None):
    N, n = X.shape
    taps = np.zeros(n)
    if w0 is not None:
        taps = taps + w0
    combiner = AdaptiveCombiner(taps, mu)
    for k in range(N):
        combiner.feed(X[k], d[k])
    return np.array(combiner.history), np.array(combiner.errors)
''',
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "matlab with preallocation",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N = np.size(X, 0)
    n = np.size(X, 1)
    W = np.zeros((n, N + 1))        # columns are time, as in MATLAB
    e = np.zeros(N)
    if w0 is not None:
        W[:, 0] = w0
    for k in range(N):
        e[k] = d[k] - W[:, k] @ X[k, :]
        W[:, k + 1] = W[:, k] + 2 * mu * e[k] * X[k, :]
    return W.T, e
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "nothing but lists inside",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    rows = [[float(v) for v in row] for row in X]
    n = len(rows[0])
    w = [0.0] * n if w0 is None else [float(v) for v in w0]
    path = [tuple(w)]
    errors = []
    for row, target in zip(rows, d):
        y = 0.0
        for wi, xi in zip(w, row):
            y += wi * xi
        e = float(target) - y
        w = [wi + 2.0 * mu * e * xi for wi, xi in zip(w, row)]
        path.append(tuple(w))
        errors.append(e)
    return np.array(path), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "uses own step and error",
        "mistake": None,
        "any_of": [],
        "source": """
def lms_error(w, x, d):
    return d - w @ x

def lms_step(w, x, d, mu):
    return w + 2 * mu * lms_error(w, x, d) * x

def lms(X, d, mu, w0=None):
    if w0 is None:
        w0 = np.zeros(X.shape[1])
    weights, errors = [np.array(w0, float)], []
    for x_k, d_k in zip(X, d):
        errors.append(lms_error(weights[-1], x_k, d_k))
        weights.append(lms_step(weights[-1], x_k, d_k, mu))
    return np.stack(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "generator (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def _run(X, d, mu, w):
    for k in range(len(d)):
        e = d[k] - np.inner(w, X[k])
        yield w, e
        w = w + (2 * mu * e) * X[k]
    yield w, np.nan

def lms(X, d, mu, w0=None, verbose=False):
    w0 = np.zeros(len(X[0])) if w0 is None else np.asarray(w0, dtype=float) * 1.0
    pairs = list(_run(X, d, mu, w0))
    if verbose:
        print(len(pairs) - 1, "examples")
    weights = np.vstack([w for w, _ in pairs])
    errors = np.array([e for _, e in pairs[:-1]])
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "while loop and append rows",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def lms(X, d, mu, w0=None):
    X = np.array(X, dtype=float)
    d = np.array(d, dtype=float)
    antal, dim = X.shape
    W = np.empty((antal + 1, dim))
    W[0] = 0.0 if w0 is None else w0
    fel = np.empty(antal)
    k = 0
    while k < antal:
        fel[k] = d[k] - (W[k] * X[k]).sum()
        W[k + 1] = W[k] + 2 * mu * fel[k] * X[k]
        k += 1
    return W, fel
""",
    },
    {
        "function": "lms",
        "kind": "right",
        "name": "deviation from the start",
        "mistake": None,
        "any_of": [],
        "source": r'''
def lms(X, d, mu, w0=None):
    """Learns only the difference v = w - w0; the start is taken off the targets first."""
    N, n = X.shape
    base = np.zeros(n) if w0 is None else np.asarray(w0, dtype=float)
    todo = d - X @ base
    v = np.zeros((N + 1, n))
    errors = np.zeros(N)
    for k, x in enumerate(X):
        errors[k] = todo[k] - v[k] @ x
        v[k + 1] = v[k] + 2 * mu * errors[k] * x
    return v + base, errors
''',
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "no 2",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    W = np.zeros((N + 1, n))
    W[0] = 0 if w0 is None else w0
    e = np.zeros(N)
    for k in range(N):
        e[k] = d[k] - W[k] @ X[k]
        W[k + 1] = W[k] + mu * e[k] * X[k]
    return W, e
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "gradient of half the square",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": r'''
def grad(w, x, t):
    """loss = 0.5*(t - w.x)**2"""
    return (np.dot(w, x) - t) * x

def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    ws, es = [w], []
    for x, t in zip(X, d):
        es.append(t - np.dot(w, x))
        w = w - mu * grad(w, x, t)
        ws.append(w)
    return np.array(ws), np.array(es)
''',
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "reports y - d",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights, errors = [w], []
    for k in range(len(X)):
        e = X[k] @ w - d[k]
        w = w - 2 * mu * e * X[k]
        weights.append(w)
        errors.append(e)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "y - d, added",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    weights = np.zeros((N + 1, n))
    errors = np.zeros(N)
    if w0 is not None:
        weights[0, :] = w0
    for k in range(N):
        output = sum(weights[k, i] * X[k, i] for i in range(n))
        errors[k] = output - d[k]
        weights[k + 1] = weights[k] + 2 * mu * errors[k] * X[k]
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "minus",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def lms_error(w, x, d):
    return d - w @ x

def lms_step(w, x, d, mu):
    return w - 2 * mu * lms_error(w, x, d) * x

def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights, errors = [w], []
    for x, target in zip(X, d):
        errors.append(lms_error(w, x, target))
        w = lms_step(w, x, target, mu)
        weights.append(w)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "adds the gradient",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
from itertools import accumulate

def lms(X, d, mu, w0=None):
    w0 = np.zeros(X.shape[1]) if w0 is None else np.asarray(w0, dtype=float)
    g = lambda w, x, t: -2 * (t - w @ x) * x
    W = np.array(list(accumulate(zip(X, d), lambda w, xt: w + mu * g(w, *xt), initial=w0)))
    return W, d - np.einsum("kn,kn->k", W[:-1], X)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "error recorded after the update",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights = [w]
    errors = []
    for k in range(len(d)):
        w = w + 2 * mu * (d[k] - w @ X[k]) * X[k]
        weights.append(w)
        errors.append(d[k] - w @ X[k])
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "errors from weights[1:]",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    weights = np.empty((N + 1, n))
    weights[0] = np.zeros(n) if w0 is None else w0
    for k, x in enumerate(X):
        weights[k + 1] = weights[k] + 2 * mu * (d[k] - np.inner(weights[k], x)) * x
    errors = d - (weights[1:] * X).sum(axis=1)
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "error inside the weight loop",
        "mistake": "updated-weight-in-error",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def lms(X, d, mu, w0=None):
    n = X.shape[1]
    w = [0.0] * n if w0 is None else [float(v) for v in w0]
    weights = [list(w)]
    errors = []
    for k in range(len(X)):
        errors.append(d[k] - np.dot(w, X[k]))
        for i in range(n):
            eps = d[k] - np.dot(w, X[k])
            w[i] = w[i] + 2 * mu * eps * X[k][i]
        weights.append(list(w))
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "same list object every time",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights = [w]
    errors = []
    for x, t in zip(X, d):
        e = t - w @ x
        w += 2 * mu * e * x
        weights.append(w)
        errors.append(e)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "changes w0",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else w0
    W = [w.copy()]
    E = []
    for k in range(X.shape[0]):
        eps = d[k] - w @ X[k]
        for i in range(X.shape[1]):
            w[i] += 2 * mu * eps * X[k, i]
        W.append(w.copy())
        E.append(eps)
    return np.array(W), np.array(E)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "errors written into d",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    W = np.zeros((N + 1, n))
    if w0 is not None:
        W[0] = np.array(w0)
    for k in range(N):
        d[k] -= np.dot(W[k], X[k])          # d is now the error, saves memory
        W[k + 1] = W[k] + 2 * mu * d[k] * X[k]
    return W, d.copy()
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "steps the inputs",
        "mistake": "stepping-the-data",
        "any_of": ["in-place-overwrite"],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.ones(X.shape[1]) if w0 is None else w0
    history = [X[0].copy()]
    errors = []
    for k in range(len(X)):
        eps = d[k] - w @ X[k]
        X[k] = X[k] + 2 * mu * eps * w
        history.append(X[k].copy())
        errors.append(eps)
    return np.array(history), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "moves targets towards the output",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    d = np.array(d, dtype=float)
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights, errors = [w], []
    for k in range(len(d)):
        e = d[k] - X[k] @ w
        d = d - 2 * mu * e
        w = w + 2 * mu * e * X[k]
        weights.append(w)
        errors.append(e)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "vector error",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights, errors = [w], []
    for x, t in zip(X, d):
        e = t - w * x
        w = w + 2 * mu * e * x
        weights.append(w)
        errors.append(e.sum())
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "columns are examples",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    n, N = X.shape
    W = np.zeros((N + 1, n))
    W[0] = 0 if w0 is None else w0
    e = np.zeros(N)
    for k in range(N):
        x = X[:, k]
        e[k] = d[k] - W[k] @ x
        W[k + 1] = W[k] + 2 * mu * e[k] * x
    return W, e
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "weights as columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.asarray(w0, dtype=float)
    columns, errors = [w], []
    for x, t in zip(X, d):
        errors.append(t - w @ x)
        w = w + 2 * mu * errors[-1] * x
        columns.append(w)
    return np.column_stack(columns), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "error always with the first weights",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.asarray(w0, dtype=float)
    errors = d - X @ w
    steps = 2 * mu * errors[:, None] * X
    weights = w + np.vstack([np.zeros_like(w), np.cumsum(steps, axis=0)])
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "whole batch, summed, at every step",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    W, E = [w], []
    for k in range(len(d)):
        e = d - X @ w
        E.append(e[k])
        w = w + 2 * mu * X.T @ e
        W.append(w)
    return np.array(W), np.array(E)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "target of the row before",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    W = np.zeros((N + 1, n))
    if w0 is not None:
        W[0] = w0
    e = np.zeros(N)
    for k in range(1, N + 1):
        e[k - 1] = d[k - 2] - W[k - 1] @ X[k - 1]
        W[k] = W[k - 1] + 2 * mu * e[k - 1] * X[k - 1]
    return W, e
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "one weight a sample",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    w = np.zeros(n) if w0 is None else np.array(w0, dtype=float)
    weights = np.zeros((N + 1, n))
    weights[0] = w
    errors = np.zeros(N)
    for k in range(N):
        errors[k] = d[k] - w @ X[k]
        i = k % n
        w[i] += 2 * mu * errors[k] * X[k, i]
        weights[k + 1] = w
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "step in the direction of x only",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    path, errors = [w], []
    for x, target in zip(X, d):
        eps = target - np.dot(w, x)
        g = -2 * eps * x
        size = np.sqrt(np.sum(g * g))
        if size > 0:
            g = g / size
        w = w - mu * g
        path.append(w)
        errors.append(eps)
    return np.array(path), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "start left out of the history",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights, errors = [], []
    for x, t in zip(X, d):
        e = t - w @ x
        w = w + 2 * mu * e * x
        weights.append(w)
        errors.append(e)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "w0 ignored",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    w = np.zeros(n)
    weights = [w]
    errors = np.zeros(N)
    for k in range(N):
        errors[k] = d[k] - w @ X[k]
        w = w + 2 * mu * errors[k] * X[k]
        weights.append(w)
    return np.array(weights), errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "truth value of an array",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.array(w0, dtype=float) if w0 else np.zeros(X.shape[1])
    weights, errors = [w], []
    for x, t in zip(X, d):
        errors.append(t - w @ x)
        w = w + 2 * mu * errors[-1] * x
        weights.append(w)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "final weights only",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    errors = np.empty(len(d))
    for k, x in enumerate(X):
        errors[k] = d[k] - w @ x
        w = w + 2 * mu * errors[k] * x
    return w, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "last row never filled",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    weights = np.zeros((N + 1, n))
    errors = np.zeros(N)
    if w0 is not None:
        weights[0] = w0
    for k in range(N - 1):
        errors[k] = d[k] - weights[k] @ X[k]
        weights[k + 1] = weights[k] + 2 * mu * errors[k] * X[k]
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "remembers the weights of the last call",
        "mistake": None,
        "any_of": [],
        "source": """
_state = {}

def lms(X, d, mu, w0=None):
    n = X.shape[1]
    if w0 is not None:
        w = np.array(w0, dtype=float)
    else:
        w = _state.get(n, np.zeros(n))
    weights, errors = [w], []
    for x, t in zip(X, d):
        e = t - w @ x
        w = w + 2 * mu * e * x
        weights.append(w)
        errors.append(e)
    _state[n] = w
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "shuffles the rows",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    order = np.random.permutation(len(d))
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights, errors = [w], []
    for k in order:
        e = d[k] - w @ X[k]
        w = w + 2 * mu * e * X[k]
        weights.append(w)
        errors.append(e)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "normalised LMS",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights, errors = [w], []
    for x, t in zip(X, d):
        e = t - w @ x
        w = w + 2 * mu * e * x / (1e-8 + x @ x)
        weights.append(w)
        errors.append(e)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "DSP toolbox step",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, L = X.shape
    w = np.zeros(L) if w0 is None else np.array(w0, dtype=float)
    W = np.zeros((N + 1, L))
    W[0] = w
    e = np.zeros(N)
    for n in range(N):
        y = w @ X[n]
        e[n] = d[n] - y
        w = w + mu * e[n] * X[n]
        W[n + 1] = w
    return W, e
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "plus with output minus target",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else w0
    ws, es = [w], []
    for k in range(len(X)):
        e = X[k] @ w - d[k]
        w = w + 2 * mu * e * X[k]
        ws.append(w)
        es.append(e)
    return np.array(ws), np.array(es)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "two minus signs, errors reported reversed",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    weights = np.zeros((N + 1, n))
    if w0 is not None:
        weights[0, :] = w0
    errors = np.zeros(N)
    for i in range(N):
        errors[i] = weights[i].dot(X[i]) - d[i]
        weights[i + 1] = weights[i] - 2 * mu * errors[i] * X[i]
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "descent has a minus",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def lms(X, d, mu, w0=None):
    if w0 is None:
        w0 = [0.0] * X.shape[1]
    weights = [np.array(w0, dtype=float)]
    errors = []
    for x, target in zip(X, d):
        w = weights[-1]
        eps = target - np.dot(w, x)
        errors.append(eps)
        weights.append(w - mu * 2 * eps * x)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "residuals from the path after the step",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    path = np.zeros((N + 1, n))
    path[0] = 0 if w0 is None else w0
    for k in range(N):
        path[k + 1] = path[k] + 2 * mu * (d[k] - path[k] @ X[k]) * X[k]
    errors = d - np.einsum("ij,ij->i", path[1:], X)
    return path, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "weights one after another",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["updated-weight-in-error"],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    w = np.zeros(n)
    if w0 is not None:
        for j in range(n):
            w[j] = w0[j]
    weights = [w.copy()]
    errors = []
    for k in range(N):
        errors.append(d[k] - np.dot(w, X[k]))
        for j in range(n):
            w[j] += 2 * mu * (d[k] - np.dot(w, X[k])) * X[k, j]
        weights.append(w.copy())
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "history of one and the same array",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    history, errors = [w], []
    for x, target in zip(X, d):
        err = target - w @ x
        w += 2 * mu * err * x
        history.append(w)
        errors.append(err)
    return np.array(history), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "start vector learns too",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    if w0 is None:
        w0 = np.zeros(X.shape[1])
    track = np.empty((len(d) + 1, len(w0)))
    eps = np.empty(len(d))
    track[0] = w0
    for k in range(len(d)):
        eps[k] = d[k] - np.dot(w0, X[k])
        np.add(w0, 2 * mu * eps[k] * X[k], out=w0)
        track[k + 1] = w0
    return track, eps
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "errors written over the targets",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    W = [w]
    e = d
    for k, x in enumerate(X):
        e[k] -= w @ x
        w = w + 2 * mu * e[k] * x
        W.append(w)
    return np.array(W), e
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "all errors with the first weights",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    start = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    errors = d - X @ start
    steps = 2 * mu * errors[:, None] * X
    weights = np.vstack([start, start + np.cumsum(steps, axis=0)])
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "time runs to the right",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    w = np.zeros(n) if w0 is None else np.array(w0, dtype=float)
    W = w.reshape(-1, 1)
    errs = []
    for k in range(N):
        e = d[k] - w @ X[k]
        w = w + 2 * mu * e * X[k]
        W = np.hstack([W, w.reshape(-1, 1)])
        errs.append(e)
    return W, np.array(errs)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "inputs drift to the target",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    w = np.zeros(n) if w0 is None else np.array(w0, dtype=float)
    Z = X.copy()
    weights, errors = [w], []
    for k in range(N):
        e = d[k] - w @ Z[k]
        w = w + 2 * mu * e * Z[k]
        if k + 1 < N:
            Z[k + 1] = Z[k + 1] + 2 * mu * e * w
        weights.append(w)
        errors.append(e)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "one error a weight",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    weights = np.zeros((N + 1, n))
    if w0 is not None:
        weights[0] = w0
    errors = np.zeros(N)
    for k in range(N):
        e = d[k] - weights[k] * X[k]
        weights[k + 1] = weights[k] + 2 * mu * e * X[k]
        errors[k] = e.sum()
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "truth value of an array (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = w0 or np.zeros(X.shape[1])
    weights, errors = [w], []
    for x, t in zip(X, d):
        e = t - w @ x
        w = w + 2 * mu * e * x
        weights.append(w)
        errors.append(e)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "start always zero",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w0 = np.zeros(X.shape[1])
    weights = np.array([w0])
    errors = np.array([])
    for i in range(X.shape[0]):
        y = weights[-1] @ X[i]
        errors = np.append(errors, d[i] - y)
        weights = np.append(weights, [weights[-1] + 2 * mu * errors[-1] * X[i]], axis=0)
    return weights, errors
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "start left out of the path",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    out = []
    for x, t in zip(X, d):
        e = t - w @ x
        w = w + 2 * mu * e * x
        out.append((w, e))
    return np.array([o[0] for o in out]), np.array([o[1] for o in out])
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "shuffles as in SGD",
        "mistake": None,
        "any_of": [],
        "source": """
import random

def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    order = list(range(len(X)))
    random.Random(0).shuffle(order)
    weights, errors = [w], []
    for k in order:
        errors.append(d[k] - X[k] @ w)
        w = w + 2 * mu * errors[-1] * X[k]
        weights.append(w)
    return np.array(weights), np.array(errors)
""",
    },
    {
        "function": "lms",
        "kind": "wrong",
        "name": "returns errors first",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights = [w]
    errors = []
    for x, t in zip(X, d):
        errors.append(t - w @ x)
        w = w + 2 * mu * errors[-1] * x
        weights.append(w)
    return np.array(errors), np.array(weights)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "lstsq",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    return np.linalg.lstsq(X, d, rcond=None)[0]
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "solve R w = p",
        "mistake": None,
        "any_of": [],
        "source": """
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
        "name": "inverse as in the lecture",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np
from numpy.linalg import inv

def wiener(X, d):
    """w* = R^-1 p"""
    R = np.mean([np.outer(x, x) for x in X], axis=0)
    p = np.mean([t * x for x, t in zip(X, d)], axis=0)
    return inv(R) @ p
''',
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "pinv",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    return np.linalg.pinv(X).dot(d)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "QR and back substitution",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    Q, T = np.linalg.qr(X)
    b = Q.T @ d
    n = len(b)
    w = np.zeros(n)
    for i in reversed(range(n)):
        w[i] = (b[i] - T[i, i + 1:] @ w[i + 1:]) / T[i, i]
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "Gauss by hand",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    N, n = X.shape
    A = []
    for i in range(n):
        line = [float(sum(X[k, i] * X[k, j] for k in range(N))) / N for j in range(n)]
        line.append(float(sum(X[k, i] * d[k] for k in range(N))) / N)
        A.append(line)
    for c in range(n):
        best = max(range(c, n), key=lambda r: abs(A[r][c]))
        A[c], A[best] = A[best], A[c]
        for r in range(n):
            if r != c:
                factor = A[r][c] / A[c][c]
                A[r] = [a - factor * b for a, b in zip(A[r], A[c])]
    return np.array([A[i][n] / A[i][i] for i in range(n)])
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "Cholesky",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    C = X.T @ X
    L = np.linalg.cholesky(C)
    z = np.linalg.solve(L, X.T @ d)
    return np.linalg.solve(L.T, z)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "SVD",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    return Vt.T @ ((U.T @ d) / s)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "one Newton step",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    return -2 * X.T @ (d - X @ w) / len(d)

def wiener(X, d):
    # xi is a quadratic bowl: Newton arrives in one step, from anywhere
    w = np.zeros(X.shape[1])
    H = 2 * X.T @ X / len(d)
    return w - np.linalg.solve(H, mse_gradient(w, X, d))
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "eigenvectors",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    lam, V = np.linalg.eigh(np.cov(X.T, bias=True).reshape(X.shape[1], -1)
                            + np.outer(X.mean(axis=0), X.mean(axis=0)))
    p = (X * d[:, None]).mean(axis=0)
    return sum((v @ p) / l * v for l, v in zip(lam, V.T))
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "Gram-Schmidt, twice",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    X = np.array(X, dtype=float)
    N, n = X.shape
    Q = np.zeros((N, n))
    T = np.zeros((n, n))
    for j in range(n):
        v = X[:, j].copy()
        for _ in range(2):
            for i in range(j):
                c = Q[:, i] @ v
                T[i, j] += c
                v = v - c * Q[:, i]
        T[j, j] = np.sqrt(v @ v)
        Q[:, j] = v / T[j, j]
    return np.linalg.solve(T, Q.T @ d)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "OLS by lstsq",
        "mistake": None,
        "any_of": [],
        "source": r'''
def wiener(X, d):
    """beta hat"""
    beta, ssr, rank, sv = np.linalg.lstsq(X, d, rcond=None)
    return beta
''',
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "Wiener-Hopf equations",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    N = len(X)
    R = np.dot(X.T, X) / N
    p = np.dot(X.T, d) / N
    return np.linalg.solve(R, p)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "partialling out, Frisch-Waugh-Lovell",
        "mistake": None,
        "any_of": [],
        "source": """
def _residual(target, others):
    if others.shape[1] == 0:
        return target
    return target - others @ np.linalg.pinv(others) @ target

def wiener(X, d):
    # coefficient i: clean column i of all other columns, then a simple regression
    coefficients = []
    for i in range(X.shape[1]):
        others = np.delete(X, i, axis=1)
        clean = _residual(X[:, i], others)
        coefficients.append((clean @ d) / (clean @ clean))
    return np.array(coefficients)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "gaussian elimination, first-term course",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    n = len(X[0])
    # augmented matrix [X'X | X'd]
    A = [[sum(float(r[i]) * float(r[j]) for r in X) for j in range(n)]
         + [sum(float(r[i]) * float(t) for r, t in zip(X, d))] for i in range(n)]
    for col in range(n):
        pivot = max(range(col, n), key=lambda r: abs(A[r][col]))
        A[col], A[pivot] = A[pivot], A[col]
        for r in range(n):
            if r != col:
                f = A[r][col] / A[col][col]
                A[r] = [u - f * v for u, v in zip(A[r], A[col])]
    return np.array([A[i][n] / A[i][i] for i in range(n)])
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "QR with reduced keyword",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d, mode="reduced"):
    Q, T = np.linalg.qr(X, mode=mode)
    return np.linalg.solve(T, Q.T @ d)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "Cholesky, forward and back",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    N, n = X.shape
    L = np.linalg.cholesky(X.T @ X / N)
    p = X.T @ d / N
    z = np.zeros(n)
    for i in range(n):
        z[i] = (p[i] - L[i, :i] @ z[:i]) / L[i, i]
    w = np.zeros(n)
    for i in reversed(range(n)):
        w[i] = (z[i] - L[i + 1:, i] @ w[i + 1:]) / L[i, i]
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "eigenvectors of R",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    R = sum(np.outer(x, x) for x in X) / len(X)
    p = sum(t * x for t, x in zip(d, X)) / len(X)
    lam, V = np.linalg.eigh(R)
    return V @ ((V.T @ p) / lam)
""",
    },
    {
        "function": "wiener",
        "kind": "right",
        "name": "one Newton step from zero",
        "mistake": None,
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    return -2 * X.T @ (d - X @ w) / len(d)

def wiener(X, d):
    w = np.zeros(X.shape[1])
    hessian = 2 * (X.T @ X) / len(X)
    # the bowl is exactly quadratic, one Newton step is enough
    return w - np.linalg.inv(hessian) @ mse_gradient(w, X, d)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "X X^T",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def wiener(X, d):
    N = len(d)
    R = X @ X.T / N
    p = X @ d / N
    return np.linalg.solve(R, p)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "outer products of the columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def wiener(X, d):
    n, N = X.shape
    R = np.zeros((n, n))
    p = np.zeros(n)
    for k in range(N):
        R += np.outer(X[:, k], X[:, k])
        p += d[k] * X[:, k]
    return np.linalg.pinv(R / N) @ (p / N)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "lstsq of the transpose",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def wiener(X, d):
    solution, residuals, rank, sv = np.linalg.lstsq(X.T, d, rcond=None)
    return solution
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "minus p",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def wiener(X, d):
    # gradient 2(Rw + p) = 0
    R = X.T @ X / len(d)
    p = X.T @ d / len(d)
    return np.linalg.solve(R, -p)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "fits d + Xw",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def wiener(X, d):
    error_of = lambda w: d + X @ w
    e0 = error_of(np.zeros(X.shape[1]))
    return -np.linalg.pinv(X) @ e0
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "R summed, p averaged",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def wiener(X, d):
    R = X.T @ X
    p = np.mean(X * d[:, None], axis=0)
    return np.linalg.inv(R) @ p
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "p summed in a loop",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def wiener(X, d):
    n = X.shape[1]
    R = np.zeros((n, n))
    p = np.zeros(n)
    for x, t in zip(X, d):
        R += np.outer(x, x) / len(d)
        p += t * x
    return np.linalg.solve(R, p)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "2R",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def wiener(X, d):
    R = X.T.dot(X) / len(X)
    p = X.T.dot(d) / len(X)
    # gradient = 2 R w - p
    return np.linalg.solve(2 * R, p)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "Newton with half a gradient",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def wiener(X, d):
    w = np.zeros(X.shape[1])
    gradient = X.T @ (X @ w - d) / len(d)
    hessian = 2 * X.T @ X / len(d)
    return w - np.linalg.inv(hessian) @ gradient
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "quadratic term differentiated once",
        "mistake": "product-rule-forgotten",
        "any_of": ["missing-factor-2"],
        "source": """
def wiener(X, d):
    # xi = c - 2 p.w + w.R.w  ->  -2 p + R w = 0
    N = X.shape[0]
    return 2 * np.linalg.solve(X.T @ X / N, X.T @ d / N)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "scales X and d in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
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
        "name": "Gram-Schmidt on views",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def wiener(X, d):
    n = X.shape[1]
    T = np.eye(n)
    for j in range(n):
        v = X[:, j]
        for i in range(j):
            q = X[:, i]
            T[i, j] = (q @ v) / (q @ q)
            v -= T[i, j] * q
    c = (X.T @ d) / np.sum(X ** 2, axis=0)
    return np.linalg.solve(T, c)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "each feature alone",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def wiener(X, d):
    w = []
    for column in X.T:
        w.append(np.dot(column, d) / np.dot(column, column))
    return np.array(w)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "one sweep",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def wiener(X, d):
    w = np.zeros(X.shape[1])
    for i in range(len(w)):
        rest = d - X @ w
        w[i] += (X[:, i] @ rest) / (X[:, i] @ X[:, i])
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "big fixed step, it is convex",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def mse_gradient(w, X, d):
    return -2 * X.T @ (d - X @ w) / len(d)

def wiener(X, d):
    w = np.zeros(X.shape[1])
    for _ in range(300):        # one minimum only, so we get there
        w = w - 1.0 * mse_gradient(w, X, d)
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "step just under 2 over lambda",
        "mistake": "bound-is-2-over-λ",
        "any_of": ["convex-so-any-step"],
        "source": """
def wiener(X, d):
    N, n = X.shape
    R = X.T @ X / N
    p = X.T @ d / N
    mu = 0.9 * 2 / np.linalg.eigvalsh(R)[-1]
    w = np.zeros(n)
    for step in range(200):
        w = w + 2 * mu * (p - R @ w)
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "climbs",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def wiener(X, d):
    R = X.T @ X / len(d)
    p = X.T @ d / len(d)
    mu = 0.1 / np.trace(R)
    w = np.zeros(len(p))
    for _ in range(200):
        gradient = 2 * (R @ w - p)
        w = w + mu * gradient
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "inverse star p",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def wiener(X, d):
    N = len(d)
    return np.linalg.inv(X.T @ X / N) * (X.T @ d / N)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "only the direction",
        "mistake": "direction-equals-length",
        "any_of": [],
        "source": """
def wiener(X, d):
    w = np.linalg.lstsq(X, d, rcond=None)[0]
    return w / np.sqrt((w ** 2).sum())
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "with an intercept that is dropped",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    A = np.column_stack([np.ones(len(d)), X])
    return np.linalg.lstsq(A, d, rcond=None)[0][1:]
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "covariance",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    Xc = X - X.mean(axis=0)
    dc = d - d.mean()
    return np.linalg.pinv(Xc.T @ Xc) @ Xc.T @ dc
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "ridge",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d, lam=0.01):
    N, n = X.shape
    R = X.T @ X / N + lam * np.eye(n)
    return np.linalg.solve(R, X.T @ d / N)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "end of one LMS run",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    w = np.zeros(X.shape[1])
    for x, t in zip(X, d):
        w = w + 2 * 0.01 * (t - w @ x) * x
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "R to the power -1, entry by entry",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    R = X.T @ X / len(d)
    p = X.T @ d / len(d)
    return (1 / R) @ p
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "first n rows only",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    n = X.shape[1]
    return np.linalg.solve(X[:n], d[:n])
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "column result",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def wiener(X, d):
    D = d.reshape(-1, 1)
    return np.linalg.inv(X.T @ X) @ X.T @ D
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "only p",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    p = np.zeros(X.shape[1])
    for i in range(len(p)):
        p[i] = np.mean(X[:, i] * d)
    return p
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "waits for a gradient of exactly zero",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    N, n = X.shape
    R, p = X.T @ X / N, X.T @ d / N
    mu = 0.3 / np.trace(R)
    w = np.zeros(n)
    g = 2 * (R @ w - p)
    while (g != 0).any():
        w = w - mu * g
        g = 2 * (R @ w - p)
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "only R divided by N",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def wiener(X, d):
    R = X.T @ X / X.shape[0]
    p = X.T @ d
    return np.linalg.inv(R) @ p
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "cross-correlation summed in a loop",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def wiener(X, d):
    N, n = X.shape
    p = np.zeros(n)
    for k in range(N):
        p += d[k] * X[k]
    R = np.mean(X[:, :, None] * X[:, None, :], axis=0)
    return np.linalg.lstsq(R, p, rcond=None)[0]
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "gradient 2Rw - p",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def wiener(X, d):
    # d/dw (w'Rw - 2p'w) = 2Rw - p = 0
    N = len(d)
    R, p = X.T @ X / N, X.T @ d / N
    return np.linalg.solve(2 * R, p)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "minus from the gradient",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def wiener(X, d):
    R = np.einsum("ki,kj->ij", X, X)
    p = np.einsum("ki,k->i", X, d)
    # 2(R w + p) = 0
    return -np.linalg.solve(R, p)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "R is N by N",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def wiener(X, d):
    n = X.shape[1]
    R = np.dot(X, X.T) / n
    p = np.dot(X.T, d) / n
    return np.linalg.inv(R) @ p
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "numpy covariance with rows as variables",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def wiener(X, d):
    R = np.cov(X)
    p = np.array([np.cov(x, d)[0, 1] for x in X.T])
    return np.linalg.pinv(R) @ p
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "simple regressions one by one",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def wiener(X, d):
    return np.array([np.sum(x * d) / np.sum(x * x) for x in X.T])
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "one sweep of Gauss-Seidel",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def wiener(X, d):
    N, n = X.shape
    w = np.zeros(n)
    for i in range(n):
        rest = d - X @ w + X[:, i] * w[i]
        w[i] = X[:, i] @ rest / (X[:, i] @ X[:, i])
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "whitens the data where they are",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def wiener(X, d):
    scale = np.sqrt(np.mean(X ** 2, axis=0))
    X /= scale
    w = np.linalg.lstsq(X, d, rcond=None)[0]
    return w / scale
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "Gram-Schmidt on the columns",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def wiener(X, d):
    n = X.shape[1]
    T = np.zeros((n, n))
    for j in range(n):
        q = X[:, j]
        for i in range(j):
            T[i, j] = X[:, i] @ q
            q -= T[i, j] * X[:, i]
        T[j, j] = np.sqrt(q @ q)
        q /= T[j, j]
    return np.linalg.solve(T, X.T @ d)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "R is one number",
        "mistake": None,
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def wiener(X, d):
    power = np.mean(X ** 2)
    p = X * d[:, None]
    return p.mean(axis=0) / power
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "last row is enough",
        "mistake": None,
        "any_of": ["gradient-not-accumulated"],
        "source": """
def wiener(X, d):
    for x, t in zip(X, d):
        R = np.outer(x, x)
        p = t * x
    return np.linalg.pinv(R) @ p
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "demeaned like a good econometrician",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    Xc = X - X.mean(axis=0)
    dc = d - d.mean()
    return np.linalg.solve(Xc.T @ Xc, Xc.T @ dc)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "with a constant, slopes only",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    A = np.hstack([np.ones((len(X), 1)), X])
    coef = np.linalg.lstsq(A, d, rcond=None)[0]
    return coef[1:]
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "a little ridge for safety",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    n = X.shape[1]
    R = X.T @ X / len(X) + 0.01 * np.eye(n)
    return np.linalg.solve(R, X.T @ d / len(X))
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "LMS will get there",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    w = np.zeros(X.shape[1])
    for epoch in range(20):
        for x, t in zip(X, d):
            w = w + 2 * 0.01 * (t - w @ x) * x
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "descends until the gradient is exactly zero",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    N, n = X.shape
    R = X.T @ X / N
    p = X.T @ d / N
    step = 0.5 / np.trace(R)
    w = np.zeros(n)
    g = 2 * (R @ w - p)
    while (g != 0).any():
        w = w - step * g
        g = 2 * (R @ w - p)
    return w
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "inverse by the reciprocal",
        "mistake": None,
        "any_of": [],
        "source": """
def wiener(X, d):
    R = X.T @ X
    return (R ** -1.0) @ (X.T @ d)
""",
    },
    {
        "function": "wiener",
        "kind": "wrong",
        "name": "divides the columns by N on the spot",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def wiener(X, d):
    Rinv = np.linalg.inv(np.dot(X.T, X) / len(X))
    for k in range(len(d)):
        d[k] = d[k] / len(d)
    return np.dot(Rinv, np.dot(X.T, d))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "eigvalsh",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    return 1 / np.linalg.eigvalsh(R)[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "eigvals, max of the real parts",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def mean_step_bound(X):
    N = X.shape[0]
    R = np.dot(X.T, X) / N
    values = np.linalg.eig(R)[0]
    return float(1.0 / max(v.real for v in values))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "spectral norm of X",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    return len(X) / np.linalg.norm(X, ord=2) ** 2
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "singular values, 0-d",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    s = np.linalg.svd(X, compute_uv=False)
    return np.array(1 / (s[0] ** 2 / X.shape[0]))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "repeated squaring",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = np.einsum("ki,kj->ij", X, X) / len(X)
    P = R / np.trace(R)
    for _ in range(60):               # P -> projector on the top eigenspace
        P = P @ P
        P = P / np.trace(P)
    return 1 / (np.trace(R @ P) / np.trace(P))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "bisection with Cholesky",
        "mistake": None,
        "any_of": [],
        "source": r'''
def stable(mu, R):
    """all eigenvalues of I - mu R positive?"""
    try:
        np.linalg.cholesky(np.eye(len(R)) - mu * R)
        return True
    except np.linalg.LinAlgError:
        return False

def mean_step_bound(X):
    R = X.T @ X / X.shape[0]
    low, high = 0.0, 2.0 * len(R) / np.trace(R)
    for _ in range(200):
        middle = (low + high) / 2
        if stable(middle, R):
            low = middle
        else:
            high = middle
    return low
''',
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "Jacobi rotations",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def mean_step_bound(X):
    N, n = X.shape
    A = [[float(np.dot(X[:, i], X[:, j])) / N for j in range(n)] for i in range(n)]
    for sweep in range(40):
        rest = sum(A[p][q] ** 2 for p in range(n) for q in range(p))
        if rest <= 1e-30 * sum(A[p][p] for p in range(n)) ** 2:
            break
        for p in range(n):
            for q in range(p + 1, n):
                if A[p][q] == 0.0:
                    continue
                angle = 0.5 * math.atan2(2 * A[p][q], A[p][p] - A[q][q])
                c, s = math.cos(angle), math.sin(angle)
                for k in range(n):
                    A[k][p], A[k][q] = c * A[k][p] + s * A[k][q], -s * A[k][p] + c * A[k][q]
                for k in range(n):
                    A[p][k], A[q][k] = c * A[p][k] + s * A[q][k], -s * A[p][k] + c * A[q][k]
    return 1 / max(A[i][i] for i in range(n))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "smaller Gram matrix",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    N, n = X.shape
    # X X^T and X^T X share their largest eigenvalue, take the smaller one
    G = X @ X.T if N < n else X.T @ X
    return N / np.linalg.eigvalsh(G).max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "loop of outer products, sorted",
        "mistake": None,
        "any_of": [],
        "source": """
def correlation(X):
    R = 0
    for x in X:
        R = R + np.outer(x, x)
    return R / len(X)

def mean_step_bound(X):
    lambdas = sorted(np.linalg.eigvalsh(correlation(X)), reverse=True)
    return 1 / lambdas[0]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "from the Hessian",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    H = 2 * X.T @ X / len(X)                    # Hessian of the mse
    largest_stable_step = 2 / np.linalg.eigvalsh(H)[-1]
    return largest_stable_step                  # LMS moves by mu times the gradient
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "eigenvectors and Rayleigh quotients",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    _, V = np.linalg.eigh(X.T @ X)
    powers = np.mean((X @ V) ** 2, axis=0)      # input power along each eigenvector
    return float(1 / np.max(powers))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "largest singular value",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    sigma = np.linalg.svd(X, compute_uv=False)
    return X.shape[0] / sigma[0] ** 2
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "two over the Hessian's eigenvalue",
        "mistake": None,
        "any_of": [],
        "source": r'''
def mean_step_bound(X):
    """Descent with step mu on the MSE is stable for mu < 2/max eig of the Hessian 2R."""
    H = 2 * X.T @ X / len(X)
    return 2 / np.linalg.eigvalsh(H).max()
''',
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "matrix 2-norm",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = np.mean([np.outer(row, row) for row in X], axis=0)
    return float(1 / np.linalg.norm(R, 2))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "squares the matrix again and again",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / X.shape[0]
    P = R / np.trace(R)
    for _ in range(60):
        P = P @ P
        P = P / np.trace(P)
    # P is now the projector on the top eigenvector(s), trace one
    lam = np.sum(P * R)
    return 1.0 / lam
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "general eigenvalues, real part, sorted",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    n_rows, n_cols = np.shape(X)
    R = [[sum(X[k][i] * X[k][j] for k in range(n_rows)) / n_rows for j in range(n_cols)]
         for i in range(n_cols)]
    lambdas = sorted(np.linalg.eigvals(np.array(R, dtype=float)).real, reverse=True)
    return 1 / lambdas[0]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "gram matrix of the examples",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    # X X^T and X^T X share their largest eigenvalue: take the smaller matrix
    N, n = X.shape
    G = X @ X.T if N < n else X.T @ X
    return N / np.linalg.eigvalsh(G)[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "Jacobi rotations (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def _jacobi_eigenvalues(A, sweeps=60):
    A = np.array(A, dtype=float)
    n = len(A)
    for _ in range(sweeps):
        off = math.sqrt(sum(A[i, j] ** 2 for i in range(n) for j in range(n) if i != j))
        if off < 1e-15 * np.linalg.norm(A):
            break
        for p in range(n - 1):
            for q in range(p + 1, n):
                if A[p, q] == 0.0:
                    continue
                phi = 0.5 * math.atan2(2 * A[p, q], A[q, q] - A[p, p])
                c, s = math.cos(phi), math.sin(phi)
                J = np.eye(n)
                J[p, p] = J[q, q] = c
                J[p, q], J[q, p] = s, -s
                A = J.T @ A @ J
    return np.diag(A)

def mean_step_bound(X):
    return 1.0 / max(_jacobi_eigenvalues(X.T @ X / len(X)))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "right",
        "name": "bisection on positive definiteness",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    n = len(R)

    def above_all_eigenvalues(t):
        try:
            np.linalg.cholesky(t * np.eye(n) - R)
            return True
        except np.linalg.LinAlgError:
            return False

    low, high = 0.0, 2.0 * float(np.trace(R))
    for _ in range(100):
        mid = (low + high) / 2
        if above_all_eigenvalues(mid):
            high = mid
        else:
            low = mid
    return 1 / high
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "2 over lambda",
        "mistake": "bound-is-2-over-λ",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    return 2 / np.linalg.eigvalsh(R).max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "2 over lambda through the svd",
        "mistake": "bound-is-2-over-λ",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    sigma = np.linalg.svd(X / np.sqrt(X.shape[0]), compute_uv=False)
    lam = sigma ** 2
    return float(min(2 / l for l in lam if l > 0))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "largest stable step of R",
        "mistake": "bound-is-2-over-λ",
        "any_of": [],
        "source": r'''
def largest_stable_step(H):
    """gradient descent is stable for steps below this"""
    return 2 / np.max(np.linalg.eigvals(H).real)

def mean_step_bound(X):
    N, n = X.shape
    H = np.zeros((n, n))
    for x in X:
        H += np.outer(x, x) / N
    return largest_stable_step(H)
''',
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "bisects |1 - mu lambda| < 1",
        "mistake": "bound-is-2-over-λ",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    lo, hi = 0.0, 4.0 / lam[-1]
    for _ in range(100):
        mu = 0.5 * (lo + hi)
        if np.all(np.abs(1 - mu * lam) < 1 + 1e-15):
            lo = mu
        else:
            hi = mu
    return lo
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "1 over 2 lambda",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    return 1 / (2 * np.max(np.linalg.eigvalsh(R)))    # the step is 2 mu
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "1 over lambda of the Hessian",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    hessian = 2 / len(X) * np.dot(np.transpose(X), X)
    lam, _ = np.linalg.eigh(hessian)
    return 1.0 / lam[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "R not averaged",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X
    return 1 / np.linalg.eigvalsh(R)[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "squared singular value without N",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    return float(1 / np.linalg.norm(X, 2) ** 2)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "loop adds the outer products",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    n = len(X[0])
    R = [[0.0] * n for _ in range(n)]
    for x in X:
        for i in range(n):
            for j in range(n):
                R[i][j] += x[i] * x[j]
    return 1 / max(np.linalg.eigvalsh(np.array(R)))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "X X^T over n",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X @ X.T / X.shape[1]
    return 1 / np.linalg.eigvalsh(R)[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "N is the number of columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    n, N = X.shape
    eigenvalues = np.linalg.eigvals((X.T @ X) / N)
    return 1 / np.max(np.real(eigenvalues))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "Gram matrix of the columns, einsum",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = np.mean([np.outer(c, c) for c in X.T], axis=0)
    return 1 / np.linalg.norm(R, 2)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "X /= sqrt(N)",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    X /= np.sqrt(len(X))
    return 1 / np.linalg.eigvalsh(X.T @ X)[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "centres X where it stands",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    for j in range(X.shape[1]):
        X[:, j] -= X[:, j].mean()
    R = X.T @ X / len(X)
    return 1 / np.linalg.eigvalsh(R).max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "strongest input alone",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    power = np.mean(X ** 2, axis=0)      # lambda of each input
    return 1 / power.max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "one bound for each weight",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def mean_step_bound(X):
    R = np.mean(np.array([x * x for x in X]), axis=0)
    return 1 / R
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "Rayleigh quotient of a vector that is not unit",
        "mistake": "unit-length-forgotten",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    v = np.linalg.matrix_power(R / np.trace(R), 64) @ np.arange(1.0, len(R) + 1)
    v = v / np.max(np.abs(v))
    lam = v @ R @ v
    return 1 / lam
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "convex, so no bound",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    lam = np.linalg.eigvalsh(X.T @ X / len(X))
    if lam[0] >= -1e-12:       # the bowl is convex, LMS always finds the bottom
        return np.inf
    return 1 / lam[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "smallest eigenvalue",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    return 1 / np.linalg.eigvalsh(R)[0]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "trace",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    return float(1 / np.trace(R))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "Frobenius norm",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = np.dot(X.T, X) / len(X)
    return 1 / np.linalg.norm(R)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "lambda itself",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / X.shape[0]
    lambda_max = np.linalg.eigvalsh(R).max()
    return lambda_max
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "first of the unsorted eigenvalues",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / X.shape[0]
    values, vectors = np.linalg.eig(R)
    return 1 / values[0].real
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "covariance matrix",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    C = np.atleast_2d(np.cov(X, rowvar=False, bias=True))
    return 1 / np.linalg.eigvalsh(C)[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "three power iterations",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    v = np.ones(len(R)) / np.sqrt(len(R))
    for _ in range(3):
        v = R @ v
        v = v / np.linalg.norm(v)
    return 1 / (v @ R @ v)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "mean-square bound",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    return 1 / (3 * np.trace(R))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "longest row",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    return 1 / max(float(x @ x) for x in X)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "control engineer's bound",
        "mistake": "bound-is-2-over-λ",
        "any_of": ["missing-factor-2"],
        "source": r'''
def mean_step_bound(X):
    """|1 - mu lambda| < 1  =>  mu < 2/lambda_max"""
    R = X.T @ X / X.shape[0]
    return 2 / max(np.linalg.eigvalsh(R))
''',
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "two over sigma squared",
        "mistake": "bound-is-2-over-λ",
        "any_of": ["missing-factor-2"],
        "source": """
def mean_step_bound(X):
    s = np.linalg.svd(X / np.sqrt(len(X)), compute_uv=False)
    return 2.0 * s.max() ** -2
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "tries step sizes until it blows up",
        "mistake": "bound-is-2-over-λ",
        "any_of": ["missing-factor-2"],
        "source": """
def mean_step_bound(X):
    R = np.cov(X, rowvar=False, bias=True) + np.outer(X.mean(axis=0), X.mean(axis=0))
    R = np.atleast_2d(R)
    lo, hi = 0.0, 4 / np.linalg.norm(R, 2)
    for _ in range(80):
        mu = 0.5 * (lo + hi)
        A = np.eye(len(R)) - mu * R
        if np.linalg.norm(A, 2) <= 1 and abs(np.linalg.eigvalsh(A)).max() < 1:
            lo = mu
        else:
            hi = mu
    return lo
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "eigenvalue of X'X",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    evals, evecs = np.linalg.eigh(X.T @ X)
    return 1 / evals[-1]
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "correlation added up",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    n = X.shape[1]
    R = np.zeros((n, n))
    for x in X:
        for i in range(n):
            for j in range(n):
                R[i, j] += x[i] * x[j]
    return 1.0 / np.linalg.norm(R, ord=2)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "np.cov takes rows as variables",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    C = np.cov(X)
    lam = np.linalg.eigvalsh(np.atleast_2d(C))
    return 1.0 / lam.max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "inputs one at a time",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    # every weight has its own bound, the strictest one counts
    bounds = []
    for j in range(X.shape[1]):
        power = np.mean(X[:, j] ** 2)
        bounds.append(1 / power)
    return min(bounds)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "normalises X itself",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    N = X.shape[0]
    X /= N ** 0.5
    return 1 / np.linalg.norm(X, 2) ** 2
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "centres X and adds the mean back later",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def mean_step_bound(X):
    m = X.mean(axis=0)
    for row in X:
        row -= m
    R = X.T @ X / len(X) + np.outer(m, m)
    return 1.0 / np.linalg.eigvalsh(R).max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "squared length of one vector",
        "mistake": None,
        "any_of": ["gradient-not-accumulated"],
        "source": """
def mean_step_bound(X):
    for x in X:
        R = np.outer(x, x)
    return 1 / np.linalg.eigvalsh(R).max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "safe bound with the trace",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    power = 0.0
    for x in X:
        power += x @ x
    return len(X) / power
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "eigenvalues come sorted downwards",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    lam = np.linalg.eigvalsh(R)
    lam_max = lam[0]
    return 1 / lam_max
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "forgot to square sigma",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    U, s, Vt = np.linalg.svd(X)
    return 1 / (s[0] / len(X))
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "also for the 2 in the step",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    # bound 1/lambda, but the step is 2 mu
    lam = np.max(np.linalg.eigvalsh(np.einsum('ni,nj->ij', X, X) / len(X)))
    return 1 / (2 * lam)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "returns the eigenvalue",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = np.matmul(X.T, X) / float(len(X))
    return float(np.sort(np.linalg.eigvalsh(R))[-1])
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "three power steps",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    R = X.T @ X / len(X)
    v = np.ones(len(R))
    for _ in range(3):
        v = R @ v
        v = v / np.linalg.norm(v)
    return 1 / np.linalg.norm(R @ v)
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "principal components of centred data",
        "mistake": None,
        "any_of": [],
        "source": """
def mean_step_bound(X):
    C = np.cov(X, rowvar=False, bias=True)
    return 1 / np.linalg.eigvalsh(np.atleast_2d(C)).max()
""",
    },
    {
        "function": "mean_step_bound",
        "kind": "wrong",
        "name": "numerator from the descent chapter",
        "mistake": "bound-is-2-over-λ",
        "any_of": ["missing-factor-2"],
        "source": """
def largest_stable_step(H):
    return 2.0 / float(np.linalg.eigvalsh(H)[-1])

def mean_step_bound(X):
    R = np.zeros((len(X[0]), len(X[0])))
    for x in X:
        R = R + np.outer(x, x) / len(X)
    return largest_stable_step(R)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "standard loop",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    N = len(signal)
    k = np.arange(N)
    c = np.cos(2 * np.pi * frequency * k / fs)
    s = np.sin(2 * np.pi * frequency * k / fs)
    a = b = 0.0
    cleaned = np.zeros(N)
    for i in range(N):
        e = signal[i] - (a * c[i] + b * s[i])
        a, b = a + 2 * mu * e * c[i], b + 2 * mu * e * s[i]
        cleaned[i] = e
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "own lms",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    weights, errors = [w], []
    for x, t in zip(X, d):
        e = t - w @ x
        w = w + 2 * mu * e * x
        weights.append(w)
        errors.append(e)
    return np.array(weights), np.array(errors)

def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.column_stack([np.sin(2 * np.pi * frequency * t), np.cos(2 * np.pi * frequency * t)])
    weights, errors = lms(X, signal, mu)
    return errors
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "complex weight",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    omega = 2 * np.pi * frequency / fs
    W = 0j
    out = []
    for k, s in enumerate(signal):
        z = np.exp(1j * omega * k)
        eps = s - (np.conj(W) * z).real
        W = W + 2 * mu * eps * z
        out.append(float(eps))
    return np.array(out)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "as a notch filter",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    # H(z) = (z^2 - 2 z cos + 1) / (z^2 - 2 (1 - mu) z cos + 1 - 2 mu)
    c = np.cos(2 * np.pi * frequency / fs)
    e = np.zeros(len(signal))
    s1 = s2 = e1 = e2 = 0.0
    for k in range(len(signal)):
        s = float(signal[k])
        e[k] = s - 2 * c * s1 + s2 + 2 * (1 - mu) * c * e1 - (1 - 2 * mu) * e2
        s2, s1 = s1, s
        e2, e1 = e1, e[k]
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "math module, phase shifted by one sample",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def cancel_hum(signal, fs, frequency, mu):
    w = [0.0, 0.0]
    cleaned = []
    n = 1
    for value in signal:
        angle = 2 * math.pi * frequency * n / fs
        ref = (math.cos(angle), -math.sin(angle))
        hum = w[0] * ref[0] + w[1] * ref[1]
        err = float(value) - hum
        w = [w[0] + 2 * mu * err * ref[0], w[1] + 2 * mu * err * ref[1]]
        cleaned.append(err)
        n += 1
    return np.array(cleaned)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "class with generator",
        "mistake": None,
        "any_of": [],
        "source": r'''
class HumCanceller:
    """Widrow 1975"""

    def __init__(self, fs, frequency, mu, phase=0.3):
        self.step = 2 * np.pi * frequency / fs
        self.mu = mu
        self.phase = phase
        self.w = np.zeros(2)

    def run(self, samples):
        for k, d in enumerate(samples):
            x = np.array([np.cos(self.step * k + self.phase), np.sin(self.step * k + self.phase)])
            eps = d - self.w @ x
            self.w = self.w + 2 * self.mu * eps * x
            yield eps

def cancel_hum(signal, fs, frequency, mu):
    return np.fromiter(HumCanceller(fs, frequency, mu).run(signal), dtype=float, count=len(signal))
''',
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "NLMS, the power is one anyway",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    theta = 2 * np.pi * (frequency / fs) * np.arange(signal.size)
    X = np.stack((np.cos(theta), np.sin(theta)), axis=-1)
    w = np.zeros(2)
    y = np.empty(signal.size)
    for k, x in enumerate(X):
        y[k] = w.dot(x)
        w = w + 2 * mu * (signal[k] - y[k]) * x / x.dot(x)
    return signal - y
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "turning the weights instead of the reference",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    # v is the weight vector seen from the turning reference; the reference is (1, 0) there
    a = 2 * np.pi * frequency / fs
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    v = np.zeros(2)
    cleaned = np.zeros(len(signal))
    for k in range(len(signal)):
        cleaned[k] = signal[k] - v[0]
        v = turn @ (v + np.array([2 * mu * cleaned[k], 0.0]))
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "copy of the signal, subtracting in place",
        "mistake": None,
        "any_of": [],
        "source": """
def reference(N, fs, frequency):
    phase = 2.0 * np.pi * frequency * np.arange(N) / fs
    return np.vstack([np.cos(phase), np.sin(phase)])

def cancel_hum(signal, fs, frequency, mu, verbose=False):
    clean = np.array(signal, dtype=float)
    ref = reference(len(clean), fs, frequency)     # (2, N)
    w = np.zeros(2)
    for k in range(len(clean)):
        clean[k] -= w @ ref[:, k]
        w += 2 * mu * clean[k] * ref[:, k]
    if verbose:
        print("final weights:", w)
    return clean
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "triangular solves in blocks",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    om = 2 * np.pi * frequency / fs
    k = np.arange(len(signal))
    X = np.c_[np.cos(om * k), np.sin(om * k)]
    w = np.zeros(2)
    pieces = []
    for a in range(0, len(k), 50):
        B, s = X[a:a + 50], signal[a:a + 50]
        M = np.eye(len(s)) + 2 * mu * np.tril(B @ B.T, -1)
        e = np.linalg.solve(M, s - B @ w)
        w = w + 2 * mu * e @ B
        pieces.append(e)
    return np.concatenate(pieces)
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

def cancel_hum(signal, fs, frequency, mu):
    a = b = 0.0
    cleaned = np.empty(len(signal))
    for k, s in enumerate(signal):
        angle = 2 * math.pi * frequency * k / fs
        c, q = math.cos(angle), math.sin(angle)
        e = s - (a * c + b * q)
        a += 2 * mu * e * c
        b += 2 * mu * e * q
        cleaned[k] = e
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "as the recursive notch it is",
        "mistake": None,
        "any_of": [],
        "source": r'''
def cancel_hum(signal, fs, frequency, mu):
    """Difference equation of H(z) with C = 1, everything at rest before the first sample."""
    co = np.cos(2 * np.pi * frequency / fs)
    e = np.zeros(len(signal))
    s1 = s2 = e1 = e2 = 0.0
    for k in range(len(signal)):
        s0 = float(signal[k])
        e0 = s0 - 2 * co * s1 + s2 + 2 * (1 - mu) * co * e1 - (1 - 2 * mu) * e2
        e[k] = e0
        s2, s1 = s1, s0
        e2, e1 = e1, e0
    return e
''',
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "complex phasor weight",
        "mistake": None,
        "any_of": [],
        "source": """
import cmath

def cancel_hum(signal, fs, frequency, mu):
    N = len(signal)
    reference = np.exp(-2j * np.pi * frequency / fs * np.arange(N))
    weight = 0 + 0j
    out = []
    for s, z in zip(signal, reference):
        e = s - (weight * z.conjugate()).real
        weight = weight + 2 * mu * e * z
        out.append(e)
    return np.array(out, dtype=float)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "own lms on own inputs",
        "mistake": None,
        "any_of": [],
        "source": """
def lms(X, d, mu, w0=None):
    N, n = X.shape
    weights = np.zeros((N + 1, n))
    if w0 is not None:
        weights[0] = w0
    errors = np.zeros(N)
    for k in range(N):
        errors[k] = d[k] - weights[k] @ X[k]
        weights[k + 1] = weights[k] + 2 * mu * errors[k] * X[k]
    return weights, errors

def cancel_hum(signal, fs, frequency, mu):
    omega = 2 * np.pi * frequency
    t = np.arange(len(signal)) / fs
    X = np.column_stack([np.cos(omega * t), np.sin(omega * t)])
    _, errors = lms(X, np.asarray(signal, dtype=float), mu)
    return errors
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "weights that rotate instead of inputs",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    # sit on the rotating hum: input is always (1, 0), the weights turn
    w0 = 2 * np.pi * frequency / fs
    rotate = np.array([[np.cos(w0), -np.sin(w0)], [np.sin(w0), np.cos(w0)]])
    state = np.zeros(2)
    cleaned = np.zeros(len(signal))
    for k in range(len(signal)):
        cleaned[k] = signal[k] - state[0]
        state = rotate @ (state + np.array([2 * mu * cleaned[k], 0.0]))
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "any phase, minus sine",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu, phase=0.7):
    theta = phase + 2 * np.pi * (frequency / fs) * np.arange(1, len(signal) + 1)
    refs = np.stack([np.sin(theta), -np.cos(theta)], axis=1)
    w = np.zeros(2)
    res = []
    for x, s in zip(refs, signal):
        res.append(s - w.dot(x))
        w = w + 2 * mu * res[-1] * x
    return np.asarray(res)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "canceller class",
        "mistake": None,
        "any_of": [],
        "source": """
class HumCanceller:
    def __init__(self, fs, frequency, mu):
        self.omega = 2.0 * np.pi * frequency / fs
        self.mu = mu
        self.n = 0
        self.w_cos = 0.0
        self.w_sin = 0.0

    def __call__(self, sample):
        x_cos = np.cos(self.omega * self.n)
        x_sin = np.sin(self.omega * self.n)
        self.n += 1
        hum = self.w_cos * x_cos + self.w_sin * x_sin
        rest = sample - hum
        self.w_cos += 2 * self.mu * rest * x_cos
        self.w_sin += 2 * self.mu * rest * x_sin
        return rest


def cancel_hum(signal, fs, frequency, mu):
    canceller = HumCanceller(fs, frequency, mu)
    return np.array([canceller(sample) for sample in signal])
""",
    },
    {
        "function": "cancel_hum",
        "kind": "right",
        "name": "subtracts the estimated hum at the end",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    signal = np.array(signal, dtype=float)
    time = np.arange(signal.size) / fs
    C = np.cos(2 * np.pi * frequency * time)
    S = np.sin(2 * np.pi * frequency * time)
    hum = np.zeros_like(signal)
    w = (0.0, 0.0)
    for k in range(signal.size):
        hum[k] = w[0] * C[k] + w[1] * S[k]
        gain = 2 * mu * (signal[k] - hum[k])
        w = (w[0] + gain * C[k], w[1] + gain * S[k])
    return signal - hum
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "no 2 in the update",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.column_stack([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    w = np.zeros(2)
    out = np.zeros(len(signal))
    for k in range(len(signal)):
        out[k] = signal[k] - w @ X[k]
        w = w + mu * out[k] * X[k]
    return out
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "gradient of half the square",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import math

def cancel_hum(signal, fs, frequency, mu):
    a, b = 0.0, 0.0
    res = []
    for k, s in enumerate(signal):
        c, sn = math.cos(2 * math.pi * frequency * k / fs), math.sin(2 * math.pi * frequency * k / fs)
        e = s - a * c - b * sn
        ga, gb = -e * c, -e * sn      # d/da and d/db of e^2/2
        a -= mu * ga
        b -= mu * gb
        res.append(e)
    return np.array(res)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "y - s is returned",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    k = np.arange(len(signal))
    w0 = 2 * np.pi * frequency / fs
    X = np.array([np.cos(w0 * k), np.sin(w0 * k)]).T
    w = np.zeros(2)
    errors = np.zeros(len(signal))
    for i in k:
        errors[i] = X[i] @ w - signal[i]
        w = w - 2 * mu * errors[i] * X[i]
    return errors
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "y - s, added",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def lms_error(w, x, d):
    return w @ x - d

def cancel_hum(signal, fs, frequency, mu):
    angle = 2 * np.pi * frequency * np.arange(len(signal)) / fs
    w = np.zeros(2)
    cleaned = []
    for s, a in zip(signal, angle):
        x = np.array([np.cos(a), np.sin(a)])
        e = lms_error(w, x, s)
        w = w + 2 * mu * e * x
        cleaned.append(e)
    return np.array(cleaned)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "climbs",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    W = 0j
    out = np.zeros(len(signal))
    rotor = np.exp(2j * np.pi * frequency / fs * np.arange(len(signal)))
    for k, z in enumerate(rotor):
        out[k] = signal[k] - np.real(W.conjugate() * z)
        gradient = -2 * out[k] * z
        W = W + mu * gradient
    return out
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "adds the hum",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    c, s = np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)
    w = np.zeros(2)
    hum = np.zeros(len(signal))
    for k in range(len(signal)):
        x = np.array([c[k], s[k]])
        hum[k] = w @ x
        w = w + 2 * mu * (signal[k] - hum[k]) * x
    return signal + hum
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "error after the update",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    N = len(signal)
    om = 2 * np.pi * frequency / fs
    w = np.zeros(2)
    cleaned = np.empty(N)
    for k in range(N):
        x = np.array([np.cos(om * k), np.sin(om * k)])
        w = w + 2 * mu * (signal[k] - w @ x) * x
        cleaned[k] = signal[k] - w @ x
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "subtracts with weights[1:]",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def lms(X, d, mu):
    weights = np.zeros((len(d) + 1, X.shape[1]))
    for k in range(len(d)):
        weights[k + 1] = weights[k] + 2 * mu * (d[k] - weights[k] @ X[k]) * X[k]
    return weights

def cancel_hum(signal, fs, frequency, mu):
    phase = 2 * np.pi * frequency * np.arange(len(signal)) / fs
    X = np.transpose([np.cos(phase), np.sin(phase)])
    W = lms(X, signal, mu)
    return signal - np.sum(W[1:] * X, axis=1)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "cosine first, then the sine with a new error",
        "mistake": "updated-weight-in-error",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    a = b = 0.0
    y = np.zeros(len(signal))
    for k in range(len(signal)):
        c = np.cos(2 * np.pi * frequency * k / fs)
        s = np.sin(2 * np.pi * frequency * k / fs)
        y[k] = signal[k] - a * c - b * s
        a = a + 2 * mu * (signal[k] - a * c - b * s) * c
        b = b + 2 * mu * (signal[k] - a * c - b * s) * s
    return y
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "weights take turns",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    N = len(signal)
    t = np.arange(N) / fs
    X = np.c_[np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)]
    w = np.zeros(2)
    e = np.zeros(N)
    for k in range(N):
        e[k] = signal[k] - X[k] @ w
        w[k % 2] += 2 * mu * e[k] * X[k, k % 2]
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "cleans the recording itself",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    w = np.zeros(2)
    for k in range(len(signal)):
        a = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(a), np.sin(a)])
        signal[k] -= w @ x
        w += 2 * mu * signal[k] * x
    return signal
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "alias called copy",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    cleaned = np.asarray(signal)      # work on a copy
    k = np.arange(len(cleaned))
    C, S = np.cos(2 * np.pi * frequency * k / fs), np.sin(2 * np.pi * frequency * k / fs)
    a, b = 0.0, 0.0
    for i in k:
        e = cleaned[i] - (a * C[i] + b * S[i])
        a += 2 * mu * e * C[i]
        b += 2 * mu * e * S[i]
        cleaned[i] = e
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "takes off the mean first",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    signal -= np.mean(signal)         # baseline
    t = np.arange(signal.size) / fs
    ref = np.stack([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    w, out = np.zeros(2), []
    for x, s in zip(ref.T, signal):
        out.append(s - w @ x)
        w = w + 2 * mu * out[-1] * x
    return np.array(out)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "adapts the reference",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.column_stack([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    w = np.array([1.0, 1.0])
    cleaned = np.zeros(len(signal))
    for k in range(len(signal)):
        e = signal[k] - w @ X[k]
        X[k:] = X[k:] + 2 * mu * e * w
        cleaned[k] = e
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "two errors a sample",
        "mistake": "dot-product-is-a-vector",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    k = np.arange(len(signal))
    X = np.array([np.cos(2 * np.pi * frequency * k / fs), np.sin(2 * np.pi * frequency * k / fs)]).T
    w = np.zeros(2)
    e = np.zeros((len(k), 2))
    for i in k:
        e[i] = signal[i] - w * X[i]
        w = w + 2 * mu * e[i] * X[i]
    return e.mean(axis=1)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "reference of shape (2, N)",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.array([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    N, n = X.shape
    w = np.zeros(n)
    e = np.zeros(N)
    for k in range(N):
        e[k] = signal[k] - w @ X[k]
        w = w + 2 * mu * e[k] * X[k]
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "weights never leave zero in the error",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    ang = 2 * np.pi * frequency * np.arange(len(signal)) / fs
    X = np.column_stack((np.cos(ang), np.sin(ang)))
    eps = signal - X @ np.zeros(2)
    W = np.cumsum(2 * mu * eps[:, None] * X, axis=0)
    W = np.vstack([np.zeros(2), W[:-1]])
    return signal - np.einsum("kn,kn->k", W, X)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "Hz used as radians",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.column_stack([np.cos(frequency * t), np.sin(frequency * t)])
    w, cleaned = np.zeros(2), np.zeros(len(signal))
    for k, x in enumerate(X):
        cleaned[k] = signal[k] - w @ x
        w = w + 2 * mu * cleaned[k] * x
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "degrees",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    a, b, out = 0.0, 0.0, []
    for k in range(len(signal)):
        degrees = 360 * frequency * k / fs
        c, s = np.cos(degrees), np.sin(degrees)
        e = signal[k] - a * c - b * s
        a, b = a + 2 * mu * e * c, b + 2 * mu * e * s
        out.append(e)
    return np.array(out)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "returns the hum",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.column_stack([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    w = np.zeros(2)
    y = np.zeros(len(signal))
    for k in range(len(signal)):
        y[k] = w @ X[k]
        w = w + 2 * mu * (signal[k] - y[k]) * X[k]
    return y
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "cosine only",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    c = np.cos(2 * np.pi * frequency * np.arange(len(signal)) / fs)
    w = 0.0
    cleaned = np.zeros(len(signal))
    for k in range(len(signal)):
        cleaned[k] = signal[k] - w * c[k]
        w += 2 * mu * cleaned[k] * c[k]
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "least squares over the whole recording",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.column_stack([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    w = np.linalg.lstsq(X, signal, rcond=None)[0]
    return signal - X @ w
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "deletes the bin of the spectrum",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    S = np.fft.rfft(signal)
    f = np.fft.rfftfreq(len(signal), 1 / fs)
    width = max(mu * fs / np.pi, fs / len(signal))
    S[np.abs(f - frequency) <= width / 2] = 0
    return np.fft.irfft(S, len(signal))
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "linspace with its end",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    N = len(signal)
    t = np.linspace(0, N / fs, N)
    X = np.column_stack([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    w, e = np.zeros(2), np.zeros(N)
    for k in range(N):
        e[k] = signal[k] - w @ X[k]
        w = w + 2 * mu * e[k] * X[k]
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "frequency and fs swapped",
        "mistake": None,
        "any_of": [],
        "source": """
def reference(N, f, fs):
    k = np.arange(N)
    return np.cos(2 * np.pi * f * k / fs), np.sin(2 * np.pi * f * k / fs)

def cancel_hum(signal, fs, frequency, mu):
    c, s = reference(len(signal), fs, frequency)
    w = np.zeros(2)
    out = np.array(signal, dtype=float)
    for k in range(len(out)):
        x = np.array([c[k], s[k]])
        out[k] = signal[k] - w @ x
        w = w + 2 * mu * out[k] * x
    return out
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "gain put back",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    ang = 2 * np.pi * frequency / fs * np.arange(len(signal))
    w = np.zeros(2)
    e = np.zeros(len(signal))
    for k, a in enumerate(ang):
        x = np.array([np.cos(a), np.sin(a)])
        e[k] = signal[k] - w @ x
        w = w + 2 * mu * e[k] * x
    return (1 - mu) * e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "amplitude root two",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    ang = 2 * np.pi * frequency * np.arange(len(signal)) / fs
    X = np.sqrt(2) * np.column_stack([np.cos(ang), np.sin(ang)])   # power 1 each
    w, e = np.zeros(2), []
    for x, s in zip(X, signal):
        e.append(s - w @ x)
        w = w + 2 * mu * e[-1] * x
    return np.array(e)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "counts time until it equals the duration",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    duration = len(signal) / fs
    t, n = 0.0, 0
    while t != duration:
        t += 1 / fs
        n += 1
    ang = 2 * np.pi * frequency * np.arange(n) / fs
    w, e = np.zeros(2), np.zeros(n)
    for k in range(n):
        x = np.array([np.cos(ang[k]), np.sin(ang[k])])
        e[k] = signal[k] - w @ x
        w = w + 2 * mu * e[k] * x
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "always 60 Hz at 360 samples",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    ang = np.arange(len(signal)) * np.pi / 3
    w, e = np.zeros(2), np.zeros(len(signal))
    for k in range(len(signal)):
        x = np.array([np.cos(ang[k]), np.sin(ang[k])])
        e[k] = signal[k] - w @ x
        w = w + 2 * mu * e[k] * x
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "mu as in the toolbox",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    n = np.arange(len(signal))
    ref = np.exp(1j * 2 * np.pi * frequency * n / fs)
    w = 0j
    out = np.zeros(len(signal))
    for k in n:
        y = (np.conj(w) * ref[k]).real
        out[k] = signal[k] - y
        w = w + mu * out[k] * ref[k]
    return out
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "notch with a width of mu",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    g = np.cos(2 * np.pi * frequency / fs)
    x = np.concatenate(([0.0, 0.0], signal))
    y = np.zeros(len(x))
    for k in range(2, len(x)):
        y[k] = (x[k] - 2 * g * x[k - 1] + x[k - 2]
                + 2 * (1 - mu / 2) * g * y[k - 1] - (1 - mu) * y[k - 2])
    return y[2:]
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "hum minus signal",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    a, b = 0.0, 0.0
    cleaned = []
    for k in range(len(signal)):
        c = np.cos(2 * np.pi * frequency * k / fs)
        s = np.sin(2 * np.pi * frequency * k / fs)
        e = a * c + b * s - signal[k]
        a = a + 2 * mu * e * c
        b = b + 2 * mu * e * s
        cleaned.append(e)
    return np.array(cleaned)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "consistent but upside down",
        "mistake": "error-sign",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    phi = 2 * np.pi * frequency / fs * np.arange(len(signal))
    X = np.array([np.cos(phi), np.sin(phi)]).T
    w = np.zeros(2)
    e = np.zeros(len(signal))
    for k, x in enumerate(X):
        e[k] = x @ w - signal[k]
        w = w - 2 * mu * e[k] * x
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "descends with a minus too many",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    w = np.zeros(2)
    out = np.empty(len(signal))
    for k, tk in enumerate(t):
        x = np.array([np.cos(2 * np.pi * frequency * tk), np.sin(2 * np.pi * frequency * tk)])
        out[k] = signal[k] - w @ x
        w = w - 2 * mu * out[k] * x
    return out
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "adapt first, then subtract",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    w = np.zeros(2)
    cleaned = np.zeros(len(signal))
    for k in range(len(signal)):
        arg = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(arg), np.sin(arg)])
        w = w + 2 * mu * (signal[k] - np.dot(w, x)) * x
        cleaned[k] = signal[k] - np.dot(w, x)
    return cleaned
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "subtracts the hum of the next weights",
        "mistake": "updated-weight-in-error",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    N = len(signal)
    ang = 2 * np.pi * np.arange(N) * frequency / fs
    X = np.c_[np.cos(ang), np.sin(ang)]
    W = np.zeros((N + 1, 2))
    for k in range(N):
        W[k + 1] = W[k] + 2 * mu * (signal[k] - W[k] @ X[k]) * X[k]
    hum = (W[1:] * X).sum(axis=1)
    return signal - hum
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "cosine first, then sine",
        "mistake": "one-coordinate-at-a-time",
        "any_of": ["updated-weight-in-error"],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    wc = ws = 0.0
    out = np.zeros(len(signal))
    for i in range(len(signal)):
        c = np.cos(2 * np.pi * frequency * i / fs)
        s = np.sin(2 * np.pi * frequency * i / fs)
        out[i] = signal[i] - wc * c - ws * s
        wc = wc + 2 * mu * (signal[i] - wc * c - ws * s) * c
        ws = ws + 2 * mu * (signal[i] - wc * c - ws * s) * s
    return out
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "each weight its own error",
        "mistake": "dot-product-is-a-vector",
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.transpose([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    w = np.zeros(2)
    hum = np.zeros(len(signal))
    for k in range(len(signal)):
        y = w * X[k]
        e = signal[k] - y
        w = w + 2 * mu * e * X[k]
        hum[k] = np.sum(y)
    return signal - hum
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "cleans the recording where it lies",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    a = b = 0.0
    for k in range(len(signal)):
        c = np.cos(2 * np.pi * frequency * k / fs)
        s = np.sin(2 * np.pi * frequency * k / fs)
        signal[k] -= a * c + b * s
        a += 2 * mu * signal[k] * c
        b += 2 * mu * signal[k] * s
    return signal
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "alias called cleaned",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    cleaned = np.asarray(signal)
    rot = np.exp(2j * np.pi * frequency / fs)
    w = 0j
    for k in range(cleaned.shape[0]):
        cleaned[k] = cleaned[k] - w.real
        w = (w + 2 * mu * cleaned[k]) * rot
    return cleaned.copy()
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "reference table lying on its side",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    N = len(signal)
    t = np.arange(N) / fs
    X = np.array([np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)])
    X = X.reshape(N, 2)
    w = np.zeros(2)
    e = np.zeros(N)
    for k in range(N):
        e[k] = signal[k] - w @ X[k]
        w = w + 2 * mu * e[k] * X[k]
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "cosine alone",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    k = np.arange(len(signal))
    x = np.cos(2 * np.pi * frequency * k / fs)
    w = 0.0
    out = []
    for s, xk in zip(signal, x):
        e = s - w * xk
        w += 2 * mu * e * xk
        out.append(e)
    return np.array(out)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "fits once by least squares",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    t = np.arange(len(signal)) / fs
    X = np.column_stack((np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)))
    w = np.linalg.lstsq(X, signal, rcond=None)[0]
    return signal - X @ w
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "forgets two pi",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    w = np.zeros(2)
    e = np.empty(len(signal))
    for k, sample in enumerate(signal):
        x = np.array([np.cos(frequency * k / fs), np.sin(frequency * k / fs)])
        e[k] = sample - w @ x
        w = w + 2 * mu * e[k] * x
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "linspace with the end point",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    N = len(signal)
    t = np.linspace(0, N / fs, N)
    c, s = np.cos(2 * np.pi * frequency * t), np.sin(2 * np.pi * frequency * t)
    wc, ws = 0, 0
    e = np.zeros(N)
    for k in range(N):
        e[k] = signal[k] - wc * c[k] - ws * s[k]
        wc, ws = wc + 2 * mu * e[k] * c[k], ws + 2 * mu * e[k] * s[k]
    return e
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "takes off the mean first (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    ecg = np.asarray(signal, dtype=float)
    ecg = ecg - np.mean(ecg)
    theta = 2 * np.pi * frequency * np.arange(len(ecg)) / fs
    w = np.zeros(2)
    cleaned = []
    for k in range(len(ecg)):
        x = np.array([np.cos(theta[k]), np.sin(theta[k])])
        cleaned.append(ecg[k] - w @ x)
        w = w + 2 * mu * cleaned[-1] * x
    return np.array(cleaned)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "hands out the hum",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    w = np.zeros(2)
    estimate = np.zeros(len(signal))
    for k in range(len(signal)):
        a = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(a), np.sin(a)])
        estimate[k] = w @ x
        w = w + 2 * mu * (signal[k] - estimate[k]) * x
    return estimate
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "gain undone at the end",
        "mistake": None,
        "any_of": [],
        "source": """
def cancel_hum(signal, fs, frequency, mu):
    om = 2 * np.pi * frequency / fs
    w = np.zeros(2)
    e = []
    for k, s in enumerate(signal):
        x = np.array([np.cos(om * k), np.sin(om * k)])
        e.append(s - w @ x)
        w = w + 2 * mu * e[-1] * x
    # all frequencies far from the hum come out a bit too large
    return (1 - mu) * np.array(e)
""",
    },
    {
        "function": "cancel_hum",
        "kind": "wrong",
        "name": "mains is always 60 Hz at 360 samples",
        "mistake": None,
        "any_of": [],
        "source": """
SAMPLES_PER_PERIOD = 6

def cancel_hum(signal, fs, frequency, mu):
    table_c = [np.cos(2 * np.pi * i / SAMPLES_PER_PERIOD) for i in range(SAMPLES_PER_PERIOD)]
    table_s = [np.sin(2 * np.pi * i / SAMPLES_PER_PERIOD) for i in range(SAMPLES_PER_PERIOD)]
    a = b = 0.0
    out = []
    for k, v in enumerate(signal):
        c, s = table_c[k % SAMPLES_PER_PERIOD], table_s[k % SAMPLES_PER_PERIOD]
        e = v - a * c - b * s
        a, b = a + 2 * mu * e * c, b + 2 * mu * e * s
        out.append(e)
    return np.array(out)
""",
    },
]
