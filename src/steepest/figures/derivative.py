"""Pictures of chapter 1: secants close in on a tangent, and what the tangent's slope says."""

import numpy as np

from steepest.derivative import (
    central_difference,
    difference_quotient,
    secant_line,
    tangent_line,
)
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, new_figure, note, series

CURVE = {"color": colour("ink"), "linestyle": "-", "linewidth": 2.6}
THIN = {"color": colour("muted"), "linestyle": "-", "linewidth": 0.9}
ROLES = ("blue", "orange", "green", "red")  # the roles behind series(0), series(1), ...


def parabola(x):
    """x², whose slope is 2x."""
    return x**2


def cubic(x):
    """x³ - 3x, whose slope is 3x² - 3."""
    return x**3 - 3 * x


@house_style
def secants_close_in(a=1.0, hs=(1.5, 1.0, 0.5)):
    """Secants of x² through a and a + h, and the tangent that they close in on."""
    fig, ax = new_figure(6, 4)
    x = np.linspace(-0.6, 2.75, 200)
    ax.plot(x, parabola(x), **CURVE)
    slopes = [difference_quotient(parabola, a, h) for h in hs]
    for i, (h, slope) in enumerate(zip(hs, slopes, strict=True), start=1):
        _line(ax, secant_line(parabola, a, h), (0.2, 2.75), f"$h$ = {h:g}: slope {slope:g}", i)
        mark(ax, (a + h, parabola(a + h)), role=ROLES[i])
    _line(ax, tangent_line(parabola, a), (0.2, 2.75), f"tangent: slope {2 * a:g}", 0)
    mark(ax, (a, parabola(a)), f"({a:g}, {parabola(a):g})", offset=(-8, 8))
    ax.set(xlabel="$x$", ylabel="$f(x)=x^2$", xlim=(-0.6, 4.1), ylim=(-1, 7.6), xticks=range(4))
    said = ", ".join(f"{slope:g} at h = {h:g}" for h, slope in zip(hs, slopes, strict=True))
    return Picture(
        fig,
        f"The parabola x² with {len(hs)} secants through the point x = {a:g}. Their slopes are "
        f"{said}. As h shrinks they turn towards the tangent, whose slope is {2 * a:g}.",
    )


@house_style
def slope_is_a_function(points=(-2.0, -1.0, 0.0, 1.0, 2.0)):
    """A curve with pieces of tangent, and below it the slope at every point."""
    fig, (above, below) = new_figure(6, 5, nrows=2, sharex=True)
    x = np.linspace(-2.25, 2.25, 181)
    above.plot(x, cubic(x), **CURVE)
    below.plot(x, [central_difference(cubic, a, 1e-6) for a in x], **series(0))
    slopes = [round(central_difference(cubic, a, 1e-6), 6) + 0.0 for a in points]
    for a, slope in zip(points, slopes, strict=True):
        piece = a + np.array([-0.5, 0.5]) / np.hypot(1, slope / 3)
        above.plot(piece, tangent_line(cubic, a)(piece), color=colour("orange"), ls="-", lw=3)
        mark(above, (a, cubic(a)))
        mark(below, (a, slope), _sign(slope), "blue", (0, 8))
    for ax in (above, below):
        ax.axhline(0, **THIN)
        ax.grid(axis="x")
    above.set(ylabel="height $f(x)$", ylim=(-4, 4))
    below.set(ylabel="slope $f'(x)$", xlabel="$x$", ylim=(-5, 13.5), xticks=points)
    said = ", ".join(f"{slope:g} at x = {a:g}" for a, slope in zip(points, slopes, strict=True))
    return Picture(
        fig,
        f"Above, the curve x³ − 3x with a piece of its tangent at {len(points)} points. Below, its "
        f"slope as a curve of its own: {said}.".replace("-", "−"),
    )


@house_style
def under_the_microscope(a=1.0, windows=(1.0, 0.1, 0.01)):
    """x² and its tangent in narrower and narrower windows: the curve straightens out."""
    fig, axes = new_figure(6, 2.7, ncols=len(windows))
    tangent = tangent_line(parabola, a)
    for ax, r, inner in zip(axes, windows, (*windows[1:], None), strict=True):
        x = np.linspace(a - r, a + r, 101)
        ax.plot(x, parabola(x), **CURVE)
        ax.plot(x, tangent(x), **series(1))
        if inner:
            corners = np.array([[-1, 1, 1, -1, -1], [-2, -2, 3, 3, -2]]) * inner
            ax.plot(a + corners[0], a**2 + corners[1], color=colour("blue"), ls="-", lw=1.2)
        ax.set(xlim=(a - r, a + r), ylim=(a**2 - 2 * r, a**2 + 3 * r), title=f"{a:g} ± {r:g}")
        ax.set_xticks([a - r, a + r], [f"{t:g}" for t in (a - r, a + r)])
        ax.set_yticks([a**2 - 2 * r, a**2, a**2 + 3 * r])
    note(axes[0], "$x^2$", (1.6, 1.6**2), (-6, 4))
    note(axes[0], "tangent", (1.1, 1.2), (4, -22), "orange")
    gaps = ", ".join(f"{parabola(a + r) - tangent(a + r):.1g} at distance {r:g}" for r in windows)
    return Picture(
        fig,
        f"x² and its tangent at {a:g} in three windows, each ten times narrower than the last. The "
        f"gap between them is {gaps}; in the narrowest window they cannot be told apart.",
    )


@house_style
def two_directions(a=1.0):
    """One step to the right, one to the left: the same slope with opposite signs."""
    fig, ax = new_figure(6, 3.6)
    f = lambda x: x**2 + x  # noqa: E731
    slope, height = round(central_difference(f, a, 1e-6), 6), f(a)
    x = np.linspace(-0.35, 2.2, 100)
    ax.plot(x, f(x), **CURVE)
    ends = np.array([-0.15, 2.15])
    ax.plot(ends, tangent_line(f, a)(ends), **series(1))
    for way, role in ((1, "green"), (-1, "red")):
        turn, tip = (a + way, height), (a + way, height + way * slope)
        ax.plot(*zip((a, height), turn, strict=True), **THIN | {"linewidth": 1.6})
        style = {"arrowstyle": "-|>", "lw": 2.2, "mutation_scale": 16, "color": colour(role)}
        ax.annotate("", tip, turn, arrowprops=style | {"shrinkA": 0, "shrinkB": 0})
        note(ax, _sign(way * slope, "+"), (a + way, height + way * slope / 2), (8 * way, 0), role)
        note(ax, _sign(way, "+"), (a + way / 2, height), (0, -5 * way), "muted")
    mark(ax, (a, height))
    ax.set(xlabel="$x$", ylabel="$f(x)=x^2+x$", xlim=(-0.6, 2.7), ylim=(-1.6, 6), xticks=(0, 1, 2))
    return Picture(
        fig,
        f"The curve x² + x and its tangent at x = {a:g}, whose slope is {slope:g}. Along the "
        f"tangent one step to the right changes the height by +{slope:g}, one step to the left by "
        f"−{slope:g}.",
    )


@house_style
def corner(h=1.0):
    """|x| at 0: slope 1 to the right, -1 to the left, and a central 0 that is neither."""
    fig, ax = new_figure(6, 3.2)
    ends = np.array([-1.6, 0, 1.6])
    ax.plot(ends, abs(ends), **CURVE)
    right, middle = difference_quotient(abs, 0, h), central_difference(abs, 0, h)
    left = -difference_quotient(lambda x: abs(-x), 0, h)
    ax.plot([-h, h], [h, h], **series(1))
    for t in (-h, 0, h):
        mark(ax, (t, abs(t)))
    note(ax, f"slope {_sign(left, '+')}", (-0.5, 0.5), (-10, -6))
    note(ax, f"slope {_sign(right, '+')}", (0.5, 0.5), (10, -6))
    note(ax, f"central: slope {middle:g}", (0, h), (0, 6), "orange")
    ax.set(xlabel="$x$", ylabel="$f(x)=|x|$", xlim=(-2.4, 2.4), ylim=(-0.15, 1.65))
    ax.set(xticks=(-1, 0, 1), yticks=(0, 1))
    return Picture(
        fig,
        f"The corner of |x| at 0. To the right the slope is {right:g}, to the left −{-left:g}. The "
        f"central secant from −{h:g} to {h:g} is level, slope {middle:g}, and does not even pass "
        "through the corner.",
    )


def _sign(number, plus=""):
    """A number with a proper minus sign, and with a plus sign if asked for."""
    return f"{number:{plus}g}".replace("-", "−")


def _line(ax, line, ends, label, i):
    """A straight line with its name at the right end."""
    ends, style = np.asarray(ends), series(i)
    ax.plot(ends, line(ends), **style)
    note(ax, label, (ends[1], line(ends[1])), (5, 0), ROLES[i])
