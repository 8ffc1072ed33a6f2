"""The folder of a course: its configuration, units, students and gradebook."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..checks.units import UNITS

CONFIG_FILE = "nbgrader_config.py"


class CourseError(Exception):
    """Something that the person at the keyboard can put right.  The message says how."""


@dataclass(frozen=True)
class Course:
    """A folder with an ``nbgrader_config.py``.

    Parameters
    ----------
    root : path
        The folder.

    Raises
    ------
    CourseError
        If it is not the folder of a course.
    """

    root: Path

    def __post_init__(self):
        object.__setattr__(self, "root", Path(self.root).absolute())
        if not (self.root / CONFIG_FILE).is_file():
            raise CourseError(
                f"There is no {CONFIG_FILE} in {self.root}. "
                "Change to the folder of the course, the one that holds solutions/."
            )

    @cached_property
    def config(self):
        """The settings in the course's ``nbgrader_config.py`` (a traitlets ``Config``)."""
        from traitlets.config import PyFileConfigLoader

        return PyFileConfigLoader(CONFIG_FILE, path=str(self.root)).load_config()

    def folder(self, step: str) -> Path:
        """Folder of a step: source, release, submitted, autograded or feedback."""
        return self.root / self.config.CourseDirectory.get(f"{step}_directory", step)

    @cached_property
    def units(self) -> list[str]:
        """Units that have a solution notebook, in the order of the course."""
        found = {path.stem for path in self.folder("source").glob("*/*.ipynb")}
        found = {unit for unit in found if self.solution(unit).is_file()}
        return [unit for unit in UNITS if unit in found] + sorted(found - set(UNITS))

    def unit(self, name: str) -> str:
        """The name itself, if there is such a unit.

        Raises
        ------
        CourseError
            If there is none.
        """
        if name not in self.units:
            known = ", ".join(self.units) or "none yet"
            raise CourseError(f"There is no unit {name!r}. The units are: {known}.")
        return name

    def solution(self, unit: str) -> Path:
        """The instructor's notebook of a unit."""
        return self.folder("source") / unit / f"{unit}.ipynb"

    def exercise(self, unit: str) -> Path:
        """The students' notebook of a unit."""
        return self.folder("release") / unit / f"{unit}.ipynb"

    def submission(self, student: str, unit: str) -> Path:
        """The folder that a student hands in for a unit."""
        return self.folder("submitted") / student / unit

    def autograded(self, student: str, unit: str) -> Path:
        """A student's notebook after it was run by the grader."""
        return self.folder("autograded") / student / unit / f"{unit}.ipynb"

    def feedback(self, student: str, unit: str) -> Path:
        """The page that tells a student what was right."""
        return self.folder("feedback") / student / unit / f"{unit}.html"

    def students(self, unit: str) -> list[str]:
        """Students who have handed something in for a unit."""
        folders = self.folder("submitted").glob(f"*/{unit}")
        return sorted(folder.parent.name for folder in folders if folder.is_dir())

    @property
    def database(self) -> str:
        """Address of the gradebook."""
        default = f"sqlite:///{self.root / 'gradebook.db'}"
        return self.config.CourseDirectory.get("db_url", default)

    @contextmanager
    def gradebook(self) -> Iterator:
        """The gradebook, open (``nbgrader.api.Gradebook``)."""
        from nbgrader.api import Gradebook

        with Gradebook(self.database, self.config.CourseDirectory.course_id) as gradebook:
            yield gradebook

    def nbgrader(self, **changes):
        """Python interface of nbgrader to this course (``nbgrader.apps.NbGraderAPI``).

        Parameters
        ----------
        changes
            Settings of ``CourseDirectory`` that are different this time.
        """
        from nbgrader.apps import NbGraderAPI
        from traitlets.config import Config

        config = deepcopy(self.config)
        config.merge(Config({"CourseDirectory": changes}))
        return NbGraderAPI(config=config)


def run(step, *arguments, **keywords) -> str:
    """Run a step of nbgrader's Python interface.

    Returns
    -------
    str
        Its log.

    Raises
    ------
    CourseError
        If it fails: the last thing that its log says.
    """
    result = step(*arguments, **keywords)
    log = result.get("log", "")
    if not result["success"]:
        raise CourseError(last_words(log or result.get("error", "")))
    return log


def last_words(log: str) -> str:
    """What a log says went wrong: the exception, without the way that led to it.

    Examples
    --------
    >>> last_words("RuntimeError: no end solution statement found")
    'RuntimeError: no end solution statement found'
    """
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    errors = [line for line in lines if _names_exception(line)]
    return (errors or lines or ["nbgrader gave no reason"])[-1]


def _names_exception(line):
    return re.match(r"[\w.]*\b[A-Z]\w*(Error|Exception|Timeout): ", line) is not None
