"""Queries, access, tables and the address of the server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dashboard.access import may_edit
from dashboard.app import create_app, render
from dashboard.corpus import choose_reader
from dashboard.data import Data, Memory
from dashboard.pages import overview
from dashboard.query import Query
from dashboard.seeds import seed_records
from dashboard.serving import addresses, listen, qr_code
from framing.article import Article
from framing.record import ScoreRecord
from framing.store import StoreError, open_store


@pytest.fixture(scope="module")
def data() -> Data:
    return Data(Memory(seed_records(), "samples"))


def test_query_keeps_what_is_allowed_and_names_what_is_not() -> None:
    query = Query("?outlet=A&outlet=B,C&outlet=Z&x=1")
    assert query.many("outlet", ["A", "B", "C"]) == ["A", "B", "C"]
    assert query.notes() == [
        "“Z” is not a known value of “outlet” here and was left out.",
        "The parameter “x” is unknown and was left out.",
    ]


def test_a_value_with_a_comma_is_taken_whole_where_it_is_allowed() -> None:
    assert Query("?outlet=Post%2C+The").many("outlet", ["Post, The"]) == ["Post, The"]


def test_a_hostile_query_is_shortened_in_its_note() -> None:
    query = Query("?a=" + "x" * 5000)
    query.one("a", ["b"], "b")
    assert len(query.notes()[0]) < 140


def test_articles_table_has_a_row_an_article_and_the_scores_of_the_record(data: Data) -> None:
    articles = data.articles()
    assert len(articles) == 5
    for row in articles.to_dict("records"):
        record = data.record(str(row["id"]))
        assert record is not None
        assert row["words_total"] == record["words"]["total"]
        assert row["loaded_rate_narrator"] == record["scores"]["loaded_rate_narrator"]


def test_cache_is_dropped_when_the_corpus_changes() -> None:
    records = seed_records()
    data = Data(Memory(records[:4], "samples"))
    first = data.cached("key", object)
    assert data.cached("key", object) is first
    assert len(data.articles()) == 4
    last = records[4]
    article = Article(id=last["id"], text=last["text"], title=last["title"])
    data.store.add("samples", [(article, ScoreRecord(**last))])
    assert data.cached("key", object) is not first
    assert len(data.articles()) == 5


def test_an_empty_corpus_has_no_articles_and_its_page_says_how_to_begin() -> None:
    data = Data(Memory([], "empty"))
    assert data.articles().empty
    assert data.outlets() == []
    assert "Three ways to begin" in str(render(overview.PAGE, data, ""))


def test_without_an_import_the_samples_are_shown_and_no_database_is_made(tmp_path: Path) -> None:
    store = tmp_path / "framing.sqlite"
    assert choose_reader(None, str(store)).name == "samples"
    assert not store.exists()
    with pytest.raises(LookupError, match="no corpus named 'class'"):
        choose_reader("class", str(store))


def test_an_imported_corpus_is_opened_by_name_or_as_the_last_one(tmp_path: Path) -> None:
    store = str(tmp_path / "framing.sqlite")
    record = seed_records()[2]
    article = Article(id=record["id"], text=record["text"], title=record["title"])
    with open_store(store) as opened:
        opened.add("class", [(article, ScoreRecord(**record))])
    assert choose_reader(None, store).name == "class"
    data = Data(choose_reader("class", store))
    found = data.record(record["id"])
    assert found is not None
    assert found["text"] == record["text"]
    assert data.record("no such id") is None
    data.store.close()


@pytest.mark.parametrize(("remote", "allowed"), [("127.0.0.1", True), ("::1", True), ("192.168.1.20", False)])
def test_other_machines_may_only_read(data: Data, remote: str, allowed: bool) -> None:
    server = create_app(data).server
    with server.test_request_context("/", environ_base={"REMOTE_ADDR": remote}):
        assert may_edit(data) is allowed
    with server.test_request_context(
        "/", environ_base={"REMOTE_ADDR": remote}, headers={"X-Forwarded-For": "127.0.0.1"}
    ):
        assert may_edit(data) is allowed
        assert may_edit(Data(data.reader, allow_edit=True)) is True


@pytest.mark.parametrize(
    ("host", "allowed"),
    [("localhost:8050", True), ("127.0.0.1:8050", True), ("[::1]:8050", True), ("rebound.example", False)],
)
def test_another_sites_name_that_leads_here_may_only_read(data: Data, host: str, allowed: bool) -> None:
    server = create_app(data).server
    with server.test_request_context("/", environ_base={"REMOTE_ADDR": "127.0.0.1"}, headers={"Host": host}):
        assert may_edit(data) is allowed


def test_an_address_full_of_unknown_parameters_is_answered_in_few_notes() -> None:
    query = Query("?" + "&".join(f"p{i}=1" for i in range(300)))
    assert len(query.notes()) == 5
    assert query.notes()[-1] == "296 more were left out."
    assert len(Query("?" + "&".join(f"p{i}=1" for i in range(5))).notes()) == 5


def test_every_answer_forbids_other_hosts(data: Data) -> None:
    answer = create_app(data).server.test_client().get("/")
    assert answer.status_code == 200
    assert b'<html lang="en">' in answer.data
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert b"http://" not in answer.data.replace(b"http://www.w3.org", b"")
    assert b"https://" not in answer.data


def test_a_loopback_server_has_no_address_for_others() -> None:
    assert addresses("127.0.0.1", 8050) == ("http://127.0.0.1:8050/", None)
    assert addresses("192.168.7.7", 80)[1] == "http://192.168.7.7:80/"


def test_a_taken_port_is_refused_and_zero_is_any_free_one() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert port > 0
        with pytest.raises(OSError):
            listen("127.0.0.1", port)


def test_qr_code_is_lines_of_blocks() -> None:
    lines = qr_code("http://192.168.1.20:8050/").splitlines()
    assert len(lines) > 10


def test_a_store_that_cannot_be_read_is_said_in_a_page_and_any_other_fault_too(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Broken(Data):
        error: Exception = StoreError("the store was written by a newer framing; update framing")

        def articles(self) -> Any:
            raise self.error

    data = Broken(Memory([], "empty"))
    assert "update framing" in str(render(overview.PAGE, data, ""))
    data.error = RuntimeError("secret detail")
    drawn = str(render(overview.PAGE, data, ""))
    assert "could not be drawn" in drawn and "secret detail" not in drawn
    assert "secret detail" in caplog.text
