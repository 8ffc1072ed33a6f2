"""Pictures of chapter 2: slices, arrows on a map, a missed summit, a saddle, a gradient that lies.

What a picture shows stands in small functions beside it, so that text, picture and test agree.
"""

import numpy as np
from mpl_toolkits.mplot3d.art3d import Poly3DCollection

from steepest import fields
from steepest.figures.picture import Picture
from steepest.figures.style import (
    arrow,
    colour,
    contours,
    equal,
    house_style,
    mark,
    new_figure,
    new_panels,
    note,
    series,
)
from steepest.partials import directional_derivative, gradient_field, level_direction
from steepest.taylor import cosine

hill = fields.Field(
    "9 - x**2 - 4*y**2",
    name="hill",
    known="Its summit, of height 9, is the origin. Contours are ellipses, twice as long as wide.",
    stationary=(fields.Stationary((0, 0), "maximum"),),
    window=(-3.2, 3.2, -1.7, 1.7),
)
MESH = {"color": colour("paper"), "edgecolor": colour("muted"), "linewidth": 0.5, "shade": False}
FRONT = {"zorder": 10}  # Matplotlib cannot tell what is in front in 3-D; we say it


# What the pictures show


def slice_through(f, point, i, reach=2.0):
    """The curve that is left when every coordinate of `point` but the i-th is held fixed.

    Returns the moving coordinate, of shape (121,), and the values of f there.
    """
    moving = point[i] + np.linspace(-reach, reach, 121)
    walk = np.tile(np.reshape(point, (-1, 1)), moving.size).astype(float)
    walk[i] = moving
    return moving, f(walk)


def equally_high(height=13.0):
    """Three points of x² + y² + xy = height: (1, 3), and the ends of the ellipse's axes."""
    short, long = np.sqrt(height / 3), np.sqrt(height)
    return np.array([(1.0, 3.0), (short, short), (long, -long)])


def straight_walk(f, start, direction, distances):
    """Heights met on a straight walk: f(start + s · direction/‖direction‖) for each distance s."""
    u = np.asarray(direction) / np.linalg.norm(direction)
    return f(np.reshape(start, (2, 1)) + np.outer(u, distances))


def slopes_around(f, point, angles):
    """Measured slope of f at `point` in each direction (cos t, sin t)."""
    directions = np.column_stack([np.cos(angles), np.sin(angles)])
    return np.array([directional_derivative(f, point, u) for u in directions])


# The pictures


@house_style
def slice_of_surface(f=fields.bowl, point=(1.0, -2.0)):
    """The surface cut open along y = y₀, and the same walk on the map."""
    (a, b), (slope, _) = point, f.gradient(point)
    space, ax = _new_space(3.9, 3.6, elevation=24, azimuth=-68)
    X, Y = np.meshgrid(np.linspace(-3, 3, 19), np.linspace(b, 3, 16))
    ax.plot_surface(X, Y, f(np.stack([X, Y])), zorder=1, rcount=20, ccount=20, **MESH)
    x, z = slice_through(f, (0.0, b), 0, 3)
    wall = np.column_stack([[*x, 3, -3], np.full(x.size + 2, b), [*z, 0, 0]])
    for role, alpha in (("paper", 1), ("band", 0.3)):
        side = Poly3DCollection([wall], facecolor=colour(role), alpha=alpha, edgecolor="none")
        ax.add_collection3d(side)
        side.set_zorder(2)
    t = np.array([-1.3, 1.6])
    ax.plot(x, np.full_like(x, b), z, **series(0), **FRONT)
    ax.plot(a + t, [b, b], f(point) + slope * t, **series(1), **FRONT)
    ax.plot(a, b, f(point), "o", color=colour("ink"), ms=7, **FRONT)
    ax.text(-2.4, b, 1.2, f"${b:g}=y$, held fixed", "x", **FRONT)
    ax.set(xticks=(-3, 0, 3), yticks=(-2, 0, 3), zticks=(0, 6, 12, 18), zlim=(0, 18))

    flat, on_map = new_figure(2.9, 3.6)
    contours(on_map, f, (-3, 3, -3, 3), (1, 2, 3, 5, 7, 9, 12, 15), samples=81)
    on_map.plot([-3, 3], [b, b], **series(0))
    mark(on_map, point, f"$({a:g}, {b:g})$", offset=(-6, 7))
    on_map.set(xlabel="$x$", ylabel="$y$", xticks=(-3, 0, 3), yticks=(-3, b, 0, 3))
    return Picture(
        (space, flat),
        f"Left, the bowl x² + y² cut open along y = {b:g}. The edge of the cut is a curve, and "
        f"its tangent at x = {a:g} has slope {slope:g}. Right, the same seen from above: circles "
        f"of equal height and the walk along y = {b:g}, with the point ({a:g}, {b:g}) marked.",
    )


@house_style
def two_slices(f=fields.bowl, point=(1.0, -2.0)):
    """Both slices through one point, each with its tangent: two slopes."""
    figs, axes = new_panels(2)
    slopes = f.gradient(point)
    for i, (ax, name, other) in enumerate(zip(axes, "xy", "yx", strict=True)):
        moving, heights = slice_through(f, point, i)
        t = np.array([-0.8, 0.8])
        ax.plot(moving, heights, **series(0))
        ax.plot(point[i] + t, f(point) + slopes[i] * t, **series(1))
        mark(ax, (point[i], f(point)))
        note(
            ax,
            f"slope {slopes[i]:g}",
            (point[i], f(point)),
            (10 * np.sign(-slopes[i]), 14),
            "orange",
        )
        ax.set(xlabel=f"${name}$", ylim=(0, 17), title=f"{name} moves, {other} = {point[1 - i]:g}")
        ax.set_ylabel("$f$", rotation=0)
    return Picture(
        figs,
        f"The two slices of x² + y² through ({point[0]:g}, {point[1]:g}), each a parabola with "
        f"its tangent. Along x, with y = {point[1]:g}, the slope is {slopes[0]:g}. Along y, with "
        f"x = {point[0]:g}, the slope is {slopes[1]:g}.",
    )


@house_style
def field_of_arrows(f=fields.bowl, point=(1.0, -2.0), shrink=5):
    """The gradient as an arrow at every point of a grid, on the contours."""
    fig, ax = new_figure(5, 4.6)
    contours(ax, f, (-3.4, 3.4, -3.4, 3.4), np.arange(1, 5) ** 2, labels=True, samples=81)
    ticks = np.arange(-3.0, 4.0)
    _arrows(ax, ticks, *gradient_field(f, ticks, ticks), shrink)
    mark(ax, point)
    arrow(ax, point, f.gradient(point) / shrink, "orange")
    ax.set(xlabel="$x$", ylabel="$y$", xticks=ticks, yticks=ticks)
    gx, gy = f.gradient(point)
    return Picture(
        fig,
        "Contours of x² + y², circles about the origin, with the gradient drawn as an arrow, "
        f"{shrink} times too short, at every whole-numbered point. All arrows point radially "
        "outwards and are longer further out; at the origin there is none. "
        f"The arrow at ({point[0]:g}, {point[1]:g}) is ({gx:g}, {gy:g}).",
    )


@house_style
def perpendicular(f=fields.tilted_bowl, height=13.0, shrink=4):
    """Gradients at three points of one contour: at right angles to it, longer where lines crowd."""
    fig, ax = new_figure(5.4, 5)
    contours(ax, f, (-5.6, 5.6, -5.6, 5.6), [1, 5, height, 25, 41, 61], labels=True, samples=81)
    said = []
    for point, role in zip(equally_high(height), ("orange", "green", "purple"), strict=True):
        g = f.gradient(point)
        along = level_direction(g)
        ax.plot(*np.transpose([point - 1.6 * along, point + 1.6 * along]), "--", color=colour(role))
        _right_angle(ax, point, g, along)
        arrow(ax, point, g / shrink, role, f"${np.linalg.norm(g):.2f}$")
        mark(ax, point)
        said.append(f"{np.linalg.norm(g):.2f} at ({point[0]:.3g}, {point[1]:.3g})")
    ax.set(xlabel="$x$", ylabel="$y$", xlim=(-5.6, 5.6), ylim=(-5.6, 5.6))
    return Picture(
        fig,
        f"Elliptic contours of x² + y² + xy. At three points of the contour {height:g} the "
        "gradient stands at a right angle to the contour's tangent. Its lengths are "
        f"{', '.join(said)}: longest where the next contour is nearest.",
    )


@house_style
def arrow_below_the_surface(f=hill, point=(2.0, -1.0), shrink=6):
    """The gradient lies on the map, in the plane of the inputs; the path it starts climbs above."""
    fig, ax = _new_space(5.6, 4.4, elevation=20, azimuth=-58)
    t, r = np.meshgrid(np.linspace(0, 2 * np.pi, 37), np.linspace(0, 1, 10))
    X, Y, floor = 3 * r * np.cos(t), 1.5 * r * np.sin(t), -7.0
    for ring in range(3, 10, 2):
        ax.plot(X[ring], Y[ring], floor, color=colour("muted"), lw=0.8, ls="-")
    ax.plot_surface(X, Y, f(np.stack([X, Y])), zorder=5, rcount=10, ccount=37, **MESH)
    (a, b), g = point, f.gradient(point)
    ahead = np.add(point, g / shrink)
    ax.quiver(a, b, floor, *g / shrink, 0, color=colour("orange"), lw=2.4, arrow_length_ratio=0.25)
    for (x, y), z in ((point, f(point)), (ahead, f(ahead))):
        ax.plot([x, x], [y, y], [floor, z], color=colour("muted"), ls=":", lw=1.4, **FRONT)
    s = np.linspace(0, 1, 30)
    path = np.reshape(point, (2, 1)) + np.outer(g / shrink, s)
    ax.plot(*path, f(path), **series(0), **FRONT)
    ax.plot(a, b, floor, "o", color=colour("ink"), ms=7, **FRONT)
    ax.plot(a, b, f(point), "o", color=colour("ink"), ms=7, **FRONT)
    ax.plot(0, 0, f((0, 0)), "^", color=colour("ink"), ms=8, **FRONT)
    ax.set(xticks=(-3, 0, 3), yticks=(-1, 0, 1), zticks=(0, 3, 6, 9), zlim=(floor, 9.5))
    ax.set_box_aspect((6, 3.4, 5))
    return Picture(
        fig,
        f"The hill 9 − x² − 4y² floats above its map. On the map, at ({a:g}, {b:g}), lies the "
        f"gradient ({g[0]:g}, {g[1]:g}), an arrow with two coordinates and no height. Straight "
        "above it a curve on the surface climbs: that is the walk in the arrow's direction.",
    )


@house_style
def missed_summit(f=hill, point=(2.0, -1.0)):
    """The steepest way up starts steeper than the way to the summit, and passes the summit by."""
    (left, right), (on_map, profile) = new_panels(2, 3.3, 3.1)
    g, home = f.gradient(point), -np.asarray(point)
    contours(on_map, f, (-1.2, 3.0, -1.7, 1.7), (-3, 0, 3, 5, 7, 8.5), samples=81)
    distances = np.linspace(0, np.linalg.norm(home), 90)
    ways = (("along the gradient", g), ("to the summit", home))
    for i, (name, way) in enumerate(ways):
        u = way / np.linalg.norm(way)
        on_map.plot(*(np.reshape(point, (2, 1)) + np.outer(u, distances)), **series(i))
        heights = straight_walk(f, point, way, distances)
        profile.plot(distances, heights, **series(i))
        top = np.argmax(heights)
        place = {"offset": (0, -8) if i == 0 else (-8, 4), "role": ("blue", "orange")[i]}
        note(profile, name, (distances[top], heights[top]), **place)
    arrow(on_map, point, g / 8, "blue")
    mark(on_map, point)
    mark(on_map, (0, 0), "summit", offset=(-4, 8))
    on_map.set(xlabel="$x$", ylabel="$y$", xticks=range(-1, 4), yticks=(-1, 0, 1))
    profile.set(xlabel="distance walked", ylabel="height", ylim=(0, 10.5))
    best = straight_walk(f, point, g, distances).max()
    angle = np.degrees(np.arccos(cosine(g, home)))
    return Picture(
        (left, right),
        f"Left, a map of the hill 9 − x² − 4y². From ({point[0]:g}, {point[1]:g}) the gradient "
        f"points {angle:.1f} degrees away from the summit. Right, height against distance on two "
        f"straight walks: along the gradient it starts steeper but never exceeds {best:.2f}; "
        f"towards the summit it starts less steep and reaches {f((0, 0)):g}.",
    )


@house_style
def saddle_without_a_bottom(f=fields.saddle, shrink=9):
    """The saddle as a surface and as arrows: flat in the middle, and no lowest point anywhere."""
    space, ax = _new_space(3.5, 3.3, elevation=26, azimuth=-62)
    X, Y = np.meshgrid(np.linspace(-2, 2, 21), np.linspace(-2, 2, 21))
    ax.plot_surface(X, Y, f(np.stack([X, Y])), zorder=1, rcount=21, ccount=21, **MESH)
    s = np.linspace(-2, 2, 60)
    ax.plot(s, 0 * s, -(s**2), **series(1), **FRONT)
    ax.plot(0 * s, s, s**2, **series(0), **FRONT)
    ax.plot(0, 0, 0, "o", color=colour("ink"), ms=7, **FRONT)
    ax.set(xticks=(-2, 0, 2), yticks=(-2, 0, 2), zticks=(-4, 0, 4))

    flat, on_map = new_figure(3.2, 3.3)
    contours(on_map, f, (-2.3, 2.3, -2.3, 2.3), (-4, -2, -0.5, 0, 0.5, 2, 4), samples=81)
    ticks = np.arange(-2, 2.1, 0.8)
    _arrows(on_map, ticks, *gradient_field(f, ticks, ticks), shrink)
    mark(on_map, (0, 0))
    on_map.set(xlabel="$x$", ylabel="$y$", xticks=(-2, 0, 2), yticks=(-2, 0, 2))
    return Picture(
        (space, flat),
        "The saddle y² − x². Left, the surface rises from the origin along y and falls along x, "
        "without end. Right, contours and gradient arrows: they point away from the x-axis and "
        "towards the y-axis, and shrink to nothing at the origin.",
    )


@house_style
def gradient_that_lies(f=fields.partials_only):
    """Slopes measured all around the origin against the 0 that the gradient there promises."""
    space, ax = _new_space(3.5, 3.3, elevation=30, azimuth=-50)
    X, Y = np.meshgrid(np.linspace(-1, 1, 25), np.linspace(-1, 1, 25))
    ax.plot_surface(X, Y, f(np.stack([X, Y])), zorder=1, rcount=25, ccount=25, **MESH)
    for along in ((1, 0), (0, 1)):
        ends = np.array([[-1, -1], [1, 1]]) * along
        ax.plot(*ends.T, [0, 0], **series(1), **FRONT)
    ax.plot(0, 0, 0, "o", color=colour("ink"), ms=7, **FRONT)
    ax.set(xticks=(-1, 0, 1), yticks=(-1, 0, 1), zticks=(-0.5, 0, 0.5))

    flat, dial = new_figure(3.3, 3.3)
    t = np.linspace(0, 2 * np.pi, 25)
    fine = np.linspace(0, 2 * np.pi, 200)
    dial.plot(np.degrees(fine), np.cos(fine) ** 2 * np.sin(fine), **series(0))
    dial.plot(np.degrees(t), slopes_around(f, (0.0, 0.0), t), "o", color=colour("blue"), ms=5)
    dial.axhline(0, **series(1))
    note(dial, "measured", (118, 0.27), (6, 0), "blue")
    note(dial, r"$\nabla f\cdot u$", (300, 0), (0, 6), "orange")
    dial.set(xlabel="direction $t$ in degrees", ylabel="slope", xticks=(0, 90, 180, 270, 360))
    dial.set(ylim=(-0.45, 0.45), yticks=(-0.4, -0.2, 0, 0.2, 0.4))
    top = slopes_around(f, (0.0, 0.0), fine).max()
    return Picture(
        (space, flat),
        "Left, the surface x²y/(x² + y²): it is level along both axes through the origin and "
        "rises and falls between them. Right, its slope at the origin against the direction t: "
        f"measured values lie on cos² t sin t, up to {top:.3f}, while ∇f·u is 0 everywhere.",
    )


def _new_space(width, height, elevation, azimuth):
    """A figure with one 3-D axes, drawn in the order that we give."""
    fig, ax = new_figure(
        width, height, subplot_kw={"projection": "3d", "computed_zorder": False, "xlabel": "$x$"}
    )
    ax.view_init(elevation, azimuth)
    for axis in (ax.xaxis, ax.yaxis, ax.zaxis):
        axis.pane.set_visible(False)
        axis.line.set_color(colour("muted"))
        axis.set_tick_params(pad=-3)
        axis.labelpad = -6
    ax.grid(False)
    ax.set(ylabel="$y$", zlabel="$f$")
    return fig, ax


def _arrows(ax, ticks, U, V, shrink):
    """Gradient arrows in true proportion, `shrink` times too short."""
    style = {"angles": "xy", "scale_units": "xy", "scale": shrink, "width": 0.006, "zorder": 3}
    ax.quiver(ticks, ticks, U, V, color=colour("ink"), **style)


def _right_angle(ax, point, g, along, size=0.35):
    """The little square of a right angle."""
    across = size * g / np.linalg.norm(g)
    along = size * along
    corner = np.array([point + across, point + across + along, point + along])
    ax.plot(*corner.T, "-", color=colour("ink"), lw=1)
