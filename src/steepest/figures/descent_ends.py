"""Pictures of chapter 4 about where a walk ends: convex and other landscapes, saddles, data.

What a picture shows stands in small functions beside it, so that text, picture and test agree.
"""

import numpy as np
from numpy.polynomial import hermite_e

from steepest import fields
from steepest.descent import gradient_descent, gradient_step
from steepest.figures.picture import Picture
from steepest.figures.style import (
    arrow,
    colour,
    contours,
    house_style,
    mark,
    new_figure,
    new_panels,
    note,
    series,
)

THIN = {"color": colour("muted"), "linewidth": 1, "linestyle": "-"}
ETA, OFF = 0.1, 1e-9  # the saddle run: step size, and how far its twin starts off the axis


# What the pictures show


def saddle_twins(steps, off=OFF, eta=ETA):
    """Two runs on y² - x² from height y = 1: exactly on the axis, and `off` to its side."""
    return tuple(gradient_descent(fields.saddle.gradient, [x, 1.0], eta, steps) for x in (0.0, off))


def share_all_positive(n, trials, rng):
    """Share of random symmetric n × n matrices with positive eigenvalues only, and its error.

    Entries are normal, independent up to symmetry.  The error is the standard error √(p(1-p)/N).
    """
    A = rng.normal(size=(trials, n, n))
    lowest = np.linalg.eigvalsh((A + A.transpose(0, 2, 1)) / 2)[:, 0]
    p = np.mean(lowest > 0)
    return float(p), float(np.sqrt(p * (1 - p) / trials))


def chance_all_positive(n):
    """The exact value of what `share_all_positive` estimates, a ratio of two Pfaffians.

    The density of the eigenvalues is proportional to ∏ |λᵢ - λⱼ| exp(-Σ λ²/2); de Bruijn's formula
    gives its integral over all λ, and over λ > 0 only, as the Pfaffian of a matrix of integrals.

    Source: Mehta, *Random Matrices*, 3rd ed., 2004.
    """
    return float(np.sqrt(_pfaffian_squared(n, 0.0) / _pfaffian_squared(n, -12.0)))


def _pfaffian_squared(n, start):
    """Determinant of the skew matrix ∬ sgn(y - x) φᵢ(x) φⱼ(y) dx dy, with x and y above start."""
    x = np.linspace(start, 12.0, 40_001)
    phi = hermite_e.hermevander(x, n - 1).T * np.exp(-(x**2) / 2)
    phi *= x[1] - x[0]
    phi[:, [0, -1]] /= 2  # the trapezium rule
    below = np.cumsum(phi, axis=1) - phi / 2
    total = phi.sum(axis=1)
    skew = (2 * below - total[:, None]) @ phi.T
    if n % 2:  # an odd number: one more row and column
        skew = np.block([[skew, total[:, None]], [-total[None, :], np.zeros((1, 1))]])
    return np.linalg.det(skew)


X = np.array([1.0, 2.0, 3.0])
D = np.array([2.1, 3.8, 6.1])  # about twice X


def loss(w, x=X, d=D):
    """Mean squared error of the model d ≈ w x."""
    return float(np.mean((d - w * x) ** 2))


def fit_weight(w, steps, eta=0.05):
    """Learning: w ← w - η ∂L/∂w, with ∂L/∂w = -2 mean(ε x).  All weights, the first one first."""
    return gradient_descent(lambda w: np.array([-2 * np.mean((D - w * X) * X)]), [w], eta, steps)


def fit_data(w, steps, eta=3.0):
    """The blunder: x ← x - η ∂L/∂x, with ∂L/∂xᵢ = -2 w εᵢ/N, and w left alone.  All the x."""
    path = [X]
    for _ in range(steps):
        path.append(gradient_step(path[-1], -2 * w * (D - w * path[-1]) / X.size, eta))
    return np.array(path)


# The pictures


@house_style
def convex_is_not_enough():
    """A convex function with chord and tangent; one without a minimum; a step that is too long."""
    figs, (shape, endless, leaving) = new_panels(3, 2.05, 2.5)
    f = lambda x: np.exp(x) - x  # noqa: E731
    x, ends, a = np.linspace(-2.2, 1.7, 200), np.array([-1.9, 1.4]), -0.6
    shape.plot(x, f(x), **series(0))
    shape.plot(ends, f(ends), **series(1), marker="o", ms=5)
    line = a + np.array([-1.5, 2.0])
    shape.plot(line, f(a) + (np.exp(a) - 1) * (line - a), **series(2))
    mark(shape, (a, f(a)))
    note(shape, "chord", (-0.1, 2.42), (-2, 7), "orange")
    note(shape, "tangent", (0.9, f(a) + (np.exp(a) - 1) * (0.9 - a)), (-8, -4), "green")
    shape.set(title="convex", xlabel="$x$", ylim=(0, 4), xticks=(-2, 0), yticks=(0, 1, 2, 3))

    walk = gradient_descent(np.exp, [1.0], 1.0, 100).ravel()
    x = np.linspace(-5.2, 1.25, 200)
    endless.plot(x, np.exp(x), **series(0))
    endless.plot(walk, np.exp(walk), "o", color=colour("ink"), ms=4)
    mark(endless, (walk[0], np.exp(walk[0])), "start", offset=(-9, 0))
    for k in (10, 100):
        note(endless, str(k), (walk[k], np.exp(walk[k])), (0, 7))
    endless.set(title="$e^x$: no minimum", xlabel="$x$", ylim=(-0.3, 3.3))
    endless.set(xticks=(-4, -2, 0), yticks=(0, 1, 2, 3))

    away = gradient_descent(lambda x: 2 * x, [0.5], 1.05, 12).ravel()
    x = np.linspace(-1.65, 1.65, 200)
    leaving.plot(x, x**2, **series(0))
    leaving.plot(away, away**2, color=colour("red"), lw=1, ls="-", marker="o", ms=4)
    mark(leaving, (away[0], away[0] ** 2), "start", offset=(6, -12))
    leaving.set(title=r"$x^2$, $\eta=1.05$", xlabel="$x$", ylim=(-0.55, 2.75))
    leaving.set(xticks=(-1, 0, 1), yticks=(0, 1, 2))
    return Picture(
        figs,
        "Three convex functions. Left, eˣ − x: a chord lies above the curve and a tangent below "
        f"it. Middle, eˣ with a walk downhill: after 10 steps it is at x = {_n(walk[10])}, after "
        f"100 at {_n(walk[100])}, and it goes on for ever. Right, x² with "
        f"step size 1.05: from {_n(away[0])} each step lands higher on the other side, the "
        f"{away.size - 1}th at x = {_n(away[-1])}.",
    )


@house_style
def three_ends():
    """Where a walk may end that is not the lowest point: local minimum, saddle, plateau."""
    figs, axes = new_panels(3, 2.05, 2.5)
    runs = (
        (fields.double_well, ((1.8, 1.5), (-0.5, 1.5)), 60, 0.5, "local minimum"),
        (fields.saddle, ((0.0, 1.7),), 60, ETA, "saddle"),
        (fields.plateau, ((3.2, 2.4), (-1.5, -1.2)), 100, 0.5, "plateau"),
    )
    said = []
    for ax, (field, starts, steps, eta, name) in zip(axes, runs, strict=True):
        square = (-3.1, 2.3, -2.7, 2.7) if name == "local minimum" else field.window
        contours(ax, field, square, 9, samples=91)
        for i, start in enumerate(starts):
            path = gradient_descent(field.gradient, start, eta, steps)
            ax.plot(*path.T, **series(i) | {"lw": 1.4}, marker="o", ms=3)
            mark(ax, start)
            mark(ax, path[-1], role=("blue", "orange")[i])
            said.append(f"{field.name}, from {_pair(start)} to {_pair(path[-1])}")
        ax.set(title=name, xlabel="$x$", xlim=square[:2], ylim=square[2:])
        ax.locator_params(nbins=4, integer=True)
    note(axes[-1], "100 steps", runs[-1][1][0], (0, 9))
    return Picture(
        figs,
        f"Walks that end in three landscapes. {'; '.join(said)}. On the double well the start "
        "decides which of two minima is reached; on the saddle a start on the y-axis leads to the "
        "saddle point; on the plateau a start far out hardly moves.",
    )


@house_style
def twins_at_the_saddle(steps=135):
    """S0's saddle run and its twin 10⁻⁹ off the axis: their paths, and the twin's coordinates."""
    (flat, grown), (on_map, ax) = zip(new_figure(2.8, 3.3), new_figure(3.6, 3.3), strict=True)
    on_axis, twin = saddle_twins(steps)
    contours(on_map, fields.saddle, (-1.5, 1.5, -1.5, 1.5), np.arange(-4, 5) / 2, samples=81)
    on_map.plot(*twin.T, **series(1, marker=True) | {"ms": 4, "lw": 1.4})
    on_map.plot(*on_axis.T, **series(0, marker=True) | {"ms": 3, "lw": 1.4})
    mark(on_map, (0, 1), "start", offset=(8, 0))
    note(on_map, "twin", (1.0, 0), (0, 8), "orange")
    note(on_map, "on the\naxis", (0, 0.45), (-8, 0), "blue")
    on_map.set(xlabel="$x$", ylabel="$y$", xlim=(-1.5, 1.5), ylim=(-1.5, 1.5))
    on_map.set(xticks=(-1, 0, 1), yticks=(-1, 0, 1))

    k = np.arange(steps + 1)
    factors = 1 + 2 * ETA, 1 - 2 * ETA
    for i, factor in ((0, factors[1]), (1, factors[0])):
        y = np.abs(twin[:, 1 - i])
        ax.semilogy(k, y[0] * factor**k, **series(i) | {"lw": 1.4})
        ax.semilogy(k[::8], y[::8], **series(i, marker=True) | {"linestyle": "none", "ms": 5})
    note(ax, f"$|y|$: factor {factors[1]:.1f}", (16, factors[1] ** 16.0), (9, 4), "blue")
    note(ax, f"$|x|$: factor {factors[0]:.1f}", (70, OFF * factors[0] ** 70), (9, -6), "orange")
    ax.set(xlabel="step $k$", ylabel="size of the coordinate", ylim=(1e-14, 1e3))
    ax.set(xticks=(0, 50, 100), yticks=10.0 ** np.arange(-12, 4, 4))
    ax.grid(color=colour("faint"))
    ax.minorticks_off()
    k_out = int(np.argmax(twin[:, 0] > 1))
    return Picture(
        (flat, grown),
        "Left, two runs on the saddle y² − x² from (0, 1). The one on the axis ends at the saddle "
        "point; its twin, started 10⁻⁹ beside it, comes within "
        f"{np.linalg.norm(twin, axis=1).min():.1g} of it and then leaves along x. "
        f"Right, the twin's coordinates on a logarithmic axis: |y| shrinks by {factors[1]:.1f} and "
        f"|x| grows by {factors[0]:.1f} a step, and passes 1 at step {k_out}. Marks are measured, "
        "lines computed.",
    )


@house_style
def all_positive(trials=200_000, largest=5, seed=0):
    """Share of random symmetric matrices with positive eigenvalues only, against their size."""
    rng, sizes = np.random.default_rng(seed), np.arange(1, largest + 1)
    shares, errors = np.transpose([share_all_positive(n, trials, rng) for n in sizes])
    exact = [chance_all_positive(n) for n in range(1, largest + 2)]
    fig, ax = new_figure(6, 4.2)
    ax.semilogy(range(1, largest + 2), exact, **series(0))
    ax.semilogy(range(1, largest + 2), 0.5 ** np.arange(1, largest + 2), **series(1))
    bars = {"fmt": "o", "color": colour("ink"), "mfc": "none", "ms": 7, "mew": 1.6, "capsize": 4}
    ax.errorbar(sizes, shares, 2 * errors, **bars)
    note(ax, r"coin tosses, $2^{-n}$", (largest - 1, 2.0 ** (1 - largest)), (4, 8), "orange")
    note(ax, "exact chance", (largest, exact[-2]), (-8, -10), "blue")
    note(ax, "circles: measured", (1, 3e-6), (1, 6))
    ax.set(xlabel="size $n$ of the matrix", ylabel="share with all eigenvalues positive")
    ax.set(xticks=range(1, largest + 2), ylim=(2e-6, 1.2))
    ax.grid(color=colour("faint"))
    ax.minorticks_off()
    said = ", ".join(f"{p:.2g} ± {e:.1g} for n = {n}" for n, p, e in zip(sizes, shares, errors,
                                                                        strict=True))  # fmt: skip
    return Picture(
        fig,
        f"Share of {trials:,} random symmetric matrices whose eigenvalues are all positive, on a "
        f"logarithmic axis: {said}. The measured shares lie on the curve of the exact chance, "
        "which bends down ever more steeply, far below the straight line of coin tosses, 2⁻ⁿ.",
    )


@house_style
def stepping_the_data(w=0.5, steps=40):
    """Two ways to make the same loss small: step the weight, or (the blunder) step the data."""
    figs, axes = new_panels(2, 3.0, 3.1)
    weights, moved = fit_weight(w, steps).ravel(), fit_data(w, steps)
    right, wrong = axes
    for k in (0, 1, 2, 4):
        right.axline((0, 0), slope=weights[k], **THIN)
    right.axline((0, 0), slope=weights[-1], **series(0))
    right.plot(X, D, "o", color=colour("ink"), ms=7)
    note(right, f"$w={weights[0]:g}$", (10, 10 * weights[0]), (-4, -16), "muted")
    note(right, f"$w={weights[-1]:.2f}$", (3.2, 3.2 * weights[-1]), (8, -2), "blue")
    right.set(title=r"$w$ learns", ylabel="$d$")

    wrong.axline((0, 0), slope=w, **series(1))
    for i, d in enumerate(D):
        arrow(wrong, (X[i], d), (moved[-1, i] - X[i], 0), "red")
    wrong.plot(X, D, "o", color=colour("ink"), ms=7)
    note(wrong, f"$w={w:g}$", (4.5, 4.5 * w), (4, -10), "orange")
    wrong.set(title="$x$ is stepped")
    for ax in axes:
        ax.set(xlabel="$x$", xlim=(0, 13), ylim=(0, 7), xticks=(0, 4, 8, 12), yticks=(0, 2, 4, 6))
    return Picture(
        figs,
        f"Three measured points, about on d = 2x, and the model d = wx, which starts at w = {w:g}. "
        f"Left, steps in w turn the line into the points: w = {weights[-1]:.2f}, loss "
        f"{loss(weights[-1]):.3f}. Right, steps in x push the points sideways onto the wrong line, "
        f"to x = {', '.join(f'{x:.1f}' for x in moved[-1])}: loss {loss(w, moved[-1]):.3f}, and w "
        f"is {w:g} as before.",
    )


def _n(value):
    return f"{value:.3g}".replace("-", "−")


def _pair(point):
    """A point as text has it; what is 0 up to round-off is 0."""
    return "({}, {})".format(*(_n(round(float(c), 6) + 0.0) for c in point))
