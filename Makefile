# make site   builds the sample in content/ into output/      make test   runs the tests
# make check  is what CI runs                                  make bench  measures speed on generated sites
# make lock   renews the locked requirements                   make bless  renews the expectation files
# make reference  renews docs/reference/                       make messages  renews the files that are translated
# make plans  renews the drawing plans of the chart kinds
# make pythons  builds a site with each other Python that is here, and compares its bytes
# make docs   builds the manual into .cache/docs/index.html
# make release VERSION=1.2.0  builds and tries a release in dist/, with its bill of materials
# make audit  asks whether anything is known against the locked versions
# make looks  takes pictures of the pages into .looks/          make fuzz   gives readers and importers bytes that nobody wrote
# make proof  is what takes longer: the tests with their lines counted, twenty times the generated input, a second judgement of
#             10,000 goals, the benchmarks, a newcomer's first fifteen minutes, the schemas before an editor's language server, the
#             form in the browser before Decap's own server,
#             the pages before the Nu HTML checker and Lighthouse, which it installs into .cache/npm, and a million rows each
#             pulled from a PostgreSQL and a Spark that it starts

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

# What is compiled once is not compiled again by each command that a test starts.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: audit docs editors engines fuzz looks messages plans pythons site test tests-locked tests-lowest coverage check chromium proof bench fit lock lint style types format bless reference release clean
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
	@$(BIN)/python -m pytest -n auto --dist worksteal

# The same with every line and branch counted, but for what a browser looks at, which runs no line that the others do not; fails below
# what pyproject.toml asks for.
coverage: $(VENV)/.dev
	@$(BIN)/python -m pytest -n auto --dist worksteal -m "not browser" --cov --cov-report=term:skip-covered

# For other versions of Python and of the libraries; a browser and the linters have nothing to add there.
tests-locked: $(VENV)/.dev
	@$(BIN)/python -m pytest -n auto -m "not browser"

# The same bytes by each other version of Python that is on this machine, with the locked libraries in .cache/pythons.
pythons: $(VENV)/.dev
	@GOALPOSTS_PYTHONS="$$($(BIN)/python -m tools.pythons .cache/pythons)" $(BIN)/python -m pytest -m "not browser" tests/promises/test_reproducible.py -k python

tests-lowest: .cache/lowest/.made
	@.cache/lowest/bin/python -m pytest -n auto -m "not browser" tests

.cache/lowest/.made: requirements/lowest.txt
	$(PYTHON) -m venv .cache/lowest
	.cache/lowest/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/lowest.txt
	.cache/lowest/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation -e .
	@touch $@

lint: types style

style: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m tools.schemas

types: $(VENV)/.dev
	@$(BIN)/mypy

# The types take one core as long as all that stands beside them takes another; the tests take both.
check: $(VENV)/.dev
	@$(MAKE) --jobs 2 types style docs chromium
	@$(MAKE) test

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

# Pictures of every kind of page of the sample and of an awkward site, in .looks/, for people to look at.
looks: $(VENV)/.dev chromium
	@$(BIN)/python -m tests.looks .looks

# What `goalposts pull` is proved with: Debian's PostgreSQL and Java, where they are missing and may be installed, and from PyPI
# the client of the one and Spark.
engines: $(VENV)/.dev
	@{ command -v java >/dev/null && ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; } \
	|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	&& apt-get update -q >/dev/null && apt-get install -yq --no-install-recommends postgresql default-jre-headless >/dev/null; } \
	|| echo "no PostgreSQL or Java here and none could be installed: what pull costs is measured without them"
	@$(PIP) install --require-hashes -r requirements/engines.txt

# What schemas and the form in the browser are proved with: the language server that editors ask about YAML.
editors:
	@npm install --silent --no-audit --no-fund --ignore-scripts --prefix .cache/npm yaml-language-server@1.25 decap-cms@3.16.3 decap-server@3.11

# Ten minutes of bytes that nobody wrote, by Atheris where there is a wheel of it; SECONDS_OF_FUZZING says otherwise.
fuzz: $(VENV)/.dev
	@$(PIP) install --require-hashes -r requirements/fuzz.txt
	@$(BIN)/python -m tests.fuzz

proof: check coverage engines editors
	@GOALPOSTS_PROOF=1 GOALPOSTS_PLAIN_GOALS=10000 $(BIN)/python -m pytest -n auto -m "not browser" tests
	@GOALPOSTS_PROOF=1 $(BIN)/python -m pytest -m browser tests/editor
	@$(MAKE) pythons
	@$(BIN)/python -m bench.large
	@$(BIN)/python bench/bench.py
	@$(BIN)/python bench/history.py
	@$(BIN)/python bench/importing.py
	@$(BIN)/python -m bench.readings
	@$(BIN)/python bench/newcomer.py
	@command -v java >/dev/null || { apt-get update -q >/dev/null && apt-get install -yq --no-install-recommends default-jre-headless >/dev/null; }
	@npm install --silent --no-audit --no-fund --ignore-scripts --prefix .cache/npm vnu-jar@26 lighthouse@12
	@$(BIN)/python -m bench.pages .cache/npm
	@$(BIN)/python bench/pull.py
	@$(BIN)/python bench/serving.py

# Cold builds beside others, which it installs into .bench/peers, then edits, other commands, and where the time goes; docs/performance.md has the tables.
bench: $(VENV)/.dev
	@$(BIN)/python -m bench.compare
	@$(BIN)/python -m bench.edits
	@$(BIN)/python -m bench.commands
	@$(BIN)/python -m bench.where
	@$(BIN)/python bench/bench.py
	@$(BIN)/python -m bench.report

fit: $(VENV)/.dev
	@$(BIN)/python -m tools.fit_forecast $(CASES)

plans: $(VENV)/.dev
	@$(BIN)/python -m tools.chart_plans

reference: $(VENV)/.dev
	@$(BIN)/python -m tools.reference

# The manual in three languages; a link that leads nowhere stops it.
docs: $(VENV)/.dev
	@$(BIN)/python -m tools.docs .cache/docs

messages: $(VENV)/.dev
	@$(BIN)/python -m tools.messages

# What is known against the locked versions. It asks an advisory service, which not every machine reaches, so CI does it each week.
audit: $(VENV)/.dev
	@$(BIN)/pip-audit --require-hashes --disable-pip -r requirements/site.txt -r requirements/dev.txt -r requirements/engines.txt

# The wheel is installed into an environment of its own, where it builds and checks the sample site, and is listed with all that comes along.
release: $(VENV)/.dev
	rm -rf dist .cache/release
	mkdir -p dist
	$(BIN)/python -m tools.release_notes $(VERSION) > dist/NOTES.md
	$(BIN)/python -m build --no-isolation --outdir dist
	$(BIN)/twine check --strict dist/*.whl dist/*.tar.gz
	$(PYTHON) -m venv .cache/release
	.cache/release/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/site.txt
	.cache/release/bin/python -m pip --disable-pip-version-check --quiet install --no-deps dist/*.whl
	$(BIN)/python -m tools.sbom .cache/release/bin/python dist/goalposts-$(VERSION).cdx.json
	cp -r content .cache/release/content
	cd .cache/release && bin/goalposts check --strict && bin/goalposts build && test -s output/index.html

lock:
	$(PYTHON) -m venv .cache/lock && .cache/lock/bin/python -m pip install --quiet uv
	cd requirements && UV=../.cache/lock/bin/uv ./lock

clean:
	rm -rf $(VENV) output .cache dist
