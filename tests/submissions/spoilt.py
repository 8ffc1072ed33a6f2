"""Submissions that went wrong on their way: each function spoils an honest one.

A function takes the student's notebook as plain JSON and returns what is written to disk: the
notebook, text or bytes.  What becomes of it stands in ``test_intake.py``.
"""

import copy
import json

HIDDEN = "central_difference_hidden"
ANSWER = "central_difference"
WRITTEN = "derivative_written"


def cell(notebook, name):
    """The cell with a grade id."""
    return next(c for c in notebook["cells"] if graded(c).get("grade_id") == name)


def graded(cell):
    """nbgrader's metadata of a cell."""
    return cell["metadata"].get("nbgrader", {})


def without(notebook, name):
    """The notebook without a cell."""
    notebook["cells"].remove(cell(notebook, name))
    return notebook


# What can be put right


def honest(notebook):
    return notebook


def test_cell_missing(notebook):
    return without(notebook, HIDDEN)


def answer_cell_missing(notebook):
    return without(notebook, ANSWER)


def written_cell_missing(notebook):
    return without(notebook, WRITTEN)


def metadata_emptied(notebook):
    cell(notebook, HIDDEN)["metadata"]["nbgrader"] = {}
    return notebook


def metadata_of_another_kind(notebook):
    cell(notebook, HIDDEN)["metadata"]["nbgrader"] = ["mine"]
    return notebook


def metadata_lost_everywhere(notebook):
    for one in notebook["cells"]:
        one["metadata"] = {}
    return notebook


def schema_of_the_future(notebook):
    graded(cell(notebook, HIDDEN))["schema_version"] = 99
    return notebook


def schema_of_the_past(notebook):
    graded(cell(notebook, HIDDEN))["schema_version"] = 1
    return notebook


def test_cell_copied(notebook):
    twin = copy.deepcopy(cell(notebook, HIDDEN))
    notebook["cells"].append({**twin, "id": "pasted"})
    return notebook


def answer_cell_copied(notebook):
    twin = copy.deepcopy(cell(notebook, ANSWER))
    at = notebook["cells"].index(cell(notebook, ANSWER))
    notebook["cells"].insert(at, {**twin, "id": "pasted", "source": "raise NotImplementedError()"})
    return notebook


def points_raised(notebook):
    graded(cell(notebook, HIDDEN))["points"] = 1000
    return notebook


def saved_by_an_old_editor(notebook):
    notebook["nbformat_minor"] = 2
    for one in notebook["cells"]:
        del one["id"]
    return notebook


def test_not_run_on_request(notebook):
    """A tag asks that the test be left out, and the answer is wrong."""
    cell(notebook, HIDDEN)["metadata"]["tags"] = ["skip-execution"]
    cell(notebook, ANSWER)["source"] = f"def {ANSWER}(f, x, h):\n    return 0.0"
    return notebook


# What cannot be read


def not_a_notebook(notebook):
    return b"PK\x03\x04 a document of another program"


def empty(notebook):
    return ""


def cut_off(notebook):
    return json.dumps(notebook)[:900]


def another_encoding(notebook):
    return "{“}".encode("utf-16")


def json_of_something_else(notebook):
    return {"answer": 42}


def a_list(notebook):
    return []


def no_cells(notebook):
    return {**notebook, "cells": []}


def cells_of_another_kind(notebook):
    return {**notebook, "cells": ["def f(): pass"]}


def format_of_the_future(notebook):
    return {**notebook, "nbformat": 99}


REPAIRED = [
    test_cell_missing,
    answer_cell_missing,
    written_cell_missing,
    metadata_emptied,
    metadata_of_another_kind,
    metadata_lost_everywhere,
    schema_of_the_future,
    schema_of_the_past,
    test_cell_copied,
    answer_cell_copied,
    points_raised,
    saved_by_an_old_editor,
    test_not_run_on_request,
]
REFUSED = [
    not_a_notebook,
    empty,
    cut_off,
    another_encoding,
    json_of_something_else,
    a_list,
    no_cells,
    cells_of_another_kind,
    format_of_the_future,
]
