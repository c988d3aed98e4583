# Everything a developer runs. `make` alone lists it; ARGS passes options on: make test ARGS="-k needs"
# Needs: Python 3.11 or newer, and the Python and npm package registries (or your mirrors of them).
# Nothing is installed outside this folder: .venv holds Python, .tools what builds it, node_modules the front end.

.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help

# One release for everybody who has no uv of their own, so that the lock files come out the same.
UV_VERSION := 0.13.9
UV := $(or $(shell command -v uv 2>/dev/null),.tools/uv/bin/uv)
# A wheel that carries node serves the machine that has none. At 60 MB it has a lock file of its own.
NPM := $(or $(shell command -v node >/dev/null 2>&1 && command -v npm 2>/dev/null),.tools/node/bin/npm)
# The first interpreter that is new enough; `make setup PYTHON=/path/to/python3` overrides.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { command -v $$p; break; }; done)

BIN := .venv/bin
READY := .venv/.ready
ASSETS := seedbed/publish/assets
# The site's words: catalogues that people edit, and what is made of them.
LOCALE := seedbed_web/locale
CATALOGUES := $(wildcard $(LOCALE)/*/LC_MESSAGES/django.po)
WORDS := $(CATALOGUES:.po=.mo)
LOCK := $(UV) pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" $(UPGRADE)
# One process of tests for each processor; EACH= runs them one after another, as a debugger wants.
EACH := --numprocesses auto

.PHONY: help setup assets words test check format demo bench proof spark lock clean python

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(READY) $(ASSETS)/fonts.css $(WORDS) ## .venv with locked packages, this project, fonts and styles (instant when done)

assets: $(ASSETS)/fonts.css $(WORDS) ## build style sheet, fonts, script and catalogues of words

words: $(READY) ## gather the site's words into its catalogues, which people then translate
	@$(BIN)/python frontend/words.py

test: setup ## every test; skipped ones are listed with their reason
	@$(BIN)/pytest $(EACH) $(ARGS)

check: setup ## style, types and import rules
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: setup ## mend what the style check can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

demo: setup ## the whole site with the invented area Fernshire, and a link for each role
	@$(BIN)/seedbed demo $(ARGS)

bench: setup ## one benchmark per promise about speed, scale or accuracy
	@$(BIN)/python benchmarks/$(if $(EVERY),every_area,$(if $(SITE),site_pages,$(if $(WRITING),workspace,run))).py $(ARGS)

proof: setup ## the long version of the tests, then the benchmarks
	@SEEDBED_PROOF=1 $(BIN)/pytest $(EACH) $(ARGS)
	@$(BIN)/python benchmarks/run.py
	@$(BIN)/python benchmarks/site_pages.py
	@$(BIN)/python benchmarks/workspace.py
	@$(BIN)/python benchmarks/disclosure.py
	@$(BIN)/python benchmarks/sharing.py
	@$(BIN)/python benchmarks/linkage.py --large 152000

spark: setup ## what `deliver link --engine spark` needs besides Java
	@$(UV) pip install --quiet --python $(BIN)/python --requirement requirements/spark.txt

# The constraint: what is tested is what is shipped.
lock: $(UV) ## choose versions again within pyproject.toml; UPGRADE=--upgrade takes the newest
	@$(LOCK) pyproject.toml --output-file requirements/runtime.txt
	@$(LOCK) pyproject.toml --extra site --constraints requirements/runtime.txt --output-file requirements/site.txt
	@$(LOCK) pyproject.toml --extra site --extra linkage --extra dev --constraints requirements/site.txt --output-file requirements/dev.txt
	@$(LOCK) pyproject.toml --extra linkage --extra spark --constraints requirements/dev.txt --output-file requirements/spark.txt
	@$(LOCK) --group node --output-file requirements/node.txt
	@echo "Wrote requirements/: runtime.txt, site.txt, dev.txt, spark.txt, node.txt"

clean: ## remove everything that the other targets made
	@rm -rf .venv .tools node_modules $(ASSETS) seedbed_web/design/static/govuk $(WORDS) dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

python:
	@test -n "$(PYTHON)" || { echo "Seedbed needs Python 3.11 or newer, and found none." \
	    "Install one, or name it: make setup PYTHON=/path/to/python3" >&2; exit 1; }

# A virtual environment first; where Debian left venv out, a plain folder does as well.
.tools/uv/bin/uv: | python
	@echo "==> uv $(UV_VERSION)"
	@{ $(PYTHON) -m venv .tools/uv && .tools/uv/bin/python -m pip install --quiet uv==$(UV_VERSION); } >/dev/null 2>&1 \
	    || { rm -rf .tools/uv; $(PYTHON) -m pip install --quiet --target .tools/uv uv==$(UV_VERSION); } \
	    || { rm -rf .tools/uv; echo "Could not install uv with $(PYTHON): it needs the venv or the pip module," \
	        "and the package registry. Or install uv $(UV_VERSION) yourself." >&2; exit 1; }

.tools/node/bin/npm: requirements/node.txt | python $(UV)
	@echo "==> node"
	@$(UV) venv --quiet --clear --python $(PYTHON) .tools/node
	@$(UV) pip sync --python .tools/node requirements/node.txt

# --compile-bytecode: without it the first imports take two to three times as long.
.venv/.synced: requirements/dev.txt | python $(UV)
	@echo "==> Python packages"
	@$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
	@$(UV) pip sync --python .venv --compile-bytecode requirements/dev.txt
	@touch $@

# Syncing removes what is not in the lock, this project included, so that it is installed after.
$(READY): .venv/.synced pyproject.toml
	@echo "==> Seedbed itself"
	@$(UV) pip install --quiet --python .venv --no-build-isolation --no-deps --editable .
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json .npmrc | $(NPM)
	@echo "==> front-end packages"
	@$(NPM) ci --ignore-scripts
	@touch $@

# fonts.css is written last, so it stands for the whole folder.
$(ASSETS)/fonts.css: frontend/build_assets.py node_modules/.package-lock.json | $(READY)
	@echo "==> style sheet, fonts and script"
	@$(BIN)/python frontend/build_assets.py

%.mo: %.po | $(READY)
	@echo "==> words: $(@D)"
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@
