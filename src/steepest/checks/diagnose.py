"""Find out what was done wrong: a known mistake if one explains the answers, else a symptom."""

from dataclasses import dataclass

import numpy as np

from .exercise import EDGES
from .judge import agrees, comparable, may_be_alike, problem, told_alike
from .run import outcomes
from .symptoms import symptom


@dataclass(frozen=True)
class Diagnosis:
    """What is wrong with an answer: a hint in words, and the misconception's code or None."""

    hint: str
    code: str | None = None


def diagnose(exercise, cases, expected, got):
    """Diagnosis for an answer that fails; the lists are the cases and both sides' outcomes.

    A known mistake explains an answer when both first fail in the same part, and tell the same
    story on every case of that part.  In other parts the answer may fail in a way of its own (raise
    an error, or not look at an edge case), but may not give other values.  Of several mistakes the
    one that tells most of the story is named; of equals the first, for the simplest stand first.
    """
    first = _first_failing(exercise, expected, got)
    part = None if first is None else cases[first].part
    here = [i for i, case in enumerate(cases) if case.part == part]
    mistake = _known_mistake(exercise, cases, expected, got, first)
    mistake = mistake or _mistaken_kind(exercise, cases, expected, got, here)
    if mistake is not None:
        return Diagnosis(mistake.hint, mistake.code)
    if part is None:
        return _changed_arguments(got)
    if expected[first].kind == "error":
        return Diagnosis(cases[first].why or "Here your function must raise a ValueError.")
    phrase = problem(exercise, expected[first], got[first])
    everywhere = [i for i, case in enumerate(cases) if case.part not in EDGES]
    hint, code = symptom(
        phrase, got[first], _values(expected, got, here), _values(expected, got, everywhere)
    )
    return Diagnosis(f"{hint} {cases[first].why}".strip(), code)


def _values(expected, got, chosen):
    """Pairs of plain values, wanted and had, of the cases chosen, where there is a value."""
    return [(expected[i].value, got[i].value) for i in chosen if got[i].kind == "value"]


def _first_failing(exercise, expected, got):
    pairs = enumerate(zip(expected, got, strict=True))
    return next((i for i, pair in pairs if not agrees(exercise, *pair)), None)


def _known_mistake(exercise, cases, expected, got, failing):
    """The mistake that explains the answer, which first fails at the index given, or None."""
    best, most = None, (False, 0)
    part, spoilt = None if failing is None else cases[failing].part, _names_changed(got)
    needed = [
        part in (None, case.part) or (case.part not in EDGES and comparable(exercise, *pair))
        for case, pair in zip(cases, zip(expected, got, strict=True), strict=True)
    ]
    for mistake, version in [(m, version) for m in exercise.mistakes for version in m.versions]:
        if failing is not None:
            (their,) = outcomes(version, [cases[failing]], exercise.parameters)
            if not may_be_alike(exercise, their, got[failing]):
                continue  # nearly all mistakes are out of the question after this one call
        theirs = outcomes(version, cases, exercise.parameters, exercise.seconds)
        same_story = told_alike(exercise, theirs, got)
        first, spoils = _first_failing(exercise, expected, theirs), _names_changed(theirs)
        same_part = part == (None if first is None else cases[first].part)
        told = all(same for same, asked in zip(same_story, needed, strict=True) if asked)
        # A mistake that changes an argument explains only an answer that does so too; where that
        # is all that is wrong, in the same way.
        told = told and spoils <= spoilt and (failing is not None or _left_alike(theirs, got))
        if same_part and told:
            explained = (spoils == spoilt, sum(same_story))
            if explained > most:
                best, most = mistake, explained
    return best


def _mistaken_kind(exercise, cases, expected, got, here):
    """The first mistake whose results are of the same wrong kind, or None."""
    phrases = [problem(exercise, expected[i], got[i]) for i in here]
    if not any(phrase and " instead of " in phrase for phrase in phrases):
        return None
    for mistake in exercise.mistakes:
        if mistake.by_kind:
            theirs = outcomes(mistake.function, [cases[i] for i in here], exercise.parameters)
            pairs = zip([expected[i] for i in here], theirs, strict=True)
            if phrases == [problem(exercise, *pair) for pair in pairs]:
                return mistake
    return None


def _left_alike(theirs, got):
    """Whether all arrays came back alike."""
    pairs = [zip(a.after, b.after, strict=True) for a, b in zip(theirs, got, strict=True)]
    return all(np.allclose(*pair, equal_nan=True) for both in pairs for pair in both)


def _names_changed(results):
    return {name for outcome in results for name in outcome.changed}


def _changed_arguments(got):
    names = " and ".join(sorted(_names_changed(got)))
    text = (
        f"The values are right, but your function changes its argument {names}: "
        "the caller's array is different afterwards. Work on a copy, for example with .copy()."
    )
    return Diagnosis(text, "in-place-overwrite")
