"""Directives of the book: ``quiz`` with ``option``, ``prediction`` and ``misconception``.

Without scripts a choice shows its feedback at once, by CSS; with ``steepest.js`` a reader can walk
through the options first and then press "Check".

    ::::{quiz} What is the slope of $x^2$ at $x = 3$?
    :name: quiz-slope-at-three
    :::{option} $9$
    :wrong: derivative-is-one-number
    That is the value at $3$, not the slope.
    :::
    ::::
"""

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from steepest_book.questions import (
    quiz,
    quiz_answer,
    quiz_feedback,
    quiz_option,
    quiz_options,
    quiz_question,
)


class Block(SphinxDirective):
    """A directive whose argument is a sentence, and whose content is MyST."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True

    def sentence(self, node, text):
        children, messages = self.state.inline_text(text, self.lineno)
        node += children
        node += messages
        return node

    def content_of(self, node):
        self.state.nested_parse(self.content, self.content_offset, node)
        return node


class Quiz(Block):
    """A question with options; `Prediction` is the same before an experiment."""

    option_spec = {"name": directives.unchanged_required}
    kind = "Question"

    def run(self):
        if "name" not in self.options:
            raise self.error(f"{self.name} needs a :name:, unique in the book")
        box = quiz(kind=self.kind, classes=[self.name])
        self.add_name(box)
        question = quiz_question("", "", nodes.strong("", f"{self.kind}. "))
        box += self.sentence(question, self.arguments[0])
        body = self.content_of(nodes.Element())
        options = [child for child in body if isinstance(child, quiz_option)]
        box += [child for child in body if not isinstance(child, quiz_option)]
        if options:
            box += quiz_options("", *options)
        for number, option in enumerate(options, 1):
            option["group"], option["number"] = box["ids"][0], number
        if options and not any(option["right"] for option in options):
            raise self.error(f"no option of {self.options['name']} is :right:")
        self.set_source_info(box)
        return [box]


class Prediction(Quiz):
    kind = "Predict first"


class Option(Block):
    """One answer: ``:right:`` or ``:wrong: [misconception code]``, and feedback as content."""

    option_spec = {"right": directives.flag, "wrong": directives.unchanged}

    def run(self):
        if ("right" in self.options) == ("wrong" in self.options):
            raise self.error("option needs either :right: or :wrong:")
        self.assert_has_content()
        right = "right" in self.options
        answer = self.sentence(quiz_answer(), self.arguments[0])
        feedback = self.content_of(quiz_feedback())
        if not isinstance(feedback[0], nodes.paragraph):
            feedback.insert(0, nodes.paragraph())
        feedback[0].insert(0, nodes.strong("", "Right. " if right else "Not so. "))
        code = (self.options.get("wrong") or "").strip()
        if code:
            feedback += nodes.paragraph("", "See: ", self.link(code))
        return [quiz_option("", answer, feedback, right=right, code=code)]

    def link(self, code):
        target = dict(reftype="ref", refdomain="std", reftarget=f"misconception-{code}")
        here = dict(refdoc=self.env.docname, refexplicit=False, refwarn=True)
        return addnodes.pending_xref("", nodes.inline(), **target, **here)


class Misconception(Block):
    """A box ``misconception-<code>`` that hints and options link to: ``code the wrong belief``."""

    def run(self):
        code, _, belief = self.arguments[0].partition(" ")
        if not belief:
            raise self.error("misconception needs a code and the wrong belief as a sentence")
        label = f"misconception-{code}"
        title = self.sentence(nodes.title("", "", nodes.inline("", "Misconception: ")), belief)
        box = nodes.admonition("", title, classes=["misconception"], ids=[label])
        self.set_source_info(box)
        std = self.env.get_domain("std")
        page = std.labels.get(label, [self.env.docname])[0]
        if page != self.env.docname:
            raise self.error(f"the misconception {code} has its box in {page} already")
        name = title.astext().partition(": ")[2].rstrip(".")
        std.labels[label] = self.env.docname, label, name
        std.anonlabels[label] = self.env.docname, label
        return [self.content_of(box)]


def setup(app):
    for directive in (Quiz, Prediction, Misconception):
        app.add_directive(directive.__name__.lower(), directive)
    # in place of Sphinx's own, which documents command lines
    app.add_directive_to_domain("std", "option", Option, override=True)
