"""Unit `autodiff`: a walk over a drawn computation, there and back, and a slope without a step."""

import numpy as np

from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, series

from .board import Choice, Slider, board
from .computation import (
    GRAPHS,
    NODES,
    central_slopes,
    draw_box,
    draw_edges,
    recorded,
    text,
    too_early,
)
from .own import Own, Trouble
from .scene import steady_figure


def logistic(x, k=4):
    """K times x ← 4x(1 - x)."""
    for _ in range(k):
        x = 4 * x * (1 - x)
    return x


CURVES = {
    "4x(1 − x), four times": logistic,
    "exp(sin 3x)": lambda x: np.exp(np.sin(3 * x)),
    "1/(x² + 0.1)": lambda x: 1 / (x * x + 0.1),
    "2ˣ sin x²": lambda x: 2**x * np.sin(x * x),
}
CLAIMS = {"your slope": 1.0, "half of it": 0.5, "1 % too much": 1.01}
STEPS = 10 ** np.arange(-15, 0.01, 0.25)
CHECKED = STEPS[2::4]
EPS = float(np.finfo(float).eps)


def walk_there_and_back(topological_order, backward):
    """Values in the order of ``topological_order``, then the adjoints of ``backward``."""
    ordering = Own("topological_order", topological_order)
    walk = Own("backward", backward)

    @house_style
    def draw(function, x, y, steps):
        graph = GRAPHS[function]
        listed = {name: list(graph[name].parents) for name in reversed(graph)}
        order = ordering.order(list(graph), listed)
        _parents_first(graph, order)
        values, tape = recorded(graph, order, x, y)
        adjoints = dict(zip(order, walk.array((NODES,), tape), strict=True))
        known, left = order[:steps], order[::-1][: max(steps - NODES, 0)]
        fig, ax = steady_figure(6, 4.2, left=0.01, right=0.99, bottom=0.02, top=0.91)
        ax.set(xlim=(-0.42, 3.42), ylim=(-0.34, 1.34))
        ax.set_axis_off()
        for name, pairs in zip(order, tape, strict=True):
            draw_edges(ax, graph, name, pairs, order, adjoints[name] if name in left else None)
        for name, node in graph.items():
            numbers = [values[name]] * (name in known) + [adjoints[name]] * (name in left)
            draw_box(ax, node, numbers, name == (left or known or [None])[-1])
        words = _how_far(steps, adjoints)
        ax.set_title(words)
        there = ", ".join(f"{name} = {text(values[name])}" for name in known)
        back = ", ".join(f"{name}: {text(adjoints[name])}" for name in left)
        measured = ", ".join(map(text, np.round(central_slopes(graph, order, x, y), 6)))
        return Picture(
            fig,
            f"The computation of {function} at x = {x:g}, y = {y:g} as a graph, after {steps} of "
            f"{2 * NODES} steps. Values in the order of your topological_order: {there or 'none'}. "
            f"Adjoints of your backward: {back or 'none'}. On {words}. Central differences give "
            f"({measured}).",
        )

    return board(
        draw,
        function=Choice("function", tuple(GRAPHS)),
        x=Slider("x", -4.0, 4.0, 1.0, step=0.5),
        y=Slider("y", -4.0, 4.0, 3.0, step=0.5),
        steps=Slider("steps", 0, 2 * NODES, 9),
    )


def slope_without_a_step(forward_derivative, gradient_check):
    """The error of ``forward_derivative`` beside central differences; what a check reports."""
    forward = Own("forward_derivative", forward_derivative)
    checking = Own("gradient_check", gradient_check)

    @house_style
    def draw(function, claim, x, h):
        f = CURVES[function]
        slope, exact = forward.number(f, x), complex_slope(f, x)
        measured = (f(x + STEPS) - f(x - STEPS)) / (2 * STEPS)
        central = (f(x + h) - f(x - h)) / (2 * h)
        claimed = np.array([CLAIMS[claim] * slope])
        args = (lambda p: f(p[0])), (lambda p: claimed.copy()), np.array([x])
        reported = np.array([checking.number(*args, step) for step in CHECKED])
        own_error, error = (abs(s - exact) / abs(exact) for s in (slope, central))
        fig, ax = steady_figure(6, 4.4, left=0.14, top=0.84)
        style = {"marker": "s", "color": colour("green"), "linestyle": "none", "markersize": 5}
        errors = _seen(np.abs(measured - exact) / abs(exact))
        ax.axhline(max(own_error, EPS / 4), label=f"yours: {text(slope, 13)}", **series(0))
        ax.loglog(STEPS, errors, label=f"central: {text(central, 13)}", **series(1))
        ax.loglog(CHECKED, _seen(reported), label="gradient_check", **style)
        mark(ax, (h, max(error, EPS / 4)), role="orange")
        ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0)
        ax.set(xlabel="step $h$", ylabel="relative error", xlim=(5e-16, 2), ylim=(1e-17, 30))
        ax.minorticks_off()
        return Picture(
            fig,
            f"Slope of {function} at x = {x:g}. Your forward_derivative gives {text(slope, 13)}, "
            f"off by {_size(own_error)}; a central difference with h = {h:.1e} gives "
            f"{text(central, 13)}, off by {_size(error)}, and draws a V over h. Your "
            f"gradient_check of {claim} reports between {_size(reported.min())} and "
            f"{_size(reported.max())}.",
        )

    return board(
        draw,
        function=Choice("function", tuple(CURVES)),
        claim=Choice("claim to check", tuple(CLAIMS)),
        x=Slider("x", 0.1, 0.9, 0.3, step=0.02),
        h=Slider("step h", -15, 0, 1e-6, step=0.25, log=True),
    )


def complex_slope(f, x):
    """The derivative by the complex step, which is exact up to round-off."""
    return float(np.imag(f(x + 1e-200j)) / 1e-200)


def _parents_first(graph, order):
    """Refuse an order in which a node comes before a number that it is computed from."""
    found = too_early(graph, order)
    if found is not None:
        name, parent = found
        raise Trouble(
            f"topological_order puts {name} before {parent}, from which it is computed. "
            "The check above, check(topological_order), says more."
        )


def _how_far(steps, adjoints):
    if steps <= NODES:
        return f"the way there: {steps} of {NODES}"
    words = f"the way back: {steps - NODES} of {NODES}"
    if steps == 2 * NODES:
        words += f", gradient ({text(adjoints['x'])}, {text(adjoints['y'])})"
    return words


def _size(error):
    return f"{error:.0e}" if error else "0"


def _seen(errors):
    """Errors for a logarithmic axis, on which 0 has no place."""
    return np.where(errors > 0, errors, np.nan)
