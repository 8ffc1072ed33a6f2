"""What a question is in Sphinx's document tree, and how HTML and LaTeX show it.

In HTML it is a group of radio buttons.  Each option's feedback stands in a live region that is
there from the start, so that a screen reader reads what appears in it.  In LaTeX the options are
a list, each with its feedback.
"""

from html import escape

from docutils import nodes


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


def visit_quiz(self, node):
    self.body.append(self.starttag(node, "div", CLASS="quiz") + "<fieldset>")


def depart_quiz(self, node):
    self.body.append("</fieldset></div>\n")


def visit_option(self, node):
    name, number = node["group"], node["number"]
    kind = "right" if node["right"] else "wrong"
    code = f' data-misconception="{node["code"]}"' if node["code"] else ""
    answer = node[0]
    answer["for"] = f"{name}-{number}"
    # a label of formulas alone is no name for every reader's machine: say it in TeX
    bare = all(isinstance(part, nodes.math) or not part.astext().strip(". ") for part in answer)
    spoken = f' aria-label="{escape(answer.astext())}"' if bare else ""
    self.body.append(
        f'<div class="quiz-option" data-answer="{kind}"{code}><input type="radio" '
        f'name="{name}" id="{name}-{number}" value="{number}"{spoken}>'
    )


def visit_answer(self, node):
    self.body.append(f'<label for="{node["for"]}">')


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
