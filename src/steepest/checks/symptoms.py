"""What can be said about a wrong answer that no known mistake explains: what its values show."""

import numpy as np

from .exercise import Words, show
from .run import Asked

_ABOUT_ERRORS = {
    "NameError": "A name is used before it has a value, or is misspelt.",
    "TypeError": "Look at how many arguments are passed, and of which kind.",
    "IndexError": "An index is outside the array.",
    "RecursionError": "It calls itself without an end.",
    "EOFError": "Use the arguments, and do not ask for input.",
}


def symptom(phrase, got, pairs, everywhere):
    """A sentence or two on a wrong outcome, and on what all have in common; a code if one is sure.

    Parameters
    ----------
    phrase : str
        What the judge says is the matter with it.
    got : Outcome
        The outcome.
    pairs, everywhere : list of (wanted, had)
        Plain values of all cases of the same part, and of all parts.
    """
    if got.kind == "error":
        about = _ABOUT_ERRORS.get(got.value, "Try the call above by itself.")
        return f"Your function stops with {phrase.rstrip('.')}. {about}", None
    if got.kind == "stub":
        line = "the line that raises NotImplementedError"
        return f"A part of what this call needs is not written yet: look for {line}.", None
    if got.kind == "time":
        late = "Your function had not answered when the time was up."
        return f"{late} Look for a loop that never ends.", None
    if got.value is None:
        return "Your function returns None. Is there a return in every branch?", None
    if " instead of " in phrase:
        asked = isinstance(got.value, Asked)
        whose = "The function you return gives" if asked else "Your function returns"
        return f"{whose} {phrase}. {_off_by_one(everywhere)}".strip(), None
    if "not finite" in phrase:
        return "Your answer contains nan or inf. Look for a division by zero.", None
    if isinstance(got.value, Words):
        return "Compare the two lines above: what is asked, and what your result shows.", None
    return _in_common(pairs) or "The value is not right.", _factor_two(everywhere)


def _off_by_one(pairs):
    """A sentence on an entry too many, or too few, where the lengths differ from case to case."""
    if any(not isinstance(v, np.ndarray) or v.ndim != 1 for pair in pairs for v in pair):
        return ""
    varied = len({want.size for want, _ in pairs}) > 1
    surplus = {have.size - want.size for want, have in pairs}
    if not varied or surplus not in ({1}, {-1}):
        return ""
    amount = "one entry too many" if surplus == {1} else "one entry too few"
    return f"It always has {amount}: where do you begin to count, and where do you stop?"


def _factor_two(pairs):
    """The code of a factor 2 that is missing, or one too many, in all values."""
    want, have = _in_one_row(pairs)
    if want is None or not np.any(want):
        return None
    two = any(np.allclose(have, factor * want, rtol=1e-7, atol=1e-7) for factor in (0.5, 2))
    return "missing-factor-2" if two else None


def _in_common(pairs):
    """A sentence on how all values differ together, or None."""
    want, have = _in_one_row(pairs)
    if want is None or not np.all(np.isfinite(have)) or not np.any(want):
        return None
    if np.ptp(have) == 0 and np.ptp(want) > 0:
        return f"Your function answers {show(float(have[0]))} to every call."
    if np.any(want < -1e-8) and np.allclose(have, np.abs(want), rtol=1e-5, atol=1e-8):
        return "Your function never answers with a negative number, and here it should."
    return _about_decimals(want, have) or _about_factor(want, have)


def _about_decimals(want, have):
    for decimals in range(7):
        if np.any(np.round(want, decimals)) and np.allclose(
            have, np.round(want, decimals), rtol=0, atol=1e-9
        ):
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


def _in_one_row(pairs):
    """All numbers wanted, and all that were had; a pair of None if they cannot be compared."""
    flat = [(_numbers(want), _numbers(have)) for want, have in pairs]
    if any(want is None or have is None or want.size != have.size for want, have in flat):
        return None, None
    return map(np.concatenate, zip(*flat, strict=True))


def _numbers(value):
    """All numbers of a result in one row, or None if it holds anything else."""
    if isinstance(value, tuple):
        parts = [_numbers(part) for part in value]
        return None if any(part is None for part in parts) else np.concatenate([[], *parts])
    numeric = isinstance(value, (float, np.floating, np.ndarray))
    return np.ravel(np.asarray(value, float)) if numeric else None
