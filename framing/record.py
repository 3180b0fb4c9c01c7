"""The score record: everything framing knows about one article, as one JSON object.

Its shape is a contract (design/design.md, "The score record"); ``record.schema.json`` beside this
file states it as a JSON Schema, and every record in the tests is validated against that.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class ScoreRecord:
    """One scored article. All offsets are Python character offsets into ``text`` or ``title``."""

    id: str
    outlet: str | None
    title: str | None
    author: str | None
    date: str | None
    url: str | None
    extra: dict[str, Any]
    text: str
    removed: list[dict[str, Any]]
    words: dict[str, int]
    sentences: list[dict[str, Any]]
    title_loaded: float | None
    quotations: list[list[int]]
    spans: list[dict[str, Any]]
    attributions: list[dict[str, Any]]
    sources: list[dict[str, Any]]
    scores: dict[str, float | None]
    warnings: list[dict[str, str]]
    method: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """Return the record as ``framing score`` writes it; keys in the order of the contract."""
        return {name: getattr(self, name) for name in self.__slots__}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a score record."""
    loaded: dict[str, Any] = json.loads(
        (resources.files("framing") / "record.schema.json").read_text("utf-8")
    )
    return loaded
