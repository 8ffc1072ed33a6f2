"""What comes in: a submission is read, its cells are recognised and made whole, or it is refused.

One rule carries it all: the gradebook says what a cell is; a submission only says which cell it
is.  So nothing that a student's editor lost, doubled or rewrote can change what is graded, or stop
others.
"""

import re
import warnings
from dataclasses import dataclass

import dateutil.parser
import nbformat

NOTE_ID = "put-right-on-intake"


class IntakeError(Exception):
    """A submission cannot be graded.  The message says why, to its student and to the teacher."""


@dataclass(frozen=True)
class KnownCell:
    """A cell of the unit, as the gradebook keeps it: ``points`` is None where none are given."""

    name: str
    cell_type: str
    source: str
    locked: bool
    solution: bool
    points: float | None
    checksum: str

    @property
    def metadata(self):
        """The cell's metadata, as nbgrader wants it."""
        facts = {
            "schema_version": 3,
            "grade_id": self.name,
            "cell_type": self.cell_type,
            "checksum": self.checksum,
            "grade": self.points is not None,
            "locked": self.locked,
            "solution": self.solution,
            "task": False,
        }
        return facts if self.points is None else {**facts, "points": self.points}


def find(folder, unit):
    """Path of a submission's notebook.

    Raises
    ------
    IntakeError
        If the notebook is not there under the unit's name, or the time of handing in is no time.
    """
    _check_timestamp(folder / "timestamp.txt")
    path = folder / f"{unit}.ipynb"
    if path.is_file():
        return path
    others = ", ".join(sorted(p.name for p in folder.iterdir() if p.suffix == ".ipynb"))
    if others:
        raise IntakeError(f"There is no {path.name}, but {others}. Rename it and grade again.")
    raise IntakeError(f"There is no {path.name} and no other notebook.")


def read(path):
    """Notebook in the file ``path``, in the newest format: older ones have no cell ids.

    Raises
    ------
    IntakeError
        If it is not a notebook.
    """
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError:
        raise IntakeError(f"{path.name} is not a notebook: it is not text in UTF-8.") from None
    if not text.strip():
        raise IntakeError(f"{path.name} is empty.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            notebook = nbformat.v4.upgrade(nbformat.reads(text, as_version=4))
    except nbformat.reader.NotJSONError:
        message = f"{path.name} is not a notebook: it is not JSON, or was cut off on its way."
        raise IntakeError(message) from None
    except Exception as error:  # whatever the conversion of something strange stumbles over
        reason = " ".join(str(error).split())[:80] or type(error).__name__
        raise IntakeError(f"{path.name} is not a notebook that can be read: {reason}.") from None
    if not _has_cells(notebook):
        raise IntakeError(f"{path.name} is not a notebook: it has no cells.")
    return notebook


def make_whole(notebook, known):
    """Put a submission's cells right, in place.

    Every cell loses its metadata.  A known cell gets the gradebook's, and if it is locked, its
    source; of several copies one is taken.  A graded cell that is missing is put back at the end,
    where everything that it tests has been run.

    Parameters
    ----------
    notebook : NotebookNode
        A submission, as from `read`.
    known : list of KnownCell
        The unit's cells.

    Returns
    -------
    list of str
        What was put right, a sentence each, for student and teacher.
    """
    claims = [_claim(cell) for cell in notebook.cells]
    for cell in notebook.cells:
        cell.metadata = nbformat.NotebookNode()
    notebook.metadata = nbformat.NotebookNode()
    missing, doubled, rewritten = [], [], []
    for cell in known:
        copies = [i for i, claim in enumerate(claims) if claim.get("grade_id") == cell.name]
        if not copies:
            missing.append(cell)
            continue
        chosen = max(copies, key=lambda i: (notebook.cells[i].source != cell.source, i))
        _stamp(notebook.cells[chosen], cell)
        doubled += [cell] * (len(copies) > 1)
        rewritten += [cell] * any(claims[chosen].get(k) != cell.metadata[k] for k in _FLAGS)
    notebook.cells += [_new(cell) for cell in missing if cell.points is not None]
    sentences = list(_sentences(missing, doubled, rewritten))
    if sentences:
        text = "**Put right before grading.** " + " ".join(sentences)
        notebook.cells.insert(0, nbformat.v4.new_markdown_cell(text, id=NOTE_ID))
    return sentences


_FLAGS = ("schema_version", "grade", "locked", "solution")


def _check_timestamp(path):
    """Refuse a ``timestamp.txt`` at which nbgrader would stumble: two words and a time zone."""
    words = path.read_text(errors="replace").split() if path.is_file() else []
    try:
        dateutil.parser.parse(" ".join(words[:2]) or "2000-01-01")
    except (ValueError, OverflowError):
        message = f"{path.name} does not hold a time. Delete it or put it right, and grade again."
        raise IntakeError(message) from None


def _has_cells(notebook):
    cells = notebook.get("cells")
    return isinstance(cells, list) and len(cells) > 0 and all(map(_is_cell, cells))


def _is_cell(cell):
    return isinstance(cell, dict) and "cell_type" in cell and isinstance(cell.get("source"), str)


def _claim(cell):
    """What a cell says of itself in nbgrader's metadata, if that has any form at all."""
    metadata = cell.get("metadata")
    claim = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return claim if isinstance(claim, dict) else {}


def _stamp(cell, known):
    cell.metadata = nbformat.from_dict({"nbgrader": known.metadata})
    if known.locked:
        cell.source = known.source


def _new(known):
    make = nbformat.v4.new_code_cell if known.cell_type == "code" else nbformat.v4.new_markdown_cell
    cell = make(known.source, id=re.sub(r"[^\w-]", "-", f"{known.name}-again")[:64])
    _stamp(cell, known)
    return cell


def _sentences(missing, doubled, rewritten):
    graded = [cell for cell in missing if cell.points is not None]
    answers = [cell for cell in missing if cell.points is None and cell.solution]
    if graded:
        yield f"Missing and put back at the end: {_names(graded)}."
    if answers:
        yield f"Missing, the cell for the answer: {_names(answers)}."
    if doubled:
        yield f"There more than once, one counts: {_names(doubled)}."
    if rewritten:
        yield f"Marked as something else, set back: {_names(rewritten)}."


def _names(cells):
    return ", ".join(cell.name for cell in cells)
