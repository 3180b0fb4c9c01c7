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

    data.warm()  # so that no test's time limit pays for scoring the corpus
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
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(chromium: Any) -> Iterator[Any]:
    """One browser context for the session: its cache keeps plotly, which is most of a page's load."""
    context = chromium.new_context(accept_downloads=True)
    context.set_default_timeout(30000)
    yield context
    context.close()


# The words of the page as they are shown.
SHOWN = """() => (document.querySelector('#main')?.innerText ?? '').replace(/\\s+/g, ' ').trim()"""


class Watched:
    """A page whose requests and errors are recorded."""

    def __init__(self, page: Any, site: str) -> None:
        self.page = page
        self.site = site
        self.foreign: list[str] = []
        self.errors: list[str] = []
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.loading: set[Any] = set()
        page.on("request", self._begin)
        page.on("requestfinished", lambda request: self.loading.discard(request))
        page.on("requestfailed", lambda request: self.loading.discard(request))

    def _begin(self, request: Any) -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.foreign.append(request.url)
        if request.url.startswith(self.site):
            self.loading.add(request)

    def open(self, path: str) -> Any:
        """Open a path, wait for its heading and its charts; return the page."""
        self.page.goto(self.site + path)
        self.draw()
        return self.page

    def draw(self) -> None:
        """Wait for the heading of the page, its charts, and the code of what it loads late.

        Dash loads the code of some components (the choice of a file) after the page has its heading; what is
        measured before is another page.
        """
        self.page.wait_for_selector("#main h1")
        charts = self.page.locator(".chart").count()
        self.page.wait_for_function(
            "n => document.querySelectorAll('.chart .js-plotly-plot .main-svg').length >= n", arg=charts
        )
        quiet, asked = 0, 0
        while quiet < 2:
            assert asked < 600, f"still loading: {[request.url for request in self.loading]}"
            self.page.wait_for_timeout(50)
            quiet, asked = quiet + 1 if not self.loading else 0, asked + 1

    def shown(self) -> str:
        """Return the words of the page once they stay the same with nothing more on its way."""
        self.draw()
        words, still = "", 0
        while still < 5:
            self.page.wait_for_timeout(100)
            now = str(self.page.evaluate(SHOWN))
            still = still + 1 if now == words and not self.loading else 0
            words = now
        return words

    def violations(self) -> list[str]:
        """Return axe's violations on the page as it stands."""
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate(
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
            ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))"
        )
        return list(found)


def watch(window: Any, site: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """Yield a fresh page on ``site``; 1280 wide, or as ``request.param`` says. Asserts it stayed clean."""
    page = window.new_page()
    page.set_viewport_size({"width": getattr(request, "param", 1280), "height": 900})
    watched = Watched(page, site)
    yield watched
    if page.url.startswith(site):
        page.evaluate("localStorage.clear()")
    page.close()
    assert watched.foreign == [], "a request left the machine"
    assert watched.errors == [], "the console shows an error"


@pytest.fixture
def open_page(window: Any, site: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """A fresh page on the samples."""
    yield from watch(window, site, request)


def many_records() -> list[dict[str, Any]]:
    """Score records of 42 short articles of three outlets on fourteen events, made here: two genres, dates.

    The Ledger writes more loaded wording than the Post on every event; the Weekly has two articles only.
    """
    import random

    from framing import Article, score_article

    rng = random.Random(7)
    places = (
        "Avonmouth Barlow Cresswick Dunmore Eastleigh Fairford Gosport Harwell Ilminster Jarrow Kelso".split()
    )
    places += "Ludlow Marlow Newlyn".split()
    things = (
        "bridge school harbour library museum tramway hospital market stadium theatre canal airport".split()
    )
    things += "prison orchard".split()
    plain = "The council met on {day} to settle the future of the {thing} in {place} after a long review."
    filler = "Officials in {place} said the {thing} would cost {n} million and open in {m} months."
    loaded = [
        "It was a humiliating and disastrous day for {place}.",
        "The despot who runs the {thing} was not there.",
    ]
    hedged = "The {thing} could yet be finished early."
    articles = []
    for event, (place, thing) in enumerate(zip(places, things, strict=True)):
        for outlet, extra in (("The Ledger", 2), ("The Post", 0), ("The Weekly", 1)):
            if outlet == "The Weekly" and event > 1:
                continue
            values = {"place": place, "thing": thing, "day": "Monday", "n": 10 + event, "m": 3 + event}
            lines = [
                plain,
                filler,
                filler.replace("Officials", "Engineers"),
                plain.replace("met", "sat again"),
            ]
            lines += [f"Mary Collins, who leads the {thing} board, said: “The {thing} could be a disaster.”"]
            lines += rng.sample(loaded, min(2, extra)) if extra else []
            lines += [hedged] * rng.randint(0, 2)
            articles.append(
                Article(
                    id=f"{outlet[4:].lower()}{event}",
                    outlet=outlet,
                    title=f"{place} {thing} decision" + (" <b>shocks</b>" if event == 3 else ""),
                    text="\n\n".join(line.format(**values) for line in lines),
                    date=f"2026-{1 + event // 4:02d}-{3 + event % 4 * 7:02d}",
                    extra={"genre": "opinion" if outlet == "The Ledger" and event % 2 else "news"},
                )
            )
    return [score_article(article).to_dict() for article in articles]


@pytest.fixture(scope="session")
def many_site() -> Iterator[str]:
    """The dashboard on :func:`many_records`."""
    from dashboard.data import Data, Memory

    data = Data(Memory(many_records, "made"))
    data.warm()
    yield from serve_app(data)


@pytest.fixture
def many_page(window: Any, many_site: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """As ``open_page``, on the larger corpus."""
    yield from watch(window, many_site, request)


def hard_records() -> list[dict[str, Any]]:
    """Score records of articles with overlong words, another language, markup in names, or no text."""
    from framing import Article, score_article

    plain = (
        "The council met on Monday and agreed on a plan. “It is a disaster,” said Mary Collins, who leads "
        "the board. Critics say that the humiliating delay could have been avoided. "
    )
    long = "Llanfairpwllgwyngyll" * 8
    made = (
        ("long", f"The {long} and Surrounding Counties Evening Gazette " * 3, long, "a" * 3000 + plain * 3),
        ("rtl", "الجريدة", "الرئيس يهاجم خصومه", "قال الرئيس إن الاتفاق كارثة. " * 40),
        ("html", 'O’Neil & "Sons" <img src=x onerror=alert(1)>', "<script>alert(1)</script> So", plain * 3),
        ("twin", "Twin", "Same words", plain * 3),
        ("we/ird?id=1&b=2#%20'\"", "Solo", "=SUM(A1:A9)", plain * 2),
        ("empty", "Void", "Nothing here", ""),
    )
    return [
        score_article(Article(id=id, outlet=outlet, title=title, text=text)).to_dict()
        for id, outlet, title, text in made
    ]


@pytest.fixture(scope="module")
def hard_site() -> Iterator[str]:
    """The dashboard on :func:`hard_records`."""
    from dashboard.data import Data, Memory

    yield from serve_app(Data(Memory(hard_records, "hard")))


@pytest.fixture
def hard_page(window: Any, hard_site: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """As ``open_page``, on texts that are hard on a page."""
    yield from watch(window, hard_site, request)
