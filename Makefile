# make run    build, make a registry from the example body, check it, answer a real question
# make test   formatting, layering, all tests
# make bench  measure speed and size on generated bodies, beside others; writes docs/performance.md (45 minutes;
#             QUICK=1: small sizes, some minutes, .build-bench/quick/performance.md; RESUME=1: keep the rows that are there)
# make bench-serve PEOPLE=5000   the server: answers a second, and a load of questions while its branch moves every second
# make profile COMMAND="check"   where a command's time goes
# make serve  the pages on the example body, at http://127.0.0.1:8080/
# make browse-test   the pages in a real browser (Debian: chromium chromium-driver); pictures into .build-browse
# make install PREFIX=/usr/local   the program, the server, completions, man page, hooks; make uninstall takes them away

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
RELEASE = .build-release
BINARY = $(RELEASE)/release/kengen
SERVER = $(RELEASE)/release/kengen-serve
TODAY ?=

.PHONY: bench bench-serve bench-tools profile run serve browse-test test build install uninstall setup lint clean

build: setup
	@echo "kengen: building the program and its server (release, Swift's standard library linked in)"
	$(SWIFT) build -c release --static-swift-stdlib --product kengen --scratch-path $(RELEASE)
	$(SWIFT) build -c release --static-swift-stdlib --product kengen-serve --scratch-path $(RELEASE)

run: build
	@sh scripts/demo $(BINARY)

serve: build
	@sh scripts/serve-demo $(BINARY)

browse-test: build
	@sh scripts/browse $(BINARY)

test: setup lint
	@echo "kengen: building with warnings as errors and the layering check"
	KENGEN_STRICT=1 $(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	KENGEN_STRICT=1 $(SWIFT) test --skip-build

lint:
	@echo "kengen: formatting"
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

setup:
	@sh scripts/setup

install: build
	sh scripts/install-files install "$(BINARY)" "$(SERVER)" "$(DESTDIR)$(PREFIX)"

uninstall:
	sh scripts/install-files uninstall "$(BINARY)" "$(SERVER)" "$(DESTDIR)$(PREFIX)"

clean:
	rm -rf .build $(RELEASE)

BENCH = .build-bench
BODIES = $(BENCH)/bodies
VENV = Benchmarks/.venv
PYTHON = $$(test -x $(VENV)/bin/python && echo $(VENV)/bin/python || echo python3)
QUICK ?=
RESUME ?=
# A quick run leaves the document alone.
REPORT = $(if $(QUICK),$(BENCH)/quick,docs)
FLAGS = $(if $(QUICK),--quick)
INPROCESS = $(CURDIR)/$(RELEASE)/release/kengen-inprocess
GENERATOR = $(CURDIR)/$(BENCH)/build/release/kengen-bench

bench: bench-tools
	$(PYTHON) Benchmarks/bench.py $(CURDIR)/$(BINARY) $(CURDIR)/$(BENCH)/floor $(GENERATOR) $(INPROCESS) $(CURDIR)/$(BODIES) \
	  $(CURDIR)/$(BENCH)/result$(if $(QUICK),-quick).json $(FLAGS) $(if $(RESUME),--resume)
	$(PYTHON) Benchmarks/peers/run.py $(CURDIR)/$(BINARY) $(INPROCESS) $(GENERATOR) $(CURDIR)/$(BODIES) \
	  $(CURDIR)/$(BENCH)/peers$(if $(QUICK),-quick).json $(FLAGS)
	$(PYTHON) Benchmarks/report.py $(BENCH)/result$(if $(QUICK),-quick).json $(BENCH)/peers$(if $(QUICK),-quick).json $(REPORT)
	@echo "kengen: $(REPORT)/performance.md"

SECONDS = 60
bench-serve: bench-tools
	test -d $(BODIES)/people-$(PEOPLE) || $(GENERATOR) generate --people $(PEOPLE) --seed 1 --history 1 $(BODIES)/people-$(PEOPLE)
	$(PYTHON) Benchmarks/serve.py $(CURDIR)/$(SERVER) $(CURDIR)/$(BODIES)/people-$(PEOPLE)/registry $(BENCH)/serve-$(PEOPLE).json --seconds $(SECONDS)

# What the measurements need; a library that cannot be had is said, and its rows are missing.
bench-tools: build
	KENGEN_BENCH=1 $(SWIFT) build -c release --static-swift-stdlib --product kengen-inprocess --scratch-path $(RELEASE)
	$(SWIFT) build -c release --package-path Benchmarks --scratch-path $(BENCH)/build
	cc -O2 -Wall -o $(BENCH)/floor Benchmarks/floor.c $$(pkg-config --cflags --libs libgit2)
	test -x $(VENV)/bin/python || python3 -m venv $(VENV) || echo "kengen: no virtual environment, the others are not measured"
	if test -x $(VENV)/bin/python; then while read -r line; do \
	  $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check "$$line" || echo "kengen: NOT INSTALLED: $$line"; \
	  done < Benchmarks/requirements.txt; fi

# make profile COMMAND="check --on 2026-11-23" PEOPLE=5000   where the time of a command goes, as text
COMMAND ?= check --on 2026-11-23
PEOPLE ?= 5000
profile: bench-tools
	test -d $(BODIES)/people-$(PEOPLE) || $(GENERATOR) generate --people $(PEOPLE) --seed 1 --history 1 $(BODIES)/people-$(PEOPLE)
	sh scripts/profile $(CURDIR)/$(BINARY) $(CURDIR)/$(BODIES)/people-$(PEOPLE)/registry $(CURDIR)/$(BENCH)/profile.txt $(COMMAND)
