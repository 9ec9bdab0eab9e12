# Two commands matter: `make review` and `make test`. Both set up what they need on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COMPILED := $(wildcard $(VENV)/.compiled)

.PHONY: review test lint wheel compiled pure lock clean

review: $(VENV)/.runtime $(COMPILED)
	@$(BIN)/factcheck review seeds/

test: $(VENV)/.dev $(if $(COMPILED),pure)
	$(BIN)/pytest -n 2 --dist worksteal

# What CI runs beside the tests: style, types, the walls of the house, coverage.
lint: $(VENV)/.dev $(if $(COMPILED),pure)
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

# Optional, for large collections: the pure rooms as machine code, by mypyc, in a wheel for this Python and machine.
# Building wants a C compiler and a minute and a half; where the wheel is installed there need be none. It is built from a
# copy, because the plugin compiles beside the source, where what is left would be imported instead. Nothing outside calls
# the functions of a build by name: hidden, they call each other directly.
HIDDEN := -fvisibility=hidden -fno-semantic-interposition -fno-plt
wheel: $(VENV)/.dev
	@echo "factcheck: compiling into dist/ (a minute or two)" >&2
	@copy=$$(mktemp -d) && trap 'rm -rf "$$copy"' EXIT && rm -rf dist && cp -R src pyproject.toml README.md LICENSE NOTICE "$$copy" && \
	  HATCH_BUILD_HOOKS_ENABLE=1 CFLAGS="$(HIDDEN)" \
	  $(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation -w dist "$$copy"

# The same in this checkout, instead of its source; `make review` builds it again whenever the source has changed.
compiled: $(VENV)/.compiled
$(VENV)/.compiled: $(VENV)/.runtime pyproject.toml $(shell find src -type f -not -name '*.pyc')
	@$(MAKE) --no-print-directory wheel
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall dist/*.whl
	@touch $@

pure: $(VENV)/.dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@rm -f $(VENV)/.compiled

# Pin every dependency with its hashes; run after changing pyproject.toml.
lock: $(VENV)/.dev
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  --no-annotate --no-header --extra build -o requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  --no-annotate --no-header --extra build --extra web --extra postgres --extra dev -o requirements-dev.lock pyproject.toml

clean:
	rm -rf $(VENV) dist .coverage* .mypy_cache .ruff_cache .import_linter_cache
