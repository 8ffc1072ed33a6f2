"""Run uv, and fetch it first where the machine has none.

Usage: python tools/uv.py pip sync requirements.lock

A uv on the PATH is taken as it is.
Otherwise pip installs the one that requirements.lock names, with its hashes, into .venv-uv.
uv does not read pip's settings, so they are handed on: whoever set an index, a certificate or a
folder of wheels for pip gets the same here.  What is set for uv itself always comes first.
"""

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(f"Steepest needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}.")

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv-uv"
PIP_TO_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
}


def main() -> None:
    """Become uv, with the arguments of the command line."""
    uv, python = find_uv()
    # As pip does: trust whom the system trusts, and look into every index (safe, with hashes).
    like_pip = {"UV_SYSTEM_CERTS": "true", "UV_INDEX_STRATEGY": "unsafe-best-match"}
    command = [python, "-m", "pip", "config", "list"]
    listing = subprocess.run(command, capture_output=True, text=True).stdout
    os.execve(uv, [uv, *sys.argv[1:]], like_pip | pip_settings(listing) | os.environ)


def find_uv() -> tuple[str, str]:
    """Path of uv, and of a Python that can tell pip's settings."""
    uv = shutil.which("uv")
    if uv and subprocess.run([uv, "--version"], capture_output=True).returncode == 0:
        return uv, sys.executable
    python = HOME / "bin" / "python"
    wanted, installed = locked("uv"), HOME / "installed.txt"
    if not installed.exists() or installed.read_text() != wanted:
        create_home()
        (HOME / "wanted.txt").write_text(wanted)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        pip += ["--require-hashes", "--no-deps", "--requirement", HOME / "wanted.txt"]
        if subprocess.run(pip).returncode:
            sys.exit("uv could not be fetched, for the reason that pip gives above.")
        (HOME / "wanted.txt").rename(installed)
    return str(HOME / "bin" / "uv"), str(python)


def locked(name: str) -> str:
    """The lines of requirements.lock that pin one package."""
    lock = (ROOT / "requirements.lock").read_text()
    return re.search(rf"^{name}==.*\n(?:[ \t].*\n)*", lock, re.MULTILINE).group()


def create_home() -> None:
    """A small environment for uv alone."""
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python3.{sys.version_info.minor}-venv"
        if subprocess.run([ROOT / "tools" / "system-packages", package]).returncode:
            sys.exit(1)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", HOME])
    if made.returncode:
        sys.exit("uv could not be fetched: install uv, or Python's venv module, and try again.")


def pip_settings(listing: str) -> dict[str, str]:
    """What ``pip config list`` says, under the names that uv gives it."""
    settings = {}
    for section in ("global", "install", ":env:"):  # the later wins, as in pip
        for line in listing.splitlines():
            key, _, value = line.partition("=")
            option = key.removeprefix(section + ".")
            if key != option and option in PIP_TO_UV:
                blank = "," if option == "find-links" else " "
                settings[option] = blank.join(ast.literal_eval(value).split())
    return {PIP_TO_UV[option]: value for option, value in settings.items()}


if __name__ == "__main__":
    main()
