"""The sample class, graded: a course folder of its own, from the notebooks to the marks."""

import shutil
from collections.abc import Callable
from pathlib import Path

from ..checks.units import UNITS
from .course import CONFIG_FILE, Course, CourseError, run
from .files import SEED_FILE
from .grade import grade
from .marks import StudentMarks, marks_of
from .sample import CLASS, hand_in

FOLDER = Path("_build") / "sample-class"
SEED = "5eed" * 8  # nobody is examined here, and the same class shall get the same marks


def sample_class(
    course: Course,
    units: list[str] | None = None,
    folder: Path | str | None = None,
    workers: int | None = None,
    progress: Callable[[str], None] = print,
) -> dict[str, list[StudentMarks]]:
    """Let twelve simulated students hand in the units of a course, and grade them.

    Parameters
    ----------
    course : Course
        Where the solutions are.
    units : list of str, optional
        All units of the course if left out.
    folder : path, optional
        Where the class goes, with its own gradebook: ``_build/sample-class`` in the course if left
        out.  A former sample class there is replaced.
    workers : int, optional
        Processes at work.
    progress : callable
        Told a line for each submission.

    Returns
    -------
    dict
        Unit → marks.

    Raises
    ------
    CourseError
        If the folder holds something else, or the course has no notebooks.
    """
    chosen = [course.unit(unit) for unit in units or course.units if unit in UNITS]
    sample = _fresh_course(course, chosen, course.root / (folder or FOLDER))
    with sample.gradebook() as gradebook:
        for student in CLASS:
            gradebook.update_or_create_student(
                student.id, first_name=student.first_name, last_name=student.last_name
            )
    for unit in chosen:
        run(sample.nbgrader().generate_assignment, unit)
        for student in CLASS:
            hand_in(sample, student, unit)
    grade(sample, chosen, workers=workers, progress=progress)
    return {unit: marks_of(sample, unit) for unit in chosen}


def _fresh_course(course, units, folder):
    """An empty course folder with the configuration and some solution notebooks of another."""
    if not units:
        raise CourseError(f"There is no notebook in {course.folder('source')} to hand in.")
    if folder.exists() and any(folder.iterdir()) and not _is_sample_class(folder):
        raise CourseError(f"{folder} holds no sample class but other things. Name another folder.")
    shutil.rmtree(folder, ignore_errors=True)
    for unit in units:
        source = course.solution(unit).relative_to(course.root)
        (folder / source).parent.mkdir(parents=True)
        shutil.copyfile(course.root / source, folder / source)
    shutil.copyfile(course.root / CONFIG_FILE, folder / CONFIG_FILE)
    (folder / SEED_FILE).touch(mode=0o600)
    (folder / SEED_FILE).write_text(SEED + "\n")
    return Course(folder)


def _is_sample_class(folder):
    """Whether a folder is ours to replace: no other course has our seed."""
    seed = folder / SEED_FILE
    return seed.is_file() and seed.read_text().strip() == SEED
