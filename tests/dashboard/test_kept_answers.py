"""Kept answers: the same page, never an old one, never somebody's own text."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.app import create_app
from dashboard.data import Data, Memory
from framing import Article, score_article


def body(path: str, search: str = "") -> dict[str, Any]:
    return {
        "output": "shell-page.children",
        "outputs": {"id": "shell-page", "property": "children"},
        "inputs": [
            {"id": "shell-location", "property": "pathname", "value": path},
            {"id": "shell-location", "property": "search", "value": search},
        ],
        "changedPropIds": ["shell-location.pathname"],
    }


def data_of(*texts: str) -> Data:
    records = [
        score_article(Article(id=f"x{k}", text=text, outlet="A", title=f"T{k}")).to_dict()
        for k, text in enumerate(texts)
    ]
    return Data(Memory(records, "kept"))


def test_second_answer_is_the_first_and_a_changed_corpus_makes_a_new_one() -> None:
    data = data_of("Ann Lee said it was late.", "Bo Ray said it was early.")
    client = create_app(data).server.test_client()
    first = client.post("/_dash-update-component", json=body("/sources"))
    again = client.post("/_dash-update-component", json=body("/sources"))
    assert first.status_code == 200 and again.get_data() == first.get_data()
    assert again.headers["Cache-Control"] == "no-store"
    assert "Ann Lee" in first.get_data(as_text=True)
    data.store.merge_sources("kept", ["Bo Ray"], "Ann Lee")
    changed = client.post("/_dash-update-component", json=body("/sources"))
    assert changed.get_data() != first.get_data()


def test_other_machines_get_no_answer_made_for_this_one() -> None:
    data = data_of("Ann Lee said it was late.", "Bo Ray said it was early.")
    client = create_app(data).server.test_client()
    here = client.post("/_dash-update-component", json=body("/sources")).get_data(as_text=True)
    there = client.post(
        "/_dash-update-component", json=body("/sources"), environ_base={"REMOTE_ADDR": "192.168.0.9"}
    ).get_data(as_text=True)
    assert "Choose" in here and "pick-Ann Lee" not in there


def test_compressed_answers_are_told_as_such() -> None:
    client = create_app(data_of("Nothing happened.")).server.test_client()
    for _ in range(2):
        answer = client.post(
            "/_dash-update-component", json=body("/methods"), headers={"Accept-Encoding": "gzip"}
        )
        assert answer.headers.get("Content-Encoding") == "gzip"
        assert answer.get_data()[:2] == b"\x1f\x8b"


def test_counting_of_words_is_never_kept() -> None:
    from flask import Flask

    from dashboard.kept import _key

    data = data_of("Nothing happened.")
    for search, is_kept in (("?a=x", True), ("?key=words", False)):
        with Flask("t").test_request_context(
            "/_dash-update-component", method="POST", json=body("/outlets", search)
        ):
            assert (_key(data) is not None) == is_kept


def test_many_who_ask_at_once_cost_one_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    import threading
    import time

    from dashboard import app as app_module

    drawn = []
    original = app_module.render

    def slow(*given: Any) -> Any:
        drawn.append(given[2])
        time.sleep(0.2)
        return original(*given)

    monkeypatch.setattr(app_module, "render", slow)
    server = create_app(data_of("Ann Lee said it was late.")).server
    server.test_client().post("/_dash-update-component", json=body("/methods"))
    drawn.clear()
    answers: list[bytes] = []

    def ask() -> None:
        answer = server.test_client().post("/_dash-update-component", json=body("/sources"))
        answers.append(answer.get_data())

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 1 and len(set(answers)) == 1 and b"Ann Lee" in answers[0]


def test_a_page_that_fails_lets_nobody_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    from dashboard import app as app_module

    def broken(*_given: Any) -> Any:
        raise ValueError("no")

    monkeypatch.setattr(app_module, "render", broken)
    client = create_app(data_of("Ann Lee said it was late.")).server.test_client()
    for _ in range(2):
        assert client.post("/_dash-update-component", json=body("/sources")).status_code == 500


def test_pages_drawn_ahead_are_what_a_browser_then_gets(monkeypatch: pytest.MonkeyPatch) -> None:
    from dashboard import app as app_module

    data = data_of("Ann Lee said it was late.", "Bo Ray said it was early.")
    app = create_app(data)
    app_module.warm(data, app)
    monkeypatch.setattr(app_module, "render", lambda *_: pytest.fail("drawn again"))
    for address, editable in (("127.0.0.1", True), ("192.168.0.9", False)):
        answer = app.server.test_client().post(
            "/_dash-update-component",
            json=body("/sources"),
            headers={"Accept-Encoding": "gzip, deflate, br, zstd"},
            environ_base={"REMOTE_ADDR": address},
        )
        assert answer.status_code == 200 and answer.headers["Content-Encoding"] in ("gzip", "br", "zstd")
        assert editable or len(answer.get_data()) > 100
