#!/usr/bin/env python3
"""Times `egov report` on thousands of cities, and how long a browser takes to open the page of all of them.

usage: wide.py EGOV WORK ASSESSMENT [--cities 3000] [--rounds 3]

EGOV is the built program, WORK a folder for what is made, ASSESSMENT an assessment.json whose cities are repeated under
other codes until there are enough. The browser is the first chromium on the PATH; without one that part is left out. Its
time is that of opening the page and drawing it, less that of an empty page, and hangs on what else the machine does."""
import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile

# No compiled copy of the script beside it, which is no part of the sources.
sys.dont_write_bytecode = True
from race import run


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("egov")
    parser.add_argument("work")
    parser.add_argument("assessment")
    parser.add_argument("--cities", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def copies(cities, count):
    """The cities repeated under codes and ranks of their own, a hair apart in their index."""
    made = []
    for number in range(count):
        city = dict(cities[number % len(cities)])
        index = dict(city["index"])
        city["city"] = str(1000000 + number)
        city["name"] += str(number // len(cities) + 1)
        if index["rank"] is not None:
            index["score"] -= number * 1e-6
        city["index"] = index
        made.append(city)
    ranked = sorted((city for city in made if city["index"]["rank"] is not None),
                    key=lambda city: -city["index"]["score"])
    for place, city in enumerate(ranked):
        city["index"]["rank"] = place + 1
    return ranked + [city for city in made if city["index"]["rank"] is None]


def widen(source, target, count):
    """Writes the assessment with so many cities, one at a time."""
    with open(source, encoding="utf-8") as file:
        assessment = json.load(file)

    def text(value):
        return json.dumps(value, ensure_ascii=False)

    with open(target, "w", encoding="utf-8") as file:
        for place, (name, value) in enumerate(assessment.items()):
            file.write("{\n" if place == 0 else ",\n")
            if name != "cities":
                file.write("  %s: %s" % (text(name), text(value)))
                continue
            file.write('  "cities": [')
            for number, city in enumerate(copies(value, count)):
                file.write((",\n    " if number else "\n    ") + text(city))
            file.write("\n  ]")
        file.write("\n}\n")


def used(command):
    """What `run` says of a run that must succeed."""
    usage = run(command)
    if usage is None:
        sys.exit("%s failed" % " ".join(command))
    return usage


def opened(browser, page):
    """Seconds until the browser has opened and drawn a page."""
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, "--headless", "--disable-gpu", "--user-data-dir=" + profile, "--window-size=1280,900",
                   "--screenshot=" + os.path.join(profile, "page.png"), "file://" + page]
        return used(command + (["--no-sandbox"] if os.geteuid() == 0 else []))[1]


def main():
    options = arguments()
    work = os.path.abspath(options.work)
    os.makedirs(work, exist_ok=True)
    source, report = os.path.join(work, "wide.json"), os.path.join(work, "wide")
    widen(options.assessment, source, options.cities)
    runs = [used([options.egov, "report", source, "-o", report, "--quiet"]) for _ in range(options.rounds)]
    cpu, wall = (statistics.median(column) for column in list(zip(*runs))[:2])
    written = sum(os.path.getsize(os.path.join(folder, name))
                  for folder, _, names in os.walk(report) for name in names)
    print("| report of %d cities | median of %d |" % (options.cities, options.rounds))
    print("|---|---:|")
    print("| assessment.json read | %.0f MB |" % (os.path.getsize(source) / 1e6))
    print("| pages and tables written | %.0f MB |" % (written / 1e6))
    print("| seconds gone by | %.1f |" % wall)
    print("| CPU seconds | %.1f |" % cpu)
    print("| peak memory | %.0f MiB |" % (max(usage[2] for usage in runs) / 2**20))
    page = os.path.join(report, "index.html")
    print("| index.html | %.1f MB |" % (os.path.getsize(page) / 1e6))
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser:
        empty = os.path.join(work, "empty.html")
        with open(empty, "w", encoding="utf-8") as file:
            file.write("<!DOCTYPE html><title>empty</title>\n")
        both = [(opened(browser, page), opened(browser, empty)) for _ in range(options.rounds)]
        print("| index.html opened and drawn | %.1f s |" % statistics.median(full - bare for full, bare in both))
    else:
        print("left out: the browser; there is no chromium on the PATH", file=sys.stderr)


main()
