# make run    build, make a registry from the example body, check it, answer a real question
# make test   formatting, layering, all tests
# make install PREFIX=/usr/local   the program, completions, man page, hooks; make uninstall takes them away

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
RELEASE = .build-release
BINARY = $(RELEASE)/release/kengen
TODAY ?=

.PHONY: run test build install uninstall setup lint clean

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
