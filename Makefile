# Two commands do everything on a fresh Debian machine with Swift:
#   make report    builds the program and assesses the specimen study; the report lies below .build/
#   make test      checks the style, builds, runs every test and checks the indicators
#   make install PREFIX=/usr/local

PREFIX ?= /usr/local
DESTDIR ?=
REPORT := .build/report
RUNS := .build/runs.sqlite
LIBRARIES := pkg-config libxml2-dev zlib1g-dev libdeflate-dev libzip-dev libbrotli-dev libpcre2-dev liblapacke-dev coinor-libclp-dev \
  libxlsxwriter-dev libsqlite3-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BUILT = $(shell swift build -c release --show-bin-path)/egov

.PHONY: report test install libraries build

report: build
	$(BUILT) assess Data/studies/specimen.yaml -o $(REPORT) --store $(RUNS) --format all
	@echo "$(CURDIR)/$(REPORT)/index.html"

build: libraries
	swift build -c release --product egov

test: libraries
	swift format lint --strict -r Package.swift Sources Tests
	swift build --build-tests
	swift test --skip-build
	swift run --skip-build egov indicators check
	swift run --skip-build egov indicators test --quiet

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/egov/Data
	install -m 755 $(BUILT) $(DESTDIR)$(PREFIX)/bin/egov
	cp -R Indicators $(DESTDIR)$(PREFIX)/share/egov/
	cp -R Data/register Data/reference $(DESTDIR)$(PREFIX)/share/egov/Data/

# Only what is missing is installed, so that a machine that has it all needs neither root nor network.
libraries:
	@missing=""; for name in $(LIBRARIES); do \
	  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$name"; \
	done; \
	if [ -n "$$missing" ]; then \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; \
	fi
