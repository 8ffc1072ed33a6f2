"""Find out what was done wrong: a known mistake, a sign of one, or else a symptom."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from .contrast import contrast
from .exercise import EDGES
from .judge import agrees, comparable, may_be_alike, problem, scaled, size, told_alike
from .probing import by_signs
from .run import outcomes
from .symptoms import symptom

FACTORS = {-1.0: "Besides, the sign is wrong.", 2.0: "Besides, there is a factor 2 too many."}
FACTORS[0.5] = "Besides, a factor 2 is missing."
TOLD_BY_THE_FACTOR = {"ascent-for-descent", "error-sign", "missing-factor-2"}


def _whatever(case, expected, got):
    return True


@dataclass(frozen=True)
class Diagnosis:
    """What is wrong with an answer: a hint in words, and the misconception's code or None.

    ``told(case, expected, got)`` says whether the hint explains another failing call as well.
    """

    hint: str
    code: str | None = None
    told: Callable = _whatever


def diagnose(exercise, answer, cases, expected, got):
    """Diagnosis for an answer that fails; the lists are the cases and both sides' outcomes.

    A known mistake explains an answer when both first fail in the same part, and tell the same
    story on every case of that part.  In other parts the answer may fail in a way of its own (raise
    an error, or not look at an edge case), but may not give other values.  Of several mistakes the
    one that tells most of the story is named; of equals the first, for the simplest stand first.

    Where none does, the answer is asked more: for the exercise's signs, for a known mistake with
    another factor, and at last for what its values show.
    """
    first = _first_failing(exercise, expected, got)
    part = None if first is None else cases[first].part
    here = [i for i, case in enumerate(cases) if case.part == part]
    mistake = _known_mistake(exercise, cases, expected, got, first)
    mistake = mistake or _mistaken_kind(exercise, cases, expected, got, here)
    spoilt_by_a_slip = mistake is not None and mistake.code is None and _names_changed(got)
    if mistake is not None and not spoilt_by_a_slip:  # that an argument is changed is more to say
        return Diagnosis(mistake.hint, mistake.code, _tells(exercise, mistake))
    if part is None:
        return _changed_arguments(got)
    if expected[first].kind == "error":
        return Diagnosis(cases[first].why or "Here your function must raise a ValueError.")
    right = [agrees(exercise, *pair) for pair in zip(expected, got, strict=True)]
    if got[first].kind == "time":  # to hang again, with other arguments, says no more
        return _symptom(exercise, None, cases, expected, got, right)
    return (
        _also_changed(got)
        or _signed(exercise, answer, cases, [i for i in here if not right[i]])
        or _other_factor(exercise, cases, expected, got, here)
        or _symptom(exercise, answer, cases, expected, got, right)
    )


def _tells(exercise, mistake):
    """Whether one of a mistake's versions does in another call what the answer does there."""

    def told(case, expected, got):
        kind = problem(exercise, expected, got)
        for version in mistake.versions:
            (their,) = outcomes(version, [case], exercise.parameters, exercise.seconds)
            alike = may_be_alike(exercise, their, got)
            if alike or (mistake.by_kind and problem(exercise, expected, their) == kind):
                return True
        return False

    return told


def _signed(exercise, answer, cases, failing):
    sign = by_signs(exercise, answer, cases, failing)
    if sign is None:
        return None
    return Diagnosis(
        sign.hint, sign.code, lambda case, *_: by_signs(exercise, answer, [case], [0], [sign])
    )


def _other_factor(exercise, cases, expected, got, here):
    """A known mistake, if the answer is that mistake's times one factor, in every case here."""
    asked, had = [cases[i] for i in here], [got[i] for i in here]
    wanted = [expected[i] for i in here]
    if any(outcome.kind != "value" for outcome in had):
        return None
    for mistake in exercise.mistakes:
        if mistake.code is None or mistake.code in TOLD_BY_THE_FACTOR:
            continue  # of those, the same mistake made twice, or undone
        theirs = outcomes(mistake.function, asked, exercise.parameters, exercise.seconds)
        if _names_changed(theirs) or all(map(partial(agrees, exercise), wanted, theirs)):
            continue  # no mistake in these values
        if not any(size(their.value) for their in theirs if their.kind == "value"):
            continue  # zero is any factor times zero
        for factor, words in FACTORS.items():
            times = [scaled(outcome, factor) for outcome in theirs]
            if None not in times and all(told_alike(exercise, times, had)):
                return Diagnosis(f"{mistake.hint} {words}", mistake.code)
    return None


def _symptom(exercise, answer, cases, expected, got, right):
    first = right.index(False)
    here = [i for i, case in enumerate(cases) if case.part == cases[first].part]
    everywhere = [i for i, case in enumerate(cases) if case.part not in EDGES]
    phrase = problem(exercise, expected[first], got[first])
    hint, code = symptom(
        phrase, got[first], _values(expected, got, here), _values(expected, got, everywhere)
    )
    more = contrast(exercise, answer, cases, right) if answer else ""
    why = "" if more else cases[first].why  # it is true of this call, and not of a smaller one

    def told(case, *both):
        return not why and problem(exercise, *both) == phrase

    return Diagnosis(f"{hint} {more or why}".strip(), code, told)


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


def _also_changed(got):
    """Where the values are wrong and an argument is changed, that comes first."""
    names = " and ".join(sorted(_names_changed(got)))
    if not names:
        return None
    text = (
        f"Your function changes its argument {names}, so the caller's array is different "
        "afterwards, and so are later steps. Work on a copy first; then look at the values again."
    )
    return Diagnosis(text, "in-place-overwrite")


def _changed_arguments(got):
    names = " and ".join(sorted(_names_changed(got)))
    text = (
        f"The values are right, but your function changes its argument {names}: "
        "the caller's array is different afterwards. Work on a copy, for example with .copy()."
    )
    return Diagnosis(text, "in-place-overwrite")
