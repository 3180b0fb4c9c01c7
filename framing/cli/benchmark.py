"""``framing benchmark``: agreement with human annotation, as a table and as JSON."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer


class Corpus(StrEnum):
    """The annotated corpora that framing can be measured on."""

    babe = "babe"
    hedging = "hedging"
    polnear = "polnear"


def register(app: typer.Typer) -> None:
    """Add ``framing benchmark``."""

    @app.command()
    def benchmark(
        corpus: Annotated[Corpus, typer.Argument(help="The annotated corpus.")],
        data: Annotated[Path, typer.Option(help="Its file or folder.", exists=True)],
        json_file: Annotated[
            Path | None, typer.Option("--json", help="Write the figures here as JSON.")
        ] = None,
    ) -> None:
        """Measure agreement with human annotation; print a table, then the same figures as JSON."""
        module = importlib.import_module(f"framing.benchmark.{corpus.value}")
        figures: dict[str, Any] = module.run(data)
        if corpus is Corpus.polnear:
            figures["cost_of_900_words"] = module.cost(data)
        for name, value in _rows(figures):
            typer.echo(f"{name:<58}{value}")
        text = json.dumps(figures, indent=1, ensure_ascii=False)
        typer.echo(text)
        if json_file is not None:
            json_file.write_text(text + "\n", encoding="utf-8")


def _rows(figures: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in figures.items():
        if isinstance(value, Mapping):
            yield from _rows(value, f"{prefix}{key} · ")
        elif isinstance(value, float):
            yield f"{prefix}{key}", f"{value:.3f}"
        elif not isinstance(value, list):
            yield f"{prefix}{key}", str(value)
