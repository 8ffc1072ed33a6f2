"""``steepest rates FOLDER``: counts that are right, whatever the answers do."""

import json

import pytest

from steepest.checks import corpus
from steepest.checks.corpus import CorpusError, Submission, judge, measure, read
from steepest.checks.rates import as_json
from steepest.grading import cli

RIGHT = "def central_difference(f, x, h):\n    return (f(x + h) - f(x - h)) / (2 * h)\n"
FORWARD = "def central_difference(f, x, h):\n    return (f(x + h) - f(x)) / h\n"
TWICE = "def central_difference(f, x, h):\n    return (f(x + h) - f(x - h)) / h\n"


def answer(kind, name, source, mistake=None, any_of=()):
    """An answer to central_difference, as a corpus holds it."""
    return {
        "function": "central_difference",
        "kind": kind,
        "name": name,
        "mistake": mistake,
        "any_of": list(any_of),
        "source": source,
    }


ANSWERS = [
    answer("right", "as taught", RIGHT),
    answer("right", "not right at all", FORWARD),
    answer("wrong", "named", FORWARD, "one-sided-is-as-good"),
    answer("wrong", "named by another true code", TWICE, "sum-for-mean", ["missing-factor-2"]),
    answer("wrong", "named wrongly", TWICE, "secant-is-tangent"),
    answer("wrong", "a code where there is none", FORWARD),
    answer("wrong", "no wrong answer", RIGHT, "error-sign"),
    answer("wrong", "nothing there", "pass"),
]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "derivative.py").write_text(f"ANSWERS = {ANSWERS!r}\n")
    return tmp_path


def submission(source, kind="wrong"):
    return Submission("central_difference", kind, "one", source)


def test_the_four_rates_are_counted_as_they_are_defined(folder):
    rates = measure(read(folder), seed=1, workers=2)["central_difference"]
    assert rates.right == [1, 2]
    assert rates.wrong == [5, 6]
    assert rates.diagnosed == [2, 4]  # of the wrong ones that have a code
    assert rates.misdiagnosed == [2, 5]  # of all that were refused


def test_every_offender_is_listed_with_its_message(folder):
    rates = measure(read(folder), seed=1, workers=2)["central_difference"]
    assert [(one.name, one.why) for one in rates.offenders] == [
        ("not right at all", "right answer refused"),
        ("named wrongly", "misdiagnosed, not secant-is-tangent"),
        ("a code where there is none", "misdiagnosed, not a misconception"),
        ("no wrong answer", "wrong answer accepted"),
    ]
    assert "You step to the right only" in rates.offenders[0].message


def test_the_command_prints_a_table_and_exits_with_0_whatever_the_rates(folder, capsys):
    assert cli.main(["rates", str(folder), "--seed", "1"]) == 0
    printed = capsys.readouterr().out
    assert printed.splitlines()[2].split() == ["central_difference", "1/2", "5/6", "2/4", "2/5"]
    assert "central_difference: right answer refused: not right at all" in printed


def test_the_json_has_the_documented_form(folder, capsys):
    assert cli.main(["rates", str(folder), "--json", "--seed", "1"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert set(printed) == {"total", "functions", "offenders"}
    assert printed["total"] == printed["functions"]["central_difference"]
    assert printed["total"] == {
        "right": [1, 2],
        "wrong": [5, 6],
        "diagnosed": [2, 4],
        "misdiagnosed": [2, 5],
    }
    assert set(printed["offenders"][0]) == {"function", "name", "kind", "message"}


def test_the_total_is_the_sum_over_functions(folder):
    results = measure(read(folder), seed=1, workers=1).values()
    assert as_json([*results, *results])["total"]["wrong"] == [10, 12]


UNRULY = {
    "ends the process": "import os\ndef central_difference(f, x, h):\n    os._exit(0)\n",
    "prints without end": f"print('x' * 10**6)\n{FORWARD}",
    "is no Python": "def central_difference(f, x, h)\n    return 0\n",
    "stops the program": "import sys\nsys.exit()\n",
    "waits for input": "def central_difference(f, x, h):\n    return float(input())\n",
    "writes past Python": f"import os\nos.write(1, b'not json')\n{FORWARD}",
    "raises SystemExit when called": "def central_difference(f, x, h):\n    raise SystemExit\n",
}


@pytest.mark.parametrize("source", UNRULY.values(), ids=UNRULY)
def test_an_unruly_answer_is_refused_and_harms_nobody_else(source, capfd):
    answers = [submission(source), submission(RIGHT, "right")]
    rates = measure(answers, seed=1, workers=1)["central_difference"]
    assert (rates.wrong, rates.right) == ([1, 1], [1, 1])
    assert "not json" not in capfd.readouterr().out


@pytest.mark.parametrize("where", ["while it is defined", "when it is called"])
def test_an_answer_without_end_is_refused_in_time(where, monkeypatch):
    loop = "while True:\n    pass\n"
    if where == "when it is called":
        loop = f"def central_difference(f, x, h):\n    {loop.replace('    pass', '        pass')}"
    verdict = judge(submission(loop), seed=1)
    assert not verdict.accepted
    assert "come to an end" in verdict.message or "no answer in time" in verdict.message


def test_answers_do_not_share_a_process():
    spoil = "import numpy\nnumpy.dot = None\nimport builtins\nbuiltins.len = None\n" + RIGHT
    answers = [submission(spoil, "right"), submission(RIGHT, "right")]
    assert measure(answers, seed=1, workers=1)["central_difference"].right[0] >= 1


def test_progress_is_told_after_every_answer(folder):
    told = []
    measure(read(folder), 1, 1, lambda done, total: told.append((done, total)))
    assert told == [(done, len(ANSWERS)) for done in range(1, len(ANSWERS) + 1)]


def bad(**changes):
    """A file with one answer that lacks something or has too much."""
    entry = {k: v for k, v in (answer("wrong", "x", RIGHT) | changes).items() if v != "left out"}
    return f"ANSWERS = [{entry!r}]"


REFUSED = {
    "unknown function": (bad(function="nabla"), "There is no exercise called 'nabla'"),
    "unknown kind": (bad(kind="odd"), "kind is right or wrong, not 'odd'"),
    "no source": (bad(source="left out"), "an answer lacks source"),
    "no Python": ("ANSWERS = [", "cannot be read: SyntaxError"),
    "no answers": ("X = 1", "has a list ANSWERS"),
}


@pytest.mark.parametrize(("text", "sentence"), REFUSED.values(), ids=REFUSED)
def test_a_folder_that_cannot_be_measured_is_refused_with_a_sentence(
    tmp_path, capsys, text, sentence
):
    (tmp_path / "derivative.py").write_text(text)
    with pytest.raises(CorpusError, match=sentence):
        read(tmp_path)
    assert cli.main(["rates", str(tmp_path)]) == 2
    assert sentence in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_refused(tmp_path, capsys):
    assert cli.main(["rates", str(tmp_path / "nowhere")]) == 2
    assert "There is no folder" in capsys.readouterr().err


def test_codes_may_be_left_out(tmp_path):
    entry = bad(mistake="left out", any_of="left out")
    (tmp_path / "derivative.py").write_text(entry)
    (one,) = read(tmp_path)
    assert one.true_codes == set()


def test_one_endless_call_into_c_is_ended_with_its_process(monkeypatch):
    monkeypatch.setattr(corpus, "ROOM", -14.0)  # 3 × 5 s of the exercise, less these
    endless = "def central_difference(f, x, h):\n    return sum(range(10**12))\n"
    rates = measure([submission(endless)], seed=1, workers=1)["central_difference"]
    assert rates.wrong == [1, 1]
