# Everything from a bare clone, with Python 3.11 or later, make and git.

PYTHON ?= python3
export NO_MKDOCS_2_WARNING := 1
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header pyproject.toml

.PHONY: help serve test lint check build lock roster schemas catalogues guide clean

help: ## List these commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

serve: .venv/for-serving ## Show the site at http://127.0.0.1:8000/, and each edit as you save it
	$(BIN)/mkdocs serve

test: lint ## Check the code and run all tests
	@sh tools/get_chromium.sh
	$(BIN)/pytest -q -n auto --cov

lint: .venv/for-testing ## Check the code: style and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check: .venv/for-serving ## Check the fact sheets
	$(BIN)/explainer check

build: .venv/for-serving ## Build the site into build/site, with warnings as errors
	$(BIN)/explainer build --strict

roster: .venv/for-serving ## Write the table of the Security Council's members into its sheet
	$(BIN)/python tools/write_council_roster.py

schemas: .venv/for-serving ## Write the schemas, settings and forms for editors
	$(BIN)/explainer schemas

catalogues: .venv/for-serving ## Write the interface's messages for translators
	$(BIN)/python tools/write_catalogues.py

guide: .venv/for-testing ## Run the commands of the guide, and write into it what they say
	$(BIN)/python -m tests.guide.running

lock: ## Lock the newest versions that pyproject.toml allows (needs uv)
	$(LOCK) --upgrade --extra install --extra dev --output-file requirements-dev.txt >/dev/null
	$(LOCK) --extra install --constraint requirements-dev.txt --output-file requirements.txt >/dev/null

clean: ## Remove what these commands made
	rm -rf .venv build/site build/site.next build/site.old .coverage .mypy_cache .pytest_cache .ruff_cache
	find build/markdown -mindepth 1 ! -name .gitignore -delete

# The marks say that all is installed as the lock says, so that nothing is installed twice.

.venv/made:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("This needs Python 3.11 or later. Try: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@echo "Making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/for-serving: .venv/made requirements.txt pyproject.toml
	@echo "Installing what the site needs (requirements.txt)"
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/for-testing: .venv/made requirements-dev.txt pyproject.toml
	@echo "Installing what the tests need (requirements-dev.txt)"
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
