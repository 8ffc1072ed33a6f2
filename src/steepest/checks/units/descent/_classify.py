"""Exercise `classify`: what kind of stationary point the eigenvalues of H tell."""

import numpy as np

from .... import descent
from ...exercise import Case, Exercise
from .._functions import any_n, number
from ._slopes import symmetric

classify = Exercise(
    descent.classify,
    unit="descent",
    points=2,
    parts={"value": 0.5, "any n": 0.15, "zero eigenvalue": 0.25, "unchanged": 0.1},
    examples=[
        Case((np.array([[2.0, 0.0], [0.0, 2.0]]),)),
        Case((np.array([[-2.0, 0.0], [0.0, 2.0]]),)),
        Case((np.array([[-2.0, 1.0], [1.0, -2.0]]),)),
        Case((np.array([[1.0, 3.0], [3.0, 1.0]]),), why="Between the axes it curves down."),
        Case((np.array([[-1.0, 0.0], [0.0, -3.0]]),)),
        Case((np.array([[0.0, 2.0], [2.0, 0.0]]),), why="Level along the axes, but not between."),
        Case((np.array([[3.0, 0.0], [0.0, 0.01]]),), why="A small curvature is one, too."),
        Case((np.diag([2.0, -1.0, -3.0]),), "any n", why=any_n(3)),
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
    fair=lambda H: len(H) > 1,
    sketch="The signs of the eigenvalues tell: along each eigenvector the surface bends up or "
    "down. See first whether both signs occur, then whether one is zero. Round-off makes a zero "
    "slightly positive or negative, so compare with a small number.",
)


@classify.cases
def kinds_of_points(rng):
    for n in (2, 1, 3, 4):
        special = {} if n == 2 else {"part": "any n", "why": any_n(n)}
        size = rng.uniform(0.5, 5, size=n)
        yield Case((symmetric(rng, size),), **special)
        yield Case((symmetric(rng, -size),), **special)
        if n > 1:
            signs = np.where(np.arange(n) < rng.integers(1, n), 1, -1)
            yield Case((symmetric(rng, signs * size),), **special)
    for second in (0.02, -0.02):
        yield Case((rng.choice([-1, 1]) * symmetric(rng, [number(rng, 2, 4), second]),))
    yield Case((np.diag(rng.permutation([number(rng, 2, 4), 0.02])),))
    b = number(rng, 0.5, 3)
    yield Case((np.array([[0.0, b], [b, 0.0]]),))  # as far up as down
    yield Case((_saddle_by_columns_only(rng),), "any n", why=any_n(3))
    yield Case((np.zeros((3, 3)),), "zero eigenvalue")
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


@classify.mistake("zero-gradient-is-minimum")
def minimum_unless_all_fall(H):
    """You call it a minimum unless it is a maximum. A saddle is level too, and there f rises one
    way and falls another."""
    return "maximum" if np.all(np.linalg.eigvalsh(H) < 0) else "minimum"


@classify.mistake("zero-gradient-is-minimum")
def flat_is_a_minimum(H):
    """Where all eigenvalues are zero you still say "minimum". H then says nothing at all about f,
    so the answer is "undecided"."""
    e = np.linalg.eigvalsh(H)
    if e[0] < -1e-10 and e[-1] > 1e-10:
        return "saddle"
    if np.all(np.abs(e) < 1e-10):
        return "minimum"
    if np.any(np.abs(e) < 1e-10):
        return "undecided"
    return "minimum" if e[0] > 0 else "maximum"


@classify.mistake("derivative-is-one-number")
def first_entry_only(H):
    """You decide by the first entry of H, as if f had one second derivative. The curvature depends
    on the direction: look at the eigenvalues."""
    if H[0, 0] == 0:
        return "undecided"
    return "minimum" if H[0, 0] > 0 else "maximum"


@classify.mistake("row-for-column")
def eigenvectors_in_rows(H):
    """You read the eigenvectors as rows. np.linalg.eigh puts them into columns: vectors[:, i]
    belongs to the eigenvalue i."""
    curvatures = np.array([v @ H @ v for v in np.linalg.eigh(H)[1]])
    if np.any(curvatures > 1e-10) and np.any(curvatures < -1e-10):
        return "saddle"
    if np.any(np.abs(curvatures) < 1e-10):
        return "undecided"
    return "minimum" if curvatures[0] > 0 else "maximum"


@classify.slip
def signs_of_all_entries(H):
    """You look at the signs of the entries of H. What counts are the signs of its eigenvalues."""
    if np.any(H > 0) and np.any(H < 0):
        return "saddle"
    if not np.any(H):
        return "undecided"
    return "minimum" if np.max(H) > 0 else "maximum"


@classify.slip
def all_else_is_a_saddle(H):
    """You call everything a saddle that is neither a minimum nor a maximum. Where an eigenvalue is
    zero and no two signs differ, H does not decide."""
    e = np.linalg.eigvalsh(H)
    if np.all(e > 1e-10):
        return "minimum"
    return "maximum" if np.all(e < -1e-10) else "saddle"


@classify.slip
def no_word_for_undecided(H):
    """Where an eigenvalue is zero and no two signs differ, you return nothing. Then H does not
    decide, and there is a word for that."""
    e = np.linalg.eigvalsh(H)
    if e[0] < -1e-10 and e[-1] > 1e-10:
        return "saddle"
    if e[0] > 1e-10:
        return "minimum"
    return "maximum" if e[-1] < -1e-10 else None


@classify.mistake("in-place-overwrite")
def scaled_in_place(H):
    """The answers are right, but H /= … scales the caller's own matrix: afterwards it is not what
    it was. Make a new array."""
    H /= np.max(np.abs(H)) or 1.0
    e = np.linalg.eigvalsh(H)
    if e[0] < -1e-10 and e[-1] > 1e-10:
        return "saddle"
    if np.any(np.abs(e) < 1e-10):
        return "undecided"
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


@classify.mistake("derivative-is-one-number")
def trace_only(H):
    """You decide by one number, the sum of the eigenvalues. The curvature depends on the direction,
    and one large eigenvalue can hide another of the other sign: look at each."""
    t = np.trace(H)
    if abs(t) < 1e-10:
        return "undecided"
    return "minimum" if t > 0 else "maximum"


@classify.sign("ascent-for-descent")
def up_for_down(ask, H):
    """You have minimum and maximum exchanged. Where all eigenvalues are positive the surface curves
    upwards on every side."""
    bowls = [turned(2, 1, angle) for angle in (0.6, -0.6)]
    return _all(ask, bowls, "maximum") and _all(ask, [-bowl for bowl in bowls], "minimum")


@classify.sign("one-coordinate-at-a-time")
def diagonal_alone(ask, H):
    """You look at the curvature along the axes only, the diagonal of H. Between the axes it can
    have the other sign: look at the eigenvalues."""
    on_axes = [np.diag(d) for d in ([2.0, 1.0], [2.0, -1.0], [-1.0, -2.0])]
    between = np.array([[1.0, 3.0], [3.0, 2.0]])
    return all(map(ask.right, on_axes)) and (
        _all(ask, [between], "minimum") and _all(ask, [-between[::-1, ::-1]], "maximum")
    )


@classify.sign("derivative-is-one-number")
def one_number_decides(ask, H):
    """You never find a saddle: one number decides, as if f had one second derivative. The curvature
    depends on the direction, and can be of both signs."""
    saddles = [turned(2, -1, angle) for angle in (0.6, -0.6)]
    told = [(ask(saddle), ask(-saddle)) for saddle in saddles]
    return set(told) <= {("minimum", "maximum"), ("maximum", "minimum")}


@classify.sign("zero-gradient-is-minimum")
def level_is_a_minimum(ask, H):
    """You say "minimum" where H does not. A zero gradient says that it is level; for a minimum all
    eigenvalues must be positive, none of them negative or zero."""
    saddles = [turned(2, -1, 0.6), turned(1, -2, 0.6), turned(2, -1, -0.6)]
    half_level = [np.diag([2.0, 0.0]), np.diag([0.0, 1.0])]
    summits = [-turned(2, 1, 0.6), -turned(2, 1, -0.6)]
    kinds = saddles, summits, half_level, [np.zeros((2, 2))]
    return any(_all(ask, them, "minimum") for them in kinds)


@classify.sign("row-for-column")
def eigenvector_from_a_row(ask, H):
    """You read the eigenvectors as rows. np.linalg.eigh puts them into columns: vectors[:, i]
    belongs to the eigenvalue i."""
    rng = np.random.default_rng(0)
    matrices = [symmetric(rng, [3.0, 1.0, -0.5]) for _ in range(12)]
    told = [_by_rows(matrix) for matrix in matrices]
    return set(told) > {"saddle"} and [ask(matrix) for matrix in matrices] == told


def turned(a, b, angle):
    """A matrix with the eigenvalues a and b, the eigenvector of a at an angle."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array(
        [[a * c * c + b * s * s, (a - b) * c * s], [(a - b) * c * s, a * s * s + b * c * c]]
    )


def _saddle_by_columns_only(rng):
    """A saddle that looks like a minimum if the eigenvectors are read as rows."""
    H = symmetric(rng, [3.0, 1.0, -0.5])
    while _by_rows(H) == "saddle":
        H = symmetric(rng, [3.0, 1.0, -0.5])
    return H


def _all(ask, matrices, word):
    return all(ask(matrix) == word for matrix in matrices)


def _by_rows(matrix):
    curvatures = [v @ matrix @ v for v in np.linalg.eigh(matrix)[1]]
    if max(curvatures) > 0 > min(curvatures):
        return "saddle"
    return "minimum" if curvatures[0] > 0 else "maximum"


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
