"""Unit `descent`: the step, the path, how long a step may be, and what kind of point is found."""

import numpy as np

from ... import descent
from ..exercise import Case, Exercise, Formula
from ._functions import near_point, number, point, surface_and_gradient

BOWL = Formula("2*w", "w")
RAVINE = Formula("np.array([w[0], 25*w[1]])", "w")


def bowl_gradient(rng, n):
    """The gradient of a random quadratic with a different curvature along each coordinate."""
    slopes = [f"{number(rng, 0.3, 3)}*(w[{i}] - {number(rng, 0.1, 2)})" for i in range(n)]
    return Formula(f"np.array([{', '.join(slopes)}])", "w")


def symmetric(rng, eigenvalues):
    """A random symmetric matrix with nearly the given eigenvalues, to three decimals."""
    n = len(eigenvalues)
    Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    H = np.round(Q @ np.diag(eigenvalues) @ Q.T, 3)
    return (H + H.T) / 2


gradient_step = Exercise(
    descent.gradient_step,
    unit="descent",
    points=2,
    parts={"value": 0.8, "unchanged": 0.2},
    examples=[
        Case((np.array([1.0, -2.0]), np.array([2.0, -4.0]), 0.25)),
        Case((np.array([1.0, 3.0]), np.array([5.0, 7.0]), 0.1)),
        Case((np.array([0.5, 0.0, -1.0]), np.array([0.0, 2.0, 3.0]), 0.5)),
    ],
)


@gradient_step.cases
def single_steps(rng):
    for n in (2, 2, 1, 3, 5):
        yield Case((point(rng, n), point(rng, n), number(rng, 0.01, 0.9)))


@gradient_step.mistake("ascent-for-descent")
def step_uphill(w, g, step_size):
    """You step along the gradient, which leads uphill. To make the loss smaller, go against it."""
    return w + step_size * g


@gradient_step.mistake("direction-equals-length")
def step_of_fixed_length(w, g, step_size):
    """Your step always has the length of the step size. In gradient descent the length of the
    gradient counts too: steps shorten by themselves where it is flat."""
    return w - step_size * g / np.linalg.norm(g)


@gradient_step.mistake("one-coordinate-at-a-time")
def largest_coordinate_only(w, g, step_size):
    """You move only the coordinate with the largest slope. A gradient step moves all of them at
    once, each by its own slope."""
    return w - step_size * g * (np.arange(len(g)) == np.argmax(np.abs(g)))


@gradient_step.mistake("one-coordinate-at-a-time")
def first_coordinate_only(w, g, step_size):
    """You move the first coordinate only. A gradient step moves all of them at once, each by its
    own slope."""
    new = w.copy()
    new[0] = w[0] - step_size * g[0]
    return new


@gradient_step.mistake("in-place-overwrite")
def step_in_the_callers_array(w, g, step_size):
    """Your function changes w itself, so the caller's point is gone. Make a new array for the new
    point."""
    w -= step_size * g
    return w


@gradient_step.mistake("convex-so-any-step")
def whole_gradient(w, g, step_size):
    """You subtract the whole gradient and never use step_size. Without it the step has nothing to
    do with how far the slope can be trusted."""
    return w - g


@gradient_step.mistake("stepping-the-data")
def the_gradient_is_stepped(w, g, step_size):
    """You step the gradient, by a share of the point. It is the parameters w that move; the
    gradient says where to."""
    return g - step_size * w


@gradient_step.mistake("dot-product-is-a-vector")
def sum_of_all_slopes(w, g, step_size):
    """You move every coordinate by the same amount, the sum of all slopes. Each coordinate has its
    own slope: keep the gradient a vector."""
    return w - step_size * np.sum(g)


@gradient_step.slip
def only_the_step(w, g, step_size):
    """You return the step itself. Asked is the point where it leads."""
    return -step_size * g


@gradient_step.right
def coordinate_by_coordinate(w, g, step_size):
    """A loop over the coordinates, returned as a list."""
    return [float(w_i) - step_size * float(g_i) for w_i, g_i in zip(w, g, strict=True)]


@gradient_step.right
def convex_form(w, g, step_size):
    """Subtraction by NumPy's functions."""
    return np.subtract(w, np.multiply(g, step_size))


@gradient_step.right
def step_in_a_copy(w, g, step_size):
    """In place, but in a copy."""
    new = np.array(w, dtype=float)
    new -= step_size * np.asarray(g)
    return new


gradient_descent = Exercise(
    descent.gradient_descent,
    unit="descent",
    points=3,
    parts={"value": 0.7, "no steps": 0.15, "unchanged": 0.15},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]), 0.25, 1)),
        Case((BOWL, np.array([1.0, -2.0]), 0.25, 3)),
        Case((RAVINE, np.array([5.0, 1.0]), 0.05, 4)),
        Case((RAVINE, np.array([5.0, 1.0]), 0.1, 3), why="Here the steps grow, and that is right."),
        Case((BOWL, np.array([3.0, 4.0]), 0.1, 0), "no steps", why="Only the start."),
    ],
)


@gradient_descent.cases
def paths(rng):
    for n in (2, 2, 1, 3, 4):
        steps = int(rng.integers(2, 7))
        yield Case((bowl_gradient(rng, n), point(rng, n), number(rng, 0.01, 0.3), steps))
    gradient = surface_and_gradient(rng, 2)[1]
    yield Case((gradient, near_point(rng, 2), 0.01, int(rng.integers(2, 5))))
    yield Case((bowl_gradient(rng, 2), point(rng, 2), number(rng, 0.01, 0.3), 0), "no steps")


@gradient_descent.mistake("ascent-for-descent")
def path_uphill(gradient, w0, step_size, steps):
    """Your path leads uphill: it follows the gradient. To make the loss smaller, go against it."""
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] + step_size * gradient(path[-1]))
    return np.array(path)


@gradient_descent.mistake("not-evaluated-at-the-point")
def gradient_of_the_start(gradient, w0, step_size, steps):
    """You take every step with the gradient at w0. The slope changes as you move: ask for it anew
    at each point."""
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - step_size * gradient(w0))
    return np.array(path)


@gradient_descent.mistake("one-coordinate-at-a-time")
def one_coordinate_after_the_other(gradient, w0, step_size, steps):
    """You update one coordinate and then take the gradient again before the next one moves. In one
    step all coordinates move at once, with the gradient of the same point."""
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(steps):
        for i in range(len(w)):
            w[i] = w[i] - step_size * gradient(w)[i]
        path.append(w.copy())
    return np.array(path)


@gradient_descent.mistake("in-place-overwrite")
def same_array_again_and_again(gradient, w0, step_size, steps):
    """Every row of your path is the last point: you keep changing one and the same array, and the
    list holds it many times. Make a new array for each point."""
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(steps):
        w -= step_size * gradient(w)
        path.append(w)
    return np.array(path)


@gradient_descent.mistake("in-place-overwrite")
def path_in_the_callers_array(gradient, w0, step_size, steps):
    """Your path is right, but on the way you change w0, which belongs to the caller. Start from a
    copy."""
    w = w0
    path = [w.copy()]
    for _ in range(steps):
        w -= step_size * gradient(w)
        path.append(w.copy())
    return np.array(path)


@gradient_descent.mistake("direction-equals-length")
def path_of_equal_steps(gradient, w0, step_size, steps):
    """Your steps all have the same length. The step is step_size times the gradient, so it becomes
    shorter where it is flat."""
    path = [w0]
    for _ in range(steps):
        g = gradient(path[-1])
        path.append(path[-1] - step_size * g / np.linalg.norm(g))
    return np.array(path)


@gradient_descent.mistake("labels-off-by-one")
def path_without_the_start(gradient, w0, step_size, steps):
    """Your path leaves out the start. It has steps + 1 points, and the first is w0."""
    path, w = [], w0
    for _ in range(steps):
        w = w - step_size * gradient(w)
        path.append(w)
    return np.array(path)


@gradient_descent.mistake("labels-off-by-one")
def path_one_step_short(gradient, w0, step_size, steps):
    """Your path is one step short. After `steps` steps there are steps + 1 points, the start
    included."""
    path = [w0]
    for _ in range(steps - 1):
        path.append(path[-1] - step_size * gradient(path[-1]))
    return np.array(path)


@gradient_descent.mistake("row-for-column")
def path_in_columns(gradient, w0, step_size, steps):
    """Your points stand in columns. A path has one row for each point and one column for each
    coordinate."""
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - step_size * gradient(path[-1]))
    return np.array(path).T


@gradient_descent.slip
def end_of_the_path(gradient, w0, step_size, steps):
    """You return the last point only. Asked is the whole path, the start first."""
    w = w0
    for _ in range(steps):
        w = w - step_size * gradient(w)
    return w


@gradient_descent.right
def path_by_recursion(gradient, w0, step_size, steps):
    """The path is the start, and then the path from the next point."""
    rest = []
    if steps > 0:
        rest = list(
            path_by_recursion(gradient, w0 - step_size * gradient(w0), step_size, steps - 1)
        )
    return [np.array(w0, dtype=float), *rest]


@gradient_descent.right
def path_filled_in(gradient, w0, step_size, steps):
    """An array made first, filled row by row."""
    path = np.empty((steps + 1, len(w0)))
    path[0] = w0
    for k in range(steps):
        path[k + 1] = path[k] - step_size * np.asarray(gradient(path[k]))
    return path


@gradient_descent.right
def path_stacked(gradient, w0, step_size, steps):
    """Rows put below each other, by a while loop."""
    path, k = np.atleast_2d(np.array(w0, dtype=float)), 0
    while k < steps:
        path = np.vstack([path, path[-1] - step_size * gradient(path[-1])])
        k += 1
    return path


largest_stable_step = Exercise(
    descent.largest_stable_step,
    unit="descent",
    points=2,
    examples=[
        Case((np.array([[2.0]]),)),
        Case((np.array([[1.0, 0.0], [0.0, 25.0]]),)),
        Case((np.array([[2.0, 1.0], [1.0, 2.0]]),)),
        Case((np.array([[4.0, -1.0, 0.0], [-1.0, 3.0, 0.5], [0.0, 0.5, 1.0]]),)),
    ],
)


@largest_stable_step.cases
def curved_upwards(rng):
    for n in (1, 2, 2, 3, 4, 5):
        yield Case((symmetric(rng, np.sort(rng.uniform(0.5, 9, size=n))),))


@largest_stable_step.mistake("missing-factor-2")
def one_over_the_largest(H):
    """Your bound is half of what is allowed. Each direction is multiplied by 1 - ηλ, which may go
    down to -1, not only to 0."""
    return 1 / np.linalg.eigvalsh(H)[-1]


@largest_stable_step.mistake("convex-so-any-step")
def from_the_smallest_eigenvalue(H):
    """You take the smallest eigenvalue. The flattest direction allows long steps; it is the
    steepest one that sets the limit."""
    return 2 / np.linalg.eigvalsh(H)[0]


@largest_stable_step.slip
def fastest_instead_of_largest(H):
    """That is the step that converges fastest. Asked is the limit beyond which the steepest
    direction grows."""
    eigenvalues = np.linalg.eigvalsh(H)
    return 2 / (eigenvalues[0] + eigenvalues[-1])


@largest_stable_step.mistake("one-coordinate-at-a-time")
def largest_entry_of_the_diagonal(H):
    """You look at the diagonal only, the curvature along the axes. Between the axes the curvature
    can be larger: look at the eigenvalues."""
    return 2 / np.max(np.diag(H))


@largest_stable_step.mistake("sum-for-mean")
def from_the_trace(H):
    """You divide by the sum of all eigenvalues, the trace. Only the largest one sets the limit."""
    return 2 / np.trace(H)


@largest_stable_step.mistake("sum-for-mean")
def from_all_entries(H):
    """You divide by the root of the sum of all squared entries, which is larger than the largest
    eigenvalue. The limit is set by the steepest direction alone."""
    return 2 / np.linalg.norm(H)


@largest_stable_step.slip
def largest_eigenvalue_itself(H):
    """You return the largest eigenvalue. The steeper the surface, the shorter the steps must be."""
    return np.linalg.eigvalsh(H)[-1]


@largest_stable_step.slip
def half_the_largest_eigenvalue(H):
    """Your fraction stands on its head: the steeper the surface, the shorter the steps must be."""
    return np.linalg.eigvalsh(H)[-1] / 2


@largest_stable_step.right
def spectral_norm(H):
    """For such an H the spectral norm is the largest eigenvalue."""
    return 2 / np.linalg.norm(H, 2)


@largest_stable_step.right
def general_eigenvalues(H):
    """Eigenvalues of a general matrix, of which the real parts count."""
    return np.array(2 / max(np.linalg.eig(H)[0].real))


@largest_stable_step.right
def singular_values(H):
    """Singular values, largest first."""
    return float(2 / np.linalg.svd(H, compute_uv=False)[0])


classify = Exercise(
    descent.classify,
    unit="descent",
    points=2,
    parts={"value": 0.7, "zero eigenvalue": 0.3},
    examples=[
        Case((np.array([[2.0, 0.0], [0.0, 2.0]]),)),
        Case((np.array([[-2.0, 0.0], [0.0, 2.0]]),)),
        Case((np.array([[-2.0, 1.0], [1.0, -2.0]]),)),
        Case((np.array([[1.0, 3.0], [3.0, 1.0]]),), why="Between the axes it curves down."),
        Case((np.array([[-1.0, 0.0], [0.0, -3.0]]),)),
        Case(
            (np.array([[2.0, 0.0], [0.0, 0.0]]),),
            "zero eigenvalue",
            why="Along one direction the curvature is zero, and H does not say what f does there.",
        ),
        Case((np.array([[0.0, 0.0], [0.0, -1.0]]),), "zero eigenvalue"),
        Case((np.zeros((2, 2)),), "zero eigenvalue"),
        Case(
            (np.diag([1.0, 0.0, -1.0]),),
            "zero eigenvalue",
            why="Up along one direction, down along another: a saddle, whatever the third does.",
        ),
    ],
)


@classify.cases
def kinds_of_points(rng):
    for n in (1, 2, 3, 4):
        size = rng.uniform(0.5, 5, size=n)
        yield Case((symmetric(rng, size),))
        yield Case((symmetric(rng, -size),))
        if n > 1:
            signs = np.where(np.arange(n) < rng.integers(1, n), 1, -1)
            yield Case((symmetric(rng, signs * size),))
    axes = rng.permutation(3)
    for spectrum in ([2.0, 1.0, 0.0], [-2.0, -1.0, 0.0], [3.0, 0.0, -1.0]):
        H = np.diag(np.array(spectrum)[axes] * number(rng, 0.5, 3))
        yield Case((H,), "zero eigenvalue")
    yield Case((np.diag([0.0, number(rng, 0.5, 3)]),), "zero eigenvalue")
    a = number(rng, 0.5, 2)
    yield Case((np.array([[a, 2 * a], [2 * a, a]]),))  # a saddle that the diagonal does not show


@classify.mistake("zero-gradient-is-minimum")
def always_a_minimum(H):
    """You call every stationary point a minimum. A zero gradient says that it is level; which way
    it bends, the eigenvalues of H say."""
    return "minimum"


@classify.mistake("one-coordinate-at-a-time")
def signs_of_the_diagonal(H):
    """You look at the curvature along the axes only, the diagonal of H. Between the axes it can
    have the other sign: look at the eigenvalues."""
    d = np.diag(H)
    if np.any(d > 0) and np.any(d < 0):
        return "saddle"
    if np.any(d == 0):
        return "undecided"
    return "minimum" if np.all(d > 0) else "maximum"


@classify.mistake("ascent-for-descent")
def minimum_and_maximum_exchanged(H):
    """You have minimum and maximum exchanged. Where all eigenvalues are positive the surface curves
    upwards on every side."""
    e = np.linalg.eigvalsh(H)
    if e[0] < -1e-10 and e[-1] > 1e-10:
        return "saddle"
    if np.any(np.abs(e) < 1e-10):
        return "undecided"
    return "maximum" if e[0] > 0 else "minimum"


@classify.mistake("zero-gradient-is-minimum")
def zero_counts_as_positive(H):
    """Where an eigenvalue is zero you still decide. Along that direction H says nothing: f may
    rise, fall or stay level, so the answer is "undecided"."""
    e = np.linalg.eigvalsh(H)
    if e[0] < -1e-10 and e[-1] > 1e-10:
        return "saddle"
    return "minimum" if e[-1] > 1e-10 or abs(e[0]) < 1e-10 else "maximum"


@classify.slip
def undecided_at_any_zero(H):
    """You answer "undecided" as soon as one eigenvalue is zero. Where both signs occur it is a
    saddle, whatever the others do."""
    e = np.linalg.eigvalsh(H)
    if np.any(np.abs(e) < 1e-10):
        return "undecided"
    if e[0] < 0 < e[-1]:
        return "saddle"
    return "minimum" if e[0] > 0 else "maximum"


@classify.slip
def determinant_only(H):
    """You decide by the sign of the determinant. For more than two coordinates it does not tell:
    two negative eigenvalues make it positive again."""
    det = np.linalg.det(H)
    if abs(det) < 1e-10:
        return "undecided"
    if det < 0:
        return "saddle"
    return "minimum" if H[0, 0] > 0 else "maximum"


@classify.slip
def trace_only(H):
    """You decide by the sum of the eigenvalues, the trace. One large positive eigenvalue can hide a
    negative one: look at each."""
    t = np.trace(H)
    if abs(t) < 1e-10:
        return "undecided"
    return "minimum" if t > 0 else "maximum"


@classify.right
def by_counting_signs(H):
    """Signs of the rounded eigenvalues, as a set."""
    signs = set(np.sign(np.round(np.linalg.eigvalsh(H), 9)))
    if {1.0, -1.0} <= signs:
        return "saddle"
    if 0.0 in signs:
        return "undecided"
    return "minimum" if signs == {1.0} else "maximum"


@classify.right
def by_extremes(H):
    """The smallest and the largest eigenvalue tell all."""
    low, high = min(np.linalg.eigvals(H).real), max(np.linalg.eigvals(H).real)
    tiny = 1e-8
    if low > tiny:
        return "minimum"
    if high < -tiny:
        return "maximum"
    return "saddle" if low < -tiny and high > tiny else "undecided"


@classify.right
def by_dictionary(H):
    """A look-up by which signs occur."""
    e = np.linalg.eigvalsh(H)
    scale = max(1.0, np.abs(e).max())
    key = (bool((e > 1e-9 * scale).any()), bool((e < -1e-9 * scale).any()))
    if key == (True, True):
        return "saddle"
    flat = bool((np.abs(e) <= 1e-9 * scale).any())
    return "undecided" if flat else {(True, False): "minimum", (False, True): "maximum"}[key]


SQUARE = Formula("np.dot(w, w)", "w")
VALLEY = Formula("(w[0]**2 + 25*w[1]**2)/2", "w")

backtracking = Exercise(
    descent.backtracking,
    unit="descent",
    points=3,
    parts={"value": 0.6, "own settings": 0.3, "unchanged": 0.1},
    examples=[
        Case((SQUARE, np.array([6.0, 8.0]), np.array([3.0, 4.0]))),
        Case((VALLEY, np.array([5.0, 25.0]), np.array([5.0, 1.0]))),
        Case((SQUARE, np.array([0.2]), np.array([0.1]), 0.25)),
        Case((SQUARE, np.array([6.0, 8.0]), np.array([3.0, 4.0]), 4.0, 0.8), "own settings"),
        Case((SQUARE, np.array([6.0, 8.0]), np.array([3.0, 4.0]), 2.0, 0.7, 0.6), "own settings"),
    ],
)


@backtracking.cases
def searches(rng):
    for n in (2, 1, 3):
        curvatures = [number(rng, 0.3, 40) for _ in range(n)]
        f = Formula(" + ".join(f"{c}*w[{i}]**2" for i, c in enumerate(curvatures)), "w")
        w = point(rng, n)
        g = np.round(2 * np.array(curvatures) * w, 6)
        yield Case((f, g, w))
        yield Case((f, g, w, number(rng, 0.001, 0.01)))
        yield Case((f, g, w, number(rng, 2, 9), number(rng, 0.3, 0.9)), "own settings")
        settings = number(rng, 2, 9), number(rng, 0.3, 0.9), number(rng, 0.3, 0.8)
        yield Case((f, g, w, *settings), "own settings")


@backtracking.mistake("convex-so-any-step")
def first_step_taken(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You take the first step size without testing it. Even on a bowl a long step leads up: shrink
    it until f has fallen enough."""
    return step_size


@backtracking.slip
def any_decrease_will_do(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You accept every step that lowers f at all. Armijo asks for more: at least the share c of the
    decrease that the slope predicts."""
    while f(w - step_size * g) > f(w):
        step_size *= shrink
    return step_size


@backtracking.mistake("direction-equals-length")
def length_not_squared(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """In your condition the predicted decrease is step_size times the length of the gradient. The
    step itself is that long times step_size, so the length counts twice."""
    while f(w - step_size * g) > f(w) - c * step_size * np.linalg.norm(g):
        step_size *= shrink
    return step_size


@backtracking.mistake("unit-length-forgotten")
def step_size_left_out(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You ask for the same decrease whatever the step size. A shorter step cannot lower f as much:
    the predicted decrease is proportional to the step."""
    for _ in range(60):
        if f(w - step_size * g) <= f(w) - c * (g @ g):
            break
        step_size *= shrink
    return step_size


@backtracking.mistake("ascent-for-descent")
def tried_uphill(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You try points along the gradient, which lie uphill, so no step is ever accepted. Try points
    against it."""
    for _ in range(60):
        if f(w + step_size * g) <= f(w) - c * step_size * (g @ g):
            break
        step_size *= shrink
    return step_size


@backtracking.slip
def always_halved(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You halve the step each time, whatever `shrink` says."""
    while f(w - step_size * g) > f(w) - c * step_size * (g @ g):
        step_size *= 0.5
    return step_size


@backtracking.slip
def own_c(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You use a c of your own. How much decrease is asked for, the argument c says."""
    while f(w - step_size * g) > f(w) - 1e-4 * step_size * (g @ g):
        step_size *= shrink
    return step_size


@backtracking.slip
def allowed_to_rise(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """Your condition lets f rise: the share of the predicted decrease is added to f(w). It must be
    subtracted."""
    while f(w - step_size * g) > f(w) + c * step_size * (g @ g):
        step_size *= shrink
    return step_size


@backtracking.slip
def one_shrink_too_many(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You shrink once more after a step has been accepted. Return the first one that meets the
    condition."""
    while f(w - step_size * g) > f(w) - c * step_size * (g @ g):
        step_size *= shrink
    return step_size * shrink


@backtracking.slip
def shrunk_at_least_once(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You shrink before you test, so the step size that is given is never tried."""
    while True:
        step_size *= shrink
        if f(w - step_size * g) <= f(w) - c * step_size * (g @ g):
            return step_size


@backtracking.slip
def new_point_instead_of_step(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """You return the new point. Asked is the step size that was accepted, one number."""
    while f(w - step_size * g) > f(w) - c * step_size * (g @ g):
        step_size *= shrink
    return w - step_size * g


@backtracking.right
def search_by_powers(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """The first power of shrink that meets the condition."""
    slope = float(np.dot(g, g))
    trials = (step_size * shrink**k for k in range(1000))
    return next(t for t in trials if f(w - t * g) - f(w) <= -c * t * slope)


@backtracking.right
def search_by_recursion(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """Try, and otherwise start again with a shorter step."""
    enough = f(w) - c * step_size * np.linalg.norm(g) ** 2
    if f(w - step_size * g) <= enough:
        return step_size
    return search_by_recursion(f, g, w, step_size * shrink, shrink, c)


@backtracking.right
def search_with_a_loop(f, g, w, step_size=1.0, shrink=0.5, c=1e-4):
    """A counted loop, the result as a 0-d array."""
    start = f(w)
    for k in range(500):
        eta = step_size * shrink**k
        if f(np.array([a - eta * b for a, b in zip(w, g, strict=True)])) <= start - c * eta * sum(
            b * b for b in g
        ):
            return np.array(eta)


momentum_descent = Exercise(
    descent.momentum_descent,
    unit="descent",
    points=3,
    parts={"value": 0.75, "no steps": 0.1, "unchanged": 0.15},
    examples=[
        Case((BOWL, np.array([1.0, -2.0]), 0.25, 0.5, 1)),
        Case((BOWL, np.array([1.0, -2.0]), 0.25, 0.5, 3)),
        Case((RAVINE, np.array([5.0, 1.0]), 0.05, 0.8, 4)),
        Case((RAVINE, np.array([5.0, 1.0]), 0.02, 0.0, 3), why="Here beta is 0: plain descent."),
        Case((BOWL, np.array([3.0, 4.0]), 0.1, 0.5, 0), "no steps", why="Only the start."),
    ],
)


@momentum_descent.cases
def heavy_balls(rng):
    for n in (2, 2, 1, 3, 4):
        steps, beta = int(rng.integers(3, 8)), number(rng, 0.2, 0.95)
        yield Case((bowl_gradient(rng, n), point(rng, n), number(rng, 0.01, 0.3), beta, steps))
    yield Case((bowl_gradient(rng, 2), point(rng, 2), number(rng, 0.01, 0.3), 0.5, 0), "no steps")


@momentum_descent.slip
def momentum_ignored(gradient, w0, step_size, beta, steps):
    """Your path is plain gradient descent: beta has no effect. Keep the share beta of the last step
    and add the new one to it."""
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - step_size * gradient(path[-1]))
    return np.array(path)


@momentum_descent.mistake("ascent-for-descent")
def momentum_uphill(gradient, w0, step_size, beta, steps):
    """Your path leads uphill: the gradient is added to the velocity. It must be pulled downhill."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v + step_size * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.mistake("not-evaluated-at-the-point")
def gradient_ahead(gradient, w0, step_size, beta, steps):
    """You take the gradient at the point ahead, w + beta v. That is Nesterov's version, a good one;
    here the gradient is asked for at w itself."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - step_size * gradient(path[-1] + beta * v)
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.mistake("sum-for-mean")
def running_mean_of_gradients(gradient, w0, step_size, beta, steps):
    """You take a weighted mean of old and new, with 1 - beta for the new gradient. Here the new
    step counts in full."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - (1 - beta) * step_size * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.slip
def old_velocity_used(gradient, w0, step_size, beta, steps):
    """You move by the old velocity and update it afterwards. First v, then w, with the new v."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        g = gradient(path[-1])
        path.append(path[-1] + v)
        v = beta * v - step_size * g
    return np.array(path)


@momentum_descent.mistake("not-evaluated-at-the-point")
def momentum_with_the_first_gradient(gradient, w0, step_size, beta, steps):
    """You use the gradient at w0 for every step. Ask for it anew at each point."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - step_size * gradient(w0)
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.mistake("in-place-overwrite")
def one_array_for_the_path(gradient, w0, step_size, beta, steps):
    """Every row of your path is the last point: one and the same array is changed and stored many
    times. Make a new array for each point."""
    w, v = np.array(w0, dtype=float), np.zeros(len(w0))
    path = [w]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w += v
        path.append(w)
    return np.array(path)


@momentum_descent.mistake("in-place-overwrite")
def momentum_in_the_callers_array(gradient, w0, step_size, beta, steps):
    """Your path is right, but on the way you change w0, which belongs to the caller. Start from a
    copy."""
    w, v = w0, np.zeros(len(w0))
    path = [w.copy()]
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w += v
        path.append(w.copy())
    return np.array(path)


@momentum_descent.slip
def gradient_scaled_twice(gradient, w0, step_size, beta, steps):
    """The step size enters twice: once in v, and again when w moves. Move by the whole of v."""
    path, v = [w0], np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - step_size * gradient(path[-1])
        path.append(path[-1] + step_size * v)
    return np.array(path)


@momentum_descent.slip
def step_size_after_the_velocity(gradient, w0, step_size, beta, steps):
    """Your velocity is started with a step before the first gradient is asked for. It starts at
    zero."""
    path, v = [w0], -gradient(w0) * step_size
    for _ in range(steps):
        v = beta * v - step_size * gradient(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


@momentum_descent.mistake("labels-off-by-one")
def momentum_without_the_start(gradient, w0, step_size, beta, steps):
    """Your path leaves out the start. It has steps + 1 points, and the first is w0."""
    path, w, v = [], w0, np.zeros(len(w0))
    for _ in range(steps):
        v = beta * v - step_size * gradient(w)
        w = w + v
        path.append(w)
    return np.array(path)


@momentum_descent.right
def heavy_ball_from_two_points(gradient, w0, step_size, beta, steps):
    """Without v: the last step is the difference of the last two points."""
    path = [np.array(w0, dtype=float)]
    for k in range(steps):
        last = path[k] - path[k - 1] if k > 0 else 0.0
        path.append(path[k] + beta * last - step_size * gradient(path[k]))
    return path


@momentum_descent.right
def velocity_in_units_of_the_gradient(gradient, w0, step_size, beta, steps):
    """The step size taken out of v, and put back when w moves."""
    path, m = np.zeros((steps + 1, len(w0))), np.zeros(len(w0))
    path[0] = w0
    for k in range(steps):
        m = beta * m + gradient(path[k])
        path[k + 1] = path[k] - step_size * m
    return path


@momentum_descent.right
def momentum_in_place_on_copies(gradient, w0, step_size, beta, steps):
    """In place on copies, each row copied when it is stored."""
    w, v = np.array(w0, dtype=float), np.zeros(np.shape(w0))
    rows = [w.copy()]
    for _ in range(steps):
        v *= beta
        v -= step_size * gradient(w)
        w += v
        rows.append(w.copy())
    return np.stack(rows)


EXERCISES = [
    gradient_step,
    gradient_descent,
    largest_stable_step,
    classify,
    backtracking,
    momentum_descent,
]
