"""What a page loads, and what it says about itself.

- Stylesheets and scripts that no page of this book uses are dropped (Thebe, which would also
  name another site, and the icons' script: their font suffices); the others wait (`defer`).
- The colours of figures come from `steepest.figures`, so that page and figure cannot disagree.
- Each page carries a description, for search engines and for links that are shared.
"""

import re
from html import escape, unescape
from pathlib import Path
from urllib.parse import urljoin

from docutils import nodes

from steepest.figures.palette import PALETTE
from steepest.figures.picture import stylesheet

DROPPED = ("thebe", "katex-math.css", "proof.css", "exercise.css", "design-tabs.js")
GIVEN_UP = (
    ' role="list"',  # of a bibliography
    ' role="doc-biblioentry"',
    ' id="proof-content"',  # of every theorem
    ' id="proof"',
)
AT_ONCE = ("documentation_options.js", "doctools.js")  # inline scripts of the theme ask for them


def lighten(app, pagename, templatename, context, doctree):
    """Drop what is not used, and let scripts wait until the page stands."""
    for kind in ("css_files", "script_files"):
        context[kind] = [asset for asset in context[kind] if not _is_dropped(asset)]
    for script in context["script_files"]:
        name = str(getattr(script, "filename", "") or "")
        if name and not name.endswith(AT_ONCE):
            script.attributes["defer"] = "defer"


def _is_dropped(asset):
    text = f"{getattr(asset, 'filename', asset)} {getattr(asset, 'attributes', {}).get('body')}"
    return any(word in text.lower() for word in DROPPED)


def describe(app, pagename, templatename, context, doctree):
    """Title of the book, colours of the figures, description of the page."""
    name, _, subtitle = app.config.html_title.partition(": ")
    context["book_name"], context["book_subtitle"] = name, subtitle.capitalize()
    light = ";".join(f"--fig-{role}:{value}" for role, (value, _) in PALETTE.items())
    context["figure_colours"] = f":root{{{light}}}{stylesheet()}"
    title = re.sub("<.*?>", "", str(context.get("title", name)))
    metas = {"og:type": "article", "og:site_name": name, "og:title": title}
    if doctree is not None:
        metas["description"] = metas["og:description"] = _first_paragraph(doctree)
    if app.config.html_baseurl:
        metas["og:url"] = urljoin(app.config.html_baseurl, f"{pagename}.html")
    context.setdefault("metatags", "")
    for key, value in metas.items():
        attribute = "property" if key.startswith("og:") else "name"
        if f'{attribute}="{key}"' not in context["metatags"]:
            content = escape(unescape(value))
            context["metatags"] += f'\n<meta {attribute}="{key}" content="{content}" />'


def _first_paragraph(doctree, longest=160):
    """The first sentences of a page, as far as a search engine shows them."""
    paragraphs = doctree.findall(nodes.paragraph)
    prose = (paragraph for paragraph in paragraphs if isinstance(paragraph.parent, nodes.section))
    text = " ".join(next(prose, nodes.paragraph()).astext().split())
    return text if len(text) <= longest else text[:longest].rpartition(" ")[0] + " …"


def mend(app, pagename, templatename, context, doctree):
    """Drop roles that WAI-ARIA has given up, and ids that stand more than once on a page."""
    for attribute in GIVEN_UP:
        context["body"] = context.get("body", "").replace(attribute, "")


def forget_thebe(app, config):
    """Jupyter Book always loads sphinx-thebe; it needs a server, and we have none."""
    for listeners in app.events.listeners.values():
        listeners[:] = [one for one in listeners if one.handler.__module__ != "sphinx_thebe"]


def set_up_pages(app, config):
    config.templates_path.append(str(Path(__file__).parent / "templates"))
    sidebar = ["masthead.html", "search-button-field.html", "sbt-sidebar-nav.html"]
    config.html_sidebars = {"**": sidebar}


def setup(app):
    app.connect("config-inited", forget_thebe)
    app.connect("config-inited", set_up_pages)
    app.connect("html-page-context", describe, priority=900)
    app.connect("html-page-context", lighten, priority=901)
    app.connect("html-page-context", mend, priority=902)
    app.add_js_file("steepest.js")
