"""Two small matters of files: which names may travel, and where the secret seed is kept."""

import os
import re
import secrets
from pathlib import Path

SEED_FILE = ".steepest-seed"


def everything_but(names):
    """Shell patterns that together match every file name except the given ones.

    nbgrader can only be told what to ignore, and the safe list is the short one: what may pass.
    A name is met by a pattern at the first letter where it leaves all the given names.

    Parameters
    ----------
    names : iterable of str
        Names made of letters, digits, ``_``, ``-``, dots and spaces, a letter or digit first.

    Returns
    -------
    list of str

    Raises
    ------
    ValueError
        If a name has other characters, which could mean something in a pattern.

    Examples
    --------
    >>> everything_but(["ab"])
    ['.*', '[!a]*', 'a[!b]*', 'a', 'ab?*']
    """
    names = set(names)
    for name in names:
        if not re.fullmatch(r"\w[\w. -]*", name):
            raise ValueError(
                f"{name!r} must be made of letters, digits, _, -, dots and spaces only. Rename it."
            )
    patterns = [".*"]  # a star does not meet hidden files
    for start in sorted({name[:end] for name in names for end in range(len(name) + 1)}):
        longer = [name for name in names if name.startswith(start) and name != start]
        following = {name[len(start)] for name in longer}
        # A minus sign between two others would mean a range.
        following = "".join(sorted(following, key=lambda letter: (letter == "-", letter)))
        patterns.append(f"{start}[!{following}]*" if following else f"{start}?*")
        if start and start not in names:
            patterns.append(start)
    return patterns


def secret_seed(path):
    """Secret seed of a course's hidden tests, made on first need, for the owner's eyes only.

    Parameters
    ----------
    path : str or path
        The file that keeps it.  It belongs to one course and one run of it: with the same seed a
        regraded answer meets the same cases.

    Returns
    -------
    str
        128 bits as hexadecimal digits, as ``STEEPEST_SEED`` wants them.

    Raises
    ------
    ValueError
        If the file holds something else.
    """
    path = Path(path)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with open(handle, "w") as file:
            file.write(secrets.token_hex(16) + "\n")
    seed = path.read_text().strip()
    if not re.fullmatch(r"[0-9a-fA-F]{1,64}", seed):
        raise ValueError(
            f"{path} does not hold a seed, which is up to 64 hexadecimal digits. "
            "Delete the file, and the next grading makes a new one."
        )
    return seed
