"""Unit `descent`: two walks over a landscape of your choice, and a line search from the side."""

import numpy as np

from steepest.figures.picture import Picture
from steepest.figures.style import colour, grid_values, house_style, mark, series
from steepest.partials import hessian

from .board import Slider, board
from .own import Own
from .scene import (
    FAR,
    FLAT,
    WINDOW,
    field_map,
    in_sight,
    limit_scale,
    named,
    slopes,
    steady_figure,
    which_field,
    which_point,
)

POWERS = (-3, 0.3)  # of ten, between which a step size lies


def walks_on_the_map(gradient_descent, momentum_descent, largest_stable_step):
    """A walk without and one with momentum on a map, their heights, and the limit of the step."""
    plain = Own("gradient_descent", gradient_descent)
    heavy = Own("momentum_descent", momentum_descent)
    limit = Own("largest_stable_step", largest_stable_step)

    @house_style
    def draw(field, step_size, beta, x, y, steps):
        f, start, shape = named(field), np.array([x, y]), (steps + 1, 2)
        slope, minimum = level_far_out(f), nearest_minimum(f, start)
        bound = None if minimum is None else limit.number(hessian(f, minimum))
        paths = (
            plain.array(shape, slope, start, step_size, steps),
            heavy.array(shape, slope, start, step_size, beta, steps),
        )
        left, on_map = steady_figure(3.2, 3.5, left=0.17, bottom=0.13, top=0.87)
        right, by_step = steady_figure(3.2, 3.5, left=0.24, right=0.95, bottom=0.45, top=0.87)
        field_map(on_map, f)
        for i, path in enumerate(paths):
            style = series(i, marker=True) | {"linewidth": 1.2, "markersize": 4}
            seen = in_sight(path)
            on_map.plot(*seen.T, label=("plain", f"with β = {beta:g}")[i], **style)
            by_step.plot(above_the_lowest(f, seen), **series(i))
        mark(on_map, start, "start", offset=(0, 8))
        if minimum is not None:
            mark(on_map, minimum, role="green")
        on_map.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0)
        _height_axis(by_step, f)
        scale = right.add_axes((0.24, 0.14, 0.71, 0.1))
        limit_scale(scale, step_size, bound, 10.0 ** np.array(POWERS), r"step size $\eta$")
        return Picture(
            (left, right),
            f"Two walks on the {field} from ({x:g}, {y:g}), {steps} steps of size {step_size:.3g}. "
            f"Your gradient_descent {_end(f, paths[0])}; your momentum_descent with β = {beta:g} "
            f"{_end(f, paths[1])}. {_limit_in_words(bound, minimum)}",
        )

    return board(
        draw,
        field=which_field("Rosenbrock"),
        step_size=Slider("step size η", *POWERS, 0.1, step=0.05, log=True),
        beta=Slider("memory β", 0.0, 0.95, 0.8, step=0.05),
        **which_point(-2.0, 1.0, "start"),
        steps=Slider("steps", 0, 100, 30),
    )


def line_search(backtracking):
    """Heights against the gradient, Armijo's line, and the steps that ``backtracking`` tries."""
    own = Own("backtracking", backtracking)

    @house_style
    def draw(field, step_size, shrink, c, x, y):
        f, w = named(field), np.array([x, y])
        g, tried = slopes(f, w), []

        def watched(point):
            height = f(point)
            tried.append(float((w - point) @ g / (g @ g)))
            return height

        level = np.linalg.norm(g) < FLAT
        accepted = 0.0 if level else own.number(watched, g, w, step_size, shrink, c)
        longest = min(step_size, 6 * accepted) if accepted > 0 else step_size
        fig, ax = steady_figure(6, 4, left=0.13, top=0.88)
        _against_the_gradient(ax, f, w, g, np.linspace(-0.05, 1.05, 111) * longest, c)
        for eta in sorted({round(eta, 12) for eta in tried if 0 < eta <= 1.05 * longest}):
            if not np.isclose(eta, accepted):
                mark(ax, (eta, f(w - eta * g)), role="red")
        mark(ax, (accepted, f(w - accepted * g)), role="green")
        words = "gradient zero" if level else f"accepted: {accepted:.4g}"
        ax.set_title(words, loc="right", color=colour("green"))
        return Picture(
            fig,
            f"The {field} along minus its gradient from ({x:g}, {y:g}), and the line that falls "
            f"with the share {c:g} of its slope. Your backtracking, from the step size "
            f"{step_size:.3g} with the factor {shrink:g}: {words}.",
        )

    return board(
        draw,
        field=which_field("Rosenbrock"),
        step_size=Slider("first step", *POWERS, 1.0, step=0.05, log=True),
        shrink=Slider("shrink", 0.1, 0.9, 0.7, step=0.05),
        c=Slider("share c", 0.05, 0.95, 0.2, step=0.05),
        **which_point(1.0, 1.5, "start"),
    )


def level_far_out(f):
    """Gradient of f, but zero far outside the map: a walk that flies off stays a finite number."""

    def gradient(w):
        return slopes(f, w) if np.all(np.abs(w) < FAR) else np.zeros(2)

    return gradient


def nearest_minimum(f, start):
    """The minimum of the field that is nearest to the start, or None."""
    minima = [np.array(s.point, dtype=float) for s in f.stationary if s.kind == "minimum"]
    return min(minima, key=lambda point: np.linalg.norm(point - start), default=None)


def above_the_lowest(f, path):
    """Heights along a path, above the lowest there is; where there is none, as they are."""
    return f(path.T) - (f.infimum if np.isfinite(f.infimum) else 0.0)


def _against_the_gradient(ax, f, w, g, etas, c):
    """Forecast, Armijo's line and fact for steps of these sizes."""
    heights, slope = f(np.transpose(w - np.outer(etas, g))), g @ g
    ax.plot(etas, f(w) - etas * slope, label="forecast", **series(3) | {"linewidth": 1.2})
    ax.plot(etas, f(w) - c * etas * slope, label=f"asked for, c = {c:g}", **series(1))
    ax.plot(etas, heights, **series(0))
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0)
    ax.set(xlabel=r"step size $\eta$", ylabel=r"$f(w - \eta g)$", xlim=(etas[0], etas[-1]))
    seen = np.append(heights[etas >= 0], f(w) - c * etas[-1] * slope)
    room = 0.15 * np.ptp(seen) or 1.0
    ax.set_ylim(seen.min() - room, seen.max() + room)


def _height_axis(ax, f):
    """Six decades of height above the lowest; where nothing is lowest, the heights of the map."""
    _, _, Z = grid_values(f, WINDOW, samples=31)
    if np.isfinite(f.infimum):
        top = Z.max() - f.infimum
        ax.set_yscale("log", nonpositive="mask")
        ax.set(ylim=(1e-6 * top, top), title="above the lowest")
        ax.minorticks_off()
    else:
        ax.set(ylim=(Z.min(), Z.max()), title="height")
    ax.set(xlabel="step", xlim=(-2, 102), xticks=(0, 50, 100))


def _end(f, path):
    if np.linalg.norm(path, axis=1).max() > FAR:
        return "has left the map"
    x, y = path[-1] + 0.0
    return f"ends at ({x:.3g}, {y:.3g}), at height {f(path[-1]):.3g}"


def _limit_in_words(bound, minimum):
    if bound is None:
        return "There is no minimum, and so no limit of the step size is drawn."
    x, y = minimum
    return f"Your largest_stable_step at the minimum ({x:g}, {y:g}) is {bound:.3g}."
