"""The exercises: generated from the solutions, the same every time, and nothing leaks."""

import ast
import fnmatch
import inspect
import json
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steepest.checks import UNITS
from steepest.grading.files import everything_but
from submissions import course

pytestmark = pytest.mark.xdist_group("release")

UNITS_HERE = [u for u in UNITS if (course.ROOT / "solutions" / u / f"{u}.ipynb").is_file()]
each_unit = pytest.mark.parametrize("unit", UNITS_HERE)


def exercise(unit, root=course.ROOT):
    return root / "exercises" / unit / f"{unit}.ipynb"


def solution(unit, root=course.ROOT):
    return root / "solutions" / unit / f"{unit}.ipynb"


def in_out(unit):
    """Lines of a solution notebook inside the parts that students must not get, and outside."""
    inside, outside, hidden = set(), set(), False
    for cell in course.notebook_of(solution(unit))["cells"]:
        rubric = course.grade_id(cell).endswith("_written")
        for line in map(str.strip, cell["source"].split("\n")):
            hidden = hidden or line.startswith("### BEGIN")
            (inside if hidden or rubric else outside).add(line)
            hidden = hidden and not line.startswith("### END")
    return inside - {""}, outside


def lines_of(path):
    return {line.strip() for c in course.notebook_of(path)["cells"] for line in _lines(c)}


def _lines(cell):
    return cell["source"].split("\n")


def _as_python_prints(signature):
    """A signature with its numbers as Python prints them: 0.0001 for 1e-4."""
    (definition,) = ast.parse(f"def f{signature}: pass").body
    return f"({ast.unparse(definition.args)})"


@pytest.fixture(scope="module")
def regenerated(tmp_path_factory):
    """A copy of the course in which the exercises were generated, and what the command said."""
    folder = course.copy_of_the_course(tmp_path_factory.mktemp("release"))
    done = course.run(folder, "steepest", "release")
    assert done.returncode == 0, done.stderr
    return folder, done


@pytest.fixture(scope="module")
def littered(tmp_path_factory):
    """A course with things beside a notebook and traces in it, released by plain nbgrader."""
    folder = course.copy_of_the_course(tmp_path_factory.mktemp("littered"))
    path = solution("derivative", folder)
    litter = ("rubric.md", "notes", "numpy.py", ".hidden", "draft.py.bak", "more/answers.txt")
    for name in (*litter, ".ipynb_checkpoints/derivative-checkpoint.ipynb"):
        (path.parent / name).parent.mkdir(exist_ok=True)
        (path.parent / name).write_text("the answer is 42")
    notebook = course.notebook_of(path)
    notebook["metadata"] = {
        "kernelspec": {"name": "mine", "display_name": "Mine", "language": "python"},
        "language_info": {"name": "python", "version": "3.99"},
        "toc": {"base": 1},
    }
    for cell in notebook["cells"]:
        cell["metadata"]["collapsed"] = True
        if cell["cell_type"] == "code":
            text = {"name": "stdout", "output_type": "stream", "text": "an old run"}
            cell |= {"execution_count": 7, "outputs": [text]}
    rubric = {"cell_type": "markdown", "id": "for-us", "source": "Be generous."}
    notebook["cells"].append({**rubric, "metadata": {"tags": ["instructor"]}})
    path.write_text(json.dumps(notebook), encoding="utf-8")
    done = course.run(folder, "nbgrader", "generate_assignment", "derivative", "--force")
    assert done.returncode == 0, done.stderr
    return folder


# The same every time


@each_unit
def test_the_exercises_kept_here_are_what_the_solutions_give(unit, regenerated):
    folder, _ = regenerated
    remedy = "run: make exercises"
    assert exercise(unit).is_file(), remedy
    assert exercise(unit).read_bytes() == exercise(unit, folder).read_bytes(), remedy


def test_a_release_leaves_exercises_behind_and_nothing_else(regenerated):
    folder, done = regenerated
    made = {path.name for path in folder.iterdir()} - {".exchange"}
    assert made == {"exercises", "solutions", course.CONFIG}
    paths = [p.relative_to(folder) for p in (folder / "exercises").rglob("*") if p.is_file()]
    assert sorted(map(str, paths)) == sorted(f"exercises/{u}/{u}.ipynb" for u in UNITS_HERE)
    assert all(f"exercises/{unit}/{unit}.ipynb  written anew" in done.stdout for unit in UNITS_HERE)
    assert done.stderr == ""


def test_one_unit_can_be_released_alone_and_stays_as_it_was(regenerated):
    folder, _ = regenerated
    before = exercise("derivative", folder).stat().st_mtime_ns
    done = course.run(folder, "steepest", "release", "derivative")
    assert done.stdout == "exercises/derivative/derivative.ipynb  as it was\n"
    assert exercise("derivative", folder).stat().st_mtime_ns == before


def test_outputs_editors_and_machines_leave_no_trace_in_a_release(littered):
    assert exercise("derivative", littered).read_bytes() == exercise("derivative").read_bytes()


# Nothing leaks


def test_what_lies_beside_a_solution_is_not_released(littered):
    released = [path.name for path in (littered / "exercises").rglob("*") if path.is_file()]
    assert released == ["derivative.ipynb"]


@each_unit
def test_no_line_of_a_solution_a_hidden_test_or_a_rubric_is_released(unit):
    inside, outside = in_out(unit)
    assert len(inside) > 3 * len(UNITS[unit])
    assert (inside - outside) & lines_of(exercise(unit)) == set()


@each_unit
def test_no_word_of_the_hidden_side_is_released(unit):
    text = exercise(unit).read_text(encoding="utf-8")
    for word in ("BEGIN", "END ", "HIDDEN", "marks(", "STEEPEST_SEED", "Model answer", "Rubric"):
        assert word not in text


@each_unit
def test_a_released_notebook_was_never_run(unit):
    for cell in course.notebook_of(exercise(unit))["cells"]:
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None


# What students get


@each_unit
def test_every_exercise_of_a_unit_is_there_in_order_with_the_package_s_signature(unit):
    source = "\n".join(c["source"] for c in course.notebook_of(exercise(unit))["cells"])
    stub = r"def (\w+)(\(.*\)):\n(?:    \"\"\".*\"\"\"\n)?    # YOUR CODE HERE\n"
    stub += r"    raise NotImplementedError\(\)"
    expected = [(e.name, str(inspect.signature(e.reference))) for e in UNITS[unit]]
    found = re.findall(stub, source)
    assert [(name, _as_python_prints(signature)) for name, signature in found] == expected


@each_unit
def test_points_are_those_of_the_exercises(unit):
    cells = [
        c["metadata"]["nbgrader"]
        for c in course.notebook_of(exercise(unit))["cells"]
        if c["metadata"].get("nbgrader", {}).get("grade")
    ]
    points = {meta["grade_id"]: meta["points"] for meta in cells}
    assert len(points) == len(cells) == len(UNITS[unit]) + 1
    for e in UNITS[unit]:
        assert points[f"{e.name}_hidden"] == e.points
    assert points[f"{unit}_written"] > 0


@each_unit
def test_names_of_cells_are_unique_and_readable(unit):
    cells = course.notebook_of(exercise(unit))["cells"]
    names = [course.grade_id(cell) for cell in cells if course.grade_id(cell)]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]+", name) for name in names)
    assert len({cell["id"] for cell in cells}) == len(cells)


# Friendly errors


def test_an_unknown_unit_is_named_with_the_known_ones(regenerated):
    done = course.run(regenerated[0], "steepest", "release", "integrals")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no unit 'integrals'. The units are: derivative, " in done.stderr


def test_a_folder_that_is_no_course_is_named_with_the_remedy(tmp_path):
    done = course.run(tmp_path, "steepest", "release")
    assert done.returncode == 2
    assert "There is no nbgrader_config.py" in done.stderr
    assert "Change to the folder of the course" in done.stderr


def test_a_solution_that_nbgrader_refuses_leaves_the_exercises_as_they_were(tmp_path):
    folder = course.small_course(tmp_path)
    exercise("derivative", folder).parent.mkdir(parents=True)
    exercise("derivative", folder).write_text("of last year")
    text = solution("derivative", folder).read_text().replace("### END SOLUTION", "")
    solution("derivative", folder).write_text(text)
    done = course.run(folder, "steepest", "release")
    assert done.returncode == 2
    assert "cannot be released. RuntimeError: no end solution statement found" in done.stderr
    assert "Traceback" not in done.stderr
    assert exercise("derivative", folder).read_text() == "of last year"


# The short list of what may travel

NAMES = st.text(string.ascii_lowercase + string.digits + "_.- ", min_size=1, max_size=8).filter(
    lambda name: name[0] not in ".- "
)


@given(st.sets(NAMES, min_size=1, max_size=4), NAMES | st.sampled_from([".x", "ab.ipynb~", "Ä"]))
def test_everything_but_the_given_names_is_met(names, other):
    patterns = everything_but(names)
    met = {name for name in names | {other} if any(fnmatch.fnmatchcase(name, p) for p in patterns)}
    assert met == {other} - names


def test_a_name_with_a_meaning_in_a_pattern_is_refused():
    with pytest.raises(ValueError, match="letters, digits"):
        everything_but(["*.ipynb"])
