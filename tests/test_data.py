"""The two recordings that travel with the package are what they say they are."""

from importlib.resources import files

import numpy as np
import pytest

from steepest import data

README = files("steepest.data").joinpath("README.md").read_text(encoding="utf-8")


# The electrocardiogram


def test_the_electrocardiogram_is_five_minutes_at_360_samples_a_second():
    recording = data.ecg()
    assert recording.fs == 360
    assert recording.signal.shape == (5 * 60 * 360,)
    assert recording.signal.dtype == np.float64
    assert "208" in recording.source


def test_the_electrocardiogram_is_in_millivolt_in_the_converters_steps_of_5_microvolt():
    steps = data.ecg().signal / 0.005
    np.testing.assert_allclose(steps, np.round(steps), atol=1e-9)
    assert 1 < np.abs(data.ecg().signal).max() < 5.12  # the converter's range


def test_about_a_hundred_heartbeats_a_minute_are_in_it():
    signal = data.ecg().signal
    steep = np.diff(signal) > 0.1  # mV a sample: only the sharp rise of a beat
    beats = 1 + np.sum(np.diff(np.flatnonzero(steep)) > 90)  # a quarter of a second apart
    assert 300 < beats < 700


def test_its_line_at_60_hz_stands_about_twenty_times_above_its_neighbourhood():
    signal = data.ecg().signal
    size = np.abs(np.fft.rfft(signal * np.hanning(signal.size)))
    frequencies = np.fft.rfftfreq(signal.size, 1 / 360)
    beside = size[(np.abs(frequencies - 60) > 0.2) & (np.abs(frequencies - 60) < 2)]
    assert 10 < size[np.abs(frequencies - 60) < 0.1].max() / np.median(beside) < 40


# The digits


def test_the_digits_are_1797_images_of_64_grey_values():
    X, y = data.digits()
    assert X.shape == (1797, 64)
    assert y.shape == (1797,)
    assert X.min() == 0
    assert X.max() == 16
    np.testing.assert_array_equal(X, np.round(X))


def test_the_digits_are_those_of_scikit_learn_by_their_counts_and_their_first_image():
    X, y = data.digits()
    assert np.bincount(y).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert X[0, :16].tolist() == [0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0]


# Both


def test_what_one_reader_does_to_the_arrays_another_does_not_see():
    data.ecg().signal[:] = 0
    data.digits()[0][:] = 0
    assert data.ecg().signal.any()
    assert data.digits()[0].any()


def test_a_recording_cannot_be_given_another_rate():
    with pytest.raises(AttributeError):
        data.ecg().fs = 250.0


@pytest.mark.parametrize(
    "said",
    ["MIT-BIH", "record 208", "Open Data Commons Attribution", "Goldberger", "Creative Commons"],
)
def test_source_and_licence_stand_beside_the_data(said):
    assert said in README
