"""Pictures of chapter 5 about the frequencies of the recording and the notch in them."""

import numpy as np

from steepest.data import ecg
from steepest.figures.hum import MAINS
from steepest.figures.picture import Picture
from steepest.figures.style import colour, house_style, new_panels, note, series
from steepest.hum import cancel_hum, notch_response, peak_frequency

THIN = {"color": colour("muted"), "linewidth": 1.2, "linestyle": "-"}


def power_spectrum(signal, fs, seconds=10):
    """Frequencies, and power a Hz there: a mean over windowed pieces that overlap by half."""
    length = int(seconds * fs)
    window = np.hanning(length)
    starts = range(0, len(signal) - length + 1, length // 2)
    pieces = np.fft.rfft([signal[k : k + length] * window for k in starts])
    power = 2 * np.mean(np.abs(pieces) ** 2, axis=0) / fs / (window @ window)
    return np.fft.rfftfreq(length, 1 / fs), power


def measured_response(mu, edges):
    """Size of the transfer function from recording to output, a mean over each band of `edges`.

    Returns frequencies and sizes; both are weighted by the power of the recording, so that a dot
    stands where the power of its band is.
    """
    signal, fs = ecg().signal, ecg().fs
    window = np.hanning(signal.size)
    before = np.fft.rfft(window * signal)
    after = np.fft.rfft(window * cancel_hum(signal, fs, MAINS, mu))
    frequencies = np.fft.rfftfreq(signal.size, 1 / fs)
    bands = np.split(np.arange(frequencies.size), np.searchsorted(frequencies, edges))[1:-1]
    power = [np.sum(np.abs(before[k]) ** 2) for k in bands]
    where = [np.sum(frequencies[k] * np.abs(before[k]) ** 2) for k in bands]
    cross = [np.abs(np.sum(np.conj(before[k]) * after[k])) for k in bands]
    return np.divide(where, power), np.divide(cross, power)


@house_style
def notch(mus=(0.05, 0.01, 0.0001)):
    """Size of the transfer function: theory as lines, the recording's own as dots."""
    figs, axes = new_panels(2, 3.2, 3.3)
    fs, hum = ecg().fs, peak_frequency(ecg().signal, ecg().fs, 59, 61)
    words = []
    for ax, window, bands in zip(axes, ((55, 65), (59.94, 60.06)), (21, 6), strict=True):
        f = np.union1d(np.linspace(*window, 400), [MAINS])
        for i, mu in enumerate(mus):
            response = np.abs(notch_response(f, fs, MAINS, mu))
            ax.plot(f, response, label=f"$\\mu={mu:g}$", **series(i))
            style = series(i, marker=True) | {"linestyle": "none", "markerfacecolor": "none"}
            dots = measured_response(mu, np.linspace(*window, bands + 1))
            ax.plot(*dots, **style | {"markersize": 5})
        ax.set(xlabel="Hz", xlim=window, ylim=(0, 1.15), yticks=(0, 0.5, 1))
    axes[0].set(ylabel="output / input", xticks=(56, 58, 60, 62, 64))
    axes[1].set(xticks=(59.96, 60, 60.04))
    axes[1].axvline(hum, **THIN)
    note(axes[1], "hum", (hum, 0.2), (-5, 0), "muted")
    axes[1].legend(loc=(0, 0.38), handlelength=1.2, handletextpad=0.3, borderpad=0)
    for mu in mus:
        words.append(f"{abs(notch_response([hum], fs, MAINS, mu)[0]):.3f} for μ = {mu:g}")
    return Picture(
        figs,
        "Output divided by input against frequency: a notch with its tip at 60 Hz, the narrower "
        "the smaller μ is. Dots from the recording lie on the lines from theory. The second panel "
        f"magnifies the middle. The hum stands at {hum:.3f} Hz, beside the tip, where the share "
        f"that passes is {', '.join(words)}.",
    )


@house_style
def spectrum(mus=(0.01, 0.05)):
    """Power of the recording against frequency, before and after."""
    signal, fs = ecg().signal, ecg().fs
    figs, axes = new_panels(2, 3.2, 3.3)
    curves = {"before": signal}
    curves |= {f"$\\mu={mu:g}$": cancel_hum(signal, fs, MAINS, mu) for mu in mus}
    at_peak = []
    for ax, window in zip(axes, ((0.2, 90), (56, 64)), strict=True):
        for i, (name, part) in enumerate(curves.items()):
            f, power = power_spectrum(part, fs)
            inside = (f >= window[0]) & (f <= window[1])
            style = series((1, 0, 2)[i]) | {"linewidth": 1.3, "label": name}
            if ax is axes[1] or i < 2:
                ax.semilogy(f[inside], power[inside], **style)
            at_peak.append(power[np.abs(f - MAINS) < 0.05][0])
        ax.set(xlabel="Hz", xlim=window)
        ax.minorticks_off()
    axes[0].set(ylabel="mV² a Hz", yticks=(1e-5, 1e-3, 1e-1), xticks=(0, 30, 60, 90))
    axes[1].set(xticks=(56, 58, 60, 62, 64), yticks=(1e-7, 1e-6, 1e-5, 1e-4))
    axes[1].legend(loc="upper left", borderaxespad=0, handlelength=1.6)
    depths = " and ".join(
        f"{10 * np.log10(at_peak[0] / level):.0f} dB lower with μ = {mu:g}"
        for mu, level in zip(mus, at_peak[1:3], strict=True)
    )
    return Picture(
        figs,
        "Power of the recording against frequency on a logarithmic scale. Before, it falls off "
        "smoothly but for one thin peak at 60 Hz. After, the peak is gone, a thin dip stands in "
        "its place, and nothing else has changed. The second panel magnifies 56 to 64 Hz: at 60 Hz "
        f"the power is {depths}, and the dip is narrow for the smaller μ, wide for the larger.",
    )
