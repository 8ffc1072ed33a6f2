"""Exercise `cancel_hum`: two weights that take the hum out of a recording."""

import numpy as np

from .... import hum
from ...exercise import Case, Exercise, Words
from ...probing import NoAnswerError
from .._functions import number
from ._data import SOLVED, alike, alike_one

HUM_AND_DRIFT = """k = np.arange({N})
signal = 2 * np.cos(2 * np.pi * {frequency} / {fs} * k + {phase}) + np.cos(0.02 * k)
cancel_hum(signal, {fs}, {frequency}, 0.05)"""


def _still_there(cleaned, args):
    """In words, what is left of the hum and of the slow wave below it once the weights stand."""
    signal, fs, frequency, _ = args
    if np.shape(cleaned) != np.shape(signal):
        return Words(f"an array of shape {np.shape(cleaned)}")
    k = np.arange(len(signal))[-100:]
    rest = np.asarray(cleaned, float)[-100:] - np.cos(0.02 * k)
    hum = 0.02 * np.abs(rest @ np.exp(2j * np.pi * frequency / fs * k))
    if not hum < 0.1:  # nan as well
        return Words("the hum is still there at the end")
    kept = np.max(np.abs(rest)) < 0.3
    return Words("the hum is gone, and the rest is kept" if kept else "more than the hum is gone")


cancel_hum = Exercise(
    hum.cancel_hum,
    unit="lms",
    points=3,
    tolerance=SOLVED,
    parts={"value": 0.6, "hum gone": 0.3, "unchanged": 0.1},
    fair=lambda signal, fs, frequency, mu: fs >= 2.5 * frequency and 0 < mu <= 0.3,
    sketch="Make the inputs first: for every sample a cosine and a sine, whose angle grows by the "
    "same amount from sample to sample, so that it goes round as often in a second as the hum. "
    "Then run LMS with the recording as target. Its errors are the clean signal.",
    examples=[
        Case((np.array([1.0, 0.5, -0.5, -1.0, -0.5, 0.5]), 6.0, 1.0, 0.1)),
        Case((np.array([2.0, 1.0, 0.0, 1.0, 3.0, 2.0, 0.0, 1.0]), 8.0, 2.0, 0.05)),
    ],
)


@cancel_hum.cases
def humming_signals(rng):
    for N in (12, 25, 40):
        fs = float(rng.integers(50, 400))
        frequency = number(rng, 0.05 * fs, 0.4 * fs)
        phase = 2 * np.pi * frequency * np.arange(N) / fs + rng.uniform(0, 6)
        signal = np.round(rng.normal(size=N) + 2 * np.cos(phase), 2)
        yield Case((signal, fs, frequency, number(rng, 0.01, 0.2)))
    fs = float(rng.integers(50, 400))
    frequency, phase = number(rng, 0.15 * fs, 0.35 * fs), number(rng, 0, 6)
    N = int(rng.integers(260, 400))
    k = np.arange(N)
    signal = 2 * np.cos(2 * np.pi * frequency / fs * k + phase) + np.cos(0.02 * k)
    text = HUM_AND_DRIFT.format(N=N, fs=fs, frequency=frequency, phase=phase)
    yield Case((signal, fs, frequency, 0.05), "hum gone", read=_still_there, text=text)


@cancel_hum.slip
def hum_instead_of_signal(signal, fs, frequency, mu):
    """You return the estimated hum. Asked is what is left when it is taken off: the error of the
    neuron is the clean signal."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        out.append(w @ x)
        w = w + 2 * mu * (d - w @ x) * x
    return np.array(out)


@cancel_hum.mistake("missing-factor-2")
def canceller_at_half_speed(signal, fs, frequency, mu):
    """Your canceller adapts at half the speed: the factor 2 is missing in the update."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w + mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.mistake("updated-weight-in-error")
def cleaned_after_the_step(signal, fs, frequency, mu):
    """You subtract the hum after the weights have learned from the same sample, and so they take
    part of the signal with it. The error counts before the step."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        w = w + 2 * mu * (d - w @ x) * x
        out.append(d - w @ x)
    return np.array(out)


@cancel_hum.slip
def hertz_for_radians(signal, fs, frequency, mu):
    """You leave out 2π: a cosine takes its angle in radians, and one turn has 2π of them."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w + 2 * mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.slip
def samples_for_seconds(signal, fs, frequency, mu):
    """You take the sample's number for its time. There are fs samples in a second: divide by fs."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w + 2 * mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.slip
def cosine_alone(signal, fs, frequency, mu):
    """You use the cosine only. The hum's phase is not known: it takes a cosine and a sine to make
    every phase."""
    w, out = 0.0, []
    for k, d in enumerate(signal):
        x = np.cos(2 * np.pi * frequency * k / fs)
        e = d - w * x
        w = w + 2 * mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.mistake("error-sign")
def hum_made_louder(signal, fs, frequency, mu):
    """Your weights run the wrong way, and the hum grows. With the error as signal minus estimate,
    the update adds."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w - 2 * mu * e * x
        out.append(e)
    return np.array(out)


@cancel_hum.mistake("error-sign")
def estimate_minus_signal(signal, fs, frequency, mu):
    """You return estimate minus signal. The clean signal is the recording with the estimated hum
    taken off, so the recording comes first."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w + 2 * mu * e * x
        out.append(-e)
    return np.array(out)


@cancel_hum.mistake("row-for-column", by_kind=True)
def cleaned_as_a_column(signal, fs, frequency, mu):
    """You return a column, an array with two axes. The clean signal has the shape of the recording,
    (N,)."""
    return np.reshape(signal, (-1, 1))


@cancel_hum.mistake("row-for-column", by_kind=True)
def cleaned_as_a_row(signal, fs, frequency, mu):
    """You return a row, an array with two axes. The clean signal has the shape of the recording,
    (N,)."""
    return np.reshape(signal, (1, -1))


@cancel_hum.slip
def gain_divided_out(signal, fs, frequency, mu):
    """You return 1 - μ times the error. That undoes the gain of the canceller and makes sense, but
    here the error is asked for as it is."""
    w, out = np.zeros(2), []
    for k, d in enumerate(signal):
        angle = 2 * np.pi * frequency * k / fs
        x = np.array([np.cos(angle), np.sin(angle)])
        e = d - w @ x
        w = w + 2 * mu * e * x
        out.append((1 - mu) * e)
    return np.array(out)


@cancel_hum.slip
def weights_never_learn(signal, fs, frequency, mu):
    """Your output is the signal itself: the weights stay zero."""
    return np.array(signal)


@cancel_hum.right
def canceller_counted_from_one(signal, fs, frequency, mu):
    """The phase starts one sample later, which does not matter."""
    w, out = np.zeros(2), np.empty(len(signal))
    for k in range(len(signal)):
        angle = 2 * np.pi * frequency * (k + 1) / fs
        x = np.array([np.sin(angle), np.cos(angle)])
        out[k] = signal[k] - w @ x
        w = w + 2 * mu * out[k] * x
    return out


@cancel_hum.right
def canceller_with_complex_numbers(signal, fs, frequency, mu):
    """One complex weight in place of two real ones."""
    weight, out = 0j, []
    for k, d in enumerate(signal):
        turn = np.exp(2j * np.pi * frequency * k / fs)
        error = d - (weight * turn.conjugate()).real
        weight += 2 * mu * error * turn
        out.append(error)
    return out


@cancel_hum.right
def canceller_as_a_filter(signal, fs, frequency, mu):
    """The difference equation of the notch filter that the loop is."""
    c, out = np.cos(2 * np.pi * frequency / fs), []
    for k in range(len(signal)):
        before = [signal[k - j] if k >= j else 0.0 for j in (0, 1, 2)]
        past = [out[k - j] if k >= j else 0.0 for j in (1, 2)]
        new = before[0] - 2 * c * before[1] + before[2]
        out.append(new + 2 * (1 - mu) * c * past[0] - (1 - 2 * mu) * past[1])
    return np.array(out)


FS, FREQUENCY, MU = 100.0, 13.0, 0.1
_SIGNAL = np.random.default_rng(0).normal(size=14)


def _inputs(N, first=0, sine_first=False):
    """Cosine and sine of the own hum, from sample ``first`` on, in either order."""
    angle = 2 * np.pi * FREQUENCY * (first + np.arange(N)) / FS
    columns = [np.cos(angle), np.sin(angle)]
    return np.column_stack(columns[::-1] if sine_first else columns)


def _ways(N):
    """Inputs as students make them: counted from 0 or 1, the cosine or the sine first."""
    return [_inputs(N, first, sine) for first in (0, 1) for sine in (False, True)]


def _run(signal, X, step):
    """Outputs of a canceller: ``step(w, x, s, k)`` gives new weights, and what is returned."""
    w, out = np.zeros(X.shape[1]), []
    for k, (x, s) in enumerate(zip(X, signal, strict=True)):
        w, e = step(w, x, s, k)
        out.append(e)
    return np.array(out)


def _learning(rate):
    """A step of LMS with a rate of its own in the place of 2 mu."""

    def step(w, x, s, k):
        e = s - w @ x
        return w + rate * e * x, e

    return step


def _like(ask, step, signal=_SIGNAL):
    """Whether an answer does as a step does, with its inputs in one way or another."""
    answer = ask(signal, FS, FREQUENCY, MU)
    return alike_one(answer, [_run(signal, X, step) for X in _ways(len(signal))])


def _clean(rate=2 * MU):
    return _run(_SIGNAL, _inputs(len(_SIGNAL)), _learning(rate))


@cancel_hum.sign("row-for-column")
def reference_lies_on_its_side(ask, signal, fs, frequency, mu):
    """The table of cosines and sines lies on its side: your loop goes through two rows of N, where
    it should go through N rows of two."""
    pair = _SIGNAL[:2]
    sides = [_run(pair, X.T, _learning(2 * MU)) for X in _ways(2)]
    try:
        short = np.shape(ask(_SIGNAL, FS, FREQUENCY, MU)) == (2,)
    except NoAnswerError:
        short = False
    return short or alike_one(ask(pair, FS, FREQUENCY, MU), sides)


@cancel_hum.sign("missing-factor-2")
def half_the_rate(ask, signal, fs, frequency, mu):
    """Your canceller adapts at half the speed: the factor 2 is missing in the update."""
    return alike(ask(_SIGNAL, FS, FREQUENCY, MU), _clean(MU))


@cancel_hum.sign("error-sign")
def a_sign_turned_round(ask, signal, fs, frequency, mu):
    """A sign is turned round. The clean signal is the recording minus the estimated hum, and the
    weights move so that this error becomes smaller."""
    answer = ask(_SIGNAL, FS, FREQUENCY, MU)
    for rate in (2 * MU, MU):
        right, wrong = _clean(rate), _clean(-rate)
        added = [2 * _SIGNAL - right, right - 2 * _SIGNAL]
        sizes = [np.abs(right), np.abs(wrong)]
        if alike_one(answer, [-right, wrong, -wrong, *added, *sizes]):
            return True
    return False


@cancel_hum.sign("dot-product-is-a-vector")
def two_errors_a_sample(ask, signal, fs, frequency, mu):
    """You compute an error for the cosine and one for the sine. Add the two products up first: the
    estimate of the hum is one number, and so is the error."""

    def step(w, x, s, k):
        e = s - w * x
        return w + 2 * MU * e * x, e

    def step_together(w, x, s, k):
        e = np.sum(s - w * x)
        return w + 2 * MU * e * x, np.array([e, 0.0])

    answer = ask(_SIGNAL, FS, FREQUENCY, MU)
    for X in _ways(len(_SIGNAL)):
        pairs, together = _run(_SIGNAL, X, step), _run(_SIGNAL, X, step_together)[:, 0]
        one = [pairs.sum(axis=1), pairs.mean(axis=1), pairs[:, 0], pairs[:, 1], together]
        estimate = pairs.sum(axis=1) - _SIGNAL
        if alike_one(answer, [pairs, pairs.T, *one, estimate]):
            return True
    return False


@cancel_hum.sign("not-evaluated-at-the-point")
def errors_of_zero_weights(ask, signal, fs, frequency, mu):
    """Your weights learn from the recording itself, as if they were still zero. Each error must be
    that of the weights as they are by then."""
    N = len(_SIGNAL)
    turns = np.tril(_inputs(N) @ _inputs(N).T, -1)
    models = [_SIGNAL - rate * turns @ _SIGNAL for rate in (2 * MU, MU)]
    return alike_one(ask(_SIGNAL, FS, FREQUENCY, MU), models)


@cancel_hum.sign("updated-weight-in-error")
def cleaned_in_hindsight(ask, signal, fs, frequency, mu):
    """You subtract the hum with weights that have learned from the same sample, and so they take
    part of the signal with it. The error counts before the step."""
    models = [(1 - rate) * _clean(rate) for rate in (2 * MU, MU)]
    implicit = 2 * MU / (1 + 2 * MU)
    models += [(1 - implicit) * _clean(implicit), _clean(implicit)]
    return alike_one(ask(_SIGNAL, FS, FREQUENCY, MU), models, (1, -1))


@cancel_hum.sign("updated-weight-in-error")
def one_weight_after_the_other(ask, signal, fs, frequency, mu):
    """For a tiny μ it is right, but not for a larger one: one weight has moved before the error of
    the other is computed. One error, with the weights before the step, serves both."""
    learned = _clean(1e-7) - _SIGNAL
    short = ask(_SIGNAL, FS, FREQUENCY, 0.5e-7) - _SIGNAL
    answer = ask(_SIGNAL, FS, FREQUENCY, MU)
    return alike(short, learned, 1e-4) and not alike(answer, _clean(), 1e-4)


@cancel_hum.sign("one-coordinate-at-a-time")
def weights_take_turns(ask, signal, fs, frequency, mu):
    """Only one of the two weights moves with a sample. Both take part in the estimate, and both
    move at once, each in proportion to its own input."""

    def turns(choose):
        def step(w, x, s, k):
            e = s - w @ x
            moves = np.arange(2) == choose(x, k)
            return w + 2 * MU * e * x * moves, e

        return step

    choices = [lambda x, k: k % 2, lambda x, k: (k + 1) % 2, lambda x, k: np.abs(x).argmax()]
    return any(_like(ask, turns(choose)) for choose in choices)


@cancel_hum.sign("stepping-the-data")
def reference_moved(ask, signal, fs, frequency, mu):
    """Your steps move the cosine and the sine, and the weights stand still. The reference is data:
    it is the weights that learn."""
    answer = ask(_SIGNAL, FS, FREQUENCY, MU)
    moved = np.concatenate([[0.0], np.cumsum(answer)[:-1]])
    columns = np.column_stack([_inputs(len(_SIGNAL)), moved])
    parts = np.linalg.lstsq(columns, _SIGNAL - answer, rcond=None)[0]
    left = _SIGNAL - answer - columns @ parts
    still = np.max(np.abs(parts[:2])) > 1e-6 and abs(parts[2]) > 1e-6
    return still and np.max(np.abs(left)) < 1e-8 * np.max(np.abs(answer))


@cancel_hum.sign("labels-off-by-one")
def another_sample(ask, signal, fs, frequency, mu):
    """Recording and reference are one sample apart: the error, or the step, uses the cosine and
    sine of the sample before or after. All of a sample has the same index."""
    N, answer = len(_SIGNAL), ask(_SIGNAL, FS, FREQUENCY, MU)
    for sine_first in (False, True):
        X = _inputs(N + 2, -1, sine_first)
        for other in (X[:-2], X[2:]):

            def step(w, x, s, k, other=other):
                e = s - w @ x
                return w + 2 * MU * e * other[k], e

            if alike(answer, _run(_SIGNAL, X[1:-1], step)):
                return True
    return False


@cancel_hum.sign("sum-for-mean")
def all_samples_in_every_step(ask, signal, fs, frequency, mu):
    """Every step adds up the gradients of all samples. LMS looks at one sample at a time, and steps
    along its input only."""

    def batch(X, rate):
        def step(w, x, s, k):
            return w + rate * X.T @ (_SIGNAL - X @ w), s - w @ x

        return step

    ways = [(X, rate) for X in _ways(len(_SIGNAL)) for rate in (2 * MU, MU)]
    models = [_run(_SIGNAL, X, batch(X, rate)) for X, rate in ways]
    return alike_one(ask(_SIGNAL, FS, FREQUENCY, MU), models)
