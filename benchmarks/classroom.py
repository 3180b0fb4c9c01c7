"""Forty pupils at once: how long does a page take on the server? Bounded: ends by itself.

Starts ``framing serve`` on the samples (or on --corpus/--store), lets --clients browsers ask for pages
at their own pace for --seconds, and prints the median and the 95th percentile of the answers.

    python benchmarks/classroom.py --clients 40 --seconds 15
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator

PAGES = (
    ("/", ""),
    ("/", "?voice=quote"),
    ("/articles", ""),
    ("/articles", "?show=loaded%2Chedge"),
    ("/blind", ""),
    ("/blind", "?step=tool"),
    ("/outlets", ""),
    ("/text", ""),
)
PAUSE = (0.5, 2.5)  # seconds a pupil looks at a page before asking for the next


def main() -> None:
    """Run the load and print one line of figures and one of JSON."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--clients", type=int, default=40)
    options.add_argument("--seconds", type=float, default=15.0)
    options.add_argument("--corpus")
    options.add_argument("--store")
    given = options.parse_args()
    command = [sys.executable, "-m", "framing", "serve", "--port", "0"]
    for name in ("corpus", "store"):
        if getattr(given, name):
            command += [f"--{name}", getattr(given, name)]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split()[-1].rstrip("/")
            _ask(address, "/", "")
            print(f"first page after {time.perf_counter() - started:.2f} s")
            for path, query in PAGES:  # once each: what is kept is kept for the whole class
                _ask(address, path, query)
            times = sorted(_load(address, given.clients, given.seconds))
        finally:
            server.terminate()
    figures = {
        "clients": given.clients,
        "requests": len(times),
        "median_ms": round(1000 * times[len(times) // 2], 1),
        "p95_ms": round(1000 * times[int(0.95 * (len(times) - 1))], 1),
        "slowest_ms": round(1000 * times[-1], 1),
    }
    print(
        f"{figures['clients']} clients, {figures['requests']} pages: median {figures['median_ms']} ms, "
        f"95th percentile {figures['p95_ms']} ms, slowest {figures['slowest_ms']} ms"
    )
    print(json.dumps(figures))


def _load(address: str, clients: int, seconds: float) -> Iterator[float]:
    until = time.perf_counter() + seconds
    found: list[list[float]] = [[] for _ in range(clients)]

    def pupil(number: int) -> None:
        rng = random.Random(number)
        time.sleep(rng.uniform(0, PAUSE[1]))
        while time.perf_counter() < until:
            found[number].append(_ask(address, *rng.choice(PAGES)))
            time.sleep(rng.uniform(*PAUSE))

    threads = [threading.Thread(target=pupil, args=(i,)) for i in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return (x for times in found for x in times)


def _ask(address: str, path: str, query: str) -> float:
    """Ask for one page as Dash's router does; return the seconds until it was there whole."""
    body = {
        "output": "shell-page.children",
        "outputs": {"id": "shell-page", "property": "children"},
        "inputs": [
            {"id": "shell-location", "property": "pathname", "value": path},
            {"id": "shell-location", "property": "search", "value": query},
        ],
        "changedPropIds": ["shell-location.pathname"],
    }
    request = urllib.request.Request(
        f"{address}/_dash-update-component",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    begun = time.perf_counter()
    with urllib.request.urlopen(request, timeout=60) as answer:
        answer.read()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
