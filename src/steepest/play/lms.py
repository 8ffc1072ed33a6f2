"""Unit `lms`: weights that walk over a bowl, and a real heartbeat that loses its hum."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from steepest.data import ecg
from steepest.ensemble import gaussian_examples
from steepest.figures.hum import BEAT, FLAT
from steepest.figures.hum_spectrum import power_spectrum
from steepest.figures.picture import Picture
from steepest.figures.style import colour, contours, house_style, mark, new_figure, series
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


@cache
def examples_of(inputs, noise, seed):
    """Inputs and targets by the name of the inputs, the power of the noise and a seed."""
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
        learnt, least = bowl(weights.T), bowl(best)
        left, on_bowl = steady_figure(3.2, 3.8, left=0.15, bottom=0.12, top=0.87)
        right, by_step = steady_figure(3.2, 3.8, left=0.2, right=0.95, bottom=0.42, top=0.87)
        contours(on_bowl, bowl, WINDOW, least + np.array([0.1, 0.5, 1.5, 4, 8, 14]), samples=41)
        on_bowl.plot(*in_sight(weights).T, color=colour("blue"), linestyle="-", linewidth=1.2)
        mark(on_bowl, START, "start", offset=(0, 8))
        mark(on_bowl, best, "$w^*$", "orange", (8, 0))
        on_bowl.set(xlabel="$w_1$", ylabel="$w_2$", xlim=WINDOW[:2], ylim=WINDOW[2:])
        by_step.semilogy(errors**2, ".", color=colour("muted"), markersize=3)
        by_step.semilogy(learnt, **series(0))
        by_step.axhline(least, **series(1) | {"linewidth": 1.4})
        by_step.set(xlabel="example", xlim=(-5, MOST + 5), ylim=(1e-3, 1e2), title="squared error")
        by_step.minorticks_off()
        scale = right.add_axes((0.2, 0.13, 0.75, 0.09))
        limit_scale(scale, mu, bound, 10.0 ** np.array(MUS), r"$\mu$")
        words = f"in the end {learnt[-1]:.3g}, at the bottom {least:.3g}"
        on_bowl.set_title(f"off by {np.linalg.norm(weights[-1] - best):.3g}")
        return Picture(
            (left, right),
            f"The bowl that {examples} examples make (inputs: {inputs}), and the path of your lms "
            f"with μ = {mu:.3g} from {_pair(START)} to {_pair(weights[-1])}. Your wiener gives "
            f"{_pair(best)}. Mean squared error {words}. Your mean_step_bound is {bound:.3g}.",
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
        start, end = STRETCHES[stretch]
        fs = recording().fs
        before = recording().signal[round(start * fs) : round(end * fs)]
        # The canceller lets all else grow by 1/(1 - μ): that is divided out here.
        after = (1 - mu) * own.array(before.shape, before, fs, frequency, mu)
        left, beats = new_figure(3.2, 3.8, nrows=2)
        left.set_layout_engine(None)
        left.subplots_adjust(0.2, 0.13, 0.95, 0.87, hspace=0.35)
        right, spectrum = steady_figure(3.2, 3.8, left=0.22, right=0.95, bottom=0.13, top=0.87)
        t = start + np.arange(before.size) / fs
        for name, signal, i in (("before", before, 1), ("after", after, 0)):
            style = series(i) | {"linewidth": 1.4, "label": name}
            for ax, span in zip(beats, (BEAT, FLAT), strict=True):
                inside = (t > span[0]) & (t < span[1])
                ax.plot(t[inside], signal[inside], **style)
                ax.set(xlim=span, ylabel="mV")
            hertz, power = power_spectrum(settled(signal), fs)
            near = (hertz > SHOWN[0]) & (hertz < SHOWN[1])
            spectrum.semilogy(hertz[near], power[near], **style)
        beats[0].set(ylim=(-0.7, 1.9))
        beats[1].set(ylim=(0.28, 0.42), xlabel="time in seconds")
        beats[0].legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0)
        spectrum.set(xlabel="Hz", ylabel="mV² a Hz", xlim=SHOWN, ylim=(1e-8, 1e-2))
        spectrum.minorticks_off()
        lower = _decibel(before, after, 59.9, 60.1)
        spectrum.set_title(f"60 Hz: {lower:+.1f} dB")
        rest = _power(after, 1, 40) / _power(before, 1, 40) - 1
        return Picture(
            (left, right),
            f"The {stretch} of the electrocardiogram, one heartbeat of it and its quiet part, and "
            f"the spectrum from {SHOWN[0]} to {SHOWN[1]} Hz, before and after your cancel_hum with "
            f"μ = {mu:.3g} at {frequency:.2f} Hz. Power between 59.9 and 60.1 Hz: {lower:+.1f} dB. "
            f"Power between 1 and 40 Hz: {100 * rest:+.3f} %.",
        )

    return board(
        draw,
        stretch=Choice("stretch", tuple(STRETCHES)),
        mu=Slider("step size μ", -4, -0.5, 0.01, step=0.1, log=True),
        frequency=Slider("reference, Hz", 59.0, 61.0, 60.0, step=0.01),
    )


@cache
def recording():
    """The electrocardiogram, read from its file only once."""
    return ecg()


def settled(signal):
    """A signal without its first tenth, in which the weights are still learning."""
    return signal[signal.size // 10 :]


def _power(signal, low, high):
    return band_power(settled(signal), recording().fs, low, high)


def _decibel(before, after, low, high):
    """Power of ``after`` between two frequencies against that of ``before``."""
    return 10 * np.log10(_power(after, low, high) / _power(before, low, high))


def _pair(w):
    return "({:.3g}, {:.3g})".format(*(w + 0.0))
