"""``framing sources``: the table and the JSON lines of one article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from framing.cli import sources as command

TEXT = "Ann Lee, a professor, said the ward was full. “It is,” Lee said. Critics disagreed with the plan.\n"


@pytest.fixture
def app() -> typer.Typer:
    app = typer.Typer()
    app.callback()(lambda: None)
    command.register(app)
    return app


def test_table_names_kind_words_and_spellings(app: typer.Typer, tmp_path: Path) -> None:
    file = tmp_path / "ward.txt"
    file.write_text(TEXT, "utf-8")
    result = CliRunner().invoke(app, ["sources", str(file), "--as-is"])
    assert result.exit_code == 0, result.output
    row = next(line for line in result.stdout.splitlines() if line.startswith("Ann Lee"))
    assert row.split() == ["Ann", "Lee", "expert", "a", "professor", "6", "1", "Lee"]


def test_json_lines_carry_the_same(app: typer.Typer, tmp_path: Path) -> None:
    file = tmp_path / "ward.txt"
    file.write_text(TEXT, "utf-8")
    result = CliRunner().invoke(app, ["sources", str(file), "--as-is", "--json"])
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["source"], row["kind"], row["words"]) for row in rows] == [
        ("Ann Lee", "expert", 6),
        ("Critics", "collective", 2),
    ]


def test_unreadable_input_is_named_and_ends_with_one(app: typer.Typer, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["sources", str(tmp_path / "missing.txt")])
    assert result.exit_code == 1
