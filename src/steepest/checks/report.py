"""The instant check and the hidden test: both run an exercise's cases and say what they saw."""

import os
import secrets
import sys
from dataclasses import dataclass, replace
from html import escape
from textwrap import indent

from .diagnose import diagnose
from .exercise import CHECK_SECONDS, EDGES, Case
from .judge import agrees, describe
from .misconceptions import BOOK, MISCONCEPTIONS
from .rehearsal import hanging
from .run import MATHEMATICS, Asked, Outcome, outcomes
from .shrink import shrunk

SEED_VARIABLE = "STEEPEST_SEED"
WHERE = (
    "Make the call above in a cell of its own, and print what your function computes on the way. "
    "Which is the first number that you would not have written down by hand?"
)


@dataclass(frozen=True)
class Report:
    """What a check found.  Shown as a card in a notebook and as text elsewhere.

    ``earned`` maps each part of the marks to whether it was earned; ``score`` is between 0 and 1.
    """

    name: str
    passed: bool
    earned: dict[str, bool]
    score: float
    calls: int
    hint: str = ""
    code: str | None = None
    case: Case | None = None
    expected: str = ""
    got: str = ""
    sketch: str = ""
    help: int = 0

    @property
    def where(self):
        """Where to look in one's own code: the first step of help, on request."""
        if self.passed or not self.hint:
            return ""
        if self.code:
            return MISCONCEPTIONS[self.code].look
        return WHERE if self.case is not None else ""

    @property
    def title(self):
        """One line: right, or not yet."""
        if self.passed:
            return f"{self.name} is right: {self.calls} calls, all as they should be."
        return f"{self.name} is not right yet."

    @property
    def link(self):
        """Where the book takes the misconception up, or an empty string."""
        return MISCONCEPTIONS[self.code].link if self.code else ""

    @property
    def text(self):
        """The report in plain text."""
        return str(self)

    def __str__(self):
        lines = [("✓ " if self.passed else "✗ ") + self.title]
        if self.case is not None:
            lines += [
                indent(self.case.call(self.name), "    "),
                f"    expected  {self.expected}",
                f"    got       {self.got}",
            ]
        if self.hint:
            lines.append(self.hint)
        if self.code:
            lines.append(f"Read more: {self.link}")
        steps = self._steps
        lines += [f"{name}: {text}" for name, text in steps[: self.help]]
        if steps[self.help :]:
            name = steps[self.help][0].lower()
            lines.append(f"More help ({name}): check({self.name}, help={self.help + 1})")
        return "\n".join(lines)

    @property
    def _steps(self):
        """What is told on request, one step after the other: pairs of a name and a text."""
        steps = [("Where to look", self.where), ("A sketch", self.sketch)]
        return [] if self.passed or self.case is None else [step for step in steps if step[1]]

    __repr__ = __str__

    def _repr_html_(self):
        colour, mark = ("#2e7d4f", "✓") if self.passed else ("#b3541e", "✗")
        rows = [f"<p style='margin:0'><strong>{mark} {escape(self.title)}</strong></p>"]
        if self.case is not None:
            call = escape(self.case.call(self.name))
            table = f"{call}\nexpected  {escape(self.expected)}\ngot       {escape(self.got)}"
            style = "margin:.5em 0;white-space:pre-wrap;background:none;color:inherit"
            rows.append(f"<pre style='{style}'>{table}</pre>")
        if self.hint:
            rows.append(f"<p style='margin:0'>{escape(self.hint)}</p>")
        if self.code:
            where = escape(self.link)
            name = f"chapter {MISCONCEPTIONS[self.code].chapter}, {escape(self.code)}"
            known = BOOK in os.environ
            target = f"<a href='{where}'>{name}</a>" if known else f"<code>{where}</code>"
            rows.append(f"<p style='margin:.5em 0 0'>Read more: {target}</p>")
        for number, (name, text) in enumerate(self._steps, 1):
            shown = " open" if number <= self.help else ""
            told = f"<p style='margin:.25em 0 0'>{escape(text)}</p>"
            head = f"<summary style='cursor:pointer'>{name}</summary>"
            rows.append(f"<details style='margin:.5em 0 0'{shown}>{head}{told}</details>")
        style = f"border-left:4px solid {colour};padding:.5em 1em;margin:.5em 0;max-width:46em"
        return f"<div role='status' style='{style}'>{''.join(rows)}</div>"


def check(answer, name=None, *, help=0):
    """Check an answer to an exercise at once, and say what is wrong and why.

    Parameters
    ----------
    answer : callable or str
        The student's function, or the name of one that is defined where ``check`` is called.
    name : str, optional
        Exercise, when the function is called something else.
    help : int
        How much is told beyond what is wrong: 1 says where to look, 2 gives a sketch of the way.

    Returns
    -------
    Report
        Shows itself as a card in a notebook, and as text with ``print``.

    Raises
    ------
    ValueError
        If there is no exercise of that name.

    Examples
    --------
    >>> def central_difference(f, x, h):
    ...     return (f(x + h) - f(x)) / h
    >>> check(central_difference).code
    'one-sided-is-as-good'
    """
    if isinstance(answer, str):
        name = name or answer
        answer = sys._getframe(1).f_globals.get(answer)
    name = name or getattr(answer, "__name__", None)
    exercise = find(name)
    cases = exercise.visible_cases()
    stuck = None
    if callable(answer) and exercise.seconds <= CHECK_SECONDS:  # what is slow is not run twice
        stuck = hanging(answer, cases, exercise.parameters, exercise.seconds)
    if stuck is not None:
        return _endless(exercise, cases[stuck])
    report = examine(exercise, answer, cases)
    return replace(report, help=min(max(int(help), 0), 2))


def _endless(exercise, case):
    """Report on an answer that was cut off from outside, and is not asked again."""
    hint = (
        f"Your function had not answered when the time was up, after {exercise.seconds:g} seconds. "
        "Look for a loop that never ends, or a sum over far too many terms."
    )
    report = _refused(exercise, hint)
    return replace(report, case=case, expected="an answer", got=describe(Outcome("time")))


def marks(name, answers=None):
    """Marks of the hidden test: the share of the parts earned, times the exercise's points.

    The cases come from the course's secret seed, so an answer that knows the visible cases earns
    nothing.  The message shows a visible or a fresh case, never a hidden one.

    Parameters
    ----------
    name : str
        Exercise.
    answers : dict, optional
        Where the student's function stands under that name; the caller's globals if left out.

    Returns
    -------
    float
        Between 0 and the exercise's points.
    """
    exercise = find(name)
    answer = (sys._getframe(1).f_globals if answers is None else answers).get(name)
    cases = exercise.random_cases(_secret_seed())
    hidden = examine(exercise, answer, cases, explain=False)
    secret = {case.call(name) for case in cases}
    shown = hidden.passed or answer is None
    print(hidden if shown else _shown_instead(exercise, answer, hidden, secret))
    return round(float(exercise.points * hidden.score), 2)


def examine(exercise, answer, cases, trusted=False, explain=True):
    """Report on an answer: run the cases, judge each, and diagnose what fails.

    Only the check of the check trusts an answer: the reference, which a student may not hand in.
    Where nobody will read it, the diagnosis is left out.
    """
    refusal = _refusal(exercise, answer, trusted)
    if refusal:
        return _refused(exercise, refusal)
    expected = outcomes(exercise.reference, cases, seconds=exercise.seconds)
    got = outcomes(answer, cases, exercise.parameters, exercise.seconds)
    borrowed = [outcome.value for outcome in got if outcome.kind == "borrowed"]
    if borrowed:
        return _refused(exercise, _borrowed_sentence(borrowed[0]))
    right = [agrees(exercise, *pair) for pair in zip(expected, got, strict=True)]
    changed = [bool(outcome.changed) for outcome in got]
    earned = _earned(exercise, cases, right, changed)
    score = sum(exercise.parts[part] for part, yes in earned.items() if yes)
    if all(right) and not any(changed):
        return Report(exercise.name, True, earned, 1.0, len(cases))
    if all(outcome.kind == "stub" for outcome in got):
        return _refused(exercise, "It is not written yet: replace the line that raises the error.")
    first = right.index(False) if not all(right) else changed.index(True)
    report = Report(exercise.name, False, earned, score, len(cases), got=describe(got[first]))
    if not explain:
        return report
    found = diagnose(exercise, answer, cases, expected, got)
    case, wanted, had = _smallest(
        exercise, answer, cases[first], expected[first], got[first], found
    )
    kept, lost = _as_they_were(exercise, wanted, had)
    return replace(
        report,
        hint=found.hint,
        code=found.code,
        case=case,
        expected=_wanted(wanted) + kept,
        got=describe(had) + (", which is no function" if _not_asked(wanted, had) else "") + lost,
        sketch=exercise.sketch,
    )


def find(name):
    """The exercise of that name."""
    from .units import EXERCISES

    if name not in EXERCISES:
        raise ValueError(
            f"There is no exercise called {name!r}. "
            f"Pass one of these functions: {', '.join(EXERCISES)}; or its name as second argument."
        )
    return EXERCISES[name]


def _earned(exercise, cases, right, changed):
    parts = [part for part in exercise.parts if part != "unchanged"]
    earned = {
        part: all(ok for ok, case in zip(right, cases, strict=True) if case.part == part)
        for part in parts
    }
    # An edge case or a clean argument is worth nothing to a function that gets no value right.
    if not any(earned[part] for part in parts if part not in EDGES):
        return dict.fromkeys(exercise.parts, False)
    if "unchanged" in exercise.parts:
        earned["unchanged"] = not any(changed)
    return earned


def _smallest(exercise, answer, case, expected, got, found):
    """A call that fails as the hint says, as small as can be found, with both outcomes."""
    if expected.kind != "value" or got.kind == "time" or agrees(exercise, expected, got):
        return _narrowed(exercise, answer, case, expected, got)
    case = shrunk(exercise, answer, case, found.told)
    (expected,) = outcomes(exercise.reference, [case], seconds=exercise.seconds)
    (got,) = outcomes(answer, [case], exercise.parameters, exercise.seconds)
    return _narrowed(exercise, answer, case, expected, got)


def _narrowed(exercise, answer, case, expected, got):
    """The case with both outcomes; if it asks at several points, at the first that disagrees."""
    if not case.at:
        return case, expected, got
    points = case.one_by_one()
    wanted = outcomes(exercise.reference, points)
    in_time = got.kind != "time"
    had = outcomes(answer, points, exercise.parameters) if in_time else [got] * len(points)
    right = [agrees(exercise, *pair) for pair in zip(wanted, had, strict=True)]
    first = right.index(False) if not all(right) else 0
    return points[first], wanted[first], had[first]


def _wanted(wanted):
    return "a ValueError, in your own words" if wanted.kind == "error" else describe(wanted)


def _as_they_were(exercise, wanted, had):
    """What is said of arguments beside the values, where these are right and those are not."""
    if not had.changed or not agrees(exercise, wanted, had):
        return "", ""
    names = " and ".join(had.changed)
    return f", and {names} as before", f", and {names} changed"


def _not_asked(wanted, had):
    """Whether a function was wanted, and something else returned."""
    asked = [isinstance(outcome.value, Asked) for outcome in (wanted, had)]
    return had.kind == "value" and asked == [True, False]


def _refusal(exercise, answer, trusted):
    if answer is None:
        return f"There is no function {exercise.name} yet. Run the cell that defines it."
    if not callable(answer):
        return f"{exercise.name} is not a function but of type {type(answer).__name__}."
    if getattr(answer, "__module__", None) in MATHEMATICS and not trusted:
        return _borrowed_sentence(getattr(answer, "__name__", exercise.name))
    return ""


def _borrowed_sentence(name):
    return (
        f"This calls the package's own {name}. Good for comparing, but here the work is yours: "
        "write it with NumPy and plain Python."
    )


def not_defined(exercise, reason):
    """Report on an answer that is not there, or whose cell does not run."""
    return _refused(exercise, reason)


def _refused(exercise, hint):
    return Report(exercise.name, False, dict.fromkeys(exercise.parts, False), 0.0, 0, hint)


def _shown_instead(exercise, answer, hidden, secret):
    """A report on a visible case, or on a fresh one, in place of one that shows hidden inputs."""
    if hidden.got == describe(Outcome("time")):
        return replace(hidden, case=None)  # to hang once more, with other inputs, says no more
    report = examine(exercise, answer, exercise.visible_cases())
    for _ in range(5):
        if not report.passed:
            return report
        fresh = exercise.random_cases(secrets.randbits(64))
        fresh = [case for case in fresh if case.call(exercise.name) not in secret]
        report = examine(exercise, answer, fresh)
    hint = "It is right on every visible case, but fails on some that are not shown."
    return Report(exercise.name, False, hidden.earned, hidden.score, hidden.calls, hint)


def _secret_seed():
    """Secret seed of the course, from the environment; a new one where no course has set it."""
    seed = os.environ.get(SEED_VARIABLE)
    return int(seed, 16) if seed else secrets.randbits(128)
