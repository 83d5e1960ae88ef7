"""Runs inside the measured process: turns through a handler, timed one by one.

Only the standard library is imported before the bundle. Reads requests as JSON from standard
input and writes the seconds of each turn as JSON.
"""

import json
import sys
import time
from importlib import import_module

ROUNDS_BEFORE = 3


def main() -> None:
    """`warm_loop.py BUNDLE TURNS`."""
    sys.path.insert(0, sys.argv[1])
    wanted = int(sys.argv[2])
    requests = json.load(sys.stdin)
    lambda_handler = import_module("lambda_function").lambda_handler

    for _ in range(ROUNDS_BEFORE):
        for request in requests:
            lambda_handler(request, None)
    times: list[float] = []
    while len(times) < wanted:
        for request in requests:
            begun = time.perf_counter()
            lambda_handler(request, None)
            times.append(time.perf_counter() - begun)
    json.dump(times, sys.stdout)


if __name__ == "__main__":
    main()
