"""Answers of students to the unit `classifier`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "minibatches",
        "kind": "right",
        "name": "permutation",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    order = rng.permutation(N)
    return [order[i:i + size] for i in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "shuffle",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def minibatches(N, size, rng):
    idx = np.arange(N)
    rng.shuffle(idx)
    batches = []
    start = 0
    while start < N:
        batches.append(idx[start:start + size])
        start += size
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "generator",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    perm = rng.permutation(N)
    for a in range(0, len(perm), size):
        b = min(a + size, N)
        yield perm[a:b]
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "choice and split",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def minibatches(N, size, rng):
    shuffled = rng.choice(N, size=N, replace=False)
    return np.split(shuffled, np.arange(size, N, size))
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "from one to N",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np
def minibatches(N, size, rng):
    order = rng.permutation(np.arange(1, N + 1))
    return [order[i:i + size] for i in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "not shuffled",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def minibatches(N, size, rng):
    idx = np.arange(N)
    return [idx[i:i + size] for i in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "rest dropped",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    order = rng.permutation(N)
    return [order[k * size:(k + 1) * size] for k in range(N // size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "drawn with replacement",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    out = []
    for i in range(0, N, size):
        out.append(rng.integers(0, N, size=min(size, N - i)))
    return out
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "own seed",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def minibatches(N, size, rng):
    rng = np.random.default_rng(0)
    order = rng.permutation(N)
    return [order[i:i + size] for i in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "N minus one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np
def minibatches(N, size, rng):
    order = rng.permutation(N - 1)
    return [order[i:i + size] for i in range(0, N - 1, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "size taken as the number of batches",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def minibatches(N, size, rng):
    return np.array_split(rng.permutation(N), size)
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "max subtracted",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "rows in a loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    if Z.ndim == 1:
        e = np.exp(Z - Z.max())
        return e / e.sum()
    return np.array([softmax(row) for row in Z])
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "log sum exp",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    Z = np.array(Z, dtype=float)
    lse = np.logaddexp.reduce(Z, axis=-1, keepdims=True)
    return np.exp(Z - lse)
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "transposed",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    T = np.asarray(Z, dtype=float).T
    T = T - T.max(axis=0)
    T = np.exp(T)
    return (T / T.sum(axis=0)).T
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "plain exp",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    E = np.exp(Z)
    return E / np.sum(E, axis=1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "loop of exps",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import math
import numpy as np
def softmax(Z):
    P = np.zeros(np.shape(Z))
    for i in range(len(Z)):
        total = np.sum(np.exp(Z[i]))
        for k in range(len(Z[i])):
            P[i, k] = np.exp(Z[i][k]) / total
    return P
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "down the columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=0))
    return E / E.sum(axis=0)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "Z shifted in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    Z -= Z.max(axis=1, keepdims=True)
    np.exp(Z, out=Z)
    Z /= Z.sum(axis=1, keepdims=True)
    return Z
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "mean subtracted",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    Z = Z - Z.mean(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "sum of everything",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    E = np.exp(Z - np.max(Z))
    return E / np.sum(E)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "keepdims forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    Z = Z - np.max(Z, axis=1)
    E = np.exp(Z)
    return E / E.sum(axis=1)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "log softmax",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logp = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -np.mean(logp[np.arange(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "loop over rows",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy(W, X, y):
    loss = 0.0
    for x, label in zip(X, y):
        z = x @ W
        m = np.max(z)
        loss += m + np.log(np.sum(np.exp(z - m))) - z[label]
    return loss / len(y)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "logaddexp",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy(W, X, y):
    Z = np.asarray(X) @ np.asarray(W)
    return float((np.logaddexp.reduce(Z, axis=1) - np.take_along_axis(Z, np.asarray(y)[:, None], 1)[:, 0]).mean())
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "one hot",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def log_softmax(Z):
    S = Z - np.max(Z, axis=1)[:, None]
    return S - np.log(np.sum(np.exp(S), axis=1))[:, None]

def cross_entropy(W, X, y):
    K = W.shape[1]
    Y = np.eye(K)[y]
    L = log_softmax(X @ W)
    return -np.sum(Y * L) / X.shape[0]
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "sum",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logp = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -logp[np.arange(len(y)), y].sum()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "y minus one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logp = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -np.mean([logp[i, y[i] - 1] for i in range(len(y))])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "plain softmax",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)

def cross_entropy(W, X, y):
    P = softmax(X @ W)
    return -np.mean(np.log(P[np.arange(len(y)), y]))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "log of a safe softmax",
        "mistake": None,
        "any_of": ["overflow-in-softmax"],
        "source": """
import numpy as np
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def cross_entropy(W, X, y):
    P = softmax(X @ W)
    return -np.mean(np.log(P[range(len(y)), y]))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "softmax down the columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=0)
    logp = Z - np.log(np.exp(Z).sum(axis=0))
    return -np.mean(logp[np.arange(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "minus forgotten",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logp = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return np.mean(logp[np.arange(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "all columns of the labels",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logp = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -np.mean(logp[:, y])
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "P minus Y",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def cross_entropy_gradient(W, X, y):
    P = softmax(X @ W)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "one hot",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy_gradient(W, X, y):
    N, K = len(X), W.shape[1]
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    Y = np.zeros((N, K))
    for i in range(N):
        Y[i, y[i]] = 1
    return 1 / N * np.dot(X.T, P - Y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "sum of outer products",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy_gradient(W, X, y):
    G = np.zeros(W.shape)
    for x, label in zip(X, y):
        z = x @ W
        p = np.exp(z - z.max())
        p /= p.sum()
        p[label] -= 1.0
        G += np.outer(x, p)
    return G / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "einsum",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy_gradient(W, X, y):
    X = np.asarray(X, dtype=float)
    Z = X @ W
    Z = Z - Z.max(1, keepdims=True)
    P = np.exp(Z)
    P = P / P.sum(1, keepdims=True)
    D = P - (np.arange(W.shape[1]) == np.asarray(y)[:, None])
    return np.einsum("ij,ik->jk", X, D) / X.shape[0]
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "not divided",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def cross_entropy_gradient(W, X, y):
    Y = np.eye(W.shape[1])[y]
    return X.T @ (softmax(X @ W) - Y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "Y minus P",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
import numpy as np
def cross_entropy_gradient(W, X, y):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    error = np.eye(W.shape[1])[y] - P
    return X.T @ error / X.shape[0]
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "transposed",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy_gradient(W, X, y):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return P.T @ X / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "plain exp",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy_gradient(W, X, y):
    E = np.exp(X @ W)
    P = E / E.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "y minus one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy_gradient(W, X, y):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.zeros_like(P)
    for i in range(len(y)):
        Y[i, y[i] - 1] = 1
    return X.T @ (P - Y) / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "labels not one hot",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy_gradient(W, X, y):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return X.T @ (P - y.reshape(-1, 1)) / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "labels not subtracted",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def cross_entropy_gradient(W, X, y):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return np.dot(X.T, P) / len(y)
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "minibatch descent",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    scale = np.max(np.abs(X))
    A = X / scale
    W = np.zeros((X.shape[1], 10))
    for epoch in range(40):
        order = rng.permutation(len(y))
        for i in range(0, len(y), 32):
            b = order[i:i + 32]
            P = softmax(A[b] @ W)
            P[np.arange(len(b)), y[b]] -= 1
            W = W - 0.5 * A[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "full batch",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def train(X, y, rng):
    X = np.asarray(X, dtype=float)
    A = X / X.max()
    Y = np.eye(10)[y]
    W = 0.01 * rng.normal(size=(X.shape[1], 10))
    for _ in range(350):
        Z = A @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        W -= 1.0 * A.T @ (P - Y) / len(A)
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "one digit at a time",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def train(X, y, rng):
    S = X / max(1.0, float(np.max(X)))
    W = np.zeros((S.shape[1], 10))
    for lap in range(12):
        for i in rng.permutation(len(S)):
            z = S[i] @ W
            p = np.exp(z - z.max())
            p /= p.sum()
            p[y[i]] -= 1
            W -= 0.1 * np.outer(S[i], p)
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "momentum class",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
class SoftmaxRegression:
    def __init__(self, n, k=10, lr=0.1, beta=0.9):
        self.W = np.zeros((n, k))
        self.V = np.zeros((n, k))
        self.lr, self.beta = lr, beta

    def probs(self, X):
        Z = X @ self.W
        Z = np.exp(Z - Z.max(axis=1)[:, None])
        return Z / Z.sum(axis=1)[:, None]

    def fit_batch(self, X, y):
        D = self.probs(X)
        D[range(len(y)), y] -= 1
        self.V = self.beta * self.V - self.lr * X.T @ D / len(y)
        self.W = self.W + self.V

def train(X, y, rng):
    A = np.asarray(X, dtype=float) / np.max(X)
    model = SoftmaxRegression(A.shape[1])
    for _ in range(30):
        for b in np.array_split(rng.permutation(len(y)), max(1, len(y) // 50)):
            model.fit_batch(A[b], y[b])
    return model.W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "plus gradient",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np
def train(X, y, rng):
    A = X / X.max()
    W = np.zeros((X.shape[1], 10))
    for epoch in range(20):
        order = rng.permutation(len(y))
        for i in range(0, len(y), 32):
            b = order[i:i + 32]
            Z = A[b] @ W
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P /= P.sum(axis=1, keepdims=True)
            P[np.arange(len(b)), y[b]] -= 1
            W = W + 0.5 * A[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "y minus one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np
def train(X, y, rng):
    A = X / X.max()
    Y = np.zeros((len(y), 10))
    for i, label in enumerate(y):
        Y[i, label - 1] = 1
    W = np.zeros((X.shape[1], 10))
    for _ in range(300):
        Z = A @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        W = W - 0.5 * A.T @ (P - Y) / len(y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "transposed weights",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np
def train(X, y, rng):
    A = X / X.max()
    W = np.zeros((10, X.shape[1]))
    for _ in range(300):
        Z = A @ W.T
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        P[np.arange(len(y)), y] -= 1
        W = W - 0.5 * P.T @ A / len(y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "X scaled in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np
def train(X, y, rng):
    X /= X.max()
    W = np.zeros((X.shape[1], 10))
    for epoch in range(30):
        order = rng.permutation(len(y))
        for i in range(0, len(y), 32):
            b = order[i:i + 32]
            Z = X[b] @ W
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P /= P.sum(axis=1, keepdims=True)
            P[np.arange(len(b)), y[b]] -= 1
            W = W - 0.5 * X[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "sum and a long step",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np
def train(X, y, rng):
    W = np.zeros((X.shape[1], 10))
    Y = np.eye(10)[y]
    for _ in range(4):
        Z = X @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        W = W - 0.5 * X.T @ (P - Y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "one short pass",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def train(X, y, rng):
    W = np.zeros((X.shape[1], 10))
    b = rng.permutation(len(y))[:32]
    A = X[b] / X.max()
    for i in range(10):
        Z = A @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        P[np.arange(len(b)), y[b]] -= 1
        W = W - 0.01 * A.T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "random weights returned",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
def train(X, y, rng):
    A = X / X.max()
    W = rng.normal(size=(X.shape[1], 10))
    best = W
    for _ in range(50):
        Z = A @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        P[np.arange(len(y)), y] -= 1
        W = W - 0.5 * A.T @ P / len(y)
    return best
""",
    },
]
