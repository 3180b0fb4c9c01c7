"""A store of an earlier build opens, whole and up to date; one of a later build says so."""

from __future__ import annotations

import random
import sqlite3
import zlib
from pathlib import Path

import orjson
import pytest

from framing import Article, score_article
from framing.importing import import_articles
from framing.store import Store, StoreError, open_store
from framing.store import migrations as module

pytest.importorskip("pandas")

STORY = " ".join(f"The despot of town{n} may have voted {n % 7} times, Ann Lee said." for n in range(60))
# The schema as the first builds had it: sources in a table of their own, no count of changes.
FIRST = """
CREATE TABLE meta (name VARCHAR(40) NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE corpora ("key" INTEGER NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL UNIQUE,
    created VARCHAR(40) NOT NULL, updated VARCHAR(40) NOT NULL, version INTEGER NOT NULL);
CREATE TABLE layouts ("key" INTEGER NOT NULL PRIMARY KEY, scores TEXT NOT NULL, counts TEXT NOT NULL,
    CONSTRAINT layouts_names UNIQUE (scores, counts));
CREATE TABLE terms ("key" INTEGER NOT NULL PRIMARY KEY, measure VARCHAR(20) NOT NULL,
    category VARCHAR(80) NOT NULL, entry TEXT NOT NULL, voice VARCHAR(20) NOT NULL,
    CONSTRAINT terms_term UNIQUE (measure, category, entry, voice));
CREATE TABLE articles ("key" INTEGER NOT NULL PRIMARY KEY, corpus INTEGER NOT NULL, id TEXT NOT NULL,
    position INTEGER NOT NULL, origin TEXT, content_hash VARCHAR(32) NOT NULL,
    method_hash VARCHAR(32) NOT NULL, raw BLOB NOT NULL, record BLOB NOT NULL,
    CONSTRAINT articles_corpus_id UNIQUE (corpus, id),
    FOREIGN KEY(corpus) REFERENCES corpora ("key") ON DELETE CASCADE);
CREATE TABLE flat (article INTEGER NOT NULL PRIMARY KEY, corpus INTEGER NOT NULL, position INTEGER NOT NULL,
    id TEXT NOT NULL, outlet TEXT, title TEXT, author TEXT, date VARCHAR(40), url TEXT, story TEXT,
    duplicate_of TEXT, warnings TEXT NOT NULL, extra TEXT, layout INTEGER NOT NULL, scores BLOB NOT NULL,
    counts BLOB NOT NULL, entries BLOB NOT NULL, sketch BLOB,
    FOREIGN KEY(article) REFERENCES articles ("key") ON DELETE CASCADE,
    FOREIGN KEY(corpus) REFERENCES corpora ("key") ON DELETE CASCADE,
    FOREIGN KEY(layout) REFERENCES layouts ("key"));
CREATE TABLE sources ("key" INTEGER NOT NULL PRIMARY KEY, article INTEGER NOT NULL,
    source VARCHAR(40) NOT NULL, name TEXT NOT NULL, kind VARCHAR(20) NOT NULL, words INTEGER NOT NULL,
    attributions INTEGER NOT NULL,
    FOREIGN KEY(article) REFERENCES articles ("key") ON DELETE CASCADE);
CREATE INDEX sources_article ON sources (article);
CREATE TABLE stories ("key" INTEGER NOT NULL PRIMARY KEY, corpus INTEGER NOT NULL, id TEXT NOT NULL,
    title TEXT, start VARCHAR(40), "end" VARCHAR(40), CONSTRAINT stories_corpus_id UNIQUE (corpus, id),
    FOREIGN KEY(corpus) REFERENCES corpora ("key") ON DELETE CASCADE);
CREATE TABLE merges ("key" INTEGER NOT NULL PRIMARY KEY, corpus INTEGER NOT NULL, kind VARCHAR(10) NOT NULL,
    names TEXT NOT NULL, "into" TEXT NOT NULL, articles TEXT, note TEXT NOT NULL, made VARCHAR(40) NOT NULL,
    undone BOOLEAN NOT NULL, FOREIGN KEY(corpus) REFERENCES corpora ("key") ON DELETE CASCADE);
INSERT INTO meta VALUES ('schema', '1');
"""


def _articles() -> list[Article]:
    return [
        Article("a1", f"{STORY} First.", outlet="One", date="2022-01-01", extra={"genre": "news"}),
        Article("a2", f"{STORY} Second.", outlet="Two", date="2022-01-02"),
        Article("a3", "Nobody spoke."),
    ]


def _fill(store: Store) -> None:
    store.add("c", [(article, score_article(article)) for article in _articles()])
    store.merge_sources("c", ["Ann Lee"], "A. Lee")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store with three articles as the first build would have written it."""
    with open_store(str(tmp_path / "new.sqlite")) as store:
        _fill(store)
    path = tmp_path / "old.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(FIRST)
    connection.execute("ATTACH ? AS new", (str(tmp_path / "new.sqlite"),))
    for table in ("corpora", "layouts", "terms", "articles", "flat", "stories", "merges"):
        columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
        names = ", ".join(f'"{name}"' for name in columns)
        connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM new.{table}")
    for article, packed in connection.execute("SELECT article, sources FROM new.flat").fetchall():
        for source in orjson.loads(packed or b"[]"):
            connection.execute("INSERT INTO sources VALUES (NULL, ?, ?, ?, ?, ?, ?)", (article, *source))
    connection.commit()
    assert connection.execute("SELECT count(*) FROM main.sources").fetchone()[0] >= 2
    connection.close()
    return path


def test_a_store_of_the_first_build_opens_whole(old: Path, tmp_path: Path) -> None:
    with open_store(str(tmp_path / "new.sqlite")) as new, open_store(str(old)) as store:
        assert store.sources("c").to_dict("records") == new.sources("c").to_dict("records")
        assert store.table("c").to_csv() == new.table("c").to_csv()
        assert store.entries("c").to_csv() == new.entries("c").to_csv()
        assert list(store.raws("c")) == _articles()
        assert store.record("c", "a1") == new.record("c", "a1")
        assert [merge.into for merge in store.merges("c")] == ["A. Lee"]
    with sqlite3.connect(old) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        assert "sources" not in tables
        assert connection.execute("SELECT value FROM meta").fetchall() == [(str(len(module.STEPS)),)]
    connection.close()


def test_records_that_were_packed_by_themselves_are_read_beside_those_that_lean_on_their_article(
    tmp_path: Path,
) -> None:
    path = tmp_path / "s.sqlite"
    with open_store(str(path)) as store:
        _fill(store)
        records = list(store.records("c"))
    with sqlite3.connect(path) as connection:
        packed = dict(connection.execute("SELECT id, record FROM articles"))
        alone = zlib.compress(orjson.dumps(records[0]), 1)
        assert zlib.decompress(alone) == orjson.dumps(records[0])
        assert packed["a1"] != alone
        connection.execute("UPDATE articles SET record = ? WHERE id = 'a1'", (alone,))
        connection.execute("UPDATE meta SET value = '2'")
    connection.close()
    with open_store(str(path)) as store:
        assert list(store.records("c")) == records
        assert store.record("c", "a1") == records[0]
        store.backup("c", tmp_path / "copy.sqlite")
    with open_store(str(tmp_path / "copy.sqlite")) as copy:
        assert list(copy.records("c")) == records
        assert list(copy.raws("c")) == _articles()


def test_the_text_of_an_article_takes_its_room_once(tmp_path: Path) -> None:
    chance = random.Random(1)
    text = " ".join(f"w{chance.randrange(100_000)}" for _ in range(2000))
    with open_store(str(tmp_path / "s.sqlite")) as store:
        store.add("c", [(article := Article("a", text), score_article(article))])
        assert store.record("c", "a")["text"] == text == store.raw("c", "a").text
    with sqlite3.connect(tmp_path / "s.sqlite") as connection:
        ((raw, record),) = connection.execute("SELECT raw, record FROM articles")
    connection.close()
    assert len(raw) > 5_000
    assert len(record) < 0.3 * len(raw)


def test_what_an_old_store_never_looked_for_is_looked_for(old: Path) -> None:
    with open_store(str(old)) as store:
        assert store.pending("c") == {"duplicates", "stories"}
        assert store.found("c") == (0, 0)
        report = import_articles([], store, "c")
        assert report.duplicates == 1
        assert store.pending("c") == frozenset()
        assert store.table("c")["duplicate_of"].tolist()[1] == "a1"


def test_opened_twice_it_is_migrated_once(old: Path) -> None:
    for _ in range(2):
        with open_store(str(old)) as store:
            assert store.changes("c") == 1
            assert len(store.sources("c")) >= 2


def test_a_step_that_fails_leaves_the_old_store_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = list(sqlite3.connect(old).iterdump())

    def fail(_: object) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(module, "_fold_sources", fail)
        with pytest.raises(RuntimeError, match="power cut"):
            open_store(str(old))
    assert list(sqlite3.connect(old).iterdump()) == before
    with open_store(str(old)) as store:
        assert len(store.sources("c")) >= 2


def test_a_store_of_a_newer_build_is_left_alone(old: Path) -> None:
    with sqlite3.connect(old) as connection:
        connection.execute("UPDATE meta SET value = '99'")
    connection.close()
    before = list(sqlite3.connect(old).iterdump())
    with pytest.raises(StoreError, match=r"schema version 99, this framing knows \d+; update framing"):
        open_store(str(old))
    assert list(sqlite3.connect(old).iterdump()) == before


def test_a_new_store_is_the_newest_at_once(tmp_path: Path, old: Path) -> None:
    def columns(path: Path) -> dict[str, set[str]]:
        connection = sqlite3.connect(path)
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {name: {row[1] for row in connection.execute(f"PRAGMA table_info({name})")} for name in names}
        connection.close()
        return found

    open_store(str(old)).close()
    assert columns(old) == columns(tmp_path / "new.sqlite")
