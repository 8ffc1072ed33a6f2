"""The signs of unit `descent`: seen in wrong answers of no list, and in no right one."""

import numpy as np
import pytest

from steepest.checks import UNITS
from steepest.checks.judge import agrees
from steepest.checks.probing import by_signs
from steepest.checks.report import examine
from steepest.checks.run import outcomes

EXERCISES = {exercise.name: exercise for exercise in UNITS["descent"]}


def walk(step):
    """A path whose next point is ``step(gradient, w, step_size, k)``; k counts from 0."""

    def gradient_descent(gradient, w0, step_size, steps):
        path = [np.array(w0, dtype=float)]
        for k in range(steps):
            path.append(step(gradient, path[-1], step_size, k))
        return np.array(path)

    return gradient_descent


def roll(pull):
    """A path with momentum whose velocity is pulled by ``pull(gradient, w, v, step_size, k)``."""

    def momentum_descent(gradient, w0, step_size, beta, steps):
        path, v = [np.array(w0, dtype=float)], np.zeros(len(w0))
        for k in range(steps):
            v = beta * v + pull(gradient, path[-1], v, step_size, k)
            path.append(path[-1] + v)
        return np.array(path)

    return momentum_descent


def search(enough, tries=400):
    """A search that takes the first step size t with ``enough(f, g, w, t, c)``."""

    def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
        t = step_size
        for _ in range(tries):
            if enough(f, g, w, t, c):
                break
            t *= shrink
        return t

    return backtracking


def lower_than_before(share):
    """A search that compares each try with the one before."""

    def backtracking(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
        t, before = step_size, f(w)
        while f(w - t * g) > before - share * c * t * (g @ g):
            t, before = t * shrink, f(w - t * g)
        return t

    return backtracking


def only(g, i):
    return np.where(np.arange(len(g)) == i, g, 0.0)


def turned(g):
    """The vector turned by a right angle in the plane of its first and last coordinate."""
    level = np.zeros(len(g))
    level[0], level[-1] = -g[-1], g[0]
    return level


def unit(g):
    return g / max(np.linalg.norm(g), 1e-300)


def in_turns_backwards(gradient, w, step_size, k):
    for i in reversed(range(len(w))):
        w = w - step_size * only(gradient(w), i)
    return w


def stages(w, g, step_size):
    rows = [w - step_size * g * (np.arange(len(w)) <= i) for i in range(len(w))]
    return [list(row) for row in rows]


def until_level(small):
    def gradient_descent(gradient, w0, step_size, steps):
        path = [w0]
        while len(path) <= steps and np.max(np.abs(gradient(path[-1]))) > small:
            path.append(path[-1] - step_size * gradient(path[-1]))
        return np.array(path)

    return gradient_descent


def start_given_back(gradient, w0, step_size, steps):
    if np.allclose(gradient(w0), 0):
        return w0.copy()
    return walk(lambda f, w, t, k: w - t * f(w))(gradient, w0, step_size, steps)


def rolls_until_level(gradient, w0, step_size, beta, steps):
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        if np.linalg.norm(gradient(path[-1])) < 1e-6:
            return np.array(path)
        v = beta * v - step_size * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


def rests_when_level(gradient, w0, step_size, beta, steps):
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        g = gradient(path[-1])
        v = (beta * v - step_size * g) * np.any(np.abs(g) > 1e-8)
        path.append(path[-1] + v)
    return np.array(path)


def first_row_written_over(gradient, w0, step_size, *beta_and_steps):
    *beta, steps = beta_and_steps
    rows = np.zeros((steps + 1, len(w0)))
    w, v = rows[0], np.zeros(len(w0))
    w += w0
    for k in range(steps):
        v = (beta[0] if beta else 0.0) * v - step_size * gradient(w)
        w += v
        rows[k + 1] = w
    return rows


def rolls_in_turns(gradient, w0, step_size, beta, steps):
    w, v = np.array(w0, dtype=float), np.zeros(len(w0))
    path = [w]
    for k in range(steps):
        here = np.arange(len(w)) == k % len(w)
        v = np.where(here, beta * v - step_size * gradient(w), v)
        w = np.where(here, w + v, w)
        path.append(w)
    return np.array(path)


def rolls_half_moved(gradient, w0, step_size, beta, steps):
    w, v = np.array(w0, dtype=float), np.zeros(len(w0))
    path = [w.copy()]
    for _ in range(steps):
        for i in reversed(range(len(w))):
            v[i] = beta * v[i] - step_size * gradient(w.copy())[i]
            w[i] += v[i]
        path.append(w.copy())
    return np.array(path)


def transposed(answer):
    return lambda *args: list(map(list, zip(*answer(*args), strict=True)))


def with_an_axis(answer):
    return lambda *args: np.array(answer(*args))[:, :, None]


right_walk = walk(lambda f, w, t, k: w - t * f(w))
right_roll = roll(lambda f, w, v, t, k: -t * f(w))


def eigenvector(H):
    return np.linalg.eigh(H)[1][:, -1]


def by_power_iteration(length):
    """The bound from a power iteration that makes its vector of length one in another sense."""

    def largest_stable_step(H):
        v = np.linspace(1, 2, len(H))
        for _ in range(400):
            v = H @ v
            v = v / length(v)
        return 2 / (v @ H @ v)

    return largest_stable_step


def told_by(number, level="undecided"):
    """A kind told by one number that is made of H."""

    def classify(H):
        value = number(H)
        return level if abs(value) < 1e-9 else "minimum" if value > 0 else "maximum"

    return classify


def told_by_signs(numbers, minimum="minimum", maximum="maximum", zero="undecided"):
    """A kind told by the signs of some numbers that are made of H."""

    def classify(H):
        up, down = np.max(numbers(H)) > 1e-9, np.min(numbers(H)) < -1e-9
        level = np.min(np.abs(numbers(H))) <= 1e-9
        if up and down:
            return "saddle"
        return zero if level else minimum if up else maximum

    return classify


ANSWERS = {
    "gradient_step": {
        "one_stage_for_each_coordinate": [
            stages,
            lambda w, g, step_size: w - step_size * np.tril(np.tile(g, (len(g), 1))),
        ],
        "table_of_differences": [
            lambda w, g, step_size: w[:, None] - step_size * g[None, :],
            lambda w, g, step_size: np.diag(w) - step_size * np.diag(g),
        ],
        "no_step_where_a_slope_is_small": [
            lambda w, g, step_size: w - step_size * g if np.all(g) else w.copy(),
            lambda w, g, step_size: None if np.linalg.norm(g) < 0.01 else w - step_size * g,
            lambda w, g, step_size: w - step_size * g * (np.max(np.abs(g)) > 0.01),
        ],
        "along_the_gradient": [
            lambda w, g, step_size: w + 3 * step_size * g,
            lambda w, g, step_size: w + step_size * unit(g),
        ],
        "along_the_contour": [lambda w, g, step_size: w - step_size * turned(g)],
        "half_the_step_or_twice": [
            lambda w, g, step_size: [a - 2 * step_size * b for a, b in zip(w, g, strict=True)],
            lambda w, g, step_size: (w + (w - step_size * g)) / 2,
        ],
        "one_coordinate_moves": [
            lambda w, g, step_size: w - step_size * only(g, len(g) - 1),
            lambda w, g, step_size: w - step_size * only(g, np.argmin(g)),
        ],
        "all_move_alike": [
            lambda w, g, step_size: w - step_size * np.max(g),
            lambda w, g, step_size: [a - step_size * sum(g) / len(g) for a in w],
            lambda w, g, step_size: w - step_size * (g @ w),
        ],
        "always_the_same_length": [
            lambda w, g, step_size: w - step_size * g / max(np.sum(np.abs(g)), 1e-300),
            lambda w, g, step_size: w - step_size * np.sign(g) * 0.5,
        ],
        "own_step_size": [
            lambda w, g, step_size: w - 0.01 * g,
            lambda w, g, step_size: w - min(step_size, 1e-3) * g,
        ],
    },
    "gradient_descent": {
        "points_in_columns": [
            transposed(right_walk),
            transposed(walk(lambda f, w, t, k: w + t * f(w))),
        ],
        "rows_that_are_tables": [with_an_axis(right_walk)],
        "start_overwritten": [
            first_row_written_over,
            lambda *args: np.vstack([right_walk(*args)[-1:], right_walk(*args)[1:]]),
        ],
        "no_more_steps_on_level_ground": [until_level(1e-6), start_given_back],
        "coordinates_take_turns": [
            walk(lambda f, w, t, k: w - t * only(f(w), k % len(w))),
            walk(lambda f, w, t, k: w - t * only(f(w), np.argmin(f(w)))),
        ],
        "along_the_gradient": [
            walk(lambda f, w, t, k: w + 0.1 * t * f(w)),
            walk(lambda f, w, t, k: w + t * unit(f(w))),
        ],
        "along_the_contour": [walk(lambda f, w, t, k: w - t * turned(f(w)))],
        "half_the_steps_or_twice": [
            walk(lambda f, w, t, k: w - 2 * t * f(w)),
            walk(lambda f, w, t, k: (2 * w - t * f(w)) / 2),
        ],
        "all_move_alike": [
            walk(lambda f, w, t, k: w - t * np.sum(f(w))),
            walk(lambda f, w, t, k: w - t * np.linalg.norm(f(w))),
        ],
        "always_the_same_length": [
            walk(lambda f, w, t, k: w - t * np.sign(f(w))),
            walk(lambda f, w, t, k: w - 2 * t * unit(f(w))),
        ],
        "own_step_size": [
            walk(lambda f, w, t, k: w - 0.2 * f(w)),
            walk(lambda f, w, t, k: w - max(t, 0.4) * f(w)),
        ],
        "longer_and_longer": [
            walk(lambda f, w, t, k: w - (k + 1) * t * f(w)),
            walk(lambda f, w, t, k: w - 1.5**k * t * f(w)),
        ],
        "gradient_asked_half_way": [
            walk(in_turns_backwards),
            walk(
                lambda f, w, t, k: (
                    w
                    - t
                    * (only(f(w), 0) + f(w - t * only(f(w), 0)) - only(f(w - t * only(f(w), 0)), 0))
                )
            ),
        ],
        "gradient_of_other_points": [
            walk(lambda f, w, t, k: w - t * f(w - t * f(w) / 2)),
            walk(lambda f, w, t, k: w - t * f(0 * w)),
            walk(lambda f, w, t, k: w - t * f(np.round(w))),
        ],
    },
    "largest_stable_step": {
        "no_limit": [lambda H: 1e9, lambda H: np.inf, lambda H: 2 / len(H)],
        "a_limit_for_each_coordinate": [
            lambda H: [2 / value for value in np.linalg.eigvalsh(H)],
            lambda H: 2 / np.diag(H),
        ],
        "diagonal_alone": [
            lambda H: 2 / H[-1, -1],
            lambda H: min(1 / H[i, i] for i in range(len(H))),
            lambda H: 2 / np.min(np.diag(H)),
        ],
        "eigenvector_of_another_length": [
            by_power_iteration(lambda v: np.max(np.abs(v))),
            by_power_iteration(lambda v: np.sum(np.abs(v))),
            lambda H: 2 / (eigenvector(H) @ H @ eigenvector(H)) * np.sum(np.abs(eigenvector(H))),
        ],
        "eigenvector_from_a_row": [
            lambda H: 2 / (np.linalg.eigh(H)[1][-1] @ H @ np.linalg.eigh(H)[1][-1]),
            lambda H: 2 / max(v @ H @ v for v in np.linalg.eigh(H)[1]),
        ],
    },
    "classify": {
        "up_for_down": [
            told_by_signs(lambda H: -np.linalg.eigvalsh(H)),
            told_by_signs(np.linalg.eigvalsh, "maximum", "minimum", "saddle"),
        ],
        "diagonal_alone": [
            told_by_signs(np.diag),
            told_by_signs(lambda H: [H[i, i] for i in range(len(H))], zero="minimum"),
        ],
        "one_number_decides": [
            told_by(lambda H: np.mean(np.linalg.eigvalsh(H))),
            told_by(lambda H: H[-1, -1]),
            told_by(lambda H: max(np.linalg.eigvalsh(H), key=abs), level="minimum"),
        ],
        "level_is_a_minimum": [
            told_by_signs(np.linalg.eigvalsh, maximum="minimum"),
            told_by_signs(np.linalg.eigvalsh, zero="minimum"),
            lambda H: "saddle" if np.min(np.linalg.eigvalsh(H)) < -1e-9 else "minimum",
        ],
        "eigenvector_from_a_row": [
            told_by_signs(lambda H: [v @ H @ v for v in np.linalg.eigh(H)[1]]),
            told_by_signs(lambda H: np.diag(np.linalg.eigh(H)[1] @ H @ np.linalg.eigh(H)[1].T)),
        ],
    },
    "backtracking": {
        "compares_with_a_vector": [
            search(lambda f, g, w, t, c: f(w - t * g) <= f(w) - c * t * g**2),
            search(lambda f, g, w, t, c: f(w - t * g) - f(w) < -c * t * np.outer(g, g)),
        ],
        "tries_uphill": [
            search(lambda f, g, w, t, c: f(w + t * g) < f(w)),
            search(lambda f, g, w, t, c: f(w + t * g) <= f(w) + c * t * (g @ g)),
        ],
        "tries_one_coordinate": [
            search(lambda f, g, w, t, c: f(w - t * only(g, 0)) <= f(w) - c * t * g[0] ** 2),
            search(lambda f, g, w, t, c: f(w - t * only(g, -1 % len(g))) <= f(w)),
        ],
        "all_move_alike": [
            search(lambda f, g, w, t, c: f(w - t * np.sum(g)) <= f(w) - c * t * np.sum(g) ** 2),
            search(lambda f, g, w, t, c: f(w - t * np.linalg.norm(g)) <= f(w)),
        ],
        "asks_elsewhere": [
            search(lambda f, g, w, t, c: f(w - t * g) <= f(0 * w) - c * t * (g @ g)),
            search(lambda f, g, w, t, c: f(-t * g) <= f(w) - c * t * (g @ g)),
            search(lambda f, g, w, t, c: f(w - t * g) <= f(w + t * g) - c * t * (g @ g)),
        ],
        "steps_of_a_given_length": [
            search(lambda f, g, w, t, c: f(w - t * unit(g)) <= f(w) - c * t * np.linalg.norm(g)),
            search(lambda f, g, w, t, c: f(w - t * unit(g)) <= f(w) - c * t * (g @ g)),
        ],
        "never_asks": [
            search(lambda f, g, w, t, c: True),
            search(lambda f, g, w, t, c: t < 0.4),
        ],
        "believes_the_slope": [
            search(lambda f, g, w, t, c: f(w) - t * (g @ g) <= f(w) - c * t * (g @ g)),
            search(lambda f, g, w, t, c: f(w) - t * (g @ g) < 0.5 * f(w)),
        ],
        "takes_what_goes_up": [
            search(lambda f, g, w, t, c: f(w - t * g) <= f(w) - c * t * (g @ g), tries=1),
            search(lambda f, g, w, t, c: np.isfinite(f(w - t * g))),
        ],
        "compares_with_the_last_try": [
            lower_than_before(0.0),
            lower_than_before(1.0),
        ],
        "lets_f_rise": [
            search(lambda f, g, w, t, c: f(w - t * g) - c * t * (g @ g) < f(w)),
            search(lambda f, g, w, t, c: f(w - t * g) <= f(w) + t * (g @ g) / 4),
        ],
        "half_the_decrease_or_twice": [
            search(lambda f, g, w, t, c: f(w) - f(w - t * g) >= 2 * c * t * sum(g * g)),
            search(lambda f, g, w, t, c: f(w - t * g) - f(w) < -c * t * (g @ g) / 2),
        ],
        "the_length_counts_once": [
            search(lambda f, g, w, t, c: f(w - t * g) < f(w) - c * t * np.sqrt(sum(g * g))),
        ],
        "slopes_added_first": [
            search(lambda f, g, w, t, c: f(w - t * g) <= f(w) - c * t * sum(g) ** 2),
            search(lambda f, g, w, t, c: f(w - t * g) < f(w) - c * t * np.mean(g) ** 2),
        ],
        "one_slope_only": [
            search(lambda f, g, w, t, c: f(w - t * g) <= f(w) - c * t * max(abs(g)) ** 2),
            search(lambda f, g, w, t, c: np.any(f(w - t * g) <= f(w) - c * t * g * g)),
        ],
        "all_that_is_predicted": [
            search(lambda f, g, w, t, c: f(w) - f(w - t * g) >= t * (g @ g)),
            search(lambda f, g, w, t, c: f(w - t * g) < f(w) - (1 - c) * t * (g @ g)),
        ],
    },
    "momentum_descent": {
        "points_in_columns": [transposed(right_roll)],
        "rows_that_are_tables": [with_an_axis(right_roll)],
        "start_overwritten": [first_row_written_over],
        "no_more_steps_on_level_ground": [rolls_until_level, rests_when_level],
        "coordinates_take_turns": [
            rolls_in_turns,
            roll(lambda f, w, v, t, k: -t * only(f(w), 0)),
        ],
        "along_the_gradient": [
            roll(lambda f, w, v, t, k: 0.3 * t * f(w)),
            roll(lambda f, w, v, t, k: t * unit(f(w))),
        ],
        "along_the_contour": [roll(lambda f, w, v, t, k: t * turned(f(w)))],
        "half_the_steps_or_twice": [
            roll(lambda f, w, v, t, k: -2 * t * f(w)),
            roll(lambda f, w, v, t, k: -t / 2 * np.asarray(f(w))),
        ],
        "all_move_alike": [
            roll(lambda f, w, v, t, k: -t * np.mean(f(w))),
            roll(lambda f, w, v, t, k: -t * np.max(np.abs(f(w)))),
        ],
        "always_the_same_length": [
            roll(lambda f, w, v, t, k: -t * unit(f(w))),
            roll(lambda f, w, v, t, k: -t * np.sign(f(w))),
        ],
        "own_step_size": [
            roll(lambda f, w, v, t, k: -0.03 * f(w)),
            roll(lambda f, w, v, t, k: -max(t, 0.35) * f(w)),
        ],
        "longer_and_longer": [
            roll(lambda f, w, v, t, k: -(1.2**k) * t * f(w)),
            roll(lambda f, w, v, t, k: -(1 + 0.1 * k) * t * f(w)),
        ],
        "gradient_asked_half_way": [rolls_half_moved],
        "gradient_of_other_points": [
            roll(lambda f, w, v, t, k: -t * f(w + v)),
            roll(lambda f, w, v, t, k: -t * f(w - v)),
            roll(lambda f, w, v, t, k: -t * f(np.zeros(len(w)))),
        ],
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


def failing(exercise, answer, cases):
    """Places of the cases of the first failing part that an answer fails."""
    pairs = zip(outcomes(exercise.reference, cases), outcomes(answer, cases), strict=True)
    wrong = [i for i, pair in enumerate(pairs) if not agrees(exercise, *pair)]
    return [i for i in wrong if cases[i].part == cases[wrong[0]].part]


@each_wrong_answer
def test_a_sign_is_seen_in_wrong_answers_that_are_in_no_list(name, sign, answer):
    exercise, cases = EXERCISES[name], EXERCISES[name].visible_cases()
    (sign,) = (s for s in exercise.signs if s.function.__name__ == sign)
    report = examine(exercise, answer, cases)
    assert (report.passed, report.code) == (False, sign.code), report
    assert by_signs(exercise, answer, cases, failing(exercise, answer, cases), [sign]) is sign


@pytest.mark.parametrize("name", EXERCISES)
def test_every_sign_has_its_wrong_answers(name):
    assert {sign.function.__name__ for sign in EXERCISES[name].signs} == set(ANSWERS[name])


@pytest.mark.parametrize("name", EXERCISES)
def test_no_sign_is_seen_in_a_right_answer(name):
    exercise = EXERCISES[name]
    for answer in [exercise.reference, *(a.function for a in exercise.alternatives)]:
        for case in exercise.visible_cases():
            for sign in exercise.signs:
                assert by_signs(exercise, answer, [case], [0], [sign]) is None, case


@pytest.mark.parametrize("name", EXERCISES)
def test_a_sketch_is_two_to_four_sentences(name):
    sketch = EXERCISES[name].sketch
    assert 2 <= sketch.count(". ") + sketch.endswith(".") <= 4
    assert not set(sketch) & set("`=@[]{}*/")


def test_momentum_is_tried_where_one_coordinate_moves_the_slope_along_the_next():
    exercise = EXERCISES["momentum_descent"]
    for seed in (11, 222, 3333):
        cases = exercise.random_cases(seed)
        assert not examine(exercise, rolls_half_moved, cases, explain=False).earned["value"]


@pytest.mark.parametrize("decimals", [0, 1])
def test_a_small_curvature_is_one(decimals):
    exercise = EXERCISES["classify"]
    rounded = told_by_signs(lambda H: np.round(np.linalg.eigvalsh(H), decimals))
    for seed in (11, 222, 3333):
        assert examine(exercise, rounded, exercise.random_cases(seed), explain=False).score < 1


def test_a_decrease_that_is_just_enough_is_enough():
    exercise = EXERCISES["backtracking"]
    strict = search(lambda f, g, w, t, c: f(w - t * g) < f(w) - c * t * (g @ g))
    for seed in (11, 222, 3333):
        earned = examine(exercise, strict, exercise.random_cases(seed), explain=False).earned
        assert [part for part, yes in earned.items() if not yes] == ["just enough"]
