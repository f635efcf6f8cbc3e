#!/usr/bin/env python3
"""Measures the peak memory of `egov observe` on archives of one city that are as large as one likes.

usage: memory.py EGOV WORK ARCHIVE [--gib 1 4 16] [--jobs 2]

EGOV is the built program, WORK a folder for what is made, ARCHIVE a WARC file of the race's generator. Its responses are
written again and again, each time under other hosts of the same length, so that no address is met twice; digests are
left out. The file takes some 370 MB a GiB and is removed at the end. Memory hangs little on what else the machine does."""
import argparse
import os
import re
import sys
import zlib

# No compiled copy of the script beside it, which is no part of the sources.
sys.dont_write_bytecode = True
from race import run

HOST = re.compile(rb"city(\d\d)")
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("egov")
    parser.add_argument("work")
    parser.add_argument("archive")
    parser.add_argument("--gib", type=float, nargs="+", default=[1])
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def members(data):
    """The members of a gzip file, one after the other."""
    place = 0
    while place < len(data):
        member, content = zlib.decompressobj(31), b""
        while not member.eof and place < len(data):
            piece = data[place:place + 65536]
            content += member.decompress(piece)
            place += len(piece)
        place -= len(member.unused_data)
        yield content


def responses(archive):
    """The response records of an archive, uncompressed and without digests."""
    with open(archive, "rb") as file:
        data = file.read()
    found = []
    for record in members(data):
        if b"WARC-Type: response" in record[:400]:
            found.append(record.replace(b"WARC-Block-Digest", b"WARC-Xlock-Digest")
                         .replace(b"WARC-Payload-Digest", b"WARC-Xayload-Digest"))
    return found


def host(number):
    """Six letters and digits that stand for a number."""
    text = ""
    for _ in range(5):
        text = DIGITS[number % 36] + text
        number //= 36
    return b"c" + text.encode()


def copy(records, number, file):
    """Writes all records under hosts of their own and gives the bytes before compression."""
    written = 0
    for record in records:
        record = HOST.sub(lambda found: host(number * 100 + int(found.group(1))), record)
        written += len(record)
        packed = zlib.compressobj(1, zlib.DEFLATED, 31)
        file.write(packed.compress(record) + packed.flush())
    return written


def main():
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    grown, out = (os.path.join(options.work, name) for name in ("grown.warc.gz", "grown.jsonl"))
    records = responses(options.archive)
    command = [options.egov, "observe", grown, "-o", out, "--jobs", str(options.jobs), "--no-cache", "--quiet"]
    print("%8s %9s %9s %9s %9s" % ("GiB", "records", "CPU s", "wall s", "peak MiB"))
    size, copies = 0, 0
    with open(grown, "wb") as file:
        for goal in sorted(options.gib):
            while size < goal * 2 ** 30:
                size += copy(records, copies, file)
                copies += 1
            file.flush()
            result = run(command)
            if result is None:
                sys.exit("egov observe failed on %.1f GiB" % (size / 2 ** 30))
            print("%8.1f %9d %9.0f %9.0f %9.0f"
                  % (size / 2 ** 30, copies * len(records), result[0], result[1], result[2] / 2 ** 20), flush=True)
    for path in (grown, out):
        os.remove(path)


if __name__ == "__main__":
    main()
