"""The misconceptions that the course names: code, what it sounds like, and where it is met.

One definition for hints, quiz feedback, the index and the instructor's statistics.  Chapters are
the pages of the book; the section is found under the label ``misconception-<code>``.
"""

import os
from dataclasses import dataclass

CHAPTERS = {
    1: "book/1-derivative",
    2: "book/2-gradient",
    3: "book/3-steepest-ascent",
    4: "book/4-descent",
    5: "book/5-lms",
    6: "book/6-autodiff",
    7: "book/7-classifier",
}


@dataclass(frozen=True)
class Misconception:
    """A wrong idea that many learners meet."""

    code: str
    chapter: int
    sentence: str

    @property
    def link(self):
        """Where the book takes it up: an address if the book's is known, else page and label."""
        page = f"{CHAPTERS[self.chapter]}.html#misconception-{self.code}"
        base = os.environ.get("STEEPEST_BOOK", "")
        return f"{base.rstrip('/')}/{page}" if base else page


_TABLE = [
    ("secant-is-tangent", 1, "The slope between two points is the slope at a point."),
    ("h-as-small-as-possible", 1, "The smaller h, the better the numerical derivative."),
    ("derivative-is-one-number", 1, "A function has one derivative, one number for all x."),
    ("one-sided-is-as-good", 1, "Stepping to one side is as good as stepping to both."),
    ("other-coordinate-moves", 2, "For a partial derivative, all coordinates may move."),
    ("gradient-points-at-summit", 2, "The gradient points straight at the summit."),
    ("gradient-points-out-of-the-surface", 2, "The gradient is an arrow up the hill, in 3-D."),
    ("direction-equals-length", 2, "Direction and length of the gradient are one fact."),
    ("contour-parallel", 2, "The gradient runs along the contour."),
    ("not-evaluated-at-the-point", 2, "It does not matter at which point derivatives are taken."),
    ("zero-gradient-is-minimum", 2, "Where the gradient is zero there is a minimum."),
    ("row-for-column", 2, "It does not matter which index is the row and which the column."),
    ("product-rule-forgotten", 2, "A product of two variables has no part in the partials."),
    ("in-place-overwrite", 2, "A step may be taken in the caller's own array."),
    ("missing-factor-2", 1, "A factor 2 more or less does not matter."),
    ("unit-length-forgotten", 3, "A slope needs no unit of length."),
    ("dot-product-is-a-vector", 3, "The dot product of two vectors is a vector."),
    ("first-order-is-exact", 3, "The linear model is the function."),
    ("ascent-for-descent", 3, "The sign does not matter: uphill or downhill."),
    ("one-coordinate-at-a-time", 3, "The steepest way is along the one largest partial."),
    ("labels-off-by-one", 1, "Counting from 0 or from 1, with or without the end, is the same."),
    ("sum-for-mean", 3, "A sum and a mean are the same thing."),
    ("error-sign", 3, "The error's sign does not matter: model minus value, or value minus model."),
    ("convex-so-any-step", 4, "On a convex function descent arrives, whatever the step."),
    ("stepping-the-data", 4, "To make the loss smaller, step the data."),
    ("overflow-in-softmax", 7, "Softmax may be computed just as its formula is written."),
    ("symbolic-is-automatic", 6, "Automatic differentiation works out a formula."),
    ("gradient-not-accumulated", 6, "What arrives last at a node is its derivative: no adding up."),
    ("updated-weight-in-error", 5, "The error of an example is what remains after its own step."),
    ("bound-is-2-over-λ", 5, "LMS is stable up to two over the largest eigenvalue."),
]

MISCONCEPTIONS = {code: Misconception(code, chapter, text) for code, chapter, text in _TABLE}
