"""Forty readers at once: how long do answers take? The server runs in a process of its own; ends by itself.

    python benchmarks/load.py [--pace] [--clients 40] [--requests 8] [--corpus NAME] [--store FILE]
                              [--url http://127.0.0.1:8050]

Without --url ``framing serve`` is started for the run: on the five samples, or on a corpus of a store (one
of made-up articles comes from ``synthetic_store.py``). Each client opens pages of the navigation in an order
of its own. With --pace it looks at each for half a second to two and a half, as a pupil does; without, it
asks for the next at once, as nobody does. Every page was asked for once before the run: a class waits for
the first drawing once. Only this machine is asked, never more than 4,000 times. Prints the median, the 95th
percentile and the CPU time of the server; exit status 1 when the 95th percentile is over 300 ms or an answer
failed.
"""

from __future__ import annotations

import argparse
import contextlib
import ipaddress
import json
import os
import random
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 4000
PAUSE = (0.5, 2.5)  # seconds that a pupil looks at a page
VIEWS = (
    ("/", ""),
    ("/", "?voice=quote"),
    ("/articles", ""),
    ("/articles", "?show=loaded%2Chedge"),
    ("/blind", ""),
    ("/blind", "?step=tool"),
    ("/outlets", ""),
    ("/outlets", "?measure=hedging"),
    ("/stories", ""),
    ("/sources", ""),
    ("/text", ""),
    ("/methods", "?lexicon=hedges"),
)


def ask(url: str, path: str, query: str) -> float:
    """Ask for one page as the browser's router does; return the seconds until it was there whole."""
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
        url + "/_dash-update-component",
        json.dumps(body).encode(),
        {"Content-Type": "application/json", "Accept-Encoding": "gzip, deflate, br, zstd"},
    )
    begun = time.perf_counter()
    with urllib.request.urlopen(request, timeout=60) as answer:
        if answer.status != 200 or not answer.read():
            raise OSError(f"{path}: status {answer.status}")
    return time.perf_counter() - begun


def client(url: str, number: int, requests: int, pace: bool, times: list[float], errors: list[str]) -> None:
    """Open pages one after another."""
    order = random.Random(number)
    if pace:
        time.sleep(order.uniform(0, PAUSE[1]))
    for _ in range(requests):
        try:
            times.append(ask(url, *order.choice(VIEWS)))
        except OSError as error:
            errors.append(str(error))
        if pace:
            time.sleep(order.uniform(*PAUSE))


@contextlib.contextmanager
def served(corpus: str | None, store: str | None) -> Iterator[tuple[str, int]]:
    """Start ``framing serve``; yield its address and the number of its process."""
    command = [sys.executable, "-m", "framing", "serve", "--port", "0"]
    for name, value in (("corpus", corpus), ("store", store)):
        command += [f"--{name}", value] if value else []
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout is not None
        said = server.stdout.readline().split()
        if not said:
            raise OSError("framing serve did not start; run it by hand to see why")
        yield said[-1].rstrip("/"), server.pid
    finally:
        server.terminate()
        server.wait(10)


def cpu(process: int) -> float:
    """Return the CPU seconds that a process has used; NaN where the system does not say."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.exists():
        return float("nan")
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def quiet(process: int) -> None:
    """Wait until the server has made ready what it makes beside the first answers, at most a minute."""
    before = float("-inf")
    for _ in range(120):
        now = cpu(process)
        if not now - before > 0.02:
            return
        before = now
        time.sleep(0.5)


def main() -> int:
    """Run the clients and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pace", action="store_true", help="look at each page for a while, as a pupil does")
    parser.add_argument("--clients", type=int, default=40)
    parser.add_argument("--requests", type=int, default=8, help="a client")
    parser.add_argument("--corpus")
    parser.add_argument("--store")
    parser.add_argument("--url", help="a server that runs already, on this machine")
    given = parser.parse_args()
    if given.clients * given.requests > MOST:
        parser.error(f"{given.clients * given.requests} requests are more than {MOST}; ask for fewer")
    if given.url:
        host = urllib.parse.urlsplit(given.url).hostname or ""
        if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
            parser.error(f"{host} is not this machine; the load script asks the loopback only")
        return load(given.url.rstrip("/"), None, given)
    started = time.perf_counter()
    with served(given.corpus, given.store) as (url, process):
        ask(url, "/", "")
        print(f"first page after {time.perf_counter() - started:.1f} s")
        return load(url, process, given)


def load(url: str, process: int | None, given: argparse.Namespace) -> int:
    """Let the clients ask, and print what they found."""
    for path, query in VIEWS:
        ask(url, path, query)
    if process:
        quiet(process)
    times: list[float] = []
    errors: list[str] = []
    threads = [
        threading.Thread(target=client, args=(url, k, given.requests, given.pace, times, errors))
        for k in range(given.clients)
    ]
    before, start = cpu(process) if process else float("nan"), time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spent = time.perf_counter() - start
    used = cpu(process) - before if process else float("nan")
    times.sort()
    p95 = times[min(len(times) - 1, int(0.95 * len(times)))] * 1000
    kind = "at a pupil's pace" if given.pace else "without a pause"
    print(f"{given.clients} clients {kind}: {len(times)} answers in {spent:.1f} s")
    print(
        f"median {times[len(times) // 2] * 1000:.0f} ms, 95th percentile {p95:.0f} ms, slowest "
        f"{times[-1] * 1000:.0f} ms; the server used {1000 * used / max(len(times), 1):.1f} CPU ms an "
        f"answer; errors {len(errors)}"
    )
    for error in errors[:5]:
        print(error, file=sys.stderr)
    return 1 if errors or p95 > 300 else 0


if __name__ == "__main__":
    raise SystemExit(main())
