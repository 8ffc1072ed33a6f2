"""Pictures of chapter 2: slices, arrows on a map, a missed summit, a saddle, a gradient that lies.

What a picture shows stands in small functions beside it, so that text, picture and test agree.
"""

import numpy as np
from mpl_toolkits.mplot3d.art3d import Poly3DCollection

from steepest import fields
from steepest.figures.picture import Picture
from steepest.figures.space import new_space, on_paper, surface
from steepest.figures.style import (
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
from steepest.partials import directional_derivative, gradient_field, level_direction
from steepest.taylor import cosine

hill = fields.Field(
    "9 - x**2 - 4*y**2",
    name="hill",
    known="Its summit, of height 9, is the origin. Contours are ellipses, twice as long as wide.",
    stationary=(fields.Stationary((0, 0), "maximum"),),
    window=(-3.2, 3.2, -1.7, 1.7),
)


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
    """Three points of x² + y² + xy = height: (1, 3) and an end of each axis, if height is 13."""
    short, long = np.sqrt(height / 3), np.sqrt(height)
    return np.array([(1.0, 3.0), (-short, -short), (long, -long)])


def straight_walk(start, way, distances):
    """Points met on a straight walk from `start` along `way`, of shape (2, number of distances)."""
    return np.reshape(start, (2, 1)) + np.outer(way / np.linalg.norm(way), distances)


def slopes_around(f, point, angles):
    """Measured slope of f at `point` in each direction (cos t, sin t)."""
    directions = np.column_stack([np.cos(angles), np.sin(angles)])
    return np.array([directional_derivative(f, point, u) for u in directions])


# The pictures


@house_style
def slice_of_surface(f=fields.bowl, point=(1.0, -2.0)):
    """The surface cut open along y = y₀, and the same walk on the map."""
    (a, b), (slope, _) = point, f.gradient(point)
    space, ax = new_space(3.6, 3.2, elevation=24, azimuth=-68)
    surface(ax, f, *np.meshgrid(np.linspace(-3, 3, 17), np.linspace(b, 3, 14)))
    x, z = slice_through(f, (0.0, b), 0, 3)
    _wall(ax, x, b, z)
    t = np.array([-1.3, 1.6])
    ax.plot(x, np.full_like(x, b), z, **series(0))
    ax.plot(a + t, [b, b], f(point) + slope * t, **series(1))
    ax.plot(a, b, f(point), "o", color=colour("ink"), ms=7)
    ax.set(xticks=(-3, 0, 3), yticks=(-2, 0, 3), zticks=(0, 6, 12, 18), zlim=(0, 18))
    note(ax, f"$y={b:g}$", on_paper(ax, -2.9, b, 0.5), (2, 2))

    flat, on_map = new_figure(2.8, 3.2)
    contours(on_map, f, (-3, 3, -3, 3), range(1, 18, 2), samples=81)
    on_map.plot([-3, 3], [b, b], **series(0))
    mark(on_map, point, f"$({a:g}, {b:g})$", offset=(-6, 7))
    on_map.set(xlabel="$x$", ylabel="$y$", xticks=(-3, 0, 3), yticks=(-3, b, 0, 3))
    return Picture(
        (space, flat),
        f"Left, the bowl x² + y² cut open along y = {_n(b)}. The edge of the cut is a curve, and "
        f"its tangent at x = {_n(a)} has slope {_n(slope)}. Right, the same from above: circles "
        f"of equal height and the walk along y = {_n(b)}, with the point {_pair(point)} marked.",
    )


@house_style
def two_slices(f=fields.bowl, point=(1.0, -2.0)):
    """Both slices through one point, each with its tangent: two slopes."""
    figs, axes = new_panels(2)
    slopes, here = f.gradient(point), f(point)
    for i, (ax, name, other) in enumerate(zip(axes, "xy", "yx", strict=True)):
        moving, heights = slice_through(f, point, i)
        t = np.array([-0.9, 0.9])
        ax.plot(moving, heights, **series(0))
        ax.plot(point[i] + t, here + slopes[i] * t, **series(1))
        mark(ax, (point[i], here))
        beside = (-12 * np.sign(slopes[i]), 14)
        note(ax, f"slope {_n(slopes[i])}", (point[i], here), beside, "orange")
        ax.set(xlabel=f"${name}$", ylim=(0, 17), yticks=(0, 5, 10, 15))
        ax.set(ylabel="height $f$", title=f"${name}$ moves, ${other}={point[1 - i]:g}$")
    return Picture(
        figs,
        f"The two slices of x² + y² through {_pair(point)}, each a parabola with its tangent. "
        f"Along x, with y = {_n(point[1])}, the slope is {_n(slopes[0])}. Along y, with "
        f"x = {_n(point[0])}, the slope is {_n(slopes[1])}.",
    )


@house_style
def field_of_arrows(f=fields.bowl, point=(1.0, -2.0), shrink=5):
    """The gradient as an arrow at every point of a grid, on the contours."""
    fig, ax = new_figure(5, 4.7)
    lines = contours(ax, f, (-3, 3, -3, 3), range(1, 17, 3), samples=81)
    _level_labels(ax, lines, [np.sqrt(c) * _unit(76) for c in (1, 4, 7)])
    _arrows(ax, f, np.arange(-2.0, 3.0), shrink)
    mark(ax, point)
    arrow(ax, point, f.gradient(point) / shrink, "orange")
    ax.set(xlabel="$x$", ylabel="$y$", xticks=range(-3, 4), yticks=range(-3, 4))
    return Picture(
        fig,
        "Contours of x² + y², circles about the origin, with the gradient drawn as an arrow, "
        f"{shrink} times too short, at every whole-numbered point. All arrows point radially "
        "outwards and are longer further out; at the origin there is none. "
        f"The arrow at {_pair(point)} is {_pair(f.gradient(point))}.",
    )


@house_style
def perpendicular(f=fields.tilted_bowl, height=13.0, shrink=4):
    """Gradients at three points of one contour: at right angles to it, longer where lines crowd."""
    fig, ax = new_figure(5.2, 4.9)
    lines = contours(ax, f, (-5.6, 5.6, -5.6, 5.6), np.arange(-2, 5) * 8 + height, samples=81)
    ray = _unit(265)
    _level_labels(ax, lines, [np.sqrt(c / f(ray)) * ray for c in lines.levels[2:5]])
    said = []
    for point, role in zip(equally_high(height), ("orange", "green", "purple"), strict=True):
        g = f.gradient(point)
        along = level_direction(g)
        ax.plot(*np.transpose([point - 1.6 * along, point + 1.6 * along]), "--", color=colour(role))
        _right_angle(ax, point, g, along)
        arrow(ax, point, g / shrink, role, f"{np.linalg.norm(g):.2f}")
        mark(ax, point)
        said.append(f"{np.linalg.norm(g):.2f} at {_pair(point)}")
    ax.set(xlabel="$x$", ylabel="$y$", xlim=(-5.6, 5.6), ylim=(-5.6, 5.6))
    return Picture(
        fig,
        f"Elliptic contours of x² + y² + xy. At three points of the contour {height:g} the "
        "gradient stands at a right angle to the contour's tangent. Its lengths are "
        f"{', '.join(said)}: longest where the next contour is nearest.",
    )


@house_style
def arrow_below_the_surface(f=hill, point=(2.0, -1.0), shrink=6):
    """The gradient lies on the map, in the plane of the inputs; the walk it starts climbs above."""
    fig, ax = new_space(5.2, 4.4, elevation=20, azimuth=-24)
    t, r = np.meshgrid(np.linspace(0, 2 * np.pi, 33), np.linspace(0, 1, 9))
    X, Y, floor = 3 * r * np.cos(t), 1.5 * r * np.sin(t), -7.0
    for ring in range(2, 9, 2):
        ax.plot(X[ring], Y[ring], floor, color=colour("muted"), lw=0.8, ls="-")
    surface(ax, f, X, Y)
    g = f.gradient(point)
    path = straight_walk(point, g, np.linspace(0, np.linalg.norm(g) / shrink, 30))
    ax.plot(*path, f(path), **series(0))
    for spot in (path[:, 0], path[:, -1]):
        ax.plot(*np.transpose([spot, spot]), [floor, f(spot)], color=colour("muted"), ls=":", lw=1)
    for z in (floor, f(point)):
        ax.plot(*point, z, "o", color=colour("ink"), ms=7)
    ax.set(xticks=(-3, 0, 3), yticks=(-1, 0, 1), zticks=(0, 3, 6, 9), zlim=(floor, 9.5))
    ax.set_box_aspect((6, 3.6, 5))
    start = on_paper(ax, *point, floor)
    ahead = on_paper(ax, *path[:, -1], floor) - start
    arrow(ax, start, ahead, "orange", f"gradient {_pair(g)}")
    note(ax, "the walk", on_paper(ax, *path[:, -1], f(path[:, -1])), (8, 4), "blue")
    return Picture(
        fig,
        f"The hill 9 − x² − 4y² floats above its map. On the map, at {_pair(point)}, lies the "
        f"gradient {_pair(g)}, an arrow with two coordinates and no height. Straight "
        "above it a curve on the surface climbs: that is the walk in the arrow's direction.",
    )


@house_style
def missed_summit(f=hill, point=(2.0, -1.0)):
    """The steepest way up starts steeper than the way to the summit, and passes the summit by."""
    figs, (on_map, profile) = new_panels(2, 3.2, 3.0)
    g, home = f.gradient(point), -np.asarray(point)
    contours(on_map, f, (-1.2, 3.0, -1.7, 1.7), range(-3, 9, 2), samples=81)
    distances = np.linspace(0, np.linalg.norm(home), 90)
    for i, way in enumerate((g, home)):
        walk = straight_walk(point, way, distances)
        on_map.plot(*walk, **series(i))
        profile.plot(distances, f(walk), **series(i))
    arrow(on_map, point, g / 8, "blue")
    mark(on_map, point)
    mark(on_map, (0, 0), "summit", offset=(-2, 8))
    best = f(straight_walk(point, g, distances)).max()
    note(profile, "along the\ngradient", (1.35, best), (0, -16), "blue")
    note(profile, "to the summit", (2.2, 9), (-2, 6), "orange")
    on_map.set(xlabel="$x$", ylabel="$y$", xticks=range(-1, 4), yticks=(-1, 0, 1))
    profile.set(xlabel="distance walked", ylabel="height", ylim=(0, 10.5), xticks=(0, 1, 2))
    angle = np.degrees(np.arccos(cosine(g, home)))
    return Picture(
        figs,
        f"Left, a map of the hill 9 − x² − 4y². From {_pair(point)} the gradient "
        f"points {angle:.1f} degrees away from the summit. Right, height against distance on two "
        f"straight walks: along the gradient it starts steeper but never exceeds {best:.2f}; "
        f"towards the summit it starts less steep and reaches {f((0, 0)):g}.",
    )


@house_style
def saddle_without_a_bottom(f=fields.saddle, shrink=6):
    """The saddle as a surface and as arrows: flat in the middle, and no lowest point anywhere."""
    space, ax = new_space(3.4, 3.1, elevation=26, azimuth=-62)
    surface(ax, f, *np.meshgrid(np.linspace(-2, 2, 17), np.linspace(-2, 2, 17)))
    s = np.linspace(-2, 2, 60)
    for i, along in enumerate([(0, 1), (1, 0)]):
        walk = np.outer(along, s)
        ax.plot(*walk, f(walk), **series(i))
    ax.plot(0, 0, 0, "o", color=colour("ink"), ms=7)
    ax.set(xticks=(-2, 0, 2), yticks=(-2, 0, 2), zticks=(-4, 0, 4))

    flat, on_map = new_figure(3.0, 3.1)
    contours(on_map, f, (-2.2, 2.2, -2.2, 2.2), np.arange(-3, 4), samples=81)
    _arrows(on_map, f, np.linspace(-1.6, 1.6, 5), shrink)
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
    space, ax = new_space(3.4, 3.1, elevation=28, azimuth=-62)
    t, r = np.meshgrid(np.linspace(0, 2 * np.pi, 49), np.linspace(0, 1, 6))
    surface(ax, f, r * np.cos(t), r * np.sin(t))
    for along in ((1, 0), (0, 1)):
        ax.plot(*np.outer(along, (-1, 1)), [0, 0], **series(1))
    ax.plot(0, 0, 0, "o", color=colour("ink"), ms=7)
    ax.set(xticks=(-1, 0, 1), yticks=(-1, 0, 1), zticks=(-0.4, 0, 0.4))

    flat, dial = new_figure(3.0, 3.1)
    fine, dots = np.linspace(0, 2 * np.pi, 200), np.linspace(0, 2 * np.pi, 25)
    dial.plot(np.degrees(fine), np.cos(fine) ** 2 * np.sin(fine), **series(0))
    dial.plot(np.degrees(dots), slopes_around(f, (0.0, 0.0), dots), "o", color=colour("blue"), ms=5)
    dial.axhline(0, **series(1))
    note(dial, "measured", (180, 0.3), (4, 0), "blue")
    note(dial, r"$\nabla f\cdot u$", (290, 0), (0, 5), "orange")
    dial.set(xlabel="direction $t$ in degrees", ylabel="slope", xticks=(0, 90, 180, 270, 360))
    dial.set(ylim=(-0.45, 0.45), yticks=(-0.4, -0.2, 0, 0.2, 0.4))
    top = slopes_around(f, (0.0, 0.0), fine).max()
    return Picture(
        (space, flat),
        "Left, the surface x²y/(x² + y²): it is level along both axes through the origin and "
        "rises and falls between them. Right, its slope at the origin against the direction t: "
        f"measured values lie on cos² t sin t, up to {top:.3f}, while ∇f·u is 0 everywhere.",
    )


# What they are drawn with


def _wall(ax, x, y, z):
    """The side of the cut, from the curve down to the floor."""
    side = np.column_stack([[*x, x[-1], x[0]], np.full(x.size + 2, y), [*z, 0, 0]])
    for role, alpha in (("paper", 1), ("band", 0.3)):
        style = {"facecolor": colour(role), "alpha": alpha, "edgecolor": "none", "zorder": 2}
        ax.add_collection3d(Poly3DCollection([side], **style))


def _arrows(ax, f, ticks, shrink):
    """Gradient arrows in true proportion, `shrink` times too short."""
    style = {"angles": "xy", "scale_units": "xy", "scale": shrink, "width": 0.007, "zorder": 3}
    ax.quiver(ticks, ticks, *gradient_field(f, ticks, ticks), color=colour("ink"), **style)


def _level_labels(ax, lines, places):
    ax.clabel(lines, fontsize=10, colors=colour("muted"), manual=[tuple(p) for p in places])


def _right_angle(ax, point, g, along, size=0.35):
    """The little square of a right angle."""
    across, along = size * g / np.linalg.norm(g), size * along
    corner = np.array([point + across, point + across + along, point + along])
    ax.plot(*corner.T, "-", color=colour("ink"), lw=1)


def _unit(degrees):
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])


def _n(value):
    """A number as text has it, with a real minus sign."""
    return f"{value:.3g}".replace("-", "−")


def _pair(point):
    return f"({_n(point[0])}, {_n(point[1])})"
