"""Exercise `lms`: one example after another, with a record of weights and errors."""

import numpy as np

from .... import adaptive
from ...exercise import Case, Exercise
from ...probing import NoAnswerError
from .._functions import any_n, number, point
from ._data import (
    D2,
    D3,
    FACTORS,
    X2,
    X3,
    alike,
    alike_one,
    data,
    lone,
    only_where_square,
    own,
    parallel,
)

lms = Exercise(
    adaptive.lms,
    unit="lms",
    points=4,
    parts={"value": 0.4, "any n": 0.2, "own start": 0.25, "unchanged": 0.15},
    fair=lambda X, d, mu, w0=None: 0 < mu <= 0.25 and np.any(X),
    examples=[
        Case((np.array([[1.0, 0.0], [1.0, 1.0]]), np.array([1.0, 2.0]), 0.25)),
        Case((X2, D2, 0.1)),
        Case((np.array([[1.0], [1.0]]), np.array([1.0, 1.0]), 0.25), "any n", why=any_n(1)),
        Case((X3, D3, 0.05), "any n", why=any_n(3)),
        Case((X2, D2, 0.1, np.array([1.0, -1.0])), "own start"),
    ],
    sketch="Keep two records, and begin the one of the weights with the start: w0, or zeros. Then "
    "go through the examples in order. For each, compute the error with the weights as they are, "
    "note it, take the step, and note a new array of weights.",
)


@lms.cases
def runs(rng):
    for N in (4, 2, 7, 1):
        yield Case((*data(rng, N, 2), number(rng, 0.01, 0.1)))
    for N, n in ((9, 3), (3, 1), (6, 4), (4, 4)):
        yield Case((*data(rng, N, n), number(rng, 0.01, 0.1)), "any n", why=any_n(n))
    for N, n in ((4, 2), (9, 3), (3, 1), (6, 4)):
        yield Case((*data(rng, N, n), number(rng, 0.01, 0.1), point(rng, n)), "own start")


@lms.mistake("missing-factor-2")
def run_in_the_other_convention(X, d, mu, w0=None):
    """Your weights move half as far: the factor 2 is missing in the update."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights, errors = [w], []
    for x, target in zip(X, d, strict=True):
        errors.append(target - w @ x)
        w = w + mu * errors[-1] * x
        weights.append(w)
    return np.array(weights), np.array(errors)


@lms.mistake("error-sign")
def run_away(X, d, mu, w0=None):
    """Your weights run away from the target: the sign of the update is wrong for an error that is
    target minus output."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights, errors = [w], []
    for x, target in zip(X, d, strict=True):
        errors.append(target - w @ x)
        w = w - 2 * mu * errors[-1] * x
        weights.append(w)
    return np.array(weights), np.array(errors)


@lms.mistake("error-sign")
def errors_turned_round(X, d, mu, w0=None):
    """Your weights are right, but the errors have the wrong sign. The error is target minus
    output."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights, errors = [w], []
    for x, target in zip(X, d, strict=True):
        error = w @ x - target
        w = w - 2 * mu * error * x
        weights.append(w)
        errors.append(error)
    return np.array(weights), np.array(errors)


@lms.mistake("updated-weight-in-error")
def errors_after_the_step(X, d, mu, w0=None):
    """You report the error after the weights have learned from the example. That looks better than
    it is: the error counts before the step."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights, errors = [w], []
    for x, target in zip(X, d, strict=True):
        w = w + 2 * mu * (target - w @ x) * x
        weights.append(w)
        errors.append(target - w @ x)
    return np.array(weights), np.array(errors)


@lms.mistake("updated-weight-in-error")
def errors_with_the_last_weights(X, d, mu, w0=None):
    """You compute all errors with the final weights. Each error belongs to the weights just before
    its own step."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights = [w]
    for x, target in zip(X, d, strict=True):
        w = w + 2 * mu * (target - w @ x) * x
        weights.append(w)
    return np.array(weights), d - X @ w


@lms.mistake("not-evaluated-at-the-point")
def errors_of_the_start(X, d, mu, w0=None):
    """You compute every error with the weights at the start. The weights learn on the way, and the
    next error must use the new ones."""
    w0 = np.zeros(X.shape[1]) if w0 is None else w0
    errors = d - X @ w0
    steps = 2 * mu * errors[:, None] * X
    return np.vstack([w0, w0 + np.cumsum(steps, axis=0)]), errors


@lms.mistake("in-place-overwrite")
def one_array_of_weights(X, d, mu, w0=None):
    """Every row of your weights is the last one: you change one and the same array and store it
    many times. Make a new array in each step."""
    w = np.zeros(X.shape[1]) if w0 is None else w0.copy()
    weights, errors = [w], []
    for x, target in zip(X, d, strict=True):
        errors.append(target - w @ x)
        w += 2 * mu * errors[-1] * x
        weights.append(w)
    return np.array(weights), np.array(errors)


@lms.mistake("in-place-overwrite")
def run_in_the_callers_start(X, d, mu, w0=None):
    """Your numbers are right, but on the way you change w0, which belongs to the caller. Start from
    a copy."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights, errors = [w.copy()], []
    for x, target in zip(X, d, strict=True):
        errors.append(target - w @ x)
        w += 2 * mu * errors[-1] * x
        weights.append(w.copy())
    return np.array(weights), np.array(errors)


@lms.slip
def weights_without_the_start(X, d, mu, w0=None):
    """Your weights leave out the start. There are N + 1 rows: the weights before the first example,
    and after each."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights, errors = [], []
    for x, target in zip(X, d, strict=True):
        errors.append(target - w @ x)
        w = w + 2 * mu * errors[-1] * x
        weights.append(w)
    return np.array(weights), np.array(errors)


@lms.slip
def weights_without_the_end(X, d, mu, w0=None):
    """Your weights leave out the last ones. There are N + 1 rows: the weights before the first
    example, and after each."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights, errors = [], []
    for x, target in zip(X, d, strict=True):
        weights.append(w)
        errors.append(target - w @ x)
        w = w + 2 * mu * errors[-1] * x
    return np.array(weights), np.array(errors)


@lms.slip
def start_ignored(X, d, mu, w0=None):
    """You always start at zero. When w0 is given, start there."""
    w = np.zeros(X.shape[1])
    weights, errors = [w], []
    for x, target in zip(X, d, strict=True):
        errors.append(target - w @ x)
        w = w + 2 * mu * errors[-1] * x
        weights.append(w)
    return np.array(weights), np.array(errors)


@lms.slip
def final_weights_only(X, d, mu, w0=None):
    """You return the final weights only. Asked are all of them, the start first, and the errors."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    errors = []
    for x, target in zip(X, d, strict=True):
        errors.append(target - w @ x)
        w = w + 2 * mu * errors[-1] * x
    return w, np.array(errors)


@lms.slip
def errors_come_first(X, d, mu, w0=None):
    """You return the errors first. The weights come first."""
    w = np.zeros(X.shape[1]) if w0 is None else w0
    weights, errors = [w], []
    for x, target in zip(X, d, strict=True):
        errors.append(target - w @ x)
        w = w + 2 * mu * errors[-1] * x
        weights.append(w)
    return np.array(errors), np.array(weights)


@lms.right
def filled_arrays(X, d, mu, w0=None):
    """Arrays made first, filled by index."""
    N, n = X.shape
    weights, errors = np.zeros((N + 1, n)), np.zeros(N)
    if w0 is not None:
        weights[0] = w0
    for k in range(N):
        errors[k] = d[k] - weights[k] @ X[k]
        weights[k + 1] = weights[k] + 2 * mu * errors[k] * X[k]
    return weights, errors


@lms.right
def one_triangular_system(X, d, mu, w0=None):
    """All errors at once, from the triangular system that they solve."""
    w0 = np.zeros(X.shape[1]) if w0 is None else np.asarray(w0)
    L = np.eye(len(d)) + 2 * mu * np.tril(X @ X.T, -1)
    errors = np.linalg.solve(L, d - X @ w0)
    return np.vstack([w0, w0 + 2 * mu * np.cumsum(errors[:, None] * X, axis=0)]), errors


@lms.right
def lists_of_lists(X, d, mu, w0=None):
    """Plain lists, returned as lists."""
    w = [0.0] * X.shape[1] if w0 is None else list(w0)
    weights, errors = [w], []
    for x, target in zip(X.tolist(), d.tolist(), strict=True):
        error = target - sum(a * b for a, b in zip(w, x, strict=True))
        w = [a + 2 * mu * error * b for a, b in zip(w, x, strict=True)]
        weights.append(w)
        errors.append(error)
    return weights, errors


MU = 0.05


class _Run:
    """An own run of an answer, seen by itself: its weights and errors, and how they hang together.

    ``before`` and ``after`` are the errors that its own weights make before and after each step,
    ``steps`` the changes of the weights, and ``along`` the share of each step along its input (nan
    where it goes elsewhere).
    """

    def __init__(self, ask):
        _, self.X, self.d = own(6, 3)
        self.weights, self.errors = ask(self.X, self.d, MU)
        if np.shape(self.weights) != (7, 3) or np.shape(self.errors) != (6,):
            raise NoAnswerError
        self.outputs = np.sum(self.weights[:-1] * self.X, axis=1)
        self.before = self.d - self.outputs
        self.after = self.d - np.sum(self.weights[1:] * self.X, axis=1)
        self.steps = np.diff(self.weights, axis=0)
        squares = np.sum(self.X**2, axis=1)
        self.along = np.sum(self.steps * self.X, axis=1) / squares
        if not alike(self.steps, self.along[:, None] * self.X):
            self.along = np.full(6, np.nan)


@lms.sign("row-for-column")
def weights_as_columns(ask, X, d, mu, w0=None):
    """Your weights stand in columns. Each row is asked to be one set of weights: the start first,
    and then one row after each example."""
    _, X, d = own(6, 3)
    return np.shape(ask(X, d, MU)[0]) == (3, 7)


@lms.sign("row-for-column")
def columns_taken_as_examples(ask, X, d, mu, w0=None):
    """Rows and columns are mixed up. Each row of X is an example, and its entries belong to the
    weights in order."""
    _, X, d = own(4, 4)
    weights, errors = ask(X, d, MU)
    turned = ask.expected(X.T, d, MU)
    return alike(weights, turned[0]) or alike(errors, turned[1])


@lms.sign("row-for-column")
def right_only_for_a_square(ask, X, d, mu, w0=None):
    """It is right only where X has as many rows as columns. The rows are the examples, and the
    columns belong to the weights: look at which of the two you count."""
    return only_where_square(ask, lambda N, n: (*own(N, n)[1:], MU))


@lms.sign("in-place-overwrite")
def one_array_in_all_rows(ask, X, d, mu, w0=None):
    """All rows of your weights are the last ones: you store one and the same array many times, and
    change it. Make a new array in each step."""
    weights = _Run(ask).weights[1:]
    return np.any(weights) and np.ptp(weights, axis=0).max() == 0


@lms.sign("stepping-the-data")
def targets_moved(ask, X, d, mu, w0=None):
    """Your targets move: each error is taken off those that come later. The data stand still, and
    only the weights learn."""
    run = _Run(ask)
    earlier = np.cumsum(run.errors)[:-1]
    return parallel((run.before - run.errors)[1:], [earlier])


@lms.sign("stepping-the-data")
def inputs_moved(ask, X, d, mu, w0=None):
    """Your steps move the inputs and leave the weights where they are. The data stand still: it is
    the weights that learn."""
    w, X, d = own(6, 3)
    rows, errors = ask(X, d, MU, w)
    moved = np.outer(errors, w)
    return any(parallel(part - X, [moved]) for part in (rows[1:], rows[:-1]))


@lms.sign("error-sign")
def errors_turned_round_or_added(ask, X, d, mu, w0=None):
    """The errors in your record do not have the right sign. An error is target minus output,
    positive where the output is too small."""
    run = _Run(ask)
    models = [-run.before, np.abs(run.before), run.d + run.outputs, -run.d - run.outputs]
    return alike_one(run.errors, models) and not alike(run.errors, run.before)


@lms.sign("error-sign")
def steps_away(ask, X, d, mu, w0=None):
    """Your weights run away from the targets. With the error as target minus output, a step goes
    along it, and the error of its example becomes smaller."""
    run = _Run(ask)
    away = alike_one(run.along, [-MU * run.before], (1, 2, 4))
    return away or alike_one(
        run.along, [MU * np.abs(run.before), MU * (run.d + run.outputs)], FACTORS
    )


@lms.sign("updated-weight-in-error")
def errors_in_hindsight(ask, X, d, mu, w0=None):
    """The errors in your record belong to weights that have learned from their examples. That looks
    better than it is: each error counts before its own step."""
    run = _Run(ask)
    last = run.d - run.X @ run.weights[-1]
    return alike_one(run.errors, [run.after, last], (1, -1)) and not alike(run.errors, run.before)


@lms.sign("updated-weight-in-error")
def steps_in_hindsight(ask, X, d, mu, w0=None):
    """For a tiny step size your step is right, but not for a longer one: some weights have moved
    before the error is computed. One error, with the weights before the step, serves them all."""
    _, X, d = own(1, 3)
    right = d[0] * X[0]

    def change(d, mu):
        return np.diff(ask(X, d, mu)[0], axis=0)[0] / mu

    short, long = change(d, 1e-8), change(d, 2 * MU)
    return alike(change(2 * d, 2 * MU), 2 * long) and any(
        alike(short, c * right) and not alike(long, c * right, 1e-4) for c in (2, 1)
    )


@lms.sign("not-evaluated-at-the-point")
def errors_of_the_start_only(ask, X, d, mu, w0=None):
    """Your errors, or your steps, are those of the weights at the start. The weights learn on the
    way, and each error must use the newest ones."""
    run = _Run(ask)
    learning = np.any(run.steps)
    return learning and (alike(run.errors, run.d) or alike_one(run.along, [MU * run.d], FACTORS))


@lms.sign("dot-product-is-a-vector")
def an_error_for_each_weight(ask, X, d, mu, w0=None):
    """You compute an error for each coordinate. Add the products up first: the neuron has one
    output, and one error an example."""
    run = _Run(ask)
    apart = run.d[:, None] - run.weights[:-1] * run.X
    together = np.sum(apart, axis=1)[:, None]
    return alike_one(run.steps, [MU * apart * run.X, MU * together * run.X], FACTORS)


@lms.sign("direction-equals-length")
def steps_without_their_length(ask, X, d, mu, w0=None):
    """You bring a vector to length one before you step. How far to go lies in its length, too: a
    strong input and a large error ask for a longer step."""
    run = _Run(ask)
    share = run.along * np.linalg.norm(run.X, axis=1)
    return alike_one(share, [MU * run.before, MU * np.sign(run.before)], FACTORS)


@lms.sign("labels-off-by-one")
def target_of_another_row(ask, X, d, mu, w0=None):
    """You compare each output with the target of the row before or after, or step along the input
    of another row. All of an example has the same index."""
    run = _Run(ask)
    late = alike(run.errors[2:], run.d[1:-1] - run.outputs[2:])
    early = alike(run.errors[:-1], run.d[1:] - run.outputs[:-1])
    other = run.weights[1:-1]
    late_row = alike(run.errors[1:], run.d[1:] - np.sum(other * run.X[:-1], axis=1))
    early_row = alike(run.errors[1:-1], run.d[1:-1] - np.sum(other[:-1] * run.X[2:], axis=1))
    step = MU * run.before[1:-1, None]
    shifted = alike_one(run.steps[1:-1], [step * run.X[:-2], step * run.X[2:]], FACTORS)
    apart = not alike(run.errors, run.before)
    return (apart and (late or early or late_row or early_row)) or shifted


@lms.sign("sum-for-mean")
def all_examples_in_every_step(ask, X, d, mu, w0=None):
    """Every step adds up the gradients of all examples. LMS looks at one example at a time, and
    steps along its input only."""
    run = _Run(ask)
    errors = run.d - run.weights[:-1] @ run.X.T
    return alike_one(run.steps, [MU * errors @ run.X], FACTORS)


@lms.sign("one-coordinate-at-a-time")
def one_weight_moves(ask, X, d, mu, w0=None):
    """Only one of the weights moves in a step. All take part in the output, and all move at once,
    each in proportion to its own input."""
    places = [lone(step) for step in _Run(ask).steps]
    return None not in places and len(set(places)) > 1


@lms.sign("missing-factor-2")
def half_the_steps(ask, X, d, mu, w0=None):
    """Your weights move half as far: the factor 2 is missing in the update."""
    run = _Run(ask)
    return alike(run.along, MU * run.before)
