"""The misconceptions that the course names: code, what it sounds like, and where it is met.

One definition for hints, quiz feedback, the index and the instructor's statistics.  Chapters are
the pages of the book; the section is found under the label ``misconception-<code>``.
"""

import os
from dataclasses import dataclass

BOOK = "STEEPEST_BOOK"  # environment variable with the address of the book
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
    """A wrong idea that many learners meet: how it sounds, and where in one's code to look."""

    code: str
    chapter: int
    sentence: str
    look: str

    @property
    def link(self):
        """Where the book takes it up: an address if the book's is known, else page and label."""
        page = f"{CHAPTERS[self.chapter]}.html#misconception-{self.code}"
        base = os.environ.get(BOOK, "")
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

_LOOK = {
    "secant-is-tangent": (
        "Look at the step that your code takes: whose is it, yours or the caller's, and how long?"
    ),
    "h-as-small-as-possible": (
        "Look for a very small number in your code. How many digits are left when two almost "
        "equal values are subtracted?"
    ),
    "derivative-is-one-number": (
        "Look at where your code uses the place x: does the slope change when x does?"
    ),
    "one-sided-is-as-good": (
        "Look at the points at which your code calls f. Do they lie on the sides that the "
        "task asks for?"
    ),
    "other-coordinate-moves": (
        "Look at the point that is handed to f: which of its entries differ from x?"
    ),
    "gradient-points-at-summit": (
        "Look at what your direction depends on: on the slopes at this point only, or on "
        "where the summit is?"
    ),
    "gradient-points-out-of-the-surface": (
        "Count the entries of your result: one for each input of f, and none for its height."
    ),
    "direction-equals-length": (
        "Look at what happens to the length of your vectors: is it kept where it counts, and "
        "taken out where it does not?"
    ),
    "contour-parallel": (
        "Multiply your vector with the gradient, entry by entry, and add up. What does the sum say?"
    ),
    "not-evaluated-at-the-point": (
        "Look at each value that you compute: at which point, or with which entries, is it taken?"
    ),
    "zero-gradient-is-minimum": (
        "Look at the branches of your code: what does each say of curvatures of both signs, "
        "and of zero?"
    ),
    "row-for-column": (
        "Write down the shape of every array, line by line. Which index counts rows, and "
        "which columns?"
    ),
    "product-rule-forgotten": "Look at how a product is treated: both factors change.",
    "in-place-overwrite": (
        "Look for +=, -=, *=, /= and for assignments to entries: whose array is changed there?"
    ),
    "missing-factor-2": (
        "Follow the factor 2 through your formula, from the first line to the last."
    ),
    "unit-length-forgotten": "Look at what you divide by: is it a length, and of the right vector?",
    "dot-product-is-a-vector": "Look at the line with the product: is anything added up there?",
    "first-order-is-exact": (
        "Look at what your code adds up: the true value, its linear part, or their difference?"
    ),
    "ascent-for-descent": (
        "Look at the signs in your code, one by one, and try a case that you know."
    ),
    "one-coordinate-at-a-time": (
        "Look at the loop or the index: which coordinates move together, and which wait?"
    ),
    "labels-off-by-one": (
        "Count by hand for a small case: where does your code begin, and where does it stop?"
    ),
    "sum-for-mean": "Look at whether you add up or average, and over how many.",
    "error-sign": "Write the error down in words: what is subtracted from what?",
    "convex-so-any-step": (
        "Look at how the step size limits the walk: what happens when it is large?"
    ),
    "stepping-the-data": "Look at which variable your update changes: a parameter, or an example?",
    "overflow-in-softmax": (
        "Try your function on scores like 1000. Which part of the formula becomes too large, "
        "or zero?"
    ),
    "symbolic-is-automatic": (
        "Look at what your code passes along: a formula, a step, or a value with its slope?"
    ),
    "gradient-not-accumulated": (
        "Look at a node that is used twice: how many contributions arrive, and what becomes "
        "of the first?"
    ),
    "updated-weight-in-error": (
        "Look at the order of the lines: with which weights is the error computed?"
    ),
    "bound-is-2-over-λ": (
        "Write one step down for one weight: by which number is the distance to the minimum "
        "multiplied?"
    ),
}

MISCONCEPTIONS = {
    code: Misconception(code, chapter, text, _LOOK[code]) for code, chapter, text in _TABLE
}
