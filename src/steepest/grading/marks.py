"""The marks of a unit, and what was wrong: read from the gradebook and the graded notebooks."""

import re
from dataclasses import dataclass

from ..checks.units import UNITS
from . import intake
from .course import Course

HIDDEN, WRITTEN = "_hidden", "_written"


@dataclass(frozen=True)
class Mark:
    """Marks for one cell; ``waits`` says that a person has yet to grade it."""

    name: str
    score: float
    points: float
    waits: bool = False


@dataclass(frozen=True)
class StudentMarks:
    """One student's marks in one unit.

    ``diagnosed`` maps exercises that lost marks to a misconception's code, or to the check's first
    words where no known mistake explains the answer.  ``reports`` says what was the matter with the
    submission itself.
    """

    student: str
    name: str
    marks: tuple[Mark, ...]
    diagnosed: dict[str, str]
    reports: tuple[str, ...]

    @property
    def score(self) -> float:
        """Marks so far, without what waits for a person."""
        return round(sum(mark.score for mark in self.marks if not mark.waits), 2)

    @property
    def points(self) -> float:
        """Full marks of what the machine grades."""
        return sum(mark.points for mark in self.marks if not mark.name.endswith(WRITTEN))


def marks_of(course: Course, unit: str) -> list[StudentMarks]:
    """Marks of everybody in the gradebook, and of everybody who handed something in.

    Raises
    ------
    CourseError
        If there is no such unit.
    """
    from .plugins import known_cells

    handed_in = set(course.students(course.unit(unit)))
    with course.gradebook() as gradebook:
        if unit not in {assignment.name for assignment in gradebook.assignments}:
            return []
        known = known_cells(gradebook, unit)
        names = {student.id: _full_name(student) for student in gradebook.students}
        return [
            StudentMarks(
                student,
                names.get(student, ""),
                _marks(gradebook, unit, student, known),
                diagnosed_in(course.autograded(student, unit)),
                tuple(reports(course, unit, student, known)),
            )
            for student in sorted({*names, *handed_in})
        ]


def reports(course: Course, unit: str, student: str, known: list) -> list[str]:
    """What was the matter with a submission: why it was refused, or what was put right."""
    folder = course.submission(student, unit)
    if not folder.is_dir():
        return ["Nothing handed in."]
    try:
        notebook = intake.read(intake.find(folder, unit))
    except intake.IntakeError as error:
        return [f"Not graded. {error}"]
    if not course.autograded(student, unit).is_file():
        return ["Not graded yet, or not gradable: `steepest grade` says why."]
    return intake.make_whole(notebook, known)


def diagnosed_in(path) -> dict[str, str]:
    """What the hidden tests of a graded notebook said, by exercise; right answers are left out."""
    if not path.is_file():
        return {}
    found = {}
    for cell in intake.read(path).cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        if name.endswith(HIDDEN) and cell.cell_type == "code":
            said = _said(cell.outputs)
            if said:
                found[name.removesuffix(HIDDEN)] = said
    return found


def _said(outputs):
    """A misconception's code or the first words of the hint; nothing for a right answer."""
    stopped = [out.ename for out in outputs if out.output_type == "error"]
    if stopped:
        return f"The test stopped with {stopped[0]}"
    text = "".join(out.text for out in outputs if out.output_type == "stream")
    code = re.search(r"#misconception-([\w-]+)", text)
    if code:
        return code[1]
    hints = [line for line in text.splitlines() if line and line[0] not in "✓✗ "]
    return re.split(r"[.:](?:\s|$)", hints[0])[0] if hints else ""


def _marks(gradebook, unit, student, known):
    from nbgrader.api import MissingEntry

    try:
        grades = gradebook.find_submission_notebook(unit, unit, student).grades
    except MissingEntry:
        grades = []
    given = {grade.name: grade for grade in grades}
    marks = {}
    for cell in known:
        if cell.points is not None:
            grade = given.get(cell.name)
            score = grade.score if grade else 0.0
            waits = bool(grade and grade.needs_manual_grade and cell.solution)
            name = cell.name.removesuffix(HIDDEN)
            marks[cell.name] = Mark(name, float(score), float(cell.points), waits)
    taught = [f"{exercise.name}{HIDDEN}" for exercise in UNITS.get(unit, [])]
    order = [name for name in taught if name in marks]
    return tuple(marks[name] for name in [*order, *sorted(set(marks) - set(order))])


def _full_name(student):
    return " ".join(filter(None, [student.first_name, student.last_name]))
