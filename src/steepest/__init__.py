"""Steepest: gradients, from the slope of a curve to a machine that learns.

The package behind the course.  The mathematics of each chapter stands in a module of its own and
needs NumPy only:

- :mod:`steepest.derivative`: the slope of a curve (chapter 1)
- :mod:`steepest.partials`: partial derivatives and the gradient (chapter 2)
- :mod:`steepest.taylor`: the linear model, and why the gradient is steepest (chapter 3)
- :mod:`steepest.descent`: step sizes, momentum, line search (chapter 4)
- :mod:`steepest.adaptive`, :mod:`steepest.convergence`, :mod:`steepest.ensemble`,
  :mod:`steepest.hum`: LMS, its theory, many runs, and the hum of a recording (chapter 5)
- :mod:`steepest.autodiff`, :mod:`steepest.reverse`: forward and reverse mode (chapter 6)
- :mod:`steepest.classifier`: softmax and cross-entropy (chapter 7)
- :mod:`steepest.fields`: the functions that the chapters look at, each written once

``steepest.check(your_function)`` says at once whether an exercise is right, and if not, why.
Names are loaded when they are first used, so that ``import steepest`` stays quick.
"""

from importlib import import_module

from ._contents import HOME

__version__ = "0.1.0"
_MODULES = (*HOME, "data", "figures", "outline")
_MODULE_OF = {name: module for module, names in HOME.items() for name in names}

__all__ = ["__version__", "fields", *_MODULE_OF]


def __getattr__(name):
    if name in _MODULE_OF:
        value = getattr(import_module(f"steepest.{_MODULE_OF[name]}"), name)
    elif name in _MODULES:
        value = import_module(f"steepest.{name}")
    else:
        raise AttributeError(f"module 'steepest' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *__all__})
