"""Pictures of chapter 7: digits as numbers, scores as shares, weights and confusions as images."""

import numpy as np
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from steepest.classifier import accuracy, softmax
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, new_figure, new_panels, note, series

SIDE, WHITE, BLACK = 8, 0, 16  # pixels of an image along one side; its grey values
GAP = 0.08  # between two pixels, as a share of a pixel


@house_style
def what_the_machine_sees(image, label):
    """One digit, as we see it and as the machine does."""
    figs, (seen, read) = new_panels(2)
    for ax, title in ((seen, "what we see"), (read, "what the machine gets")):
        _canvas(ax, title)
    _pixels(seen, image)
    for (row, column), value in np.ndenumerate(_square(image)):
        role = "ink" if value else "muted"
        style = {"ha": "center", "va": "center", "fontsize": 10, "color": colour(role)}
        read.text(column + 0.5, row + 0.5, f"{value:g}", **style)
    return Picture(
        figs,
        f"A handwritten {label}, {SIDE} by {SIDE} pixels. On the left as an image; on the right as "
        f"{SIDE * SIDE} numbers between {WHITE} for white and {BLACK} for black, of which "
        f"{np.count_nonzero(image)} are not zero.",
    )


@house_style
def many_hands(X, y, rows=5):
    """Several images of each digit, a column a digit, from all over the data."""
    fig, axes = new_figure(6, 0.63 * rows, nrows=rows, ncols=10)
    for digit, column in enumerate(axes.T):
        images = X[y == digit]
        chosen = np.linspace(0, len(images) - 1, rows).astype(int)
        for ax, image in zip(column, images[chosen], strict=True):
            _canvas(ax)
            _pixels(ax, image)
    ink = [X[y == digit].sum(axis=1) for digit in range(10)]
    spread = max(values.max() / values.min() for values in ink)
    return Picture(
        fig,
        f"{rows} images of each digit from 0 to 9, a column a digit, no two alike: thin and bold, "
        "upright and leaning, with and without bars and hooks. Of all images of one digit the "
        f"boldest has up to {spread:.1f} times as much ink as the faintest.",
    )


@house_style
def scores_to_shares(z):
    """Softmax in two moves: exp makes every score positive, the sum makes them shares."""
    z, p = np.asarray(z, dtype=float), softmax(z)
    figs, axes = new_panels(3, 2.1, 2.3)
    steps = (z, "scores $z$"), (np.exp(z), "$e^z$"), (p, "shares $p$")
    for (values, title), ax, i in zip(steps, axes, (4, 1, 0), strict=True):
        ax.bar(range(z.size), values, color=series(i)["color"], width=0.62)
        ax.axhline(0, color=colour("muted"), lw=0.8)
        for k, value in enumerate(values):
            note(ax, f"{value:.2g}".replace("-", "−"), (k, value), (0, 4 if value >= 0 else -4))
        low, high = min(values.min(), 0), max(values.max(), 0)
        room = 0.2 * (high - low)
        ax.set(title=title, xticks=range(z.size), ylim=(low - room * (low < 0), high + room))
        ax.set(xlabel="class", yticks=[])
        ax.spines[:].set_visible(False)
        ax.tick_params(bottom=False)
    said = [", ".join(f"{value:.2g}" for value in values) for values, _ in steps]
    return Picture(
        figs,
        f"Three bar charts of the same {z.size} classes. Scores: {said[0].replace('-', '−')}. "
        f"Their exponentials: {said[1]}. Divided by their sum, the shares: {said[2]}. The order "
        "stays the same.",
    )


@house_style
def price_of_surprise():
    """The loss of one example, -log p, against the probability given to the true label."""
    fig, ax = new_figure(6, 3.4)
    p = np.linspace(0.006, 1, 400)
    ax.plot(p, -np.log(p), **series(0))
    points = {0.01: (8, 2), 0.1: (8, 4), 0.5: (6, 6), 0.9: (0, 8)}
    for q, offset in points.items():
        mark(ax, (q, -np.log(q)), f"$p$ = {q:g}: {-np.log(q):.2f}", offset=offset)
    ax.set(xlabel="probability $p$ of the true label", ylabel=r"loss $-\log p$")
    ax.set(xlim=(-0.02, 1.08), ylim=(-0.1, 5.3), xticks=(0, 0.5, 1))
    said = ", ".join(f"{-np.log(q):.2f} at p = {q:g}" for q in points)
    return Picture(
        fig,
        "The loss −log p falls steeply at first and then gently as the probability p of the true "
        f"label grows: {said}, and 0 at p = 1. Towards p = 0 it grows without end.",
    )


@house_style
def weights(W, columns=5):
    """Ten columns of weights as images: squares by size, filled for plus, hollow for minus."""
    W = np.asarray(W)
    rows, largest = -(-W.shape[1] // columns), np.abs(W).max()
    fig, axes = new_figure(6, 1.38 * rows, nrows=rows, ncols=columns)
    for k, ax in enumerate(axes.flat):
        _canvas(ax, str(k))
        sides = (1 - GAP) * np.sqrt(np.abs(_square(W[:, k])) / largest)
        plus = _square(W[:, k]) > 0
        ax.add_patch(_filled(_squares(sides * plus), "blue"))
        hollow = {"edgecolor": colour("orange"), "facecolor": "none", "linewidth": 0.9}
        ax.add_patch(PathPatch(_squares(0.9 * sides * ~plus), **hollow))
    row, column = divmod(int(W[:, 0].argmin()), SIDE)
    return Picture(
        fig,
        f"{W.shape[1]} images of weights, one a digit. Filled squares are positive weights, hollow "
        "ones negative, larger for larger weights. For the digit 0 the weight that says no most "
        f"loudly is the pixel in row {row}, column {column}, counted from 0: the hole in the "
        "middle.",
    )


@house_style
def confusions(counts):
    """The confusion matrix, a row for each true digit and a column for what it was read as."""
    counts = np.asarray(counts)
    wrong = counts * (1 - np.eye(len(counts), dtype=int))
    fig, ax = new_figure(5.4, 4.9)
    for (true, read), count in np.ndenumerate(counts):
        if wrong[true, read]:
            strength = 0.15 + 0.6 * count / wrong.max()
            style = {"facecolor": colour("band"), "alpha": strength, "linewidth": 0}
            ax.add_patch(Rectangle((read - 0.5, true - 0.5), 1, 1, **style))
        if count:
            ink = colour("muted" if true == read else "ink")
            ax.text(read, true, count, ha="center", va="center", color=ink)
    ax.set(xlabel="read as", ylabel="true digit", aspect="equal")
    ax.set(xlim=(-0.5, 9.5), ylim=(9.5, -0.5), xticks=range(10), yticks=range(10))
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    true, read = np.unravel_index(wrong.argmax(), wrong.shape)
    return Picture(
        fig,
        f"Table of {counts.sum()} readings of held-out digits, a row for each true digit and a "
        f"column for what it was read as. {np.trace(counts)} stand on the diagonal and are right, "
        f"{wrong.sum()} are wrong. The most frequent confusion: {true} read as {read}, "
        f"{wrong.max()} times.",
    )


@house_style
def misread(W, X, y, number=8):
    """Images that the machine reads wrongly, the most confident errors first."""
    P = softmax(X @ W)
    read = P.argmax(axis=1)
    wrong = np.flatnonzero(read != y)
    wrong = wrong[np.argsort(-P[wrong, read[wrong]])][:number]
    fig, axes = new_figure(6, 1.72 * -(-number // 4), nrows=-(-number // 4), ncols=4)
    for ax in axes.flat[len(wrong) :]:
        ax.set_axis_off()
    for ax, i in zip(axes.flat, wrong, strict=False):
        _canvas(ax, f"{y[i]} as {read[i]}: {100 * P[i, read[i]]:.0f} %")
        _pixels(ax, X[i])
    said = "; ".join(f"{y[i]} as {read[i]} with the share {P[i, read[i]]:.2f}" for i in wrong)
    return Picture(
        fig,
        f"Held-out images that were read wrongly, the most confident errors first: {said}. "
        f"In all {100 * (1 - accuracy(W, X, y)):.1f} % of {len(y)} were wrong.",
    )


def _canvas(ax, title=None):
    """Axes for one image: its frame, row 0 on top, no ticks."""
    ends = (-0.15, SIDE + 0.15)
    ax.set(xlim=ends, ylim=ends[::-1], aspect="equal", xticks=[], yticks=[])
    ax.spines[:].set(visible=True, color=colour("faint"))
    if title is not None:
        ax.set_title(title, loc="center")


def _pixels(ax, image):
    """An image in ink: one shape for each grey value, the darker the larger the value."""
    image = _square(image)
    for value in np.unique(image[image > WHITE]):
        ax.add_patch(_filled(_squares((1 - GAP) * (image == value)), "ink", value / BLACK))


def _square(values):
    return np.reshape(values, (SIDE, SIDE))


def _squares(sides):
    """One path of squares with the given sides, each in the middle of its pixel."""
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]]) / 2
    where = np.argwhere(sides > 0)
    middles = where[:, ::-1] + 0.5  # the column is x, the row is y
    vertices = middles[:, None] + corners * sides[sides > 0][:, None, None]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    return Path(vertices.reshape(-1, 2), codes * len(where))


def _filled(path, role, alpha=1.0):
    return PathPatch(path, facecolor=colour(role), alpha=alpha, linewidth=0)
