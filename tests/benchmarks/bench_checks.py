"""How long does a check take: of a right answer, of a wrong one, and of one that never ends?

    python tests/benchmarks/bench_checks.py

Times are medians, in milliseconds, and the last column is the ratio to one plain run of the calls.
"""

import contextlib
import statistics
import time

from steepest.checks import EXERCISES
from steepest.checks.report import examine

REPEATS = 5


def milliseconds(work):
    """Median time of some work."""
    times = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        work()
        times.append(1e3 * (time.perf_counter() - began))
    return statistics.median(times)


def main():
    """Print a line for every exercise."""
    print(f"{'function':<24}{'right':>9}{'slowest':>9}{'wrong':>9}{'slowest':>9}{'/ plain':>9}")
    for exercise in EXERCISES.values():
        cases = exercise.visible_cases()

        def check(answer, exercise=exercise, cases=cases):
            function = answer.compiled(exercise.name)
            return milliseconds(lambda: examine(exercise, function, cases))

        def plain(exercise=exercise, cases=cases):
            for case in cases:
                with contextlib.suppress(ValueError):
                    exercise.reference(*case.fresh_args())

        right = [check(answer) for answer in exercise.alternatives]
        wrong = [check(answer) for answer in exercise.mistakes[:10]]
        ratio = statistics.median(right) / milliseconds(plain)
        cells = [statistics.median(right), max(right), statistics.median(wrong), max(wrong)]
        numbers = "".join(f"{cell:>9.1f}" for cell in cells)
        print(f"{exercise.name:<24}{numbers}{ratio:>9.1f}", flush=True)


if __name__ == "__main__":
    main()
