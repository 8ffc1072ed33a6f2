"""What the sources say: every claim is listed, linked to where it is computed, and judged."""

import re
from pathlib import Path

import numpy as np
import pytest

import steepest
from steepest import fields

BOOK = Path(__file__).parents[1] / "book"
TEXT = (BOOK / "sources.md").read_text(encoding="utf-8")
CHAPTERS = {path.name: path.read_text(encoding="utf-8") for path in BOOK.glob("[1-9]-*.md")}
LABEL = r"^\$\$ \((\S+)\)$|^ +name: (fig-\S+)$|^:label: (\S+)$|^:::+\{misconception\} (\S+)"
LINK = r"\{(eq|numref|prf:ref|ref)\}`(?:misconception <)?(\S+?)>?`"
ROLES = {"eq-": "eq", "fig": "numref", "def": "prf:ref", "thm": "prf:ref", "mis": "ref"}
ROWS = {
    number: (claim, taught, verdict)
    for number, claim, taught, verdict in re.findall(
        r"^\| ☐ \*\*(S\d\.\d+)\*\* (.+) → (.+) \| (.+) \|$", TEXT, re.MULTILINE
    )
}
# What each source brings, and what must be put right in the open: words of its row.
BRINGS = {
    "S0": ["limit of $", "x_{\\text{old}}", "saddle $y^2 - x^2$", "(2x, 2y)", "\\mu(-\\nabla)",
           "2\\mu\\varepsilon x", "least mean squares"],
    "S1": ["\\mathbb{R}^n", "Korean", "(2x + y", "(5, 7)", "\\sqrt{74}", "direction and a magn",
           "\\theta \\leftarrow", "convex", "non-convex"],
    "S2": ["L(w_1, w_2)", "L(w_{k+1}) - L(w_k)", "\\cos\\theta", "\\theta = 0"],
    "S3": ["maps $x$ to $y$", "x=0", "held fixed", "(2, -4)", "radially", "loss", "at once",
           "small and positive", "Never optimise $x$", "batches", "MyGrad"],
    "S4": ["Q1", "Q2", "Q3", "Q4", "D_u f", "unit vectors", "learning rate", "composite"],
}  # fmt: skip
PUT_RIGHT = {
    "S0": ["*any* change", "slope of the secant", "$y$ that is minimised", "unbounded below",
           "$\\partial$", "circular", "*expectation*"],
    "S1": ["(5, 7)/\\sqrt{74}", "minimum must exist", "step must be small enough"],
    "S2": ["held fixed", "*whole* point", "per unit of length"],
    "S3": ["is zero it points nowhere", "not differentiable", "evidence, and not a theorem"],
    "S4": ["*input*", "*to first order*", "small enough step"],
}  # fmt: skip


def labels(text):
    found = re.findall(LABEL, text, re.MULTILINE)
    return {"misconception-" + last if last else "".join(rest) for *rest, last in found}


WHERE = {label: name for name, text in CHAPTERS.items() for label in labels(text)}


def section_of(label):
    """The section of a chapter in which a label stands, from heading to heading."""
    sections = re.split(r"^#+ ", CHAPTERS[WHERE[label]], flags=re.MULTILINE)
    (place,) = [section for section in sections if label in labels(section)]
    return place


def of(source):
    return {number: row for number, row in ROWS.items() if number.startswith(f"{source}.")}


@pytest.mark.parametrize(("role", "label"), sorted(set(re.findall(LINK, TEXT))))
def test_every_link_leads_to_something_in_a_chapter(role, label):
    assert label in WHERE
    assert role == ROLES[label[:3]]


@pytest.mark.parametrize("number", ROWS)
def test_every_claim_is_linked_and_judged(number):
    claim, taught, verdict = ROWS[number]
    assert len(claim.split()) >= 2
    assert re.search(LINK, taught)
    stands = re.match(r"(Stands|Answered)\b", verdict)
    assert stands or len(verdict.split()) >= 8, "what was put right, and why"


@pytest.mark.parametrize("number", ROWS)
def test_every_claim_leads_to_something_computed(number):
    _, taught, _ = ROWS[number]
    places = [section_of(label) for _, label in re.findall(LINK, taught)]
    assert any("```{code-cell}" in place for place in places)


def test_every_row_can_be_ticked_off():
    assert len(ROWS) == TEXT.count("☐") == 46


@pytest.mark.parametrize("source", ["S0", "S1", "S2", "S3", "S4"])
def test_claims_are_numbered_without_a_gap(source):
    assert [int(number.split(".")[1]) for number in of(source)] == [*range(1, len(of(source)) + 1)]


@pytest.mark.parametrize(
    ("source", "words"), [(source, words) for source in BRINGS for words in BRINGS[source]]
)
def test_what_a_source_brings_is_listed(source, words):
    assert any(words in claim for claim, *_ in of(source).values())


@pytest.mark.parametrize(
    ("source", "words"), [(source, words) for source in PUT_RIGHT for words in PUT_RIGHT[source]]
)
def test_what_must_be_put_right_is_put_right(source, words):
    assert any(words in verdict for *_, verdict in of(source).values())


@pytest.mark.parametrize("source", ["S0", "S1", "S2", "S3", "S4"])
def test_each_source_is_told_in_every_chapter_that_its_rows_lead_to_first(source):
    for _, taught, _ in of(source).values():
        first = WHERE[re.search(LINK, taught)[2]]
        told = CHAPTERS[first].split("What the sources say")[1]
        assert source in told, first


def test_numbers_of_the_table():
    f = fields.tilted_bowl
    a = np.array([1.0, 3.0])
    g = f.gradient(a)
    assert f"{steepest.directional_derivative(f, a, g):.3f}" == "8.602"
    assert (f(a), f(a - g)) == (13, 48)
    np.testing.assert_array_equal(fields.bowl.gradient([1.0, -2.0]), [2, -4])
    gain = [f(a + np.array(step)) - f(a) for step in ((0, 2), (1, 1))]
    slope = [steepest.directional_derivative(f, a, step) for step in ((0, 2), (1, 1))]
    assert gain[0] > gain[1]
    assert slope[0] < slope[1]
