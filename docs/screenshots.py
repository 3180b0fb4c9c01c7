"""Take the README's screenshots of the dashboard on the five samples.

    python docs/screenshots.py [--output docs/images]

Needs Chromium and playwright (extra ``test``). Nothing is fetched from anywhere else.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PAIR = "?a=002_f1058a6c17869bd6&b=004_e55abded38320ae2"
# name: address, width, height, and the script that brings the page into the state to show
SHOTS = {
    "articles": (f"/articles{PAIR}", 1280, 1000),
    "overview": ("/", 1280, 1000),
    "lesson": ("/blind?step=rewrite", 1280, 720),
    "articles-phone": (f"/articles{PAIR}", 390, 844),
}


def main() -> None:
    """Start the dashboard on a free port and photograph each page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "images")
    args = parser.parse_args()
    args.output.mkdir(parents=True, exist_ok=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "PYTHONPATH": str(ROOT)}
        server = subprocess.Popen(
            [sys.executable, "-m", "framing", "serve", "--port", str(port)], env=environment
        )
        try:
            _wait(f"{base}/_dash-layout")
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-quic"]
                )
                for name, (address, width, height) in SHOTS.items():
                    page = browser.new_page(
                        viewport={"width": width, "height": height}, device_scale_factor=1
                    )
                    page.goto(base + address)
                    page.wait_for_selector("h1")
                    page.wait_for_load_state("networkidle")
                    page.wait_for_timeout(1500)  # charts draw after the network is quiet
                    page.screenshot(path=args.output / f"{name}.png")
                    page.close()
                    print(args.output / f"{name}.png")
                browser.close()
        finally:
            server.terminate()
            server.wait(10)


def _wait(address: str) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(address, timeout=10).read()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit(f"the dashboard did not answer at {address}")


if __name__ == "__main__":
    main()
