# Everything is installed into .venv, nothing on the machine itself. `make site` and `make test` are all a newcomer needs.
#   make test PYTHON=python3.12 VENV=/tmp/py312    the same with another Python, in a folder of its own

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
INSTALL := $(PIP) install --quiet --constraint constraints.txt --editable

.PHONY: help site serve test slow browser lint check bench audit lock clean
.DELETE_ON_ERROR:

help: # list these targets
	@grep -E '^[a-z]+:.*# ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/^([a-z]+):[^#]*# /  make \1	/'

site: $(VENV)/site.stamp # check processes/ and write build/site/index.html
	$(BIN)/procviz build

serve: $(VENV)/site.stamp # show the site and follow every edit
	$(BIN)/procviz serve

test: $(VENV)/dev.stamp # the fast tests
	$(BIN)/python -m pytest

slow: $(VENV)/dev.stamp # the tests that take seconds each
	$(BIN)/python -m pytest -m "slow and not browser"

browser: $(VENV)/dev.stamp # the tests that need chromium
	$(BIN)/python -m pytest -m browser

lint: $(VENV)/dev.stamp # lint, format, types, import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

check: lint test # what has to pass before a merge

bench: $(VENV)/dev.stamp # today's figures beside the goals
	$(BIN)/python bench/run.py

audit: $(VENV)/dev.stamp # what is wrong with the pictures: boxes that touch, covered labels, lost edges, …
	$(BIN)/python bench/audit.py

lock: # write constraints.txt anew; run it with the oldest Python we support (3.11.2, as Debian 12 has it), so that it fits all
	rm -rf build/lock
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip --disable-pip-version-check install --quiet --editable '.[dev]'
	{ echo '# Written by "make lock". What is wanted, and why, stands in pyproject.toml and CONTRIBUTING.md.'; \
	  build/lock/bin/python -m pip --disable-pip-version-check freeze --exclude-editable; } > build/constraints.txt
	mv build/constraints.txt constraints.txt
	rm -rf build/lock

clean: # remove what can be made again, .venv excepted
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# A stamp says what is installed; it is renewed when the wanted libraries change, never when code does.
$(VENV)/site.stamp: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) .
	touch $@

$(VENV)/dev.stamp: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) '.[dev]'
	touch $@ $(VENV)/site.stamp

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'procviz needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
