"""Signs of misconceptions in unit `classifier`: seen however the wrong idea is written."""

import numpy as np
import pytest

from steepest.checks import UNITS
from steepest.checks.judge import agrees
from steepest.checks.probing import by_signs
from steepest.checks.report import examine
from steepest.checks.run import outcomes

EXERCISES = {exercise.name: exercise for exercise in UNITS["classifier"]}
SIGNS = [(e, sign) for e in EXERCISES.values() for sign in e.signs]
by_sign = pytest.mark.parametrize(
    ("exercise", "sign"),
    [pytest.param(e, s, id=f"{e.name}-{s.function.__name__}") for e, s in SIGNS],
)


# Mini-batches


def cut(order, size):
    return [order[k : k + size] for k in range(0, len(order), size)]


def cleared(N, size, rng):
    batches, batch = [], []
    for index in rng.permutation(N).tolist():
        batch.append(index)
        if len(batch) == size:
            batches.append(batch)
            del batch[:]
    return batches


def moved_up(N, size, rng):
    order, batches = rng.permutation(N), []
    for _ in range(0, N, size):
        batches.append(order[:size])
        order[:] = np.roll(order, -size)
    return batches


def reused(N, size, rng):
    order, buffer = rng.permutation(N), np.zeros(size, dtype=int)
    for k in range(0, N, size):
        buffer[: len(order[k : k + size])] = order[k : k + size]
        yield buffer[: len(order[k : k + size])]


# Scores


def soft(shift=lambda Z: Z.max(axis=1, keepdims=True), total=None, change=lambda Z: Z):
    """Softmax with another shift, another sum, or scores changed before."""

    def answer(Z):
        E = np.exp(change(Z) - shift(Z))
        return E / (E.sum(axis=1, keepdims=True) if total is None else total(E))

    return answer


def logs(Z, axis=1):
    return Z - np.logaddexp.reduce(Z, axis=axis, keepdims=True)


def loss(scores=lambda W, X: X @ W, axis=1, pick=None, of=lambda L: L, mean=np.mean):
    """Cross-entropy with something changed: scores, axis, labels, logarithms, or the mean."""

    def answer(W, X, y):
        L = of(logs(scores(W, X), axis))
        return mean(-(L[np.arange(len(y)), y] if pick is None else pick(L, y)))

    return answer


def last_loss(W, X, y):
    for x, label in zip(X, y, strict=True):
        z = x @ W
        total = np.logaddexp.reduce(z) - z[label]
    return total


def residuals(W, X, y, axis=1, move=0):
    """Prediction minus truth."""
    return np.exp(logs(X @ W, axis)) - np.eye(W.shape[1])[(y + move) % W.shape[1]]


def slope(rule=lambda X, R, W: X.T @ R / len(X), **options):
    """The gradient, made in another way from inputs and residuals."""
    return lambda W, X, y: rule(X, residuals(W, X, y, **options), W)


def naive_gradient(W, X, y):
    E = np.exp(X @ W)
    return X.T @ (E / E.sum(axis=1, keepdims=True) - np.eye(W.shape[1])[y]) / len(y)


def differences(h, back=0.0, reach=lambda E, i, j: E.__setitem__((i, j), 1.0)):
    """Difference quotients of the loss, one for each weight."""

    def answer(W, X, y):
        G = np.zeros(W.shape)
        for i, j in np.ndindex(W.shape):
            E = np.zeros(W.shape)
            reach(E, i, j)
            change = loss()(W + h * E, X, y) - loss()(W - back * E, X, y)
            G[i, j] = change / (h + back)
        return G

    return answer


def piled_up(W, X, y):
    V, before, G = W.copy(), loss()(W, X, y), np.zeros(W.shape)
    for place in np.ndindex(W.shape):
        V[place] += 1e-6
        G[place] = (loss()(V, X, y) - before) / 1e-6
    return G


def learning(rate, every=1):
    """A gradient whose weights learn on the way."""

    def answer(W, X, y):
        V, total = W.copy(), np.zeros(W.shape)
        for k in range(0, len(y), every):
            rows = slice(k, k + every)
            g = X[rows].T @ residuals(V, X[rows], y[rows])
            total += g
            V = V - rate * g
        return total / len(y)

    return answer


def by_class(W, X, y):
    total = X.T @ np.exp(logs(X @ W))
    for label, row in dict(zip(y.tolist(), X, strict=True)).items():
        total[:, label] -= row
    return total / len(y)


def first_of_each_class(W, X, y):
    total = X.T @ np.exp(logs(X @ W))
    labels, places = np.unique(y, return_index=True)
    total[:, labels] -= X[places].T
    return total / len(y)


# Training


def trained(
    step=lambda W, A, y, k: W - 0.5 * slope()(W, A, y),
    size=32,
    passes=5,
    start=lambda n, rng: np.zeros((n, 10)),
):
    """A training loop with another step."""

    def answer(X, y, rng):
        A, W = X / 16, start(X.shape[1], rng)
        for k in range(passes):
            for rows in cut(rng.permutation(len(y)), size):
                W = step(W, A[rows], y[rows], k)
        return W

    return answer


def random_start(n, rng):
    return rng.normal(size=(n, 10)) / 10


def last_image(rate):
    def answer(X, y, rng):
        W = np.zeros((X.shape[1], 10))
        for _ in range(20):
            for x, label in zip(X[-3:] / 16, y[-3:], strict=True):
                g = slope()(W, x[None], np.array([label]))
            W = W - rate * g
        return W

    return answer


def images_pulled(rate, sign=1):
    def answer(X, y, rng):
        W = random_start(X.shape[1], rng)
        for _ in range(3):
            X -= sign * rate * residuals(W, X, y) @ W.T
        return W

    return answer


def frozen(rate, steps):
    """Steps that all take the first gradient."""

    def answer(X, y, rng):
        W = np.zeros((X.shape[1], 10))
        g = slope()(W, X / 16, y)
        for _ in range(steps):
            W = W - rate * g
        return W

    return answer


def one_weight_each(choose, steps=900):
    def answer(X, y, rng):
        A, W = X / 16, np.zeros((X.shape[1], 10))
        for k in range(steps):
            g = slope()(W, A, y)
            place = choose(k, g, rng)
            W[place] -= 0.5 * g[place]
        return W

    return answer


def in_turn(k, g, rng):
    return np.unravel_index(k * 7 % g.size, g.shape)


def at_random(k, g, rng):
    return int(rng.integers(g.shape[0])), int(rng.integers(10))


def down_the_columns(rate):
    return trained(lambda W, A, y, k: W - rate * slope(axis=0)(W, A, y), size=64, passes=30)


def tiny_steps(h, passes=2):
    """Training by differences with a tiny step."""

    def step(W, A, y, k):
        V = W + np.linspace(0, 1, W.size).reshape(W.shape) / 10
        return V - 0.5 * differences(h)(V, A[:5], y[:5])

    return trained(step, size=2000, passes=passes)


def one_slope(W, A, y, k):
    return W - np.linalg.norm(slope()(W, A, y))


def total_slope(W, A, y, k):
    return W - 0.3 * np.sum(np.abs(slope()(W, A, y)))


def summed(rate):
    return trained(lambda W, A, y, k: W - rate * len(y) * slope()(W, A, y), size=5000, passes=12)


def far(rate):
    return trained(lambda W, A, y, k: W - rate * slope()(W, A, y), size=5000, passes=12)


def uphill(rate):
    return trained(lambda W, A, y, k: W + rate * slope()(W, A, y))


def neighbour(move):
    return trained(lambda W, A, y, k: W - 0.5 * slope(move=move)(W, A, y), passes=20)


def from_the_start(rate, size):
    return trained(lambda W, A, y, k: -rate * slope()(0 * W, A, y), size=size)


WRONG = {
    "minibatches": {
        "counted_from_one_or_to_one_too_few": [
            lambda N, size, rng: cut([k + 1 for k in rng.permutation(N)], size),
            lambda N, size, rng: cut(rng.permutation(N + 1), size),
            lambda N, size, rng: cut(1 + np.argsort(rng.random(N - 1)), size),
        ],
        "batches_share_their_memory": [cleared, moved_up, reused],
        "size_is_their_number": [
            lambda N, size, rng: np.array_split(rng.permutation(N), min(size, N)),
            lambda N, size, rng: (lambda o: [o[k::size] for k in range(min(size, N))])(
                rng.permutation(N)
            ),
        ],
    },
    "softmax": {
        "right_for_small_scores_only": [
            soft(lambda Z: 300.0),
            soft(lambda Z: Z[:, :1]),
            soft(lambda Z: np.median(Z)),
            soft(lambda Z: 0.0, change=lambda Z: np.clip(Z, -50, 50)),
            lambda Z: np.nan_to_num(soft(lambda Z: 0.0)(Z), nan=1.0),
        ],
        "something_of_the_columns": [
            soft(total=lambda E: E.sum(axis=0)),
            soft(lambda Z: Z.max(axis=0), total=lambda E: E.sum(axis=0)),
            lambda Z: np.array([np.exp(c - c.max()) / np.exp(c - c.max()).sum() for c in Z.T]),
            lambda Z: soft()(Z).T,
        ],
        "sum_is_the_last_term": [
            soft(total=lambda E: E[:, -1:]),
            lambda Z: [[np.exp(value - row[-1]) for value in row] for row in Z],
        ],
    },
    "cross_entropy": {
        "loss_right_for_small_scores_only": [
            lambda W, X, y: np.mean(
                np.log(np.exp(X @ W).sum(axis=1)) - (X @ W)[np.arange(len(y)), y]
            ),
            loss(of=lambda L: np.log(np.clip(np.exp(L), 1e-14, 1))),
            loss(of=lambda L: np.nan_to_num(np.log(np.exp(L)))),
        ],
        "floor_under_the_probabilities": [
            loss(of=lambda L: np.log(np.exp(L) + 1e-5)),
            loss(of=lambda L: np.log(np.exp(L) + 1e-7)),
        ],
        "cost_of_a_neighbour": [
            loss(pick=lambda L, y: L[np.arange(len(y)), (y + 1) % L.shape[1]]),
            loss(pick=lambda L, y: np.array([row[k - 1] for row, k in zip(L, y, strict=True)])),
            loss(pick=lambda L, y: np.c_[np.zeros(len(y)), L][np.arange(len(y)), y]),
        ],
        "mixed_up_indices": [
            loss(axis=0),
            loss(lambda W, X: X @ W.T),
            loss(pick=lambda L, y: L[y, np.arange(len(y))]),
            loss(lambda W, X: (X @ W).T),
        ],
        "divided_by_another_length": [
            lambda W, X, y: loss(mean=np.sum)(W, X, y) / W.shape[1],
            lambda W, X, y: loss(mean=np.sum)(W, X, y) / len(W),
        ],
        "only_the_last_example_counts": [last_loss, lambda W, X, y: last_loss(W, X, y) / len(y)],
        "loss_turned_round": [
            loss(of=lambda L: -L, mean=np.sum),
            lambda W, X, y: -1.0 * loss()(W, X, y),
        ],
        "twice_the_examples_twice_the_loss": [
            loss(mean=np.sum),
            loss(mean=lambda costs: float(np.ones(len(costs)) @ costs)),
        ],
        "loss_without_the_weights": [
            loss(lambda W, X: X @ np.ones(W.shape)),
            loss(lambda W, X: X @ (0 * W) + X[:, :1] * np.arange(W.shape[1])),
        ],
    },
    "cross_entropy_gradient": {
        "gradient_right_for_small_scores_only": [
            naive_gradient,
            lambda W, X, y: X.T @ (soft(lambda Z: Z.max())(X @ W) - np.eye(W.shape[1])[y]) / len(y),
        ],
        "truth_of_a_neighbour": [
            slope(move=1),
            slope(lambda X, R, W: X.T @ R, move=-1),
        ],
        "gradient_on_its_side": [
            slope(lambda X, R, W: (X.T @ R).T / len(X)),
            slope(lambda X, R, W: np.einsum("ki,kj->ji", X, R)),
        ],
        "softmax_of_the_columns": [slope(axis=0), slope(lambda X, R, W: X.T @ R, axis=0)],
        "rows_and_columns_mixed_up": [
            slope(lambda X, R, W: X.reshape(X.shape[1], -1) @ R / len(X)),
            slope(lambda X, R, W: X.ravel().reshape(X.shape[1], len(X)) @ R),
        ],
        "fits_a_square_only": [
            slope(lambda X, R, W: X @ R / len(X)),
            slope(lambda X, R, W: X.T @ R.T / len(X)),
        ],
        "mean_over_another_length": [
            slope(lambda X, R, W: X.T @ R / W.shape[1]),
            slope(lambda X, R, W: X.T @ R / len(W)),
        ],
        "gradient_for_the_inputs": [
            slope(lambda X, R, W: R @ W.T),
            slope(lambda X, R, W: W @ R.T / len(X)),
        ],
        "gradient_without_the_weights": [
            lambda W, X, y: slope()(np.ones(W.shape), X, y),
            lambda W, X, y: slope()(np.arange(W.size).reshape(W.shape) / 9, X, y),
        ],
        "last_example_only": [
            slope(lambda X, R, W: np.outer(X[-1], R[-1])),
            slope(lambda X, R, W: X[-1:].T @ R[-1:] / len(X)),
        ],
        "same_class_lost": [by_class, first_of_each_class],
        "twice_the_examples_twice_the_gradient": [
            slope(lambda X, R, W: X.T @ R),
            slope(lambda X, R, W: sum(np.outer(x, r) for x, r in zip(X, R, strict=True))),
        ],
        "gradient_turned_round": [
            slope(lambda X, R, W: -X.T @ R / len(X)),
            slope(lambda X, R, W: -2 * X.T @ R / len(X)),
        ],
        "always_as_long": [
            slope(lambda X, R, W: X.T @ R / np.linalg.norm(X.T @ R)),
            slope(lambda X, R, W: 3 * X.T @ R / np.sqrt(np.sum((X.T @ R) ** 2))),
        ],
        "digits_lost": [differences(1e-14), differences(1e-12, 1e-12), differences(1e-10)],
        "weights_step_together": [
            piled_up,
            differences(1e-6, 1e-6, lambda E, i, j: E.__setitem__((slice(None), j), 1.0)),
        ],
        "curvature_in_every_entry": [differences(1e-5), differences(0.0, 1e-3)],
        "slope_of_a_secant": [differences(0.1), differences(0.0, 1.0), differences(0.2, 0.2)],
        "weights_move_on_the_way": [learning(0.05), learning(0.3, every=2)],
    },
    "train": {
        "lowest_score_for_the_truth": [uphill(0.1), uphill(1.0)],
        "highest_score_for_a_neighbour": [neighbour(1), neighbour(-1)],
        "images_change_and_weights_do_not": [images_pulled(0.1), images_pulled(0.5, -1)],
        "all_weights_alike": [trained(one_slope), trained(total_slope)],
        "all_weights_step_together": [
            trained(one_slope, start=random_start),
            trained(total_slope, start=random_start, passes=2),
        ],
        "only_the_last_image_counts": [last_image(0.5), last_image(0.05)],
        "every_batch_begins_anew": [from_the_start(0.5, 32), from_the_start(2.0, 20)],
        "gradient_of_the_start": [frozen(0.5, 300), frozen(2.0, 100)],
        "single_step": [frozen(0.5, 1), frozen(0.1, 3)],
        "many_weights_never_move": [one_weight_each(in_turn), one_weight_each(at_random)],
        "classes_do_not_compete": [down_the_columns(0.5), down_the_columns(0.05)],
        "weights_jump": [tiny_steps(1e-14), tiny_steps(1e-13)],
        "steps_grow_with_the_examples": [summed(0.5), summed(0.2)],
        "steps_far_too_long": [far(1e4), far(3e3)],
        "never_trained": [
            lambda X, y, rng: np.zeros((X.shape[1], 10)),
            lambda X, y, rng: rng.normal(size=(X.shape[1], 10)),
        ],
    },
}
LISTED = [
    pytest.param(name, sign, answer, id=f"{name}-{sign}-{i}")
    for name, signs in WRONG.items()
    for sign, answers in signs.items()
    for i, answer in enumerate(answers)
]


def seen(exercise, answer, sign):
    """Whether a sign is seen in the first part of the visible cases in which an answer fails."""
    cases = exercise.visible_cases()
    if exercise.name == "train":  # its signs have tasks of their own
        return by_signs(exercise, answer, cases, [0], [sign]) is sign
    pairs = zip(outcomes(exercise.reference, cases), outcomes(answer, cases), strict=True)
    failing = [i for i, pair in enumerate(pairs) if not agrees(exercise, *pair)]
    here = [i for i in failing if cases[i].part == cases[failing[0]].part]
    return by_signs(exercise, answer, cases, here, [sign]) is sign


@pytest.mark.parametrize(("name", "sign", "answer"), LISTED)
def test_a_sign_is_seen_in_answers_that_are_in_no_list(name, sign, answer):
    exercise = EXERCISES[name]
    (found,) = (s for s in exercise.signs if s.function.__name__ == sign)
    assert seen(exercise, answer, found)


@pytest.mark.parametrize(("name", "sign", "answer"), LISTED)
def test_the_first_sign_that_an_answer_shows_has_the_code(name, sign, answer):
    exercise = EXERCISES[name]
    (found,) = (s for s in exercise.signs if s.function.__name__ == sign)
    if name == "train":
        shown = by_signs(exercise, answer, exercise.visible_cases(), [0])
        assert shown.code == found.code, shown.function.__name__
        return
    report = examine(exercise, answer, exercise.visible_cases())
    assert not report.passed
    assert report.code == found.code, report


@by_sign
def test_every_sign_has_two_answers_at_least(exercise, sign):
    assert len(WRONG[exercise.name][sign.function.__name__]) >= 2


@by_sign
def test_a_sign_is_not_seen_in_a_right_answer(exercise, sign):
    cases = exercise.visible_cases()
    for answer in [exercise.reference, *(right.function for right in exercise.alternatives)]:
        for i in range(len(cases) if exercise.name != "train" else 1):
            assert by_signs(exercise, answer, cases, [i], [sign]) is None


@by_sign
def test_the_hint_of_a_sign_is_short(exercise, sign):
    assert len(sign.hint) <= 300
    assert max(len(sentence.split()) for sentence in sign.hint.split(". ")) <= 34


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)
def test_a_sketch_says_the_way_in_two_to_four_sentences_without_code(exercise):
    assert 2 <= exercise.sketch.count(". ") + 1 <= 4
    assert not set("=[]{}*@_") & set(exercise.sketch)
