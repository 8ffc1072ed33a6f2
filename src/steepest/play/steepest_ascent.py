"""Unit `steepest_ascent`: the best of many directions, and how far a forecast holds."""

import numpy as np

from steepest.figures.picture import Picture
from steepest.figures.style import arrow, colour, house_style, mark, series

from .board import Slider, board
from .own import Own
from .scene import (
    FLAT,
    degrees,
    field_map,
    named,
    slopes,
    steady_figure,
    which_field,
    which_point,
)

FINE = np.arange(0, 361, 5)


def best_against_steepest(best_of_directions, steepest_direction, cosine):
    """The winner of n trials against the gradient's direction; measured rates against ‖g‖ cos θ."""
    trials = Own("best_of_directions", best_of_directions)
    steepest = Own("steepest_direction", steepest_direction)
    angle = Own("cosine", cosine)

    @house_style
    def draw(field, x, y, h, n):
        f, point = named(field), np.array([x, y])
        g = slopes(f, point)
        rate = np.linalg.norm(g)
        best = trials.array((2,), f, point, h, n)
        up = steepest.array((2,), g) if rate > FLAT else None
        theory = [rate * angle.number(g, u) if rate > FLAT else 0.0 for u in _directions(FINE)]
        tried = np.arange(n) * 360 / n
        measured = [(f(point + h * u) - f(point)) / h for u in _directions(tried)]
        left, on_map = steady_figure(3.2, 3.4, left=0.14, bottom=0.14)
        right, dial = steady_figure(3.2, 3.4, left=0.2, right=0.94, bottom=0.14)
        _on_map(on_map, f, point, h, best, up)
        dial.plot(FINE, theory, **series(0))
        dial.plot(tried, measured, "o", color=colour("orange"), markersize=4)
        dial.axvline(degrees(best), color=colour("orange"), linestyle=":", linewidth=1.4)
        dial.set(xlabel="direction, degrees", ylabel="rate", xlim=(0, 360))
        dial.set(xticks=range(0, 361, 90), title="dots measured, line ‖g‖ cos θ")
        words = f"best of {n}: {degrees(best):.0f}°"
        words += f", steepest: {degrees(up):.0f}°" if up is not None else ", gradient zero"
        on_map.set_title(words)
        return Picture(
            (left, right),
            f"Left, contours of the {field} and a point at ({x:g}, {y:g}). Directions: {words}. "
            f"Right, rates measured with h = {h:.2g} in {n} directions, from {min(measured):.2f} "
            f"to {max(measured):.2f}, and ‖g‖ cos θ with your cosine, from {min(theory):.2f} to "
            f"{max(theory):.2f}.",
        )

    return board(
        draw,
        field=which_field(),
        **which_point(-1.0, 1.5),
        h=Slider("step h", -3, 0.3, 0.1, step=0.05, log=True),
        n=Slider("directions n", 3, 72, 16),
    )


def forecast_and_fact(linear_model, predicted_change, model_error):
    """A walk from (-1, 1): your forecast along a straight line, the fact, and what lies between."""
    linear = Own("linear_model", linear_model)
    change = Own("predicted_change", predicted_change)
    error = Own("model_error", model_error)
    start, distances = np.array([-1.0, 1.0]), np.linspace(-0.6, 2.6, 81)

    @house_style
    def draw(field, turn, length):
        f = named(field)
        g = slopes(f, start)
        (u,) = _directions([degrees(g) + turn])
        walk = start + np.outer(distances, u)
        model = linear.heights(walk, f, lambda w: slopes(f, w), start)
        forecast = change.number(g, length * u)
        left_over = error.number(f, lambda w: slopes(f, w), start, length * u)
        fig, ax = steady_figure(6, 4, top=0.88)
        heights, fact = f(walk.T), f(start + length * u) - f(start)
        ax.plot(distances, heights, label=f"fact: {fact:+.3f}", **series(0))
        ax.plot(distances, model, label=f"forecast: {forecast:+.3f}", **series(1))
        ax.plot([length] * 2, f(start) + forecast + np.array([0, left_over]), **series(3))
        mark(ax, (0, f(start)), "start", offset=(-6, 8))
        ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0)
        ax.set_title(f"left over: {left_over:.2g}", loc="right", color=colour("red"))
        ax.set(xlabel="length of the step", ylabel="value", xlim=(distances[0], distances[-1]))
        ax.set_ylim(*_room(heights))
        return Picture(
            fig,
            f"The {field} along a straight line from (-1, 1), at {turn}° to the gradient. For a "
            f"step of length {length:g} your forecast of the change is {forecast:+.3f}, the fact "
            f"{fact:+.3f}, and your model_error {left_over:.3g}.",
        )

    return board(
        draw,
        field=which_field(),
        length=Slider("length of the step", 0.05, 2.5, 1.0, step=0.05),
        turn=Slider("angle to gradient", -180, 180, 0, step=5),
    )


def _directions(angles):
    """Unit vectors at these angles, in degrees."""
    return np.column_stack([np.cos(np.radians(angles)), np.sin(np.radians(angles))])


def _on_map(ax, f, point, h, best, up):
    """The circle of trial points, the winner, and the gradient's direction if there is one."""
    field_map(ax, f)
    ax.plot(*(point + h * _directions(FINE)).T, color=colour("muted"), linestyle="-", linewidth=1)
    if up is not None:
        ax.plot(*np.transpose([point, point + 1.5 * up]), **series(0))
    arrow(ax, point, best, "orange")
    mark(ax, point)


def _room(heights):
    """Limits that show the curve and leave some room."""
    low, high = heights.min(), heights.max()
    room = 0.25 * (high - low) or 1.0
    return low - room, high + room
