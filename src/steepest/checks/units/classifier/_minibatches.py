"""Exercise `minibatches`: shuffle the examples and deal them out."""

import numpy as np

from .... import classifier
from ...exercise import Case, Exercise, Seeded, Words
from .._raw import read_off

SHUFFLED = "random order"


def batches_in_words(batches, args, shuffled=False):
    """What is to be said about the mini-batches that were returned."""
    N, size, rng = args
    if isinstance(batches, (str, dict)) or not hasattr(batches, "__iter__"):
        return Words(f"no batches, but something of type {type(batches).__name__}")
    seen = [(np.asarray(batch), np.array(batch)) for batch in batches]
    if not all(np.array_equal(*both) for both in seen):
        return Words("batches that change while the next ones are dealt")
    batches = [batch for batch, _ in seen]
    if not all(
        batch.ndim == 1 and (batch.dtype.kind in "iu" or not len(batch)) for batch in batches
    ):
        return Words("batches that are not all vectors of whole numbers")
    indices = [int(index) for batch in batches for index in batch]
    full, rest = divmod(N, size)
    if sorted(indices) != list(range(N)):
        return Words(_coverage(indices, N))
    if sorted(map(len, batches)) != sorted([size] * full + [rest] * bool(rest)):
        return Words(f"batches of {', '.join(str(len(batch)) for batch in batches)} indices")
    if not shuffled:
        return Words(f"each of 0 to {N - 1} once, in batches of {size}")
    return Words(_order(batches, rng) or f"each of 0 to {N - 1} once, in random order")


def _order(batches, rng):
    """What is wrong with the order of many indices, or None."""
    indices = np.concatenate(batches)
    if np.array_equal(indices, np.arange(len(indices))):
        return "the order 0, 1, 2, …, which is not random"
    if all(np.ptp(batch) == len(batch) - 1 for batch in batches):
        return "batches of neighbours, each with indices that follow one another"
    return "an order that does not come from rng" if _untouched(rng) else None


def _coverage(indices, N):
    expected, found = set(range(N)), set(indices)
    lists = {
        "missing": expected - found,
        "twice": {index for index in found if indices.count(index) > 1},
        "no index": found - expected,
    }
    said = [
        f"{name} {', '.join(map(str, sorted(some)[:3]))}{' and more' if len(some) > 3 else ''}"
        for name, some in lists.items()
        if some
    ]
    return f"{len(indices)} indices for N = {N}: {'; '.join(said)}"


def _untouched(rng):
    """Whether a generator, once made from a seed, has not been used for anything."""
    seeds = rng.bit_generator.seed_seq
    new = np.random.default_rng(seeds.entropy)
    return rng.bit_generator.state == new.bit_generator.state and not seeds.n_children_spawned


def batches(N, size, seed, part="value", why=""):
    def read(batches, args):
        return batches_in_words(batches, args, shuffled=part == SHUFFLED)

    return Case((N, size, Seeded(seed)), part, why=why, read=read)


minibatches = Exercise(
    classifier.minibatches,
    unit="classifier",
    points=2,
    parts={"value": 0.4, "shorter last batch": 0.3, SHUFFLED: 0.3},
    examples=[
        batches(20, 5, 0),
        batches(100, 25, 1),
        batches(7, 3, 0, "shorter last batch", "The last batch has only one index."),
        batches(3, 10, 2, "shorter last batch", "There are fewer examples than a batch holds."),
        batches(24, 4, 3, SHUFFLED),
        batches(50, 8, 4, SHUFFLED),
    ],
    sketch="Let rng put all the indices into a random order first, once. Then cut that order into "
    "pieces from the front, each as long as a batch. The last piece is what remains.",
)


@minibatches.cases
def shuffles(rng):
    for _ in range(3):
        size = int(rng.integers(2, 9))
        yield batches(size * int(rng.integers(3, 9)), size, int(rng.integers(1000)))
        ragged = size * int(rng.integers(3, 9)) + int(rng.integers(1, size))
        yield batches(ragged, size, int(rng.integers(1000)), "shorter last batch")
        yield batches(int(rng.integers(20, 60)), size, int(rng.integers(1000)), SHUFFLED)


@minibatches.slip
def not_shuffled(N, size, rng):
    """Your batches are in order. Examples often come sorted, and then a batch shows one kind only:
    shuffle with rng."""
    return [np.arange(k, min(k + size, N)) for k in range(0, N, size)]


@minibatches.slip
def shuffled_inside_the_batches(N, size, rng):
    """You shuffle inside each batch only. Examples often come sorted, and then a batch shows one
    kind only: shuffle all of them, then cut."""
    return [rng.permutation(np.arange(k, min(k + size, N))) for k in range(0, N, size)]


@minibatches.slip
def rest_left_out(N, size, rng):
    """You leave out the last, shorter batch. Every example counts: it may have fewer indices."""
    order = rng.permutation(N)
    return [order[k : k + size] for k in range(0, N - size + 1, size)]


@minibatches.slip
def drawn_with_replacement(N, size, rng):
    """You draw each batch by itself, so some examples come twice and others never. Shuffle once,
    then cut."""
    return [rng.integers(0, N, size=min(size, N - k)) for k in range(0, N, size)]


@minibatches.mistake("labels-off-by-one")
def counted_from_one(N, size, rng):
    """Your indices run from 1 to N. Python counts from 0, and the last index is N - 1."""
    order = rng.permutation(N) + 1
    return [order[k : k + size] for k in range(0, N, size)]


@minibatches.slip
def batches_that_overlap(N, size, rng):
    """Neighbouring batches share an index. A slice of Python leaves its end out, so the next batch
    starts where the last one ended."""
    order = rng.permutation(N)
    return [order[k : k + size + 1] for k in range(0, N, size)]


@minibatches.slip
def empty_batch_at_the_end(N, size, rng):
    """Where the batches come out even, you add an empty one. The last start is before N, not at
    N."""
    order = rng.permutation(N)
    return [order[k : k + size] for k in range(0, N + 1, size)]


@minibatches.mistake("row-for-column")
def size_for_number(N, size, rng):
    """You make as many batches as each should be long. The argument says how many indices a batch
    holds."""
    return [batch for batch in np.array_split(rng.permutation(N), size) if len(batch)]


@minibatches.slip
def generator_of_its_own(N, size, rng):
    """Your order does not come from rng, so nobody can repeat the run. Use the generator that is
    given."""
    order = np.random.default_rng(12345).permutation(N)
    return [order[k : k + size] for k in range(0, N, size)]


@minibatches.slip
def one_batch_only(N, size, rng):
    """You return a single batch. Cut the whole order into batches."""
    return [rng.permutation(N)[:size]]


@minibatches.mistake("labels-off-by-one")
def first_index_left_out(N, size, rng):
    """Your indices begin at 1, and example 0 is never used. Python counts from 0 to N - 1."""
    order = rng.permutation(np.arange(1, N))
    return [order[k : k + size] for k in range(0, N - 1, size)]


@minibatches.mistake("labels-off-by-one")
def last_index_left_out(N, size, rng):
    """Your indices end at N - 2, and the last example is never used. A range leaves its own end
    out already."""
    order = rng.permutation(N - 1)
    return [order[k : k + size] for k in range(0, N - 1, size)]


@minibatches.mistake("in-place-overwrite")
def one_buffer_for_all(N, size, rng):
    """All your batches are one and the same array, which is filled again and again: in the end each
    shows what was written last. Make a new array for every batch."""
    order = rng.permutation(N)
    buffer = np.empty(min(size, N), dtype=int)
    batches = []
    for start in range(0, N, size):
        chunk = order[start : start + size]
        buffer[: len(chunk)] = chunk
        batches.append(buffer[: len(chunk)])
    return batches


@minibatches.mistake("in-place-overwrite")
def shuffled_between_the_batches(N, size, rng):
    """You shuffle again between the batches, and the order from which they are cut is another one
    each time. Shuffle once, then cut."""
    order = np.arange(N)
    batches = []
    for k in range(0, N, size):
        rng.shuffle(order)
        batches.append(order[k : k + size].copy())
    return batches


@minibatches.right
def yielded(N, size, rng):
    """A generator function."""
    order = np.arange(N)
    rng.shuffle(order)
    for k in range(0, N, size):
        yield order[k : k + size]


@minibatches.right
def lists_of_ints(N, size, rng):
    """Plain lists, filled one index at a time."""
    batches = []
    for k, index in enumerate(rng.permutation(N)):
        if k % size == 0:
            batches.append([])
        batches[-1].append(int(index))
    return batches


@minibatches.right
def sorted_by_random_keys(N, size, rng):
    """The order that sorts random numbers."""
    order = np.argsort(rng.random(N))
    return np.split(order, np.arange(size, N, size))


@minibatches.sign("labels-off-by-one")
def counted_from_one_or_to_one_too_few(ask, N, size, rng):
    """Your indices begin at 1 or end too early. Python counts N things from 0 to N - 1, and a range
    leaves its end out already."""
    counted = {(1, 24), (1, 23), (0, 22), (0, 24)}
    return all(
        len(found) == max(found) - min(found) + 1 and (min(found), max(found)) in counted
        for found in (set(_indices(ask, 24, 4, seed)) for seed in range(3))
    )


@minibatches.sign("in-place-overwrite")
def batches_share_their_memory(ask, N, size, rng):
    """Your batches are one and the same array or list, filled again and again: in the end each
    shows what was written last. Make a new one for every batch."""
    return read_off(ask, _shared, 24, 4, Seeded(0))


@minibatches.sign("row-for-column")
def size_is_their_number(ask, N, size, rng):
    """You make as many batches as each should be long. The argument says how many indices a batch
    holds, not how many batches there are."""
    lengths = [_lengths(ask, 24, 4), _lengths(ask, 40, 5)]
    return lengths == [[6] * 4, [8] * 5]


def _indices(ask, N, size, seed):
    def read(batches, args):
        return np.array([int(index) for batch in batches for index in np.ravel(batch)])

    return read_off(ask, read, N, size, Seeded(seed)).astype(int).tolist()


def _lengths(ask, N, size):
    def read(batches, args):
        return np.array([len(batch) for batch in batches])

    return read_off(ask, read, N, size, Seeded(0)).astype(int).tolist()


def _shared(batches, args):
    """Whether two batches are the same list, or lie in the same place, or change later on."""
    seen = [(batch, np.array(batch)) for batch in batches]
    if not all(np.array_equal(*both) for both in seen):
        return True
    batches = [batch for batch, _ in seen]
    if len(batches) < 2:
        return False
    one, other = batches[:2]
    arrays = isinstance(one, np.ndarray) and isinstance(other, np.ndarray)
    return one is other or (arrays and one.size > 0 and np.shares_memory(one, other))
