"""Unit `gradient`: partial derivatives, the gradient, and what it says about a direction."""

from ._directional_derivative import directional_derivative
from ._gradient import gradient
from ._gradient_field import gradient_field
from ._level_direction import level_direction
from ._partial import partial
from ._quadratic_gradient import quadratic_gradient

EXERCISES = [
    partial,
    gradient,
    quadratic_gradient,
    directional_derivative,
    level_direction,
    gradient_field,
]
