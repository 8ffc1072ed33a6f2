"""A rehearsal in a child process: does the answer come to an end at all?

A clock can stop a loop that is written in Python.  One call into C, ``sum(range(10**12))``, hears
no clock, and would hang a notebook for good.  So on Linux the calls are first made in a forked
child that has a limit of processor time, which the kernel enforces.  Only a child that is cut off
is a verdict; whatever else befalls it says nothing, and the check goes on as usual.
"""

import contextlib
import os
import signal
import sys
import time
import warnings
from math import ceil
from pathlib import Path

from .run import outcomes

PAUSE = 0.001  # seconds between two looks at the child
CUT_OFF = 3  # exit code of a child whose clock could stop the loop
PATIENCE = 2.0  # seconds without any work after which it is given up


def hanging(answer, cases, parameters, seconds):
    """Index of the case at which the answer never comes back, or None.

    Parameters
    ----------
    answer : callable
    cases : list of Case
    parameters : tuple of str
    seconds : float
        Processor time that all calls may take together, rounded up to whole seconds.
    """
    if sys.platform != "linux":
        return None
    here, there = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child only computes, and ends
        child = os.fork()
    if child == 0:
        _rehearse(there, answer, cases, parameters, seconds)
    os.close(there)
    try:
        return _verdict(here, child)
    finally:
        os.close(here)


def _rehearse(channel, answer, cases, parameters, seconds):
    """In the child: a byte for every case that has ended, and no way back."""
    try:
        import resource

        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nowhere, descriptor)
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        used = ceil(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
        limit = used + ceil(seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        for case in cases:
            (outcome,) = outcomes(answer, [case], parameters, seconds)
            if outcome.kind == "time":
                os._exit(CUT_OFF)
            os.write(channel, b".")
    finally:
        os._exit(0)


def _verdict(channel, child):
    """How many cases had ended when the child was cut off; None if it was not."""
    try:
        status = _ended(child)
    except BaseException:  # such as the stop button
        _end(child)
        raise
    if status is None:
        _end(child)
        return None
    spent = os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL)
    spent = spent or status == CUT_OFF << 8
    return len(os.read(channel, 4096)) if spent else None


def _ended(child):
    """Exit status of the child, or None if it waits for something instead of working."""
    used, look_again = 0, time.monotonic() + PATIENCE
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        if time.monotonic() > look_again:
            before, used = used, _ticks(child)
            if used == before:
                return None
            look_again = time.monotonic() + PATIENCE
        time.sleep(PAUSE)


def _ticks(child):
    """Processor time that a process has used, in the kernel's own unit."""
    fields = Path(f"/proc/{child}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def _end(child):
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
