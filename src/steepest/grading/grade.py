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

    unit: str
    student: str
    seconds: float
    problem: str = ""


def grade(
    course: Course,
    units: list[str],
    force: bool = False,
    workers: int | None = None,
    progress: Callable[[str], None] = print,
) -> list[Graded]:
    """Grade what a class has handed in for some units, and write the feedback.

    A submission that cannot be graded is reported; everybody else is graded.

    Parameters
    ----------
    course : Course
    units : list of str
    force : bool
        Grade again what is graded already.  Otherwise only what is new.
    workers : int, optional
        Processes at work; as many as there are cores if left out.
    progress : callable
        Told a line for each submission.

    Returns
    -------
    list of Graded
        By unit and student.

    Raises
    ------
    CourseError
        If there is no such unit, nothing was handed in, or the gradebook cannot take the unit.
    """
    submissions = []
    for unit in units:
        students = course.students(course.unit(unit))
        if not students:
            raise CourseError(f"Nobody has handed in {unit}: no {course.submission('…', unit)}.")
        submissions += [(unit, student) for student in students]
    _prepare(course, submissions)
    results = []
    for one in _graded(course, submissions, force, workers or os.cpu_count()):
        results.append(one)
        said = f"not graded. {one.problem}" if one.problem else "graded"
        count = f"{len(results):>{len(str(len(submissions)))}}/{len(submissions)}"
        progress(f"  {count}  {one.unit}  {one.student:<10} {one.seconds:5.1f} s  {said}")
    return sorted(results, key=lambda one: (units.index(one.unit), one.student))


def _prepare(course, submissions):
    """What has to be there before nbgrader grades: the seed, the units and the students."""
    secret_seed(course.config.Run.get("seed_file", course.root / SEED_FILE))
    with course.gradebook() as gradebook:
        known = {assignment.name for assignment in gradebook.assignments}
        for student in {student for _, student in submissions}:
            gradebook.update_or_create_student(student)
    for unit in {unit for unit, _ in submissions} - known:
        run(course.nbgrader().generate_assignment, unit)


def _graded(course, submissions, force, workers) -> Iterator[Graded]:
    """Results as they come in."""
    if workers == 1:
        yield from (_grade_one(course.root, *one, force) for one in submissions)
        return
    context = multiprocessing.get_context("spawn")  # nbgrader's event loop does not fork
    with ProcessPoolExecutor(min(workers, len(submissions)), context) as pool:
        jobs = [pool.submit(_grade_one, course.root, *one, force) for one in submissions]
        for job in as_completed(jobs):
            yield job.result()


def _grade_one(root, unit, student, force):
    """Grade one submission and write its feedback."""
    began = time.perf_counter()
    problem = ""
    try:
        course, api = _course(root)
        intake.read(intake.find(course.submission(student, unit), unit))
        run(api.autograde, unit, student, force=force)
        run(api.generate_feedback, unit, student, force=force)
    except (intake.IntakeError, CourseError) as error:
        problem = str(error)
    return Graded(unit, student, time.perf_counter() - began, problem)


@lru_cache(maxsize=1)
def _course(root):
    """The course and nbgrader's interface to it, made once in each process."""
    course = Course(root)
    address = course.database
    if address.startswith("sqlite:"):
        address += f"?timeout={WAIT_FOR_LOCK}"
    return course, course.nbgrader(db_url=address)
