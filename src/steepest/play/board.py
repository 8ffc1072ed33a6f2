"""Controls, and a picture that follows them.

A move of a slider draws the whole figure anew as SVG and puts it into an HTML widget.  The browser
replaces one element by another of the same size within one frame, so nothing flickers; and SVG, as
against PNG, is sharp, carries its alt text and turns dark with the page.  ipywidgets is loaded when
a board is made; without it the picture stands still.
"""

import importlib.util
import os
from dataclasses import dataclass
from html import escape

import numpy as np

from .own import Trouble

CARD = "border-left:4px solid #b3541e;padding:.5em 1em;margin:.5em 0;max-width:46em"
STILL = "This picture stands still, because ipywidgets is not installed: pip install ipywidgets."


@dataclass(frozen=True)
class Slider:
    """A number to choose, or two for a range: ``value`` says which kind it is."""

    label: str
    low: float
    high: float
    value: float | tuple[int, int]
    step: float = 1
    log: bool = False

    def widget(self, look):
        """The control; of a logarithmic slider ``low``, ``high`` and ``step`` are powers of ten."""
        import ipywidgets

        bounds = {"min": self.low, "max": self.high, "step": self.step, "value": self.value}
        if self.log:
            return ipywidgets.FloatLogSlider(**bounds, readout_format=".2g", **look)
        if isinstance(self.value, tuple):
            return ipywidgets.IntRangeSlider(**bounds, **look)
        if isinstance(self.value, int):
            return ipywidgets.IntSlider(**bounds, **look)
        decimals = max(2, round(-np.log10(self.step)))
        return ipywidgets.FloatSlider(**bounds, readout_format=f".{decimals}f", **look)


@dataclass(frozen=True)
class Choice:
    """One of several names."""

    label: str
    options: tuple[str, ...]

    @property
    def value(self):
        """The first name."""
        return self.options[0]

    def widget(self, look):
        """The control."""
        import ipywidgets

        return ipywidgets.Dropdown(options=self.options, value=self.value, **look)


@dataclass(frozen=True)
class Still:
    """A picture that nothing moves, and a sentence that says why."""

    html: str
    words: str

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/html": f"{self.html}<p>{escape(STILL)}</p>", "text/plain": self.words}


class Board:
    """The controls by name, the widget that shows the picture, and the picture in words."""

    def __init__(self, draw, controls):
        import ipywidgets

        look = {"style": {"description_width": "10em"}, "layout": {"width": "min(100%, 36em)"}}
        self.controls = {
            name: control.widget(look | {"description": control.label})
            for name, control in controls.items()
        }
        self.picture = ipywidgets.HTML()
        column = {"max_width": "640px"}  # no wider than the widest picture
        self.box = ipywidgets.VBox([*self.controls.values(), self.picture], layout=column)
        self._draw = draw
        for widget in self.controls.values():
            widget.observe(self._redraw, names="value")
        self._redraw()

    def _redraw(self, change=None):
        values = {name: widget.value for name, widget in self.controls.items()}
        self.picture.value, self.alt = _picture(self._draw, values)

    def _repr_mimebundle_(self, include=None, exclude=None):
        return self.box._repr_mimebundle_() | {"text/plain": self.alt}


def board(draw, **controls):
    """Controls above the picture that ``draw`` makes of their values; None while nbgrader runs.

    Parameters
    ----------
    draw : callable
        Takes the controls' values by name and returns a `Picture`, or raises `Trouble`.
    **controls : Slider or Choice
        In the order in which they stand.

    Returns
    -------
    Board, Still or None
        Something that a notebook shows.
    """
    if os.environ.get("NBGRADER_EXECUTION"):
        return None
    if importlib.util.find_spec("ipywidgets") is None:
        return Still(*_picture(draw, {name: c.value for name, c in controls.items()}))
    return Board(draw, controls)


def _picture(draw, values):
    """The picture and its alt text; or a sentence in its place, twice."""
    try:
        with np.errstate(all="ignore"):  # a wrong answer may lead far out of the picture
            picture = draw(**values)
            return picture.html(), picture.alt
    except Trouble as trouble:
        text = f"{trouble} Run this cell again when it is right."
        return f"<div style='{CARD}'>{escape(text)}</div>", text
