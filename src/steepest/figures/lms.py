"""Pictures of chapter 5 about LMS: the bowl, one example's opinion, and many, few or one a step.

The running example has two inputs that move together.  What a picture shows stands in small
functions beside it, so that text, picture and test agree.
"""

import numpy as np

from steepest.adaptive import lms_step, mse_gradient
from steepest.ensemble import gaussian_examples
from steepest.figures.picture import Picture
from steepest.figures.style import (
    arrow,
    colour,
    contours,
    house_style,
    mark,
    new_figure,
    new_panels,
)

R = np.array([[1.0, 0.6], [0.6, 1.0]])  # the inputs' powers, and how much they move together
BEST = np.array([2.0, -1.0])  # w*
LEAST = 0.25  # ξmin
WINDOW = (-1.1, 3.9, -2.8, 1.4)


# What the pictures show


def bowl(w):
    """ξ(w) = ξmin + (w - w*)ᵀR(w - w*)."""
    return LEAST + (np.asarray(w) - BEST) @ R @ (np.asarray(w) - BEST)


def exact_gradient(w):
    """∇ξ = 2(Rw - p) with p = Rw*."""
    return 2 * R @ (np.asarray(w) - BEST)


def examples(size, seed):
    """Examples of the running example, ``X, d``; the same seed gives the same ones."""
    return gaussian_examples(R, BEST, LEAST, size, np.random.default_rng(seed))


def one_example_steps(w, X, d, mu):
    """Where each example alone would send the weights w, shape (N, n)."""
    return np.array([lms_step(w, x, target, mu) for x, target in zip(X, d, strict=True)])


def batch_path(X, d, w0, mu, size, steps):
    """Path of w ← w - μ∇ξ, with the gradient from `size` examples a step, taken in order."""
    path = [np.asarray(w0, dtype=float)]
    for k in range(steps):
        rows = np.arange(k * size, (k + 1) * size) % len(d)
        path.append(path[-1] - mu * mse_gradient(path[-1], X[rows], d[rows]))
    return np.array(path)


# The pictures


@house_style
def opinions(w=(0.0, 0.0), mu=0.2, number=200, seed=0):
    """One-example steps as a cloud around the exact step, on the bowl."""
    w, (X, d) = np.asarray(w, dtype=float), examples(number, seed)
    ends, exact = one_example_steps(w, X, d, mu), w - mu * exact_gradient(w)
    share = np.mean((ends - w) @ exact_gradient(w) < 0)
    window = (-1.7, 3.5, -2.6, 1.9)
    fig, ax = new_figure(5.4, 4.8)
    contours(ax, bowl, window, (0.5, 1, 2, 4, 7, 11), labels=True)
    inside = np.all((ends > window[::2]) & (ends < window[1::2]), axis=1)
    ax.plot(*ends[inside].T, ".", color=colour("blue"), markersize=5, alpha=0.6)
    arrow(ax, w, exact - w, "orange")
    mark(ax, w, "$w$", offset=(-6, 6))
    mark(ax, BEST, "$w^*$", offset=(8, -2))
    ax.set(xlabel="$w_1$", ylabel="$w_2$", xlim=window[:2], ylim=window[2:])
    shift = np.linalg.norm(ends.mean(axis=0) - exact)
    return Picture(
        fig,
        f"Contours of the bowl ξ with its minimum at ({BEST[0]:g}, {BEST[1]:g}). From the point "
        f"({w[0]:g}, {w[1]:g}) an arrow shows the exact step −μ∇ξ with μ = {mu:g}, to "
        f"({exact[0]:.2f}, {exact[1]:.2f}). A cloud of {number} dots shows where single examples "
        f"would lead: widely scattered, {100 * share:.0f} % of them with the slope and the others "
        f"against it. Their mean is {shift:.2f} away from the arrow's tip.".replace("-", "−"),
    )


@house_style
def three_ways(w0=(-0.6, 1.0), mu=0.05, steps=120, sizes=(1000, 10, 1), seed=1):
    """The same rule with the gradient from many, a few and one example a step."""
    X, d = examples(max(sizes), seed)
    figs, axes = new_panels(len(sizes), 2.05, 2.5)
    words = []
    for ax, size in zip(axes, sizes, strict=True):
        path = batch_path(X, d, w0, mu, size, steps)
        contours(ax, bowl, WINDOW, (0.5, 1, 2, 4, 7, 11))
        ax.plot(*path.T, color=colour("blue"), lw=1.3)
        mark(ax, path[0])
        mark(ax, BEST, role="orange")
        ax.set(title=f"{size} a step", xticks=(0, 2), yticks=(-2, 0))
        ax.set(xlim=WINDOW[:2], ylim=WINDOW[2:])
        words.append(
            f"{size} a step ({size * steps} examples looked at), ending at "
            f"({path[-1][0]:.2f}, {path[-1][1]:.2f})"
        )
    return Picture(
        figs,
        f"{steps} steps down the same bowl with μ = {mu:g}, three times: {'; '.join(words)}. The "
        f"fewer examples a step, the more the path trembles. The minimum is at ({BEST[0]:g}, "
        f"{BEST[1]:g}).".replace("-", "−"),
    )
