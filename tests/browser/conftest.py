"""The book as a reader gets it: built once from these very sources, served, opened in Chromium."""

import fcntl
import hashlib
import shutil
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
SOURCES = ("_config.yml", "_toc.yml", "requirements.lock", "book", "src")
BUILDS = (
    ROOT / "_build" / "tested"
)  # by digest of the sources: what is unchanged is not built again
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
QUIET += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


def digest():
    """A name for the state of everything that the book is built from."""
    state = hashlib.sha256(sys.version.encode())
    for source in SOURCES:
        files = [ROOT / source, *sorted((ROOT / source).rglob("*"))]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                state.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return state.hexdigest()[:16]


def build(folder):
    """Build the book into `folder`; a warning is an error."""
    shutil.rmtree(BUILDS, ignore_errors=True)
    jupyter_book = Path(sys.executable).with_name("jupyter-book")
    command = [jupyter_book, "build", ROOT, "--path-output", folder, "-n", "-W", "--keep-going"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]


@pytest.fixture(scope="session")
def site():
    """The folder of the built book; several workers build it once."""
    folder = BUILDS / digest()
    BUILDS.parent.mkdir(exist_ok=True)
    with BUILDS.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "built").exists():
            build(folder)
            (folder / "built").touch()
    return folder / "_build" / "html"


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        """Keep the test's output readable."""


@pytest.fixture(scope="session")
def address(site):
    """Where the book is served on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """Chromium, the system's or playwright's own."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        if found is None and not Path(playwright.chromium.executable_path).exists():
            pytest.fail(
                "The tests of the site need Chromium: install it with 'apt-get install chromium' "
                "or with '.venv/bin/playwright install chromium'.",
                pytrace=False,
            )
        chromium = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser, address):
    """Open a page of the book: ``open_page("book/1-derivative", width=390, scheme="dark")``."""
    contexts = []

    def visit(name, width=1280, scheme="light", **options):
        size = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{address}/{name}.html")
        return page

    yield visit
    for context in contexts:
        context.close()
