"""Pictures of chapter 5 that lay the theory of LMS over measurements."""

import numpy as np

from steepest.convergence import (
    learning_curve,
    misadjustment,
    small_step_misadjustment,
    time_constants,
)
from steepest.ensemble import gaussian_examples, lms_runs, mean_and_error, measured_misadjustment
from steepest.figures.lms import BEST, LEAST, R, examples
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, mark, new_figure, note, series

THIN = {"color": colour("muted"), "linewidth": 1, "linestyle": "-"}


def measured_factors(mu, runs=100_000, seed=0):
    """Mean of v and of v² after one step from v = 1, each with its standard error, for λ = 1."""
    X, _ = gaussian_examples([[1.0]], [0.0], 0.0, (runs, 1), np.random.default_rng(seed))
    weights, _ = lms_runs(X, np.zeros((runs, 1)), mu, w0=[1.0])
    return mean_and_error(weights[:, 1, 0]), mean_and_error(weights[:, 1, 0] ** 2)


def mean_square_factor(x):
    """E[(1 - 2μx²)²] = 1 - 4μλ + 12μ²λ² for a Gaussian input with μλ = x."""
    return 1 - 4 * x + 12 * x**2


@house_style
def two_factors(measured=(0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.7, 0.85, 1.0)):
    """What one step does to the mean and to the mean square, for one Gaussian weight."""
    fig, ax = new_figure(5.8, 4.2)
    x = np.linspace(0, 1.12, 200)
    ax.axhspan(0, 1, color=colour("band"), alpha=0.18, linewidth=0)
    ax.plot(x, np.abs(1 - 2 * x), **series(0))
    ax.plot(x, mean_square_factor(x), **series(1))
    worst = 0.0
    for t in measured:
        pairs = zip(measured_factors(t), (1 - 2 * t, mean_square_factor(t)), (0, 1), strict=True)
        for (value, error), theory, i in pairs:
            style = series(i, marker=True) | {"linestyle": "none", "markerfacecolor": "none"}
            ax.errorbar(t, abs(value), 2 * error, **style)
            worst = max(worst, abs(value - theory) / error)
    mark(ax, (1 / 3, 1), "1/3", offset=(-4, 8))
    mark(ax, (1, 1), "1", offset=(6, -6))
    note(ax, r"mean: $|1-2\mu\lambda|$", (1.1, 1.28), (-4, 8), "blue")
    note(ax, r"mean square: $1-4\mu\lambda+12\mu^2\lambda^2$", (0.02, 2.65), (4, 0), "orange")
    ax.set(xlabel=r"$\mu\lambda$", ylabel="factor of one step", xlim=(0, 1.12), ylim=(0, 3.2))
    return Picture(
        fig,
        "Factor by which one LMS step multiplies the mean distance from w*, and its mean square, "
        "against μλ for one Gaussian input. The mean's factor is below 1 up to μλ = 1 and zero at "
        "0.5. The mean square's factor is lowest, 2/3, at μλ = 1/6 and above 1 from μλ = 1/3 on. "
        f"Dots measured over 100 000 steps lie within {worst:.1f} standard errors of the curves.",
    )


@house_style
def learning(mu=0.02, runs=2000, steps=250, seed=2):
    """Mean weights and mean squared error over many runs, with theory on top."""
    X, d = examples((runs, steps), seed)
    weights, errors = lms_runs(X, d, mu)
    values, vectors = np.linalg.eigh(R)
    start = vectors.T @ -BEST
    k = np.arange(steps + 1)
    mean_theory = BEST + (start * (1 - 2 * mu * values) ** k[:, None]) @ vectors.T
    error_theory = learning_curve(values, mu, steps, start, LEAST)
    fig, (top, bottom) = new_figure(5.8, 5.8, nrows=2, sharex=True)
    dots = {"linestyle": "none", "markerfacecolor": "none", "markersize": 5}
    for i, name in enumerate(("$w_1$", "$w_2$")):
        top.plot(k, mean_theory[:, i], **series(i))
        top.plot(k[::10], weights[:, ::10, i].mean(axis=0), **series(i, marker=True) | dots)
        top.plot(k, weights[0, :, i], color=colour("muted"), lw=0.8)
        note(top, name, (k[-1], BEST[i]), (-4, -8 if i == 0 else 8), ("blue", "orange")[i])
    top.set(ylabel="weights")
    mean, error = mean_and_error(errors**2)
    bottom.semilogy(k[:-1], error_theory[:-1], **series(0))
    bottom.errorbar(k[:-1:10], mean[::10], 2 * error[::10], **series(0, marker=True) | dots)
    bottom.axhline(LEAST, **THIN)
    note(bottom, r"$\xi_{\min}$", (steps, LEAST), (-2, -4), "muted")
    bottom.set(xlabel="example $k$", ylabel="mean squared error", yticks=(0.25, 0.5, 1, 2))
    bottom.set(ylim=(0.2, 3.3), yticklabels=("0.25", "0.5", "1", "2"))
    bottom.minorticks_off()
    worst = np.abs((mean - error_theory[:-1]) / error).max()
    in_weights, in_error = time_constants(values, mu)
    return Picture(
        fig,
        f"LMS on the running example, μ = {mu:g}. Top: single runs tremble, and the means of the "
        f"two weights over {runs} runs rise and fall to {BEST[0]:g} and {BEST[1]:g} along the "
        f"theory, with time constants {in_weights[1]:.0f} and {in_weights[0]:.0f} examples. "
        f"Bottom: the mean squared error falls from {error_theory[0]:.2f} towards {LEAST:g}, "
        f"first with time constant {in_error[1]:.0f}, then {in_error[0]:.0f}, and stays a little "
        f"above. No measured mean is farther than {worst:.1f} standard errors from the "
        "curve.".replace("-", "−"),
    )


@house_style
def jitter(mus=(0.01, 0.02, 0.03, 0.05, 0.07, 0.09, 0.11), n=4, seed=3):
    """Misadjustment against μ: measured, exact and for small steps."""
    fig, ax = new_figure(5.6, 4.0)
    values, x = np.ones(n), np.linspace(1e-4, 0.125, 120)
    ax.plot(x, [100 * misadjustment(values, mu) for mu in x], **series(0))
    ax.plot(x, [100 * small_step_misadjustment(values, mu) for mu in x], **series(1))
    rng, words = np.random.default_rng(seed), []
    for mu in mus:
        mean, error = measured_misadjustment(values, mu, rng)
        ax.errorbar(mu, 100 * mean, 200 * error, fmt="o", color=colour("ink"), mfc="none")
        words.append(f"{100 * mean:.2f} ± {100 * error:.2f} % at μ = {mu:g}")
    note(ax, r"exact: $\gamma/(1-\gamma)$", (0.075, 100 * misadjustment(values, 0.075)), (-8, 6))
    note(ax, r"small steps: $\mu\,\mathrm{tr}\,R$", (0.08, 32), (4, -14), "orange")
    ax.set(xlabel=r"$\mu$", ylabel="misadjustment in %", xlim=(0, 0.125), ylim=(0, 150))
    return Picture(
        fig,
        f"Misadjustment against μ for {n} independent Gaussian inputs of power 1. The measured "
        f"values, {', '.join(words)}, lie on the exact curve, which leaves the straight line μ tr "
        "R of small steps and bends up ever more steeply.",
    )
