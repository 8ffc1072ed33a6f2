"""A course in a temporary folder, the commands an instructor types there, and its gradebook."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONFIG = "nbgrader_config.py"
SMALL = ("difference_quotient", "central_difference")


def notebook_of(path):
    """A notebook as plain JSON, the source of each cell as one string."""
    notebook = json.loads(Path(path).read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    return notebook


def grade_id(cell):
    """Name of a cell, or an empty string."""
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


def copy_of_the_course(folder):
    """All solution notebooks and the configuration."""
    shutil.copytree(ROOT / "solutions", folder / "solutions")
    shutil.copy(ROOT / CONFIG, folder)
    return folder


def small_course(folder):
    """The unit derivative with two exercises only and its written question: quick to run."""
    shutil.copy(ROOT / CONFIG, folder)
    notebook = notebook_of(ROOT / "solutions" / "derivative" / "derivative.ipynb")
    parts = {f"{name}{part}" for name in SMALL for part in ("_task", "", "_check", "_hidden")}
    kept = [c for c in notebook["cells"] if grade_id(c) in parts | {"derivative_written"}]
    imports = next(c for c in notebook["cells"] if "from steepest import check" in c["source"])
    imports["source"] = "import numpy as np\n\nfrom steepest import check"
    path = folder / "solutions" / "derivative" / "derivative.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({**notebook, "cells": [imports, *kept]}), encoding="utf-8")
    return folder


def run(folder, program, *arguments, **environment):
    """Run ``steepest`` or ``nbgrader`` in a folder, as from a shell without the environment."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("STEEPEST")}
    clean |= {"PATH": "/usr/local/bin:/usr/bin:/bin", "COLUMNS": "100", **environment}
    command = [Path(sys.executable).parent / program, *arguments]
    return subprocess.run(
        command, cwd=folder, env=clean, capture_output=True, text=True, check=False, timeout=900
    )


def hand_in(folder, student, content, name="derivative.ipynb", unit="derivative"):
    """Put a file where submissions are: a notebook, text or bytes."""
    path = folder / "submitted" / student / unit / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(content, (str, bytes)):
        content = json.dumps(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def honest_submission(folder, unit="derivative"):
    """The released notebook with the solution notebook's answers, and a written answer."""
    notebook = notebook_of(folder / "exercises" / unit / f"{unit}.ipynb")
    solution = notebook_of(folder / "solutions" / unit / f"{unit}.ipynb")
    answers = {grade_id(cell): cell["source"] for cell in solution["cells"]}
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            written = cell["cell_type"] == "markdown"
            cell["source"] = "My own words." if written else answers[grade_id(cell)]
    return notebook


def scores(folder):
    """Marks in the gradebook: (student, unit) → {cell: score}, read without nbgrader.

    None stands for a cell that a person has yet to grade.
    """
    query = """
        select student_id, assignment.name, base_cell.name, auto_score, needs_manual_grade
        from grade
        join base_cell on base_cell.id = cell_id
        join submitted_notebook on submitted_notebook.id = grade.notebook_id
        join submitted_assignment on submitted_assignment.id = submitted_notebook.assignment_id
        join assignment on assignment.id = submitted_assignment.assignment_id
    """
    connection = sqlite3.connect(folder / "gradebook.db")
    try:
        found = {}
        for student, unit, cell, score, waits in connection.execute(query):
            found.setdefault((student, unit), {})[cell] = None if waits else score
        return found
    finally:
        connection.close()
