"""Signs of the unit `derivative`: wrong answers that are in no list are named by what they do."""

import time
from textwrap import dedent

import numpy as np
import pytest

from steepest.checks import EXERCISES, UNITS
from steepest.checks.judge import agrees
from steepest.checks.probing import Ask, _seen, by_signs
from steepest.checks.report import examine
from steepest.checks.run import outcomes

# Under the name of each exercise and sign: wrong answers, each written in another way.
WRONG = {
    "difference_quotient": {
        "tiny_step": [
            "step = np.sqrt(np.finfo(float).eps) * max(1, abs(x))\n"
            "return (f(x + step) - f(x)) / step",
            "for _ in range(40):\n    h = h / 2\nreturn (f(x + h) - f(x)) / h",
            "return sum((f(x + k) - f(x)) / k for k in (1e-7, 2e-7)) / 2",
        ],
        "height_at_x_alone": [
            "y = f(x)\nreturn ((y + h) - y) / h",
            "return (f(x) + h - f(x) + h) / (2 * h)",
        ],
        "one_slope_for_all_points": [
            "return (f(h) - f(0)) / h",
            "a = 1.0\nreturn (f(a + h) - f(a)) / h",
        ],
        "a_point_that_stays": [
            "return (f(x + h) - f(0)) / h",
            "return (f(x + h) - f(h)) / x",
            "return (f(x) - f(1.0)) / h",
        ],
        "factor_two": [
            "y = [f(x + k * h) for k in (0, 2)]\nreturn (y[1] - y[0]) / h",
            "return (f(x + h / 2) - f(x)) / h",
            "return 2 * (f(x + h) - f(x)) / h + 0 * f(x - h)\n",
        ],
        "line_falls": [
            "return (f(x) - f(x + 2 * h)) / (2 * h)",
            "return -(f(x + h) - f(x - h)) / (2 * h)",
        ],
        "only_to_the_left": [
            "return (f(x) - f(x - 2 * h)) / (2 * h)",
            "a, b = x - h, x - 2 * h\nreturn (f(a) - f(b)) / (a - b)",
        ],
        "step_of_its_own": [
            "return (f(x + 1) - f(x)) / 1",
            "h = max(h, 5.0)\nreturn (f(x + h) - f(x)) / h",
            "return (f(x + 0.3) - f(x - 0.3)) / 0.6",
        ],
    },
    "central_difference": {
        "tiny_step": [
            "t = 1e-7\nreturn (f(x + t) - f(x)) / t",
            "k = h * 1e-10\nreturn (f(x + k) - f(x - k)) / (2 * k)",
            "up = np.nextafter(x, 9)\nreturn (f(up) - f(x)) / (up - x)",
        ],
        "now_one_side_now_the_other": [
            "return max((f(x + h) - f(x)) / h, (f(x) - f(x - h)) / h)",
            "a, b = f(x + h) - f(x), f(x) - f(x - h)\nreturn (a if abs(a) < abs(b) else b) / h",
        ],
        "height_at_x_alone": [
            "return ((f(x) + h) - (f(x) - h)) / (2 * h)",
            "a, b = f(x) + h, f(x) - h\nreturn (a - b) / h",
        ],
        "one_slope_for_all_points": [
            "return (f(h) - f(-h)) / (2 * h)",
            "return (f(1 + h) - f(1 - h)) / (2 * h)",
        ],
        "a_point_that_stays": [
            "return (f(x + h) - f(-h)) / (2 * h)",
            "return (f(x) - f(0)) / (2 * h)",
        ],
        "one_side_only": [
            "return (f(x + 2 * h) - f(x)) / (2 * h)",
            "return (-3 * f(x) + 4 * f(x + h) - f(x + 2 * h)) / (2 * h)",
            "return (f(x) - f(x - h)) / h if x < 0 else (f(x + h) - f(x)) / h",
        ],
        "factor_two": [
            "return (f(x + 2 * h) - f(x - 2 * h)) / (2 * h)",
            "a, b = x - h / 2, x + h / 2\nreturn (f(b) - f(a)) / (2 * h)",
            "left, right = (f(x) - f(x - h)) / h, (f(x + h) - f(x)) / h\nreturn 2 * (left + right)",
        ],
        "line_falls": [
            "return (f(x - 2 * h) - f(x + 2 * h)) / (4 * h)",
            "return (f(x - h / 2) - f(x + h / 2)) / h",
        ],
        "step_of_its_own": [
            "return (f(x + 0.2) - f(x - 0.2)) / 0.4",
            "h = max(4.0, h)\nreturn (f(x + h) - f(x - h)) / (2 * h)",
        ],
    },
    "tangent_line": {
        "heights_of_the_curve": [
            "return lambda x: f(x0) + (f(x) - f(x0))",
            "return lambda x: f(x0) if x == x0 else f(x0) + (f(x) - f(x0)) / (x - x0) * (x - x0)",
        ],
        "tiny_step": [
            "k = h / 1e6\nm = (f(x0 + k) - f(x0 - k)) / (2 * k)\n"
            "return lambda x: f(x0) + m * (x - x0)",
            "k = 1e-13\nm = (f(x0 + k) - f(x0)) / k\nb = f(x0) - m * x0\n"
            "return lambda x: m * x + b",
        ],
        "one_slope_for_all_points": [
            "m = (f(1 + h) - f(1 - h)) / (2 * h)\nreturn lambda x: f(x0) + m * (x - x0)",
            "m = (f(h) - f(0)) / h\nreturn lambda x: f(x0) + m * (x - x0)",
        ],
        "f_asked_where_the_line_is": [
            "m = (f(x0 + h) - f(x0 - h)) / (2 * h)\nreturn lambda x: f(x) + m * (x - x0)",
            "d = lambda t: (f(t + h) - f(t)) / h\nreturn lambda x: f(x0) + d(x) * (x - x0)",
        ],
        "a_point_that_stays": [
            "m = (f(x0 + h) - f(x0 - h)) / (2 * h)\nreturn lambda x: f(0) + m * x",
            "m = (f(x0 + h) - f(x0 - h)) / (2 * h)\nreturn lambda x: f(0.0) + m * (x - x0)",
        ],
        "one_side_only": [
            "m = (f(x0 + h / 3) - f(x0)) / (h / 3)\nreturn lambda x: f(x0) + m * (x - x0)",
            "m = (f(x0) - f(x0 - 3 * h)) / (3 * h)\nreturn lambda x: m * x + (f(x0) - m * x0)",
        ],
        "long_step": [
            "xs = np.linspace(x0 - 1, x0 + 1, 9)\n"
            "m, b = np.polyfit(xs, [f(x) for x in xs], 1)\nreturn lambda x: m * x + b",
            "m = (f(x0) - f(x0 - 2)) / 2\nreturn lambda x: f(x0) + m * (x - x0)",
        ],
        "twice_or_half_as_steep": [
            "m = (f(x0 + h) - f(x0 - h)) / (2 * h)\nreturn lambda x: f(x0) + m * (x - x0) / 2",
            "m = (f(x0 + 2 * h) - f(x0 - 2 * h)) / h\nreturn lambda x: f(x0) + m * (x - x0)",
        ],
        "falls_where_it_should_rise": [
            "k = 1e-5\nm = (f(x0 - k) - f(x0 + k)) / (2 * k)\nreturn lambda x: m * (x - x0)",
            "m = (f(x0 + h) - f(x0 - h)) / (2 * h)\nreturn lambda x: -m * x",
        ],
    },
    "error_order": {
        "two_points_count": [
            "a, b = np.argmax(hs), np.argmin(hs)\n"
            "return np.log(errors[a] / errors[b]) / np.log(hs[a] / hs[b]) * 1.0001",
            "x, y = np.log(hs), np.log(errors)\nm = len(x) // 2\n"
            "return (y[m] - y[0]) / (x[m] - x[0])",
        ],
        "large_steps_left_out": [
            "n = (len(hs) + 1) // 2\norder = np.argsort(hs)[:max(n, 2)]\n"
            "return np.polyfit(np.log(hs[order]), np.log(errors[order]), 1)[0]",
            "small = hs <= np.median(hs) * 1.001\nif small.sum() < 2: small = hs < np.max(hs)\n"
            "return np.polyfit(np.log(hs[small]), np.log(errors[small]), 1)[0]",
        ],
        "small_steps_count_more": [
            "return np.polyfit(np.log(hs), np.log(errors), 1, w=hs**-0.5)[0]",
            "return np.polyfit(np.log(hs), np.log(errors), 1, w=1 / hs**2)[0]",
        ],
        "table_lying_down": [
            "A = np.vstack([np.log(hs), np.ones(len(hs))])\n"
            "return np.linalg.lstsq(A, np.log(errors), rcond=None)[0][0]",
            "A = np.array([np.log(hs), [1.0] * len(hs)])\n"
            "return np.linalg.solve(A, np.log(errors))[0]",
        ],
        "grows_with_the_points": [
            "x, y = np.log(hs), np.log(errors)\n"
            "return len(x) * np.cov(x, y, bias=True)[0, 1] / np.var(x) + 1e-7",
            "x, y = np.log(hs), np.log(errors)\nx = x - x.mean()\nreturn x @ y / np.var(x, ddof=1)",
        ],
    },
    "descend_1d": {
        "every_place_shows_the_last": [
            "x = np.array([float(x0)])\npath = []\npath.append(x)\nfor _ in range(steps):\n"
            "    x -= step_size * dfdx(x)\n    path.append(x)\nreturn np.array(path)[:, 0]",
            "path = [[x0]] * (steps + 1)\nfor _ in range(steps):\n"
            "    path[0][0] -= step_size * dfdx(path[0][0])\nreturn np.ravel(path)",
        ],
        "ends_where_it_is_nearly_level": [
            "path = [x0]\nwhile len(path) <= steps and abs(dfdx(path[-1])) > 1e-6:\n"
            "    path.append(path[-1] - step_size * dfdx(path[-1]))\nreturn np.array(path)",
            "path = np.full(steps + 1, np.nan)\npath[0] = x0\nfor k in range(steps):\n"
            "    if abs(dfdx(path[k])) < 1e-9:\n        break\n"
            "    path[k + 1] = path[k] - step_size * dfdx(path[k])\nreturn path",
        ],
        "any_step_size_gives_the_same": [
            "path = [x0]\nfor k in range(steps):\n"
            "    path.append(path[-1] - 0.07 * dfdx(path[-1]))\n"
            "return np.array(path)",
            "step_size = min(step_size, 0.005)\npath = [x0]\nfor k in range(steps):\n"
            "    path.append(path[-1] - step_size * dfdx(path[-1]))\nreturn path",
        ],
        "some_steps_go_uphill": [
            "path = [x0]\nfor _ in range(steps):\n"
            "    path.append(path[-1] + step_size * abs(dfdx(path[-1])))\nreturn path",
            "path = [x0]\nfor k in range(steps):\n"
            "    path.append(path[-1] - (-1) ** k * step_size * dfdx(path[-1]))\nreturn path",
        ],
        "twice_or_half_the_step": [
            "path = [x0]\nfor _ in range(steps):\n"
            "    path.append(path[-1] - step_size / 2 * dfdx(path[-1]))\nreturn path",
            "path = [x0]\nfor _ in range(steps):\n    x = path[-1]\n"
            "    path.append(x - step_size * (dfdx(x) + dfdx(x)))\nreturn path",
        ],
        "all_steps_equally_long": [
            "path = [x0]\nfor _ in range(steps):\n    g = dfdx(path[-1])\n"
            "    path.append(path[-1] - 2 * step_size * g / max(abs(g), 1e-12))\nreturn path",
            "path = [x0]\nfor _ in range(steps):\n    g = dfdx(path[-1])\n"
            "    path.append(path[-1] - step_size**2 * (1 if g > 0 else -1))\nreturn path",
        ],
        "slope_of_another_point": [
            "path, x, old = [x0], x0, x0\nfor _ in range(steps):\n"
            "    x, old = x - step_size * dfdx(old), x\n    path.append(x)\nreturn path",
            "path = [x0]\nfor _ in range(steps):\n    x = path[-1]\n"
            "    path.append(x - step_size * dfdx(x - step_size / 2 * dfdx(x)))\nreturn path",
        ],
        "a_point_too_few_or_too_many": [
            "path = [x0]\nfor _ in range(steps + 1):\n"
            "    path.append(path[-1] - step_size * dfdx(path[-1]))\nreturn path",
            "path = [x0, x0]\nfor _ in range(steps):\n"
            "    path.append(path[-1] - step_size * dfdx(path[-1]))\nreturn path",
        ],
    },
}
PARAMETERS = {
    "difference_quotient": "f, x, h",
    "central_difference": "f, x, h",
    "tangent_line": "f, x0, h=1e-6",
    "error_order": "hs, errors",
    "descend_1d": "dfdx, x0, step_size, steps",
}


def written(name, body):
    """The function that a student would have written with this body."""
    names = {"np": np}
    indented = "\n".join("    " + line for line in dedent(body).splitlines())
    exec(f"def {name}({PARAMETERS[name]}):\n{indented}", names)
    return names[name]


def failing(exercise, answer, cases):
    """Places of the failing cases of the first part that fails."""
    expected = outcomes(exercise.reference, cases)
    got = outcomes(answer, cases, exercise.parameters)
    right = [agrees(exercise, *pair) for pair in zip(expected, got, strict=True)]
    part = cases[right.index(False)].part
    return [i for i, case in enumerate(cases) if not right[i] and case.part == part]


@pytest.mark.parametrize(
    ("name", "sign", "body"),
    [
        pytest.param(name, sign, body, id=f"{name}-{sign}-{number}")
        for name, signs in WRONG.items()
        for sign, bodies in signs.items()
        for number, body in enumerate(bodies)
    ],
)
def test_a_sign_is_seen_in_wrong_answers_that_are_in_no_list(name, sign, body):
    exercise = EXERCISES[name]
    (wanted,) = (one for one in exercise.signs if one.function.__name__ == sign)
    answer, cases = written(name, body), exercise.visible_cases()
    report = examine(exercise, answer, cases)
    assert not report.passed
    assert report.code == wanted.code, report
    assert by_signs(exercise, answer, cases, failing(exercise, answer, cases), [wanted])


def test_every_sign_is_tried():
    tried = {(name, sign) for name, signs in WRONG.items() for sign in signs}
    assert tried == {(e.name, s.function.__name__) for e in UNITS["derivative"] for s in e.signs}


@pytest.mark.parametrize("exercise", UNITS["derivative"], ids=lambda e: e.name)
def test_no_sign_is_seen_in_a_right_answer(exercise):
    answers = [a.compiled(exercise.name) for a in exercise.alternatives] + [exercise.reference]
    for answer in answers:
        for case in exercise.visible_cases():
            ask = Ask(exercise, answer, case, time.perf_counter() + 2)
            assert not [s for s in exercise.signs if _seen(s.function, ask)]


@pytest.mark.parametrize("exercise", UNITS["derivative"], ids=lambda e: e.name)
def test_a_hint_of_a_sign_is_two_or_three_plain_sentences(exercise):
    for sign in exercise.signs:
        assert 60 <= len(sign.hint) <= 260
        assert sign.hint.endswith((".", "?"))
