"""Exercise `error_order`: the slope of log error over log h, by least squares."""

import numpy as np

from .... import derivative
from ...exercise import Case, Exercise
from ...probing import NoAnswerError

ANY_ORDER = "Here the steps are not sorted. The order of the points does not matter."
LADDER = 0.5 ** np.arange(1, 9)  # steps that are evenly spaced on a logarithmic scale
SCATTERED = LADDER**2 * np.array([2.0, 3.0, 1.6, 2.4, 1.8, 3.1, 2.2, 1.5])

error_order = Exercise(
    derivative.error_order,
    unit="derivative",
    points=3,
    parts={"value": 0.7, "any order": 0.2, "unchanged": 0.1},
    examples=[
        Case((np.array([0.1, 0.01, 0.001]), np.array([0.3, 0.03, 0.003]))),
        Case((np.array([0.1, 0.01, 0.001]), np.array([0.05, 0.0005, 0.000005]))),
        Case((np.array([0.4, 0.2, 0.1, 0.05]), np.array([0.7, 0.2, 0.04, 0.011]))),
        Case(
            (np.array([0.1, 0.4, 0.05, 0.2]), np.array([0.04, 0.7, 0.011, 0.2])),
            "any order",
            why=ANY_ORDER,
        ),
    ],
    fair=lambda hs, errors: _measurable(hs) and _measurable(errors) and _fall_together(hs, errors),
    sketch="Take the logarithm of the steps and of the errors. The order is the slope of the "
    "straight line that fits these points best, by least squares. NumPy can fit a line, or work "
    "with each value's distance from its mean.",
)


@error_order.cases
def noisy_powers(rng):
    for _ in range(6):
        yield Case(_measured(rng, rng.integers(4, 8)))
    for _ in range(3):
        hs, errors = _measured(rng, rng.integers(4, 8))
        order = rng.permutation(hs.size)
        order = order if np.any(np.diff(order) < 0) else order[::-1]
        yield Case((hs[order], errors[order]), "any order", why=ANY_ORDER)


def _measured(rng, size):
    hs = np.sort(10.0 ** rng.uniform(-3, -0.3, size=size))[::-1]
    order, scale = rng.integers(1, 5), rng.uniform(0.2, 5)
    errors = scale * hs**order * rng.uniform(0.7, 1.4, size=size)
    return _digits(hs), _digits(errors)


def _digits(values):
    return np.array([float(f"{value:.3g}") for value in values])


def _fall_together(hs, errors):
    """Whether the errors have the order of the steps."""
    return np.array_equal(np.argsort(hs), np.argsort(errors))


def _measurable(values):
    """Whether all values are steps or errors that one may meet: up to 1, and different."""
    return min(values) > 0 and max(values) <= 1 and len(set(values)) == len(values)


@error_order.slip
def run_over_rise(hs, errors):
    """You fit log h over log error, which gives one divided by the order. The slope is the change
    of log error for each unit of log h."""
    return np.polyfit(np.log(errors), np.log(hs), 1)[0]


@error_order.mistake("secant-is-tangent")
def ends_only(hs, errors):
    """You use the first and the last point only. Real errors scatter: draw the best line through
    all points, by least squares."""
    return np.log(errors[-1] / errors[0]) / np.log(hs[-1] / hs[0])


@error_order.mistake("secant-is-tangent")
def first_two_only(hs, errors):
    """You use the first two points only. Real errors scatter: draw the best line through all
    points, by least squares."""
    return np.log(errors[1] / errors[0]) / np.log(hs[1] / hs[0])


@error_order.mistake("secant-is-tangent")
def last_two_only(hs, errors):
    """You use the last two points only. Real errors scatter: draw the best line through all points,
    by least squares."""
    return np.log(errors[-1] / errors[-2]) / np.log(hs[-1] / hs[-2])


@error_order.slip
def no_logarithms(hs, errors):
    """You fit the errors themselves over h. A power C hᵖ is a straight line, with slope p, only
    when both sides are logarithms."""
    return np.polyfit(hs, errors, 1)[0]


@error_order.slip
def one_logarithm(hs, errors):
    """You take the logarithm of the errors only. For C hᵖ to become a straight line with slope p, h
    needs its logarithm too."""
    return np.polyfit(hs, np.log(errors), 1)[0]


@error_order.slip
def through_the_origin(hs, errors):
    """Your line is forced through the origin, where log h and log error are both 0. The constant C
    shifts the line: leave room for an intercept."""
    x, y = np.log(hs), np.log(errors)
    return (x @ y) / (x @ x)


@error_order.slip
def quotients_of_logarithms(hs, errors):
    """You divide log error by log h, point by point. The order is a slope: how log error changes
    when log h does."""
    return np.mean(np.log(errors) / np.log(hs))


@error_order.mistake("secant-is-tangent")
def mean_of_pair_slopes(hs, errors):
    """You average the slopes between neighbours, which counts close pairs as much as distant ones.
    Asked is the least-squares line through all points."""
    return np.mean(np.diff(np.log(errors)) / np.diff(np.log(hs)))


@error_order.mistake("ascent-for-descent")
def sign_turned(hs, errors):
    """Your order has the wrong sign. When h shrinks the error shrinks too, so both logarithms
    change in the same direction."""
    return -np.polyfit(np.log(hs), np.log(errors), 1)[0]


@error_order.mistake("secant-is-tangent")
def median_of_pair_slopes(hs, errors):
    """You take a typical slope between neighbours, which leaves out what the other points say.
    Asked is the least-squares line through all points."""
    return np.median(np.diff(np.log(errors)) / np.diff(np.log(hs)))


@error_order.mistake("secant-is-tangent")
def mean_of_all_pairs(hs, errors):
    """You average the slopes of all pairs of points, which counts close pairs as much as distant
    ones. Asked is the least-squares line through all points."""
    x, y = np.log(hs), np.log(errors)
    pairs = [(i, j) for i in range(len(x)) for j in range(i)]
    return np.mean([(y[i] - y[j]) / (x[i] - x[j]) for i, j in pairs])


@error_order.mistake("secant-is-tangent")
def median_of_all_pairs(hs, errors):
    """You take the median of the slopes of all pairs, which leaves out what the other pairs say.
    Asked is the least-squares line through all points."""
    x, y = np.log(hs), np.log(errors)
    pairs = [(i, j) for i in range(len(x)) for j in range(i)]
    return np.median([(y[i] - y[j]) / (x[i] - x[j]) for i, j in pairs])


@error_order.mistake("secant-is-tangent")
def mean_of_slopes_from_the_first(hs, errors):
    """You average the slopes of secants that all begin at the first point, so that one counts in
    every slope. Asked is the least-squares line through all points."""
    x, y = np.log(hs), np.log(errors)
    return np.mean((y[1:] - y[0]) / (x[1:] - x[0]))


@error_order.mistake("sum-for-mean")
def sum_of_pair_slopes(hs, errors):
    """You add up the slopes between neighbours, so more points give a larger order. And even their
    mean is not asked: asked is the least-squares line through all points."""
    return np.sum(np.diff(np.log(errors)) / np.diff(np.log(hs)))


@error_order.mistake("sum-for-mean")
def sums_subtracted_for_means(hs, errors):
    """You subtract the sum of the logarithms from each of them, where their mean belongs. Only the
    mean lies in the middle of the points."""
    x, y = np.log(hs), np.log(errors)
    dx, dy = x - np.sum(x), y - np.sum(y)
    return np.sum(dx * dy) / np.sum(dx**2)


@error_order.mistake("sum-for-mean")
def sum_of_the_steps_only(hs, errors):
    """You subtract the sum of log h where their mean belongs. Only the mean lies in the middle of
    the points."""
    x, y = np.log(hs), np.log(errors)
    dx, dy = x - np.sum(x), y - np.mean(y)
    return np.sum(dx * dy) / np.sum(dx**2)


@error_order.mistake("sum-for-mean")
def number_of_points_forgotten(hs, errors):
    """In your formula sums stand where means belong: the number of points is left out. Then the
    products no longer cancel what a shift of the points adds."""
    x, y = np.log(hs), np.log(errors)
    return (np.sum(x * y) - np.sum(x) * np.sum(y)) / (np.sum(x * x) - np.sum(x) ** 2)


@error_order.mistake("sum-for-mean")
def covariance_not_divided(hs, errors):
    """You divide a sum of products by a mean of squares. Either both are sums or both are means:
    now more points give a larger order."""
    x, y = np.log(hs), np.log(errors)
    return np.sum((x - x.mean()) * (y - y.mean())) / np.var(x)


@error_order.slip
def different_logarithms(hs, errors):
    """You take logarithms to different bases for h and for the errors. The slope is the order only
    when both are of the same kind."""
    return np.polyfit(np.log(hs), np.log10(errors), 1)[0]


@error_order.slip
def intercept_instead(hs, errors):
    """You return the line's height where log h is 0. Asked is its slope."""
    return np.polyfit(np.log(hs), np.log(errors), 1)[1]


@error_order.slip
def whole_number(hs, errors):
    """You round the order to a whole number. Measured orders scatter: return the slope as it is."""
    return float(round(np.polyfit(np.log(hs), np.log(errors), 1)[0]))


@error_order.slip
def first_point_left_out(hs, errors):
    """The first point has no say in your line. All points count."""
    if len(hs) < 3:
        return np.log(errors[1] / errors[0]) / np.log(hs[1] / hs[0])
    return np.polyfit(np.log(hs[1:]), np.log(errors[1:]), 1)[0]


@error_order.slip
def last_point_left_out(hs, errors):
    """The last point has no say in your line. All points count."""
    if len(hs) < 3:
        return np.log(errors[1] / errors[0]) / np.log(hs[1] / hs[0])
    return np.polyfit(np.log(hs[:-1]), np.log(errors[:-1]), 1)[0]


@error_order.mistake("dot-product-is-a-vector", by_kind=True)
def products_not_added_up(hs, errors):
    """You return a number for each point. The order is one number, the slope of the one line
    through all points: the products of the least-squares formula are added up."""
    x, y = np.log(hs) - np.mean(np.log(hs)), np.log(errors) - np.mean(np.log(errors))
    return x * y / (x * x)


@error_order.sign("h-as-small-as-possible")
def large_steps_left_out(ask, hs, errors):
    """The points with large h have no say in your slope. Small steps are not better here, they are
    points of the same line: all count alike."""
    say = _say(ask) != 0
    return not np.any(say[:2]) and np.all(say[np.argmax(say) :])


@error_order.sign("secant-is-tangent")
def two_points_count(ask, hs, errors):
    """Only two of the points have a say in your slope: it is that of a secant. Real errors scatter:
    draw the best line through all points, by least squares."""
    return np.count_nonzero(_say(ask)) == 2


@error_order.sign("h-as-small-as-possible")
def small_steps_count_more(ask, hs, errors):
    """The points with small h count more than the others. They are not better, they are points of
    the same line: in a least-squares fit all count alike."""
    say = _say(ask)
    large, small = np.abs(say[:4]).sum(), np.abs(say[4:]).sum()
    return abs(say.sum()) < 1e-6 * small and small > 1.1 * large


@error_order.sign("row-for-column")
def table_lying_down(ask, hs, errors):
    """Your table of logarithms and ones has a row where a column belongs: one point is one row.
    With two points it passes unnoticed, and the equations are others."""
    x, y = np.log(hs[:2]), np.log(errors[:2])
    turned = np.linalg.solve([x, np.ones(2)], y)
    return any(ask.same(ask(hs[:2], errors[:2]), float(one)) for one in turned)


@error_order.sign("sum-for-mean")
def grows_with_the_points(ask, hs, errors):
    """Your order grows with the number of points: the same line with twice as many gives twice the
    slope. Either both parts of the quotient are sums, or both are means."""
    ratios = [
        ask(LADDER[:n], SCATTERED[:n]) / ask.expected(LADDER[:n], SCATTERED[:n]) for n in (4, 8)
    ]
    return any(np.allclose(ratios, np.array([4, 8]) - less, rtol=1e-6) for less in (0, 1))


def _say(ask):
    """How much the slope changes with the logarithm of each error, for eight points of our own."""

    def changes(factor):
        moved = [ask(LADDER, SCATTERED * factor**one) for one in np.eye(8)]
        return np.array(moved) - ask(LADDER, SCATTERED)

    once, twice = changes(1.1), changes(1.21)
    if ask.changes(LADDER, SCATTERED) or not np.allclose(2 * once, twice, rtol=1e-6, atol=1e-12):
        raise NoAnswerError  # no sum of logarithms
    return np.where(np.abs(once) > 1e-9, once, 0)


@error_order.right
def polynomial_fit(hs, errors):
    """NumPy's polynomial fit in decimal logarithms."""
    return np.polyfit(np.log10(hs), np.log10(errors), 1)[0]


@error_order.right
def covariance_over_variance(hs, errors):
    """Slope as covariance over variance."""
    table = np.cov(np.log2(hs), np.log2(errors))
    return table[0, 1] / table[0, 0]


@error_order.right
def normal_equations(hs, errors):
    """Least squares with a column of ones."""
    columns = np.column_stack([np.log(hs), np.ones(len(hs))])
    return np.linalg.lstsq(columns, np.log(errors), rcond=None)[0][0]
