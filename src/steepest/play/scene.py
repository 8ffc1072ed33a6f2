"""What the pictures have in common: frames that keep still, maps, slopes by NumPy, a scale."""

import numpy as np

from steepest import fields
from steepest.figures.style import colour, contours, mark, new_figure, note

from .board import Choice, Slider

WINDOW = (-3.0, 3.0, -3.0, 3.0)
FIELDS = ("tilted bowl", "bowl", "ravine", "saddle", "double well", "plateau", "partials only")
LEVELS = {"Rosenbrock": (3, 10, 30, 100, 300, 1000, 3000)}  # it rises steeply out of its valley
FAR = 30.0  # from the origin, outside every map
FLAT = 1e-7  # a gradient shorter than this is zero but for round-off


def which_field(*more):
    """The control that chooses a field of the collection, ``more`` being added to the usual."""
    return Choice("field", (*FIELDS, *more))


def which_point(x, y, what="point"):
    """The controls that move a point, by name."""
    return {
        name: Slider(f"{what}, {name}", -2.0, 2.0, value, step=0.05)
        for name, value in (("x", x), ("y", y))
    }


def steady_figure(width, height, left=0.11, right=0.96, bottom=0.14, top=0.9):
    """A figure whose axes do not shift when a number in it grows by a digit."""
    fig, ax = new_figure(width, height)
    fig.set_layout_engine(None)
    fig.subplots_adjust(left, bottom, right, top)
    return fig, ax


def field_map(ax, field):
    """Contours of a field in the common window."""
    contours(ax, field, WINDOW, LEVELS.get(field.name, 8), samples=41)
    left, right, bottom, top = WINDOW
    ticks = np.arange(left, right + 1)
    ax.set(xlabel="$x$", ylabel="$y$", xticks=ticks, yticks=ticks)
    ax.set(xlim=(left, right), ylim=(bottom, top))


def slopes(field, point, h=1e-6):
    """Gradient of a field by central differences, all coordinates at once.

    The package's own ``gradient`` does the same; but a student's function that is handed this one
    must not be told that it calls the package.

    >>> slopes(fields.tilted_bowl, [1.0, 3.0]).round(6)
    array([5., 7.])
    """
    columns = np.reshape(np.asarray(point, dtype=float), (-1, 1))
    steps = h * np.eye(len(columns))
    return (field(columns + steps) - field(columns - steps)) / (2 * h)


def in_sight(path):
    """The path up to its first point outside every map, and that point pulled nearer.

    >>> in_sight(np.array([[1.0, 0.0], [601.0, 0.0], [-9e9, 0.0]]))
    array([[ 1.,  0.],
           [31.,  0.]])
    """
    away = np.flatnonzero(np.linalg.norm(path, axis=1) > FAR)
    if not away.size or not away[0]:
        return path[: 1 if away.size else None]
    seen = path[: away[0] + 1].copy()
    step = seen[-1] - seen[-2]
    seen[-1] = seen[-2] + FAR * step / np.linalg.norm(step)
    return seen


def limit_scale(ax, value, limit, ends, name):
    """A scale of step sizes, logarithmic: the one that is used, and the limit if there is one."""
    ax.set(xscale="log", xlim=ends, ylim=(0, 1), yticks=(), xlabel=name)
    ax.minorticks_off()
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(side == "bottom")
    if limit is not None and limit > ends[0]:
        ax.axvspan(ends[0], min(limit, ends[1]), color=colour("band"), alpha=0.25, linewidth=0)
        ax.axvline(limit, color=colour("ink"), linewidth=1.4, linestyle="-")
    words = "no limit" if limit is None else f"limit {limit:.3g}"
    right = limit is not None and limit**2 < ends[0] * ends[1]  # away from the line
    note(ax, words, (ends[int(right)], 1), (-4 if right else 4, -2))
    mark(ax, (value, 0.3))


def degrees(u):
    """Angle of a vector of the plane, from 0 to 360."""
    return float(np.degrees(np.arctan2(u[1], u[0])) % 360)


def named(field):
    """The field of that name."""
    return fields.COLLECTION[field]
