"""The check of the check: four rates, measured on every exercise's own right and wrong answers.

right accepted, wrong refused, wrong diagnosed (by the mistake's own code), and misdiagnosed
(refused, but with another code).  The hidden test, on a new seed, must agree.
"""

import secrets
from dataclasses import dataclass, field

from .exercise import Answer
from .report import examine


@dataclass
class Rates:
    """Counts for one exercise, or a sum of several; each pair is (how many, of how many)."""

    name: str
    right: list[int] = field(default_factory=lambda: [0, 0])
    wrong: list[int] = field(default_factory=lambda: [0, 0])
    diagnosed: list[int] = field(default_factory=lambda: [0, 0])
    misdiagnosed: list[int] = field(default_factory=lambda: [0, 0])
    offenders: list[str] = field(default_factory=list)

    def add(self, other):
        """Add another exercise's counts to this sum."""
        for kind in ("right", "wrong", "diagnosed", "misdiagnosed"):
            mine, theirs = getattr(self, kind), getattr(other, kind)
            mine[0] += theirs[0]
            mine[1] += theirs[1]
        self.offenders += other.offenders

    @property
    def perfect(self):
        """Whether every answer was judged as it should be."""
        return not self.offenders


def rates(exercise, seed=None):
    """Rates of one exercise over its reference, its alternatives and its mistakes."""
    seed = secrets.randbits(64) if seed is None else seed
    result = Rates(exercise.name)
    for answer in [Answer(exercise.reference), *exercise.alternatives]:
        _count_right(result, exercise, answer, seed)
    for mistake in exercise.mistakes:
        _count_wrong(result, exercise, mistake, seed)
    return result


def _both(exercise, answer, seed):
    """Reports of the instant check and of a hidden test on ``seed``."""
    trusted = answer.function is exercise.reference
    written = exercise.reference if trusted else answer.compiled(exercise.name)
    cases = exercise.visible_cases(), exercise.random_cases(seed)
    return [examine(exercise, written, chosen, trusted) for chosen in cases]


def _count_right(result, exercise, answer, seed):
    instant, hidden = _both(exercise, answer, seed)
    accepted = instant.passed and hidden.passed and hidden.score == 1
    result.right[0] += accepted
    result.right[1] += 1
    if not accepted:
        result.offenders.append(f"right answer refused: {answer.name}\n{instant}\n{hidden}")


def _count_wrong(result, exercise, mistake, seed):
    instant, hidden = _both(exercise, mistake, seed)
    refused = not instant.passed and not hidden.passed and hidden.score < 1
    diagnosed = instant.code == mistake.code and instant.hint == mistake.hint
    misdiagnosed = refused and not diagnosed and instant.code is not None
    for pair, yes in (
        (result.wrong, refused),
        (result.diagnosed, refused and diagnosed),
        (result.misdiagnosed, misdiagnosed),
    ):
        pair[0] += yes
        pair[1] += 1
    if not (refused and diagnosed):
        result.offenders.append(f"mistake not named: {mistake.name} ({mistake.code})\n{instant}")


def table(results):
    """Rates as a text table, the total last, then every offender."""
    total = Rates("total")
    for result in results:
        total.add(result)
    head = f"{'function':<24}{'right':>9}{'wrong':>9}{'':>2}{'diagnosed':>11}{'misdiagnosed':>14}"
    lines = [head, f"{'':<24}{'accepted':>9}{'refused':>9}"]
    for rate in [*results, total]:
        cells = [f"{a}/{b}" for a, b in (rate.right, rate.wrong, rate.diagnosed, rate.misdiagnosed)]
        lines.append(f"{rate.name:<24}{cells[0]:>9}{cells[1]:>9}{cells[2]:>13}{cells[3]:>14}")
    return "\n".join([*lines, *total.offenders])
