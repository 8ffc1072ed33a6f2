"""How sharp are the hidden tests?  Mutants of right answers, and what becomes of them.

A mutant is a right answer with one small change by mutmut's operators: another number, another
operator, an argument left out.  (The words of an error are the student's own: changes in a line
that raises are left out.)  The hidden test must refuse a mutant.  One that is accepted survives,
and is either a hole in the test or as right as before.  The rule that tells them apart:

- *the same*: on every call of twenty hidden tests it gives what the original gives, to the last
  bit, and leaves its arguments alike;
- *within the tolerance*: its values differ, on all those calls, by less than right answers may;
- *another right answer*: where more than one is right, all its answers are;
- otherwise it is a hole.

The score is the share of mutants refused, of those that are not one of the first three::

    python tests/mutants.py central_difference
"""

import contextlib
import difflib
import sys
from dataclasses import dataclass

import numpy as np
from mutmut.mutation.file_mutation import create_mutations, deep_replace

from steepest.checks import EXERCISES
from steepest.checks.corpus import define
from steepest.checks.judge import agrees
from steepest.checks.run import outcomes

SEED, SEEDS = 2026, range(100, 120)
SECONDS = 1.0  # for one mutant on one seed; some never come to an end
SLOW = 10.0  # an exercise with a longer time limit is slow: it gets
SLOW_SECONDS, SLOW_MOST = 5.0, 15  # more time, fewer seeds and fewer mutants
MOST = 150  # mutants of one exercise, taken at even distances


@dataclass(frozen=True)
class Survivor:
    """A mutant that the hidden test accepts, and why that is right; "" where it is a hole."""

    change: str
    reason: str


@dataclass(frozen=True)
class Score:
    """Mutants of one exercise: how many, how many refused, and the survivors."""

    name: str
    mutants: int
    refused: int
    survivors: tuple[Survivor, ...]

    @property
    def holes(self):
        """Survivors that are no right answers."""
        return [one for one in self.survivors if not one.reason]

    @property
    def share(self):
        """Refused, of those that should be."""
        return self.refused / (self.refused + len(self.holes))


def mutated(source):
    """Sources of all mutants of a source, each with one change."""
    module, mutations, *_ = create_mutations("answer.py", source)
    texts = (deep_replace(module, m.original_node, m.mutated_node).code for m in mutations)
    return dict.fromkeys(text for text in texts if text != source)


def _changed(source, mutant):
    """Lines that differ, marked with - and +."""
    lines = difflib.ndiff(source.splitlines(), mutant.splitlines())
    return [line for line in lines if line[0] in "+-"]


def _words_only(source, mutant):
    return all(line[1:].strip().startswith("raise ") for line in _changed(source, mutant))


def score(exercise, most=MOST):
    """Mutation score of an exercise's hidden test, over its right answers."""
    pairs = [
        (source, mutant)
        for source in (answer.source(exercise.name) for answer in exercise.alternatives)
        for mutant in mutated(source)
        if not _words_only(source, mutant)
    ]
    most = min(most, SLOW_MOST) if exercise.seconds > SLOW else most
    pairs = pairs[:: -(-len(pairs) // most)]
    survivors = tuple(filter(None, (_survivor(exercise, *pair) for pair in pairs)))
    return Score(exercise.name, len(pairs), len(pairs) - len(survivors), survivors)


def _limits(exercise):
    """Seconds for one seed, and the further seeds."""
    return (SLOW_SECONDS, SEEDS[:2]) if exercise.seconds > SLOW else (SECONDS, SEEDS)


def _survivor(exercise, source, mutant):
    """None where the hidden test refuses the mutant."""
    function = define(mutant, exercise.name, SECONDS)
    if isinstance(function, str) or not _accepted(exercise, function, [SEED]):
        return None
    original = define(source, exercise.name, SECONDS)
    change = "\n".join(_changed(source, mutant))
    return Survivor(change, _reason(exercise, original, function))


def _accepted(exercise, function, seeds):
    cases = [case for seed in seeds for case in exercise.random_cases(seed)]
    expected = outcomes(exercise.reference, cases, seconds=60)
    got = outcomes(function, cases, exercise.parameters, _limits(exercise)[0] * len(seeds))
    right = all(agrees(exercise, *pair) for pair in zip(expected, got, strict=True))
    return right and not any(outcome.changed for outcome in got)


def _reason(exercise, original, mutant):
    seeds = _limits(exercise)[1]
    if not _accepted(exercise, mutant, seeds):
        return ""
    cases = [case for seed in seeds for case in exercise.random_cases(seed)]
    both = [outcomes(f, cases, exercise.parameters, 60) for f in (original, mutant)]
    pairs = list(zip(*both, strict=True))
    if all(_identical(a.value, b.value) for a, b in pairs):
        return f"the same to the last bit, on {len(cases)} calls"
    if exercise.same is None:
        return f"within the tolerance, on {len(cases)} calls"
    return f"another right answer, on {len(cases)} calls"


def _identical(a, b):
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(map(_identical, a, b))
    with contextlib.suppress(TypeError):
        return np.array_equal(a, b, equal_nan=True)
    return a == b


def table(scores):
    """Mutation scores as text, and every survivor with its reason."""
    lines = [f"{'function':<24}{'mutants':>9}{'refused':>9}{'right':>7}{'holes':>7}{'score':>8}"]
    for one in scores:
        right = len(one.survivors) - len(one.holes)
        numbers = f"{one.mutants:>9}{one.refused:>9}{right:>7}{len(one.holes):>7}"
        lines.append(f"{one.name:<24}{numbers}{one.share:>8.1%}")
    for one in scores:
        for survivor in one.survivors:
            lines += [f"\n{one.name}: {survivor.reason or 'A HOLE'}", survivor.change]
    return "\n".join(lines)


if __name__ == "__main__":
    chosen = [EXERCISES[name] for name in sys.argv[1:]] or list(EXERCISES.values())
    found = []
    for exercise in chosen:
        print(f"{exercise.name} …", file=sys.stderr, flush=True)
        found.append(score(exercise))
    print(table(found))
