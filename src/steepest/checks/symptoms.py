"""What can be said about a wrong answer that no known mistake explains: what its values show."""

import numpy as np

from .exercise import show
from .run import Asked

_ABOUT_ERRORS = {
    "NameError": "A name is used before it has a value, or is misspelt.",
    "TypeError": "Look at how many arguments are passed, and of which kind.",
    "IndexError": "An index is outside the array.",
    "RecursionError": "It calls itself without an end.",
    "EOFError": "Use the arguments, and do not ask for input.",
}


def symptom(phrase, got, pairs):
    """A sentence or two on one wrong outcome, and on what all of them have in common.

    Parameters
    ----------
    phrase : str
        What the judge says is the matter with it.
    got : Outcome
        The outcome.
    pairs : list of (wanted, had)
        Plain values of all cases of the same part.
    """
    if got.kind == "error":
        about = _ABOUT_ERRORS.get(got.value, "Try the call above by itself.")
        return f"Your function stops with {phrase.rstrip('.')}. {about}"
    if got.kind == "time":
        return (
            "Your function had not answered when the time was up. Look for a loop that never ends."
        )
    if got.value is None:
        return "Your function returns None. Is there a return in every branch?"
    if " instead of " in phrase:
        asked = isinstance(got.value, Asked)
        return f"{'The function you return gives' if asked else 'Your function returns'} {phrase}."
    if "not finite" in phrase:
        return "Your answer contains nan or inf. Look for a division by zero."
    return _in_common(pairs) or "The value is not right."


def _in_common(pairs):
    """A sentence on how all values differ together, or None."""
    flat = [(_numbers(want), _numbers(have)) for want, have in pairs]
    if any(want is None or have is None or want.size != have.size for want, have in flat):
        return None
    want, have = map(np.concatenate, zip(*flat, strict=True))
    if not np.all(np.isfinite(have)) or not np.any(want):
        return None
    if np.ptp(have) == 0 and np.ptp(want) > 0:
        return f"Your function answers {show(float(have[0]))} to every call."
    if np.any(want < -1e-8) and np.allclose(have, np.abs(want), rtol=1e-5, atol=1e-8):
        return "Your function never answers with a negative number, and here it should."
    return _about_decimals(want, have) or _about_factor(want, have)


def _about_decimals(want, have):
    for decimals in range(7):
        if np.allclose(have, np.round(want, decimals), rtol=0, atol=1e-9):
            return f"Your numbers are rounded to {decimals} decimals. Return them as they are."
    shorter = np.all(np.abs(have) <= np.abs(want) + 1e-6) and np.all(np.abs(have - want) <= 1)
    if shorter and np.array_equal(have, np.round(have)):
        return "Your numbers have lost their decimals. An array of integers cannot hold any."
    return None


def _about_factor(want, have):
    factor = (want @ have) / (want @ want)
    error = np.max(np.abs(have - want))
    if error <= 1e-3 * np.max(np.abs(want)):
        size = f"{error:.0e}"
        return f"Your answer is close, but off by up to {size}: a careful computation does better."
    if abs(factor) < 1e-9 or not np.allclose(have, factor * want, rtol=1e-5, atol=1e-8):
        return None
    if np.isclose(factor, -1, rtol=1e-5):
        return "Every value has the wrong sign."
    return f"Every value is {factor:.4g} times what it should be."


def _numbers(value):
    """All numbers of a result in one row, or None if it holds anything else."""
    if isinstance(value, tuple):
        parts = [_numbers(part) for part in value]
        return None if any(part is None for part in parts) else np.concatenate([[], *parts])
    numeric = isinstance(value, (float, np.floating, np.ndarray))
    return np.ravel(np.asarray(value, float)) if numeric else None
