#!/usr/bin/env python3
"""Times the program beside other pipelines on one archive, in turn, and prints medians and ratios.

usage: race.py EGOV WORK SHARED [--pages 2000] [--rounds 5]

EGOV is the built program, WORK a folder for what is made, SHARED the folder with the generator of the archive and the
reference pipelines. References that cannot be built or run here are named and left out. CPU seconds are user and system
time of a process and its children; they are steadier than time gone by. Only ratios of one race mean anything."""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time


# The program's reader and parser doing what the references do, and the reference that goals are set against.
SAME = "egov's parts, same rows"
C_SAX = "C, libxml2 SAX"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("egov")
    parser.add_argument("work")
    parser.add_argument("shared")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def run(command):
    """CPU seconds, seconds gone by and peak bytes of one run; None where it failed."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        return None
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss * 1024


def python_with(work, modules):
    """A Python of the work folder that has the modules, else the one of this script; None where neither has."""
    for python in (os.path.join(work, "venv", "bin", "python"), sys.executable):
        if os.path.exists(python) and subprocess.call([python, "-c", "import " + ",".join(modules)],
                                                      stderr=subprocess.DEVNULL) == 0:
            return python
    return None


def lineup(options, archive):
    """Name, command and pages of every pipeline that can be run here."""
    work, shared = os.path.abspath(options.work), os.path.abspath(options.shared)
    out = os.path.join(work, "race.out")
    # What an earlier round kept would make the next one read nothing.
    found = [("egov observe, %d job%s" % (jobs, "" if jobs == 1 else "s"),
              [options.egov, "observe", archive, "-o", out, "--jobs", str(jobs), "--no-cache"], options.pages)
             for jobs in (1, 2)]
    extract = os.path.join(work, "extract")
    terms = os.path.join(shared, "terms.txt")
    benchmarks = os.path.join(os.path.dirname(os.path.abspath(options.egov)), "Benchmarks")
    if os.path.exists(benchmarks):
        found.append((SAME, [benchmarks, "--extract", archive, terms, out], options.pages))
    else:
        print("left out: %s; build the product Benchmarks beside egov" % SAME, file=sys.stderr)
    if subprocess.call(["make", "-s", "-C", shared, "B=" + work, extract]) == 0:
        found += [("C, libxml2 " + name, [extract, mode, archive, terms, out], options.pages)
                  for name, mode in (("SAX", "sax"), ("tree", "dom"))]
    else:
        print("left out: the C pipelines, which could not be built", file=sys.stderr)
    few = min(options.pages, 300)
    for name, mode, modules, pages in (
            ("FastWARC + selectolax", "selectolax", ["fastwarc", "selectolax"], options.pages),
            ("FastWARC + lxml", "lxml", ["fastwarc", "lxml"], options.pages),
            ("FastWARC + resiliparse", "resiliparse", ["fastwarc", "resiliparse"], options.pages),
            ("warcio + BeautifulSoup", "bs4", ["warcio", "bs4", "lxml"], few)):
        python = python_with(work, modules)
        if python is None:
            print("left out: %s; install %s into %s/venv" % (name, " ".join(modules), work), file=sys.stderr)
            continue
        command = [python, os.path.join(shared, "py", "extract.py"), mode, archive, out]
        found.append((name, command + (["-m", str(few)] if pages == few and mode == "bs4" else []), pages))
    return found


def main():
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    archive = os.path.join(os.path.abspath(options.work), "race-%d.warc.gz" % options.pages)
    if not os.path.exists(archive):
        python = python_with(options.work, ["warcio"])
        if python is None:
            print("no race: the archive is made with warcio; install it into %s/venv" % options.work, file=sys.stderr)
            return
        generator = os.path.join(os.path.abspath(options.shared), "gen_corpus.py")
        subprocess.check_call([python, generator, archive + ".new", "--pages", str(options.pages)])
        shutil.move(archive + ".new", archive)
    pipelines = lineup(options, archive)
    runs = {name: [] for name, _, _ in pipelines}
    for round_number in range(options.rounds):
        for name, command, _ in pipelines:
            result = run(command)
            if result is None:
                print("failed: " + name, file=sys.stderr)
            else:
                runs[name].append(result)
    print("%-24s %10s %10s %12s %10s %8s" % ("pipeline", "CPU s", "wall s", "pages/CPU s", "peak MiB", "egov is"))
    medians = {name: [statistics.median(column) for column in zip(*runs[name])] for name in runs if runs[name]}
    first = pipelines[0]
    for name, _, pages in pipelines:
        if name not in medians:
            continue
        cpu, wall, peak = medians[name]
        ratio = (cpu / pages) / (medians[first[0]][0] / first[2]) if first[0] in medians else float("nan")
        print("%-24s %10.3f %10.3f %12.0f %10.1f %7.2fx" % (name, cpu, wall, pages / cpu, peak / 1048576, ratio))
    for name, goal in ((first[0], 1.5), (SAME, 1.15)):
        if name in medians and C_SAX in medians:
            print("%s: %.2f times the CPU of %s; the goal is at most %s"
                  % (name, medians[name][0] / medians[C_SAX][0], C_SAX, goal))


if __name__ == "__main__":
    main()
