"""The check of the check: four rates, measured on every exercise's own right and wrong answers.

right accepted, wrong refused, wrong diagnosed (by the mistake's own code), and misdiagnosed
(refused, but with another code).  The hidden test, on a new seed, must agree.
`~steepest.checks.corpus` measures the same rates on a folder of answers.
"""

import secrets
from dataclasses import asdict, dataclass, field

from .exercise import Answer
from .report import examine

KINDS = ("right", "wrong", "diagnosed", "misdiagnosed")


@dataclass(frozen=True)
class Offender:
    """An answer that was not judged as it should be: why, and what its student was told."""

    function: str
    name: str
    kind: str
    why: str
    message: str

    def __str__(self):
        return f"{self.function}: {self.why}: {self.name}\n{self.message}"


@dataclass
class Rates:
    """Counts for one exercise, or a sum of several; each pair is (how many, of how many)."""

    name: str
    right: list[int] = field(default_factory=lambda: [0, 0])
    wrong: list[int] = field(default_factory=lambda: [0, 0])
    diagnosed: list[int] = field(default_factory=lambda: [0, 0])
    misdiagnosed: list[int] = field(default_factory=lambda: [0, 0])
    offenders: list[Offender] = field(default_factory=list)

    def count(self, kind, yes):
        """Count one answer of a kind."""
        pair = getattr(self, kind)
        pair[0] += bool(yes)
        pair[1] += 1

    def offend(self, answer, why, message):
        """Note an answer (with a ``name`` and a ``kind``) that was not judged as it should be."""
        self.offenders.append(Offender(self.name, answer.name, answer.kind, why, str(message)))

    def add(self, other):
        """Add another exercise's counts to this sum."""
        for kind in KINDS:
            mine, theirs = getattr(self, kind), getattr(other, kind)
            mine[0] += theirs[0]
            mine[1] += theirs[1]
        self.offenders += other.offenders

    @property
    def perfect(self):
        """Whether every answer was judged as it should be."""
        return not self.offenders

    @property
    def counts(self):
        """The four pairs, by kind."""
        return {kind: list(getattr(self, kind)) for kind in KINDS}


def rates(exercise, seed=None):
    """Rates of one exercise over its reference, its alternatives and its mistakes."""
    seed = secrets.randbits(64) if seed is None else seed
    result = Rates(exercise.name)
    for answer in [Answer(exercise.reference), *exercise.alternatives]:
        _count_right(result, exercise, answer, seed)
    for mistake in exercise.mistakes:
        _count_wrong(result, exercise, mistake, seed)
    return result


def total(results):
    """Sum of rates, named "total"."""
    result = Rates("total")
    for one in results:
        result.add(one)
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
    result.count("right", accepted)
    if not accepted:
        result.offend(_named(answer, "right"), "right answer refused", f"{instant}\n{hidden}")


def _count_wrong(result, exercise, mistake, seed):
    instant, hidden = _both(exercise, mistake, seed)
    refused = not instant.passed and not hidden.passed and hidden.score < 1
    diagnosed = instant.code == mistake.code and instant.hint == mistake.hint
    result.count("wrong", refused)
    result.count("diagnosed", refused and diagnosed)
    result.count("misdiagnosed", refused and not diagnosed and instant.code is not None)
    if not (refused and diagnosed):
        result.offend(_named(mistake, "wrong"), f"mistake not named, {mistake.code}", instant)


def _named(answer, kind):
    return Offender("", answer.name, kind, "", "")


def table(results):
    """Rates as a text table, the total last, then every offender."""
    everything = total(results)
    head = f"{'function':<24}{'right':>9}{'wrong':>9}{'':>2}{'diagnosed':>11}{'misdiagnosed':>14}"
    lines = [head, f"{'':<24}{'accepted':>9}{'refused':>9}"]
    for rate in [*results, everything]:
        cells = [f"{a}/{b}" for a, b in rate.counts.values()]
        lines.append(f"{rate.name:<24}{cells[0]:>9}{cells[1]:>9}{cells[2]:>13}{cells[3]:>14}")
    return "\n".join([*lines, *map(str, everything.offenders)])


def as_json(results):
    """Rates as plain data: the total, each function's, and every offender with its message."""
    everything = total(results)
    kept = ("function", "name", "kind", "message")
    return {
        "total": everything.counts,
        "functions": {rate.name: rate.counts for rate in results},
        "offenders": [{key: asdict(one)[key] for key in kept} for one in everything.offenders],
    }


def from_json(figures):
    """Rates of every function, from the plain data of `as_json`; offenders are not kept."""
    return [Rates(name, **counts) for name, counts in figures["functions"].items()]
