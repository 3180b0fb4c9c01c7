"""What travels with an export: codebook, lexicon files, licence, citation and settings, as texts."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.data import Data

ROUTE = "/_companions.json"


def companions(data: Data) -> dict[str, str]:
    """Return path → text of every file that explains the numbers of an export."""
    from dashboard.pages.methods import settings

    out: dict[str, str] = {}
    for folder in ("codebook", "lexicons"):
        for item in sorted((resources.files("framing") / folder).iterdir(), key=lambda i: i.name):
            if item.is_file() and not item.name.endswith((".py", ".pyc")):
                out[f"{folder}/{item.name}"] = item.read_text("utf-8")
    packaged = resources.files("framing") / "CITATION.cff"
    beside = Path(__file__).resolve().parents[1] / "CITATION.cff"
    if packaged.is_file():
        out["CITATION.cff"] = packaged.read_text("utf-8")
    elif beside.is_file():
        out["CITATION.cff"] = beside.read_text("utf-8")
    out["settings.json"] = json.dumps(settings(data), indent=1) + "\n"
    return out


def register(app: Dash, data: Data) -> None:
    """Let the browser fetch the files when it makes a zip of a page."""

    def answer() -> object:
        from flask import jsonify

        return jsonify(companions(data))

    app.server.add_url_rule(ROUTE, "companions", answer)
