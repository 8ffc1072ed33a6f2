"""The project itself: what is promised about its files, its layers and its packaging."""

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from pathspec import GitIgnoreSpec

import steepest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "steepest"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LOCK = (ROOT / "requirements.lock").read_text()

# Each layer, and those below that it may import.  Every other module is mathematics: NumPy only.
LAYERS = {
    "mathematics": set(),
    "data": set(),
    "fields": {"mathematics"},
    "figures": {"mathematics", "fields", "data"},
    "checks": {"mathematics", "fields", "data"},
    "play": {"mathematics", "fields", "data", "figures", "checks"},
    "outline": {"checks"},
    "grading": {"mathematics", "fields", "data", "checks"},
}
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def layer_of(name):
    """The layer of a module, from its dotted name."""
    module = name.split(".")[1]
    return module if module in LAYERS else "mathematics"


def dotted(path):
    """The name under which a file of the package is imported."""
    return ".".join(["steepest", *path.relative_to(PACKAGE).with_suffix("").parts])


def imports(path):
    """Every module that a file imports, inside functions too, as absolute dotted names."""
    folder = ("steepest", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = folder[: len(folder) - node.level + 1] if node.level else ()
            start = ".".join([*above, *([node.module] if node.module else [])])
            if start == "steepest":
                yield from (f"steepest.{alias.name}" for alias in node.names)
            else:
                yield start


def project_files():
    """Every file that git would track, found without asking git."""
    ignored = GitIgnoreSpec.from_lines((ROOT / ".gitignore").read_text().splitlines())
    for folder, subfolders, names in os.walk(ROOT):
        here = Path(folder).relative_to(ROOT)
        subfolders[:] = [
            name
            for name in subfolders
            if name != ".git" and not ignored.match_file(f"{(here / name).as_posix()}/")
        ]
        yield from (here / name for name in names if not ignored.match_file(here / name))


# The package


def test_the_version_stands_in_one_place():
    assert importlib.metadata.version("steepest") == steepest.__version__
    assert "version" in PROJECT["dynamic"]


def test_the_citation_names_the_version_of_the_package():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    assert citation["version"] == steepest.__version__


@pytest.mark.parametrize("statement", ["import steepest", "from steepest import gradient, cosine"])
def test_the_mathematics_loads_numpy_and_nothing_heavy(statement):
    heavy = ["matplotlib", "sympy", "ipywidgets", "IPython", "nbgrader", "steepest.checks"]
    program = f"{statement}; import sys; print(*set({heavy}) & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_downwards(path):
    layer = layer_of(dotted(path))
    for name in imports(path):
        if name.startswith("steepest.") and name != "steepest.__version__":
            assert layer_of(name) in {layer, *LAYERS[layer]}, f"{layer} imports {name}"
            assert find_spec(".".join(name.split(".")[:2])), f"import {name} from its module"


def test_the_mathematics_imports_numpy_only():
    mathematics = [path for path in SOURCES if layer_of(dotted(path)) == "mathematics"]
    names = {name.split(".")[0] for path in mathematics for name in imports(path)}
    assert names - set(sys.stdlib_module_names) == {"numpy", "steepest"}


def test_the_wheel_is_pure_and_holds_the_package_only(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.iterdir()
    assert wheel.name == f"steepest-{steepest.__version__}-py3-none-any.whl"
    names = zipfile.ZipFile(wheel).namelist()
    inside = {name.removeprefix("steepest/") for name in names if name.startswith("steepest/")}
    assert {str(path.relative_to(PACKAGE)) for path in SOURCES} <= inside
    others = {name.split("/")[0] for name in names if not name.startswith("steepest/")}
    assert others == {f"steepest-{steepest.__version__}.dist-info"}


# The lock


def pins():
    """Name → version for every package of the lock."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", LOCK, re.MULTILINE))


def test_every_package_of_the_lock_has_hashes():
    blocks = re.split(r"^(?=[a-z0-9-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) >= len(pins()) > 100
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_the_lock_names_no_address_and_the_command_that_made_it():
    assert not re.search(r"://|^-|@ ", LOCK, re.MULTILINE)
    assert "make lock" in LOCK.splitlines()[1]


@pytest.mark.parametrize("extra", [None, *PROJECT["optional-dependencies"]])
def test_the_lock_satisfies_what_the_project_asks_for(extra):
    wanted = PROJECT["optional-dependencies"][extra] if extra else PROJECT["dependencies"]
    for requirement in map(Requirement, wanted):
        if requirement.name != "steepest":
            assert requirement.specifier.contains(pins()[requirement.name]), requirement


@pytest.fixture(scope="module")
def uv_tool():
    """The module tools/uv.py, which stands outside the package."""
    spec = spec_from_file_location("uv_tool", ROOT / "tools" / "uv.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_uv_is_fetched_in_the_version_of_the_lock_with_its_hashes(uv_tool):
    first, *hashes = uv_tool.locked("uv").splitlines()
    assert first.startswith(f"uv=={pins()['uv']}")
    assert hashes
    assert all(line.strip().startswith("--hash=sha256:") for line in hashes)


def test_uv_is_told_what_pip_is_configured_to_use(uv_tool):
    listing = """:env:.timeout='60'
global.extra-index-url='https://a.example/simple\\nhttps://b.example/simple'
global.find-links='/wheels /more'
global.index-url='https://first.example/simple'
global.progress-bar='off'
install.index-url='https://second.example/simple'
"""
    assert uv_tool.pip_settings(listing) == {
        "UV_DEFAULT_INDEX": "https://second.example/simple",
        "UV_FIND_LINKS": "/wheels,/more",
        "UV_HTTP_TIMEOUT": "60",
        "UV_INDEX": "https://a.example/simple https://b.example/simple",
    }


# The files


def test_every_target_of_the_makefile_has_a_line_of_help():
    targets = re.findall(r"^([a-z]+):(?!=)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True).stdout
    lines = re.findall(r"^make ([a-z]+) +[A-Z].{14,}$", listed, re.MULTILINE)
    promised = "course book serve lab exercises grade test check mutants measure clean help lock"
    assert sorted(lines) == sorted(targets) == sorted(promised.split())


def test_no_file_names_a_place_on_somebody_s_machine_or_a_package_registry():
    private = re.compile(
        rb"/(?:home|Users)/\w|[\s'\"]/root\b|\w:\\Users|file:/{3}"
        rb"|pypi\.org/simple|pythonhosted\.org|registry\.npmjs|--(?:extra-)?index-url[ =]"
    )
    found = {
        str(path): match.group().decode()
        for path in project_files()
        if b"\0" not in (content := (ROOT / path).read_bytes())
        and (match := private.search(content))
    }
    assert found == {}


def test_code_is_under_mit_and_text_under_cc_by():
    assert (ROOT / "LICENSE").read_text().startswith("MIT License")
    assert PROJECT["license"] == "MIT"
    text = (ROOT / "LICENSE-text").read_text()
    assert "Attribution 4.0 International" in text
    assert all(f"\nSection {number} -- " in text for number in range(1, 9))


@pytest.mark.parametrize("name", [".github/workflows/ci.yml", ".pre-commit-config.yaml"])
def test_the_tools_of_hooks_and_hosted_ci_exist(name):
    text = (ROOT / name).read_text()
    assert yaml.safe_load(text)
    for program in re.findall(r"\.venv/bin/([\w-]+)", text):
        assert (Path(sys.prefix) / "bin" / program).exists(), program
    for target in re.findall(r"run: make (\w+)", text):
        assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize("name", [".ci/run", "tools/system-packages"])
def test_scripts_are_executable_and_parse(name):
    assert os.access(ROOT / name, os.X_OK)
    subprocess.run(["bash", "-n", ROOT / name], check=True)
