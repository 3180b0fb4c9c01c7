"""Kept answers: the same page, never an old one, never somebody's own text."""

from __future__ import annotations

from typing import Any

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
