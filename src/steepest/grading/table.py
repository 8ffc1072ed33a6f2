"""Marks as tables of text, for a terminal."""

import textwrap
from collections import Counter

from .marks import WRITTEN, StudentMarks

NUMBERS = 46  # columns left for the last, wrapped, column at least


def unit_table(unit: str, rows: list[StudentMarks]) -> str:
    """Marks of a unit: a line a student, a column an exercise.

    Examples
    --------
    >>> from steepest.grading.marks import Mark
    >>> marks = (Mark("tangent_line", 2.0, 3.0), Mark("u_written", 0.0, 3.0, waits=True))
    >>> rows = [StudentMarks("ada", "Ada", marks, {"tangent_line": "missing-factor-2"}, ())]
    >>> print(unit_table("u", rows))
    student  tangent  written    sum  seen
                line
                 / 3      / 3    / 3
    ada            2        …      2  missing-factor-2
    """
    if not rows:
        return f"The gradebook knows no marks of {unit} yet: steepest grade {unit} makes them."
    names = [mark.name.removeprefix(unit) for mark in rows[0].marks]
    head = ["student", *(_split(name) for name in names), "sum", "seen"]
    full = ["", *(f"/ {mark.points:g}" for mark in rows[0].marks), f"/ {rows[0].points:g}", ""]
    head = [f"{a}\n{b}" for a, b in zip(_bottom(head), full, strict=True)]
    body = [
        [row.student, *map(_shown, row.marks), f"{row.score:g}", seen([row])] for row in rows
    ]
    return _table([head, *body])


def class_table(units: list[str], by_unit: dict[str, list[StudentMarks]]) -> str:
    """Marks of a class over several units: a line a student, a column a unit."""
    students = {}
    for unit in units:
        for row in by_unit[unit]:
            students.setdefault(row.student, {})[unit] = row
    full = {unit: max((row.points for row in by_unit[unit]), default=0) for unit in units}
    head = ["student", "name", *(f"{_split(unit)}\n/ {full[unit]:g}" for unit in units)]
    head = _bottom([*head, f"total\n/ {sum(full.values()):g}", "seen"])
    body = []
    for student, rows in sorted(students.items()):
        scores = [f"{rows[unit].score:g}" if unit in rows else "" for unit in units]
        total = sum(row.score for row in rows.values())
        name = next(iter(rows.values())).name
        body.append([student, name, *scores, f"{total:g}", seen(list(rows.values()))])
    return _table([head, *body])


def seen(rows: list[StudentMarks]) -> str:
    """What was diagnosed, the most frequent first, and what was reported."""
    counts = Counter(said for row in rows for said in row.diagnosed.values())
    told = [said if times == 1 else f"{said} ×{times}" for said, times in counts.most_common()]
    reported = [sentence.rstrip(".") for row in rows for sentence in row.reports]
    return "; ".join([*reported, *told])


def _split(name):
    return name.strip("_").replace("_", "\n")


def _shown(mark):
    return "…" if mark.waits else f"{mark.score:g}"


def _bottom(cells):
    """Cells filled up with empty lines at their end, so that all have the same height."""
    height = max(cell.count("\n") for cell in cells)
    return [cell + "\n" * (height - cell.count("\n")) for cell in cells]


def _table(rows):
    """Text of a table: numbers to the right, words to the left, the last column wrapped."""
    words = {0, len(rows[0]) - 1} | ({1} if rows[0][1].startswith("name") else set())
    widths = [max(len(line) for row in rows for line in row[i].split("\n")) for i in range(len(rows[0]))]
    widths[-1] = NUMBERS
    return "\n".join(line for row in rows for line in _lines(row, widths, words))


def _lines(row, widths, words):
    cells = [cell.split("\n") for cell in row[:-1]]
    cells.append([l for part in row[-1].split("\n") for l in textwrap.wrap(part, widths[-1]) or [""]])
    for i in range(max(map(len, cells))):
        parts = [
            f"{(cell[i] if i < len(cell) else ''):{'<' if column in words else '>'}{widths[column]}}"
            for column, cell in enumerate(cells)
        ]
        yield "  ".join(parts).rstrip()
