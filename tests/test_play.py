"""The moving pictures at the end of a unit's notebook: right functions, moves, and trouble."""

import os
import re
import subprocess
import sys
import time

import numpy as np
import pytest

import steepest
from steepest import fields, play
from steepest.checks import EXERCISES
from steepest.play import autodiff, computation, derivative, own, scene
from steepest.play import classifier as reading
from steepest.play import lms as bowls
from steepest.play.board import STILL, Board

PICTURES = {
    play.secant_closing_in: ("difference_quotient", "tangent_line"),
    play.walk_downhill: ("descend_1d",),
    play.error_against_h: ("difference_quotient", "central_difference", "error_order"),
    play.gradient_on_the_map: ("gradient", "level_direction", "gradient_field"),
    play.best_against_steepest: ("best_of_directions", "steepest_direction", "cosine"),
    play.forecast_and_fact: ("linear_model", "predicted_change", "model_error"),
    play.walks_on_the_map: ("gradient_descent", "momentum_descent", "largest_stable_step"),
    play.line_search: ("backtracking",),
    play.weights_on_the_bowl: ("lms", "wiener", "mean_step_bound"),
    play.heartbeat_without_hum: ("cancel_hum",),
    play.walk_there_and_back: ("topological_order", "backward"),
    play.slope_without_a_step: ("forward_derivative", "gradient_check"),
    play.weights_while_they_learn: ("minibatches", "cross_entropy", "cross_entropy_gradient"),
    play.digits_read_wrongly: ("train", "softmax"),
}
each_picture = pytest.mark.parametrize("picture", PICTURES, ids=lambda p: p.__name__)
each_function = pytest.mark.parametrize(
    ("picture", "name"),
    [(picture, name) for picture, names in PICTURES.items() for name in names],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)


def shown(picture, **others):
    """The board of a picture with the package's own functions, or others in their place."""
    return picture(*(others.get(name, getattr(steepest, name)) for name in PICTURES[picture]))


def moved(control):
    """Another value of a control, as a reader would choose it."""
    if hasattr(control, "options"):
        return control.options[1]
    if isinstance(control.value, tuple):
        return (-10, -6)
    if hasattr(control, "base"):
        return 10.0**control.min
    return control.max


def set_to(board, **values):
    """Move controls of a board, and return its words."""
    for name, value in values.items():
        board.controls[name].value = value
    return board.alt


def number_after(word, text):
    """The first number after a word."""
    return float(re.search(rf"{re.escape(word)}\D*?([+-]?\d[\d.]*)", text)[1].rstrip("."))


# A picture with right functions


@each_picture
def test_right_functions_draw_a_picture_with_its_content_in_words(picture, capsys):
    board = shown(picture)
    assert isinstance(board, Board)
    assert "<svg" in board.picture.value
    assert "your" in board.alt.lower()
    assert re.search(r'aria-label="([^"]+)"', board.picture.value)[1] == board.alt
    assert "".join(capsys.readouterr()) == ""


@each_picture
def test_every_control_changes_the_picture_and_changes_it_back(picture):
    board = shown(picture)
    for control in board.controls.values():
        before, start = board.picture.value, control.value
        control.value = moved(control)
        assert "<svg" in board.picture.value
        assert board.picture.value != before
        control.value = start
        assert board.picture.value == before


@each_picture
def test_every_choice_draws(picture):
    board = shown(picture)
    choices = next(c for c in board.controls.values() if hasattr(c, "options"))
    for option in choices.options:
        choices.value = option
        assert option in board.alt
        assert "<svg" in board.picture.value


@each_picture
def test_controls_have_labels_that_differ(picture):
    labels = [control.description for control in shown(picture).controls.values()]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    assert max(map(len, labels)) <= 18  # what the column of labels can show


@each_picture
def test_a_notebook_gets_the_controls_and_the_words(picture):
    board = shown(picture)
    bundle = board._repr_mimebundle_()
    assert bundle["text/plain"] == board.alt
    assert "application/vnd.jupyter.widget-view+json" in bundle


@each_picture
def test_a_picture_turns_dark_with_the_page(picture):
    svg = shown(picture).picture.value
    assert 'data-jp-theme-light="false"' in svg
    assert "var(--fig-" in svg
    assert not re.search(r"(fill|stroke): #", svg)


@each_picture
def test_a_picture_keeps_its_size(picture):
    board = shown(picture)
    boxes = set()
    for control in board.controls.values():
        control.value = moved(control)
        boxes.add(tuple(re.findall(r'viewBox="[^"]+"', board.picture.value)))
    assert len(boxes) == 1


# What it shows


def test_the_secant_of_a_parabola_is_off_by_h():
    board = shown(play.secant_closing_in)
    board.controls["x0"].value = 1.0
    for h in (1.0, 0.1, 0.01):
        board.controls["h"].value = h
        secant, tangent = (float(s) for s in re.findall(r"of slope (\d\.\d+)", board.alt))
        assert secant == pytest.approx(2 + h, abs=1e-4)
        assert tangent == pytest.approx(2, abs=1e-4)


def test_at_the_corner_the_two_slopes_disagree_for_every_h():
    board = shown(play.secant_closing_in)
    board.controls["curve"].value = "|x|"
    board.controls["x0"].value = 0.0
    for h in (1.0, 0.001):
        board.controls["h"].value = h
        assert re.findall(r"of slope (\d\.\d+)", board.alt) == ["1.0000", "0.0000"]


def test_the_walk_on_a_parabola_follows_one_factor():
    board = shown(play.walk_downhill)
    board.controls["steps"].value = 3
    for step_size, end in ((0.25, 2 * 0.5**3), (0.5, 0), (1.1, 2 * (-1.2) ** 3)):
        board.controls["step_size"].value = step_size
        assert number_after("x is", board.alt) == pytest.approx(end, rel=1e-3)


def test_on_two_valleys_the_start_decides_where_the_walk_ends():
    board = shown(play.walk_downhill)
    board.controls["curve"].value = "two valleys"
    board.controls["steps"].value = 20
    ends = set()
    for x0 in (-2.5, 2.5):
        board.controls["x0"].value = x0
        ends.add(round(number_after("x is", board.alt), 1))
    assert len(ends) == 2


def test_the_v_has_orders_1_and_2_on_the_right_and_minus_1_on_the_left():
    board = shown(play.error_against_h)
    orders = r"orders are: one-sided (-?\d\.\d+), central (-?\d\.\d+)"
    right = [float(p) for p in re.search(orders, board.alt).groups()]
    assert right == pytest.approx([1, 2], abs=0.05)
    board.controls["between"].value = (-15, -9)
    left = [float(p) for p in re.search(orders, board.alt).groups()]
    assert left == pytest.approx([-1, -1], abs=0.3)


def test_the_map_shows_the_gradient_and_a_level_direction_at_a_right_angle():
    board = shown(play.gradient_on_the_map)
    assert "At (1, 1.5) g = (3.50, 4.00), ‖g‖ = 5.32, g·u = 0.00" in board.alt
    board.controls["field"].value = "saddle"
    board.controls["x"].value = board.controls["y"].value = 0.0
    assert "‖g‖ = 0.00: no direction" in board.alt


def test_the_search_finds_the_steepest_direction_to_half_a_gap():
    board = shown(play.best_against_steepest)
    board.controls["h"].value = 0.001
    for n in (4, 16, 72):
        board.controls["n"].value = n
        best = number_after(f"best of {n}:", board.alt)
        assert abs(best - number_after("steepest:", board.alt)) <= 180 / n + 1


def test_at_a_saddle_something_is_best_and_nothing_is_steepest():
    board = shown(play.best_against_steepest)
    board.controls["field"].value = "saddle"
    board.controls["x"].value = board.controls["y"].value = 0.0
    assert "best of 16: 90°, gradient zero" in board.alt


def test_on_the_bowl_the_forecast_leaves_out_the_square_of_the_length():
    board = shown(play.forecast_and_fact)
    board.controls["field"].value = "bowl"
    for length in (2.0, 1.0, 0.5):
        board.controls["length"].value = length
        assert number_after("model_error", board.alt) == pytest.approx(length**2, rel=1e-2)
    board.controls["turn"].value = 90
    assert abs(number_after("the change is", board.alt)) < 1e-3


def test_on_the_ravine_the_limit_decides_who_stays_on_the_map():
    board = shown(play.walks_on_the_map)
    below = set_to(board, field="ravine", steps=100, beta=0.9, step_size=0.079)
    assert "Your largest_stable_step at the minimum (0, 0) is 0.08." in below
    assert "left the map" not in below
    above = set_to(board, step_size=0.089)
    assert "Your gradient_descent has left the map; your momentum_descent" in above
    assert above.count("left the map") == 1
    assert set_to(board, step_size=0.159).count("left the map") == 2  # 2(1 + β)/λ = 0.152


def test_walks_on_a_bowl_follow_their_factor_from_any_start():
    board = shown(play.walks_on_the_map)
    alt = set_to(board, field="bowl", x=1.6, y=-0.8, step_size=0.25, beta=0.0, steps=3)
    assert alt.count("ends at (0.2, -0.1), at height 0.05") == 2


def test_a_walk_along_the_ridge_stays_and_its_twin_leaves():
    board = shown(play.walks_on_the_map)
    ridge = set_to(board, field="saddle", x=0.0, y=1.0, beta=0.0, steps=60)
    assert ridge.count("ends at (0, 1.53e-06)") == 2
    assert "no limit of the step size" in ridge
    assert set_to(board, x=0.05).count("has left the map") == 2


def test_momentum_may_end_in_another_valley():
    board = shown(play.walks_on_the_map)
    alt = set_to(board, field="double well", x=1.8, y=1.0, step_size=0.2, steps=100)
    assert "gradient_descent ends at (1, " in alt
    assert re.search(r"momentum_descent with β = 0.8 ends at \(-(2|1\.99\d*), ", alt)


@pytest.mark.parametrize("field", [*scene.FIELDS, "Rosenbrock"])
def test_the_longest_steps_fly_off_without_trouble(field):
    board = shown(play.walks_on_the_map)
    set_to(board, field=field, step_size=2.0, beta=0.95, steps=100)
    for corner in ((-2.0, 2.0), (2.0, -2.0)):
        set_to(board, x=corner[0], y=corner[1])
        assert "<svg" in board.picture.value
        lines = re.findall(r' d="([^"]+)"', board.picture.value)
        assert max(abs(float(n)) for line in lines for n in re.findall(r"-?[\d.]+", line)) < 1e5


def test_a_flight_is_seen_up_to_the_point_where_it_leaves():
    path = np.array([[0.0, 1.0], [0.0, 2.0], [3e9, 4e9], [0.0, 0.0]])
    seen = scene.in_sight(path)
    assert len(seen) == 3
    assert steepest.cosine(seen[2] - seen[1], path[2] - path[1]) == pytest.approx(1)
    assert path[2].tolist() == [3e9, 4e9]
    assert scene.in_sight(path[:2]).tolist() == path[:2].tolist()


def test_the_search_ends_where_armijo_holds_for_the_first_time():
    board = shown(play.line_search)
    f, w = fields.tilted_bowl, np.array([1.0, 1.5])
    for shrink, c in ((0.7, 0.2), (0.5, 0.9), (0.9, 0.5)):
        accepted = steepest.backtracking(f, f.gradient(w), w, 1.0, shrink, c)
        alt = set_to(board, shrink=shrink, c=c)
        assert number_after("accepted:", alt) == pytest.approx(accepted, rel=1e-3)


def test_where_the_gradient_is_zero_no_search_is_made():
    board = shown(play.line_search)
    assert set_to(board, field="saddle", x=0.0, y=0.0).endswith(": gradient zero.")


def test_every_refused_step_in_sight_is_a_red_point():
    board = shown(play.line_search)
    set_to(board, shrink=0.5, c=0.5)  # 1 and 0.5 are refused, 0.25 is accepted
    assert board.alt.endswith("accepted: 0.25.")
    assert len(re.findall(r"<use[^>]*fill: var\(--fig-red", board.picture.value)) == 2


def test_wiener_stands_at_the_bottom_of_the_bowl():
    for inputs in bowls.INPUTS:
        X, d = bowls.examples_of(inputs, 0.25, 3)
        bowl, best = bowls.Bowl(X, d), steepest.wiener(X, d)
        assert bowl(best) == pytest.approx(steepest.mean_squared_error(best, X, d))
        xs, ys = np.linspace(-1, 1, 3) + best[0], np.linspace(-1, 1, 3) + best[1]
        assert np.argmin(bowl.on_grid(xs, ys)) == 4  # the middle of nine


def test_without_noise_lms_arrives_and_with_noise_it_trembles():
    board = shown(play.weights_on_the_bowl)
    quiet = set_to(board, inputs="independent", mu=0.1, examples=300, noise=0.0)
    assert float(re.search(r"error is (\S+) in the end", quiet)[1]) < 1e-9
    noisy = set_to(board, noise=1.0)
    end, least = (float(s) for s in re.findall(r"is (\S+) in the end, and (\S+) with", noisy)[0])
    assert end > 1.01 * least


def test_a_run_beyond_the_bound_runs_away_and_is_drawn():
    board = shown(play.weights_on_the_bowl)
    alt = set_to(board, inputs="one weak", mu=1.0, examples=300)
    assert re.search(r"to \(\S+e\+\d", alt)
    assert number_after("mean_step_bound is", alt) == pytest.approx(1, abs=0.1)
    assert "<svg" in board.picture.value


def test_the_whole_recording_loses_its_hum_and_keeps_its_heartbeat():
    board = shown(play.heartbeat_without_hum)
    words = r"59\.9 to 60\.1 Hz: (\S+) dB; from 1 to 40 Hz: (\S+) %"
    found = {}
    for mu, frequency in ((0.01, 60.0), (0.0001, 60.0), (0.0001, 59.987)):
        alt = set_to(board, stretch="whole recording", mu=mu, frequency=frequency)
        hum, rest = (float(s) for s in re.search(words, alt.replace("−", "-")).groups())
        assert abs(rest) < 0.1
        found[mu, frequency] = hum
    assert found[0.01, 60.0] < -28
    assert found[0.0001, 60.0] > -1
    assert found[0.0001, 59.987] < -5


def test_a_stretch_ends_after_the_heartbeat_that_is_shown():
    for stretch, (start, end) in bowls.STRETCHES.items():
        assert start < bowls.BEAT[0] < bowls.BEAT[1] < end, stretch


def test_a_plain_loop_over_the_whole_recording_is_in_time():
    (loop,) = (m for m in EXERCISES["cancel_hum"].alternatives if "from one" in m.name)
    board = shown(play.heartbeat_without_hum, cancel_hum=loop.function)
    assert "whole recording" in set_to(board, stretch="whole recording")
    assert "<svg" in board.picture.value


def test_slopes_of_the_pictures_are_those_of_the_fields():
    for name in (*scene.FIELDS, "Rosenbrock"):
        field = fields.COLLECTION[name]
        for point in ([1.0, 1.5], [-1.5, 0.5]):
            assert scene.slopes(field, point) == pytest.approx(field.gradient(point), abs=1e-6)


@pytest.mark.parametrize("curve", [*derivative.CURVES.values(), *derivative.VALLEYS.values()])
def test_the_derivatives_of_the_curves_are_right(curve):
    for x in (-1.7, -0.4, 0.8, 1.9):
        slope = steepest.central_difference(curve.f, x, 1e-6)
        assert curve.dfdx(x) == pytest.approx(slope, abs=1e-7)


@pytest.mark.parametrize("function", computation.GRAPHS)
def test_the_walk_back_ends_with_the_gradient_that_differences_measure(function):
    board = shown(play.walk_there_and_back)
    set_to(board, function=function, steps=2 * computation.NODES)
    for x, y in ((1.0, 3.0), (-2.5, 0.5), (0.0, -4.0)):
        words = set_to(board, x=x, y=y).replace("−", "-")
        found, measured = (
            tuple(map(float, re.search(rf"{before} \(([^,]+), ([^)]+)\)", words).groups()))
            for before in ("gradient", "differences give")
        )
        assert found == pytest.approx(measured, rel=1e-3, abs=1e-3)


def test_a_walk_shows_what_is_known_so_far():
    board = shown(play.walk_there_and_back)
    assert "Values in the order of your topological_order: none." in set_to(board, steps=0)
    words = set_to(board, steps=computation.NODES)
    assert "f = 13." in words
    assert "Adjoints of your backward: none." in words
    assert "Adjoints of your backward: f: 1. On the way back: 1 of 6" in set_to(board, steps=7)
    words = set_to(board, steps=12)
    assert "a: 8" in words
    assert "gradient (5, 7)" in words


def test_a_walk_that_overwrites_shows_another_gradient_than_is_measured():
    def backward(tape):
        adjoint = np.eye(len(tape))[-1]
        for node in reversed(range(len(tape))):
            for parent, local in tape[node]:
                adjoint[parent] = adjoint[node] * local
        return adjoint

    board = shown(play.walk_there_and_back, backward=backward)
    words = set_to(board, steps=12)
    assert "gradient (5, 7)" not in words
    assert "Central differences give (5, 7)" in words


def test_an_order_with_children_first_is_told_which_node_comes_too_early():
    board = shown(play.walk_there_and_back, topological_order=lambda parents: list(parents))
    assert board.alt.startswith("topological_order puts f before b, from which it is computed.")


@pytest.mark.parametrize("function", autodiff.CURVES)
def test_a_slope_without_a_step_is_exact_where_differences_are_not(function):
    board = shown(play.slope_without_a_step)
    for x in (0.1, 0.3, 0.62):
        words = set_to(board, function=function, x=x, h=1e-6)
        mine, central = (float(error) for error in re.findall(r"off by ([\de+-]+)", words))
        assert mine < 1e-14
        assert 1e-13 < central < 1e-6


def test_a_wrong_claim_is_noticed_and_a_right_one_measures_the_differences():
    board = shown(play.slope_without_a_step)
    least = {
        claim: float(re.search(r"between ([\de+-]+) and", set_to(board, claim=claim))[1])
        for claim in autodiff.CLAIMS
    }
    assert least["your slope"] < 1e-9
    assert least["half of it"] > 0.3
    assert least["1 % too much"] > 1e-3


def test_weights_start_at_guessing_and_learn_to_read():
    board = shown(play.weights_while_they_learn)
    words = set_to(board, passes=0.0)
    assert number_after("here", words) == pytest.approx(np.log(10), abs=0.01)
    words = set_to(board, passes=3.0)
    assert number_after("here", words) < 0.5
    assert float(re.search(r"([\d.]+) % of held-out", words)[1]) > 90
    assert number_after("here", set_to(board, step_size=100.0, passes=0.2)) > 10


@pytest.mark.parametrize(("size", "steps"), [("8", 540), ("32", 135), ("1437", 3)])
def test_three_passes_take_as_many_steps_as_there_are_batches(size, steps):
    board = shown(play.weights_while_they_learn)
    assert f"of {steps} steps" in set_to(board, size=f"{size} digits")


def test_weights_learn_once_for_each_step_size():
    calls = []

    def cross_entropy(W, X, y):
        calls.append(len(y))
        return 1.0

    board = shown(play.weights_while_they_learn, cross_entropy=cross_entropy)
    once = len(calls)
    set_to(board, passes=2.0)
    assert len(calls) == once
    set_to(board, step_size=0.1)
    assert len(calls) == 2 * once


def test_digits_read_wrongly_are_those_that_the_weights_misread():
    data, trained = reading.split(0), []

    def train(X, y, rng):
        trained.append(len(y))
        W = np.zeros((X.shape[1], 10))
        for k in range(10):
            W[:, k] = X[y == k].mean(axis=0)
        return W

    board = shown(play.digits_read_wrongly, train=train)
    W = train(data.X, data.y, None)
    read = (data.X_held @ W).argmax(axis=1)
    assert f"held out: {np.sum(read == data.y_held)} of 360 right" in board.alt
    for digit in "180":
        words, mine = set_to(board, digit=digit), data.y_held == int(digit)
        assert f"{np.sum(read[mine] == int(digit))} of {mine.sum()} right" in words
        assert len(re.findall(rf"{digit} as \d: ", words)) == min(
            10, (read[mine] != int(digit)).sum()
        )
    assert trained == [1437, 1437]


def test_no_digit_is_learned_from_and_held_out():
    for seed in (0, 7):
        data = reading.split(seed)
        assert len(data.y) + len(data.y_held) == 1797
        rows = {row.tobytes() for row in data.X}
        assert np.mean([row.tobytes() in rows for row in data.X_held]) < 0.01


# Trouble with a function


def stub(*args, **options):
    raise NotImplementedError


def misspelt(*args, **options):
    return slpoe  # noqa: F821 (the mistake that is meant)


def endless(*args, **options):
    while True:
        pass


def chatty(*args, **options):
    print("here I am")
    return np.sqrt(-1.0)


TROUBLE = {
    "a stub": (stub, "is not written yet"),
    "an exception": (misspelt, "stops with NameError: name 'slpoe' is not defined."),
    "None": (lambda *args: None, "returned None, where "),
    "a word": (lambda *args: "seven", "returned 'seven', where "),
    "a truth value": (lambda *args: True, "returned True, where "),
    "a dictionary": (lambda *args: {"slope": 1}, "returned something of type "),
    "a complex number": (lambda *args: 1j, "returned something of type "),
    "two numbers": (lambda *args: (1.0, 2.0, 3.0), "returned "),
    "a function of words": (lambda *args: lambda x: "high", "returned "),
    "nan, after a print": (chatty, "returned "),
    "a huge number": (lambda *args: 1e300, "returned "),
    "no function": (3.0, "is not a function here"),
}


@each_function
@pytest.mark.parametrize("kind", TROUBLE)
def test_trouble_with_a_function_becomes_a_sentence(picture, name, kind, capsys):
    answer, words = TROUBLE[kind]
    board = shown(picture, **{name: answer})
    assert "<svg" not in board.picture.value
    assert board.alt.startswith(f"{name} {words}")
    assert board.alt.endswith("Run this cell again when it is right.")
    assert "Traceback" not in board.picture.value
    assert "".join(capsys.readouterr()) == ""


@each_function
def test_a_known_mistake_is_drawn_or_told_so(picture, name, capsys):
    for mistake in EXERCISES[name].mistakes:
        board = shown(picture, **{name: mistake.function})
        assert "<svg" in board.picture.value or board.alt.startswith(f"{name} ")
    assert "".join(capsys.readouterr()) == ""


@each_function
def test_an_unusual_right_way_is_drawn(picture, name):
    for alternative in EXERCISES[name].alternatives:
        board = shown(picture, **{name: alternative.function})
        assert "<svg" in board.picture.value, alternative.name


def test_a_walk_up_a_steep_curve_is_no_trouble(capsys):
    def uphill(dfdx, x0, step_size, steps):
        return x0 + step_size * np.arange(steps + 1) * dfdx(x0) ** 3

    board = shown(play.walk_downhill, descend_1d=uphill)
    board.controls["curve"].value = "eˣ"
    board.controls["steps"].value = 20
    assert "the height inf" in board.alt
    assert "".join(capsys.readouterr()) == ""


@each_function
def test_an_endless_loop_is_cut_off_once(picture, name, monkeypatch):
    monkeypatch.setattr(own, "SECONDS", 0.2)
    board = shown(picture, **{name: endless})
    assert re.match(rf"{name} had not answered after (0\.2|3) seconds\.", board.alt)
    control = list(board.controls.values())[-1]
    start = time.perf_counter()
    control.value = moved(control)
    assert board.alt.startswith(f"{name} had not answered")
    if PICTURES[picture][0] == name:  # else others were asked before it
        assert time.perf_counter() - start < 0.2


def test_a_function_that_borrows_from_the_package_is_told_so():
    board = shown(play.walk_downhill, descend_1d=lambda *args: steepest.descend_1d(*args))
    assert board.alt.startswith("descend_1d calls the package.")


def test_trouble_that_depends_on_a_control_goes_with_it():
    def fragile(f, x, h):
        if h < 0.1:
            raise ZeroDivisionError("h is <tiny>")
        return (f(x + h) - f(x)) / h

    board = shown(play.secant_closing_in, difference_quotient=fragile)
    assert "<svg" in board.picture.value
    board.controls["h"].value = 0.01
    assert "h is &lt;tiny&gt;" in board.picture.value
    board.controls["h"].value = 0.5
    assert "<svg" in board.picture.value


def test_lists_whole_numbers_and_wide_arrays_are_drawn_too():
    def path(dfdx, x0, step_size, steps):
        return [0] * (steps + 1)

    def field(f, xs, ys, h=1e-6):
        return [np.ones((len(ys), len(xs)), dtype=np.float32), np.zeros((len(ys), len(xs)))]

    assert "<svg" in shown(play.walk_downhill, descend_1d=path).picture.value
    assert "<svg" in shown(play.gradient_on_the_map, gradient_field=field).picture.value


# Where a notebook runs


@each_picture
@pytest.mark.parametrize("execution", ["autograde", "validate"])
def test_nothing_happens_while_nbgrader_runs(picture, execution, monkeypatch, capsys):
    monkeypatch.setenv("NBGRADER_EXECUTION", execution)
    calls = []
    assert picture(*[calls.append] * len(PICTURES[picture])) is None
    assert calls == []
    assert "".join(capsys.readouterr()) == ""


@each_picture
def test_without_ipywidgets_the_picture_stands_still_and_says_so(picture, monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    bundle = shown(picture)._repr_mimebundle_()
    assert "<svg" in bundle["text/html"]
    assert STILL in bundle["text/html"]
    assert "your" in bundle["text/plain"].lower()


def test_no_picture_needs_sympy():
    program = (
        "import sys; sys.modules['sympy'] = None\n"
        "import steepest; from steepest import play\n"
        + "\n".join(
            f"assert '<svg' in play.{picture.__name__}"
            f"({', '.join(f'steepest.{name}' for name in names)}).picture.value"
            for picture, names in PICTURES.items()
        )
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=os.environ
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
