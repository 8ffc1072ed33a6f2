"""Pictures of chapter 6: slopes that multiply on the way, and a computation drawn as a graph."""

from itertools import pairwise

import numpy as np
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from steepest.autodiff import Dual
from steepest.figures.picture import Picture
from steepest.figures.style import arrow, colour, house_style, new_figure, note
from steepest.reverse import backward

# The example of the chapter, f = (x + y)² - xy: what each node is, and where it is drawn.
NODES = {
    "x": ("x", (0, 1)),
    "y": ("y", (0, 0)),
    "a": ("a = x + y", (1, 1)),
    "b": ("b = a \\cdot a", (2, 1)),
    "c": ("c = x \\cdot y", (1, 0)),
    "f": ("f = b - c", (3, 0.5)),
}
WIDE, HIGH = 0.31, 0.19  # half of a box


def logistic(x, k):
    """K times x ← 4x(1 - x): a few lines of program, an absurdly long formula."""
    for _ in range(k):
        x = 4 * x * (1 - x)
    return x


def example(x=1.0, y=3.0):
    """Values of the nodes of f = (x + y)² - xy, and its tape: {name: value}, list of pairs."""
    a, c = x + y, x * y
    b = a * a
    values = dict(zip(NODES, (x, y, a, b, c, b - c), strict=True))
    tape = [[], [], [(0, 1), (1, 1)], [(2, a), (2, a)], [(0, y), (1, x)], [(3, 1), (4, -1)]]
    return values, tape


@house_style
def recorded_graph(x=1.0, y=3.0):
    """The computation of f = (x + y)² - xy as a graph: values flow from left to right."""
    values, tape = example(x, y)
    fig, ax = _canvas()
    for child, pairs in enumerate(tape):
        for way, (parent, _) in enumerate(pairs):
            _edge(ax, parent, child, _bend(pairs, way))
    for name, value in values.items():
        _box(ax, name, [(_number(value), "blue")])
    said = ", ".join(f"{name} = {value:g}" for name, value in values.items())
    return Picture(
        fig,
        f"Six boxes joined by arrows from left to right. x and y lead to a = x + y and to c = x·y; "
        f"a leads twice to b = a·a; b and c lead to f = b − c. Values: {said}.".replace("-", "−"),
    )


@house_style
def adjoint_graph(x=1.0, y=3.0):
    """The same graph walked back: every arrow carries its share, and shares that meet are added."""
    values, tape = example(x, y)
    adjoint, names = backward(tape), list(NODES)
    fig, ax = _canvas()
    shares = {name: [] for name in names}
    for child, pairs in enumerate(tape):
        for way, (parent, local) in enumerate(pairs):
            share = adjoint[child] * local
            shares[names[parent]].append(share)
            _edge(ax, child, parent, -_bend(pairs, way), _number(share))
    for name, value in zip(names, adjoint, strict=True):
        _box(ax, name, [(_number(values[name]), "blue"), (_sum(shares[name], value), "orange")])
    sums = "; ".join(
        f"{name}: {_sum(parts, total)}"
        for (name, parts), total in zip(shares.items(), adjoint, strict=True)
    )
    return Picture(
        fig,
        "The graph of f = (x + y)² − xy with all arrows turned round. Under each value stands the "
        f"adjoint, the sum of the shares that arrive: {sums}. So the gradient is "
        f"({_number(adjoint[0])}, {_number(adjoint[1])}).",
    )


@house_style
def slopes_multiply(x=0.3, steps=2, width=0.06):
    """A short interval on its way through x ← 4x(1 - x): each step stretches it, or turns it."""
    fig, ax = new_figure(6, 3.6)
    pairs = [Dual(x, 1.0)]
    for _ in range(steps):
        pairs.append(4 * pairs[-1] * (1 - pairs[-1]))
    for k, pair in enumerate(pairs):
        ax.plot([0, 1], [-k, -k], color=colour("muted"), lw=0.9, ls="-")
        arrow(ax, (pair.value, -k), (width * pair.slope, 0), "orange")
        ax.plot(pair.value, -k, "o", color=colour("ink"), markersize=7, zorder=5)
        note(ax, f"value {_number(pair.value)}", (1.03, -k), (4, 8))
        note(ax, f"slope {_number(pair.slope)}", (1.03, -k), (4, -8), "orange")
        note(ax, f"$x_{k}$", (0, -k), (-6, 0))
    factors = [after.slope / before.slope for before, after in pairwise(pairs)]
    for k, (before, after) in enumerate(pairwise(pairs)):
        for end in (0, width):
            ends = (before.value + end * before.slope, after.value + end * after.slope)
            ax.plot(ends, (-k - 0.06, -k - 0.94), color=colour("muted"), lw=0.9, ls=":")
        middle = (before.value + after.value + width * (before.slope + after.slope)) / 2
        note(ax, f"times {_number(factors[k])}", (middle, -k - 0.5), (38, 0))
    ax.set(xlim=(-0.08, 1.34), ylim=(-steps - 0.35, 0.45))
    ax.set_axis_off()
    said = ", then ".join(f"value {_number(p.value)} with slope {_number(p.slope)}" for p in pairs)
    return Picture(
        fig,
        f"Number lines from 0 to 1, one below the other, each with a dot and an arrow: {said}. "
        f"From line to line the arrow is multiplied by {' and by '.join(map(_number, factors))}; a "
        "negative factor turns it round.",
    )


def _canvas():
    """Axes without a frame, wide enough for four columns of boxes."""
    fig, ax = new_figure(6, 3.2)
    ax.set(xlim=(-0.4, 3.4), ylim=(-0.35, 1.35))
    ax.set_axis_off()
    return fig, ax


def _box(ax, name, lines):
    """A node: its formula, and below it coloured lines of text."""
    formula, (column, row) = NODES[name]
    corner = (column - WIDE, row - HIGH - 0.02 * len(lines))
    shape = FancyBboxPatch(
        corner,
        2 * WIDE,
        2 * HIGH + 0.04 * len(lines),
        boxstyle="round,pad=0.03,rounding_size=0.08",
        facecolor=colour("paper"),
        edgecolor=colour("ink"),
        linewidth=1.2,
        zorder=3,
    )
    ax.add_patch(shape)
    texts = [(f"${formula}$", "ink"), *lines]
    for k, (text, role) in enumerate(texts):
        y = row + 0.145 * ((len(texts) - 1) / 2 - k)
        ax.text(column, y, text, ha="center", va="center", color=colour(role), zorder=4)


def _edge(ax, start, end, bend=0.0, label=None):
    """An arrow between two nodes, bent where two of them join the same nodes."""
    places = [np.array(place, float) for _, place in NODES.values()]
    way = places[end] - places[start]
    side = np.array([np.sign(way[0]) * WIDE, 0])
    ends = places[start] + 1.12 * side, places[end] - 1.12 * side
    style = {"arrowstyle": "-|>", "mutation_scale": 14, "lw": 1.5, "zorder": 2}
    curve = f"arc3,rad={bend}"
    ax.add_patch(FancyArrowPatch(*ends, connectionstyle=curve, color=colour("muted"), **style))
    if label is not None:
        place = ends[0] + (0.27 if abs(way[1]) == 1 else 0.5) * (ends[1] - ends[0])
        beside = np.sign(places[start][1] - 0.5) if way[1] == 0 else 0  # away from the middle
        place[1] += 0.15 * (np.sign(-bend) if bend else beside)
        gap = {"facecolor": colour("paper"), "edgecolor": "none", "pad": 1.5}
        ax.text(*place, label, ha="center", va="center", color=colour("orange"), bbox=gap)


def _bend(pairs, way):
    """Two arrows between the same nodes leave each other room."""
    twice = len(pairs) == 2 and pairs[0][0] == pairs[1][0]
    return (0.45, -0.45)[way] if twice else 0.0


def _sum(parts, total):
    """Write 4 + 4 = 8, or just the number where one share arrives, or none."""
    if len(parts) < 2:
        return _number(total)
    written = _number(parts[0])
    for part in parts[1:]:
        written += f" {'−' if part < 0 else '+'} {_number(abs(part))}"
    return f"{written} = {_number(total)}"


def _number(value):
    """A number with a proper minus sign."""
    return f"{value:.5g}".replace("-", "−")
