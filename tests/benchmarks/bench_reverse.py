"""What a gradient costs, in evaluations of the loss: reverse mode, MyGrad, central differences.

    python tests/benchmarks/bench_reverse.py

All take turns in one process on one core, and the best processor time of each counts, so that a
busy machine disturbs the ratios little.  Up to `IN_FULL` parameters the gradient by central
differences is run in full; beyond, `SAMPLE` of its partial derivatives are, and multiplied.
The exit status is 1 if reverse mode needs more than `GOAL` evaluations anywhere.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy is loaded

import mygrad
import numpy as np

from steepest import gradient, partial, reverse_gradient
from steepest.figures.autodiff_cost import SIZES, loss_of, times

ROUNDS, IN_FULL, SAMPLE, GOAL = 40, 1000, 200, 5.0


def mygrads(loss, w):
    """The gradient by MyGrad."""
    w = mygrad.tensor(w)
    loss(w).backward()
    return w.grad


def compare(n, rounds=ROUNDS):
    """Seconds of an evaluation; price of reverse mode, MyGrad, central differences; difference."""
    loss, w = loss_of(n)
    ways = lambda: loss(w), lambda: reverse_gradient(loss, w), lambda: mygrads(loss, w)
    once, ours, theirs = times(*ways, repeats=rounds)
    if n <= IN_FULL:
        (steps,) = times(lambda: gradient(loss, w), repeats=3)
    else:
        (steps,) = times(lambda: [partial(loss, w, i) for i in range(SAMPLE)], repeats=3)
        steps *= n / SAMPLE
    g = reverse_gradient(loss, w)
    difference = np.abs(g - mygrads(loss, w)).max() / np.abs(g).max()
    return once, ours / once, theirs / once, steps / once, float(difference)


def main():
    """A table: n, one evaluation, three prices, difference from MyGrad."""
    compare(SIZES[0], rounds=5)  # warm up
    print("    n   one evaluation   reverse   MyGrad   central   relative difference from MyGrad")
    worst = 0.0
    for n in SIZES:
        once, ours, theirs, steps, difference = compare(n)
        worst = max(worst, ours)
        prices = f"{ours:7.2f}   {theirs:6.2f}   {steps:7.0f}"
        print(f"{n:5}   {once * 1e6:11.0f} µs   {prices}   {difference:.0e}")
    print(f"Reverse mode: at most {worst:.2f} evaluations (goal: at most {GOAL:g}).")
    return int(worst > GOAL)


if __name__ == "__main__":
    raise SystemExit(main())
