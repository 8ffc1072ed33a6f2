"""Exercise `softmax`: from scores to probabilities, and never too large for the computer."""

import numpy as np

from .... import classifier
from ...exercise import Case, Exercise
from ._data import LOGARITHMS, alike, fails_where_large, scores

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
        Case((np.array([[1500.0, 0.0, -1500.0]]),), "large scores"),
    ],
    fair=lambda Z: Z.ndim == 2 and Z.shape[1] >= 2,
    sketch="Shift all scores of a row by the same amount first, such that the exponential of none "
    "can be too large; the shares do not notice. Then take the exponentials, and divide each by "
    "the sum of its own row.",
)


@softmax.cases
def rows_of_scores(rng):
    for N, K in ((3, 2), (3, 4), (1, 3), (6, 2)):
        yield Case((scores(rng, N, K),))
    for N, K in ((2, 3), (3, 4)):
        offsets = 1000.0 * np.array([[3.0], [-2.0], [1.0]])[:N]
        yield Case((scores(rng, N, K) + offsets,), "large scores")
    yield Case((scores(rng, 2, 3, size=1.0) + 2000.0 * np.eye(3)[:2],), "large scores")


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


@softmax.slip
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


@softmax.mistake("row-for-column")
def rows_divided_by_column_sums(Z):
    """You divide by the sums of the columns. Each row is an example, and is divided by its own
    sum."""
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=0)


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


_SMALL = [
    (0.4 * scores(np.random.default_rng(k), N, K, 1.0),)
    for k, (N, K) in enumerate(((3, 2), (2, 3), (3, 3), (1, 4)))
]
_SQUARE = scores(np.random.default_rng(4), 4, 4)


@softmax.sign("overflow-in-softmax")
def right_for_small_scores_only(ask, Z):
    """It is right while the scores are small, and fails for large ones: an exponential overflows,
    vanishes or is cut off. Shift the scores of each row, by a number of its own, so that none
    is too large."""
    return fails_where_large(ask, (Z,), Z, _SMALL)


@softmax.sign("row-for-column")
def something_of_the_columns(ask, Z):
    """Rows and columns are mixed up: something of a column goes into each of its entries, or the
    result lies on its side. Each row is an example, and its probabilities belong together."""
    answer, wanted = ask(_SQUARE), ask.expected(_SQUARE)
    return alike(answer, wanted.T) or any(
        _by_columns(np.log(table) - _SQUARE) for table in (answer, answer.T)
    )


def _by_columns(factors):
    """Whether logarithms of factors are a number for each row plus one for each column."""
    rows, columns = factors - factors[:, :1], factors - factors[:1]
    if not np.all(np.isfinite(factors)):
        return False
    return np.ptp(rows, axis=0).max() < 1e-6 < np.ptp(rows, axis=1).max() and (
        np.ptp(columns, axis=1).max() < 1e-6
    )


@softmax.sign("gradient-not-accumulated")
def sum_is_the_last_term(ask, Z):
    """You divide by the last exponential of each row: in your sum, each term takes the place of the
    one before. Add them up."""
    return alike(ask(_SQUARE), np.exp(_SQUARE - _SQUARE[:, -1:]))
