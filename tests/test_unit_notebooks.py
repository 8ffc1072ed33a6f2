"""The notebooks of the graded units: as they are written, as they run, and as students get them."""

import ast
import inspect
import io
import re
from pathlib import Path

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions
from traitlets.config import Config

from steepest import (
    backward,
    best_momentum,
    cosine,
    cross_entropy,
    cross_entropy_gradient,
    fastest_step,
    fields,
    forward_derivative,
    gradient_check,
    largest_stable_step,
    lms_error,
    lms_step,
    misadjustment,
    model_error,
    predicted_change,
    small_step_misadjustment,
    steepest_direction,
    step_factors,
    time_constants,
    worst_factor,
)
from steepest.checks import EXERCISES, MISCONCEPTIONS, UNITS
from steepest.data import digits

ROOT = Path(__file__).parents[1]
WRITTEN_POINTS = 4
WORKED = {  # what the cells of the worked examples answer
    "derivative": {
        "worked-by-hand-run": "12.0",
        "worked-known-run": "h = 0.1    error = 2.0e-02\n"
        "h = 0.01   error = 2.0e-04\n"
        "h = 0.001  error = 2.0e-06\n",
    },
    "gradient": {
        "worked-by-hand-run": "6.0\n",
        "worked-known-run": "3.0 3.0\n6.0\n",
        "worked-break-run": "5.0\n",
    },
    "steepest_ascent": {
        "worked-by-hand-run": "array([3.5, 3.5])",
        "worked-known-run": "True True\n",
        "worked-break-run": "ValueError: b is the zero vector, which has no direction.\n",
    },
    "descent": {
        "worked-by-hand-run": "[[1.  0. ]\n [1.  0.5]\n [1.  0.8]]\n",
        "worked-known-run": "[1. 1.] [3. 3.]\n[1. 3.]\n",
        "worked-break-run": "step  0: -1.00000 -1.00000\n"
        "step 10: -1.00000 -0.99994\n"
        "step 20: -1.00000  0.27098\n"
        "step 40: -1.00000  1.00000\n",
    },
    "lms": {
        "worked-by-hand-run": "[0.  2.  3.  3.5] [4. 2. 1.]\n",
        "worked-known-run": "[0.9 0.9 0.9 0.9]\n",
        "worked-break-run": "mu = 0.4: the last error is 2.1e-13\n"
        "mu = 0.9: the last error is -0.058\n"
        "mu = 1.0: the last error is -4\n"
        "mu = 1.1: the last error is -1.3e+02\n",
    },
    "autodiff": {
        "worked-by-hand-run": "3 9\n",
        "worked-known-run": "765 765\n",
        "worked-break-run": "TypeError: loop of ufunc does not support argument 0 of type Counted "
        "which has no callable sin method\n",
        "worked-mend-run": "2\n",
    },
    "classifier": {
        "worked-by-hand-run": "[ 3. -4.]\n",
        "worked-known-run": "True\nTrue\n",
        "worked-break-run": "[ 3. -4.] [-inf -inf]\n",
    },
}
PICTURES = {
    "derivative": ("play-secant", "play-walk", "play-error"),
    "gradient": ("play-map",),
    "steepest_ascent": ("play-directions", "play-forecast"),
    "descent": ("play-walks", "play-search"),
    "lms": ("play-bowl", "play-heartbeat"),
    "autodiff": ("play-walk", "play-slope"),
    "classifier": ("play-weights", "play-misread"),
}
HELPERS = {"forward_derivative": ["Dual", "pair"]}  # what stands in the cell of a solution, too
each_unit = pytest.mark.parametrize("unit", WORKED)
each_exercise = pytest.mark.parametrize(
    "name", [exercise.name for unit in WORKED for exercise in UNITS[unit]]
)


def path_of(unit):
    return ROOT / "solutions" / unit / f"{unit}.ipynb"


def notebook(unit):
    return nbformat.read(path_of(unit), as_version=4)


def cells_of(book):
    return {cell.id: cell for cell in book.cells}


def graded(cell):
    return cell.metadata.get("nbgrader", {})


def points_of(exercise):
    """Its points, as a sentence says them."""
    return "1 point" if exercise.points == 1 else f"{exercise.points:g} points"


def with_python_s_numbers(signature):
    """A signature with its numbers as Python prints them: 0.0001 for 1e-4."""
    (definition,) = ast.parse(f"def f{signature}: pass").body
    return f"({ast.unparse(definition.args)})"


def text_of(book):
    return "\n".join(cell.source for cell in book.cells)


@pytest.fixture(scope="module")
def executed():
    """Notebooks after a run from top to bottom, each run once."""
    done = {}

    def run(unit):
        if unit not in done:
            book = notebook(unit)
            NotebookClient(book, timeout=120, kernel_name="python3").execute(cwd=ROOT)
            done[unit] = cells_of(book)
        return done[unit]

    return run


def output_of(cell):
    """All that a cell printed, then its value as text."""
    printed = "".join(o.text for o in cell.outputs if o.output_type == "stream")
    values = [o.data["text/plain"] for o in cell.outputs if "data" in o]
    return printed + "".join(values)


# As they run


@each_unit
def test_a_solution_runs_from_top_to_bottom_without_a_word_of_complaint(unit, executed):
    for cell in executed(unit).values():
        for output in cell.get("outputs", []):
            assert output.output_type != "error"
            assert output.get("name") != "stderr"


@each_exercise
def test_a_solution_passes_its_check_and_earns_its_points(name, executed):
    cells, slug = executed(EXERCISES[name].unit), name.replace("_", "-")
    assert output_of(cells[f"{slug}-check"]).startswith(f"✓ {name} is right")
    value = cells[f"{slug}-hidden"].outputs[-1].data["text/plain"]
    assert float(value) == EXERCISES[name].points


@each_unit
def test_a_worked_example_gives_the_numbers_that_it_speaks_of(unit, executed):
    cells = executed(unit)
    assert {id_: output_of(cells[id_]) for id_ in WORKED[unit]} == WORKED[unit]


def test_the_last_result_of_the_first_worked_example_is_worthless(executed):
    text = output_of(executed("derivative")["worked-break-run"])
    errors = [abs(float(error)) for error in re.findall(r"error = (\S+)", text)]
    assert errors[0] < 1e-6
    assert errors[-1] > 1


@each_unit
def test_a_run_ends_with_pictures_that_show_controls(unit, executed):
    for id_ in PICTURES[unit]:
        (output,) = executed(unit)[id_].outputs
        assert "application/vnd.jupyter.widget-view+json" in output.data
        assert "your" in output.data["text/plain"].lower()


# As they are written


def test_every_notebook_is_tested_here():
    assert {path.parent.name for path in (ROOT / "solutions").glob("*/*.ipynb")} == set(WORKED)


@each_unit
def test_a_notebook_is_stored_as_nbformat_writes_it_without_outputs(unit):
    stored, file = path_of(unit).read_text(encoding="utf-8"), io.StringIO()
    book = notebook(unit)
    nbformat.validate(book)
    nbformat.write(book, file)
    assert stored.rstrip("\n") == file.getvalue().rstrip("\n")
    assert stored.endswith("}\n")
    assert (book.nbformat, book.nbformat_minor) == (4, 5)
    assert book.metadata.kernelspec.name == "python3"
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in book.cells)


@each_unit
def test_ids_are_unique_and_readable(unit):
    book = notebook(unit)
    ids = [cell.id for cell in book.cells]
    grade_ids = [graded(cell)["grade_id"] for cell in book.cells if graded(cell)]
    for names in (ids, grade_ids):
        assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]+", id_) for id_ in ids)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]+", id_) for id_ in grade_ids)


@each_exercise
def test_an_exercise_is_a_task_a_solution_a_check_and_a_hidden_test(name):
    exercise, slug = EXERCISES[name], name.replace("_", "-")
    cells = notebook(exercise.unit).cells
    start = [cell.id for cell in cells].index(f"{slug}-task")
    task, solution, check, hidden = cells[start : start + 4]
    base = {"grade": False, "solution": False, "locked": True, "task": False, "schema_version": 3}
    assert graded(task) == base | {"grade_id": f"{name}_task"}
    assert graded(solution) == base | {"grade_id": name, "solution": True, "locked": False}
    assert graded(check) == base | {"grade_id": f"{name}_check"}
    points = {"grade": True, "points": exercise.points}
    assert graded(hidden) == base | {"grade_id": f"{name}_hidden"} | points
    assert [cell.id for cell in (solution, check, hidden)] == [
        f"{slug}-{part}" for part in ("solution", "check", "hidden")
    ]
    assert check.source == f"check({name})"
    assert hidden.source.split("\n") == [
        f"# Graded for {points_of(exercise)}: {name}, on calls that are not shown.",
        "### BEGIN HIDDEN TESTS",
        "from steepest.checks import marks",
        "",
        f'marks("{name}")',
        "### END HIDDEN TESTS",
    ]


@each_exercise
def test_a_task_names_the_signature_an_example_a_question_and_the_points(name):
    exercise = EXERCISES[name]
    task = cells_of(notebook(exercise.unit))[f"{name.replace('_', '-')}-task"].source
    (signature,) = re.findall(rf"(?:Write|write it as) `{name}(\(.*?\))`", task)
    assert with_python_s_numbers(signature) == str(inspect.signature(exercise.reference))
    for parameter in exercise.parameters:
        assert re.search(rf"^- .*`{parameter}`", task, re.MULTILINE), parameter
    for words in ("- Returns", "*By hand.*", "*Think first.*", "../../book/"):
        assert words in task
    assert task.endswith(f" {points_of(exercise)}.")
    assert ("zero vector" in exercise.parts) == ("- Raises `ValueError`" in task)


@each_exercise
def test_a_solution_keeps_signature_and_docstring_and_does_not_call_the_package(name):
    exercise = EXERCISES[name]
    source = cells_of(notebook(exercise.unit))[f"{name.replace('_', '-')}-solution"].source
    *helpers, definition = ast.parse(source).body
    assert [helper.name for helper in helpers] == HELPERS.get(name, [])
    assert definition.name == name
    assert ast.unparse(definition.args) == str(inspect.signature(exercise.reference))[1:-1]
    assert ast.get_docstring(definition)
    lines = source.split("\n")[definition.lineno - 1 :]
    assert lines[2] == "    ### BEGIN SOLUTION"
    assert lines[-1] == "    ### END SOLUTION"
    nodes = list(ast.walk(ast.parse(source)))
    assert not any(isinstance(node, ast.Import | ast.ImportFrom) for node in nodes)
    assert "steepest" not in {node.id for node in nodes if isinstance(node, ast.Name)}


@each_unit
def test_the_functions_stand_in_the_order_of_the_unit(unit):
    tested = [graded(c)["grade_id"] for c in notebook(unit).cells if graded(c).get("grade")]
    names = [f"{exercise.name}_hidden" for exercise in UNITS[unit]]
    assert tested == [*names, f"{unit}_written"]


@each_unit
def test_the_table_of_marks_shows_the_share_of_every_part(unit):
    how = cells_of(notebook(unit))["how-it-works"].source
    for exercise in UNITS[unit]:
        shares = ", ".join(f"{part} {share:.0%}" for part, share in exercise.parts.items())
        assert f"| `{exercise.name}` | {exercise.points:g} | {shares} |" in how
        assert all(f"- *{part}*: " in how for part in exercise.parts)
    total = sum(exercise.points for exercise in UNITS[unit]) + WRITTEN_POINTS
    assert f"| together | {total:g} | |" in how


@each_unit
def test_the_written_question_has_a_model_answer_and_a_rubric_that_adds_up(unit):
    cells, slug = cells_of(notebook(unit)), unit.replace("_", "-")
    task, answer = cells[f"{slug}-written-task"], cells[f"{slug}-written"]
    assert f"{WRITTEN_POINTS} points, one for each question." in task.source
    assert graded(task)["locked"]
    assert {key: graded(answer)[key] for key in ("grade", "solution", "locked", "points")} == {
        "grade": True,
        "solution": True,
        "locked": False,
        "points": WRITTEN_POINTS,
    }
    assert answer.source.startswith("**Model answer.**")
    assert sum(map(float, re.findall(r"^\| ([\d.]+) \|", answer.source, re.MULTILINE))) == 4
    named = re.findall(r"`([a-z]+(?:-[a-z0-9λ]+)+)`", answer.source)
    assert named
    assert set(named) <= set(MISCONCEPTIONS)


@each_unit
def test_links_lead_to_headings_of_the_chapters(unit):
    links = re.findall(r"\]\(([^)]+)\)", text_of(notebook(unit)))
    assert len(links) > len(UNITS[unit])
    for link in links:
        file, _, anchor = link.partition("#")
        page = (path_of(unit).parent / file).resolve()
        assert page.is_file(), link
        headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        slugs = {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}
        assert not anchor or anchor in slugs, link


# What the written questions say


def test_numbers_of_the_logger_are_right():
    answer = cells_of(notebook("derivative"))["derivative-written"].source
    delta = 0.001
    best = np.cbrt(delta / 2)
    hs = np.logspace(-3, 0, 10_001)
    assert hs[np.argmin(hs**2 + delta / hs)] == pytest.approx(best, rel=1e-3)
    assert delta / 1e-6 == pytest.approx(1000)
    assert rf"\approx {best:.3f}$" in answer
    assert f"at most about ${best**2 + delta / best:.3f}$" in answer


def test_numbers_of_the_hiker_are_right():
    answer = cells_of(notebook("gradient"))["gradient-written"].source
    g, home = fields.Field("20 - x**2 - 3*y**2").gradient([3, 1]), np.array([-3.0, -1.0])
    assert g.tolist() == [-6, -6]
    assert g @ home == 24
    assert rf"$\sqrt{{72}} \approx {np.linalg.norm(g):.2f}$" in answer
    assert rf"\approx {cosine(g, home):.3f}$" in answer
    assert rf"about ${np.degrees(np.arccos(cosine(g, home))):.1f}°$" in answer
    assert rf"$24 / \sqrt{{10}} \approx {g @ steepest_direction(home):.2f}$" in answer


def test_numbers_of_the_friend_are_right():
    task = cells_of(notebook("steepest_ascent"))["steepest-ascent-written-task"].source
    f, start = fields.Field("x**2 + 10*y**2"), np.array([10.0, 1.0])
    g = f.gradient(start)
    assert (f(start), g.tolist(), f(start - 0.5 * g)) == (110, [20, 20], 810)
    assert predicted_change(g, -0.5 * g) == -400
    assert model_error(f, f.gradient, start, -0.5 * g) == 1100
    assert predicted_change(g, -0.05 * g) == pytest.approx(-40)
    assert f(start - 0.05 * g) == pytest.approx(81)
    assert "$f = 110$" in task
    assert "$f = 810$" in task


def test_numbers_of_the_colleague_are_right():
    answer = cells_of(notebook("descent"))["descent-written"].source
    H = np.diag([0.02, 50.0])
    assert step_factors(H, 0.05) == pytest.approx([0.999, -1.5])
    assert largest_stable_step(H) == pytest.approx(0.04)
    flat, steep = step_factors(H, 0.001)
    assert [flat, steep] == pytest.approx([0.99998, 0.95])
    assert steep**1000 < 1e-20
    assert rf"0.99998^{{1000}} \approx {flat**1000:.3f}$" in answer
    assert rf"0.02 \cdot {flat**1000:.3f} \approx {0.02 * flat**1000:.4f}$" in answer
    best = worst_factor(H, fastest_step(H))
    assert best == pytest.approx(2499 / 2501)
    assert rf"$2/(0.02 + 50) \approx {fastest_step(H):.5f}$" in answer
    assert rf"$2499/2501 \approx {best:.5f}$" in answer
    assert rf"\approx {np.log(0.1) / np.log(best):.0f}$ steps" in answer
    heavy = np.sqrt(best_momentum(H)[1])
    assert heavy == pytest.approx(49 / 51)
    assert rf"$49/51 \approx {heavy:.3f}$" in answer
    assert f"about ${np.log(0.1) / np.log(heavy):.0f}$ steps" in answer


def test_numbers_of_the_friend_with_four_inputs_are_right():
    answer = cells_of(notebook("lms"))["lms-written"].source
    w, x, d = np.zeros(4), np.ones(4), 1.0
    assert x @ x == 4
    after = lms_error(lms_step(w, x, d, 0.02), x, d) / lms_error(w, x, d)
    assert f"$1 - 0.04 \\cdot 4 = {after:.2f}$" in answer
    assert small_step_misadjustment(np.ones(4), 0.02) == pytest.approx(0.08)
    assert rf"exactly ${100 * misadjustment(np.ones(4), 0.02):.1f}\,\%$" in answer
    half = misadjustment(np.ones(4), 0.01) / misadjustment(np.ones(4), 0.02)
    assert half == pytest.approx(0.5, abs=0.05)
    for mu in (0.02, 0.01):
        assert f"${time_constants([1.0], mu)[1][0]:g}$" in answer


def test_numbers_of_the_walk_that_overwrites_are_right():
    answer = cells_of(notebook("autodiff"))["autodiff-written"].source
    x, a = 2.0, 6.0
    tape = [[], [(0, 3.0)], [(1, a), (1, a)], [(2, 1.0), (1, 1.0)]]
    assert backward(tape).tolist() == [39, 13, 1, 1]
    assert forward_derivative(lambda x: 9 * x * x + 3 * x, x) == 39
    overwritten = np.eye(4)[-1]
    for node in (3, 2, 1):
        for parent, local in tape[node]:
            overwritten[parent] = overwritten[node] * local
    assert overwritten.tolist() == [18, 6, 1, 1]
    report = gradient_check(lambda p: 9 * p[0] ** 2 + 3 * p[0], lambda p: [18.0], [x])
    assert rf"$|18 - 39| / 39 \approx {report:.2f}$" in answer
    assert f"about {2e6 * 1e-3 / 60:.0f} minutes" in answer
    assert f"about {1e6 * 1e-3 / 60:.0f} minutes at least" in answer


def test_numbers_of_the_friend_who_trained_a_machine_are_right():
    cells = cells_of(notebook("classifier"))
    task, answer = cells["classifier-written-task"].source, cells["classifier-written"].source
    images, y = digits()
    loss = cross_entropy(np.zeros((64, 10)), images, y)
    assert rf"$\log 10 \approx {loss:.3f}$" in answer
    assert rf"$e^{{-6.9}} \approx {np.exp(-6.9):.3f}$" in answer
    W, rows = np.zeros((64, 10)), slice(0, 32)
    raw = images @ cross_entropy_gradient(W, images[rows], y[rows])
    scaled = (images / 16) @ cross_entropy_gradient(W, images[rows] / 16, y[rows])
    assert np.linalg.norm(32 * raw) / np.linalg.norm(scaled) == pytest.approx(8192)
    assert r"$256 \cdot 32 = 8192$" in answer
    with np.errstate(over="ignore"):
        assert np.isfinite(np.exp(709.0))
        assert np.isinf(np.exp(710.0))
    assert f"{350 / 360:.1%}".replace("%", " %") in task
    spread = np.sqrt(0.97 * 0.03 / 360)
    assert rf"\approx {spread:.3f}$" in answer


# As students get them


def released(unit):
    """The student's notebook, as nbgrader makes it."""
    book, resources = notebook(unit), {}
    for preprocessor in (ClearSolutions, ClearHiddenTests):
        book, resources = preprocessor(config=Config()).preprocess(book, resources)
    return book


def run_in_this_process(book):
    """Values of the last expressions of the cells, by cell id; an exception goes on."""
    names, values = {"__name__": "__main__"}, {}
    for cell in book.cells:
        if cell.cell_type == "code":
            tree = ast.parse(cell.source)
            last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, cell.id, "exec"), names)
            if last:
                values[cell.id] = eval(compile(ast.Expression(last.value), cell.id, "eval"), names)
    return values


@each_unit
def test_a_student_gets_no_solution_no_hidden_test_and_no_rubric(unit):
    text = text_of(released(unit))
    for secret in ("BEGIN", "END", "marks(", "Model answer", "Rubric", "polyfit(np.log"):
        assert secret not in text
    assert text.count("raise NotImplementedError()") == text_of(notebook(unit)).count(
        "### BEGIN SOLUTION"
    )
    assert cells_of(released(unit))[f"{unit.replace('_', '-')}-written"].source == (
        "YOUR ANSWER HERE"
    )


@each_unit
def test_an_untouched_notebook_runs_and_says_what_is_not_written_yet(unit, capsys):
    values = run_in_this_process(released(unit))
    for exercise in UNITS[unit]:
        report = values[f"{exercise.name.replace('_', '-')}-check"]
        assert "not written yet" in str(report)
    for id_ in PICTURES[unit]:
        assert "is not written yet: your own functions draw this picture" in values[id_].alt
    assert capsys.readouterr().err == ""


@each_unit
def test_pictures_are_silent_under_the_grader(unit, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    values = run_in_this_process(released(unit))
    assert [values[id_] for id_ in PICTURES[unit]] == [None] * len(PICTURES[unit])
