"""Pictures at the end of a unit's notebook, moved by controls and drawn by the student's functions.

- :mod:`~steepest.play.board`: the controls, and the picture that follows them
- :mod:`~steepest.play.own`: how a student's function is asked, and what is said in its place
- :mod:`~steepest.play.scene`: what the pictures have in common
- :mod:`~steepest.play.computation`: a computation drawn as a graph
- :mod:`~steepest.play.derivative`, :mod:`~steepest.play.gradient`,
  :mod:`~steepest.play.steepest_ascent`, :mod:`~steepest.play.descent`, :mod:`~steepest.play.lms`,
  :mod:`~steepest.play.autodiff`, :mod:`~steepest.play.classifier`: the pictures, a module a unit

They carry no marks.  While nbgrader runs a notebook they do nothing at all.
"""

from .autodiff import slope_without_a_step, walk_there_and_back
from .classifier import digits_read_wrongly, weights_while_they_learn
from .derivative import error_against_h, secant_closing_in, walk_downhill
from .descent import line_search, walks_on_the_map
from .gradient import gradient_on_the_map
from .lms import heartbeat_without_hum, weights_on_the_bowl
from .steepest_ascent import best_against_steepest, forecast_and_fact

__all__ = [
    "best_against_steepest",
    "digits_read_wrongly",
    "error_against_h",
    "forecast_and_fact",
    "gradient_on_the_map",
    "heartbeat_without_hum",
    "line_search",
    "secant_closing_in",
    "slope_without_a_step",
    "walk_downhill",
    "walk_there_and_back",
    "walks_on_the_map",
    "weights_on_the_bowl",
    "weights_while_they_learn",
]
