"""Exercises, and what can be said about an answer to one.

- :mod:`~steepest.checks.exercise`: what an exercise is, defined once
- :mod:`~steepest.checks.units`: the exercises themselves, a module a unit
- :mod:`~steepest.checks.run`, :mod:`~steepest.checks.judge`,
  :mod:`~steepest.checks.diagnose`: run an answer, compare it, explain it
- :mod:`~steepest.checks.report`: the instant check and the hidden test
- :mod:`~steepest.checks.probing`, :mod:`~steepest.checks.symptoms`,
  :mod:`~steepest.checks.contrast`: what is learnt of an answer that no list knows
- :mod:`~steepest.checks.shrink`: the smallest call that fails
- :mod:`~steepest.checks.rates`, :mod:`~steepest.checks.corpus`: the check of the check
"""

from .misconceptions import MISCONCEPTIONS
from .report import Report, check, marks
from .units import EXERCISES, UNITS

__all__ = ["EXERCISES", "MISCONCEPTIONS", "UNITS", "Report", "check", "marks"]
