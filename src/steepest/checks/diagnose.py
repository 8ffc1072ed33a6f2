"""Find out what was done wrong: a known mistake if one explains the answers, else a symptom."""

from dataclasses import dataclass

import numpy as np

from .exercise import show
from .judge import agrees, alike, problem
from .run import Strange, outcomes


@dataclass(frozen=True)
class Diagnosis:
    """What is wrong with an answer: a hint in words, and the misconception's code if there is one."""

    hint: str
    code: str | None = None


def diagnose(exercise, cases, expected, got):
    """Diagnosis for an answer that fails; the lists are the cases and both sides' outcomes.

    A known mistake explains an answer when it tells the same story on every case of the part in which
    the answer first fails.  Mistakes are tried in the order of their definition, simplest first.
    """
    failing = [i for i, case in enumerate(cases) if not agrees(exercise, expected[i], got[i])]
    if not failing:
        return _changed_arguments(got)
    part = cases[failing[0]].part
    here = [i for i, case in enumerate(cases) if case.part == part]
    if not all(got[i].kind == "stub" for i in here):
        for mistake in exercise.mistakes:
            theirs = outcomes(mistake.function, [cases[i] for i in here], exercise.parameters)
            differs = any(not agrees(exercise, expected[i], o) for i, o in zip(here, theirs))
            if differs and all(alike(exercise, o, got[i]) for i, o in zip(here, theirs)):
                return Diagnosis(mistake.hint, mistake.code)
    first = failing[0]
    return _symptom(
        problem(exercise, expected[first], got[first]),
        cases[first],
        expected[first],
        got[first],
        [(expected[i].value, got[i].value) for i in here if got[i].kind == "value"],
    )


def _changed_arguments(got):
    names = sorted({name for outcome in got for name in outcome.changed})
    text = (
        f"The values are right, but your function changes its argument {' and '.join(names)}: "
        "the caller's array is different afterwards. Work on a copy, for example with .copy()."
    )
    return Diagnosis(text, "in-place-overwrite")


def _symptom(phrase, case, expected, got, pairs):
    if case.why and expected.kind == "error":
        return Diagnosis(case.why)
    if got.kind == "error":
        return Diagnosis(f"Your function stops with {phrase}. {_about_error(got)}")
    if got.kind == "time":
        return Diagnosis(
            "Your function had not answered when the time was up. Look for a loop that never ends."
        )
    if got.value is None:
        return Diagnosis("Your function returns None. Is there a return in every branch?")
    if " instead of " in phrase:
        return Diagnosis(f"Your function returns {phrase}.")
    if "not finite" in phrase:
        return Diagnosis("Your answer contains nan or inf. Look for a division by zero.")
    pattern = _pattern(pairs)
    return Diagnosis(" ".join(filter(None, [pattern or "The value is not right.", case.why])))


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
    plain = not isinstance(want, (tuple, str, Strange)) and not isinstance(have, (tuple, str, Strange))
    return plain and want is not None and have is not None and np.shape(want) == np.shape(have)
