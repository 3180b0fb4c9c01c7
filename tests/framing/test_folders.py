"""Folders as people have them: links, loops, what may not be read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from framing import Article, score_article
from framing.export import export_corpus
from framing.reading import Item, Problem, read_articles
from framing.store import open_store

BODY = "The council met on Monday and spoke of the bridge for three hours. " * 5
NOBODY = 65534


def read(path: Path) -> tuple[list[str], list[Problem]]:
    found = list(read_articles([path]))
    ids = [item.article.id for item in found if isinstance(item, Item)]
    return ids, [problem for problem in found if isinstance(problem, Problem)]


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up root's right to read everything, where the tests run as root."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def reachable(path: Path) -> bool:
    with as_nobody():
        return os.access(path, os.R_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no users of this kind")
def test_what_may_not_be_read_is_named_and_the_rest_is_read(open_folder: Path) -> None:
    (open_folder / "a.txt").write_text(BODY)
    (open_folder / "b.txt").write_text(BODY)
    (open_folder / "b.txt").chmod(0)
    (open_folder / "inner").mkdir()
    (open_folder / "inner" / "c.txt").write_text(BODY)
    (open_folder / "inner").chmod(0)
    if not reachable(open_folder):
        pytest.skip("the folder for temporary files is closed to other users")
    with as_nobody():
        ids, problems = read(open_folder)
    (open_folder / "inner").chmod(0o755)
    assert ids == ["a"]
    assert sorted(Path(problem.origin).name for problem in problems) == ["b.txt", "inner"]
    assert all(problem.refused and "cannot be read" in problem.reason for problem in problems)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no users of this kind")
def test_a_closed_folder_or_file_given_by_name_is_named(open_folder: Path) -> None:
    (open_folder / "inner").mkdir()
    (open_folder / "a.txt").write_text(BODY)
    (open_folder / "a.txt").chmod(0)
    (open_folder / "inner").chmod(0)
    if not reachable(open_folder):
        pytest.skip("the folder for temporary files is closed to other users")
    with as_nobody():
        for name in ("inner", "a.txt"):
            ids, problems = read(open_folder / name)
            assert ids == []
            assert "cannot be read" in problems[0].reason
    (open_folder / "inner").chmod(0o755)


def test_a_link_to_a_folder_is_followed_once(tmp_path: Path) -> None:
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "folder"
    elsewhere.mkdir()
    folder.mkdir()
    (elsewhere / "far.txt").write_text(BODY)
    (folder / "near.txt").write_text(BODY)
    (folder / "data").symlink_to(elsewhere, target_is_directory=True)
    (folder / "again").symlink_to(elsewhere, target_is_directory=True)
    ids, problems = read(folder)
    assert (sorted(ids), problems) == (["far", "near"], [])


def test_a_link_that_leads_round_in_a_circle_ends(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text(BODY)
    (tmp_path / "inner" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(".", target_is_directory=True)
    (tmp_path / "round.txt").symlink_to("round.txt")
    ids, problems = read(tmp_path)
    assert ids == ["a"]
    assert [Path(problem.origin).name for problem in problems] == ["round.txt"]


def test_a_real_folder_keeps_its_name_beside_a_link_to_it(tmp_path: Path) -> None:
    (tmp_path / "zoo").mkdir()
    (tmp_path / "zoo" / "a.txt").write_text(BODY)
    (tmp_path / "all").symlink_to("zoo", target_is_directory=True)
    found = [item for item in read_articles([tmp_path]) if isinstance(item, Item)]
    assert [Path(item.origin).relative_to(tmp_path).as_posix() for item in found] == ["zoo/a.txt"]


def command(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "framing", *map(str, arguments)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", ["0.jsonl", "z.jsonl"])
def test_the_output_may_lie_in_the_folder_that_is_read(name: str, tmp_path: Path) -> None:
    for stem in ("a", "b"):
        (tmp_path / f"{stem}.txt").write_text(f"{BODY} {stem}")
    for _ in range(2):  # the second time it is there already
        done = command("score", tmp_path, "--output", tmp_path / name)
        assert (done.returncode, done.stderr) == (0, "")
        records = (tmp_path / name).read_text("utf-8").splitlines()
        assert [json.loads(line)["id"] for line in records] == ["a", "b"]
    done = command("stories", tmp_path, "--output", tmp_path / name)
    assert done.returncode == 0


@pytest.mark.parametrize("which", ["score", "stories"])
def test_an_input_is_never_overwritten(which: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "a", "text": BODY}) + "\n")
    before = path.read_bytes()
    done = command(which, path, "--output", path)
    assert done.returncode == 2
    assert "is also an input" in " ".join(done.stderr.replace("│", " ").split())
    assert path.read_bytes() == before


def test_what_lies_beside_a_store_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    for end in ("", "-shm", "-wal"):
        (tmp_path / f"mine.sqlite{end}").write_bytes(b"SQLite format 3\0")
    assert read(tmp_path) == (["a"], [])


def test_an_export_in_a_folder_is_passed_over_and_given_alone_its_records_are_read(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    (work / "a.txt").write_text(f"Bridge\n\n{BODY}", encoding="utf-8")
    article = Article("1", BODY, outlet="None", title="Bridge")
    with open_store("sqlite://") as store:
        store.add("c", [(article, score_article(article))])
        export_corpus(store, "c", work / "tables")
        export_corpus(store, "c", tmp_path / "numbers", texts=False)
    ids, problems = read(work)
    assert ids == ["a"]
    assert [(p.origin, p.refused) for p in problems] == [(str(work / "tables"), False)]
    assert "is an export of framing" in problems[0].reason
    packed = tmp_path / "work.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(work.rglob("*")):
            archive.write(path, path.relative_to(work))
    ids, problems = read(packed)
    assert ids == ["a"]
    assert [(p.origin, p.refused) for p in problems] == [(f"{packed}/tables/", False)]
    assert read(work / "tables") == (["1"], [])
    ids, problems = read(tmp_path / "numbers")
    assert (ids, [p.refused for p in problems]) == ([], [True])
    assert "without the texts" in problems[0].reason


def test_an_outlet_called_none_is_read_back_from_the_csv_as_the_readme_of_the_export_says(
    tmp_path: Path,
) -> None:
    import pandas as pd

    article = Article("1", BODY, outlet="None", title="NA")
    with open_store("sqlite://") as store:
        store.add("c", [(article, score_article(article))])
        export_corpus(store, "c", tmp_path)
    options = re.search(r"pandas\.read_csv\(FILE, (.*?)\);", (tmp_path / "README.txt").read_text("utf-8"))
    assert options is not None
    read_csv = eval(f"lambda file: pd.read_csv(file, {options[1]})", {"pd": pd})
    for table in (read_csv(tmp_path / "articles.csv"), pd.read_parquet(tmp_path / "articles.parquet")):
        row = table.iloc[0]
        assert (row["outlet"], row["title"]) == ("None", "NA")
        assert pd.isna(row["author"])
