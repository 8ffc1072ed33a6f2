"""Steepest: gradients, from the slope of a curve to a machine that learns.

The package behind the course.  The mathematics of each chapter stands in a module of its own and
needs NumPy only:

- :mod:`steepest.derivative`: the slope of a curve (chapter 1)
- :mod:`steepest.partials`: partial derivatives and the gradient (chapter 2)
- :mod:`steepest.taylor`: the linear model, and why the gradient is steepest (chapter 3)
- :mod:`steepest.fields`: the functions that the chapters look at, each written once

``steepest.check(your_function)`` says at once whether an exercise is right, and if not, why.
Names are loaded when they are first used, so that ``import steepest`` stays quick.
"""

from importlib import import_module

__version__ = "0.1.0"

_HOME = {
    "derivative": (
        "difference_quotient",
        "central_difference",
        "complex_step",
        "secant_line",
        "tangent_line",
        "error_order",
        "best_step",
        "descend_1d",
    ),
    "partials": (
        "partial",
        "gradient",
        "hessian",
        "quadratic_gradient",
        "directional_derivative",
        "level_direction",
        "gradient_field",
    ),
    "taylor": (
        "linear_model",
        "quadratic_model",
        "predicted_change",
        "model_error",
        "cosine",
        "steepest_direction",
        "steepest_direction_in_norm",
        "best_of_directions",
    ),
    "fields": ("Field",),
    "checks": ("check",),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = ["__version__", "fields", *_MODULE_OF]  # noqa: PLE0604 (strings, from the table above)


def __getattr__(name):
    if name in _MODULE_OF:
        value = getattr(import_module(f"steepest.{_MODULE_OF[name]}"), name)
    elif name in {"fields", "figures", "checks", "partials", "taylor"}:
        value = import_module(f"steepest.{name}")
    else:
        raise AttributeError(f"module 'steepest' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *__all__})
