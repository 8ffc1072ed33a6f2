"""Measure the checks and write the figures down, for the page of the book that shows them.

    python tests/measure.py

measures the four rates on the two corpora of answers and the mutation score of the hidden tests,
and writes ``submissions/measured.json``; a test compares it with what is measured then.
"""

import json
import sys
from pathlib import Path

from steepest.checks import EXERCISES
from steepest.checks.corpus import measure, read
from steepest.checks.rates import as_json

HERE = Path(__file__).parent / "submissions"
MEASURED = HERE / "measured.json"
CORPORA = ("seen", "unseen")
SEED = 2026


def rates_on(corpus):
    """Rates of a corpus, by function and in total; offenders are counted, not kept."""
    found = measure(read(HERE / corpus), SEED, progress=_count_up)
    return {key: value for key, value in as_json(found.values()).items() if key != "offenders"}


def mutation_scores():
    """Mutants, refused and holes of every exercise."""
    import mutants  # here, for every answer runs in a process that imports this module

    scores = []
    for exercise in EXERCISES.values():
        one = mutants.score(exercise)
        print(f"{one.name}: {one.share:.1%}", file=sys.stderr, flush=True)
        numbers = {"mutants": one.mutants, "refused": one.refused, "holes": len(one.holes)}
        reasons = [vars(survivor) for survivor in one.survivors]
        scores.append({"name": one.name, **numbers, "survivors": reasons})
    return scores


def _count_up(done, total):
    if done % 100 == 0 or done == total:
        print(f"{done}/{total} answers", file=sys.stderr, flush=True)


if __name__ == "__main__":
    figures = {corpus: rates_on(corpus) for corpus in CORPORA}
    figures["mutation"] = mutation_scores()
    MEASURED.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n")
