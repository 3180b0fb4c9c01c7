"""Forty clients at once on this machine: times of answers, bounded in number and to the loopback.

    python benchmarks/load.py [--url http://127.0.0.1:8050] [--clients 40] [--requests 8]
                              [--articles 40000] [--cold]

Without --url a server is started for the run: on the five samples, or on a synthetic corpus of so many
articles. --cold asks for no page before the run, so that the first clients wait for the first drawing.
Each client opens the pages of the navigation in its own order, one request after another, and stops;
never more than 2,000 requests in all. Prints the median, the 95th percentile and the errors. Exit status
1 when the 95th percentile is over 300 ms or an answer failed.
"""

from __future__ import annotations

import argparse
import ipaddress
import json
import logging
import random
import sys
import threading
import time
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

MOST = 2000
VIEWS = (
    ("/", ""),
    ("/articles", ""),
    ("/outlets", ""),
    ("/outlets", "?measure=hedging"),
    ("/stories", ""),
    ("/sources", ""),
    ("/methods", ""),
    ("/methods", "?lexicon=hedges"),
)


def ask(url: str, path: str, query: str) -> None:
    """Ask for one page as the browser's router does; raise when the answer is not one."""
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
    with urllib.request.urlopen(request, timeout=30) as answer:
        if answer.status != 200 or not answer.read():
            raise OSError(f"{path}: status {answer.status}")


def client(url: str, number: int, requests: int, times: list[float], errors: list[str]) -> None:
    """Open pages one after another."""
    order = random.Random(number)
    for _ in range(requests):
        path, query = order.choice(VIEWS)
        start = time.perf_counter()
        try:
            ask(url, path, query)
        except OSError as error:
            errors.append(str(error))
        times.append(time.perf_counter() - start)


def serve(articles: int = 0) -> str:
    """Start a server in this process, on the samples or a synthetic corpus; return its address."""
    from waitress.server import create_server

    from dashboard.app import create_app, warm
    from dashboard.corpus import samples
    from dashboard.data import Data

    logging.getLogger("waitress").setLevel(logging.ERROR)
    if articles:
        from dashboard_speed import synthetic

        data = synthetic(articles)
    else:
        data = Data(samples())
    app = create_app(data)
    warm(data, app)  # as framing serve does
    server = create_server(app.server, host="127.0.0.1", port=0, threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    return f"http://127.0.0.1:{server.effective_port}"


def main() -> int:
    """Run the clients and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--url")
    parser.add_argument("--clients", type=int, default=40)
    parser.add_argument("--requests", type=int, default=8, help="a client")
    parser.add_argument("--articles", type=int, default=0, help="of a synthetic corpus")
    parser.add_argument("--cold", action="store_true", help="ask for no page before the run")
    given = parser.parse_args()
    if given.clients * given.requests > MOST:
        parser.error(f"{given.clients * given.requests} requests are more than {MOST}; ask for fewer")
    url = (given.url or serve(given.articles)).rstrip("/")
    host = urllib.parse.urlsplit(url).hostname or ""
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        parser.error(f"{host} is not this machine; the load script asks the loopback only")
    for path, query in VIEWS if not given.cold else ():
        ask(url, path, query)
    times: list[float] = []
    errors: list[str] = []
    threads = [
        threading.Thread(target=client, args=(url, k, given.requests, times, errors))
        for k in range(given.clients)
    ]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spent = time.perf_counter() - start
    times.sort()
    p95 = times[min(len(times) - 1, int(0.95 * len(times)))] * 1000
    print(
        f"{given.clients} clients, {len(times)} answers in {spent:.1f} s, {len(times) / spent:.0f} a second"
    )
    print(
        f"median {times[len(times) // 2] * 1000:.0f} ms, 95th percentile {p95:.0f} ms, errors {len(errors)}"
    )
    for error in errors[:5]:
        print(error, file=sys.stderr)
    return 1 if errors or p95 > 300 else 0


if __name__ == "__main__":
    raise SystemExit(main())
