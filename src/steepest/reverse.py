r"""Reverse mode: record the computation, then walk back from the result.

The **adjoint** of a node v of the computation is ∂f/∂v, by how much the result f grows when v
grows.  The result's own adjoint is 1.  Each node hands its adjoint on to its inputs, multiplied by
the local derivative; what arrives along several ways is *added*:

    adjoint of v = Σ (adjoint of c) · ∂c/∂v,    over all nodes c that were computed from v.

One walk gives the derivative with respect to every input, whatever their number: the cost is a few
evaluations of the function.  Numbers first (:func:`backward`), then arrays (:class:`Variable`).
"""

import numpy as np

from . import _validate as validate
from .autodiff import COMPARISONS, LOCAL, Followed, evaluated, refuse_without_rule

KNOWN = (*LOCAL, *COMPARISONS, np.matmul)


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
        If the tape is empty, is not made of such pairs, or a node refers to one not before it.

    References
    ----------
    Linnainmaa, "Taylor expansion of the accumulated rounding error", BIT 16, 1976.

    Examples
    --------
    The tape of f = x·x at x = 3, where x is node 0 and f is node 1.

    >>> backward([[], [(0, 3.0), (0, 3.0)]])
    array([6., 1.])
    """
    tape = _checked(tape)
    adjoint = np.zeros(len(tape))
    adjoint[-1] = 1.0
    for node in reversed(range(len(tape))):
        for parent, local in tape[node]:
            adjoint[parent] += adjoint[node] * local
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
    children = _children(parents)
    waiting = {node: len(parents[node]) for node in parents}
    order = [node for node in parents if waiting[node] == 0]
    for node in order:  # grows while it is read
        for child in children[node]:
            waiting[child] -= 1
            if waiting[child] == 0:
                order.append(child)
    if len(order) < len(parents):
        raise ValueError("parents must not contain a cycle.")
    return order


class Variable(Followed):
    """An array that remembers how it was computed.

    Parameters
    ----------
    value : array_like
        The numbers.
    parents : sequence of (Variable, callable)
        Inputs, each with the function that carries an adjoint of this node back to it.

    Notes
    -----
    Known are arithmetic, the functions of `LOCAL`, comparisons (of values), @, indexing, T,
    ``sum``, ``mean`` and ``reshape``; anything else raises TypeError.

    Examples
    --------
    >>> x = Variable([1.0, 3.0])
    >>> (x * x).sum() + x[0] * x[1]
    Variable(13.0)
    """

    def __init__(self, value, parents=()):
        self.value = np.asarray(value, dtype=float)
        self.shape = self.value.shape
        self.parents = parents

    def __repr__(self):
        return f"Variable({self.value})"

    # What is not finite is refused by reverse_gradient, with a sentence instead of a warning.
    @np.errstate(all="ignore")
    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        refuse_without_rule(ufunc, method, inputs, options, KNOWN)
        values = [_value(x) for x in inputs]
        if ufunc in COMPARISONS:
            return ufunc(*values)
        pairs = zip(inputs, _backs(ufunc, values), strict=True)
        parents = [(x, back) for x, back in pairs if isinstance(x, Variable)]
        return Variable(ufunc(*values), parents)

    def __getitem__(self, index):
        def back(adjoint):
            whole = np.zeros_like(self.value)
            np.add.at(whole, index, adjoint)  # adds, also where an index stands twice
            return whole

        return Variable(self.value[index], ((self, back),))

    def sum(self, axis=None, keepdims=False):
        """Sum over all entries, or along axes."""
        kept = self.value.sum(axis, keepdims=True).shape

        def back(adjoint):
            return np.broadcast_to(adjoint.reshape(kept), self.shape)

        return Variable(self.value.sum(axis, keepdims=keepdims), ((self, back),))

    def mean(self, axis=None, keepdims=False):
        """Mean over all entries, or along axes."""
        total = self.sum(axis, keepdims)
        return total * (total.value.size / self.value.size)

    dot = Followed.__matmul__

    def reshape(self, *shape):
        """Return the same entries in another shape."""
        return Variable(self.value.reshape(*shape), ((self, lambda g: g.reshape(self.shape)),))

    @property
    def T(self):
        """Transpose."""
        return Variable(self.value.T, ((self, np.transpose),))

    def __len__(self):
        return len(self.value)

    def __array_function__(self, function, types, args, options):
        if function not in (np.sum, np.mean, np.reshape, np.dot):
            raise TypeError(
                f"np.{function.__name__} has no rule. Build f from arithmetic, @, indexing, sum, "
                "mean, reshape, T and NumPy's elementwise functions."
            )
        return getattr(Variable, function.__name__)(*args, **options)


def reverse_gradient(f, x):
    """Gradient of f at x by reverse mode: one recorded evaluation, one walk back.

    Parameters
    ----------
    f : callable
        Function of an array of shape (n,), made of arithmetic, @, indexing, sums, means and
        NumPy's elementwise functions, that returns one number.
    x : array_like, shape (n,)
        Where to look.

    Returns
    -------
    numpy.ndarray, shape (n,)
        ∇f(x), exact up to round-off.

    Raises
    ------
    ValueError, TypeError
        If x is not a finite vector, f fails, its result is not one number, or its gradient is not
        finite.

    References
    ----------
    Baydin et al., "Automatic differentiation in machine learning: a survey", JMLR 18(153), 2018.

    Examples
    --------
    >>> reverse_gradient(lambda x: (x * x).sum() + x[0] * x[1], [1.0, 3.0])
    array([5., 7.])
    """
    x = Variable(validate.vector(x, "x"))
    result = evaluated(f, x)
    if not isinstance(result, Variable):
        validate.number(result, "f(x)")
        return np.zeros_like(x.value)  # f does not depend on x
    gradient = adjoints(result).get(id(x), np.zeros_like(x.value))
    if not np.all(np.isfinite(gradient)):
        raise ValueError(f"f has no finite gradient at x = {x.value}. Choose another point.")
    return gradient


@np.errstate(all="ignore")
def adjoints(result):
    """Derivative of ``result`` with respect to every node before it, by the node's id.

    Parameters
    ----------
    result : Variable
        One number, the end of a computation.

    Returns
    -------
    dict
        {id(node): array of the node's shape}.

    Raises
    ------
    ValueError
        If ``result`` is not one number.

    Examples
    --------
    >>> x = Variable(3.0)
    >>> float(adjoints(x * x)[id(x)])
    6.0
    """
    if result.shape != ():
        raise ValueError(
            f"f must return one number, but its shape is {result.shape}. Take its sum or mean."
        )
    nodes = _recorded(result)
    parents = {i: [id(p) for p, _ in n.parents] for i, n in nodes.items()}
    adjoint = dict.fromkeys(nodes, 0.0)
    adjoint[id(result)] = np.ones(())
    for i in reversed(topological_order(parents)):
        for p, back in nodes[i].parents:
            adjoint[id(p)] = adjoint[id(p)] + back(adjoint[i])
    return adjoint


def _value(x):
    return x.value if isinstance(x, Variable) else np.asarray(x, float)


def _recorded(result):
    """Every node that ``result`` was computed from, and itself, by id."""
    nodes, waiting = {}, [result]
    while waiting:
        node = waiting.pop()
        if id(node) not in nodes:
            nodes[id(node)] = node
            waiting += [parent for parent, _ in node.parents]
    return nodes


def _backs(ufunc, values):
    """How the adjoint of an operation's result goes back to each of its inputs."""
    if ufunc is np.matmul:
        return _matmul_backs(*values)
    rules = zip(LOCAL[ufunc], values, strict=True)
    return [_elementwise_back(rule, values, x.shape) for rule, x in rules]


def _elementwise_back(rule, values, shape):
    return lambda adjoint: _sum_to(adjoint * rule(*values), shape)


def _sum_to(array, shape):
    """Undo broadcasting: what was used many times adds up its shares."""
    while array.ndim > len(shape):
        array = array.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            array = array.sum(axis=axis, keepdims=True)
    return array


def _matmul_backs(a, b):
    """How the adjoint g of a @ b goes back to a and to b."""
    if {a.ndim, b.ndim} - {1, 2}:
        raise TypeError(f"@ has a rule for vectors and matrices, not for {a.shape} @ {b.shape}.")
    if a.ndim == b.ndim == 1:
        return lambda g: g * b, lambda g: g * a
    if a.ndim == 1:
        return lambda g: b @ g, lambda g: np.outer(a, g)
    if b.ndim == 1:
        return lambda g: np.outer(g, b), lambda g: a.T @ g
    return lambda g: g @ b.T, lambda g: a.T @ g


def _checked(tape):
    """Return a tape whose every node lists pairs (earlier node, number)."""
    if not isinstance(tape, (list, tuple)) or not tape:
        raise ValueError("tape must be a list with an entry for each node, one at least.")
    for node, pairs in enumerate(tape):
        if not isinstance(pairs, (list, tuple)) or any(np.size(pair) != 2 for pair in pairs):
            raise ValueError(f"Node {node} must list pairs (parent's index, local derivative).")
        for parent, local in pairs:
            validate.number(local, "A local derivative")
            if validate.count(parent, "A parent's index") >= node:
                raise ValueError(f"Node {node} refers to node {parent}, which is not before it.")
    return tape


def _children(parents):
    """Reverse the arrows: {node: [those that list it as a parent]}."""
    if not isinstance(parents, dict):
        raise TypeError("parents must be a dict, {node: [its parents]}.")
    children = {node: [] for node in parents}
    for node, listed in parents.items():
        for parent in listed:
            if parent not in children:
                raise ValueError(f"Every node must be a key of parents, but {parent!r} is not.")
            children[parent].append(node)
    return children
