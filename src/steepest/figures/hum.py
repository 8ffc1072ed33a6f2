"""Pictures of chapter 5 about a real electrocardiogram and the mains hum in it."""

import numpy as np

from steepest.adaptive import lms
from steepest.data import ecg
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, new_figure, new_panels, note, series
from steepest.hum import cancel_hum, reference_inputs

MAINS = 60.0  # Hz, where the reference stands
BEAT = (246.0, 246.9)  # seconds: one heartbeat
FLAT = (246.02, 246.27)  # seconds: the quiet stretch before it


# What the pictures show


def removed(mu):
    """What the canceller takes off the recording, its own gain 1/(1 - μ) undone, in mV."""
    recording = ecg()
    return recording.signal - (1 - mu) * cancel_hum(recording.signal, recording.fs, MAINS, mu)


def weights_each_second(mu):
    """Weights of the canceller, a mean over each second, shape (seconds, 2)."""
    recording = ecg()
    N, fs = recording.signal.size, int(recording.fs)
    weights, _ = lms(reference_inputs(N, fs, MAINS), recording.signal, mu)
    return weights[:-1].reshape(N // fs, fs, 2).mean(axis=1)


def turns(weights):
    """How many times a path in the plane goes round the origin; negative: clockwise."""
    angle = np.unwrap(np.arctan2(weights[:, 1], weights[:, 0]))
    return float((angle[-1] - angle[0]) / (2 * np.pi))


def amplitude(signal, span):
    """Amplitude of a sine with the power that the signal has between two times."""
    return float(np.sqrt(2) * np.std(_part(signal, span)[1]))


# The pictures


@house_style
def recording():
    """One heartbeat, and the quiet stretch before it under the magnifying glass."""
    fig, axes = new_figure(5.8, 4.8, nrows=2, height_ratios=(3, 2))
    for ax, span in zip(axes, (BEAT, FLAT), strict=True):
        ax.plot(*_part(ecg().signal, span), **series(0) | {"linewidth": 1.5})
        ax.set(ylabel="mV", xlim=span, xticks=_ticks(span))
    axes[0].axvspan(*FLAT, color=colour("band"), alpha=0.25, linewidth=0)
    axes[1].set(xlabel="time in seconds", yticks=(0.3, 0.35, 0.4))
    high = np.ptp(_part(ecg().signal, BEAT)[1])
    return Picture(
        fig,
        f"Top: one heartbeat of a real electrocardiogram, a sharp peak {high:.1f} mV high with "
        "slow waves before and after it. Bottom: the flat stretch before the peak, magnified. It "
        f"carries a ripple of about {amplitude(removed(0.001), FLAT):.3f} mV, {MAINS:g} times a "
        "second.",
    )


@house_style
def canceller():
    """How the signals run: the weights turn until the reference has become the hum."""
    fig, ax = new_figure(5.8, 2.9)
    boxes = {
        "recording $d$": (0.13, 0.84),
        "−": (0.6, 0.84),
        "clean $\\varepsilon$": (0.9, 0.84),
        "cosine, sine $x$": (0.13, 0.3),
        "weights $w$": (0.4, 0.3),
    }
    paper = {"facecolor": colour("paper"), "edgecolor": colour("muted"), "pad": 0.35}
    for text, place in boxes.items():
        box = paper | {"boxstyle": "circle" if text == "−" else "round"}
        ax.text(*place, text, ha="center", va="center", bbox=box, zorder=5)
    _wire(ax, (0.25, 0.84), (0.565, 0.84))
    _wire(ax, (0.635, 0.84), (0.825, 0.84))
    _wire(ax, (0.265, 0.3), (0.305, 0.3))
    _wire(ax, (0.495, 0.3), (0.6, 0.3), (0.6, 0.75))
    _wire(ax, (0.9, 0.75), (0.9, 0.04), (0.4, 0.04), (0.4, 0.21), role="orange")
    note(ax, "hum $w^{\\mathsf{T}}x$", (0.6, 0.55), (6, 0))
    note(ax, r"$+\,2\mu\varepsilon x$", (0.65, 0.04), (0, 5), "orange")
    ax.set(xlim=(0, 1), ylim=(0, 1))
    ax.axis("off")
    return Picture(
        fig,
        "The recording d goes into a subtraction. A cosine and a sine go through two weights, and "
        "what comes out, the hum, is subtracted. The difference ε is the clean signal. It is also "
        "fed back, to change the weights by 2μεx.",
    )


@house_style
def weights_turning(fast=0.001, slow=0.0001):
    """The path of the two weights, and each against time; a second path for a μ too small."""
    figs, (plane, clock) = new_panels(2, 3.2, 3.2)
    following, late = (1000 * weights_each_second(mu) for mu in (fast, slow))
    plane.plot(*following.T, color=colour("blue"), lw=1)
    plane.plot(*late.T, color=colour("orange"), lw=1.4, ls="--")
    note(plane, f"$\\mu={fast:g}$", (0, 15.5), (0, 6), "blue")
    note(plane, f"$\\mu={slow:g}$", (0, 6), (0, 3), "orange")
    plane.set(xlabel="weight of the cosine, µV", ylabel="weight of the sine, µV")
    plane.set(xlim=(-21, 21), ylim=(-21, 21), xticks=(-10, 0, 10), yticks=(-10, 0, 10))
    plane.set_aspect("equal")
    t = np.arange(len(following)) + 0.5
    for i, (name, top) in enumerate((("cosine", 122), ("sine", 210))):
        clock.plot(t, following[:, i], **series(2 * i) | {"linewidth": 1.3})
        note(clock, name, (top, 16), (0, 3), ("blue", "green")[i])
    clock.set(
        xlabel="time in seconds",
        ylabel="weight, µV",
        ylim=(-21, 21),
        yticks=(-10, 0, 10),
        xticks=(0, 100, 200, 300),
    )
    sizes = [np.hypot(*path[30:].T).mean() for path in (following, late)]
    return Picture(
        figs,
        f"Left: path of the two weights in their plane. With μ = {fast:g} it goes round the origin "
        f"{turns(following):.1f} times in {len(t)} seconds, about {sizes[0]:.0f} µV away from it. "
        f"With μ = {slow:g} it goes round too, but on a circle of {sizes[1]:.0f} µV. Right: the "
        f"weights of cosine and sine for μ = {fast:g} against time are two waves, the sine's a "
        "quarter of a turn behind.",
    )


@house_style
def heartbeat(mus=(0.01, 0.05)):
    """One heartbeat cleaned, the flat stretch magnified, and what was taken off."""
    signal, fs = ecg().signal, ecg().fs
    fig, axes = new_figure(5.8, 7.4, nrows=3, height_ratios=(3, 3, 4))
    clean = (1 - mus[0]) * cancel_hum(signal, fs, MAINS, mus[0])
    for ax, span in ((axes[0], BEAT), (axes[1], FLAT)):
        ax.plot(*_part(signal, span), **series(1) | {"linewidth": 1.2, "label": "before"})
        ax.plot(*_part(clean, span), **series(0) | {"linewidth": 1.8, "label": "after"})
        ax.set(ylabel="mV", xlim=span, xticks=_ticks(span))
    axes[0].axvspan(*FLAT, color=colour("band"), alpha=0.25, linewidth=0)
    axes[1].set(yticks=(0.3, 0.35, 0.4))
    axes[1].legend(loc="upper left")
    for i, mu in enumerate(mus):
        style = series((0, 2)[i]) | {"linewidth": 1.4, "label": f"$\\mu={mu:g}$"}
        axes[2].plot(*_part(1000 * removed(mu), BEAT), **style)
    axes[2].set(ylabel="taken off, µV", xlabel="time in seconds", xlim=BEAT, xticks=_ticks(BEAT))
    axes[2].legend(loc="lower left")
    said = [
        f"{np.abs(_part(1000 * removed(mu), BEAT)[1]).max():.0f} µV with μ = {mu:g}" for mu in mus
    ]
    return Picture(
        fig,
        "Top: one heartbeat before and after, which look the same. Middle: the flat stretch before "
        "the peak, magnified; the ripple of the raw recording is gone, the slow rise is kept. "
        "Bottom: what was taken off, an even hum of about "
        f"{1000 * amplitude(removed(mus[0]), FLAT):.0f} µV. At the peak of the heartbeat it swells "
        f"to {' and to '.join(said)}, and with the larger μ it rings on afterwards.",
    )


def _wire(ax, *corners, role="ink"):
    """A line along the corners, dashed unless it is ink, with an arrow's head at its end."""
    style = "-" if role == "ink" else "--"
    ax.plot(*np.transpose(corners), style, color=colour(role), lw=1.4)
    head = {"arrowstyle": "-|>", "mutation_scale": 13, "color": colour(role), "lw": 1.4}
    ax.annotate("", corners[-1], corners[-2], arrowprops=head | {"shrinkA": 0, "shrinkB": 0})


def _part(signal, span, fs=360):
    """Times and samples between two times in seconds."""
    k = np.arange(round(span[0] * fs), round(span[1] * fs) + 1)
    return k / fs, signal[k]


def _ticks(span):
    """Times that are written: every 0.2 s of a long span, every 0.05 s of a short one."""
    step = 0.2 if span[1] - span[0] > 0.5 else 0.05
    return step * np.arange(np.ceil(span[0] / step), np.floor(span[1] / step) + 1)
