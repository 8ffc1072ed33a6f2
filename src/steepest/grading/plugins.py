"""The places where nbgrader calls us: each class is named in ``nbgrader_config.py``.

nbgrader keeps its commands, its gradebook and its formgrader; these are steps in its own lists.
"""

import os
import weakref
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearHiddenTests, Execute, NbGraderPreprocessor
from nbgrader.utils import is_grade, is_solution
from traitlets import Unicode

from ..checks.report import SEED_VARIABLE
from . import intake
from .files import SEED_FILE, secret_seed

# Small matrices gain nothing by threads, and kernels side by side would fight for the cores.
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def known_cells(gradebook, unit):
    """The unit's cells, as the gradebook keeps them (list of `~.intake.KnownCell`)."""
    notebook = gradebook.find_notebook(unit, unit)
    points = {cell.name: cell.max_score for cell in notebook.grade_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    return [
        intake.KnownCell(
            cell.name,
            cell.cell_type,
            cell.source,
            cell.locked,
            cell.name in solutions,
            points.get(cell.name),
            cell.checksum,
        )
        for cell in notebook.source_cells
    ]


class Submissions(NotebookExporter):
    """Reads submissions for ``nbgrader autograde``, and says at its end which need a look.

    nbgrader makes one for each run; ``parent`` is its converter, which knows what was handed in.
    """

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.reports = {}
        if self.parent is not None:
            self._look_at_folders()
            # nbgrader has no hook for the end of a run; the end of its converter is as good.
            weakref.finalize(self.parent, _say, self.log, self.reports)

    def report(self, student, sentence):
        """Note something about a student's submission for the end of the run."""
        self.reports.setdefault(student, []).append(sentence)

    def from_filename(self, filename, resources=None, **kwargs):
        """Convert one submission; what fails is noted, and passed on to nbgrader."""
        try:
            return super().from_filename(filename, resources, **kwargs)
        except Exception as error:
            reason = str(error) if isinstance(error, intake.IntakeError) else repr(error)
            student = resources["nbgrader"]["student"]
            self.log.error("%s: %s", student, reason)
            self.report(student, f"Not graded. {reason}")
            raise

    def from_file(self, file_stream, resources=None, **kwargs):
        """Convert one submission from an open file, which tells us where it is."""
        notebook = intake.read(Path(file_stream.name))
        return self.from_notebook_node(notebook, resources=resources, **kwargs)

    def _look_at_folders(self):
        """Find what nbgrader passes over: folders without a notebook of the right name."""
        course = self.parent.coursedir
        pattern = Path(course.format_path(self.parent._input_directory, course.student_id, "."))
        for student in sorted(pattern.parent.glob(pattern.name)):
            folder = student / course.assignment_id
            if not folder.is_dir() or student.name in course.student_id_exclude.split(","):
                continue
            try:
                intake.find(folder, course.assignment_id)
            except intake.IntakeError as error:
                self.report(student.name, f"Not graded. {error}")
                # With no notebook to convert, nbgrader counts the student as failed, not as absent.
                self.parent.assignments.setdefault(str(folder), [])


class MakeWhole(NbGraderPreprocessor):
    """The first thing that happens to a submission: its cells are recognised and put right."""

    def preprocess(self, nb, resources):
        """Put a submission right by the gradebook's account of the unit."""
        facts = resources["nbgrader"]
        with Gradebook(facts["db_url"]) as gradebook:
            known = known_cells(gradebook, facts["assignment"])
        for sentence in intake.make_whole(nb, known):
            self.parent.report(facts["student"], sentence)
        return nb, resources


class Run(Execute):
    """nbgrader's `Execute`, with the course's secret seed in the environment of the run only.

    The kernel listens at files that only this user can open.  Ports, the usual way, are chosen some
    time before they are taken: with several kernels starting at once, two take the same, and a
    student goes ungraded.
    """

    seed_file = Unicode(SEED_FILE, help="Where the secret seed is kept.").tag(config=True)

    @contextmanager
    def setup_kernel(self, **kwargs):
        """Context of the kernel in which the submission runs."""
        environment = {**os.environ, SEED_VARIABLE: secret_seed(self.seed_file)} | ONE_THREAD
        with TemporaryDirectory(prefix="steepest-") as folder:
            self.km = self.create_kernel_manager()
            if os.name == "posix":
                self.km.transport, self.km.ip = "ipc", f"{folder}/kernel"
            with super().setup_kernel(env=environment, **kwargs):
                yield


class HideTests(ClearHiddenTests):
    """Feedback without the source of hidden tests; what they printed stays."""

    def preprocess_cell(self, cell, resources, cell_index):
        """Cut the hidden lines out of a test cell; a student's own cells are left as they are."""
        if is_grade(cell) and not is_solution(cell):
            self._remove_hidden_test_region(cell)
        return cell, resources


class Tidy(NbGraderPreprocessor):
    """A release without what is for instructors, and the same from every machine.

    Cells tagged ``instructor`` go, and so does metadata that says who last ran the notebook, where.
    """

    def preprocess(self, nb, resources):
        """Drop instructors' cells and passing metadata."""
        nb.cells = [cell for cell in nb.cells if "instructor" not in cell.metadata.get("tags", [])]
        for cell in nb.cells:
            cell.metadata = _only(cell.metadata, {"nbgrader", "tags"})
        kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
        nb.metadata = nbformat.from_dict(
            {"kernelspec": kernel, "language_info": {"name": "python"}}
        )
        return nb, resources


def _only(metadata, keys):
    return nbformat.from_dict({key: value for key, value in metadata.items() if key in keys})


def _say(log, reports):
    if reports:
        width = max(map(len, reports))
        lines = [f"  {student:<{width}}  {' '.join(said)}" for student, said in reports.items()]
        log.warning("\n".join(["These submissions need a look:", *lines]))
