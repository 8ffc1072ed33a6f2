r"""Reverse mode: record the computation, then walk back from the result.

Every operation on a :class:`Variable` is noted with its inputs.  From the result, whose derivative
with respect to itself is 1, each node hands its adjoint on to its inputs, multiplied by the local
derivative; adjoints that arrive along several ways are *added*.  One walk gives the derivative with
respect to every input, whatever their number: the cost is a few evaluations of the function.
"""

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from . import _validate as validate
from .autodiff import LOCAL


class Variable(NDArrayOperatorsMixin):
    """An array that remembers how it was computed.

    Parameters
    ----------
    value : array_like
        The numbers.
    parents : tuple of (Variable, callable)
        Inputs, each with the function that carries an adjoint of this node back to it.
    """

    def __init__(self, value, parents=()):
        self.value = np.asarray(value, dtype=float)
        self.parents = parents

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        if options or method != "__call__" or ufunc not in (np.matmul, *LOCAL):
            return NotImplemented
        values = [x.value if isinstance(x, Variable) else np.asarray(x) for x in inputs]
        if ufunc is np.matmul:
            return Variable(values[0] @ values[1], _parents(inputs, _matmul_back(*values)))
        pairs = zip(LOCAL[ufunc], values, strict=True)
        back = [_elementwise_back(rule, values, x) for rule, x in pairs]
        return Variable(ufunc(*values), _parents(inputs, back))

    def __getitem__(self, index):
        def back(adjoint):
            whole = np.zeros_like(self.value)
            np.add.at(whole, index, adjoint)
            return whole

        return Variable(self.value[index], ((self, back),))

    def sum(self, axis=None):
        """Sum over all entries, or along one axis."""

        def back(adjoint):
            spread = adjoint if axis is None else np.expand_dims(adjoint, axis)
            return np.broadcast_to(spread, self.value.shape)

        return Variable(self.value.sum(axis), ((self, back),))

    @property
    def T(self):
        """Transpose."""
        return Variable(self.value.T, ((self, np.transpose),))

    @property
    def shape(self):
        """Shape of the value."""
        return self.value.shape

    def __len__(self):
        return len(self.value)


def reverse_gradient(f, x):
    """Gradient of f at x by reverse mode: one recorded evaluation, one walk back.

    Parameters
    ----------
    f : callable
        Function of an array of shape (n,), made of arithmetic, @, indexing, .sum() and NumPy's
        elementwise functions, that returns one number.
    x : array_like, shape (n,)
        Where to look.

    Returns
    -------
    numpy.ndarray, shape (n,)
        ∇f(x), exact up to round-off.

    Raises
    ------
    ValueError, TypeError
        If x is not a finite vector, f fails, or its result is not one number.

    References
    ----------
    Baydin et al., "Automatic differentiation in machine learning: a survey", JMLR 18(153), 2018.

    Examples
    --------
    >>> reverse_gradient(lambda x: (x * x).sum() + x[0] * x[1], [1.0, 3.0])
    array([5., 7.])
    """
    x = Variable(validate.vector(x, "x"))
    result = validate.called(validate.callable_(f), x)
    if not isinstance(result, Variable):
        validate.number(result, "f(x)")
        return np.zeros_like(x.value)  # f does not depend on x
    if result.value.ndim != 0:
        raise ValueError(f"f must return one number, but its shape is {result.value.shape}.")
    return adjoints(result).get(id(x), np.zeros_like(x.value))


def adjoints(result):
    """Derivative of ``result`` with respect to every node before it, by the node's id."""
    nodes, parents = _graph(result)
    adjoint = {id(result): np.ones_like(result.value)}
    for name in reversed(topological_order(parents)):
        for parent, back in nodes[name].parents:
            handed_on = back(adjoint[name])
            adjoint[id(parent)] = adjoint.get(id(parent), 0.0) + handed_on
    return adjoint


def topological_order(parents):
    """Order of the nodes of a graph in which every parent comes before its children.

    Parameters
    ----------
    parents : dict
        {node: [its parents]}; every node is a key, and a parent may be listed twice (x·x).

    Returns
    -------
    list
        All nodes.

    Raises
    ------
    ValueError, TypeError
        If the graph has a cycle, or a parent is no key.

    References
    ----------
    Kahn, "Topological sorting of large networks", Communications of the ACM 5(11), 1962.

    Examples
    --------
    >>> topological_order({"f": ["a", "x"], "a": ["x", "x"], "x": []})
    ['x', 'a', 'f']
    """
    missing = {p for listed in parents.values() for p in listed} - set(parents)
    if missing:
        raise ValueError(f"Every node must be a key of parents, but {missing} are not.")
    children = {node: [] for node in parents}
    for node, listed in parents.items():
        for parent in listed:
            children[parent].append(node)
    waiting = {node: len(listed) for node, listed in parents.items()}
    order = [node for node, number in waiting.items() if number == 0]
    for node in order:  # grows while it is read
        for child in children[node]:
            waiting[child] -= 1
            if waiting[child] == 0:
                order.append(child)
    if len(order) < len(parents):
        raise ValueError("parents has a cycle: no node of it can come first.")
    return order


def backward(tape):
    """Derivative of the last node with respect to each node of a tape of numbers.

    Parameters
    ----------
    tape : list of list of (int, float)
        For each node its parents' indices, all earlier, with the local derivatives.

    Returns
    -------
    numpy.ndarray, shape (n,)
        d(last)/d(each); the last entry is 1.

    Raises
    ------
    ValueError, TypeError
        If the tape is empty or a node refers to one that is not earlier.

    Examples
    --------
    The tape of f = x·x at x = 3, where x is node 0 and f is node 1.

    >>> backward([[], [(0, 3.0), (0, 3.0)]])
    array([6., 1.])
    """
    if len(tape) == 0:
        raise ValueError("tape must hold at least one node.")
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            if not 0 <= parent < node:
                raise ValueError(f"Node {node} refers to node {parent}, which is not earlier.")
            adjoint[parent] += adjoint[node] * validate.number(local, "a local derivative")
    return adjoint


def _graph(result):
    nodes, parents, waiting = {}, {}, [result]
    while waiting:
        node = waiting.pop()
        if id(node) not in nodes:
            nodes[id(node)] = node
            parents[id(node)] = [id(parent) for parent, _ in node.parents]
            waiting += [parent for parent, _ in node.parents]
    return nodes, parents


def _parents(inputs, back):
    pairs = zip(inputs, back, strict=True)
    return tuple((x, carry) for x, carry in pairs if isinstance(x, Variable))


def _elementwise_back(rule, values, x):
    return lambda adjoint: _sum_to(adjoint * rule(*values), np.shape(x))


def _sum_to(array, shape):
    """Undo broadcasting: an input used for many entries collects all their adjoints."""
    array = np.asarray(array)
    array = array.sum(axis=tuple(range(array.ndim - len(shape))))
    stretched = tuple(i for i, length in enumerate(shape) if length == 1 != array.shape[i])
    return np.broadcast_to(array.sum(axis=stretched, keepdims=True), shape)


def _matmul_back(a, b):
    """Adjoints of a @ b for vectors and matrices."""
    if a.ndim == b.ndim == 1:
        return lambda g: g * b, lambda g: g * a
    if a.ndim == 1:
        return lambda g: b @ g, lambda g: np.outer(a, g)
    if b.ndim == 1:
        return lambda g: np.outer(g, b), lambda g: a.T @ g
    return lambda g: g @ b.T, lambda g: a.T @ g
