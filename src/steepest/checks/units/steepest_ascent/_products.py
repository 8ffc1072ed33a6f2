"""What a wrong product of gradient and step gives away, however it is written.

A ``product`` is a function of g and delta, the student's own: asked by itself, or found inside a
model, where f is zero everywhere and the gradient the same.  Each question is about how it changes
when one of the two becomes longer, is turned, or is shuffled.
"""

import numpy as np

from ...probing import NoAnswerError

# Two gradients and two steps, of three coordinates: no size and no sum occurs twice.
GRADIENTS = np.array([[2.0, -3.5, 1.2], [4.1, 1.9, -0.7]])
STEPS = np.array([[0.4, 0.9, -1.7], [1.3, -0.6, 0.25]])


def many(n):
    """Gradients and steps of two coordinates, or of three: an answer may know only two."""
    size = 2 if n == 2 else 3
    return GRADIENTS[:, :size], STEPS[:, :size]


def near(a, b):
    """Whether two results agree to six digits, are of one shape and not zero."""
    close = np.shape(a) == np.shape(b) and np.allclose(a, b, rtol=1e-6, atol=1e-9)
    return bool(close and np.any(np.abs(a) > 1e-9))


def is_number(value):
    """Whether a result is one finite number."""
    return np.ndim(value) == 0 and bool(np.isfinite(value))


def not_added_up(product):
    """An array of products: it grows with the gradient and with the step, each by itself.

    It has an entry for each coordinate, or for each pair of them, however many there are.
    """
    for size in (2, 3):
        g, delta = GRADIENTS[0, :size], STEPS[0, :size]
        got = product(g, delta)
        if np.size(got) not in (size, size**2):
            return False
        if not near(product(2 * g, delta), 2 * got) or not near(product(g, 2 * delta), 2 * got):
            return False
    return True


def turned_around(product, n):
    """The product, with the opposite sign."""
    return all(near(product(g, delta), -(g @ delta)) for g, delta in zip(*many(n), strict=True))


def half_or_double(product, n):
    """Half the product, or twice: the same for two coordinates and for three."""
    pairs = [pair for k in {n, 2, 3} - {1} for pair in zip(*many(k), strict=True)]
    ratios = [product(g, delta) / (g @ delta) for g, delta in pairs]
    return any(np.allclose(ratios, factor, rtol=1e-6) for factor in (0.5, 2.0))


def length_lost(product, n):
    """A gradient three times as long, or a step, makes no difference."""
    (g, other), (delta, way) = many(n)
    got = product(g, delta)
    counts = not near(product(other, delta), got) and not near(product(g, way), got)
    return (
        is_number(got)
        and counts
        and (near(product(3 * g, delta), got) or near(product(g, 3 * delta), got))
    )


def lengths_alone(product, n):
    """Only the length of the gradient counts, or of the step: where it points does not."""
    (g, _), (delta, _) = several(n)
    got = product(g, delta)
    if near(product(3 * g, delta), got):
        return False  # the gradient does not count at all
    flip = np.where(np.arange(len(g)) == 0, -1.0, 1.0)
    return is_number(got) and (
        near(product(flip * g, delta), got) and near(product(g[::-1], delta), got)
    )


def level_way(product, n):
    """The product with the gradient turned by a right angle."""
    if n != 2:
        raise NoAnswerError
    sides = [
        product(g, delta) / (g[0] * delta[1] - g[1] * delta[0])
        for g, delta in zip(*many(2), strict=True)
    ]
    return any(np.allclose(sides, side, rtol=1e-6) for side in (1, -1))


def one_coordinate(product, n):
    """The share of one coordinate.  The last alone may be a sum that was overwritten."""
    gradients, steps = several(n)
    places = [
        np.flatnonzero([near(product(g, delta), share) for share in g * delta])
        for g, delta in zip(gradients, steps, strict=True)
    ]
    found = all(place.size for place in places)
    return found and any(place[0] < len(gradients[0]) - 1 for place in places)


def one_slope_for_all(product, n):
    """One number made of the gradient, times one made of the step."""
    (g, other), (delta, way) = several(n)
    if near(product(3 * g, delta), product(g, delta)):
        return False  # the gradient does not count at all
    a, b, c, d = product(g, delta), product(other, way), product(g, way), product(other, delta)
    last = near(a, g[-1] * delta[-1]) and near(b, other[-1] * way[-1])  # a sum, overwritten
    return all(map(is_number, (a, b, c, d))) and near(a * b, c * d) and not last


def several(n):
    """As `many`, where one coordinate would say nothing."""
    if n == 1:
        raise NoAnswerError
    return many(n)
