"""A real server process: early requests are answered, other machines only read."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import types
import urllib.request
from typing import Any

import pytest

from dashboard.app import create_app, render
from dashboard.corpus import samples
from dashboard.data import Data
from dashboard.own_text import state_of
from dashboard.pages import text
from dashboard.serving import hold_back


def page(address: str, path: str) -> int:
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
        f"{address}/_dash-update-component",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=120) as answer:
        return int(answer.status)


def test_a_server_hammered_while_it_starts_answers_every_request() -> None:
    command = [sys.executable, "-m", "framing", "serve", "--port", "0"]
    found: list[Any] = []

    def ask(address: str, path: str) -> None:
        try:
            found.append(page(address, path))
        except Exception as error:
            found.append(error)

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            # The socket listens before this line is printed, and before anything is loaded.
            address = server.stdout.readline().split()[-1].rstrip("/")
            paths = ["/", "/articles", "/blind", "/text"] * 3
            threads = [threading.Thread(target=ask, args=(address, path)) for path in paths]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        finally:
            server.terminate()
    assert found == [200] * len(paths)


def call_save(data: Data, remote: str) -> str:
    state = state_of("A headline", "", "", "The despot may fall. It rained on Monday.")
    body = {
        "output": "own-saved.children",
        "outputs": {"id": "own-saved", "property": "children"},
        "inputs": [{"id": "own-save", "property": "n_clicks", "value": 1}],
        "state": [{"id": "own-text", "property": "data", "value": state}],
        "changedPropIds": ["own-save.n_clicks"],
    }
    client = create_app(data).server.test_client()
    answer = client.post("/_dash-update-component", json=body, environ_base={"REMOTE_ADDR": remote})
    return str(answer.get_json()["response"]["own-saved"]["children"])


def test_another_machine_cannot_save_to_the_corpus_and_this_one_can() -> None:
    data = Data(samples())
    assert call_save(data, "192.168.1.20") == "Other machines only read this corpus."
    assert len(data.articles()) == 5
    assert call_save(data, "127.0.0.1") == "Saved to “samples”."
    assert len(data.articles()) == 6
    assert call_save(data, "127.0.0.1") == "It is in “samples” already."


@pytest.mark.parametrize(("remote", "refused"), [("127.0.0.1", False), ("10.1.2.3", True)])
def test_another_machine_is_told_why_it_cannot_fetch(remote: str, refused: bool) -> None:
    data = Data(samples())
    with create_app(data).server.test_request_context("/text", environ_base={"REMOTE_ADDR": remote}):
        drawn = str(render(text.PAGE, data, ""))
    assert ("cannot fetch pages" in drawn) is refused


def routed(data: Data, client: Any, search: str, remote: str = "127.0.0.1") -> Any:
    body = {
        "output": "shell-page.children",
        "outputs": {"id": "shell-page", "property": "children"},
        "inputs": [
            {"id": "shell-location", "property": "pathname", "value": "/text"},
            {"id": "shell-location", "property": "search", "value": search},
        ],
        "changedPropIds": ["shell-location.pathname"],
    }
    return client.post("/_dash-update-component", json=body, environ_base={"REMOTE_ADDR": remote})


def test_a_kept_page_is_the_same_page_until_the_corpus_changes_and_never_another_readers() -> None:
    data = Data(samples())
    client = create_app(data).server.test_client()
    first = routed(data, client, "")
    again = routed(data, client, "")
    assert first.get_json() == again.get_json()
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    assert "cannot fetch pages" in routed(data, client, "", "10.1.2.3").get_data(as_text=True)
    assert "cannot fetch pages" not in routed(data, client, "").get_data(as_text=True)
    call_save(data, "127.0.0.1")
    compared = routed(data, client, "?mode=compare").get_data(as_text=True)
    assert "A headline" in compared


def test_a_lesson_shows_the_teacher_where_pupils_join_and_pupils_nothing_of_it() -> None:
    from flask import Flask

    from dashboard.pages import blind
    from dashboard.query import Query

    data = Data(samples())
    assert "--host 0.0.0.0" in str(blind.layout(data, Query("")).to_plotly_json())
    data.shared_at = "http://192.168.1.7:8050/"
    shown = str(blind.layout(data, Query("")).to_plotly_json())
    assert "http://192.168.1.7:8050/blind?a=" in shown
    assert "data:image/svg+xml" in shown
    with Flask("t").test_request_context("/", environ_base={"REMOTE_ADDR": "192.168.1.9"}):
        assert "192.168.1.7" not in str(blind.layout(data, Query("")).to_plotly_json())


def test_the_shell_answers_while_what_draws_is_loaded_and_pages_wait_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = create_app(Data(samples()))
    loaded = threading.Event()
    hold_back(app.server, loaded)
    client = app.server.test_client()
    with monkeypatch.context() as half:
        # As plotly finds it while another thread imports it.
        half.setitem(sys.modules, "pandas", types.ModuleType("pandas"))
        for path in ("/", "/outlets", "/_dash-dependencies"):
            assert client.get(path).status_code == 200, path
    answered: list[Any] = []
    asking = threading.Thread(target=lambda: answered.append(client.get("/_corpus.json").get_json()))
    asking.start()
    asking.join(0.3)
    assert asking.is_alive()
    assert not answered
    loaded.set()
    asking.join(60)
    assert not answered[0]["gone"]
