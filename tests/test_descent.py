"""Step sizes, momentum, line search and kinds of ends: the claims of `steepest.descent`."""

from itertools import pairwise

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from steepest import (
    backtracking,
    best_momentum,
    classify,
    descend,
    descend_1d,
    fastest_step,
    fields,
    gradient_descent,
    gradient_step,
    largest_stable_step,
    momentum_descent,
    momentum_factor,
    step_factors,
    worst_factor,
)

SMOOTH = [
    fields.bowl,
    fields.tilted_bowl,
    fields.ravine,
    fields.saddle,
    fields.double_well,
    fields.plateau,
    fields.rosenbrock,
]
by_name = pytest.mark.parametrize("field", SMOOTH, ids=lambda field: field.name)

eigenvalue = st.floats(0.1, 50)
spectra = st.lists(eigenvalue, min_size=1, max_size=5).map(np.array)
share = st.floats(0.01, 0.99)  # of a limit or a range


def turned(eigenvalues, seed=0):
    """A symmetric matrix with these eigenvalues, and axes of its own."""
    n = len(eigenvalues)
    q, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(n, n)))
    return q @ np.diag(eigenvalues) @ q.T


def quadratic(H):
    """½ wᵀHw and its gradient."""
    return lambda w: w @ H @ w / 2, lambda w: H @ w


def ratio(path, steps=100):
    """Factor a step, over the second half of a path of 2·steps."""
    lengths = np.linalg.norm(path, axis=1)
    return (lengths[2 * steps] / lengths[steps]) ** (1 / steps)


# The step


@given(spectra, st.floats(0.001, 1))
def test_a_step_moves_every_coordinate_against_its_partial_derivative(w, eta):
    g = np.arange(1.0, w.size + 1)
    np.testing.assert_allclose(gradient_step(w, g, eta), w - eta * g)


def test_a_step_leaves_its_arguments_alone():
    w, g = np.array([1.0, -2.0]), np.array([2.0, -4.0])
    gradient_step(w, g, 0.25)
    np.testing.assert_array_equal(w, [1.0, -2.0])
    np.testing.assert_array_equal(g, [2.0, -4.0])


def test_a_walk_of_k_steps_has_k_plus_one_points_and_begins_at_the_start():
    path = gradient_descent(lambda w: 2 * w, [1, -2, 3], 0.25, 7)
    assert path.shape == (8, 3)
    np.testing.assert_array_equal(path[0], [1, -2, 3])
    np.testing.assert_array_equal(gradient_descent(lambda w: w, [5.0], 0.1, 0), [[5.0]])


def test_each_point_of_a_walk_is_one_step_from_the_one_before():
    f = fields.rosenbrock
    path = gradient_descent(f.gradient, [-1.2, 1.0], 1e-3, 20)
    for here, following in pairwise(path):
        np.testing.assert_array_equal(following, gradient_step(here, f.gradient(here), 1e-3))


def test_in_one_dimension_descent_is_that_of_chapter_1():
    path = gradient_descent(lambda x: 2 * x, [1.0], 0.9, 20).ravel()
    np.testing.assert_allclose(path, descend_1d(lambda x: 2 * x, 1.0, 0.9, 20), rtol=1e-12)


@by_name
def test_a_small_enough_step_goes_down(field):
    w = np.array([1.2, -0.7])
    assert field(gradient_step(w, field.gradient(w), 1e-4)) < field(w)


def test_all_coordinates_are_updated_from_one_point():
    seen = []
    gradient_descent(lambda w: seen.append(w.copy()) or w, [1.0, 2.0], 0.5, 2)
    np.testing.assert_array_equal(seen, [[1.0, 2.0], [0.5, 1.0]])  # one call a step


# Quadratic bowls


@given(spectra, share)
def test_each_eigen_direction_is_multiplied_by_one_minus_eta_lambda(eigenvalues, part):
    H = turned(eigenvalues)
    eta = part * largest_stable_step(H)
    _, q = np.linalg.eigh(H)
    path = gradient_descent(quadratic(H)[1], q.sum(axis=1), eta, 1) @ q
    np.testing.assert_allclose(path[1] / path[0], step_factors(H, eta), atol=1e-9)


@given(spectra, share)
def test_below_the_limit_every_factor_is_below_one_and_above_it_one_is_not(eigenvalues, part):
    H = turned(eigenvalues)
    limit = largest_stable_step(H)
    assert limit == pytest.approx(2 / max(eigenvalues))
    assert worst_factor(H, part * limit) < 1
    assert worst_factor(H, limit) == pytest.approx(1)
    assert worst_factor(H, limit * (1 + part)) > 1


@given(spectra, share)
def test_no_step_size_beats_the_fastest(eigenvalues, part):
    H = turned(eigenvalues)
    kappa = max(eigenvalues) / min(eigenvalues)
    best = worst_factor(H, fastest_step(H))
    assert best == pytest.approx((kappa - 1) / (kappa + 1), abs=1e-9)
    assert best <= worst_factor(H, 2 * part * fastest_step(H)) + 1e-9


@pytest.mark.parametrize("eta", [0.01, 0.06, 2 / 26, 0.085, 0.1])
def test_a_run_on_the_ravine_shrinks_by_the_worst_factor(eta):
    path = gradient_descent(fields.ravine.gradient, [-5.5, 0.8], eta, 200)
    H = fields.ravine.hessian([0, 0])
    assert ratio(path) == pytest.approx(worst_factor(H, eta), rel=1e-6)


def test_the_crossing_of_the_two_lines_is_the_fastest_step():
    eta, low, high = sympy.symbols("eta low high", positive=True)
    (best,) = sympy.solve(sympy.Eq(1 - eta * low, eta * high - 1), eta)
    assert sympy.simplify(best - 2 / (low + high)) == 0
    kappa = high / low
    factor = sympy.simplify(1 - best * low - (kappa - 1) / (kappa + 1))
    assert factor == 0


def test_a_round_bowl_is_done_in_one_step():
    H = 7 * np.eye(3)
    assert worst_factor(H, fastest_step(H)) == pytest.approx(0, abs=1e-12)
    path = gradient_descent(quadratic(H)[1], [1.0, 2.0, 3.0], fastest_step(H), 1)
    np.testing.assert_allclose(path[1], 0, atol=1e-12)


def test_a_level_direction_does_not_change_the_limit():
    assert largest_stable_step(np.diag([0.0, 25.0])) == 0.08
    assert worst_factor(np.diag([0.0, 25.0]), 0.05) == 1  # and is never left


def test_on_the_saddle_one_direction_grows_with_every_step_size():
    H = fields.saddle.hessian([0, 0])
    for eta in (1e-6, 0.1, 1.0):
        assert max(step_factors(H, eta)) == pytest.approx(1 + 2 * eta)


# Momentum


@given(spectra, share)
def test_without_memory_momentum_is_gradient_descent(eigenvalues, part):
    H = turned(eigenvalues)
    gradient, eta = quadratic(H)[1], part * largest_stable_step(H)
    start = np.ones(len(eigenvalues))
    with_v = momentum_descent(gradient, start, eta, 0.0, 5)
    np.testing.assert_allclose(with_v, gradient_descent(gradient, start, eta, 5), atol=1e-12)
    assert momentum_factor(H, eta, 0.0) == pytest.approx(worst_factor(H, eta))


def test_on_a_constant_slope_the_steps_grow_to_one_over_one_minus_beta():
    path = momentum_descent(lambda w: np.array([3.0]), [0.0], 0.1, 0.9, 400).ravel()
    assert path[1] - path[0] == pytest.approx(-0.3)
    assert path[-1] - path[-2] == pytest.approx(-3.0)


@given(spectra)
def test_best_momentum_has_the_factor_root_beta_and_root_kappa_for_kappa(eigenvalues):
    H = turned(eigenvalues)
    eta, beta = best_momentum(H)
    root = np.sqrt(max(eigenvalues) / min(eigenvalues))
    assert np.sqrt(beta) == pytest.approx((root - 1) / (root + 1), abs=1e-7)
    assert momentum_factor(H, eta, beta) == pytest.approx(np.sqrt(beta), abs=1e-4)


@given(spectra, share, share)
def test_no_momentum_beats_the_best(eigenvalues, part, beta):
    H = turned(eigenvalues)
    best = np.sqrt(best_momentum(H)[1])
    eta = part * 2 * (1 + beta) * largest_stable_step(H) / 2
    assert momentum_factor(H, eta, beta) >= max(best, np.sqrt(beta)) - 1e-7


def test_the_two_term_rule_has_the_roots_that_the_factor_is_made_of():
    z, beta, eta, lam = sympy.symbols("z beta eta lambda")
    roots = sympy.solve(z**2 - (1 + beta - eta * lam) * z + beta, z)
    assert sympy.simplify(roots[0] * roots[1] - beta) == 0
    numbers = {eta: 0.03, beta: 0.5}
    at = [abs(complex(r.subs(numbers | {lam: value}))) for r in roots for value in (1, 25)]
    assert momentum_factor(np.diag([1.0, 25.0]), 0.03, 0.5) == pytest.approx(max(at))


def test_best_momentum_makes_the_roots_equal_at_both_ends_of_the_spectrum():
    a, b = sympy.symbols("a b", positive=True)  # roots of the smallest and the largest eigenvalue
    eta, beta = 4 / (a + b) ** 2, ((b - a) / (b + a)) ** 2
    for lam in (a**2, b**2):
        assert sympy.simplify((1 + beta - eta * lam) ** 2 - 4 * beta) == 0


@pytest.mark.parametrize(("eta", "beta"), [(0.05, 0.3), (0.1, 0.6), (0.02, 0.9)])
def test_a_run_with_momentum_shrinks_by_its_factor(eta, beta):
    path = momentum_descent(fields.ravine.gradient, [-5.5, 0.8], eta, beta, 800)
    expected = momentum_factor(fields.ravine.hessian([0, 0]), eta, beta)
    assert ratio(path, 400) == pytest.approx(expected, rel=0.01)  # it swings about the mean


@given(share)
def test_momentum_is_stable_up_to_twice_one_plus_beta_over_the_largest_eigenvalue(beta):
    H, limit = np.diag([1.0, 25.0]), 2 * (1 + beta) / 25
    assert momentum_factor(H, 0.999 * limit, beta) < 1
    assert momentum_factor(H, 1.001 * limit, beta) > 1


# Line search


@by_name
@given(at=st.tuples(st.floats(-2, 2), st.floats(-2, 2)), c=share)
def test_the_accepted_step_fulfils_armijo_and_the_one_before_does_not(field, at, c):
    w = np.array(at)
    g = field.gradient(w)
    if np.linalg.norm(g) < 1e-3:
        return
    eta = backtracking(field, g, w, c=c)
    allowed = lambda eta: field(w) - c * eta * (g @ g)  # noqa: E731
    assert field(w - eta * g) <= allowed(eta)
    assert eta == 1.0 or field(w - 2 * eta * g) > allowed(2 * eta)


def test_equality_is_accepted():
    # on w² from 1 with g = 2 the step ¾ lands at -½: ¼ = 1 - ¼ · ¾ · 4, with nothing to spare
    assert backtracking(lambda w: w @ w, [2.0], [1.0], 0.75, c=0.25) == 0.75


@pytest.mark.parametrize("shrink", [0.1, 0.5, 0.9])
def test_trial_steps_are_the_first_one_times_powers_of_the_factor(shrink):
    w = np.array([-1.0, 1.5])
    eta = backtracking(fields.rosenbrock, fields.rosenbrock.gradient(w), w, 3.0, shrink)
    k = np.log(eta / 3.0) / np.log(shrink)
    assert k == pytest.approx(round(k))


def test_a_trial_outside_the_domain_is_refused_and_not_an_error():
    f = lambda w: -np.log(w[0]) + w[0]  # noqa: E731
    eta = backtracking(f, [1 - 1 / 0.1], [0.1], step_size=1.0)
    assert f([0.1 + 9 * eta]) < f([0.1])
    upwards = backtracking(lambda w: np.sqrt(w[0]), [0.5], [1.0], step_size=64.0)
    assert upwards == 2.0  # the first that does not leave x ≥ 0


def test_a_trial_beyond_the_range_of_numbers_is_refused():
    eta = backtracking(lambda w: np.exp(w[0]), [np.e], [1.0], step_size=1e308)
    assert np.exp(1 - eta * np.e) <= np.e - 1e-4 * eta * np.e**2


def test_against_a_wrong_gradient_no_step_is_found():
    with pytest.raises(ValueError, match="No step size lowers f"):
        backtracking(lambda w: w @ w, [-2.0, -4.0], [1.0, 2.0])


# Descent with line search


@pytest.mark.parametrize(
    ("field", "start", "end"),
    [
        (fields.bowl, [3.0, 4.0], [0, 0]),
        (fields.tilted_bowl, [1.0, 3.0], [0, 0]),
        (fields.ravine, [-5.5, 0.8], [0, 0]),
        (fields.double_well, [1.8, 1.5], [1, 0]),
        (fields.double_well, [-0.5, 1.5], [-2, 0]),
        (fields.plateau, [2.0, 1.0], [0, 0]),
    ],
)
def test_descend_ends_at_a_stationary_point_and_lowers_f_at_every_step(field, start, end):
    run = descend(field, field.gradient, start, 500, step_size=0.25)
    assert run.status == "gradient is short"
    np.testing.assert_allclose(run.path[-1], end, atol=1e-6)
    assert np.all(np.diff(run.values) <= 0)


def test_descend_keeps_what_it_saw():
    run = descend(fields.ravine, fields.ravine.gradient, [1.0, 1.0], 7, tolerance=1e-12)
    assert (run.path.shape, run.gradients.shape) == ((8, 2), (8, 2))
    assert (run.values.shape, run.step_sizes.shape) == ((8,), (7,))
    assert run.status == "steps are used up"
    np.testing.assert_allclose(run.values, fields.ravine(run.path.T))
    moved = run.path[:-1] - run.step_sizes[:, None] * run.gradients[:-1]
    np.testing.assert_allclose(run.path[1:], moved)


def test_descend_without_line_search_takes_the_fixed_step():
    f = fields.tilted_bowl
    run = descend(f, f.gradient, [1.0, 3.0], 9, step_size=0.3, line_search=False)
    np.testing.assert_allclose(run.path, gradient_descent(f.gradient, [1.0, 3.0], 0.3, 9))
    np.testing.assert_array_equal(run.step_sizes, 0.3)


def test_descend_stops_at_once_where_the_gradient_is_zero():
    run = descend(fields.saddle, fields.saddle.gradient, [0.0, 0.0], 10)
    assert (len(run.path), run.step_sizes.size, run.status) == (1, 0, "gradient is short")


# Kinds of stationary points


@given(st.lists(st.sampled_from([-3.0, -0.5, 0.0, 0.2, 8.0]), min_size=1, max_size=5))
def test_classify_reads_the_signs_of_the_eigenvalues(eigenvalues):
    up, down = max(eigenvalues) > 0, min(eigenvalues) < 0
    expected = "saddle" if up and down else "minimum" if up else "maximum"
    if expected != "saddle" and 0.0 in eigenvalues:
        expected = "undecided"
    assert classify(turned(eigenvalues)) == expected


@by_name
def test_classify_agrees_with_what_is_known_of_the_fields(field):
    for point in field.stationary:
        assert classify(field.hessian(point.point)) == point.kind


def test_where_all_eigenvalues_are_zero_nothing_is_decided():
    assert classify(np.zeros((3, 3))) == "undecided"


@given(spectra, st.floats(1e-6, 1e6))
def test_the_kind_does_not_depend_on_the_unit_of_height(eigenvalues, unit):
    assert classify(unit * turned(eigenvalues)) == "minimum"
    assert classify(-unit * turned(eigenvalues)) == "maximum"


# Bad input

bowl, slope, H = lambda w: w @ w, lambda w: 2 * w, np.diag([1.0, 25.0])
BAD = {
    "w and g differ": (lambda: gradient_step([1.0, 2.0], [1.0], 0.1), ValueError, "g must have 2"),
    "w is a matrix": (lambda: gradient_step([[1.0]], [1.0], 0.1), ValueError, "w must be a vec"),
    "g is not finite": (lambda: gradient_step([1.0], [np.nan], 0.1), ValueError, "g must be fin"),
    "eta is zero": (lambda: gradient_step([1.0], [1.0], 0), ValueError, "greater than 0"),
    "eta is negative": (lambda: gradient_descent(slope, [1.0], -1, 5), ValueError, "greater than"),
    "eta is text": (lambda: gradient_step([1.0], [1.0], "small"), TypeError, "step_size"),
    "one step too far": (lambda: gradient_step([1.0], [1e300], 1e300), ValueError, "left the ran"),
    "gradient is no function": (lambda: gradient_descent(3, [1.0], 0.1, 5), TypeError, "gradient"),
    "gradient is too short": (
        lambda: gradient_descent(lambda w: w[:1], [1.0, 2.0], 0.1, 5),
        ValueError,
        "2 coordinates",
    ),
    "gradient is a word": (
        lambda: gradient_descent(lambda w: "down", [1.0], 0.1, 5),
        TypeError,
        "gradient",
    ),
    "gradient raises": (
        lambda: gradient_descent(lambda w: 1 / 0, [1.0], 0.1, 5),
        ValueError,
        "ZeroDivision",
    ),
    "walk runs away": (
        lambda: gradient_descent(slope, [1.0], 1e10, 100),
        ValueError,
        "smaller step_size",
    ),
    "slope runs away": (
        lambda: gradient_descent(fields.rosenbrock.gradient, [-1.2, 1.0], 0.01, 100),
        ValueError,
        "smaller step_size",
    ),
    "momentum runs away": (
        lambda: momentum_descent(slope, [1.0], 1e10, 0.5, 100),
        ValueError,
        "smaller step_size",
    ),
    "half a step": (lambda: gradient_descent(slope, [1.0], 0.1, 2.5), TypeError, "whole number"),
    "steps negative": (lambda: gradient_descent(slope, [1.0], 0.1, -1), ValueError, "at least 0"),
    "start is None": (lambda: gradient_descent(slope, None, 0.1, 5), TypeError, "w0"),
    "beta is one": (lambda: momentum_descent(slope, [1.0], 0.1, 1.0, 5), ValueError, "beta"),
    "beta is negative": (lambda: momentum_descent(slope, [1.0], 0.1, -0.1, 5), ValueError, "beta"),
    "beta is nan": (lambda: momentum_factor(H, 0.1, np.nan), ValueError, "beta"),
    "f is no function": (lambda: backtracking(3, [1.0], [1.0]), TypeError, "f must be a function"),
    "g is zero": (lambda: backtracking(bowl, [0.0], [1.0]), ValueError, "zero vector"),
    "shrink is one": (lambda: backtracking(bowl, [2.0], [1.0], shrink=1), ValueError, "shrink"),
    "c is zero": (lambda: backtracking(bowl, [2.0], [1.0], c=0), ValueError, "c must lie"),
    "f returns an array": (lambda: backtracking(slope, [2.0], [1.0]), ValueError, "one number"),
    "tolerance is zero": (
        lambda: descend(bowl, slope, [1.0], 5, tolerance=0),
        ValueError,
        "tolerance",
    ),
    "descend runs away": (
        lambda: descend(bowl, slope, [1.0], 900, step_size=9.0, line_search=False),
        ValueError,
        "f returned inf",
    ),
    "H is not square": (lambda: largest_stable_step([[1.0, 2.0]]), ValueError, "symmetric"),
    "H is not symmetric": (lambda: classify([[1.0, 2.0], [0.0, 1.0]]), ValueError, "symmetric"),
    "H is a vector": (lambda: step_factors([1.0, 25.0], 0.1), ValueError, "matrix"),
    "H is not finite": (lambda: classify([[np.inf]]), ValueError, "finite"),
    "H curves down": (lambda: largest_stable_step(np.diag([-1.0, 2])), ValueError, "leads away"),
    "H is level": (lambda: largest_stable_step(np.zeros((2, 2))), ValueError, "curve upwards"),
    "H is singular": (lambda: fastest_step(np.diag([0.0, 2.0])), ValueError, "level"),
    "H is singular, momentum": (lambda: best_momentum(np.diag([0.0, 2.0])), ValueError, "level"),
}


@pytest.mark.parametrize(("call", "error", "sentence"), BAD.values(), ids=BAD.keys())
def test_bad_input_is_refused_with_a_sentence_that_names_it(call, error, sentence):
    with pytest.raises(error, match=sentence):
        call()


def test_lists_and_whole_numbers_count_as_arrays():
    np.testing.assert_allclose(gradient_descent(lambda w: list(2 * w), [1, -2], 1, 1)[1], [-1, 2])
    assert classify([[2, 1], [1, 2]]) == "minimum"
    assert largest_stable_step([[2, 1], [1, 2]]) == pytest.approx(2 / 3)
