"""Unit `autodiff`: dual numbers, the order of a graph, the walk back, and a gradient check."""

from ._backward import backward
from ._dual_add import dual_add
from ._dual_mul import dual_mul
from ._dual_sin import dual_sin
from ._forward_derivative import forward_derivative
from ._gradient_check import gradient_check
from ._topological_order import topological_order

EXERCISES = [
    dual_add,
    dual_mul,
    dual_sin,
    forward_derivative,
    topological_order,
    backward,
    gradient_check,
]
