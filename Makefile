# The commands that the README names. They need Debian (or its like) and Python 3.11 or newer, and fetch the rest.
.NOTPARALLEL:
.DELETE_ON_ERROR:

PYTHON ?= python3
PORT ?= 8000
SIZES ?= 1000 10000
DATA_DIR ?= $(or $(shell sed -n 's/^DATA_DIR=//p' .env 2>/dev/null),.data)
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
INSTALL := $(BIN)/pip --disable-pip-version-check --quiet install --require-hashes
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --upgrade
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/django.po))
COLLECTED := $(DATA_DIR)/static/staticfiles.json
PACKAGES := run
# What works on booklets, started again when it dies, for as long as the web server that this shell becomes.
BESIDE := while kill -0 $$$$ 2>/dev/null && ! $(MANAGE) work --beside $$$$; do sleep 1; done

# Serve as in production.
run: export DEBUG := off
run: .venv/run .env $(CATALOGUES) $(COLLECTED) data
	$(BESIDE) & exec $(BIN)/gunicorn icc_site.wsgi --bind 127.0.0.1:$(PORT) --preload --worker-class icc_site.serving.patient_worker.PatientWorker --workers 2 --threads 8 --limit-request-line 8190 --no-control-socket --forwarder-headers=

# Serve while one writes: it reloads by itself.
dev: export DEBUG := on
dev: .venv/run .env $(CATALOGUES) data
	$(BESIDE) & exec $(MANAGE) runserver 127.0.0.1:$(PORT)

# Before each change: the linters, the tests on SQLite and in a browser, then those that touch SQL on PostgreSQL.
test: PACKAGES := run test
test: lint
	$(BIN)/pytest -n auto
	.ci/with-postgres $(BIN)/pytest -n auto -m "both_databases and not nightly"

# The same as a whole: slow tests too, and on PostgreSQL all but those in a browser.
test-nightly: PACKAGES := run test nightly
test-nightly: lint
	.ci/verapdf
	$(BIN)/pytest -n auto -m ""
	.ci/with-postgres $(BIN)/pytest -n auto -m "not browser"

lint: .venv/dev .env $(CATALOGUES)
	$(BIN)/ruff check && $(BIN)/ruff format --check
	$(BIN)/djlint --quiet --lint templates
	$(BIN)/mypy icc_site networks practices

# Write the newest versions that pyproject.toml allows into requirements*.txt.
lock: .venv/dev
	$(COMPILE) pyproject.toml -o requirements.txt
	$(COMPILE) --group dev pyproject.toml -o requirements-dev.txt

# Gather the texts to translate into locale/.
messages: PACKAGES := run messages
messages: .venv/run .env
	$(MANAGE) makemessages --all --no-obsolete --no-location --no-wrap --ignore tests

# Measure pages against a bare view: SIZES="1000 10000 100000" make bench; or this checkout against a revision:
# AGAINST=main make bench
bench: .venv/dev $(CATALOGUES)
	$(BIN)/python -m tests.benchmarks $(if $(AGAINST),--against $(AGAINST),--sizes $(SIZES))

# Remove what these commands made, but neither .env nor the data.
clean:
	rm -rf .venv .*_cache .hypothesis test-results $(CATALOGUES)
	find . -name __pycache__ -prune -exec rm -rf {} +

# --- What the commands stand on ----------------------------------------------------------------------------------
system:
	@.ci/system-packages $(PACKAGES)

.venv/bin/python: | system
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed.")'
	$(PYTHON) -m venv .venv

.venv/run: requirements.txt | system .venv/bin/python
	$(INSTALL) -r requirements.txt
	@touch $@

.venv/dev: requirements-dev.txt | system .venv/bin/python
	$(INSTALL) -r requirements-dev.txt
	@touch .venv/run $@

.env:
	@umask 077; $(PYTHON) -c 'import secrets; print("SECRET_KEY=" + secrets.token_urlsafe(50))' > $@

%.mo: %.po
	$(BIN)/pybabel --quiet compile --use-fuzzy --input-file $< --output-file $@

$(COLLECTED): .venv/run $(shell find static */static 2>/dev/null)
	$(MANAGE) collectstatic --noinput --verbosity 0

data:
	@mkdir -p -m 700 $(DATA_DIR)
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) prepare_site --address http://127.0.0.1:$(PORT)

.PHONY: run dev test test-nightly lint lock messages bench clean system data
