"""Drawings of chapter 3: the linear model, and why the gradient is the steepest way up.

Each function takes a `Field` and a point, computes what it draws with `steepest`, and returns a
`Picture` whose alt text comes from the same numbers.
"""

import numpy as np

from steepest.figures.picture import Picture
from steepest.figures.style import (
    arrow,
    colour,
    contours,
    house_style,
    mark,
    new_figure,
    new_panels,
    note,
    series,
)
from steepest.taylor import (
    linear_model,
    predicted_change,
    steepest_direction,
)


def turn(vector, degrees):
    """A vector of the plane, turned to the left."""
    t = np.deg2rad(degrees)
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]]) @ vector


def directions(n):
    """Unit vectors at n equal angles from 0, shape (n, 2)."""
    return np.array([turn([1.0, 0.0], 360 * k / n) for k in range(n)])


def measured_rates(field, a, h, degrees):
    """Measured slopes (f(a + hu) - f(a))/h, with u turned away from the gradient by each angle."""
    u = [turn(steepest_direction(field.gradient(a)), t) for t in degrees]
    return np.array([(field(a + h * v) - field(a)) / h for v in u])


@house_style
def many_directions(field, a, n=16):
    """Two slopes are known, along x and along y; all the others are asked for."""
    a, g = np.asarray(a, dtype=float), field.gradient(a)
    fig, ax = new_figure(4.6, 4.1)
    contours(ax, field, _around(a, 1.65, 1.5), 9, labels=True)
    known = {0: ("blue", g[0]), n // 4: ("orange", g[1])}  # along x, along y
    for k, u in enumerate(directions(n)):
        if k in known:
            role, slope = known[k]
            arrow(ax, a, u, role, f"rate {slope:g}")
        else:
            ax.plot(*np.transpose([a, a + u]), ":", color=colour("muted"), lw=1.4)
            note(ax, "?", a + u, 7 * u)
    mark(ax, a)
    ax.set(xlabel="$x$", ylabel="$y$")
    return Picture(
        fig,
        f"Contour map of the {field.name} around the point ({a[0]:g}, {a[1]:g}). From the point, "
        f"{n} steps of equal length leave in all directions. Two of them carry a number: "
        f"{g[0]:g} along x and {g[1]:g} along y. The other {n - 2} carry a question mark.",
    )


@house_style
def zoom(field, a, half_widths=(2.0, 0.2)):
    """Contours of f and of its linear model, in a wide window and in a narrow one."""
    a = np.asarray(a, dtype=float)
    model = linear_model(field, field.gradient, a)
    figs, axes = new_panels(len(half_widths))
    shares = []
    for ax, half in zip(axes, half_widths, strict=True):
        window = _around(a, half, half)
        levels = contours(ax, field, window, 7).levels
        X, Y = np.meshgrid(np.linspace(*window[:2], 41), np.linspace(*window[2:], 41))
        Z = np.apply_along_axis(model, 2, np.stack([X, Y], axis=2))
        ax.contour(X, Y, Z, levels, colors=colour("orange"), linestyles="--", linewidths=1.6)
        mark(ax, a)
        ax.set(xlabel="$x$", ylabel="$y$", title=f"window ±{half:g}")
        ax.locator_params(nbins=5)
        values = field(np.stack([X, Y]))
        shares.append(100 * np.abs(values - Z).max() / np.ptp(values))
    worst = ", ".join(
        f"at most {share:.0f} % of the range of f in the window of ±{half:g}"
        for share, half in zip(shares, half_widths, strict=True)
    )
    return Picture(
        figs,
        f"Contours of the {field.name} (solid) and of its linear model at ({a[0]:g}, {a[1]:g}) "
        "(dashed), at the same heights, in windows of shrinking size. The contours of f are curved "
        "in the wide window and nearly straight, parallel and evenly spaced in the narrow one, "
        f"where the two sets coincide. The model is off by {worst}.",
    )


@house_style
def turning_step(field, a, degrees=(0, 60, 90, 180)):
    """Unit steps at several angles to the gradient, on the contours of the linear model."""
    a, g = np.asarray(a, dtype=float), field.gradient(a)
    fig, ax = new_figure(5.2, 3.9)
    model = linear_model(field, field.gradient, a)
    window = _around(a, 2.15, 1.6)
    contours(ax, model, window, field(a) + 2 * np.arange(-12, 13), samples=21)
    words = []
    for role, angle in zip(("blue", "orange", "green", "red"), degrees, strict=True):
        step = turn(steepest_direction(g), -angle)
        change = round(predicted_change(g, step), 9)
        said = f"{change:+.2f}".replace("-", "−") if change else "0"
        arrow(ax, a, step, role, f"{angle}°: {said}")
        words.append(f"{said} at {angle}°")
    mark(ax, a)
    ax.set(xlabel="$x$", ylabel="$y$")
    return Picture(
        fig,
        "Straight, evenly spaced contours of the linear model, two units of height apart. "
        f"From ({a[0]:g}, {a[1]:g}) steps of length 1 leave at several angles to the gradient. "
        f"The change Δ·g is {', '.join(words)}. The step at 90° runs along a contour.",
    )


@house_style
def dial(field, a, steps=(0.2, 0.1)):
    """Measured slope in every direction on top of ‖g‖ cos θ, and what is left between them."""
    a, g = np.asarray(a, dtype=float), field.gradient(a)
    rate = np.linalg.norm(g)
    fig, (top, bottom) = new_figure(5.4, 5, nrows=2, sharex=True, height_ratios=[2, 1.2])
    fine, coarse = np.arange(-180, 181, 3), np.arange(-180, 181, 15)
    top.plot(fine, rate * np.cos(np.deg2rad(fine)), label=r"$\|g\|\cos\theta$", **series(0))
    largest = {}
    for i, h in enumerate(steps, 1):
        style = series(i, marker=True) | {"linestyle": "none", "markerfacecolor": "none"}
        slopes = measured_rates(field, a, h, coarse)
        left = slopes - rate * np.cos(np.deg2rad(coarse))
        if h == min(steps):
            top.plot(coarse, slopes, label=f"measured, $h = {h:g}$", **style)
        bottom.plot(coarse, left, label=f"$h = {h:g}$", **style)
        u = [turn(steepest_direction(g), t) for t in fine]
        curve = [h / 2 * v @ field.hessian(a) @ v for v in u]
        bottom.plot(fine, curve, color=colour("muted"), lw=1, zorder=0)
        largest[h] = np.abs(left).max()
    top.set(ylabel="rate")
    top.axhline(0, color=colour("muted"), lw=0.8)
    top.legend(loc="lower center")
    bottom.set(ylabel="measured − theory", xlabel=r"angle $\theta$ to the gradient, degrees")
    bottom.set(xticks=np.arange(-180, 181, 45), ylim=(0, 1.55 * max(largest.values())))
    bottom.legend(loc="upper right", ncols=len(steps), borderaxespad=0, handletextpad=0.1)
    words = " and ".join(f"{left:.3f} for h = {h:g}" for h, left in largest.items())
    return Picture(
        fig,
        f"Top: the measured slope at ({a[0]:g}, {a[1]:g}) against the angle to the gradient lies "
        f"on the cosine curve, from −{rate:.2f} at ±180° through 0 at ±90° to {rate:.2f} at 0°. "
        f"Bottom: measured minus theory is at most {words}, and follows h/2 times the curvature.",
    )


def _around(a, wide, high):
    """Window with the point in its middle."""
    return a[0] - wide, a[0] + wide, a[1] - high, a[1] + high
