"""Marks as tables of text: a line of numbers a student, and below it what was seen."""

import shutil
import textwrap
from collections import Counter

from .marks import WRITTEN, StudentMarks

MOST = 3  # things said of a student in the table of a class; the table of a unit says all


def unit_table(unit: str, rows: list[StudentMarks]) -> str:
    """Marks of a unit, a column a graded cell.

    Examples
    --------
    >>> from steepest.grading.marks import Mark
    >>> marks = (Mark("tangent_line", 2.0, 3.0), Mark("u_written", 0.0, 3.0, waits=True))
    >>> rows = [StudentMarks("ada", "Ada", marks, {"tangent_line": "missing-factor-2"}, ())]
    >>> print(unit_table("u", rows))
    student  tangent  written  sum
             line
             /3       /3       /3
    ada            2        …    2
        missing-factor-2
    """
    if not rows:
        return f"The gradebook has no marks of {unit} yet: steepest grade {unit} makes them."
    marks = rows[0].marks
    names = ["written" if mark.name.endswith(WRITTEN) else mark.name for mark in marks]
    columns = [_heading(name, mark.points) for name, mark in zip(names, marks, strict=True)]
    head = ["student", *columns, _heading("sum", rows[0].points)]
    body = [[row.student, *map(_shown, row.marks), f"{row.score:g}"] for row in rows]
    return _table(head, body, [seen([row]) for row in rows], words={0})


def class_table(by_unit: dict[str, list[StudentMarks]]) -> str:
    """Marks of a class over several units, a column a unit."""
    full = {unit: max((row.points for row in rows), default=0) for unit, rows in by_unit.items()}
    units = [_heading(unit, points) for unit, points in full.items()]
    head = ["student", "name", *units, _heading("total", sum(full.values()))]
    body, said = [], []
    for rows in zip(*by_unit.values(), strict=True):
        total = round(sum(row.score for row in rows), 2)
        scores = [f"{row.score:g}" for row in rows]
        body.append([rows[0].student, rows[0].name, *scores, f"{total:g}"])
        all_said = seen(rows)
        said.append(all_said[:MOST] + ["…"] * (len(all_said) > MOST))
    return _table(head, body, said, words={0, 1})


def seen(rows: list[StudentMarks]) -> list[str]:
    """What was reported, then what was diagnosed, the most frequent first."""
    reported = [sentence.rstrip(".") for row in rows for sentence in row.reports]
    counts = Counter(said for row in rows for said in row.diagnosed.values())
    told = [said if times == 1 else f"{said} ×{times}" for said, times in counts.most_common()]
    return reported + told


def _heading(name, points):
    """Heading of a column, narrow: ``tangent_line`` over two lines, the full marks below."""
    return [*name.split("_"), f"/{points:g}"]


def _shown(mark):
    return "…" if mark.waits else f"{mark.score:g}"


def _table(head, body, said, words):
    """Text of a table: numbers to the right, ``words`` columns to the left."""
    columns = [[cell] if isinstance(cell, str) else cell for cell in head]
    height = max(map(len, columns))
    columns = [_stretched(cell, height) for cell in columns]
    heading = list(zip(*columns, strict=True))
    widths = [max(map(len, column)) for column in zip(*heading, *body, strict=True)]
    room = shutil.get_terminal_size((100, 24)).columns - 4
    lines = [_line(cells, widths, set(range(len(head)))) for cells in heading]
    for cells, things in zip(body, said, strict=True):
        lines.append(_line(cells, widths, words))
        below = textwrap.wrap("; ".join(things), room, break_on_hyphens=False)
        lines += [f"    {line}" for line in below]
    return "\n".join(lines)


def _stretched(cell, height):
    """A heading of the given height: the full marks, if it has them, go to the bottom."""
    name, full = (cell[:-1], cell[-1:]) if len(cell) > 1 else (cell, [""])
    return [*name, *[""] * (height - len(name) - 1), *full]


def _line(cells, widths, left):
    parts = [
        f"{cell:<{width}}" if i in left else f"{cell:>{width}}"
        for i, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(parts).rstrip()
