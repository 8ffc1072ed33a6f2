r"""The functions that the course looks at, each written once.

A :class:`Field` is made from one expression.  NumPy evaluates it; SymPy, loaded only when asked,
gives from the same expression the exact gradient and Hessian, the LaTeX of the chapters and the
JavaScript that a page draws with.  Nobody differentiates by hand twice.

>>> tilted_bowl([1.0, 3.0]), tilted_bowl.gradient([1.0, 3.0])
(13.0, array([5., 7.]))
>>> print(tilted_bowl.latex)
x^{2} + x y + y^{2}
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from . import _validate as validate

_NUMPY = {
    name: getattr(np, name)
    for name in ("sin", "cos", "tan", "exp", "log", "sqrt", "tanh", "where", "abs", "pi")
}


@dataclass(frozen=True)
class Stationary:
    """A point where the gradient is zero, and what it is: minimum, maximum or saddle."""

    point: tuple[float, ...]
    kind: str


@dataclass(frozen=True)
class Field:
    """A scalar field: a function of a point, from one expression.

    Parameters
    ----------
    expression : str
        Python syntax in the variables, for example ``"x**2 + y**2 + x*y"``; sin, cos, tan, exp,
        log, sqrt, tanh, abs, pi and ``where(condition, a, b)`` are known.
    name : str, optional
        What the course calls it.
    variables : tuple of str, optional
        The coordinates, in order.
    known : str, optional
        What is known about it, in a sentence or two.
    stationary : tuple of Stationary, optional
        Where the gradient is zero (all such points, or a selection where they are not isolated).
    infimum : float, optional
        Greatest lower bound of the values.
    corners : tuple of points, optional
        Points where a partial derivative does not exist: the gradient is refused there.
    not_differentiable : tuple of points, optional
        Points without a derivative, whether or not the partials exist there.
    window : tuple, optional
        (x from, x to, y from, y to): a good part of the plane to draw.

    Examples
    --------
    >>> Field("x**2 - y**2").gradient([1.0, 3.0])
    array([ 2., -6.])
    """

    expression: str
    name: str = "f"
    variables: tuple[str, ...] = ("x", "y")
    known: str = ""
    stationary: tuple[Stationary, ...] = ()
    infimum: float = -np.inf
    corners: tuple[tuple[float, ...], ...] = ()
    not_differentiable: tuple[tuple[float, ...], ...] = ()
    window: tuple[float, float, float, float] = (-3.0, 3.0, -3.0, 3.0)

    def __post_init__(self):
        if not isinstance(self.expression, str):
            raise TypeError(
                "expression must be a string in Python syntax, for example 'x**2 + y**2', but it "
                f"is of type {type(self.expression).__name__}."
            )
        try:
            names = compile(self.expression, "<field>", "eval").co_names
        except SyntaxError as error:
            raise ValueError(
                f"The expression {self.expression!r} is not a Python formula: {error.msg}."
            ) from error
        unknown = sorted(set(names) - set(_NUMPY) - set(self.variables))
        if unknown:
            raise ValueError(
                f"The expression {self.expression!r} uses {', '.join(unknown)}, which is neither a "
                f"variable ({', '.join(self.variables)}) nor one of {', '.join(_NUMPY)}."
            )

    def __call__(self, x):
        """Value at x, of shape (n,); or at many points, one a column, of shape (n, ...).

        A field of one variable also takes a plain number, or an array of numbers one by one.
        """
        x = self._coordinates(x)
        with np.errstate(all="ignore"):
            value = np.asarray(self._evaluate(dict(zip(self.variables, x, strict=True))))
        value = np.broadcast_to(value, x.shape[1:])
        return value.item() if value.ndim == 0 else value.copy()

    def on_grid(self, xs, ys):
        """Values of shape (len(ys), len(xs)), ready for ``plt.contour(xs, ys, ...)``."""
        return self(np.stack(np.meshgrid(xs, ys)))

    def gradient(self, x):
        """Exact gradient ∇f(x), of shape (n,), from SymPy; of one variable, a number for a number.

        Raises
        ------
        ValueError
            At a corner, where a partial derivative does not exist.
        """
        scalar = np.ndim(x) == 0
        x = self._point(x)
        self._refuse(x, self.corners, "has a corner")
        with np.errstate(all="ignore"):
            g = np.array([float(part(*x)) for part in self._partials])
        return g.item() if scalar else g

    def hessian(self, x):
        """Exact Hessian, of shape (n, n), from SymPy.

        Raises
        ------
        ValueError
            Where the field is not differentiable: there is no second derivative either.
        """
        x = self._point(x)
        self._refuse(x, self.not_differentiable, "is not differentiable")
        with np.errstate(all="ignore"):
            return np.array([[float(entry(*x)) for entry in row] for row in self._second_partials])

    @cached_property
    def symbols(self):
        """SymPy's symbols for the variables, real ones."""
        import sympy

        return sympy.symbols(self.variables, real=True)

    @cached_property
    def symbolic(self):
        """The expression as SymPy's."""
        import sympy

        names = {name: getattr(sympy, name, None) for name in _NUMPY}
        names |= {"abs": sympy.Abs, "where": lambda c, a, b: sympy.Piecewise((a, c), (b, True))}
        names |= dict(zip(self.variables, self.symbols, strict=True))
        return sympy.sympify(self._evaluate(names))

    @cached_property
    def symbolic_gradient(self):
        """The partial derivatives, as SymPy expressions."""
        import sympy

        return tuple(sympy.diff(self.symbolic, symbol) for symbol in self.symbols)

    @cached_property
    def latex(self):
        """LaTeX of f, as the chapters show it."""
        import sympy

        return sympy.latex(self.symbolic)

    @cached_property
    def gradient_latex(self):
        """LaTeX of ∇f, as the chapters show it."""
        import sympy

        return r"\left(" + r",\; ".join(map(sympy.latex, self.symbolic_gradient)) + r"\right)"

    @cached_property
    def javascript(self):
        """JavaScript expression in the variables, for pages that draw."""
        import sympy

        return sympy.jscode(self.symbolic)

    @cached_property
    def _code(self):
        return compile(self.expression, "<field>", "eval")

    def _evaluate(self, names):
        return eval(self._code, {"__builtins__": {}}, _NUMPY | names)

    def _coordinates(self, x):
        x = np.asarray(x)
        if x.dtype.kind not in "iufc":
            raise TypeError(f"{self.name} takes an array of numbers, not {x.dtype}.")
        n = len(self.variables)
        if n == 1 and x.shape[:1] != (1,):
            x = x[np.newaxis]
        if x.shape[:1] != (n,):
            raise ValueError(
                f"{self.name} takes a point with {n} coordinates ({', '.join(self.variables)}), "
                f"but got an array of shape {x.shape}. Its first axis must have length {n}."
            )
        return x.astype(complex if x.dtype.kind == "c" else float)

    def _point(self, x):
        return validate.vector(np.atleast_1d(x), "x", len(self.variables))

    def _refuse(self, x, points, why):
        if any(np.array_equal(x, point) for point in points):
            raise ValueError(
                f"{self.name} {why} at {tuple(x.tolist())}: no such derivative exists there. "
                "Ask at a point beside it."
            )

    @cached_property
    def _partials(self):
        import sympy

        return [sympy.lambdify(self.symbols, part, "numpy") for part in self.symbolic_gradient]

    @cached_property
    def _second_partials(self):
        import sympy

        H = sympy.hessian(self.symbolic, self.symbols)
        # The slope of |x| jumps at its corner, where it is refused; elsewhere it is constant.
        H = H.replace(sympy.DiracDelta, lambda *_: sympy.S.Zero)
        n = len(self.symbols)
        return [
            [sympy.lambdify(self.symbols, H[i, j], "numpy") for j in range(n)] for i in range(n)
        ]


bowl = Field(
    "x**2 + y**2",
    name="bowl",
    known="Circular contours. The gradient (2x, 2y) points radially outwards everywhere, and its "
    "length is twice the distance from the minimum.",
    stationary=(Stationary((0, 0), "minimum"),),
    infimum=0.0,
)
tilted_bowl = Field(
    "x**2 + y**2 + x*y",
    name="tilted bowl",
    known="Elliptic contours along the diagonals. Its Hessian has the eigenvalues 1 and 3, so the "
    "gradient points away from the minimum only on the axes of the ellipse.",
    stationary=(Stationary((0, 0), "minimum"),),
    infimum=0.0,
    window=(-4.0, 4.0, -4.0, 4.0),
)
ravine = Field(
    "(x**2 + 25*y**2)/2",
    name="ravine",
    known="Eigenvalues 1 and 25, condition number 25. Steps must be shorter than 2/25, and then "
    "progress along the valley is slow.",
    stationary=(Stationary((0, 0), "minimum"),),
    infimum=0.0,
    window=(-6.0, 6.0, -1.8, 1.8),
)
saddle = Field(
    "y**2 - x**2",
    name="saddle",
    known="The gradient is zero at the origin, which is neither a minimum nor a maximum. Unbounded "
    "below along x, so there is no minimum to find.",
    stationary=(Stationary((0, 0), "saddle"),),
    window=(-2.0, 2.0, -2.0, 2.0),
)
double_well = Field(
    "(3*x**4 + 4*x**3 - 12*x**2)/32 + y**2/2",
    name="double well",
    known="Two minima: the lower one, value -1, at (-2, 0), and a merely local one, value -5/32, "
    "at (1, 0), with a saddle between them at the origin.",
    stationary=(
        Stationary((-2, 0), "minimum"),
        Stationary((0, 0), "saddle"),
        Stationary((1, 0), "minimum"),
    ),
    infimum=-1.0,
    window=(-3.2, 2.2, -2.0, 2.0),
)
plateau = Field(
    "1 - exp(-(x**2 + y**2)/2)",
    name="plateau",
    known="One minimum at the origin. Far from it the surface is nearly flat: five units away the "
    "gradient is shorter than 0.0001.",
    stationary=(Stationary((0, 0), "minimum"),),
    infimum=0.0,
    window=(-5.0, 5.0, -5.0, 5.0),
)
rosenbrock = Field(
    "(1 - x)**2 + 100*(y - x**2)**2",
    name="Rosenbrock",
    known="A curved, narrow valley. Its only stationary point is the minimum at (1, 1); getting to "
    "the valley is easy, following it is not.",
    stationary=(Stationary((1, 1), "minimum"),),
    infimum=0.0,
    window=(-2.0, 2.0, -1.0, 3.0),
)
absolute_value = Field(
    "abs(x)",
    name="|x|",
    variables=("x",),
    known="Slope -1 on the left and +1 on the right. At 0 there is a corner and no derivative, "
    "although 0 is the minimum.",
    infimum=0.0,
    corners=((0.0,),),
    not_differentiable=((0.0,),),
    window=(-2.0, 2.0, -0.5, 2.0),
)
partials_only = Field(
    "where(x**2 + y**2 > 0, x**2*y/(x**2 + y**2), 0)",
    name="partials only",
    known="Continuous, with both partials 0 at the origin, yet not differentiable there: along "
    "(cos t, sin t) the slope is cos² t sin t, which no gradient vector gives.",
    stationary=(),
    not_differentiable=((0.0, 0.0),),
    window=(-1.0, 1.0, -1.0, 1.0),
)

COLLECTION = {
    field.name: field
    for field in (
        bowl,
        tilted_bowl,
        ravine,
        saddle,
        double_well,
        plateau,
        rosenbrock,
        absolute_value,
        partials_only,
    )
}
