r"""Take the mains hum out of a recording with two weights.

The reference input is a cosine and a sine at the hum's frequency ω₀ (radians a sample).  LMS turns
and scales them until they match the hum; the error that remains is the clean signal.  For a
reference of amplitude C the loop is a filter that does not change with time, whatever the signal:

    H(z) = (z² - 2z cos ω₀ + 1) / (z² - 2(1 - μC²) z cos ω₀ + 1 - 2μC²)

It is a notch with a bandwidth of about 2μC² radians a sample.  Far from the notch H is not 1 but
1/(1 - μC²): all else grows by that little, the same at every frequency.
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
        The cleaned signal: the error ε of LMS, as it is.

    Raises
    ------
    ValueError, TypeError
        If the signal is not a finite vector, mu or the frequency is out of range, or the output
        leaves the range of numbers (which can happen for mu of 1 and more).

    Notes
    -----
    All that is far from the hum comes out 1/(1 - μ) times as large.  Multiply by 1 - μ to undo it.

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
    X = reference_inputs(signal.size, fs, frequency)
    _, errors = lms(X, signal, mu)
    return errors


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
        If an input is out of range, or μC² is 1 or more: then the loop is not stable.

    References
    ----------
    Glover, "Adaptive noise canceling applied to sinusoidal interferences", IEEE Trans. ASSP 25(6),
    1977.

    Examples
    --------
    >>> abs(notch_response([60.0, 10.0], 360, 60, 0.01)).round(3)
    array([0.  , 1.01])
    """
    cos, gain = np.cos(_angle(fs, frequency)), _loop_gain(mu, amplitude)
    z = np.exp(2j * np.pi * validate.vector(frequencies, "frequencies") / fs)
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
        μC² fs/π, for small μC²; exactly, tan of half the bandwidth is μC²/(1 - μC²).

    Raises
    ------
    ValueError, TypeError
        If an input is not positive, or μC² is 1 or more.

    Examples
    --------
    >>> round(notch_bandwidth(360, 0.01), 2), round(notch_bandwidth(360, 0.0001), 3)
    (1.15, 0.011)
    """
    return float(_loop_gain(mu, amplitude) * validate.positive(fs, "fs") / np.pi)


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
    return float(_band(signal, fs, low, high)[1].sum())


def peak_frequency(signal, fs, low, high):
    """Frequency between two others at which the signal's periodogram is highest.

    Parameters
    ----------
    signal, fs, low, high
        As for `band_power`.

    Returns
    -------
    float
        In Hz, to within half of fs/N, the distance between two frequencies of the periodogram.

    Raises
    ------
    ValueError, TypeError
        As for `band_power`.

    Examples
    --------
    >>> tone = np.cos(2 * np.pi * 10.3 * np.arange(1000) / 100)
    >>> round(peak_frequency(tone, 100, 9, 11), 6)
    10.3
    """
    frequencies, power = _band(signal, fs, low, high)
    return float(frequencies[power.argmax()])


def _band(signal, fs, low, high):
    """Frequencies of a band, and the part of the mean square at each."""
    signal, fs = validate.vector(signal, "signal"), validate.positive(fs, "fs")
    low, high = validate.number(low, "low"), validate.number(high, "high")
    frequencies = np.arange(signal.size // 2 + 1) * fs / signal.size
    inside = (frequencies >= low) & (frequencies <= high)
    if not inside.any():
        raise ValueError(f"No frequency lies between {low:g} and {high:g} Hz for this length.")
    power = 2 * np.abs(np.fft.rfft(signal) / signal.size) ** 2  # both signs of the frequency
    power[0] /= 2
    if signal.size % 2 == 0:
        power[-1] /= 2  # half the sampling rate, like 0, has no other sign
    return frequencies[inside], power[inside]


def _loop_gain(mu, amplitude):
    gain = validate.positive(mu, "mu") * validate.positive(amplitude, "amplitude") ** 2
    if gain >= 1:
        raise ValueError(f"mu times amplitude squared must be below 1, but it is {gain:g}.")
    return gain


def _angle(fs, frequency):
    fs, frequency = validate.positive(fs, "fs"), validate.positive(frequency, "frequency")
    if frequency >= fs / 2:
        raise ValueError(
            f"frequency must be below half the sampling rate, {fs / 2:g} Hz, but is {frequency:g}."
        )
    return 2 * np.pi * frequency / fs
