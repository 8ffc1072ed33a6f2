"""Unit `classifier`: weights that learn while they are watched, and the digits that are misread."""

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from steepest.checks.exercise import Seeded
from steepest.data import digits
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, series

from .board import Choice, Slider, board
from .own import Own
from .scene import steady_figure

SIDE, BLACK = 8, 16  # pixels along one side of an image; their largest value
PASSES = 3  # through the digits, while the weights are watched
LOSSES = 8  # a pass, along the curve
STEPS = (-3, 2)  # powers of ten, between which the step size lies
RUNAWAY = 1e30  # weights may grow as they like: that is worth a look
SHOWN = 10  # digits read wrongly


@dataclass(frozen=True)
class Split:
    """Digits to learn from, and digits that are held out."""

    X: np.ndarray
    y: np.ndarray
    X_held: np.ndarray
    y_held: np.ndarray


@cache
def split(seed, held=360):
    """The digits of the package, shuffled and cut in two."""
    X, y = digits()
    order = np.random.default_rng(seed).permutation(len(y))
    kept, out = order[held:], order[:held]
    return Split(X[kept], y[kept], X[out], y[out])


def weights_while_they_learn(minibatches, cross_entropy, cross_entropy_gradient):
    """Weights as images while they step down ``cross_entropy_gradient`` of ``minibatches``."""
    cutting = Own("minibatches", minibatches)
    loss = Own("cross_entropy", cross_entropy)
    slope = Own("cross_entropy_gradient", cross_entropy_gradient, largest=RUNAWAY)

    @lru_cache(maxsize=4)
    def run(size, step_size):
        """Weights after each step, and the losses along the way: (steps, values)."""
        X, y = split(0).X / BLACK, split(0).y
        rng, W = np.random.default_rng(1), np.zeros((X.shape[1], 10))
        path = [W]
        for _ in range(PASSES):
            for rows in cutting.batches(len(y), size, rng):
                W = W - step_size * slope.array(W.shape, W, X[rows], y[rows])
                path.append(W)
        at = np.unique(np.linspace(0, len(path) - 1, LOSSES * PASSES + 1).astype(int))
        return path, at, np.array([loss.number(path[k], X, y) for k in at])

    @house_style
    def draw(size, step_size, passes):
        path, at, losses = run(int(size.split()[0]), step_size)
        step = round(passes / PASSES * (len(path) - 1))
        W, many = path[step], PASSES / (len(path) - 1)
        here = np.interp(step, at, losses)
        right = np.mean((split(0).X_held @ W).argmax(axis=1) == split(0).y_held)
        fig, ax = gallery()
        draw_weights(ax, W)
        ax.set_title(f"{100 * right:.1f} % of {len(split(0).y_held)} held-out digits right")
        below, curve = steady_figure(6, 2.7, left=0.12, bottom=0.2)
        curve.axhline(np.log(10), color=colour("muted"), linestyle=":", linewidth=1.4)
        curve.plot(at * many, losses, **series(0))
        mark(curve, (step * many, here))
        curve.set(xlabel="passes", ylabel="loss", xlim=(-0.03, PASSES + 0.03))
        curve.set(yscale="log", ylim=(0.1, 200))
        curve.minorticks_off()
        curve.set_title(f"loss {here:.3g}, when guessing {np.log(10):.2f}")
        return Picture(
            (fig, below),
            f"Ten images of weights, one a digit, after {step} of {len(path) - 1} steps of size "
            f"{step_size:.3g} along your cross_entropy_gradient, on batches of {size} by your "
            f"minibatches: filled squares are positive weights, hollow ones negative. Below, your "
            f"cross_entropy on the {len(split(0).y)} training digits, here {here:.3g}, where "
            f"guessing costs {np.log(10):.2f}. {100 * right:.1f} % of held-out digits are right.",
        )

    return board(
        draw,
        size=Choice("batch size", ("32 digits", "8 digits", "1437 digits")),
        step_size=Slider("step size η", *STEPS, 0.5, step=0.1, log=True),
        passes=Slider("passes", 0.0, float(PASSES), 0.4, step=0.05),
    )


def digits_read_wrongly(train, softmax):
    """The weights that ``train`` finds, and held-out digits that they read wrongly."""
    training = Own("train", train, largest=RUNAWAY, patience=15)
    shares = Own("softmax", softmax)

    @lru_cache(maxsize=4)
    def trained(seed):
        data = split(seed)
        return training.array((data.X.shape[1], 10), data.X, data.y, Seeded(seed))

    @house_style
    def draw(digit, seed):
        data, W = split(seed), trained(seed)
        scores = data.X_held @ W
        P = shares.array(scores.shape, scores)
        read = scores.argmax(axis=1)
        asked = np.full(len(read), True) if digit == "all" else data.y_held == int(digit)
        wrong = np.flatnonzero(asked & (read != data.y_held))
        wrong = wrong[np.argsort(-P[wrong, read[wrong]])]
        words = f"held out: {asked.sum() - len(wrong)} of {asked.sum()} right"
        more = f", the {SHOWN} surest errors of {len(wrong)}" if len(wrong) > SHOWN else ""
        fig, ax = gallery()
        draw_weights(ax, W, None if digit == "all" else int(digit))
        ax.set_title("your weights")
        below, pictures = gallery()
        said = [
            f"{data.y_held[i]} as {read[i]}: {100 * P[i, read[i]]:.0f} %" for i in wrong[:SHOWN]
        ]
        draw_images(pictures, data.X_held[wrong[:SHOWN]], said)
        pictures.set_title(words + more)
        return Picture(
            (fig, below),
            f"Ten images of the weights that your train found (digits: {digit}), and held-out "
            f"digits that they read wrongly, with the share that your softmax gives to the wrong "
            f"answer, the surest first: {'; '.join(said) or 'none'}. {words}.",
        )

    return board(
        draw,
        digit=Choice("digit", ("all", *map(str, range(10)))),
        seed=Slider("draw", 0, 9, 0),
    )


def gallery():
    """A figure for ten images, in two rows of five."""
    fig, ax = steady_figure(6, 2.95, left=0.01, right=0.99, bottom=0.01)
    ax.set(xlim=(0, 5), ylim=(2.28, 0), aspect="equal")
    ax.set_axis_off()
    return fig, ax


def places(count):
    """Left upper corners of the images of a gallery, and what is written above each."""
    return [(k % 5 + 0.1, 1.14 * (k // 5) + 0.22) for k in range(count)]


def draw_weights(ax, W, chosen=None):
    """Weights as images: squares by size, filled for plus, hollow for minus."""
    largest = np.abs(W).max() or 1.0
    for digit, corner in enumerate(places(W.shape[1])):
        role = "ink" if chosen in (None, digit) else "muted"
        _frame(ax, corner, str(digit), role)
        sizes = np.sqrt(np.abs(W[:, digit]) / largest)
        plus = W[:, digit] > 0
        filled = {"facecolor": colour("blue"), "linewidth": 0}
        hollow = {"edgecolor": colour("orange"), "facecolor": "none", "linewidth": 0.9}
        ax.add_patch(PathPatch(squares(sizes * plus, corner), **filled))
        ax.add_patch(PathPatch(squares(0.9 * sizes * ~plus, corner), **hollow))


def draw_images(ax, images, titles):
    """Images in ink, each with its title."""
    for image, corner, title in zip(images, places(len(images)), titles, strict=True):
        _frame(ax, corner, title)
        for value in np.unique(image[image > 0]):
            ink = {"facecolor": colour("ink"), "alpha": value / BLACK, "linewidth": 0}
            ax.add_patch(PathPatch(squares(1.0 * (image == value), corner), **ink))


def squares(sizes, corner, width=0.8, least=0.05):
    """One path of squares in an image of this width; those that are hardly seen are left out."""
    where = np.flatnonzero(sizes > least)
    row, column = np.divmod(where, SIDE)
    middles = np.column_stack([column, row]) + 0.5
    around = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]]) / 2
    vertices = middles[:, None] + 0.92 * sizes[where][:, None, None] * around
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    return Path(corner + width / SIDE * vertices.reshape(-1, 2), codes * len(where))


def _frame(ax, corner, title, role="ink"):
    left, top = corner
    box = np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]) * 0.84 + corner - 0.02
    ax.plot(*box.T, color=colour("faint"), linewidth=0.8, linestyle="-")
    ax.text(left + 0.4, top - 0.06, title, ha="center", va="bottom", color=colour(role))
