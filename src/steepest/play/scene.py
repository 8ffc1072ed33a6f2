"""What the pictures have in common: a frame that keeps still, maps of fields, slopes by NumPy."""

import numpy as np

from steepest import fields
from steepest.figures.style import contours, new_figure

from .board import Choice, Slider

WINDOW = (-3.0, 3.0, -3.0, 3.0)
FIELDS = ("tilted bowl", "bowl", "ravine", "saddle", "double well", "plateau", "partials only")
FLAT = 1e-7  # a gradient shorter than this is zero but for round-off


def which_field():
    """The control that chooses a field of the collection."""
    return Choice("field", FIELDS)


def which_point(x, y):
    """The controls that move a point, by name."""
    return {
        name: Slider(f"point, {name}", -2.0, 2.0, value, step=0.05)
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
    contours(ax, field, WINDOW, levels=8, samples=41)
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


def degrees(u):
    """Angle of a vector of the plane, from 0 to 360."""
    return float(np.degrees(np.arctan2(u[1], u[0])) % 360)


def named(field):
    """The field of that name."""
    return fields.COLLECTION[field]
