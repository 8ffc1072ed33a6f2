"""Unit `descent`: the step, the path, how long a step may be, and what kind of point is found."""

from ._backtracking import backtracking
from ._classify import classify
from ._gradient_descent import gradient_descent
from ._gradient_step import gradient_step
from ._largest_stable_step import largest_stable_step
from ._momentum_descent import momentum_descent

EXERCISES = [
    gradient_step,
    gradient_descent,
    largest_stable_step,
    classify,
    backtracking,
    momentum_descent,
]
