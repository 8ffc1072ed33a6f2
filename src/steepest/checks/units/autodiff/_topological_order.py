"""Exercise `topological_order`: every node after its parents."""

import time
from itertools import pairwise

from .... import reverse
from ...exercise import Case, Exercise, Words
from ...probing import NoAnswerError
from .._raw import read_off

LINE = {"x": [], "a": ["x"], "f": ["a"]}
SQUARED = {"f": ["a", "x"], "a": ["x", "x"], "x": []}
TWICE = "A parent may be listed twice."


def order_in_words(order, parents):
    """What is to be said about an order of the nodes of a graph."""
    if isinstance(order, (str, dict)) or not hasattr(order, "__iter__"):
        return Words(f"no list of nodes, but something of type {type(order).__name__}")
    order = [str(node) for node in order]
    if sorted(order) != sorted(parents):
        return Words(f"the nodes {_some(order)}, instead of each of {_some(parents)} once")
    for k, node in enumerate(order):
        for parent in parents[node]:
            if parent not in order[:k]:
                return Words(f"{_some(order)}, where {node} comes before its parent {parent}")
    return Words("every node once, parents before children")


def _some(nodes, most=16):
    names = list(nodes)
    more = ", …" if len(names) > most else ""
    return f"[{', '.join(name[:12] for name in names[:most])}{more}]"


def graph_case(parents, part="value", why=""):
    # The order is held against the graph as it was, whatever has become of the caller's.
    return Case((parents,), part, why=why, read=lambda order, args: order_in_words(order, parents))


topological_order = Exercise(
    reverse.topological_order,
    unit="autodiff",
    points=3,
    parts={"value": 0.65, "listed twice": 0.25, "unchanged": 0.1},
    examples=[
        graph_case(LINE),
        graph_case({"f": ["a"], "a": ["x"], "x": []}, why="Keys may stand in any order."),
        graph_case({"f": ["a", "b"], "a": ["x"], "b": ["a", "y"], "x": [], "y": []}),
        graph_case(SQUARED, "listed twice", why=TWICE),
    ],
    sketch="A node is ready when all of its parents are in the list already. Go through the nodes, "
    "append those that are ready, and begin again until all are there. Or write a function that "
    "puts a node into the list, and has it see to the node's parents first.",
)


@topological_order.cases
def random_graphs(rng):
    for size in (1, 4, 6, 9, 12):
        names = [f"n{k}" for k in rng.permutation(size)]
        graph = {}
        for k, name in enumerate(names):
            several = min(k, 1 + k % 3)
            some = rng.choice(k, size=several, replace=False) if k else []
            graph[name] = [names[j] for j in some]
        yield graph_case(_shuffled(rng, graph))
        if size > 1:
            again = {name: listed + listed[:1] for name, listed in graph.items()}
            yield graph_case(_shuffled(rng, again), "listed twice", why=TWICE)
    chain = [f"n{k}" for k in range(7)]
    links = {a: [b] for a, b in pairwise(chain)} | {chain[-1]: []}
    yield graph_case(links)


def _shuffled(rng, graph):
    names = list(graph)
    return {names[k]: graph[names[k]] for k in rng.permutation(len(names))}


@topological_order.slip
def children_first(parents):
    """Your order is the wrong way round: children come before their parents. A node can be computed
    only when its parents have been."""
    order = []

    def visit(node):
        if node not in order:
            for parent in parents[node]:
                visit(parent)
            order.append(node)

    for node in parents:
        visit(node)
    return order[::-1]


@topological_order.slip
def as_they_come(parents):
    """You keep the order in which the nodes are listed. It may have children first."""
    return list(parents)


@topological_order.slip
def by_number_of_parents(parents):
    """You sort by the number of parents. A node with one parent may still come after one with
    three."""
    return sorted(parents, key=lambda node: len(parents[node]))


@topological_order.slip
def visited_before_the_parents(parents):
    """You note a node before you visit its parents. Note it afterwards, when all of them are in the
    list."""
    order = []

    def visit(node):
        if node not in order:
            order.append(node)
            for parent in parents[node]:
                visit(parent)

    for node in parents:
        visit(node)
    return order


@topological_order.slip
def visited_again_and_again(parents):
    """A node that has several children appears several times. Note each node once, when it is met
    for the first time."""
    order = []

    def visit(node):
        for parent in parents[node]:
            visit(parent)
        order.append(node)

    for node in parents:
        visit(node)
    return order


@topological_order.slip
def only_from_the_first(parents):
    """You start from one node only, and nodes that it does not depend on are missing. Start from
    every key."""
    order = []

    def visit(node):
        if node not in order:
            for parent in parents[node]:
                visit(parent)
            order.append(node)

    visit(next(iter(parents)))
    return order


@topological_order.mistake("labels-off-by-one")
def one_round_too_few(parents):
    """Your order ends one node too early. As many nodes must be noted as the graph has: does your
    loop stop one short?"""
    order = []
    for _ in range(len(parents) - 1):
        ready = [n for n in parents if n not in order and set(parents[n]) <= set(order)]
        order.append(ready[0])
    return order


@topological_order.mistake("in-place-overwrite")
def graph_used_up(parents):
    """Your order is right, but the caller's graph is empty afterwards. Work on a copy."""
    order = []
    while parents:
        ready = [n for n, listed in parents.items() if all(p in order for p in listed)]
        for node in ready:
            order.append(node)
            del parents[node]
    return order


@topological_order.mistake("gradient-not-accumulated")
def two_edges_counted_as_one(parents):
    """A parent that is listed twice is waited for twice, but reported only once, so its child never
    gets its turn. What arrives along two edges counts twice, or both count as one."""
    waiting = {node: len(listed) for node, listed in parents.items()}
    order = [node for node in parents if waiting[node] == 0]
    for done in order:
        for node in parents:
            if done in parents[node]:
                waiting[node] -= 1
                if waiting[node] == 0:
                    order.append(node)
    return order


@topological_order.mistake("gradient-not-accumulated")
def one_child_for_each_parent(parents):
    """You keep one child for each parent, and a second child replaces the first. A node may be used
    several times: collect its children in a list."""
    child, order = {}, []
    for node in parents:
        for parent in parents[node]:
            child[parent] = node
    waiting = {node: len(parents[node]) for node in parents}
    ready = [node for node in parents if waiting[node] == 0]
    for node in ready:
        order.append(node)
        if node in child:
            waiting[child[node]] -= 1
            if waiting[child[node]] == 0:
                ready.append(child[node])
    return order


@topological_order.mistake("row-for-column")
def arrows_turned_round(parents):
    """You read the table the other way round: each node is taken for the parent of its parents, and
    so the result comes first. Which of the two is the key?"""
    order = []
    while len(order) < len(parents):
        ready = [
            node
            for node in parents
            if node not in order
            and all(child in order for child in parents if node in parents[child])
        ]
        order += ready
    return order


@topological_order.right
def by_rounds(parents):
    """Round by round: all nodes whose parents are done."""
    done = []
    while len(done) < len(parents):
        done += [n for n in parents if n not in done and set(parents[n]) <= set(done)]
    return done


@topological_order.right
def depth_first(parents):
    """Depth first; a node is noted after its parents."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for parent in parents[node]:
            visit(parent)
        order.append(node)

    for node in parents:
        visit(node)
    return tuple(order)


@topological_order.right
def by_the_standard_library(parents):
    """graphlib of Python's standard library."""
    from graphlib import TopologicalSorter

    return list(TopologicalSorter(parents).static_order())


# Signs: graphs with other properties, in which each node comes under several places in the dict.

_MERGING = {"f": ["a", "z"], "a": ["b", "y"], "b": ["x"], "x": [], "y": [], "z": []}
_SPLITTING = [
    {"f": ["a", "b"], "a": ["x"], "b": ["x"], "x": []},
    {"f": ["a", "b"], "a": ["x"], "b": ["a", "y"], "x": [], "y": []},
]
_DOUBLED = [
    SQUARED,
    {"x": [], "a": ["x", "x"], "f": ["a"]},
    {"f": ["b", "b"], "b": ["x"], "x": []},
]


SOON = 0.2  # seconds; some wait for ever


def _orders(graph):
    """The same graph with its keys in three orders."""
    names = list(graph)
    for some in (names, names[::-1], names[2:] + names[:2]):
        yield {name: graph[name] for name in some}


def _order(ask, parents):
    """The student's order as a tuple of names; empty if there is none, or not soon."""
    now = time.perf_counter()
    if now > ask.until:
        raise NoAnswerError
    soon = min(ask.until, now + SOON)
    try:
        return read_off(ask, lambda order, args: tuple(map(str, order)), parents, until=soon)
    except NoAnswerError:
        return ()


def _right(ask, parents):
    order = _order(ask, parents)
    return len(order) == len(parents) and _in_front(order, parents)


def _in_front(order, parents):
    """Whether all nodes are there, each behind its parents."""
    place = {node: k for k, node in enumerate(order)}
    return set(place) == set(parents) and all(
        place[parent] < place[node] for node in parents for parent in parents[node]
    )


def _lost(ask, parents):
    """Whether the order is wrong, and not because a node comes twice."""
    order = _order(ask, parents)
    return len(set(order)) == len(order) and not _in_front(order, parents)


@topological_order.sign("gradient-not-accumulated")
def second_edge_lost(ask, parents):
    """It is right until a parent is listed twice. Both edges arrive at the child: count both
    wherever you count, or one wherever you count."""
    single = all(_right(ask, graph) for one in (_MERGING, *_SPLITTING) for graph in _orders(one))
    return single and all(_lost(ask, graph) for graph in _DOUBLED)


@topological_order.sign(None)
def second_child_lost(ask, parents):
    """It is right as long as each node is used only once. Where a node has two children, the second
    takes the place of the first: keep both."""
    merging = all(_right(ask, graph) for graph in _orders(_MERGING))
    return merging and any(_lost(ask, graph) for one in _SPLITTING for graph in _orders(one))


@topological_order.sign("row-for-column")
def table_read_the_other_way(ask, parents):
    """You read the table the other way round, so that children come before their parents. Each key
    is a child, and its list holds the parents."""
    for listed in (["b", "y"], ["y", "b"]):
        graph = {"f": listed, "b": ["a"], "a": ["x"], "x": [], "y": []}
        order = _order(ask, graph)
        if len(order) != len(graph) or not _in_front(order[::-1], graph):
            return False
        if order.index("y") > order.index("a"):
            return False  # a right order, only turned round
    return True
