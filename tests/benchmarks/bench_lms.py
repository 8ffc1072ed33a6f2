"""LMS in blocks against padasip's loop: same weights, and how many times as fast.

    python tests/benchmarks/bench_lms.py

Both run one after the other, several times, in one process; the best processor time of each counts,
so that a busy machine disturbs the ratio little.  padasip comes with the extra `benchmarks`.
"""

import time

import numpy as np

from steepest import lms

EXAMPLES, ROUNDS, GOAL = 20_000, 9, 4.0


def processor_time(run):
    """Seconds of processor time of one call, and its result."""
    start = time.process_time()
    result = run()
    return time.process_time() - start, result


def compare(taps, examples=EXAMPLES, rounds=ROUNDS):
    """Best times of padasip and of `lms`, and the largest difference of their weights."""
    from padasip.filters import FilterLMS

    rng = np.random.default_rng(taps)
    X, mu = rng.standard_normal((examples, taps)), 0.1 / taps
    d = X @ rng.standard_normal(taps) + 0.1 * rng.standard_normal(examples)
    best = [np.inf, np.inf]
    for _ in range(rounds):
        loop, (_, _, theirs) = processor_time(lambda: FilterLMS(taps, 2 * mu, "zeros").run(d, X))
        block, (ours, _) = processor_time(lambda: lms(X, d, mu))
        best = [min(best[0], loop), min(best[1], block)]
    return *best, float(np.abs(ours[:-1] - theirs).max())


def main():
    """A table: taps, microseconds an example, ratio, difference."""
    print("taps   padasip      lms   ratio   largest difference of a weight")
    for taps in (2, 8, 32, 64):
        loop, block, difference = compare(taps)
        goal = f"  (goal at 32 taps: at least {GOAL:g})" if taps == 32 else ""
        times = f"{loop / EXAMPLES * 1e6:5.2f} µs  {block / EXAMPLES * 1e6:5.2f} µs"
        print(f"{taps:4}  {times}   {loop / block:5.2f}   {difference:.1e}{goal}")


if __name__ == "__main__":
    main()
