"""Signs of misconceptions in unit `lms`: seen however the wrong idea is written, and only there."""

import numpy as np
import pytest

from steepest.checks import UNITS
from steepest.checks.judge import agrees
from steepest.checks.probing import by_signs
from steepest.checks.report import examine
from steepest.checks.run import outcomes

EXERCISES = {exercise.name: exercise for exercise in UNITS["lms"]}
SIGNS = [(e, sign) for e in EXERCISES.values() for sign in e.signs]
by_sign = pytest.mark.parametrize(
    ("exercise", "sign"),
    [pytest.param(e, s, id=f"{e.name}-{s.function.__name__}") for e, s in SIGNS],
)


# Wrong answers, by exercise and sign


def rows_counted_by_columns(w, X):
    y = np.zeros(len(X))
    for k in range(X.shape[1]):
        y[k] = sum(w[i] * X[k, i] for i in range(len(w)))
    return y


def outer_index_first(w, X):
    y = np.zeros(X.shape[1])
    for k in range(X.shape[0]):
        for i in range(X.shape[1]):
            y[i] += w[k] * X[k, i]
    return y


def learns_by_coordinates(w, x, d):
    w = list(w)
    for i, x_i in enumerate(x):
        w[i] += 0.04 * (d - np.dot(w, x)) * x_i
    return d - np.dot(w, x)


def perceptron_first(w, x, d):
    return (lambda v: d - v @ x)(np.array(w) + 0.3 * (d - w @ x) * np.array(x))


def online_loss(w, X, d):
    total = 0.0
    for x, t in zip(X, d, strict=True):
        e = t - w @ x
        total += e * e
        w = w + 0.02 * e * x
    return total / len(d)


def two_passes(w, X, d):
    for x, t in list(zip(X, d, strict=True)) * 2:
        w = w + 0.1 * (t - w @ x) * x
    return np.mean((d - X @ w) ** 2)


def loss_of(X, d):
    return lambda w: np.mean((d - X @ np.asarray(w)) ** 2)


def differences(step, base=0.0):
    """A gradient by differences of the loss: above at +step, below at base."""

    def gradient(w, X, d):
        f = loss_of(X, d)
        return np.array(
            [(f(w + step * e) - f(w + base * e)) / (step - base) for e in np.eye(w.size)]
        )

    return gradient


def never_back(step, central=False):
    def gradient(w, X, d):
        f, v, g = loss_of(X, d), w.copy(), []
        for i in range(w.size):
            below = f(v - step * np.eye(w.size)[i]) if central else f(v)
            v[i] += step
            g.append((f(v) - below) / (2 * step if central else step))
        return np.array(g)

    return gradient


def gauss_seidel_gradient(w, X, d):
    w, g = w.copy(), []
    for i in reversed(range(len(w))):
        g.insert(0, -2 / len(d) * X[:, i] @ (d - X @ w))
        w[i] = w[i] - 0.01 * g[0]
    return np.array(g)


def rolling_gradient(w, X, d):
    g = np.zeros(len(w))
    for x, t in zip(X, d, strict=True):
        g -= 2 * (t - (w - 0.05 * g) @ x) * x / len(d)
    return g


def kept_last(w, X, d):
    for x, t in zip(X, d, strict=True):
        g = [-2 * (t - w @ x) * x_i for x_i in x]
    return np.array(g)


def one_by_one_step(w, x, d, mu):
    w = list(w)
    for i in reversed(range(len(x))):
        w[i] = w[i] + 2 * mu * (d - np.dot(w, x)) * x[i]
    return np.array(w)


def strongest_moves(by):
    def step(w, x, d, mu):
        i = np.argmax(np.abs(by(w, x)))
        return w + 2 * mu * (d - w @ x) * x[i] * np.eye(len(w))[i]

    return step


def run(step, report=lambda w, new, x, t: t - w @ x, order=lambda d: d):
    """LMS with a step(w, x, t, mu) and a report of the error of one's own."""

    def lms(X, d, mu, w0=None):
        w = np.zeros(X.shape[1]) if w0 is None else np.array(w0)
        weights, errors = [w], []
        for x, t in zip(X, order(d), strict=True):
            new = step(w, x, t, mu)
            errors.append(report(w, new, x, t))
            w = new
            weights.append(w)
        return np.array(weights), np.array(errors)

    return lms


def lms_step(w, x, t, mu):
    return w + 2 * mu * (t - w @ x) * x


def transposed(X, d, mu, w0=None):
    weights, errors = run(lms_step)(X, d, mu, w0)
    return weights.T, errors


def on_columns(X, d, mu, w0=None):
    return run(lms_step)(X.T, d, mu, w0)


def filled_by_column(X, d, mu, w0=None):
    W = np.zeros((X.shape[1], len(d) + 1))
    if w0 is not None:
        W[:, 0] = w0
    E = np.zeros(len(d))
    for k in range(len(d)):
        E[k] = d[k] - W[:, k] @ X[k]
        W[:, k + 1] = W[:, k] + 2 * mu * E[k] * X[k]
    return W, E


def wrong_way_counted(X, d, mu, w0=None):
    n = len(X)
    W, E = np.zeros((n + 1, X.shape[1])), np.zeros(n)
    if w0 is not None:
        W[0] = w0
    for k in range(X.shape[1]):
        E[k] = d[k] - W[k] @ X[k]
        W[k + 1] = W[k] + 2 * mu * E[k] * X[k]
    return W, E


def shaped_by_columns(X, d, mu, w0=None):
    n, N = X.shape
    W, E = np.zeros((N + 1, n)), np.zeros(N)
    W[0] = 0 if w0 is None else w0
    for k, x in enumerate(X):
        E[k] = d[k] - W[k] @ x
        W[k + 1] = W[k] + 2 * mu * E[k] * x
    return W, E


def one_array(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0)
    rows, errors = [w.copy()], []
    for x, t in zip(X, d, strict=True):
        errors.append(t - w @ x)
        w += 2 * mu * errors[-1] * x
        rows += [w]
    return np.stack(rows), np.array(errors)


def targets_fall(share):
    def lms(X, d, mu, w0=None):
        d, w = np.array(d), np.zeros(X.shape[1]) if w0 is None else np.array(w0)
        weights, errors = [w], []
        for k, x in enumerate(X):
            errors.append(d[k] - w @ x)
            d[k:] -= share * mu * errors[-1]
            w = w + 2 * mu * errors[-1] * x
            weights.append(w)
        return np.array(weights), np.array(errors)

    return lms


def rows_of_inputs(shift):
    def lms(X, d, mu, w0=None):
        w0 = np.ones(X.shape[1]) if w0 is None else w0
        errors = d - X @ w0
        moved = X + 2 * mu * np.outer(errors, w0)
        return np.vstack([w0, moved] if shift else [moved, w0]), errors

    return lms


def errors_of_the_end(X, d, mu, w0=None):
    weights, _ = run(lms_step)(X, d, mu, w0)
    return weights, np.array([t - weights[-1] @ x for x, t in zip(X, d, strict=True)])


def looks_ahead(w, x, t, mu):
    return w + 2 * mu * (t - lms_step(w, x, t, mu) @ x) * x


def implicit(w, x, t, mu):
    return np.linalg.solve(np.eye(len(w)) + 2 * mu * np.outer(x, x), w + 2 * mu * t * x)


def batch(X, d, mu, w0=None):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0)
    weights, errors = [w], []
    for x, t in zip(X, d, strict=True):
        errors.append(t - w @ x)
        w = w - mu * (X.T @ (X @ w - d))
        weights.append(w)
    return np.array(weights), np.array(errors)


def taking_turns(back):
    def lms(X, d, mu, w0=None):
        w = np.zeros(X.shape[1]) if w0 is None else np.array(w0)
        weights, errors = [w], []
        for k, (x, t) in enumerate(zip(X, d, strict=True)):
            errors.append(t - w @ x)
            i = (-k - 1 if back else k) % len(w)
            w = w + 2 * mu * errors[-1] * x * np.eye(len(w))[i]
            weights.append(w)
        return np.array(weights), np.array(errors)

    return lms


def descent(step, uphill=False, steps=400):
    """Weights after many steps on the mean squared error; step(R) is the step size."""

    def wiener(X, d):
        R, p, w = X.T @ X / len(d), X.T @ d / len(d), np.zeros(X.shape[1])
        for _ in range(steps):
            w = w + (1 if uphill else -1) * step(R) * 2 * (R @ w - p)
        return w

    return wiener


def sweeps(count, back=False):
    def wiener(X, d):
        w = np.zeros(X.shape[1])
        for _ in range(count):
            for i in reversed(range(w.size)) if back else range(w.size):
                w[i] += X[:, i] @ (d - X @ w) / np.sum(X[:, i] ** 2)
        return w

    return wiener


def best_input(X, d):
    fits = X.T @ d / np.sum(X**2, axis=0)
    gains = fits * (X.T @ d)
    return np.where(gains == gains.max(), fits, 0.0)


def power_method(steps, norm=None):
    def bound(X):
        R, v = X.T @ X / len(X), np.ones(X.shape[1]) + np.arange(X.shape[1]) / 7
        for _ in range(steps):
            v = R @ v if norm is None else R @ v / norm(R @ v)
        return 1 / (v @ R @ v)

    return bound


def canceller(step, order=lambda c, s: (c, s), returned=lambda s, e: e, first=0):
    """cancel_hum with a step(w, x, s, mu) → (w, e) of one's own."""

    def cancel_hum(signal, fs, frequency, mu):
        angle = 2 * np.pi * frequency * (np.arange(len(signal)) + first) / fs
        X = np.column_stack(order(np.cos(angle), np.sin(angle)))
        w, out = np.zeros(2), []
        for x, s in zip(X, signal, strict=True):
            w, e = step(w, x, s, mu)
            out.append(returned(s, e))
        return np.array(out)

    return cancel_hum


def stepping(factor):
    return lambda w, x, s, mu: (w + factor * mu * (s - w @ x) * x, s - w @ x)


def coordinates_in_turn(w, x, s, mu):
    e, w = s - w @ x, np.array(w)
    for i in (1, 0):
        w[i] += 2 * mu * (s - w @ x) * x[i]
    return w, e


def in_hindsight(w, x, s, mu):
    w = w + 2 * mu * (s - w @ x) * x
    return w, s - w @ x


def two_errors(w, x, s, mu):
    e = s - w * x
    return w + 2 * mu * e * x, e.sum()


def strongest_reference(w, x, s, mu):
    e = s - w @ x
    return w + 2 * mu * e * np.where(np.abs(x) == np.abs(x).max(), x, 0.0), e


def even_and_odd(signal, fs, frequency, mu):
    turn = 2 * np.pi * frequency / fs
    w, out = [0.0, 0.0], []
    for k, s in enumerate(signal):
        x = np.cos(turn * k), np.sin(turn * k)
        out.append(s - w[0] * x[0] - w[1] * x[1])
        w[1 - k % 2] += 2 * mu * out[-1] * x[1 - k % 2]
    return out


def reference_of(signal, fs, frequency, first=0):
    angle = 2 * np.pi * frequency * (np.arange(len(signal)) + first) / fs
    return np.column_stack([np.cos(angle), np.sin(angle)])


def on_its_side(signal, fs, frequency, mu):
    return run(lms_step)(reference_of(signal, fs, frequency).T, signal, mu)[1]


def two_rows_only(signal, fs, frequency, mu):
    X, w, out = reference_of(signal, fs, frequency).T, np.zeros(len(signal)), []
    for x, s in zip(X, signal, strict=False):
        out.append(s - w @ x)
        w = w + 2 * mu * out[-1] * x
    return np.array(out)


def learns_from_the_recording(rate):
    def cancel_hum(signal, fs, frequency, mu):
        w, out = np.zeros(2), []
        for x, s in zip(reference_of(signal, fs, frequency), signal, strict=True):
            out.append(s - w @ x)
            w = w + rate * mu * s * x
        return np.array(out)

    return cancel_hum


def reference_pulled(weights):
    def cancel_hum(signal, fs, frequency, mu):
        X, w, out = reference_of(signal, fs, frequency), np.array(weights), []
        for k, s in enumerate(signal):
            out.append(s - w @ X[k])
            X = X + 2 * mu * out[-1] * w
        return np.array(out)

    return cancel_hum


def neighbours(places):
    def cancel_hum(signal, fs, frequency, mu):
        X = reference_of(signal, fs, frequency)
        other = reference_of(signal, fs, frequency, places)
        w, out = np.zeros(2), []
        for k, s in enumerate(signal):
            out.append(s - w @ X[k])
            w = w + 2 * mu * out[-1] * other[k]
        return np.array(out)

    return cancel_hum


def all_samples(rate):
    def cancel_hum(signal, fs, frequency, mu):
        X, w, out = reference_of(signal, fs, frequency), np.zeros(2), []
        for k, s in enumerate(signal):
            out.append(s - w @ X[k])
            w = w - rate * mu * (X.T @ X @ w - X.T @ signal)
        return np.array(out)

    return cancel_hum


def unit(v):
    return v / np.linalg.norm(v)


def mse(w, X, d):
    return np.mean((d - X @ w) ** 2)


def slope(w, X, d):
    return -2 * X.T @ (d - X @ w) / len(d)


def correlations(X, d):
    return X.T @ X / len(d), X.T @ d / len(d)


def largest(R):
    return np.linalg.eigvalsh(R)[-1]


WRONG = {
    "predict": {
        "columns_taken_as_examples": [
            lambda w, X: [w @ X[:, j] for j in range(X.shape[1])],
            lambda w, X: np.einsum("i,ij->j", w, X),
            outer_index_first,
        ],
        "right_only_for_a_square": [
            rows_counted_by_columns,
            lambda w, X: np.array([X[k] @ w for k in range(X.shape[1])])[: X.shape[1]],
        ],
        "all_products_side_by_side": [
            lambda w, X: (X * w).ravel(),
            lambda w, X: w[:, None] * X.T,
            lambda w, X: [[a * b for a, b in zip(w, x, strict=True)] for x in X],
        ],
        "lengths_taken_out": [
            lambda w, X: X @ unit(w),
            lambda w, X: [unit(w) @ unit(x) for x in X],
        ],
        "strongest_input_only": [
            lambda w, X: X[:, np.argmax(np.abs(w))] * w[np.argmax(np.abs(w))],
            lambda w, X: [max(w * x, key=abs) for x in X],
        ],
        "weights_not_used": [
            lambda w, X: X.sum(axis=1),
            lambda w, X: X @ np.full(len(w), 0.1),
        ],
    },
    "lms_error": {
        "target_and_output_added": [
            lambda w, x, d: 2 * (w @ x + d),
            lambda w, x, d: np.sqrt((d - w @ x) ** 2),
            lambda w, x, d: -d - sum(w * x),
        ],
        "column_times_row": [
            lambda w, x, d: d - w[:, None] * x,
            lambda w, x, d: d - np.matmul(w[:, None], x[None]),
        ],
        "several_errors": [
            lambda w, x, d: sum(d - a * b for a, b in zip(w, x, strict=True)),
            lambda w, x, d: np.linalg.norm(d - w * x),
        ],
        "error_after_learning": [
            learns_by_coordinates,
            perceptron_first,
            lambda w, x, d: (d - w @ x) / (1 + 0.1 * x @ x),
        ],
        "weights_not_used": [
            lambda w, x, d: d - np.ones(len(x)) @ x,
            lambda w, x, d: d - 0.5 * sum(x),
        ],
        "lengths_taken_out": [
            lambda w, x, d: d - unit(w) @ x,
            lambda w, x, d: d - w @ x / (np.linalg.norm(w) * np.linalg.norm(x)),
        ],
        "strongest_input_only": [
            lambda w, x, d: d - max(w * x, key=abs),
            lambda w, x, d: d - (w * x)[np.abs(x).argmax()],
        ],
    },
    "mean_squared_error": {
        "every_target_meets_every_output": [
            lambda w, X, d: np.mean(np.subtract.outer(d, X @ w) ** 2),
            lambda w, X, d: np.sum((d.reshape(-1, 1) - X @ w) ** 2) / len(d),
        ],
        "columns_taken_as_examples": [
            lambda w, X, d: mse(w, X.T, d),
            lambda w, X, d: sum((t - w @ X[:, k]) ** 2 for k, t in enumerate(d)) / len(d),
        ],
        "right_only_for_a_square": [
            lambda w, X, d: np.linalg.norm(d - X @ w) ** 2 / len(X[0]),
            lambda w, X, d: sum((d[k] - X[k] @ w) ** 2 for k in range(len(w))) / len(w),
        ],
        "number_in_two_axes": [
            lambda w, X, d: (lambda e: e.T @ e / len(d))((d - X @ w)[:, None]),
            lambda w, X, d: np.array([[mse(w, X, d)]]),
        ],
        "a_sign_turned_round": [
            lambda w, X, d: np.mean((-d - X @ w) ** 2) / 2,
            lambda w, X, d: sum((t + w @ x) ** 2 for x, t in zip(X, d, strict=True)),
        ],
        "an_error_for_each_coordinate": [
            lambda w, X, d: np.mean([np.sum((t - w * x) ** 2) for x, t in zip(X, d, strict=True)]),
            lambda w, X, d: np.mean([np.sum(t - w * x) ** 2 for x, t in zip(X, d, strict=True)]),
        ],
        "products_of_errors_not_added": [
            lambda w, X, d: (d - X @ w) * (d - X @ w) / len(d),
            lambda w, X, d: [(t - w @ x) ** 2 / len(d) for x, t in zip(X, d, strict=True)],
        ],
        "weights_learn_on_the_way": [online_loss, two_passes],
        "weights_not_used": [
            lambda w, X, d: np.mean(d**2),
            lambda w, X, d: mse(np.ones(len(w)), X, d),
        ],
        "target_of_another_row": [
            lambda w, X, d: np.mean([(d[k - 1] - w @ X[k]) ** 2 for k in range(len(d))]),
            lambda w, X, d: np.mean((np.roll(d, -1) - X @ w) ** 2),
        ],
        "strongest_input_only": [
            lambda w, X, d: mse(np.where(np.abs(w) == np.abs(w).max(), w, 0), X, d),
            lambda w, X, d: np.mean(
                [(t - max(w * x, key=abs)) ** 2 for x, t in zip(X, d, strict=True)]
            ),
        ],
        "twice_the_examples_twice_the_loss": [
            lambda w, X, d: np.linalg.norm(d - X @ w) ** 2 / 2,
            lambda w, X, d: np.trace(np.outer(d - X @ w, d - X @ w)),
            lambda w, X, d: 3 * len(d) * mse(w, X, d),
        ],
    },
    "mse_gradient": {
        "columns_taken_as_examples": [
            lambda w, X, d: slope(w, X.T, d),
            lambda w, X, d: 2 * X @ (X @ w - d) / len(d),
            lambda w, X, d: -X.T @ (d - X.T @ w),
        ],
        "every_target_meets_every_output": [
            lambda w, X, d: -2 * np.mean(X.T @ (d[:, None] - X @ w), axis=1),
            lambda w, X, d: -2 / len(d) * X.T @ (d[:, None] - X @ w),
        ],
        "right_only_for_a_square": [
            lambda w, X, d: -2 * X.T @ (d - X @ w) / np.size(X, 1),
            lambda w, X, d: np.array(
                [np.sum(-2 * X[:, i] * (d - X @ w)) / X.shape[1] for i in range(X.shape[1])]
            ),
        ],
        "curvature_in_every_slope": [differences(1e-5), differences(-0.01), differences(1.0)],
        "all_weights_move_together": [
            lambda w, X, d: np.full(
                w.size, (loss_of(X, d)(w + 0.01) - loss_of(X, d)(w - 0.01)) / 0.02
            ),
            lambda w, X, d: [(loss_of(X, d)(w + 1e-4) - loss_of(X, d)(w)) / 1e-4 for _ in w],
        ],
        "earlier_weights_stay_moved": [never_back(1e-3), never_back(0.1), never_back(0.1, True)],
        "each_slope_after_the_last_step": [
            gauss_seidel_gradient,
            lambda w, X, d: gauss_seidel_gradient(w[::-1], X[:, ::-1], d)[::-1],
        ],
        "digits_lost": [differences(1e-12, -1e-12), differences(3e-14), differences(1e-15, -1e-15)],
        "slope_in_the_inputs": [
            lambda w, X, d: -2 * np.mean(d - X @ w) * w,
            lambda w, X, d: [-2 * (t - w @ x) * w for x, t in zip(X, d, strict=True)],
        ],
        "an_error_for_each_coordinate": [
            lambda w, X, d: [-2 * np.mean((d - w[i] * X[:, i]) * X[:, i]) for i in range(w.size)],
            lambda w, X, d: sum(-2 * np.sum(t - w * x) * x for x, t in zip(X, d, strict=True)),
        ],
        "products_not_added": [
            lambda w, X, d: -2 * X.T * (d - X @ w),
            lambda w, X, d: -2 / len(d) * (d - X @ w)[:, None] * X,
        ],
        "one_half_of_a_square": [
            lambda w, X, d: correlations(X, d)[0] @ w - 2 * correlations(X, d)[1],
            lambda w, X, d: X.T @ X @ w - 2 * d @ X,
        ],
        "factor_in_one_part_only": [
            lambda w, X, d: 2 * correlations(X, d)[0] @ w - correlations(X, d)[1],
            lambda w, X, d: (2 * X.T @ X @ w - X.T @ d) / len(d),
        ],
        "a_sign_turned_round": [
            lambda w, X, d: 2 * X.T @ (X @ w + d) / len(d),
            lambda w, X, d: [-np.mean((d + X @ w) * column) for column in X.T],
        ],
        "always_of_the_same_length": [
            lambda w, X, d: unit(slope(w, X, d)),
            lambda w, X, d: 2 * unit(X.T @ (X @ w - d)),
        ],
        "the_other_way": [
            lambda w, X, d: 4 * X.T @ (d - X @ w) / len(d),
            lambda w, X, d: 2 * sum((t - w @ x) * x for x, t in zip(X, d, strict=True)),
        ],
        "last_row_only": [
            kept_last,
            lambda w, X, d: -2 / len(d) * (d[-1] - X[-1] @ w) * X[-1],
        ],
        "one_entry_only": [
            lambda w, X, d: (lambda g: np.where(np.abs(g) == np.abs(g).max(), g, 0))(
                slope(w, X, d)
            ),
            lambda w, X, d: (lambda g: np.eye(g.size)[np.argmax(g**2)] * g)(slope(w, X, d)),
        ],
        "weights_not_used": [
            lambda w, X, d: -2 * X.T @ d / len(d),
            lambda w, X, d: slope(np.ones(w.size), X, d),
        ],
        "weights_learn_on_the_way": [
            rolling_gradient,
            lambda w, X, d: slope(w - 0.1 * slope(w, X, d), X, d),
        ],
        "target_of_another_row": [
            lambda w, X, d: slope(w, X, np.roll(d, 1)),
            lambda w, X, d: 2 * sum((w @ X[k] - d[k - 1]) * X[k] for k in range(len(d))) / len(d),
        ],
        "twice_the_examples_twice_the_gradient": [
            lambda w, X, d: 4 * X.T @ (X @ w - d),
            lambda w, X, d: [float(2 * (X @ w - d) @ column) for column in X.T],
        ],
    },
    "lms_step": {
        "weights_in_two_axes": [
            lambda w, x, d, mu: w[:, None] + 2 * mu * (d - w @ x) * x[None, :],
            lambda w, x, d, mu: np.array([lms_step(w, x, d, mu)]).T,
        ],
        "input_moved": [
            lambda w, x, d, mu: x + 2 * mu * (d - w @ x) * x,
            lambda w, x, d, mu: [a + mu * (d - w @ x) * a for a in w],
            lambda w, x, d, mu: x - 2 * mu * (d - w @ x) * w,
        ],
        "length_taken_out": [
            lambda w, x, d, mu: w + mu * unit((d - w @ x) * x),
            lambda w, x, d, mu: unit(lms_step(w, x, d, mu)),
            lambda w, x, d, mu: lms_step(w, unit(x), d - w @ x + w @ unit(x), mu),
        ],
        "an_error_for_each_coordinate": [
            lambda w, x, d, mu: w + mu * (d - w * x) * x,
            lambda w, x, d, mu: w + 2 * mu * sum(d - w * x) * x,
        ],
        "error_without_the_weights": [
            lambda w, x, d, mu: w + mu * d * x,
            lambda w, x, d, mu: w + 2 * mu * (d - np.ones(w.size) @ x) * x,
        ],
        "a_sign_turned_round": [
            lambda w, x, d, mu: w + mu * (d + w @ x) * x,
            lambda w, x, d, mu: w - 4 * mu * (d - w @ x) * x,
            lambda w, x, d, mu: w + 2 * mu * abs(w @ x - d) * x,
        ],
        "error_of_moved_weights": [one_by_one_step, looks_ahead, implicit],
        "one_weight_moves": [
            strongest_moves(lambda w, x: x),
            strongest_moves(lambda w, x: w),
            strongest_moves(lambda w, x: w * x),
        ],
        "half_the_step": [
            lambda w, x, d, mu: w - mu * (w @ x - d) * x,
            lambda w, x, d, mu: [a + mu * (d - w @ x) * b for a, b in zip(w, x, strict=True)],
        ],
    },
    "lms": {
        "weights_as_columns": [transposed, filled_by_column],
        "columns_taken_as_examples": [
            on_columns,
            lambda X, d, mu, w0=None: run(lms_step)(
                np.array(list(zip(*X, strict=True))), d, mu, w0
            ),
        ],
        "right_only_for_a_square": [
            wrong_way_counted,
            shaped_by_columns,
        ],
        "one_array_in_all_rows": [
            one_array,
            lambda X, d, mu, w0=None: (lambda W, e: (np.tile(W[-1], (len(W), 1)), e))(
                *run(lms_step)(X, d, mu, w0)
            ),
        ],
        "targets_moved": [targets_fall(2), targets_fall(1)],
        "inputs_moved": [rows_of_inputs(True), rows_of_inputs(False)],
        "errors_turned_round_or_added": [
            run(lms_step, lambda w, new, x, t: w @ x - t),
            run(lms_step, lambda w, new, x, t: abs(t - w @ x)),
            run(lms_step, lambda w, new, x, t: t + w @ x),
        ],
        "steps_away": [
            run(lambda w, x, t, mu: w - mu * (t - w @ x) * x),
            run(lambda w, x, t, mu: w + 2 * mu * (t + w @ x) * x),
            run(lambda w, x, t, mu: w + mu * abs(t - w @ x) * x),
        ],
        "errors_in_hindsight": [
            run(lms_step, lambda w, new, x, t: t - new @ x),
            run(lambda w, x, t, mu: w + mu * (t - w @ x) * x, lambda w, new, x, t: t - new @ x),
            errors_of_the_end,
        ],
        "steps_in_hindsight": [run(looks_ahead), run(implicit), run(one_by_one_step)],
        "errors_of_the_start_only": [
            run(lambda w, x, t, mu: w + 2 * mu * t * x),
            run(lambda w, x, t, mu: w + mu * t * x),
            run(lms_step, lambda w, new, x, t: t),
        ],
        "an_error_for_each_weight": [
            run(lambda w, x, t, mu: w + mu * (t - w * x) * x),
            run(lambda w, x, t, mu: w + 2 * mu * np.sum(t - w * x) * x),
        ],
        "steps_without_their_length": [
            run(lambda w, x, t, mu: w + 2 * mu * (t - w @ x) * unit(x)),
            run(lambda w, x, t, mu: w + 2 * mu * np.sign(t - w @ x) * unit(x)),
        ],
        "target_of_another_row": [
            run(lms_step, order=lambda d: np.roll(d, 1)),
            run(lms_step, order=lambda d: np.append(d[1:], 0.0)),
        ],
        "all_examples_in_every_step": [
            batch,
            lambda X, d, mu, w0=None: batch(X, d, 2 * mu, w0),
        ],
        "one_weight_moves": [taking_turns(False), taking_turns(True)],
        "half_the_steps": [
            run(lambda w, x, t, mu: w - mu * (w @ x - t) * x),
            run(lambda w, x, t, mu: lms_step(w, x, t, mu / 2), lambda w, new, x, t: 0.0),
        ],
    },
    "wiener": {
        "columns_taken_as_examples": [
            lambda X, d: np.linalg.pinv(X.T) @ d,
            lambda X, d: np.linalg.inv(X @ X.T) @ (X @ d) / 2,
            lambda X, d: np.linalg.solve(X.T @ X, X @ d),
        ],
        "divided_by_the_weights": [
            lambda X, d: np.linalg.solve(X.T @ X / X.shape[1], X.T @ d / len(d)),
            lambda X, d: np.linalg.solve(X.T @ X, X.T @ d) / X.shape[1] * len(d),
        ],
        "products_not_added": [
            lambda X, d: np.linalg.inv(X.T @ X) * (X.T @ d),
            lambda X, d: np.linalg.pinv(X) * d,
        ],
        "one_of_two_sums": [
            lambda X, d: np.linalg.lstsq(X, d, rcond=None)[0] * len(d),
            lambda X, d: np.linalg.pinv(X) @ d / len(d) / 2,
        ],
        "the_other_way": [
            lambda X, d: np.linalg.lstsq(-X, d, rcond=None)[0],
            lambda X, d: -0.5 * np.linalg.pinv(X) @ d,
        ],
        "weights_of_length_one": [
            lambda X, d: unit(np.linalg.pinv(X) @ d),
            lambda X, d: (lambda w: w / np.sqrt(w @ w))(np.linalg.solve(X.T @ X, X.T @ d)),
        ],
        "climbs_the_bowl": [
            descent(lambda R: 0.05, uphill=True),
            descent(lambda R: 0.2 / largest(R), uphill=True, steps=100),
        ],
        "jumps_out_of_the_bowl": [
            descent(lambda R: 2.0),
            descent(lambda R: 1.5 / largest(R), steps=301),
            descent(lambda R: 10.0, steps=3000),
        ],
        "only_the_last_slope_is_zero": [sweeps(1, True), sweeps(3)],
        "one_weight_only": [
            best_input,
            lambda X, d: best_input(X, d) * np.ones(X.shape[1]),
        ],
        "each_weight_by_itself": [
            lambda X, d: [np.mean(c * d) / np.mean(c * c) for c in X.T],
            lambda X, d: np.diag(1 / np.diag(X.T @ X)) @ (X.T @ d) / 2,
        ],
        "target_of_another_row": [
            lambda X, d: np.linalg.pinv(X) @ np.roll(d, 1),
            lambda X, d: np.linalg.pinv(X) @ [d[k - len(d) + 1] for k in range(len(d))],
        ],
        "one_half_of_a_square": [
            lambda X, d: np.linalg.pinv(X) @ (2 * d),
            lambda X, d: 2 * np.linalg.solve(*correlations(X, d)),
        ],
    },
    "mean_step_bound": {
        "right_only_for_a_square": [
            lambda X: 1 / np.linalg.norm(X.T @ X / X.shape[1], 2),
            lambda X: X.shape[1] / np.linalg.svd(X)[1][0] ** 2,
        ],
        "columns_taken_as_examples": [
            lambda X: 2 / largest(X @ X.T / X.shape[1]),
            lambda X: 1 / largest(np.cov(X)),
        ],
        "two_over_a_sum": [
            lambda X: 2 / largest(X.T @ X),
            lambda X: 2 / np.linalg.norm(X, 2) ** 2,
        ],
        "each_input_alone": [
            lambda X: 1 / np.mean(X**2, axis=0),
            lambda X: 2 / max(np.diag(X.T @ X / len(X))),
            lambda X: min(1 / np.mean(c * c) for c in X.T),
        ],
        "vector_of_another_length": [
            power_method(60, lambda v: np.max(np.abs(v))),
            power_method(60, lambda v: np.sum(np.abs(v))),
            power_method(3),
        ],
        "no_bound_at_all": [
            lambda X: float("inf"),
            lambda X: max(np.inf / s for s in np.linalg.eigvalsh(X.T @ X / len(X))),
        ],
        "twice_the_examples_half_the_bound": [
            lambda X: 1 / np.linalg.svd(X, compute_uv=False)[0] ** 2,
            lambda X: 0.5 / largest(sum(np.outer(x, x) for x in X)),
        ],
    },
    "cancel_hum": {
        "reference_lies_on_its_side": [on_its_side, two_rows_only],
        "half_the_rate": [
            canceller(stepping(1), first=5),
            canceller(stepping(1), lambda c, s: (s, c)),
        ],
        "a_sign_turned_round": [
            canceller(stepping(2), returned=lambda s, e: 2 * s - e),
            canceller(stepping(1), returned=lambda s, e: -e),
            canceller(stepping(-1)),
        ],
        "two_errors_a_sample": [
            canceller(two_errors),
            canceller(two_errors, lambda c, s: (s, c), lambda s, e: e / 2),
        ],
        "errors_of_zero_weights": [learns_from_the_recording(2), learns_from_the_recording(1)],
        "cleaned_in_hindsight": [
            canceller(in_hindsight, lambda c, s: (s, c), first=1),
            canceller(in_hindsight, returned=lambda s, e: -e),
        ],
        "one_weight_after_the_other": [
            canceller(coordinates_in_turn),
            canceller(coordinates_in_turn, lambda c, s: (s, c), first=3),
        ],
        "weights_take_turns": [even_and_odd, canceller(strongest_reference)],
        "reference_moved": [reference_pulled([1.0, 0.0]), reference_pulled([0.5, -2.0])],
        "another_sample": [neighbours(1), neighbours(-1)],
        "all_samples_in_every_step": [all_samples(2), all_samples(1)],
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
def test_an_answer_that_shows_a_sign_is_named_by_its_code_or_by_one_as_true(name, sign, answer):
    exercise = EXERCISES[name]
    (found,) = (s for s in exercise.signs if s.function.__name__ == sign)
    report = examine(exercise, answer, exercise.visible_cases())
    as_true = ALSO.get((found.code, report.code), set())
    assert report.code == found.code or name in as_true, report


# Where two codes describe the same answer: the sign's, and the one that is told before it.
ALSO = {}


@by_sign
def test_every_sign_has_two_answers_at_least(exercise, sign):
    assert len(WRONG[exercise.name][sign.function.__name__]) >= 2


@by_sign
def test_a_sign_is_not_seen_in_a_right_answer(exercise, sign):
    cases = exercise.visible_cases()
    for answer in [exercise.reference, *(right.function for right in exercise.alternatives)]:
        assert by_signs(exercise, answer, cases, range(len(cases)), [sign]) is None


@by_sign
def test_the_hint_of_a_sign_is_short(exercise, sign):
    assert len(sign.hint) <= 300
    assert max(len(sentence.split()) for sentence in sign.hint.split(". ")) <= 34
