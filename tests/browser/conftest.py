"""A real browser on a real server; no request may leave the machine, no console error may appear."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = Path(__file__).parent / "vendor" / "axe.min.js"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def serve_app(data: Any) -> Iterator[str]:
    """Serve an app over ``data`` on a free port; yield its address."""
    from waitress.server import create_server

    from dashboard.app import create_app

    server = create_server(create_app(data).server, host="127.0.0.1", port=0, threads=8)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.task_dispatcher.shutdown()
    server.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The dashboard on the sample articles."""
    from dashboard.data import Data, Memory
    from dashboard.seeds import seed_records

    yield from serve_app(Data(Memory(seed_records, "samples")))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI is set but no Chromium is installed; install chromium")
        pytest.skip("no Chromium found; install chromium to run the browser tests")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # No name but this machine's can be resolved; what was asked for is recorded all the same. (A
        # route would do both, but it turns the browser's cache off, and plotly is large.)
        rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", rules])
        context = browser.new_context(accept_downloads=True)
        context.set_default_timeout(15000)
        yield context
        context.close()
        browser.close()


class Watched:
    """A page whose requests and errors are recorded."""

    def __init__(self, page: Any, site: str) -> None:
        self.page = page
        self.site = site
        self.foreign: list[str] = []
        self.errors: list[str] = []
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.on("request", lambda request: self._check(request.url))

    def _check(self, url: str) -> None:
        if not url.startswith((self.site, "data:", "blob:")):
            self.foreign.append(url)

    def open(self, path: str) -> Any:
        """Open a path, wait for its heading and its charts; return the page."""
        self.page.goto(self.site + path)
        self.page.wait_for_selector("#main h1")
        charts = self.page.locator(".chart").count()
        self.page.wait_for_function(
            "n => document.querySelectorAll('.chart .js-plotly-plot .main-svg').length >= n", arg=charts
        )
        return self.page

    def violations(self) -> list[str]:
        """Return axe's violations on the page as it stands."""
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate(
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
            ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))"
        )
        return list(found)


@pytest.fixture
def open_page(chromium: Any, site: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """A fresh page, 1280 wide unless the test is marked otherwise by ``request.param`` (width)."""
    page = chromium.new_page()
    page.set_viewport_size({"width": getattr(request, "param", 1280), "height": 900})
    watched = Watched(page, site)
    yield watched
    if page.url.startswith(site):
        page.evaluate("localStorage.clear()")
    page.close()
    assert watched.foreign == [], "a request left the machine"
    assert watched.errors == [], "the console shows an error"
