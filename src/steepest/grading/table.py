"""Marks as tables of text, for a terminal."""

import shutil
import textwrap
from collections import Counter

from .marks import WRITTEN, StudentMarks

NARROWEST = 40  # columns of the last, wrapped, column


def unit_table(unit: str, rows: list[StudentMarks]) -> str:
    """Marks of a unit: a line a student, a column a graded cell.

    Examples
    --------
    >>> from steepest.grading.marks import Mark
    >>> marks = (Mark("tangent_line", 2.0, 3.0), Mark("u_written", 0.0, 3.0, waits=True))
    >>> rows = [StudentMarks("ada", "Ada", marks, {"tangent_line": "missing-factor-2"}, ())]
    >>> print(unit_table("u", rows))
    student  tangent  written  sum  seen
             line
             /3       /3       /3
    ada            2        …    2  missing-factor-2
    """
    if not rows:
        return f"The gradebook has no marks of {unit} yet: steepest grade {unit} makes them."
    marks = rows[0].marks
    names = ["written" if mark.name.endswith(WRITTEN) else mark.name for mark in marks]
    columns = [_heading(name, mark.points) for name, mark in zip(names, marks, strict=True)]
    head = ["student", *columns, _heading("sum", rows[0].points), "seen"]
    body = [
        [row.student, *map(_shown, row.marks), f"{row.score:g}", "; ".join(seen([row]))]
        for row in rows
    ]
    return _table(head, body, words={0})


def class_table(by_unit: dict[str, list[StudentMarks]]) -> str:
    """Marks of a class over several units: a line a student, a column a unit."""
    full = {unit: max((row.points for row in rows), default=0) for unit, rows in by_unit.items()}
    units = [_heading(unit, points) for unit, points in full.items()]
    head = ["student", "name", *units, _heading("total", sum(full.values())), "seen"]
    body = []
    for rows in zip(*by_unit.values(), strict=True):
        total = sum(row.score for row in rows)
        first, *others = seen(rows)[:3] or [""]
        said = "; ".join([first, *others]) + (" …" if len(seen(rows)) > 3 else "")
        scores = [f"{row.score:g}" for row in rows]
        body.append([rows[0].student, rows[0].name, *scores, f"{total:g}", said])
    return _table(head, body, words={0, 1})


def seen(rows: list[StudentMarks]) -> list[str]:
    """What was reported, then what was diagnosed, the most frequent first."""
    reported = [sentence.rstrip(".") for row in rows for sentence in row.reports]
    counts = Counter(said for row in rows for said in row.diagnosed.values())
    told = [said if times == 1 else f"{said} ×{times}" for said, times in counts.most_common()]
    return reported + told


def _heading(name, points):
    """Heading of a column, narrow: ``tangent_line`` over two lines, the full marks below."""
    return name.replace("_", "\n") + f"\n/{points:g}"


def _shown(mark):
    return "…" if mark.waits else f"{mark.score:g}"


def _table(head, body, words):
    """Text of a table: numbers to the right, ``words`` columns to the left, the last wrapped."""
    height = max(cell.count("\n") for cell in head)
    head = [_stretched(cell, height) for cell in head]
    rows = [head, *body]
    widths = [max(len(s) for row in rows for s in row[i].split("\n")) for i in _but_last(head)]
    room = shutil.get_terminal_size((100, 24)).columns - sum(widths) - 2 * len(widths)
    wrap = textwrap.TextWrapper(max(room, NARROWEST), break_on_hyphens=False).wrap
    lines = []
    for row in rows:
        cells = [row[i].split("\n") for i in _but_last(row)] + [wrap(row[-1])]
        for i in range(max(map(len, cells))):
            parts = [cell[i] if i < len(cell) else "" for cell in cells]
            lines.append(_line(parts, widths, words if row is not head else set(_but_last(row))))
    return "\n".join(lines)


def _stretched(cell, height):
    """A heading of the given height: the full marks, its last line, go to the bottom."""
    *name, full = cell.split("\n") if "\n" in cell else (cell, "")
    return "\n".join([*name, *[""] * (height - len(name)), full])


def _line(parts, widths, left):
    cells = [
        f"{part:<{width}}" if i in left else f"{part:>{width}}"
        for i, (part, width) in enumerate(zip(parts, widths, strict=False))
    ]
    return "  ".join([*cells, parts[-1]]).rstrip()


def _but_last(row):
    return range(len(row) - 1)
