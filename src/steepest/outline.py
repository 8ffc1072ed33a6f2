"""What the course sets out to teach, and where each aim is taught, shown, practised and checked.

One list of objectives; the pages of the book that show it, and the index of misconceptions, are
made from it and from the checks, so that they cannot fall behind.
"""

from dataclasses import dataclass

from .checks.misconceptions import CHAPTERS, MISCONCEPTIONS
from .checks.units import EXERCISES


@dataclass(frozen=True)
class Objective:
    """Something that a reader can do afterwards.

    ``section`` is a heading of the chapter as its anchor has it, ``figure`` the label of a figure;
    ``exercises`` and ``misconceptions`` are names and codes from the checks.
    """

    chapter: int
    can: str
    section: str
    figure: str
    exercises: tuple[str, ...]
    misconceptions: tuple[str, ...]


def _aim(chapter, can, section, figure, exercises, misconceptions):
    return Objective(
        chapter, can, section, figure, tuple(exercises.split()), tuple(misconceptions.split())
    )


OBJECTIVES = (
    _aim(
        1,
        "say what the slope at one point is, as the limit of slopes of secants",
        "the-limit-by-hand",
        "fig-secants-close-in",
        "difference_quotient",
        "secant-is-tangent",
    ),
    _aim(
        1,
        "read a derivative as a function, and its value as the best straight approximation",
        "what-the-number-says",
        "fig-under-the-microscope",
        "tangent_line",
        "derivative-is-one-number",
    ),
    _aim(
        1,
        "compute a slope numerically, and choose the step by weighing its two errors",
        "look-both-ways",
        "fig-error-against-step",
        "central_difference error_order",
        "h-as-small-as-possible one-sided-is-as-good missing-factor-2",
    ),
    _aim(
        1,
        "walk downhill on a curve, and tell from the step size how the walk will go",
        "downhill",
        "fig-five-stories",
        "descend_1d",
        "labels-off-by-one",
    ),
    _aim(
        2,
        "take a partial derivative, by hand and by machine, with the others held fixed",
        "a-slope-with-the-others-held-fixed",
        "fig-slice",
        "partial",
        "other-coordinate-moves product-rule-forgotten",
    ),
    _aim(
        2,
        "put the partials together to the gradient at a point, for any number of coordinates",
        "the-gradient",
        "fig-two-slices",
        "gradient quadratic_gradient",
        "not-evaluated-at-the-point in-place-overwrite direction-equals-length",
    ),
    _aim(
        2,
        "draw a gradient field and read contours: which way, and how steep",
        "straight-across-the-contour",
        "fig-perpendicular",
        "gradient_field level_direction",
        "row-for-column contour-parallel",
    ),
    _aim(
        2,
        "say what a gradient does not tell: where the summit is, or what happens where it is zero",
        "not-at-the-summit",
        "fig-missed-summit",
        "directional_derivative",
        "gradient-points-at-summit gradient-points-out-of-the-surface zero-gradient-is-minimum",
    ),
    _aim(
        3,
        "forecast a change by the linear model, and say how far to trust it",
        "where-it-stops-being-true",
        "fig-remainder",
        "linear_model predicted_change model_error",
        "dot-product-is-a-vector first-order-is-exact sum-for-mean error-sign",
    ),
    _aim(
        3,
        "prove that the gradient's direction is the steepest of all directions of one length",
        "the-proof-that-needs-no-picture",
        "fig-turning-step",
        "steepest_direction cosine",
        "unit-length-forgotten one-coordinate-at-a-time",
    ),
    _aim(
        3,
        "confirm by measurement what the proof says, and which way is down",
        "measured-against-theory",
        "fig-dial",
        "best_of_directions",
        "ascent-for-descent",
    ),
    _aim(
        4,
        "run gradient descent, all coordinates at once, and tell what it converges to",
        "where-else-a-walk-may-end",
        "fig-three-ends",
        "gradient_step gradient_descent classify",
        "stepping-the-data zero-gradient-is-minimum",
    ),
    _aim(
        4,
        "derive how long a step may be from the curvature, and find one that descends",
        "a-bowl-one-direction-at-a-time",
        "fig-worst-factor",
        "largest_stable_step backtracking",
        "convex-so-any-step",
    ),
    _aim(
        4,
        "speed up a slow descent with momentum",
        "momentum",
        "fig-momentum",
        "momentum_descent",
        "updated-weight-in-error",
    ),
    _aim(
        5,
        "derive the bowl of the mean squared error, its gradient and its minimum",
        "a-bowl",
        "fig-opinions",
        "predict mean_squared_error mse_gradient wiener",
        "missing-factor-2 sum-for-mean",
    ),
    _aim(
        5,
        "derive LMS from one example's gradient, and run it",
        "the-rule",
        "fig-three-ways",
        "lms_error lms_step lms",
        "error-sign updated-weight-in-error",
    ),
    _aim(
        5,
        "choose μ: stability, speed and misadjustment",
        "how-large-may-the-step-be-in-the-mean",
        "fig-learning-curve",
        "mean_step_bound",
        "bound-is-2-over-λ",
    ),
    _aim(
        5,
        "take the hum out of a real recording, and say what the canceller costs",
        "the-hum",
        "fig-spectrum",
        "cancel_hum",
        "updated-weight-in-error",
    ),
    _aim(
        6,
        "tell symbolic, numerical and automatic differentiation apart, and build forward mode",
        "a-number-that-knows-its-slope",
        "fig-three-errors",
        "dual_add dual_mul dual_sin forward_derivative",
        "symbolic-is-automatic product-rule-forgotten",
    ),
    _aim(
        6,
        "walk back through a recorded graph, and say what it costs",
        "walk-back",
        "fig-adjoint-graph",
        "topological_order backward",
        "gradient-not-accumulated",
    ),
    _aim(
        6,
        "check a gradient before trusting it",
        "trust-but-check",
        "fig-what-a-check-reports",
        "gradient_check",
        "direction-equals-length",
    ),
    _aim(
        7,
        "turn scores into probabilities and a loss, safely",
        "from-scores-to-shares",
        "fig-scores-to-shares",
        "softmax cross_entropy",
        "overflow-in-softmax",
    ),
    _aim(
        7,
        "derive the gradient of the cross-entropy and train a classifier on real digits",
        "the-gradient-by-hand",
        "fig-batch-sizes",
        "cross_entropy_gradient minibatches train",
        "sum-for-mean labels-off-by-one",
    ),
)


def alignment_table():
    """The objectives in MyST Markdown: aim, section, figure, exercises, misconceptions."""
    rows = [
        (
            aim.can,
            f"{_section_link(aim)}, {{numref}}`{aim.figure}`",
            ", ".join(f"`{name}`" for name in aim.exercises),
            ", ".join(map(_code_link, aim.misconceptions)),
        )
        for aim in OBJECTIVES
    ]
    return _table(("The reader can", "Section, figure", "Exercises", "Misconceptions"), rows)


def misconceptions_table():
    """All misconceptions in MyST Markdown: the wrong idea, where it is met, who diagnoses it."""
    rows = [
        (_code_link(code), entry.sentence, str(entry.chapter), _diagnosed_by(code))
        for code, entry in sorted(MISCONCEPTIONS.items(), key=lambda item: item[1].chapter)
    ]
    return _table(("Code", "What it sounds like", "Chapter", "Diagnosed in"), rows)


def diagnosing(code):
    """Names of the exercises that diagnose this code, in the order of the course."""
    return [
        exercise.name
        for exercise in EXERCISES.values()
        if any(known.code == code for known in [*exercise.mistakes, *exercise.signs])
    ]


def _diagnosed_by(code):
    names = diagnosing(code)
    return ", ".join(f"`{name}`" for name in names) if names else "the quiz of the chapter"


def _section_link(aim):
    page = CHAPTERS[aim.chapter].removeprefix("book/") + ".md"
    return f"[{aim.section.replace('-', ' ').capitalize()}]({page}#{aim.section})"


def _code_link(code):
    return f"{{ref}}`{code} <misconception-{code}>`"


def _table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
