"""A class is graded: every mark is what the answer deserves, and the feedback says why."""

import contextlib
import csv
import html
import json
import re
import stat
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from steepest.checks import UNITS, marks
from steepest.checks.exercise import EDGES, Answer
from steepest.checks.judge import agrees
from steepest.checks.run import outcomes
from steepest.grading import cli
from steepest.grading.course import Course
from steepest.grading.marks import Mark, StudentMarks, diagnosed_in, marks_of
from steepest.grading.sample import CLASS
from steepest.grading.sample_class import SEED
from steepest.grading.table import class_table
from submissions import course, spoilt

pytestmark = pytest.mark.xdist_group("grading")

UNITS_HERE = [u for u in UNITS if (course.ROOT / "solutions" / u / f"{u}.ipynb").is_file()]
GRADED = UNITS_HERE[:3]  # by kernels; the answers to the others are judged in this process
FIRST = UNITS_HERE[0]
LOST = {"jiwoo": "cut off on its way", "lena": "Rename it and grade again"}
each_unit = pytest.mark.parametrize("unit", GRADED)
each_student = pytest.mark.parametrize("student", CLASS, ids=lambda student: student.id)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample class, made and graded by the command."""
    root = course.copy_of_the_course(tmp_path_factory.mktemp("course"))
    done = course.run(root, "steepest", "sample-class", *GRADED, "--workers", "2")
    assert done.returncode == 0, done.stdout + done.stderr
    folder = root / "_build" / "sample-class"
    return SimpleNamespace(
        root=root,
        folder=folder,
        done=done,
        course=Course(folder),
        scores=course.scores(folder),
        plans={(s.id, u): s.plan(Course(folder), u) for s in CLASS for u in GRADED},
    )


def defined_by(plan):
    """What a plan's cells define, run one after the other as in a notebook."""
    names = {"np": np}
    for source in filter(None, plan.values()):
        with contextlib.suppress(SyntaxError):
            exec(source, names)
    return names


def deserved(unit, plan):
    """Marks that a student's answers deserve: the parts earned, from the definitions alone."""
    names = defined_by(plan)
    return {f"{e.name}_hidden": _earned(e, plan[e.name], names.get(e.name)) for e in UNITS[unit]}


def _earned(exercise, source, answer):
    if source is None or answer is None or "while True:\n        pass" in source:
        return 0.0
    cases = exercise.random_cases(int(SEED, 16))
    expected = outcomes(exercise.reference, cases)
    got = outcomes(answer, cases, exercise.parameters)
    wrong = {
        c.part for c, a, b in zip(cases, expected, got, strict=True) if not agrees(exercise, a, b)
    }
    if any(outcome.changed for outcome in got):
        wrong.add("unchanged")
    earned = set(exercise.parts) - wrong
    if not earned - EDGES - {"unchanged"}:  # worth nothing where no value is right
        return 0.0
    return round(exercise.points * sum(exercise.parts[part] for part in earned), 2)


def page(sample, student, unit):
    """A page of feedback, as text without tags."""
    path = sample.folder / "feedback" / student / unit / f"{unit}.html"
    return html.unescape(re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8")))


def lost(student, unit):
    """Whether a student's file could not be read."""
    return unit == FIRST and student.id in LOST


# The marks


@each_unit
@each_student
def test_every_mark_is_what_the_answer_deserves(sample, student, unit):
    given = dict(sample.scores.get((student.id, unit), {}))
    if lost(student, unit):
        assert not any(given.values())
        return
    plan = sample.plans[student.id, unit]
    expected = deserved(unit, plan)
    expected[f"{unit}_written"] = None if any(plan.values()) else 0
    assert given == pytest.approx(expected)


@pytest.mark.parametrize("unit", UNITS_HERE[len(GRADED) :])
@each_student
def test_answers_to_later_units_get_what_they_deserve(student, unit, monkeypatch):
    monkeypatch.setenv("STEEPEST_SEED", SEED)
    plan = student.plan(Course(course.ROOT), unit)
    given = {f"{e.name}_hidden": marks(e.name, defined_by(plan)) for e in UNITS[unit]}
    assert given == pytest.approx(deserved(unit, plan))
    if student.id in {"amara", "bruno"}:
        assert list(given.values()) == [e.points for e in UNITS[unit]]


@each_unit
@pytest.mark.parametrize("student", ["amara", "bruno"])
def test_right_answers_get_full_marks(sample, student, unit):
    given = sample.scores[student, unit]
    assert {e.name: given[f"{e.name}_hidden"] for e in UNITS[unit]} == {
        e.name: e.points for e in UNITS[unit]
    }


@each_unit
def test_an_untouched_notebook_runs_and_gets_nothing(sample, unit):
    assert set(sample.scores["ivan", unit].values()) == {0}
    notebook = course.notebook_of(sample.folder / "autograded" / "ivan" / unit / f"{unit}.ipynb")
    kinds = {out["output_type"] for cell in notebook["cells"] for out in cell.get("outputs", [])}
    assert kinds
    assert "error" not in kinds


@pytest.mark.parametrize(("student", "place"), [("goro", -1), ("hana", 1)])
def test_an_endless_loop_or_a_syntax_error_costs_one_exercise_and_no_other(sample, student, place):
    given = sample.scores[student, FIRST]
    broken = UNITS[FIRST][place].name
    for e in UNITS[FIRST]:
        assert given[f"{e.name}_hidden"] == (0 if e.name == broken else e.points)


def test_a_deleted_test_cell_costs_nothing_and_is_reported(sample):
    given = sample.scores["kofi", FIRST]
    assert sum(filter(None, given.values())) == sum(e.points for e in UNITS[FIRST])
    assert "Missing and put back at the end" in page(sample, "kofi", FIRST)
    (row,) = [row for row in marks_of(sample.course, FIRST) if row.student == "kofi"]
    assert row.reports == (f"Missing and put back at the end: {UNITS[FIRST][0].name}_hidden.",)


@each_unit
def test_the_points_of_the_gradebook_are_those_of_the_exercises(sample, unit):
    for row in marks_of(sample.course, unit):
        graded = [(mark.name, mark.points) for mark in row.marks]
        assert graded[:-1] == [(e.name, e.points) for e in UNITS[unit]]
        assert row.points == sum(e.points for e in UNITS[unit])


@each_unit
def test_a_known_mistake_is_diagnosed_by_its_own_code(sample, unit):
    told = diagnosed_in(sample.course.autograded("dalia", unit))
    codes = {e.name: e.mistakes[0].code for e in UNITS[unit]}
    assert {name: told[name] for name, code in codes.items() if code} == {
        name: code for name, code in codes.items() if code
    }
    assert set(told) == set(codes)


def test_the_class_is_made_of_twelve_and_of_every_kind(sample):
    assert len({student.id for student in CLASS}) == len(CLASS) == 12
    plans = [tuple(sample.plans[student.id, FIRST].items()) for student in CLASS]
    assert len(set(plans)) >= 8
    assert {student.mishap for student in CLASS} > {"cut off", "test cell deleted", "renamed"}


def test_plain_autograde_gives_the_same_marks(sample):
    done = course.run(sample.folder, "nbgrader", "autograde", FIRST, "--force", "--student=[bdk]*")
    assert done.returncode == 0, done.stderr
    assert course.scores(sample.folder) == sample.scores


# What is written and shown


@each_unit
@each_student
def test_feedback_tells_what_the_check_saw_and_hides_what_is_hidden(sample, student, unit):
    if lost(student, unit):
        assert not (sample.folder / "feedback" / student.id / unit).exists()
        return
    text, given = page(sample, student.id, unit), sample.scores[student.id, unit]
    for e in UNITS[unit]:
        full = given[f"{e.name}_hidden"] == e.points
        assert (f"✓ {e.name} is right" if full else f"✗ {e.name} is not right yet") in text
    for secret in ("marks(", "HIDDEN TESTS", SEED, str(int(SEED, 16))):
        assert secret not in text


@each_unit
def test_no_hidden_call_is_shown_to_anybody(sample, unit):
    shown = "".join(page(sample, s.id, unit) for s in CLASS if not lost(s, unit))
    for e in UNITS[unit]:
        visible = {case.call(e.name) for case in e.visible_cases()}
        hidden = {case.call(e.name) for case in e.random_cases(int(SEED, 16))}
        assert not [call for call in hidden - visible if call in shown]


def test_the_terminal_shows_everybody_s_marks_and_what_was_reported(sample):
    text = sample.done.stdout
    end = text[text.index("student  name") :]
    for student in CLASS:
        scores = [
            sum(filter(None, sample.scores.get((student.id, unit), {}).values())) for unit in GRADED
        ]
        numbers = r"\s+".join(re.escape(f"{round(n, 2):g}") for n in [*scores, sum(scores)])
        name = f"{student.first_name} {student.last_name}"
        assert re.search(rf"^{student.id}\s+{name}\s+{numbers}$", end, re.MULTILINE), student.id
    unwrapped = " ".join(end.split())
    assert all(reason in unwrapped for reason in LOST.values())
    assert text.count("graded") >= len(CLASS) * len(GRADED)
    assert SEED not in text + sample.done.stderr


def test_the_terminal_says_where_to_look_relative_to_where_one_is(sample):
    assert "_build/sample-class/gradebook.db\n" in sample.done.stdout
    assert str(sample.root) not in sample.done.stdout
    assert sample.done.stderr == ""


def test_export_writes_the_marks_of_everybody(sample):
    assert course.run(sample.folder, "nbgrader", "export").returncode == 0
    with open(sample.folder / "grades.csv", newline="") as file:
        rows = {(row["student_id"], row["assignment"]): row for row in csv.DictReader(file)}
    assert set(rows) == {(student.id, unit) for student in CLASS for unit in GRADED}
    for key, row in rows.items():
        given = sum(filter(None, sample.scores.get(key, {}).values()))
        assert float(row["score"]) == pytest.approx(given)
        points = sum(e.points for e in UNITS[key[1]])
        assert float(row["max_score"]) > points


def test_the_sample_class_keeps_to_its_folder(sample):
    made = {path.name for path in sample.root.iterdir()} - {".exchange"}
    assert made == {"_build", "solutions", course.CONFIG}
    assert stat.S_IMODE((sample.folder / ".steepest-seed").stat().st_mode) == 0o600


def test_a_folder_that_holds_other_things_is_not_replaced(sample):
    (sample.root / "letters").mkdir()
    (sample.root / "letters" / "one.txt").write_text("Dear")
    for folder in ("letters", "."):
        done = course.run(sample.root, "steepest", "sample-class", "--folder", folder)
        assert done.returncode == 2
        assert "Name another folder" in done.stderr
    assert (sample.root / "letters" / "one.txt").read_text() == "Dear"


# The command grade


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A small course of three, graded by the command without anything done before."""
    folder = course.small_course(tmp_path_factory.mktemp("graded"))
    assert course.run(folder, "nbgrader", "generate_assignment", "derivative").returncode == 0
    honest = course.honest_submission(folder)
    (folder / "gradebook.db").unlink()
    course.hand_in(folder, "ann", honest)
    course.hand_in(folder, "bob", json.dumps(honest)[:500])
    course.hand_in(folder, "cleo", spoilt.test_cell_missing(honest))
    return folder, course.run(folder, "steepest", "grade", "derivative", "--workers", "1")


def test_grade_goes_on_where_one_cannot_be_graded_and_says_who(graded):
    folder, done = graded
    assert done.returncode == 1
    assert re.search(
        r"\d/3  derivative  bob .* not graded\. derivative\.ipynb is not a notebook", done.stdout
    )
    assert [row.split()[-1] for row in done.stdout.splitlines()[:3] if "bob" not in row] == [
        "graded"
    ] * 2
    full = {"difference_quotient_hidden": 2, "central_difference_hidden": 2}
    for student in ("ann", "cleo"):
        assert course.scores(folder)[student, "derivative"] == full | {"derivative_written": None}
        assert (folder / "feedback" / student / "derivative" / "derivative.html").is_file()
    assert ("bob", "derivative") not in course.scores(folder)


def test_marks_prints_the_same_table_again(graded):
    folder, done = graded
    again = course.run(folder, "steepest", "marks", "derivative")
    assert again.returncode == 0
    assert again.stdout in done.stdout
    assert re.search(r"^ann +2 +2 +… +4$", again.stdout, re.MULTILINE)


def test_what_is_graded_already_is_left_alone(graded):
    folder, _ = graded
    path = folder / "autograded" / "ann" / "derivative" / "derivative.ipynb"
    before = path.stat().st_mtime_ns
    done = course.run(folder, "steepest", "grade", "derivative", "--workers", "1")
    assert done.returncode == 1
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["grade", "integrals"], "There is no unit 'integrals'"),
        (["marks", "integrals"], "There is no unit 'integrals'"),
    ],
)
def test_commands_end_with_a_plain_sentence_where_they_cannot_work(graded, arguments, sentence):
    done = course.run(graded[0], "steepest", *arguments)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_unit_that_nobody_handed_in_is_said_to_be_so(tmp_path):
    done = course.run(course.small_course(tmp_path), "steepest", "grade", "derivative")
    assert done.returncode == 2
    assert "Nobody has handed in derivative" in done.stderr


def test_rates_prints_every_exercise_and_finds_an_offender(monkeypatch, capsys):
    taught = UNITS[FIRST][0]
    monkeypatch.setattr(cli, "EXERCISES", {taught.name: taught})
    assert cli.main(["rates"]) == 0
    right, wrong = len(taught.alternatives) + 1, len(taught.mistakes)
    numbers = rf"{right}/{right} +{wrong}/{wrong} +{wrong}/{wrong} +0/{wrong}"
    assert re.search(rf"^{taught.name} +{numbers}$", capsys.readouterr().out, re.MULTILINE)

    refused = Answer(lambda f, x, h: 0.0)
    offence = replace(taught, alternatives=[refused])
    monkeypatch.setattr(cli, "EXERCISES", {offence.name: offence})
    monkeypatch.setattr(Answer, "compiled", lambda answer, name: answer.function)
    assert cli.main(["rates"]) == 1
    assert "right answer refused" in capsys.readouterr().out


# Tables


def test_a_table_of_a_class_adds_up_and_keeps_to_the_most_frequent():
    def row(student, score, codes):
        told = {f"f{i}": code for i, code in enumerate(codes)}
        return StudentMarks(student, student.title(), (Mark("f", score, 2.0),), told, ())

    first = [row("ada", 1.2, ["a", "b", "a", "c", "d"]), row("bo", 2.0, [])]
    text = class_table({"one_unit": first, "two": [row("ada", 0.8, []), row("bo", 2.0, [])]})
    assert re.search(r"^ada +Ada +1\.2 +0\.8 +2\n    a ×2; b; c; …$", text, re.MULTILINE)
    assert re.search(r"^bo +Bo +2 +2 +4$", text, re.MULTILINE)
    assert re.search(r"^ +/2 +/2 +/4$", text, re.MULTILINE)
