"""Every aim is taught, shown, practised and checked; every exercise has an aim."""

import re
from pathlib import Path

import pytest

from steepest import outline
from steepest.checks import EXERCISES, MISCONCEPTIONS, UNITS
from steepest.checks.misconceptions import CHAPTERS

BOOK = Path(__file__).parents[1]
TEXT = {number: (BOOK / f"{page}.md").read_text() for number, page in CHAPTERS.items()}
AIMS = pytest.mark.parametrize("aim", outline.OBJECTIVES, ids=lambda aim: aim.section)


def anchor(heading):
    """The anchor that the book gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@AIMS
def test_no_cell_of_the_alignment_table_is_empty(aim):
    assert all((aim.can, aim.section, aim.figure, aim.exercises, aim.misconceptions))


@AIMS
def test_the_section_of_an_aim_is_a_heading_of_its_chapter(aim):
    headings = re.findall(r"^##+ (.+)$", TEXT[aim.chapter], re.MULTILINE)
    assert aim.section in map(anchor, headings)


@AIMS
def test_the_figure_of_an_aim_stands_in_its_chapter(aim):
    assert re.search(rf"^    name: {aim.figure}$", TEXT[aim.chapter], re.MULTILINE)


@AIMS
def test_exercises_and_misconceptions_of_an_aim_exist(aim):
    assert set(aim.exercises) <= set(EXERCISES)
    assert set(aim.misconceptions) <= set(MISCONCEPTIONS)


@pytest.mark.parametrize("unit", UNITS)
def test_each_exercise_of_a_unit_serves_an_aim_of_its_chapter(unit):
    chapter = list(UNITS).index(unit) + 1
    served = {n for aim in outline.OBJECTIVES if aim.chapter == chapter for n in aim.exercises}
    assert served == {exercise.name for exercise in UNITS[unit]}


@pytest.mark.parametrize("code", MISCONCEPTIONS)
def test_each_misconception_stands_in_the_way_of_an_aim(code):
    assert any(code in aim.misconceptions for aim in outline.OBJECTIVES)


@pytest.mark.parametrize("code", MISCONCEPTIONS)
def test_each_misconception_has_its_one_box_in_the_chapter_that_the_table_names(code):
    boxes = {
        number: len(re.findall(rf"^:+\{{misconception\}} {re.escape(code)} ", text, re.MULTILINE))
        for number, text in TEXT.items()
    }
    assert boxes == {number: int(number == MISCONCEPTIONS[code].chapter) for number in CHAPTERS}


def test_the_index_names_every_misconception_and_who_diagnoses_it():
    table = outline.misconceptions_table()
    for code in MISCONCEPTIONS:
        (row,) = [line for line in table.splitlines() if f"<misconception-{code}>" in line]
        assert all(f"`{name}`" in row for name in outline.diagnosing(code))


def test_every_code_of_a_known_mistake_is_in_the_table_of_misconceptions():
    used = {m.code for exercise in EXERCISES.values() for m in exercise.mistakes if m.code}
    assert used <= set(MISCONCEPTIONS)
