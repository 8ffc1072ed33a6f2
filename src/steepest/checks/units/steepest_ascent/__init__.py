"""Unit `steepest_ascent`: the linear model, its predictions, and the direction that gains most."""

from . import _best_of_directions_signs  # noqa: F401  (its signs are registered)
from ._best_of_directions import best_of_directions
from ._cosine import cosine
from ._linear_model import linear_model
from ._model_error import model_error
from ._predicted_change import predicted_change
from ._steepest_direction import steepest_direction

EXERCISES = [
    linear_model,
    predicted_change,
    cosine,
    steepest_direction,
    best_of_directions,
    model_error,
]
