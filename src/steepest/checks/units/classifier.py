"""Unit `classifier`: mini-batches, softmax, cross-entropy and its gradient, and training."""

from functools import partial

import numpy as np

from ... import classifier, data
from ..exercise import Case, Exercise, Seeded, Tolerance, Words

LOGARITHMS = Tolerance(
    rtol=1e-8,
    atol=1e-10,
    reason="Exponentials and logarithms are good to 1e-15; subtracting the largest score or not "
    "changes the last digits only.",
)
SIZES = (3, 2, 3), (4, 3, 4), (1, 2, 2), (6, 2, 5)  # N, n, K: small enough to be shown in full


def scores(rng, N, K, size=2.0):
    """Random scores with two decimals."""
    return np.round(size * rng.normal(size=(N, K)), 2)


def problem(rng, N, n, K, size=1.0):
    """Random weights (n, K), inputs (N, n) and labels that hold the first and the last class."""
    y = rng.integers(0, K, size=N)
    y[:2] = [K - 1, 0][: len(y)]
    return scores(rng, n, K, size), scores(rng, N, n, 1.0), y


def large_problem(rng, N, n, K):
    """A random problem in which every row has a score that is much too large for exp."""
    while True:
        W, X, y = problem(rng, N, n, K, size=2000.0)
        if (X @ W).max(axis=1).min() > 800:
            return W, X, y


def batches_in_words(batches, args):
    """What is to be said about the mini-batches that were returned."""
    N, size, rng = args
    if isinstance(batches, (str, dict)) or not hasattr(batches, "__iter__"):
        return Words(f"no batches, but something of type {type(batches).__name__}")
    batches = [np.asarray(batch) for batch in batches]
    if not all(
        batch.ndim == 1 and (batch.dtype.kind in "iu" or not len(batch)) for batch in batches
    ):
        return Words("batches that are not all vectors of whole numbers")
    indices = [int(index) for batch in batches for index in batch]
    full, rest = divmod(N, size)
    if sorted(indices) != list(range(N)):
        return Words(_coverage(indices, N))
    if sorted(map(len, batches)) != sorted([size] * full + [rest] * bool(rest)):
        return Words(f"batches of {', '.join(str(len(batch)) for batch in batches)} indices")
    if N > 12 and indices == list(range(N)):
        return Words("the order 0, 1, 2, …, which is not random")
    if N > 12 and all(np.ptp(batch) == len(batch) - 1 for batch in batches):
        return Words("batches of neighbours, each with indices that follow one another")
    if N > 12 and _untouched(rng):
        return Words("an order that does not come from rng")
    return Words(f"each of 0 to {N - 1} once, in batches of {size}, in random order")


def _coverage(indices, N):
    expected, found = set(range(N)), set(indices)
    lists = {
        "missing": expected - found,
        "twice": {index for index in found if indices.count(index) > 1},
        "no index": found - expected,
    }
    said = [
        f"{name} {', '.join(map(str, sorted(some)[:3]))}{' and more' if len(some) > 3 else ''}"
        for name, some in lists.items()
        if some
    ]
    return f"{len(indices)} indices for N = {N}: {'; '.join(said)}"


def _untouched(rng):
    """Whether a generator, once made from a seed, has not been used for anything."""
    seeds = rng.bit_generator.seed_seq
    new = np.random.default_rng(seeds.entropy)
    return rng.bit_generator.state == new.bit_generator.state and not seeds.n_children_spawned


def batches(N, size, seed, part="value", why=""):
    return Case((N, size, Seeded(seed)), part, why=why, read=batches_in_words)


minibatches = Exercise(
    classifier.minibatches,
    unit="classifier",
    points=2,
    parts={"value": 0.6, "shorter last batch": 0.4},
    examples=[
        batches(20, 5, 0),
        batches(100, 25, 1),
        batches(7, 3, 0, "shorter last batch", "The last batch has only one index."),
        batches(3, 10, 2, "shorter last batch", "There are fewer examples than a batch holds."),
    ],
)


@minibatches.cases
def shuffles(rng):
    for _ in range(3):
        size = int(rng.integers(2, 9))
        yield batches(size * int(rng.integers(3, 9)), size, int(rng.integers(1000)))
        ragged = size * int(rng.integers(3, 9)) + int(rng.integers(1, size))
        yield batches(ragged, size, int(rng.integers(1000)), "shorter last batch")


@minibatches.slip
def not_shuffled(N, size, rng):
    """Your batches are in order. Examples often come sorted, and then a batch shows one kind only:
    shuffle with rng."""
    return [np.arange(k, min(k + size, N)) for k in range(0, N, size)]


@minibatches.slip
def shuffled_inside_the_batches(N, size, rng):
    """You shuffle inside each batch only. Examples often come sorted, and then a batch shows one
    kind only: shuffle all of them, then cut."""
    return [rng.permutation(np.arange(k, min(k + size, N))) for k in range(0, N, size)]


@minibatches.mistake("labels-off-by-one")
def rest_left_out(N, size, rng):
    """You leave out the last, shorter batch. Every example counts: it may have fewer indices."""
    order = rng.permutation(N)
    return [order[k : k + size] for k in range(0, N - size + 1, size)]


@minibatches.slip
def drawn_with_replacement(N, size, rng):
    """You draw each batch by itself, so some examples come twice and others never. Shuffle once,
    then cut."""
    return [rng.integers(0, N, size=min(size, N - k)) for k in range(0, N, size)]


@minibatches.mistake("labels-off-by-one")
def counted_from_one(N, size, rng):
    """Your indices run from 1 to N. Python counts from 0, and the last index is N - 1."""
    order = rng.permutation(N) + 1
    return [order[k : k + size] for k in range(0, N, size)]


@minibatches.mistake("labels-off-by-one")
def batches_that_overlap(N, size, rng):
    """Neighbouring batches share an index. A slice of Python leaves its end out, so the next batch
    starts where the last one ended."""
    order = rng.permutation(N)
    return [order[k : k + size + 1] for k in range(0, N, size)]


@minibatches.mistake("labels-off-by-one")
def empty_batch_at_the_end(N, size, rng):
    """Where the batches come out even, you add an empty one. The last start is before N, not at
    N."""
    order = rng.permutation(N)
    return [order[k : k + size] for k in range(0, N + 1, size)]


@minibatches.mistake("row-for-column")
def size_for_number(N, size, rng):
    """You make as many batches as each should be long. The argument says how many indices a batch
    holds."""
    return [batch for batch in np.array_split(rng.permutation(N), size) if len(batch)]


@minibatches.slip
def generator_of_its_own(N, size, rng):
    """Your order does not come from rng, so nobody can repeat the run. Use the generator that is
    given."""
    order = np.random.default_rng(12345).permutation(N)
    return [order[k : k + size] for k in range(0, N, size)]


@minibatches.slip
def one_batch_only(N, size, rng):
    """You return a single batch. Cut the whole order into batches."""
    return [rng.permutation(N)[:size]]


@minibatches.right
def yielded(N, size, rng):
    """A generator function."""
    order = np.arange(N)
    rng.shuffle(order)
    for k in range(0, N, size):
        yield order[k : k + size]


@minibatches.right
def lists_of_ints(N, size, rng):
    """Plain lists, filled one index at a time."""
    batches = []
    for k, index in enumerate(rng.permutation(N)):
        if k % size == 0:
            batches.append([])
        batches[-1].append(int(index))
    return batches


@minibatches.right
def sorted_by_random_keys(N, size, rng):
    """The order that sorts random numbers."""
    order = np.argsort(rng.random(N))
    return np.split(order, np.arange(size, N, size))


softmax = Exercise(
    classifier.softmax,
    unit="classifier",
    points=2,
    tolerance=LOGARITHMS,
    parts={"value": 0.55, "large scores": 0.35, "unchanged": 0.1},
    examples=[
        Case((np.array([[0.0, 0.0]]),)),
        Case((np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 2.0]]),)),
        Case((np.array([[1000.0, 1001.0]]),), "large scores"),
        Case((np.array([[0.0, 1.0], [-2000.0, -2001.0]]),), "large scores"),
    ],
)


@softmax.cases
def rows_of_scores(rng):
    for N, K in ((3, 2), (3, 4), (1, 3), (6, 2)):
        yield Case((scores(rng, N, K),))
    for N, K in ((2, 3), (3, 4)):
        offsets = 1000.0 * np.array([[3.0], [-2.0], [1.0]])[:N]
        yield Case((scores(rng, N, K) + offsets,), "large scores")


@softmax.mistake("overflow-in-softmax")
def as_the_formula_is_written(Z):
    """For large scores exp overflows, and infinity divided by infinity is nan. Softmax does not
    change when every score of a row is shifted by the same amount: choose the shift well."""
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)


@softmax.mistake("overflow-in-softmax")
def one_shift_for_all_rows(Z):
    """You shift all rows by the same number. Rows with much smaller scores then vanish, and 0
    divided by 0 is nan: shift each row by its own."""
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)


@softmax.mistake("row-for-column")
def columns_sum_to_one(Z):
    """Your columns sum to 1. Each row is an example, and its probabilities belong together."""
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0)


@softmax.mistake("row-for-column")
def everything_sums_to_one(Z):
    """The whole matrix sums to 1. Each row has to."""
    E = np.exp(Z - Z.max())
    return E / E.sum()


@softmax.slip
def without_exponentials(Z):
    """You divide the scores by their sum. Scores may be negative; exponentials make them
    positive first."""
    return Z / Z.sum(axis=1, keepdims=True)


@softmax.slip
def not_normalised(Z):
    """Your rows do not sum to 1. Divide by the sum of the row."""
    return np.exp(Z - Z.max(axis=1, keepdims=True))


@softmax.slip
def logarithms_of_probabilities(Z):
    """You return the logarithms of the probabilities. Asked are the probabilities."""
    Z = Z - Z.max(axis=1, keepdims=True)
    return Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))


@softmax.slip
def each_score_alone(Z):
    """You turn each score into a probability by itself. The classes compete: a row has to sum
    to 1."""
    return 1 / (1 + np.exp(-Z))


@softmax.mistake("in-place-overwrite")
def shifted_in_place(Z):
    """Your probabilities are right, but you shift the caller's own scores. Work on a new array."""
    Z -= Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)


@softmax.right
def row_by_row(Z):
    """One row after the other, as lists."""
    rows = []
    for z in Z:
        e = [np.exp(value - max(z)) for value in z]
        rows.append([value / sum(e) for value in e])
    return rows


@softmax.right
def from_differences(Z):
    """Each probability as one over a sum of exponentials of differences."""
    differences = Z[:, None, :] - Z[:, :, None]
    return 1 / np.exp(differences).sum(axis=2)


@softmax.right
def by_log_sum_exp(Z):
    """NumPy's logaddexp, which is careful by itself."""
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])


cross_entropy = Exercise(
    classifier.cross_entropy,
    unit="classifier",
    points=3,
    tolerance=LOGARITHMS,
    parts={"value": 0.6, "large scores": 0.3, "unchanged": 0.1},
    examples=[
        Case((np.zeros((1, 10)), np.array([[2.0]]), np.array([7]))),
        Case((np.eye(2), np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 1]))),
        Case((np.eye(2), np.array([[2.0, 0.0], [0.0, 1.0]]), np.array([1, 1]))),
        Case((np.eye(2), np.array([[2000.0, 0.0]]), np.array([1])), "large scores"),
    ],
)


@cross_entropy.cases
def losses(rng):
    for N, n, K in SIZES:
        yield Case(problem(rng, N, n, K))
    for N, n, K in ((6, 2, 3), (4, 3, 4)):
        yield Case(large_problem(rng, N, n, K), "large scores")


@cross_entropy.mistake("overflow-in-softmax")
def logarithm_of_softmax(W, X, y):
    """For large scores a probability becomes 0 in the computer, and its logarithm is minus
    infinity. Simplify log and exp on paper first, so that no tiny number appears."""
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return -np.mean(np.log(P[np.arange(len(y)), y]))


@cross_entropy.mistake("overflow-in-softmax")
def no_shift_at_all(W, X, y):
    """For large scores exp overflows, and the loss becomes nan. Shift the scores of each row before
    you take exponentials."""
    E = np.exp(X @ W)
    P = E / E.sum(axis=1, keepdims=True)
    return -np.mean(np.log(P[np.arange(len(y)), y]))


@cross_entropy.mistake("overflow-in-softmax", floor=(1e-15, 1e-10, 1e-9, 1e-8))
def clipped_probabilities(W, X, y, floor=1e-12):
    """You keep probabilities away from 0 by a floor. The loss is then finite but wrong: a very
    unlikely label costs much more than the floor admits."""
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return -np.mean(np.log(np.maximum(P[np.arange(len(y)), y], floor)))


@cross_entropy.mistake("sum-for-mean")
def sum_over_examples(W, X, y):
    """You add up over the examples. The loss is their mean."""
    Z = X @ W
    return np.sum(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y])


@cross_entropy.mistake("sum-for-mean")
def mean_over_classes_too(W, X, y):
    """You divide by the number of classes as well. The mean is over the examples."""
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]) / Z.shape[1]


@cross_entropy.mistake("error-sign")
def log_likelihood(W, X, y):
    """Your loss has the wrong sign. The logarithm of a probability is negative, and a loss is
    positive: the better the prediction, the smaller."""
    Z = X @ W
    return np.mean(Z[np.arange(len(y)), y] - np.logaddexp.reduce(Z, axis=1))


@cross_entropy.mistake("labels-off-by-one")
def labels_counted_from_one(W, X, y):
    """You count the classes from 1, so you look at the neighbour of the true label. Labels are 0 to
    K - 1."""
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y - 1])


@cross_entropy.slip
def binary_digits(W, X, y):
    """You take the logarithm to base 2. Asked is the natural logarithm."""
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]) / np.log(2)


@cross_entropy.slip
def decimal_digits(W, X, y):
    """You take the logarithm to base 10. Asked is the natural logarithm."""
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]) / np.log(10)


@cross_entropy.slip
def loss_of_each_example(W, X, y):
    """You return the loss of each example. Asked is their mean, one number."""
    Z = X @ W
    return np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]


@cross_entropy.slip
def scores_not_shifted_back(W, X, y):
    """You leave out the normalisation: the loss is not just minus the score of the true label. The
    other scores count, too."""
    return -np.mean((X @ W)[np.arange(len(y)), y])


@cross_entropy.right
def loss_in_a_loop(W, X, y):
    """One example after the other."""
    total = 0.0
    for x, label in zip(X, y, strict=True):
        z = x @ W
        top = max(z)
        total += top + np.log(sum(np.exp(value - top) for value in z)) - z[label]
    return total / len(y)


@cross_entropy.right
def with_one_hot_rows(W, X, y):
    """One-hot rows pick the true label."""
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logs = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return np.array(-(np.eye(W.shape[1])[y] * logs).sum() / len(y))


@cross_entropy.right
def by_logaddexp(W, X, y):
    """NumPy's logaddexp."""
    Z = X @ W
    return float(
        np.mean(np.logaddexp.reduce(Z, axis=1) - np.take_along_axis(Z, y[:, None], 1)[:, 0])
    )


cross_entropy_gradient = Exercise(
    classifier.cross_entropy_gradient,
    unit="classifier",
    points=3,
    tolerance=LOGARITHMS,
    parts={"value": 0.75, "large scores": 0.15, "unchanged": 0.1},
    examples=[
        Case((np.zeros((1, 2)), np.array([[2.0]]), np.array([0]))),
        Case((np.eye(2), np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0, 1]))),
        Case((np.eye(3)[:2], np.array([[1.0, 2.0], [-1.0, 0.5]]), np.array([2, 0]))),
        Case((np.eye(2), np.array([[2000.0, 0.0]]), np.array([1])), "large scores"),
    ],
)


@cross_entropy_gradient.cases
def gradients(rng):
    for N, n, K in SIZES:
        yield Case(problem(rng, N, n, K))
    yield Case(large_problem(rng, 6, 2, 3), "large scores")


@cross_entropy_gradient.mistake("error-sign")
def truth_minus_prediction(W, X, y):
    """Your gradient has the wrong sign: prediction minus truth, not the other way round. Descent
    would run uphill."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return X.T @ (np.eye(W.shape[1])[y] - P) / len(y)


@cross_entropy_gradient.mistake("sum-for-mean")
def gradient_of_the_sum(W, X, y):
    """You add up over the examples. The loss is a mean, so its gradient is the mean of the
    gradients."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return X.T @ (P - np.eye(W.shape[1])[y])


@cross_entropy_gradient.mistake("row-for-column")
def gradient_transposed(W, X, y):
    """Your gradient is transposed. A gradient has the shape of what it is a gradient with respect
    to, here W."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return (P - np.eye(W.shape[1])[y]).T @ X / len(y)


@cross_entropy_gradient.mistake("product-rule-forgotten")
def truth_left_out(W, X, y):
    """You leave out the true labels. The score of the true label appears twice in the loss, and the
    second time it pulls the gradient down."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return X.T @ P / len(y)


@cross_entropy_gradient.mistake("labels-off-by-one")
def truth_one_class_off(W, X, y):
    """You take the truth off the class before the true one. Labels are 0 to K - 1."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return X.T @ (P - np.eye(W.shape[1])[y - 1]) / len(y)


@cross_entropy_gradient.mistake("missing-factor-2")
def gradient_doubled(W, X, y):
    """Your gradient is twice as long as it should be. The factor 2 belongs to squared errors; there
    is no square here."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return 2 * X.T @ (P - np.eye(W.shape[1])[y]) / len(y)


@cross_entropy_gradient.mistake("overflow-in-softmax")
def gradient_with_plain_softmax(W, X, y):
    """For large scores exp overflows, and the gradient becomes nan. Shift the scores of each row
    first."""
    E = np.exp(X @ W)
    P = E / E.sum(axis=1, keepdims=True)
    return X.T @ (P - np.eye(W.shape[1])[y]) / len(y)


@cross_entropy_gradient.slip
def gradient_of_the_scores(W, X, y):
    """You stop at the scores. By the chain rule the inputs come in: each weight counts as much as
    its input is large."""
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    return (P - np.eye(W.shape[1])[y]) / len(y)


@cross_entropy_gradient.slip
def scores_for_probabilities(W, X, y):
    """You subtract the truth from the scores. It is the probabilities that are compared with it."""
    return X.T @ (X @ W - np.eye(W.shape[1])[y]) / len(y)


@cross_entropy_gradient.right
def example_by_example(W, X, y):
    """The mean of outer products, one an example."""
    total = np.zeros_like(W)
    for x, label in zip(X, y, strict=True):
        p = np.exp(x @ W - np.max(x @ W))
        p = p / p.sum()
        p[label] -= 1
        total += np.outer(x, p)
    return total / len(y)


@cross_entropy_gradient.right
def gradient_by_einsum(W, X, y):
    """Einstein's summation."""
    Z = X @ W
    E = np.exp(Z - Z.max(1, keepdims=True))
    D = E / E.sum(1, keepdims=True) - (np.arange(W.shape[1]) == y[:, None])
    return np.einsum("ki,kj->ij", X, D) / X.shape[0]


@cross_entropy_gradient.right
def gradient_column_by_column(W, X, y):
    """One class after the other, as nested lists."""
    Z = X @ W
    logs = Z - np.logaddexp.reduce(Z, axis=1)[:, None]
    columns = [X.T @ (np.exp(logs[:, k]) - (y == k)) / len(y) for k in range(W.shape[1])]
    return np.transpose(columns).tolist()


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


@train.slip
def never_trained(X, y, rng):
    """Your weights are those that you started with. A zero matrix gives every class the same
    score."""
    return np.zeros((X.shape[1], 10))


@train.slip
def random_weights(X, y, rng):
    """You return random weights. They have to learn from X and y."""
    return rng.normal(size=(X.shape[1], 10))


@train.mistake("labels-off-by-one")
def classes_shifted(X, y, rng):
    """Your classes are shifted by one: what is column 0 for the digit 1 must be column 1. Labels
    count from 0."""
    means = np.array([X[y == k].mean(axis=0) for k in range(10)])
    return np.roll((means - means.mean(axis=0)).T, -1, axis=1)


@train.slip
def stopped_after_one_step(X, y, rng):
    """You take a single step. The loss has only begun to fall: go through the examples many times,
    in mini-batches."""
    P = np.full((len(y), 10), 0.1)
    return -0.01 * X.T @ (P - np.eye(10)[y]) / len(y)


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


EXERCISES = [minibatches, softmax, cross_entropy, cross_entropy_gradient, train]
