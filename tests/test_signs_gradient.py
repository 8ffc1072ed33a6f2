"""Signs of the unit `gradient`: wrong answers that are in no list are named by what they do."""

import time

import numpy as np
import pytest

from steepest.checks import EXERCISES, UNITS
from steepest.checks.judge import agrees
from steepest.checks.probing import Ask, _seen, by_signs
from steepest.checks.report import examine
from steepest.checks.run import outcomes

# A gradient that some of the answers begin with, and one of a single coordinate.
GRADIENT = "g = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])\n"
PARTIAL = "e = h * (np.arange(len(x)) == i)\n"
UNIT = (
    "if not np.any(u):\n    raise ValueError('zero')\n"
    "n = np.linalg.norm(u)\nv = np.asarray(u) / n\n"
)
ZERO = "if not np.any(g):\n    raise ValueError('zero')\n"
FIELD = (
    "p = lambda x, y: (f(np.array([x + h, y])) - f(np.array([x - h, y]))) / (2 * h)\n"
    "q = lambda x, y: (f(np.array([x, y + h])) - f(np.array([x, y - h]))) / (2 * h)\n"
    "U = np.array([[p(x, y) for x in xs] for y in ys])\n"
    "V = np.array([[q(x, y) for x in xs] for y in ys])\n"
)
QUADRATIC = "a, b = x\ng = np.array([2 * a + b, 2 * b + a])\n"

# Under the name of each exercise and sign: wrong answers, each written in another way.
WRONG = {
    "partial": {
        "tiny_step": [
            "h = np.finfo(float).eps\n" + PARTIAL + "return (f(x + e) - f(x)) / h",
            "h = h**2\n" + PARTIAL + "return (f(x + e) - f(x - e)) / (2 * h)",
        ],
        "length_of_the_gradient": [
            GRADIENT + "return np.sqrt(g @ g)",
            GRADIENT + "return np.hypot.reduce(g)",
        ],
        "slope_without_its_length": [
            GRADIENT + "return g[i] / np.linalg.norm(g)",
            GRADIENT + "return (g / np.max(np.abs(g)))[i]",
        ],
        "coordinate_that_stays": [
            "a, b = np.ones(len(x)), np.ones(len(x))\na[i], b[i] = x[i] + h, x[i] - h\n"
            "return (f(a) - f(b)) / (2 * h)",
            "a, b = x.copy(), x.copy()\na[i], b[i] = h, 0\nreturn (f(a) - f(b)) / h",
        ],
        "another_coordinate_moves": [
            "e = h * (np.arange(len(x)) >= i)\nreturn (f(x + e) - f(x - e)) / (2 * h)",
            "e = h * (np.arange(len(x)) != i)\nreturn (f(x + e) - f(x - e)) / (2 * h)",
            "e = h * np.eye(len(x))[-1]\nreturn (f(x + e) - f(x - e)) / (2 * h)",
        ],
        "one_side_only": [
            "h = h / 2\n" + PARTIAL + "return (f(x + e) - f(x)) / h",
            PARTIAL + "return (f(x - e) - f(x - 3 * e)) / (2 * h)",
        ],
        "far_away": [
            "h = 0.5\n" + PARTIAL + "return (f(x + e) - f(x)) / h",
            "h = 0.02\n" + PARTIAL + "return (f(x + e) - f(x - e)) / (2 * h)",
        ],
        "factor_two": [
            PARTIAL + "return (f(x + 2 * e) - f(x - 2 * e)) / (2 * h)",
            PARTIAL + "return (f(x + e) - f(x - e)) * 2 / h",
        ],
        "falls_where_f_grows": [
            PARTIAL + "return (f(x - e / 2) - f(x + e / 2)) / h",
            PARTIAL + "return -(f(x + 5 * e) - f(x - 5 * e)) / (10 * h)",
        ],
    },
    "gradient": {
        "one_entry_too_many": [
            GRADIENT + "return np.append(-g, 1.0)",
            GRADIENT + "return np.concatenate([[f(x)], g])",
            GRADIENT + "n = np.append(g, -1)\nreturn n / np.linalg.norm(n)",
        ],
        "tiny_steps": [
            "h = 1e-11\n" + GRADIENT + "return g",
            "k = h * 1e-8\nreturn np.array([(f(x + k * e) - f(x)) / k for e in np.eye(len(x))])",
        ],
        "coordinate_that_stays": [
            "one = lambda i, t: np.where(np.arange(len(x)) == i, t, 0.0)\n"
            "return np.array([(f(one(i, t + h)) - f(one(i, t - h))) / (2 * h)"
            " for i, t in enumerate(x)])",
            "x = np.ones(len(x))\n" + GRADIENT + "return g",
        ],
        "several_move_at_once": [
            "E = np.triu(np.ones((len(x), len(x)))) * h\n"
            "return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in E])",
            "e = h * np.ones(len(x))\n"
            "return np.full(len(x), (f(x + e) - f(x - e)) / (2 * h) / len(x))",
        ],
        "only_the_largest": [
            GRADIENT + "k = np.abs(g).argmax()\nreturn np.eye(len(x))[k] * g[k]",
            GRADIENT + "return np.where(np.abs(g) == np.abs(g).max(), g, 0)",
        ],
        "length_is_lost": [
            GRADIENT + "return g / np.abs(g).sum()",
            GRADIENT + "return -g / np.linalg.norm(g)",
            GRADIENT + "return np.sign(g)",
        ],
        "along_the_contour": [
            GRADIENT + "return np.array([-g[1], g[0]]) if len(g) > 1 else g",
            GRADIENT + "return np.array([g[1], -g[0]]) / 3 if len(g) > 1 else g",
        ],
        "one_side_only": [
            "h = h / 2\nreturn np.array([(f(x + h * e) - f(x)) / h for e in np.eye(len(x))])",
            "g = []\nfor k, e in enumerate(h * np.eye(len(x))):\n"
            "    g.append((f(x + e) - f(x - e)) / (2 * h) if k else (f(x + e) - f(x)) / h)\n"
            "return np.array(g)",
        ],
        "now_one_side_now_the_other": [
            "g = []\nfor e in h * np.eye(len(x)):\n"
            "    ahead, behind = (f(x + e) - f(x)) / h, (f(x) - f(x - e)) / h\n"
            "    g.append(max(ahead, behind))\n"
            "return np.array(g)",
            "a = np.array([f(x + e) for e in h * np.eye(len(x))]) - f(x)\n"
            "b = f(x) - np.array([f(x - e) for e in h * np.eye(len(x))])\n"
            "return np.where(np.abs(a) < np.abs(b), a, b) / h",
        ],
        "far_away": [
            "h = 0.3\n" + GRADIENT + "return g",
            "return np.array([f(x + e) - f(x) for e in np.eye(len(x))])",
        ],
        "factor_two": [
            GRADIENT + "return 2 * g + 0.0 * f(2 * x)",
            "return np.array([(f(x + e) - f(x - e)) / h for e in 2 * h * np.eye(len(x))])",
        ],
        "points_downhill": [
            "h = 3 * h\n" + GRADIENT + "return -g",
            "h = -h\nreturn np.array([(f(x + h * e) - f(x - h * e)) / abs(2 * h)"
            " for e in np.eye(len(x))])",
        ],
        "towards_the_origin": [
            GRADIENT + "return np.linalg.norm(g) * x / np.linalg.norm(x)",
            "return -x",
        ],
        "partials_added_up": [
            GRADIENT + "return np.sum(g)",
            GRADIENT + "return g @ np.ones(g.size)",
        ],
    },
    "quadratic_gradient": {
        "formula_instead_of_numbers": [
            "return lambda a, b: np.array([2 * a + b, 2 * b + a])",
            "return '(2x + y, 2y + x)'",
            "return [lambda p: 2 * p[0] + p[1], lambda p: 2 * p[1] + p[0]]",
        ],
        "same_at_every_point": [
            "return np.array([2.0, 2.0])",
            "x = np.ones(2)\n" + QUADRATIC + "return g",
        ],
        "one_entry_too_many": [
            QUADRATIC + "return np.append(g, -1)",
            QUADRATIC + "return np.array([a * a + b * b + a * b, *g])",
        ],
        "length_is_lost": [
            QUADRATIC + "return g / np.abs(g).sum() if g.any() else g",
            QUADRATIC + "return g / (np.max(np.abs(g)) or 1)",
        ],
        "along_the_contour": [
            QUADRATIC + "return np.array([g[1], -g[0]])",
            QUADRATIC + "return np.array([-g[1], g[0]]) / 7",
        ],
        "product_treated_wrongly": [
            "return np.array([2 * x[0] + x[0] * x[1], 2 * x[1] + x[0]])",
            "return np.array([2 * x[0] + 1, 2 * x[1]])",
            "return np.array([2 * x[0] + x[1], 2 * x[1] + x[0] + x[1]])",
        ],
        "factor_two": [
            "return np.array([x[0] + x[1], 2 * x[1] + x[0]])",
            "return np.array([4 * x[0] + x[1], 4 * x[1] + x[0]])",
        ],
        "towards_the_centre": ["return -x / 3", "return x / (np.hypot(*x) or 1)"],
    },
    "directional_derivative": {
        "tiny_steps": [
            UNIT + "k = 1e-13\nreturn (f(x + k * v) - f(x)) / k",
            UNIT + "h = h * h\n" + GRADIENT + "return g @ v",
        ],
        "coordinate_that_stays": [
            UNIT + "p = np.ones(len(x))\nreturn (f(p + h * v) - f(p - h * v)) / (2 * h)",
            UNIT + "a, b = x.copy(), x.copy()\na[0], b[0] = h * v[0], -h * v[0]\n"
            "a[1:] += h * v[1:]\nb[1:] -= h * v[1:]\nreturn (f(a) - f(b)) / (2 * h)",
        ],
        "longer_arrow_other_slope": [
            UNIT + "v = v * min(n, 1)\nreturn (f(x + h * v) - f(x - h * v)) / (2 * h)",
            UNIT + GRADIENT + "return g @ u / len(u)",
            UNIT + GRADIENT + "return np.sum(g * u) / np.linalg.norm(g)",
        ],
        "scaled_by_another_number": [
            UNIT + GRADIENT + "return g @ u / abs(sum(u))",
            UNIT
            + "v = u / min(abs(c) for c in u if c)\nreturn (f(x + h * v) - f(x - h * v)) / (2 * h)",
        ],
        "several_numbers": [
            UNIT + GRADIENT + "return np.outer(g, v)",
            UNIT + GRADIENT + "return np.array([[a * b] for a, b in zip(g, v)])",
        ],
        "slope_without_its_length": [
            UNIT + GRADIENT + "return g @ v / np.abs(g).sum()",
            UNIT + GRADIENT + "return (g / max(np.linalg.norm(g), 1e-9)) @ v",
        ],
        "steepest_slope_for_every_u": [
            UNIT + GRADIENT + "return g @ g / np.sqrt(g @ g)",
            UNIT + GRADIENT + "return -np.linalg.norm(g)",
        ],
        "not_along_u": [
            UNIT + "return (f(x + h) - f(x)) / h",
            UNIT + "w = np.arange(1.0, 1 + len(x))\nreturn (f(x + h * w) - f(x - h * w)) / (2 * h)",
        ],
        "along_one_axis": [
            UNIT + "e = np.eye(len(x))[0]\nreturn v[0] * (f(x + h * e) - f(x - h * e)) / (2 * h)",
            UNIT + "e = np.eye(len(x))[np.argmin(u * u)]\n"
            "return (f(x + h * e) - f(x - h * e)) / (2 * h)",
        ],
        "one_side_only": [
            UNIT + "g = [(f(x + h * e) - f(x)) / h for e in np.eye(len(x))]\nreturn np.dot(g, v)",
            UNIT + "h = 4 * h\nreturn (f(x) - f(x - h * v)) / h",
        ],
        "far_away": [
            UNIT + "return (f(x + u) - f(x - u)) / (2 * n)",
            UNIT + "k = 0.3\nreturn (f(x + k * v) - f(x)) / k",
        ],
        "factor_two": [
            UNIT + GRADIENT + "return 2 * (g @ v) + 0 * f(x)",
            UNIT + "return (f(x + h * v / 2) - f(x - h * v / 2)) / (2 * h)",
        ],
        "falls_where_f_grows": [
            UNIT + "h = 3 * h\nreturn (f(x - h * v) - f(x + h * v)) / (2 * h)",
            UNIT + GRADIENT + "return -g @ v",
        ],
    },
    "level_direction": {
        "three_entries": [
            ZERO + "return np.array([-g[1], g[0], 0]) / np.linalg.norm(g)",
            ZERO + "return np.cross([*g, 0.0], [0, 0, 1.0])",
        ],
        "along_the_gradient_of_any_length": [
            ZERO + "return g / np.abs(g).sum()",
            ZERO + "return -g",
        ],
        "each_entry_scaled_by_its_own": [
            ZERO + "return np.array([-g[1], g[0]]) / np.maximum(np.abs(g), 1e-30)",
            ZERO + "return np.array([g[1], -g[0]]) / np.sqrt(g**2 + 1e-60)",
        ],
        "another_length": [
            ZERO + "return np.array([1.0, -g[0] / g[1]]) if g[1] else np.array([0.0, 1.0])",
            ZERO + "return np.array([-g[1], g[0]]) / 2",
            ZERO + "return np.array([-g[1], g[0]]) / abs(g[0] + g[1])",
        ],
    },
    "gradient_field": {
        "a_third_component": [
            FIELD + "return U, V, np.zeros_like(U)",
            FIELD + "Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])\nreturn U, V, Z",
        ],
        "all_rows_are_the_last": [
            FIELD + "for r in range(len(ys)):\n    U[:], V[:] = U[-1], V[-1]\nreturn U, V",
            FIELD + "row, other, A, B = [0] * len(xs), [0] * len(xs), [], []\n"
            "for r in range(len(ys)):\n    for c in range(len(xs)):\n"
            "        row[c], other[c] = U[r, c], V[r, c]\n    A.append(row)\n    B.append(other)\n"
            "return np.array(A), np.array(B)",
        ],
        "two_names_for_one_array": [
            FIELD + "U[:] = V\nreturn U, V",
            FIELD + "both = [np.zeros(U.shape)] * 2\nboth[0][:] = U\nboth[1][:] = V\nreturn both",
        ],
        "same_arrow_everywhere": [
            FIELD + "return np.full(U.shape, U[0, 0]), np.full(V.shape, V[0, 0])",
            FIELD + "return np.full(U.shape, U.mean()), np.full(V.shape, V.mean())",
        ],
        "all_point_at_one_place": [
            "X, Y = np.meshgrid(xs, ys)\nreturn -X, -Y",
            FIELD + "X, Y = np.meshgrid(xs, ys)\nr = np.hypot(X - xs[0], Y - ys[0]) + 1e-9\n"
            "return (xs[0] - X) / r, (ys[0] - Y) / r",
        ],
        "length_is_lost": [
            FIELD + "n = np.abs(U) + np.abs(V) + 1e-300\nreturn U / n, V / n",
            FIELD + "return np.sign(U), np.sign(V)",
        ],
        "along_the_contours": [
            FIELD + "return V, -U",
            FIELD + "n = np.hypot(U, V) + 1e-9\nreturn -V / n * 2 * n, U / n * 2 * n",
        ],
        "rows_are_columns": [
            FIELD.replace("for x in xs] for y in ys", "for y in ys] for x in xs") + "return U, V",
            FIELD + "return np.array([U.T, V.T])",
        ],
        "y_stands_first": [
            FIELD.replace("U = ", "p, q = q, p\nU = ").replace("(x, y) for", "(y, x) for")
            + "return U, V",
            FIELD.replace("(x, y) for", "(y, x) for") + "return 1 * U, 1 * V",
        ],
        "off_the_grid": [
            FIELD.replace("p(x, y)", "p(x, 1.0)").replace("q(x, y)", "q(1.0, y)") + "return U, V",
            FIELD.replace("q(x, y)", "q(0, y)") + "return U, V",
        ],
        "points_left_out": [
            FIELD.replace("p(x, y)", "p(x, ys[0])").replace("q(x, y)", "q(xs[0], y)")
            + "return U, V",
            FIELD.replace("(x, y) for", "(xs[-1], y) for") + "return U, V",
        ],
        "both_move_at_once": [
            FIELD.replace("x + h, y]", "x + h, y + h]") + "return U, V",
            FIELD.replace("x - h, y]", "x - h, y - h]").replace("x, y + h]", "x + h, y + h]")
            + "return U, V",
        ],
        "tiny_steps": [
            "h = 1e-16\n" + FIELD + "return U, V",
            "h = h / 1e7\n" + FIELD.replace("x - h", "x").replace("2 * h", "h") + "return U, V",
        ],
        "heights_of_the_grid_only": [
            "Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])\nU, V = 0 * Z, 0 * Z\n"
            "U[:, 1:] = np.diff(Z, axis=1) / np.diff(xs)\n"
            "V[1:] = np.diff(Z, axis=0) / np.diff(ys)[:, None]\nreturn U, V",
            "Z = np.array([[f(np.array([x, y])) for x in xs] for y in ys])\n"
            "V, U = np.gradient(Z, 0.5)\nreturn U, V",
        ],
        "far_away": [
            "h = 0.2\n" + FIELD.replace("x - h", "x").replace("y - h", "y") + "return U, V",
            "h = 0.003\n" + FIELD.replace("x - h", "x - 2 * h") + "return U, V",
        ],
        "one_side_only": [
            FIELD.replace("y - h", "y").replace("2 * h", "h") + "return U / 2, V",
            "h = h / 4\n" + FIELD.replace("x - h", "x") + "return 2 * U, V",
        ],
        "factor_two": [
            FIELD + "return U, 2 * V",
            "h = 2 * h\n" + FIELD.replace("2 * h)", "4 * h)", 1) + "return U, V",
        ],
    },
}
PARAMETERS = {
    "partial": "f, x, i, h=1e-6",
    "gradient": "f, x, h=1e-6",
    "quadratic_gradient": "x",
    "directional_derivative": "f, x, u, h=1e-6",
    "level_direction": "g",
    "gradient_field": "f, xs, ys, h=1e-6",
}


def written(name, body):
    """The function that a student would have written with this body."""
    names = {"np": np}
    indented = "\n".join("    " + line for line in body.splitlines())
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
    assert tried == {(e.name, s.function.__name__) for e in UNITS["gradient"] for s in e.signs}


@pytest.mark.parametrize("exercise", UNITS["gradient"], ids=lambda e: e.name)
def test_no_sign_is_seen_in_a_right_answer(exercise):
    answers = [a.compiled(exercise.name) for a in exercise.alternatives] + [exercise.reference]
    for answer in answers:
        for case in exercise.visible_cases():
            ask = Ask(exercise, answer, case, time.perf_counter() + 2)
            assert not [s for s in exercise.signs if _seen(s.function, ask)]


@pytest.mark.parametrize("exercise", UNITS["gradient"], ids=lambda e: e.name)
def test_a_hint_of_a_sign_is_two_or_three_plain_sentences(exercise):
    for sign in exercise.signs:
        assert 60 <= len(sign.hint) <= 260
        assert sign.hint.endswith((".", "?"))
