"""Several that read and write one store at once, and writes that fail."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from framing import Article, score_article
from framing.store import Store, StoreError, open_store
from framing.store.rows import encode
from stored import article, scored

pd = pytest.importorskip("pandas")


@pytest.fixture
def store() -> Store:
    return open_store("sqlite://")


def test_readers_work_while_a_write_is_open(tmp_path: Path) -> None:
    path = str(tmp_path / "s.sqlite")
    writer, reader = open_store(path), open_store(path, timeout=0.1)
    writer.add("c", scored(article(1)))
    with writer._database.writing() as connection:
        connection.exec_driver_sql("UPDATE corpora SET name = 'half'")
        assert [c.name for c in reader.corpora()] == ["c"]
        assert len(reader.table("c")) == 1
    assert [c.name for c in reader.corpora()] == ["half"]
    writer.close()
    reader.close()


def test_a_locked_store_says_so(tmp_path: Path) -> None:
    path = str(tmp_path / "s.sqlite")
    one, two = open_store(path), open_store(path, timeout=0.05)
    with one._database.writing(), pytest.raises(StoreError, match=r"locked by another program.*wait until"):
        two.add("c", scored(article(1)))
    assert two.add("c", scored(article(1))) == (1, 0, 0)
    one.close()
    two.close()


def test_a_full_disk_loses_only_what_was_not_written(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "s.sqlite"))
    store.add("c", scored(article(0)))
    with store._database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def limit(pages: int) -> None:
        # Of every pooled connection: the limit belongs to a connection, not to the file.
        with store._database.engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    limit(pages + 4)
    noise = [
        Article(id=f"n{i}", text="".join(chr(0x4E00 + (i * j) % 9973) for j in range(9000))) for i in (3, 7)
    ]
    with pytest.raises(StoreError, match=r"disk is full.*goes on where it stopped"):
        store.add("c", scored(*noise))
    assert store.table("c")["id"].tolist() == ["a0"]
    limit(1_000_000)
    assert store.add("c", scored(*noise)) == (2, 0, 0)
    assert store.record("c", "n7")["text"] == noise[1].text
    assert len(store.entries("c")) == len(store.entries("c")["id"])
    store.close()


def test_keys_of_a_failed_write_are_not_used_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    import framing.store.writing as module

    def fail(*_: object) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(module, "touch", fail)
        with pytest.raises(RuntimeError, match="power cut"):
            store.add("c", scored(article(1)))
    assert store.corpora() == []
    store.add("c", scored(article(1)))
    assert (store.entries("c")["entry"] == "despot").any()


def test_two_writers_at_once_double_nothing(tmp_path: Path) -> None:
    path = str(tmp_path / "s.sqlite")
    open_store(path).close()
    rows = [encode(a, r) for a, r in scored(*(article(n) for n in range(30)))]
    failures: list[BaseException] = []

    def work() -> None:
        try:
            with open_store(path) as store:
                for start in range(0, 30, 3):
                    store.write("c", rows[start : start + 3])
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_store(path) as store:
        assert sorted(store.table("c")["id"]) == sorted(f"a{n}" for n in range(30))
        assert store.entries("c")["n"].sum() == store.table("c").filter(regex="^n_").to_numpy().sum()


def test_an_id_that_another_import_took_in_between_is_not_replaced(store: Store) -> None:
    def row(text: str, origin: str):
        one = Article("x", text)
        return encode(one, score_article(one), origin=origin)

    assert store.write("c", [row("First text.", "/a.csv")]) == (1, 0, 0)
    assert store.write("c", [row("Second text.", "/b.csv")]) == (1, 0, 0)
    assert store.write("c", [row("Second text.", "/b.csv")]) == (0, 0, 1)
    assert store.write("c", [row("Third text.", "/a.csv")]) == (0, 1, 0)
    assert {raw.id: raw.text for raw in store.raws("c")} == {"x": "Third text.", "x#2": "Second text."}
    record = store.record("c", "x#2")
    assert (record["id"], [w["code"] for w in record["warnings"]]) == ("x#2", ["short", "repeated_id"])
    assert store.table("c")["warnings"].tolist() == ["short", "short;repeated_id"]
