"""The store: what goes in comes out, nothing is lost, errors say what to do."""

from __future__ import annotations

import math
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import Article, score_article
from framing.store import Store, StoreError, Story, default_url, open_store
from framing.store.engine import Database
from framing.store.migrations import STEPS, migrate
from stored import article, scored

pd = pytest.importorskip("pandas")


@pytest.fixture
def store() -> Store:
    return open_store("sqlite://")


def test_an_article_comes_back_raw_and_scored(store: Store) -> None:
    one = article(1, title="Despot", date="2022-03-04", extra={"genre": "news", "tags": ["a", "b"]})
    assert store.add("c", scored(one)) == (1, 0, 0)
    assert store.raw("c", "a1") == one
    assert store.record("c", "a1") == score_article(one).to_dict()
    assert list(store.raws("c")) == [one]
    assert [record["id"] for record in store.records("c")] == ["a1"]


def test_table_has_every_score_and_count(store: Store) -> None:
    one = article(1, title="Despot wins", extra={"genre": "news", "tags": ["a"]})
    empty = Article(id="e", text="")
    store.add("c", scored(one, empty))
    record = score_article(one)
    table = store.table("c").set_index("id")
    for name, value in record.scores.items():
        stored = table.loc["a1", name]
        assert (math.isnan(stored) and value is None) or stored == value, name
        assert name in table
    for voice in ("narrator", "quote", "title"):
        for measure in ("loaded", "hedge", "booster"):
            marks = [s for s in record.spans if s["measure"] == measure and s["voice"] == voice]
            assert table.loc["a1", f"n_{measure}_{voice}"] == len(marks)
    assert table.loc["a1", "n_loaded_title"] == 1
    assert table.loc["a1", "words_total"] == record.words["total"]
    assert table.loc["a1", "extra.genre"] == "news"
    assert table.loc["a1", "extra.tags"] == '["a"]'
    assert pd.isna(table.loc["e", "extra.genre"])
    assert table.loc["e", "warnings"] == "empty"
    assert math.isnan(table.loc["e", "loaded_rate"])


def test_entries_sum_to_the_counts(store: Store) -> None:
    store.add("c", scored(article(1), article(2), Article(id="e", text="")))
    entries, table = store.entries("c"), store.table("c")
    assert entries["n"].sum() == table.filter(regex=r"^n_").to_numpy().sum() > 0
    despot = entries[(entries["entry"] == "despot") & (entries["id"] == "a2")]
    assert despot["n"].tolist() == [20]
    assert despot["measure"].tolist() == ["loaded"]


def test_empty_tables_have_their_columns(store: Store) -> None:
    store.add("c", scored(Article(id="e", text="")))
    assert store.entries("c").columns.tolist() == ["id", "measure", "category", "entry", "voice", "n"]
    assert "name_found" in store.sources("c")
    assert len(store.sources("c")) == 0


def test_only_what_changed_is_written_again(store: Store) -> None:
    one, two = article(1), article(2)
    store.add("c", scored(one, two))
    before = store.version("c")
    assert store.add("c", scored(one, two)) == (0, 0, 2)
    assert store.version("c") == before
    changed = article(2, outlet="Another")
    assert store.add("c", scored(one, changed)) == (0, 1, 1)
    assert store.version("c") > before
    assert store.table("c")["outlet"].tolist() == ["Outlet 1", "Another"]
    as_is = [(one, score_article(one, as_is=True))]
    assert store.add("c", as_is) == (0, 1, 0)  # another method


def test_order_of_arrival_is_kept_over_writes(store: Store) -> None:
    for number in (5, 3, 9, 1):
        store.add("c", scored(article(number)))
    store.add("c", scored(article(3, title="Again")))
    assert store.table("c")["id"].tolist() == ["a5", "a3", "a9", "a1"]


def test_corpora_are_apart_and_can_be_deleted(store: Store) -> None:
    store.add("one", scored(article(1), article(2)))
    store.add("two", scored(article(1)))
    assert [(c.name, c.articles, c.outlets) for c in store.corpora()] == [("one", 2, 2), ("two", 1, 1)]
    assert store.delete("one") == 2
    assert [c.name for c in store.corpora()] == ["two"]
    assert store.record("two", "a1")["id"] == "a1"
    with pytest.raises(StoreError, match="no corpus 'one'; it has two"):
        store.table("one")
    with pytest.raises(KeyError, match="no article 'zz'"):
        store.record("two", "zz")


def test_stories_and_duplicates_reach_the_table(store: Store) -> None:
    store.add("c", scored(article(1), article(2), article(3)))
    groups = [Story("s1", ["a1", "a3", "gone"], "Title", "2022-01-01", None)]
    assert store.set_stories("c", groups) == 2
    assert store.set_duplicates("c", {"a3": "a1"}) == 1
    table = store.table("c").set_index("id")
    assert table["story"].fillna("").to_dict() == {"a1": "s1", "a2": "", "a3": "s1"}
    assert table.loc["a3", "duplicate_of"] == "a1"
    assert store.stories("c") == [Story("s1", ["a1", "a3"], "Title", "2022-01-01", None)]
    store.set_stories("c", [{"id": "s2", "articles": ["a2"]}])
    assert store.table("c")["story"].fillna("").tolist() == ["", "s2", ""]
    # A second scoring of an article keeps what was found about it.
    store.add("c", scored(article(2, title="New")))
    assert store.table("c")["story"].fillna("").tolist() == ["", "s2", ""]


def test_merges_are_logged_applied_and_taken_back(store: Store) -> None:
    pairs = scored(article(1), article(2))
    for (_, record), name in zip(pairs, ("Kuzio", "Cugio"), strict=True):
        source = {"id": "s1", "name": name, "kind": "expert", "described_as": None, "mentions": [[0, 3]]}
        record.sources[:] = [{**source, "words": 12, "variants": [name]}]
        record.attributions[:] = [{"source": None, "cue": None, "content": [[0, 5]], "kind": "indirect"}]
        record.attributions[0]["source_id"] = "s1"
    store.add("c", pairs)
    assert store.sources("c")[["id", "name", "words", "attributions"]].to_numpy().tolist() == [
        ["a1", "Kuzio", 12, 1],
        ["a2", "Cugio", 12, 1],
    ]
    merge = store.merge_sources("c", ["Cugio", "Kuzio"], "Taras Kuzio")
    store.split_source("c", "Taras Kuzio", "Another Kuzio", ["a2"], note="namesake")
    assert store.sources("c")["name"].tolist() == ["Taras Kuzio", "Another Kuzio"]
    assert store.sources("c")["name_found"].tolist() == ["Kuzio", "Cugio"]
    assert store.sources("c", merged=False)["name"].tolist() == ["Kuzio", "Cugio"]
    store.undo_merge("c", merge)
    assert store.sources("c")["name"].tolist() == ["Kuzio", "Cugio"]
    assert [(m.kind, m.undone) for m in store.merges("c")] == [("merge", True), ("split", False)]
    store.undo_merge("c", merge, undone=False)
    assert store.sources("c")["name"].tolist() == ["Taras Kuzio", "Another Kuzio"]


def test_backup_holds_everything_and_nothing_else(store: Store, tmp_path: Path) -> None:
    store.add("other", scored(article(7)))
    store.add("c", scored(article(1), article(2, extra={"x": 1})))
    store.set_stories("c", [Story("s", ["a1", "a2"])])
    store.set_duplicates("c", {"a2": "a1"})
    store.merge_sources("c", ["A"], "B")
    path = tmp_path / "backup.sqlite"
    assert store.backup("c", path) == 2
    with open_store(str(path)) as copy:
        assert [c.name for c in copy.corpora()] == ["c"]
        pd.testing.assert_frame_equal(copy.table("c"), store.table("c"))
        pd.testing.assert_frame_equal(copy.entries("c"), store.entries("c"))
        assert list(copy.records("c")) == list(store.records("c"))
        assert list(copy.raws("c")) == list(store.raws("c"))
        assert copy.merges("c") == store.merges("c")
        assert copy.known("c", ["a1"]) == store.known("c", ["a1"])
    with pytest.raises(StoreError, match="exists already"):
        store.backup("c", path)


def test_a_backup_that_breaks_off_leaves_nothing_that_looks_like_one(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add("c", scored(article(1), article(2)))
    path = tmp_path / "backup.sqlite"
    (tmp_path / "backup.sqlite.part").write_text("left by a run that was killed")

    def stopped(*_: object, **__: object) -> None:
        assert not path.exists()
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Store, "set_stories", stopped)
        with pytest.raises(KeyboardInterrupt):
            store.backup("c", path)
    assert list(tmp_path.iterdir()) == []
    assert store.backup("c", path) == 2
    assert [file.name for file in tmp_path.iterdir()] == ["backup.sqlite"]


def test_a_store_without_a_name_is_not_the_users_own() -> None:
    with pytest.raises(StoreError, match="needs a name"):
        open_store("")


def test_an_older_layout_of_scores_is_read_with_a_newer_one(store: Store) -> None:
    store.add("c", scored(article(1)))
    one, record = scored(article(2))[0]
    del record.scores["loaded_rate"]
    record.scores["new_score"] = 3.5
    store.add("c", [(one, record)])
    table = store.table("c").set_index("id")
    assert math.isnan(table.loc["a2", "loaded_rate"])
    assert table.loc["a1", "loaded_rate"] > 0
    assert table.loc["a2", "new_score"] == 3.5
    assert math.isnan(table.loc["a1", "new_score"])
    assert table.loc["a2", "hedging_rate"] == record.scores["hedging_rate"]


def test_wal_and_foreign_keys_are_on(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "new" / "s.sqlite")) as store, store._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 1


def test_migrations_run_in_order_and_once(tmp_path: Path) -> None:
    path = str(tmp_path / "s.sqlite")
    with open_store(path) as store:
        store.add("c", scored(article(1)))
    database = Database(f"sqlite:///{path}")
    step = [*STEPS, lambda connection: connection.exec_driver_sql("ALTER TABLE flat ADD COLUMN later TEXT")]
    assert migrate(database, steps=step) == len(STEPS) + 1
    assert migrate(database, steps=step) == len(STEPS) + 1
    database.close()
    with pytest.raises(StoreError, match="update framing"):
        open_store(path)


def test_a_failed_migration_changes_nothing(tmp_path: Path) -> None:
    path = str(tmp_path / "s.sqlite")
    open_store(path).close()
    database = Database(f"sqlite:///{path}")

    def broken(connection: object) -> None:
        connection.exec_driver_sql("ALTER TABLE flat ADD COLUMN later TEXT")  # type: ignore[attr-defined]
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        migrate(database, steps=[*STEPS, broken])
    database.close()
    with open_store(path) as store, store._database.reading() as connection:
        columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(flat)")]
    assert "later" not in columns


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("nonsense://x", "no driver"),
        ("://", "not a database URL"),
        ("sqlite:////dev/null/x/s.sqlite", "cannot be made"),
    ],
)
def test_a_bad_url_says_what_to_write(url: str, message: str) -> None:
    with pytest.raises(StoreError, match=message):
        open_store(url)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite"
    path.write_text("These are my notes. " * 100)
    with pytest.raises(StoreError, match="no SQLite database"):
        open_store(str(path))
    assert path.read_text().startswith("These are my notes.")


def test_default_place_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FRAMING_STORE", str(tmp_path / "x.sqlite"))
    assert default_url() == f"sqlite:///{tmp_path / 'x.sqlite'}"
    monkeypatch.delenv("FRAMING_STORE")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert default_url() == f"sqlite:///{tmp_path / 'framing' / 'framing.sqlite'}"


def test_the_password_of_a_url_is_never_shown() -> None:
    database = Database.__new__(Database)
    from sqlalchemy.engine import make_url

    database.url = make_url("postgresql+psycopg://me:secret@host/db")
    assert "secret" not in database.name


def test_the_tables_are_valid_for_postgresql() -> None:
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.schema import CreateTable

    from framing.store.tables import metadata

    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


@settings(max_examples=30)
@given(
    text=st.text(st.characters(), max_size=200),
    title=st.none() | st.text(max_size=30),
    outlet=st.none() | st.text(max_size=10),
    extra=st.dictionaries(st.text(max_size=8), st.none() | st.integers() | st.text(max_size=8), max_size=3),
)
def test_any_text_can_be_stored(text: str, title: str | None, outlet: str | None, extra: dict) -> None:
    store = open_store("sqlite://")
    one = Article(id="x", text=text, title=title, outlet=outlet, extra=extra)
    store.add("c", scored(one))
    assert len(store.record("c", "x")["text"]) == len(score_article(one).text)
    assert len(store.table("c")) == 1
    store.close()


def test_sqlite_is_new_enough() -> None:
    assert sqlite3.sqlite_version_info >= (3, 35)
