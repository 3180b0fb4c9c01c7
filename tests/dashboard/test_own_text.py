"""A reader's own text: read from anywhere, cleaned, restored, scored, and kept nowhere."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from dashboard import own_text
from dashboard.own_text import Refused
from framing.article import Article
from framing.scores import score_article

TEXT = """Despot cornered as crisis deepens

READ MORE Ten things to know about the crisis

The despot may fall, officials said on Monday. The council met for three hours and then adjourned.

“He is a humiliated man,” said Maria Lind, a professor of history.
"""


def upload(data: bytes) -> str:
    return "data:application/octet-stream;base64," + base64.b64encode(data).decode()


def test_record_of_a_pasted_text_is_framings_own() -> None:
    state = own_text.state_of("", "", "", TEXT)
    assert state["title"] == "Despot cornered as crisis deepens"
    record = own_text.own_record(state)
    direct = score_article(Article("x", TEXT, title=state["title"])).to_dict()
    assert record["text"] == direct["text"]
    assert record["scores"] == direct["scores"]
    assert record["spans"] == direct["spans"]


def test_a_piece_put_back_is_counted_and_leaves_the_ledger() -> None:
    state = own_text.state_of("", "", "", TEXT)
    pieces = own_text.ledger(state)
    index = next(i for i, piece in enumerate(pieces) if piece["text"].startswith("READ MORE"))
    before = own_text.own_record(state)
    after = own_text.own_record({**state, "restored": [index]})
    assert "READ MORE" not in before["text"] and "READ MORE" in after["text"]
    assert after["words"]["total"] == before["words"]["total"] + 9
    assert len(after["removed"]) == len(before["removed"]) - 1
    assert own_text.own_record({**state, "restored": [999]})["text"] == before["text"]


@pytest.mark.parametrize("text", ["", "  \n", None])
def test_no_text_is_refused_with_a_way_on(text: str | None) -> None:
    with pytest.raises(Refused, match="Paste an article"):
        own_text.state_of("", "", "", text)


def test_a_text_that_is_too_long_is_refused_with_the_command_for_it() -> None:
    with pytest.raises(Refused, match="framing import"):
        own_text.state_of("", "", "", "word " * own_text.LONGEST_TEXT)


def test_text_html_and_csv_are_read_from_an_upload() -> None:
    assert "despot may fall" in own_text.from_upload(upload(TEXT.encode()), "a.txt").text
    page = f"<html><head><title>T</title></head><body><article><p>{TEXT}</p></article></body></html>"
    assert "despot may fall" in own_text.from_upload(upload(page.encode()), "a.html").text
    rows = "title,outlet,text\nOne,Echo,The despot may fall.\nTwo,Echo,It rained.\n"
    given = own_text.from_upload(upload(rows.encode()), "a.csv")
    assert (given.title, given.outlet, given.text) == ("One", "Echo", "The despot may fall.")
    assert "2 articles" in given.note


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03\xff" * 50], ids=["empty", "binary"])
def test_a_file_without_an_article_is_refused(data: bytes) -> None:
    try:
        given = own_text.from_upload(upload(data), "a.txt")
    except Refused as refused:
        assert "“a.txt”" in str(refused)
    else:
        with pytest.raises(Refused):
            own_text.state_of("", "", "", given.text)


def test_a_file_that_is_too_large_is_refused_by_the_server_too() -> None:
    with pytest.raises(Refused, match="framing import"):
        own_text.from_upload(upload(b"a" * (own_text.LARGEST_FILE + 1)), "big.txt")
    with pytest.raises(Refused, match="did not arrive whole"):
        own_text.from_upload("data:text/plain;base64,@@@", "a.txt")


@pytest.mark.parametrize(
    "address", ["", "seeds/manifest.csv", "file:///etc/hosts", "/etc/hosts", "ftp://a.example/x"]
)
def test_only_web_addresses_are_fetched(address: str) -> None:
    with pytest.raises(Refused, match="whole web address"):
        own_text.from_address(address)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/x", "http://10.0.0.1/", "http://[::1]/", "http://localhost/"]
)
def test_addresses_inside_the_network_are_not_asked(address: str) -> None:
    with pytest.raises(Refused, match="Paste the text instead"):
        own_text.from_address(address)


def test_nothing_of_the_text_reaches_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    own_text.own_record(own_text.state_of("", "", "", TEXT + " unmistakable"))
    own_text.draft_record({"title": "x", "text": TEXT})
    assert list(tmp_path.rglob("*")) == []
