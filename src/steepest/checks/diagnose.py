"""Find out what was done wrong: a known mistake if one explains the answers, else a symptom."""

from dataclasses import dataclass

import numpy as np

from .exercise import show
from .judge import agrees, problem, told_alike
from .run import Strange, outcomes


@dataclass(frozen=True)
class Diagnosis:
    """What is wrong with an answer: a hint in words, and the misconception's code or None."""

    hint: str
    code: str | None = None


def diagnose(exercise, cases, expected, got):
    """Diagnosis for an answer that fails; the lists are the cases and both sides' outcomes.

    A known mistake explains an answer when both first fail in the same part, and tell the same
    story on every case of that part.  Of several, the one that is right about the most other cases
    is named; of equals the first, for mistakes are defined the simplest first.
    """
    first = _first_failing(exercise, expected, got)
    part = None if first is None else cases[first].part
    here = [i for i, case in enumerate(cases) if part in (None, case.part)]
    if not all(got[i].kind == "stub" for i in here):
        mistake = _known_mistake(exercise, cases, expected, got, part, here)
        if mistake is not None:
            return Diagnosis(mistake.hint, mistake.code)
    if part is None:
        return _changed_arguments(got)
    if expected[first].kind == "error":
        return Diagnosis(cases[first].why or "Here your function must raise a ValueError.")
    phrase = problem(exercise, expected[first], got[first])
    pairs = [(expected[i].value, got[i].value) for i in here if got[i].kind == "value"]
    return Diagnosis(f"{_symptom(phrase, got[first], pairs)} {cases[first].why}".rstrip())


def _first_failing(exercise, expected, got):
    pairs = enumerate(zip(expected, got, strict=True))
    return next((i for i, pair in pairs if not agrees(exercise, *pair)), None)


def _known_mistake(exercise, cases, expected, got, part, here):
    """The mistake that explains all outcomes of the part, ``here``, and most of the rest."""
    best, most = None, (False, 0)
    spoilt = _names_changed(got)
    for mistake, version in [(m, version) for m in exercise.mistakes for version in m.versions]:
        theirs = outcomes(version, cases, exercise.parameters)
        same_story = told_alike(exercise, theirs, got)
        first, spoils = _first_failing(exercise, expected, theirs), _names_changed(theirs)
        same_part = part == (None if first is None else cases[first].part)
        # A mistake that changes an argument explains only an answer that does so too.
        if same_part and all(same_story[i] for i in here) and spoils <= spoilt:
            explained = (spoils == spoilt, sum(same_story))
            if explained > most:
                best, most = mistake, explained
    return best


def _names_changed(results):
    return {name for outcome in results for name in outcome.changed}


def _changed_arguments(got):
    names = " and ".join(sorted(_names_changed(got)))
    text = (
        f"The values are right, but your function changes its argument {names}: "
        "the caller's array is different afterwards. Work on a copy, for example with .copy()."
    )
    return Diagnosis(text, "in-place-overwrite")


def _symptom(phrase, got, pairs):
    """A sentence or two on one wrong outcome, and on what all of them have in common."""
    if got.kind == "error":
        return f"Your function stops with {phrase}. {_about_error(got)}"
    if got.kind == "time":
        return (
            "Your function had not answered when the time was up. Look for a loop that never ends."
        )
    if got.value is None:
        return "Your function returns None. Is there a return in every branch?"
    if " instead of " in phrase:
        return f"Your function returns {phrase}."
    if "not finite" in phrase:
        return "Your answer contains nan or inf. Look for a division by zero."
    return _pattern(pairs) or "The value is not right."


def _about_error(got):
    return {
        "NameError": "A name is used before it has a value, or is misspelt.",
        "TypeError": "Look at how many arguments are passed, and of which kind.",
        "IndexError": "An index is outside the array. Does it work for every n?",
        "RecursionError": "It calls itself without an end.",
        "EOFError": "Use the arguments, and do not ask for input.",
    }.get(got.value, "Try the call above by itself.")


def _pattern(pairs):
    """A sentence on how all values differ together, or None."""
    flat = [
        (np.ravel(np.asarray(want, float)), np.ravel(np.asarray(have, float)))
        for want, have in pairs
        if _comparable(want, have)
    ]
    if not flat or len(flat) < len(pairs):
        return None
    want, have = map(np.concatenate, zip(*flat, strict=True))
    if not np.all(np.isfinite(have)) or want @ want == 0:
        return None
    if np.ptp(have) == 0 and np.ptp(want) > 0:
        return f"Your function answers {show(float(have[0]))} to every call."
    if np.allclose(have, np.abs(want), rtol=1e-5, atol=1e-8) and np.any(want < -1e-8):
        return "Your function never answers with a negative number, and here it should."
    for decimals in range(7):
        if np.array_equal(have, np.round(have, decimals)):
            cut_off = np.max(np.abs(have - want)) <= 10.0**-decimals
            return f"Your numbers are cut off {_places(decimals)}." if cut_off else None
    factor = (want @ have) / (want @ want)
    if np.allclose(have, factor * want, rtol=1e-5, atol=1e-8) and abs(factor) > 1e-9:
        return _about_factor(factor)
    if np.allclose(have, want, rtol=1e-3, atol=1e-3):
        return (
            "Your answer is close, but not as close as it can be. Its error is larger than "
            "round-off and larger than that of a symmetric difference."
        )
    return None


def _about_factor(factor):
    if np.isclose(factor, -1, rtol=1e-5):
        return "Every value has the wrong sign."
    if np.isclose(factor, 1, rtol=1e-5):
        return "Every value is a little off, by less than one part in 100 000."
    return f"Every value is {factor:.4g} times what it should be."


def _comparable(want, have):
    odd = (tuple, str, Strange, type(None))
    plain = not isinstance(want, odd) and not isinstance(have, odd)
    return plain and np.shape(want) == np.shape(have)
