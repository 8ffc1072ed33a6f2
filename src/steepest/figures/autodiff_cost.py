"""Pictures of chapter 6: what a gradient costs, and what a gradient check reports.

Times are measured when a page is built; the page says what was measured, whatever it is.
"""

import ast
import inspect
from textwrap import dedent
from time import process_time

import numpy as np

from steepest import reverse
from steepest.autodiff import gradient_check
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, new_figure, note, series
from steepest.partials import partial

SIZES = (10, 100, 1000, 10_000)
ROLES = ("blue", "orange", "green", "red", "purple")  # the roles behind series(0), series(1), ...
SHOWN = (  # what the chapter shows of reverse mode, beside the table
    reverse.topological_order,
    reverse.Variable.__array_ufunc__,
    reverse._sum_to,
    reverse.adjoints,
)
REVERSE_MODE = (  # all that it takes
    *SHOWN,
    reverse._children,
    reverse.Variable.__init__,
    reverse._value,
    reverse._backs,
    reverse._elementwise_back,
    reverse._matmul_backs,
    reverse._recorded,
    reverse.reverse_gradient,
)


def lines_of_code(*things):
    """How many lines of code some functions or modules have, without docstrings and comments."""
    number = 0
    for thing in things:
        source = dedent(inspect.getsource(thing))
        said = set()
        for node in ast.walk(ast.parse(source)):
            documented = isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            if documented and ast.get_docstring(node) is not None:
                said |= set(range(node.body[0].lineno, node.body[0].end_lineno + 1))
        lines = [line.strip() for i, line in enumerate(source.splitlines(), 1) if i not in said]
        number += sum(bool(line) and not line.startswith("#") for line in lines)
    return number


def loss_of(n, seed=6):
    """A loss of n parameters that is worth measuring, and a point: mean of (tanh(Xw) - d)².

    The number of rows falls as n grows, so that one evaluation costs about the same for every n.
    """
    rng = np.random.default_rng(seed)
    rows = min(16_000, 2_000_000 // n)
    X, d = rng.normal(size=(rows, n)) / np.sqrt(n), rng.normal(size=rows)

    def loss(w):
        return ((np.tanh(X @ w) - d) ** 2).mean()

    return loss, rng.normal(size=n)


def times(*jobs, repeats=15):
    """Shortest processor time of each job, in seconds; they take turns, to have the same luck."""
    best = np.full(len(jobs), np.inf)
    for _ in range(repeats):
        for i, job in enumerate(jobs):
            start = process_time()
            job()
            best[i] = min(best[i], process_time() - start)
    return best


def price(n, repeats=15):
    """Price of a gradient in evaluations of the loss: by reverse mode, by central differences.

    Of the n partial derivatives one is timed; all cost the same.
    """
    loss, w = loss_of(n)
    once, walk, one_partial = times(
        lambda: loss(w),
        lambda: reverse.reverse_gradient(loss, w),
        lambda: partial(loss, w, 0),
        repeats=repeats,
    )
    return float(walk / once), float(n * one_partial / once)


@house_style
def price_of_a_gradient(prices):
    """Evaluations that a gradient costs, against n: {n: (reverse mode, central differences)}."""
    fig, ax = new_figure(6, 4)
    ns = np.array(list(prices))
    reverse, central = np.array(list(prices.values())).T
    ax.axhspan(1, 5, color=colour("band"), alpha=0.18, linewidth=0)
    ax.loglog(ns, central, **series(1, marker=True))
    ax.loglog(ns, reverse, **series(0, marker=True))
    note(ax, "central differences", (ns[-1], central[-1]), (-12, 0), "orange")
    note(ax, "reverse mode", (10 ** np.log10(ns).mean(), max(5, *reverse)), (0, 4), "blue")
    for n, here in zip(ns, reverse, strict=True):
        note(ax, f"{here:.1f}", (n, here), (0, -8), "blue")
    ax.set(xlabel="parameters $n$", ylabel="price in evaluations of $f$", ylim=(0.7, 2e5))
    ax.minorticks_off()
    growth = reverse[-1] / reverse[0], central[-1] / central[0]
    said = "; ".join(f"n = {n}: {a:.1f} against {b:.0f}" for n, (a, b) in prices.items())
    return Picture(
        fig,
        "Price of a gradient in evaluations of the function, against the number n of parameters, "
        f"both axes logarithmic. Reverse mode against central differences: {said}. From the "
        f"smallest n to the largest the first changes by a factor of {growth[0]:.2g}, "
        f"the second by a factor of {growth[1]:.0f}.",
    )


@house_style
def what_a_check_reports(f, claims, x):
    """Relative difference between claimed gradients and central differences, against the step h.

    `claims` is {name: gradient}, the right one first, the wrong ones from the worst on.
    """
    fig, ax = new_figure(6, 3.8)
    hs = 10 ** np.arange(-12, -0.9, 0.25)
    default = int(np.argmin(abs(hs - 1e-6)))
    reports = {name: [gradient_check(f, g, x, h) for h in hs] for name, g in claims.items()}
    for i, (name, report) in enumerate(reports.items()):
        ax.loglog(hs, report, **series(i))
        mark(ax, (hs[default], report[default]), role=ROLES[i])
        place = (default, (-8, -6)) if i == 0 else (0, (1, (0, 6, -6)[i]))
        note(ax, name, (hs[place[0]], report[place[0]]), place[1], ROLES[i])
    ax.set(xlabel="step $h$ of the check", ylabel="largest relative difference", ylim=(1e-12, 30))
    ax.set_yticks(10.0 ** np.arange(-12, 1, 4))
    ax.minorticks_off()
    said = ", ".join(f"{name} {report[default]:.2g}" for name, report in reports.items())
    return Picture(
        fig,
        "Largest relative difference between a gradient and central differences, against their "
        f"step h, both axes logarithmic. At h = 1e-06: {said}. The right gradient draws a V, as "
        "every central difference does; a wrong one stays level at its own error.",
    )
