"""A store where this user may not write is read as it is, and says so where something would be written."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from framing import Article, score_article
from framing.cli import app
from framing.cli import corpus as corpus_group
from framing.cli import export as export_group
from framing.cli import score as score_group
from framing.cli import stories as stories_group
from framing.store import StoreError, engine, open_store
from framing.store.migrations import STEPS, migrate
from framing.store.place import as_url

runner = CliRunner()
if not app.registered_commands:
    for group in (score_group, corpus_group, export_group, stories_group):
        group.register(app)


def filled(path: Path, name: str = "1") -> None:
    article = Article(name, f"The despot fears his own generals, critics say. Number {name}.", outlet="A")
    with open_store(str(path)) as store:
        store.add("c", [(article, score_article(article))])


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store in a folder that may only be read; what asks is told so, whoever runs the tests."""
    folder = tmp_path / "of others"
    folder.mkdir()
    path = folder / "corpus #1? 9%20.sqlite"
    filled(path)

    def access(place: str | Path, _mode: int, **_options: bool) -> bool:
        return folder not in (Path(place), Path(place).parent)

    monkeypatch.setattr(engine.os, "access", access)
    monkeypatch.setattr(engine.os, "supports_effective_ids", {access})
    return path


def test_it_is_read_and_nothing_is_put_beside_it(kept: Path) -> None:
    before = kept.read_bytes()
    with open_store(str(kept)) as store:
        assert store.read_only
        assert [(info.name, info.articles) for info in store.corpora()] == [("c", 1)]
        assert len(store.table("c")) == 1
        assert [record["id"] for record in store.records("c")] == ["1"]
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]
    assert kept.read_bytes() == before


def test_whatever_would_write_says_that_it_may_only_be_read(kept: Path) -> None:
    article = Article("2", "It rained.")
    with open_store(str(kept)) as store:
        for write in (
            lambda: store.add("c", [(article, score_article(article))]),
            lambda: store.delete("c"),
            lambda: store.merge_sources("c", ["a"], "b"),
        ):
            with pytest.raises(StoreError, match=r"may only be read.*copy it to a folder of your own"):
                write()


def test_the_command_line_lists_exports_and_backs_it_up(kept: Path, tmp_path: Path) -> None:
    listed = runner.invoke(app, ["corpus", "list", "--store", str(kept)])
    assert (listed.exit_code, "1 article\t1 outlet\t" in listed.output) == (0, True)
    made = runner.invoke(app, ["corpus", "backup", "c", str(tmp_path / "b.sqlite"), "--store", str(kept)])
    assert made.exit_code == 0
    with open_store(str(tmp_path / "b.sqlite")) as copy:
        assert not copy.read_only
        assert copy.delete("c") == 1
    text = tmp_path / "new.txt"
    text.write_text("A new article about the weather.")
    refused = runner.invoke(app, ["import", str(text), "--corpus", "c", "--no-tone", "--store", str(kept)])
    assert refused.exit_code == 2
    assert "may only be read" in refused.output


def test_what_its_owner_is_writing_is_seen(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(str(kept)) as store:
        assert store.corpora()[0].articles == 1
        with monkeypatch.context() as owner:
            owner.setattr(engine.os, "access", lambda *_given, **_options: True)
            with open_store(str(kept)) as own:
                article = Article("2", "It rained.", outlet="B")
                own.add("c", [(article, score_article(article))])
                # The log is not yet folded into the file: its owner has it open.
                assert kept.with_name(f"{kept.name}-wal").stat().st_size
                assert store.corpora()[0].articles == 2
        assert store.corpora()[0].articles == 2


def test_an_older_store_is_not_brought_up_to_date_there(kept: Path) -> None:
    database = engine.Database(as_url(str(kept)))
    with pytest.raises(StoreError, match=r"of an older framing.*may only be read"):
        migrate(database, steps=(*STEPS, lambda _connection: None), readable=len(STEPS) + 1)
    database.close()


def test_an_older_store_whose_tables_are_the_same_is_read_there(kept: Path) -> None:
    with sqlite3.connect(kept) as connection:
        connection.execute("UPDATE meta SET value = '2'")
    # The last to leave folds the log into the file.
    connection.close()
    with open_store(str(kept)) as store:
        assert store.read_only
        assert store.record("c", "1")["outlet"] == "A"
    with sqlite3.connect(kept) as connection:
        assert connection.execute("SELECT value FROM meta").fetchall() == [("2",)]
    connection.close()


def test_a_new_store_in_such_a_folder_is_refused_by_name(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(str(tmp_path / "new.sqlite"))
    tmp_path.chmod(0o700)
