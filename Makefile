# Two commands matter: `make review` and `make test`. Both set up what they need on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: review test lint compiled pure lock clean

review: $(VENV)/.runtime
	@$(BIN)/factcheck review seeds/

test: $(VENV)/.dev
	$(BIN)/pytest -n 2 --dist worksteal

# What CI runs beside the tests: style, types, the walls of the house, coverage.
lint: $(VENV)/.dev
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "factcheck: installing into $(VENV) (once)" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(VENV)/bin/python
	@echo "factcheck: installing the tests' needs into $(VENV) (once)" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.runtime

# Optional, for large collections: the pure rooms as machine code beside their source, by mypyc. Wants a C compiler and
# some minutes. What is compiled is what runs: after a change there, again, or `make pure`. Settings go to workers as
# they are, so they stay Python. Nothing outside calls the functions of a build by name: hidden, they call each other directly.
HIDDEN := -fvisibility=hidden -fno-semantic-interposition -fno-plt
compiled: $(VENV)/.dev pure
	cd src && CFLAGS="$(HIDDEN)" ../$(BIN)/mypyc --config-file ../pyproject.toml \
	  $$(find factcheck/text factcheck/temporal factcheck/extraction factcheck/matching -name '*.py' ! -path factcheck/matching/settings.py)
	rm -r src/build

pure:
	find src -name '*.so' -delete

# Pin every dependency with its hashes; run after changing pyproject.toml.
lock: $(VENV)/.dev
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  --no-annotate --no-header --extra build -o requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  --no-annotate --no-header --extra build --extra web --extra postgres --extra dev -o requirements-dev.lock pyproject.toml

clean: pure
	rm -rf $(VENV) .coverage* .mypy_cache .ruff_cache .import_linter_cache
