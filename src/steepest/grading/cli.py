"""The command ``steepest``: release, rates, grade, marks, sample-class."""

import argparse
import json
import os
import secrets
import sys
from pathlib import Path

from ..checks.corpus import CorpusError, measure, read
from ..checks.rates import as_json, rates, table
from ..checks.units import EXERCISES
from .course import Course, CourseError


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code: 0 done, 1 not all is well, 2 cannot be done."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except (CourseError, CorpusError) as error:
        print(f"steepest: {error}", file=sys.stderr)
    except ModuleNotFoundError as error:
        if error.name not in {"nbgrader", "nbformat", "traitlets", "dateutil"}:
            raise
        message = "This needs nbgrader, which comes with: pip install 'steepest[grading]'"
        print(f"steepest: {message}", file=sys.stderr)
    except KeyboardInterrupt:
        print("steepest: stopped. What is graded so far is in the gradebook.", file=sys.stderr)
    return 2


def _parser():
    parser = argparse.ArgumentParser(
        prog="steepest",
        description="From instructor notebooks to a class's marks. Works on the course in the "
        "current folder; nbgrader's own commands work on it too.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(name, run, help):
        one = commands.add_parser(name, help=help, description=help)
        one.set_defaults(run=run)
        return one

    one = command("release", _release, "Generate the students' notebooks from the solutions.")
    one.add_argument("units", nargs="*", metavar="UNIT", help="all units if left out")
    one = command("rates", _rates, "Measure how well the checks judge right and wrong answers.")
    help = "answers by students, a Python file a unit (default: those that the exercises know)"
    one.add_argument("folder", nargs="?", metavar="FOLDER", help=help)
    one.add_argument("--json", action="store_true", help="print the counts as JSON")
    one.add_argument("--seed", type=int, metavar="N", help="of the hidden cases (default: new)")
    _add_workers(one)
    one = command("grade", _grade, "Grade what a class has handed in, and write the feedback.")
    one.add_argument("unit", metavar="UNIT")
    one.add_argument("--force", action="store_true", help="grade again what is graded already")
    _add_workers(one)
    one = command("marks", _marks, "Print the marks of a unit.")
    one.add_argument("unit", metavar="UNIT")
    one = command("sample-class", _sample_class, "Grade a class of twelve simulated students.")
    one.add_argument("units", nargs="*", metavar="UNIT", help="all units if left out")
    one.add_argument("--folder", metavar="FOLDER", help="where (default: _build/sample-class)")
    _add_workers(one)
    return parser


def _add_workers(command):
    help = "processes at work (default: one per core)"
    command.add_argument("--workers", type=_count, metavar="N", help=help)


def _count(text):
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 on")
    return int(text)


def _release(options):
    from .release import release

    for released in release(Course(Path.cwd()), options.units):
        said = "written anew" if released.changed else "as it was"
        print(f"{_relative(released.path)}  {said}")
    return 0


def _rates(options):
    seed = secrets.randbits(64) if options.seed is None else options.seed
    if options.folder is None:
        results = [rates(exercise, seed) for exercise in EXERCISES.values()]
    else:
        counting = _count_up if sys.stderr.isatty() else lambda done, total: None
        answers = read(options.folder)
        results = list(measure(answers, seed, options.workers, counting).values())
    print(json.dumps(as_json(results), indent=1) if options.json else table(results))
    known = options.folder is None  # those must be perfect; of others the counts are the result
    return 1 if known and not all(result.perfect for result in results) else 0


def _count_up(done, total):
    print(
        f"\r{done}/{total} answers", end="\n" if done == total else "", file=sys.stderr, flush=True
    )


def _grade(options):
    from .grade import grade

    course = Course(Path.cwd())
    results = grade(course, [options.unit], options.force, options.workers, progress=_tell)
    print()
    _print_marks(course, options.unit)
    return 1 if any(result.problem for result in results) else 0


def _marks(options):
    _print_marks(Course(Path.cwd()), options.unit)
    return 0


def _print_marks(course, unit):
    from .marks import marks_of
    from .table import unit_table

    print(unit_table(unit, marks_of(course, unit)))


def _sample_class(options):
    from .sample_class import FOLDER, sample_class
    from .table import class_table

    course = Course(Path.cwd())
    by_unit = sample_class(course, options.units, options.folder, options.workers, _tell)
    folder = _relative(course.root / (options.folder or FOLDER))
    print(f"\n{class_table(by_unit)}\n")
    print(f"Written answers wait for a person: cd {folder} && jupyter lab, Nbgrader > Formgrader")
    print(f"The gradebook   {folder}/gradebook.db")
    print(f"The feedback    {folder}/feedback/<student>/<unit>/<unit>.html")
    print(f"As a table      cd {folder} && nbgrader export, which writes grades.csv")
    return 0


def _tell(line):
    print(line, flush=True)


def _relative(path):
    return os.path.relpath(path)
