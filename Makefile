# `make demo` and `make test` set everything up on a machine that has the Swift toolchain.
SHELL := /bin/sh
PREFIX ?= /usr/local
VENV := .build/venv
SCAFFOLD := .build/release/scaffold
SOURCES := Sources Tests Package.swift
# The Go sources that the system packages.
GO_MODULES := $(addprefix /usr/share/gocode/src/github.com/,go-chi/chi jackc/pgx/v4 mattn/go-sqlite3 google/uuid)
# A Linux release is one file of all it needs.
STATIC := $(if $(filter Linux,$(shell uname -s)),-Xswiftc -static-executable -Xlinker -s)

.PHONY: help demo build tested check prove test test-long test-plans test-vapor bench bench-services compare install format lint clean libyaml tools

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Without optimizing, which takes most of the time of a build, and in a folder of its own.
demo: libyaml ## Set up, build and show a plan
	swift build -c release --product scaffold --scratch-path .build/demo -Xswiftc -Onone
	.build/demo/release/scaffold --stack go subscription

build: libyaml ## Build the release binary, .build/release/scaffold
	swift build -c release --product scaffold $(STATIC)

# The debug build of everything and the tools: what the tests run with.
tested: libyaml tools
	swift build --build-tests

check: lint tested ## Form, unit and end-to-end tests, on the debug build
	@python3 Tests/check_imports.py
	@python3 Tests/run_tests.py --skip-build --parallel

prove: tested ## Prove what one stack writes: make prove STACK=go [PROOF=new-sqlite]
	@$(VENV)/bin/python Tests/Stubs/prove_all.py --stack "$(STACK)" $(if $(PROOF),--proof "$(PROOF)")

test: export SCAFFOLD_TESTS = all
test: check ## Everything that a change has to pass, cold in at most 30 minutes
	@$(VENV)/bin/python Tests/Stubs/prove_all.py quick

test-long: tested build ## What is rare and slow, cold in at most 45 minutes
	@SCAFFOLD_BINARY="$(CURDIR)/$(SCAFFOLD)" python3 Tests/run_tests.py --skip-build --filter ReadmeTests
	@$(VENV)/bin/python Tests/Stubs/prove_all.py long

test-plans: tested ## Carry plans out in every project, and hold them against bad implementations
	@$(VENV)/bin/python Tests/Stubs/prove_all.py plans

test-vapor: build tools ## Prove Vapor services with Vapor itself, where its packages can be had
	SCAFFOLD_BINARY="$(CURDIR)/$(SCAFFOLD)" $(VENV)/bin/python Tests/Stubs/prove.py swift vapor-services

bench: build $(VENV)/ready ## Measure speed side by side with others: make bench [ROWS=TemplateRendering]
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement Tests/Benchmarks/requirements.txt
	swift build -c release --product scaffold-bench $(STATIC)
	.build/release/scaffold-bench $(ROWS)

bench-services: build tools ## Measure generated services beside minimal ones: make bench-services [STACKS="go python swift"]
	@command -v wrk >/dev/null || sh .ci/install wrk
	@SCAFFOLD_BINARY="$(CURDIR)/$(SCAFFOLD)" $(VENV)/bin/python Tests/Benchmarks/services/bench.py $(STACKS)

compare: build ## Hold plans and files against those of an older program: make compare OLD=PROGRAM
	python3 Tests/Compare/compare.py "$(OLD)" $(SCAFFOLD)

install: build ## Install below PREFIX
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(SCAFFOLD) "$(DESTDIR)$(PREFIX)/bin/scaffold"

format: ## Format the Swift sources
	swift format --in-place --parallel --recursive $(SOURCES)

lint: ## Check the form of the Swift sources
	swift format lint --strict --parallel --recursive $(SOURCES)

clean: ## Remove everything that was built
	rm -rf .build

libyaml:
	@pkg-config --exists yaml-0.1 || sh .ci/install libyaml

# What the stub files are proved with.
tools: $(VENV)/ready
	@command -v cc >/dev/null || sh .ci/install cc
	@pkg-config --exists sqlite3 || sh .ci/install sqlite
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || sh .ci/install postgres
	@ls -d $(GO_MODULES) >/dev/null 2>&1 || sh .ci/install go-modules

$(VENV)/ready: Tests/requirements.txt
	@python3 -c 'import venv, ensurepip' 2>/dev/null || sh .ci/install python
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt
	touch $@
