"""Exercise `train`: weights that read digits, judged by digits that they have not seen."""

import time
from functools import partial

import numpy as np

from .... import classifier, data
from ...exercise import Case, Exercise, Seeded, Tolerance, Words
from .._raw import read_off
from ._data import log_softmax, share

LEVELS = (0.85, 0.88, 0.91, 0.93)
TRAINING = """\
from steepest.data import digits
X, y = digits()
order = np.random.default_rng({seed}).permutation(1797)
names = np.random.default_rng({seed}).permutation(10)
train(X[order[:1200]], names[y[order[:1200]]], np.random.default_rng({seed}))"""


def accuracy_in_words(W, args, level, X, y):
    """What is to be said about trained weights on held-out digits."""
    shape = X.shape[1], 10
    try:
        W = np.asarray(W, dtype=float)
    except (TypeError, ValueError):
        return Words(f"no array of numbers, but something of type {type(W).__name__}")
    if W.shape != shape:
        return Words(f"an array of shape {W.shape}, where W has the shape {shape}")
    if not np.all(np.isfinite(W)):
        return Words("weights that are not all numbers: nan or inf is among them")
    scores = X @ W
    read = scores.argmax(axis=1)
    right = np.mean(read == y)
    if right >= level:
        return Words(f"at least {level:.0%} of the held-out digits right")
    return Words(_what_goes_wrong(scores, read, y) or f"{right:.1%} of the held-out digits right")


def _what_goes_wrong(scores, read, y):
    """What can be seen in answers that are mostly wrong, or None."""
    if np.mean(scores.argmin(axis=1) == y) > 0.3:
        return "often the lowest score for the true digit, where it should be the highest"
    if np.all(read == read[0]):
        return "the same answer for every digit"
    for off in (1, -1):
        if np.mean(read == (y + off) % 10) > 0.5:
            return f"mostly the digit {'after' if off > 0 else 'before'} the true one"
    return "no more right than by guessing" if np.mean(read == y) < 0.2 else None


def training(seed):
    """One random split of the digits under other names, and a case for each level of accuracy.

    With other names, weights that were learned elsewhere and stored are of no use.
    """
    X, y = data.digits()
    order = np.random.default_rng(seed).permutation(len(y))
    y = np.random.default_rng(seed).permutation(10)[y]
    seen, held_out = order[:1200], order[1200:]
    args = X[seen], y[seen], Seeded(seed)
    for level in LEVELS:
        read = partial(accuracy_in_words, level=level, X=X[held_out], y=y[held_out])
        yield Case(args, f"{level:.0%} right", read=read, text=TRAINING.format(seed=seed))


train = Exercise(
    classifier.train,
    unit="classifier",
    points=4,
    seconds=30.0,
    tolerance=Tolerance(
        reason="Judged by the share of held-out digits that are read rightly, in steps: a linear "
        "classifier that is trained to the end gets 94 to 98 % of them right, on any split."
    ),
    parts={
        "85% right": 0.4,
        "88% right": 0.2,
        "91% right": 0.2,
        "93% right": 0.1,
        "unchanged": 0.1,
    },
    examples=[],
    sketch="Begin with zeros, and go through the examples in mini-batches, many times over. Each "
    "batch gives a gradient of the loss at the weights that you have now; take a step against it. "
    "Bring the grey values down to about 1 first, or the steps have to be very short.",
)


@train.cases
def a_split(rng):
    yield from training(int(rng.integers(1_000_000)))


@train.mistake("ascent-for-descent")
def trained_uphill(X, y, rng):
    """You step along the gradient, and the loss grows. Go against it."""
    W = np.zeros((X.shape[1], 10))
    for _ in range(100):
        Z = X @ W / 16
        P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
        W = W + 0.5 * X.T / 16 @ (P - np.eye(10)[y]) / len(y)
    return W


@train.mistake("row-for-column")
def weights_transposed(X, y, rng):
    """Your weights are transposed: one row a class. Predictions are the argmax of X @ W, so W has
    one column a class."""
    return np.zeros((10, X.shape[1]))


@train.mistake("overflow-in-softmax")
def weights_that_overflow(X, y, rng):
    """Your weights are no numbers any more: scores grew until their exponentials overflowed. Shift
    the scores of each row first, and scale the grey values."""
    W = np.zeros((X.shape[1], 10))
    for _ in range(10):
        E = np.exp(X @ W)
        W = W - X.T @ (E / E.sum(axis=1, keepdims=True) - np.eye(10)[y])
    return W


@train.mistake("labels-off-by-one")
def classes_shifted(X, y, rng):
    """Your classes are shifted by one: what is column 0 for the digit 1 must be column 1. Labels
    count from 0."""
    means = np.array([X[y == k].mean(axis=0) for k in range(10)])
    return np.roll((means - means.mean(axis=0)).T, -1, axis=1)


@train.right
def full_batches(X, y, rng):
    """Many steps with the whole data, no mini-batches."""
    W, A = np.zeros((X.shape[1], 10)), X / 16
    for _ in range(500):
        Z = A @ W
        P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
        W -= 1.0 * A.T @ (P - np.eye(10)[y]) / len(y)
    return W


@train.right
def mean_of_many_weights(X, y, rng):
    """Mini-batches on raw grey values; the weights of the second half of the run are averaged."""
    W, total, epochs = np.zeros((X.shape[1], 10)), 0.0, 40
    for epoch in range(epochs):
        order = rng.permutation(len(y))
        for k in range(0, len(y), 40):
            rows = order[k : k + 40]
            Z = X[rows] @ W
            E = np.exp(Z - Z.max(axis=1, keepdims=True))
            P = E / E.sum(axis=1, keepdims=True)
            P[np.arange(len(rows)), y[rows]] -= 1
            W = W - 0.005 * X[rows].T @ P / len(rows)
        if epoch >= epochs // 2:
            total = total + W
    return total


@train.right
def with_momentum(X, y, rng):
    """Whole batches with momentum, returned as nested lists."""
    W, V, A = np.zeros((X.shape[1], 10)), np.zeros((X.shape[1], 10)), X / X.max()
    for _ in range(150):
        Z = A @ W
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        V = 0.9 * V - 0.5 * A.T @ (E / E.sum(axis=1, keepdims=True) - np.eye(10)[y]) / len(y)
        W = W + V
    return W.tolist()


# Signs: small tasks of their own, which show how the weights come about.


SECONDS = 8.0  # for all questions to one answer


class _Counting(np.random.Generator):
    """A random generator that counts how often it is asked for an order or a choice."""

    def __init__(self, seed):
        super().__init__(np.random.PCG64(seed))
        self.count = 0

    def permutation(self, *args, **options):
        self.count += 1
        return super().permutation(*args, **options)

    def shuffle(self, *args, **options):
        self.count += 1
        return super().shuffle(*args, **options)

    def choice(self, *args, **options):
        self.count += 1
        return super().choice(*args, **options)

    def integers(self, *args, **options):
        self.count += 1
        return super().integers(*args, **options)


def _weights(ask, X, y, rng=None):
    """The student's weights for other examples, as an array (n, 10).

    Training takes long, so the time is counted anew, and nothing is asked twice.
    """
    known = ask.__dict__.setdefault("known", {"until": time.perf_counter() + SECONDS})
    key = X.tobytes(), y.tobytes()
    if rng is not None or key not in known:
        known[key] = read_off(
            ask,
            lambda W, args: _of_shape(W, (X.shape[1], 10)),
            *(X, y, rng or Seeded(0)),
            until=known["until"],
        )
    return known[key]


def _of_shape(W, shape):
    W = np.asarray(W, dtype=float)
    return W if W.shape == shape and np.all(np.isfinite(W)) else None


def _digits_apart():
    """Images that a single pixel tells apart, (60, 12), and their classes."""
    rng = np.random.default_rng(0)
    y = rng.permutation(np.arange(60) % 10)
    return np.hstack([16.0 * np.eye(10)[y], rng.uniform(0, 4, size=(60, 2))]), y


def _noise(N, n):
    """Images and classes without any rule; the first pixel is always full."""
    rng = np.random.default_rng([N, n])
    X = rng.uniform(0, 16, size=(N, n))
    X[:, 0] = 16.0
    return X, rng.permutation(np.arange(N) % 10)


@train.sign("ascent-for-descent")
def lowest_score_for_the_truth(ask, X, y, rng):
    """Your weights give the true class the lowest score: each step makes the loss larger. Go
    against the gradient."""
    X, y = _digits_apart()
    return np.mean((X @ _weights(ask, X, y)).argmin(axis=1) == y) > 0.8


@train.sign("labels-off-by-one")
def highest_score_for_a_neighbour(ask, X, y, rng):
    """Your weights give the highest score to a neighbour of the true class. Labels count from 0:
    column k belongs to class k."""
    X, y = _digits_apart()
    read = (X @ _weights(ask, X, y)).argmax(axis=1)
    return any(np.mean(read == (y + off) % 10) > 0.7 for off in (1, -1))


@train.sign("stepping-the-data")
def images_change_and_weights_do_not(ask, X, y, rng):
    """Your images change, and your weights do not. The data are what was measured: it is the
    weights that learn."""
    X, y = _noise(40, 4)
    changed = "X" in ask.outcome(X, y, Seeded(0)).changed
    return changed and np.array_equal(_weights(ask, X, y), _weights(ask, X, (y + 1) % 10))


@train.sign("derivative-is-one-number")
def all_weights_alike(ask, X, y, rng):
    """All your weights are the same number. The loss has a slope for each weight, and each takes
    its own step."""
    W = _weights(ask, *_noise(40, 4))
    return np.ptp(W) < 1e-9 * np.max(np.abs(W))


@train.sign("other-coordinate-moves")
def all_weights_step_together(ask, X, y, rng):
    """All your weights take the same step, as if they were one. For the slope along one weight the
    others must stay where they are."""
    X, y = _noise(40, 4)
    differences = [_weights(ask, X, y) - _weights(ask, X, (y + k) % 10) for k in (1, 2, 3)]
    return np.any(differences) and all(
        np.ptp(difference) <= 1e-3 * np.max(np.abs(difference)) for difference in differences
    )


@train.sign("gradient-not-accumulated")
def only_the_last_image_counts(ask, X, y, rng):
    """Only the last image has a say: each gradient takes the place of those before. Add them up, or
    take a step with each."""
    X, y = _noise(40, 4)
    others, last = (y + 1) % 10, y.copy()
    others[-1], last[-1] = y[-1], (y[-1] + 1) % 10
    W = _weights(ask, X, y)
    same, moved = _weights(ask, X, others), _weights(ask, X, last)
    return np.array_equal(W, same) and not np.array_equal(W, moved)


@train.sign("gradient-not-accumulated")
def every_batch_begins_anew(ask, X, y, rng):
    """Your weights are those of a single step: every batch begins at the start again, and the last
    one wins. A step starts where the one before has ended."""
    X, y = _noise(130, 4)
    counting = _Counting(0)
    steps = _weights(ask, X, y, counting)[0]  # of the pixel that is always full
    steps = np.sort(steps) - np.min(steps)
    gaps = np.diff(steps)
    unit = np.min(gaps[gaps > 1e-9 * steps[-1]])
    whole = np.max(np.abs(steps / unit - np.round(steps / unit))) < 1e-6
    return counting.count > 2 and whole and _some_without_a_say(ask, X, y)


def _some_without_a_say(ask, X, y):
    """Whether the weights stay as they are, to the last bit, when some of the labels change."""
    W, still = _weights(ask, X, y), 0
    for place in range(0, 100, 20):
        other = y.copy()
        other[place] = (y[place] + 1) % 10
        still += np.array_equal(W, _weights(ask, X, other))
    return still >= 2


@train.sign("not-evaluated-at-the-point")
def gradient_of_the_start(ask, X, y, rng):
    """All your steps go the same way: the probabilities are those of the first weights. Compute
    them anew before every step."""
    X, y = _noise(130, 4)
    return share(_weights(ask, X, y), X.T @ (np.eye(10)[y] - 0.1) / len(y)) > 3


@train.sign(None)
def single_step(ask, X, y, rng):
    """You take a single step. The loss has only begun to fall: go through the examples many times,
    in mini-batches."""
    X, y = _noise(130, 4)
    return share(_weights(ask, X, y), X.T @ (np.eye(10)[y] - 0.1) / len(y)) > 0


@train.sign("one-coordinate-at-a-time")
def many_weights_never_move(ask, X, y, rng):
    """Most weights have never moved: each of your steps changes one of them only. A step against
    the gradient moves all at once."""
    X, y = _noise(20, 400)
    still = np.mean(_weights(ask, X, y) == 0, axis=0)  # share of each class
    return bool(np.any((still > 0.02) & (still < 0.98)))


@train.sign("row-for-column")
def classes_do_not_compete(ask, X, y, rng):
    """Your probabilities sum to 1 down the columns: the images of a batch share a class. Each row
    is an image, and its classes share the 1."""
    W = _weights(ask, np.full((64, 3), 16.0), np.full(64, 3))
    others = np.delete(W, 3, axis=1)
    return np.all(others < 0) and np.all(-W[:, [3]] / others > 10.5)


@train.sign("h-as-small-as-possible")
def weights_jump(ask, X, y, rng):
    """Your weights jump about when the images hardly change: they come from differences with a step
    so small that round-off is all that is left. Use the formula for the gradient."""
    X, y = _noise(30, 3)
    W, near = (_weights(ask, X * k, y) for k in (1, 1 + 1e-12))
    again = _weights(ask, X, y, np.random.default_rng(0))
    return np.array_equal(W, again) and np.max(np.abs(W - near)) > 1e-3 * np.max(np.abs(W))


def _losses(ask, copies=1):
    """Loss of the weights on their own examples, for grey values to 16 or to 1; and the weights."""
    X, y = _noise(300, 6)
    X, y = np.tile(X, (copies, 1)), np.tile(y, copies)
    W = _weights(ask, X, y)
    return min(-np.mean(log_softmax(A @ W)[np.arange(len(y)), y]) for A in (X, X / 16)), W


@train.sign("sum-for-mean")
def steps_grow_with_the_examples(ask, X, y, rng):
    """With twice as many images your steps are twice as long, and the loss grows: your gradient is
    a sum. Take the mean over the batch."""
    (loss, W), (_, twice) = _losses(ask), _losses(ask, copies=2)
    return loss > 10 and 1.6 < np.linalg.norm(twice) / np.linalg.norm(W) < 2.5


@train.sign("convex-so-any-step")
def steps_far_too_long(ask, X, y, rng):
    """Your weights are worse than no weights, and very large: each step jumps far beyond the
    minimum. The loss is convex, but descent arrives only if the steps are short enough."""
    return _losses(ask)[0] > 10


@train.sign(None)
def never_trained(ask, X, y, rng):
    """Your weights do not depend on the labels: they are those that you started with. They have to
    learn from X and y."""
    X, y = _noise(40, 4)
    return np.array_equal(_weights(ask, X, y), _weights(ask, X, (y + 1) % 10))
