"""Unit `derivative`: a secant closes in, a walk goes down, an error draws its V.

Each function takes the student's own functions and returns a board, which a notebook shows.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, series

from .board import Choice, Slider, board
from .own import Own
from .scene import steady_figure

CURVE_LINE = {"color": colour("ink"), "linestyle": "-", "linewidth": 2.6}


@dataclass(frozen=True)
class Curve:
    """A function of one number, its derivative, and heights (lowest, highest) worth drawing."""

    f: Callable
    dfdx: Callable
    heights: tuple[float, float]


CURVES = {
    "x²": Curve(lambda x: x**2, lambda x: 2 * x, (-2.0, 5.0)),
    "x³ − 3x": Curve(lambda x: x**3 - 3 * x, lambda x: 3 * x**2 - 3, (-5.0, 5.0)),
    "sin x": Curve(np.sin, np.cos, (-1.7, 1.7)),
    "eˣ": Curve(np.exp, np.exp, (-1.5, 7.0)),
    "|x|": Curve(np.abs, np.sign, (-1.0, 2.6)),
}
VALLEYS = {
    "x²": Curve(lambda x: x**2, lambda x: 2 * x, (-0.5, 6.0)),
    "two valleys": Curve(
        lambda x: x**2 / 4 + np.sin(2 * x) + 1,
        lambda x: x / 2 + 2 * np.cos(2 * x),
        (-0.5, 4.0),
    ),
    "eˣ": Curve(np.exp, np.exp, (-1.0, 10.0)),
}
STEPS = 10 ** np.arange(-15, 0.01, 0.25)


def secant_closing_in(difference_quotient, tangent_line):
    """The secant of slope ``difference_quotient`` turns into ``tangent_line`` as h shrinks."""
    quotient = Own("difference_quotient", difference_quotient)
    tangent = Own("tangent_line", tangent_line)

    @house_style
    def draw(curve, x0, h):
        f = CURVES[curve].f
        x = np.linspace(-2.5, 2.5, 161)
        slope = quotient.number(f, x0, h)
        touching = tangent.heights(x, f, x0)
        before, after = tangent.heights((x0 - 0.5, x0 + 0.5), f, x0)
        fig, ax = steady_figure(6, 4, top=0.88)
        ax.plot(x, f(x), **CURVE_LINE)
        ax.plot(x, f(x0) + slope * (x - x0), label=f"secant: slope {slope:.4f}", **series(1))
        ax.plot(x, touching, label=f"tangent: slope {after - before:.4f}", **series(0))
        mark(ax, (x0, f(x0)))
        mark(ax, (x0 + h, f(x0 + h)), role="orange")
        ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0)
        ax.set(xlabel="$x$", ylabel="$f(x)$", xlim=(-2.5, 2.5), ylim=CURVES[curve].heights)
        return Picture(
            fig,
            f"The curve {curve} with your secant through x = {x0:g} and {x0 + h:g}, of slope "
            f"{slope:.4f}, and your tangent at {x0:g}, of slope {after - before:.4f}.",
        )

    return board(
        draw,
        curve=Choice("curve", tuple(CURVES)),
        h=Slider("step h", -3, 0.3, 1.0, step=0.05, log=True),
        x0=Slider("point x0", -2.0, 2.0, 0.5, step=0.05),
    )


def walk_downhill(descend_1d):
    """The points of ``descend_1d`` on a curve, and how x changes from step to step."""
    own = Own("descend_1d", descend_1d)

    @house_style
    def draw(curve, step_size, x0, steps):
        f, dfdx = VALLEYS[curve].f, VALLEYS[curve].dfdx
        path = own.array((steps + 1,), dfdx, x0, step_size, steps)
        left, on_curve = steady_figure(3.2, 3.0, left=0.17, bottom=0.17)
        right, by_step = steady_figure(3.2, 3.0, left=0.19, bottom=0.17)
        x = np.linspace(-3.2, 3.2, 161)
        on_curve.plot(x, f(x), color=colour("muted"), linestyle="-")
        on_curve.plot(path, f(path), "o-", color=colour("blue"), linewidth=1.2, markersize=5)
        mark(on_curve, (path[0], f(path[0])), "start", offset=(0, 9))
        on_curve.set(xlabel="$x$", ylabel="$f(x)$", xlim=(-3.2, 3.2), ylim=VALLEYS[curve].heights)
        by_step.plot(path, "o-", color=colour("blue"), linewidth=1.2, markersize=5)
        by_step.set(xlabel="step", ylabel="$x$", xlim=(-0.5, 20.5), ylim=(-3.2, 3.2))
        by_step.set_xticks(range(0, 21, 5))
        by_step.set_title(f"after {steps} steps: {path[-1]:.4g}")
        return Picture(
            (left, right),
            f"Your walk on {curve} from x = {path[0]:g} with step size {step_size:g}: after "
            f"{steps} steps x is {path[-1]:.4g} and the height {f(path[-1]):.4g}.",
        )

    return board(
        draw,
        curve=Choice("curve", tuple(VALLEYS)),
        step_size=Slider("step size η", 0.05, 1.2, 0.1, step=0.05),
        x0=Slider("start x0", -2.5, 2.5, 2.0, step=0.1),
        steps=Slider("steps", 0, 20, 8),
    )


def error_against_h(difference_quotient, central_difference, error_order):
    """Errors of both slopes at x = 1 against h, and their order in a range of your choice."""
    rules = {
        "one-sided": Own("difference_quotient", difference_quotient),
        "central": Own("central_difference", central_difference),
    }
    order = Own("error_order", error_order)

    @house_style
    def draw(curve, between):
        f, exact = CURVES[curve].f, CURVES[curve].dfdx(1.0)
        low, high = min(between[0], -1), max(between[1], between[0] + 1)
        fig, ax = steady_figure(6, 4.4, left=0.14, top=0.88)
        said = []
        for i, (name, rule) in enumerate(rules.items()):
            errors = np.array([abs(rule.number(f, 1.0, h) - exact) for h in STEPS])
            ax.loglog(STEPS, np.where(errors > 0, errors, np.nan), **series(i) | {"linewidth": 1.5})
            fit = (np.abs(np.log10(STEPS) - (low + high) / 2) <= (high - low) / 2 + 0.1) & (
                errors > 0
            )
            if fit.sum() > 1:  # an error of exactly 0 has no logarithm
                slope = order.number(STEPS[fit], errors[fit])
                _fitted(ax, STEPS[fit], errors[fit], slope, f"{name}: order {slope:.2f}", i)
                said.append(f"{name} {slope:.2f}")
        ax.axvspan(10.0**low, 10.0**high, color=colour("band"), alpha=0.15, linewidth=0)
        ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0)
        ax.set(xlabel="step $h$", ylabel="error", xlim=(5e-16, 2), ylim=(1e-16, 10))
        ax.minorticks_off()
        return Picture(
            fig,
            f"Error of your slopes of {curve} at 1 against h, on logarithmic axes. Between "
            f"h = 1e{low} and 1e{high} your orders are: {', '.join(said)}.",
        )

    return board(
        draw,
        curve=Choice("curve", ("eˣ", "sin x", "x³ − 3x")),
        between=Slider("range of h, 10^", -15, 0, (-4, -1)),
    )


def _fitted(ax, hs, errors, slope, label, i):
    """The line of that slope through the middle of the points, in logarithms."""
    middle = np.exp(np.mean(np.log(errors)) - slope * np.mean(np.log(hs)))
    ends = np.array([hs.min(), hs.max()])
    ax.loglog(ends, middle * ends**slope, label=label, **series(i) | {"linewidth": 4, "alpha": 0.6})
