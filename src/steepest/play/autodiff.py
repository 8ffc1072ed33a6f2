"""Unit `autodiff`: a walk over a drawn computation, there and back, and a slope without a step."""

from dataclasses import dataclass

import numpy as np
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from steepest.autodiff import LOCAL
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, series

from .board import Choice, Slider, board
from .own import Own, Trouble
from .scene import steady_figure


@dataclass(frozen=True)
class Node:
    """A node of a computation: its formula, its place (column, row), its operation and parents."""

    formula: str
    place: tuple[float, float]
    operation: np.ufunc | None = None
    parents: tuple[str, ...] = ()


INPUTS = {"x": Node("x", (0, 1)), "y": Node("y", (0, 0))}
GRAPHS = {
    "(x + y)² − xy": {
        **INPUTS,
        "a": Node("a = x + y", (1, 1), np.add, ("x", "y")),
        "b": Node(r"b = a \cdot a", (2, 1), np.multiply, ("a", "a")),
        "c": Node(r"c = x \cdot y", (1, 0), np.multiply, ("x", "y")),
        "f": Node("f = b - c", (3, 0.5), np.subtract, ("b", "c")),
    },
    "(x² + y²)²": {
        **INPUTS,
        "a": Node(r"a = x \cdot x", (1, 1), np.multiply, ("x", "x")),
        "b": Node(r"b = y \cdot y", (1, 0), np.multiply, ("y", "y")),
        "c": Node("c = a + b", (2, 0.5), np.add, ("a", "b")),
        "f": Node(r"f = c \cdot c", (3, 0.5), np.multiply, ("c", "c")),
    },
    "x sin x + xy": {
        "x": Node("x", (0, 0.5)),
        "y": Node("y", (0, 0)),
        "a": Node(r"a = \sin x", (1, 1), np.sin, ("x",)),
        "b": Node(r"b = x \cdot a", (2, 0.5), np.multiply, ("x", "a")),
        "c": Node(r"c = x \cdot y", (1, 0), np.multiply, ("x", "y")),
        "f": Node("f = b + c", (3, 0.25), np.add, ("b", "c")),
    },
}
NODES = 6  # in each graph
WIDE, HIGH = 0.3, 0.17  # half of a box


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
            _edges(ax, graph, name, pairs, order, adjoints[name] if name in left else None)
        last = (left or known or [""])[-1]
        for name in graph:
            lines = (values[name] if name in known else None, adjoints[name])
            _box(ax, graph[name], lines if name in left else lines[:1], name == last)
        words = _how_far(steps, adjoints)
        ax.set_title(words)
        there = ", ".join(f"{name} = {values[name]:.5g}" for name in known)
        back = ", ".join(f"{name}: {adjoints[name]:.5g}" for name in left)
        measured = central_slopes(graph, order, x, y)
        return Picture(
            fig,
            f"The computation of {function} at x = {x:g}, y = {y:g} as a graph, after {steps} of "
            f"{2 * NODES} steps. Values in the order of your topological_order: {there or 'none'}. "
            f"Adjoints of your backward: {back or 'none'}. {words}. Central differences give "
            f"({measured[0]:.5g}, {measured[1]:.5g}).",
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
        ax.axhline(max(own_error, EPS / 4), label=f"yours: {_number(slope, 13)}", **series(0))
        ax.loglog(STEPS, errors, label=f"central: {_number(central, 13)}", **series(1))
        ax.loglog(CHECKED, _seen(reported), label="gradient_check", **style)
        mark(ax, (h, max(error, EPS / 4)), role="orange")
        ax.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0)
        ax.set(xlabel="step $h$", ylabel="relative error", xlim=(5e-16, 2), ylim=(1e-17, 30))
        ax.minorticks_off()
        low, high = reported.min(), reported.max()
        return Picture(
            fig,
            f"Slope of {function} at x = {x:g}. Your forward_derivative gives {slope:.13g}, off by "
            f"{own_error:.0e}; a central difference with h = {h:.1e} gives {central:.13g}, off by "
            f"{error:.0e}, and draws a V over h. Your gradient_check of {claim} reports between "
            f"{low:.0e} and {high:.0e}.",
        )

    return board(
        draw,
        function=Choice("function", tuple(CURVES)),
        claim=Choice("claim to check", tuple(CLAIMS)),
        x=Slider("x", 0.1, 0.9, 0.3, step=0.02),
        h=Slider("step h", -15, 0, 1e-6, step=0.25, log=True),
    )


def recorded(graph, order, x, y):
    """Values of all nodes by name, and the tape in this order.

    >>> graph = GRAPHS["(x + y)² − xy"]
    >>> values, tape = recorded(graph, list(graph), 1.0, 3.0)
    >>> values["f"], tape[-1]
    (13.0, [(3, 1.0), (4, -1.0)])
    """
    values, tape = {"x": float(x), "y": float(y)}, []
    for name in order:
        node = graph[name]
        if node.operation is None:
            tape.append([])
            continue
        given = [values[parent] for parent in node.parents]
        values[name] = float(node.operation(*given))
        local = [float(rule(*given)) for rule in LOCAL[node.operation]]
        tape.append([(order.index(p), d) for p, d in zip(node.parents, local, strict=True)])
    return values, tape


def central_slopes(graph, order, x, y, h=1e-6):
    """Gradient of the last node by central differences."""

    def f(x, y):
        return recorded(graph, order, x, y)[0][order[-1]]

    return (f(x + h, y) - f(x - h, y)) / (2 * h), (f(x, y + h) - f(x, y - h)) / (2 * h)


def complex_slope(f, x):
    """The derivative by the complex step, which is exact up to round-off."""
    return float(np.imag(f(x + 1e-200j)) / 1e-200)


def _parents_first(graph, order):
    """Refuse an order in which a node comes before a number that it is computed from."""
    for k, name in enumerate(order):
        for parent in graph[name].parents:
            if parent not in order[:k]:
                raise Trouble(
                    f"topological_order puts {name} before {parent}, from which it is computed. "
                    "The check above, check(topological_order), says more."
                )


def _how_far(steps, adjoints):
    if steps < NODES:
        return f"the way there: {steps} of {NODES}"
    if steps < 2 * NODES:
        return f"the way back: {steps - NODES} of {NODES}"
    return f"gradient ({_number(adjoints['x'])}, {_number(adjoints['y'])})"


def _box(ax, node, numbers, last):
    """A node: its formula, its value if it is known, and its adjoint."""
    column, row = node.place
    shape = FancyBboxPatch(
        (column - WIDE, row - HIGH),
        2 * WIDE,
        2 * HIGH,
        boxstyle="round,pad=0.02,rounding_size=0.06",
        facecolor=colour("paper"),
        edgecolor=colour("ink" if last else "muted"),
        linewidth=2.6 if last else 1.0,
        zorder=3,
    )
    ax.add_patch(shape)
    texts = [(f"${node.formula}$", "ink")]
    texts += [
        (_number(number), role)
        for number, role in zip(numbers, ("blue", "orange"), strict=False)
        if number is not None
    ]
    for k, (text, role) in enumerate(texts):
        place = (column, row + 0.11 * (1 - k))
        ax.text(*place, text, ha="center", va="center", color=colour(role), zorder=4)


def _edges(ax, graph, name, pairs, order, adjoint):
    """The arrows into a node; where it has handed on its adjoint, out of it, with the shares."""
    twice = len(pairs) == 2 and pairs[0][0] == pairs[1][0]
    for bend, (parent, local) in zip((0.4, -0.4), pairs, strict=False):
        ends = graph[order[parent]].place, graph[name].place
        bend = bend if twice else 0.0
        if adjoint is None:
            _arrow(ax, *ends, bend, "muted")
        else:
            _arrow(ax, *ends[::-1], -bend, "orange", _number(adjoint * local))


def _arrow(ax, start, end, bend, role, label=None):
    start, end = np.array(start, float), np.array(end, float)
    side = np.array([np.sign(end[0] - start[0]) * (WIDE + 0.03), 0])
    start, end = start + side, end - side
    style = {"arrowstyle": "-|>", "mutation_scale": 14, "lw": 1.5, "zorder": 2}
    curve = f"arc3,rad={bend}"
    ax.add_patch(FancyArrowPatch(start, end, connectionstyle=curve, color=colour(role), **style))
    if label is not None:
        steep = abs(end[1] - start[1]) > 0.8
        place = start + (0.3 if steep else 0.5) * (end - start)
        place[1] += 0.13 * np.sign(-bend) if bend else 0.06 * (start[1] == end[1])
        gap = {"facecolor": colour("paper"), "edgecolor": "none", "pad": 1.0}
        ax.text(*place, label, ha="center", va="center", color=colour(role), bbox=gap, zorder=5)


def _seen(errors):
    """Errors for a logarithmic axis, on which 0 has no place."""
    return np.where(errors > 0, errors, np.nan)


def _number(value, digits=4):
    """A number with a proper minus sign, and zero without one."""
    return f"{value + 0.0:.{digits}g}".replace("-", "−")
