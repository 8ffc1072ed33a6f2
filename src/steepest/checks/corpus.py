r"""The checks measured as a classifier, on a folder of students' answers that they may not know.

A folder holds one Python file a unit (``derivative.py``, …), each with a list ``ANSWERS`` of
dictionaries::

    {
        "function": "central_difference",
        "kind": "wrong",  # or "right"
        "name": "forward only",
        "mistake": "one-sided-is-as-good",  # the misconception, or None
        "any_of": [],  # other codes that would be true as well
        "source": "def central_difference(f, x, h):\n    return (f(x + h) - f(x)) / h\n",
    }

Every answer runs in a process of its own, so that none can stop or spoil another.
"""

import multiprocessing
import os
import runpy
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .rates import Rates
from .report import examine, find, not_defined
from .run import TimeUp, quiet, time_limit

ROOM = 10.0  # seconds for what is not the student's: the reference, and the search for the mistake


class CorpusError(ValueError):
    """A folder cannot be measured.  The message says what to put right."""


@dataclass(frozen=True)
class Submission:
    """One answer of a corpus, as a student wrote it; ``true_codes`` are the codes true of it."""

    function: str
    kind: str
    name: str
    source: str
    mistake: str | None = None
    any_of: tuple[str, ...] = ()

    @property
    def true_codes(self):
        """All misconception codes that would be a true diagnosis."""
        return set(filter(None, (self.mistake, *self.any_of)))


@dataclass(frozen=True)
class Verdict:
    """What the checks said of an answer, and how long they took."""

    accepted: bool
    code: str | None = None
    message: str = ""
    seconds: float = 0.0


def read(folder) -> list[Submission]:
    """Answers of all units in a folder.

    Raises
    ------
    CorpusError
        If there is no such folder, no file with answers, or an answer lacks something.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise CorpusError(f"There is no folder {folder}.")
    found = [answer for path in sorted(folder.glob("*.py")) for answer in _answers_in(path)]
    if not found:
        raise CorpusError(f"No file in {folder} has a list ANSWERS: one Python file for each unit.")
    return found


def measure(
    answers: list[Submission],
    seed: int,
    workers: int | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, Rates]:
    """Rates of every function that has answers, in the order in which they come.

    Parameters
    ----------
    answers : list of Submission
    seed : int
        Of the hidden cases.
    workers : int, optional
        Answers examined at the same time; one per core if left out.
    progress : callable
        Told after every answer how many are done, of how many.
    """
    result = {answer.function: Rates(answer.function) for answer in answers}
    verdicts = dict(_verdicts(answers, seed, workers or os.cpu_count(), progress))
    for i, answer in enumerate(answers):
        _count(result[answer.function], answer, verdicts[i])
    return result


def judge(answer: Submission, seed: int) -> Verdict:
    """What the instant check says, and where that passes, the hidden test; in this process."""
    began = time.perf_counter()
    exercise = find(answer.function)
    function = define(answer.source, answer.function, exercise.seconds)
    if isinstance(function, str):
        return Verdict(False, None, not_defined(exercise, function).text)
    instant = examine(exercise, function, exercise.visible_cases())
    hidden = examine(exercise, function, exercise.random_cases(seed)) if instant.passed else instant
    accepted = instant.passed and hidden.passed and hidden.score == 1
    report = instant if accepted or not instant.passed else hidden
    return Verdict(accepted, report.code, report.text, time.perf_counter() - began)


def define(source, name, seconds):
    """The function that a student's source defines, or a sentence on why there is none."""
    names = {"np": np, "__name__": "__main__"}
    try:
        with quiet(), time_limit(seconds, inside=_execute):
            _execute(source, name, names)
    except TimeUp:
        return "The cell that defines it does not come to an end."
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return f"The cell that defines it stops with {type(error).__name__}: {error}."
    return names.get(name) or f"There is no function {name} yet. Run the cell that defines it."


def _execute(source, name, names):
    exec(compile(source, f"<{name}>", "exec"), names)


def _answers_in(path):
    try:
        listed = runpy.run_path(str(path)).get("ANSWERS", [])
    except Exception as error:
        raise CorpusError(f"{path} cannot be read: {type(error).__name__}: {error}.") from None
    return [_submission(path, entry) for entry in listed]


def _submission(path, entry):
    missing = {"function", "kind", "name", "source"} - set(entry)
    if missing:
        raise CorpusError(
            f"{path}: an answer lacks {', '.join(sorted(missing))}: {str(entry)[:80]}"
        )
    answer = Submission(
        entry["function"],
        entry["kind"],
        entry["name"],
        entry["source"],
        entry.get("mistake"),
        tuple(entry.get("any_of") or ()),
    )
    if answer.kind not in ("right", "wrong"):
        raise CorpusError(f"{path}, {answer.name}: kind is right or wrong, not {answer.kind!r}.")
    try:
        find(answer.function)
    except ValueError as error:
        raise CorpusError(f"{path}, {answer.name}: {error}") from None
    return answer


def _verdicts(answers, seed, workers, progress) -> Iterator[tuple[int, Verdict]]:
    """Index and verdict of every answer, as they come in."""
    # Forked from a process that holds the exercises only; where there is no fork, spawned.
    for library in ("OPENBLAS", "OMP", "MKL"):  # threads of theirs would fight for the cores
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    kinds = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in kinds else "spawn")
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(["__main__", "steepest.checks.units", __name__])
    with ThreadPoolExecutor(workers) as pool:
        jobs = {pool.submit(_apart, context, one, seed): i for i, one in enumerate(answers)}
        for done, job in enumerate(as_completed(jobs), 1):
            progress(done, len(answers))
            yield jobs[job], job.result()


def _apart(context, answer, seed):
    """Verdict from a process of its own, which is ended if it does not come to one."""
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_report, args=(there, answer, seed), daemon=True)
    process.start()
    there.close()
    limit = 3 * find(answer.function).seconds + ROOM
    try:
        if here.poll(limit):
            return here.recv()
        return Verdict(False, None, f"The answer was ended after {limit:g} seconds.")
    except EOFError:
        return Verdict(False, None, "The answer ended its own process.")
    finally:
        process.kill()
        process.join()
        here.close()


def _report(channel, answer, seed):
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):  # libraries in C print past Python's sys.stdout
        os.dup2(nowhere, descriptor)
    channel.send(judge(answer, seed))


def _count(rates, answer, verdict):
    if answer.kind == "right":
        rates.count("right", verdict.accepted)
        if not verdict.accepted:
            rates.offend(answer, "right answer refused", verdict.message)
        return
    refused, true = not verdict.accepted, answer.true_codes
    named = refused and verdict.code in true
    rates.count("wrong", refused)
    if answer.mistake:
        rates.count("diagnosed", named)
    if refused:
        rates.count("misdiagnosed", verdict.code is not None and not named)
    if not refused:
        rates.offend(answer, "wrong answer accepted", verdict.message)
    elif verdict.code is not None and not named:
        rates.offend(answer, f"misdiagnosed, not {_listed(true)}", verdict.message)
    elif answer.mistake and not named:
        rates.offend(answer, f"not diagnosed, {_listed(true)}", verdict.message)


def _listed(codes):
    return " or ".join(sorted(codes)) or "a misconception"
