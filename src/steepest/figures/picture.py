"""From a Matplotlib figure to something that a page, a notebook and a printer can show.

`Picture` draws the figure as an inline SVG and replaces each colour of the palette by a CSS
variable with that colour as fallback: ``fill: var(--fig-blue, #0d4990)``.  The page's theme then
recolours the figure while it stands on the screen.  Print, and a notebook without our style
sheet, see the light values.  Each SVG carries the dark values for JupyterLab itself.
"""

import base64
import hashlib
import io
import re
from dataclasses import dataclass
from html import escape
from itertools import count
from pathlib import Path

import matplotlib as mpl
import matplotlib.image
import numpy as np
from matplotlib.figure import Figure
from matplotlib.text import Text

from steepest.figures.palette import PALETTE, colour
from steepest.figures.style import HOUSE

DARK_PAGES = (
    'html[data-theme="dark"]',  # the book
    'body[data-jp-theme-light="false"]',  # JupyterLab and Notebook 7
    "body.vscode-dark",
)
ROLES = {light: role for role, (light, _) in PALETTE.items()} | {"#000000": "ink"}
PHONE, SMALLEST = 358, 9  # px: a phone's column, and the smallest text allowed on it
PNG_DPI = 200


@dataclass(frozen=True, eq=False)
class Picture:
    """A figure and the sentence that says what it shows.

    Parameters
    ----------
    figure : matplotlib.figure.Figure or sequence of them (panels)
    alt : str
        The content of the figure in words, for readers who do not see it.

    Notebooks show it by itself: SVG on a screen, PNG where LaTeX or a printer needs one.
    """

    figure: Figure | tuple[Figure, ...]
    alt: str

    def __post_init__(self):
        panels = (self.figure,) if isinstance(self.figure, Figure) else tuple(self.figure)
        if not self.alt.strip():
            raise ValueError("alt must say in words what the figure shows")
        object.__setattr__(self, "figure", panels)

    def svg(self):
        """The picture as one SVG element, panels side by side."""
        panels = [_draw_svg(figure) for figure in self.figure]
        width, height = sum(w for _, w, _ in panels), max(h for _, _, h in panels)
        body, left = "", 0
        for inside, w, h in panels:
            box = f'x="{left:g}" width="{w:g}" height="{h:g}" viewBox="0 0 {w:g} {h:g}"'
            body += inside if len(panels) == 1 else f"<svg {box}>{inside}</svg>"
            left += w
        return _element(body, width, height, f'role="img" aria-label="{escape(self.alt)}"')

    def html(self):
        """The picture for a page: one SVG, or a row of panels that wraps on a narrow screen."""
        if len(self.figure) == 1:
            return self.svg()
        panels = "".join(_element(*_draw_svg(f), 'aria-hidden="true"') for f in self.figure)
        row = "display:flex;flex-wrap:wrap;justify-content:center"
        return f'<div role="img" aria-label="{escape(self.alt)}" style="{row}">{panels}</div>'

    def png(self, dpi=PNG_DPI):
        """The picture as PNG on white paper, panels side by side."""
        panels = [_draw_png(figure, dpi) for figure in self.figure]
        rows = max(len(panel) for panel in panels)
        even = [np.pad(p, ((0, rows - len(p)), (0, 0), (0, 0)), mode="edge") for p in panels]
        file = io.BytesIO()
        matplotlib.image.imsave(file, np.hstack(even), format="png", dpi=dpi)
        return file.getvalue()

    def save(self, path):
        """Write the picture to `path`, as SVG or PNG by its suffix."""
        path = Path(path)
        if path.suffix not in (".svg", ".png"):
            raise ValueError(f"path must end in .svg or .png, got {path.name!r}")
        path.write_bytes(self.png() if path.suffix == ".png" else self.svg().encode())

    def _repr_mimebundle_(self, include=None, exclude=None):
        png = base64.b64encode(self.png()).decode()
        return {"text/html": self.html(), "image/png": png, "text/plain": self.alt}


def stylesheet(selector=""):
    """CSS that gives the palette its dark values inside dark pages; print stays light."""
    dark = ";".join(f"--fig-{role}:{value}" for role, (_, value) in PALETTE.items())
    places = ",".join(f"{page} {selector}".strip() for page in DARK_PAGES)
    return f"@media screen{{{places}{{{dark}}}}}"


def _draw_png(figure, dpi):
    file = io.BytesIO()
    with mpl.rc_context(HOUSE):
        figure.savefig(file, format="png", dpi=dpi, facecolor=colour("paper"))
    file.seek(0)
    return matplotlib.image.imread(file)


def _draw_svg(figure):
    """The inside of Matplotlib's SVG, tidied for a page that holds many, and its size in pt."""
    _check_text(figure)
    file = io.StringIO()
    figure.patch.set_visible(False)
    with mpl.rc_context(HOUSE):
        figure.savefig(file, format="svg", metadata={"Date": None}, transparent=True)
    body = re.search(r"<svg[^>]*>(.*)</svg>", file.getvalue(), flags=re.DOTALL)[1]
    noise = r"<!--.*?-->|<metadata>.*?</metadata>|<defs>\s*<style.*?</defs>"
    body = re.sub(noise, "", body, flags=re.DOTALL).replace("xlink:href", "href")
    body = re.sub(r'(?<= d=")[^"]*', _in_steps, body)
    body = re.sub(r'(?<= [xy]=")[^"]*|translate\([^)]*\)', _rounded, body)
    body = re.sub(r"(?<=: )#[0-9a-f]{6}", _themed, body)
    width, height = figure.get_size_inches() * 72
    return _own_ids(re.sub(r">\s+<", "><", body).strip()), width, height


def _check_text(figure):
    """Refuse text that would be too small when a phone shrinks the figure."""
    shrink = min(1, PHONE / (figure.get_figwidth() * 96))
    for text in figure.findobj(Text):
        size = text.get_fontsize() * 4 / 3 * shrink
        if text.get_text() and text.get_visible() and size < SMALLEST - 0.05:
            raise ValueError(
                f"text {text.get_text()!r} would be {size:.1f} px high on a phone: "
                "make it larger or the figure narrower"
            )


def _rounded(match):
    """A tenth of a point is finer than a line is wide."""
    return re.sub(r"-?\d+\.\d+", lambda n: f"{float(n[0]):.1f}".removesuffix(".0"), match[0])


def _in_steps(match):
    """A path from point to point in tenths, relative: half as long to write as it was absolute."""
    steps, here, last = [], np.zeros(2), ""
    for command, numbers in re.findall(r"([MLQCz])([^A-Za-z]*)", match[0]):
        points = np.round(10 * np.array(numbers.split(), dtype=float).reshape(-1, 2))
        steps.append("" if command == last or last + command == "ML" else command.lower())
        steps += [f"{step / 10:g}" for step in (points - here).ravel()]
        if command == "M":
            start = points[-1]
        here, last = (start, "z") if command == "z" else (points[-1], command)
    return re.sub(r" ?([-a-z]) ?", r"\1", " ".join(filter(None, steps)))


def _themed(match):
    if match[0] not in ROLES:
        raise ValueError(f"colour {match[0]} has no dark value: draw with colour(role)")
    return f"var(--fig-{ROLES[match[0]]}, {match[0]})"


def _own_ids(body):
    """Number the ids that are used, after a hash of the drawing, and drop the others."""
    prefix = "p" + hashlib.sha256(body.encode()).hexdigest()[:8]
    used = dict.fromkeys(re.findall(r'(?:href="|url\()#([^")]+)', body))
    new = dict(zip(used, (f"{prefix}-{n}" for n in count()), strict=False))
    body = re.sub(r' id="([^"]+)"', lambda m: f' id="{new[m[1]]}"' if m[1] in new else "", body)
    return re.sub(r'(href="|url\()#([^")]+)', lambda m: f"{m[1]}#{new[m[2]]}", body)


def _element(body, width, height, attributes):
    """An SVG element that fills a narrow column and is never wider than it was drawn."""
    size = f"width:100%;max-width:{width * 4 / 3:g}px;height:auto;display:block;margin:0 auto"
    box = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}pt" height="{height:g}pt"'
    # Matplotlib leaves out "fill: black", the SVG's own default: make that ink as well
    ink = f'fill="var(--fig-ink, {colour("ink")})" stroke-linejoin="round"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" {attributes} {box} {ink} '
        f'style="{size}"><style>{stylesheet(".picture")}</style>{body}</svg>'
    )
