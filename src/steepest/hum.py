r"""Take the mains hum out of a recording with two weights.

The reference input is a cosine and a sine at the hum's frequency ω₀ (radians a sample).  LMS turns
and scales them until they match the hum; the error that remains is the clean signal.  For a
reference of amplitude C the loop is, exactly in the mean, a notch filter

    H(z) = (z² - 2z cos ω₀ + 1) / (z² - 2(1 - μC²) z cos ω₀ + 1 - 2μC²)

with a bandwidth of about 2μC² radians a sample.  Far from the notch H is not 1 but 1/(1 - μC²): all
else grows by that little, the same at every frequency.
"""

import numpy as np

from . import _validate as validate
from .adaptive import lms


def reference_inputs(N, fs, frequency):
    """Cosine and sine of unit amplitude at the hum's frequency, as data for LMS.

    Parameters
    ----------
    N : int
        How many samples.
    fs, frequency : float
        Samples a second, and the hum's frequency in Hz, below fs/2.

    Returns
    -------
    numpy.ndarray, shape (N, 2)
        cos(2π frequency k/fs) and sin(2π frequency k/fs), k = 0 … N - 1.

    Raises
    ------
    ValueError, TypeError
        If frequency is not between 0 and fs/2.

    Examples
    --------
    >>> reference_inputs(2, 4.0, 1.0).round(6) + 0.0
    array([[1., 0.],
           [0., 1.]])
    """
    angle = _angle(fs, frequency) * np.arange(validate.count(N, "N", least=1))
    return np.column_stack([np.cos(angle), np.sin(angle)])


def cancel_hum(signal, fs, frequency, mu):
    """Signal without its hum: the error of LMS with a cosine and a sine as inputs.

    Parameters
    ----------
    signal : array_like, shape (N,)
        The recording.
    fs, frequency : float
        Samples a second, and the hum's frequency in Hz.
    mu : float
        μ > 0: the notch is about 2μ radians a sample wide, μ fs/π in Hz.

    Returns
    -------
    numpy.ndarray, shape (N,)
        The cleaned signal.

    Raises
    ------
    ValueError, TypeError
        If the signal is not a finite vector, or mu or the frequency is out of range.

    References
    ----------
    Widrow et al., "Adaptive noise cancelling: principles and applications", Proc. IEEE 63(12),
    1975.

    Examples
    --------
    >>> hum = np.cos(2 * np.pi * 60 * np.arange(2000) / 360 + 1)
    >>> bool(np.abs(cancel_hum(hum, 360, 60, 0.05)[-100:]).max() < 1e-9)
    True
    """
    signal = validate.vector(signal, "signal")
    return lms(reference_inputs(signal.size, fs, frequency), signal, mu)[1]


def notch_response(frequencies, fs, frequency, mu, amplitude=1.0):
    """Transfer function H of the canceller at the given frequencies.

    Parameters
    ----------
    frequencies : array_like, shape (m,)
        Where to evaluate, in Hz.
    fs, frequency, mu
        As for `cancel_hum`.
    amplitude : float, optional
        C, the amplitude of the reference.

    Returns
    -------
    numpy.ndarray, shape (m,), complex
        H(e^{iω}) with ω = 2π f/fs: zero at the hum's frequency, 1/(1 - μC²) away from it.

    Raises
    ------
    ValueError, TypeError
        If an input is out of range.

    References
    ----------
    Glover, "Adaptive noise canceling applied to sinusoidal interferences", IEEE Trans. ASSP 25(6),
    1977.

    Examples
    --------
    >>> abs(notch_response([60.0, 10.0], 360, 60, 0.01)).round(3)
    array([0.  , 1.01])
    """
    z = np.exp(2j * np.pi * validate.vector(frequencies, "frequencies") / fs)
    cos, gain = np.cos(_angle(fs, frequency)), validate.positive(mu, "mu") * amplitude**2
    return (z**2 - 2 * z * cos + 1) / (z**2 - 2 * (1 - gain) * z * cos + 1 - 2 * gain)


def notch_bandwidth(fs, mu, amplitude=1.0):
    """Bandwidth of the notch between its -3 dB points, about 2μC² radians a sample, in Hz.

    Parameters
    ----------
    fs, mu, amplitude
        As for `notch_response`.

    Returns
    -------
    float
        μC² fs/π, for small μC².

    Raises
    ------
    ValueError, TypeError
        If an input is not positive.

    Examples
    --------
    >>> round(notch_bandwidth(360, 0.01), 2), round(notch_bandwidth(360, 0.0001), 3)
    (1.15, 0.011)
    """
    fs, mu = validate.positive(fs, "fs"), validate.positive(mu, "mu")
    return float(mu * validate.positive(amplitude, "amplitude") ** 2 * fs / np.pi)


def band_power(signal, fs, low, high):
    """Power of the signal between two frequencies, from its periodogram.

    Parameters
    ----------
    signal : array_like, shape (N,)
        A recording.
    fs, low, high : float
        Samples a second, and the band's edges in Hz, both included.

    Returns
    -------
    float
        Part of the mean square that lies in the band.

    Raises
    ------
    ValueError, TypeError
        If the signal is not a finite vector or the band holds no frequency.

    Examples
    --------
    >>> tone = 3 * np.cos(2 * np.pi * 10 * np.arange(1000) / 100)
    >>> round(band_power(tone, 100, 9, 11), 6)
    4.5
    """
    signal = validate.vector(signal, "signal")
    frequencies = np.fft.rfftfreq(signal.size, 1 / validate.positive(fs, "fs"))
    inside = (frequencies >= low) & (frequencies <= high)
    if not inside.any():
        raise ValueError(f"No frequency lies between {low:g} and {high:g} Hz for this length.")
    both_sides = np.where((frequencies == 0) | (frequencies == fs / 2), 1, 2)
    power = both_sides * np.abs(np.fft.rfft(signal) / signal.size) ** 2
    return float(power[inside].sum())


def _angle(fs, frequency):
    fs, frequency = validate.positive(fs, "fs"), validate.positive(frequency, "frequency")
    if frequency >= fs / 2:
        raise ValueError(
            f"frequency must be below half the sampling rate, {fs / 2:g} Hz, but is {frequency:g}."
        )
    return 2 * np.pi * frequency / fs
