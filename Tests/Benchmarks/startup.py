#!/usr/bin/env python3
"""Times how long the program takes to say something short, and sets that beside the goal.

usage: startup.py EGOV [--rounds 20]

Prints medians of time gone by in milliseconds, after one run to warm up; run it on a machine that does nothing else."""
import statistics
import subprocess
import sys
import time

# What is said, and within how many milliseconds.
COMMANDS = ((["--help"], 30), (["indicators", "list"], 150))


def milliseconds(command):
    begin = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - begin) * 1000


def main():
    egov = sys.argv[1]
    rounds = int(sys.argv[3]) if sys.argv[2:3] == ["--rounds"] else 20
    print("%-24s %10s %10s %10s" % ("command", "median ms", "least ms", "goal ms"))
    for words, goal in COMMANDS:
        milliseconds([egov] + words)
        times = [milliseconds([egov] + words) for _ in range(rounds)]
        print("%-24s %10.1f %10.1f %10d" % ("egov " + " ".join(words), statistics.median(times), min(times), goal))


main()
