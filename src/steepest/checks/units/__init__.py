"""The exercises, by unit, in the order in which students meet them."""

from . import autodiff, classifier, derivative, descent, gradient, lms, steepest_ascent

UNITS = {
    "derivative": derivative.EXERCISES,
    "gradient": gradient.EXERCISES,
    "steepest_ascent": steepest_ascent.EXERCISES,
    "descent": descent.EXERCISES,
    "lms": lms.EXERCISES,
    "autodiff": autodiff.EXERCISES,
    "classifier": classifier.EXERCISES,
}
EXERCISES = {exercise.name: exercise for unit in UNITS.values() for exercise in unit}
