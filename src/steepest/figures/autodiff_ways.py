"""Pictures of chapter 6: three ways to a derivative, what they cost and how far they are off."""

from fractions import Fraction
from functools import cache
from math import prod

import numpy as np

from steepest.autodiff import forward_derivative
from steepest.derivative import central_difference
from steepest.figures.autodiff import logistic
from steepest.figures.picture import Picture
from steepest.figures.style import house_style, new_figure, note, series

EPS = float(np.finfo(float).eps)
ROLES = ("blue", "orange", "green", "red", "purple")  # the roles behind series(0), series(1), ...


@cache
def formulas(k):
    """Formulas of k logistic steps and of their derivative, as SymPy expressions."""
    import sympy

    x = sympy.Symbol("x")
    f = logistic(x, k)
    return f, sympy.diff(f, x)


@cache
def operation_counts(k):
    """How many operations one evaluation takes, each way: a dict of ints.

    A step of the program is two products and a difference.  With slopes carried along, a product
    with a constant makes 2 operations, the difference 2, the product of two duals 1 + 2 + 1.  A
    central difference is two runs of the program, and x + h, x - h, a difference, 2h, a quotient.
    """
    import sympy

    f, slope = formulas(k)
    shared, ends = sympy.cse([slope])
    return {
        "program": 3 * k,
        "formula": int(f.count_ops()),
        "symbolic": int(slope.count_ops()),
        "shared": int(sum(e.count_ops() for e in [*dict(shared).values(), *ends])),
        "numerical": 2 * 3 * k + 5,
        "automatic": 8 * k,
    }


def exact_slope(x, k):
    """The derivative of k logistic steps as a fraction, without any rounding: Π 4(1 - 2xⱼ)."""
    x = Fraction(x)
    return prod(4 * (1 - 2 * logistic(x, j)) for j in range(k))


def slope_errors(x, k, h=1e-6):
    """Relative errors of the derivative of k logistic steps, found in three ways: a dict."""
    import sympy

    symbolic = sympy.lambdify(sympy.Symbol("x"), formulas(k)[1])
    found = {
        "symbolic": symbolic(x),
        "numerical": central_difference(lambda x: logistic(x, k), x, h),
        "automatic": forward_derivative(lambda x: logistic(x, k), x),
    }
    exact = exact_slope(x, k)
    return {way: float(abs(Fraction(slope) / exact - 1)) for way, slope in found.items()}


@house_style
def expression_swell(most=8):
    """Operations for one evaluation of k logistic steps and of their derivative, against k."""
    fig, ax = new_figure(6, 4)
    ks = range(1, most + 1)
    counts = {way: [operation_counts(k)[way] for k in ks] for way in operation_counts(1)}
    labels = {
        "symbolic": ("$f'$ as a formula", 1),
        "formula": ("$f$ as a formula", 2),
        "shared": ("$f'$, shared parts", 4),
        "automatic": ("program with slopes", 0),
        "program": ("program", 3),
    }
    for way, (label, i) in labels.items():
        ax.semilogy(ks, counts[way], **series(i, marker=True) | {"markersize": 5})
        note(ax, label, (most, counts[way][-1]), (10, 0), ROLES[i])
    ax.set(xlabel="steps $k$", ylabel="operations", xticks=ks, xlim=(0.6, most + 3.9))
    ax.minorticks_off()
    last = {way: count[-1] for way, count in counts.items()}
    return Picture(
        fig,
        f"Operations for one evaluation against the number of logistic steps, from 1 to {most}, on "
        f"a logarithmic axis. At {most} steps: the derivative as a formula {last['symbolic']}, "
        f"the function as a formula {last['formula']}, the derivative with its shared parts "
        f"computed once {last['shared']}, the program with slopes "
        f"{last['automatic']}, the program alone {last['program']}. The two formulas are "
        "straight lines, so they grow exponentially; the others flatten out.",
    )


@house_style
def three_errors(x=0.3, most=8):
    """Relative error of the slope of k logistic steps, found in three ways, against k."""
    fig, ax = new_figure(6, 3.6)
    ks = range(1, most + 1)
    errors = [slope_errors(x, k) for k in ks]
    for i, way in ((1, "symbolic"), (0, "automatic"), (2, "numerical")):
        size = [max(error[way], EPS / 2) for error in errors]
        style = series(i, marker=True) | {"markersize": 9 if i == 1 else 5}
        ax.semilogy(ks, size, **style)
        offset = {"symbolic": (10, 9), "automatic": (10, -9)}.get(way, (10, 0))
        note(ax, way, (most, size[-1]), offset, ROLES[i])
    ax.set(xlabel="steps $k$", ylabel="relative error", xticks=ks, xlim=(0.6, most + 2.3))
    ax.set(ylim=(3e-17, 1e-6), yticks=10.0 ** np.arange(-16, -5, 2))
    ax.minorticks_off()
    worst = {way: max(error[way] for error in errors) for way in errors[0]}
    return Picture(
        fig,
        f"Relative error of the slope of 1 to {most} logistic steps at {x:g}, on a logarithmic "
        f"axis. The largest is {worst['numerical']:.0e} for central differences, "
        f"{worst['symbolic']:.0e} for the formula and {worst['automatic']:.0e} for automatic "
        "differentiation: the last two run together near round-off, far below the first.",
    )
