"""A computation as a graph: its nodes, its values and tape, and how it is drawn."""

from dataclasses import dataclass

import numpy as np
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from steepest.autodiff import LOCAL
from steepest.figures.style import colour


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


def too_early(graph, order):
    """The first node that comes before one of its parents, and that parent; or None."""
    for k, name in enumerate(order):
        for parent in graph[name].parents:
            if parent not in order[:k]:
                return name, parent
    return None


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


def draw_box(ax, node, numbers, last):
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
    lines = [(f"${node.formula}$", "ink")]
    lines += [(text(v), role) for v, role in zip(numbers, ("blue", "orange"), strict=False)]
    for k, (line, role) in enumerate(lines):
        place = (column, row + 0.11 * (1 - k))
        ax.text(*place, line, ha="center", va="center", color=colour(role), zorder=4)


def draw_edges(ax, graph, name, pairs, order, adjoint):
    """The arrows into a node; where it has handed on its adjoint, out of it, with the shares."""
    twice = len(pairs) == 2 and pairs[0][0] == pairs[1][0]
    for side, (parent, local) in zip((0.4, -0.4), pairs, strict=False):
        ends = graph[order[parent]].place, graph[name].place
        bend = side if twice else 0.0
        if adjoint is None:
            _arrow(ax, *ends, bend, "muted")
        else:
            _arrow(ax, *ends[::-1], -bend, "orange", text(adjoint * local))


def text(value, digits=4):
    """A number with a proper minus sign, and zero without one."""
    return f"{value + 0.0:.{digits}g}".replace("-", "−")


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
