"""Unit `derivative`: secants, tangents, the order of an error, and a first descent."""

from ._central_difference import central_difference
from ._descend_1d import descend_1d
from ._difference_quotient import difference_quotient
from ._error_order import error_order
from ._tangent_line import tangent_line

EXERCISES = [difference_quotient, central_difference, tangent_line, error_order, descend_1d]
