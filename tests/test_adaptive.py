"""LMS, its theory and many runs of it: `steepest.adaptive`, `.convergence` and `.ensemble`."""

import inspect
import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import steepest
from steepest import (
    adaptive,
    convergence,
    ensemble,
    gaussian_examples,
    learning_curve,
    lms,
    lms_error,
    lms_runs,
    lms_step,
    mean_and_error,
    mean_square_step_bound,
    mean_squared_error,
    mean_step_bound,
    measured_misadjustment,
    misadjustment,
    mse_gradient,
    normalised_lms,
    predict,
    small_step_misadjustment,
    time_constants,
    wiener,
)

R = np.array([[1.0, 0.6], [0.6, 1.0]])
BEST, LEAST = np.array([2.0, -1.0]), 0.25
seeds = st.integers(0, 2**32 - 1)
share = st.floats(0.01, 0.99)  # of a bound
spectra = st.lists(st.floats(0.01, 20), min_size=1, max_size=6).map(np.array)


def data(seed, N=40, n=3):
    """Inputs and targets that have little to do with each other."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(N, n)), rng.normal(size=N)


def rotation(seed, n=3):
    return np.linalg.qr(np.random.default_rng(seed).normal(size=(n, n)))[0]


def loop(X, d, mu, w0=None):
    """The rule as chapter 5 states it, one example at a time."""
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0)
    weights, errors = [w], []
    for x, target in zip(X, d, strict=True):
        errors.append(target - w @ x)
        w = w + 2 * mu * errors[-1] * x
        weights.append(w)
    return np.array(weights), np.array(errors)


# The linear neuron and its bowl


def test_error_is_target_minus_output():
    assert lms_error([1.0, 2.0], [3.0, 4.0], 10.0) == -1
    np.testing.assert_array_equal(predict([1.0, 2.0], [[3.0, 4.0], [1.0, 0.0]]), [11, 1])


@given(seeds)
def test_mean_squared_error_is_the_mean_of_the_squared_errors(seed):
    X, d = data(seed)
    w = np.arange(3.0)
    squares = [lms_error(w, x, target) ** 2 for x, target in zip(X, d, strict=True)]
    assert mean_squared_error(w, X, d) == pytest.approx(np.mean(squares))


@given(seeds)
def test_gradient_is_the_mean_of_minus_2_epsilon_x(seed):
    X, d = data(seed)
    w = np.arange(3.0)
    each = [-2 * lms_error(w, x, target) * x for x, target in zip(X, d, strict=True)]
    np.testing.assert_allclose(mse_gradient(w, X, d), np.mean(each, axis=0), atol=1e-12)


@given(seeds)
def test_gradient_is_that_of_central_differences(seed):
    X, d = data(seed)
    measured = steepest.gradient(lambda w: mean_squared_error(w, X, d), np.arange(3.0), h=1e-3)
    np.testing.assert_allclose(mse_gradient(np.arange(3.0), X, d), measured, atol=1e-8)


@given(seeds)
def test_mean_squared_error_is_a_bowl_around_the_wiener_weights(seed):
    X, d = data(seed)
    best, v = wiener(X, d), np.array([0.3, -2.0, 1.0])
    rise = v @ (X.T @ X / len(X)) @ v
    assert mean_squared_error(best + v, X, d) == pytest.approx(
        mean_squared_error(best, X, d) + rise
    )
    np.testing.assert_allclose(mse_gradient(best, X, d), 0, atol=1e-12)


@given(seeds)
def test_wiener_weights_solve_the_normal_equations_and_turn_with_the_inputs(seed):
    (X, d), Q = data(seed), rotation(seed)
    np.testing.assert_allclose(X.T @ X @ wiener(X, d), X.T @ d, atol=1e-10)
    np.testing.assert_allclose(wiener(X @ Q, d), Q.T @ wiener(X, d), atol=1e-10)


def test_of_many_best_weights_wiener_takes_the_shortest():
    np.testing.assert_allclose(wiener([[1.0, 1.0], [2.0, 2.0]], [1.0, 2.0]), [0.5, 0.5])


# One step


@given(seeds, share)
def test_a_step_leaves_1_minus_2_mu_times_the_power_of_the_error(seed, mu):
    (x, *_), (d, *_) = data(seed)
    w = np.ones(3)
    after = lms_error(lms_step(w, x, d, mu), x, d)
    assert after == pytest.approx((1 - 2 * mu * x @ x) * lms_error(w, x, d), abs=1e-9)


@given(seeds)
def test_a_step_is_descent_on_the_squared_error_of_one_example(seed):
    (x, *_), (d, *_) = data(seed)
    w, mu = np.ones(3), 0.05
    np.testing.assert_allclose(lms_step(w, x, d, mu), w - mu * mse_gradient(w, [x], [d]))


def test_a_step_leaves_its_arguments_as_they_are():
    w, x = np.array([1.0, 2.0]), np.array([3.0, 4.0])
    lms_step(w, x, 10.0, 0.01)
    np.testing.assert_array_equal([w, x], [[1, 2], [3, 4]])


# A run


@pytest.mark.parametrize("N", [1, 2, 15, 16, 17, 1023, 1024, 1025, 2100])
@pytest.mark.parametrize("n", [1, 2, 7, 32])
def test_blocks_give_the_numbers_of_the_two_line_loop(N, n):
    X, d = data(N, N, n)
    mu = 1.9 / np.max(np.sum(X**2, axis=1))
    weights, errors = adaptive._in_blocks(X, d, mu, np.ones(n))
    for expected in (loop(X, d, mu, np.ones(n)), adaptive._one_by_one(X, d, mu, np.ones(n))):
        np.testing.assert_allclose(weights, expected[0], rtol=0, atol=1e-12)
        np.testing.assert_allclose(errors, expected[1], rtol=0, atol=1e-12)


@given(seeds, st.floats(0.001, 3), st.integers(1, 70), st.integers(1, 5))
def test_a_run_gives_the_numbers_of_the_two_line_loop_whatever_mu(seed, mu, N, n):
    X, d = data(seed, N, n)
    weights, errors = loop(X, d, mu)
    largest = np.abs(weights).max()  # with a large mu the weights grow, and round-off with them
    found = lms(X, d, mu)
    np.testing.assert_allclose(found[0], weights, rtol=0, atol=1e-10 * (1 + largest))
    np.testing.assert_allclose(found[1], errors, rtol=0, atol=1e-9 * (1 + largest))


def test_padasip_with_twice_the_mu_gives_the_same_weights_and_errors():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its docstrings warn while they are compiled
        from padasip.filters import FilterLMS
    for n in (2, 32):
        (X, d), mu = data(n, 3000, n), 0.1 / n
        weights, errors = lms(X, d, mu, w0=np.ones(n))
        _, theirs, history = FilterLMS(n, mu=2 * mu, w=np.ones(n)).run(d, X)
        np.testing.assert_allclose(weights[:-1], history, rtol=0, atol=1e-12)
        np.testing.assert_allclose(errors, theirs, rtol=0, atol=1e-12)


def test_a_run_starts_from_zeros_and_errors_are_those_before_each_step():
    weights, errors = lms([[1.0], [1.0]], [1.0, 1.0], 0.25)
    np.testing.assert_array_equal(weights.ravel(), [0, 0.5, 0.75])
    np.testing.assert_array_equal(errors, [1, 0.5])


@given(seeds, st.floats(-3, 3), st.floats(-3, 3))
def test_a_run_from_zeros_is_linear_in_its_targets(seed, a, b):
    X, d = data(seed)
    other = np.cos(np.arange(len(d)))
    mixed, _ = lms(X, a * d + b * other, 0.02)
    np.testing.assert_allclose(
        mixed, a * lms(X, d, 0.02)[0] + b * lms(X, other, 0.02)[0], atol=1e-10
    )


@given(seeds)
def test_a_run_turns_with_its_inputs(seed):
    (X, d), Q = data(seed), rotation(seed)
    np.testing.assert_allclose(lms(X @ Q, d, 0.02)[0], lms(X, d, 0.02)[0] @ Q, atol=1e-10)


def test_a_run_leaves_its_arguments_as_they_are():
    (X, d), w0 = data(0), np.ones(3)
    kept = X.copy(), d.copy()
    lms(X, d, 0.1, w0)
    np.testing.assert_array_equal(X, kept[0])
    np.testing.assert_array_equal(d, kept[1])
    np.testing.assert_array_equal(w0, 1)


def test_without_noise_a_run_finds_the_weights():
    X, d = gaussian_examples(R, BEST, 0.0, 3000, np.random.default_rng(0))
    np.testing.assert_allclose(lms(X, d, 0.05)[0][-1], BEST, atol=1e-9)


@pytest.mark.parametrize("mu", [0.6, 1e30])
def test_a_run_that_leaves_the_numbers_says_so_and_names_the_bound(mu):
    X, d = gaussian_examples(np.eye(8), np.ones(8), 0.0, 3000, np.random.default_rng(0))
    with pytest.raises(ValueError, match=r"mu is too large.*must be below"):
        lms(X, d, mu)


# Normalised LMS


@given(seeds, share)
def test_normalised_lms_leaves_1_minus_2_mu_of_each_error(seed, mu):
    X, d = data(seed)
    weights, errors = normalised_lms(X, d, mu, floor=1e-300)
    after = d - np.sum(weights[1:] * X, axis=1)
    np.testing.assert_allclose(
        after, (1 - 2 * mu) * errors, atol=1e-9 * (1 + np.abs(weights).max())
    )


@given(seeds, st.floats(0.1, 10))
def test_normalised_lms_does_not_hear_how_loud_an_example_is(seed, mu_share):
    X, d = data(seed)
    loudness = np.exp(np.random.default_rng(seed).normal(size=len(d)))
    mu = mu_share / 11
    plain, _ = normalised_lms(X, d, mu, floor=1e-300)
    loud, _ = normalised_lms(X * loudness[:, None], d * loudness, mu, floor=1e-300)
    np.testing.assert_allclose(loud, plain, atol=1e-9 * (1 + np.abs(plain).max()))


@pytest.mark.parametrize("power", [1e-3, 1.0, 1e3])
def test_normalised_lms_is_stable_below_1_at_any_power_and_not_above(power):
    X, d = gaussian_examples(power * np.eye(3), np.ones(3), 0.0, 2000, np.random.default_rng(0))
    assert np.linalg.norm(normalised_lms(X, d, 0.9)[0][-1] - 1) < 1e-3
    assert np.linalg.norm(normalised_lms(X, d, 1.02)[0][-1] - 1) > 1e3


def test_the_floor_keeps_a_silent_input_harmless():
    weights, _ = normalised_lms([[0.0], [1.0]], [1.0, 1.0], 0.5)
    np.testing.assert_allclose(weights.ravel(), [0, 0, 1], atol=1e-7)


# Bounds


@given(seeds)
def test_bound_in_the_mean_is_one_over_the_largest_eigenvalue(seed):
    X, _ = data(seed)
    largest = np.linalg.norm(X, 2) ** 2 / len(X)
    assert mean_step_bound(X) == pytest.approx(1 / largest)


@given(seeds)
def test_bound_in_mean_square_is_never_above_a_third_of_that_in_the_mean(seed):
    X, _ = data(seed)
    assert mean_square_step_bound(X) <= mean_step_bound(X) / 3 * (1 + 1e-12)
    assert mean_square_step_bound(X[:, :1]) == pytest.approx(mean_step_bound(X[:, :1]) / 3)


@pytest.mark.parametrize(("share", "converges"), [(0.9, True), (1.1, False), (1.9, False)])
def test_inputs_of_constant_power_are_stable_exactly_below_the_bound_in_the_mean(share, converges):
    X = np.random.default_rng(0).choice([-2.0, 2.0], size=(60, 1))
    weights, _ = lms(X, 3 * X[:, 0], share * mean_step_bound(X))
    assert (abs(weights[-1, 0] - 3) < 0.01) == converges


@given(spectra, share)
def test_the_trace_bound_suffices_in_mean_square(eigenvalues, part):
    assert np.isfinite(misadjustment(eigenvalues, part / (3 * eigenvalues.sum())))


def test_one_gaussian_weight_is_stable_in_mean_square_exactly_below_a_third():
    assert np.isfinite(misadjustment([2.0], (1 / 3 - 1e-9) / 2))
    assert misadjustment([2.0], (1 / 3 + 1e-9) / 2) == np.inf
    assert misadjustment([2.0], 0.25) == misadjustment([2.0], 0.3) == np.inf


# Theory


def test_misadjustment_of_four_equal_inputs_is_one_eleventh_and_two_sevenths():
    assert misadjustment(np.ones(4), 0.02) == pytest.approx(1 / 11)
    assert misadjustment(np.ones(4), 0.05) == pytest.approx(2 / 7)
    assert small_step_misadjustment(np.ones(4), 0.05) == pytest.approx(0.2)


@given(spectra)
def test_misadjustment_of_small_steps_is_mu_times_the_trace(eigenvalues):
    mu = 1e-6 / eigenvalues.sum()
    assert misadjustment(eigenvalues, mu) == pytest.approx(mu * eigenvalues.sum(), rel=1e-5)
    assert small_step_misadjustment(eigenvalues, mu) == pytest.approx(mu * eigenvalues.sum())


@given(spectra)
def test_time_constants_are_e_fold_for_small_steps(eigenvalues):
    mu = 1e-5 / eigenvalues.max()
    weights, squared_error = time_constants(eigenvalues, mu)
    np.testing.assert_allclose((1 - 2 * mu * eigenvalues) ** weights, np.exp(-1), rtol=1e-4)
    np.testing.assert_allclose(
        (1 - 2 * mu * eigenvalues) ** (2 * squared_error), np.exp(-1), rtol=1e-4
    )


@given(spectra, share, seeds)
def test_the_learning_curve_starts_on_the_bowl_and_ends_at_the_misadjustment(
    eigenvalues, part, seed
):
    mu = part / (3 * eigenvalues.sum())
    start = np.random.default_rng(seed).normal(size=eigenvalues.size)
    curve = learning_curve(eigenvalues, mu, 1, start, 0.5)
    assert curve[0] == pytest.approx(0.5 + eigenvalues @ start**2)
    x = mu * eigenvalues  # where the curve stands still
    c = mu * 0.5 * (1 + misadjustment(eigenvalues, mu)) / (1 - 2 * x)
    still = learning_curve(eigenvalues, mu, 1, np.sqrt(c), 0.5)
    np.testing.assert_allclose(still, 0.5 * (1 + misadjustment(eigenvalues, mu)))


def test_a_step_of_the_learning_curve_is_exact_for_gaussian_inputs():
    points, chances = np.polynomial.hermite_e.hermegauss(6)  # exact means of Gaussian polynomials
    chances = chances / chances.sum()
    eigenvalues, mu, start, least = np.array([2.0, 0.5]), 0.07, np.array([1.0, -3.0]), 0.3
    after = np.zeros(2)
    for a, p in zip(points, chances, strict=True):
        for b, q in zip(points, chances, strict=True):
            for noise, r in zip(points, chances, strict=True):
                x = np.sqrt(eigenvalues) * [a, b]
                error = np.sqrt(least) * noise - start @ x
                after += p * q * r * (start + 2 * mu * error * x) ** 2
    curve = learning_curve(eigenvalues, mu, 1, start, least)
    assert curve[1] == pytest.approx(least + eigenvalues @ after)


# Simulation against theory: means over seeded runs, within four standard errors


@pytest.fixture(scope="module")
def runs():
    X, d = gaussian_examples(R, BEST, LEAST, (2000, 200), np.random.default_rng(0))
    return lms_runs(X, d, 0.02)


def test_mean_weights_follow_the_theory(runs):
    eigenvalues, vectors = np.linalg.eigh(R)
    k = np.arange(201)[:, None]
    theory = BEST - (vectors.T @ BEST * (1 - 2 * 0.02 * eigenvalues) ** k) @ vectors.T
    mean, error = mean_and_error(runs[0])
    assert np.abs((mean - theory)[1:] / error[1:]).max() < 4


def test_mean_squared_error_follows_the_learning_curve(runs):
    eigenvalues, vectors = np.linalg.eigh(R)
    theory = learning_curve(eigenvalues, 0.02, 199, vectors.T @ BEST, LEAST)
    mean, error = mean_and_error(runs[1] ** 2)
    assert np.abs((mean - theory) / error).max() < 4


@pytest.mark.parametrize("eigenvalues", [np.ones(4), np.array([1.75, 0.25])], ids=["4", "2"])
@pytest.mark.parametrize("mu", [0.02, 0.05])
def test_measured_misadjustment_is_the_exact_one(eigenvalues, mu):
    mean, error = measured_misadjustment(eigenvalues, mu, np.random.default_rng(1))
    assert abs(mean - misadjustment(eigenvalues, mu)) < 4 * error
    assert error < 0.002


def test_the_measurement_is_fine_enough_to_tell_exact_from_small_step_theory():
    mean, error = measured_misadjustment(np.ones(4), 0.05, np.random.default_rng(1))
    assert mean - small_step_misadjustment(np.ones(4), 0.05) > 20 * error


@pytest.mark.parametrize("x", [0.1, 1 / 6, 1 / 3, 0.5])
def test_one_step_changes_mean_and_mean_square_of_a_gaussian_weight_as_said(x):
    X, d = gaussian_examples([[1.0]], [0.0], 0.0, (100_000, 1), np.random.default_rng(2))
    v = lms_runs(X, d, x, w0=[1.0])[0][:, 1, 0]
    for values, theory in ((v, 1 - 2 * x), (v**2, 1 - 4 * x + 12 * x**2)):
        mean, error = mean_and_error(values)
        assert abs(mean - theory) < 4 * error


# Many runs


def test_runs_side_by_side_are_single_runs():
    X, d = gaussian_examples(R, BEST, LEAST, (3, 50), np.random.default_rng(3))
    weights, errors = lms_runs(X, d, 0.03, w0=[1.0, 1.0])
    for k in range(3):
        single = lms(X[k], d[k], 0.03, w0=[1.0, 1.0])
        np.testing.assert_allclose(weights[k], single[0], atol=1e-12)
        np.testing.assert_allclose(errors[k], single[1], atol=1e-12)


def test_runs_that_diverge_do_so_in_silence():
    weights, _ = lms_runs(np.full((1, 400, 1), 10.0), np.ones((1, 400)), 1.0)
    assert not np.isfinite(weights[0, -1, 0])


def test_examples_have_the_correlation_the_weights_and_the_noise_that_were_asked_for():
    X, d = gaussian_examples(R, BEST, LEAST, (50, 2000), np.random.default_rng(4))
    correlation, error = mean_and_error(np.swapaxes(X, 1, 2) @ X / 2000)
    assert np.abs((correlation - R) / error).max() < 4
    power, error = mean_and_error(np.mean((d - X @ BEST) ** 2, axis=1))
    assert abs(power - LEAST) < 4 * error


def test_the_same_seed_gives_the_same_examples():
    first, second = (gaussian_examples(R, BEST, 1.0, 5, np.random.default_rng(7)) for _ in range(2))
    np.testing.assert_array_equal(first[0], second[0])
    np.testing.assert_array_equal(first[1], second[1])


def test_standard_error_is_the_spread_over_the_root_of_the_number():
    mean, error = mean_and_error([[1.0, 5.0], [3.0, 5.0]])
    np.testing.assert_allclose([mean, error], [[2, 5], [1, 0]])
    assert mean_and_error([1.0, 3.0]) == (2.0, pytest.approx(1.0))


# Bad input: a plain sentence that names the argument

ROWS, TARGETS = [[1.0, 0.0], [1.0, 1.0]], [1.0, 2.0]
RUN = {"X": ROWS, "d": TARGETS, "mu": 0.1, "w0": [0.0, 0.0]}
MANY = {"X": np.ones((2, 3, 2)), "d": np.ones((2, 3)), "mu": 0.1, "w0": [0.0, 0.0]}
GOOD = {
    predict: {"w": [1.0, 2.0], "X": ROWS},
    lms_error: {"w": [1.0, 2.0], "x": [1.0, 0.0], "d": 1.0},
    mean_squared_error: {"w": [1.0, 2.0], "X": ROWS, "d": TARGETS},
    mse_gradient: {"w": [1.0, 2.0], "X": ROWS, "d": TARGETS},
    lms_step: {"w": [1.0, 2.0], "x": [1.0, 0.0], "d": 1.0, "mu": 0.1},
    lms: RUN,
    normalised_lms: RUN | {"floor": 1e-8},
    wiener: {"X": ROWS, "d": TARGETS},
    mean_step_bound: {"X": ROWS},
    mean_square_step_bound: {"X": ROWS},
    misadjustment: {"eigenvalues": [1.0, 2.0], "mu": 0.1},
    small_step_misadjustment: {"eigenvalues": [1.0, 2.0], "mu": 0.1},
    time_constants: {"eigenvalues": [1.0, 2.0], "mu": 0.1},
    learning_curve: {
        "eigenvalues": [1.0, 2.0],
        "mu": 0.1,
        "steps": 3,
        "start": [1.0, 1.0],
        "least": 0.0,
    },
    gaussian_examples: {
        "R": R,
        "w": [1.0, 2.0],
        "least": 1.0,
        "size": 3,
        "rng": np.random.default_rng(0),
    },
    lms_runs: MANY,
    mean_and_error: {"values": [1.0, 2.0]},
    measured_misadjustment: {
        "eigenvalues": [1.0, 2.0],
        "mu": 0.01,
        "rng": np.random.default_rng(0),
        "runs": 2,
        "steps": 9,
        "settle": 3,
    },
}
NO_NUMBER = [None, "1", 1j, [1.0, 2.0], np.nan, np.inf]
NO_STEP = [*NO_NUMBER, 0, -0.1]
NO_VECTOR = [None, 1.0, [], [1.0, np.nan], [1j, 1.0], [[1.0, 2.0]], ["a", "b"], [1.0, 2.0, 3.0]]
NO_COUNT = [-1, 2.5, None, "3", True]
BAD = {
    "w": NO_VECTOR,
    "w0": NO_VECTOR[1:],
    "x": NO_VECTOR,
    "start": NO_VECTOR,
    "eigenvalues": [*NO_VECTOR[:-1], [1.0, 0.0], [1.0, -1.0]],
    "X": [None, 1.0, [1.0, 2.0], [[1.0, np.inf]], [["a", "b"]], [[1j, 0]], np.ones((2, 3, 2, 1))],
    "d": [None, "1", 1j, np.nan, [1.0, np.nan], [[1.0]], []],
    "R": [None, 1.0, [[1.0, 2.0]], [[1.0, 2.0], [0.0, 1.0]], [[1.0, 1.0], [1.0, 1.0]], -R],
    "mu": NO_STEP,
    "floor": NO_STEP,
    "least": [*NO_NUMBER, -0.1],
    "size": [0, *NO_COUNT, (2, 0), (2, 1.5)],
    "rng": [None, 0, np.random],
    "runs": [*NO_COUNT, 1],
    "steps": NO_COUNT,
    "settle": [*NO_COUNT, 9],
    "values": [None, 1.0, [], [1.0]],
}
CASES = [
    pytest.param(function, {**good, name: bad}, name, id=f"{function.__name__}-{name}-{n}")
    for function, good in GOOD.items()
    for name in good
    for n, bad in enumerate(BAD[name])
]


@pytest.mark.parametrize(("function", "arguments", "name"), CASES)
def test_bad_input_is_refused_with_a_sentence_that_names_it(function, arguments, name):
    partner = {"w": "w|X|x", "x": "x", "X": "X", "d": "d|X"}  # shapes that must fit each other
    with pytest.raises(
        (TypeError, ValueError), match=rf"\b({partner.get(name, name)})\b"
    ) as caught:
        function(**arguments)
    assert str(caught.value).endswith(".")


def test_inputs_without_power_have_no_bound():
    for bound in (mean_step_bound, mean_square_step_bound):
        for silent in (np.zeros((3, 2)), np.full((3, 2), 1e-200)):
            with pytest.raises(ValueError, match="no input power"):
                bound(silent)


def test_a_step_that_leaves_the_numbers_says_so():
    with pytest.raises(ValueError, match="mu is too large"):
        lms_step([1e200], [1e200], 0.0, 1.0)


def test_every_public_function_is_tested_with_bad_input():
    public = {
        function
        for module in (adaptive, convergence, ensemble)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if name[0] != "_" and function.__module__ == module.__name__
    }
    assert public == set(GOOD)
