"""The functions of the visible cases, each with its gradient, and the accuracy that is asked."""

from ...exercise import Formula, Tolerance

BOWL = Formula("w[0]**2 + w[1]**2", "w"), Formula("np.array([2*w[0], 2*w[1]])", "w")
TILTED = (
    Formula("w[0]**2 + w[1]**2 + w[0]*w[1]", "w"),
    Formula("np.array([2*w[0] + w[1], 2*w[1] + w[0]])", "w"),
)
HILL = Formula("3 - np.dot(w, w)", "w"), Formula("-2*np.array(w)", "w")
PLANE = Formula("3*w[0] - w[1] + 2", "w"), Formula("np.array([3.0, -1.0])", "w")
GIVEN_GRADIENT = Tolerance(
    rtol=1e-7,
    atol=1e-7,
    reason="Round-off alone would allow 1e-12. The room above it is for an answer that takes the "
    "slopes by central differences in place of the gradient that is given.",
)
