"""Exercise `descend_1d`: walk downhill on a curve, and keep the whole path."""

import numpy as np

from .... import derivative
from ...exercise import Case, Exercise, Formula, formula
from ...probing import NoAnswerError
from .._functions import number, point

LEVEL = "Here the slope becomes zero on the way. The walk then stays, but its steps still count."

descend_1d = Exercise(
    derivative.descend_1d,
    unit="derivative",
    points=3,
    parts={"value": 0.65, "level ground": 0.15, "no steps": 0.2},
    examples=[
        Case((Formula("2*x"), 1.0, 0.25, 1)),
        Case((Formula("2*x"), 1.0, 0.1, 3)),
        Case((Formula("2*x"), -2.0, 0.1, 3)),
        Case((Formula("2*x"), 1.0, 1.1, 4), why="Here the steps grow, and that is right."),
        Case((Formula("4*x**3 - 4*x"), 0.5, 0.05, 5)),
        Case((Formula("2*x"), 3.0, 0.5, 3), "level ground", why=LEVEL),
        Case((Formula("2*x"), 3.0, 0.1, 0), "no steps", why="No steps: only the start remains."),
    ],
    fair=lambda dfdx, x0, step_size, steps: steps >= 1 and step_size <= 2,
    sketch="Keep a list that begins with x0. In each round ask for the slope at the last point of "
    "the list, and go against it by step_size for each unit of slope. Return all points, the start "
    "included.",
)


@descend_1d.cases
def walks(rng):
    for _ in range(6):
        a, b = number(rng, 0.5, 2), number(rng, -1, 1)
        slope = rng.choice(["{a}*x + {b}", "np.sin({a}*x) + {b}", "{a}*x**3 + {b}*x"])
        yield Case(
            (
                formula(slope, a=a, b=b),
                float(point(rng)),
                number(rng, 0.01, 0.3),
                int(rng.integers(2, 9)),
            )
        )
    for _ in range(2):  # whole numbers, so that the slope becomes zero exactly
        a, x0, centre = rng.choice([1, 2, 4]), rng.integers(3, 9), rng.integers(-2, 3)
        slope = Formula(f"{a}*x - {a * centre}".replace("- -", "+ "))
        args = slope, float(x0), float(1 / a), int(rng.integers(2, 6))
        yield Case(args, "level ground", why=LEVEL)
    yield Case((formula("{a}*x", a=number(rng, 1, 3)), number(rng, 1, 5), 0.1, 0), "no steps")


@descend_1d.mistake("ascent-for-descent")
def uphill(dfdx, x0, step_size, steps):
    """You walk uphill. The derivative says where f grows; to make f smaller, go against it."""
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] + step_size * dfdx(path[-1]))
    return np.array(path)


@descend_1d.mistake("not-evaluated-at-the-point")
def slope_of_the_start(dfdx, x0, step_size, steps):
    """You use the slope at x0 for every step. The slope changes as you move: ask for it anew at
    each point."""
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - step_size * dfdx(x0))
    return np.array(path)


@descend_1d.mistake("direction-equals-length")
def steps_of_one_length(dfdx, x0, step_size, steps):
    """Your steps all have the length of the step size, whatever the slope. The step is step_size
    times the slope: short where it is flat, long where it is steep."""
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - step_size * np.sign(dfdx(path[-1])))
    return np.array(path)


@descend_1d.mistake("convex-so-any-step", own=(0.01, 0.1, 0.5))
def step_size_ignored(dfdx, x0, step_size, steps, own=1.0):
    """You never use step_size, as if any step would do. How the walk goes depends on it: it says
    how far to go for each unit of slope."""
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - own * dfdx(path[-1]))
    return np.array(path)


@descend_1d.slip
def end_only(dfdx, x0, step_size, steps):
    """You return the last point only. Return the whole path: the start and every point after it,
    steps + 1 numbers."""
    x = x0
    for _ in range(steps):
        x = x - step_size * dfdx(x)
    return x


@descend_1d.slip
def start_left_out(dfdx, x0, step_size, steps):
    """Your path leaves out the start. It has steps + 1 points, and the first is x0."""
    path, x = [], x0
    for _ in range(steps):
        x = x - step_size * dfdx(x)
        path.append(x)
    return np.array(path)


@descend_1d.slip
def one_step_short(dfdx, x0, step_size, steps):
    """Your path is one step short. After `steps` steps there are steps + 1 points, the start
    included."""
    path = [x0]
    for _ in range(steps - 1):
        path.append(path[-1] - step_size * dfdx(path[-1]))
    return np.array(path)


@descend_1d.slip
def last_place_not_filled(dfdx, x0, step_size, steps):
    """The last place of your array is never filled. There are as many steps as there are places
    after the first."""
    path = np.zeros(steps + 1)
    path[0] = x0
    for k in range(1, steps):
        path[k] = path[k - 1] - step_size * dfdx(path[k - 1])
    return path


@descend_1d.slip
def slopes_instead_of_points(dfdx, x0, step_size, steps):
    """You return the slopes on the way. Asked are the points, from x0 on."""
    slopes, x = np.zeros(steps + 1), x0
    for k in range(steps + 1):
        slopes[k] = dfdx(x)
        x = x - step_size * slopes[k]
    return slopes


@descend_1d.mistake("row-for-column", by_kind=True)
def column_of_points(dfdx, x0, step_size, steps):
    """You return a column, an array with two axes. A path of numbers has one axis, with steps + 1
    entries."""
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - step_size * dfdx(path[-1]))
    return np.reshape(path, (-1, 1))


@descend_1d.mistake("zero-gradient-is-minimum")
def ends_where_it_is_level(dfdx, x0, step_size, steps):
    """You end the walk where the slope is zero. That need not be a minimum; and the path has one
    point for every step, even if it does not move."""
    path = [x0]
    for _ in range(steps):
        if dfdx(path[-1]) == 0:
            break
        path.append(path[-1] - step_size * dfdx(path[-1]))
    return np.array(path)


@descend_1d.sign("in-place-overwrite")
def every_place_shows_the_last(ask, dfdx, x0, step_size, steps):
    """Every entry of your path is the last point. One array is changed again and again, and the
    path holds that same array many times: keep a new number for each step."""
    path, wanted = ask(dfdx, x0, step_size, steps), ask.expected(dfdx, x0, step_size, steps)
    return ask.same(path, np.full(steps + 1, wanted[-1])) and path[0] != x0


@descend_1d.sign("zero-gradient-is-minimum")
def ends_where_it_is_nearly_level(ask, dfdx, x0, step_size, steps):
    """You end the walk where the slope is small. That need not be a minimum, and the task asks for
    a number of steps: the path has one point for each."""
    path, wanted = ask(dfdx, x0, step_size, steps), ask.expected(dfdx, x0, step_size, steps)
    agree = np.isclose(path, wanted[: len(path)], rtol=1e-9, atol=1e-12)
    walked = len(path) if np.all(agree) else int(np.argmin(agree))
    rest = path[walked:]
    stopped = walked <= steps and (rest.size == 0 or np.all(rest == rest[0]) or np.isnan(rest[0]))
    return walked > 0 and stopped and abs(dfdx(wanted[walked - 1])) < 0.05


@descend_1d.sign("convex-so-any-step")
def any_step_size_gives_the_same(ask, dfdx, x0, step_size, steps):
    """Your path is the same for another step_size, as if any step would do. How the walk goes
    depends on it: it says how far to go for each unit of slope."""
    path, longer = (ask(dfdx, x0, size, steps) for size in (step_size, 1.5 * step_size))
    return np.any(path != x0) and ask.same(path, longer)


@descend_1d.sign("ascent-for-descent")
def some_steps_go_uphill(ask, dfdx, x0, step_size, steps):
    """Some of your steps go uphill. The derivative says where f grows, to the right or to the left:
    to make f smaller, go against it, whatever its sign is."""
    moved, down = _moves(ask, dfdx, x0, step_size, steps)
    wrong = ~np.isclose(moved, down, rtol=1e-6, atol=1e-12)
    return np.any(wrong) and np.allclose(moved[wrong], -down[wrong], rtol=1e-6, atol=1e-12)


@descend_1d.sign("missing-factor-2")
def twice_or_half_the_step(ask, dfdx, x0, step_size, steps):
    """Every step is twice or half as long as it should be. It is step_size times the slope, without
    another factor."""
    moved, down = _moves(ask, dfdx, x0, step_size, steps)
    return any(
        np.allclose(moved, two * down, rtol=1e-6, atol=1e-12) for two in (0.5, 2)
    ) and not ask.right(dfdx, x0, step_size, steps)


@descend_1d.sign("direction-equals-length")
def all_steps_equally_long(ask, dfdx, x0, step_size, steps):
    """Your steps all have one length, whatever the slope. The step is step_size times the slope:
    short where it is flat, long where it is steep."""
    moved, down = _moves(ask, dfdx, x0, step_size, 6)
    steep = np.abs(down) > 1e-9  # where it is level no step is taken
    lengths, wanted = np.abs(moved[steep]), np.abs(down[steep])
    return np.ptp(lengths) < 1e-9 < lengths[0] and np.ptp(wanted) > 1e-6


@descend_1d.sign("not-evaluated-at-the-point")
def slope_of_another_point(ask, dfdx, x0, step_size, steps):
    """You step with the slope of another point than the one where you stand. The slope changes as
    you move: ask for it anew at each point, before you leave it."""
    moved, down = _moves(ask, dfdx, x0, step_size, steps)
    visited = ask.visits(dfdx, x0, step_size, steps)
    known = np.array([-step_size * dfdx(float(x)) for x in visited])
    wrong = ~np.isclose(moved, down, rtol=1e-6, atol=1e-12)
    gaps = [np.min(np.abs(known - step)) for step in moved[wrong]]
    return bool(gaps) and max(gaps) < 1e-9


@descend_1d.sign(None)
def a_point_too_few_or_too_many(ask, dfdx, x0, step_size, steps):
    """Your path has one point too few, or one too many. It has the start and one point for each
    step."""
    return abs(len(ask(dfdx, x0, step_size, steps)) - (steps + 1)) == 1


def _moves(ask, dfdx, x0, step_size, steps):
    """The steps of a path, and those that should be taken from its own points."""
    path = ask(dfdx, x0, step_size, steps)
    if np.shape(path) != (steps + 1,) or not np.all(np.isfinite(path)):
        raise NoAnswerError
    slopes = np.array([dfdx(float(x)) for x in path[:-1]])
    return np.diff(path), -step_size * slopes


@descend_1d.right
def recursion(dfdx, x0, step_size, steps):
    """The path after the first step is the path from the next point; returned as a list."""
    if steps == 0:
        return [x0]
    return [x0, *recursion(dfdx, x0 - step_size * dfdx(x0), step_size, steps - 1)]


@descend_1d.right
def filled_array(dfdx, x0, step_size, steps):
    """An array made first and filled in a loop."""
    path = np.full(steps + 1, float(x0))
    for k in range(1, steps + 1):
        path[k] = path[k - 1] - step_size * dfdx(path[k - 1])
    return path


@descend_1d.right
def accumulated(dfdx, x0, step_size, steps):
    """itertools.accumulate, with the step as a function."""
    from itertools import accumulate

    return np.array(
        list(accumulate(range(steps), lambda x, _: x - step_size * dfdx(x), initial=x0))
    )
