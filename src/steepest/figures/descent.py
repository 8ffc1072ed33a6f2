"""Pictures of chapter 4 about the step: its size, the eigen-directions, line search, momentum.

What a picture shows stands in small functions beside it, so that text, picture and test agree.
"""

import numpy as np

from steepest import fields
from steepest.descent import (
    backtracking,
    best_momentum,
    fastest_step,
    gradient_descent,
    largest_stable_step,
    momentum_descent,
    worst_factor,
)
from steepest.figures.picture import Picture
from steepest.figures.style import colour, contours, house_style, mark, new_figure, note, series

START = (-5.5, 0.8)
STORIES = {0.02: "creeps", 1 / 13: "zigzags in", 0.0815: "zigzags out"}
THIN = {"color": colour("ink"), "linewidth": 1, "linestyle": "-"}


# What the pictures show


def measured_factor(path, first=100, last=200):
    """Factor a step by which the distance from the origin changes, from two points of a path."""
    distances = np.linalg.norm(path, axis=1)
    return float((distances[last] / distances[first]) ** (1 / (last - first)))


def measured_factors(step_sizes, field=fields.ravine, start=START):
    """`measured_factor` of plain descent on the field, one for each step size."""
    runs = (gradient_descent(field.gradient, start, eta, 200) for eta in step_sizes)
    return np.array([measured_factor(run) for run in runs])


def best_runs(steps, field=fields.ravine, start=START):
    """Two paths, plain descent and momentum, each with the best numbers for the field."""
    H = field.hessian((0.0, 0.0))
    return (
        gradient_descent(field.gradient, start, fastest_step(H), steps),
        momentum_descent(field.gradient, start, *best_momentum(H), steps),
    )


def distances_with_momentum(k, field=fields.ravine, start=START):
    """Distance from the minimum after k steps of the best momentum, in theory.

    Along an eigenvector of the smallest (largest) eigenvalue both roots are z = √β (z = -√β), so
    that the coordinate is (1 + (1 - z) k) zᵏ times its start.  For a diagonal 2 × 2 Hessian.
    """
    z = np.sqrt(best_momentum(field.hessian((0.0, 0.0)))[1]) * np.array([[1], [-1]])
    return np.linalg.norm((1 + (1 - z) * k) * z**k * np.reshape(start, (2, 1)), axis=0)


def trial_steps(field, a, step_size=1.0, shrink=0.7, c=0.2):
    """Every step size that backtracking tries from a, the accepted one last."""
    a = np.asarray(a, dtype=float)
    accepted = backtracking(field, field.gradient(a), a, step_size, shrink, c)
    rejected = round(np.log(accepted / step_size) / np.log(shrink))
    return step_size * shrink ** np.arange(rejected + 1)


# The pictures


@house_style
def three_step_sizes(field=fields.ravine, start=START, steps=30):
    """The same rule from the same start with three step sizes: too short, right, too long."""
    fig, axes = new_figure(6, 6, nrows=3, sharex=True)
    said = []
    for ax, (eta, story) in zip(axes, STORIES.items(), strict=True):
        path = gradient_descent(field.gradient, start, eta, steps)
        _map(ax, field)
        ax.plot(*path.T, color=colour("blue"), lw=1.2, marker="o", ms=4)
        mark(ax, path[0], "start", offset=(8, 4))
        mark(ax, (0, 0), "minimum", "orange", (6, 5))
        ax.set_title(f"$\\eta$ = {eta:.4f}: {story}")
        said.append(f"with η = {eta:.4f} it {story} and stands at {_pair(path[-1].round(3))}")
    axes[-1].set(xlabel="$x$")
    return Picture(
        fig,
        f"Contours of a long ravine, {len(STORIES)} times, with {steps} steps of gradient descent "
        f"from {_pair(start)}: {'; '.join(said)}. The minimum is at the origin.",
    )


@house_style
def factor_against_step(field=fields.ravine):
    """The factor of each eigen-direction against η, and what runs measure of the worst."""
    fig, ax = new_figure(6, 4.4)
    H = field.hessian((0.0, 0.0))
    low, high = np.linalg.eigvalsh(H)
    best, limit = fastest_step(H), largest_stable_step(H)
    etas = np.linspace(0, 0.1, 201)
    ax.axhspan(0, 1, color=colour("band"), alpha=0.18, linewidth=0)
    for i, value in enumerate((low, high)):
        ax.plot(etas, np.abs(1 - etas * value), **series(i))
    dots = np.array([0.005, 0.02, 0.035, 0.05, 0.065, best, 0.084, 0.09, 0.095])
    measured = measured_factors(dots, field)
    ax.plot(dots, measured, "o", color=colour("ink"), ms=6, mfc="none", mew=1.6)
    note(ax, f"$\\lambda={low:g}$", (0.053, 0.947), (0, -8), "blue")
    note(ax, f"$\\lambda={high:g}$", (0.02, 0.5), (8, 2), "orange")
    note(ax, f"fastest: {worst_factor(H, best):.3f}", (best, worst_factor(H, best)), (-4, 24))
    note(ax, "circles: measured", (0.0, 1.2), (8, 0))
    note(ax, "converges", (0.0, 0.0), (8, 6))
    ax.axvline(limit, color=colour("muted"), lw=1, ls=":")
    note(ax, r"limit $2/\lambda_{\max}$", (limit, 1.38), (-6, 0))
    ax.set(xlabel=r"step size $\eta$", ylabel=r"$|1-\eta\lambda|$", xlim=(0, 0.1), ylim=(0, 1.55))
    return Picture(
        fig,
        f"The factors |1 − ηλ| against the step size on the ravine. For λ = {low:g} the line falls "
        f"slowly; for λ = {high:g} it falls to 0 and rises again, and passes 1 at η = {limit:g}. "
        f"They cross at η = {best:.4f}, where both are {worst_factor(H, best):.3f}. Circles show "
        "the factors of nine runs: they lie on the higher of the two lines.",
    )


@house_style
def armijo(field=fields.tilted_bowl, a=(1.0, 3.0), step_size=1.0, shrink=0.7, c=0.2):
    """Backtracking: trial steps along -g until the value is below Armijo's line."""
    a, g = np.asarray(a, dtype=float), field.gradient(a)
    trials = trial_steps(field, a, step_size, shrink, c)
    fig, ax = new_figure(6, 4.2)
    etas = np.linspace(0, 1.04 * step_size, 200)
    ax.plot(etas, [field(a - eta * g) for eta in etas], **series(0))
    line = field(a) - c * etas * (g @ g)
    ax.plot(etas, line, **series(1))
    ax.plot(etas, field(a) - etas * (g @ g), **THIN | {"linestyle": ":"})
    ax.fill_between(etas, line, -100, color=colour("band"), alpha=0.18, linewidth=0)
    for k, eta in enumerate(trials):
        value = field(a - eta * g)
        last = k == len(trials) - 1
        text = f"{eta:.2f} accepted" if last else f"{eta:.2f} refused"
        mark(ax, (eta, value), text, "green" if last else "red", (8, -4) if last else (-9, 2))
    mark(ax, (0, field(a)), f"start: {field(a):g}", offset=(9, 4))
    note(ax, "low enough:\nbelow this line", (step_size, field(a) - c * step_size * (g @ g)),
         (-6, -10), "orange")  # fmt: skip
    note(ax, "tangent", (0.33 * step_size, field(a) - 0.33 * (g @ g)), (-9, -2))
    ax.set(xlabel=r"step size $\eta$", ylabel=r"$f(w-\eta g)$", xlim=(-0.03, etas[-1]))
    ax.set(ylim=(-1.4 * field(a), 1.1 * field(a - etas[-1] * g)))
    refused = " and ".join(f"{eta:.2f}" for eta in trials[:-1])
    return Picture(
        fig,
        f"The value of the {field.name} along minus the gradient is a parabola from {field(a):g}. "
        f"A straight line from the same point falls with {c:g} of its slope. The trial steps "
        f"{refused} land above that line and are refused; {trials[-1]:.2f} lands below it, at "
        f"{field(a - trials[-1] * g):.2f}, and is accepted.",
    )


@house_style
def momentum_on_the_ravine(field=fields.ravine, start=START, steps=60):
    """Plain descent and momentum on the ravine: their paths, and their distances to the minimum."""
    fig, (on_map, ax) = new_figure(6, 5.6, nrows=2, gridspec_kw={"height_ratios": (1, 1.7)})
    H = field.hessian((0.0, 0.0))
    factors = worst_factor(H, fastest_step(H)), np.sqrt(best_momentum(H)[1])
    _map(on_map, field)
    k, names = np.arange(steps + 1), ("plain descent", "momentum")
    theory = np.linalg.norm(start) * factors[0] ** k, distances_with_momentum(k, field, start)
    for i, path in enumerate(best_runs(steps, field, start)):
        style = series(i, marker=True)
        on_map.plot(*path[:26].T, **style | {"lw": 1.1, "ms": 4})
        ax.semilogy(k, np.linalg.norm(path, axis=1), **style | {"linestyle": "none", "ms": 4})
        ax.semilogy(k, theory[i], **series(i) | {"lw": 1.4})
        text, at = f"{names[i]}: factor {factors[i]:.3f}", (steps // 2)
        note(ax, text, (at, theory[i][at]), ((8, 10), (-10, -8))[i], ("blue", "orange")[i])
    mark(on_map, start, "start", offset=(8, 4))
    mark(on_map, (0, 0))
    on_map.set(xlabel="$x$")
    ax.set(xlabel="step $k$", ylabel="distance to the minimum", xlim=(-1, steps + 1))
    ax.grid(color=colour("faint"))
    return Picture(
        fig,
        f"Above, two paths on the ravine from {_pair(start)}: plain descent zigzags across the "
        "floor, momentum swings wide at first and is at the minimum after 25 steps. Below, the "
        "distance to the minimum on a logarithmic axis, marks measured and lines computed: in the "
        f"long run a factor {factors[0]:.3f} a step for plain descent, {factors[1]:.3f} for "
        "momentum.",
    )


# What they are drawn with


def _map(ax, field):
    """Contours of the ravine, dense near its floor."""
    contours(ax, field, (-6.2, 6.2, -1.75, 1.75), (0.5, 2, 5, 10, 17, 26, 37, 50), samples=121)
    ax.set(ylabel="$y$", xticks=(-6, -3, 0, 3, 6), yticks=(-1, 0, 1))
    ax.set(xlim=(-6.2, 6.2), ylim=(-1.75, 1.75))


def _pair(point):
    """A point as text has it, with real minus signs."""
    return "({:.2g}, {:.2g})".format(*point).replace("-", "−")
