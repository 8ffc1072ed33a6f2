"""Unit `lms`: weights that walk over a bowl, and a real heartbeat that loses its hum."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from steepest.data import ecg
from steepest.ensemble import gaussian_examples
from steepest.figures.hum import BEAT, FLAT
from steepest.figures.hum_spectrum import power_spectrum
from steepest.figures.picture import Picture
from steepest.figures.style import colour, contours, house_style, mark, new_figure, note, series
from steepest.hum import band_power

from .board import Choice, Slider, board
from .own import Own
from .scene import in_sight, limit_scale, steady_figure

INPUTS = {
    "together": [[1.0, 0.8], [0.8, 1.0]],
    "independent": [[1.0, 0.0], [0.0, 1.0]],
    "one weak": [[1.0, 0.0], [0.0, 0.1]],
}
TRUTH, START, WINDOW = (2.0, -1.0), np.array([-1.0, 1.0]), (-2.0, 4.0, -4.0, 2.0)
MOST = 300  # examples
MUS = (-3, 0)  # powers of ten, between which μ lies
RUNAWAY = 1e300  # the weights may grow as they like: that is worth a look
SHOWN = (57, 63)  # Hz
STRETCHES = {"30 seconds": (217, 247), "2 minutes": (127, 247), "whole recording": (0, 300)}


@dataclass(frozen=True)
class Bowl:
    """Mean squared error of some examples: a function of the weights, or of many, in columns."""

    X: np.ndarray
    d: np.ndarray

    def __call__(self, w):
        """ξ(w), for w of shape (2, ...)."""
        return np.mean((self.d - np.tensordot(self.X, w, 1).T) ** 2, axis=-1).T

    def on_grid(self, xs, ys):
        """Values of shape (len(ys), len(xs))."""
        return self(np.stack(np.meshgrid(xs, ys)))

    def draw(self, ax):
        """Contours in the common window."""
        bottom = self(np.linalg.lstsq(self.X, self.d)[0])
        contours(ax, self, WINDOW, bottom + np.array([0.1, 0.5, 1.5, 4, 8, 14]), samples=41)
        ax.set(xlabel="$w_1$", ylabel="$w_2$", xlim=WINDOW[:2], ylim=WINDOW[2:])


@cache
def examples_of(inputs, noise, seed):
    """Inputs and targets, by the name of the inputs, the power of the noise and a seed."""
    rng = np.random.default_rng(seed)
    return gaussian_examples(INPUTS[inputs], TRUTH, noise, MOST, rng)


def weights_on_the_bowl(lms, wiener, mean_step_bound):
    """Weights that learn from one example at a time, on the bowl that all examples make."""
    run = Own("lms", lms, largest=RUNAWAY)
    solution = Own("wiener", wiener)
    limit = Own("mean_step_bound", mean_step_bound)

    @house_style
    def draw(inputs, mu, examples, noise, seed):
        X, d = (part[:examples] for part in examples_of(inputs, noise, seed))
        bowl, shapes = Bowl(X, d), ((examples + 1, 2), (examples,))
        weights, errors = run.pair(shapes, X, d, mu, START)
        best, bound = solution.array((2,), X, d), limit.number(X)
        left, on_bowl = steady_figure(3.2, 3.5, left=0.17, bottom=0.13, top=0.87)
        right, by_step = steady_figure(3.2, 3.5, left=0.2, right=0.95, bottom=0.45, top=0.87)
        bowl.draw(on_bowl)
        on_bowl.plot(*in_sight(weights).T, color=colour("blue"), linestyle="-", linewidth=1.2)
        on_bowl.set_title(f"off by {np.linalg.norm(weights[-1] - best):.3g}")
        mark(on_bowl, START, "start", offset=(0, 8))
        mark(on_bowl, best, role="orange")
        note(on_bowl, "$w^*$", best, (8, 0))
        _learning(by_step, errors, bowl(weights.T), bowl(best))
        scale = right.add_axes((0.2, 0.14, 0.75, 0.1))
        limit_scale(scale, mu, bound, 10.0 ** np.array(MUS), r"$\mu$")
        return Picture(
            (left, right),
            f"The bowl that {examples} examples make (inputs: {inputs}), and the path of your lms "
            f"with μ = {mu:.3g} from {_pair(START)} to {_pair(weights[-1])}. Your wiener gives "
            f"{_pair(best)}. The mean squared error is {bowl(weights[-1]):.3g} in the end, and "
            f"{bowl(best):.3g} with your wiener. Your mean_step_bound is {bound:.3g}.",
        )

    return board(
        draw,
        inputs=Choice("inputs", tuple(INPUTS)),
        mu=Slider("step size μ", *MUS, 0.02, step=0.05, log=True),
        examples=Slider("examples", 10, MOST, 200, step=10),
        noise=Slider("power of the noise", 0.0, 1.0, 0.25, step=0.05),
        seed=Slider("draw", 0, 9, 0),
    )


def heartbeat_without_hum(cancel_hum):
    """One heartbeat and the spectrum around 60 Hz, before and after ``cancel_hum``."""
    own = Own("cancel_hum", cancel_hum)

    @house_style
    def draw(stretch, mu, frequency):
        before, fs = part_of_the_recording(stretch)
        # The canceller lets all else grow by 1/(1 - μ): that is divided out here.
        after = (1 - mu) * own.array(before.shape, before, fs, frequency, mu)
        left, beats = new_figure(3.2, 3.5, nrows=2)
        left.set_layout_engine(None)
        left.subplots_adjust(0.2, 0.14, 0.95, 0.87, hspace=0.35)
        right, spectrum = steady_figure(3.2, 3.5, left=0.22, right=0.95, bottom=0.14, top=0.87)
        for name, signal, i in (("before", before, 1), ("after", after, 0)):
            style = series(i) | {"linewidth": 1.4, "label": name}
            _heartbeat(beats, signal, STRETCHES[stretch][1] - signal.size / fs, fs, style)
            _spectrum(spectrum, signal, fs, style)
        beats[0].legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0)
        hum, rest = (_change(before, after, fs, *band) for band in ((59.9, 60.1), (1, 40)))
        words = f"{10 * np.log10(hum):+.1f} dB".replace("-", "−")
        spectrum.set_title(f"hum {words}")
        return Picture(
            (left, right),
            "One heartbeat, its quiet part and the spectrum around 60 Hz, before and after your "
            f"cancel_hum with μ = {mu:.3g} and a reference of {frequency:.3f} Hz, which worked on: "
            f"{stretch}. Power from 59.9 to 60.1 Hz: {words}; from 1 to 40 Hz: "
            f"{round(100 * (rest - 1), 3) + 0.0:+g} %.",
        )

    return board(
        draw,
        stretch=Choice("stretch", tuple(STRETCHES)),
        mu=Slider("step size μ", -4, -0.5, 0.01, step=0.1, log=True),
        frequency=Slider("reference, Hz", 59.9, 60.1, 60.0, step=0.001),
    )


@cache
def part_of_the_recording(stretch):
    """Samples of a stretch that ends after the heartbeat or later, and how many there are a second.

    >>> part_of_the_recording("30 seconds")[0].size
    10800
    """
    recording = ecg()
    start, end = (round(second * recording.fs) for second in STRETCHES[stretch])
    return recording.signal[start:end], recording.fs


def settled(signal):
    """A signal without its first tenth, in which the weights are still learning."""
    return signal[signal.size // 10 :]


def _learning(ax, errors, learnt, least):
    """Squared errors, one example each; and their mean over all examples, as the weights learn."""
    ax.semilogy(errors**2, ".", color=colour("muted"), markersize=3)
    ax.semilogy(learnt, **series(0))
    ax.axhline(least, **series(1) | {"linewidth": 1.4})
    ax.set(xlabel="example", xlim=(-5, MOST + 5), ylim=(1e-3, 1e2), title="squared error")
    ax.minorticks_off()


def _heartbeat(axes, signal, start, fs, style):
    """One heartbeat, and the quiet part of it, under the magnifying glass."""
    t = start + np.arange(signal.size) / fs
    for ax, span in zip(axes, (BEAT, FLAT), strict=True):
        inside = (t > span[0]) & (t < span[1])
        ax.plot(t[inside], signal[inside], **style)
        ax.set(xlim=span, ylabel="mV")
    axes[0].set(ylim=(-0.5, 2.6), xticks=(246.0, 246.4, 246.8))
    axes[1].set(ylim=(0.27, 0.43), xticks=(246.1, 246.2), xlabel="time in seconds")


def _spectrum(ax, signal, fs, style):
    """Power of a settled signal against frequency, around the hum."""
    hertz, power = power_spectrum(settled(signal), fs)
    near = (hertz > SHOWN[0]) & (hertz < SHOWN[1])
    ax.semilogy(hertz[near], power[near], **style)
    ax.set(xlabel="Hz", ylabel="mV² a Hz", xlim=SHOWN, ylim=(1e-8, 1e-2))
    ax.minorticks_off()


def _change(before, after, fs, low, high):
    """Power of one signal between two frequencies divided by that of another."""
    return np.divide(*(band_power(settled(s), fs, low, high) for s in (after, before)))


def _pair(w):
    return "({:.3g}, {:.3g})".format(*(w + 0.0))
