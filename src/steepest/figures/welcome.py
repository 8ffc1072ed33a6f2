"""The picture of the welcome page: walkers in fog, who know nothing but the slope underfoot."""

import numpy as np

from steepest.fields import double_well
from steepest.figures.picture import Picture
from steepest.figures.style import colour, contours, house_style, mark, new_figure
from steepest.partials import gradient

STARTS = ((-3.0, 1.3), (-0.5, 1.7), (0.45, 1.6), (2.0, 1.1), (0.15, -1.6), (-0.2, -1.75))
VALLEYS = tuple(s.point for s in double_well.stationary if s.kind == "minimum")


def walk(start, step_size=0.05, steps=300):
    """The points that w ← w - η∇f(w) visits on the double well, shape (steps + 1, 2)."""
    path = [np.array(start)]
    for _ in range(steps):
        path.append(path[-1] - step_size * gradient(double_well, path[-1]))
    return np.array(path)


def valley(path):
    """Index of the valley where a walk ends."""
    return int(np.argmin([np.linalg.norm(path[-1] - bottom) for bottom in VALLEYS]))


@house_style
def walkers_in_fog():
    """Walks downhill from several starts on a landscape with two valleys."""
    fig, ax = new_figure(6, 4.2)
    contours(ax, double_well, double_well.window, np.arange(-0.95, 3, 0.25))
    paths = [walk(start) for start in STARTS]
    for path in paths:
        role, style = (("blue", "-"), ("orange", "--"))[valley(path)]
        ax.plot(*path.T, color=colour(role), linestyle=style)
        mark(ax, path[0], role=role)
    for bottom, name in zip(VALLEYS, ("deep valley", "shallow valley"), strict=True):
        mark(ax, bottom, name, offset=(0, -9))
    ax.set(xlabel="$x$", ylabel="$y$")
    ends = [valley(path) for path in paths]
    return Picture(
        fig,
        f"A map of a landscape with two valleys, one deep and one shallow, and the paths of "
        f"{len(paths)} walkers. {ends.count(0)} end in the deep valley and {ends.count(1)} in the "
        "shallow one, although some started side by side.",
    )
