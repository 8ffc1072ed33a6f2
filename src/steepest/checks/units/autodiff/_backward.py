"""Exercise `backward`: from the result back to every node of a tape."""

import numpy as np

from .... import reverse
from ...exercise import Case, Exercise
from .._functions import number
from .._raw import returns_a_formula

SQUARED = [[], [(0, 3.0), (0, 3.0)]]
MEETING = "Several ways lead back to one node."

backward = Exercise(
    reverse.backward,
    unit="autodiff",
    points=3,
    parts={"value": 0.5, "used again": 0.4, "unchanged": 0.1},
    examples=[
        Case(([[]],)),
        Case(([[], [(0, 3.0)], [(1, 2.0)]],)),
        Case(([[], [], [(0, 5.0), (1, -2.0)]],), why="Node 2 has two parents, as in a product."),
        Case(([[], [], [(0, 2.0)]],), why="Node 1 has no say in the result."),
        Case((SQUARED,), "used again", why="Node 0 is used twice: x·x at 3."),
        Case(([[], [], [(0, 4.0), (1, 2.0)], [(2, 1.0), (0, 1.0)]],), "used again", why=MEETING),
    ],
    sketch="Start at the end: the result grows one for one with itself. Go back node by node, and "
    "hand what a node has received on to its parents, times the local derivative on the way. "
    "Where several ways arrive at one node, their shares come together.",
)


@backward.cases
def random_tapes(rng):
    for size in (3, 5, 7, 9):
        yield Case((_each_used_once(rng, size),))
        tape = [[]]
        for k in range(1, size):
            listed = rng.integers(0, k, size=rng.integers(1, 4)).tolist()
            tape.append([(parent, number(rng, -2, 2)) for parent in listed])
        tape[-1] = [(size - 2, 1.5), (0, -0.5), (size - 2, 0.25)]
        yield Case((tape,), "used again", why=MEETING)


def _each_used_once(rng, size):
    """A tape on which every node but the last has one child."""
    tape = [[] for _ in range(size)]
    for node in range(size - 1):
        child = int(rng.integers(max(node + 1, size // 2), size))
        tape[child].append((node, number(rng, 0.5, 2) * float(rng.choice([-1, 1]))))
    return tape


@backward.mistake("gradient-not-accumulated")
def last_way_wins(tape):
    """Where several ways lead back to a node you keep only the last one. Adjoints that arrive along
    different ways are added."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] = adjoint[node] * local
    return adjoint


@backward.slip
def walked_forwards(tape):
    """You walk from the front. A node can hand its adjoint on only when it has received all of it
    from its children, so the walk starts at the end."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in range(len(tape)):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] * local
    return adjoint


@backward.slip
def seed_left_out(tape):
    """All your adjoints are zero: the walk starts with nothing. The result grows one for one with
    itself."""
    return np.zeros(len(tape))


@backward.slip
def locals_added(tape):
    """You add the local derivative instead of multiplying by it. Along a way, derivatives multiply:
    the chain rule."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] + local
    return adjoint


@backward.slip
def seeds_everywhere(tape):
    """Every node starts with 1. Only the last one does; the others collect what comes back to
    them."""
    adjoint = np.ones(len(tape))
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] * local
    return adjoint


@backward.slip
def last_comes_first(tape):
    """Your adjoints stand in reverse order. Entry i belongs to node i."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] * local
    return adjoint[::-1]


@backward.mistake("in-place-overwrite")
def tape_used_up(tape):
    """Your numbers are right, but the caller's tape is empty afterwards. Read it without changing
    it."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    while tape:
        node = len(tape) - 1
        for parent, local in tape.pop():
            adjoint[parent] += adjoint[node] * local
    return adjoint


@backward.mistake("gradient-not-accumulated")
def first_way_wins(tape):
    """Where several ways lead back to a node you keep only the first one. What arrives along
    different ways is added."""
    adjoint = {len(tape) - 1: 1.0}
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint.setdefault(parent, adjoint.get(node, 0.0) * local)
    return np.array([adjoint.get(node, 0.0) for node in range(len(tape))])


@backward.mistake("gradient-not-accumulated")
def listed_twice_counted_once(tape):
    """A parent that is listed twice counts only once: the second entry takes the place of the
    first. Both are ways back, and both are added."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in dict(tape[node]).items():
            adjoint[parent] += adjoint[node] * local
    return adjoint


@backward.mistake("product-rule-forgotten")
def first_parent_only(tape):
    """Only the first parent of each node gets a share. A product has two factors, and both let it
    grow: each parent gets its own."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node][:1]:
            adjoint[parent] += adjoint[node] * local
    return adjoint


@backward.mistake("row-for-column")
def walked_from_the_first_node(tape):
    """You return how every node grows with the *first* one. Asked is how the last one grows with
    every node: the other row of the same table."""
    slope = np.zeros(len(tape))
    slope[0] = 1.0
    for node in range(1, len(tape)):
        for parent, local in tape[node]:
            slope[node] += local * slope[parent]
    return slope


@backward.mistake("row-for-column", by_kind=True)
def adjoints_in_a_column(tape):
    """You return a column, with two axes. Asked is an array of shape (n,), one number a node."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] * local
    return adjoint.reshape(-1, 1)


@backward.mistake("ascent-for-descent")
def ready_for_descent(tape):
    """All your derivatives have the wrong sign. Descent goes against the derivative, but that minus
    belongs to the step: how fast the result grows is asked for here."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = -1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] * local
    return adjoint


@backward.mistake("labels-off-by-one")
def parents_counted_from_one(tape):
    """You take the parents' indices as counted from 1, so every share arrives one node too early.
    They count from 0."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent - 1] += adjoint[node] * local
    return adjoint


@backward.slip
def locals_not_chained(tape):
    """Each parent gets the local derivative as it is. By the chain rule it is multiplied by what
    the node itself has received."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += local
    return adjoint


@backward.right
def sum_over_all_ways(tape):
    """For each node, the sum over all ways to the end, by recursion."""
    children = [[] for _ in tape]
    for child, row in enumerate(tape):
        for parent, local in row:
            children[parent].append((child, local))

    def influence(node):
        if node == len(tape) - 1:
            return 1.0
        return sum(local * influence(child) for child, local in children[node])

    return [influence(node) for node in range(len(tape))]


@backward.right
def by_linear_algebra(tape):
    """The adjoints solve a linear system with the matrix of local derivatives."""
    n = len(tape)
    A = np.zeros((n, n))
    for node, row in enumerate(tape):
        for parent, local in row:
            A[parent, node] += local
    return np.linalg.solve(np.eye(n) - A, np.eye(n)[:, -1])


@backward.right
def with_plain_lists(tape):
    """A list of floats, by index from the end."""
    grads = [0.0] * (len(tape) - 1) + [1.0]
    for i in range(len(tape) - 1, -1, -1):
        for j, local in tape[i]:
            grads[j] = grads[j] + grads[i] * local
    return grads


# Signs: tapes with other properties.

_LINE = [[], [(0, 3.0)], [(1, -2.0)], [(2, 0.5)]]
_TREE = [[], [], [(0, 5.0), (1, -2.0)], [], [(2, 0.5), (3, 7.0)]]
_WAYS = (2.0, 3.0, 7.0)  # of any of these, different ones have different sums
_ONE_ENTRY = [[], [(0, way) for way in _WAYS]]
_MANY_NODES = [[], *([(0, way)] for way in _WAYS), [(1, 1.0), (2, 1.0), (3, 1.0)]]
_TWO_AND_TWO = [[], [(0, 2.0)], [(0, 3.0), (0, 7.0)], [(1, 1.0), (2, 1.0)]]


@backward.sign("symbolic-is-automatic")
def formulas_for_adjoints(ask, tape):
    """You return formulas: texts or functions. Automatic differentiation works out no formula, only
    numbers: the derivative at this point."""
    return returns_a_formula(ask, SQUARED)


@backward.sign("derivative-is-one-number")
def one_adjoint_only(ask, tape):
    """You return one number, the derivative with respect to the first node. Asked is one for each
    node."""
    return all(
        np.ndim(ask(some)) == 0 and ask.same(ask(some), ask.expected(some)[0])
        for some in (_LINE, _TREE, _MANY_NODES)
    )


@backward.sign("gradient-not-accumulated")
def ways_not_added(ask, tape):
    """It is right as long as every node is used only once. Where several ways lead back to a node,
    some of them are lost: what arrives is added."""
    if not (ask.right(_LINE) and ask.right(_TREE)):
        return False
    subsets = {0.0, 2.0, 3.0, 7.0, 5.0, 9.0, 10.0}
    got = [ask(some)[0] for some in (_ONE_ENTRY, _MANY_NODES, _TWO_AND_TWO)]
    return any(one != 12 for one in got) and all(one == 12 or one in subsets for one in got)


@backward.sign("product-rule-forgotten")
def share_for_one_parent_only(ask, tape):
    """Where a node has two parents, only one of them gets its share. Each lets the node grow while
    the other stands still, and each has its own derivative."""
    if not ask.right(_LINE):
        return False
    answer, wanted = ask(_TREE), ask.expected(_TREE)
    lost = answer == 0
    one_of_two = lost[2] != lost[3] and (lost[0] != lost[1] or lost[2])
    return one_of_two and ask.same(answer[~lost], wanted[~lost])


@backward.sign("product-rule-forgotten")
def locals_multiplied_together(ask, tape):
    """You multiply the local derivatives of a node with each other. Each parent lets the node grow
    while the other stands still: it gets its own, times what the node has received."""
    if not ask.right(_LINE):
        return False
    two = [[], [], [(0, 5.0), (1, -2.0)]]
    return ask.same(ask(two), np.array([-10.0, -10.0, 1.0]))


@backward.sign("row-for-column")
def nothing_comes_back(ask, tape):
    """Nothing arrives at the parents: your table of local derivatives is read the other way round.
    Which index is the node's, and which its parent's?"""
    unknown = [[], [(0, np.nan)], [(1, 2.0)]]  # if it is looked at, it shows
    looked = not np.all(np.isfinite(ask(unknown)))
    return looked and all(ask.same(ask(some), np.eye(len(some))[-1]) for some in (_LINE, _TREE))


@backward.sign("row-for-column")
def first_node_for_the_last(ask, tape):
    """You return how every node grows with the first one. Asked is how the last one grows with
    every node: rows and columns of the same table."""
    return all(ask.same(ask(some), _from_the_first(some)) for some in (_LINE, _TREE, _MANY_NODES))


def _from_the_first(tape):
    slope = np.zeros(len(tape))
    slope[0] = 1.0
    for node, entries in enumerate(tape):
        for parent, local in entries:
            slope[node] += local * slope[parent]
    return slope


@backward.sign("labels-off-by-one")
def one_place_off(ask, tape):
    """Your derivatives stand one place too early or too late. Entry i belongs to node i, counted
    from 0."""
    answer, wanted = ask(_LINE), ask.expected(_LINE)
    models = [np.roll(wanted, places) for places in (1, -1)]
    models += [_with_parents_moved(_LINE, places) for places in (1, -1)]
    return any(ask.same(answer, model) for model in models)


def _with_parents_moved(tape, places):
    """What arrives where the indices of the parents are off by some places."""
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[(parent + places) % len(tape)] += adjoint[node] * local
    return adjoint


@backward.sign("ascent-for-descent")
def all_signs_turned(ask, tape):
    """All your derivatives have the wrong sign. The minus of descent belongs to the step, not to
    the derivative."""
    return all(ask.same(ask(some), -ask.expected(some)) for some in (_LINE, _TREE))
