# The first interpreter that is new enough; PYTHON=... chooses another.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint format types unit coverage docs examples screenshots audit clean

demo: $(READY)
	@mkdir -p build
	@$(BIN)/python -m factcheck compare seeds --quiet --output build/report.json
	@$(BIN)/python -m factcheck report build/report.json
	@$(BIN)/python -m factcheck report build/report.json --output build/report.html
	@echo "As a page: build/report.html"

test: lint format types unit

lint: $(READY)
	$(BIN)/ruff check

format: $(READY)
	$(BIN)/ruff format --check

types: $(READY)
	$(BIN)/mypy

# Tests, and the examples in README and docs.
unit: $(READY)
	$(BIN)/pytest

coverage: $(READY)
	$(BIN)/pytest --cov --cov-report=term-missing:skip-covered

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "factcheck needs Python 3.11 or newer with venv; set PYTHON=/path/to/it" >&2; exit 1; }
	@echo "setting up $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable . --group dev
	@touch $@

# The documentation as a site in build/docs; what is wrong in it is an error.
docs: $(READY)
	$(BIN)/python -m sphinx --quiet --fail-on-warning --keep-going docs build/docs
	@echo "The documentation: build/docs/index.html"

# The picture that README shows, by Debian's Chromium.
screenshots: $(READY)
	$(BIN)/python benchmarks/screenshots.py --docs

# Writes into README and docs what their commands print now.
examples: $(READY)
	$(BIN)/python benchmarks/examples.py --write

# Holds the pinned versions against the advisories of PyPI; needs the network. A version that cannot be looked up is an error.
audit: $(READY)
	@$(BIN)/python -m venv build/audit
	@build/audit/bin/python -m pip install --quiet --disable-pip-version-check pip-audit
	build/audit/bin/pip-audit --strict --no-deps --disable-pip --progress-spinner off --requirement constraints.txt

clean:
	rm -rf $(VENV) .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist *.egg-info
