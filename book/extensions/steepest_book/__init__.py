"""What this book adds to Jupyter Book.

- `questions` and `directives`: questions, predictions and boxes for misconceptions
- `formulas`: KaTeX at build time
- `site`: pages that load nothing which they do not use, and ask no other site for anything
"""

from steepest_book import directives, formulas, questions, site


def setup(app):
    for part in (questions, directives, formulas, site):
        part.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
