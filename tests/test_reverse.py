"""Reverse mode: the claims of `steepest.reverse`."""

import math

import mygrad
import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from steepest import (
    Dual,
    backward,
    cross_entropy_gradient,
    gradient,
    mse_gradient,
    quadratic_gradient,
    reverse_gradient,
    topological_order,
)
from steepest.reverse import Variable, adjoints

rng = np.random.default_rng(0)
SYMBOLS = sympy.symbols("x y", real=True)
coordinate = st.floats(-1.5, 1.5)
point = st.tuples(coordinate, coordinate).map(np.array)


def assert_gradient(f, x, rtol=1e-6, atol=1e-7):
    """Reverse mode agrees with central differences."""
    np.testing.assert_allclose(reverse_gradient(f, x), gradient(f, x), rtol=rtol, atol=atol)


# Tapes of numbers


def test_the_tape_of_a_square_has_two_shares_that_are_added():
    np.testing.assert_array_equal(backward([[], [(0, 3.0), (0, 3.0)]]), [6, 1])


def test_the_tape_of_the_tilted_bowl_has_the_gradient_5_7():
    tape = [[], [], [(0, 1), (1, 1)], [(2, 4), (2, 4)], [(0, 3), (1, 1)], [(3, 1), (4, -1)]]
    np.testing.assert_array_equal(backward(tape), [5, 7, 8, 1, -1, 1])


def test_along_one_way_local_derivatives_are_multiplied():
    locals_ = [2.0, -3.0, 0.5, 7.0]
    tape = [[], *([(i, slope)] for i, slope in enumerate(locals_))]
    np.testing.assert_allclose(backward(tape)[0], np.prod(locals_))


def test_what_does_not_lead_to_the_result_has_adjoint_0():
    np.testing.assert_array_equal(backward([[], [], [(0, 2.0)]]), [2, 0, 1])


def test_a_tape_of_one_node_is_its_own_derivative():
    np.testing.assert_array_equal(backward([[]]), [1])


tapes = st.integers(1, 12).flatmap(
    lambda n: st.tuples(
        *(
            st.lists(st.tuples(st.integers(0, i - 1), st.floats(-2, 2)), max_size=3)
            if i
            else st.just([])
            for i in range(n)
        )
    )
)


@given(tapes)
def test_backward_adds_the_products_over_all_ways(tape):
    # All ways at once: with L[i, j] = ∂(node i)/∂(node j), (I - L)⁻¹ = I + L + L² + …
    n = len(tape)
    L = np.zeros((n, n))
    for node, pairs in enumerate(tape):
        for parent, local in pairs:
            L[node, parent] += local
    ways = np.linalg.inv(np.eye(n) - L)
    np.testing.assert_allclose(backward(tape), ways[-1], rtol=1e-9, atol=1e-9)


@given(tapes)
def test_backward_agrees_with_variables_put_together_in_the_same_way(tape):
    nodes = []
    for pairs in tape:
        if pairs:
            nodes.append(sum(local * nodes[parent] for parent, local in pairs))
        else:
            nodes.append(Variable(1.0))
    found = adjoints(nodes[-1])
    ours = [found.get(id(node), 0.0) for node in nodes]
    np.testing.assert_allclose(backward(tape), ours, rtol=1e-9, atol=1e-9)


def test_the_tape_is_not_changed():
    tape = [[], [(0, 3.0), (0, 3.0)]]
    backward(tape)
    assert tape == [[], [(0, 3.0), (0, 3.0)]]


@pytest.mark.parametrize(
    ("tape", "error", "sentence"),
    [
        ([], ValueError, "one at least"),
        (None, ValueError, "must be a list"),
        ([[], [(1, 2.0)]], ValueError, "Node 1 refers to node 1"),
        ([[(0, 1.0)]], ValueError, "not before it"),
        ([[], [(-1, 2.0)]], ValueError, "at least 0"),
        ([[], [(0,)]], ValueError, "pairs"),
        ([[], None], ValueError, "pairs"),
        ([[], [(0.0, 1.0)]], TypeError, "whole number"),
        ([[], [(0, "a")]], TypeError, "local derivative"),
        ([[], [(0, np.nan)]], ValueError, "finite"),
    ],
)
def test_a_bad_tape_is_refused(tape, error, sentence):
    with pytest.raises(error, match=sentence):
        backward(tape)


# Order

graphs = st.integers(0, 10).flatmap(
    lambda n: st.tuples(
        st.permutations(range(n)),
        *(st.lists(st.integers(0, i - 1), max_size=4) if i else st.just([]) for i in range(n)),
    )
)


@given(graphs)
def test_every_parent_comes_before_its_children_and_every_node_once(graph):
    names, *listed = graph
    parents = {names[i]: [names[j] for j in earlier] for i, earlier in enumerate(listed)}
    parents = {name: parents[name] for name in sorted(parents)}  # as they happen to stand
    order = topological_order(parents)
    assert sorted(order) == sorted(parents)
    place = {name: k for k, name in enumerate(order)}
    for name, above in parents.items():
        assert all(place[parent] < place[name] for parent in above)


def test_a_parent_may_be_listed_twice():
    assert topological_order({"f": ["x", "x"], "x": []}) == ["x", "f"]


def test_nodes_may_have_any_name_and_parents_stand_in_any_sequence():
    assert topological_order({(1, 2): (None,), None: ()}) == [None, (1, 2)]


@pytest.mark.parametrize(
    ("parents", "error", "sentence"),
    [
        ({"a": ["a"]}, ValueError, "cycle"),
        ({"a": ["b"], "b": ["c"], "c": ["a"], "d": []}, ValueError, "cycle"),
        ({"a": ["b"]}, ValueError, "'b' is not"),
        ([["a"]], TypeError, "must be a dict"),
    ],
)
def test_a_bad_graph_is_refused(parents, error, sentence):
    with pytest.raises(error, match=sentence):
        topological_order(parents)


# Gradients of numbers


def tilted(x):
    return (x[0] + x[1]) ** 2 - x[0] * x[1]


@given(point)
def test_two_programs_for_one_function_have_one_gradient(x):
    exact = quadratic_gradient(x)
    for f in (tilted, lambda x: (x * x).sum() + x[0] * x[1], lambda x: x @ x + x[0] * x[1]):
        np.testing.assert_allclose(reverse_gradient(f, x), exact, rtol=1e-12, atol=1e-12)


def test_gradient_at_1_3_is_5_7():
    np.testing.assert_array_equal(reverse_gradient(tilted, [1.0, 3.0]), [5, 7])


@pytest.mark.parametrize("times", [1, 2, 3, 7])
def test_a_number_that_is_used_many_times_receives_every_share(times):
    found = reverse_gradient(lambda x: math.prod([x[0]] * times), [3.0])
    np.testing.assert_allclose(found, times * 3.0 ** (times - 1))


def smooth(tree, x, y, m):
    """The value of an expression tree, in the library m: np or sympy."""
    if not isinstance(tree, tuple):
        return {"x": x, "y": y}.get(tree, tree)
    name, *inner = tree
    a, b = (*(smooth(part, x, y, m) for part in inner), None)[:2]
    return {
        "add": lambda: a + b,
        "sub": lambda: a - b,
        "mul": lambda: a * b,
        "div": lambda: a / (2 + m.sin(b)),
        "sin": lambda: m.sin(a),
        "tanh": lambda: m.tanh(a),
        "exp": lambda: m.exp(m.cos(a)),
        "log": lambda: m.log(2 + m.cos(a)),
        "cube": lambda: a**3,
    }[name]()


trees = st.recursive(
    st.sampled_from(["x", "y"]) | st.integers(-3, 3),
    lambda inner: (
        st.tuples(st.sampled_from(["add", "sub", "mul", "div"]), inner, inner)
        | st.tuples(st.sampled_from(["sin", "tanh", "exp", "log", "cube"]), inner)
    ),
    max_leaves=8,
)


@given(tree=trees, at=point)
def test_reverse_mode_agrees_with_sympy_on_random_expressions(tree, at):
    f = sympy.sympify(smooth(tree, *SYMBOLS, sympy))
    place = dict(zip(SYMBOLS, at, strict=True))
    exact = [float(f.diff(s).evalf(30, subs=place)) for s in SYMBOLS]
    found = reverse_gradient(lambda p: smooth(tree, p[0], p[1], np), at)
    np.testing.assert_allclose(found, exact, rtol=1e-9, atol=1e-9)


@given(tree=trees, at=point, t=st.floats(0, 2 * math.pi))
def test_forward_mode_along_a_direction_is_the_dot_product_with_the_gradient(tree, at, t):
    u = np.array([math.cos(t), math.sin(t)])
    along = smooth(tree, Dual(at[0], u[0]), Dual(at[1], u[1]), np)
    g = reverse_gradient(lambda p: smooth(tree, p[0], p[1], np), at)
    slope = along.slope if isinstance(along, Dual) else 0.0
    assert slope == pytest.approx(g @ u, rel=1e-9, abs=1e-9)


@given(point, st.floats(-3, 3), st.floats(-3, 3))
def test_the_gradient_is_linear_in_the_function(x, a, b):
    def f(x):
        return np.sin(x[0] * x[1])

    def g(x):
        return np.exp(-(x * x).sum())

    together = reverse_gradient(lambda x: a * f(x) + b * g(x), x)
    apart = a * reverse_gradient(f, x) + b * reverse_gradient(g, x)
    np.testing.assert_allclose(together, apart, rtol=1e-9, atol=1e-12)


@given(point)
def test_the_gradient_keeps_the_product_rule(x):
    def f(x):
        return np.cos(x[0]) + x[1] ** 3

    def g(x):
        return np.tanh(x @ x)

    product = reverse_gradient(lambda x: f(x) * g(x), x)
    by_rule = f(x) * reverse_gradient(g, x) + g(x) * reverse_gradient(f, x)
    np.testing.assert_allclose(product, by_rule, rtol=1e-9, atol=1e-12)


def test_loops_and_branches_are_followed():
    def f(x):
        total = 0
        for xi in x:
            total += xi**2 if xi > 0 else -xi
        return total

    np.testing.assert_array_equal(reverse_gradient(f, [3.0, -2.0, 0.5]), [6, -1, 1])


def test_pythons_own_sum_max_abs_and_unpacking_work():
    def f(x):
        a, b, c = x
        return sum(x) + max(a, b) * abs(c) + len(x)

    np.testing.assert_array_equal(reverse_gradient(f, [1.0, 2.0, -3.0]), [1, 4, -1])


def test_the_ways_may_be_many_as_long_as_the_nodes_are_few():
    def f(x):
        y = x[0]
        for _ in range(60):  # 2⁶⁰ ways from the end to the beginning
            y = y + y
        return y

    assert reverse_gradient(f, [1.0])[0] == 2.0**60


def test_a_computation_may_be_very_long():
    def f(x):
        y = x[0]
        for _ in range(20_000):
            y = y + 1e-4 * x[0]
        return y

    np.testing.assert_allclose(reverse_gradient(f, [1.0]), [3.0])


# Arrays: shapes

SHAPES = [
    ((3,), (3,)),
    ((3,), ()),
    ((), (3,)),
    ((2, 3), (3,)),
    ((3,), (2, 3)),
    ((2, 3), (2, 1)),
    ((2, 1), (1, 3)),
    ((1, 1), (2, 3)),
    ((4, 2, 3), (2, 1)),
    ((1,), (1,)),
    ((1, 3), (3,)),
]
OPERATIONS = [np.add, np.subtract, np.multiply, np.divide, np.power, np.maximum]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda o: o.__name__)
@pytest.mark.parametrize("shapes", SHAPES, ids=str)
def test_broadcasting_adds_up_the_shares_of_what_was_stretched(operation, shapes):
    sizes = [math.prod(shape) for shape in shapes]
    weights = rng.normal(size=np.broadcast_shapes(*shapes))

    def f(x):
        a, b = x[: sizes[0]].reshape(shapes[0]), x[sizes[0] :].reshape(shapes[1])
        return (weights * operation(a, b)).sum()

    assert_gradient(f, rng.uniform(0.5, 2, sum(sizes)))


@pytest.mark.parametrize("shapes", SHAPES, ids=str)
def test_a_constant_that_stretches_the_variable_or_is_stretched_changes_no_shape(shapes):
    constant = rng.uniform(1, 2, shapes[1])

    def f(x):
        return (constant / (x.reshape(shapes[0]) * constant + 1)).sum()

    assert_gradient(f, rng.uniform(0.5, 2, math.prod(shapes[0])))


MATMULS = [((3,), (3,)), ((2, 3), (3,)), ((2,), (2, 3)), ((4, 2), (2, 3)), ((1, 3), (3, 1))]


@pytest.mark.parametrize("shapes", MATMULS, ids=str)
@pytest.mark.parametrize("both", ["both", "left", "right"])
def test_products_of_vectors_and_matrices(shapes, both):
    sizes = [math.prod(shape) for shape in shapes]
    fixed = [rng.normal(size=shape) for shape in shapes]
    weights = rng.normal(size=(fixed[0] @ fixed[1]).shape)

    def f(x):
        a = x[: sizes[0]].reshape(shapes[0]) if both != "right" else fixed[0]
        b = x[sizes[0] :].reshape(shapes[1]) if both != "left" else fixed[1]
        return (weights * np.tanh(a @ b)).sum()

    assert_gradient(f, rng.normal(size=sum(sizes)))


INDICES = [
    0,
    -1,
    np.s_[1:3],
    np.s_[::2],
    np.s_[::-1],
    [2, 0, 2, 2],
    np.array([True, False, True, True, False]),
    ...,
    np.s_[:, None],
]


@pytest.mark.parametrize("index", INDICES, ids=str)
def test_an_index_hands_adjoints_back_to_where_it_took_the_entries(index):
    assert_gradient(lambda x: (np.sin(x[index]) * 2.5).sum(), rng.normal(size=5))


@pytest.mark.parametrize(
    "index", [np.s_[1], np.s_[:, 1], np.s_[1, 2], np.s_[[0, 1, 0], [2, 2, 2]]], ids=str
)
def test_an_index_into_a_matrix(index):
    assert_gradient(lambda x: (x.reshape(2, 3)[index] ** 2).sum(), rng.normal(size=6))


def test_an_entry_that_is_taken_twice_receives_twice():
    np.testing.assert_array_equal(reverse_gradient(lambda x: x[[0, 0]].sum(), [5.0, 7.0]), [2, 0])


@pytest.mark.parametrize("how", ["sum", "mean"])
@pytest.mark.parametrize("axis", [None, 0, 1, -1, (0, 2), (0, 1, 2)], ids=str)
@pytest.mark.parametrize("keepdims", [False, True])
def test_sums_and_means_along_axes(how, axis, keepdims):
    reduced = getattr(np.ones((2, 3, 4)), how)(axis, keepdims=keepdims)
    weights = rng.normal(size=reduced.shape)

    def f(x):
        method = getattr(x.reshape(2, 3, 4) ** 2, how)
        return (weights * method(axis=axis, keepdims=keepdims)).sum()

    assert_gradient(f, rng.normal(size=24))


@pytest.mark.parametrize(
    "f",
    [
        lambda x: np.sum(x * x),
        lambda x: np.sum(x * x, axis=0),
        lambda x: np.mean(np.exp(x)),
        lambda x: np.dot(x, x),
        lambda x: np.dot(np.arange(6.0), x),
        lambda x: x.dot(x),
        lambda x: np.sum(np.reshape(x, (2, 3)) @ np.arange(3.0)),
        lambda x: ((x.reshape(2, 3).T @ [1.0, -2.0]) ** 2).sum(),
        lambda x: (x.reshape((3, 2)) @ x.reshape(2, -1)).sum(),
        lambda x: (2.0**x + x**2 - x / 3 + 3 / (x + 9) - (-x) * (+x)).mean(),
        lambda x: (x - [1, 2, 3, 4, 5, 6]).sum() * len(x) * x.shape[0],
    ],
)
def test_ways_to_write_a_function(f):
    assert_gradient(f, rng.normal(size=6))


# Losses


def test_the_mean_squared_error_has_the_gradient_of_chapter_5():
    X, d, w = rng.normal(size=(30, 4)), rng.normal(size=30), rng.normal(size=4)
    found = reverse_gradient(lambda w: ((d - X @ w) ** 2).mean(), w)
    np.testing.assert_allclose(found, mse_gradient(w, X, d), rtol=1e-12)


def test_the_cross_entropy_has_the_gradient_of_chapter_7():
    X, y, W = rng.normal(size=(20, 5)), rng.integers(0, 3, 20), rng.normal(size=(5, 3))

    def loss(w):
        Z = X @ w.reshape(5, 3)
        return (np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(20), y]).mean()

    found = reverse_gradient(loss, W.ravel()).reshape(5, 3)
    np.testing.assert_allclose(found, cross_entropy_gradient(W, X, y), rtol=1e-10, atol=1e-14)


def two_layers(w):
    X = np.linspace(-1, 1, 21).reshape(7, 3)
    hidden = np.tanh(X @ w[:12].reshape(3, 4) + w[12:16])
    return ((hidden @ w[16:] - np.arange(7.0)) ** 2).mean()


@pytest.mark.parametrize("f", [two_layers, tilted, lambda w: (np.exp(w) / (1 + w * w)).sum()])
def test_mygrad_finds_the_same_numbers(f):
    w = rng.normal(size=20)
    theirs = mygrad.tensor(w)
    f(theirs).backward()
    np.testing.assert_allclose(reverse_gradient(f, w), theirs.grad, rtol=1e-12, atol=1e-14)


def test_the_adjoints_of_all_nodes_are_found_in_one_walk():
    x, y = Variable(1.0), Variable(3.0)
    a = x + y
    found = adjoints(a * a - x * y)
    assert [float(found[id(node)]) for node in (x, y, a)] == [5, 7, 8]


# What it costs, counted


@pytest.mark.parametrize("n", [1, 10, 100])
def test_reverse_mode_runs_the_function_once_where_central_differences_run_it_2n_times(n):
    runs = []

    def f(x):
        runs.append(1)
        return (x * x).sum()

    reverse_gradient(f, np.ones(n))
    assert len(runs) == 1
    gradient(f, np.ones(n))
    assert len(runs) == 1 + 2 * n


def test_the_record_does_not_grow_with_the_number_of_parameters():
    X = rng.normal(size=(8, 1000))
    lengths = {
        len(adjoints(((X[:, :n] @ Variable(np.ones(n))) ** 2).mean())) for n in (1, 10, 1000)
    }
    assert len(lengths) == 1


def test_constants_are_not_followed():
    x = Variable([1.0, 2.0])
    assert len((x * np.ones(2)).parents) == 1
    assert len((x * x).parents) == 2


# The result


def test_the_gradient_is_a_new_array_of_floats_that_may_be_written_to():
    for f in (lambda x: x.sum(), lambda x: x[0], lambda x: 3.0):
        x = np.array([1, 2])
        g = reverse_gradient(f, x)
        assert (g.dtype, g.shape) == (np.dtype(float), (2,))
        g[0] = 5.0
        np.testing.assert_array_equal(x, [1, 2])


def test_a_function_that_does_not_depend_on_x_has_gradient_0():
    np.testing.assert_array_equal(reverse_gradient(lambda x: 7, [1.0, 2.0]), [0, 0])
    np.testing.assert_array_equal(reverse_gradient(lambda x: Variable(7.0), [1.0, 2.0]), [0, 0])


def test_steps_in_place_make_new_nodes():
    def f(x):
        y = x
        y += 1
        y *= x
        return y.sum()

    np.testing.assert_array_equal(reverse_gradient(f, [3.0]), [7])  # (x + 1)x


def test_an_array_may_collect_what_is_added_to_it():
    def f(x):
        total = np.zeros(2)
        total += x
        total = total * x
        return total.sum()

    np.testing.assert_array_equal(reverse_gradient(f, [3.0, 4.0]), [6, 8])


def test_a_variable_shows_its_value():
    assert repr(Variable([1, 2])) == "Variable([1. 2.])"


def test_a_value_that_is_overwritten_before_the_walk_spoils_the_slope():
    x = Variable(3.0)
    square = x * x
    x.value[...] = 100.0
    assert adjoints(square)[id(x)] == 200  # neither 6 nor the slope of anything


# What goes wrong is said in a sentence


def overwrites(x):
    x[0] = 2.0
    return x.sum()


def fills(x):
    y = np.zeros(2)
    y[0] = x[0]
    return y.sum()


@pytest.mark.parametrize(
    ("f", "sentence"),
    [
        (overwrites, "item assignment"),
        (fills, r"np\.sin and not math\.sin"),
        (lambda x: math.sin(x[0]), "would forget how it was computed"),
        (lambda x: np.arcsin(x).sum(), r"np\.arcsin has no rule.*matmul"),
        (lambda x: np.prod(x), r"np\.prod has no rule"),
        (lambda x: np.linalg.norm(x), r"np\.norm has no rule"),
        (lambda x: np.where(x > 0, x, 0).sum(), r"np\.where has no rule"),
        (lambda x: np.add.reduce(x), "only for the plain call"),
        (lambda x: np.multiply(x, 2, where=[True, False]).sum(), "only for the plain call"),
        (lambda x: (x.reshape(1, 1, 2) @ x.reshape(2, 1)).sum(), "vectors and matrices"),
        (lambda x: x @ np.ones(3), "ValueError"),
        (lambda x: x + "a", "could not convert"),
        (lambda x: x[5], "IndexError"),
        (lambda x: x.missing, "AttributeError"),
        (lambda x: x * Dual(1.0, 1.0), "would forget"),
    ],
)
def test_a_function_that_cannot_be_differentiated_is_refused(f, sentence):
    with pytest.raises(ValueError, match=rf"(?s)at x = \[1\. 2\.\].*{sentence}"):
        reverse_gradient(f, [1.0, 2.0])


@pytest.mark.parametrize(
    ("f", "sentence"),
    [
        (lambda x: x, r"its shape is \(2,\). Take its sum or mean"),
        (lambda x: x.reshape(1, 2) @ x, r"its shape is \(1,\)"),
        (lambda x: np.sqrt(x).sum(), "no finite gradient"),
        (lambda x: (1 / x).sum(), "no finite gradient"),
        (lambda x: np.sqrt(x * x).sum(), "no finite gradient"),
        (lambda x: [1.0, 2.0], "one number"),
    ],
)
def test_a_result_without_a_gradient_is_refused(f, sentence):
    with pytest.raises(ValueError, match=sentence):
        reverse_gradient(f, [0.0, 1.0])


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ((tilted, 1.0), ValueError),
        ((tilted, [[1.0, 2.0]]), ValueError),
        ((tilted, [1.0, np.nan]), ValueError),
        ((tilted, ["a", "b"]), TypeError),
        ((3.0, [1.0, 2.0]), TypeError),
        ((lambda x: None, [1.0, 2.0]), TypeError),
    ],
)
def test_bad_input_is_refused(arguments, error):
    with pytest.raises(error):
        reverse_gradient(*arguments)
