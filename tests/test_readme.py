"""What the README shows is what happens."""

import re
from pathlib import Path

from steepest.checks import EXERCISES, UNITS

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text()


def words(text):
    """Words of a message, however its lines are broken."""
    return text.split()


def test_the_check_in_the_readme_says_what_the_readme_shows():
    code = re.search(r"```python\n(.*?)```", TEXT, re.DOTALL)[1]
    shown = re.search(r"```text\n(.*?)```", TEXT, re.DOTALL)[1]
    definitions, call = code.rsplit("check(", 1)
    names = {}
    exec(definitions, names)
    assert words(str(eval(f"check({call}", names))) == words(shown)


def test_every_file_and_picture_that_the_readme_names_is_there():
    for target in re.findall(r"\]\(([^):]+)\)", TEXT):
        assert (ROOT / target).exists(), target


def test_the_changelog_counts_exercises_and_units_rightly():
    assert (len(EXERCISES), len(UNITS)) == (44, 7)
    text = (ROOT / "CHANGELOG.md").read_text()
    assert "Forty-four exercises in seven graded units" in text
