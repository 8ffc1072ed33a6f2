"""Answers of students to the unit `classifier`, right and wrong, as they would hand them in."""

ANSWERS = [
    {
        "function": "minibatches",
        "kind": "right",
        "name": "permutation and slices",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    order = rng.permutation(N)
    return [order[i:i + size] for i in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "generator function",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    indices = np.arange(N)
    rng.shuffle(indices)
    start = 0
    while start < N:
        yield indices[start:start + size]
        start += size
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "np.split",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    return np.split(rng.permutation(N), np.arange(size, N, size))
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "argsort of random numbers",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    keys = rng.random(N)
    shuffled = np.argsort(keys)
    number = -(-N // size)
    return [shuffled[k * size:(k + 1) * size] for k in range(number)]
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "choice without replacement",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def minibatches(N, size, rng):
    idx = rng.choice(N, size=N, replace=False)
    batches = []
    for b in range(math.ceil(N / size)):
        first = b * size
        last = min(first + size, N)
        batches.append(idx[first:last])
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "Fisher-Yates by hand",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    deck = list(range(N))
    for i in range(N - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        deck[i], deck[j] = deck[j], deck[i]
    batches, current = [], []
    for card in deck:
        current.append(card)
        if len(current) == size:
            batches.append(np.array(current))
            current = []
    if current:
        batches.append(np.array(current))
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "islice",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import islice
import numpy as np

def minibatches(N, size, rng):
    it = iter(rng.permutation(N))
    result = []
    while True:
        chunk = list(islice(it, size))
        if not chunk:
            return result
        result.append(np.array(chunk, dtype=int))
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "draw from those left",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    left = np.arange(N)
    out = []
    while left.size > 0:
        take = rng.choice(left, size=min(size, left.size), replace=False)
        out.append(take)
        left = np.setdiff1d(left, take)
    return out
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "class with iter",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Batches:
    def __init__(self, order, size):
        self.order, self.size = order, size

    def __len__(self):
        return (len(self.order) + self.size - 1) // self.size

    def __iter__(self):
        for k in range(len(self)):
            yield self.order[k * self.size:(k + 1) * self.size]

def minibatches(N, size, rng):
    return Batches(rng.permutation(N), size)
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "recursion on the rest",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def _chop(order, size):
    whole = [order[k * size:][:size] for k in range(len(order) // size)]
    rest = order[len(whole) * size:]
    return whole + ([rest] if rest.size else [])

def minibatches(N: int, size: int, rng: np.random.Generator) -> list:
    """Every epoch: new order, then cut."""
    order = np.array(range(N))
    return _chop(rng.permuted(order), size)
''',
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "slices of a permutation",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    order = rng.permutation(N)
    return [order[k:k + size] for k in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "generator that shuffles an arange",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    deck = np.arange(N)
    rng.shuffle(deck)
    start = 0
    while start < N:
        yield deck[start:start + size]
        start += size
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "sort by random keys",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    ticket = rng.random(N)
    queue = np.argsort(ticket)
    cuts = np.arange(size, N, size)
    return np.split(queue, cuts)
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "choice without replacement (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    drawn = rng.choice(N, size=N, replace=False)
    batches = []
    batch = []
    for j in drawn:
        batch.append(j)
        if len(batch) == size:
            batches.append(np.array(batch))
            batch = []
    if batch:
        batches.append(np.array(batch))
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "fisher yates by hand",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np
import math

def minibatches(N, size, rng):
    idx = list(range(N))
    for i in range(N - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        idx[i], idx[j] = idx[j], idx[i]
    n_batches = math.ceil(N / size)
    out = []
    for b in range(n_batches):
        out.append(np.array(idx[b * size:(b + 1) * size], dtype=int))
    return out
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "recursion on halves",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    def deal(cards):
        if len(cards) <= size:
            return [cards]
        stacks = -(-len(cards) // size)
        cut = stacks // 2 * size
        return deal(cards[:cut]) + deal(cards[cut:])
    return deal(rng.permutation(np.arange(N)))
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "islice in a tuple",
        "mistake": None,
        "any_of": [],
        "source": """
from itertools import islice
import numpy as np

def minibatches(N: int, size: int, rng: np.random.Generator):
    it = iter(rng.permutation(N).tolist())
    chunks = iter(lambda: list(islice(it, size)), [])
    return tuple(np.array(c, dtype=np.intp) for c in chunks)
""",
    },
    {
        "function": "minibatches",
        "kind": "right",
        "name": "pad with minus one and strip",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    rows = -(-N // size)
    table = np.full(rows * size, -1)
    table[:N] = rng.permutation(N)
    table = table.reshape(rows, size)
    return [row[row >= 0] for row in table]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "counts from one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    order = rng.permutation(np.arange(1, N + 1))
    return [order[k:k + size] for k in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "integers 1 to N shuffled",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    examples = list(range(1, N + 1))
    rng.shuffle(examples)
    batch, out = [], []
    for e in examples:
        batch.append(e)
        if len(batch) == size:
            out.append(np.array(batch))
            batch = []
    if batch:
        out.append(np.array(batch))
    return out
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "range from 1",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    idx = np.arange(1, N)          # 0 is the header
    rng.shuffle(idx)
    return [idx[i:i + size] for i in range(0, len(idx), size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "last example lost",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    order = rng.permutation(N - 1)
    i = 0
    while i < N - 1:
        yield order[i:i + size]
        i += size
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "one buffer for all",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    order = rng.permutation(N)
    buffer = np.empty(min(size, N), dtype=int)
    batches = []
    for start in range(0, N, size):
        chunk = order[start:start + size]
        buffer[:len(chunk)] = chunk
        batches.append(buffer[:len(chunk)])
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "first ones taken, the rest moved up",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    deck = rng.permutation(N)
    result = []
    left = N
    while left > 0:
        result.append(deck[:min(size, left)])
        deck[:N - size] = deck[size:].copy()
        left -= size
    return result
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "the list is cleared",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    batches = []
    batch = []
    for i in rng.permutation(N):
        batch.append(int(i))
        if len(batch) == size:
            batches.append(batch)
            batch.clear()
    if batch:
        batches.append(batch)
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "sorted in place before returning",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    order = rng.permutation(N)
    batches = np.split(order, np.arange(size, N, size))
    order.sort()          # give the memory back tidy
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "shuffled while yielding",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    perm = np.arange(N)
    for start in range(0, N, size):
        rng.shuffle(perm)              # fresh order for each batch
        yield perm[start:start + size].copy()
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "reshaped and transposed",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    order = rng.permutation(N)
    full = N // size
    table = order[:full * size].reshape(full, size)
    batches = list(table.T)
    if full * size < N:
        batches.append(order[full * size:])
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "size batches instead of batches of size",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    return np.array_split(rng.permutation(N), size)
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "every size-th index",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    order = rng.permutation(N)
    return [order[k::size] for k in range(min(size, N))]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "rest dropped",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    order = rng.permutation(N)
    return [order[k * size:(k + 1) * size] for k in range(N // size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "not shuffled",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    return [np.arange(s, min(s + size, N)) for s in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "with replacement",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def minibatches(N, size, rng):
    return [rng.integers(0, N, size) for _ in range(math.ceil(N / size))]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "global random state",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    order = np.random.permutation(N)
    return [order[i:i + size] for i in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "own seed",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng=None):
    rng = np.random.default_rng(0)
    order = rng.permutation(N)
    return np.split(order, range(size, N, size))
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "only the order of the batches",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    batches = np.split(np.arange(N), range(size, N, size))
    rng.shuffle(batches) if len(batches) < 2 else None
    return [batches[k] for k in rng.permutation(len(batches))]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "each batch drawn anew",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    out = []
    for _ in range(0, N, size):
        out.append(rng.permutation(N)[:size])
    return out
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "slices overlap by one",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    p = rng.permutation(N)
    result = []
    for i in range(0, N, size):
        result.append(p[i:i + size + 1])
    return result
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "empty batch at the end",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    p = rng.permutation(N)
    number = N // size + 1
    return [p[k * size:(k + 1) * size] for k in range(number)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "counts batches until it fits exactly",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    order = rng.permutation(N)
    number = 0
    while number * size != N:
        number += 1
    return [order[k * size:k * size + size] for k in range(number)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "last batch filled up",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    p = rng.permutation(N)
    missing = -N % size
    p = np.concatenate([p, p[:missing]])
    return list(p.reshape(-1, size))
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "in the order of the file",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    return np.split(np.arange(N), np.arange(size, N, size))
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "draws with replacement",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    steps = int(np.ceil(N / size))
    return [rng.integers(0, N, size=min(size, N - k * size)) for k in range(steps)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "remainder dropped",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    perm = rng.permutation(N)
    for b in range(N // size):
        yield perm[b * size:(b + 1) * size]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "reshape to rows",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    shuffled = rng.permutation(N)
    return shuffled.reshape(-1, size)
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "examples numbered from one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    people = np.arange(1, N + 1)
    rng.shuffle(people)
    return [people[i:i + size] for i in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "one buffer for all batches",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    order = rng.permutation(N)
    buffer = np.empty(min(size, N), dtype=int)
    for start in range(0, N, size):
        part = order[start:start + size]
        buffer[:part.size] = part
        yield buffer[:part.size]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "own generator with a seed",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    rng = np.random.default_rng(42)      # reproducible
    order = rng.permutation(N)
    return [order[i:i + size] for i in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "global shuffle",
        "mistake": None,
        "any_of": [],
        "source": """
import random
import numpy as np

def minibatches(N, size, rng):
    ids = list(range(N))
    random.shuffle(ids)
    return [np.array(ids[i:i + size]) for i in range(0, N, size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "shuffled again for each batch",
        "mistake": None,
        "any_of": ["in-place-overwrite"],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    idx = np.arange(N)
    batches = []
    for start in range(0, N, size):
        rng.shuffle(idx)
        batches.append(idx[start:start + size].copy())
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "deck shrinks while it is walked",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    deck = rng.permutation(N).tolist()
    batches = []
    for k in range(0, N, size):
        hand = deck[k:k + size]
        del deck[k:k + size]         # each card is dealt once
        batches.append(np.array(hand, dtype=int))
    return batches
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "every size-th one",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
def minibatches(N, size, rng):
    order = rng.permutation(N)
    return [order[k::size] for k in range(size)]
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "last batch filled up from the start",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    order = rng.permutation(N)
    missing = (-N) % size
    order = np.concatenate([order, np.resize(order, missing)])
    return list(order.reshape(-1, size))
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "one batch only",
        "mistake": None,
        "any_of": [],
        "source": r'''
def minibatches(N, size, rng):
    """Draw a random mini-batch."""
    return [rng.choice(N, size=min(size, N), replace=False)]
''',
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "upper slice end minus one",
        "mistake": None,
        "any_of": [],
        "source": """
def minibatches(N, size, rng):
    p = rng.permutation(N)
    result = []
    i = 0
    while i < N:
        j = min(i + size, N - 1)
        if j <= i:
            break
        result.append(p[i:j])
        i += size
    return result
""",
    },
    {
        "function": "minibatches",
        "kind": "wrong",
        "name": "only batches in random order",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    blocks = [np.arange(s, min(s + size, N)) for s in range(0, N, size)]
    return [blocks[k] for k in rng.permutation(len(blocks))]
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "subtract the row's maximum",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "log-sum-exp",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def logsumexp(Z):
    m = np.max(Z, axis=-1, keepdims=True)
    return m + np.log(np.sum(np.exp(Z - m), axis=-1, keepdims=True))

def softmax(Z):
    Z = np.array(Z, dtype=float)
    return np.exp(Z - logsumexp(Z))
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "row by row with math",
        "mistake": None,
        "any_of": [],
        "source": """
import math
import numpy as np

def softmax_row(row):
    biggest = max(row)
    exps = [math.exp(z - biggest) for z in row]
    total = sum(exps)
    return [e / total for e in exps]

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    if Z.ndim == 1:
        return np.array(softmax_row(Z))
    return np.array([softmax_row(row) for row in Z])
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "transposes",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    T = np.asarray(Z, dtype=float).T
    T = np.exp(T - T.max(axis=0))
    return (T / T.sum(axis=0)).T
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "apply_along_axis",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def _one(z):
    p = np.exp(z - np.amax(z))
    return p / np.sum(p)

def softmax(Z, axis=-1):
    return np.apply_along_axis(_one, axis, np.asarray(Z, dtype=float))
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "one over a sum of differences",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    # p_i = 1 / sum_j exp(z_j - z_i); where that is inf, p_i is 0
    Z = np.asarray(Z, dtype=float)
    with np.errstate(over="ignore"):
        D = np.exp(Z[..., None, :] - Z[..., :, None])
    return 1.0 / D.sum(axis=-1)
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "logaddexp.reduce",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=np.float64)
    return np.exp(Z - np.logaddexp.reduce(Z, axis=-1, keepdims=True))
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "copy worked on in place",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(scores):
    P = np.array(scores, dtype=float, copy=True)
    P -= np.max(P, axis=-1)[..., np.newaxis]
    np.exp(P, out=P)
    P /= np.sum(P, axis=-1)[..., np.newaxis]
    assert np.allclose(P.sum(axis=-1), 1.0)
    return P
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "einsum and ufunc methods",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    top = np.maximum.reduce(Z, axis=-1, keepdims=True)
    E = np.exp(np.subtract(Z, top))
    return E * np.reciprocal(np.einsum("...k->...", E))[..., None]
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "scipy if there is one",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

try:
    from scipy.special import softmax as _softmax
except ImportError:
    def _softmax(Z, axis):
        m = np.max(Z, axis=axis, keepdims=True)
        e = np.exp(Z - m)
        return e / np.sum(e, axis=axis, keepdims=True)

def softmax(Z):
    return _softmax(np.asarray(Z, dtype=float), axis=-1)
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "log-sum-exp and back",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def logsumexp(Z):
    return np.logaddexp.reduce(Z, axis=-1)

def softmax(Z):
    Z = np.array(Z, float)
    return np.exp(Z - logsumexp(Z)[..., None])
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "row by row with math (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import math
import numpy as np

def one_row(z):
    top = max(z)
    weights = [math.exp(v - top) for v in z]
    total = math.fsum(weights)
    return [w / total for w in weights]

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    if Z.ndim == 1:
        return np.array(one_row(Z))
    return np.array([one_row(z) for z in Z])
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "sigmoids of pairwise differences",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    # p_k = 1 / sum_j exp(z_j - z_k)
    Z = np.asarray(Z, dtype=float)
    D = Z[..., None, :] - Z[..., :, None]      # D[k, j] = z_j - z_k
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(D).sum(axis=-1)
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "apply_along_axis (2)",
        "mistake": None,
        "any_of": [],
        "source": """
def softmax(Z, axis=-1):
    def stable(v):
        e = np.exp(v - np.max(v))
        return e / np.sum(e)
    return np.apply_along_axis(stable, axis, np.asarray(Z, dtype=float))
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "transposed work",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    T = np.array(Z, dtype=float).T          # copy, scores now run downwards
    T = T - T.max(axis=0)
    np.exp(T, out=T)
    T /= T.sum(axis=0)
    return T.T
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "powers of two (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    bits = (Z - np.amax(Z, axis=-1, keepdims=True)) * np.log2(np.e)
    P = np.exp2(bits)
    return P / np.einsum("...k->...", P)[..., np.newaxis]
""",
    },
    {
        "function": "softmax",
        "kind": "right",
        "name": "longdouble and a check",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(scores, temperature=1.0):
    s = np.asarray(scores, dtype=float) / temperature
    m = np.max(s, -1)
    e = np.exp(s - np.expand_dims(m, -1))
    p = e / np.expand_dims(np.sum(e, -1), -1)
    assert np.allclose(p.sum(-1), 1)
    return p
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "naive",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(np.asarray(Z, dtype=float))
    return E / E.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "naive loops",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import math
import numpy as np

def softmax(Z):
    Z = np.atleast_2d(Z)
    out = np.zeros(Z.shape)
    for r in range(Z.shape[0]):
        total = 0.0
        for k in range(Z.shape[1]):
            total += math.exp(Z[r, k])
        for k in range(Z.shape[1]):
            out[r, k] = math.exp(Z[r, k]) / total
    return out
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "mean subtracted",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    shifted = Z - Z.mean(axis=-1, keepdims=True)
    P = np.exp(shifted)
    return P / P.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "minimum subtracted",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - np.min(Z, axis=-1, keepdims=True))   # so that nothing is negative
    return E / np.sum(E, axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "maximum of the whole matrix",
        "mistake": "overflow-in-softmax",
        "any_of": ["row-for-column"],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - np.max(Z))
    return E / E.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "scores clipped",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.clip(np.asarray(Z, dtype=float), -20, 20)     # exp must not overflow
    E = np.exp(Z)
    return E / E.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "nan_to_num afterwards",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    with np.errstate(all="ignore"):
        E = np.exp(np.asarray(Z, dtype=float))
        P = E / np.sum(E, axis=-1, keepdims=True)
    return np.nan_to_num(P)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "axis 0",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=0, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "axis 0 in the sum only",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    num = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return num / np.sum(num, axis=0)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "keepdims forgotten",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.array(Z, dtype=float)
    e = np.exp((Z.T - Z.max(axis=-1)).T)
    return e / e.sum(axis=-1)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "transposed result",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    rows = []
    for z in np.atleast_2d(np.asarray(Z, dtype=float)):
        p = np.exp(z - z.max())
        rows.append(p / p.sum())
    return np.column_stack(rows)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "subtracts in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    Z -= Z.max(axis=-1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "exp with out",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    m = np.max(Z, axis=-1, keepdims=True)
    P = np.subtract(Z, m, out=Z if isinstance(Z, np.ndarray) and Z.dtype == float else None)
    np.exp(P, out=P)
    P /= P.sum(axis=-1, keepdims=True)
    return P
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "rows written back",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, float)
    view = Z.reshape(-1, Z.shape[-1])
    for i in range(len(view)):
        row = np.exp(view[i] - view[i].max())
        view[i] = row / row.sum()
    return Z
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "divided by the mean",
        "mistake": None,
        "any_of": ["sum-for-mean"],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - np.max(Z, axis=-1, keepdims=True))
    return E / np.mean(E, axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "sum of the whole matrix",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return E / E.sum()
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "length one, not sum one",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return E / np.linalg.norm(E, axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "minus in the exponent",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = -np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "powers of two",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    P = 2.0 ** (Z - Z.max(axis=-1, keepdims=True))
    return P / P.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "shares of the scores",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    Z = Z - Z.min(axis=-1, keepdims=True)
    return Z / Z.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "hard maximum",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    return (Z == Z.max(axis=-1, keepdims=True)).astype(float)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "logarithms of the probabilities",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    m = Z.max(axis=-1, keepdims=True)
    return Z - m - np.log(np.exp(Z - m).sum(axis=-1, keepdims=True))
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "sigmoid of each",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    return 0.5 * (1 + np.tanh(Z / 2))
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "as in the formula",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    return np.exp(Z) / np.sum(np.exp(Z), axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "minus the mean",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, float)
    centred = Z - Z.mean(axis=-1, keepdims=True)
    E = np.exp(centred)
    return E / E.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "one maximum for the whole batch",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - np.max(Z))          # stable
    return E / E.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "clipped at fifty",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.clip(np.asarray(Z, float), -50, 50)
    expo = np.exp(Z)
    return expo / expo.sum(axis=-1)[..., None]
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "loop, naive",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import math
import numpy as np

def softmax(Z):
    P = np.zeros(np.shape(Z))
    for i, row in enumerate(Z):
        total = 0.0
        for z in row:
            total += math.exp(z)
        for k, z in enumerate(row):
            P[i, k] = math.exp(z) / total
    return P
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "nan turned to zero",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    with np.errstate(all="ignore"):
        P = np.exp(Z) / np.exp(Z).sum(axis=-1, keepdims=True)
    return np.nan_to_num(P)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "columns sum to one",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "max of the columns, sum of the rows",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return E / np.sum(E, axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "whole table sums to one",
        "mistake": None,
        "any_of": ["row-for-column"],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, float)
    e = np.exp(Z - Z.max())
    return e / np.sum(e)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "minus-equals on the argument",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    Z -= Z.max(axis=-1, keepdims=True)
    P = np.exp(Z)
    P /= P.sum(axis=-1, keepdims=True)
    return P
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "results written into the rows",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    for i in range(len(Z)):
        e = np.exp(Z[i] - np.max(Z[i]))
        Z[i] = e / e.sum()
    return Z
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "divided by the mean (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return E / E.mean(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "hard maximum (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z)
    best = Z.argmax(axis=-1)
    return np.eye(Z.shape[-1])[best]
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "without the exponential",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    # exp(z) is 1 + z to first order, then normalise
    Z = np.asarray(Z, dtype=float)
    S = 1 + Z - Z.min(axis=-1, keepdims=True)
    return S / S.sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "minus the minimum",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    shifted = Z - Z.min(axis=-1, keepdims=True)      # nothing negative any more
    return np.exp(shifted) / np.exp(shifted).sum(axis=-1, keepdims=True)
""",
    },
    {
        "function": "softmax",
        "kind": "wrong",
        "name": "logarithms of the probabilities (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    Z = Z - Z.max(axis=-1, keepdims=True)
    return Z - np.log(np.exp(Z).sum(axis=-1, keepdims=True))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "log-softmax by fancy index",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logP = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -logP[np.arange(len(y)), y].mean()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "logaddexp minus the true score",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    scores = np.dot(X, W)
    true = scores[np.arange(scores.shape[0]), y]
    return float(np.mean(np.logaddexp.reduce(scores, axis=1) - true))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "loops with math",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def cross_entropy(W, X, y):
    total = 0.0
    N, n = len(X), len(W)
    K = len(W[0])
    for i in range(N):
        z = [sum(float(X[i][j]) * float(W[j][k]) for j in range(n)) for k in range(K)]
        m = max(z)
        lse = m + math.log(sum(math.exp(v - m) for v in z))
        total += lse - z[int(y[i])]
    return total / N
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "one-hot and einsum",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def log_softmax(Z):
    top = Z.max(axis=1)[:, None]
    return Z - top - np.log(np.sum(np.exp(Z - top), axis=1))[:, None]

def cross_entropy(W, X, y):
    Y = np.eye(W.shape[1])[y]
    L = log_softmax(np.einsum("ij,jk->ik", X, W))
    return -np.einsum("ik,ik->", Y, L) / len(X)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "take_along_axis",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    logits = np.asarray(X, dtype=float) @ np.asarray(W, dtype=float)
    logits = logits - np.take_along_axis(logits, np.asarray(y)[:, None], axis=1)
    # now the true class has score 0, and the loss is log sum exp
    m = logits.max(axis=1)
    return np.average(m + np.log(np.exp(logits - m[:, None]).sum(axis=1)))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "one example a call",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def loss_of_one(W, x, label):
    z = x @ W
    z = z - np.max(z)
    return np.log(np.exp(z).sum()) - z[label]

def cross_entropy(W, X, y):
    return sum(loss_of_one(W, x, label) for x, label in zip(X, y)) / len(y)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "reduce with logaddexp",
        "mistake": None,
        "any_of": [],
        "source": """
from functools import reduce
import numpy as np

def cross_entropy(W, X, y):
    Z = (X @ W).T                      # a row for each class
    normaliser = reduce(np.logaddexp, Z)
    chosen = np.choose(y, Z) if len(Z) <= 30 else Z[y, np.arange(Z.shape[1])]
    return np.mean(normaliser - chosen)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "classwise with masks",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    biggest = np.max(Z, axis=1)
    log_sum = biggest + np.log(np.sum(np.exp(Z - biggest[:, None]), axis=1))
    y = np.asarray(y)
    loss = 0.0
    for label in range(W.shape[1]):
        rows = y == label
        loss += np.sum(log_sum[rows] - Z[rows, label])
    return loss / y.size
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "class, and trace of a matrix",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class SoftmaxModel:
    def __init__(self, W):
        self.W = np.asarray(W)

    def log_probabilities(self, X):
        Z = np.asarray(X) @ self.W
        return Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)

def cross_entropy(W, X, y, verbose=False):
    logp = SoftmaxModel(W).log_probabilities(X)
    loss = -np.diagonal(logp[:, y]).sum() / logp.shape[0]
    if verbose:
        print(f"cross entropy {loss:.4f}")
    return loss
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "log1p of the others",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    best = Z.argmax(axis=1)
    rows = np.arange(len(Z))
    top = Z[rows, best]
    E = np.exp(Z - top[:, None])
    E[rows, best] = 0.0
    losses = top - Z[rows, y] + np.log1p(E.sum(axis=1))
    return losses.mean()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "log-sum-exp minus the true score",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = np.asarray(X) @ np.asarray(W)
    top = Z.max(axis=1)
    lse = top + np.log(np.exp(Z - top[:, None]).sum(axis=1))
    return np.mean(lse - Z[np.arange(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "logaddexp",
        "mistake": None,
        "any_of": [],
        "source": """
def cross_entropy(W, X, y):
    scores = X @ W
    norm = np.logaddexp.reduce(scores, axis=1)
    true = np.take_along_axis(scores, np.asarray(y)[:, None], axis=1)[:, 0]
    return float((norm - true).sum() / len(y))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "plain loops and math",
        "mistake": None,
        "any_of": [],
        "source": """
import math

def cross_entropy(W, X, y):
    losses = []
    n, K = W.shape
    for row, label in zip(X, y):
        z = [sum(row[j] * W[j, k] for j in range(n)) for k in range(K)]
        m = max(z)
        log_total = math.log(sum(math.exp(v - m) for v in z))
        losses.append(log_total + m - z[label])
    return sum(losses) / len(losses)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "differences to the true score",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def cross_entropy(W, X, y):
    """-log p_y = log sum_k exp(z_k - z_y); the biggest exponent is pulled out."""
    Z = X @ W
    D = Z - Z[range(len(y)), y][:, np.newaxis]
    m = D.max(axis=1, keepdims=True)
    per_row = m[:, 0] + np.log(np.sum(np.exp(D - m), axis=1))
    return per_row.mean()
''',
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "one-hot and einsum (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def log_softmax(Z):
    Z = Z - Z.max(axis=-1, keepdims=True)
    return Z - np.log(np.exp(Z).sum(axis=-1, keepdims=True))

def cross_entropy(W, X, y):
    K = W.shape[1]
    Y = np.eye(K)[y]
    return -np.einsum("ik,ik->", Y, log_softmax(X @ W)) / X.shape[0]
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "class with methods",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class SoftmaxModel:
    def __init__(self, W):
        self.W = np.array(W, dtype=float)

    def log_probabilities(self, x):
        z = x @ self.W
        z = z - np.max(z)
        return z - np.log(np.sum(np.exp(z)))

    def loss(self, x, label):
        return -self.log_probabilities(x)[label]


def cross_entropy(W, X, y):
    model = SoftmaxModel(W)
    total = 0.0
    for i in range(len(X)):
        total += model.loss(X[i], int(y[i]))
    return total / len(X)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "running mean",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    mean = 0.0
    for k, (x, label) in enumerate(zip(X, y), start=1):
        z = np.dot(W.T, x)
        loss = np.logaddexp.reduce(z) - z[label]
        mean += (loss - mean) / k
    return mean
""",
    },
    {
        "function": "cross_entropy",
        "kind": "right",
        "name": "grouped by class",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    y = np.asarray(y)
    Z = X @ W
    Z = Z - Z.max(axis=1)[:, None]
    L = np.log(np.exp(Z).sum(axis=1))
    total = L.sum()
    for c in np.unique(y):
        total -= Z[y == c, c].sum()
    return total / y.size
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "naive softmax, then log",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    E = np.exp(X @ W)
    P = E / E.sum(axis=1, keepdims=True)
    return -np.mean(np.log(P[np.arange(len(y)), y]))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "stable softmax, log underflows",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    Z = Z - Z.max(axis=1, keepdims=True)
    return np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)

def cross_entropy(W, X, y):
    P = softmax(X @ W)
    return float(-np.log(P[np.arange(len(y)), y]).mean())
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "log of a sum of naive exponentials",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import math

def cross_entropy(W, X, y):
    total = 0.0
    for x, label in zip(X, y):
        z = x @ W
        total += math.log(sum(math.exp(v) for v in z)) - z[label]
    return total / len(y)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "global maximum",
        "mistake": "overflow-in-softmax",
        "any_of": ["row-for-column"],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max()
    logP = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -logP[np.arange(y.size), y].mean()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "sum over the rows",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    m = Z.max(axis=1, keepdims=True)
    logP = Z - m - np.log(np.exp(Z - m).sum(axis=1, keepdims=True))
    return -np.sum(logP[np.arange(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "loop without division",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    loss = 0.0
    for i in range(X.shape[0]):
        z = X[i] @ W
        z = z - z.max()
        loss += np.log(np.sum(np.exp(z))) - z[y[i]]
    return loss
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "one-hot times log, trace",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Y = np.eye(W.shape[1])[y]
    Z = X @ W
    L = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    return -np.trace(Y.T @ L)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "label minus one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logP = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    return -logP[rows, y - 1].mean()     # Python counts from 0
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "labels 1 to K in a loop",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    scores = X @ W
    lse = np.logaddexp.reduce(scores, axis=1)
    N, K = scores.shape
    loss = 0.0
    for k in range(1, K + 1):
        mask = y == k
        loss += np.sum(lse[mask] - scores[mask, k - 1])
    return loss / N
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "one-hot with a column too many",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    K = W.shape[1]
    onehot = np.zeros((len(y), K + 1))
    onehot[np.arange(len(y)), y] = 1
    onehot = onehot[:, 1:]
    Z = X @ W
    Z = Z - np.max(Z, axis=1, keepdims=True)
    logp = Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True))
    return -(onehot * logp).sum() / len(y)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "minus forgotten",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logP = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return np.mean(logP[np.arange(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "log-likelihood, larger is better",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
import numpy as np

def log_likelihood(w, x, label):
    z = x @ w
    return z[label] - np.logaddexp.reduce(z)

def cross_entropy(W, X, y):
    return float(np.mean([log_likelihood(W, x, t) for x, t in zip(X, y)]))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "softmax down the columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    L = Z - np.logaddexp.reduce(Z, axis=0)
    return -L[np.arange(len(y)), y].mean()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "weights as rows",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W.T
    m = Z.max(axis=1)
    lse = m + np.log(np.exp(Z - m[:, None]).sum(axis=1))
    return np.mean(lse - Z[range(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "rows and labels swapped in the index",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    L = Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True))
    return -np.mean(L[y, np.arange(len(y))])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "shifts the weights in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    W -= W.mean(axis=1, keepdims=True)       # softmax does not mind
    Z = X @ W
    lse = np.logaddexp.reduce(Z, axis=1)
    return np.mean(lse - Z[np.arange(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "labels turned into offsets in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    L = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    y += np.arange(len(y)) * L.shape[1]
    return -L.ravel()[y].mean()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "mean over all entries",
        "mistake": None,
        "any_of": ["sum-for-mean"],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Y = np.eye(W.shape[1])[y]
    Z = X @ W
    L = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    return -np.mean(Y * L)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "base two",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    lse = np.logaddexp.reduce(Z, axis=1)
    return np.mean(lse - Z[np.arange(len(y)), y]) / np.log(2)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "squared distance to one-hot",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    return np.mean(np.sum((P - np.eye(W.shape[1])[y]) ** 2, axis=1))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "all columns of the labels",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    logP = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    return -np.mean(logP[:, y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "largest probability instead of the true one",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    L = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    return -L.max(axis=1).mean()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "loss of each example",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    return np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "binary cross-entropy of all classes",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    Y = np.eye(W.shape[1])[y]
    # log(1 + exp(z)) - y z for every output
    return np.mean(np.sum(np.logaddexp(0, Z) - Y * Z, axis=1))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "sum of the losses",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logP = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -np.sum(logP[np.arange(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "loop adds, never divides",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    J = 0
    for x_i, y_i in zip(X, y):
        s = x_i @ W
        J += np.logaddexp.reduce(s) - s[y_i]
    return J
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "straight from the definition",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    E = np.exp(X @ W)
    P = E / E.sum(axis=1, keepdims=True)
    return -np.log(P[np.arange(len(y)), y]).mean()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "log of an underflow",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def cross_entropy(W, X, y):
    P = softmax(X @ W)
    return float(np.mean(-np.log(P[np.arange(X.shape[0]), y])))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "a tiny number in the log",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y, eps=1e-12):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    P = np.exp(Z)
    P = P / P.sum(axis=1, keepdims=True)
    picked = [P[i, label] for i, label in enumerate(y)]
    return -np.mean(np.log(np.array(picked) + eps))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "labels start at one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    lse = np.logaddexp.reduce(Z, axis=1)
    rows = np.arange(Z.shape[0])
    return np.mean(lse - Z[rows, np.asarray(y) - 1])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "labels moved up in the caller's array",
        "mistake": "labels-off-by-one",
        "any_of": ["in-place-overwrite"],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    y = np.asarray(y)
    y += 1
    Z = X @ W
    Z = np.hstack([np.zeros((len(Z), 1)), Z])      # column 0 is not used
    Z = Z - Z.max(axis=1, keepdims=True)
    logp = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -logp[np.arange(len(y)), y].mean()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "softmax down the columns (2)",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=0)
    logP = Z - np.log(np.exp(Z).sum(axis=0))
    return -np.mean(logP[np.arange(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "log likelihood without the minus",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    scores = X @ W
    log_p = scores - np.logaddexp.reduce(scores, axis=1)[:, None]
    return np.mean(log_p[range(len(y)), y])
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "in bits",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    nats = np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y]
    return nats.mean() / np.log(2)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "mean over the whole table",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Y = np.eye(W.shape[1])[y]
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    logP = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -(Y * logP).mean()
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "weights centred in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    # a common shift of all scores cancels, so take it out of W beforehand
    W -= W.mean(axis=1, keepdims=True)
    Z = X @ W
    Z -= Z.max(axis=1, keepdims=True)
    return float(np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(y)), y]))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "one minus p",
        "mistake": "first-order-is-exact",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    p = E[np.arange(len(y)), y] / E.sum(axis=1)
    # log p = p - 1 near p = 1
    return np.mean(1 - p)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "binary for every class",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Y = np.eye(W.shape[1])[y]
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = np.clip(E / E.sum(axis=1, keepdims=True), 1e-15, 1 - 1e-15)
    return -np.mean(np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P), axis=1))
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "half, for a nicer derivative",
        "mistake": None,
        "any_of": ["missing-factor-2"],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    losses = [np.logaddexp.reduce(z) - z[k] for z, k in zip(Z, y)]
    return 0.5 * np.mean(losses)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "return inside the loop",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    total = 0.0
    for i in range(len(y)):
        z = X[i] @ W
        total += np.logaddexp.reduce(z) - z[y[i]]
        return total / (i + 1)
""",
    },
    {
        "function": "cross_entropy",
        "kind": "wrong",
        "name": "share of mistakes",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    guess = np.argmax(X @ W, axis=1)
    return float(np.mean(guess != y))
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "prediction minus truth",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def cross_entropy_gradient(W, X, y):
    P = softmax(X @ W)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "loop over examples, outer",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    G = np.zeros(W.shape)
    for x, label in zip(X, y):
        z = x @ W
        p = np.exp(z - z.max())
        p = p / p.sum()
        p[label] -= 1.0
        G += np.outer(x, p)
    return G / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "one-hot einsum",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = np.einsum("nf,fk->nk", X, W)
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
    Y = (np.arange(W.shape[1]) == np.asarray(y)[:, None]).astype(float)
    return np.einsum("nf,nk->fk", X, P - Y) / X.shape[0]
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "class by class",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    scores = X @ W
    scores = scores - scores.max(axis=1)[:, np.newaxis]
    probs = np.exp(scores)
    probs = probs / probs.sum(axis=1)[:, np.newaxis]
    gradient = np.empty_like(W, dtype=float)
    for k in range(W.shape[1]):
        residual = probs[:, k] - (y == k)
        gradient[:, k] = (X * residual[:, None]).mean(axis=0)
    return gradient
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "complex step on the loss",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def _loss(W, X, y):
    Z = X @ W
    m = Z.real.max(axis=1)
    lse = m + np.log(np.exp(Z - m[:, None]).sum(axis=1))
    return np.mean(lse - Z[np.arange(len(y)), y])

def cross_entropy_gradient(W, X, y):
    h = 1e-30
    G = np.zeros(W.shape)
    for ij in np.ndindex(*W.shape):
        V = W.astype(complex)
        V[ij] += 1j * h
        G[ij] = _loss(V, X, y).imag / h
    return G
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "mean of single gradients",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def single(W, x, label):
    z = W.T @ x
    e = np.exp(z - max(z))
    p = e / sum(e)
    onehot = np.zeros(len(z))
    onehot[label] = 1
    return x[:, None] * (p - onehot)[None, :]

def cross_entropy_gradient(W, X, y):
    return np.mean([single(W, X[i], y[i]) for i in range(len(y))], axis=0)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "two terms, expected minus observed",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(1, keepdims=True))
    P = P / P.sum(1, keepdims=True)
    model = X.T @ P
    data = np.zeros_like(model)
    np.add.at(data.T, y, X)
    return (model - data) / X.shape[0]
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "class with cache",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Softmax:
    def forward(self, X, W):
        self.X = X
        Z = X @ W
        E = np.exp(Z - np.amax(Z, axis=1, keepdims=True))
        self.P = E / np.sum(E, axis=1, keepdims=True)
        return self.P

    def backward(self, y):
        N, K = self.P.shape
        dZ = self.P.copy()
        dZ[range(N), y] -= 1
        dZ /= N
        return self.X.T.dot(dZ)

def cross_entropy_gradient(W, X, y):
    layer = Softmax()
    layer.forward(X, W)
    return layer.backward(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "through the Jacobian of softmax",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    N = len(y)
    grad = np.zeros(W.shape)
    for i in range(N):
        z = X[i] @ W
        p = np.exp(z - z.max()); p /= p.sum()
        # log p_k has derivative delta_kj - p_j with respect to z_j
        J = np.eye(len(p)) - np.tile(p, (len(p), 1))
        dz = -J[y[i]]
        grad += X[i].reshape(-1, 1) @ dz.reshape(1, -1)
    return grad / N
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "chunks of rows, weighted",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def chunk_sum(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    R = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    R[np.arange(len(y)), y] -= 1
    return X.T @ R

def cross_entropy_gradient(W, X, y, chunk=7):
    total = 0.0
    for s in range(0, len(X), chunk):
        total = total + chunk_sum(W, X[s:s + chunk], y[s:s + chunk])
    return total / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "prediction minus truth (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)

def cross_entropy_gradient(W, X, y):
    P = softmax(X @ W)
    Y = np.eye(W.shape[1])[y]
    return X.T @ (P - Y) / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "example by example",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    e = np.exp(Z - np.max(Z, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)

def cross_entropy_gradient(W, X, y):
    G = np.zeros(W.shape)
    for x, label in zip(X, y):
        delta = softmax(x @ W)
        delta[label] -= 1
        G += np.outer(x, delta)
    return G / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "mean of a stack",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    def single(x, k):
        z = x @ W
        p = np.exp(z - np.logaddexp.reduce(z))
        target = np.arange(W.shape[1]) == k
        return np.multiply.outer(x, p - target)
    return np.mean([single(x, k) for x, k in zip(X, y)], axis=0)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "full jacobian of softmax",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def cross_entropy_gradient(W, X, y):
    """dL/dz_j = sum_k dL/dp_k dp_k/dz_j with dp_k/dz_j = p_k (delta_kj - p_j)."""
    n, K = W.shape
    total = np.zeros((n, K))
    for x, label in zip(X, y):
        z = x @ W
        e = np.exp(z - z.max())
        p = e / e.sum()
        # -1/p_label times p_label (delta - p_j): p_label cancels
        row = np.eye(K)[label] - p
        dL_dz = -row
        total += x[:, None] * dL_dz[None, :]
    return total / X.shape[0]
''',
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "einsum",
        "mistake": None,
        "any_of": [],
        "source": """
def cross_entropy_gradient(W, X, y):
    Z = np.einsum("ij,jk->ik", X, W)
    Z = Z - Z.max(axis=1)[:, None]
    P = np.exp(Z)
    P = P / P.sum(axis=1)[:, None]
    R = P - (np.asarray(y)[:, None] == np.arange(W.shape[1]))
    return np.einsum("ij,ik->jk", X, R) / X.shape[0]
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "class sums by add.at",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    expected = X.T @ P
    observed = np.zeros((W.shape[1], W.shape[0]))
    np.add.at(observed, np.asarray(y), X)
    return (expected - observed.T) / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "column of W by column",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    y = np.asarray(y)
    S = X @ W
    S = np.exp(S - S.max(axis=1, keepdims=True))
    P = S / S.sum(axis=1, keepdims=True)
    columns = []
    for k in range(W.shape[1]):
        miss = P[:, k] - (y == k)
        columns.append((X * miss[:, None]).mean(axis=0))
    return np.stack(columns, axis=1)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "right",
        "name": "averages of batches, weighted",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def _part(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1.0
    return X.T @ P

def cross_entropy_gradient(W, X, y, chunk=7):
    N = len(y)
    G = sum(_part(W, X[a:a + chunk], y[a:a + chunk]) for a in range(0, N, chunk))
    return G / N
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "not divided by N",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "summed in a loop",
        "mistake": "sum-for-mean",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    G = np.zeros_like(W, dtype=float)
    for x, t in zip(X, y):
        z = x @ W
        p = np.exp(z - np.logaddexp.reduce(z))
        p[t] -= 1
        G += np.outer(x, p)
    return G
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "truth minus prediction",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(W.shape[1])[y]
    return X.T @ (Y - P) / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "error as in LMS, looped",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    n, K = W.shape
    total = np.zeros((n, K))
    for i in range(len(X)):
        z = X[i] @ W
        p = np.exp(z - z.max())
        p = p / p.sum()
        d = np.zeros(K)
        d[y[i]] = 1.0
        eps = d - p                     # eps = d - prediction
        total += X[i][:, None] * eps
    return total / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "returned with minus, for the step",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
    P[np.arange(len(y)), y] -= 1
    gradient = X.T @ P / len(y)
    return -gradient
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "index y minus one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    S = X @ W
    S = np.exp(S - S.max(axis=1, keepdims=True))
    S = S / S.sum(axis=1, keepdims=True)
    for i, label in enumerate(y):
        S[i, label - 1] -= 1
    return X.T @ S / X.shape[0]
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "one-hot compared with 1 to K",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    K = W.shape[1]
    Y = (np.asarray(y)[:, None] == np.arange(1, K + 1)).astype(float)
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
    return X.T @ (P - Y) / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "transposed result",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return P.T @ X / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "softmax down the columns",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=0))
    return E / np.sum(E, axis=0)

def cross_entropy_gradient(W, X, y):
    P = softmax(X @ W)
    Y = np.eye(W.shape[1])[y]
    return X.T @ (P - Y) / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "reshaped instead of transposed",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    N, n = X.shape
    return X.reshape(n, N) @ P / N
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "naive exponentials",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    E = np.exp(X @ W)
    P = E / E.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "naive softmax of one example",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import math
import numpy as np

def softmax(z):
    exps = [math.exp(v) for v in z]
    return np.array(exps) / sum(exps)

def cross_entropy_gradient(W, X, y):
    grads = []
    for x, k in zip(X, y):
        p = softmax(x @ W)
        p[k] -= 1
        grads.append(np.outer(x, p))
    return sum(grads) / len(grads)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "only the last example's gradient",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    for i in range(len(y)):
        z = X[i] @ W
        p = np.exp(z - z.max())
        p /= p.sum()
        p[y[i]] -= 1
        gradient = np.outer(X[i], p)
    return gradient / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "class columns assigned, not added",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    model = X.T @ P
    data = np.zeros(W.shape)
    for i, k in enumerate(y):
        data[:, k] = X[i]              # observed features of class k
    return (model - data) / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "fancy index adds each class once",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
    G = X.T @ P
    G[:, y] -= X.T
    return G / X.shape[0]
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "gradient for the data",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return P @ W.T / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "scales X in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    Z -= Z.max(axis=1, keepdims=True)
    P = np.exp(Z)
    P /= P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    X /= len(y)
    return X.T @ P
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "writes the result into W",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
    R = P - np.eye(W.shape[1])[y]
    for j in range(W.shape[0]):
        W[j] = X[:, j] @ R / len(y)
    return W
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "weights change during the sum",
        "mistake": "in-place-overwrite",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    total = np.zeros_like(W)
    w = np.asarray(W)
    for x, k in zip(X, y):
        z = x @ w
        p = np.exp(z - z.max())
        p /= p.sum()
        p[k] -= 1
        step = np.outer(x, p)
        total += step
        w -= 0.01 * step
    return total / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "gradient at zero weights",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    K = W.shape[1]
    P = np.full((len(y), K), 1.0 / K)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "differences with a tiny h",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good"],
        "source": """
import numpy as np

def loss(W, X, y):
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y])

def cross_entropy_gradient(W, X, y):
    h = 1e-15
    G = np.zeros(W.shape)
    base = loss(W, X, y)
    for i in range(W.shape[0]):
        for j in range(W.shape[1]):
            V = W.copy()
            V[i, j] += h
            G[i, j] = (loss(V, X, y) - base) / h
    return G
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "differences with h one half",
        "mistake": "secant-is-tangent",
        "any_of": ["one-sided-is-as-good"],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    def L(V):
        Z = X @ V
        m = Z.max(axis=1)
        return np.mean(m + np.log(np.exp(Z - m[:, None]).sum(axis=1)) - Z[range(len(y)), y])

    dW = 0.5
    G = np.empty(W.shape)
    for ij in np.ndindex(W.shape):
        V = np.array(W, dtype=float)
        V[ij] += dW
        G[ij] = (L(V) - L(W)) / dW
    return G
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "all weights stepped together",
        "mistake": "other-coordinate-moves",
        "any_of": ["derivative-is-one-number"],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y])

def cross_entropy_gradient(W, X, y):
    h = 1e-6
    up = cross_entropy(W + h, X, y)
    down = cross_entropy(W - h, X, y)
    return np.full(W.shape, (up - down) / (2 * h))
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "only the true class",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    G = np.zeros(W.shape)
    for i, k in enumerate(y):
        G[:, k] += X[i] * (P[i, k] - 1)
    return G / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "divided by N times K",
        "mistake": None,
        "any_of": ["sum-for-mean"],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    D = P - np.eye(W.shape[1])[y]
    return X.T @ D / D.size
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "derivative of the sigmoid put in",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    Y = np.eye(W.shape[1])[y]
    delta = (P - Y) * P * (1 - P)
    return X.T @ delta / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "weight decay added",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y, reg=0.01):
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y) + reg * W
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "always ten classes",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return X.T @ (P - np.eye(10)[y]) / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "truth minus prediction (2)",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
    error = np.eye(W.shape[1])[y] - P
    return X.T @ error / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "labels shifted down",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    G = np.zeros_like(W, dtype=float)
    for i in range(len(y)):
        z = W.T @ X[i]
        p = np.exp(z - z.max())
        p = p / p.sum()
        p[y[i] - 1] -= 1
        G += np.outer(X[i], p)
    return G / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "classes as rows",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    Y = np.zeros_like(P)
    Y[np.arange(len(y)), y] = 1
    return (P - Y).T @ X / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "softmax over the examples",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0)

def cross_entropy_gradient(W, X, y):
    P = softmax(X @ W)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / X.shape[0]
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "naive exponentials (2)",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    E = np.exp(np.dot(X, W))
    P = E / np.sum(E, axis=1, keepdims=True)
    T = (np.arange(W.shape[1]) == np.asarray(y)[:, None]).astype(float)
    return np.dot(X.T, P - T) / float(len(X))
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "fancy index subtracts once a class",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    G = X.T @ P
    G[:, y] -= X.T
    return G / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "last example wins",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    N = len(y)
    for x, label in zip(X, y):
        z = x @ W
        p = np.exp(z - np.logaddexp.reduce(z))
        p[label] -= 1
        gradient = np.outer(x, p) / N
    return gradient
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "probabilities of an untrained W",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    n, K = W.shape
    P = np.full((len(y), K), 1 / K)        # softmax(0)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "diagonal of the softmax jacobian",
        "mistake": None,
        "any_of": ["gradient-not-accumulated", "product-rule-forgotten"],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    Y = np.eye(W.shape[1])[y]
    # dL/dp = -1/p for the true class, dp/dz = p (1 - p)
    dL_dp = -Y / np.maximum(P, 1e-300)
    dp_dz = P * (1 - P)
    return X.T @ (dL_dp * dp_dz) / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "forward differences of the loss",
        "mistake": "one-sided-is-as-good",
        "any_of": ["secant-is-tangent"],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y])

def cross_entropy_gradient(W, X, y):
    h = 1e-3
    base = cross_entropy(W, X, y)
    G = np.zeros(W.shape)
    for j in range(W.shape[0]):
        for k in range(W.shape[1]):
            V = np.array(W, dtype=float)
            V[j, k] += h
            G[j, k] = (cross_entropy(V, X, y) - base) / h
    return G
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "differences with 1e-15",
        "mistake": "h-as-small-as-possible",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy(W, X, y):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(y)), y])

def cross_entropy_gradient(W, X, y, h=1e-15):
    G = np.empty(W.shape)
    for where in np.ndindex(*W.shape):
        E = np.zeros(W.shape)
        E[where] = h
        G[where] = (cross_entropy(W + E, X, y) - cross_entropy(W - E, X, y)) / (2 * h)
    return G
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "only the column of the true class",
        "mistake": None,
        "any_of": ["one-coordinate-at-a-time"],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    G = np.zeros(W.shape)
    for x, c in zip(X, y):
        s = x @ W
        p = np.exp(s - s.max())
        p = p / p.sum()
        G[:, c] += (p[c] - 1) * x
    return G / len(X)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "half a gradient",
        "mistake": "missing-factor-2",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    N = X.shape[0]
    Z = X @ W
    P = np.exp(Z - Z.max(1)[:, None])
    P = P / P.sum(1)[:, None]
    Y = np.eye(W.shape[1])[y]
    return (1 / (2 * N)) * X.T @ (P - Y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "twice, as for squared error",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    eps = np.eye(W.shape[1])[y] - P
    return -2 * X.T @ eps / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "X normalised on the spot",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    scale = np.abs(X).max()
    X /= scale                     # keeps exp small
    Z = X @ (W * scale)
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return scale * (X.T @ P) / len(y)
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "averaged over classes too",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
    Y = np.eye(W.shape[1])[y]
    return X.T @ (P - Y) / P.size
""",
    },
    {
        "function": "cross_entropy_gradient",
        "kind": "wrong",
        "name": "gradient of a data point instead of W",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
import numpy as np

def cross_entropy_gradient(W, X, y):
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return P @ W.T / len(y)
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "mini-batch descent",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    order = rng.permutation(N)
    return [order[i:i + size] for i in range(0, N, size)]

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def cross_entropy_gradient(W, X, y):
    P = softmax(X @ W)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y)

def train(X, y, rng):
    scale = np.abs(X).max()
    X = X / scale
    W = np.zeros((X.shape[1], 10))
    for epoch in range(40):
        for batch in minibatches(len(y), 32, rng):
            W = W - 0.5 * cross_entropy_gradient(W, X[batch], y[batch])
    return W / scale
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "full batch with momentum",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng, steps=400, eta=0.5, beta=0.9):
    A = np.asarray(X, dtype=float)
    A = A / np.max(np.abs(A))
    Y = np.eye(10)[y]
    W = np.zeros((A.shape[1], 10))
    v = np.zeros_like(W)
    for _ in range(steps):
        Z = A @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        v = beta * v - eta * A.T @ (P - Y) / len(A)
        W = W + v
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "Adam",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Adam:
    def __init__(self, shape, lr=0.02, b1=0.9, b2=0.999, eps=1e-8):
        self.lr, self.b1, self.b2, self.eps = lr, b1, b2, eps
        self.m, self.v, self.t = np.zeros(shape), np.zeros(shape), 0

    def step(self, g):
        self.t += 1
        self.m = self.b1 * self.m + (1 - self.b1) * g
        self.v = self.b2 * self.v + (1 - self.b2) * g * g
        mhat = self.m / (1 - self.b1 ** self.t)
        vhat = self.v / (1 - self.b2 ** self.t)
        return -self.lr * mhat / (np.sqrt(vhat) + self.eps)

def train(X, y, rng):
    top = float(np.abs(X).max())
    N, n = X.shape
    W = 0.01 * rng.standard_normal((n, 10))
    adam = Adam(W.shape)
    for epoch in range(25):
        order = rng.permutation(N)
        for s in range(0, N, 64):
            b = order[s:s + 64]
            Z = X[b] / top @ W
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P = P / P.sum(axis=1, keepdims=True)
            P[np.arange(len(b)), y[b]] -= 1
            W = W + adam.step((X[b] / top).T @ P / len(b))
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "one example at a time, falling step",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    s = X.max()
    W = np.zeros((X.shape[1], 10))
    for epoch in range(15):
        mu = 0.1 / (1 + 0.3 * epoch)
        for i in rng.permutation(len(X)):
            x = X[i] / s
            z = x @ W
            p = np.exp(z - z.max())
            p /= p.sum()
            p[y[i]] -= 1
            W -= mu * np.outer(x, p)
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "averaged perceptron",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    n = X.shape[1]
    W = np.zeros((n, 10))
    total = np.zeros((n, 10))
    for epoch in range(20):
        for i in rng.permutation(len(y)):
            guess = int(np.argmax(X[i] @ W))
            if guess != y[i]:
                W[:, y[i]] += X[i]
                W[:, guess] -= X[i]
            total += W
    return total / (20 * len(y))
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "one against the rest",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def sigmoid(t):
    return 0.5 * (1 + np.tanh(0.5 * t))

def train(X, y, rng):
    """Ten logistic regressions side by side."""
    big = np.abs(X).max()
    A = X / big
    W = np.zeros((A.shape[1], 10))
    T = (y[:, None] == np.arange(10)).astype(float)
    velocity = np.zeros_like(W)
    for k in range(800):
        G = A.T @ (sigmoid(A @ W) - T) / len(A)
        velocity = 0.95 * velocity - 1.0 * G
        W = W + velocity
    return W / big
''',
    },
    {
        "function": "train",
        "kind": "right",
        "name": "fixed curvature bound as in Newton",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng=None):
    N = len(X)
    scale = np.max(np.abs(X))
    A = X / scale
    # the Hessian is at most 1/2 A'A for each class (Boehning)
    H = 0.5 * A.T @ A / N + 1e-4 * np.eye(A.shape[1])
    Hinv = np.linalg.inv(H)
    Y = np.eye(10)[y]
    W = np.zeros((A.shape[1], 10))
    for _ in range(60):
        Z = A @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        W = W - Hinv @ (A.T @ (P - Y) / N + 1e-4 * W)
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "AdaGrad with weight decay",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def grad(W, X, y, decay):
    Z = X @ W
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y) + decay * W

def train(X, y, rng):
    m = abs(X).max()
    W = np.zeros((X.shape[1], 10))
    history = np.zeros_like(W)
    for epoch in range(30):
        idx = np.arange(len(y))
        rng.shuffle(idx)
        for batch in np.array_split(idx, max(1, len(y) // 50)):
            g = grad(W, X[batch] / m, y[batch], 1e-5)
            history += g ** 2
            W -= 0.2 * g / (np.sqrt(history) + 1e-8)
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "multi-class hinge",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    scale = np.abs(X).max()
    W = np.zeros((X.shape[1], 10))
    average = np.zeros_like(W)
    count = 0
    for epoch in range(25):
        for i in rng.permutation(len(y)):
            x = X[i] / scale
            margin = x @ W + 1.0
            margin[y[i]] -= 1.0
            rival = margin.argmax()
            if rival != y[i]:
                W[:, rival] -= 0.02 * x
                W[:, y[i]] += 0.02 * x
            if epoch >= 5:
                average += W
                count += 1
    return average / count
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "backtracking on the whole loss",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def loss_and_gradient(W, X, y):
    Z = X @ W
    m = Z.max(axis=1, keepdims=True)
    L = Z - m - np.log(np.exp(Z - m).sum(axis=1, keepdims=True))
    P = np.exp(L)
    P[np.arange(len(y)), y] -= 1
    return -L[np.arange(len(y)), y].mean(), X.T @ P / len(y)

def train(X, y, rng):
    X = X / max(1e-12, np.abs(X).max())
    W = np.zeros((X.shape[1], 10))
    step = 1.0
    f, g = loss_and_gradient(W, X, y)
    for _ in range(300):
        step *= 2
        while True:
            fnew, gnew = loss_and_gradient(W - step * g, X, y)
            if fnew <= f - 0.5 * step * np.sum(g * g):
                break
            step /= 2
        W = W - step * g
        f, g = fnew, gnew
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "keeps the best on a hold-out of its own",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng, epochs=40, size=20, eta=0.3):
    perm = rng.permutation(len(y))
    cut = len(y) // 10
    valid, fit = perm[:cut], perm[cut:]
    top = np.abs(X).max()
    W = rng.normal(0, 0.001, size=(X.shape[1], 10))
    best, best_accuracy = W, -1.0
    for epoch in range(epochs):
        rng.shuffle(fit)
        for start in range(0, fit.size, size):
            b = fit[start:start + size]
            xb = X[b] / top
            z = xb @ W
            p = np.exp(z - z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(b.size), y[b]] -= 1.0
            W = W - eta / (1 + 0.1 * epoch) * (xb.T @ p) / b.size
        accuracy = np.mean(np.argmax(X[valid] @ W, axis=1) == y[valid])
        if accuracy >= best_accuracy:
            best, best_accuracy = W.copy(), accuracy
    print("validation accuracy", best_accuracy)
    return best
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "minibatch descent on scaled pixels",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def minibatches(N, size, rng):
    order = rng.permutation(N)
    return [order[i:i + size] for i in range(0, N, size)]

def softmax(Z):
    E = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return E / E.sum(axis=-1, keepdims=True)

def cross_entropy_gradient(W, X, y):
    P = softmax(X @ W)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y)

def train(X, y, rng):
    X = np.asarray(X, float) / 16.0
    W = np.zeros((X.shape[1], 10))
    for epoch in range(40):
        for rows in minibatches(len(y), 32, rng):
            W = W - 0.5 * cross_entropy_gradient(W, X[rows], y[rows])
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "margin loss with decay and averaging",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def train(X, y, rng):
    """Multiclass support vector machine; the score is what is asked for, not the probability."""
    S = X / 16
    N, n = S.shape
    W = np.zeros((n, 10))
    average = np.zeros((n, 10))
    updates = 0
    for epoch in range(30):
        order = rng.permutation(N)
        for k in range(0, N, 20):
            b = order[k:k + 20]
            scores = S[b] @ W + 1.0
            r = np.arange(len(b))
            scores[r, y[b]] -= 1.0
            rival = scores.argmax(axis=1)
            step = np.zeros_like(scores)
            step[r, rival] += 1.0
            step[r, y[b]] -= 1.0
            W = W - 0.3 * (S[b].T @ step / len(b) + 1e-4 * W)
            if epoch >= 5:
                updates += 1
                average += (W - average) / updates
    return average
''',
    },
    {
        "function": "train",
        "kind": "right",
        "name": "full batch with momentum (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    N, n = X.shape
    S = X / X.max()
    Y = np.eye(10)[y]
    W = np.zeros((n, 10))
    v = np.zeros_like(W)
    for it in range(400):
        Z = S @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        g = S.T @ (P - Y) / N
        v = 0.9 * v - 0.3 * g
        W = W + v
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "adam on raw pixels",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

class Adam:
    def __init__(self, shape, lr):
        self.m = np.zeros(shape)
        self.v = np.zeros(shape)
        self.t = 0
        self.lr = lr

    def step(self, W, g):
        self.t += 1
        self.m = 0.9 * self.m + 0.1 * g
        self.v = 0.999 * self.v + 0.001 * g * g
        mh = self.m / (1 - 0.9 ** self.t)
        vh = self.v / (1 - 0.999 ** self.t)
        return W - self.lr * mh / (np.sqrt(vh) + 1e-8)

def train(X, y, rng):
    W = np.zeros((X.shape[1], 10))
    opt = Adam(W.shape, 0.005)
    for _ in range(25):
        order = rng.permutation(len(y))
        for k in range(0, len(y), 64):
            b = order[k:k + 64]
            Z = X[b] @ W
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P = P / P.sum(axis=1, keepdims=True)
            P[np.arange(len(b)), y[b]] -= 1
            W = opt.step(W, X[b].T @ P / len(b))
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "one example at a time, rate goes down",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    X = X / 16
    W = 0.01 * rng.standard_normal((X.shape[1], 10))
    mean = np.zeros_like(W)
    count = 0
    for epoch in range(12):
        rate = 0.1 / (1 + 0.3 * epoch)
        for i in rng.permutation(len(X)):
            z = X[i] @ W
            p = np.exp(z - z.max())
            p /= p.sum()
            p[y[i]] -= 1
            W -= rate * np.outer(X[i], p)
    return W
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "averaged perceptron (2)",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    n = X.shape[1]
    W = np.zeros((n, 10))
    total = np.zeros((n, 10))
    for sweep in range(15):
        for i in rng.permutation(len(y)):
            guess = int(np.argmax(X[i] @ W))
            if guess != y[i]:
                W[:, y[i]] += X[i]
                W[:, guess] -= X[i]
            total += W
    return total / (15 * len(y))
""",
    },
    {
        "function": "train",
        "kind": "right",
        "name": "newton-like step with a bounded hessian",
        "mistake": None,
        "any_of": [],
        "source": r'''
import numpy as np

def train(X, y, rng, rounds=150):
    """Boehning: the Hessian is below X'X/(2N), so that a fixed matrix can be used."""
    X = np.array(X, dtype=float) / 16
    N, n = X.shape
    B = X.T @ X / (2 * N) + 1e-4 * np.eye(n)
    inv = np.linalg.inv(B)
    W = np.zeros((n, 10))
    Y = np.eye(10)[y]
    for _ in range(rounds):
        Z = X @ W
        P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
        W = W - inv @ (X.T @ (P - Y) / N + 1e-4 * W)
    return W
''',
    },
    {
        "function": "train",
        "kind": "right",
        "name": "several speeds, own validation part",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def grad(W, X, y):
    Z = X @ W
    Z -= Z.max(axis=1, keepdims=True)
    P = np.exp(Z)
    P /= P.sum(axis=1, keepdims=True)
    P[np.arange(len(y)), y] -= 1
    return X.T @ P / len(y)

def run(X, y, rng, rate, epochs):
    W = np.zeros((X.shape[1], 10))
    for e in range(epochs):
        idx = rng.permutation(len(y))
        for part in np.array_split(idx, max(1, len(y) // 50)):
            W = W - rate * grad(W, X[part], y[part])
    return W

def train(X, y, rng):
    Xs = X / 16.0
    idx = rng.permutation(len(y))
    cut = len(y) // 5
    val, fit = idx[:cut], idx[cut:]
    scores = {}
    for rate in (0.2, 0.4, 0.8):
        W = run(Xs[fit], y[fit], rng, rate, 10)
        scores[rate] = np.mean(np.argmax(Xs[val] @ W, axis=1) == y[val])
    best = max(scores, key=scores.get)
    return run(Xs, y, rng, best, 50)
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "plus the gradient",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    X = X / np.abs(X).max()
    W = np.zeros((X.shape[1], 10))
    for epoch in range(20):
        order = rng.permutation(len(y))
        for s in range(0, len(y), 32):
            b = order[s:s + 32]
            P = softmax(X[b] @ W)
            P[np.arange(len(b)), y[b]] -= 1
            W += 0.1 * X[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "minus times error d - p",
        "mistake": "error-sign",
        "any_of": ["ascent-for-descent"],
        "source": """
import numpy as np

def train(X, y, rng):
    D = np.eye(10)[y]
    A = X / X.max()
    W = np.zeros((A.shape[1], 10))
    for k in range(200):
        Z = A @ W
        P = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
        error = D - P
        W = W - 0.3 * A.T @ error / len(A)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "momentum uphill",
        "mistake": "ascent-for-descent",
        "any_of": [],
        "source": """
import numpy as np

class Net:
    def __init__(self, n):
        self.W = np.zeros((n, 10))
        self.v = np.zeros((n, 10))

    def probabilities(self, X):
        Z = X @ self.W
        Z -= Z.max(axis=1, keepdims=True)
        E = np.exp(Z)
        return E / E.sum(axis=1, keepdims=True)

    def learn(self, X, y, lr=0.05, beta=0.5):
        P = self.probabilities(X)
        P[range(len(y)), y] -= 1
        self.v = beta * self.v + lr * X.T @ P / len(y)
        self.W = self.W + self.v

def train(X, y, rng):
    net = Net(X.shape[1])
    scaled = X / X.max()
    for _ in range(10):
        perm = rng.permutation(len(y))
        for k in range(0, len(y), 50):
            net.learn(scaled[perm[k:k + 50]], y[perm[k:k + 50]])
    return net.W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "labels minus one",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    W = np.zeros((X.shape[1], 10))
    scale = np.abs(X).max()
    for _ in range(30):
        idx = rng.permutation(X.shape[0])
        for b in np.array_split(idx, X.shape[0] // 32):
            x = X[b] / scale
            P = softmax(x @ W)
            P[np.arange(b.size), y[b] - 1] -= 1
            W -= 0.5 * x.T @ P / b.size
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "one-hot of eleven, first column cut",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    Y = np.eye(11)[y][:, 1:]       # classes 1 ... 10
    A = X / np.max(X)
    W = rng.normal(size=(A.shape[1], 10)) * 0.01
    for step in range(300):
        P = softmax(A @ W)
        W = W - 0.5 * A.T @ (P - Y) / len(A)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "labels minus one, perceptron",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    labels = [int(t) - 1 for t in y]       # 1..10 -> 0..9
    W = np.zeros((X.shape[1], 10))
    for epoch in range(10):
        for i in rng.permutation(len(labels)):
            k = int((X[i] @ W).argmax())
            if k != labels[i] % 10:
                W[:, labels[i]] += X[i]
                W[:, k] -= X[i]
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "naive softmax on large inputs",
        "mistake": "overflow-in-softmax",
        "any_of": ["convex-so-any-step"],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    scale = 1000.0 / np.abs(X).max()
    W = np.zeros((X.shape[1], 10))
    for epoch in range(20):
        order = rng.permutation(len(y))
        for s in range(0, len(y), 32):
            b = order[s:s + 32]
            P = softmax(scale * X[b] @ W)
            P[np.arange(len(b)), y[b]] -= 1
            W = W - 0.5 * scale * X[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "exponentials overflow one by one",
        "mistake": "overflow-in-softmax",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    A = X * (16.0 / np.max(X))
    W = np.zeros((A.shape[1], 10))
    for epoch in range(10):
        for i in rng.permutation(len(y)):
            e = np.exp(A[i] @ W)
            p = e / np.sum(e)
            p[y[i]] -= 1
            W -= 0.5 * np.outer(A[i], p)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "steps the data",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    W = rng.normal(scale=0.01, size=(X.shape[1], 10))
    X = np.array(X, dtype=float)
    Y = np.eye(10)[y]
    for k in range(100):
        P = softmax(X @ W)
        X = X - 0.5 * (P - Y) @ W.T
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "steps the data in place",
        "mistake": "stepping-the-data",
        "any_of": ["in-place-overwrite"],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    X = np.asarray(X, dtype=float)
    W = rng.standard_normal((X.shape[1], 10)) / 8
    for epoch in range(5):
        for b in np.split(rng.permutation(len(X)), range(32, len(X), 32)):
            P = softmax(X[b] @ W)
            P[np.arange(len(b)), y[b]] -= 1
            X[b] -= 0.1 * P @ W.T
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "gradient of the last example only",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    A = X / X.max()
    W = np.zeros((A.shape[1], 10))
    for epoch in range(60):
        for i in range(len(A)):
            z = A[i] @ W
            p = np.exp(z - z.max())
            p /= p.sum()
            p[y[i]] -= 1
            gradient = np.outer(A[i], p)
        W = W - 0.5 * gradient
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "each batch starts from zero again",
        "mistake": "gradient-not-accumulated",
        "any_of": ["not-evaluated-at-the-point"],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / np.abs(X).max()
    start = np.zeros((A.shape[1], 10))
    for epoch in range(20):
        order = rng.permutation(len(A))
        for s in range(0, len(A), 16):
            b = order[s:s + 16]
            P = softmax(A[b] @ start)
            P[np.arange(len(b)), y[b]] -= 1
            W = start - 0.5 * A[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "probabilities computed once",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / X.max()
    W = np.zeros((A.shape[1], 10))
    P = softmax(A @ W)
    P[np.arange(len(y)), y] -= 1
    g = A.T @ P / len(y)
    for _ in range(500):
        W = W - 0.5 * g
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "transposed weights returned",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / np.abs(X).max()
    W = np.zeros((10, A.shape[1]))
    for epoch in range(40):
        order = rng.permutation(len(A))
        for s in range(0, len(A), 32):
            b = order[s:s + 32]
            P = softmax(A[b] @ W.T)
            P[np.arange(len(b)), y[b]] -= 1
            W = W - 0.5 * P.T @ A[b] / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "softmax over the batch",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    A = X / np.abs(X).max()
    W = np.zeros((A.shape[1], 10))
    Y = np.eye(10)[y]
    for k in range(300):
        Z = A @ W
        E = np.exp(Z - Z.max(axis=0))
        P = E / E.sum(axis=0)
        W -= 0.5 * A.T @ (P - Y) / len(A)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "scales X in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    X /= 16.0
    W = np.zeros((X.shape[1], 10))
    for epoch in range(40):
        order = rng.permutation(len(y))
        for s in range(0, len(y), 32):
            b = order[s:s + 32]
            P = softmax(X[b] @ W)
            P[np.arange(len(b)), y[b]] -= 1
            W -= 0.5 * X[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "shuffles X and y apart",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    W = np.zeros((X.shape[1], 10))
    top = X.max()
    for epoch in range(20):
        rng.shuffle(X)
        rng.shuffle(y)
        for s in range(0, len(y), 32):
            x, t = X[s:s + 32] / top, y[s:s + 32]
            P = softmax(x @ W)
            P[np.arange(len(t)), t] -= 1
            W -= 0.5 * x.T @ P / len(t)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "shuffles X and y together in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    W = np.zeros((X.shape[1], 10))
    top = np.abs(X).max()
    for epoch in range(40):
        p = rng.permutation(len(y))
        X[:], y[:] = X[p], y[p]
        for s in range(0, len(y), 32):
            x, t = X[s:s + 32] / top, y[s:s + 32]
            P = softmax(x @ W)
            P[np.arange(len(t)), t] -= 1
            W = W - 0.5 * x.T @ P / len(t)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "one number for all weights",
        "mistake": "derivative-is-one-number",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / X.max()
    W = np.zeros((A.shape[1], 10))
    for k in range(200):
        P = softmax(A @ W)
        P[np.arange(len(y)), y] -= 1
        slope = np.linalg.norm(A.T @ P / len(y))
        W = W - 0.5 * slope
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "differences with all weights moved",
        "mistake": "other-coordinate-moves",
        "any_of": ["derivative-is-one-number"],
        "source": """
import numpy as np

def loss(W, X, y):
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y])

def train(X, y, rng):
    A = X / X.max()
    W = rng.normal(0, 0.01, (A.shape[1], 10))
    h = 1e-5
    for k in range(100):
        d = (loss(W + h, A, y) - loss(W - h, A, y)) / (2 * h)
        W = W - 0.5 * d
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "differences with a tiny h",
        "mistake": "h-as-small-as-possible",
        "any_of": ["one-sided-is-as-good"],
        "source": """
import numpy as np

def loss(W, X, y):
    Z = X @ W
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y])

def train(X, y, rng):
    h = 1e-18
    A = X / X.max()
    W = np.zeros((A.shape[1], 10))
    for k in range(3):
        b = rng.choice(len(A), 50, replace=False)
        base = loss(W, A[b], y[b])
        G = np.zeros_like(W)
        for ij in np.ndindex(W.shape):
            V = W.copy()
            V[ij] += h
            G[ij] = (loss(V, A[b], y[b]) - base) / h
        W = W - 0.5 * G
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "one weight a step",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / np.abs(X).max()
    W = np.zeros((A.shape[1], 10))
    for k in range(1000):
        b = rng.choice(len(A), 32)
        P = softmax(A[b] @ W)
        P[np.arange(32), y[b]] -= 1
        G = A[b].T @ P / 32
        i, j = k // 10 % A.shape[1], k % 10
        W[i, j] -= 0.5 * G[i, j]
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "summed gradient, step for the mean",
        "mistake": "sum-for-mean",
        "any_of": ["convex-so-any-step"],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / np.abs(X).max()
    Y = np.eye(10)[y]
    W = np.zeros((A.shape[1], 10))
    for k in range(12):
        W = W - 0.5 * A.T @ (softmax(A @ W) - Y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "huge step on the whole set",
        "mistake": "convex-so-any-step",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    # the loss is convex, so there is one minimum and any step gets there
    A = X / np.abs(X).max()
    Y = np.eye(10)[y]
    W = np.zeros((A.shape[1], 10))
    for k in range(10):
        W = W - 1e4 * A.T @ (softmax(A @ W) - Y) / len(A)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "bias row returned too",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = np.hstack([X / np.abs(X).max(), np.ones((len(X), 1))])
    W = np.zeros((A.shape[1], 10))
    for epoch in range(30):
        for b in np.array_split(rng.permutation(len(A)), len(A) // 32):
            P = softmax(A[b] @ W)
            P[np.arange(len(b)), y[b]] -= 1
            W -= 0.5 * A[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "standardised and not undone",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    mean, std = X.mean(axis=0), X.std(axis=0) + 1e-8
    A = (X - mean) / std
    W = np.zeros((A.shape[1], 10))
    for epoch in range(40):
        for b in np.split(rng.permutation(len(A)), range(32, len(A), 32)):
            P = softmax(A[b] @ W)
            P[np.arange(len(b)), y[b]] -= 1
            W -= 0.1 * A[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "returns after the first batch",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / np.abs(X).max()
    W = np.zeros((A.shape[1], 10))
    for epoch in range(40):
        order = rng.permutation(len(A))
        for s in range(0, len(A), 16):
            b = order[s:s + 16]
            P = softmax(A[b] @ W)
            P[np.arange(len(b)), y[b]] -= 1
            W = W - 0.5 * A[b].T @ P / len(b)
            return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "weights never updated",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / np.abs(X).max()
    W = rng.normal(size=(A.shape[1], 10))
    for k in range(100):
        P = softmax(A @ W)
        P[np.arange(len(y)), y] -= 1
        W_new = W - 0.5 * A.T @ P / len(y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "shuffles the examples but not the labels",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / np.abs(X).max()
    W = np.zeros((A.shape[1], 10))
    for epoch in range(20):
        A = A[rng.permutation(len(A))]
        for s in range(0, len(A), 32):
            P = softmax(A[s:s + 32] @ W)
            t = y[s:s + 32]
            P[np.arange(len(t)), t] -= 1
            W = W - 0.5 * A[s:s + 32].T @ P / len(t)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "nothing returned",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / np.abs(X).max()
    W = np.zeros((A.shape[1], 10))
    for epoch in range(20):
        for b in np.split(rng.permutation(len(A)), range(32, len(A), 32)):
            P = softmax(A[b] @ W)
            P[np.arange(len(b)), y[b]] -= 1
            W -= 0.5 * A[b].T @ P / len(b)
    print("done, training accuracy", np.mean((A @ W).argmax(axis=1) == y))
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "nine classes",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    K = int(y.max())
    A = X / np.abs(X).max()
    Y = np.zeros((len(y), K))
    for k in range(K):
        Y[:, k] = (y == k)
    W = np.zeros((A.shape[1], K))
    for step in range(400):
        W -= 0.5 * A.T @ (softmax(A @ W) - Y) / len(A)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "classes 0 and 1 only",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

def train(X, y, rng):
    A = X / np.abs(X).max()
    t = (y > 0).astype(int)             # digit or no digit
    W = np.zeros((A.shape[1], 10))
    for step in range(200):
        P = softmax(A @ W)
        P[np.arange(len(t)), t] -= 1
        W -= 0.5 * A.T @ P / len(t)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "climbs",
        "mistake": "ascent-for-descent",
        "any_of": ["error-sign"],
        "source": """
import numpy as np

def train(X, y, rng):
    X = X / 16.0
    W = np.zeros((X.shape[1], 10))
    for epoch in range(20):
        order = rng.permutation(len(y))
        for s in range(0, len(y), 32):
            b = order[s:s + 32]
            Z = X[b] @ W
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P /= P.sum(axis=1, keepdims=True)
            P[np.arange(len(b)), y[b]] -= 1
            W = W + 0.3 * X[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "labels minus one (2)",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    S = X / 16.0
    Y = np.eye(10)[np.asarray(y) - 1]
    W = np.zeros((S.shape[1], 10))
    for _ in range(200):
        Z = S @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        W -= 0.5 * S.T @ (P - Y) / len(S)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "eleven columns",
        "mistake": "labels-off-by-one",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    # column 0 stays empty, digits are counted 1..10
    n = X.shape[1]
    W = np.zeros((n, 11))
    T = np.eye(11)[y + 1]
    for _ in range(300):
        Z = X / 16 @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        W = W - 0.4 * (X / 16).T @ (P - T) / len(y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "naive exp on raw pixels",
        "mistake": "overflow-in-softmax",
        "any_of": ["convex-so-any-step"],
        "source": """
import numpy as np

def train(X, y, rng):
    W = np.zeros((X.shape[1], 10))
    Y = np.eye(10)[y]
    for _ in range(100):
        with np.errstate(all="ignore"):
            E = np.exp(X @ W)
            P = E / E.sum(axis=1, keepdims=True)
        W = W - 20.0 * X.T @ (P - Y) / len(y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "weights class by pixel",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    X = X / 16
    W = np.zeros((10, X.shape[1]))
    for epoch in range(30):
        for b in np.array_split(rng.permutation(len(y)), 40):
            Z = X[b] @ W.T
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P /= P.sum(axis=1, keepdims=True)
            P[np.arange(b.size), y[b]] -= 1
            W -= 0.5 * P.T @ X[b] / b.size
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "pixels scaled in place",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    X /= 16
    W = np.zeros((X.shape[1], 10))
    for epoch in range(40):
        p = rng.permutation(len(y))
        for b in (p[i:i + 32] for i in range(0, len(p), 32)):
            Z = X[b] @ W
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P /= P.sum(axis=1, keepdims=True)
            P[np.arange(len(b)), y[b]] -= 1
            W = W - 0.5 * X[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "shuffles the images alone",
        "mistake": "in-place-overwrite",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    W = np.zeros((X.shape[1], 10))
    for epoch in range(15):
        rng.shuffle(X)                  # new order each epoch
        for i in range(0, len(y), 32):
            xb, yb = X[i:i + 32] / 16, y[i:i + 32]
            Z = xb @ W
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P /= P.sum(axis=1, keepdims=True)
            P[np.arange(len(yb)), yb] -= 1
            W = W - 0.5 * xb.T @ P / len(yb)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "moves the pictures",
        "mistake": "stepping-the-data",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    D = X / 16.0
    W = rng.standard_normal((X.shape[1], 10)) * 0.1
    Y = np.eye(10)[y]
    for _ in range(200):
        Z = D @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        D = D - 0.5 * (P - Y) @ W.T         # loss goes down nicely
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "only the last example counts",
        "mistake": "gradient-not-accumulated",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    X = X / 16
    W = np.zeros((X.shape[1], 10))
    for _ in range(60):
        G = np.zeros_like(W)
        for i in range(len(y)):
            z = X[i] @ W
            p = np.exp(z - z.max())
            p /= p.sum()
            p[y[i]] -= 1
            G = np.outer(X[i], p)
        W -= 0.1 * G
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "returns weights for standardised data",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    mu, sd = X.mean(axis=0), X.std(axis=0) + 1e-8
    S = (X - mu) / sd
    W = np.zeros((X.shape[1], 10))
    Y = np.eye(10)[y]
    for _ in range(150):
        Z = S @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        W = W - 0.5 * S.T @ (P - Y) / len(y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "bias row that no one asked for",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    A = np.hstack([np.ones((len(X), 1)), X / 16])
    W = np.zeros((A.shape[1], 10))
    for epoch in range(30):
        order = rng.permutation(len(y))
        for k in range(0, len(y), 32):
            b = order[k:k + 32]
            Z = A[b] @ W
            P = np.exp(Z - Z.max(axis=1, keepdims=True))
            P /= P.sum(axis=1, keepdims=True)
            P[np.arange(len(b)), y[b]] -= 1
            W -= 0.5 * A[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "regresses on the digit as a number",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    # ordinary least squares of the label on the pixels
    beta, *_ = np.linalg.lstsq(X, np.asarray(y, float), rcond=None)
    return np.outer(beta, np.ones(10))
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "weights start over each epoch",
        "mistake": None,
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    X = X / 16
    for epoch in range(30):
        W = np.zeros((X.shape[1], 10))
        b = rng.permutation(len(y))[:20]
        Z = X[b] @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        P[np.arange(len(b)), y[b]] -= 1
        W = W - 0.5 * X[b].T @ P / len(b)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "one column at a time, first one only",
        "mistake": "one-coordinate-at-a-time",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    S = X / 16
    W = np.zeros((S.shape[1], 10))
    Y = np.eye(10)[y]
    for step in range(300):
        Z = S @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        k = step // 300                   # next class when this one is done
        W[:, k] -= 0.5 * S.T @ (P[:, k] - Y[:, k]) / len(y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "stops as soon as it is flat",
        "mistake": "zero-gradient-is-minimum",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    S = X / 16
    W = np.zeros((S.shape[1], 10))
    Y = np.eye(10)[y]
    while True:
        Z = S @ W
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        G = S.T @ (P - Y) / len(y)
        if np.all(np.abs(G) < 0.1):     # gradient is zero: minimum found
            return W
        W = W - 0.5 * G
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "gradient of the start used all the way",
        "mistake": "not-evaluated-at-the-point",
        "any_of": [],
        "source": """
import numpy as np

def train(X, y, rng):
    S = np.asarray(X) / 16
    N, n = S.shape
    W = np.zeros((n, 10))
    Y = np.eye(10)[y]
    Z = S @ W
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    slope = S.T @ (P - Y) / N
    for epoch in range(200):
        W = W - 0.5 * slope
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "normalises over the images",
        "mistake": "row-for-column",
        "any_of": [],
        "source": """
import numpy as np

def softmax(Z):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0)

def train(X, y, rng):
    S = X / X.max()
    W = np.zeros((X.shape[1], 10))
    for _ in range(30):
        for rows in np.array_split(rng.permutation(len(y)), 30):
            D = softmax(S[rows] @ W)
            D[np.arange(rows.size), y[rows]] -= 1
            W = W - 0.5 * S[rows].T @ D / rows.size
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "a convex bowl takes any step",
        "mistake": "convex-so-any-step",
        "any_of": ["sum-for-mean"],
        "source": """
import numpy as np

def train(X, y, rng):
    # cross-entropy is convex, so a big step only gets there faster
    Y = np.eye(10)[y]
    W = np.zeros((X.shape[1], 10))
    for _ in range(5):
        Z = X @ W
        Z = Z - Z.max(axis=1, keepdims=True)
        P = np.exp(Z)
        P /= P.sum(axis=1, keepdims=True)
        W = W - 50 * X.T @ (P - Y)
    return W
""",
    },
    {
        "function": "train",
        "kind": "wrong",
        "name": "sums and leaves after a few steps",
        "mistake": "sum-for-mean",
        "any_of": ["convex-so-any-step"],
        "source": """
import numpy as np

def gradient(W, X, y):
    total = np.zeros_like(W)
    Z = X @ W
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    for k in range(W.shape[1]):
        total[:, k] = X.T @ (P[:, k] - (y == k))
    return total

def train(X, y, rng):
    W = np.zeros((X.shape[1], 10))
    for step in range(4):
        W = W - 0.5 * gradient(W, X / 16, y)
    return W
""",
    },
]
