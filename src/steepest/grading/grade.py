"""A class is graded: nbgrader's own autograde and feedback, a student at a time, on every core."""

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import lru_cache

from . import intake
from .course import Course, CourseError, run
from .files import SEED_FILE, secret_seed

WAIT_FOR_LOCK = 60  # seconds that one process waits while another writes its marks


@dataclass(frozen=True)
class Graded:
    """One submission: how long it took, and, if it could not be graded, why."""

    student: str
    seconds: float
    problem: str = ""


def grade(
    course: Course,
    unit: str,
    force: bool = False,
    workers: int | None = None,
    progress: Callable[[str], None] = print,
) -> list[Graded]:
    """Grade what a class has handed in for a unit, and write the feedback.

    A submission that cannot be graded is reported; everybody else is graded.

    Parameters
    ----------
    course : Course
    unit : str
    force : bool
        Grade again what is graded already.  Otherwise only what is new.
    workers : int, optional
        Processes at work; as many as there are cores if left out.
    progress : callable
        Told a line for each student.

    Returns
    -------
    list of Graded
        In the order of the students' names.

    Raises
    ------
    CourseError
        If there is no such unit, nothing was handed in, or the gradebook cannot take the unit.
    """
    students = course.students(course.unit(unit))
    if not students:
        raise CourseError(f"Nobody has handed in {unit}: no {course.submission('…', unit)}.")
    _prepare(course, unit, students)
    results = []
    for result in _in_parallel(course, unit, students, force, workers or os.cpu_count()):
        results.append(result)
        said = f"not graded. {result.problem}" if result.problem else "graded"
        count = f"{len(results):>{len(str(len(students)))}}/{len(students)}"
        progress(f"  {count}  {result.student:<12} {result.seconds:5.1f} s  {said}")
    return sorted(results, key=lambda result: result.student)


def _prepare(course, unit, students):
    """What nbgrader wants in the gradebook before it grades: the unit and the students."""
    secret_seed(course.config.Run.get("seed_file", course.root / SEED_FILE))
    with course.gradebook() as gradebook:
        known = {assignment.name for assignment in gradebook.assignments}
    if unit not in known:
        run(course.nbgrader().generate_assignment, unit)
    with course.gradebook() as gradebook:
        for student in students:
            gradebook.update_or_create_student(student)


def _in_parallel(course, unit, students, force, workers) -> Iterator[Graded]:
    context = multiprocessing.get_context("spawn")  # nbgrader and a kernel's threads do not fork
    with ProcessPoolExecutor(min(workers, len(students)), context) as pool:
        jobs = [pool.submit(_grade_one, course.root, unit, name, force) for name in students]
        for job in as_completed(jobs):
            yield job.result()


def _grade_one(root, unit, student, force):
    """In a worker: grade one submission and write its feedback."""
    began = time.perf_counter()
    course, api = _course(root)
    problem = ""
    try:
        intake.read(intake.find(course.submission(student, unit), unit))
        run(api.autograde, unit, student, force=force)
        run(api.generate_feedback, unit, student, force=force)
    except (intake.IntakeError, CourseError) as error:
        problem = str(error)
    return Graded(student, time.perf_counter() - began, problem)


@lru_cache(maxsize=1)
def _course(root):
    course = Course(root)
    address = course.database
    if address.startswith("sqlite:"):
        address += f"?timeout={WAIT_FOR_LOCK}"
    return course, course.nbgrader(db_url=address)
