"""Directives of the book: ``quiz`` with ``option``, ``prediction`` and ``misconception``.

A question is a group of radio buttons.  Without scripts a choice shows its feedback at once, by
CSS; with ``quiz.js`` a reader can walk through the options and then press "Check".  In LaTeX the
options are a list, each with its feedback.

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


class quiz(nodes.General, nodes.Element):
    """Holds quiz_question, whatever else belongs to the question, quiz_options."""


class quiz_question(nodes.General, nodes.TextElement):
    """The question in one sentence: the legend of the group."""


class quiz_options(nodes.General, nodes.Element):
    """Holds quiz_option."""


class quiz_option(nodes.General, nodes.Element):
    """Holds quiz_answer and quiz_feedback."""


class quiz_answer(nodes.General, nodes.TextElement):
    """What the reader may choose."""


class quiz_feedback(nodes.General, nodes.Element):
    """What the reader then learns."""


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
        if label in std.labels and std.labels[label][0] != self.env.docname:
            raise self.error(f"the misconception {code} has a box in {std.labels[label][0]} already")
        std.labels[label] = self.env.docname, label, title.astext().partition(": ")[2]
        std.anonlabels[label] = self.env.docname, label
        return [self.content_of(box)]


def visit_quiz(self, node):
    self.body.append(self.starttag(node, "div", CLASS="quiz") + "<fieldset>")


def depart_quiz(self, node):
    self.body.append("</fieldset></div>\n")


def visit_option(self, node):
    name = f'{node["group"]}-{node["number"]}'
    code = f' data-misconception="{node["code"]}"' if node["code"] else ""
    kind = "right" if node["right"] else "wrong"
    self.body.append(
        f'<div class="quiz-option" data-answer="{kind}"{code}>'
        f'<input type="radio" name="{node["group"]}" id="{name}" value="{node["number"]}">'
    )
    node[0]["for"] = name


def visit_answer(self, node):
    self.body.append(f'<label for="{node["for"]}">')


# A live region that is there from the start: what appears in it is read aloud.
HTML = {
    quiz: (visit_quiz, depart_quiz),
    quiz_question: ("<legend>", "</legend>\n"),
    quiz_options: ('<div class="quiz-options">', "</div>"),
    quiz_option: (visit_option, "</div>\n"),
    quiz_answer: (visit_answer, "</label>\n"),
    quiz_feedback: ('<div class="quiz-feedback" role="status"><div>', "</div></div>"),
}
LATEX = {
    quiz: ("\n\\begin{quote}\n", "\n\\end{quote}\n"),
    quiz_question: ("", "\n\n"),
    quiz_options: ("\n\\begin{itemize}\n", "\n\\end{itemize}\n"),
    quiz_option: ("\n\\item ", "\n"),
    quiz_answer: ("\\emph{", "}\\\\\n"),
    quiz_feedback: ("", ""),
}


def visitors(before, after):
    """Visit and depart functions; a string stands for a function that writes it."""

    def write(part):
        return part if callable(part) else lambda self, node: self.body.append(part)

    return write(before), write(after)


def setup(app):
    for node, html in HTML.items():
        app.add_node(node, html=visitors(*html), latex=visitors(*LATEX[node]))
    for directive in (Quiz, Prediction, Misconception):
        app.add_directive(directive.__name__.lower(), directive)
    # in place of Sphinx's own, which documents command lines
    app.add_directive_to_domain("std", "option", Option, override=True)
