"""The checks as a classifier of students' answers: floors, and the figures that the book shows."""

import functools
import json
import re
from pathlib import Path

import pytest

from measure import CORPORA, HERE, MEASURED, rates_on
from steepest.checks import EXERCISES
from steepest.checks.corpus import define, read
from steepest.checks.exercise import CHECK_SECONDS
from steepest.checks.gallery import chosen, exhibit
from steepest.checks.misconceptions import MISCONCEPTIONS
from steepest.checks.report import examine, find

FLOORS = {"diagnosed": {"seen": 0.9, "unseen": 0.9}, "misdiagnosed": {"seen": 0.01, "unseen": 0.06}}
RIGHT, WRONG = 8, 10  # answers of a function, at least

PAGE = (Path(__file__).parents[1] / "book" / "checks.md").read_text(encoding="utf-8")
GALLERY = re.findall(r'^    \("(\w+)", "(.+)"\),$', PAGE, re.MULTILINE)
each_corpus = pytest.mark.parametrize("corpus", CORPORA)
measured = functools.cache(rates_on)


def share(pair):
    return pair[0] / pair[1]


@each_corpus
def test_every_right_answer_is_accepted(corpus):
    assert share(measured(corpus)["total"]["right"]) == 1


@each_corpus
def test_every_wrong_answer_is_refused(corpus):
    assert share(measured(corpus)["total"]["wrong"]) == 1


@each_corpus
def test_most_wrong_answers_are_diagnosed(corpus):
    assert share(measured(corpus)["total"]["diagnosed"]) >= FLOORS["diagnosed"][corpus]


@each_corpus
def test_hardly_any_answer_is_misdiagnosed(corpus):
    assert share(measured(corpus)["total"]["misdiagnosed"]) <= FLOORS["misdiagnosed"][corpus]


@each_corpus
def test_the_book_shows_what_is_measured(corpus):
    shown = json.loads(MEASURED.read_text(encoding="utf-8"))[corpus]
    assert shown == measured(corpus), "make measure writes the figures anew"


def test_there_are_enough_answers_to_every_function():
    answers = read(HERE / "seen")
    for name in EXERCISES:
        kinds = [answer.kind for answer in answers if answer.function == name]
        assert kinds.count("right") >= RIGHT, name
        assert kinds.count("wrong") >= WRONG, name


@each_corpus
def test_every_code_in_a_corpus_is_one_of_the_course(corpus):
    codes = set().union(*(answer.true_codes for answer in read(HERE / corpus)))
    assert codes <= set(MISCONCEPTIONS)


@each_corpus
def test_no_answer_stands_twice(corpus):
    answers = read(HERE / corpus)
    assert len({(one.function, one.name) for one in answers}) == len(answers)
    assert len({(one.function, one.source.strip()) for one in answers}) == len(answers)


def test_the_page_shows_twenty_refused_answers_with_what_is_told():
    assert len(GALLERY) == 20
    for answer in chosen(read(HERE / "seen"), GALLERY):
        exercise = find(answer.function)
        function = define(answer.source, answer.function, exercise.seconds)
        report = examine(exercise, function, exercise.visible_cases())
        assert not report.passed
        assert 20 < len(report.hint) <= 260, answer.name
        assert "The value is not right." not in report.hint or report.hint.count(".") > 1
        assert "not right yet" in exhibit(answer)


def test_the_page_states_the_limits_of_time():
    limits = f"after {CHECK_SECONDS:g} seconds; `train` may take {EXERCISES['train'].seconds:g}."
    assert limits in PAGE


def test_an_answer_that_is_not_there_is_named():
    with pytest.raises(ValueError, match=r"no such answers.*nobody wrote this"):
        chosen([], [("cosine", "nobody wrote this")])
