# make run    build, make a registry from the example body, check it, answer a real question
# make test   formatting, layering, all tests
# make bench  measure speed and size on generated bodies; writes docs/performance.md (takes some minutes)
# make install PREFIX=/usr/local   the program, completions, man page, hooks; make uninstall takes them away

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
RELEASE = .build-release
BINARY = $(RELEASE)/release/kengen
TODAY ?=

.PHONY: bench run test build install uninstall setup lint clean

build: setup
	@echo "kengen: building the program (release, Swift's standard library linked in)"
	$(SWIFT) build -c release --static-swift-stdlib --product kengen --scratch-path $(RELEASE)

run: build
	@sh scripts/demo $(BINARY)

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
	sh scripts/install-files install "$(BINARY)" "$(DESTDIR)$(PREFIX)"

uninstall:
	sh scripts/install-files uninstall "$(BINARY)" "$(DESTDIR)$(PREFIX)"

clean:
	rm -rf .build $(RELEASE)

BENCH = .build-bench
PYTHON = $(BENCH)/venv/bin/python

bench: build
	KENGEN_BENCH=1 $(SWIFT) build -c release --static-swift-stdlib --product kengen-inprocess --scratch-path $(RELEASE)
	$(SWIFT) build -c release --package-path Benchmarks --scratch-path $(BENCH)/build
	cc -O2 -Wall -o $(BENCH)/floor Benchmarks/floor.c $$(pkg-config --cflags --libs libgit2)
	test -x $(PYTHON) || python3 -m venv $(BENCH)/venv
	$(PYTHON) -m pip install --quiet -r Benchmarks/requirements.txt
	$(PYTHON) Benchmarks/bench.py $(CURDIR)/$(BINARY) $(CURDIR)/$(BENCH)/floor $(CURDIR)/$(BENCH)/build/release/kengen-bench \
	  $(CURDIR)/$(RELEASE)/release/kengen-inprocess $(CURDIR)/$(BENCH)/bodies $(CURDIR)/$(BENCH)/result.json
	$(PYTHON) Benchmarks/peers.py $(CURDIR)/$(RELEASE)/release/kengen-inprocess $(BENCH)/peers.json \
	  $(foreach size,500 5000 50000,$(BENCH)/bodies/people-$(size)/registry)
	$(PYTHON) Benchmarks/report.py $(BENCH)/result.json $(BENCH)/peers.json docs
