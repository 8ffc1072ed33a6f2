"""Answers beside what the check says of them, for a page of the book."""

from html import escape

from .corpus import define
from .exercise import CHECK_SECONDS
from .report import examine, find


def exhibit(answer):
    """HTML of one answer (a `~steepest.checks.corpus.Submission`): its code, then the card."""
    exercise = find(answer.function)
    function = define(answer.source, answer.function, CHECK_SECONDS)
    if isinstance(function, str):
        raise ValueError(f"{answer.name} cannot be shown: {function}")
    report = examine(exercise, function, exercise.visible_cases())
    style = "white-space:pre-wrap;background:none;color:inherit;margin:0 0 .5em"
    code = f"<pre style='{style}'><code>{escape(answer.source.strip())}</code></pre>"
    apart = "margin:1em 0 2.5em;padding-top:1em;border-top:1px solid #8886"
    return f"<div style='{apart}'>{code}{report._repr_html_()}</div>"


def chosen(answers, names):
    """Of a list of answers those that are named by pairs of function and name, in that order.

    Raises
    ------
    ValueError
        If one is not there.
    """
    known = {(answer.function, answer.name): answer for answer in answers}
    missing = [name for name in names if name not in known]
    if missing:
        raise ValueError(f"There are no such answers: {missing}.")
    return [known[name] for name in names]
