"""A machine that learns: the claims of `steepest.classifier`, and of the digits it learns from."""

import hashlib

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from steepest import (
    accuracy,
    confusion,
    cross_entropy,
    cross_entropy_gradient,
    gradient_check,
    hold_out,
    minibatch_descent,
    minibatches,
    reverse_gradient,
    softmax,
    train,
)
from steepest.data import digits

scores = arrays(float, st.tuples(st.integers(1, 5), st.integers(1, 6)), elements=st.floats(-50, 50))
seed = st.integers(0, 2**32 - 1)


def problem(seed, N=12, n=4, K=3):
    """Random weights, inputs and labels; every class occurs."""
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(N) % K)
    return rng.normal(size=(n, K)), rng.normal(size=(N, n)), y


# Softmax


def test_softmax_of_logarithms_is_their_shares():
    np.testing.assert_allclose(softmax(np.log([1.0, 2.0, 5.0])), [1 / 8, 2 / 8, 5 / 8])


@given(scores)
def test_shares_are_positive_and_sum_to_one(Z):
    P = softmax(Z)
    assert P.shape == Z.shape
    assert (P >= 0).all()
    np.testing.assert_allclose(P.sum(axis=1), 1)


@given(scores, st.floats(-100, 100))
def test_adding_a_constant_to_all_scores_of_a_row_changes_nothing(Z, constant):
    np.testing.assert_allclose(softmax(Z + constant), softmax(Z), rtol=1e-9, atol=1e-13)


@given(scores, st.randoms())
def test_softmax_does_not_care_about_the_order_of_classes(Z, random):
    order = random.sample(range(Z.shape[1]), Z.shape[1])
    np.testing.assert_allclose(softmax(Z[:, order]), softmax(Z)[:, order], rtol=1e-12)


@given(scores)
def test_higher_score_has_no_lower_share(Z):
    P = softmax(Z)
    for z, p in zip(Z, P, strict=True):
        assert (np.diff(p[np.argsort(z)]) >= 0).all()


def test_softmax_of_a_vector_is_a_vector():
    assert softmax([1, 2, 3]).shape == (3,)
    np.testing.assert_array_equal(softmax([1, 2, 3]), softmax([[1, 2, 3]])[0])


@pytest.mark.parametrize("largest", [709.0, 710.0, 1e3, 1e300])
def test_softmax_does_not_overflow(largest):
    np.testing.assert_array_equal(softmax([largest, largest, -largest]), [0.5, 0.5, 0.0])


def test_for_two_classes_softmax_is_the_logistic_function_of_the_difference():
    a, b = sympy.symbols("a b", real=True)
    share = sympy.exp(a) / (sympy.exp(a) + sympy.exp(b))
    assert sympy.simplify(share - 1 / (1 + sympy.exp(b - a))) == 0
    np.testing.assert_allclose(softmax([2.0, 1.0])[0], 1 / (1 + np.exp(-1)))


# Cross-entropy


@pytest.mark.parametrize("K", [2, 3, 10])
def test_zero_weights_cost_the_loss_of_guessing(K):
    _, X, y = problem(0, K=K)
    assert cross_entropy(np.zeros((4, K)), X, y) == pytest.approx(np.log(K))


@given(seed)
def test_cross_entropy_is_the_mean_of_minus_log_p(seed):
    W, X, y = problem(seed)
    p = softmax(X @ W)[np.arange(y.size), y]
    assert cross_entropy(W, X, y) == pytest.approx(-np.log(p).mean())


def test_cross_entropy_of_an_impossible_label_is_large_and_not_infinite():
    assert cross_entropy([[1e4, 0.0]], [[1.0]], [1]) == 1e4
    assert cross_entropy([[1e4, 0.0]], [[1.0]], [0]) == 0


@given(seed, seed, st.floats(0, 1))
def test_cross_entropy_is_convex(one, other, t):
    V, X, y = problem(one)
    W, *_ = problem(other)
    chord = (1 - t) * cross_entropy(V, X, y) + t * cross_entropy(W, X, y)
    assert cross_entropy((1 - t) * V + t * W, X, y) <= chord + 1e-12


@given(seed)
def test_the_same_vector_added_to_all_columns_changes_nothing(seed):
    W, X, y = problem(seed)
    moved = W + np.arange(4.0)[:, None]
    assert cross_entropy(moved, X, y) == pytest.approx(cross_entropy(W, X, y))


# Its gradient


def test_slope_with_respect_to_the_scores_is_prediction_minus_truth():
    z = sympy.symbols("z:4", real=True)
    total = sum(sympy.exp(s) for s in z)
    loss = sympy.log(total) - z[2]
    for k in range(4):
        claimed = sympy.exp(z[k]) / total - int(k == 2)
        assert sympy.simplify(sympy.diff(loss, z[k]) - claimed) == 0


def test_curvature_with_respect_to_the_scores_is_diag_p_minus_p_p():
    z = sympy.Matrix(sympy.symbols("z:3", real=True))
    total = sum(sympy.exp(s) for s in z)
    p = z.applyfunc(sympy.exp) / total
    claimed = sympy.diag(*p) - p * p.T
    difference = sympy.hessian(sympy.log(total) - z[0], list(z)) - claimed
    assert difference.applyfunc(sympy.simplify) == sympy.zeros(3, 3)


@given(st.lists(st.floats(-20, 20), min_size=2, max_size=8))
def test_that_curvature_lies_between_zero_and_one_half(z):
    p = softmax(z)
    eigenvalues = np.linalg.eigvalsh(np.diag(p) - np.outer(p, p))
    assert eigenvalues.min() >= -1e-12
    assert eigenvalues.max() <= 0.5 + 1e-12


@given(seed)
def test_gradient_agrees_with_central_differences(seed):
    W, X, y = problem(seed)

    def loss(w):
        return cross_entropy(w.reshape(W.shape), X, y)

    def by_hand(w):
        return cross_entropy_gradient(w.reshape(W.shape), X, y).ravel()

    assert gradient_check(loss, by_hand, W.ravel()) < 1e-4
    assert gradient_check(loss, lambda w: y.size * by_hand(w), W.ravel()) > 0.5  # a sum, not a mean


@given(seed)
def test_gradient_agrees_with_reverse_mode_to_round_off(seed):
    W, X, y = problem(seed)
    places = np.arange(W.size).reshape(W.shape)

    def loss(w):
        Z = X @ w[places]
        return (np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(y.size), y]).sum() / y.size

    reverse = reverse_gradient(loss, W.ravel()).reshape(W.shape)
    np.testing.assert_allclose(cross_entropy_gradient(W, X, y), reverse, atol=1e-12)


@given(seed)
def test_gradient_of_a_batch_is_the_average_of_the_gradients(seed):
    W, X, y = problem(seed)
    singles = [cross_entropy_gradient(W, X[[i]], y[[i]]) for i in range(y.size)]
    whole = cross_entropy_gradient(W, X, y)
    np.testing.assert_allclose(np.mean(singles, axis=0), whole, atol=1e-14)
    batches = minibatches(y.size, 5, np.random.default_rng(seed))  # of 5, 5 and 2
    parts = [rows.size * cross_entropy_gradient(W, X[rows], y[rows]) for rows in batches]
    np.testing.assert_allclose(np.sum(parts, axis=0) / y.size, whole, atol=1e-14)


@given(seed)
def test_gradient_takes_from_the_other_columns_what_it_gives_to_one(seed):
    W, X, y = problem(seed)
    np.testing.assert_allclose(cross_entropy_gradient(W, X, y).sum(axis=1), 0, atol=1e-14)


def test_gradient_of_one_example_is_input_times_error():
    W, X, y = problem(3, N=3)
    p = softmax(X[0] @ W)
    e = np.eye(3)[y[0]]
    np.testing.assert_allclose(cross_entropy_gradient(W, X[:1], y[:1]), np.outer(X[0], p - e))


# Mini-batches


@given(st.integers(1, 60), st.integers(1, 70), seed)
def test_minibatches_cover_all_rows_once_and_only_the_last_is_short(N, size, seed):
    batches = minibatches(N, size, np.random.default_rng(seed))
    assert sorted(np.concatenate(batches)) == list(range(N))
    assert {batch.size for batch in batches[:-1]} <= {size}
    assert 1 <= batches[-1].size <= size


def test_order_comes_from_the_generator():
    first, again, other = (minibatches(50, 7, np.random.default_rng(s)) for s in (1, 1, 2))
    np.testing.assert_array_equal(np.concatenate(first), np.concatenate(again))
    assert not np.array_equal(np.concatenate(first), np.concatenate(other))
    rng = np.random.default_rng(1)
    one, two = minibatches(50, 7, rng), minibatches(50, 7, rng)
    assert not np.array_equal(np.concatenate(one), np.concatenate(two))


@given(st.integers(2, 60), seed, st.data())
def test_nothing_is_both_kept_and_held_out(N, seed, data):
    size = data.draw(st.integers(1, N - 1))
    kept, held = hold_out(N, size, np.random.default_rng(seed))
    assert held.size == size
    assert sorted([*kept, *held]) == list(range(N))


# Descent


def test_each_step_is_a_gradient_step_on_its_own_batch():
    _, X, y = problem(5)
    path = list(minibatch_descent(X, y, np.random.default_rng(2), 0.3, epochs=2, batch=5))
    rng = np.random.default_rng(2)
    rows = minibatches(12, 5, rng) + minibatches(12, 5, rng)
    assert len(path) == len(rows) + 1
    np.testing.assert_array_equal(path[0], np.zeros((4, 3)))
    for before, after, batch in zip(path, path[1:], rows, strict=False):
        step = 0.3 * cross_entropy_gradient(before, X[batch], y[batch])
        np.testing.assert_allclose(after, before - step)


@given(seed, st.floats(0.01, 0.999))
def test_a_step_below_4_over_lambda_max_always_goes_down(seed, share):
    _, X, y = problem(seed)
    bound = 4 / np.linalg.eigvalsh(X.T @ X / y.size)[-1]
    rng = np.random.default_rng(seed)
    path = minibatch_descent(X, y, rng, share * bound, epochs=8, batch=y.size)
    losses = [cross_entropy(W, X, y) for W in path]
    assert (np.diff(losses) < 1e-12).all()


def test_scaling_the_inputs_by_16_is_a_step_256_times_as_long():
    _, X, y = problem(7)
    *_, scaled = minibatch_descent(X, y, np.random.default_rng(0), 0.25 * 256, epochs=3, batch=5)
    *_, raw = minibatch_descent(16 * X, y, np.random.default_rng(0), 0.25, epochs=3, batch=5)
    np.testing.assert_allclose(16 * raw, scaled, rtol=1e-9)


def test_without_an_epoch_the_weights_stay_zero():
    _, X, y = problem(0)
    (W,) = minibatch_descent(X, y, np.random.default_rng(0), 0.5, epochs=0)
    np.testing.assert_array_equal(W, np.zeros((4, 3)))


def test_training_does_not_depend_on_the_unit_of_the_inputs():
    _, X, y = problem(1)
    W = train(X, y, np.random.default_rng(0))
    in_cents = train(100 * X, y, np.random.default_rng(0))
    np.testing.assert_allclose(100 * in_cents, W, rtol=1e-6, atol=1e-9)


def test_arguments_come_back_unchanged():
    W, X, y = problem(2)
    before = W.copy(), X.copy(), y.copy()
    cross_entropy_gradient(W, X, y)
    train(X, y, np.random.default_rng(0))
    softmax(X)
    confusion(W, X, y)
    for array, copy in zip((W, X, y), before, strict=True):
        np.testing.assert_array_equal(array, copy)


# Marks


def test_accuracy_is_the_share_on_the_diagonal_of_the_confusion():
    W, X, y = problem(4, N=40)
    counts = confusion(W, X, y)
    assert counts.sum() == 40
    np.testing.assert_array_equal(counts.sum(axis=1), np.bincount(y))  # a row for each true label
    assert accuracy(W, X, y) == pytest.approx(np.trace(counts) / 40)


def test_confusion_has_a_row_for_the_truth_and_a_column_for_the_reading():
    counts = confusion(np.eye(3), [[0.0, 0.0, 5.0]], [1])  # a 1 that is read as a 2
    assert counts[1, 2] == 1
    assert counts.sum() == 1


# The digits


def test_the_digits_are_those_of_scikit_learn():
    X, y = digits()
    assert (X.shape, y.shape, X.min(), X.max()) == ((1797, 64), (1797,), 0, 16)
    whole = X.astype("u1").tobytes() + y.astype("u1").tobytes()
    np.testing.assert_array_equal(X, X.astype("u1"))
    # the fingerprint of sklearn.datasets.load_digits, data and target as bytes
    fingerprint = "87ff0c9e40dc7e2c0e34e7257799c2e3f3aec1a016363bb11cad869ec428a826"
    assert hashlib.sha256(whole).hexdigest() == fingerprint


@pytest.mark.parametrize("seed", range(10))
def test_93_of_100_held_out_digits_are_read_rightly(seed):
    X, y = digits()
    rng = np.random.default_rng(seed)
    kept, held = hold_out(len(y), 360, rng)
    W = train(X[kept], y[kept], rng)
    assert W.shape == (64, 10)
    assert accuracy(W, X[held], y[held]) >= 0.93


# Bad input

RNG = np.random.default_rng(0)
X2, Y2 = [[1.0, 0.0], [0.0, 1.0]], [0, 1]
BAD = {
    "no rows to deal out": (lambda: minibatches(0, 3, RNG), "N must be at least 1"),
    "empty batches": (lambda: minibatches(3, 0, RNG), "size must be at least 1"),
    "half a row": (lambda: minibatches(2.5, 1, RNG), "N must be a whole number"),
    "a seed for a generator": (lambda: minibatches(3, 1, 0), "numpy.random.default_rng"),
    "the old generator": (
        lambda: minibatches(3, 1, np.random),
        "numpy.random.default_rng",
    ),
    "all held out": (lambda: hold_out(5, 5, RNG), "N must be at least 6"),
    "none held out": (lambda: hold_out(5, 0, RNG), "size must be at least 1"),
    "held out by a seed": (lambda: hold_out(5, 1, 0), "numpy.random.default_rng"),
    "a score that is not a number": (lambda: softmax([0.0, np.nan]), "Z must be finite"),
    "an infinite score": (lambda: softmax([[0.0, np.inf]]), "Z must be finite"),
    "no scores": (lambda: softmax([]), "Z must be a vector"),
    "one score": (lambda: softmax(3.0), "Z must be a matrix"),
    "words for scores": (lambda: softmax(["a"]), "real numbers"),
    "labels from 1": (lambda: cross_entropy(np.eye(2), X2, [1, 2]), "start at 1"),
    "a negative label": (lambda: cross_entropy(np.eye(2), X2, [-1, 0]), "Labels must be 0"),
    "labels as floats": (lambda: cross_entropy(np.eye(2), X2, [0.0, 1.0]), "whole numbers"),
    "one-hot labels": (lambda: cross_entropy(np.eye(2), X2, [[1, 0], [0, 1]]), "one label for"),
    "too few labels": (lambda: cross_entropy_gradient(np.eye(2), X2, [0]), "2 whole numbers"),
    "weights that do not fit": (lambda: cross_entropy(np.eye(3), X2, Y2), r"X must be a matrix"),
    "weights as a vector": (lambda: accuracy([1.0, 2.0], X2, Y2), "W must be a matrix"),
    "an input that is not a number": (
        lambda: confusion(np.eye(2), [[np.nan, 0.0], [0.0, 1.0]], Y2),
        "X must be finite",
    ),
    "nothing but zeros": (lambda: train(np.zeros((2, 2)), Y2, RNG), "nothing to learn"),
    "a step of zero": (lambda: [*minibatch_descent(X2, Y2, RNG, 0)], "greater than 0"),
    "a step uphill": (lambda: [*minibatch_descent(X2, Y2, RNG, -1)], "greater than 0"),
    "an infinite step": (lambda: [*minibatch_descent(X2, Y2, RNG, np.inf)], "must be finite"),
    "negative epochs": (
        lambda: [*minibatch_descent(X2, Y2, RNG, 1, epochs=-1)],
        "epochs must be at least 0",
    ),
    "training labels from 1": (lambda: train(X2, [-1, 0], RNG), "Labels must be 0"),
    "no generator": (lambda: train(X2, Y2, 0), "numpy.random.default_rng"),
}


@pytest.mark.parametrize(("call", "sentence"), BAD.values(), ids=BAD.keys())
def test_bad_input_is_refused_with_a_sentence(call, sentence):
    with pytest.raises((ValueError, TypeError), match=sentence):
        call()
