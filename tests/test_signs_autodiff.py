"""Signs of misconceptions in unit `autodiff`: seen however the wrong idea is written."""

import numpy as np
import pytest

from steepest.checks import UNITS
from steepest.checks.judge import agrees
from steepest.checks.probing import by_signs
from steepest.checks.report import examine
from steepest.checks.run import outcomes

EXERCISES = {exercise.name: exercise for exercise in UNITS["autodiff"]}
SIGNS = [(e, sign) for e in EXERCISES.values() for sign in e.signs]
by_sign = pytest.mark.parametrize(
    ("exercise", "sign"),
    [pytest.param(e, s, id=f"{e.name}-{s.function.__name__}") for e, s in SIGNS],
)


class Symbol:
    """Stands for a symbol of a computer algebra."""

    free_symbols = frozenset({"x"})

    def _itself(self, other=None):
        return self

    __add__ = __radd__ = __mul__ = __rmul__ = __sub__ = __rsub__ = __truediv__ = _itself
    __rtruediv__ = __pow__ = __rpow__ = __neg__ = _itself


# Pairs


def stored_in(place, rule):
    """An answer that stores its result in one of its pairs, where that can be done."""

    def answer(*pairs):
        result = rule(*pairs)
        if isinstance(pairs[place], tuple):
            return result
        for k in range(2):
            pairs[place][k] = result[k]
        return pairs[place]

    return answer


def no_copy(rule):
    """An answer that works on what np.asarray gives it."""

    def answer(*pairs):
        first = np.asarray(pairs[0], dtype=float)
        first[:] = rule(*pairs)
        return first

    return answer


def add(a, b):
    return a[0] + b[0], a[1] + b[1]


def mul(a, b):
    return a[0] * b[0], a[1] * b[0] + a[0] * b[1]


def sin(a):
    return np.sin(a[0]), a[1] * np.cos(a[0])


def last_slope_wins(a, b):
    total = {}
    for value, slope in (a, b):
        total["value"] = total.get("value", 0.0) + value
        total["slope"] = slope
    return list(total.values())


def product_over(h, back=0.0):
    """The product with a difference quotient for its slope."""

    def at(a, b, t):
        return (a[0] + t * a[1]) * (b[0] + t * b[1])

    return lambda a, b: (
        a[0] * b[0],
        (at(a, b, h) - at(a, b, -back)) / (h + back),
    )


def sine_over(h, back=0.0):
    """The sine with a difference quotient for its slope."""
    return lambda a: (
        np.sin(a[0]),
        a[1] * (np.sin(a[0] + h) - np.sin(a[0] - back)) / (h + back),
    )


def taylor_sine(terms):
    """The sine by its series."""

    def answer(a):
        x, sine, cosine, term = a[0], 0.0, 0.0, 1.0
        for k in range(2 * terms):
            sine, cosine = (sine, cosine + term) if k % 2 == 0 else (sine + term, cosine)
            term *= x / (k + 1) * (1 if k % 2 == 0 else -1)
        return sine, cosine * a[1]

    return answer


# A class of dual numbers, with one of its rules replaced

RULES = {
    "add": lambda s, o: (s.v + o.v, s.d + o.d),
    "mul": lambda s, o: (s.v * o.v, s.d * o.v + s.v * o.d),
    "div": lambda s, o: (s.v / o.v, (s.d * o.v - s.v * o.d) / o.v**2),
    "pow": lambda s, n: (s.v**n, n * s.v ** (n - 1) * s.d),
    "sin": lambda s: (np.sin(s.v), np.cos(s.v) * s.d),
    "cos": lambda s: (np.cos(s.v), -np.sin(s.v) * s.d),
    "exp": lambda s: (np.exp(s.v), np.exp(s.v) * s.d),
    "log": lambda s: (np.log(s.v), s.d / s.v),
}


def dual(place=lambda x: x, read=lambda slope: slope, inside=False, **rules):
    """An answer with a class of its own; operations may return their own number, changed."""
    rule = RULES | rules

    class Number:
        def __init__(self, v, d=0.0):
            self.v, self.d = v, d

        def made(self, name, *others):
            v, d = rule[name](self, *others)
            if inside and name in inside:
                self.v, self.d = v, d
                return self
            return Number(v, d)

        def __add__(self, other):
            return self.made("add", of(other))

        def __radd__(self, other):
            return of(other) + self

        def __neg__(self):
            return Number(-self.v, -self.d)

        def __sub__(self, other):
            return Number(self.v, self.d) + -of(other)

        def __rsub__(self, other):
            return of(other) + -self

        def __mul__(self, other):
            return self.made("mul", of(other))

        def __rmul__(self, other):
            return of(other) * self

        def __truediv__(self, other):
            return self.made("div", of(other))

        def __rtruediv__(self, other):
            return of(other) / self

        def __pow__(self, n):
            return self.made("pow", n)

        def __rpow__(self, base):
            return Number(base**self.v, base**self.v * np.log(base) * self.d)

        def sin(self):
            return self.made("sin")

        def cos(self):
            return self.made("cos")

        def exp(self):
            return self.made("exp")

        def log(self):
            return self.made("log")

    def of(other):
        return other if isinstance(other, Number) else Number(other)

    return lambda f, x: read(of(f(Number(float(place(x)), 1.0))).d)


def quotient(h, back=0.0):
    """A finite difference in place of a dual number."""
    return lambda f, x: (f(x + h) - f(x - back)) / (h + back)


def stencil(f, x):
    near, far = ((f(x + h) - f(x - h)) / (2 * h) for h in (1e-3, 2e-3))
    return (4 * near - far) / 3


def on_a_grid(f, x):
    t = np.linspace(x - 1e-3, x + 1e-3, 5)
    return np.gradient(f(t), t)[2]


def fitted(degree, width):
    """The slope of a polynomial through many values."""

    def answer(f, x):
        t = x + np.linspace(-width, width, degree + 1)
        return np.polyval(np.polyder(np.polyfit(t, [f(v) for v in t], degree)), x)

    return answer


def symbol_first(f, x):
    f(Symbol())
    return x


def symbol_as_the_result(f, x):
    return f(Symbol())


# Graphs and tapes


def counted(edges, children):
    """Kahn's algorithm with another way to count edges, and to collect children."""

    def answer(parents):
        waiting = {node: edges(listed) for node, listed in parents.items()}
        collected = children(parents)
        order = [node for node in parents if waiting[node] == 0]
        for node in order:
            for child in collected.get(node, []):
                waiting[child] -= 1
                if waiting[child] == 0:
                    order.append(child)
        return order

    return answer


def children_once(parents):
    return {p: [n for n in parents if p in parents[n]] for p in parents}


def last_child(parents):
    return {p: [n] for n in parents for p in parents[n]}


def first_child(parents):
    kept = {}
    for node in parents:
        for parent in parents[node]:
            kept.setdefault(parent, [node])
    return kept


def results_first(parents):
    uses = {node: sum(p.count(node) for p in parents.values()) for node in parents}
    order = [node for node in parents if uses[node] == 0]
    for node in order:
        for parent in parents[node]:
            uses[parent] -= 1
            if uses[parent] == 0:
                order.append(parent)
    return order


def by_longest_way_to_the_end(parents):
    def below(node):
        return max((1 + below(child) for child in parents if node in parents[child]), default=0)

    return sorted(parents, key=below)


def table(tape):
    """Local derivatives as a matrix: a row for each node."""
    J = np.zeros((len(tape), len(tape)))
    for node, entries in enumerate(tape):
        for parent, local in entries:
            J[node, parent] += local
    return J


def walk(take=lambda entries: entries, join=lambda old, new: old + new, seed=1.0, move=0):
    """The walk back, with something changed."""

    def answer(tape):
        adjoint = np.zeros(len(tape))
        adjoint[-1] = seed
        for node in reversed(range(len(tape))):
            for parent, local in take(tape[node]):
                place = (parent + move) % len(tape)
                adjoint[place] = join(adjoint[place], adjoint[node] * local)
        return adjoint

    return answer


def inverse(tape):
    return np.linalg.inv(np.eye(len(tape)) - table(tape))


def multiplied(tape):
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        whole = adjoint[node]
        for _, local in tape[node]:
            whole = whole * local
        for parent, _ in tape[node]:
            adjoint[parent] += whole
    return adjoint


def in_words(tape):
    return [f"d{len(tape) - 1}/d{node}" for node in range(len(tape))]


# Gradient checks


def compared(measure, claim=lambda a: a, at=lambda x: x, error=None):
    """A gradient check with something changed: how slopes are measured, or where, or compared."""

    def largest(a, n):
        return np.max(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8))

    def answer(f, gradient, x, h=1e-6):
        x = np.array(x, dtype=float)
        a = claim(np.asarray(gradient(at(x)), dtype=float))
        return float((error or largest)(a, measure(f, x, h)))

    return answer


def central(scale=1.0, step=None, at=lambda x: x):
    """Central differences with another factor, step or place."""

    def measure(f, x, h):
        h = step or h
        return scale * np.array(
            [(f(at(x) + h * e) - f(at(x) - h * e)) / (2 * h) for e in np.eye(x.size)]
        )

    return measure


def forward(f, x, h):
    return np.array([(f(x + h * e) - f(x)) / h for e in np.eye(x.size)])


def backward_difference(f, x, h):
    slopes = []
    for i in range(x.size):
        lower = x.copy()
        lower[i] -= h
        slopes.append((f(x) - f(lower)) / h)
    return np.array(slopes)


def drifting(f, x, h):
    up, down, slopes = x.copy(), x.copy(), []
    for i in range(x.size):
        up[i] += h
        down[i] -= h
        slopes.append((f(up) - f(down)) / (2 * h))
    return np.array(slopes)


def others_at_zero(f, x, h):
    return np.array([(f((x + h) * e) - f((x - h) * e)) / (2 * h) for e in np.eye(x.size)])


def only(place):
    """A check of one coordinate, chosen by the claimed gradient."""

    def answer(f, gradient, x, h=1e-6):
        a = np.asarray(gradient(np.array(x)), dtype=float)
        i = place(a)
        e = np.eye(len(x))[i]
        n = (f(x + h * e) - f(x - h * e)) / (2 * h)
        return abs(a[i] - n) / max(abs(a[i]), abs(n), 1e-8)

    return answer


def lengths(a, n):
    return abs(np.linalg.norm(a) - np.linalg.norm(n)) / np.linalg.norm(n)


def angle(a, n):
    return 1 - a @ n / np.linalg.norm(a) / np.linalg.norm(n)


def unit(v):
    return v / np.linalg.norm(v)


WRONG = {
    "dual_add": {
        "formula_for_a_number": [
            lambda a, b: f"({a[0]} + {b[0]}) + ({a[1]} + {b[1]})e",
            lambda a, b: (a[0] + b[0], lambda x: a[1] + b[1]),
            lambda a, b: [a[0] + b[0], Symbol()],
        ],
        "stored_in_an_argument": [stored_in(0, add), stored_in(1, add), no_copy(add)],
        "one_slope_for_all": [
            lambda a, b: (a[0] + b[0], 3.0),
            lambda a, b: np.array([a[0] + b[0], -1.0]),
        ],
        "one_slope_is_lost": [
            last_slope_wins,
            lambda a, b: (a[0] + b[0], max(a[1], b[1])),
            lambda a, b: (a[0] + b[0], a[1] or b[1]),
        ],
        "equal_slopes_count_once": [
            lambda a, b: (a[0] + b[0], sum({a[1], b[1]})),
            lambda a, b: (a[0] + b[0], a[1] if a[1] == b[1] else a[1] + b[1]),
        ],
    },
    "dual_mul": {
        "formula_for_a_product": [
            lambda a, b: (a[0] * b[0], "a'b + ab'"),
            lambda a, b: lambda e: (a[0] + a[1] * e) * (b[0] + b[1] * e),
        ],
        "product_stored_in_an_argument": [stored_in(0, mul), stored_in(1, mul), no_copy(mul)],
        "product_loses_digits": [
            product_over(1e-15),
            product_over(1e-12, 1e-12),
            product_over(2e-10),
        ],
        "product_over_a_whole_step": [
            product_over(1.0),
            product_over(0.05),
            product_over(0.0, 0.5),
        ],
        "slopes_product_added": [
            lambda a, b: (a[0] * b[0], a[1] * b[0] + a[0] * b[1] + a[1] * b[1]),
            lambda a, b: (a[0] * b[0], a[1] * (b[0] + b[1]) + a[0] * b[1]),
        ],
        "product_over_a_step_to_one_side": [product_over(1e-6), product_over(0.0, 1e-5)],
        "one_slope_for_all_products": [
            lambda a, b: (a[0] * b[0], 2.0),
            lambda a, b: [a[0] * b[0], 1.0],
        ],
        "equal_parts_count_once": [
            lambda a, b: (a[0] * b[0], sum({a[1] * b[0], a[0] * b[1]})),
            lambda a, b: (a[0] * b[0], sum({part: part for part in (a[1] * b[0], a[0] * b[1])})),
        ],
        "slope_of_a_square_halved": [
            lambda a, b: (a[0] ** 2, a[0] * a[1]) if tuple(a) == tuple(b) else mul(a, b),
            lambda a, b: (a[0] * b[0], a[1] * b[0] + (a[0] * b[1] if (*a,) != (*b,) else 0)),
        ],
        "one_part_only": [
            lambda a, b: (a[0] * b[0], max(a[1] * b[0], a[0] * b[1])),
            lambda a, b: (a[0] * b[0], a[1] * b[0] if abs(a[1]) > abs(b[1]) else a[0] * b[1]),
        ],
    },
    "dual_sin": {
        "formula_for_a_sine": [
            lambda a: (np.sin(a[0]), f"{a[1]}·cos"),
            lambda a: (np.sin(a[0]), np.cos),
            lambda a: {"value": "sin(x)", "slope": "cos(x)"},
        ],
        "sine_stored_in_the_argument": [stored_in(0, sin), no_copy(sin)],
        "one_slope_for_all_sines": [lambda a: (np.sin(a[0]), 1.0), lambda a: [np.sin(a[0]), -0.5]],
        "slope_without_the_value": [
            lambda a: (np.sin(a[0]), np.cos(1.0) * a[1]),
            lambda a: (np.sin(a[0]), np.cos(3 * a[1])),
            lambda a: (np.sin(a[0]), a[1] - a[1] ** 3 / 6),
        ],
        "sine_loses_digits": [sine_over(1e-15), sine_over(1e-13, 1e-13), sine_over(1e-10)],
        "sine_over_a_long_step": [
            sine_over(0.3),
            sine_over(0.0, 1.0),
            sine_over(0.2, 0.2),
            lambda a: (np.sin(a[0]), (np.sin(a[0] + 0.01 * a[1]) - np.sin(a[0])) / 0.01),
        ],
        "sine_over_a_step_to_one_side": [sine_over(1e-6), sine_over(0.0, 1e-4)],
        "nearly_the_slope": [sine_over(1e-6, 1e-6), sine_over(3e-6, 3e-6)],
        "good_for_small_angles_only": [
            taylor_sine(3),
            taylor_sine(5),
            lambda a: (np.sin(a[0]), (1 - a[0] ** 2 / 2 + a[0] ** 4 / 24) * a[1]),
        ],
    },
    "forward_derivative": {
        "symbols_put_in": [symbol_first, symbol_as_the_result],
        "formula_for_a_slope": [
            lambda f, x: "2*x + 3",
            lambda f, x: lambda t: (f(t + 1e-6) - f(t - 1e-6)) / 2e-6,
            symbol_as_the_result,
        ],
        "formula_fitted": [fitted(5, 1.0), fitted(8, 0.5)],
        "step_too_short": [quotient(1e-10), quotient(1e-13, 1e-13), quotient(1e-30)],
        "step_to_one_side": [quotient(1e-3), quotient(0.0, 1e-7), quotient(1e-8)],
        "step_to_both_sides": [quotient(1e-4, 1e-4), stencil, on_a_grid],
        "operation_changes_its_number": [
            dual(inside=("add",)),
            dual(inside=("mul",)),
            dual(inside=("sin", "exp")),
        ],
        "value_overwritten_before_the_slope": [
            dual(mul=lambda s, o: (s.v * o.v, s.d * o.v + s.v * o.v * o.d)),
            dual(mul=lambda s, o: (s.v * o.v, s.v * o.v * s.d + s.v * o.d)),
        ],
        "product_without_its_rule": [
            dual(mul=lambda s, o: (s.v * o.v, s.v * o.d)),
            dual(mul=lambda s, o: (s.v * o.v, s.d + o.d)),
            dual(mul=lambda s, o: (s.v * o.v, s.d * o.v if s.d else s.v * o.d)),
        ],
        "sum_keeps_one_slope": [
            dual(add=lambda s, o: (s.v + o.v, s.d or o.d)),
            dual(add=lambda s, o: (s.v + o.v, max(s.d, o.d, key=abs))),
        ],
        "quotient_without_its_rule": [
            dual(div=lambda s, o: (s.v / o.v, s.d / o.v)),
            dual(div=lambda s, o: (s.v / o.v, -s.v * o.d / o.v**2 if o.d else s.d / o.v)),
        ],
        "products_halved_or_doubled": [
            dual(mul=lambda s, o: (s.v * o.v, (s.d * o.v + s.v * o.d) / 2)),
            dual(mul=lambda s, o: (s.v * o.v, 2 * s.d * o.v + 2 * s.v * o.d)),
        ],
        "exponent_left_out": [
            dual(pow=lambda s, n: (s.v**n, s.v ** (n - 1) * s.d)),
            dual(pow=lambda s, n: (s.v**n, s.v**n / s.v * s.d)),
        ],
        "rule_taken_elsewhere": [
            dual(sin=lambda s: (np.sin(s.v), np.cos(np.sin(s.v)) * s.d)),
            dual(exp=lambda s: (np.exp(s.v), np.exp(1.0) * s.d)),
            dual(log=lambda s: (np.log(s.v), s.d / np.log(s.v))),
        ],
        "another_x": [dual(place=lambda x: 1.0), dual(place=lambda x: x + 1e-3)],
        "slopes_turned_round": [
            dual(read=lambda slope: -slope),
            dual(read=lambda slope: -1.0 * slope),
        ],
    },
    "topological_order": {
        "second_edge_lost": [
            counted(len, children_once),
            counted(len, lambda parents: {p: set(c) for p, c in children_once(parents).items()}),
        ],
        "second_child_lost": [
            counted(lambda listed: len(set(listed)), last_child),
            counted(lambda listed: len(set(listed)), first_child),
        ],
        "table_read_the_other_way": [results_first, by_longest_way_to_the_end],
    },
    "backward": {
        "formulas_for_adjoints": [in_words, lambda tape: [lambda: 1.0 for _ in tape]],
        "one_adjoint_only": [
            lambda tape: inverse(tape)[-1, 0],
            lambda tape: float(walk()(tape)[0]),
        ],
        "ways_not_added": [
            walk(take=lambda entries: list(dict(entries).items())[::-1]),
            walk(join=lambda old, new: new if abs(new) > abs(old) else old),
            walk(take=lambda entries: entries[::-1], join=lambda old, new: new),
        ],
        "share_for_one_parent_only": [
            walk(take=lambda entries: entries[-1:]),
            walk(take=lambda entries: sorted(entries, key=lambda e: -abs(e[1]))[:1]),
        ],
        "locals_multiplied_together": [
            multiplied,
            walk(take=lambda row: [(p, np.prod([d for _, d in row])) for p, _ in row]),
        ],
        "nothing_comes_back": [
            lambda tape: np.linalg.solve(np.eye(len(tape)) - table(tape), np.eye(len(tape))[-1]),
            lambda tape: inverse(tape)[:, -1],
        ],
        "first_node_for_the_last": [
            lambda tape: inverse(tape)[:, 0],
            lambda tape: np.linalg.solve(np.eye(len(tape)) - table(tape), np.eye(len(tape))[0]),
        ],
        "one_place_off": [
            walk(move=1),
            lambda tape: np.roll(walk()(tape), 1),
        ],
        "all_signs_turned": [
            lambda tape: -inverse(tape)[-1],
            walk(seed=-1.0),
        ],
    },
    "gradient_check": {
        "gradient_asked_elsewhere": [
            compared(central(), at=np.zeros_like),
            compared(central(), at=lambda x: x + 0.1),
        ],
        "slopes_measured_elsewhere": [
            compared(central(at=np.zeros_like)),
            compared(central(at=lambda x: x + 1.0)),
            compared(others_at_zero),
        ],
        "tiny_steps": [compared(central(step=1e-12)), compared(central(step=1e-14))],
        "long_steps": [compared(central(step=0.01)), compared(central(step=0.5))],
        "coordinates_move_together": [
            compared(drifting),
            compared(lambda f, x, h: np.full(x.size, (f(x + h) - f(x - h)) / (2 * h))),
        ],
        "slopes_off_by_two": [compared(central(scale=2)), compared(central(scale=0.5))],
        "added_for_subtracted": [
            compared(central(scale=-1)),
            compared(central(), claim=lambda a: -a),
        ],
        "steps_to_one_side": [compared(forward), compared(backward_difference)],
        "any_length_passes": [
            compared(central(), error=angle),
            compared(central(), error=lambda a, n: np.linalg.norm(unit(a) - unit(n))),
        ],
        "any_direction_passes": [
            compared(central(), error=lengths),
            compared(central(), error=lambda a, n: abs(a @ a - n @ n) / (n @ n)),
        ],
        "one_coordinate_checked": [only(lambda a: 0), only(lambda a: -1)],
        "steepest_coordinate_checked": [
            only(lambda a: int(np.argmax(np.abs(a)))),
            only(lambda a: max(range(len(a)), key=lambda i: a[i] ** 2)),
        ],
    },
}
LISTED = [
    pytest.param(name, sign, answer, id=f"{name}-{sign}-{i}")
    for name, signs in WRONG.items()
    for sign, answers in signs.items()
    for i, answer in enumerate(answers)
]


def seen(exercise, answer, sign):
    """Whether a sign is seen in the first part of the visible cases in which an answer fails."""
    cases = exercise.visible_cases()
    pairs = zip(outcomes(exercise.reference, cases), outcomes(answer, cases), strict=True)
    failing = [i for i, pair in enumerate(pairs) if not agrees(exercise, *pair)]
    failing = failing or list(range(len(cases)))  # it only changes its arguments
    here = [i for i in failing if cases[i].part == cases[failing[0]].part]
    return by_signs(exercise, answer, cases, here, [sign]) is sign


@pytest.mark.parametrize(("name", "sign", "answer"), LISTED)
def test_a_sign_is_seen_in_answers_that_are_in_no_list(name, sign, answer):
    exercise = EXERCISES[name]
    (found,) = (s for s in exercise.signs if s.function.__name__ == sign)
    assert seen(exercise, answer, found)


@pytest.mark.parametrize(("name", "sign", "answer"), LISTED)
def test_an_answer_that_shows_a_sign_is_named_by_its_code(name, sign, answer):
    exercise = EXERCISES[name]
    (found,) = (s for s in exercise.signs if s.function.__name__ == sign)
    report = examine(exercise, answer, exercise.visible_cases())
    assert not report.passed
    assert report.code == found.code, report


@by_sign
def test_every_sign_has_two_answers_at_least(exercise, sign):
    assert len(WRONG[exercise.name][sign.function.__name__]) >= 2


@by_sign
def test_a_sign_is_not_seen_in_a_right_answer(exercise, sign):
    cases = exercise.visible_cases()
    for answer in [exercise.reference, *(right.function for right in exercise.alternatives)]:
        for i in range(len(cases)):
            assert by_signs(exercise, answer, cases, [i], [sign]) is None


@by_sign
def test_the_hint_of_a_sign_is_short(exercise, sign):
    assert len(sign.hint) <= 300
    assert max(len(sentence.split()) for sentence in sign.hint.split(". ")) <= 34


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)
def test_a_sketch_says_the_way_in_two_to_four_sentences_without_code(exercise):
    assert 2 <= exercise.sketch.count(". ") + 1 <= 4
    assert not set("=[]{}*@_") & set(exercise.sketch)
