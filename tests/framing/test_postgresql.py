"""The same store on a PostgreSQL server: runs where FRAMING_TEST_POSTGRES names one by URL.

For example ``postgresql+psycopg://me@localhost/scratch``. Every test works in a schema of its own, which is
dropped at its end.
"""

from __future__ import annotations

import json
import os
import random
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from framing import Article, score_article
from framing.store import StoreError, open_store

SERVER = os.environ.get("FRAMING_TEST_POSTGRES", "")
pytestmark = pytest.mark.skipif(
    not SERVER,
    reason="FRAMING_TEST_POSTGRES names no PostgreSQL server (a URL such as postgresql+psycopg://…)",
)
ROOT = Path(__file__).parents[2]
BODY = (
    "The minister said on Monday that the talks had ended without any result. Nobody was surprised by it, "
    "and the opposition claimed that the despot may well have lost. “It is humiliating,” said Ann Lee. "
)


@pytest.fixture
def url() -> Iterator[str]:
    name = f"framing_test_{secrets.token_hex(4)}"
    engine = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    place = make_url(SERVER).update_query_dict({"options": f"-csearch_path={name}"})
    yield place.render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


def write(path: Path, count: int, start: int = 0) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for n in range(start, start + count):
            words = " ".join(f"word{(n * k) % 997}" for k in range(1, 60))
            row = {
                "id": f"a{n}",
                "title": f"Title {n}",
                "text": f"{BODY} Report {n}: {words}.",
                "outlet": "O",
            }
            file.write(json.dumps(row) + "\n")
    return path


def command(path: Path, url: str) -> subprocess.Popen[str]:
    arguments = ["import", str(path), "--corpus", "c", "--store", url, "--no-tone"]
    return subprocess.Popen(
        [sys.executable, "-m", "framing", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_what_goes_in_comes_out(url: str, tmp_path: Path) -> None:
    odd = "nul \0, surrogate \ud800, Köln 💥"
    articles = [
        Article("a1", BODY * 9, title="Despot", date="2022-03-04", outlet="One", extra={"genre": "news"}),
        Article("a2", odd, title=odd, author=odd, outlet=odd, url=odd, extra={odd: odd, "n": 10**30}),
        Article("a3", ""),
    ]
    with open_store(url) as store:
        assert store.add("c", [(a, score_article(a)) for a in articles]) == (3, 0, 0)
        assert store.add("c", [(a, score_article(a)) for a in articles]) == (0, 0, 3)
        assert store.raw("c", "a1") == articles[0]
        assert store.record("c", "a1") == score_article(articles[0]).to_dict()
        table = store.table("c")
        assert table["id"].tolist() == ["a1", "a2", "a3"]
        assert table["extra.genre"].tolist()[0] == "news"
        assert store.entries("c")["n"].sum() == table.filter(regex=r"^n_").to_numpy().sum()
        store.set_stories("c", [{"id": "s", "articles": ["a1", "a3"], "title": odd}])
        store.set_duplicates("c", {"a3": "a1"})
        key = store.merge_sources("c", ["Ann Lee"], "A. Lee")
        assert "A. Lee" in store.sources("c")["name"].tolist()
        store.undo_merge("c", key)
        assert "A. Lee" not in store.sources("c")["name"].tolist()
        assert [s.articles for s in store.stories("c")] == [["a1", "a3"]]
        assert store.found("c") == (1, 1)
        assert store.backup("c", tmp_path / "b.sqlite") == 3
        with open_store(str(tmp_path / "b.sqlite")) as copy:
            assert copy.copy("c", store, "again") == 3
            assert store.table("again").to_csv() == copy.table("c").to_csv()
        assert [(c.name, c.articles) for c in store.corpora()] == [("again", 3), ("c", 3)]
        assert store.delete("c") == 3
        assert [c.name for c in store.corpora()] == ["again"]


def test_killed_at_random_points_it_goes_on_and_ends_whole(url: str, tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", 900)
    chance = random.Random(11)
    killed = 0
    for _ in range(4):
        process = command(path, url)
        time.sleep(chance.uniform(0.3, 3.0))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            killed += 1
        process.communicate()
    process = command(path, url)
    _, said = process.communicate()
    assert process.returncode == 0, said
    assert killed > 0
    with open_store(url) as store:
        table = store.table("c")
        assert sorted(table["id"]) == sorted(f"a{n}" for n in range(900))
        assert store.entries("c")["n"].sum() == table.filter(regex=r"^n_").to_numpy().sum()
        assert all(record["text"].startswith(BODY[:60]) for record in store.records("c"))
        assert store.pending("c") == frozenset()


def test_two_imports_at_once_double_nothing(url: str, tmp_path: Path) -> None:
    # Half of each file is in the other; the store is new, so that both want to make it.
    files = [write(tmp_path / "a.jsonl", 200), write(tmp_path / "b.jsonl", 200, start=100)]
    running = [command(path, url) for path in files]
    said = [process.communicate(timeout=120)[1] for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    with open_store(url) as store:
        table = store.table("c")
        assert sorted(table["id"]) == sorted(f"a{n}" for n in range(300))
        assert store.entries("c")["n"].sum() == table.filter(regex=r"^n_").to_numpy().sum()


def test_a_writer_that_waits_too_long_says_so(url: str) -> None:
    one = Article("a1", BODY)
    with open_store(url) as store, open_store(url, timeout=0.2) as impatient:
        store.add("c", [(one, score_article(one))])
        with store._database.writing(), pytest.raises(StoreError, match="locked by another program"):
            impatient.delete("c")
        # A reader never waits.
        with store._database.writing():
            assert len(impatient.table("c")) == 1


def test_a_server_that_is_not_there_says_so() -> None:
    gone = make_url(SERVER).set(host="127.0.0.1", port=1)
    with pytest.raises(StoreError, match="does not answer"):
        open_store(gone.render_as_string(hide_password=False))
