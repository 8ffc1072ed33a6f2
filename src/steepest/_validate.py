"""Validation at the public edge: each check returns a clean value or says what to do instead."""

import numpy as np


def callable_(f, name="f"):
    """Return ``f`` if it can be called."""
    if not callable(f):
        raise TypeError(
            f"{name} must be a function, but it is {_kind(f)}. "
            f"Pass the function itself, without calling it: for example {name}=np.sin."
        )
    return f


def number(value, name):
    """Return ``value`` as a finite float."""
    array = _real(value, name, "one number")
    if array.ndim != 0:
        raise ValueError(
            f"{name} must be one number, but it has shape {array.shape}. "
            "Pass a single value, for example its first entry."
        )
    return float(_finite(array, name))


def positive(value, name):
    """Return ``value`` as a finite float above zero."""
    result = number(value, name)
    if result <= 0:
        raise ValueError(f"{name} must be greater than 0, but it is {result:g}.")
    return result


def count(value, name, least=0):
    """Return ``value`` as an int of at least ``least``."""
    whole = isinstance(value, (int, np.integer)) and not isinstance(value, (bool, np.bool_))
    if not whole:
        raise TypeError(f"{name} must be a whole number, but it is {_kind(value)}.")
    if value < least:
        raise ValueError(f"{name} must be at least {least}, but it is {value}.")
    return int(value)


def vector(value, name, n=None):
    """Return ``value`` as a new float array of shape (n,)."""
    array = _real(value, name, "a vector, one number a coordinate")
    if array.ndim != 1 or array.size == 0:
        raise ValueError(
            f"{name} must be a vector of shape (n,), but its shape is {array.shape}. "
            "Pass a list or 1-D array with one number for each coordinate."
        )
    if n is not None and array.size != n:
        raise ValueError(f"{name} must have {n} coordinates, but it has {array.size}.")
    return _finite(array, name)


def matrix(value, name, shape=(None, None)):
    """Return ``value`` as a new float array with two axes; None in ``shape`` fits any length."""
    array = _real(value, name, "a matrix")
    fits = array.ndim == 2 and array.size > 0
    fits = fits and all(want in (None, have) for want, have in zip(shape, array.shape, strict=True))
    if not fits:
        wanted = ", ".join("any" if length is None else str(length) for length in shape)
        raise ValueError(f"{name} must be a matrix of shape ({wanted}), but has {array.shape}.")
    return _finite(array, name)


def symmetric(value, name):
    """Return ``value`` as a symmetric matrix."""
    array = matrix(value, name)
    square = array.shape[0] == array.shape[1]
    if not square or not np.allclose(array, array.T, rtol=0, atol=1e-8 * np.abs(array).max()):
        raise ValueError(
            f"{name} must be symmetric, equal to its transpose. Take ({name} + {name}.T)/2."
        )
    return array


def direction(value, name, n=None):
    """Return ``value`` as a vector that is not zero."""
    array = vector(value, name, n)
    if not array.any():
        raise ValueError(
            f"{name} is the zero vector, which has no direction. "
            "Pass a vector with at least one coordinate that is not 0."
        )
    return array


def coordinate(i, n, name="i"):
    """Return ``i`` as the index of one of ``n`` coordinates."""
    i = count(i, name)
    if i >= n:
        raise ValueError(
            f"{name} must be the index of a coordinate, from 0 to {n - 1}, but it is {i}."
        )
    return i


def step(h, at, name="h"):
    """Return ``h`` as a positive step that still changes every coordinate of ``at``."""
    h = positive(h, name)
    at = np.asarray(at)
    if np.any(at + h == at):
        raise ValueError(
            f"{name} = {h:g} is too small: added to {np.abs(at).max():g} it changes nothing in "
            f"64-bit arithmetic. Use a larger {name}."
        )
    return h


def value_of(f, x, name="f"):
    """Return f(x) as a finite float, or say what ``f`` did instead."""
    result = called(f, x, name)
    array = _real(result, f"{name}(x)", "one number")
    if array.ndim != 0:
        raise ValueError(
            f"{name} must return one number, but at x = {_show(x)} it returned an array of shape "
            f"{array.shape}. Let {name} return a single value."
        )
    if not np.isfinite(array):
        raise ValueError(
            f"{name} returned {float(array)} at x = {_show(x)}. "
            f"Choose a point, and a step, where {name} is finite."
        )
    return float(array)


def vector_of(f, x, n, name):
    """Return f(x) as a float vector of shape (n,)."""
    return vector(called(f, x, name), f"{name}(x)", n)


def called(f, x, name="f"):
    """Return f(x); an exception inside ``f`` becomes a sentence that says where."""
    try:
        with np.errstate(all="ignore"):
            return f(x)
    except Exception as error:
        raise ValueError(
            f"{name} raised {type(error).__name__} at x = {_show(x)}: {error}. "
            f"Choose a point, and a step, where {name} can be evaluated."
        ) from error


def _real(value, name, wanted):
    try:
        array = np.array(value)
    except (TypeError, ValueError):  # ragged lists and the like
        array = np.array(None)
    if array.dtype.kind not in "iuf":
        raise TypeError(f"{name} must be {wanted}, of real numbers, but it is {_kind(value)}.")
    return array.astype(float, copy=False)


def _finite(array, name):
    if not np.all(np.isfinite(array)):
        raise ValueError(f"{name} must be finite, but it is {_show(array)}.")
    return array


def _kind(value):
    if isinstance(value, np.ndarray):
        return f"an array of {value.dtype}"
    return "None" if value is None else f"of type {type(value).__name__}"


def _show(x):
    return np.array2string(np.asarray(x), precision=6, separator=", ", threshold=6)
