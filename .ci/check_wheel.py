"""Check what the installed wheel wrote, and that its dashboard answers on the seeds."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path


def main() -> None:
    """Exit with a message where the wheel falls short."""
    scores, framing = sys.argv[1:3]
    records = [json.loads(line) for line in Path(scores).read_text("utf-8").splitlines()]
    assert len(records) == 5, f"expected 5 records, found {len(records)}"
    despot = [
        s for r in records for s in r["spans"] if s["text"].lower() == "despot" and s["voice"] == "title"
    ]
    assert despot and despot[0]["measure"] == "loaded", "despot is not marked loaded in a headline"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as home:
        server = subprocess.Popen(
            [framing, "serve", "--port", str(port)], env={**os.environ, "HOME": home, "XDG_DATA_HOME": home}
        )
        try:
            for _ in range(120):
                time.sleep(0.25)
                try:
                    page = urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10).read()
                except OSError:
                    assert server.poll() is None, "framing serve ended by itself"
                    continue
                layout = urllib.request.urlopen(f"http://127.0.0.1:{port}/_dash-layout", timeout=10).read()
                assert b'lang="en"' in page and len(layout) > 500
                print(f"wheel: 5 records, despot marked in a headline, the dashboard answers on port {port}")
                return
            raise AssertionError("framing serve did not answer within 30 seconds")
        finally:
            server.terminate()
            server.wait(10)


if __name__ == "__main__":
    main()
