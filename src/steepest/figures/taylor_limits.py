"""Drawings of chapter 3: where "steepest" stops, how far a step may go and in which norm.

As in `steepest.figures.taylor`, each takes what it draws and returns a `Picture`.
"""

import numpy as np

from steepest.derivative import error_order
from steepest.figures.picture import Picture
from steepest.figures.style import (
    arrow,
    colour,
    contours,
    equal,
    house_style,
    mark,
    new_figure,
    new_panels,
    note,
    series,
)
from steepest.partials import level_direction
from steepest.taylor import (
    cosine,
    model_error,
    predicted_change,
    quadratic_model,
    steepest_direction,
    steepest_direction_in_norm,
)

NORMS = {1: ("ℓ₁", r"$\ell_1$"), 2: ("ℓ₂", r"$\ell_2$"), np.inf: ("ℓ∞", r"$\ell_\infty$")}


@house_style
def remainder_order(field, a, u, hs=None):
    """What the linear and the quadratic model leave out along u, on logarithmic axes."""
    a, u = np.asarray(a, dtype=float), steepest_direction(u)
    hs = np.logspace(-3, -1, 9) if hs is None else hs
    quadratic = quadratic_model(field, field.gradient, field.hessian, a)
    left = {
        "linear": [abs(model_error(field, field.gradient, a, h * u)) for h in hs],
        "quadratic": [abs(field(a + h * u) - quadratic(a + h * u)) for h in hs],
    }
    fig, ax = new_figure(5.2, 3.9)
    slopes = {}
    for i, (name, errors) in enumerate(left.items()):
        slopes[name] = error_order(hs, errors)
        ax.loglog(hs, errors, **series(i, marker=True))
        name_at, away = (hs[3], errors[3]), ((-8, 8), (8, -8))[i]
        note(ax, f"{name}: slope {slopes[name]:.2f}", name_at, away, ("blue", "orange")[i])
    ax.set(xlabel=r"length of the step, $\|\Delta\|$", ylabel="size of the remainder")
    ax.grid(color=colour("faint"))
    words = " and ".join(f"{slope:.2f} for the {name} model" for name, slope in slopes.items())
    return Picture(
        fig,
        "On logarithmic axes the remainder falls with the length of the step along two straight "
        f"lines, with slopes {words}.",
    )


@house_style
def long_step(field, a):
    """The value along -g: what the linear model says, and what f does."""
    a, g = np.asarray(a, dtype=float), field.gradient(a)
    best = g @ g / (g @ field.hessian(a) @ g)
    etas = np.linspace(0, 2.35 * best, 200)
    fig, ax = new_figure(5.2, 3.9)
    values = np.array([field(a - eta * g) for eta in etas])
    ax.plot(etas, values, **series(0))
    ax.plot(etas, field(a) - etas * (g @ g), **series(1))
    ax.axhline(field(a), color=colour("muted"), lw=0.8)
    mark(ax, (0, field(a)), "start", offset=(8, 6))
    mark(ax, (best, field(a - best * g)), "lowest", offset=(0, -9))
    mark(ax, (2 * best, field(a - 2 * best * g)), "as high as the start", offset=(-6, 9))
    half = 0.35 * best
    note(ax, "linear\nmodel", (half, field(a) - half * (g @ g)), (-6, -6), "orange")
    note(ax, "$f$", (etas[-1], values[-1]), (-10, -2), "blue")
    ax.set(xlabel=r"step size $\eta$ in $a - \eta g$", ylabel="value")
    ax.set_ylim(-0.9 * field(a), values[-1] + 1)
    return Picture(
        fig,
        f"The value of the {field.name} along minus the gradient is a parabola. It starts at "
        f"{field(a):g}, touching the straight linear model, is lowest at a step size of "
        f"{best:.3f}, is back at {field(a):g} at {2 * best:.3f} and rises above the start beyond "
        "that, while the linear model goes on falling.",
    )


@house_style
def unit_balls(g):
    """Steps of length one in three norms, and the one among them that raises Δ·g most."""
    figs, axes = new_panels(len(NORMS), 2.05, 2.4)
    x = np.linspace(-1.7, 1.7, 61)
    X, Y = np.meshgrid(x, x)
    words = []
    for ax, (norm, (plain, name)) in zip(axes, NORMS.items(), strict=True):
        best = steepest_direction_in_norm(g, norm)
        gain = predicted_change(g, best)
        length = np.linalg.norm(np.stack([X, Y]), norm, axis=0)
        change = g[0] * X + g[1] * Y
        thin = {"colors": colour("muted"), "linewidths": 0.8, "linestyles": "solid"}
        ax.contour(X, Y, change, gain * np.arange(-2, 3) / 2, **thin)
        ax.contour(X, Y, length, [1], colors=colour("blue"), linewidths=2.2)
        arrow(ax, [0, 0], best, "orange")
        mark(ax, (0, 0))
        ax.set(title=f"{name}: gain {gain:.3g}", xticks=[-1, 0, 1], yticks=[-1, 0, 1])
        equal(ax)
        words.append(f"{plain}, gain {gain:.2f} for ({best[0]:.2f}, {best[1]:.2f})")
    return Picture(
        figs,
        "Three sets of steps of length one, each with level lines of Δ·g and the step that raises "
        f"it most: {'; '.join(words)}. The level line through the best step touches the set: at a "
        "corner of the diamond, along the gradient on the circle, at a corner of the square.",
    )


def apparent_angle(g, aspect):
    """Angle in degrees at which gradient and contour meet on a page where y is scaled by aspect."""
    scale = np.array([1.0, aspect])
    return float(np.rad2deg(np.arccos(cosine(scale * g, scale * level_direction(g)))))


@house_style
def axis_scales(field, a, aspects=(1.0, 0.5)):
    """Gradient, contour and the circle of unit steps, on equal and on unequal axes."""
    a, g = np.asarray(a, dtype=float), field.gradient(a)
    figs, axes = new_panels(len(aspects), 3.1, 3.3)
    t = np.linspace(0, 2 * np.pi, 100)
    words = []
    for ax, aspect in zip(axes, aspects, strict=True):
        high = 1.5 / aspect
        window = (a[0] - 1.5, a[0] + 1.5, a[1] - high, a[1] + high)
        contours(ax, field, window, 8)
        ax.set_aspect(aspect)
        ax.plot(a[0] + np.cos(t), a[1] + np.sin(t), ":", color=colour("ink"), lw=1.4)
        ax.axline(a, a + level_direction(g), color=colour("blue"), lw=1.6, ls="--")
        arrow(ax, a, steepest_direction(g), "orange")
        mark(ax, a)
        angle = apparent_angle(g, aspect)
        ax.set(xlabel="$x$", ylabel="$y$", title=f"looks like {angle:.0f}°")
        ax.set(xlim=window[:2], ylim=window[2:])
        ax.locator_params(nbins=4, integer=True)
        words.append(f"{angle:.0f}° where y is drawn {aspect:g} times as long as x")
    return Picture(
        figs,
        f"The gradient's direction at ({a[0]:g}, {a[1]:g}), the contour's tangent, the circle of "
        f"unit steps on different axes. On the page they meet at {', and at '.join(words)}; "
        "there the circle looks like an ellipse.",
    )
