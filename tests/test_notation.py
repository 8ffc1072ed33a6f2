"""The notation page: every argument, every symbol and every term, each where the book meets it."""

import inspect
import re
from pathlib import Path

import pytest

import steepest
from steepest._contents import HOME

BOOK = Path(__file__).parents[1] / "book"
TEXT = (BOOK / "notation.md").read_text(encoding="utf-8")
CHAPTERS = {int(path.name[0]): path.read_text(encoding="utf-8") for path in BOOK.glob("[1-9]-*.md")}
MATHEMATICS = [module for module in HOME if module not in ("fields", "checks")]
LABEL = r"^\$\$ \((\S+)\)$|^ +name: (fig-\S+)$|^:label: (\S+)$|^:::+\{misconception\} (\S+)"
# Terms that the chapter writes a little differently
WRITTEN = {
    "derivative (function)": "derivative is itself a function|result is again a function",
    "derivative (value at a point)": "value at a point",
    "round-off error": "round-off error",
    "stationary point": "stationary",
    "Cauchy–Schwarz inequality": "Cauchy–Schwarz",
    "least mean squares, LMS": "least mean squares",
    "symbolic differentiation": r"symbolic\*\* differentiation",
    "numerical differentiation": r"numerical\*\* differentiation",
    "automatic differentiation": r"automatic\*\* differentiation",
    "topological order": "topological_order",
    "gradient check": "gradient_check",
    "classifier": "classifier",
    "probability": "probabilit",
    "confusion matrix": "confusion",
}


def rows(section):
    """The rows of all tables below a heading, as lists of cells."""
    below = re.split(rf"^## {section}\n", TEXT, flags=re.MULTILINE)[1]
    below = re.split(r"^## ", below, flags=re.MULTILINE)[0]
    lines = [line for line in below.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return [row for row in cells if row[0] not in ("Symbol", "English", "Argument", "Letter")]


def labels(chapter):
    """Every label that a chapter defines."""
    found = re.findall(LABEL, CHAPTERS[chapter], re.MULTILINE)
    return {"misconception-" + last if last else "".join(rest) for *rest, last in found}


def chapter_of(cell):
    """The chapter in which the label of a cell like {eq}`eq-scores` is defined."""
    label = re.fullmatch(r"\{[a-z:]+\}`(?:theorem <)?(\S+?)>?`", cell)[1]
    (chapter,) = [number for number in CHAPTERS if label in labels(number)]
    return chapter


def public_arguments():
    """Names of the arguments of everything public in the mathematics."""
    for module in MATHEMATICS:
        for name in HOME[module]:
            yield from inspect.signature(getattr(steepest, name)).parameters


TERMS = rows("Terms")
SYMBOLS = [[row[0], *row[1].split(" · "), row[2]] for row in rows("Symbols") if len(row) == 3]
KOREAN = re.compile("[가-힣]")


def test_seven_chapters_are_searched():
    assert sorted(CHAPTERS) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("argument", sorted(set(public_arguments())))
def test_every_public_argument_is_explained(argument):
    assert f"`{argument}`" in TEXT


def test_every_name_in_code_is_an_argument():
    in_tables = {
        name
        for row in rows("Symbols")
        for name in re.findall(r"`(\w+)`", row[0] + " " + row[1])
        if "](" not in row[1]
    }
    assert in_tables <= set(public_arguments())


@pytest.mark.parametrize("row", SYMBOLS, ids=lambda row: row[0])
def test_every_symbol_has_both_terms_and_a_place(row):
    _, english, korean, place = row
    assert re.search("[a-z]", english) or "$" in english
    assert KOREAN.search(korean)
    assert chapter_of(place) in CHAPTERS


def stem(english):
    return WRITTEN.get(english, re.escape(english))


@pytest.mark.parametrize("row", TERMS, ids=lambda row: row[0])
def test_every_term_is_met_in_the_chapter_that_it_names(row):
    english, korean, place = row
    assert KOREAN.search(korean)
    met = CHAPTERS[chapter_of(place)]
    assert re.search(stem(english).replace(r"\ ", r"\s+"), met, re.IGNORECASE), english


@pytest.mark.parametrize("row", TERMS, ids=lambda row: row[0])
def test_no_earlier_chapter_introduces_the_term(row):
    english, _, place = row
    chapter = chapter_of(place)
    introduced = rf"\*\*(an? )?{stem(english)}s?\*\*|\{{prf:definition\}} {stem(english)}\b"
    for number in range(1, chapter):
        assert not re.search(introduced, CHAPTERS[number], re.IGNORECASE), number


def test_every_term_that_a_chapter_introduces_in_bold_is_listed():
    listed = " ".join(row[0] for row in [*TERMS, *SYMBOLS]) + " ".join(row[1] for row in SYMBOLS)
    not_terms = {"bowl", "tilted bowl", "right on average", "prediction minus truth", "mygrad"}
    for text in CHAPTERS.values():
        for bold in re.findall(r"\*\*([^*\n]+)\*\*", text):
            term = re.sub(r"^a |s$", "", bold.lower().replace("batches", "batch"))
            sentence = "$" in bold or len(bold.split()) > 3 or bold[-1] in ".?" or bold[0] in "SQ"
            if not sentence and term not in not_terms:
                assert term in listed.lower(), bold


def test_every_korean_term_of_the_chapters_is_listed():
    for text in CHAPTERS.values():
        given = re.findall(r"(?:\*\*|\*|[a-z]) \(([가-힣][가-힣– ]*)\)", text)
        given += re.findall(r"\{prf:\w+\}[^\n]*?([가-힣][가-힣– ]*)", text)
        for korean in given:
            assert korean in TEXT, korean


def test_no_term_stands_twice():
    english = [row[0] for row in TERMS]
    assert len(english) == len(set(english))


def test_each_letter_with_several_meanings_is_a_symbol():
    letters = [row[0] for row in rows("Symbols") if "](" in row[1]]
    symbols = " ".join(row[0] for row in SYMBOLS)
    assert len(letters) >= 7
    for letter in letters:
        assert letter.strip("$") in symbols
