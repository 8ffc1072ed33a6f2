"""The canceller of mains hum: the claims of `steepest.hum`, on paper and on a real recording."""

import inspect

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

import steepest
from steepest import (
    band_power,
    cancel_hum,
    hum,
    lms,
    notch_bandwidth,
    notch_response,
    peak_frequency,
    reference_inputs,
)
from steepest.data import ecg

FS = 360.0
seeds = st.integers(0, 2**32 - 1)
tones = st.floats(5, 175)
Z, COS, GAIN, M = sympy.symbols("z c g m")


def impulse(N):
    return np.eye(1, N)[0]


def notch_filter(signal, cos, gain):
    """The difference equation of H(z), one sample at a time."""
    x, y = np.concatenate([[0, 0], signal]), np.zeros(len(signal) + 2)
    for k in range(2, len(y)):
        y[k] = x[k] - 2 * cos * x[k - 1] + x[k - 2]
        y[k] += 2 * (1 - gain) * cos * y[k - 1] - (1 - 2 * gain) * y[k - 2]
    return y[2:]


# The reference


@given(tones)
def test_the_reference_has_power_1_in_every_example(frequency):
    X = reference_inputs(50, FS, frequency)
    np.testing.assert_allclose(np.sum(X**2, axis=1), 1)
    np.testing.assert_allclose(
        X[:, 0] + 1j * X[:, 1], np.exp(2j * np.pi * frequency / FS * np.arange(50))
    )


# The loop is a notch


@pytest.mark.parametrize("mu", [0.01, 0.05, 0.3])
@pytest.mark.parametrize("frequency", [60.0, 17.3])
def test_the_response_to_an_impulse_has_the_spectrum_of_the_notch_to_the_last_digits(mu, frequency):
    response = np.fft.rfft(cancel_hum(impulse(8192), FS, frequency, mu))
    frequencies = np.fft.rfftfreq(8192, 1 / FS)
    np.testing.assert_allclose(response, notch_response(frequencies, FS, frequency, mu), atol=1e-11)


@given(seeds, tones, st.floats(0.001, 0.9))
def test_for_any_signal_learning_is_a_filter_that_does_not_change(seed, frequency, mu):
    signal = np.random.default_rng(seed).normal(size=80)
    expected = notch_filter(signal, np.cos(2 * np.pi * frequency / FS), mu)
    np.testing.assert_allclose(cancel_hum(signal, FS, frequency, mu), expected, atol=1e-9)


def test_the_phase_of_the_reference_does_not_matter():
    signal, angle = np.random.default_rng(0).normal(size=200), 2 * np.pi * 60 / FS * np.arange(200)
    shifted = np.column_stack([np.cos(angle + 1), np.sin(angle + 1)])
    np.testing.assert_allclose(
        lms(shifted, signal, 0.02)[1], cancel_hum(signal, FS, 60, 0.02), atol=1e-12
    )


def test_a_reference_of_amplitude_c_acts_like_c_squared_times_the_mu():
    X = 3 * reference_inputs(8192, FS, 60.0)
    response = np.fft.rfft(lms(X, impulse(8192), 0.01)[1])
    frequencies = np.fft.rfftfreq(8192, 1 / FS)
    np.testing.assert_allclose(response, notch_response(frequencies, FS, 60, 0.01, 3), atol=1e-11)
    np.testing.assert_allclose(
        notch_response([70.0], FS, 60, 0.01, 3), notch_response([70.0], FS, 60, 0.09)
    )
    assert notch_bandwidth(FS, 0.01, 3) == pytest.approx(notch_bandwidth(FS, 0.09))


def test_the_sum_over_all_steps_is_the_loop_and_closing_it_is_the_notch():
    w = sympy.symbols("omega", positive=True)
    q = sympy.exp(sympy.I * w) / Z
    series = GAIN * (
        q / (1 - q)
        + sympy.conjugate(sympy.exp(sympy.I * w)) / Z / (1 - sympy.exp(-sympy.I * w) / Z)
    )
    loop = 2 * GAIN * (Z * sympy.cos(w) - 1) / (Z**2 - 2 * Z * sympy.cos(w) + 1)
    assert sympy.simplify((series - loop).rewrite(sympy.cos)) == 0
    notch = (Z**2 - 2 * Z * COS + 1) / (Z**2 - 2 * (1 - GAIN) * Z * COS + 1 - 2 * GAIN)
    closed = 1 / (1 + 2 * GAIN * (Z * COS - 1) / (Z**2 - 2 * Z * COS + 1))
    assert sympy.simplify(notch - closed) == 0


def test_the_gain_far_from_the_notch_is_1_over_1_minus_mu_c_squared():
    notch = (Z**2 - 2 * Z * COS + 1) / (Z**2 - 2 * (1 - GAIN) * Z * COS + 1 - 2 * GAIN)
    for far in (1, -1):
        assert sympy.simplify(notch.subs(Z, far) - 1 / (1 - GAIN)) == 0
    np.testing.assert_allclose(notch_response([0, 180], FS, 60, 0.01), 1 / 0.99)


@given(tones, st.floats(0.001, 0.9))
def test_the_hum_itself_is_taken_out_whole(frequency, mu):
    assert abs(notch_response([frequency], FS, frequency, mu)[0]) < 1e-9


@given(tones, st.floats(0.001, 0.5))
def test_the_notch_is_half_as_powerful_at_the_edges_of_its_exact_bandwidth(frequency, mu):
    # with t = tan(Δω/2) = μ/(1 - μ) the edges are where cos ω₀ - cos ω = ±t sin ω
    t, w0 = mu / (1 - mu), 2 * np.pi * frequency / FS
    edges = [np.arccos(np.cos(w0) / np.hypot(1, t)) + sign * np.arctan(t) for sign in (-1, 1)]
    inside = [edge for edge in edges if 0 < edge < np.pi]
    power = (
        np.abs((1 - mu) * notch_response(np.array(inside) * FS / 2 / np.pi, FS, frequency, mu)) ** 2
    )
    np.testing.assert_allclose(power, 0.5, atol=1e-6)
    assert edges[1] - edges[0] == pytest.approx(2 * np.arctan(t))


@given(st.floats(1e-5, 0.05))
def test_the_bandwidth_is_two_mu_radians_a_sample_for_small_mu(mu):
    exact = 2 * np.arctan(mu / (1 - mu)) * FS / (2 * np.pi)
    assert notch_bandwidth(FS, mu) == pytest.approx(exact, rel=1.1 * mu)


def test_bandwidths_of_the_chapter():
    assert f"{notch_bandwidth(360, 0.0001):.3f}" == "0.011"
    assert f"{notch_bandwidth(360, 0.01):.1f}" == "1.1"


def test_a_pure_hum_disappears():
    wave = 2 * np.cos(2 * np.pi * 60 * np.arange(3000) / FS + 0.7)
    assert np.abs(cancel_hum(wave, FS, 60, 0.02)[2000:]).max() < 1e-9


def test_with_the_weights_halfway_between_before_and_after_the_gain_is_right():
    signal = np.random.default_rng(1).normal(size=500)
    X, mu = reference_inputs(500, FS, 60), 0.05
    weights, errors = lms(X, signal, mu)
    halfway = (weights[:-1] + weights[1:]) / 2
    np.testing.assert_allclose(signal - np.sum(halfway * X, axis=1), (1 - mu) * errors, atol=1e-12)
    after = signal - np.sum(weights[1:] * X, axis=1)
    np.testing.assert_allclose(after, (1 - 2 * mu) * errors, atol=1e-12)


# Powers


@given(seeds, st.integers(2, 400))
def test_all_bands_together_have_the_power_of_the_signal(seed, N):
    signal = np.random.default_rng(seed).normal(size=N)
    assert band_power(signal, FS, 0, FS / 2) == pytest.approx(np.mean(signal**2))


def test_the_power_of_a_wave_is_half_its_amplitude_squared_and_stands_in_its_band():
    wave = 3 * np.cos(2 * np.pi * 10 * np.arange(1000) / 100)
    assert band_power(wave, 100, 9, 11) == pytest.approx(4.5)
    assert band_power(wave, 100, 11, 50) == pytest.approx(0, abs=1e-20)
    assert peak_frequency(wave, 100, 5, 20) == pytest.approx(10)


@given(st.floats(20, 100))
def test_the_peak_is_found_to_within_half_a_line_of_the_periodogram(frequency):
    wave = np.cos(2 * np.pi * frequency * np.arange(3600) / FS)
    assert abs(peak_frequency(wave, FS, 1, 170) - frequency) <= 0.05 + 1e-9


# The real recording, without its first tenth


@pytest.fixture(scope="module")
def recording():
    return ecg().signal


@pytest.fixture(scope="module")
def powers(recording):
    """Power of a signal between two frequencies, after the first tenth."""
    return lambda signal, low, high: band_power(signal[recording.size // 10 :], FS, low, high)


def test_the_hum_of_the_recording_stands_near_59_987_hz(recording):
    assert peak_frequency(recording, FS, 59, 61) == pytest.approx(59.987, abs=0.001)


@pytest.mark.parametrize(("mu", "decibel"), [(0.0001, 0.6), (0.01, 30.2), (0.05, 43.2)])
def test_how_much_of_the_hum_goes(recording, powers, mu, decibel):
    clean = cancel_hum(recording, FS, 60, mu)
    lower = 10 * np.log10(powers(recording, 59.9, 60.1) / powers(clean, 59.9, 60.1))
    assert lower == pytest.approx(decibel, abs=0.05)


def test_at_mu_0_01_the_hum_falls_by_28_db_or_more(recording, powers):
    clean = cancel_hum(recording, FS, 60, 0.01)
    assert powers(recording, 59.9, 60.1) / powers(clean, 59.9, 60.1) >= 10**2.8


def test_at_mu_0_01_the_band_of_the_heartbeat_grows_by_the_known_gain_and_is_else_left_alone(
    recording, powers
):
    clean, gain = cancel_hum(recording, FS, 60, 0.01), 1 / (1 - 0.01)
    ratio = powers(clean, 1, 40) / powers(recording, 1, 40)
    assert ratio - 1 == pytest.approx(0.0203, abs=0.0001)
    assert abs(ratio / gain**2 - 1) < 1e-4  # a hundredth of a per cent
    assert powers(clean - recording, 1, 40) / powers(recording, 1, 40) < 1e-3  # as it comes out


def test_the_gain_is_the_same_in_every_band_of_the_heartbeat(recording, powers):
    clean = 0.99 * cancel_hum(recording, FS, 60, 0.01)
    for low in range(1, 36, 5):
        assert powers(clean, low, low + 5) == pytest.approx(
            powers(recording, low, low + 5), rel=2e-3
        )


def test_at_mu_0_05_the_canceller_eats_more_than_twenty_times_as_much(recording, powers):
    lost = {
        mu: 1
        - powers((1 - mu) * cancel_hum(recording, FS, 60, mu), 40, 55) / powers(recording, 40, 55)
        for mu in (0.01, 0.05)
    }
    assert lost[0.01] < 0.003
    assert lost[0.05] > 20 * lost[0.01] > 0


def test_the_weights_turn_as_often_as_the_hum_slips(recording):
    weights, _ = lms(reference_inputs(recording.size, FS, 60), recording, 0.001)
    seconds = weights[1 + 30 * 360 :].reshape(-1, 360, 2).mean(axis=1)
    angle = np.unwrap(np.arctan2(seconds[:, 1], seconds[:, 0]))
    slip = (angle[-1] - angle[0]) / (2 * np.pi) / (len(seconds) - 1)
    assert 60 - slip == pytest.approx(59.986, abs=0.002)


# Bad input: a plain sentence that names the argument

TONE = np.cos(np.arange(50.0))
GOOD = {
    reference_inputs: {"N": 3, "fs": FS, "frequency": 60.0},
    cancel_hum: {"signal": TONE, "fs": FS, "frequency": 60.0, "mu": 0.01},
    notch_response: {
        "frequencies": [1.0],
        "fs": FS,
        "frequency": 60.0,
        "mu": 0.01,
        "amplitude": 1.0,
    },
    notch_bandwidth: {"fs": FS, "mu": 0.01, "amplitude": 1.0},
    band_power: {"signal": TONE, "fs": FS, "low": 10.0, "high": 100.0},
    peak_frequency: {"signal": TONE, "fs": FS, "low": 10.0, "high": 100.0},
}
NO_NUMBER = [None, "1", 1j, [1.0, 2.0], np.nan, np.inf]
NO_LENGTH = [*NO_NUMBER, 0, -1.0]
NO_VECTOR = [None, 1.0, [], [1.0, np.nan], [1j, 1.0], [[1.0, 2.0]], ["a"]]
BAD = {
    "N": [0, -1, 2.5, None, "3", True],
    "fs": NO_LENGTH,
    "frequency": [*NO_LENGTH, 180.0, 500.0],
    "mu": NO_LENGTH,
    "amplitude": NO_LENGTH,
    "signal": NO_VECTOR,
    "frequencies": NO_VECTOR,
    "low": NO_NUMBER,
    "high": NO_NUMBER,
}
CASES = [
    pytest.param(function, {**good, name: bad}, name, id=f"{function.__name__}-{name}-{n}")
    for function, good in GOOD.items()
    for name in good
    for n, bad in enumerate(BAD[name])
]


@pytest.mark.parametrize(("function", "arguments", "name"), CASES)
def test_bad_input_is_refused_with_a_sentence_that_names_it(function, arguments, name):
    with pytest.raises((TypeError, ValueError), match=rf"\b{name}\b") as caught:
        function(**arguments)
    assert str(caught.value).endswith(".")


def test_a_loop_that_is_not_stable_has_no_response():
    for function in (
        lambda mu: notch_response([1.0], FS, 60, mu),
        lambda mu: notch_bandwidth(FS, mu),
    ):
        with pytest.raises(ValueError, match="below 1"):
            function(1.0)
    with pytest.raises(ValueError, match="mu is too large"):
        cancel_hum(np.ones(9000), FS, 60, 1.2)


def test_a_band_between_two_lines_of_the_periodogram_is_refused():
    with pytest.raises(ValueError, match="No frequency lies"):
        band_power(TONE, FS, 10, 10.5)


def test_every_public_function_is_tested_with_bad_input():
    public = {
        function
        for name, function in inspect.getmembers(hum, inspect.isfunction)
        if name[0] != "_" and function.__module__ == hum.__name__
    }
    assert public == set(GOOD)
    assert all(getattr(steepest, function.__name__) is function for function in public)
