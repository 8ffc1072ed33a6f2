"""Unit `lms`: a linear neuron, its error, and how it learns from one example at a time."""

from ._cancel_hum import cancel_hum
from ._lms import lms
from ._lms_error import lms_error
from ._lms_step import lms_step
from ._mean_squared_error import mean_squared_error
from ._mean_step_bound import mean_step_bound
from ._mse_gradient import mse_gradient
from ._predict import predict
from ._wiener import wiener

EXERCISES = [
    predict,
    lms_error,
    mean_squared_error,
    mse_gradient,
    lms_step,
    lms,
    wiener,
    mean_step_bound,
    cancel_hum,
]
