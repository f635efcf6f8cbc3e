"""The reference that the workload `ranks` is held against: the same index, its weights drawn in batches with NumPy.

    OMP_NUM_THREADS=1 python3 montecarlo.py UNITS INDICATORS DRAWS [ROUNDS]

Prints the median of the wall time of the rounds, after one to warm up, and the most memory the process held.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import resource
import statistics
import sys
import time

import numpy as np


def run(units, indicators, draws, batch):
    random = np.random.default_rng(1)
    scores = random.uniform(0, 100, (indicators, units))
    size = max(1, indicators // 6)
    firsts = np.arange(0, indicators, size)
    inner = 1.0 + np.arange(indicators) % 3
    outer = 1.0 + firsts % 2
    group = np.arange(indicators) // size
    histogram = np.zeros(units * units, dtype=np.int64)
    offset = np.arange(units) * units
    start = time.perf_counter()
    for first in range(0, draws, batch):
        count = min(batch, draws - first)
        low = inner * random.uniform(0.75, 1.25, (count, indicators))
        high = outer * random.uniform(0.75, 1.25, (count, len(firsts)))
        low /= np.add.reduceat(low, firsts, axis=1)[:, group]
        high /= high.sum(axis=1, keepdims=True)
        index = (low * high[:, group]) @ scores
        order = np.argsort(-index, axis=1)
        ranks = np.empty_like(order)
        np.put_along_axis(ranks, order, np.arange(units)[None, :], axis=1)
        ranks += offset
        histogram += np.bincount(ranks.ravel(), minlength=units * units)
    below = histogram.reshape(units, units).cumsum(axis=1)
    quantiles = np.stack([(below < share * draws).sum(axis=1) + 1 for share in (0.05, 0.5, 0.95)], axis=1)
    return time.perf_counter() - start, quantiles


def main():
    units, indicators, draws = (int(argument) for argument in sys.argv[1:4])
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    # About as many scores a batch as let NumPy run at its best without filling the memory.
    batch = max(16, min(draws, 2_000_000 // units))
    run(units, indicators, draws, batch)
    seconds = [run(units, indicators, draws, batch)[0] for _ in range(rounds)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"numpy {units} x {indicators} x {draws}: {statistics.median(seconds):.4f} s, peak {peak:.0f} MiB")


if __name__ == "__main__":
    main()
