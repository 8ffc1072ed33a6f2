"""Unit `lms`: a linear neuron, its error, and how it learns from one example at a time."""

import numpy as np

from ... import adaptive, hum
from ..exercise import Case, Exercise, Tolerance
from ._functions import number, point

SOLVED = Tolerance(
    rtol=1e-7,
    atol=1e-8,
    reason="Solving a linear system loses a few digits, different ones for each method; the inputs "
    "here are well conditioned, so 1e-7 is ample.",
)
X2 = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 0.5]])
D2 = np.array([4.0, 1.0, -2.0])


def data(rng, N, n):
    """Random inputs (N, n) and targets (N,) with two decimals."""
    X = np.round(rng.normal(size=(N, n)), 2)
    d = np.round(X @ rng.uniform(-2, 2, size=n) + rng.normal(size=N), 2)
    return X, d


predict = Exercise(
    adaptive.predict,
    unit="lms",
    points=1,
    parts={"value": 0.8, "unchanged": 0.2},
    examples=[
        Case((np.array([1.0, 2.0]), np.array([[3.0, 4.0]]))),
        Case((np.array([1.0, -2.0]), X2)),
    ],
)


@predict.cases
def rows_of_inputs(rng):
    for N, n in ((3, 2), (5, 3), (1, 4), (4, 1), (3, 3)):
        yield Case((point(rng, n), data(rng, N, n)[0]))


@predict.mistake("dot-product-is-a-vector")
def products_not_summed(w, X):
    """You multiply each input by its weight but do not add the products up. The output of the
    neuron is one number for each row."""
    return X * w


@predict.mistake("sum-for-mean")
def mean_of_the_products(w, X):
    """You take the mean of the products. The neuron adds them up."""
    return np.mean(X * w, axis=1)


@predict.mistake("row-for-column")
def summed_over_examples(w, X):
    """You add up over the examples. Each row of X is an example: add up along the row."""
    return np.sum(X * w, axis=0)


@predict.mistake("row-for-column")
def column_of_outputs(w, X):
    """You return a column, an array with two axes. The outputs are a vector, of shape (N,)."""
    return (X @ w).reshape(-1, 1)


@predict.slip
def first_row_only(w, X):
    """You return the output for the first row only. There is one for each row of X."""
    return X[0] @ w


@predict.slip
def all_outputs_added(w, X):
    """You add the outputs of all rows together. There is one output for each row of X."""
    return np.sum(X @ w)


@predict.right
def outputs_by_loop(w, X):
    """Row by row, in plain Python."""
    return [sum(float(a) * float(b) for a, b in zip(w, row, strict=True)) for row in X]


@predict.right
def outputs_by_einsum(w, X):
    """Einstein's summation."""
    return np.einsum("kn,n->k", X, w)


@predict.right
def outputs_from_the_left(w, X):
    """The weights from the left."""
    return np.dot(w, X.T)


lms_error = Exercise(
    adaptive.lms_error,
    unit="lms",
    points=1,
    parts={"value": 0.8, "unchanged": 0.2},
    examples=[
        Case((np.array([1.0, 2.0]), np.array([3.0, 4.0]), 10.0)),
        Case((np.array([0.5]), np.array([2.0]), 3.0)),
        Case((np.array([1.0, 0.0, -1.0]), np.array([2.0, 5.0, 1.0]), 0.0)),
    ],
)


@lms_error.cases
def single_errors(rng):
    for n in (2, 1, 3, 5, 2):
        yield Case((point(rng, n), point(rng, n), number(rng, -3, 3)))


@lms_error.mistake("error-sign")
def output_minus_target(w, x, d):
    """You subtract the target from the output. Here the error is target minus output, and the
    update adds along it; turn it round and the weights run away."""
    return w @ x - d


@lms_error.mistake("error-sign")
def size_of_the_error(w, x, d):
    """You return the size of the error without its sign. The sign says whether the output is too
    small or too large."""
    return abs(d - w @ x)


@lms_error.slip
def squared_error(w, x, d):
    """You square the error. Asked is the error itself; the square is the loss."""
    return (d - w @ x) ** 2


@lms_error.mistake("dot-product-is-a-vector")
def error_of_each_product(w, x, d):
    """You subtract each product from the target by itself. Add the products up first: the neuron
    has one output."""
    return d - w * x


@lms_error.mistake("sum-for-mean")
def error_with_the_mean(w, x, d):
    """You take the mean of the products as output. The neuron adds them up."""
    return d - np.mean(w * x)


@lms_error.slip
def output_alone(w, x, d):
    """You return the output. The error says how far the target lies above it."""
    return w @ x


@lms_error.right
def target_less_products(w, x, d):
    """Subtract the products one by one."""
    error = d
    for w_i, x_i in zip(w, x, strict=True):
        error = error - w_i * x_i
    return error


@lms_error.right
def error_by_inner(w, x, d):
    """NumPy's inner product, as a 0-d array."""
    return np.array(d) - np.inner(w, x)


@lms_error.right
def error_by_one_more_weight(w, x, d):
    """The target as one more input with weight 1."""
    return np.append(-np.asarray(w), 1.0) @ np.append(x, d)


mean_squared_error = Exercise(
    adaptive.mean_squared_error,
    unit="lms",
    points=1,
    parts={"value": 0.8, "unchanged": 0.2},
    examples=[
        Case((np.array([1.0, 2.0]), np.array([[3.0, 4.0]]), np.array([10.0]))),
        Case((np.array([1.0, -2.0]), X2, D2)),
    ],
)


@mean_squared_error.cases
def losses(rng):
    for N, n in ((3, 2), (5, 3), (1, 2), (7, 1), (4, 4)):
        X, d = data(rng, N, n)
        yield Case((point(rng, n), X, d))


@mean_squared_error.mistake("sum-for-mean")
def sum_of_squares(w, X, d):
    """You add the squared errors up. The mean does not grow just because there are more examples:
    divide by their number."""
    return np.sum((d - X @ w) ** 2)


@mean_squared_error.mistake("sum-for-mean")
def divided_by_the_weights(w, X, d):
    """You divide by the number of weights. The mean is over the examples."""
    return np.sum((d - X @ w) ** 2) / len(w)


@mean_squared_error.mistake("missing-factor-2")
def half_the_mean(w, X, d):
    """You halve the mean. Many texts do, to save a factor 2 in the gradient; here the factor stays
    in the gradient and the loss is the plain mean."""
    return np.mean((d - X @ w) ** 2) / 2


@mean_squared_error.slip
def mean_of_sizes(w, X, d):
    """You take the mean of the absolute errors. Squared, large errors count more, and the loss has
    a gradient everywhere."""
    return np.mean(np.abs(d - X @ w))


@mean_squared_error.slip
def root_of_the_mean(w, X, d):
    """You take the root at the end. Asked is the mean of the squares itself."""
    return np.sqrt(np.mean((d - X @ w) ** 2))


@mean_squared_error.slip
def mean_then_square(w, X, d):
    """You square the mean of the errors. Positive and negative errors cancel in it: square each one
    first."""
    return np.mean(d - X @ w) ** 2


@mean_squared_error.mistake("dot-product-is-a-vector")
def squares_not_averaged(w, X, d):
    """You return all squared errors. The loss is one number, their mean."""
    return (d - X @ w) ** 2


@mean_squared_error.right
def mean_by_dot_product(w, X, d):
    """The errors' dot product with themselves."""
    e = d - X @ w
    return e @ e / len(e)


@mean_squared_error.right
def mean_by_loop(w, X, d):
    """Plain Python."""
    total = 0.0
    for row, target in zip(X, d, strict=True):
        total += (target - sum(a * b for a, b in zip(w, row, strict=True))) ** 2
    return total / len(d)


@mean_squared_error.right
def mean_by_norm(w, X, d):
    """The squared norm of the errors, as a 0-d array."""
    return np.array(np.linalg.norm(X @ w - d) ** 2 / X.shape[0])


mse_gradient = Exercise(
    adaptive.mse_gradient,
    unit="lms",
    points=2,
    parts={"value": 0.85, "unchanged": 0.15},
    examples=[
        Case((np.array([1.0, 2.0]), np.array([[3.0, 4.0]]), np.array([10.0]))),
        Case((np.array([1.0, -2.0]), X2, D2)),
    ],
)


@mse_gradient.cases
def gradients_of_losses(rng):
    for N, n in ((3, 2), (5, 3), (1, 2), (7, 1), (6, 4)):
        X, d = data(rng, N, n)
        yield Case((point(rng, n), X, d))


@mse_gradient.mistake("missing-factor-2")
def factor_two_left_out(w, X, d):
    """Your gradient is half as long as it should be. The derivative of a square brings a factor
    2."""
    return -X.T @ (d - X @ w) / len(d)


@mse_gradient.mistake("sum-for-mean")
def gradient_of_the_sum(w, X, d):
    """You add up the gradients of the examples. The loss is a mean, so its gradient is their
    mean."""
    return -2 * X.T @ (d - X @ w)


@mse_gradient.mistake("sum-for-mean")
def both_factors_wrong(w, X, d):
    """You add up and leave out the factor 2 as well. The loss is a mean of squares: its gradient is
    a mean, and each square brings a factor 2."""
    return -X.T @ (d - X @ w)


@mse_gradient.mistake("ascent-for-descent")
def downhill_direction(w, X, d):
    """Your gradient has the wrong sign: it points downhill. Descent subtracts the gradient, so the
    minus must not be in it already."""
    return 2 * X.T @ (d - X @ w) / len(d)


@mse_gradient.mistake("error-sign")
def wrong_sign_and_factor(w, X, d):
    """Your gradient has the wrong sign, and the factor 2 is missing. Check it against a difference
    of the loss at two near points."""
    return X.T @ (d - X @ w) / len(d)


@mse_gradient.mistake("stepping-the-data")
def one_error_an_example(w, X, d):
    """You return one number for each example. A gradient has the shape of what it is a gradient
    with respect to, here the weights."""
    return -2 * (d - X @ w) / len(d)


@mse_gradient.slip
def targets_left_out(w, X, d):
    """You differentiate as if the targets were zero. The error d - Xw contains d, and it stays in
    the gradient."""
    return 2 * X.T @ (X @ w) / len(d)


@mse_gradient.slip
def divided_by_the_number_of_weights(w, X, d):
    """You divide by the number of weights. The mean is over the examples."""
    return -2 * X.T @ (d - X @ w) / len(w)


@mse_gradient.right
def by_correlations(w, X, d):
    """2(Rw - p), with R and p estimated from the data."""
    R, p = X.T @ X / len(d), X.T @ d / len(d)
    return 2 * (R @ w - p)


@mse_gradient.right
def mean_of_single_gradients(w, X, d):
    """The mean of the one-example gradients."""
    return np.mean([-2 * (t - x @ w) * x for x, t in zip(X, d, strict=True)], axis=0)


@mse_gradient.right
def gradient_by_einsum(w, X, d):
    """Einstein's summation, returned as a list."""
    return list(2 * np.einsum("k,kn->n", X @ w - d, X) / X.shape[0])


lms_step = Exercise(
    adaptive.lms_step,
    unit="lms",
    points=2,
    parts={"value": 0.8, "unchanged": 0.2},
    examples=[
        Case((np.array([1.0, 2.0]), np.array([3.0, 4.0]), 10.0, 0.05)),
        Case((np.array([0.0, 0.0]), np.array([1.0, -1.0]), 2.0, 0.1)),
        Case((np.array([0.5]), np.array([2.0]), 3.0, 0.25)),
    ],
)


@lms_step.cases
def single_updates(rng):
    for n in (2, 1, 3, 5, 2):
        yield Case((point(rng, n), point(rng, n), number(rng, -3, 3), number(rng, 0.01, 0.4)))


@lms_step.mistake("missing-factor-2")
def other_convention(w, x, d, mu):
    """You step half as far: the factor 2 is missing. Other texts hide it in their step size; here
    the update keeps it."""
    return w + mu * (d - w @ x) * x


@lms_step.mistake("error-sign")
def step_away(w, x, d, mu):
    """Your step makes the error larger. With the error as target minus output, the weights move
    along it times x."""
    return w - 2 * mu * (d - w @ x) * x


@lms_step.mistake("error-sign")
def half_a_step_away(w, x, d, mu):
    """Your step makes the error larger, and it has lost its factor 2. With the error as target
    minus output, the weights move along it."""
    return w - mu * (d - w @ x) * x


@lms_step.mistake("direction-equals-length")
def sign_of_the_error_only(w, x, d, mu):
    """You use only the sign of the error. A large error asks for a large step."""
    return w + 2 * mu * np.sign(d - w @ x) * x


@lms_step.mistake("dot-product-is-a-vector")
def error_not_summed(w, x, d, mu):
    """You compute an error for each coordinate. The neuron adds its products up and has one
    error."""
    return w + 2 * mu * (d - w * x) * x


@lms_step.mistake("stepping-the-data")
def input_is_stepped(w, x, d, mu):
    """You step along the weights. What changes the output most is a step along the input x, and it
    is the weights that move."""
    return w + 2 * mu * (d - w @ x) * w


@lms_step.slip
def input_left_out(w, x, d, mu):
    """You move every weight by the same amount. Each weight moves in proportion to its own input: a
    silent input has no share in the error."""
    return w + 2 * mu * (d - w @ x)


@lms_step.mistake("in-place-overwrite")
def step_in_the_callers_weights(w, x, d, mu):
    """Your function changes w itself, so the caller's weights are gone. Make a new array."""
    w += 2 * mu * (d - w @ x) * x
    return w


@lms_step.slip
def divided_by_the_power(w, x, d, mu):
    """You divide by the power of the input. That is normalised LMS; here the plain step is
    asked for."""
    return w + 2 * mu * (d - w @ x) * x / (x @ x)


@lms_step.slip
def change_alone(w, x, d, mu):
    """You return the change. Asked are the new weights."""
    return 2 * mu * (d - w @ x) * x


@lms_step.right
def weight_by_weight(w, x, d, mu):
    """One weight after the other, with the error computed once."""
    error = d - sum(a * b for a, b in zip(w, x, strict=True))
    return [w_i + 2 * mu * error * x_i for w_i, x_i in zip(w, x, strict=True)]


@lms_step.right
def descent_on_one_example(w, x, d, mu):
    """Gradient descent on the squared error of this example."""
    gradient = -2 * (d - np.dot(w, x)) * np.asarray(x)
    return np.asarray(w) - mu * gradient


@lms_step.right
def as_a_matrix(w, x, d, mu):
    """The step as a linear map of the weights."""
    return (np.eye(len(w)) - 2 * mu * np.outer(x, x)) @ w + 2 * mu * d * x


lms = Exercise(
    adaptive.lms,
    unit="lms",
    points=4,
    parts={"value": 0.6, "own start": 0.25, "unchanged": 0.15},
    examples=[
        Case((np.array([[1.0], [1.0]]), np.array([1.0, 1.0]), 0.25)),
        Case((X2, D2, 0.1)),
        Case((X2, D2, 0.1, np.array([1.0, -1.0])), "own start"),
    ],
)


@lms.cases
def runs(rng):
    for N, n in ((4, 2), (9, 3), (3, 1), (6, 4)):
        yield Case((*data(rng, N, n), number(rng, 0.01, 0.1)))
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


@lms.mistake("labels-off-by-one")
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


@lms.mistake("labels-off-by-one")
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


wiener = Exercise(
    adaptive.wiener,
    unit="lms",
    points=2,
    tolerance=SOLVED,
    parts={"value": 0.85, "unchanged": 0.15},
    examples=[
        Case((np.array([[1.0], [2.0]]), np.array([2.0, 4.0]))),
        Case((np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0, 3.0]))),
        Case((X2, D2)),
    ],
)


@wiener.cases
def least_squares_problems(rng):
    for N, n in ((8, 2), (12, 3), (5, 1), (20, 4)):
        yield Case(data(rng, N, n))


@wiener.mistake("sum-for-mean")
def one_of_two_means(X, d):
    """You divide only one of R and p by the number of examples. Divide both, or neither: in the
    solution it cancels."""
    return np.linalg.solve(X.T @ X, X.T @ d) / len(d)


@wiener.mistake("sum-for-mean")
def mean_for_r_only(X, d):
    """You divide only one of R and p by the number of examples. Divide both, or neither: in the
    solution it cancels."""
    return np.linalg.solve(X.T @ X / len(d), X.T @ d)


@wiener.mistake("missing-factor-2")
def half_the_solution(X, d):
    """Your weights are half as large as they should be. Where the gradient 2(Rw - p) is zero, the
    factor 2 has no say."""
    return np.linalg.solve(2 * X.T @ X, X.T @ d)


@wiener.mistake("one-coordinate-at-a-time")
def each_weight_alone(X, d):
    """You fit each weight alone, as if the inputs had nothing to do with each other. Their
    correlations, off the diagonal of R, belong to the system."""
    return (X.T @ d) / np.sum(X**2, axis=0)


@wiener.slip
def divided_entry_by_entry(X, d):
    """You divide by the entries of R. To undo a matrix takes its inverse, or a solver of linear
    systems."""
    R, p = X.T @ X / len(d), X.T @ d / len(d)
    return p @ (1 / np.where(R == 0, 1, R))


@wiener.slip
def correlations_alone(X, d):
    """You return p, the correlation of the inputs with the target. It still has to be turned and
    scaled by the inverse of R."""
    return X.T @ d / len(d)


@wiener.slip
def ridge(X, d):
    """Your weights are a little too small: something is added to the diagonal of R. Asked is the
    minimum of the mean squared error itself."""
    return np.linalg.solve(X.T @ X + 0.1 * np.eye(X.shape[1]), X.T @ d)


@wiener.right
def pseudo_inverse(X, d):
    """The pseudo-inverse."""
    return np.linalg.pinv(X) @ d


@wiener.right
def normal_system(X, d):
    """The normal equations, R w = p."""
    return np.linalg.solve(X.T @ X / len(d), X.T @ d / len(d))


@wiener.right
def by_qr(X, d):
    """QR decomposition, which is kinder to round-off."""
    Q, R = np.linalg.qr(X)
    return np.linalg.solve(R, Q.T @ d)


mean_step_bound = Exercise(
    adaptive.mean_step_bound,
    unit="lms",
    points=2,
    tolerance=SOLVED,
    parts={"value": 0.85, "unchanged": 0.15},
    examples=[
        Case((np.array([[2.0], [2.0]]),)),
        Case((np.array([[2.0, 0.0], [0.0, 1.0]]),)),
        Case((X2,)),
    ],
)


@mean_step_bound.cases
def inputs(rng):
    for N, n in ((6, 2), (10, 3), (4, 1), (12, 4)):
        yield Case((data(rng, N, n)[0],))


@mean_step_bound.mistake("bound-is-2-over-λ")
def twice_the_bound(X):
    """Your bound is twice too large. It is the one for a step of μ' in the other convention; here
    the step is 2μ, so μ must be half of that."""
    return 2 / np.linalg.eigvalsh(X.T @ X / len(X))[-1]


@mean_step_bound.mistake("sum-for-mean")
def bound_from_the_sum(X):
    """You take the eigenvalues of a sum over the examples. R is a mean: divide by their number."""
    return 1 / np.linalg.eigvalsh(X.T @ X)[-1]


@mean_step_bound.mistake("convex-so-any-step")
def bound_from_the_flattest(X):
    """You take the smallest eigenvalue. The flattest direction allows long steps; the steepest one
    sets the limit."""
    return 1 / np.linalg.eigvalsh(X.T @ X / len(X))[0]


@mean_step_bound.mistake("sum-for-mean")
def bound_from_the_trace(X):
    """You divide by the sum of the eigenvalues, the trace of R. That bound is safe but smaller:
    asked is the one from the largest eigenvalue."""
    return 1 / np.trace(X.T @ X / len(X))


@mean_step_bound.slip
def bound_in_mean_square(X):
    """That is the bound in mean square, which is smaller. Asked is the one for the mean of the
    weights."""
    return 1 / (3 * np.trace(X.T @ X / len(X)))


@mean_step_bound.slip
def covariance_for_correlation(X):
    """You subtract the mean of the inputs first. R is the mean of x times x transposed, as they
    are."""
    return 1 / np.linalg.eigvalsh(np.atleast_2d(np.cov(X.T, bias=True)))[-1]


@mean_step_bound.slip
def largest_eigenvalue_of_r(X):
    """You return the largest eigenvalue of R. The steeper the bowl, the smaller μ must be."""
    return np.linalg.eigvalsh(X.T @ X / len(X))[-1]


@mean_step_bound.right
def by_singular_values(X):
    """The largest singular value of X, squared, over N."""
    return len(X) / np.linalg.svd(X, compute_uv=False)[0] ** 2


@mean_step_bound.right
def by_spectral_norm(X):
    """The spectral norm of R, as a 0-d array."""
    return np.array(1 / np.linalg.norm(X.T @ X / X.shape[0], 2))


@mean_step_bound.right
def by_outer_products(X):
    """R as the mean of outer products."""
    R = sum(np.outer(x, x) for x in X) / len(X)
    return 1 / max(np.linalg.eig(R)[0].real)


cancel_hum = Exercise(
    hum.cancel_hum,
    unit="lms",
    points=3,
    tolerance=SOLVED,
    parts={"value": 0.9, "unchanged": 0.1},
    examples=[
        Case((np.array([1.0, 0.5, -0.5, -1.0, -0.5, 0.5]), 6.0, 1.0, 0.1)),
        Case((np.array([2.0, 1.0, 0.0, 1.0, 3.0, 2.0, 0.0, 1.0]), 8.0, 2.0, 0.05)),
    ],
)


@cancel_hum.cases
def humming_signals(rng):
    for N in (12, 25, 40):
        fs = float(rng.integers(50, 400))
        frequency = number(rng, 0.05 * fs, 0.4 * fs)
        phase = 2 * np.pi * frequency * np.arange(N) / fs + rng.uniform(0, 6)
        signal = np.round(rng.normal(size=N) + 2 * np.cos(phase), 2)
        yield Case((signal, fs, frequency, number(rng, 0.01, 0.2)))


@cancel_hum.slip
def hum_instead_of_signal(signal, fs, frequency, mu):
    """You return the estimated hum. Asked is what is left when it is taken off: the error of the
    neuron is the clean signal."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        out.append(w @ x)
        w = w + 2 * mu * (d - w @ x) * x
    return np.array(out)


@cancel_hum.mistake("missing-factor-2")
def canceller_at_half_speed(signal, fs, frequency, mu):
    """Your canceller adapts at half the speed: the factor 2 is missing in the update."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w + mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.mistake("updated-weight-in-error")
def cleaned_after_the_step(signal, fs, frequency, mu):
    """You subtract the hum after the weights have learned from the same sample, and so they take
    part of the signal with it. The error counts before the step."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        w = w + 2 * mu * (d - w @ x) * x
        out.append(d - w @ x)
    return np.array(out)


@cancel_hum.slip
def hertz_for_radians(signal, fs, frequency, mu):
    """You leave out 2π: a cosine takes its angle in radians, and one turn has 2π of them."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w + 2 * mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.slip
def samples_for_seconds(signal, fs, frequency, mu):
    """You take the sample's number for its time. There are fs samples in a second: divide by fs."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w + 2 * mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.mistake("one-coordinate-at-a-time")
def cosine_alone(signal, fs, frequency, mu):
    """You use the cosine only. The hum's phase is not known: it takes a cosine and a sine to make
    every phase."""
    w, out = 0.0, []
    for k, d in enumerate(signal):
        x = np.cos(2 * np.pi * frequency * k / fs)
        e = d - w * x
        w = w + 2 * mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.mistake("error-sign")
def hum_made_louder(signal, fs, frequency, mu):
    """Your weights run the wrong way, and the hum grows. With the error as signal minus estimate,
    the update adds."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w - 2 * mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.slip
def gain_divided_out(signal, fs, frequency, mu):
    """You return 1 - μ times the error. That undoes the gain of the canceller and makes sense, but
    here the error is asked for as it is."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w + 2 * mu * e * x
        out.append((1 - mu) * e)
    return np.array(out)


@cancel_hum.slip
def weights_never_learn(signal, fs, frequency, mu):
    """Your output is the signal itself: the weights stay zero."""
    return np.array(signal)


@cancel_hum.right
def canceller_counted_from_one(signal, fs, frequency, mu):
    """The phase starts one sample later, which does not matter."""
    w, out = np.zeros(2), np.empty(len(signal))
    for k in range(len(signal)):
        angle = 2 * np.pi * frequency * (k + 1) / fs
        x = np.array([np.sin(angle), np.cos(angle)])
        out[k] = signal[k] - w @ x
        w = w + 2 * mu * out[k] * x
    return out


@cancel_hum.right
def canceller_with_complex_numbers(signal, fs, frequency, mu):
    """One complex weight in place of two real ones."""
    weight, out = 0j, []
    for k, d in enumerate(signal):
        turn = np.exp(2j * np.pi * frequency * k / fs)
        error = d - (weight * turn.conjugate()).real
        weight += 2 * mu * error * turn
        out.append(error)
    return out


@cancel_hum.right
def canceller_as_a_filter(signal, fs, frequency, mu):
    """The difference equation of the notch filter that the loop is."""
    c, out = np.cos(2 * np.pi * frequency / fs), []
    for k in range(len(signal)):
        before = [signal[k - j] if k >= j else 0.0 for j in (0, 1, 2)]
        past = [out[k - j] if k >= j else 0.0 for j in (1, 2)]
        new = before[0] - 2 * c * before[1] + before[2]
        out.append(new + 2 * (1 - mu) * c * past[0] - (1 - 2 * mu) * past[1])
    return np.array(out)


EXERCISES = [
    predict,
    lms_error,
    mean_squared_error,
    mse_gradient,
    lms_step,
    lms,
    wiener,
    mean_step_bound,
    cancel_hum,
]
