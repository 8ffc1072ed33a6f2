"""Drawings of the ideas, one module a chapter, in the house style of `steepest.figures.style`."""

from steepest.figures.picture import Picture

__all__ = ["Picture"]
