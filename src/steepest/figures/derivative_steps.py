"""Pictures of chapter 1 about the size of a step: h in a numerical slope, η in a walk downhill."""

from itertools import pairwise

import numpy as np

from steepest.derivative import (
    best_step,
    central_difference,
    complex_step,
    descend_1d,
    difference_quotient,
)
from steepest.figures.derivative import CURVE, ROLES, THIN, _sign, parabola
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, new_figure, note, series

EPS = float(np.finfo(float).eps)
RULES = {
    "one-sided": difference_quotient,
    "central": central_difference,
    "complex step": complex_step,
}
STORIES = {  # η: what x ← (1 - 2η)x does
    0.1: "creeps in",
    0.5: "lands at once",
    0.9: "hops in",
    1.0: "hops for ever",
    1.1: "hops away",
}


@house_style
def one_sided_and_central(h=1.0):
    """The secant to one side of 0 and the one through both neighbours, on eˣ."""
    fig, ax = new_figure(6, 3.8)
    x = np.linspace(-1.6, 1.5, 200)
    ax.plot(x, np.exp(x), **CURVE)
    one_sided, central = difference_quotient(np.exp, 0, h), central_difference(np.exp, 0, h)
    through_h = np.exp(h) - central * h  # the central secant's height at 0
    ends = np.array([-1.25, 1.5])
    lines = (1, one_sided, "one-sided"), (through_h, central, "central"), (1, 1, "tangent")
    for i, (height, slope, name) in zip((1, 2, 0), lines, strict=True):
        ax.plot(ends, height + slope * ends, **series(i))
        note(ax, f"{name}: {slope:.4g}", (1.5, height + slope * 1.5), (5, 0), ROLES[i])
    for t in (-h, 0, h):
        mark(ax, (t, np.exp(t)))
    ax.set(xlabel="$x$", ylabel="$f(x)=e^x$", xlim=(-1.6, 2.75), ylim=(-0.6, 4.2))
    ax.set(xticks=(-1, 0, 1), yticks=range(5))
    return Picture(
        fig,
        f"eˣ and three lines that stand for its slope at 0, h = {h:g}. The one-sided secant has "
        f"slope {one_sided:.4g}, the secant through both neighbours {central:.4g}, the tangent 1. "
        "The central secant is nearly parallel to the tangent.",
    )


def slope_errors(hs, x=1.0):
    """Relative errors of three numerical slopes of eˣ, whose slope is eˣ: a dict of arrays."""
    exact = np.exp(x)
    return {
        name: np.array([abs(rule(np.exp, x, h) - exact) / exact for h in hs])
        for name, rule in RULES.items()
    }


def error_bounds(hs):
    """Truncation plus round-off for eˣ, relative: one-sided h/2 + ε/h, central h²/6 + ε/(2h)."""
    return {"one-sided": hs / 2 + EPS / hs, "central": hs**2 / 6 + EPS / (2 * hs)}


@house_style
def error_against_step():
    """The V: error of numerical slopes of eˣ at 1 against h, on logarithmic axes."""
    fig, ax = new_figure(6, 4.8)
    hs = 10 ** np.arange(-15.5, 0.01, 0.125)
    errors, bounds = slope_errors(hs), error_bounds(hs)
    for i, name in ((0, "complex step"), (1, "one-sided"), (2, "central")):
        ax.loglog(hs, np.maximum(errors[name], EPS / 2), **series(i) | {"linewidth": 1.7})
    best = {name: best_step(order) for order, name in enumerate(bounds, start=1)}
    for name, role, offset in (("one-sided", "orange", (0, 24)), ("central", "green", (12, -5))):
        ax.loglog(hs, bounds[name], **THIN)
        bottom = best[name], error_bounds(best[name])[name]
        mark(ax, bottom, _power(best[name]), role, offset)
    note(ax, "one-sided,\nslope 1", (2e-4, 1e-4), (-10, 6), "orange")
    note(ax, "central,\nslope 2", (1e-3, 1e-7), (14, -4), "green")
    note(ax, "complex step", (1e-12, EPS / 2), (0, 7), "blue")
    note(ax, "round-off,\nslope −1", (2e-13, 1e-3), (14, 8))
    ax.set(xlabel="step $h$", ylabel="relative error", xlim=(2e-16, 2), ylim=(3e-17, 5))
    ax.set(xticks=10.0 ** np.arange(-15, 1, 3), yticks=10.0 ** np.arange(-16, 1, 4))
    ax.minorticks_off()
    return Picture(
        fig,
        "Relative error of the slope of eˣ at 1 against the step h, on logarithmic axes. The "
        "one-sided error falls with slope 1 and the central one with slope 2 as h shrinks, until "
        "round-off takes over and both rise again with slope −1: a V, lowest near "
        f"h = {best['one-sided']:.0e} and near h = {best['central']:.0e}. The complex step has no "
        "left arm: its error falls to round-off and stays there.",
    )


@house_style
def five_stories(x0=1.0):
    """Five step sizes on x², and the one factor 1 - 2η that tells their stories."""
    fig, axes = new_figure(6, 7.6, nrows=3, ncols=2)
    factors = {eta: round(1 - 2 * eta, 9) for eta in STORIES}
    for ax, (eta, story) in zip(axes.flat, STORIES.items(), strict=False):
        _walk(ax, descend_1d(lambda x: 2 * x, x0, eta, 4 if eta > 1 else 7))
        ax.set_title(f"$\\eta$ = {eta:.1f}: factor {_sign(factors[eta])}, {story}")
    _factor_line(axes.flat[-1], factors)
    said = "; ".join(f"η = {eta:g}, factor {factors[eta]:g}, {STORIES[eta]}" for eta in STORIES)
    return Picture(
        fig,
        f"Five walks on the parabola x² from x = {x0:g}. Each step multiplies x by 1 − 2η: {said}. "
        "The sixth panel draws this factor as a line that falls with η: the walk converges where "
        "it lies between −1 and 1.".replace("-", "−"),
    )


def _walk(ax, path):
    """The points of a walk on x², joined by arrows where they are far enough apart."""
    x = np.linspace(-1.9, 1.9, 200)
    ax.plot(x, parabola(x), **THIN | {"linewidth": 1.4})
    style = {"arrowstyle": "-|>", "lw": 1.3, "mutation_scale": 9, "color": colour("blue")}
    for a, b in pairwise(path):
        if abs(b - a) > 0.15 and abs(b) < 1.9:
            ax.annotate("", (b, b * b), (a, a * a), arrowprops=style | {"shrinkA": 3, "shrinkB": 3})
    ax.plot(path, parabola(path), "o", color=colour("blue"), markersize=5)
    mark(ax, (path[0], path[0] ** 2), "start", offset=(7, -4))
    ax.set(xlim=(-1.95, 1.95), ylim=(-0.2, 3.2), xticks=(-1, 0, 1), yticks=(0, 1, 2, 3))


def _factor_line(ax, factors):
    """The factor against η; inside the band the walk converges."""
    ax.axhspan(-1, 1, color=colour("band"), alpha=0.18, linewidth=0)
    ax.axhline(0, **THIN)
    ax.plot([0, 1.25], [1, -1.5], **CURVE)
    for eta, factor in factors.items():
        mark(ax, (eta, factor), f"{eta:.1f}", "blue", (-7, -3) if eta == 1 else (6, 3))
    note(ax, "converges", (0.03, -0.95), (4, 3))
    ax.set(xlabel=r"$\eta$", title=r"factor $1-2\eta$", xlim=(0, 1.3), ylim=(-1.6, 1.2))
    ax.set(xticks=(0, 0.5, 1), yticks=(-1, 0, 1))


def _power(number):
    """A number as a formula with one digit: 2e-08 becomes 2·10⁻⁸."""
    digit, exponent = f"{number:.0e}".split("e")
    return f"$h={digit}\\cdot 10^{{{int(exponent)}}}$"
