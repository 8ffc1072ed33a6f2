"""Twelve simulated students: what each hands in, made from the definitions of the exercises.

Nobody types a wrong answer here: a mistake is one of an exercise's own, written as a student would
write it, so the sample class knows every new exercise at once.
"""

import inspect
import json
from collections.abc import Callable
from dataclasses import dataclass

import nbformat

from ..checks.exercise import Exercise
from ..checks.units import UNITS
from .course import Course
from .marks import HIDDEN, WRITTEN

Plan = dict[str, str | None]  # exercise → source of the answer, None for a cell left as it was


@dataclass(frozen=True)
class Student:
    """A simulated student.

    ``answers(exercises, own)`` gives the plan for a unit, where ``own`` holds the answers of the
    solution notebook.  ``first`` is used in the first unit, ``answers`` in the others; ``mishap``
    is what happens to the file of the first unit on its way.
    """

    id: str
    first_name: str
    last_name: str
    answers: Callable
    first: Callable | None = None
    mishap: str = ""

    def plan(self, course: Course, unit: str) -> Plan:
        """What the student writes for each exercise of a unit."""
        answers = self.first if self.first and unit == course.units[0] else self.answers
        return answers(UNITS[unit], own_answers(course, unit))


def own_answers(course: Course, unit: str) -> Plan:
    """Answers of the solution notebook, as a student would have written them."""
    cells = nbformat.read(course.solution(unit), as_version=4).cells
    return {
        cell.metadata.nbgrader.grade_id: _without_markers(cell.source)
        for cell in cells
        if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("solution")
    }


def taught(exercises: list[Exercise], own: Plan) -> Plan:
    """The way of the solution notebook."""
    return {exercise.name: own[exercise.name] for exercise in exercises}


def unusual(exercises: list[Exercise], own: Plan) -> Plan:
    """Other right ways."""
    return {exercise.name: _another(exercise) for exercise in exercises}


def half(exercises: list[Exercise], own: Plan) -> Plan:
    """The first half as taught; the rest is not begun."""
    done = len(exercises) // 2
    return {e.name: own[e.name] if i < done else None for i, e in enumerate(exercises)}


def mistaken(which: int) -> Callable:
    """Every function with a known mistake, another one for another ``which``."""

    def answers(exercises, own):
        return {e.name: e.mistakes[which % len(e.mistakes)].source(e.name) for e in exercises}

    return answers


def mixed(which: int) -> Callable:
    """Mistakes and right answers in turn."""

    def answers(exercises, own):
        wrong, right = mistaken(which)(exercises, own), unusual(exercises, own)
        return {e.name: (wrong, right)[(i + which) % 2][e.name] for i, e in enumerate(exercises)}

    return answers


def endless(exercises: list[Exercise], own: Plan) -> Plan:
    """Right, but the last function never comes back."""
    last = exercises[-1]
    loop = f"def {last.name}{_signature(last)}:\n    while True:\n        pass"
    return {**unusual(exercises, own), last.name: loop}


def misspelt(exercises: list[Exercise], own: Plan) -> Plan:
    """Right, but one cell is no Python: a colon is missing."""
    second = exercises[1]
    return {**unusual(exercises, own), second.name: f"def {second.name}{_signature(second)}\n    0"}


def untouched(exercises: list[Exercise], own: Plan) -> Plan:
    """Handed in as it was given out."""
    return dict.fromkeys((exercise.name for exercise in exercises), None)


CLASS = [
    Student("amara", "Amara", "Okafor", taught),
    Student("bruno", "Bruno", "Keller", unusual),
    Student("chen", "Chen", "Lin", half),
    Student("dalia", "Dalia", "Haddad", mistaken(0)),
    Student("emre", "Emre", "Yılmaz", mixed(1)),
    Student("freya", "Freya", "Lindqvist", mixed(2)),
    Student("goro", "Goro", "Tanaka", mixed(3), first=endless),
    Student("hana", "Hana", "Novák", mixed(4), first=misspelt),
    Student("ivan", "Ivan", "Petrov", untouched),
    Student("jiwoo", "Ji-woo", "Park", mixed(5), first=taught, mishap="cut off"),
    Student("kofi", "Kofi", "Mensah", mixed(6), first=unusual, mishap="test cell deleted"),
    Student("lena", "Lena", "Fischer", mistaken(3), first=taught, mishap="renamed"),
]


def hand_in(course: Course, student: Student, unit: str) -> None:
    """Write what a student hands in, from the released notebook of a unit."""
    notebook = nbformat.read(course.exercise(unit), as_version=4)
    plan = student.plan(course, unit)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        if plan.get(name) is not None:
            cell.source = plan[name]
        elif name.endswith(WRITTEN) and any(plan.values()):
            cell.source = f"{student.first_name}'s answer, in a few sentences of their own."
    mishap = student.mishap if unit == course.units[0] else ""
    if mishap == "test cell deleted":
        lost = f"{UNITS[unit][0].name}{HIDDEN}"
        notebook.cells = [c for c in notebook.cells if _name(c) != lost]
    text = json.dumps(notebook, indent=1, ensure_ascii=False)
    folder = course.submission(student.id, unit)
    folder.mkdir(parents=True)
    name = f"{unit} (1).ipynb" if mishap == "renamed" else f"{unit}.ipynb"
    text = text[: len(text) // 2] if mishap == "cut off" else text
    (folder / name).write_text(text, encoding="utf-8")


def _another(exercise):
    answers = exercise.alternatives
    return answers[len(exercise.name) % len(answers)].source(exercise.name)


def _name(cell):
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def _signature(exercise):
    return inspect.signature(exercise.reference)


def _without_markers(source):
    return "\n".join(line for line in source.split("\n") if not line.strip().startswith("### "))
