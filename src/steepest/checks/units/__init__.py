"""The exercises, by unit, in the order in which students meet them."""

from . import derivative

UNITS = {
    "derivative": derivative.EXERCISES,
}
EXERCISES = {exercise.name: exercise for unit in UNITS.values() for exercise in unit}
