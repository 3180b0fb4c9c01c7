"""Queries, access, tables and the address of the server."""

from __future__ import annotations

import pytest

from dashboard.access import may_edit
from dashboard.app import create_app
from dashboard.data import Data, Memory
from dashboard.query import Query
from dashboard.seeds import seed_records
from dashboard.serving import addresses, listen, qr_code


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
    for article_id, row in articles.iterrows():
        record = data.record(str(article_id))
        assert record is not None
        assert row["words_total"] == record["words"]["total"]
        assert row["loaded_rate_narrator"] == record["scores"]["loaded_rate_narrator"]


def test_cache_is_dropped_when_the_corpus_changes() -> None:
    class Changing(Memory):
        now = "1"

        def version(self) -> str:
            return self.now

    reader = Changing(seed_records(), "samples")
    data = Data(reader)
    first = data.cached("key", object)
    assert data.cached("key", object) is first
    reader.now = "2"
    assert data.cached("key", object) is not first


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
