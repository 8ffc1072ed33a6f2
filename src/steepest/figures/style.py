"""How a figure of this book looks.

Colours have *roles* (ink, muted, blue, ...), each with a value on white paper and one on a dark
page.  A figure is drawn with the first; `steepest.figures.picture.Picture` makes the second
appear where the page is dark.

Rules for a figure

- Colours come from `colour(role)`; `Picture` refuses any other (black counts as ink).
- Colour is never alone: `series(i)` pairs each colour with its own line style and marker, and
  labels stand at the lines.  In greyscale the five series colours are five different greys.
- Text is 11 pt in a figure 6 inches wide.  On a phone of 390 px the figure shrinks to 358 px and
  its text to 9 px, the least that `Picture` accepts.  What needs more room than 6 inches is drawn
  as `new_panels`: side by side where there is room, below each other where there is not.
- A function that draws is decorated with `house_style`, because Matplotlib reads its settings
  while it draws.

    @house_style
    def parabola():
        fig, ax = new_figure()
        x = np.linspace(-1, 2, 200)
        ax.plot(x, x**2, **series(0))
        mark(ax, (1, 1), "$a$")
        return Picture(fig, "The parabola x² from −1 to 2, with the point x = 1 marked.")
"""

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke

from steepest.figures.palette import LINESTYLES, MARKERS, PALETTE, SERIES, colour, series

__all__ = [
    "HOUSE",
    "LINESTYLES",
    "MARKERS",
    "PALETTE",
    "SERIES",
    "arrow",
    "colour",
    "contours",
    "equal",
    "grid_values",
    "house_style",
    "mark",
    "new_figure",
    "new_panels",
    "note",
    "series",
]

TEXT = ("text.color", "axes.labelcolor", "xtick.labelcolor", "ytick.labelcolor")
AXES = ("axes.edgecolor", "xtick.color", "ytick.color")
SIZES = ("font.size", "axes.titlesize", "axes.labelsize", "legend.fontsize")
HOUSE = {
    **dict.fromkeys((*SIZES, "xtick.labelsize", "ytick.labelsize"), 11),
    **dict.fromkeys(TEXT, colour("ink")),
    **dict.fromkeys(AXES, colour("muted")),
    **dict.fromkeys(("axes.facecolor", "figure.facecolor"), "none"),
    **dict.fromkeys(("axes.spines.top", "axes.spines.right", "legend.frameon"), False),
    "mathtext.fontset": "cm",  # formulas in figures look like formulas in the text
    "axes.linewidth": 0.8,
    "axes.axisbelow": True,
    "axes.titlelocation": "left",
    "grid.color": colour("faint"),
    "lines.linewidth": 2,
    "axes.prop_cycle": mpl.cycler(color=[colour(role) for role in SERIES])
    + mpl.cycler(linestyle=LINESTYLES),
    "svg.fonttype": "path",  # the same letters on every machine
    "svg.hashsalt": "steepest",
}


def house_style(draw):
    """Decorator: the house style holds while the function `draw` runs, and ends with it."""
    return mpl.rc_context(HOUSE)(draw)


def new_figure(width=6.0, height=3.8, **subplots):
    """A figure in the house style and its axes: ``fig, ax = new_figure()``.

    Parameters
    ----------
    width, height : float
        Inches; the width is at most 6, so that text stays readable on a phone.
    **subplots
        Passed to `matplotlib.figure.Figure.subplots`, for example ``nrows=2, sharex=True``.

    Returns
    -------
    fig, ax
        Unknown to pyplot, so that no notebook shows the figure a second time.
    """
    if width > 6:
        raise ValueError("width must be at most 6 inches; use new_panels for a wider figure")
    with mpl.rc_context(HOUSE):
        fig = Figure(figsize=(width, height), layout="constrained")
        return fig, fig.subplots(**subplots)


def new_panels(number, width=3.2, height=3.0):
    """Panels that stand side by side on a wide page and below each other on a phone.

    Returns ``figs, axes``, two tuples of length `number`; give all of `figs` to one `Picture`.
    """
    return tuple(zip(*(new_figure(width, height) for _ in range(number)), strict=True))


def grid_values(f, window, samples=61):
    """Values of f on a grid: ``X, Y, Z``, each of shape (samples, samples).

    `f` takes one point of shape (2,); `window` is ``(left, right, bottom, top)``.
    """
    left, right, bottom, top = window
    x, y = np.linspace(left, right, samples), np.linspace(bottom, top, samples)
    X, Y = np.meshgrid(x, y)
    if hasattr(f, "on_grid"):  # a Field takes all points at once
        return X, Y, f.on_grid(x, y)
    return X, Y, np.apply_along_axis(f, 2, np.stack([X, Y], axis=2))


def contours(ax, f, window, levels=8, *, labels=False, samples=61):
    """Contour lines in muted ink, over a ground that darkens as f grows.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    f : callable
        Takes one point, shape (2,), returns a number.
    window : tuple
        ``(left, right, bottom, top)``.
    levels : int or sequence
        How many, or which values.
    labels : bool
        Write the value on each line.

    Returns
    -------
    matplotlib.contour.QuadContourSet
        The lines.
    """
    X, Y, Z = grid_values(f, window, samples)
    lines = ax.contour(X, Y, Z, levels, colors=colour("muted"), linewidths=0.8, linestyles="solid")
    above = np.nanmax(Z) + 1
    for level in lines.levels[lines.levels < above - 1]:  # one veil more above each line
        veil = {"colors": colour("band"), "alpha": 1 - 0.6 ** (1 / len(lines.levels))}
        ax.contourf(X, Y, Z, (level, above), zorder=0, **veil)
    if labels:
        ax.clabel(lines, fontsize=10, colors=colour("muted"))
    equal(ax)
    return lines


def equal(ax):
    """One unit is as long along x as along y, so that right angles look right."""
    ax.set_aspect("equal", adjustable="box")
    return ax


def arrow(ax, start, vector, role="ink", label=None):
    """An arrow from `start` along `vector`, with its label beyond the tip."""
    start, vector = np.asarray(start, dtype=float), np.asarray(vector, dtype=float)
    tip = start + vector
    ax.update_datalim([start, tip])  # an annotation alone does not widen the axes
    ax.autoscale_view()
    style = {"arrowstyle": "-|>", "mutation_scale": 16, "shrinkA": 0, "shrinkB": 0, "lw": 2.2}
    ax.annotate("", xy=tip, xytext=start, arrowprops=style | {"color": colour(role)}, zorder=4)
    if label is not None:
        note(ax, label, tip, 8 * vector / (np.linalg.norm(vector) or 1), role)


def mark(ax, point, label=None, role="ink", offset=(6, 6)):
    """A dot with a rim of paper, and its label `offset` points away."""
    rim = {"markeredgecolor": colour("paper"), "markeredgewidth": 1.2}
    ax.plot(*point, "o", color=colour(role), markersize=8, zorder=5, **rim)
    if label is not None:
        note(ax, label, point, offset, role)


@house_style
def note(ax, text, point, offset=(6, 6), role="ink"):
    """Text beside `point` with a halo of paper, on the side to which `offset` (points) goes."""
    across, up = np.sign(np.round(offset, 1))
    ax.annotate(
        text,
        xy=point,
        xytext=tuple(offset),
        textcoords="offset points",
        ha={1: "left", 0: "center", -1: "right"}[across],
        va={1: "bottom", 0: "center", -1: "top"}[up],
        color=colour(role),
        path_effects=[withStroke(linewidth=3, foreground=colour("paper"))],
        zorder=6,
    )
