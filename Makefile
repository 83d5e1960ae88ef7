# Everything is run from here. Needed: make, a POSIX shell and Python 3.11, 3.12 or 3.13.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
SHELL := /bin/sh

# Another interpreter: make test PYTHON=/opt/python3.12/bin/python3 VENV=.venv-3.12
PYTHON ?=
VENV ?= .venv
TALK_VENV ?= .venv-talk
LOCK_VENV ?= .venv-lock

ARGS ?=
WORKERS ?= 2
UV := uv==0.13.9

DEV := $(VENV)/.installed
TALK := $(TALK_VENV)/.installed
BIN := $(VENV)/bin

# $(call make-venv,FOLDER): an environment with a suitable Python, kept when there is one already.
# Words go to stderr, so that `make rules >rules.md` holds the rules alone.
define make-venv
set -eu; \
say() { printf '%s\n' "$$*" >&2; }; \
fits='import sys, pip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'; \
if ! "$(1)/bin/python" -c "$$fits" 2>/dev/null; then \
	chosen=; seen=; bare=; \
	for python in $(if $(PYTHON),"$(PYTHON)",python3.13 python3.12 python3.11 python3 python); do \
		version=$$("$$python" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue; \
		case $$version in \
			3.11.*|3.12.*|3.13.*) ;; \
			*) seen="$$seen $$python is Python $$version."; continue ;; \
		esac; \
		if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then chosen=$$python; break; fi; \
		bare="$$bare $$python is Python $$version but cannot make virtual environments (no venv or ensurepip)."; \
	done; \
	if [ -z "$$chosen" ]; then \
		say "Muscle Check needs Python 3.11, 3.12 or 3.13; none was found$(if $(PYTHON), at PYTHON=$(PYTHON)).$$seen$$bare"; \
		if [ -n "$$bare" ]; then say "On Debian and Ubuntu the missing part is a package: apt install python3-venv"; fi; \
		say "Say which Python to use with: make PYTHON=/path/to/python3 ..."; \
		exit 1; \
	fi; \
	say "Making $(1) with $$chosen (Python $$version)"; \
	if [ -f "$(1)/pyvenv.cfg" ]; then clear=--clear; else clear=; fi; \
	"$$chosen" -m venv $$clear "$(1)"; \
fi
endef

PIP = -m pip --disable-pip-version-check --no-input --quiet

# $(call install,FOLDER,LOCK): the locked packages, then the project itself, which fetches nothing.
define install
@$(call make-venv,$(1))
@echo "Installing $(2) into $(1)" >&2
@"$(1)/bin/python" $(PIP) install --requirement $(2) >&2
@"$(1)/bin/python" $(PIP) install --no-deps --no-build-isolation --editable . >&2
@touch "$@"
endef

$(DEV): requirements/dev.txt pyproject.toml
	$(call install,$(VENV),requirements/dev.txt)

$(TALK): requirements/talk.txt pyproject.toml
	$(call install,$(TALK_VENV),requirements/talk.txt)

.PHONY: help
help: ## this list
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: talk
talk: $(TALK) ## talk to the skill by typing; ARGS="--locale en-GB"
	@"$(TALK_VENV)/bin/muscle-check" talk $(ARGS)

.PHONY: web
web: $(TALK) ## a smart speaker in the browser; ARGS="--port 8080"
	@"$(TALK_VENV)/bin/muscle-check" web $(ARGS)

.PHONY: test
test: lint types contract models-check ## every check, then the tests; ARGS="-k calf"
	$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)

.PHONY: lint
lint: $(DEV) ## style, and whether the code is formatted
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check

.PHONY: types
types: $(DEV) ## types, strictly
	$(BIN)/python -m mypy

.PHONY: contract
contract: $(DEV) ## which room may import from which
	$(BIN)/lint-imports --no-logo

.PHONY: format
format: $(DEV) ## put the code in order
	$(BIN)/python -m ruff check --fix --exit-zero --quiet
	$(BIN)/python -m ruff format

.PHONY: models
models: $(DEV) ## write interaction_models/<locale>.json from the phrases
	@$(BIN)/muscle-check models $(ARGS)

.PHONY: models-check
models-check: $(DEV)
	$(BIN)/muscle-check models --check

.PHONY: rules
rules: $(DEV) ## the rules as a page for clinical review: make rules >rules.md
	@$(BIN)/muscle-check rules $(ARGS)

.PHONY: serve
serve: $(DEV) ## serve the skill to Alexa; ARGS="--skill-id amzn1.ask.skill...."
	@$(BIN)/muscle-check serve $(ARGS)

.PHONY: package
package: $(DEV) ## the Lambda bundle and the skill package, in dist/; ARGS="--arch arm64"
	@$(BIN)/python -m tools.package $(ARGS)

.PHONY: bench
bench: $(DEV) ## every figure beside its peer's; ARGS="--json" or "--quick"
	@$(BIN)/python -m bench $(ARGS)

FUZZ ?= 40000
.PHONY: fuzz
fuzz: $(DEV) ## tens of thousands of broken requests; FUZZ=100000
	MUSCLE_CHECK_FUZZ=$(FUZZ) $(BIN)/python -m pytest -n $(WORKERS) tests/web/test_web_fuzz.py

# One resolution for every supported Python and platform (dev), of which the others are parts.
# Pins stay as they are unless ARGS="--upgrade" (or "--upgrade-package pydantic") is given.
# No address of a package index may be written into a lock.
COMPILE = "$(LOCK_VENV)/bin/uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--python "$(LOCK_VENV)/bin/python" --generate-hashes --no-header

.PHONY: lock
lock: ## pin requirements/*.txt anew; ARGS="--upgrade" for newer releases
	@$(call make-venv,$(LOCK_VENV))
	@"$(LOCK_VENV)/bin/python" $(PIP) install $(UV)
	$(COMPILE) --all-extras --group build --output-file requirements/dev.txt $(ARGS)
	$(COMPILE) --constraint requirements/dev.txt --output-file requirements/lambda.txt $(ARGS)
	$(COMPILE) --constraint requirements/dev.txt --extra web --output-file requirements/web.txt $(ARGS)
	$(COMPILE) --constraint requirements/dev.txt --extra simulator --group build --output-file requirements/talk.txt $(ARGS)
	@! grep -nE '://|^-' requirements/*.txt

.PHONY: clean
clean: ## remove environments, caches and build leftovers
	rm -rf .venv .venv-talk .venv-lock build dist *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find skill simulator interaction_models lambda tools bench tests -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
