"""nbgrader's settings for this course.

The course is the folder in which this file stands: copied into another folder that has a
``solutions/``, it makes that folder a course of its own.
"""

import os
import sys
import warnings
from contextlib import suppress
from pathlib import Path

from steepest.grading.files import everything_but

c = get_config()  # noqa: F821 (nbgrader provides it)

ROOT = Path(__file__).absolute().parent
UNITS = sorted(path.parent.name for path in ROOT.glob("solutions/*/*.ipynb"))

# Where things stand: solutions/<unit>/ → exercises/<unit>/, then submitted/<student>/<unit>/ →
# autograded/<student>/<unit>/ → feedback/<student>/<unit>/, and the marks in gradebook.db.
c.CourseDirectory.course_id = "steepest"
c.CourseDirectory.root = str(ROOT)
c.CourseDirectory.directory_structure = "{nbgrader_step}/{student_id}/{assignment_id}"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"

# nbgrader copies whatever lies beside a notebook: a draft into the release, a student's numpy.py
# into the folder where the grader runs.  Here the notebook travels alone.
c.CourseDirectory.ignore = everything_but(
    {"timestamp.txt", *UNITS, *(f"{unit}.ipynb" for unit in UNITS)}
)

# The steps are nbgrader's own, in its order, with one of ours in each list.
# Autograde: a submission is refused with a reason, or made whole, before nbgrader looks at it;
# otherwise one cell copied by one student would stop the whole class.
c.Autograde.exporter_class = "steepest.grading.plugins.Submissions"
c.Autograde.sanitize_preprocessors = [
    "steepest.grading.plugins.MakeWhole",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
# It runs with the secret seed of the hidden tests.  The file is made when first one is run.
c.Autograde.autograde_preprocessors = [
    "steepest.grading.plugins.Run",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Run.seed_file = str(ROOT / ".steepest-seed")
c.Execute.timeout = 90  # seconds a cell; a check cuts off an endless loop by itself before that
c.Execute.shutdown_kernel = "immediate"

# The release: what is for instructors only goes first.
c.GenerateAssignment.preprocessors = [
    "steepest.grading.plugins.Tidy",
    "nbgrader.preprocessors.IncludeHeaderFooter",
    "nbgrader.preprocessors.InstantiateTests",
    "nbgrader.preprocessors.LockCells",
    "nbgrader.preprocessors.ClearSolutions",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.ClearMarkScheme",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError()"}
c.ClearSolutions.text_stub = "YOUR ANSWER HERE"

# The feedback: hidden tests stay hidden, what they say is shown.
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "steepest.grading.plugins.HideTests",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]

# Handing out and collecting.  A server with many accounts has nbgrader's folder for it; elsewhere
# `nbgrader list` and its kin find one here.
if not Path("/usr/local/share/nbgrader/exchange").is_dir():
    exchange = ROOT / ".exchange"
    with suppress(OSError):
        exchange.mkdir(exist_ok=True)
    c.Exchange.root = str(exchange)

# nbgrader calls alembic by its bare name when it makes a gradebook: it stands beside our Python,
# which need not be on the PATH.
programs = str(Path(sys.executable).parent)
if programs not in os.environ["PATH"].split(os.pathsep):
    os.environ["PATH"] = os.pathsep.join([programs, os.environ["PATH"]])

# nbgrader 0.9.6 with SQLAlchemy 2 warns about its own order of work; nothing is lost by it.
warnings.filterwarnings("ignore", message=r"Object of type <Submitted\w+> not in session")
