"""What comes in: spoilt submissions are reported, everybody else is graded, by plain nbgrader."""

import hashlib
import json
import stat
from types import SimpleNamespace

import nbformat
import pytest

from steepest.checks import EXERCISES
from steepest.grading import intake
from steepest.grading.files import secret_seed
from submissions import course, spoilt

pytestmark = pytest.mark.xdist_group("intake")

FULL = {f"{name}_hidden": EXERCISES[name].points for name in course.SMALL} | {
    spoilt.WRITTEN: None  # waits for a person
}
CURIOUS = "import hashlib, os\nhashlib.sha256(os.environ['STEEPEST_SEED'].encode()).hexdigest()"
each_repaired = pytest.mark.parametrize("spoil", spoilt.REPAIRED, ids=lambda f: f.__name__)
each_refused = pytest.mark.parametrize("spoil", spoilt.REFUSED, ids=lambda f: f.__name__)
MISPLACED = {  # student → (file name, content)
    "renamed": ("derivative (1).ipynb", None),
    "no_notebook": ("derivative.docx", "My answer."),
    "no_time": ("timestamp.txt", "yesterday"),
}


@pytest.fixture(scope="module")
def class_(tmp_path_factory):
    """A class of spoilt submissions among honest ones, taken through the plain commands."""
    folder = course.small_course(tmp_path_factory.mktemp("intake"))
    said = {"generate": course.run(folder, "nbgrader", "generate_assignment", "derivative")}
    early = (folder / ".steepest-seed").exists()
    for spoil in [*spoilt.REPAIRED, *spoilt.REFUSED]:
        notebook = course.honest_submission(folder)
        course.hand_in(folder, spoil.__name__, spoil(notebook))
    for student, (name, content) in MISPLACED.items():
        honest = course.honest_submission(folder)
        course.hand_in(folder, student, honest if content is None else content, name)
    course.hand_in(folder, "no_time", course.honest_submission(folder))
    curious = course.honest_submission(folder)
    curious["cells"].append(nbformat.v4.new_code_cell(CURIOUS, id="curious"))
    course.hand_in(folder, "zz_honest", curious)
    course.hand_in(folder, "zz_honest", "raise SystemExit", "numpy.py")
    for step in ("autograde", "generate_feedback", "release_assignment", "list", "export"):
        unit = ["derivative"] if step not in {"list", "export"} else []
        said[step] = course.run(folder, "nbgrader", step, *unit)
    return SimpleNamespace(
        folder=folder, said=said, scores=course.scores(folder), seed_after_generate=early
    )


def last_words(class_, student):
    """What the end of ``nbgrader autograde`` says about a student."""
    summary = class_.said["autograde"].stderr.split("These submissions need a look:")[1]
    return next((line for line in summary.splitlines() if line.split()[:1] == [student]), "")


def written(class_, step, student, suffix="ipynb"):
    return class_.folder / step / student / "derivative" / f"derivative.{suffix}"


# Plain nbgrader, the whole class


@pytest.mark.parametrize(
    "step", ["generate", "generate_feedback", "release_assignment", "list", "export"]
)
def test_plain_commands_of_nbgrader_succeed(class_, step):
    assert class_.said[step].returncode == 0, class_.said[step].stderr
    assert "Traceback" not in class_.said[step].stderr


def test_a_release_to_the_exchange_holds_the_notebook_and_is_listed(class_):
    released = [path.name for path in (class_.folder / ".exchange").rglob("*") if path.is_file()]
    assert released == ["derivative.ipynb"]
    assert "steepest derivative" in class_.said["list"].stderr


def test_autograde_says_by_its_exit_code_that_somebody_could_not_be_graded(class_):
    assert class_.said["autograde"].returncode == 1


def test_the_honest_student_who_comes_last_is_graded(class_):
    assert class_.scores["zz_honest", "derivative"] == FULL
    assert last_words(class_, "zz_honest") == ""


@each_repaired
def test_a_spoilt_submission_that_can_be_put_right_gets_the_marks_it_deserves(class_, spoil):
    expected = dict(FULL)
    if spoil is spoilt.answer_cell_missing or spoil is spoilt.test_not_run_on_request:
        expected[spoilt.HIDDEN] = 0
    if spoil in (spoilt.written_cell_missing, spoilt.metadata_lost_everywhere):
        expected[spoilt.WRITTEN] = 0  # what is put back there is the question, not an answer
    assert class_.scores[spoil.__name__, "derivative"] == expected


@each_repaired
def test_what_was_put_right_is_told_to_teacher_and_student(class_, spoil):
    silent = (spoilt.points_raised, spoilt.saved_by_an_old_editor, spoilt.test_not_run_on_request)
    told = last_words(class_, spoil.__name__)
    assert bool(told) == (spoil not in silent)
    page = written(class_, "feedback", spoil.__name__, "html").read_text()
    assert ("Put right before grading." in page) == bool(told)


@each_refused
def test_a_submission_that_cannot_be_read_is_reported_with_a_reason(class_, spoil):
    assert "Not graded. derivative.ipynb is " in last_words(class_, spoil.__name__)
    assert not written(class_, "autograded", spoil.__name__).exists()
    given = class_.scores[spoil.__name__, "derivative"]
    assert not any(given.values())


@pytest.mark.parametrize("student", MISPLACED)
def test_a_submission_in_the_wrong_place_is_reported_with_a_remedy(class_, student):
    told = last_words(class_, student)
    remedy = {
        "renamed": "There is no derivative.ipynb, but derivative (1).ipynb. Rename it",
        "no_notebook": "There is no derivative.ipynb and no other notebook.",
        "no_time": "timestamp.txt does not hold a time. Delete it",
    }
    assert f"Not graded. {remedy[student]}" in told
    assert not written(class_, "autograded", student).exists()


def test_nbgrader_s_export_holds_every_student_that_handed_in_something(class_):
    lines = (class_.folder / "grades.csv").read_text().splitlines()
    names = {line.split(",")[3] for line in lines[1:]}
    everybody = {f.__name__ for f in [*spoilt.REPAIRED, *spoilt.REFUSED]} | set(MISPLACED)
    assert names == everybody | {"zz_honest"}


def test_nothing_is_copied_along_with_a_notebook(class_):
    for step in ("autograded", "feedback"):
        names = {path.name for path in (class_.folder / step).rglob("*") if path.is_file()}
        assert names == {"derivative.ipynb" if step == "autograded" else "derivative.html"}


def test_warnings_do_not_drown_what_matters(class_):
    log = class_.said["autograde"].stderr
    for noise in ("has changed!", "SAWarning", "IPKernelApp", "exists multiple times"):
        assert noise not in log


# The seed


def test_the_seed_is_for_its_owner_s_eyes_only_and_stays(tmp_path):
    seed = secret_seed(tmp_path / ".steepest-seed")
    assert len(seed) == 32
    assert secret_seed(tmp_path / ".steepest-seed") == seed
    assert stat.S_IMODE((tmp_path / ".steepest-seed").stat().st_mode) == 0o600


def test_the_seed_is_made_when_first_a_submission_is_run(class_):
    assert class_.seed_after_generate is False
    assert (class_.folder / ".steepest-seed").exists()


def test_a_submission_runs_with_the_seed_of_the_course(class_):
    path = class_.folder / ".steepest-seed"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    digest = hashlib.sha256(path.read_text().strip().encode()).hexdigest()
    assert digest in written(class_, "autograded", "zz_honest").read_text()


def test_the_seed_is_in_no_feedback_no_exercise_and_no_output(class_):
    seed = (class_.folder / ".steepest-seed").read_text().strip()
    texts = [path.read_text() for path in class_.folder.rglob("*.html")]
    texts += [path.read_text() for path in (class_.folder / "exercises").rglob("*.ipynb")]
    texts += [done.stdout + done.stderr for done in class_.said.values()]
    assert len(texts) > len(spoilt.REPAIRED)
    assert not any(seed in text or str(int(seed, 16)) in text for text in texts)


def test_a_seed_file_that_holds_no_seed_is_refused_with_a_remedy(tmp_path):
    (tmp_path / "seed").write_text("forty-two")
    with pytest.raises(ValueError, match="Delete the file"):
        secret_seed(tmp_path / "seed")


# The rule: the gradebook says what a cell is


def known(name="f", source="def f():\n    pass", **facts):
    """A cell of a unit, as the gradebook would keep it."""
    base = {"cell_type": "code", "locked": False, "solution": True, "points": None}
    return intake.KnownCell(name=name, source=source, checksum="0", **(base | facts))


def submission(*cells):
    """A notebook of code cells, from pairs of source and nbgrader's metadata."""
    return nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(s, metadata={"nbgrader": m}) for s, m in cells]
    )


def test_a_locked_cell_gets_the_instructor_s_source():
    notebook = submission(("print('mine')", {"grade_id": "f_hidden"}))
    test = known("f_hidden", "marks('f')", locked=True, solution=False, points=2.0)
    intake.make_whole(notebook, [test])
    (cell,) = [c for c in notebook.cells if c.cell_type == "code"]
    assert cell.source == "marks('f')"
    assert cell.metadata == {"nbgrader": test.metadata}


def test_of_two_answers_the_one_that_was_written_counts():
    notebook = submission(
        ("def f():\n    return 1", {"grade_id": "f"}), (known().source, {"grade_id": "f"})
    )
    (sentence,) = intake.make_whole(notebook, [known()])[:1]
    assert "There more than once, one counts: f." in sentence
    answers = [c.source for c in notebook.cells if c.metadata.get("nbgrader")]
    assert answers == ["def f():\n    return 1"]


def test_nothing_is_said_about_a_submission_that_is_whole():
    cell = known()
    notebook = submission(("def f():\n    return 1", cell.metadata))
    assert intake.make_whole(notebook, [cell]) == []
    assert len(notebook.cells) == 1


def test_cells_of_other_origin_lose_their_claims_but_stay():
    notebook = submission(("1 / 0", {"grade_id": "g", "grade": True, "points": 50}))
    intake.make_whole(notebook, [])
    assert [(c.source, dict(c.metadata)) for c in notebook.cells] == [("1 / 0", {})]


@each_refused
def test_reading_what_is_no_notebook_gives_one_plain_sentence(spoil, tmp_path):
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}
    content = spoil(notebook)
    text = content if isinstance(content, (str, bytes)) else json.dumps(content)
    text = text if spoil is not spoilt.cut_off else '{"cells": ['
    (tmp_path / "u.ipynb").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(intake.IntakeError, match=r"^u\.ipynb is (empty|not a notebook)[^\n]*\.$"):
        intake.read(tmp_path / "u.ipynb")
