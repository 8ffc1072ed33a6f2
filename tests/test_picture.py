"""The house style of figures, and the way from a figure to page, notebook and paper."""

import base64
import io
import re
from itertools import combinations
from xml.etree import ElementTree

import matplotlib as mpl
import matplotlib.image
import numpy as np
import pytest

from steepest.figures.picture import Picture
from steepest.figures.style import (
    PALETTE,
    SERIES,
    arrow,
    colour,
    contours,
    house_style,
    mark,
    new_figure,
    new_panels,
    note,
    series,
)

SVG = "{http://www.w3.org/2000/svg}"


@house_style
def parabola(top=4.0):
    fig, ax = new_figure()
    x = np.linspace(-1, 2, 50)
    ax.plot(x, x**2, **series(0))
    ax.plot(x, 2 * x - 1, **series(1, marker=True))
    mark(ax, (1, 1), "$a$")
    ax.set(xlabel="$x$", ylabel="$f(x)$", ylim=(-3, top), title="Title")
    return fig


@house_style
def map_of_bowl():
    fig, ax = new_figure(4.8, 4.4)
    contours(ax, lambda p: p @ p + p[0] * p[1], (-2, 4, -1, 5), np.arange(0, 60, 6), labels=True)
    arrow(ax, (1, 3), (5 / 8.602, 7 / 8.602), "red", r"$\nabla f$")
    return fig


def luminance(value):
    """Relative luminance of a colour, as WCAG 2 defines it."""
    channels = np.array([int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return linear @ [0.2126, 0.7152, 0.0722]


def contrast(one, other):
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


# colours


@pytest.mark.parametrize("ground", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("role", ["ink", "muted", *SERIES])
def test_text_in_every_role_is_readable_on_paper_and_on_a_dark_page(role, ground):
    assert contrast(PALETTE[role][ground], PALETTE["paper"][ground]) >= 4.5


@pytest.mark.parametrize("ground", [0, 1], ids=["light", "dark"])
def test_curves_of_a_plot_differ_in_greyscale(ground):
    for one, other in combinations(SERIES, 2):
        assert contrast(PALETTE[one][ground], PALETTE[other][ground]) > 1.2


def test_curves_of_a_plot_differ_in_line_style_and_marker():
    styles = [series(i, marker=True) for i in range(len(SERIES))]
    assert len({str(style["linestyle"]) for style in styles}) == len(SERIES)
    assert len({style["marker"] for style in styles}) == len(SERIES)


def test_every_colour_of_a_picture_follows_the_page():
    body = re.sub("<style>.*?</style>", "", Picture(parabola(), "A parabola.").svg())
    roles = dict(re.findall(r"var\(--fig-(\w+), (#[0-9a-f]{6})\)", body))
    assert roles == {role: colour(role) for role in roles}
    assert {"ink", "muted", "paper", "blue", "orange"} <= set(roles)
    assert not re.findall("#[0-9a-f]{6}", re.sub(r"var\(.*?\)", "", body))


def test_black_counts_as_ink():
    fig, ax = new_figure()
    ax.plot([0, 1], color="black")
    ax.axvspan(0, 0.5, color="black")
    body = re.sub("<style>.*?</style>", "", Picture(fig, "A line.").svg())
    assert "stroke: var(--fig-ink, #000000)" in body
    assert '<svg xmlns="http://www.w3.org/2000/svg" class="picture"' in body
    assert f'fill="var(--fig-ink, {colour("ink")})"' in body


def test_picture_carries_its_dark_colours_for_a_notebook_on_a_dark_ground():
    style = re.search("<style>(.*?)</style>", Picture(parabola(), "A parabola.").svg())[1]
    assert style.startswith("@media screen{")  # print stays light
    assert 'body[data-jp-theme-light="false"] .picture' in style
    assert all(f"--fig-{role}:{dark}" in style for role, (_, dark) in PALETTE.items())


# what is refused


def test_colour_without_a_dark_value_is_refused():
    fig, ax = new_figure()
    ax.plot([0, 1], color="#123456")
    with pytest.raises(ValueError, match="#123456 has no dark value"):
        Picture(fig, "A line.").svg()


def test_unknown_role_is_refused():
    with pytest.raises(ValueError, match="'pink' is not in the palette; use one of ink, muted"):
        colour("pink")


def test_text_too_small_for_a_phone_is_refused():
    fig, ax = new_figure(6, 4)
    ax.text(0, 0, "small print", fontsize=8)
    with pytest.raises(ValueError, match=r"'small print' would be 6\.6 px high on a phone"):
        Picture(fig, "Small print.").svg()


def test_house_style_itself_is_large_enough_for_a_phone():
    assert Picture(parabola(), "A parabola.").svg()


def test_figure_wider_than_the_page_is_refused():
    with pytest.raises(ValueError, match="at most 6 inches"):
        new_figure(8, 3)


@pytest.mark.parametrize("alt", ["", "  \n"])
def test_picture_without_words_is_refused(alt):
    with pytest.raises(ValueError, match="alt must say in words"):
        Picture(parabola(), alt)


def test_only_svg_and_png_are_written(tmp_path):
    with pytest.raises(ValueError, match=r"must end in \.svg or \.png"):
        Picture(parabola(), "A parabola.").save(tmp_path / "parabola.jpg")


# SVG


def test_svg_is_one_image_that_says_what_it_shows():
    svg = ElementTree.fromstring(Picture(parabola(), 'x² & "the rest" < 4').svg())
    assert svg.tag == f"{SVG}svg"
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == 'x² & "the rest" < 4'


def test_svg_shrinks_with_the_column_and_is_never_wider_than_drawn():
    svg = ElementTree.fromstring(Picture(parabola(), "A parabola.").svg())
    assert "width:100%;max-width:576px;height:auto" in svg.get("style")
    assert svg.get("viewBox") == "0 0 432 273.6"


def test_svg_is_the_same_each_time():
    assert Picture(parabola(), "A parabola.").svg() == Picture(parabola(), "A parabola.").svg()


def test_two_pictures_on_a_page_share_no_id():
    one, other = (Picture(parabola(top), "A parabola.").svg() for top in (4.0, 5.0))
    ids = [set(re.findall(' id="(.*?)"', svg)) for svg in (one, other)]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_every_reference_inside_a_picture_has_its_target():
    svg = Picture(map_of_bowl(), "Contours.").svg()
    used = set(re.findall(r'(?:href="|url\()#([^")]+)', svg))
    assert used == set(re.findall(' id="(.*?)"', svg))


def test_picture_does_not_restyle_the_page_around_it():
    style = re.search("<style>(.*?)</style>", Picture(parabola(), "A parabola.").svg())[1]
    rules = re.findall(r"([^{}]+)\{--", style)
    assert rules
    assert all(part.endswith(" .picture") for rule in rules for part in rule.split(","))


def test_contour_plot_is_light():
    assert len(Picture(map_of_bowl(), "Contours.").svg()) < 60_000


def test_rounding_moves_no_point_of_a_curve_by_more_than_a_tenth():
    fig, ax = new_figure(3, 3)
    ax.plot(np.linspace(0, 7, 23), np.random.default_rng(0).uniform(size=23))
    raw = io.StringIO()
    fig.savefig(raw, format="svg")
    line = re.search(r'<g id="line2d_\d+">\s*<path d="([^"]*)" clip', raw.getvalue())[1]
    exact = np.array(re.findall(r"[\d.]+", line), dtype=float).reshape(-1, 2)
    steps = re.search(r'<path d="m([^"]*)" clip', Picture(fig, "A line.").svg())[1]
    points = np.array(re.findall(r"-?[\d.]+", steps), dtype=float).reshape(-1, 2).cumsum(axis=0)
    assert points == pytest.approx(exact, abs=0.051)


# panels


def test_panels_are_one_image_that_wraps_on_a_narrow_page():
    figs, axes = new_panels(2)
    axes[0].plot([0, 1])
    html = ElementTree.fromstring(Picture(figs, "Two panels.").html())
    assert (html.get("role"), html.get("aria-label")) == ("img", "Two panels.")
    assert "flex-wrap:wrap" in html.get("style")
    assert [panel.get("aria-hidden") for panel in html] == ["true", "true"]


def test_panels_stand_side_by_side_in_a_file(tmp_path):
    figs, _ = new_panels(2, width=3, height=2)
    picture = Picture(figs, "Two panels.")
    svg = ElementTree.fromstring(picture.svg())
    assert svg.get("viewBox") == "0 0 432 144"
    assert [panel.get("x") for panel in svg.findall(f"{SVG}svg")] == ["0", "216"]
    picture.save(tmp_path / "panels.png")
    assert matplotlib.image.imread(tmp_path / "panels.png").shape == (400, 1200, 4)


# notebooks and paper


def test_notebook_gets_svg_and_paper_gets_png_and_both_get_the_words():
    bundle = Picture(parabola(), "A parabola.")._repr_mimebundle_()
    assert list(bundle) == ["text/html", "image/png", "text/plain"]
    assert bundle["text/html"].startswith("<svg")
    assert bundle["text/plain"] == "A parabola."
    png = matplotlib.image.imread(io.BytesIO(base64.b64decode(bundle["image/png"])))
    assert png.shape == (760, 1200, 4)  # 200 dots an inch
    assert np.all(png[0, 0] == 1)  # white paper


def test_saved_files_are_what_the_suffix_says(tmp_path):
    picture = Picture(parabola(), "A parabola.")
    picture.save(tmp_path / "a.svg")
    picture.save(str(tmp_path / "a.png"))
    assert (tmp_path / "a.svg").read_text(encoding="utf-8") == picture.svg()
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


def test_figures_are_unknown_to_pyplot_so_that_none_is_shown_twice():
    from matplotlib import pyplot

    Picture(parabola(), "A parabola.")._repr_mimebundle_()
    assert pyplot.get_fignums() == []


def test_drawing_leaves_the_readers_own_settings_alone():
    before = dict(mpl.rcParams)
    Picture(map_of_bowl(), "Contours.")._repr_mimebundle_()
    assert dict(mpl.rcParams) == before


# drawing


def test_house_style_holds_while_a_function_draws():
    @house_style
    def line_width():
        return mpl.rcParams["lines.linewidth"], mpl.rcParams["text.color"]

    assert line_width() == line_width() == (2, colour("ink"))


def test_contour_lines_stand_at_their_levels():
    _, ax = new_figure()
    lines = contours(ax, lambda p: p @ p, (-2, 2, -2, 2), [1.0, 2.25])
    for level, paths in zip([1.0, 2.25], lines.get_paths(), strict=True):
        assert np.linalg.norm(paths.vertices, axis=1) == pytest.approx(np.sqrt(level), abs=0.01)
    assert ax.get_aspect() == 1


def test_arrow_widens_the_axes_to_its_tip():
    fig, ax = new_figure()
    arrow(ax, (0, 0), (3, 7), "red", "$g$")
    fig.draw_without_rendering()
    assert ax.get_xlim()[1] >= 3
    assert ax.get_ylim()[1] >= 7


@pytest.mark.parametrize(
    ("offset", "place"),
    [((6, 6), ("left", "bottom")), ((-6, 0), ("right", "center")), ((0, -6), ("center", "top"))],
)
def test_label_stands_on_the_side_to_which_it_is_moved(offset, place):
    _, ax = new_figure()
    note(ax, "here", (0, 0), offset)
    text = ax.texts[0]
    assert (text.get_ha(), text.get_va()) == place
