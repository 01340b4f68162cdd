# Everything a user or developer starts. Needs only make and python3-venv; the rest comes into .venv.

PYTHON ?= python3
BIN := .venv/bin
export UV_PYTHON_DOWNLOADS := never

.DEFAULT_GOAL := help
.PHONY: help run test prove bench weights check fix clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

run: .venv/.needed ## Set everything up, then start the demonstration site
	$(BIN)/statuspage demo

test: .venv/.needed ## Run all tests; says what it skips
	@.ci/browser
	@.ci/alertmanager
	@.ci/node
	$(BIN)/pytest -n auto --maxprocesses 8

prove: .venv/.needed ## Kills, floods and faults, seeded and long; ARGS="NAME… --seed N --count N --resume FILE"
	$(BIN)/python -m tests.prove $(ARGS)

BENCHES := page herd pings probes schedule change alerts rebuild reading extract

bench: .venv/.needed ## Speed beside nginx, blackbox_exporter, jionlp and plain ways; says what it skips
	@for name in $(BENCHES); do printf '\n== bench %s\n' $$name; $(BIN)/python -m bench.$$name || exit 1; done

LEARNER := $(BIN)/python -m uv run --quiet --isolated --frozen --all-extras --group weights

weights: .venv/.complete ## Learn anew how likely readings are, from the labelled notices (docs/extraction.md)
	$(LEARNER) pytest -q tests/training/test_fit.py tests/training/test_names.py
	$(LEARNER) python -m training en zh ja
	$(LEARNER) python -m training.names en zh ja

check: .venv/.complete ## Formatting, lint, types, lock file
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/uv lock --check

fix: .venv/.complete ## Repair formatting and what lint can repair
	$(BIN)/ruff check --fix
	$(BIN)/python -m statuspage.render.words.traditional
	$(BIN)/ruff format

clean: ## Remove the environment and everything built
	rm -rf .venv .venv-bench dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

# The stamp is newer than the lock file when the environment is complete.
.venv/.complete: pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed: install one, then give its name, as in "make PYTHON=python3.12 run".' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo 'The venv module is missing: apt install python3-venv' >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.13'
	@$(BIN)/python -m uv sync --quiet --frozen --all-extras --compile-bytecode --python $(BIN)/python
	@$(BIN)/python -m compileall -q notices statuspage
	@touch $@

# What the patterns need is worked out again when one of them may have changed.
.venv/.needed: .venv/.complete $(shell find notices/extract training -name '*.py')
	@$(BIN)/python -m training.needed
	@touch $@
