#!/usr/bin/env python3
"""Counts the instructions of each stage on a small fixed input and sets them beside what was counted before.

usage: count.py BENCHMARKS BUDGET [--record] [STAGE…]

BENCHMARKS is the built program of this folder, BUDGET a CSV of stage, instructions and a note. A stage is run once and
twice under callgrind; the difference is one run without what is made before it. Ends with 1 where a stage needs more
than 3 % over its budget; with --record the budget becomes what was counted, so that a change shows in review."""
import csv
import os
import re
import subprocess
import sys
import tempfile

STAGES = ["read", "parse", "extract", "observe", "portal", "write", "score", "report", "line"]
INPUT = ["--cities", "1", "--pages", "40"]
TOLERANCE = 3


def instructions(program, stage, times):
    # Places of a dictionary's entries are drawn anew for each process, and with them what searches cost.
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1")
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, stage, "--times", str(times)]
        + INPUT, capture_output=True, text=True, env=environment)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit("%s failed under callgrind:\n%s" % (stage, done.stderr[-2000:]))
    return int(found.group(1))


def main():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    program, path, stages = words[0], words[1], words[2:] or STAGES
    rows = {}
    if os.path.exists(path):
        with open(path, newline="") as file:
            rows = {row["stage"]: row for row in csv.DictReader(file)}
    over = False
    print("%-10s %16s %16s %9s" % ("stage", "instructions", "budget", "change"))
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind of Debian 12 stops at debug information as Swift writes it.
        bare = os.path.join(folder, "Benchmarks")
        subprocess.run(["strip", "--strip-debug", "-o", bare, program], check=True)
        for stage in stages:
            counted = instructions(bare, stage, 2) - instructions(bare, stage, 1)
            known = int(rows.get(stage, {}).get("instructions", 0))
            change = (counted / known - 1) * 100 if known else 0
            over = over or change > TOLERANCE
            print("%-10s %16d %16s %+8.1f%%" % (stage, counted, known or "none", change), flush=True)
            # Three digits: less than that differs from one build to the next.
            note = rows.get(stage, {}).get("note", "")
            rows[stage] = {"stage": stage, "instructions": int(float("%.3g" % counted)), "note": note}
    if "--record" in sys.argv:
        with open(path, "w", newline="") as file:
            writer = csv.DictWriter(file, ["stage", "instructions", "note"], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows[stage] for stage in STAGES if stage in rows)
    sys.exit(1 if over else 0)


main()
