"""Exercise `mse_gradient`: the slope of the bowl that the mean squared error makes."""

import numpy as np

from .... import adaptive
from ...exercise import Case, Exercise
from .._functions import any_n, point
from ._data import (
    D2,
    D3,
    FACTORS,
    X2,
    X3,
    alike,
    alike_one,
    data,
    learns_inside,
    lone,
    one_number_each,
    only_where_square,
    own,
    parallel,
    rolled,
    share,
)

mse_gradient = Exercise(
    adaptive.mse_gradient,
    unit="lms",
    points=2,
    parts={"value": 0.5, "any n": 0.35, "unchanged": 0.15},
    examples=[
        Case((np.array([1.0, 2.0]), np.array([[3.0, 4.0]]), np.array([10.0]))),
        Case((np.array([1.0, -2.0]), X2, D2)),
        Case(
            (np.array([2.0]), np.array([[1.0], [3.0]]), np.array([1.0, 8.0])),
            "any n",
            why=any_n(1),
        ),
        Case((np.array([1.0, -2.0, 0.5]), X3, D3), "any n", why=any_n(3)),
    ],
    sketch="Differentiate the squared error of one example with respect to one weight: the square "
    "brings its factor, and inside stands minus the input that belongs to the weight. That makes a "
    "vector along the input for each example. Then take the mean of these vectors over the "
    "examples.",
)


@mse_gradient.cases
def gradients_of_losses(rng):
    for N in (3, 1, 6, 2):
        yield Case((point(rng, 2), *data(rng, N, 2)))
    for N, n in ((5, 3), (7, 1), (6, 4), (3, 3)):
        yield Case((point(rng, n), *data(rng, N, n)), "any n", why=any_n(n))


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


@mse_gradient.slip
def one_error_an_example(w, X, d):
    """You return one number for each example. A gradient has the shape of what it is a gradient
    with respect to, here the weights."""
    return -2 * (d - X @ w) / len(d)


@mse_gradient.mistake("row-for-column", by_kind=True)
def gradient_as_a_column(w, X, d):
    """You return a column, with two axes. A gradient has the shape of the weights, (n,)."""
    return (-2 * X.T @ (d - X @ w) / len(d)).reshape(-1, 1)


@mse_gradient.mistake("row-for-column", by_kind=True)
def gradient_as_a_row(w, X, d):
    """You return a row, with two axes. A gradient has the shape of the weights, (n,)."""
    return (-2 * X.T @ (d - X @ w) / len(d)).reshape(1, -1)


@mse_gradient.slip
def targets_left_out(w, X, d):
    """You differentiate as if the targets were zero. The error d - Xw contains d, and it stays in
    the gradient."""
    return 2 * X.T @ (X @ w) / len(d)


@mse_gradient.mistake("row-for-column")
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


@mse_gradient.slip
def gradient_of_the_first_row(w, X, d):
    """You return the gradient of the first example only. Look at where your loop returns: the loss
    is a mean over all of them."""
    return -2 * (d[0] - X[0] @ w) * X[0]


# Rows and columns


@mse_gradient.sign("row-for-column")
def columns_taken_as_examples(ask, w, X, d):
    """Rows and columns are mixed up. Each row of X is an example with one error; the gradient has
    one entry for each column."""
    w, X, d = own(4, 4)
    answer, errors, turned = ask(w, X, d), d - X @ w, d - X.T @ w
    return parallel(answer, [X @ errors, X.T @ turned, X @ turned])


@mse_gradient.sign("row-for-column")
def every_target_meets_every_output(ask, w, X, d):
    """Your errors are a table with N rows and N columns: a column minus a row subtracts every
    output from every target. Make both vectors of shape (N,), so that each target meets its own
    output."""
    w, X, d = own(5, 3)
    table = d[:, None] - X @ w
    by_target, by_output = X.T @ table, X.T @ table.T
    models = [by_target, by_output, by_target.T, by_output.T]
    sums = [by_target.sum(axis=1), by_output.sum(axis=1)]
    return parallel(ask(w, X, d), [*models, *sums])


@mse_gradient.sign("row-for-column")
def right_only_for_a_square(ask, w, X, d):
    """It is right only where X has as many rows as columns. The rows are the examples, and the
    columns belong to the weights: look at which of the two you count."""
    return only_where_square(ask, own)


# Finite differences of the loss


def _off(ask):
    """How an answer differs from the gradient of an own bowl, and the bowl's Hessian."""
    w, X, d = own(9, 6)
    return ask(w, X, d) - ask.expected(w, X, d), 2 * X.T @ X / len(d)


def _made_of(off, columns):
    """Weights of the columns that make up what is off, or None where they do not."""
    if np.shape(off) != columns[0].shape or not np.max(np.abs(off)) > 1e-8:
        return None
    weights = np.linalg.lstsq(np.column_stack(columns), off, rcond=None)[0]
    left = off - np.column_stack(columns) @ weights
    return weights if np.linalg.norm(left) < 0.02 * np.linalg.norm(off) else None


@mse_gradient.sign("one-sided-is-as-good")
def curvature_in_every_slope(ask, w, X, d):
    """You look at the loss to one side of w only, and so its curvature goes into every slope. A
    step to either side, or a derivative by hand, is exact here."""
    off, H = _off(ask)
    return _made_of(off, [np.diag(H)]) is not None


@mse_gradient.sign("other-coordinate-moves")
def all_weights_move_together(ask, w, X, d):
    """All weights move at once, so every entry of your gradient is the same. For the slope along
    one weight the others must stay where they are."""
    w, X, d = own(9, 6)
    answer, total = ask(w, X, d), np.sum(ask.expected(w, X, d))
    return np.shape(answer) == w.shape and any(
        alike(answer, np.full(w.size, factor * total), 0.05) for factor in (1, 0.5, 1 / w.size)
    )


@mse_gradient.sign("other-coordinate-moves")
def earlier_weights_stay_moved(ask, w, X, d):
    """The first slope is right or nearly so, but then a weight that was moved is not put back. For
    the slope along one weight all others must stand at w."""
    off, H = _off(ask)
    gradient = ask.expected(*own(9, 6))
    sums = [np.cumsum(gradient), np.cumsum(gradient[::-1])[::-1]]
    steps = [(np.diag(H), np.tril(H, -1).sum(axis=1)), (np.diag(H), np.triu(H, 1).sum(axis=1))]
    return any(_made_of(off, pair) is not None for pair in steps) or parallel(
        off + gradient, sums, 0.02
    )


@mse_gradient.sign("one-coordinate-at-a-time")
def each_slope_after_the_last_step(ask, w, X, d):
    """You move each weight before you compute the next slope. All entries of a gradient belong to
    one and the same w."""
    off, H = _off(ask)
    answer = ask(*own(9, 6))
    return any(
        _made_of(off, [part @ answer]) is not None for part in (np.tril(H, -1), np.triu(H, 1))
    )


@mse_gradient.sign("h-as-small-as-possible")
def digits_lost(ask, w, X, d):
    """Your slopes jump about when w hardly moves: the step is so small that round-off is all that
    is left. The smaller h, the fewer digits survive the subtraction."""
    w, X, d = own(9, 6)
    answer = ask(w, X, d)
    if not np.any(answer):  # a step that is lost in w, but not in smaller weights
        return any(np.any(ask(10.0**-k * w, X, 0 * d)) for k in range(14, 30, 2))
    near = [ask(w * (1 + k * 1e-13), X, d) for k in range(1, 7)]
    jump = np.max(np.abs(np.array(near) - answer), axis=0)
    wrong = np.abs(answer - ask.expected(w, X, d))
    steady = alike(ask(w, X, d), answer, 0)  # chance is another matter
    return steady and np.max(jump) > 1e-8 and np.max(wrong) < 1e3 * np.max(jump)


# The formula


@mse_gradient.sign("stepping-the-data")
def slope_in_the_inputs(ask, w, X, d):
    """You differentiate with respect to the inputs. The data stand still: asked is how the loss
    changes with the weights."""
    w, X, d = own(5, 3)
    slopes = np.outer(d - X @ w, w)
    return parallel(ask(w, X, d), [w, slopes, slopes.T])


@mse_gradient.sign("dot-product-is-a-vector")
def an_error_for_each_coordinate(ask, w, X, d):
    """You compute an error for each coordinate. Add the products of a row up first: an example has
    one output, and one error."""
    w, X, d = own(5, 3)
    errors = d[:, None] - X * w
    return parallel(ask(w, X, d), [np.sum(errors * X, axis=0), X.T @ errors.sum(axis=1)])


@mse_gradient.sign("dot-product-is-a-vector")
def products_not_added(ask, w, X, d):
    """You return a product for each entry of X, and do not add them up. The gradient adds over the
    examples, and has one entry for each weight."""
    w, X, d = own(5, 3)
    answer, wanted = ask(w, X, d), ask.expected(w, X, d)
    turned = np.shape(answer) == X.T.shape and parallel(answer, [X.T * (d - X @ w)])
    return turned or alike_one(wanted, one_number_each(answer, X), FACTORS)


@mse_gradient.sign("product-rule-forgotten")
def one_half_of_a_square(ask, w, X, d):
    """The part with w twice, wᵀRw, is differentiated as if only one of the two could change. Both
    do, and so it comes twice."""
    w, X, d = own(5, 3)
    return parallel(ask(w, X, d), [X.T @ (X @ w - 2 * d)])


@mse_gradient.sign("missing-factor-2")
def factor_in_one_part_only(ask, w, X, d):
    """The factor 2 stands in one part of your gradient and is missing in the other. It belongs to
    the whole error, targets and outputs."""
    w, X, d = own(5, 3)
    return parallel(ask(w, X, d), [X.T @ (2 * X @ w - d)])


@mse_gradient.sign("error-sign")
def a_sign_turned_round(ask, w, X, d):
    """The sign of the output or of the target is turned round. The error is target minus output,
    and zero where the two agree."""
    w, X, d = own(5, 3)
    return parallel(ask(w, X, d), [X.T @ (d + X @ w)])


@mse_gradient.sign("direction-equals-length")
def always_of_the_same_length(ask, w, X, d):
    """Your vector points the right way, but it always has the same length. The length of a gradient
    says how steep it is, and is asked for too."""
    w, X, d = own(5, 3)
    answers = [ask(w, X, d), ask(w, X, 3 * d)]
    along = [parallel(a, [ask.expected(w, X, k * d)]) for a, k in zip(answers, (1, 3), strict=True)]
    return all(along) and np.isclose(*map(np.linalg.norm, answers))


@mse_gradient.sign("error-sign")
def the_other_way(ask, w, X, d):
    """Your gradient points the opposite way. Write the error down in words, target minus output,
    and follow its sign through the derivative."""
    w, X, d = own(5, 3)
    return share(ask(w, X, d), ask.expected(w, X, d)) < 0


@mse_gradient.sign("gradient-not-accumulated")
def last_row_only(ask, w, X, d):
    """Only the last example is left in your gradient: each one overwrites what came before. Add
    them up."""
    w, X, d = own(5, 3)
    return parallel(ask(w, X, d), [X[-1]]) and parallel(ask(w, X[:4], d[:4]), [X[3]])


@mse_gradient.sign("one-coordinate-at-a-time")
def one_entry_only(ask, w, X, d):
    """Only one entry of your gradient is not zero. All partial derivatives belong to it, not just
    the largest."""
    problems = list(rolled(*own(5, 3)))
    places = [lone(ask(*problem)) for problem in problems]
    return None not in places and places == [
        np.abs(ask.expected(*problem)).argmax() for problem in problems
    ]


@mse_gradient.sign("not-evaluated-at-the-point")
def weights_not_used(ask, w, X, d):
    """Your gradient does not depend on w. It is asked for at the weights that are given, not at
    others."""
    w, X, d = own(5, 3)
    answer = ask(w, X, d)
    return not ask.same(answer, ask(w, X, d + 1)) and all(
        ask.same(answer, ask(other, X, d)) for other in (-w, w[::-1], 3 * w)
    )


@mse_gradient.sign("updated-weight-in-error")
def weights_learn_on_the_way(ask, w, X, d):
    """The weights learn while you go through the examples, so every error is that of other weights.
    The gradient is asked for at one and the same w."""
    return learns_inside(ask, *own(5, 3))


@mse_gradient.sign("labels-off-by-one")
def target_of_another_row(ask, w, X, d):
    """You compare each output with the target of the row before or after. Output and target of an
    error have the same index."""
    w, X, d = own(5, 3)
    models = [ask.expected(w, X, np.roll(d, places)) for places in (1, -1)]
    return parallel(ask(w, X, d), models)


@mse_gradient.sign("sum-for-mean")
def twice_the_examples_twice_the_gradient(ask, w, X, d):
    """With every example given twice, your gradient doubles: it is a sum. The loss is a mean, and
    so is its gradient."""
    w, X, d = own(5, 3)
    return alike(ask(w, np.vstack([X, X]), np.tile(d, 2)), 2 * ask(w, X, d))
