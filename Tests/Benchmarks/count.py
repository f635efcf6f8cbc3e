#!/usr/bin/env python3
"""Counts the instructions of each stage on a small fixed input and sets them beside what was counted before.

usage: count.py BENCHMARKS BUDGET [--record]

BENCHMARKS is the built program of this folder, BUDGET a CSV of stage and instructions. A stage is run once and twice
under callgrind; the difference is one run without what is made before it. Ends with 1 where a stage needs more than
5 % over its budget; with --record the budget becomes what was counted, so that a change shows in review."""
import csv
import re
import subprocess
import sys

STAGES = ["read", "parse", "observe", "portal", "write", "score", "report", "line"]
INPUT = ["--cities", "1", "--pages", "40"]


def instructions(program, stage, times):
    said = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, stage, "--times", str(times)]
        + INPUT, capture_output=True, text=True, check=True).stderr
    return int(re.search(r"Collected : (\d+)", said).group(1))


def main():
    program, path = sys.argv[1], sys.argv[2]
    try:
        with open(path, newline="") as file:
            budget = {row["stage"]: int(row["instructions"]) for row in csv.DictReader(file)}
    except FileNotFoundError:
        budget = {}
    counted, over = {}, False
    print("%-10s %16s %16s %9s" % ("stage", "instructions", "budget", "change"))
    for stage in STAGES:
        counted[stage] = instructions(program, stage, 2) - instructions(program, stage, 1)
        known = budget.get(stage)
        change = (counted[stage] / known - 1) * 100 if known else 0
        over = over or change > 5
        print("%-10s %16d %16s %+8.1f%%" % (stage, counted[stage], known or "none", change), flush=True)
    if "--record" in sys.argv:
        with open(path, "w", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["stage", "instructions"])
            # Three digits: less than that differs from one build to the next.
            writer.writerows([stage, int(float("%.3g" % counted[stage]))] for stage in STAGES)
    sys.exit(1 if over else 0)


main()
