"""Unit `classifier`: mini-batches, softmax, cross-entropy and its gradient, and training."""

from ._cross_entropy import cross_entropy
from ._cross_entropy_gradient import cross_entropy_gradient
from ._minibatches import minibatches
from ._softmax import softmax
from ._train import train

EXERCISES = [minibatches, softmax, cross_entropy, cross_entropy_gradient, train]
