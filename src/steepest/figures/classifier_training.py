"""Pictures of chapter 7 about learning: rough gradients, learning curves, held-out marks."""

import numpy as np

from steepest.classifier import (
    accuracy,
    cross_entropy,
    cross_entropy_gradient,
    minibatch_descent,
    softmax,
)
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, new_figure, note, series

ROLES = ("blue", "orange", "green", "red", "purple")  # behind series(0), series(1), ...
GUESSING = np.log(10)  # the loss of equal shares for ten digits
SIZES = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)
ROUND = (
    0.005,
    0.01,
    0.02,
    0.05,
    0.1,
    0.2,
    0.5,
    1,
    2,
    5,
    10,
    20,
    50,
    100,
    200,
)  # ticks of logarithmic axes


def gradient_noise(W, X, y, sizes, rng, repeats=50):
    """Root mean square of ‖g of a batch - g of all‖/‖g of all‖, for random batches of each size."""
    g = cross_entropy_gradient(W, X, y)

    def squared_miss(size):
        rows = rng.choice(y.size, size, replace=False)
        return np.sum((cross_entropy_gradient(W, X[rows], y[rows]) - g) ** 2)

    squares = [np.mean([squared_miss(size) for _ in range(repeats)]) for size in sizes]
    return np.sqrt(squares / np.sum(g**2))


def expected_noise(W, X, y, sizes):
    """What `gradient_noise` is on average: σ/√B √((N - B)/(N - 1)), in lengths of the gradient.

    A single gradient x(p - e)ᵀ has the squared length ‖x‖²‖p - e‖², and σ² is the mean of these
    minus that of their average.
    """
    whole, N, B = np.sum(cross_entropy_gradient(W, X, y) ** 2), y.size, np.asarray(sizes)
    misses = softmax(X @ W) - np.eye(W.shape[1])[y]
    variance = np.mean(np.sum(X**2, axis=1) * np.sum(misses**2, axis=1)) - whole
    return np.sqrt(variance / B * (N - B) / (N - 1) / whole)


def learning_curve(X, y, step_size, epochs, batch, rng, points=10):
    """Loss on all of X, y along a run: passes and losses, at most about ``points`` a pass."""
    steps = -(-len(y) // batch)  # of one pass
    every = -(-steps // points)
    run = enumerate(minibatch_descent(X, y, rng, step_size, epochs, batch))
    taken = [(k / steps, cross_entropy(W, X, y)) for k, W in run if k % every == 0]
    return np.array(taken).T


def long_run(X, y, X_held, y_held, rng, passes=(1, 2, 5, 10, 20, 50, 100, 200, 300), step_size=2.0):
    """One long run: passes, loss, held-out loss, length of W, accuracy on what it learns from."""
    steps = -(-len(y) // 32)  # of one pass
    when = {steps * number: number for number in passes}

    def row(number, W):
        losses = cross_entropy(W, X, y), cross_entropy(W, X_held, y_held)
        return number, *losses, np.linalg.norm(W), accuracy(W, X, y)

    run = enumerate(minibatch_descent(X, y, rng, step_size, max(passes)))
    return np.array([row(when[k], W) for k, W in run if k in when])


@house_style
def noise_against_batch(W, X, y, rng, sizes=SIZES):
    """How far a mini-batch's gradient is off, against the size of the batch."""
    fig, ax = new_figure(6, 3.9)
    measured, theory = gradient_noise(W, X, y, sizes, rng), expected_noise(W, X, y, sizes)
    fine = np.geomspace(sizes[0], sizes[-1], 100)
    ax.loglog(fine, expected_noise(W, X, y, fine), **series(0))
    ax.loglog(sizes, measured, **series(1, marker=True) | {"linestyle": "none", "markersize": 7})
    note(ax, "theory", (sizes[1], theory[1]), (10, 5), "blue")
    half = len(sizes) // 2
    note(ax, "measured", (sizes[half], measured[half]), (8, 6), "orange")
    _ticks(ax, (0.1, 12))
    ax.set(xlabel="batch size $B$", ylabel=r"$\|g_B-g\|\,/\,\|g\|$")
    ax.set_xticks(sizes[::2], sizes[::2])
    ax.grid(True)
    chosen = [(size, miss) for size, miss in zip(sizes, measured, strict=True) if size in (1, 32)]
    said = ", ".join(f"{miss:.1f} for a batch of {size}" for size, miss in chosen)
    return Picture(
        fig,
        "Distance between a mini-batch's gradient and the gradient of all examples, in lengths of "
        f"the latter, against the batch size on logarithmic axes: {said}. The measured squares lie "
        "on the line of theory, which falls with slope −1/2 and bends down as the batch "
        f"approaches all {len(y)} examples.",
    )


@house_style
def batch_sizes(curves):
    """Loss against passes through the data for several batch sizes, a curve for each."""
    return _learning_curves(curves, (0.03, 3.4), {})


@house_style
def step_sizes(curves):
    """Loss against passes through the data for several step sizes, a curve for each."""
    curves = {f"$\\eta$ = {eta}": run for eta, run in curves.items()}
    return _learning_curves(curves, (0.09, 300), {"$\\eta$ = 128": (6, -4)})


@house_style
def three_marks(groups):
    """Accuracies of several runs as dots, a row for each kind, with the mean as a bar."""
    fig, ax = new_figure(6, 0.66 * len(groups) + 1.0)
    for i, (name, values) in enumerate(groups.items()):
        dots = series(i, marker=True) | {"linestyle": "none", "alpha": 0.75, "markersize": 7}
        ax.plot(values, np.full(len(values), -i), **dots)
        ax.plot([np.mean(values)] * 2, [-i - 0.25, -i + 0.25], color=colour("ink"), ls="-", lw=2)
        note(ax, f"{name}: {np.mean(values):.3f}", (np.mean(values), -i + 0.25), (0, 3))
    ax.set(xlabel="share of digits read rightly", xlim=(0.87, 1.0), yticks=[])
    ax.set_ylim(-len(groups) + 0.55, 0.75)
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x")
    said = "; ".join(
        f"{name}, mean {np.mean(values):.3f}, from {min(values):.3f} to {max(values):.3f}"
        for name, values in groups.items()
    )
    return Picture(fig, f"Dots for the marks of single runs, in {len(groups)} rows: {said}.")


@house_style
def long_run_picture(run):
    """Loss on training and on held-out digits along one long run, on logarithmic axes."""
    passes, loss, held, *_ = np.transpose(run)
    fig, ax = new_figure(6, 3.8)
    for i, (name, values) in enumerate((("training", loss), ("held out", held))):
        ax.loglog(passes, values, **series(i, marker=True) | {"markersize": 5})
        note(ax, name, (passes[-1], values[-1]), (8, 0), ROLES[i])
    best = held.argmin()
    mark(ax, (passes[best], held[best]), "lowest", "orange", (0, 10))
    _ticks(ax, (0.004, 0.5))
    ax.set_xticks((1, 10, 100), ("1", "10", "100"))
    ax.set(xlabel="passes through the data", ylabel="loss", xlim=(0.85, 2600))
    ax.grid(True)
    return Picture(
        fig,
        f"Loss against passes through the data, on logarithmic axes. On the training digits it "
        f"falls all the way, from {loss[0]:.2f} to {loss[-1]:.3f} after {passes[-1]:.0f} passes. "
        f"On held-out digits it is lowest, {held[best]:.3f}, after {passes[best]:.0f} passes, and "
        f"then rises to {held[-1]:.3f}.",
    )


def _learning_curves(curves, ylim, offsets):
    fig, ax = new_figure(6, 4)
    last = max(passes[-1] for passes, _ in curves.values())
    ax.axhline(GUESSING, color=colour("muted"), lw=0.9, ls=":")
    note(ax, "guessing", (1.3 * last, GUESSING), (0, 4), "muted")
    for i, (name, (passes, loss)) in enumerate(curves.items()):
        ax.semilogy(passes, loss, **series(i) | {"linewidth": 1.7})
        note(ax, name, (last, loss[-1]), offsets.get(name, (6, 0)), ROLES[i])
    _ticks(ax, ylim)
    ax.set(xlabel="passes through the data", ylabel="loss on the training digits")
    ax.set(xlim=(0, 1.42 * last), xticks=np.arange(0, last + 1, 2 if last > 5 else 1))
    ends = "; ".join(
        f"{name.replace('$', '').replace(chr(92) + 'eta', 'η')}, at most {loss.max():.1f} and in "
        f"the end {loss[-1]:.2f}"
        for name, (_, loss) in curves.items()
    )
    return Picture(
        fig,
        "Loss on the training digits against passes through the data, on a logarithmic axis. All "
        f"runs start at {GUESSING:.2f}, the loss of guessing. {ends}.",
    )


def _ticks(ax, ylim):
    ticks = [tick for tick in ROUND if ylim[0] <= tick <= ylim[1]]
    ax.set_yticks(ticks, [f"{tick:g}" for tick in ticks])
    ax.set_ylim(ylim)
    ax.minorticks_off()
