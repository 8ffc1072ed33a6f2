"""Chapter 7 says nothing that the package, the digits or SymPy do not confirm."""

import contextlib
import inspect
import io
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import sympy

import steepest
from steepest.figures import classifier as drawings
from steepest.figures import classifier_training as training
from steepest.figures.picture import Picture

TEXT = (Path(__file__).parents[1] / "book" / "7-classifier.md").read_text(encoding="utf-8")
CELLS = [
    re.sub(r"\A---\n.*?^---\n", "", cell, flags=re.DOTALL | re.MULTILINE)
    for cell in re.findall(r"^```\{code-cell\}[^\n]*\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
]
MISCONCEPTIONS = {"overflow-in-softmax"}
OLD_ACQUAINTANCES = {
    "labels-off-by-one",
    "row-for-column",
    "sum-for-mean",
    "ascent-for-descent",
}


@pytest.fixture(scope="module")
def page():
    """The names that the chapter's cells make, and what they print, run as the book does."""
    names, output = {}, io.StringIO()
    with contextlib.redirect_stdout(output):
        for cell in CELLS:
            exec(cell, names)
    return names | {"printed": output.getvalue()}


# What the page prints


@pytest.mark.parametrize(
    "words",
    [
        "images (1797, 64) labels (1797,)",
        "pixels from 0.0 to 16.0",
        "1437 to learn from, 360 held out",
        "[0.125 0.25  0.625]\n[0.125 0.25  0.625]",
        "weights that are numbers: 0 of 640",
        "digits that it can read:  [0]",
        "as written:        [nan nan]",
        "largest subtracted: [0.5 0.5]",
        "loss 2.3026, log 10 = 2.3026",
        "slopes [ 0.644 -0.763  0.087  0.032]\nsum    0.0",
        "scaled to 1  safe up to 0.3838",
        "raw          safe up to 0.0015",
        "weights of never-inked pixels: [0.]",
        "Labels must be 0 … K - 1 for K classes:\ndo they start at 1?",
    ],
)
def test_the_chapter_prints(page, words):
    assert words in page["printed"]


def test_gradients_agree_to_round_off(page):
    differences = re.findall(r"^largest difference (\S+)", page["printed"], re.MULTILINE)
    assert len(differences) == 3  # single images, thirds, reverse mode
    assert all(float(size) < 1e-14 for size in differences)
    (relative,) = re.findall(r"relative difference (\S+)", page["printed"])
    assert float(relative) < 1e-5


# By hand


def test_shares_of_the_three_easy_scores_are_eighths():
    z = [sympy.Integer(0), sympy.log(2), sympy.log(5)]
    total = sum(sympy.exp(s) for s in z)
    shares = [sympy.exp(s) / total for s in z]
    assert shares == [sympy.Rational(k, 8) for k in (1, 2, 5)]


def test_largest_number_and_the_score_that_exceeds_it():
    largest = np.finfo(float).max
    assert f"{largest:.1e}" == "1.8e+308"
    assert 709 < np.log(largest) < 710
    assert np.isfinite(np.exp(709.0))
    with np.errstate(over="ignore"):
        assert np.exp(710.0) == np.inf


def test_differences_of_scores_decide():
    z, c = sympy.symbols("z:3", real=True), sympy.Symbol("c", real=True)
    plain = sympy.exp(z[0]) / sum(sympy.exp(s) for s in z)
    moved = sympy.exp(z[0] + c) / sum(sympy.exp(s + c) for s in z)
    assert sympy.simplify(plain - moved) == 0


def test_single_loss_is_log_of_a_sum_minus_the_true_score():
    z = sympy.symbols("z:3", real=True)
    total = sum(sympy.exp(s) for s in z)
    loss = sympy.expand_log(-sympy.log(sympy.exp(z[1]) / total), force=True)
    assert sympy.simplify(loss - (sympy.log(total) - z[1])) == 0


def test_chain_rule_gives_input_times_error():
    x = sympy.Matrix(sympy.symbols("x:2", real=True))
    W = sympy.Matrix(2, 3, sympy.symbols("w:6", real=True))
    z = x.T * W
    total = sum(sympy.exp(s) for s in z)
    loss = sympy.log(total) - z[2]
    p = z.applyfunc(sympy.exp) / total
    claimed = x * (p - sympy.Matrix([[0, 0, 1]]))
    found = sympy.Matrix(2, 3, [sympy.diff(loss, w) for w in W])
    assert (found - claimed).applyfunc(sympy.simplify) == sympy.zeros(2, 3)


def test_gradient_of_a_mean_is_the_mean_of_the_gradients():
    w = sympy.Symbol("w")
    f, g = sympy.Function("f")(w), sympy.Function("g")(w)
    mean = sympy.diff((f + g) / 2, w)
    assert sympy.simplify(mean - (sympy.diff(f, w) + sympy.diff(g, w)) / 2) == 0


def test_curvature_along_v_is_a_variance():
    v = sympy.Matrix(sympy.symbols("v:3", real=True))
    p = sympy.Matrix([*sympy.symbols("p:2", positive=True), 0])
    p[2] = 1 - p[0] - p[1]
    curvature = (v.T * (sympy.diag(*p) - p * p.T) * v)[0]
    mean = sum(p[k] * v[k] for k in range(3))
    variance = sum(p[k] * (v[k] - mean) ** 2 for k in range(3))
    assert sympy.expand(curvature - variance) == 0


def test_variance_between_a_and_b_is_at_most_half_a_squared_plus_b_squared():
    a, b, m = sympy.symbols("a b m", real=True)
    # (b - v)(v - a) >= 0, so the variance of v is at most (b - m)(m - a) for the mean m
    gap = (a - b) ** 2 / 4 - (b - m) * (m - a)
    assert sympy.expand(gap - (m - (a + b) / 2) ** 2) == 0
    assert sympy.expand((a**2 + b**2) / 2 - (a - b) ** 2 / 4 - (a + b) ** 2 / 4) == 0


def test_answers_of_the_quiz():
    np.testing.assert_allclose(steepest.softmax([103, 103, 103]), 1 / 3)
    assert np.isfinite(np.exp(103.0))
    assert np.array([0.7, 0.2 - 1, 0.1]).sum() == pytest.approx(0)


# Learning


def test_counts_of_the_predictions():
    assert 64 * 10 == 640
    assert 2 * 640 == 1280
    assert 64 * 32 + 32 * 10 == 2368
    assert 3 * 479 == 1437
    batches = steepest.minibatches(1437, 32, np.random.default_rng(0))
    assert (5 * len(batches), 5 * 1437) == (225, 7185)


def test_a_bias_makes_no_difference_worth_having(page):
    images, y = page["images"], page["y"]
    with_bias = np.column_stack([images, np.full(len(y), 16.0)])

    def marks(X):
        for seed in range(3):
            kept, held = steepest.hold_out(len(y), 360, np.random.default_rng(seed))
            W = steepest.train(X[kept], y[kept], np.random.default_rng(seed))
            yield steepest.accuracy(W, X[held], y[held])

    assert np.mean([*marks(images)]) == pytest.approx(np.mean([*marks(with_bias)]), abs=0.005)


def test_number_of_errors_is_level_almost_everywhere(page):
    W, X, y = page["runs"][0][0], page["images"], page["y"]
    nudged = W + 1e-9 * np.random.default_rng(0).normal(size=W.shape)
    assert steepest.accuracy(nudged, X, y) == steepest.accuracy(W, X, y)


def test_a_pack_of_32_misses_by_more_than_the_gradient_and_one_image_by_eight_times(page):
    X, y, kept = page["X"], page["y"], page["kept"]
    one, pack, four_packs = training.expected_noise(page["W0"], X[kept], y[kept], [1, 32, 128])
    assert one == pytest.approx(8, abs=0.5)
    assert 1 < pack < 2
    assert four_packs == pytest.approx(pack / 2, rel=0.05)


def test_theory_of_the_noise_is_exact_for_two_images():
    X, y, W = np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([0, 1]), np.zeros((2, 2))
    g = steepest.cross_entropy_gradient
    misses = [np.linalg.norm(g(W, X[[i]], y[[i]]) - g(W, X, y)) for i in (0, 1)]
    expected = np.sqrt(np.mean(np.square(misses))) / np.linalg.norm(g(W, X, y))
    np.testing.assert_allclose(training.expected_noise(W, X, y, [1, 2]), [expected, 0], atol=1e-12)


def test_measured_noise_agrees_with_theory_within_four_standard_errors(page):
    X, y = page["X"][page["kept"]], page["y"][page["kept"]]
    arguments = page["W0"], X, y, [1, 8, 64, 512]
    measured = training.gradient_noise(*arguments, np.random.default_rng(3), repeats=100)
    np.testing.assert_allclose(measured, training.expected_noise(*arguments), rtol=4 * 0.5 / 10)


def test_many_rough_steps_beat_few_exact_ones(page):
    X, y, kept = page["X"], page["y"], page["kept"]

    def end(batch):
        run = steepest.minibatch_descent(
            X[kept], y[kept], np.random.default_rng(1), 0.5, epochs=5, batch=batch
        )
        *_, W = run
        return steepest.cross_entropy(W, X[kept], y[kept])

    assert 1.8 < end(1437) < np.log(10)  # hardly below guessing
    assert end(32) < 0.3
    assert end(1) < end(32)


def test_single_images_keep_leaping(page):
    X, y, kept = page["X"], page["y"], page["kept"]
    _, losses = training.learning_curve(X[kept], y[kept], 0.5, 5, 1, np.random.default_rng(1))
    late = losses[len(losses) // 2 :]
    assert late.max() > 3 * late.min()


def test_three_step_sizes_tell_three_stories(page):
    curves = page["curves"]
    ends = {name: losses[-1] for name, (_, losses) in curves.items()}
    assert ends["0.01"] > 1.5
    assert ends["0.5"] < 0.2
    assert curves["128"][1].max() > 50 * np.log(10)
    assert ends["128"] > 2 * ends["0.5"]  # it leaps: the last digit of a sum decides where to
    marks = dict(re.findall(r"(\S+): (\S+) of held-out digits", page["printed"]))
    assert 0.9 < float(marks["128"]) < float(marks["0.5"])  # "even the third has learned something"


def test_raw_pixels_with_one_half_are_scaled_pixels_with_128(page):
    images, y, kept = page["images"], page["y"], page["kept"]
    one = {"epochs": 1, "batch": 479}
    rng = np.random.default_rng
    *_, raw = steepest.minibatch_descent(images[kept], y[kept], rng(1), 0.5, **one)
    *_, scaled = steepest.minibatch_descent(images[kept] / 16, y[kept], rng(1), 128, **one)
    np.testing.assert_allclose(16 * raw, scaled, rtol=1e-6, atol=1e-9)


# Marks


def test_each_of_ten_seeds_reads_93_of_100_held_out_digits(page):
    assert len(page["unseen"]) == 10
    assert min(page["unseen"]) >= 0.93
    assert f"{100 * np.mean(page['unseen']):.0f}" == "97"


def test_spread_of_the_marks_is_about_the_luck_of_the_draw(page):
    luck = np.sqrt(np.mean(page["unseen"]) * (1 - np.mean(page["unseen"])) / 360)
    assert 0.5 < np.std(page["unseen"], ddof=1) / luck < 2
    assert round(0.972 * 360) - round(0.967 * 360) == 2


def test_errors_on_new_hands_about_double(page):
    ratio = (1 - np.mean(page["new_hands"])) / (1 - np.mean(page["unseen"]))
    assert 1.7 < ratio < 2.6


def test_long_run_falls_for_ever_while_the_held_out_loss_turns_back(page):
    passes, loss, held_out, length, right = np.transpose(page["long_run"])
    assert (np.diff(loss) < 0).all()
    assert (np.diff(length) > 0).all()
    assert 1 < passes[held_out.argmin()] < passes[-1] / 2
    assert held_out[-1] > 1.15 * held_out.min()
    assert right[-1] == 1


def test_where_all_answers_are_right_twice_the_weights_are_better(page):
    X, y, kept = page["X"], page["y"], page["kept"]
    run = steepest.minibatch_descent(X[kept], y[kept], np.random.default_rng(1), 20.0, epochs=200)
    for k, W in enumerate(run):
        if k % 45 == 0 and steepest.accuracy(W, X[kept], y[kept]) == 1:
            break
    assert steepest.accuracy(W, X[kept], y[kept]) == 1
    losses = [steepest.cross_entropy(2**k * W, X[kept], y[kept]) for k in range(8)]
    assert all(b < a or a < 1e-12 for a, b in pairwise(losses))  # until nothing is left
    assert 0 <= losses[-1] < 1e-6


def test_strongest_no_of_the_zero_is_in_the_hole_in_the_middle(page):
    for W, *_ in page["runs"]:
        row, column = divmod(W[:, 0].argmin(), 8)
        assert row in (3, 4)
        assert column in (3, 4)


def test_a_one_has_ink_where_its_weight_is_small_and_others_have_ink_too(page):
    images, y, W = page["images"], page["y"], page["runs"][0][0]
    ink = np.array([images[y == digit][:, 4 * 8 + 4].mean() for digit in range(10)])
    assert f"{ink[1]:.0f}" == "14"
    assert abs(W[36, 1]) < 0.2 * np.abs(W[:, 1]).max()
    assert np.sum(ink > 5) == 9  # all but the zero


def test_columns_of_weights_add_up_to_zero(page):
    for W, *_ in page["runs"]:
        np.testing.assert_allclose(W.sum(axis=1), 0, atol=1e-12)


def test_the_eight_is_misread_most_often_and_the_table_is_not_symmetric(page):
    counts = page["counts"]
    missed = 1 - np.diag(counts) / counts.sum(axis=1)
    assert counts.sum() == 3600
    assert missed.argmax() == 8
    assert counts[8, 1] > counts[1, 8]
    assert missed[7] < np.median(missed)
    assert missed[0] < np.median(missed)


def test_one_layer_more_takes_away_about_one_error_in_ten(page):
    errors = 1 - np.mean(page["new_hands"]), 1 - np.mean(page["deeper"])
    assert 0.8 < errors[1] / errors[0] < 0.97


def test_from_zero_the_hidden_sums_would_stay_alike(page):
    mean_loss, network, X, y = (page[name] for name in ("mean_loss", "network", "X", "y"))
    w, few = np.zeros(2368), page["few"]
    for _ in range(3):
        w = w - steepest.reverse_gradient(lambda w: mean_loss(network(w, X[few]), y[few]), w)
    assert np.ptp(w[page["first"]], axis=1).max() == 0


# Sources


def test_s1_convex_and_no_minimum_within_reach(page):
    assert page["long_run"][-1, 1] < page["long_run"][0, 1] / 10


def test_s3_the_images_stay_as_they_are(page):
    before = page["images"].copy()
    steepest.train(page["images"][:50], page["y"][:50], np.random.default_rng(0))
    np.testing.assert_array_equal(page["images"], before)


@pytest.mark.parametrize("source", ["S0", "S1", "S3", "S4"])
def test_what_the_source_says_is_told(source):
    told = TEXT[TEXT.index("## What the sources say") :]
    assert f":::{{admonition}} {source}, " in told


# The page


def test_the_misconceptions_of_the_chapter_are_met_here_and_no_others():
    assert set(re.findall(r"^:::\{misconception\} (\S+)", TEXT, re.MULTILINE)) == MISCONCEPTIONS


def test_each_misconception_is_followed_by_a_counter_example_that_runs():
    after = re.split(r"^:::\{misconception\} ", TEXT, flags=re.MULTILINE)[1:]
    for box in after:
        assert box.split("\n:::\n", 1)[1].lstrip().startswith("```{code-cell}"), box[:40]


def test_old_acquaintances_are_referred_to():
    wrong = TEXT[TEXT.index("## What goes wrong") : TEXT.index("## Quiz")]
    assert set(re.findall(r"\(`(\S+)`\)", wrong)) == MISCONCEPTIONS | OLD_ACQUAINTANCES


def test_each_misconception_stands_behind_a_wrong_answer_of_the_quiz():
    quiz = TEXT[TEXT.index("## Quiz") :]
    assert set(re.findall(r"^:wrong: (\S+)", quiz, re.MULTILINE)) >= MISCONCEPTIONS


def test_five_questions_with_one_right_answer_and_feedback_on_every_option():
    questions = re.findall(r"^::::\{(quiz|prediction)\}(.*?)^::::$", TEXT, re.DOTALL | re.MULTILINE)
    assert [kind for kind, _ in questions].count("quiz") == 5
    for _, question in questions:
        options = re.findall(r"^:::\{option\}(.*?)^:::$", question, re.DOTALL | re.MULTILINE)
        assert sum(":right:" in option for option in options) == 1
        for option in options:
            feedback = re.split(r":right:|:wrong:[^\n]*", option)[1]
            assert len(feedback.split()) >= 3


def test_every_experiment_is_predicted_first():
    for name in (
        "softmax-of-thousand",
        "loss-of-zero-weights",
        "batch-size",
        "forgotten-scale",
        "new-hands",
        "long-run",
        "weights-of-zero",
        "most-misread",
        "one-layer-more",
    ):
        after = TEXT.split(f":name: predict-{name}\n")[1].split("\n::::\n", 1)[1]
        assert "```{code-cell}" in after[:600], name


def test_every_figure_is_referred_to_in_the_text():
    figures = re.findall(r"^ +name: (fig-\S+)", TEXT, re.MULTILINE)
    assert len(figures) == len(set(figures)) == 12
    for name in figures:
        assert f"{{numref}}`{name}`" in TEXT, name


def test_every_equation_that_is_cited_exists():
    labels = re.findall(r"^\$\$ \((eq-\S+)\)", TEXT, re.MULTILINE)
    assert len(labels) == len(set(labels))
    assert set(re.findall(r"\{eq\}`(\S+?)`", TEXT)) <= set(labels)


@pytest.mark.parametrize("name", ["cross_entropy_gradient", "minibatches", "minibatch_descent"])
def test_shown_code_has_the_signature_of_the_package(name):
    shown = re.search(rf':prepend: "(def {name}\(.*\):)"', TEXT)[1]
    first, *_ = inspect.getsource(getattr(steepest, name)).splitlines()
    assert shown == first


def test_code_cells_are_short():
    for cell in CELLS:
        lines = [line for line in cell.splitlines() if line.strip()]
        assert len(lines) <= 8, cell
        assert max(map(len, lines)) <= 74, cell


def test_korean_terms_are_named_once():
    assert TEXT.count("학습률") == 1


# Figures

PICTURES = {
    "what_the_machine_sees": (
        lambda page: drawings.what_the_machine_sees(page["images"][0], page["y"][0]),
        ["A handwritten 0", "64 numbers", "35 are not zero"],
    ),
    "many_hands": (
        lambda page: drawings.many_hands(page["images"], page["y"]),
        ["5 images of each digit", "2.3 times as much ink"],
    ),
    "scores_to_shares": (
        lambda page: drawings.scores_to_shares([2, 1, 0, -1]),
        ["2, 1, 0, −1", "7.4, 2.7, 1, 0.37", "0.64, 0.24, 0.087, 0.032"],
    ),
    "price_of_surprise": (
        lambda page: drawings.price_of_surprise(),
        ["4.61 at p = 0.01", "2.30 at p = 0.1", "0.11 at p = 0.9"],
    ),
    "noise_against_batch": (
        lambda page: training.noise_against_batch(
            page["W0"], page["X"], page["y"], np.random.default_rng(0), (1, 32, 512)
        ),
        ["for a batch of 1, ", "for a batch of 32", "1797 examples"],
    ),
    "batch_sizes": (
        lambda page: training.batch_sizes({"all": page["curves"]["0.5"]}),
        ["2.30, the loss of guessing", "all, at most 2.3 and in the end 0.18"],
    ),
    "step_sizes": (
        lambda page: training.step_sizes(page["curves"]),
        ["η = 0.01, at most 2.3", "η = 128, at most 183.0"],
    ),
    "three_marks": (
        lambda page: training.three_marks({"seen": page["seen"], "new": page["new_hands"]}),
        ["seen, mean 0.984", "new, mean 0.929"],
    ),
    "long_run_picture": (
        lambda page: training.long_run_picture(page["long_run"]),
        ["after 300 passes", "lowest, 0.093, after 50 passes"],
    ),
    "weights": (
        lambda page: drawings.weights(page["runs"][0][0]),
        ["10 images of weights", "row 3, column 4"],
    ),
    "confusions": (
        lambda page: drawings.confusions(page["counts"]),
        ["3600 readings", "8 read as 1"],
    ),
    "misread": (
        lambda page: drawings.misread(
            page["runs"][0][0], page["images"][page["held"]], page["y"][page["held"]]
        ),
        ["6 as 1 with the share 0.97", "of 360 were wrong"],
    ),
}


@pytest.mark.parametrize(("draw", "words"), PICTURES.values(), ids=PICTURES.keys())
def test_figure_can_be_shown_and_its_alt_text_says_what_it_shows(page, draw, words):
    picture = draw(page)
    assert isinstance(picture, Picture)
    assert picture.svg().startswith("<svg")
    for word in words:
        assert word in picture.alt


def test_alt_text_follows_the_data(page):
    assert "A handwritten 3" in drawings.what_the_machine_sees(page["images"][3], page["y"][3]).alt
    counts = np.eye(10, dtype=int)
    counts[4, 9] = 7
    assert "4 read as 9, 7 times" in drawings.confusions(counts).alt


def test_pixels_are_drawn_where_they_are():
    image = np.zeros((8, 8))
    image[2, 5] = 16
    corners = drawings._squares(image / 16).vertices
    assert corners.min(axis=0) == pytest.approx([5, 2])  # x is the column, y the row
    assert corners.max(axis=0) == pytest.approx([6, 3])
