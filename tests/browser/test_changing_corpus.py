"""A corpus that changes while its pages are open: said, never an error; also in two browsers at once."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from framing import Article, score_article
from framing.store import Store, open_store

BODY = "“The despot fears his own generals,” said Ann Lee, a voter. The retreat may go on, critics say. "


def some(first: int, last: int) -> list[tuple[Article, Any]]:
    articles = [
        Article(
            id=f"a{k}",
            text=BODY * (3 + k % 4),
            outlet=("The Ledger", "The Post")[k % 2],
            title=f"Talks {k}",
            date=f"2026-01-{1 + k // 2:02}",
        )
        for k in range(first, last)
    ]
    return [(article, score_article(article)) for article in articles]


class Served(NamedTuple):
    """A dashboard over a store on disk, and another handle on that store, as another process has it."""

    site: str
    other: Store
    path: str


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    from waitress.server import create_server

    from dashboard.app import create_app
    from dashboard.data import Data, Reader

    path = str(tmp_path / "store.sqlite")
    with open_store(path) as other:
        other.add("c", some(0, 12))
        data = Data(Reader(lambda: open_store(path), "c"))
        server = create_server(create_app(data).server, host="127.0.0.1", port=0, threads=4)
        threading.Thread(target=server.run, daemon=True).start()
        yield Served(f"http://127.0.0.1:{server.effective_port}", other, path)
        server.task_dispatcher.shutdown()
        server.close()
        data.store.close()


@pytest.fixture
def opened(window: Any, served: Served) -> Iterator[Any]:
    """Open a path in a fresh page; no console error may have appeared at the end."""
    pages: list[Any] = []
    errors: list[str] = []

    def open_(path: str) -> Any:
        page = window.new_page()
        pages.append(page)
        page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: errors.append(str(e)))
        page.goto(served.site + path)
        page.wait_for_selector("#main [data-version]")
        return page

    yield open_
    for page in pages:
        page.close()
    assert errors == []


def look(page: Any) -> None:
    page.evaluate("dash_clientside.framing.look_at_corpus()")


def test_an_import_by_another_process_is_said_and_shown_when_asked(opened: Any, served: Served) -> None:
    one, two = opened("/"), opened("/outlets?a=The+Ledger&b=The+Post")
    look(one)
    assert one.locator("#corpus-changed").count() == 0
    new = Path(served.path).with_name("more.csv")
    new.write_text('id,outlet,title,text\nnew1,The Ledger,News,"' + BODY * 4 + '"\n', "utf-8")
    subprocess.run(
        [sys.executable, "-m", "framing", "import", str(new), "--store", served.path, "--corpus", "c"],
        check=True,
        capture_output=True,
    )
    for page in (one, two):
        look(page)
        page.wait_for_selector("#corpus-changed")
        assert "has changed" in page.inner_text("#corpus-changed")
    assert "12" in one.inner_text(".facts")
    with one.expect_navigation():
        one.click("#corpus-changed button")
    one.wait_for_selector(".facts")
    assert "13" in one.inner_text(".facts")
    assert one.locator("#corpus-changed").count() == 0
    # The other browser draws another page of the new corpus without being told to.
    two.click("text=Overview")
    two.wait_for_selector(".facts")
    assert "13" in two.inner_text(".facts") and two.locator("#corpus-changed").count() == 0


def test_articles_that_are_gone_and_a_corpus_that_is_gone_are_said(opened: Any, served: Served) -> None:
    page = opened("/articles?a=a1&b=a2")
    served.other.delete("c")
    served.other.add("c", some(20, 30))
    page.reload()
    page.wait_for_selector("#main [data-version]")
    assert "“a1” is not a known value of “a” here" in page.inner_text("#main")
    served.other.delete("c")
    look(page)
    page.wait_for_selector("#corpus-changed")
    assert "not there any more" in page.inner_text("#corpus-changed")
    for path in ("/", "/articles", "/outlets", "/stories", "/sources"):
        page.goto(served.site + path)
        page.wait_for_selector("#main h1")
        assert "not there any more" in page.inner_text("#main h1")
    served.other.add("c", some(0, 12))
    page.goto(served.site + "/")
    page.wait_for_selector(".facts")
    assert "12" in page.inner_text(".facts")


def test_drawing_while_another_writes_never_fails(served: Served) -> None:
    import json
    import urllib.request

    def ask(path: str) -> str:
        body = {
            "output": "shell-page.children",
            "outputs": {"id": "shell-page", "property": "children"},
            "inputs": [
                {"id": "shell-location", "property": "pathname", "value": path},
                {"id": "shell-location", "property": "search", "value": ""},
            ],
            "changedPropIds": ["shell-location.pathname"],
        }
        request = urllib.request.Request(
            served.site + "/_dash-update-component",
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return str(answer.read().decode())

    stop = threading.Event()

    def write() -> None:
        with open_store(served.path) as store:
            turn = 0
            while not stop.is_set():
                store.delete("c")
                store.add("c", some(turn % 7, turn % 7 + 9))
                turn += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        answers = [ask(path) for _ in range(4) for path in ("/", "/articles", "/outlets", "/sources")]
    finally:
        stop.set()
        writer.join()
    assert not any("could not be drawn" in answer for answer in answers)
