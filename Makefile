# Two commands do everything on a fresh Debian machine with Swift:
#   make report    builds the program and assesses both years of the specimen study; the reports lie below .build/
#   make test      checks the style, builds, runs every test and checks the indicators
# Besides:
#   make bench     measures the stages and reports, and races the program beside other pipelines
#   make install PREFIX=/usr/local

PREFIX ?= /usr/local
DESTDIR ?=
REPORT := .build/report
RUNS := .build/runs.sqlite
LIBRARIES := pkg-config libxml2-dev zlib1g-dev libdeflate-dev libzip-dev libbrotli-dev libpcre2-dev liblapacke-dev coinor-libclp-dev \
  libxlsxwriter-dev libsqlite3-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BUILT = $(shell swift build -c release --show-bin-path)/egov

# What the tests of reports run besides the program: a browser, its fonts, Pandoc. A report needs none of them.
PROGRAMS := chromium fonts-noto-cjk pandoc librsvg2-bin

# The packages of a list that are not there.
define missing
$$(for name in $(1); do \
  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'install ok installed' || echo $$name; done)
endef

.PHONY: report test bench install libraries programs build

report: build
	$(BUILT) assess Data/studies/specimen.yaml -o $(REPORT) --store $(RUNS) --format all --lang zh,en
	$(BUILT) assess Data/studies/specimen-later.yaml -o $(REPORT)-later --store $(RUNS) --format all --lang zh,en \
	  --earlier $(REPORT)/assessment.json
	@echo "$(CURDIR)/$(REPORT)-later/index.html"
	@echo "$(CURDIR)/$(REPORT)/index.html"

build: libraries
	swift build -c release --product egov

test: libraries programs
	swift format lint --strict -r Package.swift Sources Tests
	swift build --build-tests
	swift test --skip-build
	swift run --skip-build egov indicators check
	swift run --skip-build egov indicators test --quiet

# Times the stages, a report of thousands of cities and starting, races the program beside other pipelines where they are,
# and counts instructions.
BENCH := ../shared/bench
bench: libraries
	swift build -c release --product egov
	swift build -c release --product Benchmarks
	$(dir $(BUILT))Benchmarks
	$(BUILT) assess Data/studies/specimen.yaml -o .build/bench/specimen --store .build/bench/runs.sqlite --format md --quiet
	python3 Tests/Benchmarks/wide.py $(BUILT) .build/bench .build/bench/specimen/assessment.json
	python3 Tests/Benchmarks/startup.py $(BUILT)
	@if [ -d $(BENCH) ]; then python3 Tests/Benchmarks/race.py $(BUILT) .build/bench $(BENCH); \
	  else echo "no race: there is no $(BENCH) with an archive and other pipelines"; fi
	@if command -v valgrind >/dev/null; then \
	  python3 Tests/Benchmarks/count.py $(dir $(BUILT))Benchmarks Tests/Benchmarks/instructions.csv; \
	  else echo "no instructions are counted: install valgrind"; fi

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/egov/Data
	install -m 755 $(BUILT) $(DESTDIR)$(PREFIX)/bin/egov
	cp -R Indicators $(DESTDIR)$(PREFIX)/share/egov/
	cp -R Data/register Data/reference $(DESTDIR)$(PREFIX)/share/egov/Data/

# Only what is missing is installed, so that a machine that has it all needs neither root nor network.
libraries:
	@packages="$(call missing,$(LIBRARIES))"; \
	if [ -n "$$packages" ]; then \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$packages; \
	fi

# Where they cannot be had, the tests that need them are skipped with a sentence.
programs:
	@packages="$(call missing,$(PROGRAMS))"; \
	if [ -n "$$packages" ]; then \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$packages; } \
	    || echo "some tests of reports are skipped without: $$packages"; \
	fi
