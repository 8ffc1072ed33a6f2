# Everything that a reader, a teacher or a contributor runs. It needs git, make and Python 3.11+.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: course book serve lab exercises grade test check mutants measure lock clean help

# The first Python on the PATH that is new enough; `make PYTHON=/path/to/python3 …` names another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PORT ?= 8000
# One thread a process: several processes work at once, and more threads only get in their way.
export OPENBLAS_NUM_THREADS := 1
BIN := .venv/bin
ENVIRONMENT := .venv/.installed
UV = $(PYTHON) tools/uv.py

course: ## Build the book and the exercises, grade a sample class, say where to look
	@$(MAKE) --no-print-directory book
	@$(MAKE) --no-print-directory exercises
	@$(MAKE) --no-print-directory grade
	@echo
	@echo 'The book        _build/html/index.html (make serve shows it in a browser)'
	@echo 'The exercises   exercises/'
	@echo 'The gradebook   _build/sample-class/gradebook.db'
	@echo 'The feedback    _build/sample-class/feedback/'

# From nothing: a second build with -W passes over the pages that failed in the first,
# and the cache of executed pages does not notice a change in src/.
book: $(ENVIRONMENT) ## Build the book into _build/html; any warning is an error
	rm -rf _build/html _build/.doctrees _build/.jupyter_cache _build/jupyter_execute
	$(BIN)/jupyter-book build . -n -W --keep-going

_build/html/index.html:
	@$(MAKE) --no-print-directory book

serve: _build/html/index.html ## Show the book at http://localhost:8000 (PORT=… for another port)
	$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory _build/html

lab: $(ENVIRONMENT) ## Open JupyterLab with nbgrader's extensions on this course
	$(BIN)/jupyter-lab $(if $(filter 0,$(shell id -u)),--allow-root)

exercises: $(ENVIRONMENT) ## Generate the students' notebooks in exercises/ from solutions/
	$(BIN)/steepest release

grade: $(ENVIRONMENT) ## Grade a sample class of twelve: marks, gradebook, feedback
	$(BIN)/steepest sample-class

# libatomic1 is for the Node that playwright brings with it.
test: $(ENVIRONMENT) ## Run every test, with every warning an error
	@tools/system-packages chromium fonts-noto-cjk libatomic1
	$(BIN)/pytest -n 2 --dist loadfile

check: $(ENVIRONMENT) ## Check the style, and measure how well the exercises' checks judge
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/steepest rates

mutants: $(ENVIRONMENT) ## Change right answers a little: do the hidden tests notice?
	$(BIN)/python tests/mutants.py

measure: $(ENVIRONMENT) ## Measure the checks on the collected answers, and write the figures down
	$(BIN)/python tests/measure.py

lock: ## Write requirements.lock anew from pyproject.toml, with hashes
	$(UV) pip compile pyproject.toml --all-extras --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
	  --custom-compile-command 'make lock' --quiet --output-file requirements.lock

clean: ## Remove what was built (the environment stays)
	rm -rf _build dist .pytest_cache .ruff_cache .hypothesis
	find src tests tools -name __pycache__ -prune -exec rm -rf {} +

help: ## List these targets
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 18

$(ENVIRONMENT): pyproject.toml requirements.lock
	@test -n '$(PYTHON)' || { echo 'Steepest needs Python 3.11 or newer, and none is on the PATH:' \
	  'install it, or name it with make PYTHON=/path/to/python3.'; exit 1; }
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
	$(UV) pip sync --quiet --python .venv --require-hashes requirements.lock
	$(UV) pip install --quiet --python .venv --no-deps --no-build-isolation --editable .
	@touch $@
