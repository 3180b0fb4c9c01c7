"""Promises about the repository itself."""

from __future__ import annotations

import ast
import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = {".py", ".md", ".toml", ".cff", ".css", ".js", ".csv", ".json", ".jsonl", ".ipynb", ".txt", ""}


def tracked() -> list[Path]:
    """Return the files git tracks; of an unpacked archive, every file outside hidden folders."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]
    return [p for p in ROOT.rglob("*") if p.is_file() and not any(part[0] == "." for part in p.parts[1:])]


def test_no_file_names_a_home_folder_or_a_package_registry() -> None:
    bad = re.compile(r"/(?:home|root|Users)/\w+/|https?://(?:files\.pythonhosted|pypi|registry\.npmjs)\.\w+")
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked()
        if path.suffix in TEXT and "vendor" not in path.parts and path.name != "test_repository.py"
        for match in bad.finditer(path.read_text("utf-8", errors="replace"))
    ]
    assert found == []


def test_no_tracked_file_is_a_lock_file_or_larger_than_two_megabytes() -> None:
    assert [p.name for p in tracked() if p.name.endswith(".lock")] == []
    assert [p.name for p in tracked() if p.stat().st_size > 2_000_000] == []


def word_lists(path: Path) -> list[tuple[int, list[str]]]:
    """Return the lists written as words with spaces between, each with its line."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute) and node.func.attr == "split" and not node.args:
            words = node.func.value
        elif isinstance(node.func, ast.Name) and node.func.id == "word_set":
            words = node.args[0]
        else:
            continue
        if isinstance(words, ast.Constant) and isinstance(words.value, str):
            found.append((node.lineno, words.value.split()))
    return found


def test_no_word_list_of_the_code_says_a_word_twice() -> None:
    lists = [
        (f"{path.relative_to(ROOT)}:{line}", words)
        for path in (ROOT / "framing").rglob("*.py")
        for line, words in word_lists(path)
    ]
    twice = [f"{place}: {word}" for place, words in lists for word, n in Counter(words).items() if n > 1]
    assert len(lists) > 100
    assert twice == []


def test_the_readme_starts_with_its_two_commands() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    commands = re.findall(r"^python3 -m venv .*$", text, re.M)
    assert len(commands) == 2
    assert commands[0].endswith("serve --open")
    assert "pytest" in commands[1]


@pytest.mark.skipif(
    not (ROOT.parent / "shared" / "seeds").is_dir(), reason="shared/seeds is not beside the project"
)
def test_the_seeds_are_unchanged() -> None:
    for original in sorted((ROOT.parent / "shared" / "seeds").glob("*.txt")):
        assert (ROOT / "seeds" / original.name).read_bytes() == original.read_bytes()


def test_every_lexicon_entry_names_a_known_source() -> None:
    import tomllib

    sources = tomllib.loads((ROOT / "framing" / "lexicons" / "sources.toml").read_text("utf-8"))
    for name, source in sources.items():
        assert source["licence"] and source["made"], f"source {name!r} says no licence or not how it was made"
