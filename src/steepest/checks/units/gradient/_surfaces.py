"""The functions of the visible cases."""

from ...exercise import Formula

BOWL = Formula("x[0]**2 + x[1]**2")
TILTED = Formula("x[0]**2 + x[1]**2 + x[0]*x[1]")
MIXED = Formula("x[0]**3 * x[1]")
THREE = Formula("x[0]**2 + 3*x[1]**2 + x[1]*x[2]**3")
WHOLE = Formula("np.dot(x, x) + np.prod(x)")
