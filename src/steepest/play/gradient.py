"""Unit `gradient`: arrows on a map, and the two directions at a point that you move."""

from functools import cache

import numpy as np

from steepest.figures.picture import Picture
from steepest.figures.style import arrow, colour, house_style, mark, series

from .board import board
from .own import Own
from .scene import FLAT, field_map, named, steady_figure, which_field, which_point

TICKS = np.arange(-3.0, 3.1, 0.75)
LONGEST = 1.1  # on the map, whatever the field


def gradient_on_the_map(gradient, level_direction, gradient_field):
    """Arrows by ``gradient_field``, and at the point ``gradient`` and its ``level_direction``."""
    own_gradient = Own("gradient", gradient)
    level = Own("level_direction", level_direction)
    own_field = Own("gradient_field", gradient_field)

    @cache
    def arrows(field):
        return own_field.array((2, TICKS.size, TICKS.size), named(field), TICKS, TICKS)

    @house_style
    def draw(field, x, y):
        U, V = arrows(field)
        point = np.array([x, y])
        g = own_gradient.array((2,), named(field), point)
        shrink = np.hypot(U, V).max() / LONGEST or 1.0
        fig, ax = steady_figure(5, 5, left=0.1, bottom=0.1)
        field_map(ax, named(field))
        style = {"angles": "xy", "scale_units": "xy", "scale": shrink, "width": 0.005}
        ax.quiver(TICKS, TICKS, U, V, color=colour("ink"), zorder=3, **style)
        words = f"g = ({g[0]:.2f}, {g[1]:.2f}), ‖g‖ = {np.linalg.norm(g):.2f}"
        if np.linalg.norm(g) > FLAT:
            along = level.array((2,), g)
            ax.plot(*np.transpose([point - 1.5 * along, point + 1.5 * along]), **series(0))
            arrow(ax, point, g / shrink, "orange")
            words += f", g·u = {_tidy(g @ along):.2f}"
        else:
            words += ": no direction"
        mark(ax, point)
        ax.set_title(words)
        return Picture(
            fig,
            f"Contours of the {field} with your gradient as an arrow at every point of a grid, "
            f"{shrink:.3g} times too short. At ({x:g}, {y:g}) {words}, where u is your level "
            "direction.",
        )

    return board(draw, field=which_field(), **which_point(1.0, 1.5))


def _tidy(value):
    """Zero without the minus sign that round-off leaves."""
    return round(value, 2) + 0.0
