"""Real recordings that travel with the package: an electrocardiogram and handwritten digits.

Both are read from files beside this module; nothing is fetched.  Sources and licences stand in
README.md beside them.
"""

from dataclasses import dataclass
from importlib.resources import files

import numpy as np


@dataclass(frozen=True)
class Recording:
    """A signal in millivolt, shape (N,), its sampling rate ``fs`` in Hz, and where it is from."""

    signal: np.ndarray
    fs: float
    source: str


def ecg():
    """Five minutes of a real electrocardiogram with mains hum near 60 Hz.

    Returns
    -------
    Recording
        108 000 samples at 360 Hz, in millivolt: record 208, lead MLII, minutes 19:35 to 24:35.

    References
    ----------
    Moody and Mark, "The impact of the MIT-BIH Arrhythmia Database", IEEE Eng. in Med. and Biol.
    20(3), 2001; Goldberger et al., "PhysioBank, PhysioToolkit, and PhysioNet", Circulation 101(23),
    2000.  Open Data Commons Attribution License 1.0.

    Examples
    --------
    >>> recording = ecg()
    >>> recording.signal.shape, recording.fs
    ((108000,), 360.0)
    """
    stored = _read("ecg_mitbih_208.npz")
    signal = (stored["adc"].astype(float) - 1024) / 200  # converter counts to millivolt
    return Recording(signal, float(stored["fs"]), "MIT-BIH Arrhythmia Database, record 208")


def digits():
    """Images of handwritten digits, 8 × 8 pixels, and their labels: scikit-learn's `load_digits`.

    Returns
    -------
    X : numpy.ndarray, shape (1797, 64)
        Grey values 0 … 16, a row an image.
    y : numpy.ndarray of int, shape (1797,)
        Labels 0 … 9.

    References
    ----------
    Alpaydin and Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning
    Repository, 1998 (CC BY 4.0), doi:10.24432/C50P49.

    Examples
    --------
    >>> X, y = digits()
    >>> X.shape, y[:5]
    ((1797, 64), array([0, 1, 2, 3, 4]))
    """
    stored = _read("digits.npz")
    return stored["X"].astype(float), stored["y"].astype(int)


def _read(name):
    with files(__package__).joinpath(name).open("rb") as file, np.load(file) as stored:
        return dict(stored)
