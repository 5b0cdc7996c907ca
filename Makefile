# Two commands for a stranger: `make demo` and `make test`. Both set up what they need.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
RECORD := out/demo.db
LOCK := $(BIN)/pip --disable-pip-version-check install -q --require-hashes

.PHONY: demo test check format lock clean
.DEFAULT_GOAL := help

help:
	@echo "make demo    set up, read the example coverage, print the record, write the dossier page"
	@echo "make test    set up, run all checks and all tests"
	@echo "make check   formatting, lint, types, imports, sizes"
	@echo "make format  format the code"
	@echo "make lock    write the lock files anew from pyproject.toml"

$(VENV)/.run: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(LOCK) -r requirements.lock
	$(BIN)/pip --disable-pip-version-check install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	$(LOCK) -r requirements-dev.lock
	@touch $@

demo: $(VENV)/.run
	@mkdir -p out
	@rm -f $(RECORD) $(RECORD)-wal $(RECORD)-shm
	$(BIN)/summitry read examples/coverage --record $(RECORD)
	$(BIN)/summitry list --record $(RECORD)
	$(BIN)/summitry report --record $(RECORD) --out out/dossier.html
	@echo
	@echo "The record:  $(RECORD)        (look closer: $(BIN)/summitry show ID --record $(RECORD))"
	@echo "The dossier: out/dossier.html (open it in a browser)"

check: $(VENV)/.dev
	$(BIN)/ruff format --check src tests bench tools
	$(BIN)/ruff check src tests bench tools
	$(BIN)/mypy
	@PYTHONPATH=src $(BIN)/lint-imports > .import_linter.log 2>&1 || { cat .import_linter.log; exit 1; }
	@tail -n 2 .import_linter.log && rm .import_linter.log
	$(BIN)/python tools/check_sizes.py

test: check
	$(BIN)/python -m pytest

format: $(VENV)/.dev
	$(BIN)/ruff format src tests bench tools
	$(BIN)/ruff check --fix src tests bench tools

# All platforms in one file, hashes of every wheel; uv is only needed here.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra postgres pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --all-extras -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
