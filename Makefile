# make site   builds the sample in content/ into output/      make test   runs the tests
# make check  is what CI runs                                  make bench  measures speed on generated sites
# make lock   renews the locked requirements                   make bless  renews the expectation files
# make proof  is what takes longer: twenty times the generated input, a second judgement of 10,000 goals, the benchmarks

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: site test check chromium proof bench lock lint format bless clean
.DEFAULT_GOAL := site

# The stamp is older than a lock file when the environment has to be brought up to date.
$(VENV)/.site: requirements/site.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.site
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

site: $(VENV)/.site
	@$(BIN)/goalposts build

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n auto

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

check: lint chromium test

# Debian's own Chromium, where it is missing and may be installed; elsewhere the tests in a browser are skipped and say so.
chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null || test -e "$${CHROMIUM:-/none}" \
	|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	&& apt-get update -q >/dev/null && apt-get install -yq --no-install-recommends chromium >/dev/null; } \
	|| echo "no Chromium here and none could be installed: the tests in a browser will be skipped"

format: $(VENV)/.dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bless: $(VENV)/.dev
	@GOALPOSTS_BLESS=1 $(BIN)/python -m pytest -n auto

proof: check
	@GOALPOSTS_PROOF=1 GOALPOSTS_PLAIN_GOALS=10000 $(BIN)/python -m pytest -n auto -m "not browser" tests
	@$(BIN)/python bench/bench.py
	@$(BIN)/python bench/history.py

bench: $(VENV)/.dev
	@$(BIN)/python bench/bench.py

fit: $(VENV)/.dev
	@$(BIN)/python -m tools.fit_forecast $(CASES)

lock:
	$(PYTHON) -m venv .cache/lock && .cache/lock/bin/python -m pip install --quiet uv
	cd requirements && UV=../.cache/lock/bin/uv ./lock

clean:
	rm -rf $(VENV) output .cache dist
