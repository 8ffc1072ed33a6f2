"""The signs of unit `steepest_ascent`: seen in wrong answers of no list, and in no right one."""

import time

import numpy as np
import pytest

from steepest.checks import UNITS
from steepest.checks.judge import agrees
from steepest.checks.probing import Ask, by_signs
from steepest.checks.report import examine
from steepest.checks.run import outcomes

EXERCISES = {exercise.name: exercise for exercise in UNITS["steepest_ascent"]}


def slopes(f, w, h, sides=(1, -1)):
    """Slopes of f by differences: from h times the first side to h times the second."""
    run = h * (sides[0] - sides[1])
    return np.array(
        [(f(w + sides[0] * h * e) - f(w + sides[1] * h * e)) / run for e in np.eye(len(w))]
    )


def model_with(product):
    """A linear model with another product of gradient and step."""
    return lambda f, gradient, w_k: lambda w: f(w_k) + product(gradient(w_k), w - w_k)


def error_with(product):
    """An error of the model with another product of gradient and step."""
    return lambda f, gradient, w_k, delta: f(w_k + delta) - f(w_k) - product(gradient(w_k), delta)


def from_unit_gradient(g, delta):
    return sum(a * b for a, b in zip(g / max(np.linalg.norm(g), 1e-300), delta, strict=True))


def largest_share(g, delta):
    shares = [a * b for a, b in zip(g, delta, strict=True)]
    return max(shares, key=abs)


def along_the_first_or_steepest(g, delta):
    i = max(range(len(g)), key=lambda i: abs(g[i]))
    return g[i] * delta[i]


# Wrong products of gradient and step, by the sign that sees them in all three exercises.
PRODUCTS = {
    "length": [
        from_unit_gradient,
        lambda g, delta: np.dot(g, delta / np.sqrt(delta @ delta)) if np.any(delta) else 0.0,
        lambda g, delta: np.sign(g) @ delta,
    ],
    "angle": [
        lambda g, delta: -np.sqrt(g @ g) * np.sqrt(delta @ delta),
        lambda g, delta: np.sum(np.abs(g)) * np.sum(np.abs(delta)),
    ],
    "one coordinate": [largest_share, along_the_first_or_steepest],
    "one slope": [
        lambda g, delta: np.mean(g) * np.sum(delta),
        lambda g, delta: max(g) * sum(delta),
    ],
    "several": [
        lambda g, delta: [3 * a * b for a, b in zip(g, delta, strict=True)],
        lambda g, delta: np.diag(g) @ delta / 2,
    ],
    "contour": [lambda g, delta: g[0] * delta[-1] - g[-1] * delta[0]],
    "factor": [lambda g, delta: 0.5 * np.inner(g, delta), lambda g, delta: 2 * sum(g * delta)],
}


def lowest(f, x, h, n):
    """Angle of the lowest end, by a loop that never looks back."""
    return min((f(x + h * u), t) for t, u in circle(n))[1]


def circle(n):
    """Pairs of an angle and its unit vector."""
    return [(t, np.array([np.cos(t), np.sin(t)])) for t in 2 * np.pi * np.arange(n) / n]


def best(value, n):
    """The direction for which ``value(u)`` is largest."""
    return max((u for _, u in circle(n)), key=value)


def walk_to_the_top(f, x, h, n):
    path = [x]
    for _ in range(20):
        path.append(path[-1] + h * best(lambda u: f(path[-1] + h * u), n))
    return best(lambda u: u @ (path[-1] - x), n)


def highest_on_a_grid(f, x, h, n):
    grid = [np.array([a, b]) for a in np.arange(-6.0, 6.1) for b in np.arange(-6.0, 6.1)]
    top = max(grid, key=f)
    return best(lambda u: u @ (top - x), n)


def own_slopes_by_h(f, x, h, n):
    g = slopes(f, x, h)
    return best(lambda u: g @ u, n)


ANSWERS = {
    "linear_model": {
        "gradient_asked_elsewhere": [
            lambda f, gradient, w_k: (
                lambda w: f(w_k) + (gradient(w_k) + gradient(w)) / 2 @ (w - w_k)
            ),
            lambda f, gradient, w_k: lambda w: f(w_k) + gradient(w - w_k) @ (w - w_k),
        ],
        "value_asked_elsewhere": [
            lambda f, gradient, w_k: lambda w: f(w - w_k) + gradient(w_k) @ (w - w_k),
            lambda f, gradient, w_k: lambda w: (f(w) + f(w_k)) / 2 + gradient(w_k) @ (w - w_k),
        ],
        "slopes_from_tiny_steps": [
            lambda f, gradient, w_k: lambda w: f(w_k) + slopes(f, w_k, 1e-13) @ (w - w_k),
            lambda f, gradient, w_k: lambda w: f(w_k) + slopes(f, w_k, 1e-15, (1, 0)) @ (w - w_k),
        ],
        "slopes_from_one_side": [
            lambda f, gradient, w_k: lambda w: f(w_k) + slopes(f, w_k, 1e-6, (1, 0)) @ (w - w_k),
            lambda f, gradient, w_k: lambda w: f(w_k) + slopes(f, w_k, 1e-5, (0, -1)) @ (w - w_k),
        ],
        "slopes_from_long_steps": [
            lambda f, gradient, w_k: lambda w: f(w_k) + slopes(f, w_k, 0.3, (1, 0)) @ (w - w_k),
            lambda f, gradient, w_k: lambda w: f(w_k) + slopes(f, w_k, 0.5) @ (w - w_k),
        ],
        "falls_where_f_rises": [
            lambda f, gradient, w_k: lambda w: f(w_k) / 2 - gradient(w_k) @ (w - w_k),
            lambda f, gradient, w_k: lambda w: gradient(w_k) @ (w_k - w),
        ],
        "several_numbers": [model_with(product) for product in PRODUCTS["several"]],
        "other_steepness": [model_with(product) for product in PRODUCTS["factor"]],
        "how_long_they_are_does_not_count": [
            model_with(product) for product in PRODUCTS["length"][1:]
        ],
        "where_they_point_does_not_count": [model_with(product) for product in PRODUCTS["angle"]],
        "tilts_along_one_coordinate": [
            model_with(product) for product in PRODUCTS["one coordinate"]
        ],
        "one_slope_times_one_step": [model_with(product) for product in PRODUCTS["one slope"]],
        "changes_along_the_contour": [model_with(product) for product in PRODUCTS["contour"]],
    },
    "predicted_change": {
        "one_number_for_each_coordinate": PRODUCTS["several"],
        "how_long_they_are_does_not_count": PRODUCTS["length"][2:],
        "where_they_point_does_not_count": PRODUCTS["angle"][1:],
        "share_of_one_coordinate": PRODUCTS["one coordinate"][:1],
        "one_slope_times_one_step": PRODUCTS["one slope"],
        "changes_along_the_contour": PRODUCTS["contour"],
    },
    "cosine": {
        "longer_vector_other_answer": [
            lambda a, b: a @ b / max(a @ a, b @ b),
            lambda a, b: np.clip(np.mean(a * b), -1, 1),
            lambda a, b: a @ b / np.sqrt(a @ a + b @ b),
        ],
        "another_length": [
            lambda a, b: a @ b / (np.max(np.abs(a)) * np.max(np.abs(b))),
            lambda a, b: (
                a @ b / (np.sum(np.sqrt(np.abs(a))) ** 2 * np.sum(np.sqrt(np.abs(b))) ** 2)
            ),
        ],
        "where_they_point_does_not_count": [
            lambda a, b: np.linalg.norm(a) / np.linalg.norm(b),
            lambda a, b: min(a @ a, b @ b) / max(a @ a, b @ b),
        ],
        "share_of_one_coordinate": [
            lambda a, b: a[0] / np.linalg.norm(a) * b[0] / np.linalg.norm(b),
            lambda a, b: np.max(a / np.linalg.norm(a) * b / np.linalg.norm(b)),
        ],
        "products_not_added": [
            lambda a, b: list(a * b / (a @ a)),
            lambda a, b: np.outer(a / np.linalg.norm(a), b / np.linalg.norm(b)),
        ],
    },
    "steepest_direction": {
        "one_entry_more": [
            lambda g: np.append(g, -1) / np.sqrt(g @ g + 1),
            lambda g: [*(g / np.linalg.norm(g)), 0.0],
        ],
        "too_few_entries": [
            lambda g: (g / np.linalg.norm(g))[:-1],
            lambda g: [c / np.linalg.norm(g) for c in g[1:]],
        ],
        "only_a_length": [lambda g: 2 * np.sqrt(np.sum(g**2)), lambda g: np.max(np.abs(g))],
        "along_an_axis": [
            lambda g: np.eye(len(g))[np.argmin(np.abs(g))],
            lambda g: g * (np.abs(g) == np.max(np.abs(g))),
        ],
        "at_a_right_angle": [
            lambda g: np.array([0.0, 1.0]) * g[0] - np.array([1.0, 0.0]) * g[1],
            lambda g: [np.cos(np.arctan2(g[1], g[0]) + np.pi / 2), np.cos(np.arctan2(g[1], g[0]))],
        ],
        "against_the_gradient": [
            lambda g: -0.1 * g,
            lambda g: [-c / np.max(np.abs(g)) for c in g],
        ],
        "another_length": [
            lambda g: g / np.sqrt(np.mean(g**2)),
            lambda g: g / max(1.0, np.linalg.norm(g)),
            lambda g: [c / np.linalg.norm(g) ** 3 for c in g],
        ],
        "the_same_for_all_coordinates": [
            lambda g: np.full(len(g), np.sum(g) / np.linalg.norm(g)),
            lambda g: np.ones(len(g)) / np.sqrt(len(g)),
        ],
    },
    "best_of_directions": {
        "one_entry_more": [
            lambda f, x, h, n: [*best(lambda u: f(x + h * u), n), 1.0],
            lambda f, x, h, n: np.append(best(lambda u: f(x + h * u), n), f(x)),
        ],
        "all_cosines_or_sines": [
            lambda f, x, h, n: np.array([u for _, u in circle(n)])[:, 0],
            lambda f, x, h, n: [np.sin(t) for t, _ in circle(n)],
        ],
        "a_point": [
            lambda f, x, h, n: x + best(lambda u: f(x + h * u), n),
            lambda f, x, h, n: x + 2 * h * best(lambda u: f(x + h * u), n),
        ],
        "not_of_length_one": [
            lambda f, x, h, n: (f(x) - 3) * best(lambda u: f(x + h * u), n),
            lambda f, x, h, n: sum((f(x + h * u) - f(x)) * u for _, u in circle(n)) / h,
        ],
        "lowest_end": [
            lambda f, x, h, n: [np.cos(lowest(f, x, h, n)), np.sin(lowest(f, x, h, n))],
            lambda f, x, h, n: sorted((f(x + h * u), *u) for _, u in circle(n))[0][1:],
        ],
        "steps_backwards": [
            lambda f, x, h, n: best(lambda u: f(x - h * u), n),
            lambda f, x, h, n: best(lambda u: f(x - h * u) - f(x), n),
        ],
        "own_short_steps": [
            lambda f, x, h, n: best(lambda u: f(x + 1e-3 * u), n),
            lambda f, x, h, n: best(lambda u: (f(x + 1e-17 * u) - f(x)) / 1e-17, n),
        ],
        "own_long_steps": [
            lambda f, x, h, n: best(lambda u: f(x + 5 * u), n),
            lambda f, x, h, n: best(lambda u: f(x + 0.5 * u) - f(x), n),
        ],
        "points_that_stay": [
            lambda f, x, h, n: best(lambda u: f(2 * u), n),
            lambda f, x, h, n: best(lambda u: f(h * u) - f(0 * u), n),
        ],
        "looks_for_the_summit": [walk_to_the_top, highest_on_a_grid],
        "the_level_way": [
            lambda f, x, h, n: best(lambda u: -abs(f(x + h * u) - f(x - h * u)), n),
            lambda f, x, h, n: best(lambda u: f(x + h * u), n)[::-1] * [1, -1],
        ],
        "always_along_an_axis": [
            lambda f, x, h, n: best(lambda u: f(x + h * u), 2),
            lambda f, x, h, n: best(lambda u: f(x + h * u), 4)[::1],
        ][:1],
        "the_gradient_itself": [
            lambda f, x, h, n: slopes(f, x, h) / np.linalg.norm(slopes(f, x, h)),
            lambda f, x, h, n: (
                sum(f(x + h * u) * u for _, u in circle(360))
                / np.linalg.norm(sum(f(x + h * u) * u for _, u in circle(360)))
            ),
        ],
        "as_if_f_were_linear": [
            lambda f, x, h, n: best(lambda u: f(x + h * u) - f(x - h * u), n),
            own_slopes_by_h,
        ],
    },
    "model_error": {
        "no_error_seen": [
            lambda f, gradient, w_k, delta: (f(w_k + delta) - f(w_k)) * 0,
            lambda f, gradient, w_k, delta: (
                0.0 if np.linalg.norm(delta) < 0.2 else error_with(np.dot)(f, gradient, w_k, delta)
            ),
        ],
        "gradient_asked_elsewhere": [
            lambda f, gradient, w_k, delta: f(w_k + delta) - f(w_k) - gradient(0 * w_k) @ delta,
            lambda f, gradient, w_k, delta: (
                f(w_k + delta) - f(w_k) - (gradient(w_k) + gradient(w_k + delta)) @ delta / 2
            ),
        ],
        "step_back": [
            lambda f, gradient, w_k, delta: f(w_k) - f(w_k - delta) - gradient(w_k) @ delta,
            lambda f, gradient, w_k, delta: f(w_k - delta) - gradient(w_k) @ delta,
        ],
        "value_asked_elsewhere": [
            lambda f, gradient, w_k, delta: f(w_k + 2 * delta) - f(w_k) - gradient(w_k) @ delta,
            lambda f, gradient, w_k, delta: f(w_k + delta) - f(0 * w_k) - gradient(w_k) @ delta,
        ],
        "slopes_from_tiny_steps": [
            lambda f, gradient, w_k, delta: f(w_k + delta) - f(w_k) - slopes(f, w_k, 1e-14) @ delta,
        ],
        "slopes_from_one_side": [
            lambda f, gradient, w_k, delta: (
                f(w_k + delta) - f(w_k) - slopes(f, w_k, 1e-6, (1, 0)) @ delta
            ),
            lambda f, gradient, w_k, delta: (
                f(w_k + delta) - f(w_k) - slopes(f, w_k, 1e-5, (0, -1)) @ delta
            ),
        ],
        "slopes_from_long_steps": [
            lambda f, gradient, w_k, delta: (
                f(w_k + delta) - f(w_k) - slopes(f, w_k, 0.25, (1, 0)) @ delta
            ),
        ],
        "model_falls_where_f_rises": [
            lambda f, gradient, w_k, delta: f(w_k + delta) + gradient(w_k) @ delta,
        ],
        "several_numbers": [error_with(product) for product in PRODUCTS["several"]],
        "other_steepness": [error_with(product) for product in PRODUCTS["factor"]],
        "how_long_they_are_does_not_count": [error_with(product) for product in PRODUCTS["length"]],
        "where_they_point_does_not_count": [error_with(product) for product in PRODUCTS["angle"]],
        "change_along_one_coordinate": [
            error_with(product) for product in PRODUCTS["one coordinate"]
        ],
        "one_slope_times_one_step": [error_with(product) for product in PRODUCTS["one slope"]],
        "changes_along_the_contour": [error_with(product) for product in PRODUCTS["contour"]],
    },
}
each_wrong_answer = pytest.mark.parametrize(
    ("name", "sign", "answer"),
    [
        pytest.param(name, sign, answer, id=f"{name}-{sign}-{k}")
        for name, signs in ANSWERS.items()
        for sign, answers in signs.items()
        for k, answer in enumerate(answers, 1)
    ],
)


def refusing_zero(answer):
    """An answer that raises what is asked for a zero vector."""

    def careful(*args):
        if any(isinstance(a, np.ndarray) and not np.any(a) for a in args):
            raise ValueError("zero vector")
        return answer(*args)

    return careful


def failing(exercise, answer, cases):
    """Places of the cases of the first failing part that an answer fails."""
    pairs = zip(outcomes(exercise.reference, cases), outcomes(answer, cases), strict=True)
    wrong = [i for i, pair in enumerate(pairs) if not agrees(exercise, *pair)]
    return [i for i in wrong if cases[i].part == cases[wrong[0]].part]


def sign_of(name, sign):
    (found,) = (s for s in EXERCISES[name].signs if s.function.__name__ == sign)
    return found


@each_wrong_answer
def test_a_sign_is_told_of_wrong_answers_that_are_in_no_list(name, sign, answer):
    exercise, sign = EXERCISES[name], sign_of(name, sign)
    written = refusing_zero(answer) if "zero vector" in exercise.parts else answer
    cases = exercise.visible_cases()
    report = examine(exercise, written, cases)
    assert (report.passed, report.code) == (False, sign.code), report
    assert by_signs(exercise, written, cases, failing(exercise, written, cases), [sign]) is sign


@pytest.mark.parametrize("name", EXERCISES)
def test_every_sign_has_its_wrong_answers(name):
    signs = {sign.function.__name__ for sign in EXERCISES[name].signs}
    assert signs == set(ANSWERS[name])


@pytest.mark.parametrize("name", EXERCISES)
def test_no_sign_is_seen_in_a_right_answer(name):
    exercise = EXERCISES[name]
    cases = [case for case in exercise.visible_cases() if case.part != "zero vector"]
    for answer in [exercise.reference, *(a.function for a in exercise.alternatives)]:
        for i, sign in enumerate(exercise.signs):
            for case in cases:
                assert by_signs(exercise, answer, [case], [0], [sign]) is None, (i, case)


@pytest.mark.parametrize("name", EXERCISES)
def test_a_sketch_is_words_and_no_code(name):
    sketch = EXERCISES[name].sketch
    assert 2 <= sketch.count(". ") + sketch.endswith(".") <= 4
    assert not set(sketch) & set("`=@[]{}*/")


def test_an_answer_that_hangs_when_asked_is_not_asked_for_long():
    exercise = EXERCISES["predicted_change"]

    def slow(g, delta):
        time.sleep(60)

    ask = Ask(exercise, slow, exercise.examples[0], time.perf_counter() + 0.2)
    began = time.perf_counter()
    assert ask.outcome(*exercise.examples[0].args).kind == "time"
    assert time.perf_counter() - began < 2
