"""Importing: everything once, again only what changed, and on after a stop of any kind."""

from __future__ import annotations

import itertools
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from framing import importing
from framing.batch import CHUNK
from framing.cli.corpus import told
from framing.importing import import_articles
from framing.store import Store, open_store

ROOT = Path(__file__).parents[2]
BODY = (
    "The minister said on Monday that the talks had ended without any result. Nobody was surprised by it, "
    "and the opposition claimed that the despot may well have lost. “It is humiliating,” said Ann Lee. "
)


def write(path: Path, count: int, *, start: int = 0, ids: bool = True, note: str = "") -> Path:
    with path.open("w", encoding="utf-8") as file:
        for n in range(start, start + count):
            words = " ".join(f"word{(n * k) % 997}" for k in range(1, 60))
            row = {"title": f"Title {n}", "text": f"{BODY}{note} Report {n}: {words}.", "outlet": f"O{n % 3}"}
            file.write(json.dumps({"id": f"a{n}", **row} if ids else row) + "\n")
    return path


def ids(store: Store, corpus: str = "c") -> list[str]:
    return store.table(corpus)["id"].tolist()


def run(store: Store, *inputs: object, **options: object):
    return import_articles([str(i) for i in inputs], store, "c", tone=False, stories=False, **options)  # type: ignore[arg-type]


def test_everything_is_there_once_and_again_nothing_is_done(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    path = write(tmp_path / "a.jsonl", 60)
    report = run(store, path)
    assert (report.read, report.new, report.changed, report.unchanged) == (60, 60, 0, 0)
    assert ids(store) == [f"a{n}" for n in range(60)]
    version = store.version("c")
    report = run(store, path)
    assert (report.new, report.changed, report.unchanged) == (0, 0, 60)
    assert store.version("c") == version


def test_a_changed_article_of_the_same_file_is_replaced(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    path = write(tmp_path / "a.jsonl", 3)
    run(store, path)
    write(path, 3, note="Corrected.")
    report = run(store, path)
    assert (report.new, report.changed, report.unchanged) == (0, 3, 0)
    assert len(ids(store)) == 3
    assert "Corrected." in store.record("c", "a1")["text"]


def test_another_file_with_the_same_ids_loses_nothing(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    one = write(tmp_path / "one.jsonl", 3)
    two = write(tmp_path / "two.jsonl", 3, note="Other paper.")
    run(store, one)
    report = run(store, two)
    assert (report.new, report.repeated_ids) == (3, 3)
    assert ids(store) == ["a0", "a1", "a2", "a0#2", "a1#2", "a2#2"]
    assert [w["code"] for w in store.record("c", "a0#2")["warnings"] if w["code"] == "repeated_id"]
    for path in (one, two):
        assert run(store, path).unchanged == 3
    assert len(ids(store)) == 6


def test_another_method_scores_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store("sqlite://")
    path = write(tmp_path / "a.jsonl", 3)
    run(store, path)
    monkeypatch.setattr("framing.store.rows.code_hash", lambda: "another version of the rules")
    assert run(store, path).changed == 3
    assert run(store, path).unchanged == 3


def test_a_dry_run_writes_nothing_and_says_the_same(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    path = write(tmp_path / "a.jsonl", 10)
    with path.open("a") as file:
        text = "The plan was agreed on Monday.\n\nSign up for our newsletter\n\nIt begins in May."
        file.write(json.dumps({"id": "b", "text": text}) + "\n")
    dry = run(store, path, dry=True)
    assert (dry.read, dry.new, dry.dry, dry.words_removed) == (11, 11, True, 5)
    assert store.corpora() == []
    report = run(store, path)
    assert (report.new, report.words, report.words_removed) == (dry.new, dry.words, dry.words_removed)


def test_copies_are_linked_to_the_first(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    story = " ".join(f"The council of town{n} voted {n % 7} times on plan{n}." for n in range(60))
    other = " ".join(f"A storm of force{n} hit the coast of land{n} at {n % 9} o'clock." for n in range(60))
    rows = [
        {"id": "copy", "date": "2022-01-03", "text": f"{story} A last line was added by the paper."},
        {"id": "first", "date": "2022-01-01", "text": story},
        {"id": "cut", "date": "2022-01-02", "text": story[: len(story) * 2 // 3]},
        {"id": "other", "date": "2022-01-02", "text": other},
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    assert run(store, path).duplicates == 2
    found = store.table("c").set_index("id")["duplicate_of"].fillna("").to_dict()
    assert found == {"copy": "first", "first": "", "cut": "first", "other": ""}


def test_problems_are_in_the_report_with_their_line(tmp_path: Path) -> None:
    store = open_store("sqlite://")
    path = write(tmp_path / "a.jsonl", 3)
    with path.open("a") as file:
        file.write('{"id": "x", "text": "cut in ha\nlf"}\n')
    report = run(store, path, tmp_path / "gone.csv")
    assert report.new == 3
    assert [(Path(p.origin).name, p.line) for p in report.problems] == [
        ("a.jsonl", 4),
        ("a.jsonl", 5),
        ("gone.csv", None),
    ]


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "framing", *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_killed_at_random_points_it_goes_on_and_ends_whole(tmp_path: Path) -> None:
    count = 900
    path = write(tmp_path / "a.jsonl", count, ids=False)
    store = f"sqlite:///{tmp_path / 's.sqlite'}"
    arguments = ["import", str(path), "--corpus", "c", "--store", store, "--no-tone", "--no-stories"]
    chance = random.Random(7)

    def written() -> int:
        if not (tmp_path / "s.sqlite").exists():
            return 0
        connection = sqlite3.connect(tmp_path / "s.sqlite", timeout=30)
        try:
            return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
        except sqlite3.OperationalError:
            return 0  # the tables are not there yet
        finally:
            connection.close()

    left: list[int] = []
    for number in range(4):
        process = subprocess.Popen(
            command(*arguments), env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        # The first is killed at any point, the others once they have written something, and a moment later.
        deadline = time.monotonic() + (chance.uniform(0.3, 3.0) if number == 0 else 60)
        before = written()
        while time.monotonic() < deadline and process.poll() is None and (number == 0 or written() <= before):
            time.sleep(0.02)
        time.sleep(chance.uniform(0.0, 0.3))
        process.send_signal(signal.SIGKILL)
        process.wait()
        left.append(written())
    assert left[-1] > 0
    assert left == sorted(left)
    done = subprocess.run(command(*arguments), env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with open_store(store) as opened:
        table = opened.table("c")
        assert len(table) == count
        assert table["id"].is_unique
        assert sorted(table["title"]) == sorted(f"Title {n}" for n in range(count))
        for record in opened.records("c"):
            assert record["text"].startswith(BODY)
            assert record["scores"]["loaded_rate"] is not None
        entries = opened.entries("c")
        assert entries["n"].sum() == table.filter(regex=r"^n_").to_numpy().sum()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes as Linux shows them")
def test_workers_leave_when_the_import_is_killed(tmp_path: Path) -> None:
    def running(session: int) -> list[str]:
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if fields[3] == str(session) and fields[0] != "Z":
                found.append(stat.parent.name)
        return found

    path = write(tmp_path / "a.jsonl", 6000)
    database = tmp_path / "s.sqlite"
    process = subprocess.Popen(
        command("import", str(path), "--store", f"sqlite:///{database}", "--no-tone", "--jobs", "2"),
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    wal = database.with_name(database.name + "-wal")
    # The first articles are written: both workers are at work.
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and not (wal.exists() and wal.stat().st_size > 300_000):
        time.sleep(0.05)
    assert process.poll() is None
    assert len(running(process.pid)) > 1
    process.kill()
    process.wait()
    deadline = time.monotonic() + 60
    while running(process.pid) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert running(process.pid) == []


def test_two_imports_at_once_double_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", 300)
    store = f"sqlite:///{tmp_path / 's.sqlite'}"
    arguments = ["import", str(path), "--corpus", "c", "--store", store, "--no-tone", "--no-stories"]
    running = [
        subprocess.Popen(command(*arguments), env=environment(), stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for process in running:
        process.communicate(timeout=120)
    assert [process.returncode for process in running] == [0, 0]
    with open_store(store) as opened:
        assert sorted(ids(opened)) == sorted(f"a{n}" for n in range(300))


def test_an_interrupt_stops_cleanly(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", 3000)
    store = f"sqlite:///{tmp_path / 's.sqlite'}"
    arguments = ["import", str(path), "--corpus", "c", "--store", store, "--no-tone", "--no-stories"]
    process = subprocess.Popen(
        command(*arguments), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    database = tmp_path / "s.sqlite-wal"
    for _ in range(600):
        if database.exists() and database.stat().st_size > 400_000:
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "goes on where it stopped" in said
    assert "Traceback" not in said
    with open_store(store) as opened:
        table = opened.table("c")
        assert 0 < len(table) < 3000
        assert table["id"].tolist() == [f"a{n}" for n in range(len(table))]


def test_what_a_killed_run_left_undone_is_done_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import framing.importing as module

    story = " ".join(f"The despot of town{n} may have voted {n % 7} times, Ann Lee said." for n in range(60))
    rows = [
        {
            "id": f"a{n}",
            "outlet": f"O{n}",
            "date": "2022-01-01",
            "title": "Vote in town",
            "text": f"{story} {n}",
        }
        for n in range(2)
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with open_store("sqlite://") as store:
        with monkeypatch.context() as patch:
            patch.setattr(module, "mark_duplicates", killed)
            with pytest.raises(KeyboardInterrupt):
                import_articles([path], store, "c", tone=False)
        assert store.pending("c") == {"duplicates", "stories"}
        report = import_articles([path], store, "c", tone=False)
        assert (report.unchanged, report.duplicates, report.stories) == (2, 1, 1)
        # And again nothing is to be done, but the numbers stay known.
        report = import_articles([path], store, "c", tone=False)
        assert (report.unchanged, report.duplicates, report.stories) == (2, 1, 1)


def test_a_report_says_what_was_found_of_whom_and_when(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text(
        f'headline,body,source,published,genre\nA,"{BODY}",Daily,2024-05-03,news\n'
        f',"{BODY} x",,2024-05-01,opinion\n',
        encoding="utf-8",
    )
    with open_store("sqlite://") as store:
        report = import_articles([table], store, "c", tone=False, dry=True)
    assert (list(report.outlets), report.earliest, report.latest) == (["Daily"], "2024-05-01", "2024-05-03")
    assert (report.without["outlet"], report.without["title"], report.without["date"]) == (1, 1, 0)
    assert list(report.columns_kept) == ["genre"]
    lines = list(told(report, "c"))
    assert lines[2] == "  from 1 outlet, 2024-05-01 to 2024-05-03, 1 without an outlet, 1 without a title"
    assert lines[3] == "  other columns, kept as they are: genre"
    assert lines[4].startswith("  the first of them: Daily, 2024-05-03, “A”, ")


@pytest.mark.parametrize(("seconds", "writes"), [(0.0, 1), (10.0, 3)])
def test_a_slow_machine_writes_before_four_chunks_are_full(
    seconds: float, writes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write(tmp_path / "a.jsonl", 2 * CHUNK + 1)
    clock = itertools.count(step=seconds)
    monkeypatch.setattr(importing.time, "monotonic", lambda: next(clock))
    with open_store("sqlite://") as store:
        import_articles([source], store, "c", tone=False, stories=False)
        assert len(store.table("c")) == 2 * CHUNK + 1
        assert store.changes("c") == writes


def test_the_size_of_the_corpus_decides_how_many_processes_group_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def marked(store: Store, corpus: str, *, jobs: int) -> int:
        asked.append(jobs)
        return 0

    monkeypatch.setattr("framing.importing.mark_stories", marked)
    monkeypatch.setattr("framing.importing._SHARED_OUT", 3)
    with open_store("sqlite://") as store:
        for count in (3, 4):
            import_articles([write(tmp_path / f"{count}.jsonl", count)], store, "c", tone=False, jobs=2)
            assert store.size("c") == count
        assert store.size("another") == 0
    assert asked == [1, 2]
