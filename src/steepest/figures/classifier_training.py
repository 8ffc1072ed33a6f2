"""Pictures of chapter 7 about learning: noisy gradients, learning curves, held-out accuracy."""

import numpy as np

from steepest.classifier import cross_entropy, cross_entropy_gradient, minibatch_descent
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, new_figure, note, series

ROLES = ("blue", "orange", "green", "red", "purple")  # behind series(0), series(1), ...


def gradient_noise(W, X, y, sizes, rng, repeats=200):
    """Root mean square of ‖g of a batch - g of all‖/‖g of all‖, for random batches of each size."""
    g = cross_entropy_gradient(W, X, y)

    def squared_miss(size):
        rows = rng.choice(y.size, size, replace=False)
        return np.sum((cross_entropy_gradient(W, X[rows], y[rows]) - g) ** 2) / np.sum(g**2)

    return np.sqrt([np.mean([squared_miss(size) for _ in range(repeats)]) for size in sizes])


def expected_noise(W, X, y, sizes):
    """What `gradient_noise` is on average: σ √((N - B)/(N - 1)/B), from the single gradients."""
    g, N, sizes = cross_entropy_gradient(W, X, y), y.size, np.asarray(sizes)
    singles = [cross_entropy_gradient(W, X[[i]], y[[i]]) for i in range(N)]
    variance = np.mean([np.sum((single - g) ** 2) for single in singles]) / np.sum(g**2)
    return np.sqrt(variance * (N - sizes) / (N - 1) / sizes)


def learning_curve(X, y, step_size, epochs, batch, rng, points=20):
    """Loss on all of X, y along a training run: passes and losses, ``points`` of them a pass."""
    steps = -(-len(y) // batch)  # of one pass
    every = max(1, steps // points)
    run = enumerate(minibatch_descent(X, y, rng, step_size, epochs, batch))
    taken = [(k / steps, cross_entropy(W, X, y)) for k, W in run if k % every == 0]
    return np.array(taken).T


@house_style
def noise_against_batch(W, X, y, rng, sizes=(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)):
    """How far a mini-batch's gradient is off, against the size of the batch."""
    fig, ax = new_figure(6, 3.9)
    measured = gradient_noise(W, X, y, sizes, rng)
    theory = expected_noise(W, X, y, sizes)
    ax.loglog(sizes, theory, **series(0))
    marks = series(1, marker=True) | {"linestyle": "none", "markersize": 7}
    ax.loglog(sizes, measured, **marks)
    note(ax, "theory", (sizes[1], theory[1]), (6, 6), "blue")
    note(ax, "measured", (sizes[6], measured[6]), (8, 6), "orange")
    ax.set(xlabel="batch size $B$", ylabel=r"$\|g_B-g\|\,/\,\|g\|$")
    ax.set_xticks(sizes[::2], sizes[::2])
    low, high = np.log10(measured.min()), np.log10(measured.max())
    ticks = [t for t in (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10) if low < np.log10(t) < high]
    ax.set_yticks(ticks, [f"{t:g}" for t in ticks])
    ax.minorticks_off()
    ax.grid(True)
    chosen = [(size, miss) for size, miss in zip(sizes, measured, strict=True) if size in (1, 32)]
    said = ", ".join(f"{miss:.2f} for a batch of {size}" for size, miss in chosen)
    return Picture(
        fig,
        "Distance between a mini-batch's gradient and the gradient of all examples, relative to "
        f"the latter, against the batch size on logarithmic axes: {said}. The measured points lie "
        "on the line of theory, which falls with slope −1/2 and bends down to zero as the batch "
        f"approaches all {len(y)} examples.",
    )


@house_style
def learning_curves(curves, guess, ylim, passes=None):
    """Loss against passes through the data, a curve for each named run, on a logarithmic axis."""
    fig, ax = new_figure(6, 4)
    ax.axhline(guess, color=colour("muted"), lw=0.9, ls=":")
    last = max(run[0][-1] for run in curves.values()) if passes is None else passes
    for i, (name, (x, loss)) in enumerate(curves.items()):
        ax.semilogy(x, loss, **series(i) | {"linewidth": 1.7})
        note(ax, name, (x[-1], loss[-1]), (6, 0), ROLES[i])
    note(ax, "guessing", (last, guess), (6, 0), "muted")
    ticks = [t for t in (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100) if ylim[0] <= t <= ylim[1]]
    ax.set_yticks(ticks, [f"{t:g}" for t in ticks])
    ax.minorticks_off()
    ax.set(xlabel="passes through the data", ylabel="loss on the training digits")
    ax.set(xlim=(0, 1.42 * last), ylim=ylim, xticks=np.arange(0, last + 1, 2 if last > 5 else 1))
    ends = "; ".join(f"{name}, {loss[-1]:.2f}" for name, (_, loss) in curves.items())
    peaks = "; ".join(f"{name}, {loss.max():.1f}" for name, (_, loss) in curves.items())
    return Picture(
        fig,
        f"Loss against passes through the data, on a logarithmic axis. All runs start at "
        f"{guess:.2f}, the loss of guessing. Loss after {last:g} passes: {ends}. Highest loss on "
        f"the way: {peaks}.",
    )


@house_style
def seeds(groups):
    """Accuracies of several runs as dots, a row for each kind, with the mean as a bar."""
    fig, ax = new_figure(6, 0.62 * len(groups) + 1.1)
    for i, values in enumerate(groups.values()):
        dots = series(i, marker=True) | {"linestyle": "none", "alpha": 0.75, "markersize": 7}
        ax.plot(values, np.full(len(values), -i), **dots)
        ax.plot([np.mean(values)] * 2, [-i - 0.28, -i + 0.28], color=colour("ink"), ls="-", lw=2)
        note(ax, f"{np.mean(values):.3f}", (np.mean(values), -i - 0.28), (0, -3))
    ax.set(xlabel="accuracy", xlim=(0.88, 1.0), ylim=(-len(groups) + 0.35, 0.5))
    ax.set_yticks(-np.arange(len(groups)), groups)
    ax.tick_params(axis="y", length=0)
    ax.grid(axis="x")
    said = "; ".join(
        f"{name}, mean {np.mean(values):.3f}, from {min(values):.3f} to {max(values):.3f}"
        for name, values in groups.items()
    )
    return Picture(fig, f"Dots for the accuracy of single runs, in {len(groups)} rows: {said}.")


@house_style
def loss_without_a_minimum(passes, losses, lengths):
    """Loss and length of the weights along one long run on data that can be separated."""
    fig, (top, bottom) = new_figure(5.6, 4.4, nrows=2, sharex=True)
    top.loglog(passes, losses, **series(0))
    bottom.semilogx(passes, lengths, **series(1))
    mark(top, (passes[-1], losses[-1]), f"{losses[-1]:.1g}", "blue", (0, 9))
    mark(bottom, (passes[-1], lengths[-1]), f"{lengths[-1]:.0f}", "orange", (0, -9))
    top.set(ylabel="loss")
    bottom.set(ylabel=r"length $\|W\|$", xlabel="passes through the data")
    for ax in (top, bottom):
        ax.grid(True)
        ax.minorticks_off()
    return Picture(
        fig,
        f"One long run, on a logarithmic axis of passes. The loss falls from {losses[0]:.2g} to "
        f"{losses[-1]:.1g} and does not level off; the length of the weights grows from "
        f"{lengths[0]:.0f} to {lengths[-1]:.0f} and does not level off either.",
    )
