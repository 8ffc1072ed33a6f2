"""Surfaces in space, drawn as nets of lines over paper.

Matplotlib cannot tell what is in front in three dimensions.  Within a surface it can; everything
else lies over it in the order in which it is drawn.

    fig, ax = new_space(3.5, 3.2, elevation=26, azimuth=-62)
    surface(ax, f, *np.meshgrid(xs, ys))
    ax.plot(0, 0, 0, "o", color=colour("ink"))
"""

import numpy as np
from mpl_toolkits.mplot3d.proj3d import proj_transform

from steepest.figures.style import colour, new_figure


def new_space(width, height, *, elevation, azimuth):
    """A figure with one 3-D axes without panes and grid, seen from two angles in degrees."""
    space = {"projection": "3d", "computed_zorder": False}
    fig, ax = new_figure(width, height, subplot_kw=space)
    ax.view_init(elevation, azimuth)
    for axis in (ax.xaxis, ax.yaxis, ax.zaxis):
        axis.pane.set_visible(False)
        axis.line.set_color(colour("muted"))
        axis.set_tick_params(pad=-3)
        axis.labelpad = -6
    ax.set_box_aspect(None, zoom=0.94)  # or the label of the z-axis is cut off
    ax.grid(False)
    ax.set(xlabel="$x$", ylabel="$y$", zlabel="$f$")
    return fig, ax


def surface(ax, f, X, Y):
    """The surface z = f(x, y) over a grid of any shape; what lies behind it is hidden.

    `f` takes an array of shape (2, rows, columns), as a `steepest.Field` does.
    """
    net = {"color": colour("paper"), "edgecolor": colour("muted"), "linewidth": 0.5}
    rows, columns = X.shape
    Z = f(np.stack([X, Y]))
    return ax.plot_surface(X, Y, Z, shade=False, rcount=rows, ccount=columns, zorder=1, **net)


def on_paper(ax, *point):
    """Where the point (x, y, z) comes to lie in the drawing; ask when all limits are set.

    What `steepest.figures.style` draws in the plane (`arrow`, `note`) can start from there.
    """
    return np.array(proj_transform(*point, ax.get_proj())[:2])
