"""The colours of the book, by what they are for.

A colour has a *role* and two values, one on white paper and one on a dark page.  Text in any role
but `faint`, `paper` and `band` has a contrast of 4.5 or more on both grounds, and the five colours
of `SERIES` are five different greys, so that a figure survives a black-and-white printer.
"""

# role: (on white paper, on a dark page)
PALETTE = {
    "ink": ("#1c2128", "#e6e9ee"),  # text, points, the one curve of a plot
    "muted": ("#646c78", "#9aa4b2"),  # axes, construction lines, contour lines
    "faint": ("#d8dde3", "#3a424d"),  # grid: seen when looked for
    "paper": ("#ffffff", "#14181e"),  # the ground: rims of markers, halos of labels
    "band": ("#5b7fa6", "#8fb4dc"),  # fillings, always with a low alpha
    "blue": ("#0d4990", "#7ab7f6"),
    "orange": ("#ba5b00", "#f5ba70"),
    "green": ("#23773b", "#a7e8b6"),
    "red": ("#ad202d", "#ed6464"),
    "purple": ("#4e1f78", "#b38ef6"),
}
SERIES = ("blue", "orange", "green", "red", "purple")
LINESTYLES = ("-", "--", "-.", (0, (1, 1.2)), (0, (6, 1.5, 1, 1.5, 1, 1.5)))
MARKERS = ("o", "s", "^", "D", "v")


def colour(role):
    """The light value of a role, which is what Matplotlib draws with.

    >>> colour("ink")
    '#1c2128'
    """
    if role not in PALETTE:
        raise ValueError(f"role {role!r} is not in the palette; use one of {', '.join(PALETTE)}")
    return PALETTE[role][0]


def series(i, *, marker=False):
    """Colour, line style and (asked for) marker of the i-th curve of a plot, as keywords.

    >>> series(1)
    {'color': '#ba5b00', 'linestyle': '--'}
    """
    i %= len(SERIES)
    style = {"color": colour(SERIES[i]), "linestyle": LINESTYLES[i]}
    return style | {"marker": MARKERS[i]} if marker else style
